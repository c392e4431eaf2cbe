//! The frame that every page stands in.

use maud::{DOCTYPE, Markup, html};
use texts::Lang;

use crate::page::Page;
use crate::part::{Notice, Part};
use crate::say::{pick, say};

/// What stands around a page.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The reader's language.
    pub lang: Lang,
    /// Path of the stylesheet.
    pub look: String,
    /// Paths of further stylesheets: those of forms that reveal questions.
    pub looks: Vec<String>,
    /// The government whose office this is.
    pub government: String,
    /// What is done here, beside the government's name.
    pub site: String,
    /// The government's crest.
    pub crest: Option<Crest>,
    /// Path of the home page.
    pub home: String,
    /// Who reads.
    pub who: Who,
    /// Where else one may go.
    pub nav: Vec<Item>,
    /// What everybody on the page should know.
    pub notice: Option<Notice>,
    /// Path that shows this page in the other language.
    pub switch: String,
    /// Token of the session for what is posted.
    pub csrf: String,
    /// All data are invented: said on every page.
    pub example: bool,
}

/// A picture whose words stand beside it.
#[derive(Debug, Clone)]
pub struct Crest {
    /// Path of the picture.
    pub path: String,
}

/// Who reads.
#[derive(Debug, Clone)]
pub enum Who {
    /// Somebody who has not signed in.
    Anybody {
        /// Path of the page to sign in.
        sign_in: String,
    },
    /// Somebody with an account.
    Somebody {
        /// His name.
        name: String,
        /// In which role he is here.
        role: Option<String>,
        /// Path of his account.
        account: String,
        /// Path that signs him out.
        sign_out: String,
    },
}

/// A place of the navigation.
#[derive(Debug, Clone)]
pub struct Item {
    /// What it is called.
    pub text: String,
    /// Path.
    pub path: String,
    /// The page is there.
    pub current: bool,
}

impl Frame {
    /// A page in its frame: a whole document.
    #[must_use]
    pub fn page<P: Page>(&self, page: &P) -> Markup {
        let lang = self.lang;
        let title = page.title(lang);
        html! {
            (DOCTYPE)
            html lang=(lang) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="same-origin";
                    title {
                        @if page.faulty() { (say!(lang, WebFaulty)) ": " }
                        (title) " – " (self.site) " – " (self.government)
                    }
                    link rel="stylesheet" href=(self.look);
                    @for look in &self.looks { link rel="stylesheet" href=(look); }
                }
                body {
                    a.skip href="#isi" { (say!(lang, WebSkip)) }
                    (self.top())
                    main #isi .main .read[!page.wide()] tabindex="-1" {
                        @if let Some(notice) = &self.notice { (notice.draw(lang)) }
                        (page.body(lang))
                    }
                    (self.foot())
                }
            }
        }
    }

    fn top(&self) -> Markup {
        let lang = self.lang;
        html! {
            header.top {
                div.bar {
                    a.home href=(self.home) {
                        @if let Some(crest) = &self.crest { img src=(crest.path) alt="" width="40" height="40"; }
                        span { (self.government) span { (self.site) } }
                    }
                    div.side {
                        (self.langs())
                        @match &self.who {
                            Who::Anybody { sign_in } => a.button.quiet href=(sign_in) { (say!(lang, WebSignIn)) },
                            Who::Somebody { name, role, account, sign_out } => {
                                span { a href=(account) { (name) } @if let Some(role) = role { ", " span.soft { (role) } } }
                                form method="post" action=(sign_out) {
                                    (csrf(&self.csrf))
                                    button.bare type="submit" { (say!(lang, WebSignOut)) }
                                }
                            }
                        }
                    }
                }
                @if !self.nav.is_empty() {
                    nav.nav aria-label=(say!(lang, WebNav)) {
                        ul { @for item in &self.nav {
                            li { a href=(item.path) aria-current=[item.current.then_some("page")] { (item.text) } }
                        } }
                    }
                }
            }
        }
    }

    /// The switch of languages: a link that shows the same page.
    fn langs(&self) -> Markup {
        html! {
            nav.langs aria-label=(say!(self.lang, WebLanguages)) {
                @for lang in Lang::ALL {
                    @let name = say!(lang, WebLanguage);
                    @let code = lang.code().to_uppercase();
                    @if lang == self.lang {
                        span aria-current="true" lang=(lang) { span.hush { (name) } span aria-hidden="true" { (code) } }
                    } @else {
                        a href=(self.switch) hreflang=(lang) lang=(lang) rel="alternate" {
                            span.hush { (name) } span aria-hidden="true" { (code) }
                        }
                    }
                }
            }
        }
    }

    fn foot(&self) -> Markup {
        html! {
            footer.foot {
                div {
                    p { (self.government) " · " (self.site) }
                    p { a href="/periksa" { (say!(self.lang, PaperVerify)) } }
                    @if self.example { p { strong { (say!(self.lang, WebExample)) } } }
                }
            }
        }
    }

    /// A frame of an invented government.
    #[must_use]
    pub fn sample(lang: Lang, signed_in: bool) -> Self {
        let item =
            |id: &str, en: &str, current| Item { text: pick(lang, id, en), path: "#".to_owned(), current };
        let nav = if signed_in {
            vec![
                item("Meja kerja", "Desk", true),
                item("Entri", "Entries", false),
                item("Kalender", "Calendar", false),
            ]
        } else {
            vec![item("Inovasi", "Innovations", true), item("Edisi", "Editions", false)]
        };
        let who = if signed_in {
            Who::Somebody {
                name: "Ratna Widyastuti".to_owned(),
                role: Some(pick(lang, "Sekretariat", "Secretariat")),
                account: "#".to_owned(),
                sign_out: "/keluar".to_owned(),
            }
        } else {
            Who::Anybody { sign_in: "/masuk".to_owned() }
        };
        Self {
            lang,
            look: "look.css".to_owned(),
            looks: Vec::new(),
            government: "Pemerintah Kota Contoh".to_owned(),
            site: pick(lang, "Inovasi pelayanan publik", "Public service innovation"),
            crest: Some(Crest { path: "lambang.svg".to_owned() }),
            home: "/".to_owned(),
            who,
            nav,
            notice: None,
            switch: "?lang=".to_owned() + if lang == Lang::Id { "en" } else { "id" },
            csrf: "sample".to_owned(),
            example: true,
        }
    }
}

/// The token that every posted form carries.
pub(crate) fn csrf(token: &str) -> Markup {
    html! { input type="hidden" name="csrf" value=(token); }
}

//! What went wrong, what is kept, and where to go.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use crate::frame::csrf;
use crate::part::Link;
use crate::say::{pick, say};

/// A page that could not be had.
#[derive(Debug, Clone)]
pub struct Trouble {
    /// Why.
    pub kind: Kind,
    /// Where to go.
    pub home: Link,
    /// Whom to ask.
    pub contact: Option<String>,
}

/// Why a page could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// 404: nothing is there, or nothing that this reader may know of.
    NotFound,
    /// 403: the session is over, or the form was not of this session.
    Forbidden,
    /// 413: more than is taken.
    TooMuch,
    /// 429: too many tries; how many minutes to wait.
    Busy(u32),
    /// 500: our mistake; the number under which it was noted.
    Broken(String),
}

impl Page for Trouble {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let page = |kind| Self {
            kind,
            home: Link::new(pick(lang, "Ke halaman depan", "Go to the home page"), "/"),
            contact: Some("sekretariat@contoh.go.id".to_owned()),
        };
        vec![
            ("error-404", page(Kind::NotFound)),
            ("error-403", page(Kind::Forbidden)),
            ("error-413", page(Kind::TooMuch)),
            ("error-429", page(Kind::Busy(5))),
            ("error-500", page(Kind::Broken("7F3A-91".to_owned()))),
        ]
    }

    fn title(&self, lang: Lang) -> String {
        match self.kind {
            Kind::NotFound => say!(lang, WebNotFound),
            Kind::Forbidden => say!(lang, WebForbidden),
            Kind::TooMuch => say!(lang, WebTooMuch),
            Kind::Busy(_) => say!(lang, WebBusy),
            Kind::Broken(_) => say!(lang, WebBroken),
        }
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            h1 { (self.title(lang)) }
            p.lead { @match &self.kind {
                Kind::NotFound => (say!(lang, WebNotFoundText)),
                Kind::Forbidden => (say!(lang, WebForbiddenText)),
                Kind::TooMuch => (say!(lang, WebTooMuchText)),
                Kind::Busy(minutes) => (say!(lang, WebBusyText { count: (*minutes).into() })),
                Kind::Broken(number) => (say!(lang, WebBrokenText { number: number.into() })),
            } }
            @if let Some(contact) = &self.contact { p { (say!(lang, WebContact { contact: contact.into() })) } }
            p.acts { a href=(self.home.path) { (self.home.text) } }
        }
    }
}

/// Somebody else saved meanwhile: both versions, to choose from.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// What it is about.
    pub title: String,
    /// Who saved meanwhile, and when, as it is read.
    pub other: String,
    /// What differs: field, what was saved meanwhile, what was typed here.
    pub differs: Vec<(String, String, String)>,
    /// Where what was typed goes once more.
    pub action: String,
    /// Token of the session.
    pub csrf: String,
    /// What was typed, and the version that is now seen.
    pub hidden: Vec<(String, String)>,
    /// The page as it was saved.
    pub theirs: String,
}

impl Page for Conflict {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        vec![(
            "error-conflict",
            Self {
                title: pick(lang, "Tentang inovasi", "About the innovation"),
                other: pick(
                    lang,
                    "Citra Lestari, 21 Oktober 2026 pukul 09.38",
                    "Citra Lestari, 21 October 2026 at 09:38",
                ),
                differs: vec![
                    (
                        pick(lang, "Judul inovasi", "Title"),
                        pick(lang, "Obat diantar sampai rumah", "Medicine brought to your home"),
                        pick(lang, "Obat diantar ke rumah", "Medicine brought home"),
                    ),
                    (pick(lang, "Warga terlayani", "People served"), "1.204".to_owned(), String::new()),
                ],
                action: "/simpan".to_owned(),
                csrf: "sample".to_owned(),
                hidden: vec![("seen".to_owned(), "8".to_owned())],
                theirs: "#".to_owned(),
            },
        )]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebConflict)
    }

    fn wide(&self) -> bool {
        true
    }

    fn body(&self, lang: Lang) -> Markup {
        let version = |text: &str| html! { @if text.is_empty() { span.soft { (say!(lang, WebUnanswered)) } } @else { (text) } };
        html! {
            p.kicker { (self.title) }
            h1 { (say!(lang, WebConflict)) }
            p.lead { (say!(lang, WebConflictText { other: self.other.as_str().into() })) }
            table.cards role="table" {
                caption.hush { (say!(lang, WebConflictDiffers)) }
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (say!(lang, WebConflictField)) }
                    th role="columnheader" scope="col" { (say!(lang, WebConflictTheirs)) }
                    th role="columnheader" scope="col" { (say!(lang, WebConflictYours)) }
                } }
                tbody role="rowgroup" { @for (field, theirs, yours) in &self.differs {
                    tr role="row" {
                        th role="rowheader" scope="row" { (field) }
                        td role="cell" data-label=(say!(lang, WebConflictTheirs)) { (version(theirs)) }
                        td role="cell" data-label=(say!(lang, WebConflictYours)) { (version(yours)) }
                    }
                } }
            }
            form method="post" action=(self.action) {
                (csrf(&self.csrf))
                @for (name, value) in &self.hidden { input type="hidden" name=(name) value=(value); }
                div.acts {
                    button type="submit" { (say!(lang, WebConflictMine)) }
                    a href=(self.theirs) { (say!(lang, WebConflictKeep)) }
                }
            }
        }
    }
}

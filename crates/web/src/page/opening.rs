//! Adopting a blueprint: which, how it is called, what is set otherwise, and looking at it once more.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use crate::frame::csrf;
use crate::part::{Fact, Facts, Part, Step};
use crate::say::{pick, say};
use crate::words::{Told, summary};

/// The blueprints that may be adopted.
#[derive(Debug, Clone)]
pub struct Blueprints {
    /// Path, name, and what it is.
    pub all: Vec<(String, String, String)>,
}

/// What is asked about one, or shown once more.
#[derive(Debug, Clone)]
pub struct Adopting {
    /// What it is called on the shelf.
    pub blueprint: String,
    /// Where it goes.
    pub action: String,
    /// Token of the session.
    pub csrf: String,
    /// Its name in this office.
    pub name: String,
    /// Its key.
    pub key: String,
    /// What is set otherwise, TOML.
    pub settings: String,
    /// Roles: id and what they are called.
    pub roles: Vec<(String, String)>,
    /// The chosen one.
    pub role: String,
    /// What is set, to be looked at before it is adopted; none where it is still asked for.
    pub check: Option<Facts>,
    /// What is wrong.
    pub told: Vec<Told>,
}

impl Page for Blueprints {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let name = pick(lang, "Penghargaan inovasi", "Innovation award");
        let what = pick(lang, "Bagi inovasi yang sudah berjalan.", "For innovations that are at work.");
        vec![("blueprints", Self { all: vec![("#".to_owned(), name, what)] })]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebOpeningTitle)
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            a.back href="/kantor" { "← " (say!(lang, WebOffice)) }
            (Step { now: 1, of: 3, name: Some(say!(lang, WebOpeningWhich)) }.draw(lang))
            h1 { (say!(lang, WebOpeningTitle)) }
            ul.tasks { @for (path, name, what) in &self.all {
                li { div.what { a href=(path) { (name) } p.soft { (what) } } }
            } }
        }
    }
}

impl Page for Adopting {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let page = Self {
            blueprint: pick(lang, "Penghargaan inovasi", "Innovation award"),
            action: "#".to_owned(),
            csrf: "sample".to_owned(),
            name: String::new(),
            key: String::new(),
            settings: "[parameters]\nregistration = { start = \"2026-03-02\", end = \"2026-04-17\" }\n"
                .to_owned(),
            roles: vec![("a".to_owned(), pick(lang, "Sekretariat", "Secretariat"))],
            role: String::new(),
            check: None,
            told: Vec::new(),
        };
        let told = vec![
            Told { path: Some("name".to_owned()), text: say!(lang, WebOpeningNoName) },
            Told {
                path: Some("settings".to_owned()),
                text: pick(
                    lang,
                    "Baris 2: bobotnya berjumlah 90, bukan 100",
                    "Line 2: the weights sum to 90, not 100",
                ),
            },
        ];
        let facts = vec![Fact::new(pick(lang, "Masa pendaftaran", "Registration"), "2 – 17")];
        vec![
            ("adopting", page.clone()),
            ("adopting-wrong", Self { told, ..page.clone() }),
            (
                "adopting-check",
                Self {
                    check: Some(Facts { facts }),
                    name: "Gelar 2026".to_owned(),
                    key: "gelar-2026".to_owned(),
                    ..page
                },
            ),
        ]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebOpeningOf { blueprint: self.blueprint.as_str().into() })
    }

    fn faulty(&self) -> bool {
        !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            a.back href="/kantor/edisi/baru" { "← " (say!(lang, WebOpeningTitle)) }
            (summary(&self.told).draw(lang))
            @if let Some(check) = &self.check { (self.once_more(check, lang)) } @else { (self.questions(lang)) }
        }
    }
}

impl Adopting {
    fn questions(&self, lang: Lang) -> Markup {
        let problems =
            |id: &str| self.told.iter().filter(|told| told.path.as_deref() == Some(id)).collect::<Vec<_>>();
        let ask = |id: &str, label: String, hint: String, input: Markup| {
            let wrong = problems(id);
            html! {
                div.ask.wrong[!wrong.is_empty()] {
                    label for={ "f-" (id) } { (label) }
                    span.hint #{ "f-" (id) "-hint" } { (hint) }
                    @for problem in &wrong { span.problem { (problem.text) } }
                    (input)
                }
            }
        };
        html! {
            (Step { now: 2, of: 3, name: Some(say!(lang, WebOpeningHow)) }.draw(lang))
            h1 { (self.title(lang)) }
            form method="post" action=(self.action) novalidate {
                (csrf(&self.csrf))
                (ask("name", say!(lang, WebOpeningName), say!(lang, WebOpeningNameHint), html! {
                    input #f-name type="text" name="name" value=(self.name) aria-describedby="f-name-hint" autocomplete="off";
                }))
                (ask("key", say!(lang, WebOpeningKey), say!(lang, WebOpeningKeyHint), html! {
                    input #f-key type="text" name="key" value=(self.key) aria-describedby="f-key-hint" autocomplete="off" autocapitalize="none" spellcheck="false";
                }))
                (ask("role", say!(lang, WebOpeningRole), say!(lang, WebOpeningRoleHint), html! {
                    select #f-role name="role" aria-describedby="f-role-hint" {
                        option value="" { (say!(lang, WebImportNoEdition)) }
                        @for (id, name) in &self.roles { option value=(id) selected[*id == self.role] { (name) } }
                    }
                }))
                (ask("settings", say!(lang, WebOpeningSettings), say!(lang, WebOpeningSettingsHint), html! {
                    textarea #f-settings name="settings" rows="24" aria-describedby="f-settings-hint" spellcheck="false" { (crate::form::lines(&self.settings)) }
                }))
                div.acts { button type="submit" { (say!(lang, WebImportButton)) } }
            }
        }
    }

    fn once_more(&self, check: &Facts, lang: Lang) -> Markup {
        html! {
            (Step { now: 3, of: 3, name: Some(say!(lang, WebOpeningCheck)) }.draw(lang))
            h1 { (self.title(lang)) }
            (check.draw(lang))
            form method="post" action=(self.action) novalidate {
                (csrf(&self.csrf))
                @for (name, value) in [("name", &self.name), ("key", &self.key), ("role", &self.role), ("settings", &self.settings)] {
                    input type="hidden" name=(name) value=(value);
                }
                p { (say!(lang, WebOpeningEffect)) }
                div.acts {
                    button type="submit" name="do" value="open" { (say!(lang, WebOpeningButton)) }
                    button.quiet type="submit" name="do" value="change" { (say!(lang, WebOpeningChange)) }
                }
            }
        }
    }
}

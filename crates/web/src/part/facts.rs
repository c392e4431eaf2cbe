//! What was answered, to be checked or read.

use maud::{Markup, html};
use texts::Lang;

use super::{Link, Part};
use crate::say::{pick, say};

/// A summary list.
#[derive(Debug, Clone)]
pub struct Facts {
    /// In order.
    pub facts: Vec<Fact>,
}

/// A line of a summary list.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it is called.
    pub name: String,
    /// What it is; line breaks are kept. Empty: nothing was answered.
    pub value: String,
    /// Where it is changed, or the file is.
    pub act: Option<Link>,
}

impl Fact {
    /// A line that only tells.
    #[must_use]
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), act: None }
    }
}

impl Part for Facts {
    fn samples(lang: Lang) -> Vec<Self> {
        let change = |fact: Fact| Fact { act: Some(Link::new(pick(lang, "Ubah", "Change"), "#")), ..fact };
        vec![Self {
            facts: vec![
                change(Fact::new(
                    pick(lang, "Judul", "Title"),
                    pick(lang, "Obat diantar ke rumah", "Medicine brought home"),
                )),
                change(Fact::new(
                    pick(lang, "Ringkasan", "Summary"),
                    pick(
                        lang,
                        "Pasien tidak lagi mengantre.\nPetugas mengantar obat pada hari yang sama.",
                        "Patients no longer queue.\nStaff bring the medicine on the same day.",
                    ),
                )),
                change(Fact::new(pick(lang, "Tautan video", "Link to a video"), "")),
                Fact::new(pick(lang, "Nomor", "Number"), "117/2026"),
            ],
        }]
    }

    fn draw(&self, lang: Lang) -> Markup {
        html! {
            dl.facts { @for fact in &self.facts {
                div {
                    dt { (fact.name) }
                    dd { @if fact.value.is_empty() { span.soft { (say!(lang, WebUnanswered)) } } @else { (fact.value) } }
                    @if let Some(act) = &fact.act {
                        dd.act { a href=(act.path) { (act.text) span.hush { " " (fact.name) } } }
                    }
                }
            } }
        }
    }
}

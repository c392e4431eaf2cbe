//! What everybody on a page should know.

use maud::{Markup, html};
use texts::Lang;

use super::{Link, Part, Tone};
use crate::say::{pick, say};

/// A banner: what is the case, and what one may do about it.
#[derive(Debug, Clone)]
pub struct Notice {
    /// How it is meant.
    pub tone: Tone,
    /// What is the case, in a sentence.
    pub text: String,
    /// More of it.
    pub more: Option<String>,
    /// Where to go from here.
    pub link: Option<Link>,
}

impl Notice {
    /// A banner of one sentence.
    #[must_use]
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self { tone, text: text.into(), more: None, link: None }
    }
}

impl Part for Notice {
    fn samples(lang: Lang) -> Vec<Self> {
        let link = Link::new(pick(lang, "Urungkan", "Undo"), "#");
        vec![
            Self {
                link: Some(link),
                ..Self::new(Tone::Good, pick(lang, "Draf disimpan pukul 09.41.", "Draft saved at 09:41."))
            },
            Self {
                more: Some(pick(lang, "Isian Anda tetap tersimpan.", "What you filled in is kept.")),
                ..Self::new(
                    Tone::Warn,
                    pick(
                        lang,
                        "Pendaftaran tutup besok pukul 16.00 WIB.",
                        "Registration closes tomorrow at 16:00 WIB.",
                    ),
                )
            },
            Self::new(
                Tone::Bad,
                pick(
                    lang,
                    "Layanan tidak dapat dipakai malam ini pukul 22.00–23.00.",
                    "The service is down tonight from 22:00 to 23:00.",
                ),
            ),
        ]
    }

    fn draw(&self, lang: Lang) -> Markup {
        html! {
            div.note.(self.tone.class()) role="status" {
                p {
                    span.hush { (say!(lang, WebNotice)) ": " }
                    strong { (self.text) }
                    @if let Some(link) = &self.link { " " a href=(link.path) { (link.text) } }
                }
                @if let Some(more) = &self.more { p { (more) } }
            }
        }
    }
}

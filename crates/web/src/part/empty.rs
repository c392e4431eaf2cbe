//! Nothing is here yet: what would be, and how it comes.

use maud::{Markup, html};
use texts::Lang;

use super::{Link, Part};
use crate::say::pick;

/// An empty state that teaches.
#[derive(Debug, Clone)]
pub struct Empty {
    /// What is not there.
    pub title: String,
    /// How it comes to be there.
    pub text: String,
    /// The first step.
    pub act: Option<Link>,
}

impl Part for Empty {
    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self {
            title: pick(lang, "Belum ada entri", "No entries yet"),
            text: pick(
                lang,
                "Entri muncul di sini begitu instansi mengirim proposal. Kirim undangan agar mereka dapat mulai.",
                "Entries appear here as soon as an agency sends a proposal. Send invitations so that they can start.",
            ),
            act: Some(Link::new(pick(lang, "Undang instansi", "Invite agencies"), "#")),
        }]
    }

    fn draw(&self, _: Lang) -> Markup {
        html! {
            section.empty {
                h2 { (self.title) }
                p { (self.text) }
                @if let Some(act) = &self.act { p { a.button href=(act.path) { (act.text) } } }
            }
        }
    }
}

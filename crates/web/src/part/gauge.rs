//! How far something is, with its figure.

use maud::{Markup, html};
use texts::Lang;

use super::Part;
use crate::say::pick;

/// A bar of progress.
#[derive(Debug, Clone)]
pub struct Gauge {
    /// What has been done, in words with the figure: `12 dari 17 lembar selesai`.
    pub text: String,
    /// So many are done.
    pub done: u32,
    /// Of so many.
    pub of: u32,
}

impl Part for Gauge {
    fn samples(lang: Lang) -> Vec<Self> {
        vec![
            Self { text: pick(lang, "12 dari 17 lembar selesai", "12 of 17 sheets done"), done: 12, of: 17 },
            Self { text: pick(lang, "Belum ada lembar", "No sheets yet"), done: 0, of: 0 },
        ]
    }

    fn draw(&self, _: Lang) -> Markup {
        html! {
            div.gauge {
                p { (self.text) }
                progress max=(self.of.max(1)) value=(self.done.min(self.of)) aria-label=(self.text) {}
            }
        }
    }
}

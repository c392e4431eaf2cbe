//! How far one is, in words.

use maud::{Markup, html};
use texts::Lang;

use super::Part;
use crate::say::{pick, say};

/// `Langkah 3 dari 8: Hasil`
#[derive(Debug, Clone)]
pub struct Step {
    /// From 1.
    pub now: usize,
    /// How many there are.
    pub of: usize,
    /// What the step is called.
    pub name: Option<String>,
}

impl Part for Step {
    fn samples(lang: Lang) -> Vec<Self> {
        vec![
            Self { now: 3, of: 8, name: Some(pick(lang, "Hasil dan bukti", "Results and evidence")) },
            Self { now: 1, of: 2, name: None },
        ]
    }

    fn draw(&self, lang: Lang) -> Markup {
        html! {
            p.step {
                (say!(lang, WebStep { now: self.now.into(), of: self.of.into() }))
                @if let Some(name) = &self.name { ": " (name) }
            }
        }
    }
}

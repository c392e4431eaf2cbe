//! A state in a word.

use maud::{Markup, html};
use texts::Lang;

use super::Part;
use crate::say::pick;

/// How something is meant; never by colour alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// Done, in order.
    Good,
    /// Needs attention.
    Warn,
    /// Cannot go on so.
    Bad,
    /// An honour.
    Award,
    /// Being worked on.
    Busy,
}

impl Tone {
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain-tone",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
            Self::Award => "award",
            Self::Busy => "busy",
        }
    }
}

/// A state in a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The word.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
}

impl Tag {
    /// A state.
    #[must_use]
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self { text: text.into(), tone }
    }
}

impl Part for Tag {
    fn samples(lang: Lang) -> Vec<Self> {
        vec![
            Self::new(Tone::Plain, pick(lang, "Belum dibuka", "Not opened")),
            Self::new(Tone::Busy, pick(lang, "Draf", "Draft")),
            Self::new(Tone::Good, pick(lang, "Terkirim", "Submitted")),
            Self::new(Tone::Warn, pick(lang, "Perlu diperbaiki", "Needs repair")),
            Self::new(Tone::Bad, pick(lang, "Tidak lolos", "Not admitted")),
            Self::new(Tone::Award, pick(lang, "Pemenang", "Winner")),
        ]
    }

    fn draw(&self, _: Lang) -> Markup {
        html! { span.tag.(self.tone.class()) { (self.text) } }
    }
}

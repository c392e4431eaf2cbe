//! A blueprint's form as HTML, and what was posted back as answers.
//!
//! An input is named by the path of its answer, as the engine names problems: `title`, `children.2.name`; a day has three boxes,
//! `born_on.day`, `.month`, `.year`: a date that people know by heart is typed faster than picked. Rows come and go by submit buttons.
//!
//! The way of a form: [`Typed::saved`] shows what the case has; [`Typed::posted`] takes what came; [`Typed::wish`] says what the button asked: a row more or
//! less is [`Typed::edited`] and shown again, anything else is [`Typed::compact`]ed, turned into [`answers`] and decided. A refusal becomes
//! sentences by [`crate::words::Speaker::refusal`], and the form is drawn again with both.

mod answers;
mod condition;
mod draw;
mod field;
mod naming;
mod number;
mod sample;
mod typed;

pub use answers::{answers, scores};
pub use condition::{reveal, words as condition};
pub use draw::{Ask, Button};
pub use naming::Naming;
pub use sample::Sample;
pub use typed::{Posted, Typed, Wish};

/// The anchor of a field: where a summary of problems leads.
#[must_use]
pub fn anchor(path: &str) -> String {
    format!("f-{}", path.replace(['.', ':'], "-"))
}

/// A text as the content of a `textarea`, whose first line break HTML drops.
pub(crate) fn lines(text: &str) -> String {
    format!("\n{text}")
}

//! The pieces that pages are made of. Each is plain data that draws itself, with samples in both languages.

mod chart;
mod confirm;
mod contact;
mod empty;
mod errors;
mod facts;
mod filter;
mod gauge;
mod matrix;
mod notice;
mod pages;
mod receipt;
mod step;
mod table;
mod tabs;
mod tag;
mod tasks;
mod timeline;

use maud::Markup;
use texts::Lang;

pub use chart::{Bar, Dates, Interval, Mark, Phase, Spark};
pub use confirm::Confirm;
pub(crate) use confirm::why;
pub use contact::Contact;
pub use empty::Empty;
pub use errors::Errors;
pub use facts::{Fact, Facts};
pub use filter::{Ask, Filter, Kind};
pub use gauge::Gauge;
pub use matrix::{Cell, Matrix, Square};
pub use notice::Notice;
pub use pages::Pages;
pub use receipt::Receipt;
pub use step::Step;
pub use table::{Column, Order, Row, Table, Text};
pub use tabs::Tabs;
pub use tag::{Tag, Tone};
pub use tasks::{Task, Tasks};
pub use timeline::{Happening, Timeline};

/// A piece of a page.
pub trait Part: Sized {
    /// What it may look like, for tests and for looking at.
    fn samples(lang: Lang) -> Vec<Self>;
    /// As HTML.
    fn draw(&self, lang: Lang) -> Markup;
}

/// Words that lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it says.
    pub text: String,
    /// Path.
    pub path: String,
}

impl Link {
    /// A link.
    #[must_use]
    pub fn new(text: impl Into<String>, path: impl Into<String>) -> Self {
        Self { text: text.into(), path: path.into() }
    }
}

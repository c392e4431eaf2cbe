//! A blueprint as a person reads it: an outline of sections in one language, each sentence made of the blueprint's own texts. Plain data; a
//! terminal or a page shows it.
//!
//! Where a text holds an expression as it is written, it stands in backticks.

mod cases;
mod expression;
mod forms;
mod judging;
mod kinds;
mod settings;
mod speaker;
mod who;

use texts::{Texts, msg};

use crate::Blueprint;
use crate::flow::Flow;
use crate::model::Kind;

pub(crate) use cases::effects;
pub(crate) use forms::{kind as field_kind, limits as field_limits};
pub(crate) use judging::{advance, judges, method, percent, public, tie};
pub(crate) use speaker::Speaker;
pub(crate) use who::view;

/// A blueprint told in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The service's name.
    pub title: String,
    /// What it is, and which version.
    pub subtitle: String,
    /// What it is for.
    pub summary: String,
    /// In the order in which a reader asks.
    pub sections: Vec<Section>,
}

/// A heading with what stands below it.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Stable name within the explanation, such as `case-entry`: an anchor.
    pub id: String,
    /// The heading.
    pub title: String,
    /// In order.
    pub blocks: Vec<Block>,
    /// Sections within.
    pub parts: Vec<Section>,
}

/// A piece of an explanation.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A name with what is said of it.
    Facts(Vec<(String, String)>),
    /// Points.
    List(Vec<String>),
    /// A table.
    Table(Table),
    /// The way of a case.
    Flow(Box<Flow>),
}

/// A table; its first column names the row.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What the table holds.
    pub caption: String,
    /// Headings.
    pub columns: Vec<String>,
    /// As many cells as there are headings; a cell may have several lines.
    pub rows: Vec<Vec<String>>,
}

/// Tells a blueprint in the language of `texts`.
#[must_use]
pub fn explain(blueprint: &Blueprint, texts: &Texts) -> Explanation {
    let speaker = Speaker::new(blueprint, texts);
    let header = &blueprint.identity.blueprint;
    let kind = match header.kind {
        Kind::Service => texts.say(&msg::ExplainKindService),
        Kind::Award => texts.say(&msg::ExplainKindAward),
    };
    let sections = [
        who::about(&speaker),
        who::standard(&speaker),
        who::roles(&speaker),
        cases::section(&speaker),
        forms::section(&speaker),
        forms::registers(&speaker),
        settings::calendars(&speaker),
        judging::section(&speaker),
        settings::documents(&speaker),
        settings::messages(&speaker),
        settings::indicators(&speaker),
        settings::parameters(&speaker),
        settings::permits(&speaker),
    ];
    Explanation {
        title: speaker.own("blueprint-name"),
        subtitle: texts
            .say(&msg::ExplainSubtitle { kind: kind.into(), version: header.version.as_str().into() }),
        summary: speaker.own("blueprint-summary"),
        sections: sections.into_iter().filter(Section::says_something).collect(),
    }
}

/// The ways of a blueprint's cases as drawings, in the language of `texts`.
#[must_use]
pub fn flows(blueprint: &Blueprint, texts: &Texts) -> Vec<Flow> {
    let speaker = Speaker::new(blueprint, texts);
    blueprint.cases.iter().map(|case| Flow::of(&speaker, case)).collect()
}

impl Section {
    fn new(id: impl Into<String>, title: String) -> Self {
        Self { id: id.into(), title, blocks: Vec::new(), parts: Vec::new() }
    }

    fn with(mut self, block: Block) -> Self {
        if block.says_something() {
            self.blocks.push(block);
        }
        self
    }

    fn says_something(&self) -> bool {
        !self.blocks.is_empty() || !self.parts.is_empty()
    }
}

impl Block {
    fn says_something(&self) -> bool {
        match self {
            Self::Text(text) => !text.is_empty(),
            Self::Facts(facts) => !facts.is_empty(),
            Self::List(points) => !points.is_empty(),
            Self::Table(table) => !table.rows.is_empty(),
            Self::Flow(_) => true,
        }
    }
}

/// Lines of a cell: those that say something.
fn lines(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

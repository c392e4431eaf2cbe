//! Who judged what, as a table of signs that can also be read.

use maud::{Markup, html};
use texts::Lang;

use super::Part;
use crate::say::{pick, say};

/// Judges by entries.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// What it shows.
    pub caption: String,
    /// What the columns are called: numbers of entries, with their title.
    pub columns: Vec<(String, String)>,
    /// Judges, and a cell for each entry.
    pub rows: Vec<(String, Vec<Cell>)>,
}

/// How far a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Submitted.
    Full,
    /// Begun.
    Half,
    /// Not begun.
    Due,
    /// A conflict of interest: not to be judged.
    Out,
    /// Not given to this judge.
    None,
}

impl Cell {
    fn sign(self) -> (&'static str, &'static str) {
        match self {
            Self::Full => ("full", "✓"),
            Self::Half => ("half", "◐"),
            Self::Due => ("due", "·"),
            Self::Out => ("out", "⊘"),
            Self::None => ("none", ""),
        }
    }

    fn words(self, lang: Lang) -> String {
        match self {
            Self::Full => say!(lang, WebCellFull),
            Self::Half => say!(lang, WebCellHalf),
            Self::Due => say!(lang, WebCellDue),
            Self::Out => say!(lang, WebCellOut),
            Self::None => say!(lang, WebCellNone),
        }
    }
}

impl Part for Matrix {
    fn samples(lang: Lang) -> Vec<Self> {
        use Cell::{Due, Full, Half, Out};
        let columns =
            (1..=12).map(|n| (format!("{n:02}"), format!("{} {n}", pick(lang, "Inovasi", "Innovation"))));
        vec![Self {
            caption: pick(lang, "Lembar nilai per juri dan entri", "Sheets by judge and entry"),
            columns: columns.collect(),
            rows: vec![
                ("Aminah".to_owned(), vec![Full; 12]),
                ("Bagus".to_owned(), vec![Full, Full, Full, Out, Full, Half, Due, Due, Due, Due, Due, Due]),
                ("Citra".to_owned(), vec![Due; 12]),
            ],
        }]
    }

    fn draw(&self, lang: Lang) -> Markup {
        html! {
            div.wrap tabindex="0" role="region" aria-label=(self.caption) {
                table.matrix {
                    caption { (self.caption) }
                    thead { tr {
                        th scope="col" { (say!(lang, WebJudge)) }
                        @for (number, title) in &self.columns { th scope="col" { abbr title=(title) { (number) } } }
                    } }
                    tbody { @for (judge, cells) in &self.rows {
                        tr {
                            th scope="row" { (judge) }
                            @for cell in cells {
                                @let (class, sign) = cell.sign();
                                td.(class) { span aria-hidden="true" { (sign) } span.hush { (cell.words(lang)) } }
                            }
                        }
                    } }
                }
            }
            ul.legend { @for cell in [Cell::Full, Cell::Half, Cell::Due, Cell::Out] {
                li { span aria-hidden="true" { (cell.sign().1) } " " (cell.words(lang)) }
            } }
        }
    }
}

//! Who judged what, as a table of signs that can also be read.

use maud::{Markup, html};
use texts::Lang;

use super::{Link, Part};
use crate::say::{pick, say};

/// Judges by entries.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// What it shows.
    pub caption: String,
    /// What the columns are called: numbers of entries, with a link to each by its title.
    pub columns: Vec<(String, Link)>,
    /// Judges, and a square for each entry.
    pub rows: Vec<(String, Vec<Square>)>,
}

/// A judge's sheet for an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Square {
    /// How far it is.
    pub cell: Cell,
    /// Where it is; none where it leads nowhere.
    pub path: Option<String>,
}

impl From<Cell> for Square {
    fn from(cell: Cell) -> Self {
        Self { cell, path: None }
    }
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
        let columns = (1..=12).map(|n| {
            (format!("{n:02}"), Link::new(format!("{} {n}", pick(lang, "Inovasi", "Innovation")), "#"))
        });
        let row = |name: &str, cells: Vec<Cell>| {
            let squares =
                cells.into_iter().map(|cell| Square { cell, path: (cell == Half).then(|| "#".to_owned()) });
            (name.to_owned(), squares.collect())
        };
        vec![Self {
            caption: pick(lang, "Lembar nilai per juri dan entri", "Sheets by judge and entry"),
            columns: columns.collect(),
            rows: vec![
                row("Aminah", vec![Full; 12]),
                row("Bagus", vec![Full, Full, Full, Out, Full, Half, Due, Due, Due, Due, Due, Due]),
                row("Citra", vec![Due; 12]),
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
                        @for (number, entry) in &self.columns {
                            th scope="col" { a href=(entry.path) title=(entry.text) { (number) span.hush { " " (entry.text) } } }
                        }
                    } }
                    tbody { @for (judge, squares) in &self.rows {
                        tr {
                            th scope="row" { (judge) }
                            @for square in squares {
                                @let (class, sign) = square.cell.sign();
                                @let words = html! { span aria-hidden="true" { (sign) } span.hush { (square.cell.words(lang)) } };
                                td.(class) { @match &square.path { Some(path) => a href=(path) { (words) }, None => (words) } }
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

//! A table whose columns can be sorted by, and which becomes cards where there is no room.

use maud::{Markup, html};
use texts::Lang;

use super::{Bar, Interval, Link, Part, Spark, Tag, Tone};
use crate::say::{pick, say};

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The caption is for readers who do not see the page's heading.
    pub quiet: bool,
    /// Columns; the first heads its rows.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// What it is called, with its unit.
    pub name: String,
    /// It holds figures: they stand to the right.
    pub figures: bool,
    /// Where the table sorted by it is, and how it is sorted now.
    pub sort: Option<(String, Order)>,
}

/// How a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Order {
    None,
    Up,
    Down,
}

/// A row.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// A cell a column.
    pub cells: Vec<Text>,
    /// It cannot be told whether it is above or below the cut.
    pub grey: bool,
    /// The cut runs below this row, and what it is called.
    pub cut: Option<String>,
}

/// What stands in a cell.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Text {
    Plain(String),
    Link(Link),
    Tag(Tag),
    Bar(Bar),
    Interval(Interval),
    Spark(Spark),
}

impl Text {
    fn draw(&self, lang: Lang) -> Markup {
        match self {
            Self::Plain(text) => html! { (text) },
            Self::Link(link) => html! { a href=(link.path) { (link.text) } },
            Self::Tag(tag) => tag.draw(lang),
            Self::Bar(bar) => bar.draw(lang),
            Self::Interval(interval) => interval.draw(lang),
            Self::Spark(spark) => spark.draw(lang),
        }
    }

    fn drawn(&self) -> bool {
        matches!(self, Self::Interval(_) | Self::Bar(_))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(name: impl Into<String>) -> Self {
        Self { name: name.into(), figures: false, sort: None }
    }

    /// A column of figures.
    #[must_use]
    pub fn figures(name: impl Into<String>) -> Self {
        Self { name: name.into(), figures: true, sort: None }
    }

    fn head(&self, lang: Lang) -> Markup {
        let order = self.sort.as_ref().map(|(_, order)| *order);
        let sorted = match order {
            Some(Order::Up) => Some("ascending"),
            Some(Order::Down) => Some("descending"),
            _ => None,
        };
        html! {
            th role="columnheader" scope="col" .num[self.figures] aria-sort=[sorted] {
                @if let Some((path, order)) = &self.sort {
                    a href=(path) {
                        (self.name)
                        @match order { Order::Up => " ▲", Order::Down => " ▼", Order::None => "" }
                        span.hush { ", " (say!(lang, WebSort)) }
                    }
                } @else { (self.name) }
            }
        }
    }
}

impl Part for Table {
    fn samples(lang: Lang) -> Vec<Self> {
        let row = |number: &str, title: &str, agency: &str, score: f64, tag: Tag| Row {
            cells: vec![
                Text::Link(Link::new(format!("{number} {title}"), "#")),
                agency.to_owned().into(),
                lang.number(score, 2).into(),
                Text::Tag(tag),
            ],
            ..Row::default()
        };
        let sorted = |column: Column, order| Column { sort: Some(("?urut=".to_owned(), order)), ..column };
        vec![Self {
            caption: pick(lang, "Entri edisi 2026", "Entries of 2026"),
            quiet: false,
            columns: vec![
                sorted(Column::words(pick(lang, "Entri", "Entry")), Order::None),
                Column::words(pick(lang, "Instansi", "Agency")),
                sorted(Column::figures(pick(lang, "Nilai", "Score")), Order::Down),
                Column::words(pick(lang, "Keadaan", "State")),
            ],
            rows: vec![
                row(
                    "07",
                    &pick(lang, "Obat diantar ke rumah", "Medicine brought home"),
                    "RSUD Contoh",
                    86.4,
                    Tag::new(
                        Tone::Good,
                        pick(
                            lang,
                            "Lolos seleksi administrasi, menunggu penilaian",
                            "Passed the administrative screening, waiting to be judged",
                        ),
                    ),
                ),
                row(
                    "11",
                    &pick(lang, "Perpustakaan berjalan", "Library on wheels"),
                    "Dinas Perpustakaan",
                    81.25,
                    Tag::new(Tone::Warn, pick(lang, "Diperbaiki", "In repair")),
                ),
            ],
        }]
    }

    fn draw(&self, lang: Lang) -> Markup {
        html! {
            // Roles are named, since a table that is laid out as cards would lose them.
            table.cards role="table" {
                caption.hush[self.quiet] { (self.caption) }
                thead role="rowgroup" { tr role="row" { @for column in &self.columns { (column.head(lang)) } } }
                tbody role="rowgroup" { @for row in &self.rows {
                    tr role="row" .grey[row.grey] {
                        @for (at, (cell, column)) in row.cells.iter().zip(&self.columns).enumerate() {
                            @if at == 0 {
                                th role="rowheader" scope="row" .num[column.figures] { (cell.draw(lang)) }
                            } @else {
                                td role="cell" data-label=(column.name) .num[column.figures] .draw[cell.drawn()] { (cell.draw(lang)) }
                            }
                        }
                    }
                    @if let Some(cut) = &row.cut {
                        tr.cutline role="row" { td role="cell" colspan=(self.columns.len()) { (cut) } }
                    }
                } }
            }
        }
    }
}

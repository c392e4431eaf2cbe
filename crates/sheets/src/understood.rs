//! What was understood of a table, to be said before anything is computed.

use std::fmt::Write as _;

use texts::{Texts, msg};

use crate::problem::{Part, first_few, listed, short};
use crate::{CriterionColumn, Decimal, Place, letters};

/// How a table is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A row per score.
    Long,
    /// A row per score sheet: entry, judge, a column per criterion.
    Sheets,
    /// A row per entry, a column per judge and criterion.
    Wide,
    /// A row per entry, a column per judge.
    Judges,
    /// A row per entry, a column per criterion, all by one judge.
    OneJudge,
    /// Criteria with weights and scales.
    Rubric,
    /// Entries with titles and agencies.
    Entries,
}

/// What a column is read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Use {
    /// Key of the entry.
    Code,
    /// Title of the entry.
    Title,
    /// Agency of the entry.
    Agency,
    /// The judge.
    Judge,
    /// The criterion.
    Criterion,
    /// The round.
    Round,
    /// The score; of this judge and criterion where the column says so.
    Score {
        /// The judge, where the column belongs to one.
        judge: Option<String>,
        /// The criterion, where the column belongs to one.
        criterion: Option<String>,
    },
    /// A running number.
    Numbering,
    /// Sums, means and ranks that the office computed: not read.
    Computed,
    /// Weight of a criterion.
    Weight,
    /// Scale of a criterion.
    Scale,
    /// Not read.
    Unused,
}

/// A column and what it is read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnUse {
    /// Column, from 1.
    pub column: u32,
    /// Its header, as it stands.
    pub header: String,
    /// What it is read as.
    pub used_as: Use,
}

/// Why a row was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skipped {
    /// A sum, mean or rank over rows.
    Computed,
    /// A note, a signature, a heading: no score in it.
    Remark,
    /// The header, once more.
    Header,
    /// Numbers of the columns under the header.
    ColumnNumbers,
}

/// What was understood of one table.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// Name of the file.
    pub file: String,
    /// Name of the sheet, where the file has sheets.
    pub sheet: Option<String>,
    /// How it is laid out.
    pub shape: Shape,
    /// Rows of the header, from 1.
    pub header_rows: Vec<u32>,
    /// Its columns from left to right.
    pub columns: Vec<ColumnUse>,
    /// The round that all of it belongs to; empty where there is only one.
    pub round: String,
    /// The judge whom all of it belongs to.
    pub judge: Option<String>,
    /// Rows that were read.
    pub rows: usize,
    /// Rows that take an empty or merged name from the row above.
    pub filled: usize,
    /// Rows that were not read, and why.
    pub skipped: Vec<(u32, Skipped)>,
    /// Cells that say that there is no score.
    pub missing: usize,
    /// How decimals are written.
    pub decimal: Decimal,
    /// A number that shows it.
    pub decimal_shown: Option<String>,
    /// The scale that a title names.
    pub scale: Option<(f64, f64)>,
    /// Weights and scales that the table states, in the order of its criteria; the name is empty where they hold for
    /// every score.
    pub stated: Vec<CriterionColumn>,
}

impl Understood {
    /// What was understood, in sentences, the most important first.
    #[must_use]
    pub fn lines(&self, texts: &Texts) -> Vec<String> {
        let mut lines = vec![self.table_line(texts)];
        if !self.round.is_empty() {
            lines.push(texts.say(&msg::SheetsLineRound { round: short(&self.round).into() }));
        }
        if let Some(judge) = &self.judge {
            lines.push(texts.say(&msg::SheetsLineJudge { judge: short(judge).into() }));
        }
        lines.extend(self.column_lines(texts));
        lines.extend(self.stated_lines(texts));
        lines.push(texts.say(&msg::SheetsLineRows { count: self.rows.into() }));
        if self.filled > 0 {
            lines.push(texts.say(&msg::SheetsLineFilled { count: self.filled.into() }));
        }
        if self.missing > 0 {
            lines.push(texts.say(&msg::SheetsLineMissing { count: self.missing.into() }));
        }
        if !self.skipped.is_empty() {
            lines.push(texts.say(&msg::SheetsLineSkipped { rows: self.skipped_rows(texts).into() }));
        }
        lines.extend(self.decimal_line(texts));
        lines
    }

    fn table_line(&self, texts: &Texts) -> String {
        let shape = match self.shape {
            Shape::Long => texts.say(&msg::SheetsShapeLong),
            Shape::Sheets => texts.say(&msg::SheetsShapeSheets),
            Shape::Wide => texts.say(&msg::SheetsShapeWide),
            Shape::Judges => texts.say(&msg::SheetsShapeJudges),
            Shape::OneJudge => texts.say(&msg::SheetsShapeOneJudge),
            Shape::Rubric => texts.say(&msg::SheetsShapeRubric),
            Shape::Entries => texts.say(&msg::SheetsShapeEntries),
        };
        let place = Place::whole(&self.file, self.sheet.as_deref()).to_string();
        texts.say(&msg::SheetsLineTable {
            place: place.into(),
            shape: shape.into(),
            rows: ranges(&self.header_rows).into(),
        })
    }

    /// Which column is what; columns of judges and criteria by their names instead of one by one.
    fn column_lines(&self, texts: &Texts) -> Vec<String> {
        let (mut named, mut computed, mut unused) = (Vec::new(), Vec::new(), Vec::new());
        let (mut judges, mut criteria) = (Vec::new(), Vec::new());
        for column in &self.columns {
            let place = match column.header.as_str() {
                "" => letters(column.column),
                header => format!("{} “{}”", letters(column.column), short(header)),
            };
            let used_as = match &column.used_as {
                Use::Computed => {
                    computed.push(place);
                    continue;
                }
                Use::Unused => {
                    unused.push(place);
                    continue;
                }
                Use::Score { judge, criterion } if judge.is_some() || criterion.is_some() => {
                    push_new(&mut judges, judge.as_ref());
                    push_new(&mut criteria, criterion.as_ref());
                    continue;
                }
                Use::Score { .. } => Part::Score.text(texts),
                Use::Judge => Part::Judge.text(texts),
                Use::Criterion => Part::Criterion.text(texts),
                Use::Round => Part::Round.text(texts),
                Use::Code => texts.say(&msg::SheetsUseCode),
                Use::Title => texts.say(&msg::SheetsUseTitle),
                Use::Agency => texts.say(&msg::SheetsUseAgency),
                Use::Numbering => texts.say(&msg::SheetsUseNumbering),
                Use::Weight => texts.say(&msg::SheetsUseWeight),
                Use::Scale => texts.say(&msg::SheetsUseScale),
            };
            named.push(format!("{place} = {used_as}"));
        }
        let mut lines = Vec::new();
        if !named.is_empty() {
            lines.push(texts.say(&msg::SheetsLineColumns { columns: named.join("; ").into() }));
        }
        if !judges.is_empty() {
            let names = listed(&judges, texts);
            lines.push(texts.say(&msg::SheetsLineJudges { count: judges.len().into(), names: names.into() }));
        }
        if !criteria.is_empty() {
            let names = listed(&criteria, texts);
            lines.push(
                texts.say(&msg::SheetsLineCriteria { count: criteria.len().into(), names: names.into() }),
            );
        }
        if !computed.is_empty() {
            lines.push(texts.say(&msg::SheetsLineComputed { columns: computed.join(", ").into() }));
        }
        if !unused.is_empty() {
            lines.push(texts.say(&msg::SheetsLineUnused { columns: unused.join(", ").into() }));
        }
        lines
    }

    /// Weights and scales as they stand in headers, titles and rubrics.
    fn stated_lines(&self, texts: &Texts) -> Vec<String> {
        let number = |value: f64| texts.lang().short_number(value, 4);
        let of = |name: &str, what: String| {
            if name.is_empty() { what } else { format!("{} {what}", short(name)) }
        };
        let weights: Vec<String> = self
            .stated
            .iter()
            .filter_map(|c| {
                let sign = if c.percent { " %" } else { "" };
                Some(of(&c.name, format!("{}{sign}", number(c.weight?))))
            })
            .collect();
        let scales = self.stated.iter().filter_map(|c| Some((c, (c.low?, c.high?))));
        let scales: Vec<String> = scales
            .map(|(c, scale)| (c.name.as_str(), scale))
            .chain(self.scale.map(|scale| ("", scale)))
            .map(|(name, (low, high))| of(name, format!("{}–{}", number(low), number(high))))
            .collect();
        let mut lines = Vec::new();
        if !weights.is_empty() {
            lines.push(texts.say(&msg::SheetsLineWeights { weights: first_few(&weights, texts).into() }));
        }
        if !scales.is_empty() {
            lines.push(texts.say(&msg::SheetsLineScales { scales: first_few(&scales, texts).into() }));
        }
        lines
    }

    /// `40 (jumlah atau rata-rata), 42–44 (keterangan)`.
    fn skipped_rows(&self, texts: &Texts) -> String {
        let mut parts = Vec::new();
        for run in self.skipped.chunk_by(|a, b| a.1 == b.1) {
            let Some((_, reason)) = run.first() else { continue };
            let rows: Vec<u32> = run.iter().map(|(row, _)| *row).collect();
            let reason = match reason {
                Skipped::Computed => texts.say(&msg::SheetsSkipComputed),
                Skipped::Remark => texts.say(&msg::SheetsSkipRemark),
                Skipped::Header => texts.say(&msg::SheetsSkipHeader),
                Skipped::ColumnNumbers => texts.say(&msg::SheetsSkipColumnNumbers),
            };
            parts.push(format!("{} ({reason})", ranges(&rows)));
        }
        parts.join(", ")
    }

    fn decimal_line(&self, texts: &Texts) -> Option<String> {
        let shown = short(self.decimal_shown.as_ref()?);
        Some(match self.decimal {
            Decimal::Unseen => return None,
            Decimal::Comma => texts.say(&msg::SheetsLineDecimalComma { shown: shown.into() }),
            Decimal::Dot => texts.say(&msg::SheetsLineDecimalDot { shown: shown.into() }),
            Decimal::Mixed => texts.say(&msg::SheetsLineDecimalMixed { shown: shown.into() }),
        })
    }
}

fn push_new(names: &mut Vec<String>, name: Option<&String>) {
    if let Some(name) = name
        && !names.contains(name)
    {
        names.push(name.clone());
    }
}

/// `3`, `3–4`, `40, 42–44`: rows in order, neighbours joined.
fn ranges(rows: &[u32]) -> String {
    let mut out = String::new();
    for run in rows.chunk_by(|a, b| a + 1 == *b) {
        let separator = if out.is_empty() { "" } else { ", " };
        let _ = match run {
            [one] => write!(out, "{separator}{one}"),
            [first, .., last] => write!(out, "{separator}{first}–{last}"),
            [] => Ok(()),
        };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_rows_are_joined() {
        assert_eq!(ranges(&[3]), "3");
        assert_eq!(ranges(&[3, 4, 7, 9, 10, 11]), "3–4, 7, 9–11");
    }
}

//! What the cells of a column look like, apart from what stands over it.

use std::collections::{BTreeMap, BTreeSet};

use crate::Table;
use crate::words::{fold, is_computed_row};

/// The cells of a column, summed up.
#[derive(Debug, Clone, Default)]
pub(crate) struct Content {
    /// Cells that are not empty.
    pub(crate) filled: usize,
    /// Cells with a number, or with what a number may have become.
    pub(crate) numeric: usize,
    /// Cells with words that are no mark of absence.
    pub(crate) worded: usize,
    /// Different values.
    pub(crate) distinct: usize,
    /// It counts 1, 2, 3, … from row to row.
    pub(crate) running: bool,
    /// All its numbers are whole.
    pub(crate) whole: bool,
    /// Its values are short and hold no spaces: `E01`, `17`.
    pub(crate) codes: bool,
}

impl Content {
    /// Whether its cells are scores rather than names.
    pub(crate) fn numbers(&self) -> bool {
        self.numeric > 0 && self.numeric >= self.worded
    }

    /// Whether some of its values stand in several rows: a code or a name, not a measure.
    pub(crate) fn repeats(&self) -> bool {
        self.filled >= 3 && self.distinct * 4 <= self.filled * 3 && (self.worded > 0 || self.whole)
    }
}

/// Rows of the body that hold data: neither blank nor a single remark nor a sum.
pub(crate) fn data_rows(table: &Table, body: usize) -> Vec<usize> {
    (body..table.rows.len())
        .filter(|row| {
            let cells = &table.rows[*row];
            let mut names = cells.iter().filter(|cell| !cell.is_empty() && !cell.numeric());
            cells.iter().filter(|cell| !cell.is_empty()).nth(1).is_some()
                && !names.next().is_some_and(|first| is_computed_row(&first.text()))
        })
        .collect()
}

/// Sums up every column over `rows`.
pub(crate) fn contents(table: &Table, rows: &[usize], width: usize) -> Vec<Content> {
    (0..width).map(|column| content(table, rows, column)).collect()
}

fn content(table: &Table, rows: &[usize], column: usize) -> Content {
    let mut found = Content { running: true, whole: true, codes: true, ..Content::default() };
    let mut values = BTreeSet::new();
    for row in rows {
        let cell = table.cell(*row, column);
        if cell.is_empty() {
            continue;
        }
        found.filled += 1;
        let text = cell.text();
        let number = cell.number().ok().flatten();
        if cell.numeric() {
            found.numeric += 1;
            found.whole &= number.is_some_and(|n| n.fract() == 0.0);
        } else if !cell.missing() {
            found.worded += 1;
            found.codes &= text.chars().count() <= 10 && !text.contains(' ');
        }
        // `01` was typed with care: whoever only counts rows writes 1.
        found.running &= number == Some(found.filled as f64) && !text.starts_with('0');
        values.insert(fold(&text));
    }
    found.running &= found.filled > 1;
    found.distinct = values.len();
    found
}

/// Whether two columns name the same things: each value of one stands with one value of the other.
pub(crate) fn same_things(table: &Table, rows: &[usize], a: usize, b: usize) -> bool {
    determines(table, rows, &[a], b) && determines(table, rows, &[b], a)
}

/// Whether the values of `keys` leave no choice for the value of `column`.
pub(crate) fn determines(table: &Table, rows: &[usize], keys: &[usize], column: usize) -> bool {
    let mut seen: BTreeMap<Vec<String>, String> = BTreeMap::new();
    rows.iter().all(|row| {
        let key = keys.iter().map(|key| fold(&table.cell(*row, *key).text())).collect();
        let value = fold(&table.cell(*row, column).text());
        *seen.entry(key).or_insert_with(|| value.clone()) == value
    })
}

/// How many different combinations of values `keys` have.
pub(crate) fn combinations(table: &Table, rows: &[usize], keys: &[usize]) -> usize {
    let combination = |row: &usize| -> Vec<String> {
        keys.iter().map(|key| fold(&table.cell(*row, *key).text())).collect()
    };
    rows.iter().map(combination).collect::<BTreeSet<_>>().len()
}

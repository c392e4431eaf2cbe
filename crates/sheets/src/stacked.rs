//! Several tables one under the other on a sheet. Each becomes a table of its own, with its cells where they were,
//! so that no row of one is read under the header of another.

use std::collections::BTreeSet;

use crate::label::Label;
use crate::words::{Word, exact_word, fold, is_criterion, is_judge, is_round};
use crate::{Cell, Table};

/// A table of a sheet, in the order in which they stand.
pub(crate) struct Stacked {
    pub(crate) table: Table,
    /// Its first row, where another table stands above it.
    pub(crate) begins: Option<usize>,
}

/// Takes the tables of a sheet apart. The same header again, as on every printed page, begins no new table, unless a
/// line between names another judge or another round.
pub(crate) fn apart(table: Table) -> Vec<Stacked> {
    let mut begins: Vec<usize> = Vec::new();
    let mut header: Option<usize> = None;
    let mut numbers_since = false;
    for row in 0..table.rows.len() {
        let cells = &table.rows[row];
        if cells.iter().any(Cell::numeric) {
            numbers_since = true;
            continue;
        }
        if !heads(cells) {
            continue;
        }
        // Header rows one under the other are one header.
        if let Some(above) = header
            && numbers_since
            && numbers_follow(&table, row)
        {
            let titles = titles(&table, row);
            if !same_cells(&table.rows[above], cells) || names_anew(&table, titles, row) {
                begins.push(titles.max(above + 1));
            }
        }
        if header.is_none() || numbers_since {
            header = Some(row);
            numbers_since = false;
        }
    }
    if begins.is_empty() {
        return vec![Stacked { table, begins: None }];
    }
    let mut parts = Vec::new();
    let ends = begins.iter().copied().chain([table.rows.len()]);
    for (begin, end) in std::iter::once(None).chain(begins.iter().copied().map(Some)).zip(ends) {
        let from = begin.unwrap_or(0);
        let mut part = Table { rows: vec![Vec::new(); table.rows.len()], ..table.without_rows() };
        part.rows[from..end].clone_from_slice(&table.rows[from..end]);
        part.merges.retain(|[top, ..]| (from..end).contains(&(*top as usize)));
        part.trim();
        parts.push(Stacked { table: part, begins: begin });
    }
    parts
}

/// Whether a row of texts names columns: a word of the trade as it stands, which names what a row is about, and
/// another such word, a judge or a criterion. Stricter than the search for the one header, because it must not take a row of data for one.
fn heads(cells: &[Cell]) -> bool {
    let filled: Vec<&Cell> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    let texts = filled.iter().all(|cell| matches!(cell, Cell::Text(_)) && !cell.missing());
    let words: BTreeSet<Word> = filled.iter().filter_map(|cell| exact_word(&cell.text())).collect();
    let names = filled
        .iter()
        .map(|cell| Label::of(&cell.text()).name)
        .any(|name| exact_word(&name).is_none() && (is_judge(&name) || is_criterion(&name)));
    let about = |word: &Word| {
        matches!(
            word,
            Word::Number
                | Word::Code
                | Word::Entry
                | Word::Title
                | Word::Name
                | Word::Judge
                | Word::Criterion
        )
    };
    texts && words.len() + usize::from(names) >= 2 && words.iter().any(about)
}

fn numbers_follow(table: &Table, row: usize) -> bool {
    let mut after = table.rows.iter().skip(row + 1).filter(|cells| !cells.is_empty()).take(3);
    after.any(|cells| cells.iter().any(Cell::numeric))
}

/// Whether two rows name the same columns, as far as both name them.
pub(crate) fn same_cells(a: &[Cell], b: &[Cell]) -> bool {
    let both = a.iter().zip(b).filter(|(a, b)| !a.is_empty() && !b.is_empty());
    let alike = both.clone().filter(|(a, b)| fold(&a.text()) == fold(&b.text())).count();
    let filled = |cells: &[Cell]| cells.iter().filter(|cell| !cell.is_empty()).count();
    alike > 1 && alike == both.count() && alike * 2 > filled(a).max(filled(b))
}

/// The first row of the titles over a header: not blank, and under the last row above it that holds a number.
fn titles(table: &Table, header: usize) -> usize {
    let above = (0..header).rev().take_while(|row| !table.rows[*row].iter().any(Cell::numeric));
    above.filter(|row| !table.rows[*row].is_empty()).last().unwrap_or(header)
}

/// Whether a line from `titles` to `header` names a judge or a round.
fn names_anew(table: &Table, titles: usize, header: usize) -> bool {
    table.rows[titles..header].iter().flatten().any(|cell| {
        let text = cell.text();
        let label = text.split_once([':', '：']).map_or(text.as_ref(), |(label, _)| label);
        let short = text.split_whitespace().count() <= 6;
        exact_word(label) == Some(Word::Judge) || (short && is_round(&text))
    })
}

//! Cells far from everything else, such as a stray space at `XFD1048576`: they are set apart, so that a table is
//! no larger than what stands together.

use std::ops::Range;

use crate::{Cell, Problem, ProblemKind, Table};

/// Blank rows between a table and what is far from it.
const ROWS: usize = 1_000;
/// Blank columns between a table and what is far from it.
const COLUMNS: usize = 250;
/// Most far cells that are a leftover; more are a table of their own.
const LEFTOVER: usize = 10;

/// Takes the far cells out of `table` and gives a note on them.
///
/// # Errors
/// More far cells than a leftover has: a result without them would be wrong.
pub(crate) fn set_apart(table: &mut Table) -> Result<Option<Problem>, Vec<Problem>> {
    let filled: Vec<usize> =
        table.rows.iter().map(|row| row.iter().filter(|cell| !cell.is_empty()).count()).collect();
    let rows = largest_block(&filled, ROWS);
    let columns = if table.rows.iter().any(|row| row.len() > COLUMNS) {
        largest_block(&column_counts(table), COLUMNS)
    } else {
        0..COLUMNS
    };
    let mut first = None;
    let mut count = 0;
    for row in 0..table.rows.len() {
        let far = |column: &usize| !rows.contains(&row) || !columns.contains(column);
        let cells = table.rows[row].iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        for column in cells.map(|(column, _)| column).filter(far) {
            first = first.or(Some(table.place(row, column)));
            count += 1;
        }
    }
    let Some(place) = first else { return Ok(None) };
    if count > LEFTOVER {
        return Err(vec![Problem { place: Some(place), kind: ProblemKind::FarTable { count } }]);
    }
    for (row, cells) in table.rows.iter_mut().enumerate() {
        if !rows.contains(&row) {
            cells.clear();
        }
        cells.truncate(columns.end);
        let before = columns.start.min(cells.len());
        cells[..before].fill(Cell::Empty);
    }
    table.trim();
    Ok(Some(Problem { place: Some(place), kind: ProblemKind::FarCells { count } }))
}

fn column_counts(table: &Table) -> Vec<usize> {
    let mut counts = vec![0; table.rows.iter().map(Vec::len).max().unwrap_or(0)];
    for row in &table.rows {
        for (column, _) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            counts[column] += 1;
        }
    }
    counts
}

/// Where most stands together: a gap of more than `gap` zeros parts one block from the next; the first of equals.
fn largest_block(counts: &[usize], gap: usize) -> Range<usize> {
    let mut blocks: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        match blocks.last_mut() {
            Some((sum, block)) if at - block.end <= gap => {
                *sum += count;
                block.end = at + 1;
            }
            _ => blocks.push((*count, at..at + 1)),
        }
    }
    let most = blocks.iter().map(|(sum, _)| *sum).max();
    blocks.into_iter().find(|(sum, _)| Some(*sum) == most).map_or(0..0, |(_, block)| block)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_block_with_most_in_it_is_the_table() {
        assert_eq!(largest_block(&[0, 2, 2, 0, 0, 0, 1], 2), 1..3);
        assert_eq!(largest_block(&[1, 0, 0, 0, 2, 2], 2), 4..6);
        assert_eq!(largest_block(&[1, 0, 0, 1], 2), 0..4);
        assert_eq!(largest_block(&[], 2), 0..0);
    }
}

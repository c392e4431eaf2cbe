//! A table as it stands in a file: rows of cells, each of which knows its place.

use crate::{Cell, Decimal, Place, Problem, ProblemKind, Source};

/// A sheet of a workbook, or a CSV file.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Name of the sheet, or of the file without its ending.
    pub name: String,
    /// Rows of cells; they need not be equally long.
    pub rows: Vec<Vec<Cell>>,
    /// How it writes decimals.
    pub(crate) decimal: Decimal,
    /// Name of the file.
    pub(crate) file: String,
    /// Name of the sheet, where the file has sheets.
    pub(crate) sheet: Option<String>,
    /// Merged regions as first row, first column, last row, last column; from zero.
    pub(crate) merges: Vec<[u32; 4]>,
}

/// The first sheet of a file that is not empty, as it stands: a certificate's number `400.10` stays a text. What is
/// meant as a number is asked for with [`Table::number`].
///
/// # Errors
/// What keeps the file from being read, in words for its owner.
pub fn read_table(source: &Source<'_>) -> Result<Table, Vec<Problem>> {
    let found = source.tables()?;
    let mut table = found.tables.into_iter().find(|table| !table.rows.is_empty()).ok_or_else(|| {
        vec![Problem { place: Some(Place::whole(source.file(), None)), kind: ProblemKind::Empty }]
    })?;
    table.decimal = Decimal::of(table.rows.iter().flatten()).0;
    Ok(table)
}

impl Table {
    /// Place of a cell; `row` and `column` are indices into [`Table::rows`].
    #[must_use]
    pub fn place(&self, row: usize, column: usize) -> Place {
        let one_based = |index: usize| u32::try_from(index + 1).unwrap_or(u32::MAX);
        Place {
            file: self.file.clone(),
            sheet: self.sheet.clone(),
            row: one_based(row),
            column: one_based(column),
        }
    }

    /// The cell; empty outside the table.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(&Cell::Empty)
    }

    /// The number in a cell, by the way in which the table writes decimals; `None` where there is none.
    ///
    /// # Errors
    /// What else stands there: a text, a date, a formula's error.
    pub fn number(&self, row: usize, column: usize) -> Result<Option<f64>, ProblemKind> {
        self.cell(row, column).number_as(self.decimal)
    }

    /// The table with nothing in it.
    pub(crate) fn without_rows(&self) -> Self {
        Self {
            name: self.name.clone(),
            rows: Vec::new(),
            decimal: self.decimal,
            file: self.file.clone(),
            sheet: self.sheet.clone(),
            merges: self.merges.clone(),
        }
    }

    /// Place of a whole row.
    pub(crate) fn row_place(&self, row: usize) -> Place {
        Place { column: 0, ..self.place(row, 0) }
    }

    /// Place of the table.
    pub(crate) fn whole(&self) -> Place {
        Place::whole(&self.file, self.sheet.as_deref())
    }

    /// Drops empty cells at the end of rows and empty rows at the end.
    pub(crate) fn trim(&mut self) {
        for row in &mut self.rows {
            let filled = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1);
            row.truncate(filled);
        }
        let filled = self.rows.iter().rposition(|row| !row.is_empty()).map_or(0, |at| at + 1);
        self.rows.truncate(filled);
    }

    /// The merged region that holds a cell, if any.
    pub(crate) fn merged(&self, row: usize, column: usize) -> Option<[usize; 4]> {
        self.merges.iter().map(|region| region.map(|n| n as usize)).find(|[top, left, bottom, right]| {
            (*top..=*bottom).contains(&row) && (*left..=*right).contains(&column)
        })
    }
}

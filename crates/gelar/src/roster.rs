//! A roster: a table with a header row, such as a list of judges, of agencies, or of certificate numbers.
//! Columns are found by the words that offices use, in either language.

use std::path::Path;

use sheets::{Cell, Place, Problem, Source, Table};
use texts::{Texts, msg};

use crate::failure::Failure;
use crate::files;

/// Words for a column; the first is the one that messages name.
pub(crate) type Words = &'static [&'static str];

pub(crate) const ENTRY: Words = &[
    "entry",
    "entri",
    "nomor",
    "no",
    "no.",
    "no peserta",
    "nomor peserta",
    "kode",
    "id",
    "paper",
    "peserta",
];
pub(crate) const JUDGE: Words = &["judge", "juri", "penilai", "nama juri", "nama", "name", "reviewer", "id"];
pub(crate) const AGENCY: Words = &["agency", "instansi", "opd", "unit kerja", "perangkat daerah"];
pub(crate) const PARENT: Words = &["parent", "induk", "instansi induk"];
pub(crate) const LOAD_HIGH: Words = &["load_ub", "maks", "maksimum", "beban maks", "max"];
pub(crate) const LOAD_LOW: Words = &["load_lb", "min", "minimum", "beban min"];
pub(crate) const COVERAGE: Words = &["cov", "coverage", "reviews", "jumlah juri", "penilaian"];
pub(crate) const NAME: Words =
    &["innovation", "inovasi", "judul", "judul inovasi", "nama inovasi", "title", "name"];
pub(crate) const PLACE: Words = &["place", "peringkat", "juara", "rank", "ranking", "tempat"];
pub(crate) const NUMBER: Words = &["number", "nomor piagam", "no piagam", "nomor surat", "nomor register"];

/// Every column that some command reads.
const KNOWN: [Words; 10] = [ENTRY, JUDGE, AGENCY, PARENT, LOAD_HIGH, LOAD_LOW, COVERAGE, NAME, PLACE, NUMBER];
/// Most failed formulas that are named.
const MOST_FAILED: usize = 20;

/// A table with its header row found.
pub(crate) struct Roster {
    table: Table,
    header: usize,
    headers: Vec<String>,
}

impl Roster {
    /// Reads a file whose header row has at least one column of `needed`.
    pub(crate) fn read(path: &Path, needed: Words, texts: &Texts) -> Result<Self, Failure> {
        let named = |headers: &[String]| headers.iter().any(|h| needed.contains(&h.as_str()));
        Self::find(path, named, texts)?.ok_or_else(|| {
            Failure::new(texts.say(&msg::RosterNoColumn {
                file: files::name(path).into(),
                column: needed[0].into(),
                words: needed.join(", ").into(),
            }))
        })
    }

    /// Reads a file; its header row is the first that `is_header` takes. `None` where there is none.
    pub(crate) fn find(
        path: &Path,
        is_header: impl Fn(&[String]) -> bool,
        texts: &Texts,
    ) -> Result<Option<Self>, Failure> {
        let table = read_table(path, texts)?;
        let headers_of = |row: &Vec<Cell>| row.iter().map(|c| plain(&shown(c))).collect::<Vec<_>>();
        let found = table.rows.iter().map(headers_of).enumerate().find(|(_, headers)| is_header(headers));
        let Some((header, headers)) = found else { return Ok(None) };
        let roster = Self { table, header, headers };
        roster.has_no_failed_formula(texts)?;
        Ok(Some(roster))
    }

    /// The headers, in lower case and with single spaces.
    pub(crate) fn headers(&self) -> &[String] {
        &self.headers
    }

    /// A formula that failed or was never computed would leave a name or a number out in silence.
    fn has_no_failed_formula(&self, texts: &Texts) -> Result<(), Failure> {
        let known = |column: &usize| {
            KNOWN.iter().any(|words| self.headers.get(*column).is_some_and(|h| words.contains(&h.as_str())))
        };
        let columns: Vec<usize> = (0..self.headers.len()).filter(known).collect();
        let failed: Vec<String> = self
            .rows()
            .flat_map(|row| columns.iter().map(move |column| (row, *column)))
            .filter_map(|(row, column)| {
                let kind = self.table.cell(row, column).failed()?;
                Some(Problem { place: Some(self.table.place(row, column)), kind }.text(texts))
            })
            .take(MOST_FAILED)
            .collect();
        if failed.is_empty() { Ok(()) } else { Err(Failure::all(failed)) }
    }

    /// The column with one of these headers; the earlier word wins.
    pub(crate) fn column(&self, words: Words) -> Option<usize> {
        words.iter().find_map(|word| self.headers.iter().position(|h| h == word))
    }

    /// Rows under the header that are not blank, by their index in the file.
    pub(crate) fn rows(&self) -> impl Iterator<Item = usize> {
        let filled = |row: &Vec<Cell>| row.iter().any(|c| *c != Cell::Empty);
        (self.header + 1..self.table.rows.len()).filter(move |at| filled(&self.table.rows[*at]))
    }

    /// What stands in a cell as a text; empty where there is nothing, `-` or no such column.
    pub(crate) fn text(&self, row: usize, column: Option<usize>) -> String {
        let cell = column.map(|c| self.table.cell(row, c)).filter(|cell| !cell.missing());
        cell.map(shown).unwrap_or_default()
    }

    /// Whether there is a column with this header.
    pub(crate) fn has(&self, header: &str) -> bool {
        self.headers.iter().any(|h| h == header)
    }

    /// A whole number from zero; `None` where the cell is empty or there is no such column.
    pub(crate) fn count(
        &self,
        row: usize,
        column: Option<usize>,
        texts: &Texts,
    ) -> Result<Option<u32>, Failure> {
        let Some(column) = column else { return Ok(None) };
        let cell = self.table.cell(row, column);
        let place = || self.place(row, Some(column)).to_string();
        let wrong = || {
            Failure::new(texts.say(&msg::RosterNotCount { place: place().into(), found: shown(cell).into() }))
        };
        match self.table.number(row, column).map_err(|_| wrong())? {
            None => Ok(None),
            Some(n) if n >= 0.0 && n.fract() == 0.0 && n <= f64::from(u32::MAX) => Ok(Some(n as u32)),
            Some(_) => Err(wrong()),
        }
    }

    pub(crate) fn place(&self, row: usize, column: Option<usize>) -> Place {
        let mut place = self.table.place(row, column.unwrap_or(0));
        if column.is_none() {
            place.column = 0;
        }
        place
    }
}

/// The first sheet of a file, as it stands.
pub(crate) fn read_table(path: &Path, texts: &Texts) -> Result<Table, Failure> {
    let bytes = files::read(path, texts)?;
    sheets::read_table(&Source { name: &files::name(path), bytes: &bytes })
        .map_err(|problems| Failure::all(problems.iter().map(|p| p.text(texts)).collect()))
}

/// A cell as its reader sees it.
pub(crate) fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::Uncomputed => String::new(),
        Cell::Text(text) | Cell::Date(text) | Cell::Error(text) => text.trim().to_string(),
        Cell::Number(number) => number.to_string(),
    }
}

fn plain(header: &str) -> String {
    header.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

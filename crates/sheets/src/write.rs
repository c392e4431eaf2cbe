//! Writing tables: the one way out for a cell, neutralised against formula injection.

use std::borrow::Cow;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// A cell to be written.
#[derive(Debug, Clone, PartialEq)]
pub enum OutCell {
    /// A text; passes through [`neutral`].
    Text(String),
    /// A number, written as one; one that is not finite is left empty.
    Number(f64),
    /// Nothing.
    Empty,
}

/// A sheet to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct OutSheet {
    /// Its name; what Excel does not allow in one is replaced.
    pub name: String,
    /// The header row.
    pub headers: Vec<String>,
    /// The rows under it.
    pub rows: Vec<Vec<OutCell>>,
}

/// `text` so that no spreadsheet program takes it for a formula.
///
/// An apostrophe goes before a text that begins, after any white space, with a sign that starts a formula in
/// some program or language version, and before one that begins with a tab or a line break, which some skip.
#[must_use]
pub fn neutral(text: &str) -> Cow<'_, str> {
    const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let first = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    if text.starts_with(['\t', '\r', '\n']) || first.starts_with(SIGNS) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A table as CSV: commas, a point as decimal sign, every text neutral.
#[must_use]
pub fn csv(headers: &[String], rows: &[Vec<OutCell>]) -> String {
    let mut out = String::new();
    let header: Vec<OutCell> = headers.iter().cloned().map(OutCell::Text).collect();
    for row in std::iter::once(&header).chain(rows) {
        let fields: Vec<Cow<'_, str>> = row.iter().map(field).collect();
        out.push_str(&fields.join(","));
        out.push('\n');
    }
    out
}

fn field(cell: &OutCell) -> Cow<'_, str> {
    let text = match cell {
        OutCell::Empty => return Cow::Borrowed(""),
        OutCell::Number(number) if number.is_finite() => return Cow::Owned(number.to_string()),
        OutCell::Number(_) => return Cow::Borrowed(""),
        OutCell::Text(text) => neutral(text),
    };
    if text.contains(['"', ',', ';', '\t', '\n', '\r']) || text.starts_with(' ') || text.ends_with(' ') {
        Cow::Owned(format!("\"{}\"", text.replace('"', "\"\"")))
    } else {
        text
    }
}

/// Sheets as a workbook. The same sheets give the same bytes.
#[must_use]
pub fn xlsx(sheets: &[OutSheet]) -> Vec<u8> {
    // The writer refuses only what Excel could not open: sheets beyond a million rows, names of sheets that
    // are not allowed. The names are made to fit; rows and columns beyond the bounds are not written.
    workbook(sheets).unwrap_or_default()
}

fn workbook(sheets: &[OutSheet]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Without a fixed date the bytes would change from run to run.
    let fixed = ExcelDateTime::from_ymd(2017, 10, 26)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&fixed));
    let bold = Format::new().set_bold();
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let name = sheet_name(&sheet.name, &names);
        names.push(name.to_lowercase());
        let page = workbook.add_worksheet().set_name(&name)?;
        for (column, header) in (0_u16..MOST_COLUMNS).zip(&sheet.headers) {
            page.write_string_with_format(0, column, fitted(&neutral(header)), &bold)?;
        }
        for (row, cells) in (1_u32..MOST_ROWS).zip(&sheet.rows) {
            for (column, cell) in (0_u16..MOST_COLUMNS).zip(cells) {
                write_cell(page, row, column, cell)?;
            }
        }
        page.set_freeze_panes(1, 0)?;
    }
    if sheets.is_empty() {
        workbook.add_worksheet();
    }
    workbook.save_to_buffer()
}

const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u16 = 16_384;
/// Most characters of a cell in Excel.
const MOST_TEXT: usize = 32_767;

fn write_cell(page: &mut Worksheet, row: u32, column: u16, cell: &OutCell) -> Result<(), XlsxError> {
    match cell {
        OutCell::Text(text) => page.write_string(row, column, fitted(&neutral(text)))?,
        OutCell::Number(number) if number.is_finite() => page.write_number(row, column, *number)?,
        OutCell::Number(_) | OutCell::Empty => page,
    };
    Ok(())
}

fn fitted(text: &str) -> String {
    text.chars().take(MOST_TEXT).collect()
}

/// At most 31 characters, none of `[]:*?/\`, no apostrophe at either end, and unlike the other names.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    const MOST: usize = 31;
    let allowed: String =
        wanted.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { '-' } else { c }).collect();
    let allowed = allowed.trim().trim_matches('\'').trim();
    let base = if allowed.is_empty() || allowed.eq_ignore_ascii_case("history") { "Sheet" } else { allowed };
    let cut = |most: usize| {
        // Excel counts in UTF-16 units.
        let mut units = 0;
        let fits = |c: &char| {
            units += c.len_utf16();
            units <= most
        };
        base.chars().take_while(fits).collect::<String>().trim_end_matches('\'').to_string()
    };
    let mut name = cut(MOST);
    let mut count = 1;
    while taken.contains(&name.to_lowercase()) {
        count += 1;
        let tail = format!(" ({count})");
        name = cut(MOST - tail.len()) + &tail;
    }
    name
}

impl From<&str> for OutCell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<String> for OutCell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for OutCell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<OutCell>> From<Option<T>> for OutCell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cell, Source, read_table};

    #[test]
    fn no_text_is_left_that_a_program_takes_for_a_formula() {
        for text in
            ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＠a", " =1", "\n-x", "\u{feff}=1"]
        {
            assert!(neutral(text).starts_with('\''), "{text:?}");
        }
        for text in ["Pelita Si Abah", "a=b", "'=1", "", "4-5"] {
            assert_eq!(neutral(text), text);
        }
    }

    #[test]
    fn numbers_stay_numbers_and_texts_are_quoted() {
        let headers = ["entri".to_string(), "nilai, akhir".to_string()];
        let rows = [
            vec!["=cmd|' /C calc'!A0".into(), OutCell::Number(-1.5)],
            vec!["a \"b\"".into(), OutCell::Empty],
        ];
        assert_eq!(
            csv(&headers, &rows),
            "entri,\"nilai, akhir\"\n'=cmd|' /C calc'!A0,-1.5\n\"a \"\"b\"\"\",\n"
        );
    }

    #[test]
    fn a_workbook_is_the_same_every_time_and_reads_back() {
        let sheet = |name: &str| OutSheet {
            name: name.to_string(),
            headers: vec!["entri".into(), "nilai".into()],
            rows: vec![vec!["-A".into(), OutCell::Number(-2.5)], vec!["B".into(), OutCell::Number(f64::NAN)]],
        };
        let sheets = [sheet("Babak 1/2: Desk"), sheet("babak 1-2- desk"), sheet(&"x".repeat(40)), sheet("")];
        let bytes = xlsx(&sheets);
        assert_eq!(bytes, xlsx(&sheets));
        let table = read_table(&Source { name: "hasil.xlsx", bytes: &bytes }).unwrap();
        assert_eq!(table.name, "Babak 1-2- Desk");
        assert_eq!(table.rows[1], [Cell::Text("'-A".into()), Cell::Number(-2.5)]);
        assert!(!xlsx(&[]).is_empty());
    }
}

//! Delimited text: encoding, separator and fields, as the programs of offices write them.
//!
//! The splitter is our own because the `csv` crate drops blank lines, and with them the row numbers that the
//! reader sees in a spreadsheet program.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::source::limit;
use crate::{Cell, Decimal, Place, Problem, ProblemKind, Source, Table};

/// Records that are weighed to find the separator.
const SAMPLE: usize = 200;

/// The text of a file in UTF-8, UTF-16 or Windows-1252; `None` where the bytes are no text.
pub(crate) fn decode(bytes: &[u8]) -> Option<String> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Some(UTF_16LE.decode_without_bom_handling(rest).0.into_owned());
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Some(UTF_16BE.decode_without_bom_handling(rest).0.into_owned());
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        return decode_unmarked_utf16(bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_string());
    }
    // Every byte is a character of Windows-1252; a file with many control characters is no text for all that.
    let controls = bytes.iter().filter(|b| b.is_ascii_control() && !b"\t\r\n".contains(b)).count();
    (controls * 100 <= bytes.len()).then(|| WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned())
}

/// UTF-16 without its mark: in Latin text every second byte is zero.
fn decode_unmarked_utf16(bytes: &[u8]) -> Option<String> {
    let zeros = |parity: usize| bytes.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let half = bytes.len() / 2;
    if odd * 10 > half * 7 && even * 10 < half {
        return Some(UTF_16LE.decode_without_bom_handling(bytes).0.into_owned());
    }
    if even * 10 > half * 7 && odd * 10 < half {
        return Some(UTF_16BE.decode_without_bom_handling(bytes).0.into_owned());
    }
    None
}

/// The one table of a delimited file.
pub(crate) fn read(source: &Source<'_>, text: &str) -> Result<Table, Vec<Problem>> {
    let (declared, text) = declared_separator(text);
    let separator = declared.unwrap_or_else(|| likely_separator(text));
    let mut table = Table {
        name: source.stem().to_string(),
        rows: Vec::new(),
        file: source.file().to_string(),
        sheet: None,
        decimal: Decimal::default(),
        merges: Vec::new(),
    };
    // The line that declares the separator is no row in Excel either.
    let mut cells = 0;
    let mut records = Records { text, separator, unclosed: false };
    while let Some(fields) = records.next() {
        let row: Vec<Cell> = fields.iter().take(limit::COLUMNS).map(|field| Cell::of(field)).collect();
        cells += row.len().max(1);
        if cells > limit::CELLS {
            let place = Place::whole(source.file(), None);
            return Err(vec![Problem {
                place: Some(place),
                kind: ProblemKind::TooManyCells { most: limit::CELLS },
            }]);
        }
        table.rows.push(row);
        if records.unclosed {
            let place = Place { column: 0, ..table.place(table.rows.len() - 1, 0) };
            return Err(vec![Problem { place: Some(place), kind: ProblemKind::UnclosedQuote }]);
        }
    }
    table.trim();
    Ok(table)
}

/// Excel's own hint: a first line `sep=;`.
fn declared_separator(text: &str) -> (Option<char>, &str) {
    let Some(rest) = text.strip_prefix("sep=") else { return (None, text) };
    let mut chars = rest.chars();
    match chars.next() {
        Some(sign) if ",;\t|".contains(sign) => {
            (Some(sign), chars.as_str().trim_start_matches('\r').strip_prefix('\n').unwrap_or(chars.as_str()))
        }
        _ => (None, text),
    }
}

/// The separator under which most records have the same number of fields; among equals, the most fields.
fn likely_separator(text: &str) -> char {
    let mut best = (0, 0, ',');
    for separator in [';', '\t', ',', '|'] {
        let mut counts: Vec<usize> = Records { text, separator, unclosed: false }
            .take(SAMPLE)
            .map(|fields| fields.len())
            .filter(|n| *n > 1)
            .collect();
        counts.sort_unstable();
        let runs = counts.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0]));
        if let Some((records, fields)) = runs.max()
            && (records, fields) > (best.0, best.1)
        {
            best = (records, fields, separator);
        }
    }
    best.2
}

/// Records of a delimited text, blank lines included.
struct Records<'a> {
    text: &'a str,
    separator: char,
    /// The text ended inside quotation marks.
    unclosed: bool,
}

impl Iterator for Records<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        if self.text.is_empty() || self.unclosed {
            return None;
        }
        let mut fields = Vec::new();
        loop {
            let (field, after) = self.field();
            fields.push(field);
            match after {
                Some(sign) if sign == self.separator => {}
                _ => return Some(fields),
            }
        }
    }
}

impl Records<'_> {
    /// The next field, and the sign after it: the separator, a line's end, or none at the end of the text.
    fn field(&mut self) -> (String, Option<char>) {
        let mut field = String::new();
        let mut quoted = false;
        let mut chars = self.text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let here = at + c.len_utf8();
            match c {
                '"' if quoted => match chars.peek() {
                    Some((_, '"')) => {
                        field.push('"');
                        chars.next();
                    }
                    _ => quoted = false,
                },
                '"' if field.trim().is_empty() => {
                    field.clear();
                    quoted = true;
                }
                _ if quoted => field.push(c),
                c if c == self.separator => {
                    self.text = &self.text[here..];
                    return (field, Some(c));
                }
                '\n' | '\r' => {
                    let crlf = c == '\r' && matches!(chars.peek(), Some((_, '\n')));
                    self.text = &self.text[here + usize::from(crlf)..];
                    return (field, Some('\n'));
                }
                _ => field.push(c),
            }
        }
        self.unclosed = quoted;
        self.text = "";
        (field, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &[u8]) -> Vec<String> {
        let source = Source { name: "nilai.csv", bytes: text };
        let table = read(&source, &decode(text).unwrap()).unwrap();
        table
            .rows
            .iter()
            .map(|r| r.iter().map(|c| c.text().into_owned()).collect::<Vec<_>>().join("|"))
            .collect()
    }

    #[test]
    fn separators_are_found_beside_decimal_commas() {
        assert_eq!(
            rows(b"entri;juri;nilai\nA;J1;3,5\nB;J1;4,0\n"),
            ["entri|juri|nilai", "A|J1|3,5", "B|J1|4,0"]
        );
        assert_eq!(rows(b"entri,juri,nilai\r\nA,J1,\"3,5\"\r\n"), ["entri|juri|nilai", "A|J1|3,5"]);
        assert_eq!(rows(b"entri\tnilai\nA, B; C\t3,5\n"), ["entri|nilai", "A, B; C|3,5"]);
        assert_eq!(rows(b"sep=;\r\na;b\r\n1;2"), ["a|b", "1|2"]);
    }

    #[test]
    fn blank_lines_keep_their_row() {
        assert_eq!(rows(b"a,b\n\n1,2\n\n\n"), ["a|b", "", "1|2"]);
    }

    #[test]
    fn quotes_hold_lines_and_quotes() {
        assert_eq!(rows(b"a,b\n\"x\ny\",\"say \"\"z\"\"\"\nin\"ch,2"), ["a|b", "x y|say \"z\"", "in\"ch|2"]);
        let source = Source { name: "n.csv", bytes: b"" };
        let problem = read(&source, "a,b\n\"x,1\ny,2\n").unwrap_err();
        assert_eq!(problem[0].kind, ProblemKind::UnclosedQuote);
        assert_eq!(problem[0].place.as_ref().map(|place| place.row), Some(2));
    }

    #[test]
    fn encodings_of_offices_are_read() {
        let text = "entri,nilai\nRésumé – A,4\n";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = [b"\xff\xfe".as_slice(), &le].concat();
        let bom = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
        let windows = b"entri,nilai\nR\xe9sum\xe9 \x96 A,4\n".to_vec();
        for bytes in [text.as_bytes().to_vec(), le, be, marked, bom, windows] {
            assert_eq!(rows(&bytes), ["entri|nilai", "Résumé – A|4"]);
        }
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x01"), None);
    }
}

//! Where something stands, in the words that a spreadsheet program shows.

use std::fmt;

/// A cell of a file, or a whole row or file. Rows and columns count from one; zero stands for "all of it".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Name of the file, without its folders.
    pub file: String,
    /// Name of the sheet; absent in files that have none, such as CSV.
    pub sheet: Option<String>,
    /// Row, from 1; in CSV the record, a title or blank line included. 0: the whole sheet.
    pub row: u32,
    /// Column, from 1. 0: the whole row.
    pub column: u32,
}

impl Place {
    /// A file or sheet as a whole.
    pub(crate) fn whole(file: &str, sheet: Option<&str>) -> Self {
        Self { file: file.to_string(), sheet: sheet.map(str::to_string), row: 0, column: 0 }
    }
}

/// `nilai.xlsx › Desk › D12`, or `nilai.xlsx › Desk › 12` for a whole row.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(sheet) = &self.sheet {
            write!(f, " › {sheet}")?;
        }
        match (self.row, self.column) {
            (0, 0) => Ok(()),
            (0, column) => write!(f, " › {}", letters(column)),
            (row, 0) => write!(f, " › {row}"),
            (row, column) => write!(f, " › {}{row}", letters(column)),
        }
    }
}

/// The letters over a column: 1 is `A`, 27 is `AA`.
#[must_use]
pub fn letters(column: u32) -> String {
    let mut left = column;
    let mut out = Vec::new();
    while left > 0 {
        left -= 1;
        out.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    out.iter().rev().collect()
}

/// The column under some letters; `None` where they name no column of a spreadsheet.
pub(crate) fn column_of(letters: &str) -> Option<u32> {
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    letters.chars().try_fold(0, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        letter.is_ascii_uppercase().then(|| column * 26 + (letter as u32 - 'A' as u32) + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_columns_are_inverse() {
        for column in 1..20_000 {
            assert_eq!(
                column_of(&letters(column)).filter(|_| column <= 18_278),
                (column <= 18_278).then_some(column)
            );
        }
        assert_eq!(letters(28), "AB");
        assert_eq!(column_of("aB"), Some(28));
        assert_eq!(column_of("g1"), None);
    }

    #[test]
    fn a_place_reads_as_in_the_spreadsheet_program() {
        let mut place = Place { file: "nilai.xlsx".into(), sheet: Some("Desk".into()), row: 12, column: 4 };
        assert_eq!(place.to_string(), "nilai.xlsx › Desk › D12");
        place.column = 0;
        assert_eq!(place.to_string(), "nilai.xlsx › Desk › 12");
        place.sheet = None;
        place.row = 0;
        assert_eq!(place.to_string(), "nilai.xlsx");
    }
}

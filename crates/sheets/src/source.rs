//! A file as bytes: what it is by content, not by its ending, and the tables in it.

use crate::{Place, Problem, ProblemKind, Table, delimited, far, workbook};

/// A file that was handed in.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its name, as the reader knows it; folders are not shown.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// Bounds against files that were made to do harm. An office's largest sheet is far below all of them.
pub(crate) mod limit {
    /// Bytes of a file.
    pub(crate) const FILE: usize = 64 << 20;
    /// Bytes of everything in a workbook, unpacked.
    pub(crate) const UNPACKED: u64 = 128 << 20;
    /// Bytes of text in all cells of a file.
    pub(crate) const TEXT: usize = 256 << 20;
    /// Cells of a file, the empty ones before a row's last cell and the empty rows included.
    pub(crate) const CELLS: usize = 5_000_000;
    /// Columns of a row: as many as Excel has.
    pub(crate) const COLUMNS: usize = 16_384;
    /// Sheets of a workbook.
    pub(crate) const SHEETS: usize = 200;
    /// Merged regions of a sheet that are looked at.
    pub(crate) const MERGES: usize = 5_000;
}

/// Tables of a file, and what the reader must know about those left out.
pub(crate) struct Tables {
    pub(crate) tables: Vec<Table>,
    pub(crate) notes: Vec<Problem>,
}

impl Source<'_> {
    /// Name without folders.
    pub(crate) fn file(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or(self.name)
    }

    /// Name without folders and ending.
    pub(crate) fn stem(&self) -> &str {
        let file = self.file();
        file.rsplit_once('.').map_or(file, |(stem, _)| if stem.is_empty() { file } else { stem })
    }

    /// All tables of the file, empty ones included.
    pub(crate) fn tables(&self) -> Result<Tables, Vec<Problem>> {
        let wrong = |kind| vec![Problem { place: Some(Place::whole(self.file(), None)), kind }];
        if self.bytes.len() > limit::FILE {
            return Err(wrong(ProblemKind::TooLarge { mebibytes: limit::FILE >> 20 }));
        }
        let mut found = match Kind::of(self.bytes) {
            Kind::Zip => workbook::read(self).map_err(wrong),
            Kind::Text(text) => {
                let tables = vec![delimited::read(self, &text)?];
                Ok(Tables { tables, notes: Vec::new() })
            }
            Kind::Locked => Err(wrong(ProblemKind::Locked)),
            Kind::Old(format) => Err(wrong(ProblemKind::OldFormat { format })),
            Kind::Other => Err(wrong(ProblemKind::NotATable)),
        }?;
        for table in &mut found.tables {
            found.notes.extend(far::set_apart(table)?);
        }
        Ok(found)
    }
}

enum Kind {
    Zip,
    Text(String),
    Locked,
    Old(&'static str),
    Other,
}

impl Kind {
    fn of(bytes: &[u8]) -> Self {
        const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return Self::Zip;
        }
        if bytes.starts_with(COMPOUND) {
            // A workbook with a password is an encrypted package inside the container of the old formats.
            let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
            return if bytes.windows(locked.len()).any(|w| w == locked) {
                Self::Locked
            } else {
                Self::Old("xls")
            };
        }
        let begin = bytes.get(..1024).unwrap_or(bytes).to_ascii_lowercase();
        let has = |needle: &[u8]| begin.windows(needle.len()).any(|w| w == needle);
        if begin.starts_with(b"%pdf") {
            return Self::Old("PDF");
        }
        if has(b"<html") || has(b"<table") || has(b"<!doctype html") {
            return Self::Old("HTML");
        }
        if begin.starts_with(b"<?xml") || begin.starts_with(b"{\\rtf") {
            return Self::Old("XML");
        }
        delimited::decode(bytes).map_or(Self::Other, Self::Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_folders_and_ending() {
        let source = Source { name: "/data/2017/1-desk.csv", bytes: b"" };
        assert_eq!((source.file(), source.stem()), ("1-desk.csv", "1-desk"));
        assert_eq!(Source { name: ".csv", bytes: b"" }.stem(), ".csv");
    }

    #[test]
    fn what_is_no_table_is_said_so() {
        let kind = |bytes: &[u8]| Source { name: "x", bytes }.tables().err().map(|p| p[0].kind.clone());
        assert_eq!(kind(b"%PDF-1.7"), Some(ProblemKind::OldFormat { format: "PDF" }));
        assert_eq!(
            kind(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"),
            Some(ProblemKind::OldFormat { format: "xls" })
        );
        let mut locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(kind(&locked), Some(ProblemKind::Locked));
        assert_eq!(kind(b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x01\x02"), Some(ProblemKind::NotATable));
        assert_eq!(kind(b"<html><table>"), Some(ProblemKind::OldFormat { format: "HTML" }));
    }
}

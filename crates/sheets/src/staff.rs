//! Lists of an office's units and of its people: which column says what, and each line with the cells that say it.
//!
//! A list has a header row with words of the trade, in Indonesian or English. What it does not say is left to whoever knows the office.

use std::collections::BTreeMap;

use crate::words::fold;
use crate::{Place, Problem, Source, Table, letters};

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListOf {
    /// Units, with the unit above each.
    Units,
    /// People, with where they work and as what they take part.
    People,
}

/// What a column says of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    /// The name, as it is printed.
    Name,
    /// A unit's short key.
    Code,
    /// A unit's kind.
    Kind,
    /// The unit above a unit, by name or key.
    Parent,
    /// A person's e-mail address.
    Email,
    /// A person's user name.
    Account,
    /// Where a person works, by the unit's name or key.
    Unit,
    /// As what a person takes part.
    Roles,
}

/// A list as it was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// What it is of.
    pub of: ListOf,
    /// The sheet, or the file.
    pub place: Place,
    /// Columns in order: letters, header, and what it says; none where nothing is taken from it.
    pub columns: Vec<(String, String, Option<Says>)>,
    /// Its lines in order; none is blank.
    pub lines: Vec<Line>,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The row.
    pub place: Place,
    /// Texts by what they say, each with its cell. Empty cells are not among them.
    pub cells: BTreeMap<Says, (String, Place)>,
}

/// All lists of a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listed {
    /// Lists in the order of the sheets.
    pub lists: Vec<Listing>,
    /// Sheets without a header row that is understood.
    pub strange: Vec<Place>,
    /// What must be known or mended: hidden sheets and rows, formulas without a value.
    pub notes: Vec<Problem>,
}

/// Names of people.
const PERSON: &str =
    "nama|nama lengkap|nama pegawai|nama peserta|nama juri|nama pengguna lengkap|name|full name|person";
/// Names of units; over a list of people, where they work.
const UNIT: &str = "instansi|nama instansi|unit|nama unit|unit kerja|nama unit kerja|opd|nama opd|perangkat daerah|\
                    nama perangkat daerah|asal instansi|instansi asal|dinas|agency|agency name|unit name|organisation|organization|office|department";
const CODE: &str = "kode|kode instansi|kode unit|kode opd|kunci|singkatan|id|code|key|unit code|agency code";
const KIND: &str = "jenis|jenis instansi|jenis unit|tipe|kelompok|kind|type|unit type|agency type";
const PARENT: &str = "induk|instansi induk|induk instansi|unit induk|opd induk|nama induk|di bawah|parent|parent agency|parent unit";
const EMAIL: &str =
    "surel|email|e mail|alamat email|alamat surel|alamat e mail|email address|e mail address|mail";
const ACCOUNT: &str = "akun|nama akun|nama pengguna|username|user name|user|account|login";
const ROLES: &str = "peran|role|roles|sebagai|peran dalam edisi|takes part as";
/// What only lists of people have; nothing is taken from it.
const ONLY_PEOPLE: &str = "jabatan|nip|no hp|telepon|no telepon|position|job title|phone|pangkat|golongan";
/// In how many rows a header is looked for.
const HEADER_WITHIN: usize = 30;

/// Reads all lists of units and people in a file.
///
/// # Errors
/// What keeps the file from being read at all.
pub fn read_listings(source: &Source<'_>) -> Result<Listed, Vec<Problem>> {
    let found = source.tables()?;
    let mut listed = Listed { notes: found.notes, ..Listed::default() };
    for table in found.tables.iter().filter(|table| !table.rows.is_empty()) {
        match listing(table, &mut listed.notes) {
            Some(list) => listed.lists.push(list),
            None => listed.strange.push(table.whole()),
        }
    }
    Ok(listed)
}

fn is(header: &str, words: &str) -> bool {
    !header.is_empty() && words.split('|').any(|word| word == header)
}

fn listing(table: &Table, notes: &mut Vec<Problem>) -> Option<Listing> {
    let folded = |row: usize| -> Vec<String> {
        let cells = table.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        cells.iter().map(|cell| fold(cell.text().trim_end_matches('*'))).collect()
    };
    let known = |header: &String| {
        [PERSON, UNIT, CODE, KIND, PARENT, EMAIL, ACCOUNT, ROLES].iter().any(|words| is(header, words))
    };
    let names = |header: &String| is(header, PERSON) || is(header, UNIT);
    // The row with the most words of the trade is the header; a title above it may have one by chance.
    let (mut header, mut most) = (None, 0);
    for row in 0..table.rows.len().min(HEADER_WITHIN) {
        let headers = folded(row);
        let count = headers.iter().filter(|header| known(header)).count();
        if count > most && headers.iter().any(names) {
            (header, most) = (Some(row), count);
        }
    }
    let header = header?;
    let headers = folded(header);
    let (of, says) = meanings(&headers);
    let columns = headers.iter().enumerate().map(|(at, _)| {
        let letters = letters(u32::try_from(at + 1).unwrap_or(u32::MAX));
        (letters, table.cell(header, at).text().into_owned(), says.get(at).copied().flatten())
    });
    let columns = columns.filter(|(_, header, _)| !header.is_empty()).collect();
    let mut lines = Vec::new();
    for row in header + 1..table.rows.len() {
        let mut cells = BTreeMap::new();
        for (at, says) in says.iter().enumerate() {
            let Some(says) = says else { continue };
            let cell = table.cell(row, at);
            if let Some(kind) = cell.failed() {
                notes.push(Problem { place: Some(table.place(row, at)), kind });
            }
            let text = cell.text().split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() && text != "-" && cell.failed().is_none() {
                cells.insert(*says, (text, table.place(row, at)));
            }
        }
        if !cells.is_empty() {
            lines.push(Line { place: table.row_place(row), cells });
        }
    }
    Some(Listing { of, place: table.whole(), columns, lines })
}

/// What a table is a list of, and what each of its columns says.
fn meanings(headers: &[String]) -> (ListOf, Vec<Option<Says>>) {
    let any = |words: &str| headers.iter().any(|header| is(header, words));
    let people = any(EMAIL) || any(ACCOUNT) || any(ROLES) || any(ONLY_PEOPLE);
    let units = any(PARENT) || any(KIND);
    let of = if people || (!units && any(PERSON) && any(UNIT)) { ListOf::People } else { ListOf::Units };
    let table: &[(&str, Says)] = match of {
        ListOf::People => &[
            (PERSON, Says::Name),
            (EMAIL, Says::Email),
            (ACCOUNT, Says::Account),
            (UNIT, Says::Unit),
            (ROLES, Says::Roles),
        ],
        // `nama` before `instansi`: where a list has both, the other one repeats it.
        ListOf::Units => &[
            (PERSON, Says::Name),
            (UNIT, Says::Name),
            (CODE, Says::Code),
            (KIND, Says::Kind),
            (PARENT, Says::Parent),
        ],
    };
    let mut says = vec![None; headers.len()];
    for (words, meaning) in table {
        if says.contains(&Some(*meaning)) {
            continue;
        }
        let at = headers.iter().zip(&says).position(|(header, said)| said.is_none() && is(header, words));
        if let Some(said) = at.and_then(|at| says.get_mut(at)) {
            *said = Some(*meaning);
        }
    }
    (of, says)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Listed {
        read_listings(&Source { name: "daftar.csv", bytes: text.as_bytes() }).unwrap()
    }

    #[test]
    fn units_and_people_are_told_apart_by_their_headers() {
        let of = |text: &str| read(text).lists.first().map(|list| list.of);
        assert_eq!(of("Nama Instansi;Jenis;Induk\nDinas A;Dinas;\n"), Some(ListOf::Units));
        assert_eq!(of("Agency,Parent\nA,\n"), Some(ListOf::Units));
        assert_eq!(of("No,Nama,Instansi,Jabatan\n1,Rina,Dinas A,Kepala\n"), Some(ListOf::People));
        assert_eq!(of("Name\tE-mail\tRole\nRina\tr@x.id\tjudge\n"), Some(ListOf::People));
        assert_eq!(of("Nama,Instansi\nRina,Dinas A\n"), Some(ListOf::People));
        assert_eq!(of("OPD\nDinas A\n"), Some(ListOf::Units));
        assert_eq!(of("1,2\n3,4\n"), None);
    }

    #[test]
    fn a_line_knows_its_cells() {
        let listed = read("DAFTAR PERANGKAT DAERAH,,\n,,\nNo,Nama,Induk\n1,Dinas A,\n,,\n2,UPT B,Dinas  A\n");
        let list = &listed.lists[0];
        assert_eq!(list.columns[0], ("A".to_string(), "No".to_string(), None));
        assert_eq!(list.lines.len(), 2);
        let (parent, place) = &list.lines[1].cells[&Says::Parent];
        assert_eq!((parent.as_str(), place.to_string().as_str()), ("Dinas A", "daftar.csv › C6"));
        assert!(!list.lines[0].cells.contains_key(&Says::Parent));
    }
}

//! Rows and columns that do not show. They are read like the others, and said: a score that nobody sees may be
//! a leftover.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::source::limit;
use crate::{Cell, Problem, ProblemKind, Table};

/// What does not show of a sheet; counted from zero.
#[derive(Debug, Default)]
pub(crate) struct Hidden {
    rows: BTreeSet<usize>,
    /// First and last of neighbouring columns.
    columns: Vec<(usize, usize)>,
}

impl Hidden {
    /// The note on rows and columns of `table` that hold something and do not show.
    pub(crate) fn note(&self, table: &Table) -> Option<Problem> {
        let filled = |row: &&usize| table.rows.get(**row).is_some_and(|cells| !cells.is_empty());
        let rows = self.rows.iter().filter(filled).count();
        let mut unseen = BTreeSet::new();
        if !self.columns.is_empty() {
            let cells = table.rows.iter().flat_map(|row| row.iter().enumerate());
            for (column, _) in cells.filter(|(_, cell)| **cell != Cell::Empty) {
                if self.columns.iter().any(|(first, last)| (*first..=*last).contains(&column)) {
                    unseen.insert(column);
                }
            }
        }
        let columns = unseen.len();
        (rows + columns > 0)
            .then(|| Problem { place: Some(table.whole()), kind: ProblemKind::HiddenCells { rows, columns } })
    }
}

/// What does not show, by the names of the sheets. The package has been bounded before; what cannot be read of
/// it here is no reason to refuse it.
pub(crate) fn hidden(bytes: &[u8]) -> BTreeMap<String, Hidden> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return BTreeMap::new() };
    let targets: BTreeMap<String, String> = part(&mut archive, "xl/_rels/workbook.xml.rels")
        .map(|xml| pairs(&xml, "Relationship", "Id", "Target"))
        .unwrap_or_default()
        .into_iter()
        .collect();
    let sheets = part(&mut archive, "xl/workbook.xml").map(|xml| pairs(&xml, "sheet", "name", "id"));
    let mut found = BTreeMap::new();
    for (name, id) in sheets.unwrap_or_default().into_iter().take(limit::SHEETS) {
        let Some(target) = targets.get(&id) else { continue };
        let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_string);
        if let Some(xml) = part(&mut archive, &path) {
            found.insert(name, of_sheet(&xml));
        }
    }
    found
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut content = Vec::new();
    archive.by_name(name).ok()?.take(limit::UNPACKED).read_to_end(&mut content).ok()?;
    String::from_utf8(content).ok()
}

/// Two attributes of every element `element`; the namespace of an attribute does not matter.
fn pairs(xml: &str, element: &str, key: &str, value: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    each_element(xml, |start| {
        if start.local_name().as_ref() == element
            && let (Some(key), Some(value)) = (attribute(start, key), attribute(start, value))
        {
            found.push((key, value));
        }
    });
    found
}

fn of_sheet(xml: &str) -> Hidden {
    let mut found = Hidden::default();
    let mut next_row = 0;
    let index = |start: &BytesStart<'_>, name: &str| -> Option<usize> {
        attribute(start, name)?.parse::<usize>().ok()?.checked_sub(1)
    };
    let unseen = |start: &BytesStart<'_>| {
        attribute(start, "hidden").is_some_and(|value| matches!(value.as_str(), "1" | "true"))
    };
    // Only a few attributes in a sheet of millions of cells: most elements are passed over by their name.
    each_element(xml, |start| match start.local_name().as_ref() {
        "row" => {
            let row = index(start, "r").unwrap_or(next_row);
            next_row = row.saturating_add(1);
            if unseen(start) {
                found.rows.insert(row);
            }
        }
        "col" if unseen(start) => {
            if let (Some(first), Some(last)) = (index(start, "min"), index(start, "max")) {
                found.columns.push((first, last));
            }
        }
        _ => {}
    });
    found.columns.truncate(limit::COLUMNS);
    found
}

fn each_element(xml: &str, mut visit: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) | Event::Empty(start) => visit(&start),
            Event::Eof => break,
            _ => {}
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

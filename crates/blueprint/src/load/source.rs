//! Places within a file: of a part of a formula, of what stands beside an id.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Where a part of a TOML string stands in its file. `string` is the whole string with its quotes, `part` is of what it says.
pub(crate) fn within(text: &str, string: Range<usize>, part: Range<usize>) -> Range<usize> {
    let Some(raw) = text.get(string.clone()) else { return string };
    let start = string.start + raw_offset(raw, part.start);
    let end = string.start + raw_offset(raw, part.end);
    start..end.max(start)
}

/// Byte of the written string at which a byte of what it says is written.
fn raw_offset(raw: &str, said: usize) -> usize {
    let quotes = [("'''", false), ("\"\"\"", true), ("'", false), ("\"", true)];
    let Some((quote, escapes)) = quotes.into_iter().find(|(quote, _)| raw.starts_with(quote)) else {
        return said.min(raw.len());
    };
    let mut at = quote.len();
    if quote.len() == 3 {
        let rest = raw.get(at..).unwrap_or("");
        at += if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
    }
    let mut passed = 0;
    while passed < said {
        let rest = raw.get(at..).unwrap_or("");
        let Some(letter) = rest.chars().next() else { break };
        let (written, means) =
            if escapes && letter == '\\' { escape(rest) } else { (letter.len_utf8(), letter.len_utf8()) };
        at += written;
        passed += means;
    }
    at.min(raw.len())
}

/// How long an escape is, and how long what it means.
fn escape(rest: &str) -> (usize, usize) {
    let code = |digits: usize| {
        let means = rest.get(2..2 + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        (2 + digits, means.and_then(char::from_u32).map_or(1, char::len_utf8))
    };
    match rest.chars().nth(1) {
        Some('u') => code(4),
        Some('U') => code(8),
        Some('x') => code(2),
        // A backslash at a line's end joins it to the next.
        Some(space) if space.is_whitespace() => {
            let after = rest.get(1..).unwrap_or("");
            (1 + after.len() - after.trim_start().len(), 0)
        }
        Some(other) => (1 + other.len_utf8(), 1),
        None => (1, 1),
    }
}

/// Where the value of `key` stands in the table whose entry has the value at `id`; that place itself where there is none.
pub(crate) fn beside(text: &str, id: Range<usize>, key: &str) -> Range<usize> {
    let Ok(table) = DeTable::parse(text) else { return id };
    in_table(table.get_ref(), &id, key).unwrap_or(id)
}

fn in_table(table: &DeTable<'_>, id: &Range<usize>, key: &str) -> Option<Range<usize>> {
    if table.iter().any(|(_, value)| value.span() == *id) {
        return table.get(key).map(Spanned::span);
    }
    table.iter().find_map(|(_, value)| in_value(value.get_ref(), id, key))
}

fn in_value(value: &DeValue<'_>, id: &Range<usize>, key: &str) -> Option<Range<usize>> {
    match value {
        DeValue::Table(table) => in_table(table, id, key),
        DeValue::Array(array) => array.iter().find_map(|element| in_value(element.get_ref(), id, key)),
        _ => None,
    }
}

/// Where the value of a key stands, both of a table; the key itself where it stands.
pub(crate) fn value_of(text: &str, key: Range<usize>) -> Range<usize> {
    fn search(value: &DeValue<'_>, at: &Range<usize>) -> Option<Range<usize>> {
        match value {
            DeValue::Table(table) => search_table(table, at),
            DeValue::Array(array) => array.iter().find_map(|element| search(element.get_ref(), at)),
            _ => None,
        }
    }
    fn search_table(table: &DeTable<'_>, at: &Range<usize>) -> Option<Range<usize>> {
        table.iter().find_map(|(key, value)| {
            if key.span() == *at { Some(value.span()) } else { search(value.get_ref(), at) }
        })
    }
    let Ok(table) = DeTable::parse(text) else { return key };
    search_table(table.get_ref(), &key).unwrap_or(key)
}

/// Where a path of keys leads: `["result", "best"]`; the file's begin where it leads nowhere.
pub(crate) fn at_path(text: &str, path: &[&str]) -> Range<usize> {
    fn follow(table: &DeTable<'_>, path: &[&str]) -> Option<Range<usize>> {
        let (first, rest) = path.split_first()?;
        let value = table.get(*first)?;
        match value.get_ref() {
            DeValue::Table(inner) if !rest.is_empty() => follow(inner, rest),
            _ => Some(value.span()),
        }
    }
    DeTable::parse(text).ok().and_then(|table| follow(table.get_ref(), path)).unwrap_or(0..0)
}

/// Every text within the value at a place, that value itself included, with its place.
pub(crate) fn texts_in(text: &str, value: Range<usize>) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    inside(text, &value, &mut |at, part| {
        if let Part::Value(value) = part {
            found.extend(value.as_str().map(|text| (at, text.to_owned())));
        }
    });
    found
}

/// Every key within the value at a place, with its place.
pub(crate) fn keys_of(text: &str, value: Range<usize>) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    inside(text, &value, &mut |at, part| {
        if let Part::Key(key) = part {
            found.push((at, key.to_owned()));
        }
    });
    found
}

enum Part<'t> {
    Key(&'t str),
    Value(&'t DeValue<'t>),
}

fn inside(text: &str, value: &Range<usize>, see: &mut dyn FnMut(Range<usize>, Part<'_>)) {
    fn table(
        of: &DeTable<'_>,
        wanted: &Range<usize>,
        within: bool,
        see: &mut dyn FnMut(Range<usize>, Part<'_>),
    ) {
        for (key, value) in of {
            if within {
                see(key.span(), Part::Key(key.get_ref()));
            }
            one(value, wanted, within, see);
        }
    }
    fn one(
        value: &Spanned<DeValue<'_>>,
        wanted: &Range<usize>,
        within: bool,
        see: &mut dyn FnMut(Range<usize>, Part<'_>),
    ) {
        let within = within || value.span() == *wanted;
        if within {
            see(value.span(), Part::Value(value.get_ref()));
        }
        match value.get_ref() {
            DeValue::Table(inner) => table(inner, wanted, within, see),
            DeValue::Array(array) => array.iter().for_each(|element| one(element, wanted, within, see)),
            _ => {}
        }
    }
    if let Ok(root) = DeTable::parse(text) {
        table(root.get_ref(), value, false, see);
    }
}

/// Byte of a line and column, both from 1; the file's begin where there is no such place.
pub(crate) fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let letters = rest.lines().next().unwrap_or_default().chars().take(column.saturating_sub(1));
    (start + letters.map(char::len_utf8).sum::<usize>()).min(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str, find: &str, said: Range<usize>) -> String {
        let table: toml::Table = toml::from_str(text).unwrap();
        let says = table["a"].as_str().unwrap();
        assert_eq!(&says[said.clone()], find);
        let start = text.find("= ").unwrap() + 2;
        text[within(text, start..text.trim_end().len(), said)].to_owned()
    }

    #[test]
    fn parts_of_strings_are_found_whatever_the_quotes() {
        assert_eq!(part("a = \"x == 'y'\"", "'y'", 5..8), "'y'");
        assert_eq!(part("a = 'x == y'", "y", 5..6), "y");
        assert_eq!(part("a = '''\nx == y'''", "y", 5..6), "y");
        assert_eq!(part("a = \"\\u0041 == \\\"b\"", "b", 6..7), "b");
        assert_eq!(part("a = \"\"\"\nx \\\n   == y\"\"\"", "y", 5..6), "y");
    }
}

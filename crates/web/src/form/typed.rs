//! What was typed, as it was typed: it comes back to the page exactly, whatever is wrong with it.

use std::collections::BTreeMap;

use blueprint::expr::{FileRef, Value};
use blueprint::model::{Field, FieldKind, Form};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use texts::Lang;

use super::number;

/// A part of what a browser posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Posted {
    /// A text.
    Text(String),
    /// A file that was stored meanwhile. A file input that was left empty is no part.
    File(FileRef),
}

/// What a button asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// One more row of a table.
    Add(String),
    /// A row less; from 1.
    Remove(String, usize),
    /// The value of another button; empty where there was none.
    Do(String),
}

/// Names and values of a form, as they were typed or saved.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Typed {
    pub(super) texts: BTreeMap<String, Vec<String>>,
    pub(super) files: BTreeMap<String, FileRef>,
}

/// The most rows that are read, whatever a request claims.
const MOST_ROWS: usize = 200;

impl Typed {
    /// What was posted. Files that were kept are named by their hash; only those that are `known` — the case's, and what was uploaded in the
    /// same session — are found again.
    #[must_use]
    pub fn posted(pairs: impl IntoIterator<Item = (String, Posted)>, known: &[FileRef]) -> Self {
        let mut typed = Self::default();
        let mut uploaded = BTreeMap::new();
        for (name, part) in pairs {
            match part {
                Posted::Text(text) => typed.texts.entry(name).or_default().push(text),
                Posted::File(file) => {
                    uploaded.insert(name, file);
                }
            }
        }
        for (name, hashes) in &typed.texts {
            let Some(path) = name.strip_suffix(".kept") else { continue };
            let removed = typed.texts.contains_key(&format!("{path}.remove"));
            let file = known.iter().find(|file| !removed && hashes.contains(&file.hash));
            if let Some(file) = file {
                typed.files.insert(path.to_owned(), file.clone());
            }
        }
        typed.files.extend(uploaded);
        typed
    }

    /// What was saved, as it would be typed in the reader's language, on the clock of the office's zone.
    #[must_use]
    pub fn saved(form: &Form, values: &BTreeMap<String, Value>, zone: &TimeZone, lang: Lang) -> Self {
        let mut typed = Self::default();
        for field in &form.field {
            if let Some(value) = values.get(field.id.as_str()) {
                typed.put(field, &field.id, value, (zone, lang));
            }
        }
        typed
    }

    /// The first text of a name; empty where there is none.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.texts.get(name).and_then(|all| all.first()).map_or("", String::as_str)
    }

    /// Every text of a name.
    #[must_use]
    pub fn all(&self, name: &str) -> &[String] {
        self.texts.get(name).map_or(&[], Vec::as_slice)
    }

    /// The file of a field.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&FileRef> {
        self.files.get(path)
    }

    /// What the button that was pressed asks for.
    #[must_use]
    pub fn wish(&self) -> Wish {
        let asked = self.text("do");
        let mut parts = asked.split(':');
        match (parts.next(), parts.next(), parts.next().map(str::parse)) {
            (Some("add"), Some(field), None) => Wish::Add(field.to_owned()),
            (Some("remove"), Some(field), Some(Ok(row))) => Wish::Remove(field.to_owned(), row),
            _ => Wish::Do(asked.to_owned()),
        }
    }

    /// With a row more or less, as the button asked.
    #[must_use]
    pub fn edited(mut self, form: &Form) -> Self {
        let wish = self.wish();
        self.texts.remove("do");
        let known = |id: &str| form.field.iter().find(|field| field.id == id && is_table(field));
        match wish {
            Wish::Add(id) => {
                if let Some(field) = known(&id) {
                    let rows = self.rows(&field.id).max(usize::from(field.needs_row()));
                    let most = field.max_rows.unwrap_or(MOST_ROWS);
                    self.count(&id, (rows + 1).min(most));
                }
            }
            Wish::Remove(id, row) if known(&id).is_some() => {
                let kept: Vec<usize> = (1..=self.rows(&id)).filter(|at| *at != row).collect();
                self.keep(&id, &kept);
            }
            _ => {}
        }
        self
    }

    /// Without rows in which nothing was typed, so that a problem's row is the row that is seen.
    #[must_use]
    pub fn compact(mut self, form: &Form) -> Self {
        for field in form.field.iter().filter(|field| is_table(field)) {
            let kept: Vec<usize> =
                (1..=self.rows(&field.id)).filter(|row| self.filled(&field.id, *row)).collect();
            self.keep(&field.id, &kept);
        }
        self
    }

    /// Rows of a table.
    pub(super) fn rows(&self, id: &str) -> usize {
        self.text(&format!("{id}.rows")).trim().parse().unwrap_or(0).min(MOST_ROWS)
    }

    /// Whether anything of a name, or within it, was posted.
    pub(super) fn has(&self, path: &str) -> bool {
        self.texts.contains_key(path) || self.files.contains_key(path)
    }

    /// Whether something stands in a row.
    pub(super) fn filled(&self, id: &str, row: usize) -> bool {
        let start = format!("{id}.{row}.");
        let within = |name: &String| name.starts_with(&start);
        let typed = self.texts.iter().any(|(name, texts)| {
            within(name)
                && !name.ends_with(".remove")
                && !name.ends_with(".kept")
                && texts.iter().any(|text| !text.trim().is_empty())
        });
        typed || self.files.keys().any(within)
    }

    fn count(&mut self, id: &str, rows: usize) {
        if self.texts.contains_key(&format!("{id}.rows")) || rows > 0 {
            self.texts.insert(format!("{id}.rows"), vec![rows.to_string()]);
        }
    }

    /// Keeps these rows, in this order, under new numbers.
    fn keep(&mut self, id: &str, rows: &[usize]) {
        fn moved<T>(of: &mut BTreeMap<String, T>, id: &str, rows: &[usize]) {
            let start = format!("{id}.");
            let (within, outside): (BTreeMap<_, _>, BTreeMap<_, _>) =
                std::mem::take(of).into_iter().partition(|(name, _)| name.starts_with(&start));
            *of = outside;
            for (name, value) in within {
                let rest = name.strip_prefix(&start).unwrap_or_default();
                let Some((number, cell)) = rest.split_once('.') else { continue };
                let place =
                    number.parse().ok().and_then(|row: usize| rows.iter().position(|kept| *kept == row));
                if let Some(place) = place {
                    of.insert(format!("{start}{}.{cell}", place + 1), value);
                }
            }
        }
        let counted = self.texts.contains_key(&format!("{id}.rows"));
        moved(&mut self.texts, id, rows);
        moved(&mut self.files, id, rows);
        if counted {
            self.texts.insert(format!("{id}.rows"), vec![rows.len().to_string()]);
        }
    }

    fn set(&mut self, name: String, text: impl Into<String>) {
        self.texts.insert(name, vec![text.into()]);
    }

    /// A saved value under the names of its inputs.
    fn put(&mut self, field: &Field, path: &str, value: &Value, way: (&TimeZone, Lang)) {
        let (zone, lang) = way;
        match value {
            Value::Absent | Value::Row(_) => {}
            Value::Bool(yes) => self.set(path.to_owned(), if *yes { "yes" } else { "no" }),
            Value::Number(decimal) => {
                self.set(path.to_owned(), number::typed(&decimal.normalize().to_string(), lang));
            }
            Value::Money(money) => self.set(path.to_owned(), number::grouped(&money.to_string(), lang)),
            Value::Text(text) => self.set(path.to_owned(), text.as_str()),
            Value::Date(date) => self.put_date(path, *date),
            Value::Time(time) => self.set(path.to_owned(), clock(*time)),
            Value::Days(count) | Value::Duration(count) => self.set(path.to_owned(), count.to_string()),
            Value::Ref(of) => self.set(path.to_owned(), of.id.as_str()),
            Value::Session(_, day) => self.set(path.to_owned(), day.to_string()),
            Value::File(file) => {
                self.files.insert(path.to_owned(), file.clone());
            }
            Value::Instant(at) => {
                let at = at.to_zoned_datetime(zone.clone());
                self.put_date(path, at.date());
                self.set(format!("{path}.time"), clock(at.time()));
            }
            Value::Period(start, end) => {
                for (name, at) in [("start", start), ("end", end)] {
                    self.put_date(&format!("{path}.{name}"), at.to_zoned_datetime(zone.clone()).date());
                }
            }
            Value::List(several) if is_table(field) => self.put_rows(field, several, way),
            Value::List(several) => {
                let texts = several.iter().filter_map(Value::as_text).map(str::to_owned).collect();
                self.texts.insert(path.to_owned(), texts);
            }
        }
    }

    fn put_date(&mut self, path: &str, date: Date) {
        self.set(format!("{path}.day"), date.day().to_string());
        self.set(format!("{path}.month"), date.month().to_string());
        self.set(format!("{path}.year"), format!("{:04}", date.year()));
    }

    fn put_rows(&mut self, field: &Field, rows: &[Value], way: (&TimeZone, Lang)) {
        self.set(format!("{}.rows", field.id), rows.len().to_string());
        for (at, row) in rows.iter().enumerate() {
            let Value::Row(cells) = row else { continue };
            for (cell, value) in cells {
                let path = format!("{}.{}.{cell}", field.id, at + 1);
                match field.column.iter().find(|column| column.id == cell.as_str()) {
                    Some(column) => self.put(column, &path, value, way),
                    None => self.put(field, &path, value, way),
                }
            }
        }
    }
}

/// `19:00`; with seconds only where there are some.
fn clock(time: Time) -> String {
    if time.second() == 0 {
        time.strftime("%H:%M").to_string()
    } else {
        time.strftime("%H:%M:%S").to_string()
    }
}

/// Whether it is answered in rows.
pub(super) fn is_table(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Table | FieldKind::People)
}

/// Whether a row is shown before anything was typed.
pub(super) trait NeedsRow {
    /// It must have rows, or may need to.
    fn needs_row(&self) -> bool;
}

impl NeedsRow for Field {
    fn needs_row(&self) -> bool {
        self.min_rows.is_some_and(|least| least > 0) || self.required != blueprint::model::When::Fixed(false)
    }
}

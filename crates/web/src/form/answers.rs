//! From names and values back to a command's answers.

use std::collections::BTreeMap;

use blueprint::expr::Value;
use blueprint::model::{Field, FieldKind, Form};
use texts::Lang;

use super::number;
use super::typed::{Typed, is_table};

/// The answers of what was typed, for [`engine::Command::answers`]. A field of which nothing was posted is not in it: the page did not ask.
/// What cannot be read stays as it was typed, so that the engine names the problem.
#[must_use]
pub fn answers(form: &Form, typed: &Typed, lang: Lang) -> BTreeMap<String, Value> {
    let answered = form.field.iter().filter_map(|field| {
        let value =
            if is_table(field) { rows(field, typed, lang) } else { one(field, &field.id, typed, lang) };
        Some((field.id.to_string(), value?))
    });
    answered.collect()
}

fn rows(field: &Field, typed: &Typed, lang: Lang) -> Option<Value> {
    if !typed.has(&format!("{}.rows", field.id)) {
        return None;
    }
    let filled = (1..=typed.rows(&field.id)).filter(|row| typed.filled(&field.id, *row));
    let rows = filled.map(|row| {
        let path = |cell: &str| format!("{}.{row}.{cell}", field.id);
        let cells: BTreeMap<String, Value> = if field.kind == FieldKind::People {
            ["name", "part"].map(|cell| (cell.to_owned(), Value::text(typed.text(&path(cell))))).into()
        } else {
            let cell =
                |column: &Field| Some((column.id.to_string(), one(column, &path(&column.id), typed, lang)?));
            field.column.iter().filter_map(cell).collect()
        };
        Value::Row(cells)
    });
    Some(Value::List(rows.collect()))
}

fn one(field: &Field, path: &str, typed: &Typed, lang: Lang) -> Option<Value> {
    let text = || typed.has(path).then(|| typed.text(path));
    Some(match field.kind {
        FieldKind::Number => Value::Text(number::plain(text()?, lang, field.decimals.unwrap_or(0))),
        FieldKind::Money => Value::Text(number::plain(text()?, lang, 0)),
        FieldKind::Time => Value::Text(time(text()?)),
        FieldKind::LongText => Value::Text(text()?.replace("\r\n", "\n")),
        FieldKind::Date => Value::Text(date(path, typed)?),
        FieldKind::Period => {
            let (start, end) = (date(&format!("{path}.start"), typed)?, date(&format!("{path}.end"), typed)?);
            if start.is_empty() && end.is_empty() {
                Value::text("")
            } else {
                Value::Row(
                    [("start".to_owned(), Value::Text(start)), ("end".to_owned(), Value::Text(end))].into(),
                )
            }
        }
        FieldKind::Instant => {
            let (day, clock) = (date(path, typed)?, time(typed.text(&format!("{path}.time"))));
            Value::Text(if day.is_empty() && clock.is_empty() {
                String::new()
            } else {
                format!("{day}T{clock}")
            })
        }
        FieldKind::Choices => {
            text()?;
            let chosen = typed.all(path).iter().filter(|one| !one.is_empty());
            Value::List(chosen.map(Value::text).collect())
        }
        FieldKind::File => match typed.file(path) {
            Some(file) => Value::File(file.clone()),
            None => typed.has(&format!("{path}.remove")).then_some(Value::Absent)?,
        },
        FieldKind::Scores => scores(path, typed, lang)?,
        FieldKind::Table | FieldKind::People => return None,
        FieldKind::Text
        | FieldKind::Link
        | FieldKind::YesNo
        | FieldKind::Choice
        | FieldKind::Case
        | FieldKind::Record
        | FieldKind::Agency
        | FieldKind::User
        | FieldKind::Session => Value::text(text()?),
    })
}

/// Scores under `scores.CRITERION`: a row of numbers, of which those that are left open are absent.
#[must_use]
pub fn scores(path: &str, typed: &Typed, lang: Lang) -> Option<Value> {
    let start = format!("{path}.");
    let given =
        typed.texts.keys().filter_map(|name| name.strip_prefix(&start).map(|criterion| (name, criterion)));
    let cells: BTreeMap<String, Value> = given
        .map(|(name, criterion)| {
            let text = typed.text(name).trim();
            let score =
                if text.is_empty() { Value::Absent } else { Value::Text(number::plain(text, lang, 2)) };
            (criterion.to_owned(), score)
        })
        .collect();
    (!cells.is_empty()).then_some(Value::Row(cells))
}

/// Three boxes as one day: `2017-10-26`. A month may be written as its name. What is no day stays as it was typed, in an order that no day has.
fn date(path: &str, typed: &Typed) -> Option<String> {
    let name = |part: &str| format!("{path}.{part}");
    if !["day", "month", "year"].iter().any(|part| typed.has(&name(part))) {
        return None;
    }
    let [day, month, year] = ["day", "month", "year"].map(|part| typed.text(&name(part)).trim().to_owned());
    if day.is_empty() && month.is_empty() && year.is_empty() {
        return Some(String::new());
    }
    let number = |text: &str| text.parse::<u8>().ok();
    let month_number = number(&month).or_else(|| month_named(&month));
    let whole = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    Some(match (number(&day), month_number) {
        (Some(day), Some(month)) if whole => format!("{year}-{month:02}-{day:02}"),
        _ => format!("{day} {month} {year}"),
    })
}

/// The month of a name, or of its first three letters, in either language.
fn month_named(text: &str) -> Option<u8> {
    let text = text.to_lowercase();
    if text.chars().count() < 3 {
        return None;
    }
    (1..=12_i8).find_map(|month| {
        let day = jiff::civil::Date::new(2000, month, 1).ok()?;
        let named = Lang::ALL.iter().any(|lang| lang.month(day).to_lowercase().starts_with(&text));
        named.then(|| month.unsigned_abs())
    })
}

/// `7.30` and `07:30` are one time.
fn time(text: &str) -> String {
    let text = text.trim().replace('.', ":");
    match text.split_once(':') {
        Some((hour, rest)) if hour.len() == 1 => format!("0{hour}:{rest}"),
        _ => text,
    }
}

//! Answers in scenarios: do they look like what their field takes?

use super::Check;
use super::formulas::{Need, Place, Scope, formula_at};
use super::values;
use crate::load::source;
use crate::mistake::{Mistake, Thing};
use crate::model::{Field, FieldKind, FileId, Name};

/// An answer to a field. A text that begins with `=` is an expression.
pub(super) fn answer(
    check: &mut Check<'_, '_>,
    file: FileId,
    key: &Name,
    field: &Field,
    value: &toml::Value,
    scope: &Scope<'_>,
) {
    if let Some(expression) = value.as_str().and_then(|text| text.strip_prefix('=')) {
        let place = Place::ValueOf(key.span(), 1);
        formula_at(check, file, expression, place, scope, Need::Like(field));
        return;
    }
    if value.as_str().is_some_and(repeated) {
        return;
    }
    if let Err((mistake, known)) = fits(check, field, value) {
        let at = source::value_of(check.text(file), key.span());
        let wrong = value.as_str().unwrap_or_default();
        check.error(file, at, mistake).near(wrong, known.iter().map(String::as_str));
    }
}

/// A text that each repetition fills, or that is no answer.
fn repeated(text: &str) -> bool {
    text.is_empty() || text.contains("{n}") || text.contains("{m}")
}

fn fits(check: &Check<'_, '_>, field: &Field, value: &toml::Value) -> Result<(), values::Fault> {
    let text = value.as_str();
    let right = match field.kind {
        FieldKind::Text | FieldKind::LongText => text.is_some(),
        FieldKind::Link => text.is_some_and(|text| text.starts_with("https://")),
        FieldKind::Number | FieldKind::Money => {
            values::decimal(value).is_some() || text.is_some_and(|text| text.trim().parse::<f64>().is_ok())
        }
        FieldKind::Date => values::date(value).is_some(),
        FieldKind::Time => values::time(value).is_some(),
        FieldKind::Instant => values::instant(value).is_some(),
        FieldKind::Period => value.as_table().is_some_and(|table| {
            table.len() == 2 && table.contains_key("start") && table.contains_key("end")
        }),
        FieldKind::YesNo => {
            value.is_bool() || matches!(text, Some("true" | "false" | "yes" | "no" | "ya" | "tidak"))
        }
        FieldKind::Choice => return text.map_or(Err(fault(field)), |text| option(check, field, text)),
        FieldKind::Choices => {
            let several = value.as_array().map_or_else(|| vec![value], |array| array.iter().collect());
            for one in several {
                option(check, field, one.as_str().ok_or_else(|| fault(field))?)?;
            }
            true
        }
        FieldKind::Table | FieldKind::People => return rows(check, field, value),
        FieldKind::File => value.as_table().is_some_and(|table| table.contains_key("file")),
        // Names of the cast, of cases, of sessions: the runner knows them.
        FieldKind::Case
        | FieldKind::Record
        | FieldKind::Agency
        | FieldKind::User
        | FieldKind::Session
        | FieldKind::Scores => true,
    };
    if right { Ok(()) } else { Err(fault(field)) }
}

fn fault(field: &Field) -> values::Fault {
    (Mistake::Answer { kind: field.kind }, Vec::new())
}

fn option(check: &Check<'_, '_>, field: &Field, option: &str) -> Result<(), values::Fault> {
    let options = check.blueprint.options(field);
    if options.is_empty() || options.iter().any(|known| known == option) {
        return Ok(());
    }
    let known = options.iter().map(ToString::to_string).collect();
    Err((Mistake::Unknown { what: Thing::Option, id: option.to_owned() }, known))
}

fn rows(check: &Check<'_, '_>, field: &Field, value: &toml::Value) -> Result<(), values::Fault> {
    for row in value.as_array().ok_or_else(|| fault(field))? {
        let row = row.as_table().ok_or_else(|| fault(field))?;
        for (id, cell) in row {
            if field.kind == FieldKind::People {
                let known = || ["name", "part"].map(str::to_owned).to_vec();
                if !known().contains(id) {
                    return Err((Mistake::Unknown { what: Thing::Column, id: id.clone() }, known()));
                }
                continue;
            }
            let Some(column) = field.column.iter().find(|column| column.id == id.as_str()) else {
                let known = field.column.iter().map(|column| column.id.to_string()).collect();
                return Err((Mistake::Unknown { what: Thing::Column, id: id.clone() }, known));
            };
            if !cell.as_str().is_some_and(|text| text.starts_with('=') || repeated(text)) {
                fits(check, column, cell)?;
            }
        }
    }
    Ok(())
}

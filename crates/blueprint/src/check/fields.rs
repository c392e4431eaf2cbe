//! Fields and forms: which keys a type takes, what they refer to, and the alternatives of evidence.

use super::Check;
use super::formulas::{Need, Scope, formula};
use crate::mistake::{Mistake, Thing};
use crate::model::{Bound, Field, FieldKind, FileId, Form, Name, When};

/// File types that a field of files may accept.
const ACCEPTED: [&str; 4] = ["pdf", "jpg", "png", "mp4"];

pub(super) fn forms(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    for one in &blueprint.forms {
        let users: Vec<&crate::model::Case> = (blueprint.cases.iter())
            .filter(|case| case.action.iter().any(|action| action.form.as_ref() == Some(&one.form.id)))
            .collect();
        match users.as_slice() {
            [] => {
                let unused = Mistake::Unused { what: Thing::Form, id: one.form.id.to_string() };
                check.error(one.file, one.form.id.span(), unused);
            }
            [_] => {}
            [first, second, ..] => {
                let mistake = Mistake::FormOfTwo {
                    form: one.form.id.to_string(),
                    first: first.case.id.to_string(),
                    second: second.case.id.to_string(),
                };
                check.error(one.file, one.form.id.span(), mistake);
            }
        }
        form(check, one, users.first().map(|case| case.case.id.as_str()));
    }
}

fn form(check: &mut Check<'_, '_>, form: &Form, case: Option<&str>) {
    let file = form.file;
    // What no case uses has nothing that `case` could stand for; its formulas are left alone.
    let Some(case) = case else { return };
    let scope = Scope::of_case(case).with_actor();
    fields(check, file, &form.field, &scope);
    for evidence in &form.evidence {
        for field in evidence.any_of.iter().flatten() {
            check.known(Thing::Field, file, field, form.field.iter().map(|field| &field.id));
        }
        if let Some(when) = &evidence.when {
            formula(check, file, when, &scope, Need::YesNo);
        }
    }
    for one in &form.check {
        formula(check, file, &one.must, &scope, Need::YesNo);
        if let Some(field) = &one.field {
            check.known(Thing::Field, file, field, form.field.iter().map(|field| &field.id));
        }
    }
}

/// Fields of a form, a case, a register.
pub(crate) fn fields(check: &mut Check<'_, '_>, file: FileId, fields: &[Field], scope: &Scope<'_>) {
    for one in fields {
        field(check, file, one, scope);
        for column in &one.column {
            if matches!(column.kind, FieldKind::Table | FieldKind::People) || !column.column.is_empty() {
                check.error(file, column.id.span(), Mistake::TableInTable);
            } else {
                field(check, file, column, scope);
                conditions(check, file, column);
            }
        }
    }
}

/// A row is decided by fixed values only: what would be ignored is refused.
fn conditions(check: &mut Check<'_, '_>, file: FileId, column: &Field) {
    let formula = |bound: &Option<Bound>| match bound {
        Some(Bound::Formula(formula)) => Some(formula.span()),
        _ => None,
    };
    let required = match &column.required {
        When::If(formula) => Some(formula.span()),
        When::Fixed(_) => None,
    };
    let found = [
        ("required", required),
        ("shown", column.shown.as_ref().map(crate::model::Formula::span)),
        ("min", formula(&column.min)),
        ("max", formula(&column.max)),
    ];
    for (key, at) in found {
        if let Some(at) = at {
            check.error(file, at, Mistake::ColumnCondition { key });
        }
    }
}

fn field(check: &mut Check<'_, '_>, file: FileId, field: &Field, scope: &Scope<'_>) {
    keys(check, file, field);
    refers(check, file, field);
    bounds(check, file, field, scope);
    if let When::If(required) = &field.required {
        formula(check, file, required, scope, Need::YesNo);
    }
    if let Some(shown) = &field.shown {
        formula(check, file, shown, scope, Need::YesNo);
    }
    for accepted in field.accept.iter().flatten() {
        if !ACCEPTED.contains(&accepted.as_str()) {
            check
                .error(file, accepted.span(), Mistake::UnknownWord { word: accepted.to_string() })
                .near(accepted, ACCEPTED);
        }
    }
    if let Some(size) = field.size.as_ref().filter(|size| bytes(size).is_none()) {
        check.error(file, size.span(), Mistake::Size);
    }
}

/// Bytes of a size such as `2MB` or `500kB`.
pub(crate) fn bytes(size: &str) -> Option<u64> {
    let unit = size.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let count: u64 = size.strip_suffix(unit)?.parse().ok()?;
    match unit {
        "MB" => count.checked_mul(1_000_000),
        "kB" | "KB" => count.checked_mul(1_000),
        _ => None,
    }
}

/// Keys that the type does not take, and those that it needs.
fn keys(check: &mut Check<'_, '_>, file: FileId, field: &Field) {
    use FieldKind as K;
    let kind = field.kind;
    let given: [(&str, bool, &[FieldKind]); 13] = [
        ("length", field.length.is_some(), &[K::Text]),
        ("digits", field.digits.is_some(), &[K::Text]),
        ("words", field.words.is_some(), &[K::LongText]),
        ("min", field.min.is_some(), &[K::Number, K::Money, K::Date, K::Instant, K::Time]),
        ("max", field.max.is_some(), &[K::Number, K::Money, K::Date, K::Instant, K::Time]),
        ("decimals", field.decimals.is_some(), &[K::Number]),
        ("of", field.of.is_some(), &[K::Choice, K::Choices, K::Case, K::Record, K::Session]),
        ("options", field.options.is_some(), &[K::Choice, K::Choices]),
        ("accept", field.accept.is_some(), &[K::File]),
        ("size", field.size.is_some(), &[K::File]),
        ("column", !field.column.is_empty(), &[K::Table]),
        ("min_rows", field.min_rows.is_some(), &[K::Table, K::People]),
        ("max_rows", field.max_rows.is_some(), &[K::Table, K::People]),
    ];
    for (key, given, kinds) in given {
        if given && !kinds.contains(&kind) {
            let at = check.beside(file, &field.id, key);
            check.error(file, at, Mistake::KeyOfOther { key: key.to_owned(), kind });
        }
    }
    let needs = match kind {
        K::Choice | K::Choices if field.options.is_none() => field.of.is_none().then_some("of"),
        K::Case | K::Record | K::Session => field.of.is_none().then_some("of"),
        K::Table => field.column.is_empty().then_some("column"),
        _ => None,
    };
    if let Some(key) = needs {
        check.error(file, field.id.span(), Mistake::KindNeeds { key: key.to_owned(), kind });
    }
    if field.of.is_some() && field.options.is_some() {
        check.error(file, field.id.span(), Mistake::TwoSources);
    }
}

fn refers(check: &mut Check<'_, '_>, file: FileId, field: &Field) {
    let Some(of) = &field.of else { return };
    let blueprint = check.blueprint;
    match field.kind {
        FieldKind::Choice | FieldKind::Choices => choice(check, file, of),
        FieldKind::Case => {
            check.known(Thing::Case, file, of, blueprint.case_ids());
        }
        FieldKind::Record => {
            check.known(Thing::Register, file, of, blueprint.register_ids());
        }
        FieldKind::Session => {
            check.known(Thing::Calendar, file, of, blueprint.calendar_ids());
        }
        _ => {}
    }
}

/// A shared choice; `agency_kinds` is one that every blueprint has.
pub(super) fn choice(check: &mut Check<'_, '_>, file: FileId, of: &Name) {
    let blueprint = check.blueprint;
    if of != "agency_kinds" {
        check.known(Thing::Choice, file, of, blueprint.choice_ids());
    }
}

fn bounds(check: &mut Check<'_, '_>, file: FileId, field: &Field, scope: &Scope<'_>) {
    for (key, bound) in [("min", &field.min), ("max", &field.max)] {
        match bound {
            Some(Bound::Formula(bound)) => formula(check, file, bound, scope, Need::Like(field)),
            Some(Bound::Number(_)) if !matches!(field.kind, FieldKind::Number | FieldKind::Money) => {
                let at = check.beside(file, &field.id, key);
                check.error(file, at, Mistake::Shape { expected: crate::mistake::Expected::Expression });
            }
            _ => {}
        }
    }
    let numbers = match (&field.min, &field.max) {
        (Some(Bound::Number(min)), Some(Bound::Number(max))) => min > max,
        _ => false,
    };
    if numbers {
        let at = check.beside(file, &field.id, "min");
        check.error(file, at, Mistake::MinOverMax);
    }
    if field.min_rows.zip(field.max_rows).is_some_and(|(min, max)| min > max) {
        let at = check.beside(file, &field.id, "min_rows");
        check.error(file, at, Mistake::MinOverMax);
    }
}

/// What may be named where a field of a case is: its fields, its flags, and what every case has.
pub(super) fn visible(check: &Check<'_, '_>, kind: &str) -> Vec<String> {
    const EVERY: [&str; 6] = ["status", "agency", "opened_by", "opened_at", "since", "assigned"];
    const RECORD: [&str; 2] = ["written_at", "versions"];
    let blueprint = check.blueprint;
    let mut known: Vec<String> = blueprint.fields(kind).iter().map(|field| field.id.to_string()).collect();
    match blueprint.case(kind) {
        Some(case) => {
            known.extend(case.flag.iter().map(|flag| flag.id.to_string()));
            known.extend(EVERY.map(str::to_owned));
        }
        None => known.extend(RECORD.map(str::to_owned)),
    }
    known
}

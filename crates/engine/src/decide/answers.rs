//! Answers: read as their field's type, checked against their form, and merged into the case.

use std::collections::BTreeMap;

use blueprint::Blueprint;
use blueprint::expr::{Ref, Value, World};
use blueprint::model::{Bound, Field, FieldKind, Form, When};
use rust_decimal::Decimal;

use super::{Doing, Work};
use crate::command::{Problem, ProblemKind, Refusal};
use crate::event::Change;
use crate::scene::{Scene, State};

impl<'a, S: State + ?Sized> Work<'a, S> {
    /// Merges the command's answers, and checks the form wholly unless they may be incomplete.
    pub(super) fn answer(&mut self, doing: &Doing<'_>) -> Result<(), Refusal> {
        let blueprint = match self.scene.subject(doing.on) {
            Some(subject) => self.scene.blueprint(subject),
            None => &self.scene.adoption().blueprint,
        };
        let form = doing.action.form.as_ref().and_then(|id| blueprint.form(id));
        let mut problems = Vec::new();
        let mut merged = Vec::new();
        for (id, raw) in &self.command.answers {
            if judged(doing, id) {
                continue;
            }
            let Some(field) = form.and_then(|form| form.field.iter().find(|field| field.id == id.as_str()))
            else {
                problems.push(Problem { field: id.clone(), kind: ProblemKind::Unknown });
                continue;
            };
            match read(&self.scene, blueprint, field, raw) {
                Ok(value) => merged.push((id.clone(), value)),
                Err(kind) => {
                    problems.push(Problem { field: kind.0.unwrap_or_else(|| id.clone()), kind: kind.1 })
                }
            }
        }
        if !problems.is_empty() {
            return Err(Refusal::Invalid { problems });
        }
        let (by, action) = (doing.by, doing.action.id.as_str());
        for (field, value) in merged {
            self.scene.change(doing.on, by, action, Change::Set { field, value });
        }
        let Some(form) = form else {
            return Ok(());
        };
        self.drop_hidden(doing, form);
        self.bounds(doing, form)?;
        if !doing.action.partial {
            self.complete(doing, form)?;
        }
        Ok(())
    }

    /// What is not asked is not answered.
    fn drop_hidden(&mut self, doing: &Doing<'_>, form: &Form) {
        let names = doing.names();
        for field in &form.field {
            let hidden = field.shown.as_ref().is_some_and(|shown| !self.scene.holds(shown, &names));
            let answered = self.scene.subject(doing.on).is_some_and(|subject| subject.get(&field.id).given());
            if hidden && answered {
                let change = Change::Set { field: field.id.to_string(), value: Value::Absent };
                self.scene.change(doing.on, doing.by, &doing.action.id, change);
            }
        }
    }

    /// Bounds that depend on other answers or on the day.
    fn bounds(&self, doing: &Doing<'_>, form: &Form) -> Result<(), Refusal> {
        let names = doing.names();
        let mut problems = Vec::new();
        for field in &form.field {
            let value = self.scene.field(doing.on, &field.id);
            let beyond = |bound: &Option<Bound>, wrong: std::cmp::Ordering| match bound {
                Some(Bound::Formula(formula)) => {
                    compare(&value, &self.scene.eval(formula, &names)).is_some_and(|order| order == wrong)
                }
                _ => false,
            };
            if beyond(&field.min, std::cmp::Ordering::Less) {
                problems.push(Problem { field: field.id.to_string(), kind: ProblemKind::Least });
            } else if beyond(&field.max, std::cmp::Ordering::Greater) {
                problems.push(Problem { field: field.id.to_string(), kind: ProblemKind::Most });
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid { problems }) }
    }

    fn complete(&self, doing: &Doing<'_>, form: &Form) -> Result<(), Refusal> {
        let names = doing.names();
        let given = |field: &str| self.scene.field(doing.on, field).given();
        let asked = |field: &&Field| field.shown.as_ref().is_none_or(|shown| self.scene.holds(shown, &names));
        let needed = |field: &&Field| match &field.required {
            When::Fixed(fixed) => *fixed,
            When::If(formula) => self.scene.holds(formula, &names),
        };
        let mut missing: Vec<String> = Vec::new();
        for field in form.field.iter().filter(asked) {
            if needed(&field) && !given(&field.id) {
                missing.push(field.id.to_string());
            }
            missing.extend(self.missing_cells(doing, field));
        }
        if !missing.is_empty() {
            return Err(Refusal::Incomplete { fields: missing });
        }
        let whole = |fields: &Vec<blueprint::model::Name>| fields.iter().all(|field| given(field));
        let due = |when: &Option<blueprint::model::Formula>| {
            when.as_ref().is_none_or(|when| self.scene.holds(when, &names))
        };
        if let Some(lacking) = form.evidence.iter().find(|e| due(&e.when) && !e.any_of.iter().any(whole)) {
            return Err(Refusal::Evidence { form: form.form.id.to_string(), id: lacking.id.to_string() });
        }
        if let Some(broken) = form.check.iter().find(|check| !self.scene.holds(&check.must, &names)) {
            return Err(Refusal::Check {
                form: form.form.id.to_string(),
                id: broken.id.to_string(),
                field: broken.field.as_ref().map(ToString::to_string),
            });
        }
        Ok(())
    }

    /// Required columns that a row leaves open.
    fn missing_cells(&self, doing: &Doing<'_>, field: &Field) -> Vec<String> {
        let Value::List(rows) = self.scene.field(doing.on, &field.id) else {
            return Vec::new();
        };
        let mut missing = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let Value::Row(cells) = row else { continue };
            for column in &field.column {
                let needed = matches!(column.required, When::Fixed(true));
                if needed && !cells.get(column.id.as_str()).is_some_and(Value::given) {
                    missing.push(format!("{}.{}.{}", field.id, at + 1, column.id));
                }
            }
        }
        missing
    }
}

/// Answers that the judging reads itself.
fn judged(doing: &Doing<'_>, id: &str) -> bool {
    use blueprint::model::JudgingEffect::{Decide, Open, Score};
    match doing.action.judging {
        Some(Score) => id == "scores",
        Some(Decide) => matches!(id, "ties" | "moves"),
        Some(Open) => id == "pairs",
        _ => false,
    }
}

/// Where within the field, and why.
type Fault = (Option<String>, ProblemKind);

/// An answer as its field's type. An empty text is no answer.
fn read<S: State + ?Sized>(
    scene: &Scene<'_, S>,
    blueprint: &Blueprint,
    field: &Field,
    raw: &Value,
) -> Result<Value, Fault> {
    let empty = match raw {
        Value::Absent => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::List(list) => list.is_empty(),
        _ => false,
    };
    if empty {
        return Ok(Value::Absent);
    }
    let fault = |kind| (None, kind);
    let text = raw.as_text().map(str::trim);
    let value = match field.kind {
        FieldKind::Text | FieldKind::LongText | FieldKind::Link => {
            Value::text(text.ok_or(fault(ProblemKind::Type))?)
        }
        FieldKind::Number => Value::Number(decimal(raw).ok_or(fault(ProblemKind::Type))?),
        FieldKind::Money => match raw {
            Value::Money(money) => Value::Money(*money),
            other => {
                let number = decimal(other).filter(Decimal::is_integer).ok_or(fault(ProblemKind::Type))?;
                Value::Money(number.try_into().map_err(|_| fault(ProblemKind::Type))?)
            }
        },
        FieldKind::YesNo => match (raw, text) {
            (Value::Bool(yes), _) => Value::Bool(*yes),
            (_, Some("true" | "yes" | "ya")) => Value::Bool(true),
            (_, Some("false" | "no" | "tidak")) => Value::Bool(false),
            _ => return Err(fault(ProblemKind::Type)),
        },
        FieldKind::Date => match (raw, text) {
            (Value::Date(_), _) => raw.clone(),
            (_, Some(text)) => Value::Date(text.parse().map_err(|_| fault(ProblemKind::Type))?),
            _ => return Err(fault(ProblemKind::Type)),
        },
        FieldKind::Time => match (raw, text) {
            (Value::Time(_), _) => raw.clone(),
            (_, Some(text)) => Value::Time(text.parse().map_err(|_| fault(ProblemKind::Type))?),
            _ => return Err(fault(ProblemKind::Type)),
        },
        FieldKind::Instant => match (raw, text) {
            (Value::Instant(_), _) => raw.clone(),
            (_, Some(text)) => {
                let local: jiff::civil::DateTime = text.parse().map_err(|_| fault(ProblemKind::Type))?;
                Value::Instant(scene.zone().to_timestamp(local).map_err(|_| fault(ProblemKind::Type))?)
            }
            _ => return Err(fault(ProblemKind::Type)),
        },
        FieldKind::Period => period(scene, raw).ok_or(fault(ProblemKind::Type))?,
        FieldKind::Choice => option(blueprint, field, raw).map_err(fault)?,
        FieldKind::Choices => match raw {
            Value::List(several) => Value::List(
                several
                    .iter()
                    .map(|one| option(blueprint, field, one))
                    .collect::<Result<_, _>>()
                    .map_err(fault)?,
            ),
            one => Value::List(vec![option(blueprint, field, one).map_err(fault)?]),
        },
        FieldKind::File => match raw {
            Value::File(_) => raw.clone(),
            _ => return Err(fault(ProblemKind::Type)),
        },
        FieldKind::Table | FieldKind::People => rows(scene, blueprint, field, raw)?,
        FieldKind::Case | FieldKind::Record => {
            let kind = field.of.as_deref().unwrap_or_default();
            let of = reference(raw, kind).ok_or(fault(ProblemKind::Reference))?;
            if of.kind != kind || scene.subject(&of).is_none() {
                return Err(fault(ProblemKind::Reference));
            }
            Value::Ref(of)
        }
        FieldKind::Agency => {
            let of = reference(raw, "agency").ok_or(fault(ProblemKind::Reference))?;
            scene.adoption().agency(&of.id).ok_or(fault(ProblemKind::Reference))?;
            Value::Ref(of)
        }
        FieldKind::User => {
            let of = reference(raw, "user").ok_or(fault(ProblemKind::Reference))?;
            scene.adoption().user(&of.id).ok_or(fault(ProblemKind::Reference))?;
            Value::Ref(of)
        }
        FieldKind::Session => match (raw, text, field.of.as_deref()) {
            (Value::Session(..), ..) => raw.clone(),
            (_, Some(text), Some(calendar)) => {
                Value::Session(calendar.to_string(), text.parse().map_err(|_| fault(ProblemKind::Type))?)
            }
            _ => return Err(fault(ProblemKind::Type)),
        },
        FieldKind::Scores => return Err(fault(ProblemKind::Unknown)),
    };
    limits(field, &value).map_err(fault)?;
    Ok(value)
}

fn decimal(raw: &Value) -> Option<Decimal> {
    match raw {
        Value::Number(number) => Some(*number),
        Value::Text(text) => {
            let text = text.trim();
            // Indonesian writes a decimal comma; a point is taken as one too.
            let plain =
                if text.contains(',') { text.replace('.', "").replace(',', ".") } else { text.to_string() };
            plain.parse().ok()
        }
        _ => None,
    }
}

fn reference(raw: &Value, kind: &str) -> Option<Ref> {
    match raw {
        Value::Ref(of) => Some(of.clone()),
        Value::Text(id) => Some(Ref::new(kind, id.trim())),
        _ => None,
    }
}

fn option(blueprint: &Blueprint, field: &Field, raw: &Value) -> Result<Value, ProblemKind> {
    let text = raw.as_text().map(str::trim).ok_or(ProblemKind::Type)?;
    if blueprint.options(field).iter().any(|option| *option == text) {
        Ok(Value::text(text))
    } else {
        Err(ProblemKind::Option)
    }
}

fn period<S: State + ?Sized>(scene: &Scene<'_, S>, raw: &Value) -> Option<Value> {
    let row = match raw {
        Value::Period(..) => return Some(raw.clone()),
        Value::Row(row) => row,
        _ => return None,
    };
    let day = |end: &str| match row.get(end)? {
        Value::Date(day) => Some(*day),
        Value::Text(text) => text.trim().parse::<jiff::civil::Date>().ok(),
        _ => None,
    };
    let start = scene.zone().to_timestamp(day("start")?.to_datetime(jiff::civil::Time::midnight())).ok()?;
    let end = crate::calendar::end_of_day(day("end")?, scene.zone())?;
    (start <= end).then_some(Value::Period(start, end))
}

fn rows<S: State + ?Sized>(
    scene: &Scene<'_, S>,
    blueprint: &Blueprint,
    field: &Field,
    raw: &Value,
) -> Result<Value, Fault> {
    let Value::List(list) = raw else {
        return Err((None, ProblemKind::Type));
    };
    if field.max_rows.is_some_and(|most| list.len() > most) {
        return Err((None, ProblemKind::ManyRows(field.max_rows.unwrap_or_default())));
    }
    if field.min_rows.is_some_and(|least| list.len() < least) {
        return Err((None, ProblemKind::FewRows(field.min_rows.unwrap_or_default())));
    }
    let mut rows = Vec::new();
    for (at, row) in list.iter().enumerate() {
        let Value::Row(cells) = row else {
            return Err((None, ProblemKind::Type));
        };
        let mut kept = BTreeMap::new();
        for (id, cell) in cells {
            let place = format!("{}.{}.{id}", field.id, at + 1);
            if field.kind == FieldKind::People {
                let known = matches!(id.as_str(), "name" | "part");
                let text = cell.as_text().filter(|_| known).ok_or((Some(place), ProblemKind::Unknown))?;
                kept.insert(id.clone(), Value::text(text.trim()));
                continue;
            }
            let column = field.column.iter().find(|column| column.id == id.as_str());
            let column = column.ok_or_else(|| (Some(place.clone()), ProblemKind::Unknown))?;
            let value = read(scene, blueprint, column, cell).map_err(|(_, kind)| (Some(place), kind))?;
            if value.given() {
                kept.insert(id.clone(), value);
            }
        }
        rows.push(Value::Row(kept));
    }
    Ok(Value::List(rows))
}

/// Limits that need nothing but the value.
fn limits(field: &Field, value: &Value) -> Result<(), ProblemKind> {
    match value {
        Value::Text(text) => {
            if let Some(digits) = field.digits
                && (text.len() != digits || !text.bytes().all(|byte| byte.is_ascii_digit()))
            {
                return Err(ProblemKind::Digits(digits));
            }
            let longest = match field.kind {
                FieldKind::Text => Some(field.length.unwrap_or(200)),
                FieldKind::Link => Some(2_000),
                _ => field.length,
            };
            if let Some(length) = longest.filter(|length| text.chars().count() > *length) {
                return Err(ProblemKind::Length(length));
            }
            if let Some(words) = field.words.filter(|words| text.split_whitespace().count() > *words) {
                return Err(ProblemKind::Words(words));
            }
            if field.kind == FieldKind::Link && !text.starts_with("https://") {
                return Err(ProblemKind::Type);
            }
        }
        Value::Number(number) => {
            let places = field.decimals.unwrap_or(0);
            if number.normalize().scale() > places {
                return Err(ProblemKind::Decimals(places));
            }
            range(field, *number)?;
        }
        Value::Money(money) => range(field, (*money).into())?,
        Value::File(file) => {
            let kinds = field.accept.as_deref().unwrap_or_default();
            if !kinds.is_empty() && !kinds.iter().any(|kind| media(kind) == file.media) {
                return Err(ProblemKind::Media);
            }
            if field.size.as_deref().and_then(bytes).is_some_and(|most| file.size > most) {
                return Err(ProblemKind::Size);
            }
        }
        _ => {}
    }
    Ok(())
}

fn range(field: &Field, number: Decimal) -> Result<(), ProblemKind> {
    let bound = |bound: &Option<Bound>| match bound {
        Some(Bound::Number(bound)) => Decimal::try_from(*bound).ok(),
        _ => None,
    };
    if bound(&field.min).is_some_and(|least| number < least) {
        return Err(ProblemKind::Least);
    }
    if bound(&field.max).is_some_and(|most| number > most) {
        return Err(ProblemKind::Most);
    }
    Ok(())
}

fn media(extension: &str) -> &str {
    match extension {
        "pdf" => "application/pdf",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "mp4" => "video/mp4",
        other => other,
    }
}

/// `2MB` as bytes; units are powers of 1,024, as offices read them.
fn bytes(text: &str) -> Option<u64> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let scale = match unit.trim() {
        "B" => 1,
        "KB" => 1 << 10,
        "MB" => 1 << 20,
        "GB" => 1 << 30,
        _ => return None,
    };
    number.parse::<u64>().ok()?.checked_mul(scale)
}

fn compare(a: &Value, b: &Value) -> Option<std::cmp::Ordering> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Money(a), Value::Money(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Time(a), Value::Time(b)) => Some(a.cmp(b)),
        (Value::Instant(a), Value::Instant(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

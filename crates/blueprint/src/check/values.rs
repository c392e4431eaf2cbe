//! Values that stand as TOML: a parameter's, an answer in a scenario.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::Blueprint;
use crate::expr::Value;
use crate::mistake::{Bounded, Mistake, Thing};
use crate::model::{Parameter, ParameterKind};

/// What is wrong with a value, and the names that would be right.
pub(crate) type Fault = (Mistake, Vec<String>);

/// A parameter's value in a zone, within its bounds.
pub(crate) fn parameter_value(
    blueprint: &Blueprint,
    parameter: &Parameter,
    value: &toml::Value,
    zone: &TimeZone,
) -> Result<Value, Fault> {
    let read = typed(blueprint, parameter, value, zone)?;
    for (bound, limit) in [(Bounded::Least, &parameter.min), (Bounded::Most, &parameter.max)] {
        let Some(limit) = limit else { continue };
        // A limit of another type is a mistake of the blueprint, which its own check names.
        let Some(reached) = typed(blueprint, parameter, limit, zone).ok() else { continue };
        let beyond = match bound {
            Bounded::Least => order(&read, &reached) == Some(std::cmp::Ordering::Less),
            Bounded::Most => order(&read, &reached) == Some(std::cmp::Ordering::Greater),
        };
        if beyond {
            return Err((Mistake::OutOfBounds { bound, limit: written(limit) }, Vec::new()));
        }
    }
    Ok(read)
}

/// A value of a parameter's type, whatever its bounds.
pub(crate) fn typed(
    blueprint: &Blueprint,
    parameter: &Parameter,
    value: &toml::Value,
    zone: &TimeZone,
) -> Result<Value, Fault> {
    let wrong = || (Mistake::Value { expected: parameter.kind }, Vec::new());
    let text = value.as_str();
    let read = match parameter.kind {
        ParameterKind::Number => decimal(value).map(Value::Number),
        ParameterKind::Money => {
            decimal(value).filter(|n| n.is_integer()).and_then(|n| n.to_i64()).map(Value::Money)
        }
        ParameterKind::Days => days(value).map(Value::Days),
        ParameterKind::Duration => text.and_then(duration).map(Value::Duration),
        ParameterKind::Date => date(value).map(Value::Date),
        ParameterKind::Time => time(value).map(Value::Time),
        ParameterKind::YesNo => value.as_bool().map(Value::Bool),
        ParameterKind::Text => text.map(Value::text),
        ParameterKind::Period => period(value, zone),
        ParameterKind::Choice => {
            let option = text.ok_or_else(wrong)?;
            return option_of(blueprint, parameter, option).map(Value::text);
        }
        ParameterKind::Set => {
            let options = value.as_array().ok_or_else(wrong)?;
            let mut set = Vec::new();
            for option in options {
                let option = option.as_str().ok_or_else(wrong)?;
                set.push(Value::text(option_of(blueprint, parameter, option)?));
            }
            return Ok(Value::List(set));
        }
    };
    read.ok_or_else(wrong)
}

fn option_of<'v>(blueprint: &Blueprint, parameter: &Parameter, option: &'v str) -> Result<&'v str, Fault> {
    let options = parameter.of.as_ref().map_or(&[][..], |of| blueprint.choice_options(of));
    if options.iter().any(|known| known == option) {
        return Ok(option);
    }
    let known = options.iter().map(ToString::to_string).collect();
    Err((Mistake::Unknown { what: Thing::Option, id: option.to_owned() }, known))
}

pub(crate) fn decimal(value: &toml::Value) -> Option<Decimal> {
    match value {
        toml::Value::Integer(whole) => Some(Decimal::from(*whole)),
        // By way of its text: 0.1 is 0.1, not the binary fraction that is nearest to it.
        toml::Value::Float(float) => float.to_string().parse().ok(),
        _ => None,
    }
}

/// `60` or `"60d"`.
fn days(value: &toml::Value) -> Option<i64> {
    value.as_integer().or_else(|| value.as_str()?.strip_suffix('d')?.parse().ok())
}

/// `"2h"`, `"30m"`, `"45s"`, in seconds.
pub(crate) fn duration(text: &str) -> Option<i64> {
    let (count, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let count: i64 = count.parse().ok()?;
    let seconds = match unit {
        "h" => 3_600,
        "m" => 60,
        "s" => 1,
        _ => return None,
    };
    count.checked_mul(seconds)
}

/// `"2026-03-01"` or a TOML date.
pub(crate) fn date(value: &toml::Value) -> Option<Date> {
    match value {
        toml::Value::String(text) => text.parse().ok().filter(|_| text.len() == 10),
        toml::Value::Datetime(date) if date.time.is_none() => date.to_string().parse().ok(),
        _ => None,
    }
}

/// `"19:00"` or a TOML time.
pub(crate) fn time(value: &toml::Value) -> Option<Time> {
    match value {
        toml::Value::String(text) => text.parse().ok().filter(|_| text.len() <= 8),
        toml::Value::Datetime(time) if time.date.is_none() => time.to_string().parse().ok(),
        _ => None,
    }
}

/// `{ start = "2026-03-01", end = "2026-03-31" }`: whole days, or instants as wall clocks of the zone.
fn period(value: &toml::Value, zone: &TimeZone) -> Option<Value> {
    let table = value.as_table().filter(|table| table.len() == 2)?;
    let start = moment(table.get("start")?, zone, Edge::First)?;
    let end = moment(table.get("end")?, zone, Edge::Last)?;
    (start <= end).then_some(Value::Period(start, end))
}

enum Edge {
    First,
    Last,
}

fn moment(value: &toml::Value, zone: &TimeZone, edge: Edge) -> Option<jiff::Timestamp> {
    let local = match (date(value), edge) {
        (Some(day), Edge::First) => day.at(0, 0, 0, 0),
        // The last moment of a day is the one before the next day begins.
        (Some(day), Edge::Last) => {
            let next = day.tomorrow().ok()?.at(0, 0, 0, 0);
            let next = zone.to_ambiguous_timestamp(next).compatible().ok()?;
            return next.checked_sub(jiff::SignedDuration::from_nanos(1)).ok();
        }
        (None, _) => instant(value)?,
    };
    zone.to_ambiguous_timestamp(local).compatible().ok()
}

/// `"2026-03-01T08:00"`, a wall clock.
pub(crate) fn instant(value: &toml::Value) -> Option<DateTime> {
    match value {
        toml::Value::String(text) => text.parse().ok(),
        toml::Value::Datetime(both)
            if both.date.is_some() && both.time.is_some() && both.offset.is_none() =>
        {
            both.to_string().parse().ok()
        }
        _ => None,
    }
}

/// How two values of one ordered type stand to each other.
pub(crate) fn order(a: &Value, b: &Value) -> Option<std::cmp::Ordering> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Money(a), Value::Money(b)) | (Value::Days(a), Value::Days(b)) => Some(a.cmp(b)),
        (Value::Duration(a), Value::Duration(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Time(a), Value::Time(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

/// A limit as it was written.
fn written(value: &toml::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

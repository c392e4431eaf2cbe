//! Binding a blueprint to a government: its units, working days and values.

use std::collections::BTreeMap;
use std::sync::Arc;

use blueprint::Blueprint;
use blueprint::expr::Value;
use blueprint::model::{Binding, Name, Parameter, ParameterKind, Weekday};
use engine::{Adoption, Agency};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

/// Why a blueprint cannot be adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unbound {
    /// A value that its parameter does not take, or a parameter without any.
    Parameter(String),
    /// A unit of a kind that the blueprint does not know, or with a parent that is not there.
    Agency(String),
    /// A holiday that is no day.
    Holiday(String),
}

/// Binds a blueprint. `zone` is the one that the binding names: finding it needs a database that is the caller's.
///
/// # Errors
///
/// The first thing that does not fit.
pub fn adopt(
    blueprint: Arc<Blueprint>,
    binding: &Binding,
    zone: TimeZone,
    more: &BTreeMap<Name, toml::Value>,
) -> Result<Adoption, Unbound> {
    let mut parameters = BTreeMap::new();
    for parameter in &blueprint.identity.parameter {
        let given = more.get(&parameter.id).or_else(|| binding.parameters.get(&parameter.id));
        let given = given.or(parameter.default.as_ref()).or(parameter.sample.as_ref());
        let value = given.and_then(|given| value(parameter, given, &zone));
        let value = value.filter(|value| within(parameter, value, &zone));
        let value = value.ok_or_else(|| Unbound::Parameter(parameter.id.to_string()))?;
        parameters.insert(parameter.id.to_string(), value);
    }
    let unknown = more.keys().chain(binding.parameters.keys()).find(|id| blueprint.parameter(id).is_none());
    if let Some(unknown) = unknown {
        return Err(Unbound::Parameter(unknown.to_string()));
    }
    let mut adoption = Adoption::new(Arc::clone(&blueprint), parameters, zone);
    adoption.government.clone_from(&binding.government.name);
    if let Some(days) = &binding.calendar.workdays {
        adoption.workdays = days.iter().copied().map(weekday).collect();
    }
    for day in &binding.calendar.holidays {
        let day: Date = day.parse().map_err(|_| Unbound::Holiday(day.clone()))?;
        adoption.holidays.insert(day);
    }
    for agency in &binding.agency {
        let known = blueprint.identity.agency.kinds.contains(&agency.kind);
        let above = agency
            .parent
            .as_ref()
            .is_none_or(|parent| binding.agency.iter().any(|other| other.id == *parent));
        if !known || !above {
            return Err(Unbound::Agency(agency.id.to_string()));
        }
        adoption.add_agency(
            &agency.id,
            Agency {
                name: agency.name.clone(),
                kind: agency.kind.to_string(),
                parent: agency.parent.as_ref().map(ToString::to_string),
            },
        );
    }
    Ok(adoption)
}

fn weekday(day: Weekday) -> jiff::civil::Weekday {
    match day {
        Weekday::Mon => jiff::civil::Weekday::Monday,
        Weekday::Tue => jiff::civil::Weekday::Tuesday,
        Weekday::Wed => jiff::civil::Weekday::Wednesday,
        Weekday::Thu => jiff::civil::Weekday::Thursday,
        Weekday::Fri => jiff::civil::Weekday::Friday,
        Weekday::Sat => jiff::civil::Weekday::Saturday,
        Weekday::Sun => jiff::civil::Weekday::Sunday,
    }
}

/// A parameter's value as its type; `None` where it is none.
fn value(parameter: &Parameter, given: &toml::Value, zone: &TimeZone) -> Option<Value> {
    let text = given.as_str();
    Some(match parameter.kind {
        ParameterKind::Number => Value::Number(match given {
            toml::Value::Integer(n) => (*n).into(),
            toml::Value::Float(n) => rust_decimal::Decimal::try_from(*n).ok()?,
            _ => return None,
        }),
        ParameterKind::Money => Value::Money(given.as_integer()?),
        ParameterKind::YesNo => Value::Bool(given.as_bool()?),
        ParameterKind::Text | ParameterKind::Choice => Value::text(text?),
        ParameterKind::Days | ParameterKind::Duration => match blueprint::expr::parse(text?).ok()?.kind {
            blueprint::expr::ExprKind::Days(days) if parameter.kind == ParameterKind::Days => {
                Value::Days(days)
            }
            blueprint::expr::ExprKind::Duration(seconds) if parameter.kind == ParameterKind::Duration => {
                Value::Duration(seconds)
            }
            _ => return None,
        },
        ParameterKind::Date => Value::Date(text?.parse().ok()?),
        ParameterKind::Time => Value::Time(text?.parse().ok()?),
        ParameterKind::Set => Value::List(
            given.as_array()?.iter().map(|item| item.as_str().map(Value::text)).collect::<Option<_>>()?,
        ),
        ParameterKind::Period => {
            let start = moment(given.get("start")?.as_str()?, zone, false)?;
            let end = moment(given.get("end")?.as_str()?, zone, true)?;
            if start > end {
                return None;
            }
            Value::Period(start, end)
        }
    })
}

/// A moment, or the first or last one of a day.
fn moment(text: &str, zone: &TimeZone, last: bool) -> Option<jiff::Timestamp> {
    if !text.contains('T') {
        let day: Date = text.parse().ok()?;
        let day = if last { day.tomorrow().ok()? } else { day };
        let at = zone.to_timestamp(day.to_datetime(Time::midnight())).ok()?;
        return if last { at.checked_sub(jiff::SignedDuration::from_nanos(1)).ok() } else { Some(at) };
    }
    zone.to_timestamp(text.parse().ok()?).ok()
}

fn within(parameter: &Parameter, given: &Value, zone: &TimeZone) -> bool {
    let bound = |bound: &Option<toml::Value>| bound.as_ref().and_then(|bound| value(parameter, bound, zone));
    let order = |a: &Value, b: &Value| match (a, b) {
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Money(a), Value::Money(b))
        | (Value::Days(a), Value::Days(b))
        | (Value::Duration(a), Value::Duration(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Time(a), Value::Time(b)) => Some(a.cmp(b)),
        _ => None,
    };
    let below =
        bound(&parameter.min).and_then(|least| order(given, &least)).is_some_and(std::cmp::Ordering::is_lt);
    let above =
        bound(&parameter.max).and_then(|most| order(given, &most)).is_some_and(std::cmp::Ordering::is_gt);
    !below && !above
}

//! What two values give without asking the world: order, equality, arithmetic.

use std::cmp::Ordering;

use jiff::Span;
use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use super::Value;

pub(super) fn equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(_), b) if is_amount(b) => compare(a, b).is_some_and(Ordering::is_eq),
        (a, Value::Number(_)) if is_amount(a) => compare(a, b).is_some_and(Ordering::is_eq),
        _ => a == b,
    }
}

pub(super) fn compare(a: &Value, b: &Value) -> Option<Ordering> {
    use Value::{Date, Days, Duration, Instant, Money, Number, Time};
    match (a, b) {
        (Number(a), Number(b)) => Some(a.cmp(b)),
        (Money(a), Money(b)) | (Days(a), Days(b)) | (Duration(a), Duration(b)) => Some(a.cmp(b)),
        (Number(nothing), Money(n) | Days(n) | Duration(n)) if nothing.is_zero() => Some(0.cmp(n)),
        (Money(n) | Days(n) | Duration(n), Number(nothing)) if nothing.is_zero() => Some(n.cmp(&0)),
        (Date(a), Date(b)) => Some(a.cmp(b)),
        (Time(a), Time(b)) => Some(a.cmp(b)),
        (Instant(a), Instant(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

/// Beside these the sum of none, which is a plain 0 whatever it would have been the sum of, counts as theirs.
pub(super) fn is_amount(value: &Value) -> bool {
    matches!(value, Value::Money(_) | Value::Days(_) | Value::Duration(_))
}

/// An order for `by`: what is absent comes last; no before yes; texts by their letters.
pub(super) fn order(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Text(a), Value::Text(b)) => a.cmp(b),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        _ => compare(a, b).unwrap_or_else(|| b.given().cmp(&a.given())),
    }
}

pub(super) fn minus(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::Number(-number),
        Value::Money(money) => money.checked_neg().map_or(Value::Absent, Value::Money),
        Value::Days(days) => days.checked_neg().map_or(Value::Absent, Value::Days),
        Value::Duration(seconds) => seconds.checked_neg().map_or(Value::Absent, Value::Duration),
        _ => Value::Absent,
    }
}

pub(super) fn number(number: Option<Decimal>) -> Value {
    number.map_or(Value::Absent, Value::Number)
}

/// Money, days and seconds are whole: halves go away from zero, as people round.
pub(super) fn whole(number: Decimal) -> Option<i64> {
    number.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).try_into().ok()
}

pub(super) fn times(left: &Value, right: &Value) -> Value {
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => number(a.checked_mul(*b)),
        (Value::Money(a), Value::Number(b)) | (Value::Number(b), Value::Money(a)) => {
            Decimal::from(*a).checked_mul(*b).and_then(whole).map_or(Value::Absent, Value::Money)
        }
        (Value::Days(a), Value::Number(b)) | (Value::Number(b), Value::Days(a)) => {
            Decimal::from(*a).checked_mul(*b).and_then(whole).map_or(Value::Absent, Value::Days)
        }
        (Value::Duration(a), Value::Number(b)) | (Value::Number(b), Value::Duration(a)) => {
            Decimal::from(*a).checked_mul(*b).and_then(whole).map_or(Value::Absent, Value::Duration)
        }
        _ => Value::Absent,
    }
}

pub(super) fn divide(left: &Value, right: &Value) -> Value {
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => number(a.checked_div(*b)),
        (Value::Money(a), Value::Number(b)) => {
            Decimal::from(*a).checked_div(*b).and_then(whole).map_or(Value::Absent, Value::Money)
        }
        (Value::Money(a), Value::Money(b)) => number(Decimal::from(*a).checked_div(Decimal::from(*b))),
        (Value::Number(nothing), Value::Money(b)) if nothing.is_zero() && *b != 0 => {
            Value::Number(Decimal::ZERO)
        }
        _ => Value::Absent,
    }
}

pub(super) fn later(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

pub(super) fn days_between(from: Date, to: Date) -> Option<i64> {
    from.until(to).ok().map(|span| i64::from(span.get_days()))
}

//! The functions of the language.

use jiff::civil::{Date, Time};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::amounts::{compare, days_between, later, number, whole};
use super::eval::Eval;
use super::{Argument, ExprKind, Value, World};

/// Every function by name, for hints.
pub const FUNCTIONS: [&str; 36] = [
    "count",
    "any",
    "all",
    "sum",
    "min",
    "max",
    "mean",
    "quantile",
    "first",
    "only",
    "days",
    "hours",
    "minutes",
    "workdays",
    "add_workdays",
    "date",
    "time",
    "instant",
    "year",
    "month",
    "day",
    "session",
    "running",
    "similar",
    "slice",
    "length",
    "number",
    "text",
    "join",
    "round",
    "abs",
    "least",
    "most",
    "kin",
    "given",
    "default",
];

/// Days that a search for working days looks at, at most: ten years.
const FARTHEST: usize = 3_660;

pub(super) fn call<'a, W: World + ?Sized>(
    eval: &mut Eval<'a, W>,
    name: &str,
    arguments: &'a [Argument],
) -> Value {
    if let Some(value) = over_collection(eval, name, arguments) {
        return value;
    }
    if let ("session" | "running", Some(calendar)) = (name, arguments.first()) {
        return session(eval, calendar, arguments.get(1));
    }
    let values: Vec<Value> = arguments.iter().map(|argument| eval.eval(&argument.value)).collect();
    let at = |n: usize| values.get(n).unwrap_or(&Value::Absent);
    match name {
        "given" => Value::Bool(at(0).given()),
        "default" => {
            if at(0).given() {
                at(0).clone()
            } else {
                at(1).clone()
            }
        }
        "join" => Value::Text(values.iter().map(shown).collect()),
        _ if values.iter().any(|value| !value.given()) => Value::Absent,
        "days" | "hours" | "minutes" => span(name, at(0)),
        "workdays" => match (at(0), at(1)) {
            (Value::Date(from), Value::Date(to)) => workdays(eval, *from, *to),
            _ => Value::Absent,
        },
        "add_workdays" => match (at(0), at(1)) {
            (Value::Date(from), Value::Number(days)) => match exactly(*days) {
                Some(days) => add_workdays(eval, *from, days),
                None => Value::Absent,
            },
            _ => Value::Absent,
        },
        "date" => match at(0) {
            Value::Instant(at) => Value::Date(eval.day(*at)),
            Value::Date(day) => Value::Date(*day),
            _ => Value::Absent,
        },
        "time" => match at(0) {
            Value::Instant(at) => Value::Time(eval.world.zone().to_datetime(*at).time()),
            _ => Value::Absent,
        },
        "instant" => match (at(0), at(1)) {
            (Value::Date(day), Value::Time(time)) => instant(eval, *day, *time),
            _ => Value::Absent,
        },
        "year" | "month" | "day" => match at(0) {
            Value::Date(date) => part(name, *date),
            Value::Instant(at) => part(name, eval.day(*at)),
            _ => Value::Absent,
        },
        "similar" => match (at(0), at(1)) {
            (Value::Text(a), Value::Text(b)) => number(Decimal::try_from(similar(a, b)).ok()),
            _ => Value::Absent,
        },
        "slice" => slice(at(0), at(1), at(2)),
        "length" => match at(0) {
            Value::Text(text) => Value::Number(text.chars().count().into()),
            _ => Value::Absent,
        },
        "number" => match at(0) {
            Value::Text(text) => number(text.trim().parse().ok()),
            Value::Number(n) => Value::Number(*n),
            _ => Value::Absent,
        },
        "text" => Value::Text(shown(at(0))),
        "round" => match (at(0), at(1)) {
            (Value::Number(n), Value::Number(places)) => {
                let places = places.to_u32().unwrap_or(0).min(28);
                Value::Number(
                    n.round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointAwayFromZero),
                )
            }
            _ => Value::Absent,
        },
        "abs" => match at(0) {
            Value::Number(n) => Value::Number(n.abs()),
            Value::Money(n) => n.checked_abs().map_or(Value::Absent, Value::Money),
            Value::Days(n) => n.checked_abs().map_or(Value::Absent, Value::Days),
            Value::Duration(n) => n.checked_abs().map_or(Value::Absent, Value::Duration),
            _ => Value::Absent,
        },
        "least" | "most" => match compare(at(0), at(1)) {
            Some(order) if order.is_le() == (name == "least") => at(0).clone(),
            Some(_) => at(1).clone(),
            None => Value::Absent,
        },
        "kin" => match (at(0), at(1)) {
            (Value::Ref(a), Value::Ref(b)) => Value::Bool(eval.world.kin(&a.id, &b.id)),
            _ => Value::Absent,
        },
        _ => Value::Absent,
    }
}

fn over_collection<'a, W: World + ?Sized>(
    eval: &mut Eval<'a, W>,
    name: &str,
    arguments: &'a [Argument],
) -> Option<Value> {
    let collection = arguments.first()?;
    let each = arguments.get(1).map(|argument| &argument.value);
    Some(match name {
        "count" => {
            let mut count = 0_u64;
            eval.visit(collection, |_, _| {
                count += 1;
                true
            });
            Value::Number(count.into())
        }
        "any" => {
            let mut any = false;
            eval.visit(collection, |_, _| {
                any = true;
                false
            });
            Value::Bool(any)
        }
        "all" => {
            let each = each?;
            let mut all = true;
            eval.visit(collection, |_, eval| {
                all = eval.eval(each).holds();
                all
            });
            Value::Bool(all)
        }
        "sum" | "min" | "max" | "mean" | "quantile" => {
            let each = each?;
            let mut values = Vec::new();
            eval.visit(collection, |_, eval| {
                values.push(eval.eval(each));
                true
            });
            values.retain(Value::given);
            let at = arguments.get(2).map(|argument| eval.eval(&argument.value));
            aggregate(name, values, at.as_ref())
        }
        "first" => eval.collect(collection).into_iter().next().map(|(_, value)| value).unwrap_or_default(),
        "only" => {
            let mut found = eval.collect(collection).into_iter();
            match (found.next(), found.next()) {
                (Some((_, only)), None) => only,
                _ => Value::Absent,
            }
        }
        _ => return None,
    })
}

fn aggregate(name: &str, values: Vec<Value>, at: Option<&Value>) -> Value {
    if name == "sum" && values.is_empty() {
        return Value::Number(Decimal::ZERO);
    }
    let Some(first) = values.first().cloned() else {
        return Value::Absent;
    };
    match name {
        "min" | "max" => {
            let better = |a: &Value, b: &Value| {
                compare(a, b).is_some_and(|order| if name == "min" { order.is_lt() } else { order.is_gt() })
            };
            values.into_iter().fold(first, |best, value| if better(&value, &best) { value } else { best })
        }
        _ => {
            let Some(mut numbers) = values.iter().map(amount).collect::<Option<Vec<Decimal>>>() else {
                return Value::Absent;
            };
            let back = |amount: Option<Decimal>| amount.map_or(Value::Absent, |amount| like(&first, amount));
            let sum = || numbers.iter().try_fold(Decimal::ZERO, |sum, n| sum.checked_add(*n));
            match (name, at) {
                ("sum", _) => back(sum()),
                ("mean", _) => back(sum().and_then(|sum| sum.checked_div(numbers.len().into()))),
                ("quantile", Some(Value::Number(at))) => {
                    numbers.sort_unstable();
                    back(quantile(&numbers, *at))
                }
                _ => Value::Absent,
            }
        }
    }
}

/// The quantile between order statistics (type 7 of Hyndman and Fan, 1996).
fn quantile(sorted: &[Decimal], at: Decimal) -> Option<Decimal> {
    let at = at.clamp(Decimal::ZERO, Decimal::ONE);
    let place = at.checked_mul(sorted.len().checked_sub(1)?.into())?;
    let below = place.floor();
    let low = *sorted.get(below.to_usize()?)?;
    let high = sorted.get(place.ceil().to_usize()?).copied().unwrap_or(low);
    high.checked_sub(low)?.checked_mul(place - below)?.checked_add(low)
}

fn amount(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Money(n) | Value::Days(n) | Value::Duration(n) => Some((*n).into()),
        _ => None,
    }
}

fn like(first: &Value, amount: Decimal) -> Value {
    match first {
        Value::Money(_) => whole(amount).map_or(Value::Absent, Value::Money),
        Value::Days(_) => whole(amount).map_or(Value::Absent, Value::Days),
        Value::Duration(_) => whole(amount).map_or(Value::Absent, Value::Duration),
        _ => Value::Number(amount),
    }
}

fn span(name: &str, value: &Value) -> Value {
    let seconds = match value {
        Value::Days(days) => days.checked_mul(86_400),
        Value::Duration(seconds) => Some(*seconds),
        // The sum of no days.
        Value::Number(nothing) if nothing.is_zero() => Some(0),
        _ => None,
    };
    let unit: i64 = match name {
        "days" => 86_400,
        "hours" => 3_600,
        _ => 60,
    };
    number(seconds.and_then(|seconds| Decimal::from(seconds).checked_div(unit.into())))
}

/// Working days after `from` up to and including `to`; negative backwards.
fn workdays<W: World + ?Sized>(eval: &Eval<'_, W>, from: Date, to: Date) -> Value {
    let (first, last, sign) = if from <= to { (from, to, 1) } else { (to, from, -1) };
    if days_between(first, last).is_none_or(|days| days > FARTHEST as i64) {
        return Value::Absent;
    }
    let counts = |day: &Date| eval.world.works(*day);
    let days = std::iter::successors(first.tomorrow().ok(), |day| day.tomorrow().ok());
    let count = days.take_while(|day| *day <= last).filter(counts).count();
    Value::Number(Decimal::from(count) * Decimal::from(sign))
}

fn add_workdays<W: World + ?Sized>(eval: &Eval<'_, W>, from: Date, days: i64) -> Value {
    let mut left = days.unsigned_abs();
    let mut day = from;
    for _ in 0..FARTHEST {
        if left == 0 {
            return Value::Date(day);
        }
        let Some(next) = later(day, days.signum()) else { break };
        day = next;
        if eval.world.works(day) {
            left -= 1;
        }
    }
    Value::Absent
}

/// A number that is whole, and not beyond all bounds.
fn exactly(number: Decimal) -> Option<i64> {
    if number.fract().is_zero() { number.to_i64() } else { None }
}

fn instant<W: World + ?Sized>(eval: &Eval<'_, W>, day: Date, time: Time) -> Value {
    eval.world.zone().to_timestamp(day.to_datetime(time)).map_or(Value::Absent, Value::Instant)
}

fn part(name: &str, date: Date) -> Value {
    Value::Number(match name {
        "year" => date.year().into(),
        "month" => date.month().into(),
        _ => date.day().into(),
    })
}

fn session<'a, W: World + ?Sized>(
    eval: &mut Eval<'a, W>,
    calendar: &'a Argument,
    day: Option<&'a Argument>,
) -> Value {
    let ExprKind::Name(id) = &calendar.value.kind else {
        return Value::Absent;
    };
    let begins = match day {
        Some(day) => match eval.eval(&day.value) {
            Value::Date(day) => Some(day),
            Value::Session(_, day) => Some(day),
            _ => None,
        },
        None => eval.world.running(id, eval.now),
    };
    match begins.filter(|begins| eval.world.session(id, *begins, "date").given()) {
        Some(begins) => Value::Session(id.clone(), begins),
        None => Value::Absent,
    }
}

fn slice(text: &Value, from: &Value, to: &Value) -> Value {
    let (Value::Text(text), Value::Number(from), Value::Number(to)) = (text, from, to) else {
        return Value::Absent;
    };
    match (from.to_usize().and_then(|from| from.checked_sub(1)), to.to_usize()) {
        (Some(from), Some(to)) if from < to => Value::Text(text.chars().skip(from).take(to - from).collect()),
        _ => Value::Absent,
    }
}

/// A value as plain text, the same in every language: for keys and numbers, not for sentences.
fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(n) => n.normalize().to_string(),
        Value::Money(n) | Value::Days(n) | Value::Duration(n) => n.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Time(time) => time.strftime("%H:%M").to_string(),
        Value::Bool(yes) => yes.to_string(),
        _ => String::new(),
    }
}

/// Likeness of two names, 0 to 1: Jaro–Winkler over their words in order of the alphabet, without case, accents and punctuation.
fn similar(a: &str, b: &str) -> f64 {
    let (a, b) = (folded(a), folded(b));
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    (strsim::jaro_winkler(&a, &b) * 1e6).round() / 1e6
}

fn folded(name: &str) -> String {
    let plain: String = name
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            'á' | 'à' | 'â' | 'ä' | 'ã' => Some('a'),
            'é' | 'è' | 'ê' | 'ë' => Some('e'),
            'í' | 'ì' | 'î' | 'ï' => Some('i'),
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' => Some('o'),
            'ú' | 'ù' | 'û' | 'ü' => Some('u'),
            'ç' => Some('c'),
            'ñ' => Some('n'),
            // An apostrophe joins (`Ma'ruf`), other signs part.
            '\'' | '’' | '`' => None,
            c if c.is_alphanumeric() => Some(c),
            _ => Some(' '),
        })
        .collect();
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    words.sort_unstable();
    words.join(" ")
}

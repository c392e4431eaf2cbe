//! What an expression comes to. Total: whatever cannot be said is [`Value::Absent`].

use std::borrow::Cow;
use std::cmp::Ordering;

use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp};
use rust_decimal::Decimal;

use super::functions;
use super::{Argument, Expr, ExprKind, Names, Operator, Ref, Value, World};

/// Evaluates an expression. Never fails and never panics; the checker has seen to the types.
#[must_use]
pub fn eval<W: World + ?Sized>(expr: &Expr, names: &Names<'_>, world: &W) -> Value {
    Eval {
        world,
        now: names.now,
        bound: names.bound.iter().map(|(name, value)| (*name, value.clone())).collect(),
    }
    .eval(expr)
}

/// An element of an iteration.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// What it is called.
    pub name: String,
    /// Its place in the whole collection, from 0; elements that the filter leaves out count.
    pub index: usize,
    /// What it is.
    pub value: Value,
}

/// The elements of an iteration `COLLECTION as NAME [where …]`, in its order.
#[must_use]
pub fn each<W: World + ?Sized>(expr: &Expr, names: &Names<'_>, world: &W) -> Vec<Element> {
    let mut eval = Eval {
        world,
        now: names.now,
        bound: names.bound.iter().map(|(name, value)| (*name, value.clone())).collect(),
    };
    let plain;
    let argument = match &expr.kind {
        ExprKind::Each(argument) => argument,
        _ => {
            plain = Argument { value: expr.clone(), named: None, filter: None, order: Vec::new() };
            &plain
        }
    };
    let name = element_name(argument).to_string();
    let elements = eval.collect(argument);
    elements.into_iter().map(|(index, value)| Element { name: name.clone(), index, value }).collect()
}

/// The field of the case that an iteration runs over, where it runs over a table: `case.children as child`.
#[must_use]
pub fn table_of(expr: &Expr) -> Option<String> {
    let value = match &expr.kind {
        ExprKind::Each(argument) => &argument.value,
        _ => expr,
    };
    match &value.kind {
        ExprKind::Path(of, field, _) if matches!(&of.kind, ExprKind::Name(name) if name == "case") => {
            Some(field.clone())
        }
        _ => None,
    }
}

/// What the elements of a collection are called: what `as` says, or the collection's own name.
fn element_name(argument: &Argument) -> &str {
    match (&argument.named, &argument.value.kind) {
        (Some((name, _)), _) | (None, ExprKind::Name(name)) => name,
        _ => "",
    }
}

pub(super) struct Eval<'a, W: World + ?Sized> {
    pub(super) world: &'a W,
    pub(super) now: Timestamp,
    bound: Vec<(&'a str, Value)>,
}

impl<'a, W: World + ?Sized> Eval<'a, W> {
    pub(super) fn eval(&mut self, expr: &'a Expr) -> Value
    where
        Self: 'a,
    {
        match &expr.kind {
            ExprKind::Bool(yes) => Value::Bool(*yes),
            ExprKind::Number(number) => Value::Number(*number),
            ExprKind::Text(text) => Value::Text(text.clone()),
            ExprKind::Days(days) => Value::Days(*days),
            ExprKind::Duration(seconds) => Value::Duration(*seconds),
            ExprKind::Date(date) => Value::Date(*date),
            ExprKind::Time(time) => Value::Time(*time),
            ExprKind::Name(name) => self.name(name),
            ExprKind::Path(of, field, _) => self.path(of, field),
            ExprKind::List(items) => Value::List(items.iter().map(|item| self.eval(item)).collect()),
            ExprKind::Not(inner) => match self.eval(inner) {
                Value::Bool(yes) => Value::Bool(!yes),
                _ => Value::Absent,
            },
            ExprKind::Minus(inner) => minus(self.eval(inner)),
            ExprKind::Binary(left, Operator::And, right) => self.junction(left, right, false),
            ExprKind::Binary(left, Operator::Or, right) => self.junction(left, right, true),
            ExprKind::Binary(left, operator, right) => {
                let (left, right) = (self.eval(left), self.eval(right));
                self.binary(&left, *operator, &right)
            }
            ExprKind::If(condition, yes, no) => match self.eval(condition) {
                Value::Bool(true) => self.eval(yes),
                Value::Bool(false) => self.eval(no),
                _ => Value::Absent,
            },
            ExprKind::Each(argument) => {
                Value::List(self.collect(argument).into_iter().map(|(_, value)| value).collect())
            }
            ExprKind::Call(name, _, arguments) => functions::call(self, name, arguments),
        }
    }

    fn name(&self, name: &str) -> Value {
        if let Some((_, value)) = self.bound.iter().rev().find(|(bound, _)| *bound == name) {
            return value.clone();
        }
        match name {
            "now" => Value::Instant(self.now),
            "today" => Value::Date(self.day(self.now)),
            _ => Value::Absent,
        }
    }

    fn path(&mut self, of: &'a Expr, field: &str) -> Value {
        if matches!(&of.kind, ExprKind::Name(name) if name == "parameter") {
            return self.world.parameter(field);
        }
        match self.eval(of) {
            Value::Ref(of) => self.world.field(&of, field),
            Value::Row(mut row) => row.remove(field).unwrap_or_default(),
            Value::Session(calendar, begins) => self.world.session(&calendar, begins, field),
            Value::Period(start, end) => match field {
                "start" => Value::Instant(start),
                "end" => Value::Instant(end),
                _ => Value::Absent,
            },
            Value::File(file) => match field {
                "name" => Value::Text(file.name),
                "size" => Value::Number(file.size.into()),
                _ => Value::Absent,
            },
            _ => Value::Absent,
        }
    }

    /// Kleene's `and` and `or`: what decides alone decides, be the other absent.
    fn junction(&mut self, left: &'a Expr, right: &'a Expr, decides: bool) -> Value {
        let first = self.eval(left);
        if first == Value::Bool(decides) {
            return first;
        }
        let second = self.eval(right);
        if second == Value::Bool(decides) {
            return second;
        }
        match (first, second) {
            (Value::Bool(_), Value::Bool(_)) => Value::Bool(!decides),
            _ => Value::Absent,
        }
    }

    fn binary(&self, left: &Value, operator: Operator, right: &Value) -> Value {
        if !left.given() || !right.given() {
            return Value::Absent;
        }
        let ordered =
            |test: fn(Ordering) -> bool| compare(left, right).map_or(Value::Absent, |o| Value::Bool(test(o)));
        match operator {
            Operator::Equal => Value::Bool(equal(left, right)),
            Operator::NotEqual => Value::Bool(!equal(left, right)),
            Operator::Less => ordered(Ordering::is_lt),
            Operator::LessOrEqual => ordered(Ordering::is_le),
            Operator::Greater => ordered(Ordering::is_gt),
            Operator::GreaterOrEqual => ordered(Ordering::is_ge),
            Operator::In => self.within(left, right),
            Operator::NotIn => match self.within(left, right) {
                Value::Bool(yes) => Value::Bool(!yes),
                _ => Value::Absent,
            },
            Operator::Plus => self.add(left, right),
            Operator::Minus => self.subtract(left, right),
            Operator::Times => times(left, right),
            Operator::Divide => divide(left, right),
            Operator::And | Operator::Or => Value::Absent,
        }
    }

    fn within(&self, item: &Value, of: &Value) -> Value {
        match (item, of) {
            (item, Value::List(list)) => Value::Bool(list.iter().any(|other| equal(item, other))),
            (Value::Instant(at), Value::Period(start, end)) => Value::Bool(start <= at && at <= end),
            (Value::Date(day), Value::Period(start, end)) => {
                Value::Bool(self.day(*start) <= *day && *day <= self.day(*end))
            }
            _ => Value::Absent,
        }
    }

    fn add(&self, left: &Value, right: &Value) -> Value {
        match (left, right) {
            (Value::Number(a), Value::Number(b)) => number(a.checked_add(*b)),
            (Value::Money(a), Value::Money(b)) => a.checked_add(*b).map_or(Value::Absent, Value::Money),
            (Value::Days(a), Value::Days(b)) => a.checked_add(*b).map_or(Value::Absent, Value::Days),
            (Value::Duration(a), Value::Duration(b)) => {
                a.checked_add(*b).map_or(Value::Absent, Value::Duration)
            }
            (Value::Date(day), Value::Days(days)) | (Value::Days(days), Value::Date(day)) => {
                later(*day, *days).map_or(Value::Absent, Value::Date)
            }
            (Value::Instant(at), Value::Days(days)) | (Value::Days(days), Value::Instant(at)) => {
                self.days_later(*at, *days).map_or(Value::Absent, Value::Instant)
            }
            (Value::Instant(at), Value::Duration(seconds))
            | (Value::Duration(seconds), Value::Instant(at)) => {
                at.checked_add(SignedDuration::from_secs(*seconds)).map_or(Value::Absent, Value::Instant)
            }
            _ => Value::Absent,
        }
    }

    fn subtract(&self, left: &Value, right: &Value) -> Value {
        match (left, right) {
            (Value::Date(a), Value::Date(b)) => days_between(*b, *a).map_or(Value::Absent, Value::Days),
            (Value::Instant(a), Value::Instant(b)) => Value::Duration(a.duration_since(*b).as_secs()),
            (left, right) => {
                let right = minus(right.clone());
                if right.given() { self.add(left, &right) } else { Value::Absent }
            }
        }
    }

    pub(super) fn day(&self, at: Timestamp) -> Date {
        self.world.zone().to_datetime(at).date()
    }

    /// The same wall clock so many days later.
    fn days_later(&self, at: Timestamp, days: i64) -> Option<Timestamp> {
        let zone = self.world.zone();
        let clock = zone.to_datetime(at).checked_add(Span::new().try_days(days).ok()?).ok()?;
        zone.to_timestamp(clock).ok()
    }

    /// Elements of a collection that pass its filter, in its order, each with its place in the whole.
    pub(super) fn collect(&mut self, argument: &'a Argument) -> Vec<(usize, Value)> {
        let name = element_name(argument);
        let mut kept = Vec::new();
        self.visit(argument, |index, value, _| {
            kept.push((index, value.clone()));
            true
        });
        if argument.order.is_empty() {
            return kept;
        }
        let mut keyed: Vec<(Vec<Value>, (usize, Value))> = kept
            .into_iter()
            .map(|(index, value)| {
                self.bound.push((name, value.clone()));
                let keys = argument.order.iter().map(|order| self.eval(order)).collect();
                self.bound.pop();
                (keys, (index, value))
            })
            .collect();
        keyed.sort_by(|(a, _), (b, _)| {
            let pairs = a.iter().zip(b).map(|(a, b)| order(a, b));
            pairs.fold(Ordering::Equal, Ordering::then)
        });
        keyed.into_iter().map(|(_, element)| element).collect()
    }

    /// Calls `found` with every element that passes the filter, its name bound, until it says stop.
    pub(super) fn visit(
        &mut self,
        argument: &'a Argument,
        mut found: impl FnMut(usize, &Value, &mut Self) -> bool,
    ) {
        let name = element_name(argument);
        let elements = self.elements(argument, name);
        for (index, value) in elements.into_iter().enumerate() {
            self.bound.push((name, value));
            let passes = argument.filter.as_ref().is_none_or(|filter| self.eval(filter).holds());
            let element = self.bound.last().map(|(_, value)| value.clone()).unwrap_or_default();
            let go_on = !passes || found(index, &element, self);
            self.bound.pop();
            if !go_on {
                break;
            }
        }
    }

    fn elements(&mut self, argument: &'a Argument, name: &str) -> Vec<Value> {
        if let ExprKind::Name(kind) = &argument.value.kind {
            let bound = self.bound.iter().any(|(bound, _)| bound == kind);
            if !bound {
                let refs: Cow<'_, [Ref]> = match self.indexed(argument, kind, name) {
                    Some(refs) => refs,
                    None => self.world.all(kind),
                };
                return refs.iter().cloned().map(Value::Ref).collect();
            }
        }
        match self.eval(&argument.value) {
            Value::List(list) => list,
            _ => Vec::new(),
        }
    }

    /// Elements that an index finds: where a part of the filter says that a field of the element is something that does not depend on it.
    fn indexed(&mut self, argument: &'a Argument, kind: &str, name: &str) -> Option<Cow<'a, [Ref]>> {
        let mut parts = vec![argument.filter.as_ref()?];
        while let Some(part) = parts.pop() {
            match &part.kind {
                ExprKind::Binary(left, Operator::And, right) => parts.extend([&**left, &**right]),
                ExprKind::Binary(left, Operator::Equal, right) => {
                    let pair =
                        [(left, right), (right, left)].into_iter().find_map(|(side, other)| {
                            match &side.kind {
                                ExprKind::Path(of, field, _)
                                    if matches!(&of.kind, ExprKind::Name(n) if n == name)
                                        && !mentions(other, name) =>
                                {
                                    Some((field, other))
                                }
                                _ => None,
                            }
                        });
                    if let Some((field, other)) = pair {
                        let value = self.eval(other);
                        if !value.given() {
                            return Some(Cow::Borrowed(&[]));
                        }
                        let found = self.world.having(kind, field, &value);
                        if let Some(found) = found {
                            return Some(Cow::Owned(found.into_owned()));
                        }
                    }
                }
                _ => {}
            }
        }
        None
    }
}

fn mentions(expr: &Expr, name: &str) -> bool {
    match &expr.kind {
        ExprKind::Name(other) => other == name,
        ExprKind::Path(of, ..) | ExprKind::Not(of) | ExprKind::Minus(of) => mentions(of, name),
        ExprKind::Binary(a, _, b) => mentions(a, name) || mentions(b, name),
        ExprKind::If(a, b, c) => mentions(a, name) || mentions(b, name) || mentions(c, name),
        ExprKind::List(items) => items.iter().any(|item| mentions(item, name)),
        ExprKind::Call(_, _, arguments) => arguments.iter().any(|argument| in_argument(argument, name)),
        ExprKind::Each(argument) => in_argument(argument, name),
        _ => false,
    }
}

fn in_argument(argument: &Argument, name: &str) -> bool {
    mentions(&argument.value, name)
        || argument.filter.as_ref().is_some_and(|filter| mentions(filter, name))
        || argument.order.iter().any(|order| mentions(order, name))
}

pub(super) fn equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a == b,
        _ => a == b,
    }
}

pub(super) fn compare(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Money(a), Value::Money(b))
        | (Value::Days(a), Value::Days(b))
        | (Value::Duration(a), Value::Duration(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Time(a), Value::Time(b)) => Some(a.cmp(b)),
        (Value::Instant(a), Value::Instant(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

/// An order for `by`: what is absent comes last; no before yes; texts by their letters.
fn order(a: &Value, b: &Value) -> Ordering {
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

fn whole(number: Decimal) -> Option<i64> {
    number.round().try_into().ok()
}

fn times(left: &Value, right: &Value) -> Value {
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

fn divide(left: &Value, right: &Value) -> Value {
    match (left, right) {
        (Value::Number(a), Value::Number(b)) => number(a.checked_div(*b)),
        (Value::Money(a), Value::Number(b)) => {
            Decimal::from(*a).checked_div(*b).and_then(whole).map_or(Value::Absent, Value::Money)
        }
        (Value::Money(a), Value::Money(b)) => number(Decimal::from(*a).checked_div(Decimal::from(*b))),
        _ => Value::Absent,
    }
}

pub(super) fn later(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

pub(super) fn days_between(from: Date, to: Date) -> Option<i64> {
    from.until(to).ok().map(|span| i64::from(span.get_days()))
}

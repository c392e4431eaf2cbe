//! What an expression comes to. Total: whatever cannot be said is [`Value::Absent`].

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp};

use super::amounts::{compare, days_between, divide, equal, is_amount, later, minus, number, order, times};
use super::functions;
use super::{Argument, Expr, ExprKind, Names, Operator, Ref, Value, World};

/// Evaluates an expression. Never fails and never panics; the checker has seen to the types.
#[must_use]
pub fn eval<W: World + ?Sized>(expr: &Expr, names: &Names<'_>, world: &W) -> Value {
    Eval::new(names, world).eval(expr)
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
    let mut eval = Eval::new(names, world);
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
    given: &'a [(&'a str, Value)],
    elements: Vec<(&'a str, Local<'a>)>,
}

/// An element that is looked at. A reference is only copied where the world made it for the asking.
enum Local<'a> {
    Ref(&'a Ref),
    Value(Value),
}

/// What a name stands for, where it is kept.
enum Bound<'f> {
    Ref(&'f Ref),
    Value(&'f Value),
}

impl Local<'_> {
    fn bound(&self) -> Bound<'_> {
        match self {
            Self::Ref(of) => Bound::Ref(of),
            Self::Value(value) => Bound::Value(value),
        }
    }
}

impl Bound<'_> {
    fn value(&self) -> Value {
        match self {
            Self::Ref(of) => Value::Ref((*of).clone()),
            Self::Value(value) => (*value).clone(),
        }
    }
}

impl<'a, W: World + ?Sized> Eval<'a, W> {
    fn new(names: &'a Names<'a>, world: &'a W) -> Self {
        Self { world, now: names.now, given: names.bound, elements: Vec::new() }
    }

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
            ExprKind::Binary(left, operator @ (Operator::Equal | Operator::NotEqual), right)
                if let ExprKind::Text(text) = &right.kind =>
            {
                let left = self.look_up(left);
                let same = left.as_text() == Some(text);
                if left.given() { Value::Bool(same == (*operator == Operator::Equal)) } else { Value::Absent }
            }
            ExprKind::Binary(left, operator, right) => {
                let left = self.look_up(left);
                let right = self.look_up(right);
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

    /// What an expression comes to, without a copy where it stands somewhere as it is: most comparisons are of a field with a text.
    fn look_up(&mut self, expr: &'a Expr) -> Cow<'a, Value> {
        let kept = match &expr.kind {
            ExprKind::Path(of, field, _) => match &of.kind {
                ExprKind::Name(name) => self.peek(name, field),
                _ => None,
            },
            _ => None,
        };
        kept.map_or_else(|| Cow::Owned(self.eval(expr)), Cow::Borrowed)
    }

    fn peek(&self, name: &str, field: &str) -> Option<&'a Value> {
        match self.bound(name)? {
            Bound::Ref(of) | Bound::Value(Value::Ref(of)) => self.world.peek(of, field),
            Bound::Value(_) => None,
        }
    }

    fn bound(&self, name: &str) -> Option<Bound<'_>> {
        let element = self.elements.iter().rev().find(|(bound, _)| *bound == name);
        let given = || self.given.iter().rev().find(|(bound, _)| *bound == name);
        element.map(|(_, local)| local.bound()).or_else(|| given().map(|(_, value)| Bound::Value(value)))
    }

    fn name(&self, name: &str) -> Value {
        match (self.bound(name), name) {
            (Some(bound), _) => bound.value(),
            (None, "now") => Value::Instant(self.now),
            (None, "today") => Value::Date(self.day(self.now)),
            (None, _) => Value::Absent,
        }
    }

    fn path(&mut self, of: &'a Expr, field: &str) -> Value {
        if let ExprKind::Name(name) = &of.kind {
            match (self.bound(name), name.as_str()) {
                (Some(Bound::Ref(of)), _) => return self.world.field(of, field),
                (Some(Bound::Value(value)), _) => return self.part(value, field),
                (None, "parameter") => return self.world.parameter(field),
                (None, _) => {}
            }
        }
        match self.eval(of) {
            // What is thrown away anyway gives its part without a copy.
            Value::Row(mut row) => row.remove(field).unwrap_or_default(),
            value => self.part(&value, field),
        }
    }

    fn part(&self, of: &Value, field: &str) -> Value {
        match (of, field) {
            (Value::Ref(of), _) => self.world.field(of, field),
            (Value::Row(row), _) => row.get(field).cloned().unwrap_or_default(),
            (Value::Session(calendar, begins), _) => self.world.session(calendar, *begins, field),
            (Value::Period(start, _), "start") => Value::Instant(*start),
            (Value::Period(_, end), "end") => Value::Instant(*end),
            (Value::File(file), "name") => Value::text(&file.name),
            (Value::File(file), "size") => Value::Number(file.size.into()),
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
            (item, Value::List(list)) if list.iter().any(|other| equal(item, other)) => Value::Bool(true),
            // What is not known might have been it.
            (_, Value::List(list)) if list.iter().any(|other| !other.given()) => Value::Absent,
            (_, Value::List(_)) => Value::Bool(false),
            (Value::Instant(at), Value::Period(start, end)) => Value::Bool(start <= at && at <= end),
            (Value::Date(day), Value::Period(start, end)) => {
                Value::Bool(self.day(*start) <= *day && *day <= self.day(*end))
            }
            _ => Value::Absent,
        }
    }

    fn add(&self, left: &Value, right: &Value) -> Value {
        match (left, right) {
            (Value::Number(nothing), amount) | (amount, Value::Number(nothing))
                if nothing.is_zero() && is_amount(amount) =>
            {
                amount.clone()
            }
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
        let mut found: Vec<(Vec<Value>, (usize, Value))> = Vec::new();
        self.look(argument, true, |index, eval| {
            let keys = argument.order.iter().map(|order| eval.eval(order)).collect();
            let value = eval.elements.last().map(|(_, element)| element.bound().value()).unwrap_or_default();
            found.push((keys, (index, value)));
            true
        });
        found.sort_by(|(a, _), (b, _)| {
            let pairs = a.iter().zip(b).map(|(a, b)| order(a, b));
            pairs.fold(Ordering::Equal, Ordering::then)
        });
        found.into_iter().map(|(_, element)| element).collect()
    }

    /// Calls `found` for every element that passes the filter, its name bound, until it says stop; in whatever order.
    pub(super) fn visit(&mut self, argument: &'a Argument, found: impl FnMut(usize, &mut Self) -> bool) {
        self.look(argument, false, found);
    }

    fn look(
        &mut self,
        argument: &'a Argument,
        ordered: bool,
        mut found: impl FnMut(usize, &mut Self) -> bool,
    ) {
        let name = element_name(argument);
        let mut look = |eval: &mut Self, (index, element): (usize, Local<'a>)| {
            eval.elements.push((name, element));
            let passes = argument.filter.as_ref().is_none_or(|filter| eval.eval(filter).holds());
            let go_on = !passes || found(index, eval);
            eval.elements.pop();
            go_on
        };
        if let ExprKind::Name(kind) = &argument.value.kind
            && !matches!(self.bound(kind), Some(Bound::Value(Value::List(_))))
        {
            // An element that has the collection's own name does not hide the collection.
            let indexed = argument.filter.as_ref().and_then(|filter| {
                let exact = self.exactly(filter, kind, name);
                // Finding several at once loses their order.
                exact.or_else(|| if ordered { None } else { self.about(filter, kind, name) })
            });
            let refs = indexed.unwrap_or_else(|| self.world.all(kind));
            match refs {
                Cow::Borrowed(refs) => {
                    refs.iter().map(Local::Ref).enumerate().all(|element| look(self, element));
                }
                Cow::Owned(refs) => {
                    let elements = refs.into_iter().map(|of| Local::Value(Value::Ref(of)));
                    elements.enumerate().all(|element| look(self, element));
                }
            }
        } else if let Value::List(list) = self.eval(&argument.value) {
            list.into_iter().map(Local::Value).enumerate().all(|element| look(self, element));
        }
    }

    /// Elements that an index finds: where a part of the filter says that a field of the element is something that does not depend on it.
    fn exactly(&mut self, filter: &'a Expr, kind: &str, name: &str) -> Option<Cow<'a, [Ref]>> {
        match &filter.kind {
            ExprKind::Binary(left, Operator::And, right) => {
                self.exactly(left, kind, name).or_else(|| self.exactly(right, kind, name))
            }
            ExprKind::Binary(left, Operator::Equal, right) => {
                let (field, other) = field_and_other(left, right, name)?;
                let value = self.eval(other);
                if !value.given() {
                    return Some(Cow::Borrowed(&[]));
                }
                self.world.having(kind, field, &value)
            }
            _ => None,
        }
    }

    /// Elements among which are all that pass: of alternatives, of lists, and of days that lie near another.
    fn about(&mut self, filter: &'a Expr, kind: &str, name: &str) -> Option<Cow<'a, [Ref]>> {
        match &filter.kind {
            ExprKind::Binary(left, Operator::And, right) => {
                self.about(left, kind, name).or_else(|| self.about(right, kind, name))
            }
            ExprKind::Binary(left, Operator::Or, right) => {
                let mut either =
                    |part| self.exactly(part, kind, name).or_else(|| self.about(part, kind, name));
                let (one, two) = (either(left)?, either(right)?);
                Some(Cow::Owned(
                    one.iter().chain(two.iter()).cloned().collect::<BTreeSet<Ref>>().into_iter().collect(),
                ))
            }
            ExprKind::Binary(of, Operator::In, list) => {
                let ExprKind::List(items) = &list.kind else { return None };
                let field = field_of(of, name)?;
                let mut found = Vec::new();
                for item in items.iter().filter(|item| !mentions(item, name)) {
                    found.extend_from_slice(&self.world.having(kind, field, &self.eval(item))?);
                }
                let whole = !items.iter().any(|item| mentions(item, name));
                whole.then_some(Cow::Owned(found))
            }
            ExprKind::Binary(distance, Operator::Less | Operator::LessOrEqual, most) => {
                let ExprKind::Call(function, _, arguments) = &distance.kind else { return None };
                let [Argument { value, .. }] = arguments.as_slice() else { return None };
                let ExprKind::Binary(left, Operator::Minus, right) = &value.kind else { return None };
                let (field, other) = field_and_other(left, right, name).filter(|_| function == "abs")?;
                if mentions(most, name) {
                    return None;
                }
                match (self.eval(other), self.eval(most)) {
                    (Value::Date(day), Value::Days(days)) => {
                        self.world.between(kind, field, later(day, -days)?, later(day, days)?)
                    }
                    (Value::Absent, _) | (_, Value::Absent) => Some(Cow::Borrowed(&[])),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// The field of an element, where an expression is that.
fn field_of<'e>(expr: &'e Expr, name: &str) -> Option<&'e str> {
    match &expr.kind {
        ExprKind::Path(of, field, _) if matches!(&of.kind, ExprKind::Name(n) if n == name) => Some(field),
        _ => None,
    }
}

/// Of two sides the one that is a field of the element, and the other, which must not depend on it.
fn field_and_other<'e>(left: &'e Expr, right: &'e Expr, name: &str) -> Option<(&'e str, &'e Expr)> {
    [(left, right), (right, left)].into_iter().find_map(|(side, other)| {
        field_of(side, name).filter(|_| !mentions(other, name)).map(|field| (field, other))
    })
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

//! Types of expressions: told before anything runs, so that an expression cannot be wrong later.

use std::fmt;
use std::ops::Range;

use super::formulas::{Named, Scope};
use crate::Blueprint;
use crate::expr::{Argument, Expr, ExprKind, FUNCTIONS, FileRef, Operator, Ref, Value};
use crate::mistake::{Mistake, Thing};
use crate::model::{Field, FieldKind, ParameterKind};

/// What the place of a formula needs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Need<'a> {
    Any,
    YesNo,
    Text,
    Number,
    Time,
    Instant,
    Days,
    /// Days or a duration.
    Span,
    /// A duration, days, or a number: what an indicator of time counts.
    Elapsed,
    /// A period, an instant or a date.
    Deadline,
    User,
    Collection,
    Session(&'a str),
    Reference(&'a str),
    /// What a field holds.
    Like(&'a Field),
}

/// The type of an expression.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Typed {
    /// It could not be told: a mistake was told already.
    #[default]
    Unknown,
    YesNo,
    Number,
    Money,
    Text,
    Date,
    Time,
    Instant,
    Days,
    Duration,
    Period,
    File,
    /// One of these options.
    Choice(Vec<String>),
    Ref(String),
    Session(String),
    List(Box<Typed>),
    /// A row of a table of a kind of case.
    Row(String, String),
    /// Scores by criterion.
    Scores,
    /// `done` and `by` of a kind of case: a row by action.
    Actions(String, Box<Typed>),
}

impl fmt::Display for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("?"),
            Self::YesNo => f.write_str("yes_no"),
            Self::Number => f.write_str("number"),
            Self::Money => f.write_str("money"),
            Self::Text => f.write_str("text"),
            Self::Date => f.write_str("date"),
            Self::Time => f.write_str("time"),
            Self::Instant => f.write_str("instant"),
            Self::Days => f.write_str("days"),
            Self::Duration => f.write_str("duration"),
            Self::Period => f.write_str("period"),
            Self::File => f.write_str("file"),
            Self::Choice(_) => f.write_str("choice"),
            Self::Ref(kind) => f.write_str(kind),
            Self::Session(calendar) => write!(f, "session({calendar})"),
            Self::List(of) => write!(f, "list({of})"),
            Self::Row(_, table) => write!(f, "row({table})"),
            Self::Scores => f.write_str("scores"),
            Self::Actions(..) => f.write_str("row"),
        }
    }
}

impl Typed {
    /// What a collection is of.
    pub(crate) fn element(&self) -> Option<Self> {
        match self {
            Self::List(of) => Some((**of).clone()),
            _ => None,
        }
    }

    /// The kind of case or register that it refers to.
    pub(crate) fn kind(&self) -> Option<String> {
        match self {
            Self::Ref(kind) => Some(kind.clone()),
            _ => None,
        }
    }

    /// A value of this type, for templates that are tried.
    pub(crate) fn sample(&self, blueprint: &Blueprint) -> Value {
        let date = jiff::civil::Date::constant(2026, 3, 2);
        match self {
            Self::Unknown | Self::Scores | Self::Actions(..) => Value::Absent,
            Self::YesNo => Value::Bool(true),
            Self::Number => Value::Number(12.into()),
            Self::Money => Value::Money(150_000),
            Self::Text => Value::text("Contoh"),
            Self::Date => Value::Date(date),
            Self::Time => Value::Time(jiff::civil::Time::constant(19, 0, 0, 0)),
            Self::Instant => Value::Instant(jiff::Timestamp::UNIX_EPOCH),
            Self::Days => Value::Days(60),
            Self::Duration => Value::Duration(1_800),
            Self::Period => Value::Period(jiff::Timestamp::UNIX_EPOCH, jiff::Timestamp::UNIX_EPOCH),
            Self::File => Value::File(FileRef {
                name: "contoh.pdf".to_owned(),
                media: "application/pdf".to_owned(),
                size: 1_000,
                hash: String::new(),
            }),
            Self::Choice(options) => options.first().map_or(Value::Absent, Value::text),
            Self::Ref(kind) => Value::Ref(Ref::new(kind, "contoh")),
            Self::Session(calendar) => Value::Session(calendar.clone(), date),
            Self::List(of) => Value::List(vec![of.sample(blueprint)]),
            Self::Row(case, table) => {
                let columns = blueprint.field(case, table).map(|field| &field.column);
                let cell = |column: &Field| (column.id.to_string(), of_field(blueprint, case, column).sample(blueprint));
                Value::Row(columns.into_iter().flatten().map(cell).collect())
            }
        }
    }

    fn fits(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Unknown, _) | (_, Self::Unknown) => true,
            (Self::Choice(_), Self::Text | Self::Choice(_)) | (Self::Text, Self::Choice(_)) => true,
            (Self::List(a), Self::List(b)) => a.fits(b),
            (a, b) => a == b,
        }
    }

    fn ordered(&self) -> bool {
        matches!(
            self,
            Self::Unknown
                | Self::Number
                | Self::Money
                | Self::Date
                | Self::Time
                | Self::Instant
                | Self::Days
                | Self::Duration
        )
    }
}

/// A mistake in an expression.
pub(crate) struct Fault {
    /// Bytes of the formula.
    pub(crate) span: Range<usize>,
    pub(crate) mistake: Mistake,
    /// The name that is not known, where it is one.
    pub(crate) wrong: String,
    /// What it may have been meant to be.
    pub(crate) known: Vec<String>,
}

/// The type of an expression, and what is wrong with it.
pub(crate) fn infer(blueprint: &Blueprint, expr: &Expr, scope: &Scope<'_>, need: Need<'_>) -> (Typed, Vec<Fault>) {
    let names = scope.names.iter().map(|(name, named)| (name.clone(), of_named(named))).collect();
    let mut types = Types { blueprint, names, faults: Vec::new() };
    let typed = match &expr.kind {
        ExprKind::Each(argument) if matches!(need, Need::Collection) => types.collection(argument),
        ExprKind::Name(_) if matches!(need, Need::Collection) => types.of_collection(expr),
        _ => types.of(expr),
    };
    // A text that stands for a choice must be one of its options.
    if let Need::Like(field) = need {
        let wanted = of_field(blueprint, "", field);
        leaves(expr, &mut |leaf| types.option(leaf, &wanted));
    }
    if types.faults.is_empty() && !suits(blueprint, &typed, need) {
        let expected = needed(blueprint, need);
        types.fault(expr.span.clone(), Mistake::Needs { expected, found: typed.to_string() });
    }
    (typed, types.faults)
}

/// What an expression may come to: itself, or the branches of a condition.
fn leaves<'e>(expr: &'e Expr, see: &mut impl FnMut(&'e Expr)) {
    match &expr.kind {
        ExprKind::If(_, yes, no) => {
            leaves(yes, see);
            leaves(no, see);
        }
        _ => see(expr),
    }
}

fn of_named(named: &Named<'_>) -> Typed {
    match named {
        Named::Element(kind) => Typed::Ref((*kind).to_owned()),
        Named::Row(case, table) => Typed::Row((*case).to_owned(), (*table).to_owned()),
        Named::Typed(typed) => typed.clone(),
    }
}

fn suits(blueprint: &Blueprint, typed: &Typed, need: Need<'_>) -> bool {
    match (need, typed) {
        (Need::Any, _) | (_, Typed::Unknown) => true,
        (Need::Span, Typed::Days | Typed::Duration)
        | (Need::Elapsed, Typed::Days | Typed::Duration | Typed::Number)
        | (Need::Deadline, Typed::Period | Typed::Instant | Typed::Date)
        | (Need::Collection, Typed::List(_))
        | (Need::Text, Typed::Choice(_)) => true,
        (Need::Span | Need::Elapsed | Need::Deadline | Need::Collection, _) => false,
        (Need::YesNo, typed) => *typed == Typed::YesNo,
        (Need::Text, typed) => *typed == Typed::Text,
        (Need::Number, typed) => *typed == Typed::Number,
        (Need::Time, typed) => *typed == Typed::Time,
        (Need::Instant, typed) => *typed == Typed::Instant,
        (Need::Days, typed) => *typed == Typed::Days,
        (Need::User, typed) => *typed == Typed::Ref("user".to_owned()),
        (Need::Session(calendar), typed) => *typed == Typed::Session(calendar.to_owned()),
        (Need::Reference(kind), typed) => *typed == Typed::Ref(kind.to_owned()),
        (Need::Like(field), typed) => match (of_field(blueprint, "", field), typed) {
            (Typed::Choice(wanted), Typed::Choice(given)) => given.iter().all(|option| wanted.contains(option)),
            (wanted, typed) => wanted.fits(typed),
        },
    }
}

fn needed(blueprint: &Blueprint, need: Need<'_>) -> String {
    match need {
        Need::Any => String::new(),
        Need::YesNo => "yes_no".to_owned(),
        Need::Text => "text".to_owned(),
        Need::Number => "number".to_owned(),
        Need::Time => "time".to_owned(),
        Need::Instant => "instant".to_owned(),
        Need::Days => "days".to_owned(),
        Need::Span => "days, duration".to_owned(),
        Need::Elapsed => "duration, days, number".to_owned(),
        Need::Deadline => "period, instant, date".to_owned(),
        Need::User => "user".to_owned(),
        Need::Collection => "list".to_owned(),
        Need::Session(calendar) => format!("session({calendar})"),
        Need::Reference(kind) => kind.to_owned(),
        Need::Like(field) => of_field(blueprint, "", field).to_string(),
    }
}

/// What a field holds.
fn of_field(blueprint: &Blueprint, owner: &str, field: &Field) -> Typed {
    let of = || field.of.as_ref().map(ToString::to_string).unwrap_or_default();
    let options = || Typed::Choice(blueprint.options(field).iter().map(ToString::to_string).collect());
    match field.kind {
        FieldKind::Text | FieldKind::LongText | FieldKind::Link => Typed::Text,
        FieldKind::Number => Typed::Number,
        FieldKind::Money => Typed::Money,
        FieldKind::Date => Typed::Date,
        FieldKind::Time => Typed::Time,
        FieldKind::Instant => Typed::Instant,
        FieldKind::Period => Typed::Period,
        FieldKind::YesNo => Typed::YesNo,
        FieldKind::Choice => options(),
        FieldKind::Choices => Typed::List(Box::new(options())),
        FieldKind::File => Typed::File,
        FieldKind::Table | FieldKind::People => {
            Typed::List(Box::new(Typed::Row(owner.to_owned(), field.id.to_string())))
        }
        FieldKind::Case | FieldKind::Record => Typed::Ref(of()),
        FieldKind::Agency => Typed::Ref("agency".to_owned()),
        FieldKind::User => Typed::Ref("user".to_owned()),
        FieldKind::Session => Typed::Session(of()),
        FieldKind::Scores => Typed::Scores,
    }
}

struct Types<'b> {
    blueprint: &'b Blueprint,
    names: Vec<(String, Typed)>,
    faults: Vec<Fault>,
}

impl Types<'_> {
    fn fault(&mut self, span: Range<usize>, mistake: Mistake) -> Typed {
        self.faults.push(Fault { span, mistake, wrong: String::new(), known: Vec::new() });
        Typed::Unknown
    }

    fn unknown(&mut self, span: Range<usize>, what: Thing, name: &str, known: Vec<String>) -> Typed {
        let mistake = Mistake::Unknown { what, id: name.to_owned() };
        self.faults.push(Fault { span, mistake, wrong: name.to_owned(), known });
        Typed::Unknown
    }

    fn of(&mut self, expr: &Expr) -> Typed {
        match &expr.kind {
            ExprKind::Bool(_) => Typed::YesNo,
            ExprKind::Number(_) => Typed::Number,
            ExprKind::Text(_) => Typed::Text,
            ExprKind::Days(_) => Typed::Days,
            ExprKind::Duration(_) => Typed::Duration,
            ExprKind::Date(_) => Typed::Date,
            ExprKind::Time(_) => Typed::Time,
            ExprKind::Name(name) => self.name(expr, name),
            ExprKind::Path(of, name, span) => self.path(of, name, span.clone()),
            ExprKind::List(items) => {
                let types: Vec<Typed> = items.iter().map(|item| self.of(item)).collect();
                Typed::List(Box::new(types.into_iter().next().unwrap_or_default()))
            }
            ExprKind::Not(inner) => {
                self.needs(inner, &Typed::YesNo);
                Typed::YesNo
            }
            ExprKind::Minus(inner) => match self.of(inner) {
                fits @ (Typed::Unknown | Typed::Number | Typed::Money | Typed::Days | Typed::Duration) => fits,
                other => self.fault(expr.span.clone(), Mistake::Type(format!("-{other}"))),
            },
            ExprKind::Binary(left, operator, right) => self.binary(expr, left, *operator, right),
            ExprKind::If(condition, yes, no) => {
                self.needs(condition, &Typed::YesNo);
                let (yes, no) = (self.of(yes), self.of(no));
                if yes.fits(&no) {
                    return if yes == Typed::Unknown { no } else { yes };
                }
                self.fault(expr.span.clone(), Mistake::Type(format!("if … then {yes} else {no}")))
            }
            ExprKind::Each(_) => self.fault(expr.span.clone(), Mistake::NotEach),
            ExprKind::Call(name, span, arguments) => self.call(expr, name, span.clone(), arguments),
        }
    }

    fn needs(&mut self, expr: &Expr, wanted: &Typed) {
        let found = self.of(expr);
        if !wanted.fits(&found) {
            let mistake = Mistake::Needs { expected: wanted.to_string(), found: found.to_string() };
            self.fault(expr.span.clone(), mistake);
        }
    }

    fn name(&mut self, expr: &Expr, name: &str) -> Typed {
        if let Some((_, typed)) = self.names.iter().rev().find(|(known, _)| known == name) {
            return typed.clone();
        }
        match name {
            "now" => Typed::Instant,
            "today" => Typed::Date,
            _ => {
                let mut known: Vec<String> = self.names.iter().map(|(name, _)| name.clone()).collect();
                known.extend(["now", "today", "parameter"].map(str::to_owned));
                self.unknown(expr.span.clone(), Thing::Name, name, known)
            }
        }
    }

    fn path(&mut self, of: &Expr, name: &str, span: Range<usize>) -> Typed {
        if matches!(&of.kind, ExprKind::Name(root) if root == "parameter") {
            let Some(parameter) = self.blueprint.parameter(name) else {
                let known = self.blueprint.identity.parameter.iter().map(|p| p.id.to_string()).collect();
                return self.unknown(span, Thing::Parameter, name, known);
            };
            let options = || {
                let of = parameter.of.as_deref().unwrap_or_default();
                Typed::Choice(self.blueprint.choice_options(of).iter().map(ToString::to_string).collect())
            };
            return match parameter.kind {
                ParameterKind::Number => Typed::Number,
                ParameterKind::Money => Typed::Money,
                ParameterKind::Days => Typed::Days,
                ParameterKind::Duration => Typed::Duration,
                ParameterKind::Date => Typed::Date,
                ParameterKind::Time => Typed::Time,
                ParameterKind::Period => Typed::Period,
                ParameterKind::YesNo => Typed::YesNo,
                ParameterKind::Text => Typed::Text,
                ParameterKind::Choice => options(),
                ParameterKind::Set => Typed::List(Box::new(options())),
            };
        }
        let of = self.of(of);
        match self.member(&of, name) {
            Ok(typed) => typed,
            Err(known) => self.unknown(span, Thing::Field, name, known),
        }
    }

    /// The type of a field, or the fields that there are.
    fn member(&self, of: &Typed, name: &str) -> Result<Typed, Vec<String>> {
        let fixed = |fields: &[(&str, Typed)]| match fields.iter().find(|(field, _)| *field == name) {
            Some((_, typed)) => Ok(typed.clone()),
            None => Err(fields.iter().map(|(field, _)| (*field).to_owned()).collect()),
        };
        let agency = || Typed::Ref("agency".to_owned());
        match of {
            Typed::Unknown => Ok(Typed::Unknown),
            Typed::Period => fixed(&[("start", Typed::Instant), ("end", Typed::Instant)]),
            Typed::File => fixed(&[("name", Typed::Text), ("size", Typed::Number)]),
            Typed::Session(_) => fixed(&[
                ("date", Typed::Date),
                ("opens_at", Typed::Instant),
                ("closes_at", Typed::Instant),
                ("capacity", Typed::Number),
                ("taken", Typed::Number),
                ("free", Typed::Number),
                ("open", Typed::YesNo),
            ]),
            Typed::Ref(kind) if kind == "agency" => {
                let kinds = self.blueprint.identity.agency.kinds.iter().map(ToString::to_string).collect();
                fixed(&[("name", Typed::Text), ("kind", Typed::Choice(kinds)), ("parent", agency())])
            }
            Typed::Ref(kind) if kind == "user" => fixed(&[("name", Typed::Text), ("agency", agency())]),
            Typed::Ref(kind) => self.of_subject(kind, name),
            Typed::Row(case, table) => {
                let field = self.blueprint.field(case, table);
                if field.is_some_and(|field| field.kind == FieldKind::People) {
                    return fixed(&[("name", Typed::Text), ("part", Typed::Text)]);
                }
                let columns = field.map(|field| &field.column[..]).unwrap_or_default();
                match columns.iter().find(|column| column.id == name) {
                    Some(column) => Ok(of_field(self.blueprint, case, column)),
                    None => Err(columns.iter().map(|column| column.id.to_string()).collect()),
                }
            }
            Typed::Actions(kind, each) => {
                let actions = self.blueprint.case(kind).map(|case| &case.action[..]).unwrap_or_default();
                match actions.iter().any(|action| action.id == name) {
                    true => Ok((**each).clone()),
                    false => Err(actions.iter().map(|action| action.id.to_string()).collect()),
                }
            }
            Typed::Scores => Ok(Typed::Number),
            _ => Err(Vec::new()),
        }
    }

    fn of_subject(&self, kind: &str, name: &str) -> Result<Typed, Vec<String>> {
        if let Some(field) = self.blueprint.field(kind, name) {
            return Ok(of_field(self.blueprint, kind, field));
        }
        let user = || Typed::Ref("user".to_owned());
        let own = self.blueprint.fields(kind);
        let mut known: Vec<String> = own.iter().map(|field| field.id.to_string()).collect();
        let Some(case) = self.blueprint.case(kind) else {
            return match name {
                "written_at" => Ok(Typed::Instant),
                "versions" => Ok(Typed::Number),
                _ => Err(known),
            };
        };
        if case.flag.iter().any(|flag| flag.id == name) {
            return Ok(Typed::YesNo);
        }
        let runs = self.blueprint.judging.as_ref().is_some_and(|file| file.judging.runs == kind);
        let typed = match name {
            "status" => Typed::Choice(case.status.iter().map(|status| status.id.to_string()).collect()),
            "agency" => Typed::Ref("agency".to_owned()),
            "opened_by" => user(),
            "opened_at" | "since" => Typed::Instant,
            "assigned" => Typed::List(Box::new(user())),
            "done" => Typed::Actions(kind.to_owned(), Box::new(Typed::Instant)),
            "by" => Typed::Actions(kind.to_owned(), Box::new(user())),
            "round" if runs => Typed::Text,
            "rounds_left" | "sheets_due" if runs => Typed::Number,
            "tied" if runs => Typed::YesNo,
            _ => {
                known.extend(case.flag.iter().map(|flag| flag.id.to_string()));
                known.extend(["status", "agency", "opened_by", "opened_at", "since", "assigned"].map(str::to_owned));
                return Err(known);
            }
        };
        Ok(typed)
    }

    fn binary(&mut self, expr: &Expr, left: &Expr, operator: Operator, right: &Expr) -> Typed {
        if matches!(operator, Operator::And | Operator::Or) {
            self.needs(left, &Typed::YesNo);
            self.needs(right, &Typed::YesNo);
            return Typed::YesNo;
        }
        let (a, b) = (self.of(left), self.of(right));
        if a == Typed::Unknown || b == Typed::Unknown {
            return match operator {
                Operator::Plus | Operator::Minus | Operator::Times | Operator::Divide => Typed::Unknown,
                _ => Typed::YesNo,
            };
        }
        let wrong = |types: &mut Self, sign: &str| {
            types.fault(expr.span.clone(), Mistake::Type(format!("{a} {sign} {b}")))
        };
        use Typed::{Date, Days, Duration, Instant, Money, Number};
        match operator {
            Operator::Equal | Operator::NotEqual => {
                if !a.fits(&b) {
                    return wrong(self, "==");
                }
                self.option(right, &a);
                self.option(left, &b);
                Typed::YesNo
            }
            Operator::Less | Operator::LessOrEqual | Operator::Greater | Operator::GreaterOrEqual => {
                if !(a.ordered() && a.fits(&b)) {
                    return wrong(self, "<");
                }
                Typed::YesNo
            }
            Operator::In | Operator::NotIn => {
                let element = b.element();
                let in_period = b == Typed::Period && matches!(a, Instant | Date);
                if !in_period && !element.as_ref().is_some_and(|element| element.fits(&a)) {
                    return wrong(self, "in");
                }
                if let Some(element) = element {
                    self.option(left, &element);
                }
                if let ExprKind::List(items) = &right.kind {
                    items.iter().for_each(|item| self.option(item, &a));
                }
                Typed::YesNo
            }
            Operator::Plus => match (&a, &b) {
                (Number, Number) | (Money, Money) | (Days, Days) | (Duration, Duration) => a.clone(),
                (Date, Days) | (Days, Date) => Date,
                (Instant, Days | Duration) | (Days | Duration, Instant) => Instant,
                _ => wrong(self, "+"),
            },
            Operator::Minus => match (&a, &b) {
                (Number, Number) | (Money, Money) | (Days, Days) | (Duration, Duration) => a.clone(),
                (Date, Date) => Days,
                (Instant, Instant) => Duration,
                (Date, Days) => Date,
                (Instant, Days | Duration) => Instant,
                _ => wrong(self, "-"),
            },
            Operator::Times => match (&a, &b) {
                (Number, Number | Money | Days | Duration) => b.clone(),
                (Money | Days | Duration, Number) => a.clone(),
                _ => wrong(self, "*"),
            },
            Operator::Divide => match (&a, &b) {
                (Number | Money, Number) => a.clone(),
                (Money, Money) => Number,
                _ => wrong(self, "/"),
            },
            Operator::And | Operator::Or => Typed::YesNo,
        }
    }

    /// A text beside a choice must be one of its options.
    fn option(&mut self, expr: &Expr, typed: &Typed) {
        if let (ExprKind::Text(text), Typed::Choice(options)) = (&expr.kind, typed) {
            if !options.contains(text) {
                self.unknown(expr.span.clone(), Thing::Option, text, options.clone());
            }
        }
    }

    /// A collection with its filter and order.
    fn collection(&mut self, argument: &Argument) -> Typed {
        let typed = self.of_collection(&argument.value);
        let element = match (&typed, &argument.value.kind) {
            (Typed::Unknown, _) => Typed::Unknown,
            (Typed::List(of), _) => (**of).clone(),
            (other, _) => {
                let mistake = Mistake::Needs { expected: "list".to_owned(), found: other.to_string() };
                return self.fault(argument.value.span.clone(), mistake);
            }
        };
        let name = match (&argument.named, &argument.value.kind) {
            (Some((name, _)), _) | (None, ExprKind::Name(name)) => Some(name.clone()),
            _ => None,
        };
        self.names.push((name.unwrap_or_default(), element));
        if let Some(filter) = &argument.filter {
            self.needs(filter, &Typed::YesNo);
        }
        for order in &argument.order {
            let typed = self.of(order);
            if !typed.ordered() && !matches!(typed, Typed::Text | Typed::YesNo | Typed::Choice(_)) {
                self.fault(order.span.clone(), Mistake::Type(format!("by {typed}")));
            }
        }
        self.names.pop();
        typed
    }

    /// A name that stands where a collection stands may be one.
    fn of_collection(&mut self, expr: &Expr) -> Typed {
        let ExprKind::Name(name) = &expr.kind else {
            return self.of(expr);
        };
        let built_in = matches!(name.as_str(), "agency" | "user");
        let shadowed = self.names.iter().any(|(known, _)| known == name);
        let known = self.blueprint.case(name).is_some() || self.blueprint.register(name).is_some();
        if (built_in || known) && !shadowed {
            return Typed::List(Box::new(Typed::Ref(name.clone())));
        }
        if shadowed {
            return self.of(expr);
        }
        let cases = self.blueprint.cases.iter().map(|case| case.case.id.to_string());
        let registers = self.blueprint.registers.iter().map(|register| register.register.id.to_string());
        let all = cases.chain(registers).chain(["agency".to_owned(), "user".to_owned()]).collect();
        self.unknown(expr.span.clone(), Thing::Name, name, all)
    }

    fn call(&mut self, expr: &Expr, name: &str, span: Range<usize>, arguments: &[Argument]) -> Typed {
        if !FUNCTIONS.contains(&name) {
            let known = FUNCTIONS.iter().map(|function| (*function).to_owned()).collect();
            return self.unknown(span, Thing::Function, name, known);
        }
        let (least, most) = match name {
            "join" => (1, usize::MAX),
            "count" | "any" | "first" | "only" | "days" | "hours" | "minutes" | "date" | "time" | "year" | "month"
            | "day" | "running" | "length" | "number" | "text" | "abs" | "given" => (1, 1),
            "quantile" | "slice" => (3, 3),
            _ => (2, 2),
        };
        if arguments.len() < least || arguments.len() > most {
            return self.fault(expr.span.clone(), Mistake::Type(format!("{name}({})", arguments.len())));
        }
        match name {
            "count" | "any" | "all" | "sum" | "min" | "max" | "mean" | "quantile" | "first" | "only" => {
                self.aggregate(expr, name, arguments)
            }
            "session" | "running" => self.session(arguments),
            _ => self.plain(expr, name, arguments),
        }
    }

    fn aggregate(&mut self, expr: &Expr, name: &str, arguments: &[Argument]) -> Typed {
        let Some(collection) = arguments.first() else {
            return Typed::Unknown;
        };
        let typed = self.collection(collection);
        let element = typed.element().unwrap_or_default();
        let of_each = arguments.get(1).map(|each| {
            let name = match (&collection.named, &collection.value.kind) {
                (Some((name, _)), _) | (None, ExprKind::Name(name)) => name.clone(),
                _ => String::new(),
            };
            self.names.push((name, element.clone()));
            let typed = self.of(&each.value);
            self.names.pop();
            typed
        });
        match (name, of_each) {
            ("count", _) => Typed::Number,
            ("any", _) => Typed::YesNo,
            ("first" | "only", _) => element,
            ("all", Some(Typed::YesNo | Typed::Unknown)) => Typed::YesNo,
            ("sum" | "mean" | "quantile", Some(amount @ (Typed::Number | Typed::Money | Typed::Days | Typed::Duration)))
            | (_, Some(amount @ Typed::Unknown)) => amount,
            ("min" | "max", Some(amount)) if amount.ordered() => amount,
            (_, Some(other)) => self.fault(expr.span.clone(), Mistake::Type(format!("{name}(…, {other})"))),
            (_, None) => Typed::Unknown,
        }
    }

    fn session(&mut self, arguments: &[Argument]) -> Typed {
        let Some(calendar) = arguments.first() else {
            return Typed::Unknown;
        };
        let known = self.blueprint.calendars.iter().map(|calendar| calendar.calendar.id.to_string()).collect();
        let typed = match &calendar.value.kind {
            ExprKind::Name(id) if self.blueprint.calendar(id).is_some() => Typed::Session(id.clone()),
            ExprKind::Name(id) => self.unknown(calendar.value.span.clone(), Thing::Calendar, id, known),
            _ => self.unknown(calendar.value.span.clone(), Thing::Calendar, "", known),
        };
        if let Some(day) = arguments.get(1) {
            self.needs(&day.value, &Typed::Date);
        }
        typed
    }

    fn plain(&mut self, expr: &Expr, name: &str, arguments: &[Argument]) -> Typed {
        let types: Vec<Typed> = arguments.iter().map(|argument| self.of(&argument.value)).collect();
        if let Some(stray) = arguments.iter().find(|a| a.named.is_some() || a.filter.is_some() || !a.order.is_empty()) {
            return self.fault(stray.value.span.clone(), Mistake::NotEach);
        }
        if types.contains(&Typed::Unknown) && !matches!(name, "given" | "join" | "text") {
            return Typed::Unknown;
        }
        let agency = Typed::Ref("agency".to_owned());
        use Typed::{Date, Days, Duration, Instant, Money, Number, Text, Time, YesNo};
        let text = |typed: &Typed| matches!(typed, Text | Typed::Choice(_));
        match (name, &types[..]) {
            ("given", [_]) => YesNo,
            ("join", _) => Text,
            ("text", [_]) => Text,
            ("default", [a, b]) if a.fits(b) => a.clone(),
            ("days" | "hours" | "minutes", [Days | Duration]) => Number,
            ("workdays", [Date, Date]) => Number,
            ("add_workdays", [Date, Number]) => Date,
            ("date", [Instant | Date]) => Date,
            ("time", [Instant]) => Time,
            ("instant", [Date, Time]) => Instant,
            ("year" | "month" | "day", [Date | Instant]) => Number,
            ("similar", [a, b]) if text(a) && text(b) => Number,
            ("slice", [a, Number, Number]) if text(a) => Text,
            ("length" | "number", [a]) if text(a) || (name == "number" && *a == Number) => Number,
            ("round", [Number, Number]) => Number,
            ("abs", [a @ (Number | Money | Days | Duration)]) => a.clone(),
            ("least" | "most", [a, b]) if a.ordered() && a.fits(b) => a.clone(),
            ("kin", [a, b]) if *a == agency && *b == agency => YesNo,
            _ => {
                let shown: Vec<String> = types.iter().map(ToString::to_string).collect();
                self.fault(expr.span.clone(), Mistake::Type(format!("{name}({})", shown.join(", "))))
            }
        }
    }
}

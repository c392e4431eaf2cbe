//! Types of expressions: told before anything runs, so that an expression cannot be wrong later.

use std::ops::Range;

use super::formulas::{Named, Scope};
use super::typed::{Typed, of_field};
use crate::Blueprint;
use crate::expr::{Expr, ExprKind, Operator};
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
pub(crate) fn infer(
    blueprint: &Blueprint,
    expr: &Expr,
    scope: &Scope<'_>,
    need: Need<'_>,
) -> (Typed, Vec<Fault>) {
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
            (Typed::Choice(wanted), Typed::Choice(given)) => {
                given.iter().all(|option| wanted.contains(option))
            }
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

pub(super) struct Types<'b> {
    pub(super) blueprint: &'b Blueprint,
    pub(super) names: Vec<(String, Typed)>,
    faults: Vec<Fault>,
}

impl Types<'_> {
    pub(super) fn fault(&mut self, span: Range<usize>, mistake: Mistake) -> Typed {
        self.faults.push(Fault { span, mistake, wrong: String::new(), known: Vec::new() });
        Typed::Unknown
    }

    pub(super) fn unknown(
        &mut self,
        span: Range<usize>,
        what: Thing,
        name: &str,
        known: Vec<String>,
    ) -> Typed {
        let mistake = Mistake::Unknown { what, id: name.to_owned() };
        self.faults.push(Fault { span, mistake, wrong: name.to_owned(), known });
        Typed::Unknown
    }

    pub(super) fn of(&mut self, expr: &Expr) -> Typed {
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
                fits @ (Typed::Unknown | Typed::Number | Typed::Money | Typed::Days | Typed::Duration) => {
                    fits
                }
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

    pub(super) fn needs(&mut self, expr: &Expr, wanted: &Typed) {
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
                known.extend(
                    ["status", "agency", "opened_by", "opened_at", "since", "assigned"].map(str::to_owned),
                );
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
            // No options are a mistake of the field's own.
            if !options.is_empty() && !options.contains(text) {
                self.unknown(expr.span.clone(), Thing::Option, text, options.clone());
            }
        }
    }
}

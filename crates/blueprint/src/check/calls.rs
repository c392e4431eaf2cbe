//! Types of collections and of what functions give.

use std::ops::Range;

use super::typed::Typed;
use super::types::Types;
use crate::expr::{Argument, Expr, ExprKind, FUNCTIONS};
use crate::mistake::{Mistake, Thing};

impl Types<'_> {
    /// A collection with its filter and order.
    pub(super) fn collection(&mut self, argument: &Argument) -> Typed {
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
    pub(super) fn of_collection(&mut self, expr: &Expr) -> Typed {
        let ExprKind::Name(name) = &expr.kind else {
            return self.of(expr);
        };
        let built_in = matches!(name.as_str(), "agency" | "user");
        let bound = self.names.iter().rev().find(|(known, _)| known == name).map(|(_, typed)| typed);
        // An element that has the collection's own name does not hide the collection; a list does.
        let hidden = matches!(bound, Some(Typed::List(_)));
        let shadowed = bound.is_some();
        let known = self.blueprint.case(name).is_some() || self.blueprint.register(name).is_some();
        if (built_in || known) && !hidden {
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

    pub(super) fn call(
        &mut self,
        expr: &Expr,
        name: &str,
        span: Range<usize>,
        arguments: &[Argument],
    ) -> Typed {
        if !FUNCTIONS.contains(&name) {
            let known = FUNCTIONS.iter().map(|function| (*function).to_owned()).collect();
            return self.unknown(span, Thing::Function, name, known);
        }
        let (least, most) = match name {
            "join" => (1, usize::MAX),
            "count" | "any" | "first" | "only" | "days" | "hours" | "minutes" | "date" | "time" | "year"
            | "month" | "day" | "running" | "length" | "number" | "text" | "abs" | "given" => (1, 1),
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
            (
                "sum" | "mean" | "quantile",
                Some(amount @ (Typed::Number | Typed::Money | Typed::Days | Typed::Duration)),
            )
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
        let known =
            self.blueprint.calendars.iter().map(|calendar| calendar.calendar.id.to_string()).collect();
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
        if let Some(stray) =
            arguments.iter().find(|a| a.named.is_some() || a.filter.is_some() || !a.order.is_empty())
        {
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

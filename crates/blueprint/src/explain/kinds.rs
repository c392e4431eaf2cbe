//! What a path of an expression leads to, as far as its words depend on it.

use super::expression::Words;
use crate::expr::{Argument, Expr, ExprKind, Operator};
use crate::model::{FieldKind, ParameterKind};

/// What names mean here.
#[derive(Clone)]
pub(super) struct Scope<'s> {
    /// What `case` is, or the register whose id is the record.
    pub(super) kind: &'s str,
    /// Elements of collections, innermost last.
    pub(super) names: Vec<(String, Of)>,
}

/// What a path leads to, as far as its words depend on it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Of {
    /// A case or a record of this kind; `agency`, `user`.
    One(String),
    /// A row of a table: the key of the table's text.
    Row(String),
    /// An option; the beginning of the keys of its texts.
    Option(String),
    /// A day or a moment.
    Moment,
    Period,
    Session,
    YesNo,
    Flag,
    Other,
}

impl Words<'_, '_> {
    /// What a path leads to.
    pub(super) fn of(&self, expr: &Expr, scope: &Scope<'_>) -> Option<Of> {
        let one = |kind: &str| Some(Of::One(kind.to_owned()));
        match &expr.kind {
            ExprKind::Name(name) => match name.as_str() {
                "now" | "today" => Some(Of::Moment),
                "actor" => one("user"),
                "case" => one(scope.kind),
                _ => self.named(name, scope).or_else(|| (name == scope.kind).then(|| Of::One(name.clone()))),
            },
            ExprKind::Path(of, name, _) => {
                if matches!(&of.kind, ExprKind::Name(root) if root == "parameter") {
                    return self.of_parameter(name);
                }
                self.of_field(&self.of(of, scope)?, name)
            }
            ExprKind::Call(name, _, arguments) => match name.as_str() {
                "only" | "first" => self.element(arguments.first()?, scope),
                "session" | "running" => Some(Of::Session),
                "date" | "add_workdays" | "instant" => Some(Of::Moment),
                "default" => self.of(&arguments.first()?.value, scope),
                _ => Some(Of::Other),
            },
            ExprKind::Binary(left, Operator::Plus | Operator::Minus, _) => self.of(left, scope),
            _ => Some(Of::Other),
        }
    }

    fn of_parameter(&self, id: &str) -> Option<Of> {
        let parameter = self.speaker.blueprint.parameter(id)?;
        let choice = parameter.of.as_ref().map_or("", |of| of.as_str());
        Some(match parameter.kind {
            ParameterKind::Date | ParameterKind::Time => Of::Moment,
            ParameterKind::Period => Of::Period,
            ParameterKind::YesNo => Of::YesNo,
            ParameterKind::Choice => Of::Option(options(choice)),
            _ => Of::Other,
        })
    }

    fn of_field(&self, of: &Of, name: &str) -> Option<Of> {
        let one = |kind: &str| Some(Of::One(kind.to_owned()));
        let kind = match of {
            Of::One(kind) => kind,
            Of::Period => return Some(Of::Moment),
            Of::Session if name == "open" => return Some(Of::YesNo),
            Of::Session if matches!(name, "date" | "opens_at" | "closes_at") => return Some(Of::Moment),
            Of::Row(_) => return Some(Of::Other),
            _ => return Some(Of::Other),
        };
        let blueprint = self.speaker.blueprint;
        if kind == "agency" {
            return match name {
                "kind" => Some(Of::Option("agency-".to_owned())),
                "parent" => one("agency"),
                _ => Some(Of::Other),
            };
        }
        match name {
            "agency" => return one("agency"),
            "opened_by" => return one("user"),
            "status" => return Some(Of::Option(format!("status-{kind}-"))),
            "since" | "opened_at" | "written_at" => return Some(Of::Moment),
            _ => {}
        }
        if blueprint.case(kind).is_some_and(|case| case.flag.iter().any(|flag| flag.id == name)) {
            return Some(Of::Flag);
        }
        let field = blueprint.field(kind, name)?;
        let key = self.speaker.field_key(kind, name)?;
        let refers = field.of.as_ref().map_or("", |of| of.as_str());
        Some(match field.kind {
            FieldKind::Date | FieldKind::Time | FieldKind::Instant => Of::Moment,
            FieldKind::Period => Of::Period,
            FieldKind::YesNo => Of::YesNo,
            FieldKind::Session => Of::Session,
            FieldKind::Case | FieldKind::Record => return one(refers),
            FieldKind::Agency => return one("agency"),
            FieldKind::User => return one("user"),
            FieldKind::Choice | FieldKind::Choices if field.options.is_some() => {
                Of::Option(format!("option-{}-", key.trim_start_matches("field-")))
            }
            FieldKind::Choice | FieldKind::Choices => Of::Option(options(refers)),
            FieldKind::Table | FieldKind::People => Of::Row(key),
            _ => Of::Other,
        })
    }

    /// What the elements of a collection are.
    pub(super) fn element(&self, collection: &Argument, scope: &Scope<'_>) -> Option<Of> {
        match &collection.value.kind {
            ExprKind::Name(name) => Some(Of::One(name.clone())),
            ExprKind::Path(..) => self.of(&collection.value, scope).filter(|of| matches!(of, Of::Row(_))),
            _ => None,
        }
    }
}

/// The beginning of the keys of a choice's options.
fn options(choice: &str) -> String {
    match choice {
        "agency_kinds" => "agency-".to_owned(),
        _ => format!("option-{choice}-"),
    }
}

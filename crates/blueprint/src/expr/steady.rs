//! Whether what a condition says can only change with the state: then it need not be asked anew until the state changes.

use super::{Argument, Expr, ExprKind};

/// What a condition is about, as far as it can be told from its text.
pub trait Stamps {
    /// When something of a kind last changed; `None`: this is no kind of case, register, unit or user.
    fn changed(&self, kind: &str) -> Option<u64>;

    /// Whether a field of this name may be derived, by whatever kind: from the time, or from other subjects.
    fn derived(&self, field: &str) -> bool;
}

/// When the condition `expr` over a case of `kind` last may have changed; `None`: at any time, or that cannot be told. Conditions that
/// name the time, a session, or what is derived may; those that compare fields of cases do with those cases alone.
#[must_use]
pub fn last_change(expr: &Expr, kind: &str, stamps: &impl Stamps) -> Option<u64> {
    let own = stamps.changed(kind)?;
    Some(own.max(of(expr, stamps)?))
}

fn of(expr: &Expr, stamps: &impl Stamps) -> Option<u64> {
    match &expr.kind {
        ExprKind::Bool(_)
        | ExprKind::Number(_)
        | ExprKind::Text(_)
        | ExprKind::Days(_)
        | ExprKind::Duration(_)
        | ExprKind::Date(_)
        | ExprKind::Time(_) => Some(0),
        ExprKind::Name(name) => match name.as_str() {
            "now" | "today" => None,
            name => Some(stamps.changed(name).unwrap_or(0)),
        },
        // What stands behind a reference, or is computed, is of a kind that the text does not name.
        ExprKind::Path(base, field, _) => match &base.kind {
            ExprKind::Name(name) if name == "parameter" => Some(0),
            ExprKind::Name(_) if !stamps.derived(field) => Some(0),
            _ => None,
        },
        ExprKind::List(items) => latest(items.iter(), stamps),
        ExprKind::Not(inner) | ExprKind::Minus(inner) => of(inner, stamps),
        ExprKind::Binary(left, _, right) => latest([left, right].map(|part| &**part), stamps),
        ExprKind::If(condition, yes, no) => latest([condition, yes, no].map(|part| &**part), stamps),
        ExprKind::Each(argument) => in_argument(argument, stamps),
        ExprKind::Call(function, _, arguments) => {
            if matches!(function.as_str(), "session" | "running") {
                return None;
            }
            arguments.iter().try_fold(0, |last, argument| Some(last.max(in_argument(argument, stamps)?)))
        }
    }
}

fn in_argument(argument: &Argument, stamps: &impl Stamps) -> Option<u64> {
    // Elements of a field may be references to a kind that is not named.
    let plain = argument.filter.is_none() && argument.order.is_empty();
    if !plain && !matches!(argument.value.kind, ExprKind::Name(_)) {
        return None;
    }
    let parts = std::iter::once(&argument.value).chain(&argument.filter).chain(&argument.order);
    latest(parts, stamps)
}

fn latest<'e>(parts: impl IntoIterator<Item = &'e Expr>, stamps: &impl Stamps) -> Option<u64> {
    parts.into_iter().try_fold(0, |last, part| Some(last.max(of(part, stamps)?)))
}

//! An expression written out again, with brackets where the grammar might group otherwise: reading it gives the same expression.

use std::fmt::{self, Display, Formatter};

use super::{Argument, Expr, ExprKind, Operator};

impl Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ExprKind::Bool(yes) => write!(f, "{yes}"),
            ExprKind::Number(number) => write!(f, "{number}"),
            ExprKind::Text(text) => write!(f, "'{text}'"),
            ExprKind::Days(days) => write!(f, "{days}d"),
            ExprKind::Duration(seconds) => duration(f, *seconds),
            ExprKind::Date(date) => write!(f, "@{date}"),
            ExprKind::Time(time) => write!(f, "@{time}"),
            ExprKind::Name(name) => f.write_str(name),
            ExprKind::Path(of, name, _) => write!(f, "{}.{name}", Operand(of)),
            ExprKind::List(items) => {
                f.write_str("[")?;
                separated(f, items)?;
                f.write_str("]")
            }
            ExprKind::Not(inner) => write!(f, "not {}", Operand(inner)),
            ExprKind::Minus(inner) => write!(f, "-{}", Operand(inner)),
            ExprKind::Binary(left, operator, right) => {
                write!(f, "{} {operator} {}", Operand(left), Operand(right))
            }
            ExprKind::If(condition, yes, no) => write!(f, "if {condition} then {yes} else {no}"),
            ExprKind::Each(argument) => argument.fmt(f),
            ExprKind::Call(name, _, arguments) => {
                write!(f, "{name}(")?;
                separated(f, arguments)?;
                f.write_str(")")
            }
        }
    }
}

impl Display for Argument {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)?;
        if let Some((name, _)) = &self.named {
            write!(f, " as {name}")?;
        }
        if let Some(filter) = &self.filter {
            write!(f, " where {filter}")?;
        }
        if !self.order.is_empty() {
            f.write_str(" by ")?;
            separated(f, &self.order)?;
        }
        Ok(())
    }
}

impl Display for Operator {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::In => "in",
            Self::NotIn => "not in",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Divide => "/",
        })
    }
}

/// A part beside an operator, a sign or a dot.
struct Operand<'a>(&'a Expr);

impl Display for Operand<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.0.kind {
            ExprKind::Not(_) | ExprKind::Minus(_) | ExprKind::Binary(..) | ExprKind::If(..) => {
                write!(f, "({})", self.0)
            }
            _ => self.0.fmt(f),
        }
    }
}

fn separated<T: Display>(f: &mut Formatter<'_>, parts: &[T]) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            f.write_str(", ")?;
        }
        part.fmt(f)?;
    }
    Ok(())
}

/// In the greatest unit that needs no fraction.
fn duration(f: &mut Formatter<'_>, seconds: i64) -> fmt::Result {
    match (seconds % 3_600, seconds % 60) {
        (0, _) => write!(f, "{}h", seconds / 3_600),
        (_, 0) => write!(f, "{}m", seconds / 60),
        _ => write!(f, "{seconds}s"),
    }
}

//! When a question is asked: in words, and as a stylesheet that reveals it without a script.
//!
//! A condition over choices of the same form becomes a selector, so that the question appears as soon as its option is chosen. Where the browser
//! or the condition does not allow that, the question stays in sight under the words "only if …", and the engine drops an answer that was not asked.

use blueprint::expr::{Expr, ExprKind, Operator};
use blueprint::model::{FieldKind, Formula};

use super::naming::Naming;
use crate::look::{Look, hashed};
use crate::say::say;

/// The stylesheet that reveals a form's questions; `None` where it has none to reveal.
#[must_use]
pub fn reveal(naming: &Naming<'_>) -> Option<Look> {
    let rules: Vec<String> =
        naming.form.field.iter().filter_map(|field| rule(naming, &field.id, field.shown.as_ref()?)).collect();
    if rules.is_empty() {
        return None;
    }
    let css = format!("@supports selector(:has(a)) {{\n{}\n}}\n", rules.join("\n"));
    Some(Look { name: hashed(&format!("form-{}", naming.form.form.id), &css), css })
}

/// What is wrong stays in sight whatever is chosen.
fn rule(naming: &Naming<'_>, field: &str, shown: &Formula) -> Option<String> {
    let when = selector(naming, shown.expr().ok()?, true)?;
    Some(format!(".asks:not({when}) .w-{field}:not(.wrong) {{ display: none; }}"))
}

/// A selector of the form in which an expression is true, or in which it is false. It may be neither: nothing was chosen.
fn selector(naming: &Naming<'_>, expr: &Expr, wanted: bool) -> Option<String> {
    Some(match (&expr.kind, wanted) {
        (ExprKind::Not(inner), _) => selector(naming, inner, !wanted)?,
        (ExprKind::Binary(a, Operator::And, b), true) | (ExprKind::Binary(a, Operator::Or, b), false) => {
            format!(":is({}):is({})", selector(naming, a, wanted)?, selector(naming, b, wanted)?)
        }
        (ExprKind::Binary(a, Operator::Or, b), true) | (ExprKind::Binary(a, Operator::And, b), false) => {
            format!(":is({}, {})", selector(naming, a, wanted)?, selector(naming, b, wanted)?)
        }
        (ExprKind::Binary(a, operator @ (Operator::Equal | Operator::NotEqual), b), _) => {
            let field = chosen(naming, a)?;
            let ExprKind::Text(option) = &b.kind else { return None };
            picked(&field, &[option], (*operator == Operator::Equal) == wanted)
        }
        (ExprKind::Binary(a, operator @ (Operator::In | Operator::NotIn), b), _) => {
            let field = chosen(naming, a)?;
            let ExprKind::List(items) = &b.kind else { return None };
            let options: Option<Vec<&String>> = items
                .iter()
                .map(|item| if let ExprKind::Text(text) = &item.kind { Some(text) } else { None })
                .collect();
            picked(&field, &options?, (*operator == Operator::In) == wanted)
        }
        (ExprKind::Path(..), _) => {
            let field = asked(naming, expr)
                .filter(|id| naming.field(id).is_some_and(|f| f.kind == FieldKind::YesNo))?;
            picked(&field, &[&(if wanted { "yes" } else { "no" }).to_owned()], true)
        }
        _ => return None,
    })
}

/// The form in which one of the options is chosen, or another one.
fn picked(field: &str, options: &[&String], one_of: bool) -> String {
    let sign = |option: &str| format!("[value=\"{option}\"]");
    let chosen = |test: &str| {
        format!(":has([name=\"{field}\"]{test}:checked, [name=\"{field}\"] option{test}:checked)")
    };
    if one_of {
        let each: Vec<String> = options.iter().map(|option| chosen(&sign(option))).collect();
        format!(":is({})", each.join(", "))
    } else {
        let others: String = options.iter().map(|option| format!(":not({})", sign(option))).collect();
        chosen(&format!("{others}:not([value=\"\"])"))
    }
}

/// The field of `case.FIELD`, where this form asks it.
fn asked(naming: &Naming<'_>, expr: &Expr) -> Option<String> {
    let ExprKind::Path(of, field, _) = &expr.kind else { return None };
    let case = matches!(&of.kind, ExprKind::Name(name) if name == "case");
    (case && naming.field(field).is_some()).then(|| field.clone())
}

fn chosen(naming: &Naming<'_>, expr: &Expr) -> Option<String> {
    asked(naming, expr).filter(|id| naming.field(id).is_some_and(|field| field.kind == FieldKind::Choice))
}

/// A condition in words: `“Jenis kelahiran” dijawab “Kembar”`. `None` where it is about something that the form does not ask.
#[must_use]
pub fn words(naming: &Naming<'_>, formula: &Formula) -> Option<String> {
    tell(naming, formula.expr().ok()?)
}

fn tell(naming: &Naming<'_>, expr: &Expr) -> Option<String> {
    let lang = naming.lang;
    Some(match &expr.kind {
        ExprKind::Binary(a, Operator::And, b) => {
            say!(lang, WebCondAnd { a: tell(naming, a)?.into(), b: tell(naming, b)?.into() })
        }
        ExprKind::Binary(a, Operator::Or, b) => {
            say!(lang, WebCondOr { a: tell(naming, a)?.into(), b: tell(naming, b)?.into() })
        }
        ExprKind::Binary(a, operator @ (Operator::Equal | Operator::NotEqual), b) => {
            let id = asked(naming, a)?;
            let ExprKind::Text(option) = &b.kind else { return None };
            let (field, option) = (naming.label(&id), naming.option(&id, naming.field(&id)?, option));
            if *operator == Operator::Equal {
                say!(lang, WebCondIs { field: field.into(), option: option.into() })
            } else {
                say!(lang, WebCondIsNot { field: field.into(), option: option.into() })
            }
        }
        ExprKind::Path(..) => {
            let id = asked(naming, expr)?;
            say!(lang, WebCondIs { field: naming.label(&id).into(), option: say!(lang, WebYes).into() })
        }
        ExprKind::Not(inner) if matches!(inner.kind, ExprKind::Path(..)) => {
            let id = asked(naming, inner)?;
            say!(lang, WebCondIs { field: naming.label(&id).into(), option: say!(lang, WebNo).into() })
        }
        ExprKind::Call(name, _, arguments) if name == "given" => {
            let id = asked(naming, &arguments.first()?.value)?;
            say!(lang, WebCondGiven { field: naming.label(&id).into() })
        }
        _ => return None,
    })
}

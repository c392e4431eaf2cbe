//! Formulas: each is an expression, of the type that its place needs, over the names that its place knows.

use std::ops::Range;

use super::Check;
pub(super) use super::typed::Typed;
use super::types;
pub(super) use super::types::Need;
use crate::expr::{Argument, Expr, ExprKind};
use crate::load::source;
use crate::mistake::{Mistake, Thing};
use crate::model::{FileId, Formula, Name, Settings};

/// The names that a formula may use beside those that are known everywhere.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scope<'a> {
    /// What each name is, later ones hiding earlier ones.
    pub(super) names: Vec<(String, Named<'a>)>,
    /// Fields that a case had before it was moved: of what type is not known any more.
    pub(super) gone: &'a [Name],
}

/// What a name of a scope stands for.
#[derive(Debug, Clone)]
pub(super) enum Named<'a> {
    /// A case, a record, an agency, a user.
    Element(&'a str),
    /// A row of a table of a kind of case.
    Row(&'a str, &'a str),
    /// What an expression gives.
    Typed(Typed),
}

impl<'a> Scope<'a> {
    /// `case` is a case of this kind.
    pub(crate) fn of_case(kind: &'a str) -> Self {
        Self::default().named("case", kind)
    }

    /// A record under its register's own name.
    pub(super) fn of_record(register: &'a str) -> Self {
        Self::default().named(register, register)
    }

    pub(super) fn with_actor(self) -> Self {
        self.named("actor", "user")
    }

    /// An element of a collection under the collection's own name.
    pub(super) fn element(self, kind: &'a str) -> Self {
        self.named(kind, kind)
    }

    pub(super) fn named(mut self, name: &str, kind: &'a str) -> Self {
        self.names.push((name.to_owned(), Named::Element(kind)));
        self
    }

    /// A name of which nothing is known.
    pub(super) fn unknown(mut self, name: &str) -> Self {
        self.names.push((name.to_owned(), Named::Typed(Typed::default())));
        self
    }

    /// A row of a table of the case that `case` is.
    pub(super) fn row(mut self, name: &str, table: &'a str) -> Self {
        let case = self.names.iter().find_map(|(name, named)| match named {
            Named::Element(kind) if name == "case" => Some(*kind),
            _ => None,
        });
        self.names.push((name.to_owned(), Named::Row(case.unwrap_or_default(), table)));
        self
    }
}

/// Where a formula stands.
pub(super) enum Place {
    /// In the string at this place, so many bytes after its begin.
    Within(Range<usize>, usize),
    /// In the string that is the value of the key at this place, so many bytes after its begin.
    ValueOf(Range<usize>, usize),
}

impl Place {
    fn start(&self) -> usize {
        match self {
            Self::Within(at, _) | Self::ValueOf(at, _) => at.start,
        }
    }

    fn of(&self, text: &str, part: Range<usize>) -> Range<usize> {
        match self {
            Self::Within(string, skip) => {
                source::within(text, string.clone(), part.start + skip..part.end + skip)
            }
            Self::ValueOf(key, skip) => {
                let string = source::value_of(text, key.clone());
                source::within(text, string, part.start + skip..part.end + skip)
            }
        }
    }
}

/// Checks a formula of the folder.
pub(super) fn formula(
    check: &mut Check<'_, '_>,
    file: FileId,
    formula: &Formula,
    scope: &Scope<'_>,
    need: Need<'_>,
) {
    judge(check, file, formula, &Place::Within(formula.span(), 0), scope, need);
}

/// Checks a formula and gives its type.
pub(super) fn typed(check: &mut Check<'_, '_>, file: FileId, formula: &Formula, scope: &Scope<'_>) -> Typed {
    judge(check, file, formula, &Place::Within(formula.span(), 0), scope, Need::Any).unwrap_or_default()
}

/// Checks an expression that is a part of a text.
pub(super) fn formula_at(
    check: &mut Check<'_, '_>,
    file: FileId,
    text: &str,
    place: Place,
    scope: &Scope<'_>,
    need: Need<'_>,
) -> Option<Typed> {
    judge(check, file, &Formula::new(text), &place, scope, need)
}

fn judge(
    check: &mut Check<'_, '_>,
    file: FileId,
    formula: &Formula,
    place: &Place,
    scope: &Scope<'_>,
    need: Need<'_>,
) -> Option<Typed> {
    let expr = match formula.expr() {
        Ok(expr) => expr,
        Err(error) => {
            let at = place.of(check.text_at(file, place.start()), error.span.clone());
            check.error(file, at, Mistake::Syntax(error.kind.clone()));
            return None;
        }
    };
    note(check, expr);
    let text = check.text_at(file, place.start());
    let (typed, errors) = types::infer(check.blueprint, expr, scope, need);
    for error in errors {
        let field = matches!(error.mistake, Mistake::Unknown { what: Thing::Field, .. });
        if field && scope.gone.iter().any(|gone| *gone == error.wrong.as_str()) {
            continue;
        }
        let at = place.of(text, error.span);
        let known = error.known.iter().map(String::as_str);
        check.error(file, at, error.mistake).near(&error.wrong, known);
    }
    Some(typed)
}

/// Notes which parameters and flags an expression uses.
fn note(check: &mut Check<'_, '_>, expr: &Expr) {
    visit(expr, &mut |part| {
        if let ExprKind::Path(of, name, _) = &part.kind {
            match &of.kind {
                ExprKind::Name(root) if root == "parameter" => check.uses(Thing::Parameter, name),
                _ => check.uses(Thing::Flag, name),
            }
        }
    });
}

/// `each`: the scope of what is done for each element, and what the elements are.
pub(super) fn each<'s>(
    check: &mut Check<'_, '_>,
    file: FileId,
    over: Option<&Formula>,
    scope: &Scope<'s>,
) -> (Scope<'s>, Each) {
    let Some(formula) = over else { return (scope.clone(), Each::once()) };
    let place = Place::Within(formula.span(), 0);
    let typed = judge(check, file, formula, &place, scope, Need::Collection);
    let unknown = Each { known: false, ..Each::once() };
    let (Some(typed), Ok(expr)) = (typed, formula.expr()) else { return (scope.clone(), unknown) };
    let Some(element) = typed.element() else { return (scope.clone(), unknown) };
    let mut inner = scope.clone();
    let each = Each { known: true, kind: element.kind(), table: crate::expr::table_of(expr) };
    match element_name(expr) {
        Some(name) => inner.names.push((name, Named::Typed(element))),
        None => {
            check.error(file, formula.span(), Mistake::NotEach);
        }
    }
    (inner, each)
}

/// What an `each` goes over.
#[derive(Debug, Clone)]
pub(super) struct Each {
    /// Whether it could be told.
    pub(super) known: bool,
    /// Kind of case, or register.
    pub(super) kind: Option<String>,
    /// Table of the case.
    pub(super) table: Option<String>,
}

impl Each {
    /// No `each`: for the case itself.
    pub(super) fn once() -> Self {
        Self { known: true, kind: None, table: None }
    }
}

/// The name of an element: given by `as`, or the collection's own.
fn element_name(expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name.clone()),
        ExprKind::Each(argument) => match (&argument.named, &argument.value.kind) {
            (Some((name, _)), _) => Some(name.clone()),
            (None, ExprKind::Name(name)) => Some(name.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// `set` of the fields of a kind of case or of a register.
pub(super) fn settings(check: &mut Check<'_, '_>, file: FileId, set: &Settings, of: &str, scope: &Scope<'_>) {
    let blueprint = check.blueprint;
    for (field, value) in &set.0 {
        let declared = blueprint.fields(of);
        let known = check.known(Thing::Field, file, field, declared.iter().map(|declared| &declared.id));
        match declared.iter().find(|declared| declared.id == *field).filter(|_| known) {
            Some(declared) => formula(check, file, value, scope, Need::Like(declared)),
            None => formula(check, file, value, scope, Need::Any),
        }
    }
}

/// Whether an expression depends on a parameter or on the case.
pub(super) fn depends(expr: &Expr) -> bool {
    let mut found = false;
    visit(expr, &mut |part| found |= matches!(&part.kind, ExprKind::Path(..)));
    found
}

/// Every part of an expression, itself first.
pub(crate) fn visit<'e>(expr: &'e Expr, see: &mut impl FnMut(&'e Expr)) {
    see(expr);
    match &expr.kind {
        ExprKind::Path(of, ..) | ExprKind::Not(of) | ExprKind::Minus(of) => visit(of, see),
        ExprKind::List(parts) => parts.iter().for_each(|part| visit(part, see)),
        ExprKind::Binary(left, _, right) => {
            visit(left, see);
            visit(right, see);
        }
        ExprKind::If(condition, then, otherwise) => {
            visit(condition, see);
            visit(then, see);
            visit(otherwise, see);
        }
        ExprKind::Call(_, _, arguments) => {
            arguments.iter().for_each(|argument| visit_argument(argument, see))
        }
        ExprKind::Each(argument) => visit_argument(argument, see),
        _ => {}
    }
}

fn visit_argument<'e>(argument: &'e Argument, see: &mut impl FnMut(&'e Expr)) {
    visit(&argument.value, see);
    argument.filter.iter().chain(&argument.order).for_each(|part| visit(part, see));
}

//! Replacements by place, and how names stand in strings and expressions.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Names;
use crate::check::visit;
use crate::expr::{Argument, Expr, ExprKind};
use crate::load::source;
use crate::model::{FileId, Formula, Name};

/// Replacements in files.
#[derive(Default)]
pub(super) struct Edits {
    by_file: BTreeMap<usize, BTreeMap<(usize, usize), String>>,
}

impl Edits {
    pub(super) fn replace(&mut self, file: FileId, span: Range<usize>, by: String) {
        self.by_file.entry(usize::from(file)).or_default().insert((span.start, span.end), by);
    }

    /// Replaces a name; its quotes stay.
    pub(super) fn name(&mut self, text: &str, file: FileId, name: &Name, by: &str) {
        self.string(text, file, name.span(), by);
    }

    pub(super) fn string(&mut self, text: &str, file: FileId, span: Range<usize>, by: &str) {
        let raw = text.get(span.clone()).unwrap_or_default();
        let quote = if raw.starts_with('"') {
            "\""
        } else if raw.starts_with('\'') {
            "'"
        } else {
            ""
        };
        self.replace(file, span, format!("{quote}{by}{quote}"));
    }

    /// Renames within an expression. `root` says what becomes of a name that is no member, `literal` of a text.
    pub(super) fn formula(
        &mut self,
        text: &str,
        file: FileId,
        formula: &Formula,
        names: &Names<'_>,
        root: &dyn Fn(&str) -> String,
        literal: &dyn Fn(&str) -> String,
    ) {
        let Ok(expr) = formula.expr() else { return };
        for (part, by) in renames(expr, names, root, literal) {
            self.replace(file, source::within(text, formula.span(), part), by);
        }
    }

    pub(super) fn apply(&self, file: usize, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for ((start, end), by) in self.by_file.get(&file).into_iter().flatten() {
            if *start < at {
                continue;
            }
            out.push_str(text.get(at..*start).unwrap_or_default());
            out.push_str(by);
            at = *end;
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }
}

/// What is replaced in an expression's text.
pub(super) fn renames(
    expr: &Expr,
    names: &Names<'_>,
    root: &dyn Fn(&str) -> String,
    literal: &dyn Fn(&str) -> String,
) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    visit(expr, &mut |part| match &part.kind {
        ExprKind::Name(name) => found.push((part.span.clone(), root(name))),
        ExprKind::Path(_, member, at) => found.push((at.clone(), names.member(member))),
        ExprKind::Text(text) => found.push((part.span.clone(), format!("'{}'", literal(text)))),
        ExprKind::Call(_, _, arguments) => {
            arguments.iter().for_each(|argument| named(argument, root, &mut found))
        }
        ExprKind::Each(argument) => named(argument, root, &mut found),
        _ => {}
    });
    found
}

fn named(argument: &Argument, root: &dyn Fn(&str) -> String, found: &mut Vec<(Range<usize>, String)>) {
    if let Some((name, at)) = &argument.named {
        found.push((at.clone(), root(name)));
    }
}

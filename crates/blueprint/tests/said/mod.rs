//! Mistakes as lines, as a reader gets them.

use blueprint::{Diagnostic, hint, words};
use texts::{Lang, Texts};

/// Each with its place and its hint, in English.
pub(crate) fn said(found: &[Diagnostic]) -> Vec<String> {
    let texts = Texts::new(Lang::En);
    let line = |one: &Diagnostic| {
        let hint = hint(one, &texts).map_or_else(String::new, |hint| format!(" ({hint})"));
        format!("{}:{}:{}: {}{hint}", one.path, one.line, one.column, words(one, &texts))
    };
    found.iter().map(line).collect()
}

//! Reads a TOML text as a declaration and names every mistake of its shape, not only the first.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use crate::Mistake;
use crate::mistake::Expected;

/// Most mistakes of shape that one file is searched for.
const MOST: usize = 60;

/// The word that is wrong, and those that would be right.
type Near<'n> = (&'n str, &'n [&'n str]);

const NOTHING: Near<'static> = ("", &[]);

/// Reads `text`. `note` gets each mistake with its place; `None` where too little is left.
///
/// A part that does not fit is taken out and the rest is read again, until it fits: one mistake does not hide the next.
pub(crate) fn read<T: DeserializeOwned>(
    text: &str,
    mut note: impl FnMut(Range<usize>, Mistake, Near<'_>),
) -> Option<T> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            note(span, Mistake::Toml { detail: error.message().to_owned() }, NOTHING);
        }
        return None;
    }
    let mut error = match T::deserialize(toml::Deserializer::from(table)) {
        Ok(read) => return Some(read),
        Err(error) => error,
    };
    let mut removed: Vec<Range<usize>> = Vec::new();
    let mut keys: Vec<String> = Vec::new();
    for _ in 0..MOST {
        let span = error.span().unwrap_or(0..0);
        let said = Said::of(error.message());
        match said {
            // It is missing because its mistake was named and it was taken out.
            Said::Missing(key) if keys.iter().any(|gone| gone == key) => {}
            Said::Unknown(key, known) => {
                note(span.clone(), Mistake::UnknownKey { key: key.to_owned() }, (key, &known));
            }
            Said::Missing(key) => {
                note(span.clone(), Mistake::MissingKey { key: key.to_owned() }, NOTHING);
            }
            Said::Word(word, known) => {
                note(span.clone(), Mistake::UnknownWord { word: word.to_owned() }, (word, &known));
            }
            Said::Shape(expected) => {
                note(span.clone(), Mistake::Shape { expected }, NOTHING);
            }
        }
        removed.push(span);
        let mut table = DeTable::parse(text).ok()?;
        for span in &removed {
            prune(table.get_mut(), span, &mut keys);
        }
        match T::deserialize(toml::Deserializer::from(table)) {
            Ok(read) => return Some(read),
            // Nothing could be taken out.
            Err(next) if removed.last() == next.span().as_ref() => return None,
            Err(next) => error = next,
        }
    }
    None
}

/// Takes out the entry whose key or value lies at `span`, or the array's element that does.
fn prune(table: &mut DeTable<'_>, span: &Range<usize>, keys: &mut Vec<String>) {
    let found = table
        .iter()
        .find(|(key, value)| key.span() == *span || value.span() == *span)
        .map(|(key, _)| key.get_ref().to_string());
    if let Some(key) = found {
        table.remove(key.as_str());
        keys.push(key);
        return;
    }
    for (_, value) in table.iter_mut() {
        prune_value(value, span, keys);
    }
}

fn prune_value(value: &mut Spanned<DeValue<'_>>, span: &Range<usize>, keys: &mut Vec<String>) {
    match value.get_mut() {
        DeValue::Table(table) => prune(table, span, keys),
        DeValue::Array(array) => {
            let at = array.iter().position(|element| element.span() == *span);
            if let Some(at) = at {
                let kept = std::mem::replace(array, DeArray::new())
                    .into_iter()
                    .enumerate()
                    .filter(|(n, _)| *n != at);
                *array = kept.map(|(_, element)| element).collect();
                return;
            }
            for element in array.iter_mut() {
                prune_value(element, span, keys);
            }
        }
        _ => {}
    }
}

/// What the reader's message says; it names keys and words between grave accents.
enum Said<'m> {
    Unknown(&'m str, Vec<&'m str>),
    Missing(&'m str),
    Word(&'m str, Vec<&'m str>),
    Shape(Expected),
}

impl<'m> Said<'m> {
    fn of(message: &'m str) -> Self {
        let mut quoted = message.split('`').skip(1).step_by(2);
        let first = quoted.next().unwrap_or_default();
        let rest = quoted.collect();
        if message.starts_with("unknown field") {
            Self::Unknown(first, rest)
        } else if message.starts_with("missing field") {
            Self::Missing(first)
        } else if message.starts_with("unknown variant") {
            Self::Word(first, rest)
        } else {
            Self::Shape(expected(message))
        }
    }
}

fn expected(message: &str) -> Expected {
    let expected = message.rsplit_once("expected ").map_or(message, |(_, expected)| expected);
    let starts = |word| expected.starts_with(word);
    match () {
        () if starts("a name or a list") => Expected::NameOrNames,
        () if starts("a role or") => Expected::RoleOrSubstitute,
        () if starts("true, false or") => Expected::YesNoOrExpression,
        () if starts("a number or an expression") => Expected::NumberOrExpression,
        () if starts("\"all\" or") => Expected::PanelSize,
        () if starts("a string") => Expected::Text,
        () if starts("a boolean") => Expected::YesNo,
        () if starts("a sequence") => Expected::List,
        () if starts("a map") || starts("struct") => Expected::Table,
        () if starts("f64") => Expected::Number,
        () if starts("u") || starts("i") => Expected::Whole,
        () => Expected::Other,
    }
}

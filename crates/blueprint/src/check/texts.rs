//! Texts: each key that the declarations ask for is there in both languages, and none that nothing shows.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::{self, ErrorKind};

use super::Check;
use crate::mistake::{FluentDetail, Mistake};
use crate::model::FileId;
use crate::wordings::{Key, OVER, keys};

pub(super) fn texts(check: &mut Check<'_, '_>) {
    let wanted = keys(check.blueprint);
    let id = Found::read(check, "id");
    let en = Found::read(check, "en");
    for key in wanted.values().filter(|key| !key.optional) {
        let lacks = |found: &&Found<'_>| !found.broken && !found.says(&key.text);
        let langs: Vec<_> = [&id, &en].into_iter().flatten().filter(lacks).map(|found| found.lang).collect();
        if !langs.is_empty() {
            check.error(key.file, key.span.clone(), Mistake::MissingText { key: key.text.clone(), langs });
        }
    }
    for (found, other) in [(&id, &en), (&en, &id)] {
        if let Some(found) = found {
            found.messages(check, &wanted, other.as_ref());
        }
    }
}

/// The texts of one language as they stand in the folder.
struct Found<'a> {
    lang: &'static str,
    file: FileId,
    text: &'a str,
    messages: BTreeMap<&'a str, Said<'a>>,
    terms: BTreeSet<&'a str>,
    /// The file could not be read wholly: what is missing may stand in the broken part.
    broken: bool,
    /// What an overlay says in this language; its own check is with the overlay.
    over: &'a str,
}

#[derive(Default)]
struct Said<'a> {
    variables: Vec<&'a str>,
    messages: Vec<&'a str>,
    terms: Vec<&'a str>,
}

impl<'a> Found<'a> {
    fn read(check: &mut Check<'a, '_>, lang: &'static str) -> Option<Self> {
        let path = format!("texts/{lang}.ftl");
        let at = check.blueprint.files.iter().position(|file| file.path == path)?;
        let file = FileId::try_from(at).ok()?;
        let text = check.text(file);
        let (resource, errors) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        for error in &errors {
            check.error(file, error.pos.clone(), Mistake::Fluent { detail: detail(&error.kind) });
        }
        let broken = !errors.is_empty();
        let over = check.blueprint.text(&format!("{OVER}/{lang}.ftl")).unwrap_or_default();
        let mut found =
            Self { lang, file, text, messages: BTreeMap::new(), terms: BTreeSet::new(), broken, over };
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut said = Said::default();
                    message.value.iter().for_each(|value| said.pattern(value));
                    said.attributes(&message.attributes);
                    let id = message.id.name;
                    if found.messages.insert(id, said).is_some() {
                        let detail = FluentDetail::Again(id.to_owned());
                        check.error(file, found.place(id), Mistake::Fluent { detail });
                    }
                }
                Entry::Term(term) => {
                    let mut said = Said::default();
                    said.pattern(&term.value);
                    found.terms.insert(term.id.name);
                }
                _ => {}
            }
        }
        Some(found)
    }

    fn messages(&self, check: &mut Check<'_, '_>, wanted: &BTreeMap<String, Key>, other: Option<&Self>) {
        for (id, said) in &self.messages {
            let Some(key) = wanted.get(*id) else {
                let near = wanted.keys().map(String::as_str);
                let unused = Mistake::UnusedText { key: (*id).to_owned() };
                check.error(self.file, self.place(id), unused).nearest(id, near);
                continue;
            };
            let alone = other.filter(|other| key.optional && !other.broken && !other.says(id));
            if let Some(other) = alone {
                let mistake = Mistake::OneLanguage { key: (*id).to_owned(), missing: other.lang };
                check.error(self.file, self.place(id), mistake);
            }
            for variable in said.variables.iter().filter(|variable| !key.variables.contains(**variable)) {
                let unknown = Mistake::UnknownVariable { variable: (*variable).to_owned() };
                let known = key.variables.iter().map(String::as_str);
                check.error(self.file, self.place(variable), unknown).near(variable, known);
            }
            let messages = said.messages.iter().filter(|of| !self.messages.contains_key(**of));
            let terms = said.terms.iter().filter(|of| !self.terms.contains(**of));
            for unknown in messages.chain(terms) {
                let mistake = Mistake::UnknownReference { key: (*unknown).to_owned() };
                check.error(self.file, self.place(unknown), mistake);
            }
        }
    }

    fn says(&self, key: &str) -> bool {
        let over = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(" ="));
        self.messages.contains_key(key) || self.over.lines().any(over)
    }

    /// Where a part of the file's text stands in it.
    fn place(&self, part: &str) -> Range<usize> {
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        start..start + part.len()
    }
}

impl<'a> Said<'a> {
    fn attributes(&mut self, attributes: &[Attribute<&'a str>]) {
        attributes.iter().for_each(|attribute| self.pattern(&attribute.value));
    }

    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => self.variables.push(id.name),
            InlineExpression::MessageReference { id, .. } => self.messages.push(id.name),
            InlineExpression::TermReference { id, .. } => self.terms.push(id.name),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
                arguments.named.iter().for_each(|named| self.inline(&named.value));
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

pub(crate) fn detail(kind: &ErrorKind) -> FluentDetail {
    match kind {
        ErrorKind::ExpectedToken(sign) => FluentDetail::Token(sign.to_string()),
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            FluentDetail::NoValue(entry_id.clone())
        }
        ErrorKind::MissingValue => FluentDetail::NoValue(String::new()),
        ErrorKind::UnbalancedClosingBrace | ErrorKind::ExpectedInlineExpression => FluentDetail::Braces,
        other => FluentDetail::Other(other.to_string()),
    }
}

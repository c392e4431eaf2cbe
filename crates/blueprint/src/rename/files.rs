//! Renames in scenarios, migrations, texts and templates.

use std::collections::{BTreeMap, BTreeSet};

use super::Names;
use super::declared::Pen;
use super::edits::{Edits, renames};
use crate::Blueprint;
use crate::check::CODES;
use crate::expr::parse;
use crate::load::source;
use crate::model::{FieldKind, FileId, Formula, Name, Scenario, Step};
use crate::wordings::{Key, keys};

pub(super) fn scenarios(blueprint: &Blueprint, names: &Names<'_>, edits: &mut Edits) {
    for scenario in &blueprint.scenarios {
        let cast = Cast::of(scenario, names);
        let mut pen = Pen::new(blueprint, scenario.file, names, edits);
        pen.id(&scenario.scenario.id);
        formulas(&mut pen, &cast, &scenario.scenario.starts);
        for parameter in scenario.scenario.parameters.keys() {
            let value = source::value_of(pen.text, parameter.span());
            literals(&mut pen, &cast, value);
            pen.member(parameter);
        }
        for agency in &scenario.agency {
            cast.name(&mut pen, &agency.id);
            pen.id(&agency.kind);
            agency.parent.iter().for_each(|parent| cast.name(&mut pen, parent));
        }
        for person in &scenario.person {
            cast.name(&mut pen, &person.id);
            person.roles.iter().for_each(|role| pen.id(role));
            person.agency.iter().for_each(|agency| cast.name(&mut pen, agency));
        }
        for step in &scenario.step {
            self::step(blueprint, &mut pen, &cast, step);
        }
    }
}

fn step(blueprint: &Blueprint, pen: &mut Pen<'_>, cast: &Cast<'_>, step: &Step) {
    step.who.iter().chain(&step.on).chain(&step.names).for_each(|name| cast.name(pen, name));
    step.does.iter().for_each(|does| pen.dotted(does));
    step.instead.iter().for_each(|role| pen.id(role));
    formulas(pen, cast, step.at.iter().chain(&step.after));
    let form = step.does.as_ref().and_then(|does| {
        let (case, action) = does.split_once('.')?;
        blueprint.form(blueprint.case(case)?.action(action)?.form.as_ref()?)
    });
    for key in step.with.keys() {
        let field = form.and_then(|form| form.field.iter().find(|field| field.id == *key));
        let value = source::value_of(pen.text, key.span());
        // Rows are known by their columns, scores by their criteria; files, periods and people by words of the language.
        for (span, inner) in source::keys_of(pen.text, value.clone()) {
            let by = match field.map(|field| field.kind) {
                Some(FieldKind::Table) => pen.names.member(&inner),
                None if *key == "scores" => pen.names.id(&inner),
                _ => continue,
            };
            pen.edits.string(pen.text, pen.file, span, &by);
        }
        literals(pen, cast, value);
        pen.member(key);
    }
    if let Some(code) = step.refused.as_ref().filter(|code| !CODES.contains(&code.as_str())) {
        pen.id(code);
    }
    if let Some((before, id)) = step.tampered.as_ref().and_then(|tampered| tampered.withhold.split_once(':'))
    {
        let by = format!("{before}:{}", pen.names.id(id));
        step.tampered.iter().for_each(|tampered| pen.put(&tampered.withhold, &by));
    }
    for expect in &step.expect {
        expect.who.iter().chain(&expect.to).for_each(|name| cast.name(pen, name));
        let eyes = [&expect.sees, &expect.not_sees, &expect.may, &expect.may_not];
        eyes.into_iter().flatten().for_each(|name| cast.name(pen, name));
        [&expect.message, &expect.document, &expect.indicator]
            .into_iter()
            .flatten()
            .for_each(|id| pen.id(id));
        formulas(pen, cast, expect.that.iter().chain(&expect.value));
    }
}

fn formulas<'f>(pen: &mut Pen<'_>, cast: &Cast<'_>, formulas: impl IntoIterator<Item = &'f Formula>) {
    let root = |name: &str| cast.root(name);
    let literal = |text: &str| cast.literal(text);
    for formula in formulas {
        pen.edits.formula(pen.text, pen.file, formula, pen.names, &root, &literal);
    }
}

/// Texts in a value: expressions, options, names of the cast.
fn literals(pen: &mut Pen<'_>, cast: &Cast<'_>, value: std::ops::Range<usize>) {
    for (span, text) in source::texts_in(pen.text, value) {
        let Some(formula) = text.strip_prefix('=') else {
            let by = cast.literal(&text);
            if by != text {
                pen.edits.string(pen.text, pen.file, span, &by);
            }
            continue;
        };
        let Ok(expr) = parse(formula) else { continue };
        let renamed = renames(&expr, pen.names, &|name| cast.root(name), &|text| cast.literal(text));
        for (part, by) in renamed {
            let at = source::within(pen.text, span.clone(), part.start + 1..part.end + 1);
            pen.edits.replace(pen.file, at, by);
        }
    }
}

/// The names of a scenario: units, people, cases. A count stays: `e1`, `e2` and `e{n}` are renamed as `e`.
struct Cast<'c> {
    names: &'c Names<'c>,
    stems: BTreeSet<String>,
}

impl<'c> Cast<'c> {
    fn of(scenario: &Scenario, names: &'c Names<'c>) -> Self {
        let agencies = scenario.agency.iter().map(|agency| &agency.id);
        let people = scenario.person.iter().map(|person| &person.id);
        let cases = scenario.step.iter().filter_map(|step| step.names.as_ref());
        let stems = agencies.chain(people).chain(cases).map(|name| counted(name).0.to_owned());
        Self { names, stems: stems.collect() }
    }

    /// A name of the cast, whatever stands around it: `e1.title`, `sheet(desk, judge_1, e1).notes`.
    fn name(&self, pen: &mut Pen<'_>, name: &Name) {
        let (inner, member) = match name.rsplit_once('.') {
            Some((inner, member)) => (inner, Some(self.names.member(member))),
            None => (name.as_str(), None),
        };
        let mut by = match inner.split_once('(') {
            Some((sheet, parts)) => {
                let parts = parts.trim_end_matches(')').split(',').map(str::trim);
                let parts: Vec<String> = parts.map(|part| self.root(part)).collect();
                format!("{}({})", self.names.id(sheet), parts.join(", "))
            }
            None => self.root(inner),
        };
        if let Some(member) = member {
            by = format!("{by}.{member}");
        }
        pen.put(name, &by);
    }

    /// What a name in an expression becomes.
    fn root(&self, name: &str) -> String {
        self.known(name).unwrap_or_else(|| self.names.id(name))
    }

    /// What a text becomes: people are printed under the names that they have in the scenario.
    fn literal(&self, text: &str) -> String {
        self.known(text).unwrap_or_else(|| self.names.literal(text))
    }

    fn known(&self, name: &str) -> Option<String> {
        let (stem, count) = counted(name);
        self.stems.contains(stem).then(|| format!("{}{count}", (self.names.rename)(stem)))
    }
}

/// A name and its count: `citizen_` and `{n}`, `e` and `12`.
fn counted(name: &str) -> (&str, &str) {
    let count = name.find(|letter: char| letter == '{' || letter.is_ascii_digit());
    name.split_at_checked(count.unwrap_or(name.len())).unwrap_or((name, ""))
}

pub(super) fn migrations(blueprint: &Blueprint, names: &Names<'_>, edits: &mut Edits) {
    for migration in &blueprint.migrations {
        let mut pen = Pen::new(blueprint, migration.file, names, edits);
        for case in &migration.case {
            pen.id(&case.id);
            case.statuses.values().for_each(|status| pen.id(status));
            pen.settings(&case.set);
        }
    }
}

/// Keys of texts, where they are declared and where another text refers to them.
pub(super) fn texts(blueprint: &Blueprint, names: &Names<'_>, edits: &mut Edits) {
    let keys: BTreeMap<String, String> =
        keys(blueprint).into_iter().map(|(text, key)| (text, renamed_key(&key, names))).collect();
    for (at, file) in blueprint.files.iter().enumerate().filter(|(_, file)| file.path.ends_with(".ftl")) {
        let Ok(id) = FileId::try_from(at) else { continue };
        let inner = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        for (start, word) in words(&file.text, inner) {
            if let Some(by) = keys.get(word) {
                edits.replace(id, start..start + word.len(), by.clone());
            }
        }
    }
}

/// `field-OWNER-FIELD-hint`: an id has no hyphen, so its parts can be told.
fn renamed_key(key: &Key, names: &Names<'_>) -> String {
    let parts: Vec<&str> = key.text.split('-').collect();
    let Some((kind, ids)) = parts.split_first() else { return key.text.clone() };
    if matches!(*kind, "blueprint" | "standard") {
        return key.text.clone();
    }
    let last = ids.len().saturating_sub(1);
    let by = ids.iter().enumerate().map(|(at, part)| {
        let suffix = at == last && (key.optional || *kind == "message");
        match (*kind, at) {
            _ if suffix => (*part).to_owned(),
            ("parameter", 0) | ("field" | "flag" | "action", 1..) => names.member(part),
            ("option", 1..) if at < last => names.member(part),
            _ => names.id(part),
        }
    });
    std::iter::once((*kind).to_owned()).chain(by).collect::<Vec<_>>().join("-")
}

/// What a template reads of its data: `data.name`, `row.column`, `row.at("column")`.
pub(super) fn templates(blueprint: &Blueprint, names: &Names<'_>, edits: &mut Edits) {
    for (at, file) in blueprint.files.iter().enumerate() {
        let (Some(template), Ok(id)) = (file.path.strip_prefix("documents/"), FileId::try_from(at)) else {
            continue;
        };
        let data = names.data.get(template);
        let inner = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        for (start, word) in words(&file.text, inner) {
            let before = file.text.get(..start).unwrap_or_default();
            let after = file.text.get(start + word.len()..).unwrap_or_default();
            let quoted = before.ends_with('"') && after.starts_with('"');
            let asked = quoted && before.ends_with("(\"");
            let member = before.ends_with('.') && !before.ends_with("..") && !after.starts_with('(');
            let reads = member || asked;
            // What a value is compared with, and the entry of a dictionary that a value picks.
            let picks = quoted || after.starts_with(':') && before.trim_end().ends_with(['(', ',']);
            let by = if reads && super::GIVEN.contains(&word) {
                continue;
            } else if reads && data.is_some_and(|data| data.contains(word)) {
                (names.rename)(word)
            } else if reads && names.members.contains(word) {
                names.member(word)
            } else if reads || picks {
                names.literal(word)
            } else {
                continue;
            };
            if by != word {
                edits.replace(id, start..start + word.len(), by);
            }
        }
    }
}

/// Words of a text with the byte at which each begins.
fn words(text: &str, inner: impl Fn(char) -> bool) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split(|letter| !inner(letter)) {
        let at = text.get(start..).and_then(|rest| rest.find(word)).map_or(start, |offset| start + offset);
        if !word.is_empty() {
            found.push((at, word));
        }
        let next = text.get(at + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        start = at + word.len() + next;
    }
    found
}

//! Documents and messages: what they are about, what their templates and texts get.

use std::collections::BTreeMap;

use texts::Lang;

use super::Check;
use super::formulas::{Need, Scope, Typed, formula, typed};
use crate::mistake::{Mistake, Thing};
use crate::model::{Document, FieldKind, FileId, Message};
use crate::sample::{SampleData, Templates};

pub(super) fn documents(check: &mut Check<'_, '_>, templates: Option<&dyn Templates>) {
    let blueprint = check.blueprint;
    for message in &blueprint.identity.message {
        self::message(check, message);
    }
    for document in &blueprint.identity.document {
        let data = self::document(check, document);
        let path = format!("documents/{}", document.template.as_str());
        let Some(at) = blueprint.files.iter().position(|file| file.path == path) else {
            let known = blueprint.files.iter().filter_map(|file| file.path.strip_prefix("documents/"));
            let missing = Mistake::Unknown { what: Thing::Template, id: document.template.to_string() };
            check
                .error(blueprint.identity.file, document.template.span(), missing)
                .near(&document.template, known);
            continue;
        };
        if let (Some(templates), Ok(file)) = (templates, FileId::try_from(at)) {
            compile(check, document, file, &data, templates);
        }
    }
    unused(check);
}

fn message(check: &mut Check<'_, '_>, message: &Message) {
    let (blueprint, file) = (check.blueprint, check.blueprint.identity.file);
    let known = check.known(Thing::Case, file, &message.case, blueprint.case_ids());
    for to in &message.to {
        let role = to.strip_prefix("role:");
        match (role, to.as_str()) {
            (Some(role), _) => {
                let known: Vec<&str> = blueprint.role_ids().map(|id| id.as_str()).collect();
                check.known_text(Thing::Role, file, to.span(), role, &known);
            }
            (None, "opener" | "assigned" | "agency") => {}
            (None, other) => {
                let unknown = Mistake::Unknown { what: Thing::Receiver, id: other.to_owned() };
                check
                    .error(file, to.span(), unknown)
                    .near(other, ["opener", "assigned", "agency", "role:ID"]);
            }
        }
    }
    if message.to.is_empty() {
        check.error(file, message.id.span(), Mistake::Empty);
    }
    if known {
        let scope = Scope::of_case(&message.case);
        for arg in message.args.values() {
            formula(check, file, arg, &scope, Need::Any);
        }
    }
}

/// Checks a document; gives the types of its data.
fn document<'a>(check: &mut Check<'a, '_>, document: &'a Document) -> BTreeMap<&'a str, Typed> {
    let (blueprint, file) = (check.blueprint, check.blueprint.identity.file);
    if let Some(series) = &document.series {
        check.known(Thing::Series, file, series, blueprint.series_ids());
    }
    if !check.known(Thing::Case, file, &document.case, blueprint.case_ids()) {
        return BTreeMap::new();
    }
    let mut scope = Scope::of_case(&document.case);
    if let Some(holds) = &document.holds {
        formula(check, file, holds, &scope, Need::YesNo);
    }
    match (&document.of, &document.row) {
        (Some(of), row) => {
            let tables = blueprint.fields(&document.case).into_iter();
            let tables: Vec<_> =
                tables.filter(|field| matches!(field.kind, FieldKind::Table | FieldKind::People)).collect();
            let known = check.known(Thing::Field, file, of, tables.iter().map(|field| &field.id));
            match row {
                None => {
                    check.error(file, of.span(), Mistake::MissingKey { key: "row".to_owned() });
                }
                Some(row) if known => scope = scope.row(row, of),
                Some(_) => return BTreeMap::new(),
            }
        }
        (None, Some(row)) => {
            check.error(file, row.span(), Mistake::MissingKey { key: "of".to_owned() });
            return BTreeMap::new();
        }
        (None, None) => {}
    }
    document.data.iter().map(|(key, data)| (key.as_str(), typed(check, file, data, &scope))).collect()
}

/// Compiles a template in both languages; what is wrong in both is said once.
fn compile(
    check: &mut Check<'_, '_>,
    document: &Document,
    file: FileId,
    data: &BTreeMap<&str, Typed>,
    templates: &dyn Templates,
) {
    let (path, source) = check.report.source(file);
    for lang in Lang::ALL {
        let sample = SampleData::of(check.blueprint, document, data, lang);
        for fault in templates.check(path, source, &sample) {
            let start = crate::load::source::offset(source, fault.line, fault.column);
            check.error(file, start..start, Mistake::Template { detail: fault.message });
        }
    }
}

/// Templates that no document has; those that others import are used.
fn unused(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    for (at, file) in blueprint.files.iter().enumerate() {
        let Some(name) = file.path.strip_prefix("documents/") else { continue };
        let named = blueprint.identity.document.iter().any(|document| document.template == name);
        let imported = blueprint.files.iter().any(|other| {
            other.path != file.path
                && other.path.ends_with(".typ")
                && other.text.contains(&format!("\"{name}\""))
        });
        if let (false, false, Ok(at)) = (named, imported, FileId::try_from(at)) {
            check.error(at, 0..0, Mistake::Unused { what: Thing::Template, id: name.to_owned() });
        }
    }
}

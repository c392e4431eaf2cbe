//! Ids: their shape, that none is a word of the language, that none is given twice.

use std::collections::BTreeMap;

use super::Check;
use crate::diagnostic::place;
use crate::expr::RESERVED;
use crate::load::{Part, kind_of};
use crate::mistake::{Mistake, Thing};
use crate::model::{Field, FileId, Name};

const LONGEST: usize = 40;

/// Whether a text may be an id.
pub(crate) fn is_id(text: &str) -> bool {
    let mut letters = text.bytes();
    text.len() <= LONGEST
        && letters.next().is_some_and(|first| first.is_ascii_lowercase())
        && letters.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

pub(super) fn names(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    let identity = &blueprint.identity;
    let file = identity.file;
    shape(check, file, &identity.blueprint.id);
    family(check, file, Thing::AgencyKind, &identity.agency.kinds);
    family(check, file, Thing::Role, blueprint.role_ids());
    family(check, file, Thing::Choice, blueprint.choice_ids());
    for choice in &identity.choice {
        family(check, file, Thing::Option, &choice.options);
    }
    family(check, file, Thing::Parameter, blueprint.parameter_ids());
    family(check, file, Thing::Series, blueprint.series_ids());
    family(check, file, Thing::Message, blueprint.message_ids());
    family(check, file, Thing::Document, blueprint.document_ids());
    family(check, file, Thing::Indicator, identity.indicator.iter().map(|indicator| &indicator.id));
    for document in &identity.document {
        if let Some(row) = &document.row {
            shape(check, file, row);
        }
    }

    for case in &blueprint.cases {
        family(check, case.file, Thing::Status, case.status.iter().map(|status| &status.id));
        family(check, case.file, Thing::Flag, case.flag.iter().map(|flag| &flag.id));
        family(check, case.file, Thing::Action, case.action.iter().map(|action| &action.id));
        let mut require = Family::new(Thing::Require);
        for action in &case.action {
            for one in &action.require {
                // One rule may bind several actions; it is then one text.
                if !require.first.contains_key(one.id.as_str()) {
                    require.add(check, case.file, &one.id);
                }
            }
        }
        fields_of(check, case);
    }
    for form in &blueprint.forms {
        family(check, form.file, Thing::Evidence, form.evidence.iter().map(|evidence| &evidence.id));
        family(check, form.file, Thing::Check, form.check.iter().map(|check| &check.id));
        let used =
            blueprint.cases.iter().any(|case| blueprint.forms_of(case).any(|of| of.form.id == form.form.id));
        if !used {
            let mut fields = Family::new(Thing::Field);
            declared(check, &mut fields, form.file, &form.field);
        }
    }
    for register in &blueprint.registers {
        family(check, register.file, Thing::Invariant, register.invariant.iter().map(|one| &one.id));
        let mut fields = Family::new(Thing::Field);
        declared(check, &mut fields, register.file, &register.field);
    }
    if let Some(judging) = &blueprint.judging {
        family(check, judging.file, Thing::Rubric, judging.rubric.iter().map(|rubric| &rubric.id));
        family(check, judging.file, Thing::Round, judging.round.iter().map(|round| &round.id));
        for rubric in &judging.rubric {
            family(check, judging.file, Thing::Criterion, rubric.criterion.iter().map(|one| &one.id));
        }
    }
    collections(check);
    files(check);
}

/// Kinds of case and registers are collections of one name space.
fn collections(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    let mut collections = Family::new(Thing::Case);
    for case in &blueprint.cases {
        collections.add(check, case.file, &case.case.id);
    }
    for register in &blueprint.registers {
        collections.add(check, register.file, &register.register.id);
    }
    let mut forms = Family::new(Thing::Form);
    for form in &blueprint.forms {
        forms.add(check, form.file, &form.form.id);
    }
    let mut calendars = Family::new(Thing::Calendar);
    for calendar in &blueprint.calendars {
        calendars.add(check, calendar.file, &calendar.calendar.id);
    }
    let mut scenarios = Family::new(Thing::Scenario);
    for scenario in &blueprint.scenarios {
        scenarios.add(check, scenario.file, &scenario.scenario.id);
    }
}

/// A case and its forms share one flat name space, which the flags share too.
fn fields_of(check: &mut Check<'_, '_>, case: &crate::model::Case) {
    let blueprint = check.blueprint;
    let mut fields = Family::new(Thing::Field);
    for flag in &case.flag {
        fields.taken(check, case.file, &flag.id);
    }
    // The language itself names the agency with which a judge has a conflict.
    let conflict = blueprint.judging.as_ref().and_then(|file| file.judging.conflict.as_ref());
    fields.given = (conflict == Some(&case.case.id)).then_some("agency");
    declared(check, &mut fields, case.file, &case.field);
    for form in blueprint.forms_of(case) {
        declared(check, &mut fields, form.file, &form.field);
    }
}

fn declared(check: &mut Check<'_, '_>, fields: &mut Family, file: FileId, of: &[Field]) {
    for field in of {
        fields.add(check, file, &field.id);
        if let Some(options) = &field.options {
            family(check, file, Thing::Option, options);
        }
        let mut columns = Family::new(Thing::Column);
        for column in &field.column {
            columns.add(check, file, &column.id);
            if let Some(options) = &column.options {
                family(check, file, Thing::Option, options);
            }
        }
    }
}

fn family<'n>(
    check: &mut Check<'_, '_>,
    file: FileId,
    what: Thing,
    names: impl IntoIterator<Item = &'n Name>,
) {
    let mut family = Family::new(what);
    for name in names {
        family.add(check, file, name);
    }
}

/// Names that must differ.
struct Family {
    what: Thing,
    /// A word of the language that is an id here.
    given: Option<&'static str>,
    first: BTreeMap<String, (String, usize)>,
}

impl Family {
    fn new(what: Thing) -> Self {
        Self { what, given: None, first: BTreeMap::new() }
    }

    fn add(&mut self, check: &mut Check<'_, '_>, file: FileId, name: &Name) {
        if self.given.is_none_or(|given| name != given) {
            shape(check, file, name);
        }
        self.seen(check, file, name);
    }

    fn seen(&mut self, check: &mut Check<'_, '_>, file: FileId, name: &Name) {
        let (path, text) = check.report.source_at(file, name.span().start);
        if let Some((path, line)) = self.first.get(name.as_str()).cloned() {
            let mistake = Mistake::Duplicate { what: self.what, id: name.to_string(), path, line };
            check.error(file, name.span(), mistake);
            return;
        }
        self.first.insert(name.to_string(), (path.to_owned(), place(text, name.span().start).0));
    }

    /// A name that another family has checked, but that is taken here too.
    fn taken(&mut self, check: &Check<'_, '_>, file: FileId, name: &Name) {
        let (path, text) = check.report.source_at(file, name.span().start);
        let line = place(text, name.span().start).0;
        self.first.entry(name.to_string()).or_insert_with(|| (path.to_owned(), line));
    }
}

fn shape(check: &mut Check<'_, '_>, file: FileId, name: &Name) {
    let id = name.to_string();
    if !is_id(name) {
        check.error(file, name.span(), Mistake::IdShape { id });
    } else if RESERVED.contains(&name.as_str()) {
        check.error(file, name.span(), Mistake::Reserved { id });
    }
}

/// What a file declares is called as the file is.
fn files(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    let mut named: Vec<(FileId, &Name)> = Vec::new();
    named.extend(blueprint.cases.iter().map(|case| (case.file, &case.case.id)));
    named.extend(blueprint.forms.iter().map(|form| (form.file, &form.form.id)));
    named.extend(blueprint.registers.iter().map(|register| (register.file, &register.register.id)));
    named.extend(blueprint.calendars.iter().map(|calendar| (calendar.file, &calendar.calendar.id)));
    named.extend(blueprint.scenarios.iter().map(|scenario| (scenario.file, &scenario.scenario.id)));
    for (file, id) in named {
        let (path, _) = check.report.source(file);
        let folder = path.split('/').next().unwrap_or_default();
        let expected = format!("{folder}/{id}.toml");
        if path != expected && kind_of(path) != Some(Part::Identity) {
            check.error(file, id.span(), Mistake::FileName { expected });
        }
    }
}

//! `[page]`: what pages for the public are made of is there, and of the type that its place needs.

use super::super::Check;
use super::{has, needs};
use crate::mistake::{Mistake, Thing};
use crate::model::{DateRows, FieldKind, FileId, JudgingFile, MeasureRows, Name, ParameterKind, PastWinners};

pub(super) fn page(check: &mut Check<'_, '_>, judging: &JudgingFile) {
    let Some(page) = &judging.page else { return };
    let (file, of) = (judging.file, &judging.judging);
    let mut named = |case: &Name, field: Option<&Name>, kinds: &[FieldKind]| {
        if let Some(field) = field {
            has(check, file, case, field, kinds, None);
        }
    };
    let words = [FieldKind::Text, FieldKind::LongText];
    named(&of.runs, Some(&page.published), &[FieldKind::Date]);
    named(&of.runs, page.theme.as_ref(), &words);
    named(&of.runs, page.contact.as_ref(), &words);
    named(&of.runs, page.guide.as_ref(), &[FieldKind::File]);
    named(&of.runs, page.dates.as_ref().map(|dates| &dates.of), &[FieldKind::Table]);
    named(&of.entry, page.summary.as_ref(), &words);
    named(&of.entry, page.results.as_ref().map(|results| &results.of), &[FieldKind::Table]);
    if let Some(who) = &page.who {
        kinds_of_unit(check, file, who);
    }
    if let Some(entry) = check.blueprint.case(&of.entry) {
        for status in page.taking.iter() {
            check.known(Thing::Status, file, status, entry.status.iter().map(|status| &status.id));
        }
    }
    if let Some(DateRows { of: table, what, from, to, place }) = &page.dates {
        let days = [from].into_iter().chain(to).map(|column| (column, FieldKind::Date));
        let words = [what].into_iter().chain(place).map(|column| (column, FieldKind::Text));
        columns(check, file, &of.runs, table, days.chain(words));
    }
    if let Some(MeasureRows { of: table, what, unit, before, after }) = &page.results {
        let figures = [before, after].into_iter().map(|column| (column, FieldKind::Number));
        let words = [what].into_iter().chain(unit).map(|column| (column, FieldKind::Text));
        columns(check, file, &of.entry, table, figures.chain(words));
    }
    if let Some(certificate) = &page.certificate
        && check.known(Thing::Case, file, certificate, check.blueprint.case_ids())
    {
        needs(check, file, certificate, "entry", FieldKind::Case, Some(&of.entry));
    }
    if let Some(past) = &page.past {
        self::past(check, file, past);
    }
}

fn past(check: &mut Check<'_, '_>, file: FileId, past: &PastWinners) {
    let PastWinners { register, unit, edition, place, revoked } = past;
    if !check.known(Thing::Register, file, register, check.blueprint.register_ids()) {
        return;
    }
    has(check, file, register, unit, &[FieldKind::Text], None);
    has(check, file, register, edition, &[FieldKind::Text], None);
    has(check, file, register, place, &[FieldKind::Number], None);
    if let Some(revoked) = revoked {
        has(check, file, register, revoked, &[FieldKind::Date], None);
    }
}

fn kinds_of_unit(check: &mut Check<'_, '_>, file: FileId, who: &Name) {
    if !check.known(Thing::Parameter, file, who, check.blueprint.parameter_ids()) {
        return;
    }
    let kinds = check.blueprint.parameter(who).is_some_and(|parameter| {
        parameter.kind == ParameterKind::Set && parameter.of.as_deref() == Some("agency_kinds")
    });
    if !kinds {
        check.error(file, who.span(), Mistake::NotUnits { parameter: who.to_string() });
    }
}

/// Columns of a table, each of its type.
fn columns<'n>(
    check: &mut Check<'_, '_>,
    file: FileId,
    case: &str,
    table: &Name,
    named: impl Iterator<Item = (&'n Name, FieldKind)>,
) {
    let Some(table) = check.blueprint.field(case, table).filter(|field| field.kind == FieldKind::Table)
    else {
        return;
    };
    for (name, expected) in named {
        if !check.known(Thing::Column, file, name, table.column.iter().map(|column| &column.id)) {
            continue;
        }
        if table.column.iter().any(|column| column.id == *name && column.kind != expected) {
            let mistake = Mistake::FieldKind { field: name.to_string(), expected, of: None };
            check.error(file, name.span(), mistake);
        }
    }
}

//! Actions: who may, from where to where, under what conditions, and with which effects.

use super::Check;
use super::formulas::{Each, Need, Scope, depends, each, formula, settings};
use crate::mistake::{Mistake, Thing};
use crate::model::{
    Act, Action, Book, By, Case, Field, FieldKind, Issue, JudgingEffect, Name, Number, Open, Write,
};

pub(super) fn action(check: &mut Check<'_, '_>, case: &Case, action: &Action) {
    let file = case.file;
    // An opening action's conditions are asked before there is a case.
    let before = if action.opens { Scope::default() } else { Scope::of_case(&case.case.id) }.with_actor();
    let scope = Scope::of_case(&case.case.id).with_actor();
    by(check, case, action, &before);
    way(check, case, action);
    if let Some(when) = &action.when {
        formula(check, file, when, &before, Need::YesNo);
    }
    deadline(check, case, action, &scope);
    if let Some(form) = &action.form {
        let blueprint = check.blueprint;
        check.known(Thing::Form, file, form, blueprint.form_ids());
    }
    for user in action.assign.iter().chain(&action.unassign) {
        formula(check, file, user, &scope, Need::User);
    }
    for require in &action.require {
        formula(check, file, &require.that, &scope, Need::YesNo);
        if let Some(field) = &require.field {
            check.known(Thing::Field, file, field, ids(&check.blueprint.fields(&case.case.id)));
        }
    }
    flags(check, case, action);
    effects(check, case, action, &scope);
}

fn ids<'a>(fields: &[&'a Field]) -> Vec<&'a Name> {
    fields.iter().map(|field| &field.id).collect()
}

fn by(check: &mut Check<'_, '_>, case: &Case, action: &Action, scope: &Scope<'_>) {
    let (file, blueprint) = (case.file, check.blueprint);
    for By { role, instead_of, when } in &action.by {
        if role != "system" {
            check.known(Thing::Role, file, role, blueprint.role_ids());
        }
        if let Some(other) = instead_of {
            check.known(Thing::Role, file, other, blueprint.role_ids());
        }
        if let Some(when) = when {
            formula(check, file, when, scope, Need::YesNo);
        }
    }
    if action.auto {
        if let Some(person) = action.by.iter().find(|by| by.role != "system") {
            check.error(file, person.role.span(), Mistake::AutoBySystem);
        }
        if action.when.is_none() {
            check.error(file, action.id.span(), Mistake::AutoWithoutWhen);
        }
    }
}

fn way(check: &mut Check<'_, '_>, case: &Case, action: &Action) {
    let file = case.file;
    for status in action.from.iter().chain(&action.to) {
        check.known(Thing::Status, file, status, case.status.iter().map(|status| &status.id));
    }
    if action.opens {
        if let Some(from) = action.from.first() {
            check.error(file, from.span(), Mistake::OpensFrom);
        }
        return;
    }
    for from in action.from.iter().filter(|from| !action.reopens && case.is_final(from)) {
        check.error(file, from.span(), Mistake::FromFinal { status: from.to_string() });
    }
}

fn deadline(check: &mut Check<'_, '_>, case: &Case, action: &Action, scope: &Scope<'_>) {
    if let Some(deadline) = &action.deadline {
        formula(check, case.file, deadline, scope, Need::Deadline);
        if deadline.expr().is_ok_and(|expr| !depends(expr)) {
            check.error(case.file, deadline.span(), Mistake::FixedDeadline);
        }
    }
    if let Some(grace) = &action.grace {
        formula(check, case.file, grace, scope, Need::Span);
        if action.deadline.is_none() {
            check.error(case.file, grace.span(), Mistake::GraceAlone);
        }
    }
}

fn flags(check: &mut Check<'_, '_>, case: &Case, action: &Action) {
    for flag in action.raise.iter().chain(&action.lower) {
        check.known(Thing::Flag, case.file, flag, case.flag.iter().map(|flag| &flag.id));
        let derived = case.flag.iter().any(|declared| declared.id == *flag && declared.when.is_some());
        if derived {
            check.error(case.file, flag.span(), Mistake::DerivedFlag { flag: flag.to_string() });
        }
    }
}

fn effects(check: &mut Check<'_, '_>, case: &Case, action: &Action, scope: &Scope<'_>) {
    let file = case.file;
    settings(check, file, &action.set, &case.case.id, scope);
    if let Some(Book { calendar, session, into }) = &action.book {
        let blueprint = check.blueprint;
        if check.known(Thing::Calendar, file, calendar, blueprint.calendar_ids()) {
            formula(check, file, session, scope, Need::Session(calendar));
            kept(check, case, &Each::once(), into, FieldKind::Session, Some(calendar));
        }
    }
    if let Some(release) = &action.release {
        kept(check, case, &Each::once(), &release.field, FieldKind::Session, None);
    }
    for one in &action.number {
        number(check, case, one, scope);
    }
    for one in &action.write {
        write(check, case, one, scope);
    }
    for one in &action.open {
        open(check, case, one, scope);
    }
    for one in &action.act {
        act(check, case, one, scope);
    }
    for document in &action.issues {
        issued(check, case, document, &Each::once());
    }
    for Issue { document, each: over, when } in &action.issue {
        let (inner, over) = each(check, file, over.as_ref(), scope);
        condition(check, case, when.as_ref(), &inner);
        issued(check, case, document, &over);
    }
    for message in &action.notify {
        let blueprint = check.blueprint;
        let known = check.known(Thing::Message, file, message, blueprint.message_ids());
        let of = blueprint.message(message).map(|message| &message.case).filter(|of| **of != case.case.id);
        if let Some(of) = of.filter(|_| known) {
            other_case(check, case, Thing::Message, message, of);
        }
    }
    if let Some(effect) = action.judging {
        judging(check, case, action, effect);
    }
}

fn condition(
    check: &mut Check<'_, '_>,
    case: &Case,
    when: Option<&crate::model::Formula>,
    scope: &Scope<'_>,
) {
    if let Some(when) = when {
        formula(check, case.file, when, scope, Need::YesNo);
    }
}

fn number(check: &mut Check<'_, '_>, case: &Case, number: &Number, scope: &Scope<'_>) {
    let (file, blueprint) = (case.file, check.blueprint);
    check.known(Thing::Series, file, &number.series, blueprint.series_ids());
    let (inner, over) = each(check, file, number.each.as_ref(), scope);
    condition(check, case, number.when.as_ref(), &inner);
    kept(check, case, &over, &number.into, FieldKind::Text, None);
}

fn write(check: &mut Check<'_, '_>, case: &Case, write: &Write, scope: &Scope<'_>) {
    let (file, blueprint) = (case.file, check.blueprint);
    let (inner, over) = each(check, file, write.each.as_ref(), scope);
    condition(check, case, write.when.as_ref(), &inner);
    if let Some(note) = &write.note {
        formula(check, file, note, &inner, Need::Text);
    }
    if !check.known(Thing::Register, file, &write.register, blueprint.register_ids()) {
        return;
    }
    if let Some(record) = &write.record {
        formula(check, file, record, &inner, Need::Reference(&write.register));
    }
    settings(check, file, &write.set, &write.register, &inner);
    if let Some(into) = &write.into {
        kept(check, case, &over, into, FieldKind::Record, Some(&write.register));
    }
}

fn open(check: &mut Check<'_, '_>, case: &Case, open: &Open, scope: &Scope<'_>) {
    let (file, blueprint) = (case.file, check.blueprint);
    let (inner, over) = each(check, file, open.each.as_ref(), scope);
    condition(check, case, open.when.as_ref(), &inner);
    if !check.known(Thing::Case, file, &open.case, blueprint.case_ids()) {
        return;
    }
    settings(check, file, &open.set, &open.case, &inner);
    if let Some(into) = &open.into {
        kept(check, case, &over, into, FieldKind::Case, Some(&open.case));
    }
}

fn act(check: &mut Check<'_, '_>, case: &Case, act: &Act, scope: &Scope<'_>) {
    let (_, over) = each(check, case.file, Some(&act.each), scope);
    let Some((kind, action)) = super::scenarios::case_action(check, case.file, &act.action) else { return };
    if action.opens {
        check.error(case.file, act.action.span(), Mistake::ActOpens { action: act.action.to_string() });
    }
    if over.kind.as_deref().is_some_and(|over| over != kind) || over.table.is_some() {
        check.error(case.file, act.each.span(), Mistake::EachOfAct { case: kind.to_owned() });
    }
}

/// A document that is issued for this case, for its rows, or for other cases.
fn issued(check: &mut Check<'_, '_>, case: &Case, name: &Name, over: &Each) {
    let (file, blueprint) = (case.file, check.blueprint);
    if !check.known(Thing::Document, file, name, blueprint.document_ids()) {
        return;
    }
    let Some(document) = blueprint.document(name) else { return };
    let theirs = over.kind.as_deref().filter(|kind| blueprint.case(kind).is_some());
    if document.case != theirs.unwrap_or(&case.case.id) {
        other_case(check, case, Thing::Document, name, &document.case);
    } else if theirs.is_none() && over.known && document.of.as_deref() != over.table.as_deref() {
        check.error(file, name.span(), Mistake::EachOfDocument { document: name.to_string() });
    }
}

fn other_case(check: &mut Check<'_, '_>, case: &Case, what: Thing, name: &Name, of: &Name) {
    if check.blueprint.case(of).is_none() {
        return;
    }
    let mistake = Mistake::OtherCase { what, id: name.to_string(), case: of.to_string() };
    check.error(case.file, name.span(), mistake);
}

/// The field, or the column of the row, that keeps what an effect gives.
fn kept(
    check: &mut Check<'_, '_>,
    case: &Case,
    over: &Each,
    into: &Name,
    kind: FieldKind,
    of: Option<&Name>,
) {
    if !over.known {
        return;
    }
    let blueprint = check.blueprint;
    let (what, fields) = match over.table.as_deref().and_then(|table| blueprint.field(&case.case.id, table)) {
        Some(table) => (Thing::Column, table.column.iter().collect()),
        None => (Thing::Field, blueprint.fields(&case.case.id)),
    };
    if !check.known(what, case.file, into, ids(&fields)) {
        return;
    }
    let Some(field) = fields.into_iter().find(|field| field.id == *into) else { return };
    if field.kind != kind || of.is_some() && field.of.as_ref() != of {
        let mistake =
            Mistake::FieldKind { field: into.to_string(), expected: kind, of: of.map(ToString::to_string) };
        check.error(case.file, into.span(), mistake);
    }
}

fn judging(check: &mut Check<'_, '_>, case: &Case, action: &Action, effect: JudgingEffect) {
    let at = check.beside(case.file, &action.id, "judging");
    let Some(judging) = &check.blueprint.judging else {
        check.error(case.file, at, Mistake::NoJudging);
        return;
    };
    let belongs = match effect {
        JudgingEffect::Open | JudgingEffect::Close | JudgingEffect::Decide => &judging.judging.runs,
        JudgingEffect::Score | JudgingEffect::Recuse | JudgingEffect::Return => &judging.judging.sheet,
    };
    if *belongs != case.case.id {
        check.error(case.file, at, Mistake::EffectElsewhere { case: belongs.to_string() });
    }
}

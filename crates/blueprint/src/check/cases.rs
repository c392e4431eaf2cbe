//! Kinds of case and registers, but for the steps of their actions, the views, and the way through the statuses.

use super::fields::{fields, visible};
use super::formulas::{Need, Scope, formula};
use super::{Check, steps, views};
use crate::mistake::{Mistake, Thing};
use crate::model::Case;

pub(super) fn cases(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    for case in &blueprint.cases {
        header(check, case);
        let scope = Scope::of_case(&case.case.id);
        fields(check, case.file, &case.field, &scope);
        for flag in &case.flag {
            if let Some(when) = &flag.when {
                formula(check, case.file, when, &scope, Need::YesNo);
            }
        }
        for action in &case.action {
            steps::action(check, case, action);
        }
        views::of_case(check, case);
    }
}

fn header(check: &mut Check<'_, '_>, case: &Case) {
    let (header, file) = (&case.case, case.file);
    if let Some(title) = &header.title {
        formula(check, file, title, &Scope::of_case(&header.id), Need::Text);
    }
    let known = visible(check, &header.id);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for column in &header.list {
        check.known_text(Thing::Field, file, column.span(), column, &known);
    }
    if case.status.is_empty() {
        check.error(file, header.id.span(), Mistake::MissingKey { key: "status".to_owned() });
    }
}

pub(super) fn registers(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    for register in &blueprint.registers {
        let (header, file) = (&register.register, register.file);
        let scope = Scope::of_record(&header.id);
        if let Some(title) = &header.title {
            formula(check, file, title, &scope, Need::Text);
        }
        for field in &header.unique {
            check.known(Thing::Field, file, field, register.field.iter().map(|field| &field.id));
        }
        fields(check, file, &register.field, &scope);
        for invariant in &register.invariant {
            formula(check, file, &invariant.must, &scope, Need::YesNo);
        }
        views::of_register(check, register);
    }
}

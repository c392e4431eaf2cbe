//! Who sees what.

use super::Check;
use super::fields::visible;
use super::formulas::{Need, Scope, formula};
use crate::mistake::{Mistake, Thing};
use crate::model::{Case, FileId, Register, Rows, View};

pub(super) fn of_case(check: &mut Check<'_, '_>, case: &Case) {
    for view in &case.view {
        for status in view.statuses.iter() {
            check.known(Thing::Status, case.file, status, case.status.iter().map(|status| &status.id));
        }
        common(check, case.file, &case.case.id, view);
    }
}

pub(super) fn of_register(check: &mut Check<'_, '_>, register: &Register) {
    for view in &register.view {
        if let Some(status) = view.statuses.first() {
            check.error(register.file, status.span(), Mistake::UnknownKey { key: "statuses".to_owned() });
        }
        if view.rows.is_some_and(|rows| !matches!(rows, Rows::All | Rows::None)) {
            let at = check.beside(register.file, &view.role, "rows");
            check.error(register.file, at, Mistake::RowsOfRegister);
        }
        common(check, register.file, &register.register.id, view);
    }
}

fn common(check: &mut Check<'_, '_>, file: FileId, kind: &str, view: &View) {
    let blueprint = check.blueprint;
    check.known(Thing::Role, file, &view.role, blueprint.role_ids());
    if let Some(when) = &view.when {
        formula(check, file, when, &Scope::default().with_actor(), Need::YesNo);
    }
    let known = visible(check, kind);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for field in view.fields.iter().chain(&view.hide) {
        check.known_text(Thing::Field, file, field.span(), field, &known);
    }
}

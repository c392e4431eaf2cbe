//! Calendars of sessions.

use super::Check;
use super::formulas::{Need, Scope, formula};
use crate::mistake::Mistake;
use crate::model::{Calendar, FileId};

pub(super) fn calendars(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    for calendar in &blueprint.calendars {
        one(check, calendar.file, &calendar.calendar);
    }
}

/// A calendar of the folder or of an overlay.
fn one(check: &mut Check<'_, '_>, file: FileId, calendar: &Calendar) {
    let scope = Scope::default();
    formula(check, file, &calendar.opens, &scope, Need::Time);
    formula(check, file, &calendar.closes, &scope, Need::Time);
    formula(check, file, &calendar.capacity, &scope, Need::Number);
    if let Some(ahead) = &calendar.book_ahead {
        formula(check, file, ahead, &scope, Need::Days);
    }
    if calendar.weekdays.is_empty() {
        let at = check.beside(file, &calendar.id, "weekdays");
        check.error(file, at, Mistake::Empty);
    }
}

//! The way through the statuses: each can be reached, none that is not final is a dead end, and somebody may take every step.

use std::collections::BTreeSet;

use super::Check;
use crate::mistake::Mistake;
use crate::model::{Action, Case, Name};

pub(super) fn flow(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    for case in &blueprint.cases {
        opened(check, case);
        // A way with an unknown status in it cannot be told.
        let mut named = case.action.iter().flat_map(|action| action.from.iter().chain(&action.to));
        if named.all(|name| case.status.iter().any(|status| status.id == *name)) {
            reached(check, case);
            left(check, case);
        }
        for action in &case.action {
            taken(check, case, action);
        }
    }
}

fn opened(check: &mut Check<'_, '_>, case: &Case) {
    let id = &case.case.id;
    let blueprint = check.blueprint;
    let by_itself = case.action.iter().any(|action| action.opens);
    let by_others = blueprint.cases.iter().flat_map(|other| &other.action).flat_map(|action| &action.open);
    let by_judging = blueprint.judging.as_ref().is_some_and(|judging| judging.judging.sheet == *id);
    if !by_itself && !by_judging && !by_others.into_iter().any(|open| open.case == *id) {
        check.error(case.file, id.span(), Mistake::NeverOpened { case: id.to_string() });
    }
}

fn reached(check: &mut Check<'_, '_>, case: &Case) {
    let mut reached: BTreeSet<&str> =
        case.status.first().map(|first| first.id.as_str()).into_iter().collect();
    reached.extend(
        judged(check, case)
            .into_iter()
            .flat_map(|judging| [&judging.out, &judging.winner, &judging.other].map(Name::as_str)),
    );
    loop {
        let before = reached.len();
        for action in &case.action {
            let starts = action.opens || leaves(case, action).any(|status| reached.contains(status));
            if let Some(to) = action.to.as_ref().filter(|_| starts) {
                reached.insert(to);
            }
        }
        if reached.len() == before {
            break;
        }
    }
    for status in &case.status {
        if !reached.contains(status.id.as_str()) {
            let mistake = Mistake::Unreachable { status: status.id.to_string() };
            check.error(case.file, status.id.span(), mistake);
        }
    }
}

fn left(check: &mut Check<'_, '_>, case: &Case) {
    let judging = judged(check, case);
    for status in case.status.iter().filter(|status| !status.last) {
        let id = status.id.as_str();
        let by_action = case.action.iter().any(|action| {
            action.to.as_ref().is_some_and(|to| to != id) && leaves(case, action).any(|from| from == id)
        });
        let by_judging = judging.is_some_and(|judging| judging.enters.iter().any(|enters| enters == id));
        if !by_action && !by_judging {
            let mistake = Mistake::DeadEnd { status: id.to_owned() };
            check.error(case.file, status.id.span(), mistake);
        }
    }
}

/// Somebody may take the action, and sees what he takes it on.
fn taken(check: &mut Check<'_, '_>, case: &Case, action: &Action) {
    if action.by.is_empty() {
        let at = check.beside(case.file, &action.id, "by");
        check.error(case.file, at, Mistake::NobodyMay { action: action.id.to_string() });
    }
    let from_elsewhere = !action.opens;
    for by in action.by.iter().filter(|by| by.role != "system" && from_elsewhere) {
        let sees = case.view.iter().any(|view| view.role == by.role);
        let known = check.blueprint.role(&by.role).is_some();
        if known && !sees {
            let mistake = Mistake::NoView { role: by.role.to_string(), case: case.case.id.to_string() };
            check.error(case.file, by.role.span(), mistake);
        }
    }
}

/// The judging, where this is the case that it judges.
fn judged<'a>(check: &Check<'a, '_>, case: &Case) -> Option<&'a crate::model::Judging> {
    let judging = &check.blueprint.judging.as_ref()?.judging;
    (judging.entry == case.case.id).then_some(judging)
}

/// Statuses from which an action may be taken.
fn leaves<'a>(case: &'a Case, action: &'a Action) -> Box<dyn Iterator<Item = &'a str> + 'a> {
    if action.opens {
        return Box::new(std::iter::empty());
    }
    if action.from.is_empty() {
        let open = case.status.iter().filter(|status| !status.last);
        return Box::new(open.map(|status| status.id.as_str()));
    }
    Box::new(action.from.iter().map(Name::as_str))
}

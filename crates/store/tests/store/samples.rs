//! Commits as the engine would make them, of a case `permit` with the personal field `name`.

use std::collections::{BTreeMap, BTreeSet};

use blueprint::expr::{Ref, Value};
use engine::{Change, Claim, Event, Subject, evolve};
use jiff::Timestamp;
use store::{Commit, Personal, Scope};

pub(crate) fn scope() -> Scope {
    Scope::new("kota-contoh", "izin-2026")
}

pub(crate) fn now() -> Timestamp {
    "2026-03-09T08:00:00.123456Z".parse().unwrap()
}

pub(crate) fn personal() -> Personal {
    let fields = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    BTreeMap::from([("permit".to_string(), fields(&["name", "nik"]))])
}

pub(crate) fn permit(id: &str) -> Ref {
    Ref::new("permit", id)
}

pub(crate) fn set(field: &str, value: &str) -> Change {
    Change::Set { field: field.to_string(), value: Value::text(value) }
}

/// A commit of one event on a subject, as decided on the state that is given.
pub(crate) fn commit(command: &str, before: Option<&Subject>, of: Ref, changes: Vec<Change>) -> Commit {
    commit_with(command, before, of, changes, Vec::new())
}

pub(crate) fn commit_with(
    command: &str,
    before: Option<&Subject>,
    of: Ref,
    mut changes: Vec<Change>,
    claims: Vec<Claim>,
) -> Commit {
    if before.is_none() {
        changes.insert(0, Change::Opened { agency: None, pinned: "1".to_string() });
        changes.insert(1, Change::Moved { to: "draft".to_string() });
    }
    let event = Event {
        of,
        version: before.map_or(0, |subject| subject.version) + 1,
        at: now(),
        by: "sari".to_string(),
        command: command.to_string(),
        action: "save".to_string(),
        changes,
        claims: claims.clone(),
        previous: before.map(|subject| subject.hash.clone()).unwrap_or_default(),
        hash: "as the engine has it".to_string(),
    };
    let subject = evolve(before.cloned(), &event);
    Commit {
        events: vec![event],
        claims,
        personal: personal(),
        subjects: vec![subject],
        columns: BTreeMap::new(),
        errands: Vec::new(),
        now: now(),
    }
}

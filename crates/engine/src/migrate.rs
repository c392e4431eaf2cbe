//! Moving open cases to another version of their blueprint: by its declared migration, or not at all.

use blueprint::expr::{Ref, Value, World};
use jiff::Timestamp;

use crate::adoption::Adoption;
use crate::decide::Decision;
use crate::event::{Change, Event};
use crate::history;
use crate::scene::{Scene, State};

/// Moves every open case that is pinned to a version which the adoption's blueprint has a migration from. Cases of other versions, closed
/// ones, and those whose status the next version neither has nor is told of stay on theirs. One decision for each case.
#[must_use]
pub fn migrate<S: State + ?Sized>(
    adoption: &Adoption,
    state: &S,
    command: &str,
    now: Timestamp,
) -> Vec<Decision> {
    let target = adoption.blueprint.identity.blueprint.version.to_string();
    let mut scene = Scene::new(adoption, state, now);
    for migration in &adoption.blueprint.migrations {
        let from = &migration.migration.from;
        for case in &adoption.blueprint.cases {
            let open: Vec<Ref> = scene
                .all(&case.case.id)
                .iter()
                .filter(|of| {
                    scene.subject(of).is_some_and(|subject| {
                        let old = scene.blueprint(subject).case(&of.kind);
                        *from == subject.pinned.as_str()
                            && !old.is_some_and(|old| old.is_final(&subject.status))
                    })
                })
                .cloned()
                .collect();
            let steps = migration.case.iter().find(|steps| steps.id == case.case.id);
            for of in open {
                let mut changes = Vec::new();
                let status = scene.subject(&of).map(|subject| subject.status.clone()).unwrap_or_default();
                let mapped = steps.and_then(|steps| {
                    steps.statuses.iter().find(|(old, _)| **old == status.as_str()).map(|(_, to)| to)
                });
                let to = mapped.map_or(status.as_str(), |to| to.as_str());
                if !case.status.iter().any(|declared| declared.id == to) {
                    continue;
                }
                if to != status {
                    changes.push(Change::Moved { to: to.to_string() });
                }
                if let Some(steps) = steps {
                    for (field, formula) in &steps.set.0 {
                        let value = scene.eval(formula, &[("case", Value::Ref(of.clone()))]);
                        changes.push(Change::Set { field: field.to_string(), value });
                    }
                    changes.extend(
                        steps
                            .drop
                            .iter()
                            .map(|field| Change::Set { field: field.to_string(), value: Value::Absent }),
                    );
                }
                changes.push(Change::Migrated { pinned: target.clone() });
                for change in changes {
                    scene.change(&of, "system", "migrate", change);
                }
            }
        }
    }
    let decisions = scene.pending.into_iter().map(|pending| {
        let mut event = Event {
            version: pending.subject.version + 1,
            at: now,
            by: pending.by,
            command: format!("{command}.{}", pending.subject.of.id),
            action: pending.action,
            changes: pending.changes,
            claims: Vec::new(),
            previous: pending.subject.hash,
            of: pending.subject.of,
            hash: String::new(),
        };
        history::seal(&mut event);
        Decision { events: vec![event], claims: Vec::new(), notices: Vec::new() }
    });
    decisions.collect()
}

//! Events: the only way in which a subject changes.

use blueprint::expr::{Ref, Value};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::claim::Claim;
use crate::judging::Standing;
use crate::subject::{Issued, Run, RunRound, Subject, Version};

/// What happened to one subject in one decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// To which.
    pub of: Ref,
    /// The subject's version after it, from 1.
    pub version: u64,
    /// When.
    pub at: Timestamp,
    /// Who: a user, or `system`.
    pub by: String,
    /// The command that it came of.
    pub command: String,
    /// The action.
    pub action: String,
    /// What changed, in order.
    pub changes: Vec<Change>,
    /// What the decision claimed; on its first event only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// Hash of the subject's event before it; empty for the first.
    pub previous: String,
    /// SHA-256 of this event without this field, hexadecimal.
    pub hash: String,
}

/// A single change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// It begins.
    Opened {
        /// The unit that it belongs to.
        agency: Option<String>,
        /// The version of the blueprint that it is pinned to.
        pinned: String,
    },
    /// A field has a value; [`Value::Absent`] empties it.
    Set {
        /// The field.
        field: String,
        /// Its value.
        value: Value,
    },
    /// It entered a status.
    Moved {
        /// The status.
        to: String,
    },
    /// A flag became true.
    Raised {
        /// The flag.
        flag: String,
    },
    /// A flag became false.
    Lowered {
        /// The flag.
        flag: String,
    },
    /// It was given to a user.
    Assigned {
        /// The user.
        user: String,
    },
    /// It was taken back.
    Unassigned {
        /// The user.
        user: String,
    },
    /// An action was done.
    Done {
        /// After the deadline, within its grace.
        #[serde(default, skip_serializing_if = "is_false")]
        late: bool,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// The role in whose place the actor acted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<String>,
    },
    /// A place in a session is held.
    Booked {
        /// The field that keeps the session.
        field: String,
        /// The calendar.
        calendar: String,
        /// The day on which the session begins.
        begins: Date,
        /// Which place.
        place: u32,
    },
    /// The place was given back.
    Released {
        /// The field that kept the session.
        field: String,
    },
    /// A document was issued.
    Issued(Issued),
    /// A version of a record is complete.
    Written {
        /// Marginal note.
        note: Option<String>,
    },
    /// A sheet is out of its round.
    Recused,
    /// A sheet is in its round again.
    Restored,
    /// A round was opened.
    RoundOpened {
        /// The round.
        round: String,
        /// Entries that are in it.
        entries: Vec<String>,
    },
    /// The open round was closed.
    RoundClosed {
        /// Its ranking.
        standing: Standing,
        /// Entries that go on.
        advanced: Vec<String>,
    },
    /// The whole was decided.
    Decided {
        /// The official order.
        standing: Standing,
    },
    /// It moved to another version of the blueprint.
    Migrated {
        /// The version.
        pinned: String,
    },
}

fn is_false(flag: &bool) -> bool {
    !flag
}

/// The state after an event. A state that never was begins blank.
#[must_use]
pub fn evolve(state: Option<Subject>, event: &Event) -> Subject {
    let mut subject = state.unwrap_or_else(|| Subject::blank(event.of.clone()));
    for change in &event.changes {
        apply(&mut subject, change, event.at, &event.by, &event.action);
    }
    subject.version = event.version;
    subject.hash.clone_from(&event.hash);
    subject
}

/// Applies a single change.
pub(crate) fn apply(subject: &mut Subject, change: &Change, at: Timestamp, by: &str, action: &str) {
    match change {
        Change::Opened { agency, pinned } => {
            subject.agency.clone_from(agency);
            subject.pinned.clone_from(pinned);
            subject.opened_by = by.to_string();
            subject.opened_at = at;
            subject.since = at;
        }
        Change::Set { field, value: Value::Absent } => {
            subject.fields.remove(field);
        }
        Change::Set { field, value } => {
            subject.fields.insert(field.clone(), value.clone());
        }
        Change::Moved { to } => {
            subject.status.clone_from(to);
            subject.since = at;
        }
        Change::Raised { flag } => {
            subject.flags.insert(flag.clone());
        }
        Change::Lowered { flag } => {
            subject.flags.remove(flag);
        }
        Change::Assigned { user } => {
            subject.assigned.insert(user.clone());
        }
        Change::Unassigned { user } => {
            subject.assigned.remove(user);
        }
        Change::Done { .. } => {
            subject.done.insert(action.to_string(), (at, by.to_string()));
        }
        Change::Booked { field, calendar, begins, place } => {
            subject.fields.insert(field.clone(), Value::Session(calendar.clone(), *begins));
            subject.places.insert(field.clone(), (calendar.clone(), *begins, *place));
        }
        Change::Released { field } => {
            subject.fields.remove(field);
            subject.places.remove(field);
        }
        Change::Issued(issued) => subject.issued.push(Issued { at: Some(at), ..issued.clone() }),
        Change::Written { note } => {
            subject.versions.push(Version { at, by: by.to_string(), note: note.clone() });
        }
        Change::Recused => subject.recused = true,
        Change::Restored => subject.recused = false,
        Change::RoundOpened { round, entries } => run(subject).rounds.push(RunRound {
            id: round.clone(),
            entries: entries.clone(),
            closed: None,
            advanced: Vec::new(),
        }),
        Change::RoundClosed { standing, advanced } => {
            if let Some(round) = run(subject).rounds.last_mut() {
                round.closed = Some(standing.clone());
                round.advanced.clone_from(advanced);
            }
        }
        Change::Decided { standing } => run(subject).decided = Some(standing.clone()),
        Change::Migrated { pinned } => subject.pinned.clone_from(pinned),
    }
}

fn run(subject: &mut Subject) -> &mut Run {
    subject.run.get_or_insert_default()
}

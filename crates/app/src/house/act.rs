//! Authorise, decide, commit, follow.

use std::collections::BTreeMap;

use blueprint::expr::{Ref, Value};
use engine::{Actor, Change, Command, Decision, Memory, Refusal, Subject, decide, evolve};
use serde_json::json;
use store::{Commit, CommitError, Committed, Lane, Outgoing, StoreError};

use super::House;
use super::hall::Hall;
use crate::Panel;

/// How often a command is decided anew where another server wrote meanwhile.
const TRIES: usize = 5;
/// How many events are read at once to catch up.
const PAGE: usize = 1000;

/// What came of a command.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// What it was done on, or what it opened.
    pub on: Option<Ref>,
    /// It was done before: a double click, a request sent again.
    pub before: bool,
}

/// Why nothing was done.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Denied {
    /// By the rules.
    #[error("refused: {}", .0.code())]
    Refused(Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl House {
    /// Does a command in a hall: all of it, on the disk when this returns, or nothing.
    ///
    /// # Errors
    ///
    /// Why nothing was done.
    pub async fn act(&self, hall: &Hall, actor: &Actor, command: &Command) -> Result<Done, Denied> {
        let done = self.act_all(hall, actor, std::slice::from_ref(command)).await;
        done.map_err(|(_, denied)| denied)
    }

    /// Does several commands of one wish in a hall, each decided on what those before it leave: all of them in one commit, or nothing.
    /// They have one id, so that the wish has one effect; none opens a case, and no two are on the same one.
    ///
    /// # Errors
    ///
    /// Why nothing was done, and which command kept it from being done.
    pub async fn act_all(
        &self,
        hall: &Hall,
        actor: &Actor,
        commands: &[Command],
    ) -> Result<Done, (usize, Denied)> {
        let store = |error: StoreError| (0, Denied::Store(error));
        let _alone = hall.door.lock().await;
        if self.inner.shared {
            self.catch_up(hall).await.map_err(store)?;
        }
        let Some(command) = commands.first() else { return Ok(Done { on: None, before: false }) };
        let mut last = Refusal::Conflict;
        for _ in 0..TRIES {
            let now = self.now();
            let decided = hall.look(actor, now, |eyes| {
                decided(eyes, actor, commands).map(|decision| (commit(eyes, &decision, hall), decision))
            });
            let (commit, decision) = match decided {
                Ok(decided) => decided,
                // A command that was done before is refused now for what it did itself: it has one effect.
                Err((at, refusal)) => match self.done_before(hall, command).await.map_err(store)? {
                    Some(done) => return Ok(done),
                    None => return Err((at, Denied::Refused(refusal))),
                },
            };
            let on = command.on.clone().or_else(|| decision.events.first().map(|event| event.of.clone()));
            if decision.events.is_empty() {
                return Ok(Done { on, before: false });
            }
            let witnessed = worth_witness(&decision, &commit);
            match self.store().commit(&hall.scope, commit).await {
                Ok(Committed::Done { position, events }) => {
                    if !hall.follow(position, events) {
                        self.catch_up(hall).await.map_err(store)?;
                    }
                    if witnessed {
                        // It is done and on the disk; should this fail, the day's checkpoint covers it.
                        let _ = self.witness(hall).await;
                    }
                    return Ok(Done { on, before: false });
                }
                Ok(Committed::Before { .. }) => return Ok(Done { on, before: true }),
                Err(CommitError::Store(error)) => return Err(store(error)),
                Err(CommitError::Conflict) => last = Refusal::Conflict,
                Err(CommitError::Claim(claim)) => last = Refusal::of_claim(&claim),
            }
            self.catch_up(hall).await.map_err(store)?;
        }
        Err((0, Denied::Refused(last)))
    }

    /// Follows what other servers committed.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn catch_up(&self, hall: &Hall) -> Result<(), StoreError> {
        loop {
            let events = self.store().since(&hall.scope, hall.position(), PAGE).await?;
            let Some(last) = events.last().map(|(position, _)| *position) else {
                return Ok(());
            };
            let full = events.len() == PAGE;
            hall.follow(last, events.into_iter().map(|(_, event)| event).collect());
            if !full {
                return Ok(());
            }
        }
    }

    /// What the clock brings: automatic actions, until none is left. Gives how many were done.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn tick(&self, hall: &Hall) -> Result<usize, StoreError> {
        let mut done = 0;
        loop {
            let now = self.now();
            let due = hall.look(&Actor::System, now, |eyes| engine::due(eyes.adoption, eyes.memory(), now));
            let mut some = false;
            for command in due {
                match self.act(hall, &Actor::System, &command).await {
                    Ok(one) if !one.before => {
                        some = true;
                        done += 1;
                    }
                    // Done by another server meanwhile, or no longer due.
                    Ok(_) | Err(Denied::Refused(_)) => {}
                    Err(Denied::Store(error)) => return Err(error),
                }
            }
            if !some {
                return Ok(done);
            }
        }
    }

    async fn done_before(&self, hall: &Hall, command: &Command) -> Result<Option<Done>, StoreError> {
        let done = self.store().committed(&hall.scope, &command.id).await?;
        Ok(done.then(|| {
            let opened = || Ref::new(command.case.as_str(), command.id.as_str());
            Done { on: Some(command.on.clone().unwrap_or_else(opened)), before: true }
        }))
    }
}

/// Whether a result was decided, or came to its end: what people hold on paper from then on is under a checkpoint.
fn worth_witness(decision: &Decision, commit: &Commit) -> bool {
    let mut changes = decision.events.iter().flat_map(|event| &event.changes);
    changes.any(|change| matches!(change, Change::Decided { .. }))
        || commit.errands.iter().any(|errand| errand.kind == super::record::KEEP)
}

/// What comes of commands, one after the other, as one decision; or which of them is refused.
fn decided(
    eyes: &super::Eyes<'_>,
    actor: &Actor,
    commands: &[Command],
) -> Result<Decision, (usize, Refusal)> {
    let mut whole = Decision { events: Vec::new(), claims: Vec::new(), notices: Vec::new() };
    let mut after: Option<Memory> = None;
    for (at, command) in commands.iter().enumerate() {
        let memory = after.as_ref().unwrap_or_else(|| eyes.memory());
        let decision = decide(eyes.adoption, memory, actor, command, eyes.now, &Panel);
        let decision = decision.map_err(|refusal| (at, refusal))?;
        if at + 1 < commands.len() {
            let memory = after.get_or_insert_with(|| eyes.memory().clone());
            decision.events.iter().cloned().for_each(|event| memory.follow(event));
        }
        whole.events.extend(decision.events);
        whole.claims.extend(decision.claims);
        whole.notices.extend(decision.notices);
    }
    Ok(whole)
}

/// A decision as the store keeps it.
fn commit(eyes: &super::Eyes<'_>, decision: &Decision, hall: &Hall) -> Commit {
    let mut after: BTreeMap<Ref, Subject> = BTreeMap::new();
    for event in &decision.events {
        let old = after.remove(&event.of).or_else(|| eyes.subject(&event.of).cloned());
        after.insert(event.of.clone(), evolve(old, event));
    }
    let errands = decision.notices.iter().filter(|notice| !notice.to.is_empty()).map(|notice| Outgoing {
        lane: Lane::Message,
        kind: notice.message.clone(),
        about: Some(notice.about.clone()),
        body: json!({ "to": notice.to, "args": notice.args }),
        due: None,
    });
    let documents: Vec<Outgoing> = after
        .values()
        .flat_map(|subject| {
            let before = eyes.subject(&subject.of).map_or(0, |before| before.issued.len());
            super::papers::errands(before, subject).chain(super::record::errand(eyes, subject))
        })
        .collect();
    let columns =
        after.values().map(|subject| (subject.of.clone(), columns(eyes.adoption, subject))).collect();
    Commit {
        events: decision.events.clone(),
        claims: decision.claims.clone(),
        personal: (*hall.personal()).clone(),
        subjects: after.into_values().collect(),
        columns,
        errands: errands.chain(documents).collect(),
        now: eyes.now,
    }
}

/// What lists show of a case, as texts: the columns that its declaration names.
pub(super) fn columns(adoption: &engine::Adoption, subject: &Subject) -> BTreeMap<String, String> {
    let Some(case) = adoption.blueprint.case(&subject.of.kind) else {
        return BTreeMap::new();
    };
    let named = case.case.list.iter().filter_map(|name| match subject.get(name) {
        Value::Absent | Value::List(_) | Value::Row(_) | Value::File(_) => None,
        Value::Text(text) => Some((name.to_string(), text.clone())),
        other => blueprint::fact(other).as_str().map(|text| (name.to_string(), text.to_string())),
    });
    let mut columns: BTreeMap<String, String> = named.collect();
    columns.insert("status".to_string(), subject.status.clone());
    columns
}

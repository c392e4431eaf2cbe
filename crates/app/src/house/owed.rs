//! What waits for an actor: cases that go on only by an action that is open to him.

use std::collections::BTreeMap;

use blueprint::expr::{Ref, Value, World};
use blueprint::model::{Action, Case, JudgingEffect};
use engine::{Actor, Command, Refusal, State, decide};
use jiff::Timestamp;

use super::Eyes;
use crate::Panel;

/// Cases of a kind in a status that wait for the actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// The kind of case.
    pub kind: String,
    /// Where they are.
    pub status: String,
    /// How many.
    pub count: usize,
    /// The one that waits longest.
    pub first: Ref,
    /// Since when it does.
    pub since: Timestamp,
    /// What may be done about it, in the order of declaration.
    pub actions: Vec<String>,
}

impl Eyes<'_> {
    /// What waits for the actor, the longest first. An action is owed where it leads a case on: not one that mends, reopens or asks why.
    #[must_use]
    pub fn owed(&self) -> Vec<Owed> {
        let mut found: BTreeMap<(String, String), Owed> = BTreeMap::new();
        for case in &self.adoption.blueprint.cases {
            let leads: Vec<&Action> = case.action.iter().filter(|action| self.leads_on(action)).collect();
            if leads.is_empty() {
                continue;
            }
            for of in self.memory().all(&case.case.id) {
                let Some(subject) = self.memory().subject(of) else { continue };
                // Cheap first: most cases are somewhere else.
                if !leads.iter().any(|action| action.from.iter().any(|from| *from == subject.status.as_str()))
                {
                    continue;
                }
                // What he began himself waits for others.
                if !case.case.single && subject.opened_by == self.actor.id() {
                    continue;
                }
                let actions: Vec<String> = self
                    .offers(of)
                    .into_iter()
                    .filter(|offer| offer.closed.is_none())
                    .filter(|offer| leads.iter().any(|action| action.id == offer.action.as_str()))
                    .filter(|offer| !case.case.single || self.ready(case, of, &offer.action))
                    .map(|offer| offer.action)
                    .collect();
                if actions.is_empty() {
                    continue;
                }
                let key = (of.kind.clone(), subject.status.clone());
                let owed = found.entry(key).or_insert_with(|| Owed {
                    kind: of.kind.clone(),
                    status: subject.status.clone(),
                    count: 0,
                    first: of.clone(),
                    since: subject.since,
                    actions: actions.clone(),
                });
                owed.count += 1;
                if subject.since < owed.since {
                    (owed.since, owed.first, owed.actions) = (subject.since, of.clone(), actions);
                }
            }
        }
        let mut owed: Vec<Owed> = found.into_values().collect();
        owed.sort_by(|a, b| a.since.cmp(&b.since).then_with(|| a.first.cmp(&b.first)));
        owed
    }

    fn leads_on(&self, action: &Action) -> bool {
        let on = action.to.is_some()
            || matches!(
                action.judging,
                Some(JudgingEffect::Open | JudgingEffect::Close | JudgingEffect::Decide)
            );
        let Actor::User(me) = self.actor else { return false };
        let roles = self.adoption.user(me).map(|user| &user.roles);
        let mine = action.by.iter().any(|by| roles.is_some_and(|roles| roles.contains(by.role.as_str())));
        on && mine && !action.opens && !action.reopens && !action.reason && !action.auto
    }

    /// Whether what holds the one case back is over: its judges are done, what it requires is so.
    fn ready(&self, case: &Case, of: &Ref, id: &str) -> bool {
        let Some(action) = case.action(id) else { return false };
        if action.judging == Some(JudgingEffect::Close) {
            return self.scene().field(of, "sheets_due") == Value::Number(0.into());
        }
        if action.form.is_some() || action.judging.is_some() {
            return true;
        }
        let command = Command::new("trial", case.case.id.as_str(), id, Some(of.clone()));
        let tried = decide(self.adoption, self.memory(), self.actor, &command, self.now, &Panel);
        !matches!(tried, Err(Refusal::Require { .. }))
    }
}

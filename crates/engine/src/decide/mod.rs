//! What comes of a command: events and claims, or a refusal. The order of effects is the language's: `docs/blueprint/README.md`.

mod answers;
mod effects;
pub(crate) mod judging;

use std::collections::BTreeMap;

use blueprint::Blueprint;
use blueprint::expr::{Ref, Value};
use blueprint::model::{Action, By, Case};
use jiff::Timestamp;

use crate::adoption::Adoption;
use crate::claim::Claim;
use crate::command::{Command, Refusal};
use crate::event::{Change, Event};
use crate::history;
use crate::judging::Jury;
use crate::scene::{Scene, State};
use crate::see::{Actor, Sight};
use crate::subject::Subject;

/// What comes of a command. A store commits all of it or nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// What happened, each to one subject.
    pub events: Vec<Event>,
    /// What it needs; also on the first event, so that a replay takes it too.
    pub claims: Vec<Claim>,
    /// Messages to be sent once it is committed.
    pub notices: Vec<Notice>,
}

/// A message to be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Which.
    pub message: String,
    /// About which case.
    pub about: Ref,
    /// To which users.
    pub to: Vec<String>,
    /// What its text may use.
    pub args: BTreeMap<String, Value>,
}

/// Actions that call each other end here.
const DEEPEST: usize = 8;

/// Decides a command at a moment. Pure: the same arguments give the same decision.
///
/// # Errors
///
/// Why nothing is done; nothing was changed then.
pub fn decide<S: State + ?Sized>(
    adoption: &Adoption,
    state: &S,
    actor: &Actor,
    command: &Command,
    now: Timestamp,
    jury: &dyn Jury,
) -> Result<Decision, Refusal> {
    let mut work = Work {
        scene: Scene::new(adoption, state, now),
        actor,
        command,
        jury,
        opened: 0,
        notices: Vec::new(),
        written: Vec::new(),
    };
    work.top()?;
    Ok(work.finish())
}

/// A decision in the making.
pub(crate) struct Work<'a, S: State + ?Sized> {
    pub(crate) scene: Scene<'a, S>,
    pub(crate) actor: &'a Actor,
    pub(crate) command: &'a Command,
    pub(crate) jury: &'a dyn Jury,
    opened: usize,
    notices: Vec<Notice>,
    /// Records that were written, for the invariants.
    written: Vec<Ref>,
}

/// An action on its subject.
#[derive(Clone, Copy)]
pub(crate) struct Doing<'a> {
    pub(crate) case: &'a Case,
    pub(crate) action: &'a Action,
    pub(crate) on: &'a Ref,
    /// Who does it: a user, or `system`.
    pub(crate) by: &'a str,
}

impl Doing<'_> {
    pub(crate) fn names(&self) -> Vec<(&'static str, Value)> {
        let mut names = vec![("case", Value::Ref(self.on.clone()))];
        if self.by != "system" {
            names.push(("actor", Value::Ref(Ref::new("user", self.by))));
        }
        names
    }
}

impl<'a, S: State + ?Sized> Work<'a, S> {
    fn top(&mut self) -> Result<(), Refusal> {
        let (actor, command) = (self.actor, self.command);
        let adoption = self.scene.adoption();
        let existing = match &command.on {
            Some(on) if on.kind == command.case => Some(self.scene.subject(on).ok_or(Refusal::NotAllowed)?),
            Some(_) => return Err(Refusal::NotAllowed),
            None => None,
        };
        if let (Some(seen), Some(subject)) = (command.seen, existing)
            && seen != subject.version
        {
            return Err(Refusal::Conflict);
        }
        let blueprint = existing.map_or(&*adoption.blueprint, |subject| self.scene.blueprint(subject));
        let case = blueprint.case(&command.case).ok_or(Refusal::NotAllowed)?;
        let action = case.action(&command.action).ok_or(Refusal::NotAllowed)?;
        let by = permitted(&self.scene, actor, case, action, existing, command.instead.as_deref())?;
        let instead_of = by.instead_of.as_ref().map(ToString::to_string);
        let on = match (existing, action.opens) {
            (Some(subject), false) => subject.of.clone(),
            (None, true) => self.fresh(&command.case),
            _ => return Err(Refusal::NotAllowed),
        };
        self.act(case, action, &on, actor.id(), instead_of, 0)
    }

    /// A reference for what is opened: the command's id, then the command's id with a count.
    fn fresh(&mut self, kind: &str) -> Ref {
        self.opened += 1;
        match self.opened {
            1 => Ref::new(kind, self.command.id.clone()),
            n => Ref::new(kind, format!("{}.{n}", self.command.id)),
        }
    }

    /// Does an action: the command's own at depth 0, what it brings about below.
    fn act(
        &mut self,
        case: &'a Case,
        action: &'a Action,
        on: &Ref,
        by: &str,
        instead_of: Option<String>,
        depth: usize,
    ) -> Result<(), Refusal> {
        if depth > DEEPEST {
            return Err(Refusal::Endless);
        }
        let doing = Doing { case, action, on, by };
        let late = offered(&self.scene, &doing)?;
        let reason = self.reason(action, depth)?;
        if action.opens {
            self.open_case(&doing, &self.scene.adoption().blueprint)?;
        }
        if depth == 0 {
            self.answer(&doing)?;
        }
        self.require(&doing)?;
        self.book(&doing)?;
        self.number(&doing)?;
        self.set(&doing);
        self.write(&doing)?;
        self.open(&doing)?;
        if let Some(effect) = action.judging {
            self.judge(&doing, effect)?;
        }
        self.act_on_others(&doing, depth)?;
        self.issue(&doing)?;
        self.settle(&doing, Change::Done { late, reason, instead_of });
        self.invariants()?;
        self.notify(&doing);
        Ok(())
    }

    fn reason(&self, action: &Action, depth: usize) -> Result<Option<String>, Refusal> {
        if depth > 0 {
            return Ok(None);
        }
        let given = self.command.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
        match given {
            None if action.reason => Err(Refusal::Reason),
            given => Ok(given.map(str::to_string)),
        }
    }

    /// The declarations by which something is done: those of the case that it is done to.
    pub(crate) fn version(&self, doing: &Doing<'_>) -> &'a Blueprint {
        let subject = self.scene.subject(doing.on);
        subject.map_or(&*self.scene.adoption().blueprint, |subject| self.scene.blueprint(subject))
    }

    fn open_case(&mut self, doing: &Doing<'_>, version: &Blueprint) -> Result<(), Refusal> {
        let Doing { case, on, by, action } = *doing;
        if case.case.single {
            let taken = self.scene.holder(&case.case.id, "", "");
            if taken.is_some() {
                return Err(Refusal::Taken { of: case.case.id.to_string(), field: String::new() });
            }
            self.scene.claims.push(Claim::Unique {
                of: case.case.id.to_string(),
                field: String::new(),
                value: String::new(),
                holder: on.clone(),
            });
        }
        let agency = if case.case.agency {
            self.scene.adoption().user(by).and_then(|user| user.agency.clone())
        } else {
            None
        };
        let pinned = version.identity.blueprint.version.to_string();
        self.scene.change(on, by, &action.id, Change::Opened { agency, pinned });
        if let Some(first) = case.status.first() {
            self.scene.change(on, by, &action.id, Change::Moved { to: first.id.to_string() });
        }
        Ok(())
    }

    fn finish(self) -> Decision {
        let (now, command, claims) = (self.scene.now(), &self.command.id, self.scene.claims);
        let mut events: Vec<Event> = self
            .scene
            .pending
            .into_iter()
            .map(|pending| Event {
                of: pending.subject.of,
                version: pending.subject.version + 1,
                at: now,
                by: pending.by,
                command: command.clone(),
                action: pending.action,
                changes: pending.changes,
                claims: Vec::new(),
                previous: pending.subject.hash,
                hash: String::new(),
            })
            .collect();
        if let Some(first) = events.first_mut() {
            first.claims.clone_from(&claims);
        }
        events.iter_mut().for_each(history::seal);
        Decision { events, claims, notices: self.notices }
    }
}

/// The entry of `by` under which an actor may do an action on a case that he sees.
pub(crate) fn permitted<'c, S: State + ?Sized>(
    scene: &Scene<'_, S>,
    actor: &Actor,
    case: &Case,
    action: &'c Action,
    subject: Option<&Subject>,
    instead: Option<&str>,
) -> Result<&'c By, Refusal> {
    let mut names = vec![("actor", actor.value())];
    if let Some(subject) = subject {
        names.insert(0, ("case", Value::Ref(subject.of.clone())));
    }
    let sight = Sight::of(scene, actor);
    let fits = |by: &&By| {
        actor.is(scene.adoption(), &by.role)
            && instead.is_none_or(|role| by.instead_of.as_deref() == Some(role))
            && by.when.as_ref().is_none_or(|when| scene.holds(when, &names))
            && subject.is_none_or(|subject| actor.is_system() || sight.row_by(&by.role, case, subject))
    };
    // Who may act in his own right does so, also where he could stand in for another.
    let own = action.by.iter().filter(|by| by.instead_of.is_none());
    let others = action.by.iter().filter(|by| by.instead_of.is_some());
    own.chain(others).find(fits).ok_or(Refusal::NotAllowed)
}

/// Whether an action is open on its case now; gives whether it is late within its grace.
pub(crate) fn offered<S: State + ?Sized>(scene: &Scene<'_, S>, doing: &Doing<'_>) -> Result<bool, Refusal> {
    let Doing { case, action, on, .. } = *doing;
    let names = doing.names();
    let status = scene.subject(on).map(|subject| subject.status.as_str());
    if let Some(status) = status {
        let from_here = action.from.iter().any(|from| from == status);
        let ends = case.is_final(status) && !action.reopens;
        if action.opens || ends || !(action.from.is_empty() || from_here) {
            return Err(Refusal::Status { at: status.to_string() });
        }
    }
    // Before a case exists its own fields are absent; what the actor and the clock say still holds.
    if action.when.as_ref().is_some_and(|when| !scene.holds(when, &names)) {
        return Err(Refusal::When);
    }
    within(scene, doing, &names)
}

fn within<S: State + ?Sized>(
    scene: &Scene<'_, S>,
    doing: &Doing<'_>,
    names: &[(&str, Value)],
) -> Result<bool, Refusal> {
    let Some(deadline) = &doing.action.deadline else {
        return Ok(false);
    };
    let (start, end) = match scene.eval(deadline, names) {
        Value::Period(start, end) => (Some(start), Some(end)),
        Value::Instant(end) => (None, Some(end)),
        Value::Date(day) => (None, crate::calendar::end_of_day(day, &scene.adoption().zone)),
        // A deadline that cannot be told yet binds nobody.
        _ => (None, None),
    };
    let now = scene.now();
    if let Some(start) = start.filter(|start| now < *start) {
        return Err(Refusal::Deadline { early: true, at: start });
    }
    let Some(end) = end.filter(|end| now > *end) else {
        return Ok(false);
    };
    let grace = doing.action.grace.as_ref().map(|grace| scene.eval(grace, names));
    let seconds = match grace {
        Some(Value::Duration(seconds)) => seconds,
        Some(Value::Days(days)) => days.saturating_mul(86_400),
        _ => 0,
    };
    match end.checked_add(jiff::SignedDuration::from_secs(seconds)) {
        Ok(last) if now <= last => Ok(true),
        _ => Err(Refusal::Deadline { early: false, at: end }),
    }
}

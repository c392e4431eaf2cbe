//! A walk: some moves from the beginning of a scenario, each looked at by the laws.

use std::collections::BTreeSet;

use app::Panel;
use app::scenario::Script;
use blueprint::expr::{Ref, Value};
use engine::{Actor, Command, Memory, Refusal, State, decide, due, offers};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use crate::laws;
use crate::pool::{Dice, Stage};

/// A move. Throws decide who does what to whom.
#[derive(Debug, Clone)]
pub(crate) enum Move {
    /// So many lines of the script.
    Follow(usize),
    /// So many lines of the script are left out.
    Skip(usize),
    /// Somebody does what is offered to him.
    Offered(Vec<u16>),
    /// Somebody opens a case.
    Open(Vec<u16>),
    /// Anybody does anything to anything.
    Wild(Vec<u16>),
    /// Two decide on the same state; the second comes too late.
    Race(Vec<u16>),
    /// Time passes.
    Wait(i64),
    /// What the clock brings is done.
    Clock,
}

pub(crate) fn moves() -> impl Strategy<Value = Move> {
    let throws = || prop::collection::vec(any::<u16>(), 6);
    prop_oneof![
        8 => prop_oneof![6 => 1usize..14, 1 => 20usize..120].prop_map(Move::Follow),
        1 => (1usize..3).prop_map(Move::Skip),
        5 => throws().prop_map(Move::Offered),
        1 => throws().prop_map(Move::Open),
        1 => throws().prop_map(Move::Wild),
        1 => throws().prop_map(Move::Race),
        1 => prop_oneof![60i64..7_200, 3_600i64..200_000, 86_400i64..2_000_000].prop_map(Move::Wait),
        1 => Just(Move::Clock),
    ]
}

/// What all walks together came to.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) statuses: BTreeSet<String>,
    pub(crate) actions: BTreeSet<String>,
    pub(crate) done: usize,
    pub(crate) refused: usize,
    pub(crate) offers: usize,
    /// Done, and in no script.
    pub(crate) off_script: usize,
}

pub(crate) struct Walk<'s> {
    pub(crate) stage: &'s Stage,
    pub(crate) script: &'s Script,
    pub(crate) memory: Memory,
    pub(crate) now: Timestamp,
    line: usize,
    count: usize,
}

impl<'s> Walk<'s> {
    pub(crate) fn begin(stage: &'s Stage, script: usize) -> Self {
        let script = &stage.scripts[script];
        Self { stage, script, memory: Memory::default(), now: script.starts, line: 0, count: 0 }
    }

    pub(crate) fn go(&mut self, step: &Move, seen: &mut Seen) -> Result<(), TestCaseError> {
        match step {
            Move::Follow(lines) => {
                for line in self.script.lines.iter().skip(self.line).take(*lines) {
                    self.now = self.now.max(line.at);
                    self.line += 1;
                    self.act(&line.actor, &line.command, seen)?;
                }
            }
            Move::Skip(lines) => self.line += lines,
            Move::Wait(seconds) => self.now += SignedDuration::from_secs(*seconds),
            Move::Clock => {
                for command in due(&self.script.adoption, &self.memory, self.now) {
                    self.act(&Actor::System, &command, seen)?;
                }
            }
            Move::Offered(throws) => {
                let mut dice = Dice::of(throws);
                if let Some((actor, command)) = self.offered(&mut dice) {
                    let done = self.act(&actor, &command, seen)?;
                    seen.off_script += usize::from(done);
                    laws::offers_hold(self, &actor, &mut dice, seen)?;
                }
            }
            Move::Open(throws) => {
                let mut dice = Dice::of(throws);
                let actor = self.somebody(&mut dice);
                let openings: Vec<(&str, &str)> = self
                    .actions()
                    .filter(|(.., opens)| *opens)
                    .map(|(case, action, _)| (case, action))
                    .collect();
                if let Some(what) = dice.one(&openings).copied() {
                    let command = self.command(what, None, &mut dice);
                    let done = self.act(&actor, &command, seen)?;
                    seen.off_script += usize::from(done);
                }
            }
            Move::Wild(throws) => {
                let mut dice = Dice::of(throws);
                let actor = self.somebody(&mut dice);
                let all: Vec<(&str, &str, bool)> = self.actions().collect();
                if let Some((case, action, opens)) = dice.one(&all).copied() {
                    let on = dice.one(self.memory.all(case)).filter(|_| !opens).cloned();
                    let mut command = self.command((case, action), on, &mut dice);
                    spoil(&mut command, &mut dice);
                    let done = self.act(&actor, &command, seen)?;
                    seen.off_script += usize::from(done);
                }
            }
            Move::Race(throws) => self.race(&mut Dice::of(throws))?,
        }
        Ok(())
    }

    /// Decides and commits, and looks at what came of it. Gives whether it was done.
    fn act(&mut self, actor: &Actor, command: &Command, seen: &mut Seen) -> Result<bool, TestCaseError> {
        let adoption = &self.script.adoption;
        let decided = decide(adoption, &self.memory, actor, command, self.now, &Panel);
        let plainly = decide(adoption, &laws::NoIndex(&self.memory), actor, command, self.now, &Panel);
        prop_assert_eq!(&decided, &plainly, "what an index finds decides");
        match decided {
            Ok(decision) => {
                laws::decision_follows(self, command, &decision)?;
                let events = self.memory.events().len();
                let committed = self.memory.commit(&decision);
                prop_assert!(committed.is_ok(), "{command:?}: {committed:?}");
                if self.memory.events().len() == events {
                    return Ok(false); // Sent twice.
                }
                laws::state_holds(self, command, &decision)?;
                seen.done += 1;
                seen.actions.insert(format!("{}.{}", command.case, command.action));
                for event in &decision.events {
                    let subject = &self.memory.subjects()[&event.of];
                    seen.statuses.insert(format!("{}.{}", event.of.kind, subject.status));
                    let case = self.stage.blueprint.case(&event.of.kind);
                    if case.is_some_and(|case| case.action(&event.action).is_some()) {
                        seen.actions.insert(format!("{}.{}", event.of.kind, event.action));
                    }
                }
                Ok(true)
            }
            Err(refusal) => {
                prop_assert!(refusal != Refusal::Endless, "{command:?}");
                seen.refused += 1;
                Ok(false)
            }
        }
    }

    /// Two decisions on one state: what comes too late is refused and changes nothing.
    fn race(&mut self, dice: &mut Dice<'_>) -> Result<(), TestCaseError> {
        let adoption = &self.script.adoption;
        let Some((actor, first)) = self.offered(dice) else { return Ok(()) };
        let mut second = self.command((&first.case, &first.action), first.on.clone(), dice);
        second.id.push('b');
        let decide = |command: &Command| decide(adoption, &self.memory, &actor, command, self.now, &Panel);
        let (Ok(one), Ok(two)) = (decide(&first), decide(&second)) else { return Ok(()) };
        prop_assert!(self.memory.commit(&one).is_ok());
        let before = self.memory.clone();
        let late = self.memory.commit(&two);
        let lost = late.as_ref().err().is_some_and(|refusal| {
            let codes = ["conflict", "number", "full", "taken"];
            codes.contains(&refusal.code())
        });
        prop_assert!(lost, "{first:?} then {second:?}: {late:?}");
        prop_assert_eq!(before.subjects(), self.memory.subjects());
        prop_assert_eq!(before.ledger(), self.memory.ledger());
        prop_assert_eq!(before.events().len(), self.memory.events().len());
        // Sent again, the first has no second effect.
        prop_assert!(self.memory.commit(&one).is_ok());
        prop_assert_eq!(before.events().len(), self.memory.events().len());
        laws::state_holds(self, &first, &one)
    }

    pub(crate) fn end(self, seen: &mut Seen) -> Result<(), TestCaseError> {
        laws::history_holds(&self.memory)?;
        laws::flags_hold(&self)?;
        let _ = seen;
        Ok(())
    }

    /// Something that is offered to somebody.
    fn offered(&mut self, dice: &mut Dice<'_>) -> Option<(Actor, Command)> {
        let kinds: Vec<&str> = self.stage.blueprint.cases.iter().map(|case| case.case.id.as_str()).collect();
        for _ in 0..12 {
            let actor = self.somebody(dice);
            let kind = dice.one(&kinds).copied()?;
            let Some(on) = dice.one(self.memory.all(kind)).cloned() else { continue };
            let open: Vec<String> = offers(&self.script.adoption, &self.memory, &actor, &on, self.now)
                .into_iter()
                .filter(|offer| offer.closed.is_none())
                .map(|offer| offer.action)
                .collect();
            if let Some(action) = dice.one(&open) {
                let command = self.command((kind, action), Some(on), dice);
                return Some((actor, command));
            }
        }
        None
    }

    pub(crate) fn command(&mut self, what: (&str, &str), on: Option<Ref>, dice: &mut Dice<'_>) -> Command {
        self.count += 1;
        let mut command = self.stage.command(&self.script.adoption, &self.memory, what, on, dice);
        command.id = format!("walk_{}", self.count);
        command
    }

    pub(crate) fn actors(&self) -> Vec<Actor> {
        let users = self.script.adoption.users().iter().map(|of| Actor::User(of.id.clone()));
        users.chain([Actor::Public, Actor::System]).collect()
    }

    fn somebody(&self, dice: &mut Dice<'_>) -> Actor {
        dice.one(&self.actors()).cloned().unwrap_or(Actor::Public)
    }

    /// Every action of every case, and whether it opens.
    fn actions(&self) -> impl Iterator<Item = (&'s str, &'s str, bool)> + use<'s> {
        self.stage.blueprint.cases.iter().flat_map(|case| {
            case.action.iter().map(|action| (case.case.id.as_str(), action.id.as_str(), action.opens))
        })
    }
}

/// Leaves an answer out, or answers what cannot be.
fn spoil(command: &mut Command, dice: &mut Dice<'_>) {
    let fields: Vec<String> = command.answers.keys().cloned().collect();
    let Some(field) = dice.one(&fields) else { return };
    match dice.below(4) {
        0 => {
            command.answers.remove(field);
        }
        1 => {
            command.answers.insert(field.clone(), Value::text("\u{0}1/0; … ' \""));
        }
        2 => {
            command.answers.insert(field.clone(), Value::Number((-7).into()));
        }
        _ => {
            command.answers.insert("nothing_of_the_kind".to_string(), Value::Bool(true));
        }
    }
}

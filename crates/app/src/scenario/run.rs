//! Playing a scenario step by step, on the engine and its store in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use blueprint::Blueprint;
use blueprint::expr::{Ref, Value};
use blueprint::model::{Binding, Formula, Scenario, Step};
use engine::{Actor, Adoption, Command, Decision, Memory, Notice, Refusal, decide};
use jiff::Timestamp;

use super::cast::cast;
use super::reading::Reading;
use super::{Failure, Line, Passed, Wrong};
use crate::adopt::adopt_sample;
use crate::panel::Panel;

/// The day on which scenarios begin that do not say when.
const SAMPLE_DAY: jiff::civil::Date = jiff::civil::Date::constant(2026, 3, 2);

/// A scenario that is being played.
pub(super) struct Play<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) adoption: Adoption,
    pub(super) memory: Memory,
    pub(super) now: Timestamp,
    /// Cases by the names that steps gave them, units by their names in the cast.
    pub(super) named: BTreeMap<String, Ref>,
    pub(super) failures: Vec<Failure>,
    pub(super) passed: Passed,
    /// What the step at hand brought.
    pub(super) step: usize,
    pub(super) notices: Vec<Notice>,
    pub(super) issued: BTreeMap<String, usize>,
    /// Everything that was asked for so far.
    pub(super) lines: Vec<Line>,
}

impl<'a> Play<'a> {
    pub(super) fn begin(
        blueprint: &Arc<Blueprint>,
        scenario: &'a Scenario,
        binding: &Binding,
    ) -> Result<Self, Failure> {
        let before = |what| Failure { step: 0, expectation: 0, what };
        // What a scenario needs stands over what the government set.
        let mut bound = binding.clone();
        bound.parameters.extend(scenario.scenario.parameters.clone());
        let mut adoption =
            adopt_sample(Arc::clone(blueprint), &bound).map_err(|found| before(Wrong::Unbound(found)))?;
        let units = cast(scenario, binding, &mut adoption).map_err(before)?;
        let named = units.into_iter().map(|(name, id)| (name, Ref::new("agency", id))).collect();
        let mut play = Self {
            scenario,
            adoption,
            memory: Memory::default(),
            now: Timestamp::UNIX_EPOCH,
            named,
            failures: Vec::new(),
            passed: Passed::default(),
            step: 0,
            notices: Vec::new(),
            issued: BTreeMap::new(),
            lines: Vec::new(),
        };
        let day = std::iter::successors(Some(SAMPLE_DAY), |day| day.tomorrow().ok())
            .find(|day| play.adoption.works(*day))
            .unwrap_or(SAMPLE_DAY);
        let morning = day.to_datetime(jiff::civil::Time::constant(8, 0, 0, 0));
        play.now = play.adoption.zone.to_timestamp(morning).map_err(|_| before(Wrong::Clock))?;
        if let Some(starts) = &scenario.scenario.starts {
            play.now = play.moment(starts).ok_or_else(|| before(Wrong::Clock))?;
        }
        Ok(play)
    }

    pub(super) fn steps(&mut self) {
        let steps: &'a [Step] = &self.scenario.step;
        for (at, step) in steps.iter().enumerate() {
            self.step = at + 1;
            self.notices.clear();
            self.issued.clear();
            if !self.clock(step) {
                self.fail(0, Wrong::Clock);
                return;
            }
            self.happen(step);
            for (at, expectation) in step.expect.iter().enumerate() {
                self.passed.expectations += 1;
                if let Err(what) = self.look(step, expectation) {
                    self.fail(at + 1, what);
                }
            }
        }
    }

    /// The history must hold, and the events alone must give the same state.
    pub(super) fn end(mut self) -> Result<Passed, Vec<Failure>> {
        let mut histories: BTreeMap<&Ref, Vec<engine::Event>> = BTreeMap::new();
        for event in self.memory.events() {
            histories.entry(&event.of).or_default().push(event.clone());
        }
        let whole = histories.values().all(|events| engine::verify(events).is_ok());
        let again = Memory::replay(self.memory.events());
        if !whole || again.subjects() != self.memory.subjects() || again.ledger() != self.memory.ledger() {
            self.failures.push(Failure { step: self.step, expectation: 0, what: Wrong::History });
        }
        self.passed.events = self.memory.events().len();
        if self.failures.is_empty() { Ok(self.passed) } else { Err(self.failures) }
    }

    pub(super) fn fail(&mut self, expectation: usize, what: Wrong) {
        self.failures.push(Failure { step: self.step, expectation, what });
    }

    fn clock(&mut self, step: &Step) -> bool {
        let later = self.reading().later(step);
        match later.filter(|later| *later >= self.now) {
            Some(later) => {
                self.now = later;
                true
            }
            None => false,
        }
    }

    fn reading(&self) -> Reading<'_> {
        Reading { adoption: &self.adoption, memory: &self.memory, now: self.now, named: &self.named }
    }

    fn moment(&self, formula: &Formula) -> Option<Timestamp> {
        self.reading().moment(formula)
    }

    pub(super) fn value_of(&self, formula: &Formula, more: &[(&str, Value)]) -> Value {
        self.reading().value_of(formula, more)
    }

    pub(super) fn find(&self, name: &str) -> Result<Ref, Wrong> {
        self.reading().find(name)
    }

    fn happen(&mut self, step: &Step) {
        if let Some(tampered) = &step.tampered {
            self.memory.withhold(Some(tampered.withhold.to_string()));
        }
        if step.who.is_some() {
            self.act(step);
        }
        self.memory.withhold(None);
    }

    fn act(&mut self, step: &Step) {
        let (inner, outer) = (step.repeat.unwrap_or(1), step.repeat_m.unwrap_or(1));
        let repeated = step.repeat.is_some() || step.repeat_m.is_some();
        let mut commands = Vec::new();
        for m in 1..=outer {
            for n in 1..=inner {
                match self.command(step, n, m) {
                    Ok(command) => commands.push(command),
                    Err(what) => return self.fail(0, what),
                }
            }
        }
        let at = self.now;
        let lines = commands.iter().cloned().map(|(actor, command)| Line { at, actor, command });
        self.lines.extend(lines);
        let mut outcomes = Vec::new();
        if step.together {
            let base = self.memory.clone();
            for (actor, command) in &commands {
                let decision = decide(&self.adoption, &base, actor, command, self.now, &Panel);
                let outcome = decision.and_then(|decision| self.commit_again(actor, command, decision));
                outcomes.push(outcome);
            }
        } else {
            for (actor, command) in &commands {
                let before = self.memory.events().len();
                let outcome = decide(&self.adoption, &self.memory, actor, command, self.now, &Panel)
                    .and_then(|decision| self.memory.commit(&decision).map(|()| decision));
                if outcome.is_err() && self.memory.events().len() != before {
                    self.fail(0, Wrong::Changed);
                }
                outcomes.push(outcome);
            }
        }
        self.passed.commands += commands.len();
        self.judge(step, repeated, outcomes);
    }

    /// Commits what was decided on an older state; as a store does, decides anew where only a claim was lost to another.
    fn commit_again(
        &mut self,
        actor: &Actor,
        command: &Command,
        decision: Decision,
    ) -> Result<Decision, Refusal> {
        if self.memory.commit(&decision).is_ok() {
            return Ok(decision);
        }
        let again = decide(&self.adoption, &self.memory, actor, command, self.now, &Panel)?;
        self.memory.commit(&again).map(|()| again)
    }

    fn judge(&mut self, step: &Step, repeated: bool, outcomes: Vec<Result<Decision, Refusal>>) {
        let mut accepted = 0;
        let mut refused: Vec<Refusal> = Vec::new();
        for outcome in outcomes {
            match outcome {
                Ok(decision) => {
                    accepted += 1;
                    self.keep(decision);
                }
                Err(refusal) => refused.push(refusal),
            }
        }
        if repeated && step.accepted.is_some() {
            let expected = step.accepted.unwrap_or_default();
            if accepted != expected {
                let first = refused.first().map(|refusal| format!("{refusal:?}"));
                self.fail(0, Wrong::Count { expected, came: accepted, first });
            }
            if let Some(code) = &step.refused
                && let Some(other) = refused.iter().find(|refusal| refusal.code() != code.as_str())
            {
                let expected = code.to_string();
                self.fail(0, Wrong::OtherRefusal { expected, came: other.clone() });
            }
            return;
        }
        match (&step.refused, refused.into_iter().next()) {
            (None, None) => {}
            (None, Some(refusal)) => self.fail(0, Wrong::Refused(refusal)),
            (Some(code), None) => self.fail(0, Wrong::Accepted(code.to_string())),
            (Some(code), Some(refusal)) => {
                if refusal.code() != code.as_str() || accepted > 0 {
                    self.fail(0, Wrong::OtherRefusal { expected: code.to_string(), came: refusal });
                }
            }
        }
    }

    fn keep(&mut self, decision: Decision) {
        for event in &decision.events {
            for change in &event.changes {
                if let engine::Change::Issued(issued) = change {
                    *self.issued.entry(issued.document.clone()).or_default() += 1;
                }
            }
        }
        self.notices.extend(decision.notices);
    }

    fn command(&mut self, step: &Step, n: usize, m: usize) -> Result<(Actor, Command), Wrong> {
        let (actor, command) = self.reading().command(self.step, step, n, m)?;
        if let (Some(_), None) = (&step.names, &command.on) {
            self.named.insert(command.id.clone(), Ref::new(command.case.clone(), command.id.clone()));
        }
        Ok((actor, command))
    }
}

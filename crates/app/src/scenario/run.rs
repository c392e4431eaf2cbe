//! Playing a scenario step by step, on the engine and its store in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use blueprint::Blueprint;
use blueprint::expr::{FileRef, Names, Ref, Value, eval, parse};
use blueprint::model::{Binding, Formula, Scenario, Step};
use engine::{Actor, Adoption, Command, Decision, Memory, Notice, Refusal, Scene, State, decide};
use jiff::{SignedDuration, Timestamp};

use super::cast::cast;
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
        let later = match (&step.at, &step.after) {
            (Some(at), _) => self.moment(at),
            (None, Some(after)) => match self.value_of(after, &[]) {
                Value::Duration(seconds) => self.now.checked_add(SignedDuration::from_secs(seconds)).ok(),
                Value::Days(days) => {
                    self.scene_value(&format!("now + {days}d"), &[]).and_then(|value| match value {
                        Value::Instant(at) => Some(at),
                        _ => None,
                    })
                }
                _ => None,
            },
            (None, None) => Some(self.now),
        };
        match later.filter(|later| *later >= self.now) {
            Some(later) => {
                self.now = later;
                true
            }
            None => false,
        }
    }

    /// An instant as an expression, or as it is written: `2026-03-02T08:00`.
    fn moment(&self, formula: &Formula) -> Option<Timestamp> {
        if let Ok(local) = formula.text().parse::<jiff::civil::DateTime>()
            && formula.text().contains('T')
        {
            return self.adoption.zone.to_timestamp(local).ok();
        }
        match self.value_of(formula, &[]) {
            Value::Instant(at) => Some(at),
            _ => None,
        }
    }

    pub(super) fn value_of(&self, formula: &Formula, more: &[(&str, Value)]) -> Value {
        let Ok(expr) = formula.expr() else {
            return Value::Absent;
        };
        let scene = Scene::new(&self.adoption, &self.memory, self.now);
        let mut bound: Vec<(&str, Value)> =
            self.named.iter().map(|(name, of)| (name.as_str(), Value::Ref(of.clone()))).collect();
        bound.extend(more.iter().cloned());
        eval(expr, &Names { now: self.now, bound }, &scene)
    }

    fn scene_value(&self, text: &str, more: &[(&str, Value)]) -> Option<Value> {
        parse(text).ok()?;
        Some(self.value_of(&Formula::new(text), more))
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
        let fill = |text: &str| text.replace("{n}", &n.to_string()).replace("{m}", &m.to_string());
        let who = fill(step.who.as_deref().unwrap_or("system"));
        let does = step.does.as_deref().unwrap_or_default();
        let Some((case, action)) = does.split_once('.') else {
            return Err(Wrong::Unknown(does.to_string()));
        };
        let on = match &step.on {
            Some(on) => Some(self.find(&fill(on))?),
            None => None,
        };
        let id = match (&step.names, &on) {
            (Some(name), None) => {
                let name = fill(name);
                self.named.insert(name.clone(), Ref::new(case, name.clone()));
                name
            }
            _ => format!("step_{}_{n}_{m}", self.step),
        };
        let mut command = Command::new(id, case, action, on.clone());
        for (field, raw) in &step.with {
            let value = self.answer(raw, on.as_ref(), &fill)?;
            command.answers.insert(field.to_string(), value);
        }
        command.reason.clone_from(&step.reason);
        command.instead = step.instead.as_ref().map(ToString::to_string);
        let public = self.adoption.blueprint.role(&who).is_some_and(|role| role.public);
        let actor = match who.as_str() {
            "system" => Actor::System,
            _ if public => Actor::Public,
            user if self.adoption.user(user).is_some() => Actor::User(user.to_string()),
            other => return Err(Wrong::Unknown(other.to_string())),
        };
        Ok((actor, command))
    }

    /// A case by its name, or the sheet of a judge for an entry in a round: `sheet(desk, judge_1, e1)`.
    pub(super) fn find(&self, name: &str) -> Result<Ref, Wrong> {
        if let Some(of) = self.named.get(name) {
            return Ok(of.clone());
        }
        let unknown = || Wrong::Unknown(name.to_string());
        let judging = self.adoption.blueprint.judging.as_ref().ok_or_else(unknown)?;
        let inner = name.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')')).ok_or_else(unknown)?;
        let parts: Vec<&str> = inner.split(',').map(str::trim).collect();
        let [round, judge, entry] = parts.as_slice() else {
            return Err(unknown());
        };
        let entry = self.named.get(*entry).ok_or_else(unknown)?;
        let wanted = [
            ("round", Value::text(*round)),
            ("judge", Value::Ref(Ref::new("user", *judge))),
            ("entry", Value::Ref(entry.clone())),
        ];
        let mut sheets = self.memory.all(&judging.judging.sheet).iter();
        let fits = |of: &&Ref| {
            self.memory
                .subject(of)
                .is_some_and(|sheet| wanted.iter().all(|(field, value)| sheet.get(field) == value))
        };
        sheets.rfind(fits).cloned().ok_or_else(unknown)
    }

    fn answer(
        &self,
        raw: &toml::Value,
        on: Option<&Ref>,
        fill: &dyn Fn(&str) -> String,
    ) -> Result<Value, Wrong> {
        Ok(match raw {
            toml::Value::String(text) => {
                let text = fill(text);
                match text.strip_prefix('=') {
                    Some(formula) => {
                        let case = on.map(|of| ("case", Value::Ref(of.clone())));
                        let more: Vec<(&str, Value)> = case.into_iter().collect();
                        self.scene_value(formula, &more).ok_or(Wrong::Value(text))?
                    }
                    None => match self.named.get(&text) {
                        Some(of) => Value::Ref(of.clone()),
                        None => Value::Text(text),
                    },
                }
            }
            toml::Value::Integer(number) => Value::Number((*number).into()),
            toml::Value::Float(number) => Value::Number(
                rust_decimal::Decimal::try_from(*number).map_err(|_| Wrong::Value(raw.to_string()))?,
            ),
            toml::Value::Boolean(yes) => Value::Bool(*yes),
            toml::Value::Array(items) => {
                Value::List(items.iter().map(|item| self.answer(item, on, fill)).collect::<Result<_, _>>()?)
            }
            toml::Value::Table(table) if table.contains_key("file") => Value::File(file(table)),
            toml::Value::Table(table) => Value::Row(
                table
                    .iter()
                    .map(|(key, value)| Ok((key.clone(), self.answer(value, on, fill)?)))
                    .collect::<Result<_, Wrong>>()?,
            ),
            toml::Value::Datetime(_) => Value::Text(raw.to_string()),
        })
    }
}

/// `{ file = "surat.pdf", size = 1000 }`: a file that is nowhere, by what its name says.
fn file(table: &toml::Table) -> FileRef {
    let name = table.get("file").and_then(toml::Value::as_str).unwrap_or_default().to_string();
    let media = match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("pdf") => "application/pdf",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("png") => "image/png",
        Some("mp4") => "video/mp4",
        _ => "application/octet-stream",
    };
    let size = table.get("size").and_then(toml::Value::as_integer).unwrap_or(100_000);
    FileRef { name, media: media.to_string(), size: size.unsigned_abs(), hash: "0".repeat(64) }
}

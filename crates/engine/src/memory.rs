//! The store of tests: it keeps everything in memory, grants claims and checks versions as a store on disk does.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{PoisonError, RwLock};

use blueprint::expr::{Ref, Value};
use jiff::civil::Date;

use crate::Refusal;
use crate::claim::{Claim, Ledger};
use crate::decide::Decision;
use crate::event::{Event, evolve};
use crate::scene::State;
use crate::subject::Subject;

/// Bytes of a text by which an index finds its case.
const LONGEST: usize = 200;

/// By value: who has it, in the order of opening.
type Having = BTreeMap<String, BTreeMap<u64, Ref>>;

/// Subjects, their events and what is taken.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    subjects: BTreeMap<Ref, Subject>,
    kinds: BTreeMap<String, Vec<Ref>>,
    /// The order of opening.
    order: BTreeMap<Ref, u64>,
    /// By kind and field.
    index: BTreeMap<String, BTreeMap<String, Having>>,
    ledger: Ledger,
    events: Vec<Event>,
    commands: BTreeSet<String>,
    withheld: Option<String>,
    /// The history is kept elsewhere.
    forgetful: bool,
    /// Counts what has happened.
    clock: u64,
    /// By kind: when something of it last changed.
    changed: BTreeMap<String, u64>,
    flags: Flags,
}

/// What derived flags came to, by case and flag, with the moment of `Memory::clock` from which on it holds. It is only a shorter way to what
/// the state says, so a copy begins without.
#[derive(Debug, Default)]
struct Flags(RwLock<BTreeMap<Ref, Known>>);

/// Of one case, by flag.
type Known = BTreeMap<String, (u64, bool)>;

impl Clone for Flags {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Memory {
    /// Commits a decision: all of it, or nothing.
    ///
    /// A command that was committed before has no second effect and is no error.
    ///
    /// # Errors
    ///
    /// [`Refusal::Conflict`] where a subject changed meanwhile; [`Refusal::Full`], [`Refusal::Number`] or [`Refusal::Taken`] where a claim cannot be granted.
    pub fn commit(&mut self, decision: &Decision) -> Result<(), Refusal> {
        let Some(first) = decision.events.first() else {
            return Ok(());
        };
        if self.commands.contains(&first.command) {
            return Ok(());
        }
        let mut ledger = self.ledger.clone();
        for claim in &decision.claims {
            if self.withholds(claim) || !ledger.grants(claim) {
                return Err(Refusal::of_claim(claim));
            }
            ledger.take(claim);
        }
        for event in &decision.events {
            let at = self.subjects.get(&event.of).map_or(0, |subject| subject.version);
            if at + 1 != event.version {
                return Err(Refusal::Conflict);
            }
        }
        self.ledger = ledger;
        self.commands.insert(first.command.clone());
        for event in &decision.events {
            self.keep(event.clone());
        }
        Ok(())
    }

    /// All events, oldest first.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// What is taken.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// All subjects by reference.
    #[must_use]
    pub fn subjects(&self) -> &BTreeMap<Ref, Subject> {
        &self.subjects
    }

    /// Refuses every claim of a kind from now on: `series:ID`, `place:CALENDAR`, `unique:REGISTER`; `None` ends it. For scenarios of failure.
    pub fn withhold(&mut self, claim: Option<String>) {
        self.withheld = claim;
    }

    /// The same state from the events alone.
    #[must_use]
    pub fn replay(events: &[Event]) -> Self {
        let mut memory = Self::default();
        for event in events {
            for claim in &event.claims {
                memory.ledger.take(claim);
            }
            memory.commands.insert(event.command.clone());
            memory.keep(event.clone());
        }
        memory
    }

    /// The state as a store's projection has it; events and commands stay in the store.
    #[must_use]
    pub fn restored(
        subjects: impl IntoIterator<Item = Subject>,
        claims: impl IntoIterator<Item = Claim>,
    ) -> Self {
        let mut memory = Self { forgetful: true, ..Self::default() };
        for subject in subjects {
            memory.kinds.entry(subject.of.kind.clone()).or_default().push(subject.of.clone());
            memory.order.insert(subject.of.clone(), memory.order.len() as u64);
            memory.changed.insert(subject.of.kind.clone(), 0);
            memory.reindex(&subject);
            memory.subjects.insert(subject.of.clone(), subject);
        }
        for claim in claims {
            memory.ledger.take(&claim);
        }
        memory
    }

    /// Follows an event that a store has committed: its claims are taken, its subject changes.
    pub fn follow(&mut self, event: Event) {
        for claim in &event.claims {
            self.ledger.take(claim);
        }
        self.keep(event);
    }

    /// Forgets what flags came to: people, units or values are others now.
    pub fn reconsider(&mut self) {
        self.flags = Flags::default();
    }

    fn keep(&mut self, event: Event) {
        self.clock += 1;
        self.changed.insert(event.of.kind.clone(), self.clock);
        let old = self.subjects.remove(&event.of);
        match &old {
            None => {
                self.kinds.entry(event.of.kind.clone()).or_default().push(event.of.clone());
                self.order.insert(event.of.clone(), self.order.len() as u64);
            }
            Some(subject) => self.unindex(subject),
        }
        let subject = evolve(old, &event);
        self.reindex(&subject);
        self.subjects.insert(event.of.clone(), subject);
        if !self.forgetful {
            self.events.push(event);
        }
    }

    fn withholds(&self, claim: &Claim) -> bool {
        let name = match claim {
            Claim::Number { series, .. } => format!("series:{series}"),
            Claim::Place { calendar, .. } => format!("place:{calendar}"),
            Claim::Unique { of, .. } => format!("unique:{of}"),
            Claim::Vacate { .. } | Claim::Forgo { .. } => return false,
        };
        self.withheld.as_deref() == Some(name.as_str())
    }

    /// Fields that an index knows, with their values as text.
    fn indexed(subject: &Subject) -> impl Iterator<Item = (&str, String)> {
        let fields = subject.fields.iter().filter(|(_, value)| is_indexed(value));
        let own = fields.map(|(field, value)| (field.as_str(), key(value)));
        let agency = subject.agency.as_ref().map(|agency| ("agency", Value::Ref(Ref::new("agency", agency))));
        let opener = ("opened_by", Value::Ref(Ref::new("user", &subject.opened_by)));
        let status = ("status", Value::text(&subject.status));
        // A field that a case declares under such a name stands over it.
        let given = [Some(status), agency, Some(opener)].into_iter().flatten();
        let given = given.filter(|(name, _)| !subject.fields.contains_key(*name));
        own.chain(given.map(|(name, value)| (name, key(&value))))
    }

    fn reindex(&mut self, subject: &Subject) {
        let order = self.order.get(&subject.of).copied().unwrap_or_default();
        let fields = self.index.entry(subject.of.kind.clone()).or_default();
        for (field, value) in Self::indexed(subject) {
            let values = fields.entry(field.to_string()).or_default();
            values.entry(value).or_default().insert(order, subject.of.clone());
        }
    }

    fn unindex(&mut self, subject: &Subject) {
        let order = self.order.get(&subject.of).copied().unwrap_or_default();
        let Some(fields) = self.index.get_mut(&subject.of.kind) else { return };
        for (field, value) in Self::indexed(subject) {
            if let Some(having) = fields.get_mut(field).and_then(|values| values.get_mut(&value)) {
                having.remove(&order);
            }
        }
    }
}

fn is_indexed(value: &Value) -> bool {
    match value {
        Value::Ref(_) | Value::Session(..) | Value::Date(_) => true,
        // Nobody looks for a case by a paragraph.
        Value::Text(text) => text.len() <= LONGEST,
        _ => false,
    }
}

fn key(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl State for Memory {
    fn subject(&self, of: &Ref) -> Option<&Subject> {
        self.subjects.get(of)
    }

    fn all(&self, kind: &str) -> &[Ref] {
        self.kinds.get(kind).map_or(&[], Vec::as_slice)
    }

    fn having(&self, kind: &str, field: &str, value: &Value) -> Option<Vec<Ref>> {
        if !is_indexed(value) {
            return None;
        }
        let having = self.index.get(kind)?.get(field)?.get(&key(value));
        Some(having.into_iter().flat_map(BTreeMap::values).cloned().collect())
    }

    fn between(&self, kind: &str, field: &str, first: Date, last: Date) -> Option<Vec<Ref>> {
        let values = self.index.get(kind)?.get(field)?;
        if first > last {
            return Some(Vec::new());
        }
        // Days as text are in the order of days.
        let days = values.range(key(&Value::Date(first))..=key(&Value::Date(last)));
        let found: BTreeMap<u64, Ref> =
            days.flat_map(|(_, having)| having).map(|(order, of)| (*order, of.clone())).collect();
        Some(found.into_values().collect())
    }

    fn order(&self, of: &Ref) -> Option<u64> {
        self.order.get(of).copied()
    }

    fn changed(&self, kind: &str) -> Option<u64> {
        Some(self.changed.get(kind).copied().unwrap_or(0))
    }

    fn remembered(&self, of: &Ref, flag: &str, since: u64) -> Option<bool> {
        let flags = self.flags.0.read().unwrap_or_else(PoisonError::into_inner);
        flags.get(of)?.get(flag).filter(|(from, _)| *from >= since).map(|(_, holds)| *holds)
    }

    fn remember(&self, of: &Ref, flag: &str, since: u64, holds: bool) {
        let mut flags = self.flags.0.write().unwrap_or_else(PoisonError::into_inner);
        flags.entry(of.clone()).or_default().insert(flag.to_string(), (since, holds));
    }

    fn last_number(&self, series: &str, period: &str) -> u64 {
        self.ledger.last_number(series, period)
    }

    fn places(&self, calendar: &str, begins: Date) -> BTreeSet<u32> {
        self.ledger.places(calendar, begins)
    }

    fn holder(&self, of: &str, field: &str, value: &str) -> Option<Ref> {
        self.ledger.holder(of, field, value).cloned()
    }
}

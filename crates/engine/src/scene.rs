//! The state as an expression sees it, with what a decision has changed so far on top.

use std::borrow::Cow;
use std::collections::BTreeSet;

use blueprint::Blueprint;
use blueprint::expr::{Names, Ref, Stamps, Value, World, eval, last_change};
use blueprint::model::{Case, Formula};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::adoption::Adoption;
use crate::calendar;
use crate::claim::Claim;
use crate::event::{Change, apply};
use crate::subject::Subject;

/// What holds the state: a store's view within a transaction, or [`crate::Memory`].
pub trait State {
    /// A case or a record.
    fn subject(&self, of: &Ref) -> Option<&Subject>;

    /// All of a kind, in the order of opening.
    fn all(&self, kind: &str) -> &[Ref];

    /// Those whose field has a value, where there is an index.
    fn having(&self, kind: &str, field: &str, value: &Value) -> Option<Vec<Ref>>;

    /// Those whose field is a day from `first` to `last`, both within, where there is an index.
    fn between(&self, kind: &str, field: &str, first: Date, last: Date) -> Option<Vec<Ref>> {
        let _ = (kind, field, first, last);
        None
    }

    /// A number that grows in the order of opening; `None`: what an index finds is not put in order, so none is used where something changed.
    fn order(&self, of: &Ref) -> Option<u64> {
        let _ = of;
        None
    }

    /// When something of a kind last changed, in a measure that only grows; `None`: nothing is remembered of flags.
    fn changed(&self, kind: &str) -> Option<u64> {
        let _ = kind;
        None
    }

    /// What a derived flag came to, unless something has changed after `since` on which it depends.
    fn remembered(&self, of: &Ref, flag: &str, since: u64) -> Option<bool> {
        let _ = (of, flag, since);
        None
    }

    /// Remembers what a derived flag comes to, for as long as nothing changes on which it depends.
    fn remember(&self, of: &Ref, flag: &str, since: u64, holds: bool) {
        let _ = (of, flag, since, holds);
    }

    /// The last number of a series in a period; 0 before the first.
    fn last_number(&self, series: &str, period: &str) -> u64;

    /// Places of a session that are held.
    fn places(&self, calendar: &str, begins: Date) -> BTreeSet<u32>;

    /// Who holds a value that must be unique.
    fn holder(&self, of: &str, field: &str, value: &str) -> Option<Ref>;
}

/// A moment of an adoption, and what a decision has changed in it so far.
pub struct Scene<'a, S: State + ?Sized> {
    adoption: &'a Adoption,
    state: &'a S,
    now: Timestamp,
    pub(crate) pending: Vec<Pending>,
    pub(crate) claims: Vec<Claim>,
}

/// A subject that a decision touched.
pub(crate) struct Pending {
    pub(crate) subject: Subject,
    pub(crate) new: bool,
    pub(crate) by: String,
    pub(crate) action: String,
    pub(crate) changes: Vec<Change>,
}

impl<'a, S: State + ?Sized> Scene<'a, S> {
    /// A moment in which nothing was changed yet.
    #[must_use]
    pub fn new(adoption: &'a Adoption, state: &'a S, now: Timestamp) -> Self {
        Self { adoption, state, now, pending: Vec::new(), claims: Vec::new() }
    }

    /// The adoption.
    #[must_use]
    pub fn adoption(&self) -> &'a Adoption {
        self.adoption
    }

    /// The moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The day, in the government's zone.
    #[must_use]
    pub fn today(&self) -> Date {
        self.adoption.zone.to_datetime(self.now).date()
    }

    /// A case or a record as it stands now.
    #[must_use]
    pub fn subject(&self, of: &Ref) -> Option<&Subject> {
        self.pending
            .iter()
            .find(|pending| pending.subject.of == *of)
            .map(|pending| &pending.subject)
            .or_else(|| self.state.subject(of))
    }

    /// The declarations that a case is pinned to. Records outlive versions: the newest that has their register tells of them.
    #[must_use]
    pub fn blueprint(&self, subject: &Subject) -> &'a Blueprint {
        let newest = &self.adoption.blueprint;
        if self.adoption.earlier.is_empty() || newest.register(&subject.of.kind).is_some() {
            return newest;
        }
        self.adoption.version(&subject.pinned)
    }

    /// What an expression comes to, with `case`, `actor` and further names.
    #[must_use]
    pub fn eval(&self, formula: &Formula, bound: &[(&str, Value)]) -> Value {
        match formula.expr() {
            Ok(expr) => eval(expr, &Names { now: self.now, bound }, self),
            Err(_) => Value::Absent,
        }
    }

    /// Whether a condition holds; one that is absent does not.
    #[must_use]
    pub fn holds(&self, formula: &Formula, bound: &[(&str, Value)]) -> bool {
        self.eval(formula, bound).holds()
    }

    /// Changes a subject as part of the decision.
    pub(crate) fn change(&mut self, of: &Ref, by: &str, action: &str, change: Change) {
        let at = match self.pending.iter().position(|pending| pending.subject.of == *of) {
            Some(at) => at,
            None => {
                let old = self.state.subject(of).cloned();
                let new = old.is_none();
                self.pending.push(Pending {
                    subject: old.unwrap_or_else(|| Subject::blank(of.clone())),
                    new,
                    by: by.to_string(),
                    action: action.to_string(),
                    changes: Vec::new(),
                });
                self.pending.len() - 1
            }
        };
        let now = self.now;
        if let Some(pending) = self.pending.get_mut(at) {
            // Who and which action are the event's: the first to touch a subject names both.
            let (by, action) = (pending.by.clone(), pending.action.clone());
            apply(&mut pending.subject, &change, now, &by, &action);
            pending.changes.push(change);
        }
    }

    pub(crate) fn next_number(&self, series: &str, period: &str) -> u64 {
        let pending = self.claims.iter().filter(
            |claim| matches!(claim, Claim::Number { series: s, period: p, .. } if s == series && p == period),
        );
        self.state.last_number(series, period) + pending.count() as u64 + 1
    }

    pub(crate) fn places(&self, calendar: &str, begins: Date) -> BTreeSet<u32> {
        let mut places = self.state.places(calendar, begins);
        for claim in &self.claims {
            match claim {
                Claim::Place { calendar: c, begins: b, place } if c == calendar && *b == begins => {
                    places.insert(*place);
                }
                Claim::Vacate { calendar: c, begins: b, place } if c == calendar && *b == begins => {
                    places.remove(place);
                }
                _ => {}
            }
        }
        places
    }

    pub(crate) fn holder(&self, of: &str, field: &str, value: &str) -> Option<Ref> {
        let pending = self.claims.iter().rev().find_map(|claim| match claim {
            Claim::Unique { of: o, field: f, value: v, holder } if o == of && f == field && v == value => {
                Some(Some(holder.clone()))
            }
            Claim::Forgo { of: o, field: f, value: v } if o == of && f == field && v == value => Some(None),
            _ => None,
        });
        pending.unwrap_or_else(|| self.state.holder(of, field, value))
    }

    /// What an index found, and what this decision changed, since that may belong to it now; in the order of opening.
    fn with_changed(&self, kind: &str, mut found: Vec<Ref>) -> Option<Cow<'_, [Ref]>> {
        for pending in self.pending.iter().filter(|pending| pending.subject.of.kind == kind) {
            let of = &pending.subject.of;
            if found.contains(of) {
                continue;
            }
            let at = if pending.new {
                found.len()
            } else {
                let order = self.state.order(of)?;
                found.partition_point(|other| self.state.order(other).is_some_and(|other| other < order))
            };
            found.insert(at, of.clone());
        }
        Some(Cow::Owned(found))
    }

    fn subject_field(&self, subject: &Subject, name: &str) -> Value {
        if let Some(value) = subject.fields.get(name) {
            return value.clone();
        }
        let user = |id: &str| Value::Ref(Ref::new("user", id));
        match name {
            "status" => Value::text(&subject.status),
            "agency" => {
                subject.agency.as_ref().map_or(Value::Absent, |id| Value::Ref(Ref::new("agency", id)))
            }
            "opened_by" => user(&subject.opened_by),
            "opened_at" => Value::Instant(subject.opened_at),
            "since" => Value::Instant(subject.since),
            "assigned" => Value::List(subject.assigned.iter().map(|id| user(id)).collect()),
            "versions" => Value::Number(subject.versions.len().into()),
            "written_at" => {
                subject.versions.last().map_or(Value::Absent, |version| Value::Instant(version.at))
            }
            "done" => Value::Row(
                subject.done.iter().map(|(id, (at, _))| (id.clone(), Value::Instant(*at))).collect(),
            ),
            "by" => Value::Row(subject.done.iter().map(|(id, (_, by))| (id.clone(), user(by))).collect()),
            _ => self.derived(subject, name),
        }
    }

    /// A derived flag. One that compares a case with thousands of others is asked for once in every list.
    fn flag(&self, subject: &Subject, name: &str, when: &Formula) -> bool {
        let of = &subject.of;
        let ask = || self.holds(when, &[("case", Value::Ref(of.clone()))]);
        // What a decision has changed so far is not the state that others see.
        let steady = || {
            let expr = when.expr().ok().filter(|_| self.pending.is_empty())?;
            last_change(expr, &of.kind, &Changed { adoption: self.adoption, state: self.state })
        };
        let Some(since) = steady() else { return ask() };
        if let Some(holds) = self.state.remembered(of, name, since) {
            return holds;
        }
        let holds = ask();
        self.state.remember(of, name, since, holds);
        holds
    }

    /// Flags, and what the judging adds to the case that runs it.
    fn derived(&self, subject: &Subject, name: &str) -> Value {
        let blueprint = self.blueprint(subject);
        let Some(case) = blueprint.case(&subject.of.kind) else {
            return Value::Absent;
        };
        if let Some(flag) = case.flag.iter().find(|flag| flag.id == name) {
            return match &flag.when {
                None => Value::Bool(subject.flags.contains(name)),
                Some(when) => Value::Bool(self.flag(subject, name, when)),
            };
        }
        if blueprint.judging.as_ref().is_some_and(|file| file.judging.runs == subject.of.kind.as_str()) {
            return crate::decide::judging::progress(self, subject, name);
        }
        Value::Absent
    }
}

/// When what a condition is about last changed.
struct Changed<'a, S: State + ?Sized> {
    adoption: &'a Adoption,
    state: &'a S,
}

impl<S: State + ?Sized> Stamps for Changed<'_, S> {
    fn changed(&self, kind: &str) -> Option<u64> {
        self.state.changed(kind)
    }

    fn derived(&self, field: &str) -> bool {
        let flag = |case: &Case| case.flag.iter().any(|flag| flag.id == field && flag.when.is_some());
        field == crate::decide::judging::SHEETS_DUE
            || self.adoption.versions().any(|version| version.cases.iter().any(flag))
    }
}

impl<S: State + ?Sized> World for Scene<'_, S> {
    fn field(&self, of: &Ref, name: &str) -> Value {
        match of.kind.as_str() {
            "agency" => match (self.adoption.agency(&of.id), name) {
                (Some(agency), "name") => Value::text(&agency.name),
                (Some(agency), "kind") => Value::text(&agency.kind),
                (Some(agency), "parent") => {
                    agency.parent.as_ref().map_or(Value::Absent, |id| Value::Ref(Ref::new("agency", id)))
                }
                _ => Value::Absent,
            },
            "user" => match (self.adoption.user(&of.id), name) {
                (Some(user), "name") => Value::text(&user.name),
                (Some(user), "agency") => {
                    user.agency.as_ref().map_or(Value::Absent, |id| Value::Ref(Ref::new("agency", id)))
                }
                _ => Value::Absent,
            },
            _ => self.subject(of).map_or(Value::Absent, |subject| self.subject_field(subject, name)),
        }
    }

    fn peek(&self, of: &Ref, name: &str) -> Option<&Value> {
        match of.kind.as_str() {
            "agency" | "user" => None,
            _ => self.subject(of)?.fields.get(name),
        }
    }

    fn all(&self, kind: &str) -> Cow<'_, [Ref]> {
        match kind {
            "agency" => Cow::Borrowed(self.adoption.agencies()),
            "user" => Cow::Borrowed(self.adoption.users()),
            _ => {
                let kept = self.state.all(kind);
                let mut new = self
                    .pending
                    .iter()
                    .filter(|pending| pending.new && pending.subject.of.kind == kind)
                    .map(|pending| pending.subject.of.clone())
                    .peekable();
                if new.peek().is_none() {
                    return Cow::Borrowed(kept);
                }
                Cow::Owned(kept.iter().cloned().chain(new).collect())
            }
        }
    }

    fn having(&self, kind: &str, field: &str, value: &Value) -> Option<Cow<'_, [Ref]>> {
        self.with_changed(kind, self.state.having(kind, field, value)?)
    }

    fn between(&self, kind: &str, field: &str, first: Date, last: Date) -> Option<Cow<'_, [Ref]>> {
        self.with_changed(kind, self.state.between(kind, field, first, last)?)
    }

    fn parameter(&self, id: &str) -> Value {
        self.adoption.parameters.get(id).cloned().unwrap_or_default()
    }

    fn session(&self, id: &str, begins: Date, field: &str) -> Value {
        let Some(calendar) = self.adoption.declared(|version| version.calendar(id)) else {
            return Value::Absent;
        };
        let Some(session) = calendar::session(self, &calendar.calendar, begins) else {
            return Value::Absent;
        };
        let taken = || self.places(id, begins).len();
        match field {
            "date" => Value::Date(begins),
            "opens_at" => Value::Instant(session.opens_at),
            "closes_at" => Value::Instant(session.closes_at),
            "capacity" => Value::Number(session.capacity.into()),
            "taken" => Value::Number(taken().into()),
            "free" => Value::Number((session.capacity as usize).saturating_sub(taken()).into()),
            "open" => Value::Bool(session.open),
            _ => Value::Absent,
        }
    }

    fn running(&self, id: &str, at: Timestamp) -> Option<Date> {
        calendar::running(self, &self.adoption.declared(|version| version.calendar(id))?.calendar, at)
    }

    fn works(&self, day: Date) -> bool {
        self.adoption.works(day)
    }

    fn zone(&self) -> &TimeZone {
        &self.adoption.zone
    }

    fn kin(&self, a: &str, b: &str) -> bool {
        self.adoption.kin(a, b)
    }
}

/// A value as the text under which it is claimed: equal values have equal texts.
pub(crate) fn canonical(value: &Value) -> String {
    match value {
        Value::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
        other => serde_json::to_string(other).unwrap_or_default(),
    }
}

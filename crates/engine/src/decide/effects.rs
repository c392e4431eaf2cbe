//! What an action does beside its answers.

use std::collections::BTreeMap;

use blueprint::expr::{Names, Ref, Value, each};
use blueprint::model::{Formula, Settings};

use super::{Doing, Work};
use crate::calendar;
use crate::claim::Claim;
use crate::command::Refusal;
use crate::decide::Notice;
use crate::event::Change;
use crate::number;
use crate::scene::{State, canonical};
use crate::subject::Issued;

/// An element of an `each`: what it is called, what it is, and the table and row that it stands in.
struct Element {
    name: String,
    value: Value,
    row: Option<(String, usize)>,
}

impl<'a, S: State + ?Sized> Work<'a, S> {
    pub(super) fn require(&self, doing: &Doing<'_>) -> Result<(), Refusal> {
        let names = doing.names();
        match doing.action.require.iter().find(|require| !self.scene.holds(&require.that, &names)) {
            None => Ok(()),
            Some(require) => Err(Refusal::Require {
                case: doing.case.case.id.to_string(),
                id: require.id.to_string(),
                field: require.field.as_ref().map(ToString::to_string),
            }),
        }
    }

    pub(super) fn book(&mut self, doing: &Doing<'_>) -> Result<(), Refusal> {
        if let Some(release) = &doing.action.release {
            self.vacate(doing, &release.field);
        }
        let Some(book) = &doing.action.book else {
            return Ok(());
        };
        let closed = || Refusal::Closed { calendar: book.calendar.to_string() };
        let Value::Session(_, begins) = self.scene.eval(&book.session, &doing.names()) else {
            return Err(closed());
        };
        let version = self.version(doing);
        let declared = &version.calendar(&book.calendar).ok_or_else(closed)?.calendar;
        let session = calendar::session(&self.scene, declared, begins).ok_or_else(closed)?;
        if !calendar::bookable(&self.scene, declared, begins, &session) {
            return Err(closed());
        }
        // A place that this case holds already is given back first: nobody holds two.
        self.vacate(doing, &book.into);
        let taken = self.scene.places(&book.calendar, begins);
        let full = || Refusal::Full { calendar: book.calendar.to_string(), begins };
        let place = (1..=session.capacity).find(|place| !taken.contains(place)).ok_or_else(full)?;
        let calendar = book.calendar.to_string();
        self.scene.claims.push(Claim::Place { calendar: calendar.clone(), begins, place });
        let change = Change::Booked { field: book.into.to_string(), calendar, begins, place };
        self.scene.change(doing.on, doing.by, &doing.action.id, change);
        Ok(())
    }

    fn vacate(&mut self, doing: &Doing<'_>, field: &str) {
        let held = self.scene.subject(doing.on).and_then(|subject| subject.places.get(field).cloned());
        if let Some((calendar, begins, place)) = held {
            self.scene.claims.push(Claim::Vacate { calendar, begins, place });
            let change = Change::Released { field: field.to_string() };
            self.scene.change(doing.on, doing.by, &doing.action.id, change);
        }
    }

    pub(super) fn number(&mut self, doing: &Doing<'_>) -> Result<(), Refusal> {
        for number in &doing.action.number {
            for element in self.elements(doing, number.each.as_ref(), number.when.as_ref()) {
                let text = self.claim_number(doing, &number.series)?;
                self.keep(doing, &element, &number.into, Value::Text(text));
            }
        }
        Ok(())
    }

    fn claim_number(&mut self, doing: &Doing<'_>, id: &str) -> Result<String, Refusal> {
        let adoption = self.scene.adoption();
        let Some(series) = self.version(doing).series(id) else {
            return Err(Refusal::Number { series: id.to_string() });
        };
        let today = self.scene.today();
        let period = number::period(series, today);
        let next = self.scene.next_number(id, &period);
        self.scene.claims.push(Claim::Number { series: id.to_string(), period, number: next });
        let parameter = |id: &str| adoption.parameters.get(id).cloned().unwrap_or_default();
        Ok(number::written(series, next, today, parameter))
    }

    pub(super) fn set(&mut self, doing: &Doing<'_>) {
        for (field, formula) in &doing.action.set.0 {
            let value = self.scene.eval(formula, &doing.names());
            let change = Change::Set { field: field.to_string(), value };
            self.scene.change(doing.on, doing.by, &doing.action.id, change);
        }
    }

    pub(super) fn write(&mut self, doing: &Doing<'_>) -> Result<(), Refusal> {
        for write in &doing.action.write {
            for element in self.elements(doing, write.each.as_ref(), write.when.as_ref()) {
                let names = bound(doing, &element);
                let names = borrowed(&names);
                let record = match &write.record {
                    None => self.fresh(&write.register),
                    // What it would write over is not there: the rule that needs it says so.
                    Some(formula) => match self.scene.eval(formula, &names) {
                        Value::Ref(record) => record,
                        _ => {
                            return Err(Refusal::Invariant {
                                register: write.register.to_string(),
                                id: "record".to_string(),
                            });
                        }
                    },
                };
                let note = write
                    .note
                    .as_ref()
                    .and_then(|note| self.scene.eval(note, &names).as_text().map(str::to_string));
                let values = self.values(&write.set, &names);
                self.write_record(doing, &record, values, note)?;
                if let Some(into) = &write.into {
                    self.keep(doing, &element, into, Value::Ref(record));
                }
            }
        }
        Ok(())
    }

    fn write_record(
        &mut self,
        doing: &Doing<'_>,
        record: &Ref,
        values: Vec<(String, Value)>,
        note: Option<String>,
    ) -> Result<(), Refusal> {
        let (by, action) = (doing.by, doing.action.id.as_str());
        if self.scene.subject(record).is_none() {
            let pinned = self.scene.adoption().blueprint.identity.blueprint.version.to_string();
            self.scene.change(record, by, action, Change::Opened { agency: None, pinned });
        }
        let register = self.scene.adoption().declared(|version| version.register(&record.kind));
        let unique = register.map(|register| &register.register.unique);
        for (field, value) in values {
            if unique.is_some_and(|unique| unique.iter().any(|u| u == field.as_str())) {
                self.claim_unique(record, &field, &value)?;
            }
            self.scene.change(record, by, action, Change::Set { field, value });
        }
        self.scene.change(record, by, action, Change::Written { note });
        if !self.written.contains(record) {
            self.written.push(record.clone());
        }
        Ok(())
    }

    fn claim_unique(&mut self, record: &Ref, field: &str, value: &Value) -> Result<(), Refusal> {
        let old = self.scene.subject(record).map(|subject| subject.get(field).clone()).unwrap_or_default();
        if old == *value {
            return Ok(());
        }
        let of = record.kind.clone();
        if old.given() {
            let value = canonical(&old);
            self.scene.claims.push(Claim::Forgo { of: of.clone(), field: field.to_string(), value });
        }
        if value.given() {
            let value = canonical(value);
            if self.scene.holder(&of, field, &value).is_some_and(|holder| holder != *record) {
                return Err(Refusal::Taken { of, field: field.to_string() });
            }
            let (field, holder) = (field.to_string(), record.clone());
            self.scene.claims.push(Claim::Unique { of, field, value, holder });
        }
        Ok(())
    }

    pub(super) fn open(&mut self, doing: &Doing<'_>) -> Result<(), Refusal> {
        // What a case opens is declared beside it, and stays on its version with it.
        let version = self.version(doing);
        for open in &doing.action.open {
            let Some(case) = version.case(&open.case) else {
                continue;
            };
            let Some(action) = case.action.iter().find(|action| action.opens) else {
                continue;
            };
            for element in self.elements(doing, open.each.as_ref(), open.when.as_ref()) {
                let names = bound(doing, &element);
                let values = self.values(&open.set, &borrowed(&names));
                let on = self.fresh(&open.case);
                let opened = Doing { case, action, on: &on, by: doing.by };
                self.open_case(&opened, version)?;
                for (field, value) in values {
                    self.scene.change(&on, doing.by, &action.id, Change::Set { field, value });
                }
                if let Some(to) = &action.to {
                    self.scene.change(&on, doing.by, &action.id, Change::Moved { to: to.to_string() });
                }
                if let Some(into) = &open.into {
                    self.keep(doing, &element, into, Value::Ref(on));
                }
            }
        }
        Ok(())
    }

    pub(super) fn act_on_others(&mut self, doing: &Doing<'_>, depth: usize) -> Result<(), Refusal> {
        for act in &doing.action.act {
            for element in self.elements(doing, Some(&act.each), None) {
                let Value::Ref(on) = element.value else {
                    continue;
                };
                let Some((_, id)) = act.action.split_once('.') else {
                    continue;
                };
                let Some(subject) = self.scene.subject(&on) else {
                    continue;
                };
                let Some(case) = self.scene.blueprint(subject).case(&on.kind) else {
                    continue;
                };
                let action = case.action(id).ok_or(Refusal::NotAllowed)?;
                self.act(case, action, &on, "system", None, depth + 1)?;
            }
        }
        Ok(())
    }

    pub(super) fn issue(&mut self, doing: &Doing<'_>) -> Result<(), Refusal> {
        for id in &doing.action.issues {
            let element = Element { name: String::new(), value: Value::Absent, row: None };
            self.issue_one(doing, id, &element)?;
        }
        for issue in &doing.action.issue {
            for element in self.elements(doing, issue.each.as_ref(), issue.when.as_ref()) {
                self.issue_one(doing, &issue.document, &element)?;
            }
        }
        Ok(())
    }

    fn issue_one(&mut self, doing: &Doing<'_>, id: &str, element: &Element) -> Result<(), Refusal> {
        let Some(document) = self.version(doing).document(id) else {
            return Ok(());
        };
        // A case of another kind gets the document itself; a row's document is the case's.
        let on = match &element.value {
            Value::Ref(of) if of.kind == document.case.as_str() => of.clone(),
            _ => doing.on.clone(),
        };
        let number = document.series.as_ref().map(|series| self.claim_number(doing, series)).transpose()?;
        let mut names = vec![("case", Value::Ref(on.clone()))];
        if let (Some(row), true) = (&document.row, element.row.is_some()) {
            names.push((row.as_str(), element.value.clone()));
        }
        if !element.name.is_empty() {
            names.push((element.name.as_str(), element.value.clone()));
        }
        let data: BTreeMap<String, Value> = document
            .data
            .iter()
            .map(|(key, formula)| (key.clone(), self.scene.eval(formula, &names)))
            .collect();
        let row = document.of.as_ref().and(element.row.as_ref()).map(|(_, at)| *at);
        let change = Change::Issued(Issued { document: id.to_string(), number, data, row, at: None });
        self.scene.change(&on, doing.by, &doing.action.id, change);
        Ok(())
    }

    /// Status, flags, assignment, and that it was done.
    pub(super) fn settle(&mut self, doing: &Doing<'_>, done: Change) {
        let Doing { action, on, by, .. } = *doing;
        let mut changes = vec![done];
        if let Some(to) = &action.to {
            changes.push(Change::Moved { to: to.to_string() });
        }
        changes.extend(action.raise.iter().map(|flag| Change::Raised { flag: flag.to_string() }));
        changes.extend(action.lower.iter().map(|flag| Change::Lowered { flag: flag.to_string() }));
        let names = doing.names();
        let user = |formula: &Formula| match self.scene.eval(formula, &names) {
            Value::Ref(of) if of.kind == "user" => Some(of.id),
            _ => None,
        };
        let unassigned = action.unassign.as_ref().and_then(user).map(|user| Change::Unassigned { user });
        let assigned = action.assign.as_ref().and_then(user).map(|user| Change::Assigned { user });
        changes.extend(unassigned);
        changes.extend(assigned);
        for change in changes {
            self.scene.change(on, by, &action.id, change);
        }
    }

    /// Rules of every record that was written, and of those it refers to.
    pub(super) fn invariants(&self) -> Result<(), Refusal> {
        let mut touched = self.written.clone();
        for record in &self.written {
            let Some(subject) = self.scene.subject(record) else { continue };
            for value in subject.fields.values() {
                if let Value::Ref(of) = value
                    && !touched.contains(of)
                {
                    touched.push(of.clone());
                }
            }
        }
        for of in touched {
            let Some(register) = self.scene.adoption().declared(|version| version.register(&of.kind)) else {
                continue;
            };
            let names = [(register.register.id.as_str(), Value::Ref(of.clone()))];
            if let Some(broken) = register.invariant.iter().find(|rule| !self.scene.holds(&rule.must, &names))
            {
                return Err(Refusal::Invariant { register: of.kind, id: broken.id.to_string() });
            }
        }
        Ok(())
    }

    pub(super) fn notify(&mut self, doing: &Doing<'_>) {
        for id in &doing.action.notify {
            let Some(message) = self.version(doing).message(id) else {
                continue;
            };
            let names = doing.names();
            let args = message
                .args
                .iter()
                .map(|(key, formula)| (key.clone(), self.scene.eval(formula, &names)))
                .collect();
            let to = self.recipients(doing.on, &message.to);
            self.notices.push(Notice { message: id.to_string(), about: doing.on.clone(), to, args });
        }
    }

    fn recipients(&self, about: &Ref, to: &[blueprint::model::Name]) -> Vec<String> {
        let adoption = self.scene.adoption();
        let Some(subject) = self.scene.subject(about) else {
            return Vec::new();
        };
        let people = |fits: &dyn Fn(&crate::User) -> bool| -> Vec<String> {
            let users = adoption.users().iter().filter(|of| adoption.user(&of.id).is_some_and(fits));
            users.map(|of| of.id.clone()).collect()
        };
        let mut all: Vec<String> = Vec::new();
        for whom in to {
            let some = match whom.as_str() {
                "opener" => vec![subject.opened_by.clone()],
                "assigned" => subject.assigned.iter().cloned().collect(),
                "agency" => people(&|user| user.agency.is_some() && user.agency == subject.agency),
                role => {
                    let role = role.strip_prefix("role:").unwrap_or(role);
                    people(&|user| user.roles.contains(role))
                }
            };
            for user in some {
                if !all.contains(&user) {
                    all.push(user);
                }
            }
        }
        all
    }

    fn values(&self, set: &Settings, names: &[(&str, Value)]) -> Vec<(String, Value)> {
        set.0.iter().map(|(field, formula)| (field.to_string(), self.scene.eval(formula, names))).collect()
    }

    /// What an effect is done for: once, or once an element.
    fn elements(
        &self,
        doing: &Doing<'_>,
        collection: Option<&Formula>,
        when: Option<&Formula>,
    ) -> Vec<Element> {
        let once = || vec![Element { name: String::new(), value: Value::Absent, row: None }];
        let mut elements = match collection {
            None => once(),
            Some(formula) => self.collected(doing, formula),
        };
        if let Some(when) = when {
            elements.retain(|element| self.scene.holds(when, &borrowed(&bound(doing, element))));
        }
        elements
    }

    fn collected(&self, doing: &Doing<'_>, formula: &Formula) -> Vec<Element> {
        let Ok(expr) = formula.expr() else {
            return Vec::new();
        };
        let bound = doing.names();
        let names = Names { now: self.scene.now(), bound: &bound };
        let table = blueprint::expr::table_of(expr);
        each(expr, &names, &self.scene)
            .into_iter()
            .map(|element| Element {
                row: table.as_ref().map(|table| (table.clone(), element.index)),
                name: element.name,
                value: element.value,
            })
            .collect()
    }

    /// Keeps what an effect gave: in the row that it was done for, or in the case.
    fn keep(&mut self, doing: &Doing<'_>, element: &Element, field: &str, value: Value) {
        let Some((table, at)) = &element.row else {
            let change = Change::Set { field: field.to_string(), value };
            self.scene.change(doing.on, doing.by, &doing.action.id, change);
            return;
        };
        let kept = self.scene.subject(doing.on).map(|subject| subject.get(table).clone());
        let Some(Value::List(mut rows)) = kept else {
            return;
        };
        if let Some(Value::Row(row)) = rows.get_mut(*at) {
            row.insert(field.to_string(), value);
        }
        let change = Change::Set { field: table.clone(), value: Value::List(rows) };
        self.scene.change(doing.on, doing.by, &doing.action.id, change);
    }
}

fn bound(doing: &Doing<'_>, element: &Element) -> Vec<(String, Value)> {
    let mut names: Vec<(String, Value)> =
        doing.names().into_iter().map(|(name, value)| (name.to_string(), value)).collect();
    if !element.name.is_empty() {
        names.push((element.name.clone(), element.value.clone()));
    }
    names
}

fn borrowed(names: &[(String, Value)]) -> Vec<(&str, Value)> {
    names.iter().map(|(name, value)| (name.as_str(), value.clone())).collect()
}

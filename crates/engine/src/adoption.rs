//! A blueprint where it is in force: bound to a government's units, people, working days and values.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use blueprint::Blueprint;
use blueprint::expr::{Ref, Value};
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

/// An adoption.
#[derive(Debug, Clone)]
pub struct Adoption {
    /// The version that new cases begin with.
    pub blueprint: Arc<Blueprint>,
    /// Versions that open cases are still pinned to.
    pub earlier: BTreeMap<String, Arc<Blueprint>>,
    /// Every parameter's value.
    pub parameters: BTreeMap<String, Value>,
    /// The government, as it is printed.
    pub government: String,
    /// The government's zone: all civil dates are in it.
    pub zone: TimeZone,
    /// Days of the week on which people work.
    pub workdays: Vec<Weekday>,
    /// Days on which nobody works.
    pub holidays: BTreeSet<Date>,
    agencies: BTreeMap<String, Agency>,
    agency_refs: Vec<Ref>,
    users: BTreeMap<String, User>,
    user_refs: Vec<Ref>,
}

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// As it is printed.
    pub name: String,
    /// One of the blueprint's kinds.
    pub kind: String,
    /// The unit that it belongs to.
    pub parent: Option<String>,
}

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// As it is printed.
    pub name: String,
    /// Where the person works.
    pub agency: Option<String>,
    /// What the person may be.
    pub roles: BTreeSet<String>,
}

impl Adoption {
    /// An adoption without units and people; Monday to Friday are working days.
    #[must_use]
    pub fn new(blueprint: Arc<Blueprint>, parameters: BTreeMap<String, Value>, zone: TimeZone) -> Self {
        Self {
            blueprint,
            earlier: BTreeMap::new(),
            parameters,
            government: String::new(),
            zone,
            workdays: vec![
                Weekday::Monday,
                Weekday::Tuesday,
                Weekday::Wednesday,
                Weekday::Thursday,
                Weekday::Friday,
            ],
            holidays: BTreeSet::new(),
            agencies: BTreeMap::new(),
            agency_refs: Vec::new(),
            users: BTreeMap::new(),
            user_refs: Vec::new(),
        }
    }

    /// Takes over a next version: new cases begin with it, open ones stay on theirs until [`crate::migrate`] moves them. Parameters that only an
    /// earlier version has keep their values, since its cases go on reading them.
    pub fn upgrade(&mut self, next: Arc<Blueprint>, parameters: BTreeMap<String, Value>) {
        let last = std::mem::replace(&mut self.blueprint, next);
        self.earlier.insert(last.identity.blueprint.version.to_string(), last);
        self.parameters.extend(parameters);
    }

    /// Adds a unit, or replaces it.
    pub fn add_agency(&mut self, id: &str, agency: Agency) {
        if self.agencies.insert(id.to_string(), agency).is_none() {
            self.agency_refs.push(Ref::new("agency", id));
        }
    }

    /// Adds a person, or replaces it.
    pub fn add_user(&mut self, id: &str, user: User) {
        if self.users.insert(id.to_string(), user).is_none() {
            self.user_refs.push(Ref::new("user", id));
        }
    }

    /// A unit.
    #[must_use]
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.get(id)
    }

    /// A person.
    #[must_use]
    pub fn user(&self, id: &str) -> Option<&User> {
        self.users.get(id)
    }

    /// All units, in the order in which they were added.
    #[must_use]
    pub fn agencies(&self) -> &[Ref] {
        &self.agency_refs
    }

    /// All people, in the order in which they were added.
    #[must_use]
    pub fn users(&self) -> &[Ref] {
        &self.user_refs
    }

    /// The blueprint of a version; that of new cases where the version is not kept.
    #[must_use]
    pub fn version(&self, version: &str) -> &Blueprint {
        self.earlier.get(version).unwrap_or(&self.blueprint)
    }

    /// What any version declares: the newest that does so.
    pub(crate) fn declared<'s, T: ?Sized>(
        &'s self,
        find: impl Fn(&'s Blueprint) -> Option<&'s T>,
    ) -> Option<&'s T> {
        find(&self.blueprint).or_else(|| self.earlier.values().rev().find_map(|version| find(version)))
    }

    /// Every version, that of new cases first.
    pub(crate) fn versions(&self) -> impl Iterator<Item = &Blueprint> {
        std::iter::once(&self.blueprint).chain(self.earlier.values()).map(|version| &**version)
    }

    /// Kinds of case of every version, those of new cases first.
    pub(crate) fn kinds(&self) -> Vec<&str> {
        let mut kinds: Vec<&str> = Vec::new();
        for version in self.versions() {
            for case in &version.cases {
                if !kinds.contains(&case.case.id.as_str()) {
                    kinds.push(&case.case.id);
                }
            }
        }
        kinds
    }

    /// Whether people work on a day.
    #[must_use]
    pub fn works(&self, day: Date) -> bool {
        self.workdays.contains(&day.weekday()) && !self.holidays.contains(&day)
    }

    /// Whether two units are the same, or one is above the other.
    #[must_use]
    pub fn kin(&self, a: &str, b: &str) -> bool {
        a == b || self.above(a, b) || self.above(b, a)
    }

    fn above(&self, upper: &str, lower: &str) -> bool {
        let mut at = lower;
        // A chain of parents is never longer than there are units, even where a binding made a ring.
        for _ in 0..self.agencies.len() {
            match self.agencies.get(at).and_then(|agency| agency.parent.as_deref()) {
                Some(parent) if parent == upper => return true,
                Some(parent) => at = parent,
                None => return false,
            }
        }
        false
    }
}

//! What a government keeps for itself: its units, its people, what it adopted.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use blueprint::model::{Binding, BoundAgency, Government, Name, WorkCalendar};
use blueprint::{Blueprint, Diagnostic, Folder};
use engine::{Adoption, User};
use serde::{Deserialize, Serialize};
use store::{Put, PutError, Store, StoreError, Table};

use super::House;
use crate::adopt_sample;

/// A unit of the government.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// As it is printed.
    pub name: String,
    /// One of the kinds that blueprints know.
    pub kind: String,
    /// The unit that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
}

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Person {
    /// As it is printed.
    pub name: String,
    /// User name for signing in; e-mail serves as well.
    pub login: String,
    /// Where messages go, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Where the person works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Roles by adoption.
    #[serde(default)]
    pub roles: BTreeMap<String, BTreeSet<String>>,
    /// Keeps units, people and adoptions.
    #[serde(default)]
    pub keeper: bool,
    /// May no longer sign in.
    #[serde(default)]
    pub closed: bool,
}

/// A blueprint that the government adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adopted {
    /// As the office calls it: `Gelar Inovasi 2026`.
    pub name: String,
    /// The blueprint's files as they were adopted.
    pub folder: Folder,
    /// The office's overlay, TOML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overlay: Option<String>,
    /// Values of parameters, TOML.
    #[serde(default)]
    pub parameters: String,
    /// Its data are invented.
    #[serde(default)]
    pub example: bool,
}

/// The government itself, a setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// As it is printed: `Pemerintah Kota Contoh`.
    pub name: String,
    /// IANA name of its zone.
    pub zone: String,
    /// Days on which nobody works, `YYYY-MM-DD`.
    #[serde(default)]
    pub holidays: Vec<String>,
    /// Where the public complains: an address that begins with `https:`, `mailto:` or `tel:` becomes a link, other text stands as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaints: Option<String>,
}

/// Why a house or a hall cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A row that cannot be read.
    #[error("{key} cannot be read: {why}")]
    Unreadable {
        /// Which.
        key: String,
        /// Why.
        why: String,
    },
    /// A blueprint, its overlay or its values do not fit.
    #[error("{key} does not fit")]
    Unfit {
        /// Which adoption.
        key: String,
        /// What does not fit.
        found: Vec<Diagnostic>,
    },
    /// A row was changed by somebody else meanwhile.
    #[error("{0} was changed meanwhile")]
    Changed(String),
    /// There is no such adoption.
    #[error("there is no {0}")]
    Unknown(String),
}

/// Units, people and adoptions at a moment.
#[derive(Debug)]
pub struct Office {
    /// The government.
    pub seat: Seat,
    /// Its units by key.
    pub units: BTreeMap<String, Unit>,
    /// Its people by key.
    pub people: BTreeMap<String, Person>,
    /// What it adopted, by key.
    pub adopted: BTreeMap<String, Adopted>,
    blueprints: BTreeMap<String, Arc<Blueprint>>,
    logins: BTreeMap<String, String>,
    /// Versions of the rows, so that a change notices another one since.
    versions: BTreeMap<(Table, String), u64>,
}

impl Office {
    pub(super) async fn load(store: &Store, government: &str) -> Result<Self, NotOpened> {
        let seat = match store.row(government, Table::Setting, "seat").await? {
            Some(row) => read("seat", row.body)?,
            None => return Err(NotOpened::Unknown(government.to_string())),
        };
        let mut versions = BTreeMap::new();
        let units = rows(store, government, Table::Unit, &mut versions).await?;
        let people: BTreeMap<String, Person> = rows(store, government, Table::Person, &mut versions).await?;
        let adopted: BTreeMap<String, Adopted> =
            rows(store, government, Table::Adoption, &mut versions).await?;
        Ok(Self { versions, ..Self::new(seat, units, people, adopted)? })
    }

    /// What is founded, before it is kept.
    fn of(changes: &[Change], government: &str) -> Result<Self, NotOpened> {
        let (mut seat, mut units, mut people, mut adopted) =
            (None, BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for change in changes.iter().cloned() {
            match change {
                Change::Seat(of) => seat = Some(of),
                Change::Unit(key, unit) => drop(units.insert(key, unit)),
                Change::Person(key, person) => drop(people.insert(key, person)),
                Change::Adopt(key, one) => drop(adopted.insert(key, one)),
            }
        }
        let seat = seat.ok_or_else(|| NotOpened::Unknown(government.to_string()))?;
        Self::new(seat, units, people, adopted)
    }

    fn new(
        seat: Seat,
        units: BTreeMap<String, Unit>,
        people: BTreeMap<String, Person>,
        adopted: BTreeMap<String, Adopted>,
    ) -> Result<Self, NotOpened> {
        let mut blueprints: BTreeMap<String, Arc<Blueprint>> = BTreeMap::new();
        for (key, one) in &adopted {
            // The same folder is checked once, however many editions stand on it.
            let same = |other: &&String| {
                adopted.get(*other).is_some_and(|o| o.folder == one.folder && o.overlay == one.overlay)
            };
            let known = blueprints.keys().find(same).and_then(|other| blueprints.get(other)).cloned();
            let blueprint = known.map_or_else(|| load(key, one).map(Arc::new), Ok)?;
            blueprints.insert(key.clone(), blueprint);
        }
        let mut logins = BTreeMap::new();
        for (key, person) in &people {
            for name in std::iter::once(&person.login).chain(&person.email) {
                logins.insert(folded(name), key.clone());
            }
        }
        Ok(Self { seat, units, people, adopted, blueprints, logins, versions: BTreeMap::new() })
    }

    /// The blueprint of an adoption, with its overlay on top.
    #[must_use]
    pub fn blueprint(&self, adoption: &str) -> Option<&Arc<Blueprint>> {
        self.blueprints.get(adoption)
    }

    /// The version of the row that a change is about; 0 where there is none.
    pub(super) fn version(&self, change: &Change) -> u64 {
        let (table, key) = change.row();
        self.versions.get(&(table, key.to_string())).copied().unwrap_or_default()
    }

    /// Who signs in under a user name or an e-mail address, however it is written.
    #[must_use]
    pub fn by_login(&self, login: &str) -> Option<(&str, &Person)> {
        let key = self.logins.get(&folded(login))?;
        self.people.get(key).map(|person| (key.as_str(), person))
    }

    /// An adoption with this government's units, people and values.
    pub(super) fn adoption(&self, key: &str) -> Result<Adoption, NotOpened> {
        let unknown = || NotOpened::Unknown(key.to_string());
        let (adopted, blueprint) =
            (self.adopted.get(key).ok_or_else(unknown)?, self.blueprints.get(key).ok_or_else(unknown)?);
        let unfit = |found| NotOpened::Unfit { key: key.to_string(), found };
        let mut binding = blueprint::adopt::read_binding(&adopted.parameters).map_err(unfit)?;
        self.bind(&mut binding, blueprint);
        let mut adoption = adopt_sample(Arc::clone(blueprint), &binding).map_err(unfit)?;
        for (id, person) in &self.people {
            if let Some(roles) = person.roles.get(key).filter(|_| !person.closed) {
                let user =
                    User { name: person.name.clone(), agency: person.unit.clone(), roles: roles.clone() };
                adoption.add_user(id, user);
            }
        }
        Ok(adoption)
    }

    /// Units of a kind that the blueprint does not know take no part in it.
    fn bind(&self, binding: &mut Binding, blueprint: &Blueprint) {
        let kinds: BTreeSet<&str> =
            blueprint.identity.agency.kinds.iter().map(|kind| kind.as_str()).collect();
        let part = |key: &String| self.units.get(key).is_some_and(|unit| kinds.contains(unit.kind.as_str()));
        binding.government = Government { name: self.seat.name.clone(), zone: self.seat.zone.clone() };
        binding.calendar = WorkCalendar { workdays: None, holidays: self.seat.holidays.clone() };
        binding.agency = self
            .units
            .iter()
            .filter(|(key, _)| part(key))
            .map(|(key, unit)| BoundAgency {
                id: Name::new(key.as_str()),
                name: unit.name.clone(),
                kind: Name::new(unit.kind.as_str()),
                parent: unit
                    .parent
                    .as_ref()
                    .filter(|parent| part(parent))
                    .map(|parent| Name::new(parent.as_str())),
            })
            .collect();
    }
}

/// The blueprint of an adoption, with its overlay on top.
fn load(key: &str, adopted: &Adopted) -> Result<Blueprint, NotOpened> {
    let unfit = |found| NotOpened::Unfit { key: key.to_string(), found };
    let blueprint = blueprint::load(&adopted.folder).map_err(unfit)?;
    match &adopted.overlay {
        None => Ok(blueprint),
        Some(text) => {
            let overlay = blueprint::adopt::read_overlay(text).map_err(unfit)?;
            blueprint::adopt::apply(&blueprint, &overlay).map_err(unfit)
        }
    }
}

async fn rows<T: for<'de> Deserialize<'de>>(
    store: &Store,
    government: &str,
    table: Table,
    versions: &mut BTreeMap<(Table, String), u64>,
) -> Result<BTreeMap<String, T>, NotOpened> {
    let rows = store.rows(government, table).await?;
    versions.extend(rows.iter().map(|row| ((table, row.key.clone()), row.version)));
    rows.into_iter().map(|row| read(&row.key, row.body).map(|body| (row.key, body))).collect()
}

fn read<T: for<'de> Deserialize<'de>>(key: &str, body: serde_json::Value) -> Result<T, NotOpened> {
    serde_json::from_value(body)
        .map_err(|error| NotOpened::Unreadable { key: key.to_string(), why: error.to_string() })
}

/// A name for signing in as it is compared: without case and outer spaces.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// A change of the office.
#[derive(Debug, Clone)]
pub enum Change {
    /// The government itself.
    Seat(Seat),
    /// A unit.
    Unit(String, Unit),
    /// A person.
    Person(String, Person),
    /// An adoption.
    Adopt(String, Adopted),
}

impl Change {
    /// The table and key of its row.
    fn row(&self) -> (Table, &str) {
        match self {
            Self::Seat(_) => (Table::Setting, "seat"),
            Self::Unit(key, _) => (Table::Unit, key),
            Self::Person(key, _) => (Table::Person, key),
            Self::Adopt(key, _) => (Table::Adoption, key),
        }
    }

    /// What its row says afterwards.
    pub(super) fn body(&self) -> Result<serde_json::Value, serde_json::Error> {
        match self {
            Self::Seat(seat) => serde_json::to_value(seat),
            Self::Unit(_, unit) => serde_json::to_value(unit),
            Self::Person(_, person) => serde_json::to_value(person),
            Self::Adopt(_, adopted) => serde_json::to_value(adopted),
        }
    }

    fn put(&self, expected: Option<u64>) -> Result<Put, serde_json::Error> {
        let (table, key) = self.row();
        Ok(Put { table, key: key.to_string(), body: Some(self.body()?), expected })
    }
}

/// Founds a government on a store: its seat and whatever else is known at the beginning.
///
/// # Errors
///
/// Where the store fails or the parts do not fit each other; then nothing of it is kept that would not open.
pub async fn found(
    store: &Store,
    government: &str,
    changes: Vec<Change>,
    now: jiff::Timestamp,
) -> Result<(), NotOpened> {
    let office = Office::of(&changes, government)?;
    for key in office.adopted.keys() {
        office.adoption(key)?;
    }
    write(store, government, &changes, None, "system", now).await
}

async fn write(
    store: &Store,
    government: &str,
    changes: &[Change],
    seen: Option<&Office>,
    by: &str,
    now: jiff::Timestamp,
) -> Result<(), NotOpened> {
    let put = |change: &Change| change.put(seen.map(|office| office.version(change)));
    let puts: Result<Vec<Put>, serde_json::Error> = changes.iter().map(put).collect();
    let puts =
        puts.map_err(|error| NotOpened::Unreadable { key: government.to_string(), why: error.to_string() })?;
    match store.put_rows(government, puts, by, now).await {
        Ok(_) => Ok(()),
        Err(PutError::Store(error)) => Err(error.into()),
        Err(PutError::Conflict { key, .. }) => Err(NotOpened::Changed(key)),
    }
}

/// Holds the rows of each adoption of a government against its events, list columns included, and makes them anew from the events where `anew`
/// says so. Gives what they differed in, by adoption. No server may run on the store meanwhile: it would not see that its rows are others.
///
/// # Errors
///
/// Where the store fails, or the office cannot be read.
pub async fn rebuild(
    store: &Store,
    government: &str,
    anew: bool,
) -> Result<Vec<(String, Vec<store::Difference>)>, NotOpened> {
    let office = Office::load(store, government).await?;
    let mut told = Vec::new();
    for key in office.adopted.keys() {
        let scope = store::Scope::new(government, key);
        let adoption = office.adoption(key)?;
        let columns: store::Columns = Arc::new(move |subject| super::act::columns(&adoption, subject));
        let found = match anew {
            true => store.rebuild(&scope, &columns).await?,
            false => store.rebuild_check(&scope, Some(&columns)).await?,
        };
        told.push((key.clone(), found));
    }
    Ok(told)
}

impl House {
    /// Changes units, people or adoptions: all of it or nothing; the halls follow.
    ///
    /// # Errors
    ///
    /// Where the store fails or a part does not fit.
    pub async fn change(&self, changes: Vec<Change>, by: &str) -> Result<(), NotOpened> {
        self.write(&changes, None, by).await
    }

    /// Changes units, people or adoptions as they were seen in `office`: all of it, or nothing where one of the rows changed since.
    ///
    /// # Errors
    ///
    /// As [`House::change`], and [`NotOpened::Changed`]; the office is read anew then.
    pub async fn change_seen(&self, office: &Office, changes: &[Change], by: &str) -> Result<(), NotOpened> {
        let written = self.write(changes, Some(office), by).await;
        if let Err(NotOpened::Changed(_)) = written {
            self.reload().await?;
        }
        written
    }

    async fn write(&self, changes: &[Change], seen: Option<&Office>, by: &str) -> Result<(), NotOpened> {
        for change in changes {
            if let Change::Adopt(key, adopted) = change {
                load(key, adopted)?;
            }
        }
        write(self.store(), self.government(), changes, seen, by, self.now()).await?;
        self.reload().await
    }
}

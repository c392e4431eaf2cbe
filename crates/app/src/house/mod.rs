//! A government at work: what it adopted, who its people are, and the log that they write.
//!
//! The log in the store is the truth. What is read stands in memory and follows it: a [`Hall`] is an adoption's state at a position of its log.
//! A command is decided against that state and committed under one lock per hall, so that rules over many cases hold; another server that
//! wrote meanwhile shows as a conflict, and the command is decided anew.

mod account;
mod act;
mod door;
mod edition;
mod founding;
mod hall;
mod intake;
mod keep;
mod office;
mod opening;
mod outcome;
mod owed;
mod paper;
mod papers;
mod play;
mod record;
mod sheet;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use jiff::Timestamp;
use store::{Scope, Store, StoreError, Table};

pub use account::OpenSession;
pub use store::OpenFile;

pub use act::{Denied, Done};
pub use door::{Entered, Invited, NotEntered, SHORTEST, WrongPassword};
pub use edition::{Participation, Progress, Registration, SheetState};
pub use founding::{Example, FoundAdoption, FoundGovernment, FoundPerson, FoundUnit, Founding, ToldAccount};
pub use hall::{Eyes, Hall, There};
pub use intake::{Confirmed, Fault, Handed, Intake, Taken, Wrong, template};
pub use keep::{NotKept, Work};
pub use office::{Adopted, Change as OfficeChange, NotOpened, Office, Person, Seat, Unit, found, rebuild};
pub use opening::{Opening, OpeningFault, settings_to_begin};
pub use outcome::{Outcome, Standing};
pub use owed::Owed;
pub use paper::{Misscored, NotEnteredScores, PaperPlan, PaperSheet, PaperSource, ScoreFault};
pub use papers::{
    Composition, Document, Form as PaperForm, NotPrinted, NotSet, Press, Traced, Typesetter, Validity,
};
pub use play::{NotPlayed, Played, Stage, read_play};
pub use record::{Examined, Protocol, Receipt};
pub use sheet::{Scored, Scoring};

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Fills a slice with bytes from the system's secure source.
pub type Random = store::Random;

/// A government at work. Clones share it.
#[derive(Clone)]
pub struct House {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    government: String,
    clock: Clock,
    random: Random,
    /// Other servers write to the same store: the log is looked at before each answer.
    shared: bool,
    office: RwLock<Arc<office::Office>>,
    halls: RwLock<BTreeMap<String, Arc<Hall>>>,
    /// One password is hashed at a time for each core: it takes memory on purpose.
    hashing: tokio::sync::Semaphore,
    /// Cores: so many heavy things are done at a time.
    cores: usize,
    /// One document is set at a time for each core.
    printing: tokio::sync::Semaphore,
    press: OnceLock<Press>,
}

impl House {
    /// Opens a government's house on a store: its people, its units, everything that it adopted.
    ///
    /// # Errors
    ///
    /// Where the store fails, or what it holds cannot be read.
    pub async fn open(
        store: Store,
        government: &str,
        clock: Clock,
        random: Random,
        shared: bool,
    ) -> Result<Self, NotOpened> {
        let office = office::Office::load(&store, government).await?;
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let inner = Inner {
            store,
            government: government.to_string(),
            clock,
            random,
            shared,
            office: RwLock::new(Arc::new(office)),
            halls: RwLock::default(),
            hashing: tokio::sync::Semaphore::new(2),
            cores,
            printing: tokio::sync::Semaphore::new(cores),
            press: OnceLock::new(),
        };
        let house = Self { inner: Arc::new(inner) };
        let adopted: Vec<String> = house.office().adopted.keys().cloned().collect();
        for key in adopted {
            house.enter(&key).await?;
        }
        Ok(house)
    }

    /// The moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.inner.clock)()
    }

    /// The day on the office's calendar.
    #[must_use]
    pub fn today(&self) -> jiff::civil::Date {
        let zone = jiff::tz::TimeZone::get(&self.office().seat.zone).unwrap_or(jiff::tz::TimeZone::UTC);
        zone.to_datetime(self.now()).date()
    }

    /// The store, for what only keeps.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    /// The government's key.
    #[must_use]
    pub fn government(&self) -> &str {
        &self.inner.government
    }

    /// Units, people and adoptions as they stand.
    #[must_use]
    pub fn office(&self) -> Arc<office::Office> {
        self.inner.office.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Units, people and adoptions, for whoever keeps the office; none for others.
    #[must_use]
    pub fn kept_by(&self, person: &str) -> Option<Arc<office::Office>> {
        let office = self.office();
        let keeps = office.people.get(person).is_some_and(|person| person.keeper && !person.closed);
        keeps.then_some(office)
    }

    /// An adoption's hall.
    #[must_use]
    pub fn hall(&self, key: &str) -> Option<Arc<Hall>> {
        self.inner.halls.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// All halls by key.
    #[must_use]
    pub fn halls(&self) -> Vec<Arc<Hall>> {
        self.inner.halls.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// Random bytes, in hexadecimal.
    #[must_use]
    pub fn nonce(&self, bytes: usize) -> String {
        let mut raw = vec![0; bytes];
        (self.inner.random)(&mut raw);
        hex::encode(raw)
    }

    /// Opens the hall of an adoption, or opens it anew after its people or values changed.
    async fn enter(&self, key: &str) -> Result<(), NotOpened> {
        let office = self.office();
        let adoption = office.adoption(key)?;
        let known = self.hall(key);
        match known {
            Some(hall) => hall.rebind(adoption),
            None => {
                let scope = Scope::new(self.government(), key);
                let snapshot = self.store().subjects(&scope).await?;
                let hall = Hall::new(key, scope, adoption, snapshot);
                self.inner
                    .halls
                    .write()
                    .unwrap_or_else(PoisonError::into_inner)
                    .insert(key.to_string(), Arc::new(hall));
            }
        }
        Ok(())
    }

    /// Reads units, people and adoptions anew, after they changed.
    ///
    /// # Errors
    ///
    /// As [`House::open`].
    pub async fn reload(&self) -> Result<(), NotOpened> {
        let office = office::Office::load(self.store(), self.government()).await?;
        let keys: Vec<String> = office.adopted.keys().cloned().collect();
        *self.inner.office.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(office);
        for key in keys {
            self.enter(&key).await?;
        }
        Ok(())
    }

    /// A setting of the government.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn setting(&self, key: &str) -> Result<Option<serde_json::Value>, StoreError> {
        let row = self.store().row(self.government(), Table::Setting, key).await?;
        Ok(row.map(|row| row.body))
    }
}

impl std::fmt::Debug for House {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("House").field("government", &self.inner.government).finish_non_exhaustive()
    }
}

//! What was decided, on the disk: one text of SQL on SQLite or PostgreSQL, behind one interface.
//!
//! The store knows events and rows, not services. It has no clock and no randomness of its own: moments come in as arguments, random
//! bytes as a function. What is personal leaves memory sealed with a key of its subject; keys lie apart from the data and are backed up apart.
//!
//! Errors are values ([`StoreError`], [`CommitError`], [`PutError`], [`FileError`]); the program has the words.

mod checkpoints;
mod claims;
mod credentials;
mod database;
mod doctor;
mod drafts;
mod erase;
mod errands;
mod error;
mod files;
mod keeping;
mod keys;
mod log;
mod merkle;
mod migrations;
mod offices;
mod papers;
mod postgres;
mod reading;
mod rebuild;
mod seal;
mod sql;
mod sqlite;
mod tables;
#[cfg(feature = "testkit")]
pub mod testkit;

use std::path::PathBuf;

use database::{Database, Part};
use files::Files;
use keys::Keys;
use sql::{Cell, Row};

pub use checkpoints::Checkpoint;
pub use credentials::{Session, Token};
pub use database::Place;
pub use doctor::Finding;
pub use drafts::Draft;
pub use errands::{Lane, Outgoing, Taken};
pub use error::StoreError;
pub use files::{FileError, OpenFile, StoredFile};
pub use log::{Commit, CommitError, Committed};
pub use merkle::Inclusion;
pub use offices::{Audited, Put, PutError, Record, Table};
pub use papers::Paper;
pub use reading::Snapshot;
pub use rebuild::{Columns, Difference};
pub use seal::{Personal, Random};

/// Of which government and which of its adoptions: this leads every key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scope {
    /// The government.
    pub government: String,
    /// The adoption; never empty.
    pub adoption: String,
}

impl Scope {
    /// A scope.
    #[must_use]
    pub fn new(government: impl Into<String>, adoption: impl Into<String>) -> Self {
        Self { government: government.into(), adoption: adoption.into() }
    }

    pub(crate) fn cells(&self) -> Vec<Cell> {
        vec![(&self.government).into(), (&self.adoption).into()]
    }
}

/// A store. Clones share it.
#[derive(Clone)]
pub struct Store {
    data: Database,
    keys: Keys,
    files: Files,
    random: Random,
    folder: PathBuf,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    /// Opens a store, makes it where there is none, and brings its schema up to date. `random` fills a slice with bytes from the system's
    /// secure source: keys and nonces come of it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Folder`], [`StoreError::Unreachable`], [`StoreError::Corrupt`], [`StoreError::Newer`]: see each.
    pub async fn open(place: &Place, random: Random) -> Result<Self, StoreError> {
        let folder = place.folder();
        std::fs::create_dir_all(folder).map_err(|error| StoreError::folder(folder, &error))?;
        let files = Files::open(folder)?;
        let data = Database::open(place, Part::Data).await?;
        migrations::run(&data, Part::Data).await?;
        let keys = Keys::open(place).await?;
        Ok(Self { data, keys, files, random, folder: folder.to_path_buf() })
    }

    /// One statement that writes; gives what it returns.
    pub(crate) async fn change(&self, sql: &'static str, cells: Vec<Cell>) -> Result<Vec<Row>, StoreError> {
        self.data
            .write(move |tx| {
                let cells = cells.clone();
                Box::pin(async move { tx.query(sql, &cells).await })
            })
            .await
    }

    /// One statement that writes; gives how many rows it changed.
    pub(crate) async fn run(&self, sql: &'static str, cells: Vec<Cell>) -> Result<u64, StoreError> {
        self.data
            .write(move |tx| {
                let cells = cells.clone();
                Box::pin(async move { tx.run(sql, &cells).await })
            })
            .await
    }
}

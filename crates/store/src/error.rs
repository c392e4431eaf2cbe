//! What may go wrong. Values, not words: the program has the sentences.

use std::path::PathBuf;

use blueprint::expr::Ref;

/// Why the store cannot do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The database server does not answer, or the connection broke.
    #[error("the database cannot be reached: {detail}")]
    Unreachable {
        /// What the driver says.
        detail: String,
    },
    /// A file or folder cannot be made, read or written.
    #[error("{path}: {detail}")]
    Folder {
        /// Which.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// The database may only be read.
    #[error("the database is read-only")]
    ReadOnly,
    /// No room is left on the disk.
    #[error("the disk is full")]
    Full,
    /// What is kept is damaged or no database at all. Restore a backup.
    #[error("the database is damaged: {detail}")]
    Corrupt {
        /// What was noticed.
        detail: String,
    },
    /// The database was written by a newer version of the program.
    #[error("the database has schema {found}, this program knows {known}")]
    Newer {
        /// The database's schema.
        found: u64,
        /// The newest that this program knows.
        known: u64,
    },
    /// Another process kept the database to itself, or every retry met another writer.
    #[error("the database is busy")]
    Busy,
    /// A row with this key is there already.
    #[error("a row with this key is there: {detail}")]
    Duplicate {
        /// What the database says.
        detail: String,
    },
    /// The subject's key was erased: nothing personal can be kept of it any more.
    #[error("{} {} was erased", .of.kind, .of.id)]
    Erased {
        /// Which.
        of: Ref,
    },
    /// A sealed value does not open with its key, or the keys of another store lie here.
    #[error("a sealed value does not open: {detail}")]
    Sealed {
        /// Which.
        detail: String,
    },
    /// The store was closed, or a write ended without an answer.
    #[error("the store is closed")]
    Closed,
    /// Anything else that the database says.
    #[error("{detail}")]
    Database {
        /// What it says.
        detail: String,
    },
}

impl StoreError {
    pub(crate) fn folder(path: impl Into<PathBuf>, error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::Full,
            _ => Self::Folder { path: path.into(), detail: error.to_string() },
        }
    }

    pub(crate) fn corrupt(detail: impl std::fmt::Display) -> Self {
        Self::Corrupt { detail: detail.to_string() }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::corrupt(error)
    }
}

//! Which engine: here, and nowhere else.

use std::path::{Path, PathBuf};

use futures_util::future::BoxFuture;

use crate::error::StoreError;
use crate::postgres::{self, Postgres};
use crate::sql::{Cell, Failure, Row, Task};
use crate::sqlite::{self, Sqlite};
use crate::tables::{self, Scan, Table};

/// Where a store is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A folder: `gelar.sqlite`, `keys.sqlite`, `files/`.
    Sqlite(PathBuf),
    /// A database of a PostgreSQL server, in the schemas `gelar` and `gelar_keys`; files in a folder.
    Postgres {
        /// As libpq writes it: `postgresql://user@host/database` or `host=… dbname=…`.
        url: String,
        /// The folder for `files/`.
        data: PathBuf,
    },
}

impl Place {
    /// The folder for files.
    #[must_use]
    pub fn folder(&self) -> &Path {
        match self {
            Self::Sqlite(folder) => folder,
            Self::Postgres { data, .. } => data,
        }
    }
}

/// The two databases of a store: what happened, and the keys with which personal content is sealed. They are backed up apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Data,
    Keys,
}

impl Part {
    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::Data => "gelar.sqlite",
            Self::Keys => "keys.sqlite",
        }
    }

    fn schema(self) -> &'static str {
        match self {
            Self::Data => "gelar",
            Self::Keys => "gelar_keys",
        }
    }
}

/// How a transaction goes to the disk.
#[derive(Debug, Clone, Copy)]
enum Way {
    Read,
    Write,
    Append,
}

/// A database on either engine.
#[derive(Clone)]
pub(crate) enum Database {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

/// An open transaction.
pub(crate) enum Tx {
    Sqlite(rusqlite::Connection),
    Postgres(postgres::Client),
}

impl Database {
    pub(crate) async fn open(place: &Place, part: Part) -> Result<Self, StoreError> {
        match place {
            Place::Sqlite(folder) => Ok(Self::Sqlite(Sqlite::open(&folder.join(part.file())).await?)),
            Place::Postgres { url, .. } => Ok(Self::Postgres(Postgres::open(url, part.schema()).await?)),
        }
    }

    /// One statement that reads.
    pub(crate) async fn query(&self, sql: &'static str, cells: Vec<Cell>) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.query(sql, cells).await,
            Self::Postgres(postgres) => postgres.query(sql, &cells).await,
        }
    }

    /// Statements that read one state of the database.
    pub(crate) async fn read<T, E, F>(&self, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
    {
        self.work(Way::Read, body).await
    }

    /// A transaction: all of it or, where the body fails, nothing. Answered when it is on the disk. The body may run more than once.
    pub(crate) async fn write<T, E, F>(&self, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
    {
        self.work(Way::Write, body).await
    }

    /// A transaction that shares its way to the disk with others of its kind: for what all write at one place, the log.
    pub(crate) async fn append<T, E, F>(&self, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
    {
        self.work(Way::Append, body).await
    }

    async fn work<T, E, F>(&self, way: Way, body: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
    {
        let (work, answer) = Task::of(body);
        match (self, way) {
            (Self::Sqlite(sqlite), Way::Read) => sqlite.read(work).await,
            // One writer takes all: whoever waits meanwhile shares its next commit.
            (Self::Sqlite(sqlite), Way::Write | Way::Append) => sqlite.write(work),
            (Self::Postgres(postgres), Way::Read) => postgres.read(work).await,
            (Self::Postgres(postgres), Way::Write) => postgres.write(work).await,
            (Self::Postgres(postgres), Way::Append) => postgres.append(work),
        }
        answer.await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    /// Writes a copy of the database as one file, of one moment, while others go on writing.
    pub(crate) async fn copy(&self, part: Part, to: &Path) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.copy(to).await,
            Self::Postgres(_) => tables::export(self, part, to).await,
        }
    }

    /// What the engine finds wrong with its own files.
    pub(crate) async fn inspect(&self) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.inspect().await,
            // A server watches over its pages itself, where checksums are on; there is nothing that a client could ask.
            Self::Postgres(_) => Ok(Vec::new()),
        }
    }

    /// Brings what was written to its last place and lets go of what was deleted.
    pub(crate) async fn settle(&self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.settle().await,
            Self::Postgres(postgres) => postgres.settle().await,
        }
    }
}

impl Tx {
    /// The rows of a statement. Parameters are `$1`, `$2`, …
    pub(crate) async fn query(&mut self, sql: &str, cells: &[Cell]) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::Sqlite(connection) => sqlite::query(connection, sql, cells),
            Self::Postgres(client) => postgres::query(client, sql, cells).await,
        }
    }

    /// The first row of a statement.
    pub(crate) async fn one(&mut self, sql: &str, cells: &[Cell]) -> Result<Option<Row>, StoreError> {
        Ok(self.query(sql, cells).await?.into_iter().next())
    }

    /// The rows of statements that do not wait for each other's answers, in order.
    pub(crate) async fn query_all(
        &mut self,
        questions: &[(&'static str, Vec<Cell>)],
    ) -> Result<Vec<Vec<Row>>, StoreError> {
        match self {
            Self::Sqlite(connection) => {
                questions.iter().map(|(sql, cells)| sqlite::query(connection, sql, cells)).collect()
            }
            Self::Postgres(client) => postgres::query_all(client, questions).await,
        }
    }

    /// Runs a statement; gives how many rows it changed.
    pub(crate) async fn run(&mut self, sql: &str, cells: &[Cell]) -> Result<u64, StoreError> {
        match self {
            Self::Sqlite(connection) => sqlite::run(connection, sql, cells),
            Self::Postgres(client) => postgres::run(client, sql, cells).await,
        }
    }

    /// Runs statements that do not wait for each other's answers; gives how many rows each changed.
    pub(crate) async fn run_all(
        &mut self,
        statements: &[(&'static str, Vec<Cell>)],
    ) -> Result<Vec<u64>, StoreError> {
        match self {
            Self::Sqlite(connection) => {
                statements.iter().map(|(sql, cells)| sqlite::run(connection, sql, cells)).collect()
            }
            Self::Postgres(client) => postgres::run_all(client, statements).await,
        }
    }

    /// Rows of a whole table, some at a time: `scan` says how far it is, and is `None` at the end.
    pub(crate) async fn scan(
        &mut self,
        table: &Table,
        scan: &mut Option<Scan>,
    ) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::Sqlite(connection) => sqlite::scan(connection, table, scan),
            Self::Postgres(client) => postgres::scan(client, table, scan).await,
        }
    }

    /// Runs a text of several statements without parameters.
    pub(crate) async fn script(&mut self, sql: &str) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(connection) => sqlite::script(connection, sql),
            Self::Postgres(client) => postgres::script(client, sql).await,
        }
    }
}

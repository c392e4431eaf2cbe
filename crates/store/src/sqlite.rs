//! The embedded engine: one writer on a thread of its own, many readers.
//!
//! The writer takes whatever waits and commits it together: each piece of work in a savepoint, so that one refusal does not spoil the others, and
//! one wait for the disk for all of them.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;

use futures_util::FutureExt;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags, ToSql, params_from_iter};
use tokio::sync::{Semaphore, oneshot};

use crate::database::Tx;
use crate::error::StoreError;
use crate::sql::{Cell, Outcome, Row, Work};
use crate::tables::{self, Scan, Table};

/// Readers at a time; more wait.
const READERS: usize = 4;
/// Pieces of work in one transaction; more wait for the next.
const TOGETHER: usize = 256;
/// How long another process may hold the file.
const PATIENCE: Duration = Duration::from_secs(5);
/// Between two looks whether it still does.
const PAUSE: Duration = Duration::from_millis(20);

/// A database file.
#[derive(Clone)]
pub(crate) struct Sqlite {
    path: Arc<PathBuf>,
    writer: mpsc::Sender<Order>,
    readers: Arc<Mutex<Vec<Connection>>>,
    seats: Arc<Semaphore>,
}

enum Order {
    Work(Box<dyn Work>),
    /// Empties the write-ahead log into the file.
    Settle(oneshot::Sender<Result<(), StoreError>>),
}

impl Sqlite {
    pub(crate) async fn open(path: &Path) -> Result<Self, StoreError> {
        let path = path.to_path_buf();
        tokio::task::spawn_blocking(move || Self::begin(path)).await.map_err(|_| StoreError::Closed)?
    }

    fn begin(path: PathBuf) -> Result<Self, StoreError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| StoreError::folder(folder, &error))?;
        }
        let connection = writable(&path)?;
        let (writer, orders) = mpsc::channel();
        std::thread::Builder::new()
            .name("sqlite-writer".to_string())
            .spawn(move || write_all(connection, &orders))
            .map_err(|error| StoreError::folder(&path, &error))?;
        Ok(Self {
            path: Arc::new(path),
            writer,
            readers: Arc::default(),
            seats: Arc::new(Semaphore::new(READERS)),
        })
    }

    /// Writes a copy of one moment; the writer goes on meanwhile.
    pub(crate) async fn copy(&self, to: &Path) -> Result<(), StoreError> {
        let (path, to) = (self.path.clone(), to.to_path_buf());
        let copying = move || {
            let connection = plain(&path)?;
            run(&connection, "VACUUM INTO $1", &[to.to_string_lossy().into_owned().into()])?;
            let synced = std::fs::File::open(&to).and_then(|file| file.sync_all());
            synced.map_err(|error| StoreError::folder(&to, &error))
        };
        tokio::task::spawn_blocking(copying).await.map_err(|_| StoreError::Closed)?
    }

    /// What the engine finds wrong with its file.
    pub(crate) async fn inspect(&self) -> Result<Vec<String>, StoreError> {
        let inspected = self.query("PRAGMA integrity_check", Vec::new()).await;
        match inspected {
            Ok(rows) => {
                let lines: Result<Vec<String>, StoreError> = rows.iter().map(|row| row.text(0)).collect();
                Ok(lines?.into_iter().filter(|line| line != "ok").collect())
            }
            Err(StoreError::Corrupt { detail }) => Ok(vec![detail]),
            Err(other) => Err(other),
        }
    }

    pub(crate) fn write(&self, work: Box<dyn Work>) {
        if let Err(mpsc::SendError(Order::Work(work))) = self.writer.send(Order::Work(work)) {
            work.close(Err(StoreError::Closed));
        }
    }

    pub(crate) async fn settle(&self) -> Result<(), StoreError> {
        let (reply, done) = oneshot::channel();
        self.writer.send(Order::Settle(reply)).map_err(|_| StoreError::Closed)?;
        done.await.map_err(|_| StoreError::Closed)?
    }

    pub(crate) async fn query(&self, sql: &'static str, cells: Vec<Cell>) -> Result<Vec<Row>, StoreError> {
        self.seated(move |connection| (query(&connection, sql, &cells), connection)).await?
    }

    /// Rows of a whole table, read on this thread.
    pub(crate) fn scan_now(&self, table: &Table, scan: &mut Option<Scan>) -> Result<Vec<Row>, StoreError> {
        let kept = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = kept.map_or_else(|| readable(&self.path), Ok)?;
        let rows = self::scan(&connection, table, scan);
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        rows
    }

    pub(crate) async fn read(&self, mut work: Box<dyn Work>) {
        let done = self.seated(move |connection| {
            let begun = script(&connection, "BEGIN");
            let mut tx = Tx::Sqlite(connection);
            let ended = begun.and_then(|()| {
                work.run(&mut tx).now_or_never().ok_or(StoreError::Closed)?;
                Ok(())
            });
            let Tx::Sqlite(connection) = tx else { unreachable!("it was made above") };
            let ended = ended.and(script(&connection, "COMMIT"));
            work.close(ended);
            ((), connection)
        });
        // Where the thread failed, the work was dropped and its caller knows.
        let _ = done.await;
    }

    /// Lends a reading connection to a thread that may block.
    async fn seated<T: Send + 'static>(
        &self,
        then: impl FnOnce(Connection) -> (T, Connection) + Send + 'static,
    ) -> Result<T, StoreError> {
        let seat = self.seats.clone().acquire_owned().await.map_err(|_| StoreError::Closed)?;
        let (readers, path) = (self.readers.clone(), self.path.clone());
        let reading = move || {
            let kept = readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let connection = kept.map_or_else(|| readable(&path), Ok)?;
            let (answer, connection) = then(connection);
            readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
            drop(seat);
            Ok(answer)
        };
        tokio::task::spawn_blocking(reading).await.map_err(|_| StoreError::Closed)?
    }
}

/// The writer's life: until nobody can order any more.
fn write_all(connection: Connection, orders: &mpsc::Receiver<Order>) {
    let mut tx = Tx::Sqlite(connection);
    let mut next = orders.recv().ok();
    while let Some(order) = next.take() {
        match order {
            Order::Settle(reply) => {
                let _ = reply.send(settled(&mut tx));
            }
            Order::Work(first) => next = write_together(&mut tx, first, orders),
        }
        if next.is_none() {
            next = orders.recv().ok();
        }
    }
}

/// Commits what waits, in one transaction; gives back an order that is no work.
fn write_together(tx: &mut Tx, first: Box<dyn Work>, orders: &mpsc::Receiver<Order>) -> Option<Order> {
    let mut done = Vec::new();
    let mut waiting = Some(first);
    let mut other = None;
    let mut ended = on(tx, "BEGIN IMMEDIATE");
    while let Some(mut work) = waiting.take() {
        if ended.is_ok() {
            ended = within_savepoint(tx, work.as_mut());
        }
        done.push(work);
        if done.len() < TOGETHER {
            match orders.try_recv() {
                Ok(Order::Work(work)) => waiting = Some(work),
                Ok(order) => other = Some(order),
                Err(_) => {}
            }
        }
    }
    let ended = ended.and_then(|()| on(tx, "COMMIT"));
    if ended.is_err() {
        // It may have been rolled back already; then there is nothing to do.
        let _ = on(tx, "ROLLBACK");
    }
    for work in done {
        work.close(ended.clone());
    }
    other
}

/// Runs a piece of work so that its failure undoes itself only. An error here is one that spoils the whole transaction.
fn within_savepoint(tx: &mut Tx, work: &mut dyn Work) -> Result<(), StoreError> {
    on(tx, "SAVEPOINT work")?;
    let running = std::panic::AssertUnwindSafe(|| work.run(tx).now_or_never());
    let outcome = std::panic::catch_unwind(running).ok().flatten().unwrap_or(Outcome::Undo);
    if let Tx::Sqlite(connection) = &*tx
        && connection.is_autocommit()
    {
        // A full disk or a failing one: the engine has undone everything by itself.
        return Err(StoreError::Database { detail: "the engine undid the whole transaction".to_string() });
    }
    match outcome {
        Outcome::Keep => {}
        Outcome::Undo | Outcome::Again => on(tx, "ROLLBACK TO work")?,
    }
    on(tx, "RELEASE work")
}

fn settled(tx: &mut Tx) -> Result<(), StoreError> {
    let Tx::Sqlite(connection) = tx else { return Ok(()) };
    let busy: i64 =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).map_err(fault)?;
    if busy == 0 { Ok(()) } else { Err(StoreError::Busy) }
}

fn on(tx: &mut Tx, sql: &'static str) -> Result<(), StoreError> {
    let Tx::Sqlite(connection) = tx else { return Ok(()) };
    run(connection, sql, &[]).map(|_| ())
}

fn writable(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path).map_err(|error| opening(path, error))?;
    connection.busy_timeout(PATIENCE).map_err(fault)?;
    // What is deleted is overwritten, in the file and, once it is emptied, in its log.
    let settings = "PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -32000;
         PRAGMA temp_store = MEMORY;";
    // A change of the journal's mode does not wait by itself for another process that changes it too.
    let mut set = script(&connection, settings);
    let mut waited = Duration::ZERO;
    while set == Err(StoreError::Busy) && waited < PATIENCE {
        std::thread::sleep(PAUSE);
        waited += PAUSE;
        set = script(&connection, settings);
    }
    set?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

fn plain(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| opening(path, error))?;
    connection.busy_timeout(PATIENCE).map_err(fault)?;
    Ok(connection)
}

fn readable(path: &Path) -> Result<Connection, StoreError> {
    let connection = plain(path)?;
    script(&connection, "PRAGMA query_only = ON; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY;")?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

pub(crate) fn query(connection: &Connection, sql: &str, cells: &[Cell]) -> Result<Vec<Row>, StoreError> {
    let mut statement = connection.prepare_cached(&numbered(sql)).map_err(fault)?;
    let width = statement.column_count();
    let mut rows = statement.query(params_from_iter(cells)).map_err(fault)?;
    let mut answer = Vec::new();
    while let Some(row) = rows.next().map_err(fault)? {
        let cells: Result<Vec<Cell>, StoreError> =
            (0..width).map(|at| cell(row.get_ref(at).map_err(fault)?)).collect();
        answer.push(Row(cells?));
    }
    Ok(answer)
}

pub(crate) fn run(connection: &Connection, sql: &str, cells: &[Cell]) -> Result<u64, StoreError> {
    let mut statement = connection.prepare_cached(&numbered(sql)).map_err(fault)?;
    statement.execute(params_from_iter(cells)).map(|changed| changed as u64).map_err(fault)
}

pub(crate) fn scan(
    connection: &Connection,
    table: &Table,
    scan: &mut Option<Scan>,
) -> Result<Vec<Row>, StoreError> {
    let after = match scan {
        Some(Scan::After(row)) => *row,
        _ => i64::MIN,
    };
    let sql = format!(
        "SELECT {}, rowid FROM {} WHERE rowid > $1 ORDER BY rowid LIMIT {}",
        table.columns.join(", "),
        table.name,
        tables::PAGE
    );
    let mut rows = query(connection, &sql, &[after.into()])?;
    *scan = None;
    for row in &mut rows {
        if let Some(Cell::Int(id)) = row.0.pop() {
            *scan = Some(Scan::After(id));
        }
    }
    Ok(rows)
}

pub(crate) fn script(connection: &Connection, sql: &str) -> Result<(), StoreError> {
    connection.execute_batch(sql).map_err(fault)
}

/// `$1` as this engine numbers parameters. No text stands in our statements that has a dollar for another reason.
fn numbered(sql: &str) -> String {
    sql.replace('$', "?")
}

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            Self::Int(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}

fn cell(value: ValueRef<'_>) -> Result<Cell, StoreError> {
    Ok(match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Int(number),
        ValueRef::Text(text) => Cell::Text(String::from_utf8(text.to_vec()).map_err(StoreError::corrupt)?),
        ValueRef::Blob(bytes) => Cell::Bytes(bytes.to_vec()),
        ValueRef::Real(_) => return Err(StoreError::corrupt("a fraction where there is none")),
    })
}

fn opening(path: &Path, error: rusqlite::Error) -> StoreError {
    match fault(error) {
        StoreError::Database { detail } => StoreError::Folder { path: path.to_path_buf(), detail },
        other => other,
    }
}

/// What an error of the engine means.
pub(crate) fn fault(error: rusqlite::Error) -> StoreError {
    let detail = error.to_string();
    match error.sqlite_error_code() {
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StoreError::ReadOnly,
        Some(ErrorCode::DiskFull) => StoreError::Full,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Corrupt { detail },
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
        Some(ErrorCode::ConstraintViolation) => StoreError::Duplicate { detail },
        _ => StoreError::Database { detail },
    }
}

//! The server engine: PostgreSQL, or what speaks its protocol.
//!
//! A transaction that meets another writer is tried again. What goes to the log shares transactions as on the embedded engine: all of it
//! writes at one place, so that separate transactions would only wait for each other and for the disk.

use std::error::Error;
use std::time::Duration;

use bytes::BytesMut;
use deadpool_postgres::{Manager, ManagerConfig, Pool, PoolError, RecyclingMethod};
use futures_util::future::try_join_all;
use tokio::sync::mpsc;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Config, NoTls};

use crate::database::Tx;
use crate::error::StoreError;
use crate::sql::{Cell, Outcome, Row, Work};
use crate::tables::{self, Scan, Table};

/// Connections at a time; more wait.
const CONNECTIONS: usize = 12;
/// Pieces of work in one transaction.
const TOGETHER: usize = 64;
/// How often a transaction is tried that meets another writer.
const TRIES: u32 = 12;

pub(crate) type Client = deadpool_postgres::Object;

/// A schema of a database.
#[derive(Clone)]
pub(crate) struct Postgres {
    pool: Pool,
    log: mpsc::UnboundedSender<Box<dyn Work>>,
}

impl Postgres {
    pub(crate) async fn open(url: &str, schema: &'static str) -> Result<Self, StoreError> {
        let mut config: Config = url.parse().map_err(fault)?;
        let options = config.get_options().unwrap_or_default();
        config.options(format!("{options} -c search_path={schema}"));
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(Duration::from_secs(10));
        }
        config.application_name("gelar");
        let manager =
            Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .build()
            .map_err(|error| StoreError::Unreachable { detail: error.to_string() })?;
        let client = pool.get().await.map_err(unreachable)?;
        match script(&client, &format!("CREATE SCHEMA IF NOT EXISTS {schema}")).await {
            // Another server makes it at this moment.
            Ok(()) | Err(StoreError::Duplicate { .. }) => {}
            Err(error) => return Err(error),
        }
        drop(client);
        let (log, waiting) = mpsc::unbounded_channel();
        tokio::spawn(append_all(pool.clone(), waiting));
        Ok(Self { pool, log })
    }

    pub(crate) async fn query(&self, sql: &'static str, cells: &[Cell]) -> Result<Vec<Row>, StoreError> {
        let mut client = self.pool.get().await.map_err(unreachable)?;
        query(&mut client, sql, cells).await
    }

    pub(crate) async fn read(&self, work: Box<dyn Work>) {
        together(&self.pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", vec![work]).await;
    }

    pub(crate) async fn write(&self, work: Box<dyn Work>) {
        together(&self.pool, "BEGIN", vec![work]).await;
    }

    /// Takes back the room of deleted rows; old copies in the server's own log go when it is recycled.
    pub(crate) async fn settle(&self) -> Result<(), StoreError> {
        let client = self.pool.get().await.map_err(unreachable)?;
        match script(&client, "VACUUM").await {
            // Engines that speak the protocol and have no such command, or do not let us: nothing is lost.
            Err(StoreError::Database { .. }) => Ok(()),
            other => other,
        }
    }

    pub(crate) fn append(&self, work: Box<dyn Work>) {
        if let Err(mpsc::error::SendError(work)) = self.log.send(work) {
            work.close(Err(StoreError::Closed));
        }
    }
}

/// The log's life: until nobody can append any more.
async fn append_all(pool: Pool, mut waiting: mpsc::UnboundedReceiver<Box<dyn Work>>) {
    let mut taken = Vec::new();
    while waiting.recv_many(&mut taken, TOGETHER).await > 0 {
        together(&pool, "BEGIN", std::mem::take(&mut taken)).await;
    }
}

/// Commits pieces of work in one transaction, and again where another writer came between.
async fn together(pool: &Pool, begin: &'static str, mut works: Vec<Box<dyn Work>>) {
    let mut ended = Err(StoreError::Busy);
    for turn in 0..TRIES {
        if turn > 0 {
            tokio::time::sleep(Duration::from_millis(1 << turn.min(7))).await;
        }
        ended = match pool.get().await {
            Ok(client) => attempt(client, begin, &mut works).await,
            Err(error) => Err(unreachable(error)),
        };
        if ended != Err(StoreError::Busy) {
            break;
        }
    }
    for work in works {
        work.close(ended.clone());
    }
}

async fn attempt(client: Client, begin: &'static str, works: &mut [Box<dyn Work>]) -> Result<(), StoreError> {
    script(&client, begin).await?;
    let mut tx = Tx::Postgres(client);
    let ended = run_each(&mut tx, works).await;
    let Tx::Postgres(client) = tx else { return Err(StoreError::Closed) };
    let ended = match ended {
        Ok(()) => script(&client, "COMMIT").await,
        Err(error) => Err(error),
    };
    if ended.is_err() && script(&client, "ROLLBACK").await.is_err() {
        // A connection in an unknown state is not given to another.
        drop(deadpool_postgres::Object::take(client));
    }
    ended
}

/// Runs each piece of work in a savepoint; the end of one and the beginning of the next are one message.
async fn run_each(tx: &mut Tx, works: &mut [Box<dyn Work>]) -> Result<(), StoreError> {
    if let [alone] = works {
        return match alone.run(tx).await {
            Outcome::Keep => Ok(()),
            Outcome::Undo => tx.script("ROLLBACK; BEGIN").await,
            Outcome::Again => Err(StoreError::Busy),
        };
    }
    let mut next = "SAVEPOINT work";
    for work in works {
        tx.script(next).await?;
        next = match work.run(tx).await {
            Outcome::Keep => "RELEASE work; SAVEPOINT work",
            Outcome::Undo => "ROLLBACK TO work",
            Outcome::Again => return Err(StoreError::Busy),
        };
    }
    // What the last one did is undone here where it was refused; the commit ends its savepoint.
    tx.script(next).await
}

pub(crate) async fn query(client: &mut Client, sql: &str, cells: &[Cell]) -> Result<Vec<Row>, StoreError> {
    ask(client, sql, cells).await
}

/// Asks all at once; the answers come in order.
pub(crate) async fn query_all(
    client: &mut Client,
    questions: &[(&'static str, Vec<Cell>)],
) -> Result<Vec<Vec<Row>>, StoreError> {
    let client = &*client;
    // All are known to the server before the first is asked: then they are answered in this order.
    let mut statements = Vec::new();
    for (sql, _) in questions {
        statements.push(client.prepare_cached(sql).await.map_err(fault)?);
    }
    let asked = statements.iter().zip(questions).map(|(statement, (_, cells))| async move {
        let rows = client.query(statement, &parameters(cells)).await.map_err(fault)?;
        rows.iter().map(row).collect()
    });
    try_join_all(asked).await
}

async fn ask(client: &Client, sql: &str, cells: &[Cell]) -> Result<Vec<Row>, StoreError> {
    let statement = client.prepare_cached(sql).await.map_err(fault)?;
    let rows = client.query(&statement, &parameters(cells)).await.map_err(fault)?;
    rows.iter().map(row).collect()
}

pub(crate) async fn run(client: &mut Client, sql: &str, cells: &[Cell]) -> Result<u64, StoreError> {
    execute(client, sql, cells).await
}

/// Sends all at once; the answers come in order.
pub(crate) async fn run_all(
    client: &mut Client,
    statements: &[(&'static str, Vec<Cell>)],
) -> Result<Vec<u64>, StoreError> {
    let client = &*client;
    try_join_all(statements.iter().map(|(sql, cells)| execute(client, sql, cells))).await
}

pub(crate) async fn scan(
    client: &mut Client,
    table: &Table,
    scan: &mut Option<Scan>,
) -> Result<Vec<Row>, StoreError> {
    if *scan == Some(Scan::Begin) {
        let columns = table.columns.join(", ");
        script(client, &format!("DECLARE copied NO SCROLL CURSOR FOR SELECT {columns} FROM {}", table.name))
            .await?;
        *scan = Some(Scan::After(0));
    }
    let rows = client.query(&format!("FETCH {} FROM copied", tables::PAGE), &[]).await.map_err(fault)?;
    if rows.is_empty() {
        script(client, "CLOSE copied").await?;
        *scan = None;
    }
    rows.iter().map(row).collect()
}

async fn execute(client: &Client, sql: &str, cells: &[Cell]) -> Result<u64, StoreError> {
    let statement = client.prepare_cached(sql).await.map_err(fault)?;
    client.execute(&statement, &parameters(cells)).await.map_err(fault)
}

pub(crate) async fn script(client: &Client, sql: &str) -> Result<(), StoreError> {
    client.batch_execute(sql).await.map_err(fault)
}

fn parameters(cells: &[Cell]) -> Vec<&(dyn ToSql + Sync)> {
    cells.iter().map(|cell| cell as &(dyn ToSql + Sync)).collect()
}

fn row(row: &tokio_postgres::Row) -> Result<Row, StoreError> {
    (0..row.len()).map(|at| row.try_get::<_, Cell>(at).map_err(fault)).collect::<Result<_, _>>().map(Row)
}

impl ToSql for Cell {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) if *ty == Type::INT4 => i32::try_from(*number)?.to_sql(ty, out),
            Self::Int(number) => number.to_sql_checked(ty, out),
            Self::Text(text) => text.to_sql_checked(ty, out),
            Self::Bytes(bytes) => bytes.to_sql_checked(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        // Each value asks its own type above.
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Cell {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *ty {
            Type::INT8 => Self::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Self::Int(i32::from_sql(ty, raw)?.into()),
            Type::BOOL => Self::Int(bool::from_sql(ty, raw)?.into()),
            Type::BYTEA => Self::Bytes(Vec::from_sql(ty, raw)?),
            _ => Self::Text(String::from_sql(ty, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(ty: &Type) -> bool {
        matches!(
            *ty,
            Type::INT8 | Type::INT4 | Type::BOOL | Type::BYTEA | Type::TEXT | Type::VARCHAR | Type::NAME
        )
    }
}

fn unreachable(error: PoolError) -> StoreError {
    match error {
        PoolError::Backend(error) => match fault(error) {
            StoreError::Database { detail } => StoreError::Unreachable { detail },
            other => other,
        },
        other => StoreError::Unreachable { detail: other.to_string() },
    }
}

/// What an error of the engine means.
fn fault(error: tokio_postgres::Error) -> StoreError {
    let Some(said) = error.as_db_error() else {
        let detail = error.source().map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}"));
        let broken = error.is_closed() || error.source().is_some_and(|cause| cause.is::<std::io::Error>());
        return if broken { StoreError::Unreachable { detail } } else { StoreError::Database { detail } };
    };
    let detail = said.message().to_string();
    match said.code() {
        code if *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED => {
            StoreError::Busy
        }
        code if *code == SqlState::UNIQUE_VIOLATION => StoreError::Duplicate { detail },
        code if *code == SqlState::DISK_FULL => StoreError::Full,
        code if *code == SqlState::READ_ONLY_SQL_TRANSACTION => StoreError::ReadOnly,
        code if *code == SqlState::DATA_CORRUPTED || *code == SqlState::INDEX_CORRUPTED => {
            StoreError::Corrupt { detail }
        }
        code if code.code().starts_with("57P")
            || code.code().starts_with("08")
            || code.code().starts_with("53") =>
        {
            StoreError::Unreachable { detail }
        }
        _ => StoreError::Database { detail },
    }
}

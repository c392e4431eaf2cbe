//! Plain rows of the offices: settings, adoptions, units, people. A JSON body with a version, and a line of audit for each change.

use std::sync::Arc;

use jiff::Timestamp;
use serde_json::Value as Json;

use crate::Store;
use crate::database::Tx;
use crate::error::StoreError;
use crate::sql::{Cell, Failure};

/// What the rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Settings of a government.
    Setting,
    /// Blueprints that it adopted, with their binding and overlay.
    Adoption,
    /// Its units.
    Unit,
    /// People with an account.
    Person,
}

impl Table {
    fn name(self) -> &'static str {
        match self {
            Self::Setting => "setting",
            Self::Adoption => "adoption",
            Self::Unit => "unit",
            Self::Person => "person",
        }
    }

    fn of(name: &str) -> Result<Self, StoreError> {
        let all = [Self::Setting, Self::Adoption, Self::Unit, Self::Person];
        all.into_iter()
            .find(|table| table.name() == name)
            .ok_or_else(|| StoreError::corrupt("an unknown table"))
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its key in its table.
    pub key: String,
    /// From 1, one more with each change.
    pub version: u64,
    /// What it says.
    pub body: Json,
}

/// A change of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Put {
    /// Where.
    pub table: Table,
    /// Which row.
    pub key: String,
    /// What it says from now on; none removes it.
    pub body: Option<Json>,
    /// The version that whoever changes it saw; 0: there is none yet. Absent: whatever is there is overwritten.
    pub expected: Option<u64>,
}

/// Why a row was not changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PutError {
    /// Somebody else changed it meanwhile.
    #[error("{key} was changed meanwhile")]
    Conflict {
        /// Which row.
        key: String,
        /// What it says now; none where it is gone.
        current: Option<Box<Record>>,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Failure for PutError {
    fn store(&self) -> Option<&StoreError> {
        match self {
            Self::Store(error) => Some(error),
            Self::Conflict { .. } => None,
        }
    }
}

/// A line of the audit.
#[derive(Debug, Clone, PartialEq)]
pub struct Audited {
    /// From 1 within the government, without a gap.
    pub number: u64,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// Of which table.
    pub table: Table,
    /// Which row.
    pub key: String,
    /// Its version after it.
    pub version: u64,
    /// What it says since; none where it was removed.
    pub body: Option<Json>,
}

impl Store {
    /// Changes a row; gives its new version.
    ///
    /// # Errors
    ///
    /// See [`PutError`]; nothing changed then.
    pub async fn put_row(
        &self,
        government: &str,
        put: Put,
        by: &str,
        now: Timestamp,
    ) -> Result<u64, PutError> {
        let versions = self.put_rows(government, vec![put], by, now).await?;
        versions.first().copied().ok_or(PutError::Store(StoreError::Closed))
    }

    /// Changes rows, all or none; gives their new versions in order.
    ///
    /// # Errors
    ///
    /// See [`PutError`]; nothing changed then.
    pub async fn put_rows(
        &self,
        government: &str,
        puts: Vec<Put>,
        by: &str,
        now: Timestamp,
    ) -> Result<Vec<u64>, PutError> {
        let order = Arc::new((government.to_string(), puts, by.to_string()));
        self.data
            .write(move |tx| {
                let order = order.clone();
                Box::pin(async move {
                    let (government, puts, by) = (&order.0, &order.1, &order.2);
                    let mut number = reserve(tx, government, puts.len()).await?;
                    let mut versions = Vec::new();
                    for put in puts {
                        number += 1;
                        let version = change(tx, government, put).await?;
                        let body = put.body.as_ref().map(ToString::to_string);
                        let line = [
                            government.into(),
                            number.into(),
                            now.into(),
                            by.into(),
                            put.table.name().into(),
                            (&put.key).into(),
                            version.into(),
                            body.into(),
                        ];
                        tx.run(
                            "INSERT INTO audit (government, number, made, made_by, kind, id, version, body)
                             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                            &line,
                        )
                        .await?;
                        versions.push(version);
                    }
                    Ok(versions)
                })
            })
            .await
    }

    /// All rows of a table, by key.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn rows(&self, government: &str, table: Table) -> Result<Vec<Record>, StoreError> {
        let sql = "SELECT id, version, body FROM office_rows
                   WHERE government = $1 AND kind = $2 AND body <> 'null' ORDER BY id";
        let rows = self.data.query(sql, vec![government.into(), table.name().into()]).await?;
        rows.iter()
            .map(|row| Ok(Record { key: row.text(0)?, version: row.count(1)?, body: row.json(2)? }))
            .collect()
    }

    /// A row.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn row(&self, government: &str, table: Table, key: &str) -> Result<Option<Record>, StoreError> {
        let sql = "SELECT id, version, body FROM office_rows
                   WHERE government = $1 AND kind = $2 AND id = $3 AND body <> 'null'";
        let rows = self.data.query(sql, vec![government.into(), table.name().into(), key.into()]).await?;
        let row = rows.first();
        row.map(|row| Ok(Record { key: row.text(0)?, version: row.count(1)?, body: row.json(2)? }))
            .transpose()
    }

    /// The governments that have a row of any kind.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn governments(&self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT DISTINCT government FROM office_rows ORDER BY government";
        self.data.query(sql, Vec::new()).await?.iter().map(|row| row.text(0)).collect()
    }

    /// Lines of the audit before a number, newest first, at most `limit`; of one row where `of` names it.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn audit(
        &self,
        government: &str,
        of: Option<(Table, &str)>,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<Audited>, StoreError> {
        let before = before.unwrap_or(i64::MAX as u64);
        let mut cells: Vec<Cell> = vec![government.into(), before.into(), limit.into()];
        let sql = match of {
            None => {
                "SELECT number, made, made_by, kind, id, version, body FROM audit
                 WHERE government = $1 AND number < $2 ORDER BY number DESC LIMIT $3"
            }
            Some((table, key)) => {
                cells.extend([table.name().into(), key.into()]);
                "SELECT number, made, made_by, kind, id, version, body FROM audit
                 WHERE government = $1 AND number < $2 AND kind = $4 AND id = $5 ORDER BY number DESC LIMIT $3"
            }
        };
        let rows = self.data.query(sql, cells).await?;
        rows.iter()
            .map(|row| {
                Ok(Audited {
                    number: row.count(0)?,
                    at: row.moment(1)?,
                    by: row.text(2)?,
                    table: Table::of(&row.text(3)?)?,
                    key: row.text(4)?,
                    version: row.count(5)?,
                    body: row.text_or_null(6)?.map(|_| row.json(6)).transpose()?,
                })
            })
            .collect()
    }
}

/// Takes so many numbers of a government's audit; gives the last one before them. Changes of a government wait here for each other.
async fn reserve(tx: &mut Tx, government: &str, count: usize) -> Result<u64, StoreError> {
    let row = tx
        .one(
            "INSERT INTO heads (government, adoption, position) VALUES ($1, '', $2)
             ON CONFLICT (government, adoption) DO UPDATE SET position = heads.position + excluded.position
             RETURNING position",
            &[government.into(), count.into()],
        )
        .await?;
    let last = row.map_or(Ok(0), |row| row.count(0))?;
    Ok(last.saturating_sub(count as u64))
}

/// Changes a row where it stands as expected. A removed row keeps its version, so that no version comes twice.
async fn change(tx: &mut Tx, government: &str, put: &Put) -> Result<u64, PutError> {
    let key: [Cell; 3] = [government.into(), put.table.name().into(), (&put.key).into()];
    let sql = "SELECT version, body FROM office_rows WHERE government = $1 AND kind = $2 AND id = $3";
    let found = tx.one(sql, &key).await?;
    let (version, body): (u64, Json) = match &found {
        Some(row) => (row.count(0)?, row.json(1)?),
        None => (0, Json::Null),
    };
    let seen = if body.is_null() { 0 } else { version };
    if put.expected.is_some_and(|expected| expected != seen) {
        let current = (seen > 0).then(|| Box::new(Record { key: put.key.clone(), version, body }));
        return Err(PutError::Conflict { key: put.key.clone(), current });
    }
    let mut cells = key.to_vec();
    cells.extend([
        (version + 1).into(),
        put.body.as_ref().map_or("null".to_string(), ToString::to_string).into(),
    ]);
    tx.run(
        "INSERT INTO office_rows (government, kind, id, version, body) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (government, kind, id) DO UPDATE SET version = excluded.version, body = excluded.body",
        &cells,
    )
    .await?;
    Ok(version + 1)
}

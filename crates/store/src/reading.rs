//! What the log says, opened.

use std::collections::BTreeSet;

use blueprint::expr::Ref;
use engine::{Claim, Event, Subject};

use crate::error::StoreError;
use crate::seal::{self, Vault};
use crate::sql::{Cell, Row};
use crate::{Scope, Store, claims};

/// An adoption as it stands at a position of its log.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// The head's position.
    pub position: u64,
    /// All subjects, in the order of opening.
    pub subjects: Vec<Subject>,
    /// What is taken: a ledger that takes these one by one stands where the store does.
    pub claims: Vec<Claim>,
}

impl Store {
    /// The position of the last event; 0 before the first.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn head(&self, scope: &Scope) -> Result<u64, StoreError> {
        let sql = "SELECT position FROM heads WHERE government = $1 AND adoption = $2";
        let rows = self.data.query(sql, scope.cells()).await?;
        rows.first().map_or(Ok(0), |row| row.count(0))
    }

    /// Whether a command was committed.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn committed(&self, scope: &Scope, command: &str) -> Result<bool, StoreError> {
        let sql = "SELECT position FROM commands WHERE government = $1 AND adoption = $2 AND command = $3";
        let mut cells = scope.cells();
        cells.push(command.into());
        Ok(!self.data.query(sql, cells).await?.is_empty())
    }

    /// Events after a position, at most `limit`, oldest first, each with its position.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn since(
        &self,
        scope: &Scope,
        position: u64,
        limit: usize,
    ) -> Result<Vec<(u64, Event)>, StoreError> {
        let mut cells = scope.cells();
        cells.extend([position.into(), limit.into()]);
        let rows = self
            .data
            .query(
                "SELECT position, body FROM events
                 WHERE government = $1 AND adoption = $2 AND position > $3 ORDER BY position LIMIT $4",
                cells,
            )
            .await?;
        self.open_events(scope, &rows).await
    }

    /// All events of a subject, oldest first.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn history(&self, scope: &Scope, of: &Ref) -> Result<Vec<Event>, StoreError> {
        let rows = self.history_rows(scope, of).await?;
        Ok(self.open_events(scope, &rows).await?.into_iter().map(|(_, event)| event).collect())
    }

    pub(crate) async fn history_rows(&self, scope: &Scope, of: &Ref) -> Result<Vec<Row>, StoreError> {
        let mut cells = scope.cells();
        cells.extend([Cell::from(&of.kind), Cell::from(&of.id)]);
        let sql = "SELECT position, body FROM events
                   WHERE government = $1 AND adoption = $2 AND kind = $3 AND id = $4 ORDER BY version";
        self.data.query(sql, cells).await
    }

    pub(crate) async fn open_events(
        &self,
        scope: &Scope,
        rows: &[Row],
    ) -> Result<Vec<(u64, Event)>, StoreError> {
        let mut owners = BTreeSet::new();
        let bodies: Vec<(u64, String)> =
            rows.iter().map(|row| Ok((row.count(0)?, row.text(1)?))).collect::<Result<_, StoreError>>()?;
        for (_, body) in &bodies {
            owners.extend(seal::owners_of(body)?);
        }
        let ring = self.keys.of(scope, &owners).await?;
        let vault = Vault { scope, ring: &ring, random: &self.random };
        bodies.iter().map(|(position, body)| Ok((*position, vault.open_event(body)?))).collect()
    }

    /// A subject as its row has it.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn subject(&self, scope: &Scope, of: &Ref) -> Result<Option<Subject>, StoreError> {
        let mut cells = scope.cells();
        cells.extend([Cell::from(&of.kind), Cell::from(&of.id)]);
        let sql = "SELECT kind, id, body FROM subjects
                   WHERE government = $1 AND adoption = $2 AND kind = $3 AND id = $4";
        let rows = self.data.query(sql, cells).await?;
        Ok(self.open_subjects(scope, &rows).await?.into_iter().next())
    }

    /// All subjects and all that is taken, at one moment: for a fast start.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn subjects(&self, scope: &Scope) -> Result<Snapshot, StoreError> {
        let at = scope.clone();
        let (position, rows, mut claims, uniques) = self
            .data
            .read(move |tx| {
                let scope = at.clone();
                Box::pin(async move {
                    let key = scope.cells();
                    let head = "SELECT position FROM heads WHERE government = $1 AND adoption = $2";
                    let position = tx.one(head, &key).await?.map_or(Ok(0), |row| row.count(0))?;
                    let all = "SELECT kind, id, body FROM subjects
                               WHERE government = $1 AND adoption = $2 ORDER BY opened, kind, id";
                    let rows = tx.query(all, &key).await?;
                    let (claims, uniques) = claims::taken(tx, &scope).await?;
                    Ok::<_, StoreError>((position, rows, claims, uniques))
                })
            })
            .await?;
        let subjects = self.open_subjects(scope, &rows).await?;
        claims.extend(self.open_uniques(scope, &uniques).await?);
        Ok(Snapshot { position, subjects, claims })
    }

    pub(crate) async fn open_uniques(&self, scope: &Scope, rows: &[Row]) -> Result<Vec<Claim>, StoreError> {
        let mut holders = BTreeSet::new();
        for row in rows {
            if row.text(2)?.contains("\"sealed\"") {
                holders.insert(Ref::new(row.text(3)?, row.text(4)?));
            }
        }
        let ring = self.keys.of(scope, &holders).await?;
        let vault = Vault { scope, ring: &ring, random: &self.random };
        let opened = rows.iter().map(|row| claims::opened(&vault, row));
        opened.filter_map(Result::transpose).collect()
    }

    pub(crate) async fn open_subjects(
        &self,
        scope: &Scope,
        rows: &[Row],
    ) -> Result<Vec<Subject>, StoreError> {
        let mut sealed = BTreeSet::new();
        for row in rows {
            if row.text(2)?.contains("\"sealed\"") {
                sealed.insert(Ref::new(row.text(0)?, row.text(1)?));
            }
        }
        let ring = self.keys.of(scope, &sealed).await?;
        let vault = Vault { scope, ring: &ring, random: &self.random };
        rows.iter().map(|row| vault.open_subject(&row.text(2)?)).collect()
    }
}

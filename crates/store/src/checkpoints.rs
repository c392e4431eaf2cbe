//! Checkpoints: the root of a Merkle tree over all events so far, linked to the checkpoint before. Whoever holds one on paper holds the log to it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::error::StoreError;
use crate::merkle::{self, Inclusion, Tree};
use crate::sql::{Cell, Row};
use crate::{Scope, Store};

/// Hashes that are read at a time.
const PAGE: usize = 5000;

/// A checkpoint of an adoption's log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// From 1.
    pub number: u64,
    /// The position of the last event that it covers, which is how many it covers.
    pub position: u64,
    /// The root of the Merkle tree (RFC 6962) whose leaves are the events' hashes; hexadecimal.
    pub root: String,
    /// The hash of the checkpoint before; empty for the first.
    pub previous: String,
    /// SHA-256 of what this checkpoint says, hexadecimal: the line for the minutes.
    pub hash: String,
    /// When it was made; whole microseconds.
    pub at: Timestamp,
}

impl Checkpoint {
    /// Whether a proof shows that the event with this hash (hexadecimal) was in the log when this checkpoint was made. Pure: whoever holds the
    /// three can see for himself.
    #[must_use]
    pub fn covers(&self, hash: &str, proof: &Inclusion) -> bool {
        proof.size == self.position && merkle::included(hash, proof, &self.root)
    }

    /// The hash that it should have in this adoption.
    #[must_use]
    pub fn expected_hash(&self, scope: &Scope) -> String {
        engine::digest(&json!({
            "government": scope.government,
            "adoption": scope.adoption,
            "number": self.number,
            "position": self.position,
            "root": self.root,
            "previous": self.previous,
            "at": self.at.as_microsecond().to_string(),
        }))
    }
}

impl Store {
    /// Makes a checkpoint of all events so far. Where nothing happened since the last one, that one stands and is given.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn checkpoint(&self, scope: &Scope, now: Timestamp) -> Result<Checkpoint, StoreError> {
        loop {
            let last = self.last_checkpoint(scope).await?;
            let position = self.head(scope).await?;
            if let Some(last) = &last
                && last.position == position
            {
                return Ok(last.clone());
            }
            let mut checkpoint = Checkpoint {
                number: last.as_ref().map_or(0, |last| last.number) + 1,
                position,
                root: hex::encode(self.tree(scope, 0, position).await?.root()),
                previous: last.map(|last| last.hash).unwrap_or_default(),
                hash: String::new(),
                at: Timestamp::from_microsecond(now.as_microsecond()).map_err(StoreError::corrupt)?,
            };
            checkpoint.hash = checkpoint.expected_hash(scope);
            if self.keep_checkpoint(scope, &checkpoint).await? {
                return Ok(checkpoint);
            }
            // Another made one meanwhile: this one follows it.
        }
    }

    async fn keep_checkpoint(&self, scope: &Scope, checkpoint: &Checkpoint) -> Result<bool, StoreError> {
        let mut cells = scope.cells();
        cells.extend([
            checkpoint.number.into(),
            checkpoint.position.into(),
            Cell::from(&checkpoint.root),
            (&checkpoint.previous).into(),
            (&checkpoint.hash).into(),
            checkpoint.at.into(),
        ]);
        let made = self
            .run(
                "INSERT INTO checkpoints (government, adoption, number, position, root, previous, hash, made)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (government, adoption, number) DO NOTHING",
                cells,
            )
            .await?;
        Ok(made == 1)
    }

    /// All checkpoints, oldest first.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn checkpoints(&self, scope: &Scope) -> Result<Vec<Checkpoint>, StoreError> {
        let sql = "SELECT number, position, root, previous, hash, made FROM checkpoints
                   WHERE government = $1 AND adoption = $2 ORDER BY number";
        self.data.query(sql, scope.cells()).await?.iter().map(checkpoint).collect()
    }

    async fn last_checkpoint(&self, scope: &Scope) -> Result<Option<Checkpoint>, StoreError> {
        let sql = "SELECT number, position, root, previous, hash, made FROM checkpoints
                   WHERE government = $1 AND adoption = $2 ORDER BY number DESC LIMIT 1";
        self.data.query(sql, scope.cells()).await?.first().map(checkpoint).transpose()
    }

    /// The proof that the event at a position is under a checkpoint; `None` where the checkpoint does not cover it.
    /// [`Checkpoint::covers`] checks it without the store.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn inclusion_proof(
        &self,
        scope: &Scope,
        position: u64,
        checkpoint: &Checkpoint,
    ) -> Result<Option<Inclusion>, StoreError> {
        let size = checkpoint.position;
        if position == 0 || position > size {
            return Ok(None);
        }
        let mut path = Vec::new();
        for (from, to) in merkle::beside(position - 1, size) {
            path.push(hex::encode(self.tree(scope, from, to).await?.root()));
        }
        Ok(Some(Inclusion { position, size, path }))
    }

    /// The tree over the events after `from` up to `to`.
    async fn tree(&self, scope: &Scope, from: u64, to: u64) -> Result<Tree, StoreError> {
        let mut tree = Tree::default();
        self.grow(scope, &mut tree, from, to).await?;
        Ok(tree)
    }

    /// Adds the events after `from` up to `to` to a tree.
    pub(crate) async fn grow(
        &self,
        scope: &Scope,
        tree: &mut Tree,
        from: u64,
        to: u64,
    ) -> Result<(), StoreError> {
        let mut at = from;
        while at < to {
            let mut cells = scope.cells();
            cells.extend([at.into(), to.into(), Cell::from(PAGE)]);
            let sql = "SELECT position, hash FROM events WHERE government = $1 AND adoption = $2
                       AND position > $3 AND position <= $4 ORDER BY position LIMIT $5";
            let rows = self.data.query(sql, cells).await?;
            if rows.is_empty() {
                return Err(missing(at + 1));
            }
            for row in &rows {
                at += 1;
                let hash = merkle::bytes(&row.text(1)?).filter(|_| row.count(0) == Ok(at));
                tree.push(&hash.ok_or_else(|| missing(at))?);
            }
        }
        Ok(())
    }
}

fn missing(position: u64) -> StoreError {
    StoreError::corrupt(format_args!("no event at {position}"))
}

fn checkpoint(row: &Row) -> Result<Checkpoint, StoreError> {
    Ok(Checkpoint {
        number: row.count(0)?,
        position: row.count(1)?,
        root: row.text(2)?,
        previous: row.text(3)?,
        hash: row.text(4)?,
        at: row.moment(5)?,
    })
}

//! A key for each subject, kept apart from what it seals. Keys are not held in memory: what another process erases is gone here too.

use std::collections::BTreeSet;

use blueprint::expr::Ref;

use crate::Scope;
use crate::database::{Database, Part, Place};
use crate::error::StoreError;
use crate::migrations;
use crate::seal::{Key, Random, Ring};
use crate::sql::{Cell, Row};

/// From so many keys on, all of an adoption are read at once.
const MANY: usize = 200;

#[derive(Clone)]
pub(crate) struct Keys {
    pub(crate) database: Database,
}

impl Keys {
    pub(crate) async fn open(place: &Place) -> Result<Self, StoreError> {
        let database = Database::open(place, Part::Keys).await?;
        migrations::run(&database, Part::Keys).await?;
        Ok(Self { database })
    }

    /// The keys of subjects that have one.
    pub(crate) async fn of(&self, scope: &Scope, refs: &BTreeSet<Ref>) -> Result<Ring, StoreError> {
        if refs.is_empty() {
            return Ok(Ring::new());
        }
        if refs.len() > MANY {
            let rows = self
                .database
                .query(
                    "SELECT secret, kind, id FROM subject_keys WHERE government = $1 AND adoption = $2",
                    vec![(&scope.government).into(), (&scope.adoption).into()],
                )
                .await?;
            return rows.iter().map(|row| Ok((Ref::new(row.text(1)?, row.text(2)?), key(row)?))).collect();
        }
        let asked: Vec<(Ref, Vec<Cell>)> = refs.iter().map(|of| (of.clone(), cells(scope, of))).collect();
        self.database
            .read(move |tx| {
                let asked = asked.clone();
                Box::pin(async move {
                    let mut ring = Ring::new();
                    for (of, cells) in asked {
                        let row = tx
                            .one(
                                "SELECT secret FROM subject_keys WHERE government = $1 AND adoption = $2 AND kind = $3 AND id = $4",
                                &cells,
                            )
                            .await?;
                        if let Some(row) = row {
                            ring.insert(of, key(&row)?);
                        }
                    }
                    Ok(ring)
                })
            })
            .await
    }

    /// The keys of subjects; who has none gets one, which is on the disk before it seals anything.
    pub(crate) async fn ensure(
        &self,
        scope: &Scope,
        refs: &BTreeSet<Ref>,
        random: &Random,
    ) -> Result<Ring, StoreError> {
        let ring = self.of(scope, refs).await?;
        let missing: Vec<&Ref> = refs.iter().filter(|of| !ring.contains_key(of)).collect();
        if missing.is_empty() {
            return Ok(ring);
        }
        let made: Vec<Vec<Cell>> = missing
            .into_iter()
            .map(|of| {
                let mut secret = [0; 32];
                random(&mut secret);
                let mut cells = cells(scope, of);
                cells.push((&secret).into());
                cells
            })
            .collect();
        self.database
            .append(move |tx| {
                let made = made.clone();
                Box::pin(async move {
                    for cells in made {
                        tx.run(
                            "INSERT INTO subject_keys (government, adoption, kind, id, secret) VALUES ($1, $2, $3, $4, $5)
                             ON CONFLICT (government, adoption, kind, id) DO NOTHING",
                            &cells,
                        )
                        .await?;
                    }
                    Ok::<(), StoreError>(())
                })
            })
            .await?;
        self.of(scope, refs).await
    }

    /// Subjects whose key was erased.
    pub(crate) async fn erased(&self) -> Result<Vec<(Scope, Ref)>, StoreError> {
        let sql = "SELECT government, adoption, kind, id FROM subject_keys WHERE secret IS NULL
                   ORDER BY government, adoption, kind, id";
        let rows = self.database.query(sql, Vec::new()).await?;
        rows.iter()
            .map(|row| Ok((Scope::new(row.text(0)?, row.text(1)?), Ref::new(row.text(2)?, row.text(3)?))))
            .collect()
    }

    /// Forgets a key for good.
    pub(crate) async fn erase(&self, scope: &Scope, of: &Ref) -> Result<(), StoreError> {
        let cells = cells(scope, of);
        self.database
            .write(move |tx| {
                let cells = cells.clone();
                Box::pin(async move {
                    tx.run(
                        "INSERT INTO subject_keys (government, adoption, kind, id, secret) VALUES ($1, $2, $3, $4, NULL)
                         ON CONFLICT (government, adoption, kind, id) DO UPDATE SET secret = NULL",
                        &cells,
                    )
                    .await?;
                    Ok::<(), StoreError>(())
                })
            })
            .await?;
        self.database.settle().await
    }
}

fn cells(scope: &Scope, of: &Ref) -> Vec<Cell> {
    vec![(&scope.government).into(), (&scope.adoption).into(), (&of.kind).into(), (&of.id).into()]
}

fn key(row: &Row) -> Result<Option<Key>, StoreError> {
    let secret = row.bytes_or_null(0)?;
    let length = |_| StoreError::corrupt("a key of another length");
    secret.map(|secret| secret.try_into().map(Key).map_err(length)).transpose()
}

//! Errands: messages and jobs that come of a decision and are done after it, by whoever takes them first.

use std::collections::BTreeSet;

use blueprint::expr::Ref;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value as Json;

use crate::error::StoreError;
use crate::seal::{self, Vault};
use crate::sql::{Cell, Row};
use crate::{Scope, Store};

/// Which kind of errand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// To be sent to people.
    Message,
    /// To be done by the program: a document to print, a deadline to act on.
    Job,
}

impl Lane {
    fn name(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Job => "job",
        }
    }
}

/// An errand to be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Outgoing {
    /// Which kind.
    pub lane: Lane,
    /// What is to be done; the program's word.
    pub kind: String,
    /// About which subject. Its body is sealed then, and it is dropped when the subject is erased.
    pub about: Option<Ref>,
    /// What is needed to do it.
    pub body: Json,
    /// Not before; at once where it is absent.
    pub due: Option<Timestamp>,
}

/// An errand that was taken: until the lease ends it is nobody else's.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// Of which adoption.
    pub scope: Scope,
    /// Which kind.
    pub lane: Lane,
    /// Its name, the same each time it is taken: for a receiver that must not act twice.
    pub id: String,
    /// What is to be done.
    pub kind: String,
    /// About which subject.
    pub about: Option<Ref>,
    /// What is needed to do it.
    pub body: Json,
    /// How often it was taken, this time included.
    pub tries: u64,
    lease: i64,
}

/// An errand as its row keeps it.
#[derive(Debug, Clone)]
pub(crate) struct Errand {
    id: String,
    lane: Lane,
    kind: String,
    about: Option<Ref>,
    body: String,
    made: Timestamp,
    due: Timestamp,
}

const PLACE: &str = "errand";

pub(crate) fn prepare(
    vault: &Vault<'_>,
    id: String,
    errand: &Outgoing,
    now: Timestamp,
) -> Result<Errand, StoreError> {
    let body = match &errand.about {
        Some(of) => vault.seal(of, PLACE, &errand.body)?,
        None => errand.body.clone(),
    };
    Ok(Errand {
        id,
        lane: errand.lane,
        kind: errand.kind.clone(),
        about: errand.about.clone(),
        body: body.to_string(),
        made: now,
        due: errand.due.unwrap_or(now),
    })
}

impl Errand {
    pub(crate) fn statement(&self, scope: &Scope) -> (&'static str, Vec<Cell>) {
        (
            "INSERT INTO errands
             (government, lane, id, adoption, kind, about_kind, about_id, body, made, due, tries)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)
             ON CONFLICT (government, lane, id) DO NOTHING",
            vec![
                (&scope.government).into(),
                self.lane.name().into(),
                (&self.id).into(),
                (&scope.adoption).into(),
                (&self.kind).into(),
                self.about.as_ref().map(|of| &of.kind).into(),
                self.about.as_ref().map(|of| &of.id).into(),
                (&self.body).into(),
                self.made.into(),
                self.due.into(),
            ],
        )
    }
}

impl Store {
    /// Keeps an errand that does not come of a decision. An id that was used before has no second effect while the first is kept.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn enqueue(
        &self,
        scope: &Scope,
        id: &str,
        errand: &Outgoing,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let refs: BTreeSet<Ref> = errand.about.iter().cloned().collect();
        let ring = self.keys.ensure(scope, &refs, &self.random).await?;
        let vault = Vault { scope, ring: &ring, random: &self.random };
        let statement = prepare(&vault, id.to_string(), errand, now)?.statement(scope);
        self.run(statement.0, statement.1).await.map(|_| ())
    }

    /// Takes up to `n` errands that are due, of all governments, the longest due first. Until `now + lease` nobody else gets them.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn take(
        &self,
        lane: Lane,
        n: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<Taken>, StoreError> {
        let until = now.saturating_add(lease).map_err(StoreError::corrupt)?;
        let rows = self
            .change(
                "UPDATE errands SET due = $1, tries = tries + 1
                 WHERE lane = $2 AND due <= $3 AND (government, id) IN (
                   SELECT government, id FROM errands WHERE lane = $2 AND due <= $3 ORDER BY due, government, id LIMIT $4)
                 RETURNING government, adoption, id, kind, about_kind, about_id, body, tries, due",
                vec![until.into(), lane.name().into(), now.into(), n.into()],
            )
            .await?;
        let mut taken = Vec::new();
        for row in rows {
            taken.extend(self.taken(lane, &row).await?);
        }
        taken.sort_by(|one, other| (&one.scope, &one.id).cmp(&(&other.scope, &other.id)));
        Ok(taken)
    }

    /// The errand of a row; `None` where what it is about was erased meanwhile.
    async fn taken(&self, lane: Lane, row: &Row) -> Result<Option<Taken>, StoreError> {
        let scope = Scope { government: row.text(0)?, adoption: row.text(1)? };
        let about = match (row.text_or_null(4)?, row.text_or_null(5)?) {
            (Some(kind), Some(id)) => Some(Ref::new(kind, id)),
            _ => None,
        };
        let kept: Json = row.json(6)?;
        let body = match (&about, seal::sealed_text(Some(&kept))) {
            (Some(of), Some(text)) => {
                let ring = self.keys.of(&scope, &BTreeSet::from([of.clone()])).await?;
                Vault { scope: &scope, ring: &ring, random: &self.random }.open(of, PLACE, text)?
            }
            _ => Some(kept),
        };
        let (id, kind, tries, lease) = (row.text(2)?, row.text(3)?, row.count(7)?, row.int(8)?);
        Ok(body.map(|body| Taken { scope, lane, id, kind, about, body, tries, lease }))
    }

    /// It is done. `false` where the lease had ended and another took it.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn done(&self, errand: &Taken) -> Result<bool, StoreError> {
        let sql = "DELETE FROM errands WHERE government = $1 AND lane = $2 AND id = $3 AND due = $4";
        Ok(self.run(sql, errand.key()).await? == 1)
    }

    /// It failed: it is due again at `retry`, or given up and kept for people to see. `false` where the lease had ended and another took it.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn failed(
        &self,
        errand: &Taken,
        error: &str,
        retry: Option<Timestamp>,
    ) -> Result<bool, StoreError> {
        let mut cells = errand.key();
        cells.extend([error.into(), retry.into()]);
        let sql = "UPDATE errands SET error = $5, due = $6
                   WHERE government = $1 AND lane = $2 AND id = $3 AND due = $4";
        Ok(self.run(sql, cells).await? == 1)
    }
}

impl Taken {
    fn key(&self) -> Vec<Cell> {
        vec![(&self.scope.government).into(), self.lane.name().into(), (&self.id).into(), self.lease.into()]
    }
}

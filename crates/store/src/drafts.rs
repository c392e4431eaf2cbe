//! What somebody typed and did not send yet. It is sealed with the person's key: it may hold anything.

use std::collections::BTreeSet;

use blueprint::expr::Ref;
use jiff::Timestamp;
use serde_json::Value as Json;

use crate::error::StoreError;
use crate::seal::{self, Vault};
use crate::{Scope, Store};

/// A draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Which.
    pub key: String,
    /// When it was last kept.
    pub at: Timestamp,
    /// What was typed.
    pub body: Json,
}

/// Where the keys of people lie that are not subjects of any adoption.
pub(crate) fn own(government: &str, person: &str) -> (Scope, Ref) {
    (Scope { government: government.to_string(), adoption: String::new() }, Ref::new("user", person))
}

impl Store {
    /// Keeps a draft; it replaces the one before it.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn draft_put(
        &self,
        government: &str,
        person: &str,
        key: &str,
        body: &Json,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let (scope, of) = own(government, person);
        let ring = self.keys.ensure(&scope, &BTreeSet::from([of.clone()]), &self.random).await?;
        let vault = Vault { scope: &scope, ring: &ring, random: &self.random };
        let sealed = vault.seal(&of, key, body)?;
        self.run(
            "INSERT INTO drafts (government, person, id, kept, body) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (government, person, id) DO UPDATE SET kept = excluded.kept, body = excluded.body",
            vec![government.into(), person.into(), key.into(), now.into(), sealed.to_string().into()],
        )
        .await
        .map(|_| ())
    }

    /// A draft.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn draft(
        &self,
        government: &str,
        person: &str,
        key: &str,
    ) -> Result<Option<Draft>, StoreError> {
        let sql = "SELECT kept, body FROM drafts WHERE government = $1 AND person = $2 AND id = $3";
        let rows = self.data.query(sql, vec![government.into(), person.into(), key.into()]).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let (scope, of) = own(government, person);
        let ring = self.keys.of(&scope, &BTreeSet::from([of.clone()])).await?;
        let vault = Vault { scope: &scope, ring: &ring, random: &self.random };
        let kept: Json = row.json(1)?;
        let text = seal::sealed_text(Some(&kept)).unwrap_or_default();
        let at = row.moment(0)?;
        Ok(vault.open(&of, key, text)?.map(|body| Draft { key: key.to_string(), at, body }))
    }

    /// The keys of a person's drafts, with the moments at which they were kept.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn drafts_of(
        &self,
        government: &str,
        person: &str,
    ) -> Result<Vec<(String, Timestamp)>, StoreError> {
        let sql = "SELECT id, kept FROM drafts WHERE government = $1 AND person = $2 ORDER BY id";
        let rows = self.data.query(sql, vec![government.into(), person.into()]).await?;
        rows.iter().map(|row| Ok((row.text(0)?, row.moment(1)?))).collect()
    }

    /// Drops a draft: it was sent, or is not wanted any more.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn draft_drop(&self, government: &str, person: &str, key: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM drafts WHERE government = $1 AND person = $2 AND id = $3";
        self.run(sql, vec![government.into(), person.into(), key.into()]).await.map(|_| ())
    }
}

//! Who may come in: password hashes, sessions, links that work once, and counts of attempts. No secret itself is kept, only hashes.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};

use crate::Store;
use crate::error::StoreError;
use crate::sql::Row;

/// A signed-in browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Of which government.
    pub government: String,
    /// Who.
    pub person: String,
    /// SHA-256 of the token that the browser has.
    pub token_hash: [u8; 32],
    /// Since when; whole microseconds.
    pub began: Timestamp,
    /// Until when.
    pub expires: Timestamp,
    /// How its owner knows it again: a browser, a device.
    pub label: String,
    /// When its browser was last seen, to some minutes.
    pub seen: Timestamp,
}

/// What a link that works once stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Of which government.
    pub government: String,
    /// For whom.
    pub person: String,
    /// For what: an invitation, a new password.
    pub purpose: String,
    /// SHA-256 of the token in the link.
    pub hash: [u8; 32],
    /// Until when.
    pub expires: Timestamp,
}

impl Store {
    /// Keeps a person's password as its PHC string.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn set_password(&self, government: &str, person: &str, phc: &str) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO passwords (government, person, phc) VALUES ($1, $2, $3)
             ON CONFLICT (government, person) DO UPDATE SET phc = excluded.phc",
            vec![government.into(), person.into(), phc.into()],
        )
        .await
        .map(|_| ())
    }

    /// A person's password as its PHC string.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn password(&self, government: &str, person: &str) -> Result<Option<String>, StoreError> {
        let sql = "SELECT phc FROM passwords WHERE government = $1 AND person = $2";
        let rows = self.data.query(sql, vec![government.into(), person.into()]).await?;
        rows.first().map(|row| row.text(0)).transpose()
    }

    /// Begins a session.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn session_begin(&self, session: &Session) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO sessions (government, token_hash, person, began, expires, label, seen) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            vec![
                (&session.government).into(),
                (&session.token_hash).into(),
                (&session.person).into(),
                session.began.into(),
                session.expires.into(),
                (&session.label).into(),
                session.seen.into(),
            ],
        )
        .await
        .map(|_| ())
    }

    /// The session of a token, while it lasts.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn session(
        &self,
        government: &str,
        token_hash: &[u8; 32],
        now: Timestamp,
    ) -> Result<Option<Session>, StoreError> {
        let sql = "SELECT government, token_hash, person, began, expires, label, seen FROM sessions
                   WHERE government = $1 AND token_hash = $2 AND expires > $3";
        let rows = self.data.query(sql, vec![government.into(), token_hash.into(), now.into()]).await?;
        rows.first().map(session).transpose()
    }

    /// Keeps that a session's browser was seen.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn session_seen(
        &self,
        government: &str,
        token_hash: &[u8; 32],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE sessions SET seen = $3 WHERE government = $1 AND token_hash = $2 AND seen < $3";
        self.run(sql, vec![government.into(), token_hash.into(), now.into()]).await.map(|_| ())
    }

    /// Ends a session.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn session_end(&self, government: &str, token_hash: &[u8; 32]) -> Result<(), StoreError> {
        let sql = "DELETE FROM sessions WHERE government = $1 AND token_hash = $2";
        self.run(sql, vec![government.into(), token_hash.into()]).await.map(|_| ())
    }

    /// A person's sessions, newest first; those that are over are not among them.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn sessions_of(
        &self,
        government: &str,
        person: &str,
        now: Timestamp,
    ) -> Result<Vec<Session>, StoreError> {
        let sql = "SELECT government, token_hash, person, began, expires, label, seen FROM sessions
                   WHERE government = $1 AND person = $2 AND expires > $3 ORDER BY began DESC, token_hash";
        let rows = self.data.query(sql, vec![government.into(), person.into(), now.into()]).await?;
        rows.iter().map(session).collect()
    }

    /// Ends all sessions of a person: a new password, a lost device.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn sessions_end_all(&self, government: &str, person: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM sessions WHERE government = $1 AND person = $2";
        self.run(sql, vec![government.into(), person.into()]).await.map(|_| ())
    }

    /// Ends all sessions of a person but one.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn sessions_end_others(
        &self,
        government: &str,
        person: &str,
        but: &[u8; 32],
    ) -> Result<(), StoreError> {
        let sql = "DELETE FROM sessions WHERE government = $1 AND person = $2 AND token_hash <> $3";
        self.run(sql, vec![government.into(), person.into(), but.into()]).await.map(|_| ())
    }

    /// The people who chose a password.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn with_password(&self, government: &str) -> Result<BTreeSet<String>, StoreError> {
        let sql = "SELECT person FROM passwords WHERE government = $1";
        let rows = self.data.query(sql, vec![government.into()]).await?;
        rows.iter().map(|row| row.text(0)).collect()
    }

    /// Ends all tokens of a person for a purpose: a newer one takes their place, or the account is closed.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn tokens_end(&self, government: &str, person: &str, purpose: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM tokens WHERE government = $1 AND person = $2 AND purpose = $3";
        self.run(sql, vec![government.into(), person.into(), purpose.into()]).await.map(|_| ())
    }

    /// Keeps a token.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn token_put(&self, token: &Token) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO tokens (government, hash, person, purpose, expires) VALUES ($1, $2, $3, $4, $5)",
            vec![
                (&token.government).into(),
                (&token.hash).into(),
                (&token.person).into(),
                (&token.purpose).into(),
                token.expires.into(),
            ],
        )
        .await
        .map(|_| ())
    }

    /// Takes a token: of all who come with it one gets it, once, while it lasts.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn token_take(
        &self,
        government: &str,
        hash: &[u8; 32],
        now: Timestamp,
    ) -> Result<Option<Token>, StoreError> {
        let sql = "DELETE FROM tokens WHERE government = $1 AND hash = $2
                   RETURNING government, person, purpose, hash, expires";
        let rows = self.change(sql, vec![government.into(), hash.into()]).await?;
        let token = rows.first().map(|row| {
            Ok::<_, StoreError>(Token {
                government: row.text(0)?,
                person: row.text(1)?,
                purpose: row.text(2)?,
                hash: row.hash(3)?,
                expires: row.moment(4)?,
            })
        });
        Ok(token.transpose()?.filter(|token| token.expires > now))
    }

    /// Counts an attempt; gives how many there were within the window that the first of them began, this one included.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn attempt(
        &self,
        government: &str,
        key: &str,
        now: Timestamp,
        window: SignedDuration,
    ) -> Result<u32, StoreError> {
        let ended = now.saturating_sub(window).map_err(StoreError::corrupt)?;
        let rows = self
            .change(
                "INSERT INTO attempts (government, id, began, count) VALUES ($1, $2, $3, 1)
                 ON CONFLICT (government, id) DO UPDATE SET
                   count = CASE WHEN attempts.began <= $4 THEN 1 ELSE attempts.count + 1 END,
                   began = CASE WHEN attempts.began <= $4 THEN excluded.began ELSE attempts.began END
                 RETURNING count",
                vec![government.into(), key.into(), now.into(), ended.into()],
            )
            .await?;
        let count = rows.first().map_or(Ok(1), |row| row.int(0))?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Forgets what is over: sessions, tokens, and attempts that began before `old`.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn forget_expired(&self, now: Timestamp, old: Timestamp) -> Result<(), StoreError> {
        self.run("DELETE FROM sessions WHERE expires <= $1", vec![now.into()]).await?;
        self.run("DELETE FROM tokens WHERE expires <= $1", vec![now.into()]).await?;
        self.run("DELETE FROM attempts WHERE began <= $1", vec![old.into()]).await?;
        Ok(())
    }
}

fn session(row: &Row) -> Result<Session, StoreError> {
    Ok(Session {
        government: row.text(0)?,
        token_hash: row.hash(1)?,
        person: row.text(2)?,
        began: row.moment(3)?,
        expires: row.moment(4)?,
        label: row.text(5)?,
        seen: row.moment(6)?,
    })
}

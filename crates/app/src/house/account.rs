//! An account after its owner came in: sessions, a new password; and what whoever keeps the office does with the accounts of others.

use std::collections::BTreeSet;

use jiff::Timestamp;
use store::{Session, StoreError};

use super::door::digest;
use super::office::{Change, NotOpened};
use super::{House, Invited, NotEntered};

/// A session as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    /// By which it is ended; nobody comes in with it.
    pub id: String,
    /// Since when.
    pub began: Timestamp,
    /// When it was last seen, to some minutes.
    pub seen: Timestamp,
    /// What the browser calls itself.
    pub label: String,
    /// It is the one that asks.
    pub own: bool,
}

/// The name of a session on pages: enough of its hash to tell it from others of the same person.
fn id_of(session: &Session) -> String {
    hex::encode(session.token_hash.get(..8).unwrap_or_default())
}

impl House {
    /// A person's sessions, newest first. `token` is that of the session that asks.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn sessions(&self, person: &str, token: &str) -> Result<Vec<OpenSession>, StoreError> {
        let own = digest(token);
        let sessions = self.store().sessions_of(self.government(), person, self.now()).await?;
        let open = |session: Session| OpenSession {
            id: id_of(&session),
            began: session.began,
            seen: session.seen,
            own: session.token_hash == own,
            label: session.label,
        };
        Ok(sessions.into_iter().map(open).collect())
    }

    /// Ends one of a person's sessions; nothing where it is over already.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn end_session(&self, person: &str, id: &str) -> Result<(), StoreError> {
        let sessions = self.store().sessions_of(self.government(), person, self.now()).await?;
        for session in sessions.iter().filter(|session| id_of(session) == id) {
            self.store().session_end(self.government(), &session.token_hash).await?;
        }
        Ok(())
    }

    /// Ends all of a person's sessions but the one that asks.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn end_other_sessions(&self, person: &str, token: &str) -> Result<(), StoreError> {
        self.store().sessions_end_others(self.government(), person, &digest(token)).await
    }

    /// Another password for whoever knows the present one. All other sessions of the person end. Counted as signing in is.
    ///
    /// # Errors
    ///
    /// Why the password stayed.
    pub async fn change_password(
        &self,
        person: &str,
        token: &str,
        present: &str,
        new: &str,
    ) -> Result<(), NotEntered> {
        if self.often(&format!("change:{person}")).await? {
            return Err(NotEntered::Often);
        }
        let phc = self.store().password(self.government(), person).await?;
        if !self.verify(present, phc).await {
            return Err(NotEntered::Wrong);
        }
        let phc = self.hash(new).await?;
        self.store().set_password(self.government(), person, &phc).await?;
        Ok(self.end_other_sessions(person, token).await?)
    }

    /// The people who never chose a password, for whoever keeps the office; closed accounts are not among them.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn uninvited(&self, by: &str) -> Result<Option<BTreeSet<String>>, StoreError> {
        let Some(office) = self.kept_by(by) else { return Ok(None) };
        let known = self.store().with_password(self.government()).await?;
        let open = office.people.iter().filter(|(key, person)| !person.closed && !known.contains(*key));
        Ok(Some(open.map(|(key, _)| key.clone()).collect()))
    }

    /// Links for several people, as [`House::invite`] makes them, in the order of names. None where `by` does not keep the office.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn invite_all(&self, by: &str, people: &[String]) -> Result<Option<Vec<Invited>>, StoreError> {
        if self.kept_by(by).is_none() {
            return Ok(None);
        }
        let mut made = Vec::new();
        for person in people {
            made.extend(self.invite(by, person).await?);
        }
        made.sort_by(|a, b| a.person.name.cmp(&b.person.name));
        Ok(Some(made))
    }

    /// Ends all sessions of somebody: a lost telephone. False where `by` does not keep the office, or there is no such person.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn end_sessions_of(&self, by: &str, person: &str) -> Result<bool, StoreError> {
        let known = self.kept_by(by).is_some_and(|office| office.people.contains_key(person));
        if known {
            self.store().sessions_end_all(self.government(), person).await?;
        }
        Ok(known)
    }

    /// Closes an account, or opens it again. A closed one comes in no more: its sessions and links end. False where `by` does not keep the
    /// office, there is no such person, or it is his own: nobody locks himself out.
    ///
    /// # Errors
    ///
    /// Where the store fails, or somebody else changed the person meanwhile.
    pub async fn close_account(&self, by: &str, person: &str, closed: bool) -> Result<bool, NotOpened> {
        let Some(office) = self.kept_by(by).filter(|_| by != person) else { return Ok(false) };
        let Some(mut found) = office.people.get(person).cloned() else { return Ok(false) };
        if found.closed != closed {
            found.closed = closed;
            self.change_seen(&office, &[Change::Person(person.to_string(), found)], by).await?;
        }
        if closed {
            self.store().sessions_end_all(self.government(), person).await?;
            self.store().tokens_end(self.government(), person, super::door::PASSWORD).await?;
        }
        Ok(true)
    }
}

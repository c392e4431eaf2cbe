//! Files and typed work that are kept before, or beside, a command.

use blueprint::expr::{FileRef, Ref, Value};
use futures_util::{Stream, StreamExt};
use serde::{Deserialize, Serialize};
use store::{FileError, OpenFile, StoreError};

use super::{Eyes, Hall, House};

/// How much of a file tells its type.
const HEAD: usize = 8192;

/// Why a file was not kept.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NotKept {
    /// Bigger than allowed.
    #[error("too large")]
    TooLarge,
    /// It broke off on its way in.
    #[error("broke off")]
    BrokeOff,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<FileError> for NotKept {
    fn from(error: FileError) -> Self {
        match error {
            FileError::TooLarge { .. } => Self::TooLarge,
            FileError::BrokeOff { .. } => Self::BrokeOff,
            FileError::Store(error) => Self::Store(error),
        }
    }
}

/// Typed work that was not sent: what a page posted, as it was posted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Work {
    /// Names and values.
    pub texts: Vec<(String, String)>,
    /// Files that were kept meanwhile.
    pub files: Vec<FileRef>,
}

impl House {
    /// Keeps a file as it comes in. Its type is read from its content, whatever it calls itself.
    ///
    /// # Errors
    ///
    /// Why it was not kept.
    pub async fn keep_file<E: std::fmt::Display>(
        &self,
        hall: &Hall,
        of: Option<&Ref>,
        stream: impl Stream<Item = Result<bytes::Bytes, E>>,
        name: &str,
        limit: u64,
    ) -> Result<FileRef, NotKept> {
        let mut head = Vec::with_capacity(HEAD);
        let watched = stream.inspect(|piece| {
            if let Ok(piece) = piece {
                let room = HEAD.saturating_sub(head.len()).min(piece.len());
                head.extend_from_slice(piece.get(..room).unwrap_or_default());
            }
        });
        let kept = self.store().file_put(&hall.scope, of, watched, limit).await?;
        let media = infer::get(&head).map_or("application/octet-stream", |kind| kind.mime_type());
        Ok(FileRef { name: plain(name), media: media.to_string(), size: kept.size, hash: kept.hash })
    }

    /// A file that the actor sees in a case; none where he must not know of it.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn file(
        &self,
        hall: &Hall,
        actor: &engine::Actor,
        of: &Ref,
        hash: &str,
    ) -> Result<Option<(FileRef, OpenFile)>, StoreError> {
        let known = hall.look(actor, self.now(), |eyes| seen_file(eyes, of, hash));
        let Some(known) = known else { return Ok(None) };
        Ok(self.store().file(&hall.scope, hash).await?.map(|open| (known, open)))
    }

    /// Keeps typed work of a person under a key, until it is sent.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn keep_work(&self, person: &str, key: &str, work: &Work) -> Result<(), StoreError> {
        let body = serde_json::to_value(work).unwrap_or_default();
        self.store().draft_put(self.government(), person, key, &body, self.now()).await.map(|_| ())
    }

    /// Typed work that was not sent.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn work(&self, person: &str, key: &str) -> Result<Option<Work>, StoreError> {
        let draft = self.store().draft(self.government(), person, key).await?;
        Ok(draft.and_then(|draft| serde_json::from_value(draft.body).ok()))
    }

    /// Forgets typed work that was sent.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn drop_work(&self, person: &str, key: &str) -> Result<(), StoreError> {
        self.store().draft_drop(self.government(), person, key).await
    }
}

fn seen_file(eyes: &Eyes<'_>, of: &Ref, hash: &str) -> Option<FileRef> {
    fn find(value: &Value, hash: &str) -> Option<FileRef> {
        match value {
            Value::File(file) => (file.hash == hash).then(|| file.clone()),
            Value::List(items) => items.iter().find_map(|item| find(item, hash)),
            Value::Row(row) => row.values().find_map(|cell| find(cell, hash)),
            _ => None,
        }
    }
    eyes.see(of)?.fields.values().find_map(|value| find(value, hash))
}

/// The last part of a file's name, without what could stand for a path or break a header.
fn plain(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|c| !c.is_control() && *c != '"').take(120).collect();
    if kept.trim().is_empty() { "berkas".to_string() } else { kept }
}

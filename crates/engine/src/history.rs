//! Each event carries the hash of the one before it: what was rewritten shows.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::event::Event;

/// Where a history does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Index in the history.
    pub at: usize,
    /// What is wrong.
    pub what: BrokenLink,
}

/// What is wrong with an event's place in its history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrokenLink {
    /// Its content is not what was hashed.
    Content,
    /// It does not follow the one before it.
    Order,
}

/// Seals an event: its hash is that of its canonical JSON without the field `hash`.
pub(crate) fn seal(event: &mut Event) {
    event.hash.clear();
    event.hash = digest(event);
}

/// The hash of an event whose field `hash` is empty: SHA-256 of its canonical JSON, hexadecimal. A store that seals values hashes what it keeps,
/// so that the proof outlives the key.
#[must_use]
pub fn digest<T: Serialize>(value: &T) -> String {
    // Values are plain data with text keys; should one not serialise, the empty hash matches nothing.
    crate::canonical::to_vec(value).map(|bytes| hex::encode(Sha256::digest(bytes))).unwrap_or_default()
}

/// Checks the history of one subject, oldest event first.
///
/// # Errors
///
/// The first event that does not hold.
pub fn verify(events: &[Event]) -> Result<(), Broken> {
    let mut previous = "";
    for (at, event) in events.iter().enumerate() {
        if event.previous != previous || event.version != at as u64 + 1 {
            return Err(Broken { at, what: BrokenLink::Order });
        }
        let mut bare = event.clone();
        bare.hash.clear();
        if event.hash.is_empty() || digest(&bare) != event.hash {
            return Err(Broken { at, what: BrokenLink::Content });
        }
        previous = &event.hash;
    }
    Ok(())
}

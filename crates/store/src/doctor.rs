//! Looking over everything: what is damaged, missing, or waits for people.

use std::collections::{BTreeMap, BTreeSet};

use blueprint::expr::Ref;
use futures_util::TryStreamExt;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::rebuild::Difference;
use crate::sql::Row;
use crate::{Scope, Store, seal};

/// Events that are read at a time.
const PAGE: usize = 2000;

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The engine finds its file damaged. Restore a backup.
    Damaged {
        /// What it says.
        detail: String,
    },
    /// No event stands where one should.
    Gap {
        /// In which adoption.
        scope: Scope,
        /// At which position.
        position: u64,
    },
    /// An event is not what was hashed, or does not follow the one before it: somebody rewrote the log.
    Rewritten {
        /// In which adoption.
        scope: Scope,
        /// At which position.
        position: u64,
        /// Of which subject.
        of: Ref,
    },
    /// A checkpoint does not follow the one before it, or the log is not what it was then.
    Checkpoint {
        /// In which adoption.
        scope: Scope,
        /// Which.
        number: u64,
    },
    /// Something is sealed and its key is not there, not even as an erased one.
    NoKey {
        /// In which adoption.
        scope: Scope,
        /// Whose.
        of: Ref,
    },
    /// Rows and events do not say the same: rebuild.
    Rows {
        /// In which adoption.
        scope: Scope,
        /// In what.
        differences: Vec<Difference>,
    },
    /// A file is not there, or holds something else.
    File {
        /// In which adoption.
        scope: Scope,
        /// Its name.
        hash: String,
        /// It is there, with another content.
        changed: bool,
    },
    /// An errand that was given up.
    GivenUp {
        /// Of which adoption.
        scope: Scope,
        /// Which.
        id: String,
        /// Why.
        error: String,
    },
}

impl Store {
    /// Looks over everything that is kept, and gives what is not as it should be; nothing where all is well. Reads it all: takes as long.
    ///
    /// # Errors
    ///
    /// Where it cannot look at all; see [`StoreError`].
    pub async fn doctor(&self) -> Result<Vec<Finding>, StoreError> {
        let mut findings = Vec::new();
        for database in [&self.data, &self.keys.database] {
            findings.extend(database.inspect().await?.into_iter().map(|detail| Finding::Damaged { detail }));
        }
        if !findings.is_empty() {
            return Ok(findings);
        }
        for scope in self.scopes().await? {
            findings.extend(self.verify(&scope).await?);
            let missing = self.missing_keys(&scope).await?;
            if missing.is_empty() {
                let differences = self.rebuild_check(&scope, None).await?;
                if !differences.is_empty() {
                    findings.push(Finding::Rows { scope, differences });
                }
            } else {
                findings.extend(missing.into_iter().map(|of| Finding::NoKey { scope: scope.clone(), of }));
            }
        }
        self.look_at_files(&mut findings).await?;
        self.look_at_errands(&mut findings).await?;
        Ok(findings)
    }

    /// The adoptions that have a log.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn scopes(&self) -> Result<Vec<Scope>, StoreError> {
        let sql = "SELECT government, adoption FROM heads WHERE adoption <> '' ORDER BY government, adoption";
        let rows = self.data.query(sql, Vec::new()).await?;
        rows.iter().map(|row| Ok(Scope::new(row.text(0)?, row.text(1)?))).collect()
    }

    /// Whether the log of an adoption is whole: every position, every hash, every checkpoint. Needs no key: what is hashed is what is kept.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn verify(&self, scope: &Scope) -> Result<Vec<Finding>, StoreError> {
        let head = self.head(scope).await?;
        let mut chain = Chain::default();
        let mut findings = Vec::new();
        loop {
            let mut cells = scope.cells();
            cells.extend([chain.position.into(), head.into(), PAGE.into()]);
            let sql = "SELECT position, kind, id, version, hash, body FROM events WHERE government = $1 AND adoption = $2
                       AND position > $3 AND position <= $4 ORDER BY position LIMIT $5";
            let rows = self.data.query(sql, cells).await?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                findings.extend(chain.next(scope, row)?);
            }
        }
        if chain.position < head {
            findings.push(Finding::Gap { scope: scope.clone(), position: chain.position + 1 });
        }
        if findings.is_empty() {
            findings.extend(self.verify_checkpoints(scope, head).await?);
        }
        Ok(findings)
    }

    async fn verify_checkpoints(&self, scope: &Scope, head: u64) -> Result<Vec<Finding>, StoreError> {
        let mut findings = Vec::new();
        let mut previous = String::new();
        let mut tree = crate::merkle::Tree::default();
        let mut at = 0;
        for (number, checkpoint) in (1..).zip(self.checkpoints(scope).await?) {
            let reaches = (at..=head).contains(&checkpoint.position);
            if reaches {
                self.grow(scope, &mut tree, at, checkpoint.position).await?;
                at = checkpoint.position;
            }
            let holds = reaches
                && checkpoint.number == number
                && checkpoint.previous == previous
                && checkpoint.hash == checkpoint.expected_hash(scope)
                && checkpoint.root == hex::encode(tree.root());
            if !holds {
                findings.push(Finding::Checkpoint { scope: scope.clone(), number: checkpoint.number });
            }
            previous = checkpoint.hash;
        }
        Ok(findings)
    }

    async fn missing_keys(&self, scope: &Scope) -> Result<BTreeSet<Ref>, StoreError> {
        let (mut owners, mut position) = (BTreeSet::new(), 0);
        loop {
            let mut cells = scope.cells();
            cells.extend([position.into(), PAGE.into()]);
            let sql = "SELECT position, body FROM events
                       WHERE government = $1 AND adoption = $2 AND position > $3 ORDER BY position LIMIT $4";
            let rows = self.data.query(sql, cells).await?;
            let Some(last) = rows.last() else { break };
            position = last.count(0)?;
            for row in &rows {
                owners.extend(seal::owners_of(&row.text(1)?)?);
            }
        }
        let ring = self.keys.of(scope, &owners).await?;
        Ok(owners.into_iter().filter(|of| !ring.contains_key(of)).collect())
    }

    async fn look_at_files(&self, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
        let sql = "SELECT DISTINCT government, adoption, hash FROM files ORDER BY government, adoption, hash";
        for row in self.data.query(sql, Vec::new()).await? {
            let (scope, hash) = (Scope::new(row.text(0)?, row.text(1)?), row.text(2)?);
            let found = match self.file(&scope, &hash).await? {
                None => None,
                Some(file) => {
                    let digest = file.content.try_fold(Sha256::new(), |digest, piece| async move {
                        Ok(digest.chain_update(&piece))
                    });
                    Some(hex::encode(digest.await?.finalize()))
                }
            };
            if found.as_ref() != Some(&hash) {
                findings.push(Finding::File { scope, hash, changed: found.is_some() });
            }
        }
        Ok(())
    }

    async fn look_at_errands(&self, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
        let sql =
            "SELECT government, adoption, id, error FROM errands WHERE due IS NULL ORDER BY government, id";
        for row in self.data.query(sql, Vec::new()).await? {
            findings.push(Finding::GivenUp {
                scope: Scope::new(row.text(0)?, row.text(1)?),
                id: row.text(2)?,
                error: row.text_or_null(3)?.unwrap_or_default(),
            });
        }
        Ok(())
    }
}

/// The log as it is read from its beginning.
#[derive(Default)]
struct Chain {
    position: u64,
    streams: BTreeMap<Ref, (u64, String)>,
}

impl Chain {
    fn next(&mut self, scope: &Scope, row: &Row) -> Result<Option<Finding>, StoreError> {
        let (position, of) = (row.count(0)?, Ref::new(row.text(1)?, row.text(2)?));
        let (version, hash) = (row.count(3)?, row.text(4)?);
        let gap = (position != self.position + 1).then(|| self.position + 1);
        self.position = position;
        let (last, previous) = self.streams.remove(&of).unwrap_or_default();
        let holds = follows(&row.text(5)?, &of, version, &hash, &previous) && version == last + 1;
        self.streams.insert(of.clone(), (version, hash));
        let gap = gap.map(|position| Finding::Gap { scope: scope.clone(), position });
        let rewritten = (!holds).then(|| Finding::Rewritten { scope: scope.clone(), position, of });
        Ok(gap.or(rewritten))
    }
}

/// Whether a kept event is what its row says, what was hashed, and follows the one before it.
fn follows(body: &str, of: &Ref, version: u64, hash: &str, previous: &str) -> bool {
    let Ok(mut kept) = serde_json::from_str::<Json>(body) else { return false };
    let named = kept["of"]["kind"] == of.kind.as_str() && kept["of"]["id"] == of.id.as_str();
    let linked = kept["previous"] == previous && kept["hash"] == hash && kept["version"] == version;
    kept["hash"] = "".into();
    named && linked && engine::digest(&kept) == hash
}

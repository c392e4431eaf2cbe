//! What the engine keeps of a case or of a record.

use std::collections::{BTreeMap, BTreeSet};

use blueprint::expr::{Ref, Value};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::judging::Standing;

/// The state of a case or of a register's record. It changes by events only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Subject {
    /// Which.
    pub of: Ref,
    /// How many events it has.
    pub version: u64,
    /// The hash of the last one.
    pub hash: String,
    /// The version of the blueprint that it is pinned to.
    pub pinned: String,
    /// Empty for a record.
    pub status: String,
    /// Answers and facts; what is absent has no entry.
    pub fields: BTreeMap<String, Value>,
    /// Raised flags; derived ones are not kept.
    pub flags: BTreeSet<String>,
    /// The unit that it belongs to.
    pub agency: Option<String>,
    /// Who opened it.
    pub opened_by: String,
    /// When.
    pub opened_at: Timestamp,
    /// When it entered its status.
    pub since: Timestamp,
    /// Users that it was given to.
    pub assigned: BTreeSet<String>,
    /// When each action was last done, and by whom.
    pub done: BTreeMap<String, (Timestamp, String)>,
    /// Documents that were issued.
    pub issued: Vec<Issued>,
    /// Places that it holds, by the field that keeps the session.
    pub places: BTreeMap<String, (String, Date, u32)>,
    /// A sheet that was taken out of its round.
    pub recused: bool,
    /// The rounds, where this is the case that runs them.
    pub run: Option<Box<Run>>,
    /// A record's versions.
    pub versions: Vec<Version>,
}

/// A document that was issued.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Issued {
    /// Which.
    pub document: String,
    /// Its number in its series.
    pub number: Option<String>,
    /// What its template gets.
    pub data: BTreeMap<String, Value>,
    /// The row of its case's table that it is of, from 0, where it is issued once a row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// When; an event says it for all that it issues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
}

/// A version of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// When it was written.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// Marginal note.
    pub note: Option<String>,
}

/// How far the judging has come.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// Rounds that were opened, in order.
    pub rounds: Vec<RunRound>,
    /// What was decided.
    pub decided: Option<Standing>,
}

/// A round that was opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunRound {
    /// Which.
    pub id: String,
    /// Entries that are in it.
    pub entries: Vec<String>,
    /// The ranking with which it was closed.
    pub closed: Option<Standing>,
    /// Entries that go on.
    pub advanced: Vec<String>,
}

impl Subject {
    /// A subject before its first event.
    #[must_use]
    pub fn blank(of: Ref) -> Self {
        Self {
            of,
            version: 0,
            hash: String::new(),
            pinned: String::new(),
            status: String::new(),
            fields: BTreeMap::new(),
            flags: BTreeSet::new(),
            agency: None,
            opened_by: String::new(),
            opened_at: Timestamp::UNIX_EPOCH,
            since: Timestamp::UNIX_EPOCH,
            assigned: BTreeSet::new(),
            done: BTreeMap::new(),
            issued: Vec::new(),
            places: BTreeMap::new(),
            recused: false,
            run: None,
            versions: Vec::new(),
        }
    }

    /// A field's value; absent where there is none.
    #[must_use]
    pub fn get(&self, field: &str) -> &Value {
        self.fields.get(field).unwrap_or(&Value::Absent)
    }
}

//! Why there is no assignment, as a value that says what to relax.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why there is no assignment. The first reason found, from the plainest to the most entangled.
#[derive(Debug, Clone, PartialEq, Error, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Impossible {
    /// Two judges or two entries have the same key.
    #[error("two {of} are both called `{id}`")]
    DuplicateId {
        /// `judges` or `entries`.
        of: String,
        /// The key.
        id: String,
    },
    /// More judge–entry or judge–judge pairs than are held in memory.
    #[error("{judges} judges and {entries} entries are more than one assignment can hold")]
    TooLarge {
        /// Judges given.
        judges: usize,
        /// Entries given.
        entries: usize,
    },
    /// The affinity matrix does not have one row a judge.
    #[error("affinity has {rows} rows for {judges} judges")]
    AffinityRows {
        /// Rows given.
        rows: usize,
        /// Judges given.
        judges: usize,
    },
    /// A row of the affinity matrix does not have one value an entry.
    #[error("affinity of judge `{judge}` has {values} values for {entries} entries")]
    AffinityRow {
        /// The judge.
        judge: String,
        /// Values given.
        values: usize,
        /// Entries given.
        entries: usize,
    },
    /// An affinity that is no number, or is too large to be added exactly.
    #[error("affinity of judge `{judge}` to entry `{entry}` is no usable number")]
    AffinityValue {
        /// The judge.
        judge: String,
        /// The entry.
        entry: String,
    },
    /// A pair names a judge or an entry that is not there.
    #[error("{list:?} names judge {judge} and entry {entry}, and one of them does not exist")]
    UnknownPair {
        /// Where it stands.
        list: PairList,
        /// Index of the judge.
        judge: usize,
        /// Index of the entry.
        entry: usize,
    },
    /// A judge's fewest reviews are more than the judge's most.
    #[error("judge `{judge}` must take at least {low} and at most {high}")]
    Bounds {
        /// The judge.
        judge: String,
        /// Fewest.
        low: u32,
        /// Most.
        high: u32,
    },
    /// Entries that fewer judges may judge than they need.
    #[error("entries with too few judges who may judge them: {}", Shortage::list(entries))]
    TooFewJudges {
        /// Each of them.
        entries: Vec<Shortage>,
    },
    /// All judges together can take less than all entries need.
    #[error("the entries need {demand} reviews, the judges can take {capacity}")]
    Capacity {
        /// Reviews needed.
        demand: u64,
        /// Reviews that the judges can take: each at most its upper bound, and no entry twice.
        capacity: u64,
    },
    /// Entries that compete for the same judges: Hall's condition fails.
    #[error("{} entries need {needs} reviews from {} judges who can take {capacity}", entries.len(), judges.len())]
    Bottleneck {
        /// The entries that compete, by key.
        entries: Vec<String>,
        /// The judges they compete for, by key.
        judges: Vec<String>,
        /// The fewest reviews that these judges must give these entries, even when every other judge who may
        /// judge one of them does.
        needs: u64,
        /// The sum of these judges' upper bounds.
        capacity: u64,
    },
    /// The lower bounds add up to more reviews than the entries need.
    #[error("the judges must take at least {low} reviews, the entries need only {demand}")]
    LowAboveDemand {
        /// Sum of the lower bounds.
        low: u64,
        /// Reviews needed.
        demand: u64,
    },
    /// Judges who may judge fewer entries than they must.
    #[error("judges who may judge fewer entries than they must: {}", Idler::list(judges))]
    LowUnreachable {
        /// Each of them.
        judges: Vec<Idler>,
    },
    /// Judges who compete for the same entries to reach their lower bounds.
    #[error("{} judges must take {low} reviews, the entries they may judge give at most {most}", judges.len())]
    LowBottleneck {
        /// The judges, by key.
        judges: Vec<String>,
        /// Sum of their lower bounds.
        low: u64,
        /// The most reviews that they can give together.
        most: u64,
    },
}

/// A list of pairs in a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PairList {
    /// [`super::Task::conflicts`].
    Conflicts,
    /// [`super::Task::previous`].
    Previous,
}

/// An entry that too few judges may judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Shortage {
    /// The entry.
    pub entry: String,
    /// Judges needed; 1 where all were asked for and nobody is left.
    pub needs: usize,
    /// Judges who may judge it.
    pub eligible: usize,
    /// Judges shut out by a declared conflict.
    pub conflicts: usize,
    /// Judges shut out by the agency family.
    pub family: usize,
}

impl Shortage {
    fn list(entries: &[Self]) -> String {
        let one = |s: &Self| {
            let Self { entry, needs, eligible, conflicts, family } = s;
            format!(
                "`{entry}` needs {needs} and has {eligible} ({conflicts} in conflict, {family} of its agency family)"
            )
        };
        entries.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}

/// A judge who may judge fewer entries than the judge must.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Idler {
    /// The judge.
    pub judge: String,
    /// The lower bound.
    pub low: u32,
    /// Entries that the judge may judge.
    pub eligible: usize,
}

impl Idler {
    fn list(judges: &[Self]) -> String {
        let one = |i: &Self| format!("`{}` must take {} and may judge {}", i.judge, i.low, i.eligible);
        judges.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}

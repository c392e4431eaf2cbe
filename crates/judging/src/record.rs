//! The record of a result: everything that anyone entitled to it needs to recompute the ranking, and to see
//! that nothing was changed since.
//!
//! Hashes are SHA-256, in hexadecimal, over canonical JSON (RFC 8785), so that a program in any language can
//! check them. A sheet's hash is what its judge holds as a receipt; the record's hash is what minutes quote.

mod decide;
mod verify;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{Contest, Flaw, Ranking, Round, Rule, Sheet, rank};

pub use decide::{Decision, DecisionFlaw, Member, Move, Override, Placed, Pleno, ResolvedTie};
pub use verify::{Difference, SheetName, verify};

/// The form of a record that this program writes and reads.
pub const FORMAT: &str = "gelar-record/1";

/// A ranking with what it was computed from. Judges stand under codes: whoever makes the record sees to that.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// [`FORMAT`].
    pub format: String,
    /// Name and version of the program that computed it.
    pub program: String,
    /// What was ranked, such as `Gelar Inovasi 2017`.
    pub title: String,
    /// What was scored.
    pub contest: Contest,
    /// The declared rule.
    pub rule: Rule,
    /// Hash of each sheet, under its name `round/entry/judge`, with `/2` for the second sheet of a pair and so
    /// on; `~` and `/` inside a key are written `~0` and `~1`, as in RFC 6901. The hash is over the object
    /// `{entry, judge, round, scores}`, with `scores` an object from criterion to score.
    pub sheet_hashes: BTreeMap<String, String>,
    /// What the rule gave.
    pub ranking: Ranking,
    /// Hash over all fields above.
    pub hash: String,
    /// Where the log stood from which the record was made, if it was made from one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkpoint: Option<Checkpoint>,
    /// What the plenary meeting made of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
}

/// A checkpoint of the log that the record was made from: the root of a Merkle tree over its events. Whoever holds one on paper holds the log to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    /// Whose log.
    pub government: String,
    /// The log of which edition.
    pub adoption: String,
    /// From 1.
    pub number: u64,
    /// How many events it covers.
    pub position: u64,
    /// The root of the tree, hexadecimal.
    pub root: String,
    /// Hash of the checkpoint before; empty for the first.
    pub previous: String,
    /// When it was made: microseconds since 1970, as a text, since JSON's numbers are too short.
    pub at: String,
    /// Hash over all fields above: the line on the minutes.
    pub hash: String,
    /// Hash over the record's hash and the checkpoint's: that it was taken for this record.
    pub seal: String,
}

impl Checkpoint {
    /// Hash over what it says.
    fn recomputed_hash(&self) -> Option<String> {
        #[derive(Serialize)]
        struct Hashed<'a> {
            government: &'a str,
            adoption: &'a str,
            number: u64,
            position: u64,
            root: &'a str,
            previous: &'a str,
            at: &'a str,
        }
        digest(&Hashed {
            government: &self.government,
            adoption: &self.adoption,
            number: self.number,
            position: self.position,
            root: &self.root,
            previous: &self.previous,
            at: &self.at,
        })
    }

    fn recomputed_seal(&self, record: &str) -> Option<String> {
        #[derive(Serialize)]
        struct Sealed<'a> {
            checkpoint: &'a str,
            record: &'a str,
        }
        digest(&Sealed { checkpoint: &self.hash, record })
    }
}

impl Record {
    /// Says where the log stood. What the checkpoint's `seal` is, is set here.
    #[must_use]
    pub fn witnessed(mut self, mut checkpoint: Checkpoint) -> Self {
        checkpoint.seal = checkpoint.recomputed_seal(&self.hash).unwrap_or_default();
        self.checkpoint = Some(checkpoint);
        self
    }

    /// Ranks the contest and records the result. `program` is name and version of the calling program.
    pub fn new(program: &str, title: &str, contest: Contest, rule: Rule) -> Result<Self, Flaw> {
        let ranking = rank(&contest, &rule)?;
        let mut record = Self {
            format: FORMAT.into(),
            program: program.into(),
            title: title.into(),
            sheet_hashes: sheet_hashes(&contest),
            contest,
            rule,
            ranking,
            hash: String::new(),
            checkpoint: None,
            decision: None,
        };
        record.hash = record.recomputed_hash().unwrap_or_default();
        Ok(record)
    }

    /// Hash over everything but `hash`, `checkpoint` and `decision`; `None` where the record holds what JSON cannot say.
    fn recomputed_hash(&self) -> Option<String> {
        #[derive(Serialize)]
        struct Hashed<'a> {
            format: &'a str,
            program: &'a str,
            title: &'a str,
            contest: &'a Contest,
            rule: &'a Rule,
            sheet_hashes: &'a BTreeMap<String, String>,
            ranking: &'a Ranking,
        }
        digest(&Hashed {
            format: &self.format,
            program: &self.program,
            title: &self.title,
            contest: &self.contest,
            rule: &self.rule,
            sheet_hashes: &self.sheet_hashes,
            ranking: &self.ranking,
        })
    }
}

/// SHA-256 of a value's canonical JSON; `None` where it holds what JSON cannot say, such as NaN.
fn digest(value: &impl Serialize) -> Option<String> {
    let canonical = serde_json_canonicalizer::to_vec(value).ok()?;
    Some(hex::encode(Sha256::digest(canonical)))
}

/// Hash of every sheet of a contest that has been checked, by its name in the record.
fn sheet_hashes(contest: &Contest) -> BTreeMap<String, String> {
    let mut hashes = BTreeMap::new();
    for_each_sheet(contest, |name, round, sheet| {
        if let Some(hash) = sheet_hash(&name, round, sheet) {
            hashes.insert(name.key(), hash);
        }
    });
    hashes
}

/// Visits the sheets of a contest with their names, counting repeats of a pair; sheets that name nobody are
/// passed over.
fn for_each_sheet(contest: &Contest, mut visit: impl FnMut(SheetName, &Round, &Sheet)) {
    for round in &contest.rounds {
        let mut repeats: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for sheet in &round.sheets {
            let Some(entry) = contest.entries.get(sheet.entry) else { continue };
            let Some(judge) = contest.judges.get(sheet.judge) else { continue };
            let repeat = repeats.entry((sheet.entry, sheet.judge)).or_default();
            *repeat += 1;
            let name = SheetName {
                round: round.id.clone(),
                entry: entry.id.clone(),
                judge: judge.id.clone(),
                repeat: *repeat,
            };
            visit(name, round, sheet);
        }
    }
}

/// The hash of a sheet: what its judge holds as a receipt, and what the record has of it. `None` where a score is not finite.
#[must_use]
pub fn sheet_receipt(
    round: &str,
    entry: &str,
    judge: &str,
    scores: BTreeMap<&str, Option<f64>>,
) -> Option<String> {
    #[derive(Serialize)]
    struct Hashed<'a> {
        round: &'a str,
        entry: &'a str,
        judge: &'a str,
        scores: BTreeMap<&'a str, Option<f64>>,
    }
    digest(&Hashed { round, entry, judge, scores })
}

fn sheet_hash(name: &SheetName, round: &Round, sheet: &Sheet) -> Option<String> {
    let scores = round.criteria.iter().zip(&sheet.scores).map(|(c, score)| (c.id.as_str(), *score)).collect();
    sheet_receipt(&name.round, &name.entry, &name.judge, scores)
}

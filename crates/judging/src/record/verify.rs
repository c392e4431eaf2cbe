//! Recomputes a record and says what differs.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use crate::{Flaw, RankedEntry, Ranking, rank};

use super::{Checkpoint, Decision, DecisionFlaw, FORMAT, Record, for_each_sheet, sheet_hash};

/// Numbers that differ by less than this, or by less than this share, are equal.
const EQUAL: f64 = 1e-9;

/// Probabilities may differ by so many Monte-Carlo errors.
const MONTE_CARLO_ERRORS: f64 = 4.0;

/// What a record says and its recomputation does not.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Difference {
    /// A form of record that this program does not know; nothing else was checked.
    Format {
        /// What the record says.
        found: String,
        /// What is known.
        known: String,
    },
    /// The contest or the rule cannot be ranked at all.
    NotRankable {
        /// Why.
        flaw: Flaw,
    },
    /// A sheet whose content is not what was hashed: a score, or who gave it to whom.
    SheetChanged {
        /// Which.
        sheet: SheetName,
        /// Hash in the record.
        recorded: String,
        /// Hash of the content.
        recomputed: String,
    },
    /// A sheet that was hashed and is no longer there.
    SheetMissing {
        /// Which.
        sheet: SheetName,
    },
    /// A sheet that is there and was not hashed.
    SheetAdded {
        /// Which.
        sheet: SheetName,
    },
    /// The record's hash is not that of its content: something was changed after it was made.
    RecordHash {
        /// Hash in the record.
        recorded: String,
        /// Hash of the content.
        recomputed: String,
    },
    /// The ranking was made by another rule than the one declared: `model`, `top`, `seed` or `draws`.
    Rule {
        /// Which part of the rule.
        field: String,
        /// In the rule.
        declared: Value,
        /// In the ranking.
        ranked: Value,
    },
    /// A value of the ranking does not follow from the contest and the rule.
    Ranking {
        /// The entry, where it is one's value.
        entry: Option<String>,
        /// The field, with `/` between its parts.
        field: String,
        /// In the record; null where it is missing.
        recorded: Value,
        /// As it should be; null where it should not be there.
        recomputed: Value,
    },
    /// The checkpoint's hash is not that of what it says.
    CheckpointHash {
        /// Hash in the checkpoint.
        recorded: String,
        /// Hash of what it says.
        recomputed: String,
    },
    /// The checkpoint was not taken for this record, or is of another log.
    ForeignCheckpoint {
        /// Its number.
        number: u64,
        /// Of which log.
        adoption: String,
    },
    /// The decision's hash is not that of its content.
    DecisionHash {
        /// Hash in the decision.
        recorded: String,
        /// Hash of the content.
        recomputed: String,
    },
    /// The decision was made on another record.
    DecisionOnAnotherRecord {
        /// Hash that the decision names.
        decided: String,
        /// Hash of this record.
        recorded: String,
    },
    /// Ties and overrides of the decision cannot be applied to the ranking.
    DecisionNotPossible {
        /// Why.
        flaw: DecisionFlaw,
    },
    /// The decided order does not follow from the ranking by the decision's own ties and overrides.
    DecidedPlace {
        /// The entry.
        entry: String,
        /// Place in the decision.
        recorded: Option<usize>,
        /// Place that follows.
        recomputed: Option<usize>,
    },
    /// An override that says the entry came from another place than it did.
    OverrideFrom {
        /// The entry.
        entry: String,
        /// Place in the decision.
        recorded: usize,
        /// Place that follows.
        recomputed: usize,
    },
}

/// Names a sheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct SheetName {
    /// The round.
    pub round: String,
    /// The entry.
    pub entry: String,
    /// The judge.
    pub judge: String,
    /// 1 for the pair's first sheet, 2 for the second …
    pub repeat: usize,
}

impl SheetName {
    /// The key in [`Record::sheet_hashes`].
    pub(super) fn key(&self) -> String {
        let escape = |id: &str| id.replace('~', "~0").replace('/', "~1");
        let key = format!("{}/{}/{}", escape(&self.round), escape(&self.entry), escape(&self.judge));
        if self.repeat > 1 { format!("{key}/{}", self.repeat) } else { key }
    }

    /// The sheet that a key names. A key that names none is given back whole as the round.
    fn of(key: &str) -> Self {
        let plain = |part: &str| part.replace("~1", "/").replace("~0", "~");
        let parts: Vec<&str> = key.split('/').collect();
        let (names, repeat) = match parts[..] {
            [round, entry, judge] => ([round, entry, judge], 1),
            [round, entry, judge, repeat] => ([round, entry, judge], repeat.parse().unwrap_or(0)),
            _ => ([key, "", ""], 0),
        };
        let [round, entry, judge] = names.map(plain);
        Self { round, entry, judge, repeat }
    }
}

/// Recomputes a record. Nothing is returned where everything agrees: hashes exactly, numbers to 1e-9,
/// probabilities within four Monte-Carlo errors. Any record can be given; what would take too long is refused by
/// the bounds of [`crate::MOST_DRAWN_RANKS`] and its like.
pub fn verify(record: &Record) -> Vec<Difference> {
    if record.format != FORMAT {
        return vec![Difference::Format { found: record.format.clone(), known: FORMAT.into() }];
    }
    let mut found = Vec::new();
    check_sheets(record, &mut found);
    let recomputed = record.recomputed_hash().unwrap_or_default();
    if record.hash != recomputed || recomputed.is_empty() {
        found.push(Difference::RecordHash { recorded: record.hash.clone(), recomputed });
    }
    check_rule(record, &mut found);
    match rank(&record.contest, &record.rule) {
        Ok(ranking) => check_ranking(&record.ranking, &ranking, &mut found),
        Err(flaw) => found.push(Difference::NotRankable { flaw }),
    }
    if let Some(checkpoint) = &record.checkpoint {
        check_checkpoint(record, checkpoint, &mut found);
    }
    if let Some(decision) = &record.decision {
        check_decision(record, decision, &mut found);
    }
    found
}

fn check_checkpoint(record: &Record, checkpoint: &Checkpoint, found: &mut Vec<Difference>) {
    let recomputed = checkpoint.recomputed_hash().unwrap_or_default();
    if checkpoint.hash != recomputed || recomputed.is_empty() {
        found.push(Difference::CheckpointHash { recorded: checkpoint.hash.clone(), recomputed });
    }
    // By the hash that the record says: whether that is right was told above.
    if Some(&checkpoint.seal) != checkpoint.recomputed_seal(&record.hash).as_ref() {
        let (number, adoption) = (checkpoint.number, checkpoint.adoption.clone());
        found.push(Difference::ForeignCheckpoint { number, adoption });
    }
}

fn check_sheets(record: &Record, found: &mut Vec<Difference>) {
    let mut left: BTreeSet<&str> = record.sheet_hashes.keys().map(String::as_str).collect();
    for_each_sheet(&record.contest, |sheet, round, content| {
        let key = sheet.key();
        left.remove(key.as_str());
        match record.sheet_hashes.get(&key) {
            None => found.push(Difference::SheetAdded { sheet }),
            Some(recorded) => {
                let recomputed = sheet_hash(&sheet, round, content).unwrap_or_default();
                if *recorded != recomputed || recomputed.is_empty() {
                    found.push(Difference::SheetChanged { sheet, recorded: recorded.clone(), recomputed });
                }
            }
        }
    });
    found.extend(left.into_iter().map(|key| Difference::SheetMissing { sheet: SheetName::of(key) }));
}

/// What the ranking says of its rule, against the rule. A model without chance makes no draws.
fn check_rule(record: &Record, found: &mut Vec<Difference>) {
    let (rule, ranking) = (&record.rule, &record.ranking);
    let draws = if rule.model.draws() { rule.draws } else { 0 };
    let fields = [
        ("model", json(&rule.model), json(&ranking.model)),
        ("top", json(&rule.top), json(&ranking.top)),
        ("seed", json(&rule.seed), json(&ranking.seed)),
        ("draws", json(&draws), json(&ranking.draws)),
    ];
    for (field, declared, ranked) in fields {
        if declared != ranked {
            found.push(Difference::Rule { field: field.into(), declared, ranked });
        }
    }
}

fn check_ranking(recorded: &Ranking, recomputed: &Ranking, found: &mut Vec<Difference>) {
    let by_id: BTreeMap<&str, &RankedEntry> = recomputed.entries.iter().map(|e| (e.id.as_str(), e)).collect();
    let mut seen = BTreeSet::new();
    for entry in &recorded.entries {
        let expected = by_id.get(entry.id.as_str()).filter(|_| seen.insert(entry.id.as_str()));
        let mut walk = Walk { entry: Some(&entry.id), draws: recomputed.draws, found };
        match expected {
            Some(expected) => walk.compare("", &json(entry), &json(expected)),
            None => walk.differ("", &json(&entry.id), &Value::Null),
        }
    }
    for missing in recomputed.entries.iter().filter(|entry| !seen.contains(entry.id.as_str())) {
        Walk { entry: Some(&missing.id), draws: 0, found }.differ("", &Value::Null, &json(&missing.id));
    }
    let [mut recorded_rest, mut recomputed_rest] = [json(recorded), json(recomputed)];
    for rest in [&mut recorded_rest, &mut recomputed_rest] {
        if let Value::Object(fields) = rest {
            // Entries are compared above, and the rule's fields with the rule.
            for field in ["entries", "model", "top", "seed", "draws"] {
                fields.remove(field);
            }
        }
    }
    Walk { entry: None, draws: recomputed.draws, found }.compare("", &recorded_rest, &recomputed_rest);
}

/// Compares two values of the same kind, part by part.
struct Walk<'a> {
    entry: Option<&'a str>,
    draws: u32,
    found: &'a mut Vec<Difference>,
}

impl Walk<'_> {
    fn compare(&mut self, field: &str, recorded: &Value, recomputed: &Value) {
        match (recorded, recomputed) {
            (Value::Object(a), Value::Object(b)) => {
                let names: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
                for name in names {
                    let part =
                        |of: &serde_json::Map<String, Value>| of.get(name).cloned().unwrap_or(Value::Null);
                    self.compare(&join(field, name), &part(a), &part(b));
                }
            }
            (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
                for (k, (a, b)) in a.iter().zip(b).enumerate() {
                    self.compare(&join(field, &name_of(b, k)), a, b);
                }
            }
            (Value::Number(a), Value::Number(b)) => {
                let (a, b) = (a.as_f64().unwrap_or(f64::NAN), b.as_f64().unwrap_or(f64::NAN));
                let near = (a - b).abs() <= EQUAL.max(EQUAL * b.abs()).max(self.chance_error(field, b));
                if !near {
                    self.differ(field, recorded, recomputed);
                }
            }
            _ if recorded == recomputed => {}
            _ => self.differ(field, recorded, recomputed),
        }
    }

    /// What a number made by draws may differ by. The same draws give the same numbers; where another machine
    /// rounds otherwise, a draw may fall to the neighbour.
    fn chance_error(&self, field: &str, value: f64) -> f64 {
        let draws = f64::from(self.draws.max(1));
        match field.split('/').next() {
            Some("p_top" | "p_place") if self.draws > 0 => {
                MONTE_CARLO_ERRORS * ((value * (1.0 - value)).max(0.0) / draws + 1.0 / (draws * draws)).sqrt()
            }
            Some("p_top_mc") => MONTE_CARLO_ERRORS / draws,
            // One draw that falls to the neighbour moves a rank by one in that draw, and a percentile by one at most.
            Some("expected_rank") if self.draws > 0 => MONTE_CARLO_ERRORS / draws,
            Some("rank_low" | "rank_high") if self.draws > 0 => 1.0,
            _ => 0.0,
        }
    }

    fn differ(&mut self, field: &str, recorded: &Value, recomputed: &Value) {
        self.found.push(Difference::Ranking {
            entry: self.entry.map(str::to_string),
            field: field.into(),
            recorded: recorded.clone(),
            recomputed: recomputed.clone(),
        });
    }
}

fn join(field: &str, part: &str) -> String {
    if field.is_empty() { part.into() } else { format!("{field}/{part}") }
}

/// An element of a list goes by its key where it has one, else by its position from 1.
fn name_of(element: &Value, position: usize) -> String {
    match element.get("id") {
        Some(Value::String(id)) => id.clone(),
        _ => (position + 1).to_string(),
    }
}

fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}

fn check_decision(record: &Record, decision: &Decision, found: &mut Vec<Difference>) {
    let recomputed = decision.recomputed_hash().unwrap_or_default();
    if decision.hash != recomputed || recomputed.is_empty() {
        found.push(Difference::DecisionHash { recorded: decision.hash.clone(), recomputed });
    }
    if decision.record_hash != record.hash {
        let (decided, recorded) = (decision.record_hash.clone(), record.hash.clone());
        found.push(Difference::DecisionOnAnotherRecord { decided, recorded });
    }
    let (order, overrides) = match decision.recomputed(&record.ranking) {
        Ok(recomputed) => recomputed,
        Err(flaw) => return found.push(Difference::DecisionNotPossible { flaw }),
    };
    for (recorded, recomputed) in decision.overrides.iter().zip(&overrides) {
        if recorded.from != recomputed.from {
            found.push(Difference::OverrideFrom {
                entry: recorded.entry.clone(),
                recorded: recorded.from,
                recomputed: recomputed.from,
            });
        }
    }
    let places = |order: &[super::Placed]| -> BTreeMap<String, usize> {
        order.iter().map(|placed| (placed.entry.clone(), placed.place)).collect()
    };
    let (recorded, recomputed) = (places(&decision.order), places(&order));
    let entries: BTreeSet<&String> = recorded.keys().chain(recomputed.keys()).collect();
    for entry in entries {
        let (recorded, recomputed) = (recorded.get(entry).copied(), recomputed.get(entry).copied());
        if recorded != recomputed {
            found.push(Difference::DecidedPlace { entry: entry.clone(), recorded, recomputed });
        }
    }
}

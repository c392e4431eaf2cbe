//! The plenary meeting's decision: the order it adopts, every departure from the ranking with its reason, and
//! every tie that it resolved.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::Ranking;

use super::{Record, digest};

/// What a plenary meeting brings: what it changes, and who met when and where.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pleno {
    /// Entries moved to another place, in the order in which that was decided.
    #[serde(default)]
    pub moves: Vec<Move>,
    /// Ties that the rule left, put in order.
    #[serde(default)]
    pub ties: Vec<ResolvedTie>,
    /// Civil date of the meeting, `2017-10-20`.
    pub on: String,
    /// Where it met.
    pub place: String,
    /// Who was present; at least one.
    pub members: Vec<Member>,
}

/// An entry that the meeting puts at another place; those between move up or down by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// The entry.
    pub entry: String,
    /// Its new place, from 1.
    pub to: usize,
    /// Why; never empty.
    pub reason: String,
}

/// A tie that the meeting put in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResolvedTie {
    /// All entries that shared the place, best first.
    pub entries: Vec<String>,
    /// Why; never empty.
    pub reason: String,
}

/// Somebody present at the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Name as it stands under the minutes.
    pub name: String,
    /// Office or part in the meeting, such as `Ketua`; may be empty.
    #[serde(default)]
    pub role: String,
}

/// What the meeting decided, beside what the ranking said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// All entries, best first.
    pub order: Vec<Placed>,
    /// Every departure from the ranking, in the order in which it was made.
    pub overrides: Vec<Override>,
    /// Every tie that was put in order.
    pub ties: Vec<ResolvedTie>,
    /// Civil date of the meeting.
    pub on: String,
    /// Where it met.
    pub place: String,
    /// Who was present.
    pub members: Vec<Member>,
    /// Hash of the record that was decided on.
    pub record_hash: String,
    /// Hash over all fields above.
    pub hash: String,
}

/// An entry at its decided place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Placed {
    /// Place, from 1; shared only where a tie below the cut was left as it is.
    pub place: usize,
    /// The entry.
    pub entry: String,
}

/// A departure from the ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// The entry.
    pub entry: String,
    /// Its place before this move.
    pub from: usize,
    /// Its place after it.
    pub to: usize,
    /// Why.
    pub reason: String,
}

/// Why a decision cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DecisionFlaw {
    /// The record holds a decision already.
    #[error("the record holds a decision already")]
    AlreadyDecided,
    /// The record is not as it was made; verify it.
    #[error("the record was changed after it was made")]
    RecordChanged,
    /// Nobody was present, or a member has no name.
    #[error("a meeting needs members, each with a name")]
    NoMembers,
    /// Not a date of the calendar in the form `2017-10-20`.
    #[error("{on:?} is no date")]
    BadDate {
        /// What was given.
        on: String,
    },
    /// A move without a reason.
    #[error("moving {entry} needs a reason")]
    NoReason {
        /// The entry.
        entry: String,
    },
    /// An order of tied entries without a reason.
    #[error("putting the tied entries {entries:?} in order needs a reason")]
    NoTieReason {
        /// The entries.
        entries: Vec<String>,
    },
    /// An entry that is not in the ranking.
    #[error("{entry} is not in the ranking")]
    UnknownEntry {
        /// The entry.
        entry: String,
    },
    /// A place that does not exist.
    #[error("{entry} cannot be moved to place {to} of {most}")]
    NoSuchPlace {
        /// The entry.
        entry: String,
        /// The place.
        to: usize,
        /// How many places there are.
        most: usize,
    },
    /// Entries that do not make exactly one tie of the ranking, or a tie that is listed twice.
    #[error("{entries:?} are not the entries of one tie")]
    NotOneTie {
        /// The entries.
        entries: Vec<String>,
    },
    /// Tied entries at or above the cut line that the meeting left in no order.
    #[error("{entries:?} share place {place}: the meeting must put them in order")]
    Unresolved {
        /// The place they share.
        place: usize,
        /// The entries.
        entries: Vec<String>,
    },
}

impl Record {
    /// Adds the meeting's decision. Ties are put in order first, then entries move, one after the other. Tied
    /// entries of which one would stand at or above the cut line must be put in order, or moved until at most
    /// one of them stands where the ranking left it.
    pub fn decide(mut self, pleno: Pleno) -> Result<Self, DecisionFlaw> {
        if self.decision.is_some() {
            return Err(DecisionFlaw::AlreadyDecided);
        }
        if self.recomputed_hash().as_ref() != Some(&self.hash) {
            return Err(DecisionFlaw::RecordChanged);
        }
        if pleno.members.is_empty() || pleno.members.iter().any(|member| is_blank(&member.name)) {
            return Err(DecisionFlaw::NoMembers);
        }
        if !is_civil_date(&pleno.on) {
            return Err(DecisionFlaw::BadDate { on: pleno.on });
        }
        let (order, overrides) = arrange(&self.ranking, &pleno.ties, &pleno.moves)?;
        let mut decision = Decision {
            order,
            overrides,
            ties: pleno.ties,
            on: pleno.on,
            place: pleno.place,
            members: pleno.members,
            record_hash: self.hash.clone(),
            hash: String::new(),
        };
        decision.hash = decision.recomputed_hash().unwrap_or_default();
        self.decision = Some(decision);
        Ok(self)
    }
}

impl Decision {
    /// Hash over everything but `hash`.
    pub(super) fn recomputed_hash(&self) -> Option<String> {
        #[derive(Serialize)]
        struct Hashed<'a> {
            order: &'a [Placed],
            overrides: &'a [Override],
            ties: &'a [ResolvedTie],
            on: &'a str,
            place: &'a str,
            members: &'a [Member],
            record_hash: &'a str,
        }
        digest(&Hashed {
            order: &self.order,
            overrides: &self.overrides,
            ties: &self.ties,
            on: &self.on,
            place: &self.place,
            members: &self.members,
            record_hash: &self.record_hash,
        })
    }

    /// The order and the overrides that follow from a ranking by this decision's own ties and moves.
    pub(super) fn recomputed(&self, ranking: &Ranking) -> Result<(Vec<Placed>, Vec<Override>), DecisionFlaw> {
        let as_move = |o: &Override| Move { entry: o.entry.clone(), to: o.to, reason: o.reason.clone() };
        let moves: Vec<Move> = self.overrides.iter().map(as_move).collect();
        arrange(ranking, &self.ties, &moves)
    }
}

/// Applies ties and moves to a ranking.
fn arrange(
    ranking: &Ranking,
    ties: &[ResolvedTie],
    moves: &[Move],
) -> Result<(Vec<Placed>, Vec<Override>), DecisionFlaw> {
    let mut order: Vec<&str> = ranking.entries.iter().map(|entry| entry.id.as_str()).collect();
    let mut open = OpenTies::of(ranking);
    for tie in ties {
        open.resolve(tie, &mut order)?;
    }
    let mut overrides = Vec::with_capacity(moves.len());
    for moved in moves {
        overrides.push(relocate(moved, &mut order)?);
        open.leave(&moved.entry);
    }
    let placed = open.placed(&order);
    match open.unresolved(&order, ranking.top) {
        Some(flaw) => Err(flaw),
        None => Ok((placed, overrides)),
    }
}

/// Entries that share a place and that the meeting has not put in order.
struct OpenTies<'a> {
    ties: Vec<Tie<'a>>,
    tie_of: BTreeMap<&'a str, usize>,
}

struct Tie<'a> {
    /// Position of the first in the ranking.
    start: usize,
    entries: BTreeSet<&'a str>,
    /// Entries without any sheet are not ranked; nobody need put them in order.
    unscored: bool,
}

impl<'a> OpenTies<'a> {
    fn of(ranking: &'a Ranking) -> Self {
        let mut open = Self { ties: Vec::new(), tie_of: BTreeMap::new() };
        let mut start = 0;
        for shared in ranking.entries.chunk_by(|a, b| a.rank == b.rank) {
            if shared.len() > 1 {
                let entries: BTreeSet<&str> = shared.iter().map(|entry| entry.id.as_str()).collect();
                open.tie_of.extend(entries.iter().map(|entry| (*entry, open.ties.len())));
                open.ties.push(Tie {
                    start,
                    entries,
                    unscored: shared.iter().all(|entry| entry.sheets == 0),
                });
            }
            start += shared.len();
        }
        open
    }

    /// Puts a tie in the order decided. Nothing has moved yet: its entries stand side by side.
    fn resolve(&mut self, decided: &'a ResolvedTie, order: &mut [&'a str]) -> Result<(), DecisionFlaw> {
        if is_blank(&decided.reason) {
            return Err(DecisionFlaw::NoTieReason { entries: decided.entries.clone() });
        }
        let entries: BTreeSet<&str> = decided.entries.iter().map(String::as_str).collect();
        let tie = decided.entries.first().and_then(|entry| self.tie_of.get(entry.as_str()));
        let tie = tie.map(|&tie| &mut self.ties[tie]);
        match tie {
            Some(tie) if tie.entries == entries && entries.len() == decided.entries.len() => {
                for (place, entry) in order[tie.start..].iter_mut().zip(&decided.entries) {
                    *place = entry;
                }
                tie.entries.clear();
                Ok(())
            }
            _ => Err(DecisionFlaw::NotOneTie { entries: decided.entries.clone() }),
        }
    }

    /// An entry that was moved is no longer tied.
    fn leave(&mut self, entry: &str) {
        if let Some(&tie) = self.tie_of.get(entry) {
            self.ties[tie].entries.remove(entry);
        }
    }

    fn tie_of(&self, entry: &str) -> Option<usize> {
        self.tie_of.get(entry).copied().filter(|&tie| self.ties[tie].entries.contains(entry))
    }

    /// Numbers the order; neighbours of an open tie share a place.
    fn placed(&self, order: &[&str]) -> Vec<Placed> {
        let mut placed: Vec<Placed> = Vec::with_capacity(order.len());
        for (k, entry) in order.iter().enumerate() {
            let tie = self.tie_of(entry);
            let place = match placed.last() {
                Some(before) if tie.is_some() && self.tie_of(&before.entry) == tie => before.place,
                _ => k + 1,
            };
            placed.push(Placed { place, entry: (*entry).to_string() });
        }
        placed
    }

    /// The first tie of which an entry stands among the best `top`.
    fn unresolved(&self, order: &[&str], top: usize) -> Option<DecisionFlaw> {
        order.iter().take(top).enumerate().find_map(|(k, entry)| {
            let tie = &self.ties[self.tie_of(entry)?];
            let entries = tie.entries.iter().map(|entry| (*entry).to_string()).collect();
            (tie.entries.len() > 1 && !tie.unscored)
                .then_some(DecisionFlaw::Unresolved { place: k + 1, entries })
        })
    }
}

fn relocate<'a>(moved: &'a Move, order: &mut Vec<&'a str>) -> Result<Override, DecisionFlaw> {
    let entry = moved.entry.clone();
    if is_blank(&moved.reason) {
        return Err(DecisionFlaw::NoReason { entry });
    }
    let Some(from) = order.iter().position(|e| *e == moved.entry) else {
        return Err(DecisionFlaw::UnknownEntry { entry });
    };
    if !(1..=order.len()).contains(&moved.to) {
        return Err(DecisionFlaw::NoSuchPlace { entry, to: moved.to, most: order.len() });
    }
    order.remove(from);
    order.insert(moved.to - 1, &moved.entry);
    Ok(Override { entry, from: from + 1, to: moved.to, reason: moved.reason.clone() })
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Whether a text is a date of the Gregorian calendar in the form `2017-10-20`.
fn is_civil_date(text: &str) -> bool {
    let shape = text
        .bytes()
        .enumerate()
        .all(|(k, byte)| if k == 4 || k == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    if text.len() != 10 || !shape {
        return false;
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(&text[..4]), number(&text[5..7]), number(&text[8..]));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        assert!(is_civil_date("2017-10-26") && is_civil_date("2024-02-29") && is_civil_date("2000-02-29"));
        for wrong in ["2017-13-01", "2023-02-29", "1900-02-29", "2017-1-26", "26-10-2017", "2017-10-2é", ""]
        {
            assert!(!is_civil_date(wrong), "{wrong}");
        }
    }
}

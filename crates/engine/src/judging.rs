//! What the engine and whoever ranks say to each other. The ranking itself is another crate's: it comes in as a [`Jury`].

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// Ranks and assigns for the engine.
pub trait Jury {
    /// Ranks the entries of a contest; equals that its tie rules leave are in [`Standing::tied`].
    ///
    /// # Errors
    ///
    /// Scores that no model can rank: the reason is told as [`JudgingRefusal::Ranking`].
    fn rank(&self, contest: &Contest) -> Result<Standing, JudgingRefusal>;

    /// Gives every entry so many judges, never an excluded pair, loads as equal as can be: indices into the request.
    ///
    /// # Errors
    ///
    /// [`JudgingRefusal::NoPanel`] where it cannot be.
    fn assign(&self, request: &PanelRequest) -> Result<Vec<(usize, usize)>, JudgingRefusal>;
}

/// What is to be ranked.
#[derive(Debug, Clone, PartialEq)]
pub struct Contest {
    /// Rounds, in order, the open one last.
    pub rounds: Vec<ContestRound>,
    /// Entries by key.
    pub entries: Vec<String>,
    /// Submitted sheets.
    pub sheets: Vec<ContestSheet>,
    /// How many win.
    pub best: usize,
    /// Corrected for strict and lenient judges.
    pub calibrated: bool,
    /// `round:ID`, `criterion:ID` or `pleno`.
    pub ties: Vec<String>,
}

/// A round of a contest.
#[derive(Debug, Clone, PartialEq)]
pub struct ContestRound {
    /// Which.
    pub id: String,
    /// Share in the combined score.
    pub weight: f64,
    /// Key, weight, least and greatest score of each criterion.
    pub criteria: Vec<(String, f64, f64, f64)>,
}

/// A sheet of a contest.
#[derive(Debug, Clone, PartialEq)]
pub struct ContestSheet {
    /// Index of the round.
    pub round: usize,
    /// The judge's key.
    pub judge: String,
    /// The entry's key.
    pub entry: String,
    /// Scores in the order of the round's criteria.
    pub scores: Vec<Option<f64>>,
}

/// An order with scores.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Best first.
    pub places: Vec<Place>,
    /// Groups that no declared rule tells apart, best first.
    pub tied: Vec<Vec<String>>,
    /// Ties that the plenary put in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<Ruled>,
    /// Moves of the plenary, in the order in which it made them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Moved>,
}

/// A tie that the plenary put in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruled {
    /// The entries' keys, best first.
    pub order: Vec<String>,
    /// Why.
    pub reason: String,
}

/// An entry that the plenary put at another place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// The entry's key.
    pub entry: String,
    /// Its place before, from 1.
    pub from: usize,
    /// Its place after.
    pub to: usize,
    /// Why.
    pub reason: String,
}

/// An entry's place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The entry's key.
    pub entry: String,
    /// From 1.
    pub place: usize,
    /// Combined score, 0–100.
    pub score: f64,
}

/// Who is to judge what.
#[derive(Debug, Clone, PartialEq)]
pub struct PanelRequest {
    /// Judges by key.
    pub judges: Vec<String>,
    /// Entries by key.
    pub entries: Vec<String>,
    /// How many judges an entry meets.
    pub per_entry: usize,
    /// Pairs of judge and entry, by index, that must not meet.
    pub excluded: BTreeSet<(usize, usize)>,
}

/// Why a judge does not judge an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excluded {
    /// The entry's unit is his own, its parent or its child.
    Kin,
    /// He declared a conflict.
    Conflict,
    /// He withdrew from it earlier.
    Recused,
}

/// Why the judging does not allow something.
#[derive(Debug, Clone, PartialEq)]
pub enum JudgingRefusal {
    /// A round is open already, or none is, or none is left.
    Order,
    /// No entry is in the round.
    NoEntries,
    /// An entry has too few judges who may judge it.
    NoPanel {
        /// The entries' keys.
        entries: Vec<String>,
    },
    /// Entries that have too few submitted sheets.
    Sheets {
        /// The entries' keys.
        entries: Vec<String>,
    },
    /// Rounds are still to be held.
    RoundsLeft,
    /// The rules leave these equal: the plenary gives their order.
    Tied {
        /// Groups of entries' keys.
        groups: Vec<Vec<String>>,
    },
    /// The plenary's input does not fit: an unknown entry, a group that is not tied, a place that is none, a missing reason.
    Decision {
        /// What it is about.
        about: String,
    },
    /// The judge must not judge this entry.
    Excluded,
    /// The scores cannot be ranked.
    Ranking {
        /// What the ranking says.
        reason: String,
    },
}

impl Contest {
    /// How many sheets each entry has in a round.
    #[must_use]
    pub fn sheets_of(&self, round: usize) -> BTreeMap<&str, usize> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for sheet in self.sheets.iter().filter(|sheet| sheet.round == round) {
            *counts.entry(&sheet.entry).or_default() += 1;
        }
        counts
    }
}

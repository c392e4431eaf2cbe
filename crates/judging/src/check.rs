//! What keeps a contest or a rule from being ranked, as values that name the place.

use std::collections::BTreeSet;

use serde::Serialize;
use thiserror::Error;

use crate::rank::marks;
use crate::{Contest, Model, Round, Rule, Sheet, TieRule};

/// Most joint draws that a rule may ask for.
pub const MOST_DRAWS: u32 = 1_000_000;

/// Most entries × draws: about a minute on one core, so that a foreign record cannot keep a machine for hours.
pub const MOST_DRAWN_RANKS: u64 = 1_000_000_000;

/// Most probabilities in `p_place` (entries × places): what a ranking may hold in memory and in a file.
pub const MOST_PLACES: u64 = 10_000_000;

/// Largest size of the smaller factor (entries or judges of a round) that the mixed model takes: its equations
/// are dense in that factor and cost its cube.
pub const MOST_DENSE: usize = 1_000;

/// Most rounds of a contest: ten times what any edition has.
pub const MOST_ROUNDS: usize = 50;

/// Largest seed: canonical JSON (RFC 8785) knows only doubles, and two seeds must not share a hash.
pub const LARGEST_SEED: u64 = (1 << 53) - 1;

/// Weights and end points of scales lie within ± this bound, so that no sum or difference overflows.
const LARGEST_NUMBER: f64 = 1e12;

/// The smallest span of a scale and the smallest positive weight; below it a division could overflow.
const SMALLEST_NUMBER: f64 = 1e-12;

/// Why a ranking cannot be computed. Sheets are named by round, entry and judge.
#[derive(Debug, Clone, PartialEq, Error, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Flaw {
    /// Nobody competes.
    #[error("the contest has no entries")]
    NoEntries,
    /// Nobody scores.
    #[error("the contest has no judges")]
    NoJudges,
    /// Nothing was held.
    #[error("the contest has no rounds")]
    NoRounds,
    /// More rounds than can be ranked.
    #[error("the contest has {rounds} rounds; at most {most} can be ranked")]
    TooManyRounds {
        /// How many there are.
        rounds: usize,
        /// The bound.
        most: usize,
    },
    /// Two entries with one key.
    #[error("entry {id} is listed twice")]
    DuplicateEntry {
        /// The key.
        id: String,
    },
    /// Two judges with one key.
    #[error("judge {id} is listed twice")]
    DuplicateJudge {
        /// The key.
        id: String,
    },
    /// Two rounds with one key.
    #[error("round {id} is listed twice")]
    DuplicateRound {
        /// The key.
        id: String,
    },
    /// Two criteria of a round with one key.
    #[error("criterion {criterion} is listed twice in round {round}")]
    DuplicateCriterion {
        /// The round.
        round: String,
        /// The key.
        criterion: String,
    },
    /// A rubric without criteria.
    #[error("round {round} has no criteria")]
    NoCriteria {
        /// The round.
        round: String,
    },
    /// A round in which nobody scored: leave it out until it is held.
    #[error("round {round} has no sheets")]
    NoSheets {
        /// The round.
        round: String,
    },
    /// A round's weight is not a positive number.
    #[error("round {round} has weight {weight}; a positive number is needed")]
    RoundWeight {
        /// The round.
        round: String,
        /// Its weight.
        weight: f64,
    },
    /// A criterion's weight is negative or no number.
    #[error("criterion {criterion} of round {round} has weight {weight}; zero or more is needed")]
    CriterionWeight {
        /// The round.
        round: String,
        /// The criterion.
        criterion: String,
        /// Its weight.
        weight: f64,
    },
    /// All criteria of a round have weight zero.
    #[error("round {round} has no criterion with a weight")]
    NoWeight {
        /// The round.
        round: String,
    },
    /// A scale whose end points are not finite or not in order.
    #[error("criterion {criterion} of round {round} has a scale from {low} to {high}")]
    Scale {
        /// The round.
        round: String,
        /// The criterion.
        criterion: String,
        /// Low end point.
        low: f64,
        /// High end point.
        high: f64,
    },
    /// A sheet names an entry that is not there.
    #[error("sheet {sheet} of round {round} names entry {entry}, which is not there")]
    UnknownEntry {
        /// The round.
        round: String,
        /// Position of the sheet, from 1.
        sheet: usize,
        /// The index it names.
        entry: usize,
    },
    /// A sheet names a judge who is not there.
    #[error("sheet {sheet} of round {round} names judge {judge}, who is not there")]
    UnknownJudge {
        /// The round.
        round: String,
        /// Position of the sheet, from 1.
        sheet: usize,
        /// The index it names.
        judge: usize,
    },
    /// A sheet with more or fewer scores than the rubric has criteria.
    #[error(
        "the sheet of judge {judge} on {entry} in round {round} has {found} scores for {expected} criteria"
    )]
    ScoreCount {
        /// The round.
        round: String,
        /// The entry.
        entry: String,
        /// The judge.
        judge: String,
        /// Criteria of the rubric.
        expected: usize,
        /// Scores on the sheet.
        found: usize,
    },
    /// A sheet without any score that counts.
    #[error(
        "the sheet of judge {judge} on {entry} in round {round} has no score on a criterion with a weight"
    )]
    EmptySheet {
        /// The round.
        round: String,
        /// The entry.
        entry: String,
        /// The judge.
        judge: String,
    },
    /// A score that is no number or lies outside its scale.
    #[error(
        "judge {judge} gave {entry} {score} on {criterion} in round {round}; the scale is {low} to {high}"
    )]
    Score {
        /// The round.
        round: String,
        /// The entry.
        entry: String,
        /// The judge.
        judge: String,
        /// The criterion.
        criterion: String,
        /// The score.
        score: f64,
        /// Low end point.
        low: f64,
        /// High end point.
        high: f64,
    },
    /// A rule that names no winner.
    #[error("the number of best must be at least 1")]
    TopZero,
    /// Too many draws, by themselves or for so many entries.
    #[error("{draws} draws were asked for; at most {most} can be made for this contest")]
    Draws {
        /// Asked for.
        draws: u32,
        /// Possible.
        most: u32,
    },
    /// A seed that JSON numbers, which are doubles, cannot tell from its neighbours.
    #[error("seed {seed} is too large; at most {most} is possible")]
    Seed {
        /// Asked for.
        seed: u64,
        /// Possible.
        most: u64,
    },
    /// More places × entries than can be counted.
    #[error("probabilities of {top} places are too many for this contest; at most {most} can be counted")]
    Places {
        /// Asked for.
        top: usize,
        /// Possible.
        most: usize,
    },
    /// More entries and judges in a round than the mixed model takes.
    #[error(
        "round {round} has {entries} entries and {judges} judges; the smaller may be at most {most} for this model"
    )]
    TooLarge {
        /// The round.
        round: String,
        /// Entries of the round.
        entries: usize,
        /// Judges of the round.
        judges: usize,
        /// The bound.
        most: usize,
    },
    /// A score or an end point of a scale that is no whole number: a model on single scores needs categories.
    /// A model on totals takes any number.
    #[error(
        "criterion {criterion} of round {round} has {score}; this model needs whole numbers, gaussian takes any"
    )]
    NotCategories {
        /// The round.
        round: String,
        /// The criterion.
        criterion: String,
        /// The number.
        score: f64,
    },
    /// A scale with more categories than a model on single scores takes. A model on totals takes any.
    #[error(
        "criterion {criterion} of round {round} has {categories} categories; this model takes at most {most}, gaussian any number"
    )]
    TooManyCategories {
        /// The round.
        round: String,
        /// The criterion.
        criterion: String,
        /// How many it has.
        categories: f64,
        /// The bound.
        most: usize,
    },
    /// A tie rule names a round that is not there.
    #[error("a tie rule names round {round}, which is not there")]
    UnknownTieRound {
        /// The round.
        round: String,
    },
    /// A tie rule names a criterion that no round has.
    #[error("a tie rule names criterion {criterion}, which no round has")]
    UnknownTieCriterion {
        /// The criterion.
        criterion: String,
    },
}

impl Contest {
    /// Says the first thing that keeps a ranking from being computed.
    pub fn check(&self) -> Result<(), Flaw> {
        if self.entries.is_empty() {
            return Err(Flaw::NoEntries);
        }
        if self.judges.is_empty() {
            return Err(Flaw::NoJudges);
        }
        if self.rounds.is_empty() {
            return Err(Flaw::NoRounds);
        }
        if self.rounds.len() > MOST_ROUNDS {
            return Err(Flaw::TooManyRounds { rounds: self.rounds.len(), most: MOST_ROUNDS });
        }
        unique(self.entries.iter().map(|e| &e.id), |id| Flaw::DuplicateEntry { id })?;
        unique(self.judges.iter().map(|j| &j.id), |id| Flaw::DuplicateJudge { id })?;
        unique(self.rounds.iter().map(|r| &r.id), |id| Flaw::DuplicateRound { id })?;
        for round in &self.rounds {
            check_rubric(round)?;
            if round.sheets.is_empty() {
                return Err(Flaw::NoSheets { round: round.id.clone() });
            }
            for (position, sheet) in round.sheets.iter().enumerate() {
                self.check_sheet(round, position, sheet)?;
            }
        }
        Ok(())
    }

    fn check_sheet(&self, round: &Round, position: usize, sheet: &Sheet) -> Result<(), Flaw> {
        let place = || (round.id.clone(), position + 1);
        let Some(entry) = self.entries.get(sheet.entry) else {
            let (round, sheet_number) = place();
            return Err(Flaw::UnknownEntry { round, sheet: sheet_number, entry: sheet.entry });
        };
        let Some(judge) = self.judges.get(sheet.judge) else {
            let (round, sheet_number) = place();
            return Err(Flaw::UnknownJudge { round, sheet: sheet_number, judge: sheet.judge });
        };
        if sheet.scores.len() != round.criteria.len() {
            return Err(Flaw::ScoreCount {
                round: round.id.clone(),
                entry: entry.id.clone(),
                judge: judge.id.clone(),
                expected: round.criteria.len(),
                found: sheet.scores.len(),
            });
        }
        let mut counts = false;
        for (criterion, score) in round.criteria.iter().zip(&sheet.scores) {
            let Some(score) = *score else { continue };
            // Written so that a score that is no number is refused, too.
            if !(criterion.low <= score && score <= criterion.high) {
                return Err(Flaw::Score {
                    round: round.id.clone(),
                    entry: entry.id.clone(),
                    judge: judge.id.clone(),
                    criterion: criterion.id.clone(),
                    score,
                    low: criterion.low,
                    high: criterion.high,
                });
            }
            counts |= criterion.weight > 0.0;
        }
        if counts {
            Ok(())
        } else {
            Err(Flaw::EmptySheet {
                round: round.id.clone(),
                entry: entry.id.clone(),
                judge: judge.id.clone(),
            })
        }
    }
}

impl Rule {
    /// Says the first thing that keeps this rule from ranking a contest, which itself has been checked.
    pub fn check(&self, contest: &Contest) -> Result<(), Flaw> {
        if self.top == 0 {
            return Err(Flaw::TopZero);
        }
        for step in &self.ties {
            match step {
                TieRule::Round(id) if !contest.rounds.iter().any(|r| r.id == *id) => {
                    return Err(Flaw::UnknownTieRound { round: id.clone() });
                }
                TieRule::Criterion(id)
                    if !contest.rounds.iter().any(|r| r.criteria.iter().any(|c| c.id == *id)) =>
                {
                    return Err(Flaw::UnknownTieCriterion { criterion: id.clone() });
                }
                _ => {}
            }
        }
        self.check_size(contest)
    }

    fn check_size(&self, contest: &Contest) -> Result<(), Flaw> {
        let entries = contest.entries.len().max(1) as u64;
        if self.seed > LARGEST_SEED {
            return Err(Flaw::Seed { seed: self.seed, most: LARGEST_SEED });
        }
        let most_draws = match self.model {
            Model::Mean => MOST_DRAWS,
            Model::Jmle => MOST_DRAWS,
            Model::Gaussian | Model::Calibrated | Model::Facets => {
                (MOST_DRAWN_RANKS / entries).min(u64::from(MOST_DRAWS)) as u32
            }
        };
        if self.draws > most_draws {
            return Err(Flaw::Draws { draws: self.draws, most: most_draws });
        }
        if self.model == Model::Mean {
            return Ok(());
        }
        let most_places = (MOST_PLACES / entries) as usize;
        if self.model.draws() && self.draws > 0 && self.top.min(contest.entries.len()) > most_places {
            return Err(Flaw::Places { top: self.top, most: most_places });
        }
        for round in &contest.rounds {
            let entries = round.sheets.iter().map(|s| s.entry).collect::<BTreeSet<_>>().len();
            let judges = round.sheets.iter().map(|s| s.judge).collect::<BTreeSet<_>>().len();
            if entries.min(judges) > MOST_DENSE {
                return Err(Flaw::TooLarge { round: round.id.clone(), entries, judges, most: MOST_DENSE });
            }
            if self.model.on_logits() {
                marks::check(round)?;
            }
        }
        Ok(())
    }
}

fn check_rubric(round: &Round) -> Result<(), Flaw> {
    if !(SMALLEST_NUMBER..=LARGEST_NUMBER).contains(&round.weight) {
        return Err(Flaw::RoundWeight { round: round.id.clone(), weight: round.weight });
    }
    if round.criteria.is_empty() {
        return Err(Flaw::NoCriteria { round: round.id.clone() });
    }
    unique(round.criteria.iter().map(|c| &c.id), |criterion| Flaw::DuplicateCriterion {
        round: round.id.clone(),
        criterion,
    })?;
    for criterion in &round.criteria {
        let weight = criterion.weight;
        if weight != 0.0 && !(SMALLEST_NUMBER..=LARGEST_NUMBER).contains(&weight) {
            return Err(Flaw::CriterionWeight {
                round: round.id.clone(),
                criterion: criterion.id.clone(),
                weight,
            });
        }
        let (low, high) = (criterion.low, criterion.high);
        // Written so that an end point that is no number is refused, too.
        let sound = low >= -LARGEST_NUMBER && high <= LARGEST_NUMBER && high - low >= SMALLEST_NUMBER;
        if !sound {
            return Err(Flaw::Scale { round: round.id.clone(), criterion: criterion.id.clone(), low, high });
        }
    }
    if round.criteria.iter().all(|c| c.weight == 0.0) {
        return Err(Flaw::NoWeight { round: round.id.clone() });
    }
    Ok(())
}

fn unique<'a>(ids: impl Iterator<Item = &'a String>, flaw: impl Fn(String) -> Flaw) -> Result<(), Flaw> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id.as_str()) {
            return Err(flaw(id.clone()));
        }
    }
    Ok(())
}

//! The ranking as it stands, for whoever may see every sheet that it comes of.

use std::sync::{Arc, PoisonError};

use blueprint::expr::Ref;
use engine::{Contest, State, standing_contest};
use judging::Model;

use super::Eyes;
use crate::panel::translated;

/// Joint draws behind intervals and chances: a Monte-Carlo error of a chance below 0.01.
pub(super) const DRAWS: u32 = 4000;
/// Quantile of a 95 % interval.
const WIDE: f64 = 1.96;

/// The ranking as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The round that was opened last.
    pub round: String,
    /// How many win.
    pub best: usize,
    /// The calibrated score is the official one.
    pub calibrated: bool,
    /// Best first by the official rule.
    pub entries: Vec<Standing>,
    /// Where the cut runs on the calibrated scale: between the last that is in and the first that is out.
    pub cut: Option<f64>,
    /// Groups that the rules leave equal, by entry.
    pub tied: Vec<Vec<Ref>>,
}

/// An entry's standing.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The entry.
    pub entry: Ref,
    /// Place by the official rule; equals share one.
    pub place: usize,
    /// Mean of its sheets, rounds combined, 0–100.
    pub mean: f64,
    /// Corrected for strict and lenient judges, 0–100, with its standard error.
    pub calibrated: (f64, f64),
    /// Chance to be among the best, 0–1.
    pub chance: f64,
}

impl Standing {
    /// The 95 % interval of the calibrated score.
    #[must_use]
    pub fn interval(&self) -> (f64, f64) {
        let (score, se) = self.calibrated;
        (score - WIDE * se, score + WIDE * se)
    }
}

impl Eyes<'_> {
    /// Whether the actor may see what the ranking says: he sees the scores of every sheet.
    #[must_use]
    pub fn may_know_outcome(&self) -> bool {
        let Some(file) = &self.adoption.blueprint.judging else { return false };
        let all = self.memory().all(&file.judging.sheet);
        let mut scored = 0;
        for of in all {
            let Some(subject) = self.memory().subject(of) else { continue };
            if !subject.fields.contains_key("scores") {
                continue;
            }
            scored += 1;
            if !self.glances(of, "scores") {
                return false;
            }
        }
        scored > 0
    }

    /// The ranking as it stands; none where the actor may not know it, or there is nothing to rank yet.
    #[must_use]
    pub fn outcome(&self) -> Option<Arc<Outcome>> {
        if !self.may_know_outcome() {
            return None;
        }
        let mut known = self.ranked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, outcome)) = known.as_ref().filter(|(position, _)| *position == self.position) {
            return outcome.clone();
        }
        let outcome = self.rank().map(Arc::new);
        *known = Some((self.position, outcome.clone()));
        outcome
    }

    fn rank(&self) -> Option<Outcome> {
        let contest = standing_contest(self.adoption, self.memory(), self.now)?;
        let kind = self.adoption.blueprint.judging.as_ref()?.judging.entry.to_string();
        ranked(&contest, &kind)
    }
}

fn ranked(contest: &Contest, kind: &str) -> Option<Outcome> {
    let (given, mut rule) = translated(contest);
    rule.model = Model::Mean;
    let mean = judging::rank(&given, &rule).ok()?;
    rule.model = Model::Calibrated;
    rule.draws = DRAWS;
    // A contest too thin for the model is shown by its means alone: every score then stands for itself.
    let fitted = judging::rank(&given, &rule).ok();
    let official = match &fitted {
        Some(fitted) if contest.calibrated => fitted,
        _ => &mean,
    };
    let calibrated =
        |id: &str| fitted.as_ref().and_then(|fitted| fitted.entries.iter().find(|one| one.id == id));
    let entries: Vec<Standing> = official
        .entries
        .iter()
        .filter(|entry| entry.sheets > 0)
        .map(|entry| {
            let fit = calibrated(&entry.id);
            Standing {
                entry: Ref::new(kind, entry.id.as_str()),
                place: entry.rank,
                mean: entry.mean,
                calibrated: fit.map_or((entry.mean, 0.0), |fit| (fit.measure, fit.se.unwrap_or(0.0))),
                chance: fit.and_then(|fit| fit.p_top).unwrap_or(if entry.rank <= contest.best {
                    1.0
                } else {
                    0.0
                }),
            }
        })
        .collect();
    if entries.is_empty() {
        return None;
    }
    let mut tied: Vec<Vec<Ref>> = Vec::new();
    for entry in official.entries.iter().filter(|entry| entry.tied && entry.sheets > 0) {
        let of = Ref::new(kind, entry.id.as_str());
        let same = |group: &&mut Vec<Ref>| {
            let place = |of: &Ref| entries.iter().find(|one| one.entry == *of).map(|one| one.place);
            group.first().and_then(place) == Some(entry.rank)
        };
        match tied.last_mut().filter(same) {
            Some(group) => group.push(of),
            None => tied.push(vec![of]),
        }
    }
    let mut scores: Vec<f64> = entries.iter().map(|entry| entry.calibrated.0).collect();
    scores.sort_by(|a, b| b.total_cmp(a));
    let cut = match (contest.best.checked_sub(1).and_then(|at| scores.get(at)), scores.get(contest.best)) {
        (Some(last), Some(first)) => Some((last + first) / 2.0),
        _ => None,
    };
    let round = contest.rounds.last().map(|round| round.id.clone()).unwrap_or_default();
    Some(Outcome { round, best: contest.best, calibrated: contest.calibrated, entries, cut, tied })
}

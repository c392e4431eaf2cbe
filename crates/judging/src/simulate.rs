//! A simulated edition from a seed: entries with a true quality, judges with severity and spread, rounds with
//! advancement. For benchmarks, tests and example files.

use crate::rank::normal::Normals;
use crate::rank::totals::Totals;
use crate::{Contest, Criterion, Entry, Judge, Round, Sheet};

/// How an edition is simulated. Standard deviations and means are points of 0–100.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    /// How many compete.
    pub entries: usize,
    /// How many judge.
    pub judges: usize,
    /// Rounds in the order in which they are held.
    pub stages: Vec<Stage>,
    /// Quality of the average entry.
    pub mean: f64,
    /// Of true quality between entries.
    pub entry_sd: f64,
    /// Of severity between judges.
    pub judge_sd: f64,
    /// Of the spread between judges, whose mean is 1: a judge of spread 1.2 exaggerates differences by a fifth.
    pub spread_sd: f64,
    /// Of a judge's taste for an entry, which shows on all criteria of the pair.
    pub pair_sd: f64,
    /// Of a single score.
    pub noise_sd: f64,
}

/// A round of a simulated edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// Natural key of the round.
    pub id: String,
    /// Share of the combined score.
    pub weight: f64,
    /// The rubric.
    pub criteria: Vec<Criterion>,
    /// How many entries take part, the best so far; more than there are means all.
    pub admitted: usize,
    /// Judges per entry; more than there are means all.
    pub reviews: usize,
    /// Step of the scores, such as 1 or 0.5, counted from the low end of the scale.
    pub step: f64,
}

/// A simulated edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Simulation {
    /// What was scored.
    pub contest: Contest,
    /// True quality of each entry, 0–100 but for the tails.
    pub truth: Vec<f64>,
}

impl Design {
    /// One round in which `reviews` of the judges score each entry on so many criteria of weight one, from 1 to 5
    /// in half points: spreads as in a city's award.
    pub fn one_round(entries: usize, judges: usize, reviews: usize, criteria: usize) -> Self {
        let criterion = |k| Criterion { id: format!("c{}", k + 1), weight: 1.0, low: 1.0, high: 5.0 };
        let criteria = (0..criteria).map(criterion).collect();
        let stage = Stage { id: "desk".into(), weight: 1.0, criteria, admitted: entries, reviews, step: 0.5 };
        Self {
            entries,
            judges,
            stages: vec![stage],
            mean: 60.0,
            entry_sd: 10.0,
            judge_sd: 6.0,
            spread_sd: 0.15,
            pair_sd: 6.0,
            noise_sd: 9.0,
        }
    }
}

/// Simulates an edition; the same design and seed give the same edition.
///
/// A score is `mean + spread · (quality − mean) − severity + taste + noise`, mapped from 0–100 to the criterion's
/// scale, rounded to the step and kept within the scale.
pub fn simulate(design: &Design, seed: u64) -> Simulation {
    let mut normals = Normals::new(seed);
    let truth: Vec<f64> =
        (0..design.entries).map(|_| design.mean + design.entry_sd * normals.draw()).collect();
    let temper: Vec<Temper> = (0..design.judges)
        .map(|_| Temper {
            severity: design.judge_sd * normals.draw(),
            spread: (1.0 + design.spread_sd * normals.draw()).max(0.0),
        })
        .collect();
    let mut contest = Contest {
        entries: (1..=design.entries).map(|k| Entry { id: format!("E{k:03}"), ..Entry::default() }).collect(),
        judges: (1..=design.judges).map(|k| Judge { id: format!("J{k:02}") }).collect(),
        rounds: Vec::new(),
    };
    for stage in &design.stages {
        let mut sheets = Vec::new();
        let mut loads = vec![0; design.judges];
        for entry in admitted(&contest, stage.admitted) {
            for judge in panel(&mut loads, stage.reviews, &mut normals) {
                let temper = &temper[judge];
                let liking = temper.spread * (truth[entry] - design.mean) - temper.severity;
                let seen = design.mean + liking + design.pair_sd * normals.draw();
                let scores = stage.criteria.iter().map(|criterion| {
                    Some(score(criterion, stage.step, seen + design.noise_sd * normals.draw()))
                });
                sheets.push(Sheet { entry, judge, scores: scores.collect() });
            }
        }
        contest.rounds.push(Round {
            id: stage.id.clone(),
            weight: stage.weight,
            criteria: stage.criteria.clone(),
            sheets,
        });
    }
    Simulation { contest, truth }
}

struct Temper {
    severity: f64,
    spread: f64,
}

/// The best so far by the combined mean, in the contest's order; all before the first round.
fn admitted(contest: &Contest, most: usize) -> Vec<usize> {
    let totals = Totals::of(contest);
    let so_far = |entry: usize| -> f64 {
        totals.iter().filter_map(|t| Some(t.weight * t.entries[entry].as_ref()?.mean)).sum()
    };
    let mut order: Vec<usize> = (0..contest.entries.len()).collect();
    order.sort_by(|&a, &b| so_far(b).total_cmp(&so_far(a)));
    order.truncate(most);
    order.sort_unstable();
    order
}

/// The judges with the fewest sheets, by lot among equals.
fn panel(loads: &mut [usize], size: usize, normals: &mut Normals) -> Vec<usize> {
    let mut lots: Vec<(usize, f64, usize)> =
        loads.iter().enumerate().map(|(judge, &load)| (load, normals.uniform(), judge)).collect();
    lots.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut panel: Vec<usize> = lots.into_iter().take(size).map(|(_, _, judge)| judge).collect();
    panel.sort_unstable();
    for &judge in &panel {
        loads[judge] += 1;
    }
    panel
}

fn score(criterion: &Criterion, step: f64, points: f64) -> f64 {
    let span = criterion.high - criterion.low;
    let steps = libm::round(points / 100.0 * span / step);
    (criterion.low + steps * step).clamp(criterion.low, criterion.high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loads_are_equal_and_scores_on_the_step() {
        let Simulation { contest, truth } = simulate(&Design::one_round(34, 5, 3, 2), 4);
        assert_eq!(contest.check(), Ok(()));
        assert_eq!((truth.len(), contest.rounds[0].sheets.len()), (34, 102));
        for judge in 0..5 {
            let load = contest.rounds[0].sheets.iter().filter(|s| s.judge == judge).count();
            assert!((20..=21).contains(&load));
        }
        let scores = contest.rounds[0].sheets.iter().flat_map(|s| &s.scores).flatten();
        assert!(scores.clone().all(|s| (1.0..=5.0).contains(s) && (s * 2.0).fract() == 0.0));
        assert_eq!(scores.count(), 204);
    }

    #[test]
    fn the_best_advance() {
        let mut design = Design::one_round(12, 4, 4, 1);
        let mut visit = design.stages[0].clone();
        visit.id = "visit".into();
        visit.admitted = 3;
        design.stages.push(visit);
        let contest = simulate(&design, 1).contest;
        assert_eq!(contest.rounds[1].sheets.len(), 12);
        assert_eq!(simulate(&design, 1).contest, contest);
        assert_ne!(simulate(&design, 2).contest, contest);
    }
}

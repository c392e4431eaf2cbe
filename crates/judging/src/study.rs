//! Does a ranking claim what is true? Many simulated editions, in which the truth is known, against what each model
//! says of its own choice.
//!
//! An edition is drawn by [`simulate()`]: qualities from a normal distribution, judges with severity and spread, a taste
//! of each judge for each entry, noise on each score, rounded to the rubric's step and kept within its scale. The truth is
//! the quality: the truly best are those of highest quality, and an entry's true score is its quality less the mean
//! quality of all. No model is told any of these numbers. Where judges differ in spread, noise is rounded or scores end
//! at the scale's end, the data are also not quite what the models take them for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::simulate::{Design, Simulation, simulate};
use crate::{Flaw, Model, Ranking, Rule, rank};

/// What is studied.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// How editions are simulated.
    pub design: Design,
    /// How many are best.
    pub top: usize,
    /// Simulated editions; edition k has the seed `first_seed + k`, and so have its draws.
    pub editions: u32,
    /// Seed of the first edition.
    pub first_seed: u64,
    /// Joint draws behind each probability.
    pub draws: u32,
    /// Who chooses and who claims.
    pub contenders: Vec<Contender>,
}

/// A choice of the best and a claim about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contender {
    /// The model whose first `top` are chosen.
    pub chosen_by: Model,
    /// The model whose probabilities and standard errors are the claim.
    pub claimed_by: Model,
}

impl Contender {
    /// The three of the report: the mean's choice and the claim of `gaussian` about it, `gaussian`, and `calibrated`.
    pub const USUAL: [Self; 3] = [
        Self { chosen_by: Model::Mean, claimed_by: Model::Gaussian },
        Self { chosen_by: Model::Gaussian, claimed_by: Model::Gaussian },
        Self { chosen_by: Model::Calibrated, claimed_by: Model::Calibrated },
    ];
}

/// A design that is studied, under a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Natural key, such as `city`.
    pub key: &'static str,
    /// How editions are simulated.
    pub design: Design,
    /// How many are best.
    pub top: usize,
}

/// The usual designs. Deviations of 10, 6, 6 and 9 points: entries, severity, taste, noise of a score. Taste is six
/// tenths of what entries differ by.
pub fn designs() -> Vec<Named> {
    let alike = |design: Design| Design { spread_sd: 0.0, ..design };
    let city = || alike(Design::one_round(34, 5, 3, 3));
    let region = || alike(Design::one_round(100, 20, 3, 3));
    let named = |key, design, top| Named { key, design, top };
    vec![
        named("city", city(), 6),
        named("city-no-taste", Design { pair_sd: 0.0, ..city() }, 6),
        named("city-spreads", Design::one_round(34, 5, 3, 3), 6),
        named("region", region(), 10),
        named("region-no-taste", Design { pair_sd: 0.0, ..region() }, 10),
        named("small", alike(Design::one_round(12, 4, 2, 3)), 3),
        named("alike", Design { entry_sd: 5.0, ..city() }, 6),
    ]
}

/// The table of a design.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Studied {
    /// Key of the design, see [`designs`].
    pub design: String,
    /// Its table.
    pub study: Study,
}

/// The table of a study: a line a contender.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Study {
    /// Simulated editions.
    pub editions: u32,
    /// How many are best.
    pub top: usize,
    /// In the order of the plan.
    pub lines: Vec<Line>,
}

/// What a contender claims, and what is true. Monte-Carlo errors are standard errors over editions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Who chooses and who claims.
    pub contender: Contender,
    /// Mean claimed probability that one of the chosen is truly among the best.
    pub claimed: Figure,
    /// Share of the chosen who truly are.
    pub found: Figure,
    /// `claimed − found`: above zero is too bold.
    pub difference: Figure,
    /// Share of true scores within 1.96 standard errors of the measure, both less the mean of all entries.
    pub coverage: Figure,
    /// Share of true ranks within the 95 % interval of the rank.
    pub rank_coverage: Figure,
}

/// A mean over editions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The mean.
    pub value: f64,
    /// Its Monte-Carlo standard error: the standard deviation over editions, over the root of their number.
    pub mc: f64,
}

/// Standard errors to each side of a 95 % interval.
const SIDE: f64 = 1.96;

/// Runs a study, edition after edition; `progress` hears how many are done. The same plan gives the same table.
pub fn study(plan: &Plan, mut progress: impl FnMut(u32)) -> Result<Study, Flaw> {
    let mut outcomes = Vec::new();
    for edition in 0..plan.editions {
        outcomes.push(outcome(plan, edition)?);
        progress(edition + 1);
    }
    Ok(tabulate(plan, &outcomes))
}

/// What came of one edition, contender by contender. Editions do not depend on each other: a caller with several
/// cores may run them side by side and [`tabulate`] them in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Claimed, found, covered, covered rank.
    shares: Vec<[f64; 4]>,
}

/// Simulates and judges the given edition of a plan, from 0.
pub fn outcome(plan: &Plan, edition: u32) -> Result<Outcome, Flaw> {
    let seed = plan.first_seed + u64::from(edition);
    let simulation = simulate(&plan.design, seed);
    let mut rankings: Vec<Ranking> = Vec::new();
    for model in plan.contenders.iter().flat_map(|c| [c.chosen_by, c.claimed_by]) {
        if rankings.iter().all(|ranking| ranking.model != model) {
            let rule = Rule { model, top: plan.top, ties: Vec::new(), seed, draws: plan.draws };
            rankings.push(rank(&simulation.contest, &rule)?);
        }
    }
    let by = |model: Model| rankings.iter().find(|ranking| ranking.model == model);
    let truth = Truth::of(&simulation);
    let shares = plan.contenders.iter().filter_map(|contender| {
        Some(truth.judge(by(contender.chosen_by)?, by(contender.claimed_by)?, plan.top))
    });
    Ok(Outcome { shares: shares.collect() })
}

/// The table of the outcomes of a plan's editions.
pub fn tabulate(plan: &Plan, outcomes: &[Outcome]) -> Study {
    let line = |(k, &contender): (usize, &Contender)| {
        let over = |of: fn(&[f64; 4]) -> f64| figure(outcomes.iter().map(|outcome| of(&outcome.shares[k])));
        Line {
            contender,
            claimed: over(|shares| shares[0]),
            found: over(|shares| shares[1]),
            difference: over(|shares| shares[0] - shares[1]),
            coverage: over(|shares| shares[2]),
            rank_coverage: over(|shares| shares[3]),
        }
    };
    Study {
        editions: outcomes.len() as u32,
        top: plan.top,
        lines: plan.contenders.iter().enumerate().map(line).collect(),
    }
}

fn figure(values: impl Iterator<Item = f64> + Clone) -> Figure {
    let count = values.clone().count().max(1) as f64;
    let value = values.clone().sum::<f64>() / count;
    let squares: f64 = values.map(|x| (x - value) * (x - value)).sum();
    Figure { value, mc: (squares / (count - 1.0).max(1.0) / count).sqrt() }
}

/// What an edition hides from its models.
struct Truth<'a> {
    simulation: &'a Simulation,
    mean: f64,
    /// True rank of each entry of the contest.
    ranks: Vec<usize>,
}

impl<'a> Truth<'a> {
    fn of(simulation: &'a Simulation) -> Self {
        let truth = &simulation.truth;
        let mut order: Vec<usize> = (0..truth.len()).collect();
        order.sort_by(|&a, &b| truth[b].total_cmp(&truth[a]));
        let mut ranks = vec![0; truth.len()];
        for (place, entry) in order.into_iter().enumerate() {
            ranks[entry] = place + 1;
        }
        Self { simulation, mean: truth.iter().sum::<f64>() / truth.len() as f64, ranks }
    }

    fn judge(&self, chosen: &Ranking, claim: &Ranking, top: usize) -> [f64; 4] {
        let ids = |ranking: &Ranking| -> Vec<usize> {
            let place = |id: &str| self.simulation.contest.entries.iter().position(|e| e.id == id);
            ranking.entries.iter().map(|entry| place(&entry.id).unwrap_or(0)).collect()
        };
        let claim_ids = ids(claim);
        let chosen_ids: Vec<usize> = ids(chosen).into_iter().take(top).collect();
        let of_chosen = chosen_ids.len().max(1) as f64;
        let found = chosen_ids.iter().filter(|&&entry| self.ranks[entry] <= top).count() as f64;
        let [low, high] = claim.measure_scale;
        let points = |measure: f64| 100.0 * measure / (high - low);
        let mean =
            claim.entries.iter().map(|entry| points(entry.measure)).sum::<f64>() / claim.entries.len() as f64;
        let (mut claimed, mut covered, mut rank_covered) = (0.0, 0.0, 0.0);
        for (entry, &id) in claim.entries.iter().zip(&claim_ids) {
            if chosen_ids.contains(&id) {
                claimed += entry.p_top.unwrap_or(0.0);
            }
            let error = (points(entry.measure) - mean) - (self.simulation.truth[id] - self.mean);
            covered += f64::from(u8::from(error.abs() <= SIDE * entry.se.map_or(0.0, points)));
            let (from, to) = (entry.rank_low.unwrap_or(0), entry.rank_high.unwrap_or(0));
            rank_covered += f64::from(u8::from((from..=to).contains(&self.ranks[id])));
        }
        let entries = claim.entries.len() as f64;
        [claimed / of_chosen, found / of_chosen, covered / entries, rank_covered / entries]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_study_of_exact_scores_finds_what_it_claims() {
        // No severity, no taste, hardly any noise: everybody is right and says so.
        let mut design = Design::one_round(12, 4, 4, 1);
        design.stages[0].step = 0.001;
        let design = Design { judge_sd: 0.0, spread_sd: 0.0, pair_sd: 0.0, noise_sd: 0.05, ..design };
        let contenders = Contender::USUAL.to_vec();
        let plan = Plan { design, top: 3, editions: 4, first_seed: 1, draws: 200, contenders };
        let mut heard = Vec::new();
        let found = study(&plan, |done| heard.push(done)).unwrap();
        assert_eq!(heard, [1, 2, 3, 4]);
        assert_eq!((found.editions, found.lines.len()), (4, 3));
        for line in &found.lines {
            assert!(line.claimed.value > 0.95 && line.found.value > 0.95, "{line:?}");
        }
        assert_eq!(study(&plan, |_| ()).unwrap(), found);
        let outcomes: Vec<Outcome> = (0..4).map(|edition| outcome(&plan, edition).unwrap()).collect();
        assert_eq!(tabulate(&plan, &outcomes), found);
    }

    #[test]
    fn figures() {
        let two = figure([1.0, 3.0].into_iter());
        assert_eq!((two.value, two.mc), (2.0, 1.0));
        assert_eq!(figure([1.0].into_iter()).mc, 0.0);
    }
}

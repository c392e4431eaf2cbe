//! From a contest and a rule to a ranking: totals, a model for each round, the combined score, ties.

pub(crate) mod advise;
mod agreement;
mod calibrated;
mod dense;
mod design;
mod facets;
mod fit;
mod gaussian;
mod graph;
mod ground;
mod habits;
mod joint;
mod lattice;
mod mean;
mod mixed;
pub(crate) mod normal;
mod order;
pub mod paired;
mod places;
mod reml;
pub(crate) mod totals;
mod warnings;

use crate::{Contest, Flaw, Model, RankedEntry, Ranking, RoundRanking, RoundScore, Rule, Variance};

use fit::Fit;
use order::Place;
use places::Chance;
use totals::Totals;

/// Ranks a contest by a rule.
///
/// The score of an entry in a round is the model's, 0–100; the combined score is `Σ weight × score` over the
/// rounds that it reached, with the rounds' weights normalised over the contest and not over what the entry
/// reached. Equal scores go through the rule's tie steps. The same contest and rule give the same ranking, bit
/// for bit, on any machine.
pub fn rank(contest: &Contest, rule: &Rule) -> Result<Ranking, Flaw> {
    contest.check()?;
    rule.check(contest)?;
    let totals = Totals::of(contest);
    let judges = contest.judges.len();
    let fits: Vec<Fit> = match rule.model {
        Model::Mean => totals.iter().map(|round| mean::fit(round, judges)).collect(),
        Model::Gaussian => {
            (0..totals.len()).map(|round| gaussian::fit(contest, round, &totals[round])).collect()
        }
        Model::Calibrated => {
            (0..totals.len()).map(|round| calibrated::fit(contest, round, &totals[round])).collect()
        }
    };
    Ok(Assembly { contest, rule, totals, fits }.ranking())
}

/// What a ranking is put together from.
struct Assembly<'a> {
    contest: &'a Contest,
    rule: &'a Rule,
    totals: Vec<Totals>,
    fits: Vec<Fit>,
}

/// What all rounds give together, one for each entry of the contest, on 0–100.
struct Combined {
    scores: Vec<Option<f64>>,
    means: Vec<Option<f64>>,
    chances: Vec<Option<Chance>>,
    /// How many entries have a score.
    scored: usize,
    /// What scores are reported on.
    scale: [f64; 2],
}

impl Assembly<'_> {
    fn ranking(mut self) -> Ranking {
        let (contest, rule) = (self.contest, self.rule);
        let scores = self.combined(|round, entry| self.fits[round].measures[entry]);
        let means = self.combined(|round, entry| Some(self.totals[round].entries[entry].as_ref()?.mean));
        let places = order::order(contest, &self.totals, &self.fits, &scores, &rule.ties);
        let chances = self.chances(&scores);
        let scale = self.scale();
        let judges = habits::judges(contest, &self.totals, &self.fits, unit(scale));
        let criteria = habits::criteria(contest, &self.totals);
        let mut warnings = warnings::warnings(contest, &self.totals, &places, &judges, &criteria, rule.top);
        for fit in &mut self.fits {
            warnings.append(&mut fit.warnings);
        }
        let rounds: Vec<RoundRanking> = (0..self.fits.len()).map(|round| self.round(round)).collect();
        let combined = Combined { scored: places.len(), scores, means, chances, scale };
        let mut entries: Vec<RankedEntry> =
            places.into_iter().map(|place| self.entry(place, &combined)).collect();
        self.append_unscored(&mut entries, scale);
        let components = graph::parts(self.totals.iter(), contest.judges.len());
        let name = |entry: &usize| contest.entries[*entry].id.clone();
        Ranking {
            model: rule.model,
            top: rule.top,
            seed: rule.seed,
            draws: if rule.model == Model::Mean { 0 } else { rule.draws },
            measure_scale: scale,
            entries,
            judges,
            criteria,
            variance: rounds[0].variance,
            facets: rounds[0].facets.clone(),
            min_cut: graph::min_cut(self.totals.iter()),
            components: components.iter().map(|part| part.iter().map(name).collect()).collect(),
            rounds,
            warnings,
        }
    }

    /// `Σ weight × score` over the rounds that each entry reached; `None` where it reached none.
    fn combined(&self, score: impl Fn(usize, usize) -> Option<f64>) -> Vec<Option<f64>> {
        let of_entry = |entry: usize| {
            let mut sum = None;
            for (round, totals) in self.totals.iter().enumerate() {
                if let Some(score) = score(round, entry) {
                    sum = Some(sum.unwrap_or(0.0) + totals.weight * score);
                }
            }
            sum
        };
        (0..self.contest.entries.len()).map(of_entry).collect()
    }

    /// Probabilities of places, one for each entry of the contest.
    fn chances(&mut self, scores: &[Option<f64>]) -> Vec<Option<Chance>> {
        let mut chances: Vec<Option<Chance>> = scores.iter().map(|_| None).collect();
        if self.rule.draws == 0 {
            return chances;
        }
        let weights = self.totals.iter().map(|totals| totals.weight);
        let rounds: Vec<_> = weights.zip(self.fits.iter().map(|fit| fit.joint.as_ref())).collect();
        let rounds: Vec<_> =
            rounds.into_iter().filter_map(|(weight, joint)| Some((weight, joint?))).collect();
        if rounds.is_empty() {
            return chances;
        }
        let scored: Vec<usize> = (0..scores.len()).filter(|&entry| scores[entry].is_some()).collect();
        let drawn = joint::chances(&rounds, scores.len(), &scored, self.rule);
        for (entry, chance) in scored.into_iter().zip(drawn) {
            chances[entry] = Some(chance);
        }
        chances
    }

    /// A single round of `gaussian` is reported on the scale that all its criteria share; everything else on 0–100.
    fn scale(&self) -> [f64; 2] {
        match (self.rule.model, &self.totals[..]) {
            (Model::Gaussian, [only]) => only.scale.unwrap_or([0.0, 100.0]),
            _ => [0.0, 100.0],
        }
    }

    fn entry(&self, place: Place, combined: &Combined) -> RankedEntry {
        let entry = place.entry;
        let scale = combined.scale;
        let score = combined.scores[entry].unwrap_or(0.0);
        let chance = combined.chances[entry].as_ref();
        let draws = f64::from(self.rule.draws.max(1));
        RankedEntry {
            id: self.contest.entries[entry].id.clone(),
            rank: place.rank,
            tied: place.tied,
            tie_broken_by: place.broken_by,
            mean: combined.means[entry].unwrap_or(0.0),
            measure: scale[0] + unit(scale) * score,
            se: self.standard_error(entry, combined.scored).map(|points| unit(scale) * points),
            fair_average: self.fair_average(entry),
            effect: self.effect(entry).map(|points| unit(scale) * points),
            p_top: chance.map(|c| c.top),
            p_top_mc: chance.map(|c| (c.top * (1.0 - c.top) / draws).sqrt()),
            p_place: chance.map(|c| c.places.clone()),
            rank_low: chance.map(|c| c.low),
            rank_high: chance.map(|c| c.high),
            expected_rank: chance.map(|c| c.expected),
            sheets: self.totals.iter().filter_map(|round| Some(round.entries[entry].as_ref()?.sheets)).sum(),
            rounds: (0..self.totals.len()).map(|round| self.round_score(round, entry)).collect(),
        }
    }

    /// Standard error of an entry's combined score less the mean entry's. With weight w, n = `scored` entries of
    /// which k reached the round, s = k/n, and errors `f = μ + entry` of the round, a round adds
    /// `w² · (a² Var(f) − 2 a s Cov(f, f̄) + s² Var(f̄))`, a = 1 where the entry reached it and 0 where not. In a
    /// round that all reached, μ cancels.
    fn standard_error(&self, entry: usize, scored: usize) -> Option<f64> {
        if scored < 2 {
            return None;
        }
        let mut variance = 0.0;
        for (totals, fit) in self.totals.iter().zip(&self.fits) {
            let (errors, joint) = (&fit.chance.as_ref()?.errors, fit.joint.as_ref()?);
            let share = joint.entries.len() as f64 / scored as f64;
            let mut of_round = share * share * errors.mean;
            if let Ok(level) = joint.entries.binary_search(&entry) {
                let (own, with_mean) = errors.levels[level];
                of_round += own - 2.0 * share * with_mean;
            }
            variance += totals.weight * totals.weight * of_round.max(0.0);
        }
        Some(variance.sqrt())
    }

    /// The model's score on the scale that all criteria of all rounds share: the mean over the rounds that the
    /// entry reached, by weight. Absent where there is no such scale.
    fn fair_average(&self, entry: usize) -> Option<f64> {
        let scale = self.totals[0].scale?;
        if self.totals.iter().any(|round| round.scale != Some(scale)) {
            return None;
        }
        let (mut weights, mut sum) = (0.0, 0.0);
        for (totals, fit) in self.totals.iter().zip(&self.fits) {
            if let Some(measure) = fit.measures[entry] {
                weights += totals.weight;
                sum += totals.weight * measure;
            }
        }
        (weights > 0.0).then(|| scale[0] + unit(scale) * sum / weights)
    }

    fn effect(&self, entry: usize) -> Option<f64> {
        let [only] = &self.fits[..] else { return None };
        Some(only.measures[entry]? - only.chance.as_ref()?.intercept)
    }

    fn round_score(&self, round: usize, entry: usize) -> Option<RoundScore> {
        let totals = self.totals[round].entries[entry].as_ref()?;
        Some(RoundScore {
            mean: totals.mean,
            measure: self.fits[round].measures[entry]?,
            criteria: totals.criteria.clone(),
            sheets: totals.sheets,
        })
    }

    fn round(&self, round: usize) -> RoundRanking {
        let totals = &self.totals[round];
        let scale = match self.rule.model {
            Model::Mean | Model::Calibrated => [0.0, 100.0],
            Model::Gaussian => totals.scale.unwrap_or([0.0, 100.0]),
        };
        let chance = self.fits[round].chance.as_ref();
        let square = unit(scale) * unit(scale);
        RoundRanking {
            id: self.contest.rounds[round].id.clone(),
            weight: totals.weight,
            entries: totals.reached(),
            sheets: totals.sheets.len(),
            complete: warnings::complete(totals),
            intercept: chance.map(|c| scale[0] + unit(scale) * c.intercept),
            variance: chance.map(|c| Variance {
                entry: square * c.variance.entry,
                judge: square * c.variance.judge,
                pair: c.variance.pair.map(|pair| square * pair),
                residual: square * c.variance.residual,
            }),
            facets: chance.map(|c| c.facets.clone()),
            measure_scale: scale,
        }
    }

    /// Entries without any sheet share the place after all others, with nothing but the scale's low end as a
    /// score; the warning `Unscored` names them.
    fn append_unscored(&self, entries: &mut Vec<RankedEntry>, scale: [f64; 2]) {
        let reached = |entry: usize| self.totals.iter().any(|round| round.entries[entry].is_some());
        let unscored: Vec<usize> = (0..self.contest.entries.len()).filter(|&entry| !reached(entry)).collect();
        let rank = entries.len() + 1;
        entries.extend(unscored.iter().map(|&entry| RankedEntry {
            id: self.contest.entries[entry].id.clone(),
            rank,
            tied: unscored.len() > 1,
            tie_broken_by: None,
            mean: 0.0,
            measure: scale[0],
            se: None,
            fair_average: None,
            effect: None,
            p_top: None,
            p_top_mc: None,
            p_place: None,
            rank_low: None,
            rank_high: None,
            expected_rank: None,
            sheets: 0,
            rounds: vec![None; self.totals.len()],
        }));
    }
}

/// Units of a scale in one point of 0–100.
fn unit([low, high]: [f64; 2]) -> f64 {
    (high - low) / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulate::{Design, simulate};

    /// The spread of the draws is the standard error, also where only some reached the second round, and whichever
    /// of entries and judges are more.
    #[test]
    fn draws_spread_as_the_standard_errors_say() {
        for (entries, judges) in [(12, 4), (8, 14)] {
            let mut design = Design::one_round(entries, judges, 3, 2);
            let mut visit = design.stages[0].clone();
            visit.id = "visit".into();
            visit.admitted = 5;
            design.stages.push(visit);
            let contest = simulate(&design, 3).contest;
            let rule = Rule { model: Model::Gaussian, top: 3, ties: vec![], seed: 9, draws: 0 };
            let totals = Totals::of(&contest);
            let fits = (0..2).map(|round| gaussian::fit(&contest, round, &totals[round])).collect();
            let assembly = Assembly { contest: &contest, rule: &rule, totals, fits };
            let rounds: Vec<_> = assembly
                .totals
                .iter()
                .zip(&assembly.fits)
                .map(|(totals, fit)| (totals.weight, fit.joint.as_ref().unwrap()))
                .collect();
            let scores = assembly.combined(|round, entry| assembly.fits[round].measures[entry]);
            let mut squares = vec![0.0; entries];
            let draws = 20_000;
            joint::each_draw(&rounds, entries, 9, draws, |sums, lane| {
                let error = |entry: usize| sums[entry][lane] - scores[entry].unwrap();
                let mean = (0..entries).map(error).sum::<f64>() / entries as f64;
                for (entry, square) in squares.iter_mut().enumerate() {
                    *square += (error(entry) - mean) * (error(entry) - mean) / f64::from(draws);
                }
            });
            for (entry, square) in squares.into_iter().enumerate() {
                let ratio = square.sqrt() / assembly.standard_error(entry, entries).unwrap();
                // Four standard errors of a standard deviation: 4/√(2·20,000).
                assert!((ratio - 1.0).abs() < 0.02, "entry {entry} of {entries}: {ratio}");
            }
        }
    }
}

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
mod rasch;
mod reml;
pub(crate) mod totals;
mod warnings;

use crate::{Contest, Element, Flaw, Model, RankedEntry, Ranking, RoundRanking, RoundScore, Rule, Variance};

use fit::Fit;
use order::Place;
use places::Chance;
pub(crate) use rasch::marks;
use totals::Totals;

/// Ranks a contest by a rule.
///
/// The score of an entry in a round is the model's, 0–100; the combined score is `Σ weight × score` over the
/// rounds that it reached, with the rounds' weights normalised over the contest and not over what the entry
/// reached. Under `facets` and `jmle` a round's score is what an average judge is expected to give, which rises
/// with the measure: a single round is ranked by measure, in logits, and several by their combined scores, 0–100.
/// Equal scores go through the rule's tie steps. The same contest and rule give the same ranking, bit
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
        Model::Jmle => {
            (0..totals.len()).map(|round| rasch::jmle::fit(contest, round, &totals[round])).collect()
        }
        Model::Facets => {
            (0..totals.len()).map(|round| rasch::facets::fit(contest, round, &totals[round])).collect()
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
        let judges = habits::judges(
            contest,
            &self.totals,
            &self.fits,
            if rule.model.on_logits() { 1.0 } else { unit(scale) },
        );
        let criteria = habits::criteria(contest, &self.totals, &self.fits);
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
            draws: if rule.model.draws() { rule.draws } else { 0 },
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
        if self.rule.draws == 0 || !self.rule.model.draws() {
            return chances;
        }
        let weights = self.totals.iter().map(|totals| totals.weight);
        let rounds: Vec<_> = weights.zip(self.fits.iter().map(Fit::source)).collect();
        let rounds: Vec<_> =
            rounds.into_iter().filter_map(|(weight, source)| Some((weight, source?))).collect();
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
            (Model::Facets | Model::Jmle, [_]) => LOGITS,
            _ => [0.0, 100.0],
        }
    }

    fn entry(&self, place: Place, combined: &Combined) -> RankedEntry {
        let entry = place.entry;
        let scale = combined.scale;
        let score = combined.scores[entry].unwrap_or(0.0);
        let chance = combined.chances[entry].as_ref();
        let draws = f64::from(self.rule.draws.max(1));
        let element = self.element(entry);
        RankedEntry {
            id: self.contest.entries[entry].id.clone(),
            rank: place.rank,
            tied: place.tied,
            tie_broken_by: place.broken_by,
            mean: combined.means[entry].unwrap_or(0.0),
            measure: element.map_or(scale[0] + unit(scale) * score, |element| element.measure),
            se: match element {
                Some(element) => element.se,
                None => self.standard_error(entry, combined.scored).map(|points| unit(scale) * points),
            },
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
            let (errors, entries) = (&fit.chance.as_ref()?.errors, fit.levels()?);
            let share = entries.len() as f64 / scored as f64;
            let mut of_round = share * share * errors.mean;
            if let Ok(level) = entries.binary_search(&entry) {
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
        if let Some(element) = self.element(entry) {
            return element.fair_average;
        }
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
        let chance = only.chance.as_ref().filter(|chance| chance.variance.is_some())?;
        Some(only.measures[entry]? - chance.intercept)
    }

    fn round_score(&self, round: usize, entry: usize) -> Option<RoundScore> {
        let totals = self.totals[round].entries[entry].as_ref()?;
        Some(RoundScore {
            mean: totals.mean,
            measure: self.fits[round].measures[entry]?,
            criteria: totals.criteria.clone(),
            severity: self.severity_met(round, entry),
            sheets: totals.sheets,
        })
    }

    /// Mean severity of the judges whom an entry met in a round.
    fn severity_met(&self, round: usize, entry: usize) -> Option<f64> {
        let pairs = &self.totals[round].pairs;
        let first = pairs.partition_point(|pair| pair.entry < entry);
        let own: Vec<f64> = pairs[first..]
            .iter()
            .take_while(|pair| pair.entry == entry)
            .map(|pair| self.fits[round].judges[pair.judge].as_ref()?.severity)
            .collect::<Option<_>>()?;
        totals::mean(own.into_iter())
    }

    fn round(&self, round: usize) -> RoundRanking {
        let totals = &self.totals[round];
        let scale = match self.rule.model {
            Model::Mean | Model::Calibrated => [0.0, 100.0],
            Model::Gaussian => totals.scale.unwrap_or([0.0, 100.0]),
            Model::Facets | Model::Jmle => LOGITS,
        };
        let chance = self.fits[round].chance.as_ref();
        let square = unit(scale) * unit(scale);
        RoundRanking {
            id: self.contest.rounds[round].id.clone(),
            weight: totals.weight,
            entries: totals.reached(),
            sheets: totals.sheets.len(),
            complete: warnings::complete(totals),
            intercept: chance.filter(|c| c.variance.is_some()).map(|c| scale[0] + unit(scale) * c.intercept),
            variance: chance.and_then(|c| c.variance).map(|variance| Variance {
                entry: square * variance.entry,
                judge: square * variance.judge,
                pair: variance.pair.map(|pair| square * pair),
                residual: square * variance.residual,
            }),
            facets: chance.map(|c| c.facets.clone()),
            measure_scale: scale,
            logits: self.fits[round].on_logits.as_ref().map(|on| on.logits.clone()),
        }
    }

    /// An entry's element on the logit axis, where a single round has one.
    fn element(&self, entry: usize) -> Option<&Element> {
        let [only] = &self.fits[..] else { return None };
        let on = only.on_logits.as_ref()?;
        on.logits.entries.get(on.entries.binary_search(&entry).ok()?)
    }

    /// Entries without any sheet share the place after all others, with nothing but the scale's low end as a
    /// score; the warning `Unscored` names them.
    fn append_unscored(&self, entries: &mut Vec<RankedEntry>, scale: [f64; 2]) {
        let reached = |entry: usize| self.totals.iter().any(|round| round.entries[entry].is_some());
        let unscored: Vec<usize> = (0..self.contest.entries.len()).filter(|&entry| !reached(entry)).collect();
        let rank = entries.len() + 1;
        entries.extend(unscored.iter().map(|&entry| RankedEntry {
            rank,
            tied: unscored.len() > 1,
            measure: scale[0],
            ..RankedEntry::unranked(&self.contest.entries[entry], self.totals.len())
        }));
    }
}

/// The scale of logits, which have no ends.
const LOGITS: [f64; 2] = [0.0, 0.0];

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
        // Four standard errors of a standard deviation: 4/√(2·20,000). Those of a many-facet model rest on draws, too,
        // and its draws are not around the plug-in score but the mean.
        for (model, within) in [(Model::Gaussian, 0.02), (Model::Facets, 0.08)] {
            check_spread(model, within);
        }
    }

    fn check_spread(model: Model, within: f64) {
        for (entries, judges) in [(12, 4), (8, 14)] {
            let mut design = Design::one_round(entries, judges, 3, 2);
            let mut visit = design.stages[0].clone();
            visit.id = "visit".into();
            visit.admitted = 5;
            design.stages.push(visit);
            design.stages.iter_mut().filter(|_| model.on_logits()).for_each(|stage| stage.step = 1.0);
            let contest = simulate(&design, 3).contest;
            let rule = Rule { model, top: 3, ties: vec![], seed: 9, draws: 0 };
            let totals = Totals::of(&contest);
            let fit = |round: usize| match model {
                Model::Gaussian => gaussian::fit(&contest, round, &totals[round]),
                _ => rasch::facets::fit(&contest, round, &totals[round]),
            };
            let fits = (0..totals.len()).map(fit).collect();
            let assembly = Assembly { contest: &contest, rule: &rule, totals, fits };
            let rounds: Vec<_> = assembly
                .totals
                .iter()
                .zip(&assembly.fits)
                .map(|(totals, fit)| (totals.weight, fit.source().unwrap()))
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
                assert!((ratio - 1.0).abs() < within, "entry {entry} of {entries}: {ratio}");
            }
        }
    }
}

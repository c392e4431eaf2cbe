//! How judges and criteria behave, over all rounds.

use crate::{Agreement, Contest, CriterionHabit, Element, JudgeHabit, Round};

use super::agreement;
use super::fit::{Fit, JudgeFit, Residuals};
use super::order::EQUAL;
use super::totals::{Totals, mean};

/// Fewer entries than this give no correlation worth a number.
const FEWEST_FOR_CORRELATION: usize = 3;

/// The habits of every judge, severities in units of `unit` points.
pub(crate) fn judges(contest: &Contest, totals: &[Totals], fits: &[Fit], unit: f64) -> Vec<JudgeHabit> {
    let marks = Marks::of(contest, totals);
    let agreements = agreement::by_chance(contest);
    contest
        .judges
        .iter()
        .zip(&marks)
        .enumerate()
        .map(|(judge, (named, marks))| {
            let fitted: Vec<&JudgeFit> = fits.iter().filter_map(|fit| fit.judges[judge].as_ref()).collect();
            let mut residuals = Residuals::default();
            for fit in &fitted {
                residuals.merge(&fit.residuals);
            }
            JudgeHabit {
                id: named.id.clone(),
                severity: over_rounds(&fitted, |fit| fit.severity, |share| share).map(|points| unit * points),
                se: over_rounds(&fitted, |fit| fit.variance, |share| share * share)
                    .map(|variance| unit * variance.sqrt()),
                agreement: agreement(fits, judge).or(agreements[judge]),
                spread: marks.spread(),
                spread_se: marks.spread_error(),
                infit: residuals.infit(),
                outfit: residuals.outfit(),
                sheets: marks.totals.len(),
                mean: mean(marks.totals.iter().copied()),
                range: marks.range(),
                histogram: marks.histogram(),
            }
        })
        .collect()
}

/// Over all rounds of a model on single scores.
fn agreement(fits: &[Fit], judge: usize) -> Option<Agreement> {
    let of_rounds = fits.iter().filter_map(|fit| {
        let on = fit.on_logits.as_ref()?;
        on.agreements.get(on.judges.binary_search(&judge).ok()?).copied()
    });
    of_rounds.reduce(|a, b| Agreement {
        opportunities: a.opportunities + b.opportunities,
        observed: a.observed + b.observed,
        expected: a.expected + b.expected,
    })
}

/// Adds up a judge's rounds, each with a `weight` from its share of the entries scored: the share itself for a
/// mean, its square for the variance of that mean.
fn over_rounds(
    fits: &[&JudgeFit],
    of: impl Fn(&JudgeFit) -> Option<f64>,
    weight: impl Fn(f64) -> f64,
) -> Option<f64> {
    let known: Vec<(f64, f64)> = fits.iter().filter_map(|fit| Some((fit.scored as f64, of(fit)?))).collect();
    let all: f64 = known.iter().map(|(scored, _)| scored).sum();
    (all > 0.0).then(|| known.iter().map(|(scored, x)| weight(scored / all) * x).sum())
}

/// What a judge gave.
#[derive(Default, Clone)]
struct Marks {
    totals: Vec<f64>,
    /// Sum of squares around the judge's mean and degrees of freedom, over rounds …
    own: (f64, f64),
    /// … and the same of all totals of the entries he scored.
    all: (f64, f64),
}

impl Marks {
    fn of(contest: &Contest, totals: &[Totals]) -> Vec<Self> {
        let mut marks = vec![Self::default(); contest.judges.len()];
        for (round, totals) in contest.rounds.iter().zip(totals) {
            let mut own: Vec<Sums> = vec![Sums::default(); contest.judges.len()];
            let mut of_entry: Vec<Sums> = vec![Sums::default(); contest.entries.len()];
            // Squares around the round's mean: sums of squares around zero would lose digits.
            let centre = totals.sheets.iter().sum::<f64>() / totals.sheets.len() as f64;
            for (sheet, &total) in round.sheets.iter().zip(&totals.sheets) {
                marks[sheet.judge].totals.push(total);
                own[sheet.judge].add(total - centre);
                of_entry[sheet.entry].add(total - centre);
            }
            let mut around: Vec<Sums> = vec![Sums::default(); contest.judges.len()];
            for pair in &totals.pairs {
                around[pair.judge].merge(&of_entry[pair.entry]);
            }
            for ((marks, own), around) in marks.iter_mut().zip(&own).zip(&around) {
                if own.count > 1.0 {
                    marks.own = (marks.own.0 + own.squares(), marks.own.1 + own.count - 1.0);
                    marks.all = (marks.all.0 + around.squares(), marks.all.1 + around.count - 1.0);
                }
            }
        }
        marks
    }

    fn spread(&self) -> Option<f64> {
        let [(own, own_degrees), (all, all_degrees)] = [self.own, self.all];
        (own_degrees > 0.0 && all > EQUAL * EQUAL)
            .then(|| (own.max(0.0) / own_degrees).sqrt() / (all / all_degrees).sqrt())
    }

    fn spread_error(&self) -> Option<f64> {
        Some(self.spread()? / (2.0 * self.own.1).sqrt())
    }

    fn range(&self) -> Option<[f64; 2]> {
        let low = self.totals.iter().copied().min_by(f64::total_cmp)?;
        let high = self.totals.iter().copied().max_by(f64::total_cmp)?;
        Some([low, high])
    }

    /// Ten counts; 100 belongs to the last tenth, and a total on a border to the upper one. Rounding below the
    /// border does not push it down.
    fn histogram(&self) -> Vec<usize> {
        let mut counts = vec![0; 10];
        for total in &self.totals {
            counts[(((total + EQUAL) / 10.0) as usize).min(9)] += 1;
        }
        counts
    }
}

#[derive(Default, Clone)]
struct Sums {
    count: f64,
    sum: f64,
    square: f64,
}

impl Sums {
    fn add(&mut self, value: f64) {
        self.count += 1.0;
        self.sum += value;
        self.square += value * value;
    }

    fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.square += other.square;
    }

    /// Sum of squares around the mean.
    fn squares(&self) -> f64 {
        self.square - self.sum * self.sum / self.count
    }
}

/// The habits of every criterion, round by round.
pub(crate) fn criteria(contest: &Contest, totals: &[Totals], fits: &[Fit]) -> Vec<CriterionHabit> {
    let rounds = contest.rounds.iter().zip(totals).zip(fits);
    rounds.flat_map(|((round, totals), fit)| of_round(round, totals, fit)).collect()
}

/// A criterion on the logit axis.
fn element(fit: &Fit, criterion: usize) -> Option<&Element> {
    let on = fit.on_logits.as_ref()?;
    on.logits.criteria.get(on.criteria.binary_search(&criterion).ok()?)
}

fn of_round(round: &Round, totals: &Totals, fit: &Fit) -> Vec<CriterionHabit> {
    let weights: f64 = round.criteria.iter().map(|c| c.weight).sum();
    let shares: Vec<Option<f64>> = (0..round.criteria.len())
        .map(|k| {
            mean(round.sheets.iter().filter_map(|sheet| Some(round.criteria[k].share(sheet.scores[k]?))))
        })
        .collect();
    let rubric = mean(shares.iter().flatten().copied());
    round
        .criteria
        .iter()
        .enumerate()
        .map(|(k, criterion)| CriterionHabit {
            id: criterion.id.clone(),
            round: round.id.clone(),
            weight: criterion.weight / weights,
            difficulty: match &fit.on_logits {
                Some(_) => element(fit, k).filter(|e| e.se.is_some()).map(|e| e.measure),
                None => rubric.zip(shares[k]).map(|(rubric, share)| 100.0 * (rubric - share)),
            },
            discrimination: discrimination(round, totals, k),
            infit: element(fit, k).and_then(|e| e.infit),
            outfit: element(fit, k).and_then(|e| e.outfit),
            scores: round.sheets.iter().filter(|sheet| sheet.scores[k].is_some()).count(),
        })
        .collect()
}

/// Correlation of the entries' means on criterion `k` with the mean of their means on the others, each as a
/// share of its scale.
fn discrimination(round: &Round, totals: &Totals, k: usize) -> Option<f64> {
    let points: Vec<[f64; 2]> = totals
        .entries
        .iter()
        .flatten()
        .filter_map(|entry| {
            let share = |l: usize| Some(round.criteria[l].share(entry.criteria[l]?));
            let others = (0..round.criteria.len()).filter(|&l| l != k).filter_map(share);
            Some([share(k)?, mean(others)?])
        })
        .collect();
    correlation(&points)
}

fn correlation(points: &[[f64; 2]]) -> Option<f64> {
    if points.len() < FEWEST_FOR_CORRELATION {
        return None;
    }
    let [x, y] = [0, 1].map(|side| points.iter().map(|p| p[side]).sum::<f64>() / points.len() as f64);
    let moment =
        |a: usize, b: usize| -> f64 { points.iter().map(|p| (p[a] - [x, y][a]) * (p[b] - [x, y][b])).sum() };
    let scale = (moment(0, 0) * moment(1, 1)).sqrt();
    (scale > EQUAL * EQUAL).then(|| (moment(0, 1) / scale).clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_judge_of_half_the_range_has_a_narrow_spread() {
        let marks =
            Marks { totals: vec![0.0, 59.999_999_999_999, 100.0], own: (50.0, 2.0), all: (400.0, 4.0) };
        assert_eq!(marks.spread(), Some(0.5));
        assert_eq!(marks.spread_error(), Some(0.25));
        assert_eq!(marks.range(), Some([0.0, 100.0]));
        assert_eq!(marks.histogram(), [1, 0, 0, 0, 0, 0, 1, 0, 0, 1]);
    }

    #[test]
    fn correlations() {
        assert_eq!(correlation(&[[0.0, 1.0], [1.0, 2.0], [2.0, 3.0]]), Some(1.0));
        assert_eq!(correlation(&[[0.0, 1.0], [1.0, 0.0], [2.0, 1.0]]), Some(0.0));
        assert_eq!(correlation(&[[0.0, 1.0], [0.0, 2.0], [0.0, 3.0]]), None);
    }
}

//! A fitted round on the logit axis, and the way back to the rubric's scale.

use crate::rank::fit::Residuals;
use crate::{Agreement, Round, StepScale};

use super::marks::{Mark, Marks};
use super::misfit::{Expected, Misfit, Rating, agreement};
use super::rating::Steps;

/// Measures of entries (higher is better), judges (stricter) and criteria (harder), and the steps.
pub(crate) struct Axis<'a> {
    pub(crate) round: &'a Round,
    pub(crate) marks: &'a Marks,
    /// Of each level.
    pub(crate) measures: [Vec<f64>; 3],
    /// The mean measure of each facet: where the average element stands.
    pub(crate) means: [f64; 3],
    /// Score of each category, for each scale.
    pub(crate) values: Vec<Vec<f64>>,
    /// Of each scale.
    pub(crate) steps: Vec<Vec<f64>>,
}

/// What the scores of a facet's elements and of its judges say.
pub(crate) struct Fits {
    /// Of entries, judges, criteria.
    pub(crate) misfits: [Vec<Misfit>; 3],
    pub(crate) agreements: Vec<Agreement>,
}

impl Axis<'_> {
    /// Expected score on a scale at η.
    pub(crate) fn expected(&self, scale: usize, eta: f64) -> f64 {
        let probabilities = Steps::new(&self.steps[scale]).probabilities(eta);
        probabilities.iter().zip(&self.values[scale]).map(|(p, value)| p * value).sum()
    }

    /// What an entry of this measure is expected to get from an average judge, on 0–100 by the rubric's weights.
    pub(crate) fn official(&self, measure: f64) -> f64 {
        let (mut weights, mut sum) = (0.0, 0.0);
        for (level, &k) in self.marks.names[2].iter().enumerate() {
            let criterion = &self.round.criteria[k];
            let eta = measure - self.means[1] - self.measures[2][level];
            weights += criterion.weight;
            sum += criterion.weight * criterion.share(self.expected(self.marks.scale_of[level], eta));
        }
        100.0 * sum / weights
    }

    /// How fast [`Self::official`] rises, in points a logit.
    pub(crate) fn slope(&self, measure: f64) -> f64 {
        let step = 1e-4;
        (self.official(measure + step) - self.official(measure - step)) / (2.0 * step)
    }

    /// Expected score of an element when all other facets stand at `others`, on the scale that all criteria
    /// share.
    pub(crate) fn fair(&self, facet: usize, measure: f64, others: [f64; 3]) -> Option<f64> {
        if self.values.len() != 1 {
            return None;
        }
        let mut place = others;
        place[facet] = measure;
        Some(self.expected(0, place[0] - place[1] - place[2]))
    }

    /// The category of a mark: its place among the scores that have one, or the nearest.
    pub(crate) fn category(&self, mark: &Mark) -> usize {
        let values = &self.values[self.marks.scale_of[mark.levels[2]]];
        values.partition_point(|value| *value < mark.score).min(values.len().saturating_sub(1))
    }

    pub(crate) fn eta(&self, mark: &Mark) -> f64 {
        let [entry, judge, criterion] = mark.levels;
        self.measures[0][entry] - self.measures[1][judge] - self.measures[2][criterion]
    }

    /// Fit over the kept marks. A pair effect with standard deviation `pair` is not fitted but expected: its nodes
    /// are the five of Gauss and Hermite.
    pub(crate) fn fits(&self, kept: impl Fn(&Mark) -> bool, pair: Option<f64>) -> Fits {
        let steps: Vec<Steps> = self.steps.iter().map(|steps| Steps::new(steps)).collect();
        let mut misfits =
            [0, 1, 2].map(|facet: usize| vec![Misfit::default(); self.marks.names[facet].len()]);
        let mut ratings = Vec::new();
        for mark in self.marks.marks.iter().filter(|mark| kept(mark)) {
            let steps = &steps[self.marks.scale_of[mark.levels[2]]];
            let eta = self.eta(mark);
            let probabilities = match pair {
                None => steps.probabilities(eta),
                Some(sd) => {
                    let mut mixed = vec![0.0; steps.len() + 1];
                    for (node, weight) in FIVE {
                        for (mixed, p) in mixed.iter_mut().zip(steps.probabilities(eta + sd * node)) {
                            *mixed += weight * p;
                        }
                    }
                    mixed
                }
            };
            let category = self.category(mark);
            let expected = Expected::of(&probabilities);
            for facet in 0..3 {
                misfits[facet][mark.levels[facet]].add(category as f64, &expected);
            }
            let [entry, judge, criterion] = mark.levels;
            ratings.push(Rating { of: (entry, criterion), judge, category, probabilities });
        }
        Fits { misfits, agreements: agreement(self.marks.names[1].len(), ratings) }
    }

    /// The scales as they are shown.
    pub(crate) fn scales(&self, errors: &[Vec<f64>]) -> Vec<StepScale> {
        let names = &self.marks.names[2];
        let of = |scale: usize| {
            let own = (0..names.len()).filter(|&level| self.marks.scale_of[level] == scale);
            StepScale {
                criteria: own.map(|level| self.round.criteria[names[level]].id.clone()).collect(),
                categories: self.values[scale].clone(),
                steps: self.steps[scale].clone(),
                se: errors.get(scale).cloned().unwrap_or_default(),
            }
        };
        (0..self.steps.len()).map(of).collect()
    }
}

/// Residuals of a judge, for the sum over rounds.
pub(crate) fn residuals(misfit: Option<&Misfit>) -> Residuals {
    misfit.map(|misfit| misfit.residuals).unwrap_or_default()
}

/// Nodes and weights that integrate over a standard normal (Gauss and Hermite, five nodes).
pub(crate) const FIVE: [(f64, f64); 5] = [
    (-2.856_970_013_872_806, 0.011_257_411_327_720_7),
    (-1.355_626_179_974_266, 0.222_075_922_005_612_8),
    (0.0, 0.533_333_333_333_333_3),
    (1.355_626_179_974_266, 0.222_075_922_005_612_8),
    (2.856_970_013_872_806, 0.011_257_411_327_720_7),
];

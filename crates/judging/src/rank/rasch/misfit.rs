//! How well scores fit: mean squares of residuals, and how often judges agree.
//!
//! With residual r, variance V and fourth central moment C of each score: `infit = Σr²/ΣV` with variance
//! `q² = Σ(C − V²)/(ΣV)²`, and `outfit = mean of r²/V` with `q² = Σ(C/V² − 1)/n²`; as a standard normal
//! `(∛ms − 1)·3/q + q/3` (Wright and Masters, Rating Scale Analysis, 1982).

use crate::Agreement;
use crate::rank::fit::Residuals;

/// A score whose variance is smaller was certain, and tells nothing by being as expected.
const CERTAIN: f64 = 1e-12;

/// What a model expects of a score.
pub(crate) struct Expected {
    pub(crate) mean: f64,
    pub(crate) variance: f64,
    /// Fourth central moment.
    pub(crate) fourth: f64,
}

impl Expected {
    pub(crate) fn of(probabilities: &[f64]) -> Self {
        let sum = |f: &dyn Fn(f64) -> f64| -> f64 {
            probabilities.iter().enumerate().map(|(k, p)| p * f(k as f64)).sum()
        };
        let mean = sum(&|k| k);
        let variance = sum(&|k| (k - mean) * (k - mean));
        let fourth = sum(&|k| (k - mean) * (k - mean) * (k - mean) * (k - mean));
        Self { mean, variance, fourth }
    }
}

/// Sums over the scores of an element.
#[derive(Default, Clone, Copy)]
pub(crate) struct Misfit {
    pub(crate) residuals: Residuals,
    infit_variance: f64,
    outfit_variance: f64,
}

impl Misfit {
    pub(crate) fn add(&mut self, category: f64, expected: &Expected) {
        let (residual, variance) = (category - expected.mean, expected.variance);
        if variance > CERTAIN {
            self.residuals.add(residual * residual, variance);
            self.infit_variance += expected.fourth - variance * variance;
            self.outfit_variance += expected.fourth / (variance * variance) - 1.0;
        }
    }

    pub(crate) fn infit_z(&self) -> Option<f64> {
        standard(self.residuals.infit()?, self.infit_variance.max(0.0).sqrt() / self.residuals.expected)
    }

    pub(crate) fn outfit_z(&self) -> Option<f64> {
        standard(self.residuals.outfit()?, self.outfit_variance.max(0.0).sqrt() / self.residuals.count as f64)
    }
}

fn standard(mean_square: f64, q: f64) -> Option<f64> {
    (q > 0.0).then(|| (libm::cbrt(mean_square) - 1.0) * 3.0 / q + q / 3.0)
}

/// A score by a judge, for agreement with others on the same entry and criterion.
pub(crate) struct Rating {
    /// Entry and criterion.
    pub(crate) of: (usize, usize),
    pub(crate) judge: usize,
    pub(crate) category: usize,
    pub(crate) probabilities: Vec<f64>,
}

/// Agreement of each judge; `expected = Σ over pairs of scores Σ_x P(x) P'(x)`. A judge's own repeated scores do
/// not count as agreement.
pub(crate) fn agreement(judges: usize, mut ratings: Vec<Rating>) -> Vec<Agreement> {
    let mut found = vec![Agreement { opportunities: 0, observed: 0, expected: 0.0 }; judges];
    ratings.sort_by_key(|rating| (rating.of, rating.judge));
    for group in ratings.chunk_by(|a, b| a.of == b.of) {
        let categories = group[0].probabilities.len();
        let mut counts = vec![0; categories];
        let mut sums = vec![0.0; categories];
        for rating in group {
            counts[rating.category] += 1;
            for (sum, p) in sums.iter_mut().zip(&rating.probabilities) {
                *sum += p;
            }
        }
        for own in group.chunk_by(|a, b| a.judge == b.judge) {
            let (mut own_counts, mut own_sums) = (vec![0; categories], vec![0.0; categories]);
            for rating in own {
                own_counts[rating.category] += 1;
                for (sum, p) in own_sums.iter_mut().zip(&rating.probabilities) {
                    *sum += p;
                }
            }
            let agreement = &mut found[own[0].judge];
            agreement.opportunities += own.len() * (group.len() - own.len());
            for x in 0..categories {
                agreement.observed += own_counts[x] * (counts[x] - own_counts[x]);
                agreement.expected += own_sums[x] * (sums[x] - own_sums[x]);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_is_counted_with_others_alone() {
        let rating =
            |judge, category, p: f64| Rating { of: (0, 0), judge, category, probabilities: vec![1.0 - p, p] };
        let found =
            agreement(3, vec![rating(0, 1, 0.5), rating(1, 1, 0.8), rating(0, 1, 0.5), rating(2, 0, 0.1)]);
        assert_eq!(
            found.iter().map(|a| (a.opportunities, a.observed)).collect::<Vec<_>>(),
            [(4, 2), (3, 2), (3, 0)]
        );
        // Judge 1 with 0 twice (0.5 each) and with 2 (0.8·0.1 + 0.2·0.9).
        assert!((found[1].expected - 1.26).abs() < 1e-12);
    }
}

//! Errors of what several elements share.

use crate::rank::dense::Square;
use crate::rank::mixed::{Errors, Loadings};

/// How the mean error of some elements hangs on the dense unknowns, and the variance of what is its own.
pub(crate) struct MeanError {
    pub(crate) factors: Vec<f64>,
    pub(crate) own: f64,
}

impl MeanError {
    pub(crate) fn of(loadings: &Loadings, size: usize) -> Self {
        let share = 1.0 / loadings.levels().max(1) as f64;
        let mut mean = Self { factors: vec![0.0; size], own: 0.0 };
        for level in 0..loadings.levels() {
            let (terms, own) = loadings.of(level);
            terms.iter().for_each(|(unknown, factor)| mean.factors[*unknown] += share * factor);
            mean.own += share * share * own;
        }
        mean
    }

    /// The error of this mean less another one.
    pub(crate) fn less(mut self, other: &Self) -> Self {
        self.factors.iter_mut().zip(&other.factors).for_each(|(a, b)| *a -= b);
        self.own += other.own;
        self
    }
}

/// Errors of `slope · (element + common)` for all elements of `loadings`, with a slope for each.
pub(crate) fn together(loadings: &Loadings, common: &MeanError, slopes: &[f64], inverse: &Square) -> Errors {
    let count = slopes.len().max(1) as f64;
    let spread =
        |factors: &[f64]| -> Vec<f64> { (0..inverse.size()).map(|i| dot(inverse.row(i), factors)).collect() };
    let of_common = spread(&common.factors);
    let variance = dot(&common.factors, &of_common) + common.own;
    let mean_slope = slopes.iter().sum::<f64>() / count;
    let mut mean: Vec<f64> = common.factors.iter().map(|factor| mean_slope * factor).collect();
    let mut mean_own = mean_slope * mean_slope * common.own;
    for (level, slope) in slopes.iter().enumerate() {
        let (terms, own) = loadings.of(level);
        terms.iter().for_each(|(unknown, factor)| mean[*unknown] += slope * factor / count);
        mean_own += slope * slope * own / (count * count);
    }
    let of_mean = spread(&mean);
    let common_with_mean = dot(&common.factors, &of_mean) + mean_slope * common.own;
    let own_errors = loadings.errors(inverse);
    let levels = slopes.iter().enumerate().map(|(level, slope)| {
        let (terms, own) = loadings.of(level);
        let sparse = |of: &[f64]| terms.iter().map(|(unknown, factor)| factor * of[*unknown]).sum::<f64>();
        let own_variance = own_errors.levels[level].0 + 2.0 * sparse(&of_common) + variance;
        let with_mean = sparse(&of_mean) + slope * own / count + common_with_mean;
        (slope * slope * own_variance, slope * with_mean)
    });
    Errors { levels: levels.collect(), mean: dot(&mean, &of_mean) + mean_own }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::dense::Cholesky;

    /// Against loadings that spell the sum out.
    #[test]
    fn sums_have_the_errors_of_their_terms() {
        let mut a = Square::zero(3);
        for (i, row) in [[4.0, 2.0, 1.0], [0.0, 5.0, 3.0], [0.0, 0.0, 6.0]].iter().enumerate() {
            a.row_mut(i).copy_from_slice(row);
        }
        let inverse = Cholesky::of(a).unwrap().inverse();
        let common = MeanError { factors: vec![0.5, -0.25, 0.0], own: 0.0 };
        let slopes = [2.0, 3.0];
        let (mut apart, mut spelt) = (Loadings::default(), Loadings::default());
        for (level, slope) in slopes.iter().enumerate() {
            apart.push(level, 1.0);
            apart.push(2, 0.3);
            apart.finish(0.7);
            let mut sum = common.factors.clone();
            sum[level] += 1.0;
            sum[2] += 0.3;
            sum.iter().enumerate().for_each(|(unknown, factor)| spelt.push(unknown, slope * factor));
            spelt.finish(slope * slope * 0.7);
        }
        let (found, expected) = (together(&apart, &common, &slopes, &inverse), spelt.errors(&inverse));
        assert!((found.mean - expected.mean).abs() < 1e-12);
        for (found, expected) in found.levels.iter().zip(&expected.levels) {
            assert!((found.0 - expected.0).abs() < 1e-12 && (found.1 - expected.1).abs() < 1e-12);
        }
    }
}

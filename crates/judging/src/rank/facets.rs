//! How well a facet is separated: from predicted effects and their errors to separation, strata, reliability
//! and χ².

use crate::{FacetSummary, Separation};

/// Summary of a facet whose elements have predicted `effects`, squared standard errors `errors` of effect minus
/// the mean effect, and the variance `true_variance` between elements.
///
/// Predictions are shrunk toward their mean, so their spread is not the observed spread of measures. What the
/// data alone say is recovered: with precision `1/e` after and `1/true_variance` before the data, the information
/// of the data is the difference, and the unshrunk measure is the effect times `(1/e) / information`. Then, as
/// for fixed measures (Wright and Masters, Rating Scale Analysis, 1982): `separation = true sd / root mean
/// squared error`, and `χ² = Σ w m² − (Σ w m)² / Σ w` with w the information, on one degree less than elements.
pub(crate) fn summary(effects: &[f64], errors: &[f64], true_variance: f64) -> FacetSummary {
    let df = effects.len().saturating_sub(1);
    if df == 0 || true_variance <= 0.0 {
        return separated(0.0, 0.0, df);
    }
    // The error of a difference from the mean of n is 1 − 1/n of an element's own.
    let own = effects.len() as f64 / df as f64;
    let (mut mean_square, mut weights, mut sum, mut squares) = (0.0, 0.0, 0.0, 0.0);
    for (effect, error) in effects.iter().zip(errors) {
        let precision = 1.0 / (error * own).max(f64::MIN_POSITIVE);
        let information = (precision - 1.0 / true_variance).max(1e-9 / true_variance);
        let measure = effect * precision / information;
        mean_square += 1.0 / information / effects.len() as f64;
        weights += information;
        sum += information * measure;
        squares += information * measure * measure;
    }
    let chi2 = (squares - sum * sum / weights).max(0.0);
    separated((true_variance / mean_square).sqrt(), chi2, df)
}

fn separated(separation: f64, chi2: f64, df: usize) -> FacetSummary {
    FacetSummary {
        separation,
        strata: (4.0 * separation + 1.0) / 3.0,
        reliability: separation * separation / (1.0 + separation * separation),
        chi2,
        df,
        sample: None,
    }
}

/// Summary of fixed measures with their standard errors: `sd² = Σ(m − m̄)²/n` for the elements as all there are,
/// with n − 1 as a sample; `rmse² = Σ se²/n`; and χ² as in [`summary`] with `w = 1/se²`.
pub(crate) fn spread_of(known: &[(f64, f64)]) -> FacetSummary {
    let count = known.len() as f64;
    let df = known.len().saturating_sub(1);
    if df == 0 {
        return separated(0.0, 0.0, df);
    }
    let mean = known.iter().map(|(measure, _)| measure).sum::<f64>() / count;
    let squares: f64 = known.iter().map(|(measure, _)| (measure - mean) * (measure - mean)).sum();
    let rmse = (known.iter().map(|(_, se)| se * se).sum::<f64>() / count).sqrt();
    let with = |n: f64| {
        let variance = squares / n;
        let true_sd = (variance - rmse * rmse).max(0.0).sqrt();
        let summary = separated(true_sd / rmse, 0.0, df);
        Separation {
            sd: variance.sqrt(),
            rmse,
            true_sd,
            separation: summary.separation,
            strata: summary.strata,
            reliability: summary.reliability,
        }
    };
    let sums = known.iter().fold([0.0; 3], |[w, wm, wmm], (measure, se)| {
        let weight = 1.0 / (se * se);
        let measure = measure - mean;
        [w + weight, wm + weight * measure, wmm + weight * measure * measure]
    });
    let chi2 = (sums[2] - sums[1] * sums[1] / sums[0]).max(0.0);
    FacetSummary { sample: Some(with(count - 1.0)), ..separated(with(count).separation, chi2, df) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_relations() {
        let known = separated(2.17, 0.0, 6);
        assert!((known.strata - 3.23).abs() < 0.005);
        assert!((known.reliability - 0.82).abs() < 0.005);
    }

    #[test]
    fn balanced_data_give_the_fixed_effects_chi_square() {
        // Three measures −2, 0, 2 with error variance 1, shrunk under a true variance of 3: factor 3/4.
        let (shrink, error) = (0.75, 0.75 * (2.0 / 3.0));
        let found = summary(&[-2.0 * shrink, 0.0, 2.0 * shrink], &[error; 3], 3.0);
        assert!((found.chi2 - 8.0).abs() < 1e-12);
        assert!((found.separation - 3.0_f64.sqrt()).abs() < 1e-12);
        assert!((found.reliability - 0.75).abs() < 1e-12);
        assert_eq!(found.df, 2);
    }
}

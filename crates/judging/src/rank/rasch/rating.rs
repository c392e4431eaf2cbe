//! The rating-scale model of a single mark (Andrich, Psychometrika 43, 1978):
//! `log P(x)/P(x − 1) = η − τ_x`, so that `P(x) ∝ exp(x η − τ_1 − … − τ_x)`.

/// No weight of a category grows beyond this, relative to that of the category given.
const LARGEST: f64 = 1e280;

/// `exp(−τ)` of each step and its reciprocal.
pub(crate) struct Steps {
    up: Vec<f64>,
    down: Vec<f64>,
}

impl Steps {
    pub(crate) fn new(steps: &[f64]) -> Self {
        Self {
            up: steps.iter().map(|step| libm::exp(-step)).collect(),
            down: steps.iter().map(|step| libm::exp(*step)).collect(),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.up.len()
    }

    /// Fills `tails` with `P(X ≥ k)`, k = 1 …, where `odds` is `exp(η)`; gives 1/P(category).
    #[inline]
    pub(crate) fn tails(&self, odds: f64, category: usize, tails: &mut [f64]) -> f64 {
        let steps = self.up.len();
        let inverse = 1.0 / odds;
        let mut weight = 1.0;
        let mut below = 1.0;
        for k in (0..category).rev() {
            weight = (weight * inverse * self.down[k]).min(LARGEST);
            below += weight;
            tails[k] = weight;
        }
        weight = 1.0;
        let mut above = 0.0;
        for (tail, up) in tails[category..steps].iter_mut().zip(&self.up[category..]) {
            weight = (weight * odds * up).min(LARGEST);
            above += weight;
            *tail = weight;
        }
        let all = below + above;
        // From weights to tails: upwards of the category `tails[k]` is the weight of k + 1, below it that of k.
        let scale = 1.0 / all;
        let mut rest = 0.0;
        for tail in tails[category..steps].iter_mut().rev() {
            rest += *tail;
            *tail = rest * scale;
        }
        let mut rest = 0.0;
        for tail in &mut tails[..category] {
            rest += *tail;
            *tail = 1.0 - rest * scale;
        }
        all
    }

    /// Expected category and its variance.
    pub(crate) fn moments(&self, eta: f64, tails: &mut [f64]) -> (f64, f64) {
        self.tails(libm::exp(eta), 0, tails);
        let tails = &tails[..self.len()];
        let mean: f64 = tails.iter().sum();
        let square: f64 = tails.iter().enumerate().map(|(k, tail)| (2 * k + 1) as f64 * tail).sum();
        (mean, (square - mean * mean).max(0.0))
    }

    /// Expected value where each category has one.
    #[inline]
    pub(crate) fn expected(&self, eta: f64, values: &[f64]) -> f64 {
        let (mut weight, mut all, mut sum) = (1.0, 1.0, values[0]);
        let steps = self.up.len();
        let odds = libm::exp(eta.clamp(-300.0, 300.0));
        for k in 0..steps {
            weight *= odds * self.up[k];
            if weight > 1e200 {
                (all, sum, weight) = (all / weight, sum / weight, 1.0);
            }
            all += weight;
            sum += weight * values[k + 1];
        }
        sum / all
    }

    /// Probability of each category.
    pub(crate) fn probabilities(&self, eta: f64) -> Vec<f64> {
        let mut tails = vec![0.0; self.len()];
        self.tails(libm::exp(eta), 0, &mut tails);
        (0..=tails.len())
            .map(|k| {
                let above = |k: usize| tails.get(k).copied().unwrap_or(0.0);
                (if k == 0 { 1.0 } else { tails[k - 1] }) - above(k)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_do_not_depend_on_the_category_given() {
        let steps = Steps::new(&[-1.0, 0.5, 2.0]);
        let eta: f64 = 0.7;
        let weights = [0.0, eta + 1.0, 2.0 * eta + 0.5, 3.0 * eta - 1.5].map(f64::exp);
        let all: f64 = weights.iter().sum();
        for category in 0..4 {
            let mut tails = [0.0; 3];
            let inverse = steps.tails(eta.exp(), category, &mut tails);
            assert!((inverse - all / weights[category]).abs() < 1e-12);
            for k in 0..3 {
                assert!((tails[k] - weights[k + 1..].iter().sum::<f64>() / all).abs() < 1e-14);
            }
        }
        let (mean, variance) = steps.moments(eta, &mut [0.0; 3]);
        let expected =
            |power: i32| -> f64 { (0..4).map(|x| (x as f64).powi(power) * weights[x] / all).sum() };
        assert!((mean - expected(1)).abs() < 1e-14);
        assert!((variance - expected(2) + mean * mean).abs() < 1e-13);
        assert!((steps.probabilities(eta)[2] - weights[2] / all).abs() < 1e-14);
    }
}

//! The plain rule: an entry's score in a round is the mean of its judges' totals.

use super::fit::{Fit, JudgeFit, Residuals};
use super::totals::{Pair, Totals};

pub(crate) fn fit(totals: &Totals, judges: usize) -> Fit {
    let mut gaps: Vec<Vec<f64>> = vec![Vec::new(); judges];
    let mut scored = vec![false; judges];
    for own in totals.pairs.chunk_by(|a, b| a.entry == b.entry) {
        for (pair, gap) in own.iter().zip(gaps_to_others(own)) {
            scored[pair.judge] = true;
            gaps[pair.judge].extend(gap);
        }
    }
    Fit {
        measures: totals.entries.iter().map(|e| e.as_ref().map(|e| e.mean)).collect(),
        judges: gaps.iter().zip(scored).map(|(gaps, scored)| scored.then(|| judge(gaps))).collect(),
        chance: None,
        joint: None,
        on_logits: None,
        warnings: Vec::new(),
    }
}

/// For each judge of an entry: the mean of the others' totals less his own; `None` where there are no others.
fn gaps_to_others(own: &[Pair]) -> impl Iterator<Item = Option<f64>> {
    let sum: f64 = own.iter().map(|p| p.mean).sum();
    let others = own.len() as f64 - 1.0;
    own.iter().map(move |p| (others > 0.0).then(|| (sum - p.mean) / others - p.mean))
}

fn judge(gaps: &[f64]) -> JudgeFit {
    let count = gaps.len() as f64;
    let severity = (count > 0.0).then(|| gaps.iter().sum::<f64>() / count);
    let variance = severity
        .filter(|_| count > 1.0)
        .map(|mean| gaps.iter().map(|gap| (gap - mean) * (gap - mean)).sum::<f64>() / (count - 1.0) / count);
    JudgeFit { severity, variance, scored: gaps.len(), residuals: Residuals::default() }
}

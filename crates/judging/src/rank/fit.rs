//! What every model gives for a round; a new model is a new file with a function from totals to a [`Fit`].

use crate::{Agreement, Facets, Logits, Variance, Warning};

use super::joint::{Joint, Source};
use super::mixed::Errors;
use super::rasch::mixture::Mixture;

/// A round as a model sees it, on 0–100.
pub(crate) struct Fit {
    /// One for each entry of the contest; `None` where it has no sheet in the round.
    pub(crate) measures: Vec<Option<f64>>,
    /// One for each judge of the contest; `None` where he has no sheet in the round.
    pub(crate) judges: Vec<Option<JudgeFit>>,
    /// Absent for models without chance, and where a round holds too little to estimate anything.
    pub(crate) chance: Option<Chance>,
    /// Absent for models without chance.
    pub(crate) joint: Option<Joint>,
    /// Of models on single scores.
    pub(crate) on_logits: Option<OnLogits>,
    pub(crate) warnings: Vec<Warning>,
}

impl Fit {
    /// Where joint draws come from.
    pub(crate) fn source(&self) -> Option<Source<'_>> {
        let mixture = self.on_logits.as_ref().and_then(|on| on.draws.as_ref());
        self.joint.as_ref().map(Source::Normal).or_else(|| mixture.map(Source::Mixture))
    }

    /// Contest index of each level of [`Chance::errors`].
    pub(crate) fn levels(&self) -> Option<&[usize]> {
        let of_joint = self.joint.as_ref().map(|joint| &joint.entries[..]);
        of_joint.or_else(|| self.on_logits.as_ref().map(|on| &on.entries[..]))
    }
}

/// What a model of chance says beyond the measures.
pub(crate) struct Chance {
    pub(crate) intercept: f64,
    /// On 0–100, squared; absent for models on single scores.
    pub(crate) variance: Option<Variance>,
    /// Errors of `μ + entry`, level by level of [`Joint::entries`].
    pub(crate) errors: Errors,
    pub(crate) facets: Facets,
}

/// What a model on single scores says in logits.
pub(crate) struct OnLogits {
    /// Contest index of each entry and judge of `logits`, and the rubric's of each criterion.
    pub(crate) entries: Vec<usize>,
    pub(crate) judges: Vec<usize>,
    pub(crate) criteria: Vec<usize>,
    /// Of each judge.
    pub(crate) agreements: Vec<Agreement>,
    pub(crate) logits: Logits,
    /// Absent for models without chance.
    pub(crate) draws: Option<Mixture>,
}

/// A judge in a round.
pub(crate) struct JudgeFit {
    /// Points lower than the average judge.
    pub(crate) severity: Option<f64>,
    /// Squared standard error of `severity`.
    pub(crate) variance: Option<f64>,
    /// What `severity` rests on: the weight of this round where several are combined.
    pub(crate) scored: usize,
    pub(crate) residuals: Residuals,
}

/// Sums over a judge's residuals.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Residuals {
    /// Residuals whose expected square is above zero.
    pub(crate) count: usize,
    /// Squares.
    pub(crate) squares: f64,
    /// Expected squares.
    pub(crate) expected: f64,
    /// Squares over their expectation.
    pub(crate) standardised: f64,
}

impl Residuals {
    pub(crate) fn add(&mut self, square: f64, expected: f64) {
        self.count += 1;
        self.squares += square;
        self.expected += expected;
        self.standardised += square / expected;
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.squares += other.squares;
        self.expected += other.expected;
        self.standardised += other.standardised;
    }

    /// Weighted by information: the sum of squares over its expectation.
    pub(crate) fn infit(&self) -> Option<f64> {
        (self.expected > 0.0).then(|| self.squares / self.expected)
    }

    /// The mean of squares, each over its expectation.
    pub(crate) fn outfit(&self) -> Option<f64> {
        (self.count > 0).then(|| self.standardised / self.count as f64)
    }
}

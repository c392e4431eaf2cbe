//! One 64-bit price for everything that is optimised, so that a later aim never outweighs an earlier one.

use super::eligible::Eligible;
use super::{Objective, Task};

/// The price of a pair that must not meet.
pub(super) const FORBIDDEN: i64 = i64::MAX;

/// Sums of prices stay below this, so that a search may add a few of them.
const LARGEST_SUM: i64 = 1 << 59;

/// What a pair and a judge's next review cost. Lower is better.
///
/// Two flows of the same coverage differ by cycles that pass each judge at most once, and the places of at
/// most two judges. So along a cycle affinity changes by at most `judges × range`; a difference of loads
/// weighs more than that; a kept pair more than any difference of loads; a lower bound reached more than all
/// kept pairs on a cycle.
pub(super) struct Prices {
    judges: usize,
    pair: Vec<i64>,
    affinity: Vec<i64>,
    kept: Vec<bool>,
    step: i64,
    reach: i64,
}

impl Prices {
    /// Prices of a checked task. `needs` is the number of judges of each entry.
    pub(super) fn of(task: &Task, eligible: &Eligible, needs: &[usize]) -> Self {
        let (judges, entries) = (task.judges.len(), task.entries.len());
        let mut kept = vec![false; judges * entries];
        for &(judge, entry) in task.previous.iter().flatten() {
            kept[entry * judges + judge] = eligible.allows(judge, entry);
        }
        let scale = Scale::of(task, needs);
        let mut prices = Self {
            judges,
            pair: vec![FORBIDDEN; judges * entries],
            affinity: vec![0; judges * entries],
            kept,
            step: scale.step,
            reach: scale.reach,
        };
        for (judge, row) in task.affinity.iter().enumerate() {
            for (entry, affinity) in row.iter().enumerate() {
                prices.affinity[entry * judges + judge] = scale.fixed(*affinity);
            }
        }
        for entry in 0..entries {
            for judge in (0..judges).filter(|&j| eligible.allows(j, entry)) {
                let at = entry * judges + judge;
                let keep = if prices.kept[at] { scale.keep } else { 0 };
                prices.pair[at] = -prices.affinity[at] - keep;
            }
        }
        prices
    }

    /// Judges in the task.
    pub(super) fn judges(&self) -> usize {
        self.judges
    }

    /// The price of each judge for an entry.
    pub(super) fn row(&self, entry: usize) -> &[i64] {
        &self.pair[entry * self.judges..][..self.judges]
    }

    /// The price of a pair; [`FORBIDDEN`] where the two must not meet.
    pub(super) fn pair(&self, judge: usize, entry: usize) -> i64 {
        self.pair[entry * self.judges + judge]
    }

    /// The affinity of a pair in fixed point.
    pub(super) fn affinity(&self, judge: usize, entry: usize) -> i64 {
        self.affinity[entry * self.judges + judge]
    }

    /// Whether the pair was there before and may stay.
    pub(super) fn kept(&self, judge: usize, entry: usize) -> bool {
        self.kept[entry * self.judges + judge]
    }

    /// What one review more between two loads weighs: more than any affinity along a cycle.
    pub(super) fn step(&self) -> i64 {
        self.step
    }

    /// What a review up to a lower bound weighs: more than everything else along a cycle.
    pub(super) fn reach(&self) -> i64 {
        self.reach
    }
}

/// Fixed point for affinities, and the weight of each aim above them.
struct Scale {
    factor: f64,
    step: i64,
    keep: i64,
    reach: i64,
}

impl Scale {
    /// A power of ten, so that decimals such as 0.1 keep their ties: nine to ten digits for the span of
    /// affinities, fewer where a sum could otherwise pass [`LARGEST_SUM`].
    fn of(task: &Task, needs: &[usize]) -> Self {
        let values = || task.affinity.iter().flatten().copied();
        let (lowest, highest) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        let span = highest - lowest;
        let mut exponent = if span > 0.0 { (9 - libm::log10(span) as i32).min(18) } else { 0 };
        loop {
            let factor = libm::pow(10.0, f64::from(exponent));
            let mut scale = Self { factor, step: 0, keep: 0, reach: 0 };
            let range = scale.fixed(highest).saturating_sub(scale.fixed(lowest)).max(1);
            if let Some(sum) = scale.weigh(task, needs, range)
                && sum <= LARGEST_SUM
            {
                return scale;
            }
            // Ends: with all affinities equal the sums of the largest task fit.
            exponent -= 1;
        }
    }

    fn fixed(&self, affinity: f64) -> i64 {
        libm::round(affinity * self.factor) as i64
    }

    /// Sets the weights for affinities that span `range` and gives the largest sum of prices on a path.
    fn weigh(&mut self, task: &Task, needs: &[usize], range: i64) -> Option<i64> {
        let judges = task.judges.len() as i64 + 1;
        let open = needs.iter().filter(|&&n| n > 0).count() as u32;
        let most = task.judges.iter().map(|j| j.high.min(open)).max().unwrap_or(0);
        let affinity = judges.checked_mul(range)?;
        if task.objective == Objective::Affinity {
            return Some(affinity);
        }
        self.step = affinity.checked_add(1)?;
        let loads = self.step.checked_mul(i64::from(most) + 1)?.checked_add(affinity)?;
        let mut sum = loads;
        if task.previous.as_ref().is_some_and(|p| !p.is_empty()) {
            self.keep = sum.checked_add(1)?;
            sum = sum.checked_add(judges.checked_mul(self.keep)?)?;
        }
        if task.judges.iter().any(|j| j.low > 0) {
            self.reach = sum.checked_add(1)?;
            sum = sum.checked_add(self.reach)?;
        }
        Some(sum)
    }
}

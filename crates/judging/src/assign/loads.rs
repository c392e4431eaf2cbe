//! What one more review costs a judge: the way to loads that are as equal as can be.

use super::prices::{FORBIDDEN, Prices};
use super::{Bounds, Objective, Task};

/// Bounds on loads and the price of the next review, which rises with the load.
pub(super) struct Loads {
    pub(super) high: Vec<u32>,
    low: Vec<u32>,
    step: i64,
    reach: i64,
}

impl Loads {
    /// The judges' own bounds; under [`Objective::Fair`] every review costs one step more than the one
    /// before.
    pub(super) fn of(task: &Task, prices: &Prices) -> Self {
        let fair = task.objective == Objective::Fair;
        let low = |j: &Bounds| if fair { j.low } else { 0 };
        Self {
            high: task.judges.iter().map(|j| j.high).collect(),
            low: task.judges.iter().map(low).collect(),
            step: prices.step(),
            reach: prices.reach(),
        }
    }

    /// The loads of least squares if only each judge's bounds and eligible entries stood in the way: one
    /// water level for all, cut off where these are, and the reviews beyond it one a judge. Where the flow
    /// can keep these, they are what [`Loads::of`] would find, and the search for them is many times shorter.
    pub(super) fn level(task: &Task, prices: &Prices, needs: &[usize]) -> Self {
        let demand: u64 = needs.iter().map(|&n| n as u64).sum();
        let mut open = vec![0; task.judges.len()];
        for entry in (0..needs.len()).filter(|&e| needs[e] > 0) {
            for (judge, &price) in prices.row(entry).iter().enumerate() {
                open[judge] += u32::from(price != FORBIDDEN);
            }
        }
        let at = |level: u32| -> Vec<u32> {
            let clip = |(j, &open): (&Bounds, &u32)| level.max(j.low).min(j.high).min(open);
            task.judges.iter().zip(&open).map(clip).collect()
        };
        let sum = |loads: &[u32]| loads.iter().map(|&l| u64::from(l)).sum::<u64>();
        let (mut level, mut above) = (0, open.iter().max().map_or(1, |most| most + 1));
        while above - level > 1 {
            let middle = level + (above - level) / 2;
            if sum(&at(middle)) <= demand { level = middle } else { above = middle }
        }
        let low = at(level);
        let exact = sum(&low) == demand;
        let high = if exact { low.clone() } else { at(level + 1) };
        let reach = if exact { 0 } else { prices.step() };
        Self { high, low, step: 0, reach }
    }

    /// The price of one more review for a judge who has `load`.
    pub(super) fn next(&self, judge: usize, load: u32) -> i64 {
        let reach = if load < self.low[judge] { self.reach } else { 0 };
        self.step * i64::from(load) - reach
    }

    /// The first judge below the lower bound.
    pub(super) fn first_below(&self, loads: &[u32]) -> Option<usize> {
        (0..loads.len()).find(|&j| loads[j] < self.low[j])
    }

    /// A judge's fewest reviews.
    pub(super) fn low(&self, judge: usize) -> u32 {
        self.low[judge]
    }
}

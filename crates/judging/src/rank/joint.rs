//! Joint draws of a round's entries, and of the order over all rounds.

use crate::Rule;

use super::dense::Cholesky;
use super::mixed::Loadings;
use super::normal::Normals;
use super::places::{Chance, Places};
use super::rasch::mixture::Mixture;

/// Draws made side by side: one vector register's worth or two, and a small stride in memory.
pub(crate) const LANES: usize = 8;

/// A number for each lane.
pub(crate) type Lanes = [f64; LANES];

/// Where the draws of a round come from.
pub(crate) enum Source<'a> {
    /// One normal distribution.
    Normal(&'a Joint),
    /// A mixture of them, bent to the rubric's scale.
    Mixture(&'a Mixture),
}

/// Standard deviation, in points of 0–100, that every draw of an entry has at least. Entries that the model
/// holds to be equal are thereby ordered by lot and not by where they stand in the list.
const LOT: f64 = 1e-9;

/// What is needed to draw all entries of a round together: `centre + scale · (loadings · x + own · z)` with x
/// from N(0, A⁻¹) and z independent standard normals.
pub(crate) struct Joint {
    /// Index of each entry in the contest.
    pub(crate) entries: Vec<usize>,
    /// Estimate of each, 0–100.
    pub(crate) centre: Vec<f64>,
    /// Residual standard deviation, in points of 0–100.
    pub(crate) scale: f64,
    pub(crate) loadings: Loadings,
    pub(crate) factor: Cholesky,
}

impl Joint {
    /// Adds `weight` times a draw of each entry, for each lane, to what the entries have so far.
    fn add(
        &self,
        weight: f64,
        normals: &mut Normals,
        unknowns: &mut Vec<[f64; LANES]>,
        sums: &mut [[f64; LANES]],
    ) {
        unknowns.clear();
        unknowns.extend((0..self.factor.size()).map(|_| normals.lanes::<LANES>()));
        self.factor.spread(unknowns);
        for (level, &entry) in self.entries.iter().enumerate() {
            let (terms, own) = self.loadings.of(level);
            let own = (self.scale * own.sqrt()).max(LOT);
            let mut value = normals.lanes::<LANES>();
            for lane in &mut value {
                *lane = self.centre[level] + own * *lane;
            }
            for (unknown, factor) in terms {
                let factor = self.scale * factor;
                for (lane, x) in value.iter_mut().zip(&unknowns[*unknown]) {
                    *lane += factor * x;
                }
            }
            for (sum, lane) in sums[entry].iter_mut().zip(value) {
                *sum += weight * lane;
            }
        }
    }
}

/// Draws every round, combines with the rounds' weights, and ranks each draw among the `scored` of so many
/// `entries` of the contest.
pub(crate) fn chances(
    rounds: &[(f64, Source)],
    entries: usize,
    scored: &[usize],
    rule: &Rule,
) -> Vec<Chance> {
    let mut places = Places::new(scored.len(), rule.top, rule.draws);
    each_draw(rounds, entries, rule.seed, rule.draws, |sums, lane| {
        places.take(scored.iter().map(|&entry| sums[entry][lane]));
    });
    places.chances()
}

/// Hands over draw after draw: the combined scores of the contest's entries, and which lane of them is the draw.
pub(crate) fn each_draw(
    rounds: &[(f64, Source)],
    entries: usize,
    seed: u64,
    draws: u32,
    mut take: impl FnMut(&[[f64; LANES]], usize),
) {
    let mut normals = Normals::new(seed);
    let mut sums = vec![[0.0; LANES]; entries];
    let mut unknowns = Vec::new();
    let mut left = draws as usize;
    let groups = left.div_ceil(LANES);
    let schedules: Vec<Vec<usize>> = rounds
        .iter()
        .map(|(_, source)| match source {
            Source::Normal(_) => Vec::new(),
            Source::Mixture(mixture) => mixture.schedule(groups, &mut normals),
        })
        .collect();
    for group in 0..groups {
        sums.fill([0.0; LANES]);
        for ((weight, source), schedule) in rounds.iter().zip(&schedules) {
            match source {
                Source::Normal(joint) => joint.add(*weight, &mut normals, &mut unknowns, &mut sums),
                Source::Mixture(mixture) => mixture.add(schedule[group], *weight, &mut normals, &mut sums),
            }
        }
        let lanes = left.min(LANES);
        (0..lanes).for_each(|lane| take(&sums, lane));
        left -= lanes;
    }
}

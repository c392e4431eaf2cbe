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

/// What is needed to draw all entries of a round together: one part, or several of which each draw takes one by
/// its weight, where variances are not taken as known.
pub(crate) struct Joint {
    /// Index of each entry in the contest.
    pub(crate) entries: Vec<usize>,
    pub(crate) parts: Vec<Part>,
}

/// A normal distribution of all entries: `centre + scale · (loadings · x + own · z)` with x from N(0, A⁻¹) and z
/// independent standard normals.
pub(crate) struct Part {
    /// Share of the draws.
    pub(crate) weight: f64,
    /// Estimate of each entry, 0–100.
    pub(crate) centre: Vec<f64>,
    /// Residual standard deviations, in points of 0–100, with the share of draws up to each; the last is 1.
    pub(crate) scales: Vec<Scale>,
    pub(crate) loadings: Loadings,
    pub(crate) factor: Cholesky,
}

/// A residual standard deviation that some of the draws of a part have.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    pub(crate) points: f64,
    pub(crate) up_to: f64,
}

impl Joint {
    /// A distribution with all variances known.
    pub(crate) fn known(
        entries: Vec<usize>,
        centre: Vec<f64>,
        scale: f64,
        loadings: Loadings,
        factor: Cholesky,
    ) -> Self {
        let scales = vec![Scale { points: scale, up_to: 1.0 }];
        Self { entries, parts: vec![Part { weight: 1.0, centre, scales, loadings, factor }] }
    }

    /// Which part each of so many sets of draws takes: as many as its weight says, to within one, in the order of
    /// the parts. A part thus has its share of the draws without chance.
    fn shares(&self, sets: usize, normals: &mut Normals) -> Vec<u32> {
        if self.parts.len() < 2 {
            return vec![0; sets];
        }
        let start = normals.uniform();
        let mut part = 0;
        let mut up_to = self.parts[0].weight;
        let mut shares = Vec::with_capacity(sets);
        for set in 0..sets {
            while (set as f64 + start) / sets as f64 > up_to && part + 1 < self.parts.len() {
                part += 1;
                up_to += self.parts[part].weight;
            }
            shares.push(part as u32);
        }
        shares
    }
}

impl Part {
    /// Adds `weight` times a draw of each entry, for each lane, to what the entries have so far.
    fn add(
        &self,
        entries: &[usize],
        weight: f64,
        normals: &mut Normals,
        unknowns: &mut Vec<[f64; LANES]>,
        sums: &mut [[f64; LANES]],
    ) {
        let scales = self.lane_scales(normals);
        unknowns.clear();
        unknowns.extend((0..self.factor.size()).map(|_| normals.lanes::<LANES>()));
        self.factor.spread(unknowns);
        for unknown in unknowns.iter_mut() {
            for (x, scale) in unknown.iter_mut().zip(scales) {
                *x *= scale;
            }
        }
        for (level, &entry) in entries.iter().enumerate() {
            let (terms, own) = self.loadings.of(level);
            let own = own.sqrt();
            let mut value = normals.lanes::<LANES>();
            for (lane, scale) in value.iter_mut().zip(scales) {
                *lane = self.centre[level] + (scale * own).max(LOT) * *lane;
            }
            for (unknown, factor) in terms {
                for (lane, x) in value.iter_mut().zip(&unknowns[*unknown]) {
                    *lane += factor * x;
                }
            }
            for (sum, lane) in sums[entry].iter_mut().zip(value) {
                *sum += weight * lane;
            }
        }
    }

    /// The residual standard deviation of each lane.
    fn lane_scales(&self, normals: &mut Normals) -> [f64; LANES] {
        match &self.scales[..] {
            [] => [0.0; LANES],
            [only] => [only.points; LANES],
            several => std::array::from_fn(|_| {
                let at = normals.uniform();
                let found = several.partition_point(|scale| scale.up_to < at);
                several[found.min(several.len() - 1)].points
            }),
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
    let sets = (draws as usize).div_ceil(LANES);
    let mut shares: Vec<Vec<u32>> = Vec::with_capacity(rounds.len());
    for (_, source) in rounds {
        let joint = match source {
            Source::Normal(joint) => joint,
            Source::Mixture(mixture) => {
                let schedule = mixture.schedule(sets, &mut normals);
                shares.push(schedule.into_iter().map(|cell| cell as u32).collect());
                continue;
            }
        };
        let mut of_round = joint.shares(sets, &mut normals);
        // Rounds are independent: what one round takes must not tell what the next one does.
        if joint.parts.len() > 1 && shares.iter().any(|earlier| earlier.last() > Some(&0)) {
            shuffle(&mut of_round, &mut normals);
        }
        shares.push(of_round);
    }
    let mut sums = vec![[0.0; LANES]; entries];
    let mut unknowns = Vec::new();
    let mut left = draws as usize;
    for set in 0..sets {
        sums.fill([0.0; LANES]);
        for ((weight, source), shares) in rounds.iter().zip(&shares) {
            let share = shares[set] as usize;
            match source {
                Source::Normal(joint) => {
                    joint.parts[share].add(&joint.entries, *weight, &mut normals, &mut unknowns, &mut sums);
                }
                Source::Mixture(mixture) => mixture.add(share, *weight, &mut normals, &mut sums),
            }
        }
        let lanes = left.min(LANES);
        (0..lanes).for_each(|lane| take(&sums, lane));
        left -= lanes;
    }
}

/// Every order is as likely as any other.
fn shuffle(list: &mut [u32], normals: &mut Normals) {
    for end in (1..list.len()).rev() {
        let other = (normals.uniform() * (end + 1) as f64) as usize;
        list.swap(end, other.min(end));
    }
}

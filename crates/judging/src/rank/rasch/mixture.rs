//! What the cells of a lattice say together: means and errors of all unknowns, and joint draws.

use crate::rank::dense::Square;
use crate::rank::joint::{LANES, Lanes};
use crate::rank::mixed::{Errors, Loadings};
use crate::rank::normal::Normals;

use super::lattice::Cell;
use super::marks::Table;
use super::rating::Steps;

/// The posterior of a round.
pub(crate) struct Mixture {
    /// Contest index of each entry.
    pub(crate) entries: Vec<usize>,
    pub(crate) table: Table,
    pub(crate) cells: Vec<Cell>,
    pub(crate) official: Official,
}

/// What the official score of a round is made of.
pub(crate) struct Official {
    /// Of each criterion: its weight as a share of the rubric.
    pub(crate) weights: Vec<f64>,
    /// Of each scale: what share of it a category is.
    pub(crate) shares: Vec<Vec<f64>>,
}

/// Posterior means.
pub(crate) struct Means {
    pub(crate) rows: Vec<f64>,
    /// Columns, criteria, steps.
    pub(crate) dense: Vec<f64>,
}

/// Draws behind the errors of official scores: their standard errors are known to within 1 %.
const OWN_DRAWS: usize = 4_800;

/// With more entries than this, official scores of a draw are looked up between this many nodes.
const NODES: usize = 64;

impl Mixture {
    pub(crate) fn means(&self) -> Means {
        let sum = |of: &dyn Fn(&Cell, usize) -> f64, size: usize| -> Vec<f64> {
            (0..size).map(|k| self.cells.iter().map(|cell| cell.weight * of(cell, k)).sum()).collect()
        };
        let size = self.cells.first().map_or(0, |cell| cell.given.dense.len());
        Means {
            rows: sum(&|cell, row| cell.given.rows[row].mean, self.table.rows),
            dense: sum(&|cell, k| cell.given.dense[k], size),
        }
    }

    /// Errors of several sets of linear combinations of the unknowns: what is uncertain within cells, and what
    /// differs between them. `of` gives, for each cell and the covariance of its dense unknowns, the
    /// combinations' centres and errors.
    pub(crate) fn errors<const SETS: usize>(
        &self,
        of: impl Fn(&Cell, &Square) -> [(Vec<f64>, Errors); SETS],
    ) -> [Errors; SETS] {
        let mut sums: [Option<Moments>; SETS] = std::array::from_fn(|_| None);
        for cell in &self.cells {
            let inverse = cell.given.factor.inverse();
            for ((centres, within), sum) in of(cell, &inverse).into_iter().zip(&mut sums) {
                sum.get_or_insert_with(|| Moments::new(centres.len())).add(cell.weight, &centres, &within);
            }
        }
        sums.map(|sum| sum.map_or(Errors { levels: Vec::new(), mean: 0.0 }, Moments::errors))
    }

    /// Rows of a cell: centres and loadings.
    pub(crate) fn rows(cell: &Cell) -> (Vec<f64>, Loadings) {
        let mut loadings = Loadings::default();
        for (row, shape) in cell.given.rows.iter().enumerate() {
            let (terms, _) = cell.given.loadings.of(row);
            terms.iter().for_each(|&(unknown, factor)| loadings.push(unknown, factor));
            loadings.finish(shape.sd * shape.sd);
        }
        (cell.given.rows.iter().map(|row| row.mean).collect(), loadings)
    }

    /// Some dense unknowns of a cell.
    pub(crate) fn dense(cell: &Cell, range: std::ops::Range<usize>) -> (Vec<f64>, Loadings) {
        let mut loadings = Loadings::default();
        for unknown in range.clone() {
            loadings.push(unknown, 1.0);
            loadings.finish(0.0);
        }
        (cell.given.dense[range].to_vec(), loadings)
    }

    /// Errors of official scores, which bend, from [`OWN_DRAWS`] with a seed of their own.
    pub(crate) fn official_errors(&self) -> Errors {
        let mut normals = Normals::new(0);
        let groups = OWN_DRAWS / LANES;
        let count = self.entries.len();
        let contest = self.entries.last().map_or(0, |last| last + 1);
        let (mut sums, mut squares, mut products) = (vec![0.0; count], vec![0.0; count], vec![0.0; count]);
        let (mut mean_sum, mut mean_square) = (0.0, 0.0);
        let mut origin: Option<Vec<f64>> = None;
        for cell in self.schedule(groups, &mut normals) {
            let mut scores = vec![[0.0; LANES]; contest];
            self.add(cell, 1.0, &mut normals, &mut scores);
            let drawn_in = |lane: usize| self.entries.iter().map(move |&entry| (entry, lane));
            for drawn in (0..LANES).map(drawn_in) {
                let drawn: Vec<f64> = drawn.map(|(entry, lane)| scores[entry][lane]).collect();
                // Around the first draw, since sums of squares around zero would lose digits.
                let origin = origin.get_or_insert_with(|| drawn.clone());
                let off: Vec<f64> = drawn.iter().zip(origin.iter()).map(|(a, b)| a - b).collect();
                let mean = off.iter().sum::<f64>() / count as f64;
                mean_sum += mean;
                mean_square += mean * mean;
                for (level, off) in off.into_iter().enumerate() {
                    sums[level] += off;
                    squares[level] += off * off;
                    products[level] += off * mean;
                }
            }
        }
        let draws = (groups * LANES) as f64;
        let mean = mean_sum / draws;
        let levels = (0..count).map(|level| {
            let own = sums[level] / draws;
            ((squares[level] / draws - own * own).max(0.0), products[level] / draws - own * mean)
        });
        Errors { levels: levels.collect(), mean: (mean_square / draws - mean * mean).max(0.0) }
    }

    /// Which cell each group of draws comes from: as often as it weighs, in an order by lot.
    pub(crate) fn schedule(&self, groups: usize, normals: &mut Normals) -> Vec<usize> {
        let offset = normals.uniform();
        let mut schedule = Vec::with_capacity(groups);
        let (mut cell, mut reached) = (0, self.cells.first().map_or(1.0, |cell| cell.weight));
        for group in 0..groups {
            let share = (group as f64 + offset) / groups as f64;
            while reached < share && cell + 1 < self.cells.len() {
                cell += 1;
                reached += self.cells[cell].weight;
            }
            schedule.push(cell);
        }
        for last in (1..groups).rev() {
            let other = (normals.uniform() * (last + 1) as f64) as usize;
            schedule.swap(last, other.min(last));
        }
        schedule
    }

    /// Adds `weight` times the official score of a draw of each entry, for each lane.
    pub(crate) fn add(&self, cell: usize, weight: f64, normals: &mut Normals, sums: &mut [Lanes]) {
        let given = &self.cells[cell].given;
        let mut dense: Vec<Lanes> = (0..given.dense.len()).map(|_| normals.lanes::<LANES>()).collect();
        given.factor.spread(&mut dense);
        let mut rows: Vec<Lanes> = Vec::with_capacity(self.table.rows);
        for (row, shape) in given.rows.iter().enumerate() {
            let mut value = normals.lanes::<LANES>();
            let bend = shape.skew / 6.0;
            let scale = shape.sd / (1.0 + 2.0 * bend * bend).sqrt();
            for lane in &mut value {
                *lane = shape.mean + scale * (*lane + bend * (*lane * *lane - 1.0));
            }
            for (unknown, factor) in given.loadings.of(row).0 {
                for (lane, x) in value.iter_mut().zip(&dense[*unknown]) {
                    *lane += factor * x;
                }
            }
            rows.push(value);
        }
        for (x, centre) in dense.iter_mut().zip(&given.dense) {
            x.iter_mut().for_each(|lane| *lane += centre);
        }
        let (columns, shared) = dense.split_at(self.table.columns);
        let [entries, judges] = self.table.sides([&rows[..], columns]);
        let mut level = [0.0; LANES];
        for judge in judges {
            level.iter_mut().zip(judge).for_each(|(sum, x)| *sum += x / judges.len() as f64);
        }
        for lane in 0..LANES {
            let shared: Vec<f64> = shared.iter().map(|x| x[lane]).collect();
            let score = self.official.score(&self.table, &shared);
            let places = entries.iter().map(|entry| entry[lane] + level[lane]);
            let between = (entries.len() > NODES).then(|| score.between(places.clone()));
            for (&entry, place) in self.entries.iter().zip(places) {
                let points = match &between {
                    Some(between) => between.at(place),
                    None => score.at(place),
                };
                sums[entry][lane] += weight * points;
            }
        }
    }
}

impl Official {
    /// The official score as a function of an entry's measure, for these criteria and steps.
    pub(crate) fn score<'a>(&'a self, table: &'a Table, shared: &'a [f64]) -> Score<'a> {
        let (criteria, steps) = shared.split_at(table.criteria());
        let steps = table.first_steps.windows(2).map(|w| Steps::new(&steps[w[0]..w[1]])).collect();
        Score { official: self, table, criteria, steps }
    }
}

/// See [`Official::score`].
pub(crate) struct Score<'a> {
    official: &'a Official,
    table: &'a Table,
    criteria: &'a [f64],
    steps: Vec<Steps>,
}

impl Score<'_> {
    /// `100 · Σ weight × expected share of the scale`.
    pub(crate) fn at(&self, measure: f64) -> f64 {
        let mut sum = 0.0;
        for (criterion, weight) in self.official.weights.iter().enumerate() {
            let scale = self.table.scale_of[criterion];
            let shares = &self.official.shares[scale];
            sum += weight * self.steps[scale].expected(measure - self.criteria[criterion], shares);
        }
        100.0 * sum
    }

    fn between(&self, measures: impl Iterator<Item = f64>) -> Between {
        let (low, high) =
            measures.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)));
        let width = ((high - low) / (NODES - 1) as f64).max(1e-9);
        let nodes = (0..=NODES).map(|k| self.at(low + width * k as f64)).collect();
        Between { low, per_unit: 1.0 / width, nodes }
    }
}

/// A score between nodes: rising with the measure, as the score itself.
struct Between {
    low: f64,
    per_unit: f64,
    nodes: Vec<f64>,
}

impl Between {
    fn at(&self, measure: f64) -> f64 {
        let place = ((measure - self.low) * self.per_unit).max(0.0);
        let node = (place as usize).min(self.nodes.len() - 2);
        self.nodes[node] + (place - node as f64) * (self.nodes[node + 1] - self.nodes[node])
    }
}

/// Sums over cells, weighted.
struct Moments {
    centres: Vec<f64>,
    /// Of each: the variance within and the square of the centre; the covariance with the mean and the product.
    own: Vec<(f64, f64)>,
    mean: f64,
    mean_centre: f64,
    origin: Option<Vec<f64>>,
}

impl Moments {
    fn new(size: usize) -> Self {
        Self {
            centres: vec![0.0; size],
            own: vec![(0.0, 0.0); size],
            mean: 0.0,
            mean_centre: 0.0,
            origin: None,
        }
    }

    fn add(&mut self, weight: f64, centres: &[f64], within: &Errors) {
        // Around the first cell, since sums of squares around zero would lose digits.
        let origin = self.origin.get_or_insert_with(|| centres.to_vec());
        let off: Vec<f64> = centres.iter().zip(origin.iter()).map(|(a, b)| a - b).collect();
        let mean = off.iter().sum::<f64>() / off.len().max(1) as f64;
        for (((sum, own), off), (variance, with_mean)) in
            self.centres.iter_mut().zip(&mut self.own).zip(&off).zip(&within.levels)
        {
            *sum += weight * off;
            own.0 += weight * (variance + off * off);
            own.1 += weight * (with_mean + off * mean);
        }
        self.mean += weight * (within.mean + mean * mean);
        self.mean_centre += weight * mean;
    }

    fn errors(self) -> Errors {
        let mean = self.mean_centre;
        let levels =
            self.own.iter().zip(&self.centres).map(|((own, with_mean), centre)| {
                ((own - centre * centre).max(0.0), with_mean - centre * mean)
            });
        Errors { levels: levels.collect(), mean: (self.mean - mean * mean).max(0.0) }
    }
}

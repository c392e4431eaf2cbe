//! The many-facet model with an entry×judge effect, given its standard deviations.
//!
//! Pairs given their row, and rows given columns, criteria and steps, are one-dimensional: both are integrated by
//! Gauss–Hermite quadrature around where they are most likely, pairs inside rows. Columns, criteria and steps (the
//! dense unknowns g) rest on many scores each and are taken as normal: around the mode of what is left when rows
//! and pairs are integrated, with the precision that Newton's equations have there. So
//! `log p(y) ≈ log p(y, g*) − ½ log |H| + ½ dim g · log 2π` (Laplace).

use crate::rank::dense::Cholesky;
use crate::rank::mixed::Loadings;

use super::arrow::{Arrow, Odds, Point, Precisions, climb, tails};
use super::marks::Table;

/// Steps are normal around 0 with this standard deviation.
const STEP_SD: f64 = 3.0;

/// A facet with a single element is part of the steps.
const HELD: f64 = 1e8;

const MOST_ITERATIONS: usize = 60;

/// Of the climb to the joint mode, which is only where the integration starts.
const ENOUGH: f64 = 1e-5;

/// Most moves from the joint mode to that of what is left when rows and pairs are integrated …
const MOST_MOVES: usize = 3;

/// … which end when the next would raise `log p` by less.
const NEGLIGIBLE_RISE: f64 = 0.02;

/// Nodes and weights of rows that integrate over a standard normal (Gauss and Hermite).
const ROW_NODES: [(f64, f64); 5] = super::scale::FIVE;

/// Standard deviations between entries, judges and criteria, and of pairs.
pub(crate) type Sds = [f64; 4];

/// The posterior given the standard deviations.
pub(crate) struct Given {
    /// `log p(scores | sds)`, up to a constant that depends on the table alone.
    pub(crate) log: f64,
    /// Where the search for a neighbour's starts.
    pub(crate) start: Start,
    /// Centre of the dense unknowns: columns, criteria, steps.
    pub(crate) dense: Vec<f64>,
    /// Their precision.
    pub(crate) factor: Cholesky,
    /// How each row follows the dense unknowns.
    pub(crate) loadings: Loadings,
    /// Each row with the dense unknowns at their centre.
    pub(crate) rows: Vec<Shape>,
    pub(crate) iterations: usize,
    pub(crate) reached: bool,
}

/// What is likely to be near a neighbour's.
#[derive(Clone)]
pub(crate) struct Start {
    /// The joint mode.
    mode: Point,
    /// From there to the centre of the dense unknowns.
    shift: Vec<f64>,
}

impl Start {
    pub(crate) fn new(table: &Table) -> Self {
        let size = table.columns + table.criteria() + table.steps();
        Self { mode: Point::zero(table), shift: vec![0.0; size] }
    }
}

/// First moments of a row.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Shape {
    pub(crate) mean: f64,
    pub(crate) sd: f64,
    /// Third standardised moment.
    pub(crate) skew: f64,
}

fn precisions(table: &Table, sds: &Sds) -> Precisions {
    let of = |sd: f64, elements: usize| if elements > 1 { 1.0 / (sd * sd) } else { HELD };
    let [row, column] = table.sides([sds[0], sds[1]]);
    Precisions {
        row: of(row, table.rows),
        column: of(column, table.columns),
        criterion: of(sds[2], table.criteria()),
        step: 1.0 / (STEP_SD * STEP_SD),
        pair: Some(1.0 / (sds[3] * sds[3])),
    }
}

/// `None` only where numbers have run out of range.
pub(crate) fn given(table: &Table, sds: &Sds, start: &Start) -> Option<Given> {
    let precisions = precisions(table, sds);
    let summit = climb(table, start.mode.clone(), &precisions, &[], MOST_ITERATIONS, ENOUGH);
    let arrow = summit.arrow?;
    let mode = summit.point;
    let at_mode: Vec<f64> = mode.columns.iter().chain(&mode.shared).copied().collect();
    let prior: Vec<f64> = precisions.dense(table).collect();
    let mut dense: Vec<f64> = at_mode.iter().zip(&start.shift).map(|(a, b)| a + b).collect();
    let mut integral = Integral::new(table, &arrow, &precisions);
    let mut moves = 0;
    let log = loop {
        let shift: Vec<f64> = dense.iter().zip(&at_mode).map(|(a, b)| a - b).collect();
        let point = mode.moved(&arrow.complete(table, shift, false), 1.0);
        let mut log = integral.at(&point);
        for ((pull, x), precision) in integral.gradient.iter_mut().zip(&dense).zip(&prior) {
            log += 0.5 * libm::log(*precision) - 0.5 * precision * x * x;
            *pull -= precision * x;
        }
        let mut step = integral.gradient.clone();
        arrow.factor.solve(&mut step);
        let rise = 0.5 * step.iter().zip(&integral.gradient).map(|(a, b)| a * b).sum::<f64>();
        dense.iter_mut().zip(&step).for_each(|(x, by)| *x += by);
        moves += 1;
        if rise < NEGLIGIBLE_RISE || moves == MOST_MOVES {
            let follow = arrow.complete(table, step, false);
            integral.shapes.iter_mut().zip(&follow.rows).for_each(|(shape, by)| shape.mean += by);
            break log + rise;
        }
    };
    let log = log - 0.5 * arrow.factor.log_determinant();
    if !log.is_finite() {
        return None;
    }
    let rows = integral.shapes;
    Some(Given {
        log,
        start: Start { shift: dense.iter().zip(&at_mode).map(|(a, b)| a - b).collect(), mode },
        dense,
        rows,
        loadings: arrow.row_errors(table),
        factor: arrow.factor,
        iterations: summit.iterations,
        reached: summit.reached,
    })
}

/// The integral over rows and pairs, and how it moves with the dense unknowns.
struct Integral<'a> {
    table: &'a Table,
    arrow: &'a Arrow,
    precisions: &'a Precisions,
    gradient: Vec<f64>,
    shapes: Vec<Shape>,
    tails: Vec<f64>,
    nodes: Vec<Nodes>,
    /// Of each node of a pair: pull on criteria and steps.
    at_pair: Vec<Vec<f64>>,
    /// Of each node of a row: the same, and on the columns of its pairs.
    at_row: Vec<Vec<f64>>,
    on_columns: Vec<Vec<f64>>,
}

impl<'a> Integral<'a> {
    fn new(table: &'a Table, arrow: &'a Arrow, precisions: &'a Precisions) -> Self {
        let width = table.criteria() + table.steps();
        Self {
            table,
            arrow,
            precisions,
            gradient: vec![0.0; table.columns + width],
            shapes: vec![Shape::default(); table.rows],
            tails: tails(table),
            at_pair: vec![vec![0.0; width]; 3],
            nodes: (0..table.pairs.len())
                .map(|pair| Nodes::of(arrow.pair(pair), precisions.pair.unwrap_or(HELD)))
                .collect(),
            at_row: vec![vec![0.0; width]; ROW_NODES.len()],
            on_columns: vec![Vec::new(); ROW_NODES.len()],
        }
    }

    /// `log ∫ p(scores, rows, pairs | dense) d(rows, pairs)` with rows and pairs most likely at the point.
    fn at(&mut self, point: &Point) -> f64 {
        let odds = Odds::new(self.table, &point.shared);
        self.gradient.fill(0.0);
        (0..self.table.rows).map(|row| self.row(row, point, &odds)).sum()
    }

    fn row(&mut self, row: usize, point: &Point, odds: &Odds) -> f64 {
        let (table, precision) = (self.table, self.precisions.row);
        let own = table.starts[row]..table.starts[row + 1];
        let sd = 1.0 / self.arrow.rows[row].pivot.sqrt();
        let mut logs = [0.0; ROW_NODES.len()];
        let mut places = [0.0; ROW_NODES.len()];
        for (q, (node, weight)) in ROW_NODES.into_iter().enumerate() {
            let place = point.rows[row] + sd * node;
            let mut log = libm::log(weight) + 0.5 * node * node - 0.5 * precision * place * place;
            self.at_row[q].fill(0.0);
            self.on_columns[q].clear();
            for pair in own.clone() {
                log += self.pair(pair, q, place, place - point.rows[row], point, odds);
            }
            (logs[q], places[q]) = (log, place);
        }
        let (log, weights) = shares(&logs);
        let moment = |centre: f64, power: i32| -> f64 {
            weights.iter().zip(&places).map(|(w, x)| w * power_of(x - centre, power)).sum()
        };
        let mean = moment(0.0, 1);
        let variance = moment(mean, 2);
        let spread = variance.sqrt();
        let skew = if spread > 0.0 { moment(mean, 3) / (variance * spread) } else { 0.0 };
        self.shapes[row] = Shape { mean, sd: spread, skew: skew.clamp(-1.0, 1.0) };
        for (q, weight) in weights.into_iter().enumerate() {
            for (pair, pull) in own.clone().zip(&self.on_columns[q]) {
                self.gradient[table.pairs[pair].column] += weight * pull;
            }
            for (sum, pull) in self.gradient[table.columns..].iter_mut().zip(&self.at_row[q]) {
                *sum += weight * pull;
            }
        }
        log + libm::log(sd) + 0.5 * libm::log(precision)
    }

    /// A pair when its row is at `place`, which is `off` the point: its effect integrated.
    fn pair(&mut self, pair: usize, q: usize, place: f64, off: f64, point: &Point, odds: &Odds) -> f64 {
        let (table, precision) = (self.table, self.precisions.pair.unwrap_or(HELD));
        let met = &table.pairs[pair];
        let marks = &table.ratings[met.first..met.end];
        let Nodes { slope, reach, ratio, outer, log } = self.nodes[pair];
        let centre = point.pairs[pair] + slope * off;
        let odds_at_centre = libm::exp(place + point.columns[met.column] + centre);
        // What the prior says of the nodes on either side.
        let tilt = libm::exp(-precision * centre * reach);
        let nodes = [(1.0 / ratio, outer / tilt), (1.0, CENTRE), (ratio, outer * tilt)];
        let (mut logs, mut residuals, mut weights) = ([0.0; 3], [0.0; 3], [0.0; 3]);
        for (r, (from_centre, weight)) in nodes.into_iter().enumerate() {
            let pulls = &mut self.at_pair[r];
            pulls.fill(0.0);
            let found = odds.pull(table, marks, odds_at_centre * from_centre, &mut self.tails, pulls);
            residuals[r] = found.residual;
            logs[r] = found.log;
            weights[r] = weight / found.inverse;
        }
        if logs != [0.0; 3] {
            // Likelihoods beyond the range of numbers.
            let largest = logs.iter().fold(f64::NEG_INFINITY, |a, b| a.max(*b));
            weights.iter_mut().zip(logs).for_each(|(weight, log)| *weight *= libm::exp(log - largest));
            logs[0] = largest;
        }
        let sum: f64 = weights.iter().sum();
        weights.iter_mut().for_each(|weight| *weight /= sum);
        for (pulls, weight) in self.at_pair.iter().zip(weights) {
            for (sum, pull) in self.at_row[q].iter_mut().zip(pulls) {
                *sum += weight * pull;
            }
        }
        self.on_columns[q].push(residuals.iter().zip(&weights).map(|(a, b)| a * b).sum());
        logs[0] + libm::log(sum) - 0.5 * precision * centre * centre + log
    }
}

/// The three nodes of Gauss and Hermite for a pair: what does not change while its row and column move.
#[derive(Clone, Copy)]
struct Nodes {
    /// How the centre follows the row.
    slope: f64,
    /// From the centre to either side.
    reach: f64,
    /// `exp(reach)`.
    ratio: f64,
    /// Weight of either side before the prior tilts it.
    outer: f64,
    /// Log of the pair's standard deviation over that of its prior.
    log: f64,
}

/// Weight of the middle node; the others have `1/6`, at `±√3`.
const CENTRE: f64 = 2.0 / 3.0;

impl Nodes {
    fn of((slope, variance): (f64, f64), precision: f64) -> Self {
        let reach = (3.0 * variance).sqrt();
        Self {
            slope,
            reach,
            ratio: libm::exp(reach),
            outer: libm::exp(1.5 * (1.0 - precision * variance)) / 6.0,
            log: 0.5 * libm::log(variance * precision),
        }
    }
}

fn power_of(x: f64, power: i32) -> f64 {
    (0..power).fold(1.0, |product, _| product * x)
}

/// The log of a sum of exponentials, and what share of it each has.
fn shares<const N: usize>(logs: &[f64; N]) -> (f64, [f64; N]) {
    let largest = logs.iter().fold(f64::NEG_INFINITY, |a, b| a.max(*b));
    let weights = logs.map(|log| libm::exp(log - largest));
    let sum: f64 = weights.iter().sum();
    (largest + libm::log(sum), weights.map(|weight| weight / sum))
}

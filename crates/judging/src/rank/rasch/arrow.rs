//! One Newton step for all unknowns of a many-facet model. Its information is an arrow: pairs hang on their row
//! and column, rows only on columns, criteria and steps. Pairs and rows are eliminated one by one; what is left
//! (columns, criteria, steps) is small and dense.

use crate::rank::dense::{Cholesky, Square};
use crate::rank::mixed::Loadings;

use super::marks::{Rated, Table};
use super::rating::Steps;

/// Values of all unknowns: a mark's `η = row + column + pair − criterion`, and the steps. Entries count as
/// they are good, judges as they are lenient.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Point {
    pub(crate) rows: Vec<f64>,
    pub(crate) columns: Vec<f64>,
    /// Criteria, then steps.
    pub(crate) shared: Vec<f64>,
    pub(crate) pairs: Vec<f64>,
}

impl Point {
    pub(crate) fn zero(table: &Table) -> Self {
        Self {
            rows: vec![0.0; table.rows],
            columns: vec![0.0; table.columns],
            shared: vec![0.0; table.criteria() + table.steps()],
            pairs: vec![0.0; table.pairs.len()],
        }
    }

    /// The point moved by `share` of a step.
    pub(crate) fn moved(&self, step: &Self, share: f64) -> Self {
        let sum = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a + share * b).collect();
        Self {
            rows: sum(&self.rows, &step.rows),
            columns: sum(&self.columns, &step.columns),
            shared: sum(&self.shared, &step.shared),
            pairs: sum(&self.pairs, &step.pairs),
        }
    }

    pub(crate) fn largest(&self) -> f64 {
        let all = self.rows.iter().chain(&self.columns).chain(&self.shared).chain(&self.pairs);
        all.fold(0.0, |largest: f64, x| largest.max(x.abs()))
    }
}

/// Reciprocal prior variances. Zero leaves an effect free; a pair effect is only there where it has a precision.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Precisions {
    pub(crate) row: f64,
    pub(crate) column: f64,
    pub(crate) criterion: f64,
    pub(crate) step: f64,
    pub(crate) pair: Option<f64>,
}

impl Precisions {
    /// Of the dense unknowns, one by one.
    pub(crate) fn dense(&self, table: &Table) -> impl Iterator<Item = f64> {
        std::iter::repeat_n(self.column, table.columns)
            .chain(std::iter::repeat_n(self.criterion, table.criteria()))
            .chain(std::iter::repeat_n(self.step, table.steps()))
    }
}

/// `exp` of what marks need at a point.
pub(crate) struct Odds {
    /// `exp(−criterion)`.
    criteria: Vec<f64>,
    /// Of each scale.
    pub(crate) steps: Vec<Steps>,
}

impl Odds {
    pub(crate) fn new(table: &Table, shared: &[f64]) -> Self {
        let (criteria, steps) = shared.split_at(table.criteria());
        let of_scale = |window: &[usize]| Steps::new(&steps[window[0]..window[1]]);
        Self {
            criteria: criteria.iter().map(|c| libm::exp(-c)).collect(),
            steps: table.first_steps.windows(2).map(of_scale).collect(),
        }
    }

    /// Likelihood of marks whose η, the criterion left out, is `log(odds)`, and how its log moves; the slope in
    /// criteria and steps is added to `gradient`.
    #[inline]
    pub(crate) fn pull(
        &self,
        table: &Table,
        marks: &[Rated],
        odds: f64,
        tails: &mut [f64],
        gradient: &mut [f64],
    ) -> Pull {
        let criteria = table.criteria();
        let mut pull = Pull { inverse: 1.0, log: 0.0, residual: 0.0 };
        for mark in marks {
            let (criterion, category) = (mark.criterion as usize, mark.category as usize);
            let steps = &self.steps[table.scale_of[criterion]];
            pull.inverse *= steps.tails(odds * self.criteria[criterion], category, tails);
            if pull.inverse > RARE {
                pull.log -= libm::log(pull.inverse);
                pull.inverse = 1.0;
            }
            let own = &mut gradient[criteria + table.steps_of(criterion).start..];
            let tails = &tails[..steps.len()];
            let (given, not_given) = tails.split_at(category);
            let (below, above) = own[..tails.len()].split_at_mut(category);
            let mut residual = 0.0;
            for (slope, tail) in below.iter_mut().zip(given) {
                residual += 1.0 - tail;
                *slope += tail - 1.0;
            }
            for (slope, tail) in above.iter_mut().zip(not_given) {
                residual -= tail;
                *slope += tail;
            }
            gradient[criterion] -= residual;
            pull.residual += residual;
        }
        pull
    }

    /// Log-likelihood alone.
    #[inline]
    pub(crate) fn log(&self, table: &Table, marks: &[Rated], odds: f64, tails: &mut [f64]) -> f64 {
        let mut inverse = 1.0;
        let mut log = 0.0;
        for mark in marks {
            let criterion = mark.criterion as usize;
            let steps = &self.steps[table.scale_of[criterion]];
            inverse *= steps.tails(odds * self.criteria[criterion], mark.category as usize, tails);
            if inverse > RARE {
                log -= libm::log(inverse);
                inverse = 1.0;
            }
        }
        log - libm::log(inverse)
    }
}

/// Likelihood of some marks.
pub(crate) struct Pull {
    /// The likelihood is `exp(log) / inverse`; the log is 0 but where the inverse grows out of range.
    pub(crate) inverse: f64,
    pub(crate) log: f64,
    /// Slope of its log in η: what was given less `E[X]`.
    pub(crate) residual: f64,
}

/// Products of inverse likelihoods beyond this go on as logs.
const RARE: f64 = 1e20;

/// Room for the tails of any scale of a table.
pub(crate) fn tails(table: &Table) -> Vec<f64> {
    vec![0.0; table.first_steps.windows(2).map(|window| window[1] - window[0]).max().unwrap_or(0)]
}

/// The log of likelihood times prior, up to constants that do not depend on the point.
pub(crate) fn objective(table: &Table, point: &Point, precisions: &Precisions, gauges: &[Vec<usize>]) -> f64 {
    let odds = Odds::new(table, &point.shared);
    let mut tails = tails(table);
    let mut log = 0.0;
    for row in 0..table.rows {
        log -= 0.5 * precisions.row * point.rows[row] * point.rows[row];
        for pair in table.starts[row]..table.starts[row + 1] {
            let own = &table.pairs[pair];
            let eta = point.rows[row] + point.columns[own.column] + point.pairs[pair];
            log += odds.log(table, &table.ratings[own.first..own.end], libm::exp(eta), &mut tails);
            log -= 0.5 * precisions.pair.unwrap_or(0.0) * point.pairs[pair] * point.pairs[pair];
        }
    }
    let dense: Vec<f64> = point.columns.iter().chain(&point.shared).copied().collect();
    for (precision, x) in precisions.dense(table).zip(&dense) {
        log -= 0.5 * precision * x * x;
    }
    for gauge in gauges {
        let sum: f64 = gauge.iter().map(|&k| dense[k]).sum();
        log -= 0.5 * sum * sum;
    }
    log
}

/// The equations of a Newton step at a point.
pub(crate) struct Arrow {
    /// Information on columns, criteria and steps when pairs and rows are eliminated.
    pub(crate) factor: Cholesky,
    gradient: Vec<f64>,
    pub(crate) rows: Vec<Row>,
    /// Of each pair: how its row and its column hang together.
    pub(crate) links: Vec<f64>,
    /// Of each row: how it hangs on criteria and steps.
    pub(crate) shared_links: Strips,
    pairs: Vec<PairTerm>,
    pair_links: Strips,
}

/// A row when its pairs are eliminated.
pub(crate) struct Row {
    pub(crate) pivot: f64,
    gradient: f64,
}

/// A pair effect.
struct PairTerm {
    /// Information of the marks on it.
    information: f64,
    /// The same with the prior.
    pivot: f64,
    gradient: f64,
}

/// Rows of equal length.
pub(crate) struct Strips {
    width: usize,
    values: Vec<f64>,
}

impl Strips {
    fn zero(rows: usize, width: usize) -> Self {
        Self { width, values: vec![0.0; rows * width] }
    }

    pub(crate) fn row(&self, row: usize) -> &[f64] {
        &self.values[row * self.width..(row + 1) * self.width]
    }

    fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.values[row * self.width..(row + 1) * self.width]
    }
}

/// Added to every pivot: keeps what the data say nothing about where it is.
const LEAST: f64 = 1e-9;

impl Arrow {
    /// `gauges` are groups of dense unknowns, ascending, whose sum is drawn to zero. `None` where numbers have run out of
    /// range.
    pub(crate) fn new(
        table: &Table,
        point: &Point,
        precisions: &Precisions,
        gauges: &[Vec<usize>],
    ) -> Option<Self> {
        let (columns, criteria) = (table.columns, table.criteria());
        let width = criteria + table.steps();
        let size = columns + width;
        let odds = Odds::new(table, &point.shared);
        let mut tails = tails(table);
        let mut covariances = tails.clone();
        let mut dense = Square::zero(size);
        let mut gradient = vec![0.0; size];
        let mut rows = Vec::with_capacity(table.rows);
        let mut links = vec![0.0; table.pairs.len()];
        let mut shared_links = Strips::zero(table.rows, width);
        let with_pairs = precisions.pair.is_some();
        let mut pair_links = Strips::zero(if with_pairs { table.pairs.len() } else { 0 }, width);
        let mut pairs = Vec::with_capacity(if with_pairs { table.pairs.len() } else { 0 });
        let mut on_shared = vec![0.0; width];
        for row in 0..table.rows {
            let mut pivot = precisions.row + LEAST;
            let mut pull = -precisions.row * point.rows[row];
            let own = table.starts[row]..table.starts[row + 1];
            for pair in own.clone() {
                let (column, first, end) =
                    (table.pairs[pair].column, table.pairs[pair].first, table.pairs[pair].end);
                let eta = point.rows[row] + point.columns[column] + point.pairs[pair];
                let odds_of_pair = libm::exp(eta);
                let mut information = 0.0;
                let mut residuals = 0.0;
                on_shared.fill(0.0);
                for mark in &table.ratings[first..end] {
                    let (criterion, category) = (mark.criterion as usize, mark.category as usize);
                    let steps = &odds.steps[table.scale_of[criterion]];
                    steps.tails(odds_of_pair * odds.criteria[criterion], category, &mut tails);
                    let tails = &tails[..steps.len()];
                    let mean: f64 = tails.iter().sum();
                    // Covariance of X with [X ≥ k]: `k P(X ≥ k) + Σ_{l>k} P(X ≥ l) − E[X] P(X ≥ k)`.
                    let mut later = 0.0;
                    let mut variance = 0.0;
                    for k in (0..tails.len()).rev() {
                        covariances[k] = (k as f64 + 1.0 - mean) * tails[k] + later;
                        later += tails[k];
                        variance += covariances[k];
                    }
                    let residual = category as f64 - mean;
                    information += variance;
                    residuals += residual;
                    on_shared[criterion] -= variance;
                    gradient[columns + criterion] -= residual;
                    let first_step = criteria + table.steps_of(criterion).start;
                    let target = &mut dense.row_mut(columns + criterion)[columns..];
                    target[criterion] += variance;
                    for (k, covariance) in covariances[..tails.len()].iter().enumerate() {
                        on_shared[first_step + k] -= covariance;
                        target[first_step + k] += covariance;
                        let given = if k < category { 1.0 } else { 0.0 };
                        gradient[columns + first_step + k] += tails[k] - given;
                    }
                    for (k, tail) in tails.iter().enumerate() {
                        let target = &mut dense.row_mut(columns + first_step + k)[columns + first_step..];
                        for (l, other) in tails.iter().enumerate().skip(k) {
                            target[l] += other * (1.0 - tail);
                        }
                    }
                }
                let mut kept = 1.0;
                if let Some(precision) = precisions.pair {
                    let term = PairTerm {
                        information,
                        pivot: information + precision,
                        gradient: residuals - precision * point.pairs[pair],
                    };
                    let pulled = term.gradient / term.pivot;
                    for k in 0..width {
                        let factor = on_shared[k] / term.pivot;
                        if factor != 0.0 {
                            let target = &mut dense.row_mut(columns + k)[columns..];
                            for (target, other) in target[k..].iter_mut().zip(&on_shared[k..]) {
                                *target -= factor * other;
                            }
                        }
                        gradient[columns + k] -= on_shared[k] * pulled;
                    }
                    pair_links.row_mut(pair).copy_from_slice(&on_shared);
                    residuals -= information * pulled;
                    kept = precision / term.pivot;
                    pairs.push(term);
                }
                let link = information * kept;
                links[pair] = link;
                pivot += link;
                pull += residuals;
                gradient[column] += residuals;
                let target = dense.row_mut(column);
                target[column] += link;
                for ((target, on_shared), sum) in
                    target[columns..].iter_mut().zip(&on_shared).zip(shared_links.row_mut(row))
                {
                    *target += kept * on_shared;
                    *sum += kept * on_shared;
                }
            }
            let shared = shared_links.row(row);
            for pair in own.clone() {
                let column = table.pairs[pair].column;
                let factor = links[pair] / pivot;
                let target = dense.row_mut(column);
                for other in pair..own.end {
                    target[table.pairs[other].column] -= factor * links[other];
                }
                for (target, shared) in target[columns..].iter_mut().zip(shared) {
                    *target -= factor * shared;
                }
                gradient[column] -= factor * pull;
            }
            for k in 0..width {
                let factor = shared[k] / pivot;
                if factor != 0.0 {
                    let target = &mut dense.row_mut(columns + k)[columns..];
                    for (target, other) in target[k..].iter_mut().zip(&shared[k..]) {
                        *target -= factor * other;
                    }
                }
                gradient[columns + k] -= factor * pull;
            }
            rows.push(Row { pivot, gradient: pull });
        }
        let values: Vec<f64> = point.columns.iter().chain(&point.shared).copied().collect();
        for (k, precision) in precisions.dense(table).enumerate() {
            dense.row_mut(k)[k] += precision + LEAST;
            gradient[k] -= precision * values[k];
        }
        for gauge in gauges {
            let sum: f64 = gauge.iter().map(|&k| values[k]).sum();
            for (position, &k) in gauge.iter().enumerate() {
                gradient[k] -= sum;
                gauge[position..].iter().for_each(|&l| dense.row_mut(k)[l] += 1.0);
            }
        }
        let factor = Cholesky::of(dense)?;
        Some(Self { factor, gradient, rows, links, shared_links, pairs, pair_links })
    }

    /// The Newton step.
    pub(crate) fn step(&self, table: &Table) -> Point {
        let mut dense = self.gradient.clone();
        self.factor.solve(&mut dense);
        self.complete(table, dense, true)
    }

    /// How rows and pairs follow where the dense unknowns move; with their own pull, or without.
    pub(crate) fn complete(&self, table: &Table, dense: Vec<f64>, pulled: bool) -> Point {
        let own = if pulled { 1.0 } else { 0.0 };
        let (columns, shared) = dense.split_at(table.columns);
        let mut step =
            Point { rows: Vec::new(), columns: columns.to_vec(), shared: shared.to_vec(), pairs: vec![] };
        let dot = |a: &[f64]| -> f64 { a.iter().zip(shared).map(|(a, b)| a * b).sum() };
        step.pairs = vec![0.0; table.pairs.len()];
        for (row, term) in self.rows.iter().enumerate() {
            let mut pull = own * term.gradient - dot(self.shared_links.row(row));
            for pair in table.starts[row]..table.starts[row + 1] {
                pull -= self.links[pair] * columns[table.pairs[pair].column];
            }
            let moved = pull / term.pivot;
            step.rows.push(moved);
            for pair in table.starts[row]..table.starts[row + 1] {
                if let Some(term) = self.pairs.get(pair) {
                    let with = moved + columns[table.pairs[pair].column];
                    let pull = own * term.gradient - term.information * with - dot(self.pair_links.row(pair));
                    step.pairs[pair] = pull / term.pivot;
                }
            }
        }
        step
    }

    /// How the error of each row hangs on those of the dense unknowns, and the variance of what is its own.
    pub(crate) fn row_errors(&self, table: &Table) -> Loadings {
        let mut loadings = Loadings::default();
        for (row, term) in self.rows.iter().enumerate() {
            for pair in table.starts[row]..table.starts[row + 1] {
                loadings.push(table.pairs[pair].column, -self.links[pair] / term.pivot);
            }
            for (k, link) in self.shared_links.row(row).iter().enumerate() {
                if *link != 0.0 {
                    loadings.push(table.columns + k, -link / term.pivot);
                }
            }
            loadings.finish(1.0 / term.pivot);
        }
        loadings
    }

    /// Of a pair effect: how it follows its row, and its variance given all else.
    pub(crate) fn pair(&self, pair: usize) -> (f64, f64) {
        let term = &self.pairs[pair];
        (-term.information / term.pivot, 1.0 / term.pivot)
    }
}

/// Where a climb ended.
pub(crate) struct Summit {
    pub(crate) point: Point,
    /// The equations at the last step but one, no farther away than that step; absent where numbers ran out of range.
    pub(crate) arrow: Option<Arrow>,
    /// Newton steps made.
    pub(crate) iterations: usize,
    /// Whether the last step was negligible.
    pub(crate) reached: bool,
}

/// Climbs to the highest point: until a step moves nothing by more than `enough`, or `most` steps are made.
pub(crate) fn climb(
    table: &Table,
    start: Point,
    precisions: &Precisions,
    gauges: &[Vec<usize>],
    most: usize,
    enough: f64,
) -> Summit {
    let mut point = start;
    let mut height = objective(table, &point, precisions, gauges);
    let mut arrow = None;
    for iterations in 1..=most {
        let Some(here) = Arrow::new(table, &point, precisions, gauges) else {
            return Summit { point, arrow, iterations, reached: false };
        };
        let step = here.step(table);
        arrow = Some(here);
        let largest = step.largest();
        if !largest.is_finite() {
            return Summit { point, arrow, iterations, reached: false };
        }
        if largest < enough {
            return Summit { point: point.moved(&step, 1.0), arrow, iterations, reached: true };
        }
        // The objective is concave, so that a shortened step always rises, but for rounding.
        let mut share = (LONGEST_STEP / largest).min(1.0);
        loop {
            let next = point.moved(&step, share);
            let there = objective(table, &next, precisions, gauges);
            if there >= height - 1e-9 * height.abs().max(1.0) {
                (point, height) = (next, there);
                break;
            }
            share *= 0.5;
            if share < 1e-6 {
                return Summit { point, arrow, iterations, reached: largest < 1e-6 };
            }
        }
    }
    Summit { point, arrow, iterations: most, reached: false }
}

/// No unknown moves more than this many logits in a step.
const LONGEST_STEP: f64 = 2.0;

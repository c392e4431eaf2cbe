//! Variances by restricted maximum likelihood: average information steps on the profiled deviance.
//!
//! With `V = I + Σ φₖ ZₖZₖᵀ` (φ: variances relative to the residual) and `P` its projection off the mean, the
//! profiled REML deviance is, up to a constant, `log|V| + log|1ᵀV⁻¹1| + (N − 1) log yᵀPy`; the same as lme4's
//! with θ² = φ (Bates et al., J. Stat. Softw. 67, 2015, eq. 41). Steps use its exact gradient and the average
//! information matrix (Gilmour, Thompson and Cullis, Biometrics 51, 1995), which is never indefinite, so that
//! every step descends; a ratio that would become negative is held at exactly zero until the slope there asks
//! for more.

use super::mixed::{Equations, Ratios, Solution, Table};

/// What is to be estimated, from a table in units of about one standard deviation.
pub(crate) struct Reml<'a> {
    pub(crate) table: &'a Table,
    /// Sum of squares of sheets around the means of their pairs.
    pub(crate) within: f64,
    /// Number of sheets, at least 2.
    pub(crate) sheets: f64,
    /// Which of row, column and pair are estimated; the others keep the ratio of `held`.
    pub(crate) free: [bool; 3],
    pub(crate) held: Ratios,
}

/// Scores are taken as known to this share of their standard deviation, so that data that fit exactly (no
/// residual at all) still have a best estimate. Its square, 1e-10 of the variance, is what it moves an estimate.
const RESOLUTION: f64 = 1e-5;

/// A ratio beyond this is as good as infinite: the square of 1/`RESOLUTION`.
const LARGEST_RATIO: f64 = 1e10;

/// A ratio beyond this means that the scores fit exactly: a residual of a thousandth of what is explained.
pub(super) const EXACT_RATIO: f64 = 1e6;

/// Below this many sheets, and levels of the smaller factor, the surface may have more than one minimum and
/// several starts are tried; with more it is as good as quadratic, and one start is enough.
const MANY_SHEETS: f64 = 2_000.0;
const MANY_LEVELS: usize = 100;

/// Where descents start: row, column, pair. The first is the only one where there is much data.
const STARTS: [[f64; 3]; 6] = [
    [1.0, 0.5, 0.5],
    [0.0, 0.0, 0.0],
    [0.05, 5.0, 0.2],
    [5.0, 0.05, 0.2],
    [0.1, 0.1, 5.0],
    [20.0, 20.0, 1.0],
];

/// Steps that a descent may take; tens are usual, the rest is for data that fit exactly.
const MOST_STEPS: usize = 100;

/// A descent ends when the next step promises to lower the deviance by less than this.
const PRECISION: f64 = 1e-18;

impl Reml<'_> {
    /// The ratios of the lowest deviance, and the residual variance.
    pub(crate) fn estimate(&self) -> (Ratios, f64) {
        let many = self.sheets > MANY_SHEETS || self.table.columns > MANY_LEVELS;
        let starts = if many { &STARTS[..1] } else { &STARTS[..] };
        let mut best: Option<Point> = None;
        for start in starts {
            let Some(point) = self.point(self.admit(*start)) else { continue };
            let end = self.descend(point);
            if best.as_ref().is_none_or(|best| end.beats(best)) {
                best = Some(end);
            }
        }
        match best {
            Some(point) => (ratios(point.at), point.squares / (self.sheets - 1.0)),
            None => (self.held, 0.0),
        }
    }

    /// Puts the held ratios in.
    fn admit(&self, at: [f64; 3]) -> [f64; 3] {
        let held = [self.held.row, self.held.column, self.held.pair];
        std::array::from_fn(|k| if self.free[k] { at[k].clamp(0.0, LARGEST_RATIO) } else { held[k] })
    }

    fn point(&self, at: [f64; 3]) -> Option<Point<'_>> {
        let equations = Equations::new(self.table, ratios(at))?;
        let response: Vec<f64> = self.table.cells.iter().map(|c| c.mean).collect();
        let solution = equations.solve(&response);
        let squares = solution.squares + self.within + (self.sheets - 1.0) * RESOLUTION * RESOLUTION;
        let deviance = equations.log_determinant() + (self.sheets - 1.0) * libm::log(squares);
        deviance.is_finite().then_some(Point { at, equations, solution, squares, deviance })
    }

    fn descend<'p>(&'p self, mut point: Point<'p>) -> Point<'p> {
        for _ in 0..MOST_STEPS {
            let (slope, curvature) = self.slope(&point);
            let free: Vec<usize> = (0..3)
                .filter(|&k| self.free[k])
                .filter(|&k| point.at[k] > 0.0 || slope[k] < 0.0)
                .filter(|&k| point.at[k] < LARGEST_RATIO || slope[k] > 0.0)
                .collect();
            let step = newton(&slope, &curvature, &free);
            let promise: f64 = free.iter().map(|&k| -slope[k] * step[k]).sum();
            if promise <= PRECISION * (self.sheets + 1.0) {
                break;
            }
            match self.search(&point, &slope, &step) {
                Some(next) => point = next,
                None => break,
            }
        }
        point
    }

    /// Goes along the step, bent at the bounds, and halves it until the deviance falls.
    fn search(&self, from: &Point, slope: &[f64; 3], step: &[f64; 3]) -> Option<Point<'_>> {
        // What rounding alone may add to the deviance; a step that promises less is taken on the slope's word.
        let noise = 1e-13 * (self.sheets + from.deviance.abs());
        let mut length = 1.0;
        for _ in 0..60 {
            let at = self.admit(std::array::from_fn(|k| from.at[k] + length * step[k]));
            let promise: f64 = (0..3).map(|k| slope[k] * (at[k] - from.at[k])).sum();
            if at == from.at {
                return None;
            }
            if let Some(next) = self.point(at)
                && next.deviance <= from.deviance + 1e-4 * promise + noise
            {
                return Some(next);
            }
            length /= 2.0;
        }
        None
    }

    /// Gradient of the deviance and its average information matrix.
    fn slope(&self, point: &Point) -> ([f64; 3], [[f64; 3]; 3]) {
        let Point { equations, solution, squares, .. } = point;
        let (table, degrees) = (self.table, self.sheets - 1.0);
        let inverse = equations.inverse();
        let [rows, columns] = equations.slopes(&inverse);
        let pairs = if self.free[2] { equations.pull_variances(&inverse).iter().sum() } else { 0.0 };

        // Z Zᵀ P y of each effect, cell by cell, and P of it.
        let mut of_columns = vec![0.0; table.columns];
        for (cell, pull) in table.cells.iter().zip(&solution.pulls) {
            of_columns[cell.column] += pull;
        }
        let mut directions = [Vec::new(), Vec::new(), solution.pulls.clone()];
        for row in 0..table.rows() {
            let own = table.starts[row]..table.starts[row + 1];
            let sum: f64 = solution.pulls[own.clone()].iter().sum();
            directions[0].extend(own.map(|_| sum));
        }
        directions[1].extend(table.cells.iter().map(|cell| of_columns[cell.column]));
        let answers: [Vec<f64>; 3] = std::array::from_fn(|k| {
            if self.free[k] { equations.solve(&directions[k]).pulls } else { vec![0.0; table.cells.len()] }
        });

        let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>();
        let explained: [f64; 3] = std::array::from_fn(|k| product(&directions[k], &solution.pulls));
        let slope = std::array::from_fn(|k| [rows, columns, pairs][k] - degrees * explained[k] / squares);
        let curvature = std::array::from_fn(|k| {
            std::array::from_fn(|l| {
                degrees * (product(&directions[k], &answers[l]) - explained[k] * explained[l] / squares)
                    / squares
            })
        });
        (slope, curvature)
    }
}

struct Point<'a> {
    at: [f64; 3],
    equations: Equations<'a>,
    solution: Solution,
    squares: f64,
    deviance: f64,
}

impl Point<'_> {
    /// A minimum with a residual beats one without: few scores may by accident fit exactly, and then the deviance
    /// has no bound there, whatever they say. Otherwise the lower deviance wins, clearly: noise in the last digit
    /// does not decide between equal minima.
    fn beats(&self, other: &Self) -> bool {
        let exact = |point: &Self| point.at.iter().any(|&ratio| ratio > EXACT_RATIO);
        match (exact(self), exact(other)) {
            (false, true) => true,
            (true, false) => false,
            _ => self.deviance < other.deviance - 1e-9,
        }
    }
}

fn ratios([row, column, pair]: [f64; 3]) -> Ratios {
    Ratios { row, column, pair }
}

/// Solves `curvature · step = −slope` over the free coordinates by elimination. A direction in which the
/// surface is flat gets a step of its own size down the slope.
fn newton(slope: &[f64; 3], curvature: &[[f64; 3]; 3], free: &[usize]) -> [f64; 3] {
    let mut step = [0.0; 3];
    let mut matrix = *curvature;
    let mut right = slope.map(|s| -s);
    for (done, &k) in free.iter().enumerate() {
        let scale = curvature[k][k].abs().max(1e-300);
        // What is left of the diagonal must be more than rounding, or the next quotient means nothing.
        if matrix[k][k] <= 1e-12 * scale {
            matrix[k][k] = scale;
        }
        for &l in &free[done + 1..] {
            let factor = matrix[l][k] / matrix[k][k];
            for &m in &free[done..] {
                matrix[l][m] -= factor * matrix[k][m];
            }
            right[l] -= factor * right[k];
        }
    }
    for (done, &k) in free.iter().enumerate().rev() {
        let known: f64 = free[done + 1..].iter().map(|&m| matrix[k][m] * step[m]).sum();
        step[k] = (right[k] - known) / matrix[k][k];
    }
    let descends: f64 = free.iter().map(|&k| slope[k] * step[k]).sum();
    if descends > 0.0 || step.iter().any(|s| !s.is_finite()) {
        step = [0.0; 3];
        for &k in free {
            step[k] = -slope[k] / curvature[k][k].abs().max(1e-300);
        }
    }
    step
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::mixed::tests::tables;
    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_gradient_is_that_of_the_deviance(table in tables(), at in prop::array::uniform3(0.05_f64..10.0)) {
            let reml = over(&table);
            let (slope, curvature) = reml.slope(&reml.point(at).unwrap());
            for k in 0..3 {
                let step = 1e-4 * at[k];
                let deviance = |times: f64| {
                    let mut moved = at;
                    moved[k] += times * step;
                    reml.point(moved).unwrap().deviance
                };
                let (near, far) = (deviance(1.0) - deviance(-1.0), deviance(2.0) - deviance(-2.0));
                let quotient = (8.0 * near - far) / (12.0 * step);
                let gap = (slope[k] - quotient).abs();
                prop_assert!(gap < 1e-5 * (1.0 + quotient.abs()), "{k}: {} {quotient}", slope[k]);
                prop_assert!(curvature[k][k] > -1e-9);
            }
        }

        #[test]
        fn a_descent_ends_where_no_direction_leads_down(table in tables()) {
            // Designs that tell the components apart, as `Components` sees to.
            prop_assume!(table.cells.len() > table.rows().max(table.columns));
            let reml = over(&table);
            prop_assume!(reml.sheets > table.cells.len() as f64);
            let (found, _) = reml.estimate();
            let point = reml.point([found.row, found.column, found.pair]).unwrap();
            let (slope, _) = reml.slope(&point);
            let exact = point.at.iter().any(|&ratio| ratio > EXACT_RATIO);
            for k in (0..3).filter(|_| !exact) {
                let downhill = if point.at[k] > 0.0 { slope[k].abs() * point.at[k] } else { -slope[k] };
                prop_assert!(downhill < 1e-5, "{k}: {slope:?} at {:?}", point.at);
            }
        }
    }

    fn over(table: &Table) -> Reml<'_> {
        let sheets: f64 = table.cells.iter().map(|c| c.sheets).sum();
        let held = Ratios { row: 0.0, column: 0.0, pair: 0.0 };
        // As if repeated sheets differed a little.
        Reml { table, within: 0.3 * (sheets - table.cells.len() as f64), sheets, free: [true; 3], held }
    }
}

//! The mixed model on pair means, given its variances: Henderson's equations for one factor as a diagonal and
//! the other as a dense Schur complement.
//!
//! `y = μ + row + column + error` over the cells of a table, with variances relative to the residual σ²: the
//! error of a cell with n sheets is `pair + 1/n`, its weight the reciprocal. Repeated sheets and the
//! entry×judge effect thus cost nothing. The larger factor makes the rows.

use super::dense::{Cholesky, Square};

/// Cells, row by row.
#[derive(Debug)]
pub(crate) struct Table {
    /// Where the cells of each row start, and one past the last.
    pub(crate) starts: Vec<usize>,
    pub(crate) columns: usize,
    pub(crate) cells: Vec<Cell>,
}

/// What stands where a row and a column meet.
#[derive(Debug)]
pub(crate) struct Cell {
    pub(crate) column: usize,
    pub(crate) sheets: f64,
    pub(crate) mean: f64,
}

impl Table {
    pub(crate) fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    /// Row and position of every cell.
    fn positions(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.rows()).flat_map(|row| (self.starts[row]..self.starts[row + 1]).map(move |k| (row, k)))
    }
}

/// Variances of row, column and pair effects relative to the residual; zero leaves the effect out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ratios {
    pub(crate) row: f64,
    pub(crate) column: f64,
    pub(crate) pair: f64,
}

/// The equations with the rows eliminated: unknowns are the columns' effects over `√column`, then μ.
pub(crate) struct Equations<'a> {
    table: &'a Table,
    ratios: Ratios,
    /// Of each cell: `n / (1 + n·pair)`.
    weights: Vec<f64>,
    /// Of each row: the sum of its weights …
    row_weights: Vec<f64>,
    /// … and `1 + row · sum`.
    pivots: Vec<f64>,
    /// Schur complement without the unit matrix and `√column`: what the data say about columns and μ. Upper.
    information: Square,
    factor: Cholesky,
}

/// Estimates for a given response.
pub(crate) struct Solution {
    pub(crate) mu: f64,
    pub(crate) rows: Vec<f64>,
    pub(crate) columns: Vec<f64>,
    /// Of each cell: weight × residual; together `P y`.
    pub(crate) pulls: Vec<f64>,
    /// Penalised residual sum of squares `yᵀ P y`.
    pub(crate) squares: f64,
}

impl<'a> Equations<'a> {
    /// `None` only where numbers have run out of range.
    pub(crate) fn new(table: &'a Table, ratios: Ratios) -> Option<Self> {
        let weights: Vec<f64> =
            table.cells.iter().map(|c| c.sheets / (1.0 + c.sheets * ratios.pair)).collect();
        let mu = table.columns;
        let mut information = Square::zero(mu + 1);
        let mut row_weights = Vec::with_capacity(table.rows());
        for row in 0..table.rows() {
            let own = table.starts[row]..table.starts[row + 1];
            let sum: f64 = weights[own.clone()].iter().sum();
            let pivot = 1.0 + ratios.row * sum;
            row_weights.push(sum);
            for k in own.clone() {
                let (column, weight) = (table.cells[k].column, weights[k]);
                let target = information.row_mut(column);
                target[column] += weight;
                target[mu] += weight / pivot;
                let shrunk = weight * ratios.row / pivot;
                for l in own.clone() {
                    let other = table.cells[l].column;
                    if other >= column {
                        target[other] -= shrunk * weights[l];
                    }
                }
            }
            information.row_mut(mu)[mu] += sum / pivot;
        }
        let root = ratios.column.sqrt();
        let mut schur = Square::zero(mu + 1);
        for column in 0..mu {
            let (target, known) = (schur.row_mut(column), information.row(column));
            for other in column..mu {
                target[other] = ratios.column * known[other];
            }
            target[column] += 1.0;
            target[mu] = root * known[mu];
        }
        schur.row_mut(mu)[mu] = information.at(mu, mu);
        let pivots = row_weights.iter().map(|sum| 1.0 + ratios.row * sum).collect();
        let factor = Cholesky::of(schur)?;
        Some(Self { table, ratios, weights, row_weights, pivots, information, factor })
    }

    /// `log |V| + log |1ᵀV⁻¹1|`, V the covariance of all sheets relative to σ².
    pub(crate) fn log_determinant(&self) -> f64 {
        let rows: f64 = self.pivots.iter().map(|&pivot| libm::log(pivot)).sum();
        let pairs: f64 = match self.ratios.pair {
            0.0 => 0.0,
            pair => self.table.cells.iter().map(|c| libm::log(1.0 + c.sheets * pair)).sum(),
        };
        rows + pairs + self.factor.log_determinant()
    }

    /// Best linear unbiased estimates for the response `y`, one value a cell.
    pub(crate) fn solve(&self, y: &[f64]) -> Solution {
        let table = self.table;
        let mu = table.columns;
        let root = self.ratios.column.sqrt();
        let mut sums = vec![0.0; table.rows()];
        for (row, k) in table.positions() {
            sums[row] += self.weights[k] * y[k];
        }
        let mut unknowns = vec![0.0; mu + 1];
        for (row, k) in table.positions() {
            let expected = self.ratios.row * sums[row] / self.pivots[row];
            unknowns[table.cells[k].column] += root * self.weights[k] * (y[k] - expected);
        }
        unknowns[mu] = sums.iter().zip(&self.pivots).map(|(sum, pivot)| sum / pivot).sum();
        self.factor.solve(&mut unknowns);

        let mean = unknowns[mu];
        let mut squares: f64 = unknowns[..mu].iter().map(|v| v * v).sum();
        let columns: Vec<f64> = unknowns[..mu].iter().map(|v| root * v).collect();
        for (row, k) in table.positions() {
            sums[row] -= self.weights[k] * (mean + columns[table.cells[k].column]);
        }
        squares +=
            sums.iter().zip(&self.pivots).map(|(s, p)| self.ratios.row * (s / p) * (s / p)).sum::<f64>();
        let rows: Vec<f64> = sums.iter().zip(&self.pivots).map(|(s, p)| self.ratios.row * s / p).collect();
        let mut pulls = vec![0.0; table.cells.len()];
        for (row, k) in table.positions() {
            let residual = y[k] - mean - rows[row] - columns[table.cells[k].column];
            pulls[k] = self.weights[k] * residual;
            squares += pulls[k] * residual;
        }
        Solution { mu: mean, rows, columns, pulls, squares }
    }

    /// Inverse of the Schur complement: the covariance, over σ², of the errors of its unknowns.
    pub(crate) fn inverse(&self) -> Square {
        self.factor.inverse()
    }

    pub(crate) fn into_factor(self) -> Cholesky {
        self.factor
    }

    /// How the error of each row's effect, plus that of μ where `with_mu`, hangs on the errors of the Schur
    /// complement's unknowns; and the variance of what is its own.
    pub(crate) fn row_errors(&self, with_mu: bool) -> Loadings {
        let mu = self.table.columns;
        let root = self.ratios.column.sqrt();
        let mut loadings = Loadings::default();
        for row in 0..self.table.rows() {
            let shrunk = self.ratios.row / self.pivots[row];
            for k in self.table.starts[row]..self.table.starts[row + 1] {
                loadings.push(self.table.cells[k].column, -shrunk * root * self.weights[k]);
            }
            let on_mu = if with_mu { 1.0 } else { 0.0 };
            loadings.push(mu, on_mu - shrunk * self.row_weights[row]);
            loadings.finish(shrunk);
        }
        loadings
    }

    /// The same for the columns' effects.
    pub(crate) fn column_errors(&self, with_mu: bool) -> Loadings {
        let root = self.ratios.column.sqrt();
        let mut loadings = Loadings::default();
        for column in 0..self.table.columns {
            loadings.push(column, root);
            if with_mu {
                loadings.push(self.table.columns, 1.0);
            }
            loadings.finish(0.0);
        }
        loadings
    }

    /// `tr(P Z Zᵀ)` for rows and for columns: the slope of [`Self::log_determinant`] in each ratio.
    pub(crate) fn slopes(&self, inverse: &Square) -> [f64; 2] {
        let mu = self.table.columns;
        let root = self.ratios.column.sqrt();
        let mut rows = 0.0;
        let mut on_row = Vec::new();
        for row in 0..self.table.rows() {
            on_row.clear();
            let own = self.table.starts[row]..self.table.starts[row + 1];
            on_row.extend(own.map(|k| (self.table.cells[k].column, root * self.weights[k])));
            on_row.push((mu, self.row_weights[row]));
            let pivot = self.pivots[row];
            rows += self.row_weights[row] / pivot - form(inverse, &on_row, &on_row) / (pivot * pivot);
        }
        let mut columns = 0.0;
        for column in 0..mu {
            let (known, error) = (self.information.row(column), inverse.row(column));
            columns += known[column] * error[column];
            // Only the upper triangle of the information is there; the product is symmetric.
            columns += 2.0 * (column + 1..mu).map(|other| known[other] * error[other]).sum::<f64>();
            // Cov(column, μ)/√column, by its limit where the columns have no variance.
            let with_mu = if root > 0.0 { error[mu] / root } else { -known[mu] * inverse.at(mu, mu) };
            columns += known[mu] * with_mu;
        }
        [rows, columns]
    }

    /// Diagonal of `P` over the cells: the expected square of a pull, over σ². Its sum is the slope of
    /// [`Self::log_determinant`] in the pair ratio.
    pub(crate) fn pull_variances(&self, inverse: &Square) -> Vec<f64> {
        let root = self.ratios.column.sqrt();
        let rows = self.row_errors(true);
        let mut variances = Vec::with_capacity(self.weights.len());
        let mut fitted = Vec::new();
        for row in 0..self.table.rows() {
            let (terms, own) = rows.of(row);
            let of_row = form(inverse, terms, terms) + own;
            for k in self.table.starts[row]..self.table.starts[row + 1] {
                let column = self.table.cells[k].column;
                fitted.clear();
                fitted.push((column, root));
                let leverage = of_row + 2.0 * form(inverse, terms, &fitted) + form(inverse, &fitted, &fitted);
                let weight = self.weights[k];
                variances.push((weight - weight * weight * leverage).max(0.0));
            }
        }
        variances
    }

    pub(crate) fn weights(&self) -> &[f64] {
        &self.weights
    }
}

/// Sparse rows: for each level of a factor, terms on the Schur complement's unknowns and an own variance.
#[derive(Debug, Default)]
pub(crate) struct Loadings {
    ends: Vec<usize>,
    terms: Vec<(usize, f64)>,
    own: Vec<f64>,
}

impl Loadings {
    /// Levels that hang on nothing and have no variance of their own.
    pub(crate) fn none(levels: usize) -> Self {
        Self { ends: vec![0; levels], terms: Vec::new(), own: vec![0.0; levels] }
    }

    pub(crate) fn push(&mut self, unknown: usize, factor: f64) {
        self.terms.push((unknown, factor));
    }

    pub(crate) fn finish(&mut self, own: f64) {
        self.ends.push(self.terms.len());
        self.own.push(own);
    }

    pub(crate) fn levels(&self) -> usize {
        self.own.len()
    }

    /// Terms and own variance of a level.
    pub(crate) fn of(&self, level: usize) -> (&[(usize, f64)], f64) {
        let start = if level == 0 { 0 } else { self.ends[level - 1] };
        (&self.terms[start..self.ends[level]], self.own[level])
    }

    /// Variance of each level's error, its covariance with the mean error, and the variance of the mean error.
    pub(crate) fn errors(&self, inverse: &Square) -> Errors {
        let levels = self.levels().max(1) as f64;
        let mut mean = vec![0.0; inverse.size()];
        for (unknown, factor) in &self.terms {
            mean[*unknown] += factor / levels;
        }
        let spread: Vec<f64> =
            (0..inverse.size()).map(|i| inverse.row(i).iter().zip(&mean).map(|(a, b)| a * b).sum()).collect();
        let mean_own = self.own.iter().sum::<f64>() / levels;
        let of_levels = (0..self.levels()).map(|level| {
            let (terms, own) = self.of(level);
            let with_mean = terms.iter().map(|(i, factor)| factor * spread[*i]).sum::<f64>() + own / levels;
            (form(inverse, terms, terms) + own, with_mean)
        });
        Errors {
            levels: of_levels.collect(),
            mean: mean.iter().zip(&spread).map(|(a, b)| a * b).sum::<f64>() + mean_own / levels,
        }
    }
}

/// Second moments of the errors of a factor's levels.
#[derive(Debug, Clone)]
pub(crate) struct Errors {
    /// Of each level: its variance, and its covariance with the mean of all levels.
    pub(crate) levels: Vec<(f64, f64)>,
    /// Variance of the mean.
    pub(crate) mean: f64,
}

impl Errors {
    /// In units whose square is `factor`.
    pub(crate) fn scaled(mut self, factor: f64) -> Self {
        for (own, with_mean) in &mut self.levels {
            *own *= factor;
            *with_mean *= factor;
        }
        self.mean *= factor;
        self
    }

    /// Variance of each level's error less the mean error.
    pub(crate) fn less_mean(&self) -> Vec<f64> {
        self.levels.iter().map(|(own, with_mean)| (own - 2.0 * with_mean + self.mean).max(0.0)).collect()
    }
}

/// `aᵀ M b` for sparse a and b.
pub(super) fn form(m: &Square, a: &[(usize, f64)], b: &[(usize, f64)]) -> f64 {
    a.iter().map(|(i, x)| x * b.iter().map(|(j, y)| y * m.at(*i, *j)).sum::<f64>()).sum()
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Tables of all shapes: up to seven rows, five columns, some cells empty, up to three sheets a cell.
    pub(crate) fn tables() -> impl Strategy<Value = Table> {
        (1_usize..7, 1_usize..5)
            .prop_flat_map(|(rows, columns)| {
                let cell = prop::option::weighted(0.7, (1_u32..=3, -20_i32..=20));
                (Just(columns), prop::collection::vec(prop::collection::vec(cell, columns), rows))
            })
            .prop_map(|(columns, rows)| {
                let mut table = Table { starts: vec![0], columns, cells: Vec::new() };
                for row in rows {
                    let cells = row.into_iter().enumerate().filter_map(|(column, cell)| {
                        let (sheets, mean) = cell?;
                        Some(Cell { column, sheets: f64::from(sheets), mean: f64::from(mean) / 10.0 })
                    });
                    table.cells.extend(cells);
                    // A row without a cell would be an entry without a sheet, which no design has.
                    if table.cells.len() > table.starts[table.rows()] {
                        table.starts.push(table.cells.len());
                    }
                }
                table
            })
            .prop_filter("at least two cells", |table| table.cells.len() > 1)
    }

    fn ratios() -> impl Strategy<Value = Ratios> {
        let ratio = || prop_oneof![Just(0.0), 0.001_f64..100.0];
        (ratio(), ratio(), ratio()).prop_map(|(row, column, pair)| Ratios { row, column, pair })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        // With variances held the precision of entries and negated judges is a diagonally dominant M-matrix, so
        // that an entry's error goes along with its own more than with any judge's.
        #[test]
        fn a_higher_score_never_lowers_its_entry(table in tables(), ratios in ratios(), which in 0_usize..100) {
            let equations = Equations::new(&table, ratios).unwrap();
            let mut response: Vec<f64> = table.cells.iter().map(|c| c.mean).collect();
            let which = which % response.len();
            let row = table.positions().find(|(_, k)| *k == which).unwrap().0;
            let column = table.cells[which].column;
            let before = equations.solve(&response);
            response[which] += 1.0;
            let after = equations.solve(&response);
            prop_assert!(after.mu + after.rows[row] >= before.mu + before.rows[row] - 1e-12);
            prop_assert!(after.mu + after.columns[column] >= before.mu + before.columns[column] - 1e-12);
        }

        #[test]
        fn residuals_are_orthogonal_to_the_mean(table in tables(), ratios in ratios()) {
            let equations = Equations::new(&table, ratios).unwrap();
            let response: Vec<f64> = table.cells.iter().map(|c| c.mean).collect();
            let solution = equations.solve(&response);
            prop_assert!(solution.pulls.iter().sum::<f64>().abs() < 1e-9);
            let squares: f64 = solution.pulls.iter().zip(&response).map(|(pull, y)| pull * y).sum();
            prop_assert!((squares - solution.squares).abs() < 1e-9 * (1.0 + squares));
        }
    }
}

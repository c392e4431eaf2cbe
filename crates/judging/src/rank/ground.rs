//! What the mixed models share: a round as a table in units of its spread, the round in which nothing differs, and
//! the residuals of a judge.

use crate::Warning;

use super::dense::{Cholesky, Square};
use super::design::{Components, Design};
use super::fit::{Fit, JudgeFit, Residuals};
use super::joint::Joint;
use super::mixed::{Equations, Loadings, Solution, Table};
use super::order::EQUAL;
use super::totals::Totals;

/// A residual whose expected square is below this share of its cell's variance was fitted away and tells nothing.
const LEAST_FREEDOM: f64 = 1e-9;

/// A round laid out for the mixed model. Totals are `(total − centre) / unit`, the unit being their standard
/// deviation, whatever the rubric's scale.
pub(super) struct Ground {
    pub(super) design: Design,
    pub(super) components: Components,
    pub(super) table: Table,
    /// Sum of squares of sheets around the means of their pairs, in units.
    pub(super) within: f64,
    pub(super) sheets: f64,
    pub(super) centre: f64,
    pub(super) unit: f64,
}

impl Ground {
    /// `judges` is their number in the contest. Where all totals are equal there is nothing to lay out, and the fit
    /// itself comes back.
    pub(super) fn of(totals: &Totals, judges: usize, round: &str) -> Result<Self, Box<Fit>> {
        let design = Design::of(totals, judges);
        let sheets = totals.sheets.len() as f64;
        let centre = totals.sheets.iter().sum::<f64>() / sheets;
        if totals.sheets.iter().all(|total| (total - centre).abs() <= EQUAL) {
            let several = totals.sheets.len() > 1;
            let warnings = several.then(|| Warning::AllEqual { round: round.into() }).into_iter().collect();
            return Err(Box::new(without_chance(&design, totals, judges, centre, warnings)));
        }
        let squares: f64 = totals.sheets.iter().map(|total| (total - centre) * (total - centre)).sum();
        let unit = (squares / (sheets - 1.0)).sqrt();
        Ok(Self {
            table: design.table(&totals.pairs, centre, unit),
            components: Components::of(&design, totals),
            within: totals.pairs.iter().map(|p| p.within).sum::<f64>() / (unit * unit),
            design,
            sheets,
            centre,
            unit,
        })
    }

    pub(super) fn response(&self) -> Vec<f64> {
        self.table.cells.iter().map(|c| c.mean).collect()
    }

    /// Of each judge's level: entries scored, and residuals around `μ + entry + judge` with their expectation
    /// `Var = P / weight²`, where the residual variance is `square` points squared.
    pub(super) fn residuals(
        &self,
        equations: &Equations,
        solution: &Solution,
        inverse: &Square,
        square: f64,
    ) -> Vec<(usize, Residuals)> {
        let mut found = vec![(0, Residuals::default()); self.design.judges.len()];
        let variances = equations.pull_variances(inverse);
        for row in 0..self.table.rows() {
            let own = self.table.starts[row]..self.table.starts[row + 1];
            for (k, &variance) in own.clone().zip(&variances[own]) {
                let [_, level] = self.design.sides([row, self.table.cells[k].column]);
                let weight = equations.weights()[k];
                let residual = solution.pulls[k] / weight * self.unit;
                found[level].0 += 1;
                if variance > LEAST_FREEDOM * weight {
                    found[level].1.add(residual * residual, variance / (weight * weight) * square);
                }
            }
        }
        found
    }
}

/// A round in which nothing can be told apart: everybody has its mean, and draws are by lot.
pub(super) fn without_chance(
    design: &Design,
    totals: &Totals,
    judges: usize,
    centre: f64,
    warnings: Vec<Warning>,
) -> Fit {
    let mut scored = vec![0; judges];
    for pair in &totals.pairs {
        scored[pair.judge] += 1;
    }
    let judge = |scored| JudgeFit { severity: None, variance: None, scored, residuals: Residuals::default() };
    let levels = design.entries.len();
    let entries = design.entries.clone();
    let none = Loadings::none(levels);
    Fit {
        measures: totals.entries.iter().map(|e| e.as_ref().map(|_| centre)).collect(),
        judges: scored.into_iter().map(|scored| (scored > 0).then(|| judge(scored))).collect(),
        chance: None,
        joint: Some(Joint::known(entries, vec![centre; levels], 0.0, none, Cholesky::empty())),
        warnings,
    }
}

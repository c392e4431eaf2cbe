//! What the mixed models share: a round as a table in units of its spread, the round in which nothing differs, and
//! the residuals of a judge.

use crate::{Contest, OddSheet, Warning};

use super::dense::{Cholesky, Square};
use super::design::{Components, Design};
use super::fit::{Fit, JudgeFit, Residuals};
use super::joint::Joint;
use super::mixed::{Equations, Loadings, Solution, Table};
use super::order::EQUAL;
use super::totals::Totals;

/// A residual whose expected square is below this share of its cell's variance was fitted away and tells nothing.
const LEAST_FREEDOM: f64 = 1e-9;

/// A sheet further than this many standard errors from what is expected is worth a second look; 3 of 1,000 are by
/// chance.
const ODD: f64 = 3.0;

/// Sheets that a warning names.
const MOST_ODD: usize = 10;

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
    /// Where all totals are equal there is nothing to lay out, and the fit itself comes back.
    pub(super) fn of(contest: &Contest, round: usize, totals: &Totals) -> Result<Self, Box<Fit>> {
        let (judges, round) = (contest.judges.len(), &contest.rounds[round].id);
        let design = Design::of(totals, judges);
        let sheets = totals.sheets.len() as f64;
        let centre = totals.sheets.iter().sum::<f64>() / sheets;
        if totals.sheets.iter().all(|total| (total - centre).abs() <= EQUAL) {
            let several = totals.sheets.len() > 1;
            let warnings = several.then(|| Warning::AllEqual { round: round.clone() }).into_iter().collect();
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

    /// Residuals around `μ + entry + judge`, where the residual variance is `square` points squared.
    pub(super) fn residuals(
        &self,
        equations: &Equations,
        solution: &Solution,
        inverse: &Square,
        square: f64,
    ) -> Vec<Residual> {
        let variances = equations.pull_variances(inverse);
        let mut found = Vec::with_capacity(self.table.cells.len());
        for row in 0..self.table.rows() {
            let own = self.table.starts[row]..self.table.starts[row + 1];
            for (k, &variance) in own.clone().zip(&variances[own]) {
                let [entry, judge] = self.design.sides([row, self.table.cells[k].column]);
                let weight = equations.weights()[k];
                let points = solution.pulls[k] / weight * self.unit;
                let free = variance > LEAST_FREEDOM * weight;
                let expected = free.then(|| variance / (weight * weight) * square);
                found.push(Residual { entry, judge, points, expected });
            }
        }
        found
    }

    /// Of each judge's level: entries scored, and sums over the residuals.
    pub(super) fn of_judges(&self, residuals: &[Residual]) -> Vec<(usize, Residuals)> {
        let mut found = vec![(0, Residuals::default()); self.design.judges.len()];
        for residual in residuals {
            let (scored, sums) = &mut found[residual.judge];
            *scored += 1;
            if let Some(expected) = residual.expected {
                sums.add(residual.points * residual.points, expected);
            }
        }
        found
    }

    /// Sheets to read again: those furthest from what entry and judge let expect, in a round of the contest.
    pub(super) fn odd_sheets(
        &self,
        contest: &Contest,
        round: usize,
        residuals: &[Residual],
    ) -> Option<Warning> {
        let odd = residuals.iter().filter_map(|residual| {
            let errors = residual.points / residual.expected?.sqrt();
            (errors.abs() > ODD).then_some((errors, residual))
        });
        let mut odd: Vec<(f64, &Residual)> = odd.collect();
        odd.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
        let sheets = odd.into_iter().take(MOST_ODD).map(|(errors, residual)| OddSheet {
            judge: contest.judges[self.design.judges[residual.judge]].id.clone(),
            entry: contest.entries[self.design.entries[residual.entry]].id.clone(),
            points: residual.points,
            errors,
        });
        let sheets: Vec<OddSheet> = sheets.collect();
        (!sheets.is_empty()).then(|| Warning::OddSheets { round: contest.rounds[round].id.clone(), sheets })
    }
}

/// What a pair of entry and judge, by their levels, got beyond what is expected.
pub(super) struct Residual {
    entry: usize,
    judge: usize,
    /// Points of 0–100.
    points: f64,
    /// `Var = P / weight²`, in points squared; absent where the residual was fitted away.
    expected: Option<f64>,
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
        on_logits: None,
        warnings,
    }
}

//! The mixed model on totals with REML variances plugged in, round by round:
//! `total = μ + entry + judge + entry×judge + residual`, the entry×judge term where a pair has several sheets.
//!
//! Agrees with `lme4::lmer(total ~ 1 + (1 | entry) + (1 | judge) + (1 | entry:judge))`. An entry's measure is
//! μ plus its best linear unbiased prediction. Errors and draws take the variances as known; they include the
//! uncertainty of μ and of the judges, which lme4's conditional variances leave out.

use crate::{Facets, Variance, Warning};

use super::dense::{Cholesky, Square};
use super::design::{Components, Design};
use super::facets::summary;
use super::fit::{Chance, Fit, JudgeFit, Residuals};
use super::joint::Joint;
use super::mixed::{Equations, Errors, Loadings, Ratios, Solution, Table};
use super::order::EQUAL;
use super::reml::Reml;
use super::totals::Totals;

/// A residual whose expected square is below this share of its cell's variance was fitted away and tells nothing.
const LEAST_FREEDOM: f64 = 1e-9;

/// Fits a round; `judges` is their number in the contest.
pub(crate) fn fit(totals: &Totals, judges: usize, round: &str) -> Fit {
    let design = Design::of(totals, judges);
    let sheets = totals.sheets.len() as f64;
    let centre = totals.sheets.iter().sum::<f64>() / sheets;
    if totals.sheets.iter().all(|total| (total - centre).abs() <= EQUAL) {
        let several = totals.sheets.len() > 1;
        let warnings = several.then(|| Warning::AllEqual { round: round.into() }).into_iter().collect();
        return without_chance(&design, totals, judges, centre, warnings);
    }
    // The search runs in units of one standard deviation, whatever the rubric's scale.
    let squares: f64 = totals.sheets.iter().map(|total| (total - centre) * (total - centre)).sum();
    let unit = (squares / (sheets - 1.0)).sqrt();
    let table = design.table(&totals.pairs, centre, unit);
    let components = Components::of(&design, totals);
    let [entry, judge, pair] = components.estimated;
    let [row, column] = design.sides([entry, judge]);
    let reml = Reml {
        table: &table,
        within: totals.pairs.iter().map(|p| p.within).sum::<f64>() / (unit * unit),
        sheets,
        free: [row, column, pair],
        held: design.ratios(components.held),
    };
    let (ratios, residual) = reml.estimate();
    let warnings = components.warnings(round, design.components(ratios));
    let Some(equations) = Equations::new(&table, ratios) else {
        return without_chance(&design, totals, judges, centre, warnings);
    };
    let response: Vec<f64> = table.cells.iter().map(|c| c.mean).collect();
    let solution = equations.solve(&response);
    let scale = Scale { centre, unit, residual };
    Mixed { design, components, table: &table, ratios, scale, equations, solution }
        .fit(totals, judges, warnings)
}

/// A round in which nothing can be told apart: everybody has its mean, and draws are by lot.
fn without_chance(
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
    Fit {
        measures: totals.entries.iter().map(|e| e.as_ref().map(|_| centre)).collect(),
        judges: scored.into_iter().map(|scored| (scored > 0).then(|| judge(scored))).collect(),
        chance: None,
        joint: Some(Joint {
            entries: design.entries.clone(),
            centre: vec![centre; design.entries.len()],
            scale: 0.0,
            loadings: Loadings::none(design.entries.len()),
            factor: Cholesky::empty(),
        }),
        on_logits: None,
        warnings,
    }
}

/// From the model's units to points of 0–100.
struct Scale {
    centre: f64,
    unit: f64,
    /// Residual variance in the model's units.
    residual: f64,
}

impl Scale {
    /// One residual variance, in points squared.
    fn square(&self) -> f64 {
        self.residual * self.unit * self.unit
    }
}

/// A fitted round.
struct Mixed<'a> {
    design: Design,
    components: Components,
    table: &'a Table,
    ratios: Ratios,
    scale: Scale,
    equations: Equations<'a>,
    solution: Solution,
}

impl Mixed<'_> {
    fn fit(self, totals: &Totals, judges: usize, warnings: Vec<Warning>) -> Fit {
        let (design, square) = (&self.design, self.scale.square());
        let inverse = self.equations.inverse();
        // Entries with μ, since rounds are added up; judges without.
        let [row_mu, column_mu] = design.sides([true, false]);
        let loadings = [self.equations.row_errors(row_mu), self.equations.column_errors(column_mu)];
        let [entry_loadings, judge_loadings] = design.sides(loadings);
        let entry_errors = entry_loadings.errors(&inverse).scaled(square);
        let judge_errors = judge_loadings.errors(&inverse).scaled(square);
        let points = |effects: &[f64]| -> Vec<f64> { effects.iter().map(|e| e * self.scale.unit).collect() };
        let effects = [points(&self.solution.rows), points(&self.solution.columns)];
        let [entry_effects, judge_effects] = design.sides(effects);

        let variance = self.variance();
        let facets = Facets {
            entries: summary(&entry_effects, &entry_errors.less_mean(), variance.entry),
            judges: summary(&judge_effects, &judge_errors.less_mean(), variance.judge),
            criteria: None,
        };
        let judges = self.judges(judges, &judge_effects, &judge_errors, &inverse);
        let intercept = self.scale.centre + self.scale.unit * self.solution.mu;
        let centre: Vec<f64> = entry_effects.iter().map(|effect| intercept + effect).collect();
        let mut measures = vec![None; totals.entries.len()];
        for (&entry, &measure) in design.entries.iter().zip(&centre) {
            measures[entry] = Some(measure);
        }
        let joint = Joint {
            entries: design.entries.clone(),
            centre,
            scale: square.sqrt(),
            loadings: entry_loadings,
            factor: self.equations.into_factor(),
        };
        let chance = Chance { intercept, variance: Some(variance), errors: entry_errors, facets };
        Fit { measures, judges, chance: Some(chance), joint: Some(joint), on_logits: None, warnings }
    }

    fn variance(&self) -> Variance {
        let square = self.scale.square();
        let [entry, judge, pair] = self.design.components(self.ratios);
        Variance {
            entry: entry * square,
            judge: judge * square,
            pair: self.components.estimated[2].then_some(pair * square),
            residual: square,
        }
    }

    fn judges(
        &self,
        judges: usize,
        effects: &[f64],
        errors: &Errors,
        inverse: &Square,
    ) -> Vec<Option<JudgeFit>> {
        let mut found: Vec<Option<JudgeFit>> = (0..judges).map(|_| None).collect();
        let residuals = self.residuals(inverse);
        for (level, (&judge, error)) in self.design.judges.iter().zip(errors.less_mean()).enumerate() {
            let known = self.components.estimated[1];
            found[judge] = Some(JudgeFit {
                severity: known.then_some(-effects[level]),
                variance: known.then_some(error),
                scored: residuals[level].0,
                residuals: residuals[level].1,
            });
        }
        found
    }

    /// Of each judge's level: entries scored, and residuals around `μ + entry + judge` with their expectation
    /// `Var = P / weight²`.
    fn residuals(&self, inverse: &Square) -> Vec<(usize, Residuals)> {
        let mut found = vec![(0, Residuals::default()); self.design.judges.len()];
        let variances = self.equations.pull_variances(inverse);
        for row in 0..self.table.rows() {
            let own = self.table.starts[row]..self.table.starts[row + 1];
            for (k, &variance) in own.clone().zip(&variances[own]) {
                let [_, level] = self.design.sides([row, self.table.cells[k].column]);
                let weight = self.equations.weights()[k];
                let residual = self.solution.pulls[k] / weight * self.scale.unit;
                found[level].0 += 1;
                if variance > LEAST_FREEDOM * weight {
                    let expected = variance / (weight * weight) * self.scale.square();
                    found[level].1.add(residual * residual, expected);
                }
            }
        }
        found
    }
}

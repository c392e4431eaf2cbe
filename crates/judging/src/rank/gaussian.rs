//! The mixed model on totals with REML variances plugged in, round by round:
//! `total = μ + entry + judge + entry×judge + residual`, the entry×judge term where a pair has several sheets.
//!
//! Agrees with `lme4::lmer(total ~ 1 + (1 | entry) + (1 | judge) + (1 | entry:judge))`. An entry's measure is
//! μ plus its best linear unbiased prediction. Errors and draws take the variances as known; they include the
//! uncertainty of μ and of the judges, which lme4's conditional variances leave out.

use crate::{Contest, Facets, Variance, Warning};

use super::facets::summary;
use super::fit::{Chance, Fit, JudgeFit};
use super::ground::{Ground, Residual, without_chance};
use super::joint::Joint;
use super::mixed::{Equations, Errors, Ratios, Solution};
use super::reml::Reml;
use super::totals::Totals;

/// Fits a round of the contest.
pub(crate) fn fit(contest: &Contest, round: usize, totals: &Totals) -> Fit {
    let ground = match Ground::of(contest, round, totals) {
        Ok(ground) => ground,
        Err(flat) => return *flat,
    };
    let (ratios, residual) = estimate(&ground);
    let id = &contest.rounds[round].id;
    let warnings = ground.components.warnings(id, ground.design.components(ratios));
    let Some(equations) = Equations::new(&ground.table, ratios) else {
        return without_chance(&ground.design, totals, contest.judges.len(), ground.centre, warnings);
    };
    let solution = equations.solve(&ground.response());
    let square = residual * ground.unit * ground.unit;
    Mixed { ground: &ground, ratios, square, equations, solution }.fit(contest, round, warnings)
}

/// The ratios and, in the table's units, the residual variance of greatest restricted likelihood.
pub(super) fn estimate(ground: &Ground) -> (Ratios, f64) {
    let [entry, judge, pair] = ground.components.estimated;
    let [row, column] = ground.design.sides([entry, judge]);
    let reml = Reml {
        table: &ground.table,
        within: ground.within,
        sheets: ground.sheets,
        free: [row, column, pair],
        held: ground.design.ratios(ground.components.held),
    };
    reml.estimate()
}

/// A fitted round.
struct Mixed<'a> {
    ground: &'a Ground,
    ratios: Ratios,
    /// Residual variance, in points of 0–100 squared.
    square: f64,
    equations: Equations<'a>,
    solution: Solution,
}

impl Mixed<'_> {
    fn fit(self, contest: &Contest, round: usize, mut warnings: Vec<Warning>) -> Fit {
        let (design, square, unit) = (&self.ground.design, self.square, self.ground.unit);
        let inverse = self.equations.inverse();
        // Entries with μ, since rounds are added up; judges without.
        let [row_mu, column_mu] = design.sides([true, false]);
        let loadings = [self.equations.row_errors(row_mu), self.equations.column_errors(column_mu)];
        let [entry_loadings, judge_loadings] = design.sides(loadings);
        let entry_errors = entry_loadings.errors(&inverse).scaled(square);
        let judge_errors = judge_loadings.errors(&inverse).scaled(square);
        let points = |effects: &[f64]| -> Vec<f64> { effects.iter().map(|e| e * unit).collect() };
        let effects = [points(&self.solution.rows), points(&self.solution.columns)];
        let [entry_effects, judge_effects] = design.sides(effects);

        let variance = self.variance();
        let facets = Facets {
            entries: summary(&entry_effects, &entry_errors.less_mean(), variance.entry),
            judges: summary(&judge_effects, &judge_errors.less_mean(), variance.judge),
            criteria: None,
        };
        let residuals = self.ground.residuals(&self.equations, &self.solution, &inverse, square);
        warnings.extend(self.ground.odd_sheets(contest, round, &residuals));
        let judges = self.judges(contest.judges.len(), &judge_effects, &judge_errors, &residuals);
        let intercept = self.ground.centre + unit * self.solution.mu;
        let centre: Vec<f64> = entry_effects.iter().map(|effect| intercept + effect).collect();
        let mut measures = vec![None; contest.entries.len()];
        for (&entry, &measure) in design.entries.iter().zip(&centre) {
            measures[entry] = Some(measure);
        }
        let factor = self.equations.into_factor();
        let joint = Joint::known(design.entries.clone(), centre, square.sqrt(), entry_loadings, factor);
        let chance = Chance { intercept, variance: Some(variance), errors: entry_errors, facets };
        Fit { measures, judges, chance: Some(chance), joint: Some(joint), on_logits: None, warnings }
    }

    fn variance(&self) -> Variance {
        let square = self.square;
        let [entry, judge, pair] = self.ground.design.components(self.ratios);
        Variance {
            entry: entry * square,
            judge: judge * square,
            pair: self.ground.components.estimated[2].then_some(pair * square),
            residual: square,
        }
    }

    fn judges(
        &self,
        judges: usize,
        effects: &[f64],
        errors: &Errors,
        residuals: &[Residual],
    ) -> Vec<Option<JudgeFit>> {
        let mut found: Vec<Option<JudgeFit>> = (0..judges).map(|_| None).collect();
        let residuals = self.ground.of_judges(residuals);
        for (level, (&judge, error)) in self.ground.design.judges.iter().zip(errors.less_mean()).enumerate() {
            let known = self.ground.components.estimated[1];
            found[judge] = Some(JudgeFit {
                severity: known.then_some(-effects[level]),
                variance: known.then_some(error),
                scored: residuals[level].0,
                residuals: residuals[level].1,
            });
        }
        found
    }
}

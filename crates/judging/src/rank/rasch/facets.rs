//! The many-facet rating-scale model with an entry×judge effect:
//! `log P(x)/P(x − 1) = entry + pair − judge − criterion − step_x`, in logits.
//!
//! Entries, judges, criteria and pairs are normal around 0 with standard deviations of their own, and steps normal
//! around 0 with 3. Standard deviations have half-normal priors: 1.5 for entries, 1 for judges, criteria and
//! pairs (see [`super::lattice`]). They are integrated and not plugged in: at the mode of the joint posterior the
//! variances of many small groups are far too small (Breslow and Lin, Biometrika 82, 1995). Pairs and entries are
//! integrated by quadrature (see [`super::given`]); the scheme is that of integrated nested Laplace approximations
//! (Rue, Martino and Chopin, J. R. Stat. Soc. B 71, 2009).
//!
//! Measures are posterior means. A facet with a single element, and the criterion of a round that has but one,
//! are part of the steps. All categories of the declared scale exist, used or not.

use crate::rank::facets::summary;
use crate::rank::fit::{Chance, Fit, JudgeFit, OnLogits};
use crate::rank::mixed::Errors;
use crate::rank::order::EQUAL;
use crate::rank::totals::Totals;
use crate::{Contest, Element, Facets, Logits, Spread, Spreads, Warning};

use super::lattice::{Cell, Lattice, known, lattice};
use super::marks::Marks;
use super::mixture::{Mixture, Official};
use super::scale::{Axis, Fits, residuals};

/// Fits round `index` of a contest.
pub(crate) fn fit(contest: &Contest, index: usize, totals: &Totals) -> Fit {
    let round = &contest.rounds[index];
    let marks = Marks::of(round, contest.entries.len(), contest.judges.len());
    let values = marks.values(|_| true, true);
    let table = marks.table(&values, |_| true);
    let weights: f64 = marks.names[2].iter().map(|&k| round.criteria[k].weight).sum();
    let official = Official {
        weights: marks.names[2].iter().map(|&k| round.criteria[k].weight / weights).collect(),
        shares: values
            .iter()
            .zip(&marks.scales)
            .map(|(values, [low, high])| values.iter().map(|value| (value - low) / (high - low)).collect())
            .collect(),
    };
    let found = lattice(&table);
    let lattice = found.unwrap_or(Lattice { cells: Vec::new(), held: [0.0; 4] });
    let mixture = Mixture { entries: marks.names[0].clone(), table, cells: lattice.cells, official };
    let means = mixture.means();
    if mixture.cells.is_empty() {
        return without_chance(contest, index, totals);
    }
    let table = &mixture.table;
    let (columns, shared) = means.dense.split_at(table.columns);
    let [entries, lenient] = table.sides([&means.rows[..], columns]);
    let judges: Vec<f64> = lenient.iter().map(|x| -x).collect();
    let (criteria, steps) = shared.split_at(table.criteria());
    let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len().max(1) as f64;
    let axis = Axis {
        round,
        marks: &marks,
        means: [mean(entries), mean(&judges), mean(criteria)],
        measures: [entries.to_vec(), judges, criteria.to_vec()],
        values,
        steps: table.first_steps.windows(2).map(|w| steps[w[0]..w[1]].to_vec()).collect(),
    };
    let spreads = spreads(&mixture, &lattice.held);
    let mut fit = Posterior { contest, index, axis, mixture: &mixture, spreads }.fit(totals);
    if let Some(on) = &mut fit.on_logits {
        on.draws = Some(mixture);
    }
    fit
}

/// Numbers have run out of range: everybody has the mean, said as not converged.
fn without_chance(contest: &Contest, index: usize, totals: &Totals) -> Fit {
    let round = contest.rounds[index].id.clone();
    Fit {
        measures: totals.entries.iter().map(|e| e.as_ref().map(|e| e.mean)).collect(),
        judges: contest.judges.iter().map(|_| None).collect(),
        chance: None,
        joint: None,
        on_logits: None,
        warnings: vec![Warning::NotConverged { round, iterations: 0 }],
    }
}

/// Mean and standard deviation of each standard deviation, with what was held within cells.
fn spreads(mixture: &Mixture, held: &[f64; 4]) -> [Option<Spread>; 4] {
    let known = known(&mixture.table);
    [0, 1, 2, 3].map(|k: usize| {
        let mean: f64 = mixture.cells.iter().map(|cell| cell.weight * cell.sds[k]).sum();
        let off = |cell: &Cell| cell.weight * (cell.sds[k] - mean) * (cell.sds[k] - mean);
        let variance = mixture.cells.iter().map(off).sum::<f64>() + held[k] * held[k];
        known[k].then_some(Spread { mean, sd: variance.sqrt() })
    })
}

struct Posterior<'a> {
    contest: &'a Contest,
    index: usize,
    axis: Axis<'a>,
    mixture: &'a Mixture,
    /// Of entries, judges, criteria, pairs.
    spreads: [Option<Spread>; 4],
}

impl Posterior<'_> {
    fn fit(self, totals: &Totals) -> Fit {
        let table = &self.mixture.table;
        let (columns, criteria) = (table.columns, table.criteria());
        let size = columns + criteria + table.steps();
        let [entries, judges, criterion_errors, steps] = self.mixture.errors(|cell, inverse| {
            let [entries, judges] = table.sides([Mixture::rows(cell), Mixture::dense(cell, 0..columns)]);
            let criterion = Mixture::dense(cell, columns..columns + criteria);
            let steps = Mixture::dense(cell, columns + criteria..size);
            [entries, judges, criterion, steps].map(|(centres, loadings)| (centres, loadings.errors(inverse)))
        });
        // A single round is reported in logits.
        let scores = match self.contest.rounds.len() {
            1 => Errors { levels: Vec::new(), mean: 0.0 },
            _ => self.mixture.official_errors(),
        };
        let squares = [entries.less_mean(), judges.less_mean(), criterion_errors.less_mean()];
        let sd = |k: usize| self.spreads[k].map_or(0.0, |spread| spread.mean);
        let fits = self.axis.fits(|_| true, Some(sd(3)));
        let elements = [0, 1, 2].map(|facet: usize| self.elements(facet, &squares[facet], &fits));
        let of_facet = |facet: usize| {
            let mean = self.axis.means[facet];
            let effects: Vec<f64> = self.axis.measures[facet].iter().map(|measure| measure - mean).collect();
            summary(&effects, &squares[facet], sd(facet) * sd(facet))
        };
        let facets = Facets {
            entries: of_facet(0),
            judges: of_facet(1),
            criteria: (criteria > 1).then(|| of_facet(2)),
        };
        let mut measures = vec![None; totals.entries.len()];
        for (&entry, &measure) in self.axis.marks.names[0].iter().zip(&self.axis.measures[0]) {
            measures[entry] = Some(self.axis.official(measure));
        }
        let step_errors: Vec<f64> = steps.levels.iter().map(|(own, _)| own.sqrt()).collect();
        let step_errors: Vec<Vec<f64>> =
            table.first_steps.windows(2).map(|w| step_errors[w[0]..w[1]].to_vec()).collect();
        let judges = self.judges(totals, &elements[1], &fits);
        let warnings = self.warnings(totals);
        let given = || self.mixture.cells.iter().map(|cell| &cell.given);
        let [entries, judge_elements, criteria] = elements;
        let logits = Logits {
            entries,
            judges: judge_elements,
            criteria,
            scales: self.axis.scales(&step_errors),
            spreads: self.spreads[3].map(|pair| Spreads {
                entry: self.spreads[0],
                judge: self.spreads[1],
                criterion: self.spreads[2],
                pair,
            }),
            iterations: given().map(|given| given.iterations).max().unwrap_or(0),
            converged: given().all(|given| given.reached),
        };
        let names = self.axis.marks.names.clone();
        let [entries, judge_names, criteria] = names;
        let on_logits = OnLogits {
            entries,
            judges: judge_names,
            criteria,
            agreements: fits.agreements,
            logits,
            draws: None,
        };
        let chance = Chance { intercept: self.axis.official(0.0), variance: None, errors: scores, facets };
        Fit { measures, judges, chance: Some(chance), joint: None, on_logits: Some(on_logits), warnings }
    }

    fn judges(&self, totals: &Totals, elements: &[Element], fits: &Fits) -> Vec<Option<JudgeFit>> {
        let mut scored = vec![0; self.contest.judges.len()];
        totals.pairs.iter().for_each(|pair| scored[pair.judge] += 1);
        let mut judges: Vec<Option<JudgeFit>> = scored.iter().map(|_| None).collect();
        let known = self.spreads[1].is_some();
        for (level, &judge) in self.axis.marks.names[1].iter().enumerate() {
            let element = &elements[level];
            judges[judge] = Some(JudgeFit {
                severity: known.then_some(element.measure),
                variance: element.se.map(|se| se * se),
                scored: scored[judge],
                residuals: residuals(fits.misfits[1].get(level)),
            });
        }
        judges
    }

    fn elements(&self, facet: usize, squares: &[f64], fits: &Fits) -> Vec<Element> {
        let axis = &self.axis;
        let names = &axis.marks.names[facet];
        let mut counts = vec![0; names.len()];
        axis.marks.marks.iter().for_each(|mark| counts[mark.levels[facet]] += 1);
        let element = |level: usize| {
            let measure = axis.measures[facet][level];
            let misfit = &fits.misfits[facet][level];
            Element {
                id: super::name(self.contest, self.index, facet, names[level]),
                measure,
                se: (names.len() > 1).then(|| squares[level].sqrt()),
                se_full: None,
                fair_average: axis.fair(facet, measure, axis.means),
                fair_average_zero: None,
                infit: misfit.residuals.infit(),
                infit_z: misfit.infit_z(),
                outfit: misfit.residuals.outfit(),
                outfit_z: misfit.outfit_z(),
                extreme: false,
                scores: counts[level],
            }
        };
        (0..names.len()).map(element).collect()
    }

    fn warnings(&self, totals: &Totals) -> Vec<Warning> {
        let round = || self.contest.rounds[self.index].id.clone();
        let mut found = Vec::new();
        let first = totals.sheets[0];
        if totals.sheets.len() > 1 && totals.sheets.iter().all(|total| (total - first).abs() <= EQUAL) {
            found.push(Warning::AllEqual { round: round() });
        }
        let failed = self.mixture.cells.iter().filter(|cell| !cell.given.reached);
        if let Some(iterations) = failed.map(|cell| cell.given.iterations).max() {
            found.push(Warning::NotConverged { round: round(), iterations });
        }
        found.extend(super::unused(&self.axis, &round()));
        found
    }
}

//! The many-facet rating-scale model by joint maximum likelihood:
//! `log P(x)/P(x − 1) = entry − judge − criterion − step_x`, in logits, all unknowns free (Linacre, Many-Facet Rasch
//! Measurement, 1989).
//!
//! Entries, criteria and the steps of each scale have mean 0; judges carry the level. In islands the entries of
//! each part have mean 0. Categories that nobody used do not exist: those used are counted on from each other.
//! An element with nothing but the highest or nothing but the lowest scores has no finite measure: it is left
//! out, again and again where that makes others extreme, and at last measured with a total 0.3 points inside,
//! all others taken as known. Criteria's weights do not enter the model but the official score
//! `Σ weight × expected score`.

use crate::rank::facets::spread_of;
use crate::rank::fit::{Chance, Fit, JudgeFit, OnLogits, Residuals};
use crate::rank::mixed::{Errors, Loadings};
use crate::rank::order::EQUAL;
use crate::rank::totals::Totals;
use crate::{Contest, Element, Facets, Logits, Warning};

use super::arrow::{Arrow, Point, Precisions, climb, tails};
use super::errors::{MeanError, together};
use super::marks::{Mark, Marks, Table};
use super::rating::Steps;
use super::scale::{Axis, Fits, residuals};

/// How far inside the possible range an extreme total is taken to be, in score points.
const INSIDE: f64 = 0.3;

const MOST_ITERATIONS: usize = 100;

/// Newton steps converge quadratically: after one this small, what is left is rounding.
const ENOUGH: f64 = 1e-9;

/// Nothing is estimated, without any prior.
const FREE: Precisions = Precisions { row: 0.0, column: 0.0, criterion: 0.0, step: 0.0, pair: None };

/// Where the likelihood has no maximum (all judges agree on who is first, say, on a scale of two), measures would
/// run away. They are then held by priors with a standard deviation of 10 logits, and flagged.
const WIDE: Precisions = Precisions { row: 0.01, column: 0.01, criterion: 0.01, step: 0.01, pair: None };

/// Fits round `index` of a contest.
pub(crate) fn fit(contest: &Contest, index: usize, totals: &Totals) -> Fit {
    let round = &contest.rounds[index];
    let marks = Marks::of(round, contest.entries.len(), contest.judges.len());
    let left_out = LeftOut::of(&marks);
    let none_left = left_out.is_none();
    let left_out = left_out.unwrap_or_else(|| LeftOut::nobody(&marks));
    let values = marks.values(|mark| left_out.keeps(mark), false);
    let table = marks.table(&values, |mark| left_out.keeps(mark));
    let (row_part, column_part, parts) = table.parts();
    let gauges = gauges(&table, &column_part, parts);
    let mut summit = climb(&table, Point::zero(&table), &FREE, &gauges, MOST_ITERATIONS, ENOUGH);
    let converged = summit.reached && !none_left;
    let iterations = summit.iterations;
    if !converged {
        summit = climb(&table, Point::zero(&table), &WIDE, &gauges, MOST_ITERATIONS, ENOUGH);
    }
    let mut point = summit.point;
    centre_entries(&table, &mut point, &row_part, &column_part, parts);
    let [entries, lenient] = table.sides([point.rows.clone(), point.columns.clone()]);
    let judges: Vec<f64> = lenient.iter().map(|x| -x).collect();
    let (criteria, steps) = point.shared.split_at(table.criteria());
    let axis = Axis {
        round,
        marks: &marks,
        means: [0, 1, 2].map(|facet| left_out.mean(facet, [&entries, &judges, criteria][facet])),
        measures: [entries, judges, criteria.to_vec()],
        values,
        steps: table.first_steps.windows(2).map(|w| steps[w[0]..w[1]].to_vec()).collect(),
    };
    Estimated { contest, index, table: &table, left_out, point, gauges, axis, iterations, converged, parts }
        .fit(totals)
}

/// Elements without a finite measure, with the turn in which each was left out.
struct LeftOut {
    turns: [Vec<Option<usize>>; 3],
    /// Those that are extreme, and not merely without a score of an element that is kept.
    extreme: [Vec<bool>; 3],
}

impl LeftOut {
    fn nobody(marks: &Marks) -> Self {
        let sizes = [0, 1, 2].map(|facet| marks.names[facet].len());
        Self { turns: sizes.map(|size| vec![None; size]), extreme: sizes.map(|size| vec![false; size]) }
    }

    /// `None` where nothing would be left.
    fn of(marks: &Marks) -> Option<Self> {
        let sizes = [0, 1, 2].map(|facet| marks.names[facet].len());
        let mut found = Self::nobody(marks);
        for turn in 0.. {
            let values = marks.values(|mark| found.keeps(mark), false);
            let mut sums = sizes.map(|size| vec![(0, 0, 0); size]);
            for mark in marks.marks.iter().filter(|mark| found.keeps(mark)) {
                let own = &values[marks.scale_of[mark.levels[2]]];
                let category = own.partition_point(|value| *value < mark.score);
                for facet in 0..3 {
                    let sum = &mut sums[facet][mark.levels[facet]];
                    *sum = (sum.0 + 1, sum.1 + category, sum.2 + own.len() - 1);
                }
            }
            let mut changed = false;
            for (facet, sums) in sums.iter().enumerate() {
                for (level, &(count, sum, most)) in sums.iter().enumerate() {
                    if found.turns[facet][level].is_none() && (sum == 0 || sum == most) {
                        found.turns[facet][level] = Some(turn);
                        found.extreme[facet][level] = count > 0;
                        changed = true;
                    }
                }
            }
            if !marks.marks.iter().any(|mark| found.keeps(mark)) {
                return None;
            }
            if !changed {
                break;
            }
        }
        Some(found)
    }

    fn keeps(&self, mark: &Mark) -> bool {
        (0..3).all(|facet| self.turns[facet][mark.levels[facet]].is_none())
    }

    /// Mean of the kept measures of a facet.
    fn mean(&self, facet: usize, measures: &[f64]) -> f64 {
        let kept = || measures.iter().zip(&self.turns[facet]).filter(|(_, turn)| turn.is_none());
        kept().map(|(measure, _)| measure).sum::<f64>() / kept().count().max(1) as f64
    }
}

/// What the likelihood leaves open: the level of each part's columns, of the criteria, and of each scale's steps.
fn gauges(table: &Table, column_part: &[Option<usize>], parts: usize) -> Vec<Vec<usize>> {
    let of_part = |part| (0..table.columns).filter(|&column| column_part[column] == Some(part)).collect();
    let mut gauges: Vec<Vec<usize>> = (0..parts).map(of_part).collect();
    let first_step = table.columns + table.criteria();
    gauges.push((table.columns..first_step).collect());
    gauges.extend(table.first_steps.windows(2).map(|w| (first_step + w[0]..first_step + w[1]).collect()));
    gauges
}

/// Moves the level of each part from the entries to the judges.
fn centre_entries(
    table: &Table,
    point: &mut Point,
    row_part: &[Option<usize>],
    column_part: &[Option<usize>],
    parts: usize,
) {
    let entry_part = table.sides([row_part, column_part])[0].to_vec();
    for part in 0..parts {
        let entries = if table.entries_are_rows { &point.rows } else { &point.columns };
        let own = || entries.iter().zip(&entry_part).filter(|(_, of)| **of == Some(part));
        let mean = own().map(|(measure, _)| measure).sum::<f64>() / own().count() as f64;
        let sign = if table.entries_are_rows { -1.0 } else { 1.0 };
        let shift = |values: &mut [f64], parts: &[Option<usize>], by: f64| {
            values.iter_mut().zip(parts).filter(|(_, of)| **of == Some(part)).for_each(|(x, _)| *x += by);
        };
        shift(&mut point.rows, row_part, sign * mean);
        shift(&mut point.columns, column_part, -sign * mean);
    }
}

struct Estimated<'a> {
    contest: &'a Contest,
    index: usize,
    table: &'a Table,
    left_out: LeftOut,
    point: Point,
    gauges: Vec<Vec<usize>>,
    axis: Axis<'a>,
    iterations: usize,
    converged: bool,
    parts: usize,
}

impl Estimated<'_> {
    fn fit(mut self, totals: &Totals) -> Fit {
        let full = self.full_errors();
        let information = self.measure_left_out();
        let fits = self.axis.fits(|mark| self.left_out.keeps(mark), None);
        let elements = [0, 1, 2].map(|facet| self.elements(facet, &information[facet], &full[facet], &fits));
        let facets = Facets {
            entries: self.summary(0, &elements[0]),
            judges: self.summary(1, &elements[1]),
            criteria: (elements[2].len() > 1).then(|| self.summary(2, &elements[2])),
        };
        let mut measures = vec![None; totals.entries.len()];
        for (&entry, &measure) in self.axis.marks.names[0].iter().zip(&self.axis.measures[0]) {
            measures[entry] = Some(self.axis.official(measure));
        }
        let mut judges: Vec<Option<JudgeFit>> = (0..self.contest.judges.len()).map(|_| None).collect();
        for (level, &judge) in self.axis.marks.names[1].iter().enumerate() {
            let element = &elements[1][level];
            let scored = totals.pairs.iter().filter(|pair| pair.judge == judge).count();
            let known = element.se.map(|se| (element.measure, se * se));
            judges[judge] = Some(JudgeFit {
                severity: known.map(|known| known.0),
                variance: known.map(|known| known.1),
                scored,
                residuals: if element.extreme {
                    Residuals::default()
                } else {
                    residuals(fits.misfits[1].get(level))
                },
            });
        }
        let chance = Chance {
            intercept: self.axis.official(0.0),
            variance: None,
            errors: self.errors(&elements[0]),
            facets,
        };
        let warnings = self.warnings(totals);
        let [entries, judge_elements, criteria] = elements;
        let logits = Logits {
            entries,
            judges: judge_elements,
            criteria,
            scales: self.axis.scales(&[]),
            spreads: None,
            iterations: self.iterations,
            converged: self.converged,
        };
        let on_logits = OnLogits {
            entries: self.axis.marks.names[0].clone(),
            judges: self.axis.marks.names[1].clone(),
            criteria: self.axis.marks.names[2].clone(),
            agreements: fits.agreements,
            logits,
            draws: None,
        };
        Fit { measures, judges, chance: Some(chance), joint: None, on_logits: Some(on_logits), warnings }
    }

    /// Measures those that were left out, the last first; gives the information on every element.
    fn measure_left_out(&mut self) -> [Vec<f64>; 3] {
        let marks = self.axis.marks;
        let mut own: [Vec<Vec<&Mark>>; 3] =
            [0, 1, 2].map(|facet: usize| vec![Vec::new(); marks.names[facet].len()]);
        for mark in &marks.marks {
            (0..3).for_each(|facet| own[facet][mark.levels[facet]].push(mark));
        }
        let mut order: Vec<(usize, usize, usize)> = Vec::new();
        for facet in 0..3 {
            let turns = self.left_out.turns[facet].iter().enumerate();
            order.extend(turns.filter_map(|(level, turn)| Some(((*turn)?, facet, level))));
        }
        order.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        let steps: Vec<Steps> = self.axis.steps.iter().map(|steps| Steps::new(steps)).collect();
        let mut room = tails(self.table);
        for (_, facet, level) in order {
            self.axis.measures[facet][level] = self.axis.means[facet];
            let found = self.measure(facet, level, &own[facet][level], &steps, &mut room);
            self.axis.measures[facet][level] = found;
        }
        [0, 1, 2].map(|facet: usize| {
            let kept = self.left_out.turns[facet].iter().map(Option::is_none);
            own[facet]
                .iter()
                .zip(kept)
                .map(|(own, kept)| {
                    let own = own.iter().filter(|mark| !kept || self.left_out.keeps(mark));
                    own.map(|mark| {
                        let steps = &steps[self.axis.marks.scale_of[mark.levels[2]]];
                        steps.moments(self.axis.eta(mark), &mut room).1
                    })
                    .sum()
                })
                .collect()
        })
    }

    /// Where the expected total of an element's marks is the total it got, or 0.3 points inside.
    fn measure(&self, facet: usize, level: usize, own: &[&Mark], steps: &[Steps], room: &mut [f64]) -> f64 {
        let scale = |mark: &Mark| &steps[self.axis.marks.scale_of[mark.levels[2]]];
        let most: f64 = own.iter().map(|mark| scale(mark).len() as f64).sum();
        let total: f64 = own.iter().map(|mark| self.axis.category(mark) as f64).sum();
        if most == 0.0 {
            return self.axis.means[facet];
        }
        let inside = INSIDE.min(0.5 * most);
        let total = total.clamp(inside, most - inside);
        let sign = if facet == 0 { 1.0 } else { -1.0 };
        let here = self.axis.measures[facet][level];
        let (mut low, mut high) = (-FARTHEST, FARTHEST);
        for _ in 0..100 {
            let by = 0.5 * (low + high);
            let expected: f64 =
                own.iter().map(|mark| scale(mark).moments(self.axis.eta(mark) + by, room).0).sum();
            if expected < total {
                low = by;
            } else {
                high = by;
            }
        }
        here + sign * 0.5 * (low + high)
    }

    fn elements(&self, facet: usize, information: &[f64], full: &[Option<f64>], fits: &Fits) -> Vec<Element> {
        let axis = &self.axis;
        let names = &axis.marks.names[facet];
        let mut counts = vec![0; names.len()];
        for mark in &axis.marks.marks {
            counts[mark.levels[facet]] += 1;
        }
        let element = |level: usize| {
            let measure = axis.measures[facet][level];
            let kept = self.left_out.turns[facet][level].is_none();
            let misfit = fits.misfits[facet].get(level).filter(|_| kept);
            Element {
                id: self.name(facet, names[level]),
                measure,
                se: (information[level] > LEAST_INFORMATION).then(|| 1.0 / information[level].sqrt()),
                se_full: full.get(level).copied().flatten().filter(|_| kept),
                fair_average: axis.fair(facet, measure, axis.means),
                fair_average_zero: axis.fair(facet, measure, [0.0; 3]),
                infit: misfit.and_then(|m| m.residuals.infit()),
                infit_z: misfit.and_then(|m| m.infit_z()),
                outfit: misfit.and_then(|m| m.residuals.outfit()),
                outfit_z: misfit.and_then(|m| m.outfit_z()),
                extreme: self.left_out.extreme[facet][level],
                scores: counts[level],
            }
        };
        (0..names.len()).map(element).collect()
    }

    fn name(&self, facet: usize, index: usize) -> String {
        super::name(self.contest, self.index, facet, index)
    }

    fn summary(&self, facet: usize, elements: &[Element]) -> crate::FacetSummary {
        let known = elements.iter().zip(&self.left_out.turns[facet]).filter(|(_, turn)| turn.is_none());
        let known: Vec<(f64, f64)> = known.filter_map(|(e, _)| Some((e.measure, e.se?))).collect();
        spread_of(&known)
    }

    /// Squared errors of official scores, as if those of different entries were independent.
    fn errors(&self, entries: &[Element]) -> Errors {
        let count = entries.len().max(1) as f64;
        let variances: Vec<f64> = entries
            .iter()
            .map(|entry| {
                let points = self.axis.slope(entry.measure) * entry.se.unwrap_or(0.0);
                points * points
            })
            .collect();
        Errors {
            mean: variances.iter().sum::<f64>() / (count * count),
            levels: variances.into_iter().map(|variance| (variance, variance / count)).collect(),
        }
    }

    /// Errors that take nothing as known, for entries, judges and criteria; nothing where parts have no common
    /// scale.
    fn full_errors(&self) -> [Vec<Option<f64>>; 3] {
        let nothing = || [Vec::new(), Vec::new(), Vec::new()];
        if self.parts != 1 || !self.converged {
            return nothing();
        }
        let Some(arrow) = Arrow::new(self.table, &self.point, &FREE, &self.gauges) else { return nothing() };
        let inverse = arrow.factor.inverse();
        let table = self.table;
        let unit = |range: std::ops::Range<usize>| {
            let mut loadings = Loadings::default();
            range.for_each(|k| {
                loadings.push(k, 1.0);
                loadings.finish(0.0);
            });
            loadings
        };
        let [entries, judges] = table.sides([arrow.row_errors(table), unit(0..table.columns)]);
        let criteria = self.with_steps();
        let entries = self.kept(0, &entries);
        let size = inverse.size();
        let level = MeanError::of(&entries, size).less(&MeanError::of(&criteria, size));
        let judges = self.kept(1, &judges);
        let judges = together(&judges, &level, &vec![1.0; judges.levels()], &inverse);
        let judges = judges.levels.into_iter().map(|(own, _)| own).collect();
        let squares = [entries.errors(&inverse).less_mean(), judges, criteria.errors(&inverse).less_mean()];
        let mut facet = 0..3;
        squares.map(|squares: Vec<f64>| {
            let turns = &self.left_out.turns[facet.next().unwrap_or(0)];
            let mut known = squares.into_iter();
            turns
                .iter()
                .map(|turn| turn.is_none().then(|| known.next())?.map(|x| x.max(0.0).sqrt()))
                .collect()
        })
    }

    /// Of those that were not left out.
    fn kept(&self, facet: usize, loadings: &Loadings) -> Loadings {
        let mut kept = Loadings::default();
        for level in (0..loadings.levels()).filter(|&level| self.left_out.turns[facet][level].is_none()) {
            let (terms, own) = loadings.of(level);
            terms.iter().for_each(|&(unknown, factor)| kept.push(unknown, factor));
            kept.finish(own);
        }
        kept
    }

    /// Criteria as they are once the steps of their scale have mean 0.
    fn with_steps(&self) -> Loadings {
        let table = self.table;
        let mut loadings = Loadings::default();
        for criterion in (0..table.criteria()).filter(|&level| self.left_out.turns[2][level].is_none()) {
            loadings.push(table.columns + criterion, 1.0);
            let steps = table.steps_of(criterion);
            let share = 1.0 / steps.len() as f64;
            steps.for_each(|step| loadings.push(table.columns + table.criteria() + step, share));
            loadings.finish(0.0);
        }
        loadings
    }

    fn warnings(&self, totals: &Totals) -> Vec<Warning> {
        let round = || self.contest.rounds[self.index].id.clone();
        let mut found = Vec::new();
        let first = totals.sheets[0];
        if totals.sheets.iter().all(|total| (total - first).abs() <= EQUAL) {
            if totals.sheets.len() > 1 {
                found.push(Warning::AllEqual { round: round() });
            }
            return found;
        }
        for (facet, name) in ["entry", "judge", "criterion"].into_iter().enumerate() {
            let extreme = self.left_out.extreme[facet].iter().enumerate().filter(|(_, extreme)| **extreme);
            let ids: Vec<String> =
                extreme.map(|(level, _)| self.name(facet, self.axis.marks.names[facet][level])).collect();
            if !ids.is_empty() {
                found.push(Warning::Extreme { round: round(), facet: name.into(), ids });
            }
        }
        if !self.converged {
            found.push(Warning::NotConverged { round: round(), iterations: self.iterations });
        }
        found.extend(super::unused(&self.axis, &round()));
        found
    }
}

/// No measure is farther from the others than this many logits.
const FARTHEST: f64 = 40.0;

/// With less information a standard error would be beyond any scale.
const LEAST_INFORMATION: f64 = 1e-12;

//! The mixed model on totals with the variances integrated out, round by round:
//! `total = μ + entry + judge + entry×judge + residual`, all on 0–100, the entry×judge term where a pair has several
//! sheets; where it has one, the residual holds it.
//!
//! **Priors.** μ is flat. Standard deviations are half-normal, in points of 0–100: entries [`ENTRY_SCALE`], judges,
//! pairs and residual [`OTHER_SCALE`]; wide beside what occurs (a standard deviation within 0–100 is at most 50), and
//! unlike inverse gammas without a pull away from zero (Gelman, Bayesian Analysis 1, 2006). Where a design cannot tell
//! two components apart, the priors share the variance out, and a warning says so.
//!
//! **Posterior.** With ratios φ = (sd / residual sd)², N sheets, and S and `log|V| + log|1ᵀV⁻¹1|` as in REML, effects
//! and μ are integrated out exactly: `p(totals | φ, σ) ∝ |V|^−½ |1ᵀV⁻¹1|^−½ σ^−(N−1) exp(−S / 2σ²)`. The residual sd σ
//! is integrated out numerically at each node of a lattice over the ratios' roots. A mode with variances plugged in
//! instead (model `gaussian`) claims too much: see `docs/study.md`.
//!
//! **Estimates.** An entry's measure is the posterior mean of μ + entry, its errors are posterior second moments.
//! A draw takes a node by its weight, a σ by its weight at that node, and all entries jointly from the normal
//! distribution that is left.

use crate::{Contest, Facets, Variance, Warning};

use super::dense::Cholesky;
use super::facets::summary;
use super::fit::{Chance, Fit, JudgeFit};
use super::gaussian;
use super::ground::{Ground, Residual, without_chance};
use super::joint::{Joint, Part, Scale};
use super::lattice::{Fineness, Lattice, Node};
use super::mixed::{Equations, Errors, Loadings};
use super::totals::Totals;

/// Scale of the half-normal prior of the entries' standard deviation, in points of 0–100.
const ENTRY_SCALE: f64 = 30.0;

/// The same of judges, pairs and residual.
const OTHER_SCALE: f64 = 20.0;

/// Totals are taken as known to this share of their standard deviation: a few scores on a coarse scale may fit
/// without any residual by accident, which would otherwise be taken for certainty. Its square, 10⁻⁴, is what it adds
/// to an estimate of the residual variance, as a share of the totals' variance.
const RESOLUTION: f64 = 1e-2;

/// A lattice that costs little is fine; the posterior of much data is as good as normal, and a coarse one is enough.
const FINE: Fineness = Fineness { step: 0.9, reach: 7.0, most: 6_000 };
const COARSE: Fineness = Fineness { step: 1.5, reach: 4.5, most: 200 };

/// Operations per node up to which the lattice is fine.
const CHEAP: f64 = 1e6;

/// Fits a round of the contest.
pub(crate) fn fit(contest: &Contest, round: usize, totals: &Totals) -> Fit {
    let ground = match Ground::of(contest, round, totals) {
        Ok(ground) => ground,
        Err(flat) => return *flat,
    };
    let warnings = ground.components.warnings(&contest.rounds[round].id, [1.0; 3]);
    let posterior = Posterior::of(&ground);
    let nodes: Vec<Solved> = posterior.nodes().into_iter().filter_map(|node| posterior.solve(node)).collect();
    if nodes.is_empty() {
        return without_chance(&ground.design, totals, contest.judges.len(), ground.centre, warnings);
    }
    Mixture { posterior, nodes }.fit(contest, round, warnings)
}

/// What the data and the priors say about the ratios, with everything else integrated out.
struct Posterior<'a> {
    ground: &'a Ground,
    response: Vec<f64>,
    /// Which of entry, judge, pair are integrated over; the others are left out.
    free: [bool; 3],
}

impl<'a> Posterior<'a> {
    fn of(ground: &'a Ground) -> Self {
        Self { ground, response: ground.response(), free: ground.components.integrable() }
    }

    /// Nodes over the roots of the ratios: entry, judge, pair.
    fn nodes(&self) -> Vec<Node> {
        let (ratios, _) = gaussian::estimate(self.ground);
        let estimated = self.ground.components.estimated;
        let found = self.ground.design.components(ratios).map(f64::sqrt);
        let start = std::array::from_fn(|k| match (self.free[k], estimated[k]) {
            (true, true) => found[k].min(1.0 / RESOLUTION),
            (true, false) => 1.0,
            (false, _) => 0.0,
        });
        let fineness = if self.cost() < CHEAP { FINE } else { COARSE };
        let lattice = Lattice { free: self.free, turns: self.turns(), start, fineness };
        lattice.nodes(|at| self.log_density(at))
    }

    /// About how many operations a node takes.
    fn cost(&self) -> f64 {
        let table = &self.ground.table;
        let columns = table.columns as f64;
        let cells: f64 =
            table.starts.windows(2).map(|w| ((w[1] - w[0]) as f64) * ((w[1] - w[0]) as f64)).sum();
        columns * columns * columns / 3.0 + 10.0 * cells
    }

    /// The root of the ratio at which a component begins to show: that of `√(2 / Σ n²)`, the standard error of
    /// a ratio near zero, with n the sheets of each level (of a pair: those beyond the first, too).
    fn turns(&self) -> [f64; 3] {
        let table = &self.ground.table;
        let mut columns = vec![0.0; table.columns];
        let (mut rows, mut pairs) = (0.0, 0.0);
        for own in table.starts.windows(2) {
            let mut row = 0.0;
            for cell in &table.cells[own[0]..own[1]] {
                columns[cell.column] += cell.sheets;
                row += cell.sheets;
                pairs += cell.sheets * (cell.sheets - 1.0);
            }
            rows += row * row;
        }
        let columns = columns.iter().map(|n| n * n).sum();
        let [entry, judge] = self.ground.design.sides([rows, columns]);
        [entry, judge, pairs].map(|squares: f64| (2.0 / squares.max(1.0)).sqrt().sqrt())
    }

    /// Up to a constant.
    fn log_density(&self, at: [f64; 3]) -> Option<f64> {
        let equations = self.equations(at)?;
        let squares = equations.solve(&self.response).squares;
        Some(self.residual(at, squares).log_integral - 0.5 * equations.log_determinant())
    }

    fn equations(&self, at: [f64; 3]) -> Option<Equations<'a>> {
        Equations::new(&self.ground.table, self.ground.design.ratios(at.map(|root| root * root)))
    }

    /// The residual sd at a node, where the totals leave `squares` unexplained. With v = log σ, m = N − 2 − (number of
    /// free ratios, each of which turns d sd into σ d ratio) and Q = Σ root² / prior², 1 for the residual's root, its
    /// density is `exp(−m v − S e^(−2v) / 2 − Q e^(2v) / 2)`, which has one top.
    fn residual(&self, at: [f64; 3], squares: f64) -> ResidualSd {
        let sheets = self.ground.sheets;
        let unexplained = squares + self.ground.within + (sheets - 1.0) * RESOLUTION * RESOLUTION;
        let free = self.free.iter().filter(|&&free| free).count() as f64;
        let root_over = |points: f64, root: f64| {
            let over = root * self.ground.unit / points;
            over * over
        };
        let pull = root_over(OTHER_SCALE, 1.0)
            + root_over(ENTRY_SCALE, at[0])
            + root_over(OTHER_SCALE, at[1])
            + root_over(OTHER_SCALE, at[2]);
        ResidualSd::of(sheets - 2.0 - free, unexplained, pull)
    }

    fn solve(&self, node: Node) -> Option<Solved> {
        let equations = self.equations(node.at)?;
        let solution = equations.solve(&self.response);
        let (design, unit) = (&self.ground.design, self.ground.unit);
        let residual = self.residual(node.at, solution.squares);
        let square = residual.expected(|sd| sd * sd) * unit * unit;
        let inverse = equations.inverse();
        // Entries with μ, since rounds are added up; judges without.
        let [row_mu, column_mu] = design.sides([true, false]);
        let loadings = [equations.row_errors(row_mu), equations.column_errors(column_mu)];
        let [entry_loadings, judge_loadings] = design.sides(loadings);
        let errors = [&entry_loadings, &judge_loadings].map(|l| l.errors(&inverse).scaled(square));
        let effects = [&solution.rows, &solution.columns]
            .map(|effects| effects.iter().map(|effect| effect * unit).collect::<Vec<f64>>());
        let [entries, judges] = design.sides(effects);
        let intercept = self.ground.centre + unit * solution.mu;
        Some(Solved {
            node,
            intercept,
            centre: entries.into_iter().map(|effect| intercept + effect).collect(),
            judges,
            errors,
            residual,
            loadings: entry_loadings,
            factor: equations.into_factor(),
        })
    }
}

/// Distribution of the residual sd at a node, in the table's units.
struct ResidualSd {
    log_integral: f64,
    /// Standard deviations with their weights, ascending.
    at: Vec<(f64, f64)>,
}

/// Steps of the trapezoidal rule over log σ, in standard deviations, and the most to each side.
const RESIDUAL_STEP: f64 = 0.75;
const RESIDUAL_STEPS: i32 = 40;

/// Weights below this, where the heaviest is 1, are as good as none.
const LEAST_WEIGHT: f64 = 1e-7;

impl ResidualSd {
    /// Of the density `exp(−m v − S e^(−2v) / 2 − Q e^(2v) / 2)`, S and Q above zero.
    fn of(m: f64, squares: f64, pull: f64) -> Self {
        let log = |v: f64| {
            let square = libm::exp(2.0 * v);
            -m * v - 0.5 * squares / square - 0.5 * pull * square
        };
        // The root of Q w² + m w − S = 0, w = σ², in the form that does not cancel.
        let root = (m * m + 4.0 * squares * pull).sqrt();
        let square = if m > 0.0 { 2.0 * squares / (m + root) } else { (root - m) / (2.0 * pull) };
        let sd = 1.0 / (2.0 * squares / square + 2.0 * pull * square).sqrt();
        let (top, step) = (0.5 * libm::log(square), RESIDUAL_STEP * sd);
        let height = log(top);
        let side = |sign: i32| {
            let nodes = (1..=RESIDUAL_STEPS).map(move |k| top + f64::from(sign * k) * step);
            nodes.map(|v| (v, libm::exp(log(v) - height))).take_while(|(_, weight)| *weight > LEAST_WEIGHT)
        };
        let mut nodes: Vec<(f64, f64)> = side(-1).collect();
        nodes.reverse();
        nodes.push((top, 1.0));
        nodes.extend(side(1));
        let all: f64 = nodes.iter().map(|(_, weight)| weight).sum();
        let at = nodes.into_iter().map(|(v, weight)| (libm::exp(v), weight / all));
        Self { log_integral: height + libm::log(all * step), at: at.collect() }
    }

    fn expected(&self, of: impl Fn(f64) -> f64) -> f64 {
        self.at.iter().map(|(sd, weight)| weight * of(*sd)).sum()
    }

    /// For draws, in points.
    fn scales(&self, unit: f64) -> Vec<Scale> {
        let mut up_to = 0.0;
        let scale = |(sd, weight): &(f64, f64)| {
            up_to += weight;
            Scale { points: sd * unit, up_to }
        };
        self.at.iter().map(scale).collect()
    }
}

/// The equations solved at a node, in points of 0–100.
struct Solved {
    node: Node,
    intercept: f64,
    /// μ + entry, level by level.
    centre: Vec<f64>,
    /// Judges' effects.
    judges: Vec<f64>,
    /// Of entries with μ, and of judges.
    errors: [Errors; 2],
    residual: ResidualSd,
    loadings: Loadings,
    factor: Cholesky,
}

/// All nodes together, heaviest first.
struct Mixture<'a> {
    posterior: Posterior<'a>,
    nodes: Vec<Solved>,
}

impl Mixture<'_> {
    fn fit(self, contest: &Contest, round: usize, mut warnings: Vec<Warning>) -> Fit {
        let ground = self.posterior.ground;
        let centre = self.mean(|node| &node.centre);
        let errors = self.errors(&centre, |node| (&node.centre, &node.errors[0]));
        let intercept: f64 = self.nodes.iter().map(|n| n.node.weight * n.intercept).sum();
        let effects: Vec<f64> = centre.iter().map(|centre| centre - intercept).collect();
        let judge_effects = self.mean(|node| &node.judges);
        let judge_errors = self.errors(&judge_effects, |node| (&node.judges, &node.errors[1]));
        let variance = self.variance();
        let facets = Facets {
            entries: summary(&effects, &errors.less_mean(), variance.entry),
            judges: summary(&judge_effects, &judge_errors.less_mean(), variance.judge),
            criteria: None,
        };
        let residuals = self.residuals();
        warnings.extend(ground.odd_sheets(contest, round, &residuals));
        let judges = self.judges(contest.judges.len(), &judge_effects, &judge_errors, &residuals);
        let mut measures = vec![None; contest.entries.len()];
        for (&entry, &measure) in ground.design.entries.iter().zip(&centre) {
            measures[entry] = Some(measure);
        }
        let unit = ground.unit;
        let parts = self.nodes.into_iter().map(|solved| Part {
            weight: solved.node.weight,
            centre: solved.centre,
            scales: solved.residual.scales(unit),
            loadings: solved.loadings,
            factor: solved.factor,
        });
        let joint = Joint { entries: ground.design.entries.clone(), parts: parts.collect() };
        let chance = Chance { intercept, variance: Some(variance), errors, facets };
        Fit { measures, judges, chance: Some(chance), joint: Some(joint), on_logits: None, warnings }
    }

    fn mean(&self, of: impl Fn(&Solved) -> &[f64]) -> Vec<f64> {
        let mut mean = vec![0.0; of(&self.nodes[0]).len()];
        for solved in &self.nodes {
            for (sum, value) in mean.iter_mut().zip(of(solved)) {
                *sum += solved.node.weight * value;
            }
        }
        mean
    }

    /// Second moments around the mean over all nodes: those within nodes, and those between.
    fn errors<'s>(&'s self, mean: &[f64], of: impl Fn(&'s Solved) -> (&'s [f64], &'s Errors)) -> Errors {
        let levels = mean.len() as f64;
        let mut all = Errors { levels: vec![(0.0, 0.0); mean.len()], mean: 0.0 };
        for solved in &self.nodes {
            let (weight, (centre, errors)) = (solved.node.weight, of(solved));
            let gaps = || centre.iter().zip(mean).map(|(centre, mean)| centre - mean);
            let common = gaps().sum::<f64>() / levels;
            for ((sum, own), gap) in all.levels.iter_mut().zip(&errors.levels).zip(gaps()) {
                sum.0 += weight * (own.0 + gap * gap);
                sum.1 += weight * (own.1 + gap * common);
            }
            all.mean += weight * (errors.mean + common * common);
        }
        all
    }

    /// Squares of the posterior means of the standard deviations.
    fn variance(&self) -> Variance {
        let mut means = [0.0; 4];
        for solved in &self.nodes {
            let residual =
                solved.node.weight * solved.residual.expected(|sd| sd) * self.posterior.ground.unit;
            for (mean, root) in means.iter_mut().zip(solved.node.at.into_iter().chain([1.0])) {
                *mean += root * residual;
            }
        }
        let [entry, judge, pair, residual] = means.map(|mean| mean * mean);
        Variance { entry, judge, pair: self.posterior.free[2].then_some(pair), residual }
    }

    fn judges(
        &self,
        judges: usize,
        effects: &[f64],
        errors: &Errors,
        residuals: &[Residual],
    ) -> Vec<Option<JudgeFit>> {
        let ground = self.posterior.ground;
        let known = self.posterior.free[1];
        let residuals = ground.of_judges(residuals);
        let mut found: Vec<Option<JudgeFit>> = (0..judges).map(|_| None).collect();
        for (level, (&judge, error)) in ground.design.judges.iter().zip(errors.less_mean()).enumerate() {
            let (scored, residuals) = residuals[level];
            let severity = known.then_some(-effects[level]);
            found[judge] = Some(JudgeFit { severity, variance: known.then_some(error), scored, residuals });
        }
        found
    }

    /// Residuals at the heaviest node, with the residual variance expected there.
    fn residuals(&self) -> Vec<Residual> {
        let (ground, heaviest) = (self.posterior.ground, &self.nodes[0]);
        let square = heaviest.residual.expected(|sd| sd * sd) * ground.unit * ground.unit;
        match self.posterior.equations(heaviest.node.at) {
            Some(equations) => {
                let solution = equations.solve(&self.posterior.response);
                ground.residuals(&equations, &solution, &equations.inverse(), square)
            }
            None => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulate::{Design, simulate};
    use crate::{Model, Rule};

    /// Posterior of a small round by brute force: the density of the totals by a dense covariance, summed over a cube of
    /// standard deviations in points, with the conditional means of μ + entry by generalised least squares.
    struct Brute {
        centre: Vec<f64>,
        /// Posterior second moments of the standard deviations of entry, judge, residual.
        squares: [f64; 3],
        /// Posterior variance of μ + entry less the mean of all entries.
        variance: Vec<f64>,
    }

    fn brute(totals: &Totals, entries: usize) -> Brute {
        let pairs = &totals.pairs;
        let n = pairs.len();
        let mut sums = Brute { centre: vec![0.0; entries], squares: [0.0; 3], variance: vec![0.0; entries] };
        let (mut all, mut deviations) = (0.0, vec![0.0; entries]);
        let steps = 36;
        // Midpoints of √sd, so that small ones are looked at closely.
        let point = |k: usize, most: f64| most * ((k as f64 + 0.5) / steps as f64).powi(2);
        let width = |k: usize| (k as f64 + 0.5) / steps as f64;
        for (a, b, c) in (0..steps * steps * steps).map(|k| (k % steps, k / steps % steps, k / steps / steps))
        {
            let sd = [point(a, 90.0), point(b, 80.0), point(c, 60.0)];
            let covariance = |i: usize, j: usize| {
                let same = |yes: bool, sd: f64| if yes { sd * sd } else { 0.0 };
                same(pairs[i].entry == pairs[j].entry, sd[0])
                    + same(pairs[i].judge == pairs[j].judge, sd[1])
                    + same(i == j, sd[2])
            };
            let mut v = super::super::dense::Square::zero(n);
            for i in 0..n {
                for j in i..n {
                    v.row_mut(i)[j] = covariance(i, j);
                }
            }
            let Some(factor) = Cholesky::of(v) else { continue };
            let solve = |mut b: Vec<f64>| {
                factor.solve(&mut b);
                b
            };
            let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
            let ones = solve(vec![1.0; n]);
            let information: f64 = ones.iter().sum();
            let y: Vec<f64> = pairs.iter().map(|p| p.mean).collect();
            let mu = dot(&ones, &y) / information;
            let residual: Vec<f64> = y.iter().map(|y| y - mu).collect();
            let pulls = solve(residual.clone());
            let scales = [ENTRY_SCALE, OTHER_SCALE, OTHER_SCALE];
            let prior: f64 = sd.iter().zip(scales).map(|(sd, scale)| -0.5 * (sd / scale).powi(2)).sum();
            let log = -0.5 * (factor.log_determinant() + information.ln() + dot(&residual, &pulls)) + prior;
            let weight = log.exp() * width(a) * width(b) * width(c);
            all += weight;
            // Entry effects: mean Z'P y σ², covariance σ² I − σ⁴ Z'P Z.
            let of = |entry: usize| -> Vec<f64> {
                pairs.iter().map(|p| if p.entry == entry { sd[0] * sd[0] } else { 0.0 }).collect()
            };
            let project = |x: &[f64]| -> Vec<f64> {
                let mut solved = solve(x.to_vec());
                let share = dot(&ones, x) / information;
                solved.iter_mut().zip(&ones).for_each(|(s, one)| *s -= share * one);
                solved
            };
            let projected: Vec<Vec<f64>> = (0..entries).map(|e| project(&of(e))).collect();
            let effects: Vec<f64> = (0..entries).map(|e| dot(&of(e), &pulls)).collect();
            let mean = effects.iter().sum::<f64>() / entries as f64;
            let covariance =
                |e: usize, f: usize| (if e == f { sd[0] * sd[0] } else { 0.0 }) - dot(&of(e), &projected[f]);
            let table: Vec<Vec<f64>> =
                (0..entries).map(|e| (0..entries).map(|f| covariance(e, f)).collect()).collect();
            let with_mean: Vec<f64> =
                table.iter().map(|row| row.iter().sum::<f64>() / entries as f64).collect();
            let of_mean = with_mean.iter().sum::<f64>() / entries as f64;
            for e in 0..entries {
                let deviation = effects[e] - mean;
                sums.centre[e] += weight * (mu + effects[e]);
                deviations[e] += weight * deviation;
                sums.variance[e] +=
                    weight * (table[e][e] - 2.0 * with_mean[e] + of_mean + deviation * deviation);
            }
            for (square, sd) in sums.squares.iter_mut().zip(sd) {
                *square += weight * sd * sd;
            }
        }
        sums.centre.iter_mut().for_each(|centre| *centre /= all);
        for (variance, deviation) in sums.variance.iter_mut().zip(&deviations) {
            *variance = *variance / all - (deviation / all).powi(2);
        }
        sums.squares.iter_mut().for_each(|square| *square /= all);
        sums
    }

    #[test]
    fn the_lattice_finds_what_brute_force_finds() {
        for seed in 0..3 {
            let contest = simulate(&Design::one_round(7, 4, 2, 2), seed).contest;
            let totals = &Totals::of(&contest)[0];
            let brute = brute(totals, 7);
            let ground = Ground::of(&contest, 0, totals).ok().unwrap();
            let posterior = Posterior::of(&ground);
            let nodes: Vec<Solved> =
                posterior.nodes().into_iter().filter_map(|node| posterior.solve(node)).collect();
            let mut squares = [0.0; 3];
            for solved in &nodes {
                let own = solved.residual.expected(|sd| sd * sd) * ground.unit * ground.unit;
                for (square, root) in squares.iter_mut().zip([solved.node.at[0], solved.node.at[1], 1.0]) {
                    *square += solved.node.weight * root * root * own;
                }
            }
            for (found, brute) in squares.iter().zip(brute.squares) {
                assert!((found / brute - 1.0).abs() < 0.02, "{seed}: {squares:?} {:?}", brute);
            }
            let fit = fit(&contest, 0, totals);
            let errors = fit.chance.unwrap().errors.less_mean();
            for (e, measure) in fit.measures.iter().enumerate() {
                let sd = brute.variance[e].sqrt();
                assert!((measure.unwrap() - brute.centre[e]).abs() < 0.02 * sd, "{seed}: {e}");
                assert!((errors[e].sqrt() / sd - 1.0).abs() < 0.02, "{seed}: {} {sd}", errors[e].sqrt());
            }
        }
    }

    #[test]
    fn a_coarse_lattice_is_as_good_as_a_fine_one() {
        let contest = simulate(&Design::one_round(120, 20, 3, 3), 4).contest;
        let totals = &Totals::of(&contest)[0];
        let ground = Ground::of(&contest, 0, totals).ok().unwrap();
        let posterior = Posterior::of(&ground);
        let with = |fineness: Fineness| {
            let lattice =
                Lattice { free: posterior.free, turns: posterior.turns(), start: [1.0, 1.0, 0.0], fineness };
            let nodes = lattice.nodes(|at| posterior.log_density(at));
            let solved: Vec<Solved> = nodes.into_iter().filter_map(|node| posterior.solve(node)).collect();
            let parts = solved.len();
            let fit =
                Mixture { posterior: Posterior::of(&ground), nodes: solved }.fit(&contest, 0, Vec::new());
            (parts, fit.measures, fit.chance.unwrap().errors.less_mean())
        };
        let finest = with(Fineness { step: 0.5, reach: 12.0, most: 100_000 });
        for (fineness, within) in [(FINE, 0.003), (COARSE, 0.02)] {
            let found = with(fineness);
            assert!(found.0 * 2 < finest.0, "{} nodes for {}", found.0, finest.0);
            for e in 0..120 {
                let sd = finest.2[e].sqrt();
                assert!((found.1[e].unwrap() - finest.1[e].unwrap()).abs() < within * sd);
                assert!((found.2[e].sqrt() / sd - 1.0).abs() < within, "{} {sd}", found.2[e].sqrt());
            }
        }
    }

    #[test]
    fn the_residual_is_an_inverse_gamma_where_the_prior_is_wide() {
        // σ^−(m+1) exp(−S/2σ²): E σ² = S / (m − 2).
        let residual = ResidualSd::of(30.0, 12.0, 1e-12);
        assert!((residual.expected(|sd| sd * sd) - 12.0 / 28.0).abs() < 1e-6);
        // Nothing but the prior: half-normal, ∫ σ⁰ exp(−Q σ²/2) dσ.
        let prior = ResidualSd::of(-1.0, 1e-12, 4.0);
        assert!((prior.expected(|sd| sd * sd) - 0.25).abs() < 1e-3);
    }

    #[test]
    fn draws_spread_as_the_standard_errors_say() {
        let contest: Contest = simulate(&Design::one_round(12, 4, 3, 2), 3).contest;
        let totals = Totals::of(&contest);
        let fit = fit(&contest, 0, &totals[0]);
        let errors = fit.chance.as_ref().unwrap().errors.less_mean();
        let joint = fit.joint.as_ref().unwrap();
        let rule = Rule { model: Model::Calibrated, top: 3, ties: vec![], seed: 9, draws: 40_000 };
        let mut squares = [0.0; 12];
        super::super::joint::each_draw(
            &[(1.0, super::super::joint::Source::Normal(joint))],
            12,
            rule.seed,
            rule.draws,
            |sums, lane| {
                let error = |entry: usize| sums[entry][lane] - fit.measures[entry].unwrap();
                let mean = (0..12).map(error).sum::<f64>() / 12.0;
                for (entry, square) in squares.iter_mut().enumerate() {
                    *square += (error(entry) - mean) * (error(entry) - mean) / f64::from(rule.draws);
                }
            },
        );
        for (entry, square) in squares.into_iter().enumerate() {
            let ratio = square.sqrt() / errors[entry].sqrt();
            assert!((ratio - 1.0).abs() < 0.02, "entry {entry}: {ratio}");
        }
    }
}

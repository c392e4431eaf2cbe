//! The likelihood of comparisons: whether it has a top, and where.

use super::Comparison;
use crate::rank::dense::{Cholesky, Square};

/// Newton steps; ten are usual.
const MOST_STEPS: usize = 60;
/// A parameter beyond this many logits has run away: odds of a million to one.
const RUNAWAY: f64 = 14.0;

/// Comparisons between levels: the entries that were compared, numbered.
pub(super) struct Data {
    pub(super) compared: Vec<usize>,
    pub(super) comparisons: Vec<Comparison>,
    /// Whether h is estimated.
    pub(super) ordered: bool,
    /// Whether ν is.
    pub(super) tied: bool,
}

/// A top of the likelihood, or of the posterior.
pub(super) struct Top {
    /// Abilities, then h, then log ν, those of the latter two that are estimated. Abilities add up to zero.
    pub(super) at: Vec<f64>,
    /// Of the information, with what the abilities' common level lacks put in.
    pub(super) factor: Cholesky,
    pub(super) log_likelihood: f64,
}

impl Data {
    pub(super) fn of(entries: usize, comparisons: &[Comparison], ordered: bool) -> Self {
        let comparisons: Vec<Comparison> = comparisons.iter().copied().filter(|c| c.count() > 0.0).collect();
        let mut level = vec![None; entries];
        for comparison in &comparisons {
            level[comparison.first] = Some(0);
            level[comparison.second] = Some(0);
        }
        let compared: Vec<usize> = (0..entries).filter(|&entry| level[entry].is_some()).collect();
        for (number, &entry) in compared.iter().enumerate() {
            level[entry] = Some(number);
        }
        let number = |entry: usize| level[entry].unwrap_or(0);
        let comparisons: Vec<Comparison> = comparisons
            .into_iter()
            .map(|c| Comparison { first: number(c.first), second: number(c.second), ..c })
            .collect();
        let tied = comparisons.iter().any(|c| c.ties > 0);
        Self { compared, comparisons, ordered, tied }
    }

    pub(super) fn levels(&self) -> usize {
        self.compared.len()
    }

    pub(super) fn size(&self) -> usize {
        self.levels() + usize::from(self.ordered) + usize::from(self.tied)
    }

    /// Where h and log ν stand among the unknowns.
    pub(super) fn order(&self) -> Option<usize> {
        self.ordered.then_some(self.levels())
    }

    pub(super) fn tie(&self) -> Option<usize> {
        self.tied.then_some(self.levels() + usize::from(self.ordered))
    }

    /// Whether neither h nor ν runs away by itself: something was decided, and not all to the same place.
    pub(super) fn bounded(&self) -> bool {
        let any = |of: fn(&Comparison) -> u32| self.comparisons.iter().any(|c| of(c) > 0);
        let (first, second) = (any(|c| c.first_wins), any(|c| c.second_wins));
        (first || second) && (!self.ordered || self.tied || first && second)
    }

    /// Levels that comparisons connect, whoever won.
    pub(super) fn parts(&self) -> Vec<Vec<usize>> {
        strong(self.levels(), |a, b| {
            for c in &self.comparisons {
                a.push((c.first, c.second));
                b.push((c.second, c.first));
            }
        })
    }

    /// Levels that wins and ties lead around.
    pub(super) fn groups(&self) -> Vec<Vec<usize>> {
        strong(self.levels(), |a, b| {
            for c in &self.comparisons {
                if c.first_wins + c.ties > 0 {
                    a.push((c.first, c.second));
                }
                if c.second_wins + c.ties > 0 {
                    b.push((c.second, c.first));
                }
            }
        })
    }

    /// Newton's way up: the log likelihood is concave, so that halving steps always leads on. `None` where a parameter
    /// runs away.
    pub(super) fn climb(&self, prior_sd: Option<f64>) -> Option<Top> {
        let mut at = vec![0.0; self.size()];
        let mut height = self.height(&at, prior_sd);
        for _ in 0..MOST_STEPS {
            let (mut step, information) = self.slope(&at, prior_sd);
            let factor = Cholesky::of(information)?;
            let slope = step.clone();
            factor.solve(&mut step);
            let promise: f64 = slope.iter().zip(&step).map(|(slope, step)| slope * step).sum();
            if promise < 1e-18 * (1.0 + height.abs()) {
                let log_likelihood = self.height(&at, None);
                return Some(Top { at, factor, log_likelihood });
            }
            let mut length = 1.0;
            loop {
                let mut next: Vec<f64> = at.iter().zip(&step).map(|(at, step)| at + length * step).collect();
                let mean = next[..self.levels()].iter().sum::<f64>() / self.levels() as f64;
                if prior_sd.is_none() {
                    next[..self.levels()].iter_mut().for_each(|ability| *ability -= mean);
                }
                let found = self.height(&next, prior_sd);
                // What rounding alone may take off.
                if found >= height - 1e-13 * height.abs() {
                    (at, height) = (next, found);
                    break;
                }
                length *= 0.5;
                if length < 1e-9 {
                    let log_likelihood = self.height(&at, None);
                    return Some(Top { at, factor, log_likelihood });
                }
            }
            if prior_sd.is_none() && at.iter().any(|value| value.abs() > RUNAWAY) {
                return None;
            }
        }
        // With a prior the top is there, and sixty steps are near enough.
        let (_, information) = self.slope(&at, prior_sd);
        let log_likelihood = self.height(&at, None);
        prior_sd.and_then(|_| Some(Top { factor: Cholesky::of(information)?, log_likelihood, at }))
    }

    pub(super) fn height(&self, at: &[f64], prior_sd: Option<f64>) -> f64 {
        let mut height = 0.0;
        for comparison in &self.comparisons {
            let odds = self.odds(comparison, at);
            let counts = [comparison.first_wins, comparison.second_wins, comparison.ties].map(f64::from);
            for (count, log) in counts.into_iter().zip(odds.log) {
                if count > 0.0 {
                    height += count * log;
                }
            }
        }
        let squares: f64 = at.iter().map(|value| value * value).sum();
        height - prior_sd.map_or(0.0, |sd| 0.5 * squares / (sd * sd))
    }

    pub(super) fn odds(&self, comparison: &Comparison, at: &[f64]) -> Odds {
        let advantage = self.order().map_or(0.0, |k| at[k]);
        let half = 0.5 * (at[comparison.first] - at[comparison.second] + advantage);
        let tie = self.tie().map_or(f64::NEG_INFINITY, |k| at[k]);
        let most = half.abs().max(tie);
        let all = libm::exp(half - most) + libm::exp(-half - most) + libm::exp(tie - most);
        let log = [half, -half, tie].map(|x| x - most - libm::log(all));
        Odds { log, shares: log.map(libm::exp) }
    }

    /// Gradient of the log likelihood, and its information matrix (upper triangle).
    pub(super) fn slope(&self, at: &[f64], prior_sd: Option<f64>) -> (Vec<f64>, Square) {
        let size = self.size();
        let (mut slope, mut information) = (vec![0.0; size], Square::zero(size));
        for comparison in &self.comparisons {
            let [first, second, tie] = self.odds(comparison, at).shares;
            let count = comparison.count();
            let lead = 0.5 * (first - second);
            let pull =
                0.5 * (f64::from(comparison.first_wins) - f64::from(comparison.second_wins)) - count * lead;
            let of_lead = count * (0.25 * (first + second) - lead * lead);
            let mut terms = vec![(comparison.first, 1.0), (comparison.second, -1.0)];
            terms.extend(self.order().map(|k| (k, 1.0)));
            for &(k, sign) in &terms {
                slope[k] += sign * pull;
                for &(l, other) in terms.iter().filter(|(l, _)| *l >= k) {
                    information.row_mut(k)[l] += sign * other * of_lead;
                }
            }
            if let Some(at_tie) = self.tie() {
                slope[at_tie] += f64::from(comparison.ties) - count * tie;
                information.row_mut(at_tie)[at_tie] += count * tie * (1.0 - tie);
                for &(k, sign) in &terms {
                    information.row_mut(k)[at_tie] -= sign * count * lead * tie;
                }
            }
        }
        match prior_sd {
            Some(sd) => {
                for k in 0..size {
                    slope[k] -= at[k] / (sd * sd);
                    information.row_mut(k)[k] += 1.0 / (sd * sd);
                }
            }
            // The data say nothing of the abilities' common level, which differences do without.
            None => {
                let levels = self.levels();
                let usual = (0..levels).map(|k| information.at(k, k)).sum::<f64>() / levels as f64;
                for k in 0..levels {
                    for value in &mut information.row_mut(k)[k..levels] {
                        *value += usual / levels as f64;
                    }
                }
            }
        }
        (slope, information)
    }
}

/// Of first, second, tie.
pub(super) struct Odds {
    pub(super) log: [f64; 3],
    pub(super) shares: [f64; 3],
}

/// Strongly connected components of a graph given by its edges, split by `edges` into two lists of any order;
/// components and their members ascend (Kosaraju's two passes).
fn strong(
    vertices: usize,
    edges: impl Fn(&mut Vec<(usize, usize)>, &mut Vec<(usize, usize)>),
) -> Vec<Vec<usize>> {
    let (mut all, mut more) = (Vec::new(), Vec::new());
    edges(&mut all, &mut more);
    all.append(&mut more);
    let (mut forth, mut back) = (vec![Vec::new(); vertices], vec![Vec::new(); vertices]);
    for (a, b) in all {
        forth[a].push(b);
        back[b].push(a);
    }
    let mut seen = vec![false; vertices];
    let mut left = Vec::with_capacity(vertices);
    for start in 0..vertices {
        leave(start, &forth, &mut seen, &mut left);
    }
    let mut seen = vec![false; vertices];
    let mut components = Vec::new();
    for &start in left.iter().rev() {
        let mut component = Vec::new();
        leave(start, &back, &mut seen, &mut component);
        if !component.is_empty() {
            component.sort_unstable();
            components.push(component);
        }
    }
    components.sort_unstable();
    components
}

/// Walks on from `start` over what was not seen, and lists vertices as the walk leaves them.
fn leave(start: usize, around: &[Vec<usize>], seen: &mut [bool], left: &mut Vec<usize>) {
    if seen[start] {
        return;
    }
    seen[start] = true;
    let mut way = vec![(start, 0)];
    while let Some((vertex, next)) = way.last_mut() {
        match around[*vertex].get(*next) {
            Some(&other) => {
                *next += 1;
                if !seen[other] {
                    seen[other] = true;
                    way.push((other, 0));
                }
            }
            None => {
                left.push(*vertex);
                way.pop();
            }
        }
    }
}

//! Comparative judgement: who is better of two, many times over. Bradley–Terry with ties and, where asked for, an
//! advantage of the one that comes first.
//!
//! With abilities a, in logits, and the advantage h, a comparison of i (first) with j has the log odds
//! `d = aᵢ − aⱼ + h`, and first, second and tie are as likely as `e^(d/2) : e^(−d/2) : ν` (Davidson, JASA 65, 1970; with an
//! order effect Davidson and Beaver, Biometrics 33, 1977, whose ν is this one times e^(h/2)). Without any tie in the
//! data ν is zero and not estimated; the model is then that of Bradley and Terry.
//!
//! Estimates are of maximum likelihood where there is one. It needs that whoever splits the entries in two finds a win or
//! a tie of each side over the other (Ford, Amer. Math. Monthly 64, 1957), ties and decisions where ν is estimated, and
//! that not every comparison went as the order had it. Where there is none the abilities, h and log ν get a normal prior
//! around zero with the standard deviation of [`Options::prior_sd`], and a warning says so. Standard errors and draws are
//! those of the normal approximation at the estimate, with the observed information (which is the expected one: the
//! model is an exponential family).

mod likelihood;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{Entry, LARGEST_SEED, MOST_DENSE, MOST_DRAWN_RANKS, MOST_DRAWS, RankedEntry};

use super::dense::Square;
use super::joint::LANES;
use super::normal::Normals;
use super::order::EQUAL;
use super::places::Places;
use likelihood::{Data, Top};

/// How often two entries were compared in an order, and how that ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// Index of the entry that came first: shown first, or at home.
    pub first: usize,
    /// Index of the other.
    pub second: usize,
    /// How often the first was found better.
    pub first_wins: u32,
    /// How often the second was.
    pub second_wins: u32,
    /// How often neither.
    #[serde(default)]
    pub ties: u32,
}

/// How comparisons are judged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Options {
    /// Whether coming first may be an advantage that is estimated.
    pub first_advantage: bool,
    /// Standard deviation of the normal prior that stands in where there is no maximum of the likelihood, in logits.
    pub prior_sd: f64,
    /// How many are best.
    pub top: usize,
    /// Seed of the draws.
    pub seed: u64,
    /// Number of joint draws.
    pub draws: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self { first_advantage: false, prior_sd: 1.5, top: 1, seed: 1, draws: 10_000 }
    }
}

/// A ranking from comparisons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Paired {
    /// How many are best.
    pub top: usize,
    /// Seed of the draws.
    pub seed: u64,
    /// Joint draws behind the probabilities.
    pub draws: u32,
    /// Best first. `measure` is the ability in logits less the mean of all, `se` its standard error, `mean` the share of
    /// comparisons won in percent, ties by half, and `sheets` counts comparisons.
    pub entries: Vec<RankedEntry>,
    /// Log odds that coming first adds.
    pub first_advantage: Option<Estimate>,
    /// log ν: zero where a tie of equals is as likely as a win of either.
    pub log_tie: Option<Estimate>,
    /// Sum over comparisons of the log probability of what happened, without the prior.
    pub log_likelihood: f64,
    /// Standard deviation of the prior, in logits; absent where the estimates are of maximum likelihood.
    pub prior_sd: Option<f64>,
    /// What a reader must know.
    pub warnings: Vec<PairedWarning>,
    /// Contest indices of those that were compared.
    #[serde(skip)]
    compared: Vec<usize>,
    /// Covariance of their abilities, each less the mean.
    #[serde(skip)]
    covariance: Vec<Vec<f64>>,
}

/// An estimate.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    /// In logits.
    pub value: f64,
    /// Its standard error.
    pub se: f64,
}

/// What a reader must know of a ranking from comparisons, as a value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum PairedWarning {
    /// Entries that were never compared: not ranked, and listed last.
    Unscored {
        /// The entries.
        entries: Vec<String>,
    },
    /// No chain of comparisons leads from one part to another: there is no common scale.
    Islands {
        /// Entry ids of each part.
        parts: Vec<Vec<String>>,
    },
    /// No abilities are of maximum likelihood; a prior holds them. `groups` are entries of which none outside ever beat
    /// or tied one inside, or the reverse; a single group where wins go around and something else has no bound: all
    /// comparisons tied, or all went to the first.
    Regularised {
        /// Standard deviation of the prior, in logits.
        prior_sd: f64,
        /// Entry ids of each group.
        groups: Vec<Vec<String>>,
    },
}

/// Why comparisons cannot be ranked.
#[derive(Debug, Clone, PartialEq, Error, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PairedFlaw {
    /// Nothing was compared.
    #[error("there are no comparisons")]
    NoComparisons,
    /// A comparison names an entry that is not there.
    #[error("comparison {comparison} names entry {entry}, which is not there")]
    UnknownEntry {
        /// Position of the comparison, from 1.
        comparison: usize,
        /// The index it names.
        entry: usize,
    },
    /// An entry compared with itself.
    #[error("comparison {comparison} compares {entry} with itself")]
    Itself {
        /// Position of the comparison, from 1.
        comparison: usize,
        /// The entry.
        entry: String,
    },
    /// More entries than the model takes.
    #[error("{entries} entries were compared; at most {most} are possible")]
    TooMany {
        /// How many.
        entries: usize,
        /// The bound.
        most: usize,
    },
    /// An option out of range.
    #[error("the option {option} is out of range")]
    Option {
        /// Its name.
        option: String,
    },
}

/// Ranks entries by comparisons. The same comparisons and options give the same ranking.
pub fn fit(entries: &[Entry], comparisons: &[Comparison], options: &Options) -> Result<Paired, PairedFlaw> {
    check(entries, comparisons, options)?;
    let data = Data::of(entries.len(), comparisons, options.first_advantage);
    let mut warnings = Vec::new();
    let names = |levels: &[usize]| levels.iter().map(|&l| entries[data.compared[l]].id.clone()).collect();
    let parts = data.parts();
    if parts.len() > 1 {
        warnings.push(PairedWarning::Islands { parts: parts.iter().map(|part| names(part)).collect() });
    }
    let groups = data.groups();
    let maximum = if groups.len() == 1 && data.bounded() { data.climb(None) } else { None };
    let (estimate, prior_sd) = match maximum {
        Some(estimate) => (Some(estimate), None),
        None => {
            let groups = groups.iter().map(|group| names(group)).collect();
            warnings.push(PairedWarning::Regularised { prior_sd: options.prior_sd, groups });
            (data.climb(Some(options.prior_sd)), Some(options.prior_sd))
        }
    };
    let Some(top) = estimate else { return Err(PairedFlaw::Option { option: "prior_sd".into() }) };
    Ok(Report { entries, data, options, top, prior_sd, warnings }.paired())
}

fn check(entries: &[Entry], comparisons: &[Comparison], options: &Options) -> Result<(), PairedFlaw> {
    let out_of_range = |option: &str| Err(PairedFlaw::Option { option: option.into() });
    let most_draws = (MOST_DRAWN_RANKS / entries.len().max(1) as u64).min(u64::from(MOST_DRAWS));
    if !(0.01..=100.0).contains(&options.prior_sd) {
        return out_of_range("prior_sd");
    }
    if options.top == 0 {
        return out_of_range("top");
    }
    if options.seed > LARGEST_SEED {
        return out_of_range("seed");
    }
    if u64::from(options.draws) > most_draws {
        return out_of_range("draws");
    }
    for (position, comparison) in comparisons.iter().enumerate() {
        let position = position + 1;
        for entry in [comparison.first, comparison.second] {
            if entry >= entries.len() {
                return Err(PairedFlaw::UnknownEntry { comparison: position, entry });
            }
        }
        if comparison.first == comparison.second {
            let entry = entries[comparison.first].id.clone();
            return Err(PairedFlaw::Itself { comparison: position, entry });
        }
    }
    if comparisons.iter().all(|c| c.count() == 0.0) {
        return Err(PairedFlaw::NoComparisons);
    }
    let mut compared = vec![false; entries.len()];
    for comparison in comparisons.iter().filter(|c| c.count() > 0.0) {
        compared[comparison.first] = true;
        compared[comparison.second] = true;
    }
    match compared.into_iter().filter(|&compared| compared).count() {
        entries if entries > MOST_DENSE => Err(PairedFlaw::TooMany { entries, most: MOST_DENSE }),
        _ => Ok(()),
    }
}

impl Comparison {
    fn count(&self) -> f64 {
        f64::from(self.first_wins) + f64::from(self.second_wins) + f64::from(self.ties)
    }
}

/// What a ranking from comparisons is put together from.
struct Report<'a> {
    entries: &'a [Entry],
    data: Data,
    options: &'a Options,
    top: Top,
    prior_sd: Option<f64>,
    warnings: Vec<PairedWarning>,
}

impl Report<'_> {
    fn paired(mut self) -> Paired {
        let levels = self.data.levels();
        let inverse = self.top.factor.inverse();
        let mean = self.top.at[..levels].iter().sum::<f64>() / levels as f64;
        let abilities: Vec<f64> = self.top.at[..levels].iter().map(|ability| ability - mean).collect();
        let covariance = centred(&inverse, levels);
        let estimate = |k: usize| Estimate { value: self.top.at[k], se: inverse.at(k, k).max(0.0).sqrt() };
        let (first_advantage, log_tie) = (self.data.order().map(estimate), self.data.tie().map(estimate));
        let errors: Vec<f64> = (0..levels).map(|level| covariance[level][level].max(0.0).sqrt()).collect();
        let mut entries = self.ranked(&abilities, &errors);
        self.append_unscored(&mut entries);
        Paired {
            top: self.options.top,
            seed: self.options.seed,
            draws: self.options.draws,
            entries,
            first_advantage,
            log_tie,
            log_likelihood: self.top.log_likelihood,
            prior_sd: self.prior_sd,
            warnings: self.warnings,
            compared: self.data.compared,
            covariance,
        }
    }

    fn ranked(&self, abilities: &[f64], errors: &[f64]) -> Vec<RankedEntry> {
        let mut order: Vec<usize> = (0..abilities.len()).collect();
        order.sort_by(|&a, &b| abilities[b].total_cmp(&abilities[a]));
        let mut entries = Vec::with_capacity(self.entries.len());
        let (won, compared) = self.won();
        let chances = (self.options.draws > 0).then(|| self.chances(abilities));
        for group in order.chunk_by(|&a, &b| abilities[a] - abilities[b] <= EQUAL) {
            let rank = entries.len() + 1;
            let mut group = group.to_vec();
            group.sort_unstable();
            for &level in &group {
                let chance = chances.as_ref().map(|chances| &chances[level]);
                let draws = f64::from(self.options.draws.max(1));
                entries.push(RankedEntry {
                    rank,
                    tied: group.len() > 1,
                    mean: 100.0 * won[level] / compared[level],
                    measure: abilities[level],
                    se: (abilities.len() > 1).then_some(errors[level]),
                    p_top: chance.map(|c| c.top),
                    p_top_mc: chance.map(|c| (c.top * (1.0 - c.top) / draws).sqrt()),
                    p_place: chance.map(|c| c.places.clone()),
                    rank_low: chance.map(|c| c.low),
                    rank_high: chance.map(|c| c.high),
                    expected_rank: chance.map(|c| c.expected),
                    sheets: compared[level] as usize,
                    ..RankedEntry::unranked(&self.entries[self.data.compared[level]], 0)
                });
            }
        }
        entries
    }

    /// Of each level: comparisons won, ties by half, and comparisons.
    fn won(&self) -> (Vec<f64>, Vec<f64>) {
        let levels = self.data.levels();
        let (mut won, mut compared) = (vec![0.0; levels], vec![0.0; levels]);
        for c in &self.data.comparisons {
            let half = 0.5 * f64::from(c.ties);
            won[c.first] += f64::from(c.first_wins) + half;
            won[c.second] += f64::from(c.second_wins) + half;
            compared[c.first] += c.count();
            compared[c.second] += c.count();
        }
        (won, compared)
    }

    fn chances(&self, abilities: &[f64]) -> Vec<super::places::Chance> {
        let mut normals = Normals::new(self.options.seed);
        let mut places = Places::new(abilities.len(), self.options.top, self.options.draws);
        let mut left = self.options.draws as usize;
        while left > 0 {
            let mut drawn: Vec<[f64; LANES]> =
                (0..self.data.size()).map(|_| normals.lanes::<LANES>()).collect();
            self.top.factor.spread(&mut drawn);
            let lanes = left.min(LANES);
            for lane in 0..lanes {
                places.take(abilities.iter().zip(&drawn).map(|(ability, error)| ability + error[lane]));
            }
            left -= lanes;
        }
        places.chances()
    }

    fn append_unscored(&mut self, entries: &mut Vec<RankedEntry>) {
        let rank = entries.len() + 1;
        let missing: Vec<&Entry> = self
            .entries
            .iter()
            .enumerate()
            .filter(|(index, _)| self.data.compared.binary_search(index).is_err())
            .map(|(_, entry)| entry)
            .collect();
        entries.extend(missing.iter().map(|entry| RankedEntry {
            rank,
            tied: missing.len() > 1,
            ..RankedEntry::unranked(entry, 0)
        }));
        if !missing.is_empty() {
            let names = missing.iter().map(|entry| entry.id.clone()).collect();
            self.warnings.insert(0, PairedWarning::Unscored { entries: names });
        }
    }
}

impl Paired {
    /// Standard error of the difference of two entries' measures, by their index; `None` where one was not compared.
    pub fn se_between(&self, a: usize, b: usize) -> Option<f64> {
        let level = |entry: usize| self.compared.binary_search(&entry).ok();
        let (a, b) = (level(a)?, level(b)?);
        let row = self.covariance.get(a)?;
        let variance = row.get(a)? + self.covariance.get(b)?.get(b)? - 2.0 * row.get(b)?;
        Some(variance.max(0.0).sqrt())
    }
}

/// Covariance of the first `levels` unknowns, each less their mean.
fn centred(inverse: &Square, levels: usize) -> Vec<Vec<f64>> {
    let mean = |k: usize| inverse.row(k)[..levels].iter().sum::<f64>() / levels as f64;
    let means: Vec<f64> = (0..levels).map(mean).collect();
    let all = means.iter().sum::<f64>() / levels as f64;
    let row = |k: usize| (0..levels).map(|l| inverse.at(k, l) - means[k] - means[l] + all).collect();
    (0..levels).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(count: usize) -> Vec<Entry> {
        (0..count).map(|k| Entry { id: format!("E{k}"), ..Entry::default() }).collect()
    }

    fn comparison(first: usize, second: usize, first_wins: u32, second_wins: u32, ties: u32) -> Comparison {
        Comparison { first, second, first_wins, second_wins, ties }
    }

    #[test]
    fn two_entries_have_a_closed_form() {
        let options = Options::default();
        let found = fit(&entries(2), &[comparison(0, 1, 9, 3, 0)], &options).unwrap();
        // log odds ln 3 with variance 1/9 + 1/3; measures are half of it to each side.
        assert!((found.entries[0].measure - 0.5 * 3.0_f64.ln()).abs() < 1e-9);
        assert!((found.se_between(0, 1).unwrap() - (4.0_f64 / 9.0).sqrt()).abs() < 1e-9);
        assert!((found.entries[0].se.unwrap() - 0.5 * (4.0_f64 / 9.0).sqrt()).abs() < 1e-9);
        assert_eq!((found.log_tie, found.prior_sd, found.entries[0].mean), (None, None, 75.0));
        assert!((found.log_likelihood - (9.0 * 0.75_f64.ln() + 3.0 * 0.25_f64.ln())).abs() < 1e-9);

        // ν = ties / √(wins · losses); with both orders h is the mean of the two log odds.
        let both = [comparison(0, 1, 8, 2, 4), comparison(1, 0, 4, 4, 4)];
        let options = Options { first_advantage: true, ..options };
        let found = fit(&entries(2), &both, &options).unwrap();
        assert!((found.entries[0].measure - 0.25 * 4.0_f64.ln()).abs() < 1e-9);
        assert!((found.first_advantage.unwrap().value - 0.5 * 4.0_f64.ln()).abs() < 1e-9);
        assert!(found.log_tie.unwrap().value.abs() < 1e-9);
    }

    #[test]
    fn without_a_maximum_a_prior_holds_abilities() {
        let options = Options { top: 2, ..Options::default() };
        // E0 beats all; E3 and E4 met nobody else; E5 was never compared.
        let comparisons = [comparison(0, 1, 4, 0, 0), comparison(1, 2, 2, 2, 0), comparison(3, 4, 1, 0, 0)];
        let found = fit(&entries(6), &comparisons, &options).unwrap();
        let names = |ids: &[&str]| ids.iter().map(|id| (*id).to_string()).collect::<Vec<_>>();
        assert_eq!(
            found.warnings,
            [
                PairedWarning::Unscored { entries: names(&["E5"]) },
                PairedWarning::Islands { parts: vec![names(&["E0", "E1", "E2"]), names(&["E3", "E4"])] },
                PairedWarning::Regularised {
                    prior_sd: 1.5,
                    groups: vec![names(&["E0"]), names(&["E1", "E2"]), names(&["E3"]), names(&["E4"])],
                },
            ]
        );
        assert_eq!((found.entries[0].id.as_str(), found.prior_sd), ("E0", Some(1.5)));
        assert_eq!((found.entries[5].id.as_str(), found.entries[5].p_top), ("E5", None));
        assert!(found.entries[..5].iter().all(|e| e.measure.is_finite() && e.se.unwrap() < 1.6));

        for comparisons in [
            vec![comparison(0, 1, 0, 0, 3)],
            // Wins go around, but all to the first.
            vec![comparison(0, 1, 3, 0, 0), comparison(1, 0, 3, 0, 0)],
            // Around by ties, but the one win can be had for nothing.
            vec![comparison(0, 1, 1, 0, 0), comparison(1, 2, 0, 0, 1), comparison(2, 0, 0, 0, 1)],
        ] {
            let options = Options { first_advantage: true, ..options.clone() };
            let found = fit(&entries(3), &comparisons, &options).unwrap();
            assert_eq!(found.prior_sd, Some(1.5), "{comparisons:?}");
            assert!(found.entries.iter().all(|e| e.measure.abs() < 5.0));
        }
    }

    #[test]
    fn what_was_simulated_is_found() {
        // 30 abilities of unit spread, each pair compared by chance in either order; an advantage of 0.4 and ν = 0.7.
        let mut normals = Normals::new(11);
        let abilities: Vec<f64> = (0..30).map(|_| normals.draw()).collect();
        let mean = abilities.iter().sum::<f64>() / 30.0;
        let mut comparisons = Vec::new();
        for (first, second) in (0..30).flat_map(|a| (0..30).map(move |b| (a, b))).filter(|(a, b)| a != b) {
            for _ in 0..2 {
                let half = 0.5 * (abilities[first] - abilities[second] + 0.4);
                let all = half.exp() + (-half).exp() + 0.7;
                let at = normals.uniform() * all;
                let (wins, losses) = (at < half.exp(), at > half.exp() + 0.7);
                let ties = u32::from(!wins && !losses);
                comparisons.push(comparison(first, second, wins.into(), losses.into(), ties));
            }
        }
        let options = Options { first_advantage: true, top: 5, ..Options::default() };
        let found = fit(&entries(30), &comparisons, &options).unwrap();
        assert_eq!((found.prior_sd, found.warnings.len()), (None, 0));
        let within = |estimate: Estimate, truth: f64| (estimate.value - truth).abs() < 3.0 * estimate.se;
        assert!(within(found.first_advantage.unwrap(), 0.4), "{:?}", found.first_advantage);
        assert!(within(found.log_tie.unwrap(), 0.7_f64.ln()), "{:?}", found.log_tie);
        let covered = found.entries.iter().filter(|entry| {
            let truth = abilities[entry.id[1..].parse::<usize>().unwrap()] - mean;
            (entry.measure - truth).abs() < 1.96 * entry.se.unwrap()
        });
        assert!((26..=30).contains(&covered.count()));
        assert!((found.entries.iter().map(|e| e.p_top.unwrap()).sum::<f64>() - 5.0).abs() < 1e-9);
        assert!(found.entries.iter().map(|e| e.measure).sum::<f64>().abs() < 1e-9);
        assert_eq!(fit(&entries(30), &comparisons, &options).unwrap(), found);
        // One comparison a line or several on one says the same.
        let mut together: Vec<Comparison> = Vec::new();
        for one in &comparisons {
            match together.iter_mut().find(|c| (c.first, c.second) == (one.first, one.second)) {
                Some(same) => {
                    same.first_wins += one.first_wins;
                    same.second_wins += one.second_wins;
                    same.ties += one.ties;
                }
                None => together.push(*one),
            }
        }
        let again = fit(&entries(30), &together, &options).unwrap();
        assert!((again.log_likelihood - found.log_likelihood).abs() < 1e-9);
    }

    #[test]
    fn flaws() {
        let refused = |comparisons: &[Comparison], options: Options| {
            fit(&entries(2), comparisons, &options).unwrap_err()
        };
        let sound = comparison(0, 1, 1, 1, 0);
        let usual = Options::default;
        assert_eq!(refused(&[comparison(0, 1, 0, 0, 0)], usual()), PairedFlaw::NoComparisons);
        let unknown = PairedFlaw::UnknownEntry { comparison: 1, entry: 2 };
        assert_eq!(refused(&[comparison(0, 2, 1, 0, 0)], usual()), unknown);
        let itself = PairedFlaw::Itself { comparison: 2, entry: "E1".into() };
        assert_eq!(refused(&[sound, comparison(1, 1, 1, 0, 0)], usual()), itself);
        for options in [
            Options { prior_sd: f64::NAN, ..usual() },
            Options { top: 0, ..usual() },
            Options { seed: u64::MAX, ..usual() },
            Options { draws: u32::MAX, ..usual() },
        ] {
            assert!(matches!(refused(&[sound], options), PairedFlaw::Option { .. }));
        }
    }
}

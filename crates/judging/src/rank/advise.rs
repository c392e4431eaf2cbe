//! Which further reviews settle the cut best.
//!
//! An entry is on the wrong side of the cut line where the order says in and the truth says out, or the reverse. With
//! an estimate d beyond the line and its standard error s (model `calibrated`, the line halfway between the last that
//! is in and the first that is out) that has probability `Φ(−|d|/s)`. A review moves the estimate by what it will say; of the
//! variance s² it explains r², known beforehand from the design. What one may expect of the probability after it is then
//! known, too: d moves like a Brownian motion that is r² old, on which `Φ(−|d|/√(s² − v))` loses only where d passes the line,
//! and with `v = s² sin² θ` what is gained from v₁ to v₂ is `1/π ∫ exp(−d² / (2 s² sin² θ)) dθ`.
//!
//! A review of one entry also tells of its judge, and so of every entry that the judge scored: the gain adds up over all entries
//! near the line. Reviews are chosen one by one, each knowing the design of those before it (a preposterior analysis, Raiffa and
//! Schlaifer, 1961, made greedy).
//!
//! Approximations: the line is held, variances are those of the posterior means of the standard deviations, and only the
//! [`MOST_NEAR`] entries nearest the line are looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::f64::consts::PI;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Contest, Flaw, Model, Ranking, Rule, Variance};

use super::graph::Links;
use super::ground::Ground;
use super::mixed::{Equations, Loadings, form};
use super::rank;
use super::totals::Totals;

/// Entries whose gain is looked at.
const MOST_NEAR: usize = 60;

/// Entries this many standard errors off the line are settled.
const SETTLED: f64 = 3.0;

/// A gain below this is none.
const LEAST_GAIN: f64 = 1e-9;

/// No review explains more than this share of an entry's variance.
const MOST_EXPLAINED: f64 = 1.0 - 1e-9;

/// What may be asked of whom.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Index of the round in which reviews are added.
    pub round: usize,
    /// Further reviews that each judge of the contest accepts; none for those beyond the list.
    pub loads: Vec<u32>,
    /// Pairs (judge, entry) that must not meet: declared interests and the agency family.
    #[serde(default)]
    pub conflicts: BTreeSet<(usize, usize)>,
    /// Most reviews to suggest.
    pub most: usize,
}

/// What is suggested.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// How many entries are to be expected on the wrong side of the cut now.
    pub wrong: f64,
    /// Reviews, the most useful first; each gain counts on those before it.
    pub reviews: Vec<Review>,
}

/// A review that would help.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The round.
    pub round: String,
    /// The entry.
    pub entry: String,
    /// The judge.
    pub judge: String,
    /// By how much fewer entries are to be expected on the wrong side.
    pub gain: f64,
    /// Whether it joins two parts of the entry–judge graph of the round that had no common scale. Such reviews come first.
    pub connects: bool,
    /// Indices of entry and judge in the contest.
    #[serde(skip)]
    pub index: (usize, usize),
}

/// Suggests reviews of entries that have a sheet in the round: judge and entry have not met there, are in no conflict,
/// and the judge has room. `rule` says how many are best, with which seed and how many draws; its model and ties play
/// no part. Empty where the line cuts nothing or nothing is left to ask.
pub fn advise(contest: &Contest, rule: &Rule, ask: &Ask) -> Result<Advice, Flaw> {
    let rule = Rule { model: Model::Calibrated, ties: Vec::new(), ..rule.clone() };
    let ranking = rank(contest, &rule)?;
    let mut advice = Advice { wrong: 0.0, reviews: Vec::new() };
    let Some(line) = line(&ranking) else { return Ok(advice) };
    let all = Totals::of(contest);
    let (Some(totals), Some(fitted)) = (all.get(ask.round), ranking.rounds.get(ask.round)) else {
        return Ok(advice);
    };
    let ids: BTreeMap<&str, usize> = contest.entries.iter().map(|e| e.id.as_str()).zip(0..).collect();
    let near: Vec<Near> = ranking
        .entries
        .iter()
        .filter(|entry| entry.sheets > 0)
        .filter_map(|entry| Near::of(*ids.get(entry.id.as_str())?, entry.measure - line, entry.se?))
        .collect();
    advice.wrong = near.iter().map(Near::wrong).sum();
    let ground = Ground::of(contest, ask.round, totals);
    let (Ok(ground), Some(variance)) = (ground, fitted.variance) else { return Ok(advice) };
    let search = Search::of(&ground, totals, variance, near, ask);
    let Some(mut search) = search else { return Ok(advice) };
    while advice.reviews.len() < ask.most {
        let Some(choice) = search.best() else { break };
        search.take(&choice);
        advice.reviews.push(Review {
            round: fitted.id.clone(),
            entry: contest.entries[choice.entry].id.clone(),
            judge: contest.judges[choice.judge].id.clone(),
            gain: choice.gain,
            connects: choice.connects,
            index: (choice.entry, choice.judge),
        });
    }
    Ok(advice)
}

/// Halfway between the last that is in and the first that is out.
fn line(ranking: &Ranking) -> Option<f64> {
    let scored: Vec<f64> = ranking.entries.iter().filter(|e| e.sheets > 0).map(|e| e.measure).collect();
    Some(f64::midpoint(*scored.get(ranking.top.checked_sub(1)?)?, *scored.get(ranking.top)?))
}

/// An entry and the line.
#[derive(Debug, Clone, Copy)]
struct Near {
    entry: usize,
    /// Points beyond the line.
    beyond: f64,
    /// Variance of that.
    variance: f64,
    /// Of it, what reviews that were chosen will explain.
    explained: f64,
}

impl Near {
    fn of(entry: usize, beyond: f64, se: f64) -> Option<Self> {
        (se > 0.0).then_some(Self { entry, beyond, variance: se * se, explained: 0.0 })
    }

    fn off(&self) -> f64 {
        self.beyond.abs() / self.variance.sqrt()
    }

    fn wrong(&self) -> f64 {
        0.5 * libm::erfc(self.off() / std::f64::consts::SQRT_2)
    }

    /// What is gained where `more` of the variance is explained, by four points of Gauss and Legendre.
    fn gain(&self, more: f64) -> f64 {
        const POINTS: [(f64, f64); 2] =
            [(0.339_981_043_584_856, 0.652_145_154_862_546), (0.861_136_311_594_053, 0.347_854_845_137_454)];
        let angle = |explained: f64| libm::asin((explained / self.variance).clamp(0.0, 1.0).sqrt());
        let after = (self.explained + more).min(MOST_EXPLAINED * self.variance);
        let (from, to) = (angle(self.explained), angle(after.max(self.explained)));
        let (middle, half) = (f64::midpoint(from, to), 0.5 * (to - from));
        let falls = 0.5 * self.beyond * self.beyond / self.variance;
        let at = |theta: f64| {
            let sine = libm::sin(theta);
            if sine > 0.0 { libm::exp(-falls / (sine * sine)) } else { 0.0 }
        };
        let sum: f64 = POINTS.iter().map(|(x, w)| w * (at(middle + x * half) + at(middle - x * half))).sum();
        half * sum / PI
    }
}

/// What is known of the entries near the line and of the judges, and what may still be asked.
struct Search<'a> {
    ask: &'a Ask,
    near: Vec<Near>,
    judges: Vec<usize>,
    /// Room of each of `judges`.
    room: Vec<u32>,
    /// Whether entry and judge, by their places in the lists, may still meet.
    open: Vec<Vec<bool>>,
    /// Covariance, in points of the combined score, of μ + entry of each near entry, of each judge, and of the mean entry.
    covariance: Vec<Vec<f64>>,
    /// Variance of a sheet given its entry and judge.
    residual: f64,
    links: Links,
    /// Where judges begin among the vertices of `links`.
    entries: usize,
    /// Of each of `judges`: whether he has a sheet in the round.
    seated: Vec<bool>,
}

struct Choice {
    entry: usize,
    judge: usize,
    /// Places in the lists.
    at: (usize, usize),
    gain: f64,
    connects: bool,
}

impl<'a> Search<'a> {
    fn of(
        ground: &Ground,
        totals: &Totals,
        variance: Variance,
        near: Vec<Near>,
        ask: &'a Ask,
    ) -> Option<Self> {
        let scored: BTreeSet<(usize, usize)> = totals.pairs.iter().map(|p| (p.judge, p.entry)).collect();
        let entries = totals.entries.len();
        let judges: Vec<usize> = (0..ask.loads.len()).filter(|&judge| ask.loads[judge] > 0).collect();
        let most_judge = judges.iter().chain(&ground.design.judges).max().map_or(0, |judge| judge + 1);
        let mut links = Links::new(entries + most_judge);
        for &(judge, entry) in &scored {
            links.join(entry, entries + judge);
        }
        let near = nearest(near, totals, &mut links);
        let open = near
            .iter()
            .map(|near| {
                let may = |judge: &usize| {
                    let pair = (*judge, near.entry);
                    !scored.contains(&pair) && !ask.conflicts.contains(&pair)
                };
                judges.iter().map(may).collect()
            })
            .collect();
        let known = Known::of(ground, variance)?;
        let weight = totals.weight * totals.weight;
        let mut covariance = known.covariance(&near, &judges);
        covariance.iter_mut().flatten().for_each(|value| *value *= weight);
        Some(Self {
            ask,
            room: judges.iter().map(|&judge| ask.loads[judge]).collect(),
            open,
            covariance,
            residual: weight * (variance.residual + variance.pair.unwrap_or(0.0)),
            links,
            entries,
            seated: judges.iter().map(|judge| ground.design.judges.binary_search(judge).is_ok()).collect(),
            near,
            judges,
        })
    }

    fn best(&mut self) -> Option<Choice> {
        let mut best: Option<Choice> = None;
        for judge in (0..self.judges.len()).filter(|&judge| self.room[judge] > 0).collect::<Vec<_>>() {
            for entry in 0..self.near.len() {
                if !self.open[entry][judge] {
                    continue;
                }
                let connects = self.seated[judge]
                    && self.links.root(self.near[entry].entry)
                        != self.links.root(self.entries + self.judges[judge]);
                let gain = self.gain(entry, judge);
                // Joining what is apart comes first; then the gain, the earlier pair where equal.
                let better = best.as_ref().is_none_or(|best| {
                    (connects && !best.connects) || (connects == best.connects && gain > best.gain)
                });
                if better && (connects || gain > LEAST_GAIN) {
                    let at = (entry, judge);
                    let (entry, judge) = (self.near[entry].entry, self.judges[judge]);
                    best = Some(Choice { entry, judge, at, gain, connects });
                }
            }
        }
        best
    }

    /// Covariances of everything with what the judge would say of the entry, over its standard deviation.
    fn pull(&self, entry: usize, judge: usize) -> impl Fn(usize) -> f64 {
        let judge = self.near.len() + judge;
        let (of_entry, of_judge) = (&self.covariance[entry], &self.covariance[judge]);
        let variance = of_entry[entry] + 2.0 * of_entry[judge] + of_judge[judge] + self.residual;
        let over = 1.0 / variance.max(f64::MIN_POSITIVE).sqrt();
        move |k: usize| (of_entry[k] + of_judge[k]) * over
    }

    fn gain(&self, entry: usize, judge: usize) -> f64 {
        let pull = self.pull(entry, judge);
        let of_mean = pull(self.covariance.len() - 1);
        let gain = |(k, near): (usize, &Near)| {
            let own = pull(k) - of_mean;
            near.gain(own * own)
        };
        self.near.iter().enumerate().map(gain).sum()
    }

    fn take(&mut self, choice: &Choice) {
        let (entry, judge) = choice.at;
        let pull = self.pull(entry, judge);
        let pulls: Vec<f64> = (0..self.covariance.len()).map(pull).collect();
        let of_mean = pulls[pulls.len() - 1];
        for (near, pull) in self.near.iter_mut().zip(&pulls) {
            let own = pull - of_mean;
            near.explained = (near.explained + own * own).min(MOST_EXPLAINED * near.variance);
        }
        for (row, own) in self.covariance.iter_mut().zip(&pulls) {
            row.iter_mut().zip(&pulls).for_each(|(value, other)| *value -= own * other);
        }
        self.open[entry][judge] = false;
        self.room[judge] -= 1;
        self.seated[judge] = true;
        self.links.join(choice.entry, self.entries + choice.judge);
        debug_assert!(self.ask.loads[choice.judge] > 0);
    }
}

/// Entries of the round nearest the line, and of each part of its graph the nearest, wherever that is.
fn nearest(mut near: Vec<Near>, totals: &Totals, links: &mut Links) -> Vec<Near> {
    near.retain(|near| totals.entries[near.entry].is_some());
    near.sort_by(|a, b| a.off().total_cmp(&b.off()).then(a.entry.cmp(&b.entry)));
    let mut parts = BTreeSet::new();
    let mut taken = 0;
    near.retain(|near| {
        let first_of_part = parts.insert(links.root(near.entry));
        let unsettled = near.off() < SETTLED && taken < MOST_NEAR;
        taken += usize::from(unsettled);
        first_of_part || unsettled
    });
    near
}

/// A round's equations at given variances.
struct Known<'a> {
    ground: &'a Ground,
    inverse: super::dense::Square,
    entries: Loadings,
    judges: Loadings,
    /// Of the residual, in points squared.
    square: f64,
    judge_variance: f64,
}

impl<'a> Known<'a> {
    fn of(ground: &'a Ground, variance: Variance) -> Option<Self> {
        let over = |part: f64| part / variance.residual;
        let ratios = [over(variance.entry), over(variance.judge), over(variance.pair.unwrap_or(0.0))];
        if ratios.iter().any(|ratio| !ratio.is_finite()) {
            return None;
        }
        let equations = Equations::new(&ground.table, ground.design.ratios(ratios))?;
        let [row_mu, column_mu] = ground.design.sides([true, false]);
        let loadings = [equations.row_errors(row_mu), equations.column_errors(column_mu)];
        let [entries, judges] = ground.design.sides(loadings);
        let (inverse, square) = (equations.inverse(), variance.residual);
        Some(Self { ground, inverse, entries, judges, square, judge_variance: variance.judge })
    }

    /// Of near entries, judges and the mean entry, in points squared. A judge without a sheet in the round is known by
    /// nothing but how much judges differ.
    fn covariance(&self, near: &[Near], judges: &[usize]) -> Vec<Vec<f64>> {
        let nothing: (&[(usize, f64)], f64) = (&[], self.judge_variance / self.square);
        let mut known: Vec<(&[(usize, f64)], f64)> = Vec::new();
        for near in near {
            let level = self.ground.design.entries.binary_search(&near.entry);
            known.push(level.map_or((&[], 0.0), |level| self.entries.of(level)));
        }
        for judge in judges {
            let level = self.ground.design.judges.binary_search(judge);
            known.push(level.map_or(nothing, |level| self.judges.of(level)));
        }
        let levels = self.entries.levels() as f64;
        let mut mean = vec![0.0; self.inverse.size()];
        let mut mean_own = 0.0;
        for level in 0..self.entries.levels() {
            let (terms, own) = self.entries.of(level);
            terms.iter().for_each(|(unknown, factor)| mean[*unknown] += factor / levels);
            mean_own += own / (levels * levels);
        }
        let spread: Vec<f64> = (0..self.inverse.size())
            .map(|i| self.inverse.row(i).iter().zip(&mean).map(|(a, b)| a * b).sum())
            .collect();
        let size = known.len() + 1;
        let mut covariance = vec![vec![0.0; size]; size];
        for (i, (terms, own)) in known.iter().enumerate() {
            for (j, (others, _)) in known.iter().enumerate().skip(i) {
                let own = if i == j { *own } else { 0.0 };
                let value = self.square * (form(&self.inverse, terms, others) + own);
                (covariance[i][j], covariance[j][i]) = (value, value);
            }
            let own = if i < near.len() { own / levels } else { 0.0 };
            let with_mean: f64 = terms.iter().map(|(k, factor)| factor * spread[*k]).sum::<f64>() + own;
            (covariance[i][size - 1], covariance[size - 1][i]) =
                (self.square * with_mean, self.square * with_mean);
        }
        let of_mean: f64 = mean.iter().zip(&spread).map(|(a, b)| a * b).sum();
        covariance[size - 1][size - 1] = self.square * (of_mean + mean_own);
        covariance
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sheet;
    use crate::simulate::{Design, Simulation, simulate};

    fn rule() -> Rule {
        Rule { model: Model::Mean, top: 6, ties: vec![], seed: 1, draws: 1_000 }
    }

    /// A complete edition and one that has two of its sheets an entry so far.
    fn begun(seed: u64) -> (Simulation, Contest) {
        let simulation = simulate(&Design::one_round(34, 5, 5, 3), seed);
        let mut contest = simulation.contest.clone();
        contest.rounds[0]
            .sheets
            .retain(|s| [s.entry % 5, (s.entry + 1 + s.entry / 5 % 2) % 5].contains(&s.judge));
        (simulation, contest)
    }

    fn sheets(from: &Contest, of: &[(usize, usize)]) -> Vec<Sheet> {
        let sheets = from.rounds[0].sheets.iter();
        sheets.filter(|sheet| of.contains(&(sheet.entry, sheet.judge))).cloned().collect()
    }

    #[test]
    fn gains_add_up_to_all_that_is_wrong() {
        for beyond in [0.0, 0.5, -1.3] {
            let mut near = Near { entry: 0, beyond, variance: 1.0, explained: 0.0 };
            let mut gained = 0.0;
            for _ in 0..200 {
                gained += near.gain(0.005);
                near.explained += 0.005;
            }
            assert!((gained - near.wrong()).abs() < 2e-5, "{beyond}: {gained} of {}", near.wrong());
        }
    }

    /// Expected wrong sides after a review by simulating what it says, against the formula.
    #[test]
    fn a_gain_is_what_is_to_be_expected() {
        let near = Near { entry: 0, beyond: 0.6, variance: 2.0, explained: 0.0 };
        let mut normals = super::super::normal::Normals::new(5);
        let (more, draws) = (0.8, 200_000);
        let after: f64 = (0..draws)
            .map(|_| {
                let beyond = near.beyond + f64::sqrt(more) * normals.draw();
                Near { beyond, variance: near.variance - more, ..near }.wrong()
            })
            .sum::<f64>()
            / f64::from(draws);
        assert!((near.wrong() - after - near.gain(more)).abs() < 2e-3);
    }

    #[test]
    fn rules_are_kept() {
        let (_, contest) = begun(3);
        let conflicts: BTreeSet<(usize, usize)> = (0..34).map(|entry| (4, entry)).collect();
        let ask = Ask { round: 0, loads: vec![3, 0, 9, 9, 9], conflicts, most: 12 };
        let advice = advise(&contest, &rule(), &ask).unwrap();
        assert_eq!(advice.reviews.len(), 12);
        let pairs: BTreeSet<(usize, usize)> = advice.reviews.iter().map(|review| review.index).collect();
        assert_eq!(pairs.len(), 12);
        assert!(sheets(&contest, &pairs.iter().copied().collect::<Vec<_>>()).is_empty());
        let of = |judge| pairs.iter().filter(|pair| pair.1 == judge).count();
        assert!(of(0) <= 3 && of(1) == 0 && of(4) == 0 && of(2) <= 9 && of(3) <= 9);
        let gained: f64 = advice.reviews.iter().map(|review| review.gain).sum();
        assert!(gained > 0.1 && gained < advice.wrong, "{gained} of {}", advice.wrong);
        assert_eq!(advise(&contest, &rule(), &ask).unwrap(), advice);
        let nobody = Ask { loads: vec![], ..ask.clone() };
        assert!(advise(&contest, &rule(), &nobody).unwrap().reviews.is_empty());
        let no_round = Ask { round: 1, ..ask.clone() };
        assert!(advise(&contest, &rule(), &no_round).unwrap().reviews.is_empty());
        let all_best = Rule { top: 34, ..rule() };
        assert!(advise(&contest, &all_best, &ask).unwrap().reviews.is_empty());
    }

    #[test]
    fn islands_are_joined_first() {
        let (_, mut contest) = begun(3);
        contest.rounds[0].sheets.retain(|sheet| (sheet.entry < 17) == (sheet.judge < 2));
        let ask = Ask { round: 0, loads: vec![5; 5], most: 4, ..Ask::default() };
        let advice = advise(&contest, &rule(), &ask).unwrap();
        assert!(advice.reviews[0].connects, "{:?}", advice.reviews);
        assert!(!advice.reviews[3].connects);
    }

    #[test]
    fn following_the_advice_settles_more_than_chance() {
        let editions = 120;
        let (mut grey, mut found) = ([0_usize; 2], [0_usize; 2]);
        for seed in 0..editions {
            let (simulation, contest) = begun(seed);
            let ask = Ask { round: 0, loads: vec![34; 5], most: 12, ..Ask::default() };
            let advised: Vec<(usize, usize)> =
                advise(&contest, &rule(), &ask).unwrap().reviews.iter().map(|r| r.index).collect();
            let mut left: Vec<(usize, usize)> = (0..34)
                .flat_map(|entry| (0..5).map(move |judge| (entry, judge)))
                .filter(|pair| sheets(&contest, &[*pair]).is_empty())
                .collect();
            let mut normals = super::super::normal::Normals::new(seed);
            let random: Vec<(usize, usize)> = (0..advised.len())
                .map(|_| left.swap_remove((normals.uniform() * left.len() as f64) as usize))
                .collect();
            let mut truth = simulation.truth.clone();
            truth.sort_by(|a, b| b.total_cmp(a));
            for (k, pairs) in [advised, random].iter().enumerate() {
                let mut more = contest.clone();
                more.rounds[0].sheets.extend(sheets(&simulation.contest, pairs));
                let ranking = rank(&more, &Rule { model: Model::Calibrated, ..rule() }).unwrap();
                grey[k] += ranking
                    .entries
                    .iter()
                    .filter(|entry| entry.p_top.is_some_and(|p| p > 0.1 && p < 0.9))
                    .count();
                let is_best = |id: &str| simulation.truth[id[1..].parse::<usize>().unwrap() - 1] >= truth[5];
                found[k] += ranking.entries[..6].iter().filter(|entry| is_best(&entry.id)).count();
            }
        }
        println!("grey {grey:?}, found {found:?} of {}", 6 * editions);
        assert!(grey[0] < grey[1], "{grey:?}");
        assert!(found[0] > found[1], "{found:?}");
    }
}

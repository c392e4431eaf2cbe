//! What a ranking gives: the words of the JSON output are these fields.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Entry;
use crate::{Model, TieRule};

/// A ranking with everything that explains it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    /// The model that ordered the entries.
    pub model: Model,
    /// How many are best.
    pub top: usize,
    /// Seed of the draws.
    pub seed: u64,
    /// Joint draws behind the probabilities; 0 where the model has none.
    pub draws: u32,
    /// Scale of `measure`: its low and high end points (0 and 100 for `mean` and for combined rounds; 0 and 0 for
    /// logits, which have no ends: a single round of `facets` or `jmle`).
    pub measure_scale: [f64; 2],
    /// Best first; equal ranks in the order in which the entries were given.
    pub entries: Vec<RankedEntry>,
    /// In the contest's order.
    pub judges: Vec<JudgeHabit>,
    /// In the contest's order, round by round.
    pub criteria: Vec<CriterionHabit>,
    /// Variance components of the first round; of every round in `rounds`. Absent for `mean`.
    pub variance: Option<Variance>,
    /// Summary of each facet in the first round; of every round in `rounds`. Absent where the model has no
    /// standard errors.
    pub facets: Option<Facets>,
    /// Components of the entry–judge graph over all rounds, as entry ids; more than one means that there is
    /// no common scale.
    pub components: Vec<Vec<String>>,
    /// The least number of pairs of entry and judge without which that graph falls apart; 0 where it is in parts
    /// already. Absent for graphs of more than 100,000 pairs.
    #[serde(default)]
    pub min_cut: Option<usize>,
    /// Round by round.
    pub rounds: Vec<RoundRanking>,
    /// What a reader must know before trusting the order.
    pub warnings: Vec<Warning>,
}

impl Ranking {
    /// The ranking with other keys for its judges: codes for names, or names for codes. Keys that `key` does not know
    /// stay as they are.
    pub fn with_judges(mut self, key: impl Fn(&str) -> Option<String>) -> Self {
        let renew = |id: &mut String| {
            if let Some(other) = key(id) {
                *id = other;
            }
        };
        self.judges.iter_mut().for_each(|judge| renew(&mut judge.id));
        let on_logits = self.rounds.iter_mut().filter_map(|round| round.logits.as_mut());
        on_logits.flat_map(|logits| &mut logits.judges).for_each(|judge| renew(&mut judge.id));
        for warning in &mut self.warnings {
            match warning {
                Warning::FewSheets { judge, .. } | Warning::Flat { judge, .. } => renew(judge),
                Warning::MissingCriteria { sheets, .. } => {
                    sheets.iter_mut().for_each(|[judge, _]| renew(judge));
                }
                Warning::OddSheets { sheets, .. } => {
                    sheets.iter_mut().for_each(|sheet| renew(&mut sheet.judge));
                }
                Warning::Extreme { facet, ids, .. } if facet == "judge" => ids.iter_mut().for_each(renew),
                _ => {}
            }
        }
        self
    }
}

/// An entry's place and what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RankedEntry {
    /// The entry's natural key.
    pub id: String,
    /// Place, from 1; entries that no rule could separate share the best of their places (1, 2, 2, 4). Entries
    /// without any sheet share the place after all others; the warning `unscored` names them.
    pub rank: usize,
    /// True where another entry shares `rank`: the pleno decides.
    pub tied: bool,
    /// Which tie rule, if any, separated it from an entry of equal score; the last, where several were needed.
    pub tie_broken_by: Option<TieRule>,
    /// Combined mean of the judges' totals, 0–100. A judge counts once in a round, with the mean of his sheets.
    pub mean: f64,
    /// The ordering model's score, on `measure_scale`; for a single round of `facets` or `jmle` the entry's measure
    /// in logits.
    pub measure: f64,
    /// Standard error of `measure` as a difference from the mean entry; absent where it cannot be estimated. In
    /// `gaussian` the variances are taken as known, in `calibrated` it is the posterior standard deviation. In a single round: `√(Var(e) − 2 Cov(e, ē) + Var(ē))` with e the error of the
    /// entry's prediction and ē the mean of all, from the prediction error covariance (the inverse of Henderson's
    /// equations). Over rounds the variances are added up with the squares of the weights; a round that not all
    /// reached adds the uncertainty of its μ. Under `facets` and `jmle` in a single round: see [`Element::se`]; over
    /// several, errors of official scores: for `facets` from draws with a seed of their own, for `jmle`
    /// `slope of the expected score × error in logits`.
    pub se: Option<f64>,
    /// Expected mean score from an average judge, on the rubric's own scale: the model's score, and over several
    /// rounds its mean by weight over those that the entry reached. Absent where rounds or criteria of unlike
    /// scales were combined.
    pub fair_average: Option<f64>,
    /// Best linear unbiased prediction, in `calibrated` its posterior mean: `measure` less the grand mean (single
    /// round of a mixed model).
    pub effect: Option<f64>,
    /// Probability of being among the best `top`; absent for `mean`, which has no model of chance.
    pub p_top: Option<f64>,
    /// Monte-Carlo standard error of `p_top`.
    pub p_top_mc: Option<f64>,
    /// Probability of place 1 … `top`, or of as many places as there are ranked entries.
    pub p_place: Option<Vec<f64>>,
    /// Lower (better) end of the 95 % interval of the rank.
    pub rank_low: Option<usize>,
    /// Upper (worse) end of the 95 % interval of the rank.
    pub rank_high: Option<usize>,
    /// Mean rank over the draws.
    pub expected_rank: Option<f64>,
    /// Sheets that the entry received, over all rounds.
    pub sheets: usize,
    /// One for each round of the contest; absent where the entry did not reach it.
    pub rounds: Vec<Option<RoundScore>>,
}

impl RankedEntry {
    /// An entry of which nothing is known, in a contest of so many rounds.
    pub(crate) fn unranked(entry: &Entry, rounds: usize) -> Self {
        Self {
            id: entry.id.clone(),
            rank: 0,
            tied: false,
            tie_broken_by: None,
            mean: 0.0,
            measure: 0.0,
            se: None,
            fair_average: None,
            effect: None,
            p_top: None,
            p_top_mc: None,
            p_place: None,
            rank_low: None,
            rank_high: None,
            expected_rank: None,
            sheets: 0,
            rounds: vec![None; rounds],
        }
    }
}

/// An entry's score in a round, 0–100.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoundScore {
    /// Mean of the judges' totals.
    pub mean: f64,
    /// The model's score.
    pub measure: f64,
    /// Mean of each criterion in the rubric's order, on the criterion's scale.
    pub criteria: Vec<Option<f64>>,
    /// Mean severity, in this round, of the judges that it met: positive is strict. Points of 0–100, logits under
    /// `facets` and `jmle`. Absent where a judge's severity is unknown.
    #[serde(default)]
    pub severity: Option<f64>,
    /// Sheets received.
    pub sheets: usize,
}

/// How one judge uses the scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgeHabit {
    /// The judge's natural key.
    pub id: String,
    /// How much lower than the average judge this judge scores, on `measure_scale`: positive is strict.
    /// For `mean`: the average of (mean of the entry's other judges − this judge's total) over shared entries. Over
    /// several rounds: the mean, weighted by the entries scored in each. Under `facets` and `jmle`: the judge's
    /// measure in logits, which `jmle` does not centre.
    pub severity: Option<f64>,
    /// Standard error of `severity`; in a mixed model of its difference from the mean judge.
    pub se: Option<f64>,
    /// How often this judge gave exactly what another judge gave the same entry on the same criterion, over all rounds
    /// together. Expected is what the model expects (`facets`, `jmle`), else what would agree by chance: each score as
    /// often as the other judges give it on that criterion.
    #[serde(default)]
    pub agreement: Option<Agreement>,
    /// Standard deviation of this judge's totals over that of all totals of the same entries, around the means of
    /// each round: below one is narrow.
    pub spread: Option<f64>,
    /// Standard error of `spread`: `spread / √(2 · degrees)`, as for the standard deviation of a normal, with the degrees
    /// of freedom of the judge's own totals.
    #[serde(default)]
    pub spread_se: Option<f64>,
    /// Squared residuals around μ + entry + judge over their expectation, both summed up; expected 1. Absent for
    /// `mean`. Under `facets` and `jmle` residuals of single scores; `facets` expects a taste of the judge for the
    /// entry and does not fit it.
    pub infit: Option<f64>,
    /// Mean of squared residuals, each over its own expectation; expected 1. Absent for `mean`.
    pub outfit: Option<f64>,
    /// Sheets handed in, over all rounds.
    pub sheets: usize,
    /// Mean total, 0–100.
    pub mean: Option<f64>,
    /// Lowest and highest total, 0–100.
    pub range: Option<[f64; 2]>,
    /// How many totals fall in each tenth of 0–100 (ten counts).
    pub histogram: Vec<usize>,
}

/// How one criterion behaves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionHabit {
    /// The criterion's natural key.
    pub id: String,
    /// The round it belongs to.
    pub round: String,
    /// Weight as a share of the rubric.
    pub weight: f64,
    /// How much lower than the rubric's mean this criterion is scored, in points of 0–100: positive is hard. Under
    /// `facets` and `jmle`: its measure in logits.
    pub difficulty: Option<f64>,
    /// Correlation of the entries' means on it with their means on the other criteria; absent with one criterion.
    pub discrimination: Option<f64>,
    /// For models on single scores.
    pub infit: Option<f64>,
    /// For models on single scores.
    pub outfit: Option<f64>,
    /// Scores given.
    pub scores: usize,
}

/// Variance components, on the round's measure scale squared: REML estimates in `gaussian`, squares of the
/// posterior means of the standard deviations in `calibrated`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variance {
    /// Between entries.
    pub entry: f64,
    /// Between judges.
    pub judge: f64,
    /// Entry×judge; absent where each judge has one sheet per entry, so that it is part of the residual.
    pub pair: Option<f64>,
    /// What is left.
    pub residual: f64,
}

/// How well each facet is separated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facets {
    /// The entries.
    pub entries: FacetSummary,
    /// The judges.
    pub judges: FacetSummary,
    /// The criteria (models on single scores, more than one criterion).
    #[serde(default)]
    pub criteria: Option<FacetSummary>,
}

/// Separation of a facet: `separation = true sd / rmse`, `strata = (4·separation + 1)/3`,
/// `reliability = separation² / (1 + separation²)`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FacetSummary {
    /// True spread over error.
    pub separation: f64,
    /// Number of levels that can be told apart.
    pub strata: f64,
    /// Share of observed variance that is true.
    pub reliability: f64,
    /// Fixed-effect χ²: do all elements have the same measure?
    pub chi2: f64,
    /// Degrees of freedom of `chi2`.
    pub df: usize,
    /// The same with the elements as a sample of more: spreads with n − 1 in place of n (`jmle`).
    #[serde(default)]
    pub sample: Option<Separation>,
}

/// How far measures spread beyond their errors: `true_sd² = sd² − rmse²`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Separation {
    /// Standard deviation of the measures.
    pub sd: f64,
    /// Root mean square of their standard errors.
    pub rmse: f64,
    /// What of the spread is not error.
    pub true_sd: f64,
    /// True spread over error.
    pub separation: f64,
    /// Number of levels that can be told apart.
    pub strata: f64,
    /// Share of observed variance that is true.
    pub reliability: f64,
}

/// Exact agreement between judges.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Scores that another judge could have agreed with.
    pub opportunities: usize,
    /// How many agreed.
    pub observed: usize,
    /// How many should.
    pub expected: f64,
}

/// Everything of a round that lies on the one logit axis: entries (higher is better), judges (higher is
/// stricter), criteria (higher is harder) and steps. What a Wright map shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Logits {
    /// Entries of the round, in the contest's order.
    pub entries: Vec<Element>,
    /// Judges of the round, in the contest's order.
    pub judges: Vec<Element>,
    /// Criteria of the round that have a score, in the rubric's order.
    pub criteria: Vec<Element>,
    /// Steps of each scale; criteria with the same end points share them.
    pub scales: Vec<StepScale>,
    /// Standard deviations between the elements of each facet (`facets`).
    pub spreads: Option<Spreads>,
    /// Newton steps made.
    pub iterations: usize,
    /// False where estimates still moved after the last.
    pub converged: bool,
}

/// An entry, a judge or a criterion on the logit axis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// Its natural key.
    pub id: String,
    /// `jmle`: the maximum of the joint likelihood; entries, criteria and steps have mean 0, and judges carry the
    /// level. `facets`: the posterior mean; priors are around 0.
    pub measure: f64,
    /// Standard error of `measure`. `jmle`: that which FACETS prints as *Model S.E.*, `1/√Σ Var(X)` over the
    /// element's scores, all other elements taken as known. `facets`: posterior standard deviation of its
    /// difference from the mean of the facet. Absent where the scores say nothing.
    pub se: Option<f64>,
    /// Standard error of the difference from the facet's mean that takes no other element as known; for judges
    /// under `jmle` of the measure itself. From the inverse of the whole information matrix; absent in islands.
    pub se_full: Option<f64>,
    /// Expected score at the mean of all other facets, on the rubric's scale; absent where scales differ.
    pub fair_average: Option<f64>,
    /// Expected score at zero of all other facets (`jmle`).
    pub fair_average_zero: Option<f64>,
    /// Squared residuals over their expectation, both summed up.
    pub infit: Option<f64>,
    /// `infit` as a standard normal, by the cube root of Wilson and Hilferty.
    pub infit_z: Option<f64>,
    /// Mean of squared residuals, each over its expectation.
    pub outfit: Option<f64>,
    /// `outfit` as a standard normal.
    pub outfit_z: Option<f64>,
    /// Only highest or only lowest scores: the measure is that of a total 0.3 points inside.
    pub extreme: bool,
    /// Scores.
    pub scores: usize,
}

/// The steps of a scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepScale {
    /// The criteria that share it.
    pub criteria: Vec<String>,
    /// The score of each category, lowest first. Under `jmle` only scores that were given.
    pub categories: Vec<f64>,
    /// Between each category and the next: where both are equally likely, for an entry whose measure equals the
    /// judge's and the criterion's together.
    pub steps: Vec<f64>,
    /// Posterior standard deviation of each (`facets`); else empty.
    pub se: Vec<f64>,
}

/// Standard deviations in logits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spreads {
    /// Between entries; absent for a single one.
    pub entry: Option<Spread>,
    /// Between judges; absent for a single one.
    pub judge: Option<Spread>,
    /// Between criteria; absent for a single one.
    pub criterion: Option<Spread>,
    /// Of a judge's taste for an entry.
    pub pair: Spread,
}

/// Posterior of a standard deviation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spread {
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub sd: f64,
}

/// A round by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoundRanking {
    /// The round's natural key.
    pub id: String,
    /// Weight as a share of all rounds.
    pub weight: f64,
    /// Entries that have a sheet in it.
    pub entries: usize,
    /// Sheets handed in.
    pub sheets: usize,
    /// Every judge scored every entry of the round: severity cancels in the mean.
    pub complete: bool,
    /// Estimated mean of all totals, on the round's measure scale (mixed models).
    pub intercept: Option<f64>,
    /// Variance components (mixed models).
    pub variance: Option<Variance>,
    /// Summary of each facet (mixed models).
    pub facets: Option<Facets>,
    /// Scale of the round's variance and intercept.
    pub measure_scale: [f64; 2],
    /// All elements on the logit axis (`facets` and `jmle`).
    #[serde(default)]
    pub logits: Option<Logits>,
}

/// What a reader must know, as a value; the texts are the interface's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Warning {
    /// The entry–judge graph of a round falls apart: no common scale across the parts.
    Islands {
        /// The round.
        round: String,
        /// Entry ids of each part.
        parts: Vec<Vec<String>>,
    },
    /// Not every judge scored every entry: severity does not cancel in the mean.
    Incomplete {
        /// The round.
        round: String,
        /// Fewest sheets an entry of the round has.
        fewest: usize,
        /// Most sheets an entry of the round has.
        most: usize,
    },
    /// An entry with a single sheet in a round rests on one judge.
    OneSheet {
        /// The round.
        round: String,
        /// The entries.
        entries: Vec<String>,
    },
    /// A judge with too few sheets to say anything about severity.
    FewSheets {
        /// The judge.
        judge: String,
        /// How many.
        sheets: usize,
    },
    /// A judge who gave every entry the same total.
    Flat {
        /// The judge.
        judge: String,
        /// The round.
        round: String,
        /// The total, 0–100.
        total: f64,
    },
    /// Sheets on which a criterion was left out; the total is the weighted mean of the others.
    MissingCriteria {
        /// The round.
        round: String,
        /// Judge and entry of each sheet.
        sheets: Vec<[String; 2]>,
    },
    /// An entry with a sheet in this round and none in an earlier one.
    SkippedRound {
        /// The later round.
        round: String,
        /// The earlier round that it lacks.
        missing: String,
        /// The entries.
        entries: Vec<String>,
    },
    /// Entries around the cut line that no rule separates.
    TieAtCut {
        /// The entries.
        entries: Vec<String>,
    },
    /// A variance component was estimated as zero: the data show no such difference, or are too few to show it.
    ZeroVariance {
        /// The round.
        round: String,
        /// `entry`, `judge`, `pair` or `residual`; without a residual the scores fit exactly, and chances are
        /// certain beyond belief.
        component: String,
    },
    /// A design in which a variance component cannot be told from another one (`intercept`, `entry`, `judge`,
    /// `residual`): a single judge, or one sheet an entry. In `gaussian` judges and pairs are then left out, and
    /// entries that cannot be told from the residual are taken to vary as much as it does; in `calibrated` the priors
    /// share the variance out.
    Inseparable {
        /// The round.
        round: String,
        /// `entry`, `judge` or `pair`.
        component: String,
        /// What it cannot be told from.
        from: String,
    },
    /// Entries without a sheet in any round: not ranked, and listed last.
    Unscored {
        /// The entries.
        entries: Vec<String>,
    },
    /// All totals of a round are equal: it orders nothing.
    AllEqual {
        /// The round.
        round: String,
    },
    /// A criterion whose scores hardly go along with the other criteria (correlation below 0.2).
    WeakCriterion {
        /// The round.
        round: String,
        /// The criterion.
        criterion: String,
        /// The correlation.
        discrimination: f64,
    },
    /// A criterion on which every sheet has the same score: it orders nothing.
    FlatCriterion {
        /// The round.
        round: String,
        /// The criterion.
        criterion: String,
        /// The score, on the criterion's scale.
        score: f64,
    },
    /// Sheets to read again: more than three standard errors from what entry and judge let expect (mixed models). The
    /// furthest come first, ten at most. A pair of several sheets stands as one, with their mean.
    OddSheets {
        /// The round.
        round: String,
        /// The sheets.
        sheets: Vec<OddSheet>,
    },
    /// Elements with nothing but highest or nothing but lowest scores: a joint maximum likelihood has no finite
    /// measure for them; their totals are taken 0.3 points inside.
    Extreme {
        /// The round.
        round: String,
        /// `entry`, `judge` or `criterion`.
        facet: String,
        /// The elements.
        ids: Vec<String>,
    },
    /// Estimates still moved after the last iteration: measures and errors are not to be relied upon.
    NotConverged {
        /// The round.
        round: String,
        /// Iterations made.
        iterations: usize,
    },
    /// Categories that nobody used, so that the model knows nothing of their steps.
    UnusedCategories {
        /// The round.
        round: String,
        /// The criteria that share the scale.
        criteria: Vec<String>,
        /// The scores that were never given.
        scores: Vec<f64>,
    },
    /// Fewer entries than places.
    FewerThanTop {
        /// Entries.
        entries: usize,
        /// Places.
        top: usize,
    },
}

/// A sheet that is far from what entry and judge let expect.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OddSheet {
    /// The judge.
    pub judge: String,
    /// The entry.
    pub entry: String,
    /// Points of 0–100 above what was expected.
    pub points: f64,
    /// The same in standard errors.
    pub errors: f64,
}

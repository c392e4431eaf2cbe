//! The declared rule: which model ranks, how many win, how ties are broken.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The model whose score orders the entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Model {
    /// Mean of the judges' totals: the official rule unless the edition declares another.
    #[default]
    Mean,
    /// Mixed model on totals (entry, judge, entry×judge) with REML variances plugged in.
    Gaussian,
    /// The same model, integrated over what the variances may be; to be shown beside the mean.
    Calibrated,
    /// Many-facet rating-scale model on single scores, with an entry×judge effect; variances are integrated.
    Facets,
    /// The same model without priors and without the entry×judge effect, by joint maximum likelihood.
    Jmle,
}

impl Model {
    /// Whether probabilities of places come from joint draws.
    pub fn draws(self) -> bool {
        !matches!(self, Self::Mean | Self::Jmle)
    }

    /// Whether it is a model of single scores, with measures in logits.
    pub fn on_logits(self) -> bool {
        matches!(self, Self::Facets | Self::Jmle)
    }
}

/// What an edition declares before the first score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The model that orders.
    pub model: Model,
    /// How many are best, at least 1.
    pub top: usize,
    /// Applied in order to entries of equal score; what is left tied is the pleno's.
    #[serde(default)]
    pub ties: Vec<TieRule>,
    /// Seed of the draws behind probabilities and rank intervals.
    pub seed: u64,
    /// Number of joint draws; Monte-Carlo errors shrink with its root.
    pub draws: u32,
}

/// A step that breaks ties. Written `round:visit`, `criterion:impact` or `pleno`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub enum TieRule {
    /// The higher score of this round.
    Round(String),
    /// The higher mean of this criterion, over the rounds that have it.
    Criterion(String),
    /// The plenary meeting decides; nothing is tried after it.
    Pleno,
}

impl FromStr for TieRule {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        match s.split_once(':') {
            None if s == "pleno" => Ok(Self::Pleno),
            Some(("round", id)) if !id.is_empty() => Ok(Self::Round(id.to_string())),
            Some(("criterion", id)) if !id.is_empty() => Ok(Self::Criterion(id.to_string())),
            _ => Err(s.to_string()),
        }
    }
}

impl TryFrom<String> for TieRule {
    type Error = String;

    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}

impl From<TieRule> for String {
    fn from(value: TieRule) -> Self {
        value.to_string()
    }
}

impl fmt::Display for TieRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Round(id) => write!(f, "round:{id}"),
            Self::Criterion(id) => write!(f, "criterion:{id}"),
            Self::Pleno => f.write_str("pleno"),
        }
    }
}

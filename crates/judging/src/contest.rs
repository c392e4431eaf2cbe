//! What was scored: entries, judges, and rounds of score sheets.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A contest as it was scored. Plain data; [`Contest::check`] says whether a ranking can be computed from it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contest {
    /// Those who compete, in the order in which they were given.
    pub entries: Vec<Entry>,
    /// Those who score.
    pub judges: Vec<Judge>,
    /// Rounds in the order in which they were held.
    pub rounds: Vec<Round>,
}

/// An innovation that competes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Natural key, unique in the contest: the number or name under which the office knows it.
    pub id: String,
    /// Title of the innovation; empty where the source has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The agency that entered it; empty where the source has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub agency: String,
}

/// One who scores.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Judge {
    /// Natural key, unique in the contest; a code such as `J03` where the name must stay inside.
    pub id: String,
}

/// A round of judging: its rubric and the sheets that came in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Natural key, unique in the contest, such as `desk`.
    pub id: String,
    /// Share of the combined score; the weights of all rounds are positive and need not add up to one:
    /// they are normalised over the contest.
    pub weight: f64,
    /// The rubric: at least one criterion.
    pub criteria: Vec<Criterion>,
    /// The sheets, in the order in which they were given.
    pub sheets: Vec<Sheet>,
}

/// A criterion of a rubric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Natural key, unique in its round, such as `impact`.
    pub id: String,
    /// Weight in the sheet's total; zero or more, not all zero; need not add up to one.
    pub weight: f64,
    /// The score at which the criterion gives nothing: the scale's low end point.
    pub low: f64,
    /// The score at which it gives everything; greater than `low`.
    pub high: f64,
}

/// What one judge gave one entry in a round.
///
/// A pair of judge and entry may have more than one sheet in a round (a repeated assessment): then the
/// models can tell the entry×judge effect from the residual.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Index into [`Contest::entries`].
    pub entry: usize,
    /// Index into [`Contest::judges`].
    pub judge: usize,
    /// One score a criterion in the rubric's order, on the criterion's own scale; `None` where the judge left
    /// it out. At least one is given.
    pub scores: Vec<Option<f64>>,
}

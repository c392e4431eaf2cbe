//! Scenarios: who does what, when, and what must come out.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{FileId, Formula, Name};

/// `scenarios/ID.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// `[scenario]`
    pub scenario: ScenarioHeader,
    /// Units, found in the binding by kind and parent.
    #[serde(default)]
    pub agency: Vec<CastAgency>,
    /// People.
    #[serde(default)]
    pub person: Vec<CastPerson>,
    /// What happens.
    #[serde(default)]
    pub step: Vec<Step>,
    /// The file.
    #[serde(skip)]
    pub file: FileId,
}

/// `[scenario]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioHeader {
    /// Natural key.
    pub id: Name,
    /// What it shows, by language.
    pub about: BTreeMap<String, String>,
    /// When it begins: an instant as an expression; default: 08:00 on the first working day from the sample day.
    pub starts: Option<Formula>,
    /// Values that this scenario needs, within bounds.
    #[serde(default)]
    pub parameters: BTreeMap<Name, toml::Value>,
}

/// `[[agency]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastAgency {
    /// Its name in the scenario.
    pub id: Name,
    /// Its kind.
    pub kind: Name,
    /// Its parent in the scenario.
    pub parent: Option<Name>,
}

/// `[[person]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastPerson {
    /// Its name in the scenario; `{n}` with `count`.
    pub id: Name,
    /// How many.
    pub count: Option<usize>,
    /// What it may be.
    #[serde(default)]
    pub roles: Vec<Name>,
    /// Where it works.
    pub agency: Option<Name>,
}

/// `[[step]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Who acts; `system` for what the clock brings. Absent: time passes, or only expectations follow.
    pub who: Option<Name>,
    /// `CASE.ACTION`
    pub does: Option<Name>,
    /// On which case.
    pub on: Option<Name>,
    /// Name of the case that it opens.
    #[serde(rename = "as")]
    pub names: Option<Name>,
    /// When: an instant as an expression.
    pub at: Option<Formula>,
    /// How much later: days or a duration.
    pub after: Option<Formula>,
    /// Answers.
    #[serde(default)]
    pub with: BTreeMap<Name, toml::Value>,
    /// Why.
    pub reason: Option<String>,
    /// The role in whose place the actor acts.
    pub instead: Option<Name>,
    /// The refusal that is expected.
    pub refused: Option<Name>,
    /// How often.
    pub repeat: Option<usize>,
    /// How often each repetition is repeated again, as `{m}`.
    pub repeat_m: Option<usize>,
    /// All repetitions decide on the same state.
    #[serde(default)]
    pub together: bool,
    /// How many of the repetitions are accepted.
    pub accepted: Option<usize>,
    /// A claim that the store refuses.
    pub tampered: Option<Tampered>,
    /// What must hold afterwards.
    #[serde(default)]
    pub expect: Vec<Expectation>,
}

/// A claim that is refused on purpose.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tampered {
    /// `series:ID`, `place:CALENDAR` or `unique:REGISTER`
    pub withhold: Name,
}

/// `[[step.expect]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// An expression that must be true.
    pub that: Option<Formula>,
    /// Whose eyes `sees`, `not_sees`, `may` and `may_not` look through.
    pub who: Option<Name>,
    /// Cases, or fields of cases, that are seen.
    #[serde(default)]
    pub sees: Vec<Name>,
    /// That are not.
    #[serde(default)]
    pub not_sees: Vec<Name>,
    /// `NAME.ACTION` that are offered.
    #[serde(default)]
    pub may: Vec<Name>,
    /// That are not.
    #[serde(default)]
    pub may_not: Vec<Name>,
    /// A message that this step sent.
    pub message: Option<Name>,
    /// To whom, and to nobody else.
    #[serde(default)]
    pub to: Vec<Name>,
    /// A document that this step issued.
    pub document: Option<Name>,
    /// How many; default 1.
    pub count: Option<usize>,
    /// An indicator's figure.
    pub indicator: Option<Name>,
    /// Its value: an expression.
    pub value: Option<Formula>,
}

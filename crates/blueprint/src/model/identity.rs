//! `blueprint.toml`: who, with which bounds, and what the service gives.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{FileId, Formula, Name};

/// The file as it stands.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// What the blueprint is.
    pub blueprint: Header,
    /// The standard of service; obligatory for [`Kind::Service`].
    pub standard: Option<Standard>,
    /// Organisational units that take part.
    #[serde(default)]
    pub agency: Agencies,
    /// Who does things.
    #[serde(default)]
    pub role: Vec<Role>,
    /// Options that several fields share.
    #[serde(default)]
    pub choice: Vec<Choice>,
    /// What an adopter sets.
    #[serde(default)]
    pub parameter: Vec<Parameter>,
    /// Numbers without gaps.
    #[serde(default)]
    pub series: Vec<Series>,
    /// Mails.
    #[serde(default)]
    pub message: Vec<Message>,
    /// Papers.
    #[serde(default)]
    pub document: Vec<Document>,
    /// Measures.
    #[serde(default)]
    pub indicator: Vec<Indicator>,
    /// What an overlay may change.
    #[serde(default)]
    pub permits: Permits,
    /// The file.
    #[serde(skip)]
    pub file: FileId,
}

/// `[blueprint]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Natural key.
    pub id: Name,
    /// Version of the declarations, `major.minor.patch`.
    pub version: Name,
    /// An award or a service.
    pub kind: Kind,
}

/// What a blueprint runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A public service, with a standard of service.
    #[default]
    Service,
    /// An award.
    Award,
}

/// `[standard]`: the facts of the standard of service; its 14 components are texts.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Promised time: days (`"1d"`) or a duration (`"30m"`).
    pub time: Name,
    /// Rupiah.
    #[serde(default)]
    pub fee: u64,
    /// Legal basis.
    #[serde(default)]
    pub law: Vec<String>,
}

/// `[agency]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agencies {
    /// Kinds of unit.
    #[serde(default)]
    pub kinds: Vec<Name>,
}

/// `[[role]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Natural key.
    pub id: Name,
    /// Rows that its views give unless they say otherwise.
    #[serde(default)]
    pub scope: Rows,
    /// The role of whoever has not signed in.
    #[serde(default)]
    pub public: bool,
}

/// Which rows of a kind an actor sees.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// Every one.
    All,
    /// Those of the actor's agency.
    Agency,
    /// Those that were assigned to the actor.
    Assigned,
    /// Those that the actor opened.
    Own,
    /// None.
    #[default]
    None,
}

/// `[[choice]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Natural key.
    pub id: Name,
    /// In the order that people see.
    pub options: Vec<Name>,
}

/// `[[parameter]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Natural key.
    pub id: Name,
    /// What it holds.
    #[serde(rename = "type")]
    pub kind: ParameterKind,
    /// Its value where an adopter sets none.
    pub default: Option<toml::Value>,
    /// Its value in scenarios where there is no default.
    pub sample: Option<toml::Value>,
    /// Least value.
    pub min: Option<toml::Value>,
    /// Greatest value.
    pub max: Option<toml::Value>,
    /// The choice whose options it takes; `agency_kinds` are the kinds of unit.
    pub of: Option<Name>,
    /// Source of the rule.
    pub law: Option<String>,
}

/// Type of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words of the language, explained in its reference")]
pub enum ParameterKind {
    Number,
    Money,
    Days,
    Duration,
    Date,
    Time,
    Period,
    Choice,
    Set,
    YesNo,
    Text,
}

/// `[[series]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Natural key.
    pub id: Name,
    /// `{seq:3}`, `{year}`, `{month}`, `{day}`, `{date}`, `{parameter.x}` and what stands between.
    pub pattern: Name,
    /// When the count starts again.
    #[serde(default)]
    pub per: Per,
}

/// When a series starts again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Per {
    #[default]
    Year,
    Day,
    Ever,
}

/// `[[message]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Natural key.
    pub id: Name,
    /// The kind of case it is about.
    pub case: Name,
    /// `opener`, `assigned`, `agency` or `role:ID`.
    pub to: Vec<Name>,
    /// What its text may use.
    #[serde(default)]
    pub args: BTreeMap<String, Formula>,
}

/// `[[document]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Natural key.
    pub id: Name,
    /// The kind of case it belongs to.
    pub case: Name,
    /// A file in `documents/`.
    pub template: Name,
    /// The series its number is of.
    pub series: Option<Name>,
    /// The name that a row has in `data` where it is issued once a row: `child`.
    pub row: Option<Name>,
    /// The table whose rows it may be issued for.
    pub of: Option<Name>,
    /// What the template gets.
    #[serde(default)]
    pub data: BTreeMap<String, Formula>,
    /// Carries a verification address.
    #[serde(default)]
    pub verify: bool,
    /// It holds as long as this is true of its case; absent: for ever.
    pub holds: Option<Formula>,
}

/// `[[indicator]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Natural key.
    pub id: Name,
    /// What the figure counts.
    pub unit: Unit,
    /// With `denominator`: a share.
    pub numerator: Option<Formula>,
    /// What the numerator is a share of.
    pub denominator: Option<Formula>,
    /// A figure that is no share.
    pub value: Option<Formula>,
    /// Disaggregations: paths whose first name is the collection that is split.
    #[serde(default)]
    pub by: Vec<Formula>,
    /// Source of the rule.
    pub law: Option<String>,
}

/// What an indicator's figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Unit {
    Percent,
    Count,
    Minutes,
    Hours,
    Days,
    Index,
}

/// `[permits]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Permits {
    /// Parameters that the office may set.
    #[serde(default)]
    pub parameters: Vec<Name>,
    /// Criteria, weights, descriptors.
    #[serde(default)]
    pub rubrics: bool,
    /// Rounds, their weights and cuts, and the result's rule.
    #[serde(default)]
    pub rounds: bool,
    /// Weekdays, hours, capacity.
    #[serde(default)]
    pub calendars: bool,
    /// Wording.
    #[serde(default)]
    pub texts: bool,
    /// Forms that may get fields whose ids begin with `x_`.
    #[serde(default)]
    pub fields: Vec<Name>,
}

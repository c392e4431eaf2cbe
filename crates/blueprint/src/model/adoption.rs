//! What is not in the blueprint: overlays, bindings, and the way of a case to a next version.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Calendar, Field, FileId, Name, ResultRule, Round, Rubric, Settings};

/// `migrations/VERSION.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Migration {
    /// `[migration]`
    pub migration: MigrationHeader,
    /// Kinds that change.
    #[serde(default)]
    pub case: Vec<CaseMigration>,
    /// The file.
    #[serde(skip)]
    pub file: FileId,
}

/// `[migration]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MigrationHeader {
    /// The version that a case comes from.
    pub from: Name,
}

/// `[[case]]` of a migration.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseMigration {
    /// The kind of case.
    pub id: Name,
    /// Old status to new; others keep their name.
    #[serde(default)]
    pub statuses: BTreeMap<Name, Name>,
    /// Fields of the new version.
    #[serde(default)]
    pub set: Settings,
    /// Fields that end.
    #[serde(default)]
    pub drop: Vec<Name>,
}

/// An office's overlay.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overlay {
    /// Values within bounds.
    #[serde(default)]
    pub parameters: BTreeMap<Name, toml::Value>,
    /// Each replaces the rubric of its id.
    #[serde(default)]
    pub rubric: Vec<Rubric>,
    /// Replace all rounds.
    #[serde(default)]
    pub round: Vec<Round>,
    /// Replaces the rule.
    pub result: Option<ResultRule>,
    /// Each replaces the calendar of its id.
    #[serde(default)]
    pub calendar: Vec<Calendar>,
    /// Added at the end of a form.
    #[serde(default)]
    pub field: Vec<ExtraField>,
    /// Wording by language and key.
    #[serde(default)]
    pub texts: BTreeMap<Name, BTreeMap<Name, String>>,
    /// The file as it stands.
    #[serde(skip)]
    pub source: String,
}

/// A field that an office adds to a form.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtraField {
    /// The form.
    pub form: Name,
    /// Its declaration; the id begins with `x_`.
    pub declares: Field,
}

/// What a government keeps for itself.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Binding {
    /// `[government]`
    pub government: Government,
    /// Its units.
    #[serde(default)]
    pub agency: Vec<BoundAgency>,
    /// Its working days.
    #[serde(default)]
    pub calendar: WorkCalendar,
    /// Its values.
    #[serde(default)]
    pub parameters: BTreeMap<Name, toml::Value>,
    /// Its addresses.
    #[serde(default)]
    pub address: BTreeMap<Name, String>,
    /// The file as it stands.
    #[serde(skip)]
    pub source: String,
}

/// `[government]`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Government {
    /// As it is printed.
    pub name: String,
    /// IANA name, such as `Asia/Jakarta`, `Asia/Makassar`, `Asia/Jayapura`.
    pub zone: String,
}

/// `[[agency]]` of a binding.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoundAgency {
    /// Its key in the binding.
    pub id: Name,
    /// As it is printed.
    pub name: String,
    /// One of the blueprint's kinds.
    pub kind: Name,
    /// The unit that it belongs to.
    pub parent: Option<Name>,
}

/// `[calendar]` of a binding.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkCalendar {
    /// Default: Monday to Friday.
    pub workdays: Option<Vec<super::Weekday>>,
    /// Days on which nobody works, `YYYY-MM-DD`.
    #[serde(default)]
    pub holidays: Vec<String>,
}

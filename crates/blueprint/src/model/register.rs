//! Registers: records that outlive cases.

use serde::Deserialize;

use super::{Field, FileId, Formula, Name, View};

/// `registers/ID.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// `[register]`
    pub register: RegisterHeader,
    /// What a record holds.
    #[serde(default)]
    pub field: Vec<Field>,
    /// What must hold of every record.
    #[serde(default)]
    pub invariant: Vec<Invariant>,
    /// Who sees what.
    #[serde(default)]
    pub view: Vec<View>,
    /// The file.
    #[serde(skip)]
    pub file: FileId,
}

/// `[register]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterHeader {
    /// Natural key.
    pub id: Name,
    /// What lists call a record.
    pub title: Option<Formula>,
    /// Fields that no two records share.
    #[serde(default)]
    pub unique: Vec<Name>,
}

/// `[[invariant]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invariant {
    /// Natural key.
    pub id: Name,
    /// What must hold; the register's own id names the record.
    pub must: Formula,
    /// Source of the rule.
    pub law: Option<String>,
}

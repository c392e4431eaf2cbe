//! A government as one file tells it: how a house is founded, in earnest or as an example.

use std::collections::{BTreeMap, BTreeSet};

use blueprint::Folder;
use serde::Deserialize;

use super::office::{Adopted, Change, Person, Seat, Unit};

/// `[government]`, `[[unit]]`, `[[person]]`, `[[adoption]]`, and `[example]` where all of it is invented.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founding {
    /// The government.
    pub government: FoundGovernment,
    /// Its units; a parent stands before its children or after them.
    #[serde(default)]
    pub unit: Vec<FoundUnit>,
    /// Its people.
    #[serde(default)]
    pub person: Vec<FoundPerson>,
    /// What it adopts.
    #[serde(default)]
    pub adoption: Vec<FoundAdoption>,
    /// Of an example only.
    pub example: Option<Example>,
}

/// `[government]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundGovernment {
    /// Its key, for ever.
    pub id: String,
    /// As it is printed.
    pub name: String,
    /// IANA name of its zone.
    pub zone: String,
    /// Days on which nobody works, `YYYY-MM-DD`.
    #[serde(default)]
    pub holidays: Vec<String>,
    /// Where the public complains: `https://…`, `mailto:…`, `tel:…`, or an address in words.
    pub complaints: Option<String>,
}

/// `[[unit]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundUnit {
    /// Its key, for ever.
    pub id: String,
    /// As it is printed.
    pub name: String,
    /// One of the kinds that blueprints know.
    pub kind: String,
    /// The unit that it belongs to.
    pub parent: Option<String>,
}

/// `[[person]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundPerson {
    /// Its key, and its user name.
    pub id: String,
    /// As it is printed.
    pub name: String,
    /// Where messages go.
    pub email: Option<String>,
    /// Where the person works.
    pub unit: Option<String>,
    /// Roles by adoption.
    #[serde(default)]
    pub roles: BTreeMap<String, BTreeSet<String>>,
    /// Keeps units, people and adoptions.
    #[serde(default)]
    pub keeper: bool,
}

/// `[[adoption]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundAdoption {
    /// Its key, for ever.
    pub id: String,
    /// As the office calls it.
    pub name: String,
    /// A blueprint of the shelf, or its folder.
    pub blueprint: String,
    /// The office's overlay: a file.
    pub overlay: Option<String>,
    /// Values of parameters.
    #[serde(default)]
    pub parameters: toml::Table,
    /// A scenario that is played when an example is founded: a file.
    pub play: Option<String>,
}

/// `[example]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// When it is in the example, at the earliest: `2026-03-02T08:00` on the government's clock.
    pub now: String,
    /// Everybody's password.
    pub password: String,
    /// Accounts that are told to whoever comes, with what they are: one of each role.
    pub told: Vec<ToldAccount>,
}

/// An account that is told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToldAccount {
    /// User name.
    pub person: String,
    /// What the person is.
    pub role: String,
}

impl Founding {
    /// Reads the file.
    ///
    /// # Errors
    ///
    /// What is wrong with it, and where.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// What founding it changes in an empty store. `blueprint` gives a folder by the name that an adoption has for it, `overlay` a text.
    ///
    /// # Errors
    ///
    /// What the two say.
    pub fn changes<E>(
        &self,
        blueprint: impl Fn(&str) -> Result<Folder, E>,
        overlay: impl Fn(&str) -> Result<String, E>,
    ) -> Result<Vec<Change>, E> {
        let FoundGovernment { name, zone, holidays, complaints, .. } = self.government.clone();
        let mut changes = vec![Change::Seat(Seat { name, zone, holidays, complaints })];
        changes.extend(self.unit.iter().map(|unit| {
            let FoundUnit { id, name, kind, parent } = unit.clone();
            Change::Unit(id, Unit { name, kind, parent })
        }));
        changes.extend(self.person.iter().map(|person| {
            let FoundPerson { id, name, email, unit, roles, keeper } = person.clone();
            Change::Person(id.clone(), Person { name, login: id, email, unit, roles, keeper, closed: false })
        }));
        for adoption in &self.adoption {
            let adopted = Adopted {
                name: adoption.name.clone(),
                folder: blueprint(&adoption.blueprint)?,
                overlay: adoption.overlay.as_deref().map(&overlay).transpose()?,
                parameters: self.parameters(adoption),
                example: self.example.is_some(),
            };
            changes.push(Change::Adopt(adoption.id.clone(), adopted));
        }
        Ok(changes)
    }

    /// An adoption's values as a binding writes them. Whose they are the house puts in.
    fn parameters(&self, adoption: &FoundAdoption) -> String {
        let text = |text: &str| toml::Value::String(text.to_string());
        let mut government = toml::Table::new();
        government.insert("name".to_string(), text(&self.government.name));
        government.insert("zone".to_string(), text(&self.government.zone));
        let mut binding = toml::Table::new();
        binding.insert("government".to_string(), toml::Value::Table(government));
        binding.insert("parameters".to_string(), toml::Value::Table(adoption.parameters.clone()));
        binding.to_string()
    }
}

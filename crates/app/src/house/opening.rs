//! Adopting a blueprint of the shelf from the office's own pages: checked as a whole before anything is kept.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use blueprint::adopt::{apply, read_binding, read_overlay};
use blueprint::{Blueprint, Diagnostic, Folder, Lang, Wordings};

use super::House;
use super::office::{Adopted, Change, NotOpened};

/// What is typed to adopt a blueprint.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opening {
    /// As the office calls it.
    pub name: String,
    /// Its key, for ever: it stands in addresses.
    pub key: String,
    /// What the office sets otherwise: an overlay, TOML.
    pub overlay: String,
    /// The role that whoever opens it has there; empty: none.
    pub role: String,
}

/// Why a blueprint cannot be adopted so.
#[derive(Debug, Clone, PartialEq)]
pub enum OpeningFault {
    /// It has no name.
    Name,
    /// The key has other signs than lower-case letters, digits and `-`, or is too long.
    Key,
    /// The key is another adoption's.
    KeyTaken,
    /// No such role.
    Role,
    /// A mistake in what is set otherwise.
    Overlay(Box<Diagnostic>),
}

impl House {
    /// Whether a blueprint can be adopted so, and what is kept of it then. None for whoever does not keep the office.
    ///
    /// # Errors
    ///
    /// Everything that is wrong.
    pub fn check_opening(
        &self,
        by: &str,
        folder: &Folder,
        opening: &Opening,
    ) -> Option<Result<Adopted, Vec<OpeningFault>>> {
        let office = self.kept_by(by)?;
        let mut faults = Vec::new();
        if opening.name.trim().is_empty() {
            faults.push(OpeningFault::Name);
        }
        let sign = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if !(2..=40).contains(&opening.key.len()) || !opening.key.bytes().all(sign) {
            faults.push(OpeningFault::Key);
        } else if office.adopted.contains_key(&opening.key) {
            faults.push(OpeningFault::KeyTaken);
        }
        let adopted = Adopted {
            name: opening.name.trim().to_string(),
            folder: folder.clone(),
            overlay: Some(opening.overlay.clone()).filter(|overlay| !overlay.trim().is_empty()),
            parameters: government(&office.seat.name, &office.seat.zone),
            example: false,
        };
        match whole(&adopted) {
            Ok(blueprint) => {
                let known =
                    opening.role.is_empty() || blueprint.role(&opening.role).is_some_and(|role| !role.public);
                if !known {
                    faults.push(OpeningFault::Role);
                }
            }
            Err(found) => faults.extend(found.into_iter().map(|one| OpeningFault::Overlay(Box::new(one)))),
        }
        Some(if faults.is_empty() { Ok(adopted) } else { Err(faults) })
    }

    /// Adopts a blueprint; whoever does it has the role there. The hall is open when this returns.
    ///
    /// # Errors
    ///
    /// Where it does not fit, or the key was taken meanwhile.
    pub async fn open_edition(&self, by: &str, opening: &Opening, adopted: Adopted) -> Result<(), NotOpened> {
        let Some(office) = self.kept_by(by) else { return Err(NotOpened::Unknown(by.to_string())) };
        let mut changes = vec![Change::Adopt(opening.key.clone(), adopted)];
        if let Some(mut person) = office.people.get(by).cloned().filter(|_| !opening.role.is_empty()) {
            person
                .roles
                .entry(opening.key.clone())
                .or_insert_with(BTreeSet::new)
                .insert(opening.role.clone());
            changes.push(Change::Person(by.to_string(), person));
        }
        self.change_seen(&office, &changes, by).await
    }
}

/// The blueprint with what is set otherwise, if every parameter has a value.
fn whole(adopted: &Adopted) -> Result<Blueprint, Vec<Diagnostic>> {
    let mut blueprint = blueprint::load(&adopted.folder)?;
    if let Some(text) = &adopted.overlay {
        blueprint = apply(&blueprint, &read_overlay(text)?)?;
    }
    crate::adopt(Arc::new(blueprint.clone()), &read_binding(&adopted.parameters)?)?;
    Ok(blueprint)
}

/// A binding that says only whose it is; the rest the office puts in.
fn government(name: &str, zone: &str) -> String {
    let mut government = toml::Table::new();
    government.insert("name".to_string(), toml::Value::String(name.to_string()));
    government.insert("zone".to_string(), toml::Value::String(zone.to_string()));
    let mut binding = toml::Table::new();
    binding.insert("government".to_string(), toml::Value::Table(government));
    binding.to_string()
}

/// What a blueprint lets an office set, as an overlay to begin with: every parameter with what it is called; those without a default have the
/// sample's value and must be looked at, the others stand in comments.
#[must_use]
pub fn settings_to_begin(blueprint: &Blueprint, lang: Lang) -> String {
    let words = Wordings::new(blueprint);
    let mut out = String::from("[parameters]\n");
    for parameter in &blueprint.identity.parameter {
        let called = words.text(lang, &format!("parameter-{}", parameter.id), &[]).replace('\n', " ");
        let _ = writeln!(out, "# {called}");
        let (mark, value) = match (&parameter.default, &parameter.sample) {
            (Some(default), _) => ("# ", default.to_string()),
            (None, Some(sample)) => ("", sample.to_string()),
            (None, None) => ("# ", "\"\"".to_string()),
        };
        let _ = writeln!(out, "{mark}{} = {value}", parameter.id);
    }
    out
}

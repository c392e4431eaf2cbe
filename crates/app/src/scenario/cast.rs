//! The cast: units are found in the government by kind and parent, people are made up.

use std::collections::{BTreeMap, BTreeSet};

use blueprint::model::{Binding, CastAgency, Scenario};
use engine::{Adoption, User};

use super::Wrong;

/// Units of the scenario by the names that they have in it; adds its people to the adoption.
pub(super) fn cast(
    scenario: &Scenario,
    binding: &Binding,
    adoption: &mut Adoption,
) -> Result<BTreeMap<String, String>, Wrong> {
    let mut found = BTreeMap::new();
    if !place(&scenario.agency, 0, binding, &mut found) {
        let needed: Vec<String> = scenario.agency.iter().map(|agency| agency.kind.to_string()).collect();
        return Err(Wrong::Cast(needed.join(", ")));
    }
    for person in &scenario.person {
        let agency = match &person.agency {
            None => None,
            Some(agency) => {
                Some(found.get(agency.as_str()).cloned().ok_or_else(|| Wrong::Unknown(agency.to_string()))?)
            }
        };
        let roles: BTreeSet<String> = person.roles.iter().map(ToString::to_string).collect();
        for n in 1..=person.count.unwrap_or(1) {
            let id = person.id.replace("{n}", &n.to_string());
            adoption.add_user(&id, User { name: id.clone(), agency: agency.clone(), roles: roles.clone() });
        }
    }
    Ok(found)
}

/// Finds a unit for each of the cast, no unit twice; a choice that leads nowhere is taken back.
fn place(cast: &[CastAgency], at: usize, binding: &Binding, found: &mut BTreeMap<String, String>) -> bool {
    let Some(wanted) = cast.get(at) else {
        return true;
    };
    for agency in binding.agency.iter().filter(|agency| agency.kind == wanted.kind) {
        let taken = found.values().any(|id| *id == agency.id.as_str());
        let fits = match &wanted.parent {
            Some(parent) => {
                found.get(parent.as_str()).map(String::as_str) == agency.parent.as_deref()
                    && agency.parent.is_some()
            }
            // A unit that the scenario knows no parent of must not be below another of its units.
            None => {
                agency.parent.as_ref().is_none_or(|parent| !found.values().any(|id| *id == parent.as_str()))
            }
        };
        if taken || !fits {
            continue;
        }
        found.insert(wanted.id.to_string(), agency.id.to_string());
        if place(cast, at + 1, binding, found) {
            return true;
        }
        found.remove(wanted.id.as_str());
    }
    false
}

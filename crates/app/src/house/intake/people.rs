//! People of a list: their accounts, where they work, and as what they take part in an adoption.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use blueprint::model::Rows;
use sheets::{Line, Place, Says, fold};

use super::units::Known;
use super::{Fault, Intake, Names, Taken, Wrong, free, key_of};
use crate::house::Hall;
use crate::house::office::{Office, Person};

/// Words before a name that are no part of it.
const TITLES: &[&str] =
    &["dr", "drg", "drs", "dra", "ir", "prof", "h", "hj", "bapak", "ibu", "mr", "mrs", "ms"];

/// Roles of the adoption that people come for.
struct Roles {
    adoption: Option<String>,
    names: Names,
    /// Those that see the cases of a unit.
    of_unit: BTreeSet<String>,
}

impl Roles {
    fn of(office: &Office, halls: &[Arc<Hall>], adoption: Option<&str>) -> Self {
        let mut roles = Self { adoption: None, names: Names::default(), of_unit: BTreeSet::new() };
        let Some(hall) = halls.iter().find(|hall| Some(hall.key.as_str()) == adoption) else { return roles };
        let (Some(blueprint), words) = (office.blueprint(&hall.key), hall.wordings()) else { return roles };
        roles.adoption = Some(hall.key.clone());
        for role in blueprint.identity.role.iter().filter(|role| !role.public) {
            roles.names.add(&role.id, words.every(&format!("role-{}", role.id)));
            if role.scope == Rows::Agency {
                roles.of_unit.insert(role.id.to_string());
            }
        }
        roles
    }
}

pub(super) fn plan<'l>(
    plan: &mut Intake,
    office: &Office,
    halls: &[Arc<Hall>],
    adoption: Option<&str>,
    lines: impl Iterator<Item = &'l Line>,
) {
    let roles = Roles::of(office, halls, adoption);
    let units: Vec<(String, String)> =
        plan.units.iter().map(|unit| (unit.key.clone(), unit.now.name.clone())).collect();
    let known = Known::new(
        office.units.iter().map(|(key, unit)| (key.as_str(), unit.name.as_str())),
        units.iter().map(|(key, name)| (key.as_str(), name.as_str())),
    );
    let mut seen = Seen::default();
    for line in lines {
        person(plan, office, &roles, &known, &mut seen, line);
    }
}

/// What lines before said, by which a person is told from another.
#[derive(Default)]
struct Seen {
    keys: BTreeSet<String>,
    accounts: BTreeMap<String, Place>,
    emails: BTreeMap<String, Place>,
    names: BTreeMap<(String, Option<String>), Place>,
}

fn person(plan: &mut Intake, office: &Office, roles: &Roles, known: &Known, seen: &mut Seen, line: &Line) {
    let cell = |says: Says| line.cells.get(&says);
    let start = plan.wrong.len();
    let mut wrong = |place: &Place, fault| plan.wrong.push(Wrong { place: Some(place.clone()), fault });
    let Some((name, at)) = cell(Says::Name) else {
        wrong(&line.place, Fault::NoName);
        return;
    };
    let email = cell(Says::Email).map(|(text, place)| (text.to_lowercase(), place));
    if let Some((text, place)) = email.as_ref().filter(|(text, _)| !is_address(text)) {
        wrong(place, Fault::Email { text: text.clone() });
    }
    let account = cell(Says::Account).map(|(text, place)| (text.to_lowercase(), place));
    let fits = |text: &str| {
        text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_.-".contains(&b))
    };
    if let Some((text, place)) = account.as_ref().filter(|(text, _)| !fits(text) || text.len() > 40) {
        wrong(place, Fault::Key { text: text.clone() });
    }
    let unit = cell(Says::Unit).and_then(|(text, place)| match known.find(text) {
        Ok(unit) => Some(unit),
        Err(fault) => {
            wrong(place, fault);
            None
        }
    });
    let mut taken = BTreeSet::new();
    if let Some((text, place)) = cell(Says::Roles) {
        if roles.adoption.is_none() {
            wrong(place, Fault::NoAdoption);
        } else {
            for part in text.split([',', ';', '/']).map(str::trim).filter(|part| !part.is_empty()) {
                match roles.names.find(part) {
                    Some(role) => drop(taken.insert(role.to_string())),
                    None => {
                        wrong(place, Fault::Role { text: part.to_string(), near: roles.names.near(part) })
                    }
                }
            }
        }
    }
    // Twice in the file: the same account or address, or the same name at the same unit without either.
    let mut twice = |first: Option<Place>, text: &str, at: &Place| {
        if let Some(first) = first {
            wrong(at, Fault::Twice { text: text.to_string(), first });
        }
    };
    if let Some((text, place)) = &account {
        twice(seen.accounts.insert(text.clone(), (*place).clone()), text, place);
    }
    if let Some((text, place)) = &email {
        twice(seen.emails.insert(text.clone(), (*place).clone()), text, place);
    }
    let named = seen.names.insert((fold(name), unit.clone()), at.clone());
    if account.is_none() && email.is_none() {
        twice(named, name, at);
    }
    let found = find(
        office,
        name,
        account.as_ref().map(|a| a.0.as_str()),
        email.as_ref().map(|e| e.0.as_str()),
        unit.as_deref(),
    );
    let (key, before) = match found {
        Some((key, person)) => (key.to_string(), Some(person.clone())),
        None => {
            let wanted =
                account.as_ref().map_or_else(|| key_of(plain(name).as_str()), |(text, _)| key_of(text));
            let taken = |key: &str| {
                office.people.contains_key(key) || seen.keys.contains(key) || office.by_login(key).is_some()
            };
            (free(&wanted, taken), None)
        }
    };
    seen.keys.insert(key.clone());
    if let Some(person) = &before {
        if person.closed {
            wrong(at, Fault::Closed { name: person.name.clone() });
        }
        if let Some((text, place)) =
            account.as_ref().or(email.as_ref()).filter(|_| fold(&person.name) != fold(name))
        {
            wrong(place, Fault::Taken { text: text.clone(), of: person.name.clone() });
        }
    }
    let mut now = before.clone().unwrap_or_else(|| Person {
        name: name.clone(),
        login: account.as_ref().map_or_else(|| key.clone(), |(text, _)| text.clone()),
        ..Person::default()
    });
    now.email = email.map(|(text, _)| text).or(now.email);
    now.unit = unit.or(now.unit);
    if let Some(role) = taken.iter().find(|role| now.unit.is_none() && roles.of_unit.contains(*role)) {
        let place = cell(Says::Unit).or_else(|| cell(Says::Roles)).map_or(&line.place, |(_, place)| place);
        // An unknown unit was told already.
        if cell(Says::Unit).is_none() {
            wrong(place, Fault::NoUnit { role: role.clone() });
        }
    }
    if let (Some(adoption), false) = (&roles.adoption, taken.is_empty()) {
        now.roles.entry(adoption.clone()).or_default().extend(taken);
    }
    if plan.wrong.len() == start {
        plan.people.push(Taken { key, now, before, place: line.place.clone(), guessed: false });
    }
}

/// Who of the office is meant: by account, by address, by a name that one person has at this unit, or without one.
fn find<'o>(
    office: &'o Office,
    name: &str,
    account: Option<&str>,
    email: Option<&str>,
    unit: Option<&str>,
) -> Option<(&'o str, &'o Person)> {
    let by = |login: &str| office.by_login(login);
    if let Some(found) = account.and_then(by).or_else(|| email.and_then(by)) {
        return Some(found);
    }
    let differs = |own: &Option<String>, given: Option<&str>| matches!((own.as_deref(), given), (Some(own), Some(given)) if own != given);
    let named = |(_, person): &(&String, &Person)| {
        fold(&person.name) == fold(name)
            && !differs(&person.unit, unit)
            && !differs(&person.email, email)
            && account.is_none_or(|account| person.login == account)
    };
    let mut all = office.people.iter().filter(named);
    let first = all.next()?;
    all.next().is_none().then_some((first.0.as_str(), first.1))
}

/// A name without titles before it and degrees after it.
fn plain(name: &str) -> String {
    let name = name.split(',').next().unwrap_or(name);
    let words = name.split(|c: char| c.is_whitespace() || c == '.').filter(|word| !word.is_empty());
    let left: Vec<&str> = words.skip_while(|word| TITLES.contains(&word.to_lowercase().as_str())).collect();
    if left.is_empty() { name.to_string() } else { left.join(" ") }
}

/// Whether a text can be an e-mail address: a sign on either side of one `@`, and a dot in the right half.
fn is_address(text: &str) -> bool {
    let Some((own, host)) = text.split_once('@') else { return false };
    let plain = |part: &str| !part.is_empty() && !part.contains(['@', ' ', ',', ';', '<', '>', '"']);
    plain(own)
        && plain(host)
        && host.split('.').filter(|part| !part.is_empty()).count() >= 2
        && !host.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_titles_and_degrees() {
        assert_eq!(key_of(&plain("Dr. Hj. Rina Wulandari, M.Kes.")), "rina_wulandari");
        assert_eq!(key_of(&plain("Ir.")), "ir");
        assert!(
            is_address("a.b@kota.go.id")
                && !is_address("a@b")
                && !is_address("a b@c.id")
                && !is_address("@c.id")
        );
    }
}

//! Units of a list: their keys, their kinds, and the units above them in whatever order they stand.

use std::collections::{BTreeMap, BTreeSet};

use sheets::{Line, Place, Says, fold};

use super::{Fault, Intake, Names, Taken, Wrong, free, key_of, near};
use crate::house::office::{Office, Unit};

/// A line whose key is known, before the unit above it is.
struct Row<'l> {
    key: String,
    name: String,
    line: &'l Line,
}

pub(super) fn plan<'l>(
    plan: &mut Intake,
    office: &Office,
    kinds: &Names,
    lines: impl Iterator<Item = &'l Line>,
) {
    let rows = rows(plan, office, lines);
    let known = Known::of(office, &rows);
    let mut above: BTreeMap<String, String> = office
        .units
        .iter()
        .filter_map(|(key, unit)| unit.parent.clone().map(|parent| (key.clone(), parent)))
        .collect();
    for Row { key, name, line } in &rows {
        let before = office.units.get(key).cloned();
        let (kind, guessed) = kind(plan, kinds, name, line, before.as_ref());
        let parent = match line.cells.get(&Says::Parent) {
            None => before.as_ref().and_then(|unit| unit.parent.clone()),
            Some((text, place)) => match known.find(text) {
                Ok(parent) => {
                    above.insert(key.clone(), parent.clone());
                    Some(parent)
                }
                Err(fault) => {
                    plan.wrong.push(Wrong { place: Some(place.clone()), fault });
                    None
                }
            },
        };
        // A name that is only written otherwise stays as the office has it.
        let name =
            before.as_ref().filter(|unit| fold(&unit.name) == fold(name)).map_or(name, |unit| &unit.name);
        let now = Unit { name: name.clone(), kind, parent };
        plan.units.push(Taken { key: key.clone(), now, before, place: line.place.clone(), guessed });
    }
    cycles(plan, &rows, &above, &known);
}

/// Lines with a name, and the key of each: its own, that of the unit of its name, or one made of its name.
fn rows<'l>(plan: &mut Intake, office: &Office, lines: impl Iterator<Item = &'l Line>) -> Vec<Row<'l>> {
    let mut rows: Vec<Row<'l>> = Vec::new();
    let mut names: BTreeMap<String, Place> = BTreeMap::new();
    let mut codes: BTreeMap<String, Place> = BTreeMap::new();
    let mut wrong = |place: &Place, fault| plan.wrong.push(Wrong { place: Some(place.clone()), fault });
    for line in lines {
        let Some((name, at)) = line.cells.get(&Says::Name) else {
            wrong(&line.place, Fault::NoName);
            continue;
        };
        if let Some(first) = names.get(&fold(name)) {
            wrong(at, Fault::Twice { text: name.clone(), first: first.clone() });
            continue;
        }
        names.insert(fold(name), at.clone());
        let same = office.units.iter().find(|(_, unit)| fold(&unit.name) == fold(name)).map(|(key, _)| key);
        let taken = |key: &str| office.units.contains_key(key) || rows.iter().any(|row| row.key == key);
        let key = match line.cells.get(&Says::Code) {
            None => same.cloned().unwrap_or_else(|| free(&key_of(name), taken)),
            Some((code, place)) => {
                let key = code.to_lowercase().replace(['-', '.', ' '], "_");
                if !key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
                    || key.len() > 40
                {
                    wrong(place, Fault::Key { text: code.clone() });
                    continue;
                }
                if let Some(first) = codes.get(&key) {
                    wrong(place, Fault::Twice { text: code.clone(), first: first.clone() });
                    continue;
                }
                codes.insert(key.clone(), place.clone());
                // A key is for ever: a unit that has one keeps it, and no other name takes it in silence.
                if let Some(own) = same.filter(|own| **own != key) {
                    wrong(place, Fault::Taken { text: own.clone(), of: name.clone() });
                    continue;
                }
                if let Some(other) = office.units.get(&key).filter(|unit| fold(&unit.name) != fold(name)) {
                    wrong(place, Fault::Taken { text: code.clone(), of: other.name.clone() });
                    continue;
                }
                key
            }
        };
        rows.push(Row { key, name: name.clone(), line });
    }
    rows
}

fn kind(plan: &mut Intake, kinds: &Names, name: &str, line: &Line, before: Option<&Unit>) -> (String, bool) {
    let mut wrong = |place: &Place, fault| plan.wrong.push(Wrong { place: Some(place.clone()), fault });
    match line.cells.get(&Says::Kind) {
        Some((text, place)) => match kinds.find(text) {
            Some(kind) => (kind.to_string(), false),
            // A government that adopted nothing yet has no kinds to hold it to.
            None if kinds.by_word.is_empty() => (key_of(text), false),
            None => {
                wrong(place, Fault::Kind { text: text.clone(), near: kinds.near(text) });
                (String::new(), false)
            }
        },
        None => match (before, kinds.begins(name)) {
            (Some(unit), _) => (unit.kind.clone(), false),
            (None, Some(kind)) => (kind.to_string(), true),
            (None, None) => {
                wrong(&line.place, Fault::NoKind);
                (String::new(), false)
            }
        },
    }
}

/// Units of the file and of the office, by name and by key.
pub(super) struct Known {
    keys: BTreeMap<String, BTreeSet<String>>,
    names: BTreeMap<String, String>,
}

impl Known {
    fn of(office: &Office, rows: &[Row<'_>]) -> Self {
        Self::new(
            office.units.iter().map(|(key, unit)| (key.as_str(), unit.name.as_str())),
            rows.iter().map(|row| (row.key.as_str(), row.name.as_str())),
        )
    }

    pub(super) fn new<'a>(
        office: impl Iterator<Item = (&'a str, &'a str)>,
        file: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let mut known = Self { keys: BTreeMap::new(), names: BTreeMap::new() };
        for (key, name) in office.chain(file) {
            known.keys.entry(fold(name)).or_default().insert(key.to_string());
            known.keys.entry(fold(key)).or_default().insert(key.to_string());
            known.names.insert(key.to_string(), name.to_string());
        }
        known
    }

    /// The key of the unit that a text names.
    pub(super) fn find(&self, text: &str) -> Result<String, Fault> {
        let found = self.keys.get(&fold(text));
        match found.map(|keys| (keys.len(), keys.first())) {
            Some((1, Some(key))) => Ok(key.clone()),
            Some(_) => Err(Fault::Several { text: text.to_string() }),
            None => {
                let near = near(text, self.names.values().map(String::as_str));
                Err(Fault::Unknown { text: text.to_string(), near })
            }
        }
    }

    fn name(&self, key: &str) -> String {
        self.names.get(key).cloned().unwrap_or_else(|| key.to_string())
    }
}

/// Names each circle of units once, at the first of its lines.
fn cycles(plan: &mut Intake, rows: &[Row<'_>], above: &BTreeMap<String, String>, known: &Known) {
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for row in rows {
        let mut way: Vec<&str> = vec![&row.key];
        let mut at = row.key.as_str();
        while let Some(parent) = above.get(at).map(String::as_str) {
            if parent == row.key {
                if !way.iter().any(|key| told.contains(key)) {
                    let names = way.iter().chain([&row.key.as_str()]).map(|key| known.name(key)).collect();
                    let place = row.line.cells.get(&Says::Parent).map_or(&row.line.place, |(_, place)| place);
                    plan.wrong.push(Wrong { place: Some(place.clone()), fault: Fault::Cycle { names } });
                }
                told.extend(&way);
                break;
            }
            if way.contains(&parent) {
                break;
            }
            way.push(parent);
            at = parent;
        }
    }
}

//! The shelf's blueprints, and governments that have what a scenario needs.

#![allow(dead_code, reason = "each test uses its part")]

use std::sync::Arc;

use blueprint::model::{
    Binding, BoundAgency, Government, Name, Parameter, ParameterKind, Scenario, Weekday, WorkCalendar,
};
use blueprint::{Blueprint, Folder};

use crate::disk;

/// What differs between two governments beside the names of their units.
pub(crate) struct Place {
    pub(crate) name: &'static str,
    pub(crate) zone: &'static str,
    pub(crate) workdays: Option<&'static [Weekday]>,
    pub(crate) holidays: &'static [&'static str],
    /// It has more units than a scenario needs, and other values than the blueprint's own.
    pub(crate) own: bool,
}

/// Five working days.
pub(crate) const WEST: Place =
    Place { name: "barat", zone: "Asia/Jakarta", workdays: None, holidays: &[], own: false };

/// Six working days, holidays, two zones further east, more units, its own values.
pub(crate) const EAST: Place = Place {
    name: "timur",
    zone: "Asia/Jayapura",
    workdays: Some(&[Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat]),
    holidays: &["2026-03-02", "2026-03-19", "2026-03-20"],
    own: true,
};

/// Every folder on the shelf by its name, in the order of names.
pub(crate) fn folders() -> Vec<(String, Folder)> {
    let mut folders: Vec<(String, Folder)> = std::fs::read_dir(disk::here("../../blueprints"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), disk::folder(&path).unwrap()))
        .collect();
    folders.sort();
    assert!(!folders.is_empty(), "the shelf is empty");
    folders
}

/// A folder without mistakes.
pub(crate) fn loaded(name: &str, folder: &Folder) -> Arc<Blueprint> {
    Arc::new(blueprint::load(folder).unwrap_or_else(|found| panic!("{name}: {found:#?}")))
}

/// A government that has the units of a scenario, under names of its own.
pub(crate) fn government(blueprint: &Blueprint, scenario: &Scenario, place: &Place) -> Binding {
    let named = |id: &str| Name::new(format!("{}_{id}", place.name));
    let spare = blueprint.identity.agency.kinds.iter().filter(|_| place.own).map(|kind| BoundAgency {
        id: named(&format!("{kind}_spare")),
        name: format!("{} {kind}", place.name),
        kind: kind.clone(),
        parent: None,
    });
    let agency = scenario.agency.iter().map(|agency| BoundAgency {
        id: named(&agency.id),
        name: format!("{} {}", place.name, agency.id),
        kind: agency.kind.clone(),
        parent: agency.parent.as_ref().map(|parent| named(parent)),
    });
    Binding {
        government: Government { name: place.name.to_string(), zone: place.zone.to_string() },
        agency: agency.chain(spare).collect(),
        calendar: WorkCalendar {
            workdays: place.workdays.map(<[Weekday]>::to_vec),
            holidays: place.holidays.iter().map(ToString::to_string).collect(),
        },
        parameters: blueprint
            .identity
            .parameter
            .iter()
            .filter(|_| place.own)
            .filter_map(|parameter| Some((parameter.id.clone(), other(blueprint, parameter)?)))
            .collect(),
        ..Binding::default()
    }
}

/// Another value than the blueprint's own, within its bounds.
fn other(blueprint: &Blueprint, parameter: &Parameter) -> Option<toml::Value> {
    let own = parameter.default.as_ref().or(parameter.sample.as_ref())?;
    match parameter.kind {
        ParameterKind::Number | ParameterKind::Money => {
            let number = own.as_integer()?;
            let most = parameter.max.as_ref().and_then(toml::Value::as_integer).unwrap_or(i64::MAX);
            let next = if number < most { number + 1 } else { number - 1 };
            Some(toml::Value::Integer(next))
        }
        ParameterKind::Choice => {
            let options = blueprint.choice_options(parameter.of.as_deref()?);
            let other = options.iter().find(|option| Some(option.as_str()) != own.as_str())?;
            Some(toml::Value::String(other.to_string()))
        }
        ParameterKind::YesNo => Some(toml::Value::Boolean(!own.as_bool()?)),
        // A text may have a shape, such as the six digits of an area: another last letter keeps it.
        ParameterKind::Text => {
            let mut text = own.as_str()?.to_string();
            let last = text.pop()?;
            // Different texts stay different.
            text.push(match last {
                '0'..='8' | 'A'..='Y' | 'a'..='y' => char::from(last as u8 + 1),
                '9' => '0',
                _ => 'A',
            });
            Some(toml::Value::String(text))
        }
        ParameterKind::Days | ParameterKind::Duration => {
            let (number, unit) = amount(own)?;
            let most = parameter.max.as_ref().and_then(amount).filter(|(_, other)| *other == unit);
            let next = if most.is_none_or(|(most, _)| number < most) { number + 1 } else { number - 1 };
            Some(toml::Value::String(format!("{next}{unit}")))
        }
        _ => None,
    }
}

/// `30m` as 30 and `m`.
fn amount(value: &toml::Value) -> Option<(i64, &str)> {
    let text = value.as_str()?;
    let (number, unit) = text.split_at(text.len() - 1);
    Some((number.parse().ok()?, unit))
}

//! The shelf's blueprints, and governments that have what a scenario needs.

#![allow(dead_code, reason = "each test uses its part")]

use std::sync::Arc;

use blueprint::model::{Binding, BoundAgency, Government, Scenario, WorkCalendar, Weekday};
use blueprint::{Blueprint, Folder};

use crate::disk;

/// What differs between two governments beside the names of their units.
pub(crate) struct Place {
    pub(crate) name: &'static str,
    pub(crate) zone: &'static str,
    pub(crate) workdays: Option<&'static [Weekday]>,
    pub(crate) holidays: &'static [&'static str],
}

/// Five working days.
pub(crate) const WEST: Place = Place { name: "barat", zone: "Asia/Jakarta", workdays: None, holidays: &[] };

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
pub(crate) fn government(scenario: &Scenario, place: &Place) -> Binding {
    let named = |id: &str| blueprint::model::Name::new(format!("{}_{id}", place.name));
    let agency = scenario.agency.iter().map(|agency| BoundAgency {
        id: named(&agency.id),
        name: format!("{} {}", place.name, agency.id),
        kind: agency.kind.clone(),
        parent: agency.parent.as_ref().map(|parent| named(parent)),
    });
    Binding {
        government: Government { name: place.name.to_string(), zone: place.zone.to_string() },
        agency: agency.collect(),
        calendar: WorkCalendar {
            workdays: place.workdays.map(<[Weekday]>::to_vec),
            holidays: place.holidays.iter().map(ToString::to_string).collect(),
        },
        ..Binding::default()
    }
}

//! Every blueprint on the shelf is without mistakes, and its scenarios come out in two governments with no edit.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;

use std::sync::Arc;

use blueprint::model::{Binding, BoundAgency, Government, Scenario, WorkCalendar};

/// A government that has the units of a scenario, under names of its own.
fn government(scenario: &Scenario, zone: &str, prefix: &str, holidays: &[&str]) -> Binding {
    let named = |id: &str| blueprint::model::Name::new(format!("{prefix}_{id}"));
    let agency = scenario.agency.iter().map(|agency| BoundAgency {
        id: named(&agency.id),
        name: format!("{prefix} {}", agency.id),
        kind: agency.kind.clone(),
        parent: agency.parent.as_ref().map(|parent| named(parent)),
    });
    Binding {
        government: Government { name: prefix.to_string(), zone: zone.to_string() },
        agency: agency.collect(),
        calendar: WorkCalendar {
            workdays: None,
            holidays: holidays.iter().map(ToString::to_string).collect(),
        },
        ..Binding::default()
    }
}

#[test]
fn scenarios_come_out_in_two_governments() {
    let shelf = disk::here("../../blueprints");
    let mut played = 0;
    for entry in std::fs::read_dir(&shelf).unwrap() {
        let path = entry.unwrap().path();
        let folder = disk::folder(&path).unwrap();
        let blueprint =
            blueprint::load(&folder).unwrap_or_else(|found| panic!("{}: {found:#?}", path.display()));
        let blueprint = Arc::new(blueprint);
        for scenario in &blueprint.scenarios {
            for (zone, prefix, holidays) in [
                ("Asia/Jakarta", "barat", &[][..]),
                ("Asia/Jayapura", "timur", &["2026-03-19", "2026-03-20"][..]),
            ] {
                let binding = government(scenario, zone, prefix, holidays);
                let outcome = app::scenario::run(&blueprint, scenario, &binding);
                let passed = outcome.unwrap_or_else(|wrong| {
                    panic!("{} {}: {wrong:#?}", path.display(), scenario.scenario.id)
                });
                assert!(
                    passed.events > 0 || passed.expectations > 0,
                    "{} does nothing",
                    scenario.scenario.id
                );
                played += 1;
            }
        }
    }
    assert!(played > 0, "the shelf is empty");
}

//! A small service, played from end to end: sessions past midnight, a queue, numbers, substitutes, and who sees what.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;

use std::sync::Arc;

use blueprint::model::{Binding, Government};

#[test]
fn scenarios_come_out() {
    let root = disk::here("tests/evening");
    let folder = disk::folder(&root).unwrap();
    let blueprint = Arc::new(blueprint::load(&folder).unwrap_or_else(|mistakes| panic!("{mistakes:#?}")));
    let binding = Binding {
        government: Government { name: "Kota Contoh".into(), zone: "Asia/Jakarta".into() },
        ..Binding::default()
    };
    for scenario in &blueprint.scenarios {
        let passed = app::scenario::run(&blueprint, scenario, &binding);
        let passed = passed.unwrap_or_else(|failures| panic!("{}: {failures:#?}", scenario.scenario.id));
        assert!(passed.commands > 0 && passed.expectations > 0);
    }
}

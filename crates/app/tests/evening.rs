//! A small service, played from end to end: sessions past midnight, a queue, numbers, substitutes, and who sees what.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod folder;

use std::path::Path;
use std::sync::Arc;

use blueprint::model::{Binding, Government};
use jiff::tz::{Offset, TimeZone};

#[test]
fn scenarios_come_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/evening");
    let folder = folder::read(&root);
    let blueprint = Arc::new(blueprint::load(&folder).unwrap_or_else(|mistakes| panic!("{mistakes:#?}")));
    let binding = Binding {
        government: Government { name: "Kota Contoh".into(), zone: "Asia/Jakarta".into() },
        ..Binding::default()
    };
    for scenario in &blueprint.scenarios {
        let zone = TimeZone::fixed(Offset::constant(7));
        let passed = app::scenario::run(&blueprint, scenario, &binding, zone);
        let passed = passed.unwrap_or_else(|failures| panic!("{}: {failures:#?}", scenario.scenario.id));
        assert!(passed.commands > 0 && passed.expectations > 0);
    }
}

//! A small service, played from end to end: sessions past midnight, a queue, numbers, substitutes, and who sees what.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::path::Path;
use std::sync::Arc;

use blueprint::Folder;
use blueprint::model::{Binding, Government};
use jiff::tz::{Offset, TimeZone};

fn read(root: &Path, at: &Path, folder: &mut Folder) {
    for entry in std::fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(root, &path, folder);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            folder.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn scenarios_come_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/evening");
    let mut folder = Folder::new();
    read(&root, &root, &mut folder);
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

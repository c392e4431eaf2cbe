//! What no sequence of actions may do, over the shelf's own blueprints: walks that follow their scenarios, leave them, do what is offered or what is
//! not, and let time pass.
//!
//! `PROPTEST_CASES` walks on: more walks, and other ones each time.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../../blueprint/tests/disk/mod.rs"]
mod disk;
mod eyes;
#[path = "../governments/mod.rs"]
mod governments;
mod laws;
mod pool;
mod walk;

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use pool::Stage;

/// A runner that finds the same walks each time, unless more are asked for.
fn runner(walks: u32) -> TestRunner {
    let config = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        return TestRunner::new(config);
    }
    let rng = proptest::test_runner::TestRng::deterministic_rng(config.rng_algorithm);
    TestRunner::new_with_rng(Config { cases: walks, ..config }, rng)
}

/// Statuses that no walk of this length comes to, by design: none may be here without its reason.
const NOT_REACHED: [&str; 0] = [];

fn walks_keep_the_laws(name: &str, walks: u32) {
    let stage = Stage::of(name);
    let plan = (0..stage.scripts.len(), prop::collection::vec(walk::moves(), 12..48));
    let mut seen = walk::Seen::default();
    let seen_by_walks = std::cell::RefCell::new(&mut seen);
    let outcome = runner(walks).run(&plan, |(script, moves)| {
        let mut seen = seen_by_walks.borrow_mut();
        let mut walk = walk::Walk::begin(&stage, script);
        for step in moves {
            walk.go(&step, &mut seen)?;
        }
        walk.end(&mut seen)
    });
    outcome.unwrap_or_else(|why| panic!("{name}: {why}"));
    let all: BTreeSet<String> = stage
        .blueprint
        .cases
        .iter()
        .flat_map(|case| case.status.iter().map(|status| format!("{}.{}", case.case.id, status.id)))
        .collect();
    let missed: Vec<&String> =
        all.difference(&seen.statuses).filter(|status| !NOT_REACHED.contains(&status.as_str())).collect();
    let actions = stage.blueprint.cases.iter().map(|case| case.action.len()).sum::<usize>();
    println!(
        "{name}: {} done, {} refused, {} offers, {}/{actions} actions, off the script {}, missed {missed:?}",
        seen.done,
        seen.refused,
        seen.offers,
        seen.actions.len(),
        seen.off_script
    );
    assert!(missed.is_empty(), "{name}: no walk came to {missed:?}");
    assert!(seen.actions.len() * 10 >= actions * 9, "{name}: only {:?}", seen.actions);
    assert!(seen.off_script > 100 && seen.refused > 100 && seen.offers > 1_000, "{name}: walks are dull");
}

#[test]
fn an_award_keeps_its_laws() {
    walks_keep_the_laws("gipp", 240);
}

#[test]
fn a_registry_keeps_its_laws() {
    walks_keep_the_laws("paket-serius-3g", 200);
}

#[test]
fn an_evening_keeps_its_laws() {
    walks_keep_the_laws("majengan-berlari", 200);
}

//! The JSON Schemas in `schemas/` say what the program writes. `UPDATE_SCHEMAS=1 cargo test --test schemas` renews them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::path::PathBuf;

use schemars::Schema;

fn holds(name: &str, schema: &Schema) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../schemas").join(name);
    let now = serde_json::to_string_pretty(schema).expect("a schema is JSON") + "\n";
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        std::fs::write(&path, &now).expect("schemas/ is writable");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == now, "{} is out of date: UPDATE_SCHEMAS=1 cargo test --test schemas", path.display());
}

#[test]
fn of_a_ranking() {
    holds("ranking.schema.json", &schemars::schema_for!(judging::Ranking));
}

#[test]
fn of_what_rank_prints() {
    holds("rank.schema.json", &schemars::schema_for!(judging::Told));
}

#[test]
fn of_comparisons() {
    holds("comparisons.schema.json", &schemars::schema_for!(judging::paired::Paired));
}

#[test]
fn of_a_study() {
    holds("study.schema.json", &schemars::schema_for!(Vec<judging::study::Studied>));
}

#[test]
fn of_an_assignment() {
    holds("assignment.schema.json", &schemars::schema_for!(judging::assign::Assignment));
}

#[test]
fn of_a_record() {
    holds("record.schema.json", &schemars::schema_for!(judging::record::Record));
}

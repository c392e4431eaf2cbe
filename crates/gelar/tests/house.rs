//! The house stands as ARCHITECTURE.md says: an arrow between crates only ever points down.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand};

/// Which crates of the house a crate may use. A crate that is not here has no place yet: give it one, and the
/// reason in ARCHITECTURE.md.
const MAY_USE: &[(&str, &[&str])] = &[
    ("gelar", &["app", "blueprint", "documents", "engine", "judging", "sheets", "store", "texts", "web"]),
    ("web", &["app", "blueprint", "engine", "texts"]),
    ("app", &["blueprint", "engine", "judging", "sheets", "store"]),
    ("store", &["blueprint", "engine"]),
    ("engine", &["blueprint"]),
    ("blueprint", &["texts"]),
    ("documents", &["texts"]),
    ("sheets", &["texts"]),
    ("judging", &[]),
    ("texts", &[]),
];

/// What the pure crates may not reach by any path: a database, a network, a web server, a clock's crate with
/// the system's time, the operating system's randomness.
const IMPURE: &[&str] = &["tokio", "rusqlite", "axum", "hyper", "getrandom", "chrono", "ureq", "reqwest"];

#[test]
fn arrows_point_down() {
    let metadata = MetadataCommand::new().exec().expect("cargo metadata runs");
    let house: BTreeSet<&str> = metadata.workspace_packages().iter().map(|p| p.name.as_str()).collect();
    let may: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut wrong = Vec::new();
    for package in metadata.workspace_packages() {
        let Some(allowed) = may.get(package.name.as_str()) else {
            wrong.push(format!("{} has no place in the house", package.name));
            continue;
        };
        for dependency in package.dependencies.iter().filter(|d| d.kind != DependencyKind::Development) {
            if house.contains(dependency.name.as_str()) && !allowed.contains(&dependency.name.as_str()) {
                wrong.push(format!("{} uses {}", package.name, dependency.name));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that point up:\n  {}", wrong.join("\n  "));
}

#[test]
fn the_typesetter_is_behind_one_door() {
    let metadata = MetadataCommand::new().exec().expect("cargo metadata runs");
    let users: Vec<&str> = metadata
        .workspace_packages()
        .iter()
        .filter(|p| p.dependencies.iter().any(|d| d.name.starts_with("typst")))
        .map(|p| p.name.as_str())
        .collect();
    assert_eq!(users, ["documents"]);
}

#[test]
fn judging_is_pure() {
    let metadata = MetadataCommand::new().exec().expect("cargo metadata runs");
    let resolve = metadata.resolve.as_ref().expect("a resolved graph");
    let name_of =
        |id| metadata.packages.iter().find(|p| p.id == id).map(|p| p.name.as_str()).unwrap_or_default();
    let start = metadata
        .workspace_packages()
        .into_iter()
        .find(|p| p.name == "judging")
        .expect("the crate")
        .id
        .clone();
    let mut seen = BTreeSet::new();
    let mut open = vec![start];
    while let Some(id) = open.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        let node = resolve.nodes.iter().find(|n| n.id == id).expect("a node");
        let normal =
            |d: &&cargo_metadata::NodeDep| d.dep_kinds.iter().any(|k| k.kind == DependencyKind::Normal);
        open.extend(node.deps.iter().filter(normal).map(|d| d.pkg.clone()));
    }
    let reached: Vec<&str> =
        seen.iter().map(|id| name_of(id.clone())).filter(|n| IMPURE.contains(n)).collect();
    assert_eq!(reached, Vec::<&str>::new());
}

//! How long the check of a folder takes, templates apart: the shelf's blueprints where they are there, and the tests' own.

#[path = "../tests/disk/mod.rs"]
mod disk;

use std::fs;

use disk::{folder, here};

fn main() {
    divan::main();
}

#[divan::bench(args = folders())]
fn check(bencher: divan::Bencher, name: &str) {
    let Ok(folder) = folder(&here(name)) else { return };
    bencher.bench(|| blueprint::inspect(&folder));
}

fn folders() -> Vec<String> {
    let shelf = here("../../blueprints");
    let on_shelf = fs::read_dir(shelf).into_iter().flatten().flatten();
    let mut names: Vec<String> = on_shelf
        .filter(|entry| entry.path().join("blueprint.toml").exists())
        .map(|entry| format!("../../blueprints/{}", entry.file_name().to_string_lossy()))
        .collect();
    names.sort();
    names.insert(0, "tests/fair".to_owned());
    names
}

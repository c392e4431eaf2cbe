//! The study of honesty, in small.

use super::*;

const SMALL: &str = "study --design small --editions 6 --draws 200";

#[test]
fn the_same_seed_gives_the_same_table_and_another_another() {
    let folder = tempfile::tempdir().unwrap();
    let json = |line: &str| gelar(folder.path(), &format!("{SMALL} {line} --json")).ok().json();
    let once = json("");
    assert_eq!(once, json("--seed 1"));
    assert_ne!(once, json("--seed 7"));
    assert_eq!(once[0]["design"], "small");
    let lines = once[0]["study"]["lines"].as_array().unwrap();
    assert_eq!((once[0]["study"]["editions"].as_u64(), lines.len()), (Some(6), 3));
    for line in lines {
        let value = |field: &str| line[field]["value"].as_f64().unwrap();
        assert!((value("claimed") - value("found") - value("difference")).abs() < 1e-12);
        assert!((0.0..=1.0).contains(&value("coverage")) && line["found"]["mc"].as_f64().unwrap() > 0.0);
    }
}

#[test]
fn it_is_told_as_a_table_and_as_csv() {
    let folder = tempfile::tempdir().unwrap();
    let said = gelar(folder.path(), SMALL).ok().out;
    for word in ["12 entri, 2 dari 4 juri, 3 terbaik", "calibrated", "Dinyatakan", "6 penghargaan simulasi"] {
        assert!(said.contains(word), "{word} is not in {said}");
    }
    assert!(gelar(folder.path(), &format!("--lang en {SMALL}")).ok().out.contains("best 3"));
    let csv = gelar(folder.path(), &format!("{SMALL} --csv")).ok().out;
    assert!(csv.starts_with("design,editions,top,chosen_by,claimed_by,claimed,claimed_mc"), "{csv}");
    assert_eq!(csv.lines().count(), 4);
}

#[test]
fn a_design_that_is_none_is_told() {
    let folder = tempfile::tempdir().unwrap();
    gelar(folder.path(), "study --design kota").says(&["kota", "city-no-taste"]);
    gelar(folder.path(), "study --editions 0").says(&["--editions"]);
}

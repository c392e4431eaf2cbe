use super::*;

#[allow(dead_code, reason = "the example's own `main` is not called here")]
#[path = "../../examples/kota_contoh.rs"]
mod kota_contoh_maker;

#[test]
fn the_spreadsheets_are_what_the_simulation_gives() {
    let folder = example("kota-contoh");
    for (name, bytes) in kota_contoh_maker::files(&folder).expect("the simulation runs") {
        let kept = std::fs::read(folder.join(&name)).expect("a kept file");
        assert!(kept == bytes, "{name} is out of date: cargo run -p gelar --example kota_contoh");
    }
}

#[test]
fn only_the_best_so_far_went_on() {
    let folder = kota_contoh();
    let ranked = gelar(folder.path(), &format!("{ROUNDS} --json")).ok().json();
    // Who went further stands before who did not: the cut of each round took the best so far.
    let reached: Vec<usize> = ranked["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .map(|e| e["rounds"].as_array().expect("rounds").iter().filter(|r| !r.is_null()).count())
        .collect();
    assert!(reached.is_sorted_by(|a, b| a >= b), "{reached:?}");
    assert_eq!(reached.iter().filter(|r| **r == 3).count(), 10);
    assert_eq!(reached.iter().filter(|r| **r >= 2).count(), 15);
}

#[test]
fn the_winners_of_2017_stand_in_their_order_and_are_marked_as_a_sample() {
    let out = tempfile::tempdir().expect("a folder");
    let zip = out.path().join("gipp.zip");
    let line = format!("certificates pemenang.csv --edition edisi.toml --out '{}'", zip.display());
    gelar(&example("gipp-2017"), &line).ok();
    let register = certificates::register(&zip);
    let winners: Vec<&str> =
        register.iter().map(|c| c["facts"]["innovation"].as_str().expect("a name")).collect();
    assert_eq!(
        winners,
        [
            "Pelita Si Abah",
            "Si Kepho",
            "Pelayanan Perpustakaan One Stop Pepet",
            "Majengan Berlari",
            "KP2B2 Mesra",
            "Paket Serious 3G (Triji) Gratis"
        ]
    );
    assert!(register.iter().all(|c| c["facts"]["sample"] == true));
    assert_eq!(register[0]["facts"]["on"], "2017-10-26");
}

use super::*;

fn shelf(name: &str) -> String {
    format!("{}/../../blueprints/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_shelf_is_without_mistakes_and_its_scenarios_come_out() {
    let here = tempfile::tempdir().unwrap();
    for name in ["gipp", "paket-serius-3g", "majengan-berlari"] {
        let checked = gelar(here.path(), &format!("blueprint check '{}'", shelf(name))).ok();
        assert!(checked.out.contains("tidak ada kesalahan"), "{}", checked.out);
        let played = gelar(here.path(), &format!("--lang en blueprint test '{}'", shelf(name))).ok();
        assert!(played.out.contains("played, 0 failed"), "{}", played.out);
    }
}

#[test]
fn a_mistake_is_told_with_its_place_and_the_command_fails() {
    let here = tempfile::tempdir().unwrap();
    write(here.path(), "blueprint.toml", "[blueprint]\nid = \"x\"\nversion = \"1.0.0\"\nkind = \"servis\"\n");
    let run = gelar(here.path(), "blueprint check .");
    assert_eq!(run.code, 3);
    assert!(run.out.contains("blueprint.toml:4:8"), "{}", run.out);
}

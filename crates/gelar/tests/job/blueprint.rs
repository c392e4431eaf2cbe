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

/// Nothing depends on what things are called, on paper neither: a copy under other ids is whole, its templates compile.
#[test]
fn a_copy_under_other_ids_is_printed_too() {
    for name in ["gipp", "paket-serius-3g", "majengan-berlari"] {
        let here = tempfile::tempdir().unwrap();
        let renamed =
            ::blueprint::renamed(&folder(std::path::Path::new(&shelf(name))), |id| format!("q_{id}"));
        for (path, text) in &renamed {
            let at = here.path().join(path);
            std::fs::create_dir_all(at.parent().unwrap()).unwrap();
            std::fs::write(at, text).unwrap();
        }
        gelar(here.path(), "blueprint check .").ok();
    }
}

/// A folder from the disk, with paths as a blueprint names them.
fn folder(root: &std::path::Path) -> ::blueprint::Folder {
    let mut folder = ::blueprint::Folder::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(at) = open.pop() {
        for entry in std::fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                folder.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    folder
}

/// The shelf's award with one template replaced.
fn award_with(at: &std::path::Path, template: &str) {
    fn copy(from: &std::path::Path, to: &std::path::Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            if entry.path().is_dir() {
                copy(&entry.path(), &to.join(entry.file_name()));
            } else {
                std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
    }
    copy(std::path::Path::new(&shelf("gipp")), at);
    std::fs::write(at.join("documents/piagam.typ"), template).unwrap();
}

#[test]
fn a_template_that_does_not_compile_is_told_with_its_place() {
    let here = tempfile::tempdir().unwrap();
    award_with(here.path(), "Satu\n#json(\"data.json\").nowhere\n");
    let run = gelar(here.path(), "blueprint check .");
    assert_eq!(run.code, 3);
    assert!(run.out.contains("documents/piagam.typ:2:"), "{}", run.out);
    assert!(run.out.contains("nowhere"), "{}", run.out);
}

#[test]
fn a_template_reaches_no_file_and_ends() {
    let here = tempfile::tempdir().unwrap();
    award_with(here.path(), "#read(\"../blueprint.toml\")");
    assert_eq!(gelar(here.path(), "blueprint check .").code, 3);
    // Memory without end: the child dies of its limit, the command goes on and says so.
    award_with(here.path(), "#let a = range(1000)\n#while a.len() > 0 { a = a + a }");
    let run = gelar(here.path(), "blueprint check .");
    assert_eq!(run.code, 3);
    assert!(run.out.contains("penyusunan dihentikan"), "{}", run.out);
}

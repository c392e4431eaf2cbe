use super::*;

fn shelf(name: &str) -> String {
    format!("'{}/../../blueprints/{name}'", env!("CARGO_MANIFEST_DIR"))
}

fn overlay() -> String {
    format!("'{}'", example("gipp-2026").join("overlay.toml").display())
}

#[test]
fn the_shelf_is_explained_in_the_terminal_as_a_page_and_as_drawings() {
    let here = tempfile::tempdir().unwrap();
    for name in ["gipp", "paket-serius-3g", "majengan-berlari"] {
        let folder = shelf(name);
        let told = gelar(here.path(), &format!("blueprint explain {folder}")).ok();
        assert!(
            told.out.contains("Siapa berbuat apa") && told.out.contains("Bagaimana sebuah perkara berjalan")
        );
        assert!(
            told.out.lines().all(|line| line.chars().count() <= 100 || line.contains('`')),
            "{}",
            told.out
        );
        let line = format!("--lang en blueprint explain {folder} --html {name}.html --svg {name}");
        let written = gelar(here.path(), &line).ok();
        assert_eq!(written.out, "");
        let page = std::fs::read_to_string(here.path().join(format!("{name}.html"))).unwrap();
        assert!(page.contains("<html lang=\"en\">") && page.contains("May do"), "{name}");
        // Alone: it asks the network for nothing.
        assert!(!page.contains("src=") && !page.contains("@import") && !page.contains("<script"), "{name}");
        let drawings = names(&here.path().join(name));
        assert_eq!(page.matches("<svg").count(), drawings.len());
        for drawing in drawings {
            let svg = std::fs::read_to_string(here.path().join(name).join(drawing)).unwrap();
            assert!(
                svg.starts_with("<svg") && svg.contains("<title") && svg.contains("prefers-color-scheme")
            );
        }
    }
}

#[test]
fn the_example_overlay_is_permitted_shown_and_played() {
    let here = tempfile::tempdir().unwrap();
    let (folder, overlay) = (shelf("gipp"), overlay());
    gelar(here.path(), &format!("blueprint check {folder} --overlay {overlay}")).ok();
    let told = gelar(here.path(), &format!("blueprint explain {folder} --overlay {overlay}")).ok().out;
    let flat = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Dengan overlay overlay.toml",
        "Gelar Inovasi Pelayanan Publik Kota Contoh 2026",
        // Dates and settings, weights of a rubric and of a round, wording, the further field.
        "9 Maret 2026 sampai 24 April 2026",
        "• Masa perbaikan (hari kerja) Nilai bawaan: 5",
        "• Dampak bagi pengguna Bobot: 45\u{a0}%",
        "• Tinjau lapangan Bobot: 40\u{a0}%",
        "sedikitnya lima orang ditanya",
        "• Pengguna layanan setahun (orang) Jenis: bilangan",
    ] {
        assert!(
            flat.contains(&said.replace('\u{a0}', " ")) || flat.contains(said),
            "not said: {said}\n{told}"
        );
    }
    let played = gelar(here.path(), &format!("--lang en blueprint test {folder} --overlay {overlay}")).ok();
    assert!(played.out.contains("played, 0 failed"), "{}", played.out);
}

#[test]
fn what_an_overlay_may_not_is_told_with_its_place_and_a_hint() {
    let here = tempfile::tempdir().unwrap();
    let check = |name: &str, text: &str, blueprint: &str| {
        write(here.path(), name, text);
        let line = format!("--lang en blueprint check {} --overlay {name}", shelf(blueprint));
        let run = gelar(here.path(), &line);
        assert_eq!(run.code, 3, "{}", run.out);
        run.out
    };
    // Not permitted: who sees the numbers is not the office's to decide.
    let said = check("own.toml", "[parameters]\nnumbering = \"national\"\n", "paket-serius-3g");
    assert!(
        said.contains("own.toml:2:1: ") && said.contains("does not permit a change of parameter `numbering`"),
        "{said}"
    );
    assert!(said.contains("2 | numbering = \"national\""), "{said}");
    // Out of bounds, a slip of the pen, weights that make no hundred.
    let said = check("bounds.toml", "[parameters]\nquorum = 50\nrepair_dys = 3\n", "gipp");
    assert!(said.contains("bounds.toml:2:10: ") && said.contains("more than 15"), "{said}");
    assert!(said.contains("bounds.toml:3:1: ") && said.contains("`repair_days`"), "{said}");
    let rubric = "[[rubric]]\nid = \"visit_sheet\"\nmin = 0\nmax = 100\n[[rubric.criterion]]\nid = \"impact\"\nweight = 90\n";
    let said = check("rubric.toml", rubric, "gipp");
    assert!(said.contains("rubric.toml:2:6: ") && said.contains("add up to 90"), "{said}");
    // Nothing is explained or played with such an overlay.
    gelar(here.path(), &format!("--lang en blueprint explain {} --overlay rubric.toml", shelf("gipp")))
        .says(&["rubric.toml:2:6"]);
}

#[test]
fn a_new_criterion_is_taken_with_its_words() {
    let here = tempfile::tempdir().unwrap();
    let text = "[[rubric]]\nid = \"presentation_sheet\"\nmin = 0\nmax = 100\n\
        [[rubric.criterion]]\nid = \"substance\"\nweight = 60\n[[rubric.criterion]]\nid = \"collaboration\"\nweight = 40\n\
        [texts.id]\ncriterion-presentation_sheet-collaboration = \"Kerja sama antarinstansi\"\n\
        [texts.en]\ncriterion-presentation_sheet-collaboration = \"Working across agencies\"\n";
    write(here.path(), "kriteria.toml", text);
    gelar(here.path(), &format!("blueprint check {} --overlay kriteria.toml", shelf("gipp"))).ok();
    let told =
        gelar(here.path(), &format!("blueprint explain {} --overlay kriteria.toml", shelf("gipp"))).ok();
    assert!(told.out.contains("Kerja sama antarinstansi"), "{}", told.out);
}

#[test]
fn two_versions_are_told_apart_in_words_and_as_json() {
    let here = tempfile::tempdir().unwrap();
    let source = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../blueprints/gipp");
    copy(&source, &here.path().join("new"));
    let edit = |name: &str, from: &str, to: &str| {
        let path = here.path().join("new").join(name);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{name}: {from}");
        std::fs::write(path, text.replacen(from, to, 1)).unwrap();
    };
    edit("judging.toml", "best = 6", "best = 3");
    let same = gelar(here.path(), &format!("blueprint diff {} new", shelf("gipp"))).ok().out;
    assert!(same.contains("Kedua folder menyebut versi 1.0.0"), "{same}");
    edit("blueprint.toml", "version = \"1.0.0\"", "version = \"1.1.0\"");
    edit("CHANGELOG.md", "## 1.0.0", "## 1.1.0\n\nThree win.\n\n## 1.0.0");
    let told = gelar(here.path(), &format!("blueprint diff {} new", shelf("gipp"))).ok().out;
    assert!(told.contains("gipp: 1.0.0 → 1.1.0\nTidak ada migrasi dari versi 1.0.0"), "{told}");
    assert!(told.contains("banyaknya pemenang: dari 6 menjadi 3"), "{told}");
    assert!(told.contains("Inovasi dan Lembar nilai yang terbuka tetap pada versi 1.0.0"), "{told}");
    let json =
        gelar(here.path(), &format!("--lang en blueprint diff {} new --json", shelf("gipp"))).ok().json();
    let best = json.as_array().unwrap().iter().find(|one| one["property"] == "best").unwrap();
    assert_eq!((best["old"].as_str(), best["new"].as_str()), (Some("6"), Some("3")));
    assert_eq!(best["touches"]["fate"], "stay");
    gelar(here.path(), &format!("--lang en blueprint diff {} new", shelf("majengan-berlari")))
        .says(&["two different blueprints"]);
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap().path();
        let there = to.join(entry.file_name().unwrap());
        if entry.is_dir() { copy(&entry, &there) } else { std::fs::copy(&entry, &there).map(|_| ()).unwrap() }
    }
}

use super::*;

fn shared(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/assignment").join(name)
}

#[test]
fn the_published_optimum_is_found_where_the_data_are_there() {
    if !shared("midl_scores.csv").exists() {
        eprintln!("skipped: {} is not there", shared("midl_scores.csv").display());
        return;
    }
    let line = format!(
        "assign --affinity '{}' --loads '{}' --coverage '{}' --objective affinity --json",
        shared("midl_scores.csv").display(),
        shared("midl_loads.csv").display(),
        shared("midl_coverage.csv").display()
    );
    let found = gelar(Path::new("."), &line).ok().json();
    let total = found["total_affinity"].as_f64().unwrap();
    assert!((total - 201.884_878).abs() < 1e-5, "{total}");
}

#[test]
fn the_example_keeps_judges_from_their_own_agency_family() {
    let folder = kota_contoh();
    // The list of entries names agencies and parents: it serves as coverage and as the family.
    let entries = std::fs::read_to_string(folder.path().join("peserta.csv")).unwrap();
    write(
        folder.path(),
        "keluarga.csv",
        entries.replacen("instansi", "agency", 1).replacen("induk", "parent", 1),
    );
    let line = "assign --loads juri.csv --coverage peserta.csv --agencies keluarga.csv --reviews 3 --json";
    let found = gelar(folder.path(), line).ok().json();
    let pairs = found["pairs"].as_array().unwrap();
    assert_eq!(pairs.len(), 34 * 3);
    let judges_of = |judge: &str| -> Vec<&str> {
        pairs.iter().filter(|p| p["judge"] == judge).map(|p| p["entry"].as_str().unwrap()).collect()
    };
    // Hendra is of Dinas Kesehatan: its own entry and those of its four units are not his.
    for own in ["08", "23", "24", "25", "26"] {
        assert!(!judges_of("Hendra Gunawan").contains(&own), "{own}");
    }
    assert!(!judges_of("Dewi Kartika").contains(&"14"));
    let loads: Vec<u64> =
        found["judges"].as_array().unwrap().iter().map(|j| j["load"].as_u64().unwrap()).collect();
    assert!(loads.iter().max().unwrap() - loads.iter().min().unwrap() <= 1, "{loads:?}");
    assert_eq!(found["components"].as_array().unwrap().len(), 1);
    assert!(found["min_cut"].as_u64().unwrap() >= 2);

    let text = gelar(folder.path(), &line.replace(" --json", "")).ok().out;
    assert!(text.contains("102 penugasan") && text.contains("Semua terhubung"), "{text}");
}

#[test]
fn after_a_recusal_only_its_pairs_move() {
    let folder = kota_contoh();
    let line = "assign --loads juri.csv --coverage peserta.csv --reviews 3";
    let before = gelar(folder.path(), &format!("{line} --csv")).ok().out;
    write(folder.path(), "sebelum.csv", &before);
    let (judge, entry) = {
        let row = before.lines().nth(5).unwrap();
        let mut cells = row.split(',');
        (cells.next().unwrap().to_string(), cells.next().unwrap().to_string())
    };
    write(folder.path(), "benturan.csv", format!("judge,entry\n{judge},{entry}\n"));
    let after =
        gelar(folder.path(), &format!("{line} --conflicts benturan.csv --previous sebelum.csv --json"))
            .ok()
            .json();
    assert_eq!(after["moved"], 1);
    assert!(
        !after["pairs"]
            .as_array()
            .unwrap()
            .iter()
            .any(|p| p["judge"] == judge.as_str() && p["entry"] == entry.as_str())
    );
}

#[test]
fn a_labelled_matrix_is_read_by_its_names() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "m.csv", ";B;A\nSiti;0,9;0,1\nJoko;0,2;0,8\n");
    write(folder.path(), "c.csv", "entry;cov\nA;1\nB;1\n");
    write(folder.path(), "l.csv", "judge;load_ub\nJoko;1\nSiti;1\n");
    let line = "assign --affinity m.csv --coverage c.csv --loads l.csv --objective affinity --csv";
    assert_eq!(
        gelar(folder.path(), line).ok().out.lines().skip(1).collect::<Vec<_>>(),
        ["Joko,A,0.8", "Siti,B,0.9"]
    );
}

#[test]
fn what_cannot_be_assigned_says_what_to_relax() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "c.csv", "entry,cov\nA,2\nB,2\n");
    write(folder.path(), "l.csv", "judge,load_ub\nJoko,1\nSiti,1\n");
    gelar(folder.path(), "assign --coverage c.csv --loads l.csv").says(&["4 penilaian", "sanggup 2"]);
    write(folder.path(), "k.csv", "judge,entry\nJoko,A\nBudi,A\n");
    gelar(folder.path(), "assign --coverage c.csv --loads l.csv --conflicts k.csv")
        .says(&["k.csv", "A3", "Budi"]);
    write(folder.path(), "m.csv", "0.5,x,0.1\n0.1,0.2,0.3\n");
    gelar(folder.path(), "assign --affinity m.csv").says(&["m.csv", "B1"]);
    write(folder.path(), "m.csv", "0.5,0.1,0.3\n0.1,0.2,0.3\n");
    gelar(folder.path(), "assign --affinity m.csv --coverage c.csv --loads l.csv").says(&["2 × 3", "2 juri"]);
    gelar(folder.path(), "assign").says(&["--loads"]);
}

#[test]
fn an_agency_is_the_same_however_it_is_typed_and_a_dash_is_none() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "c.csv", "entry,cov,agency\nA,1,Dinas  Kesehatan\nB,1,-\n");
    write(folder.path(), "l.csv", "judge,load_ub,agency\nSiti,2,DINAS KESEHATAN\nJoko,2,-\n");
    let pairs = gelar(folder.path(), "assign --coverage c.csv --loads l.csv --csv").ok().out;
    assert!(pairs.contains("Joko,A") && pairs.contains("Siti,B"), "{pairs}");
}

#[test]
fn a_misnamed_row_is_told_not_guessed() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "m.csv", ";A;B\nSiti;0,9;0,1\nJokko;0,2;0,8\n");
    write(folder.path(), "l.csv", "judge;load_ub\nJoko;1\nSiti;1\n");
    gelar(folder.path(), "assign --affinity m.csv --loads l.csv --reviews 1").says(&["m.csv", "Joko"]);
}

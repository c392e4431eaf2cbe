use super::*;

fn by_id(ranked: &Value) -> Vec<(String, u64, f64)> {
    let entries = ranked["entries"].as_array().expect("entries");
    let one = |e: &Value| {
        (e["id"].as_str().unwrap().to_string(), e["rank"].as_u64().unwrap(), e["mean"].as_f64().unwrap())
    };
    let mut all: Vec<_> = entries.iter().map(one).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

#[test]
fn three_files_and_one_workbook_with_a_sheet_per_round_rank_equally() {
    let folder = kota_contoh();
    let files = by_id(&gelar(folder.path(), &format!("{ROUNDS} --json")).ok().json());
    let workbook =
        by_id(&gelar(folder.path(), "rank semua-babak.xlsx --edition edisi.toml --json").ok().json());
    assert_eq!(files.len(), 34);
    for (a, b) in files.iter().zip(&workbook) {
        assert_eq!((&a.0, a.1), (&b.0, b.1));
        assert!((a.2 - b.2).abs() < 1e-9, "{a:?} {b:?}");
    }
}

#[test]
fn a_total_is_the_weighted_mean_on_the_scale_of_the_rubric() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "n.csv", "entri,juri,kriteria,nilai\nA,J,x,5\nA,J,y,1\nB,J,x,1\nB,J,y,5\n");
    let mean = |line: &str| {
        let ranked = gelar(folder.path(), &format!("rank n.csv --scale 1-5 --json {line}")).ok().json();
        by_id(&ranked).iter().map(|(_, rank, mean)| (*rank, *mean)).collect::<Vec<_>>()
    };
    assert_eq!(mean(""), [(1, 50.0), (1, 50.0)]);
    assert_eq!(mean("--weights x=3,y=1"), [(1, 75.0), (2, 25.0)]);
    assert_eq!(mean("--weights X=1,Y=3"), [(2, 25.0), (1, 75.0)]);
    assert_eq!(mean("--ties criterion:y"), [(2, 50.0), (1, 50.0)]);
}

#[test]
fn it_says_what_it_understood_before_it_computes() {
    let folder = kota_contoh();
    let run = gelar(folder.path(), ROUNDS).ok();
    for said in ["1-desk.csv", "Juri", "1.190 baris", "2-presentasi.xlsx › Nilai", "Baris dilewati: 21"] {
        assert!(run.err.contains(said), "{said} is not in:\n{}", run.err);
    }
    assert!(run.out.contains("Garis batas: 6 terbaik"), "{}", run.out);
    let english = gelar(folder.path(), &format!("--lang en {ROUNDS}")).ok();
    assert!(english.err.contains("1,190 rows") && english.out.contains("Cut line"), "{}", english.err);
}

#[test]
fn one_round_can_be_ranked_before_the_next_is_held() {
    let folder = kota_contoh();
    let run = gelar(folder.path(), "rank 1-desk.csv --edition edisi.toml --json").ok();
    assert_eq!(run.json()["rounds"][0]["id"], "desk");
    assert!(run.err.contains("presentasi belum ada nilainya"), "{}", run.err);
}

#[test]
fn guesses_are_said_aloud() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "n.csv", "entri;juri;nilai\nA;J1;3,5\nA;J2;4\nB;J1;2\nB;J2;4,5\n");
    let run = gelar(folder.path(), "rank n.csv").ok();
    assert!(run.err.contains("diperkirakan 1–5"), "{}", run.err);
    assert!(!gelar(folder.path(), "rank n.csv --scale 0-5").ok().err.contains("diperkirakan"));
}

#[test]
fn exported_cells_run_in_nobodys_spreadsheet_program() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "n.csv", "nomor,inovasi,juri,nilai\n1,=1+1,J1,3\n2,@SUM(A1),J1,4\n3,+62,J1,-1\n");
    let csv = gelar(folder.path(), "rank n.csv --scale -2-5 --csv").ok().out;
    assert!(csv.contains("'=1+1") && csv.contains("'@SUM(A1)") && csv.contains("'+62"), "{csv}");
}

#[test]
fn the_mixed_model_gives_what_its_json_promises() {
    let folder = kota_contoh();
    let ranked = gelar(folder.path(), &format!("{ROUNDS} --model gaussian --draws 2000 --json")).ok().json();
    let first = &ranked["entries"][0];
    for field in ["mean", "measure", "se", "p_top", "p_top_mc", "rank_low", "rank_high", "expected_rank"] {
        assert!(first[field].is_number(), "{field}: {first}");
    }
    let expected: f64 =
        ranked["entries"].as_array().unwrap().iter().map(|e| e["p_top"].as_f64().unwrap()).sum();
    assert!((expected - 6.0).abs() < 1e-9, "six places are given in every draw: {expected}");
    for component in ["entry", "judge", "residual"] {
        assert!(ranked["variance"][component].as_f64().unwrap() > 0.0);
    }
    // Ahmad was simulated as the most lenient judge; a strict judge has a positive severity.
    let severity = |id: &str| {
        let judges = ranked["judges"].as_array().unwrap();
        judges.iter().find(|j| j["id"] == id).unwrap()["severity"].as_f64().unwrap()
    };
    assert!(severity("Ahmad Wibisono") < -5.0 && severity("Maria Tambunan") > 3.0);
}

#[test]
fn the_report_is_one_file_that_asks_for_nothing() {
    let folder = kota_contoh();
    for (lang, words) in [
        ("id", ["Peringkat", "Cara juri memakai skala"]),
        ("en", ["Ranking", "How the judges used the scale"]),
    ] {
        gelar(folder.path(), &format!("--lang {lang} {ROUNDS} --html r.html --record r.json")).ok();
        let page = std::fs::read_to_string(folder.path().join("r.html")).unwrap();
        assert!(page.contains(&format!("<html lang=\"{lang}\">")));
        assert!(words.iter().all(|w| page.contains(w)));
        for outside in ["http://", "https://", "<script", "<link", "url(", "@import", "<img"] {
            assert!(!page.contains(outside), "{outside}");
        }
        let record: Value =
            serde_json::from_slice(&std::fs::read(folder.path().join("r.json")).unwrap()).unwrap();
        assert!(page.contains(record["hash"].as_str().unwrap()), "the report names the record");
    }
}

#[test]
fn names_reach_the_report_escaped_and_the_record_without_judges() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        "n.csv",
        "nomor,inovasi,juri,nilai\n1,<script>alert(1)</script>,Bu Ani Rahasia,3\n2,B & C,Pak Budi,4\n",
    );
    gelar(folder.path(), "rank n.csv --html r.html --record r.json").ok();
    let page = std::fs::read_to_string(folder.path().join("r.html")).unwrap();
    assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>"));
    let record = std::fs::read_to_string(folder.path().join("r.json")).unwrap();
    assert!(record.contains("J01") && !record.contains("Rahasia"), "{record}");
}

#[test]
fn the_guilford_table_is_recognised_where_it_is_there() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/judging/guilford1954_creativity.csv");
    if !path.exists() {
        eprintln!("skipped: {} is not there", path.display());
        return;
    }
    let ranked =
        gelar(Path::new("."), &format!("rank '{}' --top 3 --scale 1-9 --json", path.display())).ok().json();
    assert_eq!(ranked["entries"].as_array().unwrap().len(), 7);
    assert_eq!(ranked["entries"][0]["id"], "2");
    // Betty's total is 84 of 15 ratings: (84/15 − 1)/8.
    let mean = ranked["entries"][0]["mean"].as_f64().unwrap();
    let ratings = std::fs::read_to_string(&path).unwrap();
    let betty: Vec<f64> = ratings
        .lines()
        .filter(|l| l.contains(",Betty,"))
        .map(|l| l.rsplit(',').next().unwrap().parse().unwrap())
        .collect();
    let expected = (betty.iter().sum::<f64>() / betty.len() as f64 - 1.0) / 8.0 * 100.0;
    assert!((mean - expected).abs() < 1e-9);
}

#[test]
fn a_slip_is_named_by_its_cell_and_still_ranks() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        "n.csv",
        "entri,juri,Kebaruan,Dampak\nA,J1,80,75\nA,J2,85,850\nB,J1,70,72\nB,J2,65,60\n",
    );
    let run = gelar(folder.path(), "rank n.csv").ok();
    assert!(run.err.contains("n.csv › D3: nilai 850 jauh dari nilai lain (60–85)"), "{}", run.err);
    write(folder.path(), "m.csv", "entri,juri,nilai\nA,J1,120\nB,J1,340\nC,J1,980\nD,J1,45\nE,J1,610\n");
    assert!(!gelar(folder.path(), "rank m.csv").ok().err.contains("jauh dari"));
    write(folder.path(), "d.csv", "entri,juri,nilai\nA,J1,80\nB,J1,85\nC,J1,850\nD,J1,75\n");
    assert!(!gelar(folder.path(), "rank d.csv --scale 0-1000").ok().err.contains("jauh dari"));
}

#[test]
fn a_maximum_in_the_header_is_the_scale_until_a_flag_says_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let scores = "A,J1,10,40\nB,J1,20,20\n";
    let means = |line: &str| {
        let run = gelar(folder.path(), line).ok();
        let means: Vec<f64> = by_id(&run.json()).iter().map(|(_, _, mean)| *mean).collect();
        (means, run.err)
    };
    write(folder.path(), "n.csv", format!("entri,juri,Kebaruan (maks 20),Dampak (maks. 50)\n{scores}"));
    // A: (50 + 80) / 2, B: (100 + 40) / 2.
    let (by_header, said) = means("rank n.csv --json");
    assert_eq!(by_header, [65.0, 70.0]);
    assert!(said.contains("Skala: Kebaruan 0–20, Dampak 0–50.") && !said.contains("diperkirakan"), "{said}");
    assert_eq!(means("rank n.csv --scale 0-100 --json").0, [25.0, 20.0]);
    write(folder.path(), "n.csv", format!("entri,juri,Kebaruan (maks 15),Dampak (maks. 50)\n{scores}"));
    gelar(folder.path(), "rank n.csv").says(&["n.csv › C3", "20", "0–15"]);
}

#[test]
fn weights_are_said_and_percentages_that_make_no_hundred_are_remarked() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "n.csv", "entri,juri,Kebaruan (60%),Dampak (35%)\nA,J1,4,5\nB,J1,3,4\n");
    let run = gelar(folder.path(), "rank n.csv").ok();
    for said in ["Bobot: Kebaruan 60 %, Dampak 35 %.", "berjumlah 95 %, bukan 100 %"] {
        assert!(run.err.contains(said), "{said} is not in:\n{}", run.err);
    }
    write(folder.path(), "n.csv", "entri,juri,Kebaruan,Dampak\nBobot,,60%,40%\nA,J1,4,5\nB,J1,3,4\n");
    let run = gelar(folder.path(), "rank n.csv").ok();
    assert!(run.err.contains("Bobot: Kebaruan 60 %, Dampak 40 %."), "{}", run.err);
    assert!(!run.err.contains("bukan 100 %"), "{}", run.err);
}

#[test]
fn a_measure_in_logits_is_called_so_and_has_no_ends() {
    let folder = tempfile::tempdir().unwrap();
    let scores = "entri,juri,kriteria,nilai\nA,J,x,5\nA,K,x,4\nB,J,x,2\nB,K,x,3\nC,J,x,4\nC,K,x,2\n";
    write(folder.path(), "n.csv", scores);
    let said = gelar(folder.path(), "rank n.csv --scale 1-5 --model jmle").ok();
    assert!(said.out.contains("Ukuran (logit)") && !said.out.contains("0–0"), "{}", said.out);
}

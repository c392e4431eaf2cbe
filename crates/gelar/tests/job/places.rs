//! How a place came about, how sure it is, and what would settle it.

use super::*;

/// Eight entries, each by three of four judges; J4 gives a full point less than the others.
fn incomplete() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let quality = [4.3, 4.2, 4.15, 4.1, 4.05, 3.9, 3.0, 2.6];
    let mut rows = "nomor,inovasi,juri,Kebaruan,Dampak\n".to_string();
    for (entry, quality) in quality.iter().enumerate() {
        for judge in (0..4).filter(|judge| (entry + judge) % 4 != 0) {
            let strict = if judge == 3 { 1.0 } else { 0.0 };
            let wobble = f64::from((entry * 7 + judge * 5) as u32 % 3) * 0.2 - 0.2;
            let score = |shift: f64| ((quality - strict + wobble + shift) * 10.0).round() / 10.0;
            rows.push_str(&format!(
                "{:02},Inovasi {},J{},{},{}\n",
                entry + 1,
                entry + 1,
                judge + 1,
                score(0.1).min(5.0),
                score(-0.1)
            ));
        }
    }
    write(folder.path(), "n.csv", rows);
    folder
}

/// Every judge scores every entry.
fn complete() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let row = |entry: u32, judge: u32| format!("E{entry},J{judge},{}\n", (entry + judge * entry) % 5 + 1);
    let rows: String = (1..=8).flat_map(|entry| (1..=3).map(move |judge| row(entry, judge))).collect();
    write(folder.path(), "n.csv", format!("entri,juri,nilai\n{rows}"));
    folder
}

const RANK: &str = "rank n.csv --scale 1-5 --top 3";

#[test]
fn the_words_of_a_place_say_what_its_figures_are() {
    let folder = incomplete();
    for model in ["mean", "calibrated", "gaussian"] {
        let told = gelar(folder.path(), &format!("--lang en {RANK} --model {model} --json")).ok().json();
        let entries = told["entries"].as_array().unwrap();
        let explanations = told["explanations"].as_array().unwrap();
        assert_eq!(entries.len(), explanations.len());
        for (entry, explanation) in entries.iter().zip(explanations) {
            assert_eq!(entry["id"], explanation["entry"]);
            let words = explanation["words"].as_array().unwrap();
            let said = words.iter().map(|w| w.as_str().unwrap()).collect::<Vec<_>>().join(" ");
            assert!(said.starts_with(&format!("Rank {} of 8", entry["rank"])), "{said}");
            assert!(said.contains(&format!("{:.2}", entry["measure"].as_f64().unwrap())), "{said}");
            assert!(said.contains("the cut line"), "{said}");
            assert_eq!(said.contains("chance to be among the best 3"), model != "mean", "{said}");
        }
        assert!(told["advice"].is_null());
    }
}

#[test]
fn the_correction_of_strict_judges_is_said_and_adds_up() {
    let folder = incomplete();
    let told = gelar(folder.path(), &format!("--lang en {RANK} --model calibrated --json")).ok().json();
    let first = |id: &str| {
        let all = told["entries"].as_array().unwrap();
        all.iter().position(|e| e["id"] == id).unwrap()
    };
    // Entry 01 met J2, J3 and the strict J4; entry 02 did not meet J4.
    let words = |id: &str| told["explanations"][first(id)]["words"].to_string();
    assert!(
        words("01").contains("stricter than the average judge; the correction raises"),
        "{}",
        words("01")
    );
    assert!(
        words("02").contains("more lenient than the average judge; the correction lowers"),
        "{}",
        words("02")
    );
    let round = &told["entries"][first("01")]["rounds"][0];
    assert!(round["severity"].as_f64().unwrap() > 1.5, "{round}");
    let by_mean = gelar(folder.path(), &format!("{RANK} --explain 01")).ok();
    assert!(
        by_mean.out.contains("lebih ketat daripada juri lain; rata-rata tidak mengoreksinya"),
        "{}",
        by_mean.out
    );
    assert!(by_mean.out.contains("Model calibrated memberi peluang"), "{}", by_mean.out);
}

#[test]
fn one_entry_or_all_are_explained_and_an_unknown_one_is_told() {
    let folder = incomplete();
    let heads = |wanted: &str| {
        let said = gelar(folder.path(), &format!("{RANK} --explain '{wanted}'")).ok().out;
        said.matches("\n  Peringkat ").count()
    };
    assert_eq!([heads("03"), heads("inovasi 3"), heads("all")], [1, 1, 8]);
    gelar(folder.path(), &format!("{RANK} --explain 99")).says(&["Entri 99 tidak ada"]);
}

#[test]
fn a_tie_names_the_other_and_the_rule_that_decided() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "n.csv", "entri,juri,x,y\nA,J,5,1\nB,J,1,5\nC,J,2,2\n");
    let said = |ties: &str| {
        gelar(folder.path(), &format!("rank n.csv --scale 1-5 --top 1 {ties} --explain all")).ok().out
    };
    let decided = said("--ties criterion:y");
    assert!(decided.contains("Nilainya sama dengan A; dipisahkan oleh rata-rata kriteria y"), "{decided}");
    assert!(said("").contains("Nilainya sama dengan A; rapat pleno memutuskan"), "{}", said(""));
}

#[test]
fn advice_names_reviews_that_are_open_and_what_they_are_expected_to_do() {
    let folder = incomplete();
    let told = gelar(folder.path(), &format!("{RANK} --advise 3 --json")).ok().json();
    let reviews = told["advice"]["reviews"].as_array().unwrap();
    assert_eq!(reviews.len(), 3);
    let gained: f64 = reviews.iter().map(|r| r["gain"].as_f64().unwrap()).sum();
    assert!(gained > 0.0 && gained < told["advice"]["wrong"].as_f64().unwrap());
    let sheets = std::fs::read_to_string(folder.path().join("n.csv")).unwrap();
    let met = |judge: &str, entry: &str| {
        sheets.lines().any(|l| l.starts_with(&format!("{entry},")) && l.contains(&format!(",{judge},")))
    };
    for review in reviews {
        assert!(!met(review["judge"].as_str().unwrap(), review["entry"].as_str().unwrap()), "{review}");
    }
    // What must not be asked is not suggested.
    let first = &reviews[0];
    let pair = format!("{},{}", first["judge"].as_str().unwrap(), first["entry"].as_str().unwrap());
    write(folder.path(), "k.csv", format!("juri,entri\n{pair}\n"));
    let other = gelar(folder.path(), &format!("{RANK} --advise 3 --conflicts k.csv --json")).ok().json();
    let suggested = other["advice"]["reviews"].as_array().unwrap();
    assert!(!suggested.is_empty());
    assert!(suggested.iter().all(|r| r["judge"] != first["judge"] || r["entry"] != first["entry"]));
    write(folder.path(), "k.csv", "juri,entri\nJ9,01\n");
    gelar(folder.path(), &format!("{RANK} --advise 3 --conflicts k.csv")).says(&["k.csv › A2", "J9"]);

    let said = gelar(folder.path(), &format!("{RANK} --advise 3")).ok().out;
    assert!(
        said.contains("Yang akan memperjelas") && said.contains("di sisi garis batas yang salah"),
        "{said}"
    );
}

#[test]
fn where_all_met_all_there_is_nothing_to_ask() {
    let said = gelar(complete().path(), &format!("{RANK} --advise 3")).ok().out;
    assert!(said.contains("Tidak ada penilaian tambahan oleh juri yang ada"), "{said}");
}

#[test]
fn the_mean_says_where_certainty_is_to_be_had() {
    let folder = incomplete();
    let said = gelar(folder.path(), RANK).ok().out;
    assert!(said.contains("--model calibrated, yang mengoreksinya"), "{said}");
    let said = gelar(complete().path(), RANK).ok().out;
    assert!(said.contains("Rata-rata tidak menyebut seberapa pasti"), "{said}");
    let said = gelar(folder.path(), &format!("{RANK} --model calibrated")).ok().out;
    assert!(!said.contains("--model calibrated"), "{said}");
}

#[test]
fn a_report_shows_grey_zone_advice_habits_and_where_places_come_from() {
    let folder = incomplete();
    for (lang, words) in [
        (
            "id",
            [
                "Seberapa pasti garis batas itu",
                "Zona abu-abu:",
                "Yang akan memperjelas",
                "Asal tiap peringkat",
            ],
        ),
        (
            "en",
            ["How sure the cut line is", "Grey zone:", "What would settle it", "How each place came about"],
        ),
    ] {
        gelar(folder.path(), &format!("--lang {lang} {RANK} --html r.html")).ok();
        let page = std::fs::read_to_string(folder.path().join("r.html")).unwrap();
        words.iter().for_each(|w| assert!(page.contains(w), "{lang}: {w}"));
    }
    gelar(folder.path(), &format!("{RANK} --model calibrated --html r.html")).ok();
    let page = std::fs::read_to_string(folder.path().join("r.html")).unwrap();
    assert!(
        page.contains("<strong>ketat</strong>: ") && page.contains("lebih rendah daripada juri rata-rata")
    );
    assert!(!page.contains("Seberapa pasti garis batas itu"), "the ranking itself says it");
}

#[test]
fn a_note_leads_to_its_rows_and_they_lead_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut rows = "entri,juri,x,y\n".to_string();
    for entry in 1..=12 {
        for judge in 1..=3 {
            let y =
                if (entry, judge) == (5, 2) { String::new() } else { ((entry + judge) % 5 + 1).to_string() };
            rows.push_str(&format!("E{entry:02},J{judge},{},{y}\n", entry % 5 + 1));
        }
    }
    write(folder.path(), "n.csv", rows);
    gelar(folder.path(), "rank n.csv --scale 1-5 --html r.html").ok();
    let page = std::fs::read_to_string(folder.path().join("r.html")).unwrap();
    let note = page.split("<li id=\"n").find(|li| li.contains("kriteria kosong")).unwrap();
    let number = note.split('"').next().unwrap();
    assert!(note.contains("<a href=\"#e4\">E05</a>") && note.contains("<a href=\"#j1\">J2</a>"), "{note}");
    let row = page.split(" id=\"e4\"").nth(1).unwrap().split("</tr>").next().unwrap();
    assert!(row.contains(&format!("<a href=\"#n{number}\">")), "{row}");
    assert!(page.contains(" id=\"j1\""));
}

#[test]
fn models_in_logits_get_a_wright_map_with_its_table() {
    let folder = tempfile::tempdir().unwrap();
    let mut rows = "entri,juri,x,y\n".to_string();
    for entry in 1..=8 {
        for judge in 1..=3 {
            rows.push_str(&format!(
                "E{entry},J{judge},{},{}\n",
                (entry + judge) % 5 + 1,
                (entry * judge) % 4 + 1
            ));
        }
    }
    write(folder.path(), "n.csv", rows);
    for model in ["facets", "jmle"] {
        gelar(folder.path(), &format!("rank n.csv --scale 1-5 --model {model} --draws 500 --html r.html"))
            .ok();
        let page = std::fs::read_to_string(folder.path().join("r.html")).unwrap();
        let map = page.split("<svg class=\"wright\"").nth(1).unwrap().split("</svg>").next().unwrap();
        for label in ["J01", "K1", "K2", "2|3", "Entri", "Jenjang"] {
            assert!(map.contains(label), "{model}: {label} is not in {map}");
        }
        assert!(page.contains("<table class=\"elements\"") && page.contains("Peta Wright"));
    }
    gelar(folder.path(), "rank n.csv --scale 1-5 --model gaussian --html r.html").ok();
    assert!(!std::fs::read_to_string(folder.path().join("r.html")).unwrap().contains("Peta Wright"));
}

#[test]
fn a_record_beside_changes_nothing_but_the_names() {
    let folder = incomplete();
    let plain = gelar(folder.path(), &format!("{RANK} --model calibrated --json")).ok().json();
    let recorded =
        gelar(folder.path(), &format!("{RANK} --model calibrated --json --record r.json")).ok().json();
    assert_eq!(plain, recorded);
    gelar(folder.path(), "verify r.json").ok();
}

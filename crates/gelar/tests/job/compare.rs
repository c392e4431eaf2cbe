//! Rankings from paired comparisons.

use super::*;

fn measures(json: &Value) -> Vec<(String, f64)> {
    let entries = json["entries"].as_array().unwrap();
    let mut all: Vec<(String, f64)> = entries
        .iter()
        .map(|e| (e["id"].as_str().unwrap().to_string(), e["measure"].as_f64().unwrap()))
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

/// The same comparisons in the three shapes that are read.
const WINNERS: &str =
    "tuan rumah,pemenang,kalah\nA,A,B\nB,A,B\nA,B,A\nB,B,C\nC,B,C\nC,C,B\nC,C,A\nA,A,C\nA,A,C\n";
const RESULTS: &str =
    "home,away,hasil\nA,B,A\nB,A,tamu\nA,B,2\nB,C,home\nC,B,B\nC,B,C\nC,A,c\nA,C,1\nA,C,A\n";
const COUNTS: &str =
    "home.team;away.team;home.wins;away.wins\nA;B;1;1\nB;A;0;1\nB;C;1;0\nC;B;1;1\nC;A;1;0\nA;C;2;0\n";

#[test]
fn three_shapes_of_the_same_comparisons_rank_equally() {
    let folder = tempfile::tempdir().unwrap();
    let mut found = Vec::new();
    for (name, rows) in [("w.csv", WINNERS), ("r.csv", RESULTS), ("c.csv", COUNTS)] {
        write(folder.path(), name, rows);
        let run = gelar(folder.path(), &format!("compare {name} --first-advantage --top 1 --json")).ok();
        assert!(run.err.contains("9 perbandingan antara 3 entri"), "{}", run.err);
        found.push(measures(&run.json()));
        assert!(run.json()["first_advantage"]["value"].is_number());
    }
    for other in &found[1..] {
        for (a, b) in found[0].iter().zip(other) {
            assert!(a.0 == b.0 && (a.1 - b.1).abs() < 1e-9, "{found:?}");
        }
    }
}

#[test]
fn it_prints_a_table_and_csv_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "w.csv", WINNERS);
    let said = gelar(folder.path(), "compare w.csv --top 1").ok().out;
    assert!(said.contains("Kemampuan (logit)") && said.contains("73 dari 100"), "{said}");
    let english = gelar(folder.path(), "--lang en compare w.csv --top 1 --first-advantage").ok().out;
    assert!(
        english.contains("Ability (logits)") && english.contains("Advantage of coming first"),
        "{english}"
    );
    let csv = gelar(folder.path(), "compare w.csv --top 1 --csv").ok().out;
    assert!(csv.starts_with("rank,id,comparisons,won,measure,se,p_top"), "{csv}");
    assert!(csv.lines().nth(1).unwrap().starts_with("1,A,6,66.6"), "{csv}");
}

#[test]
fn ties_priors_and_islands_are_told() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "t.csv", "first,second,result\nA,B,A\nB,A,A\nA,B,seri\nB,A,B\n");
    let tied = gelar(folder.path(), "compare t.csv --top 1").ok();
    assert!(tied.out.contains("Seri: log ν"), "{}", tied.out);
    write(folder.path(), "p.csv", "winner,loser\nA,B\nA,C\nB,C\n");
    let said = gelar(folder.path(), "compare p.csv --top 1").ok().out;
    assert!(said.contains("kemampuan ditarik ke tengah") && said.contains("1,5"), "{said}");
    let wider = gelar(folder.path(), "compare p.csv --top 1 --prior-sd 3 --json").ok().json();
    assert_eq!(wider["prior_sd"], 3.0);
    write(folder.path(), "i.csv", "winner,loser\nA,B\nB,A\nC,D\nD,C\n");
    let said = gelar(folder.path(), "compare i.csv --top 1").ok().out;
    assert!(said.contains("2 kelompok tanpa perbandingan"), "{said}");
}

#[test]
fn what_cannot_be_read_is_named_by_its_cell() {
    let folder = tempfile::tempdir().unwrap();
    let told = |rows: &str, line: &str, words: &[&str]| {
        write(folder.path(), "x.csv", rows);
        gelar(folder.path(), &format!("compare x.csv {line}")).says(words);
    };
    told("winner,loser\nA,A\n", "", &["x.csv › B2", "dirinya sendiri"]);
    told("winner,loser\nA,\n", "", &["x.csv › B2", "kosong"]);
    told("first,second,result\nA,B,D\n", "", &["x.csv › C2", "\"D\""]);
    told("home,away,home wins,away wins\nA,B,1,x\n", "", &["x.csv › D2"]);
    told("entri,nilai\nA,3\n", "", &["kolom perbandingan tidak ditemukan", "--winner"]);
    told("winner,loser\n", "", &["Tidak ada perbandingan"]);
    told("winner,loser\nA,B\n", "--first-advantage", &["--first"]);
    told("winner,loser\nA,B\n", "--top 0", &["--top"]);
}

#[test]
fn columns_can_be_named() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "n.csv", "unggul,tertinggal,dimuka\nA,B,A\nB,A,A\nA,B,B\n");
    let run = gelar(
        folder.path(),
        "compare n.csv --winner unggul --loser Tertinggal --first dimuka --top 1 --json",
    )
    .ok();
    assert_eq!(run.json()["entries"][0]["id"], "A");
}

/// Two independent packages agree on these to five decimals.
#[test]
fn the_baseball_season_comes_out_as_in_the_literature() {
    let path = |file: &str| {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/judging").join(file)
    };
    let games = path("baseball1987_bt.csv");
    if !games.exists() {
        eprintln!("skipped: {} is not there", games.display());
        return;
    }
    let reference = std::fs::read_to_string(path("baseball1987_bt.ref_BradleyTerry2.csv")).unwrap();
    for (model, flag) in [("no_home", ""), ("home", "--first-advantage")] {
        let line = format!("compare '{}' {flag} --top 3 --json", games.display());
        let json = gelar(Path::new("."), &line).ok().json();
        let measures = measures(&json);
        let of = |team: &str| measures.iter().find(|m| m.0 == team).unwrap().1;
        let mut compared = 0;
        for row in reference.lines().skip(1) {
            let fields: Vec<&str> = row.split(',').map(|f| f.trim_matches('"')).collect();
            if fields[0] != model {
                continue;
            }
            let expected: f64 = fields[2].parse().unwrap();
            let found = match fields[1].strip_prefix("team") {
                Some(team) => of(team) - of("Baltimore"),
                None => json["first_advantage"]["value"].as_f64().unwrap(),
            };
            assert!((found - expected).abs() < 1e-4, "{row}: {found}");
            compared += 1;
        }
        assert_eq!(compared, if model == "home" { 7 } else { 6 });
    }
}

use super::*;

/// The register of a ZIP of certificates.
pub(super) fn register(zip: &Path) -> Vec<Value> {
    let json: Value = serde_json::from_str(&decide::archive(zip, "daftar.json")).unwrap();
    json["certificates"].as_array().unwrap().clone()
}

fn decided() -> tempfile::TempDir {
    let folder = kota_contoh();
    gelar(folder.path(), &format!("{ROUNDS} --record r.json")).ok();
    gelar(folder.path(), "decide r.json --edition edisi.toml --pleno pleno.toml").ok();
    folder
}

#[test]
fn six_winners_and_every_participant_the_same_bytes_each_time() {
    let folder = decided();
    let make = |zip: &str| {
        gelar(folder.path(), &format!("certificates keputusan.json --edition edisi.toml --out {zip}")).ok();
        std::fs::read(folder.path().join(zip)).unwrap()
    };
    assert!(make("a.zip") == make("b.zip"), "two runs differ");
    let register = register(&folder.path().join("a.zip"));
    assert_eq!(register.len(), 34);
    let place = |at: usize| register[at]["facts"]["honour"]["winner"]["place"].as_u64();
    assert_eq!(
        (0..7).map(place).collect::<Vec<_>>(),
        [Some(1), Some(2), Some(3), Some(4), Some(5), Some(6), None]
    );
    assert_eq!(register[0]["facts"]["number"], "GIPP/2026/001");
    assert_eq!(register[33]["facts"]["number"], "GIPP/2026/034");
    let zip = folder.path().join("a.zip");
    let list = decide::archive(&zip, "daftar.csv");
    assert_eq!(list.lines().count(), 35);
}

#[test]
fn numbers_come_from_the_offices_register() {
    let folder = decided();
    let decision: Value =
        serde_json::from_slice(&std::fs::read(folder.path().join("keputusan.json")).unwrap()).unwrap();
    let winners: Vec<String> = decision["decision"]["order"].as_array().unwrap()[..6]
        .iter()
        .map(|p| p["entry"].as_str().unwrap().to_string())
        .collect();
    let line =
        "certificates keputusan.json --edition edisi.toml --winners-only --register reg.csv --out a.zip";
    let rows: Vec<String> =
        winners.iter().enumerate().map(|(at, id)| format!("{id};400.{}0", at + 71)).collect();
    write(folder.path(), "reg.csv", format!("Nomor;Nomor piagam\n{}\n", rows[1..].join("\n")));
    gelar(folder.path(), line).says(&[&winners[0], "buku register"]);
    assert!(!folder.path().join("a.zip").exists());

    write(folder.path(), "reg.csv", format!("Nomor;Nomor piagam\n{}\n", rows.join("\n")));
    gelar(folder.path(), line).ok();
    let register = register(&folder.path().join("a.zip"));
    assert_eq!(register.len(), 6);
    assert_eq!(register[2]["facts"]["number"], "400.730");

    let twice = rows[1].replace("400.720", "400.710");
    write(
        folder.path(),
        "reg.csv",
        format!("Nomor;Nomor piagam\n{}\n{twice}\n{}\n", rows[0], rows[2..].join("\n")),
    );
    gelar(folder.path(), &format!("{line} --force")).says(&["400.710", "dua kali"]);
}

#[test]
fn what_an_edition_lacks_is_said_at_once() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "l.csv", "peringkat,inovasi,instansi\n1,Satu,Dinas A\n");
    write(folder.path(), "e.toml", "award = \"Gelar\"\n");
    gelar(folder.path(), "certificates l.csv --edition e.toml").says(&[
        "government",
        "certificate.on",
        "certificate.city",
        "certificate.signer.office",
    ]);
}

#[test]
fn an_undecided_ranking_gives_samples_only() {
    let folder = kota_contoh();
    let edition = std::fs::read_to_string(folder.path().join("edisi.toml")).unwrap();
    write(folder.path(), "sah.toml", edition.replace("example = true", "example = false"));
    gelar(folder.path(), &format!("{ROUNDS} --record r.json")).ok();
    let run = gelar(folder.path(), "certificates r.json --edition sah.toml --winners-only --out a.zip").ok();
    assert!(run.err.contains("belum diputuskan"), "{}", run.err);
    assert!(register(&folder.path().join("a.zip")).iter().all(|c| c["facts"]["sample"] == true));
    gelar(folder.path(), "decide r.json --edition sah.toml --pleno pleno.toml").ok();
    gelar(folder.path(), "certificates keputusan.json --edition sah.toml --winners-only --out b.zip").ok();
    assert!(register(&folder.path().join("b.zip")).iter().all(|c| c["facts"]["sample"] == false));
}

#[test]
fn a_broken_pattern_and_a_broken_crest_are_explained() {
    let folder = decided();
    let line = "certificates keputusan.json --edition edisi.toml --out a.zip";
    gelar(folder.path(), &format!("{line} --number 'GIPP/{{tahun}}/{{seq}}'")).says(&["tahun", "{year}"]);
    gelar(folder.path(), &format!("{line} --number GIPP/1")).says(&["{seq"]);
    write(
        folder.path(),
        "l.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>x</script></svg>",
    );
    gelar(folder.path(), &format!("{line} --crest l.svg")).says(&["script"]);
    assert!(!folder.path().join("a.zip").exists());
}

#[test]
fn a_list_honours_as_many_winners_as_the_edition_has_and_a_ranking_is_no_list() {
    let folder = kota_contoh();
    write(folder.path(), "l.csv", "peringkat,inovasi,instansi\n1,Satu,A\n6,Enam,B\n7,Tujuh,C\n-,Lain,D\n");
    gelar(folder.path(), "certificates l.csv --edition edisi.toml --out a.zip").ok();
    let honours: Vec<bool> =
        register(&folder.path().join("a.zip")).iter().map(|c| c["facts"]["honour"].is_object()).collect();
    assert_eq!(honours, [true, true, false, false]);
    let csv = gelar(folder.path(), &format!("{ROUNDS} --csv")).ok().out;
    write(folder.path(), "p.csv", csv);
    gelar(folder.path(), "certificates p.csv --edition edisi.toml --out b.zip")
        .says(&["p.csv", "gelar decide"]);
}

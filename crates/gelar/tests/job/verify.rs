use super::*;

fn recorded() -> (tempfile::TempDir, Value) {
    let folder = kota_contoh();
    gelar(folder.path(), &format!("{ROUNDS} --model gaussian --draws 500 --record r.json")).ok();
    let record = serde_json::from_slice(&std::fs::read(folder.path().join("r.json")).unwrap()).unwrap();
    (folder, record)
}

/// Verifies a changed record; gives what was said.
fn verdict(folder: &Path, record: &Value) -> String {
    write(folder, "changed.json", serde_json::to_vec(record).unwrap());
    let run = gelar(folder, "verify changed.json");
    assert_eq!(run.code, 3, "{}\n{}", run.out, run.err);
    run.out
}

#[test]
fn what_was_changed_is_named() {
    let (folder, record) = recorded();
    assert!(gelar(folder.path(), "verify r.json").ok().out.contains("Cocok"));

    let mut digit = record.clone();
    let sheet = &mut digit["contest"]["rounds"][0]["sheets"][0];
    let (entry, judge) = (sheet["entry"].as_u64().unwrap(), sheet["judge"].as_u64().unwrap());
    let score = sheet["scores"][0].as_f64().unwrap();
    sheet["scores"][0] = serde_json::json!(if score > 2.0 { score - 0.5 } else { score + 0.5 });
    let said = verdict(folder.path(), &digit);
    let id = record["contest"]["entries"][entry as usize]["id"].as_str().unwrap();
    let sheet = format!("babak desk, entri {id}, juri J{:02}", judge + 1);
    assert!(said.contains(&format!("diubah setelah dicatat: {sheet}")), "{said}");

    let mut missing = record.clone();
    missing["contest"]["rounds"][0]["sheets"].as_array_mut().unwrap().remove(0);
    let said = verdict(folder.path(), &missing);
    assert!(said.contains(&format!("hilang: {sheet}")), "{said}");

    let mut seed = record.clone();
    seed["rule"]["seed"] = serde_json::json!(2);
    let said = verdict(folder.path(), &seed);
    assert!(said.contains("Aturan seed: dinyatakan 2, tetapi peringkat dibuat dengan 1"), "{said}");

    let mut rank = record.clone();
    rank["ranking"]["entries"][0]["mean"] = serde_json::json!(99.5);
    let said = verdict(folder.path(), &rank);
    assert!(said.contains("mean: tercatat 99,5"), "{said}");
}

#[test]
fn a_printed_hash_witnesses_the_record() {
    let (folder, record) = recorded();
    let hash = record["hash"].as_str().unwrap();
    gelar(folder.path(), &format!("verify r.json --hash {}", &hash[..32])).ok();
    let other = gelar(folder.path(), "verify r.json --hash 0123456789abcdef0123456789abcdef");
    assert_eq!(other.code, 3);
    assert!(other.out.contains("bukan sidik rekaman ini"), "{}", other.out);
}

#[test]
fn a_certificate_that_was_changed_is_named() {
    let out = tempfile::tempdir().unwrap();
    let zip = out.path().join("a.zip");
    let line = format!("certificates pemenang.csv --edition edisi.toml --out '{}'", zip.display());
    gelar(&example("gipp-2017"), &line).ok();
    gelar(out.path(), "verify a.zip").ok();
    // The archive keeps PDF files as they are, so a byte of one can be changed in place.
    let mut bytes = std::fs::read(&zip).unwrap();
    let at = bytes.windows(5).position(|w| w == b"%PDF-").unwrap() + 6;
    bytes[at] ^= 1;
    std::fs::write(&zip, bytes).unwrap();
    let run = gelar(out.path(), "verify a.zip");
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(run.out.contains("01-pelita-si-abah.pdf"), "{}", run.out);
}

#[test]
fn a_zip_is_checked_as_a_whole_and_a_printed_hash_names_its_certificate() {
    let out = tempfile::tempdir().unwrap();
    let zip = out.path().join("a.zip");
    let line = format!("certificates pemenang.csv --edition edisi.toml --out '{}'", zip.display());
    gelar(&example("gipp-2017"), &line).ok();
    let second = certificates::register(&zip)[1]["hash"].as_str().unwrap()[..32].to_string();
    let said = gelar(out.path(), &format!("verify a.zip --hash {second}")).ok().out;
    assert!(said.contains("Si Kepho"), "{said}");
    let other = gelar(out.path(), "verify a.zip --hash 0123456789abcdef0123456789abcdef");
    assert_eq!(other.code, 3, "{}", other.out);

    let mut archive =
        zip::ZipWriter::new_append(std::fs::File::options().read(true).write(true).open(&zip).unwrap())
            .unwrap();
    archive.start_file("99-palsu.pdf", zip::write::SimpleFileOptions::default()).unwrap();
    archive.finish().unwrap();
    let added = gelar(out.path(), "verify a.zip");
    assert_eq!(added.code, 3);
    assert!(added.out.contains("99-palsu.pdf"), "{}", added.out);
}

#[test]
fn a_record_with_more_in_it_than_was_hashed_is_refused() {
    let (folder, record) = recorded();
    for path in ["", "/ranking", "/ranking/entries/0", "/ranking/judges/0", "/contest/rounds/0", "/rule"] {
        let mut more = record.clone();
        more.pointer_mut(path).unwrap()["winner_by_decree"] = serde_json::json!("A");
        write(folder.path(), "more.json", more.to_string());
        gelar(folder.path(), "verify more.json").says(&["more.json", "winner_by_decree"]);
    }
}

#[test]
fn what_is_no_record_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in
        [("a.json", "{"), ("b.json", "[]"), ("c.json", ""), ("d.zip", "PK\u{3}\u{4}broken")]
    {
        write(folder.path(), name, content);
        gelar(folder.path(), &format!("verify {name}")).says(&[name]);
    }
}

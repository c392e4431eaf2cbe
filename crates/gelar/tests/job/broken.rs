use super::*;

/// Name, content, what the message names in both languages, and a word of each language.
const BROKEN: &[(&str, &str, &[&str], &str, &str)] = &[
    ("teks.csv", "entri,juri,nilai\nA,J1,tiga\nB,J1,4\n", &["teks.csv", "C2", "tiga"], "angka", "number"),
    (
        "skala.csv",
        "entri,juri,nilai\nA,J1,3\nB,J1,7\n",
        &["skala.csv", "C3", "7"],
        "di luar skala",
        "outside the scale",
    ),
    (
        "rumus.csv",
        "entri,juri,nilai\nA,J1,#DIV/0!\nB,J1,4\n",
        &["rumus.csv", "C2", "#DIV/0!"],
        "rumus",
        "formula",
    ),
    ("kosong.csv", "", &["kosong.csv"], "tidak berisi data", "no data"),
    ("biner.csv", "\u{0}\u{1}\u{2}\u{3}", &["biner.csv"], "", ""),
    ("rusak.xlsx", "PK\u{3}\u{4}rusak", &["rusak.xlsx"], "", ""),
];

#[test]
fn every_broken_input_is_told_with_its_place_and_nothing_is_written() {
    for (name, content, places, id, en) in BROKEN {
        for (lang, word) in [("id", id), ("en", en)] {
            let folder = tempfile::tempdir().unwrap();
            write(folder.path(), name, content);
            let line = format!("--lang {lang} rank {name} --scale 1-5 --html r.html --record r.json");
            let run = gelar(folder.path(), &line);
            let mut words = places.to_vec();
            words.push(word);
            run.says(&words);
            assert_eq!(names(folder.path()), [*name], "{name}: something was written");
        }
    }
}

#[test]
fn a_word_instead_of_a_file_a_folder_and_a_missing_file() {
    let folder = tempfile::tempdir().unwrap();
    gelar(folder.path(), "rank tidak-ada.csv").says(&["tidak-ada.csv", "tidak ditemukan"]);
    gelar(folder.path(), "--lang en rank .").says(&["it is a folder"]);
    let usage = gelar(folder.path(), "rank");
    assert_eq!(usage.code, 2);
    usage.says(&["FILE", "gelar --help"]);
}

#[test]
fn a_mistake_in_the_edition_is_told_with_line_and_column() {
    let folder = kota_contoh();
    write(folder.path(), "e.toml", "award = \"Gelar\"\n[result]\nbest = \"enam\"\n");
    gelar(folder.path(), "rank 1-desk.csv --edition e.toml").says(&["e.toml", "baris 3", "kolom 8"]);
    write(folder.path(), "e.toml", "award = \"Gelar\"\nbobot = 3\n");
    gelar(folder.path(), "rank 1-desk.csv --edition e.toml").says(&["baris 2", "bobot"]);
    write(folder.path(), "e.toml", "[[round]]\nid = \"wawancara\"\nweight = 1\n");
    gelar(folder.path(), "rank 1-desk.csv 2-presentasi.xlsx --edition e.toml").says(&["desk", "wawancara"]);
}

#[test]
fn flags_that_name_nothing_are_told_with_what_there_is() {
    let folder = kota_contoh();
    gelar(folder.path(), "rank 1-desk.csv --weights Dampakk=3").says(&["Dampakk", "Dampak", "Kebaruan"]);
    gelar(folder.path(), "rank 1-desk.csv --weights Dampak=3").says(&["Kebaruan", "bobot"]);
    gelar(folder.path(), "rank 1-desk.csv --judge Wasit").says(&["Wasit", "1-desk.csv"]);
    gelar(folder.path(), "rank 1-desk.csv --ties criterion:Harga").says(&["Harga"]);
    gelar(folder.path(), "rank 1-desk.csv --top 0").says(&["--top"]);
    gelar(folder.path(), "rank 1-desk.csv --model gausian").says(&["gausian", "gaussian"]);
}

#[test]
fn a_place_that_cannot_be_written_is_told() {
    let folder = kota_contoh();
    write(folder.path(), "berkas", "");
    gelar(folder.path(), &format!("{ROUNDS} --html berkas/r.html"))
        .says(&["berkas/r.html", "tidak dapat ditulis"]);
}

#[test]
fn a_result_never_replaces_an_input_and_a_set_is_whole() {
    let folder = kota_contoh();
    let before = std::fs::read(folder.path().join("1-desk.csv")).unwrap();
    gelar(folder.path(), &format!("{ROUNDS} --record ./1-desk.csv")).says(&["1-desk.csv", "masukan"]);
    assert_eq!(std::fs::read(folder.path().join("1-desk.csv")).unwrap(), before);
    std::fs::create_dir(folder.path().join("folder")).unwrap();
    gelar(folder.path(), &format!("{ROUNDS} --record r.json --html folder")).says(&["folder"]);
    assert!(!folder.path().join("r.json").exists());
}

#[test]
fn a_rubric_that_does_not_fit_the_sheets_is_not_left_out_in_silence() {
    let folder = kota_contoh();
    let edition = std::fs::read_to_string(folder.path().join("edisi.toml")).unwrap();
    write(
        folder.path(),
        "e.toml",
        edition.replace("id = \"Dampak\", weight = 35", "id = \"Impact\", weight = 35"),
    );
    gelar(folder.path(), &ROUNDS.replace("edisi.toml", "e.toml")).says(&["Impact", "Dampak", "desk"]);
}

#[test]
fn criteria_of_unlike_size_need_their_scales() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "n.csv", "entri,juri,Dampak,Kebaruan\nA,J1,90,2\nB,J1,80,5\nA,J2,70,3\nB,J2,60,4\n");
    gelar(folder.path(), "rank n.csv").says(&["Kebaruan", "skala"]);
    let scaled = "entri,juri,Dampak (0-100),Kebaruan (1-5)\nA,J1,90,2\nB,J1,80,5\nA,J2,70,3\nB,J2,60,4\n";
    write(folder.path(), "n.csv", scaled);
    let ranked = gelar(folder.path(), "rank n.csv --json").ok().json();
    // B: (70 + 87.5) / 2 before A: (80 + 37.5) / 2.
    assert_eq!(ranked["entries"][0]["id"], "B");
    assert!((ranked["entries"][0]["mean"].as_f64().unwrap() - 78.75).abs() < 1e-9);
}

#[test]
fn one_column_for_two_flags_is_a_mistake_on_the_line() {
    let folder = kota_contoh();
    let run = gelar(folder.path(), "rank 1-desk.csv --entry A --judge a");
    assert_eq!(run.code, 2);
    run.says(&["--entry", "--judge", "kolom yang sama", "gelar --help"]);
}

#[test]
fn a_verification_address_is_one_that_a_telephone_opens() {
    let folder = kota_contoh();
    gelar(folder.path(), &format!("{ROUNDS} --record r.json")).ok();
    for address in ["inovasi.go.id/v", "https://"] {
        gelar(folder.path(), &format!("certificates r.json --edition edisi.toml --verify {address}"))
            .says(&[address, "https://inovasi.kota.go.id/periksa"]);
    }
    assert!(!folder.path().join("piagam.zip").exists());
}

#[test]
fn a_letter_that_the_fonts_lack_is_told_with_its_entry_and_field_before_printing() {
    let folder = kota_contoh();
    let list = "nomor,inovasi,instansi,peringkat\n07,Pelita \u{1f600},DLH,1\n08,Kepho,Dinas \u{6c34},2\n";
    write(folder.path(), "d.csv", list);
    gelar(folder.path(), "certificates d.csv --edition edisi.toml").says(&[
        "07, Inovasi",
        "\u{1f600}",
        "08, Instansi",
        "\u{6c34}",
    ]);
    assert!(!folder.path().join("piagam.zip").exists());
}

#[test]
fn a_formula_that_failed_puts_no_name_on_a_certificate() {
    let folder = kota_contoh();
    write(folder.path(), "d.csv", "nomor,inovasi,instansi,peringkat\n07,#REF!,DLH,1\n");
    gelar(folder.path(), "certificates d.csv --edition edisi.toml").says(&["d.csv › B2", "#REF!"]);
}

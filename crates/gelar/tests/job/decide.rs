use super::*;

const TIED: &str = "nomor,inovasi,juri,nilai\n01,Satu,J1,5\n02,Dua,J1,4\n03,Tiga,J1,4\n04,Empat,J1,2\n";

fn tied() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "n.csv", TIED);
    gelar(folder.path(), "rank n.csv --scale 1-5 --top 2 --record r.json").ok();
    folder
}

#[test]
fn minutes_and_decision_of_the_example() {
    let folder = kota_contoh();
    gelar(folder.path(), &format!("{ROUNDS} --record r.json")).ok();
    gelar(folder.path(), "decide r.json --edition edisi.toml --pleno pleno.toml --out out").ok();
    let out = folder.path().join("out");
    assert_eq!(names(&out), ["berita-acara.docx", "berita-acara.pdf", "keputusan.json"]);
    let decided: Value = serde_json::from_slice(&std::fs::read(out.join("keputusan.json")).unwrap()).unwrap();
    assert_eq!(decided["decision"]["record_hash"], decided["hash"]);
    assert_eq!(decided["decision"]["members"].as_array().unwrap().len(), 7);
    gelar(&out, "verify keputusan.json").ok();
}

#[test]
fn an_override_needs_its_reason_and_stands_beside_what_the_ranking_said() {
    let folder = kota_contoh();
    gelar(folder.path(), &format!("{ROUNDS} --record r.json")).ok();
    let pleno = std::fs::read_to_string(folder.path().join("pleno.toml")).unwrap();
    write(
        folder.path(),
        "tanpa.toml",
        format!("{pleno}\n[[move]]\nentry = \"23\"\nto = 6\nreason = \" \"\n"),
    );
    gelar(folder.path(), "decide r.json --edition edisi.toml --pleno tanpa.toml --out out")
        .says(&["Ibu Hamil Terpantau (23)", "alasan"]);
    assert!(!folder.path().join("out").exists(), "nothing is written");

    let moved = format!(
        "{pleno}\n[[move]]\nentry = \"23\"\nto = 6\nreason = \"Kunjungan ulang membuktikan dampaknya\"\n"
    );
    write(folder.path(), "dengan.toml", moved);
    gelar(folder.path(), "decide r.json --edition edisi.toml --pleno dengan.toml --out out").ok();
    let file = std::fs::read(folder.path().join("out/keputusan.json")).unwrap();
    let decided: Value = serde_json::from_slice(&file).unwrap();
    assert_eq!(decided["decision"]["order"][5]["entry"], "23");
    assert_eq!(decided["decision"]["overrides"][0]["from"], 7);
    assert_eq!(decided["ranking"]["entries"][6]["id"], "23", "what the ranking said stays");
    let docx = archive(&folder.path().join("out/berita-acara.docx"), "word/document.xml");
    assert!(docx.contains("Kunjungan ulang membuktikan dampaknya"));
}

#[test]
fn a_tie_at_the_cut_is_the_meetings() {
    let folder = tied();
    let members = "on = 2026-10-20\nplace = \"Aula\"\n[[member]]\nname = \"Ani\"\n";
    write(folder.path(), "kosong.toml", members);
    gelar(folder.path(), "decide r.json --pleno kosong.toml").says(&["Dua (02)", "Tiga (03)", "peringkat 2"]);
    let template = gelar(folder.path(), "decide r.json --template").ok().out;
    assert!(template.contains("entries = [\"02\", \"03\"]"), "{template}");

    write(
        folder.path(),
        "urut.toml",
        format!("{members}[[tie]]\nentries = [\"03\", \"02\"]\nreason = \"Lebih lama berjalan\"\n"),
    );
    gelar(folder.path(), "decide r.json --pleno urut.toml").ok();
    let file = std::fs::read(folder.path().join("keputusan.json")).unwrap();
    let decided: Value = serde_json::from_slice(&file).unwrap();
    assert_eq!(decided["decision"]["order"][1]["entry"], "03");
}

#[test]
fn without_a_decision_there_is_a_draft_and_nothing_decided() {
    let folder = tied();
    let run = gelar(folder.path(), "decide r.json --out out").ok();
    assert!(run.out.contains("draf"), "{}", run.out);
    assert_eq!(names(&folder.path().join("out")), ["berita-acara-draf.docx", "berita-acara-draf.pdf"]);
}

#[test]
fn minutes_that_the_office_edited_are_not_overwritten() {
    let folder = tied();
    gelar(folder.path(), "decide r.json --out out").ok();
    gelar(folder.path(), "decide r.json --out out").ok();
    write(folder.path(), "out/berita-acara-draf.docx", "diubah sekretariat");
    gelar(folder.path(), "decide r.json --out out").says(&["berita-acara-draf.docx", "--force"]);
    assert_eq!(
        std::fs::read(folder.path().join("out/berita-acara-draf.docx")).unwrap(),
        b"diubah sekretariat"
    );
    gelar(folder.path(), "decide r.json --out out --force").ok();
}

#[test]
fn a_changed_record_gets_no_minutes() {
    let folder = tied();
    let mut record: Value =
        serde_json::from_slice(&std::fs::read(folder.path().join("r.json")).unwrap()).unwrap();
    record["contest"]["rounds"][0]["sheets"][0]["scores"][0] = serde_json::json!(3.0);
    write(folder.path(), "r.json", record.to_string());
    gelar(folder.path(), "decide r.json --out out").says(&["r.json", "entri 01, juri J01"]);
    assert!(!folder.path().join("out").exists());
}

/// A file of a ZIP, as text.
pub(super) fn archive(path: &Path, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    std::io::read_to_string(zip.by_name(name).unwrap()).unwrap()
}

#[test]
fn moves_that_undo_each_other_are_refused_by_name() {
    let folder = tied();
    let members = "on = 2026-10-20\nplace = \"Aula\"\n[[member]]\nname = \"Ani\"\n\
        [[tie]]\nentries = [\"03\", \"02\"]\nreason = \"Lebih lama\"\n";
    let moved = |entry: &str, to: usize| {
        format!("[[move]]\nentry = \"{entry}\"\nto = {to}\nreason = \"Kunjungan ulang\"\n")
    };
    write(folder.path(), "p.toml", format!("{members}{}{}", moved("04", 1), moved("04", 3)));
    gelar(folder.path(), "decide r.json --pleno p.toml --out out").says(&[
        "Empat (04)",
        "dua kali",
        "1",
        "3",
    ]);
    write(folder.path(), "p.toml", format!("{members}{}{}", moved("04", 1), moved("02", 1)));
    gelar(folder.path(), "--lang en decide r.json --pleno p.toml --out out").says(&[
        "Empat (04)",
        "Dua (02)",
        "same place (1)",
    ]);
    assert!(!folder.path().join("out").exists());
    write(folder.path(), "p.toml", format!("{members}{}{}", moved("04", 1), moved("02", 2)));
    gelar(folder.path(), "decide r.json --pleno p.toml --out out").ok();
}

#[test]
fn a_letter_that_the_fonts_lack_is_told_with_the_entry() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "n.csv", "nomor,inovasi,juri,nilai\n01,Satu \u{1f600},J1,5\n02,Dua,J1,4\n");
    gelar(folder.path(), "rank n.csv --scale 1-5 --top 1 --record r.json").ok();
    gelar(folder.path(), "decide r.json --out out").says(&["01, Inovasi", "\u{1f600}"]);
    assert!(!folder.path().join("out").exists());
}

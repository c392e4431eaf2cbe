//! Nothing is read, and nothing left out, in silence.

#![allow(clippy::unwrap_used)] // Clippy knows tests, not what they share.

mod office;

use office::{Sheet, read, told, workbook};
use rust_xlsxwriter::Workbook;
use sheets::{Hints, Problem, ProblemKind, ScoreBook, Source, read_table};
use texts::{Lang, Texts};

fn csv(text: &str) -> Result<ScoreBook, Vec<Problem>> {
    read(&[("nilai.csv", text.as_bytes())], &Hints::default())
}

/// A sheet of a workbook, as XML of its rows; `before` stands before them.
fn xml(before: &str, rows: &str) -> Vec<u8> {
    use std::io::{Cursor, Read as _, Write as _};
    let plain = workbook(&[Sheet("Desk", "x | y")]);
    let mut from = zip::ZipArchive::new(Cursor::new(plain)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let name = part.name().unwrap().to_string();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if name == "xl/worksheets/sheet1.xml" {
            content = format!(
                r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{before}<sheetData>{rows}</sheetData></worksheet>"#
            )
            .into_bytes();
        }
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(&content).unwrap();
    }
    to.finish().unwrap().into_inner()
}

fn text(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[track_caller]
fn has(told: &str, words: &[&str]) {
    for word in words {
        assert!(told.contains(word), "`{word}` is not in:\n{told}");
    }
}

#[test]
fn a_score_column_without_any_number_is_told_cell_by_cell() {
    let read = csv("entri,juri,kriteria,nilai\nA,Budi,Dampak,x8\nA,Siti,Dampak,x9\n");
    has(&told(&read), &["D2", "“x8” bukan angka", "D3", "“x9” bukan angka"]);
}

#[test]
fn a_formula_without_its_value_is_named_and_one_that_gives_nothing_is_not() {
    let header = format!(
        "<row r=\"1\">{}{}{}</row>",
        text("A1", "Inovasi"),
        text("B1", "Juri 1"),
        text("C1", "Juri 2")
    );
    let second =
        format!("<row r=\"3\">{}<c r=\"B3\"><v>3</v></c><c r=\"C3\"><v>4</v></c></row>", text("A3", "Kepho"));
    let with = |cell: &str| {
        let first = format!("<row r=\"2\">{}<c r=\"B2\"><v>4</v></c>{cell}</row>", text("A2", "Pelita"));
        told(&read(&[("nilai.xlsx", &xml("", &format!("{header}{first}{second}")))], &Hints::default()))
    };
    for cell in ["<c r=\"C2\"><f>B2+1</f></c>", "<c r=\"C2\"><f>B2+1</f><v></v></c>"] {
        has(
            &with(cell),
            &["nilai.xlsx › Desk › C2: Sel ini berisi rumus", "not saved. Open the file in Excel"],
        );
    }
    assert!(with("<c r=\"C2\" t=\"str\"><f>IF(1=1,\"\",1)</f><v></v></c>").contains("1 sel tanpa nilai"));
    assert!(with("<c r=\"C2\" s=\"0\"/>").contains("Kepho"));
    has(&with("<c r=\"C2\"><f>B2+1</f><v>5</v></c>"), &["Juri 2 /  = 5"]);
}

#[test]
fn a_name_from_a_failed_formula_is_named() {
    let found = csv("entri,juri,nilai\n#REF!,J1,4\nB,#N/A!,4\n");
    has(&told(&found), &["nilai.csv › A2: Rumus", "nilai.csv › B3: Rumus"]);
}

#[test]
fn a_maximum_in_a_header_is_the_scale_and_not_the_name() {
    let found =
        csv("Inovasi,Juri,Kebaruan (maks 20),Dampak (maks. 50),Saji max 30\nA,J1,10,40,20\nB,J1,20,50,30\n");
    has(
        &told(&found),
        &[
            "Kebaruan w=None Some(0.0)–Some(20.0); Dampak w=None Some(0.0)–Some(50.0); Saji w=None Some(0.0)–Some(30.0)",
            "Skala: Kebaruan 0–20, Dampak 0–50, Saji 0–30.",
        ],
    );
    has(
        &told(&csv("Inovasi,Juri 1 (0-100),Juri 2 (0-100)\nA,10,40\nB,20,50\n")),
        &["judges [\"Juri 1\", \"Juri 2\"]", "Some(0.0)–Some(100.0)", "Skala: 0–100."],
    );
    has(&told(&csv("entri,juri,Nilai (1-5)\nA,J1,4\nB,J1,5\n")), &["Some(1.0)–Some(5.0)", "Skala: 1–5."]);
}

#[test]
fn a_form_again_for_another_judge_is_read_as_the_other_judges() {
    let form = "Nama juri: Siti;;\nNo;Inovasi;Kebaruan;Dampak\n1;A;4;5\n2;B;3;4\n\nNama juri: Budi;;\nNo;Inovasi;Kebaruan;Dampak\n1;A;2;3\n2;B;1;2\n";
    let book = csv(form).unwrap();
    assert_eq!(book.judges, ["Siti", "Budi"]);
    assert_eq!(book.rounds.len(), 1);
    let values: Vec<(usize, f64)> = book.rounds[0].scores.iter().map(|s| (s.judge, s.value)).collect();
    assert_eq!(values, [(0, 4.0), (0, 5.0), (0, 3.0), (0, 4.0), (1, 2.0), (1, 3.0), (1, 1.0), (1, 2.0)]);
}

#[test]
fn a_second_table_is_never_mixed_into_the_first() {
    let found = csv(
        "Inovasi,Juri,Kebaruan,Dampak\nA,Siti,4,5\nB,Siti,3,4\n\nInovasi,Juri,Dampak,Saji\nA,Budi,2,3\nB,Budi,1,2\n",
    );
    has(&told(&found), &["nilai.csv › 5: Tabel nilai lain dimulai"]);
    let found = csv(
        "Inovasi,Juri,Nilai\nA,Siti,4\nB,Siti,3\n\nBabak presentasi\nInovasi,Juri,Nilai\nA,Siti,2\nB,Siti,1\n",
    );
    has(&told(&found), &["nilai.csv › 5: Tabel nilai lain dimulai"]);
    // The same header again, as on every printed page, is one table.
    let book =
        csv("Inovasi,Juri,Nilai\nA,Siti,4\nB,Siti,3\n\nHalaman 2\nInovasi,Juri,Nilai\nC,Siti,2\n").unwrap();
    assert_eq!(book.entries.len(), 3);
    // Those who sign are no entries, and a rubric under the scores is one.
    let book =
        csv("Inovasi,Juri 1,Juri 2\nA,4,5\nB,3,4\n\nNo,Nama Juri,Tanda Tangan\n1,Siti,\n2,Budi,\n").unwrap();
    assert_eq!((book.entries.len(), book.judges.len()), (2, 2));
    let found = csv(
        "Inovasi,Juri,Kebaruan,Dampak\nA,Siti,4,5\nB,Siti,3,4\n\nKriteria,Bobot\nKebaruan,60\nDampak,40\n",
    );
    has(&told(&found), &["Kebaruan w=Some(60.0)", "Dampak w=Some(40.0)"]);
}

#[test]
fn a_table_on_its_side_is_refused_and_a_wide_one_is_not() {
    for turned in [
        "Juri,Pelita,Kepho,Pepet\nSiti,80,70,60\nBudi,85,75,65\n",
        "Kriteria,Pelita,Kepho\nKebaruan,80,70\nDampak,85,75\n",
        "Juri,Kriteria,Pelita,Kepho\nSiti,Kebaruan,80,70\nSiti,Dampak,85,75\n",
        ",Pelita,Kepho,Pepet\nJuri 1,80,70,60\nJuri 2,85,75,65\n",
        "No,Juri,Pelita,Kepho\n1,Siti,80,70\n2,Budi,85,75\n",
    ] {
        has(&told(&csv(turned)), &["nilai.csv: Tabel ini tampaknya terbalik", "Transpose"]);
    }
    for upright in [
        "Inovasi,Siti,Budi\nKolaborasi Dampak,80,70\nKebaruan,85,75\n",
        ",Siti,Budi\nPelita,80,70\nKepho,85,75\n",
        ",Siti,Budi\nP1,80,70\nP2,85,75\n",
        "Nama,Siti,Budi\ndr. Ani,80,70\ndr. Eka,85,75\n",
        ",Juri 1,Juri 2\nJuri Cilik,80,70\nJuri Desa,85,75\n",
        "No,Juri,Aspek Inovasi,Aspek Dampak\n1,Siti,80,70\n1,Budi,85,75\n2,Siti,60,70\n2,Budi,65,75\n",
    ] {
        assert!(csv(upright).is_ok(), "{}", told(&csv(upright)));
    }
}

#[test]
fn hidden_rows_and_columns_are_counted() {
    let mut book = Workbook::new();
    let page = book.add_worksheet().set_name("Desk").unwrap();
    for (row, cells) in [["Inovasi", "Juri", "Nilai"], ["A", "J1", "4"], ["B", "J1", "5"], ["C", "J1", "3"]]
        .iter()
        .enumerate()
    {
        for (column, cell) in (0..).zip(cells) {
            let row = u32::try_from(row).unwrap();
            match cell.parse::<f64>() {
                Ok(number) => page.write_number(row, column, number).unwrap(),
                Err(_) => page.write_string(row, column, *cell).unwrap(),
            };
        }
    }
    page.set_row_hidden(2).unwrap().set_row_hidden(40).unwrap().set_column_hidden(1).unwrap();
    page.set_column_hidden(9).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let found = read(&[("nilai.xlsx", &bytes)], &Hints::default());
    has(
        &told(&found),
        &[
            "nilai.xlsx › Desk: 1 baris dan 1 kolom yang disembunyikan ikut dibaca",
            "1 hidden row and 1 hidden column were read",
        ],
    );
}

#[test]
fn a_header_without_rows_is_told_as_such() {
    for header in ["Inovasi,Juri 1,Juri 2\n", "entri,juri,nilai\n", "No,Inovasi,Instansi\n"] {
        has(&told(&csv(header)), &["tidak ada baris di bawahnya", "no row under it"]);
    }
}

#[test]
fn one_column_for_two_flags_is_told_with_both() {
    let hints = Hints { entry: Some("A".into()), judge: Some("peserta".into()), ..Hints::default() };
    let found = read(&[("nilai.csv", b"peserta,juri,nilai\nA,J1,4\nB,J1,5\n")], &hints);
    has(&told(&found), &["nilai.csv: --entry dan --judge menyebut kolom yang sama (“peserta”)"]);
}

#[test]
fn one_code_with_two_titles_is_told_with_both_and_their_cells() {
    let sheet =
        |title: &str| format!("Kode | Inovasi | Juri 1 | Juri 2\n07 | {title} | 4 | 5\n08 | Kepho | 3 | 4");
    let (desk, last) = (sheet("Pelita Si Abah"), sheet("Lampu Jalan"));
    let book = workbook(&[Sheet("Desk", &desk), Sheet("Final", &last)]);
    has(
        &told(&read(&[("nilai.xlsx", &book)], &Hints::default())),
        &[
            "nilai.xlsx › Final › A2: “7” tertulis “Lampu Jalan” di sini dan “Pelita Si Abah” di nilai.xlsx › Desk › A2",
        ],
    );
    let found = csv("kode,inovasi,juri,nilai\n7,Pelita,J1,4\n7,Lampu,J2,5\n8,Kepho,J1,3\n8,Kepho,J2,3\n");
    has(&told(&found), &["nilai.csv › A3: “7” tertulis “Lampu” di sini dan “Pelita” di nilai.csv › A2"]);
}

#[test]
fn a_stray_cell_far_away_costs_no_time_and_is_named() {
    let mut rows = format!("<row r=\"1\">{}{}</row>", text("A1", "Inovasi"), text("B1", "Juri 1"));
    for row in 2..30 {
        rows += &format!(
            "<row r=\"{row}\">{}<c r=\"B{row}\"><v>4</v></c></row>",
            text(&format!("A{row}"), &format!("E{row}"))
        );
    }
    let stray = format!("{rows}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
    let found = read(&[("nilai.xlsx", &xml("", &stray))], &Hints::default());
    // Whoever walks over the rows of the table does not walk over a million.
    let table = read_table(&Source { name: "nilai.xlsx", bytes: &xml("", &stray) }).unwrap();
    assert_eq!((table.rows.len(), table.rows[0].len()), (29, 2));
    has(
        &told(&found),
        &["nilai.xlsx › Desk › XFD1048576: 1 sel berisi", "1 filled cell stands far from the table"],
    );
    assert_eq!(found.unwrap().entries.len(), 28);
    let many: String =
        (5000..5020).map(|r| format!("<row r=\"{r}\"><c r=\"A{r}\"><v>1</v></c></row>")).collect();
    let found = read(&[("nilai.xlsx", &xml("", &format!("{rows}{many}")))], &Hints::default());
    has(&told(&found), &["nilai.xlsx › Desk › A5000: Mulai sel ini ada 20 sel"]);
}

#[test]
fn notes_of_a_kind_are_a_handful_and_a_count() {
    let mut text = "entri,juri,nilai\n".to_string();
    for row in 0..40 {
        text += &format!("E{row},J1,4\nE{row},J1,5\n");
    }
    let book = csv(&text).unwrap();
    let repeats = book.notes.iter().filter(|n| matches!(n.kind, ProblemKind::Repeat { .. })).count();
    assert_eq!(repeats, 5);
    has(&told(&Ok(book)), &["note id: … dan 35 catatan lain seperti itu.", "and 35 more notes like that"]);
}

#[test]
fn what_is_broken_is_told_in_the_readers_words() {
    let whole = workbook(&[Sheet("Desk", "Inovasi | Juri 1\nA | 4")]);
    let said = |bytes: &[u8], lang| {
        read_table(&Source { name: "nilai.xlsx", bytes }).unwrap_err()[0].text(&Texts::new(lang))
    };
    has(&said(&whole[..whole.len() / 2], Lang::Id), &["nilai.xlsx", "kemasan ZIP-nya terpotong"]);
    has(&said(&whole[..whole.len() / 2], Lang::En), &["its ZIP package is cut off"]);
    let broken = xml("", "<row r=\"1\"><c r=\"A1\"><v>1</v></row>");
    has(&said(&broken, Lang::Id), &["isi lembar atau daftar lembarnya rusak"]);
}

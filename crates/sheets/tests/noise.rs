//! What stands in an office's sheets beside the scores, and what keeps a sheet from being read.

mod office;

use insta::assert_snapshot;
use office::{Sheet, read, told, workbook};
use sheets::{Cell, Hints, Source, read_table};
use texts::{Lang, Texts};

fn csv(text: &str) -> String {
    told(&read(&[("nilai.csv", text.as_bytes())], &Hints::default()))
}

fn xlsx(text: &str) -> String {
    told(&read(&[("nilai.xlsx", &workbook(&[Sheet("Desk", text)]))], &Hints::default()))
}

#[test]
fn cells_that_are_no_score_are_named_one_by_one() {
    assert_snapshot!(xlsx(
        "\
No | Inovasi | Juri 1 | Juri 2 | Juri 3 | Juri 4
1 | Pelita | 4 | date:46146 | =1/0→#DIV/0! | baik
2 | Kepho | 3 | 4 | '4-5 | '#REF!
3 | Pepet | 3 | 4 | 5 | 4"
    ));
}

#[test]
fn a_date_in_csv_is_a_date_too() {
    assert_snapshot!(csv("Inovasi;Juri 1;Juri 2\nPelita;04-Mei;4\nKepho;4;5\n"));
}

#[test]
fn blank_rows_and_columns_percent_text_numbers_and_spaces() {
    assert_snapshot!(xlsx(
        "|
 | HASIL PENILAIAN

 | No | | Inovasi | Juri 1 | Juri 2 | Juri 3

 | 1 | | Pelita | ' 85 | 90%% | '1 000

 | 2 | | Kepho | 80 | '95 % | n/a
 | 3 | | Pepet | – | - | tidak hadir
 | | | Rata-rata | 82 | 92 | 1000
 | | | | | |
 | Catatan: nilai sudah final | < | < | <"
    ));
}

#[test]
fn column_numbers_weights_and_scales_under_the_header() {
    assert_snapshot!(xlsx(
        "\
No | Inovasi | Juri | Kebaruan | Dampak | Keterangan
(1) | (2) | (3) | (4) | (5) | (6)
 | Bobot | | 60%% | 40%% |
 | Skala | | 1-5 | 1-5 |
1 | Pelita | Juri 1 | 4 | 5 | bagus
1 | Pelita | Juri 2 | 4 | 4 |
No | Inovasi | Juri | Kebaruan | Dampak | Keterangan
2 | Kepho | Juri 1 | 3 | 7 |"
    ));
}

#[test]
fn duplicate_headers_are_told() {
    assert_snapshot!(csv("Inovasi,Juri 1,Juri 1\nPelita,4,5\nKepho,4,5\n"));
    assert_snapshot!(csv("Inovasi,Juri,Kebaruan,Kebaruan\nPelita,Siti,4,5\nKepho,Siti,4,5\n"));
}

#[test]
fn repeated_rows_are_repeats() {
    assert_snapshot!(csv("entri,juri,nilai\nA,J1,4\nA,J1,5\nB,J1,3\n"));
}

#[test]
fn one_number_two_titles() {
    let desk = "No Peserta,Inovasi,Juri 1,Juri 2\n7,Pelita Si Abah,80,85\n9,Kepho,70,75\n";
    let final_round = "No Peserta,Inovasi,Juri 1,Juri 2\n7,Pelita,90,95\n9,KEPHO ,60,60\n";
    assert_snapshot!(told(&read(
        &[("desk.csv", desk.as_bytes()), ("final.csv", final_round.as_bytes())],
        &Hints::default()
    )));
}

#[test]
fn thousands_and_fractions_are_told_apart_by_the_file() {
    assert_snapshot!(csv("Inovasi;Juri 1;Juri 2\nPelita;1.234;3,5\nKepho;2;3\n"));
    assert_snapshot!(csv("Inovasi;Juri 1;Juri 2\nPelita;78.125;80\nKepho;79.5;81\n"));
    assert_snapshot!(csv("Inovasi;Juri 1;Juri 2\nPelita;78.125;80\nKepho;79.250;81\n"));
}

#[test]
fn a_row_of_scores_without_a_name_is_told() {
    assert_snapshot!(csv("Inovasi,Juri 1,Juri 2\nPelita,4,5\n,4,4\nKepho,4,5\n"));
    assert_snapshot!(csv("entri,juri,nilai\nA,,4\nA,J1,5\nB,J1,3\n"));
}

#[test]
fn a_broken_rubric_is_told() {
    let book = workbook(&[
        Sheet("Bobot", "Kriteria | Bobot\nKebaruan | enam\nDampak | 40\nUsang | 10"),
        Sheet("Nilai", "Inovasi | Juri | Kebaruan | Dampak\nPelita | Siti | 4 | 5\nKepho | Siti | 4 | 4"),
    ]);
    assert_snapshot!(told(&read(&[("nilai.xlsx", &book)], &Hints::default())));
    let book = workbook(&[
        Sheet("Bobot", "Kriteria | Bobot\nKebaruan | 60\nDampak | 40\nUsang | 10"),
        Sheet(
            "Nilai",
            "Inovasi | Juri | Kebaruan (50%) | Dampaknya\nPelita | Siti | 4 | 5\nKepho | Siti | 4 | 4",
        ),
    ]);
    assert_snapshot!(told(&read(&[("nilai.xlsx", &book)], &Hints::default())));
}

#[test]
fn files_that_hold_no_scores_say_what_to_do() {
    for (name, text) in [
        ("kosong", ""),
        ("angka", "1,2,3\n4,5,6\n"),
        ("kalimat", "Halo dunia.\n"),
        ("daftar", "No,Inovasi,Instansi\n1,Pelita,DLH\n"),
        ("rekap", "No,Inovasi,Total,Peringkat\n1,Pelita,90,1\n"),
        ("kutip", "Inovasi,Juri 1\n\"Pelita,4\nKepho,5\n"),
    ] {
        assert_snapshot!(name, csv(text));
    }
    let rot = told(&read(&[("nilai.xlsx", b"PK\x03\x04 rubbish")], &Hints::default()));
    assert!(rot.contains("rusak"), "{rot}");
    let old = told(&read(&[("nilai.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old")], &Hints::default()));
    assert!(old.contains("simpan sebagai .xlsx"), "{old}");
}

#[test]
fn problems_are_bounded() {
    let mut text = "entri,juri,nilai\nA,J1,4\n".to_string();
    for row in 0..200 {
        text.push_str(&format!("E{row},J1,buruk\n"));
    }
    text.push_str("Z,J1,4\n");
    for _ in 0..200 {
        text.push_str("Z,J2,4\n");
    }
    let found = read(&[("nilai.csv", text.as_bytes())], &Hints::default()).unwrap_err();
    assert_eq!(found.len(), 51);
    assert_snapshot!(office::told(&Err(found.into_iter().skip(50).collect())));
}

#[test]
fn a_hidden_sheet_is_told() {
    let mut book = rust_xlsxwriter::Workbook::new();
    for name in ["Nilai", "Konsep"] {
        let page = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in [["Inovasi", "Juri", "Nilai"], ["Pelita", "Siti", "4"]].iter().enumerate() {
            for (column, cell) in (0..).zip(cells) {
                page.write_string(u32::try_from(row).unwrap(), column, *cell).unwrap();
            }
        }
        page.set_hidden(name == "Konsep");
    }
    assert_snapshot!(told(&read(&[("nilai.xlsx", &book.save_to_buffer().unwrap())], &Hints::default())));
}

#[test]
fn a_plain_table_stands_as_it_is_and_gives_numbers_where_they_are_asked_for() {
    let source = Source { name: "beban.csv", bytes: b"\njuri;batas;kode\nSiti;3,5;400.10\nBudi;-;1e5\n" };
    let table = read_table(&source).unwrap();
    let text = |text: &str| Cell::Text(text.to_string());
    assert_eq!(table.rows[2], [text("Siti"), text("3,5"), text("400.10")]);
    assert_eq!(table.rows[3], [text("Budi"), text("-"), text("1e5")]);
    assert_eq!(
        (table.number(2, 1), table.number(3, 1), table.number(9, 9)),
        (Ok(Some(3.5)), Ok(None), Ok(None))
    );
    assert!(table.number(2, 0).is_err());
    assert_eq!(table.place(2, 1).to_string(), "beban.csv › B3");
}

#[test]
fn what_was_understood_is_told_in_english_too() {
    let text = "Inovasi;Juri 1;Juri 2;Total\nPelita;4,5;-;9\nJumlah;4;5;9\n";
    let book = read(&[("nilai.csv", text.as_bytes())], &Hints::default()).unwrap();
    assert_snapshot!(book.understood[0].lines(&Texts::new(Lang::En)).join("\n"));
}

#[test]
fn numbers_that_begin_anew_in_each_section_make_no_two_entries_one() {
    let source = b"No;Inovasi;Juri 1;Juri 2\n1;A;80;75\n2;B;70;85\n3;C;60;65\n1;D;90;95\n2;E;50;55\n";
    let book = sheets::read_scores(&[Source { name: "n.csv", bytes: source }], &Hints::default()).unwrap();
    let ids: Vec<&str> = book.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["A", "B", "C", "D", "E"]);
}

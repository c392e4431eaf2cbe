//! The shapes that offices use, each with no flags.

mod office;

use insta::assert_snapshot;
use office::{Sheet, read, told, workbook};
use sheets::{Hints, SheetsAre};

fn csv(text: &str) -> String {
    told(&read(&[("nilai.csv", text.as_bytes())], &Hints::default()))
}

fn xlsx(sheets: &[Sheet<'_>]) -> String {
    told(&read(&[("nilai.xlsx", &workbook(sheets))], &Hints::default()))
}

fn hints(entry: &str, judge: &str, score: &str) -> Hints {
    let some = |text: &str| Some(text.to_string()).filter(|t| !t.is_empty());
    Hints { entry: some(entry), judge: some(judge), score: some(score), ..Hints::default() }
}

#[test]
fn long() {
    assert_snapshot!(csv("No Peserta;Inovasi;Instansi;Juri;Kriteria;Nilai\n\
        07;Pelita Si Abah;DLH;Juri 1;Kebaruan;4,5\n\
        07;Pelita Si Abah;DLH;Juri 1;Dampak;4\n\
        07;Pelita Si Abah;DLH;Juri 2;Kebaruan;-\n\
        12;Si Kepho;Puskesmas Kanigaran;Juri 1;Kebaruan;3,25\n"));
}

#[test]
fn long_with_rounds() {
    assert_snapshot!(csv("entry,judge,round,score\nA,J1,desk,4\nA,J2,desk,5\nB,J1,desk,3\nA,J1,final,4\n"));
}

#[test]
fn long_with_codes_and_names() {
    let guilford = include_str!("data/guilford_head.csv");
    assert_snapshot!(csv(guilford));
}

#[test]
fn long_without_known_words() {
    assert_snapshot!(csv(
        "\"\",\"g1\",\"g2\",\"y\"\n1,a,x,1.5\n2,a,y,2.5\n3,b,x,3.5\n4,b,y,1.25\n5,c,x,2\n6,c,y,3\n"
    ));
}

#[test]
fn long_by_flags() {
    let text = "plate,sample,diameter\na,A,27\na,B,23\nb,A,26\nb,B,23\n";
    assert_snapshot!(told(&read(&[("p.csv", text.as_bytes())], &hints("sample", "plate", "diameter"))));
    assert_snapshot!(told(&read(&[("p.csv", text.as_bytes())], &hints("B", "a", "C"))));
    assert_snapshot!(told(&read(&[("p.csv", text.as_bytes())], &hints("peserta", "", "nilai"))));
}

#[test]
fn sheet_per_row() {
    assert_snapshot!(csv("Timestamp\tNama Juri\tInovasi\tKebaruan (60%)\tDampak (40%)\tTotal\n\
        2017-10-01\tSiti\tPelita\t4\t5\t9\n\
        2017-10-01\tBudi\tPelita\t3\t4\t7\n\
        2017-10-02\tSiti\tSi Kepho\t5\t5\t10\n"));
}

#[test]
fn sheet_per_row_with_merged_entries() {
    assert_snapshot!(xlsx(&[Sheet(
        "Sheet1",
        "\
No | Inovasi | Juri   | Kebaruan | Dampak
1  | Pelita  | Juri 1 | 4        | 5
^  | ^       | Juri 2 | 3        | 4
2  | Kepho   | Juri 1 | 5        | 5
^  | ^       | Juri 2 | 4        | 4"
    )]));
}

#[test]
fn wide_judges_over_criteria() {
    assert_snapshot!(xlsx(&[Sheet(
        "Penilaian",
        "\
REKAPITULASI PENILAIAN GIPP 2017 (Skala 1-5) | < | < | < | < | < | < | < | <

No | Inovasi | Instansi | Juri 1 | < | Juri 2 | < | Rata-rata | Peringkat
^  | ^ | ^ | Kebaruan (60%) | Dampak (40%) | Kebaruan (60%) | Dampak (40%) | ^ | ^
1 | Pelita Si Abah | DLH | 4 | 5 | 4 | '4,5 | =AVERAGE(D5:G5)→4.375 | 1
2 | Si Kepho | Puskesmas Kanigaran | 3 | tidak hadir | 5 | 4 | 4 | 2
Rata-rata | < | < | 3.5 | 5 | 4.5 | 4.25 | |

Probolinggo, 20 Oktober 2017
| | | | | Ketua Tim Penilai,
| | | | | Drs. Ahmad
| | | | | NIP. 19650101 199003 1 001"
    )]));
}

#[test]
fn wide_criteria_over_judges() {
    assert_snapshot!(xlsx(&[Sheet(
        "Sheet1",
        "\
       |        | Kebaruan | <    | Dampak | <    |
Kode   | Judul  | Siti     | Budi | Siti   | Budi | Jumlah
E01    | Pelita | 4        | 3    | 5      | 4    | 16
E02    | Kepho  | 5        | 4    | 4      | 4    | 17"
    )]));
}

#[test]
fn wide_in_csv() {
    assert_snapshot!(csv(
        ";;Juri 1;;Juri 2;;\nNo;OPD;Kebaruan;Dampak;Kebaruan;Dampak;Jumlah\n1;DLH;4;5;3;4;16\n2;Dinas Perikanan;4;4;4;4;16\nJumlah;;8;9;7;8;32\n"
    ));
}

#[test]
fn wide_with_combined_names() {
    assert_snapshot!(csv(
        "Inovasi,Juri 1 - Kebaruan,Juri 1 - Dampak,Juri 2 - Kebaruan,Juri 2 - Dampak\nPelita,4,5,3,4\nKepho,5,5,4,4\n"
    ));
    assert_snapshot!(csv("Inovasi,J1_Dampak,J2_Dampak\nPelita,4,5\nKepho,5,5\n"));
    assert_snapshot!(csv("Inovasi,Kebaruan (Juri 1),Dampak (Juri 1)\nPelita,4,5\nKepho,5,5\n"));
    assert_snapshot!(csv(
        "Inovasi,Siti/Kebaruan (15%),Siti/Dampak (85%),Budi/Kebaruan (15%),Budi/Dampak (85%)\nPelita,4,5,3,4\nKepho,5,5,4,4\n"
    ));
}

#[test]
fn wide_with_one_score_a_judge() {
    assert_snapshot!(csv(
        "No,Peserta,Juri 1,Juri 2,Juri 3,Rata-rata\n1,DLH,80,\"85,5\",90,85\n2,Disdukcapil,70,75,80,75\n"
    ));
    assert_snapshot!(csv("Inovasi,Siti,Budi,Agus\nPelita,80,85,90\nKepho,70,75,80\n"));
}

#[test]
fn rounds_as_sheets_with_rubric_and_list() {
    assert_snapshot!(xlsx(&[
        Sheet("Petunjuk", "Isilah nilai pada lembar berikut.\nTerima kasih."),
        Sheet(
            "Daftar Peserta",
            "No | Nama Inovasi | Perangkat Daerah\n1 | Pelita Si Abah | DLH\n2 | Si Kepho | Puskesmas\n3 | Pepet | SMPN 4"
        ),
        Sheet(
            "Rubrik",
            "Babak | Kriteria | Bobot | Skala\nDesk | Kebaruan | 60 | 1-5\nDesk | Dampak | 40 | 1-5\nPresentasi | Penyajian | 100 | 1-100\n | Jumlah | 100 |"
        ),
        Sheet(
            "Desk",
            "No | Inovasi | Juri 1 | < | Juri 2 | <\n^ | ^ | Kebaruan | Dampak | Kebaruan | Dampak\n1 | Pelita Si Abah | 4 | 5 | 4 | 4\n2 | Si  kepho | 3 | 3 | 4 | 6"
        ),
        Sheet(
            "Presentasi",
            "No | Inovasi | Juri | Penyajian\n1 | Si Kepho | Juri 2 | 80\n2 | Pelita Si Abah | Juri 2 | 90"
        ),
        Sheet("Rekap", "No | Inovasi | Desk | Presentasi\n1 | Pelita | 4 | 90"),
    ]));
}

#[test]
fn judges_as_sheets() {
    let sheet = "No | Inovasi | Kebaruan (bobot 3) | Dampak (bobot 2) | Total\n1 | Pelita | 4 | 5 | 9\n2 | Kepho | 3 | 4 | 7";
    assert_snapshot!(xlsx(&[Sheet("Siti", sheet), Sheet("Budi", sheet)]));
    let titled = |name: &str| format!("FORM PENILAIAN\nNama Juri : | {name}\nSkala: 1-5\n\n{sheet}");
    let (siti, budi) = (titled("Dr. Siti"), titled("Budi"));
    assert_snapshot!(xlsx(&[Sheet("Sheet1", &siti), Sheet("Sheet2", &budi)]));
}

#[test]
fn rounds_as_files() {
    let desk = "Inovasi,Juri 1,Juri 2\nPelita,80,85\nKepho,70,75\n";
    let visit = workbook(&[Sheet("Sheet1", "Inovasi | Juri 1 | Juri 3\nPELITA | 90 | 95\nKepho | 60 | -")]);
    assert_snapshot!(told(&read(
        &[("1-desk.csv", desk.as_bytes()), ("a/2. tinjau lapangan.xlsx", &visit)],
        &Hints::default()
    )));
}

#[test]
fn a_lone_table_of_criteria_asks_who_scored() {
    let text = "Inovasi,Kebaruan,Dampak\nPelita,4,5\nKepho,3,4\n";
    assert_snapshot!(csv(text));
    let judges = Hints { sheets_are: Some(SheetsAre::Judges), ..Hints::default() };
    assert_snapshot!(told(&read(&[("siti.csv", text.as_bytes())], &judges)));
}

#[test]
fn flags_say_which_headers_are_judges() {
    let text = "Inovasi,Aaa,,Bbb,\n,Siti,Budi,Siti,Budi\nPelita,4,5,3,4\nKepho,4,4,5,3\n";
    let judge = Hints { judge: Some("siti".into()), ..Hints::default() };
    assert_snapshot!(told(&read(&[("nilai.csv", text.as_bytes())], &judge)));
    let text = "Inovasi,Siti,Budi\nPelita,4,4\nKepho,4,4\nPepet,5,4\nPaket,5,4\n";
    assert_snapshot!(told(&read(&[("nilai.csv", text.as_bytes())], &judge)));
    let entry = Hints { entry: Some("inovasi".into()), ..Hints::default() };
    let text = "Kode,Inovasi,Nilai Juri 1,Nilai Juri 2\nX,Pelita,4,4\nY,Kepho,4,5\n";
    assert_snapshot!(told(&read(&[("nilai.csv", text.as_bytes())], &entry)));
}

#[test]
fn judges_and_numbers_under_groups() {
    assert_snapshot!(csv(
        "NO.;INOVASI;PERANGKAT DAERAH;NILAI JURI;;\n;;;I;II;III\n1;Pelita;DLH;80;85,5;90\n2;Kepho;PKM;70;75;80,25\n;RATA-RATA;;75;80;85\n;;;;Probolinggo, 26 Oktober 2017;\n"
    ));
    assert_snapshot!(csv(
        "No;Inovasi;Desk;;;;Final;;;\n;;Juri 1;;Juri 2;;Juri 1;;Juri 2;\n;;Kebaruan;Dampak;Kebaruan;Dampak;Kebaruan;Dampak;Kebaruan;Dampak\n1;A;1;2;3;4;5;6;7;8\n2;B;1;2;3;4;5;6;7;8\n"
    ));
    assert_snapshot!(csv(
        "Babak,Inovasi,Juri 1,Juri 2\nDesk,A,80,81\nDesk,B,70,71\nFinal,A,90,91\nFinal,B,80,82\n"
    ));
}

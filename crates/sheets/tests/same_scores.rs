//! The same scores in every shape that offices use give the same scores.

mod office;

use std::fmt::Write as _;

use office::{Sheet, read, scores, workbook};
use sheets::Hints;

const ENTRIES: [(&str, &str); 4] = [
    ("Pelita Si Abah", "Dinas Lingkungan Hidup"),
    ("Si Kepho", "Puskesmas Kanigaran"),
    ("Pelayanan Perpustakaan One Stop Pepet", "SMP Negeri 4"),
    ("Majengan Berlari", "Kecamatan Mayangan"),
];
const JUDGES: [&str; 3] = ["Juri 1", "Juri 2", "Juri 3"];
const CRITERIA: [&str; 2] = ["Kebaruan", "Dampak"];

/// Some halves, and one judge who was not there for the last entry.
fn score(entry: usize, judge: usize, criterion: usize) -> Option<f64> {
    let absent = entry == 3 && judge == 1;
    (!absent).then(|| 1.0 + ((entry * 5 + judge * 3 + criterion * 2) % 9) as f64 / 2.0)
}

fn shown(value: Option<f64>, comma: bool) -> String {
    match value {
        None => "-".to_string(),
        Some(value) if comma => value.to_string().replace('.', ","),
        Some(value) => value.to_string(),
    }
}

fn cells(entry: usize, pairs: impl Iterator<Item = (usize, usize)>, between: &str, comma: bool) -> String {
    pairs
        .map(|(judge, criterion)| shown(score(entry, judge, criterion), comma))
        .collect::<Vec<_>>()
        .join(between)
}

fn by_judge() -> impl Iterator<Item = (usize, usize)> {
    (0..JUDGES.len()).flat_map(|judge| (0..CRITERIA.len()).map(move |criterion| (judge, criterion)))
}

fn by_criterion() -> impl Iterator<Item = (usize, usize)> {
    (0..CRITERIA.len()).flat_map(|criterion| (0..JUDGES.len()).map(move |judge| (judge, criterion)))
}

fn long(comma: bool) -> String {
    let mark = if comma { ';' } else { ',' };
    let mut out = format!("Inovasi{mark}Instansi{mark}Juri{mark}Kriteria{mark}Nilai\r\n");
    for (entry, (title, agency)) in ENTRIES.iter().enumerate() {
        for (judge, criterion) in by_judge() {
            let value = shown(score(entry, judge, criterion), comma);
            let (judge, criterion) = (JUDGES[judge], CRITERIA[criterion]);
            let _ = write!(out, "{title}{mark}{agency}{mark}{judge}{mark}{criterion}{mark}{value}\r\n");
        }
    }
    out
}

fn sheet_per_row() -> String {
    let mut out = "Juri\tInovasi\tInstansi\tKebaruan\tDampak\n".to_string();
    for (judge, name) in JUDGES.iter().enumerate() {
        for (entry, (title, agency)) in ENTRIES.iter().enumerate() {
            let values = cells(entry, (0..CRITERIA.len()).map(|criterion| (judge, criterion)), "\t", true);
            let _ = writeln!(out, "{name}\t{title}\t{agency}\t{values}");
        }
    }
    out
}

fn wide(judges_on_top: bool) -> Vec<u8> {
    let mut text = "PENILAIAN INOVASI | < | < | < | < | < | < | < | <\n\nNo | Inovasi | Instansi".to_string();
    let (top, below): (&[&str], &[&str]) =
        if judges_on_top { (&JUDGES, &CRITERIA) } else { (&CRITERIA, &JUDGES) };
    for name in top {
        let _ = write!(text, " | {name}{}", " | <".repeat(below.len() - 1));
    }
    text.push_str(" | Rata-rata\n^ | ^ | ^");
    for _ in top {
        let _ = write!(text, " | {}", below.join(" | "));
    }
    text.push_str(" | ^\n\n");
    for (entry, (title, agency)) in ENTRIES.iter().enumerate() {
        let values = if judges_on_top {
            cells(entry, by_judge(), " | ", false)
        } else {
            cells(entry, by_criterion(), " | ", false)
        };
        let _ = writeln!(text, "{} | {title} | {agency} | {values} | 3.2\n", entry + 1);
    }
    text.push_str(" | Jumlah | | 9 | 9 | 9 | 9 | 9 | 9 | 9\n\n | | | | | Ketua Tim\n");
    workbook(&[Sheet("Desk", &text)])
}

fn combined_names(judge_first: bool) -> String {
    let mut out = "No,Inovasi,Instansi".to_string();
    for (judge, criterion) in by_judge() {
        let (judge, criterion) = (JUDGES[judge], CRITERIA[criterion]);
        let name =
            if judge_first { format!("{judge} - {criterion}") } else { format!("{criterion} ({judge})") };
        let _ = write!(out, ",{name}");
    }
    out.push('\n');
    for (entry, (title, agency)) in ENTRIES.iter().enumerate() {
        let _ = writeln!(out, "{},{title},{agency},{}", entry + 1, cells(entry, by_judge(), ",", false));
    }
    out
}

fn sheet_per_judge() -> Vec<u8> {
    let sheets: Vec<String> = (0..JUDGES.len())
        .map(|judge| {
            let mut text = "No | Inovasi | Instansi | Kebaruan | Dampak | Total\n".to_string();
            for (entry, (title, agency)) in ENTRIES.iter().enumerate() {
                let values = cells(entry, (0..CRITERIA.len()).map(|c| (judge, c)), " | ", false);
                let _ = writeln!(text, "{} | {title} | {agency} | {values} | 7", entry + 1);
            }
            text
        })
        .collect();
    let named: Vec<Sheet<'_>> = JUDGES.iter().zip(&sheets).map(|(name, text)| Sheet(name, text)).collect();
    workbook(&named)
}

#[test]
fn every_shape_gives_the_same_scores() {
    let utf16: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(long(true).encode_utf16().collect::<Vec<_>>())
        .flat_map(u16::to_le_bytes)
        .collect();
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("long.csv", long(false).into_bytes()),
        ("long-semicolon.csv", long(true).into_bytes()),
        ("long-utf16.txt", utf16),
        ("sheets.tsv", sheet_per_row().into_bytes()),
        ("judges-over-criteria.xlsx", wide(true)),
        ("criteria-over-judges.xlsx", wide(false)),
        ("combined.csv", combined_names(true).into_bytes()),
        ("combined-brackets.csv", combined_names(false).into_bytes()),
        ("a-sheet-a-judge.xlsx", sheet_per_judge()),
    ];
    let expected: Vec<_> = {
        let mut all: Vec<_> = ENTRIES
            .iter()
            .enumerate()
            .flat_map(|(entry, (title, _))| {
                by_judge().filter_map(move |(judge, criterion)| {
                    let value = score(entry, judge, criterion)?;
                    let texts = (String::new(), title.to_string(), JUDGES[judge].to_string());
                    Some((texts.0, texts.1, texts.2, CRITERIA[criterion].to_string(), value))
                })
            })
            .collect();
        all.sort_by(|a, b| a.partial_cmp(b).unwrap());
        all
    };
    for (name, bytes) in &files {
        let book = read(&[(name, bytes)], &Hints::default());
        let book = book.unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        assert_eq!(scores(&book), expected, "{name}");
        assert_eq!(book.notes, [], "{name}");
        let agencies: Vec<&str> = book.entries.iter().map(|entry| entry.agency.as_str()).collect();
        assert_eq!(agencies, ENTRIES.map(|(_, agency)| agency), "{name}");
    }
}

#[test]
fn guilford_is_read_with_no_flags() {
    // The whole table, made from its rule of order: three judges, seven juniors, five traits.
    let names = ["Anne", "Betty", "Chris", "David", "Edward", "Fred", "George"];
    let mut text = "judge,junior,trait,judge_name,junior_name,trait_name,rating\n".to_string();
    for (j, judge) in ["Avogadro", "Brahe", "Cavendish"].iter().enumerate() {
        for (e, name) in names.iter().enumerate() {
            for (t, label) in ["Attack", "Basis", "Clarity", "Daring", "Enthusiasm"].iter().enumerate() {
                let rating = 1 + (j + e * 2 + t) % 9;
                let _ = writeln!(text, "{},{},{},{judge},{name},{label},{rating}", j + 1, e + 1, t + 1);
            }
        }
    }
    let book = read(&[("guilford.csv", text.as_bytes())], &Hints::default()).unwrap();
    assert_eq!(book.rounds[0].scores.len(), 105);
    assert_eq!(book.judges, ["Avogadro", "Brahe", "Cavendish"]);
    assert_eq!(
        book.entries.iter().map(|e| e.id.as_str()).collect::<Vec<_>>(),
        ["1", "2", "3", "4", "5", "6", "7"]
    );
    assert_eq!(book.entries[2].name, "Chris");
    assert_eq!(book.rounds[0].criteria.len(), 5);
    assert_eq!(book.notes, []);
    let flags = Hints {
        entry: Some("junior".into()),
        judge: Some("judge".into()),
        criterion: Some("trait".into()),
        score: Some("rating".into()),
        ..Hints::default()
    };
    let flagged = read(&[("guilford.csv", text.as_bytes())], &flags).unwrap();
    assert_eq!(flagged.judges, ["1", "2", "3"]);
    assert_eq!(flagged.rounds[0].criteria[0].name, "1");
    assert_eq!((flagged.entries[0].id.as_str(), flagged.entries[0].name.as_str()), ("1", "Anne"));
}

//! Makes the spreadsheets of *Kota Contoh* from a seeded simulation: `cargo run -p gelar --example kota_contoh`.
//!
//! Each is of a kind that offices keep: a long CSV with semicolons and decimal commas, a wide workbook with merged
//! headers and trailing means, a wide workbook with one header row, and one workbook with a sheet per round. A test
//! makes them anew and compares them with what stands in `examples/`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use judging::simulate::{Design, Stage, simulate};
use judging::{Criterion, Round};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// The seed of the example.
const SEED: u64 = 2026;

struct Entry {
    number: String,
    innovation: String,
    agency: String,
    parent: String,
}

struct Judge {
    name: String,
    agency: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../examples/kota-contoh");
    for (name, bytes) in files(&folder)? {
        std::fs::write(folder.join(&name), bytes)?;
        println!("{name}");
    }
    Ok(())
}

/// A file's name and content.
type NamedFile = (String, Vec<u8>);

/// All files of the example that come from the simulation, by name.
pub(crate) fn files(folder: &Path) -> Result<Vec<NamedFile>, Box<dyn std::error::Error>> {
    let entries = read(&folder.join("peserta.csv"), |r| Entry {
        number: r[0].to_string(),
        innovation: r[1].to_string(),
        agency: r[2].to_string(),
        parent: r[4].to_string(),
    })?;
    let judges =
        read(&folder.join("juri.csv"), |r| Judge { name: r[0].to_string(), agency: r[1].to_string() })?;
    let rounds = rounds(&entries, &judges);
    let [desk, presentation, visit] = &rounds[..] else { return Err("three rounds".into()) };
    let mut all = Workbook::new();
    all.set_properties(&undated()?);
    for (round, title) in rounds.iter().zip(["Desk", "Presentasi", "Kunjungan"]) {
        wide_with_merged_header(all.add_worksheet().set_name(title)?, round, &entries, &judges)?;
    }
    Ok(vec![
        ("1-desk.csv".into(), long(desk, &entries, &judges).into_bytes()),
        (
            "2-presentasi.xlsx".into(),
            workbook("Nilai", |sheet| wide_with_merged_header(sheet, presentation, &entries, &judges))?,
        ),
        (
            "3-kunjungan.xlsx".into(),
            workbook("Kunjungan lapangan", |sheet| wide_with_one_header(sheet, visit, &entries, &judges))?,
        ),
        ("semua-babak.xlsx".into(), all.save_to_buffer()?),
    ])
}

fn read<T>(path: &Path, row: impl Fn(&csv::StringRecord) -> T) -> Result<Vec<T>, csv::Error> {
    csv::Reader::from_path(path)?.records().map(|record| record.map(|r| row(&r))).collect()
}

/// Three rounds as the edition declares them; a judge does not score the own agency, its parent or its children.
fn rounds(entries: &[Entry], judges: &[Judge]) -> Vec<Round> {
    let stage =
        |id: &str, weight, criteria: &[(&str, f64)], scale: [f64; 2], admitted, reviews, step| Stage {
            id: id.to_string(),
            weight,
            criteria: criteria
                .iter()
                .map(|(id, weight)| Criterion {
                    id: (*id).to_string(),
                    weight: *weight,
                    low: scale[0],
                    high: scale[1],
                })
                .collect(),
            admitted,
            reviews,
            step,
        };
    let desk = [
        ("Kebaruan", 20.0),
        ("Dampak", 35.0),
        ("Adaptabilitas", 20.0),
        ("Sumber daya", 10.0),
        ("Keberlanjutan", 15.0),
    ];
    let presentation = [("Dampak", 50.0), ("Penguasaan", 30.0), ("Penyajian", 20.0)];
    let visit = [("Dampak", 60.0), ("Kesesuaian", 40.0)];
    let design = Design {
        entries: entries.len(),
        judges: judges.len(),
        stages: vec![
            stage("desk", 0.4, &desk, [1.0, 5.0], 34, 7, 0.5),
            stage("presentasi", 0.3, &presentation, [0.0, 100.0], 15, 7, 1.0),
            stage("kunjungan", 0.3, &visit, [1.0, 5.0], 10, 4, 0.5),
        ],
        mean: 62.0,
        entry_sd: 11.0,
        judge_sd: 6.0,
        spread_sd: 0.2,
        pair_sd: 6.0,
        noise_sd: 8.0,
    };
    let mut rounds = simulate(&design, SEED).contest.rounds;
    for round in &mut rounds {
        round.sheets.retain(|sheet| !is_family(&judges[sheet.judge], &entries[sheet.entry], entries));
    }
    rounds
}

fn is_family(judge: &Judge, entry: &Entry, entries: &[Entry]) -> bool {
    let parent_of_judge = entries.iter().find(|e| e.agency == judge.agency).map(|e| e.parent.as_str());
    entry.agency == judge.agency
        || entry.parent == judge.agency
        || parent_of_judge == Some(entry.agency.as_str())
}

/// What a judge gave, if the judge scored the entry.
fn score(round: &Round, entry: usize, judge: usize, criterion: usize) -> Option<f64> {
    round.sheets.iter().find(|s| s.entry == entry && s.judge == judge).and_then(|s| s.scores[criterion])
}

fn reached(round: &Round, entry: usize) -> bool {
    round.sheets.iter().any(|s| s.entry == entry)
}

/// A row per score; semicolons, decimal commas, `-` where a judge stood back.
fn long(round: &Round, entries: &[Entry], judges: &[Judge]) -> String {
    let mut out =
        String::from("Contoh: nilai hasil simulasi;;;;;\n;;;;;\nNo;Inovasi;Instansi;Juri;Kriteria;Nilai\n");
    for (at, entry) in entries.iter().enumerate() {
        for (j, judge) in judges.iter().enumerate() {
            for (c, criterion) in round.criteria.iter().enumerate() {
                let score =
                    score(round, at, j, c).map_or("-".to_string(), |s| s.to_string().replace('.', ","));
                let Entry { number, innovation, agency, .. } = entry;
                let _ =
                    writeln!(out, "{number};{innovation};{agency};{};{};{score}", judge.name, criterion.id);
            }
        }
    }
    out
}

/// A document without the day it was made: the same input, the same bytes.
fn undated() -> Result<DocProperties, XlsxError> {
    Ok(DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2026, 10, 1)?))
}

fn workbook(
    name: &str,
    fill: impl FnOnce(&mut Worksheet) -> Result<(), XlsxError>,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&undated()?);
    fill(workbook.add_worksheet().set_name(name)?)?;
    workbook.save_to_buffer()
}

/// A row per entry; a judge's name merged over the criteria; means at the end of rows and of the table.
fn wide_with_merged_header(
    sheet: &mut Worksheet,
    round: &Round,
    entries: &[Entry],
    judges: &[Judge],
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let per_judge = round.criteria.len() as u16;
    let last = 3 + per_judge * judges.len() as u16;
    sheet.merge_range(0, 0, 0, last, "REKAPITULASI PENILAIAN (contoh, nilai hasil simulasi)", &bold)?;
    sheet.merge_range(2, 0, 3, 0, "No", &bold)?;
    sheet.merge_range(2, 1, 3, 1, "Inovasi", &bold)?;
    sheet.merge_range(2, 2, 3, 2, "Instansi", &bold)?;
    for (j, judge) in judges.iter().enumerate() {
        let first = 3 + per_judge * j as u16;
        sheet.merge_range(2, first, 2, first + per_judge - 1, &judge.name, &bold)?;
        for (c, criterion) in round.criteria.iter().enumerate() {
            sheet.write_with_format(3, first + c as u16, &criterion.id, &bold)?;
        }
    }
    sheet.merge_range(2, last, 3, last, "Rata-rata", &bold)?;
    let mut row = 4;
    for (at, entry) in entries.iter().enumerate().filter(|(at, _)| reached(round, *at)) {
        sheet.write(row, 0, &entry.number)?.write(row, 1, &entry.innovation)?.write(row, 2, &entry.agency)?;
        let mut given = Vec::new();
        for j in 0..judges.len() {
            for c in 0..round.criteria.len() {
                let column = 3 + per_judge * j as u16 + c as u16;
                match score(round, at, j, c) {
                    Some(score) => {
                        sheet.write(row, column, score)?;
                        given.push(score);
                    }
                    None => {
                        sheet.write(row, column, "-")?;
                    }
                }
            }
        }
        sheet.write(row, last, given.iter().sum::<f64>() / given.len() as f64)?;
        row += 1;
    }
    sheet.write_with_format(row + 1, 1, "Rata-rata", &bold)?;
    for column in 3..last {
        let given: Vec<f64> = (0..entries.len())
            .filter_map(|at| {
                let (judge, criterion) = ((column - 3) / per_judge, (column - 3) % per_judge);
                score(round, at, usize::from(judge), usize::from(criterion))
            })
            .collect();
        sheet.write(row + 1, column, given.iter().sum::<f64>() / given.len() as f64)?;
    }
    sheet.write(row + 4, 1, "Kota Contoh, Oktober 2026")?.write(row + 5, 1, "Sekretariat")?;
    Ok(())
}

/// A row per entry; judge and criterion in one header; empty where the judge did not go.
fn wide_with_one_header(
    sheet: &mut Worksheet,
    round: &Round,
    entries: &[Entry],
    judges: &[Judge],
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, title) in ["Nomor", "Inovasi", "Instansi"].iter().enumerate() {
        sheet.write_with_format(0, column as u16, *title, &bold)?;
    }
    let per_judge = round.criteria.len();
    for (j, judge) in judges.iter().enumerate() {
        for (c, criterion) in round.criteria.iter().enumerate() {
            let column = (3 + j * per_judge + c) as u16;
            sheet.write_with_format(0, column, format!("{} - {}", judge.name, criterion.id), &bold)?;
        }
    }
    let visited = entries.iter().enumerate().filter(|(at, _)| reached(round, *at));
    for (row, (at, entry)) in (1..).zip(visited) {
        sheet.write(row, 0, &entry.number)?.write(row, 1, &entry.innovation)?.write(row, 2, &entry.agency)?;
        for j in 0..judges.len() {
            for c in 0..per_judge {
                if let Some(score) = score(round, at, j, c) {
                    sheet.write(row, (3 + j * per_judge + c) as u16, score)?;
                }
            }
        }
    }
    Ok(())
}

//! No input makes the reader panic, or fill the memory.

#![allow(clippy::unwrap_used)] // Clippy knows tests, not what they share.

use proptest::prelude::*;
use sheets::{Hints, OutCell, OutSheet, ProblemKind, Source, read_scores, read_table, xlsx};
use texts::{Lang, Texts};

/// Cells that come near to what the reader looks for.
fn cell() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "",
        "",
        "No",
        "Inovasi",
        "Juri",
        "Juri 1",
        "Juri 2",
        "J1_Dampak",
        "Kebaruan (15%)",
        "Kriteria",
        "Bobot",
        "Nilai",
        "Babak",
        "Rata-rata",
        "Skala 1-5",
        "-",
        "n/a",
        "4",
        "4,5",
        "1.234",
        "1e9",
        "4-5",
        "04-Mei",
        "#REF!",
        "(1)",
        "(2)",
        "Nama juri: Siti",
        "Instansi",
        "Pelita",
        "(",
        ")%",
        "Skala –",
        "\u{130}(5)",
    ]);
    prop_oneof![4 => words.prop_map(str::to_string), 1 => "\\PC{0,8}", 1 => (0..9_u8).prop_map(|n| n.to_string())]
}

fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(cell(), 0..7), 0..9)
}

fn read_all(files: &[(&str, &[u8])], hints: &Hints) {
    let sources: Vec<Source<'_>> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    for source in &sources {
        let _ = read_table(source);
    }
    let texts = Texts::new(Lang::Id);
    match read_scores(&sources, hints) {
        Ok(book) => {
            for score in book.rounds.iter().flat_map(|round| &round.scores) {
                assert!(score.value.is_finite() && score.entry < book.entries.len());
            }
            book.understood.iter().for_each(|understood| assert!(!understood.lines(&texts).is_empty()));
            book.notes.iter().for_each(|note| assert!(!note.text(&texts).is_empty()));
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            problems.iter().for_each(|problem| assert!(!problem.text(&texts).is_empty()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read_all(&[("a.csv", &bytes)], &Hints::default());
    }

    #[test]
    fn any_small_table(rows in table(), other in table(), hint in cell(), mark in prop::sample::select(vec![',', ';', '\t'])) {
        let text = |rows: &[Vec<String>]| {
            let mark = mark.to_string();
            rows.iter().map(|row| row.join(&mark)).collect::<Vec<_>>().join("\n")
        };
        let (first, second) = (text(&rows), text(&other));
        read_all(&[("a.csv", first.as_bytes())], &Hints::default());
        let hints = Hints { entry: Some(hint.clone()), judge: Some(hint), ..Hints::default() };
        read_all(&[("1-a.csv", first.as_bytes()), ("b.csv", second.as_bytes())], &hints);
    }

    #[test]
    fn any_small_workbook(rows in table(), cut in 0usize..4000) {
        let sheet = |name: &str| OutSheet {
            name: name.to_string(),
            headers: rows.first().cloned().unwrap_or_default(),
            rows: rows.iter().skip(1).map(|row| {
                row.iter().map(|c| c.parse().map_or(OutCell::Text(c.clone()), OutCell::Number)).collect()
            }).collect(),
        };
        let mut bytes = xlsx(&[sheet("Juri 1"), sheet("Desk")]);
        read_all(&[("a.xlsx", &bytes)], &Hints::default());
        if let Some(byte) = bytes.get_mut(cut) {
            *byte ^= 0x55;
        }
        read_all(&[("a.xlsx", &bytes)], &Hints::default());
    }
}

/// A workbook whose one sheet is `xml`.
fn workbook_of(xml: &str) -> Vec<u8> {
    workbook_with(xml, "<sst/>")
}

/// A workbook with one sheet and a list of shared strings.
fn workbook_with(xml: &str, strings: &str) -> Vec<u8> {
    use std::io::{Cursor, Write as _};
    let parts: [(&str, &str); 6] = [
        (
            "[Content_Types].xml",
            r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "_rels/.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", xml),
        ("xl/sharedStrings.xml", strings),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet(data: &str, after: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{data}</sheetData>{after}</worksheet>"#
    )
}

#[test]
fn a_cell_far_away_does_not_fill_the_memory() {
    let far = sheet(
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
        "",
    );
    read_all(&[("a.xlsx", &workbook_of(&far))], &Hints::default());
    let rows: String =
        (1..=2000).map(|r| format!(r#"<row r="{r}"><c r="XFD{r}"><v>1</v></c></row>"#)).collect();
    let problem = read_table(&Source { name: "a.xlsx", bytes: &workbook_of(&sheet(&rows, "")) }).unwrap_err();
    assert!(problem[0].text(&Texts::new(Lang::Id)).contains("5.000.000 sel"), "{problem:?}");
}

#[test]
fn a_region_merged_over_everything_costs_nothing() {
    let cells = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Inovasi</t></is></c><c r="B1" t="inlineStr"><is><t>Juri 1</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c><c r="B2"><v>4</v></c></row>"#;
    let merges = r#"<mergeCell ref="A1:XFD1048576"/>"#.repeat(30_000);
    let xml = sheet(cells, &format!(r#"<mergeCells count="1">{merges}</mergeCells>"#));
    read_all(&[("a.xlsx", &workbook_of(&xml))], &Hints::default());
}

#[test]
fn a_claim_of_many_strings_sets_no_memory_aside() {
    for count in ["99999999999", "18446744073709551615", "5000001"] {
        let strings = format!("<sst uniqueCount=\"{count}\"></sst>");
        let bytes = workbook_with(&sheet("", ""), &strings);
        let problem = read_table(&Source { name: "a.xlsx", bytes: &bytes }).unwrap_err();
        assert!(matches!(problem[0].kind, ProblemKind::TooManyCells { .. }), "{problem:?}");
    }
}

#[test]
fn a_bomb_is_not_unpacked() {
    let spaces = " ".repeat(160 << 20);
    let bytes = workbook_of(&sheet(&spaces, ""));
    assert!(bytes.len() < 1 << 20);
    let problem = read_table(&Source { name: "bom.xlsx", bytes: &bytes }).unwrap_err();
    assert!(problem[0].text(&Texts::new(Lang::En)).contains("larger than 128 MiB"), "{problem:?}");
}

#[test]
fn a_file_of_separators_is_bounded() {
    let commas = ",".repeat(6_000_000);
    read_all(&[("a.csv", commas.as_bytes())], &Hints::default());
    let lines = "\n".repeat(6_000_000);
    read_all(&[("a.csv", lines.as_bytes())], &Hints::default());
}

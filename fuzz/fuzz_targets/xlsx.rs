//! Any bytes as a workbook, and any bytes as the parts of a sound one: packed, few changes would survive the
//! checksums. A panic inside the parser is caught by `sheets` and told as a damaged file, so that the hook
//! with which libFuzzer ends the program at any panic is taken off here: what counts is that none leaves the
//! crate.
#![no_main]

use std::io::{Cursor, Write as _};

use libfuzzer_sys::fuzz_target;
use sheets::{Hints, Source, read_scores, read_table};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |bytes: &[u8]| {
    let packed;
    let workbook = if bytes.starts_with(b"PK") {
        bytes
    } else {
        packed = pack(bytes);
        &packed
    };
    let source = Source { name: "nilai.xlsx", bytes: workbook };
    let read = std::panic::catch_unwind(|| {
        let _ = read_table(&source);
        let _ = read_scores(&[source], &Hints::default());
    });
    if read.is_err() {
        std::process::abort();
    }
});

/// A workbook whose sheet, shared strings and styles are the parts of `bytes` between zero bytes.
fn pack(bytes: &[u8]) -> Vec<u8> {
    const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Desk" sheetId="1" r:id="a"/></sheets></workbook>"#;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut add = |name: &str, content: &[u8]| {
        let _ = zip.start_file(name, stored).map(|()| zip.write_all(content));
    };
    add("xl/workbook.xml", WORKBOOK.as_bytes());
    add("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes());
    for (name, part) in
        ["worksheets/sheet1.xml", "sharedStrings.xml", "styles.xml"].iter().zip(bytes.split(|b| *b == 0))
    {
        add(&format!("xl/{name}"), part);
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

//! Minutes as an editable DOCX: real styles, real tables whose header row repeats, page numbers that count.
//!
//! Written by hand, part by part: docx-rs (0.4) cannot repeat a header row and brings a second ZIP and a third XML
//! library, docx-rust (0.1) a third ZIP; and the same minutes must give the same bytes.

use texts::Lang;

use crate::paper::{Align, Cell, Column, Paper, Part, Signature};
use crate::xml::Xml;
use crate::{BundleError, bundle};

const CONTENT_TYPES: &str = include_str!("../templates/docx/content-types.xml");
const PACKAGE_RELS: &str = include_str!("../templates/docx/package-rels.xml");
const DOCUMENT_RELS: &str = include_str!("../templates/docx/document-rels.xml");
const STYLES: &str = include_str!("../templates/docx/styles.xml");
const NUMBERING: &str = include_str!("../templates/docx/numbering.xml");
const SETTINGS: &str = include_str!("../templates/docx/settings.xml");

const W: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const R: (&str, &str) = ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
const V: (&str, &str) = ("xmlns:v", "urn:schemas-microsoft-com:vml");
const O: (&str, &str) = ("xmlns:o", "urn:schemas-microsoft-com:office:office");

/// The width between the margins, in twentieths of a point.
const WIDTH: u32 = 9072;

/// The paper as the bytes of a DOCX file.
pub(crate) fn write(paper: &Paper) -> Result<Vec<u8>, BundleError> {
    let parts: [(&str, Vec<u8>); 9] = [
        ("[Content_Types].xml", CONTENT_TYPES.into()),
        ("_rels/.rels", PACKAGE_RELS.into()),
        ("docProps/core.xml", properties(paper)),
        ("word/document.xml", document(paper)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELS.into()),
        ("word/styles.xml", STYLES.replace("LANGUAGE", language(paper.lang)).into()),
        ("word/numbering.xml", NUMBERING.into()),
        ("word/settings.xml", SETTINGS.into()),
        ("word/header1.xml", header(paper)),
    ];
    let mut files: Vec<(String, Vec<u8>)> =
        parts.into_iter().map(|(name, bytes)| (name.to_string(), bytes)).collect();
    files.push(("word/footer1.xml".to_string(), footer(paper)));
    bundle(&files)
}

fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "id-ID",
        Lang::En => "en-GB",
    }
}

/// Title, author, language; the day of the minutes as the day of the file, or none.
fn properties(paper: &Paper) -> Vec<u8> {
    let mut xml = Xml::new();
    let names = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.element("cp:coreProperties", &names, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&paper.title));
        xml.element("dc:creator", &[], |xml| xml.text(&paper.government));
        xml.element("dc:language", &[], |xml| xml.text(language(paper.lang)));
        if let Some(on) = &paper.on {
            let day = format!("{:04}-{:02}-{:02}T00:00:00Z", on.year, on.month, on.day);
            for tag in ["dcterms:created", "dcterms:modified"] {
                xml.element(tag, &[("xsi:type", "dcterms:W3CDTF")], |xml| xml.text(&day));
            }
        }
    });
    xml.finish()
}

fn document(paper: &Paper) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("w:document", &[W, R], |xml| {
        xml.element("w:body", &[], |xml| {
            paragraph(xml, "Letterhead", &paper.government);
            paragraph(xml, "Title", &paper.heading);
            paragraph(xml, "Subtitle", &paper.subject);
            paragraph(xml, "DocumentNumber", &paper.number);
            paragraph(xml, "Normal", &paper.opening);
            for section in &paper.sections {
                paragraph(xml, "Heading1", &section.heading);
                section.parts.iter().for_each(|part| write_part(xml, part));
            }
            styled(xml, "Normal", &[("w:keepNext", &[]), ("w:spacing", &[("w:before", "320")])], |xml| {
                run(xml, &paper.closing, &[]);
            });
            styled(xml, "Normal", &[("w:keepNext", &[])], |xml| run(xml, &paper.signatures, &[]));
            signatures(xml, &paper.members);
            // A table cannot end a document; the paragraph after it takes no room.
            styled(
                xml,
                "Normal",
                &[("w:spacing", &[("w:after", "0"), ("w:line", "20"), ("w:lineRule", "exact")])],
                |_| (),
            );
            page(xml);
        });
    });
    xml.finish()
}

fn write_part(xml: &mut Xml, part: &Part) {
    match part {
        Part::Text { text } => paragraph(xml, "Normal", text),
        Part::Hash { text } => paragraph(xml, "Hash", text),
        Part::List { items } => items.iter().for_each(|item| paragraph(xml, "ListParagraph", item)),
        Part::Table { columns, rows } => {
            ruled(xml, columns, rows);
            styled(xml, "TableText", &[("w:spacing", &[("w:before", "0"), ("w:after", "60")])], |_| ());
        }
    }
}

fn ruled(xml: &mut Xml, columns: &[Column], rows: &[Vec<Cell>]) {
    let all: u32 = columns.iter().map(|column| column.width).sum();
    let widths: Vec<u32> = columns.iter().map(|column| WIDTH * column.width / all.max(1)).collect();
    table(xml, "Ruled", &widths, |xml| {
        row(xml, true, |xml| {
            for (column, width) in columns.iter().zip(&widths) {
                cell(xml, *width, "bottom", |xml| {
                    styled(xml, "TableHead", &[aligned(column.align)], |xml| run(xml, &column.title, &[]));
                });
            }
        });
        for cells in rows {
            row(xml, false, |xml| {
                for ((content, column), width) in cells.iter().zip(columns).zip(&widths) {
                    cell(xml, *width, "top", |xml| {
                        styled(xml, "TableText", &[aligned(column.align)], |xml| cell_text(xml, content));
                    });
                }
            });
        }
    });
}

fn cell_text(xml: &mut Xml, cell: &Cell) {
    let strong: &[Property<'_>] = if cell.strong { &[("w:b", &[]), ("w:bCs", &[])] } else { &[] };
    run(xml, &cell.text, strong);
    if let Some(below) = &cell.below {
        xml.element("w:r", &[], |xml| xml.empty("w:br", &[]));
        run(xml, below, &[("w:rStyle", &[("w:val", "Quiet")])]);
    }
}

/// Two blocks to sign in a row; a row is never parted over two pages.
fn signatures(xml: &mut Xml, members: &[Signature]) {
    let half = WIDTH / 2;
    table(xml, "TableNormal", &[half, half], |xml| {
        for pair in members.chunks(2) {
            row(xml, false, |xml| {
                for at in 0..2 {
                    cell(xml, half, "top", |xml| match pair.get(at) {
                        Some(member) => {
                            paragraph(xml, "SignatureRole", &member.role);
                            paragraph(xml, "SignatureName", &member.name);
                        }
                        None => paragraph(xml, "SignatureName", ""),
                    });
                }
            });
        }
    });
}

/// A4 with its margins, header and footer.
fn page(xml: &mut Xml) {
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", "rId4")]);
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId5")]);
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let margins = [
            ("w:top", "1247"),
            ("w:right", "1417"),
            ("w:bottom", "1531"),
            ("w:left", "1417"),
            ("w:header", "567"),
            ("w:footer", "680"),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins);
    });
}

fn footer(paper: &Paper) -> Vec<u8> {
    let [before, between, after] = &paper.page;
    let mut xml = Xml::new();
    xml.element("w:ftr", &[W], |xml| {
        paragraph_with(
            xml,
            |xml| {
                xml.empty("w:pStyle", &[("w:val", "Footer")]);
                xml.element("w:pBdr", &[], |xml| {
                    let rule = [("w:val", "single"), ("w:sz", "4"), ("w:space", "5"), ("w:color", "D8D4CA")];
                    xml.empty("w:top", &rule);
                });
            },
            |xml| {
                run(xml, &format!("{} ", paper.hash_label), &[]);
                run(xml, &paper.hash, &[("w:rStyle", &[("w:val", "Digits")])]);
                xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
                run(xml, before, &[]);
                field(xml, " PAGE ");
                run(xml, between, &[]);
                field(xml, " NUMPAGES ");
                run(xml, after, &[]);
            },
        );
        if let Some(sample) = &paper.sample {
            paragraph(xml, "Footer", &sample.note);
        }
    });
    xml.finish()
}

/// The header is empty but for the large word behind the text of a sample, in the form that Word itself writes.
fn header(paper: &Paper) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("w:hdr", &[W, V, O], |xml| {
        styled(xml, "Header", &[], |xml| {
            let Some(sample) = &paper.sample else { return };
            xml.element("w:r", &[], |xml| xml.element("w:pict", &[], |xml| watermark(xml, &sample.mark)));
        });
    });
    xml.finish()
}

fn watermark(xml: &mut Xml, mark: &str) {
    let kind = [
        ("id", "_x0000_t136"),
        ("coordsize", "21600,21600"),
        ("o:spt", "136"),
        ("adj", "10800"),
        ("path", "m@7,l@8,m@5,21600l@6,21600e"),
    ];
    xml.element("v:shapetype", &kind, |xml| {
        xml.element("v:formulas", &[], |xml| {
            for formula in [
                "sum #0 0 10800",
                "prod #0 2 1",
                "sum 21600 0 @1",
                "sum 0 0 @2",
                "sum 21600 0 @3",
                "if @0 @3 0",
                "if @0 21600 @1",
                "if @0 0 @2",
                "if @0 @4 21600",
                "mid @5 @6",
                "mid @8 @5",
                "mid @7 @8",
                "mid @6 @7",
                "sum @6 0 @5",
            ] {
                xml.empty("v:f", &[("eqn", formula)]);
            }
        });
        xml.empty("v:path", &[("textpathok", "t")]);
        xml.empty("v:textpath", &[("on", "t"), ("fitshape", "t")]);
    });
    let shape = [
        ("id", "Watermark"),
        ("o:spid", "_x0000_s1025"),
        ("type", "#_x0000_t136"),
        ("alt", mark),
        (
            "style",
            "position:absolute;margin-left:0;margin-top:0;width:520pt;height:115pt;rotation:308;z-index:-251658752;\
             mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
             mso-position-vertical:center;mso-position-vertical-relative:margin",
        ),
        ("o:allowincell", "f"),
        ("fillcolor", "#e6e6e6"),
        ("stroked", "f"),
    ];
    xml.element("v:shape", &shape, |xml| {
        xml.empty(
            "v:textpath",
            &[("style", "font-family:'Times New Roman';font-size:1pt;font-weight:bold"), ("string", mark)],
        );
    });
}

/// An element with its attributes, as WordprocessingML writes a property.
type Property<'a> = (&'a str, &'a [(&'a str, &'a str)]);

fn aligned(align: Align) -> Property<'static> {
    let side: &[(&str, &str)] = match align {
        Align::Left => &[("w:val", "left")],
        Align::Center => &[("w:val", "center")],
        Align::Right => &[("w:val", "right")],
    };
    ("w:jc", side)
}

fn paragraph(xml: &mut Xml, style: &str, text: &str) {
    styled(xml, style, &[], |xml| run(xml, text, &[]));
}

fn styled(xml: &mut Xml, style: &str, properties: &[Property<'_>], inside: impl FnOnce(&mut Xml)) {
    paragraph_with(
        xml,
        |xml| {
            xml.empty("w:pStyle", &[("w:val", style)]);
            properties.iter().for_each(|(tag, attributes)| xml.empty(tag, attributes));
        },
        inside,
    );
}

fn paragraph_with(xml: &mut Xml, properties: impl FnOnce(&mut Xml), inside: impl FnOnce(&mut Xml)) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], properties);
        inside(xml);
    });
}

fn run(xml: &mut Xml, text: &str, properties: &[Property<'_>]) {
    if text.is_empty() {
        return;
    }
    xml.element("w:r", &[], |xml| {
        if !properties.is_empty() {
            xml.element("w:rPr", &[], |xml| {
                properties.iter().for_each(|(tag, attributes)| xml.empty(tag, attributes));
            });
        }
        xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(text));
    });
}

/// A number that the word processor counts itself; `1` stands until it has.
fn field(xml: &mut Xml, instruction: &str) {
    xml.element("w:fldSimple", &[("w:instr", instruction)], |xml| run(xml, "1", &[]));
}

fn table(xml: &mut Xml, style: &str, widths: &[u32], rows: impl FnOnce(&mut Xml)) {
    let whole = widths.iter().sum::<u32>().to_string();
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblStyle", &[("w:val", style)]);
            xml.empty("w:tblW", &[("w:w", &whole), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1")]);
        });
        xml.element("w:tblGrid", &[], |xml| {
            widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
        });
        rows(xml);
    });
}

fn row(xml: &mut Xml, header: bool, cells: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if header {
                xml.empty("w:tblHeader", &[]);
            }
        });
        cells(xml);
    });
}

fn cell(xml: &mut Xml, width: u32, side: &str, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            xml.empty("w:vAlign", &[("w:val", side)]);
        });
        inside(xml);
    });
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;
    use crate::Minutes;

    fn part(docx: &[u8], name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn equal_minutes_give_equal_bytes_of_well_formed_parts() {
        for lang in Lang::ALL {
            for minutes in [Minutes::sample(lang), Minutes::sample_open(lang)] {
                let docx = minutes.docx().unwrap();
                assert_eq!(docx, minutes.docx().unwrap());
                let archive = zip::ZipArchive::new(Cursor::new(&docx)).unwrap();
                let names: Vec<String> =
                    archive.file_names().map(|name| name.unwrap().into_owned()).collect();
                assert_eq!(names[0], "[Content_Types].xml");
                for name in names {
                    roxmltree::Document::parse(&part(&docx, &name)).unwrap();
                }
            }
        }
    }

    #[test]
    fn hostile_names_are_text() {
        let mut minutes = Minutes::sample(Lang::Id);
        let name = "</w:t></w:r><w:fldSimple w:instr=\"INCLUDETEXT c:\\x\"/>\u{0}\u{1b} & <x>";
        minutes.order[0].innovation = name.to_string();
        let xml = part(&minutes.docx().unwrap(), "word/document.xml");
        let document = roxmltree::Document::parse(&xml).unwrap();
        let texts: Vec<_> =
            document.descendants().filter(|n| n.has_tag_name((W.1, "t"))).filter_map(|n| n.text()).collect();
        assert!(
            texts.contains(&"</w:t></w:r><w:fldSimple w:instr=\"INCLUDETEXT c:\\x\"/> & <x>"),
            "{texts:?}"
        );
        assert!(!document.descendants().any(|n| n.has_tag_name((W.1, "fldSimple"))));
    }

    #[test]
    fn the_document_of_a_sample() {
        let xml = part(&Minutes::sample(Lang::Id).docx().unwrap(), "word/document.xml");
        let lines =
            xml.replace("<w:p>", "\n<w:p>").replace("<w:tr>", "\n<w:tr>").replace("<w:tbl>", "\n<w:tbl>");
        insta::assert_snapshot!(lines);
    }
}

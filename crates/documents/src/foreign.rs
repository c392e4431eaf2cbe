//! Documents from a blueprint's own templates: somebody else's code, set in a world of its own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::foundations::Bytes;
use typst::syntax::{DiagSpan, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst_pdf::PdfStandard;

use crate::desk::{Desk, reason};
use crate::{Press, qr};

/// What an archive takes, whatever a blueprint's template tags or leaves out.
const STANDARD: &[PdfStandard] = &[PdfStandard::A_2b];

/// A document of a blueprint: its templates and its facts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Foreign {
    /// The template that is set: a key of `templates`.
    pub main: String,
    /// All templates of the blueprint by the name under which they import each other.
    pub templates: BTreeMap<String, String>,
    /// What the template reads as `data.json`.
    pub data: serde_json::Value,
    /// What `qr.svg` carries, where the document is verified.
    pub address: Option<String>,
    /// What tells this document from every other, for its identifier in the PDF.
    pub name: String,
}

/// A mistake in a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Which template; empty where it is not known.
    pub template: String,
    /// Counted from 1; 0 where it is not known.
    pub line: usize,
    /// Counted from 1, in characters; 0 where it is not known.
    pub column: usize,
    /// The typesetter's own words.
    pub message: String,
}

impl Press {
    /// A blueprint's document as PDF/A-2b.
    ///
    /// The template reads its data and the blueprint's other templates: there is no folder, no package, no network and no clock
    /// in its world. It may still take for ever, or all memory: call this where both are bounded.
    ///
    /// # Errors
    /// What is wrong with the template, or with what it was given.
    pub fn foreign(&self, document: &Foreign) -> Result<Vec<u8>, Vec<Fault>> {
        let desk = self.foreign_desk(document)?;
        desk.print().map_err(|errors| errors.iter().map(|error| fault(&desk, error)).collect())
    }

    fn foreign_desk(&self, document: &Foreign) -> Result<Desk<'_>, Vec<Fault>> {
        let mut sources = Vec::new();
        let mut main = None;
        for (name, text) in &document.templates {
            let path = VirtualPath::new(name).map_err(|_| vec![unplaced(name.clone())])?;
            let id = FileId::new(RootedPath::new(VirtualRoot::Project, path));
            if *name == document.main {
                main = Some(id);
            }
            sources.push(Source::new(id, text.clone()));
        }
        let main = main.ok_or_else(|| vec![unplaced(document.main.clone())])?;
        let data = serde_json::to_vec(&document.data).map_err(|error| vec![unplaced(error.to_string())])?;
        let mut files = vec![("data.json", Bytes::new(data))];
        if let Some(address) = &document.address {
            let code = qr::svg(address).ok_or_else(|| vec![unplaced(address.clone())])?;
            files.push(("qr.svg", Bytes::from_string(code)));
        }
        Ok(Desk { press: self, main, sources, files, name: document.name.clone(), standards: STANDARD })
    }
}

fn fault(desk: &Desk<'_>, error: &SourceDiagnostic) -> Fault {
    let (template, line, column) = place(desk, error.span).unwrap_or_default();
    Fault { template, line, column, message: reason(error) }
}

fn place(desk: &Desk<'_>, span: DiagSpan) -> Option<(String, usize, usize)> {
    let id = span.id()?;
    let source = desk.sources.iter().find(|source| source.id() == id)?;
    let range = desk.range(span)?;
    let (line, column) = source.lines().byte_to_line_column(range.start)?;
    Some((id.vpath().get_without_slash().to_string(), line + 1, column + 1))
}

fn unplaced(message: String) -> Fault {
    Fault { template: String::new(), line: 0, column: 0, message }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use serde_json::json;

    use super::*;

    static PRESS: LazyLock<Press> = LazyLock::new(Press::new);

    fn document(text: &str) -> Foreign {
        let templates = [("main.typ", text), ("kop.typ", "#let kop(name) = [Kop #name]")];
        Foreign {
            main: "main.typ".to_string(),
            templates: templates.map(|(name, text)| (name.to_string(), text.to_string())).into(),
            data: json!({ "name": "#panic()" }),
            address: Some("https://contoh.id/v/1".to_string()),
            name: "contoh".to_string(),
        }
    }

    #[test]
    fn a_template_reads_its_data_its_code_and_its_neighbours() {
        let text = "#import \"kop.typ\": kop\n#set document(date: datetime(year: 2026, month: 3, day: 2))\n#kop(json(\"data.json\").name) #image(\"qr.svg\")";
        let pdf = PRESS.foreign(&document(text)).unwrap();
        assert!(pdf.starts_with(b"%PDF-"));
        assert_eq!(pdf, Press::new().foreign(&document(text)).unwrap());
    }

    #[test]
    fn a_mistake_is_placed() {
        let faults = PRESS.foreign(&document("Satu\nDua #json(\"data.json\").nama")).unwrap_err();
        let [fault] = faults.as_slice() else { panic!("{faults:?}") };
        assert_eq!((fault.template.as_str(), fault.line), ("main.typ", 2));
        assert!(fault.message.contains("nama"), "{fault:?}");
    }

    #[test]
    fn nothing_else_is_reached() {
        for code in [
            "#read(\"/etc/passwd\")",
            "#read(\"../../../etc/passwd\")",
            "#include \"other.typ\"",
            "#import \"@preview/cetz:0.4.0\"",
            "#datetime.today().display()",
        ] {
            assert!(PRESS.foreign(&document(code)).is_err(), "{code}");
        }
    }
}

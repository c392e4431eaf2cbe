//! Documents from a blueprint's own templates: somebody else's code, set in a world of its own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{DiagSpan, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

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
        let booth = Booth::new(self, document)?;
        let set = typst::compile::<PagedDocument>(&booth).output.map_err(|errors| booth.faults(&errors))?;
        let standards = PdfStandards::new(STANDARD).map_err(|e| vec![unplaced(e.message().to_string())])?;
        let options = PdfOptions {
            ident: Smart::Custom(document.name.clone()),
            creator: Smart::Custom(Some("gelar".to_string())),
            timestamp: None,
            standards,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&set, &options).map_err(|errors| booth.faults(&errors));
        comemo::evict(crate::press::MEMORY);
        pdf
    }
}

/// The world of one document.
struct Booth<'a> {
    press: &'a Press,
    main: FileId,
    sources: Vec<Source>,
    files: Vec<(&'static str, Bytes)>,
}

impl<'a> Booth<'a> {
    fn new(press: &'a Press, document: &Foreign) -> Result<Self, Vec<Fault>> {
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
        Ok(Self { press, main, sources, files })
    }

    fn faults(&self, errors: &[SourceDiagnostic]) -> Vec<Fault> {
        errors.iter().map(|error| self.fault(error)).collect()
    }

    fn fault(&self, error: &SourceDiagnostic) -> Fault {
        let hints = error.hints.iter().map(|hint| hint.v.to_string());
        let message = std::iter::once(error.message.to_string()).chain(hints).collect::<Vec<_>>().join("; ");
        let (template, line, column) = self.place(error.span).unwrap_or_default();
        Fault { template, line, column, message }
    }

    fn place(&self, span: DiagSpan) -> Option<(String, usize, usize)> {
        let id = span.id()?;
        let source = self.sources.iter().find(|source| source.id() == id)?;
        let range = self.range(span)?;
        let (line, column) = source.lines().byte_to_line_column(range.start)?;
        Some((id.vpath().get_without_slash().to_string(), line + 1, column + 1))
    }
}

fn unplaced(message: String) -> Fault {
    Fault { template: String::new(), line: 0, column: 0, message }
}

impl World for Booth<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.press.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if *id.root() != VirtualRoot::Project {
            return Err(FileError::AccessDenied);
        }
        let name = id.vpath().get_without_slash();
        let found = self.files.iter().find(|(file, _)| *file == name);
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
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

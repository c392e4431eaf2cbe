//! The world of one document.

use typst::Library;
use typst::World;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, Source, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::Press;

/// How many documents a memoised piece of work outlives its last use by: enough that the borders of winners and
/// participants are kept while both are printed in turn, and few enough that memory stays flat over thousands.
const MEMORY: usize = 12;

/// The world of one document: templates, its files, the fonts. There is no folder, no package and no clock in it.
pub(crate) struct Desk<'a> {
    pub(crate) press: &'a Press,
    /// The template that is set: one of `sources`.
    pub(crate) main: FileId,
    pub(crate) sources: Vec<Source>,
    pub(crate) files: Vec<(&'static str, Bytes)>,
    /// What tells this document from every other, for its identifier in the PDF.
    pub(crate) name: String,
    pub(crate) standards: &'static [PdfStandard],
}

/// Why a document was not set: what the typesetter says, each with its place.
pub(crate) type Errors = Vec<SourceDiagnostic>;

impl Desk<'_> {
    pub(crate) fn print(&self) -> Result<Vec<u8>, Errors> {
        let printed = self.set().and_then(|document| self.export(&document));
        comemo::evict(MEMORY);
        printed
    }

    pub(crate) fn set(&self) -> Result<PagedDocument, Errors> {
        typst::compile(self).output.map_err(|errors| errors.to_vec())
    }

    fn export(&self, document: &PagedDocument) -> Result<Vec<u8>, Errors> {
        let standards = PdfStandards::new(self.standards).map_err(|e| {
            vec![SourceDiagnostic::error(typst::syntax::Span::detached(), e.message().clone())]
        })?;
        let options = PdfOptions {
            ident: Smart::Custom(self.name.clone()),
            creator: Smart::Custom(Some("gelar".to_string())),
            // The date of a document is its facts' date, set by the template.
            timestamp: None,
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(document, &options).map_err(|errors| errors.to_vec())
    }
}

/// An error in the typesetter's words, its hints behind it.
pub(crate) fn reason(error: &SourceDiagnostic) -> String {
    let hints = error.hints.iter().map(|hint| hint.v.to_string());
    std::iter::once(error.message.to_string()).chain(hints).collect::<Vec<_>>().join("; ")
}

impl World for Desk<'_> {
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

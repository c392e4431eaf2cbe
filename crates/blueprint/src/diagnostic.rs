//! What is wrong with a folder, and where: values, no sentences. The sentences are in [`crate::wording`].

use std::ops::Range;

use crate::model::FileId;
use crate::{File, Mistake};

/// One mistake at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// Does it keep the blueprint from running?
    pub severity: Severity,
    /// The file, by its path in the folder.
    pub path: String,
    /// Bytes of the file.
    pub span: Range<usize>,
    /// Counted from 1.
    pub line: usize,
    /// Counted from 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub mistake: Mistake,
    /// What may have been meant.
    pub hint: Option<Hint>,
}

/// How much a mistake weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The folder is no blueprint.
    Error,
    /// Something is superfluous.
    Warning,
}

/// What may have been meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// A known name that is alike.
    Nearest(String),
    /// All that may stand there.
    OneOf(Vec<String>),
}

/// Collects mistakes while a folder is read and checked.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    files: &'a [File],
    /// An overlay, and the byte at which its places begin: behind those of every file of the folder.
    over: Option<(&'a File, usize)>,
    found: Vec<Diagnostic>,
}

impl<'a> Report<'a> {
    pub(crate) fn new(files: &'a [File]) -> Self {
        Self { files, over: None, found: Vec::new() }
    }

    /// A report on a blueprint with declarations of an overlay in it. The overlay's text begins with `base` empty lines.
    pub(crate) fn with_overlay(files: &'a [File], over: &'a File, base: usize) -> Self {
        Self { files, over: Some((over, base)), found: Vec::new() }
    }

    pub(crate) fn error(&mut self, file: FileId, span: Range<usize>, mistake: Mistake) -> Noted<'_> {
        self.note(Severity::Error, file, span, mistake)
    }

    pub(crate) fn warning(&mut self, file: FileId, span: Range<usize>, mistake: Mistake) -> Noted<'_> {
        self.note(Severity::Warning, file, span, mistake)
    }

    /// A mistake in a file that is not there.
    pub(crate) fn absent(&mut self, path: &str, mistake: Mistake) {
        self.found.push(Diagnostic {
            severity: Severity::Error,
            path: path.to_owned(),
            span: 0..0,
            line: 1,
            column: 1,
            mistake,
            hint: None,
        });
    }

    fn note(&mut self, severity: Severity, file: FileId, span: Range<usize>, mistake: Mistake) -> Noted<'_> {
        let (path, text) = self.source_at(file, span.start);
        let base = self.base(span.start);
        let (line, column) = place(text.get(base..).unwrap_or(text), span.start - base);
        let span = span.start - base..span.end.max(span.start) - base;
        let path = path.to_owned();
        self.found.push(Diagnostic { severity, path, span, line, column, mistake, hint: None });
        Noted(self.found.last_mut())
    }

    /// A file's path and text.
    pub(crate) fn source(&self, file: FileId) -> (&'a str, &'a str) {
        self.files.get(usize::from(file)).map_or(("", ""), |file| (&file.path, &file.text))
    }

    /// Path and text of what has a place: the file, or the overlay that lies over it.
    pub(crate) fn source_at(&self, file: FileId, at: usize) -> (&'a str, &'a str) {
        match self.over {
            Some((over, base)) if at >= base => (&over.path, &over.text),
            _ => self.source(file),
        }
    }

    fn base(&self, at: usize) -> usize {
        self.over.map(|(_, base)| base).filter(|base| at >= *base).unwrap_or(0)
    }

    /// Whether errors were found.
    pub(crate) fn failed(&self) -> bool {
        self.found.iter().any(|one| one.severity == Severity::Error)
    }

    /// All that was found, file by file and line by line; what was said twice stands once.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|a, b| {
            (&a.path, a.span.start, a.span.end, a.severity).cmp(&(
                &b.path,
                b.span.start,
                b.span.end,
                b.severity,
            ))
        });
        self.found.dedup();
        self.found
    }

    pub(crate) fn retain(&mut self, keep: impl Fn(&Diagnostic) -> bool) {
        self.found.retain(keep);
    }
}

/// A mistake that was just noted, open for a hint.
pub(crate) struct Noted<'r>(Option<&'r mut Diagnostic>);

impl Noted<'_> {
    /// Names the known name that is nearest to `wrong`, or all of them where they are few.
    pub(crate) fn near<'n>(self, wrong: &str, known: impl IntoIterator<Item = &'n str>) {
        let Some(diagnostic) = self.0 else { return };
        let known: Vec<&str> = known.into_iter().collect();
        diagnostic.hint = match nearest(wrong, known.iter().copied()) {
            Some(name) => Some(Hint::Nearest(name.to_owned())),
            None if (1..=FEW).contains(&known.len()) => {
                Some(Hint::OneOf(known.into_iter().map(str::to_owned).collect()))
            }
            None => None,
        };
    }

    /// Names the known name that is nearest to `wrong`, never all of them.
    pub(crate) fn nearest<'n>(self, wrong: &str, known: impl Iterator<Item = &'n str>) {
        if let Some(diagnostic) = self.0 {
            diagnostic.hint = nearest(wrong, known).map(|name| Hint::Nearest(name.to_owned()));
        }
    }
}

fn nearest<'n>(wrong: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    known
        .filter(|name| name.len().abs_diff(wrong.len()) <= wrong.len().max(3) / 2)
        .map(|name| (strsim::damerau_levenshtein(wrong, name), name))
        .filter(|(distance, name)| *distance <= (wrong.len().max(name.len()) / 3).max(1))
        .min()
        .map(|(_, name)| name)
}

/// Names that a hint lists when none is near.
const FEW: usize = 12;

/// Line and column of a byte, both from 1, the column in characters.
pub(crate) fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at.min(text.len())).unwrap_or(text);
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}

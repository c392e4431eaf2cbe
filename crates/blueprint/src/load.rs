//! From a folder of texts to a checked blueprint.

pub(crate) mod shape;
pub(crate) mod source;

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostic, Report};
use crate::model::FileId;
use crate::sample::Templates;
use crate::{Blueprint, File, Folder, Mistake, check};

/// Reads and checks a folder; templates are only looked for, not compiled.
///
/// # Errors
///
/// Everything that is wrong, in the order of files and lines.
pub fn load(folder: &Folder) -> Result<Blueprint, Vec<Diagnostic>> {
    let (blueprint, found) = inspect(folder);
    blueprint.ok_or(found)
}

/// Reads and checks a folder, and compiles each template with samples of its data.
///
/// # Errors
///
/// Everything that is wrong, in the order of files and lines.
pub fn load_with(folder: &Folder, templates: &dyn Templates) -> Result<Blueprint, Vec<Diagnostic>> {
    let (blueprint, found) = inspect_with(folder, templates);
    blueprint.ok_or(found)
}

/// The blueprint, where there are no errors, and everything that was found, warnings included.
#[must_use]
pub fn inspect(folder: &Folder) -> (Option<Blueprint>, Vec<Diagnostic>) {
    look(folder, None)
}

/// The same with templates.
#[must_use]
pub fn inspect_with(folder: &Folder, templates: &dyn Templates) -> (Option<Blueprint>, Vec<Diagnostic>) {
    look(folder, Some(templates))
}

fn look(folder: &Folder, templates: Option<&dyn Templates>) -> (Option<Blueprint>, Vec<Diagnostic>) {
    let files: Vec<File> =
        folder.iter().map(|(path, text)| File { path: path.clone(), text: text.clone() }).collect();
    let mut report = Report::new(&files);
    let Reading { blueprint, whole } = read(&files, &mut report);
    if let Some(blueprint) = &blueprint {
        check::check(blueprint, templates, &mut report);
    }
    if !whole {
        // What hangs on a file that could not be read would be named wrong for no reason.
        report.retain(|one| !one.mistake.needs_whole());
    }
    let sound = !report.failed();
    let found = report.finish();
    (blueprint.filter(|_| sound), found)
}

/// The declarations of a folder as they stand, checked or not.
pub(crate) fn unchecked(folder: &Folder) -> Option<Blueprint> {
    let files: Vec<File> =
        folder.iter().map(|(path, text)| File { path: path.clone(), text: text.clone() }).collect();
    let reading = read(&files, &mut Report::new(&files));
    reading.blueprint.filter(|_| reading.whole)
}

struct Reading {
    blueprint: Option<Blueprint>,
    /// Whether every file could be read as what it is.
    whole: bool,
}

fn read(files: &[File], report: &mut Report<'_>) -> Reading {
    let mut whole = true;
    let mut blueprint = Blueprint {
        identity: Default::default(),
        cases: Vec::new(),
        forms: Vec::new(),
        registers: Vec::new(),
        calendars: Vec::new(),
        judging: None,
        scenarios: Vec::new(),
        migrations: Vec::new(),
        files: files.to_vec(),
    };
    let mut identity = None;
    for (at, file) in files.iter().enumerate() {
        let id = FileId::try_from(at).unwrap_or(FileId::MAX);
        match kind_of(&file.path) {
            Some(Part::Identity) => identity = one(id, file, report, &mut whole),
            Some(Part::Judging) => blueprint.judging = one(id, file, report, &mut whole),
            Some(Part::Case) => blueprint.cases.extend(one(id, file, report, &mut whole)),
            Some(Part::Form) => blueprint.forms.extend(one(id, file, report, &mut whole)),
            Some(Part::Register) => blueprint.registers.extend(one(id, file, report, &mut whole)),
            Some(Part::Calendar) => blueprint.calendars.extend(one(id, file, report, &mut whole)),
            Some(Part::Scenario) => blueprint.scenarios.extend(one(id, file, report, &mut whole)),
            Some(Part::Migration) => blueprint.migrations.extend(one(id, file, report, &mut whole)),
            Some(Part::Text | Part::Template | Part::Prose) => {}
            None => report.error(id, 0..0, Mistake::UnknownFile).near(&file.path, KNOWN.iter().copied()),
        }
    }
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    for needed in ["blueprint.toml", "texts/id.ftl", "texts/en.ftl", "CHANGELOG.md"] {
        if !paths.contains(needed) {
            report.absent(needed, Mistake::MissingFile);
        }
    }
    let blueprint = identity.map(|identity| Blueprint { identity, ..blueprint });
    Reading { whole: whole && blueprint.is_some(), blueprint }
}

/// What a file of the folder declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Identity,
    Judging,
    Case,
    Form,
    Register,
    Calendar,
    Scenario,
    Migration,
    Text,
    Template,
    Prose,
}

const KNOWN: [&str; 13] = [
    "blueprint.toml",
    "judging.toml",
    "CHANGELOG.md",
    "README.md",
    "texts/id.ftl",
    "texts/en.ftl",
    "cases/*.toml",
    "forms/*.toml",
    "registers/*.toml",
    "calendars/*.toml",
    "scenarios/*.toml",
    "migrations/*.toml",
    "documents/*.typ",
];

pub(crate) fn kind_of(path: &str) -> Option<Part> {
    match path {
        "blueprint.toml" => return Some(Part::Identity),
        "judging.toml" => return Some(Part::Judging),
        "texts/id.ftl" | "texts/en.ftl" => return Some(Part::Text),
        "CHANGELOG.md" | "README.md" => return Some(Part::Prose),
        _ => {}
    }
    let (folder, name) = path.split_once('/')?;
    if name.contains('/') {
        return None;
    }
    match (folder, name.rsplit_once('.')?.1) {
        ("cases", "toml") => Some(Part::Case),
        ("forms", "toml") => Some(Part::Form),
        ("registers", "toml") => Some(Part::Register),
        ("calendars", "toml") => Some(Part::Calendar),
        ("scenarios", "toml") => Some(Part::Scenario),
        ("migrations", "toml") => Some(Part::Migration),
        ("documents", "typ") => Some(Part::Template),
        _ => None,
    }
}

/// Reads one file; what it declares knows which file it is.
fn one<T: DeserializeOwned + InFile>(
    id: FileId,
    file: &File,
    report: &mut Report<'_>,
    whole: &mut bool,
) -> Option<T> {
    let read = shape::read::<T>(&file.text, |span, mistake, (wrong, known)| {
        *whole &= matches!(mistake, Mistake::UnknownKey { .. });
        report.error(id, span, mistake).near(wrong, known.iter().copied());
    });
    read.map(|mut read| {
        read.lie_in(id);
        read
    })
}

trait InFile {
    fn lie_in(&mut self, file: FileId);
}

macro_rules! in_file {
    ($($declaration:ty),*) => {$(
        impl InFile for $declaration {
            fn lie_in(&mut self, file: FileId) {
                self.file = file;
            }
        }
    )*};
}

in_file!(
    crate::model::Identity,
    crate::model::JudgingFile,
    crate::model::Case,
    crate::model::Form,
    crate::model::Register,
    crate::model::CalendarFile,
    crate::model::Scenario,
    crate::model::Migration
);

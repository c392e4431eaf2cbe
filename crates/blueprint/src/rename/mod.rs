//! A copy of a folder in which every declared id has another name: the proof that nothing depends on what things are called.
//!
//! What stays: names that the language itself gives to parts of a value (`name`, `start`, `judge` …) also where a blueprint declares a field so
//! called, variables of messages, file names of templates, and what a migration says of the version before.

mod declared;
mod edits;
mod files;

use std::collections::{BTreeMap, BTreeSet};

use crate::load::{Part, kind_of, unchecked};
use crate::{Blueprint, Folder};

/// The folder with every declared id renamed at every place. `rename` must give different ids for different ids.
///
/// A folder that cannot be read comes back as it is.
#[must_use]
pub fn renamed(folder: &Folder, rename: impl Fn(&str) -> String) -> Folder {
    let Some(blueprint) = unchecked(folder) else { return folder.clone() };
    let names = Names::of(&blueprint, &rename);
    let mut edits = edits::Edits::default();
    declared::declarations(&blueprint, &names, &mut edits);
    files::scenarios(&blueprint, &names, &mut edits);
    files::migrations(&blueprint, &names, &mut edits);
    files::texts(&blueprint, &names, &mut edits);
    files::templates(&blueprint, &names, &mut edits);
    let mut copy = Folder::new();
    for (at, file) in blueprint.files.iter().enumerate() {
        copy.insert(moved(&file.path, &names), edits.apply(at, &file.text));
    }
    copy
}

/// A file is called as what it declares.
fn moved(path: &str, names: &Names<'_>) -> String {
    let follows = matches!(
        kind_of(path),
        Some(Part::Case | Part::Form | Part::Register | Part::Calendar | Part::Scenario)
    );
    let stem = path.rsplit_once('/').and_then(|(folder, name)| Some((folder, name.strip_suffix(".toml")?)));
    match stem.filter(|_| follows) {
        Some((folder, id)) => format!("{folder}/{}.toml", names.id(id)),
        None => path.to_owned(),
    }
}

/// Members that the language gives to values.
const GIVEN: [&str; 22] = [
    "agency",
    "capacity",
    "closes_at",
    "date",
    "end",
    "entry",
    "free",
    "judge",
    "kind",
    "name",
    "open",
    "opens_at",
    "parent",
    "part",
    "round",
    "score",
    "scores",
    "size",
    "start",
    "taken",
    "ties",
    "moves",
];

/// What is called how, and how it will be called.
struct Names<'r> {
    rename: &'r dyn Fn(&str) -> String,
    /// Everything that was declared.
    all: BTreeSet<String>,
    /// What stands after a dot: fields, columns, flags, actions, parameters.
    members: BTreeSet<String>,
    /// What stands as a text in expressions and answers: statuses, options, kinds, rounds.
    literals: BTreeSet<String>,
    /// Names of a document's data, by template.
    data: BTreeMap<String, BTreeSet<String>>,
}

impl<'r> Names<'r> {
    fn of(blueprint: &Blueprint, rename: &'r dyn Fn(&str) -> String) -> Self {
        let mut names = Self {
            rename,
            all: BTreeSet::new(),
            members: BTreeSet::new(),
            literals: BTreeSet::new(),
            data: BTreeMap::new(),
        };
        declared::collect(blueprint, &mut names);
        names
    }

    /// An id of any kind but a member.
    fn id(&self, old: &str) -> String {
        if self.all.contains(old) { (self.rename)(old) } else { old.to_owned() }
    }

    /// What stands after a dot.
    fn member(&self, old: &str) -> String {
        if self.members.contains(old) && !GIVEN.contains(&old) { (self.rename)(old) } else { old.to_owned() }
    }

    fn literal(&self, old: &str) -> String {
        if self.literals.contains(old) { (self.rename)(old) } else { old.to_owned() }
    }
}

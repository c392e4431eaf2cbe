//! `gelar blueprint diff`: what changed between two versions, in words, and which open cases it touches.

use blueprint::{Blueprint, Change};
use texts::{Texts, msg};

use crate::failure::Failure;
use crate::files;

/// Prints the changes, as sentences or as JSON.
pub(super) fn run(old: &Blueprint, new: &Blueprint, json: bool, texts: &Texts) -> Result<(), Failure> {
    let (was, is) = (&old.identity.blueprint, &new.identity.blueprint);
    if was.id != is.id {
        return Err(Failure::new(
            texts.say(&msg::DiffOtherBlueprint { old: was.id.as_str().into(), new: is.id.as_str().into() }),
        ));
    }
    let changes = blueprint::diff(old, new, texts);
    if json {
        let text = serde_json::to_string_pretty(&changes).map_err(|error| Failure::new(error.to_string()))?;
        return files::out(&format!("{text}\n"), texts);
    }
    files::out(&told(old, new, &changes, texts), texts)
}

/// The fate of open cases first, then each change with the cases that it touches.
fn told(old: &Blueprint, new: &Blueprint, changes: &[Change], texts: &Texts) -> String {
    let (was, is) = (&old.identity.blueprint.version, &new.identity.blueprint.version);
    let mut out = texts.say(&msg::DiffHeading {
        id: new.identity.blueprint.id.as_str().into(),
        old: was.as_str().into(),
        new: is.as_str().into(),
    });
    out.push('\n');
    if changes.is_empty() {
        return format!("{out}{}\n", texts.say(&msg::DiffNone));
    }
    let migration = new.migrations.iter().find(|one| one.migration.from == was.as_str());
    let fate = match migration.and_then(|one| new.file(one.file)) {
        _ if was == is => texts.say(&msg::DiffSameVersion { version: was.as_str().into() }),
        Some(file) => {
            texts.say(&msg::DiffMigration { old: was.as_str().into(), migration: (&file.path).into() })
        }
        None => texts.say(&msg::DiffNoMigration { old: was.as_str().into() }),
    };
    out.push_str(&format!("{fate}\n\n"));
    // The version itself stands in the heading.
    let told: Vec<&Change> =
        changes.iter().filter(|one| one.property.as_deref() != Some("version") || was == is).collect();
    for change in &told {
        out.push_str(&format!("- {}\n", change.said));
        if was != is {
            out.push_str(&format!("  {}\n", change.touched));
        }
    }
    out.push_str(&format!("\n{}\n", texts.say(&msg::DiffCount { count: told.len().into() })));
    out
}

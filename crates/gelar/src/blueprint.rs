//! `gelar blueprint`: checks a folder, plays its scenarios in a government, explains it, and tells two versions apart.

mod diff;
mod explain;
mod overlay;
mod told;

use std::path::Path;
use std::sync::Arc;

use app::scenario;
use blueprint::model::{Binding, BoundAgency, Government, Scenario};
use blueprint::{Blueprint, Folder, Severity};
use texts::{Texts, msg};

pub(crate) use told::diagnostic;

use crate::cli::{BlueprintArgs, BlueprintTask};
use crate::failure::Failure;
use crate::files;
use crate::typeset::ChildPress;

/// Deepest folder within a blueprint, most files, most bytes of one: a blueprint is written by hand.
const DEEPEST: usize = 3;
const MOST_FILES: usize = 500;
const LARGEST: u64 = 1024 * 1024;

/// Runs the command; true where everything holds.
pub(crate) fn run(args: &BlueprintArgs, texts: &Texts) -> Result<bool, Failure> {
    match &args.task {
        BlueprintTask::Check(args) => check(&args.folder, args.overlay.as_deref(), texts),
        BlueprintTask::Test(args) => {
            let blueprint = loaded(&args.folder, args.overlay.as_deref(), texts)?;
            test(&Arc::new(blueprint), args.binding.as_deref(), args.scenario.as_deref(), texts)
        }
        BlueprintTask::Explain(args) => {
            let blueprint = loaded(&args.folder, args.overlay.as_deref(), texts)?;
            explain::run(args, &blueprint, texts).map(|()| true)
        }
        BlueprintTask::Diff(args) => {
            let (old, new) = (loaded(&args.old, None, texts)?, loaded(&args.new, None, texts)?);
            diff::run(&old, &new, args.json, texts).map(|()| true)
        }
    }
}

/// A blueprint without mistakes, with an office's overlay on it.
fn loaded(path: &Path, over: Option<&Path>, texts: &Texts) -> Result<Blueprint, Failure> {
    let folder = read(path, texts)?;
    let blueprint = blueprint::load(&folder).map_err(|notes| {
        Failure::all(notes.iter().map(|note| blueprint::render(note, &folder, texts)).collect())
    })?;
    match over {
        Some(over) => overlay::laid(&blueprint, over, texts)?.map_err(Failure::all),
        None => Ok(blueprint),
    }
}

fn check(path: &Path, over: Option<&Path>, texts: &Texts) -> Result<bool, Failure> {
    let folder = read(path, texts)?;
    let (found, notes) = blueprint::inspect_with(&folder, &ChildPress::new(&folder, texts));
    let mut wrong = notes.iter().filter(|note| note.severity == Severity::Error).count();
    let mut text = String::new();
    for note in &notes {
        text.push_str(&blueprint::render(note, &folder, texts));
        text.push('\n');
    }
    let mut found = found.filter(|_| wrong == 0);
    if let (Some(blueprint), Some(over)) = (&found, over) {
        match overlay::laid(blueprint, over, texts)? {
            Ok(laid) => found = Some(laid),
            Err(lines) => {
                wrong = lines.len();
                text.extend(lines.iter().map(|line| format!("{line}\n")));
            }
        }
    }
    match found.filter(|_| wrong == 0) {
        Some(found) => text.push_str(&texts.say(&msg::BlueprintChecked {
            id: found.identity.blueprint.id.as_str().into(),
            version: found.identity.blueprint.version.as_str().into(),
            cases: found.cases.len().into(),
            scenarios: found.scenarios.len().into(),
        })),
        None => text.push_str(&texts.say(&msg::BlueprintMistakes { count: wrong.into() })),
    }
    text.push('\n');
    files::out(&text, texts)?;
    Ok(wrong == 0)
}

fn test(
    blueprint: &Arc<Blueprint>,
    binding: Option<&Path>,
    only: Option<&str>,
    texts: &Texts,
) -> Result<bool, Failure> {
    let bound = binding.map(|path| read_binding(path, texts)).transpose()?;
    let mut text = String::new();
    let (mut played, mut failed) = (0, 0);
    for scenario in blueprint.scenarios.iter().filter(|s| only.is_none_or(|only| s.scenario.id == only)) {
        played += 1;
        let sample;
        let binding = match &bound {
            Some(binding) => binding,
            None => {
                sample = sample_government(scenario);
                &sample
            }
        };
        match scenario::run(blueprint, scenario, binding) {
            Ok(passed) => text.push_str(&texts.say(&msg::BlueprintPassed {
                scenario: scenario.scenario.id.as_str().into(),
                commands: passed.commands.into(),
                expectations: passed.expectations.into(),
            })),
            Err(failures) => {
                failed += 1;
                text.push_str(
                    &texts.say(&msg::BlueprintFailed { scenario: scenario.scenario.id.as_str().into() }),
                );
                for failure in &failures {
                    text.push_str(&format!("\n  {}", told::failure(failure, texts)));
                }
            }
        }
        text.push('\n');
    }
    if played == 0 {
        return Err(Failure::new(texts.say(&msg::BlueprintNoScenario)));
    }
    text.push_str(&texts.say(&msg::BlueprintPlayed { count: played.into(), failed: failed.into() }));
    text.push('\n');
    files::out(&text, texts)?;
    Ok(failed == 0)
}

/// A government that has what a scenario needs, and nothing else.
fn sample_government(scenario: &Scenario) -> Binding {
    let agency = scenario.agency.iter().map(|agency| BoundAgency {
        id: agency.id.clone(),
        name: agency.id.to_string(),
        kind: agency.kind.clone(),
        parent: agency.parent.clone(),
    });
    Binding {
        government: Government { name: "Kota Contoh".to_string(), zone: "Asia/Jakarta".to_string() },
        agency: agency.collect(),
        ..Binding::default()
    }
}

fn read_binding(path: &Path, texts: &Texts) -> Result<Binding, Failure> {
    let text = utf8(files::read(path, texts)?, path, texts)?;
    blueprint::adopt::read_binding(&text).map_err(|found| {
        let file = path.display().to_string();
        Failure::all(found.iter().map(|one| told::diagnostic(one, &file, texts)).collect())
    })
}

fn utf8(bytes: Vec<u8>, path: &Path, texts: &Texts) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|_| {
        Failure::new(texts.say(&msg::BlueprintNotText { file: path.display().to_string().into() }))
    })
}

/// A blueprint's folder as it stands on the disk.
pub(crate) fn folder(root: &Path, texts: &Texts) -> Result<Folder, Failure> {
    read(root, texts)
}

fn read(root: &Path, texts: &Texts) -> Result<Folder, Failure> {
    let mut folder = Folder::new();
    walk(root, "", 0, &mut folder, texts)?;
    Ok(folder)
}

fn walk(at: &Path, name: &str, depth: usize, folder: &mut Folder, texts: &Texts) -> Result<(), Failure> {
    let unreadable = |why: String| {
        Failure::new(
            texts.say(&msg::CliUnreadable { file: at.display().to_string().into(), why: why.into() }),
        )
    };
    let entries = std::fs::read_dir(at).map_err(|error| unreadable(error.to_string()))?;
    for entry in entries {
        let entry = entry.map_err(|error| unreadable(error.to_string()))?;
        let file = entry.file_name().to_string_lossy().into_owned();
        if file.starts_with('.') {
            continue;
        }
        let inner = if name.is_empty() { file } else { format!("{name}/{file}") };
        let meta = entry.metadata().map_err(|error| unreadable(error.to_string()))?;
        // A link could lead out of the folder: what a blueprint is stands in it.
        if meta.is_dir() && depth < DEEPEST {
            walk(&entry.path(), &inner, depth + 1, folder, texts)?;
        } else if meta.is_file() {
            if meta.len() > LARGEST || folder.len() >= MOST_FILES {
                let file = entry.path().display().to_string();
                return Err(Failure::new(texts.say(&msg::BlueprintTooMuch { file: file.into() })));
            }
            let text = utf8(files::read(&entry.path(), texts)?, &entry.path(), texts)?;
            folder.insert(inner, text);
        }
    }
    Ok(())
}

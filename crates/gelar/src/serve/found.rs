//! `gelar found`: a government, its units, people and adoptions from one file, once.

use std::path::{Path, PathBuf};

use app::{Founding, House};
use blueprint::Folder;
use clap::Args;
use store::Place;
use texts::{Texts, msg};

use super::settings::{PlaceArgs, ReachArgs, settings};
use super::{block_on, clock, machine_now, open, shelf, told};
use crate::edition::toml_failure;
use crate::failure::Failure;
use crate::files;

/// `gelar found`.
#[derive(Debug, Args)]
pub(crate) struct FoundArgs {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) place: PlaceArgs,
    #[command(flatten)]
    pub(crate) reach: ReachArgs,
}

/// Founds the government, and prints a link for each person with which a password is chosen.
pub(crate) fn run(args: &FoundArgs, texts: &Texts) -> Result<(), Failure> {
    let settings = settings(&args.place, &args.reach, None, texts)?;
    let founding = read(&args.file, texts)?;
    block_on(texts, async {
        let store = open(&settings.place, texts).await?;
        let known = store.governments().await.map_err(|error| told::store(&error, texts))?;
        if known.contains(&founding.government.id) {
            return Err(Failure::new(
                texts.say(&msg::FoundAlready { key: (&founding.government.id).into() }),
            ));
        }
        let beside = args.file.parent().unwrap_or(Path::new("."));
        let changes = founding.changes(
            |name| blueprint_at(&beside.join(name), name, texts),
            |name| text(&beside.join(name), texts),
        )?;
        let opened = |error| told::not_opened(&error, texts);
        app::found(&store, &founding.government.id, changes, machine_now()).await.map_err(opened)?;
        let shared = matches!(settings.place, Place::Postgres { .. });
        let house =
            House::open(store, &founding.government.id, clock::machine(), clock::random(), shared).await;
        let house = house.map_err(opened)?;
        let mut lines = vec![texts.say(&msg::FoundDone { name: (&founding.government.name).into() })];
        for person in &founding.person {
            let (link, _) = house.link_for(&person.id).await.map_err(|error| told::store(&error, texts))?;
            lines.push(format!("{}\t{}/undangan/{link}", person.id, settings.address));
        }
        files::out(&(lines.join("\n") + "\n"), texts)
    })
}

fn read(path: &Path, texts: &Texts) -> Result<Founding, Failure> {
    let text = text(path, texts)?;
    Founding::read(&text).map_err(|error| toml_failure(&path.display().to_string(), &text, &error, texts))
}

/// A folder beside the file, or a blueprint of the shelf.
fn blueprint_at(path: &Path, name: &str, texts: &Texts) -> Result<Folder, Failure> {
    if path.is_dir() {
        return crate::blueprint::folder(path, texts);
    }
    shelf::blueprint(name).ok_or_else(|| {
        let known = shelf::names().join(", ");
        Failure::new(texts.say(&msg::FoundNoBlueprint { name: name.into(), known: known.into() }))
    })
}

fn text(path: &Path, texts: &Texts) -> Result<String, Failure> {
    let file = path.display().to_string();
    String::from_utf8(files::read(path, texts)?)
        .map_err(|_| Failure::new(texts.say(&msg::CliNotText { file: file.into() })))
}

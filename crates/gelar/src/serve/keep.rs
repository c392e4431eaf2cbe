//! `doctor`, `backup`, `restore`, `rebuild`: thin shells over the store, with words.

use std::path::PathBuf;

use clap::Args;
use store::{Place, Store};
use texts::{Texts, msg};

use super::settings::{PlaceArgs, ReachArgs, settings};
use super::{block_on, clock, open, told};
use crate::failure::Failure;
use crate::files;

/// Folders of a backup, apart so that they can be kept apart.
const DATA: &str = "data";
const KEYS: &str = "keys";

/// `gelar doctor`.
#[derive(Debug, Args)]
pub(crate) struct KeptArgs {
    #[command(flatten)]
    pub(crate) place: PlaceArgs,
}

/// `gelar rebuild`.
#[derive(Debug, Args)]
pub(crate) struct RebuildArgs {
    #[arg(long)]
    pub(crate) check: bool,
    #[command(flatten)]
    pub(crate) place: PlaceArgs,
}

/// `gelar backup`.
#[derive(Debug, Args)]
pub(crate) struct BackupArgs {
    #[arg(value_name = "TO")]
    pub(crate) to: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) keys: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) place: PlaceArgs,
}

/// `gelar restore`.
#[derive(Debug, Args)]
pub(crate) struct RestoreArgs {
    #[arg(value_name = "FROM")]
    pub(crate) from: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) keys: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) place: PlaceArgs,
}

fn place(args: &PlaceArgs, texts: &Texts) -> Result<Place, Failure> {
    Ok(settings(args, &ReachArgs::default(), None, texts)?.place)
}

/// A store that is there; looking at one makes none.
async fn present(args: &PlaceArgs, texts: &Texts) -> Result<Store, Failure> {
    let place = place(args, texts)?;
    if let Place::Sqlite(folder) = &place
        && !folder.join("gelar.sqlite").exists()
    {
        let folder = folder.display().to_string();
        return Err(Failure::new(texts.say(&msg::KeepNoStore { folder: folder.into() })));
    }
    open(&place, texts).await
}

/// Says what is not as it should be; true where all is well.
pub(crate) fn doctor(args: &KeptArgs, texts: &Texts) -> Result<bool, Failure> {
    block_on(texts, async {
        let store = present(&args.place, texts).await?;
        let findings = store.doctor().await.map_err(|error| told::store(&error, texts))?;
        let mut lines: Vec<String> = findings.iter().map(|one| told::finding(one, texts)).collect();
        if store.governments().await.map_err(|error| told::store(&error, texts))?.is_empty() {
            lines.push(texts.say(&msg::ServeNobody));
        }
        if lines.is_empty() {
            lines.push(texts.say(&msg::KeepHealthy));
        }
        files::out(&(lines.join("\n") + "\n"), texts)?;
        Ok(findings.is_empty())
    })
}

/// Copies data and keys to two folders.
pub(crate) fn backup(args: &BackupArgs, texts: &Texts) -> Result<(), Failure> {
    block_on(texts, async {
        let store = present(&args.place, texts).await?;
        let (data, keys) = (args.to.join(DATA), args.keys.clone().unwrap_or_else(|| args.to.join(KEYS)));
        store.backup(&data).await.map_err(|error| told::store(&error, texts))?;
        store.backup_keys(&keys).await.map_err(|error| told::store(&error, texts))?;
        let (data, keys) = (data.display().to_string(), keys.display().to_string());
        eprintln!("{}", texts.say(&msg::KeepBackedUp { data: data.into(), keys: keys.into() }));
        Ok(())
    })
}

/// Makes a store of a backup.
pub(crate) fn restore(args: &RestoreArgs, texts: &Texts) -> Result<(), Failure> {
    block_on(texts, async {
        let place = place(&args.place, texts)?;
        let keys = args.keys.clone().unwrap_or_else(|| args.from.join(KEYS));
        let store = Store::restore(&args.from.join(DATA), Some(&keys), &place, clock::random()).await;
        let store = store.map_err(|error| told::store(&error, texts))?;
        let scopes = store.scopes().await.map_err(|error| told::store(&error, texts))?.len();
        let folder = place.folder().display().to_string();
        eprintln!("{}", texts.say(&msg::KeepRestored { folder: folder.into(), count: scopes.into() }));
        Ok(())
    })
}

/// Holds rows against events, and makes them anew unless they are only to be checked; true where all is well afterwards.
pub(crate) fn rebuild(args: &RebuildArgs, texts: &Texts) -> Result<bool, Failure> {
    block_on(texts, async {
        let store = present(&args.place, texts).await?;
        let governments = store.governments().await.map_err(|error| told::store(&error, texts))?;
        let mut lines = Vec::new();
        let mut same = true;
        for government in &governments {
            let found = app::rebuild(&store, government, !args.check).await;
            for (adoption, found) in found.map_err(|error| told::not_opened(&error, texts))? {
                let adoption = (&adoption).into();
                if found.is_empty() {
                    lines.push(texts.say(&msg::KeepSame { adoption }));
                    continue;
                }
                let of = found.iter().map(told::difference).collect::<Vec<_>>().join(", ").into();
                if args.check {
                    same = false;
                    lines.push(texts.say(&msg::FoundRows { adoption, of }));
                } else {
                    lines.push(texts.say(&msg::KeepRebuilt { adoption, of }));
                }
            }
        }
        files::out(&(lines.join("\n") + "\n"), texts)?;
        Ok(same)
    })
}

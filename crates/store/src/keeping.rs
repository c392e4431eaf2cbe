//! Backups: of the data with its files, and of the keys apart, so that a person who is erased does not come back with an old copy of the data.

use std::path::{Path, PathBuf};

use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt};

use crate::database::{Part, Place};
use crate::error::StoreError;
use crate::sql::Row;
use crate::{Random, Scope, Store, tables};

impl Store {
    /// Writes a backup of one moment into a folder: `gelar.sqlite` and `files/`, on either engine. Others go on working meanwhile. The keys
    /// are not in it: see [`Store::backup_keys`].
    ///
    /// # Errors
    ///
    /// [`StoreError::Folder`] where a backup is there already or nothing can be written; see [`StoreError`].
    pub async fn backup(&self, to: &Path) -> Result<(), StoreError> {
        self.copy(Part::Data, to).await?;
        let sql = "SELECT DISTINCT government, adoption, hash FROM files";
        for row in self.data.query(sql, Vec::new()).await? {
            let (scope, hash) = named(&row)?;
            // A file that was erased since the copy of the rows is not missing: it is to be gone.
            if let Some(file) = self.file(&scope, &hash).await? {
                write(&to.join("files"), &[&scope.government, &scope.adoption, &hash], file.content).await?;
            }
        }
        Ok(())
    }

    /// Writes a backup of the keys into a folder: `keys.sqlite`. Keep it elsewhere than the data's, and overwrite it each time: an old copy
    /// would bring back who was erased.
    ///
    /// # Errors
    ///
    /// As [`Store::backup`].
    pub async fn backup_keys(&self, to: &Path) -> Result<(), StoreError> {
        self.copy(Part::Keys, to).await
    }

    async fn copy(&self, part: Part, to: &Path) -> Result<(), StoreError> {
        std::fs::create_dir_all(to).map_err(|error| StoreError::folder(to, &error))?;
        let file = tables::file(to, part);
        if file.exists() {
            return Err(StoreError::Folder { path: file, detail: "there is a backup already".to_string() });
        }
        // It appears under its name when it is whole.
        let partial = file.with_extension("partial");
        let _ = std::fs::remove_file(&partial);
        let database = match part {
            Part::Data => &self.data,
            Part::Keys => &self.keys.database,
        };
        database.copy(part, &partial).await?;
        std::fs::rename(&partial, &file).map_err(|error| StoreError::folder(&file, &error))?;
        for rest in ["partial-wal", "partial-shm"] {
            let _ = std::fs::remove_file(file.with_extension(rest));
        }
        sync(to)
    }

    /// Makes a store of a backup, on either engine, whichever the backup came from. The place must be empty. Where keys are given they come
    /// with it, and who was erased by then is erased again; without them nothing that was sealed can be read.
    ///
    /// # Errors
    ///
    /// [`StoreError::Corrupt`] and [`StoreError::Newer`] speak of the backup; [`StoreError::Folder`] where the place is not empty.
    pub async fn restore(
        from: &Path,
        keys: Option<&Path>,
        place: &Place,
        random: Random,
    ) -> Result<Self, StoreError> {
        let data = present(from, Part::Data)?;
        let keys = keys.map(|keys| present(keys, Part::Keys)).transpose()?;
        let store = Self::open(place, random).await?;
        let taken = || StoreError::Folder {
            path: place.folder().to_path_buf(),
            detail: "there is a store already".to_string(),
        };
        if !tables::is_empty(&store.data, Part::Data).await? {
            return Err(taken());
        }
        if keys.is_some() && !tables::is_empty(&store.keys.database, Part::Keys).await? {
            return Err(taken());
        }
        // Files first: rows that name them come when they are there.
        store.take_files(&from.join("files")).await?;
        if let Some(keys) = keys {
            take(&keys, Part::Keys, &store).await?;
        }
        take(&data, Part::Data, &store).await?;
        // Who was erased since the backup of the data goes from what came back of it, files too.
        for (scope, of) in store.keys.erased().await? {
            store.erase(&scope, &of).await?;
        }
        Ok(store)
    }

    async fn take_files(&self, from: &Path) -> Result<(), StoreError> {
        for government in children(from)? {
            for adoption in children(&government)? {
                let scope = Scope::new(decoded(&government), decoded(&adoption));
                for path in children(&adoption)? {
                    let bytes = std::fs::read(&path).map_err(|error| StoreError::folder(&path, &error))?;
                    let name = decoded(&path);
                    self.file_restore(&scope, &name, Bytes::from(bytes)).await?;
                }
            }
        }
        Ok(())
    }
}

/// Copies a part of a backup into a store, from a copy: the backup itself stays as it is, whatever its schema.
async fn take(file: &Path, part: Part, store: &Store) -> Result<(), StoreError> {
    let copy = tempfile(file, store)?;
    std::fs::copy(file, &copy).map_err(|error| StoreError::folder(&copy, &error))?;
    let database = match part {
        Part::Data => &store.data,
        Part::Keys => &store.keys.database,
    };
    let taken = tables::import(&copy, part, database).await;
    for suffix in ["restoring", "restoring-wal", "restoring-shm"] {
        let _ = std::fs::remove_file(copy.with_extension(suffix));
    }
    taken
}

fn tempfile(file: &Path, store: &Store) -> Result<PathBuf, StoreError> {
    let name = file.file_name().ok_or(StoreError::Closed)?;
    Ok(store.folder.join(name).with_extension("restoring"))
}

fn present(folder: &Path, part: Part) -> Result<PathBuf, StoreError> {
    let file = tables::file(folder, part);
    match std::fs::metadata(&file) {
        Ok(_) => Ok(file),
        Err(error) => Err(StoreError::folder(file, &error)),
    }
}

fn named(row: &Row) -> Result<(Scope, String), StoreError> {
    Ok((Scope::new(row.text(0)?, row.text(1)?), row.text(2)?))
}

/// Names of folders may hold anything: they are written as URLs write them.
fn encoded(name: &str) -> String {
    name.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

fn decoded(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut bytes = Vec::new();
    let mut rest = name.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escaped = tail.get(..2).filter(|_| *first == b'%').and_then(|code| hex::decode(code).ok());
        match escaped {
            Some(byte) => {
                bytes.extend(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

async fn write(
    folder: &Path,
    names: &[&str],
    content: futures_util::stream::BoxStream<'static, Result<Bytes, StoreError>>,
) -> Result<(), StoreError> {
    let mut path = folder.to_path_buf();
    path.extend(names.iter().map(|name| encoded(name)));
    let fault = |error: &std::io::Error| StoreError::folder(&path, error);
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(|error| fault(&error))?;
    }
    let mut file = std::fs::File::create(&path).map_err(|error| fault(&error))?;
    let mut content = content.boxed();
    while let Some(piece) = content.try_next().await? {
        std::io::Write::write_all(&mut file, &piece).map_err(|error| fault(&error))?;
    }
    file.sync_all().map_err(|error| fault(&error))
}

fn children(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::folder(folder, &error)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(|error| StoreError::folder(folder, &error))?.path());
    }
    paths.sort();
    Ok(paths)
}

fn sync(folder: &Path) -> Result<(), StoreError> {
    let synced = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(|error| StoreError::folder(folder, &error))
}

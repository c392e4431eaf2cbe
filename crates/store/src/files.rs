//! Files, named by what is in them, each adoption's apart. A file stands whole in its place or not at all.

use std::collections::BTreeSet;
use std::path::Path as Folder;
use std::sync::Arc;

use blueprint::expr::Ref;
use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{MultipartUpload, ObjectStoreExt};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::sql::Cell;
use crate::{Scope, Store};

/// Bytes that are written at a time.
const PART: usize = 1 << 20;

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// SHA-256, hexadecimal: its name.
    pub hash: String,
    /// Bytes.
    pub size: u64,
}

/// A file on its way out.
pub struct OpenFile {
    /// Bytes.
    pub size: u64,
    /// Its content, piece by piece.
    pub content: BoxStream<'static, Result<Bytes, StoreError>>,
}

/// Why a file was not kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It is bigger than allowed.
    #[error("the file has more than {limit} bytes")]
    TooLarge {
        /// Bytes.
        limit: u64,
    },
    /// It broke off on its way in.
    #[error("the file broke off: {detail}")]
    BrokeOff {
        /// What its sender's side says.
        detail: String,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The folder of files.
#[derive(Clone)]
pub(crate) struct Files(Arc<LocalFileSystem>);

impl Files {
    pub(crate) fn open(folder: &Folder) -> Result<Self, StoreError> {
        let folder = folder.join("files");
        std::fs::create_dir_all(&folder).map_err(|error| StoreError::folder(&folder, &error))?;
        let files = LocalFileSystem::new_with_prefix(&folder).map_err(fault)?;
        Ok(Self(Arc::new(files.with_fsync(true).with_automatic_cleanup(true))))
    }

    async fn receive<E: std::fmt::Display>(
        &self,
        to: &Path,
        stream: impl Stream<Item = Result<Bytes, E>>,
        limit: u64,
    ) -> Result<StoredFile, FileError> {
        let mut upload = self.0.put_multipart(to).await.map_err(fault)?;
        match receive(upload.as_mut(), stream, limit).await {
            Ok(file) => {
                upload.complete().await.map_err(fault)?;
                Ok(file)
            }
            Err(error) => {
                // What is half there goes; should even that fail, the first error is the one to tell.
                let _ = upload.abort().await;
                Err(error)
            }
        }
    }
}

async fn receive<E: std::fmt::Display>(
    upload: &mut dyn MultipartUpload,
    stream: impl Stream<Item = Result<Bytes, E>>,
    limit: u64,
) -> Result<StoredFile, FileError> {
    let mut stream = std::pin::pin!(stream);
    let (mut digest, mut size, mut part) = (Sha256::new(), 0_u64, Vec::new());
    while let Some(piece) = stream.next().await {
        let piece = piece.map_err(|error| FileError::BrokeOff { detail: error.to_string() })?;
        size += piece.len() as u64;
        if size > limit {
            return Err(FileError::TooLarge { limit });
        }
        digest.update(&piece);
        part.extend_from_slice(&piece);
        if part.len() >= PART {
            upload.put_part(std::mem::take(&mut part).into()).await.map_err(fault)?;
        }
    }
    upload.put_part(part.into()).await.map_err(fault)?;
    Ok(StoredFile { hash: hex::encode(digest.finalize()), size })
}

impl Store {
    /// Keeps a file as it comes in, of a subject if there is one already. Memory holds one megabyte of it at a time.
    ///
    /// # Errors
    ///
    /// See [`FileError`]; nothing was kept then.
    pub async fn file_put<E: std::fmt::Display>(
        &self,
        scope: &Scope,
        of: Option<&Ref>,
        stream: impl Stream<Item = Result<Bytes, E>>,
        limit: u64,
    ) -> Result<StoredFile, FileError> {
        self.not_erased(scope, of).await?;
        let mut name = [0; 16];
        (self.random)(&mut name);
        let incoming = Path::from_iter(["incoming".to_string(), hex::encode(name)]);
        let file = self.files.receive(&incoming, stream, limit).await?;
        let placed = self.files.0.rename(&incoming, &path(scope, &file.hash)).await;
        placed.map_err(fault)?;
        self.file_belongs(scope, &file, of).await?;
        Ok(file)
    }

    /// Says that a kept file is a subject's: it is erased with it, unless it is another's too.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn file_belongs(
        &self,
        scope: &Scope,
        file: &StoredFile,
        of: Option<&Ref>,
    ) -> Result<(), StoreError> {
        self.not_erased(scope, of).await?;
        let mut cells = scope.cells();
        let (kind, id) = of.map_or(("", ""), |of| (&of.kind, &of.id));
        cells.extend([Cell::from(&file.hash), kind.into(), id.into(), file.size.into()]);
        self.run(
            "INSERT INTO files (government, adoption, hash, kind, id, size) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (government, adoption, hash, kind, id) DO NOTHING",
            cells.clone(),
        )
        .await?;
        if of.is_some() {
            // Whoever sent it before there was a subject is spoken for now.
            cells.truncate(3);
            let sql = "DELETE FROM files WHERE government = $1 AND adoption = $2 AND hash = $3 AND kind = '' AND id = ''";
            self.run(sql, cells).await?;
        }
        Ok(())
    }

    async fn not_erased(&self, scope: &Scope, of: Option<&Ref>) -> Result<(), StoreError> {
        let Some(of) = of else { return Ok(()) };
        match self.keys.of(scope, &BTreeSet::from([of.clone()])).await?.get(of) {
            Some(None) => Err(StoreError::Erased { of: of.clone() }),
            _ => Ok(()),
        }
    }

    /// A file, where it is kept.
    ///
    /// # Errors
    ///
    /// See [`StoreError`].
    pub async fn file(&self, scope: &Scope, hash: &str) -> Result<Option<OpenFile>, StoreError> {
        if hash.len() != 64 || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Ok(None);
        }
        match self.files.0.get(&path(scope, hash)).await {
            Ok(found) => {
                let size = found.meta.size;
                Ok(Some(OpenFile { size, content: found.into_stream().map_err(fault).boxed() }))
            }
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(fault(error)),
        }
    }

    /// Puts a file of a backup in its place; its rows come with the others.
    pub(crate) async fn file_restore(
        &self,
        scope: &Scope,
        hash: &str,
        content: Bytes,
    ) -> Result<(), StoreError> {
        if hex::encode(Sha256::digest(&content)) != hash {
            return Err(StoreError::corrupt(format_args!("the file {hash} holds something else")));
        }
        self.files.0.put(&path(scope, hash), content.into()).await.map(|_| ()).map_err(fault)
    }

    /// Drops the files that are a subject's and nobody else's.
    pub(crate) async fn files_erase(&self, scope: &Scope, of: &Ref) -> Result<(), StoreError> {
        let mut cells = scope.cells();
        cells.extend([Cell::from(&of.kind), Cell::from(&of.id)]);
        let sql = "SELECT hash FROM files WHERE government = $1 AND adoption = $2 AND kind = $3 AND id = $4";
        let hashes = self.data.query(sql, cells.clone()).await?;
        let sql = "DELETE FROM files WHERE government = $1 AND adoption = $2 AND kind = $3 AND id = $4";
        for row in hashes {
            let hash = row.text(0)?;
            let mut others = cells.clone();
            others.push((&hash).into());
            let shared = self
                .data
                .query(
                    "SELECT hash FROM files WHERE government = $1 AND adoption = $2 AND hash = $5
                     AND NOT (kind = $3 AND id = $4) LIMIT 1",
                    others,
                )
                .await?;
            if shared.is_empty() {
                match self.files.0.delete(&path(scope, &hash)).await {
                    Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                    Err(error) => return Err(fault(error)),
                }
            }
        }
        self.run(sql, cells).await.map(|_| ())
    }
}

fn path(scope: &Scope, hash: &str) -> Path {
    let stem = hash.get(..2).unwrap_or_default();
    Path::from_iter([&scope.government, &scope.adoption, stem, hash])
}

fn fault(error: object_store::Error) -> StoreError {
    let full = {
        let mut cause: Option<&dyn std::error::Error> = Some(&error);
        let mut full = false;
        while let Some(error) = cause {
            let io = error.downcast_ref::<std::io::Error>();
            full |= io.is_some_and(|io| io.kind() == std::io::ErrorKind::StorageFull);
            cause = error.source();
        }
        full
    };
    if full {
        StoreError::Full
    } else {
        StoreError::Folder { path: "files".into(), detail: error.to_string() }
    }
}

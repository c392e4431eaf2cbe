//! Folders from the disk, for tests and benchmarks: the crate itself reads none.

use std::path::{Path, PathBuf};
use std::{fs, io};

use blueprint::Folder;

/// A path beside this crate's `Cargo.toml`.
pub(crate) fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// A folder with all that is in it.
pub(crate) fn folder(at: &Path) -> io::Result<Folder> {
    let mut folder = Folder::new();
    read(at, at, &mut folder)?;
    Ok(folder)
}

fn read(root: &Path, at: &Path, folder: &mut Folder) -> io::Result<()> {
    for entry in fs::read_dir(at)? {
        let path = entry?.path();
        if path.is_dir() {
            read(root, &path, folder)?;
        } else {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            folder.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

//! How long the check of a folder takes, templates apart: the shelf's blueprints where they are there, and the tests' own.

use std::path::Path;
use std::{fs, io};

use blueprint::Folder;

fn main() {
    divan::main();
}

#[divan::bench(args = folders())]
fn check(bencher: divan::Bencher, name: &str) {
    let mut folder = Folder::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if read(&root, &root, &mut folder).is_err() {
        return;
    }
    bencher.bench(|| blueprint::inspect(&folder));
}

fn folders() -> Vec<String> {
    let shelf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../blueprints");
    let on_shelf = fs::read_dir(shelf).into_iter().flatten().flatten();
    let mut names: Vec<String> = on_shelf
        .filter(|entry| entry.path().join("blueprint.toml").exists())
        .map(|entry| format!("../../blueprints/{}", entry.file_name().to_string_lossy()))
        .collect();
    names.sort();
    names.insert(0, "tests/fair".to_owned());
    names
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

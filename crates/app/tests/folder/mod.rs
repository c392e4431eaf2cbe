//! Reading a blueprint's folder from disk.

use std::path::Path;

use blueprint::Folder;

/// All files of a folder, by their paths in it.
pub(crate) fn read(root: &Path) -> Folder {
    let mut folder = Folder::new();
    walk(root, root, &mut folder);
    folder
}

fn walk(root: &Path, at: &Path, folder: &mut Folder) {
    for entry in std::fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(root, &path, folder);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            folder.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
}

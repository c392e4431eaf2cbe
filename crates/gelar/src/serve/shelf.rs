//! What the program carries with it: the blueprints of the shelf, and the example.

use blueprint::Folder;

include!(concat!(env!("OUT_DIR"), "/shelf.rs"));

/// A blueprint of the shelf by its folder's name.
pub(super) fn blueprint(name: &str) -> Option<Folder> {
    let begins = format!("blueprints/{name}/");
    let files = FILES.iter().filter_map(|(path, text)| path.strip_prefix(&begins).map(|path| (path, text)));
    let folder: Folder = files.map(|(path, text)| (path.to_string(), (*text).to_string())).collect();
    (!folder.is_empty()).then_some(folder)
}

/// Names of the shelf's blueprints.
pub(super) fn names() -> Vec<&'static str> {
    let names = FILES.iter().filter_map(|(path, _)| path.strip_prefix("blueprints/")?.split('/').next());
    let mut names: Vec<&str> = names.collect();
    names.dedup();
    names
}

/// A file of the example.
pub(super) fn example(name: &str) -> Option<&'static str> {
    let wanted = format!("examples/demo/{name}");
    FILES.iter().find(|(path, _)| *path == wanted).map(|(_, text)| *text)
}

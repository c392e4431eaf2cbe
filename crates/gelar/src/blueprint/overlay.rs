//! An office's overlay: what the blueprint permits is laid over it, what it does not permit is told with its place.

use std::path::Path;

use blueprint::{Blueprint, Diagnostic, Folder};
use texts::Texts;

use crate::failure::Failure;
use crate::files;

/// The blueprint with the overlay on it, or the overlay's mistakes, each with its place, the line and a hint.
pub(super) fn laid(
    blueprint: &Blueprint,
    path: &Path,
    texts: &Texts,
) -> Result<Result<Blueprint, Vec<String>>, Failure> {
    let text = super::utf8(files::read(path, texts)?, path, texts)?;
    let name = path.display().to_string();
    let folder = Folder::from([(name.clone(), text.clone())]);
    let told = |found: Vec<Diagnostic>| {
        let here = |one: Diagnostic| Diagnostic { path: name.clone(), ..one };
        found.into_iter().map(|one| blueprint::render(&here(one), &folder, texts)).collect()
    };
    let overlay = blueprint::adopt::read_overlay(&text);
    Ok(overlay.and_then(|overlay| blueprint::adopt::apply(blueprint, &overlay)).map_err(told))
}

//! Puts the shelf of blueprints and the example into the program, so that it needs no folder beside it.

#![allow(clippy::expect_used, reason = "a build script that cannot go on says why and stops the build")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../..");
    let mut files = Vec::new();
    for folder in ["blueprints", "examples/demo"] {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
        walk(&root.join(folder), folder, &mut files);
    }
    files.sort();
    let mut code = String::from(
        "/// Files by their paths in the repository, in order.\nconst FILES: &[(&str, &str)] = &[\n",
    );
    for (name, path) in files {
        writeln!(code, "    ({name:?}, include_str!({:?})),", path.display().to_string())
            .expect("a text grows");
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it")).join("shelf.rs");
    fs::write(out, code).expect("OUT_DIR is writable");
}

fn walk(at: &Path, name: &str, into: &mut Vec<(String, PathBuf)>) {
    for entry in fs::read_dir(at).expect("a folder of the repository") {
        let path = entry.expect("a readable folder").path();
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        let inner = format!("{name}/{file}");
        if file.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            walk(&path, &inner, into);
        } else if ["toml", "ftl", "typ", "md"]
            .iter()
            .any(|end| path.extension().is_some_and(|own| own == *end))
        {
            into.push((inner, path.canonicalize().expect("a file")));
        }
    }
}

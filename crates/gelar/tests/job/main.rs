//! The program as its users run it: spreadsheets in; rankings, minutes, certificates and verdicts out.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod assign;
mod blueprint;
mod broken;
mod certificates;
mod compare;
mod decide;
mod examples;
mod explain;
mod places;
mod rank;
mod serve;
mod study;
mod verify;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// What a run of the program gave.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Run {
    #[track_caller]
    fn ok(self) -> Self {
        assert_eq!(self.code, 0, "{}\n{}", self.out, self.err);
        self
    }

    /// The run failed and said all of this.
    #[track_caller]
    fn says(self, words: &[&str]) {
        assert_ne!(self.code, 0, "it did not fail");
        for word in words {
            assert!(self.err.contains(word), "`{word}` is not in:\n{}", self.err);
        }
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }

    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}:\n{}", self.out))
    }
}

/// Runs the program; a word is split off at each space but in quotes `'…'`.
fn gelar(folder: &Path, line: &str) -> Run {
    let mut words = Vec::new();
    for (at, part) in line.split('\'').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_string());
        } else {
            words.extend(part.split_whitespace().map(str::to_string));
        }
    }
    let done = Command::new(env!("CARGO_BIN_EXE_gelar"))
        .args(&words)
        .current_dir(folder)
        .env_remove("GELAR_LANG")
        .output()
        .expect("the program starts");
    Run {
        code: done.status.code().expect("an exit code"),
        out: String::from_utf8(done.stdout).expect("UTF-8"),
        err: String::from_utf8(done.stderr).expect("UTF-8"),
    }
}

fn example(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name)
}

/// A folder of its own with the whole of *Kota Contoh* in it.
fn kota_contoh() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for file in std::fs::read_dir(example("kota-contoh")).expect("the example") {
        let file = file.expect("a file").path();
        std::fs::copy(&file, folder.path().join(file.file_name().expect("a name"))).expect("a copy");
    }
    folder
}

/// The three rounds of *Kota Contoh* on the command line.
const ROUNDS: &str = "rank 1-desk.csv 2-presentasi.xlsx 3-kunjungan.xlsx --edition edisi.toml";

fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) {
    std::fs::write(folder.join(name), content).expect("a writable folder");
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder")
        .map(|f| f.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

//! Any bytes as lists of units and people: read, cell by cell in its place, never panic.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use sheets::{Source, read_listings};
use texts::{Lang, Texts};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::new(Lang::Id));

fuzz_target!(|bytes: &[u8]| {
    match read_listings(&Source { name: "orang.csv", bytes }) {
        Ok(listed) => {
            for list in &listed.lists {
                assert!(list.columns.iter().any(|(_, _, says)| says.is_some()));
                for line in &list.lines {
                    assert!(!line.cells.is_empty() && line.place.row > 0);
                    for (text, place) in line.cells.values() {
                        assert!(!text.trim().is_empty() && place.row == line.place.row && place.column > 0);
                    }
                }
            }
            listed.notes.iter().for_each(|note| _ = note.text(&TEXTS));
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            problems.iter().for_each(|problem| assert!(!problem.text(&TEXTS).is_empty()));
        }
    }
});

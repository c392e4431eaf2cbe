//! Any bytes as a delimited file: read, say what was understood, never panic.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use sheets::{Hints, Source, read_scores, read_table};
use texts::{Lang, Texts};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::new(Lang::Id));

fuzz_target!(|bytes: &[u8]| {
    let source = Source { name: "nilai.csv", bytes };
    let _ = read_table(&source);
    match read_scores(&[source], &Hints::default()) {
        Ok(book) => {
            for round in &book.rounds {
                for score in &round.scores {
                    assert!(score.entry < book.entries.len() && score.judge < book.judges.len());
                    assert!(score.criterion < round.criteria.len() && score.value.is_finite());
                }
            }
            book.understood.iter().for_each(|understood| _ = understood.lines(&TEXTS));
            book.notes.iter().for_each(|note| _ = note.text(&TEXTS));
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            problems.iter().for_each(|problem| assert!(!problem.text(&TEXTS).is_empty()));
        }
    }
});

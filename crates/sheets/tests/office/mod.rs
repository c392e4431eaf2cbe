//! An office's files, made anew for each test, and what the reader says of them.
#![allow(dead_code, unreachable_pub)] // Each test file uses its part.
#![allow(clippy::unwrap_used)] // Clippy knows tests, not what they share.

use std::fmt::Write as _;

use rust_xlsxwriter::{Format, Formula, Workbook};
use sheets::{Hints, Problem, ScoreBook, Source, read_scores};
use texts::{Lang, Texts};

/// A sheet as text: a row a line, cells between bars. `=…→value` is a formula with its cached value, a cell
/// `<` is merged with the one to its left, `^` with the one above; a number is one unless quoted `'4`.
pub struct Sheet<'a>(pub &'a str, pub &'a str);

pub fn workbook(sheets: &[Sheet<'_>]) -> Vec<u8> {
    let mut book = Workbook::new();
    for Sheet(name, text) in sheets {
        let page = book.add_worksheet().set_name(*name).unwrap();
        let rows: Vec<Vec<&str>> =
            text.lines().map(|line| line.split('|').map(str::trim).collect()).collect();
        let at = |row: usize, column: usize| rows.get(row).and_then(|r| r.get(column)).copied().unwrap_or("");
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let (r, c) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
                let right = (column + 1..).take_while(|c| at(row, *c) == "<").last().unwrap_or(column);
                let down = (row + 1..).take_while(|r| at(*r, column) == "^").last().unwrap_or(row);
                if ["", "<", "^"].contains(cell) {
                } else if right > column || down > row {
                    let (down, right) = (u32::try_from(down).unwrap(), u16::try_from(right).unwrap());
                    page.merge_range(r, c, down, right, cell, &Format::new()).unwrap();
                } else if let Some((formula, value)) = cell.strip_prefix('=').and_then(|f| f.split_once('→'))
                {
                    page.write_formula(r, c, Formula::new(formula).set_result(value)).unwrap();
                } else if let Some(text) = cell.strip_prefix('\'') {
                    page.write_string(r, c, text).unwrap();
                } else if let Some(percent) = cell.strip_suffix("%%") {
                    let format = Format::new().set_num_format("0%");
                    page.write_number_with_format(r, c, percent.parse::<f64>().unwrap() / 100.0, &format)
                        .unwrap();
                } else if let Some(day) = cell.strip_prefix("date:") {
                    let format = Format::new().set_num_format("d-mmm");
                    page.write_number_with_format(r, c, day.parse::<f64>().unwrap(), &format).unwrap();
                } else if let Ok(number) = cell.parse::<f64>() {
                    page.write_number(r, c, number).unwrap();
                } else {
                    page.write_string(r, c, *cell).unwrap();
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

pub fn read(files: &[(&str, &[u8])], hints: &Hints) -> Result<ScoreBook, Vec<Problem>> {
    let sources: Vec<Source<'_>> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    read_scores(&sources, hints)
}

/// What was understood, the scores, and the notes; or why nothing was read. In both languages where it is text.
pub fn told(result: &Result<ScoreBook, Vec<Problem>>) -> String {
    let mut out = String::new();
    match result {
        Ok(book) => {
            for understood in &book.understood {
                for line in understood.lines(&Texts::new(Lang::Id)) {
                    let _ = writeln!(out, "{line}");
                }
            }
            let _ = writeln!(out, "---");
            for entry in &book.entries {
                let _ = writeln!(
                    out,
                    "entry {:?} {:?} {:?} at {}",
                    entry.id, entry.name, entry.agency, entry.place
                );
            }
            let _ = writeln!(out, "judges {:?}", book.judges);
            for round in &book.rounds {
                let criteria: Vec<String> = round
                    .criteria
                    .iter()
                    .map(|c| format!("{} w={:?} {:?}–{:?}", c.name, c.weight, c.low, c.high))
                    .collect();
                let _ = writeln!(out, "round {:?}: {}", round.name, criteria.join("; "));
                for score in round.scores.iter().take(12) {
                    let repeat = if score.repeat > 0 { format!(" #{}", score.repeat) } else { String::new() };
                    let _ = writeln!(
                        out,
                        "  {} / {} / {} = {}{repeat} at {}",
                        book.entries[score.entry].id,
                        book.judges[score.judge],
                        round.criteria[score.criterion].name,
                        score.value,
                        score.place
                    );
                }
                if round.scores.len() > 12 {
                    let _ = writeln!(out, "  … {} scores", round.scores.len());
                }
            }
            problems(&mut out, "note", &book.notes);
        }
        Err(found) => problems(&mut out, "problem", found),
    }
    out
}

fn problems(out: &mut String, what: &str, problems: &[Problem]) {
    for problem in problems {
        for lang in Lang::ALL {
            let _ = writeln!(out, "{what} {lang}: {}", problem.text(&Texts::new(lang)));
        }
    }
}

/// The scores alone, as names, sorted: equal for the same scores in any shape.
pub fn scores(book: &ScoreBook) -> Vec<(String, String, String, String, f64)> {
    let mut all: Vec<_> = book
        .rounds
        .iter()
        .flat_map(|round| {
            round.scores.iter().map(|s| {
                (
                    round.name.to_lowercase(),
                    book.entries[s.entry].name.clone(),
                    book.judges[s.judge].clone(),
                    round.criteria[s.criterion].name.clone(),
                    s.value,
                )
            })
        })
        .collect();
    all.sort_by(|a, b| a.partial_cmp(b).unwrap());
    all
}

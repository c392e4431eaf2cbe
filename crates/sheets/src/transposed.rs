//! Tables that stand on their side: judges or criteria as rows, entries as columns. They are told from a wide table by
//! what it must have and they have not, so that no table is refused that could be read.

use crate::label::Label;
use crate::layout::Draft;
use crate::words::{JUDGE_WORDS, Word, fold, is_criterion, is_judge, is_round};

/// Whether the table of `draft` stands on its side. Asked before anything but the words of its header is known.
pub(crate) fn transposed(draft: &Draft<'_>) -> bool {
    let hints = draft.known.hints;
    let flagged = [&hints.entry, &hints.judge, &hints.criterion, &hints.score];
    let entry = draft.entry;
    // A number that does not only count the rows is an entry's.
    let named = entry.code.is_some() || entry.agency.is_some();
    let title = entry.title.filter(|column| draft.word(*column) != Some(Word::Name));
    if flagged.iter().any(|flag| flag.is_some()) || named || title.is_some() || draft.rows.len() < 2 {
        return false;
    }
    let columns: Vec<usize> = draft.free().filter(|c| draft.contents[*c].numbers()).collect();
    if columns.len() < 2 || columns.iter().any(|column| names_scores(draft, *column)) {
        return false;
    }
    let texts: Vec<usize> = draft.free().filter(|c| !draft.contents[*c].numbers()).collect();
    if draft.judge.is_some() || draft.criterion.is_some() {
        // Words in a column of their own may name the entry.
        return texts.is_empty() && entry.title.is_none();
    }
    match (entry.title, texts.as_slice()) {
        (Some(column), []) => rows_are_scores(draft, column),
        (None, [column]) => rows_are_scores(draft, *column),
        (None | Some(_), _) => texts.first().is_some_and(|column| {
            entry.title.is_none()
                && draft.header.columns[*column].header.is_empty()
                && rows_are_scores(draft, *column)
        }),
    }
}

/// Whether the header over a column is one that scores stand under, rather than the name of an entry.
fn names_scores(draft: &Draft<'_>, column: usize) -> bool {
    let header = &draft.header.columns[column];
    header.word.is_some()
        || draft.names_criterion(column)
        || header.parts.iter().any(|part| {
            let label = Label::of(part);
            is_judge(part) || is_round(part) || is_criterion(&label.name) || label.high.is_some()
        })
}

/// Whether every row is named like a judge or like a criterion.
fn rows_are_scores(draft: &Draft<'_>, column: usize) -> bool {
    let names: Vec<String> =
        draft.rows.iter().map(|row| fold(&draft.table.cell(*row, column).text())).collect();
    let judge = |name: &String| {
        let first = name.split(' ').next().unwrap_or_default();
        let numbered =
            first.strip_prefix('j').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
        let letters = first.trim_end_matches(|c: char| c.is_ascii_digit());
        numbered || (JUDGE_WORDS.contains(&letters) && name.len() > letters.len())
    };
    let criterion = |name: &String| {
        let label = Label::of(name);
        is_criterion(&label.name) && label.name.split(' ').count() <= 3
            || draft.known.criteria.contains(&fold(&label.name))
    };
    names.iter().all(judge) || names.iter().all(criterion)
}

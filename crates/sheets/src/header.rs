//! Where the header of a table stands, and what it says: titles above it, merged groups, rows of weights.

use crate::label::{Label, scale, scale_within};
use crate::words::{JUDGE_WORDS, Word, fold, is_criterion, is_judge, is_round, word};
use crate::{Cell, Table};

/// Rows that are searched for a header.
const SEARCHED: usize = 60;

/// The header of a table.
pub(crate) struct Header {
    /// Its rows, from zero, from top to bottom.
    pub(crate) rows: Vec<usize>,
    /// First row under it.
    pub(crate) body: usize,
    /// One for each column of the table.
    pub(crate) columns: Vec<Column>,
    /// Rows under it that number the columns.
    pub(crate) column_numbers: Vec<usize>,
    /// The judge whom a title names: `Nama juri: …`.
    pub(crate) judge: Option<String>,
    /// The scale that a title names: `Skala 1–5`.
    pub(crate) scale: Option<(f64, f64)>,
}

/// What stands over a column.
pub(crate) struct Column {
    /// All of it, from top to bottom.
    pub(crate) header: String,
    /// What tells it from the other columns: a name, or a group and a name. Weights and scales are still in it.
    pub(crate) parts: Vec<String>,
    /// The word of the trade that it is, if any.
    pub(crate) word: Option<Word>,
    /// Weight and scale from a row of their own under the header.
    pub(crate) beneath: Label,
}

impl Header {
    /// Finds the header; `None` where no row names columns.
    pub(crate) fn find(table: &Table) -> Option<Self> {
        let anchor = by_words(table).or_else(|| by_form(table))?;
        let keys = key_columns(table, anchor);
        let mut rows = above(table, anchor, &keys);
        rows.push(anchor);
        let mut header = Self {
            rows,
            body: anchor + 1,
            columns: Vec::new(),
            column_numbers: Vec::new(),
            judge: None,
            scale: None,
        };
        let beneath = header.extend_down(table, &keys);
        header.name_columns(table);
        for row in beneath {
            header.read_beneath(table, row);
        }
        header.read_titles(table);
        Some(header)
    }

    /// All headers that are not empty.
    pub(crate) fn names(&self) -> Vec<String> {
        self.columns.iter().map(|c| c.header.clone()).filter(|h| !h.is_empty()).collect()
    }

    /// Takes in the rows that belong to the header under its first row; gives rows of weights and scales.
    fn extend_down(&mut self, table: &Table, keys: &[usize]) -> Vec<usize> {
        let mut beneath = Vec::new();
        for row in self.body..table.rows.len().min(self.body + 8) {
            if table.rows[row].is_empty() {
                continue;
            }
            if numbers_columns(table, row, &self.rows) {
                self.column_numbers.push(row);
            } else if weighs_columns(table, row) {
                beneath.push(row);
            } else if beneath.is_empty() && continues(table, row, keys, &self.rows) {
                self.rows.push(row);
            } else {
                break;
            }
            self.body = row + 1;
        }
        beneath
    }

    fn name_columns(&mut self, table: &Table) {
        let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let levels: Vec<Vec<String>> =
            (0..self.rows.len()).map(|level| self.level_texts(table, level, width)).collect();
        self.columns = (0..width)
            .map(|column| {
                let mut texts: Vec<String> = levels
                    .iter()
                    .map(|level| level[column].clone())
                    .filter(|text| !text.is_empty())
                    .collect();
                texts.dedup();
                Column::of(texts)
            })
            .collect();
    }

    /// The texts of one header row, each spread over the columns that it stands for.
    fn level_texts(&self, table: &Table, level: usize, width: usize) -> Vec<String> {
        let row = self.rows[level];
        let below = &self.rows[level + 1..];
        let own = |row: usize, column: usize| table.cell(row, column).text().into_owned();
        let has_below = |column: usize| below.iter().any(|r| !table.cell(*r, column).is_empty());
        let mut texts: Vec<String> = (0..width).map(|column| own(row, column)).collect();
        // A row that has merged groups says by them how far each reaches; otherwise a group reaches to the
        // next one, as programs leave it when they write CSV.
        let mut merged = false;
        // Sound regions never overlap, so that together they cover a row at most once.
        let mut left_to_cover = width;
        for [top, left, bottom, right] in table.merges.iter().map(|region| region.map(|n| n as usize)) {
            if !(top..=bottom).contains(&row) || left >= width {
                continue;
            }
            merged |= right > left;
            let text = own(top, left);
            // A title over the whole table is no group.
            if self.rows.contains(&top) && right >= left {
                let Some(left_over) = left_to_cover.checked_sub(right.min(width - 1) - left + 1) else {
                    break;
                };
                left_to_cover = left_over;
                texts[left..=right.min(width - 1)].fill(text);
            }
        }
        if !merged {
            let mut group: Option<String> = None;
            for (column, text) in texts.iter_mut().enumerate() {
                if !text.is_empty() {
                    group = has_below(column).then(|| text.clone());
                } else if has_below(column) {
                    *text = group.clone().unwrap_or_default();
                } else {
                    group = None;
                }
            }
        }
        texts
    }

    /// A row `Bobot` or `Skala` under the header: a value for each column.
    fn read_beneath(&mut self, table: &Table, row: usize) {
        let label = row_label(table, row).unwrap_or_default();
        let (weights, highest) = (word(&label) == Some(Word::Weight), is_highest(&label));
        let percent = label.contains('%') || fold(&label).contains("persen");
        for (index, column) in self.columns.iter_mut().enumerate() {
            let cell = table.cell(row, index);
            if weights {
                column.beneath.weight = cell.number().ok().flatten().or(column.beneath.weight);
                column.beneath.percent |= percent || cell.text().ends_with('%');
            } else if let Some(high) = cell.number().ok().flatten().filter(|_| highest) {
                (column.beneath.low, column.beneath.high) = (Some(0.0), Some(high));
            } else if let Some((low, high)) = scale(&cell.text()) {
                (column.beneath.low, column.beneath.high) = (Some(low), Some(high));
            }
        }
    }

    /// What the rows above the header say of the whole table.
    fn read_titles(&mut self, table: &Table) {
        let first = self.rows.first().copied().unwrap_or(0);
        for row in table.rows.iter().take(first).rev().take(SEARCHED) {
            let texts: Vec<_> = row.iter().filter(|c| !c.is_empty()).map(Cell::text).collect();
            for (at, text) in texts.iter().enumerate() {
                self.scale = self.scale.or_else(|| scale_within(text));
                let (label, value) = text.split_once([':', '：']).unwrap_or((text, ""));
                if word(label) == Some(Word::Judge) && self.judge.is_none() {
                    let beside = texts.get(at + 1).map_or("", |next| next.trim_start_matches([':', ' ']));
                    let name = if value.trim().is_empty() { beside } else { value.trim() };
                    self.judge = Some(name.to_string()).filter(|name| !name.is_empty());
                }
            }
        }
    }
}

impl Column {
    fn of(texts: Vec<String>) -> Self {
        let header = texts.join(" › ");
        let words: Vec<Option<Word>> = texts.iter().map(|text| word(&Label::of(text).name)).collect();
        let last = words.last().copied().flatten();
        let word = match texts.len() {
            0 | 1 => last,
            _ if words.contains(&Some(Word::Computed)) => Some(Word::Computed),
            // `Nilai` under `Juri 1`, or over `Kebaruan`, adds nothing; the other name counts.
            _ => last.filter(|word| !generic(*word)),
        };
        let telling = |word: &Option<Word>| texts.len() == 1 || !word.is_some_and(generic);
        let mut parts: Vec<String> = texts
            .iter()
            .zip(&words)
            .filter(|(_, word)| telling(word))
            .map(|(text, _)| text.clone())
            .collect();
        if parts.is_empty() {
            parts.extend(texts.last().cloned());
        }
        // `1` or `II` under `Juri` or `Nilai Juri` is the first or second judge.
        let of_judges = |text: &String| fold(text).split(' ').next_back() == Some("juri");
        if let Some(part) = parts.last_mut()
            && part.chars().count() <= 3
            && texts.iter().rev().skip(1).any(of_judges)
        {
            *part = format!("Juri {part}");
        }
        Self { header, parts, word, beneath: Label::default() }
    }
}

/// Words that head a group without telling which.
fn generic(word: Word) -> bool {
    matches!(word, Word::Score | Word::Judge | Word::Criterion | Word::Round | Word::Entry)
}

/// The row with the most words of the trade; among equals the first.
fn by_words(table: &Table) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    let filled_rows = table.rows.iter().enumerate().filter(|(_, row)| !row.is_empty());
    for (index, row) in filled_rows.take(SEARCHED) {
        let filled: Vec<&Cell> = row.iter().filter(|cell| !cell.is_empty()).collect();
        let numbers = filled.iter().filter(|cell| cell.numeric()).count();
        if filled.len() < 2 || numbers * 2 > filled.len() {
            continue;
        }
        let texts: Vec<_> = filled.iter().map(|cell| Label::of(&cell.text())).collect();
        let keys = texts.iter().filter(|label| is_key(word(&label.name))).count();
        if keys == 0 {
            continue;
        }
        let named = |label: &&Label| {
            is_judge(&label.name)
                || is_criterion(&label.name)
                || label.weight.is_some()
                || label.high.is_some()
        };
        let names = texts.iter().filter(named).count();
        let score = keys * 3 + names.min(4) + usize::from(filled.len() >= 3);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, index));
        }
    }
    best.map(|(_, row)| row)
}

/// The first row of texts alone with a number under it.
fn by_form(table: &Table) -> Option<usize> {
    let mut filled =
        table.rows.iter().enumerate().filter(|(_, row)| !row.is_empty()).take(SEARCHED).peekable();
    while let Some((index, row)) = filled.next() {
        let cells: Vec<&Cell> = row.iter().filter(|cell| !cell.is_empty()).collect();
        let names =
            cells.iter().all(|cell| matches!(cell, Cell::Text(_)) && !cell.numeric() && !cell.missing());
        if cells.len() >= 2 && !names {
            return None;
        }
        let numbers_follow = filled.peek().is_some_and(|(_, next)| next.iter().any(Cell::numeric));
        if cells.len() >= 2 && numbers_follow {
            return Some(index);
        }
    }
    None
}

fn is_key(word: Option<Word>) -> bool {
    !matches!(word, None | Some(Word::Computed | Word::Remark))
}

/// Columns whose cells every row of the body fills: number, code, title, agency, judge.
fn key_columns(table: &Table, row: usize) -> Vec<usize> {
    let names_row = |word| {
        matches!(
            word,
            Word::Number | Word::Code | Word::Entry | Word::Title | Word::Name | Word::Agency | Word::Judge
        )
    };
    let cells = table.rows.get(row).map_or(&[][..], Vec::as_slice);
    let first = cells.iter().position(|cell| !cell.is_empty()).unwrap_or(0);
    let spreads = |column: usize| {
        table.cell(row + 1, first).is_empty()
            && table.cell(row, column + 1).is_empty()
            && !table.cell(row + 1, column + 1).is_empty()
    };
    let columns = cells.iter().enumerate().filter(|(column, cell)| {
        // `Juri` over several columns heads a group: merged, or before cells that only the next row fills.
        let merged = table.merged(row, *column).is_some_and(|[_, left, _, right]| right > left);
        !merged && !spreads(*column) && word(&cell.text()).is_some_and(names_row)
    });
    columns.map(|(column, _)| column).collect()
}

/// Rows of groups directly above the row that names the columns.
fn above(table: &Table, anchor: usize, keys: &[usize]) -> Vec<usize> {
    let mut rows = Vec::new();
    for row in (anchor.saturating_sub(2)..anchor).rev() {
        let cells = &table.rows[row];
        let filled: Vec<(usize, &Cell)> =
            cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
        let over_keys = |column: &usize| {
            !table.cell(row, *column).is_empty()
                || table.merged(row, *column).is_some_and(|[_, l, _, r]| r > l)
        };
        let grouped = filled.iter().any(|(column, cell)| {
            let text = cell.text();
            is_judge(&text)
                || is_criterion(&text)
                || is_round(&text)
                || table.merged(row, *column).is_some_and(|[_, left, _, right]| right > left)
        });
        let texts = filled.iter().all(|(_, cell)| matches!(cell, Cell::Text(_)) && !cell.numeric());
        let groups = !keys.is_empty() && texts && (filled.len() >= 2 || grouped);
        if filled.is_empty() || !groups || keys.iter().any(over_keys) {
            break;
        }
        rows.insert(0, row);
    }
    rows
}

/// Whether a row under the header names columns too: nothing where every row has its key, names elsewhere.
fn continues(table: &Table, row: usize, keys: &[usize], header: &[usize]) -> bool {
    let cells = &table.rows[row];
    let filled: Vec<(usize, &Cell)> = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
    if keys.is_empty() || keys.iter().any(|column| !table.cell(row, *column).is_empty()) {
        return false;
    }
    let names =
        filled.iter().filter(|(_, c)| matches!(c, Cell::Text(_)) && !c.numeric() && !c.missing()).count();
    if names == filled.len() {
        return true;
    }
    // Judges or criteria may be mere numbers, under groups that leave cells empty.
    let under_group =
        filled.iter().any(|(c, _)| header.iter().all(|above| table.cell(*above, *c).is_empty()));
    let small =
        filled.iter().all(|(_, c)| matches!(c.number(), Ok(Some(n)) if n.fract() == 0.0 && n < 100.0));
    header.last().is_some_and(|last| last + 1 == row) && filled.len() >= 2 && under_group && small
}

/// `1 2 3 4 …` or `(1) (2) (3) …` under the header.
fn numbers_columns(table: &Table, row: usize, header: &[usize]) -> bool {
    let begin = |row: usize| table.rows[row].iter().position(|cell| !cell.is_empty());
    if begin(row) > header.iter().filter_map(|row| begin(*row)).min() {
        return false;
    }
    let texts: Vec<_> = table.rows[row].iter().filter(|cell| !cell.is_empty()).map(Cell::text).collect();
    let counts = texts
        .iter()
        .enumerate()
        .all(|(at, text)| text.trim_matches(['(', ')', '[', ']', '.', ' ']).parse() == Ok(at + 1));
    let mut following = table.rows.iter().skip(row + 1).filter(|cells| !cells.is_empty());
    let names_follow = following
        .next()
        .is_some_and(|cells| cells.iter().any(|c| matches!(c, Cell::Text(_)) && !c.numeric()));
    let bracketed = texts.iter().all(|text| text.starts_with('('));
    texts.len() >= 3 && counts && (bracketed || names_follow)
}

/// A row that begins with `Bobot`, `Skala` or `Nilai maks` and gives values.
fn weighs_columns(table: &Table, row: usize) -> bool {
    let values =
        table.rows[row].iter().filter(|cell| cell.numeric() || scale(&cell.text()).is_some()).count();
    values > 0
        && row_label(table, row).is_some_and(|label| {
            matches!(word(&label), Some(Word::Weight | Word::Scale)) || is_highest(&label)
        })
}

/// `Nilai maks`, `Maksimum`; not `Max`, which may be a name.
fn is_highest(label: &str) -> bool {
    let begins = ["nilai", "skor", "maks"].iter().any(|begin| fold(label).starts_with(begin));
    begins && word(label) == Some(Word::High)
}

fn row_label(table: &Table, row: usize) -> Option<String> {
    table.rows[row].iter().find(|cell| !cell.is_empty()).map(|cell| cell.text().into_owned())
}

/// The judge's name in `Juri 1 - Kebaruan`, `J1_Dampak`, `Kebaruan (Juri 1)`, and the rest.
pub(crate) fn split_judge(text: &str) -> Option<(String, String)> {
    let tokens: Vec<(usize, &str)> = text
        .split(|c: char| c.is_whitespace() || "_-–—()[]:/.|".contains(c))
        .filter(|token| !token.is_empty())
        .map(|token| (token.as_ptr() as usize - text.as_ptr() as usize, token))
        .collect();
    for (at, (start, token)) in tokens.iter().enumerate() {
        let folded = fold(token);
        let next = tokens.get(at + 1).filter(|(_, next)| {
            JUDGE_WORDS.contains(&folded.as_str()) && next.len() <= 3 && !is_criterion(next)
        });
        let end = match next {
            Some((begin, next)) => begin + next.len(),
            None if crate::words::judge_code(&folded) => start + token.len(),
            None => continue,
        };
        let outer = |c: char| c.is_whitespace() || "_-–—()[]:/.|".contains(c);
        let (before, after) = (text[..*start].trim_matches(outer), text[end..].trim_matches(outer));
        let rest = match (before.is_empty(), after.is_empty()) {
            (true, _) => after.to_string(),
            (_, true) => before.to_string(),
            _ => continue,
        };
        return Some((text[*start..end].to_string(), rest));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_judge_is_split_from_the_criterion() {
        let split = |text: &str| split_judge(text).map(|(judge, rest)| format!("{judge}|{rest}"));
        assert_eq!(split("Juri 1 - Kebaruan").as_deref(), Some("Juri 1|Kebaruan"));
        assert_eq!(split("J1_Dampak").as_deref(), Some("J1|Dampak"));
        assert_eq!(split("Kebaruan (Juri 1)").as_deref(), Some("Juri 1|Kebaruan"));
        assert_eq!(split("Juri 2 Nilai Tambah").as_deref(), Some("Juri 2|Nilai Tambah"));
        assert_eq!(split("Juri 1").as_deref(), Some("Juri 1|"));
        assert_eq!(split("Kebaruan"), None);
    }
}

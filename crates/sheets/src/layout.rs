//! How a score table is laid out: which column names the entry, the judge, the criterion, and where the scores are.
//!
//! Flags come first, then the words of the header, then the content. What only the content says is noted.

use crate::column::{Content, contents, data_rows, determines, same_things};
use crate::grid::{self, ScoreColumn};
use crate::header::{Column, Header};
use crate::label::{Label, same_header};
use crate::place::column_of;
use crate::transposed::transposed;
use crate::words::{Word, fold, is_criterion, is_judge};
use crate::{Hints, Part, Problem, ProblemKind, Shape, SheetsAre, Table, Use};

/// What is known before a table is looked at.
pub(crate) struct Known<'a> {
    /// What the caller says.
    pub(crate) hints: &'a Hints,
    /// Names of criteria from a rubric, folded.
    pub(crate) criteria: &'a [String],
    /// The sheets or files are named after judges.
    pub(crate) named_after_judges: bool,
}

/// The columns of a score table.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) shape: Shape,
    pub(crate) entry: EntryColumns,
    pub(crate) judge: Option<usize>,
    pub(crate) criterion: Option<usize>,
    pub(crate) round: Option<usize>,
    pub(crate) scores: Vec<ScoreColumn>,
    /// A judge or a round that a group over all score columns names.
    pub(crate) table_judge: Option<String>,
    pub(crate) table_round: Option<String>,
    /// What each column is read as.
    pub(crate) uses: Vec<Use>,
    pub(crate) notes: Vec<Problem>,
}

/// The columns that name an entry.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct EntryColumns {
    /// A number or code that was given to it.
    pub(crate) code: Option<usize>,
    /// Its title.
    pub(crate) title: Option<usize>,
    /// Its agency.
    pub(crate) agency: Option<usize>,
    /// A number that may only count the rows.
    pub(crate) number: Option<usize>,
}

impl EntryColumns {
    /// The columns that say which entry a row is about; the running number only where nothing else does.
    pub(crate) fn keys(&self) -> Vec<usize> {
        let named: Vec<usize> = [self.code, self.title, self.agency].into_iter().flatten().collect();
        if named.is_empty() { self.number.into_iter().collect() } else { named }
    }

    fn all(self) -> impl Iterator<Item = usize> {
        [self.code, self.title, self.agency, self.number].into_iter().flatten()
    }
}

/// Lays out a score table.
///
/// # Errors
/// What a score table must have and this one does not, or what stands twice.
pub(crate) fn lay_out(table: &Table, header: &Header, known: &Known<'_>) -> Result<Layout, Vec<Problem>> {
    let mut draft = Draft::new(table, header, known);
    draft.take_hints();
    draft.take_words();
    draft.take_entry_words();
    if transposed(&draft) {
        return Err(vec![Problem { place: Some(table.whole()), kind: ProblemKind::Transposed }]);
    }
    if draft.judge.is_none() {
        draft.seek_judge();
    }
    if draft.judge.is_some() || draft.criterion.is_some() || draft.score.is_some() {
        draft.rows_of_scores()
    } else {
        draft.grid()
    }
}

/// Columns that the flags name, as far as this table has them.
pub(crate) fn hinted(header: &Header, hint: Option<&String>) -> Option<usize> {
    let hint = hint?;
    let by_name = header.columns.iter().position(|column| {
        same_header(&column.header, hint)
            || column
                .parts
                .last()
                .is_some_and(|part| same_header(part, hint) || same_header(&Label::of(part).name, hint))
    });
    by_name.or_else(|| {
        let column = column_of(hint)? as usize - 1;
        (column < header.columns.len()).then_some(column)
    })
}

/// Columns of judges under `Total nilai`: computed, but all that a table may have.
pub(crate) fn totals_of_judges(header: &Header) -> Vec<usize> {
    let of_judge = |column: &Column| {
        column.word == Some(Word::Computed)
            && column.parts.len() > 1
            && column.parts.last().is_some_and(|p| is_judge(p))
    };
    header.columns.iter().enumerate().filter(|(_, column)| of_judge(column)).map(|(index, _)| index).collect()
}

/// A table on its way to a layout: what is known of each column so far.
pub(crate) struct Draft<'a> {
    pub(crate) table: &'a Table,
    pub(crate) header: &'a Header,
    pub(crate) known: &'a Known<'a>,
    pub(crate) rows: Vec<usize>,
    pub(crate) contents: Vec<Content>,
    pub(crate) uses: Vec<Use>,
    /// Columns that a flag, a word or the content has given a meaning.
    pub(crate) taken: Vec<bool>,
    pub(crate) entry: EntryColumns,
    pub(crate) judge: Option<usize>,
    pub(crate) criterion: Option<usize>,
    pub(crate) round: Option<usize>,
    pub(crate) score: Option<usize>,
    pub(crate) notes: Vec<Problem>,
}

impl<'a> Draft<'a> {
    fn new(table: &'a Table, header: &'a Header, known: &'a Known<'a>) -> Self {
        let width = header.columns.len();
        let rows = data_rows(table, header.body);
        let contents = contents(table, &rows, width);
        Self {
            table,
            header,
            known,
            rows,
            contents,
            uses: vec![Use::Unused; width],
            taken: vec![false; width],
            entry: EntryColumns::default(),
            judge: None,
            criterion: None,
            round: None,
            score: None,
            notes: Vec::new(),
        }
    }

    pub(crate) fn take(&mut self, column: usize, used_as: Use) -> usize {
        self.uses[column] = used_as;
        self.taken[column] = true;
        column
    }

    pub(crate) fn word(&self, column: usize) -> Option<Word> {
        self.header.columns[column].word
    }

    /// Columns with content that nothing has claimed.
    pub(crate) fn free(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.uses.len()).filter(|c| !self.taken[*c] && self.contents[*c].filled > 0)
    }

    /// Free columns that may hold scores: numbers; under the name of a judge or a criterion also a few numbers
    /// among words, or nothing but marks of absence.
    pub(crate) fn free_numbers(&self) -> Vec<usize> {
        let named = |c: &usize| {
            (self.contents[*c].numeric > 0 || self.contents[*c].worded == 0)
                && (self.names_criterion(*c)
                    || self.header.columns[*c].parts.iter().any(|part| is_judge(part)))
        };
        self.free().filter(|c| self.contents[*c].numbers() || named(c)).collect()
    }

    /// Whether `column` is named as a criterion.
    pub(crate) fn names_criterion(&self, column: usize) -> bool {
        self.header.columns[column].parts.last().is_some_and(|part| {
            let label = Label::of(part);
            label.weight.is_some()
                || is_criterion(&label.name)
                || (label.high.is_some() && !is_judge(&label.name) && self.word(column).is_none())
                || self.known.criteria.contains(&fold(&label.name))
        })
    }

    /// Notes that `column` was taken for `part` by its content.
    pub(crate) fn assume(&mut self, part: Part, column: usize) {
        let row = self.header.rows.last().copied().unwrap_or(0);
        let header = self.shown_header(column);
        self.notes.push(Problem {
            place: Some(self.table.place(row, column)),
            kind: ProblemKind::Assumed { part, header },
        });
    }

    /// The header of a column, or its letters where it has none: both work as a flag.
    fn shown_header(&self, column: usize) -> String {
        match self.header.columns[column].header.as_str() {
            "" => crate::letters(self.table.place(0, column).column),
            header => header.to_string(),
        }
    }

    fn take_hints(&mut self) {
        let hints = self.known.hints;
        let column = |hint: &Option<String>| hinted(self.header, hint.as_ref());
        // In a wide table `--judge` and `--criterion` name one of the headers that are judges or criteria.
        let wide = hints.score.is_none() && self.free().any(|c| self.unique_name(c));
        let names =
            |column: &usize| !self.contents[*column].numbers() || (self.contents[*column].repeats() && !wide);
        let (entry, score, round) = (column(&hints.entry), column(&hints.score), column(&hints.round));
        let judge = column(&hints.judge).filter(names);
        let criterion = column(&hints.criterion).filter(names);
        self.entry.code = entry.map(|c| self.take(c, Use::Code));
        // `--entry Inovasi`: the title is the key, and stays the title.
        self.entry.title = entry.filter(|c| {
            matches!(self.word(*c), Some(Word::Title | Word::Name)) && !self.contents[*c].numbers()
        });
        self.judge = judge.map(|c| self.take(c, Use::Judge));
        self.criterion = criterion.map(|c| self.take(c, Use::Criterion));
        self.round = round.map(|c| self.take(c, Use::Round));
        self.score = score.map(|c| self.take(c, Use::Score { judge: None, criterion: None }));
    }

    fn take_words(&mut self) {
        for column in 0..self.uses.len() {
            match self.word(column) {
                Some(Word::Computed) if !self.taken[column] => _ = self.take(column, Use::Computed),
                Some(Word::Remark | Word::Weight | Word::Scale | Word::Low | Word::High)
                    if !self.taken[column] =>
                {
                    _ = self.take(column, Use::Unused);
                }
                _ => {}
            }
        }
        self.judge = self.named(self.judge, Word::Judge, Use::Judge);
        self.criterion = self.named(self.criterion, Word::Criterion, Use::Criterion);
        self.round = self.named(self.round, Word::Round, Use::Round);
    }

    /// The column that `word` heads. Where two name the same things, such as `judge` and `judge_name`, the one
    /// with names; a flag's choice stands.
    fn named(&mut self, given: Option<usize>, word: Word, used_as: Use) -> Option<usize> {
        let all: Vec<usize> = self.free().filter(|c| self.word(*c) == Some(word)).collect();
        let Some(first) = all.first().copied() else { return given };
        let best = given.unwrap_or_else(|| {
            let texts = all.iter().copied().find(|c| !self.contents[*c].numbers());
            texts.filter(|c| same_things(self.table, &self.rows, first, *c)).unwrap_or(first)
        });
        for column in all {
            // The other names of the same things are of no further use.
            if column != best && same_things(self.table, &self.rows, best, column) {
                self.take(column, Use::Unused);
            }
        }
        Some(self.take(best, used_as))
    }

    fn take_entry_words(&mut self) {
        let first = |draft: &Self, word: Word| draft.free().find(|c| draft.word(*c) == Some(word));
        let by_flag = self.entry.code.is_some();
        if let Some(column) = first(self, Word::Code)
            && !by_flag
        {
            self.entry.code = Some(self.take(column, Use::Code));
        }
        if let Some(column) = first(self, Word::Title)
            && self.entry.title.is_none()
        {
            self.entry.title = Some(self.take(column, Use::Title));
        }
        if let Some(column) = first(self, Word::Agency) {
            self.entry.agency = Some(self.take(column, Use::Agency));
        }
        for word in [Word::Entry, Word::Name] {
            // A second name beside a title is of a person where judges are still sought.
            let Some(column) = first(self, word) else { continue };
            if self.entry.code.is_none() && self.contents[column].codes && word == Word::Entry {
                self.entry.code = Some(self.take(column, Use::Code));
            } else if self.entry.title.is_none() && !(by_flag && self.contents[column].numbers()) {
                self.entry.title = Some(self.take(column, Use::Title));
            } else if self.entry.agency.is_none() && word == Word::Entry {
                self.entry.agency = Some(self.take(column, Use::Agency));
            }
        }
        if let Some(column) = first(self, Word::Number) {
            self.entry.number = Some(self.take(column, Use::Numbering));
            // A number that does not count the rows was given to the entry.
            // Nor is one that begins anew in every section of the sheet: it would make one entry of several.
            let own =
                self.entry.title.is_none_or(|title| determines(self.table, &self.rows, &[column], title));
            if self.entry.code.is_none() && !self.contents[column].running && own {
                self.entry.code = Some(self.take(column, Use::Code));
            }
        }
        // A column without a header that counts the rows is what programs add.
        let blank =
            self.free().find(|c| self.header.columns[*c].header.is_empty() && self.contents[*c].running);
        if let Some(column) = blank {
            self.take(column, Use::Numbering);
        }
    }

    /// A table with a row per score or per sheet.
    fn rows_of_scores(mut self) -> Result<Layout, Vec<Problem>> {
        self.seek_entry();
        if self.score.is_none() {
            let named = self.free_numbers().into_iter().find(|c| self.word(*c) == Some(Word::Score));
            let others: Vec<usize> = self.free_numbers().into_iter().filter(|c| Some(*c) != named).collect();
            let criteria = self.criterion.is_none()
                && (others.iter().any(|c| self.names_criterion(*c)) || (named.is_none() && others.len() > 1));
            if criteria {
                if let Some(total) = named {
                    self.take(total, Use::Computed);
                }
                return self.sheets(others);
            }
            // A column that says that it holds the scores, and no number in it: its cells are told, each by its place.
            let said = || self.free().find(|c| self.word(*c) == Some(Word::Score));
            self.score = named.or_else(|| others.last().copied()).or_else(said);
        }
        let Some(score) = self.score else { return Err(self.lacks(Part::Score)) };
        let scored = Use::Score { judge: None, criterion: None };
        self.take(score, scored);
        self.seek_criterion();
        self.note_unused_numbers();
        let scale = grid::label(self.header, score).scale();
        self.finish(Shape::Long, vec![ScoreColumn { index: score, scale, ..ScoreColumn::default() }])
    }

    /// A row per sheet: entry, judge, and a column per criterion.
    fn sheets(mut self, columns: Vec<usize>) -> Result<Layout, Vec<Problem>> {
        if self.entry.keys().is_empty() {
            return Err(self.lacks(Part::Entry));
        }
        let mut scores = Vec::new();
        for column in columns {
            let criterion = grid::label(self.header, column);
            self.take(column, Use::Score { judge: None, criterion: Some(criterion.name.clone()) });
            scores.push(ScoreColumn { index: column, criterion: Some(criterion), ..ScoreColumn::default() });
        }
        grid::weigh_bare_numbers(&mut scores);
        self.finish(Shape::Sheets, scores)
    }

    /// A row per entry, and columns of scores.
    fn grid(mut self) -> Result<Layout, Vec<Problem>> {
        if self.entry.keys().is_empty() {
            let name = self.free().find(|c| self.unique_name(*c));
            let Some(name) = name else { return Err(self.lacks(Part::Entry)) };
            self.entry.title = Some(self.take(name, Use::Title));
            if !self.header.columns[name].header.is_empty() {
                self.assume(Part::Entry, name);
            }
        }
        let mut columns = self.free_numbers();
        if columns.is_empty() {
            columns = totals_of_judges(self.header);
        }
        if columns.is_empty() {
            return Err(self.lacks(Part::Score));
        }
        let found = grid::scores(self.table, self.header, &columns, self.known);
        for score in &found.scores {
            let criterion = score.criterion.as_ref().map(|label| label.name.clone());
            self.take(score.index, Use::Score { judge: score.judge.clone(), criterion });
        }
        self.notes.extend(found.notes);
        self.note_unused_numbers();
        let judges = found.scores.iter().any(|s| s.judge.is_some());
        let criteria = found.scores.iter().any(|s| s.criterion.is_some());
        let shape = match (judges, criteria) {
            (true, true) => Shape::Wide,
            (true, false) => Shape::Judges,
            (false, _) => Shape::OneJudge,
        };
        let mut layout = self.finish(shape, found.scores)?;
        layout.table_judge = found.judge;
        layout.table_round = found.round;
        Ok(layout)
    }

    fn finish(self, shape: Shape, scores: Vec<ScoreColumn>) -> Result<Layout, Vec<Problem>> {
        if self.entry.keys().is_empty() {
            return Err(self.lacks(Part::Entry));
        }
        let twice = grid::same_headers(self.table, self.header, &scores);
        if !twice.is_empty() {
            return Err(twice);
        }
        Ok(Layout {
            shape,
            entry: self.entry,
            judge: self.judge,
            criterion: self.criterion,
            round: self.round,
            scores,
            table_judge: None,
            table_round: None,
            uses: self.uses,
            notes: self.notes,
        })
    }

    fn note_unused_numbers(&mut self) {
        let row = self.header.rows.last().copied().unwrap_or(0);
        for column in self.free_numbers() {
            let header = self.shown_header(column);
            // A companion such as `junior` beside `junior_name` is a name, not a score.
            let companion = self.contents[column].whole && self.contents[column].repeats();
            if companion
                && self
                    .entry
                    .all()
                    .chain(self.judge)
                    .chain(self.criterion)
                    .any(|c| same_things(self.table, &self.rows, c, column))
            {
                continue;
            }
            self.notes.push(Problem {
                place: Some(self.table.place(row, column)),
                kind: ProblemKind::UnusedNumbers { header },
            });
        }
    }

    fn lacks(&self, part: Part) -> Vec<Problem> {
        if self.rows.is_empty() {
            return vec![Problem { place: Some(self.table.whole()), kind: ProblemKind::NoRows }];
        }
        let headers = self.header.names();
        vec![Problem { place: Some(self.table.whole()), kind: ProblemKind::NoColumn { part, headers } }]
    }
}

impl Known<'_> {
    /// Whether a table without judges belongs to one judge by its name.
    pub(crate) fn one_judge_each(&self) -> bool {
        self.hints.sheets_are == Some(SheetsAre::Judges) || self.named_after_judges
    }
}

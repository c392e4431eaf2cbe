//! What only the content of a table says: which column is the judge, the entry or the criterion, where the
//! header has no word for it. Every such choice is noted, and a flag can make another.

use crate::column::{combinations, determines, same_things};
use crate::layout::Draft;
use crate::words::{Word, is_judge};
use crate::{Part, Use};

impl Draft<'_> {
    /// Finds a judge by the content: where entries stand in several rows, something must tell the rows apart.
    pub(crate) fn seek_judge(&mut self) {
        let mut keys = self.entry.keys();
        let running = self.entry.code.is_none() && keys.first() == self.entry.number.as_ref();
        if !keys.is_empty() {
            keys.extend(self.round);
        }
        let repeated = keys.is_empty()
            || running
            || combinations(self.table, &self.rows, &keys) * 10 <= self.rows.len() * 8;
        if !repeated || self.rows.len() < 3 {
            return;
        }
        let score = self.score.or_else(|| self.likely_score());
        let mut names: Vec<usize> = self.free().filter(|c| Some(*c) != score).collect();
        names.retain(|c| {
            self.contents[*c].repeats() && !(self.contents[*c].numbers() && self.names_criterion(*c))
        });
        names.retain(|c| !self.header.columns[*c].parts.iter().any(|part| is_judge(part)));
        names.retain(|c| keys.is_empty() || !determines(self.table, &self.rows, &keys, *c));
        if keys.is_empty() && self.free().any(|c| self.unique_name(c)) {
            return;
        }
        if keys.is_empty() || running {
            // Two columns of names and one of scores: more entries than judges is the usual case.
            let Some(score) = score.filter(|_| self.groups(&names) >= 2) else { return };
            let entry = self.most_distinct(&names);
            let Some(entry) = entry else { return };
            self.take_entry(entry);
            self.assume(Part::Entry, entry);
            names.retain(|c| !self.taken[*c]);
            if self.score.is_none() {
                self.score = Some(self.take(score, Use::Score { judge: None, criterion: None }));
                if self.word(score) != Some(Word::Score) {
                    self.assume(Part::Score, score);
                }
            }
        }
        let judges = names.iter().copied().find(|c| self.values_are_judges(*c));
        let Some(judge) = judges.or_else(|| self.most_distinct(&names)) else { return };
        self.judge = Some(self.take(judge, Use::Judge));
        self.assume(Part::Judge, judge);
    }

    /// A column of words whose values are all different: the name of what a row is about.
    pub(crate) fn unique_name(&self, column: usize) -> bool {
        let content = &self.contents[column];
        content.worded > 0 && content.worded >= content.numeric && content.distinct * 10 > content.filled * 8
    }

    fn values_are_judges(&self, column: usize) -> bool {
        let filled: Vec<_> =
            self.rows.iter().map(|r| self.table.cell(*r, column).text()).filter(|t| !t.is_empty()).collect();
        let judges = filled.iter().filter(|text| is_judge(text)).count();
        judges * 2 > filled.len()
    }

    /// How many different things the columns name; no more than the first few are looked at.
    fn groups(&self, columns: &[usize]) -> usize {
        const MOST: usize = 12;
        let columns = &columns[..columns.len().min(MOST)];
        let is_first = |(at, column): (usize, &usize)| {
            !columns[..at].iter().any(|before| same_things(self.table, &self.rows, *before, *column))
        };
        columns.iter().enumerate().filter(|(at, column)| is_first((*at, column))).count()
    }

    fn most_distinct(&self, columns: &[usize]) -> Option<usize> {
        let mut best: Option<usize> = None;
        for column in columns {
            if best.is_none_or(|b| self.contents[*column].distinct > self.contents[b].distinct) {
                best = Some(*column);
            }
        }
        best
    }

    /// The column of scores in a table with a row per score: so named, or the last of numbers.
    fn likely_score(&self) -> Option<usize> {
        let numbers = self.free_numbers();
        let named = numbers.iter().copied().find(|c| self.word(*c) == Some(Word::Score));
        named.or_else(|| numbers.last().copied())
    }

    /// Takes `column` for the entry, and with it the other columns that name the same things.
    fn take_entry(&mut self, column: usize) {
        let same: Vec<usize> =
            self.free().filter(|c| *c == column || same_things(self.table, &self.rows, column, *c)).collect();
        for column in same {
            let content = &self.contents[column];
            if self.entry.code.is_none() && (content.numbers() || content.codes) && self.entry.title.is_none()
            {
                self.entry.code = Some(self.take(column, Use::Code));
            } else if self.entry.title.is_none() {
                self.entry.title = Some(self.take(column, Use::Title));
            }
        }
    }

    /// Finds the entry by what is left: the columns that nothing else has claimed.
    pub(crate) fn seek_entry(&mut self) {
        if !self.entry.keys().is_empty() {
            // With the code named by a flag, `junior_name` beside `junior` still gives the title.
            if let (Some(code), None) = (self.entry.code, self.entry.title) {
                let name = self
                    .free()
                    .find(|c| !self.contents[*c].numbers() && same_things(self.table, &self.rows, code, *c));
                self.entry.title = name.map(|c| self.take(c, Use::Title));
            }
            return;
        }
        let score = self.score.or_else(|| self.likely_score());
        let free: Vec<usize> =
            self.free().filter(|c| Some(*c) != score && !self.names_criterion(*c)).collect();
        let mut names: Vec<usize> = free.iter().copied().filter(|c| !self.contents[*c].numbers()).collect();
        if names.is_empty() {
            names = free.into_iter().filter(|c| self.contents[*c].whole).collect();
        }
        let Some(entry) = self.most_distinct(&names) else { return };
        let sure = self.groups(&names) == 1;
        self.take_entry(entry);
        if !sure {
            self.assume(Part::Entry, entry);
        }
    }

    /// Finds the criterion by the content: where a judge scores an entry in several rows, and a column with few
    /// values tells them apart.
    pub(crate) fn seek_criterion(&mut self) {
        let mut keys = self.entry.keys();
        keys.extend(self.judge);
        keys.extend(self.round);
        let pairs = combinations(self.table, &self.rows, &keys);
        if self.criterion.is_some() || self.judge.is_none() || pairs == self.rows.len() {
            return;
        }
        let free: Vec<usize> = self.free().filter(|c| self.contents[*c].repeats()).collect();
        let tells = free.into_iter().find(|c| {
            let all = [keys.as_slice(), &[*c]].concat();
            combinations(self.table, &self.rows, &all) == self.rows.len()
        });
        if let Some(column) = tells {
            self.criterion = Some(self.take(column, Use::Criterion));
            self.assume(Part::Criterion, column);
        }
    }
}

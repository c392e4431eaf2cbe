//! All tables of all files, sorted: those with scores, the rubric, the list of entries, and what is left over.

use crate::header::{Header, split_judge};
use crate::label::{Label, same_header};
use crate::layout::{Known, Layout, hinted, lay_out};
use crate::lists::{Listed, Rubric, entries, rubric};
use crate::stacked::{Stacked, apart, same_cells};
use crate::words::{fold, is_judge, is_round};
use crate::{Hints, Part, Place, Problem, ProblemKind, Source, Table};

/// A table of scores, laid out.
pub(crate) struct Scored {
    pub(crate) table: Table,
    pub(crate) header: Header,
    pub(crate) layout: Layout,
    /// Name of its file without the ending.
    pub(crate) stem: String,
}

/// The sorted tables.
pub(crate) struct Pile {
    pub(crate) scored: Vec<Scored>,
    pub(crate) rubrics: Vec<Rubric>,
    pub(crate) lists: Vec<Listed>,
    pub(crate) notes: Vec<Problem>,
}

/// A table with its header, before it is known whether it holds scores.
struct Candidate {
    table: Table,
    header: Header,
    stem: String,
    /// The only sheet of its file.
    alone: bool,
    /// Its first row, where another table stands above it on the same sheet.
    begins: Option<usize>,
}

impl Candidate {
    /// The place of its first row, if it is not the only table of its sheet.
    fn second(&self) -> Option<Place> {
        self.begins.map(|row| self.table.row_place(row))
    }

    /// Whether `self` is the same form as `other` for another judge.
    fn continues(&self, other: &Scored) -> bool {
        let last = |header: &Header, table: &Table| {
            header.rows.last().map(|row| table.rows[*row].clone()).unwrap_or_default()
        };
        let (own, before) = (&self.header.judge, &other.header.judge);
        let judges = own.is_some() && before.is_some() && own != before;
        judges && same_cells(&last(&self.header, &self.table), &last(&other.header, &other.table))
    }
}

impl Pile {
    /// Reads and sorts the tables of `sources`.
    ///
    /// # Errors
    /// Files that cannot be read; flags that fit no table; and where no table has scores, why each has none.
    pub(crate) fn sort(sources: &[Source<'_>], hints: &Hints) -> Result<Self, Vec<Problem>> {
        let mut pile = Self { scored: Vec::new(), rubrics: Vec::new(), lists: Vec::new(), notes: Vec::new() };
        let mut failures = Vec::new();
        let candidates = pile.candidates(sources, &mut failures)?;
        unknown_columns(&candidates, hints)?;
        let mut problems: Vec<Problem> =
            pile.rubrics.iter().flat_map(|rubric| rubric.problems.clone()).collect();
        let criteria: Vec<String> =
            pile.rubrics.iter().flat_map(|rubric| &rubric.rows).map(|row| fold(&row.label.name)).collect();
        let known = Known { hints, criteria: &criteria, named_after_judges: named_after_judges(&candidates) };
        for candidate in candidates {
            match lay_out(&candidate.table, &candidate.header, &known) {
                Ok(layout) => {
                    let above = pile.scored.last().filter(|s| s.table.whole() == candidate.table.whole());
                    if let (Some(place), Some(above)) = (candidate.second(), above)
                        && !candidate.continues(above)
                    {
                        problems.push(Problem { place: Some(place), kind: ProblemKind::SecondTable });
                        continue;
                    }
                    pile.notes.extend(layout.notes.iter().cloned());
                    let Candidate { table, header, stem, .. } = candidate;
                    pile.scored.push(Scored { table, header, layout, stem });
                }
                Err(found) if found.iter().all(|p| p.kind.lacks_scores()) => {
                    let second = candidate.second();
                    failures.extend(
                        found.into_iter().map(|p| Problem { place: second.clone().or(p.place), ..p }),
                    );
                }
                // Two columns with one header are a fault of a score table, not a sign of another kind of table.
                Err(found) => problems.extend(found),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        if pile.scored.is_empty() {
            failures.sort_by_key(|problem| problem.kind == ProblemKind::NoHeader);
            let none = Problem { place: None, kind: ProblemKind::NoScores };
            return Err(if failures.is_empty() { vec![none] } else { failures });
        }
        for failure in failures {
            let row = failure.place.as_ref().map_or(0, |place| place.row);
            let kind = if row > 0 { ProblemKind::SkippedTable } else { ProblemKind::SkippedSheet };
            pile.notes.push(Problem { place: failure.place, kind });
        }
        Ok(pile)
    }

    /// Takes rubrics and lists onto the pile and gives what may hold scores.
    fn candidates(
        &mut self,
        sources: &[Source<'_>],
        failures: &mut Vec<Problem>,
    ) -> Result<Vec<Candidate>, Vec<Problem>> {
        let mut candidates = Vec::new();
        let mut unreadable = Vec::new();
        for source in sources {
            let found = match source.tables() {
                Ok(found) => found,
                Err(problems) => {
                    unreadable.extend(problems);
                    continue;
                }
            };
            self.notes.extend(found.notes);
            let tables: Vec<Table> =
                found.tables.into_iter().filter(|table| !table.rows.is_empty()).collect();
            if tables.is_empty() {
                let place = Some(Place::whole(source.file(), None));
                unreadable.push(Problem { place, kind: ProblemKind::Empty });
            }
            let alone = tables.len() == 1;
            for Stacked { table, begins } in tables.into_iter().flat_map(apart) {
                let Some(header) = Header::find(&table) else {
                    let place = begins.map_or_else(|| table.whole(), |row| table.row_place(row));
                    failures.push(Problem { place: Some(place), kind: ProblemKind::NoHeader });
                    continue;
                };
                if let Some(rubric) = rubric(&table, &header) {
                    self.rubrics.push(rubric);
                } else if let Some(list) = entries(&table, &header) {
                    self.lists.push(list);
                } else {
                    let stem = source.stem().to_string();
                    candidates.push(Candidate { table, header, stem, alone, begins });
                }
            }
        }
        if unreadable.is_empty() { Ok(self.without_summaries(candidates)) } else { Err(unreadable) }
    }

    /// A sheet `Rekap` repeats what the others hold; where there are others it is left out.
    fn without_summaries(&mut self, candidates: Vec<Candidate>) -> Vec<Candidate> {
        let summary = |candidate: &Candidate| {
            let name = fold(&candidate.table.name);
            !candidate.alone
                && ["rekap", "rangkuman", "hasil", "ranking", "peringkat", "summary", "recap", "pemenang"]
                    .iter()
                    .any(|begin| name.starts_with(begin))
        };
        if candidates.iter().all(summary) {
            return candidates;
        }
        let (left_out, kept): (Vec<_>, Vec<_>) = candidates.into_iter().partition(summary);
        self.notes.extend(left_out.iter().map(|candidate| Problem {
            place: Some(candidate.table.whole()),
            kind: ProblemKind::SkippedSheet,
        }));
        kept
    }
}

/// Whether most tables are named after judges.
fn named_after_judges(candidates: &[Candidate]) -> bool {
    let named = candidates.iter().filter(|candidate| {
        let name = if candidate.alone { &candidate.stem } else { &candidate.table.name };
        (is_judge(name) || split_judge(name).is_some()) && !is_round(name)
    });
    named.count() * 2 > candidates.len()
}

/// Every flag must name a column, or one of the headers over scores, in some table.
fn unknown_columns(candidates: &[Candidate], hints: &Hints) -> Result<(), Vec<Problem>> {
    let flags = [
        (Part::Entry, &hints.entry),
        (Part::Judge, &hints.judge),
        (Part::Criterion, &hints.criterion),
        (Part::Score, &hints.score),
        (Part::Round, &hints.round),
    ];
    let mut problems = Vec::new();
    for (part, hint) in flags {
        let Some(wanted) = hint else { continue };
        let group = matches!(part, Part::Judge | Part::Criterion);
        let known = candidates.iter().any(|candidate| {
            hinted(&candidate.header, Some(wanted)).is_some() || (group && heads(&candidate.header, wanted))
        });
        if !known && !candidates.is_empty() {
            let place = candidates.first().filter(|_| candidates.len() == 1).map(|c| c.table.whole());
            let headers = candidates.first().map_or(Vec::new(), |candidate| candidate.header.names());
            problems.push(Problem {
                place,
                kind: ProblemKind::UnknownColumn { part, wanted: wanted.clone(), headers },
            });
        }
    }
    problems.extend(same_columns(candidates, &flags));
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// Two flags that name one column of some table, such as by its header and by its letter.
fn same_columns(candidates: &[Candidate], flags: &[(Part, &Option<String>)]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, (first, one)) in flags.iter().enumerate() {
        for (second, other) in &flags[at + 1..] {
            let both = candidates.iter().find(|candidate| {
                let column = |hint: &Option<String>| hinted(&candidate.header, hint.as_ref());
                column(one).is_some() && column(one) == column(other)
            });
            if let (Some(candidate), Some(wanted)) = (both, other) {
                let kind = ProblemKind::SameColumn { first: *first, second: *second, wanted: wanted.clone() };
                problems.push(Problem { place: Some(candidate.table.whole()), kind });
            }
        }
    }
    problems
}

/// Whether `wanted` heads a group of columns, or is a part of a combined name.
fn heads(header: &Header, wanted: &str) -> bool {
    let folded = fold(wanted);
    header.columns.iter().flat_map(|column| &column.parts).any(|part| {
        same_header(part, wanted)
            || same_header(&Label::of(part).name, wanted)
            || fold(part).contains(&folded)
    })
}

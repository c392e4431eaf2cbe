//! All tables of all files, sorted: those with scores, the rubric, the list of entries, and what is left over.

use crate::header::{Header, split_judge};
use crate::label::{Label, same_header};
use crate::layout::{Known, Layout, hinted, lay_out};
use crate::lists::{Listed, Rubric, entries, rubric};
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
    /// The only table of its file.
    alone: bool,
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
        for Candidate { table, header, stem, .. } in candidates {
            match lay_out(&table, &header, &known) {
                Ok(layout) => {
                    pile.notes.extend(layout.notes.iter().cloned());
                    pile.scored.push(Scored { table, header, layout, stem });
                }
                Err(found) if found.iter().all(|p| matches!(p.kind, ProblemKind::NoColumn { .. })) => {
                    failures.extend(found);
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
            pile.notes.push(Problem { place: failure.place, kind: ProblemKind::SkippedSheet });
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
            for table in tables {
                let Some(header) = Header::find(&table) else {
                    failures.push(Problem { place: Some(table.whole()), kind: ProblemKind::NoHeader });
                    continue;
                };
                if let Some(rubric) = rubric(&table, &header) {
                    self.rubrics.push(rubric);
                } else if let Some(list) = entries(&table, &header) {
                    self.lists.push(list);
                } else {
                    candidates.push(Candidate { table, header, stem: source.stem().to_string(), alone });
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
    if problems.is_empty() { Ok(()) } else { Err(problems) }
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

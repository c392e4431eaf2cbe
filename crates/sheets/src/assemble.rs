//! Puts the scores of all tables together: entries, judges, rounds and criteria under one index each.

use std::collections::{BTreeMap, BTreeSet};

use crate::label::Label;
use crate::lists::RubricRow;
use crate::pile::Pile;
use crate::roster::Roster;
use crate::rows::{Extract, NamedScore};
use crate::standing::Standing;
use crate::words::fold;
use crate::{CriterionColumn, Place, Problem, ProblemKind, RoundScores, ScoreBook, ScoreCell};

/// Names under an index each, in the order in which they were first seen; case and spaces do not matter.
#[derive(Default)]
struct Names {
    index: BTreeMap<String, usize>,
    names: Vec<String>,
}

impl Names {
    fn index_of(&mut self, name: &str) -> usize {
        *self.index.entry(fold(name)).or_insert_with(|| {
            self.names.push(name.to_string());
            self.names.len() - 1
        })
    }
}

/// The book of all scores; `standings` has one for each extract.
pub(crate) fn assemble(pile: Pile, extracts: Vec<Extract>, standings: &[Standing]) -> ScoreBook {
    let mut work = Assembly { notes: pile.notes, ..Assembly::default() };
    for (at, list) in pile.lists.into_iter().enumerate() {
        for (naming, place) in &list.namings {
            work.roster.place_of(naming, place, at);
        }
        work.book.understood.push(list.understood);
    }
    let lists = work.book.understood.len();
    for (at, ((mut extract, standing), scored)) in
        extracts.into_iter().zip(standings).zip(&pile.scored).enumerate()
    {
        let entries: Vec<usize> = extract
            .namings
            .iter()
            .map(|(naming, place)| work.roster.place_of(naming, place, lists + at))
            .collect();
        for score in &extract.scores {
            work.add(score, entries[score.naming], standing, scored.header.scale);
        }
        extract.understood.round.clone_from(&standing.round);
        extract.understood.judge.clone_from(&standing.judge);
        work.book.understood.push(extract.understood);
    }
    let rubric: Vec<RubricRow> = pile.rubrics.iter().flat_map(|rubric| rubric.rows.clone()).collect();
    work.book.understood.extend(pile.rubrics.into_iter().map(|rubric| rubric.understood));
    work.apply_rubric(&rubric);
    work.note_scales();
    work.finish()
}

#[derive(Default)]
struct Assembly {
    book: ScoreBook,
    roster: Roster,
    judges: Names,
    rounds: Names,
    /// Criteria of each round.
    criteria: Vec<Names>,
    /// Where the first score for a round, entry, judge and criterion stands, and how many there are.
    seen: BTreeMap<[usize; 4], (Place, usize)>,
    notes: Vec<Problem>,
    /// Told last, because there may be many.
    repeats: Vec<Problem>,
    repeated_rows: BTreeSet<Place>,
}

impl Assembly {
    fn add(&mut self, score: &NamedScore, entry: usize, standing: &Standing, scale: Option<(f64, f64)>) {
        let round = self.round(score.round.as_deref().unwrap_or(&standing.round));
        let judge_name = score.judge.as_ref().or(standing.judge.as_ref()).map_or("", String::as_str);
        let judge = self.judges.index_of(judge_name);
        let criterion = self.criterion(round, &score.criterion, scale);
        let first =
            self.seen.entry([round, entry, judge, criterion]).or_insert_with(|| (score.place.clone(), 0));
        let repeat = first.1;
        first.1 += 1;
        let first = first.0.clone();
        if repeat > 0 && self.repeated_rows.insert(Place { column: 0, ..score.place.clone() }) {
            let names = ProblemKind::Repeat {
                entry: entry.to_string(),
                judge: judge_name.to_string(),
                first: Box::new(first),
            };
            self.repeats.push(Problem { place: Some(score.place.clone()), kind: names });
        }
        let cell =
            ScoreCell { entry, judge, criterion, repeat, value: score.value, place: score.place.clone() };
        self.book.rounds[round].scores.push(cell);
    }

    fn round(&mut self, name: &str) -> usize {
        let round = self.rounds.index_of(name);
        if round == self.book.rounds.len() {
            self.book.rounds.push(RoundScores {
                name: name.to_string(),
                criteria: Vec::new(),
                scores: Vec::new(),
            });
            self.criteria.push(Names::default());
        }
        round
    }

    fn criterion(&mut self, round: usize, label: &Label, scale: Option<(f64, f64)>) -> usize {
        let index = self.criteria[round].index_of(&label.name);
        let criteria = &mut self.book.rounds[round].criteria;
        if index == criteria.len() {
            criteria.push(CriterionColumn { name: label.name.clone(), ..CriterionColumn::default() });
        }
        let known = &mut criteria[index];
        known.weight = known.weight.or(label.weight);
        known.percent |= label.percent;
        if known.high.is_none()
            && let Some((low, high)) = label.scale().or(scale)
        {
            (known.low, known.high) = (Some(low), Some(high));
        }
        index
    }

    /// Weights and scales of the rubric go before those of the headers.
    fn apply_rubric(&mut self, rubric: &[RubricRow]) {
        let mut used = BTreeSet::new();
        for round in &mut self.book.rounds {
            let of_round =
                |row: &RubricRow| row.round.as_ref().is_none_or(|name| fold(name) == fold(&round.name));
            for criterion in round.criteria.iter_mut().filter(|criterion| !criterion.name.is_empty()) {
                let name = fold(&criterion.name);
                let row =
                    rubric.iter().enumerate().find(|(_, row)| of_round(row) && fold(&row.label.name) == name);
                let Some((at, row)) = row else {
                    if let Some(first) = rubric.iter().find(|row| of_round(row)) {
                        self.notes.push(Problem {
                            place: Some(Place { row: 0, column: 0, ..first.place.clone() }),
                            kind: ProblemKind::OutsideRubric { criterion: criterion.name.clone() },
                        });
                    }
                    continue;
                };
                used.insert(at);
                if let (Some(header), Some(weight)) = (criterion.weight, row.label.weight)
                    // 15 % and 0.15 are the same weight.
                    && (header - weight).abs() > 1e-9
                    && (header - weight * 100.0).abs() > 1e-9
                {
                    self.notes.push(Problem {
                        place: Some(row.place.clone()),
                        kind: ProblemKind::WeightDiffers {
                            criterion: criterion.name.clone(),
                            header,
                            rubric: weight,
                        },
                    });
                }
                criterion.weight = row.label.weight.or(criterion.weight);
                criterion.percent |= row.label.percent;
                if let Some((low, high)) = row.label.scale() {
                    (criterion.low, criterion.high) = (Some(low), Some(high));
                }
            }
        }
        for (_, row) in rubric.iter().enumerate().filter(|(at, _)| !used.contains(at)) {
            let kind = ProblemKind::UnusedCriterion { criterion: row.label.name.clone() };
            self.notes.push(Problem { place: Some(row.place.clone()), kind });
        }
    }

    fn note_scales(&mut self) {
        for round in &self.book.rounds {
            for score in &round.scores {
                let criterion = &round.criteria[score.criterion];
                if let (Some(low), Some(high)) = (criterion.low, criterion.high)
                    && !(low..=high).contains(&score.value)
                {
                    let kind = ProblemKind::OutsideScale { value: score.value, low, high };
                    self.notes.push(Problem { place: Some(score.place.clone()), kind });
                }
            }
        }
    }

    /// Leaves out the entries without scores and names those that the notes speak of.
    fn finish(mut self) -> ScoreBook {
        let rows = self.roster.rows();
        let scored: BTreeSet<usize> =
            self.book.rounds.iter().flat_map(|round| &round.scores).map(|score| score.entry).collect();
        let index: BTreeMap<usize, usize> = scored.iter().enumerate().map(|(new, old)| (*old, new)).collect();
        for score in self.book.rounds.iter_mut().flat_map(|round| &mut round.scores) {
            score.entry = index[&score.entry];
        }
        for problem in &mut self.repeats {
            if let ProblemKind::Repeat { entry, .. } = &mut problem.kind
                && let Some(row) = entry.parse().ok().and_then(|at: usize| rows.get(at))
            {
                entry.clone_from(&row.id);
            }
        }
        let (with, without): (Vec<_>, Vec<_>) =
            rows.into_iter().enumerate().partition(|(at, _)| scored.contains(at));
        self.notes.append(&mut self.roster.notes);
        if !without.is_empty() {
            let entries = without.into_iter().map(|(_, row)| row.id).collect();
            self.notes.push(Problem { place: None, kind: ProblemKind::WithoutScores { entries } });
        }
        self.notes.append(&mut self.repeats);
        self.book.entries = with.into_iter().map(|(_, row)| row).collect();
        self.book.judges = self.judges.names;
        self.book.notes = self.notes;
        self.book
    }
}

//! What a reader must know before trusting the order.

use std::collections::BTreeMap;

use crate::{Contest, CriterionHabit, JudgeHabit, Warning};

use super::graph;
use super::order::{EQUAL, Place};
use super::totals::Totals;

/// With fewer sheets, a judge's severity is mostly the entries he happened to meet.
const FEW_SHEETS: usize = 3;

/// Below this correlation with the others a criterion orders entries in a way of its own.
const WEAK_CORRELATION: f64 = 0.2;

/// With fewer entries a correlation below [`WEAK_CORRELATION`] is to be expected by chance.
const FEWEST_TO_CALL_WEAK: usize = 8;

/// Everything but what the models themselves report.
pub(crate) fn warnings(
    contest: &Contest,
    totals: &[Totals],
    places: &[Place],
    judges: &[JudgeHabit],
    criteria: &[CriterionHabit],
    top: usize,
) -> Vec<Warning> {
    let mut found = Vec::new();
    of_contest(contest, totals, places, top, &mut found);
    for round in 0..totals.len() {
        of_round(contest, totals, round, &mut found);
    }
    for judge in judges.iter().filter(|judge| judge.sheets < FEW_SHEETS) {
        found.push(Warning::FewSheets { judge: judge.id.clone(), sheets: judge.sheets });
    }
    for criterion in criteria {
        let round = contest.rounds.iter().position(|round| round.id == criterion.round);
        let entries = round.map_or(0, |round| totals[round].reached());
        if let Some(discrimination) = criterion.discrimination
            && discrimination < WEAK_CORRELATION
            && entries >= FEWEST_TO_CALL_WEAK
        {
            let (round, criterion) = (criterion.round.clone(), criterion.id.clone());
            found.push(Warning::WeakCriterion { round, criterion, discrimination });
        }
    }
    found
}

fn of_contest(contest: &Contest, totals: &[Totals], places: &[Place], top: usize, found: &mut Vec<Warning>) {
    let scored = places.len();
    if scored < top {
        found.push(Warning::FewerThanTop { entries: scored, top });
    }
    let unscored = |entry: &usize| totals.iter().all(|totals| totals.entries[*entry].is_none());
    let unscored: Vec<usize> = (0..contest.entries.len()).filter(unscored).collect();
    if !unscored.is_empty() {
        found.push(Warning::Unscored { entries: names(contest, &unscored) });
    }
    for shared in places.chunk_by(|a, b| a.rank == b.rank) {
        if shared[0].rank <= top && shared[0].rank + shared.len() - 1 > top {
            let entries: Vec<usize> = shared.iter().map(|place| place.entry).collect();
            found.push(Warning::TieAtCut { entries: names(contest, &entries) });
        }
    }
}

fn of_round(contest: &Contest, totals: &[Totals], index: usize, found: &mut Vec<Warning>) {
    let (held, totals_here) = (&contest.rounds[index], &totals[index]);
    let round = || held.id.clone();
    let parts = graph::parts(std::iter::once(totals_here), contest.judges.len());
    if parts.len() > 1 {
        let parts = parts.iter().map(|part| names(contest, part)).collect();
        found.push(Warning::Islands { round: round(), parts });
    }
    let counts = || totals_here.entries.iter().flatten().map(|entry| entry.sheets);
    if !complete(totals_here) {
        let (fewest, most) = (counts().min().unwrap_or(0), counts().max().unwrap_or(0));
        found.push(Warning::Incomplete { round: round(), fewest, most });
    }
    let lone = |entry: &usize| totals_here.entries[*entry].as_ref().is_some_and(|e| e.sheets == 1);
    let lone: Vec<usize> = (0..contest.entries.len()).filter(lone).collect();
    if !lone.is_empty() {
        found.push(Warning::OneSheet { round: round(), entries: names(contest, &lone) });
    }
    for (judge, total) in flat(contest, totals_here, index) {
        found.push(Warning::Flat { judge: contest.judges[judge].id.clone(), round: round(), total });
    }
    for (k, criterion) in held.criteria.iter().enumerate() {
        let mut scores = held.sheets.iter().filter_map(|sheet| sheet.scores[k]);
        let (first, given) = (scores.next(), held.sheets.iter().filter(|s| s.scores[k].is_some()).count());
        // Where all totals are equal anyway, a warning of the round says so.
        if let Some(score) = first
            && given >= FEW_SHEETS
            && held.criteria.len() > 1
            && scores.all(|other| other == score)
        {
            found.push(Warning::FlatCriterion { round: round(), criterion: criterion.id.clone(), score });
        }
    }
    let partial: Vec<[String; 2]> = held
        .sheets
        .iter()
        .filter(|sheet| sheet.scores.iter().any(Option::is_none))
        .map(|sheet| [contest.judges[sheet.judge].id.clone(), contest.entries[sheet.entry].id.clone()])
        .collect();
    if !partial.is_empty() {
        found.push(Warning::MissingCriteria { round: round(), sheets: partial });
    }
    for (earlier, missing) in totals[..index].iter().zip(&contest.rounds) {
        let skipped =
            |entry: &usize| totals_here.entries[*entry].is_some() && earlier.entries[*entry].is_none();
        let skipped: Vec<usize> = (0..contest.entries.len()).filter(skipped).collect();
        if !skipped.is_empty() {
            let (missing, entries) = (missing.id.clone(), names(contest, &skipped));
            found.push(Warning::SkippedRound { round: round(), missing, entries });
        }
    }
}

/// Every judge of the round scored every entry of the round.
pub(crate) fn complete(totals: &Totals) -> bool {
    let mut scored: BTreeMap<usize, usize> = BTreeMap::new();
    for pair in &totals.pairs {
        *scored.entry(pair.judge).or_default() += 1;
    }
    scored.values().all(|&count| count == totals.reached())
}

/// Judges who gave the same total to several entries, where the round's totals are not all equal anyway.
fn flat(contest: &Contest, totals: &Totals, round: usize) -> Vec<(usize, f64)> {
    let mut ranges: BTreeMap<usize, (usize, f64, f64)> = BTreeMap::new();
    for (sheet, &total) in contest.rounds[round].sheets.iter().zip(&totals.sheets) {
        let range = ranges.entry(sheet.judge).or_insert((0, total, total));
        *range = (range.0 + 1, range.1.min(total), range.2.max(total));
    }
    let lowest = ranges.values().map(|range| range.1).fold(f64::INFINITY, f64::min);
    let highest = ranges.values().map(|range| range.2).fold(f64::NEG_INFINITY, f64::max);
    if highest - lowest <= EQUAL {
        return Vec::new();
    }
    let flat =
        ranges.into_iter().filter(|(_, (count, low, high))| *count >= FEW_SHEETS && high - low <= EQUAL);
    flat.map(|(judge, (_, low, _))| (judge, low)).collect()
}

fn names(contest: &Contest, entries: &[usize]) -> Vec<String> {
    entries.iter().map(|&entry| contest.entries[entry].id.clone()).collect()
}

//! Who is before whom: scores, then the declared tie rules.

use crate::{Contest, TieRule};

use super::fit::Fit;
use super::totals::{Totals, mean};

/// Scores on 0–100 that differ by at most this are equal: far below any score step, far above rounding.
pub(crate) const EQUAL: f64 = 1e-9;

/// An entry's place.
pub(crate) struct Place {
    pub(crate) entry: usize,
    pub(crate) rank: usize,
    pub(crate) tied: bool,
    pub(crate) broken_by: Option<TieRule>,
}

/// Orders the entries that have a score, best first. Equal scores go through `rules`; what none of them
/// separates shares the best of its places (1, 2, 2, 4) and keeps the contest's order.
pub(crate) fn order(
    contest: &Contest,
    totals: &[Totals],
    fits: &[Fit],
    scores: &[Option<f64>],
    rules: &[TieRule],
) -> Vec<Place> {
    let scored: Vec<usize> = (0..scores.len()).filter(|&entry| scores[entry].is_some()).collect();
    let tie_scores: Vec<(&TieRule, Vec<Option<f64>>)> = rules
        .iter()
        .take_while(|rule| **rule != TieRule::Pleno)
        .map(|rule| (rule, tie_score(contest, totals, fits, rule)))
        .collect();
    let mut places = Vec::with_capacity(scored.len());
    for group in split(&scored, scores) {
        place(&group, &tie_scores, None, &mut places);
    }
    places
}

fn place(
    group: &[usize],
    rules: &[(&TieRule, Vec<Option<f64>>)],
    broken_by: Option<&TieRule>,
    places: &mut Vec<Place>,
) {
    if let (true, [(rule, scores), later @ ..]) = (group.len() > 1, rules) {
        let parts = split(group, scores);
        let broken_by = if parts.len() > 1 { Some(*rule) } else { broken_by };
        for part in parts {
            place(&part, later, broken_by, places);
        }
        return;
    }
    let rank = places.len() + 1;
    places.extend(group.iter().map(|&entry| Place {
        entry,
        rank,
        tied: group.len() > 1,
        broken_by: broken_by.cloned(),
    }));
}

/// Groups of equal score, highest first; entries without a score make the last. Neighbours within [`EQUAL`] are
/// in one group.
fn split(entries: &[usize], scores: &[Option<f64>]) -> Vec<Vec<usize>> {
    // No score is below any that exists; scores are finite.
    let score = |entry: &usize| scores[*entry].unwrap_or(f64::NEG_INFINITY);
    let mut sorted = entries.to_vec();
    sorted.sort_by(|a, b| score(b).total_cmp(&score(a)));
    let equal = |a: &usize, b: &usize| score(a) == score(b) || score(a) - score(b) <= EQUAL;
    let mut groups: Vec<Vec<usize>> = sorted.chunk_by(equal).map(<[usize]>::to_vec).collect();
    for group in &mut groups {
        group.sort_unstable();
    }
    groups
}

/// What a rule compares, 0–100: the ordering model's score of a round, or the mean of a criterion over the
/// rounds that have it, each as a share of its scale.
fn tie_score(contest: &Contest, totals: &[Totals], fits: &[Fit], rule: &TieRule) -> Vec<Option<f64>> {
    let entries = 0..contest.entries.len();
    match rule {
        TieRule::Round(id) => {
            let round = contest.rounds.iter().position(|round| round.id == *id);
            entries.map(|entry| round.and_then(|r| fits[r].measures[entry])).collect()
        }
        TieRule::Criterion(id) => {
            let columns: Vec<(usize, usize)> = contest
                .rounds
                .iter()
                .enumerate()
                .filter_map(|(r, round)| Some((r, round.criteria.iter().position(|c| c.id == *id)?)))
                .collect();
            let share = |entry: usize, (r, k): (usize, usize)| {
                let score = totals[r].entries[entry].as_ref()?.criteria[k]?;
                Some(100.0 * contest.rounds[r].criteria[k].share(score))
            };
            entries.map(|entry| mean(columns.iter().filter_map(|&column| share(entry, column)))).collect()
        }
        TieRule::Pleno => entries.map(|_| None).collect(),
    }
}

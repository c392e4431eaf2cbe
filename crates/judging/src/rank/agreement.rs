//! How often judges give exactly the same score, and how often they would by chance.

use std::collections::BTreeMap;

use crate::{Agreement, Contest, Round};

/// Of each judge over all rounds; `None` where nobody else scored what he did.
///
/// Every score meets those of the other judges on the same entry and criterion. By chance it agrees with one of them as
/// often as that score is given at all: the share of it among all scores of the other judges on that criterion.
pub(crate) fn by_chance(contest: &Contest) -> Vec<Option<Agreement>> {
    let none = Agreement { opportunities: 0, observed: 0, expected: 0.0 };
    let mut found = vec![none; contest.judges.len()];
    for round in &contest.rounds {
        for criterion in 0..round.criteria.len() {
            add(round, criterion, &mut found);
        }
    }
    found.into_iter().map(|agreement| (agreement.opportunities > 0).then_some(agreement)).collect()
}

/// A score as a key.
fn key(score: f64) -> u64 {
    (score + 0.0).to_bits()
}

fn add(round: &Round, criterion: usize, found: &mut [Agreement]) {
    let scores = round.sheets.iter().filter_map(|s| Some((s.entry, key(s.scores[criterion]?), s.judge)));
    let mut scores: Vec<(usize, u64, usize)> = scores.collect();
    scores.sort_unstable();
    // How often each score was given, by all and by each judge.
    let (mut given, mut own_given) = (BTreeMap::<u64, usize>::new(), BTreeMap::<(usize, u64), usize>::new());
    let mut own_count = vec![0; found.len()];
    for &(_, score, judge) in &scores {
        *given.entry(score).or_default() += 1;
        *own_given.entry((judge, score)).or_default() += 1;
        own_count[judge] += 1;
    }
    for of_entry in scores.chunk_by(|a, b| a.0 == b.0) {
        let mut own: BTreeMap<usize, usize> = BTreeMap::new();
        for &(_, _, judge) in of_entry {
            *own.entry(judge).or_default() += 1;
        }
        for equal in of_entry.chunk_by(|a, b| a.1 == b.1) {
            for same in equal.chunk_by(|a, b| a.2 == b.2) {
                let (_, score, judge) = same[0];
                let others = of_entry.len() - own[&judge];
                let by_others = given[&score] - own_given[&(judge, score)];
                let all_by_others = scores.len() - own_count[judge];
                let agreement = &mut found[judge];
                agreement.opportunities += same.len() * others;
                agreement.observed += same.len() * (equal.len() - same.len());
                if all_by_others > 0 {
                    let share = by_others as f64 / all_by_others as f64;
                    agreement.expected += (same.len() * others) as f64 * share;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Criterion, Entry, Judge, Sheet};

    #[test]
    fn agreement_is_counted() {
        // J0 gives 1, 2; J1 gives 1, 1; J2 gives the first entry 2.
        let scores = [(0, 0, 1.0), (0, 1, 1.0), (0, 2, 2.0), (1, 0, 2.0), (1, 1, 1.0)];
        let contest = Contest {
            entries: vec![Entry::default(); 2],
            judges: vec![Judge::default(); 4],
            rounds: vec![Round {
                id: "r".into(),
                weight: 1.0,
                criteria: vec![Criterion { id: "c".into(), weight: 1.0, low: 1.0, high: 2.0 }],
                sheets: scores
                    .map(|(entry, judge, s)| Sheet { entry, judge, scores: vec![Some(s)] })
                    .to_vec(),
            }],
        };
        let found = by_chance(&contest);
        // J0's 1 meets 1 and 2, his 2 meets 1. Of the others' scores two of three are 1.
        let first = found[0].unwrap();
        assert_eq!((first.opportunities, first.observed), (3, 1));
        assert!((first.expected - (2.0 * 2.0 / 3.0 + 1.0 / 3.0)).abs() < 1e-12);
        assert_eq!(found[2].map(|a| (a.opportunities, a.observed, a.expected)), Some((2, 0, 0.5)));
        assert!(found[3].is_none());
    }
}

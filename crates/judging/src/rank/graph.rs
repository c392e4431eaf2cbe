//! Who is connected with whom: entries that share judges, directly or over others, have a common scale.

use std::collections::BTreeSet;

use crate::assign::connectivity;

use super::totals::Totals;

/// Larger graphs are not searched for their minimum cut.
const MOST_PAIRS: usize = 100_000;

/// The least number of pairs without which the entry–judge graph over the given rounds falls apart; a pair counts once.
pub(crate) fn min_cut<'a>(rounds: impl Iterator<Item = &'a Totals>) -> Option<usize> {
    let pairs: BTreeSet<(usize, usize)> =
        rounds.flat_map(|totals| &totals.pairs).map(|pair| (pair.judge, pair.entry)).collect();
    if pairs.len() > MOST_PAIRS {
        return None;
    }
    Some(connectivity(&pairs.into_iter().collect::<Vec<_>>()).min_cut)
}

/// Parts of the entry–judge graph over the given rounds, as contest indices of entries in the contest's order;
/// the part with the first entry comes first. Entries without a sheet are in none.
pub(crate) fn parts<'a>(rounds: impl Iterator<Item = &'a Totals> + Clone, judges: usize) -> Vec<Vec<usize>> {
    let entries = rounds.clone().map(|totals| totals.entries.len()).max().unwrap_or(0);
    let mut links = Links::new(entries + judges);
    let mut scored = vec![false; entries];
    for pair in rounds.flat_map(|totals| &totals.pairs) {
        links.join(pair.entry, entries + pair.judge);
        scored[pair.entry] = true;
    }
    let mut part_of = vec![None; entries + judges];
    let mut parts: Vec<Vec<usize>> = Vec::new();
    for entry in (0..entries).filter(|&entry| scored[entry]) {
        let part = *part_of[links.root(entry)].get_or_insert_with(|| {
            parts.push(Vec::new());
            parts.len() - 1
        });
        parts[part].push(entry);
    }
    parts
}

/// Disjoint sets with path halving.
pub(super) struct Links {
    parents: Vec<usize>,
}

impl Links {
    pub(super) fn new(size: usize) -> Self {
        Self { parents: (0..size).collect() }
    }

    pub(super) fn root(&mut self, mut of: usize) -> usize {
        while self.parents[of] != of {
            self.parents[of] = self.parents[self.parents[of]];
            of = self.parents[of];
        }
        of
    }

    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parents[a.max(b)] = a.min(b);
    }
}

//! How an entry–judge graph hangs together: scores are comparable only along its pairs.

use std::collections::BTreeSet;

use super::graph::Graph;

/// Components and minimum cut of an entry–judge graph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Connectivity {
    /// The connected parts, by their first judge. Judges and entries without a pair are in none.
    pub components: Vec<Part>,
    /// The least number of pairs without which the graph falls apart: its edge connectivity. 0 where it is in
    /// parts already, or empty. Never more than the fewest pairs of any judge or entry.
    pub min_cut: usize,
    /// A part that so few pairs hold to the rest.
    pub weakest: Part,
}

/// Judges and entries, by index, ascending.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// Judges.
    pub judges: Vec<usize>,
    /// Entries.
    pub entries: Vec<usize>,
}

/// Components and minimum cut of the graph with an edge between judge and entry for each pair (judge, entry).
/// A pair that is given twice, such as a repeated assessment, counts twice in a cut.
pub fn connectivity(pairs: &[(usize, usize)]) -> Connectivity {
    let judges: Vec<usize> = distinct(pairs.iter().map(|p| p.0));
    let entries: Vec<usize> = distinct(pairs.iter().map(|p| p.1));
    let place = |list: &[usize], index: usize| list.partition_point(|&i| i < index);
    let ends = pairs.iter().map(|&(j, e)| [place(&judges, j), judges.len() + place(&entries, e)]);
    let graph = Graph::new(judges.len() + entries.len(), ends.collect());
    let part = |vertices: &[usize]| Part {
        judges: vertices.iter().filter_map(|&v| judges.get(v).copied()).collect(),
        entries: vertices
            .iter()
            .filter(|&&v| v >= judges.len())
            .map(|&v| entries[v - judges.len()])
            .collect(),
    };
    let cut = graph.min_cut();
    let weakest: Vec<usize> = (0..cut.part.len()).filter(|&v| cut.part[v]).collect();
    Connectivity {
        components: graph.components().iter().map(|vertices| part(vertices)).collect(),
        min_cut: cut.size,
        weakest: part(&weakest),
    }
}

fn distinct(indices: impl Iterator<Item = usize>) -> Vec<usize> {
    indices.collect::<BTreeSet<_>>().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_connected_to_nothing() {
        assert_eq!(connectivity(&[]), Connectivity::default());
    }

    #[test]
    fn a_judge_alone_with_an_entry_hangs_by_one_pair() {
        let one = connectivity(&[(usize::MAX, 7)]);
        assert_eq!(one.components, [Part { judges: vec![usize::MAX], entries: vec![7] }]);
        assert_eq!(one.min_cut, 1);
    }

    #[test]
    fn two_blocks_joined_by_one_pair_have_a_cut_of_one() {
        let mut pairs = vec![(0, 0), (0, 1), (1, 0), (1, 1), (2, 2), (2, 3), (3, 2), (3, 3)];
        assert_eq!(connectivity(&pairs).components.len(), 2);
        assert_eq!(connectivity(&pairs).min_cut, 0);
        pairs.push((1, 2));
        let joined = connectivity(&pairs);
        assert_eq!((joined.components.len(), joined.min_cut), (1, 1));
        assert_eq!(joined.weakest.judges.len() + joined.weakest.entries.len(), 4);
    }

    #[test]
    fn a_repeated_pair_counts_twice() {
        assert_eq!(connectivity(&[(0, 0), (0, 0)]).min_cut, 2);
    }

    proptest! {
        /// Every way to split the vertices in two is tried.
        #[test]
        fn the_minimum_cut_is_the_least_of_all_cuts(
            pairs in prop::collection::vec((0usize..4, 0usize..5), 1..16)
        ) {
            let judges = distinct(pairs.iter().map(|p| p.0));
            let entries = distinct(pairs.iter().map(|p| p.1));
            let vertices = judges.len() + entries.len();
            let least = (1u32..(1 << (vertices - 1)))
                .map(|side| {
                    let bit = |v: usize| side >> v & 1;
                    let judge = |j| bit(judges.iter().position(|&x| x == j).unwrap());
                    let entry = |e| bit(judges.len() + entries.iter().position(|&x| x == e).unwrap());
                    pairs.iter().filter(|&&(j, e)| judge(j) != entry(e)).count()
                })
                .min()
                .unwrap();
            let found = connectivity(&pairs);
            prop_assert_eq!(found.min_cut, least);
            let crossing = pairs
                .iter()
                .filter(|(j, e)| found.weakest.judges.contains(j) != found.weakest.entries.contains(e));
            prop_assert_eq!(crossing.count(), least);
        }
    }
}

//! The design of a round: which entries and judges occur, who met whom, and which variances it can tell apart.

use crate::Warning;

use super::mixed::{Cell, Ratios, Table};
use super::reml::EXACT_RATIO;
use super::totals::{Pair, Totals};

/// Where every entry has a single sheet, data cannot tell entries from the residual. Both are then taken as
/// equally large: the order is that of the totals, and half of what they differ by counts as luck.
const RATIO_IF_INSEPARABLE: f64 = 1.0;

/// Entries and judges of a round; the more numerous make the rows of its table.
pub(super) struct Design {
    /// Contest index of each level.
    pub(super) entries: Vec<usize>,
    pub(super) judges: Vec<usize>,
    /// Level of each contest index; of no meaning for those that do not occur.
    entry_level: Vec<usize>,
    judge_level: Vec<usize>,
    pub(super) entries_are_rows: bool,
}

impl Design {
    /// `judges` is their number in the contest.
    pub(super) fn of(totals: &Totals, judges: usize) -> Self {
        let mut scored = vec![false; judges];
        for pair in &totals.pairs {
            scored[pair.judge] = true;
        }
        let (entries, entry_level) = number(totals.entries.iter().map(Option::is_some));
        let (judges, judge_level) = number(scored.into_iter());
        let entries_are_rows = entries.len() >= judges.len();
        Self { entries, judges, entry_level, judge_level, entries_are_rows }
    }

    /// Turns what belongs to entry and judge into what belongs to row and column; and back, being its own
    /// inverse.
    pub(super) fn sides<T>(&self, [entry, judge]: [T; 2]) -> [T; 2] {
        if self.entries_are_rows { [entry, judge] } else { [judge, entry] }
    }

    /// Ratios from entry, judge, pair.
    pub(super) fn ratios(&self, [entry, judge, pair]: [f64; 3]) -> Ratios {
        let [row, column] = self.sides([entry, judge]);
        Ratios { row, column, pair }
    }

    /// Entry, judge, pair from ratios.
    pub(super) fn components(&self, ratios: Ratios) -> [f64; 3] {
        let [entry, judge] = self.sides([ratios.row, ratios.column]);
        [entry, judge, ratios.pair]
    }

    /// Pairs as cells, each mean shifted and scaled to `(mean − centre) / unit`.
    pub(super) fn table(&self, pairs: &[Pair], centre: f64, unit: f64) -> Table {
        let place = |p: &Pair| self.sides([self.entry_level[p.entry], self.judge_level[p.judge]]);
        let mut sorted: Vec<&Pair> = pairs.iter().collect();
        sorted.sort_by_key(|p| place(p));
        let [rows, columns] = self.sides([self.entries.len(), self.judges.len()]);
        let mut starts = vec![0; rows + 1];
        for pair in &sorted {
            starts[place(pair)[0] + 1] += 1;
        }
        for row in 0..rows {
            starts[row + 1] += starts[row];
        }
        let cells = sorted.iter().map(|p| Cell {
            column: place(p)[1],
            sheets: p.sheets as f64,
            mean: (p.mean - centre) / unit,
        });
        Table { starts, columns, cells: cells.collect() }
    }
}

/// Numbers what occurs; what does not keeps a number that is never asked for.
fn number(occurs: impl Iterator<Item = bool>) -> (Vec<usize>, Vec<usize>) {
    let mut levels = Vec::new();
    let mut numbers = Vec::new();
    for (index, occurs) in occurs.enumerate() {
        numbers.push(levels.len());
        if occurs {
            levels.push(index);
        }
    }
    (levels, numbers)
}

/// Names of the components, in the order used throughout.
const NAMES: [&str; 3] = ["entry", "judge", "pair"];

/// Which components the design can tell apart, in the order entry, judge, pair.
pub(super) struct Components {
    pub(super) estimated: [bool; 3],
    /// Ratios of those that are not estimated.
    pub(super) held: [f64; 3],
    /// What a component cannot be told from.
    inseparable: [Option<&'static str>; 3],
}

impl Components {
    /// Two components are inseparable where they split the sheets into the same groups, and one is nothing but
    /// μ where it makes a single group.
    pub(super) fn of(design: &Design, totals: &Totals) -> Self {
        let (entries, judges) = (design.entries.len(), design.judges.len());
        let (pairs, sheets) = (totals.pairs.len(), totals.sheets.len());
        let entry = match entries {
            1 => Some("intercept"),
            n if n == sheets => Some("residual"),
            _ => None,
        };
        let judge = match judges {
            1 => Some("intercept"),
            n if n == sheets => Some("residual"),
            n if n == pairs && entries == pairs => Some("entry"),
            _ => None,
        };
        let pair = match pairs {
            // The usual case and no flaw of the design: the pair's effect is part of the residual.
            n if n == sheets => None,
            1 => Some("intercept"),
            n if n == entries => Some("entry"),
            n if n == judges => Some("judge"),
            _ => None,
        };
        let held = if entry == Some("residual") { RATIO_IF_INSEPARABLE } else { 0.0 };
        Self {
            estimated: [entry.is_none(), judge.is_none(), pair.is_none() && pairs < sheets],
            held: [held, 0.0, 0.0],
            inseparable: [entry, judge, pair],
        }
    }

    /// Which components a prior may stand in for: all but those that are nothing but μ, and judges that are
    /// nothing but the residual. What of the others the data cannot tell apart, the priors share out.
    pub(super) fn integrable(&self) -> [bool; 3] {
        let [entry, judge, pair] = self.inseparable;
        let pairs_show = self.estimated[2] || pair.is_some_and(|from| from != "intercept");
        [entry != Some("intercept"), !matches!(judge, Some("intercept" | "residual")), pairs_show]
    }

    /// What a reader must know of the components, given their ratios.
    pub(super) fn warnings(&self, round: &str, ratios: [f64; 3]) -> Vec<Warning> {
        let mut warnings = Vec::new();
        for k in 0..3 {
            let (round, component) = (round.to_string(), NAMES[k].to_string());
            if let Some(from) = self.inseparable[k] {
                warnings.push(Warning::Inseparable { round, component, from: from.into() });
            } else if self.estimated[k] && ratios[k] == 0.0 {
                warnings.push(Warning::ZeroVariance { round, component });
            }
        }
        if ratios.iter().any(|&ratio| ratio > EXACT_RATIO) {
            warnings.push(Warning::ZeroVariance { round: round.into(), component: "residual".into() });
        }
        warnings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Contest, Criterion, Entry, Judge, Round, Sheet};

    /// What cannot be told apart in a round with these pairs of entry and judge.
    fn inseparable(pairs: &[(usize, usize)]) -> [Option<&'static str>; 3] {
        let sheet = |&(entry, judge): &(usize, usize)| Sheet { entry, judge, scores: vec![Some(1.0)] };
        let contest = Contest {
            entries: (0..9).map(|_| Entry::default()).collect(),
            judges: (0..9).map(|_| Judge::default()).collect(),
            rounds: vec![Round {
                id: "r".into(),
                weight: 1.0,
                criteria: vec![Criterion { id: "c".into(), weight: 1.0, low: 0.0, high: 2.0 }],
                sheets: pairs.iter().map(sheet).collect(),
            }],
        };
        let totals = &Totals::of(&contest)[0];
        Components::of(&Design::of(totals, 9), totals).inseparable
    }

    #[test]
    fn what_a_design_cannot_tell_apart() {
        assert_eq!(inseparable(&[(0, 0), (0, 1), (1, 0), (1, 1)]), [None, None, None]);
        // One judge.
        assert_eq!(inseparable(&[(0, 4), (1, 4)]), [Some("residual"), Some("intercept"), None]);
        // One entry.
        assert_eq!(inseparable(&[(3, 0), (3, 1)]), [Some("intercept"), Some("residual"), None]);
        // One sheet an entry, several a judge.
        assert_eq!(inseparable(&[(0, 0), (1, 0), (2, 1), (3, 1)]), [Some("residual"), None, None]);
        // Each entry has its own judge, who came twice.
        let own = [(0, 0), (0, 0), (1, 1), (1, 1)];
        assert_eq!(inseparable(&own), [None, Some("entry"), Some("entry")]);
        // The same sheet twice.
        assert_eq!(inseparable(&[(0, 0), (0, 0)]), [Some("intercept"), Some("intercept"), Some("intercept")]);
    }
}

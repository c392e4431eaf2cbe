//! From scores to totals: one number a sheet, one a pair of entry and judge, one an entry, all 0–100.

use crate::{Contest, Criterion, Round, Sheet};

/// A round reduced to totals.
pub(crate) struct Totals {
    /// Weight as a share of all rounds.
    pub(crate) weight: f64,
    /// Low and high of the scale that all criteria share, if they do.
    pub(crate) scale: Option<[f64; 2]>,
    /// Total of each sheet, in the round's order.
    pub(crate) sheets: Vec<f64>,
    /// Pairs of entry and judge, in order of entry, then judge.
    pub(crate) pairs: Vec<Pair>,
    /// One for each entry of the contest; `None` where it has no sheet in the round.
    pub(crate) entries: Vec<Option<EntryTotals>>,
}

/// What a judge gave an entry in a round.
pub(crate) struct Pair {
    pub(crate) entry: usize,
    pub(crate) judge: usize,
    /// Mean total of the pair's sheets.
    pub(crate) mean: f64,
    /// Sheets of the pair: more than one where the assessment was repeated.
    pub(crate) sheets: usize,
    /// Sum of squares of the pair's totals around `mean`.
    pub(crate) within: f64,
}

/// What an entry got in a round.
pub(crate) struct EntryTotals {
    /// Mean over judges; each counts once, however often the assessment was repeated.
    pub(crate) mean: f64,
    /// The same of each criterion, on the criterion's own scale.
    pub(crate) criteria: Vec<Option<f64>>,
    /// Sheets received.
    pub(crate) sheets: usize,
}

impl Totals {
    /// The totals of every round of a contest that has been checked.
    pub(crate) fn of(contest: &Contest) -> Vec<Self> {
        let all: f64 = contest.rounds.iter().map(|round| round.weight).sum();
        let totals = |round: &Round| Self::of_round(round, round.weight / all, contest.entries.len());
        contest.rounds.iter().map(totals).collect()
    }

    /// Entries that have a sheet in the round.
    pub(crate) fn reached(&self) -> usize {
        self.entries.iter().flatten().count()
    }

    fn of_round(round: &Round, weight: f64, entries: usize) -> Self {
        let sheets: Vec<f64> =
            round.sheets.iter().map(|sheet| sheet_total(&round.criteria, &sheet.scores)).collect();
        let mut order: Vec<usize> = (0..sheets.len()).collect();
        order.sort_by_key(|&k| (round.sheets[k].entry, round.sheets[k].judge));
        let same_pair = |a: &usize, b: &usize| {
            let (a, b) = (&round.sheets[*a], &round.sheets[*b]);
            (a.entry, a.judge) == (b.entry, b.judge)
        };
        let groups: Vec<&[usize]> = order.chunk_by(same_pair).collect();
        let pairs: Vec<Pair> = groups.iter().map(|group| pair(&round.sheets, &sheets, group)).collect();
        let mut of_entries: Vec<Option<EntryTotals>> = (0..entries).map(|_| None).collect();
        let mut first = 0;
        for own in pairs.chunk_by(|a, b| a.entry == b.entry) {
            let own_groups = &groups[first..first + own.len()];
            first += own.len();
            of_entries[own[0].entry] = Some(EntryTotals {
                mean: own.iter().map(|p| p.mean).sum::<f64>() / own.len() as f64,
                criteria: (0..round.criteria.len())
                    .map(|k| {
                        mean(own_groups.iter().filter_map(|group| criterion_mean(&round.sheets, group, k)))
                    })
                    .collect(),
                sheets: own.iter().map(|p| p.sheets).sum(),
            });
        }
        Self { weight, scale: common_scale(&round.criteria), sheets, pairs, entries: of_entries }
    }
}

/// A sheet's total: the weighted mean of its criteria, each mapped to 0–100 by its own end points,
/// `100 · Σ w (score − low)/(high − low) / Σ w`, over the criteria that were scored; not a number where none was.
#[must_use]
pub fn sheet_total(criteria: &[Criterion], scores: &[Option<f64>]) -> f64 {
    let mut weights = 0.0;
    let mut sum = 0.0;
    for (criterion, score) in criteria.iter().zip(scores) {
        if let Some(score) = score {
            weights += criterion.weight;
            sum += criterion.weight * criterion.share(*score);
        }
    }
    100.0 * sum / weights
}

fn pair(sheets: &[Sheet], totals: &[f64], group: &[usize]) -> Pair {
    let mean = group.iter().map(|&k| totals[k]).sum::<f64>() / group.len() as f64;
    Pair {
        entry: sheets[group[0]].entry,
        judge: sheets[group[0]].judge,
        mean,
        sheets: group.len(),
        within: group.iter().map(|&k| (totals[k] - mean) * (totals[k] - mean)).sum(),
    }
}

fn criterion_mean(sheets: &[Sheet], group: &[usize], criterion: usize) -> Option<f64> {
    mean(group.iter().filter_map(|&k| sheets[k].scores[criterion]))
}

/// The arithmetic mean; `None` of nothing.
pub(crate) fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = values.fold((0_usize, 0.0), |(count, sum), value| (count + 1, sum + value));
    (count > 0).then(|| sum / count as f64)
}

fn common_scale(criteria: &[Criterion]) -> Option<[f64; 2]> {
    let [first, others @ ..] = criteria else { return None };
    others.iter().all(|c| c.low == first.low && c.high == first.high).then_some([first.low, first.high])
}

impl Criterion {
    /// A score as a share of the scale, 0–1.
    pub(crate) fn share(&self, score: f64) -> f64 {
        (score - self.low) / (self.high - self.low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn criterion(id: &str, weight: f64, low: f64, high: f64) -> Criterion {
        Criterion { id: id.into(), weight, low, high }
    }

    fn sheet(entry: usize, judge: usize, scores: &[Option<f64>]) -> Sheet {
        Sheet { entry, judge, scores: scores.to_vec() }
    }

    #[test]
    fn a_total_maps_each_criterion_by_its_own_end_points() {
        let criteria = [criterion("a", 3.0, 1.0, 5.0), criterion("b", 1.0, 0.0, 100.0)];
        // 4 of 1–5 is 75 %, 40 of 0–100 is 40 %: (3·75 + 40)/4.
        assert_eq!(sheet_total(&criteria, &[Some(4.0), Some(40.0)]), 66.25);
        assert_eq!(sheet_total(&criteria, &[None, Some(40.0)]), 40.0);
    }

    #[test]
    fn a_judge_who_assesses_twice_counts_once() {
        let round = Round {
            id: "r".into(),
            weight: 1.0,
            criteria: vec![criterion("a", 1.0, 0.0, 10.0)],
            sheets: vec![sheet(1, 0, &[Some(2.0)]), sheet(1, 1, &[Some(8.0)]), sheet(1, 0, &[Some(4.0)])],
        };
        let totals = Totals::of_round(&round, 1.0, 2);
        assert!(totals.entries[0].is_none());
        let entry = totals.entries[1].as_ref().unwrap();
        assert_eq!((entry.mean, entry.sheets), (55.0, 3));
        assert_eq!(entry.criteria, [Some(5.5)]);
        assert_eq!(
            totals.pairs.iter().map(|p| (p.sheets, p.within)).collect::<Vec<_>>(),
            [(2, 200.0), (1, 0.0)]
        );
        assert_eq!(totals.scale, Some([0.0, 10.0]));
    }
}

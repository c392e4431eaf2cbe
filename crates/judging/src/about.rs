//! Which rows a warning is about: what a page marks and a table links to.

use std::collections::BTreeSet;

use crate::{Contest, Warning};

/// Indices into a contest, ascending. Empty lists where the warning is about none of them in particular.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// Index into [`Contest::rounds`].
    pub round: Option<usize>,
    /// Indices into the sheets of that round.
    pub sheets: Vec<usize>,
    /// Indices into [`Contest::entries`].
    pub entries: Vec<usize>,
    /// Indices into [`Contest::judges`].
    pub judges: Vec<usize>,
}

impl Warning {
    /// The rows of `contest`, the one that was ranked, that this warning is about.
    pub fn about(&self, contest: &Contest) -> About {
        let of_round = |id: &str| About {
            round: contest.rounds.iter().position(|round| round.id == id),
            ..About::default()
        };
        match self {
            Self::Islands { round, parts } => {
                About { entries: entries(contest, parts.iter().flatten()), ..of_round(round) }
            }
            Self::OneSheet { round, entries: ids } => {
                let entries = entries(contest, ids.iter());
                let about = of_round(round);
                About {
                    sheets: sheets(contest, &about, |entry, _| entries.contains(&entry)),
                    entries,
                    ..about
                }
            }
            Self::SkippedRound { round, entries: ids, .. } => {
                About { entries: entries(contest, ids.iter()), ..of_round(round) }
            }
            Self::TieAtCut { entries: ids } | Self::Unscored { entries: ids } => {
                About { entries: entries(contest, ids.iter()), ..About::default() }
            }
            Self::FewSheets { judge, .. } => About { judges: judges(contest, [judge]), ..About::default() },
            Self::Flat { judge, round, .. } => {
                let judges = judges(contest, [judge]);
                let about = of_round(round);
                About { sheets: sheets(contest, &about, |_, judge| judges.contains(&judge)), judges, ..about }
            }
            Self::MissingCriteria { round, sheets: pairs } => {
                let mut about = of_pairs(contest, of_round(round), pairs.iter().map(|[j, e]| (j, e)));
                let held = about.round.and_then(|round| contest.rounds.get(round));
                // Of a pair's sheets those that lack a score.
                about.sheets.retain(|&sheet| {
                    held.is_some_and(|held| held.sheets[sheet].scores.iter().any(Option::is_none))
                });
                about
            }
            Self::OddSheets { round, sheets } => {
                of_pairs(contest, of_round(round), sheets.iter().map(|sheet| (&sheet.judge, &sheet.entry)))
            }
            Self::Extreme { round, facet, ids } if facet == "entry" => {
                About { entries: entries(contest, ids.iter()), ..of_round(round) }
            }
            Self::Extreme { round, facet, ids } if facet == "judge" => {
                About { judges: judges(contest, ids), ..of_round(round) }
            }
            Self::Extreme { round, .. }
            | Self::NotConverged { round, .. }
            | Self::UnusedCategories { round, .. }
            | Self::Incomplete { round, .. }
            | Self::ZeroVariance { round, .. }
            | Self::Inseparable { round, .. }
            | Self::AllEqual { round }
            | Self::WeakCriterion { round, .. }
            | Self::FlatCriterion { round, .. } => of_round(round),
            Self::FewerThanTop { .. } => About::default(),
        }
    }
}

fn of_pairs<'a>(
    contest: &Contest,
    about: About,
    pairs: impl Iterator<Item = (&'a String, &'a String)>,
) -> About {
    let (of_judges, of_entries): (Vec<&String>, Vec<&String>) = pairs.unzip();
    let places = of_judges.iter().zip(&of_entries).filter_map(|(judge, entry)| {
        let judge = contest.judges.iter().position(|j| j.id == **judge)?;
        Some((contest.entries.iter().position(|e| e.id == **entry)?, judge))
    });
    let places: BTreeSet<(usize, usize)> = places.collect();
    About {
        sheets: sheets(contest, &about, |entry, judge| places.contains(&(entry, judge))),
        entries: entries(contest, of_entries.into_iter()),
        judges: judges(contest, of_judges),
        ..about
    }
}

fn sheets(contest: &Contest, about: &About, of: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let held = about.round.and_then(|round| contest.rounds.get(round));
    let sheets = held.map_or(&[][..], |round| &round.sheets);
    (0..sheets.len()).filter(|&k| of(sheets[k].entry, sheets[k].judge)).collect()
}

fn entries<'a>(contest: &Contest, ids: impl Iterator<Item = &'a String>) -> Vec<usize> {
    let ids: BTreeSet<&String> = ids.collect();
    (0..contest.entries.len()).filter(|&k| ids.contains(&contest.entries[k].id)).collect()
}

fn judges<'a>(contest: &Contest, ids: impl IntoIterator<Item = &'a String>) -> Vec<usize> {
    let ids: BTreeSet<&String> = ids.into_iter().collect();
    (0..contest.judges.len()).filter(|&k| ids.contains(&contest.judges[k].id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulate::{Design, simulate};
    use crate::{Model, Rule, rank};

    #[test]
    fn an_odd_sheet_and_a_gap_are_found_again() {
        let mut contest = simulate(&Design::one_round(40, 6, 3, 2), 2).contest;
        let sheets = &mut contest.rounds[0].sheets;
        // The best of marks for an entry whom others gave little, and a sheet with a gap.
        let odd = 10;
        sheets[odd - odd % 3..odd - odd % 3 + 3].iter_mut().for_each(|s| s.scores = vec![Some(1.5); 2]);
        sheets[odd].scores = vec![Some(5.0); 2];
        sheets[70].scores[1] = None;
        let pair = |k: usize| (contest.rounds[0].sheets[k].entry, contest.rounds[0].sheets[k].judge);
        for model in [Model::Gaussian, Model::Calibrated] {
            let rule = Rule { model, top: 5, ties: vec![], seed: 1, draws: 0 };
            let ranking = rank(&contest, &rule).unwrap();
            let about = |wanted: fn(&Warning) -> bool| {
                ranking.warnings.iter().find(|w| wanted(w)).map(|w| w.about(&contest)).unwrap()
            };
            let (entry, judge) = pair(odd);
            let found = about(|w| matches!(w, Warning::OddSheets { .. }));
            assert!(found.sheets.contains(&odd) && found.sheets.len() < 4, "{found:?}");
            assert!(found.entries.contains(&entry) && found.judges.contains(&judge));
            let (entry, judge) = pair(70);
            let gap = About { round: Some(0), sheets: vec![70], entries: vec![entry], judges: vec![judge] };
            assert_eq!(about(|w| matches!(w, Warning::MissingCriteria { .. })), gap);
            assert_eq!(ranking.min_cut, Some(3));
        }
    }
}

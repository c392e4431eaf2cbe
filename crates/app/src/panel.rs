//! What the engine asks of the judging: an order, and who judges what.

use engine::{Contest, JudgingRefusal, Jury, PanelRequest, Place, Standing};
use judging::assign::{Bounds, Demand, Objective, Reviews, Task};
use judging::{Criterion, Entry, Judge, Model, Round, Rule, Sheet, TieRule};

/// Draws behind probabilities; the order does not depend on them.
const DRAWS: u32 = 1;

/// Ranks and assigns by the crate `judging`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Panel;

impl Jury for Panel {
    fn rank(&self, contest: &Contest) -> Result<Standing, JudgingRefusal> {
        let (given, rule) = translated(contest);
        let ranking = judging::rank(&given, &rule)
            .map_err(|flaw| JudgingRefusal::Ranking { reason: flaw.to_string() })?;
        let mut standing = Standing::default();
        for (at, entry) in ranking.entries.iter().enumerate() {
            standing.places.push(Place { entry: entry.id.clone(), place: at + 1, score: entry.mean });
            if entry.tied {
                // Neighbours of one rank that no rule told apart are one group.
                let same = at.checked_sub(1).and_then(|before| ranking.entries.get(before));
                let joins = same.is_some_and(|before| before.tied && before.rank == entry.rank);
                match standing.tied.last_mut().filter(|_| joins) {
                    Some(group) => group.push(entry.id.clone()),
                    None => standing.tied.push(vec![entry.id.clone()]),
                }
            }
        }
        Ok(standing)
    }

    fn assign(&self, request: &PanelRequest) -> Result<Vec<(usize, usize)>, JudgingRefusal> {
        let reviews = u32::try_from(request.per_entry).unwrap_or(u32::MAX);
        let most = u32::try_from(request.entries.len()).unwrap_or(u32::MAX);
        let task = Task {
            judges: request
                .judges
                .iter()
                .map(|id| Bounds { id: id.clone(), low: 0, high: most, agency: None })
                .collect(),
            entries: request
                .entries
                .iter()
                .map(|id| Demand { id: id.clone(), reviews: Reviews::Count(reviews), agency: None })
                .collect(),
            affinity: Vec::new(),
            conflicts: request.excluded.clone(),
            agencies: std::collections::BTreeMap::new(),
            min_cut: 1,
            previous: None,
            objective: Objective::Fair,
        };
        let assignment = judging::assign::assign(&task)
            .map_err(|_| JudgingRefusal::NoPanel { entries: request.entries.clone() })?;
        Ok(assignment.pairs.iter().map(|pair| pair.index).collect())
    }
}

pub(crate) fn translated(contest: &Contest) -> (judging::Contest, Rule) {
    let mut judges: Vec<&str> = contest.sheets.iter().map(|sheet| sheet.judge.as_str()).collect();
    judges.sort_unstable();
    judges.dedup();
    let entry = |id: &String| Entry { id: id.clone(), name: String::new(), agency: String::new() };
    let mut rounds: Vec<Round> = contest
        .rounds
        .iter()
        .map(|round| Round {
            id: round.id.clone(),
            weight: round.weight,
            criteria: round
                .criteria
                .iter()
                .map(|(id, weight, low, high)| Criterion {
                    id: id.clone(),
                    weight: *weight,
                    low: *low,
                    high: *high,
                })
                .collect(),
            sheets: Vec::new(),
        })
        .collect();
    for sheet in &contest.sheets {
        let at = contest.entries.iter().position(|id| *id == sheet.entry);
        let judge = judges.binary_search(&sheet.judge.as_str());
        if let (Some(entry), Ok(judge), Some(round)) = (at, judge, rounds.get_mut(sheet.round)) {
            round.sheets.push(Sheet { entry, judge, scores: sheet.scores.clone() });
        }
    }
    let given = judging::Contest {
        entries: contest.entries.iter().map(entry).collect(),
        judges: judges.into_iter().map(|id| Judge { id: id.to_string() }).collect(),
        rounds,
    };
    let rule = Rule {
        model: if contest.calibrated { Model::Gaussian } else { Model::Mean },
        top: contest.best.max(1),
        ties: contest.ties.iter().filter_map(|tie| tie.parse::<TieRule>().ok()).collect(),
        seed: 1,
        draws: DRAWS,
    };
    (given, rule)
}

//! What is plainly wrong or plainly too little, before the flow.

use std::collections::BTreeSet;

use super::eligible::Eligible;
use super::{Idler, Impossible, LARGEST_AFFINITY, Objective, PairList, Reviews, Shortage, Task};

/// Most judge × entry and judge × judge pairs; a hundred times the largest contest on record.
const MOST_PAIRS: usize = 100_000_000;

/// Refuses a task that does not hold together: then every index and number in it can be trusted.
pub(super) fn check(task: &Task) -> Result<(), Impossible> {
    let (judges, entries) = (task.judges.len(), task.entries.len());
    let fits = |a: usize, b: usize| a.checked_mul(b).is_some_and(|n| n <= MOST_PAIRS);
    if !fits(judges, entries) || !fits(judges, judges) {
        return Err(Impossible::TooLarge { judges, entries });
    }
    unique("judges", task.judges.iter().map(|j| &j.id))?;
    unique("entries", task.entries.iter().map(|e| &e.id))?;
    affinity(task)?;
    let known = |list, &(judge, entry): &(usize, usize)| match judge < judges && entry < entries {
        true => Ok(()),
        false => Err(Impossible::UnknownPair { list, judge, entry }),
    };
    task.conflicts.iter().try_for_each(|pair| known(PairList::Conflicts, pair))?;
    task.previous.iter().flatten().try_for_each(|pair| known(PairList::Previous, pair))?;
    match task.judges.iter().find(|j| task.objective == Objective::Fair && j.low > j.high) {
        Some(j) => Err(Impossible::Bounds { judge: j.id.clone(), low: j.low, high: j.high }),
        None => Ok(()),
    }
}

/// How many judges each entry needs, if a count of judges and places is enough for it.
pub(super) fn needs(task: &Task, eligible: &Eligible) -> Result<Vec<usize>, Impossible> {
    let needs: Vec<usize> = task
        .entries
        .iter()
        .zip(&eligible.of_entry)
        .map(|(entry, &all)| match entry.reviews {
            Reviews::All => all.max(1),
            Reviews::Count(n) => n as usize,
        })
        .collect();
    enough_judges(task, eligible, &needs)?;
    enough_places(task, &needs)?;
    if task.objective == Objective::Fair {
        enough_work(task, eligible, &needs)?;
    }
    Ok(needs)
}

fn unique<'a>(of: &str, ids: impl Iterator<Item = &'a String>) -> Result<(), Impossible> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(Impossible::DuplicateId { of: of.to_string(), id: id.clone() });
        }
    }
    Ok(())
}

fn affinity(task: &Task) -> Result<(), Impossible> {
    let (judges, entries) = (task.judges.len(), task.entries.len());
    if task.affinity.is_empty() {
        return Ok(());
    }
    if task.affinity.len() != judges {
        return Err(Impossible::AffinityRows { rows: task.affinity.len(), judges });
    }
    for (judge, row) in task.judges.iter().zip(&task.affinity) {
        if row.len() != entries {
            return Err(Impossible::AffinityRow { judge: judge.id.clone(), values: row.len(), entries });
        }
        // A NaN is not at most anything.
        let usable = |a: &f64| a.abs() <= LARGEST_AFFINITY;
        if let Some((entry, _)) = task.entries.iter().zip(row).find(|(_, a)| !usable(a)) {
            return Err(Impossible::AffinityValue { judge: judge.id.clone(), entry: entry.id.clone() });
        }
    }
    Ok(())
}

fn enough_judges(task: &Task, eligible: &Eligible, needs: &[usize]) -> Result<(), Impossible> {
    let short = (0..needs.len()).filter(|&e| needs[e] > eligible.of_entry[e]).map(|e| Shortage {
        entry: task.entries[e].id.clone(),
        needs: needs[e],
        eligible: eligible.of_entry[e],
        conflicts: eligible.conflicts[e],
        family: eligible.family[e],
    });
    let entries: Vec<Shortage> = short.collect();
    if entries.is_empty() { Ok(()) } else { Err(Impossible::TooFewJudges { entries }) }
}

fn enough_places(task: &Task, needs: &[usize]) -> Result<(), Impossible> {
    let demand = needs.iter().map(|&n| n as u64).sum();
    let open = needs.iter().filter(|&&n| n > 0).count() as u64;
    let capacity = task.judges.iter().map(|j| u64::from(j.high).min(open)).sum();
    if capacity < demand { Err(Impossible::Capacity { demand, capacity }) } else { Ok(()) }
}

fn enough_work(task: &Task, eligible: &Eligible, needs: &[usize]) -> Result<(), Impossible> {
    let idle = task.judges.iter().enumerate().filter_map(|(j, bounds)| {
        let eligible = open(eligible, needs, j);
        let idle = bounds.low as usize > eligible;
        idle.then(|| Idler { judge: bounds.id.clone(), low: bounds.low, eligible })
    });
    let judges: Vec<Idler> = idle.collect();
    if !judges.is_empty() {
        return Err(Impossible::LowUnreachable { judges });
    }
    let low = task.judges.iter().map(|j| j.low as u64).sum();
    let demand = needs.iter().map(|&n| n as u64).sum();
    if low > demand { Err(Impossible::LowAboveDemand { low, demand }) } else { Ok(()) }
}

/// Entries that a judge may judge and that need anyone.
fn open(eligible: &Eligible, needs: &[usize], judge: usize) -> usize {
    (0..needs.len()).filter(|&e| needs[e] > 0 && eligible.allows(judge, e)).count()
}

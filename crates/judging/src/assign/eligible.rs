//! Who may judge what.

use super::Task;

/// For each pair of judge and entry, whether they may meet.
pub(super) struct Eligible {
    judges: usize,
    allowed: Vec<bool>,
    /// Per entry: judges who may judge it.
    pub(super) of_entry: Vec<usize>,
    /// Per entry: judges shut out by a declared conflict.
    pub(super) conflicts: Vec<usize>,
    /// Per entry: judges shut out by the agency family alone.
    pub(super) family: Vec<usize>,
}

impl Eligible {
    /// Leaves out declared conflicts, and the entries of a judge's own agency, its parent and its children.
    pub(super) fn of(task: &Task) -> Self {
        let (judges, entries) = (task.judges.len(), task.entries.len());
        let mut eligible = Self {
            judges,
            allowed: vec![true; judges * entries],
            of_entry: vec![judges; entries],
            conflicts: vec![0; entries],
            family: vec![0; entries],
        };
        for &(judge, entry) in &task.conflicts {
            eligible.allowed[entry * judges + judge] = false;
            eligible.of_entry[entry] -= 1;
            eligible.conflicts[entry] += 1;
        }
        for (entry, demand) in task.entries.iter().enumerate() {
            for (judge, bounds) in task.judges.iter().enumerate() {
                if eligible.allows(judge, entry) && related(task, &bounds.agency, &demand.agency) {
                    eligible.allowed[entry * judges + judge] = false;
                    eligible.of_entry[entry] -= 1;
                    eligible.family[entry] += 1;
                }
            }
        }
        eligible
    }

    /// Whether the two may meet.
    pub(super) fn allows(&self, judge: usize, entry: usize) -> bool {
        self.allowed[entry * self.judges + judge]
    }
}

/// Own agency, parent or child. A sister agency or a grandparent is no relation.
fn related(task: &Task, judge: &Option<String>, entry: &Option<String>) -> bool {
    let (Some(judge), Some(entry)) = (judge, entry) else { return false };
    if judge.is_empty() || entry.is_empty() {
        return false;
    }
    judge == entry || task.agencies.get(judge) == Some(entry) || task.agencies.get(entry) == Some(judge)
}

//! What an assignment gives: the words of the JSON output are these fields.

use schemars::JsonSchema;
use serde::Serialize;

use super::plan::Plan;
use super::{Objective, Reviews, Task, connectivity};

/// An assignment with everything that explains it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Assignment {
    /// What was optimised.
    pub objective: Objective,
    /// Who judges what, by judge and then by entry in the task's order.
    pub pairs: Vec<Pair>,
    /// Sum of the affinities of all pairs.
    pub total_affinity: f64,
    /// Every judge in the task's order.
    pub judges: Vec<JudgeLoad>,
    /// Every entry in the task's order.
    pub entries: Vec<EntryShare>,
    /// The entry of least affinity in sum, the first of several; none where no entry has a judge.
    pub worst_off: Option<String>,
    /// The connected parts of the entry–judge graph; across them scores cannot be compared. Judges and
    /// entries without a pair are in none.
    pub components: Vec<Component>,
    /// The least number of pairs without which the entry–judge graph falls apart; 0 where it is in parts or
    /// empty.
    pub min_cut: usize,
    /// The fewest pairs of any judge or entry that has any: `min_cut` cannot be more at these loads.
    pub reachable_cut: usize,
    /// In a re-run, pairs that the run before did not have; absent in a first run.
    pub moved: Option<usize>,
    /// What a reader must know before handing it out.
    pub notes: Vec<Note>,
}

/// A judge and an entry that the judge is to review.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Pair {
    /// The judge.
    pub judge: String,
    /// The entry.
    pub entry: String,
    /// The judge's affinity to the entry.
    pub affinity: f64,
    /// Index of judge and entry in the task.
    #[serde(skip)]
    pub index: (usize, usize),
}

/// How much a judge has to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct JudgeLoad {
    /// The judge.
    pub id: String,
    /// Reviews assigned.
    pub load: u32,
    /// Fewest reviews asked for.
    pub low: u32,
    /// Most reviews.
    pub high: u32,
}

/// How well an entry is served.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EntryShare {
    /// The entry.
    pub id: String,
    /// Its judges.
    pub reviews: usize,
    /// Sum of their affinities to it.
    pub affinity: f64,
}

/// A connected part of the entry–judge graph, by key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Component {
    /// Judges.
    pub judges: Vec<String>,
    /// Entries.
    pub entries: Vec<String>,
}

/// What a reader must know, as a value; the texts are the interface's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Note {
    /// Judges below their lower bound, which the plain optimum does not apply.
    LowBoundsNotApplied {
        /// The judges.
        judges: Vec<String>,
    },
    /// The graph is in several parts: no common scale across them.
    Islands {
        /// How many.
        components: usize,
    },
    /// The minimum cut wanted is more than the fewest pairs of a judge or an entry.
    CutOutOfReach {
        /// The cut wanted.
        wanted: usize,
        /// The most it can be at these loads.
        reachable: usize,
        /// Judges with fewer pairs than wanted.
        judges: Vec<String>,
        /// Entries with fewer pairs than wanted.
        entries: Vec<String>,
    },
    /// No swap was found that raises the minimum cut as far as the loads would let it.
    CutNotReached {
        /// The cut wanted.
        wanted: usize,
        /// The cut reached.
        reached: usize,
    },
    /// Connecting the graph took a review from one judge to another, so that loads are less equal than they
    /// could be.
    LoadsLessEqual,
    /// The bound on swaps ended them while entries could still gain.
    SwapsCutShort,
    /// Judges without any entry.
    IdleJudges {
        /// The judges.
        judges: Vec<String>,
    },
    /// Entries that asked for no review.
    UnreviewedEntries {
        /// The entries.
        entries: Vec<String>,
    },
}

/// What happened on the way.
#[derive(Default)]
pub(super) struct Course {
    /// Connecting the graph made loads less equal.
    pub(super) less_equal: bool,
    /// Swaps were ended by their bound.
    pub(super) cut_short: bool,
}

/// Puts a plan into the words of the task.
pub(super) fn report(task: &Task, plan: &Plan, course: Course) -> Assignment {
    let indices = plan.pairs();
    let affinity = |j: usize, e: usize| task.affinity.get(j).map_or(0.0, |row| row[e]);
    let pair = |&(j, e): &(usize, usize)| Pair {
        judge: task.judges[j].id.clone(),
        entry: task.entries[e].id.clone(),
        affinity: affinity(j, e),
        index: (j, e),
    };
    let mut entries: Vec<EntryShare> =
        task.entries.iter().map(|e| EntryShare { id: e.id.clone(), reviews: 0, affinity: 0.0 }).collect();
    for &(j, e) in &indices {
        entries[e].reviews += 1;
        entries[e].affinity += affinity(j, e);
    }
    let worst = (0..entries.len()).filter(|&e| entries[e].reviews > 0).min_by_key(|&e| (plan.total(e), e));
    let judge = |(j, bounds): (usize, &super::Bounds)| JudgeLoad {
        id: bounds.id.clone(),
        load: plan.load(j),
        low: bounds.low,
        high: bounds.high,
    };
    let graph = connectivity(&indices);
    let component = |part: &super::Part| Component {
        judges: part.judges.iter().map(|&j| task.judges[j].id.clone()).collect(),
        entries: part.entries.iter().map(|&e| task.entries[e].id.clone()).collect(),
    };
    let before = task.previous.as_ref().map(|pairs| pairs.iter().collect::<std::collections::BTreeSet<_>>());
    let mut assignment = Assignment {
        objective: task.objective,
        pairs: indices.iter().map(pair).collect(),
        total_affinity: indices.iter().map(|&(j, e)| affinity(j, e)).sum(),
        judges: task.judges.iter().enumerate().map(judge).collect(),
        entries,
        worst_off: worst.map(|e| task.entries[e].id.clone()),
        components: graph.components.iter().map(component).collect(),
        min_cut: graph.min_cut,
        reachable_cut: plan.smallest_degree(),
        moved: before.map(|before| indices.iter().filter(|pair| !before.contains(pair)).count()),
        notes: Vec::new(),
    };
    assignment.notes = notes(task, &assignment, course);
    assignment
}

fn notes(task: &Task, assignment: &Assignment, course: Course) -> Vec<Note> {
    let mut notes = Vec::new();
    let judges = |which: &dyn Fn(&JudgeLoad) -> bool| -> Vec<String> {
        assignment.judges.iter().filter(|j| which(j)).map(|j| j.id.clone()).collect()
    };
    let entries = |which: &dyn Fn(&EntryShare) -> bool| -> Vec<String> {
        assignment.entries.iter().filter(|e| which(e)).map(|e| e.id.clone()).collect()
    };
    let below = judges(&|j| j.load < j.low);
    if !below.is_empty() {
        notes.push(Note::LowBoundsNotApplied { judges: below });
    }
    if assignment.components.len() > 1 {
        notes.push(Note::Islands { components: assignment.components.len() });
    }
    let (wanted, reachable) = (task.min_cut as usize, assignment.reachable_cut);
    if wanted > reachable && !assignment.pairs.is_empty() {
        notes.push(Note::CutOutOfReach {
            wanted,
            reachable,
            judges: judges(&|j| j.load > 0 && (j.load as usize) < wanted),
            entries: entries(&|e| e.reviews > 0 && e.reviews < wanted),
        });
    }
    if assignment.min_cut < wanted.min(reachable) {
        notes.push(Note::CutNotReached { wanted, reached: assignment.min_cut });
    }
    if course.less_equal {
        notes.push(Note::LoadsLessEqual);
    }
    if course.cut_short {
        notes.push(Note::SwapsCutShort);
    }
    let idle = judges(&|j| j.load == 0);
    if !idle.is_empty() {
        notes.push(Note::IdleJudges { judges: idle });
    }
    let unreviewed = task.entries.iter().filter(|e| e.reviews == Reviews::Count(0));
    let unreviewed: Vec<String> = unreviewed.map(|e| e.id.clone()).collect();
    if !unreviewed.is_empty() {
        notes.push(Note::UnreviewedEntries { entries: unreviewed });
    }
    notes
}

//! Who judges what: judges are assigned to entries under coverage, loads, conflicts and connectivity.
//!
//! 1. Who may judge what: declared conflicts and the agency family are left out for good.
//! 2. A min-cost flow finds the exact optimum (`flow`), in 64-bit fixed point, ties to the lower index.
//! 3. Under [`Objective::Fair`] the entry–judge graph is then connected by least-loss swaps (`connect`), and
//!    swaps go on while the worst-off entry gains (`lift`).
//!
//! What cannot be done comes back as an [`Impossible`] that says what to relax; nothing here panics.

mod check;
mod connect;
mod connectivity;
mod eligible;
mod flow;
mod graph;
mod impossible;
mod lift;
mod loads;
mod outcome;
mod plan;
mod prices;

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use connectivity::{Connectivity, Part, connectivity};
pub use impossible::{Idler, Impossible, PairList, Shortage};
pub use outcome::{Assignment, Component, EntryShare, JudgeLoad, Note, Pair};

use eligible::Eligible;
use loads::Loads;
use outcome::Course;
use plan::Plan;
use prices::Prices;

/// What is asked: judges, entries, and the rules between them. Judges and entries are known by their index.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Task {
    /// Those who judge, with the load that each accepts.
    pub judges: Vec<Bounds>,
    /// Those to be judged, with the reviews that each needs.
    pub entries: Vec<Demand>,
    /// Expertise: one row a judge, one value an entry, zero where nothing is known; no rows at all where
    /// nothing is known of anyone. Finite, at most [`LARGEST_AFFINITY`] in size; negative values are allowed.
    #[serde(default)]
    pub affinity: Vec<Vec<f64>>,
    /// Pairs (judge, entry) that must never meet: declared interests and recusals.
    #[serde(default)]
    pub conflicts: BTreeSet<(usize, usize)>,
    /// The agency above each agency, where there is one.
    #[serde(default)]
    pub agencies: BTreeMap<String, String>,
    /// The least number of pairs that may hold any part of the entry–judge graph to the rest. 0 asks for
    /// nothing, 1 for a connected graph.
    #[serde(default)]
    pub min_cut: u32,
    /// The pairs (judge, entry) of the run before, in a re-run: as many as possible are kept.
    #[serde(default)]
    pub previous: Option<Vec<(usize, usize)>>,
    /// What is optimised.
    #[serde(default)]
    pub objective: Objective,
}

/// A judge and the load that the judge accepts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Bounds {
    /// Natural key, unique among judges.
    pub id: String,
    /// Fewest reviews; applied under [`Objective::Fair`] only.
    #[serde(default)]
    pub low: u32,
    /// Most reviews.
    pub high: u32,
    /// The judge's own agency.
    #[serde(default)]
    pub agency: Option<String>,
}

/// An entry and the reviews that it needs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Demand {
    /// Natural key, unique among entries.
    pub id: String,
    /// How many judges.
    pub reviews: Reviews,
    /// The agency that entered it.
    #[serde(default)]
    pub agency: Option<String>,
}

/// How many judges an entry meets: exactly so many, or all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reviews {
    /// Every judge who may judge it: no conflict, not of its agency family.
    #[default]
    All,
    /// Exactly so many different judges.
    Count(u32),
}

/// What is optimised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Objective {
    /// Every constraint, each yielding only to those before it:
    ///
    /// 1. coverage, loads within `low` and `high`, no conflict, no agency family: always;
    /// 2. in a re-run, as many pairs of the run before as possible;
    /// 3. loads as equal as that allows: the sum of squared loads is least. The load vectors that reach every
    ///    coverage are an M-convex set, so the same vectors also have the least largest load, then the fewest
    ///    judges that bear it, and so on down (Frank & Murota, *Decreasing minimization on M-convex sets*, 2022);
    /// 4. the greatest total affinity.
    ///
    /// Swaps that leave 1 and 2 alone then give affinity for connectivity and for the worst-off entry. Only
    /// where no swap connects the graph is the load of one judge passed to another, within the bounds.
    #[default]
    Fair,
    /// The greatest total affinity under coverage and upper load bounds, and nothing else: lower bounds,
    /// `min_cut` and `previous` are not applied. Conflicts and the agency family always are.
    Affinity,
}

/// Affinities beyond this, of either sign, are refused: sums could lose the digits that decide.
pub const LARGEST_AFFINITY: f64 = 1e9;

/// Finds the best assignment, or says why there is none.
///
/// The same task gives the same assignment everywhere. Time: the flow makes one shortest-path search over the
/// judges for each review; the swaps after it are bounded as `connect` and `lift` say.
pub fn assign(task: &Task) -> Result<Assignment, Impossible> {
    check::check(task)?;
    let eligible = Eligible::of(task);
    let needs = check::needs(task, &eligible)?;
    let prices = Prices::of(task, &eligible, &needs);
    let loads = Loads::of(task, &prices);
    let panels = flow::fill(task, &prices, &loads, &needs)?;
    let mut plan = Plan::new(&prices, &loads, &panels);
    let course = match task.objective {
        Objective::Affinity => Course::default(),
        Objective::Fair => {
            let squares = plan.squares();
            let hold = connect::connect(&mut plan, task.min_cut as usize);
            let cut_short = lift::lift(&mut plan, hold);
            Course { less_equal: plan.squares() > squares, cut_short }
        }
    };
    Ok(outcome::report(task, &plan, course))
}

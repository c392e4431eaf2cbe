//! An assignment while it is being improved.

use super::graph::{Cut, Graph};
use super::loads::Loads;
use super::prices::{FORBIDDEN, Prices};

/// Who judges what, with everything that a change needs to know. Entries follow judges as vertices of the
/// graph.
pub(super) struct Plan<'a> {
    prices: &'a Prices,
    loads: &'a Loads,
    graph: Graph,
    held: Vec<bool>,
    load: Vec<u32>,
    total: Vec<i64>,
}

/// A step from one assignment to another of the same coverage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    /// The first judge gives the first entry for the second; loads stay.
    Swap { judges: [usize; 2], entries: [usize; 2] },
    /// One judge passes an entry to another; two loads change by one.
    Pass { entry: usize, from: usize, to: usize },
}

/// What a change must not give up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    /// Judge and entry of each parted pair still hang together by so many edge-disjoint paths. So no cut
    /// falls below that was not below before, and none that is below shrinks.
    Paths(usize),
    /// The graph, in parts that nothing joins, has no more parts than this.
    Islands(usize),
}

impl Change {
    fn back(self) -> Self {
        match self {
            Self::Swap { judges, entries: [a, b] } => Self::Swap { judges, entries: [b, a] },
            Self::Pass { entry, from, to } => Self::Pass { entry, from: to, to: from },
        }
    }
}

impl<'a> Plan<'a> {
    pub(super) fn new(prices: &'a Prices, loads: &'a Loads, panels: &[Vec<usize>]) -> Self {
        let judges = prices.judges();
        let mut plan = Self {
            prices,
            loads,
            graph: Graph::new(0, Vec::new()),
            held: vec![false; judges * panels.len()],
            load: vec![0; judges],
            total: vec![0; panels.len()],
        };
        let mut ends = Vec::new();
        for (entry, panel) in panels.iter().enumerate() {
            for &judge in panel {
                ends.push([judge, judges + entry]);
                plan.held[entry * judges + judge] = true;
                plan.load[judge] += 1;
                plan.total[entry] += prices.affinity(judge, entry);
            }
        }
        plan.graph = Graph::new(judges + panels.len(), ends);
        plan
    }

    pub(super) fn judges(&self) -> usize {
        self.load.len()
    }

    pub(super) fn entries(&self) -> usize {
        self.total.len()
    }

    pub(super) fn prices(&self) -> &'a Prices {
        self.prices
    }

    /// The vertex of an entry.
    pub(super) fn vertex(&self, entry: usize) -> usize {
        self.judges() + entry
    }

    /// The entries of a judge.
    pub(super) fn docket(&self, judge: usize) -> impl Iterator<Item = usize> + '_ {
        self.graph.neighbours(judge).map(|(vertex, _)| vertex - self.judges())
    }

    /// The judges of an entry.
    pub(super) fn panel(&self, entry: usize) -> impl Iterator<Item = usize> + '_ {
        self.graph.neighbours(self.vertex(entry)).map(|(judge, _)| judge)
    }

    pub(super) fn load(&self, judge: usize) -> u32 {
        self.load[judge]
    }

    /// The sum of an entry's affinities, in fixed point.
    pub(super) fn total(&self, entry: usize) -> i64 {
        self.total[entry]
    }

    /// Sum of squared loads: the less, the more equal.
    pub(super) fn squares(&self) -> u64 {
        self.load.iter().map(|&l| u64::from(l) * u64::from(l)).sum()
    }

    /// Fewest pairs of any judge or entry that has any: no cut can be more.
    pub(super) fn smallest_degree(&self) -> usize {
        let degrees = (0..self.judges() + self.entries()).map(|v| self.graph.degree(v));
        degrees.filter(|&d| d > 0).min().unwrap_or(0)
    }

    /// Pairs (judge, entry), ascending.
    pub(super) fn pairs(&self) -> Vec<(usize, usize)> {
        let mut pairs: Vec<_> = self.graph.edges().iter().map(|&[j, v]| (j, v - self.judges())).collect();
        pairs.sort_unstable();
        pairs
    }

    pub(super) fn components(&self) -> Vec<Vec<usize>> {
        self.graph.components()
    }

    pub(super) fn cut_below(&self, bound: usize) -> Option<Cut> {
        self.graph.cut_below(bound)
    }

    /// Whether an entry could go to a judge.
    pub(super) fn open(&self, judge: usize, entry: usize) -> bool {
        self.prices.pair(judge, entry) != FORBIDDEN && !self.held[entry * self.judges() + judge]
    }

    /// What an entry's move from one judge to another adds to the price, loads apart.
    pub(super) fn move_price(&self, entry: usize, from: usize, to: usize) -> i64 {
        self.prices.pair(to, entry) - self.prices.pair(from, entry)
    }

    /// What two loads add to the price when one review goes from one judge to another; none where a bound
    /// forbids it.
    pub(super) fn pass_price(&self, from: usize, to: usize) -> Option<i64> {
        let (gives, takes) = (self.load[from], self.load[to]);
        let allowed = gives > self.loads.low(from) && takes < self.loads.high[to];
        allowed.then(|| self.loads.next(to, takes) - self.loads.next(from, gives - 1))
    }

    /// Makes a change, unless the graph would then not hold.
    pub(super) fn change(&mut self, change: Change, hold: Hold) -> bool {
        self.make(change);
        let made = match hold {
            Hold::Paths(least) => {
                let holds = |judge, entry| self.graph.links(judge, self.vertex(entry), least) >= least;
                match change {
                    Change::Swap { judges: [a, b], entries: [x, y] } => holds(a, x) && holds(b, y),
                    Change::Pass { entry, from, .. } => holds(from, entry),
                }
            }
            Hold::Islands(most) => self.graph.components().len() <= most,
        };
        if !made {
            self.make(change.back());
        }
        made
    }

    fn make(&mut self, change: Change) {
        match change {
            Change::Swap { judges: [a, b], entries: [x, y] } => {
                self.pass(x, a, b);
                self.pass(y, b, a);
            }
            Change::Pass { entry, from, to } => self.pass(entry, from, to),
        }
    }

    fn pass(&mut self, entry: usize, from: usize, to: usize) {
        let (judges, vertex) = (self.judges(), self.vertex(entry));
        let edge = self.graph.neighbours(vertex).find_map(|(judge, edge)| (judge == from).then_some(edge));
        if let Some(edge) = edge {
            self.graph.reconnect(edge, from, to);
            self.held[entry * judges + from] = false;
            self.held[entry * judges + to] = true;
            self.load[from] -= 1;
            self.load[to] += 1;
            self.total[entry] += self.prices.affinity(to, entry) - self.prices.affinity(from, entry);
        }
    }
}

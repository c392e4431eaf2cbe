//! The min-cost flow: successive shortest paths over the judges.
//!
//! Entries are filled one review at a time. A review finds its judge by the cheapest chain of moves: the
//! entry goes to a judge, who passes another entry on to the next, until one has room. In the search an entry
//! is not a node but a weight: the cheapest entry that one judge could pass to another. So a search is
//! Dijkstra on judges alone, dense, with potentials, and ends at the first judge with room (Ahuja, Magnanti &
//! Orlin, *Network Flows*, 1993, 9.7). The weights are kept up to date move by move, which costs far less
//! than the search.

use super::loads::Loads;
use super::prices::{FORBIDDEN, Prices};
use super::{Impossible, Objective, Task};

/// Farther than any sum of prices.
const UNREACHED: i64 = 1 << 62;
/// The price of passing nothing: with any two potentials it is still beyond [`UNREACHED`], and does not
/// overflow.
const NOTHING: i64 = 3 << 61;

/// The judges of each entry, of least total price; or what stands in the way.
pub(super) fn fill(
    task: &Task,
    prices: &Prices,
    loads: &Loads,
    needs: &[usize],
) -> Result<Vec<Vec<usize>>, Impossible> {
    if task.objective == Objective::Fair && task.previous.is_none() {
        let level = Loads::level(task, prices, needs);
        let mut flow = Flow::new(prices, &level, needs.len());
        if flow.fill(needs).is_ok() && level.first_below(&flow.load).is_none() {
            return Ok(flow.panels);
        }
    }
    let mut flow = Flow::new(prices, loads, needs.len());
    if let Err((entry, reached)) = flow.fill(needs) {
        return Err(flow.bottleneck(task, needs, &reached, entry));
    }
    match loads.first_below(&flow.load) {
        Some(judge) => Err(flow.low_bottleneck(task, judge)),
        None => Ok(flow.panels),
    }
}

struct Flow<'a> {
    prices: &'a Prices,
    loads: &'a Loads,
    judges: usize,
    load: Vec<u32>,
    /// Per judge: entries that could be passed on.
    dockets: Vec<Vec<usize>>,
    /// Per entry: its judges so far.
    panels: Vec<Vec<usize>>,
    /// Entry × judge: whether the judge is on the entry's panel.
    held: Vec<bool>,
    /// Judge × judge: the least that passing an entry from one to the other costs, and that entry.
    pass: Vec<i64>,
    passed: Vec<usize>,
    /// Reduced prices are never negative under these potentials: of each judge, and of room anywhere.
    potential: Vec<i64>,
    room: i64,
    search: Search,
}

/// The state of one shortest-path search, kept to be reused.
struct Search {
    distance: Vec<i64>,
    from: Vec<Option<usize>>,
    settled: Vec<bool>,
    order: Vec<usize>,
}

impl<'a> Flow<'a> {
    fn new(prices: &'a Prices, loads: &'a Loads, entries: usize) -> Self {
        let judges = prices.judges();
        Self {
            prices,
            loads,
            judges,
            load: vec![0; judges],
            dockets: vec![Vec::new(); judges],
            panels: vec![Vec::new(); entries],
            held: vec![false; judges * entries],
            pass: vec![NOTHING; judges * judges],
            passed: vec![usize::MAX; judges * judges],
            potential: vec![0; judges],
            room: 0,
            search: Search {
                distance: vec![UNREACHED; judges],
                from: vec![None; judges],
                settled: vec![false; judges],
                order: Vec::with_capacity(judges),
            },
        }
    }

    /// Gives every entry its judges; else the entry that lacks one, and the judges it could reach, all of
    /// them full.
    fn fill(&mut self, needs: &[usize]) -> Result<(), (usize, Vec<usize>)> {
        // An entry that needs every judge it may have leaves no choice.
        let open = |e: usize| self.prices.row(e).iter().filter(|&&p| p != FORBIDDEN).count();
        let (forced, free): (Vec<usize>, Vec<usize>) = (0..needs.len()).partition(|&e| needs[e] == open(e));
        for entry in forced {
            for judge in (0..self.judges).filter(|&j| self.prices.pair(j, entry) != FORBIDDEN) {
                if !self.has_room(judge) {
                    return Err((entry, vec![judge]));
                }
                self.pin(judge, entry);
            }
        }
        self.open();
        for entry in free {
            for _ in 0..needs[entry] {
                self.add_review(entry).map_err(|reached| (entry, reached))?;
            }
        }
        Ok(())
    }

    fn has_room(&self, judge: usize) -> bool {
        self.load[judge] < self.loads.high[judge]
    }

    /// Puts a pair in place that no chain can move.
    fn pin(&mut self, judge: usize, entry: usize) {
        self.held[entry * self.judges + judge] = true;
        self.panels[entry].push(judge);
        self.load[judge] += 1;
    }

    /// Starts the search from what is pinned: the cheapest room is at no distance.
    fn open(&mut self) {
        let next = (0..self.judges).filter(|&j| self.has_room(j)).map(|j| self.loads.next(j, self.load[j]));
        self.room = next.min().unwrap_or(0);
    }

    /// Gives an entry one more judge by the cheapest chain; else the judges it could reach, none of whom has
    /// room.
    fn add_review(&mut self, entry: usize) -> Result<(), Vec<usize>> {
        let Some(last) = self.shortest_chain(entry) else { return Err(self.search.order.clone()) };
        let mut chain = vec![last];
        let mut judge = last;
        while let Some(before) = self.search.from[judge] {
            chain.push(before);
            judge = before;
        }
        let moves: Vec<_> =
            chain.windows(2).map(|w| (w[1], self.passed[w[1] * self.judges + w[0]], w[0])).collect();
        for (from, passed, to) in moves {
            self.release(from, passed);
            self.take(to, passed);
        }
        self.take(judge, entry);
        self.load[last] += 1;
        Ok(())
    }

    /// Dijkstra from an entry to the nearest room; updates the potentials. The judge with that room.
    fn shortest_chain(&mut self, entry: usize) -> Option<usize> {
        let n = self.judges;
        let (row, held) = (self.prices.row(entry), &self.held[entry * n..][..n]);
        let Search { distance, from, settled, order } = &mut self.search;
        let (distance, from, settled) = (&mut distance[..n], &mut from[..n], &mut settled[..n]);
        let potential = &self.potential[..n];
        order.clear();
        from.fill(None);
        settled.fill(false);
        let mut nearest: Option<(i64, usize)> = None;
        let mut next: Option<(i64, usize)> = None;
        for j in 0..n {
            let open = row[j] != FORBIDDEN && !held[j];
            distance[j] = if open { row[j] - potential[j] } else { UNREACHED };
            if distance[j] < next.map_or(UNREACHED, |(d, _)| d) {
                next = Some((distance[j], j));
            }
        }
        while let Some((least, j)) = next
            && nearest.is_none_or(|(d, _)| least < d)
        {
            settled[j] = true;
            order.push(j);
            let base = least + potential[j];
            if self.load[j] < self.loads.high[j] {
                let end = base + self.loads.next(j, self.load[j]) - self.room;
                if nearest.is_none_or(|(d, _)| end < d) {
                    nearest = Some((end, j));
                }
            }
            let pass = &self.pass[j * n..][..n];
            let (mut closest, mut who) = (UNREACHED, usize::MAX);
            for k in 0..n {
                // No shorter way leads to a settled judge, since reduced prices are not negative.
                let through = base + pass[k] - potential[k];
                if through < distance[k] {
                    distance[k] = through;
                    from[k] = Some(j);
                }
                if distance[k] < closest && !settled[k] {
                    (closest, who) = (distance[k], k);
                }
            }
            next = (who != usize::MAX).then_some((closest, who));
        }
        let (end, last) = nearest?;
        for &j in order.iter() {
            self.potential[j] += distance[j] - end;
        }
        Some(last)
    }

    fn take(&mut self, judge: usize, entry: usize) {
        let n = self.judges;
        let row = self.prices.row(entry);
        self.held[entry * n + judge] = true;
        for i in self.panels[entry].clone() {
            if self.passed[i * n + judge] == entry {
                self.look_again(i, judge);
            }
        }
        self.panels[entry].push(judge);
        self.dockets[judge].push(entry);
        for (k, &price) in row.iter().enumerate() {
            if price != FORBIDDEN && !self.held[entry * n + k] {
                self.offer(judge, k, entry);
            }
        }
    }

    fn release(&mut self, judge: usize, entry: usize) {
        let n = self.judges;
        self.held[entry * n + judge] = false;
        self.panels[entry].retain(|&j| j != judge);
        self.dockets[judge].retain(|&e| e != entry);
        for k in 0..n {
            if self.passed[judge * n + k] == entry {
                self.look_again(judge, k);
            }
        }
        for i in self.panels[entry].clone() {
            self.offer(i, judge, entry);
        }
    }

    /// An entry that `from` could pass to `to`: kept if it is the cheapest, or as cheap with a lower index.
    fn offer(&mut self, from: usize, to: usize, entry: usize) {
        let row = self.prices.row(entry);
        let at = from * self.judges + to;
        let price = row[to] - row[from];
        if (price, entry) < (self.pass[at], self.passed[at]) {
            (self.pass[at], self.passed[at]) = (price, entry);
        }
    }

    fn look_again(&mut self, from: usize, to: usize) {
        let at = from * self.judges + to;
        (self.pass[at], self.passed[at]) = (NOTHING, usize::MAX);
        for i in 0..self.dockets[from].len() {
            let entry = self.dockets[from][i];
            if self.prices.pair(to, entry) != FORBIDDEN && !self.held[entry * self.judges + to] {
                self.offer(from, to, entry);
            }
        }
    }

    /// Hall's set: `reached` are full, and no entry on their dockets, nor `entry`, could go to anyone else.
    fn bottleneck(&self, task: &Task, needs: &[usize], reached: &[usize], entry: usize) -> Impossible {
        let mut inside = vec![false; self.judges];
        reached.iter().for_each(|&j| inside[j] = true);
        let others = |e: usize| {
            (0..self.judges).filter(|&j| !inside[j] && self.prices.pair(j, e) != FORBIDDEN).count()
        };
        let mut entries = Vec::new();
        let mut from_inside = 0;
        for (e, &needed) in needs.iter().enumerate() {
            let need = needed.saturating_sub(others(e)) as u64;
            let competes = e == entry || self.panels[e].iter().any(|&j| inside[j]);
            if need > 0 && competes {
                entries.push(task.entries[e].id.clone());
                from_inside += need;
            }
        }
        let mut judges = reached.to_vec();
        judges.sort_unstable();
        Impossible::Bottleneck {
            entries,
            judges: judges.iter().map(|&j| task.judges[j].id.clone()).collect(),
            needs: from_inside,
            capacity: judges.iter().map(|&j| u64::from(self.loads.high[j])).sum(),
        }
    }

    /// The optimum reaches every lower bound that can be reached. Where one is not, those who could pass an
    /// entry down to that judge have none to spare.
    fn low_bottleneck(&self, task: &Task, first: usize) -> Impossible {
        let mut inside = vec![false; self.judges];
        inside[first] = true;
        let mut queue = vec![first];
        while let Some(to) = queue.pop() {
            for (from, inside) in inside.iter_mut().enumerate() {
                if !*inside && self.pass[from * self.judges + to] < NOTHING {
                    *inside = true;
                    queue.push(from);
                }
            }
        }
        let judges: Vec<usize> = (0..self.judges).filter(|&j| inside[j]).collect();
        Impossible::LowBottleneck {
            judges: judges.iter().map(|&j| task.judges[j].id.clone()).collect(),
            low: judges.iter().map(|&j| u64::from(self.loads.low(j))).sum(),
            most: judges.iter().map(|&j| u64::from(self.load[j])).sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::eligible::Eligible;
    use super::super::{Bounds, Demand, Reviews, check};
    use super::*;

    /// Squared loads and affinity in tenths.
    fn worth(task: &Task, panels: &[Vec<usize>]) -> (u32, i64) {
        let mut loads = vec![0u32; task.judges.len()];
        let mut tenths = 0;
        for (entry, panel) in panels.iter().enumerate() {
            for &judge in panel {
                loads[judge] += 1;
                tenths += (task.affinity[judge][entry] * 10.0).round() as i64;
            }
        }
        (loads.iter().map(|l| l * l).sum(), tenths)
    }

    /// The least squares and then the best affinity of all panels, entry by entry.
    fn best(
        task: &Task,
        needs: &[usize],
        eligible: &Eligible,
        panels: &mut Vec<Vec<usize>>,
    ) -> Option<(u32, i64)> {
        let entry = panels.len();
        if entry == needs.len() {
            let load = |j| panels.iter().filter(|p| p.contains(&j)).count() as u32;
            let within = |(j, bounds): (usize, &Bounds)| (bounds.low..=bounds.high).contains(&load(j));
            return task.judges.iter().enumerate().all(within).then(|| worth(task, panels));
        }
        let mut found: Option<(u32, i64)> = None;
        for set in (0u32..1 << task.judges.len()).filter(|s| s.count_ones() as usize == needs[entry]) {
            let panel: Vec<usize> = (0..task.judges.len()).filter(|j| set >> j & 1 == 1).collect();
            if panel.iter().all(|&j| eligible.allows(j, entry)) {
                panels.push(panel);
                let this = best(task, needs, eligible, panels);
                panels.pop();
                found =
                    [found, this].into_iter().flatten().min_by_key(|&(squares, tenths)| (squares, -tenths));
            }
        }
        found
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        /// Equal loads first, then affinity; the short way by one water level finds no other optimum than the
        /// long.
        #[test]
        fn loads_and_then_affinity_are_the_best_of_all(
            bounds in prop::collection::vec((0u32..2, 0u32..4), 4),
            reviews in prop::collection::vec(0u32..4, 1..5),
            tenths in prop::collection::vec(-9i32..10, 16),
            conflicts in prop::collection::btree_set((0usize..4, 0usize..4), 0..5),
        ) {
            let entries = reviews.len();
            let mut task = Task {
                judges: (0..).zip(bounds).map(|(j, (low, more))| {
                    Bounds { id: format!("J{j}"), low, high: low + more, agency: None }
                }).collect(),
                entries: (0..).zip(&reviews).map(|(e, &n): (usize, _)| {
                    Demand { id: format!("E{e}"), reviews: Reviews::Count(n), agency: None }
                }).collect(),
                affinity: tenths.chunks(4).map(|row| {
                    row[..entries].iter().map(|&t| f64::from(t) / 10.0).collect()
                }).collect(),
                conflicts: conflicts.into_iter().filter(|c| c.1 < entries).collect(),
                ..Task::default()
            };
            let eligible = Eligible::of(&task);
            let needs: Vec<usize> = reviews.iter().map(|&n| n as usize).collect();
            let expected = best(&task, &needs, &eligible, &mut Vec::new());
            if check::needs(&task, &eligible).is_err() {
                prop_assert_eq!(expected, None);
                return Ok(());
            }
            // Pairs to be kept that are none: the long way.
            for previous in [None, Some(Vec::new())] {
                task.previous = previous;
                let prices = Prices::of(&task, &eligible, &needs);
                let found = fill(&task, &prices, &Loads::of(&task, &prices), &needs).ok();
                prop_assert_eq!(found.map(|panels| worth(&task, &panels)), expected);
            }
        }
    }
}

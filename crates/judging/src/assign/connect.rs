//! Connects the entry–judge graph at the least loss.
//!
//! A plain optimum of affinity falls into islands: each field judges itself, and no score of one can be
//! compared with a score of another. A swap between an island and the rest joins them, provided that what it
//! parts still holds together another way. The same across a cut of too few pairs.

use super::plan::{Change, Hold, Plan};

/// Entries looked at for each two judges on either side of a cut.
const CHEAPEST: usize = 3;
/// Changes tried at a cut before it is given up.
const TRIES: usize = 200;

/// Raises the minimum cut to `wanted`, or as far as the fewest pairs of any judge or entry let it, cut by cut
/// from the loosest. Gives what later changes must not give up.
///
/// Bounded: at most 4 changes a judge for each unit of the cut, at most [`TRIES`] tries at each strictness
/// for a part of the graph, then the cut stays as it is.
pub(super) fn connect(plan: &mut Plan, wanted: usize) -> Hold {
    let target = wanted.min(plan.smallest_degree());
    for level in 1..=target {
        let mut rounds = 4 * plan.judges();
        loop {
            let loose = loose_parts(plan, level);
            if loose.is_empty() {
                break;
            }
            let tied = rounds > 0 && loose.iter().any(|part| tie(plan, part, level, target));
            if !tied {
                return if level == 1 { Hold::Islands(loose.len()) } else { Hold::Paths(level - 1) };
            }
            rounds -= 1;
        }
    }
    Hold::Paths(target)
}

/// Parts that fewer than `level` pairs hold to the rest: every island, smallest first, or else one part.
fn loose_parts(plan: &Plan, level: usize) -> Vec<Vec<bool>> {
    if level > 1 {
        return plan.cut_below(level).map(|cut| cut.part).into_iter().collect();
    }
    let mut islands = plan.components();
    if islands.len() < 2 {
        return Vec::new();
    }
    islands.sort_by_key(Vec::len);
    let within = |island: &Vec<usize>| {
        let mut part = vec![false; plan.judges() + plan.entries()];
        island.iter().for_each(|&v| part[v] = true);
        part
    };
    islands.iter().map(within).collect()
}

/// Makes the cheapest change that ties a part to the rest and tears nothing: nothing below `target` if it can
/// be, else nothing below `level`.
fn tie(plan: &mut Plan, part: &[bool], level: usize, target: usize) -> bool {
    let changes = changes_across(plan, part);
    let strictness = if level < target { vec![target, level] } else { vec![level] };
    let mut made =
        |floor| changes.iter().take(TRIES).any(|&(_, change)| plan.change(change, Hold::Paths(floor)));
    strictness.into_iter().any(&mut made)
}

/// Swaps and passes between judges in a part and judges outside, cheapest first. For two judges the price of
/// a swap is a sum of one for either entry, so the cheapest few of each side are enough.
fn changes_across(plan: &Plan, part: &[bool]) -> Vec<(i64, Change)> {
    let busy = |j: &usize| plan.load(*j) > 0;
    let (inside, outside): (Vec<usize>, Vec<usize>) = (0..plan.judges()).filter(busy).partition(|&j| part[j]);
    let mut changes = Vec::new();
    for &a in &inside {
        for &b in &outside {
            let out = cheapest(plan, part, a, b);
            let back = cheapest(plan, part, b, a);
            for &(give, x) in &out {
                for &(take, y) in &back {
                    changes.push((give + take, Change::Swap { judges: [a, b], entries: [x, y] }));
                }
            }
            passes(plan, &out, a, b, &mut changes);
            passes(plan, &back, b, a, &mut changes);
        }
    }
    let few = 4 * TRIES;
    if changes.len() > few {
        changes.select_nth_unstable(few);
        changes.truncate(few);
    }
    changes.sort_unstable();
    changes
}

fn passes(plan: &Plan, moves: &[(i64, usize)], from: usize, to: usize, changes: &mut Vec<(i64, Change)>) {
    if let Some(loads) = plan.pass_price(from, to) {
        changes.extend(moves.iter().map(|&(price, entry)| (price + loads, Change::Pass { entry, from, to })));
    }
}

/// The entries on a judge's own side of the cut that could go to a judge on the other, cheapest first.
fn cheapest(plan: &Plan, part: &[bool], from: usize, to: usize) -> Vec<(i64, usize)> {
    let mut best: Vec<(i64, usize)> = Vec::with_capacity(CHEAPEST + 1);
    for entry in plan.docket(from) {
        if part[plan.vertex(entry)] == part[from] && plan.open(to, entry) {
            let found = (plan.move_price(entry, from, to), entry);
            let at = best.partition_point(|kept| *kept < found);
            if at < CHEAPEST {
                best.insert(at, found);
                best.truncate(CHEAPEST);
            }
        }
    }
    best
}

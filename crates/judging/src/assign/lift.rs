//! Lifts the worst-off entry, and then the next.
//!
//! The entry whose judges know least of it comes first: it swaps a judge with another entry where it gains
//! and the other does not fall to where it was. So the sorted totals of all entries only rise
//! lexicographically, as in Stelmakh, Shah & Singh, *PeerReview4All* (2021), who fix the worst-off entry and
//! go on to the next.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::plan::{Change, Hold, Plan};

/// Times that all entries are gone through.
const ROUNDS: usize = 24;
/// Swaps in one round, for each entry.
const SWAPS: usize = 8;
/// Swaps tried for an entry before it is left as it is: each try looks whether the graph still holds
/// together.
const TRIES: usize = 16;

/// Swaps while an entry gains, worst-off first, while the graph holds, loads stay as equal and no kept pair
/// is given up. Whether the bound of [`ROUNDS`] times [`SWAPS`] an entry ended it.
pub(super) fn lift(plan: &mut Plan, hold: Hold) -> bool {
    (0..ROUNDS).all(|_| go_through(plan, hold))
}

/// One round. An entry that cannot gain is left, and the next worst-off takes its place. Whether any gained.
fn go_through(plan: &mut Plan, hold: Hold) -> bool {
    let mut waiting: BTreeSet<(i64, usize)> = (0..plan.entries()).map(|e| (plan.total(e), e)).collect();
    let mut swaps = SWAPS * plan.entries();
    let before = swaps;
    while let Some((_, worst)) = waiting.pop_first() {
        let mut offers = offers(plan, worst);
        for _ in 0..TRIES {
            let Some(best) = (0..offers.len()).max_by_key(|&i| offers[i]) else { break };
            let Offer { change: Reverse(change), .. } = offers.swap_remove(best);
            let other = match change {
                Change::Swap { entries: [_, other], .. } => other,
                Change::Pass { entry, .. } => entry,
            };
            let other_before = (plan.total(other), other);
            if plan.change(change, hold) {
                if waiting.remove(&other_before) {
                    waiting.insert((plan.total(other), other));
                }
                waiting.insert((plan.total(worst), worst));
                swaps -= 1;
                break;
            }
        }
        if swaps == 0 {
            return true;
        }
    }
    swaps < before
}

/// What a change offers: the more the worse-off of the two entries has afterwards, then the more both have,
/// then the lower indices.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Offer {
    least: i64,
    gain: i64,
    change: Reverse<Change>,
}

/// Changes by which an entry gains and no other falls to where it was.
fn offers(plan: &Plan, entry: usize) -> Vec<Offer> {
    let mut offers = Vec::new();
    for from in plan.panel(entry) {
        for to in (0..plan.judges()).filter(|&j| plan.load(j) > 0 && plan.open(j, entry)) {
            let gain = affinity_gain(plan, entry, from, to);
            if gain <= 0 {
                continue;
            }
            let total = plan.total(entry) + gain;
            let kept = kept_gain(plan, entry, from, to);
            if kept >= 0 && plan.load(from) > plan.load(to) && plan.pass_price(from, to).is_some() {
                let change = Reverse(Change::Pass { entry, from, to });
                offers.push(Offer { least: total, gain, change });
            }
            for other in plan.docket(to) {
                let loss = affinity_gain(plan, other, to, from);
                let least = total.min(plan.total(other) + loss);
                let worthwhile = least > plan.total(entry) && plan.open(from, other);
                if worthwhile && kept + kept_gain(plan, other, to, from) >= 0 {
                    let change = Reverse(Change::Swap { judges: [from, to], entries: [entry, other] });
                    offers.push(Offer { least, gain: gain + loss, change });
                }
            }
        }
    }
    offers
}

fn affinity_gain(plan: &Plan, entry: usize, from: usize, to: usize) -> i64 {
    plan.prices().affinity(to, entry) - plan.prices().affinity(from, entry)
}

fn kept_gain(plan: &Plan, entry: usize, from: usize, to: usize) -> i8 {
    i8::from(plan.prices().kept(to, entry)) - i8::from(plan.prices().kept(from, entry))
}

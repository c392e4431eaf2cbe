//! How long an assignment takes, on one core.

use std::hint::black_box;

use judging::assign::{Bounds, Demand, Objective, Reviews, Task, assign};

fn main() {
    divan::main();
}

/// The largest contest that is promised: 300 judges, 3,000 entries, five reviews each.
#[divan::bench(args = [Objective::Affinity, Objective::Fair], sample_count = 3, sample_size = 1)]
fn large(bencher: divan::Bencher, objective: Objective) {
    let task = contest(300, (30, 60), 3000, 5, objective, |random, _, _| random.unit());
    bencher.bench_local(|| assign(black_box(&task)));
}

/// As large, in thirty fields of which a judge knows one: affinity alone falls into islands.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn large_in_fields(bencher: divan::Bencher) {
    let task = contest(300, (30, 60), 3000, 5, Objective::Fair, |random, judge, entry| {
        if judge % 30 == entry % 30 { 0.5 + random.unit() / 2.0 } else { 0.0 }
    });
    bencher.bench_local(|| assign(black_box(&task)));
}

/// As large, again after one recusal.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn large_after_a_recusal(bencher: divan::Bencher) {
    let mut task = contest(300, (30, 60), 3000, 5, Objective::Fair, |random, _, _| random.unit());
    let pairs: Vec<_> = assign(&task).iter().flat_map(|a| &a.pairs).map(|p| p.index).collect();
    task.conflicts.extend(pairs.first());
    task.previous = Some(pairs);
    bencher.bench_local(|| assign(black_box(&task)));
}

/// The shape of MIDL: 177 judges, 118 entries, three reviews each, half of the affinities zero.
#[divan::bench(args = [Objective::Affinity, Objective::Fair])]
fn midl_like(bencher: divan::Bencher, objective: Objective) {
    let task = contest(177, (2, 4), 118, 3, objective, |random, _, _| (random.unit() * 2.0 - 1.0).max(0.0));
    bencher.bench_local(|| assign(black_box(&task)));
}

/// The award: 34 entries, five judges, three of them an entry.
#[divan::bench]
fn award(bencher: divan::Bencher) {
    let task = contest(5, (0, 34), 34, 3, Objective::Fair, |random, _, _| random.unit());
    bencher.bench_local(|| assign(black_box(&task)));
}

fn contest(
    judges: usize,
    (low, high): (u32, u32),
    entries: usize,
    reviews: u32,
    objective: Objective,
    mut affinity: impl FnMut(&mut Lcg, usize, usize) -> f64,
) -> Task {
    let mut random = Lcg(1);
    let judge = |j| Bounds { id: format!("J{j}"), low, high, agency: None };
    let entry = |e| Demand { id: format!("E{e}"), reviews: Reviews::Count(reviews), agency: None };
    let mut row = |j| (0..entries).map(|e| affinity(&mut random, j, e)).collect();
    Task {
        affinity: (0..judges).map(&mut row).collect(),
        judges: (0..judges).map(judge).collect(),
        entries: (0..entries).map(entry).collect(),
        min_cut: 3,
        objective,
        ..Task::default()
    }
}

/// A linear congruential generator: the same contest on every machine.
struct Lcg(u64);

impl Lcg {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }
}

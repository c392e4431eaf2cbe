//! Assignment as a secretariat meets it, held against exhaustive search where that is small enough.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use judging::assign::{
    Assignment, Bounds, Demand, Impossible, Note, Objective, PairList, Reviews, Task, assign, connectivity,
};
use proptest::prelude::*;

fn task(judges: usize, loads: (u32, u32), entries: usize, reviews: u32) -> Task {
    let judge = |j| Bounds { id: format!("J{j}"), low: loads.0, high: loads.1, agency: None };
    let entry = |e| Demand { id: format!("E{e}"), reviews: Reviews::Count(reviews), agency: None };
    Task {
        judges: (0..judges).map(judge).collect(),
        entries: (0..entries).map(entry).collect(),
        affinity: vec![vec![0.0; entries]; judges],
        min_cut: 1,
        ..Task::default()
    }
}

fn indices(assignment: &Assignment) -> Vec<(usize, usize)> {
    assignment.pairs.iter().map(|p| p.index).collect()
}

fn loads(assignment: &Assignment) -> Vec<u32> {
    assignment.judges.iter().map(|j| j.load).collect()
}

/// Every hard rule, looked up in the task itself.
fn check_rules(task: &Task, assignment: &Assignment) {
    let pairs = indices(assignment);
    let distinct: BTreeSet<_> = pairs.iter().collect();
    assert_eq!(distinct.len(), pairs.len());
    assert!(pairs.is_sorted());
    assert!(pairs.iter().all(|p| !task.conflicts.contains(p)));
    for (e, entry) in task.entries.iter().enumerate() {
        if let Reviews::Count(n) = entry.reviews {
            assert_eq!(pairs.iter().filter(|p| p.1 == e).count(), n as usize);
        }
    }
    for (j, judge) in task.judges.iter().enumerate() {
        let load = pairs.iter().filter(|p| p.0 == j).count() as u32;
        assert_eq!(load, assignment.judges[j].load);
        assert!(load <= judge.high);
        assert!(task.objective == Objective::Affinity || load >= judge.low);
    }
    assert_eq!(connectivity(&pairs).min_cut, assignment.min_cut);
}

/// A small generator for scenes that need no meaning (Numerical Recipes' linear congruential generator).
struct Lcg(u64);

impl Lcg {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    fn fill(&mut self, task: &mut Task) {
        task.affinity.iter_mut().flatten().for_each(|a| *a = self.unit());
    }
}

// Reference

fn midl() -> Option<Task> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/assignment");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).ok();
    let (Some(scores), Some(loads), Some(coverage)) =
        (read("midl_scores.csv"), read("midl_loads.csv"), read("midl_coverage.csv"))
    else {
        eprintln!("skipped: the MIDL reference is not at {}", folder.display());
        return None;
    };
    // What is no number becomes NaN, which `assign` refuses.
    let number = |x: &str| x.parse().unwrap_or(f64::NAN);
    let numbers = |line: &str| line.trim().split(',').map(number).collect::<Vec<f64>>();
    let judge = |(j, line): (usize, &str)| {
        let bounds = numbers(line);
        Bounds { id: format!("J{j}"), high: bounds[0] as u32, low: bounds[1] as u32, agency: None }
    };
    let entry = |(e, line): (usize, &str)| {
        let reviews = Reviews::Count(numbers(line)[0] as u32);
        Demand { id: format!("E{e}"), reviews, agency: None }
    };
    Some(Task {
        judges: loads.lines().skip(1).enumerate().map(judge).collect(),
        entries: coverage.lines().skip(1).enumerate().map(entry).collect(),
        affinity: scores.lines().map(numbers).collect(),
        min_cut: 2,
        ..Task::default()
    })
}

#[test]
fn midl_has_the_reference_optimum() {
    let Some(mut task) = midl() else { return };
    task.objective = Objective::Affinity;
    let plain = assign(&task).unwrap();
    check_rules(&task, &plain);
    assert!((plain.total_affinity - 201.884878).abs() < 1e-5, "{}", plain.total_affinity);
    assert!(plain.notes.iter().any(|n| matches!(n, Note::LowBoundsNotApplied { .. })));
}

#[test]
fn midl_is_fair_and_connected() {
    let Some(task) = midl() else { return };
    let fair = assign(&task).unwrap();
    check_rules(&task, &fair);
    assert!(loads(&fair).iter().all(|&l| l == 2), "354 reviews for 177 judges");
    assert_eq!((fair.components.len(), fair.min_cut, fair.reachable_cut), (1, 2, 2));
    assert_eq!(fair.notes, []);
    assert!(worst(&task, &indices(&fair)) > 0.93, "0.0 before the swaps, 0.903 in the plain optimum");
}

// Exhaustive search

/// Every assignment that keeps the hard rules, connectivity apart.
fn all_assignments(task: &Task) -> Vec<Vec<(usize, usize)>> {
    let mut found = vec![Vec::new()];
    for (e, entry) in task.entries.iter().enumerate() {
        let open: Vec<usize> =
            (0..task.judges.len()).filter(|&j| !task.conflicts.contains(&(j, e))).collect();
        let n = match entry.reviews {
            Reviews::All => open.len(),
            Reviews::Count(n) => n as usize,
        };
        let panels: Vec<Vec<usize>> = (0u32..1 << open.len())
            .filter(|set| set.count_ones() as usize == n)
            .map(|set| (0..open.len()).filter(|i| set >> i & 1 == 1).map(|i| open[i]).collect())
            .collect();
        let extend = |pairs: &Vec<(usize, usize)>, panel: &Vec<usize>| {
            let more = panel.iter().map(|&j| (j, e));
            pairs.iter().copied().chain(more).collect::<Vec<_>>()
        };
        found = found
            .iter()
            .flat_map(|pairs| panels.iter().map(|p| extend(pairs, p)).collect::<Vec<_>>())
            .collect();
    }
    let within = |pairs: &Vec<(usize, usize)>| {
        task.judges.iter().enumerate().all(|(j, judge)| {
            let load = pairs.iter().filter(|p| p.0 == j).count() as u32;
            load <= judge.high && (task.objective == Objective::Affinity || load >= judge.low)
        })
    };
    found.retain(within);
    found
}

fn affinity(task: &Task, pairs: &[(usize, usize)]) -> f64 {
    pairs.iter().map(|&(j, e)| task.affinity[j][e]).sum()
}

fn squares(task: &Task, pairs: &[(usize, usize)]) -> usize {
    (0..task.judges.len()).map(|j| pairs.iter().filter(|p| p.0 == j).count().pow(2)).sum()
}

fn worst(task: &Task, pairs: &[(usize, usize)]) -> f64 {
    let total = |e| pairs.iter().filter(|p| p.1 == e).map(|&(j, e)| task.affinity[j][e]).sum::<f64>();
    (0..task.entries.len()).map(total).fold(f64::INFINITY, f64::min)
}

fn small() -> impl Strategy<Value = Task> {
    (2usize..5, 1usize..5).prop_flat_map(|(judges, entries)| {
        let bounds = prop::collection::vec((0u32..3, 0u32..3), judges);
        let reviews = prop::collection::vec(prop::option::weighted(0.8, 0u32..3), entries);
        let affinity = prop::collection::vec(prop::collection::vec(-3i32..10, entries), judges);
        let conflicts = prop::collection::btree_set((0..judges, 0..entries), 0..4);
        (bounds, reviews, affinity, conflicts).prop_map(|(bounds, reviews, affinity, conflicts)| Task {
            judges: (0..)
                .zip(bounds)
                .map(|(j, (low, more))| Bounds { id: format!("J{j}"), low, high: low + more, agency: None })
                .collect(),
            entries: (0..)
                .zip(reviews)
                .map(|(e, n): (usize, Option<u32>)| Demand {
                    id: format!("E{e}"),
                    reviews: n.map_or(Reviews::All, Reviews::Count),
                    agency: None,
                })
                .collect(),
            affinity: affinity
                .into_iter()
                .map(|row| row.into_iter().map(|a| f64::from(a) / 10.0).collect())
                .collect(),
            conflicts,
            ..Task::default()
        })
    })
}

/// An entry that asks for all judges and has none is refused, where exhaustive search finds nothing to do.
fn asks_nobody(task: &Task) -> bool {
    (0..task.entries.len()).any(|e| {
        task.entries[e].reviews == Reviews::All
            && (0..task.judges.len()).all(|j| task.conflicts.contains(&(j, e)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn the_plain_optimum_is_the_best_of_all(mut task in small()) {
        task.objective = Objective::Affinity;
        prop_assume!(!asks_nobody(&task));
        let all = all_assignments(&task);
        match assign(&task) {
            Ok(found) => {
                check_rules(&task, &found);
                let best = all.iter().map(|p| affinity(&task, p)).fold(f64::NEG_INFINITY, f64::max);
                prop_assert!((found.total_affinity - best).abs() < 1e-9, "{} {}", found.total_affinity, best);
            }
            Err(why) => {
                prop_assert!(all.is_empty(), "{}", why);
                prop_assert!(is_proof(&why), "{:?}", why);
            }
        }
    }

    #[test]
    fn fair_loads_are_as_equal_as_can_be(task in small()) {
        prop_assume!(!asks_nobody(&task));
        let all = all_assignments(&task);
        match assign(&task) {
            Ok(found) => {
                check_rules(&task, &found);
                let pairs = indices(&found);
                let least = all.iter().map(|p| squares(&task, p)).min().unwrap();
                prop_assert_eq!(squares(&task, &pairs), least);
                // The swaps only lift the worst-off entry above where the best affinity at these loads leaves
                // it.
                let equal: Vec<_> = all.iter().filter(|p| squares(&task, p) == least).collect();
                let best = equal.iter().map(|p| affinity(&task, p)).fold(f64::NEG_INFINITY, f64::max);
                let optima = equal.iter().filter(|p| affinity(&task, p) > best - 1e-9);
                let floor = optima.map(|p| worst(&task, p)).fold(f64::INFINITY, f64::min);
                prop_assert!(worst(&task, &pairs) >= floor - 1e-9);
            }
            Err(why) => {
                prop_assert!(all.is_empty(), "{}", why);
                prop_assert!(is_proof(&why), "{:?}", why);
            }
        }
    }

    #[test]
    fn a_recusal_moves_as_few_pairs_as_can_be(mut task in small(), which in any::<prop::sample::Index>()) {
        let Ok(first) = assign(&task) else { return Ok(()) };
        prop_assume!(!first.pairs.is_empty());
        let before = indices(&first);
        task.conflicts.insert(before[which.index(before.len())]);
        task.previous = Some(before.clone());
        let Ok(again) = assign(&task) else { return Ok(()) };
        check_rules(&task, &again);
        let moved = |p: &Vec<(usize, usize)>| p.iter().filter(|pair| !before.contains(pair)).count();
        let all = all_assignments(&task);
        let least = all.iter().map(moved).min().unwrap();
        prop_assert_eq!(again.moved, Some(least));
        prop_assert_eq!(moved(&indices(&again)), least);
        let equal = all.iter().filter(|p| moved(p) == least).map(|p| squares(&task, p)).min().unwrap();
        prop_assert_eq!(squares(&task, &indices(&again)), equal);
    }
}

/// The numbers of a reason prove by themselves that nothing can be done.
fn is_proof(why: &Impossible) -> bool {
    match why {
        Impossible::TooFewJudges { entries } => entries.iter().all(|s| s.needs > s.eligible),
        Impossible::Capacity { demand, capacity } => demand > capacity,
        Impossible::Bottleneck { needs, capacity, .. } => needs > capacity,
        Impossible::LowAboveDemand { low, demand } => low > demand,
        Impossible::LowUnreachable { judges } => judges.iter().all(|i| i.low as usize > i.eligible),
        Impossible::LowBottleneck { low, most, .. } => low > most,
        _ => false,
    }
}

// Connectivity

/// Fields of two judges and four entries each; nobody knows anything of another field.
fn fields(n: usize) -> Task {
    let mut task = task(2 * n, (0, 4), 4 * n, 2);
    for j in 0..2 * n {
        for e in 0..4 * n {
            task.affinity[j][e] = if j / 2 == e / 4 { 1.0 } else { 0.0 };
        }
    }
    task
}

#[test]
fn islands_are_joined_at_the_least_loss() {
    let mut task = fields(10);
    task.objective = Objective::Affinity;
    let plain = assign(&task).unwrap();
    assert_eq!(plain.components.len(), 10);
    assert!(plain.notes.contains(&Note::Islands { components: 10 }));
    task.objective = Objective::Fair;
    let fair = assign(&task).unwrap();
    check_rules(&task, &fair);
    assert_eq!(fair.components.len(), 1);
    assert!(loads(&fair).iter().all(|&l| l == 4));
    // No less: each field gives at least one of its own entries away.
    assert!((fair.total_affinity - (80.0 - 10.0)).abs() < 1e-9, "{}", fair.total_affinity);
}

#[test]
fn the_minimum_cut_asked_for_is_reached() {
    for wanted in 0..=4 {
        let mut task = fields(6);
        task.entries.iter_mut().for_each(|e| e.reviews = Reviews::Count(4));
        task.judges.iter_mut().for_each(|j| j.high = 9);
        task.min_cut = wanted;
        let fair = assign(&task).unwrap();
        check_rules(&task, &fair);
        assert!(fair.min_cut >= wanted as usize, "{wanted}: {}", fair.min_cut);
        assert!(loads(&fair).iter().all(|&l| l == 8));
        assert!(!fair.notes.iter().any(|n| matches!(n, Note::CutNotReached { .. })));
    }
}

#[test]
fn a_cut_out_of_reach_is_said() {
    let mut task = fields(3);
    task.min_cut = 3;
    let fair = assign(&task).unwrap();
    assert_eq!((fair.min_cut, fair.reachable_cut), (2, 2));
    let entries = task.entries.iter().map(|e| e.id.clone()).collect();
    assert_eq!(fair.notes, [Note::CutOutOfReach { wanted: 3, reachable: 2, judges: Vec::new(), entries }]);
}

#[test]
fn a_single_review_each_cannot_be_connected_and_says_so() {
    let fair = assign(&task(3, (0, 2), 6, 1)).unwrap();
    assert_eq!((fair.components.len(), fair.min_cut), (3, 0));
    assert!(fair.notes.contains(&Note::Islands { components: 3 }));
    assert!(fair.notes.contains(&Note::CutNotReached { wanted: 1, reached: 0 }));
}

#[test]
fn conflicts_hold_while_islands_are_joined() {
    let mut task = fields(4);
    // Only the last judge of each field may look into the next.
    for j in 0..8 {
        for e in 0..16 {
            if j / 2 != e / 4 && !(j % 2 == 1 && e / 4 == (j / 2 + 1) % 4) {
                task.conflicts.insert((j, e));
            }
        }
    }
    // No two judges could swap, so loads give way.
    let fair = assign(&task).unwrap();
    check_rules(&task, &fair);
    assert_eq!(fair.components.len(), 4, "every judge is full");
    task.judges.iter_mut().for_each(|j| j.high = 5);
    let fair = assign(&task).unwrap();
    check_rules(&task, &fair);
    assert_eq!(fair.components.len(), 1);
    assert!(fair.notes.contains(&Note::LoadsLessEqual));
}

// Loads

#[test]
fn loads_are_equal_before_affinity() {
    let mut task = task(4, (0, 9), 8, 2);
    task.affinity[0] = vec![1.0; 8];
    let fair = assign(&task).unwrap();
    assert_eq!(loads(&fair), [4, 4, 4, 4]);
    task.objective = Objective::Affinity;
    assert_eq!(assign(&task).unwrap().judges[0].load, 8);
}

#[test]
fn bounds_bend_equal_loads_no_more_than_they_must() {
    let mut task = task(4, (0, 9), 10, 2);
    task.judges[0].high = 2;
    task.judges[1].low = 8;
    let fair = assign(&task).unwrap();
    check_rules(&task, &fair);
    assert_eq!(loads(&fair), [2, 8, 5, 5]);
}

#[test]
fn all_means_every_judge_without_a_conflict() {
    let mut task = task(5, (0, 40), 34, 0);
    task.entries.iter_mut().for_each(|e| e.reviews = Reviews::All);
    task.conflicts.extend([(0, 3), (4, 3), (2, 33)]);
    let fair = assign(&task).unwrap();
    check_rules(&task, &fair);
    assert_eq!(fair.pairs.len(), 5 * 34 - 3);
    assert_eq!((fair.entries[3].reviews, fair.min_cut), (3, 3));
}

// Agency family

#[test]
fn a_judge_never_meets_the_own_agency_its_parent_or_its_children() {
    // city ← health ← clinic ← ward, and health ← hospital.
    let tree = [("health", "city"), ("clinic", "health"), ("hospital", "health"), ("ward", "clinic")];
    let names = ["city", "health", "clinic", "hospital", "ward"];
    let mut task = task(1, (0, 5), 5, 0);
    task.judges[0].agency = Some("clinic".to_string());
    task.agencies = tree.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect::<BTreeMap<_, _>>();
    for (entry, name) in task.entries.iter_mut().zip(names) {
        entry.agency = Some(name.to_string());
    }
    for objective in [Objective::Fair, Objective::Affinity] {
        task.objective = objective;
        for (e, name) in names.iter().enumerate() {
            let mut one = task.clone();
            one.entries[e].reviews = Reviews::All;
            let related = ["health", "clinic", "ward"].contains(name);
            match assign(&one) {
                Ok(found) => assert!(!related && found.pairs[0].entry == format!("E{e}"), "{name}"),
                Err(Impossible::TooFewJudges { entries }) => {
                    assert!(related, "{name}");
                    assert_eq!((entries[0].eligible, entries[0].family), (0, 1));
                }
                Err(other) => panic!("{other}"),
            }
        }
    }
}

// Worst-off

#[test]
fn swaps_lift_the_worst_off_entry() {
    // The optimum gives both experts to the first entry: 2.0 + 0.2 in sum, and the second entry has 0.2.
    let mut task = task(4, (1, 1), 2, 2);
    task.affinity = vec![vec![1.0, 0.8], vec![1.0, 0.8], vec![0.1, 0.1], vec![0.1, 0.1]];
    let fair = assign(&task).unwrap();
    assert_eq!(loads(&fair), [1, 1, 1, 1]);
    let shares: Vec<f64> = fair.entries.iter().map(|e| e.affinity).collect();
    assert!((shares[0] - 1.1).abs() < 1e-9 && (shares[1] - 0.9).abs() < 1e-9, "{shares:?}");
    assert_eq!(fair.worst_off.as_deref(), Some("E1"));
}

#[test]
fn no_swap_is_left_by_which_the_worst_off_entry_gains() {
    let mut random = Lcg(7);
    for _ in 0..20 {
        let mut task = task(12, (0, 12), 40, 3);
        random.fill(&mut task);
        let fair = assign(&task).unwrap();
        check_rules(&task, &fair);
        let pairs = indices(&fair);
        let before = worst(&task, &pairs);
        for a in 0..pairs.len() {
            for b in 0..pairs.len() {
                let ((j, x), (k, y)) = (pairs[a], pairs[b]);
                if x == y || j == k || pairs.contains(&(j, y)) || pairs.contains(&(k, x)) {
                    continue;
                }
                let mut swapped = pairs.clone();
                (swapped[a], swapped[b]) = ((j, y), (k, x));
                assert!(worst(&task, &swapped) <= before + 1e-8 || connectivity(&swapped).min_cut < 1);
            }
        }
    }
}

// Re-run

#[test]
fn a_recusal_in_a_large_contest_moves_one_pair() {
    let mut task = task(30, (0, 60), 300, 5);
    Lcg(3).fill(&mut task);
    task.min_cut = 3;
    let first = assign(&task).unwrap();
    task.conflicts.insert(first.pairs[100].index);
    task.previous = Some(indices(&first));
    let again = assign(&task).unwrap();
    check_rules(&task, &again);
    assert_eq!(again.moved, Some(1));
    assert!(again.min_cut >= 3);
    assert_eq!(assign(&Task { previous: None, ..task }).unwrap().moved, None);
}

#[test]
fn nothing_moves_when_nothing_changed() {
    let mut task = task(10, (2, 20), 40, 3);
    Lcg(5).fill(&mut task);
    let first = assign(&task).unwrap();
    task.previous = Some(indices(&first));
    let again = assign(&task).unwrap();
    assert_eq!(again.moved, Some(0));
    assert_eq!(again.pairs, first.pairs);
}

// Reasons

#[test]
fn reasons_name_what_to_relax() {
    let mut short = task(3, (0, 5), 2, 2);
    short.conflicts.extend([(0, 1), (1, 1)]);
    let why = assign(&short).unwrap_err();
    assert_eq!(
        why.to_string(),
        "entries with too few judges who may judge them: `E1` needs 2 and has 1 (2 in conflict, 0 of its agency family)"
    );
    assert_eq!(assign(&task(3, (0, 2), 4, 2)).unwrap_err(), Impossible::Capacity { demand: 8, capacity: 6 });
    assert_eq!(assign(&task(3, (3, 4), 4, 2)).unwrap_err(), Impossible::LowAboveDemand { low: 9, demand: 8 });
    let crossed = Impossible::Bounds { judge: "J0".to_string(), low: 3, high: 2 };
    assert_eq!(assign(&task(1, (3, 2), 4, 1)).unwrap_err(), crossed);
}

#[test]
fn entries_that_compete_for_the_same_judges_are_named() {
    // Four entries may meet judges 0 to 2 only, who take two each.
    let mut task = task(8, (0, 2), 5, 2);
    for e in 1..5 {
        task.conflicts.extend((3..8).map(|j| (j, e)));
    }
    let names =
        |prefix: &str, list: &[usize]| list.iter().map(|i| format!("{prefix}{i}")).collect::<Vec<_>>();
    let Impossible::Bottleneck { entries, judges, needs, capacity } = assign(&task).unwrap_err() else {
        panic!("not a bottleneck")
    };
    assert_eq!(judges, names("J", &[0, 1, 2]));
    assert!(entries.iter().all(|e| names("E", &[1, 2, 3, 4]).contains(e)), "{entries:?}");
    assert!(needs > capacity && capacity == 6);
}

#[test]
fn judges_who_compete_for_the_same_entries_are_named() {
    // Judges 0 to 2 may judge entry 0 only, which takes two of them.
    let mut task = task(5, (1, 9), 6, 2);
    for j in 0..3 {
        task.conflicts.extend((1..6).map(|e| (j, e)));
    }
    let why = assign(&task).unwrap_err();
    let judges = (0..3).map(|j| format!("J{j}")).collect();
    assert_eq!(why, Impossible::LowBottleneck { judges, low: 3, most: 2 });
}

#[test]
fn odd_input_is_a_value_not_a_panic() {
    let nothing = assign(&Task::default()).unwrap();
    assert_eq!((nothing.pairs.len(), nothing.min_cut, nothing.worst_off), (0, 0, None));
    assert!(
        assign(&task(3, (0, 3), 0, 0)).unwrap().notes.iter().any(|n| matches!(n, Note::IdleJudges { .. }))
    );
    assert!(matches!(assign(&task(0, (0, 0), 2, 1)).unwrap_err(), Impossible::TooFewJudges { .. }));
    assert!(matches!(assign(&task(2, (1, 2), 0, 0)).unwrap_err(), Impossible::LowUnreachable { .. }));
    assert!(assign(&task(2, (0, u32::MAX), 3, 2)).is_ok());
    assert!(matches!(assign(&task(2, (0, 9), 3, u32::MAX)).unwrap_err(), Impossible::TooFewJudges { .. }));
    for bad in [f64::NAN, f64::INFINITY, -1e300] {
        let mut task = task(2, (0, 3), 3, 1);
        task.affinity[1][2] = bad;
        let value = Impossible::AffinityValue { judge: "J1".to_string(), entry: "E2".to_string() };
        assert_eq!(assign(&task).unwrap_err(), value);
    }
    let mut ragged = task(2, (0, 3), 3, 1);
    ragged.affinity[1].pop();
    assert!(matches!(assign(&ragged).unwrap_err(), Impossible::AffinityRow { values: 2, .. }));
    ragged.affinity.pop();
    assert!(matches!(assign(&ragged).unwrap_err(), Impossible::AffinityRows { rows: 1, .. }));
    ragged.affinity.clear();
    assert!(assign(&ragged).is_ok());
    ragged.conflicts.insert((9, 0));
    let unknown = Impossible::UnknownPair { list: PairList::Conflicts, judge: 9, entry: 0 };
    assert_eq!(assign(&ragged).unwrap_err(), unknown);
    let mut twice = task(2, (0, 3), 3, 1);
    twice.judges[1].id = "J0".to_string();
    assert!(matches!(assign(&twice).unwrap_err(), Impossible::DuplicateId { .. }));
    let mut huge = task(3, (1, 3), 3, 2);
    huge.affinity = vec![vec![1e9, -1e9, 1e-300]; 3];
    huge.previous = Some(vec![(0, 0), (0, 0)]);
    assert!(assign(&huge).is_ok());
}

#[test]
fn the_same_task_gives_the_same_assignment() {
    let task = fields(5);
    let first = serde_json::to_string(&assign(&task).unwrap()).unwrap();
    for _ in 0..5 {
        assert_eq!(serde_json::to_string(&assign(&task).unwrap()).unwrap(), first);
    }
}

#[test]
fn json_names_judges_and_entries_by_key() {
    let json = serde_json::to_value(assign(&task(2, (0, 1), 1, 2)).unwrap()).unwrap();
    assert_eq!(json["pairs"][1], serde_json::json!({ "judge": "J1", "entry": "E0", "affinity": 0.0 }));
    assert_eq!(json["objective"], "fair");
    assert_eq!(json["components"][0]["judges"], serde_json::json!(["J0", "J1"]));
    let why = serde_json::to_value(assign(&task(2, (0, 1), 2, 2)).unwrap_err()).unwrap();
    assert_eq!(why, serde_json::json!({ "kind": "capacity", "demand": 4, "capacity": 2 }));
}

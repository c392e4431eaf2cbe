//! A record verifies as made, and every tampering is named.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use judging::record::{
    Checkpoint, DecisionFlaw, Difference, Member, Move, Pleno, Record, ResolvedTie, verify,
};
use judging::simulate::{Design, simulate};
use judging::{Contest, Criterion, Entry, Flaw, Judge, Model, Round, Rule, Sheet};

fn rule(model: Model) -> Rule {
    Rule { model, top: 3, ties: vec![], seed: 11, draws: 2_000 }
}

fn record(model: Model) -> Record {
    let mut design = Design::one_round(12, 4, 3, 2);
    if model.on_logits() {
        design.stages[0].step = 1.0;
    }
    let contest = simulate(&design, 5).contest;
    Record::new("gelar 0.1.0", "GIPP", contest, rule(model)).unwrap()
}

/// Five entries by two judges; the second and third are equal, and so are the fourth and fifth.
fn tied() -> Record {
    let scores = [[9.0, 8.0], [7.0, 8.0], [8.0, 7.0], [5.0, 4.0], [4.0, 5.0]];
    let sheet = |entry, judge| Sheet { entry, judge, scores: vec![Some(scores[entry][judge])] };
    let contest = Contest {
        entries: ["A", "B", "C", "D", "E"].map(|id| Entry { id: id.into(), ..Entry::default() }).into(),
        judges: ["J01", "J02"].map(|id| Judge { id: id.into() }).into(),
        rounds: vec![Round {
            id: "visit".into(),
            weight: 1.0,
            criteria: vec![Criterion { id: "impact".into(), weight: 1.0, low: 0.0, high: 10.0 }],
            sheets: (0..5).flat_map(|entry| [sheet(entry, 0), sheet(entry, 1)]).collect(),
        }],
    };
    Record::new("gelar 0.1.0", "GIPP", contest, Rule { top: 2, ..rule(Model::Mean) }).unwrap()
}

fn pleno() -> Pleno {
    Pleno {
        on: "2017-10-20".into(),
        place: "Puri Manggala Bhakti".into(),
        members: vec![Member { name: "Siti".into(), role: "Ketua".into() }],
        ..Pleno::default()
    }
}

fn resolved(entries: &[&str]) -> ResolvedTie {
    ResolvedTie { entries: entries.iter().map(|e| (*e).to_string()).collect(), reason: "dampak".into() }
}

fn moved(entry: &str, to: usize) -> Move {
    Move { entry: entry.into(), to, reason: "hasil kunjungan".into() }
}

fn order(record: &Record) -> Vec<(usize, &str)> {
    record.decision.as_ref().unwrap().order.iter().map(|p| (p.place, p.entry.as_str())).collect()
}

#[test]
fn a_record_verifies_also_from_json() {
    for model in [Model::Mean, Model::Gaussian, Model::Facets, Model::Jmle] {
        let made = record(model);
        assert_eq!(verify(&made), []);
        let text = serde_json::to_string_pretty(&made).unwrap();
        let read: Record = serde_json::from_str(&text).unwrap();
        assert_eq!(read, made);
        assert_eq!(verify(&read), []);
    }
}

#[test]
fn a_changed_digit_is_named_down_to_the_sheet() {
    let made = record(Model::Gaussian);
    let sheet = made.contest.rounds[0].sheets[7].clone();
    let mut changed = made.clone();
    changed.contest.rounds[0].sheets[7].scores[0] =
        sheet.scores[0].map(|s| if s > 2.0 { s - 0.5 } else { s + 0.5 });
    let found = verify(&changed);
    let Difference::SheetChanged { sheet: named, recorded, recomputed } = &found[0] else {
        panic!("{found:?}")
    };
    assert_eq!(named.round, "desk");
    assert_eq!(named.entry, made.contest.entries[sheet.entry].id);
    assert_eq!(named.judge, made.contest.judges[sheet.judge].id);
    assert_ne!(recorded, recomputed);
    assert!(matches!(found[1], Difference::RecordHash { .. }));
    let its_mean = |d: &Difference| match d {
        Difference::Ranking { entry: Some(entry), field, .. } => *entry == named.entry && field == "mean",
        _ => false,
    };
    assert!(found.iter().any(its_mean));
}

#[test]
fn missing_and_added_sheets_are_named() {
    let made = record(Model::Mean);
    let mut missing = made.clone();
    missing.contest.rounds[0].sheets.remove(0);
    let named = |d: &Difference| match d {
        Difference::SheetMissing { sheet } | Difference::SheetAdded { sheet } => {
            Some((sheet.entry.clone(), sheet.repeat))
        }
        _ => None,
    };
    assert!(matches!(verify(&missing)[0], Difference::SheetMissing { .. }));
    assert_eq!(verify(&missing).iter().find_map(named), Some(("E001".into(), 1)));
    let mut added = made;
    let again = added.contest.rounds[0].sheets[0].clone();
    added.contest.rounds[0].sheets.push(again);
    assert!(matches!(verify(&added)[0], Difference::SheetAdded { .. }));
    assert_eq!(verify(&added).iter().find_map(named), Some(("E001".into(), 2)));
}

#[test]
fn a_changed_weight_title_or_ranking_breaks_the_hash() {
    let made = record(Model::Mean);
    let mut title = made.clone();
    title.title = "GIPP 2018".into();
    assert!(matches!(verify(&title)[..], [Difference::RecordHash { .. }]));

    let mut weight = made.clone();
    weight.contest.rounds[0].criteria[0].weight = 3.0;
    let found = verify(&weight);
    assert!(matches!(found[0], Difference::RecordHash { .. }));
    assert!(
        found
            .iter()
            .any(|d| matches!(d, Difference::Ranking { entry: Some(_), field, .. } if field == "mean"))
    );

    let mut rank = made.clone();
    rank.ranking.entries[0].rank = 2;
    let found = verify(&rank);
    assert!(matches!(found[0], Difference::RecordHash { .. }));
    assert!(matches!(&found[1], Difference::Ranking { field, recorded, recomputed, .. }
        if field == "rank" && *recorded == 2 && *recomputed == 1));
    assert_eq!(found.len(), 2);

    let mut format = made;
    format.format = "gelar-record/9".into();
    assert!(matches!(verify(&format)[..], [Difference::Format { .. }]));
}

#[test]
fn another_seed_is_named() {
    let mut changed = record(Model::Gaussian);
    changed.rule.seed += 1;
    let found = verify(&changed);
    assert!(found.iter().any(|d| matches!(d, Difference::RecordHash { .. })));
    assert!(found.iter().any(|d| matches!(d, Difference::Rule { field, .. } if field == "seed")));
}

#[test]
fn a_probability_within_chance_is_no_difference_of_the_ranking() {
    let mut changed = record(Model::Gaussian);
    let middle = changed.ranking.entries.iter().position(|e| (0.3..0.7).contains(&e.p_top.unwrap())).unwrap();
    *changed.ranking.entries[middle].p_top.as_mut().unwrap() += 0.01;
    assert!(matches!(verify(&changed)[..], [Difference::RecordHash { .. }]));
    *changed.ranking.entries[middle].p_top.as_mut().unwrap() += 0.1;
    assert!(matches!(&verify(&changed)[..], [_, Difference::Ranking { field, .. }] if field == "p_top"));
}

#[test]
fn a_hostile_record_is_refused_with_a_reason() {
    let mut hostile = record(Model::Gaussian);
    hostile.contest.rounds[0].sheets[0].entry = 99;
    hostile.contest.rounds[0].sheets[1].scores.clear();
    hostile.contest.rounds[0].sheets[2].scores[0] = Some(f64::NAN);
    hostile.rule.draws = u32::MAX;
    hostile.rule.top = usize::MAX;
    hostile.rule.seed = u64::MAX;
    hostile.ranking.entries.clear();
    hostile.sheet_hashes.insert("a/b~1c/d/x/y".into(), String::new());
    hostile.sheet_hashes.insert("a/b~1c/d".into(), String::new());
    let found = verify(&hostile);
    assert!(
        found
            .iter()
            .any(|d| matches!(d, Difference::NotRankable { flaw: Flaw::UnknownEntry { sheet: 1, .. } }))
    );
    assert!(found.iter().any(|d| matches!(d, Difference::SheetMissing { sheet } if sheet.entry == "b/c")));
    serde_json::to_string(&found).unwrap();
}

#[test]
fn ties_at_the_cut_must_be_resolved() {
    let flaw = tied().decide(pleno()).unwrap_err();
    assert_eq!(flaw, DecisionFlaw::Unresolved { place: 2, entries: vec!["B".into(), "C".into()] });

    let decided = tied().decide(Pleno { ties: vec![resolved(&["C", "B"])], ..pleno() }).unwrap();
    // The tie below the cut stays.
    assert_eq!(order(&decided), [(1, "A"), (2, "C"), (3, "B"), (4, "D"), (4, "E")]);
    assert_eq!(verify(&decided), []);

    // Moving one of the two resolves it as well.
    let decided = tied().decide(Pleno { moves: vec![moved("C", 2)], ..pleno() }).unwrap();
    assert_eq!(order(&decided)[..3], [(1, "A"), (2, "C"), (3, "B")]);
    // And so does a tie that sinks below the cut.
    let decided = tied().decide(Pleno { moves: vec![moved("D", 1)], ..pleno() }).unwrap();
    assert_eq!(order(&decided), [(1, "D"), (2, "A"), (3, "B"), (3, "C"), (5, "E")]);
}

#[test]
fn moves_shift_those_between_and_are_kept() {
    let decided = record(Model::Gaussian).decide(Pleno { moves: vec![moved("E001", 1)], ..pleno() }).unwrap();
    let decision = decided.decision.as_ref().unwrap();
    let from = decided.ranking.entries.iter().position(|e| e.id == "E001").unwrap() + 1;
    assert_eq!((decision.overrides[0].from, decision.overrides[0].to), (from, 1));
    assert_eq!(decision.order[1].entry, decided.ranking.entries[usize::from(from == 1)].id);
    assert_eq!(verify(&decided), []);
    let text = serde_json::to_string(&decided).unwrap();
    assert_eq!(verify(&serde_json::from_str(&text).unwrap()), []);
}

#[test]
fn decisions_need_reasons_members_and_a_date() {
    let refuse = |pleno: Pleno| tied().decide(pleno).unwrap_err();
    let blank = Move { reason: " ".into(), ..moved("C", 1) };
    assert_eq!(refuse(Pleno { moves: vec![blank], ..pleno() }), DecisionFlaw::NoReason { entry: "C".into() });
    let nobody = moved("Z", 1);
    assert_eq!(
        refuse(Pleno { moves: vec![nobody], ..pleno() }),
        DecisionFlaw::UnknownEntry { entry: "Z".into() }
    );
    let far = refuse(Pleno { moves: vec![moved("C", 6)], ..pleno() });
    assert_eq!(far, DecisionFlaw::NoSuchPlace { entry: "C".into(), to: 6, most: 5 });
    let mixed = refuse(Pleno { ties: vec![resolved(&["A", "B"])], ..pleno() });
    assert_eq!(mixed, DecisionFlaw::NotOneTie { entries: vec!["A".into(), "B".into()] });
    assert_eq!(refuse(Pleno { members: vec![], ..pleno() }), DecisionFlaw::NoMembers);
    assert_eq!(
        refuse(Pleno { on: "kemarin".into(), ..pleno() }),
        DecisionFlaw::BadDate { on: "kemarin".into() }
    );
    let mut changed = tied();
    changed.title.push('!');
    assert_eq!(changed.decide(pleno()), Err(DecisionFlaw::RecordChanged));
}

#[test]
fn a_changed_decision_is_named() {
    let decided = tied().decide(Pleno { ties: vec![resolved(&["C", "B"])], ..pleno() }).unwrap();
    let mut swapped = decided.clone();
    swapped.decision.as_mut().unwrap().order.swap(0, 1);
    let found = verify(&swapped);
    assert!(matches!(found[..], [Difference::DecisionHash { .. }]), "places are the same: {found:?}");

    let mut replaced = decided.clone();
    replaced.decision.as_mut().unwrap().order[0].place = 2;
    let found = verify(&replaced);
    assert!(
        matches!(&found[1], Difference::DecidedPlace { entry, recorded: Some(2), recomputed: Some(1) } if entry == "A")
    );

    let mut reason = decided.clone();
    reason.decision.as_mut().unwrap().ties[0].reason = String::new();
    assert!(verify(&reason).iter().any(|d| matches!(d, Difference::DecisionNotPossible { .. })));

    let mut foreign = decided;
    foreign.decision.as_mut().unwrap().record_hash = "0".repeat(64);
    assert!(verify(&foreign).iter().any(|d| matches!(d, Difference::DecisionOnAnotherRecord { .. })));
}

#[test]
fn hashes_are_what_other_programs_compute() {
    let record = tied();
    // printf '%s' '{"entry":"A","judge":"J01","round":"visit","scores":{"impact":9}}' | sha256sum
    assert_eq!(
        record.sheet_hashes["visit/A/J01"],
        "94e2e076a0b5d78d6662aef2578caf30168f3e7f3cde8375a587fc60cdb274ed"
    );
}

/// Checkpoint 3 of a log of 120 events, with the hash that the log gives it.
fn checkpoint(adoption: &str, hash: &str) -> Checkpoint {
    Checkpoint {
        government: "contoh".into(),
        adoption: adoption.into(),
        number: 3,
        position: 120,
        root: "5f8859bc".into(),
        previous: String::new(),
        at: "1760335200000000".into(),
        hash: hash.into(),
        seal: String::new(),
    }
}

#[test]
fn a_checkpoint_of_another_log_is_named_and_nothing_else() {
    // SHA-256 over {"adoption":"gala","at":"1760335200000000","government":"contoh","number":3,"position":120,"previous":"","root":"5f8859bc"}
    let gala = checkpoint("gala", "f8d6922260c371ee4d128c7087924fc289df059c03d23ca36aa4907e57fd5964");
    let other = checkpoint("lain", "b54a8d46a8c0df72d01522386cdc227957c053fe5ade1e00e9244d3669237dcb");
    let made = tied().witnessed(gala.clone());
    assert_eq!(verify(&made), []);
    // The record's own hash is not about it: minutes that were printed before it stand.
    assert_eq!(made.hash, tied().hash);
    let swapped = Record { checkpoint: Some(other.clone()), ..made.clone() };
    let foreign = Difference::ForeignCheckpoint { number: 3, adoption: "lain".into() };
    assert_eq!(verify(&swapped), std::slice::from_ref(&foreign));
    // Nor does one fit that was sealed for another record.
    let elsewhere = record(Model::Mean).witnessed(other).checkpoint;
    assert_eq!(verify(&Record { checkpoint: elsewhere, ..made.clone() }), [foreign]);
    let changed =
        Record { checkpoint: Some(Checkpoint { position: 121, ..made.checkpoint.clone().unwrap() }), ..made };
    assert!(matches!(verify(&changed).as_slice(), [Difference::CheckpointHash { .. }]));
}

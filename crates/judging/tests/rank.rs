//! What a ranking promises, on known cases.

use judging::simulate::{Design, simulate};
use judging::{
    Contest, Criterion, Entry, Flaw, Judge, Model, Ranking, Round, Rule, Sheet, TieRule, Warning, rank,
};

fn rule(model: Model, top: usize) -> Rule {
    Rule { model, top, ties: vec![], seed: 3, draws: 4_000 }
}

/// One criterion of 0–10 a round; `scores[entry][judge]`, a blank where a judge has no sheet.
fn round(id: &str, weight: f64, scores: &[&[Option<f64>]]) -> Round {
    let sheet = |entry: usize, judge: usize| {
        let score = scores[entry][judge]?;
        Some(Sheet { entry, judge, scores: vec![Some(score)] })
    };
    Round {
        id: id.into(),
        weight,
        criteria: vec![Criterion { id: "impact".into(), weight: 1.0, low: 0.0, high: 10.0 }],
        sheets: (0..scores.len())
            .flat_map(|e| (0..scores[e].len()).filter_map(move |j| sheet(e, j)))
            .collect(),
    }
}

fn contest(entries: usize, judges: usize, rounds: Vec<Round>) -> Contest {
    Contest {
        entries: (0..entries).map(|k| Entry { id: format!("E{k}"), ..Entry::default() }).collect(),
        judges: (0..judges).map(|k| Judge { id: format!("J{k}") }).collect(),
        rounds,
    }
}

fn order(ranking: &Ranking) -> Vec<(usize, &str)> {
    ranking.entries.iter().map(|e| (e.rank, e.id.as_str())).collect()
}

const NO: Option<f64> = None;

fn s(score: f64) -> Option<f64> {
    Some(score)
}

#[test]
fn rounds_are_combined_with_weights_of_the_contest() {
    let desk = round("desk", 1.0, &[&[s(8.0), s(6.0)], &[s(6.0), s(6.0)], &[s(9.0), s(9.0)]]);
    let visit = round("visit", 3.0, &[&[s(5.0), s(7.0)], &[s(9.0), s(7.0)]]);
    let ranking = rank(&contest(3, 2, vec![desk, visit]), &rule(Model::Mean, 1)).unwrap();
    // E0: 70/4 + 3·60/4, E1: 60/4 + 3·80/4, E2 did not reach the visit: 90/4.
    assert_eq!(order(&ranking), [(1, "E1"), (2, "E0"), (3, "E2")]);
    assert_eq!(ranking.entries.iter().map(|e| e.measure).collect::<Vec<_>>(), [75.0, 62.5, 22.5]);
    assert_eq!(ranking.entries[2].rounds[1], None);
    assert_eq!(ranking.entries[0].fair_average, Some(7.5));
    assert_eq!(ranking.entries[2].fair_average, Some(9.0));
    assert_eq!(ranking.rounds.iter().map(|r| r.weight).collect::<Vec<_>>(), [0.25, 0.75]);
    assert!(ranking.rounds.iter().all(|r| r.complete));
    assert_eq!(ranking.entries[0].p_top, None);
}

#[test]
fn changing_a_weight_changes_totals_and_ranks() {
    let mut contest = contest(2, 1, vec![round("desk", 1.0, &[&[s(8.0)], &[s(6.0)]])]);
    contest.rounds[0].criteria.push(Criterion { id: "novelty".into(), weight: 1.0, low: 0.0, high: 10.0 });
    contest.rounds[0].sheets[0].scores.push(s(5.0));
    contest.rounds[0].sheets[1].scores.push(s(8.0));
    let before = rank(&contest, &rule(Model::Mean, 1)).unwrap();
    assert_eq!((before.entries[0].id.as_str(), before.entries[0].mean), ("E1", 70.0));
    contest.rounds[0].criteria[0].weight = 3.0;
    let after = rank(&contest, &rule(Model::Mean, 1)).unwrap();
    assert_eq!((after.entries[0].id.as_str(), after.entries[0].mean.round()), ("E0", 73.0));
    assert_eq!(after.criteria[0].weight, 0.75);
}

#[test]
fn ties_go_through_the_declared_steps() {
    let desk = round("desk", 1.0, &[&[s(6.0)], &[s(8.0)], &[s(7.0)], &[s(7.0)], &[s(1.0)]]);
    let visit = round("visit", 1.0, &[&[s(8.0)], &[s(6.0)], &[s(7.0)], &[s(7.0)], &[s(1.0)]]);
    let contest = contest(5, 1, vec![desk, visit]);
    let plain = rank(&contest, &rule(Model::Mean, 2)).unwrap();
    assert_eq!(order(&plain), [(1, "E0"), (1, "E1"), (1, "E2"), (1, "E3"), (5, "E4")]);
    assert!(plain.entries[..4].iter().all(|e| e.tied && e.tie_broken_by.is_none()));
    let at_cut = |ranking: &Ranking| {
        ranking.warnings.iter().find_map(|w| match w {
            Warning::TieAtCut { entries } => Some(entries.clone()),
            _ => None,
        })
    };
    assert_eq!(at_cut(&plain).unwrap(), ["E0", "E1", "E2", "E3"]);

    let by_visit = TieRule::Round("visit".into());
    let steps = vec![TieRule::Criterion("impact".into()), by_visit.clone(), TieRule::Pleno];
    let broken = rank(&contest, &Rule { ties: steps, ..rule(Model::Mean, 2) }).unwrap();
    assert_eq!(order(&broken), [(1, "E0"), (2, "E2"), (2, "E3"), (4, "E1"), (5, "E4")]);
    assert_eq!(broken.entries[0].tie_broken_by, Some(by_visit.clone()));
    assert_eq!(at_cut(&broken).unwrap(), ["E2", "E3"]);
    let (cut_above, cut_below) =
        (Rule { top: 3, ties: vec![by_visit.clone()], ..rule(Model::Mean, 3) }, by_visit);
    assert_eq!(at_cut(&rank(&contest, &cut_above).unwrap()), None);
    // Nothing is tried after the plenary meeting.
    let pleno_first = Rule { ties: vec![TieRule::Pleno, cut_below], ..rule(Model::Mean, 2) };
    assert_eq!(order(&rank(&contest, &pleno_first).unwrap()), order(&plain));
}

#[test]
fn a_repeated_sheet_counts_its_judge_once() {
    let mut contest = contest(1, 2, vec![round("desk", 1.0, &[&[s(2.0), s(8.0)]])]);
    contest.rounds[0].sheets.push(Sheet { entry: 0, judge: 0, scores: vec![s(4.0)] });
    assert_eq!(rank(&contest, &rule(Model::Mean, 1)).unwrap().entries[0].mean, 55.0);
}

#[test]
fn entries_without_a_sheet_are_listed_last_and_named() {
    for model in [Model::Mean, Model::Gaussian, Model::Calibrated] {
        let desk = round("desk", 1.0, &[&[NO, NO], &[s(6.0), s(7.0)], &[s(4.0), s(6.0)]]);
        let ranking = rank(&contest(3, 2, vec![desk]), &rule(model, 3)).unwrap();
        assert_eq!(order(&ranking), [(1, "E1"), (2, "E2"), (3, "E0")]);
        assert_eq!((ranking.entries[2].p_top, ranking.entries[2].sheets), (None, 0));
        assert!(ranking.warnings.contains(&Warning::Unscored { entries: vec!["E0".into()] }));
        assert!(ranking.warnings.contains(&Warning::FewerThanTop { entries: 2, top: 3 }));
        assert_eq!(ranking.components, [["E1", "E2"]]);
    }
}

#[test]
fn severity_does_not_decide_where_the_model_knows_it() {
    // J0 is three points stricter; E0 met him alone with J1, E3 met the two mild ones.
    let desk = round(
        "desk",
        1.0,
        &[
            &[s(5.0), s(8.0), NO],
            &[s(4.0), s(7.0), NO],
            &[s(3.0), NO, s(6.0)],
            &[NO, s(7.0), s(7.0)],
            &[NO, s(5.0), s(5.0)],
        ],
    );
    let contest = contest(5, 3, vec![desk]);
    let mean = rank(&contest, &rule(Model::Mean, 1)).unwrap();
    assert_eq!(mean.entries[0].id, "E3");
    let fair = rank(&contest, &rule(Model::Gaussian, 1)).unwrap();
    assert_eq!(fair.entries[0].id, "E0");
    assert_eq!(fair.measure_scale, [0.0, 10.0]);
    let severity = fair.judges[0].severity.unwrap();
    assert!((1.5..2.1).contains(&severity), "{severity}");
    let sum: f64 = fair.judges.iter().filter_map(|j| j.severity).sum();
    // These scores fit without a residual, which costs digits.
    assert!(sum.abs() < 1e-5, "{sum}");
}

#[test]
fn judges_and_criteria_are_described() {
    let desk = round("desk", 1.0, &[&[s(8.0), s(6.0)], &[s(5.0), s(5.0)], &[s(9.0), s(7.0)]]);
    let ranking = rank(&contest(3, 2, vec![desk]), &rule(Model::Mean, 1)).unwrap();
    let [first, second] = &ranking.judges[..] else { panic!() };
    // J1 gives 20, 0 and 20 less than J0.
    assert!((second.severity.unwrap() - 40.0 / 3.0).abs() < 1e-12);
    assert!((first.severity.unwrap() + 40.0 / 3.0).abs() < 1e-12);
    assert!((second.se.unwrap() - (400.0_f64 / 3.0).sqrt() / 3.0_f64.sqrt()).abs() < 1e-12);
    // Squares around the mean: 2600/3 of J0 on 2 degrees, 4000/3 of all six on 5.
    assert!((first.spread.unwrap() - (1300.0_f64 / 3.0 / (800.0 / 3.0)).sqrt()).abs() < 1e-12);
    assert_eq!((first.mean, first.range), (Some(220.0 / 3.0), Some([50.0, 90.0])));
    assert_eq!(first.histogram, [0, 0, 0, 0, 0, 1, 0, 0, 1, 1]);
    assert_eq!((first.infit, ranking.criteria[0].discrimination), (None, None));
    assert_eq!(ranking.criteria[0].difficulty, Some(0.0));
}

#[test]
fn what_a_reader_must_know_is_said() {
    let desk = round(
        "desk",
        1.0,
        &[
            &[s(5.0), s(8.0), NO, NO],
            &[s(5.0), s(6.0), NO, NO],
            &[s(5.0), NO, NO, NO],
            &[NO, NO, s(6.0), s(9.0)],
            &[NO, NO, s(3.0), NO],
        ],
    );
    let visit = round("visit", 1.0, &[&[NO; 4], &[s(7.0), s(7.0), NO, NO]]);
    let mut contest = contest(6, 4, vec![desk, visit]);
    contest.rounds[1].sheets.push(Sheet { entry: 5, judge: 0, scores: vec![s(1.0)] });
    contest.rounds[0].criteria.push(Criterion { id: "novelty".into(), weight: 1.0, low: 0.0, high: 4.0 });
    for sheet in &mut contest.rounds[0].sheets {
        sheet.scores.push(Some(2.0));
    }
    contest.rounds[0].sheets[0].scores[1] = None;
    let names = |ids: &[&str]| -> Vec<String> { ids.iter().map(|id| (*id).to_string()).collect() };
    let expected = [
        Warning::Islands {
            round: "desk".into(),
            parts: vec![names(&["E0", "E1", "E2"]), names(&["E3", "E4"])],
        },
        Warning::Incomplete { round: "desk".into(), fewest: 1, most: 2 },
        Warning::OneSheet { round: "desk".into(), entries: names(&["E2", "E4"]) },
        Warning::Flat { judge: "J0".into(), round: "desk".into(), total: 50.0 },
        Warning::MissingCriteria { round: "desk".into(), sheets: vec![["J0".into(), "E0".into()]] },
        Warning::SkippedRound { round: "visit".into(), missing: "desk".into(), entries: names(&["E5"]) },
        Warning::FewSheets { judge: "J2".into(), sheets: 2 },
        Warning::FewSheets { judge: "J3".into(), sheets: 1 },
    ];
    let mean = rank(&contest, &rule(Model::Mean, 2)).unwrap();
    for warning in expected {
        assert!(mean.warnings.contains(&warning), "{warning:?} not in {:?}", mean.warnings);
    }
    assert_eq!(mean.components.len(), 2);
    let gaussian = rank(&contest, &rule(Model::Gaussian, 2)).unwrap();
    assert_eq!(gaussian.measure_scale, [0.0, 100.0]);
    assert!(gaussian.entries.iter().all(|e| e.measure.is_finite() && e.fair_average.is_none()));
}

#[test]
fn claims_are_as_often_true_as_they_say() {
    // 60 editions of 34 entries, three of five judges each: the sum of P(best 6) over the six best by the model,
    // against how many of them are truly among the best six. Plugged-in variances make the claim a little bold.
    let (mut claimed, mut true_best) = (0.0, 0);
    for seed in 0..60 {
        let edition = simulate(&Design { spread_sd: 0.0, ..Design::one_round(34, 5, 3, 3) }, seed);
        let ranking = rank(&edition.contest, &Rule { draws: 1_000, ..rule(Model::Gaussian, 6) }).unwrap();
        let mut truth = edition.truth.clone();
        truth.sort_by(|a, b| b.total_cmp(a));
        for entry in &ranking.entries[..6] {
            claimed += entry.p_top.unwrap();
            let index: usize = entry.id[1..].parse().unwrap();
            true_best += usize::from(edition.truth[index - 1] >= truth[5]);
        }
    }
    let (claimed, found) = (claimed / 360.0, true_best as f64 / 360.0);
    assert!((claimed - found).abs() < 0.06, "claimed {claimed}, true {found}");
}

#[test]
fn probabilities_add_up() {
    let contest = simulate(&Design::one_round(20, 4, 3, 2), 8).contest;
    let ranking = rank(&contest, &rule(Model::Gaussian, 4)).unwrap();
    let sum = |f: &dyn Fn(&judging::RankedEntry) -> f64| ranking.entries.iter().map(f).sum::<f64>();
    assert!((sum(&|e| e.p_top.unwrap()) - 4.0).abs() < 1e-9);
    assert!((sum(&|e| e.expected_rank.unwrap()) - 210.0).abs() < 1e-9);
    for place in 0..4 {
        assert!((sum(&|e| e.p_place.as_ref().unwrap()[place]) - 1.0).abs() < 1e-9);
    }
    for entry in &ranking.entries {
        let p = entry.p_top.unwrap();
        assert!((p - entry.p_place.as_ref().unwrap().iter().sum::<f64>()).abs() < 1e-12);
        assert!((entry.p_top_mc.unwrap() - (p * (1.0 - p) / 4_000.0).sqrt()).abs() < 1e-15);
        assert!(entry.rank_low.unwrap() <= entry.rank_high.unwrap());
        assert!((entry.measure - ranking.rounds[0].intercept.unwrap() - entry.effect.unwrap()).abs() < 1e-12);
    }
    assert_eq!(rank(&contest, &rule(Model::Gaussian, 4)).unwrap(), ranking);
    let other = rank(&contest, &Rule { seed: 4, ..rule(Model::Gaussian, 4) }).unwrap();
    assert_ne!(other.entries[5].p_top, ranking.entries[5].p_top);
}

#[test]
fn errors_of_rounds_add_up() {
    // Rounds are independent: where all reached both, squared errors add up with the squares of the weights.
    let mut design = Design::one_round(16, 4, 4, 2);
    let mut visit = design.stages[0].clone();
    visit.id = "visit".into();
    visit.admitted = 16;
    design.stages.push(visit);
    let both = simulate(&design, 2).contest;
    let alone = |k: usize| Contest { rounds: vec![both.rounds[k].clone()], ..both.clone() };
    let error = |contest: &Contest, unit: f64| -> Vec<f64> {
        let ranking = rank(contest, &rule(Model::Gaussian, 3)).unwrap();
        let of = |id: &str| ranking.entries.iter().find(|e| e.id == id).unwrap().se.unwrap();
        contest.entries.iter().map(|e| unit * of(&e.id)).collect()
    };
    let (first, second) = (error(&alone(0), 25.0), error(&alone(1), 25.0));
    for ((both, first), second) in error(&both, 1.0).into_iter().zip(first).zip(second) {
        assert!((both - 0.5 * (first * first + second * second).sqrt()).abs() < 1e-9);
    }
}

#[test]
fn a_single_sheet_an_entry_is_flagged_and_uncertain() {
    let scores: Vec<Vec<Option<f64>>> = (0..9)
        .map(|k| {
            vec![
                if k % 3 == 0 { s(1.0 + f64::from(k)) } else { NO },
                if k % 3 != 0 { s(1.0 + f64::from(k)) } else { NO },
            ]
        })
        .collect();
    let rows: Vec<&[Option<f64>]> = scores.iter().map(Vec::as_slice).collect();
    let ranking = rank(&contest(9, 2, vec![round("desk", 1.0, &rows)]), &rule(Model::Gaussian, 3)).unwrap();
    let inseparable =
        Warning::Inseparable { round: "desk".into(), component: "entry".into(), from: "residual".into() };
    assert!(ranking.warnings.contains(&inseparable));
    let variance = ranking.variance.unwrap();
    assert!((variance.entry - variance.residual).abs() < 1e-12);
    assert_eq!(ranking.entries[0].id, "E8");
    assert!((0.4..0.95).contains(&ranking.entries[0].p_top.unwrap()));
}

#[test]
fn where_nothing_differs_the_draw_is_by_lot() {
    let both = [s(5.0), s(5.0)];
    let equal = [&both[..]; 8];
    let ranking = rank(&contest(8, 2, vec![round("desk", 1.0, &equal)]), &rule(Model::Gaussian, 2)).unwrap();
    assert!(ranking.warnings.contains(&Warning::AllEqual { round: "desk".into() }));
    for entry in &ranking.entries {
        assert_eq!((entry.rank, entry.tied, entry.measure), (1, true, 5.0));
        assert!((entry.p_top.unwrap() - 0.25).abs() < 0.03);
    }
}

#[test]
fn ten_thousand_entries() {
    let contest = simulate(&Design::one_round(10_000, 200, 3, 2), 1).contest;
    for model in [Model::Gaussian, Model::Calibrated] {
        let ranking = rank(&contest, &Rule { draws: 20, ..rule(model, 100) }).unwrap();
        let unit = 100.0 / (ranking.measure_scale[1] - ranking.measure_scale[0]);
        assert_eq!(ranking.entries.len(), 10_000);
        assert!(
            ranking.entries.iter().all(|e| e.measure.is_finite() && e.se.unwrap() > 0.0 && e.sheets == 3)
        );
        assert!((ranking.entries.iter().map(|e| e.p_top.unwrap()).sum::<f64>() - 100.0).abs() < 1e-6);
        let variance = ranking.variance.unwrap();
        // As simulated, in points: 10, 6, and 6 with 9/√2 of noise and the half steps' rounding.
        assert!((variance.entry.sqrt() * unit - 10.0).abs() < 0.5, "{variance:?}");
        assert!((variance.judge.sqrt() * unit - 6.0).abs() < 1.0, "{variance:?}");
        assert!((variance.residual.sqrt() * unit - 9.0).abs() < 0.7, "{variance:?}");
    }
}

#[test]
fn thin_data_are_flagged_by_the_calibrated_model() {
    let grid = |scores: Vec<Vec<Option<f64>>>| {
        let rows: Vec<&[Option<f64>]> = scores.iter().map(Vec::as_slice).collect();
        contest(rows.len(), rows[0].len(), vec![round("desk", 1.0, &rows)])
    };
    let mark = |k: usize| s([5.0, 7.0, 6.0, 8.0, 9.0, 4.0][k % 6]);
    let mut binary = grid((0..6).map(|e| (0..3).map(|j| mark(e + j)).collect()).collect());
    for sheet in &mut binary.rounds[0].sheets {
        sheet.scores[0] = sheet.scores[0].map(|score| f64::from(score > 6.0));
    }
    binary.rounds[0].criteria[0].high = 1.0;
    let mut points = grid((0..6).map(|e| (0..3).map(|j| mark(e * j)).collect()).collect());
    points.rounds[0].criteria[0].high = 100.0;
    let inseparable = |w: &Warning| matches!(w, Warning::Inseparable { .. });
    type Flag = fn(&Warning) -> bool;
    let cases: Vec<(&str, Contest, Option<Flag>)> = vec![
        ("one judge", grid((0..6).map(|e| vec![mark(e)]).collect()), Some(inseparable)),
        ("one entry", grid(vec![(0..4).map(mark).collect()]), Some(inseparable)),
        ("one sheet", grid(vec![vec![mark(0)]]), Some(|w| matches!(w, Warning::OneSheet { .. }))),
        (
            "no overlap",
            grid((0..6).map(|e| (0..3).map(|j| if e / 2 == j { mark(e) } else { NO }).collect()).collect()),
            Some(|w| matches!(w, Warning::Islands { .. })),
        ),
        (
            "each entry its own judge",
            grid((0..5).map(|e| (0..5).map(|j| if e == j { mark(e) } else { NO }).collect()).collect()),
            Some(inseparable),
        ),
        (
            "all equal",
            grid((0..5).map(|_| vec![s(5.0); 3]).collect()),
            Some(|w| matches!(w, Warning::AllEqual { .. })),
        ),
        (
            "a judge with one sheet",
            grid((0..5).map(|e| vec![mark(e), mark(e + 1), if e == 0 { s(9.0) } else { NO }]).collect()),
            Some(|w| matches!(w, Warning::FewSheets { .. })),
        ),
        ("no or yes", binary, None),
        ("a hundred points", points, None),
        (
            "an exact fit",
            grid((0..5).map(|e| (0..3).map(|j| s(e as f64 + 2.0 * j as f64)).collect()).collect()),
            None,
        ),
    ];
    for (name, contest, flagged) in cases {
        let ranking = rank(&contest, &rule(Model::Calibrated, 2)).unwrap();
        assert!(
            flagged.is_none_or(|flag| ranking.warnings.iter().any(flag)),
            "{name}: {:?}",
            ranking.warnings
        );
        for entry in &ranking.entries {
            assert!((-20.0..=120.0).contains(&entry.measure), "{name}: {}", entry.measure);
            assert!(entry.se.is_none_or(|se| (0.0..60.0).contains(&se)), "{name}: {:?}", entry.se);
            assert!(entry.p_top.is_some_and(|p| (0.0..=1.0).contains(&p)), "{name}: {:?}", entry.p_top);
        }
        assert_eq!(ranking.measure_scale, [0.0, 100.0]);
    }
}

/// Two rounds, of which few reached the second: draws are combined as the scores are.
#[test]
fn the_calibrated_model_combines_rounds_draw_by_draw() {
    let mut design = Design::one_round(20, 5, 3, 2);
    let mut visit = design.stages[0].clone();
    (visit.id, visit.admitted) = ("visit".into(), 8);
    design.stages.push(visit);
    let contest = simulate(&design, 4).contest;
    let ranking = rank(&contest, &rule(Model::Calibrated, 5)).unwrap();
    assert!((ranking.entries.iter().map(|e| e.p_top.unwrap()).sum::<f64>() - 5.0).abs() < 1e-9);
    for entry in &ranking.entries {
        let score: f64 = entry.rounds.iter().flatten().map(|round| 0.5 * round.measure).sum();
        assert!((entry.measure - score).abs() < 1e-9);
    }
    // No entry that missed half of the score is likely among the best.
    assert!(ranking.entries.iter().filter(|e| e.rounds[1].is_none()).all(|e| e.p_top.unwrap() < 0.05));
}

#[test]
fn flaws_name_their_place() {
    let sound = contest(2, 2, vec![round("desk", 1.0, &[&[s(5.0), s(6.0)], &[s(1.0), s(2.0)]])]);
    let flaw = |change: &dyn Fn(&mut Contest)| {
        let mut contest = sound.clone();
        change(&mut contest);
        rank(&contest, &rule(Model::Mean, 1)).unwrap_err()
    };
    assert_eq!(flaw(&|c| c.entries.clear()), Flaw::NoEntries);
    assert_eq!(flaw(&|c| c.judges.clear()), Flaw::NoJudges);
    assert_eq!(flaw(&|c| c.rounds.clear()), Flaw::NoRounds);
    assert_eq!(flaw(&|c| c.rounds[0].sheets.clear()), Flaw::NoSheets { round: "desk".into() });
    assert_eq!(flaw(&|c| c.entries[1].id = "E0".into()), Flaw::DuplicateEntry { id: "E0".into() });
    assert_eq!(flaw(&|c| c.judges[1].id = "J0".into()), Flaw::DuplicateJudge { id: "J0".into() });
    assert_eq!(
        flaw(&|c| c.rounds[0].weight = f64::NAN).to_string().split(';').next(),
        Some("round desk has weight NaN")
    );
    assert_eq!(flaw(&|c| c.rounds[0].criteria[0].weight = 0.0), Flaw::NoWeight { round: "desk".into() });
    assert!(matches!(flaw(&|c| c.rounds[0].criteria[0].weight = -1.0), Flaw::CriterionWeight { .. }));
    assert!(matches!(flaw(&|c| c.rounds[0].criteria[0].high = 0.0), Flaw::Scale { .. }));
    assert!(matches!(flaw(&|c| c.rounds[0].criteria[0].high = f64::INFINITY), Flaw::Scale { .. }));
    assert!(matches!(
        flaw(&|c| c.rounds[0].sheets[3].judge = 2),
        Flaw::UnknownJudge { sheet: 4, judge: 2, .. }
    ));
    assert!(matches!(
        flaw(&|c| c.rounds[0].sheets[3].entry = 2),
        Flaw::UnknownEntry { sheet: 4, entry: 2, .. }
    ));
    assert!(matches!(
        flaw(&|c| c.rounds[0].sheets[3].scores = vec![]),
        Flaw::ScoreCount { expected: 1, found: 0, .. }
    ));
    assert!(matches!(flaw(&|c| c.rounds[0].sheets[3].scores = vec![None]), Flaw::EmptySheet { .. }));
    let outside = flaw(&|c| c.rounds[0].sheets[3].scores = vec![Some(11.0)]);
    assert_eq!(outside.to_string(), "judge J1 gave E1 11 on impact in round desk; the scale is 0 to 10");

    let refused = |rule: Rule| rank(&sound, &rule).unwrap_err();
    assert_eq!(refused(rule(Model::Mean, 0)), Flaw::TopZero);
    assert!(matches!(
        refused(Rule { draws: 1_000_001, ..rule(Model::Mean, 1) }),
        Flaw::Draws { most: 1_000_000, .. }
    ));
    assert!(matches!(refused(Rule { seed: u64::MAX, ..rule(Model::Mean, 1) }), Flaw::Seed { .. }));
    let ties = vec![TieRule::Round("visit".into())];
    assert_eq!(
        refused(Rule { ties, ..rule(Model::Mean, 1) }),
        Flaw::UnknownTieRound { round: "visit".into() }
    );
    let ties = vec![TieRule::Criterion("cost".into())];
    assert_eq!(
        refused(Rule { ties, ..rule(Model::Mean, 1) }),
        Flaw::UnknownTieCriterion { criterion: "cost".into() }
    );
}

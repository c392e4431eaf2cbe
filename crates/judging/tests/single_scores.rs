//! Models on single scores on data as they come: incomplete, extreme, in islands, on scales of two and of nine.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use judging::simulate::{Design, simulate};
use judging::{
    Contest, Criterion, Element, Entry, Flaw, Judge, Model, Ranking, Round, Rule, Sheet, Warning, rank,
};

const MODELS: [Model; 2] = [Model::Facets, Model::Jmle];

fn rule(model: Model, top: usize) -> Rule {
    Rule { model, top, ties: vec![], seed: 3, draws: 2_000 }
}

/// `scores[entry][judge]` is a string of digits, one a criterion; `-` where one was left out, and an empty string
/// where the judge has no sheet. The scale runs from 0 to `high`.
fn contest(high: f64, scores: &[&[&str]]) -> Contest {
    let criteria = scores.iter().flat_map(|row| row.iter()).map(|sheet| sheet.len()).max().unwrap();
    let mut sheets = Vec::new();
    for (entry, row) in scores.iter().enumerate() {
        for (judge, sheet) in row.iter().enumerate().filter(|(_, sheet)| !sheet.is_empty()) {
            let scores = sheet.chars().map(|mark| mark.to_digit(10).map(f64::from)).collect();
            sheets.push(Sheet { entry, judge, scores });
        }
    }
    let criterion = |k| Criterion { id: format!("c{k}"), weight: 1.0, low: 0.0, high };
    Contest {
        entries: (0..scores.len()).map(|k| Entry { id: format!("E{k}"), ..Entry::default() }).collect(),
        judges: (0..scores[0].len()).map(|k| Judge { id: format!("J{k}") }).collect(),
        rounds: vec![Round {
            id: "desk".into(),
            weight: 1.0,
            criteria: (0..criteria).map(criterion).collect(),
            sheets,
        }],
    }
}

/// What every ranking by these models promises.
fn ranked(contest: &Contest, model: Model) -> Ranking {
    let ranking = rank(contest, &rule(model, 2)).unwrap();
    let numbers =
        |e: &Element| [Some(e.measure), e.se, e.se_full, e.infit, e.outfit, e.infit_z, e.fair_average];
    for logits in ranking.rounds.iter().filter_map(|round| round.logits.as_ref()) {
        for element in logits.entries.iter().chain(&logits.judges).chain(&logits.criteria) {
            assert!(numbers(element).into_iter().flatten().all(f64::is_finite), "{model:?} {element:?}");
        }
        assert!(logits.scales.iter().flat_map(|scale| &scale.steps).all(|step| step.is_finite()));
    }
    for entry in &ranking.entries {
        assert!(
            entry.measure.is_finite() && entry.se.is_none_or(|se| se.is_finite() && se > 0.0),
            "{entry:?}"
        );
    }
    if model == Model::Facets {
        let sum: f64 = ranking.entries.iter().filter_map(|e| e.p_top).sum();
        let scored = ranking.entries.iter().filter(|e| e.sheets > 0).count();
        assert!((sum - scored.min(2) as f64).abs() < 1e-9);
    } else {
        assert!(ranking.draws == 0 && ranking.entries.iter().all(|e| e.p_top.is_none()));
    }
    ranking
}

fn extremes(ranking: &Ranking) -> Vec<(String, Vec<String>)> {
    let of = |warning: &Warning| match warning {
        Warning::Extreme { facet, ids, .. } => Some((facet.clone(), ids.clone())),
        _ => None,
    };
    ranking.warnings.iter().filter_map(of).collect()
}

fn element<'a>(elements: &'a [Element], id: &str) -> &'a Element {
    elements.iter().find(|element| element.id == id).unwrap()
}

/// Joint maximum likelihood has one equation an element: the expected total is the total.
#[test]
fn totals_are_as_expected() {
    for (high, entries, judges, reviews) in
        [(4.0, 24, 5, 3), (1.0, 24, 6, 4), (8.0, 24, 4, 2), (4.0, 6, 10, 7)]
    {
        let mut design = Design::one_round(entries, judges, reviews, 3);
        design.stages[0].criteria.iter_mut().for_each(|c| (c.low, c.high) = (0.0, high));
        design.stages[0].step = 1.0;
        // One criterion of a sheet was left out.
        let mut contest = simulate(&design, 7).contest;
        contest.rounds[0].sheets[4].scores[1] = None;
        let ranking = ranked(&contest, Model::Jmle);
        let round = &contest.rounds[0];
        let logits = ranking.rounds[0].logits.as_ref().unwrap();
        assert!(logits.converged);
        let scale = &logits.scales[0];
        let middle = |elements: &[Element]| {
            let kept = elements.iter().filter(|e| !e.extreme).map(|e| e.measure);
            kept.sum::<f64>()
        };
        assert!(middle(&logits.entries).abs() < 1e-9 && middle(&logits.criteria).abs() < 1e-9);
        assert!(scale.steps.iter().sum::<f64>().abs() < 1e-9);
        let mut totals = vec![(0.0, 0.0); entries];
        for sheet in &round.sheets {
            for (criterion, score) in round.criteria.iter().zip(&sheet.scores) {
                let Some(score) = score else { continue };
                let eta = element(&logits.entries, &contest.entries[sheet.entry].id).measure
                    - element(&logits.judges, &contest.judges[sheet.judge].id).measure
                    - element(&logits.criteria, &criterion.id).measure;
                let mut weights = vec![1.0];
                scale
                    .steps
                    .iter()
                    .for_each(|step| weights.push(weights[weights.len() - 1] * (eta - step).exp()));
                let all: f64 = weights.iter().sum();
                let expected: f64 =
                    weights.iter().zip(&scale.categories).map(|(w, value)| w / all * value).sum();
                totals[sheet.entry].0 += score;
                totals[sheet.entry].1 += expected;
            }
        }
        for ((total, expected), entry) in totals.iter().zip(&logits.entries) {
            assert!(entry.extreme || (total - expected).abs() < 1e-8, "{entry:?}: {total}, {expected}");
        }
    }
}

#[test]
fn extreme_totals_are_marked_and_measured_inside() {
    let contest = contest(
        4.0,
        &[
            &["44", "44", "44"],
            &["31", "42", "33"],
            &["12", "23", "21"],
            &["00", "00", "00"],
            &["24", "13", "32"],
            &["21", "03", "11"],
        ],
    );
    let ranking = ranked(&contest, Model::Jmle);
    assert_eq!(extremes(&ranking), [("entry".to_string(), vec!["E0".to_string(), "E3".to_string()])]);
    assert_eq!((ranking.entries[0].id.as_str(), ranking.entries[5].id.as_str()), ("E0", "E3"));
    let logits = ranking.rounds[0].logits.as_ref().unwrap();
    // The measure at which 23.7 of 24 points are expected; the categories of the others are all there are.
    let best = element(&logits.entries, "E0");
    assert!(best.extreme && best.infit.is_none() && best.se.unwrap() > 1.0);
    let expected: f64 = (0..3)
        .flat_map(|j| (0..2).map(move |c| (j, c)))
        .map(|(j, c)| {
            let eta = best.measure - logits.judges[j].measure - logits.criteria[c].measure;
            let mut weights = vec![1.0];
            let steps = &logits.scales[0].steps;
            steps.iter().for_each(|step| weights.push(weights[weights.len() - 1] * (eta - step).exp()));
            weights.iter().enumerate().map(|(k, w)| k as f64 * w).sum::<f64>() / weights.iter().sum::<f64>()
        })
        .sum();
    assert!((expected - 23.7).abs() < 1e-9, "{expected}");
    let kept: f64 = logits.entries.iter().filter(|e| !e.extreme).map(|e| e.measure).sum();
    assert!(kept.abs() < 1e-9);
    assert_eq!(extremes(&ranked(&contest, Model::Facets)), []);
}

#[test]
fn leaving_out_an_extreme_element_can_make_others_extreme() {
    // Without E0 judge J1 has given nothing but zeros.
    let contest = contest(1.0, &[&["11", "11"], &["10", "00"], &["01", "00"], &["11", "00"], &["00", "00"]]);
    let ranking = ranked(&contest, Model::Jmle);
    let found = extremes(&ranking);
    assert!(
        found.iter().any(|(facet, ids)| facet == "judge" && ids.contains(&"J1".to_string())),
        "{found:?}"
    );
    let severities: Vec<f64> = ranking.judges.iter().map(|judge| judge.severity.unwrap()).collect();
    assert!(severities[1] > severities[0]);
}

#[test]
fn categories_that_nobody_used_are_named() {
    let contest = contest(5.0, &[&["31", "52"], &["13", "21"], &["52", "33"], &["25", "15"]]);
    for model in MODELS {
        let ranking = ranked(&contest, model);
        let unused = Warning::UnusedCategories {
            round: "desk".into(),
            criteria: vec!["c0".into(), "c1".into()],
            scores: vec![0.0, 4.0],
        };
        assert!(ranking.warnings.contains(&unused));
        let scale = &ranking.rounds[0].logits.as_ref().unwrap().scales[0];
        let expected: &[f64] =
            if model == Model::Jmle { &[1.0, 2.0, 3.0, 5.0] } else { &[0.0, 1.0, 2.0, 3.0, 4.0, 5.0] };
        assert_eq!(scale.categories, expected);
        assert_eq!(scale.steps.len() + 1, expected.len());
        let fair = ranking.entries.iter().map(|e| e.fair_average.unwrap());
        assert!(fair.into_iter().all(|fair| (0.0..=5.0).contains(&fair)));
    }
}

#[test]
fn small_and_odd_designs_are_ranked() {
    let one_judge: &[&[&str]] = &[&["31"], &["42"], &["12"], &["02"], &["33"]];
    let one_entry: &[&[&str]] = &[&["31", "42", "13"]];
    let one_sheet: &[&[&str]] = &[&["3"]];
    let all_equal: &[&[&str]] = &[&["22", "22"], &["22", "22"], &["22", "22"]];
    let a_guest: &[&[&str]] = &[&["31", "42", ""], &["13", "22", ""], &["24", "33", "11"]];
    let left_out: &[&[&str]] = &[&["3-", "42"], &["13", "-2"], &["24", "33"], &["-1", "1-"]];
    let many_judges: &[&[&str]] = &[&["31", "42", "13", "22", "12"], &["13", "24", "11", "43", "31"]];
    for scores in [one_judge, one_entry, one_sheet, all_equal, a_guest, left_out, many_judges] {
        for model in MODELS {
            let ranking = ranked(&contest(4.0, scores), model);
            assert_eq!(ranking.entries.len(), scores.len());
            assert_eq!(ranking.judges.len(), scores[0].len());
        }
    }
    for model in MODELS {
        let ranking = ranked(&contest(4.0, all_equal), model);
        assert!(ranking.warnings.contains(&Warning::AllEqual { round: "desk".into() }));
        assert!(ranking.entries.iter().all(|e| e.rank == 1 && e.tied), "{model:?}");
        assert_eq!(ranked(&contest(4.0, one_judge), model).judges[0].se.is_some(), model == Model::Jmle);
    }
}

#[test]
fn islands_have_no_common_scale() {
    let contest = contest(
        4.0,
        &[
            &["31", "42", "", ""],
            &["13", "22", "", ""],
            &["24", "33", "", ""],
            &["", "", "10", "21"],
            &["", "", "02", "11"],
            &["", "", "11", "12"],
        ],
    );
    for model in MODELS {
        let ranking = ranked(&contest, model);
        assert!(
            ranking.warnings.iter().any(|w| matches!(w, Warning::Islands { parts, .. } if parts.len() == 2))
        );
        assert_eq!(ranking.components.len(), 2);
        let logits = ranking.rounds[0].logits.as_ref().unwrap();
        if model == Model::Jmle {
            assert!(logits.converged);
            // Each part has the mean 0, and judges carry the level of theirs.
            for part in [0..3, 3..6] {
                assert!(logits.entries[part].iter().map(|e| e.measure).sum::<f64>().abs() < 1e-8);
            }
            assert!(logits.judges[2].measure > logits.judges[0].measure + 1.0);
        }
    }
}

#[test]
fn a_guttman_pattern_has_no_maximum_and_is_flagged() {
    // Every judge puts them in the same order: the likelihood goes on rising.
    let contest = contest(1.0, &[&["1", "1", "0"], &["1", "0", "0"], &["1", "1", "1"], &["0", "0", "0"]]);
    for model in MODELS {
        let ranking = ranked(&contest, model);
        let flagged = ranking.warnings.iter().any(|w| matches!(w, Warning::NotConverged { .. }));
        assert_eq!(flagged, model == Model::Jmle);
        let order: Vec<&str> = ranking.entries.iter().map(|e| e.id.as_str()).collect();
        assert_eq!(order, ["E2", "E0", "E1", "E3"], "{model:?}");
    }
}

#[test]
fn criteria_of_unlike_scales_have_steps_of_their_own() {
    let mut contest =
        contest(4.0, &[&["315", "427"], &["138", "224"], &["242", "331"], &["116", "203"], &["429", "340"]]);
    contest.rounds[0].criteria[2].high = 9.0;
    for model in MODELS {
        let ranking = ranked(&contest, model);
        let logits = ranking.rounds[0].logits.as_ref().unwrap();
        assert_eq!(logits.scales.len(), 2);
        assert_eq!(logits.scales[1].criteria, ["c2"]);
        assert!(ranking.entries.iter().all(|e| e.fair_average.is_none()));
    }
}

#[test]
fn rounds_are_combined_on_the_official_scale() {
    let mut design = Design::one_round(16, 4, 4, 2);
    design.stages[0].step = 1.0;
    let mut visit = design.stages[0].clone();
    (visit.id, visit.admitted, visit.weight) = ("visit".into(), 6, 2.0);
    design.stages.push(visit);
    let contest = simulate(&design, 5).contest;
    for model in MODELS {
        let ranking = ranked(&contest, model);
        assert_eq!(ranking.measure_scale, [0.0, 100.0]);
        for entry in &ranking.entries {
            let scores: Vec<f64> = entry.rounds.iter().flatten().map(|round| round.measure).collect();
            let expected = scores[0] / 3.0 + scores.get(1).unwrap_or(&0.0) * 2.0 / 3.0;
            assert!((entry.measure - expected).abs() < 1e-9 && (0.0..=100.0).contains(&entry.measure));
            assert!(entry.se.unwrap() > 0.0);
        }
        // Those in the visit are far before the others.
        assert!(ranking.entries[..6].iter().all(|entry| entry.rounds[1].is_some()));
        if model == Model::Facets {
            assert!(ranking.entries[6..].iter().all(|entry| entry.p_top == Some(0.0)));
        }
    }
}

#[test]
fn two_rounds_say_more_than_one() {
    let mut design = Design::one_round(12, 4, 4, 3);
    design.stages[0].step = 1.0;
    let mut visit = design.stages[0].clone();
    (visit.id, visit.admitted) = ("visit".into(), 12);
    design.stages.push(visit);
    let contest = simulate(&design, 2).contest;
    let both = rank(&contest, &Rule { draws: 20_000, ..rule(Model::Facets, 1) }).unwrap();
    let alone = Contest { rounds: vec![contest.rounds[0].clone()], ..contest.clone() };
    let one = rank(&alone, &Rule { draws: 20_000, ..rule(Model::Facets, 1) }).unwrap();
    // Two rounds say more than one; expected ranks spread more.
    let spread = |ranking: &Ranking| {
        ranking.entries.iter().map(|e| (e.expected_rank.unwrap() - 6.5).powi(2)).sum::<f64>()
    };
    assert!(spread(&both) > spread(&one));
    assert!((both.entries.iter().map(|e| e.expected_rank.unwrap()).sum::<f64>() - 78.0).abs() < 1e-6);
}

#[test]
fn ten_thousand_entries() {
    let mut design = Design::one_round(10_000, 60, 2, 1);
    design.stages[0].step = 1.0;
    let contest = simulate(&design, 1).contest;
    for model in MODELS {
        let ranking = rank(&contest, &Rule { draws: 40, ..rule(model, 100) }).unwrap();
        assert_eq!(ranking.entries.len(), 10_000);
        assert!(ranking.entries.iter().all(|e| e.measure.is_finite() && e.se.unwrap() > 0.0));
    }
}

#[test]
fn what_has_no_categories_is_refused() {
    let sound = contest(4.0, &[&["31", "42"], &["13", "22"]]);
    for model in MODELS {
        let refused = |change: &dyn Fn(&mut Round)| {
            let mut contest = sound.clone();
            change(&mut contest.rounds[0]);
            rank(&contest, &rule(model, 1)).unwrap_err()
        };
        let half = refused(&|round| round.sheets[1].scores[0] = Some(2.5));
        assert_eq!(half, Flaw::NotCategories { round: "desk".into(), criterion: "c0".into(), score: 2.5 });
        assert!(half.to_string().contains("gaussian takes any"));
        assert!(matches!(
            refused(&|round| round.criteria[1].low = -0.5),
            Flaw::NotCategories { score: -0.5, .. }
        ));
        assert!(matches!(
            refused(&|round| round.criteria[1].high = 101.0),
            Flaw::TooManyCategories { categories: 102.0, most: 101, .. }
        ));
    }
}

#[test]
fn agreement_is_told_for_each_judge() {
    let contest =
        contest(3.0, &[&["31", "32", "11"], &["13", "22", "12"], &["23", "33", "20"], &["02", "12", "01"]]);
    for model in MODELS {
        let ranking = ranked(&contest, model);
        let first = ranking.judges[0].agreement.unwrap();
        // Each of eight scores met two others; those of J1 agree on 3 of E0, c1 of E2 and c1 of E3, those of J2 on
        // c1 of E0, c0 of E1, c0 of E2 and c0 of E3.
        assert_eq!((first.opportunities, first.observed), (16, 7));
        assert!((0.0..16.0).contains(&first.expected));
        assert!(ranking.criteria.iter().all(|c| c.infit.is_some() && c.difficulty.is_some()));
        assert!(ranking.facets.as_ref().unwrap().criteria.is_some());
    }
}

//! What holds for every contest.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use judging::simulate::{Design, simulate};
use judging::{Contest, Criterion, Entry, Judge, Model, Ranking, Round, Rule, Sheet, rank};
use proptest::prelude::*;

fn rule(model: Model) -> Rule {
    Rule { model, top: 3, ties: vec![], seed: 5, draws: 64 }
}

/// Contests of all shapes, degenerate ones among them: few or many sheets per entry and judge, repeats, missing
/// criteria, scales of two or of a hundred points, one to three rounds.
fn contests() -> impl Strategy<Value = Contest> {
    (1_usize..8, 1_usize..6, prop::collection::vec(rounds(), 1..4)).prop_map(
        |(entries, judges, mut rounds)| {
            for (k, round) in rounds.iter_mut().enumerate() {
                round.id = format!("r{k}");
                for sheet in &mut round.sheets {
                    sheet.entry %= entries;
                    sheet.judge %= judges;
                }
            }
            Contest {
                entries: (0..entries).map(|k| Entry { id: format!("E{k}"), ..Entry::default() }).collect(),
                judges: (0..judges).map(|k| Judge { id: format!("J{k}") }).collect(),
                rounds,
            }
        },
    )
}

fn rounds() -> impl Strategy<Value = Round> {
    let scales = prop_oneof![Just((0.0, 1.0)), Just((1.0, 5.0)), Just((0.0, 100.0)), Just((-1e6, 1e9))];
    let criteria = prop::collection::vec((scales, 0.1_f64..5.0), 1..4);
    let marks = prop::collection::vec(prop::option::weighted(0.9, 0_u32..=4), 3);
    let sheets = prop::collection::vec((0_usize..100, 0_usize..100, marks), 1..40);
    (criteria, sheets, 0.1_f64..3.0).prop_map(|(criteria, sheets, weight)| {
        let criteria: Vec<Criterion> = criteria
            .into_iter()
            .enumerate()
            .map(|(k, ((low, high), weight))| Criterion { id: format!("c{k}"), weight, low, high })
            .collect();
        let sheets = sheets.into_iter().map(|(entry, judge, marks)| {
            let score = |c: &Criterion, mark: &Option<u32>| {
                mark.map(|m| c.low + (c.high - c.low) * f64::from(m) / 4.0)
            };
            let mut scores: Vec<Option<f64>> =
                criteria.iter().zip(&marks).map(|(c, mark)| score(c, mark)).collect();
            if scores.iter().all(Option::is_none) {
                scores[0] = Some(criteria[0].low);
            }
            Sheet { entry, judge, scores }
        });
        Round { id: String::new(), weight, sheets: sheets.collect(), criteria: criteria.clone() }
    })
}

/// The same with scales of two to nine categories.
fn contests_of_categories() -> impl Strategy<Value = Contest> {
    (contests(), 1_usize..9).prop_map(|(mut contest, most)| {
        for round in &mut contest.rounds {
            for sheet in &mut round.sheets {
                for (criterion, score) in round.criteria.iter().zip(&mut sheet.scores) {
                    let share = |score: f64| (score - criterion.low) / (criterion.high - criterion.low);
                    *score = score.map(|score| (share(score) * most as f64).round());
                }
            }
            for (k, criterion) in round.criteria.iter_mut().enumerate() {
                (criterion.low, criterion.high) = (0.0, most as f64);
                // Now and then a criterion has a scale of its own.
                if k == 2 {
                    criterion.high += 1.0;
                }
            }
        }
        contest
    })
}

/// Everything that a ranking says in numbers.
fn finite(ranking: &Ranking) -> bool {
    // JSON has no way to write NaN or infinity but null; what is absent is not written as a number either.
    let entries = ranking.entries.iter().all(|e| {
        [Some(e.mean), Some(e.measure), e.se, e.fair_average, e.effect, e.p_top, e.expected_rank]
            .into_iter()
            .flatten()
            .all(f64::is_finite)
    });
    let judges = ranking.judges.iter().all(|j| {
        [j.severity, j.se, j.spread, j.infit, j.outfit, j.mean].into_iter().flatten().all(f64::is_finite)
    });
    let variances = ranking.rounds.iter().filter_map(|r| r.variance).all(|v| {
        [v.entry, v.judge, v.pair.unwrap_or(0.0), v.residual].into_iter().all(|v| v.is_finite() && v >= 0.0)
    });
    let facets = ranking.rounds.iter().filter_map(|r| r.facets.as_ref()).all(|f| {
        [f.entries, f.judges]
            .into_iter()
            .all(|s| [s.separation, s.chi2, s.reliability].into_iter().all(f64::is_finite))
    });
    let elements = ranking.rounds.iter().filter_map(|r| r.logits.as_ref()).all(|logits| {
        let steps = logits.scales.iter().flat_map(|s| s.steps.iter().chain(&s.se)).all(|x| x.is_finite());
        let mut all = logits.entries.iter().chain(&logits.judges).chain(&logits.criteria);
        steps
            && all.all(|e| {
                [Some(e.measure), e.se, e.se_full, e.fair_average, e.infit, e.infit_z, e.outfit, e.outfit_z]
                    .into_iter()
                    .flatten()
                    .all(f64::is_finite)
            })
    });
    entries && judges && variances && facets && elements
}

fn measure(ranking: &Ranking, id: &str) -> f64 {
    ranking.entries.iter().find(|e| e.id == id).map_or(f64::NAN, |e| e.measure)
}

/// Complete contests of one round and one criterion, 0–100.
fn complete() -> impl Strategy<Value = Contest> {
    (2_usize..9, 2_usize..5).prop_flat_map(|(entries, judges)| {
        prop::collection::vec(10_u32..=80, entries * judges).prop_map(move |scores| Contest {
            entries: (0..entries).map(|k| Entry { id: format!("E{k}"), ..Entry::default() }).collect(),
            judges: (0..judges).map(|k| Judge { id: format!("J{k}") }).collect(),
            rounds: vec![Round {
                id: "r".into(),
                weight: 1.0,
                criteria: vec![Criterion { id: "c".into(), weight: 1.0, low: 0.0, high: 100.0 }],
                sheets: scores
                    .iter()
                    .enumerate()
                    .map(|(k, &score)| Sheet {
                        entry: k / judges,
                        judge: k % judges,
                        scores: vec![Some(f64::from(score))],
                    })
                    .collect(),
            }],
        })
    })
}

/// Entries and judges listed from another one on, sheets backwards: measures are the same.
fn check_order(contest: &Contest, shift: usize, models: &[Model]) -> Result<(), TestCaseError> {
    let mut other = contest.clone();
    let (entries, judges) = (contest.entries.len(), contest.judges.len());
    other.entries.rotate_left(shift % entries);
    other.judges.rotate_left(shift % judges);
    for round in &mut other.rounds {
        round.sheets.reverse();
        for sheet in &mut round.sheets {
            sheet.entry = (sheet.entry + entries - shift % entries) % entries;
            sheet.judge = (sheet.judge + judges - shift % judges) % judges;
        }
    }
    for &model in models {
        let (one, two) = (rank(contest, &rule(model)).unwrap(), rank(&other, &rule(model)).unwrap());
        let converged = one.rounds.iter().filter_map(|r| r.logits.as_ref()).all(|logits| logits.converged);
        let unit = (one.measure_scale[1] - one.measure_scale[0]).max(1.0);
        for entry in one.entries.iter().filter(|_| converged) {
            let gap = (entry.measure - measure(&two, &entry.id)).abs();
            prop_assert!(gap < 1e-6 * unit, "{model:?} {}: {gap}", entry.id);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_contest_is_ranked_in_finite_numbers(contest in contests()) {
        for model in [Model::Mean, Model::Gaussian, Model::Calibrated] {
            let ranking = rank(&contest, &rule(model)).unwrap();
            prop_assert!(finite(&ranking), "{ranking:?}");
            prop_assert_eq!(ranking.entries.len(), contest.entries.len());
            prop_assert_eq!(ranking.entries[0].rank, 1);
            prop_assert_eq!(rank(&contest, &rule(model)).unwrap(), ranking);
        }
    }

    #[test]
    fn models_on_single_scores_take_every_contest_of_categories(contest in contests_of_categories()) {
        for model in [Model::Facets, Model::Jmle] {
            let ranking = rank(&contest, &rule(model)).unwrap();
            prop_assert!(finite(&ranking), "{model:?} {ranking:?}");
            prop_assert!(!serde_json::to_string(&ranking).unwrap().contains("NaN"));
            prop_assert_eq!(ranking.entries.len(), contest.entries.len());
            prop_assert_eq!(ranking.entries[0].rank, 1);
            let order = ranking.entries.iter().filter(|e| e.sheets > 0).map(|e| e.measure).collect::<Vec<_>>();
            prop_assert!(order.is_sorted_by(|a, b| *a >= *b - 1e-6), "{model:?} {order:?}");
            prop_assert_eq!(rank(&contest, &rule(model)).unwrap(), ranking);
        }
    }

    #[test]
    fn order_of_lists_and_names_do_not_matter(contest in contests(), shift in 1_usize..7) {
        check_order(&contest, shift, &[Model::Mean, Model::Gaussian, Model::Calibrated])?;
    }

    #[test]
    fn order_does_not_matter_to_models_on_single_scores(contest in contests_of_categories(), shift in 1_usize..7) {
        check_order(&contest, shift, &[Model::Facets, Model::Jmle])?;
    }

    #[test]
    fn a_constant_of_one_judge_cancels_in_a_complete_mean(contest in complete(), constant in -10_i32..=20) {
        let mut shifted = contest.clone();
        for sheet in shifted.rounds[0].sheets.iter_mut().filter(|sheet| sheet.judge == 0) {
            sheet.scores[0] = sheet.scores[0].map(|score| score + f64::from(constant));
        }
        let order = |contest: &Contest| -> Vec<(usize, String)> {
            rank(contest, &rule(Model::Mean)).unwrap().entries.into_iter().map(|e| (e.rank, e.id)).collect()
        };
        prop_assert_eq!(order(&contest), order(&shifted));
    }

    #[test]
    fn a_complete_model_orders_as_the_mean(contest in complete()) {
        let mean = rank(&contest, &rule(Model::Mean)).unwrap();
        let model = rank(&contest, &rule(Model::Gaussian)).unwrap();
        if model.variance.is_some_and(|v| v.entry > 1e-3) {
            for pair in mean.entries.windows(2).filter(|pair| pair[0].mean > pair[1].mean + 1e-6) {
                prop_assert!(measure(&model, &pair[0].id) > measure(&model, &pair[1].id));
            }
        }
    }

    #[test]
    fn weights_change_totals(contest in complete(), seconds in prop::collection::vec(0_u32..=100, 32), weight in 0.1_f64..9.0) {
        let mut contest = contest;
        let round = &mut contest.rounds[0];
        round.criteria.push(Criterion { id: "d".into(), weight, low: 0.0, high: 100.0 });
        for (sheet, second) in round.sheets.iter_mut().zip(&seconds) {
            sheet.scores.push(Some(f64::from(*second)));
        }
        let mut doubled = contest.clone();
        doubled.rounds[0].criteria[1].weight *= 2.0;
        let (one, two) = (rank(&contest, &rule(Model::Mean)).unwrap(), rank(&doubled, &rule(Model::Mean)).unwrap());
        for entry in &one.entries {
            let [first, second] = entry.rounds[0].as_ref().unwrap().criteria[..] else { panic!() };
            let total = |weight: f64| (first.unwrap() + weight * second.unwrap()) / (1.0 + weight);
            prop_assert!((measure(&one, &entry.id) - total(weight)).abs() < 1e-9);
            prop_assert!((measure(&two, &entry.id) - total(2.0 * weight)).abs() < 1e-9);
        }
    }
}

/// Everything under other names and in another order: probabilities agree to within four Monte-Carlo errors of their
/// difference. The design is fixed: a hundred contests of a hundred entries would exceed four errors by chance.
#[test]
fn relabelling_changes_nothing_beyond_chance() {
    let contest = simulate(&Design::one_round(30, 6, 3, 2), 12).contest;
    let mut other = contest.clone();
    other.entries.reverse();
    other.judges.reverse();
    other.rounds[0].sheets.reverse();
    for sheet in &mut other.rounds[0].sheets {
        (sheet.entry, sheet.judge) = (29 - sheet.entry, 5 - sheet.judge);
    }
    for (k, entry) in other.entries.iter_mut().enumerate() {
        entry.id = format!("renamed {}", 29 - k);
    }
    for model in [Model::Gaussian, Model::Calibrated] {
        let rule = Rule { model, top: 6, ties: vec![], seed: 5, draws: 20_000 };
        let (one, two) = (rank(&contest, &rule).unwrap(), rank(&other, &rule).unwrap());
        for (index, named) in contest.entries.iter().enumerate() {
            let of = |ranking: &Ranking, id: &str| {
                let entry = ranking.entries.iter().find(|e| e.id == id).unwrap();
                (entry.p_top.unwrap(), entry.p_top_mc.unwrap(), entry.measure, entry.se.unwrap())
            };
            let (one, two) = (of(&one, &named.id), of(&two, &format!("renamed {index}")));
            let error = (one.1 * one.1 + two.1 * two.1).sqrt();
            assert!((one.0 - two.0).abs() <= 4.0 * error + 1e-4, "{index}: {one:?} {two:?}");
            assert!((one.2 - two.2).abs() < 1e-8 && (one.3 - two.3).abs() < 1e-8, "{index}: {one:?} {two:?}");
        }
    }
}

//! The model `gaussian` against lme4: the same variances, intercept and predictions from the same scores.
//!
//! Data and answers in `lme4/` are made by `lme4/make_reference.R`. The required precision is 1e-4; what is
//! reached is 1e-7 of variances of up to 107 and 2e-8 of effects, bounded here by 1e-6 and printed.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::collections::BTreeMap;

use judging::{Contest, Criterion, Entry, Judge, Model, Ranking, Round, Rule, Sheet, rank};

/// Scores are points of 0–100; variances are points squared.
const PRECISION: f64 = 1e-6;

fn check(case: &str, low: f64, high: f64) {
    let contest = contest(&read(case, "csv"), low, high);
    let rule = Rule { model: Model::Gaussian, top: 6, ties: vec![], seed: 1, draws: 0 };
    let ranking = rank(&contest, &rule).unwrap();
    assert_eq!(ranking.measure_scale, [low, high]);
    let found = answers(&ranking);
    let mut worst = BTreeMap::new();
    let mut count = 0;
    for line in read(case, "reference.csv").lines().skip(1) {
        let [what, id, value] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let expected: f64 = value.parse().unwrap();
        let found = found[&(what.to_string(), id.to_string())];
        let error = (found - expected).abs();
        assert!(
            error < PRECISION * expected.abs().max(1.0),
            "{case}: {what} {id} is {found}, lme4 says {expected}"
        );
        let worst: &mut f64 = worst.entry(what.to_string()).or_default();
        *worst = worst.max(error);
        count += 1;
    }
    assert_eq!(count, found.len(), "{case}: every answer has its reference");
    println!("{case}: {worst:?}");
}

/// Variances, intercept, effects and standard errors by the words of the reference files.
fn answers(ranking: &Ranking) -> BTreeMap<(String, String), f64> {
    let key = |what: &str, id: &str| (what.to_string(), id.to_string());
    let variance = ranking.variance.unwrap();
    let mut found = BTreeMap::from([
        (key("variance", "entry"), variance.entry),
        (key("variance", "judge"), variance.judge),
        (key("variance", "residual"), variance.residual),
        (key("intercept", ""), ranking.rounds[0].intercept.unwrap()),
    ]);
    found.extend(variance.pair.map(|pair| (key("variance", "pair"), pair)));
    for entry in &ranking.entries {
        found.insert(key("entry", &entry.id), entry.effect.unwrap());
        found.insert(key("se", &entry.id), entry.se.unwrap());
    }
    for judge in &ranking.judges {
        found.insert(key("judge", &judge.id), -judge.severity.unwrap());
    }
    found
}

fn read(case: &str, ending: &str) -> String {
    let path = format!("{}/tests/lme4/{case}.{ending}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn contest(csv: &str, low: f64, high: f64) -> Contest {
    let mut contest = Contest::default();
    let mut sheets = Vec::new();
    for line in csv.lines().skip(1) {
        let [entry, judge, score] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let position = contest.entries.iter().position(|e| e.id == entry).unwrap_or_else(|| {
            contest.entries.push(Entry { id: entry.into(), ..Entry::default() });
            contest.entries.len() - 1
        });
        let judge = contest.judges.iter().position(|j| j.id == judge).unwrap_or_else(|| {
            contest.judges.push(Judge { id: judge.into() });
            contest.judges.len() - 1
        });
        sheets.push(Sheet { entry: position, judge, scores: vec![Some(score.parse().unwrap())] });
    }
    let criteria = vec![Criterion { id: "score".into(), weight: 1.0, low, high }];
    contest.rounds.push(Round { id: "only".into(), weight: 1.0, criteria, sheets });
    contest
}

#[test]
fn complete() {
    check("complete", 0.0, 100.0);
}

#[test]
fn incomplete() {
    check("incomplete", 0.0, 100.0);
}

#[test]
fn few_points() {
    check("few_points", 1.0, 5.0);
}

#[test]
fn more_judges_than_entries() {
    check("more_judges", 0.0, 100.0);
}

#[test]
fn repeated_sheets() {
    check("repeated", 0.0, 100.0);
}

#[test]
fn no_judge_variance() {
    check("no_judge_variance", 0.0, 100.0);
}

#[test]
fn no_entry_variance() {
    check("no_entry_variance", 0.0, 100.0);
}

#[test]
fn no_pair_variance() {
    check("no_pair_variance", 0.0, 100.0);
}

#[test]
fn large() {
    check("large", 0.0, 100.0);
}

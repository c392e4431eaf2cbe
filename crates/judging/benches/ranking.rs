//! How long a ranking takes: a city's award, and a national competition with 75,000 scores.

use divan::Bencher;
use judging::simulate::{Design, simulate};
use judging::{Ask, Contest, Model, Rule, advise, rank};

fn main() {
    divan::main();
}

fn rule(model: Model) -> Rule {
    Rule { model, top: 6, ties: vec![], seed: 1, draws: 10_000 }
}

/// 34 entries × 5 judges × 3 criteria, each entry by 3 of the judges.
fn city() -> Contest {
    simulate(&Design::one_round(34, 5, 3, 3), 1).contest
}

/// 3,000 entries × 5 of 300 judges × 5 criteria.
fn nation() -> Contest {
    simulate(&Design::one_round(3_000, 300, 5, 5), 1).contest
}

#[divan::bench]
fn mean_city(bencher: Bencher) {
    let contest = city();
    bencher.bench(|| rank(&contest, &rule(Model::Mean)));
}

/// With 10,000 joint draws: at most 20 ms.
#[divan::bench]
fn gaussian_city(bencher: Bencher) {
    let contest = city();
    bencher.bench(|| rank(&contest, &rule(Model::Gaussian)));
}

#[divan::bench(sample_count = 10)]
fn mean_nation(bencher: Bencher) {
    let contest = nation();
    bencher.bench(|| rank(&contest, &rule(Model::Mean)));
}

/// With 10,000 joint draws: at most 2 s on one core.
#[divan::bench(sample_count = 5)]
fn gaussian_nation(bencher: Bencher) {
    let contest = nation();
    bencher.bench(|| rank(&contest, &rule(Model::Gaussian)));
}

/// The model alone, without draws.
#[divan::bench(sample_count = 5)]
fn gaussian_nation_without_draws(bencher: Bencher) {
    let contest = nation();
    bencher.bench(|| rank(&contest, &Rule { draws: 0, ..rule(Model::Gaussian) }));
}

/// With 10,000 joint draws: at most 20 ms.
#[divan::bench]
fn calibrated_city(bencher: Bencher) {
    let contest = city();
    bencher.bench(|| rank(&contest, &rule(Model::Calibrated)));
}

/// With 10,000 joint draws: at most 2 s on one core.
#[divan::bench(sample_count = 5)]
fn calibrated_nation(bencher: Bencher) {
    let contest = nation();
    bencher.bench(|| rank(&contest, &rule(Model::Calibrated)));
}

/// The model alone, without draws.
#[divan::bench(sample_count = 5)]
fn calibrated_nation_without_draws(bencher: Bencher) {
    let contest = nation();
    bencher.bench(|| rank(&contest, &Rule { draws: 0, ..rule(Model::Calibrated) }));
}

/// The ten reviews that settle the cut best, ranking included.
#[divan::bench(sample_count = 3)]
fn advice_nation(bencher: Bencher) {
    let contest = nation();
    let ask = Ask { round: 0, loads: vec![5; 300], most: 10, ..Ask::default() };
    bencher.bench(|| advise(&contest, &Rule { draws: 0, top: 100, ..rule(Model::Mean) }, &ask));
}

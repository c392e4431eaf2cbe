//! How long a ranking takes: a city's award, and a national competition with 75,000 scores.

use divan::Bencher;
use judging::paired::{Comparison, Options, fit};
use judging::simulate::{Design, Simulation, simulate};
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

/// Whole points, as models on single scores need them: 1–5 on a city's award …
fn whole_points(entries: usize, judges: usize, reviews: usize, criteria: usize) -> Contest {
    let mut design = Design::one_round(entries, judges, reviews, criteria);
    design.stages[0].step = 1.0;
    simulate(&design, 1).contest
}

/// With 10,000 joint draws.
#[divan::bench(sample_count = 5)]
fn facets_city(bencher: Bencher) {
    let contest = whole_points(34, 5, 3, 3);
    bencher.bench(|| rank(&contest, &rule(Model::Facets)));
}

/// The model alone, without draws.
#[divan::bench(sample_count = 5)]
fn calibrated_nation_without_draws(bencher: Bencher) {
    let contest = nation();
    bencher.bench(|| rank(&contest, &Rule { draws: 0, ..rule(Model::Calibrated) }));
}

/// The model alone, without draws.
#[divan::bench(sample_count = 5)]
fn facets_city_without_draws(bencher: Bencher) {
    let contest = whole_points(34, 5, 3, 3);
    bencher.bench(|| rank(&contest, &Rule { draws: 0, ..rule(Model::Facets) }));
}

/// Every judge scores every entry.
#[divan::bench(sample_count = 5)]
fn facets_complete_city(bencher: Bencher) {
    let contest = whole_points(34, 5, 5, 3);
    bencher.bench(|| rank(&contest, &rule(Model::Facets)));
}

#[divan::bench(sample_count = 5)]
fn jmle_city(bencher: Bencher) {
    let contest = whole_points(34, 5, 3, 3);
    bencher.bench(|| rank(&contest, &rule(Model::Jmle)));
}

/// … and 75,000 scores of a nation, with 10,000 joint draws: at most 10 s on one core.
#[divan::bench(sample_count = 1)]
fn facets_nation(bencher: Bencher) {
    let contest = whole_points(3_000, 300, 5, 5);
    bencher.bench(|| rank(&contest, &rule(Model::Facets)));
}

#[divan::bench(sample_count = 1)]
fn facets_nation_without_draws(bencher: Bencher) {
    let contest = whole_points(3_000, 300, 5, 5);
    bencher.bench(|| rank(&contest, &Rule { draws: 0, ..rule(Model::Facets) }));
}

#[divan::bench(sample_count = 1)]
fn jmle_nation(bencher: Bencher) {
    let contest = whole_points(3_000, 300, 5, 5);
    bencher.bench(|| rank(&contest, &rule(Model::Jmle)));
}

/// The ten reviews that settle the cut best, ranking included.
#[divan::bench(sample_count = 3)]
fn advice_nation(bencher: Bencher) {
    let contest = nation();
    let ask = Ask { round: 0, loads: vec![5; 300], most: 10, ..Ask::default() };
    bencher.bench(|| advise(&contest, &Rule { draws: 0, top: 100, ..rule(Model::Mean) }, &ask));
}

/// Every pair of 34 entries compared twice, in both orders, with 10,000 joint draws.
#[divan::bench(sample_count = 20)]
fn paired_city(bencher: Bencher) {
    let Simulation { contest, truth } = simulate(&Design::one_round(34, 5, 3, 3), 1);
    let pairs =
        (0..34).flat_map(|first| (0..34).filter(move |second| *second != first).map(move |b| (first, b)));
    let comparisons: Vec<Comparison> = pairs
        .map(|(first, second)| {
            // Whoever is better wins, but for one in seven.
            let wins = (truth[first] > truth[second]) != ((first * 5 + second * 3) % 7 == 0);
            let (first_wins, second_wins) = (u32::from(wins), u32::from(!wins));
            Comparison { first, second, first_wins, second_wins, ties: 0 }
        })
        .collect();
    let options = Options { top: 6, first_advantage: true, ..Options::default() };
    bencher.bench(|| fit(&contest.entries, &comparisons, &options));
}

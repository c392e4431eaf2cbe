//! Many-facet models, held against published data with independent answers, and against simulated truth.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::path::Path;

use judging::{Contest, Criterion, Element, Entry, Judge, Model, Round, Rule, Sheet, rank};

fn rule(model: Model, top: usize, draws: u32) -> Rule {
    Rule { model, top, ties: vec![], seed: 1, draws }
}

/// Rows of a shared file by the names of its columns; nothing, said aloud, where the shared data are not there.
fn shared(file: &str) -> Option<Vec<BTreeMap<String, String>>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/judging").join(file);
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return None;
    };
    Some(table(&text))
}

fn table(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut lines = text.lines().map(|line| line.split(',').map(str::to_string));
    let names: Vec<String> = lines.next().unwrap().collect();
    lines.map(|line| names.iter().cloned().zip(line).collect()).collect()
}

fn number(row: &BTreeMap<String, String>, column: &str) -> f64 {
    row[column].parse().unwrap_or_else(|_| panic!("{column} of {row:?}"))
}

/// A contest from rows of judge, entry, criterion and score; ids in order of appearance.
fn contest(rows: &[(String, String, String, f64)], low: f64, high: f64) -> Contest {
    fn place(names: &mut Vec<String>, name: &str) -> usize {
        names.iter().position(|known| known == name).unwrap_or_else(|| {
            names.push(name.into());
            names.len() - 1
        })
    }
    let [mut judges, mut entries, mut criteria] = [Vec::new(), Vec::new(), Vec::new()];
    for row in rows {
        place(&mut criteria, &row.2);
    }
    let mut sheets: BTreeMap<(usize, usize), Vec<Option<f64>>> = BTreeMap::new();
    for (judge, entry, criterion, score) in rows {
        let key = (place(&mut entries, entry), place(&mut judges, judge));
        let sheet = sheets.entry(key).or_insert_with(|| vec![None; criteria.len()]);
        sheet[place(&mut criteria, criterion)] = Some(*score);
    }
    Contest {
        entries: entries.into_iter().map(|id| Entry { id, ..Entry::default() }).collect(),
        judges: judges.into_iter().map(|id| Judge { id }).collect(),
        rounds: vec![Round {
            id: "only".into(),
            weight: 1.0,
            criteria: criteria.into_iter().map(|id| Criterion { id, weight: 1.0, low, high }).collect(),
            sheets: sheets
                .into_iter()
                .map(|((entry, judge), scores)| Sheet { entry, judge, scores })
                .collect(),
        }],
    }
}

fn guilford() -> Option<Contest> {
    let rows = shared("guilford1954_creativity.csv")?;
    let rows: Vec<_> = rows
        .iter()
        .map(|row| (row["judge"].clone(), row["junior"].clone(), row["trait"].clone(), number(row, "rating")))
        .collect();
    Some(contest(&rows, 1.0, 9.0))
}

fn near(what: &str, found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() < within, "{what}: {found}, not {expected}");
}

#[test]
fn joint_maximum_likelihood_agrees_with_the_reference() {
    let (Some(contest), Some(elements), Some(steps), Some(summary)) = (
        guilford(),
        shared("guilford1954_creativity.ref_jmle_elements.csv"),
        shared("guilford1954_creativity.ref_jmle_steps.csv"),
        shared("guilford1954_creativity.ref_jmle_summary.csv"),
    ) else {
        return;
    };
    let ranking = rank(&contest, &rule(Model::Jmle, 3, 0)).unwrap();
    let logits = ranking.rounds[0].logits.as_ref().unwrap();
    assert!(logits.converged && logits.iterations < 20);
    for row in &elements {
        let facet: &[Element] = match row["facet"].as_str() {
            "1" => &logits.judges,
            "2" => &logits.entries,
            _ => &logits.criteria,
        };
        let element = facet.iter().find(|element| element.id == row["element"]).unwrap();
        let what = |column: &str| format!("{column} of {}", row["name"]);
        for (column, found, within) in [
            ("measure", Some(element.measure), 1e-9),
            ("se_model", element.se, 1e-9),
            ("se_full", element.se_full, 1e-6),
            ("infit_ms", element.infit, 1e-8),
            ("outfit_ms", element.outfit, 1e-8),
            ("infit_z", element.infit_z, 1e-6),
            ("outfit_z", element.outfit_z, 1e-6),
            ("fair_m", element.fair_average, 1e-8),
            ("fair_z", element.fair_average_zero, 1e-8),
        ] {
            let Some(found) = found else { panic!("no {}", what(column)) };
            near(&what(column), found, number(row, column), within);
        }
    }
    for (row, found) in steps.iter().zip(&logits.scales[0].steps) {
        near("step", *found, number(row, "step"), 1e-9);
    }
    let facets = ranking.facets.as_ref().unwrap();
    for row in &summary {
        let found = match row["facet"].as_str() {
            "1" => facets.judges,
            "2" => facets.entries,
            _ => facets.criteria.unwrap(),
        };
        near("chi2", found.chi2, number(row, "fixed_chi2"), 1e-6);
        assert_eq!(found.df as f64, number(row, "df"));
        let sample = found.sample.unwrap();
        let [separation, strata, reliability] = match row["kind"].as_str() {
            "population" => [found.separation, found.strata, found.reliability],
            _ => [sample.separation, sample.strata, sample.reliability],
        };
        near("separation", separation, number(row, "separation"), 1e-8);
        near("strata", strata, number(row, "strata"), 1e-8);
        near("reliability", reliability, number(row, "reliability"), 1e-8);
        near("rmse", sample.rmse, number(row, "rmse"), 1e-9);
    }
    // What stands at the top of the ranking is the same.
    for (entry, row) in ranking.judges.iter().zip(&elements) {
        near("severity", entry.severity.unwrap(), number(row, "measure"), 1e-9);
        near("infit", entry.infit.unwrap(), number(row, "infit_ms"), 1e-8);
    }
    assert_eq!(ranking.entries[0].id, "2");
    near("fair average", ranking.entries[0].fair_average.unwrap(), 6.313_590_001_761_531, 1e-8);
}

#[test]
fn integrated_variances_agree_with_the_reference() {
    let (Some(contest), Some(posterior), Some(chances)) = (
        guilford(),
        shared("guilford1954_creativity.ref_nuts_pair.csv"),
        shared("guilford1954_creativity.ref_nuts_pair_ptopk.csv"),
    ) else {
        return;
    };
    for top in 1..=3 {
        let ranking = rank(&contest, &rule(Model::Facets, top, 20_000)).unwrap();
        for row in &chances {
            let entry = ranking.entries.iter().find(|e| e.id == row["entry"]).unwrap();
            let expected = number(row, &format!("p_top{top}"));
            println!("P(top {top}) of {}: {:.4}, {expected}", entry.id, entry.p_top.unwrap());
            near("P(top)", entry.p_top.unwrap(), expected, 0.02);
            near("expected rank", entry.expected_rank.unwrap(), number(row, "expected_rank"), 0.1);
        }
    }
    let ranking = rank(&contest, &rule(Model::Facets, 3, 0)).unwrap();
    let logits = ranking.rounds[0].logits.as_ref().unwrap();
    let spreads = logits.spreads.as_ref().unwrap();
    for row in &posterior {
        let index = || number(row, "index") as usize - 1;
        let spread = |s: Option<judging::Spread>| s.map(|s| (s.mean, Some(s.sd))).unwrap();
        let (mean, sd) = match row["param"].as_str() {
            "theta" => (logits.entries[index()].measure, None),
            "sev" => (logits.judges[index()].measure, None),
            "dif" => (logits.criteria[index()].measure, None),
            "steps" => (logits.scales[0].steps[index()], Some(logits.scales[0].se[index()])),
            "sd_entry" => spread(spreads.entry),
            "sd_judge" => spread(spreads.judge),
            "sd_crit" => spread(spreads.criterion),
            _ => spread(Some(spreads.pair)),
        };
        println!("{} {}: {mean:.4} ({sd:.4?}), {} ({})", row["param"], row["index"], row["mean"], row["sd"]);
    }
}

/// How an edition is simulated in logits: 34 entries by three of five judges each on three criteria of five
/// categories, with spreads as the priors allow them.
struct Lottery(u64);

impl Lottery {
    /// Numerical Recipes' linear congruential generator, upper bits.
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    /// Box and Muller.
    fn normal(&mut self, sd: f64) -> f64 {
        sd * (-2.0 * self.uniform().ln()).sqrt() * (std::f64::consts::TAU * self.uniform()).cos()
    }
}

/// Shape of a simulated edition.
#[derive(Clone, Copy)]
struct Shape {
    entries: usize,
    judges: usize,
    reviews: usize,
    criteria: usize,
    /// Highest category; the lowest is 0.
    most: usize,
    pair_sd: f64,
}

const CITY: Shape = Shape { entries: 34, judges: 5, reviews: 3, criteria: 3, most: 4, pair_sd: 0.6 };

/// An edition and the true measures of its entries.
fn edition(shape: Shape, seed: u64) -> (Contest, Vec<f64>) {
    let mut lottery = Lottery(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    (0..5).for_each(|_| {
        lottery.uniform();
    });
    let truth: Vec<f64> = (0..shape.entries).map(|_| lottery.normal(1.0)).collect();
    let severity: Vec<f64> = (0..shape.judges).map(|_| lottery.normal(0.5)).collect();
    let difficulty: Vec<f64> = (0..shape.criteria).map(|_| lottery.normal(0.5)).collect();
    let middle = (shape.most as f64 + 1.0) / 2.0;
    let steps: Vec<f64> = (1..=shape.most).map(|k| 0.9 * (k as f64 - middle)).collect();
    let mut sheets = Vec::new();
    for (entry, quality) in truth.iter().enumerate() {
        let first = (lottery.uniform() * shape.judges as f64) as usize;
        let skip = 1 + (lottery.uniform() * (shape.judges as f64 / shape.reviews as f64)) as usize;
        let mut judges: Vec<usize> = (0..shape.reviews)
            .map(|k| (first + if shape.reviews == shape.judges { k } else { k * skip }) % shape.judges)
            .collect();
        judges.sort_unstable();
        judges.dedup();
        for judge in judges {
            let taste = lottery.normal(shape.pair_sd);
            let scores = difficulty.iter().map(|criterion| {
                let eta = quality + taste - severity[judge] - criterion;
                let mut weights = vec![1.0];
                steps.iter().for_each(|step| weights.push(weights[weights.len() - 1] * (eta - step).exp()));
                let mut left = lottery.uniform() * weights.iter().sum::<f64>();
                let category = weights.iter().position(|weight| {
                    left -= weight;
                    left < 0.0
                });
                Some(category.unwrap_or(shape.most) as f64)
            });
            sheets.push(Sheet { entry, judge, scores: scores.collect() });
        }
    }
    let criterion = |k| Criterion { id: format!("c{k}"), weight: 1.0, low: 0.0, high: shape.most as f64 };
    let contest = Contest {
        entries: (0..shape.entries).map(|k| Entry { id: format!("E{k}"), ..Entry::default() }).collect(),
        judges: (0..shape.judges).map(|k| Judge { id: format!("J{k}") }).collect(),
        rounds: vec![Round {
            id: "only".into(),
            weight: 1.0,
            criteria: (0..shape.criteria).map(criterion).collect(),
            sheets,
        }],
    };
    (contest, truth)
}

/// What claims are worth over many editions.
#[derive(Debug, Default)]
struct Worth {
    /// 95 % intervals of an entry's measure less the mean entry's that hold the truth.
    coverage: f64,
    /// Mean of P(best 6) over the six best by the model, and how many of them truly are.
    claimed: f64,
    found: f64,
    /// Mean of the posterior means of the standard deviations of entries and pairs.
    entry_sd: f64,
    pair_sd: f64,
}

fn worth(shape: Shape, editions: u64) -> Worth {
    let mut worth = Worth::default();
    for seed in 1..=editions {
        let (contest, truth) = edition(shape, seed);
        let ranking = rank(&contest, &rule(Model::Facets, 6, 1_000)).unwrap();
        let logits = ranking.rounds[0].logits.as_ref().unwrap();
        let mean = |values: &mut dyn Iterator<Item = f64>| values.sum::<f64>() / truth.len() as f64;
        let (middle, true_middle) =
            (mean(&mut logits.entries.iter().map(|e| e.measure)), mean(&mut truth.iter().copied()));
        let mut best = truth.clone();
        best.sort_by(|a, b| b.total_cmp(a));
        for (element, quality) in logits.entries.iter().zip(&truth) {
            let gap = (element.measure - middle) - (quality - true_middle);
            let held = gap.abs() < 1.96 * element.se.unwrap();
            worth.coverage += f64::from(u8::from(held)) / (truth.len() as f64 * editions as f64);
        }
        for entry in &ranking.entries[..6] {
            let index: usize = entry.id[1..].parse().unwrap();
            worth.claimed += entry.p_top.unwrap() / (6.0 * editions as f64);
            worth.found += f64::from(u8::from(truth[index] >= best[5])) / (6.0 * editions as f64);
        }
        let spreads = logits.spreads.as_ref().unwrap();
        worth.entry_sd += spreads.entry.unwrap().mean / editions as f64;
        worth.pair_sd += spreads.pair.mean / editions as f64;
    }
    worth
}

#[test]
#[ignore = "a minute and a half"]
fn intervals_hold_the_truth_in_hundreds_of_editions_with_tastes() {
    let worth = worth(CITY, 300);
    println!("{worth:?}");
    assert!((0.93..0.97).contains(&worth.coverage));
}

#[test]
#[ignore = "a minute and a half"]
fn intervals_hold_the_truth_in_hundreds_of_editions_without_tastes() {
    let worth = worth(Shape { pair_sd: 0.0, ..CITY }, 300);
    println!("{worth:?}");
    assert!((0.93..0.97).contains(&worth.coverage));
}

#[test]
fn claims_hold_in_a_few_editions() {
    let shape = Shape { entries: 14, judges: 4, reviews: 2, criteria: 2, most: 3, pair_sd: 0.5 };
    let worth = worth(shape, 30);
    // Four standard errors of a share of 420 intervals around 0.95.
    assert!((0.90..=0.995).contains(&worth.coverage), "{worth:?}");
    assert!((worth.claimed - worth.found).abs() < 0.15, "{worth:?}");
}

/// Metropolis sampling of the whole posterior, written without anything of the crate: P(best `top`) of each entry.
fn sampled(contest: &Contest, top: usize, sweeps: usize) -> Vec<f64> {
    let round = &contest.rounds[0];
    let most = round.criteria[0].high as usize;
    let (entries, judges, criteria) = (contest.entries.len(), contest.judges.len(), round.criteria.len());
    // Entries, judges, criteria, pairs, steps, then the logs of four standard deviations.
    let starts = [0, entries, entries + judges, entries + judges + criteria];
    let pair_start = starts[3];
    let step_start = pair_start + round.sheets.len();
    let sd_start = step_start + most;
    let mut x = vec![0.0; sd_start + 4];
    (0..4).for_each(|k| x[sd_start + k] = -0.5);
    let prior_scale = [1.5, 1.0, 1.0, 1.0];
    let mut touching: Vec<Vec<(usize, usize)>> = vec![Vec::new(); sd_start + 4];
    for (s, sheet) in round.sheets.iter().enumerate() {
        for c in 0..criteria {
            let places = [sheet.entry, starts[1] + sheet.judge, starts[2] + c, pair_start + s];
            places.into_iter().chain(step_start..sd_start).for_each(|k| touching[k].push((s, c)));
        }
    }
    let log_mark = |x: &[f64], s: usize, c: usize| {
        let sheet = &round.sheets[s];
        let eta = x[sheet.entry] + x[pair_start + s] - x[starts[1] + sheet.judge] - x[starts[2] + c];
        let given = sheet.scores[c].unwrap() as usize;
        let (mut log, mut all, mut own) = (0.0, 1.0, 0.0);
        for k in 1..=most {
            log += eta - x[step_start + k - 1];
            all += f64::exp(log);
            own = if k == given { log } else { own };
        }
        own - all.ln()
    };
    let facet = |k: usize| if k >= pair_start { 3 } else { (0..3).rfind(|&f| k >= starts[f]).unwrap() };
    let log_prior = |x: &[f64], k: usize| {
        if k >= sd_start {
            let sd = x[k].exp();
            let of = k - sd_start;
            let own: Vec<usize> = (0..step_start).filter(|&k| facet(k) == of).collect();
            let squares: f64 = own.iter().map(|&k| x[k] * x[k]).sum();
            x[k] - 0.5 * (sd / prior_scale[of]).powi(2) - own.len() as f64 * x[k] - 0.5 * squares / (sd * sd)
        } else if k >= step_start {
            -0.5 * x[k] * x[k] / 9.0
        } else {
            -0.5 * x[k] * x[k] / (2.0 * x[sd_start + facet(k)]).exp()
        }
    };
    let mut lottery = Lottery(77);
    let mut width = vec![0.5; x.len()];
    let mut counts = vec![0.0; entries];
    for sweep in 0..sweeps {
        for k in 0..x.len() {
            let before: f64 =
                touching[k].iter().map(|&(s, c)| log_mark(&x, s, c)).sum::<f64>() + log_prior(&x, k);
            let old = x[k];
            x[k] += lottery.normal(width[k]);
            let after: f64 =
                touching[k].iter().map(|&(s, c)| log_mark(&x, s, c)).sum::<f64>() + log_prior(&x, k);
            let taken = lottery.uniform().ln() < after - before;
            if !taken {
                x[k] = old;
            }
            if sweep < sweeps / 5 {
                width[k] *= if taken { 1.05 } else { 0.96 };
            }
        }
        // A standard deviation together with all that it scales: Jacobian of the effects.
        for of in 0..4 {
            let own: Vec<usize> = (0..step_start).filter(|&k| facet(k) == of).collect();
            let by = lottery.normal(0.3);
            let log = |x: &[f64]| -> f64 {
                let marks: f64 = touching[step_start].iter().map(|&(s, c)| log_mark(x, s, c)).sum();
                marks + log_prior(x, sd_start + of)
            };
            let mut next = x.clone();
            next[sd_start + of] += by;
            own.iter().for_each(|&k| next[k] *= by.exp());
            if lottery.uniform().ln() < log(&next) - log(&x) + own.len() as f64 * by {
                x = next;
            }
        }
        if sweep >= sweeps / 5 {
            let mut order: Vec<usize> = (0..entries).collect();
            order.sort_by(|&a, &b| x[b].total_cmp(&x[a]));
            order[..top].iter().for_each(|&entry| counts[entry] += 1.0 / (sweeps - sweeps / 5) as f64);
        }
    }
    counts
}

#[test]
#[ignore = "minutes"]
fn other_data_agree_with_an_independent_sampler() {
    let (few_judges, many_judges) = ((12, 4), (8, 11));
    for (most, criteria, reviews, seed, (entries, judges)) in [
        (1, 3, 3, 3, few_judges),
        (1, 1, 2, 6, few_judges),
        (4, 1, 3, 4, few_judges),
        (8, 2, 2, 5, few_judges),
        (3, 2, 4, 7, many_judges),
    ] {
        let shape = Shape { entries, judges, reviews, criteria, most, pair_sd: 0.6 };
        let (contest, _) = edition(shape, seed);
        let expected = sampled(&contest, 4, 150_000);
        let ranking = rank(&contest, &rule(Model::Facets, 4, 20_000)).unwrap();
        let gap = ranking.entries.iter().map(|e| {
            let index: usize = e.id[1..].parse().unwrap();
            (e.p_top.unwrap() - expected[index]).abs()
        });
        let gap = gap.fold(0.0, f64::max);
        println!("0–{most} on {criteria} criteria by {reviews} of {judges} judges: P(top 4) within {gap:.4}");
        assert!(gap < 0.05);
    }
}

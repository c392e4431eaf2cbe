//! Simulates editions and prints whether the models claim what is true: the table of `docs/study.md`.
//!
//! `cargo run --release -p judging --example study [EDITIONS] [DRAWS]`

use std::io::{self, Write};
use std::thread;

use judging::simulate::Design;
use judging::study::{Contender, Figure, Outcome, Plan, Study, outcome, tabulate};
use judging::{Flaw, Model};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let editions = arguments.next().map_or(Ok(2_000), |text| text.parse())?;
    let draws = arguments.next().map_or(Ok(4_000), |text| text.parse())?;
    let mut out = io::stdout();
    writeln!(
        out,
        "| design | chosen by | claimed by | claimed | true | difference | scores in 95 % | ranks in 95 % |"
    )?;
    writeln!(out, "|---|---|---|---|---|---|---|---|")?;
    for (name, design, top) in designs() {
        let plan =
            Plan { design, top, editions, first_seed: 1, draws, contenders: Contender::USUAL.to_vec() };
        for line in side_by_side(&plan)?.lines {
            let Contender { chosen_by, claimed_by } = line.contender;
            writeln!(
                out,
                "| {name} | {} | {} | {} | {} | {} | {} | {} |",
                word(chosen_by),
                word(claimed_by),
                share(line.claimed),
                share(line.found),
                share(line.difference),
                share(line.coverage),
                share(line.rank_coverage),
            )?;
        }
    }
    Ok(())
}

/// Deviations of 10, 6, 6 and 9 points: entries, severity, taste, noise of a score. Taste is six tenths of what entries
/// differ by.
fn designs() -> Vec<(&'static str, Design, usize)> {
    let alike = |design: Design| Design { spread_sd: 0.0, ..design };
    let city = || alike(Design::one_round(34, 5, 3, 3));
    let region = || alike(Design::one_round(100, 20, 3, 3));
    vec![
        ("34 entries, 3 of 5 judges, best 6", city(), 6),
        ("the same without taste", Design { pair_sd: 0.0, ..city() }, 6),
        ("the same with unlike spreads", Design::one_round(34, 5, 3, 3), 6),
        ("100 entries, 3 of 20 judges, best 10", region(), 10),
        ("the same without taste", Design { pair_sd: 0.0, ..region() }, 10),
        ("12 entries, 2 of 4 judges, best 3", alike(Design::one_round(12, 4, 2, 3)), 3),
        ("34 alike entries (5 points), 3 of 5 judges, best 6", Design { entry_sd: 5.0, ..city() }, 6),
    ]
}

/// Editions on all cores; the table is the same as from one.
fn side_by_side(plan: &Plan) -> Result<Study, Flaw> {
    let cores = thread::available_parallelism().map_or(1, usize::from) as u32;
    let part = |core: u32| -> Result<Vec<Outcome>, Flaw> {
        (core..plan.editions).step_by(cores as usize).map(|edition| outcome(plan, edition)).collect()
    };
    let part = &part;
    let parts: Vec<Vec<Outcome>> = thread::scope(|scope| {
        let runs: Vec<_> = (0..cores).map(|core| scope.spawn(move || part(core))).collect();
        runs.into_iter().filter_map(|run| run.join().ok()).collect::<Result<_, _>>()
    })?;
    let mut parts: Vec<_> = parts.into_iter().map(Vec::into_iter).collect();
    let in_order = (0..plan.editions).filter_map(|edition| parts[(edition % cores) as usize].next());
    Ok(tabulate(plan, &in_order.collect::<Vec<_>>()))
}

fn share(figure: Figure) -> String {
    format!("{:.4} ± {:.4}", figure.value, figure.mc)
}

fn word(model: Model) -> &'static str {
    match model {
        Model::Mean => "mean",
        Model::Gaussian => "gaussian",
        Model::Calibrated => "calibrated",
        Model::Facets => "facets",
        Model::Jmle => "jmle",
    }
}

//! `gelar study`: do the models claim what is true? Thousands of simulated editions, on all cores, with progress.

use std::thread;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use judging::study::{Contender, Figure, Line, Named, Outcome, Plan, Studied, designs, outcome, tabulate};
use judging::{Flaw, Model};
use sheets::OutCell;
use texts::{Texts, msg};

use crate::failure::Failure;
use crate::table::{Aligned, plain};
use crate::{files, flaws};

/// `gelar study`.
#[derive(Debug, Args)]
pub(crate) struct StudyArgs {
    #[arg(long, value_name = "NAME,…", value_delimiter = ',')]
    design: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    editions: u32,
    #[arg(long, value_name = "N", default_value_t = 4_000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    draws: u32,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(0..=u64::from(u32::MAX)))]
    seed: u64,
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    #[arg(long)]
    csv: bool,
}

/// Runs the command.
pub(crate) fn run(args: &StudyArgs, texts: &Texts) -> Result<(), Failure> {
    let chosen = chosen(&args.design, texts)?;
    let progress = ProgressBar::new(chosen.len() as u64 * u64::from(args.editions));
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {msg} {eta}") {
        progress.set_style(style);
    }
    let mut studied = Vec::new();
    for Named { key, design, top } in chosen {
        progress.set_message(name(key, texts));
        let contenders = Contender::USUAL.to_vec();
        let plan = Plan {
            design,
            top,
            editions: args.editions,
            first_seed: args.seed,
            draws: args.draws,
            contenders,
        };
        let study = tabulate(
            &plan,
            &side_by_side(&plan, &progress).map_err(|flaw| Failure::new(flaws::flaw(&flaw, texts)))?,
        );
        studied.push(Studied { design: key.to_string(), study });
    }
    progress.finish_and_clear();
    let text = if args.json {
        serde_json::to_string_pretty(&studied).map_err(|e| Failure::new(e.to_string()))? + "\n"
    } else if args.csv {
        csv(&studied)
    } else {
        terminal(&studied, args, texts)
    };
    files::out(&text, texts)
}

/// The designs of these keys, in their usual order; all where none is named.
fn chosen(keys: &[String], texts: &Texts) -> Result<Vec<Named>, Failure> {
    let all = designs();
    if let Some(unknown) = keys.iter().find(|key| !all.iter().any(|design| design.key == key.as_str())) {
        let known = all.iter().map(|design| design.key).collect::<Vec<_>>().join(", ");
        return Err(Failure::new(
            texts.say(&msg::StudyUnknownDesign { design: unknown.into(), known: known.into() }),
        ));
    }
    Ok(all.into_iter().filter(|d| keys.is_empty() || keys.iter().any(|key| key == d.key)).collect())
}

/// Editions on all cores, in order: the table is the same as from one.
fn side_by_side(plan: &Plan, progress: &ProgressBar) -> Result<Vec<Outcome>, Flaw> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let part = |core: usize| -> Result<Vec<Outcome>, Flaw> {
        let editions = (0..plan.editions).skip(core).step_by(cores);
        editions.map(|edition| outcome(plan, edition).inspect(|_| progress.inc(1))).collect()
    };
    let part = &part;
    let parts: Vec<Vec<Outcome>> = thread::scope(|scope| {
        let runs: Vec<_> = (0..cores).map(|core| scope.spawn(move || part(core))).collect();
        let ended = |run: thread::ScopedJoinHandle<'_, Result<Vec<Outcome>, Flaw>>| match run.join() {
            Ok(outcomes) => outcomes,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        runs.into_iter().map(ended).collect::<Result<_, _>>()
    })?;
    let mut parts: Vec<_> = parts.into_iter().map(Vec::into_iter).collect();
    Ok((0..plan.editions as usize).filter_map(|edition| parts[edition % cores].next()).collect())
}

fn terminal(studied: &[Studied], args: &StudyArgs, texts: &Texts) -> String {
    let head = [
        (texts.say(&msg::StudyColumnDesign), Aligned::Left),
        (texts.say(&msg::StudyColumnChosenBy), Aligned::Left),
        (texts.say(&msg::StudyColumnClaimedBy), Aligned::Left),
        (texts.say(&msg::StudyColumnClaimed), Aligned::Right),
        (texts.say(&msg::StudyColumnTrue), Aligned::Right),
        (texts.say(&msg::StudyColumnDifference), Aligned::Right),
        (texts.say(&msg::StudyColumnScores), Aligned::Right),
        (texts.say(&msg::StudyColumnRanks), Aligned::Right),
    ];
    let share = |figure: Figure| {
        format!("{} ± {}", texts.lang().number(figure.value, 4), texts.lang().number(figure.mc, 4))
    };
    let row = |design: &str, line: &Line| {
        let mut row =
            vec![name(design, texts), word(line.contender.chosen_by), word(line.contender.claimed_by)];
        row.extend([line.claimed, line.found, line.difference, line.coverage, line.rank_coverage].map(share));
        row
    };
    let rows = studied
        .iter()
        .flat_map(|of| of.study.lines.iter().map(|line| row(&of.design, line)).collect::<Vec<_>>());
    let table = plain(&head, rows);
    let note = texts.say(&msg::StudyNote {
        editions: args.editions.into(),
        draws: args.draws.into(),
        seed: args.seed.to_string().into(),
    });
    format!("{table}{note}\n")
}

/// The field names of the JSON output, figures in full.
fn csv(studied: &[Studied]) -> String {
    let mut headers: Vec<String> =
        ["design", "editions", "top", "chosen_by", "claimed_by"].map(str::to_string).to_vec();
    for figure in ["claimed", "found", "difference", "coverage", "rank_coverage"] {
        headers.extend([figure.to_string(), format!("{figure}_mc")]);
    }
    let row = |of: &Studied, line: &Line| {
        let mut row: Vec<OutCell> = vec![
            of.design.clone().into(),
            f64::from(of.study.editions).into(),
            (of.study.top as f64).into(),
            word(line.contender.chosen_by).into(),
            word(line.contender.claimed_by).into(),
        ];
        for figure in [line.claimed, line.found, line.difference, line.coverage, line.rank_coverage] {
            row.extend([OutCell::from(figure.value), OutCell::from(figure.mc)]);
        }
        row
    };
    let rows: Vec<Vec<OutCell>> =
        studied.iter().flat_map(|of| of.study.lines.iter().map(move |line| row(of, line))).collect();
    sheets::csv(&headers, &rows)
}

/// The name of a model as the command line writes it.
fn word(model: Model) -> String {
    match model {
        Model::Mean => "mean",
        Model::Calibrated => "calibrated",
        Model::Gaussian => "gaussian",
        Model::Facets => "facets",
        Model::Jmle => "jmle",
    }
    .to_string()
}

/// A design as people call it.
fn name(key: &str, texts: &Texts) -> String {
    texts.lookup(&format!("study-design-{key}")).unwrap_or_else(|| key.to_string())
}

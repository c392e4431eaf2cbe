//! `gelar compare`: who is better of two, many times over; a ranking out.

mod read;

use std::path::PathBuf;

use clap::Args;
use judging::RankedEntry;
use judging::paired::{Estimate, Options, Paired, PairedFlaw, PairedWarning, fit};
use sheets::OutCell;
use texts::{Texts, msg};

use crate::failure::Failure;
use crate::files;
use crate::rank::{BEST, SEED};
use crate::table::{Aligned, plain};
use crate::words::{chance, listed};

/// `gelar compare`.
#[derive(Debug, Args)]
pub(crate) struct CompareArgs {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "COL")]
    winner: Option<String>,
    #[arg(long, value_name = "COL")]
    loser: Option<String>,
    #[arg(long, value_name = "COL")]
    first: Option<String>,
    #[arg(long, value_name = "COL")]
    second: Option<String>,
    #[arg(long)]
    first_advantage: bool,
    #[arg(long, value_name = "N", default_value_t = 1.5)]
    prior_sd: f64,
    #[arg(long, value_name = "N", default_value_t = BEST)]
    top: usize,
    #[arg(long, value_name = "N", default_value_t = SEED)]
    seed: u64,
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    draws: u32,
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    #[arg(long)]
    csv: bool,
}

/// Runs the command.
pub(crate) fn run(args: &CompareArgs, texts: &Texts) -> Result<(), Failure> {
    let read = read::read(args, texts)?;
    let said = texts.say(&msg::CompareUnderstood {
        file: files::name(&args.file).into(),
        comparisons: read.count().into(),
        entries: read.entries.len().into(),
        columns: read.columns.join(", ").into(),
    });
    eprintln!("{}\n  {said}", texts.say(&msg::RankUnderstood));
    let options = Options {
        first_advantage: args.first_advantage,
        prior_sd: args.prior_sd,
        top: args.top,
        seed: args.seed,
        draws: args.draws,
    };
    if args.first_advantage && !read.ordered {
        return Err(Failure::new(texts.say(&msg::CompareNoOrder)));
    }
    let paired = fit(&read.entries, &read.comparisons, &options)
        .map_err(|flaw| Failure::new(flaw_words(&flaw, texts)))?;
    let text = if args.json {
        serde_json::to_string_pretty(&paired).map_err(|e| Failure::new(e.to_string()))? + "\n"
    } else if args.csv {
        csv(&paired)
    } else {
        terminal(&paired, texts)
    };
    files::out(&text, texts)
}

fn terminal(paired: &Paired, texts: &Texts) -> String {
    let lang = texts.lang();
    let head = [
        (texts.say(&msg::RankColumnRank), Aligned::Left),
        (texts.say(&msg::RankColumnEntry), Aligned::Left),
        (texts.say(&msg::CompareColumnCount), Aligned::Right),
        (texts.say(&msg::CompareColumnWon), Aligned::Right),
        (texts.say(&msg::CompareColumnAbility), Aligned::Right),
        (texts.say(&msg::RankColumnPTop { top: paired.top.into() }), Aligned::Right),
        (texts.say(&msg::ReportColumnRankRange), Aligned::Left),
    ];
    let row = |e: &RankedEntry| {
        let ability = match e.se {
            Some(se) => format!("{} ± {}", lang.number(e.measure, 2), lang.number(1.96 * se, 2)),
            None => "–".to_string(),
        };
        let range = match (e.rank_low, e.rank_high) {
            (Some(low), Some(high)) => format!("{low}–{high}"),
            _ => "–".to_string(),
        };
        vec![
            e.rank.to_string(),
            e.id.clone(),
            e.sheets.to_string(),
            lang.percent(e.mean / 100.0, 0),
            ability,
            e.p_top.map_or("–".to_string(), |p| chance(p, texts)),
            range,
        ]
    };
    let mut text = plain(&head, paired.entries.iter().map(row));
    let estimate = |e: Estimate| (lang.number(e.value, 2).into(), lang.number(1.96 * e.se, 2).into());
    if let Some((value, error)) = paired.first_advantage.map(estimate) {
        text.push_str(&format!("{}\n", texts.say(&msg::CompareFirstAdvantage { value, error })));
    }
    if let Some((value, error)) = paired.log_tie.map(estimate) {
        text.push_str(&format!("{}\n", texts.say(&msg::CompareTies { value, error })));
    }
    for warning in &paired.warnings {
        text.push_str(&format!("! {}\n", warning_words(warning, texts)));
    }
    text.push_str(&format!("{}\n", texts.say(&msg::CompareNote)));
    text
}

/// The field names of the JSON output, numbers in full, texts neutralised.
fn csv(paired: &Paired) -> String {
    let headers = [
        "rank",
        "id",
        "comparisons",
        "won",
        "measure",
        "se",
        "p_top",
        "rank_low",
        "rank_high",
        "expected_rank",
        "tied",
    ];
    let count = |n: usize| OutCell::Number(n as f64);
    let row = |e: &RankedEntry| -> Vec<OutCell> {
        vec![
            count(e.rank),
            e.id.clone().into(),
            count(e.sheets),
            e.mean.into(),
            e.measure.into(),
            e.se.into(),
            e.p_top.into(),
            e.rank_low.map_or(OutCell::Empty, count),
            e.rank_high.map_or(OutCell::Empty, count),
            e.expected_rank.into(),
            if e.tied { "yes".into() } else { "no".into() },
        ]
    };
    sheets::csv(&headers.map(str::to_string), &paired.entries.iter().map(row).collect::<Vec<_>>())
}

fn groups(parts: &[Vec<String>], texts: &Texts) -> String {
    parts.iter().map(|part| listed(part, texts)).collect::<Vec<_>>().join(" | ")
}

fn warning_words(warning: &PairedWarning, texts: &Texts) -> String {
    match warning {
        PairedWarning::Unscored { entries } => {
            texts.say(&msg::CompareUnscored { entries: listed(entries, texts).into() })
        }
        PairedWarning::Islands { parts } => {
            texts.say(&msg::CompareIslands { count: parts.len().into(), parts: groups(parts, texts).into() })
        }
        PairedWarning::Regularised { prior_sd, groups: held } => texts.say(&msg::CompareRegularised {
            sd: texts.lang().short_number(*prior_sd, 2).into(),
            groups: groups(held, texts).into(),
        }),
    }
}

fn flaw_words(flaw: &PairedFlaw, texts: &Texts) -> String {
    match flaw {
        // Names are matched and pairs are checked while reading, with their cells.
        PairedFlaw::NoComparisons | PairedFlaw::UnknownEntry { .. } | PairedFlaw::Itself { .. } => {
            texts.say(&msg::CompareNothing)
        }
        PairedFlaw::TooMany { entries, most } => {
            texts.say(&msg::CompareTooMany { entries: (*entries).into(), most: (*most).into() })
        }
        PairedFlaw::Option { option } => {
            texts.say(&msg::CompareOption { option: option.replace('_', "-").into() })
        }
    }
}

//! The command line. Its help comes from the texts: a key for each command and argument, in both languages.

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, Command, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use judging::{Model, TieRule};
use sheets::SheetsAre;
use texts::{Lang, Texts, msg};

use crate::compare::CompareArgs;
use crate::serve::{BackupArgs, DemoArgs, FoundArgs, KeptArgs, RebuildArgs, RestoreArgs, ServeArgs};
use crate::study::StudyArgs;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "gelar", version, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[arg(long, global = true, value_name = "id|en", env = "GELAR_LANG", hide_env = true)]
    pub(crate) lang: Option<Lang>,
    #[command(subcommand)]
    pub(crate) task: Task,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    Rank(Box<RankArgs>),
    Compare(CompareArgs),
    Study(StudyArgs),
    Assign(AssignArgs),
    Decide(DecideArgs),
    Certificates(CertificatesArgs),
    Verify(VerifyArgs),
    Blueprint(BlueprintArgs),
    Demo(DemoArgs),
    Serve(ServeArgs),
    Found(FoundArgs),
    Doctor(KeptArgs),
    Backup(BackupArgs),
    Restore(RestoreArgs),
    Rebuild(RebuildArgs),
}

/// `gelar blueprint`.
#[derive(Debug, Args)]
pub(crate) struct BlueprintArgs {
    #[command(subcommand)]
    pub(crate) task: BlueprintTask,
}

/// What is done with a blueprint.
#[derive(Debug, Subcommand)]
pub(crate) enum BlueprintTask {
    Check(CheckArgs),
    Test(TestArgs),
    Explain(ExplainArgs),
    Diff(DiffArgs),
}

/// `gelar blueprint check`.
#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) overlay: Option<PathBuf>,
}

/// `gelar blueprint explain`.
#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) overlay: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) svg: Option<PathBuf>,
}

/// `gelar blueprint diff`.
#[derive(Debug, Args)]
pub(crate) struct DiffArgs {
    #[arg(value_name = "OLD")]
    pub(crate) old: PathBuf,
    #[arg(value_name = "NEW")]
    pub(crate) new: PathBuf,
    #[arg(long)]
    pub(crate) json: bool,
}

/// `gelar blueprint test`.
#[derive(Debug, Args)]
pub(crate) struct TestArgs {
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) binding: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) overlay: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    pub(crate) scenario: Option<String>,
}

/// `gelar rank`.
#[derive(Debug, Args)]
pub(crate) struct RankArgs {
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) edition: Option<PathBuf>,

    #[arg(long, value_name = "COL")]
    pub(crate) entry: Option<String>,
    #[arg(long, value_name = "COL")]
    pub(crate) judge: Option<String>,
    #[arg(long, value_name = "COL")]
    pub(crate) criterion: Option<String>,
    #[arg(long, value_name = "COL")]
    pub(crate) score: Option<String>,
    #[arg(long, value_name = "COL")]
    pub(crate) round: Option<String>,
    #[arg(long, value_name = "rounds|judges")]
    pub(crate) sheets_are: Option<SheetsAreArg>,

    #[arg(long, value_name = "NAME=N,…", value_delimiter = ',', value_parser = named_number)]
    pub(crate) weights: Vec<(String, f64)>,
    #[arg(long, value_name = "ROUND=N,…", value_delimiter = ',', value_parser = named_number)]
    pub(crate) rounds: Vec<(String, f64)>,
    #[arg(long, value_name = "LOW-HIGH", value_parser = scale, allow_hyphen_values = true)]
    pub(crate) scale: Option<[f64; 2]>,

    #[arg(long, value_name = "mean|calibrated|gaussian|facets|jmle")]
    pub(crate) model: Option<ModelArg>,
    #[arg(long, value_name = "N")]
    pub(crate) top: Option<usize>,
    #[arg(long, value_name = "RULE,…", value_delimiter = ',')]
    pub(crate) ties: Vec<TieRule>,
    #[arg(long, value_name = "N")]
    pub(crate) seed: Option<u64>,
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    pub(crate) draws: u32,

    #[arg(long, conflicts_with = "csv")]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) csv: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) record: Option<PathBuf>,

    #[arg(long, value_name = "ENTRY|all")]
    pub(crate) explain: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=200))]
    pub(crate) advise: Option<u16>,
    #[arg(long, value_name = "FILE")]
    pub(crate) conflicts: Option<PathBuf>,
}

/// `gelar assign`.
#[derive(Debug, Args)]
pub(crate) struct AssignArgs {
    #[arg(long, value_name = "FILE")]
    pub(crate) affinity: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) loads: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) coverage: Option<PathBuf>,
    #[arg(long, value_name = "N|all")]
    pub(crate) reviews: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) conflicts: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) agencies: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) previous: Option<PathBuf>,
    #[arg(long, value_name = "affinity|fair", default_value = "fair")]
    pub(crate) objective: ObjectiveArg,
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub(crate) min_cut: u32,
    #[arg(long, conflicts_with = "csv")]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) csv: bool,
}

/// `gelar decide`.
#[derive(Debug, Args)]
pub(crate) struct DecideArgs {
    #[arg(value_name = "RECORD")]
    pub(crate) record: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) edition: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) pleno: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["pleno", "out"])]
    pub(crate) template: bool,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
}

/// `gelar certificates`.
#[derive(Debug, Args)]
pub(crate) struct CertificatesArgs {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) edition: Option<PathBuf>,
    #[arg(long, value_name = "PATTERN", conflicts_with = "register")]
    pub(crate) number: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=999_999))]
    pub(crate) first: u32,
    #[arg(long, value_name = "FILE")]
    pub(crate) register: Option<PathBuf>,
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) verify: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) crest: Option<PathBuf>,
    #[arg(long)]
    pub(crate) sample: bool,
    #[arg(long)]
    pub(crate) winners_only: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long)]
    pub(crate) force: bool,
}

/// `gelar verify`.
#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    #[arg(value_name = "RECORD")]
    pub(crate) record: PathBuf,
    #[arg(long, value_name = "HASH")]
    pub(crate) hash: Option<String>,
    #[arg(long)]
    pub(crate) json: bool,
}

/// `--model`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ModelArg(pub(crate) Model);

impl ValueEnum for ModelArg {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self(Model::Mean),
            Self(Model::Calibrated),
            Self(Model::Gaussian),
            Self(Model::Facets),
            Self(Model::Jmle),
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self.0 {
            Model::Mean => "mean",
            Model::Calibrated => "calibrated",
            Model::Gaussian => "gaussian",
            Model::Facets => "facets",
            Model::Jmle => "jmle",
        }))
    }
}

/// `--objective`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ObjectiveArg {
    Affinity,
    Fair,
}

/// `--sheets-are`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SheetsAreArg {
    Rounds,
    Judges,
}

impl From<SheetsAreArg> for SheetsAre {
    fn from(value: SheetsAreArg) -> Self {
        match value {
            SheetsAreArg::Rounds => Self::Rounds,
            SheetsAreArg::Judges => Self::Judges,
        }
    }
}

/// `impact=3`.
fn named_number(s: &str) -> Result<(String, f64), String> {
    let (name, number) = s.rsplit_once('=').ok_or_else(|| s.to_string())?;
    let number: f64 = number.trim().parse().map_err(|_| s.to_string())?;
    if name.trim().is_empty() || !number.is_finite() || number < 0.0 {
        return Err(s.to_string());
    }
    Ok((name.trim().to_string(), number))
}

/// `1-5`, `0-100`, `-2-2`.
fn scale(s: &str) -> Result<[f64; 2], String> {
    let at =
        s.char_indices().skip(1).find(|(_, c)| *c == '-').map(|(at, _)| at).ok_or_else(|| s.to_string())?;
    let low: f64 = s[..at].trim().parse().map_err(|_| s.to_string())?;
    let high: f64 = s[at + 1..].trim().parse().map_err(|_| s.to_string())?;
    if low.is_finite() && high.is_finite() && low < high { Ok([low, high]) } else { Err(s.to_string()) }
}

/// The language is needed before the line is parsed: its mistakes are told in it.
pub(crate) fn lang_of(line: &[OsString]) -> Lang {
    let mut args = line.iter().map(|arg| arg.to_string_lossy());
    let mut asked = None;
    while let Some(arg) = args.next() {
        if arg == "--lang" {
            asked = args.next().map(Cow::into_owned);
        } else if let Some(value) = arg.strip_prefix("--lang=") {
            asked = Some(value.to_string());
        }
    }
    asked.or_else(|| std::env::var("GELAR_LANG").ok()).and_then(|lang| lang.parse().ok()).unwrap_or_default()
}

/// The parsed line; `Err` is a text to print and whether it is help rather than a mistake.
pub(crate) fn parse(line: &[OsString], texts: &Texts) -> Result<Cli, (String, bool)> {
    let mut command = localised(Cli::command(), "cli", texts);
    let told = |error: &clap::Error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => (error.render().to_string(), true),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => (error.render().to_string(), false),
        _ => (mistake(error, texts), false),
    };
    let matches = command.try_get_matches_from_mut(line).map_err(|e| told(&e))?;
    let cli = Cli::from_arg_matches(&matches).map_err(|e| told(&e))?;
    if let Task::Rank(args) = &cli.task {
        one_role_each(args, texts).map_err(|text| (text, false))?;
    }
    Ok(cli)
}

/// A column is one thing: no two flags may name the same.
fn one_role_each(args: &RankArgs, texts: &Texts) -> Result<(), String> {
    let flags = [
        ("--entry", &args.entry),
        ("--judge", &args.judge),
        ("--criterion", &args.criterion),
        ("--score", &args.score),
        ("--round", &args.round),
    ];
    for (at, (second, column)) in flags.iter().enumerate() {
        let Some(column) = column else { continue };
        let same = |other: &&String| sheets::fold(other) == sheets::fold(column);
        let first = flags[..at].iter().find(|(_, other)| other.as_ref().filter(same).is_some());
        if let Some((first, _)) = first {
            let said = texts.say(&msg::CliSameColumn {
                first: (*first).into(),
                second: (*second).into(),
                column: column.into(),
            });
            return Err(format!("{said}\n{}", texts.say(&msg::CliSeeHelp)));
        }
    }
    Ok(())
}

/// Gives each command and argument its text: `cli-rank` for a command, `cli-rank-top` for its `--top`.
fn localised(command: Command, key: &str, texts: &Texts) -> Command {
    let about = texts.lookup(key).unwrap_or_default();
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{}",
        texts.say(&msg::CliUsage),
        if command.has_subcommands() {
            format!(
                "{}:\n{{subcommands}}\n\n{}:\n{{options}}\n\n{}\n",
                texts.say(&msg::CliCommands),
                texts.say(&msg::CliOptions),
                texts.say(&msg::CliOtherLanguage)
            )
        } else if command.get_positionals().next().is_some() {
            format!("{{positionals}}\n\n{}:\n{{options}}\n", texts.say(&msg::CliOptions))
        } else {
            format!("{}:\n{{options}}\n", texts.say(&msg::CliOptions))
        }
    );
    let names: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_string()).collect();
    let mut command = command
        .about(about)
        .help_template(template)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|arg| {
            let own = format!("{key}-{}", arg.get_id().as_str().replace('_', "-"));
            let help = texts.lookup(&own).or_else(|| texts.lookup(&format!("cli-{}", arg.get_id())));
            let takes_value = arg.get_action().takes_values();
            arg.help(help.unwrap_or_default())
                .hide_possible_values(takes_value)
                .hide_default_value(takes_value)
        })
        .arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .help(texts.say(&msg::CliHelp)),
        );
    if key == "cli" {
        command = command.arg(
            clap::Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(texts.say(&msg::CliVersion)),
        );
    }
    for name in names {
        let own = format!("{key}-{name}");
        command = command.mut_subcommand(name, |c| localised(c, &own, texts));
    }
    command
}

/// A mistake on the command line, in the reader's language.
fn mistake(error: &clap::Error, texts: &Texts) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(s)) => s.clone(),
        Some(ContextValue::Strings(all)) => all.join(", "),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let mut text = match error.kind() {
        ErrorKind::UnknownArgument => texts.say(&msg::CliUnknownArgument { argument: argument.into() }),
        ErrorKind::InvalidSubcommand => {
            texts.say(&msg::CliUnknownCommand { command: context(ContextKind::InvalidSubcommand).into() })
        }
        ErrorKind::MissingRequiredArgument => {
            texts.say(&msg::CliMissingArgument { argument: argument.into() })
        }
        ErrorKind::ArgumentConflict => texts.say(&msg::CliConflict {
            argument: argument.into(),
            other: context(ContextKind::PriorArg).into(),
        }),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                texts.say(&msg::CliNoValue { argument: argument.into() })
            } else {
                texts.say(&msg::CliInvalidValue { argument: argument.into(), value: value.into() })
            }
        }
        _ => error.render().to_string(),
    };
    let suggestion =
        match error.get(ContextKind::SuggestedArg).or_else(|| error.get(ContextKind::SuggestedSubcommand)) {
            Some(ContextValue::String(s)) => Some(s.clone()),
            Some(ContextValue::Strings(all)) => all.first().cloned(),
            _ => None,
        };
    if let Some(suggestion) = suggestion {
        text.push(' ');
        text.push_str(&texts.say(&msg::CliDidYouMean { suggestion: suggestion.into() }));
    }
    text.push('\n');
    text.push_str(&texts.say(&msg::CliSeeHelp));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_has_a_text_in_both_languages() {
        fn missing(command: &Command, into: &mut Vec<String>) {
            if command.get_about().is_none_or(|a| a.to_string().is_empty()) {
                into.push(command.get_name().to_string());
            }
            for arg in command.get_arguments() {
                if arg.get_help().is_none_or(|h| h.to_string().is_empty()) {
                    into.push(format!("{} {}", command.get_name(), arg.get_id()));
                }
            }
            command.get_subcommands().for_each(|c| missing(c, into));
        }
        for lang in Lang::ALL {
            let mut without = Vec::new();
            missing(&localised(Cli::command(), "cli", &Texts::new(lang)), &mut without);
            assert_eq!(without, Vec::<String>::new(), "{lang}");
        }
    }

    #[test]
    fn scales_and_weights_read_as_they_are_written() {
        assert_eq!(scale("1-5"), Ok([1.0, 5.0]));
        assert_eq!(scale("-2-2"), Ok([-2.0, 2.0]));
        assert!(scale("5-1").is_err() && scale("5").is_err());
        assert_eq!(named_number("impact=3"), Ok(("impact".into(), 3.0)));
        assert!(named_number("impact=-3").is_err() && named_number("=3").is_err());
    }

    #[test]
    fn mistakes_are_told_in_the_readers_language() {
        let line = |s: &str| s.split(' ').map(OsString::from).collect::<Vec<_>>();
        let id = parse(&line("gelar rank a.csv --tob 6"), &Texts::new(Lang::Id)).unwrap_err().0;
        assert!(id.contains("--tob") && id.contains("--top") && id.contains("tidak dikenal"), "{id}");
        let en = parse(&line("gelar rank a.csv --top six"), &Texts::new(Lang::En)).unwrap_err().0;
        assert!(en.contains("--top") && en.contains("six"), "{en}");
    }
}

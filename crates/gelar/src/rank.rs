//! `gelar rank`: score sheets in, a ranking out.

use std::path::{Path, PathBuf};

use judging::record::Record;
use judging::{Contest, Model, Ranking, Rule, TieRule};
use sheets::{Hints, ScoreBook, Source};
use texts::{Texts, msg};

use crate::cli::RankArgs;
use crate::edition::Edition;
use crate::failure::Failure;
use crate::report::{self, Facts};
use crate::scoring::{coded, same, scoring};
use crate::{files, flaws, table, words};

/// How many are best where nobody says otherwise: the six of the award.
pub(crate) const BEST: usize = 6;
/// The seed where nobody says otherwise.
const SEED: u64 = 1;

/// Runs the command.
pub(crate) fn run(args: &RankArgs, texts: &Texts) -> Result<(), Failure> {
    let edition = Edition::load(args.edition.as_deref(), texts)?;
    let book = read(args, texts)?;
    // What was understood stands before what is computed, apart from the result.
    let understood: Vec<String> = book.understood.iter().flat_map(|u| u.lines(texts)).collect();
    let mut remarks: Vec<String> = book.notes.iter().map(|n| n.text(texts)).collect();
    say_understood(&understood, &remarks, texts);
    let scoring = scoring(&book, &edition, args, texts)?;
    scoring.assumed.iter().for_each(|line| eprintln!("  • {line}"));
    remarks.extend(scoring.assumed);

    let contest = &scoring.contest;
    let rule = rule(args, &edition, contest, texts)?;
    let ranking = judging::rank(contest, &rule).map_err(|flaw| Failure::new(flaws::flaw(&flaw, texts)))?;

    let record = match (&args.record, &args.html) {
        (None, None) => None,
        _ => Some(
            Record::new(
                concat!("gelar ", env!("CARGO_PKG_VERSION")),
                &edition.title(),
                coded(contest),
                rule.clone(),
            )
            .map_err(|flaw| Failure::new(flaws::flaw(&flaw, texts)))?,
        ),
    };
    let mut outputs = Vec::new();
    if let (Some(path), Some(record)) = (&args.record, &record) {
        outputs.push((
            path.clone(),
            serde_json::to_vec_pretty(record).map_err(|e| Failure::new(e.to_string()))?,
        ));
    }
    if let (Some(path), Some(record)) = (&args.html, &record) {
        let facts = Facts {
            edition: &edition,
            contest,
            rule: &rule,
            ranking: &ranking,
            understood: &understood,
            remarks: &remarks,
            record_hash: &record.hash,
        };
        outputs.push((path.clone(), report::page(&facts, texts).into_bytes()));
    }
    let inputs: Vec<&Path> = args.files.iter().chain(&args.edition).map(PathBuf::as_path).collect();
    files::apart(&outputs, &inputs, texts)?;
    files::write_set(&outputs, true, texts)?;
    outputs.iter().for_each(|(path, _)| files::saved(path, texts));
    print(args, contest, &ranking, texts)
}

fn read(args: &RankArgs, texts: &Texts) -> Result<ScoreBook, Failure> {
    let names: Vec<String> = args.files.iter().map(|p| files::name(p)).collect();
    let contents = args.files.iter().map(|path| files::read(path, texts)).collect::<Result<Vec<_>, _>>()?;
    let sources: Vec<Source<'_>> =
        names.iter().zip(&contents).map(|(name, bytes)| Source { name, bytes }).collect();
    let hints = Hints {
        entry: args.entry.clone(),
        judge: args.judge.clone(),
        criterion: args.criterion.clone(),
        score: args.score.clone(),
        round: args.round.clone(),
        sheets_are: args.sheets_are.map(Into::into),
    };
    sheets::read_scores(&sources, &hints)
        .map_err(|problems| Failure::all(problems.iter().map(|p| p.text(texts)).collect()))
}

fn say_understood(understood: &[String], remarks: &[String], texts: &Texts) {
    eprintln!("{}", texts.say(&msg::RankUnderstood));
    understood.iter().for_each(|line| eprintln!("  {line}"));
    remarks.iter().for_each(|line| eprintln!("  • {line}"));
}

fn rule(args: &RankArgs, edition: &Edition, contest: &Contest, texts: &Texts) -> Result<Rule, Failure> {
    let declared = &edition.result;
    let ties = if args.ties.is_empty() { &declared.ties } else { &args.ties };
    let rule = Rule {
        model: args.model.map(|m| m.0).or(declared.model).unwrap_or_default(),
        top: args.top.or(declared.best).unwrap_or(BEST),
        ties: ties.iter().map(|t| known_tie(t, contest)).collect(),
        seed: args.seed.or(declared.seed).unwrap_or(SEED),
        draws: args.draws,
    };
    // A rule may name a round that is still to come; it breaks no tie until then.
    let coming = |t: &TieRule| {
        matches!(t, TieRule::Round(id) if edition.rounds.iter().any(|r| same(&r.id, id))
        && !contest.rounds.iter().any(|r| r.id == *id))
    };
    if rule.top == 0 {
        return Err(Failure::new(texts.say(&msg::RankTopZero)));
    }
    Ok(Rule { ties: rule.ties.iter().filter(|t| !coming(t)).cloned().collect(), ..rule })
}

/// The tie rule with the name as the contest writes it: people write `criterion:dampak` for `Dampak`.
fn known_tie(tie: &TieRule, contest: &Contest) -> TieRule {
    match tie {
        TieRule::Round(id) => contest
            .rounds
            .iter()
            .find(|r| same(&r.id, id))
            .map_or_else(|| tie.clone(), |r| TieRule::Round(r.id.clone())),
        TieRule::Criterion(id) => contest
            .rounds
            .iter()
            .flat_map(|r| &r.criteria)
            .find(|c| same(&c.id, id))
            .map_or_else(|| tie.clone(), |c| TieRule::Criterion(c.id.clone())),
        TieRule::Pleno => TieRule::Pleno,
    }
}

fn print(args: &RankArgs, contest: &Contest, ranking: &Ranking, texts: &Texts) -> Result<(), Failure> {
    let text = if args.json {
        serde_json::to_string_pretty(ranking).map_err(|e| Failure::new(e.to_string()))? + "\n"
    } else if args.csv {
        table::csv(contest, ranking)
    } else {
        let mut text = table::terminal(contest, ranking, texts);
        for warning in &ranking.warnings {
            text.push_str(&format!("! {}\n", words::warning(warning, contest, texts)));
        }
        if ranking.model == Model::Mean
            && ranking.components.len() == 1
            && ranking.rounds.iter().any(|r| !r.complete)
        {
            text.push_str(&format!("{}\n", texts.say(&msg::RankTryGaussian)));
        }
        text
    };
    files::out(&text, texts)
}

//! `gelar rank`: score sheets in, a ranking out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use judging::record::Record;
use judging::{Contest, Flaw, Model, Ranking, Rule, TieRule};
use sheets::{Hints, ScoreBook, Source};
use texts::{Texts, msg};

use crate::advice::{self, Advised};
use crate::cli::RankArgs;
use crate::edition::Edition;
use crate::explain::{self, Ground};
use crate::failure::Failure;
use crate::report::{self, Facts};
use crate::scoring::{coded, same, scoring};
use crate::{files, flaws, table, words};

/// How many are best where nobody says otherwise: the six of the award.
pub(crate) const BEST: usize = 6;
/// The seed where nobody says otherwise.
pub(crate) const SEED: u64 = 1;
/// How many further reviews a report suggests where nobody says otherwise.
const ADVISED: usize = 6;
/// Who computed a record.
const PROGRAM: &str = concat!("gelar ", env!("CARGO_PKG_VERSION"));

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
    let flawed = |flaw: Flaw| Failure::new(flaws::flaw(&flaw, texts));
    contest.check().map_err(flawed)?;
    // A record stands under the judges' codes; the ranking in it serves with their names, too.
    let record = (args.record.is_some() || args.html.is_some())
        .then(|| Record::new(PROGRAM, &edition.title(), coded(contest), rule.clone()))
        .transpose()
        .map_err(flawed)?;
    let ranking = match &record {
        Some(record) => {
            let names: BTreeMap<&str, &str> = record
                .contest
                .judges
                .iter()
                .zip(&contest.judges)
                .map(|(c, n)| (c.id.as_str(), n.id.as_str()))
                .collect();
            record.ranking.clone().with_judges(|code| names.get(code).map(|name| (*name).to_string()))
        }
        None => judging::rank(contest, &rule).map_err(flawed)?,
    };
    let beside = beside(args, contest, &rule);
    let advised = advised(args, contest, &rule, texts)?;
    let ground = Ground {
        contest,
        ranking: &ranking,
        beside: beside.as_ref(),
        advice: advised.as_ref().map(|advised| &advised.advice),
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
            ground,
            advised: advised.as_ref(),
            understood: &understood,
            remarks: &remarks,
            record_hash: &record.hash,
        };
        outputs.push((path.clone(), report::page(&facts, texts).into_bytes()));
    }
    let inputs: Vec<&Path> =
        args.files.iter().chain(&args.edition).chain(&args.conflicts).map(PathBuf::as_path).collect();
    files::apart(&outputs, &inputs, texts)?;
    files::write_set(&outputs, true, texts)?;
    outputs.iter().for_each(|(path, _)| files::saved(path, texts));
    print(args, ground, &rule, advised.as_ref(), texts)
}

/// The ranking by `calibrated`, where the rule is the mean and a reader is told how sure its cut line is. Where that
/// model cannot be computed the mean stands alone.
fn beside(args: &RankArgs, contest: &Contest, rule: &Rule) -> Option<Ranking> {
    let told = rule.model == Model::Mean && (args.html.is_some() || args.explain.is_some());
    let rule = Rule { model: Model::Calibrated, ..rule.clone() };
    (told && rule.top < contest.entries.len()).then(|| judging::rank(contest, &rule).ok()).flatten()
}

/// Further reviews, where they are asked for; a report asks for some by itself.
fn advised(
    args: &RankArgs,
    contest: &Contest,
    rule: &Rule,
    texts: &Texts,
) -> Result<Option<Advised>, Failure> {
    let conflicts = match &args.conflicts {
        Some(path) => advice::conflicts(path, contest, texts)?,
        None => BTreeSet::new(),
    };
    match args.advise {
        Some(most) => advice::ask(contest, rule, usize::from(most), &conflicts, texts).map(Some),
        None if args.html.is_some() => Ok(advice::ask(contest, rule, ADVISED, &conflicts, texts).ok()),
        None => Ok(None),
    }
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

fn print(
    args: &RankArgs,
    ground: Ground<'_>,
    rule: &Rule,
    advised: Option<&Advised>,
    texts: &Texts,
) -> Result<(), Failure> {
    let Ground { contest, ranking, .. } = ground;
    if args.json {
        let told = explain::told(ground, texts);
        let text = serde_json::to_string_pretty(&told).map_err(|e| Failure::new(e.to_string()))? + "\n";
        return files::out(&text, texts);
    }
    if args.csv {
        return files::out(&table::csv(contest, ranking), texts);
    }
    let mut text = table::terminal(contest, ranking, texts);
    for warning in &ranking.warnings {
        text.push_str(&format!("! {}\n", words::warning(warning, contest, texts)));
    }
    text.extend(beyond_the_mean(ranking, texts).map(|hint| hint + "\n"));
    if let Some(wanted) = &args.explain {
        text.push_str(&explained(wanted, ground, texts)?);
    }
    if let Some(advised) = advised.filter(|_| args.advise.is_some()) {
        text.push_str(&advice::terminal(advised, contest, rule, texts));
    }
    files::out(&text, texts)
}

/// What the mean leaves open, and which model says it. Across parts without a link no model does.
fn beyond_the_mean(ranking: &Ranking, texts: &Texts) -> Option<String> {
    if ranking.model != Model::Mean || ranking.components.len() != 1 || ranking.judges.len() < 2 {
        return None;
    }
    Some(if ranking.rounds.iter().all(|r| r.complete) {
        texts.say(&msg::RankTryCertainty)
    } else {
        texts.say(&msg::RankTryCalibrated)
    })
}

/// The explanation of one entry, by number or title, or of all.
fn explained(wanted: &str, ground: Ground<'_>, texts: &Texts) -> Result<String, Failure> {
    let entries = table::by_id(ground.contest);
    let mut text = format!("\n{}\n", texts.say(&msg::WhyTitle));
    let before = text.len();
    for ranked in &ground.ranking.entries {
        let Some(entry) = entries.get(ranked.id.as_str()) else { continue };
        if wanted != "all" && !same(&entry.id, wanted) && !same(&entry.name, wanted) {
            continue;
        }
        let name = words::called(entry);
        let title = if name == entry.id { name.to_string() } else { format!("{} · {name}", entry.id) };
        text.push_str(&format!("\n{title}\n"));
        for line in explain::words(ground, ranked, texts) {
            text.push_str(&format!("  {line}\n"));
        }
    }
    if text.len() == before {
        return Err(Failure::new(texts.say(&msg::WhyNotFound { entry: wanted.into() })));
    }
    Ok(text)
}

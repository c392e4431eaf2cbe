//! Columns of scores: which judge, which criterion and which round each of them is, by the headers over it.

use crate::header::{Header, split_judge};
use crate::label::{Label, same_header};
use crate::layout::Known;
use crate::words::{Word, fold, is_criterion, is_judge, is_round, word};
use crate::{Hints, Problem, ProblemKind, SheetsAre, Table};

/// A column of scores and what its header says of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct ScoreColumn {
    pub(crate) index: usize,
    pub(crate) round: Option<String>,
    pub(crate) judge: Option<String>,
    pub(crate) criterion: Option<Label>,
    /// The scale of a column that belongs to a judge, or to all criteria.
    pub(crate) scale: Option<(f64, f64)>,
}

/// All columns of scores, and what a group over all of them names.
pub(crate) struct Found {
    pub(crate) scores: Vec<ScoreColumn>,
    pub(crate) judge: Option<String>,
    pub(crate) round: Option<String>,
    pub(crate) notes: Vec<Problem>,
}

/// What a level of headers tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Round,
    Judge,
    Criterion,
}

/// Reads the headers over `columns`.
pub(crate) fn scores(table: &Table, header: &Header, columns: &[usize], known: &Known<'_>) -> Found {
    let mut found = Found { scores: Vec::new(), judge: None, round: None, notes: Vec::new() };
    let mut named: Vec<(usize, Vec<String>)> = columns
        .iter()
        .map(|column| (*column, header.columns[*column].parts.clone()))
        .filter(|(_, parts)| !parts.is_empty())
        .collect();
    named = of_usual_depth(named);
    found.drop_constants(&mut named);
    if named.first().is_some_and(|(_, parts)| parts.len() == 1) {
        split_names(&mut named);
    }
    let depth = named.first().map_or(0, |(_, parts)| parts.len());
    let texts = |level: usize| named.iter().map(|(_, parts)| parts[level].as_str()).collect::<Vec<_>>();
    let levels: Vec<Vec<&str>> = (0..depth).map(texts).collect();
    let (meanings, sure) = meanings(&levels, known, found.judge.is_some() || header.judge.is_some());
    if !sure {
        let judges = meanings.iter().position(|m| *m == Level::Judge);
        let mut names: Vec<String> =
            judges.map_or(Vec::new(), |at| levels[at].iter().map(|s| (*s).into()).collect());
        names.sort();
        names.dedup();
        found
            .notes
            .push(Problem { place: Some(table.whole()), kind: ProblemKind::AssumedJudges { judges: names } });
    }
    let sure_judges =
        meanings == [Level::Judge] && levels[0].iter().filter(|t| is_judge(t)).count() * 2 > named.len();
    for (index, parts) in &named {
        // Beside `Juri 1` and `Juri 2` a column of numbers with another name is not a judge.
        if sure_judges && !is_judge(&parts[0]) {
            continue;
        }
        let mut score = ScoreColumn { index: *index, ..ScoreColumn::default() };
        for (part, meaning) in parts.iter().zip(&meanings) {
            match meaning {
                Level::Round => score.round = Some(part.clone()),
                Level::Judge => score.judge = Some(Label::of(part).name),
                Level::Criterion => score.criterion = Some(with_beneath(Label::of(part), header, *index)),
            }
        }
        if score.criterion.is_none() {
            score.scale = label(header, *index).scale();
        }
        found.scores.push(score);
    }
    weigh_bare_numbers(&mut found.scores);
    found
}

/// The criterion that a column's own header names.
pub(crate) fn label(header: &Header, column: usize) -> Label {
    let name = header.columns[column].parts.last().map_or("", String::as_str);
    with_beneath(Label::of(name), header, column)
}

/// A row `Bobot` under the header adds its weights.
fn with_beneath(mut label: Label, header: &Header, column: usize) -> Label {
    let beneath = &header.columns[column].beneath;
    label.weight = label.weight.or(beneath.weight);
    label.low = label.low.or(beneath.low);
    label.high = label.high.or(beneath.high);
    label.percent |= beneath.percent;
    label
}

/// Columns with as many headers one under another as most have; the others are no scores.
fn of_usual_depth(mut named: Vec<(usize, Vec<String>)>) -> Vec<(usize, Vec<String>)> {
    let count = |depth: usize| named.iter().filter(|(_, parts)| parts.len() == depth).count();
    let usual = (1..=4).max_by_key(|depth| (count(*depth), *depth)).unwrap_or(1);
    named.retain(|(_, parts)| parts.len() == usual);
    named
}

impl Found {
    /// A header over all columns alike tells none apart, but may name the judge or the round of all.
    fn drop_constants(&mut self, named: &mut [(usize, Vec<String>)]) {
        while named.len() > 1 && named[0].1.len() > 1 {
            let depth = named[0].1.len();
            let constant =
                (0..depth).find(|level| named.iter().all(|(_, parts)| parts[*level] == named[0].1[*level]));
            let Some(level) = constant else { break };
            let text = named[0].1[level].clone();
            if is_judge(&text) {
                self.judge = Some(text);
            } else if is_round(&text) {
                self.round = Some(text);
            }
            named.iter_mut().for_each(|(_, parts)| _ = parts.remove(level));
        }
    }
}

/// `Juri 1 - Kebaruan`, `Siti/Dampak`: takes names apart where all of them can be, in the same way.
fn split_names(named: &mut [(usize, Vec<String>)]) {
    const SIGNS: [&str; 11] = [" - ", " – ", " — ", " / ", " | ", ": ", "/", "_", "-", " (", "."];
    let names: Vec<String> = named.iter().map(|(_, parts)| without_weight(&parts[0])).collect();
    let by_judge: Option<Vec<_>> =
        names.iter().map(|name| split_judge(name).filter(|(_, rest)| !rest.is_empty())).collect();
    let by_sign = || {
        SIGNS.iter().find_map(|sign| {
            let pairs: Vec<(String, String)> =
                names.iter().map(|name| split_at(name, sign)).collect::<Option<_>>()?;
            is_grid(&pairs).then_some(pairs)
        })
    };
    let Some(pairs) = by_judge.filter(|pairs| all_differ(pairs)).or_else(by_sign) else { return };
    // `Nilai Juri 1`: the rest names no criterion.
    if pairs.iter().all(|(_, rest)| word(rest) == Some(Word::Score)) {
        named.iter_mut().zip(pairs).for_each(|((_, parts), (judge, _))| *parts = vec![judge]);
        return;
    }
    for ((_, parts), (first, second)) in named.iter_mut().zip(pairs) {
        // Weights and scales belong to the criterion; the header keeps them for it.
        let tail = parts[0].strip_prefix(&without_weight(&parts[0])).unwrap_or_default().trim().to_string();
        let add = |name: String| if tail.is_empty() { name } else { format!("{name} {tail}") };
        *parts = vec![if is_criterion(&first) { add(first.clone()) } else { first.clone() }, second.clone()];
        if !is_criterion(&first) {
            parts[1] = add(second);
        }
    }
}

/// The name before a weight or a scale in brackets at its end.
fn without_weight(name: &str) -> String {
    let label = Label::of(name);
    if name.starts_with(&label.name) { label.name } else { name.to_string() }
}

fn split_at(name: &str, sign: &str) -> Option<(String, String)> {
    let (first, second) = name.split_once(sign)?;
    let (first, second) = (first.trim(), second.trim().trim_end_matches(')').trim_end());
    (!first.is_empty() && !second.is_empty()).then(|| (first.to_string(), second.to_string()))
}

/// Whether the pairs are all combinations of several first and several second names.
fn is_grid(pairs: &[(String, String)]) -> bool {
    let count = |of: fn(&(String, String)) -> &String| {
        let mut names: Vec<String> = pairs.iter().map(|pair| fold(of(pair))).collect();
        names.sort();
        names.dedup();
        names.len()
    };
    let (firsts, seconds) = (count(|p| &p.0), count(|p| &p.1));
    firsts > 1 && seconds > 1 && firsts * seconds == pairs.len() && all_differ(pairs)
}

fn all_differ(pairs: &[(String, String)]) -> bool {
    let mut folded: Vec<_> = pairs.iter().map(|(a, b)| (fold(a), fold(b))).collect();
    folded.sort();
    folded.windows(2).all(|two| two[0] != two[1])
}

/// What each level of headers means; `false` where that is a guess.
fn meanings(levels: &[Vec<&str>], known: &Known<'_>, has_judge: bool) -> (Vec<Level>, bool) {
    use Level::{Criterion, Judge, Round};
    let choices: &[&[Level]] = match levels.len() {
        0 => &[&[]],
        1 if has_judge || known.one_judge_each() => &[&[Criterion], &[Judge]],
        1 => &[&[Judge], &[Criterion], &[Round]],
        2 => &[
            &[Judge, Criterion],
            &[Criterion, Judge],
            &[Round, Judge],
            &[Judge, Round],
            &[Round, Criterion],
            &[Criterion, Round],
        ],
        _ => &[
            &[Round, Judge, Criterion],
            &[Round, Criterion, Judge],
            &[Judge, Round, Criterion],
            &[Criterion, Round, Judge],
            &[Judge, Criterion, Round],
            &[Criterion, Judge, Round],
        ],
    };
    let evidence = |choice: &[Level]| -> f64 {
        choice.iter().zip(levels).map(|(meaning, texts)| support(*meaning, texts, known)).sum()
    };
    let mut best: (&[Level], f64) = (choices[0], evidence(choices[0]));
    for choice in choices {
        let found = evidence(choice);
        if found > best.1 + 1e-9 {
            best = (choice, found);
        }
    }
    let mut meanings = best.0.to_vec();
    meanings.resize(levels.len(), Round);
    let expected = levels.len() == 1 && (has_judge || known.one_judge_each());
    (meanings, best.1 > 0.0 || expected || levels.is_empty())
}

/// How much speaks for `texts` being all of one kind.
fn support(meaning: Level, texts: &[&str], known: &Known<'_>) -> f64 {
    let Hints { judge, criterion, round, sheets_are, .. } = known.hints;
    let (hint, likes): (_, fn(&str, &Label) -> bool) = match meaning {
        Level::Judge => (judge, |text, label| is_judge(text) && label.weight.is_none()),
        Level::Criterion => (criterion, |_, label| {
            let scaled = label.high.is_some() && !is_judge(&label.name);
            label.weight.is_some() || scaled || is_criterion(&label.name)
        }),
        Level::Round => (round, |text, _| is_round(text)),
    };
    if let Some(hint) = hint
        && texts.iter().any(|text| same_header(text, hint) || same_header(&Label::of(text).name, hint))
    {
        return 10.0;
    }
    let alike = |text: &&&str| {
        let label = Label::of(text);
        let in_rubric = known.criteria.contains(&fold(&label.name));
        likes(text, &label) || (in_rubric && meaning == Level::Criterion)
    };
    let share = texts.iter().filter(alike).count() as f64 / texts.len().max(1) as f64;
    // A criterion may be called `Presentasi`; as a round it needs better evidence.
    let weight = if meaning == Level::Round { 0.9 } else { 1.0 };
    let sheets = if *sheets_are == Some(SheetsAre::Rounds) && meaning == Level::Round { 0.5 } else { 1.0 };
    share * weight * sheets
}

/// `Kebaruan (20)`, `Dampak (80)`: numbers in brackets are weights if they make a hundred, else part of the name.
pub(crate) fn weigh_bare_numbers(scores: &mut [ScoreColumn]) {
    let mut seen: Vec<(String, f64)> = Vec::new();
    for label in scores.iter().filter_map(|score| score.criterion.as_ref()) {
        let Some(bare) = label.bare else { continue };
        if !seen.iter().any(|(name, _)| *name == label.name) {
            seen.push((label.name.clone(), bare));
        }
    }
    let hundred = (seen.iter().map(|(_, bare)| bare).sum::<f64>() - 100.0).abs() < 1e-6;
    for label in scores.iter_mut().filter_map(|score| score.criterion.as_mut()) {
        let Some(bare) = label.bare else { continue };
        if hundred {
            label.weight = label.weight.or(Some(bare));
        } else if seen.iter().filter(|(name, _)| *name == label.name).count() > 0 && label.weight.is_none() {
            label.name = format!("{} ({bare})", label.name);
        }
        label.bare = None;
    }
}

/// Columns that claim the same judge, criterion and round as one before.
pub(crate) fn same_headers(table: &Table, header: &Header, scores: &[ScoreColumn]) -> Vec<Problem> {
    let mut seen = std::collections::BTreeMap::new();
    let mut problems = Vec::new();
    let row = header.rows.last().copied().unwrap_or(0);
    let key = |text: Option<&String>| text.map(|t| fold(t));
    for score in scores {
        let criterion = score.criterion.as_ref().map(|label| &label.name);
        let claim = (key(score.round.as_ref()), key(score.judge.as_ref()), key(criterion));
        if let Some(first) = seen.insert(claim, score.index) {
            problems.push(Problem {
                place: Some(table.place(row, score.index)),
                kind: ProblemKind::SameHeader {
                    header: header.columns[score.index].header.clone(),
                    first: Box::new(table.place(row, first)),
                },
            });
        }
    }
    problems
}

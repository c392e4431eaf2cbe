//! From what the spreadsheets hold to a contest: weights and scales from flags, edition, headers or a guess
//! that is said aloud.

use std::collections::BTreeMap;

use judging::{Contest, Criterion, Entry, Judge, Round, Sheet};
use sheets::{CriterionColumn, RoundScores, ScoreBook, ScoreCell};
use texts::{Texts, msg};

use crate::cli::RankArgs;
use crate::edition::{CriterionRule, Edition, RoundRule};
use crate::failure::Failure;
use crate::slips::{Slips, slips};
use crate::words::judge_code;

/// How many slips are named one by one.
const NAMED_SLIPS: usize = 5;
/// How far percentages may be from a hundred before it is said: thirds are rounded.
const ROUNDED: f64 = 0.5;
/// How many broken cells are named one by one.
const NAMED_CELLS: usize = 20;

/// Scales that people score on, from the narrowest.
pub(crate) const USUAL: [[f64; 2]; 6] =
    [[0.0, 1.0], [1.0, 3.0], [1.0, 5.0], [1.0, 10.0], [0.0, 10.0], [0.0, 100.0]];

/// A contest, and what had to be assumed to make one.
pub(crate) struct Scoring {
    pub(crate) contest: Contest,
    pub(crate) assumed: Vec<String>,
}

/// Makes the contest of a score book.
pub(crate) fn scoring(
    book: &ScoreBook,
    edition: &Edition,
    args: &RankArgs,
    texts: &Texts,
) -> Result<Scoring, Failure> {
    let mut assumed = Vec::new();
    let judges = judges_by_name(&book.judges);
    let mut found: Vec<(RoundScores, Option<&RoundRule>)> = Vec::new();
    for round in &book.rounds {
        found.push((round.clone(), declared_round(&round.name, book, edition, texts)?));
    }
    // Rounds stand in the order of the edition; without one, as the files have them.
    found.sort_by_key(|(_, rule)| rule.map(|r| edition.rounds.iter().position(|d| d.id == r.id)));
    for missing in
        edition.rounds.iter().filter(|d| !found.iter().any(|(_, r)| r.is_some_and(|r| r.id == d.id)))
    {
        assumed.push(texts.say(&msg::RankRoundNotHeld { round: (&missing.id).into() }));
    }
    let weights = round_weights(&found, args, texts, &mut assumed)?;
    known_criteria(&found, args, texts)?;

    let mut wrong = Vec::new();
    let mut rounds = Vec::new();
    for ((scores, rule), weight) in found.iter().zip(weights) {
        let id = round_id(&scores.name, *rule, texts);
        let criteria = rubric(scores, *rule, &id, args, texts, &mut assumed)?;
        out_of_scale(scores, &criteria, texts, &mut wrong);
        let sheets = sheets_of(scores, criteria.len(), &judges.place);
        rounds.push(Round { id, weight, criteria, sheets });
    }
    if wrong.len() > NAMED_CELLS {
        let more = wrong.len() - NAMED_CELLS;
        wrong.truncate(NAMED_CELLS);
        wrong.push(texts.say(&msg::RankMoreCells { count: more.into() }));
    }
    if !wrong.is_empty() {
        return Err(Failure::all(wrong));
    }
    let entries = book
        .entries
        .iter()
        .map(|e| Entry { id: e.id.clone(), name: e.name.clone(), agency: e.agency.clone() })
        .collect();
    Ok(Scoring { contest: Contest { entries, judges: judges.sorted, rounds }, assumed })
}

/// The contest under stable codes: judges become `J01`, `J02`… in the order of their names, so that a record can
/// leave the office without them.
pub(crate) fn coded(contest: &Contest) -> Contest {
    let count = contest.judges.len();
    let judges = (0..count).map(|at| Judge { id: judge_code(at, count) }).collect();
    Contest { judges, ..contest.clone() }
}

struct JudgesByName {
    sorted: Vec<Judge>,
    /// New place of each judge of the book.
    place: Vec<usize>,
}

/// Judges in the order of their names (2 before 10): their codes don't depend on the order of rows.
fn judges_by_name(names: &[String]) -> JudgesByName {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by(|a, b| alphanumeric_sort::compare_str(&names[*a], &names[*b]));
    let mut place = vec![0; names.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    JudgesByName { sorted: order.iter().map(|old| Judge { id: names[*old].clone() }).collect(), place }
}

/// Names are the same where they differ only in how they are typed.
pub(crate) fn same(a: &str, b: &str) -> bool {
    sheets::fold(a) == sheets::fold(b)
}

/// The round of the edition that a round of the files is. One file alone need not say: its name does, or the edition
/// has only one round.
fn declared_round<'e>(
    name: &str,
    book: &ScoreBook,
    edition: &'e Edition,
    texts: &Texts,
) -> Result<Option<&'e RoundRule>, Failure> {
    let declared = &edition.rounds;
    if declared.is_empty() {
        return Ok(None);
    }
    let unnamed = name.is_empty() && book.rounds.len() == 1;
    let file = book.understood.first().map(|u| u.file.to_lowercase()).unwrap_or_default();
    let named = declared.iter().find(|r| same(&r.id, name));
    let by_file = || declared.iter().find(|r| unnamed && file.contains(&r.id.to_lowercase()));
    let only = || declared.first().filter(|_| unnamed && declared.len() == 1);
    named.or_else(by_file).or_else(only).map(Some).ok_or_else(|| {
        let known = declared.iter().map(|r| r.id.as_str()).collect::<Vec<_>>().join(", ");
        let name = if name.is_empty() { file.as_str() } else { name };
        Failure::new(texts.say(&msg::RankUnknownRound { round: name.into(), known: known.into() }))
    })
}

fn round_id(name: &str, rule: Option<&RoundRule>, texts: &Texts) -> String {
    match rule {
        Some(rule) => rule.id.clone(),
        None if name.is_empty() => texts.say(&msg::RankOnlyRound),
        None => name.to_string(),
    }
}

fn round_weights(
    found: &[(RoundScores, Option<&RoundRule>)],
    args: &RankArgs,
    texts: &Texts,
    assumed: &mut Vec<String>,
) -> Result<Vec<f64>, Failure> {
    let named =
        |scores: &RoundScores| args.rounds.iter().find(|(n, _)| same(n, &scores.name)).map(|(_, w)| *w);
    if !args.rounds.is_empty() {
        let known = found.iter().map(|(s, _)| s.name.as_str()).collect::<Vec<_>>().join(", ");
        if let Some((name, _)) =
            args.rounds.iter().find(|(n, _)| !found.iter().any(|(s, _)| same(n, &s.name)))
        {
            return Err(Failure::new(
                texts.say(&msg::RankUnknownRound { round: name.into(), known: known.into() }),
            ));
        }
        if let Some((scores, _)) = found.iter().find(|(s, _)| named(s).is_none()) {
            return Err(Failure::new(
                texts.say(&msg::RankRoundWithoutWeight { round: (&scores.name).into() }),
            ));
        }
    } else if found.len() > 1 && found.iter().all(|(_, rule)| rule.is_none()) {
        assumed.push(texts.say(&msg::RankEqualRounds));
    }
    Ok(found.iter().map(|(s, rule)| named(s).or_else(|| rule.map(|r| r.weight)).unwrap_or(1.0)).collect())
}

/// A weight for a criterion that nobody scored is a slip of the pen, not a wish.
fn known_criteria(
    found: &[(RoundScores, Option<&RoundRule>)],
    args: &RankArgs,
    texts: &Texts,
) -> Result<(), Failure> {
    let all = || found.iter().flat_map(|(s, _)| &s.criteria);
    let Some((name, _)) = args.weights.iter().find(|(n, _)| !all().any(|c| same(n, &c.name))) else {
        return Ok(());
    };
    let mut known: Vec<&str> = all().map(|c| c.name.as_str()).collect();
    known.dedup();
    Err(Failure::new(
        texts.say(&msg::RankUnknownCriterion { criterion: name.into(), known: known.join(", ").into() }),
    ))
}

/// The rubric of a round: flags before edition before headers; weights else equal, the scale else guessed.
fn rubric(
    scores: &RoundScores,
    rule: Option<&RoundRule>,
    round: &str,
    args: &RankArgs,
    texts: &Texts,
    assumed: &mut Vec<String>,
) -> Result<Vec<Criterion>, Failure> {
    let declared = |c: &CriterionColumn| -> Option<&CriterionRule> {
        rule.and_then(|r| r.criteria.iter().find(|d| same(&d.id, &c.name)))
    };
    // An edition's rubric that does not fit the sheets would else be left out in silence.
    let known = || scores.criteria.iter().map(|c| c.name.as_str()).collect::<Vec<_>>().join(", ");
    if let Some(lost) =
        rule.and_then(|r| r.criteria.iter().find(|d| !scores.criteria.iter().any(|c| same(&d.id, &c.name))))
    {
        return Err(Failure::new(texts.say(&msg::RankCriterionNotScored {
            round: round.into(),
            criterion: (&lost.id).into(),
            known: known().into(),
        })));
    }
    let weight = |c: &CriterionColumn| {
        let flag = args.weights.iter().find(|(n, _)| same(n, &c.name)).map(|(_, w)| *w);
        flag.or_else(|| declared(c).map(|d| d.weight)).or(c.weight)
    };
    let known: Vec<Option<f64>> = scores.criteria.iter().map(weight).collect();
    let some = known.iter().any(Option::is_some);
    if let Some(at) = known.iter().position(Option::is_none).filter(|_| some) {
        let criterion = scores.criteria[at].name.as_str();
        return Err(Failure::new(
            texts.say(&msg::RankCriterionWithoutWeight { round: round.into(), criterion: criterion.into() }),
        ));
    }
    if !some && known.len() > 1 {
        assumed.push(texts.say(&msg::RankEqualCriteria { round: round.into() }));
    }

    let scored = |at: Option<usize>| {
        scores.scores.iter().filter(move |s| at.is_none_or(|at| s.criterion == at)).map(|s| s.value)
    };
    let guessed = guessed_scale(scored(None));
    let stated = |column: &CriterionColumn| {
        let by_edition = || declared(column).and_then(|d| d.scale);
        let by_header = || column.high.map(|high| [column.low.unwrap_or(0.0), high]);
        args.scale.or_else(by_edition).or_else(by_header)
    };
    // Criteria of one round mostly share a scale, and a guess for all of them is steadier than one for each. Where their
    // scores are of unlike size it would be wrong for some: then a person says.
    let open: Vec<usize> =
        (0..scores.criteria.len()).filter(|at| stated(&scores.criteria[*at]).is_none()).collect();
    // A slip says nothing about the size of the others.
    let unsure: Vec<&ScoreCell> = scores.scores.iter().filter(|s| open.contains(&s.criterion)).collect();
    let slips = slips(&unsure.iter().map(|s| s.value).collect::<Vec<_>>());
    let usual = |value: &f64| slips.is_none_or(|slips| slips.holds(*value));
    let plain = guessed_scale(scored(None).filter(usual));
    let tenth =
        |at: &&usize| scored(Some(**at)).filter(usual).fold(f64::NEG_INFINITY, f64::max) <= plain[1] / 10.0;
    if plain[1] >= 50.0
        && let Some(small) = open.iter().find(tenth)
        && open.iter().any(|at| !tenth(&at))
    {
        return Err(Failure::new(texts.say(&msg::RankUnlikeScales {
            round: round.into(),
            criterion: (&scores.criteria[*small].name).into(),
        })));
    }
    let mut guess_used = false;
    let criteria = scores
        .criteria
        .iter()
        .zip(known)
        .map(|(column, weight)| {
            let stated = stated(column);
            guess_used |= stated.is_none();
            let [low, high] = stated.unwrap_or(guessed);
            let id =
                if column.name.is_empty() { texts.say(&msg::RankOnlyCriterion) } else { column.name.clone() };
            Criterion { id, weight: weight.unwrap_or(1.0), low, high }
        })
        .collect();
    if guess_used {
        assumed.push(texts.say(&msg::RankGuessedScale {
            round: round.into(),
            low: texts.lang().short_number(guessed[0], 2).into(),
            high: texts.lang().short_number(guessed[1], 2).into(),
        }));
    }
    if let Some(slips) = slips {
        assumed.extend(slip_lines(&unsure, slips, plain, texts));
    }
    let flagged = |c: &CriterionColumn| args.weights.iter().any(|(n, _)| same(n, &c.name));
    if !scores.criteria.iter().any(|c| flagged(c) || declared(c).is_some()) {
        assumed.extend(odd_sum(&scores.criteria).map(|sum| {
            let sum = texts.lang().short_number(sum, 2);
            texts.say(&msg::RankWeightsSum { round: round.into(), sum: sum.into() })
        }));
    }
    Ok(criteria)
}

/// Scores that lie apart from all others, by their cells.
fn slip_lines(scores: &[&ScoreCell], slips: Slips, scale: [f64; 2], texts: &Texts) -> Vec<String> {
    let number = |value: f64| texts.lang().short_number(value, 4);
    let apart: Vec<&&ScoreCell> = scores.iter().filter(|s| !slips.holds(s.value)).collect();
    let mut lines: Vec<String> = apart
        .iter()
        .take(NAMED_SLIPS)
        .map(|s| {
            texts.say(&msg::RankSlip {
                place: s.place.to_string().into(),
                value: number(s.value).into(),
                low: number(slips.low).into(),
                high: number(slips.high).into(),
                scale_low: number(scale[0]).into(),
                scale_high: number(scale[1]).into(),
            })
        })
        .collect();
    if apart.len() > NAMED_SLIPS {
        lines.push(texts.say(&msg::RankMoreCells { count: (apart.len() - NAMED_SLIPS).into() }));
    }
    lines
}

/// The sum of weights that are percentages and make no hundred. They are, where one is written as such, or where their
/// sum comes near to a hundred, or to one, by a fifth.
fn odd_sum(criteria: &[CriterionColumn]) -> Option<f64> {
    let weights: Vec<f64> = criteria.iter().map(|c| c.weight).collect::<Option<_>>()?;
    let sum: f64 = weights.iter().sum();
    let fractions = weights.iter().all(|w| *w < 1.0);
    let percent = if fractions && sum < 2.0 { sum * 100.0 } else { sum };
    let written = criteria.iter().any(|c| c.percent);
    let near = weights.len() > 1 && (80.0..=120.0).contains(&percent);
    ((written || near) && (percent - 100.0).abs() > ROUNDED).then_some(percent)
}

/// The narrowest usual scale that holds all scores; where none does, the range of the scores themselves.
fn guessed_scale(values: impl Iterator<Item = f64>) -> [f64; 2] {
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
    USUAL.into_iter().find(|[l, h]| *l <= low && high <= *h).unwrap_or_else(|| {
        let (low, high) = (low.floor(), high.ceil());
        if low < high { [low, high] } else { [low - 1.0, low + 1.0] }
    })
}

fn out_of_scale(scores: &RoundScores, criteria: &[Criterion], texts: &Texts, wrong: &mut Vec<String>) {
    let number = |value: f64| texts.lang().short_number(value, 4);
    for score in &scores.scores {
        let criterion = &criteria[score.criterion];
        if !(criterion.low..=criterion.high).contains(&score.value) {
            wrong.push(texts.say(&msg::RankOutOfScale {
                place: score.place.to_string().into(),
                value: number(score.value).into(),
                low: number(criterion.low).into(),
                high: number(criterion.high).into(),
            }));
        }
    }
}

/// One sheet for each entry, judge and repeat, in the order in which they came.
fn sheets_of(scores: &RoundScores, criteria: usize, judge_place: &[usize]) -> Vec<Sheet> {
    let mut at: BTreeMap<(usize, usize, usize), usize> = BTreeMap::new();
    let mut sheets: Vec<Sheet> = Vec::new();
    for score in &scores.scores {
        let judge = judge_place[score.judge];
        let index = *at.entry((score.entry, judge, score.repeat)).or_insert_with(|| {
            sheets.push(Sheet { entry: score.entry, judge, scores: vec![None; criteria] });
            sheets.len() - 1
        });
        sheets[index].scores[score.criterion] = Some(score.value);
    }
    sheets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_usual_scale_is_guessed() {
        let guess = |values: &[f64]| guessed_scale(values.iter().copied());
        assert_eq!(guess(&[0.0, 1.0, 1.0]), [0.0, 1.0]);
        assert_eq!(guess(&[1.0, 3.0]), [1.0, 3.0]);
        assert_eq!(guess(&[2.0, 4.5]), [1.0, 5.0]);
        assert_eq!(guess(&[0.0, 7.0]), [0.0, 10.0]);
        assert_eq!(guess(&[18.2, 27.0]), [0.0, 100.0]);
        assert_eq!(guess(&[-3.2, 140.0]), [-4.0, 140.0]);
        assert_eq!(guess(&[250.0]), [249.0, 251.0]);
    }

    #[test]
    fn percentages_make_a_hundred() {
        let sum = |weights: &[f64], percent: bool| {
            let criterion =
                |w: &f64| CriterionColumn { weight: Some(*w), percent, ..CriterionColumn::default() };
            odd_sum(&weights.iter().map(criterion).collect::<Vec<_>>())
        };
        assert_eq!(sum(&[60.0, 35.0], false), Some(95.0));
        assert_eq!(sum(&[0.5, 0.25], false), None);
        assert_eq!(sum(&[0.5, 0.4], false), Some(90.0));
        assert_eq!(sum(&[40.0, 20.0], true), Some(60.0));
        assert_eq!(sum(&[33.3, 33.3, 33.3], true), None);
        assert_eq!(sum(&[3.0, 2.0], false), None);
        assert_eq!(sum(&[60.0, 40.0], true), None);
    }

    #[test]
    fn codes_follow_the_names_not_the_rows() {
        let names = ["Juri 10".to_string(), "Juri 2".to_string(), "Ani".to_string()];
        let judges = judges_by_name(&names);
        assert_eq!(judges.place, [2, 1, 0]);
        let contest = Contest { judges: judges.sorted, ..Contest::default() };
        assert_eq!(coded(&contest).judges[2].id, "J03");
    }
}

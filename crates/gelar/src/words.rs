//! The values of `judging` as sentences: rules, warnings, habits, flaws. One place for every page and command.

use judging::{Contest, Entry, JudgeHabit, Model, Ranking, Rule, TieRule, Warning};
use texts::{Texts, msg};

use crate::table::by_id;

/// How many names a sentence lists before it only counts.
const LISTED: usize = 8;
/// A spread outside these bounds is worth a word: about half as wide or twice as wide as the colleagues' use.
const NARROW: f64 = 0.6;
const WIDE: f64 = 1.6;
/// An outfit above this is usually read as out of line (Linacre: 1.5 and more is unproductive for measurement).
const UNLIKE: f64 = 1.5;

/// An entry as people call it: its title, else its agency, else its key.
pub(crate) fn called(entry: &Entry) -> &str {
    [&entry.name, &entry.agency].into_iter().find(|s| !s.is_empty()).unwrap_or(&entry.id)
}

/// `a, b, c and 5 more`.
pub(crate) fn listed<S: AsRef<str>>(names: &[S], texts: &Texts) -> String {
    let shown = names.iter().take(LISTED).map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(LISTED) {
        0 => shown,
        more => texts.say(&msg::RankAndMore { shown: shown.into(), count: more.into() }),
    }
}

fn entries_listed(ids: &[String], contest: &Contest, texts: &Texts) -> String {
    let entries = by_id(contest);
    let names: Vec<&str> =
        ids.iter().map(|id| entries.get(id.as_str()).map_or(id.as_str(), |e| called(e))).collect();
    listed(&names, texts)
}

/// Where the cut line lies, and how sure it is.
/// `beside` is the ranking by a model of chance where the rule has none.
pub(crate) fn cut_sentence(
    contest: &Contest,
    ranking: &Ranking,
    beside: Option<&Ranking>,
    texts: &Texts,
) -> String {
    let number = |value: f64| texts.lang().number(value, 2);
    let top = ranking.top;
    let entries = by_id(contest);
    let name = |id: &str| entries.get(id).map_or(id.to_string(), |e| called(e).to_string());
    let last = ranking.entries.iter().rfind(|e| e.rank <= top);
    let next = ranking.entries.iter().find(|e| e.rank > top);
    let (Some(last), Some(next)) = (last, next) else {
        if ranking.entries.len() > top {
            let tied: Vec<&str> = ranking.entries.iter().map(|e| e.id.as_str()).collect();
            let names = listed(&tied.iter().map(|id| name(id)).collect::<Vec<_>>(), texts);
            return texts.say(&msg::RankWarnTieAtCut { entries: names.into() });
        }
        return texts.say(&msg::RankCutNone { count: ranking.entries.len().into(), top: top.into() });
    };
    let [low, high] = ranking.measure_scale;
    let gap = number(last.measure - next.measure);
    let (last, last_score) = (name(&last.id).into(), number(last.measure).into());
    let (next, next_score) = (name(&next.id).into(), number(next.measure).into());
    let (top_said, gap) = (top.into(), gap.into());
    // Logits have no ends.
    let mut sentence = if low < high {
        texts.say(&msg::RankCutMean { top: top_said, last, last_score, next, next_score, gap })
    } else {
        texts.say(&msg::RankCutLogits { top: top_said, last, last_score, next, next_score, gap })
    };
    let of_chance = beside.unwrap_or(ranking);
    if of_chance.draws > 0 {
        let grey = of_chance.entries.iter().filter(|e| is_grey(e.p_top)).count();
        sentence.push(' ');
        sentence.push_str(&match grey {
            0 => texts.say(&msg::RankCutClear),
            count => texts.say(&msg::RankCutGrey { count: count.into(), top: top.into() }),
        });
    }
    sentence
}

/// The code of a judge: the place in the order of names.
pub(crate) fn judge_code(at: usize, judges: usize) -> String {
    let digits = judges.to_string().len().max(2);
    format!("J{:0digits$}", at + 1)
}

/// A place is uncertain where the chance to be among the best is neither small nor large.
pub(crate) fn is_grey(p_top: Option<f64>) -> bool {
    p_top.is_some_and(|p| p > 0.1 && p < 0.9)
}

/// A chance as per cent; what is nearly sure is not said to be sure.
pub(crate) fn chance(p: f64, texts: &Texts) -> String {
    let lang = texts.lang();
    match p {
        p if p > 0.995 => format!("> {}", lang.percent(0.99, 0)),
        p if p < 0.005 => format!("< {}", lang.percent(0.01, 0)),
        p => lang.percent(p, 0),
    }
}

/// Whether severity can have decided anything.
pub(crate) fn completeness(ranking: &Ranking, texts: &Texts) -> String {
    if ranking.rounds.iter().all(|r| r.complete) {
        texts.say(&msg::RankComplete)
    } else {
        texts.say(&msg::RankIncomplete)
    }
}

/// The declared rule, sentence by sentence, so that a reader can redo the result.
pub(crate) fn rule(contest: &Contest, rule: &Rule, texts: &Texts) -> Vec<String> {
    let lang = texts.lang();
    let mut lines = vec![texts.say(&msg::RankRuleTotal)];
    for round in contest.rounds.iter().filter(|r| r.criteria.len() > 1) {
        let all: f64 = round.criteria.iter().map(|c| c.weight).sum();
        let criteria: Vec<String> = round
            .criteria
            .iter()
            .map(|c| {
                let (low, high) = (lang.short_number(c.low, 2), lang.short_number(c.high, 2));
                format!("{} {} ({low}–{high})", c.id, lang.short_percent(c.weight / all))
            })
            .collect();
        lines.push(
            texts.say(&msg::RankRuleCriteria {
                round: (&round.id).into(),
                criteria: criteria.join(", ").into(),
            }),
        );
    }
    lines.push(match rule.model {
        Model::Mean => texts.say(&msg::RankRuleMean),
        Model::Calibrated => texts.say(&msg::RankRuleCalibrated),
        Model::Gaussian => texts.say(&msg::RankRuleGaussian),
        Model::Facets => texts.say(&msg::RankRuleFacets),
        Model::Jmle => texts.say(&msg::RankRuleJmle),
    });
    if contest.rounds.len() > 1 {
        let all: f64 = contest.rounds.iter().map(|r| r.weight).sum();
        let parts: Vec<String> = contest
            .rounds
            .iter()
            .map(|r| format!("{} × {}", lang.short_percent(r.weight / all), r.id))
            .collect();
        lines.push(texts.say(&msg::RankRuleRounds { rounds: parts.join(" + ").into() }));
    }
    lines.push(texts.say(&msg::RankRuleBest { top: rule.top.into() }));
    lines.push(if rule.ties.is_empty() {
        texts.say(&msg::RankRuleNoTies)
    } else {
        let ties: Vec<String> = rule.ties.iter().map(|t| tie(t, texts)).collect();
        texts.say(&msg::RankRuleTies { ties: ties.join("; ").into() })
    });
    if rule.model != Model::Mean && rule.draws > 0 {
        let seed = rule.seed.to_string();
        lines.push(texts.say(&msg::RankRuleDraws { draws: rule.draws.into(), seed: seed.into() }));
    }
    lines
}

pub(crate) fn tie(tie: &TieRule, texts: &Texts) -> String {
    match tie {
        TieRule::Round(id) => texts.say(&msg::RankTieRound { round: id.into() }),
        TieRule::Criterion(id) => texts.say(&msg::RankTieCriterion { criterion: id.into() }),
        TieRule::Pleno => texts.say(&msg::RankTiePleno),
    }
}

/// Which rule separated an entry from one of equal score.
pub(crate) fn tie_broken(by: &TieRule, texts: &Texts) -> String {
    texts.say(&msg::RankBrokenBy { rule: tie(by, texts).into() })
}

/// What the average judge's severity is: zero but for `jmle`, whose judges carry the level.
pub(crate) fn average_severity(ranking: &Ranking) -> f64 {
    if ranking.model != Model::Jmle {
        return 0.0;
    }
    let known: Vec<f64> = ranking.judges.iter().filter_map(|j| j.severity).collect();
    known.iter().sum::<f64>() / known.len().max(1) as f64
}

/// A habit of a judge: its word, and what it rests on.
pub(crate) struct Habit {
    pub(crate) word: String,
    pub(crate) rests_on: String,
}

/// A judge's habits in words. A word only where the difference is more than twice its error: chance alone gives no one
/// a name.
pub(crate) fn habits(judge: &JudgeHabit, ranking: &Ranking, texts: &Texts) -> Vec<Habit> {
    let lang = texts.lang();
    let number = |value: f64, decimals| lang.number(value, decimals).into();
    let mut habits = Vec::new();
    if let (Some(severity), Some(se)) = (judge.severity.map(|s| s - average_severity(ranking)), judge.se)
        && severity.abs() > 2.0 * se
    {
        let points = number(severity.abs(), 2);
        let (error, sheets) = (number(1.96 * se, 2), judge.sheets.into());
        let [low, high] = ranking.measure_scale;
        let rests_on = match (low < high && !ranking.model.on_logits(), severity > 0.0) {
            (true, true) => texts.say(&msg::HabitStrictOn { points, error, sheets }),
            (true, false) => texts.say(&msg::HabitLenientOn { points, error, sheets }),
            (false, true) => texts.say(&msg::HabitStrictOnLogits { points, error, sheets }),
            (false, false) => texts.say(&msg::HabitLenientOnLogits { points, error, sheets }),
        };
        let word = if severity > 0.0 {
            texts.say(&msg::ReportHabitStrict)
        } else {
            texts.say(&msg::ReportHabitLenient)
        };
        habits.push(Habit { word, rests_on });
    }
    if let Some(spread) = judge.spread {
        let error = judge.spread_se.unwrap_or(0.0);
        let rests_on =
            || texts.say(&msg::HabitSpreadOn { spread: number(spread, 2), error: number(1.96 * error, 2) });
        if spread < NARROW && spread + 2.0 * error < 1.0 {
            habits.push(Habit { word: texts.say(&msg::ReportHabitNarrow), rests_on: rests_on() });
        } else if spread > WIDE && spread - 2.0 * error > 1.0 {
            habits.push(Habit { word: texts.say(&msg::ReportHabitWide), rests_on: rests_on() });
        }
    }
    if let Some(outfit) = judge.outfit.filter(|outfit| *outfit > UNLIKE) {
        let infit = judge.infit.unwrap_or(f64::NAN);
        let rests_on = texts.say(&msg::HabitUnlikeOn { infit: number(infit, 2), outfit: number(outfit, 2) });
        habits.push(Habit { word: texts.say(&msg::ReportHabitUnlike), rests_on });
    }
    habits
}

/// A warning as a sentence.
pub(crate) fn warning(warning: &Warning, contest: &Contest, texts: &Texts) -> String {
    let names = |ids: &[String]| entries_listed(ids, contest, texts);
    match warning {
        Warning::Islands { round, parts } => {
            let mut shown: Vec<String> = parts.iter().take(LISTED).map(|p| names(p)).collect();
            if parts.len() > LISTED {
                shown.push("…".to_string());
            }
            texts.say(&msg::RankWarnIslands {
                round: round.into(),
                count: parts.len().into(),
                parts: shown.join(" | ").into(),
            })
        }
        Warning::Incomplete { round, fewest, most } if fewest == most => {
            texts.say(&msg::RankWarnIncompleteEqual { round: round.into(), sheets: (*most).into() })
        }
        Warning::Incomplete { round, fewest, most } => texts.say(&msg::RankWarnIncomplete {
            round: round.into(),
            fewest: (*fewest).into(),
            most: (*most).into(),
        }),
        Warning::OneSheet { round, entries } => {
            texts.say(&msg::RankWarnOneSheet { round: round.into(), entries: names(entries).into() })
        }
        Warning::FewSheets { judge, sheets } => {
            texts.say(&msg::RankWarnFewSheets { judge: judge.into(), sheets: (*sheets).into() })
        }
        Warning::Flat { judge, round, total } => texts.say(&msg::RankWarnFlat {
            judge: judge.into(),
            round: round.into(),
            total: texts.lang().number(*total, 1).into(),
        }),
        Warning::MissingCriteria { round, sheets } => {
            let entries = by_id(contest);
            let shown: Vec<String> = sheets
                .iter()
                .map(|[judge, entry]| {
                    let entry = entries.get(entry.as_str()).map_or(entry.as_str(), |e| called(e));
                    texts.say(&msg::RankPair { judge: judge.into(), entry: entry.into() })
                })
                .collect();
            texts.say(&msg::RankWarnMissing {
                round: round.into(),
                count: sheets.len().into(),
                sheets: listed(&shown, texts).into(),
            })
        }
        Warning::SkippedRound { round, missing, entries } => texts.say(&msg::RankWarnSkipped {
            round: round.into(),
            missing: missing.into(),
            entries: names(entries).into(),
        }),
        Warning::TieAtCut { entries } => texts.say(&msg::RankWarnTieAtCut { entries: names(entries).into() }),
        Warning::ZeroVariance { round, component } => {
            let component = component_word(component, texts);
            texts.say(&msg::RankWarnZeroVariance { round: round.into(), component: component.into() })
        }
        Warning::Inseparable { round, component, from } => texts.say(&msg::RankWarnInseparable {
            round: round.into(),
            component: component_word(component, texts).into(),
            from: component_word(from, texts).into(),
        }),
        Warning::AllEqual { round } => texts.say(&msg::RankWarnAllEqual { round: round.into() }),
        Warning::WeakCriterion { round, criterion, discrimination } => texts.say(&msg::RankWarnWeak {
            round: round.into(),
            criterion: criterion.into(),
            r: texts.lang().number(*discrimination, 2).into(),
        }),
        Warning::FlatCriterion { round, criterion, score } => texts.say(&msg::RankWarnFlatCriterion {
            round: round.into(),
            criterion: criterion.into(),
            score: texts.lang().short_number(*score, 2).into(),
        }),
        Warning::OddSheets { round, sheets } => {
            let entries = by_id(contest);
            let shown: Vec<String> = sheets
                .iter()
                .map(|sheet| {
                    let entry = entries.get(sheet.entry.as_str()).map_or(sheet.entry.as_str(), |e| called(e));
                    texts.say(&msg::RankPair { judge: (&sheet.judge).into(), entry: entry.into() })
                })
                .collect();
            texts.say(&msg::RankWarnOddSheets {
                round: round.into(),
                count: sheets.len().into(),
                sheets: listed(&shown, texts).into(),
            })
        }
        Warning::Extreme { round, facet, ids } => {
            let (facet, ids) = match facet.as_str() {
                "entry" => (texts.say(&msg::RankFacetEntry), names(ids)),
                "judge" => (texts.say(&msg::RankFacetJudge), listed(ids, texts)),
                _ => (texts.say(&msg::RankFacetCriterion), listed(ids, texts)),
            };
            texts.say(&msg::RankWarnExtreme { round: round.into(), facet: facet.into(), ids: ids.into() })
        }
        Warning::NotConverged { round, iterations } => {
            texts.say(&msg::RankWarnNotConverged { round: round.into(), iterations: (*iterations).into() })
        }
        Warning::UnusedCategories { round, criteria, scores } => {
            let scores: Vec<String> = scores.iter().map(|s| texts.lang().short_number(*s, 2)).collect();
            texts.say(&msg::RankWarnUnused {
                round: round.into(),
                criteria: listed(criteria, texts).into(),
                scores: listed(&scores, texts).into(),
            })
        }
        Warning::FewerThanTop { entries, top } => {
            texts.say(&msg::RankWarnFewer { entries: (*entries).into(), top: (*top).into() })
        }
        Warning::Unscored { entries } => texts.say(&msg::RankWarnUnscored { entries: names(entries).into() }),
    }
}

fn component_word(component: &str, texts: &Texts) -> String {
    match component {
        "entry" => texts.say(&msg::RankComponentEntry),
        "judge" => texts.say(&msg::RankComponentJudge),
        "pair" => texts.say(&msg::RankComponentPair),
        _ => texts.say(&msg::RankComponentResidual),
    }
}

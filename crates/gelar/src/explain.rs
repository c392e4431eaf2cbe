//! How each entry's place came about, in plain sentences: what its score is made of, what the judges' severity did to
//! it, how near the cut line is, and what would settle it.

use judging::{Advice, Contest, Explanation, Model, RankedEntry, Ranking, RoundRanking, RoundScore, Told};
use texts::{Texts, msg};

use crate::table::by_id;
use crate::words::{self, called, is_grey, listed};

/// Points of 0–100 (or logits) below which a difference is not worth a sentence.
const WORTH_SAYING: f64 = 0.05;
/// Scores that differ by at most this are equal, as the ranking takes them.
const EQUAL: f64 = 1e-9;

/// What explanations rest on.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'g> {
    pub(crate) contest: &'g Contest,
    pub(crate) ranking: &'g Ranking,
    /// The same contest by `calibrated`, where the rule is the mean and someone computed it.
    pub(crate) beside: Option<&'g Ranking>,
    pub(crate) advice: Option<&'g Advice>,
}

/// What `--json` prints.
pub(crate) fn told(ground: Ground<'_>, texts: &Texts) -> Told {
    let explanation =
        |entry: &RankedEntry| Explanation { entry: entry.id.clone(), words: words(ground, entry, texts) };
    Told {
        ranking: ground.ranking.clone(),
        explanations: ground.ranking.entries.iter().map(explanation).collect(),
        advice: ground.advice.cloned(),
    }
}

/// The sentences about an entry, in the order in which they are to be read.
pub(crate) fn words(ground: Ground<'_>, entry: &RankedEntry, texts: &Texts) -> Vec<String> {
    if entry.sheets == 0 {
        return vec![texts.say(&msg::WhyUnscored)];
    }
    let mut lines = vec![place(ground, entry, texts)];
    lines.push(rounds(ground, entry, texts));
    lines.extend(criteria(ground, entry, texts));
    lines.extend(standing_out(ground, entry, texts));
    lines.extend(severity(ground, entry, texts));
    lines.extend(tie(ground, entry, texts));
    lines.extend(cut(ground, entry, texts));
    lines.extend(chance(ground, entry, texts));
    lines.extend(settle(ground, entry, texts));
    lines
}

fn place(Ground { ranking, .. }: Ground<'_>, entry: &RankedEntry, texts: &Texts) -> String {
    let lang = texts.lang();
    let count = ranking.entries.iter().filter(|e| e.sheets > 0).count();
    let (rank, score) = (entry.rank, lang.number(entry.measure, 2));
    let [low, high] = ranking.measure_scale;
    if ranking.model == Model::Mean {
        texts.say(&msg::WhyPlaceMean { rank: rank.into(), count: count.into(), score: score.into() })
    } else if low < high {
        let [low, high] = [low, high].map(|end| lang.short_number(end, 2));
        texts.say(&msg::WhyPlaceCorrected {
            rank: rank.into(),
            count: count.into(),
            score: score.into(),
            low: low.into(),
            high: high.into(),
        })
    } else {
        texts.say(&msg::WhyPlaceLogits { rank: rank.into(), count: count.into(), score: score.into() })
    }
}

fn rounds(Ground { ranking, .. }: Ground<'_>, entry: &RankedEntry, texts: &Texts) -> String {
    let lang = texts.lang();
    if let [Some(only)] = &entry.rounds[..] {
        let mean = lang.number(only.mean, 2);
        return texts.say(&msg::WhyOneRound { sheets: only.sheets.into(), mean: mean.into() });
    }
    let part = |(round, score): (&RoundRanking, &Option<RoundScore>)| match score {
        None => texts.say(&msg::WhyRoundMissed { round: (&round.id).into() }),
        Some(score) => texts.say(&msg::WhyRoundPart {
            round: (&round.id).into(),
            score: lang.number(score.measure, 2).into(),
            weight: lang.short_percent(round.weight).into(),
            points: lang.number(round.weight * score.measure, 2).into(),
        }),
    };
    let parts: Vec<String> = ranking.rounds.iter().zip(&entry.rounds).map(part).collect();
    texts.say(&msg::WhyRounds { parts: parts.join("; ").into() })
}

fn criteria(Ground { contest, .. }: Ground<'_>, entry: &RankedEntry, texts: &Texts) -> Vec<String> {
    let lang = texts.lang();
    let mut lines = Vec::new();
    for (round, score) in contest.rounds.iter().zip(&entry.rounds) {
        let Some(score) = score.as_ref().filter(|_| round.criteria.len() > 1) else { continue };
        let all: f64 = round.criteria.iter().map(|c| c.weight).sum();
        let part = |(criterion, mean): (&judging::Criterion, &Option<f64>)| {
            let mean = (*mean)?;
            Some(texts.say(&msg::WhyCriterionPart {
                criterion: (&criterion.id).into(),
                mean: lang.number(mean, 2).into(),
                weight: lang.short_percent(criterion.weight / all).into(),
            }))
        };
        let parts: Vec<String> = round.criteria.iter().zip(&score.criteria).filter_map(part).collect();
        lines
            .push(texts.say(&msg::WhyCriteria { round: (&round.id).into(), parts: parts.join("; ").into() }));
    }
    lines
}

/// The criteria on which an entry gains and loses most against the others of its rounds, in points of the combined score.
fn standing_out(
    Ground { contest, ranking, .. }: Ground<'_>,
    entry: &RankedEntry,
    texts: &Texts,
) -> Vec<String> {
    let mut differences: Vec<(String, f64)> = Vec::new();
    for (at, (round, ranked)) in contest.rounds.iter().zip(&ranking.rounds).enumerate() {
        let Some(own) = &entry.rounds[at] else { continue };
        let all: f64 = round.criteria.iter().map(|c| c.weight).sum();
        for (k, criterion) in round.criteria.iter().enumerate() {
            let scores = ranking.entries.iter().filter_map(|e| e.rounds.get(at)?.as_ref()?.criteria[k]);
            let (sum, count) = scores.fold((0.0, 0.0), |(sum, count), score| (sum + score, count + 1.0));
            let Some(score) = own.criteria[k] else { continue };
            let share = (score - sum / count) / (criterion.high - criterion.low);
            let several = contest.rounds.len() > 1;
            let name =
                if several { format!("{} ({})", criterion.id, round.id) } else { criterion.id.clone() };
            differences.push((name, 100.0 * share * ranked.weight * criterion.weight / all));
        }
    }
    if differences.len() < 2 {
        return Vec::new();
    }
    let points = |difference: f64| texts.lang().number(difference.abs(), 1);
    let best = differences.iter().max_by(|a, b| a.1.total_cmp(&b.1));
    let worst = differences.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let strong = best
        .filter(|best| best.1 >= WORTH_SAYING)
        .map(|(name, by)| texts.say(&msg::WhyStrong { criterion: name.into(), points: points(*by).into() }));
    let weak = worst
        .filter(|worst| worst.1 <= -WORTH_SAYING)
        .map(|(name, by)| texts.say(&msg::WhyWeak { criterion: name.into(), points: points(*by).into() }));
    strong.into_iter().chain(weak).collect()
}

/// What the judges whom the entry met did to it, what the model made of that, and where the mean would put it.
fn severity(Ground { ranking, .. }: Ground<'_>, entry: &RankedEntry, texts: &Texts) -> Vec<String> {
    let lang = texts.lang();
    // Where every judge scored everyone, severity is the same for all.
    if ranking.rounds.iter().all(|r| r.complete) && ranking.model == Model::Mean {
        return Vec::new();
    }
    let over_rounds = |of: fn(&RoundRanking, &RoundScore) -> Option<f64>| {
        let reached = ranking.rounds.iter().zip(&entry.rounds).filter_map(|(r, s)| Some((r, s.as_ref()?)));
        reached.map(|(round, score)| Some(round.weight * of(round, score)?)).sum::<Option<f64>>()
    };
    let mut lines = Vec::new();
    let met = over_rounds(|round, score| Some(score.severity? - average(round)));
    if let Some(met) = met {
        let points = lang.number(met.abs(), if ranking.model.on_logits() { 2 } else { 1 });
        let points = points.into();
        lines.push(match (ranking.model, met > 0.0) {
            _ if met.abs() < WORTH_SAYING => texts.say(&msg::WhyEven),
            (Model::Mean, true) => texts.say(&msg::WhyStrictMean { points }),
            (Model::Mean, false) => texts.say(&msg::WhyLenientMean { points }),
            (Model::Facets | Model::Jmle, true) => texts.say(&msg::WhyStrictLogits { points }),
            (Model::Facets | Model::Jmle, false) => texts.say(&msg::WhyLenientLogits { points }),
            (_, true) => texts.say(&msg::WhyStrict { points }),
            (_, false) => texts.say(&msg::WhyLenient { points }),
        });
    }
    if ranking.model == Model::Mean {
        return lines;
    }
    if let (Some(met), Some(score), false) =
        (met, over_rounds(|_, s| Some(s.measure)), ranking.model.on_logits())
    {
        let drawn = score - entry.mean - met;
        let points = lang.number(drawn.abs(), 1).into();
        if drawn >= WORTH_SAYING {
            lines.push(texts.say(&msg::WhyDrawnUp { points }));
        } else if drawn <= -WORTH_SAYING {
            lines.push(texts.say(&msg::WhyDrawnDown { points }));
        }
    }
    let by_mean = 1 + ranking.entries.iter().filter(|e| e.sheets > 0 && e.mean > entry.mean + EQUAL).count();
    if by_mean != entry.rank {
        lines.push(texts.say(&msg::WhyByMean { rank: by_mean.into() }));
    }
    lines
}

/// Severity of the average judge of a round: zero but for `jmle`, whose judges carry the level.
fn average(round: &RoundRanking) -> f64 {
    let Some(logits) = &round.logits else { return 0.0 };
    logits.judges.iter().map(|j| j.measure).sum::<f64>() / logits.judges.len().max(1) as f64
}

fn tie(Ground { contest, ranking, .. }: Ground<'_>, entry: &RankedEntry, texts: &Texts) -> Option<String> {
    let entries = by_id(contest);
    let equal =
        |e: &&RankedEntry| e.id != entry.id && e.sheets > 0 && (e.measure - entry.measure).abs() <= EQUAL;
    let others: Vec<&str> = ranking
        .entries
        .iter()
        .filter(equal)
        .map(|e| entries.get(e.id.as_str()).map_or(e.id.as_str(), |e| called(e)))
        .collect();
    if others.is_empty() {
        return None;
    }
    let others = listed(&others, texts);
    match &entry.tie_broken_by {
        _ if entry.tied => Some(texts.say(&msg::WhyTied { others: others.into() })),
        Some(rule) => {
            let rule = words::tie(rule, texts);
            Some(texts.say(&msg::WhyTie { others: others.into(), rule: rule.into() }))
        }
        None => None,
    }
}

/// How far from the cut line, as the distance to the nearest entry on its other side.
fn cut(Ground { contest, ranking, .. }: Ground<'_>, entry: &RankedEntry, texts: &Texts) -> Option<String> {
    let last = ranking.entries.iter().rfind(|e| e.rank <= ranking.top)?;
    let next = ranking.entries.iter().find(|e| e.rank > ranking.top && e.sheets > 0)?;
    let entries = by_id(contest);
    let name = |e: &RankedEntry| entries.get(e.id.as_str()).map_or(e.id.clone(), |e| called(e).to_string());
    let gap = |other: &RankedEntry| texts.lang().number((entry.measure - other.measure).abs(), 2);
    let [low, high] = ranking.measure_scale;
    let unit = if low >= high {
        texts.say(&msg::WhyUnitLogits)
    } else if [low, high] == [0.0, 100.0] {
        texts.say(&msg::WhyUnitPoints)
    } else {
        texts.say(&msg::WhyUnitScale)
    };
    let unit = unit.into();
    Some(if entry.rank <= ranking.top {
        texts.say(&msg::WhyAbove { gap: gap(next).into(), unit, next: name(next).into() })
    } else {
        texts.say(&msg::WhyBelow { gap: gap(last).into(), unit, last: name(last).into() })
    })
}

/// The entry as the model of chance sees it: in the ranking itself, or in the one beside.
pub(crate) fn uncertain<'g>(ground: Ground<'g>, entry: &'g RankedEntry) -> Option<&'g RankedEntry> {
    match ground.beside {
        Some(beside) => beside.entries.iter().find(|e| e.id == entry.id),
        None => Some(entry),
    }
}

fn chance(ground: Ground<'_>, entry: &RankedEntry, texts: &Texts) -> Vec<String> {
    let of_chance = |e: &RankedEntry| Some((e.p_top?, e.rank_low?, e.rank_high?));
    let Some((p_top, low, high)) = uncertain(ground, entry).and_then(of_chance) else { return Vec::new() };
    let (top, chance) = (ground.ranking.top.into(), words::chance(p_top, texts).into());
    let (low, high) = (low.into(), high.into());
    let mut lines = vec![if ground.beside.is_some() {
        texts.say(&msg::WhyChanceBeside { top, chance, low, high })
    } else {
        texts.say(&msg::WhyChance { top, chance, low, high })
    }];
    if is_grey(Some(p_top)) {
        lines.push(texts.say(&msg::WhyGrey));
    }
    lines
}

fn settle(Ground { advice, .. }: Ground<'_>, entry: &RankedEntry, texts: &Texts) -> Option<String> {
    let judges: Vec<&str> =
        advice?.reviews.iter().filter(|r| r.entry == entry.id).map(|r| r.judge.as_str()).collect();
    let judges = listed(&judges, texts);
    (!judges.is_empty()).then(|| texts.say(&msg::WhySettle { judges: judges.into() }))
}

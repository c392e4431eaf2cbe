//! Which further reviews would settle the cut: asked of the model, told as a table.

use std::collections::BTreeSet;
use std::path::Path;

use judging::{Advice, Ask, Contest, Rule, advise};
use texts::{Texts, msg};

use crate::failure::Failure;
use crate::flaws;
use crate::roster::{self, Roster};
use crate::table::{Aligned, by_id, plain};
use crate::words::called;

/// A review from which less is to be expected is nobody's evening worth.
const WORTH_ASKING: f64 = 0.002;

/// What came of asking.
pub(crate) struct Advised {
    pub(crate) advice: Advice,
    /// Most reviews that a judge was asked for.
    pub(crate) each: u32,
}

/// Asks for at most `most` reviews, in the latest round in which there is something left to ask.
pub(crate) fn ask(
    contest: &Contest,
    rule: &Rule,
    most: usize,
    conflicts: &BTreeSet<(usize, usize)>,
    texts: &Texts,
) -> Result<Advised, Failure> {
    // Twice an equal share: room for the judges who tell most, and no one gets all of it.
    let each = (2 * most).div_ceil(contest.judges.len().max(1)).max(1);
    let each = u32::try_from(each).unwrap_or(u32::MAX);
    let mut found = None;
    for round in (0..contest.rounds.len()).rev() {
        let ask = Ask { round, loads: vec![each; contest.judges.len()], conflicts: conflicts.clone(), most };
        // Chances are not looked at, so that none are drawn.
        let rule = Rule { draws: 0, ..rule.clone() };
        let mut advice =
            advise(contest, &rule, &ask).map_err(|flaw| Failure::new(flaws::flaw(&flaw, texts)))?;
        advice.reviews.retain(|review| review.connects || review.gain >= WORTH_ASKING);
        let enough = !advice.reviews.is_empty();
        found = Some(advice);
        if enough {
            break;
        }
    }
    let advice = found.unwrap_or(Advice { wrong: 0.0, reviews: Vec::new() });
    Ok(Advised { advice, each })
}

/// Pairs of judge and entry that must not meet, from a file.
pub(crate) fn conflicts(
    path: &Path,
    contest: &Contest,
    texts: &Texts,
) -> Result<BTreeSet<(usize, usize)>, Failure> {
    let roster = Roster::read(path, roster::JUDGE, texts)?;
    let (judge, entry) = (roster.column(roster::JUDGE), roster.column(roster::ENTRY));
    let same = |a: &str, b: &str| !a.is_empty() && sheets::fold(a) == sheets::fold(b);
    let mut pairs = BTreeSet::new();
    let mut unknown = Vec::new();
    for row in roster.rows() {
        let (by, of) = (roster.text(row, judge), roster.text(row, entry));
        let by_at = contest.judges.iter().position(|j| same(&j.id, &by));
        let of_at = contest.entries.iter().position(|e| same(&e.id, &of) || same(&e.name, &of));
        match (by_at, of_at) {
            (Some(judge), Some(entry)) => {
                pairs.insert((judge, entry));
            }
            (found, _) => {
                let (name, column) = if found.is_none() { (by, judge) } else { (of, entry) };
                let place = roster.place(row, column).to_string();
                unknown.push(texts.say(&msg::AssignUnknownName { place: place.into(), name: name.into() }));
            }
        }
    }
    if unknown.is_empty() { Ok(pairs) } else { Err(Failure::all(unknown)) }
}

/// What the advice is expected to do, or why there is none.
pub(crate) fn effect(advised: &Advised, contest: &Contest, rule: &Rule, texts: &Texts) -> String {
    let Advice { wrong, reviews } = &advised.advice;
    if reviews.is_empty() {
        let scored = contest.entries.len();
        return if scored <= rule.top { texts.say(&msg::AdviceNoCut) } else { texts.say(&msg::AdviceAllMet) };
    }
    let gained: f64 = reviews.iter().map(|r| r.gain).sum();
    let number = |value: f64| texts.lang().number(value, 2);
    texts.say(&msg::AdviceEffect {
        before: number(*wrong).into(),
        count: reviews.len().into(),
        after: number((wrong - gained).max(0.0)).into(),
    })
}

/// The advice for the terminal.
pub(crate) fn terminal(advised: &Advised, contest: &Contest, rule: &Rule, texts: &Texts) -> String {
    let mut text = format!("\n{}\n{}\n", texts.say(&msg::AdviceTitle), effect(advised, contest, rule, texts));
    if advised.advice.reviews.is_empty() {
        return text;
    }
    text.push_str(&format!("{}\n\n", texts.say(&msg::AdviceCheck { most: advised.each.into() })));
    let entries = by_id(contest);
    let head = [
        ("#".to_string(), Aligned::Right),
        (texts.say(&msg::ReportColumnJudge), Aligned::Left),
        (texts.say(&msg::RankColumnEntry), Aligned::Left),
        (texts.say(&msg::AdviceColumnRound), Aligned::Left),
        (texts.say(&msg::AdviceColumnGain), Aligned::Right),
        (String::new(), Aligned::Left),
    ];
    let rows = advised.advice.reviews.iter().enumerate().map(|(at, review)| {
        let entry = entries.get(review.entry.as_str());
        let called = entry.map_or(review.entry.as_str(), |e| called(e));
        let named =
            if called == review.entry { called.to_string() } else { format!("{} · {called}", review.entry) };
        vec![
            (at + 1).to_string(),
            review.judge.clone(),
            named,
            review.round.clone(),
            texts.lang().number(review.gain, 3),
            if review.connects { texts.say(&msg::AdviceConnects) } else { String::new() },
        ]
    });
    text.push_str(&plain(&head, rows));
    text.push_str(&format!("{}\n", texts.say(&msg::AdviceColumnGainNote)));
    text
}

//! The home of whoever oversees an edition: what waits for him, its days, who takes part, how far the judges are. All of it with his eyes.

use std::collections::BTreeMap;

use app::{Eyes, Owed, Progress, SheetState};
use blueprint::expr::Ref;
use engine::Actor;

use super::edition::{dates, winners};
use super::shown::Shown;
use crate::page::Overview;
use crate::part::{Cell, Gauge, Link, Matrix, Square, Table, Tag, Task, Tone};
use crate::say::say;

/// Most sheets that are drawn one by one, and most that lead somewhere: a page stays small.
const DRAWN: usize = 800;
const LINKED: usize = 250;
/// Most judges that are told one by one.
const JUDGES: usize = 100;

pub(super) fn overview(
    shown: &Shown<'_>,
    eyes: &Eyes<'_>,
    actor: &Actor,
    name: &str,
    acts: Vec<Link>,
    kinds: Option<Table>,
) -> Option<Overview> {
    let file = eyes.judging()?;
    let progress = eyes.progress();
    let participation = eyes.participation();
    let missing = participation.as_ref().map(|one| {
        let without = one.may.iter().filter(|unit| !one.taking.contains(&unit.id));
        let mut names: Vec<String> = without.map(|unit| shown.called(unit)).collect();
        names.sort();
        names
    });
    let agencies = participation.as_ref().map(|one| {
        let taking = one.may.iter().filter(|unit| one.taking.contains(&unit.id)).count();
        (count(taking), count(one.may.len()))
    });
    let today = eyes.acts().then(|| {
        let owed = eyes.owed();
        let waiting = owed.iter().map(|owed| task(shown, eyes, owed));
        waiting.chain(progress.as_ref().and_then(|progress| idle(shown, eyes, progress))).collect()
    });
    let drawn = progress.as_ref().filter(|one| one.entries.len() * one.judges.len() <= DRAWN);
    Some(Overview {
        edition: name.to_string(),
        notice: None,
        role: roles(shown, eyes, actor),
        acts,
        today,
        dates: dates(shown, eyes, eyes.edition().as_ref()),
        agencies,
        sheets: progress.as_ref().map(|progress| sheets(shown, progress)),
        matrix: drawn.map(|progress| matrix(shown, progress)),
        judges: match (&progress, drawn) {
            (Some(progress), None) => judges(shown, progress),
            _ => Vec::new(),
        },
        winners: winners(shown, eyes),
        missing: missing.unwrap_or_default(),
        invite: None,
        stats: stats(shown, eyes, &file.judging.entry),
        kinds,
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn roles(shown: &Shown<'_>, eyes: &Eyes<'_>, actor: &Actor) -> String {
    let user = eyes.adoption.user(actor.id());
    let roles = user.into_iter().flat_map(|user| &user.roles);
    roles.map(|role| shown.text(&format!("role-{role}"))).collect::<Vec<_>>().join(", ")
}

fn task(shown: &Shown<'_>, eyes: &Eyes<'_>, owed: &Owed) -> Task {
    let lang = shown.lang;
    let status = shown.text(&format!("status-{}-{}", owed.kind, owed.status));
    let since = owed.since.to_zoned_datetime(eyes.adoption.zone.clone()).date();
    let days = since.until(eyes.scene().today()).map_or(0, |span| span.get_days().max(0));
    let (text, path) = if owed.count == 1 {
        let title = shown.called(&owed.first);
        (say!(lang, WebWaitsOne { title: title.into(), status: status.into() }), shown.path(&owed.first))
    } else {
        let text = say!(
            lang,
            WebWaits { count: owed.count.into(), kind: shown.kind(&owed.kind).into(), status: status.into() }
        );
        (text, format!("{}/{}?status={}", shown.base, owed.kind, owed.status))
    };
    let can: Vec<String> =
        owed.actions.iter().map(|action| shown.text(&format!("action-{}-{action}", owed.kind))).collect();
    let waits = say!(lang, WebWaitsSince { days: days.into(), day: lang.date(since).into() });
    let tone = if days >= 3 { Tone::Bad } else { Tone::Warn };
    Task {
        text,
        path: Some(path),
        hint: Some(format!("{} · {waits}", can.join(" · "))),
        state: Tag::new(tone, say!(lang, WebWaitsAct)),
    }
}

/// Judges that have begun nothing.
fn idle(shown: &Shown<'_>, eyes: &Eyes<'_>, progress: &Progress) -> Option<Task> {
    let begun = |sheets: &BTreeMap<Ref, (SheetState, Ref)>| {
        sheets.values().any(|(state, _)| matches!(state, SheetState::Begun | SheetState::Sent))
    };
    let due = |sheets: &BTreeMap<Ref, (SheetState, Ref)>| {
        sheets.values().any(|(state, _)| *state == SheetState::Due)
    };
    let idle: Vec<String> = progress
        .judges
        .iter()
        .filter(|(_, sheets)| due(sheets) && !begun(sheets))
        .map(|(judge, _)| shown.called(judge))
        .collect();
    if idle.is_empty() {
        return None;
    }
    let sheet = &eyes.judging()?.judging.sheet;
    let first = eyes.adoption.blueprint.case(sheet)?.status.first()?;
    let named = if idle.len() > 5 { Vec::new() } else { idle.clone() };
    Some(Task {
        text: say!(shown.lang, WebJudgesDue { count: idle.len().into() }),
        path: Some(format!("{}/{sheet}?status={}", shown.base, first.id)),
        hint: Some(named.join(", ")).filter(|names| !names.is_empty()),
        state: Tag::new(Tone::Warn, say!(shown.lang, WebJudgesDueTag)),
    })
}

/// How many entries there are in each status, with the way to them.
fn stats(shown: &Shown<'_>, eyes: &Eyes<'_>, entry: &str) -> Vec<(String, Link)> {
    let mut by_status: BTreeMap<String, usize> = BTreeMap::new();
    for there in eyes.there(entry).iter() {
        *by_status.entry(there.status.clone()).or_default() += 1;
    }
    let statuses = eyes.adoption.blueprint.case(entry).map(|case| case.status.as_slice()).unwrap_or_default();
    statuses
        .iter()
        .filter_map(|status| {
            let count = by_status.get(status.id.as_str())?;
            let text = shown.text(&format!("status-{entry}-{}", status.id));
            let path = format!("{}/{entry}?status={}", shown.base, status.id);
            Some((shown.lang.number(*count as f64, 0), Link::new(text, path)))
        })
        .collect()
}

fn sheets(shown: &Shown<'_>, progress: &Progress) -> Gauge {
    let out = progress.count(SheetState::Out, None);
    let all: usize = progress.judges.values().map(BTreeMap::len).sum();
    let (done, of) = (progress.count(SheetState::Sent, None), all.saturating_sub(out));
    let round = shown.text(&format!("round-{}", progress.round));
    let text = say!(shown.lang, WebSheetsDone { round: round.into(), done: done.into(), of: of.into() });
    Gauge { text, done: count(done), of: count(of) }
}

fn judges(shown: &Shown<'_>, progress: &Progress) -> Vec<Gauge> {
    let gauge = |(judge, sheets): (&Ref, &BTreeMap<Ref, (SheetState, Ref)>)| {
        let done = progress.count(SheetState::Sent, Some(judge));
        let of = sheets.len().saturating_sub(progress.count(SheetState::Out, Some(judge)));
        let judge = shown.called(judge);
        let text = say!(shown.lang, WebJudgeDone { judge: judge.into(), done: done.into(), of: of.into() });
        Gauge { text, done: count(done), of: count(of) }
    };
    progress.judges.iter().take(JUDGES).map(gauge).collect()
}

fn matrix(shown: &Shown<'_>, progress: &Progress) -> Matrix {
    let linked = progress.entries.len() * progress.judges.len() <= LINKED;
    let columns = progress
        .entries
        .iter()
        .enumerate()
        .map(|(at, entry)| (format!("{:02}", at + 1), Link::new(shown.called(entry), shown.path(entry))));
    let square = |sheets: &BTreeMap<Ref, (SheetState, Ref)>, entry: &Ref| match sheets.get(entry) {
        None => Square::from(Cell::None),
        Some((state, sheet)) => Square {
            cell: match state {
                SheetState::Due => Cell::Due,
                SheetState::Begun => Cell::Half,
                SheetState::Sent => Cell::Full,
                SheetState::Out => Cell::Out,
            },
            path: linked.then(|| shown.path(sheet)),
        },
    };
    let rows = progress.judges.iter().map(|(judge, sheets)| {
        (shown.called(judge), progress.entries.iter().map(|entry| square(sheets, entry)).collect())
    });
    Matrix { caption: say!(shown.lang, WebMatrix), columns: columns.collect(), rows: rows.collect() }
}

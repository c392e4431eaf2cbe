//! The judge's desk, and the sheet beside its entry.

use app::Scoring;
use axum::extract::Path;
use axum::response::Response;
use blueprint::expr::{Ref, Value};
use blueprint::model::{Action, JudgingEffect};
use engine::Seen;

use super::acting::Again;
use super::shown::Shown;
use super::visit::{Refused, Visit};
use crate::form::{Ask, Naming, Typed};
use crate::page::{Chapter, Criterion, Desk, Piece, Sheet, State};
use crate::part::Link;
use crate::say::{Moment, say};

/// The judge's desk: his sheets of the rounds that are open or were.
pub(super) async fn desk(visit: Visit, Path(key): Path<String>) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let (me, _) = visit.somebody()?;
    let me = Ref::new("user", me);
    let page = hall.look(&visit.actor(), visit.house().now(), |eyes| {
        let shown = Shown { eyes, lang: visit.lang, base: format!("/e/{key}") };
        let file = eyes.adoption.blueprint.judging.as_ref()?;
        let mine = eyes.with(&file.judging.sheet, "judge", &Value::Ref(me.clone()));
        let mine: Vec<Seen> = mine.iter().filter_map(|seen| eyes.see(&seen.of)).collect();
        // The round that was given out last.
        let last = mine.last()?.fields.get("round").and_then(Value::as_text)?.to_string();
        let round: Vec<&Seen> = mine
            .iter()
            .filter(|seen| seen.fields.get("round").and_then(Value::as_text) == Some(last.as_str()))
            .collect();
        let mut sheets = Vec::new();
        let mut conflicts = Vec::new();
        for seen in round {
            let title = shown.title(seen);
            let acts = eyes.offers(&seen.of);
            let scoring = acts.iter().find(|offer| {
                let action =
                    eyes.blueprint(&seen.of).case(&seen.of.kind).and_then(|case| case.action(&offer.action));
                action.is_some_and(|action| action.judging == Some(JudgingEffect::Score) && action.partial)
            });
            let state = state(&shown, seen);
            let Some(state) = state else {
                conflicts.push(title);
                continue;
            };
            let path = match scoring.filter(|offer| offer.closed.is_none()) {
                Some(offer) => format!("{}/{}", shown.path(&seen.of), offer.action),
                None => shown.path(&seen.of),
            };
            sheets.push(Piece {
                number: String::new(),
                title,
                path,
                total: eyes.scoring(seen).and_then(|scoring| total(&shown, &scoring)),
                state,
            });
        }
        let open = |piece: &&Piece| !matches!(piece.state, State::Done);
        let next = sheets.iter().find(open).map(|piece| piece.path.clone());
        let declare = eyes
            .openings()
            .into_iter()
            .find(|(kind, _)| *kind == file.judging.conflict.as_deref().unwrap_or_default());
        Some(Desk {
            round: shown.text(&format!("round-{last}")),
            deadline: None,
            next,
            sheets,
            conflicts,
            declare: declare.map(|(kind, offer)| {
                let text = shown.text(&format!("action-{kind}-{}", offer.action));
                Link::new(text, format!("{}/{kind}/baru/{}", shown.base, offer.action))
            }),
            notice: None,
        })
    });
    match page {
        Some(page) => Ok(visit.page(&page)),
        None => Err(visit.nothing()),
    }
}

/// How far a sheet is; none where it is out of its round.
fn state(shown: &Shown<'_>, seen: &Seen) -> Option<State> {
    let case = shown.eyes.blueprint(&seen.of).case(&seen.of.kind)?;
    let submits =
        case.action.iter().find(|action| action.judging == Some(JudgingEffect::Score) && !action.partial)?;
    let done = submits.to.as_ref().is_some_and(|to| *to == seen.status.as_str());
    let open = submits.from.iter().any(|from| *from == seen.status.as_str());
    if done {
        return Some(State::Done);
    }
    if !open {
        return None;
    }
    let first = case.status.first().is_some_and(|status| status.id == seen.status.as_str());
    Some(if first {
        State::Due
    } else {
        State::Draft(saved(shown, seen).map(|at| Moment(at).date_time(shown.lang)).unwrap_or_default())
    })
}

/// When the judge last saved it.
fn saved(shown: &Shown<'_>, seen: &Seen) -> Option<jiff::ZonedDateTime> {
    shown.eyes.did(&seen.of).map(|at| at.to_zoned_datetime(shown.eyes.adoption.zone.clone()))
}

/// The weighted total, as it is read.
fn total(shown: &Shown<'_>, scoring: &Scoring) -> Option<String> {
    scoring.total.map(|total| shown.lang.number(total, 1))
}

/// The sheet beside its entry.
pub(super) fn sheet(
    shown: &Shown<'_>,
    seen: &Seen,
    naming: Option<Naming<'_>>,
    again: &Again,
    hidden: Vec<(String, String)>,
    visit: &Visit,
    path: &str,
) -> Option<Sheet> {
    let lang = shown.lang;
    let scoring = shown.eyes.scoring(seen)?;
    let entry = seen.fields.get("entry").and_then(Value::as_ref);
    let entry = entry.and_then(|entry| shown.eyes.see(entry));
    let criteria = scoring
        .criteria
        .iter()
        .map(|criterion| {
            let text = format!("criterion-{}-{}", scoring.rubric, criterion.id);
            let saved = criterion.score.map(|score| lang.short_number(score, 2));
            let given = match &again.typed {
                Some(typed) => typed.text(&format!("scores.{}", criterion.id)).to_string(),
                None => saved.unwrap_or_default(),
            };
            let (low, high) = criterion.scale;
            Criterion {
                key: criterion.id.clone(),
                name: shown.text(&text),
                weight: criterion.weight,
                hint: shown.eyes.wordings.find(lang, &format!("{text}-hint"), &[]),
                scale: (low as u32, high as u32),
                means: Vec::new(),
                given,
            }
        })
        .collect();
    let fresh = naming
        .as_ref()
        .map(|naming| Typed::saved(naming.form, &seen.fields, &shown.eyes.adoption.zone, lang));
    let csrf = visit.csrf();
    let questions = match (naming, again.typed.as_ref().or(fresh.as_ref())) {
        (Some(naming), Some(typed)) => Ask {
            naming,
            typed,
            told: &again.told,
            action: path,
            csrf: &csrf,
            hidden: &[],
            choices: &Default::default(),
            only: &[],
            reason: None,
            buttons: &[],
        }
        .questions(),
        _ => maud::html! {},
    };
    let mut chapters = Vec::new();
    if let Some(entry) = &entry {
        for (title, facts) in shown.facts(entry) {
            chapters.push(Chapter { title, text: String::new(), facts, spark: None });
        }
    }
    let agency =
        entry.as_ref().and_then(|entry| entry.fields.get("agency")).map(|agency| shown.plain(agency));
    let recuse = recusal(shown, seen);
    // Whoever saves it little by little is its judge; others copy what he wrote on paper.
    let judges = way(shown, seen, true).is_none_or(|save| {
        shown.eyes.offers(&seen.of).iter().any(|offer| save.ends_with(&format!("/{}", offer.action)))
    });
    Some(Sheet {
        back: Link::new(say!(lang, WebDesk), format!("{}/meja", shown.base)),
        round: shown.text(&format!("round-{}", scoring.round)),
        deadline: None,
        number: String::new(),
        title: entry.as_ref().map_or_else(|| shown.title(seen), |entry| shown.title(entry)),
        agency,
        chapters,
        action: if judges {
            way(shown, seen, true).unwrap_or_else(|| path.to_string())
        } else {
            path.to_string()
        },
        send: way(shown, seen, false).filter(|_| judges),
        copies: (!judges).then(|| {
            let action = path.rsplit('/').next().unwrap_or_default();
            shown.text(&format!("action-{}-{action}", seen.of.kind))
        }),
        csrf,
        hidden,
        criteria,
        notes: Vec::new(),
        questions,
        total: total(shown, &scoring),
        saved: saved(shown, seen),
        told: again.told.clone(),
        recuse,
        closed: None,
    })
}

/// The judge's ways out of a sheet.
fn recusal(shown: &Shown<'_>, seen: &Seen) -> Option<Link> {
    let case = shown.eyes.blueprint(&seen.of).case(&seen.of.kind)?;
    let open = shown.eyes.offers(&seen.of).into_iter().filter(|offer| offer.closed.is_none());
    let action = open
        .map(|offer| offer.action)
        .find(|id| case.action(id).is_some_and(|action| action.judging == Some(JudgingEffect::Recuse)))?;
    let text = shown.text(&format!("action-{}-{action}", seen.of.kind));
    Some(Link::new(text, format!("{}/{action}", shown.path(&seen.of))))
}

/// Where scores are saved, or sent.
fn way(shown: &Shown<'_>, seen: &Seen, partial: bool) -> Option<String> {
    let case = shown.eyes.blueprint(&seen.of).case(&seen.of.kind)?;
    let scores = |one: &&Action| one.judging == Some(JudgingEffect::Score) && one.partial == partial;
    let action = case.action.iter().find(scores)?;
    Some(format!("{}/{}", shown.path(&seen.of), action.id))
}

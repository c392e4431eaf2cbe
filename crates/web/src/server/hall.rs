//! The public's home page, and an adoption's home for whoever comes.

use std::collections::BTreeMap;

use app::{Eyes, There};
use axum::extract::{Path, Query};
use axum::response::Response;
use blueprint::expr::{Ref, Value};
use engine::Actor;
use serde::Deserialize;

use super::shown::Shown;
use super::visit::{Refused, Visit};
use super::{edition, overview};
use crate::page::{Home, Laureates, Listing, Open};
use crate::part::{Column, Empty, Link, Order, Pages, Row, Table, Text};
use crate::say::{Deadline, say};

/// Winners on the home page, at most.
const BEST: usize = 10;

/// What anybody sees first. It is the same for all: what a visitor may see, whoever reads; only the halls are those that the reader may enter.
pub(super) async fn home(visit: Visit) -> Response {
    let (office, now) = (visit.house().office(), visit.house().now());
    let mut halls = Vec::new();
    let mut open: Option<(jiff::Timestamp, Open)> = None;
    let mut laureates: Option<(String, Laureates)> = None;
    let (mut innovations, mut won) = (0, 0);
    for hall in visit.house().halls() {
        let Some(adopted) = office.adopted.get(&hall.key) else { continue };
        let base = format!("/e/{}", hall.key);
        let there = hall.look(&visit.actor(), now, |eyes| {
            kinds(eyes).any(|kind| eyes.any(kind)) || !eyes.openings().is_empty()
        });
        if there {
            halls.push(Link::new(adopted.name.clone(), base.clone()));
        }
        hall.look(&Actor::Public, now, |eyes| {
            let shown = Shown { eyes, lang: visit.lang, base: base.clone() };
            if let Some(one) = eyes.registration().filter(|one| one.open)
                && open.as_ref().is_none_or(|(closes, _)| one.closes < *closes)
            {
                let at = one.closes.to_zoned_datetime(eyes.adoption.zone.clone());
                let deadline = Deadline { at, now: visit.now() };
                let join = Link::new(say!(visit.lang, WebJoin), base.clone());
                open = Some((one.closes, Open { name: adopted.name.clone(), deadline, join }));
            }
            let winners = edition::winners(&shown, eyes);
            innovations += winners.len() + eyes.others(&[]).len();
            won += winners.len();
            let published = published(eyes);
            if !winners.is_empty() && laureates.as_ref().is_none_or(|(last, _)| published >= *last) {
                let title = say!(visit.lang, WebWinnersOf { edition: adopted.name.as_str().into() });
                let all = Some(Link::new(say!(visit.lang, WebAllWinners), base));
                let winners = winners.into_iter().take(BEST).collect();
                laureates = Some((published, Laureates { title, winners, all }));
            }
        });
    }
    let figure = |count: usize| visit.lang.number(count as f64, 0);
    let mut stats = vec![(figure(office.units.len()), say!(visit.lang, WebStatUnits))];
    if innovations > 0 {
        stats.push((figure(innovations), say!(visit.lang, WebStatInnovations { count: innovations.into() })));
        stats.push((figure(won), say!(visit.lang, WebStatWinners { count: won.into() })));
    }
    visit.page(&Home {
        title: say!(visit.lang, WebHomeHeadline),
        lead: say!(visit.lang, WebHomeLead { government: office.seat.name.as_str().into() }),
        search: "/cari".to_string(),
        edition: open.map(|(_, open)| open),
        laureates: laureates.map(|(_, laureates)| laureates),
        services: Vec::new(),
        halls,
        stats,
    })
}

/// The day of publication as text, in whose order editions are told.
fn published(eyes: &Eyes<'_>) -> String {
    let told = eyes.public_page().zip(eyes.edition()).and_then(|(page, seen)| {
        match seen.fields.get(page.published.as_str()) {
            Some(blueprint::expr::Value::Date(day)) => Some(day.to_string()),
            _ => None,
        }
    });
    told.unwrap_or_default()
}

#[derive(Deserialize)]
pub(super) struct As {
    /// Present: whoever reads wants the page that everybody sees.
    umum: Option<String>,
}

/// An adoption's home: for the public what an edition is and what came of it, for whoever oversees it what is to be done, for others what there is.
pub(super) async fn hall(
    visit: Visit,
    Path(key): Path<String>,
    Query(wanted): Query<As>,
) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let office = visit.house().office();
    let name = office.adopted.get(&key).map(|adopted| adopted.name.clone()).unwrap_or_default();
    let actor = if wanted.umum.is_some() { Actor::Public } else { visit.actor() };
    let page = hall.look(&actor, visit.house().now(), |eyes| {
        let shown = Shown { eyes, lang: visit.lang, base: format!("/e/{key}") };
        if eyes.is_visitor()
            && let Some(page) = edition::edition(&shown, eyes, &visit, &name)
        {
            return Some(visit.page(&page));
        }
        let listing = listing(&shown, eyes, &actor, &name)?;
        if eyes.oversees() && eyes.judging().is_some() {
            let (acts, table) = (listing.acts.clone(), listing.table.clone());
            let page = overview::overview(&shown, eyes, &actor, &name, acts, Some(table))?;
            return Some(visit.page(&page));
        }
        Some(visit.page(&listing))
    });
    page.ok_or_else(|| visit.nothing())
}

/// Kinds of cases, then registers.
fn kinds<'e>(eyes: &'e Eyes<'_>) -> impl Iterator<Item = &'e str> {
    let cases = eyes.adoption.blueprint.cases.iter().map(|case| case.case.id.as_str());
    cases.chain(eyes.adoption.blueprint.registers.iter().map(|register| register.register.id.as_str()))
}

/// Kinds of cases that the actor sees, with how many in each status; none where there is nothing for him here.
fn listing(shown: &Shown<'_>, eyes: &Eyes<'_>, actor: &Actor, name: &str) -> Option<Listing> {
    let lang = shown.lang;
    let mut rows = Vec::new();
    for kind in kinds(eyes) {
        let all = eyes.there(kind);
        if all.is_empty() {
            continue;
        }
        let mut by_status: BTreeMap<&str, usize> = BTreeMap::new();
        for there in all.iter() {
            *by_status.entry(there.status.as_str()).or_default() += 1;
        }
        let statuses =
            eyes.adoption.blueprint.case(kind).map(|case| case.status.as_slice()).unwrap_or_default();
        let told = statuses.iter().filter_map(|status| {
            let count = by_status.get(status.id.as_str())?;
            Some(format!(
                "{} {}",
                lang.number(*count as f64, 0),
                shown.text(&format!("status-{kind}-{}", status.id))
            ))
        });
        let told = told.collect::<Vec<_>>().join(", ");
        rows.push(Row {
            cells: vec![
                Text::Link(Link::new(shown.kind(kind), kind_path(shown, kind, &all))),
                Text::Plain(lang.number(all.len() as f64, 0)),
                Text::Plain(told),
            ],
            ..Row::default()
        });
    }
    let openings = eyes.openings();
    if rows.is_empty() && openings.is_empty() {
        return None;
    }
    let acts: Vec<Link> =
        openings
            .iter()
            .filter(|(kind, offer)| offer.closed.is_none() && eyes.ready_to_open(kind, &offer.action))
            .map(|(kind, offer)| {
                let text = shown.text(&format!("action-{kind}-{}", offer.action));
                Link::new(text, format!("{}/{kind}/baru/{}", shown.base, offer.action))
            })
            .chain(desk(shown, eyes, actor))
            .chain(
                eyes.enters_paper()
                    .then(|| Link::new(say!(lang, WebPaperTitle), format!("{}/impor-nilai", shown.base))),
            )
            .chain(
                eyes.may_know_outcome()
                    .then(|| Link::new(say!(lang, WebResultLink), format!("{}/hasil", shown.base))),
            )
            .chain(about(shown, eyes))
            .chain(eyes.result_stands().then(|| {
                Link::new(say!(lang, PaperResultExtract), format!("{}/hasil/kutipan.json", shown.base))
            }))
            .collect();
    Some(Listing {
        title: name.to_string(),
        act: None,
        acts,
        views: Vec::new(),
        filter: None,
        table: Table {
            caption: say!(lang, WebKinds),
            quiet: true,
            columns: vec![
                Column::words(say!(lang, WebKind)),
                Column::figures(say!(lang, WebCount)),
                Column { name: say!(lang, WebWhere), figures: false, sort: None::<(String, Order)> },
            ],
            rows,
        },
        pages: Pages { now: 1, size: 1, rows: 0, path: String::new() },
        empty: Empty { title: say!(lang, WebNothingYet), text: say!(lang, WebNothingYetText), act: None },
    })
}

/// A kind of which there is one leads straight to it.
fn kind_path(shown: &Shown<'_>, kind: &str, all: &[There]) -> String {
    let single = shown.eyes.adoption.blueprint.case(kind).is_some_and(|case| case.case.single);
    match all {
        [one] if single => shown.path(&one.of),
        _ => format!("{}/{kind}", shown.base),
    }
}

/// The way to the page that everybody reads.
fn about(shown: &Shown<'_>, eyes: &Eyes<'_>) -> Option<Link> {
    eyes.public_page().filter(|_| eyes.edition().is_some())?;
    Some(Link::new(say!(shown.lang, WebAboutEdition), format!("{}?umum", shown.base)))
}

/// The way to the judge's desk, for whoever has sheets.
fn desk(shown: &Shown<'_>, eyes: &Eyes<'_>, actor: &Actor) -> Option<Link> {
    let judging = &eyes.adoption.blueprint.judging.as_ref()?.judging;
    let me = Value::Ref(Ref::new("user", actor.id()));
    let mine = eyes.with(&judging.sheet, "judge", &me);
    (!mine.is_empty()).then(|| Link::new(say!(shown.lang, WebDesk), format!("{}/meja", shown.base)))
}

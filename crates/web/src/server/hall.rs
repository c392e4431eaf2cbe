//! The public's home page, and an adoption's home for whoever comes.

use std::collections::BTreeMap;

use app::Eyes;
use axum::extract::Path;
use axum::response::Response;
use blueprint::expr::Ref;
use engine::{Actor, Seen};

use super::shown::Shown;
use super::visit::{Refused, Visit};
use crate::page::{Home, Listing};
use crate::part::{Column, Empty, Link, Order, Pages, Row, Table, Text};
use crate::say::say;

/// What anybody sees first.
pub(super) async fn home(visit: Visit) -> Response {
    let office = visit.house().office();
    let mut stats = Vec::new();
    let units = office.units.len();
    stats.push((visit.lang.number(units as f64, 0), say!(visit.lang, WebStatUnits)));
    let mut services = Vec::new();
    for hall in visit.house().halls() {
        let Some(adopted) = office.adopted.get(&hall.key) else { continue };
        let seen = hall.look(&visit.actor(), visit.house().now(), |eyes| {
            kinds(eyes).any(|kind| eyes.any(kind)) || !eyes.openings().is_empty()
        });
        if seen {
            services.push(Link::new(adopted.name.clone(), format!("/e/{}", hall.key)));
        }
    }
    visit.page(&Home {
        title: say!(visit.lang, WebHomeHeadline),
        lead: say!(visit.lang, WebHomeLead { government: office.seat.name.as_str().into() }),
        search: String::new(),
        edition: None,
        laureates: None,
        services: Vec::new(),
        halls: services,
        stats,
    })
}

/// An adoption's home: what may be begun, and what there is.
pub(super) async fn hall(visit: Visit, Path(key): Path<String>) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let office = visit.house().office();
    let name = office.adopted.get(&key).map(|adopted| adopted.name.clone()).unwrap_or_default();
    let actor = visit.actor();
    let page = hall.look(&actor, visit.house().now(), |eyes| {
        let shown = Shown { eyes, lang: visit.lang, base: format!("/e/{key}") };
        overview(&shown, eyes, &actor, &name)
    });
    match page {
        Some(page) => Ok(visit.page(&page)),
        None => Err(visit.nothing()),
    }
}

/// Kinds of cases, then registers.
fn kinds<'e>(eyes: &'e Eyes<'_>) -> impl Iterator<Item = &'e str> {
    let cases = eyes.adoption.blueprint.cases.iter().map(|case| case.case.id.as_str());
    cases.chain(eyes.adoption.blueprint.registers.iter().map(|register| register.register.id.as_str()))
}

/// Kinds of cases that the actor sees, with how many in each status; none where there is nothing for him here.
fn overview(shown: &Shown<'_>, eyes: &Eyes<'_>, actor: &Actor, name: &str) -> Option<Listing> {
    let lang = shown.lang;
    let mut rows = Vec::new();
    for kind in kinds(eyes) {
        let all = eyes.all(kind);
        if all.is_empty() {
            continue;
        }
        let mut by_status: BTreeMap<&str, usize> = BTreeMap::new();
        for seen in &all {
            *by_status.entry(seen.status.as_str()).or_default() += 1;
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
    let acts: Vec<Link> = openings
        .iter()
        .filter(|(_, offer)| offer.closed.is_none())
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
fn kind_path(shown: &Shown<'_>, kind: &str, all: &[Seen]) -> String {
    let single = shown.eyes.adoption.blueprint.case(kind).is_some_and(|case| case.case.single);
    match all {
        [one] if single => shown.path(&one.of),
        _ => format!("{}/{kind}", shown.base),
    }
}

/// The way to the judge's desk, for whoever has sheets.
fn desk(shown: &Shown<'_>, eyes: &Eyes<'_>, actor: &Actor) -> Option<Link> {
    let judging = &eyes.adoption.blueprint.judging.as_ref()?.judging;
    let me = Ref::new("user", actor.id());
    let mine = eyes
        .all(&judging.sheet)
        .iter()
        .any(|seen| seen.fields.get("judge").and_then(blueprint::expr::Value::as_ref) == Some(&me));
    mine.then(|| Link::new(say!(shown.lang, WebDesk), format!("{}/meja", shown.base)))
}

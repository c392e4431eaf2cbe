//! Lists of cases, and a case.

use app::{Eyes, There};
use axum::extract::{Path, Query};
use axum::response::Response;
use blueprint::expr::{Ref, Value};
use engine::Seen;
use serde::Deserialize;

use super::edition;
use super::shown::Shown;
use super::visit::{Refused, Visit};
use crate::frame::Item;
use crate::page::{Listing, Matter};
use crate::part::{
    Column, Empty, Fact, Facts, Happening, Link, Notice, Pages, Row, Table, Text, Timeline, Tone,
};
use crate::say::say;
use crate::words::Speaker;

/// Rows of a page of a list.
const PAGE: usize = 100;

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    status: String,
    #[serde(default)]
    hal: usize,
}

/// What was just done, told once on the page after it.
#[derive(Deserialize)]
pub(super) struct After {
    #[serde(default)]
    selesai: String,
}

pub(super) async fn list(
    visit: Visit,
    Path((key, kind)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let page = hall.look(&visit.actor(), visit.house().now(), |eyes| {
        let shown = Shown { eyes, lang: visit.lang, base: format!("/e/{key}") };
        listing(&shown, eyes, &kind, &wanted)
    });
    match page {
        Some(page) => Ok(visit.page(&page)),
        None => Err(visit.nothing()),
    }
}

fn listing(shown: &Shown<'_>, eyes: &Eyes<'_>, kind: &str, wanted: &Wanted) -> Option<Listing> {
    let lang = shown.lang;
    let case = eyes.adoption.blueprint.case(kind);
    let register = eyes.adoption.blueprint.register(kind);
    if case.is_none() && register.is_none() {
        return None;
    }
    let statuses = case.map(|case| case.status.as_slice()).unwrap_or_default();
    let all = eyes.there(kind);
    let acts: Vec<Link> = eyes
        .openings()
        .into_iter()
        .filter(|(of, offer)| of == kind && offer.closed.is_none())
        .map(|(_, offer)| {
            let text = shown.text(&format!("action-{kind}-{}", offer.action));
            Link::new(text, format!("{}/{kind}/baru/{}", shown.base, offer.action))
        })
        .collect();
    // A list that is open to the reader is there, be it empty: he is not asked to sign in for what is not there yet.
    if all.is_empty() && acts.is_empty() && !eyes.lists(kind) {
        return None;
    }
    let path = format!("{}/{kind}", shown.base);
    let count = |status: &str| all.iter().filter(|there| there.status == status).count();
    let mut views = vec![Item {
        text: format!("{} ({})", say!(lang, WebAll), all.len()),
        path: path.clone(),
        current: wanted.status.is_empty(),
    }];
    views.extend(statuses.iter().filter(|status| count(&status.id) > 0).map(|status| Item {
        text: format!("{} ({})", shown.text(&format!("status-{kind}-{}", status.id)), count(&status.id)),
        path: format!("{path}?status={}", status.id),
        current: wanted.status == status.id.as_str(),
    }));
    let chosen: Vec<&There> =
        all.iter().filter(|there| wanted.status.is_empty() || there.status == wanted.status).collect();
    let last = chosen.len().div_ceil(PAGE).max(1);
    let now = wanted.hal.clamp(1, last);
    // Columns in which nobody on this page has anything say nothing.
    let rows: Vec<Seen> =
        chosen.iter().skip((now - 1) * PAGE).take(PAGE).filter_map(|there| eyes.see(&there.of)).collect();
    let listed: Vec<&str> = match (case, register) {
        (Some(case), _) => case.case.list.iter().map(|name| name.as_str()).collect(),
        (None, Some(register)) => register.field.iter().map(|field| field.id.as_str()).collect(),
        (None, None) => Vec::new(),
    };
    let columns: Vec<&str> = listed
        .into_iter()
        .filter(|name| *name != "title" && rows.iter().any(|seen| seen.fields.contains_key(*name)))
        .collect();
    let mut heads = vec![Column::words(shown.kind(kind))];
    heads.extend(
        columns.iter().map(|name| Column {
            name: shown.label(kind, name),
            figures: rows
                .iter()
                .any(|seen| matches!(seen.fields.get(*name), Some(Value::Number(_) | Value::Money(_)))),
            sort: None,
        }),
    );
    if case.is_some() {
        heads.push(Column::words(say!(lang, WebStatus)));
    }
    let rows = rows
        .iter()
        .map(|seen| {
            let mut cells = vec![Text::Link(Link::new(shown.title(seen), shown.path(&seen.of)))];
            cells.extend(columns.iter().map(|name| Text::Plain(cell(shown, seen, name))));
            if case.is_some() {
                cells.push(Text::Tag(shown.status(seen)));
            }
            Row { cells, ..Row::default() }
        })
        .collect();
    let query = if wanted.status.is_empty() { String::new() } else { format!("status={}&", wanted.status) };
    Some(Listing {
        title: shown.kind(kind),
        act: None,
        acts,
        views,
        filter: None,
        table: Table { caption: shown.kind(kind), quiet: true, columns: heads, rows },
        pages: Pages { now, size: PAGE, rows: chosen.len(), path: format!("{path}?{query}hal=") },
        empty: Empty { title: say!(lang, WebNothingYet), text: say!(lang, WebNothingYetText), act: None },
    })
}

fn cell(shown: &Shown<'_>, seen: &Seen, name: &str) -> String {
    let Some(value) = seen.fields.get(name) else { return String::new() };
    let blueprint = shown.eyes.blueprint(&seen.of);
    let Some(case) = blueprint.case(&seen.of.kind) else {
        let fields =
            blueprint.register(&seen.of.kind).map(|register| register.field.as_slice()).unwrap_or_default();
        let field = fields.iter().find(|field| field.id == name);
        return field.map_or_else(|| shown.plain(value), |field| shown.value(&seen.of.kind, field, value));
    };
    if let Some(field) = case.field.iter().find(|field| field.id == name) {
        return shown.value(&seen.of.kind, field, value);
    }
    for form in blueprint.forms_of(case) {
        if let Some(field) = form.field.iter().find(|field| field.id == name) {
            return shown.value(&form.form.id, field, value);
        }
    }
    shown.plain(value)
}

pub(super) async fn case(
    visit: Visit,
    Path((key, kind, id)): Path<(String, String, String)>,
    Query(after): Query<After>,
) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let of = Ref::new(kind, id);
    let office = visit.house().office();
    let name = office.adopted.get(&key).map(|adopted| adopted.name.clone()).unwrap_or_default();
    let receipt = visit.house().receipt(&hall, &visit.actor(), &of);
    let page = hall.look(&visit.actor(), visit.house().now(), |eyes| {
        let shown = Shown { eyes, lang: visit.lang, base: format!("/e/{key}") };
        let seen = eyes.see(&of)?;
        if eyes.is_visitor()
            && let Some(page) = edition::winner(&shown, eyes, &seen, &visit, &name)
        {
            return Some(visit.page(&page));
        }
        let mut matter = matter(&shown, eyes, &seen, &after.selesai);
        if let Some(receipt) = &receipt {
            matter.facts.insert(0, (say!(visit.lang, PaperReceipt), received(&visit, receipt)));
        }
        Some(visit.page(&matter))
    });
    page.ok_or_else(|| visit.nothing())
}

/// What a judge may write down: with it he sees later whether his sheet was changed.
fn received(visit: &Visit, receipt: &app::Receipt) -> Facts {
    let lang = visit.lang;
    Facts {
        facts: vec![
            Fact::new(say!(lang, PaperReceiptHash), receipt.hash.as_str()),
            Fact::new(say!(lang, PaperReceiptJudge), receipt.judge.as_str()),
        ],
    }
}

fn matter(shown: &Shown<'_>, eyes: &Eyes<'_>, seen: &Seen, done: &str) -> Matter {
    let lang = shown.lang;
    let (kind, blueprint) = (seen.of.kind.as_str(), eyes.blueprint(&seen.of));
    let speaker =
        Speaker { blueprint, words: eyes.wordings, case: kind, form: None, zone: &eyes.adoption.zone, lang };
    let (mut acts, mut closed) = (Vec::new(), Vec::new());
    for offer in eyes.offers(&seen.of) {
        let action = blueprint.case(kind).and_then(|case| case.action(&offer.action));
        // An action that fills a form little by little leads to the form; its own verb is the form's button.
        let form = action.filter(|action| action.partial).and_then(|action| action.form.as_ref());
        let text = match form {
            Some(form) => say!(lang, WebFill { form: shown.text(&format!("form-{form}")).into() }),
            None => shown.text(&format!("action-{kind}-{}", offer.action)),
        };
        match offer.closed {
            None => acts.push(Link::new(text, format!("{}/{}", shown.path(&seen.of), offer.action))),
            // Where a case is, everybody sees; why an action that belongs to another status is closed needs no saying.
            Some(engine::Refusal::Status { .. } | engine::Refusal::When) => {}
            Some(refusal) => {
                let why =
                    speaker.refusal(&refusal).into_iter().map(|told| told.text).collect::<Vec<_>>().join(" ");
                closed.push((text, why));
            }
        }
    }
    let single = blueprint.case(kind).is_some_and(|case| case.case.single);
    let back = if single {
        Link::new(say!(lang, WebBack), shown.base.clone())
    } else {
        Link::new(shown.kind(kind), format!("{}/{kind}", shown.base))
    };
    let mut tags = vec![shown.status(seen)];
    if seen.status.is_empty() {
        tags.clear();
    }
    tags.extend(shown.flags(seen));
    let notice = blueprint.case(kind).and_then(|case| case.action(done)).map(|action| {
        let told = eyes.wordings.find(lang, &format!("action-{kind}-{}-done", action.id), &[]);
        Notice::new(Tone::Good, told.unwrap_or_else(|| say!(lang, WebDone)))
    });
    Matter {
        back: Some(back),
        kicker: shown.kind(kind),
        title: shown.title(seen),
        tags,
        notice,
        tabs: None,
        acts,
        closed,
        tasks: None,
        facts: shown.facts(seen).into_iter().map(|(title, facts)| (title, Facts { facts })).collect(),
        files: super::paper::links(shown, seen),
        history: history(shown, seen),
    }
}

/// When it was opened: the one moment that every case has and tells to whoever may know it.
fn history(shown: &Shown<'_>, seen: &Seen) -> Option<Timeline> {
    let at = match seen.fields.get("opened_at") {
        Some(Value::Instant(at)) => at.to_zoned_datetime(shown.eyes.adoption.zone.clone()),
        _ => return None,
    };
    let by = seen.fields.get("opened_by").map(|by| shown.plain(by));
    let happening = Happening { text: say!(shown.lang, WebOpened), at, by, note: None };
    Some(Timeline { happenings: vec![happening] })
}

//! The office: people with an account, and the links by which they come in.

use std::sync::Arc;

use app::{Invited, NotOpened, Office};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::posted::Posts;
use super::visit::{Refused, Visit};
use crate::page::{Card, Cards, Choosing, Invitation, Kind, Listing, Matter, Review};
use crate::part::{Column, Confirm, Empty, Fact, Facts, Link, Notice, Pages, Row, Table, Tag, Text, Tone};
use crate::say::{Deadline, say};
use crate::words::Told;

/// The office, for whoever keeps it; others learn nothing of it.
pub(super) fn kept(visit: &Visit) -> Result<Arc<Office>, Refused> {
    let (me, _) = visit.somebody()?;
    visit.house().kept_by(me).ok_or_else(|| visit.nothing())
}

/// Everybody with an account.
pub(super) async fn people(visit: Visit) -> Result<Response, Refused> {
    let office = kept(&visit)?;
    let lang = visit.lang;
    let rows: Vec<Row> = office
        .people
        .iter()
        .map(|(key, person)| {
            let unit = person.unit.as_ref().and_then(|unit| office.units.get(unit));
            let invite = Text::Link(Link::new(say!(lang, WebInvite), format!("/kantor/undang/{key}")));
            let closed = Text::Tag(Tag::new(Tone::Plain, say!(lang, WebPersonClosed)));
            Row {
                cells: vec![
                    Text::Link(Link::new(person.name.clone(), format!("/kantor/orang/{key}"))),
                    Text::Plain(person.login.clone()),
                    Text::Plain(unit.map(|unit| unit.name.clone()).unwrap_or_default()),
                    Text::Plain(roles(&visit, person)),
                    if person.closed { closed } else { invite },
                ],
                ..Row::default()
            }
        })
        .collect();
    let columns = vec![
        Column::words(say!(lang, WebName)),
        Column::words(say!(lang, WebAccount)),
        Column::words(say!(lang, WebAgency)),
        Column::words(say!(lang, WebRoles)),
        Column::words(say!(lang, WebInvitations)),
    ];
    let count = rows.len();
    Ok(visit.page(&Listing {
        title: say!(lang, WebOffice),
        act: None,
        acts: vec![
            Link::new(say!(lang, WebImportTitle), "/kantor/impor"),
            Link::new(say!(lang, WebCardsTitle), "/kantor/undangan"),
            Link::new(say!(lang, WebOpeningTitle), "/kantor/edisi/baru"),
        ],
        views: Vec::new(),
        filter: None,
        table: Table { caption: say!(lang, WebPeople), quiet: false, columns, rows },
        pages: Pages { now: 1, size: count.max(1), rows: count, path: "/kantor?hal=".to_string() },
        empty: Empty { title: say!(lang, WebNothingYet), text: say!(lang, WebNothingYetText), act: None },
    }))
}

/// Roles of a person, each once, as the blueprints call them.
pub(super) fn roles(visit: &Visit, person: &app::Person) -> String {
    let mut told = Vec::new();
    for (key, roles) in &person.roles {
        let Some(hall) = visit.house().hall(key) else { continue };
        let words = hall.wordings();
        for role in roles {
            let text = words.text(visit.lang, &format!("role-{role}"), &[]);
            if !told.contains(&text) {
                told.push(text);
            }
        }
    }
    told.join(", ")
}

/// Asks before a link is made: it opens an account.
pub(super) async fn ask(visit: Visit, Path(person): Path<String>) -> Result<Response, Refused> {
    let office = kept(&visit)?;
    let lang = visit.lang;
    let found = office.people.get(&person).ok_or_else(|| visit.nothing())?;
    Ok(visit.page(&Review {
        facts: Vec::new(),
        confirm: Confirm {
            title: say!(lang, WebInviteTitle { name: found.name.as_str().into() }),
            effects: vec![say!(lang, WebInviteEffect), say!(lang, WebInvitationOnce)],
            action: format!("/kantor/undang/{person}"),
            csrf: visit.csrf(),
            hidden: Vec::new(),
            button: say!(lang, WebInviteButton),
            reason: None,
            back: "/kantor".to_string(),
            grave: false,
        },
    }))
}

/// Makes a link, and shows it once: as text to copy and as a code to print.
pub(super) async fn invite(
    visit: Visit,
    Path(person): Path<String>,
    posts: Posts,
) -> Result<Response, Refused> {
    let office = kept(&visit)?;
    let posts = posts.read(&visit).await?;
    if !visit.holds(posts.one("csrf")) {
        return Ok(visit.trouble(Kind::Forbidden));
    }
    let (me, _) = visit.somebody()?;
    let made = visit.house().invite(me, &person).await.map_err(|error| visit.broken(&error))?;
    let Invited { person, secret, until } = made.ok_or_else(|| visit.nothing())?;
    let unit = person.unit.as_ref().and_then(|unit| office.units.get(unit));
    Ok(visit.page(&Invitation {
        role: roles(&visit, &person),
        agency: unit.map(|unit| unit.name.clone()),
        name: person.name,
        address: format!("{}/undangan/{secret}", visit.shared.settings().address),
        deadline: Deadline { at: until.to_zoned_datetime(visit.zone()), now: visit.now() },
        back: Link::new(say!(visit.lang, WebOffice), "/kantor"),
    }))
}

/// Kinds of units that the adopted blueprints know, each once: id and what it is called.
pub(super) fn kinds(visit: &Visit) -> Vec<(String, String)> {
    let mut told: Vec<(String, String)> = Vec::new();
    for hall in visit.house().halls() {
        let (adoption, words) = (hall.adoption(), hall.wordings());
        for kind in &adoption.blueprint.identity.agency.kinds {
            if !told.iter().any(|(id, _)| *id == kind.as_str()) {
                let name = words.text(visit.lang, &format!("agency-{kind}"), &[]);
                told.push((kind.to_string(), name));
            }
        }
    }
    told
}

/// Asks who of those without a password is invited.
pub(super) async fn choose(visit: Visit) -> Result<Response, Refused> {
    let page = choosing(&visit, Vec::new()).await?;
    Ok(visit.page(&page))
}

async fn choosing(visit: &Visit, told: Vec<Told>) -> Result<Choosing, Refused> {
    let office = kept(visit)?;
    let (me, _) = visit.somebody()?;
    let keys = visit.house().uninvited(me).await.map_err(|error| visit.broken(&error))?;
    let mut people: Vec<(String, String, String)> = office
        .people
        .iter()
        .filter(|(key, _)| keys.as_ref().is_some_and(|keys| keys.contains(*key)))
        .map(|(key, person)| {
            let unit = person.unit.as_ref().and_then(|unit| office.units.get(unit));
            (key.clone(), person.name.clone(), unit.map(|unit| unit.name.clone()).unwrap_or_default())
        })
        .collect();
    people.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(Choosing { action: "/kantor/undangan".to_string(), csrf: visit.csrf(), people, told })
}

/// Makes a link for each, and shows them once. Sent again, it makes new ones in their place.
pub(super) async fn cards(visit: Visit, posts: Posts) -> Result<Response, Refused> {
    let office = kept(&visit)?;
    let posts = posts.read(&visit).await?;
    if !visit.holds(posts.one("csrf")) {
        return Ok(visit.trouble(Kind::Forbidden));
    }
    let chosen: Vec<String> =
        posts.texts().into_iter().filter(|(name, _)| name == "person").map(|(_, key)| key).collect();
    if chosen.is_empty() {
        let page = choosing(&visit, vec![Told::new(say!(visit.lang, WebCardsNoneChosen))]).await?;
        return Ok(visit.framed(StatusCode::UNPROCESSABLE_ENTITY, &page, Vec::new(), Vec::new()));
    }
    let (me, _) = visit.somebody()?;
    let made = visit.house().invite_all(me, &chosen).await.map_err(|error| visit.broken(&error))?;
    let card = |Invited { person, secret, until }: Invited| {
        let unit = person.unit.as_ref().and_then(|unit| office.units.get(unit));
        let parts = [roles(&visit, &person), unit.map(|unit| unit.name.clone()).unwrap_or_default()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Card {
            what: parts.join(" · "),
            name: person.name,
            account: person.login,
            address: format!("{}/undangan/{secret}", visit.shared.settings().address),
            until: until.to_zoned_datetime(visit.zone()),
        }
    };
    Ok(visit.page(&Cards {
        government: office.seat.name.clone(),
        cards: made.ok_or_else(|| visit.nothing())?.into_iter().map(card).collect(),
        back: Link::new(say!(visit.lang, WebCardsTitle), "/kantor/undangan"),
    }))
}

/// What was just done.
#[derive(Deserialize)]
pub(super) struct Just {
    selesai: Option<String>,
}

/// A person as the office knows him, and what may be done with the account.
pub(super) async fn person(
    visit: Visit,
    Path(key): Path<String>,
    Query(just): Query<Just>,
) -> Result<Response, Refused> {
    let office = kept(&visit)?;
    let (me, _) = visit.somebody()?;
    let lang = visit.lang;
    let found = office.people.get(&key).ok_or_else(|| visit.nothing())?;
    let sessions = visit.house().sessions(&key, "").await.map_err(|error| visit.broken(&error))?;
    let unit = found.unit.as_ref().and_then(|unit| office.units.get(unit));
    let act = |text, what: &str| Link::new(text, format!("/kantor/orang/{key}/{what}"));
    let mut acts = Vec::new();
    if !found.closed {
        acts.push(Link::new(say!(lang, WebInvite), format!("/kantor/undang/{key}")));
        if !sessions.is_empty() {
            acts.push(act(say!(lang, WebPersonOut), "keluarkan"));
        }
        if key != me {
            acts.push(act(say!(lang, WebPersonClose), "tutup"));
        }
    } else {
        acts.push(act(say!(lang, WebPersonOpen), "buka"));
    }
    let facts = vec![
        Fact::new(say!(lang, WebAccount), found.login.clone()),
        Fact::new(say!(lang, WebPlanEmail), found.email.clone().unwrap_or_default()),
        Fact::new(say!(lang, WebAgency), unit.map(|unit| unit.name.clone()).unwrap_or_default()),
        Fact::new(say!(lang, WebRoles), roles(&visit, found)),
        Fact::new(say!(lang, WebPersonSessions), sessions.len().to_string()),
    ];
    Ok(visit.page(&Matter {
        back: Some(Link::new(say!(lang, WebPersonBack), "/kantor")),
        kicker: String::new(),
        title: found.name.clone(),
        tags: found.closed.then(|| Tag::new(Tone::Plain, say!(lang, WebPersonClosed))).into_iter().collect(),
        notice: just.selesai.map(|_| Notice::new(Tone::Good, say!(lang, WebPersonDone))),
        tabs: None,
        acts,
        closed: Vec::new(),
        tasks: None,
        facts: vec![(say!(lang, WebAccount), Facts { facts })],
        files: Vec::new(),
        history: None,
    }))
}

/// Asks before something is done with an account.
pub(super) async fn sure(
    visit: Visit,
    Path((key, what)): Path<(String, String)>,
) -> Result<Response, Refused> {
    let office = kept(&visit)?;
    let lang = visit.lang;
    let found = office.people.get(&key).ok_or_else(|| visit.nothing())?;
    let name = || found.name.as_str().into();
    let (title, effect, button) = match what.as_str() {
        "keluarkan" => (
            say!(lang, WebPersonOutTitle { name: name() }),
            say!(lang, WebPersonOutEffect),
            say!(lang, WebPersonOut),
        ),
        "tutup" => (
            say!(lang, WebPersonCloseTitle { name: name() }),
            say!(lang, WebPersonCloseEffect),
            say!(lang, WebPersonClose),
        ),
        "buka" => (
            say!(lang, WebPersonOpenTitle { name: name() }),
            say!(lang, WebPersonOpenEffect),
            say!(lang, WebPersonOpen),
        ),
        _ => return Err(visit.nothing()),
    };
    Ok(visit.page(&Review {
        facts: Vec::new(),
        confirm: Confirm {
            title,
            effects: vec![effect],
            action: format!("/kantor/orang/{key}/{what}"),
            csrf: visit.csrf(),
            hidden: Vec::new(),
            button,
            reason: None,
            back: format!("/kantor/orang/{key}"),
            grave: what == "tutup",
        },
    }))
}

/// Does it.
pub(super) async fn done(
    visit: Visit,
    Path((key, what)): Path<(String, String)>,
    posts: Posts,
) -> Result<Response, Refused> {
    kept(&visit)?;
    let posts = posts.read(&visit).await?;
    if !visit.holds(posts.one("csrf")) {
        return Ok(visit.trouble(Kind::Forbidden));
    }
    let (me, _) = visit.somebody()?;
    let house = visit.house();
    let done = match what.as_str() {
        "keluarkan" => house.end_sessions_of(me, &key).await.map_err(NotOpened::Store),
        "tutup" => house.close_account(me, &key, true).await,
        "buka" => house.close_account(me, &key, false).await,
        _ => Ok(false),
    };
    match done {
        Ok(true) => Ok(Redirect::to(&format!("/kantor/orang/{key}?selesai=ya")).into_response()),
        Ok(false) => Err(visit.nothing()),
        // Somebody else changed the person a moment ago: the page shows how he stands now.
        Err(NotOpened::Changed(_)) => Ok(Redirect::to(&format!("/kantor/orang/{key}")).into_response()),
        Err(error) => Err(visit.broken(&error)),
    }
}

//! The office: people with an account, and the links by which they come in.

use std::sync::Arc;

use app::{Invited, Office};
use axum::extract::Path;
use axum::response::Response;

use super::posted::Posts;
use super::visit::{Refused, Visit};
use crate::page::{Invitation, Kind, Listing, Review};
use crate::part::{Column, Confirm, Empty, Link, Pages, Row, Table, Text};
use crate::say::{Deadline, say};

/// The office, for whoever keeps it; others learn nothing of it.
fn kept(visit: &Visit) -> Result<Arc<Office>, Refused> {
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
        .filter(|(_, person)| !person.closed)
        .map(|(key, person)| {
            let unit = person.unit.as_ref().and_then(|unit| office.units.get(unit));
            Row {
                cells: vec![
                    Text::Plain(person.name.clone()),
                    Text::Plain(person.login.clone()),
                    Text::Plain(unit.map(|unit| unit.name.clone()).unwrap_or_default()),
                    Text::Plain(roles(&visit, person)),
                    Text::Link(Link::new(say!(lang, WebInvite), format!("/kantor/undang/{key}"))),
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
        acts: Vec::new(),
        views: Vec::new(),
        filter: None,
        table: Table { caption: say!(lang, WebPeople), quiet: false, columns, rows },
        pages: Pages { now: 1, size: count.max(1), rows: count, path: "/kantor?hal=".to_string() },
        empty: Empty { title: say!(lang, WebNothingYet), text: say!(lang, WebNothingYetText), act: None },
    }))
}

/// Roles of a person, each once, as the blueprints call them.
fn roles(visit: &Visit, person: &app::Person) -> String {
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

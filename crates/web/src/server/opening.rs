//! Adopting a blueprint of the shelf: which, how, once more, and the hall is open.

use app::{NotOpened, Opening, OpeningFault, settings_to_begin};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use blueprint::{Blueprint, Folder, Wordings};

use super::office::kept;
use super::posted::Posts;
use super::visit::{Refused, Visit};
use crate::page::{Adopting, Blueprints, Kind};
use crate::part::{Fact, Facts};
use crate::say::{say, texts};
use crate::words::Told;

fn path(name: &str) -> String {
    format!("/kantor/edisi/baru/{name}")
}

/// Shows the shelf.
pub(super) async fn choose(visit: Visit) -> Result<Response, Refused> {
    kept(&visit)?;
    let shelf = &visit.shared.settings().shelf;
    let all = shelf.iter().filter_map(|(name, folder)| {
        let words = Wordings::new(&blueprint::load(folder).ok()?);
        let said = |key: &str| words.find(visit.lang, key, &[]).unwrap_or_default();
        Some((path(name), said("blueprint-name"), said("blueprint-summary")))
    });
    Ok(visit.page(&Blueprints { all: all.collect() }))
}

fn shelved<'v>(visit: &'v Visit, name: &str) -> Result<(&'v Folder, Blueprint), Refused> {
    kept(visit)?;
    let found = visit.shared.settings().shelf.iter().find(|(one, _)| one == name);
    let (_, folder) = found.ok_or_else(|| visit.nothing())?;
    let blueprint = blueprint::load(folder).map_err(|_| visit.nothing())?;
    Ok((folder, blueprint))
}

fn page(visit: &Visit, name: &str, blueprint: &Blueprint, opening: Opening, told: Vec<Told>) -> Adopting {
    let words = Wordings::new(blueprint);
    let roles = blueprint.identity.role.iter().filter(|role| !role.public);
    Adopting {
        blueprint: words.text(visit.lang, "blueprint-name", &[]),
        action: path(name),
        csrf: visit.csrf(),
        name: opening.name,
        key: opening.key,
        settings: opening.overlay,
        role: opening.role,
        roles: roles
            .map(|role| (role.id.to_string(), words.text(visit.lang, &format!("role-{}", role.id), &[])))
            .collect(),
        check: None,
        told,
    }
}

/// Asks how; what was typed before comes back.
pub(super) async fn ask(visit: Visit, Path(name): Path<String>) -> Result<Response, Refused> {
    let (_, blueprint) = shelved(&visit, &name)?;
    let (me, _) = visit.somebody()?;
    let work = visit.house().work(me, &path(&name)).await.map_err(|error| visit.broken(&error))?;
    let opening = match work {
        Some(work) => typed(|key| {
            work.texts.iter().find(|(name, _)| name == key).map(|(_, text)| text.clone()).unwrap_or_default()
        }),
        None => Opening { overlay: settings_to_begin(&blueprint, visit.lang), ..Opening::default() },
    };
    Ok(visit.page(&page(&visit, &name, &blueprint, opening, Vec::new())))
}

fn typed(one: impl Fn(&str) -> String) -> Opening {
    Opening {
        name: one("name"),
        key: one("key").trim().to_string(),
        overlay: one("settings").replace("\r\n", "\n"),
        role: one("role"),
    }
}

/// Checks it; shows it once more; adopts it.
pub(super) async fn open(visit: Visit, Path(name): Path<String>, posts: Posts) -> Result<Response, Refused> {
    let (folder, blueprint) = shelved(&visit, &name)?;
    let posts = posts.read(&visit).await?;
    if !visit.holds(posts.one("csrf")) {
        return Ok(visit.trouble(Kind::Forbidden));
    }
    let (me, _) = visit.somebody()?;
    let opening = typed(|key| posts.one(key).to_string());
    let work = app::Work { texts: posts.texts(), files: Vec::new() };
    visit.house().keep_work(me, &path(&name), &work).await.map_err(|error| visit.broken(&error))?;
    // The other click opened it already, with the same name and settings.
    let office = visit.house().office();
    let mine = office.adopted.get(&opening.key).is_some_and(|one| {
        one.name == opening.name.trim() && one.overlay.as_deref().unwrap_or_default() == opening.overlay
    });
    if mine && posts.one("do") == "open" {
        return Ok(Redirect::to(&format!("/e/{}", opening.key)).into_response());
    }
    let checked = visit.house().check_opening(me, folder, &opening).ok_or_else(|| visit.nothing())?;
    let adopted = match checked {
        Ok(adopted) => adopted,
        Err(faults) => {
            let told = faults.iter().map(|fault| told(&visit, fault)).collect();
            let page = page(&visit, &name, &blueprint, opening, told);
            return Ok(visit.framed(StatusCode::UNPROCESSABLE_ENTITY, &page, Vec::new(), Vec::new()));
        }
    };
    match posts.one("do") {
        "change" => Ok(visit.page(&page(&visit, &name, &blueprint, opening, Vec::new()))),
        "open" => match visit.house().open_edition(me, &opening, adopted).await {
            Ok(()) => {
                let _ = visit.house().drop_work(me, &path(&name)).await;
                Ok(Redirect::to(&format!("/e/{}", opening.key)).into_response())
            }
            Err(NotOpened::Changed(_)) => {
                let told = vec![Told::new(say!(visit.lang, WebPlanChanged))];
                let page = page(&visit, &name, &blueprint, opening, told);
                Ok(visit.framed(StatusCode::CONFLICT, &page, Vec::new(), Vec::new()))
            }
            Err(error) => Err(visit.broken(&error)),
        },
        _ => {
            let facts = facts(&visit, &blueprint, &opening);
            let page =
                Adopting { check: Some(facts), ..page(&visit, &name, &blueprint, opening, Vec::new()) };
            Ok(visit.page(&page))
        }
    }
}

fn told(visit: &Visit, fault: &OpeningFault) -> Told {
    let lang = visit.lang;
    let beside = |field: &str, text| Told { path: Some(field.to_string()), text };
    match fault {
        OpeningFault::Name => beside("name", say!(lang, WebOpeningNoName)),
        OpeningFault::Key => beside("key", say!(lang, WebOpeningBadKey)),
        OpeningFault::KeyTaken => beside("key", say!(lang, WebOpeningKeyTaken)),
        OpeningFault::Role => beside("role", say!(lang, WebOpeningBadRole)),
        OpeningFault::Overlay(one) => {
            let what = blueprint::words(one, texts(lang));
            let hint = blueprint::hint(one, texts(lang)).unwrap_or_default();
            let text =
                say!(lang, WebOpeningLine { line: one.line.into(), what: what.into(), hint: hint.into() });
            beside("settings", text.trim().to_string())
        }
    }
}

/// What was typed, and what is set otherwise, to be looked at.
fn facts(visit: &Visit, blueprint: &Blueprint, opening: &Opening) -> Facts {
    let lang = visit.lang;
    let words = Wordings::new(blueprint);
    let role = if opening.role.is_empty() {
        say!(lang, WebImportNoEdition)
    } else {
        words.text(lang, &format!("role-{}", opening.role), &[])
    };
    let set = opening.overlay.lines().filter(|line| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with('#')
    });
    Facts {
        facts: vec![
            Fact::new(say!(lang, WebOpeningName), opening.name.clone()),
            Fact::new(say!(lang, WebOpeningKey), opening.key.clone()),
            Fact::new(say!(lang, WebOpeningRole), role),
            Fact::new(say!(lang, WebOpeningSettings), set.collect::<Vec<_>>().join("\n")),
        ],
    }
}

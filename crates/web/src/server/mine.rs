//! One's own account: sessions and the password.

use app::{NotEntered, SHORTEST, WrongPassword};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use texts::Lang;

use super::posted::Posts;
use super::visit::{Refused, Visit};
use crate::page::{Kind, Mine, OneSession};
use crate::say::say;
use crate::words::Told;

/// What was just done.
#[derive(Deserialize)]
pub(super) struct Just {
    #[serde(default)]
    selesai: String,
}

/// Shows the account.
pub(super) async fn account(visit: Visit, Query(just): Query<Just>) -> Result<Response, Refused> {
    let done = match just.selesai.as_str() {
        "sandi" => Some(say!(visit.lang, WebMineChanged)),
        "sesi" => Some(say!(visit.lang, WebMineEnded)),
        _ => None,
    };
    let page = page(&visit, done, Vec::new()).await?;
    Ok(visit.page(&page))
}

async fn page(visit: &Visit, done: Option<String>, told: Vec<Told>) -> Result<Mine, Refused> {
    let (me, person) = visit.somebody()?;
    let token = visit.token.as_deref().unwrap_or_default();
    let sessions = visit.house().sessions(me, token).await.map_err(|error| visit.broken(&error))?;
    let zoned = |at: jiff::Timestamp| at.to_zoned_datetime(visit.zone());
    let shown = |session: app::OpenSession| OneSession {
        id: session.id,
        device: device(&session.label, visit.lang),
        began: zoned(session.began),
        seen: zoned(session.seen),
        own: session.own,
    };
    Ok(Mine {
        csrf: visit.csrf(),
        account: person.login.clone(),
        done,
        sessions: sessions.into_iter().map(shown).collect(),
        least: SHORTEST,
        told,
    })
}

/// Changes the password.
pub(super) async fn change(visit: Visit, posts: Posts) -> Result<Response, Refused> {
    let (me, _) = visit.somebody()?;
    let posts = posts.read(&visit).await?;
    if !visit.holds(posts.one("csrf")) {
        return Ok(visit.trouble(Kind::Forbidden));
    }
    let lang = visit.lang;
    let told = |path: &str, text| Told { path: Some(path.to_string()), text };
    let token = visit.token.as_deref().unwrap_or_default();
    let wrong = if posts.one("password") == posts.one("again") {
        match visit.house().change_password(me, token, posts.one("present"), posts.one("password")).await {
            Ok(()) => return Ok(Redirect::to("/akun?selesai=sandi").into_response()),
            Err(NotEntered::Often) => return Ok(visit.trouble(Kind::Busy(15))),
            Err(NotEntered::Store(error)) => return Err(visit.broken(&error)),
            Err(NotEntered::Password(WrongPassword::Short)) => {
                told("password", say!(lang, WebPasswordShort { least: SHORTEST.into() }))
            }
            Err(NotEntered::Password(_)) => told("password", say!(lang, WebPasswordLong)),
            Err(NotEntered::Wrong | NotEntered::Link) => told("present", say!(lang, WebMineWrong)),
        }
    } else {
        told("again", say!(lang, WebPasswordDiffers))
    };
    let page = page(&visit, None, vec![wrong]).await?;
    Ok(visit.framed(StatusCode::UNPROCESSABLE_ENTITY, &page, Vec::new(), Vec::new()))
}

/// Ends a session, or all but this one.
pub(super) async fn end(visit: Visit, posts: Posts) -> Result<Response, Refused> {
    let (me, _) = visit.somebody()?;
    let posts = posts.read(&visit).await?;
    if !visit.holds(posts.one("csrf")) {
        return Ok(visit.trouble(Kind::Forbidden));
    }
    let ended = match posts.one("sesi") {
        "" => visit.house().end_other_sessions(me, visit.token.as_deref().unwrap_or_default()).await,
        one => visit.house().end_session(me, one).await,
    };
    ended.map_err(|error| visit.broken(&error))?;
    Ok(Redirect::to("/akun?selesai=sesi").into_response())
}

/// What a browser calls itself, as its owner would say it. Some call themselves by others' names, too: those come first.
pub(super) fn device(agent: &str, lang: Lang) -> String {
    const BROWSERS: &[(&str, &str)] = &[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: &[(&str, &str)] = &[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];
    let find = |all: &[(&str, &'static str)]| {
        all.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name)
    };
    match (find(BROWSERS), find(SYSTEMS)) {
        (Some(browser), Some(system)) => {
            say!(lang, WebDevice { browser: browser.into(), system: system.into() })
        }
        (Some(one), None) | (None, Some(one)) => one.to_string(),
        (None, None) => say!(lang, WebDeviceUnknown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_that_take_others_names_are_called_by_their_own() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0";
        assert_eq!(device(edge, Lang::Id), "Edge di Windows");
        let phone = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36";
        assert_eq!(device(phone, Lang::En), "Chrome on Android");
        assert_eq!(device("curl/8", Lang::Id), "Perangkat tidak dikenal");
    }
}

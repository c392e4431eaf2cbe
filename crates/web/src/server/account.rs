//! Signing in and out, links that work once, the reader's language.

use app::{Entered, NotEntered, SHORTEST, WrongPassword};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use texts::Lang;

use super::Shared;
use super::posted::Posts;
use super::visit::{LANG, Refused, Visit, keep, onward};
use crate::page::{Kind, Password, SignIn};
use crate::say::say;
use crate::words::Told;

/// Where to go on to.
#[derive(Deserialize)]
pub(super) struct Onward {
    #[serde(default)]
    ke: String,
}

/// Shows the page to sign in.
pub(super) async fn ask(visit: Visit, Query(query): Query<Onward>) -> Response {
    if visit.person.is_some() {
        return Redirect::to(onward(&query.ke)).into_response();
    }
    visit.page(&form(&visit, "", &query.ke, Vec::new()))
}

fn form(visit: &Visit, account: &str, back: &str, told: Vec<Told>) -> SignIn {
    SignIn {
        action: "/masuk".to_string(),
        csrf: visit.csrf(),
        account: account.to_string(),
        back: onward(back).to_string(),
        told,
        known: visit.shared.settings().told.clone(),
    }
}

/// Signs in.
pub(super) async fn sign_in(visit: Visit, posts: Posts) -> Result<Response, Refused> {
    let posts = posts.read(&visit).await?;
    let (account, password, back) = (posts.one("account"), posts.one("password"), posts.one("back"));
    match visit.house().sign_in(account, password, &visit.place, &visit.agent).await {
        Ok(entered) => Ok(entered_at(&visit, &entered, onward(back))),
        Err(NotEntered::Often) => Ok(visit.trouble(Kind::Busy(15))),
        Err(NotEntered::Store(error)) => Err(visit.broken(&error)),
        Err(_) => {
            let told = Told { path: Some("account".to_string()), text: say!(visit.lang, WebSignInWrong) };
            let page = form(&visit, account, back, vec![told]);
            Ok(visit.framed(StatusCode::UNPROCESSABLE_ENTITY, &page, Vec::new(), Vec::new()))
        }
    }
}

fn entered_at(visit: &Visit, entered: &Entered, path: &str) -> Response {
    let cookie = keep(Some(&entered.token), visit.shared.settings().secure);
    ([(header::SET_COOKIE, cookie)], Redirect::to(path)).into_response()
}

/// Signs out.
pub(super) async fn sign_out(visit: Visit, posts: Posts) -> Result<Response, Refused> {
    let posts = posts.read(&visit).await?;
    if visit.holds(posts.one("csrf"))
        && let Some(token) = &visit.token
    {
        visit.house().sign_out(token).await.map_err(|error| visit.broken(&error))?;
    }
    Ok(([(header::SET_COOKIE, keep(None, visit.shared.settings().secure))], Redirect::to("/"))
        .into_response())
}

/// Shows the page on which an invited person chooses a password.
pub(super) async fn invitation(visit: Visit, Path(link): Path<String>) -> Response {
    visit.page(&choose(&visit, &link, Vec::new()))
}

fn choose(visit: &Visit, link: &str, told: Vec<Told>) -> Password {
    Password {
        action: format!("/undangan/{link}"),
        csrf: visit.csrf(),
        account: String::new(),
        least: SHORTEST,
        hidden: Vec::new(),
        told,
    }
}

/// Sets the password and signs in.
pub(super) async fn accept(
    visit: Visit,
    Path(link): Path<String>,
    posts: Posts,
) -> Result<Response, Refused> {
    let posts = posts.read(&visit).await?;
    let lang = visit.lang;
    let told = |path: &str, text| Told { path: Some(path.to_string()), text };
    let wrong = |told| {
        let page = choose(&visit, &link, vec![told]);
        visit.framed(StatusCode::UNPROCESSABLE_ENTITY, &page, Vec::new(), Vec::new())
    };
    if posts.one("password") != posts.one("again") {
        return Ok(wrong(told("again", say!(lang, WebPasswordDiffers))));
    }
    match visit.house().accept(&link, posts.one("password"), &visit.agent).await {
        Ok(entered) => Ok(entered_at(&visit, &entered, "/")),
        Err(NotEntered::Password(WrongPassword::Short)) => {
            Ok(wrong(told("password", say!(lang, WebPasswordShort { least: SHORTEST.into() }))))
        }
        Err(NotEntered::Password(_)) => Ok(wrong(told("password", say!(lang, WebPasswordLong)))),
        Err(NotEntered::Store(error)) => Err(visit.broken(&error)),
        Err(_) => Ok(wrong(Told::new(say!(lang, WebLinkOver)))),
    }
}

/// Keeps the reader's language, and goes back to the page.
pub(super) async fn language(
    State(shared): State<Shared>,
    Path(lang): Path<String>,
    Query(query): Query<Onward>,
) -> Response {
    let lang: Lang = lang.parse().unwrap_or_default();
    let secure = if shared.settings().secure { "; Secure" } else { "" };
    let cookie = format!("{LANG}={lang}; Path=/; SameSite=Lax; Max-Age=31536000{secure}");
    let cookie = HeaderValue::from_str(&cookie).unwrap_or_else(|_| HeaderValue::from_static(""));
    ([(header::SET_COOKIE, cookie)], Redirect::to(onward(&query.ke))).into_response()
}

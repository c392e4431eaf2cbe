//! Who asks, in which language: what every page begins with.

use app::{House, Person};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use engine::Actor;
use jiff::ZonedDateTime;
use jiff::tz::TimeZone;
use maud::Markup;
use sha2::{Digest, Sha256};
use texts::Lang;

use super::Shared;
use crate::frame::{Frame, Item, Who};
use crate::page::{Kind, Page, Trouble};
use crate::part::Link;
use crate::say::say;

/// The session's cookie; over TLS browsers hold its name to what it promises.
const SESSION: &str = "gelar";
/// The language's cookie.
pub(super) const LANG: &str = "bahasa";

/// A request's person, language and place.
pub(crate) struct Visit {
    pub(super) shared: Shared,
    pub(super) lang: Lang,
    /// Key and person, where somebody is signed in.
    pub(super) person: Option<(String, Person)>,
    pub(super) token: Option<String>,
    /// Path and query.
    pub(super) path: String,
    /// Where the request comes from, for limits.
    pub(super) place: String,
    pub(super) agent: String,
}

/// Why there is no page: an answer of its own.
#[derive(Debug)]
pub struct Refused(pub(super) Box<Response>);

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        *self.0
    }
}

impl FromRequestParts<Shared> for Visit {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Refused> {
        let token = cookie(&parts.headers, SESSION);
        let lang = language(&parts.headers);
        let header =
            |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let place = parts
            .extensions
            .get::<axum::extract::ConnectInfo<std::net::SocketAddr>>()
            .map(|info| info.0.ip().to_string())
            .unwrap_or_default();
        let mut visit = Self {
            shared: shared.clone(),
            lang,
            person: None,
            token,
            path: parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_string(),
            place,
            agent: header("user-agent").chars().take(120).collect(),
        };
        if let Some(token) = &visit.token {
            let who = shared.house().who(token).await;
            let who = who.map_err(|error| visit.broken(&error))?;
            let office = shared.house().office();
            visit.person = who.and_then(|key| office.people.get(&key).cloned().map(|person| (key, person)));
        }
        Ok(visit)
    }
}

impl Visit {
    pub(super) fn house(&self) -> &House {
        self.shared.house()
    }

    /// Who acts.
    pub(super) fn actor(&self) -> Actor {
        self.person.as_ref().map_or(Actor::Public, |(key, _)| Actor::User(key.clone()))
    }

    /// The key of whoever is signed in.
    pub(super) fn key(&self) -> Option<&str> {
        self.person.as_ref().map(|(key, _)| key.as_str())
    }

    pub(super) fn zone(&self) -> TimeZone {
        TimeZone::get(&self.house().office().seat.zone).unwrap_or(TimeZone::UTC)
    }

    /// The moment on the office's clock.
    pub(super) fn now(&self) -> ZonedDateTime {
        self.house().now().to_zoned_datetime(self.zone())
    }

    /// What a form of this session carries.
    pub(super) fn csrf(&self) -> String {
        let token = self.token.as_deref().unwrap_or_default();
        hex::encode(Sha256::digest(format!("form of {token}")))
    }

    /// Whether what was posted is a form of this session.
    pub(super) fn holds(&self, csrf: &str) -> bool {
        csrf == self.csrf()
    }

    /// A page in its frame.
    pub(super) fn page<P: Page>(&self, page: &P) -> Response {
        self.framed(StatusCode::OK, page, Vec::new(), Vec::new())
    }

    pub(super) fn framed<P: Page>(
        &self,
        status: StatusCode,
        page: &P,
        nav: Vec<Item>,
        looks: Vec<String>,
    ) -> Response {
        let markup: Markup = self.frame(nav, looks).page(page);
        (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], markup.into_string()).into_response()
    }

    fn frame(&self, nav: Vec<Item>, looks: Vec<String>) -> Frame {
        let office = self.house().office();
        let who = match &self.person {
            Some((_, person)) => Who::Somebody {
                name: person.name.clone(),
                role: None,
                account: "/akun".to_string(),
                sign_out: "/keluar".to_string(),
            },
            None => Who::Anybody { sign_in: format!("/masuk?ke={}", escaped(&self.path)) },
        };
        let other = if self.lang == Lang::Id { Lang::En } else { Lang::Id };
        let mut all = nav;
        if all.is_empty() && self.person.is_some() {
            all = self.places();
        }
        Frame {
            lang: self.lang,
            look: format!("/gaya/{}", self.shared.look().name),
            looks: looks.into_iter().map(|name| format!("/gaya/{name}")).collect(),
            government: office.seat.name.clone(),
            site: self.shared.settings().site.clone(),
            crest: None,
            home: "/".to_string(),
            who,
            nav: all,
            notice: None,
            switch: format!("/bahasa/{other}?ke={}", escaped(&self.path)),
            csrf: self.csrf(),
            example: office.adopted.values().any(|adopted| adopted.example),
        }
    }

    /// Adoptions in which the person has a role, and the office for whoever keeps it.
    fn places(&self) -> Vec<Item> {
        let Some((_, person)) = &self.person else { return Vec::new() };
        let office = self.house().office();
        let mut items: Vec<Item> = person
            .roles
            .keys()
            .filter_map(|key| {
                let adopted = office.adopted.get(key)?;
                let path = format!("/e/{key}");
                let current = self.path == path || self.path.starts_with(&format!("{path}/"));
                Some(Item { text: adopted.name.clone(), path, current })
            })
            .collect();
        if person.keeper {
            let current = self.path.starts_with("/kantor");
            items.push(Item { text: say!(self.lang, WebOffice), path: "/kantor".to_string(), current });
        }
        items
    }

    /// A page that could not be had.
    pub(super) fn trouble(&self, kind: Kind) -> Response {
        let status = match kind {
            Kind::NotFound => StatusCode::NOT_FOUND,
            Kind::Forbidden => StatusCode::FORBIDDEN,
            Kind::TooMuch => StatusCode::PAYLOAD_TOO_LARGE,
            Kind::Busy(_) => StatusCode::TOO_MANY_REQUESTS,
            Kind::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let page = Trouble { kind, home: Link::new(say!(self.lang, WebHomeLink), "/"), contact: None };
        self.framed(status, &page, Vec::new(), Vec::new())
    }

    pub(super) fn nothing(&self) -> Refused {
        // Whoever is not signed in may be somebody who may know: he is asked, and comes back.
        if self.person.is_none() {
            return Refused(Box::new(
                Redirect::to(&format!("/masuk?ke={}", escaped(&self.path))).into_response(),
            ));
        }
        Refused(Box::new(self.trouble(Kind::NotFound)))
    }

    /// Our mistake: the reader gets a number, the log the reason.
    pub(super) fn broken(&self, error: &dyn std::fmt::Display) -> Refused {
        let number = self.house().nonce(4).to_uppercase();
        tracing::error!(number, %error, "a request failed");
        Refused(Box::new(self.trouble(Kind::Broken(number))))
    }

    /// Whoever is signed in; others are asked to.
    pub(super) fn somebody(&self) -> Result<(&str, &Person), Refused> {
        match &self.person {
            Some((key, person)) => Ok((key, person)),
            None => Err(self.nothing()),
        }
    }
}

/// A cookie's value.
pub(super) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_string())
}

/// Sets or ends the session's cookie.
pub(super) fn keep(token: Option<&str>, secure: bool) -> HeaderValue {
    let secure = if secure { "; Secure" } else { "" };
    let text = match token {
        Some(token) => format!("{SESSION}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=43200{secure}"),
        None => format!("{SESSION}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}"),
    };
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

fn language(headers: &HeaderMap) -> Lang {
    let chosen = cookie(headers, LANG).and_then(|lang| lang.parse().ok());
    let asked = || {
        let accepted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        accepted.split(',').find_map(|one| one.trim().parse().ok())
    };
    chosen.or_else(asked).unwrap_or_default()
}

/// A path as it stands in a query.
pub(super) fn escaped(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(byte))
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

/// One part of a path, whatever signs are in it: a number of a certificate has strokes.
pub(super) fn escaped_part(part: &str) -> String {
    escaped(part).replace('/', "%2F")
}

/// A path of this server to go on to; never another server.
pub(super) fn onward(path: &str) -> &str {
    let own = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n']);
    if own { path } else { "/" }
}

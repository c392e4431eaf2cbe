//! The server half: routes, sessions, limits. It holds no rule: what may be seen and done, [`app`] says.

mod account;
mod acting;
mod case;
mod edition;
mod entered;
mod filed;
mod hall;
mod intake;
mod judging;
mod mine;
mod office;
mod opening;
mod overview;
mod paper;
mod posted;
mod result;
mod search;
mod shown;
mod verify;
mod visit;

use std::sync::Arc;

use app::House;
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::look::Look;
pub use visit::Refused;

/// Largest request without files, and largest sum of the texts beside files.
const LARGEST: usize = 2 * 1024 * 1024;
/// Largest request with files; each file has its own limit besides.
const LARGEST_FILES: usize = 64 * 1024 * 1024;

/// What the server is told when it starts.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The address under which people reach it, such as `https://inovasi.contoh.go.id`; links on paper begin with it.
    pub address: String,
    /// What is done here, beside the government's name.
    pub site: String,
    /// Cookies only over TLS.
    pub secure: bool,
    /// Accounts that are told on the page to sign in: user name, password, role. Of an example only.
    pub told: Vec<(String, String, String)>,
    /// Blueprints that the program carries, by the names of their folders: what may be adopted.
    pub shelf: Vec<(String, blueprint::Folder)>,
}

/// What every route has.
#[derive(Clone)]
pub struct Shared(Arc<Inner>);

struct Inner {
    house: House,
    settings: Settings,
    look: Look,
}

impl Shared {
    pub(crate) fn house(&self) -> &House {
        &self.0.house
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.0.settings
    }

    pub(crate) fn look(&self) -> &Look {
        &self.0.look
    }
}

/// The routes of a house.
pub fn router(house: House, settings: Settings) -> Router {
    let shared = Shared(Arc::new(Inner { house, settings, look: Look::new(None) }));
    Router::new()
        .route("/", get(hall::home))
        .route("/cari", get(search::search))
        .route("/gaya/{name}", get(style))
        .route("/bahasa/{lang}", get(account::language))
        .route("/masuk", get(account::ask).post(account::sign_in))
        .route("/keluar", axum::routing::post(account::sign_out))
        .route("/undangan/{link}", get(account::invitation).post(account::accept))
        .route("/kantor", get(office::people))
        .route("/kantor/undang/{person}", get(office::ask).post(office::invite))
        .route(
            "/periksa",
            get(verify::ask).post(verify::upload).layer(DefaultBodyLimit::max(verify::LARGEST)),
        )
        .route("/periksa/{code}", get(verify::code))
        .route("/kantor/undangan", get(office::choose).post(office::cards))
        .route("/kantor/impor", get(intake::ask).post(intake::hand_in))
        .route("/kantor/impor/periksa", get(intake::check).post(intake::confirm))
        .route("/kantor/impor/contoh/{name}", get(intake::example))
        .route("/kantor/edisi/baru", get(opening::choose))
        .route("/kantor/edisi/baru/{blueprint}", get(opening::ask).post(opening::open))
        .route("/kantor/orang/{person}", get(office::person))
        .route("/kantor/orang/{person}/{what}", get(office::sure).post(office::done))
        .route("/akun", get(mine::account).post(mine::change))
        .route("/akun/sesi", axum::routing::post(mine::end))
        .route("/e/{hall}", get(hall::hall))
        .route("/e/{hall}/meja", get(judging::desk))
        .route("/e/{hall}/hasil", get(result::result))
        .route("/e/{hall}/hasil/{file}", get(result::file))
        .route("/e/{hall}/impor-nilai", get(entered::ask).post(entered::hand_in))
        .route("/e/{hall}/impor-nilai/periksa", get(entered::check).post(entered::confirm))
        .route("/e/{hall}/{kind}", get(case::list))
        .route("/e/{hall}/{kind}/baru/{action}", get(acting::opening).post(acting::open).layer(files()))
        .route("/e/{hall}/{kind}/{id}", get(case::case))
        .route("/e/{hall}/{kind}/{id}/berkas/{hash}", get(filed::file))
        .route("/e/{hall}/{kind}/{id}/dokumen/{document}", get(paper::document))
        .route("/e/{hall}/{kind}/{id}/{action}", get(acting::ask).post(acting::act).layer(files()))
        .fallback(nowhere)
        .layer(DefaultBodyLimit::max(LARGEST_FILES + LARGEST))
        .layer(middleware::from_fn_with_state(shared.clone(), guarded))
        .with_state(shared)
}

/// Forms that may carry files.
fn files() -> DefaultBodyLimit {
    DefaultBodyLimit::max(LARGEST_FILES)
}

/// The paths of all routes, for the test that no role learns more than it may.
pub const ROUTES: &[&str] = &[
    "/",
    "/cari",
    "/gaya/{name}",
    "/bahasa/{lang}",
    "/masuk",
    "/keluar",
    "/undangan/{link}",
    "/kantor",
    "/kantor/undang/{person}",
    "/periksa",
    "/periksa/{code}",
    "/kantor/undangan",
    "/kantor/impor",
    "/kantor/impor/periksa",
    "/kantor/impor/contoh/{name}",
    "/kantor/edisi/baru",
    "/kantor/edisi/baru/{blueprint}",
    "/kantor/orang/{person}",
    "/kantor/orang/{person}/{what}",
    "/akun",
    "/akun/sesi",
    "/e/{hall}",
    "/e/{hall}/meja",
    "/e/{hall}/hasil",
    "/e/{hall}/hasil/{file}",
    "/e/{hall}/impor-nilai",
    "/e/{hall}/impor-nilai/periksa",
    "/e/{hall}/{kind}",
    "/e/{hall}/{kind}/baru/{action}",
    "/e/{hall}/{kind}/{id}",
    "/e/{hall}/{kind}/{id}/berkas/{hash}",
    "/e/{hall}/{kind}/{id}/dokumen/{document}",
    "/e/{hall}/{kind}/{id}/{action}",
];

/// Stylesheets: names change with what is in them, so browsers may keep them for ever.
async fn style(State(shared): State<Shared>, Path(name): Path<String>) -> Response {
    let css = if name == shared.look().name {
        Some(shared.look().css.clone())
    } else {
        acting::style(&shared, &name)
    };
    match css {
        Some(css) => (
            [
                (header::CONTENT_TYPE, "text/css; charset=utf-8"),
                (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            ],
            css,
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn nowhere(visit: visit::Visit) -> Response {
    visit.trouble(crate::page::Kind::NotFound)
}

/// What holds for every request and every answer: nothing is posted from elsewhere, nothing runs that is not ours, nothing private is kept.
async fn guarded(State(shared): State<Shared>, request: Request<Body>, next: Next) -> Response {
    let posts = !matches!(*request.method(), Method::GET | Method::HEAD);
    if posts && !own(&request) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if shared.settings().secure {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

/// Whether a request that changes something comes from one of our own pages.
fn own(request: &Request<Body>) -> bool {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = header("sec-fetch-site") {
        return site == "same-origin";
    }
    // Browsers that do not say so name where they come from; whoever names nothing is no browser of today, and is refused.
    match (header("origin"), header("host")) {
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, from)| from == host),
        _ => false,
    }
}

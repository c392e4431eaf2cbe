//! Files of a case, to whoever sees the field that holds them. They are somebody else's bytes: served in a sandbox.

use app::OpenFile;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use blueprint::expr::Ref;

use super::visit::{Refused, Visit};

/// Types that a browser shows by itself without running anything.
const SHOWN: [&str; 4] = ["application/pdf", "image/jpeg", "image/png", "video/mp4"];

pub(super) async fn file(
    visit: Visit,
    Path((hall, kind, id, hash)): Path<(String, String, String, String)>,
) -> Result<Response, Refused> {
    let hall = visit.house().hall(&hall).ok_or_else(|| visit.nothing())?;
    let found = visit.house().file(&hall, &visit.actor(), &Ref::new(kind, id), &hash).await;
    let (known, open) = found.map_err(|error| visit.broken(&error))?.ok_or_else(|| visit.nothing())?;
    Ok(served(&known.name, &known.media, open))
}

/// A file on its way to a browser.
pub(super) fn served(name: &str, media: &str, open: OpenFile) -> Response {
    let shown = SHOWN.contains(&media);
    let media = if shown { media } else { "application/octet-stream" };
    let way = if shown { "inline" } else { "attachment" };
    let ascii: String =
        name.chars().map(|c| if c.is_ascii_graphic() || c == ' ' { c } else { '_' }).collect();
    let named = format!("{way}; filename=\"{ascii}\"; filename*=UTF-8''{}", super::visit::escaped(name));
    let value =
        |text: &str| HeaderValue::from_str(text).unwrap_or_else(|_| HeaderValue::from_static(way_of(shown)));
    (
        [
            (header::CONTENT_TYPE, value(media)),
            (header::CONTENT_LENGTH, HeaderValue::from(open.size)),
            (header::CONTENT_DISPOSITION, value(&named)),
            (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'")),
        ],
        Body::from_stream(open.content),
    )
        .into_response()
}

fn way_of(shown: bool) -> &'static str {
    if shown { "inline" } else { "attachment" }
}

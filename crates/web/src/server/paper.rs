//! Documents that were issued, to whoever sees all that they say.

use std::time::Duration;

use app::{Document, NotPrinted, Validity};
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use blueprint::expr::Ref;
use engine::Seen;

use super::filed;
use super::shown::Shown;
use super::visit::{Refused, Visit};
use crate::page::Preparing;
use crate::part::Link;
use crate::say::say;

/// How long a reader waits for a document that is being set before he is told so.
const PATIENCE: Duration = Duration::from_secs(8);
/// When the page that says so tries again.
const AGAIN: &str = "5";

/// A document as its reader calls it, and the path of its case.
struct Named {
    document: String,
    case: Link,
    file: String,
}

pub(super) async fn document(
    visit: Visit,
    Path((key, kind, id, ordinal)): Path<(String, String, String, String)>,
) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let ordinal = ordinal.parse().map_err(|_| visit.nothing())?;
    let of = Ref::new(kind, id);
    let actor = visit.actor();
    let document = visit.house().document(&hall, &actor, &of, ordinal).ok_or_else(|| visit.nothing())?;
    let named = hall.look(&actor, visit.house().now(), |eyes| {
        let shown = Shown { eyes, lang: visit.lang, base: format!("/e/{key}") };
        named(&shown, &document)
    });
    // Whoever goes away does not stop the work: the next one finds it done.
    let (house, printing) = (visit.house().clone(), (hall.clone(), of.clone()));
    let work = tokio::spawn(async move { house.print(&printing.0, &printing.1, ordinal).await });
    let failed = match tokio::time::timeout(PATIENCE, work).await {
        Ok(Ok(Ok(paper))) => {
            let open = visit.house().file_of_paper(&paper).await.map_err(|error| visit.broken(&error))?;
            let open = open.ok_or_else(|| visit.broken(&"the file of a document is not there"))?;
            return Ok(filed::served(&named.file, "application/pdf", open));
        }
        Ok(Ok(Err(NotPrinted::Unknown))) => return Err(visit.nothing()),
        Ok(Ok(Err(NotPrinted::NoPress))) | Err(_) => false,
        Ok(Ok(Err(error))) => {
            tracing::error!(%error, hall = hall.key, kind = of.kind, id = of.id, ordinal, "a document was not set");
            true
        }
        Ok(Err(error)) => return Err(visit.broken(&error)),
    };
    let page = Preparing { document: named.document, back: named.case, again: visit.path.clone(), failed };
    let mut response = visit.framed(StatusCode::ACCEPTED, &page, Vec::new(), Vec::new());
    if !failed {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(AGAIN));
    }
    Ok(response.into_response())
}

/// `Piagam penghargaan 117/2026`
pub(super) fn called(shown: &Shown<'_>, document: &Document) -> String {
    let kind = shown.text(&format!("document-{}", document.id));
    match &document.number {
        Some(number) => format!("{kind} {number}"),
        None => kind,
    }
}

fn named(shown: &Shown<'_>, document: &Document) -> Named {
    let title = shown.called(&document.of);
    let called = called(shown, document);
    Named {
        file: format!("{}.pdf", format!("{called} {title}").replace(['/', '\\'], "-")),
        document: called,
        case: Link::new(title, shown.path(&document.of)),
    }
}

/// The way to a document's file.
pub(super) fn path(shown: &Shown<'_>, document: &Document) -> String {
    format!("{}/dokumen/{}", shown.path(&document.of), document.ordinal)
}

/// Links to all documents of a case that the reader may have.
pub(super) fn links(shown: &Shown<'_>, seen: &Seen) -> Vec<Link> {
    let lang = shown.lang;
    let link = |document: &Document| {
        let kind = shown.text(&format!("document-{}", document.id));
        let kind = match document.standing {
            Validity::Holds => kind,
            Validity::Replaced { .. } => say!(lang, PaperReplacedMark { document: kind.into() }),
            Validity::Revoked { .. } => say!(lang, PaperRevokedMark { document: kind.into() }),
        };
        let text = match &document.number {
            Some(number) => say!(lang, PaperLink { document: kind.into(), number: number.into() }),
            None => say!(lang, PaperLinkPlain { document: kind.into() }),
        };
        Link::new(text, path(shown, document))
    };
    shown.eyes.documents(&seen.of).iter().map(link).collect()
}

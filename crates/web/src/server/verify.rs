//! Whether a document is genuine: by its code, its number, or its file. For everybody, a limited number of times.

use app::{Document, Examined, Traced, Validity};
use axum::extract::{FromRequest, Multipart, Path, Query, Request};
use axum::response::Response;
use jiff::Timestamp;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use texts::Lang;

use super::paper;
use super::shown::Shown;
use super::visit::{Refused, Visit};
use crate::page::{Kind, Verdict, Verification};
use crate::part::{Fact, Link, Tone};
use crate::say::{Moment, say};
use crate::words::Told;

/// Largest file that is compared.
pub(super) const LARGEST: usize = 32 * 1024 * 1024;
/// Most documents that are told of one number.
const MOST: usize = 10;

/// What the address on a document carries, or what somebody typed.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// The number.
    #[serde(default)]
    n: String,
    /// The code.
    #[serde(default)]
    h: String,
    /// Either, typed.
    #[serde(default)]
    q: Option<String>,
}

pub(super) async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Refused> {
    if !asked.h.is_empty() {
        return by_code(&visit, &asked.h, Some(&asked.n)).await;
    }
    let Some(typed) = asked.q.or_else(|| Some(asked.n).filter(|number| !number.is_empty())) else {
        return Ok(page(&visit, "", Vec::new(), Vec::new()));
    };
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(page(&visit, "", vec![told("asked", say!(visit.lang, PaperVerifyEmpty))], Vec::new()));
    }
    allowed(&visit).await?;
    // A code is read in groups.
    let code: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let by_code = visit.house().trace_code(&visit.actor(), &code).await;
    let found: Vec<Traced> = match by_code.map_err(|error| visit.broken(&error))? {
        Some(one) => vec![one],
        None => visit.house().trace_number(&visit.actor(), typed),
    };
    let mut verdicts: Vec<Verdict> =
        found.iter().take(MOST).map(|traced| known(&visit, traced, false)).collect();
    if verdicts.is_empty() {
        verdicts.push(unknown(&visit, say!(visit.lang, PaperUnknownText { asked: typed.into() })));
    }
    Ok(page(&visit, typed, Vec::new(), verdicts))
}

pub(super) async fn code(visit: Visit, Path(code): Path<String>) -> Result<Response, Refused> {
    by_code(&visit, &code, None).await
}

async fn by_code(visit: &Visit, code: &str, number: Option<&str>) -> Result<Response, Refused> {
    allowed(visit).await?;
    let found = visit.house().trace_code(&visit.actor(), code).await.map_err(|error| visit.broken(&error))?;
    let verdict = match found {
        None => unknown(visit, say!(visit.lang, PaperUnknownText { asked: code.into() })),
        // The address says both: whoever changed the number on paper did not change what was issued.
        Some(traced)
            if number
                .is_some_and(|number| traced.document.number.as_deref().unwrap_or_default() != number) =>
        {
            unknown(visit, say!(visit.lang, PaperUnknownNumber))
        }
        Some(traced) => known(visit, &traced, false),
    };
    Ok(page(visit, code, Vec::new(), vec![verdict]))
}

/// Compares a file; it is not kept.
pub(super) async fn upload(visit: Visit, request: Request) -> Result<Response, Refused> {
    allowed(&visit).await?;
    let too_much = || Refused(Box::new(visit.trouble(Kind::TooMuch)));
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| too_much())?;
    let (mut csrf, mut file) = (String::new(), None);
    while let Some(field) = parts.next_field().await.map_err(|_| too_much())? {
        match field.name() {
            Some("csrf") => csrf = field.text().await.map_err(|_| too_much())?,
            Some("file") => file = Some(field.bytes().await.map_err(|_| too_much())?),
            _ => {}
        }
    }
    if !visit.holds(&csrf) {
        return Ok(visit.trouble(Kind::Forbidden));
    }
    let Some(file) = file.filter(|file| !file.is_empty()) else {
        let problem = told("file", say!(visit.lang, PaperVerifyNoFile));
        return Ok(page(&visit, "", vec![problem], Vec::new()));
    };
    // A record of a result is told apart by its first sign.
    if file.first() == Some(&b'{') {
        let examined = visit.house().examine(file).await.map_err(|error| visit.broken(&error))?;
        let verdict = match examined {
            Some(examined) => recomputed(&visit, &examined),
            None => unknown(&visit, say!(visit.lang, PaperUnknownFile)),
        };
        return Ok(page(&visit, "", Vec::new(), vec![verdict]));
    }
    let hash = hex::encode(Sha256::digest(&file));
    let found =
        visit.house().trace_file(&visit.actor(), &hash).await.map_err(|error| visit.broken(&error))?;
    let verdict = match found {
        Some(traced) => known(&visit, &traced, true),
        None => unknown(&visit, say!(visit.lang, PaperUnknownFile)),
    };
    Ok(page(&visit, "", Vec::new(), vec![verdict]))
}

/// Guessing is limited, as signing in is.
async fn allowed(visit: &Visit) -> Result<(), Refused> {
    match visit.house().may_verify(&visit.place).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(Refused(Box::new(visit.trouble(Kind::Busy(15))))),
        Err(error) => Err(visit.broken(&error)),
    }
}

fn told(path: &str, text: String) -> Told {
    Told { path: Some(path.to_string()), text }
}

fn page(visit: &Visit, asked: &str, told: Vec<Told>, verdicts: Vec<Verdict>) -> Response {
    visit.page(&Verification {
        government: visit.house().office().seat.name.clone(),
        csrf: visit.csrf(),
        asked: asked.to_string(),
        told,
        verdicts,
    })
}

fn unknown(visit: &Visit, text: String) -> Verdict {
    let title = |lang: Lang| say!(lang, PaperUnknown);
    Verdict {
        tone: Tone::Warn,
        title: (title(visit.lang), title(other(visit.lang))),
        text,
        more: None,
        facts: Vec::new(),
        differs: Vec::new(),
        links: Vec::new(),
    }
}

fn other(lang: Lang) -> Lang {
    if lang == Lang::Id { Lang::En } else { Lang::Id }
}

/// What the recomputation of a record says.
fn recomputed(visit: &Visit, examined: &Examined) -> Verdict {
    let lang = visit.lang;
    let holds = examined.found.is_empty();
    let office = visit.house().office();
    let title =
        |lang: Lang| if holds { say!(lang, PaperRecordHolds) } else { say!(lang, PaperRecordDiffers) };
    let (tone, text) = match (holds, &examined.hall) {
        (true, Some(_)) => {
            (Tone::Good, say!(lang, PaperRecordHoldsText { government: office.seat.name.as_str().into() }))
        }
        (true, None) => (Tone::Warn, say!(lang, PaperRecordAloneText)),
        (false, _) => (Tone::Bad, say!(lang, PaperRecordDiffersText { count: examined.found.len().into() })),
    };
    Verdict {
        tone,
        title: (title(lang), title(other(lang))),
        text,
        more: None,
        facts: vec![
            Fact::new(say!(lang, PaperRecordTitle), examined.title.as_str()),
            Fact::new(say!(lang, PaperRecordHash), examined.hash.as_str()),
        ],
        differs: visit.house().worded(&examined.found, lang),
        links: Vec::new(),
    }
}

/// What is told of a document: to whoever holds it that it is one, to whoever sees its case also what that says.
fn known(visit: &Visit, traced: &Traced, file: bool) -> Verdict {
    let office = visit.house().office();
    let government = office.seat.name.as_str();
    let (lang, document) = (visit.lang, &traced.document);
    let day = |at: Timestamp| Moment(at.to_zoned_datetime(visit.zone())).date(lang);
    let (tone, text) = match &document.standing {
        Validity::Holds if file => {
            (Tone::Good, say!(lang, PaperGenuineFile { government: government.into() }))
        }
        Validity::Holds => (Tone::Good, say!(lang, PaperGenuineText { government: government.into() })),
        Validity::Revoked { at } => {
            (Tone::Bad, say!(lang, PaperRevokedText { government: government.into(), date: day(*at).into() }))
        }
        Validity::Replaced { at, .. } => (
            Tone::Bad,
            say!(lang, PaperReplacedText { government: government.into(), date: day(*at).into() }),
        ),
    };
    let title = |lang: Lang| match document.standing {
        Validity::Holds => say!(lang, PaperGenuine),
        Validity::Revoked { .. } => say!(lang, PaperRevoked),
        Validity::Replaced { .. } => say!(lang, PaperReplaced),
    };
    let more = match (&document.standing, traced.seen) {
        (Validity::Holds, true) => Some(say!(lang, PaperGenuineCompare)),
        (Validity::Holds, false) => Some(say!(lang, PaperGenuineHolder)),
        _ => None,
    };
    let adopted = office.adopted.get(&traced.hall.key);
    let edition = adopted.map(|adopted| adopted.name.clone()).unwrap_or_default();
    let (facts, links) = traced.hall.look(&visit.actor(), visit.house().now(), |eyes| {
        let shown = Shown { eyes, lang, base: format!("/e/{}", traced.hall.key) };
        let mut facts =
            vec![Fact::new(say!(lang, PaperFactDocument), shown.text(&format!("document-{}", document.id)))];
        if let Some(number) = &document.number {
            facts.push(Fact::new(say!(lang, PaperFactNumber), number.as_str()));
        }
        facts.push(Fact::new(say!(lang, PaperFactIssued), day(document.at)));
        facts.push(Fact::new(say!(lang, PaperFactGovernment), government));
        facts.push(Fact::new(say!(lang, PaperFactEdition), edition));
        facts.extend(standing(document, lang, &day));
        if !traced.seen {
            return (facts, Vec::new());
        }
        // The case says what its newest document says; what was replaced may have said something else. Where values lead is the case's page.
        let newest = !matches!(document.standing, Validity::Replaced { .. });
        let seen = eyes.see(&document.of).filter(|_| newest);
        let groups = seen.map(|seen| shown.facts(&seen)).unwrap_or_default();
        facts.extend(groups.into_iter().flat_map(|(_, facts)| facts).map(|fact| Fact { act: None, ..fact }));
        let links = vec![
            Link::new(say!(lang, PaperSeeFile), paper::path(&shown, document)),
            Link::new(say!(lang, PaperSeeCase), shown.path(&document.of)),
        ];
        (facts, links)
    });
    Verdict { tone, title: (title(lang), title(other(lang))), text, more, facts, differs: Vec::new(), links }
}

fn standing(document: &Document, lang: Lang, day: &dyn Fn(Timestamp) -> String) -> Option<Fact> {
    match &document.standing {
        Validity::Holds => Some(Fact::new(say!(lang, PaperFactState), say!(lang, PaperStateHolds))),
        Validity::Revoked { at } => Some(Fact::new(say!(lang, PaperFactRevoked), day(*at))),
        Validity::Replaced { by, .. } => {
            by.as_ref().map(|by| Fact::new(say!(lang, PaperFactReplacedBy), by.as_str()))
        }
    }
}

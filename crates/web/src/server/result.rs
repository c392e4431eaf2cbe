//! The ranking as it stands, for whoever may see every sheet that it comes of.

use app::{NotPrinted, PaperForm};
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use blueprint::expr::Value;
use engine::Actor;
use serde_json::json;

use super::shown::Shown;
use super::visit::{Refused, Visit};
use crate::page::{Outcome, Preparing, Standing};
use crate::part::{Fact, Link};
use crate::say::say;

pub(super) async fn result(visit: Visit, Path(key): Path<String>) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    // Looking at what is still open writes nothing: only a decided result has its checkpoint.
    let record = match hall.look(&visit.actor(), visit.house().now(), |eyes| eyes.result_decided()) {
        true => visit.house().record(&hall, &visit.actor(), visit.lang).await,
        false => Ok(None),
    };
    let record = record.map_err(|error| visit.broken(&error))?.map(|protocol| protocol.record);
    let page = hall.look(&visit.actor(), visit.house().now(), |eyes| {
        let outcome = eyes.outcome()?;
        let shown = Shown { eyes, lang: visit.lang, base: format!("/e/{key}") };
        Some(page(&shown, &outcome, record.as_ref()))
    });
    match page {
        Some(page) => Ok(visit.page(&page)),
        None => Err(visit.nothing()),
    }
}

fn page(shown: &Shown<'_>, outcome: &app::Outcome, record: Option<&app::Record>) -> Outcome {
    let (lang, eyes) = (shown.lang, shown.eyes);
    let entries = outcome
        .entries
        .iter()
        .map(|standing| {
            let seen = eyes.see(&standing.entry);
            let agency = seen.as_ref().and_then(|seen| seen.fields.get("agency"));
            let (low, high) = standing.interval();
            Standing {
                place: standing.place,
                entry: Link::new(shown.called(&standing.entry), shown.path(&standing.entry)),
                agency: agency.map(|agency| shown.plain(agency)).unwrap_or_default(),
                mean: standing.mean,
                calibrated: (standing.calibrated.0, low, high),
                chance: standing.chance,
            }
        })
        .collect();
    let called = |group: &Vec<blueprint::expr::Ref>| {
        group.iter().map(|of| shown.called(of)).collect::<Vec<_>>().join(", ")
    };
    Outcome {
        round: shown.text(&format!("round-{}", outcome.round)),
        rule: if outcome.calibrated { say!(lang, WebRuleCalibrated) } else { say!(lang, WebRuleMean) },
        best: outcome.best,
        entries,
        cut: outcome.cut,
        warnings: Vec::new(),
        settle: None,
        tied: outcome.tied.iter().map(called).collect(),
        files: files(shown),
        hashes: record.map(|record| hashes(shown, record)).unwrap_or_default(),
        act: None,
    }
}

fn files(shown: &Shown<'_>) -> Vec<Link> {
    let lang = shown.lang;
    [
        (say!(lang, PaperResultMinutes), "berita-acara.pdf"),
        (say!(lang, PaperResultMinutesDocx), "berita-acara.docx"),
        (say!(lang, PaperResultRecord), "rekaman.json"),
    ]
    .map(|(text, file)| Link::new(text, format!("{}/hasil/{file}", shown.base)))
    .into()
}

fn hashes(shown: &Shown<'_>, record: &app::Record) -> Vec<Fact> {
    let hash = Fact::new(say!(shown.lang, PaperResultHash), record.hash.as_str());
    let checkpoint = record.checkpoint.as_ref();
    let checkpoint =
        checkpoint.map(|one| Fact::new(say!(shown.lang, PaperResultCheckpoint), one.hash.as_str()));
    std::iter::once(hash).chain(checkpoint).collect()
}

/// A file of the result.
pub(super) async fn file(
    visit: Visit,
    Path((key, file)): Path<(String, String)>,
) -> Result<Response, Refused> {
    match file.as_str() {
        "rekaman.json" => record(&visit, &key).await,
        "kutipan.json" => extract(&visit, &key).await,
        "berita-acara.pdf" => minutes(&visit, &key, PaperForm::Pdf).await,
        "berita-acara.docx" => minutes(&visit, &key, PaperForm::Docx).await,
        _ => Err(visit.nothing()),
    }
}

async fn record(visit: &Visit, key: &str) -> Result<Response, Refused> {
    let hall = visit.house().hall(key).ok_or_else(|| visit.nothing())?;
    let protocol = visit.house().record(&hall, &visit.actor(), visit.lang).await;
    let protocol = protocol.map_err(|error| visit.broken(&error))?.ok_or_else(|| visit.nothing())?;
    let content = serde_json::to_vec_pretty(&protocol.record).map_err(|error| visit.broken(&error))?;
    Ok(download(content, "application/json", &format!("rekaman-{key}.json"), true))
}

async fn minutes(visit: &Visit, key: &str, form: PaperForm) -> Result<Response, Refused> {
    let hall = visit.house().hall(key).ok_or_else(|| visit.nothing())?;
    let (media, name) = match form {
        PaperForm::Pdf => ("application/pdf", format!("berita-acara-{key}.pdf")),
        PaperForm::Docx => (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            format!("berita-acara-{key}.docx"),
        ),
    };
    match visit.house().minutes(&hall, &visit.actor(), visit.lang, form).await {
        Ok(Some(content)) => Ok(download(content, media, &name, form == PaperForm::Docx)),
        Ok(None) => Err(visit.nothing()),
        Err(NotPrinted::NotSet(error)) => {
            tracing::error!(%error, hall = key, "minutes were not set");
            let page = Preparing {
                document: say!(visit.lang, PaperResultMinutes),
                back: Link::new(say!(visit.lang, WebResultLink), format!("/e/{key}/hasil")),
                again: visit.path.clone(),
                failed: true,
            };
            Ok(visit.framed(StatusCode::ACCEPTED, &page, Vec::new(), Vec::new()))
        }
        Err(error) => Err(visit.broken(&error)),
    }
}

/// What the public may know of a result: what it sees anyway, with the hash of the record that it comes of. The same for all who ask.
async fn extract(visit: &Visit, key: &str) -> Result<Response, Refused> {
    let hall = visit.house().hall(key).ok_or_else(|| visit.nothing())?;
    let made = visit.house().published_record(&hall).await.map_err(|error| visit.broken(&error))?;
    let (hash, checkpoint) = made.ok_or_else(|| visit.nothing())?;
    let office = visit.house().office();
    let name = office.adopted.get(key).map(|adopted| adopted.name.clone()).unwrap_or_default();
    let content = hall.look(&Actor::Public, visit.house().now(), |eyes| {
        let judging = &eyes.adoption.blueprint.judging.as_ref()?.judging;
        let shown = Shown { eyes, lang: texts::Lang::Id, base: format!("/e/{key}") };
        let (mut placed, mut others) = (Vec::new(), Vec::new());
        for seen in eyes.all(&judging.entry) {
            let title = shown.title(&seen);
            let agency = seen.fields.get("agency").map(|agency| shown.plain(agency)).unwrap_or_default();
            match seen.fields.get(judging.place.as_str()) {
                Some(Value::Number(place)) => placed.push((*place, title, agency)),
                _ => others.push((title, agency)),
            }
        }
        if placed.is_empty() && others.is_empty() {
            return None;
        }
        placed.sort();
        others.sort();
        let entry = |(title, agency): (String, String)| json!({ "title": title, "agency": agency });
        let order = placed.into_iter().map(|(place, title, agency)| {
            json!({ "place": place.to_string().parse::<u64>().unwrap_or_default(), "title": title, "agency": agency })
        });
        Some(json!({
            "format": "gelar-extract/1",
            "government": office.seat.name,
            "edition": name,
            "order": order.collect::<Vec<_>>(),
            "others": others.into_iter().map(entry).collect::<Vec<_>>(),
            "record": hash,
            "checkpoint": {
                "number": checkpoint.number,
                "position": checkpoint.position,
                "root": checkpoint.root,
                "hash": checkpoint.hash,
            },
        }))
    });
    let content = content.ok_or_else(|| visit.nothing())?;
    let content = serde_json::to_vec_pretty(&content).map_err(|error| visit.broken(&error))?;
    Ok(download(content, "application/json", &format!("kutipan-{key}.json"), true))
}

/// Bytes of our own making, to be saved or shown.
fn download(content: Vec<u8>, media: &'static str, name: &str, save: bool) -> Response {
    let way = if save { "attachment" } else { "inline" };
    let name: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-._".contains(c) { c } else { '_' }).collect();
    let disposition = HeaderValue::from_str(&format!("{way}; filename=\"{name}\""));
    (
        [
            (header::CONTENT_TYPE, HeaderValue::from_static(media)),
            (
                header::CONTENT_DISPOSITION,
                disposition.unwrap_or_else(|_| HeaderValue::from_static("attachment")),
            ),
            (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'")),
        ],
        content,
    )
        .into_response()
}

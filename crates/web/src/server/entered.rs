//! Scores from paper in the open round of an edition: handed in, checked, entered in the judges' names.

use std::sync::Arc;

use app::{Eyes, Hall, Handed, NotEnteredScores, NotKept, PaperPlan, PaperSource, ScoreFault};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::posted::{Posts, given};
use super::shown::Shown;
use super::visit::{Refused, Visit};
use crate::page::{Kind, PaperCheck, PaperIn};
use crate::part::Link;
use crate::say::{say, texts};
use crate::words::{Speaker, Told};

/// Largest spreadsheet, bytes.
const LARGEST: usize = 2 * 1024 * 1024;
/// Sheets and faults that a page shows.
const MOST: usize = 200;

fn path(key: &str) -> String {
    format!("/e/{key}/impor-nilai")
}

/// The hall, for whoever may enter scores from paper there now; others learn nothing of it.
fn open(visit: &Visit, key: &str) -> Result<Arc<Hall>, Refused> {
    let hall = visit.house().hall(key).ok_or_else(|| visit.nothing())?;
    let may = hall.look(&visit.actor(), visit.house().now(), |eyes| eyes.enters_paper());
    if may { Ok(hall) } else { Err(visit.nothing()) }
}

fn form(visit: &Visit, key: &str, told: Vec<Told>) -> PaperIn {
    let office = visit.house().office();
    let name = office.adopted.get(key).map(|one| one.name.clone()).unwrap_or_default();
    PaperIn { back: Link::new(name, format!("/e/{key}")), action: path(key), csrf: visit.csrf(), told }
}

/// Shows where scores are handed in.
pub(super) async fn ask(visit: Visit, Path(key): Path<String>) -> Result<Response, Refused> {
    open(&visit, &key)?;
    Ok(visit.page(&form(&visit, &key, Vec::new())))
}

/// Keeps what was handed in, and leads to where it is checked.
pub(super) async fn hand_in(
    visit: Visit,
    Path(key): Path<String>,
    posts: Posts,
) -> Result<Response, Refused> {
    open(&visit, &key)?;
    let (_, sheet) = posts.read_sheet(&visit, LARGEST).await?;
    let (name, bytes) = match sheet {
        Ok(sheet) => sheet,
        Err(told) => {
            let page = form(&visit, &key, vec![told]);
            return Ok(visit.framed(StatusCode::UNPROCESSABLE_ENTITY, &page, Vec::new(), Vec::new()));
        }
    };
    let (me, _) = visit.somebody()?;
    let handed = Handed { name, hex: hex::encode(bytes), adoption: Some(key.clone()) };
    visit.house().hand_in(me, &path(&key), &handed).await.map_err(|error| visit.broken(&error))?;
    Ok(Redirect::to(&format!("{}/periksa", path(&key))).into_response())
}

async fn handed(visit: &Visit, key: &str) -> Result<Option<Handed>, Refused> {
    let (me, _) = visit.somebody()?;
    visit.house().handed(me, &path(key)).await.map_err(|error| visit.broken(&error))
}

/// What is asked again.
#[derive(Default)]
struct Again {
    id: Option<String>,
    source: String,
    told: Vec<Told>,
    changed: bool,
}

/// Shows what would be entered.
pub(super) async fn check(visit: Visit, Path(key): Path<String>) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let Some(handed) = handed(&visit, &key).await? else {
        return Ok(Redirect::to(&path(&key)).into_response());
    };
    match visit.house().paper_plan(&hall, &visit.actor(), &handed) {
        Some(plan) => Ok(shown(&visit, &hall, StatusCode::OK, &handed, &plan, Again::default())),
        // The last sheet was just entered: nothing is left that could be.
        None => Ok(Redirect::to(&format!("/e/{key}")).into_response()),
    }
}

/// Enters the scores as they were shown.
pub(super) async fn confirm(
    visit: Visit,
    Path(key): Path<String>,
    posts: Posts,
) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let (me, _) = visit.somebody()?;
    let holds = visit.house().handed(me, &path(&key)).await.map_err(|error| visit.broken(&error))?;
    // Files are taken in only from whoever handed in scores here, which nobody does who may not.
    let Some(handed) = holds else { return Err(visit.nothing()) };
    let pairs = posts.read_files(&visit, &hall, None).await?;
    if !visit.holds(pairs.one("csrf")) {
        return Ok(visit.trouble(Kind::Forbidden));
    }
    let id = given(pairs.one("id")).unwrap_or_else(|| visit.house().nonce(8));
    let source = PaperSource {
        id: id.clone(),
        print: pairs.one("print").to_string(),
        source: pairs.one("source").to_string(),
        scan: pairs.files().into_iter().next(),
    };
    let actor = visit.actor();
    let again = |told, changed| Again { id: Some(id.clone()), source: source.source.clone(), told, changed };
    let refused = |plan: &PaperPlan, again| {
        Ok(shown(&visit, &hall, StatusCode::UNPROCESSABLE_ENTITY, &handed, plan, again))
    };
    match visit.house().enter_paper(&hall, &actor, &handed, &source).await {
        Ok(Some(_)) => Ok(Redirect::to(&format!("{}/periksa", path(&key))).into_response()),
        Ok(None) => Err(visit.nothing()),
        Err(NotEnteredScores::Look(plan)) => {
            Ok(shown(&visit, &hall, StatusCode::CONFLICT, &handed, &plan, again(Vec::new(), true)))
        }
        Err(NotEnteredScores::Kept(NotKept::Store(error))) => Err(visit.broken(&error)),
        Err(NotEnteredScores::Kept(_)) => Ok(visit.trouble(Kind::TooMuch)),
        Err(error) => {
            let Some(plan) = visit.house().paper_plan(&hall, &actor, &handed) else {
                return Err(visit.nothing());
            };
            let told = match &error {
                NotEnteredScores::Refused(sheet, refusal) => hall.look(&actor, visit.house().now(), |eyes| {
                    let shown = Shown { eyes, lang: visit.lang, base: format!("/e/{key}") };
                    let speaker = Speaker {
                        blueprint: eyes.blueprint(&sheet.of),
                        words: eyes.wordings,
                        case: &sheet.of.kind,
                        form: None,
                        zone: &eyes.adoption.zone,
                        lang: visit.lang,
                    };
                    let (judge, entry) = (shown.called(&sheet.judge), shown.called(&sheet.entry));
                    let told = speaker.refusal(refusal).into_iter().map(|told| {
                        Told::new(say!(
                            visit.lang,
                            WebPaperRefused {
                                judge: judge.as_str().into(),
                                entry: entry.as_str().into(),
                                why: told.text.into()
                            }
                        ))
                    });
                    told.collect()
                }),
                _ => vec![Told {
                    path: Some("source".to_string()),
                    text: say!(visit.lang, WebPaperSourceMissing),
                }],
            };
            refused(&plan, again(told, false))
        }
    }
}

fn shown(
    visit: &Visit,
    hall: &Hall,
    status: StatusCode,
    handed: &Handed,
    plan: &PaperPlan,
    again: Again,
) -> Response {
    let lang = visit.lang;
    let page = hall.look(&visit.actor(), visit.house().now(), |eyes| {
        let shown = Shown { eyes, lang, base: format!("/e/{}", hall.key) };
        let criteria = criteria(eyes, plan);
        let called = |id: &str| shown.text(&format!("criterion-{}-{id}", plan.rubric));
        let new: Vec<_> = plan.sheets.iter().filter(|sheet| !sheet.same).collect();
        let mut headers = vec![say!(lang, WebPaperEntry), say!(lang, WebPaperJudge)];
        headers.extend(criteria.iter().map(|id| called(id)));
        let rows = new.iter().take(MOST).map(|sheet| {
            let mut cells = vec![shown.called(&sheet.entry), shown.called(&sheet.judge)];
            let score = |id: &String| sheet.scores.get(id).map(|value| number(&value.to_string(), lang));
            cells.extend(criteria.iter().map(|id| score(id).unwrap_or_default()));
            cells
        });
        let whole = plan.wrong.is_empty();
        let id = again.id.clone().unwrap_or_else(|| visit.house().nonce(8));
        PaperCheck {
            again: path(&hall.key),
            file: handed.name.clone(),
            round: shown.text(&format!("round-{}", plan.round)),
            changed: again.changed && whole,
            wrong: plan
                .wrong
                .iter()
                .take(MOST)
                .map(|wrong| {
                    let place = wrong.place.as_ref().map(ToString::to_string).unwrap_or_default();
                    (place, fault(&wrong.fault, &shown, plan, &criteria))
                })
                .collect(),
            notes: plan.notes.iter().map(|note| note.text(texts(lang))).collect(),
            table: (headers, rows.collect()),
            counts: (new.len(), plan.sheets.len() - new.len()),
            action: (whole && !new.is_empty()).then(|| format!("{}/periksa", path(&hall.key))),
            csrf: visit.csrf(),
            hidden: vec![("id".to_string(), id), ("print".to_string(), plan.print.clone())],
            source: again.source.clone(),
            told: again.told.clone(),
        }
    });
    visit.framed(status, &page, Vec::new(), Vec::new())
}

/// Criteria of the round's rubric, in its order.
fn criteria(eyes: &Eyes<'_>, plan: &PaperPlan) -> Vec<String> {
    let file = eyes.adoption.blueprint.judging.as_ref();
    let rubric = file.and_then(|file| file.rubric.iter().find(|rubric| rubric.id == plan.rubric.as_str()));
    rubric.map(|rubric| rubric.criterion.iter().map(|one| one.id.to_string()).collect()).unwrap_or_default()
}

/// A number as the reader writes it.
fn number(text: &str, lang: texts::Lang) -> String {
    if lang == texts::Lang::Id { text.replace('.', ",") } else { text.to_string() }
}

fn fault(fault: &ScoreFault, shown: &Shown<'_>, plan: &PaperPlan, criteria: &[String]) -> String {
    let lang = shown.lang;
    let called = |id: &str| shown.text(&format!("criterion-{}-{id}", plan.rubric));
    let near = |text: String, near: &Option<String>| match near {
        Some(near) => format!("{text} {}", say!(lang, WebFaultNear { near: near.as_str().into() })),
        None => text,
    };
    let figure = |value: f64| lang.short_number(value, 2);
    match fault {
        ScoreFault::Unread(problem) => problem.kind.text(texts(lang)),
        ScoreFault::Round { text } => {
            let open = shown.text(&format!("round-{}", plan.round));
            say!(lang, WebMisscoreRound { text: text.as_str().into(), open: open.into() })
        }
        ScoreFault::Entry { text, near: nearest } => {
            near(say!(lang, WebMisscoreEntry { text: text.as_str().into() }), nearest)
        }
        ScoreFault::Judge { text, near: nearest } => {
            near(say!(lang, WebMisscoreJudge { text: text.as_str().into() }), nearest)
        }
        ScoreFault::Criterion { text, near: nearest } => {
            let known = criteria.iter().map(|id| called(id)).collect::<Vec<_>>().join(", ");
            near(
                say!(lang, WebMisscoreCriterion { text: text.as_str().into(), known: known.into() }),
                nearest,
            )
        }
        ScoreFault::NoSheet { entry, judge } => {
            say!(lang, WebMisscoreNoSheet { entry: entry.as_str().into(), judge: judge.as_str().into() })
        }
        ScoreFault::Out { entry, judge } => {
            say!(lang, WebMisscoreOut { entry: entry.as_str().into(), judge: judge.as_str().into() })
        }
        ScoreFault::Scale { value, scale: (low, high) } => say!(
            lang,
            WebMisscoreScale {
                value: figure(*value).into(),
                low: figure(*low).into(),
                high: figure(*high).into()
            }
        ),
        ScoreFault::Lacks { criteria } => {
            let criteria = criteria.iter().map(|id| called(id)).collect::<Vec<_>>().join(", ");
            say!(lang, WebMisscoreLacks { criteria: criteria.into() })
        }
        ScoreFault::Twice => say!(lang, WebMisscoreTwice),
        ScoreFault::Sent { differs } => {
            let line = |(id, there, here): &(String, Option<f64>, rust_decimal::Decimal)| {
                let there = there.map(figure).unwrap_or_default();
                say!(
                    lang,
                    WebMisscoreDiffers {
                        criterion: called(id).into(),
                        there: there.into(),
                        here: number(&here.to_string(), lang).into()
                    }
                )
            };
            let differs = differs.iter().map(line).collect::<Vec<_>>().join(" ");
            say!(lang, WebMisscoreSent { differs: differs.into() })
        }
    }
}

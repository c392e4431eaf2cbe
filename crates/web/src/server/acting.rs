//! Doing something: the form of an action, what was typed, the command, and what came of it.

use std::collections::BTreeMap;

use app::{Denied, Eyes, Hall, Work};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use blueprint::expr::{FileRef, Ref, Value};
use blueprint::model::{Action, Field, FieldKind, Form, JudgingEffect};
use engine::{Command, Refusal, Seen};
use texts::Lang;

use super::Shared;
use super::judging;
use super::posted::{Pairs, Posts, given};
use super::shown::Shown;
use super::visit::{Refused, Visit};
use crate::form::{Ask, Button, Naming, Posted, Typed, Wish, answers, reveal, scores};
use crate::page::{Asking, Conflict, Kind, Review};
use crate::part::{Confirm, Facts, Link};
use crate::say::say;
use crate::words::{Speaker, Told};

/// The most choices of a list of cases or people.
const MOST_CHOICES: usize = 500;

/// Where an action is done.
struct Place<'a> {
    visit: &'a Visit,
    hall: &'a Hall,
    kind: &'a str,
    /// The case; absent where the action opens one.
    on: Option<Ref>,
    action: &'a str,
    /// Path of this page.
    path: String,
}

impl Place<'_> {
    fn base(&self) -> String {
        format!("/e/{}", self.hall.key)
    }

    /// Typed work that was not sent is kept under this.
    fn key(&self) -> String {
        self.path.clone()
    }

    fn back(&self) -> String {
        match &self.on {
            Some(on) => format!("{}/{}/{}", self.base(), on.kind, on.id),
            None => self.base(),
        }
    }
}

/// Shows the form of an action on a case.
pub(super) async fn ask(
    visit: Visit,
    Path((key, kind, id, action)): Path<(String, String, String, String)>,
) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let path = format!("/e/{key}/{kind}/{id}/{action}");
    let on = Some(Ref::new(kind.as_str(), id));
    show(&Place { visit: &visit, hall: &hall, kind: &kind, on, action: &action, path }).await
}

/// Shows the form of an action that opens a case.
pub(super) async fn opening(
    visit: Visit,
    Path((key, kind, action)): Path<(String, String, String)>,
) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let path = format!("/e/{key}/{kind}/baru/{action}");
    show(&Place { visit: &visit, hall: &hall, kind: &kind, on: None, action: &action, path }).await
}

/// Does an action on a case.
pub(super) async fn act(
    visit: Visit,
    Path((key, kind, id, action)): Path<(String, String, String, String)>,
    posts: Posts,
) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let path = format!("/e/{key}/{kind}/{id}/{action}");
    let on = Some(Ref::new(kind.as_str(), id));
    done(&Place { visit: &visit, hall: &hall, kind: &kind, on, action: &action, path }, posts).await
}

/// Opens a case.
pub(super) async fn open(
    visit: Visit,
    Path((key, kind, action)): Path<(String, String, String)>,
    posts: Posts,
) -> Result<Response, Refused> {
    let hall = visit.house().hall(&key).ok_or_else(|| visit.nothing())?;
    let path = format!("/e/{key}/{kind}/baru/{action}");
    done(&Place { visit: &visit, hall: &hall, kind: &kind, on: None, action: &action, path }, posts).await
}

/// What is asked again: what was typed, what is wrong with it.
#[derive(Default)]
pub(super) struct Again {
    pub(super) typed: Option<Typed>,
    pub(super) told: Vec<Told>,
    pub(super) reason: String,
    /// The command's id, so that what is sent twice has one effect.
    pub(super) id: Option<String>,
    /// The version that was seen.
    pub(super) seen: Option<u64>,
}

async fn show(place: &Place<'_>) -> Result<Response, Refused> {
    let visit = place.visit;
    let mut again = Again::default();
    if let Some(person) = visit.key() {
        let work = visit.house().work(person, &place.key()).await.map_err(|error| visit.broken(&error))?;
        again.typed = work.map(|work| typed_of(&work));
    }
    drawn(place, StatusCode::OK, &again).ok_or_else(|| visit.nothing())
}

fn typed_of(work: &Work) -> Typed {
    let texts = work.texts.iter().map(|(name, text)| (name.clone(), Posted::Text(text.clone())));
    Typed::posted(texts, &work.files)
}

/// The page of an action; none where the actor must not know of it, or it is not open now.
fn drawn(place: &Place<'_>, status: StatusCode, again: &Again) -> Option<Response> {
    let visit = place.visit;
    place.hall.look(&visit.actor(), visit.house().now(), |eyes| {
        let shown = Shown { eyes, lang: visit.lang, base: place.base() };
        let seen = match &place.on {
            Some(on) => Some(eyes.see(on)?),
            None => None,
        };
        let blueprint = place.on.as_ref().map_or(&*eyes.adoption.blueprint, |on| eyes.blueprint(on));
        let case = blueprint.case(place.kind)?;
        let action = case.action(place.action)?;
        open_now(place, eyes)?;
        let form = action.form.as_ref().and_then(|form| blueprint.form(form));
        let id = again.id.clone().unwrap_or_else(|| visit.house().nonce(8));
        let version = again.seen.or_else(|| place.on.as_ref().and_then(|on| eyes.version(on)));
        let mut hidden = vec![("id".to_string(), id)];
        hidden.extend(version.map(|version| ("seen".to_string(), version.to_string())));
        let naming = form.map(|form| Naming { blueprint, words: eyes.wordings, form, lang: visit.lang });
        let looks: Vec<String> = naming.as_ref().and_then(reveal).map(|look| look.name).into_iter().collect();
        if let (Some(JudgingEffect::Score), Some(seen)) = (action.judging, &seen) {
            let page = judging::sheet(&shown, seen, naming, again, hidden, visit, &place.path)?;
            return Some(visit.framed(status, &page, Vec::new(), looks));
        }
        let label = shown.text(&format!("action-{}-{}", place.kind, place.action));
        let title = seen.as_ref().map_or_else(|| shown.kind(place.kind), |seen| shown.title(seen));
        let twin = form.filter(|_| !action.partial).and_then(|form| filled_by(case, action, form));
        let checked = form.filter(|_| twin.is_some());
        let mend = twin.map(|twin| format!("{}/{twin}", place.back()));
        match (naming, checked, &seen) {
            (Some(_), Some(form), Some(seen)) => {
                let facts = shown.form(seen, form);
                let page = Review {
                    facts: vec![(shown.text(&format!("form-{}", form.form.id)), Facts { facts })],
                    confirm: confirm(place, &label, &title, hidden, action, again),
                };
                Some(visit.framed(
                    status,
                    &Checked { page, told: again.told.clone(), mend },
                    Vec::new(),
                    looks,
                ))
            }
            (Some(naming), _, _) => {
                let fresh = Typed::saved(
                    naming.form,
                    &seen.as_ref().map(|seen| seen.fields.clone()).unwrap_or_default(),
                    &eyes.adoption.zone,
                    visit.lang,
                );
                let typed = again.typed.as_ref().unwrap_or(&fresh);
                let buttons = [Button { value: "act".to_string(), text: label.clone(), quiet: false }];
                let choices = choices(&shown, naming.form, visit);
                let told: Vec<Told> = again.told.clone();
                let ask = Ask {
                    naming,
                    typed,
                    told: &told,
                    action: &place.path,
                    csrf: &visit.csrf(),
                    hidden: &hidden,
                    choices: &choices,
                    only: &[],
                    reason: action.reason.then_some(again.reason.as_str()),
                    buttons: &buttons,
                };
                let page = Asking {
                    back: Some(Link::new(title, place.back())),
                    step: None,
                    title: label,
                    lead: None,
                    deadline: None,
                    told: told.clone(),
                    form: ask.draw(),
                };
                Some(visit.framed(status, &page, Vec::new(), looks))
            }
            (None, ..) => {
                let page = Review {
                    facts: Vec::new(),
                    confirm: confirm(place, &label, &title, hidden, action, again),
                };
                Some(visit.framed(
                    status,
                    &Checked { page, told: again.told.clone(), mend: None },
                    Vec::new(),
                    looks,
                ))
            }
        }
    })
}

/// Whether the actor may do it now, answers apart.
fn open_now(place: &Place<'_>, eyes: &Eyes<'_>) -> Option<()> {
    let open = match &place.on {
        Some(on) => eyes.offers(on).into_iter().find(|offer| offer.action == place.action)?,
        None => {
            let mut openings = eyes.openings().into_iter();
            openings.find(|(kind, offer)| kind == place.kind && offer.action == place.action)?.1
        }
    };
    open.closed.is_none().then_some(())
}

/// The action that fills the same form little by little: where there is one, this one only checks and sends.
fn filled_by<'c>(case: &'c blueprint::model::Case, action: &Action, form: &Form) -> Option<&'c str> {
    let fills = |other: &&Action| {
        other.id != action.id
            && other.partial
            && !other.opens
            && other.form.as_ref().is_some_and(|id| *id == form.form.id)
    };
    case.action.iter().find(fills).map(|other| other.id.as_str())
}

fn confirm(
    place: &Place<'_>,
    label: &str,
    title: &str,
    hidden: Vec<(String, String)>,
    action: &Action,
    again: &Again,
) -> Confirm {
    Confirm {
        title: format!("{label}: {title}"),
        effects: Vec::new(),
        action: place.path.clone(),
        csrf: place.visit.csrf(),
        hidden,
        button: label.to_string(),
        reason: action.reason.then(|| again.reason.clone()),
        back: place.back(),
        grave: action.reason,
    }
}

/// A page with what is wrong above it, each with the way to the question that mends it.
#[derive(Debug, Clone)]
struct Checked<P> {
    page: P,
    told: Vec<Told>,
    /// Path of the form that has the questions; this page where it has them itself.
    mend: Option<String>,
}

impl<P: crate::page::Page> crate::page::Page for Checked<P> {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let page = |page| Self { page, told: Vec::new(), mend: None };
        P::samples(lang).into_iter().map(|(name, one)| (name, page(one))).collect()
    }

    fn title(&self, lang: Lang) -> String {
        self.page.title(lang)
    }

    fn faulty(&self) -> bool {
        !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> maud::Markup {
        use crate::part::Part;
        let mut errors = crate::words::summary(&self.told);
        for problem in &mut errors.problems {
            problem.path = match &self.mend {
                Some(mend) if !problem.path.is_empty() => format!("{mend}{}", problem.path),
                // A page that only asks once more has no questions to lead to.
                _ => String::new(),
            };
        }
        maud::html! {
            @if !self.told.is_empty() { (errors.draw(lang)) }
            (self.page.body(lang))
        }
    }
}

/// What may be chosen where a field refers to a unit, a person, a case or a record: only what the actor sees.
fn choices(shown: &Shown<'_>, form: &Form, visit: &Visit) -> BTreeMap<String, Vec<(String, String)>> {
    let mut all = BTreeMap::new();
    for field in &form.field {
        if let Some(options) = options(shown, field, visit) {
            all.insert(field.id.to_string(), options);
        }
        for column in &field.column {
            if let Some(options) = options(shown, column, visit) {
                all.insert(format!("{}.{}", field.id, column.id), options);
            }
        }
    }
    all
}

fn options(shown: &Shown<'_>, field: &Field, visit: &Visit) -> Option<Vec<(String, String)>> {
    let eyes = shown.eyes;
    let called = |of: &Ref| (of.id.clone(), shown.called(of));
    match field.kind {
        FieldKind::Agency => Some(eyes.adoption.agencies().iter().map(called).collect()),
        // Names of people with an account are told to people with an account.
        FieldKind::User if visit.person.is_some() => Some(eyes.adoption.users().iter().map(called).collect()),
        FieldKind::Case | FieldKind::Record => {
            let kind = field.of.as_ref()?;
            let seen = eyes.all(kind);
            Some(seen.iter().take(MOST_CHOICES).map(|seen| (seen.of.id.clone(), shown.title(seen))).collect())
        }
        _ => None,
    }
}

/// The stylesheet of a form, by its name.
pub(super) fn style(shared: &Shared, name: &str) -> Option<String> {
    for hall in shared.house().halls() {
        let (adoption, words) = (hall.adoption(), hall.wordings());
        for form in &adoption.blueprint.forms {
            let naming = Naming { blueprint: &adoption.blueprint, words: &words, form, lang: Lang::Id };
            if let Some(look) = reveal(&naming).filter(|look| look.name == name) {
                return Some(look.css);
            }
        }
    }
    None
}

async fn done(place: &Place<'_>, posts: Posts) -> Result<Response, Refused> {
    let visit = place.visit;
    // Files are taken in only from whoever may do this at all.
    let allowed = place.hall.look(&visit.actor(), visit.house().now(), |eyes| open_or_told(place, eyes));
    let pairs = match allowed {
        Allowed::No => return Err(visit.nothing()),
        Allowed::Yes => posts.read_files(visit, place.hall, place.on.as_ref()).await?,
    };
    if !visit.holds(pairs.one("csrf")) {
        keep(place, &pairs).await;
        return Ok(visit.trouble(Kind::Forbidden));
    }
    let known = known_files(place, &pairs).await;
    let typed = Typed::posted(pairs.0.iter().cloned(), &known);
    if let Wish::Add(_) | Wish::Remove(..) = typed.wish() {
        let typed = edited(place, typed);
        let again = Again {
            typed: Some(typed),
            id: given(pairs.one("id")),
            seen: pairs.one("seen").parse().ok(),
            ..Again::default()
        };
        return drawn(place, StatusCode::OK, &again).ok_or_else(|| visit.nothing());
    }
    let (command, typed) = command(place, &pairs, typed);
    match visit.house().act(place.hall, &visit.actor(), &command).await {
        Ok(done) => {
            if let Some(person) = visit.key() {
                // What was sent needs no draft; should that fail, the draft is only offered once more.
                let _ = visit.house().drop_work(person, &place.key()).await;
            }
            let on = done.on.or_else(|| place.on.clone());
            let seen = on.filter(|on| {
                place.hall.look(&visit.actor(), visit.house().now(), |eyes| eyes.see(on).is_some())
            });
            let path = match seen {
                Some(on) => format!("{}/{}/{}?selesai={}", place.base(), on.kind, on.id, place.action),
                None => place.base(),
            };
            Ok(Redirect::to(&path).into_response())
        }
        Err(Denied::Store(error)) => {
            keep(place, &pairs).await;
            Err(visit.broken(&error))
        }
        Err(Denied::Refused(Refusal::NotAllowed)) => Err(visit.nothing()),
        Err(Denied::Refused(Refusal::Conflict)) => {
            keep(place, &pairs).await;
            conflict(place, &command, &pairs).ok_or_else(|| visit.nothing())
        }
        Err(Denied::Refused(refusal)) => {
            keep(place, &pairs).await;
            let told = told(place, &refusal);
            let again = Again {
                typed: Some(typed),
                told: told.clone(),
                reason: pairs.one("reason").to_string(),
                id: given(pairs.one("id")),
                seen: pairs.one("seen").parse().ok(),
            };
            let page = drawn(place, StatusCode::UNPROCESSABLE_ENTITY, &again);
            Ok(page.unwrap_or_else(|| closed(place, told)))
        }
    }
}

enum Allowed {
    Yes,
    No,
}

/// Whether the actor has the action at all: one that is closed now is refused with its reason, after what was typed is kept.
fn open_or_told(place: &Place<'_>, eyes: &Eyes<'_>) -> Allowed {
    let has = match &place.on {
        Some(on) => eyes.offers(on).iter().any(|offer| offer.action == place.action),
        None => {
            eyes.openings().iter().any(|(kind, offer)| kind == place.kind && offer.action == place.action)
        }
    };
    if has { Allowed::Yes } else { Allowed::No }
}

/// A page for an action that closed while somebody typed: what is wrong, and the way back. What was typed is kept.
fn closed(place: &Place<'_>, told: Vec<Told>) -> Response {
    let visit = place.visit;
    let page = Asking {
        back: Some(Link::new(say!(visit.lang, WebBack), place.back())),
        step: None,
        title: say!(visit.lang, WebNotDone),
        lead: Some(say!(visit.lang, WebNotDoneText)),
        deadline: None,
        told,
        form: maud::html! {},
    };
    visit.framed(StatusCode::UNPROCESSABLE_ENTITY, &page, Vec::new(), Vec::new())
}

/// Keeps what was typed. A failure here must not hide what is told.
async fn keep(place: &Place<'_>, pairs: &Pairs) {
    if let Some(person) = place.visit.key() {
        let texts = pairs.texts().into_iter().filter(|(name, _)| !matches!(name.as_str(), "id" | "seen"));
        let work = Work { texts: texts.collect(), files: known_files(place, pairs).await };
        if let Err(error) = place.visit.house().keep_work(person, &place.key(), &work).await {
            tracing::warn!(%error, "typed work was not kept");
        }
    }
}

/// Files that a page may name again: the case's, those of the kept draft, those that came with this request.
async fn known_files(place: &Place<'_>, pairs: &Pairs) -> Vec<FileRef> {
    fn within(value: &Value, into: &mut Vec<FileRef>) {
        match value {
            Value::File(file) => into.push(file.clone()),
            Value::List(items) => items.iter().for_each(|item| within(item, into)),
            Value::Row(row) => row.values().for_each(|cell| within(cell, into)),
            _ => {}
        }
    }
    let visit = place.visit;
    let mut files = pairs.files();
    if let Some(on) = &place.on {
        place.hall.look(&visit.actor(), visit.house().now(), |eyes| {
            for value in eyes.see(on).iter().flat_map(|seen| seen.fields.values()) {
                within(value, &mut files);
            }
        });
    }
    if let Some(person) = visit.key()
        && let Ok(Some(work)) = visit.house().work(person, &place.key()).await
    {
        files.extend(work.files);
    }
    files
}

fn form_of<'e>(place: &Place<'_>, eyes: &'e Eyes<'_>) -> Option<(&'e Action, Option<&'e Form>)> {
    let blueprint = place.on.as_ref().map_or(&*eyes.adoption.blueprint, |on| eyes.blueprint(on));
    let action = blueprint.case(place.kind)?.action(place.action)?;
    Some((action, action.form.as_ref().and_then(|form| blueprint.form(form))))
}

fn edited(place: &Place<'_>, typed: Typed) -> Typed {
    let visit = place.visit;
    place.hall.look(&visit.actor(), visit.house().now(), |eyes| match form_of(place, eyes) {
        Some((_, Some(form))) => typed.edited(form),
        _ => typed,
    })
}

/// The command of what was posted, and what was typed without empty rows.
fn command(place: &Place<'_>, pairs: &Pairs, typed: Typed) -> (Command, Typed) {
    let visit = place.visit;
    let id = given(pairs.one("id")).unwrap_or_else(|| visit.house().nonce(8));
    let mut command = Command::new(id, place.kind, place.action, place.on.clone());
    command.seen = pairs.one("seen").parse().ok();
    command.reason = Some(pairs.one("reason").trim().to_string()).filter(|reason| !reason.is_empty());
    let typed = place.hall.look(&visit.actor(), visit.house().now(), |eyes| {
        let Some((action, form)) = form_of(place, eyes) else { return typed };
        if action.judging == Some(JudgingEffect::Score)
            && let Some(given) = scores("scores", &typed, visit.lang)
        {
            command.answers.insert("scores".to_string(), given);
        }
        match form {
            Some(form) => {
                let typed = typed.compact(form);
                command.answers.extend(answers(form, &typed, visit.lang));
                typed
            }
            None => typed,
        }
    });
    (command, typed)
}

fn told(place: &Place<'_>, refusal: &Refusal) -> Vec<Told> {
    let visit = place.visit;
    place.hall.look(&visit.actor(), visit.house().now(), |eyes| {
        let blueprint = place.on.as_ref().map_or(&*eyes.adoption.blueprint, |on| eyes.blueprint(on));
        let form =
            form_of(place, eyes).and_then(|(action, _)| action.form.as_ref()).map(|form| form.as_str());
        let speaker = Speaker {
            blueprint,
            words: eyes.wordings,
            case: place.kind,
            form,
            zone: &eyes.adoption.zone,
            lang: visit.lang,
        };
        speaker.refusal(refusal)
    })
}

/// Both versions, field by field, where somebody else saved meanwhile.
fn conflict(place: &Place<'_>, command: &Command, pairs: &Pairs) -> Option<Response> {
    let visit = place.visit;
    let on = place.on.as_ref()?;
    let page = place.hall.look(&visit.actor(), visit.house().now(), |eyes| {
        let shown = Shown { eyes, lang: visit.lang, base: place.base() };
        let seen: Seen = eyes.see(on)?;
        let (_, form) = form_of(place, eyes)?;
        let mut differs = Vec::new();
        for field in form.iter().flat_map(|form| &form.field) {
            let Some(mine) = command.answers.get(field.id.as_str()) else { continue };
            let owner = form.map(|form| form.form.id.as_str()).unwrap_or_default();
            let theirs = seen.fields.get(field.id.as_str());
            let theirs = theirs.map(|value| shown.value(owner, field, value)).unwrap_or_default();
            let mine = shown.value(owner, field, mine);
            if theirs != mine {
                differs.push((shown.label(place.kind, &field.id), theirs, mine));
            }
        }
        let version = eyes.version(on)?;
        let mut hidden =
            vec![("id".to_string(), visit.house().nonce(8)), ("seen".to_string(), version.to_string())];
        hidden.extend(pairs.texts().into_iter().filter(|(name, _)| !matches!(name.as_str(), "id" | "seen")));
        Some(Conflict {
            title: shown.title(&seen),
            other: say!(visit.lang, WebSomebodyElse),
            differs,
            action: place.path.clone(),
            csrf: visit.csrf(),
            hidden,
            theirs: place.back(),
        })
    })?;
    Some(visit.framed(StatusCode::CONFLICT, &page, Vec::new(), Vec::new()))
}

//! Units and people that come in from a spreadsheet: handed in, checked, taken in.
//!
//! What was handed in is kept among the drafts of whoever handed it in, so that every page here can be loaded again.

use app::{
    Confirmed, Fault, Hall, Handed, Intake, ListOf, Office, Person, Says, Taken, Unit, Wrong, template,
};
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use texts::Lang;

use super::office::{kept, kinds, roles};
use super::posted::Posts;
use super::visit::{Refused, Visit};
use crate::page::{Group, HandIn, Kind, Plan};
use crate::part::{Column, Link, Notice, Row, Table, Tag, Text, Tone};
use crate::say::{say, texts};
use crate::words::Told;

/// Where a file is handed in, and the name of its draft.
const PATH: &str = "/kantor/impor";
/// Where it is checked.
const CHECK: &str = "/kantor/impor/periksa";
/// Largest file that is handed in, bytes.
const LARGEST: usize = 2 * 1024 * 1024;
/// Lines of a kind that a page shows.
const MOST_LINES: usize = 200;
/// Faults that a page shows: whoever has more mends those first.
const MOST_FAULTS: usize = 200;

/// What was handed in and is still to be checked.
async fn handed(visit: &Visit, me: &str) -> Result<Option<Handed>, Refused> {
    visit.house().handed(me, PATH).await.map_err(|error| visit.broken(&error))
}

/// Shows where a file is handed in.
pub(super) async fn ask(visit: Visit) -> Result<Response, Refused> {
    let office = kept(&visit)?;
    let (me, _) = visit.somebody()?;
    let notice = handed(&visit, me).await?.map(|handed| Notice {
        link: Some(Link::new(say!(visit.lang, WebImportGoOn), CHECK)),
        ..Notice::new(Tone::Plain, say!(visit.lang, WebImportWaits { file: handed.name.into() }))
    });
    Ok(visit.page(&HandIn { notice, ..form(&visit, &office, Vec::new()) }))
}

fn form(visit: &Visit, office: &Office, told: Vec<Told>) -> HandIn {
    let lang = visit.lang;
    let link = |text, name: String| Link::new(text, format!("{PATH}/contoh/{name}.csv"));
    HandIn {
        action: PATH.to_string(),
        csrf: visit.csrf(),
        editions: office.adopted.iter().rev().map(|(key, one)| (key.clone(), one.name.clone())).collect(),
        templates: vec![
            link(say!(lang, WebImportTemplateUnits), say!(lang, WebTemplateUnitsName)),
            link(say!(lang, WebImportTemplatePeople), say!(lang, WebTemplatePeopleName)),
        ],
        told,
        ..HandIn::default()
    }
}

/// Keeps what was handed in, and leads to where it is checked.
pub(super) async fn hand_in(visit: Visit, posts: Posts) -> Result<Response, Refused> {
    let office = kept(&visit)?;
    let (pairs, sheet) = posts.read_sheet(&visit, LARGEST).await?;
    let (name, bytes) = match sheet {
        Ok(sheet) => sheet,
        Err(told) => {
            let page = form(&visit, &office, vec![told]);
            return Ok(visit.framed(StatusCode::UNPROCESSABLE_ENTITY, &page, Vec::new(), Vec::new()));
        }
    };
    let edition = pairs.one("edition").to_string();
    let adoption = Some(edition).filter(|edition| office.adopted.contains_key(edition));
    let (me, _) = visit.somebody()?;
    let handed = Handed { name, hex: hex::encode(bytes), adoption };
    visit.house().hand_in(me, PATH, &handed).await.map_err(|error| visit.broken(&error))?;
    Ok(Redirect::to(CHECK).into_response())
}

/// Shows what would change.
pub(super) async fn check(visit: Visit) -> Result<Response, Refused> {
    kept(&visit)?;
    let (me, _) = visit.somebody()?;
    let Some(handed) = handed(&visit, me).await? else { return Ok(Redirect::to(PATH).into_response()) };
    let plan = visit.house().intake(me, &handed).ok_or_else(|| visit.nothing())?;
    Ok(shown(&visit, StatusCode::OK, &handed, &plan, false))
}

/// Takes it in, as it was shown. The page afterwards says that everything is there, however often one clicked.
pub(super) async fn confirm(visit: Visit, posts: Posts) -> Result<Response, Refused> {
    kept(&visit)?;
    let pairs = posts.read(&visit).await?;
    if !visit.holds(pairs.one("csrf")) {
        return Ok(visit.trouble(Kind::Forbidden));
    }
    let (me, _) = visit.somebody()?;
    let Some(handed) = handed(&visit, me).await? else { return Ok(Redirect::to(PATH).into_response()) };
    let done = visit.house().confirm_intake(me, &handed, pairs.one("print")).await;
    match done.map_err(|error| visit.broken(&error))?.ok_or_else(|| visit.nothing())? {
        Confirmed::Done { .. } => Ok(Redirect::to(CHECK).into_response()),
        Confirmed::Look(plan) => Ok(shown(&visit, StatusCode::CONFLICT, &handed, &plan, true)),
    }
}

fn shown(visit: &Visit, status: StatusCode, handed: &Handed, plan: &Intake, changed: bool) -> Response {
    let teller = Teller::new(visit, handed);
    let lang = visit.lang;
    let whole = plan.wrong.is_empty();
    let changes = !plan.changes().is_empty();
    let lists = plan.lists.iter().map(|list| {
        let place = list.place.to_string();
        let what = match list.of {
            ListOf::Units => say!(lang, WebPlanOfUnits { place: place.into() }),
            ListOf::People => say!(lang, WebPlanOfPeople { place: place.into() }),
        };
        let columns =
            list.columns.iter().map(|(at, header, meaning)| (format!("{at} {header}"), says(*meaning, lang)));
        (what, columns.collect())
    });
    let page = Plan {
        file: handed.name.clone(),
        changed: changed && whole,
        wrong: plan.wrong.iter().take(MOST_FAULTS).map(|wrong| teller.fault(wrong)).collect(),
        lists: lists.collect(),
        notes: plan.notes.iter().map(|note| note.text(texts(lang))).collect(),
        groups: if whole { teller.groups(plan) } else { Vec::new() },
        confirm: (whole && changes).then(|| (visit.csrf(), plan.print.clone())),
        there: (whole && !changes).then_some((plan.units.len(), plan.people.len())),
        again: PATH.to_string(),
        next: "/kantor/undangan".to_string(),
    };
    visit.framed(status, &page, Vec::new(), Vec::new())
}

fn says(meaning: Option<Says>, lang: Lang) -> String {
    match meaning {
        None => say!(lang, WebPlanUnused),
        Some(Says::Name) => say!(lang, WebSaysName),
        Some(Says::Code) => say!(lang, WebSaysCode),
        Some(Says::Kind) => say!(lang, WebSaysKind),
        Some(Says::Parent) => say!(lang, WebSaysParent),
        Some(Says::Email) => say!(lang, WebSaysEmail),
        Some(Says::Account) => say!(lang, WebSaysAccount),
        Some(Says::Unit) => say!(lang, WebSaysUnit),
        Some(Says::Roles) => say!(lang, WebSaysRoles),
    }
}

/// Tells a plan in the reader's words.
struct Teller<'a> {
    visit: &'a Visit,
    office: std::sync::Arc<Office>,
    hall: Option<std::sync::Arc<Hall>>,
}

impl<'a> Teller<'a> {
    fn new(visit: &'a Visit, handed: &Handed) -> Self {
        let hall = handed.adoption.as_ref().and_then(|key| visit.house().hall(key));
        Self { visit, office: visit.house().office(), hall }
    }

    fn role(&self, role: &str) -> String {
        let hall = self.hall.as_ref();
        hall.map_or_else(
            || role.to_string(),
            |hall| hall.wordings().text(self.visit.lang, &format!("role-{role}"), &[]),
        )
    }

    fn roles_known(&self) -> String {
        let Some(hall) = &self.hall else { return String::new() };
        let adoption = hall.adoption();
        let roles = adoption.blueprint.identity.role.iter().filter(|role| !role.public);
        roles.map(|role| self.role(&role.id)).collect::<Vec<_>>().join(", ")
    }

    /// The cell, and what is wrong with it.
    fn fault(&self, wrong: &Wrong) -> (String, String) {
        let lang = self.visit.lang;
        let place = wrong.place.as_ref().map(ToString::to_string).unwrap_or_default();
        let near = |text: String, near: &Option<String>| match near {
            Some(near) => format!("{text} {}", say!(lang, WebFaultNear { near: near.as_str().into() })),
            None => text,
        };
        let known = || kinds(self.visit).into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(", ");
        let text = match &wrong.fault {
            Fault::Unread(problem) => problem.kind.text(texts(lang)),
            Fault::NoHeader => say!(lang, WebFaultNoHeader),
            Fault::Nothing => say!(lang, WebFaultNothing),
            Fault::NoName => say!(lang, WebFaultNoName),
            Fault::NoKind => say!(lang, WebFaultNoKind { known: known().into() }),
            Fault::Kind { text, near: nearest } => {
                near(say!(lang, WebFaultKind { text: text.as_str().into(), known: known().into() }), nearest)
            }
            Fault::Unknown { text, near: nearest } => {
                near(say!(lang, WebFaultUnknown { text: text.as_str().into() }), nearest)
            }
            Fault::Several { text } => say!(lang, WebFaultSeveral { text: text.as_str().into() }),
            Fault::Cycle { names } => say!(lang, WebFaultCycle { names: names.join(" → ").into() }),
            Fault::Twice { text, first } => {
                say!(lang, WebFaultTwice { text: text.as_str().into(), first: first.to_string().into() })
            }
            Fault::Key { text } => say!(lang, WebFaultKey { text: text.as_str().into() }),
            Fault::Taken { text, of } => {
                say!(lang, WebFaultTaken { text: text.as_str().into(), of: of.as_str().into() })
            }
            Fault::Email { text } => say!(lang, WebFaultEmail { text: text.as_str().into() }),
            Fault::Role { text, near: nearest } => {
                let known = self.roles_known();
                near(say!(lang, WebFaultRole { text: text.as_str().into(), known: known.into() }), nearest)
            }
            Fault::NoAdoption => say!(lang, WebFaultNoAdoption),
            Fault::NoUnit { role } => say!(lang, WebFaultNoUnit { role: self.role(role).into() }),
            Fault::Closed { name } => say!(lang, WebFaultClosed { name: name.as_str().into() }),
        };
        (place, text)
    }

    fn groups(&self, plan: &Intake) -> Vec<Group> {
        let lang = self.visit.lang;
        let mut groups = Vec::new();
        if !plan.units.is_empty() {
            let [new, changed, same] = counts(&plan.units);
            let columns = [
                say!(lang, WebName),
                say!(lang, WebPlanKind),
                say!(lang, WebPlanParent),
                say!(lang, WebPlanState),
            ];
            let title =
                say!(lang, WebPlanUnits { new: new.into(), changed: changed.into(), same: same.into() });
            groups.push(group(title, columns.into(), &plan.units, |unit| self.unit(plan, unit)));
        }
        if !plan.people.is_empty() {
            let [new, changed, same] = counts(&plan.people);
            let columns = [
                say!(lang, WebName),
                say!(lang, WebAccount),
                say!(lang, WebPlanEmail),
                say!(lang, WebAgency),
                say!(lang, WebRoles),
                say!(lang, WebPlanState),
            ];
            let title =
                say!(lang, WebPlanPeople { new: new.into(), changed: changed.into(), same: same.into() });
            groups.push(group(title, columns.into(), &plan.people, |person| self.person(plan, person)));
        }
        groups
    }

    fn unit(&self, plan: &Intake, unit: &Taken<Unit>) -> Vec<Text> {
        let lang = self.visit.lang;
        let kind = |unit: &Unit| {
            let known = kinds(self.visit).into_iter().find(|(id, _)| *id == unit.kind);
            known.map_or_else(|| unit.kind.clone(), |(_, name)| name)
        };
        let called = if unit.guessed {
            say!(lang, WebPlanGuessed { kind: kind(&unit.now).into() })
        } else {
            self.was(kind(&unit.now), unit.before.as_ref().map(kind))
        };
        let parent = |unit: &Unit| self.named(plan, unit.parent.as_deref());
        vec![
            unit.now.name.clone().into(),
            called.into(),
            self.was(parent(&unit.now), unit.before.as_ref().map(parent)).into(),
            self.state(unit.before.is_none()),
        ]
    }

    fn person(&self, plan: &Intake, person: &Taken<Person>) -> Vec<Text> {
        let email = |person: &Person| person.email.clone().unwrap_or_default();
        let unit = |person: &Person| self.named(plan, person.unit.as_deref());
        let (now, before) = (&person.now, person.before.as_ref());
        let roles = |person: &Person| roles(self.visit, person);
        vec![
            now.name.clone().into(),
            now.login.clone().into(),
            self.was(email(now), before.map(email)).into(),
            self.was(unit(now), before.map(unit)).into(),
            self.was(roles(now), before.map(roles)).into(),
            self.state(before.is_none()),
        ]
    }

    fn named(&self, plan: &Intake, key: Option<&str>) -> String {
        let Some(key) = key else { return String::new() };
        let coming = plan.units.iter().find(|unit| unit.key == key).map(|unit| unit.now.name.clone());
        coming.or_else(|| self.office.units.get(key).map(|unit| unit.name.clone())).unwrap_or_default()
    }

    /// What it says from now on, and what it said where that differs.
    fn was(&self, now: String, before: Option<String>) -> String {
        let lang = self.visit.lang;
        match before.filter(|before| *before != now) {
            None => now,
            Some(before) => {
                let before = if before.is_empty() { say!(lang, WebPlanNone) } else { before };
                say!(lang, WebPlanWas { now: now.into(), before: before.into() })
            }
        }
    }

    fn state(&self, new: bool) -> Text {
        let lang = self.visit.lang;
        Text::Tag(if new {
            Tag::new(Tone::Good, say!(lang, WebPlanNew))
        } else {
            Tag::new(Tone::Warn, say!(lang, WebPlanChange))
        })
    }
}

/// New, changed, and there already.
fn counts<T: PartialEq>(all: &[Taken<T>]) -> [usize; 3] {
    let new = all.iter().filter(|one| one.before.is_none()).count();
    let same = all.iter().filter(|one| one.same()).count();
    [new, all.len() - new - same, same]
}

fn group<T: PartialEq>(
    title: String,
    columns: Vec<String>,
    all: &[Taken<T>],
    cells: impl Fn(&Taken<T>) -> Vec<Text>,
) -> Group {
    let differing: Vec<&Taken<T>> = all.iter().filter(|one| !one.same()).collect();
    let rows = differing.iter().take(MOST_LINES).map(|one| Row { cells: cells(one), ..Row::default() });
    let rows: Vec<Row> = rows.collect();
    Group {
        more: differing.len() - rows.len(),
        table: Table {
            caption: title.clone(),
            quiet: true,
            columns: columns.into_iter().map(Column::words).collect(),
            rows,
        },
        title,
    }
}

/// An example to begin with, in the reader's language.
pub(super) async fn example(visit: Visit, Path(name): Path<String>) -> Result<Response, Refused> {
    kept(&visit)?;
    let lang = visit.lang;
    let none = String::new;
    let office = say!(lang, WebTemplateExampleParent);
    let unit = say!(lang, WebTemplateExampleUnit);
    let stem = name.trim_end_matches(".csv");
    let known = kinds(&visit);
    let kind = |at: usize| known.get(at).map(|(_, name)| name.clone()).unwrap_or_default();
    let (headers, rows) = if Lang::ALL.iter().any(|lang| say!(*lang, WebTemplateUnitsName) == stem) {
        let headers = vec![
            say!(lang, WebTemplateUnitName),
            say!(lang, WebTemplateKind),
            say!(lang, WebTemplateParent),
            say!(lang, WebTemplateCode),
        ];
        let rows = vec![vec![office.clone(), kind(0), none(), none()], vec![unit, kind(1), office, none()]];
        (headers, rows)
    } else if Lang::ALL.iter().any(|lang| say!(*lang, WebTemplatePeopleName) == stem) {
        let headers = vec![
            say!(lang, WebTemplateName),
            say!(lang, WebTemplateEmail),
            say!(lang, WebTemplateUnit),
            say!(lang, WebTemplateRoles),
        ];
        (headers, vec![vec![say!(lang, WebTemplateExamplePerson), none(), office, none()]])
    } else {
        return Err(visit.nothing());
    };
    let disposition = format!("attachment; filename=\"{stem}.csv\"");
    let head = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_string()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((head, template(&headers, &rows)).into_response())
}

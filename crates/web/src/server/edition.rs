//! What the public reads of an edition and of an entry. Who sees what the views say; a page leaves out what its reader does not see.

use app::Eyes;
use blueprint::expr::Value;
use blueprint::model::{DateRows, MeasureRows};
use engine::Seen;
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::shown::Shown;
use super::visit::{Visit, escaped_part};
use crate::page::{Edition, Judged, Laureate, Winner};
use crate::part::{Contact, Dates, Fact, Facts, Link, Mark, Phase};
use crate::say::{Deadline, say};

/// An edition's page; none where its blueprint declares none, or the edition is not announced to the actor.
pub(super) fn edition(shown: &Shown<'_>, eyes: &Eyes<'_>, visit: &Visit, name: &str) -> Option<Edition> {
    let (file, page) = (eyes.judging()?, eyes.public_page()?);
    let seen = eyes.edition()?;
    let told = |field: &Option<blueprint::model::Name>| {
        field.as_ref().map(|field| shown.told(&seen, field)).filter(|told| !told.is_empty())
    };
    let winners = winners(shown, eyes);
    let now = visit.now();
    let registration = eyes.registration().filter(|one| winners.is_empty() && eyes.now <= one.closes);
    let join = registration.map(|one| {
        let at = one.closes.to_zoned_datetime(eyes.adoption.zone.clone());
        let way = one.open.then(|| {
            let text = shown.text(&format!("action-{}-{}", one.kind, one.action));
            Link::new(text, format!("{}/{}/baru/{}", shown.base, one.kind, one.action))
        });
        (Deadline { at, now }, way)
    });
    let needs = shown.find("page-needs").unwrap_or_default();
    let guide = page.guide.as_ref().and_then(|guide| match seen.fields.get(guide.as_str())? {
        Value::File(of) => Some(Link::new(of.name.clone(), shown.file(&seen.of, &of.hash))),
        _ => None,
    });
    Some(Edition {
        name: name.to_string(),
        theme: told(&page.theme),
        who: who(shown, eyes),
        takes: shown.find("page-takes"),
        needs: needs.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_string).collect(),
        dates: dates(shown, eyes, Some(&seen)),
        join,
        acts: acts(shown, eyes),
        judged: judged(shown, eyes),
        others: others(shown, eyes),
        others_title: shown.text(&format!("status-{}-{}", file.judging.entry, file.judging.other)),
        winners,
        files: guide.into_iter().collect(),
        registers: registers(shown, eyes),
        contact: told(&page.contact),
        complaints: complaints(visit),
    })
}

/// Where the public complains, where the office says so.
pub(super) fn complaints(visit: &Visit) -> Option<Contact> {
    visit.house().office().seat.complaints.clone().map(|place| Contact { place })
}

/// What anybody may open now, beside taking part.
fn acts(shown: &Shown<'_>, eyes: &Eyes<'_>) -> Vec<Link> {
    let ready = eyes
        .openings()
        .into_iter()
        .filter(|(kind, offer)| offer.closed.is_none() && eyes.ready_to_open(kind, &offer.action));
    ready
        .map(|(kind, offer)| {
            let text = shown.text(&format!("action-{kind}-{}", offer.action));
            Link::new(text, format!("{}/{kind}/baru/{}", shown.base, offer.action))
        })
        .collect()
}

fn registers(shown: &Shown<'_>, eyes: &Eyes<'_>) -> Vec<Link> {
    let all = eyes.adoption.blueprint.registers.iter().map(|register| register.register.id.as_str());
    all.filter(|kind| eyes.any(kind))
        .map(|kind| Link::new(shown.kind(kind), format!("{}/{kind}", shown.base)))
        .collect()
}

/// Kinds of unit that may take part, as a sentence lists them.
fn who(shown: &Shown<'_>, eyes: &Eyes<'_>) -> Option<String> {
    let parameter = eyes.public_page()?.who.as_ref()?;
    let Value::List(kinds) = eyes.adoption.parameters.get(parameter.as_str())? else { return None };
    let told = kinds.iter().filter_map(Value::as_text).map(|kind| shown.text(&format!("agency-{kind}")));
    Some(told.collect::<Vec<_>>().join(", ")).filter(|told| !told.is_empty())
}

fn judged(shown: &Shown<'_>, eyes: &Eyes<'_>) -> Vec<Judged> {
    let Some(file) = eyes.judging() else { return Vec::new() };
    let rounds = file.round.iter().filter_map(|round| {
        let rubric = file.rubric.iter().find(|rubric| rubric.id == round.rubric)?;
        let criteria = rubric.criterion.iter();
        let criteria = criteria
            .map(|one| (shown.text(&format!("criterion-{}-{}", rubric.id, one.id)), one.weight))
            .collect();
        Some(Judged { round: shown.text(&format!("round-{}", round.id)), weight: round.weight, criteria })
    });
    rounds.collect()
}

/// Winners that the actor sees, in their order.
pub(super) fn winners(shown: &Shown<'_>, eyes: &Eyes<'_>) -> Vec<Laureate> {
    let all = eyes.winners(&wanted(shown, eyes));
    let place =
        |seen: &Seen| eyes.place(seen).map(|place| shown.plain(&Value::Number(place))).unwrap_or_default();
    all.iter()
        .map(|seen| Laureate {
            place: place(seen),
            entry: Link::new(shown.title(seen), shown.path(&seen.of)),
            agency: shown.told(seen, "agency"),
        })
        .collect()
}

/// What a line about an entry is made of.
pub(super) fn wanted<'a>(shown: &Shown<'a>, eyes: &Eyes<'a>) -> Vec<&'a str> {
    let mut wanted = eyes.judging().map(|file| shown.title_fields(&file.judging.entry)).unwrap_or_default();
    wanted.push("agency");
    wanted
}

/// The others: by name; in the order of their places where the actor may know them.
fn others(shown: &Shown<'_>, eyes: &Eyes<'_>) -> Vec<(Link, String)> {
    let mut all: Vec<(Decimal, String, Link, String)> = eyes
        .others(&wanted(shown, eyes))
        .iter()
        .map(|seen| {
            let (title, place) = (shown.title(seen), eyes.place(seen));
            let named = match place {
                Some(place) => format!("{}. {title}", shown.plain(&Value::Number(place))),
                None => title.clone(),
            };
            let order = place.unwrap_or(Decimal::MAX);
            (order, title.to_lowercase(), Link::new(named, shown.path(&seen.of)), shown.told(seen, "agency"))
        })
        .collect();
    all.sort_by(|a, b| (&a.0, &a.1, &a.2.path).cmp(&(&b.0, &b.1, &b.2.path)));
    all.into_iter().map(|(_, _, link, agency)| (link, agency)).collect()
}

/// The edition's days: registration, then what its table says, as far as the actor sees it.
pub(super) fn dates(shown: &Shown<'_>, eyes: &Eyes<'_>, seen: Option<&Seen>) -> Dates {
    let today = eyes.scene().today();
    let mark = |text: String, from: Date, to: Option<Date>, place: Option<String>| {
        let last = to.unwrap_or(from);
        let phase = if last < today {
            Phase::Done
        } else if from <= today {
            Phase::Now
        } else {
            Phase::Ahead
        };
        Mark { text, on: Some(from), until: to.filter(|to| *to != from), place, phase }
    };
    let rows = eyes.public_page().and_then(|page| page.dates.as_ref());
    let mut marks: Vec<Mark> = rows
        .zip(seen)
        .and_then(|(rows, seen)| seen.fields.get(rows.of.as_str()).map(|value| (rows, value)))
        .map(|(rows, value)| each(value, |cells| row(shown, rows, cells, &mark)))
        .unwrap_or_default();
    if let Some(registration) = eyes.registration() {
        let day = |at: jiff::Timestamp| at.to_zoned_datetime(eyes.adoption.zone.clone());
        let closes = day(registration.closes);
        // A period that ends with its last day ends at the midnight after it.
        let last = closes.checked_sub(1.second()).map_or(closes.date(), |at| at.date());
        let first = registration.opens.map_or(last, |at| day(at).date());
        if !marks.iter().any(|mark| mark.on == Some(first)) {
            marks.push(mark(say!(shown.lang, WebRegistrationDays), first, Some(last), None));
        }
    }
    marks.sort_by_key(|mark| mark.on);
    Dates { marks }
}

type Cells = std::collections::BTreeMap<String, Value>;

fn each<T>(table: &Value, mut of: impl FnMut(&Cells) -> Option<T>) -> Vec<T> {
    let Value::List(rows) = table else { return Vec::new() };
    let cells = rows.iter().filter_map(|row| match row {
        Value::Row(cells) => of(cells),
        _ => None,
    });
    cells.collect()
}

fn row(
    shown: &Shown<'_>,
    rows: &DateRows,
    cells: &Cells,
    mark: &impl Fn(String, Date, Option<Date>, Option<String>) -> Mark,
) -> Option<Mark> {
    let day = |name: &str| match cells.get(name) {
        Some(Value::Date(day)) => Some(*day),
        _ => None,
    };
    let place = rows.place.as_ref().and_then(|name| cells.get(name.as_str())).map(|value| shown.plain(value));
    let text = cells.get(rows.what.as_str()).map(|value| shown.plain(value))?;
    let to = rows.to.as_ref().and_then(|name| day(name));
    Some(mark(text, day(&rows.from)?, to, place.filter(|place| !place.is_empty())))
}

/// An entry's page; none where the case is no entry, or its blueprint declares no page.
pub(super) fn winner(
    shown: &Shown<'_>,
    eyes: &Eyes<'_>,
    seen: &Seen,
    visit: &Visit,
    name: &str,
) -> Option<Winner> {
    let lang = shown.lang;
    let (file, page) = (eyes.judging()?, eyes.public_page()?);
    if file.judging.entry != seen.of.kind.as_str() {
        return None;
    }
    let won = seen.status == file.judging.winner.as_str();
    let place = eyes.place(seen).filter(|_| won).map(|place| shown.plain(&Value::Number(place)));
    let results = page.results.as_ref();
    let figures = results.and_then(|rows| seen.fields.get(rows.of.as_str()).map(|value| (rows, value)));
    let results_of = |rows: &MeasureRows, value: &Value| each(value, |cells| measure(shown, rows, cells));
    let mut told = shown.title_fields(&seen.of.kind);
    told.extend([
        "agency",
        "opened_by",
        "opened_at",
        file.judging.place.as_str(),
        file.judging.score.as_str(),
    ]);
    told.extend(page.summary.as_deref());
    told.extend(results.map(|rows| rows.of.as_str()));
    let facts: Vec<Fact> = shown.facts_but(seen, &told).into_iter().flat_map(|(_, facts)| facts).collect();
    let decree = eyes.certificate(&seen.of).map(|number| {
        let path = format!("/periksa/{}", escaped_part(&number));
        (number, Link::new(say!(lang, WebCheckCertificate), path))
    });
    Some(Winner {
        back: Some(Link::new(name, shown.base.clone())),
        title: shown.title(seen),
        agency: shown.told(seen, "agency"),
        won: place.map(|place| say!(lang, WebWon { place: place.into(), edition: name.into() })),
        decree,
        summary: page.summary.as_ref().map(|field| shown.told(seen, field)).unwrap_or_default(),
        results: figures.map(|(rows, value)| results_of(rows, value)).unwrap_or_default(),
        live: None,
        facts: if facts.is_empty() { Vec::new() } else { vec![(say!(lang, WebAboutEntry), Facts { facts })] },
        adopt: None,
        complaints: complaints(visit),
    })
}

fn measure(shown: &Shown<'_>, rows: &MeasureRows, cells: &Cells) -> Option<Fact> {
    let told = |name: &str| cells.get(name).map(|value| shown.plain(value)).unwrap_or_default();
    let unit = rows.unit.as_ref().map(|unit| told(unit)).unwrap_or_default();
    let figures = say!(
        shown.lang,
        WebBeforeAfter {
            before: told(&rows.before).into(),
            after: told(&rows.after).into(),
            unit: unit.into(),
        }
    );
    Some(Fact::new(cells.get(rows.what.as_str()).map(|value| shown.plain(value))?, figures.trim()))
}

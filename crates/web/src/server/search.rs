//! The search of innovations over all editions: what its reader sees, and nothing else, is found, counted and put in order.

use std::collections::BTreeSet;

use app::Eyes;
use axum::extract::Query;
use axum::response::Response;
use blueprint::expr::Value;
use engine::Seen;
use serde::Deserialize;

use super::edition::wanted;
use super::shown::Shown;
use super::visit::{Visit, escaped_part};
use crate::page::{Hit, Search};
use crate::part::{Link, Pages};
use crate::say::say;

/// Innovations on a page.
const PAGE: usize = 20;
/// Most letters that are searched for, and most words.
const LONGEST: usize = 120;
const MOST: usize = 8;
/// Most letters of a summary.
const SHORT: usize = 220;

#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    hal: usize,
}

/// What entries are called and whose they are, folded: the same innovation is told once.
type Known = BTreeSet<(String, String)>;

/// What was found, with what it is put in order by.
struct Found {
    /// The words are in its title.
    titled: bool,
    hit: Hit,
}

pub(super) async fn search(visit: Visit, Query(wanted): Query<Wanted>) -> Response {
    let asked: String = wanted.q.chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
    let asked = asked.trim();
    let folded = fold(asked);
    let words: Vec<&str> = folded.split_whitespace().take(MOST).collect();
    let office = visit.house().office();
    let mut all: Vec<Found> = Vec::new();
    let mut halls = visit.house().halls();
    // The newest edition first.
    halls.reverse();
    for hall in halls {
        let Some(adopted) = office.adopted.get(&hall.key) else { continue };
        hall.look(&visit.actor(), visit.house().now(), |eyes| {
            let shown = Shown { eyes, lang: visit.lang, base: format!("/e/{}", hall.key) };
            let known = entries(&shown, eyes, &adopted.name, &words, &mut all);
            records(&shown, eyes, &words, &known, &mut all);
        });
    }
    all.sort_by_key(|found| !found.titled);
    let last = all.len().div_ceil(PAGE).max(1);
    let now = wanted.hal.clamp(1, last);
    let rows = all.len();
    let hits = all.into_iter().skip((now - 1) * PAGE).take(PAGE).map(|found| found.hit).collect();
    let path = format!("/cari?q={}&hal=", escaped_part(asked));
    visit.page(&Search {
        action: "/cari".to_string(),
        words: asked.to_string(),
        hits,
        pages: Pages { now, size: PAGE, rows, path },
    })
}

/// As words are compared: without case.
fn fold(text: &str) -> String {
    text.to_lowercase()
}

/// Keeps what has all the words.
fn keep(words: &[&str], hit: Hit, all: &mut Vec<Found>) {
    let title = fold(&hit.entry.text);
    let text = format!("{title} {} {} {}", fold(&hit.agency), fold(&hit.note), fold(&hit.summary));
    if !words.iter().all(|word| text.contains(word)) {
        return;
    }
    let titled = words.iter().all(|word| title.contains(word));
    let summary = shortened(&hit.summary);
    all.push(Found { titled, hit: Hit { summary, ..hit } });
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= SHORT {
        return text.to_string();
    }
    let cut: String = text.chars().take(SHORT).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

/// Entries of an edition: winners first, then the others by name.
fn entries(shown: &Shown<'_>, eyes: &Eyes<'_>, name: &str, words: &[&str], all: &mut Vec<Found>) -> Known {
    let mut known = Known::new();
    let (Some(file), Some(page)) = (eyes.judging(), eyes.public_page()) else { return known };
    let mut fields = wanted(shown, eyes);
    fields.push(file.judging.place.as_str());
    fields.extend(page.summary.as_deref());
    let mut seen = eyes.glance(&file.judging.entry, &fields);
    let won = |seen: &Seen| seen.status == file.judging.winner.as_str();
    let place = |seen: &Seen| eyes.place(seen).filter(|_| won(seen));
    seen.sort_by_cached_key(|seen| (place(seen).is_none(), place(seen), fold(&shown.title(seen))));
    for seen in &seen {
        let note = match place(seen) {
            Some(place) => {
                let place = shown.plain(&Value::Number(place));
                say!(shown.lang, WebWon { place: place.into(), edition: name.into() })
            }
            None => format!("{} · {name}", shown.text(&format!("status-{}-{}", seen.of.kind, seen.status))),
        };
        let hit = Hit {
            entry: Link::new(shown.title(seen), shown.path(&seen.of)),
            agency: shown.told(seen, "agency"),
            note,
            summary: page.summary.as_ref().map(|field| shown.told(seen, field)).unwrap_or_default(),
        };
        known.insert((fold(&hit.entry.text), fold(&hit.agency)));
        keep(words, hit, all);
    }
    known
}

/// Winners of editions before, as the register has them; those that were found as entries are not told twice.
fn records(shown: &Shown<'_>, eyes: &Eyes<'_>, words: &[&str], known: &Known, all: &mut Vec<Found>) {
    let Some(past) = eyes.public_page().and_then(|page| page.past.as_ref()) else { return };
    let mut fields = shown.title_fields(&past.register);
    fields.extend([past.unit.as_str(), past.edition.as_str(), past.place.as_str()]);
    fields.extend(past.revoked.as_deref());
    for seen in eyes.glance(&past.register, &fields) {
        let (place, edition) = (shown.told(&seen, &past.place), shown.told(&seen, &past.edition));
        let note = if place.is_empty() {
            edition
        } else {
            say!(shown.lang, WebWon { place: place.into(), edition: edition.into() })
        };
        let revoked = past.revoked.as_ref().is_some_and(|field| seen.fields.contains_key(field.as_str()));
        let note = if revoked { format!("{note} · {}", say!(shown.lang, WebRevoked)) } else { note };
        let entry = Link::new(shown.title(&seen), shown.path(&seen.of));
        let agency = shown.told(&seen, &past.unit);
        let key = (fold(&entry.text), fold(&agency));
        if !known.contains(&key) {
            keep(words, Hit { entry, agency, note, summary: String::new() }, all);
        }
    }
}

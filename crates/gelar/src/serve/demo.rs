//! `gelar demo`: the example government, founded and played once, then served with a clock of its own.

use std::io::{IsTerminal as _, Write as _};

use app::{Example, FoundAdoption, Founding, House, NotPlayed, Stage};
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde_json::json;
use store::{Put, Scope, Store, Table};
use texts::{Texts, msg};

use super::clock::{self, Movable};
use super::settings::{DemoArgs, settings};
use super::{block_on, http, log, open, serve, shelf, told};
use crate::failure::Failure;

/// The example's government.
const FILE: &str = "kota.toml";
/// The setting that says that all of it was played.
const PLAYED: &str = "played";

/// Runs the command.
pub(crate) fn run(args: &DemoArgs, texts: &Texts) -> Result<(), Failure> {
    let settings = settings(&args.place, &args.reach, None, texts)?;
    let founding =
        Founding::read(shelf::example(FILE).unwrap_or_default()).map_err(|error| broken(&error, texts))?;
    let example = founding.example.clone().ok_or_else(|| broken(&FILE, texts))?;
    let zone = jiff::tz::TimeZone::get(&founding.government.zone).map_err(|error| broken(&error, texts))?;
    let moment = |text: &str| moment(text, &zone);
    let wanted = match &args.now {
        Some(now) => moment(now).ok_or_else(|| Failure::new(texts.say(&msg::DemoNow { now: now.into() })))?,
        None => moment(&example.now).ok_or_else(|| broken(&example.now, texts))?,
    };
    log();
    block_on(texts, async {
        let listener = http::listen(settings.listen, texts).await?;
        let store = open(&settings.place, texts).await?;
        let time = Movable::default();
        time.stand(wanted);
        let house = house(store, &founding, &example, &time, texts).await?;
        let last = last(&house).await.map_err(|error| told::store(&error, texts))?;
        time.run_from(last.map_or(wanted, |last| last.max(wanted)));
        tell(&example, &settings.address, texts);
        let accounts = example
            .told
            .iter()
            .map(|told| (told.person.clone(), example.password.clone(), told.role.clone()));
        serve(listener, house, &settings, accounts.collect(), texts).await
    })
}

/// The house of the example: as it was left, or founded and played.
async fn house(
    store: Store,
    founding: &Founding,
    example: &Example,
    time: &Movable,
    texts: &Texts,
) -> Result<House, Failure> {
    let key = &founding.government.id;
    let known = store.governments().await.map_err(|error| told::store(&error, texts))?;
    // Somebody's real data are no place for an example.
    if let Some(other) = known.iter().find(|other| *other != key) {
        return Err(Failure::new(texts.say(&msg::DemoOther { other: other.into() })));
    }
    let opened = |error| told::not_opened(&error, texts);
    if known.is_empty() {
        let missing = |name: &str| broken(&name, texts);
        let changes = founding.changes(
            |name| shelf::blueprint(name).ok_or_else(|| missing(name)),
            |name| shelf::example(name).map(str::to_string).ok_or_else(|| missing(name)),
        )?;
        app::found(&store, key, changes, time.clock()()).await.map_err(opened)?;
    }
    let house = House::open(store, key, time.clock(), clock::random(), false).await.map_err(opened)?;
    let played = house.setting(PLAYED).await.map_err(|error| told::store(&error, texts))?;
    if played.is_none() {
        play(&house, founding, example, time, texts).await?;
    }
    Ok(house)
}

/// Plays every adoption's scenario. What broke off half way is played again: a command that was done has one effect.
async fn play(
    house: &House,
    founding: &Founding,
    example: &Example,
    time: &Movable,
    texts: &Texts,
) -> Result<(), Failure> {
    let begun = time.clock()();
    let mut people = founding.person.iter();
    // Two at a time: a hash takes memory and time on purpose.
    while let Some(one) = people.next() {
        let two = people.next().unwrap_or(one);
        let (first, second) = tokio::join!(
            house.give_password(&one.id, &example.password),
            house.give_password(&two.id, &example.password)
        );
        first.and(second).map_err(|error| broken(&error, texts))?;
    }
    for adoption in &founding.adoption {
        perform(house, adoption, time, texts).await?;
    }
    time.stand(begun);
    let put = Put { table: Table::Setting, key: PLAYED.to_string(), body: Some(json!(true)), expected: None };
    house
        .store()
        .put_rows(house.government(), vec![put], "system", begun)
        .await
        .map_err(|error| broken(&error, texts))?;
    Ok(())
}

async fn perform(
    house: &House,
    adoption: &FoundAdoption,
    time: &Movable,
    texts: &Texts,
) -> Result<(), Failure> {
    let (Some(file), Some(hall)) = (&adoption.play, house.hall(&adoption.id)) else {
        return Ok(());
    };
    let text = shelf::example(file).ok_or_else(|| broken(file, texts))?;
    let scenario = app::read_play(text).map_err(|error| broken(&error, texts))?;
    let alive = std::io::stderr().is_terminal();
    let name = &adoption.name;
    let say = |end: &str, done: usize, all: usize| {
        let line = texts.say(&msg::DemoPlaying { name: name.into(), done: done.into(), all: all.into() });
        let _ = write!(std::io::stderr(), "{line}{end}");
    };
    let told = |done: usize, all: usize| {
        if alive && done.is_multiple_of(20) {
            say("\r", done, all);
        }
    };
    let set = |at: Timestamp| time.stand(at);
    let stage = Stage { set: &set, file: &document, told: &told };
    let played =
        house.play(&hall, &scenario, stage).await.map_err(|error| not_played(&error, file, texts))?;
    tracing::debug!(commands = played.commands, ended = %played.ended, "played");
    say("\n", scenario.step.len(), scenario.step.len());
    Ok(())
}

/// The last moment of which something is told: time goes on from there when the example is started again.
async fn last(house: &House) -> Result<Option<Timestamp>, store::StoreError> {
    let mut last = None;
    for hall in house.halls() {
        let scope = Scope::new(house.government(), &hall.key);
        let before = hall.position().saturating_sub(1);
        let events = house.store().since(&scope, before, 1).await?;
        last = last.max(events.first().map(|(_, event)| event.at));
    }
    Ok(last)
}

/// A day, or a moment of it, on the office's clock.
fn moment(text: &str, zone: &jiff::tz::TimeZone) -> Option<Timestamp> {
    let local = text.parse::<DateTime>().ok()?;
    let day = !text.contains([':', 'T']);
    let local = if day { local.date().at(9, 0, 0, 0) } else { local };
    zone.to_timestamp(local).ok()
}

/// Says how to sign in.
fn tell(example: &Example, address: &str, texts: &Texts) {
    let wide = example.told.iter().map(|told| told.person.chars().count()).max().unwrap_or_default();
    let mut text = texts.say(&msg::DemoSignIn {
        address: format!("{address}/masuk").into(),
        password: (&example.password).into(),
    });
    for told in &example.told {
        text.push_str(&format!("\n  {:wide$}  {}", told.person, told.role));
    }
    eprintln!("{text}\n");
}

/// What stands in an attachment of the example: one page that says what it is, or a small picture.
fn document(name: &str) -> Vec<u8> {
    if name.ends_with(".png") {
        return PICTURE.to_vec();
    }
    let shown: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || " .-_".contains(*c)).collect();
    let page = format!("BT /F1 24 Tf 72 720 Td (CONTOH) Tj 0 -36 Td /F1 14 Tf ({shown}) Tj ET");
    let parts = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_string(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_string(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_string(),
    ];
    let mut file = "%PDF-1.4\n".to_string();
    let mut places = Vec::new();
    for (at, part) in (1..).zip(parts) {
        places.push(file.len());
        file.push_str(&format!("{at} 0 obj\n{part}\nendobj\n"));
    }
    let table = file.len();
    file.push_str("xref\n0 6\n0000000000 65535 f \n");
    for place in places {
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    file.push_str(&format!("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
    file.into_bytes()
}

/// A picture of one grey point.
const PICTURE: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00,
    0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00,
    0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81,
    0x77, 0xcd, 0x72, 0xb6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

fn not_played(error: &NotPlayed, file: &str, texts: &Texts) -> Failure {
    Failure::new(texts.say(&msg::DemoBroken { why: format!("{file}: {error}").into() }))
}

/// The example itself is wrong: a mistake of ours.
fn broken(why: &dyn std::fmt::Display, texts: &Texts) -> Failure {
    Failure::new(texts.say(&msg::DemoBroken { why: why.to_string().into() }))
}

//! Durable commits a second, on both engines, for one caller and for 32: `cargo bench -p store`.
//!
//! PostgreSQL is a private server with its settings as it comes, `fsync` on. Both write to the system's temporary folder (`TMPDIR`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods, reason = "a measurement")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::time::{Duration, Instant};

use blueprint::expr::{Ref, Value};
use engine::{Change, Event, Subject, evolve};
use store::testkit::{Server, random};
use store::{Commit, Committed, Place, Scope, Store};

const LONG: Duration = Duration::from_secs(4);

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let folder = tempfile::tempdir().unwrap();
    say(&format!(
        "{:<12}{:<28}{:>8}{:>12}{:>12}{:>12}",
        "engine", "commit", "callers", "commits/s", "median ms", "p99 ms"
    ));
    runtime.block_on(async {
        measure("sqlite", &Place::Sqlite(folder.path().join("sqlite"))).await;
        let server = Server::start(&[]);
        let url = server.database().await;
        measure("postgres", &Place::Postgres { url, data: folder.path().join("postgres") }).await;
    });
}

async fn measure(engine: &str, place: &Place) {
    let store = Store::open(place, random(1)).await.unwrap();
    for (what, sealed) in [("two fields, open", false), ("two fields, one sealed", true)] {
        for callers in [1, 32] {
            let begun = Instant::now();
            let tasks = (0..callers).map(|caller| {
                let (store, name) = (store.clone(), format!("{what}-{callers}-{caller}"));
                tokio::spawn(async move { call(&store, &name, sealed, begun).await })
            });
            let mut times = Vec::new();
            for task in tasks.collect::<Vec<_>>() {
                times.extend(task.await.unwrap());
            }
            let rate = times.len() as f64 / begun.elapsed().as_secs_f64();
            times.sort();
            let at = |part: usize| times[times.len() * part / 100].as_secs_f64() * 1000.0;
            say(&format!("{engine:<12}{what:<28}{callers:>8}{rate:>12.0}{:>12.2}{:>12.2}", at(50), at(99)));
        }
    }
}

/// Changes a case of its own again and again; gives how long each took.
async fn call(store: &Store, name: &str, sealed: bool, begun: Instant) -> Vec<Duration> {
    let scope = Scope::new("kota-contoh", "izin-2026");
    let (mut subject, mut times) = (None, Vec::new());
    while begun.elapsed() < LONG {
        let commit = commit(name, subject.as_ref(), sealed);
        let began = Instant::now();
        let Ok(Committed::Done { events, .. }) = store.commit(&scope, commit).await else {
            panic!("not kept")
        };
        times.push(began.elapsed());
        subject = Some(evolve(subject, &events[0]));
    }
    times
}

fn commit(name: &str, before: Option<&Subject>, sealed: bool) -> Commit {
    let version = before.map_or(0, |subject| subject.version) + 1;
    let set =
        |field: &str| Change::Set { field: field.into(), value: Value::text(format!("{field} {version}")) };
    let mut changes = vec![set("name"), set("road")];
    if before.is_none() {
        changes.insert(0, Change::Opened { agency: None, pinned: "1".into() });
    }
    let now = "2026-03-09T08:00:00Z".parse().unwrap();
    let event = Event {
        of: Ref::new("permit", name),
        version,
        at: now,
        by: "sari".into(),
        command: format!("{name}-{version}"),
        action: "save".into(),
        changes,
        claims: Vec::new(),
        previous: before.map(|subject| subject.hash.clone()).unwrap_or_default(),
        hash: String::new(),
    };
    let fields = if sealed { BTreeSet::from(["name".to_string()]) } else { BTreeSet::new() };
    Commit {
        subjects: vec![evolve(before.cloned(), &event)],
        events: vec![event],
        claims: Vec::new(),
        personal: BTreeMap::from([("permit".to_string(), fields)]),
        columns: BTreeMap::new(),
        errands: Vec::new(),
        now,
    }
}

fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

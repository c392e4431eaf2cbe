//! `kill -9` in the middle of a stream of writes, fifty times: every acknowledged event is there, no half of one, numbers without gaps.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use engine::{Claim, evolve};
use serde_json::json;
use store::testkit::{Server, random};
use store::{Commit, Committed, Lane, Outgoing, Place, Store};

use crate::samples::{commit_with, permit, scope, set};

const ROUNDS: u64 = 50;
/// Writers at once in the process that is killed.
const WRITERS: u64 = 4;

#[test]
fn sqlite_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Sqlite(folder.path().join("data"));
    run(async { kill_again_and_again(&place, None).await });
}

/// The client's process is killed, and each tenth time the server's main process with it.
#[test]
fn postgres_loses_nothing() {
    if std::env::var("GELAR_TEST_POSTGRES").is_ok_and(|value| value == "skip") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    run(async {
        // With `fsync` on, as it is where it matters.
        let server = Server::start(&[]);
        let url = server.database().await;
        let place = Place::Postgres { url, data: folder.path().join("data") };
        kill_again_and_again(&place, Some(&server)).await;
    });
}

fn run(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(test);
}

async fn kill_again_and_again(place: &Place, server: Option<&Server>) {
    drop(Store::open(place, random(0)).await.unwrap());
    let moments = random(20_260_309);
    let (mut checked, mut acknowledged) = (0, 0);
    for round in 0..ROUNDS {
        let mut chance = [0; 2];
        moments(&mut chance);
        // After so many acknowledgements and a moment more: a slow machine is killed in the middle of its writing too.
        let (acks, more) = (usize::from(chance[0]) % 20, Duration::from_micros(u64::from(chance[1]) * 40));
        let heard = one_round(place, round, (acks, more), server.filter(|_| round % 10 == 9)).await;
        if let Some(server) = server {
            server.quiet().await;
        }
        let store = Store::open(place, random(1000 + round)).await.unwrap();
        acknowledged += heard.len();
        checked = check(&store, checked, &heard).await;
    }
    assert!(acknowledged > 100, "{acknowledged} acknowledged: too few to say anything");
    let store = Store::open(place, random(9)).await.unwrap();
    check_the_rest(&store).await;
    let _ =
        writeln!(std::io::stderr(), "{ROUNDS} kills, {acknowledged} acknowledged commands, {checked} events");
}

/// Lets a process write for a while and kills it; gives what it had acknowledged: the position of each command.
async fn one_round(
    place: &Place,
    round: u64,
    (acks, more): (usize, Duration),
    server: Option<&Server>,
) -> BTreeMap<String, u64> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "kill::writes_until_it_is_killed", "--ignored", "--nocapture"]);
    command.env("GELAR_KILL_ROUND", round.to_string()).env("GELAR_KILL_DATA", place.folder());
    if let Place::Postgres { url, .. } = place {
        command.env("GELAR_KILL_URL", url);
    }
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut heard = BTreeMap::new();
    while heard.len() < acks && hear(&mut lines, &mut heard) {}
    std::thread::sleep(more);
    if let Some(server) = server {
        server.kill();
    }
    // On this system `kill` of a child is SIGKILL.
    child.kill().unwrap();
    child.wait().unwrap();
    while hear(&mut lines, &mut heard) {}
    assert!(heard.len() >= acks, "it ended by itself");
    if let Some(server) = server {
        server.begin();
        server.ready().await;
    }
    heard
}

/// Takes the next line; `false` at the end. A line that was cut off is no acknowledgement.
fn hear(lines: &mut impl BufRead, heard: &mut BTreeMap<String, u64>) -> bool {
    let mut line = String::new();
    let read = lines.read_line(&mut line).unwrap();
    let kept = line.strip_prefix("kept ").and_then(|line| line.strip_suffix('\n'));
    if let Some((at, name)) = kept.and_then(|kept| kept.split_once(' ')) {
        heard.insert(name.to_string(), at.parse().unwrap());
    }
    read > 0
}

/// Checks what came after a position; gives the position of the last event.
async fn check(store: &Store, from: u64, acknowledged: &BTreeMap<String, u64>) -> u64 {
    let events = store.since(&scope(), from, 1_000_000).await.unwrap();
    let mut last = from;
    let mut commands: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for (position, event) in &events {
        assert_eq!(*position, last + 1, "no gap");
        last = *position;
        let (count, end) = commands.entry(&event.command).or_default();
        (*count, *end) = (*count + 1, *position);
    }
    assert_eq!(store.head(&scope()).await.unwrap(), last);
    for (command, position) in acknowledged {
        assert_eq!(
            commands.get(command.as_str()).map(|(_, end)| end),
            Some(position),
            "{command} was acknowledged"
        );
    }
    // Each command's name ends with the number of its events: no half of one is there.
    for (command, (count, _)) in &commands {
        assert_eq!(Some(count.to_string().as_str()), command.rsplit('.').next(), "{command} is whole");
    }
    last
}

/// Hashes follow, rows and taken numbers are what the events say, and each command has its number and its errand.
async fn check_the_rest(store: &Store) {
    assert_eq!(store.doctor().await.unwrap(), vec![]);
    let events = store.since(&scope(), 0, 10_000_000).await.unwrap();
    let commands: BTreeSet<String> = events.into_iter().map(|(_, event)| event.command).collect();
    let mut written: BTreeMap<String, u64> = BTreeMap::new();
    for command in &commands {
        *written.entry(command.split('.').next().unwrap().to_string()).or_default() += 1;
    }
    let claims = store.subjects(&scope()).await.unwrap().claims.into_iter();
    let numbers = claims.filter_map(|claim| match claim {
        Claim::Number { series, number, .. } => Some((series, number)),
        _ => None,
    });
    assert_eq!(numbers.collect::<BTreeMap<_, _>>(), written);
    let lease = jiff::SignedDuration::from_secs(1);
    let taken = store.take(Lane::Message, 10_000_000, crate::samples::now(), lease).await.unwrap();
    assert_eq!(taken.into_iter().map(|errand| errand.kind).collect::<BTreeSet<_>>(), commands);
}

#[test]
#[ignore = "a process of the tests above"]
fn writes_until_it_is_killed() {
    let Ok(round) = std::env::var("GELAR_KILL_ROUND") else { return };
    let data = std::env::var("GELAR_KILL_DATA").unwrap().into();
    let place = match std::env::var("GELAR_KILL_URL") {
        Ok(url) => Place::Postgres { url, data },
        Err(_) => Place::Sqlite(data),
    };
    run(async {
        let store = Arc::new(Store::open(&place, random(round.parse::<u64>().unwrap() + 77)).await.unwrap());
        let writers =
            (0..WRITERS).map(|writer| tokio::spawn(write(store.clone(), format!("r{round}w{writer}"))));
        for writer in writers.collect::<Vec<_>>() {
            // It ends with an error where the server was killed first.
            let _ = writer.await;
        }
    });
}

async fn write(store: Arc<Store>, me: String) {
    for turn in 1_u64.. {
        let count = turn % 3 + 1;
        let name = format!("{me}.{turn}.{count}");
        let claim = Claim::Number { series: me.clone(), period: String::new(), number: turn };
        let Ok(Committed::Done { position, .. }) = store.commit(&scope(), several(&name, count, claim)).await
        else {
            return;
        };
        let mut out = std::io::stdout().lock();
        out.write_all(format!("kept {position} {name}\n").as_bytes()).unwrap();
        out.flush().unwrap();
    }
}

/// A commit of so many events, each of a subject of its own, with a number, a sealed field and an errand.
fn several(name: &str, count: u64, claim: Claim) -> Commit {
    let of = |n: u64| permit(&format!("{name}#{n}"));
    let mut whole = commit_with(name, None, of(1), vec![set("name", name)], vec![claim]);
    for n in 2..=count {
        let other = commit_with(name, None, of(n), vec![set("name", name)], Vec::new());
        whole.subjects.push(evolve(None, &other.events[0]));
        whole.events.extend(other.events);
    }
    whole.errands = vec![Outgoing {
        lane: Lane::Message,
        kind: name.to_string(),
        about: None,
        body: json!({}),
        due: None,
    }];
    whole
}

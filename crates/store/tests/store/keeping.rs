//! Backups, restoring on either engine, rebuilding.

use std::collections::BTreeMap;
use std::sync::Arc;

use blueprint::expr::Value;
use bytes::Bytes;
use engine::{Claim, evolve};
use futures_util::{TryStreamExt, stream};
use serde_json::json;
use store::testkit::{Bed, Engine, random};
use store::{Columns, Committed, Difference, Finding, Put, Session, Store, StoreError, Table};

use crate::on_both;
use crate::samples::{commit, commit_with, now, permit, scope, set};

on_both!(
    a_backup_made_while_others_write_comes_back_on_either_engine,
    a_backup_is_not_overwritten_and_a_store_neither,
    an_old_backup_does_not_bring_back_the_erased,
    without_keys_the_log_still_verifies,
    rows_are_rebuilt_from_events,
);

/// Something of everything; gives the name of the file.
async fn fill(store: &Store) -> String {
    let number = |number| Claim::Number { series: "letter".into(), period: "2026".into(), number };
    let nik = Claim::Unique {
        of: "permit".into(),
        field: "nik".into(),
        value: "35740".into(),
        holder: permit("p1"),
    };
    let place = Claim::Place { calendar: "desk".into(), begins: "2026-03-10".parse().unwrap(), place: 1 };
    let changes = vec![set("name", "Siti"), set("nik", "35740"), set("road", "Jl. Melati")];
    let first = commit_with("c1", None, permit("p1"), changes, vec![number(1), nik, place]);
    let Ok(Committed::Done { events, .. }) = store.commit(&scope(), listed(first)).await else {
        panic!("c1")
    };
    let before = evolve(None, &events[0]);
    let second =
        commit_with("c2", Some(&before), permit("p1"), vec![set("name", "Siti A.")], vec![number(2)]);
    store.commit(&scope(), listed(second)).await.unwrap();
    store
        .commit(&scope(), listed(commit("c3", None, permit("p2"), vec![set("name", "Budi")])))
        .await
        .unwrap();
    store.checkpoint(&scope(), now()).await.unwrap();
    let unit = Put { table: Table::Unit, key: "dinkes".into(), body: Some(json!({"n": 1})), expected: None };
    store.put_row("kota-contoh", unit, "sari", now()).await.unwrap();
    store.draft_put("kota-contoh", "sari", "d", &json!("typed"), now()).await.unwrap();
    store.session_begin(&session()).await.unwrap();
    let content = stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"a letter"))]);
    store.file_put(&scope(), Some(&permit("p1")), content, 100).await.unwrap().hash
}

fn columns() -> Columns {
    Arc::new(|subject| {
        let shown = subject.fields.iter().filter_map(|(field, value)| match value {
            Value::Text(text) => Some((field.clone(), text.clone())),
            _ => None,
        });
        shown.collect()
    })
}

fn listed(mut commit: store::Commit) -> store::Commit {
    let lists = commit.subjects.iter().map(|subject| (subject.of.clone(), columns()(subject)));
    commit.columns = lists.collect::<BTreeMap<_, _>>();
    commit
}

fn session() -> Session {
    let expires = now() + jiff::SignedDuration::from_hours(1);
    Session {
        government: "kota-contoh".into(),
        person: "sari".into(),
        token_hash: [7; 32],
        began: now(),
        seen: now(),
        expires,
        label: "Firefox".into(),
    }
}

async fn a_backup_made_while_others_write_comes_back_on_either_engine(bed: &Bed) {
    let store = bed.store().await;
    let letter = fill(&store).await;
    let writing = store.clone();
    let writer = tokio::spawn(async move {
        for n in 0..200 {
            let name = format!("w{n}");
            writing
                .commit(&scope(), commit(&name, None, permit(&name), vec![set("name", &name)]))
                .await
                .unwrap();
        }
    });
    let (to, keys) = (bed.folder().join("backup"), bed.folder().join("backup-keys"));
    store.backup(&to).await.unwrap();
    writer.await.unwrap();
    store.backup_keys(&keys).await.unwrap();
    assert!(!to.join("keys.sqlite").exists(), "keys are kept apart");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some(fresh) = Bed::new(engine).await else { continue };
        let restored = Store::restore(&to, Some(&keys), &fresh.place, random(2)).await.unwrap();
        let events = restored.since(&scope(), 0, 1000).await.unwrap();
        assert!(events.len() >= 3);
        assert_eq!(
            events,
            store.since(&scope(), 0, events.len()).await.unwrap(),
            "a whole beginning of the log"
        );
        assert_eq!(restored.doctor().await.unwrap(), vec![]);
        assert_eq!(restored.rebuild_check(&scope(), None).await.unwrap(), vec![]);
        assert_eq!(restored.checkpoints(&scope()).await.unwrap(), store.checkpoints(&scope()).await.unwrap());
        let subject = restored.subject(&scope(), &permit("p1")).await.unwrap();
        assert_eq!(subject, store.subject(&scope(), &permit("p1")).await.unwrap());
        assert_eq!(
            restored.audit("kota-contoh", None, None, 9).await,
            store.audit("kota-contoh", None, None, 9).await
        );
        assert_eq!(restored.draft("kota-contoh", "sari", "d").await.unwrap().unwrap().body, json!("typed"));
        assert_eq!(restored.session("kota-contoh", &[7; 32], now()).await.unwrap(), Some(session()));
        let letter = restored.file(&scope(), &letter).await.unwrap().unwrap();
        assert_eq!(letter.content.try_collect::<Vec<Bytes>>().await.unwrap().concat(), b"a letter");
        // It goes on where it was.
        let next = restored
            .commit(&scope(), commit("next", None, permit("next"), vec![set("name", "N")]))
            .await
            .unwrap();
        assert!(matches!(next, Committed::Done { position, .. } if position == events.len() as u64 + 1));
        let again = restored.commit(&scope(), commit("c1", None, permit("again"), vec![])).await.unwrap();
        assert_eq!(again, Committed::Before { position: 1 });
    }
}

async fn a_backup_is_not_overwritten_and_a_store_neither(bed: &Bed) {
    let store = bed.store().await;
    fill(&store).await;
    let to = bed.folder().join("backup");
    store.backup(&to).await.unwrap();
    assert!(matches!(store.backup(&to).await, Err(StoreError::Folder { .. })));
    let onto = Store::restore(&to, None, &bed.place, random(2)).await;
    assert!(matches!(onto, Err(StoreError::Folder { .. })), "{onto:?}");
    assert_eq!(store.doctor().await.unwrap(), vec![]);
    let nothing = Store::restore(&bed.folder().join("nothing"), None, &bed.place, random(2)).await;
    assert!(matches!(nothing, Err(StoreError::Folder { .. })), "{nothing:?}");
}

async fn an_old_backup_does_not_bring_back_the_erased(bed: &Bed) {
    let store = bed.store().await;
    let letter = fill(&store).await;
    let (to, keys) = (bed.folder().join("backup"), bed.folder().join("backup-keys"));
    store.backup(&to).await.unwrap();
    store.erase(&scope(), &permit("p1")).await.unwrap();
    store.backup_keys(&keys).await.unwrap();
    let fresh = Bed::new(Engine::Sqlite).await.unwrap();
    let restored = Store::restore(&to, Some(&keys), &fresh.place, random(2)).await.unwrap();
    let subject = restored.subject(&scope(), &permit("p1")).await.unwrap().unwrap();
    assert_eq!((subject.get("name"), subject.get("road")), (&Value::Absent, &Value::text("Jl. Melati")));
    let other = restored.subject(&scope(), &permit("p2")).await.unwrap().unwrap();
    assert_eq!(other.get("name"), &Value::text("Budi"));
    assert!(restored.file(&scope(), &letter).await.unwrap().is_none());
    assert_eq!(restored.doctor().await.unwrap(), vec![]);
}

async fn without_keys_the_log_still_verifies(bed: &Bed) {
    let store = bed.store().await;
    fill(&store).await;
    let to = bed.folder().join("backup");
    store.backup(&to).await.unwrap();
    let fresh = Bed::new(Engine::Sqlite).await.unwrap();
    let restored = Store::restore(&to, None, &fresh.place, random(2)).await.unwrap();
    assert_eq!(restored.verify(&scope()).await.unwrap(), vec![]);
    let missing: Vec<Finding> =
        [permit("p1"), permit("p2")].into_iter().map(|of| Finding::NoKey { scope: scope(), of }).collect();
    assert_eq!(restored.doctor().await.unwrap(), missing);
    assert!(matches!(restored.subject(&scope(), &permit("p1")).await, Err(StoreError::Sealed { .. })));
}

async fn rows_are_rebuilt_from_events(bed: &Bed) {
    let store = bed.store().await;
    fill(&store).await;
    let columns = columns();
    assert_eq!(store.rebuild_check(&scope(), Some(&columns)).await.unwrap(), vec![]);
    let before = store.subjects(&scope()).await.unwrap();
    for sql in [
        "DELETE FROM subjects WHERE id = 'p2'",
        "UPDATE subjects SET body = replace(body, 'Melati', 'Mawar')",
        "UPDATE numbers SET last = 7",
        "DELETE FROM places",
        "DELETE FROM uniques",
        "UPDATE list_columns SET value = '\"Jl. Mawar\"' WHERE name = 'road'",
    ] {
        bed.tamper(sql).await;
    }
    let differences = vec![
        Difference::Subject(permit("p1")),
        Difference::Subject(permit("p2")),
        Difference::Number("letter".into(), "2026".into()),
        Difference::Place("desk".into(), "2026-03-10".parse().unwrap(), 1),
        Difference::Unique("permit".into(), "nik".into(), permit("p1")),
        Difference::Column(permit("p1"), "road".into()),
    ];
    assert_eq!(store.rebuild_check(&scope(), Some(&columns)).await.unwrap(), differences);
    assert_eq!(store.rebuild(&scope(), &columns).await.unwrap(), differences);
    assert_eq!(store.rebuild_check(&scope(), Some(&columns)).await.unwrap(), vec![]);
    let mut after = store.subjects(&scope()).await.unwrap();
    let mut held = before;
    after.claims.sort();
    held.claims.sort();
    assert_eq!(after, held);
    assert!(bed.files_with(b"35740\"").is_empty(), "what was sealed is sealed again");
}

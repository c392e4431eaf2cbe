//! Rows of the offices, drafts, files and errands.

use blueprint::expr::Ref;
use bytes::Bytes;
use futures_util::{TryStreamExt, stream};
use jiff::SignedDuration;
use serde_json::json;
use store::testkit::Bed;
use store::{FileError, Lane, Outgoing, Put, PutError, Record, Table};

use crate::on_both;
use crate::samples::{commit, now, permit, scope};

const CITY: &str = "kota-contoh";

on_both!(
    rows_have_versions_and_an_audit,
    many_rows_are_put_together_or_not_at_all,
    drafts_come_and_go,
    files_are_kept_by_their_content,
    a_file_that_is_too_big_leaves_nothing,
    errands_are_taken_by_one,
);

fn put(key: &str, body: Option<serde_json::Value>, expected: Option<u64>) -> Put {
    Put { table: Table::Unit, key: key.to_string(), body, expected }
}

async fn rows_have_versions_and_an_audit(bed: &Bed) {
    let store = bed.store().await;
    let (first, second) = (json!({"name": "Dinas Kesehatan"}), json!({"name": "Dinkes"}));
    assert_eq!(store.put_row(CITY, put("dinkes", Some(first.clone()), Some(0)), "sari", now()).await, Ok(1));
    let stands = Some(Box::new(Record { key: "dinkes".into(), version: 1, body: first.clone() }));
    let late = store.put_row(CITY, put("dinkes", Some(second.clone()), Some(0)), "budi", now()).await;
    assert_eq!(late, Err(PutError::Conflict { key: "dinkes".into(), current: stands }));
    assert_eq!(store.put_row(CITY, put("dinkes", Some(second.clone()), Some(1)), "budi", now()).await, Ok(2));
    let row = Record { key: "dinkes".into(), version: 2, body: second.clone() };
    assert_eq!(store.row(CITY, Table::Unit, "dinkes").await.unwrap(), Some(row.clone()));
    assert_eq!(store.rows(CITY, Table::Unit).await.unwrap(), vec![row]);
    assert_eq!(store.rows("kota-lain", Table::Unit).await.unwrap(), vec![], "another government's");
    assert_eq!(store.rows(CITY, Table::Person).await.unwrap(), vec![], "another table's");

    assert_eq!(store.put_row(CITY, put("dinkes", None, Some(2)), "sari", now()).await, Ok(3));
    assert_eq!(store.row(CITY, Table::Unit, "dinkes").await.unwrap(), None);
    assert_eq!(store.put_row(CITY, put("dinkes", Some(first.clone()), Some(0)), "sari", now()).await, Ok(4));

    let audit = store.audit(CITY, Some((Table::Unit, "dinkes")), None, 10).await.unwrap();
    let lines: Vec<_> =
        audit.iter().map(|line| (line.number, line.by.as_str(), line.version, line.body.clone())).collect();
    assert_eq!(
        lines,
        vec![
            (4, "sari", 4, Some(first.clone())),
            (3, "sari", 3, None),
            (2, "budi", 2, Some(second)),
            (1, "sari", 1, Some(first))
        ]
    );
    assert_eq!(audit[0].at, now());
    assert_eq!(store.audit(CITY, None, Some(3), 1).await.unwrap()[0].number, 2, "a page");
    assert_eq!(store.governments().await.unwrap(), vec![CITY]);
}

async fn many_rows_are_put_together_or_not_at_all(bed: &Bed) {
    let store = bed.store().await;
    store.put_row(CITY, put("b", Some(json!(1)), None), "sari", now()).await.unwrap();
    let import = |expected| vec![put("a", Some(json!(1)), Some(0)), put("b", Some(json!(2)), Some(expected))];
    assert!(
        matches!(store.put_rows(CITY, import(0), "sari", now()).await, Err(PutError::Conflict { key, .. }) if key == "b")
    );
    assert_eq!(store.row(CITY, Table::Unit, "a").await.unwrap(), None);
    assert_eq!(store.put_rows(CITY, import(1), "sari", now()).await, Ok(vec![1, 2]));
    let numbers: Vec<u64> =
        store.audit(CITY, None, None, 10).await.unwrap().iter().map(|line| line.number).collect();
    assert_eq!(numbers, vec![3, 2, 1]);
    // Two who change one row at once: one is told.
    let (one, other) = tokio::join!(
        store.put_row(CITY, put("a", Some(json!("one")), Some(1)), "sari", now()),
        store.put_row(CITY, put("a", Some(json!("other")), Some(1)), "budi", now()),
    );
    assert_eq!([&one, &other].iter().filter(|result| result.is_ok()).count(), 1);
}

async fn drafts_come_and_go(bed: &Bed) {
    let store = bed.store().await;
    let typed = json!({"name": "Siti Aminah"});
    store.draft_put(CITY, "sari", "permit/new", &typed, now()).await.unwrap();
    store.draft_put(CITY, "sari", "permit/new", &json!({"name": "Siti"}), now()).await.unwrap();
    let draft = store.draft(CITY, "sari", "permit/new").await.unwrap().unwrap();
    assert_eq!((draft.body, draft.at), (json!({"name": "Siti"}), now()));
    assert_eq!(store.draft(CITY, "budi", "permit/new").await.unwrap(), None);
    assert_eq!(store.drafts_of(CITY, "sari").await.unwrap(), vec![("permit/new".to_string(), now())]);
    store.draft_drop(CITY, "sari", "permit/new").await.unwrap();
    assert_eq!(store.draft(CITY, "sari", "permit/new").await.unwrap(), None);
}

fn pieces(bytes: &'static [u8]) -> impl stream::Stream<Item = Result<Bytes, std::io::Error>> {
    stream::iter(bytes.chunks(7).map(|piece| Ok(Bytes::from_static(piece))))
}

async fn files_are_kept_by_their_content(bed: &Bed) {
    let store = bed.store().await;
    let text = b"%PDF-1.7 a letter of somebody";
    let file = store.file_put(&scope(), None, pieces(text), 100).await.unwrap();
    assert_eq!(file.size, text.len() as u64);
    assert_eq!(file, store.file_put(&scope(), Some(&permit("p1")), pieces(text), 100).await.unwrap());
    let open = store.file(&scope(), &file.hash).await.unwrap().unwrap();
    assert_eq!(open.size, file.size);
    let content: Vec<Bytes> = open.content.try_collect().await.unwrap();
    assert_eq!(content.concat(), text);
    let elsewhere = store::Scope::new("kota-lain", "izin-2026");
    assert!(store.file(&elsewhere, &file.hash).await.unwrap().is_none(), "another government's");
    assert!(store.file(&scope(), "../../gelar.sqlite").await.unwrap().is_none(), "not a name");
    assert!(store.file(&scope(), &"0".repeat(64)).await.unwrap().is_none());

    // It is two subjects': the first that goes leaves it.
    store.file_belongs(&scope(), &file, Some(&permit("p2"))).await.unwrap();
    store.erase(&scope(), &permit("p1")).await.unwrap();
    assert!(store.file(&scope(), &file.hash).await.unwrap().is_some());
    store.erase(&scope(), &permit("p2")).await.unwrap();
    assert!(store.file(&scope(), &file.hash).await.unwrap().is_none());
}

async fn a_file_that_is_too_big_leaves_nothing(bed: &Bed) {
    let store = bed.store().await;
    let big = store.file_put(&scope(), None, pieces(b"more than ten bytes"), 10).await;
    assert_eq!(big, Err(FileError::TooLarge { limit: 10 }));
    let broken = stream::iter([Ok(Bytes::from_static(b"half")), Err("the line went dead")]);
    let half = store.file_put(&scope(), None, broken, 10).await;
    assert_eq!(half, Err(FileError::BrokeOff { detail: "the line went dead".into() }));
    let files = bed.place.folder().join("files");
    let mut left = Vec::new();
    let mut open = vec![files];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { open.push(path) } else { left.push(path) }
        }
    }
    assert_eq!(left, Vec::<std::path::PathBuf>::new());
}

async fn errands_are_taken_by_one(bed: &Bed) {
    let store = bed.store().await;
    let about = Some(permit("p1"));
    let message = |kind: &str, about: Option<Ref>| Outgoing {
        lane: Lane::Message,
        kind: kind.into(),
        about,
        body: json!({"to": "Siti"}),
        due: None,
    };
    let later = now() + SignedDuration::from_mins(5);
    let mut decision = commit("c1", None, permit("p1"), vec![]);
    let job =
        Outgoing { lane: Lane::Job, kind: "print".into(), about: None, body: json!(1), due: Some(later) };
    decision.errands = vec![message("sent", about.clone()), message("heard", None), job];
    store.commit(&scope(), decision).await.unwrap();
    store.enqueue(&scope(), "digest/2026-03-09", &message("digest", None), now()).await.unwrap();
    store.enqueue(&scope(), "digest/2026-03-09", &message("digest", None), now()).await.unwrap();

    let lease = SignedDuration::from_secs(60);
    let (one, other) =
        tokio::join!(store.take(Lane::Message, 2, now(), lease), store.take(Lane::Message, 2, now(), lease));
    let mut taken = [one.unwrap(), other.unwrap()].concat();
    // A worker that finds another at work may come away with less, never with the same.
    taken.extend(store.take(Lane::Message, 9, now(), lease).await.unwrap());
    let mut kinds: Vec<&str> = taken.iter().map(|errand| errand.kind.as_str()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["digest", "heard", "sent"]);
    assert!(taken.iter().all(|errand| errand.body == json!({"to": "Siti"}) && errand.tries == 1));
    assert_eq!(store.take(Lane::Job, 9, now(), lease).await.unwrap(), vec![], "not due");
    assert_eq!(store.take(Lane::Job, 9, later, lease).await.unwrap().len(), 1);

    let [sent, heard, digest] =
        ["sent", "heard", "digest"].map(|kind| taken.iter().find(|e| e.kind == kind).unwrap());
    assert!(store.done(sent).await.unwrap());
    assert!(!store.done(sent).await.unwrap());
    let retry = now() + SignedDuration::from_secs(10);
    assert!(store.failed(heard, "no such host", Some(retry)).await.unwrap());
    assert!(store.failed(digest, "no such address", None).await.unwrap());
    assert_eq!(store.take(Lane::Message, 9, now(), lease).await.unwrap(), vec![]);
    let again = store.take(Lane::Message, 9, retry, lease).await.unwrap();
    assert_eq!(again.iter().map(|e| (e.kind.as_str(), e.tries)).collect::<Vec<_>>(), [("heard", 2)]);
    // Whoever was slower than the lease is told that it is another's now.
    let after = retry + SignedDuration::from_secs(61);
    let stolen = store.take(Lane::Message, 9, after, lease).await.unwrap();
    assert_eq!(stolen.len(), 1);
    assert!(!store.done(&again[0]).await.unwrap());
    assert!(store.done(&stolen[0]).await.unwrap());
}

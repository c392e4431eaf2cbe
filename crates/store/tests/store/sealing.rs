//! What is personal is sealed; who is erased is gone, and the proofs hold.

use std::collections::BTreeMap;

use blueprint::expr::Value;
use bytes::Bytes;
use engine::{Change, Claim, Issued, evolve};
use futures_util::stream;
use serde_json::json;
use store::testkit::Bed;
use store::{CommitError, Committed, FileError, Finding, Lane, Outgoing, Scope, Store, StoreError};

use crate::on_both;
use crate::samples::{commit, commit_with, now, permit, scope, set};

on_both!(
    nothing_personal_stands_open_and_nothing_is_left_of_the_erased,
    an_erased_subject_takes_nothing_personal_any_more,
    a_sealed_value_opens_in_its_place_only,
);

const NAME: &str = "Zubaidah Kusumawardani";
const NIK: &str = "3574019912310042";

/// Everything in which a name can stand.
async fn a_whole_life(store: &Store, id: &str, name: &str, nik: &str) {
    let of = permit(id);
    let unique =
        Claim::Unique { of: "permit".into(), field: "nik".into(), value: nik.into(), holder: of.clone() };
    let issued = Issued {
        document: "letter".into(),
        number: Some("1".into()),
        data: BTreeMap::from([("holder".to_string(), Value::text(name))]),
        row: None,
        at: None,
    };
    let changes = vec![
        set("name", name),
        set("nik", nik),
        set("road", "Jl. Melati"),
        Change::Issued(issued),
        Change::Written { note: Some(format!("asked by {name}")) },
        Change::Done { late: false, reason: Some(format!("since {name} asked")), instead_of: None },
    ];
    let mut whole = commit_with(&format!("open-{id}"), None, of.clone(), changes, vec![unique]);
    let columns = [("name".to_string(), name.to_string()), ("road".to_string(), "Jl. Melati".to_string())];
    whole.columns = BTreeMap::from([(of.clone(), BTreeMap::from(columns))]);
    let body = json!({"text": format!("Yth. {name}")});
    whole.errands =
        vec![Outgoing { lane: Lane::Message, kind: "mail".into(), about: Some(of.clone()), body, due: None }];
    store.commit(&scope(), whole).await.unwrap();
    let typed = json!({"name": name});
    store
        .draft_put("kota-contoh", name.split(' ').next().unwrap(), "permit/new", &typed, now())
        .await
        .unwrap();
    let content = stream::iter([Ok::<_, std::io::Error>(Bytes::from(format!("a letter of {name}")))]);
    store.file_put(&scope(), Some(&of), content, 1000).await.unwrap();
}

async fn nothing_personal_stands_open_and_nothing_is_left_of_the_erased(bed: &Bed) {
    let store = bed.store().await;
    a_whole_life(&store, "p1", NAME, NIK).await;
    a_whole_life(&store, "p2", "Bambang Hartono", "3574010000000001").await;
    let checkpoint = store.checkpoint(&scope(), now()).await.unwrap();

    // Whoever may read reads it all.
    let subject = store.subject(&scope(), &permit("p1")).await.unwrap().unwrap();
    assert_eq!(subject.get("name"), &Value::text(NAME));
    assert_eq!(subject.issued[0].data["holder"], Value::text(NAME));
    assert_eq!(subject.versions[0].note.as_deref(), Some(format!("asked by {NAME}").as_str()));
    let history = store.history(&scope(), &permit("p1")).await.unwrap();
    assert_eq!(evolve(None, &history[0]), subject);
    assert_eq!(store.columns(&scope(), Some("permit")).await.unwrap()[&permit("p1")]["name"], NAME);

    // On the disk it stands in the letter alone.
    let letter = bed.files_with(NAME.as_bytes());
    assert!(letter.iter().all(|path| path.starts_with(bed.place.folder().join("files"))), "{letter:?}");
    assert_eq!(letter.len(), 1);
    assert_eq!(bed.files_with(NIK.as_bytes()), Vec::<std::path::PathBuf>::new());

    store.erase(&scope(), &permit("p1")).await.unwrap();
    store.erase_drafts("kota-contoh", "Zubaidah").await.unwrap();
    assert_eq!(bed.files_with(NAME.as_bytes()), Vec::<std::path::PathBuf>::new());

    let subject = store.subject(&scope(), &permit("p1")).await.unwrap().unwrap();
    assert_eq!(subject.get("name"), &Value::Absent);
    assert_eq!(subject.get("road"), &Value::text("Jl. Melati"), "what is nobody's stays");
    assert_eq!((subject.issued[0].data.len(), subject.versions[0].note.clone()), (0, None));
    let history = store.history(&scope(), &permit("p1")).await.unwrap();
    assert_eq!(evolve(None, &history[0]), subject);
    let columns = store.columns(&scope(), None).await.unwrap();
    assert_eq!(columns[&permit("p1")], BTreeMap::from([("road".to_string(), "Jl. Melati".to_string())]));
    assert_eq!(columns[&permit("p2")]["name"], "Bambang Hartono", "another's stays");
    let messages = store.take(Lane::Message, 9, now(), jiff::SignedDuration::from_secs(9)).await.unwrap();
    assert_eq!(
        messages.iter().map(|errand| errand.about.clone().unwrap()).collect::<Vec<_>>(),
        [permit("p2")]
    );
    assert_eq!(store.draft("kota-contoh", "Zubaidah", "permit/new").await.unwrap(), None);

    // The log is what it was, and says what the rows say.
    assert_eq!(store.doctor().await.unwrap(), Vec::<Finding>::new());
    assert_eq!(store.checkpoint(&scope(), now()).await.unwrap(), checkpoint);
    let proof = store.inclusion_proof(&scope(), 1, &checkpoint).await.unwrap().unwrap();
    assert!(checkpoint.covers(&history[0].hash, &proof));

    // Opened anew, it is the same; and the number is free for whom it belongs to.
    let store = bed.store().await;
    assert_eq!(store.subject(&scope(), &permit("p1")).await.unwrap(), Some(subject));
    let unique =
        Claim::Unique { of: "permit".into(), field: "nik".into(), value: NIK.into(), holder: permit("p3") };
    let again = store.commit(&scope(), commit_with("again", None, permit("p3"), vec![], vec![unique])).await;
    assert!(matches!(again, Ok(Committed::Done { .. })));
}

async fn an_erased_subject_takes_nothing_personal_any_more(bed: &Bed) {
    let store = bed.store().await;
    a_whole_life(&store, "p1", NAME, NIK).await;
    store.erase(&scope(), &permit("p1")).await.unwrap();
    store.erase(&scope(), &permit("p1")).await.unwrap();
    let subject = store.subject(&scope(), &permit("p1")).await.unwrap().unwrap();
    let named = commit("c2", Some(&subject), permit("p1"), vec![set("name", NAME)]);
    let erased = StoreError::Erased { of: permit("p1") };
    assert_eq!(store.commit(&scope(), named).await, Err(CommitError::Store(erased)));
    let letter = stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"one more letter"))]);
    let refused = store.file_put(&scope(), Some(&permit("p1")), letter, 100).await;
    assert_eq!(refused, Err(FileError::Store(StoreError::Erased { of: permit("p1") })));
    let closed = commit("c3", Some(&subject), permit("p1"), vec![Change::Moved { to: "closed".into() }]);
    assert!(matches!(store.commit(&scope(), closed).await, Ok(Committed::Done { position: 2, .. })));
    assert_eq!(store.doctor().await.unwrap(), Vec::<Finding>::new());
}

async fn a_sealed_value_opens_in_its_place_only(bed: &Bed) {
    let store = bed.store().await;
    a_whole_life(&store, "p1", NAME, NIK).await;
    a_whole_life(&store, "p2", "Bambang Hartono", "3574010000000001").await;
    // Somebody with the database in hand gives one the other's row.
    bed.tamper(
        "UPDATE subjects SET body = (SELECT replace(body, '\"p1\"', '\"p2\"') FROM subjects WHERE id = 'p1') WHERE id = 'p2'",
    )
    .await;
    let opened = store.subject(&scope(), &permit("p2")).await;
    assert!(matches!(opened, Err(StoreError::Sealed { .. })), "{opened:?}");
    // In another adoption the same subject is another one.
    let elsewhere = Scope::new("kota-contoh", "izin-2027");
    assert_eq!(store.subject(&elsewhere, &permit("p1")).await.unwrap(), None);
}

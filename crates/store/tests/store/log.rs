//! The log: all or nothing, once, in order, nobody's work lost.

use blueprint::expr::Value;
use engine::{Claim, evolve};
use store::testkit::{Bed, random};
use store::{CommitError, Committed, Place, Store};

use crate::on_both;
use crate::samples::{commit, commit_with, permit, scope, set};

on_both!(
    what_is_committed_is_read_again,
    a_command_has_one_effect,
    two_people_at_once_lose_nothing,
    claims_are_granted_once,
    a_refused_commit_leaves_nothing,
    callers_at_once_get_numbers_without_gaps,
    two_servers_at_once_wait_for_each_other,
);

async fn done(store: &Store, commit: store::Commit) -> (u64, Vec<engine::Event>) {
    match store.commit(&scope(), commit).await.unwrap() {
        Committed::Done { position, events } => (position, events),
        before @ Committed::Before { .. } => panic!("{before:?}"),
    }
}

async fn what_is_committed_is_read_again(bed: &Bed) {
    let store = bed.store().await;
    let (first, events) = done(
        &store,
        commit("c1", None, permit("p1"), vec![set("name", "Siti Aminah"), set("road", "Jl. Melati")]),
    )
    .await;
    let subject = evolve(None, &events[0]);
    let (second, more) =
        done(&store, commit("c2", Some(&subject), permit("p1"), vec![set("name", "Siti A.")])).await;
    assert_eq!((first, second), (1, 2));
    assert_eq!(more[0].previous, events[0].hash);

    let all = vec![(1, events[0].clone()), (2, more[0].clone())];
    assert_eq!(store.since(&scope(), 0, 10).await.unwrap(), all);
    assert_eq!(store.since(&scope(), 1, 10).await.unwrap(), all[1..]);
    assert_eq!(store.history(&scope(), &permit("p1")).await.unwrap().len(), 2);
    assert_eq!(store.head(&scope()).await.unwrap(), 2);

    let subject = evolve(Some(subject), &more[0]);
    assert_eq!(subject.get("name"), &Value::text("Siti A."));
    let snapshot = store.subjects(&scope()).await.unwrap();
    assert_eq!((snapshot.position, snapshot.subjects), (2, vec![subject.clone()]));
    assert_eq!(store.subject(&scope(), &permit("p1")).await.unwrap(), Some(subject));
    assert_eq!(bed.store().await.since(&scope(), 0, 10).await.unwrap(), all, "after opening it anew");
}

async fn a_command_has_one_effect(bed: &Bed) {
    let store = bed.store().await;
    let twice = commit("c1", None, permit("p1"), vec![set("name", "Siti")]);
    done(&store, twice.clone()).await;
    // A double click, a replayed request, a stale tab.
    for _ in 0..3 {
        assert_eq!(store.commit(&scope(), twice.clone()).await, Ok(Committed::Before { position: 1 }));
    }
    assert_eq!(store.head(&scope()).await.unwrap(), 1);
    let at = scope();
    let both = tokio::join!(
        store.commit(&at, commit("c2", None, permit("p2"), vec![])),
        store.commit(&at, commit("c2", None, permit("p2"), vec![])),
    );
    let effects = [both.0.unwrap(), both.1.unwrap()];
    assert_eq!(effects.iter().filter(|effect| matches!(effect, Committed::Done { .. })).count(), 1);
    assert_eq!(store.head(&scope()).await.unwrap(), 2);
}

async fn two_people_at_once_lose_nothing(bed: &Bed) {
    let store = bed.store().await;
    let (_, events) = done(&store, commit("c1", None, permit("p1"), vec![set("road", "first")])).await;
    let seen = evolve(None, &events[0]);
    let one = commit("c2", Some(&seen), permit("p1"), vec![set("road", "hers")]);
    let other = commit("c3", Some(&seen), permit("p1"), vec![set("road", "his")]);
    let at = scope();
    let (one, other) = tokio::join!(store.commit(&at, one), store.commit(&at, other.clone()));
    assert_eq!(
        [&one, &other].iter().filter(|result| matches!(result, Err(CommitError::Conflict))).count(),
        1
    );
    // The second sees both: what stands, and what he typed, which he still has; then he decides again.
    let stands = store.subject(&scope(), &permit("p1")).await.unwrap().unwrap();
    assert_eq!(stands.version, 2);
    done(&store, commit("c4", Some(&stands), permit("p1"), vec![set("road", "both")])).await;
    let roads: Vec<String> = store
        .history(&scope(), &permit("p1"))
        .await
        .unwrap()
        .iter()
        .map(|e| format!("{:?}", e.changes.last()))
        .collect();
    assert_eq!(roads.len(), 3);
    assert!(roads[1].contains("hers") || roads[1].contains("his"));
}

async fn claims_are_granted_once(bed: &Bed) {
    let store = bed.store().await;
    let number = |number| Claim::Number { series: "letter".into(), period: "2026".into(), number };
    let place = Claim::Place { calendar: "desk".into(), begins: "2026-03-10".parse().unwrap(), place: 1 };
    let vacate = Claim::Vacate { calendar: "desk".into(), begins: "2026-03-10".parse().unwrap(), place: 1 };
    let unique = |field: &str, value: &str, id: &str| Claim::Unique {
        of: "permit".into(),
        field: field.into(),
        value: value.into(),
        holder: permit(id),
    };
    let forgo = |field: &str, value: &str| Claim::Forgo {
        of: "permit".into(),
        field: field.into(),
        value: value.into(),
    };
    let ask = async |command: &str, claim: Claim| {
        store.commit(&scope(), commit_with(command, None, permit(command), vec![], vec![claim])).await
    };
    let refused = |claim: &Claim| Err(CommitError::Claim(claim.clone()));

    assert_eq!(ask("n0", number(2)).await, refused(&number(2)));
    assert!(ask("n1", number(1)).await.is_ok());
    assert_eq!(ask("n2", number(1)).await, refused(&number(1)));
    assert!(ask("n3", number(2)).await.is_ok());
    assert_eq!(ask("n4", number(4)).await, refused(&number(4)));

    assert!(ask("p1", place.clone()).await.is_ok());
    assert_eq!(ask("p2", place.clone()).await, refused(&place));
    assert!(ask("p3", vacate).await.is_ok());
    assert!(ask("p4", place.clone()).await.is_ok());

    // `nik` is personal, `road` is not: both are unique all the same.
    for (field, value) in [("nik", "3574010101900001"), ("road", "Jl. Melati 7")] {
        let (a, b) = (format!("{field}-a"), format!("{field}-b"));
        assert!(ask(&a, unique(field, value, &a)).await.is_ok());
        assert_eq!(ask(&b, unique(field, value, &b)).await, refused(&unique(field, value, &b)));
        assert!(ask(&format!("{field}-again"), unique(field, value, &a)).await.is_ok(), "its holder may");
        assert!(ask(&format!("{field}-forgo"), forgo(field, value)).await.is_ok());
        assert!(ask(&b, unique(field, value, &b)).await.is_ok(), "it is free");
    }
    let mut claims = store.subjects(&scope()).await.unwrap().claims;
    claims.sort();
    let mut held = vec![
        number(2),
        place,
        unique("nik", "3574010101900001", "nik-b"),
        unique("road", "Jl. Melati 7", "road-b"),
    ];
    held.sort();
    assert_eq!(claims, held);
    // The events say the same as the rows.
    let mut ledger = engine::Ledger::default();
    for (_, event) in store.since(&scope(), 0, 100).await.unwrap() {
        event.claims.iter().for_each(|claim| ledger.take(claim));
    }
    assert_eq!(ledger.holder("permit", "nik", "3574010101900001"), Some(&permit("nik-b")));
}

async fn a_refused_commit_leaves_nothing(bed: &Bed) {
    let store = bed.store().await;
    let number = |number| Claim::Number { series: "letter".into(), period: "2026".into(), number };
    let both = vec![number(1), number(5)];
    let refused = store.commit(&scope(), commit_with("c1", None, permit("p1"), vec![], both)).await;
    assert_eq!(refused, Err(CommitError::Claim(number(5))));
    assert_eq!(store.head(&scope()).await.unwrap(), 0);
    assert_eq!(store.subjects(&scope()).await.unwrap().subjects, vec![]);
    assert_eq!(store.subjects(&scope()).await.unwrap().claims, vec![]);
    // The command was not used up.
    done(&store, commit_with("c1", None, permit("p1"), vec![], vec![number(1)])).await;
}

async fn callers_at_once_get_numbers_without_gaps(bed: &Bed) {
    let store = bed.store().await;
    let callers = (0..24).map(|caller| {
        let store = store.clone();
        tokio::spawn(async move {
            let mut got = Vec::new();
            for turn in 0..10 {
                // Every third one is refused, and spoils nobody else's.
                let spoilt = (caller + turn) % 3 == 0;
                let claim = Claim::Number { series: "none".into(), period: String::new(), number: 7 };
                let claims = if spoilt { vec![claim] } else { vec![] };
                let name = format!("c{caller}-{turn}");
                let wanted = commit_with(&name, None, permit(&name), vec![set("name", &name)], claims);
                match store.commit(&scope(), wanted).await {
                    Ok(Committed::Done { position, .. }) => got.push((position, name)),
                    Err(CommitError::Claim(_)) if spoilt => {}
                    other => panic!("{other:?}"),
                }
            }
            got
        })
    });
    let mut acknowledged = Vec::new();
    for caller in callers.collect::<Vec<_>>() {
        acknowledged.extend(caller.await.unwrap());
    }
    acknowledged.sort();
    let kept: Vec<(u64, String)> = store
        .since(&scope(), 0, 1000)
        .await
        .unwrap()
        .into_iter()
        .map(|(at, event)| (at, event.command))
        .collect();
    assert_eq!(kept, acknowledged);
    assert_eq!(kept.len(), 160);
    assert!(kept.iter().enumerate().all(|(index, (position, _))| index as u64 + 1 == *position));
}

async fn two_servers_at_once_wait_for_each_other(bed: &Bed) {
    let place = match bed.place.clone() {
        // Where transactions that meet fail, as engines for many machines have it, they are tried again.
        Place::Postgres { url, data } => Place::Postgres {
            url: format!("{url} options='-c default_transaction_isolation=serializable'"),
            data,
        },
        other => other,
    };
    let mut callers = Vec::new();
    for server in 0..2 {
        let store = Store::open(&place, random(server)).await.unwrap();
        for caller in 0..4 {
            let store = store.clone();
            callers.push(tokio::spawn(async move {
                for turn in 0..6 {
                    let name = format!("s{server}c{caller}-{turn}");
                    done(&store, commit(&name, None, permit(&name), vec![set("name", &name)])).await;
                    let window = jiff::SignedDuration::from_hours(1);
                    store.attempt("kota-contoh", "sari", crate::samples::now(), window).await.unwrap();
                }
            }));
        }
    }
    for caller in callers {
        caller.await.unwrap();
    }
    let store = Store::open(&place, random(2)).await.unwrap();
    assert_eq!(store.head(&scope()).await.unwrap(), 48);
    assert_eq!(store.doctor().await.unwrap(), vec![]);
    let window = jiff::SignedDuration::from_hours(1);
    assert_eq!(store.attempt("kota-contoh", "sari", crate::samples::now(), window).await.unwrap(), 49);
}

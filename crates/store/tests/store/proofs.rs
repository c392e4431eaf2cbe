//! Hashes, checkpoints and proofs: whoever rewrites the log contradicts paper that others hold.

use engine::evolve;
use jiff::SignedDuration;
use store::testkit::Bed;
use store::{Committed, Finding, Store};

use crate::on_both;
use crate::samples::{commit, now, permit, scope, set};

on_both!(
    every_event_is_proved_under_every_checkpoint_after_it,
    an_open_event_has_the_engines_own_hash,
    a_rewritten_event_is_found,
    a_missing_event_is_found,
    a_log_that_was_rewritten_whole_contradicts_its_checkpoint,
);

async fn fill(store: &Store, from: u64, to: u64) {
    for n in from..=to {
        let done = store
            .commit(
                &scope(),
                commit(&format!("c{n}"), None, permit(&format!("p{n}")), vec![set("name", "N")]),
            )
            .await;
        assert!(matches!(done, Ok(Committed::Done { position, .. }) if position == n));
    }
}

async fn every_event_is_proved_under_every_checkpoint_after_it(bed: &Bed) {
    let store = bed.store().await;
    for n in 1..=7 {
        fill(&store, n, n).await;
        store.checkpoint(&scope(), now() + SignedDuration::from_hours(24 * n as i64)).await.unwrap();
    }
    let checkpoints = store.checkpoints(&scope()).await.unwrap();
    assert_eq!(checkpoints.len(), 7);
    assert!(checkpoints.windows(2).all(|pair| pair[1].previous == pair[0].hash));
    assert!(checkpoints.iter().all(|checkpoint| checkpoint.hash == checkpoint.expected_hash(&scope())));
    // Nothing happened since: the last one stands.
    assert_eq!(store.checkpoint(&scope(), now()).await.unwrap(), checkpoints[6]);
    let events = store.since(&scope(), 0, 100).await.unwrap();
    for (position, event) in &events {
        for checkpoint in &checkpoints {
            let proof = store.inclusion_proof(&scope(), *position, checkpoint).await.unwrap();
            match proof {
                None => assert!(*position > checkpoint.position),
                Some(proof) => {
                    assert!(checkpoint.covers(&event.hash, &proof));
                    assert!(!checkpoint.covers(&events[6].1.hash, &proof) || *position == 7);
                }
            }
        }
    }
    assert_eq!(store.inclusion_proof(&scope(), 0, &checkpoints[0]).await.unwrap(), None);
    assert_eq!(store.doctor().await.unwrap(), vec![]);
}

async fn an_open_event_has_the_engines_own_hash(bed: &Bed) {
    let store = bed.store().await;
    let mut before = None;
    for n in 1..=3 {
        let done = store
            .commit(
                &scope(),
                commit(&format!("c{n}"), before.as_ref(), permit("p1"), vec![set("road", &n.to_string())]),
            )
            .await;
        let Ok(Committed::Done { events, .. }) = done else { panic!("{done:?}") };
        before = Some(evolve(before, &events[0]));
    }
    assert_eq!(engine::verify(&store.history(&scope(), &permit("p1")).await.unwrap()), Ok(()));
}

async fn a_rewritten_event_is_found(bed: &Bed) {
    let store = bed.store().await;
    fill(&store, 1, 3).await;
    bed.tamper("UPDATE events SET body = replace(body, 'sari', 'eve!') WHERE position = 2").await;
    let rewritten = Finding::Rewritten { scope: scope(), position: 2, of: permit("p2") };
    assert_eq!(store.verify(&scope()).await.unwrap(), vec![rewritten.clone()]);
    assert!(store.doctor().await.unwrap().contains(&rewritten));
}

async fn a_missing_event_is_found(bed: &Bed) {
    let store = bed.store().await;
    fill(&store, 1, 4).await;
    bed.tamper("DELETE FROM events WHERE position = 4").await;
    assert_eq!(store.verify(&scope()).await.unwrap(), vec![Finding::Gap { scope: scope(), position: 4 }]);
    bed.tamper("DELETE FROM events WHERE position = 2").await;
    assert_eq!(store.verify(&scope()).await.unwrap()[0], Finding::Gap { scope: scope(), position: 2 });
}

async fn a_log_that_was_rewritten_whole_contradicts_its_checkpoint(bed: &Bed) {
    let store = bed.store().await;
    fill(&store, 1, 3).await;
    let on_paper = store.checkpoint(&scope(), now()).await.unwrap();
    // Whoever can compute hashes makes another event, hash and all, in place of the third.
    let mut event: serde_json::Value =
        serde_json::to_value(&store.history(&scope(), &permit("p3")).await.unwrap()[0]).unwrap();
    event["hash"] = "".into();
    event["by"] = "eve".into();
    event["changes"] = serde_json::json!([]);
    let hash = engine::digest(&event);
    event["hash"] = hash.as_str().into();
    bed.tamper(&format!("UPDATE events SET body = '{event}', hash = '{hash}' WHERE position = 3")).await;
    assert_eq!(
        store.verify(&scope()).await.unwrap(),
        vec![Finding::Checkpoint { scope: scope(), number: 1 }]
    );
    // A new checkpoint row for it is not the one on paper.
    bed.tamper("DELETE FROM checkpoints").await;
    let forged = store.checkpoint(&scope(), now()).await.unwrap();
    assert_eq!(store.verify(&scope()).await.unwrap(), vec![]);
    assert_ne!((forged.hash, forged.root), (on_paper.hash, on_paper.root));
}

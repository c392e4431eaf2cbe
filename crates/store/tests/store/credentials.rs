//! Passwords, sessions, tokens, attempts.

use jiff::SignedDuration;
use store::testkit::Bed;
use store::{Session, Token};

use crate::on_both;
use crate::samples::now;

const CITY: &str = "kota-contoh";

on_both!(passwords_are_replaced, sessions_end, a_token_works_once, attempts_are_counted_within_a_window);

async fn passwords_are_replaced(bed: &Bed) {
    let store = bed.store().await;
    assert_eq!(store.password(CITY, "sari").await.unwrap(), None);
    for phc in ["$argon2id$one", "$argon2id$two"] {
        store.set_password(CITY, "sari", phc).await.unwrap();
        assert_eq!(store.password(CITY, "sari").await.unwrap().as_deref(), Some(phc));
    }
    assert_eq!(store.password("kota-lain", "sari").await.unwrap(), None);
}

fn session(person: &str, token: u8) -> Session {
    Session {
        government: CITY.into(),
        person: person.into(),
        token_hash: [token; 32],
        began: now(),
        expires: now() + SignedDuration::from_hours(8),
        label: "Firefox".into(),
        seen: now(),
    }
}

async fn sessions_end(bed: &Bed) {
    let store = bed.store().await;
    for one in [session("sari", 1), session("sari", 2), session("budi", 3)] {
        store.session_begin(&one).await.unwrap();
    }
    assert!(store.session_begin(&session("eve", 1)).await.is_err(), "nobody gets another's token");
    assert_eq!(store.session(CITY, &[1; 32], now()).await.unwrap(), Some(session("sari", 1)));
    assert_eq!(store.session("kota-lain", &[1; 32], now()).await.unwrap(), None);
    assert_eq!(store.session(CITY, &[1; 32], session("sari", 1).expires).await.unwrap(), None);
    assert_eq!(store.sessions_of(CITY, "sari", now()).await.unwrap().len(), 2);
    store.session_end(CITY, &[1; 32]).await.unwrap();
    assert_eq!(store.sessions_of(CITY, "sari", now()).await.unwrap(), vec![session("sari", 2)]);
    store.session_begin(&session("sari", 4)).await.unwrap();
    store.session_seen(CITY, &[4; 32], now() + SignedDuration::from_mins(9)).await.unwrap();
    store.sessions_end_others(CITY, "sari", &[4; 32]).await.unwrap();
    let left = store.sessions_of(CITY, "sari", now()).await.unwrap();
    assert_eq!(
        left.iter().map(|one| (one.token_hash, one.seen)).collect::<Vec<_>>(),
        [([4; 32], now() + SignedDuration::from_mins(9))]
    );
    store.session_begin(&session("sari", 2)).await.unwrap();
    store.sessions_end_all(CITY, "sari").await.unwrap();
    assert_eq!(store.session(CITY, &[2; 32], now()).await.unwrap(), None);
    assert!(store.session(CITY, &[3; 32], now()).await.unwrap().is_some(), "another's stays");
    store.forget_expired(session("budi", 3).expires, now()).await.unwrap();
    assert_eq!(store.session(CITY, &[3; 32], now()).await.unwrap(), None);
}

async fn a_token_works_once(bed: &Bed) {
    let store = bed.store().await;
    let token = |hash| Token {
        government: CITY.into(),
        person: "sari".into(),
        purpose: "invitation".into(),
        hash: [hash; 32],
        expires: now() + SignedDuration::from_hours(24),
    };
    store.token_put(&token(1)).await.unwrap();
    store.token_put(&token(2)).await.unwrap();
    let (one, other) =
        tokio::join!(store.token_take(CITY, &[1; 32], now()), store.token_take(CITY, &[1; 32], now()));
    let got: Vec<Token> = [one.unwrap(), other.unwrap()].into_iter().flatten().collect();
    assert_eq!(got, vec![token(1)]);
    assert_eq!(store.token_take(CITY, &[2; 32], token(2).expires).await.unwrap(), None, "too late");
    assert_eq!(store.token_take(CITY, &[9; 32], now()).await.unwrap(), None);
}

async fn attempts_are_counted_within_a_window(bed: &Bed) {
    let store = bed.store().await;
    let window = SignedDuration::from_mins(15);
    for expected in 1..=5 {
        assert_eq!(store.attempt(CITY, "sari", now(), window).await.unwrap(), expected);
    }
    assert_eq!(store.attempt(CITY, "budi", now(), window).await.unwrap(), 1);
    assert_eq!(store.attempt(CITY, "sari", now() + window, window).await.unwrap(), 1);
}

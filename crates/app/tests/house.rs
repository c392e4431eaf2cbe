//! A government at work on a real store: commands, two people at once, the same request twice, signing in, starting anew.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use app::{Adopted, Denied, House, NotEntered, OfficeChange, Person, Seat, Unit, found};
use blueprint::expr::{Ref, Value};
use engine::{Actor, Command, Refusal};
use jiff::Timestamp;
use store::{Place, Store};

fn award() -> Adopted {
    Adopted {
        name: "Gelar 2026".to_string(),
        folder: disk::folder(&disk::here("../../blueprints/gipp")).unwrap(),
        overlay: None,
        parameters: "[government]\nname = \"\"\nzone = \"Asia/Jakarta\"\n".to_string(),
        example: true,
    }
}

fn person(name: &str, unit: Option<&str>, role: &str) -> OfficeChange {
    let roles = BTreeMap::from([("gala".to_string(), BTreeSet::from([role.to_string()]))]);
    let person = Person {
        name: name.to_string(),
        login: name.to_string(),
        unit: unit.map(str::to_string),
        roles,
        ..Person::default()
    };
    OfficeChange::Person(name.to_string(), person)
}

fn random() -> store::Random {
    let next = AtomicU8::new(1);
    Arc::new(move |bytes: &mut [u8]| bytes.fill_with(|| next.fetch_add(1, Ordering::Relaxed)))
}

async fn house(at: &Path) -> House {
    let store = Store::open(&Place::Sqlite(at.to_path_buf()), random()).await.unwrap();
    let now: Timestamp = "2026-03-10T02:00:00Z".parse().unwrap();
    let clock: app::Clock = Arc::new(move || now);
    if store.governments().await.unwrap().is_empty() {
        let unit = |name: &str| Unit { name: name.to_string(), kind: "dinas".to_string(), parent: None };
        let changes = vec![
            OfficeChange::Seat(Seat {
                name: "Pemerintah Kota Contoh".to_string(),
                zone: "Asia/Jakarta".to_string(),
                holidays: Vec::new(),
                complaints: None,
            }),
            OfficeChange::Unit("dinkes".to_string(), unit("Dinas Kesehatan")),
            OfficeChange::Unit("dispora".to_string(), unit("Dinas Pemuda")),
            OfficeChange::Adopt("gala".to_string(), award()),
            person("sari", None, "secretariat"),
            person("ani", Some("dinkes"), "entrant"),
            person("ayu", Some("dinkes"), "entrant"),
            person("budi", Some("dispora"), "entrant"),
        ];
        found(&store, "contoh", changes, now).await.unwrap();
    }
    House::open(store, "contoh", clock, random(), false).await.unwrap()
}

fn user(id: &str) -> Actor {
    Actor::User(id.to_string())
}

async fn announced(house: &House) -> Ref {
    let hall = house.hall("gala").unwrap();
    let command = Command::new("c1", "edition", "announce", None)
        .with([("name".to_string(), Value::text("Gelar Inovasi 2026"))]);
    let done = house.act(&hall, &user("sari"), &command).await.unwrap();
    house.tick(&hall).await.unwrap();
    done.on.unwrap()
}

fn register(id: &str, title: &str) -> Command {
    Command::new(id, "entry", "register", None).with([("title".to_string(), Value::text(title))])
}

#[tokio::test]
async fn what_was_done_is_there_after_a_start_anew() {
    let at = tempfile::tempdir().unwrap();
    let seen = {
        let house = house(at.path()).await;
        let edition = announced(&house).await;
        let hall = house.hall("gala").unwrap();
        house.act(&hall, &user("ani"), &register("e1", "Pelita")).await.unwrap();
        hall.look(&user("ani"), house.now(), |eyes| {
            assert_eq!(eyes.see(&edition).unwrap().status, "open");
            (eyes.all("entry"), eyes.offers(&Ref::new("entry", "e1")))
        })
    };
    let house = house(at.path()).await;
    let hall = house.hall("gala").unwrap();
    let again = hall
        .look(&user("ani"), house.now(), |eyes| (eyes.all("entry"), eyes.offers(&Ref::new("entry", "e1"))));
    assert_eq!(seen, again);
    assert_eq!(seen.0.len(), 1);
    assert!(seen.1.iter().any(|offer| offer.action == "save" && offer.closed.is_none()));
    // Another unit must not know of a draft.
    let other = hall.look(&user("budi"), house.now(), |eyes| eyes.all("entry"));
    assert!(other.is_empty());
}

#[tokio::test]
async fn the_same_request_twice_has_one_effect() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    announced(&house).await;
    let hall = house.hall("gala").unwrap();
    let command = register("e1", "Pelita");
    let first = house.act(&hall, &user("ani"), &command).await.unwrap();
    let again = house.act(&hall, &user("ani"), &command).await.unwrap();
    assert!(!first.before && again.before);
    assert_eq!(first.on, again.on);
    assert_eq!(hall.look(&user("ani"), house.now(), |eyes| eyes.all("entry").len()), 1);
}

#[tokio::test]
async fn of_two_at_once_the_second_loses_nothing() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    announced(&house).await;
    let hall = house.hall("gala").unwrap();
    house.act(&hall, &user("ani"), &register("e1", "Pelita")).await.unwrap();
    let entry = Ref::new("entry", "e1");
    let version = hall.look(&user("ani"), house.now(), |eyes| eyes.version(&entry)).unwrap();
    let save = |id: &str, title: &str| Command {
        seen: Some(version),
        ..Command::new(id, "entry", "save", Some(entry.clone()))
            .with([("title".to_string(), Value::text(title))])
    };
    let (ani, ayu) = (user("ani"), user("ayu"));
    let (first, second) = (save("s1", "Pelita Ani"), save("s2", "Pelita Ayu"));
    let (one, two) = tokio::join!(house.act(&hall, &ani, &first), house.act(&hall, &ayu, &second),);
    assert!(one.is_ok());
    assert!(matches!(two, Err(Denied::Refused(Refusal::Conflict))), "{two:?}");
    let title = hall.look(&ani, house.now(), |eyes| eyes.see(&entry).unwrap().fields["title"].clone());
    assert_eq!(title, Value::text("Pelita Ani"));
}

#[tokio::test]
async fn a_link_works_once_and_attempts_are_counted() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    let (link, _) = house.link_for("ani").await.unwrap();
    let short = house.accept(&link, "pendek", "").await;
    assert!(matches!(short, Err(NotEntered::Password(_))));
    let entered = house.accept(&link, "bunga-matahari-7", "").await.unwrap();
    assert_eq!(house.who(&entered.token).await.unwrap().as_deref(), Some("ani"));
    assert!(matches!(house.accept(&link, "bunga-matahari-8", "").await, Err(NotEntered::Link)));
    let again = house.sign_in(" ANI ", "bunga-matahari-7", "127.0.0.1", "").await.unwrap();
    house.sign_out(&again.token).await.unwrap();
    assert_eq!(house.who(&again.token).await.unwrap(), None);
    assert!(house.who(&entered.token).await.unwrap().is_some());
    for _ in 0..7 {
        let wrong = house.sign_in("ani", "bukan-kata-sandinya", "127.0.0.1", "").await;
        assert!(matches!(wrong, Err(NotEntered::Wrong)));
    }
    let often = house.sign_in("ani", "bunga-matahari-7", "127.0.0.1", "").await;
    assert!(matches!(often, Err(NotEntered::Often)));
    let unknown = house.sign_in("tidak-ada", "bunga-matahari-7", "127.0.0.1", "").await;
    assert!(matches!(unknown, Err(NotEntered::Wrong)));
}

#[tokio::test]
async fn a_person_who_left_is_out_at_once() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    announced(&house).await;
    let (link, _) = house.link_for("ani").await.unwrap();
    let entered = house.accept(&link, "bunga-matahari-7", "").await.unwrap();
    let mut left = house.office().people["ani"].clone();
    left.closed = true;
    house.change(vec![OfficeChange::Person("ani".to_string(), left)], "sari").await.unwrap();
    assert_eq!(house.who(&entered.token).await.unwrap(), None);
    let hall = house.hall("gala").unwrap();
    let denied = house.act(&hall, &user("ani"), &register("e1", "Pelita")).await;
    assert!(matches!(denied, Err(Denied::Refused(Refusal::NotAllowed))), "{denied:?}");
}

#[tokio::test]
async fn sessions_end_one_by_one_and_of_links_only_the_newest_works() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    let mut sari = house.office().people["sari"].clone();
    sari.keeper = true;
    house.change(vec![OfficeChange::Person("sari".to_string(), sari)], "system").await.unwrap();
    let made = house.invite_all("sari", &["budi".to_string(), "ani".to_string()]).await.unwrap().unwrap();
    assert_eq!(made.iter().map(|one| one.person.name.as_str()).collect::<Vec<_>>(), ["ani", "budi"]);
    assert!(house.invite_all("ani", &["budi".to_string()]).await.unwrap().is_none());
    let newest = house.invite("sari", "ani").await.unwrap().unwrap();
    let old = house.accept(&made[0].secret, "bunga-matahari-7", "").await;
    assert!(matches!(old, Err(NotEntered::Link)));
    let first = house.accept(&newest.secret, "bunga-matahari-7", "Peramban").await.unwrap();
    assert_eq!(
        house.uninvited("sari").await.unwrap().unwrap(),
        BTreeSet::from(["ayu".to_string(), "budi".to_string(), "sari".to_string()])
    );
    let second = house.sign_in("ani", "bunga-matahari-7", "", "Telepon").await.unwrap();
    let third = house.sign_in("ani", "bunga-matahari-7", "", "Kantor").await.unwrap();
    let open = house.sessions("ani", &first.token).await.unwrap();
    assert_eq!(
        open.iter().filter(|session| session.own).map(|session| session.label.as_str()).collect::<Vec<_>>(),
        ["Peramban"]
    );
    let phone = open.iter().find(|session| session.label == "Telepon").unwrap();
    house.end_session("budi", &phone.id).await.unwrap();
    assert!(house.who(&second.token).await.unwrap().is_some(), "nobody ends another's session");
    house.end_session("ani", &phone.id).await.unwrap();
    assert_eq!(house.who(&second.token).await.unwrap(), None);
    let wrong = house.change_password("ani", &first.token, "bukan-itu-ya", "kata-sandi-baru").await;
    assert!(matches!(wrong, Err(NotEntered::Wrong)));
    house.change_password("ani", &first.token, "bunga-matahari-7", "kata-sandi-baru").await.unwrap();
    assert!(
        house.who(&first.token).await.unwrap().is_some() && house.who(&third.token).await.unwrap().is_none()
    );
    assert!(house.sign_in("ani", "kata-sandi-baru", "", "").await.is_ok());
    // Closing is the keeper's, never his own; links end, too.
    let link = house.invite("sari", "budi").await.unwrap().unwrap();
    assert!(house.close_account("sari", "budi", true).await.unwrap());
    assert!(matches!(house.accept(&link.secret, "bunga-matahari-7", "").await, Err(NotEntered::Link)));
    assert!(!house.close_account("sari", "sari", true).await.unwrap());
    assert!(!house.close_account("ani", "ayu", true).await.unwrap());
    assert!(
        house.close_account("sari", "budi", false).await.unwrap() && !house.office().people["budi"].closed
    );
    assert!(house.end_sessions_of("sari", "ani").await.unwrap());
    assert_eq!(house.who(&first.token).await.unwrap(), None);
}

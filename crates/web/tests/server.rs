//! The server as a browser meets it: signing in, filling in, two people at once, foreign posts, other people's cases, files.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;
mod html;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use app::{Adopted, House, OfficeChange, Person, Seat, Unit, found};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use jiff::Timestamp;
use store::{Place, Store};
use tower::ServiceExt;
use web::server::{ROUTES, Settings, router};

const PASSWORD: &str = "bunga-matahari";

/// A government with an award whose registration is open, on a store of its own, and a clock that can be moved.
struct Town {
    router: Router,
    clock: Arc<AtomicI64>,
    house: House,
    _at: tempfile::TempDir,
}

impl Town {
    async fn new() -> Self {
        Self::with(Vec::new(), "").await
    }

    /// With others besides, and parameters of the award.
    async fn with(others: Vec<OfficeChange>, parameters: &str) -> Self {
        let at = tempfile::tempdir().unwrap();
        let next = AtomicU32::new(1);
        let random: store::Random = Arc::new(move |bytes: &mut [u8]| {
            for chunk in bytes.chunks_mut(4) {
                let n = next.fetch_add(0x9e37_79b9, Ordering::Relaxed).to_le_bytes();
                chunk.copy_from_slice(&n[..chunk.len()]);
            }
        });
        let store = Store::open(&Place::Sqlite(at.path().to_path_buf()), random.clone()).await.unwrap();
        let begin: Timestamp = "2026-03-10T02:00:00Z".parse().unwrap();
        let unit = |name: &str| Unit { name: name.to_string(), kind: "dinas".to_string(), parent: None };
        let person = |key: &str, unit: Option<&str>, role: &str| {
            let roles = BTreeMap::from([("gala".to_string(), BTreeSet::from([role.to_string()]))]);
            let keeper = role == "secretariat";
            let person = Person {
                name: key.to_uppercase(),
                login: key.to_string(),
                unit: unit.map(str::to_string),
                roles,
                keeper,
                ..Person::default()
            };
            OfficeChange::Person(key.to_string(), person)
        };
        let adopted = Adopted {
            name: "Gelar 2026".to_string(),
            folder: disk::folder(&disk::here("../../blueprints/gipp")).unwrap(),
            overlay: None,
            parameters: format!("[government]\nname = \"\"\nzone = \"Asia/Jakarta\"\n{parameters}"),
            example: true,
        };
        let seat = Seat {
            name: "Pemerintah Kota Contoh".to_string(),
            zone: "Asia/Jakarta".to_string(),
            holidays: Vec::new(),
            complaints: None,
        };
        let mut changes = vec![
            OfficeChange::Seat(seat),
            OfficeChange::Unit("dinkes".to_string(), unit("Dinas Kesehatan")),
            OfficeChange::Unit("dispora".to_string(), unit("Dinas Pemuda")),
            OfficeChange::Adopt("gala".to_string(), adopted),
            person("sari", None, "secretariat"),
            person("ani", Some("dinkes"), "entrant"),
            person("ayu", Some("dinkes"), "entrant"),
            person("budi", Some("dispora"), "entrant"),
            person("juri", None, "judge"),
            person("prov", None, "observer"),
        ];
        changes.extend(others);
        found(&store, "contoh", changes, begin).await.unwrap();
        let clock = Arc::new(AtomicI64::new(begin.as_second()));
        let ticking = clock.clone();
        let now: app::Clock =
            Arc::new(move || Timestamp::from_second(ticking.load(Ordering::Relaxed)).unwrap());
        let house = House::open(store, "contoh", now, random, false).await.unwrap();
        for key in house.office().people.keys() {
            house.give_password(key, PASSWORD).await.unwrap();
        }
        let shelf = ["gipp", "paket-serius-3g"].map(|name| {
            (name.to_string(), disk::folder(&disk::here(&format!("../../blueprints/{name}"))).unwrap())
        });
        let settings = Settings { site: "Inovasi".to_string(), shelf: shelf.into(), ..Settings::default() };
        Self { router: router(house.clone(), settings), clock, house, _at: at }
    }

    fn later(&self, hours: i64) {
        self.clock.fetch_add(hours * 3600, Ordering::Relaxed);
    }

    fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: Mutex::default(), origin: "same-origin" }
    }

    async fn signed_in(&self, who: &str) -> Browser {
        let browser = self.browser();
        let page = browser.get("/masuk").await;
        let answer = browser.send(&page, "/masuk", &[("account", who), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{who}: {}", answer.text);
        browser
    }

    /// An edition whose registration is open.
    async fn open(&self) {
        let sari = self.signed_in("sari").await;
        let page = sari.get("/e/gala/edition/baru/announce").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        let done = sari.send(&page, "/e/gala/edition/baru/announce", &[("name", "Gelar Inovasi 2026")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        let hall = self.house.hall("gala").unwrap();
        self.house.tick(&hall).await.unwrap();
    }

    /// A draft of Ani's; gives its path.
    async fn draft(&self, title: &str) -> String {
        let ani = self.signed_in("ani").await;
        let page = ani.get("/e/gala/entry/baru/register").await;
        let done = ani.send(&page, "/e/gala/entry/baru/register", &[("title", title)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        done.to.split('?').next().unwrap().to_string()
    }
}

struct Browser {
    router: Router,
    cookies: Mutex<BTreeMap<String, String>>,
    origin: &'static str,
}

struct Answer {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    text: String,
    /// Where it leads.
    to: String,
}

impl Browser {
    async fn ask(&self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies =
            self.cookies.lock().unwrap().iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>();
        let request = request
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", self.origin)
            .header(header::COOKIE, cookies.join("; "))
            .body(body)
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        for cookie in headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (key, value) = pair.split_once('=').unwrap();
            self.cookies.lock().unwrap().insert(key.to_string(), value.to_string());
        }
        let bytes = to_bytes(response.into_body(), 1 << 24).await.unwrap();
        let to = headers.get(header::LOCATION).map(|to| to.to_str().unwrap().to_string()).unwrap_or_default();
        Answer { status, headers, text: String::from_utf8_lossy(&bytes).into_owned(), to }
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path), Body::empty()).await
    }

    /// Posts a page's form with some answers changed, as a browser does.
    async fn send(&self, page: &Answer, path: &str, answers: &[(&str, &str)]) -> Answer {
        let mut pairs = html::document(&page.text).controls();
        pairs.retain(|(name, _)| !answers.iter().any(|(key, _)| key == name));
        pairs.extend(answers.iter().map(|(key, value)| ((*key).to_string(), (*value).to_string())));
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request, Body::from(body)).await
    }

    /// Posts a page's form with a file, as a browser does.
    async fn upload(&self, page: &Answer, path: &str, input: &str, name: &str, bytes: &[u8]) -> Answer {
        let boundary = "----batas";
        let mut body = Vec::new();
        for (name, value) in html::document(&page.text).controls() {
            body.extend(
                format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .bytes(),
            );
        }
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{input}\"; filename=\"{name}\"\r\n\r\n"
        );
        body.extend(head.bytes());
        body.extend(bytes);
        body.extend(format!("\r\n--{boundary}--\r\n").bytes());
        let kind = format!("multipart/form-data; boundary={boundary}");
        self.ask(Request::post(path).header(header::CONTENT_TYPE, kind), Body::from(body)).await
    }
}

#[tokio::test]
async fn an_entry_is_begun_saved_and_told_what_it_lacks() {
    let town = Town::new().await;
    town.open().await;
    let path = town.draft("Pelita Si Abah").await;
    let ani = town.signed_in("ani").await;
    let case = ani.get(&format!("{path}?selesai=register")).await;
    assert!(case.text.contains("<h1>Pelita Si Abah</h1>"), "{}", case.text);
    // What is typed is saved, however little.
    let form = ani.get(&format!("{path}/save")).await;
    let done = ani.send(&form, &format!("{path}/save"), &[("summary", "Obat diantar ke rumah.")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    // Sending it is refused, with a way to each thing that lacks.
    let check = ani.get(&format!("{path}/submit")).await;
    assert!(check.text.contains("Obat diantar ke rumah."), "{}", check.text);
    let refused = ani.send(&check, &format!("{path}/submit"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains(&format!("href=\"{path}/save#f-background\"")), "{}", refused.text);
    assert_eq!(html::document(&refused.text).faults(), Vec::<String>::new());
}

#[tokio::test]
async fn of_two_people_the_second_sees_both_versions() {
    let town = Town::new().await;
    town.open().await;
    let path = town.draft("Pelita").await;
    let save = format!("{path}/save");
    let (ani, ayu) = (town.signed_in("ani").await, town.signed_in("ayu").await);
    let (hers, other) = (ani.get(&save).await, ayu.get(&save).await);
    assert_eq!(ani.send(&hers, &save, &[("summary", "Ringkasan Ani")]).await.status, StatusCode::SEE_OTHER);
    let conflict = ayu.send(&other, &save, &[("summary", "Ringkasan Ayu")]).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    assert!(conflict.text.contains("Ringkasan Ani") && conflict.text.contains("Ringkasan Ayu"));
    // She keeps hers: the page carries everything that she typed.
    let kept = ayu.send(&conflict, &save, &[]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
    assert!(ani.get(&path).await.text.contains("Ringkasan Ayu"));
}

#[tokio::test]
async fn a_form_that_is_sent_twice_opens_one_case() {
    let town = Town::new().await;
    town.open().await;
    let ani = town.signed_in("ani").await;
    let path = "/e/gala/entry/baru/register";
    let page = ani.get(path).await;
    let first = ani.send(&page, path, &[("title", "Pelita")]).await;
    let again = ani.send(&page, path, &[("title", "Pelita")]).await;
    assert_eq!((first.status, again.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    assert_eq!(first.to, again.to);
    let list = ani.get("/e/gala/entry").await;
    assert_eq!(list.text.matches("Pelita</a>").count(), 1, "{}", list.text);
}

#[tokio::test]
async fn work_survives_a_session_that_ends() {
    let town = Town::new().await;
    town.open().await;
    let path = town.draft("Pelita").await;
    let save = format!("{path}/save");
    let ani = town.signed_in("ani").await;
    let form = ani.get(&save).await;
    // What cannot be taken comes back, also on another day in another browser.
    let typed = [
        ("summary", "Ketikan panjang"),
        ("started_on.day", "31"),
        ("started_on.month", "2"),
        ("started_on.year", "2024"),
    ];
    let refused = ani.send(&form, &save, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
    assert!(refused.text.contains("Ketikan panjang"));
    town.later(24);
    let over = ani.get(&save).await;
    assert_eq!(over.status, StatusCode::SEE_OTHER);
    assert_eq!(over.to, format!("/masuk?ke={save}"));
    let again = town.signed_in("ani").await;
    let page = again.get(&save).await;
    assert!(page.text.contains("Ketikan panjang"), "{}", page.text);
}

#[tokio::test]
async fn nothing_is_posted_from_elsewhere() {
    let town = Town::new().await;
    town.open().await;
    let mut ani = town.signed_in("ani").await;
    let path = "/e/gala/entry/baru/register";
    let page = ani.get(path).await;
    ani.origin = "cross-site";
    assert_eq!(ani.send(&page, path, &[("title", "Palsu")]).await.status, StatusCode::FORBIDDEN);
    ani.origin = "same-origin";
    let foreign = ani.send(&page, path, &[("title", "Palsu"), ("csrf", "0")]).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert!(!ani.get("/e/gala/entry").await.text.contains("Palsu"));
}

#[tokio::test]
async fn others_learn_nothing_of_a_draft() {
    let town = Town::new().await;
    town.open().await;
    let path = town.draft("Rahasia Besar").await;
    let before = [
        town.browser(),
        town.signed_in("budi").await,
        town.signed_in("juri").await,
        town.signed_in("prov").await,
    ];
    for browser in before {
        for place in [
            "/",
            "/e/gala",
            "/e/gala/entry",
            path.as_str(),
            &format!("{path}/save"),
            "/e/gala/meja",
            "/kantor",
        ] {
            let page = browser.get(place).await;
            assert!(!page.text.contains("Rahasia"), "{place}");
        }
        // What is there and what is not answer alike.
        let (there, not) = (browser.get(&path).await, browser.get("/e/gala/entry/ffff").await);
        assert_eq!(there.status, not.status);
    }
}

#[tokio::test]
async fn files_come_back_to_whoever_may_see_them_in_a_sandbox() {
    let town = Town::new().await;
    town.open().await;
    let path = town.draft("Pelita").await;
    let save = format!("{path}/save");
    let ani = town.signed_in("ani").await;
    let form = ani.get(&save).await;
    let boundary = "----batas";
    let mut body = Vec::new();
    for (name, value) in html::document(&form.text).controls() {
        body.extend(
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                .bytes(),
        );
    }
    // Two files, as large as scanned evidence is: each within its limit, both together more than a form without files may be.
    let pdf = [b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".as_slice(), &[b' '; 3 << 19]].concat();
    for name in ["novelty_file", "implementation_file"] {
        body.extend(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"../../bukti.pdf\"\r\nContent-Type: text/html\r\n\r\n").bytes());
        body.extend(&pdf);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{boundary}--\r\n").bytes());
    let request = Request::post(&save)
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={boundary}"));
    let done = ani.ask(request, Body::from(body)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let case = ani.get(&path).await;
    assert!(case.text.contains("bukti.pdf") && !case.text.contains("../"), "{}", case.text);
    let page = html::document(&case.text);
    let file = page
        .all("a")
        .find_map(|a| a.get("href").filter(|href| href.contains("/berkas/")))
        .unwrap()
        .to_string();
    let served = ani.get(&file).await;
    assert_eq!(served.status, StatusCode::OK);
    assert_eq!(served.headers[header::CONTENT_TYPE], "application/pdf");
    assert!(served.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().starts_with("sandbox"));
    assert_eq!(served.text.as_bytes(), pdf);
    assert_ne!(town.signed_in("budi").await.get(&file).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_file_of_some_megabytes_is_taken() {
    let town = Town::new().await;
    town.open().await;
    let path = town.draft("Pelita").await;
    let save = format!("{path}/save");
    let ani = town.signed_in("ani").await;
    let form = ani.get(&save).await;
    let mut video = b"\x00\x00\x00\x18ftypmp42".to_vec();
    video.resize(5 << 20, 7);
    let done = ani.upload(&form, &save, "novelty_file", "video.mp4", &video).await;
    // The engine may say that it is the wrong kind, never the server that it is too large.
    assert_ne!(done.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", done.text);
}

#[tokio::test]
async fn units_and_people_come_in_from_a_spreadsheet_and_are_invited_at_once() {
    let town = Town::new().await;
    let sari = town.signed_in("sari").await;
    let ask = sari.get("/kantor/impor").await;
    assert!(ask.text.contains("Impor instansi dan orang"), "{}", ask.text);
    let nothing = sari.send(&ask, "/kantor/impor", &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", nothing.text);
    // What is wrong is told by cell, and nothing comes in.
    let bad = "Nama,Jenis,Induk\nPuskesmas Utara,,Dinas Kesehatn\n";
    let kept = sari.upload(&ask, "/kantor/impor", "file", "opd.csv", bad.as_bytes()).await;
    assert_eq!(
        (kept.status, kept.to.as_str()),
        (StatusCode::SEE_OTHER, "/kantor/impor/periksa"),
        "{}",
        kept.text
    );
    let check = sari.get("/kantor/impor/periksa").await;
    assert!(
        check.text.contains("opd.csv › C2") && check.text.contains("Dinas Kesehatan”?"),
        "{}",
        check.text
    );
    assert!(!check.text.contains("name=\"print\""));
    // An XLSX with both lists, and the example's own headers.
    let example = sari.get("/kantor/impor/contoh/orang.csv").await;
    assert!(example.text.contains("Nama,Surel,Instansi,Peran"), "{}", example.text);
    let people = "Nama,Instansi,Peran\nRina Wulandari,Dinas Kesehatan,Peserta\n\"Bagus, M.Si\",,Juri\n";
    sari.upload(&ask, "/kantor/impor", "file", "orang.csv", people.as_bytes()).await;
    let check = sari.get("/kantor/impor/periksa").await;
    assert_eq!(html::document(&check.text).faults(), Vec::<String>::new());
    assert!(check.text.contains("2 baru, 0 berubah, 0 sudah ada"), "{}", check.text);
    assert_eq!(town.house.office().people.len(), 6);
    for _ in 0..2 {
        let done = sari.send(&check, "/kantor/impor/periksa", &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    }
    assert_eq!(town.house.office().people.len(), 8);
    let there = sari.get("/kantor/impor/periksa").await;
    assert!(
        there.text.contains("sudah ada di kantor") && !there.text.contains("name=\"print\""),
        "{}",
        there.text
    );
    // Another person's change between the page and the button.
    let pasted = sari
        .send(&ask, "/kantor/impor", &[("pasted", "Nama\tInstansi\tPeran\nANI\tDinas Pemuda\tPeserta")])
        .await;
    assert_eq!(pasted.status, StatusCode::SEE_OTHER, "{}", pasted.text);
    let check = sari.get("/kantor/impor/periksa").await;
    assert!(check.text.contains("1 baru"), "another unit, another ANI: {}", check.text);
    sari.send(&ask, "/kantor/impor", &[("pasted", "Nama,Email\nANI,ani@kota.go.id")]).await;
    let check = sari.get("/kantor/impor/periksa").await;
    let mut ani = town.house.office().people["ani"].clone();
    ani.email = Some("lain@kota.go.id".to_string());
    town.house.change(vec![OfficeChange::Person("ani".to_string(), ani)], "prov").await.unwrap();
    let look = sari.send(&check, "/kantor/impor/periksa", &[]).await;
    assert_eq!(look.status, StatusCode::CONFLICT, "{}", look.text);
    assert_eq!(town.house.office().people["ani"].email.as_deref(), Some("lain@kota.go.id"));
    // The new ones are invited at once; the page sent again leaves one link each that works.
    let choose = sari.get("/kantor/undangan").await;
    assert!(choose.text.contains("Rina Wulandari") && !choose.text.contains("BUDI"), "{}", choose.text);
    let cards = sari.send(&choose, "/kantor/undangan", &[]).await;
    assert_eq!(cards.text.matches("<svg").count(), 2, "{}", cards.text);
    assert_eq!(html::document(&cards.text).faults(), Vec::<String>::new());
    let again = sari.send(&choose, "/kantor/undangan", &[]).await;
    let link = |page: &Answer| {
        let link = page
            .text
            .split("/undangan/")
            .find(|part| part.len() > 40 && part.as_bytes()[0].is_ascii_hexdigit());
        link.unwrap()[..40].to_string()
    };
    let (old, new) = (link(&cards), link(&again));
    let password = [("password", "kata-sandi-baru"), ("again", "kata-sandi-baru")];
    for (link, works) in [(old, false), (new, true)] {
        let path = format!("/undangan/{link}");
        let browser = town.browser();
        let page = browser.get(&path).await;
        let set = browser.send(&page, &path, &password).await;
        assert_eq!(set.status == StatusCode::SEE_OTHER, works, "{}", set.text);
    }
    let nobody = sari.send(&sari.get("/kantor").await, "/kantor/undangan", &[]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Nobody but who keeps the office.
    let ani = town.signed_in("ani").await;
    for path in [
        "/kantor/impor",
        "/kantor/impor/periksa",
        "/kantor/undangan",
        "/kantor/impor/contoh/orang.csv",
        "/kantor/orang/budi",
    ] {
        assert_eq!(ani.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let page = ani.get("/akun").await;
    assert_eq!(
        ani.upload(&page, "/kantor/impor", "file", "x.csv", b"Nama\nX").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        ani.send(&page, "/kantor/impor/periksa", &[("print", "")]).await.status,
        StatusCode::NOT_FOUND
    );
}

/// A town whose first round is open, as the blueprint's own scenario brings it there.
async fn judging() -> Town {
    let person = |key: &str, name: &str, unit: Option<&str>, role: &str| {
        let roles = BTreeMap::from([("gala".to_string(), BTreeSet::from([role.to_string()]))]);
        let (name, login, unit) = (name.to_string(), key.to_string(), unit.map(str::to_string));
        OfficeChange::Person(key.to_string(), Person { name, login, unit, roles, ..Person::default() })
    };
    let unit = |name: &str, kind: &str| Unit { name: name.to_string(), kind: kind.to_string(), parent: None };
    let others = vec![
        OfficeChange::Unit("a".to_string(), unit("Dinas A", "dinas")),
        OfficeChange::Unit("b".to_string(), unit("Badan B", "badan")),
        person("rina", "Rina", Some("a"), "entrant"),
        person("budi", "Budi", Some("b"), "entrant"),
        person("judge_1", "Hadi", None, "judge"),
        person("judge_2", "Nina", None, "judge"),
        person("judge_3", "Umar", None, "judge"),
    ];
    let town = Town::with(others, "[parameters]\nentrant_kinds = [\"dinas\", \"badan\"]\n").await;
    let text =
        std::fs::read_to_string(disk::here("../../blueprints/gipp/scenarios/paper_sheets.toml")).unwrap();
    // The clock brings by itself what the system does; the moment goes to the step after it.
    let mut steps = text.split("# Without its source").next().unwrap().split("[[step]]");
    let (mut play, mut moment) = (steps.next().unwrap().to_string(), String::new());
    for step in steps {
        let at = step.lines().find(|line| line.starts_with("at = "));
        if step.contains("who = \"system\"") {
            moment = at.unwrap_or_default().to_string();
        } else {
            let moment = std::mem::take(&mut moment);
            play.push_str(&format!("[[step]]\n{}{step}", if at.is_some() { "" } else { &moment }));
        }
    }
    let clock = town.clock.clone();
    let set = move |at: Timestamp| clock.store(at.as_second(), Ordering::Relaxed);
    let stage = app::Stage { set: &set, file: &|_| b"%PDF-1.4\n%%EOF".to_vec(), told: &|_, _| {} };
    let hall = town.house.hall("gala").unwrap();
    town.house.play(&hall, &app::read_play(&play).unwrap(), stage).await.unwrap();
    town
}

#[tokio::test]
async fn scores_from_paper_are_checked_and_sent_in_the_judges_names() {
    let town = judging().await;
    let sari = town.signed_in("sari").await;
    assert!(sari.get("/e/gala").await.text.contains("/e/gala/impor-nilai"));
    let path = "/e/gala/impor-nilai";
    let ask = sari.get(path).await;
    assert_eq!(html::document(&ask.text).faults(), Vec::<String>::new());
    let head = "Judul,Juri,Latar belakang dan tujuan,Kebaruan atau nilai tambah,Implementasi inovasi,Signifikansi,Adaptabilitas,Sumber daya,Strategi keberlanjutan\n";
    let bad = format!("{head}Loket Sehari,Hadi,80,70,60,175,80,90,85\n");
    assert_eq!(
        sari.upload(&ask, path, "file", "nilai.csv", bad.as_bytes()).await.to,
        format!("{path}/periksa")
    );
    let check = sari.get(&format!("{path}/periksa")).await;
    assert!(
        check.text.contains("nilai.csv › F2") && check.text.contains("di luar skala 0–100"),
        "{}",
        check.text
    );
    let good =
        format!("{head}Loket Sehari,Hadi,80,70,60,75,80,90,85\nArsip Cepat,Nina,70,70,70,70,70,70,70\n");
    sari.upload(&ask, path, "file", "nilai.csv", good.as_bytes()).await;
    let check = sari.get(&format!("{path}/periksa")).await;
    assert_eq!(html::document(&check.text).faults(), Vec::<String>::new());
    let periksa = format!("{path}/periksa");
    let silent = sari.send(&check, &periksa, &[("source", "")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", silent.text);
    let hall = town.house.hall("gala").unwrap();
    let before = hall.position();
    for _ in 0..2 {
        let done = sari.send(&check, &periksa, &[("source", "Lembar kertas 12 Mei")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    }
    assert_eq!(hall.position(), before + 2);
    let there = sari.get(&periksa).await;
    assert!(there.text.contains("sudah terkirim"), "{}", there.text);
    // One sheet by hand: its page asks for scores, source and file, and sends in one step.
    let actor = engine::Actor::User("sari".to_string());
    let sheet = hall.look(&actor, town.house.now(), |eyes| {
        eyes.all("sheet").into_iter().find(|sheet| sheet.status == "due").unwrap().of.id
    });
    let copy = format!("/e/gala/sheet/{sheet}/copy_paper");
    let page = sari.get(&copy).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    assert!(page.text.contains(&format!("action=\"{copy}\"")) && page.text.contains("multipart/form-data"));
    // Whoever is no secretariat learns nothing of it.
    let judge = town.signed_in("judge_1").await;
    assert_eq!(judge.get(path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        judge.send(&judge.get("/akun").await, &periksa, &[("print", "")]).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn an_edition_is_opened_from_the_shelf_and_is_there_after_a_restart() {
    let town = Town::new().await;
    let sari = town.signed_in("sari").await;
    let choose = sari.get("/kantor/edisi/baru").await;
    assert!(
        choose.text.contains("/kantor/edisi/baru/gipp") && choose.text.contains("Paket Serius 3G"),
        "{}",
        choose.text
    );
    let path = "/kantor/edisi/baru/gipp";
    let ask = sari.get(path).await;
    assert!(ask.text.contains("# Masa pendaftaran\nregistration = {"), "{}", ask.text);
    // What is wrong is told beside its question, in words, with its line; what was typed comes back, also on another day.
    let bad = "[parameters]\nregistration = { start = \"2026-09-01\", end = \"2026-10-01\" }\nentries_max = 99\nentrees_max = 1\n";
    let answers = [("name", ""), ("key", "Gelar 2"), ("settings", bad), ("role", "secretariat")];
    let wrong = sari.send(&ask, path, &answers).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in ["Isi nama edisi", "hanya memuat huruf kecil", "Baris 3", "Baris 4"] {
        assert!(wrong.text.contains(told), "{told}: {}", wrong.text);
    }
    assert_eq!(html::document(&wrong.text).faults(), Vec::<String>::new());
    assert!(sari.get(path).await.text.contains("entries_max = 99"));
    // A parameter that must be set and is not.
    let unset = [("name", "Gelar 2027"), ("key", "gelar-2027"), ("settings", ""), ("role", "secretariat")];
    assert_eq!(sari.send(&ask, path, &unset).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Rubric weights that do not sum to 100 are said so.
    let weights = "[parameters]\nregistration = { start = \"2026-09-01\", end = \"2026-10-01\" }\n[[rubric]]\nid = \"visit_sheet\"\nmin = 0\nmax = 100\n[[rubric.criterion]]\nid = \"impact\"\nweight = 90\n";
    let heavy = sari
        .send(&ask, path, &[("name", "G"), ("key", "gelar-2027"), ("settings", weights), ("role", "")])
        .await;
    assert!(heavy.text.contains("Baris 4: bobot berjumlah 90, seharusnya 100"), "{}", heavy.text);
    let good =
        "[parameters]\nregistration = { start = \"2026-09-01\", end = \"2026-10-01\" }\nentries_max = 3\n";
    let answers =
        [("name", "Gelar 2027"), ("key", "gelar-2027"), ("settings", good), ("role", "secretariat")];
    let check = sari.send(&ask, path, &answers).await;
    assert_eq!(check.status, StatusCode::OK, "{}", check.text);
    assert_eq!(html::document(&check.text).faults(), Vec::<String>::new());
    assert!(town.house.hall("gelar-2027").is_none(), "nothing is opened before it was looked at");
    for _ in 0..2 {
        let opened = sari.send(&check, path, &[("do", "open")]).await;
        assert_eq!(
            (opened.status, opened.to.as_str()),
            (StatusCode::SEE_OTHER, "/e/gelar-2027"),
            "{}",
            opened.text
        );
    }
    // Its first action is offered; the calendar is the office's.
    let hall = sari.get("/e/gelar-2027").await;
    assert!(hall.text.contains("/e/gelar-2027/edition/baru/announce"), "{}", hall.text);
    let taken =
        sari.send(&ask, path, &[("name", "Lain"), ("key", "gala"), ("settings", good), ("role", "")]).await;
    assert!(taken.text.contains("sudah dipakai edisi lain"), "{}", taken.text);
    // Another server on the same store finds it as it was opened.
    let clock: app::Clock = Arc::new(|| "2026-03-10T02:00:00Z".parse().unwrap());
    let random: store::Random = Arc::new(|bytes: &mut [u8]| bytes.fill(7));
    let again = House::open(town.house.store().clone(), "contoh", clock, random, false).await.unwrap();
    let most = again.hall("gelar-2027").unwrap().adoption().parameters["entries_max"].clone();
    assert_eq!(most, blueprint::expr::Value::Number(3.into()));
    let ani = town.signed_in("ani").await;
    assert_eq!(ani.get(path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(ani.get("/kantor/edisi/baru").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn sessions_are_seen_and_ended_and_accounts_closed() {
    let town = Town::new().await;
    let (ani, phone) = (town.signed_in("ani").await, town.signed_in("ani").await);
    town.later(1);
    let page = ani.get("/akun").await;
    assert!(page.text.contains("Akhiri semua sesi lain"), "{}", page.text);
    assert_eq!(html::document(&page.text).faults(), Vec::<String>::new());
    // Last seen follows, here to the hour: this one now, the other as it signed in.
    assert!(
        page.text.contains("10 Maret 2026 pukul 10.00") && page.text.contains("10 Maret 2026 pukul 09.00"),
        "{}",
        page.text
    );
    let ended = ani.send(&page, "/akun/sesi", &[]).await;
    assert_eq!(ended.to, "/akun?selesai=sesi");
    assert_eq!(phone.get("/akun").await.status, StatusCode::SEE_OTHER);
    let page = ani.get("/akun").await;
    let answers =
        |present| [("present", present), ("password", "kata-sandi-baru"), ("again", "kata-sandi-baru")];
    let wrong = ani.send(&page, "/akun", &answers("bukan-itu-ya")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("tidak cocok"), "{}", wrong.text);
    assert_eq!(ani.send(&page, "/akun", &answers(PASSWORD)).await.to, "/akun?selesai=sandi");
    // Whoever keeps the office ends sessions and closes accounts, not his own.
    let sari = town.signed_in("sari").await;
    for (what, status) in [("keluarkan", StatusCode::SEE_OTHER), ("tutup", StatusCode::SEE_OTHER)] {
        let path = format!("/kantor/orang/ani/{what}");
        let sure = sari.get(&path).await;
        assert_eq!(sari.send(&sure, &path, &[]).await.status, status);
        assert_eq!(ani.get("/akun").await.status, StatusCode::SEE_OTHER, "{what}");
    }
    assert!(town.house.office().people["ani"].closed);
    let person = sari.get("/kantor/orang/ani?selesai=ya").await;
    assert!(person.text.contains("Buka kembali akun") && person.text.contains("Ditutup"), "{}", person.text);
    let own = sari.get("/kantor/orang/sari").await;
    assert!(!own.text.contains("Tutup akun"), "{}", own.text);
    let path = "/kantor/orang/sari/tutup";
    assert_eq!(sari.send(&sari.get(path).await, path, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_invitation_is_shown_once_and_works_once() {
    let town = Town::new().await;
    let sari = town.signed_in("sari").await;
    let ask = sari.get("/kantor/undang/budi").await;
    let made = sari.send(&ask, "/kantor/undang/budi", &[]).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text);
    assert!(made.text.contains("<svg"));
    let link = made.text.split("/undangan/").nth(1).unwrap().split('<').next().unwrap().trim().to_string();
    let path = format!("/undangan/{link}");
    let new = town.browser();
    let page = new.get(&path).await;
    let differs = new.send(&page, &path, &[("password", "kata-sandi-baru"), ("again", "lain")]).await;
    assert_eq!(differs.status, StatusCode::UNPROCESSABLE_ENTITY);
    let set = new.send(&page, &path, &[("password", "kata-sandi-baru"), ("again", "kata-sandi-baru")]).await;
    assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.text);
    let again =
        new.send(&page, &path, &[("password", "kata-sandi-lain"), ("again", "kata-sandi-lain")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Nobody but who keeps the office makes links.
    let ani = town.signed_in("ani").await;
    assert_eq!(ani.get("/kantor").await.status, StatusCode::NOT_FOUND);
    let page = ani.get("/masuk").await;
    assert_eq!(ani.send(&page, "/kantor/undang/budi", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_answer_is_guarded_and_every_page_is_sound() {
    let town = Town::new().await;
    town.open().await;
    let path = town.draft("Pelita").await;
    for who in ["", "sari", "ani", "juri", "prov"] {
        let browser = if who.is_empty() { town.browser() } else { town.signed_in(who).await };
        for route in ROUTES {
            let place = route
                .replace("{hall}", "gala")
                .replace("{kind}/{id}", path.trim_start_matches("/e/gala/"))
                .replace("{kind}", "entry")
                .replace("/baru/{action}", "/baru/register")
                .replace("{action}", "save")
                .replace("{hash}", "00")
                .replace("{document}", "1")
                .replace("{code}", "00")
                .replace("{file}", "rekaman.json")
                .replace("{person}", "budi")
                .replace("{link}", "0000")
                .replace("{lang}", "en")
                .replace("contoh/{name}", "contoh/orang.csv")
                .replace("{what}", "tutup")
                .replace("{blueprint}", "gipp");
            for accept in ["id", "en"] {
                let request = Request::get(&place).header(header::ACCEPT_LANGUAGE, accept);
                let answer = browser.ask(request, Body::empty()).await;
                assert!(answer.headers.contains_key(header::CONTENT_SECURITY_POLICY), "{place}");
                assert_eq!(answer.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
                assert_ne!(
                    answer.status,
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "{who} {place}: {}",
                    answer.text
                );
                if answer.text.starts_with("<!DOCTYPE") {
                    assert_eq!(html::document(&answer.text).faults(), Vec::<String>::new(), "{who} {place}");
                    assert!(answer.text.len() < 100 * 1024, "{place}: {}", answer.text.len());
                }
            }
        }
    }
}

#[tokio::test]
async fn a_deadline_that_passes_while_typing_loses_nothing() {
    let town = Town::new().await;
    town.open().await;
    let ani = town.signed_in("ani").await;
    let path = "/e/gala/entry/baru/register";
    let page = ani.get(path).await;
    // Registration ends on 17 April; the session goes on.
    let end: Timestamp = "2026-04-17T17:30:00Z".parse().unwrap();
    town.clock.store(end.as_second() - 3600, Ordering::Relaxed);
    let ani = town.signed_in("ani").await;
    let page = if page.status == StatusCode::OK { ani.get(path).await } else { page };
    town.later(3);
    let late = ani.send(&page, path, &[("title", "Terlambat"), ("summary", "Tetap tersimpan")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.text);
    assert!(late.text.contains("17 April 2026"), "{}", late.text);
    let work = town.house.work("ani", path).await.unwrap().unwrap();
    assert!(work.texts.iter().any(|(name, text)| name == "summary" && text == "Tetap tersimpan"));
}

#[tokio::test]
async fn a_visitor_reads_a_register_that_the_blueprint_opens() {
    let town = Town::new().await;
    town.open().await;
    let sari = town.signed_in("sari").await;
    let list = sari.get("/e/gala/edition").await;
    let page = html::document(&list.text);
    let edition = page
        .all("a")
        .find_map(|a| a.get("href").filter(|href| href.starts_with("/e/gala/edition/")))
        .unwrap();
    let path = format!("{edition}/record_laureate");
    let form = sari.get(&path).await;
    let answers = [
        ("past_title", "Pelita Lama"),
        ("past_unit", "Dinas Kesehatan"),
        ("past_edition", "Gelar 2017"),
        ("past_place", "1"),
    ];
    let done = sari.send(&form, &path, &answers).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let read = town.browser().get("/e/gala/laureate").await;
    assert_eq!(read.status, StatusCode::OK);
    assert!(read.text.contains("Pelita Lama"), "{}", read.text);
}

//! What a result leaves on paper: charters and whether they still hold, the record and who may have it, a judge's receipt.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;
mod html;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use app::{
    Adopted, Composition, House, NotSet, OfficeChange, PaperForm, Person, Press, Protocol, Seat, Stage,
    Typesetter, Unit, found, read_play,
};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use jiff::Timestamp;
use serde_json::Value as Json;
use store::{Place, Store};
use tower::ServiceExt;
use web::server::{Settings, router};

const PASSWORD: &str = "bunga-matahari";

/// Sets a document as its facts alone: the program's own typesetter is tried with the program.
#[derive(Default)]
struct Plain(AtomicUsize, AtomicBool);

impl Typesetter for Plain {
    fn document(&self, composition: &Composition) -> Result<Vec<u8>, NotSet> {
        if self.1.load(Ordering::Relaxed) {
            return Err(NotSet { told: vec!["broken".to_string()] });
        }
        self.0.fetch_add(1, Ordering::Relaxed);
        Ok(format!("%PDF-1.4\n{}\n{}", composition.data, composition.name).into_bytes())
    }

    fn minutes(&self, protocol: &Protocol, form: PaperForm) -> Result<Vec<u8>, NotSet> {
        let decision = protocol.record.decision.as_ref();
        let members = decision.map(|decision| decision.members.len()).unwrap_or_default();
        Ok(format!("{form:?} {:?} {members} {}", protocol.number, protocol.record.hash).into_bytes())
    }

    fn differences(&self, found: &[app::Difference], _: app::Lang) -> Vec<String> {
        found.iter().map(|one| format!("{one:?}")).collect()
    }
}

/// A government whose edition is published: two winners.
struct Town {
    router: Router,
    house: House,
    press: Arc<Plain>,
    clock: Arc<AtomicI64>,
    _at: tempfile::TempDir,
}

impl Town {
    async fn new() -> Self {
        Self::of(disk::folder(&disk::here("../../blueprints/gipp")).unwrap()).await
    }

    async fn of(folder: blueprint::Folder) -> Self {
        let at = tempfile::tempdir().unwrap();
        let next = AtomicU32::new(1);
        let random: store::Random = Arc::new(move |bytes: &mut [u8]| {
            for chunk in bytes.chunks_mut(4) {
                let n = next.fetch_add(0x9e37_79b9, Ordering::Relaxed).to_le_bytes();
                chunk.copy_from_slice(&n[..chunk.len()]);
            }
        });
        let store = Store::open(&Place::Sqlite(at.path().to_path_buf()), random.clone()).await.unwrap();
        let clock = Arc::new(AtomicI64::new(0));
        let ticking = clock.clone();
        let now: app::Clock =
            Arc::new(move || Timestamp::from_second(ticking.load(Ordering::Relaxed)).unwrap());
        let mut play = read_play(&folder["scenarios/revoked_winner.toml"]).unwrap();
        // The house's own clock does what the clock brings; what happens after the publication is each test's.
        for step in &mut play.step {
            if step.who.as_deref() == Some("system") {
                step.who = None;
            }
        }
        let end = play.step.iter().position(|step| step.does.as_deref() == Some("entry.revoke")).unwrap();
        play.step.truncate(end);
        play.step.iter_mut().for_each(|step| step.expect.clear());
        found(&store, "contoh", founding(folder), Timestamp::UNIX_EPOCH).await.unwrap();
        let house = House::open(store, "contoh", now, random, false).await.unwrap();
        for key in ["rina", "budi", "sari", "ketua", "judge_1"] {
            house.give_password(key, PASSWORD).await.unwrap();
        }
        let hall = house.hall("gala").unwrap();
        let set = |at: Timestamp| clock.store(at.as_second(), Ordering::Relaxed);
        let file = |name: &str| format!("%PDF-1.4 {name}").into_bytes();
        house.play(&hall, &play, Stage { set: &set, file: &file, told: &|_, _| {} }).await.unwrap();
        let settings = Settings { site: "Inovasi".to_string(), ..Settings::default() };
        Self { router: router(house.clone(), settings), house, press: Arc::default(), clock, _at: at }
    }

    fn equip(&self) {
        self.house.equip(Press {
            typesetter: self.press.clone(),
            verify: "https://inovasi.contoh.go.id/periksa".to_string(),
        });
    }

    async fn signed_in(&self, who: &str) -> Browser {
        let browser = self.browser();
        let page = browser.get("/masuk").await;
        let answer = browser.send(&page, "/masuk", &[("account", who), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{who}: {}", answer.text());
        browser
    }

    fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: Mutex::default() }
    }

    /// The path of a case that somebody sees, by its title.
    async fn path(&self, browser: &Browser, kind: &str, title: &str) -> String {
        let list = browser.get(&format!("/e/gala/{kind}")).await;
        list.link(title).unwrap_or_else(|| panic!("no {title}: {}", list.text()))
    }
}

fn founding(folder: blueprint::Folder) -> Vec<OfficeChange> {
    let unit = |name: &str, kind: &str| Unit { name: name.into(), kind: kind.into(), parent: None };
    let person = |key: &str, unit: Option<&str>, role: &str| {
        let roles = BTreeMap::from([("gala".to_string(), BTreeSet::from([role.to_string()]))]);
        let person = Person {
            name: key.to_uppercase(),
            login: key.to_string(),
            unit: unit.map(str::to_string),
            roles,
            ..Person::default()
        };
        OfficeChange::Person(key.to_string(), person)
    };
    let parameters = "[government]\nname = \"\"\nzone = \"Asia/Jakarta\"\n[parameters]\napprovals = 1\nquorum = 3\nentrant_kinds = [\"dinas\", \"badan\"]\n";
    let adopted = Adopted {
        name: "Gelar 2026".to_string(),
        folder,
        overlay: None,
        parameters: parameters.to_string(),
        example: true,
    };
    let seat = Seat {
        name: "Pemerintah Kota Contoh".to_string(),
        zone: "Asia/Jakarta".to_string(),
        complaints: None,
        holidays: Vec::new(),
    };
    let judges = ["judge_1", "judge_2", "judge_3"].map(|judge| person(judge, None, "judge"));
    let mut changes = vec![
        OfficeChange::Seat(seat),
        OfficeChange::Unit("a".to_string(), unit("Dinas Kesehatan", "dinas")),
        OfficeChange::Unit("b".to_string(), unit("Badan Pendapatan", "badan")),
        OfficeChange::Adopt("gala".to_string(), adopted),
        person("sari", None, "secretariat"),
        person("rina", Some("a"), "entrant"),
        person("budi", Some("b"), "entrant"),
        person("ketua", None, "pleno"),
    ];
    changes.extend(judges);
    changes
}

struct Browser {
    router: Router,
    cookies: Mutex<BTreeMap<String, String>>,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where the first link goes whose words begin so.
    fn link(&self, words: &str) -> Option<String> {
        let text = self.text();
        let at = text.find(&format!(">{words}"))?;
        let href = text[..at].rfind("href=\"")?;
        text[href + 6..].split('"').next().map(|path| path.replace("&amp;", "&"))
    }

    fn to(&self) -> &str {
        self.headers[header::LOCATION].to_str().unwrap()
    }
}

impl Browser {
    async fn ask(&self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies =
            self.cookies.lock().unwrap().iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>();
        let request = request
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
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
        let bytes = to_bytes(response.into_body(), 1 << 26).await.unwrap().to_vec();
        let answer = Answer { status, headers, bytes };
        if answer.bytes.starts_with(b"<!DOCTYPE") {
            assert_eq!(html::document(&answer.text()).faults(), Vec::<String>::new());
        }
        answer
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path), Body::empty()).await
    }

    async fn send(&self, page: &Answer, path: &str, answers: &[(&str, &str)]) -> Answer {
        let mut pairs = html::document(&page.text()).controls();
        pairs.retain(|(name, _)| !answers.iter().any(|(key, _)| key == name));
        pairs.extend(answers.iter().map(|(key, value)| ((*key).to_string(), (*value).to_string())));
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request, Body::from(body)).await
    }

    /// Uploads a file to be verified.
    async fn verify(&self, file: &[u8]) -> Answer {
        let page = self.get("/periksa").await.text();
        let csrf = page.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let mut body = format!(
            "--batas\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{csrf}\r\n--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
        )
        .into_bytes();
        body.extend(file);
        body.extend(b"\r\n--batas--\r\n");
        let request =
            Request::post("/periksa").header(header::CONTENT_TYPE, "multipart/form-data; boundary=batas");
        self.ask(request, Body::from(body)).await
    }
}

/// The path that the address on a document leads to.
fn address(pdf: &Answer) -> String {
    let text = pdf.text();
    let facts: Json = serde_json::from_str(text.lines().nth(1).unwrap()).unwrap();
    facts["address"].as_str().unwrap().strip_prefix("https://inovasi.contoh.go.id").unwrap().to_string()
}

#[tokio::test]
async fn a_charter_is_set_once_and_served_to_whoever_may_see_it() {
    let town = Town::new().await;
    let rina = town.signed_in("rina").await;
    let case = town.path(&rina, "charter", "Loket Sehari").await;
    let page = rina.get(&case).await;
    let file = page.link("Piagam penghargaan").unwrap();
    assert_eq!(file, format!("{case}/dokumen/1"), "{}", page.text());
    // Nobody sets documents yet: it waits, and says so.
    let waits = rina.get(&file).await;
    assert_eq!(waits.status, StatusCode::ACCEPTED);
    assert!(waits.text().contains("sedang disiapkan") && waits.headers.contains_key(header::REFRESH));
    town.equip();
    while town.house.print_due().await.unwrap() > 0 {}
    assert_eq!(town.press.0.load(Ordering::Relaxed), 2, "one for each winner");
    let pdf = rina.get(&file).await;
    assert_eq!(pdf.status, StatusCode::OK);
    assert_eq!(pdf.headers[header::CONTENT_TYPE], "application/pdf");
    assert!(pdf.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().starts_with("sandbox"));
    let named = pdf.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
    assert!(named.starts_with("inline") && named.contains("Loket Sehari.pdf"), "{named}");
    assert!(pdf.text().contains("Dinas Kesehatan"), "{}", pdf.text());
    // The file is kept: nothing is set again.
    assert_eq!(town.browser().get(&file).await.bytes, pdf.bytes);
    assert_eq!(town.press.0.load(Ordering::Relaxed), 2);
    // What is not there, and what may not be seen, answer alike.
    let entry = town.path(&rina, "entry", "Loket Sehari").await;
    for path in [format!("{case}/dokumen/2"), format!("{case}/dokumen/0"), format!("{entry}/dokumen/1")] {
        assert_eq!(rina.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn whoever_holds_a_charter_sees_that_it_is_genuine_replaced_or_revoked() {
    let town = Town::new().await;
    town.equip();
    let (sari, visitor) = (town.signed_in("sari").await, town.browser());
    let case = town.path(&sari, "charter", "Loket Sehari").await;
    let old = visitor.get(&format!("{case}/dokumen/1")).await;
    let path = address(&old);
    let genuine = visitor.get(&path).await;
    let text = genuine.text();
    for said in [
        "Asli dan berlaku",
        "Genuine and in force",
        "Dinas Kesehatan",
        "Loket Sehari",
        "GIPP/2026/001",
        "Pemerintah Kota Contoh",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let code = path.split("&h=").nth(1).unwrap();
    assert!(visitor.get(&format!("/periksa/{code}")).await.text().contains("Asli dan berlaku"));
    assert!(visitor.get("/periksa?q=GIPP/2026/001").await.text().contains("Asli dan berlaku"));
    assert!(visitor.verify(&old.bytes).await.text().contains("sama persis"));
    // A forged number, another code, a changed file.
    let forged = visitor.get(&path.replace("001", "002")).await.text();
    assert!(forged.contains("Tidak dikenal") && !forged.contains("Loket Sehari"), "{forged}");
    let other = visitor.get(&format!("/periksa/{}", "0".repeat(32))).await.text();
    assert!(other.contains("Tidak dikenal"));
    let mut changed = old.bytes.clone();
    *changed.last_mut().unwrap() ^= 1;
    assert!(visitor.verify(&changed).await.text().contains("Tidak dikenal"));
    // A file of some megabytes is compared like any other.
    assert!(visitor.verify(&vec![b'%'; 5 << 20]).await.text().contains("Tidak dikenal"));

    // A misspelt title: the new charter has a number of its own, the old one says what replaced it.
    let form = sari.get(&format!("{case}/replace")).await;
    let mute = sari.send(&form, &format!("{case}/replace"), &[("corrected_title", "Loket Satu Hari")]).await;
    assert_eq!(mute.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(mute.text().contains("href=\"#f-reason\"") && mute.text().contains("Loket Satu Hari"));
    assert!(html::document(&form.text()).controls().iter().any(|(name, _)| name == "reason"));
    let answers = [("corrected_title", "Loket Satu Hari"), ("reason", "Judul salah tulis.")];
    let done = sari.send(&form, &format!("{case}/replace"), &answers).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(done.to().starts_with(&case));
    let replaced = visitor.get(&path).await.text();
    assert!(replaced.contains("Sudah diganti") && replaced.contains("GIPP/2026/003"), "{replaced}");
    // What the case says by now is not what the old paper says.
    assert!(!replaced.contains("Loket Satu Hari"), "{replaced}");
    let new = visitor.get(&format!("{case}/dokumen/2")).await;
    let renewed = visitor.get(&address(&new)).await.text();
    assert!(renewed.contains("Asli dan berlaku") && renewed.contains("Loket Satu Hari"), "{renewed}");
    assert!(visitor.get(&case).await.text().contains("diganti"));

    // The plenary revokes the winner.
    let ketua = town.signed_in("ketua").await;
    let entry = town.path(&ketua, "entry", "Loket Sehari").await;
    let form = ketua.get(&format!("{entry}/revoke")).await;
    let answers = [("revocation_reason", "Pernyataan inovator tidak benar.")];
    let done = ketua.send(&form, &format!("{entry}/revoke"), &answers).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let revoked = visitor.get(&address(&new)).await.text();
    assert!(revoked.contains("Sudah dicabut") && !revoked.contains("tidak benar"), "{revoked}");
    let register = visitor.get("/e/gala/laureate").await.text();
    assert!(register.contains("Loket Sehari") && register.contains("2026"), "{register}");
}

#[tokio::test]
async fn a_document_that_fails_is_tried_again() {
    let town = Town::new().await;
    town.equip();
    town.press.1.store(true, Ordering::Relaxed);
    let visitor = town.browser();
    let case = town.path(&visitor, "charter", "Loket Sehari").await;
    assert!(town.house.print_due().await.unwrap() > 0);
    let failed = visitor.get(&format!("{case}/dokumen/1")).await;
    assert!(failed.status == StatusCode::ACCEPTED && failed.text().contains("belum dapat dibuat"));
    assert!(!failed.headers.contains_key(header::REFRESH));
    // Not at once, but a while later.
    town.press.1.store(false, Ordering::Relaxed);
    while town.house.print_due().await.unwrap() > 0 {}
    assert_eq!(town.press.0.load(Ordering::Relaxed), 0);
    town.clock.fetch_add(60, Ordering::Relaxed);
    while town.house.print_due().await.unwrap() > 0 {}
    assert_eq!(town.press.0.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn of_a_case_that_is_not_public_a_code_tells_only_what_its_holder_has() {
    let mut folder = disk::folder(&disk::here("../../blueprints/gipp")).unwrap();
    let charter = folder.get_mut("cases/charter.toml").unwrap();
    let end = charter.rfind("[[view]]").unwrap();
    charter.truncate(end);
    let town = Town::of(folder).await;
    town.equip();
    let (rina, visitor) = (town.signed_in("rina").await, town.browser());
    let case = town.path(&rina, "charter", "Loket Sehari").await;
    let pdf = rina.get(&format!("{case}/dokumen/1")).await;
    let text = visitor.get(&address(&pdf)).await.text();
    assert!(text.contains("Asli dan berlaku") && text.contains("GIPP/2026/001"), "{text}");
    assert!(!text.contains("Loket Sehari") && !text.contains("/dokumen/"), "{text}");
    let guessed = visitor.get("/periksa?q=GIPP/2026/001").await.text();
    assert!(guessed.contains("Tidak dikenal"), "{guessed}");
    assert_eq!(visitor.get(&format!("{case}/dokumen/1")).await.status, StatusCode::SEE_OTHER);
    assert!(rina.get(&address(&pdf)).await.text().contains("Loket Sehari"));
}

#[tokio::test]
async fn guessing_is_limited() {
    let town = Town::new().await;
    let visitor = town.browser();
    for _ in 0..60 {
        assert_eq!(visitor.get("/periksa?q=1").await.status, StatusCode::OK);
    }
    assert_eq!(visitor.get("/periksa?q=1").await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(visitor.get("/periksa").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_record_recomputes_and_names_what_was_changed() {
    let town = Town::new().await;
    town.equip();
    let (ketua, visitor) = (town.signed_in("ketua").await, town.browser());
    let page = ketua.get("/e/gala/hasil").await;
    assert_eq!(page.status, StatusCode::OK);
    let path = page.link("Rekaman hasil").unwrap();
    let record = ketua.get(&path).await;
    assert_eq!(record.status, StatusCode::OK);
    let told: Json = serde_json::from_slice(&record.bytes).unwrap();
    let hash = told["hash"].as_str().unwrap();
    assert!(page.text().contains(hash) && page.text().contains(told["checkpoint"]["hash"].as_str().unwrap()));
    // Judges stand under codes, the decision with its members in it.
    assert!(!record.text().contains("judge_1"), "{}", record.text());
    assert_eq!(told["decision"]["members"].as_array().unwrap().len(), 3);
    assert_eq!(told["decision"]["order"][0]["place"], 1);
    let minutes = ketua.get("/e/gala/hasil/berita-acara.pdf").await.text();
    assert_eq!(minutes, format!("Pdf Some(\"027/BA/2026\") 3 {hash}"));
    // Asked for again it is the same, whatever happens afterwards.
    let again = ketua.get(&path).await;
    assert_eq!(again.bytes, record.bytes);
    for who in ["rina", "judge_1"] {
        let other = town.signed_in(who).await;
        for file in ["rekaman.json", "berita-acara.pdf", "berita-acara.docx"] {
            assert_eq!(other.get(&format!("/e/gala/hasil/{file}")).await.status, StatusCode::NOT_FOUND);
        }
    }
    // The public has the extract, with the record's hash.
    let extract: Json =
        serde_json::from_slice(&visitor.get("/e/gala/hasil/kutipan.json").await.bytes).unwrap();
    assert_eq!(extract["record"], hash);
    assert_eq!(extract["checkpoint"]["root"], told["checkpoint"]["root"]);
    assert_eq!(extract["order"][0]["title"], "Loket Sehari");

    let verdict = visitor.verify(&record.bytes).await.text();
    assert!(verdict.contains("Rekaman utuh") && verdict.contains("yang disimpan"), "{verdict}");
    let changed = |edit: &dyn Fn(&mut Json)| {
        let mut copy = told.clone();
        edit(&mut copy);
        serde_json::to_vec(&copy).unwrap()
    };
    let digit = changed(&|record| record["contest"]["rounds"][0]["sheets"][0]["scores"][0] = 1.into());
    let sheet = changed(&|record| {
        record["contest"]["rounds"][0]["sheets"].as_array_mut().unwrap().pop();
    });
    let seed = changed(&|record| record["ranking"]["seed"] = 2.into());
    let foreign = changed(&|record| record["checkpoint"]["root"] = "00".into());
    for (file, named) in
        [(digit, "SheetChanged"), (sheet, "SheetMissing"), (seed, "seed"), (foreign, "CheckpointHash")]
    {
        let text = visitor.verify(&file).await.text();
        assert!(text.contains("Rekaman tidak cocok") && text.contains(named), "{named}: {text}");
    }
}

#[tokio::test]
async fn a_judge_holds_the_hash_under_which_his_sheet_stands_in_the_record() {
    let town = Town::new().await;
    town.equip();
    let (judge, ketua) = (town.signed_in("judge_1").await, town.signed_in("ketua").await);
    let sheet = town.path(&judge, "sheet", "Loket Sehari").await;
    let page = judge.get(&sheet).await.text();
    assert!(page.contains("Tanda terima"), "{page}");
    let record = ketua.get("/e/gala/hasil/rekaman.json").await;
    let told: Json = serde_json::from_slice(&record.bytes).unwrap();
    let hashes = told["sheet_hashes"].as_object().unwrap();
    let held = hashes.values().filter(|hash| page.contains(hash.as_str().unwrap())).count();
    assert_eq!(held, 1, "{page}");
    // Whoever else reads the sheet has no receipt of it.
    let other = ketua.get(&sheet).await.text();
    assert!(!other.contains("Tanda terima"));
}

//! An edition that is played on a store of its own, and browsers that look at it. Two of them with other secrets are two worlds.

#![allow(dead_code, reason = "each test that plays uses a part of it")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use app::{Adopted, Hall, House, OfficeChange, Person, Seat, Stage, Unit, found, read_play};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use jiff::Timestamp;
use store::{Place, Store};
use tower::ServiceExt;
use web::server::{Settings, router};

use crate::disk;

pub(crate) const PASSWORD: &str = "bunga-matahari";

/// One winner, so that few entries are a contest.
const OVERLAY: &str = r#"
[result]
best = 1
ties = ["criterion:significance", "pleno"]
"#;

/// The rounds, with the criteria of each.
const ROUNDS: [(&str, &[&str]); 3] = [
    (
        "desk",
        &[
            "background",
            "novelty",
            "implementation",
            "significance",
            "adaptability",
            "resources",
            "sustainability",
        ],
    ),
    ("presentation", &["substance", "mastery", "commitment", "delivery"]),
    ("visit", &["conformity", "impact", "service_quality", "durability"]),
];

/// What two worlds differ in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Secrets {
    /// What the second judge gives to the first and to the second entry.
    pub(crate) scores: (u32, u32),
    /// What he notes for the panel.
    pub(crate) note: &'static str,
    /// Why he must not judge a unit.
    pub(crate) conflict: &'static str,
    /// What another unit is writing.
    pub(crate) draft: &'static str,
    /// It writes a second one, too.
    pub(crate) second: bool,
}

pub(crate) const FIRST: Secrets = Secrets {
    scores: (95, 60),
    note: "Catatan panel: angkanya meyakinkan.",
    conflict: "Kakak saya bekerja di sana.",
    draft: "Rahasia Satu",
    second: false,
};

pub(crate) const SECOND: Secrets = Secrets {
    scores: (60, 95),
    note: "Catatan panel: buktinya lemah sekali.",
    conflict: "Pernah berselisih dengan kepalanya.",
    draft: "Rahasia Lain Sekali",
    second: true,
};

/// A world.
pub(crate) struct World {
    pub(crate) router: Router,
    pub(crate) house: House,
    clock: Arc<AtomicI64>,
    random: Arc<AtomicU32>,
    secrets: Secrets,
    _at: tempfile::TempDir,
}

/// Who there is: key, unit, role.
pub(crate) const PEOPLE: [(&str, Option<&str>, &str); 11] = [
    ("sari", None, "secretariat"),
    ("ketua", None, "pleno"),
    ("wali", None, "leader"),
    ("prov", None, "observer"),
    ("juri", None, "judge"),
    ("hakim", None, "judge"),
    ("ani", Some("dinkes"), "entrant"),
    ("budi", Some("dispora"), "entrant"),
    ("citra", Some("dlh"), "entrant"),
    ("dedi", Some("disdik"), "entrant"),
    ("tamu", None, ""),
];

impl World {
    pub(crate) async fn new(secrets: Secrets) -> Self {
        Self::telling(secrets, "winners").await
    }

    /// A world whose public is told so much of a result.
    pub(crate) async fn telling(secrets: Secrets, public: &str) -> Self {
        let at = tempfile::tempdir().unwrap();
        let random = Arc::new(AtomicU32::new(1));
        let next = random.clone();
        let source: store::Random = Arc::new(move |bytes: &mut [u8]| {
            for chunk in bytes.chunks_mut(4) {
                let n = next.fetch_add(0x9e37_79b9, Ordering::Relaxed).to_le_bytes();
                chunk.copy_from_slice(&n[..chunk.len()]);
            }
        });
        let store = Store::open(&Place::Sqlite(at.path().to_path_buf()), source.clone()).await.unwrap();
        let begin: Timestamp = "2026-02-20T02:00:00Z".parse().unwrap();
        let adopted = Adopted {
            name: "Gelar 2026".to_string(),
            folder: disk::folder(&disk::here("../../blueprints/gipp")).unwrap(),
            overlay: Some(format!("{OVERLAY}public = \"{public}\"\n")),
            parameters: "[government]\nname = \"\"\nzone = \"Asia/Jakarta\"\n[parameters]\napprovals = 1\nquorum = 1\n".to_string(),
            example: true,
        };
        let seat = Seat {
            name: "Pemerintah Kota Contoh".to_string(),
            zone: "Asia/Jakarta".to_string(),
            holidays: Vec::new(),
            complaints: Some("https://www.lapor.go.id".to_string()),
        };
        let mut changes = vec![OfficeChange::Seat(seat), OfficeChange::Adopt("gala".to_string(), adopted)];
        for (key, name) in [
            ("dinkes", "Dinas Kesehatan"),
            ("dispora", "Dinas Pemuda"),
            ("dlh", "Dinas Lingkungan"),
            ("disdik", "Dinas Pendidikan"),
        ] {
            let unit = Unit { name: name.to_string(), kind: "dinas".to_string(), parent: None };
            changes.push(OfficeChange::Unit(key.to_string(), unit));
        }
        for (key, unit, role) in PEOPLE {
            let roles = match role {
                "" => BTreeMap::new(),
                role => BTreeMap::from([("gala".to_string(), BTreeSet::from([role.to_string()]))]),
            };
            let person = Person {
                name: key.to_uppercase(),
                login: key.to_string(),
                unit: unit.map(str::to_string),
                roles,
                keeper: role == "secretariat",
                ..Person::default()
            };
            changes.push(OfficeChange::Person(key.to_string(), person));
        }
        found(&store, "contoh", changes, begin).await.unwrap();
        let clock = Arc::new(AtomicI64::new(begin.as_second()));
        let ticking = clock.clone();
        let now: app::Clock =
            Arc::new(move || Timestamp::from_second(ticking.load(Ordering::Relaxed)).unwrap());
        let house = House::open(store, "contoh", now, source, false).await.unwrap();
        for (key, ..) in PEOPLE {
            house.give_password(key, PASSWORD).await.unwrap();
        }
        let settings = Settings { site: "Inovasi".to_string(), ..Settings::default() };
        let router = router(house.clone(), settings);
        Self { router, house, clock, random, secrets, _at: at }
    }

    pub(crate) fn hall(&self) -> Arc<Hall> {
        self.house.hall("gala").unwrap()
    }

    /// Plays on until a stage.
    pub(crate) async fn play(&self, until: &str) {
        let all = script(&self.secrets);
        let begin = all.find(&format!("#! {until}\n")).unwrap();
        let end = all[begin + 1..].find("#! ").map_or(all.len(), |next| begin + 1 + next);
        // What was played before has no second effect, and names what was opened.
        let clock = self.clock.clone();
        let stage = Stage {
            set: &move |at: Timestamp| clock.store(at.as_second(), Ordering::Relaxed),
            file: &|name: &str| format!("%PDF-1.4\n{name}\n%%EOF").into_bytes(),
            told: &|_, _| {},
        };
        self.house.play(&self.hall(), &read_play(&all[..end]).unwrap(), stage).await.unwrap();
    }

    /// From here on what is drawn at random is drawn from a seed: two worlds draw the same.
    pub(crate) fn seed(&self, seed: u32) {
        self.random.store(seed, Ordering::Relaxed);
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: Mutex::default(), lang: "id" }
    }

    pub(crate) async fn signed_in(&self, who: &str) -> Browser {
        let browser = self.browser();
        if !who.is_empty() {
            let answer =
                browser.post("/masuk", &[("account", who), ("password", PASSWORD), ("back", "/")]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{who}: {}", answer.text);
        }
        browser
    }
}

/// A browser, as far as a server notices.
pub(crate) struct Browser {
    router: Router,
    cookies: Mutex<BTreeMap<String, String>>,
    pub(crate) lang: &'static str,
}

/// What came back.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Browser {
    async fn ask(&self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies =
            self.cookies.lock().unwrap().iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>();
        let request = request
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT_LANGUAGE, self.lang)
            .header(header::COOKIE, cookies.join("; "))
            .body(body)
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        for cookie in headers.get_all(header::SET_COOKIE) {
            let (key, value) = cookie.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            // The language is asked for in the head of each request.
            if key != "bahasa" {
                self.cookies.lock().unwrap().insert(key.to_string(), value.to_string());
            }
        }
        let bytes = to_bytes(response.into_body(), 1 << 24).await.unwrap();
        Answer { status, headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path), Body::empty()).await
    }

    pub(crate) async fn post(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request, Body::from(body)).await
    }
}

fn entry(who: &str, name: &str, title: &str, after: &str) -> String {
    format!(
        r#"
[[step]]
who = "{who}"
does = "entry.register"
as = "{name}"
after = "{after}"
with = {{ title = "{title}", group = "general", innovation_form = "public_service", sdg = "good_health", started_on = "2024-03-01", summary = "Ringkasan {title}: layanan yang mendatangi warga.", background = "Latar.", novelty = "Baru.", implementation = "Jalan.", significance = "Nyata.", results = [{{ measure = "Lama tunggu", unit = "menit", before = 52, after = 7.5, source = "Catatan layanan" }}], adaptability = "Ditiru.", adaptability_potential = "Mudah.", resources = "Ada.", sustainability = "Lanjut.", regulation = {{ file = "keputusan.pdf" }}, team = [{{ name = "Tim {who}", part = "Ketua" }}], contact_name = "Kontak {who}", contact_phone = "0800 555 1000", innovator_statement = {{ file = "pernyataan.pdf" }}, willing_replication = true, truthful = true }}
[[step]]
who = "{who}"
does = "entry.submit"
on = "{name}"
[[step]]
who = "sari"
does = "entry.screen_in"
on = "{name}"
with = {{ is_complete = true, is_implemented = true, is_original = true, is_public_service = true, screening_notes = "Lengkap." }}
"#
    )
}

fn sheet(round: usize, judge: &str, entry: &str, score: u32, note: &str) -> String {
    let (round, criteria) = ROUNDS[round];
    let scores: Vec<String> = criteria.iter().map(|criterion| format!("{criterion} = {score}")).collect();
    let scores = scores.join(", ");
    format!(
        r#"
[[step]]
who = "{judge}"
does = "sheet.submit"
on = "sheet({round}, {judge}, {entry})"
with = {{ no_conflict = true, scores = {{ {scores} }}, notes = "{note}", panel_notes = "{note}" }}
"#
    )
}

/// A round after the first, from its opening to its end.
fn round(at: usize, opens: &str, closes: &str, secrets: &Secrets) -> String {
    let mut all = format!(
        "[[step]]\nwho = \"sari\"\ndoes = \"edition.open_round\"\non = \"edisi\"\nat = \"{opens}T08:00\"\nwith = {{ round_due_on = \"{closes}\" }}\n"
    );
    for (entry, mine, his) in
        [("pelita", 80, secrets.scores.0), ("kepho", 80, secrets.scores.1), ("pustaka", 50, 50)]
    {
        all += &sheet(at, "juri", entry, mine, "Biasa.");
        all += &sheet(at, "hakim", entry, his, secrets.note);
    }
    all + &format!(
        "[[step]]\nwho = \"sari\"\ndoes = \"edition.close_round\"\non = \"edisi\"\nat = \"{closes}T20:00\"\n"
    )
}

/// The whole edition; `#! NAME` begins a stage.
fn script(secrets: &Secrets) -> String {
    let Secrets { scores, note, conflict, draft, second } = secrets;
    let mut all = r#"#! announced
[scenario]
id = "play"
about = { id = "Edisi.", en = "An edition." }
starts = "2026-02-20T09:00"
[[step]]
who = "sari"
does = "edition.announce"
as = "edisi"
with = { name = "Gelar 2026", theme = "Layanan yang datang", contact = "Bagian Organisasi", schedule = [{ stage = "Presentasi", from_day = "2026-05-20", to_day = "2026-05-21", where_at = "Ruang Rapat" }] }
#! open
[[step]]
at = "2026-03-03T09:00"
"#
    .to_string();
    all += "#! written\n";
    all += &format!(
        "[[step]]\nwho = \"citra\"\ndoes = \"entry.register\"\nas = \"draf\"\nafter = \"1h\"\nwith = {{ title = \"{draft}\", summary = \"{draft}, panjang.\" }}\n"
    );
    // As many steps in both worlds: what is opened later is named after its step.
    all += match second {
        true => {
            "[[step]]\nwho = \"citra\"\ndoes = \"entry.register\"\nas = \"draf2\"\nwith = { title = \"Rahasia Kedua\" }\n"
        }
        false => {
            "[[step]]\nwho = \"citra\"\ndoes = \"entry.save\"\non = \"draf\"\nwith = { background = \"Rahasia\" }\n"
        }
    };
    all += "#! sent\n";
    // Each step moves the clock by a second: later steps say when they are.
    all += "[[step]]\nat = \"2026-03-10T09:00\"\n";
    all += &entry("ani", "pelita", "Pelita Kota", "1h");
    all += &entry("budi", "kepho", "Kepo Sehat", "1h");
    all += &entry("dedi", "pustaka", "Pustaka Keliling", "1h");
    all += r#"#! given
[[step]]
at = "2026-04-20T09:00"
[[step]]
who = "sari"
does = "edition.start_judging"
on = "edisi"
[[step]]
who = "juri"
does = "statement.give"
as = "pernyataan_juri"
with = { no_others = true }
"#;
    all += &format!(
        "[[step]]\nwho = \"hakim\"\ndoes = \"statement.give\"\nas = \"pernyataan_hakim\"\nwith = {{ concerns = [{{ unit = \"dlh\", tie = \"family\", tie_note = \"{conflict}\" }}], no_others = true }}\n"
    );
    all += "[[step]]\nwho = \"sari\"\ndoes = \"edition.open_round\"\non = \"edisi\"\nat = \"2026-04-21T08:00\"\nwith = { round_due_on = \"2026-05-05\" }\n";
    all += "#! judged\n";
    for (at, entry) in ["pelita", "kepho", "pustaka"].into_iter().enumerate() {
        all += &sheet(0, "juri", entry, [80, 80, 50][at], "Biasa.");
    }
    all += "[[step]]\nat = \"2026-04-22T09:00\"\n";
    all += &sheet(0, "hakim", "pelita", scores.0, note);
    all += &sheet(0, "hakim", "kepho", scores.1, note);
    all += "#! decided\n[[step]]\nat = \"2026-04-29T08:00\"\n";
    all += &sheet(0, "hakim", "pustaka", 50, note);
    all += r#"
[[step]]
who = "sari"
does = "edition.close_round"
on = "edisi"
at = "2026-05-06T09:00"
"#;
    all += &round(1, "2026-05-07", "2026-05-09", secrets);
    all += &round(2, "2026-05-11", "2026-05-13", secrets);
    all += r#"
[[step]]
who = "sari"
does = "edition.convene"
on = "edisi"
[[step]]
who = "ketua"
does = "edition.decide"
on = "edisi"
with = { minutes_number = "1/BA", met_on = "2026-05-13", met_at = "Ruang Rapat", attendance = [{ name = "Ketua", part = "Ketua" }] }
[[step]]
who = "ketua"
does = "approval.give"
as = "persetujuan"
with = { stance = "agree" }
#! published
[[step]]
who = "sari"
does = "edition.publish"
on = "edisi"
at = "2026-05-25T09:00"
with = { decree_number = "188/1", decree_on = "2026-05-24", signed_at = "Kota Contoh", signer_office = "Wali Kota", signer_name = "Raden" }
"#;
    all
}

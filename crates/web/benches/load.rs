//! An edition of 3,000 entries, five sheets each, 300 judges: processor time a request, of server and database together, and durable
//! saves a second, on both engines: `cargo bench -p web --bench load`. `-- --entries 300` for a look.
//!
//! Requests go through the whole router in this process; the database's processes are counted with it. PostgreSQL is a private server
//! with its settings as it comes, `fsync` on.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods, reason = "a measurement")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use app::{Adopted, House, OfficeChange, Person, Seat, Stage, Unit, found, read_play};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use blueprint::expr::Value;
use engine::{Actor, Command};
use jiff::Timestamp;
use store::testkit::{Server, random};
use store::{Place, Store};
use tower::ServiceExt;
use web::server::{Settings, router};

/// As the program has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const PASSWORD: &str = "bunga-matahari";
const CRITERIA: [&str; 7] = [
    "background",
    "novelty",
    "implementation",
    "significance",
    "adaptability",
    "resources",
    "sustainability",
];
/// Who saves at the same time.
const CALLERS: usize = 32;

/// How much there is.
#[derive(Clone, Copy)]
struct Size {
    units: usize,
    judges: usize,
}

fn main() {
    let wanted: Vec<String> = std::env::args().collect();
    let entries = wanted.iter().position(|word| word == "--entries").and_then(|at| wanted.get(at + 1));
    let entries: usize = entries.map_or(3_000, |text| text.parse().expect("a number"));
    let size = Size { units: (entries / 5).max(1), judges: (entries / 10).max(CALLERS) };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        measure("sqlite", &Place::Sqlite(folder.path().join("sqlite")), size).await;
        let server = Server::start(&[]);
        let url = server.database().await;
        measure("postgres", &Place::Postgres { url, data: folder.path().join("postgres") }, size).await;
    });
}

fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

async fn measure(engine: &str, place: &Place, size: Size) {
    let begun = Instant::now();
    let town = Town::new(place, size).await;
    say(&format!(
        "\n{engine}: {} entries, {} sheets, {} judges; made in {:.0} s; {} MiB in use",
        town.count("entry"),
        town.count("sheet"),
        size.judges,
        begun.elapsed().as_secs_f64(),
        memory_mib()
    ));
    say(&format!("{:<44}{:>10}{:>12}{:>12}", "page", "bytes", "CPU ms", "wall ms"));
    let secretariat = town.signed_in("sari").await;
    let entrant = town.signed_in("unit_1").await;
    let visitor = town.browser();
    let entry = town.first("entry");
    let entry = format!("/e/gala/entry/{entry}");
    town.page("entries, with a flag, 100 rows", &secretariat, "/e/gala/entry?hal=2", 200).await;
    town.page("sheets, 100 rows", &secretariat, "/e/gala/sheet?hal=3", 200).await;
    town.page("an entry, by the secretariat", &secretariat, &entry, 500).await;
    town.page("an entry, by its unit", &entrant, &entry, 500).await;
    town.page("a judge's desk", &town.signed_in("judge_1").await, "/e/gala/meja", 300).await;
    town.page("the secretariat's overview", &secretariat, "/e/gala", 50).await;
    town.page("the public's home", &visitor, "/", 2_000).await;
    town.page("the edition, for the public", &visitor, "/e/gala", 2_000).await;
    town.saves().await;
    say(&format!("{} MiB in use", memory_mib()));
}

/// Seconds of processor time of this process and of all that it started.
fn processor() -> f64 {
    let mut seconds = 0.0;
    let me = std::process::id();
    let mut parents: BTreeMap<u32, (u32, f64)> = BTreeMap::new();
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        let Ok(stat) = std::fs::read_to_string(entry.path().join("stat")) else { continue };
        // The name of the program stands in brackets and may hold anything.
        let Some((_, rest)) = stat.rsplit_once(')') else { continue };
        let fields: Vec<&str> = rest.split_whitespace().collect();
        let number = |at: usize| fields.get(at).and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
        parents.insert(id, (number(1) as u32, (number(11) + number(12)) / 100.0));
    }
    for (id, (_, own)) in &parents {
        let mut at = *id;
        while at != me && at > 1 {
            at = parents.get(&at).map_or(0, |(parent, _)| *parent);
        }
        if at == me {
            seconds += own;
        }
    }
    seconds
}

/// What this process holds in memory.
fn memory_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().split(' ').next().unwrap().parse::<u64>().unwrap() / 1024
}

struct Town {
    house: House,
    router: Router,
    size: Size,
}

impl Town {
    async fn new(place: &Place, size: Size) -> Self {
        let store = Store::open(place, random(1)).await.unwrap();
        let begin: Timestamp = "2026-02-20T02:00:00Z".parse().unwrap();
        let clock = Arc::new(AtomicI64::new(begin.as_second()));
        found(&store, "contoh", changes(size), begin).await.unwrap();
        let ticking = clock.clone();
        let now: app::Clock =
            Arc::new(move || Timestamp::from_second(ticking.load(Ordering::Relaxed)).unwrap());
        let house = House::open(store, "contoh", now, random(2), false).await.unwrap();
        let known = ["sari".to_string(), "unit_1".to_string()];
        for who in known.into_iter().chain((1..=CALLERS).map(|n| format!("judge_{n}"))) {
            house.give_password(&who, PASSWORD).await.unwrap();
        }
        let hall = house.hall("gala").unwrap();
        let set = move |at: Timestamp| clock.store(at.as_second(), Ordering::Relaxed);
        let play = read_play(&play(size)).unwrap();
        let stage = Stage { set: &set, file: &|_| b"%PDF-1.4\n".to_vec(), told: &|_, _| {} };
        house.play(&hall, &play, stage).await.unwrap();
        let settings = Settings { site: "Inovasi".to_string(), ..Settings::default() };
        let town = Self { router: router(house.clone(), settings), house, size };
        town.judge().await;
        town
    }

    /// Every sheet but those of the judges who save later is sent.
    async fn judge(&self) {
        let hall = self.house.hall("gala").unwrap();
        for (at, (sheet, judge)) in self.sheets().into_iter().enumerate() {
            let number: usize = judge.strip_prefix("judge_").unwrap().parse().unwrap();
            if number <= CALLERS {
                continue;
            }
            let score = |n: usize| (40 + (at * 7 + n * 13) % 60).to_string();
            let mut answers = BTreeMap::from([("no_conflict".to_string(), Value::Bool(true))]);
            let scores = CRITERIA.iter().enumerate();
            let scores = scores.map(|(n, id)| ((*id).to_string(), Value::Number(score(n).parse().unwrap())));
            answers.insert("scores".to_string(), Value::Row(scores.collect()));
            answers.insert("notes".to_string(), Value::text("Dampaknya nyata; lanjutkan pengukurannya."));
            let mut command = Command::new(format!("send-{at}"), "sheet", "submit", Some(sheet));
            command.answers = answers;
            self.house.act(&hall, &Actor::User(judge), &command).await.unwrap();
        }
    }

    fn sheets(&self) -> Vec<(blueprint::expr::Ref, String)> {
        let hall = self.house.hall("gala").unwrap();
        hall.look(&Actor::User("sari".to_string()), self.house.now(), |eyes| {
            let all = eyes.all("sheet").into_iter();
            all.filter_map(|seen| {
                let judge = seen.fields.get("judge")?.as_ref()?.id.clone();
                Some((seen.of, judge))
            })
            .collect()
        })
    }

    fn count(&self, kind: &str) -> usize {
        let hall = self.house.hall("gala").unwrap();
        hall.look(&Actor::User("sari".to_string()), self.house.now(), |eyes| eyes.all(kind).len())
    }

    fn first(&self, kind: &str) -> String {
        let hall = self.house.hall("gala").unwrap();
        hall.look(&Actor::User("unit_1".to_string()), self.house.now(), |eyes| {
            eyes.all(kind)[0].of.id.clone()
        })
    }

    fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookie: String::new() }
    }

    async fn signed_in(&self, who: &str) -> Browser {
        let mut browser = self.browser();
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("account", who), ("password", PASSWORD)])
            .finish();
        let (status, cookie, _) = browser.ask("POST", "/masuk", body).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{who}");
        browser.cookie = cookie;
        browser
    }

    async fn page(&self, what: &str, browser: &Browser, path: &str, times: usize) {
        let (status, _, text) = browser.ask("GET", path, String::new()).await;
        assert_eq!(status, StatusCode::OK, "{path}: {text}");
        let (spent, begun) = (processor(), Instant::now());
        for _ in 0..times {
            browser.ask("GET", path, String::new()).await;
        }
        let (spent, wall) = (processor() - spent, begun.elapsed().as_secs_f64());
        let each = |seconds: f64| seconds * 1000.0 / times as f64;
        say(&format!("{what:<44}{:>10}{:>12.2}{:>12.2}", text.len(), each(spent), each(wall)));
    }

    /// So many judges at once, each saving his sheets again and again.
    async fn saves(&self) {
        let mut mine: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (sheet, judge) in self.sheets() {
            mine.entry(judge).or_default().push(sheet.id);
        }
        let mut ready = Vec::new();
        for n in 1..=CALLERS.min(self.size.judges) {
            let judge = format!("judge_{n}");
            let sheets = mine.remove(&judge).unwrap_or_default();
            if !sheets.is_empty() {
                let browser = self.signed_in(&judge).await;
                let (_, _, form) = browser.ask("GET", &saving(&sheets[0]), String::new()).await;
                let (_, token) = form.split_once("name=\"csrf\" value=\"").unwrap();
                let token = token.split('"').next().unwrap().to_string();
                ready.push((browser, token, sheets));
            }
        }
        let (spent, begun) = (processor(), Instant::now());
        let callers = ready.len();
        let tasks: Vec<_> = ready
            .into_iter()
            .enumerate()
            .map(|(n, (browser, token, sheets))| {
                tokio::spawn(async move {
                    let mut done = 0;
                    while begun.elapsed().as_secs() < 5 {
                        let path = saving(&sheets[done % sheets.len()]);
                        let (status, _, text) = browser.ask("POST", &path, scored(n, done, &token)).await;
                        assert_eq!(status, StatusCode::SEE_OTHER, "{path}: {text}");
                        done += 1;
                    }
                    done
                })
            })
            .collect();
        let mut done = 0;
        for task in tasks {
            done += task.await.unwrap();
        }
        let (spent, wall) = (processor() - spent, begun.elapsed().as_secs_f64());
        let each = spent * 1000.0 / done as f64;
        say(&format!(
            "saving a sheet, {callers} at once: {:.0} a second, {each:.2} CPU ms",
            done as f64 / wall
        ));
    }
}

fn saving(sheet: &str) -> String {
    format!("/e/gala/sheet/{sheet}/save")
}

/// What a judge posts.
fn scored(judge: usize, time: usize, token: &str) -> String {
    let mut body = form_urlencoded::Serializer::new(String::new());
    for criterion in CRITERIA {
        body.append_pair(&format!("scores.{criterion}"), &(40 + (time + judge) % 60).to_string());
    }
    body.append_pair("id", &format!("{judge:08x}{time:024x}"))
        .append_pair("csrf", token)
        .append_pair("do", "save")
        .finish()
}

struct Browser {
    router: Router,
    cookie: String,
}

impl Browser {
    async fn ask(&self, method: &str, path: &str, body: String) -> (StatusCode, String, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let cookies = response.headers().get_all(header::SET_COOKIE).iter();
        let cookies =
            cookies.filter_map(|cookie| cookie.to_str().ok()?.split(';').next().map(str::to_string));
        let cookie = cookies.collect::<Vec<_>>().join("; ");
        let bytes = to_bytes(response.into_body(), 1 << 26).await.unwrap();
        (status, cookie, String::from_utf8_lossy(&bytes).into_owned())
    }
}

fn changes(size: Size) -> Vec<OfficeChange> {
    let person = |key: String, unit: Option<String>, role: &str| {
        let roles = BTreeMap::from([("gala".to_string(), BTreeSet::from([role.to_string()]))]);
        let person =
            Person { name: key.to_uppercase(), login: key.clone(), unit, roles, ..Person::default() };
        OfficeChange::Person(key, person)
    };
    let adopted = Adopted {
        name: "Gelar 2026".to_string(),
        folder: disk::folder(&disk::here("../../blueprints/gipp")).unwrap(),
        overlay: Some(OVERLAY.to_string()),
        parameters: "[government]\nname = \"\"\nzone = \"Asia/Jakarta\"\n[parameters]\nentries_max = 5\ntitle_likeness = 100\n".to_string(),
        example: true,
    };
    let seat = Seat {
        name: "Pemerintah Kota Contoh".to_string(),
        zone: "Asia/Jakarta".to_string(),
        holidays: Vec::new(),
        complaints: None,
    };
    let unit = |n: usize| Unit { name: format!("Dinas {n}"), kind: "dinas".to_string(), parent: None };
    let mut changes = vec![OfficeChange::Seat(seat)];
    changes.extend((1..=size.units).map(|n| OfficeChange::Unit(format!("dinas_{n}"), unit(n))));
    changes.push(OfficeChange::Adopt("gala".to_string(), adopted));
    changes.push(person("sari".to_string(), None, "secretariat"));
    changes
        .extend((1..=size.units).map(|n| person(format!("unit_{n}"), Some(format!("dinas_{n}")), "entrant")));
    changes.extend((1..=size.judges).map(|n| person(format!("judge_{n}"), None, "judge")));
    changes
}

/// Five judges an entry in the first round.
const OVERLAY: &str = r#"
[[round]]
id = "desk"
rubric = "proposal_sheet"
judges = 5
at_least = 2
weight = 40
advance = { top = 15 }
[[round]]
id = "presentation"
rubric = "presentation_sheet"
judges = "all"
at_least = 2
weight = 30
advance = { top = 10 }
[[round]]
id = "visit"
rubric = "visit_sheet"
judges = "all"
at_least = 2
weight = 30
"#;

/// From the announcement to the first round.
fn play(size: Size) -> String {
    let (units, judges) = (size.units, size.judges);
    format!(
        r#"
[scenario]
id = "load"
about = {{ id = "Beban", en = "Load" }}
starts = "parameter.registration.start - 7d"

[[step]]
who = "sari"
does = "edition.announce"
as = "gala"
with = {{ name = "Gelar Inovasi Pelayanan Publik", theme = "Satu instansi, satu inovasi" }}

[[step]]
who = "unit_{{n}}"
does = "entry.register"
as = "e_{{n}}_{{m}}"
at = "parameter.registration.start + 1d"
repeat = {units}
repeat_m = 5
[step.with]
title = "Layanan keliling nomor {{n}} bagian {{m}}"
group = "general"
innovation_form = "public_service"
sdg = "good_health"
started_on = "=date(parameter.registration.end) - 1200d"
summary = "Warga dilayani di hari yang sama."
background = "Antrean panjang; sasarannya semua warga; targetnya satu hari."
novelty = "Satu loket untuk tiga layanan."
implementation = "Petugas melayani dari satu meja."
significance = "Waktu tunggu turun dari sepuluh hari menjadi satu hari."
results = [{{ measure = "Waktu tunggu", unit = "hari", before = 10, after = 1, source = "Buku register" }}]
adaptability = "Belum direplikasi."
adaptability_potential = "Setiap unit dengan loket dapat menerapkannya."
resources = "Dua petugas dan satu meja."
sustainability = "Ditetapkan dengan keputusan dan dianggarkan tiap tahun."
regulation = {{ file = "keputusan.pdf", size = 400000 }}
team = [{{ name = "Rina", part = "Ketua tim" }}]
contact_name = "Rina"
contact_phone = "0800 000000"
innovator_statement = {{ file = "pernyataan.pdf", size = 200000 }}
willing_replication = true
truthful = true

[[step]]
who = "unit_{{n}}"
does = "entry.submit"
on = "e_{{n}}_{{m}}"
repeat = {units}
repeat_m = 5

[[step]]
who = "sari"
does = "entry.screen_in"
on = "e_{{n}}_{{m}}"
at = "parameter.registration.end + parameter.grace + 2d"
repeat = {units}
repeat_m = 5
with = {{ is_complete = true, is_implemented = true, is_original = true, is_public_service = true }}

[[step]]
who = "sari"
does = "edition.start_judging"
on = "gala"
after = "1d"

[[step]]
who = "judge_{{n}}"
does = "statement.give"
as = "statement_judge_{{n}}"
repeat = {judges}
with = {{ no_others = true }}

[[step]]
who = "sari"
does = "edition.open_round"
on = "gala"
with = {{ round_due_on = "=today + 14d" }}
"#
    )
}

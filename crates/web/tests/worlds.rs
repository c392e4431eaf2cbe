//! Two worlds that differ only in secrets, with the same clock and seed: whoever may not know them gets the same answer in both, byte for byte, from
//! every route. Whoever may know does see a difference, so that the test cannot pass because nobody sees anything.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;
mod played;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};

use blueprint::expr::Value;
use played::{Answer, FIRST, SECOND, World};
use store::Scope;
use web::server::ROUTES;

/// Whoever must not notice: nobody, a person without a role, entrants of other units, a judge, leader, observer.
const BLIND: [&str; 7] = ["", "tamu", "budi", "dedi", "juri", "wali", "prov"];

/// What there is in either world: kinds with their actions, cases, files.
struct There {
    kinds: BTreeSet<(String, Vec<String>)>,
    cases: BTreeSet<(String, String)>,
    files: BTreeSet<(String, String, String)>,
}

async fn there(worlds: [&World; 2]) -> There {
    let mut there = There { kinds: BTreeSet::new(), cases: BTreeSet::new(), files: BTreeSet::new() };
    let blueprint = worlds[0].hall().adoption().blueprint.clone();
    for case in &blueprint.cases {
        let actions = case.action.iter().map(|action| action.id.to_string()).collect();
        there.kinds.insert((case.case.id.to_string(), actions));
    }
    for register in &blueprint.registers {
        there.kinds.insert((register.register.id.to_string(), vec!["x".to_string()]));
    }
    for world in worlds {
        let snapshot = world.house.store().subjects(&Scope::new("contoh", "gala")).await.unwrap();
        for subject in snapshot.subjects {
            let (kind, id) = (subject.of.kind, subject.of.id);
            let files = subject.fields.values().filter_map(|value| match value {
                Value::File(file) => Some(file.hash.clone()),
                _ => None,
            });
            there.files.extend(files.map(|hash| (kind.clone(), id.clone(), hash)));
            there.cases.insert((kind, id));
        }
    }
    there
}

/// The paths that a route has here; none where this table does not know the route.
fn paths(route: &str, there: &There) -> Option<Vec<String>> {
    let all = |texts: &[&str]| Some(texts.iter().map(|text| text.to_string()).collect::<Vec<String>>());
    let actions = |kind: &str| {
        there
            .kinds
            .iter()
            .find(|(known, _)| known == kind)
            .map(|(_, actions)| actions.clone())
            .unwrap_or_default()
    };
    Some(match route {
        "/"
        | "/masuk"
        | "/keluar"
        | "/kantor"
        | "/kantor/undangan"
        | "/kantor/impor"
        | "/kantor/impor/periksa"
        | "/kantor/edisi/baru"
        | "/akun"
        | "/akun/sesi" => vec![route.to_string()],
        "/kantor/impor/contoh/{name}" => all(&["/kantor/impor/contoh/orang.csv", "/kantor/impor/contoh/x"])?,
        "/kantor/edisi/baru/{blueprint}" => all(&["/kantor/edisi/baru/gipp", "/kantor/edisi/baru/x"])?,
        "/kantor/orang/{person}" => all(&["/kantor/orang/budi", "/kantor/orang/x"])?,
        "/kantor/orang/{person}/{what}" => all(&["/kantor/orang/budi/tutup", "/kantor/orang/budi/sesi"])?,
        "/e/{hall}/impor-nilai" => all(&["/e/gala/impor-nilai", "/e/x/impor-nilai"])?,
        "/e/{hall}/impor-nilai/periksa" => all(&["/e/gala/impor-nilai/periksa"])?,
        "/cari" => all(&[
            "/cari",
            "/cari?hal=2",
            "/cari?q=rahasia",
            "/cari?q=pelita",
            "/cari?q=peringkat",
            "/cari?q=kepo+sehat",
            "/cari?q=lingkungan",
            "/cari?q=95",
        ])?,
        "/gaya/{name}" => all(&["/gaya/x.css"])?,
        "/bahasa/{lang}" => all(&["/bahasa/en?ke=/", "/bahasa/id"])?,
        "/undangan/{link}" => all(&["/undangan/0000"])?,
        "/kantor/undang/{person}" => all(&["/kantor/undang/budi", "/kantor/undang/x"])?,
        "/e/{hall}" => all(&["/e/gala", "/e/gala?umum", "/e/x"])?,
        "/e/{hall}/meja" => all(&["/e/gala/meja"])?,
        "/e/{hall}/hasil" => all(&["/e/gala/hasil"])?,
        "/e/{hall}/hasil/{file}" => {
            ["rekaman.json", "berita-acara.pdf", "berita-acara.docx", "kutipan.json", "x"]
                .map(|file| format!("/e/gala/hasil/{file}"))
                .into()
        }
        "/periksa" => all(&["/periksa", "/periksa?kode=GIPP%2F2026%2F001"])?,
        "/periksa/{code}" => {
            all(&["/periksa/GIPP%2F2026%2F001", "/periksa/0000", "/periksa/GIPP%2F2026%2F009"])?
        }
        "/e/{hall}/{kind}/{id}/dokumen/{document}" => {
            let known = there.cases.iter();
            known.flat_map(|(kind, id)| [1, 2].map(|n| format!("/e/gala/{kind}/{id}/dokumen/{n}"))).collect()
        }
        "/e/{hall}/{kind}" => {
            let kinds = there.kinds.iter().map(|(kind, _)| kind.as_str()).chain(["x"]);
            let shown = |kind: &str| {
                ["", "?hal=2", "?status=draft", "?status=screened", "?status=decided", "?status=submitted"]
                    .map(|query| format!("/e/gala/{kind}{query}"))
            };
            kinds.flat_map(shown).collect()
        }
        "/e/{hall}/{kind}/baru/{action}" => there
            .kinds
            .iter()
            .flat_map(|(kind, actions)| {
                actions.iter().map(move |action| format!("/e/gala/{kind}/baru/{action}"))
            })
            .collect(),
        "/e/{hall}/{kind}/{id}" => {
            let known = there.cases.iter().map(|(kind, id)| format!("/e/gala/{kind}/{id}"));
            known.chain(["/e/gala/entry/nihil".to_string()]).collect()
        }
        "/e/{hall}/{kind}/{id}/berkas/{hash}" => {
            let known =
                there.files.iter().map(|(kind, id, hash)| format!("/e/gala/{kind}/{id}/berkas/{hash}"));
            known.chain(["/e/gala/entry/draf/berkas/00".to_string()]).collect()
        }
        "/e/{hall}/{kind}/{id}/{action}" => there
            .cases
            .iter()
            .flat_map(|(kind, id)| {
                actions(kind).into_iter().map(move |action| format!("/e/gala/{kind}/{id}/{action}"))
            })
            .collect(),
        _ => return None,
    })
}

fn every_path(there: &There) -> Vec<String> {
    let mut all = Vec::new();
    for route in ROUTES {
        let paths = paths(route, there);
        all.extend(paths.unwrap_or_else(|| panic!("no path of {route} is compared: add it to this table")));
    }
    all
}

/// A seed that was not used: no two sessions have one token.
fn another() -> u32 {
    static LAST: AtomicU32 = AtomicU32::new(100_000_000);
    LAST.fetch_add(1, Ordering::Relaxed)
}

/// Paths on which an actor's answers differ.
async fn differing(
    worlds: [&World; 2],
    who: &str,
    paths: &[String],
    lang: &'static str,
) -> Vec<(String, [Answer; 2])> {
    let seed = another();
    for world in worlds {
        world.seed(seed);
    }
    let mut browsers = [worlds[0].signed_in(who).await, worlds[1].signed_in(who).await];
    browsers.iter_mut().for_each(|browser| browser.lang = lang);
    let mut found = Vec::new();
    for (at, path) in paths.iter().enumerate() {
        for world in worlds {
            world.seed(1000 + u32::try_from(at).unwrap());
        }
        let answers = [browsers[0].get(path).await, browsers[1].get(path).await];
        if answers[0] != answers[1] {
            found.push((path.clone(), answers));
        }
    }
    found
}

/// The same by trying: every form is sent, empty but for the session's token.
async fn tried(worlds: [&World; 2], who: &str, paths: &[String]) -> Vec<(String, [Answer; 2])> {
    let seed = another();
    for world in worlds {
        world.seed(seed);
    }
    let browsers = [worlds[0].signed_in(who).await, worlds[1].signed_in(who).await];
    let mut found = Vec::new();
    for (at, path) in paths.iter().enumerate().filter(|(_, path)| path.matches('/').count() >= 5) {
        let mut answers = Vec::new();
        for (world, browser) in worlds.into_iter().zip(&browsers) {
            world.seed(500_000 + u32::try_from(at).unwrap());
            let token = browser.get("/").await.text;
            let token = token.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
            let pairs = [("csrf", token.unwrap_or_default()), ("id", "percobaan")];
            answers.push(browser.post(path, &pairs).await);
        }
        let [first, second] = <[Answer; 2]>::try_from(answers).unwrap();
        if first != second {
            found.push((path.clone(), [first, second]));
        }
    }
    found
}

fn told(found: &[(String, [Answer; 2])]) -> String {
    let one = |(path, [a, b]): &(String, [Answer; 2])| {
        let at = a.text.bytes().zip(b.text.bytes()).take_while(|(a, b)| a == b).count();
        let part = |text: &str| {
            let bytes = text.as_bytes();
            String::from_utf8_lossy(
                &bytes[at.saturating_sub(120).min(bytes.len())..(at + 80).min(bytes.len())],
            )
            .into_owned()
        };
        format!("{path}\n  {} {}\n  {} {}", a.status, part(&a.text), b.status, part(&b.text))
    };
    found.iter().take(8).map(one).collect::<Vec<_>>().join("\n")
}

async fn two(until: &[&str]) -> [World; 2] {
    let worlds = [World::new(FIRST).await, World::new(SECOND).await];
    for stage in until {
        for world in &worlds {
            world.play(stage).await;
        }
    }
    worlds
}

#[tokio::test]
async fn nobody_learns_a_secret_while_a_round_is_open() {
    let worlds = two(&["judged"]).await;
    let worlds = [&worlds[0], &worlds[1]];
    let there = there(worlds).await;
    let paths = every_path(&there);
    assert!(paths.len() > 300, "{}", paths.len());
    for who in BLIND {
        for lang in ["id", "en"] {
            let found = differing(worlds, who, &paths, lang).await;
            assert!(found.is_empty(), "{who} learns on {} pages:\n{}", found.len(), told(&found));
        }
    }
    // And who may know does: the scores, the note, the conflict, the draft.
    let sees = async |who: &str, place: &str| {
        let found = differing(worlds, who, &paths, "id").await;
        assert!(found.iter().any(|(path, _)| path.contains(place)), "{who} sees no difference on {place}");
    };
    for place in ["/hasil", "/sheet/", "/conflict/", "/entry/draf", "/cari?q=rahasia"] {
        sees("sari", place).await;
    }
    sees("hakim", "/sheet/").await;
    sees("hakim", "/conflict/").await;
    sees("citra", "/entry/draf").await;
}

#[tokio::test]
async fn nobody_learns_who_wins_before_it_is_published_and_everybody_afterwards() {
    let worlds = two(&["decided"]).await;
    let worlds = [&worlds[0], &worlds[1]];
    let paths = every_path(&there(worlds).await);
    let blind: Vec<&str> = BLIND.into_iter().filter(|who| *who != "wali").chain(["ani"]).collect();
    for who in &blind {
        let found = differing(worlds, who, &paths, "id").await;
        assert!(found.is_empty(), "{who} learns on {} pages:\n{}", found.len(), told(&found));
        let found = tried(worlds, who, &paths).await;
        assert!(found.is_empty(), "{who} learns by trying {} forms:\n{}", found.len(), told(&found));
    }
    // The leader reads what the decree will say; those who decide know.
    for who in ["wali", "sari", "ketua"] {
        let found = differing(worlds, who, &paths, "id").await;
        assert!(found.iter().any(|(path, _)| path.contains("/entry/")), "{who} sees no difference");
    }
    for world in worlds {
        world.play("published").await;
    }
    for who in &blind {
        let found = differing(worlds, who, &paths, "id").await;
        for place in ["/", "/cari", "/cari?q=pelita", "/e/gala?umum", "/e/gala/laureate", "/e/gala/charter"] {
            assert!(found.iter().any(|(path, _)| path == place), "{who} sees no winner on {place}");
        }
    }
}

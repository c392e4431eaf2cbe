//! Scores from paper in an open round: matched to the sheets, checked cell by cell, entered in one commit through the blueprint's own action.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use app::{
    Adopted, Handed, House, NotEnteredScores, OfficeChange, PaperSource, Person, ScoreFault, Seat, Stage,
    Unit, found,
};
use blueprint::expr::{Ref, Value};
use engine::{Actor, Command};
use jiff::Timestamp;
use store::{Place, Store};

/// A hall whose first round is open, as the blueprint's own scenario brings it there: two entries, three judges.
async fn house(at: &Path) -> House {
    let next = AtomicU32::new(1);
    let random: store::Random = Arc::new(move |bytes: &mut [u8]| {
        for chunk in bytes.chunks_mut(4) {
            let n = next.fetch_add(0x9e37_79b9, Ordering::Relaxed).to_le_bytes();
            chunk.copy_from_slice(&n[..chunk.len()]);
        }
    });
    let store = Store::open(&Place::Sqlite(at.to_path_buf()), random.clone()).await.unwrap();
    let clock =
        Arc::new(AtomicI64::new("2026-03-01T02:00:00Z".parse::<Timestamp>().unwrap().as_microsecond()));
    let ticking = clock.clone();
    let now: app::Clock =
        Arc::new(move || Timestamp::from_microsecond(ticking.load(Ordering::Relaxed)).unwrap());
    let unit = |name: &str, kind: &str| Unit { name: name.to_string(), kind: kind.to_string(), parent: None };
    let person = |key: &str, name: &str, unit: Option<&str>, role: &str| {
        let roles = BTreeMap::from([("gala".to_string(), BTreeSet::from([role.to_string()]))]);
        let (name, login, unit) = (name.to_string(), key.to_string(), unit.map(str::to_string));
        OfficeChange::Person(key.to_string(), Person { name, login, unit, roles, ..Person::default() })
    };
    let award = Adopted {
        name: "Gelar 2026".to_string(),
        folder: disk::folder(&disk::here("../../blueprints/gipp")).unwrap(),
        overlay: None,
        parameters: "[government]\nname = \"\"\nzone = \"Asia/Jakarta\"\n[parameters]\nentrant_kinds = [\"dinas\", \"badan\"]\n"
            .to_string(),
        example: true,
    };
    let seat = Seat {
        name: "Kota Contoh".to_string(),
        zone: "Asia/Jakarta".to_string(),
        holidays: Vec::new(),
        complaints: None,
    };
    let changes = vec![
        OfficeChange::Seat(seat),
        OfficeChange::Unit("a".to_string(), unit("Dinas A", "dinas")),
        OfficeChange::Unit("b".to_string(), unit("Badan B", "badan")),
        OfficeChange::Adopt("gala".to_string(), award),
        person("rina", "Rina", Some("a"), "entrant"),
        person("budi", "Budi", Some("b"), "entrant"),
        person("sari", "Sari", None, "secretariat"),
        person("judge_1", "Hadi", None, "judge"),
        person("judge_2", "Nina", None, "judge"),
        person("judge_3", "Umar", None, "judge"),
        person("ketua", "Ketua", None, "pleno"),
    ];
    found(&store, "contoh", changes, now()).await.unwrap();
    let house = House::open(store, "contoh", now, random, false).await.unwrap();
    let text =
        std::fs::read_to_string(disk::here("../../blueprints/gipp/scenarios/paper_sheets.toml")).unwrap();
    let play = app::read_play(&of_people(text.split("# Without its source").next().unwrap())).unwrap();
    let set = move |at: Timestamp| clock.store(at.as_microsecond(), Ordering::Relaxed);
    let stage = Stage { set: &set, file: &|_| b"%PDF-1.4\n%%EOF".to_vec(), told: &|_, _| {} };
    let hall = house.hall("gala").unwrap();
    house.play(&hall, &play, stage).await.unwrap();
    house
}

/// A scenario without the steps that the clock brings by itself; their moments go to the steps after them.
fn of_people(text: &str) -> String {
    let mut steps = text.split("[[step]]");
    let mut out = steps.next().unwrap().to_string();
    let mut moment = String::new();
    for step in steps {
        let at = step.lines().find(|line| line.starts_with("at = ")).map(str::to_string);
        if step.contains("who = \"system\"") {
            moment = at.unwrap_or_default();
            continue;
        }
        let moment = std::mem::take(&mut moment);
        let moment = if at.is_some() { String::new() } else { moment };
        out.push_str(&format!("[[step]]\n{moment}{step}"));
    }
    out
}

fn user(id: &str) -> Actor {
    Actor::User(id.to_string())
}

fn handed(text: &str) -> Handed {
    let hex = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    Handed { name: "nilai.csv".to_string(), hex, adoption: Some("gala".to_string()) }
}

const HEAD: &str = "Judul Inovasi;Juri;Latar Belakang dan Tujuan;Kebaruan atau Nilai Tambah;Implementasi Inovasi;Signifikansi;Adaptabilitas;Sumber Daya;Strategi Keberlanjutan\n";

fn source(id: &str, print: &str) -> PaperSource {
    PaperSource {
        id: id.to_string(),
        print: print.to_string(),
        source: "Lembar kertas".to_string(),
        scan: None,
    }
}

#[tokio::test]
async fn sheets_are_entered_together_with_their_source_once() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    let hall = house.hall("gala").unwrap();
    let sari = user("sari");
    let file = handed(&format!(
        "{HEAD}LOKET SEHARI;Hadi;80;70,5;60;75;80;90;85\nLoket Sehari;nina;70;70;70;70;70;70;70\nArsip Cepat;Hadi;60;61;62;63;64;65;66\n"
    ));
    let plan = house.paper_plan(&hall, &sari, &file).unwrap();
    assert_eq!((plan.wrong.as_slice(), plan.sheets.len()), (&[][..], 3));
    for other in ["judge_1", "rina", "ketua"] {
        assert!(house.paper_plan(&hall, &user(other), &file).is_none(), "{other}");
    }
    let nothing = PaperSource { source: " ".to_string(), ..source("aa01", &plan.print) };
    assert!(matches!(
        house.enter_paper(&hall, &sari, &file, &nothing).await,
        Err(NotEnteredScores::NoSource)
    ));
    let before = hall.position();
    let given = source("aa02", &plan.print);
    let (one, two) = tokio::join!(
        house.enter_paper(&hall, &sari, &file, &given),
        house.enter_paper(&hall, &sari, &file, &given)
    );
    // Both clicks end well or see that it is done; it is done once.
    assert!(one.is_ok() || two.is_ok(), "{one:?} {two:?}");
    assert_eq!(hall.position(), before + 3, "one event a sheet");
    assert!(house.enter_paper(&hall, &sari, &file, &given).await.unwrap().unwrap().before);
    let sheet = hall.look(&user("judge_1"), house.now(), |eyes| {
        let mut all = eyes.all("sheet").into_iter();
        all.find(|sheet| {
            sheet.status == "submitted" && eyes.scoring(sheet).unwrap().criteria[1].score == Some(70.5)
        })
    });
    let sheet = sheet.expect("the judge sees the sheet in his name");
    assert_eq!(sheet.fields["paper_source"], Value::text("Lembar kertas"));
    let Value::File(kept) = &sheet.fields["paper_file"] else { panic!("{:?}", sheet.fields) };
    assert_eq!(kept.name, "nilai.csv");
    assert!(house.file(&hall, &user("judge_1"), &sheet.of, &kept.hash).await.unwrap().is_some());
    // The same file again: all there. Other scores for one that was sent: both side by side, and nothing is overwritten.
    let again = house.paper_plan(&hall, &sari, &file).unwrap();
    assert!(again.wrong.is_empty() && again.sheets.iter().all(|sheet| sheet.same));
    let other = handed(&format!("{HEAD}Loket Sehari;Hadi;80;71;60;75;80;90;85\n"));
    let plan = house.paper_plan(&hall, &sari, &other).unwrap();
    let ScoreFault::Sent { differs } = &plan.wrong[0].fault else { panic!("{:?}", plan.wrong) };
    assert_eq!(differs.len(), 1);
    assert_eq!(
        (differs[0].0.as_str(), differs[0].1, differs[0].2.to_string().as_str()),
        ("novelty", Some(70.5), "71")
    );
}

#[tokio::test]
async fn what_is_wrong_is_told_by_cell_and_nothing_is_entered() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    let hall = house.hall("gala").unwrap();
    let sari = user("sari");
    // Nina steps back from all that Dinas A does.
    let declare = Command::new("cc01", "conflict", "declare", None).with([
        ("agency".to_string(), Value::Ref(Ref::new("agency", "a"))),
        ("conflict_relation".to_string(), Value::text("family")),
    ]);
    house.act(&hall, &user("judge_2"), &declare).await.unwrap();
    let file = handed(&format!(
        "{HEAD}Loket Seharu;Hadi;80;70;60;75;80;90;85\nArsip Cepat;Hardi;70;70;70;70;70;70;70\nArsip Cepat;Hadi;160;61;62;63;64;65;66\nLoket Sehari;Nina;60;61;62;63;64;65;66\nArsip Cepat;Umar;60;61;62;63;;65;66\n"
    ));
    let plan = house.paper_plan(&hall, &sari, &file).unwrap();
    let cell = |place: &Option<app::Place>| place.as_ref().map(|place| place.to_string()).unwrap_or_default();
    let found: Vec<(String, &ScoreFault)> =
        plan.wrong.iter().map(|one| (cell(&one.place), &one.fault)).collect();
    let has = |at: &str, fits: &dyn Fn(&ScoreFault) -> bool| {
        assert!(found.iter().any(|(place, fault)| place.contains(at) && fits(fault)), "{at}: {found:#?}");
    };
    has("2", &|fault| matches!(fault, ScoreFault::Entry { near: Some(near), .. } if near == "loket sehari"));
    has("3", &|fault| matches!(fault, ScoreFault::Judge { near: Some(near), .. } if near == "hadi"));
    has("C4", &|fault| matches!(fault, ScoreFault::Scale { value, .. } if *value == 160.0));
    has("5", &|fault| matches!(fault, ScoreFault::Out { judge, .. } if judge == "Nina"));
    has(
        "6",
        &|fault| matches!(fault, ScoreFault::Lacks { criteria } if criteria == &["adaptability".to_string()]),
    );
    let before = hall.position();
    let refused = house.enter_paper(&hall, &sari, &file, &source("aa03", &plan.print)).await;
    assert!(matches!(refused, Err(NotEnteredScores::Look(_))));
    assert_eq!(hall.position(), before);
    // A judge sends his own sheet between the page and the button.
    let file = handed(&format!(
        "{HEAD}Arsip Cepat;Umar;60;61;62;63;64;65;66\nArsip Cepat;Nina;60;61;62;63;64;65;66\n"
    ));
    let plan = house.paper_plan(&hall, &sari, &file).unwrap();
    assert_eq!(plan.wrong, Vec::new());
    let state =
        Command::new("cc02", "statement", "give", None).with([("no_others".to_string(), Value::Bool(true))]);
    house.act(&hall, &user("judge_3"), &state).await.unwrap();
    let save = Command::new("cc03", "sheet", "save", Some(plan.sheets[0].of.clone())).with([(
        "scores".to_string(),
        Value::Row(BTreeMap::from([("novelty".to_string(), Value::Number(1.into()))])),
    )]);
    house.act(&hall, &user("judge_3"), &save).await.unwrap();
    let noticed = house.enter_paper(&hall, &sari, &file, &source("aa04", &plan.print)).await;
    assert!(matches!(noticed, Err(NotEnteredScores::Look(_))), "{noticed:?}");
    // All or nothing: where the second of two is refused, the first is not entered either.
    let now = house.paper_plan(&hall, &sari, &file).unwrap();
    let copy = |at: usize, source: &str| {
        let scores =
            now.sheets[at].scores.iter().map(|(id, value)| (id.clone(), Value::Number(*value))).collect();
        Command::new("aa05", "sheet", "copy_paper", Some(now.sheets[at].of.clone())).with([
            ("scores".to_string(), Value::Row(scores)),
            ("paper_source".to_string(), Value::text(source)),
        ])
    };
    let before = hall.position();
    let refused = house.act_all(&hall, &sari, &[copy(0, "kertas"), copy(1, "kertas")]).await;
    assert!(matches!(refused, Err((0, _))), "without a file: {refused:?}");
    assert_eq!(hall.position(), before);
    house.enter_paper(&hall, &sari, &file, &source("aa06", &now.print)).await.unwrap();
    assert_eq!(hall.position(), before + 2);
}

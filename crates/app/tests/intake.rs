//! Units and people from a spreadsheet: what is understood, what is wrong and where, one effect, and what another changed meanwhile.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use app::{Adopted, Confirmed, Fault, Handed, House, Intake, OfficeChange, Person, Seat, Unit, found};
use jiff::Timestamp;
use store::{Place, Store, Table};

async fn house(at: &Path) -> House {
    let next = AtomicU8::new(1);
    let random: store::Random =
        Arc::new(move |bytes: &mut [u8]| bytes.fill_with(|| next.fetch_add(1, Ordering::Relaxed)));
    let store = Store::open(&Place::Sqlite(at.to_path_buf()), random.clone()).await.unwrap();
    let now: Timestamp = "2026-03-10T02:00:00Z".parse().unwrap();
    let award = Adopted {
        name: "Gelar 2026".to_string(),
        folder: disk::folder(&disk::here("../../blueprints/gipp")).unwrap(),
        overlay: None,
        parameters: "[government]\nname = \"\"\nzone = \"Asia/Jakarta\"\n".to_string(),
        example: false,
    };
    let seat = Seat {
        name: "Kota Contoh".to_string(),
        zone: "Asia/Jakarta".to_string(),
        holidays: Vec::new(),
        complaints: None,
    };
    let sari =
        Person { name: "Sari".to_string(), login: "sari".to_string(), keeper: true, ..Person::default() };
    let unit = Unit { name: "Dinas Kesehatan".to_string(), kind: "dinas".to_string(), parent: None };
    let changes = vec![
        OfficeChange::Seat(seat),
        OfficeChange::Unit("dinkes".to_string(), unit),
        OfficeChange::Adopt("gala".to_string(), award),
        OfficeChange::Person("sari".to_string(), sari),
        OfficeChange::Person(
            "ani".to_string(),
            Person { name: "Ani".to_string(), login: "ani".to_string(), ..Person::default() },
        ),
    ];
    found(&store, "contoh", changes, now).await.unwrap();
    House::open(store, "contoh", Arc::new(move || now), random, false).await.unwrap()
}

fn handed(text: &str) -> Handed {
    Handed { name: "daftar.csv".to_string(), hex: hex(text), adoption: Some("gala".to_string()) }
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

/// Cell and fault of everything that is wrong.
fn wrong(house: &House, text: &str) -> Vec<(String, Fault)> {
    let plan = house.intake("sari", &handed(text)).unwrap();
    let place = |place: Option<app::Place>| place.map(|place| place.to_string().replace("daftar.csv › ", ""));
    plan.wrong.into_iter().map(|wrong| (place(wrong.place).unwrap_or_default(), wrong.fault)).collect()
}

fn plan(house: &House, text: &str) -> Intake {
    let plan = house.intake("sari", &handed(text)).unwrap();
    assert_eq!(plan.wrong, Vec::new());
    plan
}

const UNITS: &str = "DAFTAR INSTANSI;;;\nNama Instansi;Kode;Jenis;Induk\nPuskesmas Utara;;;DINAS KESEHATAN\n\
                     Kelurahan Jati;;Kelurahan;Kecamatan Timur\nKecamatan Timur;timur;Kecamatan;\n";

#[tokio::test]
async fn units_come_in_whatever_their_order_once() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    let seen = plan(&house, UNITS);
    let keys: Vec<(&str, &str, Option<&str>, bool)> = seen
        .units
        .iter()
        .map(|unit| (unit.key.as_str(), unit.now.kind.as_str(), unit.now.parent.as_deref(), unit.guessed))
        .collect();
    assert_eq!(
        keys,
        [
            ("puskesmas_utara", "puskesmas", Some("dinkes"), true),
            ("kelurahan_jati", "kelurahan", Some("timur"), false),
            ("timur", "kecamatan", None, false),
        ]
    );
    assert!(!house.office().units.contains_key("timur"), "nothing happens before it is confirmed");
    let audited = || async { house.store().audit("contoh", None, None, 100).await.unwrap().len() };
    let before = audited().await;
    let done = house.confirm_intake("sari", &handed(UNITS), &seen.print).await.unwrap().unwrap();
    assert_eq!(done, Confirmed::Done { units: 3, people: 0 });
    assert_eq!(house.office().units["kelurahan_jati"].parent.as_deref(), Some("timur"));
    // The other click, and the same file on another day.
    let again = house.confirm_intake("sari", &handed(UNITS), &seen.print).await.unwrap().unwrap();
    assert_eq!(again, Confirmed::Done { units: 0, people: 0 });
    let seen = plan(&house, UNITS);
    assert!(seen.units.iter().all(app::Taken::same) && seen.changes().is_empty());
    assert_eq!(audited().await, before + 3);
    // Both clicks at the same moment.
    let more = "Instansi,Jenis\nDinas Sosial,Dinas\n";
    let print = plan(&house, more).print;
    let file = handed(more);
    let (one, two) = tokio::join!(
        house.confirm_intake("sari", &file, &print),
        house.confirm_intake("sari", &file, &print)
    );
    assert!(matches!(one.unwrap(), Some(Confirmed::Done { .. })));
    assert!(matches!(two.unwrap(), Some(Confirmed::Done { .. })));
    assert_eq!(audited().await, before + 4);
}

#[tokio::test]
async fn what_is_wrong_with_units_is_told_by_cell_and_nothing_comes_in() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    let text = "Nama,Kode,Jenis,Induk\nDinas A,,Dinsa,\nDINAS A.,,Dinas,\nUPT B,upt-b!,UPT,\nUPT C,,UPT,Dinas Kesehatn\n\
                UPT D,,UPT,UPT E\nUPT E,,UPT,UPT D\nRapi,,,\n,x,UPT,\nUPT F,dinkes,UPT,\nDinas Kesehatan,dks,Dinas,\n";
    let found = wrong(&house, text);
    let place =
        |row: u32, column: u32| app::Place { file: "daftar.csv".to_string(), sheet: None, row, column };
    assert_eq!(
        found,
        [
            ("C2".to_string(), Fault::Kind { text: "Dinsa".to_string(), near: Some("dinas".to_string()) }),
            ("A3".to_string(), Fault::Twice { text: "DINAS A.".to_string(), first: place(2, 1) }),
            ("B4".to_string(), Fault::Key { text: "upt-b!".to_string() }),
            (
                "D5".to_string(),
                Fault::Unknown {
                    text: "Dinas Kesehatn".to_string(),
                    near: Some("Dinas Kesehatan".to_string())
                }
            ),
            (
                "D6".to_string(),
                Fault::Cycle { names: vec!["UPT D".to_string(), "UPT E".to_string(), "UPT D".to_string()] }
            ),
            ("8".to_string(), Fault::NoKind),
            ("9".to_string(), Fault::NoName),
            (
                "B10".to_string(),
                Fault::Taken { text: "dinkes".to_string(), of: "Dinas Kesehatan".to_string() }
            ),
            (
                "B11".to_string(),
                Fault::Taken { text: "dinkes".to_string(), of: "Dinas Kesehatan".to_string() }
            ),
        ]
    );
    let print = house.intake("sari", &handed(text)).unwrap().print;
    let refused = house.confirm_intake("sari", &handed(text), &print).await.unwrap().unwrap();
    assert!(matches!(refused, Confirmed::Look(_)));
    assert_eq!(house.office().units.len(), 1);
    // Through the office: a unit that is there already cannot end below itself either.
    let circle = "Nama,Induk\nUPT Z,Dinas Kesehatan\nDinas Kesehatan,UPT Z\n";
    assert!(matches!(wrong(&house, circle).as_slice(), [(cell, Fault::Cycle { .. })] if cell == "B2"));
    assert!(matches!(wrong(&house, "1;2\n3;4\n").as_slice(), [(_, Fault::NoHeader)]));
    assert!(matches!(wrong(&house, "Nama;Induk\n").as_slice(), [(_, Fault::Nothing)]));
}

const PEOPLE: &str = "No,Nama Lengkap,Surel,Instansi,Jabatan,Peran\n\
                      1,\"dr. Rina Wulandari, M.Kes\",Rina@kota.go.id,Dinas Kesehatan,Kepala,Peserta\n\
                      2,Bagus,,,Dosen,\"juri; Anggota pleno\"\n3,Ani,,Dinas Kesehatan,,entrant\n";

#[tokio::test]
async fn people_come_in_with_their_roles_and_units_of_the_same_file() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    let seen = plan(&house, PEOPLE);
    let done = house.confirm_intake("sari", &handed(PEOPLE), &seen.print).await.unwrap().unwrap();
    assert_eq!(done, Confirmed::Done { units: 0, people: 3 });
    let office = house.office();
    let roles = |names: &[&str]| {
        BTreeMap::from([("gala".to_string(), names.iter().map(ToString::to_string).collect::<BTreeSet<_>>())])
    };
    let rina = &office.people["rina_wulandari"];
    assert_eq!((rina.name.as_str(), rina.login.as_str()), ("dr. Rina Wulandari, M.Kes", "rina_wulandari"));
    assert_eq!((rina.email.as_deref(), rina.unit.as_deref()), (Some("rina@kota.go.id"), Some("dinkes")));
    assert_eq!(rina.roles, roles(&["entrant"]));
    assert_eq!(office.people["bagus"].roles, roles(&["judge", "pleno"]));
    // Ani was there: she has the role besides, and works somewhere now.
    assert_eq!(office.people["ani"].unit.as_deref(), Some("dinkes"));
    assert_eq!(office.people.len(), 4);
    assert!(plan(&house, PEOPLE).changes().is_empty(), "the same file again changes nothing");
    let hall = house.hall("gala").unwrap();
    assert!(hall.adoption().user("rina_wulandari").is_some(), "the hall follows");
}

#[tokio::test]
async fn what_is_wrong_with_people_is_told_by_cell() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    let text = "Nama,Akun,Email,Unit,Role\nRina,,rina(at)kota,Dinas X,\nBudi,budi,b@kota.go.id,,Peserta\nBudi Dua,budi,B@kota.go.id,,Jury\n\
                Cici,,,,\nCICI,,,,\nLain,sari,,,\n";
    let found = wrong(&house, text);
    let place =
        |row: u32, column: u32| app::Place { file: "daftar.csv".to_string(), sheet: None, row, column };
    assert_eq!(
        found,
        [
            ("C2".to_string(), Fault::Email { text: "rina(at)kota".to_string() }),
            ("D2".to_string(), Fault::Unknown { text: "Dinas X".to_string(), near: None }),
            ("E3".to_string(), Fault::NoUnit { role: "entrant".to_string() }),
            ("B4".to_string(), Fault::Twice { text: "budi".to_string(), first: place(3, 2) }),
            ("C4".to_string(), Fault::Twice { text: "b@kota.go.id".to_string(), first: place(3, 3) }),
            ("E4".to_string(), Fault::Role { text: "Jury".to_string(), near: Some("juri".to_string()) }),
            ("A6".to_string(), Fault::Twice { text: "CICI".to_string(), first: place(5, 1) }),
            ("B7".to_string(), Fault::Taken { text: "sari".to_string(), of: "Sari".to_string() }),
        ]
    );
    let nowhere = Handed { adoption: None, ..handed("Nama,Peran\nBudi,Juri\n") };
    assert_eq!(house.intake("sari", &nowhere).unwrap().wrong[0].fault, Fault::NoAdoption);
    assert!(house.intake("ani", &nowhere).is_none(), "only whoever keeps the office");
}

#[tokio::test]
async fn what_another_changed_meanwhile_is_noticed() {
    let at = tempfile::tempdir().unwrap();
    let house = house(at.path()).await;
    let text = "Nama,Instansi,Peran\nAni,Dinas Kesehatan,Peserta\n";
    let print = plan(&house, text).print;
    let mut ani = house.office().people["ani"].clone();
    ani.email = Some("ani@kota.go.id".to_string());
    house.change(vec![OfficeChange::Person("ani".to_string(), ani)], "other").await.unwrap();
    let Some(Confirmed::Look(now)) = house.confirm_intake("sari", &handed(text), &print).await.unwrap()
    else {
        panic!("it was not noticed");
    };
    assert_eq!(house.office().people["ani"].unit, None);
    let done = house.confirm_intake("sari", &handed(text), &now.print).await.unwrap().unwrap();
    assert_eq!(done, Confirmed::Done { units: 0, people: 1 });
    assert_eq!(house.office().people["ani"].email.as_deref(), Some("ani@kota.go.id"));
    // Another server wrote a row that this one has not read: the versions tell.
    let print = plan(&house, "Nama,Instansi,Peran\nAni,Dinas Kesehatan,Juri\n").print;
    let row = house.store().row("contoh", Table::Person, "ani").await.unwrap().unwrap();
    let put =
        store::Put { table: Table::Person, key: "ani".to_string(), body: Some(row.body), expected: None };
    house.store().put_row("contoh", put, "elsewhere", house.now()).await.unwrap();
    let file = handed("Nama,Instansi,Peran\nAni,Dinas Kesehatan,Juri\n");
    let noticed = house.confirm_intake("sari", &file, &print).await.unwrap().unwrap();
    assert!(matches!(noticed, Confirmed::Look(_)), "{noticed:?}");
}

//! Bad ground: damaged files, folders that may not be written, a full disk, a newer schema, no server.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use store::testkit::{Bed, Engine, random};
use store::{CommitError, Finding, Place, Store, StoreError};

use crate::samples::{commit, permit, scope, set};
use crate::{on_both, play};

on_both!(a_newer_schema_is_not_touched, opening_twice_at_once_is_well);

async fn a_newer_schema_is_not_touched(bed: &Bed) {
    drop(bed.store().await);
    bed.tamper("UPDATE schema_version SET number = 99").await;
    let opened = Store::open(&bed.place, random(1)).await;
    assert_eq!(opened.err(), Some(StoreError::Newer { found: 99, known: 2 }));
}

async fn opening_twice_at_once_is_well(bed: &Bed) {
    let (one, other) = tokio::join!(Store::open(&bed.place, random(1)), Store::open(&bed.place, random(2)));
    let (one, other) = (one.unwrap(), other.unwrap());
    one.commit(&scope(), commit("c1", None, permit("p1"), vec![set("name", "Siti")])).await.unwrap();
    other.commit(&scope(), commit("c2", None, permit("p2"), vec![set("name", "Budi")])).await.unwrap();
    assert_eq!(one.since(&scope(), 0, 9).await.unwrap(), other.since(&scope(), 0, 9).await.unwrap());
    assert_eq!(one.doctor().await.unwrap(), vec![]);
}

#[test]
fn what_is_no_database_is_said_to_be_damaged() {
    play(Engine::Sqlite, async |bed| {
        std::fs::create_dir_all(bed.place.folder()).unwrap();
        std::fs::write(bed.place.folder().join("gelar.sqlite"), "a shopping list, ".repeat(1000)).unwrap();
        let opened = Store::open(&bed.place, random(1)).await;
        assert!(matches!(opened, Err(StoreError::Corrupt { .. })), "{opened:?}");
    });
}

#[test]
fn a_damaged_page_is_found() {
    play(Engine::Sqlite, async |bed| {
        let store = bed.store().await;
        for n in 0..300 {
            let name = format!("c{n}");
            store
                .commit(&scope(), commit(&name, None, permit(&name), vec![set("name", &name)]))
                .await
                .unwrap();
        }
        let copy = bed.folder().join("copy");
        store.backup(&copy).await.unwrap();
        let file = copy.join("gelar.sqlite");
        let mut bytes = std::fs::read(&file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle..middle + 9000].fill(0x5a);
        std::fs::write(&file, bytes).unwrap();
        let restored =
            Store::restore(&copy, None, &Place::Sqlite(bed.folder().join("restored")), random(1)).await;
        assert!(matches!(restored, Err(StoreError::Corrupt { .. })), "{restored:?}");
        let damaged = Store::open(&Place::Sqlite(copy), random(1)).await.unwrap();
        assert!(matches!(damaged.doctor().await.unwrap()[..], [Finding::Damaged { .. }, ..]));
    });
}

#[test]
fn a_folder_that_cannot_be_is_named() {
    play(Engine::Sqlite, async |bed| {
        let file = bed.folder().join("file");
        std::fs::write(&file, "").unwrap();
        let opened = Store::open(&Place::Sqlite(file.join("data")), random(1)).await;
        assert!(
            matches!(opened, Err(StoreError::Folder { ref path, .. }) if *path == file.join("data")),
            "{opened:?}"
        );
    });
}

#[test]
fn a_server_that_is_not_there_is_said_to_be_so() {
    play(Engine::Sqlite, async |bed| {
        let nowhere = Place::Postgres {
            url: format!("host={} user=gelar dbname=gelar", bed.folder().display()),
            data: bed.folder().join("data"),
        };
        let opened = Store::open(&nowhere, random(1)).await;
        assert!(matches!(opened, Err(StoreError::Unreachable { .. })), "{opened:?}");
        let nonsense = Place::Postgres { url: "host=".into(), data: bed.folder().join("data") };
        assert!(Store::open(&nonsense, random(1)).await.is_err());
    });
}

/// Runs a test of this binary that plays in a process of its own, as a command says; gives what it printed.
fn in_a_process_of_its_own(mut command: Command, test: &str, folder: &Path) -> String {
    command.env("GELAR_TEST_FOLDER", folder);
    command.args(["--exact", test, "--ignored", "--nocapture"]);
    let output = command.output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn this_binary(folder: &Path) -> std::path::PathBuf {
    // Where another user can reach it.
    let copy = folder.join("test-binary");
    std::fs::copy(std::env::current_exe().unwrap(), &copy).unwrap();
    copy
}

#[test]
fn a_folder_that_may_only_be_read_is_said_to_be_so() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Sqlite(folder.path().join("data"));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async { drop(Store::open(&place, random(1)).await.unwrap()) });
    drop(runtime);
    let all = |mode| std::fs::Permissions::from_mode(mode);
    std::fs::set_permissions(folder.path(), all(0o755)).unwrap();
    // The writer's thread empties its log as it ends.
    std::thread::sleep(std::time::Duration::from_millis(300));
    for entry in std::fs::read_dir(folder.path().join("data")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::set_permissions(&path, all(if path.is_dir() { 0o555 } else { 0o444 })).unwrap();
    }
    std::fs::set_permissions(folder.path().join("data"), all(0o555)).unwrap();
    let mut command = Command::new(this_binary(folder.path()));
    if nix_root() {
        command.uid(65534).gid(65534);
    }
    let said = in_a_process_of_its_own(command, "broken::opens_a_folder", folder.path());
    std::fs::set_permissions(folder.path().join("data"), all(0o755)).unwrap();
    assert!(said.contains("opened: Err(ReadOnly)") || said.contains("opened: Err(Folder"), "{said}");
}

#[test]
#[ignore = "a process of the test above"]
fn opens_a_folder() {
    let folder = std::env::var("GELAR_TEST_FOLDER").unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let opened = runtime.block_on(Store::open(&Place::Sqlite(Path::new(&folder).join("data")), random(1)));
    print(&format!("opened: {opened:?}"));
}

#[test]
fn a_full_disk_is_said_to_be_full_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("small")).unwrap();
    let mut command = Command::new("unshare");
    let mount = r#"mount -t tmpfs -o size=3m tmpfs "$0" && exec "$@""#;
    command.args(["-rm", "sh", "-c", mount]).arg(folder.path().join("small")).arg(this_binary(folder.path()));
    let said = in_a_process_of_its_own(command, "broken::fills_a_disk", &folder.path().join("small"));
    if !said.contains("running 1 test") {
        print(&format!("Skipped: a small disk cannot be had here: {said}"));
        return;
    }
    assert!(said.contains("full after") && said.contains("all there: true"), "{said}");
}

#[test]
#[ignore = "a process of the test above"]
fn fills_a_disk() {
    let place = Place::Sqlite(Path::new(&std::env::var("GELAR_TEST_FOLDER").unwrap()).join("data"));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open(&place, random(1)).await.unwrap();
        let long = "x".repeat(20_000);
        for n in 0..10_000_u64 {
            let name = format!("c{n}");
            match store.commit(&scope(), commit(&name, None, permit(&name), vec![set("road", &long)])).await {
                Ok(_) => {}
                Err(CommitError::Store(StoreError::Full)) => {
                    print(&format!("full after {n}"));
                    let head = store.head(&scope()).await.unwrap();
                    let kept = store.since(&scope(), 0, 10_000).await.unwrap().len() as u64;
                    print(&format!("all there: {}", n > 10 && head == n && kept == n));
                    return;
                }
                Err(other) => panic!("{other:?}"),
            }
        }
    });
}

fn nix_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0)
}

fn print(line: &str) {
    let _ = std::io::Write::write_all(&mut std::io::stdout(), format!("{line}\n").as_bytes());
}

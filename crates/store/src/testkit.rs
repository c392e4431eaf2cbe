//! For tests: a store of one's own on either engine, with seeded randomness.
//!
//! PostgreSQL is started privately, once in a test's process, and ends with it. Where it is not installed a test fails and says so, unless
//! `GELAR_TEST_POSTGRES=skip` is set.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::io::Write;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tokio_postgres::NoTls;

use crate::{Place, Random, Store};

/// On which engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded.
    Sqlite,
    /// A private server.
    Postgres,
}

/// A place of a test's own; it goes when this goes.
pub struct Bed {
    /// Where.
    pub place: Place,
    folder: TempDir,
}

/// Random bytes that are the same in every run.
#[must_use]
pub fn random(seed: u64) -> Random {
    let count = AtomicU64::new(0);
    Arc::new(move |bytes: &mut [u8]| {
        for piece in bytes.chunks_mut(32) {
            let turn = count.fetch_add(1, Ordering::Relaxed);
            let block = Sha256::digest([seed.to_le_bytes(), turn.to_le_bytes()].concat());
            piece.copy_from_slice(&block[..piece.len()]);
        }
    })
}

impl Bed {
    /// A fresh place; `None` where the engine is to be skipped.
    pub async fn new(engine: Engine) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let data = folder.path().join("data");
        let place = match engine {
            Engine::Sqlite => Place::Sqlite(data),
            Engine::Postgres => Place::Postgres { url: shared_server()?.database().await, data },
        };
        Some(Self { place, folder })
    }

    /// The store at this place.
    pub async fn store(&self) -> Store {
        Store::open(&self.place, random(1)).await.expect("a store opens")
    }

    /// Runs a statement behind the store's back.
    ///
    /// # Panics
    ///
    /// Where the statement fails.
    pub async fn tamper(&self, sql: &str) {
        match &self.place {
            Place::Sqlite(folder) => {
                let connection =
                    rusqlite::Connection::open(folder.join("gelar.sqlite")).expect("the database");
                connection.execute_batch(sql).expect("a statement");
            }
            Place::Postgres { url, .. } => {
                let url = format!("{url} options='-c search_path=gelar'");
                let (client, connection) = tokio_postgres::connect(&url, NoTls).await.expect("the database");
                tokio::spawn(connection);
                client.batch_execute(sql).await.expect("a statement");
            }
        }
    }

    /// The files in which something stands, byte by byte, of all that the store and its server keep.
    #[must_use]
    pub fn files_with(&self, text: &[u8]) -> Vec<PathBuf> {
        let mut folders = vec![self.place.folder().to_path_buf()];
        if matches!(self.place, Place::Postgres { .. }) {
            folders.extend(shared_server().map(|server| server.folder.clone()));
        }
        let mut found = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                let path = entry.path();
                let kind = entry.file_type().expect("a kind of file");
                if kind.is_dir() {
                    folders.push(path);
                } else if kind.is_file() {
                    let content = std::fs::read(&path).unwrap_or_default();
                    if content.windows(text.len()).any(|window| window == text) {
                        found.push(path);
                    }
                }
            }
        }
        found
    }

    /// A folder that goes with the place and is not the store's.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

fn shared_server() -> Option<&'static Server> {
    static SERVER: OnceLock<Option<Server>> = OnceLock::new();
    SERVER
        .get_or_init(|| {
            if std::env::var("GELAR_TEST_POSTGRES").is_ok_and(|value| value == "skip") {
                let mut out = std::io::stderr();
                let _ = writeln!(out, "PostgreSQL is skipped, as GELAR_TEST_POSTGRES=skip says.");
                return None;
            }
            Some(Server::start(&["fsync=off"]))
        })
        .as_ref()
}

/// A PostgreSQL server of one's own, on a socket in a temporary folder. It ends when this is dropped, and also when the process that
/// started it is killed: a shell beside it waits for that.
pub struct Server {
    folder: PathBuf,
    warden: Mutex<Option<Child>>,
    settings: Vec<String>,
    databases: AtomicU64,
    user: Option<(u32, u32)>,
}

impl Server {
    /// Makes a cluster and starts its server with settings such as `fsync=off`.
    ///
    /// # Panics
    ///
    /// Where PostgreSQL is not installed, or does not start.
    #[must_use]
    pub fn start(settings: &[&str]) -> Self {
        let folder =
            tempfile::Builder::new().prefix("gelar-pg-").tempdir().expect("a temporary folder").keep();
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700))
            .expect("a folder of our own");
        let user = another_user();
        if let Some((uid, gid)) = user {
            chown(&folder, Some(uid), Some(gid)).expect("the folder is given to another user");
        }
        let server = Self {
            folder,
            warden: Mutex::new(None),
            settings: settings.iter().map(ToString::to_string).collect(),
            databases: AtomicU64::new(0),
            user,
        };
        let made = server
            .command(&program("initdb"))
            .args(["--no-sync", "--auth=trust", "--username=gelar", "--encoding=UTF8", "--locale=C"])
            .arg("-D")
            .arg(server.folder.join("cluster"))
            .output()
            .expect("initdb runs");
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        server.begin();
        server
    }

    /// Starts the server's process.
    pub fn begin(&self) {
        // The shell ends the server by its id as soon as nobody holds the other end of its input any more.
        let script = r#""$@" >>log 2>&1 & server=$!; echo $server >pid; cat >/dev/null; kill -INT $server 2>/dev/null; wait $server;
            if [ -e remove ]; then cd /; rm -rf "$0"; fi"#;
        let mut command = self.command(Path::new("/bin/sh"));
        command.arg("-c").arg(script).arg(&self.folder).arg(program("postgres"));
        command.arg("-D").arg(self.folder.join("cluster")).arg("-k").arg(&self.folder);
        command.args(["-c", "listen_addresses=", "-c", "max_connections=300", "-c", "shared_buffers=64MB"]);
        for setting in &self.settings {
            command.arg("-c").arg(setting);
        }
        std::fs::write(self.folder.join("remove"), "").expect("a mark");
        let child = command.stdin(Stdio::piped()).spawn().expect("the server starts");
        *self.warden.lock().unwrap_or_else(PoisonError::into_inner) = Some(child);
    }

    /// Kills the server's main process at once, as `kill -9` does; its children notice and end.
    pub fn kill(&self) {
        let _ = std::fs::remove_file(self.folder.join("remove"));
        let id = std::fs::read_to_string(self.folder.join("pid")).expect("the server's id");
        let killed = Command::new("kill").args(["-9", id.trim()]).status().expect("kill runs");
        assert!(killed.success());
        self.end();
    }

    fn end(&self) {
        if let Some(mut child) = self.warden.lock().unwrap_or_else(PoisonError::into_inner).take() {
            drop(child.stdin.take());
            let _ = child.wait();
        }
    }

    /// Makes a database; gives its address.
    pub async fn database(&self) -> String {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let client = self.client("postgres").await;
        client.batch_execute(&format!("CREATE DATABASE {name}")).await.expect("a database");
        self.url(&name)
    }

    /// Waits until the server answers.
    pub async fn ready(&self) {
        self.client("postgres").await;
    }

    /// Waits until nobody else is connected: what a killed client had under way is done or undone then.
    pub async fn quiet(&self) {
        let client = self.client("postgres").await;
        let sql = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
        for _ in 0..600 {
            let others: i64 = client.query_one(sql, &[]).await.expect("an answer").get(0);
            if others == 0 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("the private PostgreSQL does not become quiet");
    }

    fn url(&self, database: &str) -> String {
        format!("host={} user=gelar dbname={database}", self.folder.display())
    }

    async fn client(&self, database: &str) -> tokio_postgres::Client {
        let mut said = String::new();
        for _ in 0..600 {
            match tokio_postgres::connect(&self.url(database), NoTls).await {
                Ok((client, connection)) => {
                    tokio::spawn(connection);
                    return client;
                }
                Err(error) => said = error.to_string(),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        panic!("the private PostgreSQL does not answer: {said}\n{log}");
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.folder).env("LC_ALL", "C").env_remove("PGDATA");
        if let Some((uid, gid)) = self.user {
            command.uid(uid).gid(gid);
        }
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// PostgreSQL does not run as root: then another user does it.
fn another_user() -> Option<(u32, u32)> {
    let me = Command::new("id").arg("-u").output().expect("id runs");
    if String::from_utf8_lossy(&me.stdout).trim() != "0" {
        return None;
    }
    let users = std::fs::read_to_string("/etc/passwd").expect("users");
    let find = |name: &str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut parts = line.split(':').skip(2);
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    };
    Some(find("postgres").or_else(|| find("nobody")).expect("a user other than root"))
}

/// A program of PostgreSQL: on the PATH, or where Debian puts it.
fn program(name: &str) -> PathBuf {
    let on_path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&on_path).collect();
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<PathBuf> = versions.map(|entry| entry.path().join("bin")).collect();
    versions.sort();
    folders.extend(versions.into_iter().rev());
    folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file()).unwrap_or_else(|| {
        panic!(
            "PostgreSQL is not installed ({name} is not found): the same tests run on both engines. \
             Install it (apt-get install postgresql), or set GELAR_TEST_POSTGRES=skip to leave its half out."
        )
    })
}

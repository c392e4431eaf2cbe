//! The program as a server, on a port of this machine: every role comes in, nothing is lost, a backup is the whole.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::{example, gelar, write};

/// A server that is killed where it stands when the test is done with it.
struct Server {
    child: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn cookie(&self) -> String {
        let line = self
            .head
            .lines()
            .find(|line| line.to_lowercase().starts_with("set-cookie: gelar="))
            .expect("a session");
        line[12..].split(';').next().expect("a cookie").to_string()
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port()
}

fn demo(data: &Path) -> Server {
    let port = free_port();
    let mut child = Command::new(env!("CARGO_BIN_EXE_gelar"))
        .args(["demo", "--listen", &format!("127.0.0.1:{port}"), "--data"])
        .arg(data)
        .env_remove("GELAR_LANG")
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut said = String::new();
    let mut lines = BufReader::new(child.stderr.take().expect("its words"));
    while !said.contains("Siap: ") {
        let before = said.len();
        lines.read_line(&mut said).expect("text");
        assert!(said.len() > before, "it did not start:\n{said}");
    }
    // What it says from now on must not fill the pipe.
    std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
    Server { child, port }
}

impl Server {
    fn ask(&self, line: &str, headers: &str, body: &str) -> Answer {
        let whole = String::from_utf8(self.exchange(line, headers, body)).expect("text");
        let (head, body) = whole.split_once("\r\n\r\n").expect("an answer");
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        Answer { status, head: head.to_string(), body: body.to_string() }
    }

    /// A file that somebody may have.
    fn file(&self, path: &str, cookie: &str) -> Vec<u8> {
        let answer = self.exchange(&format!("GET {path}"), &format!("Cookie: {cookie}\r\n"), "");
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer");
        assert!(answer.starts_with(b"HTTP/1.1 200"), "{path}: {}", String::from_utf8_lossy(&answer[..end]));
        answer[end + 4..].to_vec()
    }

    fn exchange(&self, line: &str, headers: &str, body: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a timeout");
        let host = format!("127.0.0.1:{}", self.port);
        let length = body.len();
        let request = format!(
            "{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
        );
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut whole = Vec::new();
        stream.read_to_end(&mut whole).expect("it answers");
        whole
    }

    fn get(&self, path: &str, cookie: &str) -> String {
        let answer = self.ask(&format!("GET {path}"), &format!("Cookie: {cookie}\r\n"), "");
        assert_eq!(answer.status, 200, "{path}: {}", answer.head);
        answer.body
    }

    fn sign_in(&self, account: &str, password: &str) -> Answer {
        let form = "Content-Type: application/x-www-form-urlencoded\r\n";
        self.ask("POST /masuk", form, &format!("account={account}&password={password}&back=%2F&csrf="))
    }
}

/// The example's accounts, one of each role, with their names; and everybody's password.
fn accounts() -> (Vec<(String, String)>, String) {
    let text = std::fs::read_to_string(example("demo/kota.toml")).expect("the example");
    let file: toml::Table = text.parse().expect("TOML");
    let people = file["person"].as_array().expect("people");
    let name = |id: &str| {
        people.iter().find(|one| one["id"].as_str() == Some(id)).expect("a person")["name"].clone()
    };
    let told = file["example"]["told"].as_array().expect("accounts");
    let told = told.iter().map(|one| one["person"].as_str().expect("a key").to_string());
    let accounts = told.map(|id| (id.clone(), name(&id).as_str().expect("a name").to_string())).collect();
    (accounts, file["example"]["password"].as_str().expect("a password").to_string())
}

#[test]
fn every_role_comes_in_and_nothing_is_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let (accounts, password) = accounts();
    let server = demo(&data);
    let page = server.get("/masuk", "");
    let mut desk = String::new();
    for (account, name) in &accounts {
        assert!(page.contains(account.as_str()), "{account} is not told");
        let answer = server.sign_in(account, &password);
        assert_eq!(answer.status, 303, "{account}");
        let cookie = answer.cookie();
        let home = server.get("/", &cookie);
        assert!(home.contains(name.as_str()), "{account}: {name} is not greeted:\n{home}");
        if account == "sekretariat" {
            desk = cookie;
        }
    }
    assert_eq!(server.sign_in("dinkes", "bukan-kata-sandinya").status, 422);

    // The public reads the winners of the published edition, and nothing of the one that is being judged.
    let winners = server.get("/e/gipp-2025/entry", "");
    assert!(winners.matches("Pemenang").count() >= 6, "{winners}");
    let before = server.get("/e/gipp-2026/entry", &desk);
    assert!(before.contains("Kredit Pedagang Subuh") || before.contains("Antar Akta"), "{before}");

    // Data and keys are copied while it serves.
    let line = format!("backup {0}/copy --data {0}/data", folder.path().display());
    gelar(folder.path(), &line).ok();
    assert!(folder.path().join("copy/data/gelar.sqlite").exists());
    assert!(folder.path().join("copy/keys/keys.sqlite").exists());
    assert!(!folder.path().join("copy/data/keys.sqlite").exists());

    // Killed where it stands, it goes on with everything, sessions included.
    drop(server);
    let server = demo(&data);
    assert_eq!(server.get("/e/gipp-2026/entry", &desk), before);
    drop(server);

    // The copy is the whole.
    gelar(folder.path(), "restore copy --data again").ok();
    let checked = gelar(folder.path(), "rebuild --check --data again").ok();
    assert_eq!(checked.out.matches("tabel sama dengan riwayat").count(), 3, "{}", checked.out);
    let anew = gelar(folder.path(), "rebuild --data again").ok();
    assert_eq!(anew.out.matches("tabel sama dengan riwayat").count(), 3, "{}", anew.out);
    let healthy = gelar(folder.path(), "doctor --data again").ok();
    assert!(healthy.out.contains("Semuanya baik"), "{}", healthy.out);
    let server = demo(&folder.path().join("again"));
    assert_eq!(server.get("/e/gipp-2026/entry", &desk), before);
    drop(server);
    gelar(folder.path(), "restore copy --data again").says(&["again"]);
}

#[test]
fn the_published_edition_is_on_paper_and_its_record_verifies() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = demo(&folder.path().join("data"));
    let charters = server.get("/e/gipp-2025/charter", "");
    let charter =
        charters.split("href=\"/e/gipp-2025/charter/").nth(1).and_then(|rest| rest.split('"').next());
    let path = format!("/e/gipp-2025/charter/{}", charter.expect("a charter"));
    let page = server.get(&path, "");
    assert!(page.contains(&format!("{path}/dokumen/1")), "{page}");
    let pdf = server.file(&format!("{path}/dokumen/1"), "");
    assert!(pdf.starts_with(b"%PDF-") && pdf == server.file(&format!("{path}/dokumen/1"), ""));
    // What the QR code carries stands beside it for whoever cannot see it.
    let text = String::from_utf8_lossy(&pdf);
    let address =
        text.split("/periksa?n=").nth(1).and_then(|rest| rest.split(')').next()).expect("an address");
    let verified = server.get(&format!("/periksa?n={address}"), "");
    assert!(verified.contains("Asli dan berlaku") && verified.contains("Genuine and in force"), "{verified}");

    let (_, password) = accounts();
    let chair = server.sign_in("ketua", &password).cookie();
    assert!(server.file("/e/gipp-2025/hasil/berita-acara.pdf", &chair).starts_with(b"%PDF-"));
    assert!(server.file("/e/gipp-2025/hasil/berita-acara.docx", &chair).starts_with(b"PK"));
    let record = server.file("/e/gipp-2025/hasil/rekaman.json", &chair);
    write(folder.path(), "rekaman.json", &record);
    let holds = gelar(folder.path(), "verify rekaman.json").ok();
    assert!(holds.out.contains("Keputusan rapat sesuai"), "{}", holds.out);
    let told: serde_json::Value = serde_json::from_slice(&record).expect("a record");
    let extract = server.file("/e/gipp-2025/hasil/kutipan.json", "");
    let extract: serde_json::Value = serde_json::from_slice(&extract).expect("an extract");
    assert_eq!(extract["record"], told["hash"]);
    let mut foreign = told.clone();
    foreign["checkpoint"]["seal"] = "00".into();
    write(folder.path(), "lain.json", foreign.to_string());
    let named = gelar(folder.path(), "verify lain.json");
    assert!(named.out.contains("bukan titik periksa rekaman ini"), "{}", named.out);
}

#[test]
fn what_keeps_it_from_starting_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    gelar(folder.path(), &format!("serve --data d --listen 127.0.0.1:{port}"))
        .says(&["sudah dipakai", &port.to_string()]);
    gelar(folder.path(), "serve --data d --listen 127.0.0.1:0")
        .says(&["Belum ada pemerintah", "gelar found"]);
    gelar(folder.path(), "doctor --data nowhere").says(&["nowhere", "tidak ada penyimpanan"]);
    assert!(!folder.path().join("nowhere").exists());
    write(folder.path(), "file", "x");
    gelar(folder.path(), "serve --data file --listen 127.0.0.1:0").says(&["file", "--data"]);
    write(folder.path(), "bad.toml", "listen = 'x'\nsecur = true\n");
    gelar(folder.path(), "serve --config bad.toml").says(&["bad.toml", "1"]);
    gelar(folder.path(), "demo --now kapan --data d --listen 127.0.0.1:0").says(&["kapan"]);
}

#[test]
fn a_government_is_founded_once_and_served() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = "[government]\nid = 'kota'\nname = 'Pemerintah Kota'\nzone = 'Asia/Jakarta'\n\
        [[unit]]\nid = 'dinkes'\nname = 'Dinas Kesehatan'\nkind = 'dinas'\n\
        [[person]]\nid = 'sari'\nname = 'Sari'\nkeeper = true\nroles = { gipp-2026 = ['secretariat'] }\n\
        [[adoption]]\nid = 'gipp-2026'\nname = 'GIPP 2026'\nblueprint = 'gipp'\n\
        [adoption.parameters]\nregistration = { start = '2026-06-01', end = '2026-07-10' }\n";
    let wrong = file.replace("'dinkes'", "'dinas-kesehatan'");
    write(folder.path(), "wrong.toml", wrong);
    gelar(folder.path(), "found wrong.toml --data d").says(&["dinas-kesehatan"]);
    write(folder.path(), "kota.toml", file);
    let founded =
        gelar(folder.path(), "found kota.toml --data d --address https://inovasi.contoh.go.id").ok();
    assert!(founded.out.contains("sari\thttps://inovasi.contoh.go.id/undangan/"), "{}", founded.out);
    gelar(folder.path(), "found kota.toml --data d").says(&["kota", "sudah didirikan"]);
    // An example never mixes with what is real.
    gelar(folder.path(), "demo --data d --listen 127.0.0.1:0").says(&["kota"]);
}

#[test]
fn the_plays_are_what_their_generator_writes() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::copy(example("demo/generate.py"), folder.path().join("generate.py")).expect("a copy");
    let done = Command::new("python3").arg(folder.path().join("generate.py")).status().expect("python3");
    assert!(done.success());
    for name in ["gipp-2025.toml", "gipp-2026.toml", "satu-inovasi-2026.toml"] {
        let again = std::fs::read_to_string(folder.path().join(name)).expect("a play");
        let kept = std::fs::read_to_string(example("demo").join(name)).expect("a play");
        assert!(again == kept, "{name} differs: run python3 examples/demo/generate.py");
    }
}

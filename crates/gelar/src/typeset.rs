//! Setting a blueprint's document in a child process of this program: a template is foreign code, bounded in time and memory.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::process::{Command, ExitCode, Stdio};
use std::sync::LazyLock;

use ::blueprint::{Folder, SampleData, TemplateFault, Templates};
use app::{NotSet, PaperForm};
use documents::{Fault, Foreign, Press};
use texts::{Lang, Texts, msg};

use crate::{decide, differences, flaws};

/// The hidden command that the child is started with.
pub(crate) const COMMAND: &str = "typeset-one";
/// Processor time of one document; a certificate takes a hundredth of it.
const SECONDS: u32 = 10;
/// Address space of the child: the program, its fonts, and a long document.
const MEMORY: u64 = 1024 * 1024 * 1024;
/// Largest request that the child reads.
const LARGEST: u64 = 64 * 1024 * 1024;
/// The child's answer that is a list of faults.
const FAULTY: u8 = 3;

/// Compiles a folder's templates, each in a process of its own.
pub(crate) struct ChildPress {
    templates: BTreeMap<String, String>,
    stopped: String,
}

impl ChildPress {
    /// With the templates of a folder.
    pub(crate) fn new(folder: &Folder, texts: &Texts) -> Self {
        let named = folder.iter().filter_map(|(path, text)| {
            path.strip_prefix("documents/").map(|name| (name.to_string(), text.clone()))
        });
        Self {
            templates: named.collect(),
            stopped: texts.say(&msg::TypesetStopped { seconds: SECONDS.into() }),
        }
    }

    /// The document as PDF, or what is wrong.
    pub(crate) fn set(
        &self,
        main: &str,
        data: serde_json::Value,
        address: Option<String>,
    ) -> Result<Vec<u8>, Vec<Fault>> {
        let name = format!("gelar/blueprint/{main}");
        let document =
            Foreign { main: main.to_string(), templates: self.templates.clone(), data, address, name };
        ask(&document).unwrap_or_else(|| {
            let message = self.stopped.clone();
            Err(vec![Fault { template: main.to_string(), line: 0, column: 0, message }])
        })
    }
}

impl Templates for ChildPress {
    fn check(&self, path: &str, _: &str, sample: &SampleData) -> Vec<TemplateFault> {
        let main = path.strip_prefix("documents/").unwrap_or(path);
        let Err(faults) = self.set(main, sample.json(), sample.address.clone()) else {
            return Vec::new();
        };
        let told = faults.into_iter().map(|fault| {
            // A mistake in an imported template is named with it: its line is none of this one's.
            if fault.template == main || fault.template.is_empty() {
                TemplateFault { line: fault.line, column: fault.column, message: fault.message }
            } else {
                let message =
                    format!("{}:{}:{}: {}", fault.template, fault.line, fault.column, fault.message);
                TemplateFault { line: 0, column: 0, message }
            }
        });
        told.collect()
    }
}

/// Sets what a house issues: a blueprint's documents in a child process each, the program's own minutes here.
pub(crate) struct Setter {
    press: LazyLock<Press>,
}

impl Setter {
    /// Fonts are read when the first minutes are printed.
    pub(crate) fn new() -> Self {
        Self { press: LazyLock::new(Press::new) }
    }
}

impl app::Typesetter for Setter {
    fn document(&self, composition: &app::Composition) -> Result<Vec<u8>, NotSet> {
        let app::Composition { main, templates, data, address, name } = composition.clone();
        let document = Foreign { main, templates, data, address, name };
        // Whoever keeps the blueprint reads this in the log.
        let stopped = || NotSet { told: vec![format!("{}: stopped after {SECONDS} s", document.main)] };
        let told =
            |fault: Fault| format!("{}:{}:{}: {}", fault.template, fault.line, fault.column, fault.message);
        ask(&document)
            .ok_or_else(stopped)?
            .map_err(|faults| NotSet { told: faults.into_iter().map(told).collect() })
    }

    fn minutes(&self, protocol: &app::Protocol, form: PaperForm) -> Result<Vec<u8>, NotSet> {
        let texts = Texts::new(protocol.lang);
        let minutes = decide::of_protocol(protocol, &texts);
        match form {
            PaperForm::Pdf => self
                .press
                .minutes(&minutes)
                .map_err(|error| NotSet { told: vec![flaws::press(&error, &texts)] }),
            PaperForm::Docx => minutes.docx().map_err(|error| NotSet { told: vec![error.to_string()] }),
        }
    }

    fn differences(&self, found: &[judging::record::Difference], lang: Lang) -> Vec<String> {
        differences::lines(found, &Texts::new(lang))
    }
}

/// The child's answer; `None` where it died of its limits.
fn ask(document: &Foreign) -> Option<Result<Vec<u8>, Vec<Fault>>> {
    let request = serde_json::to_vec(document).ok()?;
    let program = std::env::current_exe().ok()?;
    let mut child = Command::new(program)
        .arg(COMMAND)
        .env_clear()
        // In KiB. The allocator takes address space ahead, by default as much as the child may have.
        .env("MIMALLOC_ARENA_RESERVE", "65536")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut stdin = child.stdin.take()?;
    // The child reads all before it writes: neither waits for the other. One that dies early shows in its answer.
    let _ = stdin.write_all(&request);
    drop(stdin);
    let answer = child.wait_with_output().ok()?;
    match answer.status.code() {
        Some(0) => Some(Ok(answer.stdout)),
        Some(code) if code == i32::from(FAULTY) => serde_json::from_slice(&answer.stdout).ok().map(Err),
        _ => None,
    }
}

/// The child: bounds itself, reads one document, writes its PDF or its faults.
pub(crate) fn child() -> ExitCode {
    bound();
    let mut request = Vec::new();
    let read = std::io::stdin().take(LARGEST).read_to_end(&mut request);
    let Ok(document) =
        read.map_err(drop).and_then(|_| serde_json::from_slice::<Foreign>(&request).map_err(drop))
    else {
        return ExitCode::from(2);
    };
    let (answer, code) = match Press::new().foreign(&document) {
        Ok(pdf) => (pdf, 0),
        Err(faults) => (serde_json::to_vec(&faults).unwrap_or_default(), FAULTY),
    };
    match std::io::stdout().write_all(&answer) {
        Ok(()) => ExitCode::from(code),
        Err(_) => ExitCode::from(2),
    }
}

#[cfg(unix)]
fn bound() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limits = [
        (Resource::Cpu, u64::from(SECONDS)),
        (Resource::As, MEMORY),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ];
    for (resource, most) in limits {
        // A limit that is lower already stays.
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

#[cfg(not(unix))]
fn bound() {}

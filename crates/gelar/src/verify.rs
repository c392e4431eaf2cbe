//! `gelar verify`: recomputes a record, or checks a ZIP of certificates, and says what differs.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use documents::CertificateFacts;
use sha2::{Digest as _, Sha256};
use texts::{Lang, Texts, msg};
use zip::ZipArchive;

use crate::certificates::{FORMAT, LIST, REGISTER, Register, list};
use crate::cli::VerifyArgs;
use crate::decide::parse_record;
use crate::failure::Failure;
use crate::{differences, files};

/// Largest file of a ZIP that is unpacked, in bytes: a certificate has some ten thousand.
const LARGEST: u64 = 32 * 1024 * 1024;
/// Most that is unpacked of one ZIP, in bytes: ten thousand certificates.
const ALL: u64 = 1024 * 1024 * 1024;
/// Fewest digits of a hash that name it beyond doubt.
const HASH_DIGITS: usize = 16;

/// Runs the command; true where everything holds.
pub(crate) fn run(args: &VerifyArgs, texts: &Texts) -> Result<bool, Failure> {
    let bytes = files::read(&args.record, texts)?;
    if bytes.starts_with(b"PK") { certificates(&bytes, args, texts) } else { record(&bytes, args, texts) }
}

fn record(bytes: &[u8], args: &VerifyArgs, texts: &Texts) -> Result<bool, Failure> {
    let record = parse_record(bytes, &args.record, texts)?;
    let found = judging::record::verify(&record);
    let mut lines = differences::lines(&found, texts);
    let other_hash = args.hash.as_ref().is_some_and(|hash| !names(hash, &record.hash));
    if other_hash {
        lines.push(texts.say(&msg::VerifyOtherHash {
            printed: args.hash.as_deref().unwrap_or_default().into(),
            recorded: (&record.hash).into(),
        }));
    }
    let holds = lines.is_empty();
    let text = if args.json {
        let answer = serde_json::json!({ "holds": holds, "hash": record.hash, "other_hash": other_hash, "differences": found });
        serde_json::to_string_pretty(&answer).map_err(|e| Failure::new(e.to_string()))? + "\n"
    } else if holds {
        let sheets = record.sheet_hashes.len();
        let mut text = texts
            .say(&msg::VerifyHolds { sheets: sheets.into(), entries: record.contest.entries.len().into() });
        if record.decision.is_some() {
            text.push(' ');
            text.push_str(&texts.say(&msg::VerifyDecisionHolds));
        }
        format!("{text}\n{} {}\n", texts.say(&msg::ReportRecordHash), record.hash)
    } else {
        told(&lines, found.len() + usize::from(other_hash), texts)
    };
    files::out(&text, texts)?;
    Ok(holds)
}

/// The findings; `count` of them, of which the lines may tell only the first.
fn told(lines: &[String], count: usize, texts: &Texts) -> String {
    let mut text = texts.say(&msg::VerifyDiffers { count: count.into() });
    text.push('\n');
    for line in lines {
        text.push_str(&format!("  • {line}\n"));
    }
    text
}

/// Whether a printed hash, whole or its beginning, names the recorded one.
fn names(printed: &str, recorded: &str) -> bool {
    let plain: String = printed.chars().filter(char::is_ascii_hexdigit).collect::<String>().to_lowercase();
    plain.len() >= HASH_DIGITS && recorded.starts_with(&plain)
}

fn certificates(bytes: &[u8], args: &VerifyArgs, texts: &Texts) -> Result<bool, Failure> {
    let file = || args.record.display().to_string().into();
    let no_register = || Failure::new(texts.say(&msg::VerifyNoRegister { file: file() }));
    let mut set = CertificateSet::open(bytes).ok_or_else(no_register)?;
    let mut lines = set.check(texts);
    let mut found = None;
    if let Some(hash) = &args.hash {
        found = set.register.certificates.iter().find(|c| names(hash, &c.hash));
        if found.is_none() && !names(hash, &set.hash) {
            lines.push(texts.say(&msg::VerifyNoSuchCertificate { printed: hash.into() }));
        }
    }
    let holds = lines.is_empty();
    let text = if args.json {
        let answer = serde_json::json!({ "holds": holds, "hash": set.hash, "differences": lines });
        serde_json::to_string_pretty(&answer).map_err(|e| Failure::new(e.to_string()))? + "\n"
    } else if holds {
        let count = set.register.certificates.len().into();
        let mut text = texts.say(&msg::VerifyCertificates { count, hash: (&set.hash).into() });
        if let Some(CertificateFacts { number, innovation, .. }) = found.map(|c| &c.facts) {
            text.push('\n');
            text.push_str(
                &texts.say(&msg::VerifyCertificate { number: number.into(), name: innovation.into() }),
            );
        }
        text + "\n"
    } else {
        told(&lines, lines.len(), texts)
    };
    files::out(&text, texts)?;
    Ok(holds)
}

/// A ZIP of certificates with its register.
struct CertificateSet<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    register: Register,
    /// SHA-256 of the register as it stands in the ZIP.
    hash: String,
    /// Bytes that may still be unpacked: many names can point to one large file.
    left: u64,
}

impl<'b> CertificateSet<'b> {
    /// `None` where it is not one of ours.
    fn open(bytes: &'b [u8]) -> Option<Self> {
        let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let register = Register { format: String::new(), certificates: Vec::new() };
        let mut set = Self { archive, register, hash: String::new(), left: ALL };
        let json = set.unpacked(REGISTER)?;
        set.register = serde_json::from_slice(&json).ok().filter(|r: &Register| r.format == FORMAT)?;
        set.hash = hex::encode(Sha256::digest(&json));
        Some(set)
    }

    /// A file of the ZIP; `None` where it is not there, too large, or broken.
    fn unpacked(&mut self, name: &str) -> Option<Vec<u8>> {
        let most = LARGEST.min(self.left);
        let mut content = Vec::new();
        self.archive.by_name(name).ok()?.take(most + 1).read_to_end(&mut content).ok()?;
        let size = content.len() as u64;
        self.left = self.left.saturating_sub(size);
        (size <= most).then_some(content)
    }

    /// What does not agree: each certificate with its hash and its file, the list, and what nobody registered.
    fn check(&mut self, texts: &Texts) -> Vec<String> {
        let mut lines = Vec::new();
        let certificates = std::mem::take(&mut self.register.certificates);
        for registered in &certificates {
            let file = || registered.file.as_str().into();
            if registered.facts.hash() != registered.hash {
                let name = registered.facts.innovation.as_str().into();
                lines.push(texts.say(&msg::VerifyFactsChanged { file: file(), name }));
            }
            match self.unpacked(&registered.file) {
                None => lines.push(texts.say(&msg::VerifyFileMissing { file: file() })),
                Some(pdf) if hex::encode(Sha256::digest(&pdf)) != registered.file_hash => {
                    lines.push(texts.say(&msg::VerifyFileChanged { file: file() }));
                }
                Some(_) => {}
            }
        }
        self.register.certificates = certificates;
        let as_written = Lang::ALL.map(|lang| list(&self.register, &Texts::new(lang)).into_bytes());
        if self.unpacked(LIST).is_none_or(|csv| !as_written.contains(&csv)) {
            lines.push(texts.say(&msg::VerifyFileChanged { file: LIST.into() }));
        }
        let registered: BTreeSet<&str> =
            self.register.certificates.iter().map(|c| c.file.as_str()).chain([LIST, REGISTER]).collect();
        for at in 0..self.archive.len() {
            let name = self.archive.by_index_raw(at).and_then(|file| Ok(file.name()?.into_owned()));
            if let Ok(name) = name
                && !registered.contains(name.as_str())
            {
                lines.push(texts.say(&msg::VerifyFileUnknown { file: name.into() }));
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_hash_may_be_grouped_and_shortened_but_not_guessed() {
        let recorded = "9f3a5c0d11223344556677889900aabb";
        assert!(names("9F3A 5C0D 1122 3344", recorded));
        assert!(names(recorded, recorded));
        assert!(!names("9f3a", recorded));
        assert!(!names("9f3a5c0d11223345", recorded));
    }
}

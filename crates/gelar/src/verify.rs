//! `gelar verify`: recomputes a record, or checks a ZIP of certificates, and says what differs.

use std::io::{Cursor, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};
use texts::{Texts, msg};
use zip::ZipArchive;

use crate::certificates::{FORMAT, REGISTER, Register, Registered};
use crate::cli::VerifyArgs;
use crate::decide::parse_record;
use crate::failure::Failure;
use crate::rank::out;
use crate::{differences, files};

/// Largest file of a ZIP that is unpacked, in bytes: a certificate has some ten thousand.
const LARGEST: u64 = 32 * 1024 * 1024;
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
        told(&lines, texts)
    };
    out(&text, texts)?;
    Ok(holds)
}

fn told(lines: &[String], texts: &Texts) -> String {
    let mut text = texts.say(&msg::VerifyDiffers { count: lines.len().into() });
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
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok();
    let register = read_register(archive.as_mut(), &args.record, texts)?;
    let mut lines = Vec::new();
    if let Some(archive) = &mut archive {
        register.certificates.iter().for_each(|r| check(r, archive, &mut lines, texts));
    }
    let holds = lines.is_empty();
    let text = if args.json {
        serde_json::to_string_pretty(&serde_json::json!({ "holds": holds, "differences": lines }))
            .map_err(|e| Failure::new(e.to_string()))?
            + "\n"
    } else if holds {
        format!("{}\n", texts.say(&msg::VerifyCertificates { count: register.certificates.len().into() }))
    } else {
        told(&lines, texts)
    };
    out(&text, texts)?;
    Ok(holds)
}

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

fn read_register(archive: Option<&mut Archive<'_>>, path: &Path, texts: &Texts) -> Result<Register, Failure> {
    let not_ours =
        || Failure::new(texts.say(&msg::VerifyNoRegister { file: path.display().to_string().into() }));
    let json = archive.and_then(|a| unpacked(a, REGISTER)).ok_or_else(not_ours)?;
    let register: Register = serde_json::from_slice(&json).map_err(|_| not_ours())?;
    if register.format == FORMAT { Ok(register) } else { Err(not_ours()) }
}

/// A file of the ZIP; `None` where it is not there, too large, or broken.
fn unpacked(archive: &mut Archive<'_>, name: &str) -> Option<Vec<u8>> {
    let file = archive.by_name(name).ok()?;
    let mut content = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut content).ok()?;
    (content.len() as u64 <= LARGEST).then_some(content)
}

fn check(registered: &Registered, archive: &mut Archive<'_>, lines: &mut Vec<String>, texts: &Texts) {
    let file = || registered.file.as_str().into();
    if registered.facts.hash() != registered.hash {
        let name = registered.facts.innovation.as_str().into();
        lines.push(texts.say(&msg::VerifyFactsChanged { file: file(), name }));
    }
    match unpacked(archive, &registered.file) {
        None => lines.push(texts.say(&msg::VerifyFileMissing { file: file() })),
        Some(pdf) if hex::encode(Sha256::digest(&pdf)) != registered.file_hash => {
            lines.push(texts.say(&msg::VerifyFileChanged { file: file() }));
        }
        Some(_) => {}
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

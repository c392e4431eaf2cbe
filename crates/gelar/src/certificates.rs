//! `gelar certificates`: from a decided record, or a list, one ZIP of certificates and their register.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use documents::{Bundle, Certificate, CertificateFacts, Honour, Press, Signer, file_stem};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use judging::record::{Record, verify};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use sheets::OutCell;
use texts::{Texts, msg};

use crate::cli::CertificatesArgs;
use crate::decide::parse_record;
use crate::edition::Edition;
use crate::failure::Failure;
use crate::numbering::{self, Pattern, PatternFlaw};
use crate::rank::BEST;
use crate::roster::{self, Roster};
use crate::table::by_id;
use crate::{differences, files, flaws, words};

/// Name of the register inside the ZIP, for programs.
pub(crate) const REGISTER: &str = "daftar.json";
/// The same for people.
pub(crate) const LIST: &str = "daftar.csv";
/// The form of the register.
pub(crate) const FORMAT: &str = "gelar-certificates/1";

/// Most characters without a glyph that are named one by one.
const MOST_NAMED: usize = 20;

/// The register of a set of certificates: what each says, and the hashes of what it says and of its file.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Register {
    pub(crate) format: String,
    pub(crate) certificates: Vec<Registered>,
}

/// A certificate in the register.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Registered {
    /// The entry's key in the record or list.
    pub(crate) entry: String,
    pub(crate) file: String,
    /// SHA-256 of the file.
    pub(crate) file_hash: String,
    /// Hash of the facts; the QR code carries its beginning.
    pub(crate) hash: String,
    pub(crate) facts: CertificateFacts,
}

/// Somebody to be honoured.
#[derive(Debug, Clone, PartialEq)]
struct Awardee {
    entry: String,
    innovation: String,
    agency: String,
    honour: Honour,
    number: Option<String>,
}

/// Runs the command.
pub(crate) fn run(args: &CertificatesArgs, texts: &Texts) -> Result<(), Failure> {
    let edition = Edition::load(args.edition.as_deref(), texts)?;
    let Awardees { mut awardees, decided } =
        awardees(&args.file, edition.result.best.unwrap_or(BEST), texts)?;
    if args.winners_only {
        awardees.retain(|a| matches!(a.honour, Honour::Winner { .. }));
    }
    if awardees.is_empty() {
        return Err(Failure::new(texts.say(&msg::CertificatesNobody)));
    }
    if !decided {
        eprintln!(
            "{}",
            texts.say(&msg::CertificatesUndecided { file: args.file.display().to_string().into() })
        );
    }
    let sample = args.sample || edition.example || !decided;
    let certificates = certificates(&awardees, &edition, sample, args, texts)?;
    let press = Press::new();
    printable(&awardees, &certificates, &press, texts)?;
    let path = args.out.clone().unwrap_or_else(|| args.file.with_file_name("piagam.zip"));
    if path.exists() && !args.force {
        return Err(Failure::new(texts.say(&msg::CliExists { file: path.display().to_string().into() })));
    }
    let mut hash = String::new();
    files::write_with(&path, texts, |file| {
        hash = print(&awardees, &certificates, &press, file, texts)?;
        Ok(())
    })?;
    files::saved(&path, texts);
    let count = certificates.len().into();
    eprintln!("{}", texts.say(&msg::CertificatesDone { count, hash: hash.into() }));
    Ok(())
}

/// Who is honoured, and whether that was decided or only ranked.
struct Awardees {
    awardees: Vec<Awardee>,
    decided: bool,
}

/// Winners in their order, then the others by name: from a record, or from a list.
fn awardees(path: &Path, best: usize, texts: &Texts) -> Result<Awardees, Failure> {
    let bytes = files::read(path, texts)?;
    let is_json = bytes.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'{');
    let mut found = if is_json {
        of_record(&parse_record(&bytes, path, texts)?, path, texts)?
    } else {
        Awardees { awardees: of_list(path, best, texts)?, decided: true }
    };
    let key = |a: &Awardee| match a.honour {
        Honour::Winner { place } => (place, String::new()),
        Honour::Participant => (usize::MAX, a.innovation.to_lowercase()),
    };
    found.awardees.sort_by_key(key);
    Ok(found)
}

fn of_record(record: &Record, path: &Path, texts: &Texts) -> Result<Awardees, Failure> {
    let broken = verify(record);
    if !broken.is_empty() {
        let mut lines = vec![texts.say(&msg::DecideBroken { file: path.display().to_string().into() })];
        lines.extend(differences::lines(&broken, texts));
        return Err(Failure::all(lines));
    }
    let entries = by_id(&record.contest);
    let scored: BTreeSet<&str> =
        record.ranking.entries.iter().filter(|e| e.sheets > 0).map(|e| e.id.as_str()).collect();
    let awardee = |place: usize, id: &String| {
        let entry = entries.get(id.as_str());
        Awardee {
            entry: id.clone(),
            innovation: entry.map_or(id.clone(), |e| words::called(e).to_string()),
            agency: entry.map(|e| e.agency.clone()).unwrap_or_default(),
            honour: if place <= record.rule.top && scored.contains(id.as_str()) {
                Honour::Winner { place }
            } else {
                Honour::Participant
            },
            number: None,
        }
    };
    if let Some(decision) = &record.decision {
        let awardees = decision.order.iter().map(|p| awardee(p.place, &p.entry)).collect();
        return Ok(Awardees { awardees, decided: true });
    }
    let ranked = &record.ranking.entries;
    if ranked.iter().any(|e| e.tied && e.rank <= record.rule.top) {
        return Err(Failure::new(
            texts.say(&msg::CertificatesUndecidedTie { file: path.display().to_string().into() }),
        ));
    }
    let awardees = ranked.iter().map(|e| awardee(e.rank, &e.id)).collect();
    Ok(Awardees { awardees, decided: false })
}

fn of_list(path: &Path, best: usize, texts: &Texts) -> Result<Vec<Awardee>, Failure> {
    let roster = Roster::read(path, roster::NAME, texts)?;
    if roster.has("p_top") {
        let file = path.display().to_string().into();
        return Err(Failure::new(texts.say(&msg::CertificatesRanking { file })));
    }
    let (place, name, agency) =
        (roster.column(roster::PLACE), roster.column(roster::NAME), roster.column(roster::AGENCY));
    let (entry, number) = (roster.column(roster::ENTRY), roster.column(roster::NUMBER));
    let mut awardees = Vec::new();
    for row in roster.rows() {
        let innovation = roster.text(row, name);
        if innovation.is_empty() {
            let place = roster.place(row, name).to_string();
            return Err(Failure::new(texts.say(&msg::CertificatesNoName { place: place.into() })));
        }
        let honour = match roster.count(row, place, texts)? {
            Some(place) if (1..=best).contains(&(place as usize)) => Honour::Winner { place: place as usize },
            _ => Honour::Participant,
        };
        awardees.push(Awardee {
            entry: some(roster.text(row, entry)).unwrap_or_else(|| innovation.clone()),
            innovation,
            agency: roster.text(row, agency),
            honour,
            number: some(roster.text(row, number)),
        });
    }
    Ok(awardees)
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|t| !t.is_empty())
}

/// The certificates with their numbers; everything that is missing is said at once.
fn certificates(
    awardees: &[Awardee],
    edition: &Edition,
    sample: bool,
    args: &CertificatesArgs,
    texts: &Texts,
) -> Result<Vec<Certificate>, Failure> {
    let declared = &edition.certificate;
    let mut missing = Vec::new();
    let mut need = |present: bool, field: &str| {
        if !present {
            missing.push(texts.say(&msg::CertificatesMissing { field: field.into() }));
        }
    };
    need(!edition.award.is_empty(), "award");
    need(!edition.government.is_empty(), "government");
    need(declared.on.is_some(), "certificate.on");
    need(!declared.city.is_empty(), "certificate.city");
    need(!declared.signer.office.is_empty(), "certificate.signer.office");
    let Some(on) = declared.on.filter(|_| missing.is_empty()) else { return Err(Failure::all(missing)) };

    let verify = args.verify.as_ref().or(declared.verify.as_ref());
    if let Some(address) = verify.filter(|address| !is_web_address(address)) {
        return Err(Failure::new(texts.say(&msg::CertificatesBadAddress { address: address.into() })));
    }
    let numbers = numbers(awardees, on, edition, args, texts)?;
    let crest = match args.crest.as_ref().or(declared.crest.as_ref()) {
        Some(path) => Some(String::from_utf8(files::read(path, texts)?).map_err(|_| {
            Failure::new(texts.say(&msg::CliNotText { file: path.display().to_string().into() }))
        })?),
        None => None,
    };
    let certificate = |(awardee, number): (&Awardee, String)| Certificate {
        lang: texts.lang(),
        government: edition.government.clone(),
        award: edition.award.clone(),
        edition: edition.edition.clone(),
        honour: awardee.honour,
        innovation: awardee.innovation.clone(),
        agency: awardee.agency.clone(),
        number,
        city: declared.city.clone(),
        on,
        signer: Signer {
            office: declared.signer.office.clone(),
            name: declared.signer.name.clone(),
            rank: declared.signer.rank.clone(),
            staff_number: declared.signer.staff_number.clone(),
        },
        verify_base: verify.cloned(),
        crest: crest.clone(),
        sample,
    };
    Ok(awardees.iter().zip(numbers).map(certificate).collect())
}

/// A number for each: from the register, from the list itself, or from the pattern. No number twice.
fn numbers(
    awardees: &[Awardee],
    on: Date,
    edition: &Edition,
    args: &CertificatesArgs,
    texts: &Texts,
) -> Result<Vec<String>, Failure> {
    let numbers: Vec<String> = if let Some(path) = &args.register {
        let register = read_register(path, texts)?;
        let missing: Vec<String> = awardees
            .iter()
            .filter(|a| !register.contains_key(&entry_key(&a.entry)))
            .map(|a| {
                texts.say(&msg::CertificatesNotInRegister {
                    entry: (&a.entry).into(),
                    name: (&a.innovation).into(),
                })
            })
            .collect();
        if !missing.is_empty() {
            return Err(Failure::all(missing));
        }
        awardees.iter().filter_map(|a| register.get(&entry_key(&a.entry)).cloned()).collect()
    } else if args.number.is_none() && awardees.iter().all(|a| a.number.is_some()) {
        awardees.iter().filter_map(|a| a.number.clone()).collect()
    } else {
        let pattern = args.number.as_ref().or(edition.certificate.number.as_ref());
        let Some(pattern) = pattern else { return Err(Failure::new(texts.say(&msg::CertificatesNoNumber))) };
        let parsed: Pattern =
            pattern.parse().map_err(|flaw| Failure::new(say_pattern(pattern, &flaw, texts)))?;
        (args.first..).take(awardees.len()).map(|sequence| parsed.number(sequence, on)).collect()
    };
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, number) in numbers.iter().enumerate() {
        if let Some(before) = seen.insert(number, at) {
            return Err(Failure::new(texts.say(&msg::CertificatesTwice {
                number: number.into(),
                first: (&awardees[before].innovation).into(),
                second: (&awardees[at].innovation).into(),
            })));
        }
    }
    Ok(numbers)
}

/// Numbers of the office's register by entry, as [`entry_key`] writes it.
fn read_register(path: &Path, texts: &Texts) -> Result<BTreeMap<String, String>, Failure> {
    let roster = Roster::read(path, roster::NUMBER, texts)?;
    let (number, entry) = (roster.column(roster::NUMBER), roster.column(roster::ENTRY));
    let mut numbers = BTreeMap::new();
    for row in roster.rows() {
        let (entry, number) = (roster.text(row, entry), roster.text(row, number));
        if entry.is_empty() || number.is_empty() {
            continue;
        }
        if numbers.insert(entry_key(&entry), number).is_some() {
            let place = roster.place(row, None).to_string();
            return Err(Failure::new(
                texts.say(&msg::CertificatesRegisterTwice { place: place.into(), entry: entry.into() }),
            ));
        }
    }
    Ok(numbers)
}

/// An entry's key for comparison: where one file keeps `07`, Excel may keep the number 7.
fn entry_key(entry: &str) -> String {
    let folded = sheets::fold(entry);
    match folded.trim_start_matches('0') {
        digits if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) => digits.to_string(),
        _ => folded,
    }
}

fn say_pattern(pattern: &str, flaw: &PatternFlaw, texts: &Texts) -> String {
    match flaw {
        PatternFlaw::Brace => texts.say(&msg::CertificatesPatternBrace { pattern: pattern.into() }),
        PatternFlaw::NoSequence => texts.say(&msg::CertificatesPatternSequence { pattern: pattern.into() }),
        PatternFlaw::Word(word) => texts.say(&msg::CertificatesPatternWord {
            pattern: pattern.into(),
            word: word.into(),
            known: numbering::WORDS.into(),
        }),
    }
}

/// Refuses characters that no font has, by entry and field, before the first certificate is printed.
fn printable(
    awardees: &[Awardee],
    certificates: &[Certificate],
    press: &Press,
    texts: &Texts,
) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    let mut check = |whose: &str, field: String, text: &str| {
        wrong.extend(press.unprintable(text).map(|character| {
            texts.say(&msg::PressCharacterAt {
                place: whose.into(),
                field: field.into(),
                character: character.to_string().into(),
                text: text.into(),
            })
        }));
    };
    // What the edition says is on all of them alike.
    if let Some(first) = certificates.first() {
        let edition = texts.say(&msg::CertificatesEdition);
        for (field, text) in [
            ("government", Some(&first.government)),
            ("award", Some(&first.award)),
            ("edition", Some(&first.edition)),
            ("certificate.city", Some(&first.city)),
            ("certificate.signer.office", Some(&first.signer.office)),
            ("certificate.signer.name", Some(&first.signer.name)),
            ("certificate.signer.rank", first.signer.rank.as_ref()),
            ("certificate.signer.staff_number", first.signer.staff_number.as_ref()),
        ] {
            check(&edition, field.to_string(), text.map_or("", String::as_str));
        }
    }
    for (awardee, certificate) in awardees.iter().zip(certificates) {
        check(&awardee.entry, texts.say(&msg::RankColumnName), &certificate.innovation);
        check(&awardee.entry, texts.say(&msg::RankColumnAgency), &certificate.agency);
        check(&awardee.entry, texts.say(&msg::CertificatesColumnNumber), &certificate.number);
    }
    if wrong.len() > MOST_NAMED {
        let count = wrong.len() - MOST_NAMED;
        wrong.truncate(MOST_NAMED);
        wrong.push(texts.say(&msg::RankMoreCells { count: count.into() }));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::all(wrong)) }
}

/// Whether `address` is one that a telephone opens from a QR code: `https://` or `http://`, a host with a dot, no spaces.
fn is_web_address(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) else {
        return false;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.rsplit_once(':').unwrap_or((authority, "1"));
    let label = |label: &str| {
        !label.is_empty()
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    address.chars().all(|c| !c.is_whitespace() && !c.is_control())
        && (host == "localhost" || host.contains('.'))
        && host.split('.').all(label)
        && port.parse::<u16>().is_ok()
}

/// Prints one after the other into the ZIP; the register comes last. Gives the register's hash: a ZIP is only as good as
/// that, so it is to be kept elsewhere.
fn print(
    awardees: &[Awardee],
    certificates: &[Certificate],
    press: &Press,
    file: &mut std::fs::File,
    texts: &Texts,
) -> Result<String, Failure> {
    let archive = |e: documents::BundleError| {
        Failure::new(texts.say(&msg::CertificatesArchive { why: e.to_string().into() }))
    };
    let progress = ProgressBar::new(certificates.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {msg}") {
        progress.set_style(style);
    }
    let mut bundle = Bundle::new(file);
    let mut register = Register { format: FORMAT.to_string(), certificates: Vec::new() };
    let digits = certificates.len().to_string().len().max(2);
    for (at, (awardee, certificate)) in awardees.iter().zip(certificates).enumerate() {
        progress.set_message(certificate.innovation.clone());
        let pdf =
            press.certificate(certificate).map_err(|e| {
                let why = flaws::press(&e, texts);
                Failure::new(texts.say(&msg::CertificatesFailed {
                    name: (&certificate.innovation).into(),
                    why: why.into(),
                }))
            })?;
        let name = format!("{:0digits$}-{}.pdf", at + 1, file_stem(None, &certificate.innovation));
        bundle.add(&name, &pdf).map_err(archive)?;
        register.certificates.push(Registered {
            entry: awardee.entry.clone(),
            file: name,
            file_hash: hex::encode(Sha256::digest(&pdf)),
            hash: certificate.hash(),
            facts: certificate.facts(),
        });
        progress.inc(1);
    }
    bundle.add(LIST, list(&register, texts).as_bytes()).map_err(archive)?;
    let json = serde_json::to_vec_pretty(&register).map_err(|e| Failure::new(e.to_string()))?;
    bundle.add(REGISTER, &json).map_err(archive)?;
    bundle.finish().map_err(archive)?;
    progress.finish_and_clear();
    Ok(hex::encode(Sha256::digest(&json)))
}

/// The register for the office's spreadsheet program.
pub(crate) fn list(register: &Register, texts: &Texts) -> String {
    let headers = [
        texts.say(&msg::CertificatesColumnNumber),
        texts.say(&msg::RankColumnRank),
        texts.say(&msg::RankColumnEntry),
        texts.say(&msg::RankColumnName),
        texts.say(&msg::RankColumnAgency),
        texts.say(&msg::CertificatesColumnFile),
        texts.say(&msg::CertificatesColumnHash),
    ];
    let row = |registered: &Registered| -> Vec<OutCell> {
        let facts = &registered.facts;
        let place = match facts.honour {
            Honour::Winner { place } => Some(place as f64),
            Honour::Participant => None,
        };
        vec![
            facts.number.clone().into(),
            place.into(),
            registered.entry.clone().into(),
            facts.innovation.clone().into(),
            facts.agency.clone().into(),
            registered.file.clone().into(),
            registered.hash.clone().into(),
        ]
    };
    sheets::csv(&headers, &register.certificates.iter().map(row).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_scheme_and_a_host() {
        for address in [
            "https://inovasi.kotacontoh.example/v",
            "http://localhost:8080/v?l=id",
            "HTTPS://Inovasi.go.id",
            "https://1.2.3.4/v",
        ] {
            assert!(is_web_address(address), "{address}");
        }
        for address in [
            "inovasi.go.id/v",
            "https://",
            "https:///v",
            "https://inovasi",
            "ftp://inovasi.go.id",
            "https://a b.id",
            "https://inovasi..id",
            "https://inovasi.go.id:x",
            "javascript:alert(1)",
            "",
        ] {
            assert!(!is_web_address(address), "{address}");
        }
    }
}

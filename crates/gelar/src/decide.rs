//! `gelar decide`: from a record, the plenary meeting's minutes and the record with the decision in it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use documents::{Minutes, MinutesOverride, MinutesRow, MinutesTie, Press};
use jiff::civil::Date;
use judging::record::{Decision, Member, Move, Pleno, Record, ResolvedTie, verify};
use judging::{Entry, RankedEntry, TieRule};
use serde::Deserialize;
use texts::{Lang, Texts, msg};

use crate::cli::DecideArgs;
use crate::edition::{Edition, civil_date, toml_failure};
use crate::failure::Failure;
use crate::table::by_id;
use crate::{differences, files, flaws, words};

/// Most characters without a glyph that are named.
const MOST_NAMED: usize = 20;

/// The decision file: what the meeting brings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct PlenoFile {
    /// Number of the minutes in the office's register.
    number: Option<String>,
    #[serde(deserialize_with = "civil_date")]
    on: Option<Date>,
    place: String,
    #[serde(rename = "member")]
    members: Vec<Member>,
    #[serde(rename = "tie")]
    ties: Vec<ResolvedTie>,
    #[serde(rename = "move")]
    moves: Vec<Move>,
}

/// Runs the command.
pub(crate) fn run(args: &DecideArgs, texts: &Texts) -> Result<(), Failure> {
    let record = read_record(&args.record, texts)?;
    if args.template {
        return files::out(&template(&record, texts), texts);
    }
    let broken = verify(&record);
    if !broken.is_empty() {
        let mut lines =
            vec![texts.say(&msg::DecideBroken { file: args.record.display().to_string().into() })];
        lines.extend(differences::lines(&broken, texts));
        return Err(Failure::all(lines));
    }
    let edition = Edition::load(args.edition.as_deref(), texts)?;
    let folder =
        args.out.clone().unwrap_or_else(|| args.record.parent().unwrap_or(Path::new("")).to_path_buf());
    let Some(path) = &args.pleno else {
        // Without a decision there are minutes to take to the meeting, and nothing is decided.
        let minutes = minutes(&record, None, &edition, texts);
        write(&[("berita-acara-draf", &minutes)], None, &folder, args.force, texts)?;
        return files::out(&format!("{}\n", texts.say(&msg::DecideDraft)), texts);
    };
    let file = read_pleno(path, texts)?;
    let Some(on) = file.on else { return Err(Failure::new(texts.say(&msg::DecideNoDate))) };
    let pleno = Pleno {
        moves: file.moves.clone(),
        ties: file.ties.clone(),
        on: on.to_string(),
        place: file.place.clone(),
        members: file.members.clone(),
    };
    without_contradiction(&record, &file.moves, texts)?;
    let entries = record.contest.entries.clone();
    let decided =
        record.decide(pleno).map_err(|flaw| Failure::new(flaws::decision(&flaw, &entries, texts)))?;
    let minutes = minutes(&decided, Some(&file), &edition, texts);
    write(&[("berita-acara", &minutes)], Some(&decided), &folder, args.force, texts)
}

/// Refuses moves of which one undoes another: an entry that is moved twice, and a place that two entries are moved to.
fn without_contradiction(record: &Record, moves: &[Move], texts: &Texts) -> Result<(), Failure> {
    let entries = by_id(&record.contest);
    let name = |id: &String| match entries.get(id.as_str()).map(|e| words::called(e)) {
        Some(called) if called != id => format!("{called} ({id})"),
        _ => id.clone(),
    };
    let mut wrong = Vec::new();
    for (at, second) in moves.iter().enumerate() {
        let before = &moves[..at];
        if let Some(first) = before.iter().find(|first| first.entry == second.entry) {
            wrong.push(texts.say(&msg::DecideMovedTwice {
                entry: name(&first.entry).into(),
                first: first.to.into(),
                second: second.to.into(),
            }));
        } else if let Some(first) = before.iter().find(|first| first.to == second.to) {
            wrong.push(texts.say(&msg::DecideSamePlace {
                first: name(&first.entry).into(),
                second: name(&second.entry).into(),
                place: second.to.into(),
            }));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::all(wrong)) }
}

/// A record from a file, or what is wrong with the file.
pub(crate) fn read_record(path: &Path, texts: &Texts) -> Result<Record, Failure> {
    parse_record(&files::read(path, texts)?, path, texts)
}

/// A record from bytes.
pub(crate) fn parse_record(bytes: &[u8], path: &Path, texts: &Texts) -> Result<Record, Failure> {
    serde_json::from_slice(bytes).map_err(|e| {
        Failure::new(texts.say(&msg::DecideNotRecord {
            file: path.display().to_string().into(),
            line: e.line().to_string().into(),
            column: e.column().to_string().into(),
            detail: texts::parser_words(&e.to_string(), texts).into(),
        }))
    })
}

fn read_pleno(path: &Path, texts: &Texts) -> Result<PlenoFile, Failure> {
    let shown = path.display().to_string();
    let text = String::from_utf8(files::read(path, texts)?)
        .map_err(|_| Failure::new(texts.say(&msg::CliNotText { file: (&shown).into() })))?;
    toml::from_str(&text).map_err(|e| toml_failure(&shown, &text, &e, texts))
}

/// Prints the minutes as PDF and DOCX and, where there is a decision, the decided record; all or nothing.
fn write(
    minutes: &[(&str, &Minutes)],
    decided: Option<&Record>,
    folder: &Path,
    force: bool,
    texts: &Texts,
) -> Result<(), Failure> {
    let press = Press::new();
    let mut set: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for (stem, minutes) in minutes {
        printable(minutes, &press, texts)?;
        let pdf = press.minutes(minutes).map_err(|e| Failure::new(flaws::press(&e, texts)))?;
        let docx = minutes.docx().map_err(|e| Failure::new(e.to_string()))?;
        set.push((folder.join(format!("{stem}.pdf")), pdf));
        set.push((folder.join(format!("{stem}.docx")), docx));
    }
    if let Some(decided) = decided {
        let json = serde_json::to_vec_pretty(decided).map_err(|e| Failure::new(e.to_string()))?;
        set.push((folder.join("keputusan.json"), json));
    }
    files::write_set(&set, force, texts)?;
    set.iter().for_each(|(path, _)| files::saved(path, texts));
    Ok(())
}

/// Refuses characters that no font has, by entry or member and field.
fn printable(minutes: &Minutes, press: &Press, texts: &Texts) -> Result<(), Failure> {
    let (name, agency) = (texts.say(&msg::RankColumnName), texts.say(&msg::RankColumnAgency));
    let rows = minutes.order.iter().flat_map(|row| {
        [(&row.entry, name.as_str(), &row.innovation), (&row.entry, agency.as_str(), &row.agency)]
    });
    let members = minutes
        .members
        .iter()
        .flat_map(|member| [(&member.name, "name", &member.name), (&member.name, "role", &member.role)]);
    let reasons = minutes.overrides.iter().map(|o| (&o.innovation, "reason", &o.reason));
    let wrong: Vec<String> = rows
        .chain(members)
        .chain(reasons)
        .filter_map(|(place, field, text)| {
            Some(texts.say(&msg::PressCharacterAt {
                character: press.unprintable(text)?.to_string().into(),
                place: place.into(),
                field: field.into(),
                text: text.into(),
            }))
        })
        .take(MOST_NAMED)
        .collect();
    if wrong.is_empty() { Ok(()) } else { Err(Failure::all(wrong)) }
}

/// The minutes of a house's decision.
pub(crate) fn of_protocol(protocol: &app::Protocol, texts: &Texts) -> Minutes {
    let edition = Edition {
        government: protocol.government.clone(),
        award: protocol.record.title.clone(),
        edition: protocol.edition.clone(),
        example: protocol.example,
        ..Edition::default()
    };
    let file = protocol.record.decision.as_ref().map(|decision| PlenoFile {
        number: protocol.number.clone(),
        on: decision.on.parse().ok(),
        place: decision.place.clone(),
        ..PlenoFile::default()
    });
    minutes(&worded(protocol), file.as_ref(), &edition, texts)
}

/// The record with rounds and criteria under their names, for reading alone: its hashes are those of the keys.
fn worded(protocol: &app::Protocol) -> Record {
    let mut record = protocol.record.clone();
    let round = |id: &String| protocol.rounds.get(id).unwrap_or(id).clone();
    let criterion =
        |at: &String, id: &String| protocol.criteria.get(&(at.clone(), id.clone())).unwrap_or(id).clone();
    let held: Vec<String> = record.contest.rounds.iter().map(|one| one.id.clone()).collect();
    for one in &mut record.contest.rounds {
        for rubric in &mut one.criteria {
            rubric.id = criterion(&one.id, &rubric.id);
        }
        one.id = round(&one.id);
    }
    let anywhere = |id: &String| {
        let known = held.iter().find(|at| protocol.criteria.contains_key(&((*at).clone(), id.clone())));
        known.map_or_else(|| id.clone(), |at| criterion(at, id))
    };
    let tie = |rule: &mut TieRule| match rule {
        TieRule::Round(id) => *id = round(id),
        TieRule::Criterion(id) => *id = anywhere(id),
        TieRule::Pleno => {}
    };
    record.rule.ties.iter_mut().for_each(tie);
    record.ranking.entries.iter_mut().filter_map(|entry| entry.tie_broken_by.as_mut()).for_each(tie);
    if let Ok(mut told) = serde_json::to_value(&record.ranking.warnings) {
        for text in told.as_array_mut().into_iter().flatten().filter_map(|one| one.as_object_mut()) {
            for name in ["round", "missing"] {
                if let Some(serde_json::Value::String(id)) = text.get_mut(name) {
                    *id = round(id);
                }
            }
        }
        record.ranking.warnings = serde_json::from_value(told).unwrap_or_default();
    }
    record
}

/// The minutes of a record: as decided, or as the ranking stands.
fn minutes(record: &Record, file: Option<&PlenoFile>, edition: &Edition, texts: &Texts) -> Minutes {
    let lang = texts.lang();
    let entries = by_id(&record.contest);
    let name = |id: &str| entries.get(id).map_or(id.to_string(), |e| words::called(e).to_string());
    let decision = record.decision.as_ref();
    let scores =
        record.contest.rounds.iter().flat_map(|r| &r.sheets).flat_map(|s| &s.scores).flatten().count();
    Minutes {
        lang,
        government: edition.government.clone(),
        award: [edition.award.as_str(), record.title.as_str()]
            .into_iter()
            .find(|name| !name.is_empty())
            .map_or_else(|| texts.say(&msg::DecideAward), str::to_string),
        edition: edition.edition.clone(),
        number: file.and_then(|f| f.number.clone()),
        on: file.and_then(|f| f.on),
        place: file.map(|f| f.place.clone()).filter(|p| !p.is_empty()),
        rule: words::rule(&record.contest, &record.rule, texts),
        inputs: vec![
            texts.say(&msg::CountEntries { count: record.contest.entries.len().into() }),
            texts.say(&msg::CountJudges { count: record.contest.judges.len().into() }),
            texts.say(&msg::CountRounds { count: record.contest.rounds.len().into() }),
            texts.say(&msg::CountScores { count: scores.into() }),
        ],
        order: order(record, &entries, lang, texts),
        overrides: decision.map_or_else(Vec::new, |d| {
            let one = |o: &judging::record::Override| MinutesOverride {
                innovation: name(&o.entry),
                from: o.from,
                to: o.to,
                reason: o.reason.clone(),
            };
            d.overrides.iter().map(one).collect()
        }),
        ties: ties(record, decision, &name, texts),
        remarks: record.ranking.warnings.iter().map(|w| words::warning(w, &record.contest, texts)).collect(),
        members: decision.map_or_else(Vec::new, |d| {
            d.members
                .iter()
                .map(|m| documents::Member { name: m.name.clone(), role: m.role.clone() })
                .collect()
        }),
        record_hash: record.hash.clone(),
        checkpoint: record.checkpoint.as_ref().map(|checkpoint| checkpoint.hash.clone()),
        sample: edition.example,
    }
}

fn order(record: &Record, entries: &BTreeMap<&str, &Entry>, lang: Lang, texts: &Texts) -> Vec<MinutesRow> {
    let ranked: BTreeMap<&str, &RankedEntry> =
        record.ranking.entries.iter().map(|e| (e.id.as_str(), e)).collect();
    let row = |place: usize, id: &str| {
        let entry = entries.get(id);
        let ranked = ranked.get(id);
        MinutesRow {
            place,
            entry: id.to_string(),
            innovation: entry.map_or(id.to_string(), |e| words::called(e).to_string()),
            agency: entry
                .map(|e| e.agency.clone())
                .filter(|a| entry.is_some_and(|e| words::called(e) != a))
                .unwrap_or_default(),
            score: ranked.map_or("–".to_string(), |r| lang.number(r.measure, 2)),
            // A tie that the meeting put in order, as the rule asks of it, departs from nothing.
            ranked: ranked.filter(|_| !put_in_order(id, record)).map_or(place, |r| r.rank),
            note: note(place, ranked.copied(), record, texts),
        }
    };
    match &record.decision {
        Some(decision) => decision.order.iter().map(|p| row(p.place, &p.entry)).collect(),
        None => record.ranking.entries.iter().map(|e| row(e.rank, &e.id)).collect(),
    }
}

/// Whether the meeting put a tie with this entry in order and moved it no further.
fn put_in_order(id: &str, record: &Record) -> bool {
    record.decision.as_ref().is_some_and(|d| {
        d.ties.iter().any(|tie| tie.entries.iter().any(|e| e == id))
            && !d.overrides.iter().any(|o| o.entry == id)
    })
}

/// What a row of the order needs beside it: who won, once that is decided, and where scores were equal.
fn note(place: usize, ranked: Option<&RankedEntry>, record: &Record, texts: &Texts) -> Option<String> {
    let mut notes = Vec::new();
    if record.decision.is_some() && place <= record.rule.top {
        notes.push(texts.say(&msg::DecideWinner));
    }
    if ranked.is_some_and(|r| r.tie_broken_by.is_some() || (r.tied && record.decision.is_none())) {
        notes.push(texts.say(&msg::ReportTied));
    }
    (!notes.is_empty()).then(|| notes.join("; "))
}

/// Ties that the meeting put in order, and those that the declared rule had separated.
fn ties(
    record: &Record,
    decision: Option<&Decision>,
    name: &dyn Fn(&str) -> String,
    texts: &Texts,
) -> Vec<MinutesTie> {
    // Entries of one score stand one after the other; what separated them names all of them.
    let separated: Vec<&RankedEntry> =
        record.ranking.entries.iter().filter(|e| e.tie_broken_by.is_some()).collect();
    let equal = |a: &&RankedEntry, b: &&RankedEntry| (a.measure - b.measure).abs() < 1e-9;
    let by_rule = separated.chunk_by(equal).filter_map(|group| {
        let rule = group.first()?.tie_broken_by.as_ref()?;
        let innovations = group.iter().map(|e| name(&e.id)).collect();
        Some(MinutesTie { innovations, reason: words::tie_broken(rule, texts) })
    });
    let by_meeting = decision.iter().flat_map(|d| &d.ties).map(|tie| MinutesTie {
        innovations: tie.entries.iter().map(|id| name(id)).collect(),
        reason: tie.reason.clone(),
    });
    by_rule.chain(by_meeting).collect()
}

/// A decision file to fill in, with the ties of this record that the meeting must put in order.
fn template(record: &Record, texts: &Texts) -> String {
    let entries = by_id(&record.contest);
    let mut out = String::new();
    let comment = |out: &mut String, text: String| {
        let _ = writeln!(out, "# {text}");
    };
    comment(&mut out, texts.say(&msg::DecideTemplateHead));
    out.push_str("number = \"\"\n# on = 2026-01-31\nplace = \"\"\n\n");
    comment(&mut out, texts.say(&msg::DecideTemplateMembers));
    for role in [msg_role(texts, true), msg_role(texts, false)] {
        let _ = writeln!(out, "[[member]]\nname = \"\"\nrole = {}\n", quoted(&role));
    }
    let mut groups: BTreeMap<usize, Vec<&RankedEntry>> = BTreeMap::new();
    for entry in record.ranking.entries.iter().filter(|e| e.tied && e.rank <= record.ranking.top) {
        groups.entry(entry.rank).or_default().push(entry);
    }
    for (rank, group) in groups {
        comment(&mut out, texts.say(&msg::DecideTemplateTie { place: rank.into() }));
        for entry in &group {
            let name = entries.get(entry.id.as_str()).map_or(entry.id.as_str(), |e| words::called(e));
            comment(&mut out, format!("  {} = {name}", entry.id));
        }
        let ids: Vec<String> = group.iter().map(|e| quoted(&e.id)).collect();
        let _ = writeln!(out, "[[tie]]\nentries = [{}]\nreason = \"\"\n", ids.join(", "));
    }
    comment(&mut out, texts.say(&msg::DecideTemplateMove));
    out.push_str("# [[move]]\n# entry = \"07\"\n# to = 3\n# reason = \"\"\n");
    out
}

fn msg_role(texts: &Texts, chair: bool) -> String {
    if chair { texts.say(&msg::DocumentsMinutesChair) } else { texts.say(&msg::DocumentsMinutesMember) }
}

/// A text as a TOML string.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_string()).to_string()
}

//! What a record says and its recomputation does not, as sentences.

use judging::record::{Difference, SheetName};
use serde_json::Value;
use texts::{Lang, Texts, msg};

use crate::flaws;

/// How many differences are told one by one: one changed score moves many figures.
const TOLD: usize = 25;

/// The differences as lines for a reader; the causes stand before what follows from them.
pub(crate) fn lines(found: &[Difference], texts: &Texts) -> Vec<String> {
    let mut lines: Vec<String> = found.iter().take(TOLD).map(|d| line(d, texts)).collect();
    if found.len() > TOLD {
        lines.push(texts.say(&msg::VerifyMore { count: (found.len() - TOLD).into() }));
    }
    lines
}

fn line(difference: &Difference, texts: &Texts) -> String {
    let lang = texts.lang();
    match difference {
        Difference::Format { found, known } => {
            texts.say(&msg::VerifyFormat { found: found.into(), known: known.into() })
        }
        Difference::NotRankable { flaw } => {
            texts.say(&msg::VerifyNotRankable { why: flaws::flaw(flaw, texts).into() })
        }
        Difference::SheetChanged { sheet, .. } => {
            texts.say(&msg::VerifySheetChanged { sheet: named(sheet, texts).into() })
        }
        Difference::SheetMissing { sheet } => {
            texts.say(&msg::VerifySheetMissing { sheet: named(sheet, texts).into() })
        }
        Difference::SheetAdded { sheet } => {
            texts.say(&msg::VerifySheetAdded { sheet: named(sheet, texts).into() })
        }
        Difference::RecordHash { .. } => texts.say(&msg::VerifyRecordHash),
        Difference::Rule { field, declared, ranked } => texts.say(&msg::VerifyRule {
            field: field.into(),
            declared: value(declared, lang).into(),
            ranked: value(ranked, lang).into(),
        }),
        Difference::Ranking { entry, field, recorded, recomputed } => {
            let (recorded, recomputed) = (value(recorded, lang), value(recomputed, lang));
            match entry {
                Some(entry) => texts.say(&msg::VerifyEntryValue {
                    entry: entry.into(),
                    field: field.into(),
                    recorded: recorded.into(),
                    recomputed: recomputed.into(),
                }),
                None => texts.say(&msg::VerifyValue {
                    field: field.into(),
                    recorded: recorded.into(),
                    recomputed: recomputed.into(),
                }),
            }
        }
        Difference::CheckpointHash { .. } => texts.say(&msg::VerifyCheckpointHash),
        Difference::ForeignCheckpoint { number, adoption } => texts.say(&msg::VerifyForeignCheckpoint {
            number: number.to_string().into(),
            adoption: adoption.into(),
        }),
        Difference::DecisionHash { .. } => texts.say(&msg::VerifyDecisionHash),
        Difference::DecisionOnAnotherRecord { .. } => texts.say(&msg::VerifyOtherRecord),
        Difference::DecisionNotPossible { flaw } => {
            texts.say(&msg::VerifyDecisionNotPossible { why: flaws::decision(flaw, &[], texts).into() })
        }
        Difference::DecidedPlace { entry, recorded, recomputed } => texts.say(&msg::VerifyDecidedPlace {
            entry: entry.into(),
            recorded: place(*recorded).into(),
            recomputed: place(*recomputed).into(),
        }),
        Difference::OverrideFrom { entry, recorded, recomputed } => texts.say(&msg::VerifyOverrideFrom {
            entry: entry.into(),
            recorded: recorded.to_string().into(),
            recomputed: recomputed.to_string().into(),
        }),
    }
}

fn place(place: Option<usize>) -> String {
    place.map_or("–".to_string(), |p| p.to_string())
}

fn named(sheet: &SheetName, texts: &Texts) -> String {
    let SheetName { round, entry, judge, repeat } = sheet;
    let name = texts.say(&msg::VerifySheet { round: round.into(), entry: entry.into(), judge: judge.into() });
    if *repeat > 1 { format!("{name} ({repeat})") } else { name }
}

/// A value as its reader writes it, with all the digits that matter.
fn value(value: &Value, lang: Lang) -> String {
    match value {
        Value::Null => "–".to_string(),
        Value::Number(n) => n.as_f64().map_or(n.to_string(), |n| lang.short_number(n, 9)),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

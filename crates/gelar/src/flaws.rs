//! Why something cannot be computed, as sentences that say what to do.

use documents::{CrestError, PressError};
use judging::record::DecisionFlaw;
use judging::{Entry, Flaw};
use texts::{Texts, msg};

use crate::words;

/// Why a ranking cannot be computed.
pub(crate) fn flaw(flaw: &Flaw, texts: &Texts) -> String {
    let number = |value: f64| texts.lang().short_number(value, 4);
    match flaw {
        Flaw::NoEntries => texts.say(&msg::FlawNoEntries),
        Flaw::NoJudges => texts.say(&msg::FlawNoJudges),
        Flaw::NoRounds => texts.say(&msg::FlawNoRounds),
        Flaw::TooManyRounds { rounds, most } => {
            texts.say(&msg::FlawTooManyRounds { rounds: (*rounds).into(), most: (*most).into() })
        }
        Flaw::DuplicateEntry { id }
        | Flaw::DuplicateJudge { id }
        | Flaw::DuplicateRound { id }
        | Flaw::DuplicateCriterion { criterion: id, .. } => texts.say(&msg::FlawDuplicate { id: id.into() }),
        Flaw::NoCriteria { round } => texts.say(&msg::FlawNoCriteria { round: round.into() }),
        Flaw::NoSheets { round } => texts.say(&msg::FlawNoSheets { round: round.into() }),
        Flaw::RoundWeight { round: name, weight } | Flaw::CriterionWeight { criterion: name, weight, .. } => {
            texts.say(&msg::FlawWeight { name: name.into(), weight: number(*weight).into() })
        }
        Flaw::NoWeight { round } => texts.say(&msg::FlawNoWeight { round: round.into() }),
        Flaw::Scale { round, criterion, low, high } => texts.say(&msg::FlawScale {
            round: round.into(),
            criterion: criterion.into(),
            low: number(*low).into(),
            high: number(*high).into(),
        }),
        // Only a record from elsewhere can hold these: what we read ourselves is matched.
        Flaw::UnknownEntry { round, .. }
        | Flaw::UnknownJudge { round, .. }
        | Flaw::ScoreCount { round, .. } => {
            texts.say(&msg::FlawBrokenSheet { round: round.into(), detail: flaw.to_string().into() })
        }
        Flaw::EmptySheet { round, entry, judge } => {
            texts.say(&msg::FlawEmptySheet { round: round.into(), entry: entry.into(), judge: judge.into() })
        }
        Flaw::Score { round, entry, judge, criterion, score, low, high } => texts.say(&msg::FlawScore {
            round: round.into(),
            entry: entry.into(),
            judge: judge.into(),
            criterion: criterion.into(),
            score: number(*score).into(),
            low: number(*low).into(),
            high: number(*high).into(),
        }),
        Flaw::TopZero => texts.say(&msg::RankTopZero),
        Flaw::Draws { draws, most } => {
            texts.say(&msg::FlawDraws { draws: (*draws).into(), most: (*most).into() })
        }
        Flaw::Seed { seed, most } => {
            texts.say(&msg::FlawSeed { seed: seed.to_string().into(), most: most.to_string().into() })
        }
        Flaw::Places { top, most } => {
            texts.say(&msg::FlawPlaces { top: (*top).into(), most: (*most).into() })
        }
        Flaw::TooLarge { round, entries, judges, most } => texts.say(&msg::FlawTooLarge {
            round: round.into(),
            entries: (*entries).into(),
            judges: (*judges).into(),
            most: (*most).into(),
        }),
        Flaw::NotCategories { round, criterion, score } => texts.say(&msg::FlawNotCategories {
            round: round.into(),
            criterion: criterion.into(),
            score: number(*score).into(),
        }),
        Flaw::TooManyCategories { round, criterion, categories, most } => {
            texts.say(&msg::FlawTooManyCategories {
                round: round.into(),
                criterion: criterion.into(),
                categories: number(*categories).into(),
                most: (*most).into(),
            })
        }
        Flaw::UnknownTieRound { round } => texts.say(&msg::FlawTieRound { round: round.into() }),
        Flaw::UnknownTieCriterion { criterion } => {
            texts.say(&msg::FlawTieCriterion { criterion: criterion.into() })
        }
    }
}

/// Why a decision cannot be recorded.
pub(crate) fn decision(flaw: &DecisionFlaw, entries: &[Entry], texts: &Texts) -> String {
    let name = |id: &String| {
        entries.iter().find(|e| e.id == *id).map_or(id.clone(), |e| {
            let called = words::called(e);
            if called == id { id.clone() } else { format!("{called} ({id})") }
        })
    };
    let names = |ids: &[String]| words::listed(&ids.iter().map(name).collect::<Vec<_>>(), texts);
    match flaw {
        DecisionFlaw::AlreadyDecided => texts.say(&msg::DecisionAlready),
        DecisionFlaw::RecordChanged => texts.say(&msg::VerifyRecordHash),
        DecisionFlaw::NoMembers => texts.say(&msg::DecisionNoMembers),
        DecisionFlaw::BadDate { on } => texts.say(&msg::DecisionBadDate { on: on.into() }),
        DecisionFlaw::NoReason { entry } => texts.say(&msg::DecisionNoReason { entry: name(entry).into() }),
        DecisionFlaw::NoTieReason { entries } => {
            texts.say(&msg::DecisionNoTieReason { entries: names(entries).into() })
        }
        DecisionFlaw::UnknownEntry { entry } => texts.say(&msg::DecisionUnknownEntry { entry: entry.into() }),
        DecisionFlaw::NoSuchPlace { entry, to, most } => texts.say(&msg::DecisionNoSuchPlace {
            entry: name(entry).into(),
            to: (*to).into(),
            most: (*most).into(),
        }),
        DecisionFlaw::NotOneTie { entries } => {
            texts.say(&msg::DecisionNotOneTie { entries: names(entries).into() })
        }
        DecisionFlaw::Unresolved { place, entries } => {
            texts.say(&msg::DecisionUnresolved { place: (*place).into(), entries: names(entries).into() })
        }
    }
}

/// Why a document cannot be printed.
pub(crate) fn press(error: &PressError, texts: &Texts) -> String {
    match error {
        PressError::Crest(why) => texts.say(&msg::PressCrest { why: crest(why, texts).into() }),
        PressError::Character { character, text } => {
            texts.say(&msg::PressCharacter { character: character.to_string().into(), text: text.into() })
        }
        PressError::TooLong { length, start } => {
            texts.say(&msg::PressTooLong { length: (*length).into(), start: start.into() })
        }
        PressError::Address(_) => texts.say(&msg::PressAddress),
        other => texts.say(&msg::PressOther { why: other.to_string().into() }),
    }
}

fn crest(error: &CrestError, texts: &Texts) -> String {
    match error {
        CrestError::TooLarge(bytes) => texts.say(&msg::CrestTooLarge { bytes: (*bytes).into() }),
        CrestError::Unreadable(_) => texts.say(&msg::CrestUnreadable),
        CrestError::NotSvg => texts.say(&msg::CrestNotSvg),
        CrestError::TooDeep | CrestError::Repeats => texts.say(&msg::CrestTooComplex),
        CrestError::Element(name) => texts.say(&msg::CrestElement { name: name.into() }),
        CrestError::Script(name) => texts.say(&msg::CrestScript { name: name.into() }),
        CrestError::Outside(address) => texts.say(&msg::CrestOutside { address: address.into() }),
        CrestError::Size => texts.say(&msg::CrestSize),
        // The enum may grow; what is new is told in its own words.
        other => other.to_string(),
    }
}

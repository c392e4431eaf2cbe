//! Calendars, papers, messages, figures, and what an adopter sets.

use texts::msg;

use super::speaker::Speaker;
use super::{Block, Section, Table, lines};
use crate::model::{Indicator, Parameter, Per, Unit};

pub(super) fn calendars(speaker: &Speaker<'_>) -> Section {
    let texts = speaker.texts;
    let mut section = Section::new("calendars", texts.say(&msg::ExplainCalendars));
    for file in &speaker.blueprint.calendars {
        let calendar = &file.calendar;
        let days: Vec<String> = calendar.weekdays.iter().map(|day| speaker.weekday(*day)).collect();
        let say = |formula| speaker.formula(formula, &calendar.id);
        let mut facts = vec![
            (texts.say(&msg::ExplainWeekdays), speaker.all(&days)),
            (texts.say(&msg::ExplainOpensAt), say(&calendar.opens)),
            (texts.say(&msg::ExplainClosesAt), say(&calendar.closes)),
            (texts.say(&msg::ExplainCapacity), say(&calendar.capacity)),
        ];
        if let Some(ahead) = &calendar.book_ahead {
            facts.push((texts.say(&msg::ExplainBookAhead), say(ahead)));
        }
        facts.push((texts.say(&msg::ExplainHolidays), speaker.yes_no(calendar.holidays)));
        let name = speaker.own(&format!("calendar-{}", calendar.id));
        section.parts.push(Section::new(format!("calendar-{}", calendar.id), name).with(Block::Facts(facts)));
    }
    section
}

pub(super) fn documents(speaker: &Speaker<'_>) -> Section {
    let (texts, blueprint) = (speaker.texts, speaker.blueprint);
    let rows = blueprint.identity.document.iter().map(|document| {
        let issued = blueprint.cases.iter().flat_map(|case| {
            let issues = |action: &&crate::model::Action| {
                action.issues.contains(&document.id)
                    || action.issue.iter().any(|issue| issue.document == document.id)
            };
            let named = |action: &crate::model::Action| {
                format!("{}: {}", speaker.kind(&case.case.id), speaker.action(&case.case.id, &action.id))
            };
            case.action.iter().filter(issues).map(named).collect::<Vec<_>>()
        });
        let series = document.series.as_ref().and_then(|id| blueprint.series(id));
        let number = series.map(|series| {
            let per = match series.per {
                Per::Year => texts.say(&msg::ExplainPerYear),
                Per::Day => texts.say(&msg::ExplainPerDay),
                Per::Ever => texts.say(&msg::ExplainPerEver),
            };
            format!("`{}`\n{per}", series.pattern)
        });
        vec![
            speaker.own(&format!("document-{}", document.id)),
            issued.collect::<Vec<_>>().join("\n"),
            number.unwrap_or_else(|| texts.say(&msg::ExplainNoNumber)),
            speaker.yes_no(document.verify),
        ]
    });
    let table = Table {
        caption: texts.say(&msg::ExplainDocuments),
        columns: vec![
            texts.say(&msg::ExplainColumnDocument),
            texts.say(&msg::ExplainColumnIssued),
            texts.say(&msg::ExplainColumnNumber),
            texts.say(&msg::ExplainColumnVerified),
        ],
        rows: rows.collect(),
    };
    Section::new("documents", texts.say(&msg::ExplainDocuments)).with(Block::Table(table))
}

/// Who gets a message.
pub(super) fn receivers(speaker: &Speaker<'_>, message: &str) -> String {
    let Some(message) = speaker.blueprint.message(message) else { return String::new() };
    let named: Vec<String> = message
        .to
        .iter()
        .map(|to| match to.strip_prefix("role:") {
            Some(role) => speaker.role(role),
            None => speaker.word(&format!("explain-to-{to}")),
        })
        .collect();
    speaker.all(&named)
}

/// Subjects are shown with the names of what is put into them: `{ $title }`.
pub(super) fn messages(speaker: &Speaker<'_>) -> Section {
    let (texts, blueprint) = (speaker.texts, speaker.blueprint);
    let rows = blueprint.identity.message.iter().map(|message| {
        let sent = blueprint.cases.iter().flat_map(|case| {
            let sends = |action: &&crate::model::Action| action.notify.contains(&message.id);
            case.action.iter().filter(sends).map(|action| speaker.action(&case.case.id, &action.id))
        });
        let mut sent: Vec<String> = sent.collect();
        sent.dedup();
        vec![speaker.subject(message), receivers(speaker, &message.id), sent.join("\n")]
    });
    let table = Table {
        caption: texts.say(&msg::ExplainMessages),
        columns: vec![
            texts.say(&msg::ExplainColumnMessage),
            texts.say(&msg::ExplainColumnTo),
            texts.say(&msg::ExplainColumnSent),
        ],
        rows: rows.collect(),
    };
    Section::new("messages", texts.say(&msg::ExplainMessages)).with(Block::Table(table))
}

pub(super) fn indicators(speaker: &Speaker<'_>) -> Section {
    let texts = speaker.texts;
    let rows = speaker.blueprint.identity.indicator.iter().map(|indicator| {
        vec![
            speaker.own(&format!("indicator-{}", indicator.id)),
            unit(speaker, indicator.unit),
            reckoned(speaker, indicator),
        ]
    });
    let table = Table {
        caption: texts.say(&msg::ExplainIndicators),
        columns: vec![
            texts.say(&msg::ExplainColumnIndicator),
            texts.say(&msg::ExplainColumnUnit),
            texts.say(&msg::ExplainColumnReckoned),
        ],
        rows: rows.collect(),
    };
    Section::new("indicators", texts.say(&msg::ExplainIndicators)).with(Block::Table(table))
}

fn unit(speaker: &Speaker<'_>, unit: Unit) -> String {
    let texts = speaker.texts;
    match unit {
        Unit::Percent => texts.say(&msg::ExplainUnitPercent),
        Unit::Count => texts.say(&msg::ExplainUnitCount),
        Unit::Minutes => texts.say(&msg::ExplainUnitMinutes),
        Unit::Hours => texts.say(&msg::ExplainUnitHours),
        Unit::Days => texts.say(&msg::ExplainUnitDays),
        Unit::Index => texts.say(&msg::ExplainUnitIndex),
    }
}

fn reckoned(speaker: &Speaker<'_>, indicator: &Indicator) -> String {
    let texts = speaker.texts;
    let say = |formula| speaker.formula(formula, "");
    let share = match (&indicator.numerator, &indicator.denominator) {
        (Some(part), Some(whole)) => {
            Some(texts.say(&msg::ExplainShare { part: say(part).into(), whole: say(whole).into() }))
        }
        _ => None,
    };
    // A path of what is split: its first name is the collection.
    let split = |formula: &crate::model::Formula| {
        speaker.formula(formula, formula.text().split('.').next().unwrap_or_default().trim())
    };
    let by: Vec<String> = indicator.by.iter().map(split).collect();
    let split = (!by.is_empty()).then(|| texts.say(&msg::ExplainSplit { by: speaker.all(&by).into() }));
    let law = indicator.law.as_ref().map(|law| texts.say(&msg::ExplainSource { law: law.into() }));
    lines([share, indicator.value.as_ref().map(say), split, law])
}

pub(super) fn parameters(speaker: &Speaker<'_>) -> Section {
    let (texts, identity) = (speaker.texts, &speaker.blueprint.identity);
    let rows = identity.parameter.iter().map(|parameter| {
        let permitted = identity.permits.parameters.contains(&parameter.id);
        vec![
            speaker.own(&format!("parameter-{}", parameter.id)),
            match &parameter.default {
                Some(value) => speaker.value(parameter, value),
                None => texts.say(&msg::ExplainNoDefault),
            },
            lines([
                bounds(speaker, parameter),
                parameter.law.as_ref().map(|law| texts.say(&msg::ExplainSource { law: law.into() })),
            ]),
            speaker.yes_no(permitted),
            format!("`{}`", parameter.id),
        ]
    });
    let table = Table {
        caption: texts.say(&msg::ExplainParameters),
        columns: vec![
            texts.say(&msg::ExplainColumnParameter),
            texts.say(&msg::ExplainColumnDefault),
            texts.say(&msg::ExplainColumnBounds),
            texts.say(&msg::ExplainColumnPermitted),
            texts.say(&msg::ExplainColumnKey),
        ],
        rows: rows.collect(),
    };
    Section::new("parameters", texts.say(&msg::ExplainParameters))
        .with(Block::Text(texts.say(&msg::ExplainParametersAbout)))
        .with(Block::Table(table))
}

pub(crate) fn bounds(speaker: &Speaker<'_>, parameter: &Parameter) -> Option<String> {
    let texts = speaker.texts;
    let value = |value| speaker.value(parameter, value);
    Some(match (&parameter.min, &parameter.max) {
        (Some(least), Some(most)) => {
            texts.say(&msg::ExplainBetween { least: value(least).into(), most: value(most).into() })
        }
        (Some(least), None) => texts.say(&msg::ExplainLimitMin { least: value(least).into() }),
        (None, Some(most)) => texts.say(&msg::ExplainLimitMax { most: value(most).into() }),
        (None, None) => {
            let of = parameter.of.as_ref()?;
            let options: Vec<String> = speaker
                .blueprint
                .choice_options(of)
                .iter()
                .map(|option| speaker.option(of, option))
                .collect();
            texts.say(&msg::ExplainAmong { options: speaker.any(&options).into() })
        }
    })
}

/// What an office may write in an overlay.
pub(super) fn permits(speaker: &Speaker<'_>) -> Section {
    let (texts, permits) = (speaker.texts, &speaker.blueprint.identity.permits);
    let mut may = Vec::new();
    if !permits.parameters.is_empty() {
        may.push(texts.say(&msg::ExplainPermitsParameters));
    }
    if permits.rubrics {
        may.push(texts.say(&msg::ExplainPermitsRubrics));
    }
    if permits.rounds {
        may.push(texts.say(&msg::ExplainPermitsRounds));
    }
    if permits.calendars {
        may.push(texts.say(&msg::ExplainPermitsCalendars));
    }
    if permits.texts {
        may.push(texts.say(&msg::ExplainPermitsTexts));
    }
    if !permits.fields.is_empty() {
        let forms: Vec<String> =
            permits.fields.iter().map(|form| speaker.own(&format!("form-{form}"))).collect();
        may.push(texts.say(&msg::ExplainPermitsFields { forms: speaker.all(&forms).into() }));
    }
    if may.is_empty() {
        may.push(texts.say(&msg::ExplainPermitsNothing));
    }
    Section::new("permits", texts.say(&msg::ExplainPermits)).with(Block::List(may))
}

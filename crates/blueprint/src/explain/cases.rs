//! How a case goes: its statuses, what may be done, by whom, when, and what comes of it.

use texts::msg;

use super::speaker::Speaker;
use super::{Block, Section, Table, forms, lines};
use crate::flow::Flow;
use crate::model::{Action, Case, Formula, JudgingEffect};

pub(super) fn section(speaker: &Speaker<'_>) -> Section {
    let mut section = Section::new("cases", speaker.texts.say(&msg::ExplainCases));
    section.parts = speaker.blueprint.cases.iter().map(|case| self::case(speaker, case)).collect();
    section
}

fn case(speaker: &Speaker<'_>, case: &Case) -> Section {
    let texts = speaker.texts;
    let id = &case.case.id;
    let mut about = Vec::new();
    if case.case.single {
        about.push(texts.say(&msg::ExplainSingle));
    }
    if case.case.agency {
        about.push(texts.say(&msg::ExplainOfAgency));
    }
    let mut section = Section::new(format!("case-{id}"), speaker.kind(id))
        .with(Block::Text(about.join(" ")))
        .with(Block::Flow(Box::new(Flow::of(speaker, case))))
        .with(Block::Table(actions(speaker, case)));
    section = section.with(Block::Table(flags(speaker, case)));
    section.with(Block::Table(forms::fields(speaker, id, &case.field, texts.say(&msg::ExplainOwnFields))))
}

/// The drawing's content as a table, and more than a drawing can hold.
fn actions(speaker: &Speaker<'_>, case: &Case) -> Table {
    let texts = speaker.texts;
    let row = |action: &Action| {
        vec![
            speaker.action(&case.case.id, &action.id),
            way(speaker, case, action),
            who(speaker, case, action),
            conditions(speaker, case, action),
            effects(speaker, case, action),
        ]
    };
    Table {
        caption: texts.say(&msg::ExplainActions { case: speaker.kind(&case.case.id).into() }),
        columns: vec![
            texts.say(&msg::ExplainColumnAction),
            texts.say(&msg::ExplainColumnWay),
            texts.say(&msg::ExplainColumnWho),
            texts.say(&msg::ExplainColumnConditions),
            texts.say(&msg::ExplainColumnEffects),
        ],
        rows: case.action.iter().map(row).collect(),
    }
}

/// From where to where.
fn way(speaker: &Speaker<'_>, case: &Case, action: &Action) -> String {
    let texts = speaker.texts;
    let status = |id: &str| speaker.status(&case.case.id, id);
    if action.opens {
        let first = case.status.first().map_or("", |status| status.id.as_str());
        let to = status(action.to.as_ref().map_or(first, |to| to.as_str()));
        return texts.say(&msg::ExplainBegins { to: to.into() });
    }
    let from: Vec<String> = action.from.iter().map(|from| status(from)).collect();
    let from = if from.is_empty() { texts.say(&msg::ExplainFromAny) } else { speaker.any(&from) };
    match &action.to {
        Some(to) => texts.say(&msg::ExplainWay { from: from.into(), to: status(to).into() }),
        None => texts.say(&msg::ExplainStays { from: from.into() }),
    }
}

fn who(speaker: &Speaker<'_>, case: &Case, action: &Action) -> String {
    let texts = speaker.texts;
    let mut said: Vec<String> = action.by.iter().map(|by| speaker.by(&case.case.id, by)).collect();
    if action.auto {
        said.push(texts.say(&msg::ExplainAuto));
    }
    said.join("\n")
}

/// What must be so for it to be done.
fn conditions(speaker: &Speaker<'_>, case: &Case, action: &Action) -> String {
    let (texts, id) = (speaker.texts, &case.case.id);
    let say = |formula: &Formula| speaker.formula(formula, id);
    let form = action.form.as_ref().map(|form| {
        let form = speaker.own(&format!("form-{form}"));
        match action.partial {
            true => texts.say(&msg::ExplainFormPartial { form: form.into() }),
            false => texts.say(&msg::ExplainForm { form: form.into() }),
        }
    });
    let deadline = action.deadline.as_ref().map(|at| match &action.grace {
        Some(grace) => texts.say(&msg::ExplainDeadlineGrace { at: say(at).into(), grace: say(grace).into() }),
        None => texts.say(&msg::ExplainDeadline { at: say(at).into() }),
    });
    let when = action.when.as_ref().map(|when| texts.say(&msg::ExplainWhen { when: say(when).into() }));
    let reason = action.reason.then(|| texts.say(&msg::ExplainReason));
    let requires = action.require.iter().map(|require| {
        let refusal = speaker.own(&format!("refuse-{id}-{}", require.id));
        let said =
            texts.say(&msg::ExplainRequire { that: say(&require.that).into(), refusal: refusal.into() });
        Some(with_law(speaker, said, require.law.as_deref()))
    });
    let law = action.law.as_ref().map(|law| texts.say(&msg::ExplainSource { law: law.into() }));
    lines([form, deadline, when, reason].into_iter().chain(requires).chain([law]))
}

/// What it brings, in the order in which it is done.
pub(crate) fn effects(speaker: &Speaker<'_>, case: &Case, action: &Action) -> String {
    let (texts, id) = (speaker.texts, &case.case.id);
    let only = |said: String, when: &Option<Formula>| match when {
        Some(when) => {
            texts.say(&msg::ExplainOnlyWhen { what: said.into(), when: speaker.formula(when, id).into() })
        }
        None => said,
    };
    let mut said = Vec::new();
    if let Some(book) = &action.book {
        let calendar = speaker.own(&format!("calendar-{}", book.calendar));
        said.push(texts.say(&msg::ExplainBooks { calendar: calendar.into() }));
    }
    if action.release.is_some() {
        said.push(texts.say(&msg::ExplainReleases));
    }
    for number in &action.number {
        // A column where it is claimed once a row, else a field.
        let into = speaker.fact(id, &number.into).or_else(|| row_label(speaker, id, &number.into));
        let what = texts.say(&msg::ExplainNumbers {
            what: into.unwrap_or_else(|| number.into.to_string()).into(),
            pattern: pattern(speaker, &number.series).into(),
        });
        said.push(only(what, &number.when));
    }
    let set: Vec<String> = action.set.0.iter().filter_map(|(field, _)| speaker.fact(id, field)).collect();
    if !set.is_empty() {
        said.push(texts.say(&msg::ExplainSets { what: speaker.all(&set).into() }));
    }
    for write in &action.write {
        let register = speaker.kind(&write.register);
        let what = match write.record {
            Some(_) => texts.say(&msg::ExplainRewrites { register: register.into() }),
            None => texts.say(&msg::ExplainWrites { register: register.into() }),
        };
        said.push(only(what, &write.when));
    }
    for open in &action.open {
        said.push(only(texts.say(&msg::ExplainOpens { kind: speaker.kind(&open.case).into() }), &open.when));
    }
    if let Some(effect) = action.judging {
        said.push(match effect {
            JudgingEffect::Open => texts.say(&msg::ExplainJudgingOpen),
            JudgingEffect::Close => texts.say(&msg::ExplainJudgingClose),
            JudgingEffect::Decide => texts.say(&msg::ExplainJudgingDecide),
            JudgingEffect::Score => texts.say(&msg::ExplainJudgingScore),
            JudgingEffect::Recuse => texts.say(&msg::ExplainJudgingRecuse),
            JudgingEffect::Return => texts.say(&msg::ExplainJudgingReturn),
        });
    }
    for act in &action.act {
        if let Some((kind, other)) = act.action.split_once('.') {
            said.push(texts.say(&msg::ExplainActs {
                kind: speaker.kind(kind).into(),
                action: speaker.action(kind, other).into(),
            }));
        }
    }
    let document =
        |id: &str| texts.say(&msg::ExplainIssues { document: speaker.own(&format!("document-{id}")).into() });
    said.extend(action.issues.iter().map(|one| document(one)));
    said.extend(action.issue.iter().map(|issue| only(document(&issue.document), &issue.when)));
    let flags = |names: &[crate::model::Name]| {
        let names: Vec<String> = names.iter().map(|flag| speaker.own(&format!("flag-{id}-{flag}"))).collect();
        (!names.is_empty()).then(|| speaker.all(&names))
    };
    said.extend(flags(&action.raise).map(|what| texts.say(&msg::ExplainRaises { what: what.into() })));
    said.extend(flags(&action.lower).map(|what| texts.say(&msg::ExplainLowers { what: what.into() })));
    if action.assign.is_some() {
        said.push(texts.say(&msg::ExplainAssigns));
    }
    if action.unassign.is_some() {
        said.push(texts.say(&msg::ExplainUnassigns));
    }
    for message in &action.notify {
        said.push(
            texts.say(&msg::ExplainNotifies { to: super::settings::receivers(speaker, message).into() }),
        );
    }
    said.dedup();
    said.join("\n")
}

/// The name of a column of any table of a case.
fn row_label(speaker: &Speaker<'_>, kind: &str, column: &str) -> Option<String> {
    let table =
        speaker.blueprint.fields(kind).into_iter().find(|f| f.column.iter().any(|c| c.id == column))?;
    speaker.find(&format!("{}-{column}", speaker.field_key(kind, &table.id)?))
}

fn pattern(speaker: &Speaker<'_>, series: &str) -> String {
    speaker.blueprint.series(series).map_or_else(String::new, |series| series.pattern.to_string())
}

fn flags(speaker: &Speaker<'_>, case: &Case) -> Table {
    let (texts, id) = (speaker.texts, &case.case.id);
    let rows = case.flag.iter().map(|flag| {
        let when = match &flag.when {
            Some(when) => speaker.formula(when, id),
            None => texts.say(&msg::ExplainFlagByHand),
        };
        let own = speaker.own(&format!("flag-{id}-{}", flag.id));
        vec![own, with_law(speaker, when, flag.law.as_deref()), speaker.class(flag.class)]
    });
    Table {
        caption: texts.say(&msg::ExplainFlags),
        columns: vec![
            texts.say(&msg::ExplainColumnFlag),
            texts.say(&msg::ExplainColumnWhen),
            texts.say(&msg::ExplainColumnClass),
        ],
        rows: rows.collect(),
    }
}

/// A rule with its source.
pub(super) fn with_law(speaker: &Speaker<'_>, said: String, law: Option<&str>) -> String {
    match law {
        Some(law) => format!("{said}\n{}", speaker.texts.say(&msg::ExplainSource { law: law.into() })),
        None => said,
    }
}

//! What the service is and promises, and who takes part.

use texts::msg;

use super::speaker::Speaker;
use super::{Block, Section};
use crate::model::{Name, Rows, View};
use crate::wordings::STANDARD;

pub(super) fn about(speaker: &Speaker<'_>) -> Section {
    let (texts, identity) = (speaker.texts, &speaker.blueprint.identity);
    let kinds: Vec<String> =
        identity.agency.kinds.iter().map(|kind| speaker.own(&format!("agency-{kind}"))).collect();
    let mut facts = vec![(texts.say(&msg::ExplainKey), identity.blueprint.id.to_string())];
    if let Some(standard) = &identity.standard {
        facts.push((texts.say(&msg::ExplainPromised), speaker.promised(&standard.time)));
        let fee = match standard.fee {
            0 => texts.say(&msg::ExplainFree),
            fee => speaker.money(fee as f64),
        };
        facts.push((texts.say(&msg::ExplainFee), fee));
        if !standard.law.is_empty() {
            facts.push((texts.say(&msg::ExplainLaw), standard.law.join("; ")));
        }
    }
    if !kinds.is_empty() {
        facts.push((texts.say(&msg::ExplainAgencies), speaker.all(&kinds)));
    }
    Section::new("about", texts.say(&msg::ExplainAbout)).with(Block::Facts(facts))
}

/// The components of a standard of service.
pub(super) fn standard(speaker: &Speaker<'_>) -> Section {
    let facts = STANDARD.iter().filter_map(|component| {
        let said = speaker.find(&format!("standard-{component}"))?;
        Some((speaker.word(&format!("explain-standard-{component}")), said))
    });
    Section::new("standard", speaker.texts.say(&msg::ExplainStandard)).with(Block::Facts(facts.collect()))
}

pub(super) fn roles(speaker: &Speaker<'_>) -> Section {
    let mut section = Section::new("roles", speaker.texts.say(&msg::ExplainRoles));
    section.parts =
        speaker.blueprint.identity.role.iter().map(|role| self::role(speaker, &role.id)).collect();
    section
}

fn role(speaker: &Speaker<'_>, id: &Name) -> Section {
    let (texts, blueprint) = (speaker.texts, speaker.blueprint);
    let mut does = Vec::new();
    let mut sees = Vec::new();
    for case in &blueprint.cases {
        let kind = &case.case.id;
        let actions = case.action.iter().filter(|action| action.by.iter().any(|by| by.role == *id));
        let names: Vec<String> = actions.map(|action| speaker.action(kind, &action.id)).collect();
        if !names.is_empty() {
            does.push(
                texts
                    .say(&msg::ExplainMay { kind: speaker.kind(kind).into(), what: names.join("; ").into() }),
            );
        }
        let own = case.view.iter().filter(|view| view.role == *id);
        sees.extend(own.map(|view| self::view(speaker, kind, view)));
    }
    for register in &blueprint.registers {
        let own = register.view.iter().filter(|view| view.role == *id);
        sees.extend(own.map(|view| self::view(speaker, &register.register.id, view)));
    }
    let public = blueprint.role(id).is_some_and(|role| role.public);
    let mut facts = Vec::new();
    facts.push((
        texts.say(&msg::ExplainDoes),
        if does.is_empty() { texts.say(&msg::ExplainNothing) } else { does.join("\n") },
    ));
    facts.push((
        texts.say(&msg::ExplainSees),
        if sees.is_empty() { texts.say(&msg::ExplainNothing) } else { sees.join("\n") },
    ));
    let mut section = Section::new(format!("role-{id}"), speaker.role(id));
    if public {
        section = section.with(Block::Text(texts.say(&msg::ExplainPublicRole)));
    }
    section.with(Block::Facts(facts))
}

/// What a view gives, in a sentence.
pub(crate) fn view(speaker: &Speaker<'_>, kind: &str, view: &View) -> String {
    let (texts, blueprint) = (speaker.texts, speaker.blueprint);
    let is_case = blueprint.case(kind).is_some();
    let scope = blueprint.role(&view.role).map(|role| role.scope).unwrap_or_default();
    let named = |names: &[Name]| -> Vec<String> {
        names.iter().map(|name| speaker.fact(kind, name).unwrap_or_else(|| name.to_string())).collect()
    };
    let mut what = Vec::new();
    if !view.classes.is_empty() {
        let classes: Vec<String> = view.classes.iter().map(|class| speaker.class(*class)).collect();
        what.push(texts.say(&msg::ExplainSeesClasses { classes: speaker.all(&classes).into() }));
    }
    what.extend(named(&view.fields));
    let mut said =
        vec![if what.is_empty() { texts.say(&msg::ExplainSeesExistence) } else { speaker.all(&what) }];
    if !view.hide.is_empty() {
        said.push(texts.say(&msg::ExplainSeesNot { what: speaker.all(&named(&view.hide)).into() }));
    }
    if !view.statuses.is_empty() {
        let statuses: Vec<String> = view.statuses.iter().map(|status| speaker.status(kind, status)).collect();
        said.push(texts.say(&msg::ExplainSeesStatuses { statuses: speaker.any(&statuses).into() }));
    }
    if let Some(when) = &view.when {
        said.push(texts.say(&msg::ExplainSeesWhen { when: speaker.formula(when, kind).into() }));
    }
    // A register's records are nobody's own: of them a role sees all or none.
    let rows = match view.rows.unwrap_or(scope) {
        rows if is_case || rows == Rows::All => speaker.rows(rows),
        _ => speaker.rows(Rows::None),
    };
    texts.say(&msg::ExplainView {
        kind: speaker.kind(kind).into(),
        rows: rows.into(),
        what: said.join("; ").into(),
    })
}

//! An edition as its pages tell it: when entries are taken, who won, who takes part, how far the judges are. All of it with the actor's eyes.

use std::collections::{BTreeMap, BTreeSet};

use blueprint::expr::{Ref, Value};
use blueprint::model::{JudgingEffect, JudgingFile, PublicPage, Rows};
use engine::{Actor, Seen, State};
use jiff::Timestamp;
use rust_decimal::Decimal;

use super::Eyes;

/// When entries are taken, and by which action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// The kind of case that is opened.
    pub kind: String,
    /// The action that opens it.
    pub action: String,
    /// From when; none where it is not said.
    pub opens: Option<Timestamp>,
    /// Until when.
    pub closes: Timestamp,
    /// Whether that is now.
    pub open: bool,
}

/// Units that may take part, and those that do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    /// Who may, in the order of the government's list.
    pub may: Vec<Ref>,
    /// Who does, by key.
    pub taking: BTreeSet<String>,
}

/// How far a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetState {
    /// Not begun.
    Due,
    /// Begun.
    Begun,
    /// Sent.
    Sent,
    /// Out of the round.
    Out,
}

/// How far the judges are in the round that was opened last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The round.
    pub round: String,
    /// Entries in it, in the order in which they were given out.
    pub entries: Vec<Ref>,
    /// For each judge his sheets by entry: how far each is, and which it is.
    pub judges: BTreeMap<Ref, BTreeMap<Ref, (SheetState, Ref)>>,
}

impl Progress {
    /// How many sheets of a judge, or of all, are in a state.
    #[must_use]
    pub fn count(&self, state: SheetState, judge: Option<&Ref>) -> usize {
        let of = self.judges.iter().filter(|(one, _)| judge.is_none_or(|judge| judge == *one));
        of.flat_map(|(_, sheets)| sheets.values()).filter(|(one, _)| *one == state).count()
    }
}

impl<'a> Eyes<'a> {
    /// What its blueprint says of judging.
    #[must_use]
    pub fn judging(&self) -> Option<&'a JudgingFile> {
        self.adoption.blueprint.judging.as_ref()
    }

    /// What its pages for the public are made of.
    #[must_use]
    pub fn public_page(&self) -> Option<&'a PublicPage> {
        self.judging()?.page.as_ref()
    }

    /// The case that runs the edition, where the actor sees it.
    #[must_use]
    pub fn edition(&self) -> Option<Seen> {
        let runs = &self.judging()?.judging.runs;
        self.memory().all(runs).iter().find_map(|of| self.see(of))
    }

    /// When entries are taken: the deadline of the action that opens one, once the edition is announced to the actor.
    #[must_use]
    pub fn registration(&self) -> Option<Registration> {
        let file = self.judging()?;
        if !self.any(&file.judging.runs) {
            return None;
        }
        let case = self.adoption.blueprint.case(&file.judging.entry)?;
        let action = case.action.iter().find(|action| action.opens && action.deadline.is_some())?;
        let (opens, closes) = match self.scene().eval(action.deadline.as_ref()?, &[]) {
            Value::Period(from, to) => (Some(from), to),
            Value::Instant(to) => (None, to),
            _ => return None,
        };
        let within = opens.is_none_or(|opens| opens <= self.now) && self.now <= closes;
        let open = within && self.ready_to_open(&case.case.id, &action.id);
        let (kind, action) = (case.case.id.to_string(), action.id.to_string());
        Some(Registration { kind, action, opens, closes, open })
    }

    /// Whether what an opening action requires of the house, whoever opens what, holds now: a registration that is open, a test that runs.
    #[must_use]
    pub fn ready_to_open(&self, kind: &str, action: &str) -> bool {
        let action = self.adoption.blueprint.case(kind).and_then(|case| case.action(action));
        let of_house = |formula: &str| {
            !formula
                .split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
                .any(|word| matches!(word, "case" | "actor"))
        };
        let scene = self.scene();
        action.is_some_and(|action| {
            action
                .require
                .iter()
                .filter(|one| of_house(one.that.text()))
                .all(|one| scene.holds(&one.that, &[]))
        })
    }

    /// The number of the certificate of an entry, where the actor sees the certificate and it holds.
    #[must_use]
    pub fn certificate(&self, entry: &Ref) -> Option<String> {
        let kind = self.public_page()?.certificate.as_ref()?;
        let case = self.adoption.blueprint.case(kind)?;
        let found = self.memory().having(kind, "entry", &Value::Ref(entry.clone()))?;
        let seen =
            found.iter().rev().filter_map(|of| self.see(of)).find(|seen| !case.is_final(&seen.status))?;
        seen.issued.last()?.number.clone()
    }

    /// Whether a role of the actor may ever do something on a case here.
    #[must_use]
    pub fn acts(&self) -> bool {
        let Actor::User(me) = self.actor else { return false };
        let Some(user) = self.adoption.user(me) else { return false };
        let actions = self.adoption.blueprint.cases.iter().flat_map(|case| &case.action);
        actions.flat_map(|action| &action.by).any(|by| user.roles.contains(by.role.as_str()))
    }

    /// Winners that the actor sees, in the order of their places, with these fields and their place.
    #[must_use]
    pub fn winners(&self, fields: &[&str]) -> Vec<Seen> {
        let Some(file) = self.judging() else { return Vec::new() };
        let mut winners = self.in_status(file, &file.judging.winner, fields);
        winners.sort_by_key(|seen| self.place(seen).unwrap_or(Decimal::MAX));
        winners
    }

    /// The others that took part, in the order of opening, which says nothing of theirs.
    #[must_use]
    pub fn others(&self, fields: &[&str]) -> Vec<Seen> {
        self.judging().map(|file| self.in_status(file, &file.judging.other, fields)).unwrap_or_default()
    }

    /// The place of an entry, where the actor sees it.
    #[must_use]
    pub fn place(&self, seen: &Seen) -> Option<Decimal> {
        match seen.fields.get(self.judging()?.judging.place.as_str())? {
            Value::Number(place) => Some(*place),
            _ => None,
        }
    }

    fn in_status(&self, file: &JudgingFile, status: &str, fields: &[&str]) -> Vec<Seen> {
        let mut wanted = vec![file.judging.place.as_str()];
        wanted.extend(fields);
        // Only those in the status are looked at: an index finds them.
        let found = self.memory().having(&file.judging.entry, "status", &Value::text(status));
        let scene = self.scene();
        let sight = engine::Sight::of(&scene, self.actor);
        let all = found.unwrap_or_else(|| self.memory().all(&file.judging.entry).to_vec());
        all.iter().filter_map(|of| sight.glance(of, &wanted)).filter(|seen| seen.status == status).collect()
    }

    /// Units that may take part and those that do; none for whoever does not see every entry that counts.
    #[must_use]
    pub fn participation(&self) -> Option<Participation> {
        let (file, page) = (self.judging()?, self.public_page()?);
        let entry = &file.judging.entry;
        let statuses: Vec<&str> = page.taking.iter().map(|status| status.as_str()).collect();
        if !self.covers(entry, &statuses) {
            return None;
        }
        let kinds = page.who.as_ref().and_then(|who| self.adoption.parameters.get(who.as_str()));
        let may = |unit: &&Ref| match (kinds, self.adoption.agency(&unit.id)) {
            (Some(Value::List(kinds)), Some(agency)) => {
                kinds.iter().any(|kind| kind.as_text() == Some(&agency.kind))
            }
            (_, agency) => agency.is_some(),
        };
        let may = self.adoption.agencies().iter().filter(may).cloned().collect();
        let taking = self
            .glance(entry, &["agency"])
            .into_iter()
            .filter(|seen| statuses.contains(&seen.status.as_str()))
            .filter_map(|seen| seen.fields.get("agency").and_then(Value::as_ref).map(|unit| unit.id.clone()))
            .collect();
        Some(Participation { may, taking })
    }

    /// How far the judges are, as far as the actor sees their sheets; none before a round was opened.
    #[must_use]
    pub fn progress(&self) -> Option<Progress> {
        let file = self.judging()?;
        let case = self.adoption.blueprint.case(&file.judging.sheet)?;
        let sheets = self.glance(&file.judging.sheet, &["round", "judge", "entry"]);
        let round = sheets.last()?.fields.get("round")?.as_text()?.to_string();
        let sends = |status: &str| {
            case.action.iter().any(|action| {
                action.judging == Some(JudgingEffect::Score)
                    && !action.partial
                    && action.to.as_ref().is_some_and(|to| to == status)
            })
        };
        let first = case.status.first().map(|status| status.id.as_str());
        let mut progress = Progress { round, entries: Vec::new(), judges: BTreeMap::new() };
        let mut known = BTreeSet::new();
        for seen in &sheets {
            let field = |name: &str| seen.fields.get(name);
            if field("round").and_then(Value::as_text) != Some(progress.round.as_str()) {
                continue;
            }
            let of = |name: &str| field(name).and_then(Value::as_ref).cloned();
            let (Some(judge), Some(entry)) = (of("judge"), of("entry")) else { continue };
            let state = match seen.status.as_str() {
                status if sends(status) => SheetState::Sent,
                status if case.is_final(status) => SheetState::Out,
                status if Some(status) == first => SheetState::Due,
                _ => SheetState::Begun,
            };
            if known.insert(entry.clone()) {
                progress.entries.push(entry.clone());
            }
            progress.judges.entry(judge).or_default().insert(entry, (state, seen.of.clone()));
        }
        Some(progress)
    }

    /// Whether the actor has a role of the house that sees all of a kind by its scope: whoever keeps, decides, leads or watches.
    #[must_use]
    pub fn oversees(&self) -> bool {
        let Actor::User(me) = self.actor else { return false };
        let Some(user) = self.adoption.user(me) else { return false };
        let roles = user.roles.iter().filter_map(|role| self.adoption.blueprint.role(role));
        roles.into_iter().any(|role| role.scope == Rows::All && !role.public)
    }

    /// Whether the actor has no role here but that of everybody.
    #[must_use]
    pub fn is_visitor(&self) -> bool {
        let Actor::User(me) = self.actor else { return true };
        let known = |role: &String| self.adoption.blueprint.role(role).is_some_and(|role| !role.public);
        !self.adoption.user(me).is_some_and(|user| user.roles.iter().any(known))
    }
}

//! Which open cases a change touches. A case is pinned to the version with which it began: without a migration it stays there.

use std::collections::BTreeSet;

use serde::Serialize;
use texts::msg;

use super::{Differ, Meets};
use crate::model::Case;

/// Which open cases a change touches.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "fate", rename_all = "snake_case")]
pub enum Touches {
    /// Open cases stay on the old version; only cases that are opened from now on meet the change.
    Stay {
        /// The kinds that would meet it; empty: all.
        kinds: Vec<String>,
    },
    /// A migration moves open cases of the old version, and these then meet the change.
    Move {
        /// The migration's file.
        migration: String,
        /// Which of them.
        cases: Vec<Touch>,
    },
    /// No case: records that exist keep what they have, later versions of them follow.
    Records,
    /// No case: figures are reckoned anew.
    Figures,
}

/// Open cases of a kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Touch {
    /// The kind of case.
    pub kind: String,
    /// In which statuses of the old version; empty: none of them comes there any more.
    pub statuses: Vec<String>,
    /// These are all statuses in which a case is open.
    pub all: bool,
}

impl Differ<'_> {
    pub(super) fn touches(&self, meets: &Meets, gone: bool) -> Touches {
        match meets {
            Meets::Records(_) => return Touches::Records,
            Meets::Figures => return Touches::Figures,
            _ => {}
        }
        let kinds: Vec<String> = match meets {
            Meets::Actions(actions) => {
                let kinds: BTreeSet<&String> = actions.iter().map(|(kind, _)| kind).collect();
                kinds.into_iter().cloned().collect()
            }
            Meets::Kinds(kinds) => kinds.clone(),
            Meets::Statuses(kind, _) => vec![kind.clone()],
            _ => Vec::new(),
        };
        let Some(migration) = self.migration else { return Touches::Stay { kinds } };
        let path =
            self.after.blueprint.file(migration.file).map(|file| file.path.clone()).unwrap_or_default();
        let moved: Vec<String> = match kinds.is_empty() {
            true => self.before.blueprint.cases.iter().map(|case| case.case.id.to_string()).collect(),
            false => kinds,
        };
        let cases = moved.iter().filter_map(|kind| self.touch(kind, meets, gone)).collect();
        Touches::Move { migration: path, cases }
    }

    /// Which statuses of the old version lead to where the change is met.
    fn touch(&self, kind: &str, meets: &Meets, gone: bool) -> Option<Touch> {
        let old = self.before.blueprint.case(kind)?;
        let open: Vec<String> =
            old.status.iter().filter(|status| !status.last).map(|status| status.id.to_string()).collect();
        let statuses: Vec<String> = match meets {
            Meets::Actions(actions) => {
                let ids: Vec<&str> =
                    actions.iter().filter(|(of, _)| of == kind).map(|(_, action)| action.as_str()).collect();
                // What is gone was met on the old way, everything else is met on the new one.
                let way = if gone { Some(old) } else { self.after.blueprint.case(kind) };
                let reached = way.map(|way| before(way, &ids)).unwrap_or_default();
                open.iter()
                    .filter(|status| {
                        let now = if gone { (*status).clone() } else { self.moved(kind, status) };
                        reached.contains(&now)
                    })
                    .cloned()
                    .collect()
            }
            Meets::Statuses(_, statuses) => open
                .iter()
                .filter(|status| statuses.contains(status) || statuses.contains(&self.moved(kind, status)))
                .cloned()
                .collect(),
            _ => open.clone(),
        };
        Some(Touch { kind: kind.to_owned(), all: statuses.len() == open.len(), statuses })
    }

    /// The status that a migration gives a case.
    pub(super) fn moved(&self, kind: &str, status: &str) -> String {
        let steps = self.migration.and_then(|one| one.case.iter().find(|case| case.id == kind));
        steps
            .and_then(|case| case.statuses.iter().find(|(old, _)| **old == *status))
            .map_or_else(|| status.to_owned(), |(_, new)| new.to_string())
    }

    pub(super) fn touched(&self, touches: &Touches) -> String {
        let texts = self.after.texts;
        let version =
            |speaker: &crate::explain::Speaker<'_>| speaker.blueprint.identity.blueprint.version.to_string();
        let (old, new) = (version(self.before), version(self.after));
        match touches {
            Touches::Records => texts.say(&msg::DiffTouchesRecords),
            Touches::Figures => texts.say(&msg::DiffTouchesFigures { new: new.into() }),
            Touches::Stay { kinds } if kinds.is_empty() => {
                texts.say(&msg::DiffStayAll { old: old.into(), new: new.into() })
            }
            Touches::Stay { kinds } => {
                let names: Vec<String> = kinds.iter().map(|kind| self.kind(kind)).collect();
                texts.say(&msg::DiffStay {
                    kinds: self.after.all(&names).into(),
                    old: old.into(),
                    new: new.into(),
                })
            }
            Touches::Move { migration, cases } => {
                let touched: Vec<String> = cases
                    .iter()
                    .filter(|touch| !touch.statuses.is_empty())
                    .map(|touch| {
                        let kind = self.kind(&touch.kind);
                        if touch.all {
                            return texts.say(&msg::DiffMoveEvery { kind: kind.into() });
                        }
                        let statuses: Vec<String> = touch
                            .statuses
                            .iter()
                            .map(|status| format!("“{}”", self.before.status(&touch.kind, status)))
                            .collect();
                        texts.say(&msg::DiffMoveStatuses {
                            kind: kind.into(),
                            statuses: self.before.any(&statuses).into(),
                        })
                    })
                    .collect();
                if touched.is_empty() {
                    return texts.say(&msg::DiffMoveNone { old: old.into() });
                }
                texts.say(&msg::DiffMove {
                    cases: self.after.all(&touched).into(),
                    old: old.into(),
                    migration: migration.into(),
                })
            }
        }
    }

    fn kind(&self, kind: &str) -> String {
        match self.after.blueprint.case(kind) {
            Some(_) => self.after.kind(kind),
            None => self.before.kind(kind),
        }
    }
}

/// Statuses from which one of these actions can still be reached.
fn before(case: &Case, actions: &[&str]) -> BTreeSet<String> {
    let all = || case.status.iter().filter(|status| !status.last).map(|status| status.id.to_string());
    let from = |action: &crate::model::Action| -> Vec<String> {
        match action.from.is_empty() {
            true if action.opens => Vec::new(),
            true => all().collect(),
            false => action.from.iter().map(ToString::to_string).collect(),
        }
    };
    let named = case.action.iter().filter(|action| actions.contains(&action.id.as_str()));
    let mut reached: BTreeSet<String> = named.flat_map(from).collect();
    loop {
        let leads = |action: &&crate::model::Action| {
            action.to.as_ref().is_some_and(|to| reached.contains(to.as_str()))
        };
        let more: BTreeSet<String> = case.action.iter().filter(leads).flat_map(from).collect();
        if more.is_subset(&reached) {
            return reached;
        }
        reached.extend(more);
    }
}

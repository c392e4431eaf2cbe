//! An adoption that runs: its state in memory, at a position of its log.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard};

use blueprint::expr::{Ref, Value};
use blueprint::model::Class;
use blueprint::{Blueprint, Wordings};
use engine::{Actor, Adoption, Event, Memory, Offer, Scene, Seen, Sight, State, Subject};
use jiff::Timestamp;
use store::{Personal, Scope, Snapshot};

use super::Outcome;

/// An adoption that runs.
pub struct Hall {
    /// Its key, such as `gala-2026`.
    pub key: String,
    pub(super) scope: Scope,
    live: RwLock<Live>,
    /// The ranking at a position: it takes thousands of draws, and is the same for all who may know it.
    ranked: Mutex<Option<Ranked>>,
    /// What readers see of each kind.
    listed: Mutex<Listed>,
    /// One command is decided and committed at a time: rules over many cases need it.
    pub(super) door: tokio::sync::Mutex<()>,
}

/// A position, and the ranking there.
pub(super) type Ranked = (u64, Option<Arc<Outcome>>);

/// A case or record that an actor sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct There {
    /// Which.
    pub of: Ref,
    /// Its status; empty for a record.
    pub status: String,
}

/// What readers see of each kind, at a position and in a minute: lists, counts and pages of them ask again and again.
#[derive(Default)]
struct Listed {
    at: (u64, i64),
    rows: BTreeMap<(String, String), Arc<Vec<There>>>,
}

impl Listed {
    fn of(&self, at: (u64, i64), key: &(String, String)) -> Option<Arc<Vec<There>>> {
        self.rows.get(key).filter(|_| self.at == at).cloned()
    }
}

/// Readers and kinds that are remembered; then it begins anew.
const READERS: usize = 2_000;

/// What a hall holds at a moment.
struct Live {
    adoption: Arc<Adoption>,
    wordings: Arc<Wordings>,
    personal: Arc<Personal>,
    memory: Memory,
    position: u64,
}

impl Hall {
    pub(super) fn new(key: &str, scope: Scope, adoption: Adoption, snapshot: Snapshot) -> Self {
        let wordings = Arc::new(Wordings::new(&adoption.blueprint));
        let personal = Arc::new(personal(&adoption.blueprint));
        let memory = Memory::restored(snapshot.subjects, snapshot.claims);
        let adoption = Arc::new(adoption);
        let live = Live { adoption, wordings, personal, memory, position: snapshot.position };
        Self {
            key: key.to_string(),
            scope,
            live: RwLock::new(live),
            ranked: Mutex::new(None),
            listed: Mutex::default(),
            door: tokio::sync::Mutex::new(()),
        }
    }

    /// Other people, units or values; the cases stay.
    pub(super) fn rebind(&self, adoption: Adoption) {
        let mut live = self.live.write().unwrap_or_else(PoisonError::into_inner);
        live.wordings = Arc::new(Wordings::new(&adoption.blueprint));
        live.personal = Arc::new(personal(&adoption.blueprint));
        live.adoption = Arc::new(adoption);
        live.memory.reconsider();
        *self.ranked.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.listed.lock().unwrap_or_else(PoisonError::into_inner) = Listed::default();
    }

    /// The position of the last event that is known here.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.read().position
    }

    /// What the adoption is bound to.
    #[must_use]
    pub fn adoption(&self) -> Arc<Adoption> {
        self.read().adoption.clone()
    }

    /// What its blueprint says.
    #[must_use]
    pub fn wordings(&self) -> Arc<Wordings> {
        self.read().wordings.clone()
    }

    /// Looks at the state with an actor's eyes. What is seen is of one moment of the log.
    pub fn look<T>(&self, actor: &Actor, now: Timestamp, see: impl FnOnce(&Eyes<'_>) -> T) -> T {
        let live = self.read();
        let eyes = Eyes {
            adoption: &live.adoption,
            wordings: &live.wordings,
            memory: &live.memory,
            actor,
            now,
            position: live.position,
            ranked: &self.ranked,
            listed: &self.listed,
        };
        see(&eyes)
    }

    pub(super) fn personal(&self) -> Arc<Personal> {
        self.read().personal.clone()
    }

    /// Follows events that the store committed; false where some before them are missing here.
    pub(super) fn follow(&self, last: u64, events: Vec<Event>) -> bool {
        let mut live = self.live.write().unwrap_or_else(PoisonError::into_inner);
        let first = last.saturating_sub(events.len() as u64);
        if live.position != first {
            return live.position >= last;
        }
        for event in events {
            live.memory.follow(event);
        }
        live.position = last;
        true
    }

    fn read(&self) -> RwLockReadGuard<'_, Live> {
        self.live.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Hall {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Hall").field("key", &self.key).finish_non_exhaustive()
    }
}

/// Fields whose values are sealed in the store.
fn personal(blueprint: &Blueprint) -> Personal {
    let cases = blueprint.cases.iter().map(|case| case.case.id.as_str());
    let kinds = cases.chain(blueprint.registers.iter().map(|register| register.register.id.as_str()));
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for kind in kinds {
        for field in blueprint.fields(kind) {
            if field.class >= Class::Personal {
                found.entry(kind.to_string()).or_default().insert(field.id.to_string());
            }
        }
    }
    found
}

/// An adoption as an actor sees it at a moment.
pub struct Eyes<'a> {
    /// What it is bound to.
    pub adoption: &'a Adoption,
    /// What its blueprint says.
    pub wordings: &'a Wordings,
    /// Who looks.
    pub actor: &'a Actor,
    /// When.
    pub now: Timestamp,
    /// At which position of the log.
    pub position: u64,
    pub(super) ranked: &'a Mutex<Option<Ranked>>,
    listed: &'a Mutex<Listed>,
    memory: &'a Memory,
}

impl<'a> Eyes<'a> {
    /// A case or record as the actor sees it; none where he must not know that it is there.
    #[must_use]
    pub fn see(&self, of: &Ref) -> Option<Seen> {
        let scene = self.scene();
        Sight::of(&scene, self.actor).see(of)
    }

    /// Everything of a kind that the actor sees, in the order of opening.
    #[must_use]
    pub fn all(&self, kind: &str) -> Vec<Seen> {
        let scene = self.scene();
        let sight = Sight::of(&scene, self.actor);
        self.memory.all(kind).iter().filter_map(|of| sight.see(of)).collect()
    }

    /// Whether the actor sees anything of a kind.
    #[must_use]
    pub fn any(&self, kind: &str) -> bool {
        !self.there(kind).is_empty()
    }

    /// Everything of a kind that the actor sees, with these fields alone: for lists, counts and searches over many cases.
    #[must_use]
    pub fn glance(&self, kind: &str, fields: &[&str]) -> Vec<Seen> {
        let scene = self.scene();
        let sight = Sight::of(&scene, self.actor);
        // Where no view shows anything of a kind there is nothing to look through.
        let all = if sight.lists(kind) { self.memory.all(kind) } else { &[] };
        all.iter().filter_map(|of| sight.glance(of, fields)).collect()
    }

    /// Everything of a kind that the actor sees, in the order of opening, by its status alone. Where what he sees depends on the time it may be
    /// as of the same minute; whoever shows one of them looks at it himself.
    #[must_use]
    pub fn there(&self, kind: &str) -> Arc<Vec<There>> {
        let at = (self.position, self.now.as_second().div_euclid(60));
        let who = match self.actor {
            Actor::User(id) => format!("user {id}"),
            other => other.id().to_string(),
        };
        let key = (who, kind.to_string());
        let open = || self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        let known = open().of(at, &key);
        if let Some(rows) = known {
            return rows;
        }
        let seen = self.glance(kind, &[]).into_iter();
        let rows: Arc<Vec<There>> =
            Arc::new(seen.map(|seen| There { of: seen.of, status: seen.status }).collect());
        let mut listed = open();
        if listed.at != at || listed.rows.len() >= READERS {
            *listed = Listed { at, rows: BTreeMap::new() };
        }
        listed.rows.insert(key, rows.clone());
        rows
    }

    /// Whether the actor sees a field of a case or record, and it is there.
    pub(super) fn glances(&self, of: &Ref, field: &str) -> bool {
        let scene = self.scene();
        let seen = Sight::of(&scene, self.actor).glance(of, &[field]);
        seen.is_some_and(|seen| seen.fields.contains_key(field))
    }

    /// What the actor sees of a kind whose field, as he sees it, is this very value.
    #[must_use]
    pub fn with(&self, kind: &str, field: &str, value: &Value) -> Vec<Seen> {
        let scene = self.scene();
        let sight = Sight::of(&scene, self.actor);
        let found = State::having(self.memory, kind, field, value);
        let found = found.as_deref().unwrap_or_else(|| self.memory.all(kind));
        let seen = found.iter().filter_map(|of| sight.glance(of, &[field]));
        seen.filter(|seen| seen.fields.get(field) == Some(value)).collect()
    }

    /// Whether there is a list of a kind for the actor, be it empty: a view of one of his roles may show something of it.
    #[must_use]
    pub fn lists(&self, kind: &str) -> bool {
        let scene = self.scene();
        Sight::of(&scene, self.actor).lists(kind)
    }

    /// Whether the actor sees every case of a kind that is in one of these statuses.
    #[must_use]
    pub fn covers(&self, kind: &str, statuses: &[&str]) -> bool {
        let scene = self.scene();
        Sight::of(&scene, self.actor).covers(kind, statuses)
    }

    /// What the actor may do on a case that he sees.
    #[must_use]
    pub fn offers(&self, of: &Ref) -> Vec<Offer> {
        engine::offers(self.adoption, self.memory, self.actor, of, self.now)
    }

    /// What the actor may open.
    #[must_use]
    pub fn openings(&self) -> Vec<(String, Offer)> {
        engine::openings(self.adoption, self.memory, self.actor, self.now)
    }

    /// The version of a case that the actor sees, for a command that must not overwrite another's work.
    #[must_use]
    pub fn version(&self, of: &Ref) -> Option<u64> {
        self.see(of).and_then(|_| self.memory.subject(of)).map(|subject| subject.version)
    }

    /// When the actor himself last did something on a case that he sees.
    #[must_use]
    pub fn did(&self, of: &Ref) -> Option<Timestamp> {
        self.see(of)?;
        let done = self.memory.subject(of)?.done.values();
        done.filter(|(_, by)| by == self.actor.id()).map(|(at, _)| *at).max()
    }

    /// The declarations that a case is pinned to.
    #[must_use]
    pub fn blueprint(&self, of: &Ref) -> &'a Blueprint {
        match self.memory.subject(of) {
            Some(subject) => self.adoption.version(&subject.pinned),
            None => &self.adoption.blueprint,
        }
    }

    /// The whole state, for what the program does on its own: documents, figures. Never for a page.
    pub(crate) fn memory(&self) -> &'a Memory {
        self.memory
    }

    /// The state as expressions see it.
    #[must_use]
    pub fn scene(&self) -> Scene<'a, Memory> {
        Scene::new(self.adoption, self.memory, self.now)
    }

    /// All of a kind, whoever looks.
    pub(super) fn of_kind(&self, kind: &str) -> &'a [Ref] {
        self.memory.all(kind)
    }

    pub(super) fn subject(&self, of: &Ref) -> Option<&'a Subject> {
        self.memory.subject(of)
    }
}

//! What changed between two versions of a blueprint, in words, and which open cases it touches.
//!
//! Both versions are laid out as items with properties; what one has and the other has not, and what differs, is a change. So nothing that is
//! declared can change unseen. An expression that was only written differently is the same.

mod cases;
mod items;
mod records;
mod touches;

use serde::Serialize;
use texts::{Texts, msg};

use crate::explain::Speaker;
use crate::model::Migration;
use crate::{Blueprint, Thing, Wordings};

pub use touches::{Touch, Touches};

/// One change.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// Added, removed, renamed or changed.
    pub what: What,
    /// What kind of thing.
    pub thing: String,
    /// Its key with those of what it stands in: `entry.submit.registration_open`.
    pub id: String,
    /// Which of its properties changed: a key of the language, such as `deadline`.
    pub property: Option<String>,
    /// As it was, canonically.
    pub old: Option<String>,
    /// As it is, canonically.
    pub new: Option<String>,
    /// The change as a sentence.
    pub said: String,
    /// Which open cases it touches.
    pub touches: Touches,
    /// The same as a sentence.
    pub touched: String,
}

/// How something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// It was not there before.
    Added,
    /// It is there no more.
    Removed,
    /// A migration gives it another name.
    Renamed,
    /// One of its properties is another.
    Changed,
}

/// Something that is declared.
#[derive(Debug, Clone)]
struct Item {
    thing: Thing,
    id: String,
    /// What it is called, with its kind: `isian “Judul” (Proposal)`.
    label: String,
    properties: Vec<Property>,
    /// What of open cases meets it.
    meets: Meets,
}

/// A property: its key, what is compared, and what a reader reads.
#[derive(Debug, Clone)]
struct Property {
    key: &'static str,
    value: String,
    words: String,
}

/// By which way an open case comes to meet an item.
#[derive(Debug, Clone, PartialEq)]
enum Meets {
    /// By these actions of kinds of cases.
    Actions(Vec<(String, String)>),
    /// Every open case of these kinds.
    Kinds(Vec<String>),
    /// A case of a kind that is in one of these statuses.
    Statuses(String, Vec<String>),
    /// Every open case.
    All,
    /// Records, not cases.
    Records(String),
    /// Figures, not cases.
    Figures,
}

/// Everything that differs, in the order of the declarations, in the language of `texts`.
#[must_use]
pub fn diff(old: &Blueprint, new: &Blueprint, texts: &Texts) -> Vec<Change> {
    let (before, after) = (Speaker::new(old, texts), Speaker::new(new, texts));
    let (was, is) = (items::all(&before), items::all(&after));
    let migration = new
        .migrations
        .iter()
        .find(|migration| migration.migration.from == old.identity.blueprint.version.as_str());
    let differ = Differ { before: &before, after: &after, migration };
    let mut changes = Vec::new();
    let mut renamed = Vec::new();
    for item in &was {
        let now = differ.now(item, &is);
        match now {
            Some(now) => {
                if now.id != item.id {
                    renamed.push(now.id.clone());
                    changes.push(differ.change(What::Renamed, item, Some(now)));
                }
                changes.extend(differ.properties(item, now));
            }
            None => changes.push(differ.change(What::Removed, item, None)),
        }
    }
    for item in &is {
        let known = was.iter().any(|one| one.thing == item.thing && one.id == item.id);
        if !known && !renamed.contains(&item.id) {
            changes.push(differ.change(What::Added, item, None));
        }
    }
    changes.extend(differ.wording());
    // What came with something that is new, or went with it, is said with it.
    let whole: Vec<(What, String)> = changes
        .iter()
        .filter(|one| matches!(one.what, What::Added | What::Removed) && one.property.is_none())
        .map(|one| (one.what, one.id.clone()))
        .collect();
    changes.retain(|one| {
        !whole.iter().any(|(what, id)| *what == one.what && one.id.starts_with(&format!("{id}.")))
    });
    changes
}

struct Differ<'d> {
    before: &'d Speaker<'d>,
    after: &'d Speaker<'d>,
    migration: Option<&'d Migration>,
}

impl Differ<'_> {
    /// The same item in the new version, by its name or by the name that a migration gives it.
    fn now<'i>(&self, item: &Item, is: &'i [Item]) -> Option<&'i Item> {
        let named = |id: &str| is.iter().find(|one| one.thing == item.thing && one.id == id);
        named(&item.id).or_else(|| named(&self.renamed(item)?))
    }

    fn renamed(&self, item: &Item) -> Option<String> {
        let (kind, id) = item.id.split_once('.')?;
        let case =
            self.migration?.case.iter().find(|case| {
                case.id == kind
                    || self.after.blueprint.case(&case.id).is_some_and(|of| {
                        of.action.iter().any(|a| a.form.as_ref().is_some_and(|f| f == kind))
                    })
            })?;
        let name = match item.thing {
            Thing::Status => {
                case.statuses.iter().find(|(old, _)| **old == *id).map(|(_, new)| new.to_string())
            }
            // A field that ends while another takes its value.
            Thing::Field if case.drop.iter().any(|field| *field == *id) => {
                let taken = |formula: &crate::model::Formula| formula.text() == format!("case.{id}");
                case.set.0.iter().find(|(_, formula)| taken(formula)).map(|(new, _)| new.to_string())
            }
            _ => None,
        }?;
        Some(format!("{kind}.{name}"))
    }

    /// A property's value with the names that a migration gives statuses: from and to where an action leads.
    fn renamed_in(&self, item: &Item, key: &str, value: &str) -> String {
        match (item.thing, key, item.id.split_once('.')) {
            (Thing::Action, "from" | "to", Some((kind, _))) => {
                value.split(", ").map(|status| self.moved(kind, status)).collect::<Vec<_>>().join(", ")
            }
            _ => value.to_owned(),
        }
    }

    fn change(&self, what: What, item: &Item, now: Option<&Item>) -> Change {
        let texts = self.after.texts;
        let label = &item.label;
        let said = match (what, now) {
            (What::Added, _) => texts.say(&msg::DiffAdded { what: label.into(), about: about(item).into() }),
            (What::Renamed, Some(now)) => {
                texts.say(&msg::DiffRenamed { old: label.into(), new: (&now.label).into() })
            }
            _ => texts.say(&msg::DiffRemoved { what: label.into() }),
        };
        let touches = self.touches(&item.meets, what == What::Removed || what == What::Renamed);
        Change {
            what,
            thing: item.thing.to_string(),
            id: item.id.clone(),
            property: None,
            old: (what == What::Renamed).then(|| item.id.clone()),
            new: now.map(|now| now.id.clone()),
            touched: self.touched(&touches),
            said,
            touches,
        }
    }

    fn properties(&self, item: &Item, now: &Item) -> Vec<Change> {
        let texts = self.after.texts;
        let mut keys: Vec<&str> = Vec::new();
        for property in item.properties.iter().chain(&now.properties) {
            if !keys.contains(&property.key) {
                keys.push(property.key);
            }
        }
        let of = |item: &Item, key: &str| item.properties.iter().find(|one| one.key == key).cloned();
        let mut changes = Vec::new();
        for key in keys {
            let (old, new) = (of(item, key), of(now, key));
            let was = old.as_ref().map(|one| self.renamed_in(item, key, &one.value));
            if was.as_ref() == new.as_ref().map(|one| &one.value) {
                continue;
            }
            let name = self.after.word(&format!("diff-property-{}", key.replace('_', "-")));
            let shown = |property: &Option<Property>| match property {
                Some(property) if !property.words.is_empty() => property.words.clone(),
                _ => texts.say(&msg::DiffNothing),
            };
            let said = texts.say(&msg::DiffChanged {
                what: (&now.label).into(),
                property: name.into(),
                old: shown(&old).into(),
                new: shown(&new).into(),
            });
            let touches = self.touches(&either(&item.meets, &now.meets), false);
            changes.push(Change {
                what: What::Changed,
                thing: item.thing.to_string(),
                id: now.id.clone(),
                property: Some(key.to_owned()),
                old: old.map(|one| one.value),
                new: new.map(|one| one.value),
                touched: self.touched(&touches),
                said,
                touches,
            });
        }
        changes
    }

    /// Texts that both versions have and that say something else, in either language.
    fn wording(&self) -> Vec<Change> {
        let texts = self.after.texts;
        let (was, is) = (Wordings::new(self.before.blueprint), Wordings::new(self.after.blueprint));
        let (old_keys, new_keys) =
            (crate::wordings::keys(self.before.blueprint), crate::wordings::keys(self.after.blueprint));
        let mut changes = Vec::new();
        for key in old_keys.keys().filter(|key| new_keys.contains_key(*key)) {
            let mut told: Vec<(Option<String>, Option<String>)> = texts::Lang::ALL
                .into_iter()
                .map(|lang| (was.find(lang, key, &[]), is.find(lang, key, &[])))
                .filter(|(old, new)| old != new)
                .collect();
            // The reader's own language where it changed there.
            let own = (was.find(texts.lang(), key, &[]), is.find(texts.lang(), key, &[]));
            if own.0 != own.1 {
                told.insert(0, own);
            }
            let Some((old, new)) = told.into_iter().next() else { continue };
            let nothing = || texts.say(&msg::DiffNothing);
            let said = texts.say(&msg::DiffText {
                key: key.into(),
                old: old.clone().unwrap_or_else(nothing).into(),
                new: new.clone().unwrap_or_else(nothing).into(),
            });
            let touches = self.touches(&Meets::All, false);
            changes.push(Change {
                what: What::Changed,
                thing: Thing::Text.to_string(),
                id: key.clone(),
                property: None,
                old,
                new,
                touched: self.touched(&touches),
                said,
                touches,
            });
        }
        changes
    }
}

/// What was met in some statuses, or is met in some now, is met in all of these.
fn either(old: &Meets, new: &Meets) -> Meets {
    match (old, new) {
        (Meets::Statuses(kind, was), Meets::Statuses(_, is)) => {
            Meets::Statuses(kind.clone(), was.iter().chain(is).cloned().collect())
        }
        _ => new.clone(),
    }
}

/// What matters of something new.
fn about(item: &Item) -> String {
    let telling = ["type", "required", "class", "weight", "from", "to", "deadline"];
    let words: Vec<&str> = item
        .properties
        .iter()
        .filter(|one| telling.contains(&one.key) && !one.words.is_empty())
        .map(|one| one.words.as_str())
        .collect();
    if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) }
}

impl Property {
    fn new(key: &'static str, value: impl Into<String>, words: impl Into<String>) -> Self {
        Self { key, value: value.into(), words: words.into() }
    }
}

//! Units and people that come in from a spreadsheet: what was understood, what would change, and what is wrong, cell by cell.
//!
//! A plan is a pure function of a file and the office. Nothing happens until it is confirmed; what is confirmed is the plan that was seen, by
//! its print, so that what changed meanwhile is noticed. Then all of it happens, or nothing.

mod people;
mod units;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sheets::{ListOf, Listing, OutCell, Place, Problem, Source, fold, read_listings};
use store::StoreError;

use super::office::{Change, NotOpened, Office, Person, Unit};
use super::{Hall, House};

/// A file that was handed in, or a text that was pasted, and for which adoption its people come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// The file's name.
    pub name: String,
    /// Its bytes, in hexadecimal: it is kept among drafts.
    pub hex: String,
    /// The adoption in which its people have their roles.
    pub adoption: Option<String>,
}

/// What a file would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// Its lists, without their lines.
    pub lists: Vec<Listing>,
    /// Units, in the file's order.
    pub units: Vec<Taken<Unit>>,
    /// People, in the file's order.
    pub people: Vec<Taken<Person>>,
    /// What is wrong, by place. While there is any, nothing can be confirmed.
    pub wrong: Vec<Wrong>,
    /// What the reader must know.
    pub notes: Vec<Problem>,
    /// Stands for everything that would change; another one where anything differs.
    pub print: String,
}

/// A line that was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken<T> {
    /// Its key.
    pub key: String,
    /// What it says from now on.
    pub now: T,
    /// What there is; none where it is new.
    pub before: Option<T>,
    /// Its row.
    pub place: Place,
    /// Its kind was read from its name, since no cell says it.
    pub guessed: bool,
}

impl<T: PartialEq> Taken<T> {
    /// It is there already, just so.
    #[must_use]
    pub fn same(&self) -> bool {
        self.before.as_ref() == Some(&self.now)
    }
}

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Wrong {
    /// The cell or row.
    pub place: Option<Place>,
    /// What.
    pub fault: Fault,
}

/// What is wrong with a cell or a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// The file, or a cell of it, cannot be read.
    Unread(Box<Problem>),
    /// No header row was understood.
    NoHeader,
    /// Nothing stands under the header.
    Nothing,
    /// A line without a name.
    NoName,
    /// No kind is named, and the name does not begin with one.
    NoKind,
    /// A kind that no blueprint knows.
    Kind {
        /// As it stands.
        text: String,
        /// The nearest that there is.
        near: Option<String>,
    },
    /// A unit that is neither in the file nor in the office.
    Unknown {
        /// As it stands.
        text: String,
        /// The nearest that there is.
        near: Option<String>,
    },
    /// Several units have that name.
    Several {
        /// As it stands.
        text: String,
    },
    /// A unit that is above itself.
    Cycle {
        /// Names, each under the next; the last is the first.
        names: Vec<String>,
    },
    /// Two lines say the same.
    Twice {
        /// As it stands.
        text: String,
        /// Where it stands first.
        first: Place,
    },
    /// A key with other signs than lower-case letters, digits and `_`.
    Key {
        /// As it stands.
        text: String,
    },
    /// A key or an account that belongs to another name.
    Taken {
        /// The key.
        text: String,
        /// Whose it is.
        of: String,
    },
    /// No e-mail address.
    Email {
        /// As it stands.
        text: String,
    },
    /// A role that the blueprint does not give.
    Role {
        /// As it stands.
        text: String,
        /// The nearest that there is.
        near: Option<String>,
    },
    /// A role, but no adoption in which.
    NoAdoption,
    /// A role that sees the cases of a unit, but no unit.
    NoUnit {
        /// The role's id.
        role: String,
    },
    /// The account was closed.
    Closed {
        /// Whose.
        name: String,
    },
}

/// Words by which kinds and roles are recognised, folded, with their ids; and what they are called, for whoever must choose.
#[derive(Debug, Default)]
struct Names {
    by_word: BTreeMap<String, String>,
}

impl Names {
    fn add(&mut self, id: &str, words: impl IntoIterator<Item = String>) {
        for word in words.into_iter().chain([id.to_string()]) {
            self.by_word.entry(fold(&word)).or_insert_with(|| id.to_string());
        }
    }

    fn find(&self, text: &str) -> Option<&str> {
        self.by_word.get(&fold(text)).map(String::as_str)
    }

    fn near(&self, text: &str) -> Option<String> {
        near(text, self.by_word.keys().map(String::as_str))
    }

    /// The longest word that a name begins with, or is.
    fn begins(&self, name: &str) -> Option<&str> {
        let name = fold(name);
        let begins = |word: &&String| {
            name.strip_prefix(word.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        self.by_word
            .iter()
            .filter(|(word, _)| begins(word))
            .max_by_key(|(word, _)| word.len())
            .map(|(_, id)| id.as_str())
    }
}

/// The nearest of some names, where one is near enough to be meant.
pub(super) fn near<'n>(wrong: &str, known: impl Iterator<Item = &'n str>) -> Option<String> {
    let wrong = fold(wrong);
    let most = (wrong.chars().count() / 3).clamp(1, 6);
    known
        .map(|name| (strsim::damerau_levenshtein(&wrong, &fold(name)), name))
        .filter(|(far, _)| *far <= most)
        .min()
        .map(|(_, name)| name.to_string())
}

/// A key of a name: lower-case letters, digits and `_`.
fn key_of(name: &str) -> String {
    let spaced: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    let mut key = String::new();
    for word in spaced.split_whitespace() {
        if key.len() + word.len() >= 40 && !key.is_empty() {
            break;
        }
        if !key.is_empty() {
            key.push('_');
        }
        key.extend(word.chars().take(40));
    }
    key
}

/// A key, or the next one after it that nobody has.
fn free(key: &str, taken: impl Fn(&str) -> bool) -> String {
    let key = if key.is_empty() { "x" } else { key };
    if !taken(key) {
        return key.to_string();
    }
    (2_u32..).map(|n| format!("{key}_{n}")).find(|key| !taken(key)).unwrap_or_else(|| key.to_string())
}

impl Intake {
    /// What a file would change in an office. `halls` tells what kinds and roles are called.
    fn plan(office: &Office, halls: &[Arc<Hall>], handed: &Handed) -> Self {
        let bytes = hex::decode(&handed.hex).unwrap_or_default();
        let mut plan = Self {
            lists: Vec::new(),
            units: Vec::new(),
            people: Vec::new(),
            wrong: Vec::new(),
            notes: Vec::new(),
            print: String::new(),
        };
        let listed = match read_listings(&Source { name: &handed.name, bytes: &bytes }) {
            Ok(listed) => listed,
            Err(problems) => {
                plan.wrong.extend(problems.into_iter().map(unread));
                return plan;
            }
        };
        // A cell that gives nothing because its formula was not computed keeps the file out; a hidden row is only told.
        for note in listed.notes {
            if note.place.as_ref().is_some_and(|place| place.row > 0 && place.column > 0) {
                plan.wrong.push(unread(note));
            } else {
                plan.notes.push(note);
            }
        }
        if listed.lists.is_empty() {
            let place = listed.strange.first().cloned();
            plan.wrong.push(Wrong { place, fault: Fault::NoHeader });
            return plan;
        }
        let lines =
            |of: ListOf| listed.lists.iter().filter(move |list| list.of == of).flat_map(|list| &list.lines);
        units::plan(&mut plan, office, &kinds(office, halls), lines(ListOf::Units));
        people::plan(&mut plan, office, halls, handed.adoption.as_deref(), lines(ListOf::People));
        if plan.wrong.is_empty() && plan.units.is_empty() && plan.people.is_empty() {
            plan.wrong.push(Wrong {
                place: listed.lists.first().map(|list| list.place.clone()),
                fault: Fault::Nothing,
            });
        }
        let without_lines = |list: Listing| Listing { lines: Vec::new(), ..list };
        plan.lists = listed.lists.into_iter().map(without_lines).collect();
        plan.wrong.sort_by(|a, b| a.place.cmp(&b.place));
        plan.print = plan.printed(office);
        plan
    }

    /// What it changes; nothing where everything is there already.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        let units = self.units.iter().filter(|unit| !unit.same());
        let units = units.map(|unit| Change::Unit(unit.key.clone(), unit.now.clone()));
        let people = self.people.iter().filter(|person| !person.same());
        let people = people.map(|person| Change::Person(person.key.clone(), person.now.clone()));
        units.chain(people).collect()
    }

    fn printed(&self, office: &Office) -> String {
        let mut digest = Sha256::new();
        for change in self.changes() {
            let body = change.body().map(|body| body.to_string()).unwrap_or_default();
            digest.update(format!("{:?} {} {body}\n", change, office.version(&change)));
        }
        hex::encode(digest.finalize())
    }
}

fn unread(problem: Problem) -> Wrong {
    Wrong { place: problem.place.clone(), fault: Fault::Unread(Box::new(problem)) }
}

/// Kinds of units that the adopted blueprints know, by their ids and what they are called.
fn kinds(office: &Office, halls: &[Arc<Hall>]) -> Names {
    let mut names = Names::default();
    for hall in halls {
        let (Some(blueprint), words) = (office.blueprint(&hall.key), hall.wordings()) else { continue };
        for kind in &blueprint.identity.agency.kinds {
            names.add(kind, words.every(&format!("agency-{kind}")));
        }
    }
    names
}

/// What came of confirming.
#[derive(Debug, Clone, PartialEq)]
pub enum Confirmed {
    /// Everything is there now: so many units and people are new or changed.
    Done {
        /// Units.
        units: usize,
        /// People.
        people: usize,
    },
    /// Something changed since it was shown, or it cannot be confirmed: the plan as it is now.
    Look(Box<Intake>),
}

impl House {
    /// Keeps a file that somebody handed in for a purpose, until the next one.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn hand_in(&self, by: &str, purpose: &str, handed: &Handed) -> Result<(), StoreError> {
        let body = serde_json::to_value(handed).unwrap_or_default();
        self.store().draft_put(self.government(), by, purpose, &body, self.now()).await
    }

    /// The file that somebody handed in last for a purpose.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn handed(&self, by: &str, purpose: &str) -> Result<Option<Handed>, StoreError> {
        let draft = self.store().draft(self.government(), by, purpose).await?;
        Ok(draft.and_then(|draft| serde_json::from_value(draft.body).ok()))
    }

    /// What a file would change; none for whoever does not keep the office.
    #[must_use]
    pub fn intake(&self, by: &str, handed: &Handed) -> Option<Intake> {
        let office = self.kept_by(by)?;
        Some(Intake::plan(&office, &self.halls(), handed))
    }

    /// Does what a plan of this print says: all of it, or nothing. The same once more finds everything there and changes nothing.
    /// None for whoever does not keep the office.
    ///
    /// # Errors
    ///
    /// Where the store fails or a part does not fit.
    pub async fn confirm_intake(
        &self,
        by: &str,
        handed: &Handed,
        print: &str,
    ) -> Result<Option<Confirmed>, NotOpened> {
        let Some(office) = self.kept_by(by) else { return Ok(None) };
        let plan = Intake::plan(&office, &self.halls(), handed);
        let changes = plan.changes();
        if !plan.wrong.is_empty() || (plan.print != print && !changes.is_empty()) {
            return Ok(Some(Confirmed::Look(Box::new(plan))));
        }
        let count =
            |units: bool| changes.iter().filter(|change| matches!(change, Change::Unit(..)) == units).count();
        let done = Confirmed::Done { units: count(true), people: count(false) };
        if changes.is_empty() {
            return Ok(Some(done));
        }
        match self.change_seen(&office, &changes, by).await {
            Ok(()) => Ok(Some(done)),
            Err(NotOpened::Changed(_)) => {
                let plan = Intake::plan(&self.office(), &self.halls(), handed);
                // The same plan was carried out at the same moment by the same person's other click.
                let there = plan.wrong.is_empty() && plan.changes().is_empty();
                Ok(Some(if there { done } else { Confirmed::Look(Box::new(plan)) }))
            }
            Err(error) => Err(error),
        }
    }
}

/// A table of headers and examples as CSV, for whoever begins with an empty one.
#[must_use]
pub fn template(headers: &[String], rows: &[Vec<String>]) -> String {
    let cells = |row: &Vec<String>| row.iter().cloned().map(OutCell::Text).collect();
    // Excel takes a file without this mark for one in an old encoding.
    format!("\u{feff}{}", sheets::csv(headers, &rows.iter().map(cells).collect::<Vec<_>>()))
}

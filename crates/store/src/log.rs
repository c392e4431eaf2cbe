//! The log: what a decision brought about, kept whole or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use blueprint::expr::Ref;
use engine::{Claim, Event, Subject};
use jiff::Timestamp;
use serde_json::Value as Json;

use crate::claims::{self, Wanted};
use crate::database::Tx;
use crate::errands::{self, Errand, Outgoing};
use crate::error::StoreError;
use crate::rebuild::column_value;
use crate::seal::{self, Personal, Ring, Vault};
use crate::sql::{Cell, Failure};
use crate::{Scope, Store};

/// What is to be kept of one decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Commit {
    /// What happened, in order; all of one command.
    pub events: Vec<Event>,
    /// What the decision needs.
    pub claims: Vec<Claim>,
    /// Fields whose values are sealed, by kind of case or register.
    pub personal: Personal,
    /// The subjects of the events, as they are after them.
    pub subjects: Vec<Subject>,
    /// What lists show and sort by, of each of these subjects: texts by name. A column with the name of a personal field is sealed.
    pub columns: BTreeMap<Ref, BTreeMap<String, String>>,
    /// Messages and jobs that come of it.
    pub errands: Vec<Outgoing>,
    /// The moment.
    pub now: Timestamp,
}

/// What became of a commit that was not refused.
#[derive(Debug, Clone, PartialEq)]
pub enum Committed {
    /// It is on the disk.
    Done {
        /// The position of its last event; of the log's head where it has none.
        position: u64,
        /// Its events with the hashes as they are kept: whoever holds a subject in memory evolves it by these.
        events: Vec<Event>,
    },
    /// This command was committed before: it has one effect.
    Before {
        /// The position of its last event.
        position: u64,
    },
}

/// Why nothing was kept.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CommitError {
    /// A subject changed meanwhile: load it and decide again.
    #[error("a subject changed meanwhile")]
    Conflict,
    /// Another has what this decision needs.
    #[error("a claim cannot be granted: {0:?}")]
    Claim(Claim),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How a commit's transaction may end without effect.
enum Stop {
    Before(u64),
    Refused(CommitError),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Refused(error.into())
    }
}

impl Failure for Stop {
    fn store(&self) -> Option<&StoreError> {
        match self {
            Self::Refused(CommitError::Store(error)) => Some(error),
            _ => None,
        }
    }
}

/// A commit with everything sealed, so that the transaction is short.
struct Prepared {
    scope: Scope,
    command: Option<String>,
    events: Vec<(Ref, u64, Json)>,
    claims: Vec<Wanted>,
    subjects: Vec<(Ref, u64, Json)>,
    columns: Vec<(Ref, String, String)>,
    errands: Vec<Errand>,
}

/// Where events got to: the position of the last, and for each what it follows and its hash.
type Kept = (u64, Vec<(String, String)>);

impl Store {
    /// Keeps a decision: its events, claims, subjects and errands, all or nothing, on the disk when this returns.
    ///
    /// # Errors
    ///
    /// See [`CommitError`]; nothing was kept then.
    pub async fn commit(&self, scope: &Scope, commit: Commit) -> Result<Committed, CommitError> {
        consistent(&commit)?;
        let prepared = Arc::new(self.prepare(scope, &commit).await?);
        let kept = self
            .data
            .append(move |tx| {
                let prepared = prepared.clone();
                Box::pin(async move { keep(tx, &prepared).await })
            })
            .await;
        match kept {
            Ok((position, links)) => {
                let mut events = commit.events;
                for (event, (previous, hash)) in events.iter_mut().zip(links) {
                    (event.previous, event.hash) = (previous, hash);
                }
                Ok(Committed::Done { position, events })
            }
            Err(Stop::Before(position)) => Ok(Committed::Before { position }),
            Err(Stop::Refused(CommitError::Store(StoreError::Duplicate { .. }))) => {
                Err(CommitError::Conflict)
            }
            Err(Stop::Refused(error)) => Err(error),
        }
    }

    async fn prepare(&self, scope: &Scope, commit: &Commit) -> Result<Prepared, StoreError> {
        let holders = self.holders(scope, commit).await?;
        let ring = self.keys_for(scope, commit, &holders).await?;
        let vault = Vault { scope, ring: &ring, random: &self.random };
        let personal = &commit.personal;
        let events = commit.events.iter().map(|event| {
            let owners = owners_in(event, &holders);
            Ok((event.of.clone(), event.version, vault.seal_event(event, personal, &owners)?))
        });
        let claims = commit.claims.iter().map(|claim| {
            let (digest, value) = claims::kept(&vault, seal::is_personal(claim, personal), claim)?;
            Ok(Wanted { claim: claim.clone(), digest, value })
        });
        let subjects = commit
            .subjects
            .iter()
            .map(|subject| Ok((subject.of.clone(), subject.version, vault.seal_subject(subject, personal)?)));
        let columns =
            commit.columns.iter().flat_map(|(of, columns)| columns.iter().map(move |column| (of, column)));
        let columns = columns.map(|(of, (name, value))| {
            Ok((of.clone(), name.clone(), column_value(&vault, personal, of, name, value)?))
        });
        let command = commit.events.first().map(|event| event.command.clone());
        let errands = commit.errands.iter().enumerate().map(|(index, errand)| {
            let id = errand_id(scope, command.as_deref(), index, commit.now);
            errands::prepare(&vault, id, errand, commit.now)
        });
        Ok(Prepared {
            scope: scope.clone(),
            events: events.collect::<Result<_, StoreError>>()?,
            claims: claims.collect::<Result<_, StoreError>>()?,
            subjects: subjects.collect::<Result<_, StoreError>>()?,
            columns: columns.collect::<Result<_, StoreError>>()?,
            errands: errands.collect::<Result<_, StoreError>>()?,
            command,
        })
    }

    /// Whose each personal claimed value is.
    async fn holders(&self, scope: &Scope, commit: &Commit) -> Result<BTreeMap<Claim, Ref>, StoreError> {
        let mut holders = BTreeMap::new();
        let on_events = commit.events.iter().flat_map(|event| &event.claims);
        let wanted: BTreeSet<&Claim> = on_events.chain(&commit.claims).collect();
        for claim in wanted.into_iter().filter(|claim| seal::is_personal(claim, &commit.personal)) {
            match claim {
                Claim::Unique { holder, .. } => {
                    holders.insert(claim.clone(), holder.clone());
                }
                Claim::Forgo { of, field, value } => {
                    if let Some(holder) = self.holder(scope, of, field, value).await? {
                        holders.insert(claim.clone(), holder);
                    } else if let Some(first) = commit.events.first() {
                        holders.insert(claim.clone(), first.of.clone());
                    }
                }
                _ => {}
            }
        }
        Ok(holders)
    }

    async fn holder(
        &self,
        scope: &Scope,
        register: &str,
        field: &str,
        value: &str,
    ) -> Result<Option<Ref>, StoreError> {
        let ring = self.keys.ensure(scope, &BTreeSet::from([seal::common()]), &self.random).await?;
        let vault = Vault { scope, ring: &ring, random: &self.random };
        let digest = vault.digest(true, value)?;
        let rows = self
            .data
            .query(
                "SELECT kind, id FROM uniques
                 WHERE government = $1 AND adoption = $2 AND register = $3 AND field = $4 AND digest = $5",
                vec![
                    (&scope.government).into(),
                    (&scope.adoption).into(),
                    register.into(),
                    field.into(),
                    digest.into(),
                ],
            )
            .await?;
        rows.first().map(|row| Ok(Ref::new(row.text(0)?, row.text(1)?))).transpose()
    }

    async fn keys_for(
        &self,
        scope: &Scope,
        commit: &Commit,
        holders: &BTreeMap<Claim, Ref>,
    ) -> Result<Ring, StoreError> {
        let touched = |of: &&Ref| commit.personal.get(&of.kind).is_some_and(|fields| !fields.is_empty());
        let events = commit.events.iter().map(|event| &event.of);
        let subjects = commit.subjects.iter().map(|subject| &subject.of);
        let mut refs: BTreeSet<Ref> = events.chain(subjects).filter(touched).cloned().collect();
        refs.extend(commit.errands.iter().filter_map(|errand| errand.about.clone()));
        refs.extend(holders.values().cloned());
        if !holders.is_empty() {
            refs.insert(seal::common());
        }
        self.keys.ensure(scope, &refs, &self.random).await
    }
}

/// A commit that contradicts itself is refused as one that meets another: what it was decided on is not what it says.
fn consistent(commit: &Commit) -> Result<(), CommitError> {
    let mut after: BTreeMap<&Ref, u64> = BTreeMap::new();
    for event in &commit.events {
        let before = after.insert(&event.of, event.version);
        if before.is_some_and(|version| version + 1 != event.version) {
            return Err(CommitError::Conflict);
        }
    }
    let given: BTreeMap<&Ref, u64> =
        commit.subjects.iter().map(|subject| (&subject.of, subject.version)).collect();
    let of_one_command = commit.events.windows(2).all(|pair| pair[0].command == pair[1].command);
    if given == after && of_one_command { Ok(()) } else { Err(CommitError::Conflict) }
}

fn owners_in(event: &Event, holders: &BTreeMap<Claim, Ref>) -> BTreeMap<usize, Ref> {
    let claims = event.claims.iter().enumerate();
    claims.filter_map(|(index, claim)| Some((index, holders.get(claim)?.clone()))).collect()
}

/// What a command brings about has the command's name, so that it is there once.
fn errand_id(scope: &Scope, command: Option<&str>, index: usize, now: Timestamp) -> String {
    match command {
        Some(command) => format!("{}/{command}/{index}", scope.adoption),
        None => format!("{}/{}/{index}", scope.adoption, now.as_nanosecond()),
    }
}

/// The transaction. The head's row is taken first: whoever else writes to this adoption waits here, and sees what came before.
async fn keep(tx: &mut Tx, commit: &Prepared) -> Result<Kept, Stop> {
    let scope = &commit.scope;
    let (last, heads) = look(tx, commit).await?;
    for wanted in &commit.claims {
        if !claims::take(tx, scope, wanted).await? {
            return Err(Stop::Refused(CommitError::Claim(wanted.claim.clone())));
        }
    }
    let first = last - commit.events.len() as u64 + 1;
    let mut statements = Vec::new();
    let (links, hashes) = link(scope, commit, heads, first, &mut statements)?;
    for (of, version, body) in &commit.subjects {
        let mut body = body.clone();
        body["hash"] = hashes.get(of).cloned().unwrap_or_default().into();
        let opened = commit.events.iter().position(|(other, _, _)| other == of).unwrap_or(0) as u64;
        statements.push(subject_row(scope, of, first + opened, *version, &body));
    }
    statements.extend(commit.columns.iter().map(|(of, name, value)| column_row(scope, of, name, value)));
    statements.extend(commit.errands.iter().map(|errand| errand.statement(scope)));
    if let Some(command) = &commit.command {
        statements.push((
            "INSERT INTO commands (government, adoption, command, position) VALUES ($1, $2, $3, $4)",
            vec![(&scope.government).into(), (&scope.adoption).into(), command.into(), last.into()],
        ));
    }
    tx.run_all(&statements).await?;
    Ok((last, links))
}

const ADVANCE: &str =
    "UPDATE heads SET position = position + $3 WHERE government = $1 AND adoption = $2 RETURNING position";
const BEFORE: &str = "SELECT position FROM commands WHERE government = $1 AND adoption = $2 AND command = $3";
const STREAM: &str = "SELECT version, hash FROM events
    WHERE government = $1 AND adoption = $2 AND kind = $3 AND id = $4 ORDER BY version DESC LIMIT 1";

/// Moves the head on by so many events; gives where it is then.
pub(crate) async fn advance(tx: &mut Tx, scope: &Scope, by: usize) -> Result<u64, StoreError> {
    let mut cells = scope.cells();
    cells.push(by.into());
    let mut row = tx.one(ADVANCE, &cells).await?;
    if row.is_none() {
        begin(tx, scope).await?;
        row = tx.one(ADVANCE, &cells).await?;
    }
    row.ok_or_else(no_head)?.count(0)
}

/// Begins a log.
async fn begin(tx: &mut Tx, scope: &Scope) -> Result<(), StoreError> {
    let sql = "INSERT INTO heads (government, adoption, position) VALUES ($1, $2, 0)
               ON CONFLICT (government, adoption) DO NOTHING";
    tx.run(sql, &scope.cells()).await.map(|_| ())
}

fn no_head() -> StoreError {
    StoreError::corrupt("the log has no head")
}

/// Takes the head and looks where everything stands: the position after this commit, and the hash that each of its streams ends with.
async fn look(tx: &mut Tx, commit: &Prepared) -> Result<(u64, BTreeMap<Ref, String>), Stop> {
    let scope = &commit.scope;
    let mut streams: BTreeMap<&Ref, u64> = BTreeMap::new();
    for (of, version, _) in &commit.events {
        streams.entry(of).or_insert(*version);
    }
    let mut head = scope.cells();
    head.push(commit.events.len().into());
    let mut command = scope.cells();
    command.push(commit.command.as_ref().into());
    // The head first: the others are answered when it is ours.
    let mut questions = vec![(ADVANCE, head), (BEFORE, command)];
    questions.extend(streams.keys().map(|of| {
        let mut stream = scope.cells();
        stream.extend([Cell::from(&of.kind), Cell::from(&of.id)]);
        (STREAM, stream)
    }));
    let mut answers = tx.query_all(&questions).await?;
    if answers.first().is_none_or(Vec::is_empty) {
        begin(tx, scope).await?;
        answers = tx.query_all(&questions).await?;
    }
    let mut answers = answers.into_iter().map(|rows| rows.into_iter().next());
    let last = answers.next().flatten().ok_or_else(no_head)?.count(0)?;
    if let Some(before) = answers.next().flatten() {
        return Err(Stop::Before(before.count(0)?));
    }
    let mut heads = BTreeMap::new();
    for ((of, version), row) in streams.into_iter().zip(answers) {
        let (at, hash) = match row {
            Some(row) => (row.count(0)?, row.text(1)?),
            None => (0, String::new()),
        };
        if at + 1 != version {
            return Err(Stop::Refused(CommitError::Conflict));
        }
        heads.insert(of.clone(), hash);
    }
    Ok((last, heads))
}

type Statement = (&'static str, Vec<Cell>);
type Links = (Vec<(String, String)>, BTreeMap<Ref, String>);

/// Links each event to the one before it in its stream, by the hash of what is kept.
fn link(
    scope: &Scope,
    commit: &Prepared,
    mut heads: BTreeMap<Ref, String>,
    first: u64,
    statements: &mut Vec<Statement>,
) -> Result<Links, StoreError> {
    let mut links = Vec::new();
    for (position, (of, version, body)) in (first..).zip(&commit.events) {
        let mut body = body.clone();
        let previous = heads.get(of).cloned().unwrap_or_default();
        body["previous"] = previous.as_str().into();
        body["hash"] = "".into();
        let hash = engine::digest(&body);
        body["hash"] = hash.as_str().into();
        statements.push((
            "INSERT INTO events (government, adoption, position, kind, id, version, hash, body)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            vec![
                (&scope.government).into(),
                (&scope.adoption).into(),
                position.into(),
                (&of.kind).into(),
                (&of.id).into(),
                (*version).into(),
                (&hash).into(),
                serde_json::to_string(&body)?.into(),
            ],
        ));
        heads.insert(of.clone(), hash.clone());
        links.push((previous, hash));
    }
    Ok((links, heads))
}

pub(crate) fn subject_row(scope: &Scope, of: &Ref, opened: u64, version: u64, body: &Json) -> Statement {
    (
        "INSERT INTO subjects (government, adoption, kind, id, opened, version, body) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (government, adoption, kind, id) DO UPDATE SET version = excluded.version, body = excluded.body",
        vec![
            (&scope.government).into(),
            (&scope.adoption).into(),
            (&of.kind).into(),
            (&of.id).into(),
            opened.into(),
            version.into(),
            body.to_string().into(),
        ],
    )
}

pub(crate) fn column_row(scope: &Scope, of: &Ref, name: &str, value: &str) -> Statement {
    (
        "INSERT INTO list_columns (government, adoption, kind, id, name, value) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (government, adoption, kind, id, name) DO UPDATE SET value = excluded.value",
        vec![
            (&scope.government).into(),
            (&scope.adoption).into(),
            (&of.kind).into(),
            (&of.id).into(),
            name.into(),
            value.into(),
        ],
    )
}

//! The record of a result: what anybody entitled to it recomputes it from, and the checkpoint of the log that it was made from.
//!
//! While the rounds run it is made anew for whoever asks. Once the case that runs them has come to its end, what is made first is kept as a file:
//! a unit that is renamed later changes no hash on paper.

use std::collections::BTreeMap;
use std::sync::Arc;

use blueprint::Lang;
use blueprint::expr::{Ref, Value};
use blueprint::model::{JudgingEffect, JudgingFile, Minutes};
use engine::{Actor, Standing, Subject, decided_contest, standing_contest};
use futures_util::{TryStreamExt, stream};
use judging::record::{Checkpoint, Difference, Member, Move, Pleno, Record, ResolvedTie};
use rust_decimal::prelude::ToPrimitive;
use serde_json::json;
use store::{Lane, Outgoing, Paper, Scope, StoreError};

use super::outcome::DRAWS;
use super::{Eyes, Hall, House, NotPrinted, PaperForm};
use crate::panel::translated;

/// The errand of a record that is to be kept.
pub(super) const KEEP: &str = "record";
/// Largest record that is kept.
const LARGEST: u64 = 64 * 1024 * 1024;
/// Digits of a code: thousands of judges and entries of one edition share none.
const CODE: usize = 8;

/// What minutes are printed from.
#[derive(Debug, Clone, PartialEq)]
pub struct Protocol {
    /// The record, with the decision once there is one.
    pub record: Record,
    /// In which language.
    pub lang: Lang,
    /// Whose award it is.
    pub government: String,
    /// What the office calls the edition.
    pub edition: String,
    /// Number of the minutes.
    pub number: Option<String>,
    /// What rounds are called, by key.
    pub rounds: BTreeMap<String, String>,
    /// What criteria are called, by round and key.
    pub criteria: BTreeMap<(String, String), String>,
    /// All of it is invented.
    pub example: bool,
}

/// What a judge keeps of a sheet that he sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The hash under which the sheet stands in the record.
    pub hash: String,
    /// The judge's code in the record.
    pub judge: String,
}

/// What an uploaded record is.
#[derive(Debug, Clone)]
pub struct Examined {
    /// What it is called.
    pub title: String,
    /// Its hash.
    pub hash: String,
    /// What its recomputation finds; nothing where all holds.
    pub found: Vec<Difference>,
    /// The adoption whose record it is, where it is one of this house's.
    pub hall: Option<Arc<Hall>>,
}

/// A record before its checkpoint, and what it takes from elsewhere.
struct Draft {
    record: Record,
    pleno: Option<Pleno>,
    number: Option<String>,
    /// The case that decides.
    runs: Ref,
    /// It came to its end: nothing of it changes any more.
    ended: bool,
    /// When it was decided.
    decided: Option<jiff::Timestamp>,
    /// Entries that stand elsewhere than they were decided to: entry, code and place.
    corrected: Vec<(Ref, String, usize)>,
}

impl Eyes<'_> {
    /// The hash of a sheet that was sent, and its judge's code; none while it is not sent, or where the actor does not see its scores.
    fn sheet_hash(&self, of: &Ref, scope: &Scope) -> Option<(String, String)> {
        let file = self.blueprint(of).judging.as_ref()?;
        let seen = self.see(of).filter(|seen| *file.judging.sheet == *seen.of.kind)?;
        let subject = self.subject(of)?;
        let case = self.blueprint(of).case(&of.kind)?;
        let sent = case.status.iter().any(|status| status.last && status.id == subject.status.as_str());
        let (entry, judge) = (seen.fields.get("entry")?.as_ref()?, seen.fields.get("judge")?.as_ref()?);
        let scoring = self.scoring(&seen).filter(|_| sent && !subject.recused)?;
        let scores = scoring.criteria.iter().map(|one| (one.id.as_str(), one.score)).collect();
        let judge = judge_code(scope, &judge.id);
        let hash =
            judging::record::sheet_receipt(&scoring.round, &entry_code(scope, &entry.id), &judge, scores)?;
        Some((hash, judge))
    }

    /// Whether the result was decided, for whoever may know it: from then on its record stands under a checkpoint.
    #[must_use]
    pub fn result_decided(&self) -> bool {
        let decided = || {
            let file = self.adoption.blueprint.judging.as_ref()?;
            let runs = self.of_kind(&file.judging.runs).first()?;
            self.subject(runs)?.run.as_ref()?.decided.as_ref()
        };
        decided().is_some() && self.may_know_outcome()
    }

    /// Whether the result was decided and the case that runs the rounds has come to its end: what there is of it for the public can be had.
    #[must_use]
    pub fn result_stands(&self) -> bool {
        let stands = || {
            let file = self.adoption.blueprint.judging.as_ref()?;
            let subject = self.subject(self.of_kind(&file.judging.runs).first()?)?;
            let case = self.blueprint(&subject.of).case(&subject.of.kind)?;
            let ended = case.status.iter().any(|status| status.last && status.id == subject.status.as_str());
            Some(ended && subject.run.as_ref()?.decided.is_some())
        };
        stands().unwrap_or(false)
    }

    fn draft(&self, scope: &Scope, program: &str, edition: &str) -> Option<Draft> {
        let file = self.adoption.blueprint.judging.as_ref()?;
        let runs = self.of_kind(&file.judging.runs).first()?;
        let subject = self.subject(runs)?;
        let blueprint = self.adoption.version(&subject.pinned);
        let file = blueprint.judging.as_ref()?;
        let decided = decided_contest(self.adoption, self.memory(), self.now);
        let (contest, standing) = match decided {
            Some((contest, standing)) => (contest, Some(standing)),
            None => (standing_contest(self.adoption, self.memory(), self.now)?, None),
        };
        let (mut given, mut rule) = translated(&contest);
        rule.draws = DRAWS;
        for judge in &mut given.judges {
            judge.id = judge_code(scope, &judge.id);
        }
        let entry_code = |id: &str| entry_code(scope, id);
        for entry in &mut given.entries {
            (entry.name, entry.agency) = self.entitled(file, &entry.id);
            entry.id = entry_code(&entry.id);
        }
        let record = Record::new(program, edition, given, rule).ok()?;
        let case = blueprint.case(&runs.kind)?;
        let ended = case.status.iter().any(|status| status.last && status.id == subject.status.as_str());
        let decides = case.action.iter().find(|action| action.judging == Some(JudgingEffect::Decide));
        let done = decides.and_then(|action| subject.done.get(action.id.as_str()));
        let standing = standing.as_ref();
        Some(Draft {
            record,
            pleno: standing
                .zip(file.minutes.as_ref())
                .and_then(|(standing, minutes)| pleno(subject, minutes, standing, &entry_code)),
            number: text(subject, file.minutes.as_ref().and_then(|minutes| minutes.number.as_deref())),
            runs: runs.clone(),
            ended,
            decided: done.map(|(at, _)| *at).filter(|_| standing.is_some()),
            corrected: standing.map(|standing| self.corrected(file, standing, scope)).unwrap_or_default(),
        })
    }

    /// What a record calls an entry, and whose it is.
    fn entitled(&self, file: &JudgingFile, id: &str) -> (String, String) {
        let of = Ref::new(file.judging.entry.as_str(), id);
        let name = [(of.kind.as_str(), Value::Ref(of.clone()))];
        let title = self.scene().eval(&file.judging.title, &name).as_text().map(str::to_string);
        let unit = self.subject(&of).and_then(|subject| subject.agency.as_ref());
        let unit = unit.and_then(|unit| self.adoption.agency(unit)).map(|unit| unit.name.clone());
        (title.unwrap_or_default(), unit.unwrap_or_default())
    }

    /// Entries whose place is another than was decided, first place first.
    fn corrected(&self, file: &JudgingFile, standing: &Standing, scope: &Scope) -> Vec<(Ref, String, usize)> {
        let most = standing.places.len();
        let corrected = standing.places.iter().filter_map(|decided| {
            let of = Ref::new(file.judging.entry.as_str(), decided.entry.as_str());
            let Value::Number(place) = self.subject(&of)?.get(&file.judging.place) else { return None };
            let now = place.to_usize().filter(|now| *now != decided.place && (1..=most).contains(now))?;
            let code = entry_code(scope, &of.id);
            Some((of, code, now))
        });
        let mut all: Vec<(Ref, String, usize)> = corrected.collect();
        all.sort_by_key(|(_, _, place)| *place);
        all
    }
}

/// A judge under a code that stays the same from his first sheet on. It hides the name from whoever reads the record, not from whoever knows all judges.
fn judge_code(scope: &Scope, judge: &str) -> String {
    code(scope, "J", "judge", judge)
}

/// An entry under a code of its own: a number in some order would tell how many others there are.
fn entry_code(scope: &Scope, entry: &str) -> String {
    code(scope, "E", "entry", entry)
}

fn code(scope: &Scope, letter: &str, what: &str, id: &str) -> String {
    let hash = engine::digest(&json!([scope.government, scope.adoption, what, id]));
    format!("{letter}{}", hash.get(..CODE).unwrap_or_default().to_uppercase())
}

type Called = (BTreeMap<String, String>, BTreeMap<(String, String), String>);

/// Rounds and criteria as the blueprint calls them.
fn called(hall: &Hall, lang: Lang) -> Called {
    let (adoption, words) = (hall.adoption(), hall.wordings());
    let mut called = Called::default();
    let Some(file) = &adoption.blueprint.judging else { return called };
    for round in &file.round {
        called.0.insert(round.id.to_string(), words.text(lang, &format!("round-{}", round.id), &[]));
        let rubric = file.rubric.iter().find(|rubric| rubric.id == round.rubric);
        for criterion in rubric.iter().flat_map(|rubric| &rubric.criterion) {
            let text = words.text(lang, &format!("criterion-{}-{}", round.rubric, criterion.id), &[]);
            called.1.insert((round.id.to_string(), criterion.id.to_string()), text);
        }
    }
    called
}

fn text(subject: &Subject, field: Option<&str>) -> Option<String> {
    field.and_then(|field| subject.get(field).as_text()).map(str::to_string).filter(|text| !text.is_empty())
}

/// What the meeting decided, as the case that decides keeps it.
fn pleno(
    subject: &Subject,
    minutes: &Minutes,
    standing: &Standing,
    entry_code: &dyn Fn(&str) -> String,
) -> Option<Pleno> {
    let Value::Date(on) = subject.get(&minutes.on) else { return None };
    let Value::List(rows) = subject.get(&minutes.members) else { return None };
    let cell = |row: &Value, name: &str| match row {
        Value::Row(row) => row.get(name).and_then(Value::as_text).unwrap_or_default().to_string(),
        _ => String::new(),
    };
    let members = rows.iter().map(|row| Member { name: cell(row, "name"), role: cell(row, "part") });
    let moves = standing.moves.iter().map(|moved| Move {
        entry: entry_code(&moved.entry),
        to: moved.to,
        reason: moved.reason.clone(),
    });
    let ties = standing.ties.iter().map(|ruled| ResolvedTie {
        entries: ruled.order.iter().map(|entry| entry_code(entry)).collect(),
        reason: ruled.reason.clone(),
    });
    Some(Pleno {
        moves: moves.collect(),
        ties: ties.collect(),
        on: on.to_string(),
        place: text(subject, minutes.place.as_deref()).unwrap_or_default(),
        members: members.collect(),
    })
}

/// An errand to keep the record, where the case that runs the rounds came to its end.
pub(super) fn errand(eyes: &Eyes<'_>, after: &Subject) -> Option<Outgoing> {
    let blueprint = eyes.adoption.version(&after.pinned);
    let file = blueprint.judging.as_ref().filter(|file| *file.judging.runs == *after.of.kind)?;
    let case = blueprint.case(&file.judging.runs)?;
    let ended = case.status.iter().any(|status| status.last && status.id == after.status.as_str());
    let before = eyes.subject(&after.of).is_some_and(|before| before.status == after.status);
    (ended && !before && after.run.as_ref().is_some_and(|run| run.decided.is_some())).then(|| Outgoing {
        lane: Lane::Job,
        kind: KEEP.to_string(),
        about: Some(after.of.clone()),
        body: json!({}),
        due: None,
    })
}

impl House {
    /// The record of a hall's result, and what its minutes say; none where the actor may not know every sheet, or there is nothing to rank.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn record(
        &self,
        hall: &Hall,
        actor: &Actor,
        lang: Lang,
    ) -> Result<Option<Protocol>, StoreError> {
        if !hall.look(actor, self.now(), |eyes| eyes.may_know_outcome()) {
            return Ok(None);
        }
        self.protocol(hall, lang).await
    }

    async fn protocol(&self, hall: &Hall, lang: Lang) -> Result<Option<Protocol>, StoreError> {
        let office = self.office();
        let adopted = office.adopted.get(&hall.key);
        let edition = adopted.map(|adopted| adopted.name.clone()).unwrap_or_default();
        let program = format!("gelar {}", env!("CARGO_PKG_VERSION"));
        let draft = hall.look(&Actor::System, self.now(), |eyes| eyes.draft(&hall.scope, &program, &edition));
        let Some(draft) = draft else { return Ok(None) };
        let number = draft.number.clone();
        let kept = if draft.ended { self.kept_record(hall, &draft.runs).await? } else { None };
        let record = match kept {
            Some(record) => record,
            None => self.finished(hall, draft).await?,
        };
        let (rounds, criteria) = called(hall, lang);
        Ok(Some(Protocol {
            record,
            rounds,
            criteria,
            lang,
            government: office.seat.name.clone(),
            edition: String::new(),
            number,
            example: adopted.is_some_and(|adopted| adopted.example),
        }))
    }

    /// The record with its checkpoint and its decision; kept where nothing changes any more.
    async fn finished(&self, hall: &Hall, draft: Draft) -> Result<Record, StoreError> {
        let checkpoint = self.checkpoint_since(&hall.scope, draft.decided).await?;
        let mut record = draft.record.witnessed(checkpoint);
        if let Some(mut pleno) = draft.pleno {
            for (of, entry, to) in &draft.corrected {
                let reason = self.correction(hall, of).await?;
                pleno.moves.push(Move { entry: entry.clone(), to: *to, reason });
            }
            record = record.clone().decide(pleno).unwrap_or(record);
        }
        if draft.ended {
            self.keep_made(hall, &draft.runs, &record).await?;
        }
        Ok(record)
    }

    /// Why an entry stands elsewhere than it was decided to: the last reason that was given for it.
    async fn correction(&self, hall: &Hall, of: &Ref) -> Result<String, StoreError> {
        let events = self.store().history(&hall.scope, of).await?;
        let reasons = events.iter().rev().flat_map(|event| &event.changes).find_map(|change| match change {
            engine::Change::Done { reason: Some(reason), .. } => Some(reason.clone()),
            _ => None,
        });
        Ok(reasons.unwrap_or_else(|| "–".to_string()))
    }

    /// The first checkpoint that covers a moment, or one of now.
    async fn checkpoint_since(
        &self,
        scope: &Scope,
        decided: Option<jiff::Timestamp>,
    ) -> Result<Checkpoint, StoreError> {
        let covers = |one: &store::Checkpoint| {
            decided.is_some_and(|decided| one.at.as_microsecond() >= decided.as_microsecond())
        };
        let known = self.store().checkpoints(scope).await?.into_iter().find(covers);
        let checkpoint = match known {
            Some(checkpoint) => checkpoint,
            None => self.store().checkpoint(scope, self.now()).await?,
        };
        Ok(Checkpoint {
            government: scope.government.clone(),
            adoption: scope.adoption.clone(),
            number: checkpoint.number,
            position: checkpoint.position,
            root: checkpoint.root,
            previous: checkpoint.previous,
            at: checkpoint.at.as_microsecond().to_string(),
            hash: checkpoint.hash,
            seal: String::new(),
        })
    }

    /// Keeps a record as the file of place 0 of the case that decided: cases count their documents from 1.
    async fn keep_made(&self, hall: &Hall, runs: &Ref, record: &Record) -> Result<(), StoreError> {
        let content = serde_json::to_vec_pretty(record).map_err(StoreError::from)?;
        let content = stream::iter([Ok::<_, std::convert::Infallible>(bytes::Bytes::from(content))]);
        let file = match self.store().file_put(&hall.scope, Some(runs), content, LARGEST).await {
            Ok(file) => file,
            Err(store::FileError::Store(error)) => return Err(error),
            // Larger than is kept: it is made anew for whoever asks.
            Err(_) => return Ok(()),
        };
        let code = record.hash.get(..32).unwrap_or_default().to_string();
        let (scope, of) = (hall.scope.clone(), runs.clone());
        self.store().paper_put(&Paper { scope, of, ordinal: 0, code, file, made: self.now() }).await
    }

    async fn kept_record(&self, hall: &Hall, runs: &Ref) -> Result<Option<Record>, StoreError> {
        let Some(paper) = self.store().paper(&hall.scope, runs, 0).await? else { return Ok(None) };
        let Some(open) = self.store().file(&hall.scope, &paper.file.hash).await? else { return Ok(None) };
        let content: Vec<bytes::Bytes> = open.content.try_collect().await?;
        Ok(serde_json::from_slice(&content.concat()).ok())
    }

    /// Makes and keeps the record of a hall whose result stands.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn keep_record(&self, hall: &Hall) -> Result<(), StoreError> {
        self.protocol(hall, Lang::Id).await.map(|_| ())
    }

    /// The record of a result that stands, for what the public may know of it: its hash and its checkpoint. None before.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn published_record(&self, hall: &Hall) -> Result<Option<(String, Checkpoint)>, StoreError> {
        if !hall.look(&Actor::System, self.now(), |eyes| eyes.result_stands()) {
            return Ok(None);
        }
        let record = self.protocol(hall, Lang::Id).await?.map(|protocol| protocol.record);
        Ok(record.and_then(|record| record.checkpoint.map(|checkpoint| (record.hash, checkpoint))))
    }

    /// The minutes of the decision, a draft before it; none where the actor may not know every sheet.
    ///
    /// # Errors
    ///
    /// Why there are none.
    pub async fn minutes(
        &self,
        hall: &Hall,
        actor: &Actor,
        lang: Lang,
        form: PaperForm,
    ) -> Result<Option<Vec<u8>>, NotPrinted> {
        let Some(protocol) = self.record(hall, actor, lang).await? else { return Ok(None) };
        let typesetter = self.press().ok_or(NotPrinted::NoPress)?.typesetter.clone();
        let _turn = self.inner.printing.acquire().await;
        let set = tokio::task::spawn_blocking(move || typesetter.minutes(&protocol, form)).await;
        Ok(Some(set.map_err(|error| super::NotSet { told: vec![error.to_string()] })??))
    }

    /// What a judge keeps of a sheet that he sent; none before, and for nobody else. It tells nothing of what others do: no
    /// number of an event, no place in an order.
    #[must_use]
    pub fn receipt(&self, hall: &Hall, actor: &Actor, of: &Ref) -> Option<Receipt> {
        let mine = hall.look(actor, self.now(), |eyes| {
            let own = eyes.see(of)?.fields.get("judge")?.as_ref()?.id == actor.id();
            own.then(|| eyes.sheet_hash(of, &hall.scope)).flatten()
        });
        mine.map(|(hash, judge)| Receipt { hash, judge })
    }

    /// Makes a checkpoint of a hall's log: daily, and where a result is decided or comes to its end.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn witness(&self, hall: &Hall) -> Result<(), StoreError> {
        self.store().checkpoint(&hall.scope, self.now()).await.map(|_| ())
    }

    /// Recomputes a record that somebody brings, and says whether it is one of this house; none where it is no record.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn examine(&self, content: bytes::Bytes) -> Result<Option<Examined>, StoreError> {
        let _turn = self.inner.printing.acquire().await;
        let recomputed = tokio::task::spawn_blocking(move || {
            let record: Record = serde_json::from_slice(&content).ok()?;
            let found = judging::record::verify(&record);
            Some((record, found))
        });
        let Some((record, mut found)) = recomputed.await.ok().flatten() else { return Ok(None) };
        let mut hall = None;
        if let Some(checkpoint) = &record.checkpoint {
            let ours = self.hall(&checkpoint.adoption).filter(|_| checkpoint.government == self.government());
            let known = match &ours {
                Some(hall) => self.store().checkpoints(&hall.scope).await?,
                None => Vec::new(),
            };
            let told = found.iter().any(|one| matches!(one, Difference::ForeignCheckpoint { .. }));
            if ours.is_some() && !told && known.iter().all(|one| one.hash != checkpoint.hash) {
                let (number, adoption) = (checkpoint.number, checkpoint.adoption.clone());
                found.push(Difference::ForeignCheckpoint { number, adoption });
            }
            let code = record.hash.get(..32).unwrap_or_default();
            let papers = self.store().papers_by_code(self.government(), code).await?;
            hall = ours.filter(|hall| papers.iter().any(|one| one.ordinal == 0 && one.scope == hall.scope));
        }
        Ok(Some(Examined { title: record.title, hash: record.hash, found, hall }))
    }

    /// Differences in words; nothing where this program has none.
    #[must_use]
    pub fn worded(&self, found: &[Difference], lang: Lang) -> Vec<String> {
        self.press().map(|press| press.typesetter.differences(found, lang)).unwrap_or_default()
    }
}

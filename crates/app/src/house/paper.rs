//! Scores that were given on paper, from the office's spreadsheet: matched to the sheets of the open round, checked cell by cell, and entered
//! in the name of their judges through the action that the blueprint declares for it. All of them, or none.

use std::collections::{BTreeMap, BTreeSet};

use blueprint::expr::{FileRef, Ref, Value};
use blueprint::model::{Action, FieldKind, JudgingEffect, When};
use engine::{Actor, Command, Refusal, Seen};
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};
use sheets::{Hints, Place, Problem, RoundScores, ScoreBook, Source, fold, read_scores};

use super::intake::near;
use super::{Denied, Done, Eyes, Hall, Handed, House, NotKept, Scored, Scoring};

/// What a file of scores would enter.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperPlan {
    /// The open round.
    pub round: String,
    /// Its rubric.
    pub rubric: String,
    /// The kind of sheets.
    pub kind: String,
    /// Sheets in the file's order.
    pub sheets: Vec<PaperSheet>,
    /// What is wrong. While there is any, nothing can be confirmed.
    pub wrong: Vec<Misscored>,
    /// What the reader must know.
    pub notes: Vec<Problem>,
    /// Stands for everything that would be entered.
    pub print: String,
    means: Means,
}

/// A judge's sheet of an entry, with the scores of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperSheet {
    /// The sheet.
    pub of: Ref,
    /// The entry.
    pub entry: Ref,
    /// The judge.
    pub judge: Ref,
    /// Scores by criterion.
    pub scores: BTreeMap<String, Decimal>,
    /// It was sent already with the same scores.
    pub same: bool,
    version: u64,
}

/// Something wrong with scores, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Misscored {
    /// The cell or row.
    pub place: Option<Place>,
    /// What.
    pub fault: ScoreFault,
}

/// What is wrong with scores.
#[derive(Debug, Clone, PartialEq)]
pub enum ScoreFault {
    /// The file, or a cell of it, cannot be read.
    Unread(Box<Problem>),
    /// The file has several rounds and none is the open one, or it is of another round.
    Round {
        /// As it stands.
        text: String,
    },
    /// No entry of the round.
    Entry {
        /// As it stands.
        text: String,
        /// The nearest that there is.
        near: Option<String>,
    },
    /// No judge of the round.
    Judge {
        /// As it stands.
        text: String,
        /// The nearest that there is.
        near: Option<String>,
    },
    /// No criterion of the rubric.
    Criterion {
        /// As it stands.
        text: String,
        /// The nearest that there is.
        near: Option<String>,
    },
    /// The judge has no sheet of this entry: he was not given one.
    NoSheet {
        /// The entry as it stands.
        entry: String,
        /// The judge as it stands.
        judge: String,
    },
    /// The judge is out of this sheet: a conflict, or a withdrawal.
    Out {
        /// The entry as it stands.
        entry: String,
        /// The judge as it stands.
        judge: String,
    },
    /// A value off the scale.
    Scale {
        /// The value.
        value: f64,
        /// Least and greatest.
        scale: (f64, f64),
    },
    /// Criteria of a sheet without a score.
    Lacks {
        /// Their ids.
        criteria: Vec<String>,
    },
    /// Two scores for the same judge, entry and criterion.
    Twice,
    /// The sheet was sent with other scores.
    Sent {
        /// Criterion, what was sent, what the file has.
        differs: Vec<(String, Option<f64>, Decimal)>,
    },
}

/// The action by which scores are entered for a judge, and its questions: where they come from, and a file.
#[derive(Debug, Clone, PartialEq, Default)]
struct Means {
    action: String,
    source: String,
    file: String,
}

/// Why scores were not entered.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NotEnteredScores {
    /// Something changed since it was shown, or it cannot be confirmed: the plan as it is now.
    #[error("look again")]
    Look(Box<PaperPlan>),
    /// The source of the scores is not told.
    #[error("no source")]
    NoSource,
    /// The rules refuse a sheet.
    #[error("refused: {}", .1.code())]
    Refused(Box<PaperSheet>, Refusal),
    /// A file was not kept, or the store failed.
    #[error(transparent)]
    Kept(#[from] NotKept),
}

/// What a person gives with the confirmation.
#[derive(Debug, Clone, Default)]
pub struct PaperSource {
    /// The wish's id: sent twice, it has one effect.
    pub id: String,
    /// The plan that was seen.
    pub print: String,
    /// Where the scores come from.
    pub source: String,
    /// A scan; the spreadsheet itself is kept where there is none.
    pub scan: Option<FileRef>,
}

impl Eyes<'_> {
    /// Whether the actor may enter scores for judges now.
    #[must_use]
    pub fn enters_paper(&self) -> bool {
        let Some(file) = &self.adoption.blueprint.judging else { return false };
        // Most actors have no role that could: their sheets need not be looked at one by one.
        let roles = |action: &Action| action.by.iter().any(|by| self.actor.is(self.adoption, &by.role));
        let may = self.adoption.blueprint.case(&file.judging.sheet).is_some_and(|case| {
            let scoring = case.action.iter().filter(|one| one.judging == Some(JudgingEffect::Score));
            scoring.filter(|one| !one.partial).any(roles)
        });
        may && self
            .all(&file.judging.sheet)
            .iter()
            .any(|sheet| self.means(sheet).is_some_and(|(_, open)| open))
    }

    /// The action that enters a sheet for its judge, and whether it is open now: it scores, all at once, and asks for a file.
    fn means(&self, sheet: &Seen) -> Option<(Means, bool)> {
        let blueprint = self.blueprint(&sheet.of);
        let case = blueprint.case(&sheet.of.kind)?;
        self.offers(&sheet.of).into_iter().find_map(|offer| {
            let action: &Action = case.action(&offer.action)?;
            if action.judging != Some(JudgingEffect::Score) || action.partial {
                return None;
            }
            let form = blueprint.form(action.form.as_ref()?)?;
            let asks = |kinds: &[FieldKind]| {
                let mut needed =
                    form.field.iter().filter(|field| matches!(field.required, When::Fixed(true)));
                needed.find(|field| kinds.contains(&field.kind)).map(|field| field.id.to_string())
            };
            let (file, source) = (asks(&[FieldKind::File])?, asks(&[FieldKind::LongText, FieldKind::Text])?);
            Some((Means { action: offer.action.clone(), source, file }, offer.closed.is_none()))
        })
    }

    fn title_of(&self, of: &Ref) -> Option<String> {
        self.see(of)?;
        let title = self.blueprint(of).case(&of.kind)?.case.title.as_ref()?;
        match self.scene().eval(title, &[("case", Value::Ref(of.clone()))]) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The numbers that an entry was given.
    fn numbers_of(&self, entry: &Seen) -> Vec<String> {
        let case = self.blueprint(&entry.of).case(&entry.of.kind);
        let series = case.into_iter().flat_map(|case| case.action.iter().flat_map(|action| &action.number));
        let fields = series.filter_map(|number| entry.fields.get(number.into.as_str()));
        fields.filter_map(|value| value.as_text().map(str::to_string)).collect()
    }

    /// What a file of scores would enter; none where the actor may not enter any now.
    fn paper_plan(&self, handed: &Handed) -> Option<PaperPlan> {
        let file = self.adoption.blueprint.judging.as_ref()?;
        let sheets = self.all(&file.judging.sheet);
        let (means, _) = sheets.iter().filter_map(|sheet| self.means(sheet)).find(|(_, open)| *open)?;
        let round = sheets
            .iter()
            .find(|sheet| self.means(sheet).is_some_and(|(_, open)| open))
            .and_then(|sheet| sheet.fields.get("round")?.as_text().map(str::to_string))?;
        let known = Known::new(self, &sheets, &round)?;
        let mut plan = PaperPlan {
            round,
            rubric: known.scoring.rubric.clone(),
            kind: file.judging.sheet.to_string(),
            sheets: Vec::new(),
            wrong: Vec::new(),
            notes: Vec::new(),
            print: String::new(),
            means,
        };
        let bytes = hex::decode(&handed.hex).unwrap_or_default();
        match read_scores(&[Source { name: &handed.name, bytes: &bytes }], &Hints::default()) {
            Ok(book) => known.match_book(&mut plan, &book),
            Err(problems) => plan.wrong.extend(problems.into_iter().map(|problem| Misscored {
                place: problem.place.clone(),
                fault: ScoreFault::Unread(Box::new(problem)),
            })),
        }
        plan.wrong.sort_by(|a, b| a.place.cmp(&b.place));
        let mut digest = Sha256::new();
        for sheet in plan.sheets.iter().filter(|sheet| !sheet.same) {
            digest.update(format!("{} {} {:?}\n", sheet.of.id, sheet.version, sheet.scores));
        }
        plan.print = hex::encode(digest.finalize());
        Some(plan)
    }
}

/// Sheets, entries, judges and criteria of the open round, by the words that a file may have for them.
struct Known<'e, 'a> {
    eyes: &'e Eyes<'a>,
    scoring: Scoring,
    entries: BTreeMap<String, BTreeSet<Ref>>,
    judges: BTreeMap<String, BTreeSet<Ref>>,
    criteria: BTreeMap<String, String>,
    sheets: BTreeMap<(Ref, Ref), Seen>,
}

impl<'e, 'a> Known<'e, 'a> {
    fn new(eyes: &'e Eyes<'a>, all: &[Seen], round: &str) -> Option<Self> {
        let of_round = |sheet: &&Seen| sheet.fields.get("round").and_then(Value::as_text) == Some(round);
        let scoring = all.iter().find(of_round).and_then(|sheet| eyes.scoring(sheet))?;
        let mut known = Self {
            eyes,
            scoring,
            entries: BTreeMap::new(),
            judges: BTreeMap::new(),
            criteria: BTreeMap::new(),
            sheets: BTreeMap::new(),
        };
        for criterion in &known.scoring.criteria {
            let said = eyes.wordings.every(&format!("criterion-{}-{}", known.scoring.rubric, criterion.id));
            for word in said.into_iter().chain([criterion.id.clone()]) {
                known.criteria.insert(fold(&word), criterion.id.clone());
            }
        }
        let mut agencies: BTreeMap<String, BTreeSet<Ref>> = BTreeMap::new();
        for sheet in all.iter().filter(of_round) {
            let part = |name: &str| sheet.fields.get(name).and_then(Value::as_ref).cloned();
            let (Some(entry), Some(judge)) = (part("entry"), part("judge")) else { continue };
            if let Some(user) = eyes.adoption.user(&judge.id) {
                for word in [&user.name, &judge.id] {
                    known.judges.entry(fold(word)).or_default().insert(judge.clone());
                }
            }
            if let Some(seen) = eyes.see(&entry) {
                for word in eyes.title_of(&entry).into_iter().chain(eyes.numbers_of(&seen)) {
                    known.entries.entry(fold(&word)).or_default().insert(entry.clone());
                }
                let agency = seen.fields.get("agency").and_then(Value::as_ref);
                if let Some(agency) = agency.and_then(|agency| eyes.adoption.agency(&agency.id)) {
                    agencies.entry(fold(&agency.name)).or_default().insert(entry.clone());
                }
            }
            known.sheets.insert((judge, entry), sheet.clone());
        }
        // An agency stands for its entry where it has one and no title is called so.
        for (name, entries) in agencies {
            known.entries.entry(name).or_insert(entries);
        }
        Some(known)
    }

    fn only(names: &BTreeMap<String, BTreeSet<Ref>>, text: &str) -> Option<Ref> {
        names.get(&fold(text)).filter(|all| all.len() == 1)?.first().cloned()
    }

    fn match_book(&self, plan: &mut PaperPlan, book: &ScoreBook) {
        plan.notes = book.notes.clone();
        let mut wrong = |place: Option<Place>, fault| plan.wrong.push(Misscored { place, fault });
        let Some(round) = self.round(book) else {
            let names: Vec<&str> = book.rounds.iter().map(|round| round.name.as_str()).collect();
            wrong(None, ScoreFault::Round { text: names.join(", ") });
            return;
        };
        let used: BTreeSet<usize> = round.scores.iter().map(|score| score.entry).collect();
        let entries: BTreeMap<usize, Ref> = book
            .entries
            .iter()
            .enumerate()
            .filter(|(at, _)| used.contains(at))
            .filter_map(|(at, row)| {
                let words = [&row.id, &row.name, &row.agency];
                let found = words.iter().find_map(|word| Self::only(&self.entries, word));
                if found.is_none() {
                    let text = if row.name.is_empty() { &row.id } else { &row.name };
                    let near = near(text, self.entries.keys().map(String::as_str));
                    wrong(Some(row.place.clone()), ScoreFault::Entry { text: text.clone(), near });
                }
                found.map(|entry| (at, entry))
            })
            .collect();
        let first = |judge: usize| {
            round.scores.iter().find(|score| score.judge == judge).map(|score| score.place.clone())
        };
        let judges: BTreeMap<usize, Ref> = book
            .judges
            .iter()
            .enumerate()
            .filter_map(|(at, name)| {
                let place = first(at)?;
                let found = Self::only(&self.judges, name);
                if found.is_none() {
                    let near = near(name, self.judges.keys().map(String::as_str));
                    wrong(Some(place), ScoreFault::Judge { text: name.clone(), near });
                }
                found.map(|judge| (at, judge))
            })
            .collect();
        let criteria: BTreeMap<usize, &Scored> = round
            .criteria
            .iter()
            .enumerate()
            .filter_map(|(at, column)| {
                let id = self.criterion(&column.name);
                let found = id.and_then(|id| self.scoring.criteria.iter().find(|one| one.id == id));
                if found.is_none() {
                    let place = round
                        .scores
                        .iter()
                        .find(|score| score.criterion == at)
                        .map(|score| score.place.clone());
                    let near = near(&column.name, self.criteria.keys().map(String::as_str));
                    wrong(place, ScoreFault::Criterion { text: column.name.clone(), near });
                }
                found.map(|criterion| (at, criterion))
            })
            .collect();
        let mut given: BTreeMap<(usize, usize), BTreeMap<String, Decimal>> = BTreeMap::new();
        let mut order: Vec<(usize, usize, Place)> = Vec::new();
        for score in &round.scores {
            let Some(criterion) = criteria.get(&score.criterion) else { continue };
            let (low, high) = criterion.scale;
            let place = Some(score.place.clone());
            let value = Decimal::try_from(score.value).ok().filter(|_| (low..=high).contains(&score.value));
            let Some(value) = value else {
                wrong(place, ScoreFault::Scale { value: score.value, scale: criterion.scale });
                continue;
            };
            let pair = (score.judge, score.entry);
            if !given.contains_key(&pair) {
                order.push((pair.0, pair.1, score.place.clone()));
            }
            if given.entry(pair).or_default().insert(criterion.id.clone(), value.normalize()).is_some() {
                wrong(place, ScoreFault::Twice);
            }
        }
        for (judge, entry, place) in order {
            let (Some(judge_ref), Some(entry_ref)) = (judges.get(&judge), entries.get(&entry)) else {
                continue;
            };
            let scores = given.remove(&(judge, entry)).unwrap_or_default();
            let named = || {
                let name = |row: &sheets::EntryRow| {
                    if row.name.is_empty() { row.id.clone() } else { row.name.clone() }
                };
                (
                    book.entries.get(entry).map(name).unwrap_or_default(),
                    book.judges.get(judge).cloned().unwrap_or_default(),
                )
            };
            match self.sheet(judge_ref, entry_ref, scores, named) {
                Ok(sheet) => plan.sheets.push(sheet),
                Err(fault) => plan.wrong.push(Misscored { place: Some(place), fault }),
            }
        }
    }

    fn sheet(
        &self,
        judge: &Ref,
        entry: &Ref,
        scores: BTreeMap<String, Decimal>,
        named: impl Fn() -> (String, String),
    ) -> Result<PaperSheet, ScoreFault> {
        let Some(sheet) = self.sheets.get(&(judge.clone(), entry.clone())) else {
            let (entry, judge) = named();
            return Err(ScoreFault::NoSheet { entry, judge });
        };
        let open = self.eyes.means(sheet).is_some_and(|(_, open)| open);
        let sent = self.eyes.scoring(sheet).map(|scoring| scoring.criteria).unwrap_or_default();
        let there = |id: &str| sent.iter().find(|one| one.id == id).and_then(|one| one.score);
        let lacks: Vec<String> = self
            .scoring
            .criteria
            .iter()
            .filter(|criterion| !scores.contains_key(&criterion.id))
            .map(|criterion| criterion.id.clone())
            .collect();
        let mut same = false;
        if !open {
            let case = self.eyes.blueprint(&sheet.of).case(&sheet.of.kind);
            let done = case.and_then(|case| {
                let mut scoring = case.action.iter().filter(|one| one.judging == Some(JudgingEffect::Score));
                scoring.find(|one| !one.partial)?.to.as_ref()
            });
            if done.is_none_or(|done| *done != sheet.status.as_str()) {
                let (entry, judge) = named();
                return Err(ScoreFault::Out { entry, judge });
            }
            let differs: Vec<(String, Option<f64>, Decimal)> = scores
                .iter()
                .filter(|(id, value)| {
                    there(id).and_then(|score| Decimal::try_from(score).ok()) != Some(**value)
                })
                .map(|(id, value)| (id.clone(), there(id), *value))
                .collect();
            if !differs.is_empty() {
                return Err(ScoreFault::Sent { differs });
            }
            same = true;
        }
        if !same && !lacks.is_empty() {
            return Err(ScoreFault::Lacks { criteria: lacks });
        }
        let version = self.eyes.version(&sheet.of).unwrap_or_default();
        Ok(PaperSheet {
            of: sheet.of.clone(),
            entry: entry.clone(),
            judge: judge.clone(),
            scores,
            same,
            version,
        })
    }

    fn criterion(&self, name: &str) -> Option<&str> {
        match self.scoring.criteria.as_slice() {
            [only] if name.is_empty() => Some(only.id.as_str()),
            _ => self.criteria.get(&fold(name)).map(String::as_str),
        }
    }

    /// The file's round that is the open one: by its name, or the only one where its name is none of another round.
    fn round<'b>(&self, book: &'b ScoreBook) -> Option<&'b RoundScores> {
        let file = self.eyes.adoption.blueprint.judging.as_ref()?;
        let names = |id: &str| {
            let mut words = self.eyes.wordings.every(&format!("round-{id}"));
            words.push(id.to_string());
            words.iter().map(|word| fold(word)).collect::<Vec<_>>()
        };
        let open = names(&self.scoring.round);
        let named = book.rounds.iter().find(|round| open.contains(&fold(&round.name)));
        let other = |round: &RoundScores| {
            file.round.iter().any(|one| {
                one.id != self.scoring.round.as_str() && names(&one.id).contains(&fold(&round.name))
            })
        };
        named.or_else(|| match book.rounds.as_slice() {
            [only] if !other(only) => Some(only),
            _ => None,
        })
    }
}

impl House {
    /// What a file of scores would enter in a hall; none where the actor may not enter any now.
    #[must_use]
    pub fn paper_plan(&self, hall: &Hall, actor: &Actor, handed: &Handed) -> Option<PaperPlan> {
        hall.look(actor, self.now(), |eyes| eyes.paper_plan(handed))
    }

    /// Enters the scores of a plan that was seen, with their source: every sheet through the blueprint's own action, in one commit.
    ///
    /// # Errors
    ///
    /// Why nothing was entered.
    pub async fn enter_paper(
        &self,
        hall: &Hall,
        actor: &Actor,
        handed: &Handed,
        given: &PaperSource,
    ) -> Result<Option<Done>, NotEnteredScores> {
        let before = self.store().committed(&hall.scope, &given.id).await.map_err(NotKept::Store)?;
        if before {
            return Ok(Some(Done { on: None, before: true }));
        }
        let Some(plan) = self.paper_plan(hall, actor, handed) else { return Ok(None) };
        if !plan.wrong.is_empty() || plan.print != given.print {
            return Err(NotEnteredScores::Look(Box::new(plan)));
        }
        if given.source.trim().is_empty() {
            return Err(NotEnteredScores::NoSource);
        }
        let scan = match &given.scan {
            Some(scan) => scan.clone(),
            None => {
                let bytes = bytes::Bytes::from(hex::decode(&handed.hex).unwrap_or_default());
                let size = bytes.len() as u64;
                let stream = futures_util::stream::iter([Ok::<_, std::io::Error>(bytes)]);
                self.keep_file(hall, None, stream, &handed.name, size).await?
            }
        };
        let entered: Vec<&PaperSheet> = plan.sheets.iter().filter(|sheet| !sheet.same).collect();
        let commands: Vec<Command> = entered
            .iter()
            .map(|sheet| {
                let scores = sheet.scores.iter().map(|(id, value)| (id.clone(), Value::Number(*value)));
                let mut command =
                    Command::new(given.id.as_str(), &plan.kind, &plan.means.action, Some(sheet.of.clone()));
                command.seen = Some(sheet.version);
                command.with([
                    ("scores".to_string(), Value::Row(scores.collect())),
                    (plan.means.source.clone(), Value::text(given.source.trim())),
                    (plan.means.file.clone(), Value::File(scan.clone())),
                ])
            })
            .collect();
        match self.act_all(hall, actor, &commands).await {
            Ok(done) => Ok(Some(done)),
            Err((_, Denied::Store(error))) => Err(NotKept::Store(error).into()),
            Err((_, Denied::Refused(Refusal::Conflict))) => match self.paper_plan(hall, actor, handed) {
                Some(plan) => Err(NotEnteredScores::Look(Box::new(plan))),
                None => Ok(None),
            },
            Err((at, Denied::Refused(refusal))) => match entered.get(at) {
                Some(sheet) => Err(NotEnteredScores::Refused(Box::new((*sheet).clone()), refusal)),
                None => Ok(None),
            },
        }
    }
}

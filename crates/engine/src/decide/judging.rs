//! Judging rounds: who judges what, whose scores count, who goes on, and what the plenary decides.

use std::collections::{BTreeMap, BTreeSet};

use blueprint::expr::{Ref, Value, World};
use blueprint::model::{Advance, JudgingEffect, JudgingFile, Method, PanelSize, Round, Rubric};
use jiff::Timestamp;
use rust_decimal::prelude::ToPrimitive;

use super::{Doing, Work};
use crate::adoption::Adoption;
use crate::command::{Problem, ProblemKind, Refusal};
use crate::event::Change;
use crate::judging::{
    Contest, ContestRound, ContestSheet, Excluded, JudgingRefusal, Moved, PanelRequest, Place, Ruled,
    Standing,
};
use crate::scene::{Scene, State};
use crate::subject::{Run, Subject};

/// The case that runs the rounds, where it is open.
fn runner<'s, S: State + ?Sized>(scene: &'s Scene<'_, S>, file: &JudgingFile) -> Option<&'s Subject> {
    let all = scene.all(&file.judging.runs);
    all.first().and_then(|of| scene.subject(of))
}

/// What the judging adds to the fields of the case that runs it.
/// Of what the judging adds, the one that is counted from other subjects.
pub(crate) const SHEETS_DUE: &str = "sheets_due";

pub(crate) fn progress<S: State + ?Sized>(scene: &Scene<'_, S>, subject: &Subject, name: &str) -> Value {
    let Some(file) = &scene.blueprint(subject).judging else {
        return Value::Absent;
    };
    let none = Run::default();
    let run = subject.run.as_deref().unwrap_or(&none);
    let open = run.rounds.last().filter(|round| round.closed.is_none());
    match name {
        "round" => open.map_or(Value::Absent, |round| Value::text(&round.id)),
        "rounds_left" => Value::Number(file.round.len().saturating_sub(run.rounds.len()).into()),
        SHEETS_DUE => {
            let due = open.map_or(0, |round| {
                sheets(scene, file, &round.id)
                    .iter()
                    .filter(|sheet| !sheet.recused && !submitted(file, scene, sheet))
                    .count()
            });
            Value::Number(due.into())
        }
        "tied" => {
            let closed = run.rounds.last().and_then(|round| round.closed.as_ref());
            closed.map_or(Value::Absent, |standing| {
                Value::Bool(standing.tied.iter().any(|group| matters(standing, group, file.result.best)))
            })
        }
        _ => Value::Absent,
    }
}

/// Whether the panel must not know now whom an entry is about.
pub(crate) fn blind_now<S: State + ?Sized>(scene: &Scene<'_, S>) -> bool {
    let Some(newest) = scene.adoption().declared(|version| version.judging.as_ref()) else {
        return false;
    };
    // The rounds are held by the rules of the version under which they were begun.
    let Some(subject) = runner(scene, newest) else { return false };
    let Some(file) = &scene.blueprint(subject).judging else { return false };
    let open = subject.run.as_ref().and_then(|run| run.rounds.last());
    open.is_some_and(|open| {
        open.closed.is_none() && file.round.iter().any(|round| round.id == open.id.as_str() && round.blind)
    })
}

fn sheets<'s, S: State + ?Sized>(
    scene: &'s Scene<'_, S>,
    file: &JudgingFile,
    round: &str,
) -> Vec<&'s Subject> {
    let kind = &file.judging.sheet;
    let wanted = Value::text(round);
    let all = scene.having(kind, "round", &wanted).unwrap_or_else(|| scene.all(kind));
    let subjects = all.iter().filter_map(|of| scene.subject(of));
    subjects.filter(|sheet| *sheet.get("round") == wanted).collect()
}

fn submitted<S: State + ?Sized>(file: &JudgingFile, scene: &Scene<'_, S>, sheet: &Subject) -> bool {
    let case = scene.blueprint(sheet).case(&file.judging.sheet);
    !sheet.recused && case.is_some_and(|case| case.is_final(&sheet.status))
}

/// Whether a tie touches the order of the winners.
fn matters(standing: &Standing, group: &[String], best: usize) -> bool {
    standing.places.iter().any(|place| place.place <= best && group.contains(&place.entry))
}

impl<'a, S: State + ?Sized> Work<'a, S> {
    pub(super) fn judge(&mut self, doing: &Doing<'_>, effect: JudgingEffect) -> Result<(), Refusal> {
        let Some(file) = &self.version(doing).judging else {
            return Ok(());
        };
        match effect {
            JudgingEffect::Open => self.open_round(doing, file),
            JudgingEffect::Close => self.close_round(doing, file),
            JudgingEffect::Decide => self.decide_result(doing, file),
            JudgingEffect::Score => self.score(doing, file),
            JudgingEffect::Recuse => {
                self.recuse(doing, file);
                Ok(())
            }
            JudgingEffect::Return => {
                self.scene.change(doing.on, doing.by, &doing.action.id, Change::Restored);
                Ok(())
            }
        }
    }

    fn open_round(&mut self, doing: &Doing<'_>, file: &'a JudgingFile) -> Result<(), Refusal> {
        let run = self.run(doing);
        if run.decided.is_some() || run.rounds.last().is_some_and(|round| round.closed.is_none()) {
            return Err(Refusal::Judging(JudgingRefusal::Order));
        }
        let Some(round) = file.round.get(run.rounds.len()) else {
            return Err(Refusal::Judging(JudgingRefusal::Order));
        };
        let entries = self.entries(&run, file);
        if entries.is_empty() {
            return Err(Refusal::Judging(JudgingRefusal::NoEntries));
        }
        let pairs = self.panel(file, round, &entries)?;
        let opened = Change::RoundOpened { round: round.id.to_string(), entries: entries.clone() };
        self.scene.change(doing.on, doing.by, &doing.action.id, opened);
        for (judge, entry) in pairs {
            self.give_sheet(doing, file, round, &judge, &entry);
        }
        Ok(())
    }

    fn run(&self, doing: &Doing<'_>) -> Run {
        let run = self.scene.subject(doing.on).and_then(|subject| subject.run.as_deref().cloned());
        run.unwrap_or_default()
    }

    /// Entries of the next round: at first those that came so far, then those that the cut before let through and that are still there.
    fn entries(&self, run: &Run, file: &JudgingFile) -> Vec<String> {
        let here = |of: &Ref| {
            let status = self.scene.subject(of).map(|subject| subject.status.as_str()).unwrap_or_default();
            file.judging.enters.iter().any(|enters| *enters == status)
        };
        let kind = file.judging.entry.as_str();
        let all = self.scene.all(kind);
        let advanced = run.rounds.last().map(|round| &round.advanced);
        all.iter()
            .filter(|of| here(of) && advanced.is_none_or(|advanced| advanced.contains(&of.id)))
            .map(|of| of.id.clone())
            .collect()
    }

    /// Pairs of judge and entry.
    fn panel(
        &self,
        file: &JudgingFile,
        round: &Round,
        entries: &[String],
    ) -> Result<Vec<(String, String)>, Refusal> {
        let adoption = self.scene.adoption();
        let is_judge = |of: &&Ref| {
            adoption.user(&of.id).is_some_and(|user| user.roles.contains(file.judging.panel.as_str()))
        };
        let judges: Vec<String> = adoption.users().iter().filter(is_judge).map(|of| of.id.clone()).collect();
        let barred = self.barred(file);
        let mut excluded = BTreeSet::new();
        let mut pairs = Vec::new();
        let mut short = Vec::new();
        let wanted = match round.judges {
            PanelSize::All => round.at_least,
            PanelSize::PerEntry(n) => n,
        };
        for (e, entry) in entries.iter().enumerate() {
            let mut free = 0;
            for (j, judge) in judges.iter().enumerate() {
                if self.excluded(file, &barred, judge, entry).is_some() {
                    excluded.insert((j, e));
                } else {
                    free += 1;
                    pairs.push((judge.clone(), entry.clone()));
                }
            }
            if free < wanted {
                short.push(entry.clone());
            }
        }
        if !short.is_empty() {
            return Err(Refusal::Judging(JudgingRefusal::NoPanel { entries: short }));
        }
        let PanelSize::PerEntry(per_entry) = round.judges else {
            return Ok(pairs);
        };
        let request = PanelRequest { judges, entries: entries.to_vec(), per_entry, excluded };
        let chosen = self.jury.assign(&request).map_err(Refusal::Judging)?;
        let pair =
            |(j, e): (usize, usize)| Some((request.judges.get(j)?.clone(), request.entries.get(e)?.clone()));
        // Whoever assigns is not trusted with a conflict.
        if chosen.iter().any(|pair| request.excluded.contains(pair)) {
            return Err(Refusal::Judging(JudgingRefusal::Excluded));
        }
        Ok(chosen.into_iter().filter_map(pair).collect())
    }

    /// Pairs that a declared conflict or an earlier withdrawal bars: judge, and unit or entry.
    fn barred(&self, file: &JudgingFile) -> Barred {
        let kind = file.judging.sheet.as_str();
        self.barred_by(file, &self.scene.all(kind))
    }

    /// The same for one entry alone, which only its own sheets can bar.
    fn barred_from(&self, file: &JudgingFile, entry: &Ref) -> Barred {
        let kind = file.judging.sheet.as_str();
        let sheets = self.scene.having(kind, "entry", &Value::Ref(entry.clone()));
        self.barred_by(file, &sheets.unwrap_or_else(|| self.scene.all(kind)))
    }

    fn barred_by(&self, file: &JudgingFile, sheets: &[Ref]) -> Barred {
        let mut barred = Barred::default();
        if let Some(kind) = &file.judging.conflict {
            for of in self.scene.all(kind).iter() {
                let Some(conflict) = self.scene.subject(of) else { continue };
                let Some(case) = self.scene.blueprint(conflict).case(kind) else { continue };
                // A conflict that ended in another final status than its first was taken back.
                let first = case.status.first().is_some_and(|status| status.id == conflict.status.as_str());
                if !first && case.is_final(&conflict.status) {
                    continue;
                }
                let judge = conflict.opened_by.clone();
                if let Some(agency) = conflict.get("agency").as_ref() {
                    barred.agencies.insert((judge.clone(), agency.id.clone()));
                }
                if let Some(entry) = conflict.get("entry").as_ref() {
                    barred.entries.insert((judge, entry.id.clone()));
                }
            }
        }
        for of in sheets {
            let Some(sheet) = self.scene.subject(of).filter(|sheet| sheet.recused) else { continue };
            if let (Some(judge), Some(entry)) = (sheet.get("judge").as_ref(), sheet.get("entry").as_ref()) {
                barred.recused.insert((judge.id.clone(), entry.id.clone()));
            }
        }
        barred
    }

    fn excluded(&self, file: &JudgingFile, barred: &Barred, judge: &str, entry: &str) -> Option<Excluded> {
        let subject = self.scene.subject(&Ref::new(file.judging.entry.as_str(), entry))?;
        let pair = |id: &str| (judge.to_string(), id.to_string());
        let own = self.scene.adoption().user(judge).and_then(|user| user.agency.as_deref());
        if let Some(agency) = &subject.agency {
            if file.judging.kin && own.is_some_and(|own| self.scene.adoption().kin(own, agency)) {
                return Some(Excluded::Kin);
            }
            if barred.agencies.contains(&pair(agency)) {
                return Some(Excluded::Conflict);
            }
        }
        if barred.entries.contains(&pair(entry)) {
            return Some(Excluded::Conflict);
        }
        barred.recused.contains(&pair(entry)).then_some(Excluded::Recused)
    }

    fn give_sheet(
        &mut self,
        doing: &Doing<'_>,
        file: &'a JudgingFile,
        round: &Round,
        judge: &str,
        entry: &str,
    ) {
        let version = self.version(doing);
        let on = self.fresh(&file.judging.sheet);
        let (by, action) = (doing.by, doing.action.id.as_str());
        let pinned = version.identity.blueprint.version.to_string();
        let first = version.case(&file.judging.sheet).and_then(|case| case.status.first());
        let entry = Ref::new(file.judging.entry.as_str(), entry);
        let set = |field: &str, value: Value| Change::Set { field: field.to_string(), value };
        let mut changes = vec![
            Change::Opened { agency: None, pinned },
            set("entry", Value::Ref(entry.clone())),
            set("judge", Value::Ref(Ref::new("user", judge))),
            set("round", Value::text(round.id.as_str())),
            Change::Assigned { user: judge.to_string() },
        ];
        changes.extend(first.map(|status| Change::Moved { to: status.id.to_string() }));
        for change in changes {
            self.scene.change(&on, by, action, change);
        }
        let knows = self.scene.subject(&entry).is_some_and(|entry| entry.assigned.contains(judge));
        if !knows {
            self.scene.change(&entry, by, action, Change::Assigned { user: judge.to_string() });
        }
    }

    fn score(&mut self, doing: &Doing<'_>, file: &'a JudgingFile) -> Result<(), Refusal> {
        let Some(sheet) = self.scene.subject(doing.on) else {
            return Err(Refusal::NotAllowed);
        };
        let (_, rubric) = rubric(file, sheet).ok_or(Refusal::Judging(JudgingRefusal::Order))?;
        let (judge, entry) = (sheet.get("judge").as_ref().cloned(), sheet.get("entry").as_ref().cloned());
        let mut scores = match sheet.get("scores") {
            Value::Row(scores) => scores.clone(),
            _ => BTreeMap::new(),
        };
        // A conflict that was declared since the sheet was given closes it.
        if let (Some(judge), Some(entry)) = (judge, entry)
            && self.excluded(file, &self.barred_from(file, &entry), &judge.id, &entry.id).is_some()
        {
            return Err(Refusal::Judging(JudgingRefusal::Excluded));
        }
        match self.command.answers.get("scores") {
            None | Some(Value::Absent) => {}
            Some(Value::Row(given)) => {
                let mut problems = Vec::new();
                for (criterion, raw) in given {
                    match mark(rubric, criterion, raw) {
                        Ok(Value::Absent) => {
                            scores.remove(criterion);
                        }
                        Ok(value) => {
                            scores.insert(criterion.clone(), value);
                        }
                        Err(kind) => problems.push(Problem { field: format!("scores.{criterion}"), kind }),
                    }
                }
                if !problems.is_empty() {
                    return Err(Refusal::Invalid { problems });
                }
            }
            Some(_) => {
                let problem = Problem { field: "scores".to_string(), kind: ProblemKind::Type };
                return Err(Refusal::Invalid { problems: vec![problem] });
            }
        }
        if !doing.action.partial {
            let missing =
                rubric.criterion.iter().filter(|criterion| !scores.contains_key(criterion.id.as_str()));
            let fields: Vec<String> = missing.map(|criterion| format!("scores.{}", criterion.id)).collect();
            if !fields.is_empty() {
                return Err(Refusal::Incomplete { fields });
            }
        }
        let change = Change::Set { field: "scores".to_string(), value: Value::Row(scores) };
        self.scene.change(doing.on, doing.by, &doing.action.id, change);
        Ok(())
    }

    fn recuse(&mut self, doing: &Doing<'_>, file: &JudgingFile) {
        let (by, action) = (doing.by, doing.action.id.as_str());
        self.scene.change(doing.on, by, action, Change::Recused);
        let sheet = self.scene.subject(doing.on);
        let pair =
            sheet.map(|sheet| (sheet.get("judge").as_ref().cloned(), sheet.get("entry").as_ref().cloned()));
        if let Some((Some(judge), Some(entry))) = pair
            && entry.kind == file.judging.entry.as_str()
        {
            self.scene.change(&entry, by, action, Change::Unassigned { user: judge.id });
        }
    }

    fn close_round(&mut self, doing: &Doing<'_>, file: &'a JudgingFile) -> Result<(), Refusal> {
        let run = self.run(doing);
        let open = run.rounds.last().filter(|round| round.closed.is_none());
        let open = open.ok_or(Refusal::Judging(JudgingRefusal::Order))?.clone();
        let at = run.rounds.len() - 1;
        let round = file.round.get(at).ok_or(Refusal::Judging(JudgingRefusal::Order))?;
        let still = self.still_there(file, &open.entries);
        let contest = contest(&self.scene, file, &run, &still);
        let counts = contest.sheets_of(at);
        let short: Vec<String> = still
            .iter()
            .filter(|entry| counts.get(entry.as_str()).copied().unwrap_or(0) < round.at_least)
            .cloned()
            .collect();
        if !short.is_empty() {
            return Err(Refusal::Judging(JudgingRefusal::Sheets { entries: short }));
        }
        let standing = self.jury.rank(&contest).map_err(Refusal::Judging)?;
        let last = at + 1 == file.round.len();
        let advanced = if last { still.clone() } else { cut(&standing, round.advance) };
        let (by, action) = (doing.by, doing.action.id.as_str());
        for place in standing.places.iter().filter(|place| !advanced.contains(&place.entry)) {
            let entry = Ref::new(file.judging.entry.as_str(), place.entry.clone());
            self.scene.change(&entry, by, action, Change::Moved { to: file.judging.out.to_string() });
            self.set_score(doing, file, &entry, place.score);
        }
        self.scene.change(doing.on, by, action, Change::RoundClosed { standing, advanced });
        Ok(())
    }

    /// Entries that did not withdraw meanwhile.
    fn still_there(&self, file: &JudgingFile, entries: &[String]) -> Vec<String> {
        let kind = file.judging.entry.as_str();
        let there = |id: &&String| {
            self.scene.subject(&Ref::new(kind, id.as_str())).is_some_and(|entry| {
                file.judging.enters.iter().any(|enters| *enters == entry.status.as_str())
            })
        };
        entries.iter().filter(there).cloned().collect()
    }

    fn set_score(&mut self, doing: &Doing<'_>, file: &JudgingFile, entry: &Ref, score: f64) {
        let rounded = (score * 1e6).round() / 1e6;
        if let Ok(value) = rust_decimal::Decimal::try_from(rounded) {
            let change = Change::Set { field: file.judging.score.to_string(), value: Value::Number(value) };
            self.scene.change(entry, doing.by, &doing.action.id, change);
        }
    }

    fn decide_result(&mut self, doing: &Doing<'_>, file: &'a JudgingFile) -> Result<(), Refusal> {
        let run = self.run(doing);
        let held = run.rounds.len() == file.round.len();
        let Some(last) = run.rounds.last().filter(|round| held && round.closed.is_some()) else {
            return Err(Refusal::Judging(JudgingRefusal::RoundsLeft));
        };
        if run.decided.is_some() {
            return Err(Refusal::Judging(JudgingRefusal::Order));
        }
        let entries = self.still_there(file, &last.advanced);
        if entries.is_empty() {
            return Err(Refusal::Judging(JudgingRefusal::NoEntries));
        }
        let contest = contest(&self.scene, file, &run, &entries);
        let ranked = self.jury.rank(&contest).map_err(Refusal::Judging)?;
        let ordered = ties(ranked, self.command.answers.get("ties"), file.result.best)?;
        let standing = moves(ordered, self.command.answers.get("moves"))?;
        let (by, action) = (doing.by, doing.action.id.as_str());
        for place in &standing.places {
            let entry = Ref::new(file.judging.entry.as_str(), place.entry.clone());
            let wins = place.place <= file.result.best;
            let to = if wins { &file.judging.winner } else { &file.judging.other };
            let value = Value::Number(place.place.into());
            self.scene.change(
                &entry,
                by,
                action,
                Change::Set { field: file.judging.place.to_string(), value },
            );
            self.set_score(doing, file, &entry, place.score);
            self.scene.change(&entry, by, action, Change::Moved { to: to.to_string() });
        }
        self.scene.change(doing.on, by, action, Change::Decided { standing });
        Ok(())
    }
}

#[derive(Default)]
struct Barred {
    agencies: BTreeSet<(String, String)>,
    entries: BTreeSet<(String, String)>,
    recused: BTreeSet<(String, String)>,
}

/// All rounds so far, with the entries that are asked about.
fn contest<S: State + ?Sized>(
    scene: &Scene<'_, S>,
    file: &JudgingFile,
    run: &Run,
    entries: &[String],
) -> Contest {
    let mut contest = Contest {
        rounds: Vec::new(),
        entries: entries.to_vec(),
        sheets: Vec::new(),
        best: file.result.best,
        calibrated: file.result.method == Method::Calibrated,
        ties: file.result.ties.iter().map(ToString::to_string).collect(),
    };
    for (at, (held, round)) in run.rounds.iter().zip(&file.round).enumerate() {
        let Some(rubric) = file.rubric.iter().find(|rubric| rubric.id == round.rubric) else {
            continue;
        };
        let criterion = |c: &blueprint::model::Criterion| {
            (c.id.to_string(), c.weight, c.min.unwrap_or(rubric.min), c.max.unwrap_or(rubric.max))
        };
        contest.rounds.push(ContestRound {
            id: round.id.to_string(),
            weight: round.weight,
            criteria: rubric.criterion.iter().map(criterion).collect(),
        });
        for sheet in sheets(scene, file, &held.id) {
            let (Some(entry), Some(judge)) = (sheet.get("entry").as_ref(), sheet.get("judge").as_ref())
            else {
                continue;
            };
            if !submitted(file, scene, sheet) || !entries.contains(&entry.id) {
                continue;
            }
            let Value::Row(marks) = sheet.get("scores") else { continue };
            let score = |c: &blueprint::model::Criterion| match marks.get(c.id.as_str()) {
                Some(Value::Number(number)) => number.to_f64(),
                _ => None,
            };
            contest.sheets.push(ContestSheet {
                round: at,
                judge: judge.id.clone(),
                entry: entry.id.clone(),
                scores: rubric.criterion.iter().map(score).collect(),
            });
        }
    }
    // A tie rule about a round that was not held yet tells nothing apart.
    let rounds: Vec<&str> = contest.rounds.iter().map(|round| round.id.as_str()).collect();
    let criteria: Vec<&str> = contest
        .rounds
        .iter()
        .flat_map(|round| &round.criteria)
        .map(|criterion| criterion.0.as_str())
        .collect();
    contest.ties.retain(|tie| match tie.split_once(':') {
        Some(("round", id)) => rounds.contains(&id),
        Some(("criterion", id)) => criteria.contains(&id),
        _ => true,
    });
    contest
}

/// The contest as it stands: the rounds that were opened, with the entries of the last of them and every sheet that was submitted.
#[must_use]
pub fn standing_contest<S: State + ?Sized>(
    adoption: &Adoption,
    state: &S,
    now: Timestamp,
) -> Option<Contest> {
    let scene = Scene::new(adoption, state, now);
    let subject = runner(&scene, adoption.blueprint.judging.as_ref()?)?;
    let file = scene.blueprint(subject).judging.as_ref()?;
    let run = subject.run.as_deref()?;
    let entries = &run.rounds.last()?.entries;
    Some(contest(&scene, file, run, entries))
}

/// The contest that was decided, and what was decided; none before.
#[must_use]
pub fn decided_contest<S: State + ?Sized>(
    adoption: &Adoption,
    state: &S,
    now: Timestamp,
) -> Option<(Contest, Standing)> {
    let scene = Scene::new(adoption, state, now);
    let subject = runner(&scene, adoption.blueprint.judging.as_ref()?)?;
    let file = scene.blueprint(subject).judging.as_ref()?;
    let run = subject.run.as_deref()?;
    let decided = run.decided.as_ref()?;
    let placed = |entry: &&String| decided.places.iter().any(|place| place.entry == **entry);
    // In the order in which they were ranked then.
    let entries: Vec<String> = run.rounds.last()?.advanced.iter().filter(placed).cloned().collect();
    Some((contest(&scene, file, run, &entries), decided.clone()))
}

fn rubric<'f>(file: &'f JudgingFile, sheet: &Subject) -> Option<(&'f Round, &'f Rubric)> {
    let id = sheet.get("round").as_text()?;
    let round = file.round.iter().find(|round| round.id == id)?;
    Some((round, file.rubric.iter().find(|rubric| rubric.id == round.rubric)?))
}

/// A score as its criterion allows it; an empty one takes it away.
fn mark(rubric: &Rubric, criterion: &str, raw: &Value) -> Result<Value, ProblemKind> {
    let declared = rubric.criterion.iter().find(|c| c.id == criterion).ok_or(ProblemKind::Criterion)?;
    let number = match raw {
        Value::Absent => return Ok(Value::Absent),
        Value::Text(text) if text.trim().is_empty() => return Ok(Value::Absent),
        Value::Number(number) => *number,
        Value::Text(text) => text.trim().replace(',', ".").parse().map_err(|_| ProblemKind::Type)?,
        _ => return Err(ProblemKind::Type),
    };
    let score = number.to_f64().ok_or(ProblemKind::Type)?;
    if score < declared.min.unwrap_or(rubric.min) {
        return Err(ProblemKind::Least);
    }
    if score > declared.max.unwrap_or(rubric.max) {
        return Err(ProblemKind::Most);
    }
    Ok(Value::Number(number))
}

/// Who goes on. Equals at the cut go on too: a cut never tells apart what the scores do not.
fn cut(standing: &Standing, advance: Option<Advance>) -> Vec<String> {
    let line = match advance {
        None => f64::NEG_INFINITY,
        Some(Advance::AtLeast(score)) => score,
        Some(Advance::Top(top)) => {
            let last = top.checked_sub(1).and_then(|at| standing.places.get(at));
            last.map_or(if top == 0 { f64::INFINITY } else { f64::NEG_INFINITY }, |place| place.score)
        }
    };
    // Scores are sums of rounded weights: equals may differ in the last digits.
    standing
        .places
        .iter()
        .filter(|place| place.score >= line - 1e-9)
        .map(|place| place.entry.clone())
        .collect()
}

/// Puts groups that the rules leave equal into the order that the plenary gave.
fn ties(mut standing: Standing, input: Option<&Value>, best: usize) -> Result<Standing, Refusal> {
    let decision = |about: &str| Refusal::Judging(JudgingRefusal::Decision { about: about.to_string() });
    let mut given: Vec<Ruled> = Vec::new();
    for row in rows(input) {
        let reason =
            row.get("reason").and_then(Value::as_text).map(str::trim).filter(|text| !text.is_empty());
        let Some(Value::List(order)) = row.get("order") else {
            return Err(decision("order"));
        };
        let Some(reason) = reason else {
            return Err(Refusal::Reason);
        };
        given.push(Ruled { order: order.iter().filter_map(entry_key).collect(), reason: reason.to_string() });
    }
    let mut open = Vec::new();
    for group in std::mem::take(&mut standing.tied) {
        let same = |ruled: &&Ruled| {
            ruled.order.len() == group.len() && group.iter().all(|entry| ruled.order.contains(entry))
        };
        match given.iter().find(same) {
            Some(ruled) => {
                reorder(&mut standing, &ruled.order);
                standing.ties.push(ruled.clone());
            }
            None if matters(&standing, &group, best) => open.push(group),
            None => standing.tied.push(group),
        }
    }
    if open.is_empty() { Ok(standing) } else { Err(Refusal::Judging(JudgingRefusal::Tied { groups: open })) }
}

fn reorder(standing: &mut Standing, order: &[String]) {
    let mut slots: Vec<usize> = (0..standing.places.len())
        .filter(|at| standing.places.get(*at).is_some_and(|p| order.contains(&p.entry)))
        .collect();
    slots.sort_unstable();
    let scores: BTreeMap<String, f64> =
        standing.places.iter().map(|place| (place.entry.clone(), place.score)).collect();
    for (slot, entry) in slots.into_iter().zip(order) {
        if let Some(place) = standing.places.get_mut(slot) {
            let score = scores.get(entry).copied().unwrap_or(place.score);
            *place = Place { entry: entry.clone(), place: slot + 1, score };
        }
    }
}

/// Moves entries to the places that the plenary gave them, each with its reason.
fn moves(mut standing: Standing, input: Option<&Value>) -> Result<Standing, Refusal> {
    for row in rows(input) {
        let entry = row.get("entry").and_then(entry_key).unwrap_or_default();
        let reason =
            row.get("reason").and_then(Value::as_text).map(str::trim).filter(|reason| !reason.is_empty());
        let Some(reason) = reason else {
            return Err(Refusal::Reason);
        };
        let to = match row.get("place") {
            Some(Value::Number(number)) => number.to_usize(),
            Some(Value::Text(text)) => text.trim().parse().ok(),
            _ => None,
        };
        let from = standing.places.iter().position(|place| place.entry == entry);
        let to = to.filter(|to| (1..=standing.places.len()).contains(to));
        let (Some(from), Some(to)) = (from, to) else {
            return Err(Refusal::Judging(JudgingRefusal::Decision { about: entry }));
        };
        let moved = standing.places.remove(from);
        standing.places.insert(to - 1, moved);
        standing.moves.push(Moved { entry, from: from + 1, to, reason: reason.to_string() });
    }
    for (at, place) in standing.places.iter_mut().enumerate() {
        place.place = at + 1;
    }
    Ok(standing)
}

fn rows(input: Option<&Value>) -> Vec<&BTreeMap<String, Value>> {
    match input {
        Some(Value::List(list)) => list
            .iter()
            .filter_map(|row| match row {
                Value::Row(row) => Some(row),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn entry_key(value: &Value) -> Option<String> {
    match value {
        Value::Ref(of) => Some(of.id.clone()),
        Value::Text(id) => Some(id.clone()),
        _ => None,
    }
}

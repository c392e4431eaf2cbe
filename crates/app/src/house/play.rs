//! Plays a scenario in a house, on its store: what an example is made of. Every step goes the way of every command.

use std::collections::BTreeMap;

use blueprint::expr::{FileRef, Ref, Value};
use blueprint::model::{Scenario, Step};
use engine::{Actor, Command, Refusal};
use futures_util::stream;
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::House;
use super::act::Denied;
use super::hall::Hall;
use super::keep::NotKept;
use crate::scenario::Wrong;
use crate::scenario::reading::Reading;

/// Largest file of a play.
const LARGEST: u64 = 64 * 1024 * 1024;

/// What a play needs beside the house: its clock, which the house reads too, and what stands in files.
#[derive(Clone, Copy)]
pub struct Stage<'a> {
    /// Sets the clock; from then on it stands there.
    pub set: &'a (dyn Fn(Timestamp) + Send + Sync),
    /// The content of a file by its name.
    pub file: &'a (dyn Fn(&str) -> Vec<u8> + Send + Sync),
    /// Told after each step: how many of how many.
    pub told: &'a (dyn Fn(usize, usize) + Send + Sync),
}

/// What was played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Played {
    /// Commands that were done, those of the clock included.
    pub commands: usize,
    /// When it ended.
    pub ended: Timestamp,
}

/// Why a play stopped.
#[derive(Debug, thiserror::Error)]
pub enum NotPlayed {
    /// The file is no scenario.
    #[error(transparent)]
    Unreadable(#[from] toml::de::Error),
    /// A step cannot be read in this government.
    #[error("step {step}: {what:?}")]
    Step {
        /// From 1; 0: before the first.
        step: usize,
        /// What is wrong with it.
        what: Wrong,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// A file could not be kept.
    #[error(transparent)]
    File(#[from] NotKept),
}

/// Reads a scenario that stands by itself.
///
/// # Errors
///
/// What is wrong with it, and where.
pub fn read_play(text: &str) -> Result<Scenario, toml::de::Error> {
    toml::from_str(text)
}

impl House {
    /// Plays a scenario in a hall: its people are those of the house by their keys, and so are its units. It says when it begins; between
    /// its steps the clock brings what it brings. Playing it again, after it broke off, does what was left.
    ///
    /// # Errors
    ///
    /// Why it stopped; what was done before stays done.
    pub async fn play(
        &self,
        hall: &Hall,
        scenario: &Scenario,
        stage: Stage<'_>,
    ) -> Result<Played, NotPlayed> {
        let units = hall.adoption();
        let named = units.agencies().iter().map(|of| (of.id.clone(), of.clone())).collect();
        let mut play = Play { house: self, hall, stage, named, now: Timestamp::UNIX_EPOCH, commands: 0 };
        let starts = scenario.scenario.starts.as_ref().and_then(|starts| play.read(|at| at.moment(starts)));
        play.now = starts.ok_or(NotPlayed::Step { step: 0, what: Wrong::Clock })?;
        (stage.set)(play.now);
        for (at, step) in scenario.step.iter().enumerate() {
            play.step(at + 1, step).await?;
            (stage.told)(at + 1, scenario.step.len());
        }
        Ok(Played { commands: play.commands, ended: play.now })
    }
}

/// A play that goes on.
struct Play<'a> {
    house: &'a House,
    hall: &'a Hall,
    stage: Stage<'a>,
    named: BTreeMap<String, Ref>,
    now: Timestamp,
    commands: usize,
}

impl Play<'_> {
    fn read<T>(&self, read: impl FnOnce(&Reading<'_>) -> T) -> T {
        self.hall.look(&Actor::System, self.now, |eyes| {
            let memory = eyes.memory();
            read(&Reading { adoption: eyes.adoption, memory, now: self.now, named: &self.named })
        })
    }

    async fn step(&mut self, number: usize, step: &Step) -> Result<(), NotPlayed> {
        let wrong = |what| NotPlayed::Step { step: number, what };
        let later = self.read(|at| at.later(step)).filter(|later| *later >= self.now);
        self.pass(later.ok_or_else(|| wrong(Wrong::Clock))?).await?;
        for m in 1..=step.repeat_m.unwrap_or(1) {
            for n in 1..=step.repeat.unwrap_or(1) {
                if step.who.is_some() {
                    let (actor, command) = self.read(|at| at.command(number, step, n, m)).map_err(wrong)?;
                    self.act(&actor, command, step, wrong).await?;
                }
            }
        }
        for that in step.expect.iter().filter_map(|expected| expected.that.as_ref()) {
            let case =
                step.on.as_ref().or(step.names.as_ref()).and_then(|name| self.named.get(name.as_str()));
            let case: Vec<_> = case.map(|of| ("case", Value::Ref(of.clone()))).into_iter().collect();
            if !self.read(|at| at.value_of(that, &case).holds()) {
                return Err(wrong(Wrong::That(that.text().to_string())));
            }
        }
        Ok(())
    }

    /// Time passes: at each midnight and noon, and at the end, the clock brings what is due.
    async fn pass(&mut self, until: Timestamp) -> Result<(), NotPlayed> {
        let zone = self.hall.adoption().zone.clone();
        while self.now < until {
            let local = self.now.to_zoned_datetime(zone.clone());
            let noon = local.start_of_day().ok().and_then(|day| day.checked_add(12.hours()).ok());
            let midnight = local.tomorrow().ok().and_then(|day| day.start_of_day().ok());
            let next = [noon, midnight].into_iter().flatten().map(|next| next.timestamp());
            let next = next.filter(|next| *next > self.now).min().unwrap_or(until);
            self.now = next.min(until);
            (self.stage.set)(self.now);
            self.commands += self.house.tick(self.hall).await?;
        }
        Ok(())
    }

    async fn act(
        &mut self,
        actor: &Actor,
        mut command: Command,
        step: &Step,
        wrong: impl Fn(Wrong) -> NotPlayed,
    ) -> Result<(), NotPlayed> {
        let opened = Ref::new(command.case.clone(), command.id.clone());
        let of = command.on.clone().unwrap_or_else(|| opened.clone());
        let mut answers = std::mem::take(&mut command.answers);
        for value in answers.values_mut() {
            if let Value::File(file) = value {
                *file = self.keep(&of, file).await?;
            }
        }
        command.answers = answers;
        match (self.house.act(self.hall, actor, &command).await, &step.refused) {
            (Ok(_), None) => {
                if command.on.is_none() {
                    self.named.insert(command.id.clone(), opened);
                }
                self.commands += 1;
                // A moment later: what was done one after the other is told in that order.
                self.now = self.now.checked_add(SignedDuration::from_secs(1)).unwrap_or(self.now);
                (self.stage.set)(self.now);
                Ok(())
            }
            (Ok(_), Some(code)) => Err(wrong(Wrong::Accepted(code.to_string()))),
            (Err(Denied::Store(error)), _) => Err(error.into()),
            (Err(Denied::Refused(refusal)), Some(code)) if refusal.code() == code.as_str() => Ok(()),
            (Err(Denied::Refused(came)), Some(code)) => {
                Err(wrong(Wrong::OtherRefusal { expected: code.to_string(), came }))
            }
            (Err(Denied::Refused(came)), None) => Err(wrong(refused(came))),
        }
    }

    async fn keep(&self, of: &Ref, file: &FileRef) -> Result<FileRef, NotPlayed> {
        let content = bytes::Bytes::from((self.stage.file)(&file.name));
        let content = stream::iter([Ok::<_, std::convert::Infallible>(content)]);
        Ok(self.house.keep_file(self.hall, Some(of), content, &file.name, LARGEST).await?)
    }
}

fn refused(came: Refusal) -> Wrong {
    Wrong::Refused(came)
}

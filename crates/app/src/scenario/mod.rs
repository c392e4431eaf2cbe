//! Scenarios: who does what, when, and what must come out. They are a blueprint's acceptance tests, in every government that adopts it.

mod cast;
mod expect;
pub(crate) mod reading;
mod run;

use std::sync::Arc;

use blueprint::model::{Binding, Scenario};
use blueprint::{Blueprint, Diagnostic};
use engine::{Actor, Adoption, Command, Refusal};
use jiff::Timestamp;

/// Runs a scenario in a government.
///
/// # Errors
///
/// Everything that did not come out, in order. Where the government lacks what the scenario needs, that alone.
pub fn run(
    blueprint: &Arc<Blueprint>,
    scenario: &Scenario,
    binding: &Binding,
) -> Result<Passed, Vec<Failure>> {
    let mut play = run::Play::begin(blueprint, scenario, binding).map_err(|failure| vec![failure])?;
    play.steps();
    play.end()
}

/// A scenario as a play: where it is set, and everything that is asked for in it. Demonstrations and tests play on from here.
#[derive(Debug, Clone)]
pub struct Script {
    /// The government with the scenario's people.
    pub adoption: Adoption,
    /// When it begins.
    pub starts: Timestamp,
    /// Its commands in order, refused ones too.
    pub lines: Vec<Line>,
}

/// A command of a scenario.
#[derive(Debug, Clone)]
pub struct Line {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// What.
    pub command: Command,
}

/// Plays a scenario and writes down its commands.
///
/// # Errors
///
/// As [`run`].
pub fn script(
    blueprint: &Arc<Blueprint>,
    scenario: &Scenario,
    binding: &Binding,
) -> Result<Script, Vec<Failure>> {
    let mut play = run::Play::begin(blueprint, scenario, binding).map_err(|failure| vec![failure])?;
    let starts = play.now;
    play.steps();
    let (adoption, lines) = (play.adoption.clone(), std::mem::take(&mut play.lines));
    play.end().map(|_| Script { adoption, starts, lines })
}

/// What a scenario that passed did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Passed {
    /// Commands that were decided, refused ones too.
    pub commands: usize,
    /// Expectations that were looked at.
    pub expectations: usize,
    /// Events that were committed.
    pub events: usize,
}

/// Something that did not come out.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// Step, from 1; 0: before the first.
    pub step: usize,
    /// Expectation within the step, from 1; 0: the step itself.
    pub expectation: usize,
    /// What.
    pub what: Wrong,
}

/// What did not come out.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// The government lacks a unit that the scenario needs.
    Cast(String),
    /// The binding does not fit the blueprint.
    Unbound(Vec<Diagnostic>),
    /// A name that no earlier step gave.
    Unknown(String),
    /// A value that cannot be written.
    Value(String),
    /// The clock went back, or the moment cannot be told.
    Clock,
    /// Refused, though nothing of that kind was expected.
    Refused(Refusal),
    /// Another refusal than the one expected.
    OtherRefusal {
        /// The code that was expected.
        expected: String,
        /// What came.
        came: Refusal,
    },
    /// Done, though a refusal was expected.
    Accepted(String),
    /// Of the repetitions so many were accepted.
    Count {
        /// Expected.
        expected: usize,
        /// Came.
        came: usize,
        /// The first refusal, if any.
        first: Option<String>,
    },
    /// A refused action changed something.
    Changed,
    /// A condition does not hold.
    That(String),
    /// Somebody sees what he must not.
    Sees {
        /// Who.
        who: String,
        /// What.
        what: String,
    },
    /// Somebody does not see what he must.
    SeesNot {
        /// Who.
        who: String,
        /// What.
        what: String,
    },
    /// Somebody may what he must not, or may not what he must.
    May {
        /// Who.
        who: String,
        /// What.
        what: String,
        /// Whether he may.
        may: bool,
    },
    /// A message went to others.
    Message {
        /// Which.
        message: String,
        /// To whom it went.
        to: Vec<String>,
    },
    /// Another number of documents.
    Documents {
        /// Which.
        document: String,
        /// How many were issued.
        came: usize,
    },
    /// Another figure.
    Indicator {
        /// Which.
        indicator: String,
        /// What came.
        came: String,
    },
    /// The history does not hold, or the events alone give another state.
    History,
}

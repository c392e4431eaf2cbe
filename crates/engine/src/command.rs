//! What an actor wants, and why it may be refused.

use std::collections::BTreeMap;

use blueprint::expr::{Ref, Value};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::claim::Claim;
use crate::judging::JudgingRefusal;

/// What an actor wants.
#[derive(Debug, Clone)]
pub struct Command {
    /// Chosen by the caller, once a wish: a command that is sent twice has one effect. Subjects that it opens are named after it.
    pub id: String,
    /// The kind of case.
    pub case: String,
    /// The action.
    pub action: String,
    /// On which case; absent where the action opens one.
    pub on: Option<Ref>,
    /// Answers by field. A text is read as the field's type; what is typed is taken as it is.
    pub answers: BTreeMap<String, Value>,
    /// Why.
    pub reason: Option<String>,
    /// The role in whose place the actor acts.
    pub instead: Option<String>,
    /// The version of the case that the actor saw; another version meanwhile is a conflict.
    pub seen: Option<u64>,
}

impl Command {
    /// A command without answers.
    #[must_use]
    pub fn new(id: impl Into<String>, case: &str, action: &str, on: Option<Ref>) -> Self {
        Self {
            id: id.into(),
            case: case.to_string(),
            action: action.to_string(),
            on,
            answers: BTreeMap::new(),
            reason: None,
            instead: None,
            seen: None,
        }
    }

    /// With answers.
    #[must_use]
    pub fn with(mut self, answers: impl IntoIterator<Item = (String, Value)>) -> Self {
        self.answers.extend(answers);
        self
    }
}

/// Why nothing was done. A refused command changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// No such case, action, or none that the actor may know of: the same answer for all.
    NotAllowed,
    /// Not from this status.
    Status {
        /// Where the case is.
        at: String,
    },
    /// Not offered now.
    When,
    /// Before the beginning, or after the end and its grace.
    Deadline {
        /// Before the beginning.
        early: bool,
        /// The beginning, or the end without its grace.
        at: Timestamp,
    },
    /// Answers that are missing.
    Incomplete {
        /// Which.
        fields: Vec<String>,
    },
    /// Answers that cannot be.
    Invalid {
        /// Which, and why.
        problems: Vec<Problem>,
    },
    /// None of the alternatives is complete.
    Evidence {
        /// The form.
        form: String,
        /// The evidence.
        id: String,
    },
    /// A form's check does not hold.
    Check {
        /// The form.
        form: String,
        /// The check.
        id: String,
        /// Beside which field.
        field: Option<String>,
    },
    /// An action's requirement does not hold.
    Require {
        /// The kind of case.
        case: String,
        /// The requirement.
        id: String,
        /// Beside which field.
        field: Option<String>,
    },
    /// A record would break its register's rule.
    Invariant {
        /// The register.
        register: String,
        /// The rule.
        id: String,
    },
    /// A reason is asked for.
    Reason,
    /// No place is left.
    Full {
        /// The calendar.
        calendar: String,
        /// The day on which the session begins.
        begins: Date,
    },
    /// There is no such session, it is over, or it is too far ahead.
    Closed {
        /// The calendar.
        calendar: String,
    },
    /// Another has this value, or there is one already.
    Taken {
        /// The register or kind.
        of: String,
        /// The field; empty for a case of which there is one.
        field: String,
    },
    /// A number could not be had.
    Number {
        /// The series.
        series: String,
    },
    /// Something changed meanwhile.
    Conflict,
    /// The judging does not allow it.
    Judging(JudgingRefusal),
    /// Actions that call each other without end: a mistake in the blueprint.
    Endless,
}

impl Refusal {
    /// What a claim that is not granted means for whoever asked.
    #[must_use]
    pub fn of_claim(claim: &Claim) -> Self {
        match claim.clone() {
            Claim::Number { series, .. } => Self::Number { series },
            Claim::Place { calendar, begins, .. } => Self::Full { calendar, begins },
            Claim::Unique { of, field, .. } => Self::Taken { of, field },
            Claim::Vacate { .. } | Claim::Forgo { .. } => Self::Conflict,
        }
    }

    /// A short code, as scenarios name it: the kind of refusal, or the id of the rule that failed.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::NotAllowed => "not_allowed",
            Self::Status { .. } => "status",
            Self::When => "when",
            Self::Deadline { .. } => "deadline",
            Self::Incomplete { .. } => "incomplete",
            Self::Invalid { .. } => "invalid",
            Self::Evidence { id, .. }
            | Self::Check { id, .. }
            | Self::Require { id, .. }
            | Self::Invariant { id, .. } => id,
            Self::Reason => "reason",
            Self::Full { .. } => "full",
            Self::Closed { .. } => "closed",
            Self::Taken { .. } => "taken",
            Self::Number { .. } => "number",
            Self::Conflict => "conflict",
            Self::Judging(_) => "judging",
            Self::Endless => "endless",
        }
    }
}

/// An answer that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field; `table.2.column` for the second row's column.
    pub field: String,
    /// Why.
    pub kind: ProblemKind,
}

/// Why an answer cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The form has no such field.
    Unknown,
    /// It is no number, date, … at all.
    Type,
    /// It is none of the options.
    Option,
    /// More than so many characters.
    Length(usize),
    /// More than so many words.
    Words(usize),
    /// Not exactly so many digits.
    Digits(usize),
    /// Below the least value.
    Least,
    /// Above the greatest value.
    Most,
    /// More decimal places than so many.
    Decimals(u32),
    /// Fewer rows than so many.
    FewRows(usize),
    /// More rows than so many.
    ManyRows(usize),
    /// A file of another type.
    Media,
    /// A file that is too big.
    Size,
    /// No such case, record, unit or user.
    Reference,
    /// A criterion that the rubric lacks.
    Criterion,
}

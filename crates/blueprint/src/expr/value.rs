//! What an expression comes to.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A value. Serialises to tagged JSON and back without loss: events carry values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "snake_case")]
pub enum Value {
    /// Nothing was answered, or nothing can be said.
    #[default]
    Absent,
    /// Yes or no.
    Bool(bool),
    /// A decimal number.
    Number(Decimal),
    /// Whole rupiah.
    Money(i64),
    /// A text, a link, an option of a choice.
    Text(String),
    /// A day.
    Date(Date),
    /// A wall-clock time.
    Time(Time),
    /// A moment.
    Instant(Timestamp),
    /// Whole days.
    Days(i64),
    /// Seconds.
    Duration(i64),
    /// From the first moment to the last, both within.
    Period(Timestamp, Timestamp),
    /// A file that is kept elsewhere.
    File(FileRef),
    /// A case, a record, an agency, a user.
    Ref(Ref),
    /// A session of a calendar: the calendar and the day on which it begins.
    Session(String, Date),
    /// Several.
    List(Vec<Value>),
    /// A row of a table.
    Row(BTreeMap<String, Value>),
}

/// What something is and which one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Ref {
    /// A kind of case, a register, `agency` or `user`.
    pub kind: String,
    /// Its key in the adoption.
    pub id: String,
}

impl Ref {
    /// A reference.
    #[must_use]
    pub fn new(kind: impl Into<String>, id: impl Into<String>) -> Self {
        Self { kind: kind.into(), id: id.into() }
    }
}

/// A file by what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// As it was called where it came from.
    pub name: String,
    /// Type by content, such as `application/pdf`.
    pub media: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256, hexadecimal.
    pub hash: String,
}

impl Value {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Whether something is there.
    #[must_use]
    pub fn given(&self) -> bool {
        !matches!(self, Self::Absent)
    }

    /// Whether it is yes; absent is not.
    #[must_use]
    pub fn holds(&self) -> bool {
        matches!(self, Self::Bool(true))
    }

    /// The text of a text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The reference of a reference.
    #[must_use]
    pub fn as_ref(&self) -> Option<&Ref> {
        match self {
            Self::Ref(reference) => Some(reference),
            _ => None,
        }
    }
}

//! Calendars of sessions.

use serde::Deserialize;

use super::{FileId, Formula, Name};

/// `calendars/ID.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarFile {
    /// `[calendar]`
    pub calendar: Calendar,
    /// The file.
    #[serde(skip)]
    pub file: FileId,
}

/// `[calendar]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Natural key.
    pub id: Name,
    /// On which days a session begins.
    pub weekdays: Vec<Weekday>,
    /// When it begins: a time.
    pub opens: Formula,
    /// When it ends: a time; not later than `opens` means on the next day.
    pub closes: Formula,
    /// Places of a session: a number.
    pub capacity: Formula,
    /// How far ahead a place may be booked: days.
    pub book_ahead: Option<Formula>,
    /// Open on the binding's holidays.
    #[serde(default)]
    pub holidays: bool,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

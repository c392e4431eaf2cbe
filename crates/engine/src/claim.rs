//! Claims: the one mechanism for everything scarce.

use std::collections::{BTreeMap, BTreeSet};

use blueprint::expr::Ref;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a decision needs and another may have taken meanwhile. The store grants all claims of a decision, or the decision is refused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "claim", rename_all = "snake_case")]
pub enum Claim {
    /// The next number of a gapless series: granted only if it follows the last one.
    Number {
        /// The series.
        series: String,
        /// Within which the count runs: a year, a day, or everything (empty).
        period: String,
        /// From 1.
        number: u64,
    },
    /// A place in a session: granted only if nobody holds it.
    Place {
        /// The calendar.
        calendar: String,
        /// The day on which the session begins.
        begins: Date,
        /// From 1 to the session's capacity.
        place: u32,
    },
    /// A place is given back.
    Vacate {
        /// The calendar.
        calendar: String,
        /// The day on which the session begins.
        begins: Date,
        /// Which.
        place: u32,
    },
    /// A value that no two records share.
    Unique {
        /// The register, or the kind of case of which there is one.
        of: String,
        /// The field.
        field: String,
        /// The value as canonical text.
        value: String,
        /// Who holds it.
        holder: Ref,
    },
    /// A value is given up, since the record has another.
    Forgo {
        /// The register.
        of: String,
        /// The field.
        field: String,
        /// The value as canonical text.
        value: String,
    },
}

/// What is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    numbers: BTreeMap<(String, String), u64>,
    places: BTreeMap<(String, Date), BTreeSet<u32>>,
    unique: BTreeMap<(String, String, String), Ref>,
}

impl Ledger {
    /// The last number of a series in a period; 0 before the first.
    #[must_use]
    pub fn last_number(&self, series: &str, period: &str) -> u64 {
        self.numbers.get(&(series.to_string(), period.to_string())).copied().unwrap_or(0)
    }

    /// Places of a session that are held.
    #[must_use]
    pub fn places(&self, calendar: &str, begins: Date) -> BTreeSet<u32> {
        self.places.get(&(calendar.to_string(), begins)).cloned().unwrap_or_default()
    }

    /// Who holds a value.
    #[must_use]
    pub fn holder(&self, of: &str, field: &str, value: &str) -> Option<&Ref> {
        self.unique.get(&(of.to_string(), field.to_string(), value.to_string()))
    }

    /// Whether a claim could be granted now.
    #[must_use]
    pub fn grants(&self, claim: &Claim) -> bool {
        match claim {
            Claim::Number { series, period, number } => self.last_number(series, period) + 1 == *number,
            Claim::Place { calendar, begins, place } => {
                !self.places.get(&(calendar.clone(), *begins)).is_some_and(|places| places.contains(place))
            }
            Claim::Unique { of, field, value, holder } => {
                self.holder(of, field, value).is_none_or(|other| other == holder)
            }
            Claim::Vacate { .. } | Claim::Forgo { .. } => true,
        }
    }

    /// Takes what a claim names.
    pub fn take(&mut self, claim: &Claim) {
        match claim.clone() {
            Claim::Number { series, period, number } => {
                self.numbers.insert((series, period), number);
            }
            Claim::Place { calendar, begins, place } => {
                self.places.entry((calendar, begins)).or_default().insert(place);
            }
            Claim::Vacate { calendar, begins, place } => {
                let key = (calendar, begins);
                if let Some(places) = self.places.get_mut(&key) {
                    places.remove(&place);
                    if places.is_empty() {
                        self.places.remove(&key);
                    }
                }
            }
            Claim::Unique { of, field, value, holder } => {
                self.unique.insert((of, field, value), holder);
            }
            Claim::Forgo { of, field, value } => {
                self.unique.remove(&(of, field, value));
            }
        }
    }
}

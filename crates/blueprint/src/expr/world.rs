//! What an expression may ask of the world around it.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Ref, Value};

/// The state that an expression reads. Implemented by the engine over whatever holds the state.
pub trait World {
    /// A field of a case, a record, an agency or a user, built-in ones such as `status` and flags included; `done` and `by` are rows by action.
    /// Absent where there is none.
    fn field(&self, of: &Ref, name: &str) -> Value;

    /// The same where it stands as it is and need not be made; `None`: ask for the field.
    fn peek(&self, of: &Ref, name: &str) -> Option<&Value> {
        let _ = (of, name);
        None
    }

    /// All elements of a collection (kind of case, register, `agency`, `user`) in the order of opening.
    fn all(&self, kind: &str) -> Cow<'_, [Ref]>;

    /// The elements whose field is this very value, where the world can find them without looking at all; `None`: look at all.
    fn having(&self, kind: &str, field: &str, value: &Value) -> Option<Cow<'_, [Ref]>> {
        let _ = (kind, field, value);
        None
    }

    /// The elements whose field is a day from `first` to `last`, both within; `None`: look at all.
    fn between(&self, kind: &str, field: &str, first: Date, last: Date) -> Option<Cow<'_, [Ref]>> {
        let _ = (kind, field, first, last);
        None
    }

    /// A parameter as it is set.
    fn parameter(&self, id: &str) -> Value;

    /// A field of the session of a calendar that begins on a day.
    fn session(&self, calendar: &str, begins: Date, field: &str) -> Value;

    /// The session that runs at an instant: the day on which it began.
    fn running(&self, calendar: &str, at: Timestamp) -> Option<Date>;

    /// Whether people work on a day.
    fn works(&self, day: Date) -> bool;

    /// The government's zone.
    fn zone(&self) -> &TimeZone;

    /// Whether two units are the same, or one is above the other.
    fn kin(&self, a: &str, b: &str) -> bool;
}

/// What the names of an expression stand for while it is evaluated.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The moment.
    pub now: Timestamp,
    /// `case`, `actor`, and what `each … as` names, in that order; later ones hide earlier ones.
    pub bound: &'a [(&'a str, Value)],
}

//! Any bytes as an expression: read, written out and read again the same, evaluated over an empty world, never a panic.
#![no_main]

use std::borrow::Cow;

use blueprint::expr::{Names, Ref, Value, World, each, eval, parse};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;

/// Every collection has the same two elements, every field is the same row.
struct Nowhere(TimeZone, [Ref; 2]);

impl World for Nowhere {
    fn field(&self, of: &Ref, name: &str) -> Value {
        match name {
            "status" => Value::text(&of.id),
            "fee" => Value::Money(i64::MAX),
            "since" => Value::Instant(Timestamp::MAX),
            _ => Value::Absent,
        }
    }
    fn all(&self, _: &str) -> Cow<'_, [Ref]> {
        Cow::Borrowed(&self.1)
    }
    fn parameter(&self, _: &str) -> Value {
        Value::Period(Timestamp::MIN, Timestamp::MAX)
    }
    fn session(&self, _: &str, begins: Date, _: &str) -> Value {
        Value::Date(begins)
    }
    fn running(&self, _: &str, _: Timestamp) -> Option<Date> {
        Some(Date::MAX)
    }
    fn works(&self, day: Date) -> bool {
        day.day() % 2 == 0
    }
    fn zone(&self) -> &TimeZone {
        &self.0
    }
    fn kin(&self, a: &str, b: &str) -> bool {
        a == b
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match parse(text) {
        Ok(expr) => {
            let printed = expr.to_string();
            // What is written out may be longer than what was read, and so too long to be read.
            if let Ok(again) = parse(&printed) {
                assert_eq!(printed, again.to_string());
            }
            // Each nested iteration takes as often as its collection is long.
            if text.matches("where").count() + text.matches("all").count() + text.matches("(").count() <= 12 {
                let world = Nowhere(TimeZone::UTC, ["a", "b"].map(|id| Ref::new("entry", id)));
                let names = Names {
                    now: Timestamp::UNIX_EPOCH,
                    bound: &[("case", Value::Ref(Ref::new("case", "c")))],
                };
                let _ = (eval(&expr, &names, &world), each(&expr, &names, &world));
            }
        }
        Err(error) => assert!(error.span.start <= error.span.end && text.get(error.span).is_some()),
    }
});

//! Sessions of a calendar: which days have one, when it begins and ends, how many places it has.

use blueprint::expr::{Names, Value, eval};
use blueprint::model::{Calendar, Weekday};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};

use crate::scene::{Scene, State};

/// The longest that is looked back for a session that still runs: it begins on the day before at the earliest.
const LOOK_BACK: i64 = 1;

/// A session as its calendar says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Session {
    pub(crate) opens_at: Timestamp,
    pub(crate) closes_at: Timestamp,
    pub(crate) capacity: u32,
    /// Whether it takes place.
    pub(crate) open: bool,
}

/// The session that begins on a day, whether or not it takes place.
pub(crate) fn session<S: State + ?Sized>(
    scene: &Scene<'_, S>,
    calendar: &Calendar,
    begins: Date,
) -> Option<Session> {
    let names = Names { now: scene.now(), bound: &[] };
    let value =
        |formula: &blueprint::model::Formula| formula.expr().ok().map(|expr| eval(expr, &names, scene));
    let time = |formula| match value(formula) {
        Some(Value::Time(time)) => Some(time),
        _ => None,
    };
    let (opens, closes) = (time(&calendar.opens)?, time(&calendar.closes)?);
    let capacity = match value(&calendar.capacity) {
        Some(Value::Number(number)) => number.trunc().try_into().ok()?,
        _ => return None,
    };
    let ends = if closes > opens { begins } else { begins.tomorrow().ok()? };
    let holiday = scene.adoption().holidays.contains(&begins) && !calendar.holidays;
    Some(Session {
        opens_at: moment(scene, begins, opens)?,
        closes_at: moment(scene, ends, closes)?,
        capacity,
        open: !holiday && calendar.weekdays.contains(&weekday(begins)),
    })
}

/// The day on which the session began that runs at an instant.
pub(crate) fn running<S: State + ?Sized>(
    scene: &Scene<'_, S>,
    calendar: &Calendar,
    at: Timestamp,
) -> Option<Date> {
    let today = scene.adoption().zone.to_datetime(at).date();
    (0..=LOOK_BACK).rev().find_map(|back| {
        let begins = today.checked_sub(jiff::Span::new().days(back)).ok()?;
        let session = session(scene, calendar, begins)?;
        (session.open && session.opens_at <= at && at < session.closes_at).then_some(begins)
    })
}

/// Whether a place may be booked now: the session takes place, is not over, and not too far ahead.
pub(crate) fn bookable<S: State + ?Sized>(
    scene: &Scene<'_, S>,
    calendar: &Calendar,
    begins: Date,
    session: &Session,
) -> bool {
    let ahead = calendar
        .book_ahead
        .as_ref()
        .and_then(|formula| formula.expr().ok())
        .map(|expr| eval(expr, &Names { now: scene.now(), bound: &[] }, scene));
    let near = match ahead {
        Some(Value::Days(days)) => i64::from(days_between(scene.today(), begins)) <= days,
        Some(_) => false,
        None => true,
    };
    session.open && scene.now() < session.closes_at && near
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}

fn moment<S: State + ?Sized>(scene: &Scene<'_, S>, day: Date, time: Time) -> Option<Timestamp> {
    scene.adoption().zone.to_timestamp(day.to_datetime(time)).ok()
}

fn weekday(day: Date) -> Weekday {
    match day.weekday() {
        jiff::civil::Weekday::Monday => Weekday::Mon,
        jiff::civil::Weekday::Tuesday => Weekday::Tue,
        jiff::civil::Weekday::Wednesday => Weekday::Wed,
        jiff::civil::Weekday::Thursday => Weekday::Thu,
        jiff::civil::Weekday::Friday => Weekday::Fri,
        jiff::civil::Weekday::Saturday => Weekday::Sat,
        jiff::civil::Weekday::Sunday => Weekday::Sun,
    }
}

/// The last moment of a day in a zone.
pub(crate) fn end_of_day(day: Date, zone: &jiff::tz::TimeZone) -> Option<Timestamp> {
    let next = zone.to_timestamp(day.tomorrow().ok()?.to_datetime(Time::midnight())).ok()?;
    next.checked_sub(SignedDuration::from_nanos(1)).ok()
}

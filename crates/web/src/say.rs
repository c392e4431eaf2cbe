//! Texts of the pages, and moments in words.

use std::sync::LazyLock;

use jiff::{Unit, ZonedDateTime};
use texts::{Lang, Message, Texts};

/// `say!(lang, WebSave)`, `say!(lang, WebCount { count: 3.into() })`
macro_rules! say {
    ($lang:expr, $name:ident) => { $crate::say::told($lang, &texts::msg::$name) };
    ($lang:expr, $name:ident { $($field:ident: $value:expr),+ $(,)? }) => {
        $crate::say::told($lang, &texts::msg::$name { $($field: $value),+ })
    };
}
pub(crate) use say;

static TEXTS: LazyLock<[Texts; 2]> = LazyLock::new(|| [Texts::new(Lang::Id), Texts::new(Lang::En)]);

/// All texts of a language, for what says itself.
pub(crate) fn texts(lang: Lang) -> &'static Texts {
    let [id, en] = &*TEXTS;
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// A message in a language; the texts are read once.
pub(crate) fn told<M: Message>(lang: Lang, message: &M) -> String {
    texts(lang).say(message)
}

/// A phrase as a sentence of its own: a capital first, a full stop last.
pub(crate) fn sentence(phrase: &str) -> String {
    let mut chars = phrase.chars();
    let first: String = chars.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", chars.as_str())
}

/// One of two texts: for samples, which are data and not messages.
pub(crate) fn pick(lang: Lang, id: &str, en: &str) -> String {
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
    .to_owned()
}

/// A moment, on the clock of its zone.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment(pub ZonedDateTime);

impl Moment {
    /// `09.41`, `09:41`
    #[must_use]
    pub fn time(&self, lang: Lang) -> String {
        let sign = if lang == Lang::Id { '.' } else { ':' };
        format!("{:02}{sign}{:02}", self.0.hour(), self.0.minute())
    }

    /// `16.00 WIB`
    #[must_use]
    pub fn zoned_time(&self, lang: Lang) -> String {
        format!("{} {}", self.time(lang), self.0.strftime("%Z"))
    }

    /// `26 Oktober 2026`
    #[must_use]
    pub fn date(&self, lang: Lang) -> String {
        lang.date(self.0.date())
    }

    /// `26 Oktober 2026 pukul 09.41`
    #[must_use]
    pub fn date_time(&self, lang: Lang) -> String {
        say!(lang, WebDayTime { day: self.date(lang).into(), time: self.time(lang).into() })
    }

    /// As machines read it: `2026-10-26T09:41`.
    #[must_use]
    pub fn machine(&self) -> String {
        self.0.strftime("%Y-%m-%dT%H:%M").to_string()
    }
}

/// An end, seen from a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Deadline {
    /// When it ends.
    pub at: ZonedDateTime,
    /// When it is looked at.
    pub now: ZonedDateTime,
}

impl Deadline {
    /// `tutup Jumat 16.00 WIB, 2 hari lagi`; with the date from a week on; `sudah tutup …` afterwards.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        let moment = Moment(self.at.clone());
        let (day, date) = (lang.weekday(self.at.date()), moment.date(lang));
        let time = moment.zoned_time(lang);
        if self.past() {
            return say!(lang, WebClosed { date: date.into(), time: time.into() });
        }
        let left = self.left(lang);
        match self.days() {
            0 => say!(lang, WebClosesToday { time: time.into(), left: left.into() }),
            1..=6 => say!(lang, WebClosesWeekday { day: day.into(), time: time.into(), left: left.into() }),
            _ => say!(lang, WebClosesDate { date: date.into(), time: time.into(), left: left.into() }),
        }
    }

    /// Whether it is over.
    #[must_use]
    pub fn past(&self) -> bool {
        self.at.timestamp() < self.now.timestamp()
    }

    /// Whether it is within two days: said in another colour, too.
    #[must_use]
    pub fn near(&self) -> bool {
        !self.past() && self.days() <= 2
    }

    /// Days of the calendar from now to the end.
    fn days(&self) -> i32 {
        let now = self.now.with_time_zone(self.at.time_zone().clone()).date();
        now.until((Unit::Day, self.at.date())).map_or(0, |span| span.get_days())
    }

    fn left(&self, lang: Lang) -> String {
        let minutes = (self.at.timestamp().as_second() - self.now.timestamp().as_second()) / 60;
        match self.days() {
            0 if minutes < 60 => say!(lang, WebLeftMinutes { count: minutes.max(1).into() }),
            0 => say!(lang, WebLeftHours { count: (minutes / 60).into() }),
            days => say!(lang, WebLeftDays { count: days.into() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(at: &str, now: &str, lang: Lang) -> String {
        let zoned = |text: &str| format!("{text}[Asia/Jakarta]").parse::<ZonedDateTime>().unwrap();
        Deadline { at: zoned(at), now: zoned(now) }.words(lang)
    }

    #[test]
    fn a_deadline_in_words() {
        let end = "2026-10-23T16:00";
        assert_eq!(words(end, "2026-10-21T20:00", Lang::Id), "tutup Jumat 16.00 WIB, 2 hari lagi");
        assert_eq!(words(end, "2026-10-21T20:00", Lang::En), "closes Friday 16:00 WIB, 2 days left");
        assert_eq!(words(end, "2026-10-22T23:59", Lang::En), "closes Friday 16:00 WIB, 1 day left");
        assert_eq!(words(end, "2026-10-23T12:30", Lang::Id), "tutup hari ini 16.00 WIB, 3 jam lagi");
        assert_eq!(words(end, "2026-10-23T15:59", Lang::Id), "tutup hari ini 16.00 WIB, 1 menit lagi");
        assert_eq!(
            words(end, "2026-10-11T08:00", Lang::Id),
            "tutup 23 Oktober 2026 pukul 16.00 WIB, 12 hari lagi"
        );
        assert_eq!(words(end, "2026-10-23T16:01", Lang::Id), "sudah tutup 23 Oktober 2026 pukul 16.00 WIB");
    }
}

//! Dates as the reader writes them.

use jiff::civil::{Date, Weekday};

use crate::Lang;

const MONTHS_ID: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Lang {
    /// `26 Oktober 2017`, `26 October 2017`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date), date.year())
    }

    /// The month's name: `Oktober`, `October`.
    #[must_use]
    pub fn month(self, date: Date) -> &'static str {
        let months = match self {
            Self::Id => &MONTHS_ID,
            Self::En => &MONTHS_EN,
        };
        usize::try_from(date.month() - 1).ok().and_then(|at| months.get(at)).copied().unwrap_or("")
    }

    /// The day's name: `Kamis`, `Thursday`.
    #[must_use]
    pub fn weekday(self, date: Date) -> &'static str {
        match (self, date.weekday()) {
            (Self::Id, Weekday::Monday) => "Senin",
            (Self::Id, Weekday::Tuesday) => "Selasa",
            (Self::Id, Weekday::Wednesday) => "Rabu",
            (Self::Id, Weekday::Thursday) => "Kamis",
            (Self::Id, Weekday::Friday) => "Jumat",
            (Self::Id, Weekday::Saturday) => "Sabtu",
            (Self::Id, Weekday::Sunday) => "Minggu",
            (Self::En, Weekday::Monday) => "Monday",
            (Self::En, Weekday::Tuesday) => "Tuesday",
            (Self::En, Weekday::Wednesday) => "Wednesday",
            (Self::En, Weekday::Thursday) => "Thursday",
            (Self::En, Weekday::Friday) => "Friday",
            (Self::En, Weekday::Saturday) => "Saturday",
            (Self::En, Weekday::Sunday) => "Sunday",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::Lang::{En, Id};

    #[test]
    fn the_day_of_the_2017_award() {
        let day = date(2017, 10, 26);
        assert_eq!(format!("{}, {}", Id.weekday(day), Id.date(day)), "Kamis, 26 Oktober 2017");
        assert_eq!(format!("{}, {}", En.weekday(day), En.date(day)), "Thursday, 26 October 2017");
    }
}

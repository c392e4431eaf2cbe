//! Numbers in words, as minutes and certificates write them: `dua ribu tujuh belas`, `twenty-sixth`.

use crate::Lang;

impl Lang {
    /// The number in words: `dua ribu tujuh belas`, `two thousand and seventeen`.
    #[must_use]
    pub fn spelled(self, n: u64) -> String {
        match self {
            Self::Id => indonesian(n),
            Self::En => english(n),
        }
    }

    /// The number as a place in an order, in words: `pertama`, `kedua`, `first`, `twenty-sixth`.
    #[must_use]
    pub fn spelled_ordinal(self, n: u64) -> String {
        match (self, n) {
            (Self::Id, 1) => "pertama".to_string(),
            (Self::Id, _) => format!("ke{}", indonesian(n)),
            (Self::En, _) => english_ordinal(&english(n)),
        }
    }
}

const SATUAN: [&str; 10] =
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

fn indonesian(n: u64) -> String {
    // One of a ten, hundred or thousand is the prefix `se`; from a million on it is the word `satu`.
    match n {
        0..=9 => usize::try_from(n).ok().and_then(|at| SATUAN.get(at)).copied().unwrap_or("").to_string(),
        10 => "sepuluh".to_string(),
        11 => "sebelas".to_string(),
        12..=19 => format!("{} belas", indonesian(n - 10)),
        20..=99 => joined(&format!("{} puluh", indonesian(n / 10)), n % 10),
        100..=199 => joined("seratus", n - 100),
        200..=999 => joined(&format!("{} ratus", indonesian(n / 100)), n % 100),
        1000..=1999 => joined("seribu", n - 1000),
        _ => {
            let (unit, name) = scale(n, ["ribu", "juta", "miliar", "triliun"]);
            joined(&format!("{} {name}", indonesian(n / unit)), n % unit)
        }
    }
}

fn joined(head: &str, rest: u64) -> String {
    if rest == 0 { head.to_string() } else { format!("{head} {}", indonesian(rest)) }
}

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn english(n: u64) -> String {
    let at = |table: &[&'static str], n: u64| {
        usize::try_from(n).ok().and_then(|at| table.get(at)).copied().unwrap_or("")
    };
    match n {
        0..=19 => at(&UNITS, n).to_string(),
        20..=99 if n.is_multiple_of(10) => at(&TENS, n / 10).to_string(),
        20..=99 => format!("{}-{}", at(&TENS, n / 10), at(&UNITS, n % 10)),
        _ => {
            let (unit, name) = if n < 1000 {
                (100, "hundred")
            } else {
                scale(n, ["thousand", "million", "billion", "trillion"])
            };
            let head = format!("{} {name}", english(n / unit));
            match n % unit {
                0 => head,
                rest if rest < 100 => format!("{head} and {}", english(rest)),
                rest => format!("{head} {}", english(rest)),
            }
        }
    }
}

/// The last word takes the ending: `two thousand and seventeenth`.
fn english_ordinal(words: &str) -> String {
    let start = words.rfind([' ', '-']).map_or(0, |at| at + 1);
    let (head, last) = words.split_at(start);
    let ordinal = match last {
        "one" => "first".to_string(),
        "two" => "second".to_string(),
        "three" => "third".to_string(),
        "five" => "fifth".to_string(),
        "eight" => "eighth".to_string(),
        "nine" => "ninth".to_string(),
        "twelve" => "twelfth".to_string(),
        _ => last.strip_suffix('y').map_or_else(|| format!("{last}th"), |stem| format!("{stem}ieth")),
    };
    format!("{head}{ordinal}")
}

/// The largest of thousand, million, … that is not above `n`, with its name.
fn scale(n: u64, names: [&'static str; 4]) -> (u64, &'static str) {
    let [thousand, million, billion, trillion] = names;
    match n {
        0..1_000_000 => (1_000, thousand),
        1_000_000..1_000_000_000 => (1_000_000, million),
        1_000_000_000..1_000_000_000_000 => (1_000_000_000, billion),
        _ => (1_000_000_000_000, trillion),
    }
}

#[cfg(test)]
mod tests {
    use crate::Lang::{En, Id};

    #[test]
    fn the_years_and_days_of_minutes() {
        let cases: [(u64, &str, &str); 13] = [
            (0, "nol", "zero"),
            (10, "sepuluh", "ten"),
            (11, "sebelas", "eleven"),
            (17, "tujuh belas", "seventeen"),
            (26, "dua puluh enam", "twenty-six"),
            (40, "empat puluh", "forty"),
            (100, "seratus", "one hundred"),
            (111, "seratus sebelas", "one hundred and eleven"),
            (999, "sembilan ratus sembilan puluh sembilan", "nine hundred and ninety-nine"),
            (1945, "seribu sembilan ratus empat puluh lima", "one thousand nine hundred and forty-five"),
            (2017, "dua ribu tujuh belas", "two thousand and seventeen"),
            (1_001_000, "satu juta seribu", "one million one thousand"),
            (
                21_000_100_003,
                "dua puluh satu miliar seratus ribu tiga",
                "twenty-one billion one hundred thousand and three",
            ),
        ];
        for (n, id, en) in cases {
            assert_eq!(Id.spelled(n), id);
            assert_eq!(En.spelled(n), en);
        }
        assert!(Id.spelled(u64::MAX).starts_with("delapan belas juta empat ratus"));
    }

    #[test]
    fn places_and_days_of_a_month() {
        let id: Vec<_> = (1..=3).map(|n| Id.spelled_ordinal(n)).collect();
        assert_eq!(id, ["pertama", "kedua", "ketiga"]);
        assert_eq!(Id.spelled_ordinal(12), "kedua belas");
        let en: Vec<_> = [1, 2, 3, 5, 8, 9, 12, 20, 21, 26, 30, 100].map(|n| En.spelled_ordinal(n)).into();
        assert_eq!(
            en.join(" "),
            "first second third fifth eighth ninth twelfth twentieth twenty-first twenty-sixth thirtieth one hundredth"
        );
    }
}

//! Cells, and the numbers that people type into them.

use std::borrow::Cow;

use crate::ProblemKind;
use crate::words::{is_missing, months};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, without outer white space.
    Text(String),
    /// A number; a percentage counts in hundredths (`85 %` is 85).
    Number(f64),
    /// A date or time, as `2026-05-04`.
    Date(String),
    /// An error value of a formula, such as `#DIV/0!`.
    Error(String),
    /// A formula without the value that it gives: no spreadsheet program has computed it since it was written.
    Uncomputed,
}

/// How a table writes its decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decimal {
    /// No text with a decimal sign was seen.
    #[default]
    Unseen,
    /// `3,5`; a dot groups thousands.
    Comma,
    /// `3.5`; a comma groups thousands.
    Dot,
    /// Both signs were seen, each in numbers that can be read in one way only.
    Mixed,
}

impl Cell {
    /// A cell from the text of a file: trimmed, with the spaces that do not show made plain.
    pub(crate) fn of(text: &str) -> Self {
        let plain = plain(text);
        // `="007"` is how a program keeps a text from becoming a number in CSV.
        if let Some(inner) = plain.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
            return Self::of(inner);
        }
        if plain.is_empty() { Self::Empty } else { Self::Text(plain.into_owned()) }
    }

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// What the cell shows; a whole number without decimals.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty | Self::Uncomputed => Cow::Borrowed(""),
            Self::Text(text) | Self::Date(text) | Self::Error(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
        }
    }

    /// The number in the cell; `None` where it is empty or says that there is none (`-`, `n/a`, `tidak hadir`).
    /// A lone `1.234` or `1,234` counts as a fraction;
    /// [`crate::read_table`] weighs the whole table.
    ///
    /// # Errors
    /// What else stands there: a text, a date, a formula's error.
    pub fn number(&self) -> Result<Option<f64>, ProblemKind> {
        self.number_as(Decimal::Unseen)
    }

    /// The number in the cell where the table writes decimals as `decimal` says.
    ///
    /// # Errors
    /// What else stands there: a text, a date, a formula's error.
    pub fn number_as(&self, decimal: Decimal) -> Result<Option<f64>, ProblemKind> {
        match self {
            Self::Empty => Ok(None),
            Self::Number(number) => Ok(Some(*number)),
            Self::Date(found) => Err(ProblemKind::DateForNumber { found: found.clone() }),
            Self::Error(found) => Err(ProblemKind::FormulaError { found: found.clone() }),
            Self::Uncomputed => Err(ProblemKind::Uncomputed),
            Self::Text(text) if is_missing(text) => Ok(None),
            Self::Text(text) => match Numeral::of(text) {
                Some(numeral) => Ok(Some(numeral.value(decimal))),
                None if is_formula_error(text) => Err(ProblemKind::FormulaError { found: text.clone() }),
                None if looks_like_date(text) => Err(ProblemKind::DateForNumber { found: text.clone() }),
                None => Err(ProblemKind::NotANumber { found: text.clone() }),
            },
        }
    }

    /// Whether it holds a number, or what a number may have become: a date, or a formula's error.
    #[must_use]
    pub fn numeric(&self) -> bool {
        match self {
            Self::Number(_) | Self::Date(_) | Self::Error(_) | Self::Uncomputed => true,
            Self::Text(text) => {
                Numeral::of(text).is_some() || looks_like_date(text) || is_formula_error(text)
            }
            Self::Empty => false,
        }
    }

    /// Why nothing can be read from it, where a formula has failed or was never computed; then it names nothing either.
    #[must_use]
    pub fn failed(&self) -> Option<ProblemKind> {
        match self {
            Self::Error(_) | Self::Uncomputed => self.number().err(),
            Self::Text(text) if is_formula_error(text) && !is_missing(text) => self.number().err(),
            _ => None,
        }
    }

    /// Whether it says that there is no score.
    #[must_use]
    pub fn missing(&self) -> bool {
        matches!(self, Self::Text(text) if is_missing(text))
    }
}

/// `text` without outer white space and marks that do not show; every other space is a plain one.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    const UNSEEN: [char; 7] =
        ['\u{feff}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{200e}', '\u{200f}'];
    let odd = |c: char| UNSEEN.contains(&c) || (c.is_whitespace() && c != ' ');
    let odd = |c: char| odd(c) || c.is_control();
    if !text.contains(odd) && !text.contains("  ") {
        return Cow::Borrowed(text.trim());
    }
    let seen: String =
        text.chars().filter(|c| !UNSEEN.contains(c) && (c.is_whitespace() || !c.is_control())).collect();
    Cow::Owned(seen.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A number as it is typed, before it is known which sign is the decimal one.
struct Numeral {
    /// Digits with `.` as the only sign, if the sign found is a decimal one.
    fraction: String,
    /// Where `fraction` has a sign: which it was.
    sign: Option<char>,
    /// The sign may as well group thousands: `1.234`.
    ambiguous: bool,
}

impl Numeral {
    /// Reads `-1.234,5`, `3.5`, `1 234`, `85 %`, `'4`, `1e-3`; nothing else.
    fn of(text: &str) -> Option<Self> {
        let text = text.trim().trim_start_matches('\'').trim_end_matches('%').trim();
        let first = text.chars().next()?;
        if !(first.is_ascii_digit() || "+-−.,".contains(first)) || text.len() > 40 {
            return None;
        }
        let (minus, digits) = match first {
            '-' | '−' => ("-", text[first.len_utf8()..].trim_start()),
            '+' => ("", text[1..].trim_start()),
            _ => ("", text),
        };
        let digits = without_spaces(digits)?;
        if let Some((mantissa, _)) = digits.split_once(['e', 'E']) {
            let exact = mantissa.starts_with(|c: char| c.is_ascii_digit())
                && digits.bytes().all(|b| b.is_ascii_digit() || b"eE.+-".contains(&b));
            let value: f64 = exact.then(|| digits.parse().ok())??;
            return value.is_finite().then(|| Self {
                fraction: format!("{minus}{digits}"),
                sign: None,
                ambiguous: false,
            });
        }
        if !digits.bytes().any(|b| b.is_ascii_digit())
            || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
        {
            return None;
        }
        let Some(last) = digits.rfind(['.', ',']) else {
            return Some(Self { fraction: format!("{minus}{digits}"), sign: None, ambiguous: false });
        };
        let sign = char::from(digits.as_bytes()[last]);
        let other = if sign == '.' { ',' } else { '.' };
        let (whole, fraction) = (&digits[..last], &digits[last + 1..]);
        if whole.contains(sign) {
            // The same sign twice can only group thousands.
            let joined = ungrouped(&digits, sign)?;
            return Some(Self { fraction: format!("{minus}{joined}"), sign: None, ambiguous: false });
        }
        let grouped = whole.contains(other);
        let whole = if grouped { ungrouped(whole, other)? } else { whole.to_string() };
        let ambiguous =
            !grouped && fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
        let whole = if whole.is_empty() { "0" } else { &whole };
        Some(Self { fraction: format!("{minus}{whole}.{fraction}"), sign: Some(sign), ambiguous })
    }

    fn value(&self, decimal: Decimal) -> f64 {
        let groups = self.ambiguous
            && matches!((self.sign, decimal), (Some('.'), Decimal::Comma) | (Some(','), Decimal::Dot));
        let digits = if groups { self.fraction.replace('.', "") } else { self.fraction.clone() };
        digits.trim_end_matches('.').parse().unwrap_or(f64::NAN)
    }
}

/// `12 345,6` as `12345,6`; `None` where the spaces do not group thousands, as in `8 5`.
fn without_spaces(digits: &str) -> Option<Cow<'_, str>> {
    if !digits.contains(' ') {
        return Some(Cow::Borrowed(digits));
    }
    let (whole, fraction) = digits.find(['.', ',']).map_or((digits, ""), |at| digits.split_at(at));
    if fraction.contains(' ') {
        return None;
    }
    Some(Cow::Owned(ungrouped(whole, ' ')? + fraction))
}

/// The digits of `1.234.567`; `None` where the groups are not of three.
fn ungrouped(digits: &str, sign: char) -> Option<String> {
    let mut groups = digits.split(sign);
    let first = groups.next()?;
    let regular = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let joined = digits.replace(sign, "");
    (regular && joined.bytes().all(|b| b.is_ascii_digit())).then_some(joined)
}

/// `#DIV/0!`, `#NAME?` as a program writes them into CSV.
fn is_formula_error(text: &str) -> bool {
    text.starts_with('#') && text.ends_with(['!', '?'])
}

/// `4-Mei`, `04/05/2026`: what a spreadsheet program makes of a score such as `4-5` or `4.5`.
fn looks_like_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', '/', ' ', '.']).filter(|part| !part.is_empty()).take(4).collect();
    let digits = |part: &&str| part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
    match parts.as_slice() {
        [a, b] => (digits(a) && months(b)) || (months(a) && digits(b)),
        [a, b, c] => {
            (digits(a) && months(b) && digits(c))
                || (digits(a) && digits(b) && digits(c) && (a.len() == 4 || c.len() == 4))
        }
        _ => false,
    }
}

impl Decimal {
    /// Weighs the evidence of `cells`; the text that shows it comes along.
    ///
    /// A number with one sign and three digits after it (`1.234`) proves nothing. Where there is no better
    /// evidence it counts as a fraction, unless the other numbers run into thousands.
    pub(crate) fn of<'a>(cells: impl Iterator<Item = &'a Cell>) -> (Self, Option<String>) {
        let (mut comma, mut dot) = (None, None);
        let (mut unsure, mut thousands) = (None, false);
        for cell in cells {
            let text = match cell {
                Cell::Text(text) => text,
                Cell::Number(number) => {
                    thousands |= number.abs() >= 1000.0;
                    continue;
                }
                _ => continue,
            };
            let Some(numeral) = Numeral::of(text) else { continue };
            match numeral.sign {
                Some(_) if numeral.ambiguous => unsure = unsure.or(Some(text)),
                Some(',') => comma = comma.or(Some(text)),
                Some(_) => dot = dot.or(Some(text)),
                None => thousands |= numeral.value(Self::Unseen).abs() >= 1000.0,
            }
        }
        match (comma, dot, unsure) {
            (Some(shown), None, _) => (Self::Comma, Some(shown.clone())),
            (None, Some(shown), _) => (Self::Dot, Some(shown.clone())),
            (Some(shown), Some(_), _) => (Self::Mixed, Some(shown.clone())),
            (None, None, Some(shown)) => {
                let comma = shown.contains(',') != thousands;
                (if comma { Self::Comma } else { Self::Dot }, Some(shown.clone()))
            }
            (None, None, None) => (Self::Unseen, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str, decimal: Decimal) -> Option<f64> {
        Cell::of(text).number_as(decimal).unwrap_or(Some(f64::INFINITY))
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, value) in [
            ("3,5", 3.5),
            ("3.5", 3.5),
            (" 4\u{a0}", 4.0),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1 234,5", 1234.5),
            ("12.345.678", 12_345_678.0),
            ("85 %", 85.0),
            ("'4", 4.0),
            ("−2", -2.0),
            ("0.125", 0.125),
            (",5", 0.5),
            ("5.", 5.0),
            ("1e2", 100.0),
        ] {
            assert_eq!(number(text, Decimal::Unseen), Some(value), "{text}");
        }
        for text in ["8 5", "baik", "4-5", "1..2", "1.2.3", "--1", "e5", "inf", "NaN!", ".x", "1e999", "٣"] {
            assert!(Cell::of(text).number().is_err(), "{text}");
        }
    }

    #[test]
    fn texts_lose_what_does_not_show() {
        assert_eq!(Cell::of(" Si\u{a0} \u{200b}Kepho\n"), Cell::Text("Si Kepho".into()));
        assert_eq!(Cell::of("=\"007\""), Cell::Text("007".into()));
        assert_eq!(Cell::of("\u{feff} \t"), Cell::Empty);
    }

    #[test]
    fn marks_of_absence_are_no_score() {
        for text in ["", "-", "–", "n/a", "Tidak Hadir", "NA", "  "] {
            assert_eq!(number(text, Decimal::Unseen), None, "{text}");
        }
    }

    #[test]
    fn a_lone_group_of_three_follows_the_table() {
        assert_eq!(number("1.234", Decimal::Comma), Some(1234.0));
        assert_eq!(number("1.234", Decimal::Dot), Some(1.234));
        assert_eq!(number("1,234", Decimal::Dot), Some(1234.0));
        assert_eq!(number("78,125", Decimal::Unseen), Some(78.125));
        let of = |texts: &[&str]| {
            let cells: Vec<Cell> = texts.iter().map(|t| Cell::of(t)).collect();
            Decimal::of(cells.iter()).0
        };
        assert_eq!(of(&["3,5", "1.234"]), Decimal::Comma);
        assert_eq!(of(&["78.125", "80"]), Decimal::Dot);
        assert_eq!(of(&["1.250", "12500"]), Decimal::Comma);
        assert_eq!(of(&["3,5", "3.5"]), Decimal::Mixed);
        assert_eq!(of(&["4"]), Decimal::Unseen);
    }

    #[test]
    fn a_date_is_told_from_a_text() {
        for text in ["04-Mei", "4/5/2026", "2026-05-04", "Mei-04", "5 Agustus"] {
            assert!(matches!(Cell::of(text).number(), Err(ProblemKind::DateForNumber { .. })), "{text}");
        }
        assert!(matches!(Cell::of("#DIV/0!").number(), Err(ProblemKind::FormulaError { .. })));
        assert!(matches!(Cell::of("4-5").number(), Err(ProblemKind::NotANumber { .. })));
    }
}

//! Numbers of certificates from a pattern such as `INOVASI/{year}/{seq:3}` or `{seq:3}/INOVASI/{roman_month}/{year}`.

use std::fmt;

use jiff::civil::Date;

/// A parsed pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Year,
    Month,
    RomanMonth,
    Day,
    /// The running number, padded with zeros to so many digits.
    Sequence(usize),
}

/// Why a pattern cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PatternFlaw {
    /// A brace without its partner.
    Brace,
    /// A word in braces that means nothing.
    Word(String),
    /// Without a running number all certificates would have the same number.
    NoSequence,
}

/// The words that may stand in braces.
pub(crate) const WORDS: &str = "{year} {month} {roman_month} {day} {seq} {seq:3}";

impl std::str::FromStr for Pattern {
    type Err = PatternFlaw;

    fn from_str(pattern: &str) -> Result<Self, Self::Err> {
        let mut parts = Vec::new();
        let mut rest = pattern;
        while let Some((text, word_on)) = rest.split_once('{') {
            let (word, after) = word_on.split_once('}').ok_or(PatternFlaw::Brace)?;
            parts.push(Part::Text(text.to_string()));
            parts.push(part(word)?);
            rest = after;
        }
        parts.push(Part::Text(rest.to_string()));
        if parts.iter().any(|p| matches!(p, Part::Text(t) if t.contains(['{', '}']))) {
            return Err(PatternFlaw::Brace);
        }
        if !parts.iter().any(|p| matches!(p, Part::Sequence(_))) {
            return Err(PatternFlaw::NoSequence);
        }
        Ok(Self(parts))
    }
}

fn part(word: &str) -> Result<Part, PatternFlaw> {
    match word {
        "year" => Ok(Part::Year),
        "month" => Ok(Part::Month),
        "roman_month" => Ok(Part::RomanMonth),
        "day" => Ok(Part::Day),
        "seq" => Ok(Part::Sequence(1)),
        _ => word
            .strip_prefix("seq:")
            .and_then(|digits| digits.parse().ok())
            .filter(|digits| (1..=9).contains(digits))
            .map(Part::Sequence)
            .ok_or_else(|| PatternFlaw::Word(word.to_string())),
    }
}

impl Pattern {
    /// The number of a certificate.
    pub(crate) fn number(&self, sequence: u32, on: Date) -> String {
        self.0.iter().map(|part| Written { part, sequence, on }.to_string()).collect()
    }
}

struct Written<'p> {
    part: &'p Part,
    sequence: u32,
    on: Date,
}

impl fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
        match self.part {
            Part::Text(text) => f.write_str(text),
            Part::Year => write!(f, "{}", self.on.year()),
            Part::Month => write!(f, "{:02}", self.on.month()),
            Part::RomanMonth => {
                let at = usize::try_from(self.on.month() - 1).unwrap_or_default();
                f.write_str(ROMAN.get(at).copied().unwrap_or_default())
            }
            Part::Day => write!(f, "{:02}", self.on.day()),
            Part::Sequence(digits) => write!(f, "{:0digits$}", self.sequence),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn numbers_are_written_as_offices_do() {
        let on = date(2026, 10, 26);
        let number = |pattern: &str| pattern.parse::<Pattern>().map(|p| p.number(7, on));
        assert_eq!(number("GIPP/{year}/{seq:3}"), Ok("GIPP/2026/007".to_string()));
        assert_eq!(number("{seq:3}/GIPP/{roman_month}/{year}"), Ok("007/GIPP/X/2026".to_string()));
        assert_eq!(number("{day}.{month}-{seq}"), Ok("26.10-7".to_string()));
    }

    #[test]
    fn a_pattern_that_cannot_number_is_refused() {
        let flaw = |pattern: &str| pattern.parse::<Pattern>().unwrap_err();
        assert_eq!(flaw("GIPP/{year}"), PatternFlaw::NoSequence);
        assert_eq!(flaw("GIPP/{seq"), PatternFlaw::Brace);
        assert_eq!(flaw("GIPP}/{seq}"), PatternFlaw::Brace);
        assert_eq!(flaw("{tahun}/{seq}"), PatternFlaw::Word("tahun".into()));
        assert_eq!(flaw("{seq:99}"), PatternFlaw::Word("seq:99".into()));
    }
}

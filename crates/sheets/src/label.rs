//! Weights and scales that stand in a header, a title or a rubric: `Kebaruan (15%)`, `Dampak (bobot 5)`,
//! `Skala 1–5`.

use crate::words::fold;
use crate::{Cell, CriterionColumn};

/// What stands before the high end of a scale.
const HIGHEST: &[&str] = &[
    "nilai maksimum",
    "nilai maksimal",
    "nilai maks",
    "skor maksimum",
    "skor maksimal",
    "skor maks",
    "maksimum",
    "maksimal",
    "maks",
    "maximum",
    "max score",
    "max",
];
/// What stands before its low end.
const LOWEST: &[&str] = &["nilai min", "skor min", "minimum", "minimal", "min"];

/// A header with what stands beside its name.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Label {
    /// The name alone.
    pub(crate) name: String,
    /// Its weight.
    pub(crate) weight: Option<f64>,
    /// Low end of its scale.
    pub(crate) low: Option<f64>,
    /// High end of its scale.
    pub(crate) high: Option<f64>,
    /// A number in brackets that says no more: a weight, if all numbers together make a hundred.
    pub(crate) bare: Option<f64>,
    /// Its weight is written as a percentage.
    pub(crate) percent: bool,
}

impl Label {
    /// Takes a header apart. What is not a weight or a scale stays in the name.
    pub(crate) fn of(header: &str) -> Self {
        let mut label = Self::default();
        let mut name = String::new();
        let mut rest = header;
        while let Some(open) = rest.find(['(', '[']) {
            let after = &rest[open + 1..];
            let Some(close) = after.find([')', ']']) else { break };
            name.push_str(&rest[..open]);
            if !label.take(&after[..close]) {
                name.push_str(&rest[open..open + close + 2]);
            }
            rest = &after[close + 1..];
        }
        name.push_str(rest);
        label.name = label.take_tail(name.trim()).trim_end_matches([' ', '-', '–', ':', ',']).to_string();
        if label.name.is_empty() {
            label.name = header.trim().to_string();
        }
        label.low = label.low.or(label.high.map(|_| 0.0));
        label
    }

    /// Both ends of its scale; one that has only a maximum begins at zero.
    pub(crate) fn scale(&self) -> Option<(f64, f64)> {
        self.high.map(|high| (self.low.unwrap_or(0.0), high))
    }

    /// The criterion with `scale`, unless it has one of its own.
    pub(crate) fn on_scale(mut self, scale: Option<(f64, f64)>) -> Self {
        if let (None, Some((low, high))) = (self.high, scale) {
            (self.low, self.high) = (Some(low), Some(high));
        }
        self
    }

    /// What it says, for whoever computes with it.
    pub(crate) fn column(&self) -> CriterionColumn {
        CriterionColumn {
            name: self.name.clone(),
            weight: self.weight,
            percent: self.percent,
            low: self.low,
            high: self.high,
        }
    }

    /// Reads what stands in brackets; `false` where a part of it is neither a weight nor a scale.
    fn take(&mut self, inside: &str) -> bool {
        let mut found = self.clone();
        let all =
            inside.split([';', '/']).flat_map(|part| part.split(", ")).all(|part| found.take_part(part));
        if all {
            *self = found;
        }
        all
    }

    fn take_part(&mut self, part: &str) -> bool {
        let part = part.trim().to_lowercase();
        let after = |words: &[&str]| {
            words
                .iter()
                .find_map(|word| part.strip_prefix(word))
                .map(|rest| rest.trim_matches([' ', ':', '=', '.']))
        };
        if let Some(rest) = after(&["bobot", "weight", "w="]) {
            self.weight = number(rest);
            self.percent |= rest.ends_with('%');
            return self.weight.is_some();
        }
        let points = |rest: &str| {
            let bare = ["poin", "points", "point", "pts"].iter().find_map(|unit| rest.strip_suffix(unit));
            number(bare.unwrap_or(rest))
        };
        if let Some(rest) = after(HIGHEST) {
            self.high = points(rest);
            return self.high.is_some();
        }
        if let Some(rest) = after(LOWEST) {
            self.low = points(rest);
            return self.low.is_some();
        }
        if let Some((low, high)) = scale(&part) {
            (self.low, self.high) = (Some(low), Some(high));
            return true;
        }
        match number(&part) {
            Some(weight) if part.ends_with('%') => (self.weight, self.percent) = (Some(weight), true),
            Some(bare) if self.bare.is_none() => self.bare = Some(bare),
            _ => return false,
        }
        true
    }

    /// Reads `… 15%`, `… bobot 5` and `… skala 1-5` at the end of a name that has no brackets.
    fn take_tail<'a>(&mut self, name: &'a str) -> &'a str {
        // Only ASCII letters, so that positions in it are positions in the name.
        let lower = name.to_ascii_lowercase();
        for word in [
            " bobot ",
            " weight ",
            " skala ",
            " scale ",
            " nilai maks",
            " skor maks",
            " maks ",
            " maks. ",
            " maks: ",
            " maksimal ",
            " maksimum ",
            " max ",
            " max. ",
            " max: ",
            " maximum ",
        ] {
            if let Some(at) = lower.rfind(word)
                && self.take(&name[at..])
            {
                return &name[..at];
            }
        }
        if name.ends_with('%')
            && let Some(at) = name.trim_end_matches(['%', ' ']).rfind(' ')
            && self.weight.is_none()
            && let Some(weight) = number(&name[at..])
        {
            (self.weight, self.percent) = (Some(weight), true);
            return &name[..at];
        }
        name
    }
}

/// `1-5`, `0 – 100`, `skala 1 s.d. 5`.
pub(crate) fn scale(text: &str) -> Option<(f64, f64)> {
    let lower = text.trim().to_lowercase();
    let mut bare = lower.as_str();
    for word in
        ["skala penilaian", "skala nilai", "rentang nilai", "skala", "scale", "rentang", "range", "nilai"]
    {
        if let Some(rest) = bare.strip_prefix(word) {
            bare = rest.trim_start_matches([' ', ':', '=']);
            break;
        }
    }
    ["s.d.", "s/d", "sd", "sampai", "hingga", "to", "–", "—", "-"].iter().find_map(|sign| {
        let (low, high) = bare.split_once(sign)?;
        let (low, high) = (number(low)?, number(high)?);
        (low < high).then_some((low, high))
    })
}

/// A scale anywhere in the text of a title: `Form penilaian (skala 1-5)`.
pub(crate) fn scale_within(text: &str) -> Option<(f64, f64)> {
    let lower = text.to_lowercase();
    let at = lower.find("skala").or_else(|| lower.find("scale")).or_else(|| lower.find("rentang nilai"))?;
    let rest: String = lower[at..].chars().take_while(|c| !")]\n;".contains(*c)).collect();
    scale(&rest)
}

fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Cell::of(text).number().ok().flatten()
}

/// Whether two headers are the same column to a reader.
pub(crate) fn same_header(a: &str, b: &str) -> bool {
    let squeezed = |text: &str| fold(text).replace(' ', "");
    squeezed(a) == squeezed(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_and_scales_leave_the_name() {
        let of = |text: &str| {
            let label = Label::of(text);
            (label.name, label.weight, label.low, label.high)
        };
        assert_eq!(of("Kebaruan (15%)"), ("Kebaruan".into(), Some(15.0), None, None));
        assert_eq!(of("Dampak (bobot 5)"), ("Dampak".into(), Some(5.0), None, None));
        assert_eq!(of("Dampak (Bobot: 7,5 %)"), ("Dampak".into(), Some(7.5), None, None));
        assert_eq!(of("Efektif (1–5)"), ("Efektif".into(), None, Some(1.0), Some(5.0)));
        assert_eq!(of("Efektif [skala 0 s.d. 100]"), ("Efektif".into(), None, Some(0.0), Some(100.0)));
        assert_eq!(
            of("Efektif (bobot 15%, skala 1-5)"),
            ("Efektif".into(), Some(15.0), Some(1.0), Some(5.0))
        );
        assert_eq!(of("Kebaruan 15%"), ("Kebaruan".into(), Some(15.0), None, None));
        assert_eq!(of("Kebaruan (Juri 1)"), ("Kebaruan (Juri 1)".into(), None, None, None));
        assert_eq!(of("(15%)"), ("(15%)".into(), Some(15.0), None, None));
        assert_eq!(of("Kebaruan, skala 1-5"), ("Kebaruan".into(), None, Some(1.0), Some(5.0)));
        assert_eq!(
            of("\u{130}\u{130}\u{212a} bobot 5"),
            ("\u{130}\u{130}\u{212a}".into(), Some(5.0), None, None)
        );
        for (text, low, high) in [
            ("Kebaruan (maks 20)", 0.0, 20.0),
            ("Kebaruan (maks. 20)", 0.0, 20.0),
            ("Kebaruan (max 20)", 0.0, 20.0),
            ("Kebaruan [Nilai maksimal: 20 poin]", 0.0, 20.0),
            ("Kebaruan maks. 20", 0.0, 20.0),
            ("Kebaruan, max 20", 0.0, 20.0),
            ("Kebaruan (min 1; maks 20)", 1.0, 20.0),
            ("Kebaruan (0-100)", 0.0, 100.0),
            ("Kebaruan (skala 1-5)", 1.0, 5.0),
        ] {
            assert_eq!(of(text), ("Kebaruan".into(), None, Some(low), Some(high)), "{text}");
        }
        assert_eq!(of("Nilai maksimum air").0, "Nilai maksimum air");
        assert_eq!(Label::of("Dampak (30)").bare, Some(30.0));
        assert_eq!(scale_within("FORM PENILAIAN (Skala 1 - 5)"), Some((1.0, 5.0)));
        assert_eq!(scale_within("Skala Penilaian: 10–100"), Some((10.0, 100.0)));
        assert_eq!(scale_within("Tahun 2016-2017"), None);
    }
}

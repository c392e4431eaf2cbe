//! Numbers as the reader writes them: `1.234,5` in Indonesian, `1,234.5` in English.

use crate::Lang;

impl Lang {
    /// The sign between whole and fraction.
    #[must_use]
    pub const fn decimal_sign(self) -> char {
        match self {
            Self::Id => ',',
            Self::En => '.',
        }
    }

    const fn group_sign(self) -> char {
        match self {
            Self::Id => '.',
            Self::En => ',',
        }
    }

    /// `value` with `decimals` digits after the sign; `–` where it is not a finite number.
    #[must_use]
    pub fn number(self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return "–".to_string();
        }
        let plain = format!("{:.decimals$}", value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut out = String::with_capacity(plain.len() + whole.len() / 3 + 1);
        let is_zero = plain.bytes().all(|b| b == b'0' || b == b'.');
        if value < 0.0 && !is_zero {
            out.push('−');
        }
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                out.push(self.group_sign());
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(self.decimal_sign());
            out.push_str(fraction);
        }
        out
    }

    /// A share of one as whole or broken per cent: `0.305` with one decimal is `30,5 %`.
    #[must_use]
    pub fn percent(self, share: f64, decimals: usize) -> String {
        format!("{}\u{a0}%", self.number(share * 100.0, decimals))
    }

    /// A share of one as per cent, at the shortest length that keeps up to two decimals: `12,5 %`, `30 %`.
    #[must_use]
    pub fn short_percent(self, share: f64) -> String {
        format!("{}\u{a0}%", self.short_number(share * 100.0, 2))
    }

    /// The number at the shortest length that keeps up to `most` decimals: `4`, `4,5`, `4,25`.
    #[must_use]
    pub fn short_number(self, value: f64, most: usize) -> String {
        let full = self.number(value, most);
        match full.rsplit_once(self.decimal_sign()) {
            Some((whole, fraction)) => {
                let kept = fraction.trim_end_matches('0');
                if kept.is_empty() {
                    whole.to_string()
                } else {
                    format!("{whole}{}{kept}", self.decimal_sign())
                }
            }
            None => full,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Lang::{En, Id};

    #[test]
    fn groups_and_signs_follow_the_language() {
        assert_eq!(Id.number(1234.5, 1), "1.234,5");
        assert_eq!(En.number(1_234_567.0, 0), "1,234,567");
        assert_eq!(Id.number(-0.04, 1), "0,0");
        assert_eq!(Id.number(-12.0, 0), "−12");
        assert_eq!(Id.number(f64::NAN, 2), "–");
        assert_eq!(Id.percent(0.305, 1), "30,5\u{a0}%");
        assert_eq!(Id.short_percent(0.125), "12,5\u{a0}%");
        assert_eq!(En.short_percent(1.0 / 3.0), "33.33\u{a0}%");
        assert_eq!(Id.short_number(4.50, 2), "4,5");
        assert_eq!(En.short_number(100.0, 2), "100");
    }
}

//! Numbers of a series: the period in which they count, and how they are written.

use blueprint::expr::Value;
use blueprint::model::{Per, Series};
use jiff::civil::Date;

/// Within which a series counts on a day.
pub(crate) fn period(series: &Series, day: Date) -> String {
    match series.per {
        Per::Year => day.year().to_string(),
        Per::Day => day.to_string(),
        Per::Ever => String::new(),
    }
}

/// A number as it is written; the checker has seen to it that the pattern holds known names only.
pub(crate) fn written(series: &Series, number: u64, day: Date, parameter: impl Fn(&str) -> Value) -> String {
    let mut text = String::new();
    let mut rest = series.pattern.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            break;
        };
        match name.split_once(':').unwrap_or((name, "")) {
            ("seq", width) => {
                let width = width.parse().unwrap_or(1).min(20);
                text.push_str(&format!("{number:0width$}"));
            }
            ("year", _) => text.push_str(&format!("{:04}", day.year())),
            ("month", _) => text.push_str(&format!("{:02}", day.month())),
            ("day", _) => text.push_str(&format!("{:02}", day.day())),
            ("date", _) => {
                text.push_str(&format!("{:02}{:02}{:04}", day.day(), day.month(), day.year()));
            }
            (other, _) => {
                text.push_str(&shown(&other.strip_prefix("parameter.").map_or(Value::Absent, &parameter)))
            }
        }
        rest = tail;
    }
    text.push_str(rest);
    text
}

fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.normalize().to_string(),
        Value::Money(money) => money.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use blueprint::model::Name;

    fn series(pattern: &str, per: Per) -> Series {
        Series { id: Name::new("letter"), pattern: Name::new(pattern), per }
    }

    #[test]
    fn a_pattern_is_filled_in() {
        let day = Date::constant(2026, 3, 9);
        let code = |id: &str| if id == "code" { Value::text("474.1") } else { Value::Absent };
        let write = |pattern| written(&series(pattern, Per::Year), 7, day, code);
        assert_eq!(write("{parameter.code}/{seq:3}/{year}"), "474.1/007/2026");
        assert_eq!(write("LU-{date}-{seq:4}"), "LU-09032026-0007");
        assert_eq!(write("{day}.{month}.{seq}"), "09.03.7");
    }

    #[test]
    fn a_series_counts_within_its_period() {
        let day = Date::constant(2026, 3, 9);
        assert_eq!(period(&series("{seq}", Per::Year), day), "2026");
        assert_eq!(period(&series("{seq}", Per::Day), day), "2026-03-09");
        assert_eq!(period(&series("{seq}", Per::Ever), day), "");
    }
}

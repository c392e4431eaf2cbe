//! Small charts, drawn as SVG. Each stands beside the figures that it shows, so that it is hidden from readers
//! who cannot see it.

use maud::{Markup, html};
use texts::Lang;

/// Width of a chart in its own units; the page scales it.
const WIDTH: f64 = 240.0;
/// Height of a chart that stands in a table row.
const HEIGHT: f64 = 22.0;

/// Where a value stands on an axis.
#[derive(Clone, Copy)]
pub(super) struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    /// An axis that holds all values, with a little air; never empty.
    pub(super) fn over(values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = values
            .filter(|v| v.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
        if low > high {
            return Self { low: 0.0, high: 1.0 };
        }
        let air = ((high - low) * 0.04).max(1e-6);
        Self { low: low - air, high: high + air }
    }

    /// An axis that has zero in its middle.
    pub(super) fn around_zero(values: impl Iterator<Item = f64>) -> Self {
        Self::around(0.0, values)
    }

    /// An axis that has a value in its middle.
    pub(super) fn around(middle: f64, values: impl Iterator<Item = f64>) -> Self {
        let off = values.filter(|v| v.is_finite()).map(|v| (v - middle).abs());
        let far = off.fold(1e-6, f64::max) * 1.06;
        Self { low: middle - far, high: middle + far }
    }

    fn at(self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0) * WIDTH
    }
}

fn tidy(value: f64) -> String {
    format!("{value:.1}")
}

/// A dot with its interval, and the cut line that runs through all rows.
pub(super) fn interval(axis: Axis, value: f64, half_width: Option<f64>, cut: Option<f64>) -> Markup {
    let middle = tidy(HEIGHT / 2.0);
    html! {
        svg.chart viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            @if let Some(cut) = cut {
                line.cut-line x1=(tidy(axis.at(cut))) x2=(tidy(axis.at(cut))) y1="0" y2=(HEIGHT) {}
            }
            @if let Some(half) = half_width {
                @let (from, to) = (tidy(axis.at(value - half)), tidy(axis.at(value + half)));
                line.whisker x1=(from) x2=(to) y1=(middle) y2=(middle) {}
                line.whisker x1=(from) x2=(from) y1="7" y2="15" {}
                line.whisker x1=(to) x2=(to) y1="7" y2="15" {}
            }
            // A line without length and with round ends stays round however the page stretches the chart.
            @let at = tidy(axis.at(value));
            line.dot x1=(at) x2=(at) y1=(middle) y2=(middle) {}
        }
    }
}

/// The figures of an axis, to stand over its charts: both ends, and the cut line where there is one.
pub(super) fn scale(axis: Axis, cut: Option<f64>, lang: Lang) -> Markup {
    let decimals = if axis.high - axis.low < 10.0 { 1 } else { 0 };
    let number = |value: f64| lang.number(value, decimals);
    let share = |value: f64| 100.0 * axis.at(value) / WIDTH;
    // Near an end the two figures would lie on each other.
    let apart = |cut: &f64| (14.0..=86.0).contains(&share(*cut));
    html! {
        span.axis aria-hidden="true" {
            span { (number(axis.low)) }
            @if let Some(cut) = cut.filter(apart) {
                span.at style=(format!("left:{}%", tidy(share(cut)))) { (lang.number(cut, 1)) }
            }
            span { (number(axis.high)) }
        }
    }
}

/// What each round adds to a combined score of 0–100, end to end.
pub(super) fn stacked(parts: &[f64]) -> Markup {
    let mut from = 0.0;
    let bars: Vec<(f64, f64)> = parts
        .iter()
        .map(|part| {
            let bar = (from, part.max(0.0));
            from += part.max(0.0);
            bar
        })
        .collect();
    let scale = WIDTH / 100.0;
    html! {
        svg.chart viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            rect.track x="0" y="6" width=(WIDTH) height="10" {}
            @for (at, (from, part)) in bars.iter().enumerate() {
                rect class=(format!("part part-{}", at % 4)) x=(tidy(from * scale)) y="6"
                    width=(tidy((part * scale - 1.0).max(0.0))) height="10" {}
            }
        }
    }
}

/// A share of one as a bar.
pub(super) fn share(share: f64) -> Markup {
    html! {
        svg.chart.small viewBox="0 0 60 10" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            rect.track x="0" y="2" width="60" height="6" {}
            rect.bar x="0" y="2" width=(tidy(share.clamp(0.0, 1.0) * 60.0)) height="6" {}
        }
    }
}

/// How often each tenth of the scale was used.
pub(super) fn histogram(counts: &[usize]) -> Markup {
    let most = counts.iter().copied().max().unwrap_or(0).max(1) as f64;
    let width = 100.0 / counts.len().max(1) as f64;
    html! {
        svg.chart.small viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            line.baseline x1="0" x2="100" y1="23.5" y2="23.5" {}
            @for (at, count) in counts.iter().enumerate() {
                @let height = *count as f64 / most * 22.0;
                rect.bar x=(tidy(at as f64 * width + 0.5)) y=(tidy(23.0 - height))
                    width=(tidy(width - 1.0)) height=(tidy(height)) {}
            }
        }
    }
}

/// A difference from zero: to the right is more.
pub(super) fn deviation(axis: Axis, value: f64, half_width: Option<f64>) -> Markup {
    interval(axis, value, half_width, Some(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_holds_what_it_was_made_of() {
        let axis = Axis::over([10.0, 20.0, f64::NAN].into_iter());
        assert!(axis.at(10.0) > 0.0 && axis.at(20.0) < WIDTH);
        assert_eq!(axis.at(15.0).round(), WIDTH / 2.0);
        let empty = Axis::over(std::iter::empty());
        assert!(empty.at(0.5).is_finite());
        assert!(Axis::over([5.0].into_iter()).at(5.0).is_finite());
    }

    #[test]
    fn stacked_parts_never_leave_the_track() {
        let drawn = stacked(&[40.0, 30.0, 30.0]).into_string();
        assert_eq!(drawn.matches("part part-").count(), 3);
        assert!(drawn.contains("x=\"168.0\""), "{drawn}");
    }
}

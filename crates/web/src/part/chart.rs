//! Small charts. Each stands beside the figure that it draws, and is hidden from readers who cannot see it.

use jiff::civil::Date;
use maud::{Markup, html};
use texts::Lang;

use super::Part;
use crate::say::pick;

/// Width of a chart in its own units; the page scales it.
const WIDTH: f64 = 200.0;

fn tidy(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// How a figure went, with the last value in words.
#[derive(Debug, Clone)]
pub struct Spark {
    /// The values, oldest first.
    pub values: Vec<f64>,
    /// What they come to: `tunggu 14 menit, turun dari 52`.
    pub text: String,
}

impl Part for Spark {
    fn samples(lang: Lang) -> Vec<Self> {
        let text = pick(lang, "tunggu 14 menit, turun dari 52", "14 minutes' wait, down from 52");
        vec![Self { values: vec![52.0, 44.0, 40.0, 31.0, 24.0, 19.0, 14.0], text }]
    }

    fn draw(&self, _: Lang) -> Markup {
        let (low, high) = (self.values.iter()).fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(*v), h.max(*v)));
        let (across, up) = (100.0 / (self.values.len().max(2) - 1) as f64, 20.0 / (high - low).max(1e-9));
        let points: Vec<String> = (self.values.iter().enumerate())
            .map(|(at, value)| format!("{},{}", tidy(at as f64 * across), tidy(22.0 - (value - low) * up)))
            .collect();
        html! {
            @if self.values.len() > 1 {
                svg.spark viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                    polyline.stroke points=(points.join(" ")) {}
                }
                " "
            }
            span { (self.text) }
        }
    }
}

/// A figure with a bar beside it.
#[derive(Debug, Clone)]
pub struct Bar {
    /// The figure as it is read.
    pub text: String,
    /// Share of the track, 0–1.
    pub share: f64,
}

impl Part for Bar {
    fn samples(lang: Lang) -> Vec<Self> {
        [0.97, 0.49, 0.0].map(|share| Self { text: lang.number(share, 2), share }).into()
    }

    fn draw(&self, _: Lang) -> Markup {
        html! {
            span.withbar {
                span.num { (self.text) }
                svg.chart viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                    rect.track x="0" y="0" width="100" height="10" {}
                    rect.fill x="0" y="0" width=(tidy(self.share.clamp(0.0, 1.0) * 100.0)) height="10" {}
                }
            }
        }
    }
}

/// A value with the range in which it may be, and the cut line.
#[derive(Debug, Clone)]
pub struct Interval {
    /// The value and its range, as they are read: `4,31 (4,02–4,60)`.
    pub text: String,
    /// The value.
    pub value: f64,
    /// Where it may be.
    pub range: (f64, f64),
    /// Where the cut runs.
    pub cut: Option<f64>,
    /// Ends of the axis.
    pub axis: (f64, f64),
}

impl Part for Interval {
    fn samples(lang: Lang) -> Vec<Self> {
        let one = |value: f64, half: f64| Self {
            text: format!(
                "{} ({}–{})",
                lang.number(value, 2),
                lang.number(value - half, 2),
                lang.number(value + half, 2)
            ),
            value,
            range: (value - half, value + half),
            cut: Some(3.975),
            axis: (3.0, 5.0),
        };
        vec![one(4.31, 0.29), one(3.98, 0.2)]
    }

    fn draw(&self, _: Lang) -> Markup {
        let (low, high) = self.axis;
        let at = |value: f64| tidy(((value - low) / (high - low).max(1e-9)).clamp(0.0, 1.0) * WIDTH);
        let (from, to, dot) = (at(self.range.0), at(self.range.1), at(self.value));
        html! {
            span.figures { (self.text) }
            svg.chart viewBox=(format!("0 0 {WIDTH} 20")) preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                @if let Some(cut) = self.cut { line.cutmark x1=(at(cut)) x2=(at(cut)) y1="0" y2="20" {} }
                line.whisker x1=(from) x2=(to) y1="10" y2="10" {}
                // A line without length and with round ends stays round however the page stretches the chart.
                line.dot x1=(dot) x2=(dot) y1="10" y2="10" {}
            }
        }
    }
}

/// Days on a line: what was, what is, what comes.
#[derive(Debug, Clone)]
pub struct Dates {
    /// In order.
    pub marks: Vec<Mark>,
}

/// A day on the line.
#[derive(Debug, Clone)]
pub struct Mark {
    /// What is then.
    pub text: String,
    /// When; `None` where it is not known yet.
    pub on: Option<Date>,
    /// The last day, where there are several.
    pub until: Option<Date>,
    /// Where it is.
    pub place: Option<String>,
    /// Where today is, seen from it.
    pub phase: Phase,
}

/// Where today is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Phase {
    Done,
    Now,
    Ahead,
}

impl Part for Dates {
    fn samples(lang: Lang) -> Vec<Self> {
        let mark = |text: String, day: Option<i8>, phase| Mark {
            text,
            on: day.map(|day| jiff::civil::date(2026, 10, day)),
            until: day.filter(|day| *day == 23).map(|_| jiff::civil::date(2026, 10, 27)),
            place: day.filter(|day| *day == 30).map(|_| pick(lang, "Ruang rapat", "Meeting room")),
            phase,
        };
        vec![Self {
            marks: vec![
                mark(pick(lang, "Pendaftaran ditutup", "Registration closed"), Some(2), Phase::Done),
                mark(pick(lang, "Penilaian proposal", "Judging of proposals"), Some(23), Phase::Now),
                mark(pick(lang, "Presentasi", "Presentations"), Some(30), Phase::Ahead),
                mark(pick(lang, "Sidang pleno", "Plenary"), None, Phase::Ahead),
            ],
        }]
    }

    fn draw(&self, lang: Lang) -> Markup {
        html! {
            ol.timeline.dates { @for mark in &self.marks {
                @let class = match mark.phase { Phase::Done => "done", Phase::Now => "now", Phase::Ahead => "ahead" };
                li.(class) aria-current=[(mark.phase == Phase::Now).then_some("step")] {
                    (mark.text)
                    @if let Some(on) = mark.on {
                        span {
                            time datetime=(on) { (lang.date(on)) }
                            @if let Some(until) = mark.until { " – " time datetime=(until) { (lang.date(until)) } }
                        }
                    }
                    @if let Some(place) = &mark.place { span { (place) } }
                }
            } }
        }
    }
}

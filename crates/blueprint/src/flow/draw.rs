//! The drawing itself, as SVG.

use std::fmt::Write as _;

use super::layout::{Fall, Layout, Placed, lay_out};
use super::{Deed, Flow, State, Step};

/// Line height and type size of a status's name, of an action's name, of who does it.
const NAME: Line = Line { size: 15.0, height: 19.0 };
const DEED: Line = Line { size: 14.0, height: 17.0 };
const WHO: Line = Line { size: 12.5, height: 16.0 };
/// Room within a box.
const INSIDE: (f64, f64) = (14.0, 10.0);
/// Widest text of a line in a box.
const WIDEST: f64 = 150.0;
/// Around the whole.
const MARGIN: f64 = 14.0;
/// From the dot at which a case begins to its first action.
const BEGIN: f64 = 26.0;
/// Widest line of what may be done at any time.
const ACROSS: f64 = 560.0;

/// Classes and variables that the drawing uses. `--ink`, `--paper`, `--panel`, `--line`, `--soft`, `--primary` and `--accent` are the page's.
pub(super) const STYLE: &str = "\
.flow text{font-family:system-ui,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif;fill:var(--ink);text-anchor:middle}\
.flow .name{font-size:15px;font-weight:600}.flow .deed{font-size:14px}.flow .who{font-size:12.5px;fill:var(--soft)}\
.flow .aside{text-anchor:start}\
.flow .state rect{fill:var(--paper);stroke:var(--primary);stroke-width:2}\
.flow .last rect{fill:var(--panel)}.flow .last .inner{fill:none;stroke-width:1}\
.flow .step rect{fill:var(--panel);stroke:none}.flow .system rect{stroke:var(--soft);stroke-width:1;stroke-dasharray:4 3}\
.flow path{fill:none;stroke:var(--soft);stroke-width:1.5}.flow .back path{stroke:var(--accent)}\
.flow .head{fill:var(--soft);stroke:none}.flow .back .head{fill:var(--accent)}.flow .begin{fill:var(--primary)}";

/// The variables, for a file that stands alone.
pub(super) const ALONE: &str = "\
svg{--ink:#1d2327;--paper:#fdfcf9;--panel:#f4f1ea;--line:#d8d4ca;--soft:#5a564d;--primary:#0c5b48;--accent:#5f2a68;background:var(--paper)}\
@media (prefers-color-scheme:dark){svg{--ink:#ece9e2;--paper:#181b1d;--panel:#23282b;--line:#3d4347;--soft:#b4afa3;--primary:#6fc3a9;--accent:#cf9ada}}";

#[derive(Clone, Copy)]
struct Line {
    size: f64,
    height: f64,
}

/// A line of text with its class.
struct Text {
    class: &'static str,
    line: Line,
    text: String,
}

struct Figure {
    class: String,
    lines: Vec<Text>,
    width: f64,
    height: f64,
    state: bool,
    last: bool,
    begins: bool,
}

/// From status to step or from step to status.
struct Arrow {
    /// Upper and lower figure.
    ends: (usize, usize),
    /// It leads upwards.
    up: bool,
    /// It ends at a status.
    head: bool,
    /// Part of a step that goes back.
    back: bool,
}

pub(super) fn svg(flow: &Flow, anywhere: &str, alone: Option<&str>) -> String {
    let mut figures: Vec<Figure> = flow.states.iter().map(state).collect();
    let states = figures.len();
    figures.extend(flow.steps.iter().map(step));
    let arrows = arrows(flow, states);
    let sizes: Vec<(f64, f64)> = figures.iter().map(|figure| (figure.width, figure.height)).collect();
    let edges: Vec<(usize, usize)> = arrows.iter().map(|arrow| arrow.ends).collect();
    let layout = lay_out(&sizes, &edges);
    let note = note(flow, anywhere);
    let noted = note.iter().map(|line| measured(&line.text, line.line.size)).fold(0.0, f64::max);
    let width = layout.width.max(noted) + 2.0 * MARGIN;
    let top = MARGIN
        + note.iter().map(|line| line.line.height).sum::<f64>()
        + if note.is_empty() { 0.0 } else { 14.0 };
    let height = top + layout.height + MARGIN;
    let aside = (width - layout.width) / 2.0;
    let mut out = format!(
        "<svg class=\"flow\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" \
         aria-labelledby=\"flow-{2}-title flow-{2}-desc\"><title id=\"flow-{2}-title\">{3}</title><desc id=\"flow-{2}-desc\">{4}</desc>",
        tidy(width.ceil()),
        tidy(height.ceil()),
        flow.case,
        escaped(&flow.title),
        escaped(&flow.description),
    );
    if let Some(colours) = alone {
        let _ = write!(out, "<style>{colours}{STYLE}</style>");
    }
    let mut y = MARGIN;
    for line in &note {
        y += line.line.height;
        let _ = write!(
            out,
            "<text class=\"{} aside\" x=\"{MARGIN}\" y=\"{}\">{}</text>",
            line.class,
            tidy(y - 4.0),
            escaped(&line.text)
        );
    }
    let _ = write!(out, "<g transform=\"translate({} {})\">", tidy(aside), tidy(top));
    lines(&mut out, &arrows, &layout);
    for (figure, at) in figures.iter().zip(&layout.boxes) {
        boxed(&mut out, figure, at);
    }
    out.push_str("</g></svg>");
    out
}

/// Actions that every open status allows stand above the drawing instead of beside each status.
fn note(flow: &Flow, anywhere: &str) -> Vec<Text> {
    if flow.anywhere.is_empty() {
        return Vec::new();
    }
    let deeds: Vec<String> =
        flow.anywhere.iter().map(|deed| format!("{} ({})", deed.label, deed.who)).collect();
    let said = format!("{anywhere} {}", deeds.join(", "));
    wrapped(&said, DEED.size, ACROSS)
        .into_iter()
        .map(|text| Text { class: "deed", line: DEED, text })
        .collect()
}

fn state(state: &State) -> Figure {
    let mut lines: Vec<Text> = texts("name", NAME, &state.label);
    for deed in &state.stays {
        lines.extend(texts("deed", DEED, &format!("↻ {}", deed.label)));
        lines.extend(texts("who", WHO, &deed.who));
    }
    let class = if state.last { "state last" } else { "state" };
    let figure = figure(class, lines);
    // A double line takes room.
    let width = figure.width + if state.last { 10.0 } else { 0.0 };
    Figure { state: true, last: state.last, width, ..figure }
}

fn step(step: &Step) -> Figure {
    let mut lines = Vec::new();
    for Deed { label, who, .. } in &step.deeds {
        lines.extend(texts("deed", DEED, label));
        lines.extend(texts("who", WHO, who));
    }
    let class = if step.deeds.iter().all(|deed| deed.system) { "step system" } else { "step" };
    let mut figure = figure(class, lines);
    if step.from.is_empty() {
        figure.begins = true;
        figure.height += BEGIN;
    }
    figure
}

fn figure(class: &str, lines: Vec<Text>) -> Figure {
    let width = lines.iter().map(|line| measured(&line.text, line.line.size)).fold(40.0, f64::max);
    let height: f64 = lines.iter().map(|line| line.line.height).sum();
    Figure {
        class: class.to_owned(),
        lines,
        width: width + 2.0 * INSIDE.0,
        height: height + 2.0 * INSIDE.1,
        state: false,
        last: false,
        begins: false,
    }
}

fn texts(class: &'static str, line: Line, text: &str) -> Vec<Text> {
    wrapped(text, line.size, WIDEST).into_iter().map(|text| Text { class, line, text }).collect()
}

/// Statuses stand in the order of their declaration: what leads back to an earlier one is drawn upwards.
fn arrows(flow: &Flow, states: usize) -> Vec<Arrow> {
    let mut arrows = Vec::new();
    for (at, step) in flow.steps.iter().enumerate() {
        let own = states + at;
        let back = !step.from.is_empty() && step.from.iter().all(|from| *from > step.to);
        for from in &step.from {
            let up = *from > step.to;
            let ends = if up { (own, *from) } else { (*from, own) };
            arrows.push(Arrow { ends, up, head: false, back: up });
        }
        let ends = if back { (step.to, own) } else { (own, step.to) };
        arrows.push(Arrow { ends, up: back, head: true, back });
    }
    arrows
}

fn lines(out: &mut String, arrows: &[Arrow], layout: &Layout) {
    for (arrow, falls) in arrows.iter().zip(&layout.lines) {
        let (Some(first), Some(last)) = (falls.first(), falls.last()) else { continue };
        let class = if arrow.back { " class=\"back\"" } else { "" };
        let _ = write!(out, "<g{class}><path d=\"{}\"/>", path(falls, arrow.head, arrow.up));
        if arrow.head {
            let (x, y, towards) =
                if arrow.up { (first.x, first.top, 8.0) } else { (last.x, last.bottom, -8.0) };
            let _ = write!(out, "<path class=\"head\" d=\"M{} {}l-5 {towards}h10z\"/>", tidy(x), tidy(y),);
        }
        out.push_str("</g>");
    }
}

/// The line stops where its head begins.
fn path(falls: &[Fall], head: bool, up: bool) -> String {
    let mut path = String::new();
    for (at, fall) in falls.iter().enumerate() {
        let top = if at == 0 && head && up { fall.top + 7.0 } else { fall.top };
        let bottom = if at + 1 == falls.len() && head && !up { fall.bottom - 7.0 } else { fall.bottom };
        match at.checked_sub(1).and_then(|before| falls.get(before)) {
            None => {
                let _ = write!(path, "M{} {}", tidy(fall.x), tidy(top));
            }
            Some(before) => {
                let middle = (before.bottom + top) / 2.0;
                let _ = write!(
                    path,
                    "C{} {} {} {} {} {}",
                    tidy(before.x),
                    tidy(middle),
                    tidy(fall.x),
                    tidy(middle),
                    tidy(fall.x),
                    tidy(top.min(bottom))
                );
            }
        }
        if bottom > top {
            let _ = write!(path, "V{}", tidy(bottom));
        }
    }
    path
}

fn boxed(out: &mut String, figure: &Figure, at: &Placed) {
    let (left, width) = (at.x - at.width / 2.0, at.width);
    let (mut top, mut height) = (at.y, at.height);
    let _ = write!(out, "<g class=\"{}\">", figure.class);
    if figure.begins {
        let _ = write!(
            out,
            "<circle class=\"begin\" cx=\"{0}\" cy=\"{1}\" r=\"6\"/><path d=\"M{0} {2}V{3}\"/>",
            tidy(at.x),
            tidy(top + 6.0),
            tidy(top + 12.0),
            tidy(top + BEGIN)
        );
        top += BEGIN;
        height -= BEGIN;
    }
    let round = if figure.state { 4.0 } else { 14.0 };
    let mut rect = |class: &str, by: f64| {
        let _ = write!(
            out,
            "<rect{class} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{round}\"/>",
            tidy(left + by),
            tidy(top + by),
            tidy(width - 2.0 * by),
            tidy(height - 2.0 * by),
        );
    };
    rect("", 0.0);
    if figure.last {
        rect(" class=\"inner\"", 4.0);
    }
    let mut y = top + INSIDE.1;
    for line in &figure.lines {
        y += line.line.height;
        let _ = write!(
            out,
            "<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>",
            line.class,
            tidy(at.x),
            tidy(y - 4.5),
            escaped(&line.text)
        );
    }
    out.push_str("</g>");
}

/// Lines of words, none wider than `widest` unless a word is.
fn wrapped(text: &str, size: f64, widest: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if measured(&format!("{line} {word}"), size) <= widest => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// About how wide a text is; on the wide side, since each reader's system has its own font.
fn measured(text: &str, size: f64) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|c| match c {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | ':' | ';' | '|' | '!' => 0.34,
            'f' | 'r' | 't' | ' ' | '(' | ')' | '/' | '-' => 0.42,
            'm' | 'w' | 'M' | 'W' | '↻' => 0.95,
            'A'..='Z' => 0.72,
            _ => 0.62,
        })
        .sum();
    ems * size
}

fn tidy(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

//! The woven border and the seal of a certificate, drawn by formula in the manner of a banknote's guilloche.
//!
//! Sine curves that differ only in phase are laid over each other; no photograph and no tile, so that a printer of
//! any resolution draws a clean line.

use std::f64::consts::{PI, TAU};
use std::fmt::Write as _;

/// The ink of rules and weave that is neither text nor accent.
const GOLD: &str = "#b08d45";

/// A4 landscape, in millimetres; so is every length of the border.
const WIDTH: f64 = 297.0;
const HEIGHT: f64 = 210.0;
/// From the paper's edge to the outermost rule: what every office printer can print.
const MARGIN: f64 = 10.6;
/// From the paper's edge to the middle of the weave.
const WEAVE: f64 = 14.6;
/// From the paper's edge to the centre of a corner's rosette, and its radius.
const CORNER: f64 = 16.0;
const CORNER_RADIUS: f64 = 4.9;
/// From the paper's edge to the inner rule, and the radius by which it gives way to the rosette.
const INNER: f64 = 18.4;
const NOTCH: f64 = 6.2;

/// The border of a sheet as SVG, in millimetres of A4 landscape.
pub(crate) fn border(accent: &str) -> String {
    let mut svg = opening(WIDTH, HEIGHT);
    rule(&mut svg, accent, 0.5, MARGIN);
    rule(&mut svg, GOLD, 0.15, MARGIN + 0.9);
    for (horizontal, waves) in [(true, 27), (false, 18)] {
        let side = if horizontal { WIDTH } else { HEIGHT };
        let across = if horizontal { HEIGHT } else { WIDTH };
        for middle in [WEAVE, across - WEAVE] {
            for strand in 0..6 {
                let (ink, width, swing) = if strand < 3 { (accent, 0.11, 2.35) } else { (GOLD, 0.13, 1.6) };
                let phase = f64::from(strand) * TAU / 3.0 + if strand < 3 { 0.0 } else { PI / 3.0 };
                let line = curve(waves * 4, false, |t| {
                    let along = CORNER + (side - 2.0 * CORNER) * t;
                    let beside = middle + swing * libm::sin(f64::from(waves) * TAU * t + phase);
                    if horizontal { (along, beside) } else { (beside, along) }
                });
                stroke(&mut svg, &line, ink, width);
            }
        }
    }
    notched(&mut svg, accent, 0.35, INNER);
    notched(&mut svg, GOLD, 0.18, INNER + 1.1);
    for x in [CORNER, WIDTH - CORNER] {
        for y in [CORNER, HEIGHT - CORNER] {
            corner(&mut svg, accent, x, y);
        }
    }
    svg.push_str("</g></svg>");
    svg
}

/// The seal as SVG: two woven rings with an empty middle.
pub(crate) fn seal(accent: &str) -> String {
    let mut svg = opening(100.0, 100.0);
    for (radius, ink, width) in
        [(49.2, accent, 0.8), (47.6, GOLD, 0.5), (28.4, accent, 0.8), (26.9, GOLD, 0.5)]
    {
        circle(&mut svg, 50.0, 50.0, radius, ink, width, "none");
    }
    for strand in 0..6 {
        ring(&mut svg, (50.0, 50.0), (38.0, 7.4), 18, f64::from(strand) * TAU / 6.0, GOLD, 0.42);
    }
    for strand in 0..3 {
        ring(&mut svg, (50.0, 50.0), (38.0, 3.3), 36, f64::from(strand) * TAU / 3.0, accent, 0.28);
    }
    svg.push_str("</g></svg>");
    svg
}

/// A rosette where two bands of the weave meet; its paper covers their ends.
fn corner(svg: &mut String, accent: &str, x: f64, y: f64) {
    circle(svg, x, y, CORNER_RADIUS, accent, 0.3, "#ffffff");
    circle(svg, x, y, CORNER_RADIUS - 0.45, GOLD, 0.13, "none");
    for strand in 0..3 {
        ring(svg, (x, y), (2.35, 1.75), 10, f64::from(strand) * TAU / 3.0, accent, 0.11);
    }
    circle(svg, x, y, 0.42, GOLD, 0.18, "#ffffff");
}

/// A closed wave about a circle: `(radius, swing)`, so many waves, from this phase.
fn ring(
    svg: &mut String,
    (x, y): (f64, f64),
    (radius, swing): (f64, f64),
    waves: u32,
    phase: f64,
    ink: &str,
    width: f64,
) {
    let line = curve(waves * 4, true, |t| {
        let r = radius + swing * libm::sin(f64::from(waves) * TAU * t + phase);
        (x + r * libm::sin(TAU * t), y - r * libm::cos(TAU * t))
    });
    stroke(svg, &line, ink, width);
}

/// A smooth path through `steps` points of `at`, whose argument runs from 0 to 1.
///
/// Each piece leaves and arrives as the true curve does, so that four pieces a wave look like the wave itself; what is
/// saved in points is saved on every certificate.
fn curve(steps: u32, closed: bool, at: impl Fn(f64) -> (f64, f64)) -> String {
    let step = 1.0 / f64::from(steps);
    let handle = |t: f64| {
        let (before, after) = (at(t - step / 64.0), at(t + step / 64.0));
        ((after.0 - before.0) * 32.0 / 3.0, (after.1 - before.1) * 32.0 / 3.0)
    };
    let (x, y) = at(0.0);
    let mut line = format!("M{x:.2} {y:.2}");
    for n in 0..steps {
        let (t, u) = (f64::from(n) * step, f64::from(n + 1) * step);
        let (from, to, leave, arrive) = (at(t), at(u), handle(t), handle(u));
        let _ = write!(
            line,
            "C{:.2} {:.2} {:.2} {:.2} {:.2} {:.2}",
            from.0 + leave.0,
            from.1 + leave.1,
            to.0 - arrive.0,
            to.1 - arrive.1,
            to.0,
            to.1
        );
    }
    if closed {
        line.push('Z');
    }
    line
}

/// A rectangle so far from the paper's edge.
fn rule(svg: &mut String, ink: &str, width: f64, from_edge: f64) {
    let (w, h) = (WIDTH - 2.0 * from_edge, HEIGHT - 2.0 * from_edge);
    let line = format!("M{from_edge:.2} {from_edge:.2}h{w:.2}v{h:.2}h-{w:.2}Z");
    stroke(svg, &line, ink, width);
}

/// A rectangle whose corners give way in a quarter circle.
fn notched(svg: &mut String, ink: &str, width: f64, from_edge: f64) {
    let (w, h) = (WIDTH - 2.0 * (from_edge + NOTCH), HEIGHT - 2.0 * (from_edge + NOTCH));
    let (left, r) = (from_edge + NOTCH, NOTCH);
    let line = format!(
        "M{left:.2} {from_edge:.2}h{w:.2}a{r} {r} 0 0 0 {r} {r}v{h:.2}a{r} {r} 0 0 0 -{r} {r}h-{w:.2}\
         a{r} {r} 0 0 0 -{r} -{r}v-{h:.2}a{r} {r} 0 0 0 {r} -{r}Z"
    );
    stroke(svg, &line, ink, width);
}

fn opening(width: f64, height: f64) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><g fill="none">"#)
}

fn stroke(svg: &mut String, line: &str, ink: &str, width: f64) {
    let _ = write!(svg, r#"<path d="{line}" stroke="{ink}" stroke-width="{width}"/>"#);
}

fn circle(svg: &mut String, x: f64, y: f64, radius: f64, ink: &str, width: f64, fill: &str) {
    let _ = write!(
        svg,
        r#"<circle cx="{x:.2}" cy="{y:.2}" r="{radius:.2}" stroke="{ink}" stroke-width="{width}" fill="{fill}"/>"#
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_drawn_in_the_margin_that_printers_lose() {
        let svg = border("#000000");
        let xml = roxmltree::Document::parse(&svg).unwrap();
        let mut points = 0;
        for path in xml.descendants().filter_map(|n| n.attribute("d")).filter(|d| d.contains('C')) {
            let numbers: Vec<f64> =
                path.split(['M', 'C', ' ', 'Z']).filter_map(|word| word.parse().ok()).collect();
            for point in numbers.chunks_exact(2) {
                assert!(point[0] > 10.0 && point[0] < WIDTH - 10.0, "{point:?}");
                assert!(point[1] > 10.0 && point[1] < HEIGHT - 10.0, "{point:?}");
                points += 1;
            }
        }
        assert!(points > 1000);
        assert!(crate::check_crest(&seal("#5f2a68")).is_ok());
    }
}

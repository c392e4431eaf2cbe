//! The Wright map: entries, judges, criteria and steps on the one logit axis, with the table of what stands on it.

use judging::{Element, Logits, RoundRanking};
use maud::{Markup, html};
use texts::{Lang, Texts, msg};

use super::Facts;
use crate::table::by_id;
use crate::words::{called, judge_code};

/// Rows of the map; each holds what lies within its part of the axis.
const ROWS: usize = 32;
/// Height of a row, in the map's own units.
const ROW: f64 = 15.0;
/// Room above for the heads of the columns.
const HEAD: f64 = 24.0;
/// Width of the map.
const WIDTH: f64 = 440.0;
/// Where entries, judges, criteria and steps stand, and how many labels of their kind fit beside each other.
const COLUMNS: [(f64, usize); 4] = [(44.0, 8), (222.0, 3), (306.0, 4), (380.0, 2)];

/// A label and where it stands, in logits.
type Mark = (String, f64);

/// A map for each round that has one.
pub(super) fn section(facts: &Facts<'_>, texts: &Texts) -> Markup {
    let mapped: Vec<(&RoundRanking, &Logits)> =
        facts.ranking.rounds.iter().filter_map(|r| Some((r, r.logits.as_ref()?))).collect();
    html! {
        @if !mapped.is_empty() {
            section aria-labelledby="wright" {
                h2 #wright { (texts.say(&msg::WrightTitle)) }
                p.note { (texts.say(&msg::WrightNote)) }
                @for (at, (round, logits)) in mapped.iter().enumerate() {
                    @if mapped.len() > 1 { h3 id=(format!("wright-{at}")) { (round.id) } }
                    div.beside {
                        (map(facts, logits, texts))
                        (table(facts, logits, at, mapped.len() > 1, texts))
                    }
                }
            }
        }
    }
}

fn map(facts: &Facts<'_>, logits: &Logits, texts: &Texts) -> Markup {
    let rank = |id: &str| facts.ranking.entries.iter().find(|e| e.id == id).map_or(0, |e| e.rank);
    let columns: [Vec<Mark>; 4] = [
        logits.entries.iter().map(|e| (rank(&e.id).to_string(), e.measure)).collect(),
        logits.judges.iter().map(|j| (code(facts, &j.id), j.measure)).collect(),
        logits.criteria.iter().enumerate().map(|(k, c)| (format!("K{}", k + 1), c.measure)).collect(),
        steps(logits, texts.lang()).into_iter().map(|(label, measure, _)| (label, measure)).collect(),
    ];
    // In a row the higher ones come first, as in the table.
    let columns = columns.map(|mut marks| {
        marks.sort_by(|a, b| b.1.total_cmp(&a.1));
        marks
    });
    let heads = [
        texts.say(&msg::RankColumnEntry),
        texts.say(&msg::ReportColumnJudge),
        texts.say(&msg::ReportColumnCriterion),
        texts.say(&msg::WrightSteps),
    ];
    let all = columns.iter().flatten().map(|mark| mark.1).filter(|m| m.is_finite());
    let (low, high) = all.fold((0.0_f64, 0.0_f64), |(l, h), m| (l.min(m), h.max(m)));
    let span = (high - low).max(1e-6);
    let row_of =
        |measure: f64| (((high - measure) / span) * (ROWS - 1) as f64).round().clamp(0.0, (ROWS - 1) as f64);
    let y = |row: f64| HEAD + (row + 0.75) * ROW;
    let height = HEAD + ROWS as f64 * ROW + 4.0;
    let ticks = (low.ceil() as i64..=high.floor() as i64).step_by((span / 10.0).ceil().max(1.0) as usize);
    html! {
        svg.wright viewBox=(format!("0 0 {WIDTH} {height}")) aria-hidden="true" focusable="false" {
            @for tick in ticks {
                @let at = y(row_of(tick as f64)) - 4.0;
                line.tick x1="30" x2=(WIDTH) y1=(format!("{at:.1}")) y2=(format!("{at:.1}")) {}
                text.tick-label x="24" y=(format!("{:.1}", at + 4.0)) text-anchor="end" { (texts.lang().number(tick as f64, 0)) }
            }
            @for ((marks, head), (x, fit)) in columns.iter().zip(&heads).zip(COLUMNS) {
                text.head x=(x) y="13" { (head) }
                @for row in 0..ROWS {
                    @let here: Vec<&str> = marks.iter().filter(|m| row_of(m.1) == row as f64).map(|m| m.0.as_str()).collect();
                    @if !here.is_empty() {
                        text x=(x) y=(format!("{:.1}", y(row as f64))) { (fitting(&here, fit)) }
                    }
                }
            }
        }
    }
}

/// As many labels as fit, and how many more there are.
fn fitting(labels: &[&str], fit: usize) -> String {
    if labels.len() <= fit {
        return labels.join(" ");
    }
    format!("{} +{}", labels[..fit - 1].join(" "), labels.len() + 1 - fit)
}

/// The steps of all scales: between which scores, where, and for which criteria.
fn steps(logits: &Logits, lang: Lang) -> Vec<(String, f64, String)> {
    let of_scale = |scale: &judging::StepScale| {
        let between = |k: usize| {
            let [low, high] = [k, k + 1]
                .map(|k| scale.categories.get(k).map_or_else(String::new, |c| lang.short_number(*c, 2)));
            format!("{low}|{high}")
        };
        let criteria = scale.criteria.join(", ");
        scale
            .steps
            .iter()
            .enumerate()
            .map(|(k, step)| (between(k), *step, criteria.clone()))
            .collect::<Vec<_>>()
    };
    logits.scales.iter().flat_map(of_scale).collect()
}

fn code(facts: &Facts<'_>, judge: &str) -> String {
    let at = facts.contest.judges.iter().position(|j| j.id == judge).unwrap_or(0);
    judge_code(at, facts.contest.judges.len())
}

fn table(facts: &Facts<'_>, logits: &Logits, at: usize, several: bool, texts: &Texts) -> Markup {
    let lang = texts.lang();
    let entries = by_id(facts.contest);
    let mut of_entries: Vec<&Element> = logits.entries.iter().collect();
    of_entries.sort_by(|a, b| b.measure.total_cmp(&a.measure));
    let named = |e: &Element| entries.get(e.id.as_str()).map_or(e.id.clone(), |e| called(e).to_string());
    let rank = |id: &str| facts.ranking.entries.iter().find(|e| e.id == id).map_or(0, |e| e.rank);
    let head = [texts.say(&msg::WrightMeasure), texts.say(&msg::WrightInfit), texts.say(&msg::WrightOutfit)];
    let optional = |value: Option<f64>| value.map_or("–".to_string(), |v| lang.number(v, 2));
    let row = |label: String, name: String, e: &Element| {
        html! {
            tr role="row" {
                th role="rowheader" scope="row" { span.code { (label) } " " (name) }
                td.number role="cell" data-label=(head[0]) {
                    (lang.number(e.measure, 2)) @if let Some(se) = e.se { span.se { " ± " (lang.number(1.96 * se, 2)) } }
                }
                td.number role="cell" data-label=(head[1]) { (optional(e.infit)) }
                td.number role="cell" data-label=(head[2]) { (optional(e.outfit)) }
            }
        }
    };
    let group = |title: String| html! { tr.group role="row" { th role="rowheader" scope="rowgroup" colspan="4" { (title) } } };
    let labelled = if several { format!("wright-{at}") } else { "wright".to_string() };
    html! {
        table.elements role="table" aria-labelledby=(labelled) {
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (texts.say(&msg::WrightElement)) }
                @for title in &head { th.number role="columnheader" scope="col" { (title) } }
            } }
            tbody role="rowgroup" {
                (group(texts.say(&msg::WrightEntries)))
                @for e in of_entries { (row(rank(&e.id).to_string(), named(e), e)) }
                (group(texts.say(&msg::WrightJudges)))
                @for e in &logits.judges { (row(code(facts, &e.id), e.id.clone(), e)) }
                (group(texts.say(&msg::WrightCriteria)))
                @for (k, e) in logits.criteria.iter().enumerate() { (row(format!("K{}", k + 1), e.id.clone(), e)) }
                (group(texts.say(&msg::WrightSteps)))
                @for (between, measure, criteria) in steps(logits, lang) {
                    tr role="row" {
                        th role="rowheader" scope="row" { span.code { (between) } " " @if logits.scales.len() > 1 { (criteria) } }
                        td.number role="cell" data-label=(head[0]) { (lang.number(measure, 2)) }
                        td role="cell" {} td role="cell" {}
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_do_not_fit_are_counted() {
        assert_eq!(fitting(&["1", "2"], 2), "1 2");
        assert_eq!(fitting(&["1", "2", "3", "4"], 3), "1 2 +2");
    }
}

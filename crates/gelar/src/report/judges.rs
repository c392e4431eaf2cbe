//! How the judges used the scale, and how the criteria behaved.

use judging::JudgeHabit;
use maud::{Markup, html};
use texts::{Texts, msg};

use super::Facts;
use super::charts::{self, Axis};
use crate::words;

/// The judges: severity, spread and the scores they gave.
pub(super) fn section(facts: &Facts<'_>, texts: &Texts) -> Markup {
    let judges = &facts.ranking.judges;
    let lang = texts.lang();
    let axis = Axis::around_zero(
        judges.iter().filter_map(|j| j.severity.map(|s| s.abs() + 1.96 * j.se.unwrap_or(0.0))),
    );
    let digits = judges.len().to_string().len().max(2);
    let modelled = judges.iter().any(|j| j.outfit.is_some());
    let head = [
        texts.say(&msg::ReportColumnSheets),
        texts.say(&msg::ReportColumnSeverity),
        texts.say(&msg::ReportColumnSpread),
        texts.say(&msg::ReportColumnOutfit),
    ];
    let optional =
        |value: Option<f64>, decimals| value.map_or("–".to_string(), |v| lang.number(v, decimals));
    let row = |at: usize, judge: &JudgeHabit| {
        html! {
            tr role="row" {
                th.entry role="rowheader" scope="row" {
                    span.name { (judge.id) }
                    span.agency { (format!("J{:0digits$}", at + 1)) }
                    @for habit in words::habits(judge, texts) { span.mark { (habit) } }
                }
                td.number role="cell" data-label=(head[0]) { (judge.sheets) }
                td.number role="cell" data-label=(head[1]) {
                    (optional(judge.severity, 2))
                    @if let Some(se) = judge.se { span.se { " ± " (lang.number(1.96 * se, 2)) } }
                }
                td.drawn role="cell" { @if let Some(s) = judge.severity { (charts::deviation(axis, s, judge.se.map(|se| 1.96 * se))) } }
                td.number role="cell" data-label=(head[2]) { (optional(judge.spread, 2)) }
                @if modelled { td.number role="cell" data-label=(head[3]) { (optional(judge.outfit, 2)) } }
                td.drawn role="cell" {
                    @if let (Some(mean), Some([low, high])) = (judge.mean, judge.range) {
                        (charts::histogram(&judge.histogram))
                        span.se { (texts.say(&msg::ReportUse {
                            mean: lang.number(mean, 1).into(),
                            low: lang.number(low, 0).into(),
                            high: lang.number(high, 0).into(),
                        })) }
                    }
                }
            }
        }
    };
    html! {
        section aria-labelledby="judges" {
            h2 #judges { (texts.say(&msg::ReportJudges)) }
            p.note { (texts.say(&msg::ReportJudgesNote)) }
            table role="table" aria-labelledby="judges" {
                thead role="rowgroup" {
                    tr role="row" {
                        th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnJudge)) }
                        th.number role="columnheader" scope="col" { (head[0]) }
                        th.number role="columnheader" scope="col" { (head[1]) }
                        th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnSeverityChart)) }
                        th.number role="columnheader" scope="col" { (head[2]) }
                        @if modelled { th.number role="columnheader" scope="col" { (head[3]) } }
                        th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnUse)) }
                    }
                }
                tbody role="rowgroup" { @for (at, judge) in judges.iter().enumerate() { (row(at, judge)) } }
            }
        }
    }
}

/// The criteria: weight, difficulty, and whether they go along with the others.
pub(super) fn criteria(facts: &Facts<'_>, texts: &Texts) -> Markup {
    let criteria = &facts.ranking.criteria;
    let lang = texts.lang();
    let axis = Axis::around_zero(criteria.iter().filter_map(|c| c.difficulty));
    let several = facts.contest.rounds.len() > 1;
    let head = [
        texts.say(&msg::ReportColumnWeight),
        texts.say(&msg::ReportColumnScores),
        texts.say(&msg::ReportColumnDifficulty),
        texts.say(&msg::ReportColumnDiscrimination),
    ];
    let optional = |value: Option<f64>| value.map_or("–".to_string(), |v| lang.number(v, 2));
    html! {
        @if criteria.len() > 1 {
            section aria-labelledby="criteria" {
                h2 #criteria { (texts.say(&msg::ReportCriteria)) }
                p.note { (texts.say(&msg::ReportCriteriaNote)) }
                table role="table" aria-labelledby="criteria" {
                    thead role="rowgroup" {
                        tr role="row" {
                            th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnCriterion)) }
                            th.number role="columnheader" scope="col" { (head[0]) }
                            th.number role="columnheader" scope="col" { (head[1]) }
                            th.number role="columnheader" scope="col" { (head[2]) }
                            th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnDifficultyChart)) }
                            th.number role="columnheader" scope="col" { (head[3]) }
                        }
                    }
                    tbody role="rowgroup" {
                        @for c in criteria {
                            tr role="row" {
                                th.entry role="rowheader" scope="row" {
                                    span.name { (c.id) }
                                    @if several { span.agency { (c.round) } }
                                }
                                td.number role="cell" data-label=(head[0]) { (lang.short_percent(c.weight)) }
                                td.number role="cell" data-label=(head[1]) { (lang.number(c.scores as f64, 0)) }
                                td.number role="cell" data-label=(head[2]) { (optional(c.difficulty)) }
                                td.drawn role="cell" { @if let Some(d) = c.difficulty { (charts::deviation(axis, d, None)) } }
                                td.number role="cell" data-label=(head[3]) { (optional(c.discrimination)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

//! How the judges used the scale, and how the criteria behaved.

use judging::JudgeHabit;
use maud::{Markup, html};
use texts::{Texts, msg};

use super::Facts;
use super::charts::{self, Axis};
use super::notes::Notes;
use crate::words;

/// The judges: severity, spread and the scores they gave, each with its chart.
pub(super) fn section(facts: &Facts<'_>, notes: &Notes, texts: &Texts) -> Markup {
    let judges = &facts.ranking.judges;
    let average = words::average_severity(facts.ranking);
    let ends = |value: f64, se: Option<f64>| {
        let half = 1.96 * se.unwrap_or(0.0);
        [value - half, value + half]
    };
    let severities = judges.iter().filter_map(|j| Some(ends(j.severity?, j.se))).flatten();
    let spreads = judges.iter().filter_map(|j| Some(ends(j.spread?, j.spread_se))).flatten();
    let sight = Sight {
        severity: Axis::around(average, severities),
        spread: Axis::around(1.0, spreads),
        average,
        modelled: judges.iter().any(|j| j.outfit.is_some()),
        agreed: judges.iter().any(|j| j.agreement.is_some()),
        head: [
            texts.say(&msg::ReportColumnSheets),
            texts.say(&msg::ReportColumnSeverity),
            texts.say(&msg::ReportColumnSpread),
            texts.say(&msg::ReportColumnAgreement),
            texts.say(&msg::ReportColumnOutfit),
        ],
    };
    let note = if facts.ranking.model.on_logits() {
        texts.say(&msg::ReportJudgesNoteLogits)
    } else {
        texts.say(&msg::ReportJudgesNote)
    };
    html! {
        section aria-labelledby="judges" {
            h2 #judges { (texts.say(&msg::ReportJudges)) }
            p.note { (note) }
            table.judges role="table" aria-labelledby="judges" {
                thead role="rowgroup" {
                    tr role="row" {
                        th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnJudge)) }
                        th.number role="columnheader" scope="col" { (sight.head[0]) }
                        th.number role="columnheader" scope="col" { (sight.head[1]) }
                        th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnSeverityChart)) }
                        th.number role="columnheader" scope="col" { (sight.head[2]) }
                        th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnSpreadChart)) }
                        @if sight.agreed { th.number role="columnheader" scope="col" { (sight.head[3]) } }
                        @if sight.modelled { th.number role="columnheader" scope="col" { (sight.head[4]) } }
                        th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnUse)) }
                    }
                }
                tbody role="rowgroup" {
                    @for (at, judge) in judges.iter().enumerate() { (row(at, judge, &sight, facts, notes, texts)) }
                }
            }
        }
    }
}

/// What all rows of judges share.
struct Sight {
    severity: Axis,
    spread: Axis,
    /// Severity of the average judge.
    average: f64,
    /// Whether there is a fit.
    modelled: bool,
    /// Whether agreement was counted.
    agreed: bool,
    head: [String; 5],
}

fn row(
    at: usize,
    judge: &JudgeHabit,
    sight: &Sight,
    facts: &Facts<'_>,
    notes: &Notes,
    texts: &Texts,
) -> Markup {
    let lang = texts.lang();
    let half = |se: Option<f64>| se.map(|se| 1.96 * se);
    let figure = |value: Option<f64>, se: Option<f64>| {
        html! {
            (value.map_or("–".to_string(), |v| lang.number(v, 2)))
            @if let Some(half) = half(se) { span.se { " ± " (lang.number(half, 2)) } }
        }
    };
    html! {
        tr id=(format!("j{at}")) role="row" {
            th.entry role="rowheader" scope="row" {
                span.name { (judge.id) }
                span.agency { (words::judge_code(at, facts.contest.judges.len())) }
                @for habit in words::habits(judge, facts.ranking, texts) {
                    span.habit { strong { (habit.word) } ": " (habit.rests_on) }
                }
                (notes.of_judge(at, texts))
            }
            td.number role="cell" data-label=(sight.head[0]) { (judge.sheets) }
            td.number role="cell" data-label=(sight.head[1]) { (figure(judge.severity, judge.se)) }
            td.drawn role="cell" {
                @if let Some(s) = judge.severity { (charts::interval(sight.severity, s, half(judge.se), Some(sight.average))) }
            }
            td.number role="cell" data-label=(sight.head[2]) { (figure(judge.spread, judge.spread_se)) }
            td.drawn role="cell" {
                @if let Some(s) = judge.spread { (charts::interval(sight.spread, s, half(judge.spread_se), Some(1.0))) }
            }
            @if sight.agreed {
                td.number role="cell" data-label=(sight.head[3]) { @match judge.agreement {
                    Some(a) if a.opportunities > 0 => {
                        (lang.percent(a.observed as f64 / a.opportunities as f64, 0))
                        span.se { " / " (lang.percent(a.expected / a.opportunities as f64, 0)) }
                    }
                    _ => "–",
                } }
            }
            @if sight.modelled {
                td.number role="cell" data-label=(sight.head[4]) { (figure(judge.infit, None)) " / " (figure(judge.outfit, None)) }
            }
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

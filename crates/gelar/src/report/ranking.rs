//! The ranking of the report: a row an entry, the chart in the row, the cut line between.

use judging::{Model, RankedEntry, Ranking, Round};
use maud::{Markup, html};
use texts::{Texts, msg};

use super::Facts;
use super::charts::{self, Axis};
use super::notes::Notes;
use crate::table::by_id;
use crate::words;

/// Where the cut is drawn on the axis: half way between the last above and the first below.
pub(super) fn cut_value(ranking: &Ranking) -> Option<f64> {
    let last = ranking.entries.iter().rfind(|e| e.rank <= ranking.top)?;
    let first = ranking.entries.iter().find(|e| e.rank > ranking.top)?;
    Some(f64::midpoint(last.measure, first.measure))
}

/// The section.
pub(super) fn section(facts: &Facts<'_>, notes: &Notes, texts: &Texts) -> Markup {
    let Facts { contest, ranking, .. } = facts;
    let lang = texts.lang();
    let entries = by_id(contest);
    let modelled = ranking.model != Model::Mean;
    let several = contest.rounds.len() > 1;
    let cut = cut_value(ranking);
    let axis = Axis::over(ranking.entries.iter().filter(|e| went_as_far(e, ranking)).flat_map(|e| {
        let half = half_width(e).unwrap_or(0.0);
        [e.measure - half, e.measure + half]
    }));
    let score = texts.say(&msg::ReportColumnMean);
    let measure = texts.say(&msg::ReportColumnMeasure);
    let chance = texts.say(&msg::ReportColumnPTop { top: ranking.top.into() });
    let place_range = texts.say(&msg::ReportColumnRankRange);
    let (chart, how_to_read) = match (modelled, several) {
        (true, _) => (texts.say(&msg::ReportColumnChart), texts.say(&msg::ReportHowToReadInterval)),
        (false, true) => (texts.say(&msg::ReportColumnParts), texts.say(&msg::ReportHowToReadParts)),
        (false, false) => (texts.say(&msg::ReportColumnChart), texts.say(&msg::ReportHowToReadDot)),
    };
    let place = |id: &str| contest.entries.iter().position(|e| e.id == id);
    let row = |entry: &RankedEntry| {
        let known = entries.get(entry.id.as_str());
        let name = known.map(|e| e.name.as_str()).filter(|n| !n.is_empty()).unwrap_or(&entry.id);
        let agency = known.map(|e| e.agency.as_str()).unwrap_or_default();
        html! {
            tr id=[place(&entry.id).map(|at| format!("e{at}"))] role="row" .best[entry.rank <= ranking.top] .grey[words::is_grey(entry.p_top)] {
                td.rank role="cell" { (entry.rank) @if entry.tied { span.mark { " " (texts.say(&msg::ReportTied)) } } }
                th.entry role="rowheader" scope="row" {
                    span.name { (name) }
                    span.agency { @if name != entry.id { (entry.id) @if !agency.is_empty() { " · " } } @if agency != name { (agency) } }
                    @if words::is_grey(entry.p_top) { span.mark { (texts.say(&msg::ReportGrey)) } }
                    @if let Some(tie) = &entry.tie_broken_by { span.mark { (words::tie_broken(tie, texts)) } }
                    (notes.of_entry(place(&entry.id), texts))
                }
                @if several {
                    @for (round, score) in contest.rounds.iter().zip(&entry.rounds) {
                        td.number.round role="cell" data-label=(round.id) {
                            @match score { Some(s) => (lang.number(s.mean, 1)), None => "–" }
                        }
                    }
                }
                td.number role="cell" data-label=(score) { (lang.number(entry.mean, 2)) }
                @if modelled {
                    td.number role="cell" data-label=(measure) {
                        (lang.number(entry.measure, 2))
                        @if let Some(se) = entry.se { span.se { " ± " (lang.number(1.96 * se, 2)) } }
                    }
                }
                td.drawn role="cell" { (draw(entry, ranking, &contest.rounds, axis, cut, texts)) }
                @if modelled {
                    td.number role="cell" data-label=(chance) {
                        @if let Some(p) = entry.p_top { (lang.number(p, 2)) " " (charts::share(p)) } @else { "–" }
                    }
                    td.number role="cell" data-label=(place_range) {
                        @if let (Some(low), Some(high)) = (entry.rank_low, entry.rank_high) { (low) "–" (high) } @else { "–" }
                    }
                }
            }
        }
    };
    let columns = 4 + if several { contest.rounds.len() } else { 0 } + if modelled { 3 } else { 0 };
    let above = ranking.entries.iter().filter(|e| e.rank <= ranking.top).count();
    html! {
        section aria-labelledby="ranking" {
            h2 #ranking { (texts.say(&msg::ReportRanking)) }
            @if several && !modelled { (legend(facts, texts)) }
            p.note { (how_to_read) }
            table.ranking .modelled[modelled] role="table" aria-labelledby="ranking" {
                thead role="rowgroup" {
                    tr role="row" {
                        th role="columnheader" scope="col" { (texts.say(&msg::RankColumnRank)) }
                        th role="columnheader" scope="col" { (texts.say(&msg::RankColumnEntry)) }
                        @if several { @for round in &contest.rounds { th.number role="columnheader" scope="col" { (round.id) } } }
                        th.number role="columnheader" scope="col" { (score) }
                        @if modelled { th.number role="columnheader" scope="col" { (measure) } }
                        th role="columnheader" scope="col" { (chart) @if modelled || !several { (charts::scale(axis, cut, lang)) } }
                        @if modelled {
                            th.number role="columnheader" scope="col" { (chance) }
                            th.number role="columnheader" scope="col" { (place_range) }
                        }
                    }
                }
                tbody role="rowgroup" {
                    @for entry in &ranking.entries[..above] { (row(entry)) }
                    @if above > 0 && above < ranking.entries.len() {
                        tr.cut role="row" { td role="cell" colspan=(columns) { (texts.say(&msg::RankCutLine { top: ranking.top.into() })) } }
                    }
                    @for entry in &ranking.entries[above..] { (row(entry)) }
                }
            }
        }
    }
}

/// Half of the 95 % interval.
pub(super) fn half_width(entry: &RankedEntry) -> Option<f64> {
    entry.se.map(|se| 1.96 * se)
}

/// Entries that reached as many rounds as the first: only they share an axis on which differences can be seen.
fn went_as_far(entry: &RankedEntry, ranking: &Ranking) -> bool {
    let reached = |e: &RankedEntry| e.rounds.iter().flatten().count();
    ranking.entries.first().is_none_or(|first| reached(entry) >= reached(first))
}

fn draw(
    entry: &RankedEntry,
    ranking: &Ranking,
    rounds: &[Round],
    axis: Axis,
    cut: Option<f64>,
    texts: &Texts,
) -> Markup {
    if ranking.model == Model::Mean && rounds.len() > 1 {
        let parts: Vec<f64> = entry
            .rounds
            .iter()
            .zip(&ranking.rounds)
            .map(|(score, round)| score.as_ref().map_or(0.0, |s| s.mean * round.weight))
            .collect();
        charts::stacked(&parts)
    } else if went_as_far(entry, ranking) {
        charts::interval(axis, entry.measure, half_width(entry), cut)
    } else {
        let last = rounds.iter().zip(&entry.rounds).rfind(|(_, score)| score.is_some());
        html! { span.se { (texts.say(&msg::ReportUpTo { round: last.map_or("–", |(r, _)| r.id.as_str()).into() })) } }
    }
}

/// Which shade of the bars is which round.
fn legend(facts: &Facts<'_>, texts: &Texts) -> Markup {
    html! {
        ul.legend {
            @for (at, round) in facts.ranking.rounds.iter().enumerate() {
                li { span class=(format!("swatch part-{}", at % 4)) aria-hidden="true" {} (round.id) " " (texts.lang().short_percent(round.weight)) }
            }
        }
    }
}

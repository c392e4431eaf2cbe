//! How sure the cut line is where the rule is the mean: what `calibrated` says beside it; what further reviews would
//! settle; and how each entry's place came about.

use judging::{RankedEntry, Ranking};
use maud::{Markup, html};
use texts::{Texts, msg};

use super::Facts;
use super::charts::{self, Axis};
use super::ranking::{cut_value, half_width};
use crate::advice;
use crate::explain;
use crate::table::by_id;
use crate::words::{self, called, is_grey, listed};

/// Entries whose chance lies beyond this, to either side, stand in a sentence and not in the table.
const SETTLED: f64 = 0.98;

/// The section beside the mean; nothing where the rule's own model speaks of chance.
pub(super) fn section(facts: &Facts<'_>, texts: &Texts) -> Markup {
    let Some(beside) = facts.ground.beside else { return html! {} };
    let near: Vec<&RankedEntry> =
        beside.entries.iter().filter(|e| e.p_top.is_some_and(|p| p > 1.0 - SETTLED && p < SETTLED)).collect();
    let entries = by_id(facts.contest);
    let names = |wanted: &dyn Fn(f64) -> bool| {
        let of = beside.entries.iter().filter(|e| e.p_top.is_some_and(wanted));
        let names: Vec<&str> =
            of.map(|e| entries.get(e.id.as_str()).map_or(e.id.as_str(), |e| called(e))).collect();
        (!names.is_empty()).then(|| listed(&names, texts))
    };
    let percent = |p| texts.lang().percent(p, 0);
    html! {
        section aria-labelledby="sure" {
            h2 #sure { (texts.say(&msg::SureTitle)) }
            p.note { (texts.say(&msg::SureNote)) }
            @if let Some(entries) = names(&|p| p >= SETTLED) {
                p { (texts.say(&msg::SureSettledIn { chance: percent(SETTLED).into(), entries: entries.into() })) }
            }
            @if !near.is_empty() { (table(facts, beside, &near, texts)) }
            @if let Some(entries) = names(&|p| p <= 1.0 - SETTLED) {
                p.after { (texts.say(&msg::SureSettledOut { chance: percent(1.0 - SETTLED).into(), entries: entries.into() })) }
            }
        }
    }
}

fn table(facts: &Facts<'_>, beside: &Ranking, near: &[&RankedEntry], texts: &Texts) -> Markup {
    let lang = texts.lang();
    let entries = by_id(facts.contest);
    let cut = cut_value(beside);
    let axis = Axis::over(near.iter().flat_map(|e| {
        let half = half_width(e).unwrap_or(0.0);
        [e.measure - half, e.measure + half]
    }));
    let official = |id: &str| facts.ranking.entries.iter().find(|e| e.id == id).map_or(0, |e| e.rank);
    let head = [
        texts.say(&msg::ReportColumnOfficial),
        texts.say(&msg::ReportColumnMeasure),
        texts.say(&msg::ReportColumnPTop { top: beside.top.into() }),
        texts.say(&msg::ReportColumnRankRange),
    ];
    let row = |e: &RankedEntry| {
        html! {
            tr role="row" .best[official(&e.id) <= facts.ranking.top] .grey[is_grey(e.p_top)] {
                td.rank role="cell" data-label=(head[0]) { (official(&e.id)) }
                th.entry role="rowheader" scope="row" {
                    span.name { (entries.get(e.id.as_str()).map_or(e.id.as_str(), |e| called(e))) }
                    @if is_grey(e.p_top) { span.mark { (texts.say(&msg::ReportGrey)) } }
                }
                td.number role="cell" data-label=(head[1]) {
                    (lang.number(e.measure, 2)) @if let Some(se) = e.se { span.se { " ± " (lang.number(1.96 * se, 2)) } }
                }
                td.drawn role="cell" { (charts::interval(axis, e.measure, half_width(e), cut)) }
                td.number role="cell" data-label=(head[2]) {
                    @if let Some(p) = e.p_top { (words::chance(p, texts)) " " (charts::share(p)) }
                }
                td.number role="cell" data-label=(head[3]) {
                    @if let (Some(low), Some(high)) = (e.rank_low, e.rank_high) { (low) "–" (high) }
                }
            }
        }
    };
    html! {
        table.ranking.modelled role="table" aria-labelledby="sure" {
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (head[0]) }
                th role="columnheader" scope="col" { (texts.say(&msg::RankColumnEntry)) }
                th.number role="columnheader" scope="col" { (head[1]) }
                th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnChart)) (charts::scale(axis, cut, texts.lang())) }
                th.number role="columnheader" scope="col" { (head[2]) }
                th.number role="columnheader" scope="col" { (head[3]) }
            } }
            tbody role="rowgroup" { @for e in near { (row(e)) } }
        }
    }
}

/// What further reviews would settle.
pub(super) fn advice(facts: &Facts<'_>, texts: &Texts) -> Markup {
    let Some(advised) = facts.advised else { return html! {} };
    let reviews = &advised.advice.reviews;
    let entries = by_id(facts.contest);
    let most = reviews.iter().map(|r| r.gain).fold(1e-9, f64::max);
    let gain_title = texts.say(&msg::AdviceColumnGain);
    html! {
        section aria-labelledby="advice" {
            h2 #advice { (texts.say(&msg::AdviceTitle)) }
            p { (advice::effect(advised, facts.contest, facts.rule, texts)) }
            @if !reviews.is_empty() {
                p.note { (texts.say(&msg::AdviceCheck { most: advised.each.into() })) " " (texts.say(&msg::AdviceColumnGainNote)) }
                table.narrow role="table" aria-labelledby="advice" {
                    thead role="rowgroup" { tr role="row" {
                        th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnJudge)) }
                        th role="columnheader" scope="col" { (texts.say(&msg::RankColumnEntry)) }
                        th role="columnheader" scope="col" { (texts.say(&msg::AdviceColumnRound)) }
                        th.number role="columnheader" scope="col" { (gain_title) }
                    } }
                    tbody role="rowgroup" {
                        @for review in reviews {
                            tr role="row" {
                                td role="cell" { (review.judge) }
                                th role="rowheader" scope="row" {
                                    (entries.get(review.entry.as_str()).map_or(review.entry.as_str(), |e| called(e)))
                                    @if review.connects { span.mark { " " (texts.say(&msg::AdviceConnects)) } }
                                }
                                td role="cell" { (review.round) }
                                td.number role="cell" data-label=(gain_title) {
                                    (texts.lang().number(review.gain, 3)) " " (charts::share(review.gain / most))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How each entry's place came about, folded up; a printed page unfolds it.
pub(super) fn explanations(facts: &Facts<'_>, texts: &Texts) -> Markup {
    let entries = by_id(facts.contest);
    let called = |id: &str| entries.get(id).map_or(id.to_string(), |e| called(e).to_string());
    html! {
        section aria-labelledby="why" {
            h2 #why { (texts.say(&msg::WhyTitle)) }
            p.note { (texts.say(&msg::WhyNote)) }
            div.whys {
                @for entry in &facts.ranking.entries {
                    details.why {
                        summary { (entry.rank) " · " (called(&entry.id)) }
                        ul { @for line in explain::words(facts.ground, entry, texts) { li { (line) } } }
                    }
                }
            }
        }
    }
}

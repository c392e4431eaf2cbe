//! The report of a ranking: one self-contained HTML page that a jury chair can read and print.

mod certainty;
mod charts;
mod judges;
mod notes;
mod ranking;
mod wright;

use judging::{Contest, Model, Ranking, Rule, Warning};
use maud::{Markup, html};
use texts::{Texts, msg};

use crate::advice::Advised;
use crate::edition::Edition;
use crate::explain::Ground;
use crate::page;
use crate::table::by_id;
use crate::words;
use notes::Notes;

/// What the report is about.
pub(crate) struct Facts<'f> {
    pub(crate) edition: &'f Edition,
    pub(crate) contest: &'f Contest,
    pub(crate) rule: &'f Rule,
    pub(crate) ranking: &'f Ranking,
    /// What explanations rest on.
    pub(crate) ground: Ground<'f>,
    /// Further reviews that would settle the cut.
    pub(crate) advised: Option<&'f Advised>,
    /// What was understood of the files, line by line.
    pub(crate) understood: &'f [String],
    /// What had to be assumed or was noticed while reading.
    pub(crate) remarks: &'f [String],
    /// Hash of the record that goes with the report.
    pub(crate) record_hash: &'f str,
}

/// The page.
pub(crate) fn page(facts: &Facts<'_>, texts: &Texts) -> String {
    let titled = !facts.edition.title().is_empty();
    let title = match facts.edition.title() {
        title if title.is_empty() => texts.say(&msg::ReportTitle),
        title => title,
    };
    let notes = Notes::of(&facts.ranking.warnings, facts.contest);
    let name = texts.say(&msg::ReportTitle);
    let header = html! {
        @if !facts.edition.government.is_empty() { p.government { (facts.edition.government) } }
        h1 { (title) }
        p.subtitle { @if titled { (name) " · " } (model_name(facts.ranking.model, texts)) }
        @if facts.edition.example { p.example { (texts.say(&msg::ReportExample)) } }
    };
    let main = html! {
        (summary(facts, texts))
        (ranking::section(facts, &notes, texts))
        (certainty::section(facts, texts))
        (certainty::advice(facts, texts))
        (notes::section(facts, &notes, texts))
        (certainty::explanations(facts, texts))
        (judges::section(facts, &notes, texts))
        (judges::criteria(facts, texts))
        (wright::section(facts, texts))
        (method(facts, texts))
    };
    let footer = html! {
        p { (texts.say(&msg::ReportFooter { version: env!("CARGO_PKG_VERSION").into() })) }
        p { (texts.say(&msg::ReportRecordHash)) " " code { (facts.record_hash) } }
    };
    let head = if titled { format!("{name} · {title}") } else { title };
    page::page(&head, "", [header, main, footer], texts).into_string()
}

fn model_name(model: Model, texts: &Texts) -> String {
    match model {
        Model::Mean => texts.say(&msg::ReportModelMean),
        Model::Calibrated => texts.say(&msg::ReportModelCalibrated),
        Model::Gaussian => texts.say(&msg::ReportModelGaussian),
        Model::Facets => texts.say(&msg::ReportModelFacets),
        Model::Jmle => texts.say(&msg::ReportModelJmle),
    }
}

/// What was judged, and what came out, in a few lines.
fn summary(facts: &Facts<'_>, texts: &Texts) -> Markup {
    let Facts { contest, ranking, .. } = facts;
    let scores = contest.rounds.iter().flat_map(|r| &r.sheets).flat_map(|s| &s.scores).flatten().count();
    let counts = [
        texts.say(&msg::CountEntries { count: contest.entries.len().into() }),
        texts.say(&msg::CountJudges { count: contest.judges.len().into() }),
        texts.say(&msg::CountRounds { count: contest.rounds.len().into() }),
        texts.say(&msg::CountScores { count: scores.into() }),
    ];
    html! {
        section aria-labelledby="summary" {
            h2 #summary { (texts.say(&msg::ReportSummary)) }
            ul.counts { @for count in counts { li { (count) } } }
            @for warning in ranking.warnings.iter().filter(|w| matches!(w, Warning::Islands { .. })) {
                p.lead.alarm { (words::warning(warning, contest, texts)) }
            }
            p.lead { (words::cut_sentence(contest, ranking, facts.ground.beside, texts)) }
            @if let Some(grey) = grey_zone(facts, texts) { p { (grey) } }
            p { (words::completeness(ranking, texts)) }
        }
    }
}

/// The entries whose place is uncertain, by name.
fn grey_zone(facts: &Facts<'_>, texts: &Texts) -> Option<String> {
    let entries = by_id(facts.contest);
    let of_chance = facts.ground.beside.unwrap_or(facts.ranking);
    let grey = of_chance.entries.iter().filter(|e| words::is_grey(e.p_top));
    let names: Vec<&str> =
        grey.map(|e| entries.get(e.id.as_str()).map_or(e.id.as_str(), |e| words::called(e))).collect();
    let listed = words::listed(&names, texts);
    (!names.is_empty()).then(|| texts.say(&msg::SureGreyZone { entries: listed.into() }))
}

/// The rule in words, so that a reader can redo it by hand.
fn method(facts: &Facts<'_>, texts: &Texts) -> Markup {
    html! {
        section aria-labelledby="method" {
            h2 #method { (texts.say(&msg::ReportMethod)) }
            ol.rule { @for line in words::rule(facts.contest, facts.rule, texts) { li { (line) } } }
            @if !facts.understood.is_empty() {
                details {
                    summary { (texts.say(&msg::ReportUnderstood)) }
                    ul { @for line in facts.understood { li { (line.trim()) } } }
                }
            }
        }
    }
}

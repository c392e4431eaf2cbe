//! Warnings as numbered notes, each with the rows that it is about; and the marks on those rows that lead back.

use std::collections::BTreeMap;

use judging::{About, Contest, Round, Warning};
use maud::{Markup, html};
use texts::{Texts, msg};

use super::Facts;
use crate::words::{self, called};

/// A note about more rows than this names them in its sentence only.
const MARKED: usize = 12;
/// Most sheets that a note shows.
const SHOWN: usize = 10;

/// Which notes are about which rows, by index in the contest.
pub(super) struct Notes {
    abouts: Vec<About>,
    entries: BTreeMap<usize, Vec<usize>>,
    judges: BTreeMap<usize, Vec<usize>>,
}

impl Notes {
    /// Of the warnings of a ranking, in their order.
    pub(super) fn of(warnings: &[Warning], contest: &Contest) -> Self {
        let abouts: Vec<About> = warnings.iter().map(|warning| warning.about(contest)).collect();
        let by = |rows: fn(&About) -> &Vec<usize>| {
            let mut notes: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for (at, about) in abouts.iter().enumerate().filter(|(_, about)| rows(about).len() <= MARKED) {
                rows(about).iter().for_each(|row| notes.entry(*row).or_default().push(at + 1));
            }
            notes
        };
        let (entries, judges) = (by(|about| &about.entries), by(|about| &about.judges));
        Self { abouts, entries, judges }
    }

    /// The marks of an entry's row.
    pub(super) fn of_entry(&self, entry: Option<usize>, texts: &Texts) -> Markup {
        marks(entry.and_then(|entry| self.entries.get(&entry)), texts)
    }

    /// The marks of a judge's row.
    pub(super) fn of_judge(&self, judge: usize, texts: &Texts) -> Markup {
        marks(self.judges.get(&judge), texts)
    }
}

fn marks(notes: Option<&Vec<usize>>, texts: &Texts) -> Markup {
    html! {
        @if let Some(notes) = notes {
            span.mark { (texts.say(&msg::ReportNoteMark)) @for note in notes { " " a href=(format!("#n{note}")) { (note) } } }
        }
    }
}

/// The section.
pub(super) fn section(facts: &Facts<'_>, notes: &Notes, texts: &Texts) -> Markup {
    let Facts { contest, ranking, remarks, .. } = facts;
    html! {
        section aria-labelledby="warnings" {
            h2 #warnings { (texts.say(&msg::ReportWarnings)) }
            @if ranking.warnings.is_empty() && remarks.is_empty() {
                p { (texts.say(&msg::ReportNoWarnings)) }
            } @else {
                ol.warnings {
                    @for (at, (warning, about)) in ranking.warnings.iter().zip(&notes.abouts).enumerate() {
                        li id=(format!("n{}", at + 1)) {
                            (words::warning(warning, contest, texts))
                            (rows(about, facts, texts))
                            (sheets(warning, about, facts, texts))
                        }
                    }
                    @for remark in *remarks { li { (remark) } }
                }
            }
        }
    }
}

/// Links to the rows of entries and judges.
fn rows(about: &About, facts: &Facts<'_>, texts: &Texts) -> Markup {
    let Facts { contest, .. } = facts;
    let entries = about.entries.iter().filter(|_| about.entries.len() <= MARKED);
    let judges = about.judges.iter().filter(|_| about.judges.len() <= MARKED);
    let links: Vec<(String, &str)> = entries
        .map(|e| (format!("#e{e}"), contest.entries[*e].id.as_str()))
        .chain(judges.map(|j| (format!("#j{j}"), contest.judges[*j].id.as_str())))
        .collect();
    html! {
        @if !links.is_empty() {
            span.rows { " " (texts.say(&msg::ReportNoteRows)) @for (at, (to, name)) in links.iter().enumerate() {
                @if at > 0 { "," } " " a href=(to) { (name) }
            } "." }
        }
    }
}

/// The sheets themselves, to be read again.
fn sheets(warning: &Warning, about: &About, facts: &Facts<'_>, texts: &Texts) -> Markup {
    let shown = matches!(warning, Warning::OddSheets { .. } | Warning::MissingCriteria { .. });
    let round = about.round.and_then(|round| facts.contest.rounds.get(round)).filter(|_| shown);
    html! {
        @if let Some(round) = round {
            details {
                summary { (texts.say(&msg::ReportNoteSheets { count: about.sheets.len().min(SHOWN).into() })) }
                (sheet_table(round, about, warning, facts, texts))
            }
        }
    }
}

fn sheet_table(round: &Round, about: &About, warning: &Warning, facts: &Facts<'_>, texts: &Texts) -> Markup {
    let (contest, lang) = (facts.contest, texts.lang());
    let beyond = |judge: &str, entry: &str| match warning {
        Warning::OddSheets { sheets, .. } => {
            sheets.iter().find(|s| s.judge == judge && s.entry == entry).map(|s| s.points)
        }
        _ => None,
    };
    let odd = matches!(warning, Warning::OddSheets { .. });
    let beyond_title = texts.say(&msg::ReportColumnBeyond);
    html! {
        table role="table" {
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (texts.say(&msg::ReportColumnJudge)) }
                th role="columnheader" scope="col" { (texts.say(&msg::RankColumnEntry)) }
                @for criterion in &round.criteria { th.number role="columnheader" scope="col" { (criterion.id) } }
                @if odd { th.number role="columnheader" scope="col" { (beyond_title) } }
            } }
            tbody role="rowgroup" {
                @for sheet in about.sheets.iter().take(SHOWN).filter_map(|k| round.sheets.get(*k)) {
                    @let (judge, entry) = (&contest.judges[sheet.judge], &contest.entries[sheet.entry]);
                    tr role="row" {
                        td role="cell" { (judge.id) }
                        td role="cell" { (called(entry)) }
                        @for (criterion, score) in round.criteria.iter().zip(&sheet.scores) {
                            td.number role="cell" data-label=(criterion.id) { (score.map_or("–".to_string(), |s| lang.short_number(s, 2))) }
                        }
                        @if odd {
                            td.number role="cell" data-label=(beyond_title) {
                                @if let Some(points) = beyond(&judge.id, &entry.id) {
                                    @if points > 0.0 { "+" } (lang.number(points, 1))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

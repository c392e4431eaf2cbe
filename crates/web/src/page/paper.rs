//! Scores from paper: handing in the spreadsheet, and checking what it would enter in the judges' names.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use crate::frame::csrf;
use crate::part::{Column, Link, Notice, Part, Row, Table, Tone};
use crate::say::{pick, say};
use crate::words::{Told, summary};

/// The page on which scores are handed in.
#[derive(Debug, Clone)]
pub struct PaperIn {
    /// Back to the hall.
    pub back: Link,
    /// Where it goes.
    pub action: String,
    /// Token of the session.
    pub csrf: String,
    /// What is wrong.
    pub told: Vec<Told>,
}

/// What would be entered.
#[derive(Debug, Clone)]
pub struct PaperCheck {
    /// Where another file is handed in.
    pub again: String,
    /// Name of the file.
    pub file: String,
    /// The open round.
    pub round: String,
    /// Somebody changed something since it was shown.
    pub changed: bool,
    /// Cells, and what is wrong with each.
    pub wrong: Vec<(String, String)>,
    /// What the reader must know.
    pub notes: Vec<String>,
    /// Headers, and a row a sheet: innovation, judge, a score a criterion.
    pub table: (Vec<String>, Vec<Vec<String>>),
    /// Sheets to be entered, and those that were sent with the same scores.
    pub counts: (usize, usize),
    /// Where the confirmation goes; none where nothing would be entered.
    pub action: Option<String>,
    /// Token of the session.
    pub csrf: String,
    /// What goes along.
    pub hidden: Vec<(String, String)>,
    /// The source as it was typed.
    pub source: String,
    /// What is wrong with the confirmation.
    pub told: Vec<Told>,
}

impl Page for PaperIn {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let page = Self {
            back: Link::new(pick(lang, "Penghargaan 2026", "Award 2026"), "#"),
            action: "#".to_owned(),
            csrf: "sample".to_owned(),
            told: Vec::new(),
        };
        let told = vec![Told { path: Some("file".to_owned()), text: say!(lang, WebImportLacking) }];
        vec![("paper", page.clone()), ("paper-lacking", Self { told, ..page })]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebPaperTitle)
    }

    fn faulty(&self) -> bool {
        !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        let problem = self.told.first();
        html! {
            a.back href=(self.back.path) { "← " (self.back.text) }
            (summary(&self.told).draw(lang))
            h1 { (say!(lang, WebPaperTitle)) }
            p.lead { (say!(lang, WebPaperLead)) }
            form method="post" action=(self.action) enctype="multipart/form-data" novalidate {
                (csrf(&self.csrf))
                div.ask.wrong[problem.is_some()] {
                    label for="f-file" { (say!(lang, WebImportFile)) }
                    @if let Some(problem) = problem { span.problem { (problem.text) } }
                    input #f-file type="file" name="file" accept=".xlsx,.csv,.tsv,.txt";
                }
                div.ask {
                    label for="f-pasted" { (say!(lang, WebImportPaste)) }
                    span.hint #f-pasted-hint { (say!(lang, WebImportPasteHint)) }
                    textarea #f-pasted name="pasted" rows="5" aria-describedby="f-pasted-hint" spellcheck="false" {}
                }
                div.acts { button type="submit" { (say!(lang, WebImportButton)) } }
            }
            h2 { (say!(lang, WebPaperShapes)) }
            p { (say!(lang, WebPaperShapesText)) }
        }
    }
}

impl Page for PaperCheck {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let headers = vec![
            say!(lang, WebPaperEntry),
            say!(lang, WebPaperJudge),
            pick(lang, "Kebaruan", "Novelty"),
            pick(lang, "Manfaat", "Benefit"),
        ];
        let page = Self {
            again: "#".to_owned(),
            file: "nilai.xlsx".to_owned(),
            round: pick(lang, "Penilaian proposal", "Judging of proposals"),
            changed: false,
            wrong: Vec::new(),
            notes: Vec::new(),
            table: (
                headers,
                vec![row(["Obat diantar", "Hadi", "80", "75,5"]), row(["Loket malam", "Hadi", "70", "82"])],
            ),
            counts: (2, 1),
            action: Some("#".to_owned()),
            csrf: "sample".to_owned(),
            hidden: vec![("print".to_owned(), "00".to_owned())],
            source: String::new(),
            told: Vec::new(),
        };
        let wrong = vec![(
            "nilai.xlsx › Desk › D12".to_owned(),
            say!(lang, WebMisscoreScale { value: "101".into(), low: "0".into(), high: "100".into() }),
        )];
        let told = vec![Told { path: Some("source".to_owned()), text: say!(lang, WebPaperSourceMissing) }];
        vec![
            ("paper-check", page.clone()),
            ("paper-check-wrong", Self { wrong, action: None, ..page.clone() }),
            ("paper-check-source", Self { told, ..page.clone() }),
            (
                "paper-check-there",
                Self { action: None, counts: (0, 3), table: (Vec::new(), Vec::new()), ..page },
            ),
        ]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebPaperCheck { file: self.file.as_str().into() })
    }

    fn wide(&self) -> bool {
        true
    }

    fn faulty(&self) -> bool {
        !self.wrong.is_empty() || !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        let (new, same) = self.counts;
        html! {
            a.back href=(self.again) { "← " (say!(lang, WebPlanAgain)) }
            (summary(&self.told).draw(lang))
            h1 { (self.title(lang)) }
            p { (say!(lang, WebPaperRound { round: self.round.as_str().into() })) }
            @if self.changed { (Notice::new(Tone::Warn, say!(lang, WebPlanChanged)).draw(lang)) }
            @if self.wrong.is_empty() && self.action.is_none() { (Notice::new(Tone::Good, say!(lang, WebPaperThere)).draw(lang)) }
            @if !self.wrong.is_empty() {
                div.errors role="alert" {
                    h2 { (say!(lang, WebPlanWrong { count: self.wrong.len().into() })) }
                    p { (say!(lang, WebPaperNothing)) }
                }
                (table(&[say!(lang, WebPlanCell), say!(lang, WebPlanWhat)], self.wrong.iter().map(|(cell, what)| vec![cell.clone(), what.clone()]), 2, say!(lang, WebPlanWhat)).draw(lang))
                p.acts { a.button href=(self.again) { (say!(lang, WebPlanAgain)) } }
            } @else if !self.table.1.is_empty() {
                h2 { (say!(lang, WebPaperSheets { new: new.into(), same: same.into() })) }
                (table(&self.table.0, self.table.1.iter().cloned(), 2, say!(lang, WebPaperSheets { new: new.into(), same: same.into() })).draw(lang))
            }
            @if !self.notes.is_empty() {
                h2 { (say!(lang, WebPlanNotes)) }
                ul { @for note in &self.notes { li { (note) } } }
            }
            @if let Some(action) = &self.action { (self.confirm(action, lang)) }
        }
    }
}

impl PaperCheck {
    fn confirm(&self, action: &str, lang: Lang) -> Markup {
        let problem = self.told.iter().find(|told| told.path.as_deref() == Some("source"));
        html! {
            form method="post" action=(action) enctype="multipart/form-data" novalidate {
                (csrf(&self.csrf))
                @for (name, value) in &self.hidden { input type="hidden" name=(name) value=(value); }
                div.ask.wrong[problem.is_some()] {
                    label for="f-source" { (say!(lang, WebPaperSource)) }
                    span.hint #f-source-hint { (say!(lang, WebPaperSourceHint)) }
                    @if let Some(problem) = problem { span.problem { (problem.text) } }
                    textarea #f-source name="source" rows="3" aria-describedby="f-source-hint" { (crate::form::lines(&self.source)) }
                }
                div.ask {
                    label for="f-scan" { (say!(lang, WebPaperScan)) }
                    span.hint #f-scan-hint { (say!(lang, WebPaperScanHint)) }
                    input #f-scan type="file" name="scan" accept=".pdf,.jpg,.png" aria-describedby="f-scan-hint";
                }
                p { (say!(lang, WebPaperEffect)) }
                div.acts {
                    button type="submit" { (say!(lang, WebPaperButton)) }
                    a href=(self.again) { (say!(lang, WebCancel)) }
                }
            }
        }
    }
}

/// A table whose columns from `figures` on hold figures.
fn table(
    headers: &[String],
    rows: impl Iterator<Item = Vec<String>>,
    figures: usize,
    caption: String,
) -> Table {
    let column =
        |(at, name): (usize, &String)| if at < figures { Column::words(name) } else { Column::figures(name) };
    let row =
        |cells: Vec<String>| Row { cells: cells.into_iter().map(Into::into).collect(), ..Row::default() };
    Table {
        caption,
        quiet: true,
        columns: headers.iter().enumerate().map(column).collect(),
        rows: rows.map(row).collect(),
    }
}

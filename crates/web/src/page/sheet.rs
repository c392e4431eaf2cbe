//! The score sheet: the entry and its sheet side by side; on a phone one below the other, with a bar that leads to the sheet.

use maud::{Markup, html};
use texts::Lang;

use super::{Page, at};
use crate::form::{anchor, lines};
use crate::frame::csrf;
use crate::part::{Fact, Facts, Link, Notice, Part, Spark, Tone};
use crate::say::{Deadline, Moment, pick, say, sentence};
use crate::words::{Told, summary};

/// A judge's sheet for an entry.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Back to the desk.
    pub back: Link,
    /// The round.
    pub round: String,
    /// Until when.
    pub deadline: Option<Deadline>,
    /// Number of the entry in this round.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Whose it is, unless the round is blind.
    pub agency: Option<String>,
    /// The entry's parts, in the order in which a judge reads.
    pub chapters: Vec<Chapter>,
    /// Where scores go to be saved.
    pub action: String,
    /// Where they go to be submitted, where that is another path.
    pub send: Option<String>,
    /// What the one button says where somebody copies the judge's paper sheet, with the file that it comes from.
    pub copies: Option<String>,
    /// Token of the session.
    pub csrf: String,
    /// What goes along.
    pub hidden: Vec<(String, String)>,
    /// What is scored.
    pub criteria: Vec<Criterion>,
    /// Notes: name, label, who reads them, text.
    pub notes: Vec<Note>,
    /// What else the action's form asks: [`crate::form::Ask::questions`].
    pub questions: Markup,
    /// The total so far, in its unit: `3,9 dari 5`.
    pub total: Option<String>,
    /// When it was saved.
    pub saved: Option<jiff::ZonedDateTime>,
    /// What is wrong.
    pub told: Vec<Told>,
    /// Where a judge steps back from this entry.
    pub recuse: Option<Link>,
    /// Submitted: it can be read and not changed; why and until when.
    pub closed: Option<String>,
}

/// A part of an entry.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// What it is called.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Figures before and after, files, links.
    pub facts: Vec<Fact>,
    /// An indicator of the running service.
    pub spark: Option<Spark>,
}

/// A criterion of the round's rubric.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Key in the rubric: the answer is `scores.KEY`.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Its weight, per cent.
    pub weight: f64,
    /// What is looked at.
    pub hint: Option<String>,
    /// Least and greatest score.
    pub scale: (u32, u32),
    /// What some scores mean.
    pub means: Vec<(String, String)>,
    /// What was given, as it was typed.
    pub given: String,
}

/// A note that goes with the scores.
#[derive(Debug, Clone)]
pub struct Note {
    /// Name of the answer.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// Who will read it.
    pub hint: Option<String>,
    /// What was written.
    pub text: String,
}

/// A scale with up to so many points is shown point by point.
const POINTS: u32 = 11;

impl Sheet {
    fn given(&self) -> usize {
        self.criteria.iter().filter(|criterion| !criterion.given.trim().is_empty()).count()
    }

    fn entry(&self, lang: Lang) -> Markup {
        let many = self.chapters.len() > 2;
        html! {
            article.entry {
                p.kicker { (self.round) }
                h1 { (self.number) " " (self.title) }
                @if let Some(agency) = &self.agency { p.soft { (agency) } }
                @if many {
                    nav.toc aria-label=(say!(lang, WebSheetChapters)) {
                        ul { @for (at, chapter) in self.chapters.iter().enumerate() {
                            li { a href={ "#bab-" (at + 1) } { (chapter.title) } }
                        } }
                    }
                }
                @for (at, chapter) in self.chapters.iter().enumerate() {
                    h2 #{ "bab-" (at + 1) } { (chapter.title) }
                    @for paragraph in chapter.text.split("\n").filter(|line| !line.trim().is_empty()) { p { (paragraph) } }
                    @if let Some(spark) = &chapter.spark { p { (spark.draw(lang)) } }
                    @if !chapter.facts.is_empty() { (Facts { facts: chapter.facts.clone() }.draw(lang)) }
                }
                a.peek href="#lembar" {
                    span { (say!(lang, WebSheetBar { given: self.given().into(), of: self.criteria.len().into() })) }
                    span aria-hidden="true" { "▼" }
                }
            }
        }
    }

    fn sheet(&self, lang: Lang) -> Markup {
        html! {
            section.scores #lembar aria-labelledby="lembar-judul" {
                h2 #lembar-judul { (say!(lang, WebSheetTitle)) }
                @if let Some(deadline) = &self.deadline {
                    p.near[deadline.near()].past[deadline.past()] { (sentence(&deadline.words(lang))) }
                }
                @if let Some(closed) = &self.closed {
                    (Notice::new(Tone::Good, closed.as_str()).draw(lang))
                    (self.read(lang))
                } @else {
                    form method="post" action=(self.action) enctype=[self.copies.as_ref().map(|_| "multipart/form-data")] novalidate {
                        (csrf(&self.csrf))
                        @for (name, value) in &self.hidden { input type="hidden" name=(name) value=(value); }
                        // The return key saves; it never submits.
                        button hidden type="submit" name="do" value="save" {}
                        @for criterion in &self.criteria { (self.criterion(criterion, lang)) }
                        @for note in &self.notes { (note_box(note)) }
                        (self.questions)
                        @if self.copies.is_none() { p.soft.small { (say!(lang, WebSheetAfter)) } }
                        div.settle {
                            (self.running(lang))
                            @if let Some(copies) = &self.copies {
                                div.acts { button type="submit" name="do" value="submit" { (copies) } }
                            } @else {
                            p.soft.small {
                                @match &self.saved {
                                    Some(saved) => (say!(lang, WebSavedAt { time: Moment(saved.clone()).time(lang).into() })),
                                    None => (say!(lang, WebNotSaved)),
                                }
                            }
                            div.acts {
                                button type="submit" name="do" value="submit" formaction=[self.send.as_ref()] { (say!(lang, WebSheetSubmit)) }
                                button.quiet type="submit" name="do" value="save" { (say!(lang, WebSheetSave)) }
                            }
                            }
                        }
                    }
                }
                @if let Some(recuse) = &self.recuse { p.small { a href=(recuse.path) { (recuse.text) } } }
            }
        }
    }

    /// A submitted sheet, to be read.
    fn read(&self, lang: Lang) -> Markup {
        let scores = self
            .criteria
            .iter()
            .map(|criterion| Fact::new(criterion.name.as_str(), criterion.given.as_str()));
        let notes = self.notes.iter().map(|note| Fact::new(note.label.as_str(), note.text.as_str()));
        html! {
            (Facts { facts: scores.chain(notes).collect() }.draw(lang))
            (self.running(lang))
        }
    }

    fn running(&self, lang: Lang) -> Markup {
        html! {
            @if let Some(total) = &self.total {
                p.total { span { (say!(lang, WebSheetTotal)) } b { (total) } }
            }
        }
    }

    fn criterion(&self, criterion: &Criterion, lang: Lang) -> Markup {
        let path = format!("scores.{}", criterion.key);
        let id = anchor(&path);
        let problem = self.told.iter().find(|told| told.path.as_deref() == Some(path.as_str()));
        let (low, high) = criterion.scale;
        let points = high.saturating_sub(low) < POINTS;
        html! {
            fieldset.ask.wrong[problem.is_some()] {
                legend { (criterion.name) " " span.soft { "(" (lang.short_percent(criterion.weight / 100.0)) ")" } }
                @if let Some(hint) = &criterion.hint { span.hint { (hint) } }
                @if let Some(problem) = problem { span.problem #{ (id) "-problem" } { (problem.text) } }
                @if points {
                    div.scale { @for score in low..=high {
                        label {
                            input #(if score == low { id.clone() } else { format!("{id}-{score}") }) type="radio" name=(path) value=(score)
                                checked[criterion.given == score.to_string()];
                            (score)
                        }
                    } }
                } @else {
                    div.affix {
                        label.hush for=(id) { (criterion.name) }
                        input.w5.num #(id) type="text" inputmode="numeric" autocomplete="off" name=(path) value=(criterion.given)
                            aria-describedby=[problem.map(|_| format!("{id}-problem"))];
                        span.soft { (say!(lang, WebScaleOf { low: i64::from(low).into(), high: i64::from(high).into() })) }
                    }
                }
                @if !criterion.means.is_empty() {
                    dl.means { @for (score, meaning) in &criterion.means { div { dt { (score) } dd { (meaning) } } } }
                }
            }
        }
    }
}

fn note_box(note: &Note) -> Markup {
    let id = anchor(&note.name);
    html! {
        div.ask {
            label for=(id) { (note.label) }
            @if let Some(hint) = &note.hint { span.hint #{ (id) "-hint" } { (hint) } }
            textarea #(id) name=(note.name) rows="4" aria-describedby=[note.hint.as_ref().map(|_| format!("{id}-hint"))] { (lines(&note.text)) }
        }
    }
}

impl Page for Sheet {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let sheet = super::made::sheet(lang);
        let path = "scores.significance".to_owned();
        let told = vec![Told {
            path: Some(path),
            text: pick(lang, "Beri nilai untuk “Manfaat”.", "Give a score for “Benefit”."),
        }];
        let hundred = |criterion: &Criterion| Criterion {
            scale: (0, 100),
            means: Vec::new(),
            given: "78".to_owned(),
            ..criterion.clone()
        };
        let closed = Self {
            closed: Some(pick(
                lang,
                "Terkirim 21 Oktober 2026 pukul 09.41. Nilai tidak dapat diubah lagi.",
                "Submitted 21 October 2026 at 09:41. Scores cannot be changed any more.",
            )),
            deadline: None,
            recuse: None,
            ..sheet.clone()
        };
        vec![
            ("sheet", sheet.clone()),
            ("sheet-problem", Self { told, ..sheet.clone() }),
            (
                "sheet-hundred",
                Self {
                    criteria: sheet.criteria.iter().map(hundred).collect(),
                    agency: None,
                    saved: None,
                    total: None,
                    ..sheet
                },
            ),
            ("sheet-closed", closed),
        ]
    }

    fn title(&self, _: Lang) -> String {
        format!("{} {}", self.number, self.title)
    }

    fn wide(&self) -> bool {
        true
    }

    fn faulty(&self) -> bool {
        !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            a.back href=(self.back.path) { "← " (self.back.text) }
            (summary(&self.told).draw(lang))
            div.bench { (self.entry(lang)) (self.sheet(lang)) }
        }
    }
}

/// The sample's moments.
pub(super) fn sample_deadline() -> Deadline {
    Deadline { at: at("2026-10-23T16:00"), now: at("2026-10-21T09:45") }
}

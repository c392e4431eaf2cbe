//! A judge's desk: what is done, what is left, and the way to the next sheet.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use crate::part::{Column, Empty, Gauge, Link, Notice, Part, Row, Table, Tag, Text, Tone};
use crate::say::{Deadline, pick, say, sentence};

/// A judge's desk in a round.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The round.
    pub round: String,
    /// Until when.
    pub deadline: Option<Deadline>,
    /// Path of the sheet that is best opened next.
    pub next: Option<String>,
    /// Sheets, in the order in which they are best judged.
    pub sheets: Vec<Piece>,
    /// Entries that this judge must not judge.
    pub conflicts: Vec<String>,
    /// Where a conflict is declared.
    pub declare: Option<Link>,
    /// What is new.
    pub notice: Option<Notice>,
}

/// A sheet on the desk.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Number of the entry.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Path of the sheet.
    pub path: String,
    /// Total so far, as it is read.
    pub total: Option<String>,
    /// How far it is.
    pub state: State,
}

/// How far a sheet is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Not opened.
    Due,
    /// Begun; when it was saved, as it is read.
    Draft(String),
    /// Submitted.
    Done,
    /// Given back, to be looked at again.
    Returned,
}

impl Desk {
    fn row(piece: &Piece, lang: Lang) -> Row {
        let (tone, text) = match &piece.state {
            State::Due => (Tone::Plain, say!(lang, WebSheetDue)),
            State::Draft(at) => (Tone::Busy, say!(lang, WebSheetDraft { time: at.into() })),
            State::Done => (Tone::Good, say!(lang, WebSheetDone)),
            State::Returned => (Tone::Warn, say!(lang, WebSheetReturned)),
        };
        let cells = vec![
            Text::Link(Link::new(format!("{} {}", piece.number, piece.title), piece.path.as_str())),
            Text::Plain(piece.total.clone().unwrap_or_else(|| "–".to_owned())),
            Text::Tag(Tag::new(tone, text)),
        ];
        Row { cells, ..Row::default() }
    }

    fn table(pieces: &[&Piece], caption: String, lang: Lang) -> Markup {
        let columns = vec![
            Column::words(say!(lang, WebEntry)),
            Column::figures(say!(lang, WebYourScore)),
            Column::words(say!(lang, WebState)),
        ];
        let rows = pieces.iter().map(|piece| Self::row(piece, lang)).collect();
        Table { caption, quiet: true, columns, rows }.draw(lang)
    }
}

impl Page for Desk {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let desk = super::made::desk(lang);
        let done = Self {
            sheets: desk
                .sheets
                .iter()
                .map(|piece| Piece { state: State::Done, total: Some(lang.number(4.1, 1)), ..piece.clone() })
                .collect(),
            next: None,
            ..desk.clone()
        };
        let empty = Self {
            sheets: Vec::new(),
            next: None,
            conflicts: Vec::new(),
            deadline: None,
            notice: None,
            ..desk.clone()
        };
        vec![("desk", desk), ("desk-done", done), ("desk-empty", empty)]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebDeskTitle)
    }

    fn wide(&self) -> bool {
        true
    }

    fn body(&self, lang: Lang) -> Markup {
        let (done, left): (Vec<&Piece>, Vec<&Piece>) =
            self.sheets.iter().partition(|piece| piece.state == State::Done);
        let text = say!(lang, WebDeskDone { done: done.len().into(), of: self.sheets.len().into() });
        let (done_count, all) =
            (u32::try_from(done.len()).unwrap_or(0), u32::try_from(self.sheets.len()).unwrap_or(0));
        html! {
            p.kicker { (self.round) }
            h1 { (say!(lang, WebDeskTitle)) }
            @if let Some(notice) = &self.notice { (notice.draw(lang)) }
            @if self.sheets.is_empty() {
                (Empty { title: say!(lang, WebDeskEmpty), text: say!(lang, WebDeskEmptyText), act: None }.draw(lang))
            } @else {
                (Gauge { text, done: done_count, of: all }.draw(lang))
                @if let Some(deadline) = &self.deadline {
                    p.near[deadline.near()].past[deadline.past()] { (sentence(&deadline.words(lang))) }
                }
                @match &self.next {
                    Some(next) => p.acts { a.button href=(next) { (say!(lang, WebDeskNext)) } },
                    None if left.is_empty() => p.lead { (say!(lang, WebDeskThanks)) },
                    None => "",
                }
                @if !left.is_empty() {
                    h2 { (say!(lang, WebDeskLeft { count: left.len().into() })) }
                    (Self::table(&left, say!(lang, WebDeskLeft { count: left.len().into() }), lang))
                }
                @if !done.is_empty() {
                    details open[left.is_empty()] {
                        summary { (say!(lang, WebDeskSent { count: done.len().into() })) }
                        (Self::table(&done, say!(lang, WebDeskSent { count: done.len().into() }), lang))
                    }
                }
            }
            @if !self.conflicts.is_empty() {
                h2 { (say!(lang, WebDeskConflicts { count: self.conflicts.len().into() })) }
                ul { @for conflict in &self.conflicts { li { (conflict) } } }
            }
            @if let Some(declare) = &self.declare {
                p.soft { (say!(lang, WebDeskDeclare)) " " a href=(declare.path) { (declare.text) } }
            }
        }
    }
}

/// A notice of a sample.
pub(super) fn sample_notice(lang: Lang) -> Notice {
    Notice::new(
        Tone::Good,
        pick(lang, "Nilai untuk “Kelas sore” terkirim.", "The scores for “Evening classes” were submitted."),
    )
}

//! What happened to a case, the newest first.

use jiff::ZonedDateTime;
use maud::{Markup, html};
use texts::Lang;

use super::Part;
use crate::say::{Moment, pick};

/// A case's way.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// The newest first.
    pub happenings: Vec<Happening>,
}

/// A step of the way.
#[derive(Debug, Clone)]
pub struct Happening {
    /// What was done.
    pub text: String,
    /// When.
    pub at: ZonedDateTime,
    /// By whom, where the reader may know.
    pub by: Option<String>,
    /// Why, or what was said.
    pub note: Option<String>,
}

impl Part for Timeline {
    fn samples(lang: Lang) -> Vec<Self> {
        let step = |text: String, at: &str, by: Option<&str>, note| Happening {
            text,
            at: super::super::page::at(at),
            by: by.map(str::to_owned),
            note,
        };
        vec![Self {
            happenings: vec![
                step(
                    pick(lang, "Dikembalikan untuk diperbaiki", "Returned for repair"),
                    "2026-10-14T10:05",
                    Some("Ratna Widyastuti"),
                    Some(pick(lang, "Foto kegiatan belum ada.", "A photograph is missing.")),
                ),
                step(
                    pick(lang, "Dikirim dengan nomor 117/2026", "Sent under number 117/2026"),
                    "2026-10-12T15:58",
                    Some("Budi Santoso"),
                    None,
                ),
                step(
                    pick(lang, "Draf dibuka", "Draft opened"),
                    "2026-10-02T08:30",
                    Some("Budi Santoso"),
                    None,
                ),
            ],
        }]
    }

    fn draw(&self, lang: Lang) -> Markup {
        html! {
            ol.timeline { @for (index, one) in self.happenings.iter().enumerate() {
                @let moment = Moment(one.at.clone());
                li.now[index == 0] {
                    p { strong { (one.text) } }
                    p.soft.small {
                        time datetime=(moment.machine()) { (moment.date_time(lang)) }
                        @if let Some(by) = &one.by { " · " (by) }
                    }
                    @if let Some(note) = &one.note { p { (note) } }
                }
            } }
        }
    }
}

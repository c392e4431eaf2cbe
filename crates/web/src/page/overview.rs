//! The secretariat's home: what needs action today, and how far everything is.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use crate::part::{Dates, Gauge, Link, Matrix, Notice, Part, Task, Tasks};
use crate::say::{pick, say};

/// The secretariat's home.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The edition.
    pub edition: String,
    /// What is new.
    pub notice: Option<Notice>,
    /// What needs action, the most urgent first.
    pub today: Vec<Task>,
    /// The edition's days.
    pub dates: Dates,
    /// Agencies that take part, and how many could.
    pub agencies: (u32, u32),
    /// Sheets of the open round.
    pub matrix: Option<Matrix>,
    /// Agencies without an entry.
    pub missing: Vec<String>,
    /// Where they are invited.
    pub invite: Option<Link>,
    /// Counts, each with what it counts and where they are.
    pub stats: Vec<(String, Link)>,
}

impl Page for Overview {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let overview = super::made::overview(lang);
        let calm = Self {
            today: Vec::new(),
            matrix: None,
            missing: Vec::new(),
            invite: None,
            notice: None,
            ..overview.clone()
        };
        vec![("overview", overview), ("overview-calm", calm)]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebOverviewTitle)
    }

    fn wide(&self) -> bool {
        true
    }

    fn body(&self, lang: Lang) -> Markup {
        let (taking, all) = self.agencies;
        html! {
            p.kicker { (self.edition) }
            h1 { (say!(lang, WebOverviewTitle)) }
            @if let Some(notice) = &self.notice { (notice.draw(lang)) }
            section aria-labelledby="hari-ini" {
                h2 #hari-ini { (say!(lang, WebToday { count: self.today.len().into() })) }
                @if self.today.is_empty() { p { (say!(lang, WebTodayNothing)) } } @else { (Tasks { tasks: self.today.clone() }.draw(lang)) }
            }
            section aria-labelledby="kalender" {
                h2 #kalender { (say!(lang, WebCalendar)) }
                (self.dates.draw(lang))
            }
            section aria-labelledby="peserta" {
                h2 #peserta { (say!(lang, WebParticipation)) }
                (Gauge { text: say!(lang, WebAgencies { taking: taking.into(), of: all.into() }), done: taking, of: all }.draw(lang))
                @if !self.missing.is_empty() {
                    details {
                        summary { (say!(lang, WebWithout { count: self.missing.len().into() })) }
                        ul { @for agency in &self.missing { li { (agency) } } }
                    }
                    @if let Some(invite) = &self.invite { p { a.button.quiet href=(invite.path) { (invite.text) } } }
                }
                @if !self.stats.is_empty() {
                    ul.stats { @for (count, what) in &self.stats { li { b { (count) } a href=(what.path) { (what.text) } } } }
                }
            }
            @if let Some(matrix) = &self.matrix {
                section aria-labelledby="lembar" {
                    h2 #lembar { (say!(lang, WebSheets)) }
                    (matrix.draw(lang))
                }
            }
        }
    }
}

/// Words of a sample's stats.
pub(super) fn sample_stats(lang: Lang) -> Vec<(String, Link)> {
    [
        ("41", "entri terdaftar", "entries registered"),
        ("34", "entri terkirim", "entries sent"),
        ("29", "lolos seleksi", "admitted"),
    ]
    .map(|(count, id, en)| (count.to_owned(), Link::new(pick(lang, id, en), "#")))
    .into()
}

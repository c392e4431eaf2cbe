//! The home of whoever oversees an edition: what needs action today, and how far everything is. Whoever only reads has no tasks in it.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use super::home::{Laureate, winners};
use crate::part::{Dates, Gauge, Link, Matrix, Notice, Part, Table, Task, Tasks};
use crate::say::{pick, say};

/// The home of the secretariat, and of those who lead, decide or watch.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The edition.
    pub edition: String,
    /// What is new.
    pub notice: Option<Notice>,
    /// In which roles its reader is here.
    pub role: String,
    /// What may be begun from here.
    pub acts: Vec<Link>,
    /// What needs action, what waits longest first; none for whoever only reads.
    pub today: Option<Vec<Task>>,
    /// The edition's days.
    pub dates: Dates,
    /// Agencies that take part, and how many could; none for whoever does not see all of them.
    pub agencies: Option<(u32, u32)>,
    /// Sheets of the open round: how many are done, and the round.
    pub sheets: Option<Gauge>,
    /// The sheets one by one, where they fit a page.
    pub matrix: Option<Matrix>,
    /// How far each judge is, where the sheets do not fit.
    pub judges: Vec<Gauge>,
    /// Once published: who won, best first.
    pub winners: Vec<Laureate>,
    /// Agencies without an entry.
    pub missing: Vec<String>,
    /// Where they are invited.
    pub invite: Option<Link>,
    /// Counts, each with what it counts and where they are.
    pub stats: Vec<(String, Link)>,
    /// What there is, by kind.
    pub kinds: Option<Table>,
}

impl Page for Overview {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let overview = super::made::overview(lang);
        let calm = Self {
            today: Some(Vec::new()),
            matrix: None,
            sheets: None,
            missing: Vec::new(),
            invite: None,
            notice: None,
            ..overview.clone()
        };
        let reader = Self {
            role: pick(lang, "Pimpinan", "Leader"),
            today: None,
            acts: Vec::new(),
            matrix: None,
            judges: Gauge::samples(lang),
            winners: super::made::winners(lang),
            ..overview.clone()
        };
        vec![("overview", overview), ("overview-calm", calm), ("overview-reader", reader)]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebOverviewTitle)
    }

    fn wide(&self) -> bool {
        true
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            p.kicker { (self.edition) @if !self.role.is_empty() { " · " (self.role) } }
            h1 { (say!(lang, WebOverviewTitle)) }
            @if let Some(notice) = &self.notice { (notice.draw(lang)) }
            @if !self.acts.is_empty() { p.acts { @for act in &self.acts { a.button.quiet href=(act.path) { (act.text) } } } }
            @if let Some(today) = &self.today {
                section aria-labelledby="hari-ini" {
                    h2 #hari-ini { (say!(lang, WebToday { count: today.len().into() })) }
                    @if today.is_empty() { p { (say!(lang, WebTodayNothing)) } } @else { (Tasks { tasks: today.clone() }.draw(lang)) }
                }
            }
            @if !self.winners.is_empty() {
                section aria-labelledby="pemenang" { h2 #pemenang { (say!(lang, WebWinners)) } (winners(&self.winners, lang)) }
            }
            @if !self.dates.marks.is_empty() {
                section aria-labelledby="kalender" {
                    h2 #kalender { (say!(lang, WebCalendar)) }
                    (self.dates.draw(lang))
                }
            }
            (self.participation(lang))
            @if self.sheets.is_some() || self.matrix.is_some() || !self.judges.is_empty() {
                section aria-labelledby="lembar" {
                    h2 #lembar { (say!(lang, WebSheets)) }
                    @if let Some(sheets) = &self.sheets { (sheets.draw(lang)) }
                    @if let Some(matrix) = &self.matrix { (matrix.draw(lang)) }
                    @for judge in &self.judges { (judge.draw(lang)) }
                }
            }
            @if let Some(kinds) = &self.kinds {
                section aria-labelledby="isi-edisi" { h2 #isi-edisi { (say!(lang, WebKinds)) } (kinds.draw(lang)) }
            }
        }
    }
}

impl Overview {
    fn participation(&self, lang: Lang) -> Markup {
        html! {
            @if self.agencies.is_some() || !self.stats.is_empty() {
                section aria-labelledby="peserta" {
                    h2 #peserta { (say!(lang, WebParticipation)) }
                    @if let Some((taking, all)) = self.agencies {
                        (Gauge { text: say!(lang, WebAgencies { taking: taking.into(), of: all.into() }), done: taking, of: all }.draw(lang))
                    }
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

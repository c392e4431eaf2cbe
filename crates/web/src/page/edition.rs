//! An edition as the public sees it: a start page before it, its days, and what came of it.

use maud::{Markup, html};
use texts::Lang;

use super::home::{Laureate, winners};
use super::{Page, made};
use crate::part::{Contact, Dates, Link, Part};
use crate::say::{Deadline, pick, say, sentence};

/// An edition.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its name.
    pub name: String,
    /// Its theme.
    pub theme: Option<String>,
    /// Who may take part.
    pub who: Option<String>,
    /// How long it takes.
    pub takes: Option<String>,
    /// What one needs.
    pub needs: Vec<String>,
    /// Its days.
    pub dates: Dates,
    /// When entries are taken, and the way in while they are.
    pub join: Option<(Deadline, Option<Link>)>,
    /// What else anybody may do here now.
    pub acts: Vec<Link>,
    /// How it is judged, round by round.
    pub judged: Vec<Judged>,
    /// Once published: who won, best first.
    pub winners: Vec<Laureate>,
    /// The others that are told, by name: innovation, and whose it is.
    pub others: Vec<(Link, String)>,
    /// What the others are.
    pub others_title: String,
    /// Guidelines, decree, record.
    pub files: Vec<Link>,
    /// Registers that anybody may read.
    pub registers: Vec<Link>,
    /// Who answers questions.
    pub contact: Option<String>,
    /// Where one complains.
    pub complaints: Option<Contact>,
}

/// How a round judges.
#[derive(Debug, Clone)]
pub struct Judged {
    /// The round.
    pub round: String,
    /// Its share in per cent.
    pub weight: f64,
    /// Criterion and weight in per cent.
    pub criteria: Vec<(String, f64)>,
}

impl Page for Edition {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let edition = Self {
            name: pick(lang, "Penghargaan inovasi 2026", "Innovation award 2026"),
            theme: Some(pick(lang, "Layanan yang datang kepada warga", "Services that come to people")),
            who: Some(pick(
                lang,
                "Instansi, puskesmas, sekolah, dan kelurahan di Kota Contoh. Satu instansi, satu inovasi.",
                "Agencies, health centres, schools and wards of Kota Contoh. One agency, one innovation.",
            )),
            takes: Some(pick(
                lang,
                "Mengisi proposal sekitar dua jam; dapat dicicil.",
                "Filling in the proposal takes about two hours; you can stop and go on.",
            )),
            needs: vec![
                pick(
                    lang,
                    "Surat keputusan, atau pernyataan kepala instansi dengan foto kegiatan",
                    "A decree, or a statement of the head of the agency with a photograph",
                ),
                pick(
                    lang,
                    "Angka sebelum dan sesudah, dengan sumbernya",
                    "Figures before and after, with their source",
                ),
            ],
            dates: made::dates(lang),
            join: Some((
                super::sheet::sample_deadline(),
                Some(Link::new(pick(lang, "Mulai proposal", "Start a proposal"), "#")),
            )),
            acts: Vec::new(),
            judged: vec![Judged {
                round: pick(lang, "Penilaian proposal", "Judging of proposals"),
                weight: 60.0,
                criteria: vec![
                    (pick(lang, "Manfaat", "Benefit"), 40.0),
                    (pick(lang, "Kebaruan", "Novelty"), 25.0),
                    (pick(lang, "Keberlanjutan", "Sustainability"), 35.0),
                ],
            }],
            winners: Vec::new(),
            others: Vec::new(),
            others_title: pick(lang, "Peserta", "Participants"),
            registers: vec![Link::new(pick(lang, "Pemenang sebelumnya", "Winners before"), "#")],
            contact: Some(pick(
                lang,
                "Bagian Organisasi, pada jam kerja",
                "Organisation Section, in office hours",
            )),
            complaints: Contact::samples(lang).into_iter().next(),
            files: vec![Link::new(
                pick(lang, "Petunjuk teknis (PDF, 1,2 MB)", "Guidelines (PDF, 1.2 MB)"),
                "#",
            )],
        };
        let over = Self {
            join: None,
            winners: made::winners(lang),
            others: vec![(
                Link::new(pick(lang, "Air untuk semua", "Water for all"), "#"),
                "UPT Air".to_owned(),
            )],
            name: pick(lang, "Penghargaan inovasi 2025", "Innovation award 2025"),
            ..edition.clone()
        };
        vec![("edition", edition), ("edition-published", over)]
    }

    fn title(&self, _: Lang) -> String {
        self.name.clone()
    }

    fn wide(&self) -> bool {
        true
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            h1 { (self.name) }
            @if let Some(theme) = &self.theme { p.lead { (theme) } }
            @if !self.winners.is_empty() {
                section { h2 { (say!(lang, WebWinners)) } (winners(&self.winners, lang)) }
            }
            @if !self.others.is_empty() {
                h2 { (self.others_title) }
                ul.plain { @for (entry, agency) in &self.others {
                    li { a href=(entry.path) { (entry.text) } " " span.soft.small { (agency) } }
                } }
            }
            @if let Some((deadline, join)) = &self.join {
                p.near[deadline.near()] { (sentence(&say!(lang, WebRegistration { deadline: deadline.words(lang).into() }))) }
                @if let Some(join) = join { p.acts { a.button href=(join.path) { (join.text) } } }
            }
            @if !self.acts.is_empty() { p.acts { @for act in &self.acts { a.button.quiet href=(act.path) { (act.text) } } } }
            @if self.winners.is_empty() { (self.before(lang)) }
            @if !self.dates.marks.is_empty() {
                h2 { (say!(lang, WebCalendar)) }
                (self.dates.draw(lang))
            }
            (self.rules(lang))
            @if !self.files.is_empty() {
                h2 { (say!(lang, WebFiles)) }
                ul { @for file in &self.files { li { a href=(file.path) { (file.text) } } } }
            }
            @if !self.registers.is_empty() {
                h2 { (say!(lang, WebRegisters)) }
                ul { @for register in &self.registers { li { a href=(register.path) { (register.text) } } } }
            }
            @if let Some(contact) = &self.contact { h2 { (say!(lang, WebAsk)) } p { (contact) } }
            @if let Some(complaints) = &self.complaints { (complaints.draw(lang)) }
        }
    }
}

impl Edition {
    /// What one should know before one begins.
    fn before(&self, lang: Lang) -> Markup {
        html! {
            @if self.who.is_some() || self.takes.is_some() || !self.needs.is_empty() {
                h2 { (say!(lang, WebBefore)) }
                dl.facts {
                    @if let Some(who) = &self.who { div { dt { (say!(lang, WebWhoMay)) } dd { (who) } } }
                    @if let Some(takes) = &self.takes { div { dt { (say!(lang, WebHowLong)) } dd { (takes) } } }
                    @if !self.needs.is_empty() {
                        div { dt { (say!(lang, WebNeeds)) } dd { ul { @for need in &self.needs { li { (need) } } } } }
                    }
                }
            }
        }
    }

    /// Criteria with their weights, round by round.
    fn rules(&self, lang: Lang) -> Markup {
        html! {
            @if !self.judged.is_empty() {
                h2 { (say!(lang, WebJudgedBy)) }
                @for round in &self.judged {
                    table.narrow {
                        caption {
                            (round.round)
                            @if self.judged.len() > 1 { ": " (lang.short_percent(round.weight / 100.0)) }
                        }
                        thead { tr { th scope="col" { (say!(lang, WebCriterion)) } th.num scope="col" { (say!(lang, WebWeight)) } } }
                        tbody { @for (name, weight) in &round.criteria {
                            tr { th scope="row" { (name) } td.num { (lang.short_percent(weight / 100.0)) } }
                        } }
                    }
                }
            }
        }
    }
}

//! An edition as the public sees it: a start page before it, its days, and what came of it.

use maud::{Markup, html};
use texts::Lang;

use super::home::winners;
use super::{Page, made};
use crate::part::{Dates, Link, Part};
use crate::say::{Deadline, pick, say, sentence};

/// An edition.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its name.
    pub name: String,
    /// Its theme.
    pub theme: Option<String>,
    /// Who may take part.
    pub who: String,
    /// How long it takes.
    pub takes: String,
    /// What one needs.
    pub needs: Vec<String>,
    /// Its days.
    pub dates: Dates,
    /// While entries are taken: until when, and the way in.
    pub join: Option<(Deadline, Link)>,
    /// How it is judged: criterion and weight in per cent.
    pub criteria: Vec<(String, f64)>,
    /// Once published: innovation, and whose it is.
    pub winners: Vec<(Link, String)>,
    /// Guidelines, decree, record.
    pub files: Vec<Link>,
}

impl Page for Edition {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let edition = Self {
            name: pick(lang, "Penghargaan inovasi 2026", "Innovation award 2026"),
            theme: Some(pick(lang, "Layanan yang datang kepada warga", "Services that come to people")),
            who: pick(
                lang,
                "Instansi, puskesmas, sekolah, dan kelurahan di Kota Contoh. Satu instansi, satu inovasi.",
                "Agencies, health centres, schools and wards of Kota Contoh. One agency, one innovation.",
            ),
            takes: pick(
                lang,
                "Mengisi proposal sekitar dua jam; dapat dicicil.",
                "Filling in the proposal takes about two hours; you can stop and go on.",
            ),
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
                Link::new(pick(lang, "Mulai proposal", "Start a proposal"), "#"),
            )),
            criteria: vec![
                (pick(lang, "Manfaat", "Benefit"), 40.0),
                (pick(lang, "Kebaruan", "Novelty"), 25.0),
                (pick(lang, "Keberlanjutan", "Sustainability"), 35.0),
            ],
            winners: Vec::new(),
            files: vec![Link::new(
                pick(lang, "Petunjuk teknis (PDF, 1,2 MB)", "Guidelines (PDF, 1.2 MB)"),
                "#",
            )],
        };
        let over = Self {
            join: None,
            winners: made::winners(lang),
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
                section { h2 { (say!(lang, WebWinners)) } (winners(&self.winners)) }
            }
            @if let Some((deadline, join)) = &self.join {
                p.near[deadline.near()] { (sentence(&say!(lang, WebRegistration { deadline: deadline.words(lang).into() }))) }
                h2 { (say!(lang, WebBefore)) }
                dl.facts {
                    div { dt { (say!(lang, WebWhoMay)) } dd { (self.who) } }
                    div { dt { (say!(lang, WebHowLong)) } dd { (self.takes) } }
                    div { dt { (say!(lang, WebNeeds)) } dd { ul { @for need in &self.needs { li { (need) } } } } }
                }
                p.acts { a.button href=(join.path) { (join.text) } }
            }
            h2 { (say!(lang, WebCalendar)) }
            (self.dates.draw(lang))
            @if !self.criteria.is_empty() {
                h2 { (say!(lang, WebJudgedBy)) }
                table.narrow {
                    caption.hush { (say!(lang, WebJudgedBy)) }
                    thead { tr { th scope="col" { (say!(lang, WebCriterion)) } th.num scope="col" { (say!(lang, WebWeight)) } } }
                    tbody { @for (name, weight) in &self.criteria {
                        tr { th scope="row" { (name) } td.num { (lang.short_percent(weight / 100.0)) } }
                    } }
                }
            }
            @if !self.files.is_empty() {
                h2 { (say!(lang, WebFiles)) }
                ul { @for file in &self.files { li { a href=(file.path) { (file.text) } } } }
            }
        }
    }
}

//! A winner's page: what it is, what it changed, how to take it over.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use crate::part::{Contact, Fact, Facts, Link, Part, Spark};
use crate::say::{pick, say};

/// An innovation that won.
#[derive(Debug, Clone)]
pub struct Winner {
    /// Back to the winners.
    pub back: Option<Link>,
    /// Its name.
    pub title: String,
    /// Whose it is.
    pub agency: String,
    /// What it won: `Peringkat 1, Penghargaan inovasi 2025`; none where it took part.
    pub won: Option<String>,
    /// Number of the decree, and where the certificate is checked.
    pub decree: Option<(String, Link)>,
    /// What it is, in paragraphs.
    pub summary: String,
    /// What it changed, measured.
    pub results: Vec<Fact>,
    /// The running service, live.
    pub live: Option<Spark>,
    /// What else is told of it, in groups.
    pub facts: Vec<(String, Facts)>,
    /// Where other governments take it over.
    pub adopt: Option<Link>,
    /// Where one complains.
    pub complaints: Option<Contact>,
}

impl Page for Winner {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let winner = Self {
            back: Some(Link::new(pick(lang, "Pemenang 2025", "Winners 2025"), "#")),
            title: pick(lang, "Obat diantar ke rumah", "Medicine brought home"),
            agency: "RSUD Kota Contoh".to_owned(),
            won: Some(pick(
                lang,
                "Peringkat 1, Penghargaan inovasi 2025",
                "First place, Innovation award 2025",
            )),
            decree: Some((
                "117/2025".to_owned(),
                Link::new(pick(lang, "Periksa piagam", "Check the certificate"), "#"),
            )),
            summary: pick(
                lang,
                "Pasien lansia pulang dari poliklinik tanpa mengantre obat. Petugas mengantarnya pada hari yang sama, lalu menjelaskan cara meminumnya di rumah.",
                "Elderly patients go home from the clinic without queueing for their medicine. Staff bring it the same day and explain at home how to take it.",
            ),
            results: vec![
                Fact::new(
                    pick(lang, "Lama tunggu obat", "Wait for medicine"),
                    pick(lang, "52 menit → 0 menit", "52 minutes → 0 minutes"),
                ),
                Fact::new(pick(lang, "Pasien tiap bulan", "Patients a month"), "120 → 342"),
            ],
            live: Some(Spark {
                values: vec![120.0, 180.0, 240.0, 260.0, 310.0, 342.0],
                text: pick(
                    lang,
                    "342 pasien bulan ini, langsung dari layanan",
                    "342 patients this month, live from the service",
                ),
            }),
            adopt: Some(Link::new(
                pick(lang, "Pakai layanan ini di tempat Anda", "Use this service where you are"),
                "#",
            )),
            facts: vec![(
                pick(lang, "Tentang inovasi ini", "About this innovation"),
                Facts { facts: vec![Fact::new(pick(lang, "Mulai diterapkan", "In use since"), "2024")] },
            )],
            complaints: Contact::samples(lang).into_iter().next(),
        };
        let joined = Self { won: None, decree: None, live: None, adopt: None, ..winner.clone() };
        vec![("winner", winner), ("took-part", joined)]
    }

    fn title(&self, _: Lang) -> String {
        self.title.clone()
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            @if let Some(back) = &self.back { a.back href=(back.path) { "← " (back.text) } }
            h1 { (self.title) }
            p.lead { (self.agency) }
            @if self.won.is_some() || self.decree.is_some() { div.laurel {
                @if let Some(won) = &self.won { p { b { (won) } } }
                @if let Some((number, check)) = &self.decree {
                    p { (say!(lang, WebNumber)) " " (number) " · " a href=(check.path) { (check.text) } }
                }
            } }
            @for paragraph in self.summary.split("\n").filter(|line| !line.trim().is_empty()) { p { (paragraph) } }
            @if let Some(live) = &self.live { p { (live.draw(lang)) } }
            @if !self.results.is_empty() {
                h2 { (say!(lang, WebResults)) }
                (Facts { facts: self.results.clone() }.draw(lang))
            }
            @for (title, facts) in &self.facts { h2 { (title) } (facts.draw(lang)) }
            @if let Some(adopt) = &self.adopt { p.acts { a.button.quiet href=(adopt.path) { (adopt.text) } } }
            @if let Some(complaints) = &self.complaints { (complaints.draw(lang)) }
        }
    }
}

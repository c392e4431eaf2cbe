//! The public home: what is done here, what is open now, who won, what runs.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use super::sheet::sample_deadline;
use crate::part::{Link, Part, Spark};
use crate::say::{Deadline, pick, say, sentence};

/// The public home.
#[derive(Debug, Clone)]
pub struct Home {
    /// What is done here, in a sentence.
    pub title: String,
    /// More of it.
    pub lead: String,
    /// Path of the search.
    pub search: String,
    /// The edition that is open, until when, and the way in.
    pub edition: Option<Open>,
    /// The edition whose winners are shown.
    pub laureates: Option<Laureates>,
    /// Services that run, with a figure each.
    pub services: Vec<(Link, Spark)>,
    /// What the government adopted, as far as the reader may know.
    pub halls: Vec<Link>,
    /// Counts: figure and what it counts.
    pub stats: Vec<(String, String)>,
}

/// An edition that takes entries.
#[derive(Debug, Clone)]
pub struct Open {
    /// The edition.
    pub name: String,
    /// Until when entries are taken.
    pub deadline: Deadline,
    /// Where one learns more and takes part.
    pub join: Link,
}

/// Winners of an edition, best first.
#[derive(Debug, Clone)]
pub struct Laureates {
    /// What they won.
    pub title: String,
    /// Best first.
    pub winners: Vec<Laureate>,
    /// Where all of them are.
    pub all: Option<Link>,
}

/// A winner.
#[derive(Debug, Clone)]
pub struct Laureate {
    /// Its place.
    pub place: String,
    /// The innovation.
    pub entry: Link,
    /// Whose it is.
    pub agency: String,
}

/// Winners in their order.
pub(super) fn winners(winners: &[Laureate], lang: Lang) -> Markup {
    html! {
        ol.winners { @for one in winners {
            li {
                span.place { span.hush { (say!(lang, WebPlace)) " " } (one.place) }
                div { a href=(one.entry.path) { (one.entry.text) } div.soft.small { (one.agency) } }
            }
        } }
    }
}

impl Page for Home {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let link = |text: String| Link::new(text, "#");
        let spark = |values: [f64; 6], id: &str, en: &str| Spark {
            values: values.to_vec(),
            text: pick(lang, id, en),
        };
        let home = Self {
            title: pick(
                lang,
                "Inovasi layanan publik, dinilai terbuka, dijalankan.",
                "Public service innovation: judged in the open, put to work.",
            ),
            lead: pick(
                lang,
                "Di sini instansi mengirim inovasinya, juri menilainya, dan warga memakai layanan yang lahir darinya.",
                "Agencies send their innovations, judges score them, and people use the services that come of them.",
            ),
            search: "/cari".to_owned(),
            edition: Some(Open {
                name: pick(lang, "Edisi 2026", "Edition 2026"),
                deadline: sample_deadline(),
                join: link(pick(lang, "Ikut serta", "Take part")),
            }),
            laureates: Some(Laureates {
                title: pick(lang, "Pemenang 2025", "Winners 2025"),
                winners: super::made::winners(lang),
                all: Some(link(pick(lang, "Semua pemenang", "All winners"))),
            }),
            services: vec![
                (
                    link(pick(lang, "Loket sore", "Evening counter")),
                    spark(
                        [31.0, 28.0, 24.0, 22.0, 17.0, 14.0],
                        "tunggu 14 menit, turun dari 31",
                        "14 minutes' wait, down from 31",
                    ),
                ),
                (
                    link(pick(lang, "Obat diantar ke rumah", "Medicine brought home")),
                    spark(
                        [120.0, 180.0, 240.0, 260.0, 310.0, 342.0],
                        "342 pasien bulan ini",
                        "342 patients this month",
                    ),
                ),
            ],
            halls: vec![link(pick(lang, "Gelar Inovasi 2026", "Innovation Award 2026"))],
            stats: vec![
                ("34".to_owned(), pick(lang, "instansi", "agencies")),
                ("41".to_owned(), pick(lang, "inovasi", "innovations")),
                ("6".to_owned(), pick(lang, "layanan berjalan", "services running")),
            ],
        };
        let bare = Self {
            edition: None,
            laureates: None,
            services: Vec::new(),
            halls: Vec::new(),
            stats: Vec::new(),
            ..home.clone()
        };
        vec![("home", home), ("home-bare", bare)]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebHomeTitle)
    }

    fn wide(&self) -> bool {
        true
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            div.hero { h1 { (self.title) } p.lead { (self.lead) } }
            @if !self.search.is_empty() { (search(&self.search, "", lang)) }
            @if self.edition.is_none() && self.laureates.is_none() && self.services.is_empty() && self.halls.is_empty() {
                section.empty { h2 { (say!(lang, WebHomeEmpty)) } p { (say!(lang, WebHomeEmptyText)) } }
            }
            div.panels {
                div {
                    @if let Some(open) = &self.edition {
                        section.panel {
                            h2 { (open.name) }
                            p { (sentence(&say!(lang, WebRegistration { deadline: open.deadline.words(lang).into() }))) }
                            p { a.button href=(open.join.path) { (open.join.text) } }
                        }
                    }
                    @if !self.stats.is_empty() {
                        ul.stats { @for (figure, what) in &self.stats { li { b { (figure) } (what) } } }
                    }
                }
                @if let Some(laureates) = &self.laureates {
                    section.panel {
                        h2 { (laureates.title) }
                        (winners(&laureates.winners, lang))
                        @if let Some(all) = &laureates.all { p { a href=(all.path) { (all.text) } } }
                    }
                }
            }
            @if !self.halls.is_empty() {
                h2 { (say!(lang, WebHalls)) }
                ul.tasks { @for hall in &self.halls { li { div.what { a href=(hall.path) { (hall.text) } } } } }
            }
            @if !self.services.is_empty() {
                h2 { (say!(lang, WebRunning)) }
                ul.tasks { @for (service, spark) in &self.services {
                    li { div.what { a href=(service.path) { (service.text) } } div.small { (spark.draw(lang)) } }
                } }
            }
        }
    }
}

/// The search of innovations.
pub(super) fn search(action: &str, words: &str, lang: Lang) -> Markup {
    html! {
        form.seek method="get" action=(action) role="search" {
            div.ask {
                label for="q" { (say!(lang, WebSearch)) }
                input #q type="search" name="q" value=(words);
            }
            button type="submit" { (say!(lang, WebSearchDo)) }
        }
    }
}

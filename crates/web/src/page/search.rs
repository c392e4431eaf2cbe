//! What the search of innovations finds.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use super::home::search;
use crate::part::{Link, Pages, Part};
use crate::say::{pick, say};

/// Innovations that were found.
#[derive(Debug, Clone)]
pub struct Search {
    /// Path of the search.
    pub action: String,
    /// What was asked for; empty: everything.
    pub words: String,
    /// Those of this page.
    pub hits: Vec<Hit>,
    /// Which page it is.
    pub pages: Pages,
}

/// An innovation that was found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The innovation.
    pub entry: Link,
    /// Whose it is.
    pub agency: String,
    /// What became of it, and where: `Peringkat 1 · Penghargaan inovasi 2025`.
    pub note: String,
    /// What it is, in short.
    pub summary: String,
}

impl Page for Search {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let hit = Hit {
            entry: Link::new(pick(lang, "Obat diantar ke rumah", "Medicine brought home"), "#"),
            agency: "RSUD Kota Contoh".to_owned(),
            note: pick(lang, "Peringkat 1 · Penghargaan inovasi 2025", "Place 1 · Innovation award 2025"),
            summary: pick(
                lang,
                "Pasien lansia pulang dari poliklinik tanpa mengantre obat.",
                "Elderly patients go home from the clinic without queueing for their medicine.",
            ),
        };
        let found = Self {
            action: "/cari".to_owned(),
            words: "obat".to_owned(),
            hits: vec![hit.clone(), hit],
            pages: Pages { now: 1, size: 20, rows: 41, path: "?q=obat&hal=".to_owned() },
        };
        let none = Self {
            hits: Vec::new(),
            pages: Pages { now: 1, size: 20, rows: 0, path: "?q=obat&hal=".to_owned() },
            ..found.clone()
        };
        vec![("search", found), ("search-none", none)]
    }

    fn title(&self, lang: Lang) -> String {
        match self.words.as_str() {
            "" => say!(lang, WebSearchAll),
            words => say!(lang, WebSearchTitle { words: words.into() }),
        }
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            h1 { (self.title(lang)) }
            (search(&self.action, &self.words, lang))
            @if self.hits.is_empty() {
                section.empty {
                    h2 { (say!(lang, WebSearchNone)) }
                    p { (say!(lang, WebSearchNoneText)) }
                    @if !self.words.is_empty() { p { a href=(self.action) { (say!(lang, WebSearchEvery)) } } }
                }
            } @else {
                ul.tasks { @for hit in &self.hits {
                    li { div.what {
                        p { a href=(hit.entry.path) { (hit.entry.text) } }
                        p.soft.small { (hit.agency) @if !hit.note.is_empty() { " · " (hit.note) } }
                        @if !hit.summary.is_empty() { p { (hit.summary) } }
                    } }
                } }
                (self.pages.draw(lang))
            }
        }
    }
}

//! Views of one thing, each a page of its own.

use maud::{Markup, html};
use texts::Lang;

use super::Part;
use crate::frame::Item;
use crate::say::pick;

/// Tabs without a script: links, of which one is here.
#[derive(Debug, Clone)]
pub struct Tabs {
    /// What they are views of.
    pub name: String,
    /// In order.
    pub items: Vec<Item>,
}

impl Part for Tabs {
    fn samples(lang: Lang) -> Vec<Self> {
        let item =
            |id: &str, en: &str, current| Item { text: pick(lang, id, en), path: "#".to_owned(), current };
        vec![Self {
            name: pick(lang, "Bagian entri", "Parts of the entry"),
            items: vec![
                item("Proposal", "Proposal", true),
                item("Berkas (4)", "Files (4)", false),
                item("Riwayat", "History", false),
            ],
        }]
    }

    fn draw(&self, _: Lang) -> Markup {
        html! {
            nav.tabs aria-label=(self.name) {
                ul { @for item in &self.items {
                    li { a href=(item.path) aria-current=[item.current.then_some("page")] { (item.text) } }
                } }
            }
        }
    }
}

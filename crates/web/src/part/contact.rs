//! Where the public says that something is not right.

use maud::{Markup, html};
use texts::Lang;

use super::Part;
use crate::say::say;

/// Addresses that may become a link; whatever else an office writes stands there as words.
const LINKED: [&str; 3] = ["https://", "mailto:", "tel:"];

/// Where one complains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// An address as the office wrote it.
    pub place: String,
}

impl Part for Contact {
    fn samples(_: Lang) -> Vec<Self> {
        [
            "https://www.lapor.go.id",
            "tel:+622150555",
            "Bagian Organisasi, Jalan Contoh 1",
            "javascript:alert(1)",
        ]
        .map(|place| Self { place: place.to_owned() })
        .into()
    }

    fn draw(&self, lang: Lang) -> Markup {
        let shown = LINKED.iter().find_map(|scheme| self.place.strip_prefix(scheme));
        html! {
            section {
                h2 { (say!(lang, WebComplain)) }
                p {
                    (say!(lang, WebComplainText)) " "
                    @match shown {
                        Some(shown) => a href=(self.place) rel="noopener" { (shown) },
                        None => strong { (self.place) },
                    }
                }
            }
        }
    }
}

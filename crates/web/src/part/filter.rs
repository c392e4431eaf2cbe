//! Choosing what a list shows: a form that asks with a GET, so that its answer has an address.

use maud::{Markup, html};
use texts::Lang;

use super::Part;
use crate::say::{pick, say};

/// A panel of filters.
#[derive(Debug, Clone)]
pub struct Filter {
    /// Path of the list.
    pub action: String,
    /// What is asked.
    pub asks: Vec<Ask>,
    /// Path of the list without filters, where some are set.
    pub clear: Option<String>,
}

/// A filter.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Name in the address.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// What is set now.
    pub value: String,
    /// How it is asked.
    pub kind: Kind,
}

/// How a filter is asked.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Words.
    Search,
    /// One of these: value and text.
    Select(Vec<(String, String)>),
}

impl Part for Filter {
    fn samples(lang: Lang) -> Vec<Self> {
        let option = |value: &str, id: &str, en: &str| (value.to_owned(), pick(lang, id, en));
        let states = vec![
            option("", "Semua", "All"),
            option("sent", "Terkirim", "Sent"),
            option("draft", "Draf", "Draft"),
        ];
        vec![Self {
            action: "#".to_owned(),
            asks: vec![
                Ask {
                    name: "q".to_owned(),
                    label: pick(lang, "Judul atau instansi", "Title or agency"),
                    value: "obat".to_owned(),
                    kind: Kind::Search,
                },
                Ask {
                    name: "status".to_owned(),
                    label: pick(lang, "Keadaan", "State"),
                    value: "sent".to_owned(),
                    kind: Kind::Select(states),
                },
            ],
            clear: Some("?".to_owned()),
        }]
    }

    fn draw(&self, lang: Lang) -> Markup {
        html! {
            form.filter method="get" action=(self.action) role="search" aria-label=(say!(lang, WebFilter)) {
                @for ask in &self.asks {
                    @let id = format!("q-{}", ask.name);
                    div.ask {
                        label for=(id) { (ask.label) }
                        @match &ask.kind {
                            Kind::Search => input #(id) type="search" name=(ask.name) value=(ask.value);,
                            Kind::Select(options) => select #(id) name=(ask.name) { @for (value, text) in options {
                                option value=(value) selected[*value == ask.value] { (text) }
                            } }
                        }
                    }
                }
                div.act {
                    button.quiet type="submit" { (say!(lang, WebFilterDo)) }
                    @if let Some(clear) = &self.clear { a href=(clear) { (say!(lang, WebFilterClear)) } }
                }
            }
        }
    }
}

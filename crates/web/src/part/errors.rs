//! What keeps a form from being taken, at the top of its page, each line leading to its field.

use maud::{Markup, html};
use texts::Lang;

use super::{Link, Part};
use crate::say::{pick, say};

/// The summary of what is wrong.
#[derive(Debug, Clone)]
pub struct Errors {
    /// What is wrong, with the field's anchor; an empty path leads nowhere.
    pub problems: Vec<Link>,
}

impl Part for Errors {
    fn samples(lang: Lang) -> Vec<Self> {
        let born = pick(
            lang,
            "Tulis tanggal lahir, misalnya 26 10 2017.",
            "Write the date of birth, such as 26 10 2017.",
        );
        let late = pick(lang, "Pendaftaran sudah ditutup.", "Registration has closed.");
        vec![Self { problems: vec![Link::new(born, "#isi"), Link::new(late, "")] }]
    }

    fn draw(&self, lang: Lang) -> Markup {
        html! {
            @if !self.problems.is_empty() {
                div.errors role="alert" {
                    h2 { (say!(lang, WebErrorsTitle { count: self.problems.len().into() })) }
                    ul.plain { @for problem in &self.problems {
                        li { @if problem.path.is_empty() { strong { (problem.text) } } @else { a href=(problem.path) { (problem.text) } } }
                    } }
                }
            }
        }
    }
}

//! What is to be done, each with its state.

use maud::{Markup, html};
use texts::Lang;

use super::{Part, Tag, Tone};
use crate::say::pick;

/// A list of tasks.
#[derive(Debug, Clone)]
pub struct Tasks {
    /// In the order in which they are done best.
    pub tasks: Vec<Task>,
}

/// A task.
#[derive(Debug, Clone)]
pub struct Task {
    /// What is to be done.
    pub text: String,
    /// Where; a task that cannot be begun yet has none.
    pub path: Option<String>,
    /// What helps to decide.
    pub hint: Option<String>,
    /// How far it is.
    pub state: Tag,
}

impl Part for Tasks {
    fn samples(lang: Lang) -> Vec<Self> {
        let task = |text: String, path: Option<&str>, hint: Option<String>, state| Task {
            text,
            path: path.map(str::to_owned),
            hint,
            state,
        };
        vec![Self {
            tasks: vec![
                task(
                    pick(lang, "Tentang inovasi", "About the innovation"),
                    Some("#"),
                    None,
                    Tag::new(Tone::Good, pick(lang, "Lengkap", "Complete")),
                ),
                task(
                    pick(lang, "Hasil dan bukti", "Results and evidence"),
                    Some("#"),
                    Some(pick(lang, "2 dari 5 bagian terisi.", "2 of 5 parts filled in.")),
                    Tag::new(Tone::Busy, pick(lang, "Sedang diisi", "In progress")),
                ),
                task(
                    pick(lang, "Periksa dan kirim", "Check and send"),
                    None,
                    Some(pick(
                        lang,
                        "Terbuka bila bagian lain lengkap.",
                        "Opens when the other parts are complete.",
                    )),
                    Tag::new(Tone::Plain, pick(lang, "Belum dapat dimulai", "Cannot start yet")),
                ),
            ],
        }]
    }

    fn draw(&self, lang: Lang) -> Markup {
        html! {
            ul.tasks { @for task in &self.tasks {
                li {
                    div.what {
                        p { @if let Some(path) = &task.path { a href=(path) { (task.text) } } @else { (task.text) } }
                        @if let Some(hint) = &task.hint { p.soft.small { (hint) } }
                    }
                    (task.state.draw(lang))
                }
            } }
        }
    }
}

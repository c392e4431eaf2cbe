//! Asking once more before what cannot be undone.

use maud::{Markup, html};
use texts::Lang;

use super::Part;
use crate::frame::csrf;
use crate::say::{pick, say};
use crate::words::Told;

/// A confirmation; has its page's heading.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// What is about to be done, as a question.
    pub title: String,
    /// What comes of it.
    pub effects: Vec<String>,
    /// Where the answer goes.
    pub action: String,
    /// Token of the session.
    pub csrf: String,
    /// What goes along: the case, its version.
    pub hidden: Vec<(String, String)>,
    /// The verb of the button.
    pub button: String,
    /// A reason is asked for; what was typed before.
    pub reason: Option<String>,
    /// Where who thinks better of it goes.
    pub back: String,
    /// It takes something away.
    pub grave: bool,
}

impl Part for Confirm {
    fn samples(lang: Lang) -> Vec<Self> {
        let one = Self {
            title: pick(
                lang,
                "Kirim nilai untuk “Obat diantar ke rumah”?",
                "Submit the scores for “Medicine brought home”?",
            ),
            effects: vec![
                pick(
                    lang,
                    "Nilai tidak dapat diubah lagi, kecuali sekretariat mengembalikannya.",
                    "Scores cannot be changed unless the secretariat returns them.",
                ),
                pick(
                    lang,
                    "Peserta melihat catatan Anda setelah hasil diumumkan, tanpa nama.",
                    "Entrants see your notes after publication, without your name.",
                ),
            ],
            action: "/kirim".to_owned(),
            csrf: "sample".to_owned(),
            hidden: vec![("seen".to_owned(), "7".to_owned())],
            button: pick(lang, "Kirim nilai", "Submit scores"),
            reason: None,
            back: "#".to_owned(),
            grave: false,
        };
        let grave = Self {
            title: pick(lang, "Tarik proposal ini?", "Withdraw this proposal?"),
            effects: vec![pick(
                lang,
                "Proposal tidak dinilai lagi, dan nomornya tidak dipakai ulang.",
                "It is judged no more, and its number is not used again.",
            )],
            button: pick(lang, "Tarik proposal", "Withdraw the proposal"),
            reason: Some(String::new()),
            grave: true,
            ..one.clone()
        };
        vec![one, grave]
    }

    fn draw(&self, lang: Lang) -> Markup {
        html! { (self.head()) (self.tail(lang)) }
    }
}

impl Confirm {
    /// The question, and what comes of it.
    pub(crate) fn head(&self) -> Markup {
        html! {
            h1 { (self.title) }
            ul { @for effect in &self.effects { li { (effect) } } }
        }
    }

    /// The reason and the button.
    pub(crate) fn tail(&self, lang: Lang) -> Markup {
        html! {
            form method="post" action=(self.action) novalidate {
                (csrf(&self.csrf))
                @for (name, value) in &self.hidden { input type="hidden" name=(name) value=(value); }
                @if let Some(reason) = &self.reason {
                    (why(lang, reason, &[]))
                }
                div.acts {
                    button.grave[self.grave] type="submit" { (self.button) }
                    a href=(self.back) { (say!(lang, WebCancel)) }
                }
            }
        }
    }
}

/// Asks for the reason of what is about to be done.
pub(crate) fn why(lang: Lang, typed: &str, told: &[Told]) -> Markup {
    let problem = told.iter().find(|told| told.path.as_deref() == Some("reason"));
    html! {
        div.ask.wrong[problem.is_some()] {
            label for="f-reason" { (say!(lang, WebReason)) }
            span.hint #f-reason-hint { (say!(lang, WebReasonHint)) }
            @if let Some(problem) = problem { span.problem { (problem.text) } }
            textarea #f-reason name="reason" rows="4" aria-describedby="f-reason-hint" { (crate::form::lines(typed)) }
        }
    }
}

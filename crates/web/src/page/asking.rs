//! A form to be filled in.

use maud::{Markup, html};
use texts::Lang;

use super::{Page, at};
use crate::form::{Sample, Typed};
use crate::part::{Link, Part, Step};
use crate::say::{Deadline, pick};
use crate::words::{Told, summary};

/// A page that asks.
#[derive(Debug, Clone)]
pub struct Asking {
    /// Where one came from.
    pub back: Option<Link>,
    /// How far one is.
    pub step: Option<Step>,
    /// What is asked about.
    pub title: String,
    /// Why, and what is needed.
    pub lead: Option<String>,
    /// Until when.
    pub deadline: Option<Deadline>,
    /// What is wrong.
    pub told: Vec<Told>,
    /// The form: [`crate::form::Ask::draw`].
    pub form: Markup,
}

impl Page for Asking {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let Ok(sample) = Sample::load() else { return Vec::new() };
        let fresh = Self {
            back: Some(Link::new(pick(lang, "Kembali ke daftar tugas", "Back to the tasks"), "#")),
            step: Some(Step { now: 1, of: 3, name: None }),
            title: pick(lang, "Tentang inovasi", "About the innovation"),
            lead: Some(pick(
                lang,
                "Isian tersimpan bila Anda menekan tombol simpan. Anda dapat melanjutkan kapan saja.",
                "What you fill in is kept when you press save. You can go on at any time.",
            )),
            deadline: Some(Deadline { at: at("2026-10-23T16:00"), now: at("2026-10-21T09:00") }),
            told: Vec::new(),
            form: sample.draw(&Typed::default(), &[], lang),
        };
        let told =
            |path: &str, id: &str, en: &str| Told { path: Some(path.to_owned()), text: pick(lang, id, en) };
        let problems = vec![
            told("work", "Pilih jawaban untuk “Bidang”.", "Choose an answer for “Field of work”."),
            told("cost", "Tulis “Biaya setahun” dengan angka.", "Write “Cost of a year” as a number."),
            told(
                "begun_on",
                "Tulis tanggal “Mulai diterapkan” yang lengkap, misalnya 26 10 2017.",
                "Write a whole date for “In use since”, such as 26 10 2017.",
            ),
            told("results.2.measure", "Isi “Yang diukur (baris 2)”.", "Answer “What was measured (row 2)”."),
            told(
                "evidence:at_work",
                "Lengkapi salah satu pilihan bukti.",
                "Complete one of the alternatives.",
            ),
        ];
        let form = sample.draw(&Sample::typed(lang), &problems, lang);
        vec![("form", fresh.clone()), ("form-problems", Self { told: problems, form, ..fresh })]
    }

    fn title(&self, _: Lang) -> String {
        self.title.clone()
    }

    fn faulty(&self) -> bool {
        !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            @if let Some(back) = &self.back { a.back href=(back.path) { "← " (back.text) } }
            (summary(&self.told).draw(lang))
            @if let Some(step) = &self.step { (step.draw(lang)) }
            h1 { (self.title) }
            @if let Some(deadline) = &self.deadline { p.near[deadline.near()].past[deadline.past()] { (crate::say::sentence(&deadline.words(lang))) } }
            @if let Some(lead) = &self.lead { p.lead { (lead) } }
            (self.form)
        }
    }
}

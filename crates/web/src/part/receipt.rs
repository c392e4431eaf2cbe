//! That it was received, under which number, and what happens next.

use jiff::ZonedDateTime;
use maud::{Markup, html};
use texts::Lang;

use super::{Link, Part};
use crate::say::{Moment, pick, say};

/// A receipt; stands at the head of the page that confirms, and has its heading.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// What was received: `Proposal diterima`.
    pub title: String,
    /// Under which number.
    pub number: Option<String>,
    /// When.
    pub at: ZonedDateTime,
    /// What happens next, in order.
    pub next: Vec<String>,
    /// Where to go from here.
    pub links: Vec<Link>,
}

impl Part for Receipt {
    fn samples(lang: Lang) -> Vec<Self> {
        vec![Self {
            title: pick(lang, "Proposal diterima", "Proposal received"),
            number: Some("117/2026".to_owned()),
            at: super::super::page::at("2026-10-12T15:58"),
            next: vec![
                pick(
                    lang,
                    "Sekretariat memeriksa kelengkapan dalam 5 hari kerja.",
                    "The secretariat checks it within 5 working days.",
                ),
                pick(
                    lang,
                    "Bila ada yang kurang, kami mengabari Anda lewat surel.",
                    "If something is missing, we tell you by e-mail.",
                ),
            ],
            links: vec![
                Link::new(pick(lang, "Cetak tanda terima", "Print the receipt"), "#"),
                Link::new(pick(lang, "Kembali ke meja kerja", "Back to your desk"), "#"),
            ],
        }]
    }

    fn draw(&self, lang: Lang) -> Markup {
        let moment = Moment(self.at.clone());
        html! {
            section.receipt role="status" {
                h1 { (self.title) }
                @if let Some(number) = &self.number {
                    p.number { (say!(lang, WebNumber)) " " (number) }
                }
                p { time datetime=(moment.machine()) { (moment.date_time(lang)) } }
            }
            @if !self.next.is_empty() {
                h2 { (say!(lang, WebNext)) }
                ol { @for next in &self.next { li { (next) } } }
            }
            @if !self.links.is_empty() {
                p.acts { @for link in &self.links { a href=(link.path) { (link.text) } } }
            }
        }
    }
}

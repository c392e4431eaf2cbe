//! Invitations for several people at once: who gets one, and a card for each.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use super::account::qr;
use crate::frame::csrf;
use crate::part::{Link, Part};
use crate::say::{Moment, pick, say};
use crate::words::{Told, summary};

/// Choosing who is invited.
#[derive(Debug, Clone)]
pub struct Choosing {
    /// Where it goes.
    pub action: String,
    /// Token of the session.
    pub csrf: String,
    /// People without a password: key, name, and where they work.
    pub people: Vec<(String, String, String)>,
    /// What is wrong.
    pub told: Vec<Told>,
}

/// A card for each.
#[derive(Debug, Clone)]
pub struct Cards {
    /// Whose office it is.
    pub government: String,
    /// The cards.
    pub cards: Vec<Card>,
    /// Back to where they were chosen.
    pub back: Link,
}

/// What stands on a card.
#[derive(Debug, Clone)]
pub struct Card {
    /// Who is invited.
    pub name: String,
    /// By which name he signs in afterwards.
    pub account: String,
    /// Roles and agency.
    pub what: String,
    /// The address that opens the account, once.
    pub address: String,
    /// Until when.
    pub until: jiff::ZonedDateTime,
}

impl Page for Choosing {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let one = |key: &str, name: &str, unit: &str| (key.to_owned(), name.to_owned(), unit.to_owned());
        let page = Self {
            action: "#".to_owned(),
            csrf: "sample".to_owned(),
            people: vec![one("rina", "Rina Wulandari", "Dinas Kesehatan"), one("budi", "Budi Santoso", "")],
            told: Vec::new(),
        };
        let told = vec![Told::new(say!(lang, WebCardsNoneChosen))];
        vec![
            ("invite", page.clone()),
            ("invite-none-chosen", Self { told, ..page.clone() }),
            ("invite-nobody", Self { people: Vec::new(), ..page }),
        ]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebCardsTitle)
    }

    fn faulty(&self) -> bool {
        !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            a.back href="/kantor" { "← " (say!(lang, WebOffice)) }
            (summary(&self.told).draw(lang))
            h1 { (say!(lang, WebCardsTitle)) }
            @if self.people.is_empty() { p { (say!(lang, WebCardsNone)) } } @else {
                p.lead { (say!(lang, WebCardsLead)) }
                form method="post" action=(self.action) novalidate {
                    (csrf(&self.csrf))
                    fieldset.ask {
                        legend { (say!(lang, WebCardsWho)) }
                        @for (key, name, unit) in &self.people {
                            label.pick {
                                input type="checkbox" name="person" value=(key) checked[self.told.is_empty()];
                                span { (name) @if !unit.is_empty() { span.soft { ", " (unit) } } }
                            }
                        }
                    }
                    p { (say!(lang, WebCardsEffect)) }
                    div.acts { button type="submit" { (say!(lang, WebCardsButton)) } }
                }
            }
        }
    }
}

impl Page for Cards {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let card = |name: &str, account: &str, link: &str| Card {
            name: name.to_owned(),
            account: account.to_owned(),
            what: pick(lang, "Peserta · Dinas Kesehatan", "Entrant · Dinas Kesehatan"),
            address: format!("https://inovasi.contoh.go.id/undangan/{link}"),
            until: super::at("2026-11-04T16:00"),
        };
        let cards = vec![
            card("Rina Wulandari", "rina_wulandari", "3f0a9c5b7d"),
            card("Budi Santoso", "budi_santoso", "77c1e04a2f"),
        ];
        let back = Link::new(say!(lang, WebCardsTitle), "#");
        vec![("cards", Self { government: "Pemerintah Kota Contoh".to_owned(), cards, back })]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebCardsMade { count: self.cards.len().into() })
    }

    fn body(&self, lang: Lang) -> Markup {
        let date = |card: &Card| Moment(card.until.clone()).date(lang);
        html! {
            a.back href=(self.back.path) { "← " (self.back.text) }
            h1.screen { (self.title(lang)) }
            p.lead.screen { (say!(lang, WebCardsPrint)) }
            div.cards-sheet { @for card in &self.cards {
                section.card {
                    p.kicker { (self.government) }
                    h2 { (say!(lang, WebInvitationTitle { name: card.name.as_str().into() })) }
                    p.soft { (card.what) }
                    @if let Some(drawn) = qr(&card.address) {
                        div.qr role="img" aria-label=(say!(lang, WebInvitationQr)) { (drawn) }
                    }
                    p { (say!(lang, WebInvitationText)) }
                    p { (say!(lang, WebInvitationOr)) " " code { (card.address) } }
                    p { (say!(lang, WebCardsAccount { account: card.account.as_str().into() })) }
                    p.soft { (say!(lang, WebCardsUntil { date: date(card).into() })) }
                }
            } }
            section.screen {
                div.ask {
                label for="f-salin" { (say!(lang, WebCardsCopy)) }
                textarea #f-salin rows=(self.cards.len().clamp(3, 20)) readonly {
                    @for card in &self.cards {
                        (say!(lang, WebCardsLine { name: card.name.as_str().into(), address: card.address.as_str().into(), date: date(card).into() })) "\n"
                    }
                }
                }
            }
        }
    }
}

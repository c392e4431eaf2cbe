//! One's own account: where one is signed in, and the password.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use super::account::field;
use crate::frame::csrf;
use crate::part::{Notice, Part, Tone};
use crate::say::{Moment, pick, say};
use crate::words::{Told, summary};

/// One's own account.
#[derive(Debug, Clone)]
pub struct Mine {
    /// Token of the session.
    pub csrf: String,
    /// By which name one signs in.
    pub account: String,
    /// What was just done.
    pub done: Option<String>,
    /// Sessions, newest first.
    pub sessions: Vec<OneSession>,
    /// Least length of a password.
    pub least: usize,
    /// What is wrong with the new password.
    pub told: Vec<Told>,
}

/// A session.
#[derive(Debug, Clone)]
pub struct OneSession {
    /// By which it is ended.
    pub id: String,
    /// The browser and the system, in words.
    pub device: String,
    /// Since when.
    pub began: jiff::ZonedDateTime,
    /// When it was last seen.
    pub seen: jiff::ZonedDateTime,
    /// It is this one.
    pub own: bool,
}

impl Page for Mine {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let on = |browser: &str, system: &str| {
            say!(lang, WebDevice { browser: browser.into(), system: system.into() })
        };
        let session = |id: &str, device, began: &str, own| OneSession {
            id: id.to_owned(),
            device,
            began: super::at(began),
            seen: super::at("2026-10-21T09:41"),
            own,
        };
        let mine = Self {
            csrf: "sample".to_owned(),
            account: "ratna".to_owned(),
            done: None,
            sessions: vec![
                session("1f", on("Firefox", "Windows"), "2026-10-21T08:00", true),
                session("2a", on("Chrome", "Android"), "2026-10-20T19:12", false),
            ],
            least: 10,
            told: Vec::new(),
        };
        let told = vec![Told { path: Some("present".to_owned()), text: say!(lang, WebMineWrong) }];
        let alone = mine.sessions.iter().take(1).cloned().collect();
        let done = pick(lang, "Kata sandi sudah diganti.", "The password was changed.");
        vec![
            ("mine", mine.clone()),
            ("mine-wrong", Self { told, ..mine.clone() }),
            ("mine-changed", Self { sessions: alone, done: Some(done), ..mine }),
        ]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebMineTitle)
    }

    fn faulty(&self) -> bool {
        !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            (summary(&self.told).draw(lang))
            h1 { (say!(lang, WebMineTitle)) }
            @if let Some(done) = &self.done { (Notice::new(Tone::Good, done.as_str()).draw(lang)) }
            p { (say!(lang, WebCardsAccount { account: self.account.as_str().into() })) }
            h2 { (say!(lang, WebMineSessions)) }
            (self.table(lang))
            @if self.sessions.len() > 1 {
                form method="post" action="/akun/sesi" {
                    (csrf(&self.csrf))
                    div.acts { button.quiet type="submit" { (say!(lang, WebMineEndOthers)) } }
                }
            } @else { p.soft { (say!(lang, WebMineOnly)) } }
            h2 { (say!(lang, WebMinePassword)) }
            form.narrow method="post" action="/akun" novalidate {
                (csrf(&self.csrf))
                // Password managers save what they see beside it.
                input type="hidden" name="account" value=(self.account) autocomplete="username";
                (field("present", say!(lang, WebMinePresent), None, &self.told, &html! {
                    input #f-present type="password" name="present" autocomplete="current-password";
                }))
                (field("password", say!(lang, WebPasswordNew), Some(say!(lang, WebPasswordHint { least: self.least.into() })), &self.told, &html! {
                    input #f-password type="password" name="password" autocomplete="new-password" aria-describedby="f-password-hint";
                }))
                (field("again", say!(lang, WebPasswordAgain), None, &self.told, &html! {
                    input #f-again type="password" name="again" autocomplete="new-password";
                }))
                p.soft { (say!(lang, WebMineEffect)) }
                div.acts { button type="submit" { (say!(lang, WebMineChange)) } }
            }
        }
    }
}

impl Mine {
    fn table(&self, lang: Lang) -> Markup {
        let moment = |at: &jiff::ZonedDateTime| Moment(at.clone()).date_time(lang);
        html! {
            table.cards role="table" {
                caption.hush { (say!(lang, WebMineSessions)) }
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (say!(lang, WebMineDevice)) }
                    th role="columnheader" scope="col" { (say!(lang, WebMineSince)) }
                    th role="columnheader" scope="col" { (say!(lang, WebMineSeen)) }
                    th role="columnheader" scope="col" { (say!(lang, WebMineEnd)) }
                } }
                tbody role="rowgroup" { @for session in &self.sessions {
                    tr role="row" {
                        th role="rowheader" scope="row" {
                            @if session.own { (say!(lang, WebMineThis { device: session.device.as_str().into() })) } @else { (session.device) }
                        }
                        td role="cell" data-label=(say!(lang, WebMineSince)) { (moment(&session.began)) }
                        td role="cell" data-label=(say!(lang, WebMineSeen)) { (moment(&session.seen)) }
                        td role="cell" data-label=(say!(lang, WebMineEnd)) {
                            @if session.own { "–" } @else {
                                form method="post" action="/akun/sesi" {
                                    (csrf(&self.csrf))
                                    input type="hidden" name="sesi" value=(session.id);
                                    button.bare type="submit" aria-label=(say!(lang, WebMineEndOne { device: session.device.as_str().into() })) { (say!(lang, WebMineEnd)) }
                                }
                            }
                        }
                    }
                } }
            }
        }
    }
}

//! Signing in, choosing a password, and the paper by which somebody is invited.

use maud::{Markup, PreEscaped, html};
use qrcode::{Color, EcLevel, QrCode};
use texts::Lang;

use super::Page;
use crate::frame::csrf;
use crate::part::{Link, Part};
use crate::say::{Deadline, pick, say, sentence};
use crate::words::{Told, summary};

/// The page to sign in.
#[derive(Debug, Clone, Default)]
pub struct SignIn {
    /// Where it goes.
    pub action: String,
    /// Token of the session.
    pub csrf: String,
    /// The account that was typed before.
    pub account: String,
    /// The page to return to.
    pub back: String,
    /// Accounts of an example, told to whoever tries it: account, password, role.
    pub known: Vec<(String, String, String)>,
    /// What is wrong; never which of the two it is.
    pub told: Vec<Told>,
}

/// The page on which a password is chosen.
#[derive(Debug, Clone)]
pub struct Password {
    /// Where it goes.
    pub action: String,
    /// Token of the session.
    pub csrf: String,
    /// Whose it is.
    pub account: String,
    /// Least length, in characters.
    pub least: usize,
    /// What goes along: the invitation.
    pub hidden: Vec<(String, String)>,
    /// What is wrong.
    pub told: Vec<Told>,
}

/// An invitation, to be printed or shown.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Who is invited.
    pub name: String,
    /// As what.
    pub role: String,
    /// His agency.
    pub agency: Option<String>,
    /// The address that opens the account, once.
    pub address: String,
    /// Until when.
    pub deadline: Deadline,
    /// Back to where it was made.
    pub back: Link,
}

/// A question with its hint and what is wrong with its answer.
pub(super) fn field(id: &str, label: String, hint: Option<String>, told: &[Told], input: &Markup) -> Markup {
    let problem = told.iter().find(|told| told.path.as_deref() == Some(id));
    html! {
        div.ask.wrong[problem.is_some()] {
            label for={ "f-" (id) } { (label) }
            @if let Some(hint) = hint { span.hint #{ "f-" (id) "-hint" } { (hint) } }
            @if let Some(problem) = problem { span.problem { (problem.text) } }
            (input)
        }
    }
}

impl Page for SignIn {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let page = Self { action: "/masuk".to_owned(), csrf: "sample".to_owned(), ..Self::default() };
        let told = vec![Told {
            path: Some("account".to_owned()),
            text: pick(
                lang,
                "Nama akun dan kata sandi tidak cocok. Periksa keduanya.",
                "Account and password do not match. Check both.",
            ),
        }];
        let known =
            vec![("sari".to_owned(), "contoh-saja".to_owned(), pick(lang, "Sekretariat", "Secretariat"))];
        vec![
            ("sign-in", page.clone()),
            ("sign-in-example", Self { known, ..page.clone() }),
            ("sign-in-wrong", Self { told, account: "ratna".to_owned(), ..page }),
        ]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebSignIn)
    }

    fn faulty(&self) -> bool {
        !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            (summary(&self.told).draw(lang))
            h1 { (say!(lang, WebSignIn)) }
            form.narrow method="post" action=(self.action) novalidate {
                (csrf(&self.csrf))
                input type="hidden" name="back" value=(self.back);
                (field("account", say!(lang, WebAccount), Some(say!(lang, WebAccountHint)), &self.told, &html! {
                    input #f-account type="text" name="account" value=(self.account) autocomplete="username" autocapitalize="none" spellcheck="false" aria-describedby="f-account-hint";
                }))
                (field("password", say!(lang, WebPassword), None, &self.told, &html! {
                    input #f-password type="password" name="password" autocomplete="current-password";
                }))
                div.acts { button type="submit" { (say!(lang, WebSignIn)) } }
            }
            details { summary { (say!(lang, WebForgot)) } p { (say!(lang, WebForgotText)) } }
            @if !self.known.is_empty() {
                h2 { (say!(lang, WebKnown)) }
                p { (say!(lang, WebKnownText)) }
                dl.facts { @for (account, password, role) in &self.known {
                    div { dt { (role) } dd { code { (account) } " / " code { (password) } } }
                } }
            }
        }
    }
}

impl Page for Password {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let page = Self {
            action: "/sandi".to_owned(),
            csrf: "sample".to_owned(),
            account: "ratna".to_owned(),
            least: 12,
            hidden: vec![("invitation".to_owned(), "K7PM-2QXD".to_owned())],
            told: Vec::new(),
        };
        let told = vec![Told {
            path: Some("password".to_owned()),
            text: pick(
                lang,
                "Kata sandi terlalu pendek: paling sedikit 12 huruf.",
                "The password is too short: at least 12 characters.",
            ),
        }];
        vec![("password", page.clone()), ("password-short", Self { told, ..page })]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebPasswordTitle)
    }

    fn faulty(&self) -> bool {
        !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            (summary(&self.told).draw(lang))
            h1 { (say!(lang, WebPasswordTitle)) }
            p { (say!(lang, WebPasswordFor { account: self.account.as_str().into() })) }
            form.narrow method="post" action=(self.action) novalidate {
                (csrf(&self.csrf))
                @for (name, value) in &self.hidden { input type="hidden" name=(name) value=(value); }
                // Password managers save what they see beside it.
                input type="hidden" name="account" value=(self.account) autocomplete="username";
                (field("password", say!(lang, WebPasswordNew), Some(say!(lang, WebPasswordHint { least: self.least.into() })), &self.told, &html! {
                    input #f-password type="password" name="password" autocomplete="new-password" aria-describedby="f-password-hint";
                }))
                (field("again", say!(lang, WebPasswordAgain), None, &self.told, &html! {
                    input #f-again type="password" name="again" autocomplete="new-password";
                }))
                div.acts { button type="submit" { (say!(lang, WebPasswordSave)) } }
            }
        }
    }
}

impl Page for Invitation {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        vec![(
            "invitation",
            Self {
                name: "Budi Santoso".to_owned(),
                role: pick(lang, "Peserta", "Entrant"),
                agency: Some("RSUD Kota Contoh".to_owned()),
                address: "https://inovasi.contoh.go.id/undangan/K7PM-2QXD".to_owned(),
                deadline: Deadline { at: super::at("2026-11-04T16:00"), now: super::at("2026-10-21T09:00") },
                back: Link::new(pick(lang, "Semua undangan", "All invitations"), "#"),
            },
        )]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebInvitationTitle { name: self.name.as_str().into() })
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            a.back href=(self.back.path) { "← " (self.back.text) }
            h1 { (say!(lang, WebInvitationTitle { name: self.name.as_str().into() })) }
            p.lead { (self.role) @if let Some(agency) = &self.agency { " · " (agency) } }
            p { (say!(lang, WebInvitationText)) }
            @if let Some(drawn) = qr(&self.address) {
                div.qr role="img" aria-label=(say!(lang, WebInvitationQr)) { (drawn) }
            }
            p { (say!(lang, WebInvitationOr)) br; code { (self.address) } }
            p.soft { (sentence(&self.deadline.words(lang))) " " (say!(lang, WebInvitationOnce)) }
        }
    }
}

/// A QR code as SVG; `None` where the text is too long for one.
pub(super) fn qr(text: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            // A run is one rectangle, so that no hairline shows between its modules.
            if run.first() == Some(&Color::Dark) {
                path.push_str(&format!("M{x} {y}h{0}v1h-{0}z", run.len()));
            }
            x += run.len();
        }
    }
    Some(PreEscaped(format!(
        "<svg viewBox=\"0 0 {width} {width}\" aria-hidden=\"true\" focusable=\"false\"><path fill=\"#1d2327\" d=\"{path}\"/></svg>"
    )))
}

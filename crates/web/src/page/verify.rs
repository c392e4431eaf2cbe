//! Whether a document is genuine, for everybody; and a document whose file is not there yet.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use crate::frame::csrf;
use crate::part::{Fact, Facts, Link, Part, Tone};
use crate::say::{pick, say};
use crate::words::{Told, summary};

/// The page on which anybody verifies a document.
#[derive(Debug, Clone)]
pub struct Verification {
    /// Who issues.
    pub government: String,
    /// Token of the session.
    pub csrf: String,
    /// What was asked.
    pub asked: String,
    /// What is wrong with the question.
    pub told: Vec<Told>,
    /// The answers; several where documents share a number.
    pub verdicts: Vec<Verdict>,
}

/// What is known of a document.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// How it is meant.
    pub tone: Tone,
    /// `Asli dan berlaku`, in the reader's language and in the other one: whoever scans a code chose no language.
    pub title: (String, String),
    /// What that means.
    pub text: String,
    /// What to do with it.
    pub more: Option<String>,
    /// What is known.
    pub facts: Vec<Fact>,
    /// What differs, one by one.
    pub differs: Vec<String>,
    /// Where more is.
    pub links: Vec<Link>,
}

impl Verdict {
    fn draw(&self, lang: Lang) -> Markup {
        let other = if lang == Lang::Id { Lang::En } else { Lang::Id };
        html! {
            section.verdict {
                div.note.(self.tone.class()) role="status" {
                    h2 { (self.title.0) }
                    @if self.title.1 != self.title.0 { p.soft lang=(other.code()) { (self.title.1) } }
                    p { (self.text) }
                    @if let Some(more) = &self.more { p { (more) } }
                }
                @if !self.differs.is_empty() { ul { @for line in &self.differs { li { (line) } } } }
                @if !self.facts.is_empty() { (Facts { facts: self.facts.clone() }.draw(lang)) }
                @if !self.links.is_empty() { p.acts { @for link in &self.links { a href=(link.path) { (link.text) } } } }
            }
        }
    }
}

impl Page for Verification {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let government = pick(lang, "Pemerintah Kota Contoh", "City Government of Contoh");
        let page = Self {
            government: government.clone(),
            csrf: "sample".to_owned(),
            asked: String::new(),
            told: Vec::new(),
            verdicts: Vec::new(),
        };
        let facts = vec![
            Fact::new(
                say!(lang, PaperFactDocument),
                pick(lang, "Piagam penghargaan", "Certificate of award"),
            ),
            Fact::new(say!(lang, PaperFactNumber), "117/2026"),
            Fact::new(say!(lang, PaperFactIssued), lang.date(super::at("2026-10-26T09:41").date())),
            Fact::new(say!(lang, PaperFactGovernment), government.clone()),
        ];
        let both = |lang: Lang, id: &str, en: &str| match lang {
            Lang::Id => (id.to_owned(), en.to_owned()),
            Lang::En => (en.to_owned(), id.to_owned()),
        };
        let genuine = Verdict {
            tone: Tone::Good,
            title: both(lang, "Asli dan berlaku", "Genuine and in force"),
            text: say!(lang, PaperGenuineText { government: government.as_str().into() }),
            more: Some(say!(lang, PaperGenuineCompare)),
            facts: facts.clone(),
            differs: Vec::new(),
            links: vec![Link::new(say!(lang, PaperSeeFile), "#")],
        };
        let date = lang.date(super::at("2026-11-02T09:41").date());
        let revoked = Verdict {
            tone: Tone::Bad,
            title: both(lang, "Sudah dicabut", "Revoked"),
            text: say!(lang, PaperRevokedText { government: government.as_str().into(), date: date.into() }),
            more: None,
            links: Vec::new(),
            ..genuine.clone()
        };
        let unknown = Verdict {
            tone: Tone::Warn,
            title: both(lang, "Tidak dikenal di sini", "Not known here"),
            text: say!(lang, PaperUnknownText { asked: "118/2026".into() }),
            more: None,
            facts: Vec::new(),
            differs: Vec::new(),
            links: Vec::new(),
        };
        let told = vec![Told { path: Some("asked".to_owned()), text: say!(lang, PaperVerifyEmpty) }];
        vec![
            ("verify", page.clone()),
            ("verify-wrong", Self { told, ..page.clone() }),
            (
                "verify-genuine",
                Self { asked: "117/2026".to_owned(), verdicts: vec![genuine], ..page.clone() },
            ),
            ("verify-revoked", Self { verdicts: vec![revoked], ..page.clone() }),
            ("verify-unknown", Self { asked: "118/2026".to_owned(), verdicts: vec![unknown], ..page }),
        ]
    }

    fn title(&self, lang: Lang) -> String {
        match self.verdicts.as_slice() {
            [one] => one.title.0.clone(),
            _ => say!(lang, PaperVerify),
        }
    }

    fn faulty(&self) -> bool {
        !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        let problem = |id: &str| self.told.iter().find(|told| told.path.as_deref() == Some(id));
        html! {
            (summary(&self.told).draw(lang))
            h1 { (say!(lang, PaperVerify)) }
            @if self.verdicts.is_empty() {
                p.lead { (say!(lang, PaperVerifyLead { government: self.government.as_str().into() })) }
            }
            @for verdict in &self.verdicts { (verdict.draw(lang)) }
            section {
                h2 { (say!(lang, PaperVerifyByText)) }
                form.narrow method="get" action="/periksa" {
                    div.ask.wrong[problem("asked").is_some()] {
                        label for="f-asked" { (say!(lang, PaperVerifyAsked)) }
                        span.hint #f-asked-hint { (say!(lang, PaperVerifyAskedHint)) }
                        @if let Some(problem) = problem("asked") { span.problem { (problem.text) } }
                        input #f-asked type="text" name="q" value=(self.asked) autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="f-asked-hint";
                    }
                    div.acts { button type="submit" { (say!(lang, PaperVerifyAsk)) } }
                }
            }
            section {
                h2 { (say!(lang, PaperVerifyByFile)) }
                form.narrow method="post" action="/periksa" enctype="multipart/form-data" {
                    (csrf(&self.csrf))
                    div.ask.wrong[problem("file").is_some()] {
                        label for="f-file" { (say!(lang, PaperVerifyFile)) }
                        span.hint #f-file-hint { (say!(lang, PaperVerifyFileHint)) }
                        @if let Some(problem) = problem("file") { span.problem { (problem.text) } }
                        input #f-file type="file" name="file" accept="application/pdf,application/json,.pdf,.json" aria-describedby="f-file-hint";
                    }
                    div.acts { button.quiet type="submit" { (say!(lang, PaperVerifyUpload)) } }
                }
            }
        }
    }
}

/// A document that is issued, and whose file is still to come.
#[derive(Debug, Clone)]
pub struct Preparing {
    /// What it is called.
    pub document: String,
    /// Back to its case.
    pub back: Link,
    /// The path to try again.
    pub again: String,
    /// It was tried, and did not work.
    pub failed: bool,
}

impl Page for Preparing {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let page = Self {
            document: pick(lang, "Piagam penghargaan 117/2026", "Certificate of award 117/2026"),
            back: Link::new(pick(lang, "Obat diantar ke rumah", "Medicine brought home"), "#"),
            again: "#".to_owned(),
            failed: false,
        };
        vec![("preparing", page.clone()), ("preparing-failed", Self { failed: true, ..page })]
    }

    fn title(&self, lang: Lang) -> String {
        if self.failed { say!(lang, PaperFailed) } else { say!(lang, PaperPreparing) }
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            a.back href=(self.back.path) { "← " (self.back.text) }
            p.kicker { (self.document) }
            h1 { (self.title(lang)) }
            p.lead { @if self.failed { (say!(lang, PaperFailedText)) } @else { (say!(lang, PaperPreparingText)) } }
            p.acts { a.button href=(self.again) { (say!(lang, PaperAgain)) } }
        }
    }
}

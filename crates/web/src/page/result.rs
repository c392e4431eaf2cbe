//! The result as the secretariat sees it before the plenary: two rules side by side, and what is uncertain.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use crate::part::{Bar, Column, Empty, Fact, Facts, Interval, Link, Notice, Part, Row, Table, Text, Tone};
use crate::say::{pick, say};

/// The result of the rounds so far.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Up to which round.
    pub round: String,
    /// The rule that decides, in a sentence.
    pub rule: String,
    /// So many are the best.
    pub best: usize,
    /// Entries, best first by the rule that decides.
    pub entries: Vec<Standing>,
    /// Where the cut runs on the scale of the calibrated score.
    pub cut: Option<f64>,
    /// What should be known before deciding.
    pub warnings: Vec<String>,
    /// So many further sheets would make the cut clear, and where they are given out.
    pub settle: Option<(u32, Link)>,
    /// Groups that the rules leave equal.
    pub tied: Vec<String>,
    /// Where the record and the minutes are.
    pub files: Vec<Link>,
    /// What is printed on the minutes: the record's hash, and its checkpoint's.
    pub hashes: Vec<Fact>,
    /// What the plenary does next.
    pub act: Option<Link>,
}

/// An entry's standing.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Place by the rule that decides.
    pub place: usize,
    /// Number and title.
    pub entry: Link,
    /// Whose it is.
    pub agency: String,
    /// Mean of the judges.
    pub mean: f64,
    /// Corrected for strict and lenient judges, and the range in which it may be.
    pub calibrated: (f64, f64, f64),
    /// Chance to be among the best, 0–1.
    pub chance: f64,
}

impl Standing {
    /// Nobody can tell on which side of the cut it is.
    fn grey(&self) -> bool {
        (0.1..=0.9).contains(&self.chance)
    }
}

impl Outcome {
    fn table(&self, lang: Lang) -> Table {
        let ends = |pick: fn(f64, f64) -> f64, from: f64| {
            self.entries.iter().fold(from, |end, one| pick(pick(end, one.calibrated.1), one.calibrated.2))
        };
        let axis = (ends(f64::min, f64::MAX), ends(f64::max, f64::MIN));
        let row = |(at, one): (usize, &Standing)| {
            let (value, low, high) = one.calibrated;
            let range =
                format!("{} ({}–{})", lang.number(value, 2), lang.number(low, 2), lang.number(high, 2));
            Row {
                cells: vec![
                    Text::Link(Link::new(
                        format!("{}. {}", one.place, one.entry.text),
                        one.entry.path.as_str(),
                    )),
                    Text::Plain(one.agency.clone()),
                    Text::Plain(lang.number(one.mean, 2)),
                    Text::Interval(Interval { text: range, value, range: (low, high), cut: self.cut, axis }),
                    Text::Bar(Bar { text: lang.number(one.chance, 2), share: one.chance }),
                ],
                grey: one.grey(),
                cut: (at + 1 == self.best && self.entries.len() > self.best)
                    .then(|| say!(lang, WebResultCut { best: self.best.into() })),
            }
        };
        Table {
            caption: say!(lang, WebResultTitle),
            quiet: true,
            columns: vec![
                Column::words(say!(lang, WebResultEntry)),
                Column::words(say!(lang, WebAgency)),
                Column::figures(say!(lang, WebResultMean)),
                Column::words(say!(lang, WebResultCalibrated)),
                Column::words(say!(lang, WebResultChance { best: self.best.into() })),
            ],
            rows: self.entries.iter().enumerate().map(row).collect(),
        }
    }
}

impl Page for Outcome {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let outcome = super::made::outcome(lang);
        let empty = Self {
            entries: Vec::new(),
            warnings: Vec::new(),
            settle: None,
            tied: Vec::new(),
            act: None,
            ..outcome.clone()
        };
        vec![("result", outcome), ("result-empty", empty)]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebResultTitle)
    }

    fn wide(&self) -> bool {
        true
    }

    fn body(&self, lang: Lang) -> Markup {
        let grey = self.entries.iter().filter(|one| one.grey()).count();
        html! {
            p.kicker { (self.round) }
            h1 { (say!(lang, WebResultTitle)) }
            @if self.entries.is_empty() {
                (Empty { title: say!(lang, WebResultEmpty), text: say!(lang, WebResultEmptyText), act: None }.draw(lang))
            } @else {
                p.lead { (self.rule) }
                @for tied in &self.tied {
                    (Notice::new(Tone::Warn, say!(lang, WebResultTied { entries: tied.into() })).draw(lang))
                }
                (self.table(lang).draw(lang))
                p.soft.small { (say!(lang, WebResultRead)) }
                section aria-labelledby="zona" {
                    h2 #zona { (say!(lang, WebResultGrey { count: grey.into() })) }
                    p { @if grey == 0 { (say!(lang, WebResultClear)) } @else { (say!(lang, WebResultGreyText)) } }
                    @if let Some((sheets, link)) = &self.settle {
                        p { (say!(lang, WebResultSettle { count: (*sheets).into() })) }
                        p.acts { a.button.quiet href=(link.path) { (link.text) } }
                    }
                }
                @if !self.warnings.is_empty() {
                    h2 { (say!(lang, WebResultWarnings)) }
                    ul { @for warning in &self.warnings { li { (warning) } } }
                }
                @if let Some(act) = &self.act { p.acts { a.button href=(act.path) { (act.text) } } }
            }
            @if !self.files.is_empty() {
                h2 { (say!(lang, PaperResultFiles)) }
                ul { @for file in &self.files { li { a href=(file.path) { (file.text) } } } }
                @if !self.hashes.is_empty() {
                    (Facts { facts: self.hashes.clone() }.draw(lang))
                    p.soft.small { (say!(lang, PaperResultHashText)) }
                }
            }
        }
    }
}

/// A warning of a sample.
pub(super) fn sample_warnings(lang: Lang) -> Vec<String> {
    vec![
        pick(
            lang,
            "Juri Bagus memberi nilai yang jauh lebih rendah daripada juri lain untuk entri yang sama (−0,6).",
            "Judge Bagus gives much lower scores than others to the same entries (−0.6).",
        ),
        pick(lang, "Entri 19 baru dinilai dua juri.", "Entry 19 was judged by two judges only."),
    ]
}

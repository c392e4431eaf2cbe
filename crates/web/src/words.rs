//! The engine's refusals and problems as sentences: what is wrong, where, and how to mend it.

use blueprint::model::{Bound, Field, FieldKind};
use blueprint::{Blueprint, Wordings};
use engine::{JudgingRefusal, Problem, ProblemKind, Refusal};
use jiff::tz::TimeZone;
use texts::Lang;

use crate::form::{Naming, anchor};
use crate::part::{Errors, Link};
use crate::say::{Moment, say};

/// A sentence, and beside which field it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The field's path, or `evidence:ID`.
    pub path: Option<String>,
    /// The sentence.
    pub text: String,
}

impl Told {
    /// A sentence that belongs to no field.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { path: None, text: text.into() }
    }
}

/// What is told, as a summary that leads to the fields.
#[must_use]
pub fn summary(told: &[Told]) -> Errors {
    let link = |one: &Told| {
        let path = one.path.as_deref().map(|path| format!("#{}", anchor(path))).unwrap_or_default();
        Link::new(one.text.as_str(), path)
    };
    Errors { problems: told.iter().map(link).collect() }
}

/// Who speaks about what: a refusal names fields, statuses and rules that the blueprint calls by its own words.
#[derive(Debug, Clone)]
pub struct Speaker<'a> {
    /// The blueprint.
    pub blueprint: &'a Blueprint,
    /// Its texts.
    pub words: &'a Wordings,
    /// The kind of case that the action is of.
    pub case: &'a str,
    /// The form of the action.
    pub form: Option<&'a str>,
    /// The office's zone.
    pub zone: &'a TimeZone,
    /// The reader's language.
    pub lang: Lang,
}

impl<'a> Speaker<'a> {
    /// A refusal in words: a sentence a problem.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> Vec<Told> {
        let lang = self.lang;
        let beside = |field: &Option<String>, text| vec![Told { path: field.clone(), text }];
        match refusal {
            Refusal::Incomplete { fields } => fields.iter().map(|field| self.missing(field)).collect(),
            Refusal::Invalid { problems } => problems.iter().map(|problem| self.problem(problem)).collect(),
            Refusal::Evidence { form, id } => {
                let text = self.text(&format!("evidence-{form}-{id}"));
                vec![Told {
                    path: Some(format!("evidence:{id}")),
                    text: say!(lang, WebRefusalEvidence { what: text.into() }),
                }]
            }
            Refusal::Check { form, id, field } => beside(field, self.text(&format!("check-{form}-{id}"))),
            Refusal::Require { case, id, field } => beside(field, self.text(&format!("refuse-{case}-{id}"))),
            Refusal::Reason => {
                vec![Told { path: Some("reason".to_owned()), text: say!(lang, WebRefusalReason) }]
            }
            Refusal::Taken { of, field } if !field.is_empty() => {
                let field_name = self
                    .words
                    .find(lang, &format!("field-{of}-{field}"), &[])
                    .unwrap_or_else(|| field.clone());
                vec![Told::new(say!(lang, WebRefusalTaken { field: field_name.into() }))]
            }
            other => vec![Told::new(self.plain(other))],
        }
    }

    /// A refusal that is about the whole.
    fn plain(&self, refusal: &Refusal) -> String {
        let lang = self.lang;
        match refusal {
            Refusal::Status { at } => {
                say!(
                    lang,
                    WebRefusalStatus { status: self.text(&format!("status-{}-{at}", self.case)).into() }
                )
            }
            Refusal::When => say!(lang, WebRefusalWhen),
            Refusal::Deadline { early, at } => {
                let at = Moment(at.to_zoned_datetime(self.zone.clone()));
                let (day, time) = (at.date(lang), at.zoned_time(lang));
                if *early {
                    say!(lang, WebRefusalEarly { day: day.into(), time: time.into() })
                } else {
                    say!(lang, WebRefusalLate { day: day.into(), time: time.into() })
                }
            }
            Refusal::Invariant { register, id } => self.text(&format!("invariant-{register}-{id}")),
            Refusal::Full { calendar, begins } => say!(
                lang,
                WebRefusalFull {
                    calendar: self.text(&format!("calendar-{calendar}")).into(),
                    day: lang.date(*begins).into(),
                }
            ),
            Refusal::Closed { calendar } => {
                say!(lang, WebRefusalClosed { calendar: self.text(&format!("calendar-{calendar}")).into() })
            }
            Refusal::Taken { of, .. } => {
                say!(lang, WebRefusalSingle { case: self.text(&format!("case-{of}")).into() })
            }
            Refusal::Number { .. } => say!(lang, WebRefusalNumber),
            Refusal::Conflict => say!(lang, WebRefusalConflict),
            Refusal::Judging(refusal) => self.judging(refusal),
            Refusal::Endless => say!(lang, WebRefusalEndless),
            _ => say!(lang, WebRefusalNotAllowed),
        }
    }

    fn judging(&self, refusal: &JudgingRefusal) -> String {
        let lang = self.lang;
        match refusal {
            JudgingRefusal::Order => say!(lang, WebJudgingOrder),
            JudgingRefusal::NoEntries => say!(lang, WebJudgingNoEntries),
            JudgingRefusal::NoPanel { entries } => {
                say!(
                    lang,
                    WebJudgingNoPanel { count: entries.len().into(), entries: entries.join(", ").into() }
                )
            }
            JudgingRefusal::Sheets { entries } => {
                say!(
                    lang,
                    WebJudgingSheets { count: entries.len().into(), entries: entries.join(", ").into() }
                )
            }
            JudgingRefusal::RoundsLeft => say!(lang, WebJudgingRoundsLeft),
            JudgingRefusal::Tied { groups } => {
                let groups: Vec<String> = groups.iter().map(|group| group.join(" = ")).collect();
                say!(lang, WebJudgingTied { groups: groups.join("; ").into() })
            }
            JudgingRefusal::Decision { about } => say!(lang, WebJudgingDecision { about: about.into() }),
            JudgingRefusal::Excluded => say!(lang, WebJudgingExcluded),
            JudgingRefusal::Ranking { reason } => say!(lang, WebJudgingRanking { reason: reason.into() }),
        }
    }

    /// An answer that is not there.
    fn missing(&self, path: &str) -> Told {
        let (lang, name) = (self.lang, self.label(path));
        let text = match self.field(path).map(|field| field.kind) {
            Some(FieldKind::Choice | FieldKind::Choices | FieldKind::YesNo | FieldKind::Session) => {
                say!(lang, WebMissingChoice { field: name.into() })
            }
            Some(FieldKind::File) => say!(lang, WebMissingFile { field: name.into() }),
            Some(FieldKind::Table | FieldKind::People) => say!(lang, WebMissingRows { field: name.into() }),
            _ if path.starts_with("scores.") => say!(lang, WebMissingScore { field: name.into() }),
            _ => say!(lang, WebMissing { field: name.into() }),
        };
        Told { path: Some(path.to_owned()), text }
    }

    /// A problem in words, with how to mend it.
    #[must_use]
    pub fn problem(&self, problem: &Problem) -> Told {
        let (lang, name) = (self.lang, self.label(&problem.field));
        let field = self.field(&problem.field);
        let text = match &problem.kind {
            ProblemKind::Unknown => say!(lang, WebProblemUnknown { field: name.into() }),
            ProblemKind::Type => self.no_such(field, name),
            ProblemKind::Option => say!(lang, WebProblemOption { field: name.into() }),
            ProblemKind::Length(most) => {
                say!(lang, WebProblemLength { field: name.into(), most: (*most).into() })
            }
            ProblemKind::Words(most) => {
                say!(lang, WebProblemWords { field: name.into(), most: (*most).into() })
            }
            ProblemKind::Digits(count) => {
                say!(lang, WebProblemDigits { field: name.into(), digits: (*count).into() })
            }
            ProblemKind::Least => self.beyond(&problem.field, name, false),
            ProblemKind::Most => self.beyond(&problem.field, name, true),
            ProblemKind::Decimals(0) => say!(lang, WebProblemWhole { field: name.into() }),
            ProblemKind::Decimals(most) => {
                say!(lang, WebProblemDecimals { field: name.into(), most: (*most).into() })
            }
            ProblemKind::FewRows(least) => {
                say!(lang, WebProblemFewRows { field: name.into(), least: (*least).into() })
            }
            ProblemKind::ManyRows(most) => {
                say!(lang, WebProblemManyRows { field: name.into(), most: (*most).into() })
            }
            ProblemKind::Media => {
                let kinds: Vec<String> = field
                    .and_then(|field| field.accept.as_ref())
                    .into_iter()
                    .flatten()
                    .map(|kind| kind.to_uppercase())
                    .collect();
                say!(lang, WebProblemMedia { field: name.into(), kinds: kinds.join(", ").into() })
            }
            ProblemKind::Size => {
                let size =
                    field.and_then(|field| field.size.as_ref()).map(ToString::to_string).unwrap_or_default();
                say!(lang, WebProblemSize { field: name.into(), size: size.into() })
            }
            ProblemKind::Reference => say!(lang, WebProblemReference { field: name.into() }),
            ProblemKind::Criterion => say!(lang, WebProblemCriterion { field: name.into() }),
        };
        Told { path: Some(problem.field.clone()), text }
    }

    /// Below the least or above the greatest value: which it is, where it can be told.
    fn beyond(&self, path: &str, name: String, above: bool) -> String {
        let (lang, field) = (self.lang, self.field(path));
        let declared = field.and_then(|field| if above { field.max.as_ref() } else { field.min.as_ref() });
        let bound = match declared {
            Some(Bound::Number(number)) => Some(*number),
            Some(Bound::Formula(_)) => None,
            None => self.scale(path).map(|(low, high)| if above { high } else { low }),
        };
        let day = field.is_some_and(|field| {
            matches!(field.kind, FieldKind::Date | FieldKind::Time | FieldKind::Instant)
        });
        match bound.map(|bound| lang.short_number(bound, 3)) {
            Some(most) if above => say!(lang, WebProblemMost { field: name.into(), most: most.into() }),
            Some(least) => say!(lang, WebProblemLeast { field: name.into(), least: least.into() }),
            None if day && above => say!(lang, WebProblemLate { field: name.into() }),
            None if day => say!(lang, WebProblemEarly { field: name.into() }),
            None if above => say!(lang, WebProblemHigh { field: name.into() }),
            None => say!(lang, WebProblemLow { field: name.into() }),
        }
    }

    /// Least and greatest score of `scores.CRITERION`, where all rubrics that have it agree.
    fn scale(&self, path: &str) -> Option<(f64, f64)> {
        let criterion = path.strip_prefix("scores.")?;
        let rubrics = &self.blueprint.judging.as_ref()?.rubric;
        let mut scales = rubrics.iter().filter_map(|rubric| {
            let declared = rubric.criterion.iter().find(|one| one.id == criterion)?;
            Some((declared.min.unwrap_or(rubric.min), declared.max.unwrap_or(rubric.max)))
        });
        let first = scales.next()?;
        scales.all(|other| other == first).then_some(first)
    }

    /// What was typed is nothing of its kind.
    fn no_such(&self, field: Option<&Field>, name: String) -> String {
        let lang = self.lang;
        match field.map(|field| field.kind) {
            Some(FieldKind::Date | FieldKind::Instant) => say!(lang, WebProblemDate { field: name.into() }),
            Some(FieldKind::Period) => say!(lang, WebProblemPeriod { field: name.into() }),
            Some(FieldKind::Time) => say!(lang, WebProblemTime { field: name.into() }),
            Some(FieldKind::Link) => say!(lang, WebProblemLink { field: name.into() }),
            Some(FieldKind::Number | FieldKind::Money) => say!(lang, WebProblemNumber { field: name.into() }),
            Some(FieldKind::YesNo) => say!(lang, WebMissingChoice { field: name.into() }),
            Some(FieldKind::File) => say!(lang, WebMissingFile { field: name.into() }),
            _ => say!(lang, WebProblemType { field: name.into() }),
        }
    }

    fn naming(&self) -> Option<Naming<'a>> {
        let form = self.blueprint.form(self.form?)?;
        Some(Naming { blueprint: self.blueprint, words: self.words, form, lang: self.lang })
    }

    fn field(&self, path: &str) -> Option<&'a Field> {
        self.naming().and_then(|naming| naming.field(path))
    }

    /// What a field is called; a cell with the number of its row; a criterion by its rubric.
    fn label(&self, path: &str) -> String {
        let lang = self.lang;
        let parts: Vec<&str> = path.split('.').collect();
        if let (["scores", criterion], Some(judging)) = (parts.as_slice(), &self.blueprint.judging) {
            let mut names = (judging.rubric.iter()).filter_map(|rubric| {
                self.words.find(lang, &format!("criterion-{}-{criterion}", rubric.id), &[])
            });
            return names.next().unwrap_or_else(|| (*criterion).to_owned());
        }
        let Some(naming) = self.naming() else { return path.to_owned() };
        match parts.as_slice() {
            [_, row, cell] => {
                let name = match (naming.field(path), *cell) {
                    (Some(_), _) => naming.label(path),
                    (None, "name") => say!(lang, WebPersonName),
                    (None, "part") => say!(lang, WebPersonPart),
                    (None, other) => other.to_owned(),
                };
                say!(lang, WebCellName { field: name.into(), row: (*row).into() })
            }
            _ if naming.field(path).is_some() => naming.label(path),
            _ => path.to_owned(),
        }
    }

    fn text(&self, key: &str) -> String {
        self.words.text(self.lang, key, &[])
    }
}

//! Mistakes as sentences, and as what a terminal or a page shows beside the line.
//!
//! The one place where a [`Mistake`] becomes a text. The picture of the line with its caret is drawn here in a few lines of text: this crate is
//! pure and also speaks to pages and tests, where a terminal's graphics would be in the way.

mod formula;

use std::fmt::Debug;

use texts::{Texts, msg};

use crate::diagnostic::{Diagnostic, Hint, Severity};
use crate::mistake::{Bounded, FluentDetail, Leak, Mistake, Thing, apart};

/// What is wrong, as a sentence.
#[must_use]
pub fn words(diagnostic: &Diagnostic, texts: &Texts) -> String {
    sentence(&diagnostic.mistake, texts)
}

/// What may have been meant, as a sentence.
#[must_use]
pub fn hint(diagnostic: &Diagnostic, texts: &Texts) -> Option<String> {
    Some(match diagnostic.hint.as_ref()? {
        Hint::Nearest(name) => texts.say(&msg::BlueprintHintNearest { name: name.into() }),
        Hint::OneOf(names) => texts.say(&msg::BlueprintHintOneOf { names: names.join(", ").into() }),
    })
}

/// `path:line:column: what is wrong`, the line with a caret below the place, and the hint. `text` is the file's.
#[must_use]
pub fn render(diagnostic: &Diagnostic, text: &str, texts: &Texts) -> String {
    let Diagnostic { path, line, column, .. } = diagnostic;
    let weight = match diagnostic.severity {
        Severity::Error => texts.say(&msg::BlueprintError),
        Severity::Warning => texts.say(&msg::BlueprintWarning),
    };
    let mut out = format!("{path}:{line}:{column}: {weight}: {}\n", words(diagnostic, texts));
    if let Some(source) = text.lines().nth(line.saturating_sub(1)).filter(|source| !source.trim().is_empty()) {
        let shown = source.replace('\t', " ");
        let width = text.get(diagnostic.span.clone()).map_or(1, |part| {
            part.lines().next().map_or(1, |first| first.trim_end().chars().count().max(1))
        });
        let number = line.to_string();
        let gutter = " ".repeat(number.len());
        let before = " ".repeat(column.saturating_sub(1));
        out.push_str(&format!("{gutter} |\n{number} | {shown}\n{gutter} | {before}{}\n", "^".repeat(width)));
    }
    if let Some(hint) = hint(diagnostic, texts) {
        out.push_str(&format!("  = {hint}\n"));
    }
    out
}

/// What a thing is called.
fn thing(what: Thing, texts: &Texts) -> String {
    let key = format!("blueprint-thing-{what}");
    texts.lookup(&key).unwrap_or(key)
}

/// A type as the declarations write it: `long_text`.
fn kind(kind: &impl Debug) -> String {
    apart(&format!("{kind:?}"), '_')
}

fn file_of(lang: &str) -> String {
    format!("texts/{lang}.ftl")
}

fn sentence(mistake: &Mistake, texts: &Texts) -> String {
    None.or_else(|| files_and_names(mistake, texts))
        .or_else(|| formula::sentence(mistake, texts))
        .or_else(|| cases(mistake, texts))
        .or_else(|| values(mistake, texts))
        .or_else(|| said(mistake, texts))
        .or_else(|| whole(mistake, texts))
        .unwrap_or_else(|| format!("{mistake:?}"))
}

fn files_and_names(mistake: &Mistake, texts: &Texts) -> Option<String> {
    Some(match mistake {
        Mistake::UnknownFile => texts.say(&msg::BlueprintUnknownFile),
        Mistake::MissingFile => texts.say(&msg::BlueprintMissingFile),
        Mistake::Toml { detail } => texts.say(&msg::BlueprintToml { detail: detail.into() }),
        Mistake::UnknownKey { key } => texts.say(&msg::BlueprintUnknownKey { key: key.into() }),
        Mistake::MissingKey { key } => texts.say(&msg::BlueprintMissingKey { key: key.into() }),
        Mistake::Shape { expected } => {
            let key = format!("blueprint-expected-{expected}");
            let expected = texts.lookup(&key).unwrap_or(key);
            texts.say(&msg::BlueprintShape { expected: expected.into() })
        }
        Mistake::UnknownWord { word } => texts.say(&msg::BlueprintUnknownWord { word: word.into() }),
        Mistake::FileName { expected } => {
            texts.say(&msg::BlueprintFileName { expected: expected.into() })
        }
        Mistake::IdShape { id } => texts.say(&msg::BlueprintIdShape { id: id.into() }),
        Mistake::Reserved { id } => texts.say(&msg::BlueprintReserved { id: id.into() }),
        Mistake::Duplicate { what, id, path, line } => texts.say(&msg::BlueprintDuplicate {
            what: thing(*what, texts).into(),
            id: id.into(),
            path: path.into(),
            line: line.to_string().into(),
        }),
        Mistake::Unknown { what, id } => {
            texts.say(&msg::BlueprintUnknown { what: thing(*what, texts).into(), id: id.into() })
        }
        Mistake::Unused { what, id } => {
            texts.say(&msg::BlueprintUnused { what: thing(*what, texts).into(), id: id.into() })
        }
        _ => return None,
    })
}

fn cases(mistake: &Mistake, texts: &Texts) -> Option<String> {
    Some(match mistake {
        Mistake::Unreachable { status } => {
            texts.say(&msg::BlueprintUnreachable { status: status.into() })
        }
        Mistake::DeadEnd { status } => texts.say(&msg::BlueprintDeadEnd { status: status.into() }),
        Mistake::NobodyMay { action } => texts.say(&msg::BlueprintNobodyMay { action: action.into() }),
        Mistake::NoView { role, case } => {
            texts.say(&msg::BlueprintNoView { role: role.into(), case: case.into() })
        }
        Mistake::AutoBySystem => texts.say(&msg::BlueprintAutoBySystem),
        Mistake::AutoWithoutWhen => texts.say(&msg::BlueprintAutoWithoutWhen),
        Mistake::FromFinal { status } => texts.say(&msg::BlueprintFromFinal { status: status.into() }),
        Mistake::OpensFrom => texts.say(&msg::BlueprintOpensFrom),
        Mistake::NeverOpened { case } => texts.say(&msg::BlueprintNeverOpened { case: case.into() }),
        Mistake::FixedDeadline => texts.say(&msg::BlueprintFixedDeadline),
        Mistake::GraceAlone => texts.say(&msg::BlueprintGraceAlone),
        Mistake::DerivedFlag { flag } => texts.say(&msg::BlueprintDerivedFlag { flag: flag.into() }),
        Mistake::FormOfTwo { form, first, second } => texts.say(&msg::BlueprintFormOfTwo {
            form: form.into(),
            first: first.into(),
            second: second.into(),
        }),
        Mistake::RowsOfRegister => texts.say(&msg::BlueprintRowsOfRegister),
        Mistake::FieldKind { field, expected, of } => {
            let of = of.as_ref().map_or_else(String::new, |of| format!(", of = \"{of}\""));
            texts.say(&msg::BlueprintFieldKind {
                field: field.into(),
                expected: kind(expected).into(),
                of: of.into(),
            })
        }
        Mistake::OtherCase { what, id, case } => texts.say(&msg::BlueprintOtherCase {
            what: thing(*what, texts).into(),
            id: id.into(),
            case: case.into(),
        }),
        Mistake::EachOfDocument { document } => {
            texts.say(&msg::BlueprintEachOfDocument { document: document.into() })
        }
        Mistake::ActOpens { action } => texts.say(&msg::BlueprintActOpens { action: action.into() }),
        Mistake::EachOfAct { case } => texts.say(&msg::BlueprintEachOfAct { case: case.into() }),
        _ => return None,
    })
}

fn values(mistake: &Mistake, texts: &Texts) -> Option<String> {
    Some(match mistake {
        Mistake::KeyOfOther { key, kind: of } => {
            texts.say(&msg::BlueprintKeyOfOther { key: key.into(), kind: kind(of).into() })
        }
        Mistake::KeyOfParameter { key, kind: of } => {
            texts.say(&msg::BlueprintKeyOfParameter { key: key.into(), kind: kind(of).into() })
        }
        Mistake::KindNeeds { key, kind: of } => {
            texts.say(&msg::BlueprintKindNeeds { key: key.into(), kind: kind(of).into() })
        }
        Mistake::TableInTable => texts.say(&msg::BlueprintTableInTable),
        Mistake::TwoSources => texts.say(&msg::BlueprintTwoSources),
        Mistake::MinOverMax => texts.say(&msg::BlueprintMinOverMax),
        Mistake::NoDefault { parameter } => {
            texts.say(&msg::BlueprintNoDefault { parameter: parameter.into() })
        }
        Mistake::Value { expected } => texts.say(&msg::BlueprintValue { kind: kind(expected).into() }),
        Mistake::OutOfBounds { bound: Bounded::Least, limit } => {
            texts.say(&msg::BlueprintUnderLeast { limit: limit.into() })
        }
        Mistake::OutOfBounds { bound: Bounded::Most, limit } => {
            texts.say(&msg::BlueprintOverMost { limit: limit.into() })
        }
        Mistake::Answer { kind: of } => texts.say(&msg::BlueprintAnswer { kind: kind(of).into() }),
        Mistake::Size => texts.say(&msg::BlueprintSize),
        Mistake::Time => texts.say(&msg::BlueprintTime),
        Mistake::Version => texts.say(&msg::BlueprintVersion),
        Mistake::NoSeq => texts.say(&msg::BlueprintNoSeq),
        Mistake::PatternName { name } => texts.say(&msg::BlueprintPatternName { name: name.into() }),
        Mistake::PatternBrace => texts.say(&msg::BlueprintPatternBrace),
        Mistake::Weights { sum } => {
            let sum = sum.parse().map_or_else(|_| sum.clone(), |sum| texts.lang().short_number(sum, 2));
            texts.say(&msg::BlueprintWeights { sum: sum.into() })
        }
        Mistake::Weight => texts.say(&msg::BlueprintWeight),
        Mistake::NotPermitted { what, id } => {
            texts.say(&msg::BlueprintNotPermitted { what: thing(*what, texts).into(), id: id.into() })
        }
        Mistake::ExtraId { id } => texts.say(&msg::BlueprintExtraId { id: id.into() }),
        Mistake::Zone { zone } => texts.say(&msg::BlueprintZone { zone: zone.into() }),
        Mistake::ParentCycle { id } => texts.say(&msg::BlueprintParentCycle { id: id.into() }),
        Mistake::Day => texts.say(&msg::BlueprintDay),
        Mistake::NoName => texts.say(&msg::BlueprintNoName),
        Mistake::NotSet { parameter } => {
            texts.say(&msg::BlueprintNotSet { parameter: parameter.into() })
        }
        _ => return None,
    })
}

/// About the blueprint's own texts, and what stands in them.
fn said(mistake: &Mistake, texts: &Texts) -> Option<String> {
    Some(match mistake {
        Mistake::Fluent { detail } => match detail {
            FluentDetail::Token(sign) => texts.say(&msg::BlueprintFluentToken { sign: sign.into() }),
            FluentDetail::NoValue(_) => texts.say(&msg::BlueprintFluentNoValue),
            FluentDetail::Again(key) => texts.say(&msg::BlueprintFluentAgain { key: key.into() }),
            FluentDetail::Braces => texts.say(&msg::BlueprintFluentBraces),
            FluentDetail::Other(detail) => {
                texts.say(&msg::BlueprintFluentOther { detail: detail.into() })
            }
        },
        Mistake::MissingText { key, langs } => {
            let files = langs.iter().map(|lang| file_of(lang)).collect::<Vec<_>>().join(", ");
            texts.say(&msg::BlueprintMissingText { key: key.into(), file: files.into() })
        }
        Mistake::UnusedText { key } => texts.say(&msg::BlueprintUnusedText { key: key.into() }),
        Mistake::OneLanguage { key, missing } => {
            texts.say(&msg::BlueprintOneLanguage { key: key.into(), file: file_of(missing).into() })
        }
        Mistake::UnknownVariable { variable } => {
            texts.say(&msg::BlueprintUnknownVariable { variable: variable.into() })
        }
        Mistake::UnknownReference { key } => {
            texts.say(&msg::BlueprintUnknownReference { key: key.into() })
        }
        Mistake::Leak { what, found } => match what {
            Leak::Mail => texts.say(&msg::BlueprintLeakMail { found: found.into() }),
            Leak::Address => texts.say(&msg::BlueprintLeakAddress { found: found.into() }),
            Leak::Uuid => texts.say(&msg::BlueprintLeakUuid { found: found.into() }),
            Leak::Digits => texts.say(&msg::BlueprintLeakDigits { found: found.into() }),
        },
        _ => return None,
    })
}

fn whole(mistake: &Mistake, texts: &Texts) -> Option<String> {
    Some(match mistake {
        Mistake::Changelog { version } => {
            texts.say(&msg::BlueprintChangelog { version: version.into() })
        }
        Mistake::NoStandard => texts.say(&msg::BlueprintNoStandard),
        Mistake::NoScenarios => texts.say(&msg::BlueprintNoScenarios),
        Mistake::TwoPublic => texts.say(&msg::BlueprintTwoPublic),
        Mistake::Template { detail } => texts.say(&msg::BlueprintTemplate { detail: detail.into() }),
        Mistake::Figure { share: true } => texts.say(&msg::BlueprintFigureShare),
        Mistake::Figure { share: false } => texts.say(&msg::BlueprintFigureValue),
        Mistake::NotSingle { case } => texts.say(&msg::BlueprintNotSingle { case: case.into() }),
        Mistake::NotFinal { status } => texts.say(&msg::BlueprintNotFinal { status: status.into() }),
        Mistake::NoFinalStatus { case } => {
            texts.say(&msg::BlueprintNoFinalStatus { case: case.into() })
        }
        Mistake::TieRule { rule } => texts.say(&msg::BlueprintTieRule { rule: rule.into() }),
        Mistake::NoJudging => texts.say(&msg::BlueprintNoJudging),
        Mistake::EffectElsewhere { case } => {
            texts.say(&msg::BlueprintEffectElsewhere { case: case.into() })
        }
        Mistake::NoEffect { effect, case } => {
            texts.say(&msg::BlueprintNoEffect { effect: (*effect).into(), case: case.into() })
        }
        Mistake::NoRounds => texts.say(&msg::BlueprintNoRounds),
        Mistake::LastAdvances => texts.say(&msg::BlueprintLastAdvances),
        Mistake::Empty => texts.say(&msg::BlueprintEmpty),
        Mistake::StepNeeds { key } => texts.say(&msg::BlueprintStepNeeds { key: key.into() }),
        Mistake::StepHasNot { key } => texts.say(&msg::BlueprintStepHasNot { key: key.into() }),
        Mistake::WrongCase { name, case } => {
            texts.say(&msg::BlueprintWrongCase { name: name.into(), case: case.into() })
        }
        Mistake::Withhold => texts.say(&msg::BlueprintWithhold),
        Mistake::About => texts.say(&msg::BlueprintAbout),
        Mistake::SameVersion => texts.say(&msg::BlueprintSameVersion),
        Mistake::StillThere { field } => {
            texts.say(&msg::BlueprintStillThere { field: field.into() })
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use texts::Lang;

    #[test]
    fn every_thing_has_a_word() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for what in Thing::ALL {
                assert!(texts.lookup(&format!("blueprint-thing-{what}")).is_some(), "{what} {lang}");
            }
        }
    }
}

//! Mistakes as sentences, and as what a terminal or a page shows beside the line.
//!
//! The one place where a [`Mistake`] becomes a text. The picture of the line with its caret is drawn here in a few lines of text: this crate is
//! pure and also speaks to pages and tests, where a terminal's graphics would be in the way.

mod formula;

use std::fmt::Debug;

use texts::{Texts, msg};

use crate::Folder;
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
        Hint::Nearest(name) => texts.say(&msg::MistakeHintNearest { name: name.into() }),
        Hint::OneOf(names) => texts.say(&msg::MistakeHintOneOf { names: names.join(", ").into() }),
    })
}

/// `path:line:column: what is wrong`, the line with a caret below the place, and the hint.
#[must_use]
pub fn render(diagnostic: &Diagnostic, folder: &Folder, texts: &Texts) -> String {
    let Diagnostic { path, line, column, .. } = diagnostic;
    let text = folder.get(path).map_or("", String::as_str);
    let weight = match diagnostic.severity {
        Severity::Error => texts.say(&msg::MistakeError),
        Severity::Warning => texts.say(&msg::MistakeWarning),
    };
    let mut out = format!("{path}:{line}:{column}: {weight}: {}\n", words(diagnostic, texts));
    if let Some(source) = text.lines().nth(line.saturating_sub(1)).filter(|source| !source.trim().is_empty())
    {
        let shown = source.replace('\t', " ");
        let width = text
            .get(diagnostic.span.clone())
            .map_or(1, |part| part.lines().next().map_or(1, |first| first.trim_end().chars().count().max(1)));
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
    let key = format!("mistake-thing-{what}");
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
        Mistake::UnknownFile => texts.say(&msg::MistakeUnknownFile),
        Mistake::MissingFile => texts.say(&msg::MistakeMissingFile),
        Mistake::Toml { detail } => {
            texts.say(&msg::MistakeToml { detail: texts::parser_words(detail, texts).into() })
        }
        Mistake::UnknownKey { key } => texts.say(&msg::MistakeUnknownKey { key: key.into() }),
        Mistake::MissingKey { key } => texts.say(&msg::MistakeMissingKey { key: key.into() }),
        Mistake::Shape { expected } => {
            let key = format!("mistake-expected-{expected}");
            let expected = texts.lookup(&key).unwrap_or(key);
            texts.say(&msg::MistakeShape { expected: expected.into() })
        }
        Mistake::UnknownWord { word } => texts.say(&msg::MistakeUnknownWord { word: word.into() }),
        Mistake::FileName { expected } => texts.say(&msg::MistakeFileName { expected: expected.into() }),
        Mistake::IdShape { id } => texts.say(&msg::MistakeIdShape { id: id.into() }),
        Mistake::Reserved { id } => texts.say(&msg::MistakeReserved { id: id.into() }),
        Mistake::Duplicate { what, id, path, line } => texts.say(&msg::MistakeDuplicate {
            what: thing(*what, texts).into(),
            id: id.into(),
            path: path.into(),
            line: line.to_string().into(),
        }),
        Mistake::Unknown { what, id } => {
            texts.say(&msg::MistakeUnknown { what: thing(*what, texts).into(), id: id.into() })
        }
        Mistake::Unused { what, id } => {
            texts.say(&msg::MistakeUnused { what: thing(*what, texts).into(), id: id.into() })
        }
        _ => return None,
    })
}

fn cases(mistake: &Mistake, texts: &Texts) -> Option<String> {
    Some(match mistake {
        Mistake::Unreachable { status } => texts.say(&msg::MistakeUnreachable { status: status.into() }),
        Mistake::DeadEnd { status } => texts.say(&msg::MistakeDeadEnd { status: status.into() }),
        Mistake::NobodyMay { action } => texts.say(&msg::MistakeNobodyMay { action: action.into() }),
        Mistake::NoView { role, case } => {
            texts.say(&msg::MistakeNoView { role: role.into(), case: case.into() })
        }
        Mistake::AutoBySystem => texts.say(&msg::MistakeAutoBySystem),
        Mistake::AutoWithoutWhen => texts.say(&msg::MistakeAutoWithoutWhen),
        Mistake::FromFinal { status } => texts.say(&msg::MistakeFromFinal { status: status.into() }),
        Mistake::OpensFrom => texts.say(&msg::MistakeOpensFrom),
        Mistake::NeverOpened { case } => texts.say(&msg::MistakeNeverOpened { case: case.into() }),
        Mistake::FixedDeadline => texts.say(&msg::MistakeFixedDeadline),
        Mistake::GraceAlone => texts.say(&msg::MistakeGraceAlone),
        Mistake::DerivedFlag { flag } => texts.say(&msg::MistakeDerivedFlag { flag: flag.into() }),
        Mistake::FormOfTwo { form, first, second } => texts.say(&msg::MistakeFormOfTwo {
            form: form.into(),
            first: first.into(),
            second: second.into(),
        }),
        Mistake::RowsOfRegister => texts.say(&msg::MistakeRowsOfRegister),
        Mistake::FieldKind { field, expected, of } => {
            let of = of.as_ref().map_or_else(String::new, |of| format!(", of = \"{of}\""));
            texts.say(&msg::MistakeFieldKind {
                field: field.into(),
                expected: kind(expected).into(),
                of: of.into(),
            })
        }
        Mistake::OtherCase { what, id, case } => texts.say(&msg::MistakeOtherCase {
            what: thing(*what, texts).into(),
            id: id.into(),
            case: case.into(),
        }),
        Mistake::EachOfDocument { document } => {
            texts.say(&msg::MistakeEachOfDocument { document: document.into() })
        }
        Mistake::ActOpens { action } => texts.say(&msg::MistakeActOpens { action: action.into() }),
        Mistake::EachOfAct { case } => texts.say(&msg::MistakeEachOfAct { case: case.into() }),
        _ => return None,
    })
}

fn values(mistake: &Mistake, texts: &Texts) -> Option<String> {
    Some(match mistake {
        Mistake::KeyOfOther { key, kind: of } => {
            texts.say(&msg::MistakeKeyOfOther { key: key.into(), kind: kind(of).into() })
        }
        Mistake::KeyOfParameter { key, kind: of } => {
            texts.say(&msg::MistakeKeyOfParameter { key: key.into(), kind: kind(of).into() })
        }
        Mistake::KindNeeds { key, kind: of } => {
            texts.say(&msg::MistakeKindNeeds { key: key.into(), kind: kind(of).into() })
        }
        Mistake::TableInTable => texts.say(&msg::MistakeTableInTable),
        Mistake::ColumnCondition { key } => texts.say(&msg::MistakeColumnCondition { key: (*key).into() }),
        Mistake::TwoSources => texts.say(&msg::MistakeTwoSources),
        Mistake::MinOverMax => texts.say(&msg::MistakeMinOverMax),
        Mistake::NoDefault { parameter } => texts.say(&msg::MistakeNoDefault { parameter: parameter.into() }),
        Mistake::Value { expected } => texts.say(&msg::MistakeValue { kind: kind(expected).into() }),
        Mistake::OutOfBounds { bound: Bounded::Least, limit } => {
            texts.say(&msg::MistakeUnderLeast { limit: limit.into() })
        }
        Mistake::OutOfBounds { bound: Bounded::Most, limit } => {
            texts.say(&msg::MistakeOverMost { limit: limit.into() })
        }
        Mistake::Answer { kind: of } => texts.say(&msg::MistakeAnswer { kind: kind(of).into() }),
        Mistake::Size => texts.say(&msg::MistakeSize),
        Mistake::Time => texts.say(&msg::MistakeTime),
        Mistake::Version => texts.say(&msg::MistakeVersion),
        Mistake::NoSeq => texts.say(&msg::MistakeNoSeq),
        Mistake::PatternName { name } => texts.say(&msg::MistakePatternName { name: name.into() }),
        Mistake::PatternBrace => texts.say(&msg::MistakePatternBrace),
        Mistake::Weights { sum } => {
            let sum = sum.parse().map_or_else(|_| sum.clone(), |sum| texts.lang().short_number(sum, 2));
            texts.say(&msg::MistakeWeights { sum: sum.into() })
        }
        Mistake::Weight => texts.say(&msg::MistakeWeight),
        Mistake::NotPermitted { what, id } => {
            texts.say(&msg::MistakeNotPermitted { what: thing(*what, texts).into(), id: id.into() })
        }
        Mistake::ExtraId { id } => texts.say(&msg::MistakeExtraId { id: id.into() }),
        Mistake::Zone { zone } => texts.say(&msg::MistakeZone { zone: zone.into() }),
        Mistake::ParentCycle { id } => texts.say(&msg::MistakeParentCycle { id: id.into() }),
        Mistake::Day => texts.say(&msg::MistakeDay),
        Mistake::NoName => texts.say(&msg::MistakeNoName),
        Mistake::NotSet { parameter } => texts.say(&msg::MistakeNotSet { parameter: parameter.into() }),
        _ => return None,
    })
}

/// About the blueprint's own texts, and what stands in them.
fn said(mistake: &Mistake, texts: &Texts) -> Option<String> {
    Some(match mistake {
        Mistake::Fluent { detail } => match detail {
            FluentDetail::Token(sign) => texts.say(&msg::MistakeFluentToken { sign: sign.into() }),
            FluentDetail::NoValue(_) => texts.say(&msg::MistakeFluentNoValue),
            FluentDetail::Again(key) => texts.say(&msg::MistakeFluentAgain { key: key.into() }),
            FluentDetail::Braces => texts.say(&msg::MistakeFluentBraces),
            FluentDetail::Other(detail) => texts.say(&msg::MistakeFluentOther { detail: detail.into() }),
        },
        Mistake::MissingText { key, langs } => {
            let files = langs.iter().map(|lang| file_of(lang)).collect::<Vec<_>>().join(", ");
            texts.say(&msg::MistakeMissingText { key: key.into(), file: files.into() })
        }
        Mistake::UnusedText { key } => texts.say(&msg::MistakeUnusedText { key: key.into() }),
        Mistake::OneLanguage { key, missing } => {
            texts.say(&msg::MistakeOneLanguage { key: key.into(), file: file_of(missing).into() })
        }
        Mistake::UnknownVariable { variable } => {
            texts.say(&msg::MistakeUnknownVariable { variable: variable.into() })
        }
        Mistake::UnknownReference { key } => texts.say(&msg::MistakeUnknownReference { key: key.into() }),
        Mistake::Leak { what, found } => match what {
            Leak::Mail => texts.say(&msg::MistakeLeakMail { found: found.into() }),
            Leak::Address => texts.say(&msg::MistakeLeakAddress { found: found.into() }),
            Leak::Uuid => texts.say(&msg::MistakeLeakUuid { found: found.into() }),
            Leak::Digits => texts.say(&msg::MistakeLeakDigits { found: found.into() }),
        },
        _ => return None,
    })
}

fn whole(mistake: &Mistake, texts: &Texts) -> Option<String> {
    Some(match mistake {
        Mistake::Changelog { version } => texts.say(&msg::MistakeChangelog { version: version.into() }),
        Mistake::NoStandard => texts.say(&msg::MistakeNoStandard),
        Mistake::NoScenarios => texts.say(&msg::MistakeNoScenarios),
        Mistake::TwoPublic => texts.say(&msg::MistakeTwoPublic),
        Mistake::Template { detail } => texts.say(&msg::MistakeTemplate { detail: detail.into() }),
        Mistake::Figure { share: true } => texts.say(&msg::MistakeFigureShare),
        Mistake::Figure { share: false } => texts.say(&msg::MistakeFigureValue),
        Mistake::NotSingle { case } => texts.say(&msg::MistakeNotSingle { case: case.into() }),
        Mistake::NotFinal { status } => texts.say(&msg::MistakeNotFinal { status: status.into() }),
        Mistake::NoFinalStatus { case } => texts.say(&msg::MistakeNoFinalStatus { case: case.into() }),
        Mistake::TieRule { rule } => texts.say(&msg::MistakeTieRule { rule: rule.into() }),
        Mistake::NoJudging => texts.say(&msg::MistakeNoJudging),
        Mistake::EffectElsewhere { case } => texts.say(&msg::MistakeEffectElsewhere { case: case.into() }),
        Mistake::NoEffect { effect, case } => {
            texts.say(&msg::MistakeNoEffect { effect: (*effect).into(), case: case.into() })
        }
        Mistake::NoRounds => texts.say(&msg::MistakeNoRounds),
        Mistake::NotUnits { parameter } => texts.say(&msg::MistakeNotUnits { parameter: parameter.into() }),
        Mistake::LastAdvances => texts.say(&msg::MistakeLastAdvances),
        Mistake::Empty => texts.say(&msg::MistakeEmpty),
        Mistake::StepNeeds { key } => texts.say(&msg::MistakeStepNeeds { key: key.into() }),
        Mistake::StepHasNot { key } => texts.say(&msg::MistakeStepHasNot { key: key.into() }),
        Mistake::WrongCase { name, case } => {
            texts.say(&msg::MistakeWrongCase { name: name.into(), case: case.into() })
        }
        Mistake::Withhold => texts.say(&msg::MistakeWithhold),
        Mistake::About => texts.say(&msg::MistakeAbout),
        Mistake::SameVersion => texts.say(&msg::MistakeSameVersion),
        Mistake::StillThere { field } => texts.say(&msg::MistakeStillThere { field: field.into() }),
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
                assert!(texts.lookup(&format!("mistake-thing-{what}")).is_some(), "{what} {lang}");
            }
        }
    }
}

//! What did not come out of a scenario, as sentences.

use app::scenario::{Failure, Wrong};
use blueprint::Diagnostic;
use texts::{Texts, msg};

/// One failure as a line.
pub(super) fn failure(failure: &Failure, texts: &Texts) -> String {
    let what = wrong(&failure.what, texts);
    match (failure.step, failure.expectation) {
        (0, _) => what,
        (step, 0) => texts.say(&msg::BlueprintAtStep { step: step.into(), what: what.into() }),
        (step, expectation) => texts.say(&msg::BlueprintAtExpectation {
            step: step.into(),
            expectation: expectation.into(),
            what: what.into(),
        }),
    }
}

/// A mistake in a file of the government's.
pub(crate) fn diagnostic(one: &Diagnostic, file: &str, texts: &Texts) -> String {
    format!("{file}:{}:{}: {}", one.line, one.column, blueprint::words(one, texts))
}

fn wrong(wrong: &Wrong, texts: &Texts) -> String {
    match wrong {
        Wrong::Cast(kinds) => texts.say(&msg::BlueprintWrongCast { kinds: kinds.into() }),
        Wrong::Unbound(found) => {
            let told: Vec<String> = found.iter().map(|one| blueprint::words(one, texts)).collect();
            told.join("; ")
        }
        Wrong::Unknown(name) => texts.say(&msg::BlueprintWrongName { name: name.into() }),
        Wrong::Value(value) => texts.say(&msg::BlueprintWrongValue { value: value.into() }),
        Wrong::Clock => texts.say(&msg::BlueprintWrongClock),
        Wrong::Refused(refusal) => texts.say(&msg::BlueprintWrongRefused { code: refusal.code().into() }),
        Wrong::OtherRefusal { expected, came } => {
            texts.say(&msg::BlueprintWrongOther { expected: expected.into(), came: came.code().into() })
        }
        Wrong::Accepted(code) => texts.say(&msg::BlueprintWrongAccepted { code: code.into() }),
        Wrong::Count { expected, came, .. } => {
            texts.say(&msg::BlueprintWrongCount { expected: (*expected).into(), came: (*came).into() })
        }
        Wrong::Changed => texts.say(&msg::BlueprintWrongChanged),
        Wrong::That(that) => texts.say(&msg::BlueprintWrongThat { that: that.into() }),
        Wrong::Sees { who, what } => {
            texts.say(&msg::BlueprintWrongSees { who: who.into(), what: what.into() })
        }
        Wrong::SeesNot { who, what } => {
            texts.say(&msg::BlueprintWrongSeesNot { who: who.into(), what: what.into() })
        }
        Wrong::May { who, what, may: true } => {
            texts.say(&msg::BlueprintWrongMay { who: who.into(), what: what.into() })
        }
        Wrong::May { who, what, may: false } => {
            texts.say(&msg::BlueprintWrongMayNot { who: who.into(), what: what.into() })
        }
        Wrong::Message { message, to } => {
            texts.say(&msg::BlueprintWrongMessage { message: message.into(), to: to.join(", ").into() })
        }
        Wrong::Documents { document, came } => {
            texts.say(&msg::BlueprintWrongDocuments { document: document.into(), came: (*came).into() })
        }
        Wrong::Indicator { indicator, came } => {
            texts.say(&msg::BlueprintWrongIndicator { indicator: indicator.into(), came: came.into() })
        }
        Wrong::History => texts.say(&msg::BlueprintWrongHistory),
    }
}

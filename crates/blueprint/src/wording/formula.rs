//! What is wrong with an expression, as a sentence.

use texts::{Texts, msg};

use crate::expr::SyntaxErrorKind;
use crate::mistake::Mistake;

pub(super) fn sentence(mistake: &Mistake, texts: &Texts) -> Option<String> {
    Some(match mistake {
        Mistake::Syntax(kind) => syntax(kind, texts),
        Mistake::Type(detail) => texts.say(&msg::MistakeType { detail: detail.into() }),
        Mistake::Needs { expected, found } => {
            texts.say(&msg::MistakeNeeds { expected: expected.into(), found: found.into() })
        }
        Mistake::NotEach => texts.say(&msg::MistakeNotEach),
        Mistake::NotCounted { path } => texts.say(&msg::MistakeNotCounted { path: path.into() }),
        _ => return None,
    })
}

fn syntax(kind: &SyntaxErrorKind, texts: &Texts) -> String {
    match kind {
        SyntaxErrorKind::End => texts.say(&msg::MistakeSyntaxEnd),
        SyntaxErrorKind::Unexpected(found) => {
            texts.say(&msg::MistakeSyntaxUnexpected { found: found.into() })
        }
        SyntaxErrorKind::Character(found) => {
            texts.say(&msg::MistakeSyntaxCharacter { found: found.to_string().into() })
        }
        SyntaxErrorKind::OpenText => texts.say(&msg::MistakeSyntaxOpenText),
        SyntaxErrorKind::Literal(found) => texts.say(&msg::MistakeSyntaxLiteral { found: found.into() }),
        SyntaxErrorKind::TooDeep => texts.say(&msg::MistakeSyntaxTooDeep),
        SyntaxErrorKind::TooLong => texts.say(&msg::MistakeSyntaxTooLong),
    }
}

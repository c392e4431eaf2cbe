//! What is wrong with an expression, as a sentence.

use texts::{Texts, msg};

use crate::expr::SyntaxErrorKind;
use crate::mistake::Mistake;

pub(super) fn sentence(mistake: &Mistake, texts: &Texts) -> Option<String> {
    Some(match mistake {
        Mistake::Syntax(kind) => syntax(kind, texts),
        Mistake::NotEach => texts.say(&msg::BlueprintNotEach),
        Mistake::NotCounted { path } => texts.say(&msg::BlueprintNotCounted { path: path.into() }),
        _ => return None,
    })
}

fn syntax(kind: &SyntaxErrorKind, texts: &Texts) -> String {
    match kind {
        SyntaxErrorKind::End => texts.say(&msg::BlueprintSyntaxEnd),
        SyntaxErrorKind::Unexpected(found) => {
            texts.say(&msg::BlueprintSyntaxUnexpected { found: found.into() })
        }
        SyntaxErrorKind::Character(found) => {
            texts.say(&msg::BlueprintSyntaxCharacter { found: found.to_string().into() })
        }
        SyntaxErrorKind::OpenText => texts.say(&msg::BlueprintSyntaxOpenText),
        SyntaxErrorKind::Literal(found) => {
            texts.say(&msg::BlueprintSyntaxLiteral { found: found.into() })
        }
        SyntaxErrorKind::TooDeep => texts.say(&msg::BlueprintSyntaxTooDeep),
        SyntaxErrorKind::TooLong => texts.say(&msg::BlueprintSyntaxTooLong),
    }
}

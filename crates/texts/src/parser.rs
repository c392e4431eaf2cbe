//! What a reader of TOML or JSON found wrong, in the reader's language. Their crates say it in English only, and give no kinds but the words.

use crate::{Texts, msg};

/// The sentence for a parser's English `message`, with what to do. What is not known by its words becomes a sentence of its own: nothing of the
/// message but the names and words that it quotes from the file is shown.
#[must_use]
pub fn parser_words(message: &str, texts: &Texts) -> String {
    let quoted = || message.split('`').nth(1).unwrap_or_default();
    let known = || {
        let known: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
        known.join(", ")
    };
    let starts = |words: &[&str]| words.iter().any(|word| message.starts_with(word));
    let has = |words: &[&str]| words.iter().any(|word| message.contains(word));
    match () {
        () if starts(&["unknown field"]) => {
            texts.say(&msg::ParserUnknownField { field: quoted().into(), known: known().into() })
        }
        () if starts(&["unknown variant"]) => {
            texts.say(&msg::ParserUnknownWord { word: quoted().into(), known: known().into() })
        }
        () if starts(&["missing field"]) => texts.say(&msg::ParserMissingField { field: quoted().into() }),
        () if starts(&["duplicate field"]) => texts.say(&msg::ParserTwiceField { field: quoted().into() }),
        () if message.ends_with(NOT_A_DAY) => texts.say(&msg::ParserNotDay { text: quoted().into() }),
        () if starts(&["invalid type"]) => wrong_kind(message, texts),
        () if starts(&["invalid value:", "invalid length"]) || has(&["untagged", "overflowed"]) => {
            texts.say(&msg::ParserWrongValue)
        }
        () if starts(&["EOF"]) => texts.say(&msg::ParserCutOff),
        () if starts(&["duplicate key", "cannot extend"]) => texts.say(&msg::ParserDuplicate),
        () if starts(&["missing value", "key with no value"]) => texts.say(&msg::ParserNoValue),
        () if starts(&["unclosed"]) => texts.say(&msg::ParserUnclosed),
        () if starts(&["string values must be quoted", "missing opening quote"]) => {
            texts.say(&msg::ParserUnquoted)
        }
        () if has(&["comma"]) || starts(&["trailing comma", "expected `,`"]) => texts.say(&msg::ParserComma),
        () if has(&["escape", "unicode", "control character", "lone "])
            || has(&["basic string", "literal string"]) =>
        {
            texts.say(&msg::ParserQuotes)
        }
        () if starts(&["unexpected key or value", "unexpected content", "trailing characters"]) => {
            texts.say(&msg::ParserAfter)
        }
        () if has(&["unquoted key", "invalid key", "key must be a string"]) => texts.say(&msg::ParserKey),
        () if has(NUMBERS) => texts.say(&msg::ParserNumber),
        () => texts.say(&msg::ParserSyntax),
    }
}

/// How a message ends that our own reading of days gives: `` `31-10-2026` is not a day ``.
pub const NOT_A_DAY: &str = "is not a day";

const NUMBERS: &[&str] = &[
    "number",
    "integer",
    "float",
    "digit",
    "leading zero",
    "sign",
    "radix",
    "mantissa",
    "fraction",
    "exponent",
    "date-time",
    "boolean",
];

fn wrong_kind(message: &str, texts: &Texts) -> String {
    let said = message.strip_prefix("invalid type: ").unwrap_or(message);
    let (found, wanted) = said.rsplit_once(", expected ").unwrap_or((said, ""));
    let kind = |words: &str| texts.say(&msg::ParserKind { kind: kind(words).into() });
    texts.say(&msg::ParserWrongKind { found: kind(found).into(), wanted: kind(wanted).into() })
}

/// The kind that serde's words name, such as `` integer `7` `` or `a sequence`.
fn kind(words: &str) -> &'static str {
    let starts = |heads: &[&str]| heads.iter().any(|head| words.starts_with(head));
    match () {
        () if starts(&["string", "a string", "a borrowed string", "char"]) => "text",
        () if starts(&["f64", "f32", "floating", "a number"]) => "number",
        () if starts(&[
            "integer",
            "u8",
            "u16",
            "u32",
            "u64",
            "usize",
            "i8",
            "i16",
            "i32",
            "i64",
            "isize",
            "a nonzero",
        ]) =>
        {
            "whole"
        }
        () if starts(&["bool", "a bool"]) => "yes-no",
        () if starts(&["sequence", "a sequence", "a tuple", "an array", "tuple"]) => "list",
        () if starts(&["map", "a map", "struct", "internally tagged", "a table"]) => "table",
        () if starts(&["datetime", "a TOML datetime", "a date"]) => "date",
        () if starts(&["null", "unit", "Option"]) => "nothing",
        () => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    #[test]
    fn no_english_word_of_a_parser_is_left_in_an_indonesian_sentence() {
        let texts = Texts::new(Lang::Id);
        for (message, part) in [
            (
                "unknown field `agencyy`, expected one of `agency`, `award`",
                "isian agencyy tidak dikenal. Yang dikenal: agency, award.",
            ),
            ("unknown field `b`, expected `award`", "isian b tidak dikenal. Yang dikenal: award."),
            ("missing field `award`", "isian award belum ada"),
            ("invalid type: integer `7`, expected a string", "tertulis bilangan bulat, seharusnya teks"),
            ("invalid type: string \"tiga, expected\", expected f64", "tertulis teks, seharusnya angka"),
            (
                "invalid type: map, expected a sequence at line 1 column 3",
                "tertulis tabel, seharusnya daftar",
            ),
            ("duplicate key", "sudah ada di atas"),
            ("invalid basic string", "tanda petik"),
            ("string values must be quoted", "di antara tanda petik"),
            ("unclosed array", "belum ditutup. Tambahkan ] atau }."),
            ("missing comma between array elements", "koma"),
            ("unexpected key or value", "setelah nilai"),
            ("`31-10-2026` is not a day", "31-10-2026 bukan tanggal"),
            ("some words that a later version may say", "tidak dapat dibaca"),
        ] {
            let said = parser_words(message, &texts);
            assert!(said.contains(part), "{message}: {said}");
            for word in ["expected", "invalid", "missing", "string", "integer", "line "] {
                assert!(!said.contains(word), "{message}: {said}");
            }
        }
    }
}

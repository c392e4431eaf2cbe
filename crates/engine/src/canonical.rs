//! Canonical JSON (RFC 8785) of what an event holds.
//!
//! The bytes are those of `serde_json_canonicalizer`, which still writes every number that is not a small integer. It parses each text that it has
//! written once more to sort by it, and that was most of a decision's time; here a value is built once and its keys are sorted as they stand.

use serde::Serialize;
use serde_json::{Number, Value};

/// Beyond these bounds a double no longer tells integers apart, and canonical JSON writes doubles.
const EXACT: std::ops::RangeInclusive<i64> = -9_007_199_254_740_991..=9_007_199_254_740_991;

/// The canonical JSON of plain data.
///
/// # Errors
///
/// Where the data have no JSON: keys that are no text, numbers that are not finite.
pub(crate) fn to_vec<T: Serialize>(data: &T) -> serde_json::Result<Vec<u8>> {
    let mut out = Vec::with_capacity(1_024);
    write(&mut out, &serde_json::to_value(data)?)?;
    Ok(out)
}

fn write(out: &mut Vec<u8>, value: &Value) -> serde_json::Result<()> {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(flag) => out.extend_from_slice(if *flag { b"true" } else { b"false" }),
        Value::Number(number) => write_number(out, number)?,
        Value::String(text) => serde_json::to_writer(out, text)?,
        Value::Array(items) => {
            out.push(b'[');
            for (n, item) in items.iter().enumerate() {
                if n > 0 {
                    out.push(b',');
                }
                write(out, item)?;
            }
            out.push(b']');
        }
        Value::Object(map) => {
            let mut entries: Vec<(&String, &Value)> = map.iter().collect();
            entries.sort_by(|(a, _), (b, _)| order(a, b));
            out.push(b'{');
            for (n, (key, item)) in entries.into_iter().enumerate() {
                if n > 0 {
                    out.push(b',');
                }
                serde_json::to_writer(&mut *out, key)?;
                out.push(b':');
                write(out, item)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

fn write_number(out: &mut Vec<u8>, number: &Number) -> serde_json::Result<()> {
    match number.as_i64() {
        Some(whole) if EXACT.contains(&whole) => serde_json::to_writer(out, &whole),
        _ => serde_json_canonicalizer::to_writer(number, out),
    }
}

/// By UTF-16 units, as the standard has it; for letters of ASCII that is by bytes.
fn order(a: &str, b: &str) -> std::cmp::Ordering {
    if a.is_ascii() && b.is_ascii() { a.cmp(b) } else { a.encode_utf16().cmp(b.encode_utf16()) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

    use proptest::prelude::*;
    use serde_json::{Map, Value, json};

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            (-1_000i64..1_000).prop_map(Value::from),
            any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::vec((any::<String>(), inner), 0..6)
                    .prop_map(|entries| Value::Object(entries.into_iter().collect::<Map<_, _>>())),
            ]
        })
    }

    proptest! {
        #[test]
        fn the_same_bytes_as_the_library(value in any_json()) {
            prop_assert_eq!(super::to_vec(&value).unwrap(), serde_json_canonicalizer::to_vec(&value).unwrap());
        }
    }

    #[test]
    fn keys_beyond_ascii_stand_in_the_order_of_utf_16() {
        // By bytes the letter of the private area comes first, by UTF-16 the clef.
        let value = json!({"\u{e000}": 1, "\u{1d11e}": 2, "b": 1.0, "a": "\u{1}\n"});
        let said = String::from_utf8(super::to_vec(&value).unwrap()).unwrap();
        assert_eq!(said, "{\"a\":\"\\u0001\\n\",\"b\":1,\"\u{1d11e}\":2,\"\u{e000}\":1}");
    }
}

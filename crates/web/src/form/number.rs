//! Numbers as people type them: `1.250,5` in Indonesian, `1,250.5` in English, and the other way where it cannot be meant otherwise.

use texts::Lang;

const fn signs(lang: Lang) -> (char, char) {
    match lang {
        Lang::Id => ('.', ','),
        Lang::En => (',', '.'),
    }
}

/// A machine's number as it is typed: `1250.5` is `1250,5`.
pub(super) fn typed(plain: &str, lang: Lang) -> String {
    plain.replace('.', &signs(lang).1.to_string())
}

/// Whole rupiah with the thousands apart.
pub(super) fn grouped(plain: &str, lang: Lang) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("-", digits));
    let mut out = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(signs(lang).0);
        }
        out.push(digit);
    }
    out
}

/// What was typed as a machine's number; as it stands where it is none.
///
/// One group of three digits is thousands, unless the field keeps three decimals: then `3.250` may be a weight.
pub(super) fn plain(typed: &str, lang: Lang, decimals: u32) -> String {
    let bare: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.strip_prefix("Rp").map_or(bare.as_str(), |rest| rest.trim_start_matches('.'));
    let (sign, digits) = match bare.strip_prefix(['-', '−']) {
        Some(digits) => ("-", digits),
        None => ("", bare),
    };
    let (group, point) = signs(lang);
    read(digits, group, point, decimals)
        .or_else(|| read(digits, point, group, decimals))
        .map_or_else(|| typed.to_owned(), |number| format!("{sign}{number}"))
}

fn read(digits: &str, group: char, point: char, decimals: u32) -> Option<String> {
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = match digits.split_once(point) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let groups: Vec<&str> = whole.split(group).collect();
    let joined = groups.concat();
    let apart = groups.len() > 1;
    let thousands = !apart
        || (groups.first().is_some_and(|first| first.len() <= 3)
            && groups.iter().skip(1).all(|one| one.len() == 3));
    let weight = fraction.is_none() && groups.len() == 2 && decimals >= 3;
    let sound = groups.iter().all(|one| all(one)) && fraction.is_none_or(all);
    (sound && thousands && !weight).then(|| match fraction {
        Some(fraction) => format!("{joined}.{fraction}"),
        None => joined,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Id};

    #[test]
    fn numbers_as_people_type_them() {
        for (typed, lang, decimals, meant) in [
            ("1.250,5", Id, 1, "1250.5"),
            ("1,250.5", En, 1, "1250.5"),
            ("1250.5", Id, 1, "1250.5"),
            ("12.5", Id, 1, "12.5"),
            ("12,5", En, 1, "12.5"),
            ("1.250", Id, 0, "1250"),
            ("1,250", En, 0, "1250"),
            ("3.250", Id, 3, "3.250"),
            ("3,250", Id, 3, "3.250"),
            ("Rp 1.250.000", Id, 0, "1250000"),
            ("Rp. 75.000", Id, 0, "75000"),
            ("1,250,000", Id, 0, "1250000"),
            ("−4", Id, 0, "-4"),
            (" 17 ", Id, 0, "17"),
            ("17 orang", Id, 0, "17 orang"),
            ("1.2.3", Id, 0, "1.2.3"),
            ("", Id, 0, ""),
        ] {
            assert_eq!(plain(typed, lang, decimals), meant, "{typed} {lang}");
        }
        assert_eq!(grouped("-1250000", Id), "-1.250.000");
        assert_eq!(grouped("100", En), "100");
    }
}

//! A text as it can stand on one line of print.

/// The text without what no press can set: control characters and marks of direction go, every run of white space
/// becomes one space.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        if c != '\u{a0}' && c.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// `None` also for a text with nothing to print.
pub(crate) fn some(text: Option<&String>) -> Option<String> {
    text.map(|text| plain(text)).filter(|text| !text.is_empty())
}

/// The text with its first letter large: `pertama` is `Pertama`.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// What carries no glyph, and could hide or turn what a reader sees.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_printed_goes() {
        assert_eq!(plain("  Pelita\r\n\tSi \u{0}Abah\u{202e} \u{7f}"), "Pelita Si Abah");
        assert_eq!(plain("#read(\"/etc/passwd\") *x* <&>"), "#read(\"/etc/passwd\") *x* <&>");
        assert_eq!(some(Some(&" \u{7}".to_string())), None);
        assert_eq!(capital("kedua"), "Kedua");
    }
}

//! What belongs to one installation must not travel: addresses of people and servers, keys of a database, numbers of citizens.

use std::ops::Range;

use super::Check;
use crate::load::{Part, kind_of};
use crate::mistake::{Leak, Mistake};
use crate::model::FileId;

/// Digits in a row from which a number is somebody's, not a quantity.
const LONG: usize = 12;

/// Names of hosts that are nobody's.
const NOBODY: [&str; 6] =
    ["contoh.id", "example.id", "example.com", "example.org", "example.net", "localhost"];

pub(super) fn leaks(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    for (at, file) in blueprint.files.iter().enumerate() {
        let (Ok(id), Some(part)) = (FileId::try_from(at), kind_of(&file.path)) else { continue };
        for (span, what) in found(&file.text) {
            let scenario = part == Part::Scenario;
            let allowed = match what {
                Leak::Mail => false,
                Leak::Address => scenario || part == Part::Prose || legal(&file.text, part, span.start),
                Leak::Uuid => false,
                Leak::Digits => scenario,
            };
            if !allowed {
                let found = file.text.get(span.clone()).unwrap_or_default().to_owned();
                check.error(id, span, Mistake::Leak { what, found });
            }
        }
    }
}

/// Whether a place is in a text of the standard of service or in the source of a rule.
fn legal(text: &str, part: Part, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    match part {
        // The key of a Fluent message is the last line that begins at the margin.
        Part::Text => before
            .lines()
            .rev()
            .find(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
            .is_some_and(|line| line.starts_with("standard-")),
        _ => before.lines().next_back().is_some_and(|line| line.trim_start().starts_with("law")),
    }
}

/// Everything in a text that looks local.
pub(crate) fn found(text: &str) -> Vec<(Range<usize>, Leak)> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in
        text.split_inclusive(|letter: char| letter.is_whitespace() || "\"'<>()[]{},;`|".contains(letter))
    {
        let bare = word
            .trim_end_matches(|letter: char| letter.is_whitespace() || "\"'<>()[]{},;`|.".contains(letter));
        if let Some(what) = what(bare) {
            found.push((start..start + bare.len(), what));
        }
        start += word.len();
    }
    found
}

fn what(word: &str) -> Option<Leak> {
    if word.len() < 6 {
        return None;
    }
    let address = word.find("https://").or_else(|| word.find("http://"));
    if let Some(address) = address.and_then(|at| word.get(at..)) {
        let host = address.split("://").nth(1).unwrap_or_default();
        let host = host.split(['/', ':', '?', '#']).next().unwrap_or_default();
        return (!nobodys(host)).then_some(Leak::Address);
    }
    if let Some((person, host)) = word.split_once('@') {
        let mail = person.chars().next_back().is_some_and(char::is_alphanumeric)
            && host.contains('.')
            && host.chars().all(|letter| letter.is_ascii_alphanumeric() || ".-".contains(letter));
        return (mail && !nobodys(host)).then_some(Leak::Mail);
    }
    if word.split(['=', ':', '/']).any(is_uuid) {
        return Some(Leak::Uuid);
    }
    let mut run = 0;
    let long = word.bytes().any(|byte| {
        run = if byte.is_ascii_digit() { run + 1 } else { 0 };
        run >= LONG
    });
    long.then_some(Leak::Digits)
}

fn nobodys(host: &str) -> bool {
    host.ends_with(".example")
        || NOBODY.iter().any(|nobody| host == *nobody || host.ends_with(&format!(".{nobody}")))
}

fn is_uuid(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [8, 4, 4, 4, 12] && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_somebodys_is_found() {
        let text = "a@dinas.go.id b@contoh.id https://mail.kota.go.id/x https://a.contoh.id @2026-03-01 \
                    6f1c2f1e-8d3b-4c1e-9f6a-0b2d3c4e5f60 3574011203900001 123456789 40";
        let found: Vec<Leak> = found(text).into_iter().map(|(_, what)| what).collect();
        assert_eq!(found, [Leak::Mail, Leak::Address, Leak::Uuid, Leak::Digits]);
    }
}

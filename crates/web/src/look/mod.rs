//! How it looks: one stylesheet, its colours as tokens, and the shade of a government's own colour that can be read.

mod colour;

use sha2::{Digest, Sha256};

pub use colour::{Accent, Colour, accent, contrast};

/// The stylesheet as it was written.
pub const STYLESHEET: &str = include_str!("look.css");

/// The stylesheet as it is served, under a name that changes with it, so that browsers may keep it for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// `look-0a1b2c3d4e5f.css`
    pub name: String,
    /// CSS.
    pub css: String,
}

impl Look {
    /// The look of a government; its colour, where it has one, in a shade that can be read.
    #[must_use]
    pub fn new(own: Option<Colour>) -> Self {
        let mut css = STYLESHEET.to_owned();
        if let Some(Accent { light, dark }) = own.map(accent) {
            css.push_str(&format!(
                "\n:root {{ --accent: {light}; }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; }} }}\n"
            ));
        }
        Self { name: hashed("look", &css), css }
    }
}

/// A file's name with a part of its hash.
pub(crate) fn hashed(stem: &str, css: &str) -> String {
    let hash = hex::encode(Sha256::digest(css.as_bytes()));
    format!("{stem}-{}.css", hash.get(..12).unwrap_or(&hash))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Tokens of a scheme, as the stylesheet has them.
    fn tokens(dark: bool) -> BTreeMap<String, Colour> {
        let from = |css: &str| -> BTreeMap<String, Colour> {
            let block = css.split_once(":root {").unwrap().1.split_once('}').unwrap().0;
            let pairs = block.split(';').filter_map(|one| one.trim().strip_prefix("--")?.split_once(':'));
            pairs.map(|(name, value)| (name.to_owned(), value.trim().parse().unwrap())).collect()
        };
        let mut all = from(STYLESHEET);
        if dark {
            all.extend(from(STYLESHEET.split_once("(prefers-color-scheme: dark)").unwrap().1));
        }
        all
    }

    /// What stands on what, as text: at least 4.5:1.
    const TEXT: &[(&str, &[&str])] = &[
        (
            "ink",
            &["paper", "panel", "field", "good-wash", "warn-wash", "bad-wash", "grape-wash", "link-wash"],
        ),
        ("soft", &["paper", "panel", "field", "good-wash"]),
        ("link", &["paper", "panel", "good-wash", "warn-wash", "bad-wash", "grape-wash", "link-wash"]),
        ("link-deep", &["paper", "panel"]),
        ("on-leaf", &["leaf", "leaf-deep"]),
        ("paper", &["ink", "bad"]),
        ("good", &["good-wash", "paper"]),
        ("warn", &["warn-wash", "paper", "panel"]),
        ("bad", &["bad-wash", "paper", "panel"]),
        ("grape", &["grape-wash", "paper"]),
        ("accent", &["paper", "panel"]),
        ("focus-ink", &["focus"]),
    ];

    /// What must be seen against what: at least 3:1.
    const SHAPES: &[(&str, &[&str])] = &[
        ("edge", &["paper", "panel", "field"]),
        ("leaf", &["paper", "panel", "field", "track"]),
        ("accent", &["paper", "panel"]),
        ("bad", &["paper", "field"]),
        ("good", &["paper", "good-wash"]),
        ("warn", &["paper", "warn-wash"]),
        ("grape", &["paper", "grape-wash"]),
        ("focus-ink", &["focus"]),
    ];

    #[test]
    fn every_pair_can_be_read_in_both_schemes() {
        for dark in [false, true] {
            let tokens = tokens(dark);
            for (pairs, least) in [(TEXT, 4.5), (SHAPES, 3.0)] {
                for (front, grounds) in pairs {
                    for ground in *grounds {
                        let found = contrast(tokens[*front], tokens[*ground]);
                        assert!(
                            found >= least,
                            "dark={dark}: {front} on {ground} is {found:.2}, not {least}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn the_stylesheet_has_no_colour_beside_its_tokens() {
        let rules = STYLESHEET.split_once("/* Ground */").unwrap().1;
        let print = rules.find("@media print").unwrap();
        // White paper, the white ground of a QR code and the ink of the skip link are what they are in both schemes.
        let fixed = rules[..print].replace("background: #ffffff", "").replace("color: #1d2327", "");
        assert!(!fixed.contains(": #"), "a colour that no test computes");
        let known = tokens(false);
        for used in STYLESHEET.split("var(--").skip(1) {
            let name = used.split_once(')').unwrap().0;
            assert!(known.contains_key(name), "--{name} is no token");
        }
        assert_eq!(known.len(), tokens(true).len());
    }

    #[test]
    fn the_stylesheet_is_small_and_its_name_follows_it() {
        assert!(STYLESHEET.len() <= 22 * 1024, "{} bytes", STYLESHEET.len());
        let (plain, own) = (Look::new(None), Look::new(Some("#ffd700".parse().unwrap())));
        assert_ne!(plain.name, own.name);
        assert_eq!(plain, Look::new(None));
        assert!(
            own.css.contains("--accent") && plain.name.starts_with("look-") && plain.name.ends_with(".css")
        );
    }

    #[test]
    fn any_colour_of_a_government_gets_a_shade_that_can_be_read() {
        let (light, dark) = (tokens(false), tokens(true));
        let step = [0_u8, 51, 102, 153, 204, 255];
        for red in step {
            for green in step {
                for blue in step {
                    let made = accent(Colour { red, green, blue });
                    for (shade, scheme) in [(made.light, &light), (made.dark, &dark)] {
                        for ground in ["paper", "panel"] {
                            let found = contrast(shade, scheme[ground]);
                            assert!(found >= 4.5, "{red} {green} {blue}: {shade} on {ground} is {found:.2}");
                        }
                    }
                }
            }
        }
        let own: Colour = "#0c5b48".parse().unwrap();
        assert_eq!(accent(own).light, own, "a colour that can be read stays as it is");
    }
}

//! A form with every type of question, for samples and tests.

use std::collections::BTreeMap;

use blueprint::{Blueprint, Diagnostic, Folder, Wordings, load};
use maud::Markup;
use texts::Lang;

use super::{Ask, Button, Naming, Posted, Typed};
use crate::say::pick;
use crate::words::Told;

/// A small blueprint and its texts.
#[derive(Debug)]
pub struct Sample {
    /// The blueprint.
    pub blueprint: Blueprint,
    /// What it says.
    pub words: Wordings,
}

impl Sample {
    /// Loads the sample; a test holds that it can be loaded.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn load() -> Result<Self, Vec<Diagnostic>> {
        let files = [
            ("blueprint.toml", include_str!("sample/blueprint.toml")),
            ("cases/entry.toml", include_str!("sample/entry.toml")),
            ("forms/everything.toml", include_str!("sample/everything.toml")),
            ("scenarios/draft.toml", include_str!("sample/draft.toml")),
            ("texts/id.ftl", include_str!("sample/id.ftl")),
            ("texts/en.ftl", include_str!("sample/en.ftl")),
            ("CHANGELOG.md", "## 1.0.0\n"),
        ];
        let folder: Folder = files.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
        let blueprint = load(&folder)?;
        let words = Wordings::new(&blueprint);
        Ok(Self { blueprint, words })
    }

    /// Its form with names.
    #[must_use]
    pub fn naming(&self, lang: Lang) -> Option<Naming<'_>> {
        let form = self.blueprint.form("everything")?;
        Some(Naming { blueprint: &self.blueprint, words: &self.words, form, lang })
    }

    /// The form as HTML, with what was typed and what is wrong with it.
    #[must_use]
    pub fn draw(&self, typed: &Typed, told: &[Told], lang: Lang) -> Markup {
        let Some(naming) = self.naming(lang) else { return Markup::default() };
        let agencies = vec![
            ("rsud".to_owned(), "RSUD Contoh".to_owned()),
            ("dinkes".to_owned(), pick(lang, "Dinas Kesehatan", "Health Office")),
        ];
        let button = |value: &str, id: &str, en: &str, quiet| Button {
            value: value.to_owned(),
            text: pick(lang, id, en),
            quiet,
        };
        Ask {
            naming,
            typed,
            told,
            action: "/kirim",
            csrf: "sample",
            hidden: &[("id".to_owned(), "c0ffee".to_owned()), ("seen".to_owned(), "3".to_owned())],
            choices: &BTreeMap::from([("for_agency".to_owned(), agencies)]),
            only: &[],
            reason: None,
            buttons: &[
                button("start", "Simpan draf", "Save draft", false),
                button("send", "Periksa dan kirim", "Check and send", true),
            ],
        }
        .draw()
    }

    /// What a hurried person may have typed.
    #[must_use]
    pub fn typed(lang: Lang) -> Typed {
        let text = |name: &str, text: &str| (name.to_owned(), Posted::Text(text.to_owned()));
        let pairs = vec![
            text("title", &pick(lang, "Obat diantar ke rumah", "Medicine brought home")),
            text(
                "summary",
                &pick(
                    lang,
                    "Pasien lansia tidak lagi mengantre obat.",
                    "Elderly patients no longer queue for medicine.",
                ),
            ),
            text("kind", "copied"),
            text("reach", ""),
            text("reach", "elderly"),
            text("cost", "12 juta"),
            text("begun_on.day", "31"),
            text("begun_on.month", "Februari"),
            text("begun_on.year", "2025"),
            text("results.rows", "2"),
            text("results.1.measure", &pick(lang, "Lama tunggu", "Waiting time")),
            text("results.1.before", "52,5"),
            text("results.2.measure", ""),
        ];
        Typed::posted(pairs, &[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_a_sound_blueprint() {
        let sample = Sample::load();
        let found: Vec<_> = sample
            .as_ref()
            .err()
            .into_iter()
            .flatten()
            .map(|one| format!("{}:{} {:?}", one.path, one.line, one.mistake))
            .collect();
        assert_eq!(found, Vec::<String>::new());
    }
}

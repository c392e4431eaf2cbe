//! Samples of what a document's template gets, so that every template is compiled before anybody needs it.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use texts::Lang;

use crate::Blueprint;
use crate::check::Typed;
use crate::expr::Value;
use crate::model::Document;

/// Compiles templates. Implemented by whoever has a typesetter: this crate has none.
pub trait Templates {
    /// What is wrong with a template when it is set with a sample; nothing where it compiles.
    fn check(&self, path: &str, source: &str, sample: &SampleData) -> Vec<TemplateFault>;
}

/// A mistake in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// Counted from 1; 0 where it is not known.
    pub line: usize,
    /// Counted from 1, in characters; 0 where it is not known.
    pub column: usize,
    /// The typesetter's own words.
    pub message: String,
}

/// Everything that a template gets, invented.
#[derive(Debug, Clone, PartialEq)]
pub struct SampleData {
    /// The reader's language.
    pub lang: Lang,
    /// Number of the document, where it has a series.
    pub number: Option<String>,
    /// The day on which it is issued.
    pub day: Date,
    /// The unit that issues it.
    pub agency: String,
    /// The government.
    pub government: String,
    /// Verification address, where the document carries one.
    pub address: Option<String>,
    /// It is marked as an example.
    pub example: bool,
    /// `data` of the declaration.
    pub data: BTreeMap<String, Value>,
}

impl SampleData {
    pub(crate) fn of(
        blueprint: &Blueprint,
        document: &Document,
        data: &BTreeMap<&str, Typed>,
        lang: Lang,
    ) -> Self {
        let (agency, government) = match lang {
            Lang::Id => ("Dinas Contoh", "Pemerintah Kota Contoh"),
            Lang::En => ("Example Office", "Government of Example City"),
        };
        Self {
            lang,
            number: document.series.as_ref().map(|series| format!("{series}/001/2026")),
            day: date(2026, 3, 2),
            agency: agency.to_owned(),
            government: government.to_owned(),
            address: document.verify.then(|| "https://contoh.id/v/7K2M9Q".to_owned()),
            example: true,
            data: data.iter().map(|(key, typed)| ((*key).to_owned(), typed.sample(blueprint))).collect(),
        }
    }
}

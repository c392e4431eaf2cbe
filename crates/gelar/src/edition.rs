//! The edition file: what an office declares about its award before the first score.
//!
//! One TOML file serves `rank`, `decide` and `certificates`; every flag of the command line overrides it.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use judging::{Model, TieRule};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use texts::{Texts, msg};

use crate::failure::Failure;

/// An edition as its file declares it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Edition {
    /// The government that holds the award, such as `Pemerintah Kota Contoh`.
    pub(crate) government: String,
    /// Name of the award.
    pub(crate) award: String,
    /// Name of the edition, such as `2026`.
    pub(crate) edition: String,
    /// True for an invented or a historical example: every document is marked as one.
    pub(crate) example: bool,
    /// The rule of the result.
    pub(crate) result: ResultRule,
    /// Rounds in the order in which they are held; empty: as the spreadsheets have them, equal weights.
    #[serde(rename = "round")]
    pub(crate) rounds: Vec<RoundRule>,
    /// How certificates look.
    pub(crate) certificate: CertificateRule,
}

/// Which model ranks, how many win, how ties break.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ResultRule {
    pub(crate) best: Option<usize>,
    pub(crate) model: Option<Model>,
    pub(crate) ties: Vec<TieRule>,
    pub(crate) seed: Option<u64>,
}

/// A round's weight and rubric.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RoundRule {
    /// As the sheet, file or round column names it.
    pub(crate) id: String,
    pub(crate) weight: f64,
    #[serde(rename = "criterion", default)]
    pub(crate) criteria: Vec<CriterionRule>,
}

/// A criterion's weight and scale.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CriterionRule {
    /// As the spreadsheet's header names it.
    pub(crate) id: String,
    pub(crate) weight: f64,
    /// Low and high end point.
    pub(crate) scale: Option<[f64; 2]>,
}

/// What stands on every certificate.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct CertificateRule {
    /// Pattern of the number, such as `INOVASI/{year}/{seq:3}`.
    pub(crate) number: Option<String>,
    /// Where it is signed.
    pub(crate) city: String,
    /// The day on it.
    #[serde(deserialize_with = "civil_date")]
    pub(crate) on: Option<Date>,
    pub(crate) signer: SignerRule,
    /// Start of the verification address that the QR carries.
    pub(crate) verify: Option<String>,
    /// SVG file of the crest, beside the edition file.
    pub(crate) crest: Option<PathBuf>,
}

/// Who signs.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct SignerRule {
    pub(crate) office: String,
    pub(crate) name: String,
    pub(crate) rank: Option<String>,
    pub(crate) staff_number: Option<String>,
}

impl Edition {
    /// Reads the file where one is named; without one, an edition that declares nothing.
    pub(crate) fn load(path: Option<&Path>, texts: &Texts) -> Result<Self, Failure> {
        let Some(path) = path else { return Ok(Self::default()) };
        let bytes = crate::files::read(path, texts)?;
        let shown = path.display().to_string();
        let text = String::from_utf8(bytes)
            .map_err(|_| Failure::new(texts.say(&msg::CliNotText { file: (&shown).into() })))?;
        let mut edition: Self = toml::from_str(&text).map_err(|e| toml_failure(&shown, &text, &e, texts))?;
        if let Some(crest) = &edition.certificate.crest {
            let beside = path.parent().unwrap_or(Path::new("")).join(crest);
            edition.certificate.crest = Some(beside);
        }
        Ok(edition)
    }

    /// The award and its edition as one title, such as `Gelar Inovasi Pelayanan Publik 2026`.
    pub(crate) fn title(&self) -> String {
        format!("{} {}", self.award, self.edition).trim().to_string()
    }
}

/// A day, written as a TOML date or as a text: `2026-10-26`, `"2026-10-26"`.
pub(crate) fn civil_date<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Date(toml::value::Datetime),
        Text(String),
    }
    let text = match Written::deserialize(from)? {
        Written::Date(date) => date.to_string(),
        Written::Text(text) => text,
    };
    text.parse().map(Some).map_err(|_| D::Error::custom(format!("`{text}` {}", texts::NOT_A_DAY)))
}

/// A TOML mistake with its line and column.
pub(crate) fn toml_failure(file: &str, text: &str, error: &toml::de::Error, texts: &Texts) -> Failure {
    let at = error.span().map_or(0, |s| s.start).min(text.len());
    let before = text.get(..at).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    Failure::new(texts.say(&msg::CliToml {
        file: file.into(),
        line: line.to_string().into(),
        column: column.to_string().into(),
        detail: texts::parser_words(error.message(), texts).into(),
    }))
}

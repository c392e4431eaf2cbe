//! The press: fonts and templates, loaded once, and what turns facts into PDF/A.

use std::collections::BTreeSet;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::syntax::Source;
use typst::text::FontBook;
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};
use typst_kit::fonts::FontStore;
use typst_pdf::PdfStandard;

use crate::desk::{Desk, Errors, reason};
use crate::line::plain;
use crate::paper::Paper;
use crate::{Certificate, CrestError, EMBLEM, Minutes, check_crest, frame, qr};

/// Fonts and templates, loaded once; share one among all threads.
pub struct Press {
    pub(crate) library: LazyHash<Library>,
    pub(crate) fonts: FontStore,
    /// Every character that one of the fonts can set.
    characters: BTreeSet<u32>,
    certificate: Source,
    minutes: Source,
    /// Border and seal of a winner, and the border of a participant, under the accent they are drawn in.
    frames: [(&'static str, Bytes, Bytes); 2],
}

/// The most characters that one text of a certificate has; beyond it no size of type is both readable and small
/// enough.
const LONGEST: usize = 400;

/// For an archive and for a reader's voice: the strictest that certificates and dated minutes meet together.
const ARCHIVABLE: &[PdfStandard] = &[PdfStandard::A_2a, PdfStandard::Ua_1];
const ACCESSIBLE: &[PdfStandard] = &[PdfStandard::Ua_1];

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PressError {
    /// The crest is not one that we print.
    #[error("the crest is refused: {0}")]
    Crest(#[from] CrestError),
    /// A character that none of the fonts has: PDF/A forbids a gap in its place.
    #[error("no font has the character {character:?} of `{text}`")]
    Character {
        /// The character.
        character: char,
        /// The text it stands in.
        text: String,
    },
    /// A text too long for a certificate.
    #[error("a certificate has no room for a text of {length} characters: `{start}…`")]
    TooLong {
        /// How long it is.
        length: usize,
        /// How it begins.
        start: String,
    },
    /// The address that the QR code would carry is too long for a printed code.
    #[error("an address of {0} bytes is too long for a printed QR code")]
    Address(usize),
    /// Typst could not set the document, or not as PDF/A.
    #[error("the document cannot be set: {0}")]
    Typesetting(String),
    /// The facts could not be handed to the template.
    #[error("the facts cannot be handed to the template")]
    Data(#[from] serde_json::Error),
}

impl Press {
    /// Loads the fonts and parses the templates.
    #[must_use]
    pub fn new() -> Self {
        let mut fonts = FontStore::new();
        fonts.extend(typst_kit::fonts::embedded());
        let characters = characters(fonts.book());
        let frames = ["#5f2a68", "#0c5b48"]
            .map(|ink| (ink, Bytes::from_string(frame::border(ink)), Bytes::from_string(frame::seal(ink))));
        Self {
            library: LazyHash::new(Library::default()),
            fonts,
            characters,
            certificate: Source::detached(include_str!("../templates/certificate.typ")),
            minutes: Source::detached(include_str!("../templates/minutes.typ")),
            frames,
        }
    }

    /// The certificate as PDF/A-2a and PDF/UA-1, always one page.
    ///
    /// # Errors
    /// Where the crest is refused, a text is too long or has a character without a glyph, or the address is too
    /// long for a QR code.
    pub fn certificate(&self, certificate: &Certificate) -> Result<Vec<u8>, PressError> {
        self.certificate_desk(certificate)?.print().map_err(said)
    }

    /// The minutes as PDF/A-2a and PDF/UA-1; as PDF/UA-1 alone while they have no day, since an archive asks for one.
    ///
    /// # Errors
    /// Where a character has no glyph.
    pub fn minutes(&self, minutes: &Minutes) -> Result<Vec<u8>, PressError> {
        self.minutes_desk(minutes)?.print().map_err(said)
    }

    /// The first character of `text` that no font has; it can be asked before anything is printed.
    #[must_use]
    pub fn unprintable(&self, text: &str) -> Option<char> {
        plain(text).chars().find(|c| !c.is_ascii() && !self.characters.contains(&u32::from(*c)))
    }

    fn certificate_desk(&self, certificate: &Certificate) -> Result<Desk<'_>, PressError> {
        let crest = certificate.crest.as_deref().unwrap_or(EMBLEM);
        check_crest(crest)?;
        certificate.texts().try_for_each(short_enough)?;
        let worded = certificate.worded();
        let data = serde_json::to_value(&worded)?;
        let mut files = vec![("crest.svg", Bytes::from_string(crest.to_string()))];
        for (ink, border, seal) in &self.frames {
            if *ink == worded.accent {
                files.push(("border.svg", border.clone()));
                files.push(("seal.svg", seal.clone()));
            }
        }
        if let Some(verify) = &worded.verify {
            let code = qr::svg(&verify.address).ok_or(PressError::Address(verify.address.len()))?;
            files.push(("qr.svg", Bytes::from_string(code)));
        }
        let name = format!("gelar/certificate/{}/{}", certificate.lang, certificate.hash());
        self.desk(&self.certificate, &data, files, name)
    }

    fn minutes_desk(&self, minutes: &Minutes) -> Result<Desk<'_>, PressError> {
        let data = serde_json::to_value(Paper::of(minutes))?;
        let name = format!("gelar/minutes/{}/{}", minutes.lang, minutes.record_hash);
        let desk = self.desk(&self.minutes, &data, Vec::new(), name)?;
        Ok(if minutes.on.is_some() { desk } else { Desk { standards: ACCESSIBLE, ..desk } })
    }

    fn desk(
        &self,
        template: &Source,
        data: &Value,
        mut files: Vec<(&'static str, Bytes)>,
        name: String,
    ) -> Result<Desk<'_>, PressError> {
        texts(data).try_for_each(|text| self.settable(text))?;
        files.push(("data.json", Bytes::new(serde_json::to_vec(data)?)));
        let (main, sources) = (template.id(), vec![template.clone()]);
        Ok(Desk { press: self, main, sources, files, name, standards: ARCHIVABLE })
    }

    fn settable(&self, text: &str) -> Result<(), PressError> {
        match text.chars().find(|c| !c.is_ascii() && !self.characters.contains(&u32::from(*c))) {
            None => Ok(()),
            Some(character) => Err(PressError::Character { character, text: text.to_string() }),
        }
    }
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

/// Every character that one of the fonts has, without the private ones, which mean nothing outside a font.
fn characters(book: &FontBook) -> BTreeSet<u32> {
    let infos = (0..).map_while(|index| book.info(index));
    let all = infos.flat_map(|info| info.coverage.iter().collect::<Vec<_>>());
    all.filter(|c| !(0xe000..=0xf8ff).contains(c) && *c < 0xf_0000).collect()
}

/// Every text within a value.
fn texts(value: &Value) -> Box<dyn Iterator<Item = &str> + '_> {
    match value {
        Value::String(text) => Box::new(std::iter::once(text.as_str())),
        Value::Array(values) => Box::new(values.iter().flat_map(texts)),
        Value::Object(fields) => Box::new(fields.values().flat_map(texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => Box::new(std::iter::empty()),
    }
}

fn short_enough(text: &str) -> Result<(), PressError> {
    match text.chars().count() {
        0..=LONGEST => Ok(()),
        length => Err(PressError::TooLong { length, start: text.chars().take(40).collect() }),
    }
}

fn said(errors: Errors) -> PressError {
    PressError::Typesetting(errors.iter().map(reason).collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use texts::Lang;
    use typst::layout::{Frame, FrameItem};

    use super::*;
    use crate::Honour;

    /// Fonts are read once for all tests.
    static PRESS: LazyLock<Press> = LazyLock::new(Press::new);

    /// The text of each page, in the order of its frames.
    fn pages(desk: &Desk<'_>) -> Vec<String> {
        fn read(frame: &Frame, into: &mut String) {
            for (_, item) in frame.items() {
                match item {
                    FrameItem::Group(group) => read(&group.frame, into),
                    FrameItem::Text(text) => {
                        into.push_str(&text.text);
                        into.push(' ');
                    }
                    _ => {}
                }
            }
        }
        let document = desk.set().unwrap();
        let page = |page: &typst_layout::Page| {
            let mut text = String::new();
            read(&page.frame, &mut text);
            text
        };
        document.pages().iter().map(page).collect()
    }

    fn certificate_text(facts: &Certificate) -> String {
        let pages = pages(&PRESS.certificate_desk(facts).unwrap());
        assert_eq!(pages.len(), 1, "{facts:?}");
        pages.concat()
    }

    #[test]
    fn equal_facts_give_equal_bytes_that_claim_pdf_a_and_ua() {
        for lang in Lang::ALL {
            let again = Press::new();
            let certificate = Certificate::sample(lang);
            let minutes = Minutes::sample(lang);
            let printed = [PRESS.certificate(&certificate).unwrap(), PRESS.minutes(&minutes).unwrap()];
            assert_eq!(printed[0], again.certificate(&certificate).unwrap());
            assert_eq!(printed[1], again.minutes(&minutes).unwrap());
            for pdf in printed {
                let text = String::from_utf8_lossy(&pdf);
                for claim in [
                    "<pdfaid:part>2<",
                    "<pdfaid:conformance>A<",
                    "<pdfuaid:part>1<",
                    &format!("/Lang({lang})"),
                    "/MarkInfo",
                ] {
                    assert!(text.contains(claim), "{claim}");
                }
            }
        }
    }

    #[test]
    fn every_sample_can_be_printed() {
        for lang in Lang::ALL {
            for place in 1..=7 {
                let honour = Honour::Winner { place };
                certificate_text(&Certificate { honour, ..Certificate::sample(lang) });
            }
            PRESS.certificate(&Certificate::sample_participant(lang)).unwrap();
            PRESS.minutes(&Minutes::sample_open(lang)).unwrap();
            let numbered = pages(&PRESS.minutes_desk(&Minutes::sample(lang)).unwrap());
            assert!(numbered.len() > 1);
        }
    }

    #[test]
    fn a_name_that_looks_like_markup_is_a_name() {
        for name in ["#read(\"/etc/passwd\")", "*x* _y_ $z$ `q` = H", "<a> @b // c \\ d #e[f]", "#panic()"] {
            let facts = Certificate { innovation: name.to_string(), ..Certificate::sample(Lang::Id) };
            let text = certificate_text(&facts);
            assert!(text.contains(name), "{name} in {text}");
        }
    }

    #[test]
    fn nothing_is_reached_but_our_files() {
        for code in [
            "#read(\"/etc/passwd\")",
            "#read(\"data.txt\")",
            "#include \"other.typ\"",
            "#import \"@preview/cetz:0.4.0\"",
            "#datetime.today().display()",
        ] {
            let template = Source::detached(code);
            let desk = PRESS.desk(&template, &Value::Null, Vec::new(), String::new()).unwrap();
            assert!(desk.set().is_err(), "{code}");
        }
    }

    #[test]
    fn names_of_any_length_stay_on_one_page() {
        let unbroken = "Sistem".repeat(30);
        let long = "Sistem Informasi Pelayanan Terpadu ".repeat(11);
        for name in ["3G", "Si", &unbroken, &long[..130], &long[..380]] {
            for facts in [Certificate::sample(Lang::Id), Certificate::sample_participant(Lang::En)] {
                let facts = Certificate {
                    innovation: name.to_string(),
                    agency: name.to_string(),
                    government: long[..90].to_string(),
                    ..facts
                };
                certificate_text(&facts);
            }
        }
        let facts = Certificate { innovation: "x".repeat(401), ..Certificate::sample(Lang::Id) };
        assert!(matches!(PRESS.certificate(&facts), Err(PressError::TooLong { length: 401, .. })));
    }

    #[test]
    fn what_may_be_missing_may_be_missing() {
        let facts =
            Certificate { verify_base: None, crest: None, sample: false, ..Certificate::sample(Lang::Id) };
        let text = certificate_text(&facts);
        let marks = |text: &str| text.matches("CONTOH").count();
        assert!(marks(&text) == 1 && !text.contains("Bukan dokumen") && !text.contains("Periksa"), "{text}");
        let text = certificate_text(&Certificate::sample(Lang::Id));
        assert!(marks(&text) == 2 && text.contains("Bukan dokumen") && text.contains("Periksa"), "{text}");
    }

    #[test]
    fn the_code_on_the_sheet_is_the_address() {
        for facts in [Certificate::sample(Lang::Id), Certificate::sample_participant(Lang::En)] {
            let desk = PRESS.certificate_desk(&facts).unwrap();
            let (_, code) = desk.files.iter().find(|(name, _)| *name == "qr.svg").unwrap();
            let read = qr::tests::read(std::str::from_utf8(code).unwrap());
            assert_eq!(Some(read), facts.verify_address());
        }
        let far = Certificate { verify_base: Some("x".repeat(400)), ..Certificate::sample(Lang::Id) };
        assert!(matches!(PRESS.certificate(&far), Err(PressError::Address(_) | PressError::TooLong { .. })));
    }

    #[test]
    fn what_cannot_be_printed_is_said() {
        let script = Certificate { innovation: "Aksara ꦗꦮ".to_string(), ..Certificate::sample(Lang::Id) };
        assert!(matches!(PRESS.certificate(&script), Err(PressError::Character { character: 'ꦗ', .. })));
        let crest = Certificate { crest: Some("<svg/>".to_string()), ..Certificate::sample(Lang::Id) };
        assert!(matches!(PRESS.certificate(&crest), Err(PressError::Crest(CrestError::NotSvg))));
    }
}

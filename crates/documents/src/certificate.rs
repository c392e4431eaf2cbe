//! The certificate (`piagam`): one innovation honoured, on one sheet worth framing.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use texts::{Lang, Texts, msg};

use crate::line::{capital, plain, some};

/// The facts of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The language of the document.
    pub lang: Lang,
    /// Who gives it: `Pemerintah Kota Contoh`.
    pub government: String,
    /// The award's name: `Gelar Inovasi Pelayanan Publik`.
    pub award: String,
    /// The edition as it is said: `2026`.
    pub edition: String,
    /// What for.
    pub honour: Honour,
    /// The innovation's name, the largest thing on the sheet.
    pub innovation: String,
    /// The agency's name.
    pub agency: String,
    /// The certificate's number.
    pub number: String,
    /// Where it is given: `Kota Contoh`.
    pub city: String,
    /// The day it is given.
    pub on: Date,
    /// Who signs.
    pub signer: Signer,
    /// Where certificates are verified; without it no QR code is printed.
    pub verify_base: Option<String>,
    /// The crest as SVG text; the neutral emblem where there is none.
    pub crest: Option<String>,
    /// Marks the document as a sample.
    pub sample: bool,
}

/// What a certificate honours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Honour {
    /// A place among the winners, from 1.
    Winner {
        /// The place.
        place: usize,
    },
    /// Having taken part.
    Participant,
}

/// Who signs a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    /// The office: `Wali Kota Contoh`.
    pub office: String,
    /// The person's name with titles.
    pub name: String,
    /// The rank, where the office carries one: `Pembina Utama Muda`.
    pub rank: Option<String>,
    /// The staff number (NIP), where the person has one.
    pub staff_number: Option<String>,
}

/// How much of the hash an address carries, in hex digits: 128 bits, more than anyone can search.
const PREFIX: usize = 32;

/// What a certificate says, and what its hash is over. The field names are part of what is hashed: a change makes
/// every old hash unverifiable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateFacts {
    /// Always `gelar/certificate/1`.
    pub kind: String,
    /// Who gives it.
    pub government: String,
    /// The award's name.
    pub award: String,
    /// The edition.
    pub edition: String,
    /// What for.
    pub honour: Honour,
    /// The innovation's name.
    pub innovation: String,
    /// The agency's name.
    pub agency: String,
    /// The certificate's number.
    pub number: String,
    /// Where it is given.
    pub city: String,
    /// The day it is given.
    pub on: Date,
    /// Who signs.
    pub signer: Signer,
    /// SHA-256 in hex of the crest, where it has its own.
    pub crest: Option<String>,
    /// Whether it is marked as a sample.
    pub sample: bool,
}

impl CertificateFacts {
    /// SHA-256 in hex over the facts as canonical JSON (RFC 8785).
    #[must_use]
    pub fn hash(&self) -> String {
        // Texts, a whole number and a truth value: there is nothing here that JSON cannot hold.
        let canonical = serde_json_canonicalizer::to_vec(self).unwrap_or_default();
        hex::encode(Sha256::digest(canonical))
    }
}

impl Certificate {
    /// What it says, without how it looks.
    ///
    /// The language and the place of verification are left out: the same honour in two languages is one
    /// certificate, and a site may move. The crest stands as its hash.
    #[must_use]
    pub fn facts(&self) -> CertificateFacts {
        CertificateFacts {
            kind: "gelar/certificate/1".to_string(),
            government: self.government.clone(),
            award: self.award.clone(),
            edition: self.edition.clone(),
            honour: self.honour,
            innovation: self.innovation.clone(),
            agency: self.agency.clone(),
            number: self.number.clone(),
            city: self.city.clone(),
            on: self.on,
            signer: self.signer.clone(),
            crest: self.crest.as_ref().map(|svg| hex::encode(Sha256::digest(svg))),
            sample: self.sample,
        }
    }

    /// The hash of its facts.
    #[must_use]
    pub fn hash(&self) -> String {
        self.facts().hash()
    }

    /// What the QR code carries: the base, the number and the first 128 bits of the hash, as
    /// `https://…/periksa?n=400%2F117&h=9f3a…`.
    ///
    /// The number stands in the query, since many proxies refuse or undo an escaped slash in a path.
    #[must_use]
    pub fn verify_address(&self) -> Option<String> {
        let base = some(self.verify_base.as_ref())?;
        let joint = if base.contains('?') { '&' } else { '?' };
        Some(format!("{base}{joint}n={}&h={}", escaped(&self.number), self.prefix()))
    }

    fn prefix(&self) -> String {
        let mut hash = self.hash();
        hash.truncate(PREFIX);
        hash
    }

    /// An invented winner of an invented city, marked as a sample.
    #[must_use]
    pub fn sample(lang: Lang) -> Self {
        let (government, city, office) = match lang {
            Lang::Id => ("Pemerintah Kota Contoh", "Kota Contoh", "Wali Kota Contoh"),
            Lang::En => ("City Government of Contoh", "Contoh", "Mayor of Contoh"),
        };
        Self {
            lang,
            government: government.to_string(),
            award: "Gelar Inovasi Pelayanan Publik".to_string(),
            edition: "2026".to_string(),
            honour: Honour::Winner { place: 1 },
            innovation: "Pelita Si Abah".to_string(),
            agency: "Dinas Lingkungan Hidup".to_string(),
            number: "400.10.4/117/425.012/2026".to_string(),
            city: city.to_string(),
            on: date(2026, 10, 26),
            signer: Signer {
                office: office.to_string(),
                name: "Dra. Hj. Ratna Wulandari, M.Si.".to_string(),
                rank: None,
                staff_number: None,
            },
            verify_base: Some("https://inovasi.contoh.go.id/periksa".to_string()),
            crest: Some(crate::CITY_CREST.to_string()),
            sample: true,
        }
    }

    /// An invented participant with a long name, signed by an official with rank and staff number, without a crest.
    #[must_use]
    pub fn sample_participant(lang: Lang) -> Self {
        let winner = Self::sample(lang);
        Self {
            honour: Honour::Participant,
            innovation:
                "Sistem Antrean Terpadu Pelayanan Administrasi Kependudukan bagi Warga Lanjut Usia dan \
                         Penyandang Disabilitas di Kelurahan"
                    .to_string(),
            agency: "Dinas Kependudukan dan Pencatatan Sipil".to_string(),
            number: "400.10.4/131/425.012/2026".to_string(),
            signer: Signer {
                office: match lang {
                    Lang::Id => "Sekretaris Daerah Kota Contoh",
                    Lang::En => "Secretary of the City of Contoh",
                }
                .to_string(),
                name: "Drs. Bambang Prasetyo, M.M.".to_string(),
                rank: Some("Pembina Utama Madya".to_string()),
                staff_number: Some("19680214 199403 1 007".to_string()),
            },
            crest: None,
            ..winner
        }
    }

    /// Every text that came from outside, the crest apart.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        let always = [
            &self.government,
            &self.award,
            &self.edition,
            &self.innovation,
            &self.agency,
            &self.number,
            &self.city,
            &self.signer.office,
            &self.signer.name,
        ];
        let sometimes = [&self.signer.rank, &self.signer.staff_number, &self.verify_base];
        always.into_iter().chain(sometimes.into_iter().flatten()).map(String::as_str)
    }

    /// The certificate in words, as the template takes it.
    pub(crate) fn worded(&self) -> Worded {
        let texts = Texts::new(self.lang);
        let government = plain(&self.government);
        let innovation = plain(&self.innovation);
        let number = plain(&self.number);
        let Honoured { heading, r#as, honour, why, numeral } = self.honoured(&texts);
        let mut title = texts.say(&msg::DocumentsCertificateTitle {
            heading: (&heading).into(),
            innovation: (&innovation).into(),
        });
        if self.sample {
            title = texts.say(&msg::DocumentsSampleTitle { title: title.into() });
        }
        Worded {
            lang: self.lang,
            title,
            on: Day { year: self.on.year(), month: self.on.month(), day: self.on.day() },
            accent: self.honour.accent(),
            award: texts.say(&msg::DocumentsCertificateAward {
                award: plain(&self.award).into(),
                edition: plain(&self.edition).into(),
            }),
            heading,
            number: texts.say(&msg::DocumentsCertificateNumber { number: number.into() }),
            given: texts.say(&msg::DocumentsCertificateGiven),
            innovation,
            agency: plain(&self.agency),
            r#as,
            honour,
            numeral,
            why,
            signed: texts.say(&msg::DocumentsCertificateSigned {
                city: plain(&self.city).into(),
                date: self.lang.date(self.on).into(),
            }),
            office: plain(&self.signer.office),
            name: plain(&self.signer.name),
            rank: some(self.signer.rank.as_ref()),
            staff: some(self.signer.staff_number.as_ref())
                .map(|number| texts.say(&msg::DocumentsCertificateStaffNumber { number: number.into() })),
            crest_alt: texts.say(&msg::DocumentsCertificateCrestAlt { government: (&government).into() }),
            government,
            verify: self.verify_worded(&texts),
            sample: self.sample.then(|| Sample::new(&texts)),
        }
    }

    fn honoured(&self, texts: &Texts) -> Honoured {
        match self.honour {
            Honour::Winner { place } => {
                let spelled = self.lang.spelled_ordinal(u64::try_from(place).unwrap_or(u64::MAX));
                Honoured {
                    heading: texts.say(&msg::DocumentsCertificateHeadingWinner),
                    r#as: texts.say(&msg::DocumentsCertificateAsWinner),
                    honour: texts.say(&msg::DocumentsCertificatePlace { place: capital(&spelled).into() }),
                    why: texts.say(&msg::DocumentsCertificateWhyWinner),
                    numeral: Some(place.to_string()),
                }
            }
            Honour::Participant => Honoured {
                heading: texts.say(&msg::DocumentsCertificateHeadingParticipant),
                r#as: texts.say(&msg::DocumentsCertificateAsParticipant),
                honour: texts.say(&msg::DocumentsCertificateParticipant),
                why: texts.say(&msg::DocumentsCertificateWhyParticipant),
                numeral: None,
            },
        }
    }

    fn verify_worded(&self, texts: &Texts) -> Option<Verify> {
        let address = self.verify_address()?;
        let base = some(self.verify_base.as_ref())?;
        let shown = base.split_once("://").map_or(base.as_str(), |(_, rest)| rest);
        let prefix = self.prefix();
        let groups: Vec<&str> = (0..PREFIX / 4).filter_map(|at| prefix.get(at * 4..at * 4 + 4)).collect();
        Some(Verify {
            label: texts.say(&msg::DocumentsCertificateVerify),
            shown: shown.trim_end_matches('/').to_string(),
            code: groups.chunks(4).map(|line| line.join(" ")).collect(),
            alt: texts.say(&msg::DocumentsCertificateQrAlt { address: (&address).into() }),
            address,
        })
    }
}

impl Honour {
    /// The ink of the sheet: grape for a winner, mango leaf for a participant.
    fn accent(self) -> &'static str {
        match self {
            Self::Winner { .. } => "#5f2a68",
            Self::Participant => "#0c5b48",
        }
    }
}

/// What differs between a winner's sheet and a participant's.
struct Honoured {
    heading: String,
    r#as: String,
    honour: String,
    why: String,
    /// The place in figures, for the seal.
    numeral: Option<String>,
}

/// A certificate in words: what `certificate.typ` reads.
#[derive(Serialize)]
pub(crate) struct Worded {
    lang: Lang,
    title: String,
    on: Day,
    pub(crate) accent: &'static str,
    government: String,
    award: String,
    heading: String,
    number: String,
    given: String,
    innovation: String,
    agency: String,
    r#as: String,
    honour: String,
    numeral: Option<String>,
    why: String,
    signed: String,
    office: String,
    name: String,
    rank: Option<String>,
    staff: Option<String>,
    crest_alt: String,
    pub(crate) verify: Option<Verify>,
    sample: Option<Sample>,
}

/// A day as a template takes it.
#[derive(Serialize)]
pub(crate) struct Day {
    pub(crate) year: i16,
    pub(crate) month: i8,
    pub(crate) day: i8,
}

#[derive(Serialize)]
pub(crate) struct Verify {
    label: String,
    shown: String,
    code: Vec<String>,
    alt: String,
    #[serde(skip)]
    pub(crate) address: String,
}

/// What marks a sample: the large word behind the text, and the sentence below it.
#[derive(Serialize)]
pub(crate) struct Sample {
    pub(crate) mark: String,
    pub(crate) note: String,
}

impl Sample {
    pub(crate) fn new(texts: &Texts) -> Self {
        Self { mark: texts.say(&msg::DocumentsSampleMark), note: texts.say(&msg::DocumentsSampleNote) }
    }
}

/// Percent-encoded, but for the characters that RFC 3986 leaves unreserved.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push_str(&hex::encode_upper([byte]));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use texts::Lang::{En, Id};

    use super::*;

    #[test]
    fn the_hash_is_of_the_facts_alone() {
        let facts = Certificate { crest: Some("<svg/>".to_string()), ..Certificate::sample(Id) };
        let hash = facts.hash();
        let crest = hex::encode(Sha256::digest("<svg/>"));
        let canonical = format!(
            r#"{{"agency":"Dinas Lingkungan Hidup","award":"Gelar Inovasi Pelayanan Publik","city":"Kota Contoh","crest":"{crest}","edition":"2026","government":"Pemerintah Kota Contoh","honour":{{"winner":{{"place":1}}}},"innovation":"Pelita Si Abah","kind":"gelar/certificate/1","number":"400.10.4/117/425.012/2026","on":"2026-10-26","sample":true,"signer":{{"name":"Dra. Hj. Ratna Wulandari, M.Si.","office":"Wali Kota Contoh","rank":null,"staff_number":null}}}}"#
        );
        assert_eq!(hash, hex::encode(Sha256::digest(canonical)));
        assert_eq!(Certificate { lang: En, ..facts.clone() }.hash(), hash);
        assert_eq!(Certificate { verify_base: None, ..facts.clone() }.hash(), hash);
        for other in [
            Certificate { innovation: "Pelita Si Abah 2".to_string(), ..facts.clone() },
            Certificate { honour: Honour::Winner { place: 2 }, ..facts.clone() },
            Certificate { honour: Honour::Participant, ..facts.clone() },
            Certificate { sample: false, ..facts.clone() },
            Certificate { crest: None, ..facts.clone() },
            Certificate { on: facts.on.tomorrow().unwrap(), ..facts.clone() },
        ] {
            assert_ne!(other.hash(), hash);
        }
    }

    #[test]
    fn the_address_carries_number_and_hash() {
        let facts = Certificate { number: "400/1 & é".to_string(), ..Certificate::sample(Id) };
        let address = facts.verify_address().unwrap();
        let expected = format!(
            "https://inovasi.contoh.go.id/periksa?n=400%2F1%20%26%20%C3%A9&h={}",
            &facts.hash()[..32]
        );
        assert_eq!(address, expected);
        let asked = Certificate { verify_base: Some("https://x.go.id/?l=id".to_string()), ..facts.clone() };
        assert!(asked.verify_address().unwrap().starts_with("https://x.go.id/?l=id&n=400"));
        assert_eq!(Certificate { verify_base: None, ..facts }.verify_address(), None);
    }

    #[test]
    fn places_are_said_in_words() {
        let said = |lang, place| {
            let facts = Certificate { honour: Honour::Winner { place }, ..Certificate::sample(lang) };
            facts.worded().honour
        };
        assert_eq!(said(Id, 1), "Peringkat Pertama");
        assert_eq!(said(Id, 6), "Peringkat Keenam");
        assert_eq!(said(En, 3), "Third Place");
        assert_eq!(Certificate::sample_participant(En).worded().honour, "Participant");
    }
}

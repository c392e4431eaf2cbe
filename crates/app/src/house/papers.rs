//! Documents that were issued: who sees them, what they are set from, whether they still hold, and their files.
//!
//! A decision issues a document with its number; its file is made after the commit, by whoever comes first: an errand that the program works
//! off, or the first who asks for it. The file is kept, so that a document has one file for ever.

use std::collections::BTreeMap;
use std::sync::Arc;

use blueprint::expr::Ref;
use blueprint::model::Document as Declared;
use blueprint::{Lang, SampleData, fact};
use engine::{Actor, Issued, Subject};
use futures_util::{future, stream};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::{Lane, OpenFile, Outgoing, Paper, StoreError, Taken};

use super::record::{KEEP, Protocol};
use super::{Eyes, Hall, House, NotKept};

/// The errand of a document that is to be set.
const SET: &str = "document";
/// Largest file of a document.
const LARGEST: u64 = 32 * 1024 * 1024;
/// How much of the hash an address carries, in hexadecimal digits: 128 bits, more than anyone can search.
const CODE: usize = 32;
/// How long an errand is nobody else's.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// How often a document is tried before people have to look at it.
const TRIES: u64 = 8;
/// The first wait after a failure; each next one is three times as long.
const WAIT: SignedDuration = SignedDuration::from_secs(10);

/// Sets documents. It blocks, takes foreign code, and bounds it in time and memory.
pub trait Typesetter: Send + Sync {
    /// A blueprint's document as PDF. The same composition gives the same bytes.
    ///
    /// # Errors
    ///
    /// What is wrong with the template.
    fn document(&self, composition: &Composition) -> Result<Vec<u8>, NotSet>;

    /// The minutes of a decision, in each form that an office wants them in.
    ///
    /// # Errors
    ///
    /// What cannot be printed.
    fn minutes(&self, protocol: &Protocol, form: Form) -> Result<Vec<u8>, NotSet>;

    /// What a record's recomputation finds other than the record says, in words; nothing where all holds.
    fn differences(&self, found: &[judging::record::Difference], lang: Lang) -> Vec<String>;
}

/// A form of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// To be signed and kept.
    Pdf,
    /// To be edited.
    Docx,
}

/// What a document is set from.
#[derive(Debug, Clone, PartialEq)]
pub struct Composition {
    /// The template that is set: a key of `templates`.
    pub main: String,
    /// All templates of the blueprint by the name under which they import each other.
    pub templates: BTreeMap<String, String>,
    /// What the template reads.
    pub data: serde_json::Value,
    /// Where it is verified, where its declaration wants that.
    pub address: Option<String>,
    /// What tells it from every other document.
    pub name: String,
}

/// Why a document was not set: in the typesetter's words, for whoever keeps the blueprint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", told.join("; "))]
pub struct NotSet {
    /// Each with its place.
    pub told: Vec<String>,
}

/// Who sets, and where documents are verified.
#[derive(Clone)]
pub struct Press {
    /// Who sets.
    pub typesetter: Arc<dyn Typesetter>,
    /// The address of the page that verifies: `https://inovasi.contoh.go.id/periksa`.
    pub verify: String,
}

/// A document that was issued.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The case that it is of.
    pub of: Ref,
    /// Which of the case's documents, from 1 in the order of issue.
    pub ordinal: usize,
    /// Its declaration's key.
    pub id: String,
    /// Its number, where it has a series.
    pub number: Option<String>,
    /// When it was issued.
    pub at: Timestamp,
    /// It carries an address at which it is verified.
    pub verify: bool,
    /// Whether it still holds.
    pub standing: Validity,
}

/// Whether a document still holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Validity {
    /// It does.
    Holds,
    /// The same document was issued anew.
    Replaced {
        /// When.
        at: Timestamp,
        /// The number of what replaces it, where it has one.
        by: Option<String>,
        /// Which of the case's documents that is.
        ordinal: usize,
    },
    /// What it says was taken back.
    Revoked {
        /// When.
        at: Timestamp,
    },
}

/// Why a document's file is not there.
#[derive(Debug, thiserror::Error)]
pub enum NotPrinted {
    /// There is no such document.
    #[error("no such document")]
    Unknown,
    /// This program sets no documents.
    #[error("nobody sets documents here")]
    NoPress,
    /// The typesetter refused.
    #[error(transparent)]
    NotSet(#[from] NotSet),
    /// It could not be kept.
    #[error(transparent)]
    NotKept(#[from] NotKept),
}

impl From<StoreError> for NotPrinted {
    fn from(error: StoreError) -> Self {
        Self::NotKept(error.into())
    }
}

/// A document that somebody asks after, and how much he may know of it.
#[derive(Debug, Clone)]
pub struct Traced {
    /// The adoption.
    pub hall: Arc<Hall>,
    /// The document.
    pub document: Document,
    /// The asker sees the case; else he knows only what whoever holds the document knows.
    pub seen: bool,
}

impl Eyes<'_> {
    /// The documents of a case, for whoever sees all that they say.
    #[must_use]
    pub fn documents(&self, of: &Ref) -> Vec<Document> {
        match self.see(of) {
            Some(seen) if !seen.issued.is_empty() => self.issued(of),
            _ => Vec::new(),
        }
    }

    /// The documents of a case, whoever looks.
    fn issued(&self, of: &Ref) -> Vec<Document> {
        let Some(subject) = self.subject(of) else { return Vec::new() };
        (1..=subject.issued.len()).filter_map(|ordinal| self.issued_at(subject, ordinal)).collect()
    }

    fn issued_at(&self, subject: &Subject, ordinal: usize) -> Option<Document> {
        let issued = subject.issued.get(ordinal.checked_sub(1)?)?;
        let declared = self.declared(subject, issued);
        Some(Document {
            of: subject.of.clone(),
            ordinal,
            id: issued.document.clone(),
            number: issued.number.clone(),
            at: issued.at.unwrap_or(subject.opened_at),
            verify: declared.is_some_and(|declared| declared.verify),
            standing: self.validity(subject, ordinal, issued, declared),
        })
    }

    fn declared(&self, subject: &Subject, issued: &Issued) -> Option<&Declared> {
        self.adoption.version(&subject.pinned).document(&issued.document)
    }

    /// A later issue of the same document replaces an earlier one; beside that the declaration says until when it holds.
    fn validity(
        &self,
        subject: &Subject,
        ordinal: usize,
        issued: &Issued,
        declared: Option<&Declared>,
    ) -> Validity {
        let mut later = (1..).zip(&subject.issued).skip(ordinal);
        if let Some((at, next)) =
            later.find(|(_, one)| one.document == issued.document && one.row == issued.row)
        {
            let when = next.at.unwrap_or(subject.since);
            return Validity::Replaced { at: when, by: next.number.clone(), ordinal: at };
        }
        let case = [("case", blueprint::expr::Value::Ref(subject.of.clone()))];
        match declared.and_then(|declared| declared.holds.as_ref()) {
            Some(holds) if !self.scene().holds(holds, &case) => Validity::Revoked { at: subject.since },
            _ => Validity::Holds,
        }
    }

    /// What a document is set from, and its code.
    fn composition(&self, of: &Ref, ordinal: usize, place: &Place<'_>) -> Option<(Composition, String)> {
        let subject = self.subject(of)?;
        let issued = subject.issued.get(ordinal.checked_sub(1)?)?;
        let declared = self.declared(subject, issued)?;
        let blueprint = self.adoption.version(&subject.pinned);
        let code = code(place, of, ordinal, issued);
        let address = declared.verify.then(|| address(place.verify, issued.number.as_deref(), &code));
        let agency = subject.agency.as_ref().and_then(|agency| self.adoption.agency(agency));
        let data = SampleData {
            lang: Lang::Id,
            number: issued.number.clone(),
            day: issued.at.unwrap_or(subject.opened_at).to_zoned_datetime(self.adoption.zone.clone()).date(),
            agency: agency.map_or_else(|| self.adoption.government.clone(), |agency| agency.name.clone()),
            government: self.adoption.government.clone(),
            address: address.clone(),
            example: place.example,
            data: issued.data.clone(),
        };
        let templates = blueprint.files.iter().filter_map(|file| {
            let name = file.path.strip_prefix("documents/")?;
            Some((name.to_string(), file.text.clone()))
        });
        let composition = Composition {
            main: declared.template.to_string(),
            templates: templates.collect(),
            data: data.json(),
            address,
            name: format!("gelar/document/{code}"),
        };
        Some((composition, code))
    }
}

/// Where a document is: what its hash and its address take from outside its case.
struct Place<'a> {
    government: &'a str,
    adoption: &'a str,
    verify: &'a str,
    example: bool,
}

/// The beginning of the hash over what a document's event froze. Names of offices may change, and the language of print: they are left out.
fn code(place: &Place<'_>, of: &Ref, ordinal: usize, issued: &Issued) -> String {
    let data: BTreeMap<&String, serde_json::Value> =
        issued.data.iter().map(|(key, value)| (key, fact(value))).collect();
    let mut hash = engine::digest(&json!({
        "kind": "gelar/document/1",
        "government": place.government,
        "adoption": place.adoption,
        "of": [of.kind, of.id],
        "ordinal": ordinal,
        "document": issued.document,
        "number": issued.number,
        "at": issued.at.map(|at| at.to_string()),
        "data": data,
    }));
    hash.truncate(CODE);
    hash
}

/// What the QR code carries, in the form in which certificates of the command line have it: the number stands in the query, since many proxies
/// refuse or undo an escaped slash in a path.
fn address(base: &str, number: Option<&str>, code: &str) -> String {
    let joint = if base.contains('?') { '&' } else { '?' };
    let number: String = number
        .unwrap_or_default()
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("{base}{joint}n={number}&h={code}")
}

/// Errands for the documents that a decision issued.
pub(super) fn errands(before: usize, after: &Subject) -> impl Iterator<Item = Outgoing> {
    (before + 1..=after.issued.len()).map(|ordinal| Outgoing {
        lane: Lane::Job,
        kind: SET.to_string(),
        about: Some(after.of.clone()),
        body: json!({ "ordinal": ordinal }),
        due: None,
    })
}

impl House {
    /// Says who sets documents; once, when the house is opened. Without it documents are issued and wait.
    pub fn equip(&self, press: Press) {
        let _ = self.inner.press.set(press);
    }

    pub(super) fn press(&self) -> Option<&Press> {
        self.inner.press.get()
    }

    /// A document's file, set now where it is not there yet.
    ///
    /// # Errors
    ///
    /// Why there is none.
    pub async fn print(&self, hall: &Hall, of: &Ref, ordinal: usize) -> Result<Paper, NotPrinted> {
        if let Some(paper) = self.store().paper(&hall.scope, of, ordinal as u64).await? {
            return Ok(paper);
        }
        let press = self.press().ok_or(NotPrinted::NoPress)?;
        if self.inner.shared {
            self.catch_up(hall).await?;
        }
        let example = self.office().adopted.get(&hall.key).is_some_and(|adopted| adopted.example);
        let place =
            Place { government: self.government(), adoption: &hall.key, verify: &press.verify, example };
        let work = hall.look(&Actor::System, self.now(), |eyes| eyes.composition(of, ordinal, &place));
        let (composition, code) = work.ok_or(NotPrinted::Unknown)?;
        let turn = self.inner.printing.acquire().await;
        // Whoever waited may find that another made it meanwhile.
        if let Some(paper) = self.store().paper(&hall.scope, of, ordinal as u64).await? {
            return Ok(paper);
        }
        let typesetter = press.typesetter.clone();
        let set = tokio::task::spawn_blocking(move || typesetter.document(&composition)).await;
        drop(turn);
        let pdf = set.map_err(|error| NotSet { told: vec![error.to_string()] })??;
        let content = stream::iter([Ok::<_, std::convert::Infallible>(bytes::Bytes::from(pdf))]);
        let file =
            self.store().file_put(&hall.scope, Some(of), content, LARGEST).await.map_err(NotKept::from)?;
        let paper = Paper {
            scope: hall.scope.clone(),
            of: of.clone(),
            ordinal: ordinal as u64,
            code,
            file,
            made: self.now(),
        };
        self.store().paper_put(&paper).await?;
        Ok(self.store().paper(&hall.scope, of, ordinal as u64).await?.unwrap_or(paper))
    }

    /// A document that the actor sees; none where he must not know of it.
    #[must_use]
    pub fn document(&self, hall: &Hall, actor: &Actor, of: &Ref, ordinal: usize) -> Option<Document> {
        hall.look(actor, self.now(), |eyes| {
            eyes.documents(of).into_iter().find(|document| document.ordinal == ordinal)
        })
    }

    /// The file of a document that was set.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn file_of_paper(&self, paper: &Paper) -> Result<Option<OpenFile>, StoreError> {
        self.store().file(&paper.scope, &paper.file.hash).await
    }

    /// Sets documents that wait, a few at a time; gives how many errands were looked at.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn print_due(&self) -> Result<usize, StoreError> {
        if self.press().is_none() {
            return Ok(0);
        }
        let taken = self.store().take(Lane::Job, self.inner.cores, self.now(), LEASE).await?;
        let done = future::join_all(taken.iter().map(|errand| self.print_one(errand))).await;
        done.into_iter().collect::<Result<Vec<()>, StoreError>>().map(|done| done.len())
    }

    async fn print_one(&self, errand: &Taken) -> Result<(), StoreError> {
        let ordinal = errand.body.get("ordinal").and_then(serde_json::Value::as_u64);
        let ours = errand.scope.government == self.government();
        if !ours {
            // Another server's work: it is left to it.
            let later = self.now().saturating_add(LEASE).ok();
            return self.store().failed(errand, "", later).await.map(|_| ());
        }
        let Some(hall) = self.hall(&errand.scope.adoption) else {
            return self.store().failed(errand, "no such adoption", None).await.map(|_| ());
        };
        if errand.kind == KEEP {
            self.keep_record(&hall).await?;
            return self.store().done(errand).await.map(|_| ());
        }
        let (SET, Some(of), Some(ordinal)) = (errand.kind.as_str(), &errand.about, ordinal) else {
            return self.store().failed(errand, "no such errand", None).await.map(|_| ());
        };
        match self.print(&hall, of, usize::try_from(ordinal).unwrap_or(usize::MAX)).await {
            // What was erased meanwhile is no document any more.
            Ok(_)
            | Err(NotPrinted::Unknown | NotPrinted::NotKept(NotKept::Store(StoreError::Erased { .. }))) => {
                self.store().done(errand).await.map(|_| ())
            }
            Err(error) => {
                let wait = WAIT.saturating_mul(3_i32.saturating_pow(errand.tries.min(8) as u32));
                let again = (errand.tries < TRIES).then(|| self.now().saturating_add(wait).ok()).flatten();
                self.store().failed(errand, &error.to_string(), again).await.map(|_| ())
            }
        }
    }

    /// The document with a code, for whoever holds it: he reads it on the document.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn trace_code(&self, actor: &Actor, code: &str) -> Result<Option<Traced>, StoreError> {
        let code = code.trim().to_ascii_lowercase();
        if code.len() != CODE || !code.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Ok(None);
        }
        let papers = self.store().papers_by_code(self.government(), &code).await?;
        Ok(papers.iter().find_map(|paper| self.traced(actor, paper)))
    }

    /// The document that is this very file.
    ///
    /// # Errors
    ///
    /// Where the store fails.
    pub async fn trace_file(&self, actor: &Actor, hash: &str) -> Result<Option<Traced>, StoreError> {
        let papers = self.store().papers_by_file(self.government(), hash).await?;
        Ok(papers.iter().find_map(|paper| self.traced(actor, paper)))
    }

    /// The documents with a number that the actor sees. A number can be guessed: it opens nothing.
    #[must_use]
    pub fn trace_number(&self, actor: &Actor, number: &str) -> Vec<Traced> {
        let number = number.trim();
        let mut found = Vec::new();
        for hall in self.halls() {
            let documents = hall.look(actor, self.now(), |eyes| {
                let having = |of: &&Ref| {
                    let issued = eyes.subject(of).map(|subject| subject.issued.as_slice());
                    issued.unwrap_or_default().iter().any(|one| one.number.as_deref() == Some(number))
                };
                let cases = eyes.adoption.blueprint.cases.iter().map(|case| case.case.id.as_str());
                let all = cases.flat_map(|kind| eyes.of_kind(kind).iter().filter(having));
                let mut documents: Vec<Document> = all.flat_map(|of| eyes.documents(of)).collect();
                documents.retain(|document| document.verify && document.number.as_deref() == Some(number));
                documents
            });
            found.extend(documents.into_iter().map(|document| Traced {
                hall: hall.clone(),
                document,
                seen: true,
            }));
        }
        found
    }

    fn traced(&self, actor: &Actor, paper: &Paper) -> Option<Traced> {
        let hall = self.hall(&paper.scope.adoption)?;
        let ordinal = usize::try_from(paper.ordinal).ok()?;
        let (document, seen) = hall.look(actor, self.now(), |eyes| {
            let document = eyes.issued_at(eyes.subject(&paper.of)?, ordinal)?;
            let seen = !eyes.documents(&paper.of).is_empty();
            Some((document, seen))
        })?;
        (document.verify || seen).then_some(Traced { hall, document, seen })
    }
}

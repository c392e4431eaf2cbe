//! What a browser posted: names and values, and files that are kept as they come in.

use app::Hall;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use blueprint::expr::{FileRef, Ref};
use futures_util::TryStreamExt;

use super::visit::{Refused, Visit};
use super::{LARGEST, LARGEST_FILES, Shared};
use crate::form::Posted;
use crate::page::Kind;
use crate::say::say;
use crate::words::Told;

/// A body that was not read yet.
pub(super) struct Posts(Request);

impl FromRequest<Shared> for Posts {
    type Rejection = std::convert::Infallible;

    async fn from_request(request: Request, _: &Shared) -> Result<Self, Self::Rejection> {
        Ok(Self(request))
    }
}

/// Names and values.
#[derive(Debug, Default, Clone)]
pub(super) struct Pairs(pub(super) Vec<(String, Posted)>);

impl Pairs {
    /// The first text of a name.
    pub(super) fn one(&self, name: &str) -> &str {
        self.0
            .iter()
            .find_map(|(key, value)| match value {
                Posted::Text(text) if key == name => Some(text.as_str()),
                _ => None,
            })
            .unwrap_or_default()
    }

    /// Only its texts, to be kept as a draft.
    pub(super) fn texts(&self) -> Vec<(String, String)> {
        let texts = self.0.iter().filter_map(|(key, value)| match value {
            Posted::Text(text) if !matches!(key.as_str(), "csrf" | "do") => Some((key.clone(), text.clone())),
            _ => None,
        });
        texts.collect()
    }

    pub(super) fn files(&self) -> Vec<FileRef> {
        let files = self.0.iter().filter_map(|(_, value)| match value {
            Posted::File(file) => Some(file.clone()),
            Posted::Text(_) => None,
        });
        files.collect()
    }
}

/// A file's name and its bytes.
pub(super) type Uploaded = (String, Vec<u8>);

impl Posts {
    /// A form by which somebody hands in a spreadsheet, as a file or as rows that were pasted; or what to tell where neither is there.
    pub(super) async fn read_sheet(
        self,
        visit: &Visit,
        largest: usize,
    ) -> Result<(Pairs, Result<Uploaded, Told>), Refused> {
        let (pairs, file) = self.read_upload(visit, "file", largest).await?;
        if !visit.holds(pairs.one("csrf")) {
            return Err(Refused(Box::new(visit.trouble(Kind::Forbidden))));
        }
        let pasted = pairs.one("pasted");
        let sheet = match file {
            Some(file) => Ok(file),
            None if !pasted.trim().is_empty() => {
                Ok((say!(visit.lang, WebImportPasted), pasted.as_bytes().to_vec()))
            }
            None => Err(Told { path: Some("file".to_string()), text: say!(visit.lang, WebImportLacking) }),
        };
        Ok((pairs, sheet))
    }

    /// A form with one small file that is read, not kept. None where the file's input was left empty.
    async fn read_upload(
        self,
        visit: &Visit,
        input: &str,
        largest: usize,
    ) -> Result<(Pairs, Option<Uploaded>), Refused> {
        if !self.is_multipart() {
            return Ok((self.read(visit).await?, None));
        }
        let too_much = || Refused(Box::new(visit.trouble(Kind::TooMuch)));
        let mut parts = Multipart::from_request(self.0, &()).await.map_err(|_| too_much())?;
        let (mut pairs, mut file, mut left) = (Vec::new(), None, largest);
        while let Some(mut field) = parts.next_field().await.map_err(|_| too_much())? {
            let name = field.name().unwrap_or_default().to_string();
            let called = field.file_name().map(str::to_string);
            let mut bytes = Vec::new();
            while let Some(piece) = field.chunk().await.map_err(|_| too_much())? {
                left = left.checked_sub(piece.len()).ok_or_else(too_much)?;
                bytes.extend_from_slice(&piece);
            }
            match called {
                Some(called) if name == input && !called.is_empty() && !bytes.is_empty() => {
                    let called = called.rsplit(['/', '\\']).next().unwrap_or_default();
                    let called = called.chars().filter(|c| !c.is_control()).take(120).collect();
                    file = Some((called, bytes));
                }
                Some(_) => {}
                None => pairs.push((name, Posted::Text(String::from_utf8_lossy(&bytes).into_owned()))),
            }
            if pairs.len() > 4000 {
                return Err(too_much());
            }
        }
        Ok((Pairs(pairs), file))
    }

    fn is_multipart(&self) -> bool {
        let of = self.0.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        of.is_some_and(|value| value.starts_with("multipart/form-data"))
    }

    /// A form without files.
    pub(super) async fn read(self, visit: &Visit) -> Result<Pairs, Refused> {
        let bytes = axum::body::to_bytes(self.0.into_body(), LARGEST).await;
        let bytes = bytes.map_err(|_| Refused(Box::new(visit.trouble(Kind::TooMuch))))?;
        let pairs = form_urlencoded::parse(&bytes);
        Ok(Pairs(pairs.map(|(key, value)| (key.into_owned(), Posted::Text(value.into_owned()))).collect()))
    }

    /// A form that may carry files: each is kept in the hall's store, under its hash, as of a case where there is one.
    pub(super) async fn read_files(
        self,
        visit: &Visit,
        hall: &Hall,
        of: Option<&Ref>,
    ) -> Result<Pairs, Refused> {
        if !self.is_multipart() {
            return self.read(visit).await;
        }
        let too_much = || Refused(Box::new(visit.trouble(Kind::TooMuch)));
        let mut parts = Multipart::from_request(self.0, &()).await.map_err(|_| too_much())?;
        let mut pairs = Vec::new();
        let (mut size, mut typed) = (0, 0);
        while let Some(field) = parts.next_field().await.map_err(|_| too_much())? {
            let name = field.name().unwrap_or_default().to_string();
            match field.file_name().map(str::to_string) {
                // A file input that was left empty.
                Some(file) if file.is_empty() => {}
                Some(file) => {
                    let limit = (LARGEST_FILES - size) as u64;
                    let stream = field.map_err(|error| std::io::Error::other(error.to_string()));
                    match visit.house().keep_file(hall, of, stream, &file, limit).await {
                        Ok(kept) => {
                            size +=
                                usize::try_from(kept.size).unwrap_or(usize::MAX).min(LARGEST_FILES - size);
                            pairs.push((name, Posted::File(kept)));
                        }
                        Err(app::NotKept::TooLarge | app::NotKept::BrokeOff) => return Err(too_much()),
                        Err(app::NotKept::Store(error)) => return Err(visit.broken(&error)),
                    }
                }
                None => {
                    let mut field = field;
                    let mut text = Vec::new();
                    while let Some(piece) = field.chunk().await.map_err(|_| too_much())? {
                        typed += piece.len();
                        if typed > LARGEST {
                            return Err(too_much());
                        }
                        text.extend_from_slice(&piece);
                    }
                    pairs.push((name, Posted::Text(String::from_utf8_lossy(&text).into_owned())));
                }
            }
            if size > LARGEST_FILES || pairs.len() > 4000 {
                return Err(too_much());
            }
        }
        Ok(Pairs(pairs))
    }
}

/// A command's id as a page gave it; none where it is no id of ours.
pub(super) fn given(text: &str) -> Option<String> {
    let fits = !text.is_empty() && text.len() <= 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    fits.then(|| text.to_string())
}

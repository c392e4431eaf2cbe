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

impl Posts {
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
        let multipart = self
            .0
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.starts_with("multipart/form-data"));
        if !multipart {
            return self.read(visit).await;
        }
        let too_much = || Refused(Box::new(visit.trouble(Kind::TooMuch)));
        let mut parts = Multipart::from_request(self.0, &()).await.map_err(|_| too_much())?;
        let mut pairs = Vec::new();
        let mut size = 0;
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
                    let text = field.text().await.map_err(|_| too_much())?;
                    size += text.len();
                    pairs.push((name, Posted::Text(text)));
                }
            }
            if size > LARGEST_FILES || pairs.len() > 4000 {
                return Err(too_much());
            }
        }
        Ok(Pairs(pairs))
    }
}

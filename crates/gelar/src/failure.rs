//! A failure that ends a command: what is wrong and what to do, in the reader's language.

use std::fmt;

/// One or several things that are wrong, each a text for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure(Vec<String>);

impl Failure {
    pub(crate) fn new(text: String) -> Self {
        Self(vec![text])
    }

    pub(crate) fn all(texts: Vec<String>) -> Self {
        Self(texts)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

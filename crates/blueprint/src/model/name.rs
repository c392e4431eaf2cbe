//! What every declaration is made of: ids and formulas, each with its place in a file.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use crate::expr::{self, Expr};

/// An id, or a reference to one, with its place. Two names are equal when their texts are.
#[derive(Clone, Default, Eq)]
pub struct Name {
    text: String,
    span: Range32,
}

/// A byte range in a file; small, so that a name stays small.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Range32 {
    start: u32,
    end: u32,
}

impl From<Range<usize>> for Range32 {
    fn from(range: Range<usize>) -> Self {
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { start: small(range.start), end: small(range.end) }
    }
}

impl From<Range32> for Range<usize> {
    fn from(range: Range32) -> Self {
        range.start as usize..range.end as usize
    }
}

impl Name {
    /// A name that stands in no file.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), span: Range32::default() }
    }

    /// A name at its place in a file.
    pub(crate) fn at(text: impl Into<String>, span: Range<usize>) -> Self {
        Self { text: text.into(), span: span.into() }
    }

    /// The id itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where it stands in its file, in bytes.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.into()
    }
}

// Order follows equality, so that a map by names answers to their texts.
impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.text
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl std::ops::Deref for Name {
    type Target = str;
    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<String>::deserialize(deserializer)?;
        let span = spanned.span().into();
        Ok(Self { text: spanned.into_inner(), span })
    }
}

/// An expression as it stands in a file: its text, its place, and what it was read as.
///
/// A text that cannot be read is kept as [`Err`]; the check reports it with its place, so that one mistake does not hide the others.
#[derive(Clone, PartialEq)]
pub struct Formula {
    text: String,
    span: Range32,
    expr: Result<Expr, expr::SyntaxError>,
}

impl Formula {
    /// Reads an expression that stands in no file.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self::at(text.into(), 0..0)
    }

    pub(crate) fn at(text: String, span: Range<usize>) -> Self {
        let expr = expr::parse(&text);
        Self { text, span: span.into(), expr }
    }

    /// As it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The place of the whole string in its file, quotes included.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.into()
    }

    /// What was read.
    ///
    /// # Errors
    ///
    /// The mistake, with its place in the text, where the text is no expression. A checked blueprint has none.
    pub fn expr(&self) -> Result<&Expr, &expr::SyntaxError> {
        self.expr.as_ref()
    }
}

impl fmt::Debug for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.text)
    }
}

impl<'de> Deserialize<'de> for Formula {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<String>::deserialize(deserializer)?;
        let span = spanned.span();
        Ok(Self::at(spanned.into_inner(), span))
    }
}

/// One name or several: `from = "draft"` is `from = ["draft"]`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Names(pub Vec<Name>);

impl std::ops::Deref for Names {
    type Target = [Name];
    fn deref(&self) -> &[Name] {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// What stands there; the parts of a list keep places of their own.
        enum Either {
            One(String),
            Many(Vec<Name>),
        }
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Either;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name or a list of names")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Either, E> {
                Ok(Either::One(text.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Either, A::Error> {
                let mut names = Vec::new();
                while let Some(name) = list.next_element()? {
                    names.push(name);
                }
                Ok(Either::Many(names))
            }
        }
        impl<'de> Deserialize<'de> for Either {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(Reader)
            }
        }
        let spanned = Spanned::<Either>::deserialize(deserializer)?;
        let span = spanned.span();
        Ok(Self(match spanned.into_inner() {
            Either::One(text) => vec![Name::at(text, span)],
            Either::Many(names) => names,
        }))
    }
}

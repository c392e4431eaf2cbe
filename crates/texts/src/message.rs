//! Messages: typed values that become a text in a language.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use crate::Lang;
use crate::msg::SOURCES;

/// An argument of a message: a text, or a whole number that a plural may depend on.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Shown as it is.
    Text(Cow<'a, str>),
    /// Shown with the reader's thousands separator.
    Count(i64),
}

impl Arg<'_> {
    pub(crate) fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_ref()),
            Self::Count(count) => FluentValue::from(*count),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(Cow::Borrowed(value))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(value: &'a String) -> Self {
        Self::Text(Cow::Borrowed(value))
    }
}

impl From<String> for Arg<'_> {
    fn from(value: String) -> Self {
        Self::Text(Cow::Owned(value))
    }
}

impl From<i64> for Arg<'_> {
    fn from(value: i64) -> Self {
        Self::Count(value)
    }
}

impl From<i32> for Arg<'_> {
    fn from(value: i32) -> Self {
        Self::Count(value.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(value: u32) -> Self {
        Self::Count(value.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(value: usize) -> Self {
        Self::Count(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

/// A message with its arguments; implemented by the structs of [`crate::msg`].
pub trait Message {
    /// The message's key in the Fluent files.
    const KEY: &'static str;
    /// Its arguments by name.
    fn args(&self) -> FluentArgs<'_>;
}

/// The texts of one language.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Loads a language; the texts are compiled in, so this cannot fail.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = bundle(lang);
        for (_, source) in SOURCES.iter().filter(|(of, _)| *of == lang) {
            // The build script has parsed each file and refuses a broken or a double one.
            let resource = FluentResource::try_new((*source).to_string()).unwrap_or_else(|(part, _)| part);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language these texts are in.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message as a text.
    #[must_use]
    pub fn say<M: Message>(&self, message: &M) -> String {
        let Some(pattern) = self.bundle.get_message(M::KEY).and_then(|m| m.value()) else {
            return M::KEY.to_string();
        };
        let args = message.args();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

impl Texts {
    /// The text of a key that is composed at run time, such as that of a command's argument; takes no arguments.
    #[must_use]
    pub fn lookup(&self, key: &str) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }
}

/// An empty bundle of a language, with numbers in its way: for texts that are not of this crate.
#[must_use]
pub fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![match lang {
        Lang::Id => langid!("id"),
        Lang::En => langid!("en"),
    }]);
    // Marks of text direction would stand as stray characters in files, mails and terminals.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::Id => |value: &FluentValue<'_>, _: &_| grouped(Lang::Id, value),
        Lang::En => |value: &FluentValue<'_>, _: &_| grouped(Lang::En, value),
    }));
    bundle
}

fn grouped(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(lang.short_number(number.value, 4)),
        _ => None,
    }
}

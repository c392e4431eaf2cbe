//! The two languages of the product.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The reader's language; Indonesian first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// Both languages, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The language's BCP 47 code: `id` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = String;

    /// Takes `id`, `en`, and locale names that begin so, such as `id_ID.UTF-8`.
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        match s.get(..2).map(str::to_ascii_lowercase).as_deref() {
            Some("id") => Ok(Self::Id),
            Some("en") => Ok(Self::En),
            _ => Err(s.to_string()),
        }
    }
}

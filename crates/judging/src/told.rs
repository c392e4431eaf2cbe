//! What `gelar rank --json` prints: a ranking, and what was said of it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{Advice, Ranking};

/// A ranking with its explanation. The sentences are the interface's; here they only have their place.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Told {
    /// The fields of the ranking.
    #[serde(flatten)]
    pub ranking: Ranking,
    /// One for each of `entries`, in their order.
    pub explanations: Vec<Explanation>,
    /// Which further reviews would settle the cut best; where it was asked for.
    pub advice: Option<Advice>,
}

/// How an entry's place came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Explanation {
    /// The entry's natural key.
    pub entry: String,
    /// Sentences in the reader's language, to be read in this order.
    pub words: Vec<String>,
}

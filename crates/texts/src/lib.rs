//! Every text a person reads, in Indonesian and English; dates, numbers and names in the reader's way.
//!
//! Each message of `locales/id/*.ftl` becomes a struct in [`msg`] with its arguments as fields: a text that
//! does not exist, or lacks an argument, does not compile.
//!
//! ```
//! use texts::{Lang, Texts, msg};
//! let texts = Texts::new(Lang::Id);
//! assert_eq!(texts.say(&msg::CountEntries { count: 34.into() }), "34 entri");
//! ```

mod lang;
mod message;
mod number;
mod parser;
mod time;
mod words;

pub use lang::Lang;
pub use message::{Arg, Message, Texts, bundle};
pub use parser::{NOT_A_DAY, parser_words};

/// One struct a message, made from `locales/` when the crate is built.
pub mod msg {
    use crate::{Arg, Lang, Message};
    use fluent_bundle::FluentArgs;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

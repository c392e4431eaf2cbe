//! The declarations of a blueprint, as its files say them. Meaning and order of effects: `docs/blueprint/README.md`.

mod adoption;
mod calendar;
mod case;
mod field;
mod identity;
mod judging;
mod name;
mod register;
mod scenario;

pub use adoption::*;
pub use calendar::*;
pub use case::*;
pub use field::*;
pub use identity::*;
pub use judging::*;
pub use name::{Formula, Name, Names, Range32};
pub use register::*;
pub use scenario::*;

/// A file of the folder: its index in [`crate::Blueprint::files`].
pub type FileId = u16;

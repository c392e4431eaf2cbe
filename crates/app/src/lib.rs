//! Use cases: the only room in which engine and judging meet.
//!
//! Binding a blueprint to a government ([`adopt()`]), the [`Panel`] that ranks and assigns for the engine, the runner of [`scenario`]s, and
//! the [`House`]: a government at work, on a store.

mod adopt;
mod house;
mod panel;
pub mod scenario;

pub use adopt::{adopt, adopt_sample};
pub use blueprint::Lang;
pub use house::*;
pub use judging::record::{Difference, Record};
pub use panel::Panel;
pub use sheets::{ListOf, Listing, Place, Problem as SheetProblem, Says};

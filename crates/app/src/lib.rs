//! Use cases: the only room in which engine and judging meet.
//!
//! So far: binding a blueprint to a government ([`adopt()`]), the [`Panel`] that ranks and assigns for the engine, and the runner of [`scenario`]s.
//! The store joins here when there is one.

mod adopt;
mod panel;
pub mod scenario;

pub use adopt::{adopt, adopt_sample};
pub use panel::Panel;

//! The expression language: small, total, typed. Grammar and meaning: `docs/blueprint/expressions.md`.

mod amounts;
mod ast;
mod eval;
mod functions;
mod parse;
mod print;
mod reserved;
mod steady;
mod value;
mod world;

pub use ast::*;
pub use eval::{Element, each, eval, table_of};
pub use functions::FUNCTIONS;
pub use parse::parse;
pub use reserved::RESERVED;
pub use steady::{Stamps, last_change};
pub use value::*;
pub use world::*;

#[cfg(test)]
mod tests;

//! Blueprints, pure: load, check and explain the declarations of a public service.
//!
//! The language is described in `docs/blueprint/README.md`, its expressions in `docs/blueprint/expressions.md`. This crate knows no
//! clock, no disk, no network: a folder comes in as texts by path.

pub mod adopt;
mod blueprint;
mod check;
mod diagnostic;
mod diff;
pub mod explain;
pub mod expr;
mod flow;
mod load;
mod mistake;
pub mod model;
mod rename;
mod sample;
mod wording;
mod wordings;

pub use blueprint::{Blueprint, File, Folder};
pub use diagnostic::{Diagnostic, Hint, Severity};
pub use diff::{Change, Touch, Touches, What, diff};
pub use explain::{Explanation, explain, flows};
pub use flow::{Deed, Flow, State, Step};
pub use load::{inspect, inspect_with, load, load_with};
pub use mistake::{Bounded, Expected, FluentDetail, Leak, Mistake, Thing};
pub use rename::renamed;
pub use sample::{SampleData, TemplateFault, Templates, fact};
pub use texts::Lang;
pub use wording::{hint, render, words};
pub use wordings::Wordings;

//! The pages: plain data in, HTML out.
//!
//! Everything here is a pure function. A page is built of [`part`]s and stands in a [`Frame`]; a blueprint's form is drawn by [`form`], which
//! also turns what was posted back into a command's answers. No page needs a script, and none carries a style or a script of its own: the
//! [`look`] is one stylesheet, so that the policy for content can be strict. No page knows a service: what it is called comes in with the data.

pub mod form;
mod frame;
pub mod gallery;
pub mod look;
pub mod page;
pub mod part;
mod say;
pub mod server;
pub mod words;

pub use frame::{Crest, Frame, Item, Who};
pub use say::{Deadline, Moment};

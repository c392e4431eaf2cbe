//! One engine for every blueprint, pure: what may be done, what comes of it, who sees it.
//!
//! A [`Command`] goes in with the state and the moment; a [`Decision`] comes out, events and claims, or a [`Refusal`]. Events are the only way
//! in which a [`Subject`] changes ([`evolve`]). No clock, no randomness, no store: [`Memory`] is the store of tests.

mod adoption;
mod calendar;
mod canonical;
mod claim;
mod command;
mod decide;
mod event;
mod history;
mod indicator;
mod judging;
mod may;
mod memory;
mod migrate;
mod number;
mod scene;
mod see;
mod subject;

pub use adoption::{Adoption, Agency, User};
pub use claim::{Claim, Ledger};
pub use command::{Command, Problem, ProblemKind, Refusal};
pub use decide::judging::{decided_contest, standing_contest};
pub use decide::{Decision, Notice, decide};
pub use event::{Change, Event, evolve};
pub use history::{Broken, BrokenLink, digest, verify};
pub use indicator::{Figure, figures};
pub use judging::{
    Contest, ContestRound, ContestSheet, Excluded, JudgingRefusal, Jury, Moved, PanelRequest, Place, Ruled,
    Standing,
};
pub use may::{Offer, due, may, offers, openings};
pub use memory::Memory;
pub use migrate::migrate;
pub use scene::{Scene, State};
pub use see::{Actor, Seen, Sight, see};
pub use subject::{Issued, Run, RunRound, Subject, Version};

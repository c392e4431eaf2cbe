//! Fair ranking, pure: scores in, a ranking that can be explained out.
//!
//! No clock, no files, no randomness but from a seed that is part of the result. Numbers are computed with
//! scalar code and `libm`, so that a result recomputes equally on another machine.

mod about;
pub mod assign;
mod check;
mod contest;
mod rank;
mod ranking;
pub mod record;
mod rule;
pub mod simulate;
pub mod study;
mod told;

pub use about::About;
pub use check::{Flaw, LARGEST_SEED, MOST_DENSE, MOST_DRAWN_RANKS, MOST_DRAWS, MOST_PLACES, MOST_ROUNDS};
pub use contest::{Contest, Criterion, Entry, Judge, Round, Sheet};
pub use rank::advise::{Advice, Ask, Review, advise};
pub use rank::totals::sheet_total;
pub use rank::{paired, rank};
pub use ranking::{
    Agreement, CriterionHabit, Element, FacetSummary, Facets, JudgeHabit, Logits, OddSheet, RankedEntry,
    Ranking, RoundRanking, RoundScore, Separation, Spread, Spreads, StepScale, Variance, Warning,
};
pub use rule::{Model, Rule, TieRule};
pub use told::{Explanation, Told};

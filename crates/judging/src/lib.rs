//! Fair ranking, pure: scores in, a ranking that can be explained out.
//!
//! No clock, no files, no randomness but from a seed that is part of the result. Numbers are computed with
//! scalar code and `libm`, so that a result recomputes equally on another machine.

mod contest;
mod ranking;
mod rule;

pub use contest::{Contest, Criterion, Entry, Judge, Round, Sheet};
pub use ranking::{
    CriterionHabit, FacetSummary, Facets, JudgeHabit, RankedEntry, Ranking, RoundRanking, RoundScore,
    Variance, Warning,
};
pub use rule::{Model, Rule, TieRule};

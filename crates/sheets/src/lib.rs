//! Spreadsheets as offices keep them: score sheets of any usual shape in, with the row and cell of what was
//! not understood; tables out, neutralised against formula injection.
//!
//! The crate says what it understood ([`Understood`]) before anyone computes with it. Nothing it reads is
//! trusted: sizes are bounded before a parser sees the bytes, and no cell leaves it but through [`neutral`].
//!
//! A file becomes tables (`source`, `delimited`, `workbook`), without what stands `far` from them and `stacked` ones
//! apart; a table gets a `header` and a `layout`; its
//! `rows` become scores; `standing` says which round and judge a sheet stands for; `assemble` matches
//! entries and judges across all of them.

mod assemble;
mod book;
mod cell;
mod column;
mod delimited;
mod far;
mod grid;
mod header;
mod hidden;
mod infer;
mod label;
mod layout;
mod lists;
mod pile;
mod place;
mod problem;
mod roster;
mod rows;
mod source;
mod stacked;
mod staff;
mod standing;
mod table;
mod transposed;
mod understood;
mod words;
mod workbook;
mod write;

pub use book::{CriterionColumn, EntryRow, Hints, RoundScores, ScoreBook, ScoreCell, SheetsAre, read_scores};
pub use cell::{Cell, Decimal};
pub use place::{Place, letters};
pub use problem::{Damage, Part, Problem, ProblemKind};
pub use source::Source;
pub use staff::{Line, ListOf, Listed, Listing, Says, read_listings};
pub use table::{Table, read_table};
pub use understood::{ColumnUse, Shape, Skipped, Understood, Use};
pub use words::fold;
pub use write::{OutCell, OutSheet, csv, neutral, xlsx};

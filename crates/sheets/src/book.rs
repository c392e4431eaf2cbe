//! From files to scores: reads every table, matches entries and judges across them, and says what it did.

use crate::assemble::assemble;
use crate::pile::Pile;
use crate::problem::{bounded, handful};
use crate::rows::{Extract, extract};
use crate::standing::standings;
use crate::{Place, Problem, ProblemKind, Source, Understood};

/// What the caller knows about the files: headers (case and spaces do not matter), or letters of columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hints {
    /// The column that names the entry.
    pub entry: Option<String>,
    /// The column that names the judge; in a wide table one of the headers that are judges.
    pub judge: Option<String>,
    /// The column that names the criterion; in a wide table one of the headers that are criteria.
    pub criterion: Option<String>,
    /// The column that holds the score.
    pub score: Option<String>,
    /// The column that names the round.
    pub round: Option<String>,
    /// What the sheets of a workbook, or the files, stand for.
    pub sheets_are: Option<SheetsAre>,
}

/// What several sheets, or several files of one sheet, stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetsAre {
    /// A round each.
    Rounds,
    /// A judge each.
    Judges,
}

/// All scores of the files, matched.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ScoreBook {
    /// Those with at least one score, in the order in which they were first seen.
    pub entries: Vec<EntryRow>,
    /// Names of the judges, in the order in which they were first seen.
    pub judges: Vec<String>,
    /// The rounds in the order of the sheets and files; one named `""` where nothing names rounds.
    pub rounds: Vec<RoundScores>,
    /// What was understood of each table.
    pub understood: Vec<Understood>,
    /// What the reader must know and what does not prevent a ranking.
    pub notes: Vec<Problem>,
}

/// An entry as the office knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// Natural key, unique in the book: its code, else its title, else its agency.
    pub id: String,
    /// Title; empty where the files have none.
    pub name: String,
    /// Agency; empty where the files have none.
    pub agency: String,
    /// Where it was first seen.
    pub place: Place,
}

/// The scores of a round.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundScores {
    /// Its name; `""` where nothing names it.
    pub name: String,
    /// Its criteria; one named `""` where the scores have none.
    pub criteria: Vec<CriterionColumn>,
    /// Its scores, in the order in which they stand.
    pub scores: Vec<ScoreCell>,
}

/// A criterion and what the files say about it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CriterionColumn {
    /// Its name.
    pub name: String,
    /// Its weight, from a header or a rubric sheet.
    pub weight: Option<f64>,
    /// Its weight is written as a percentage.
    pub percent: bool,
    /// Low end of its scale.
    pub low: Option<f64>,
    /// High end of its scale.
    pub high: Option<f64>,
}

/// A score.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreCell {
    /// Index into [`ScoreBook::entries`].
    pub entry: usize,
    /// Index into [`ScoreBook::judges`].
    pub judge: usize,
    /// Index into [`RoundScores::criteria`].
    pub criterion: usize,
    /// How many scores for the same entry, judge and criterion came before in the round.
    pub repeat: usize,
    /// The score, as given.
    pub value: f64,
    /// Where it stands.
    pub place: Place,
}

/// Reads all score tables of `sources`.
///
/// # Errors
/// Everything that prevents it, with its place; the first fifty and a count.
pub fn read_scores(sources: &[Source<'_>], hints: &Hints) -> Result<ScoreBook, Vec<Problem>> {
    let pile = Pile::sort(sources, hints).map_err(bounded)?;
    let extracts: Vec<Extract> =
        pile.scored.iter().map(|scored| extract(&scored.table, &scored.header, &scored.layout)).collect();
    let problems: Vec<Problem> = extracts.iter().flat_map(|extract| extract.problems.clone()).collect();
    if !problems.is_empty() {
        return Err(bounded(problems));
    }
    let standings = standings(&pile.scored, &extracts, hints).map_err(bounded)?;
    let mut book = assemble(pile, extracts, &standings);
    if book.rounds.is_empty() {
        return Err(vec![Problem { place: None, kind: ProblemKind::NoScores }]);
    }
    book.notes = bounded(handful(book.notes));
    Ok(book)
}

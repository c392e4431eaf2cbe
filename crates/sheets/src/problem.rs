//! What was not understood, where, and what to do about it.

use std::mem::discriminant;

use texts::{Message, Texts, msg};

use crate::Place;

/// Most problems that are told; the rest is a count.
const MOST: usize = 50;
/// Most notes of a kind that are told one by one.
const HANDFUL: usize = 5;

/// Something that was not understood, or that the reader must know.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where; absent where it concerns all files.
    pub place: Option<Place>,
    /// What.
    pub kind: ProblemKind,
}

/// Which part of a score a column gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The entry.
    Entry,
    /// The judge.
    Judge,
    /// The criterion.
    Criterion,
    /// The score.
    Score,
    /// The round.
    Round,
}

/// What is wrong, or what must be known.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The file is larger than is read.
    TooLarge {
        /// The bound.
        mebibytes: usize,
    },
    /// The workbook is larger than is read, once unpacked.
    Unpacked {
        /// The bound.
        mebibytes: usize,
    },
    /// More cells or text than is read.
    TooManyCells {
        /// The bound.
        most: usize,
    },
    /// More sheets than are read.
    TooManySheets {
        /// The bound.
        most: usize,
    },
    /// The workbook has a password.
    Locked,
    /// A format that is not read.
    OldFormat {
        /// Its usual name.
        format: &'static str,
    },
    /// The bytes are no table at all.
    NotATable,
    /// The workbook cannot be unpacked or parsed.
    Damaged {
        /// What is wrong with it.
        damage: Damage,
    },
    /// A quotation mark is opened and never closed.
    UnclosedQuote,
    /// There is nothing in the file.
    Empty,

    /// The cell must hold a number and does not.
    NotANumber {
        /// What it holds.
        found: String,
    },
    /// The cell must hold a number; the spreadsheet program has made a date of it.
    DateForNumber {
        /// The date.
        found: String,
    },
    /// A formula failed.
    FormulaError {
        /// Its error value.
        found: String,
    },
    /// A formula was saved without the value that it gives.
    Uncomputed,
    /// A weight must be a number, zero or more.
    BadWeight {
        /// What stands there.
        found: String,
    },
    /// A row has scores and does not name this.
    RowWithout {
        /// The entry, judge or criterion.
        part: Part,
    },

    /// No table of scores in any file.
    NoScores,
    /// No row that names the columns.
    NoHeader,
    /// No column gives this.
    NoColumn {
        /// The entry, judge or score.
        part: Part,
        /// The headers there are.
        headers: Vec<String>,
    },
    /// A header, and nothing under it.
    NoRows,
    /// Judges or criteria are rows, and entries are columns.
    Transposed,
    /// Another table of scores begins in this row of the same sheet.
    SecondTable,
    /// Many cells stand far from the table.
    FarTable {
        /// How many.
        count: usize,
    },
    /// Two flags name the same column.
    SameColumn {
        /// What the one flag is for.
        first: Part,
        /// What the other flag is for.
        second: Part,
        /// What the other flag names.
        wanted: String,
    },
    /// Nothing says who scored.
    NoJudge {
        /// The headers there are.
        headers: Vec<String>,
    },
    /// A flag names a column that no table has.
    UnknownColumn {
        /// What the flag is for.
        part: Part,
        /// What it names.
        wanted: String,
        /// The headers there are.
        headers: Vec<String>,
    },
    /// Two columns have the same header.
    SameHeader {
        /// The header.
        header: String,
        /// The column that has it first.
        first: Box<Place>,
    },

    /// Nothing that a ranking needs in this sheet.
    SkippedSheet,
    /// The sheet is hidden and not read.
    HiddenSheet,
    /// Another table begins in this row and holds nothing that a ranking needs.
    SkippedTable,
    /// Cells far from the table were not read; this is the first.
    FarCells {
        /// How many.
        count: usize,
    },
    /// Rows or columns that do not show were read like the others.
    HiddenCells {
        /// How many rows.
        rows: usize,
        /// How many columns.
        columns: usize,
    },
    /// A column was taken for this by its content; a flag can say otherwise.
    Assumed {
        /// What it was taken for.
        part: Part,
        /// Its header.
        header: String,
    },
    /// Which headers are judges was guessed; a flag can say otherwise.
    AssumedJudges {
        /// Some of the headers that were taken for judges.
        judges: Vec<String>,
    },
    /// A column of numbers was not read.
    UnusedNumbers {
        /// Its header.
        header: String,
    },
    /// The same entry, judge and criterion again in the same round.
    Repeat {
        /// The entry.
        entry: String,
        /// The judge.
        judge: String,
        /// Where it stands first.
        first: Box<Place>,
    },
    /// One entry, two titles or agencies.
    Differs {
        /// The entry.
        entry: String,
        /// What stands here.
        here: String,
        /// What stands elsewhere.
        there: String,
        /// Where.
        first: Box<Place>,
    },
    /// A score outside the scale that the file itself gives.
    OutsideScale {
        /// The score.
        value: f64,
        /// Low end.
        low: f64,
        /// High end.
        high: f64,
    },
    /// Entries without any score, left out.
    WithoutScores {
        /// Their names.
        entries: Vec<String>,
    },
    /// A criterion of the rubric that has no scores.
    UnusedCriterion {
        /// Its name.
        criterion: String,
    },
    /// A criterion that the rubric does not have.
    OutsideRubric {
        /// Its name.
        criterion: String,
    },
    /// Two weights for a criterion; the rubric's counts.
    WeightDiffers {
        /// The criterion.
        criterion: String,
        /// In the header.
        header: f64,
        /// In the rubric.
        rubric: f64,
    },
    /// There are more notes like the one before.
    Alike {
        /// How many.
        count: usize,
    },
    /// There are more problems than are told.
    More {
        /// How many.
        count: usize,
    },
}

/// What keeps a workbook from being opened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Damage {
    /// The package is cut off, or not put together as one.
    Package,
    /// A part of the package is missing.
    Part {
        /// Its name.
        name: String,
    },
    /// A part of it is cut off, or is not what it should be.
    Content,
    /// What the parser says, for whoever looks into it.
    Other {
        /// Its words.
        detail: String,
    },
}

/// Each kind of note a handful of times, and a count of the others of its kind.
pub(crate) fn handful(notes: Vec<Problem>) -> Vec<Problem> {
    let mut kinds: Vec<Vec<Problem>> = Vec::new();
    for note in notes {
        let kind = discriminant(&note.kind);
        match kinds.iter_mut().find(|of_kind| of_kind.first().is_some_and(|n| discriminant(&n.kind) == kind))
        {
            Some(of_kind) => of_kind.push(note),
            None => kinds.push(vec![note]),
        }
    }
    let mut told = Vec::new();
    for mut of_kind in kinds {
        let count = of_kind.len().saturating_sub(HANDFUL);
        // A count of one would be as long as what it stands for.
        if count > 1 {
            of_kind.truncate(HANDFUL);
            of_kind.push(Problem { place: None, kind: ProblemKind::Alike { count } });
        }
        told.append(&mut of_kind);
    }
    told
}

/// The first fifty, and a count of the others.
pub(crate) fn bounded(mut problems: Vec<Problem>) -> Vec<Problem> {
    let count = problems.len().saturating_sub(MOST);
    if count > 0 {
        problems.truncate(MOST);
        problems.push(Problem { place: None, kind: ProblemKind::More { count } });
    }
    problems
}

impl Problem {
    /// What is wrong, where, and what to do, in the reader's language.
    #[must_use]
    pub fn text(&self, texts: &Texts) -> String {
        let text = self.kind.text(texts);
        match &self.place {
            Some(place) => format!("{place}: {text}"),
            None => text,
        }
    }
}

impl ProblemKind {
    /// Whether it only says that a table is none of scores.
    pub(crate) fn lacks_scores(&self) -> bool {
        matches!(self, Self::NoColumn { .. } | Self::NoRows)
    }

    /// What is wrong and what to do, without the place.
    #[must_use]
    pub fn text(&self, texts: &Texts) -> String {
        self.file_text(texts)
            .or_else(|| self.cell_text(texts))
            .or_else(|| self.table_text(texts))
            .unwrap_or_else(|| self.note_text(texts))
    }

    fn file_text(&self, texts: &Texts) -> Option<String> {
        let say = Say(texts);
        Some(match self {
            Self::TooLarge { mebibytes } => say.it(&msg::SheetsTooLarge { mebibytes: (*mebibytes).into() }),
            Self::Unpacked { mebibytes } => say.it(&msg::SheetsUnpacked { mebibytes: (*mebibytes).into() }),
            Self::TooManyCells { most } => say.it(&msg::SheetsTooManyCells { most: (*most).into() }),
            Self::TooManySheets { most } => say.it(&msg::SheetsTooManySheets { most: (*most).into() }),
            Self::Locked => say.it(&msg::SheetsLocked),
            Self::OldFormat { format } => say.it(&msg::SheetsOldFormat { format: (*format).into() }),
            Self::NotATable => say.it(&msg::SheetsNotATable),
            Self::Damaged { damage } => say.it(&msg::SheetsDamaged { detail: damage.text(texts).into() }),
            Self::UnclosedQuote => say.it(&msg::SheetsUnclosedQuote),
            Self::Empty => say.it(&msg::SheetsEmpty),
            _ => return None,
        })
    }

    fn cell_text(&self, texts: &Texts) -> Option<String> {
        let say = Say(texts);
        Some(match self {
            Self::NotANumber { found } => say.it(&msg::SheetsNotANumber { found: short(found).into() }),
            Self::DateForNumber { found } => say.it(&msg::SheetsDateForNumber { found: short(found).into() }),
            Self::FormulaError { found } => say.it(&msg::SheetsFormulaError { found: short(found).into() }),
            Self::Uncomputed => say.it(&msg::SheetsUncomputed),
            Self::BadWeight { found } => say.it(&msg::SheetsBadWeight { found: short(found).into() }),
            Self::RowWithout { part } => say.it(&msg::SheetsRowWithout { part: part.text(texts).into() }),
            _ => return None,
        })
    }

    fn table_text(&self, texts: &Texts) -> Option<String> {
        let say = Say(texts);
        Some(match self {
            Self::NoScores => say.it(&msg::SheetsNoScores),
            Self::NoHeader => say.it(&msg::SheetsNoHeader),
            Self::NoColumn { part, headers } => say.it(&msg::SheetsNoColumn {
                part: part.text(texts).into(),
                flag: part.flag().into(),
                headers: listed(headers, texts).into(),
            }),
            Self::NoRows => say.it(&msg::SheetsNoRows),
            Self::Transposed => say.it(&msg::SheetsTransposed),
            Self::SecondTable => say.it(&msg::SheetsSecondTable),
            Self::FarTable { count } => say.it(&msg::SheetsFarTable { count: (*count).into() }),
            Self::SameColumn { first, second, wanted } => say.it(&msg::SheetsSameColumn {
                first: first.flag().into(),
                second: second.flag().into(),
                wanted: short(wanted).into(),
            }),
            Self::NoJudge { headers } => {
                say.it(&msg::SheetsNoJudge { headers: listed(headers, texts).into() })
            }
            Self::UnknownColumn { part, wanted, headers } => say.it(&msg::SheetsUnknownColumn {
                flag: part.flag().into(),
                wanted: short(wanted).into(),
                headers: listed(headers, texts).into(),
            }),
            Self::SameHeader { header, first } => say
                .it(&msg::SheetsSameHeader { header: short(header).into(), first: first.to_string().into() }),
            _ => return None,
        })
    }

    fn note_text(&self, texts: &Texts) -> String {
        let say = Say(texts);
        let number = |value: f64| texts.lang().short_number(value, 4);
        match self {
            Self::SkippedSheet => say.it(&msg::SheetsSkippedSheet),
            Self::HiddenSheet => say.it(&msg::SheetsHiddenSheet),
            Self::SkippedTable => say.it(&msg::SheetsSkippedTable),
            Self::FarCells { count } => say.it(&msg::SheetsFarCells { count: (*count).into() }),
            Self::HiddenCells { rows, columns } => {
                say.it(&msg::SheetsHiddenCells { rows: (*rows).into(), columns: (*columns).into() })
            }
            Self::Assumed { part, header } => say.it(&msg::SheetsAssumed {
                part: part.text(texts).into(),
                flag: part.flag().into(),
                header: short(header).into(),
            }),
            Self::AssumedJudges { judges } => {
                say.it(&msg::SheetsAssumedJudges { judges: listed(judges, texts).into() })
            }
            Self::UnusedNumbers { header } => {
                say.it(&msg::SheetsUnusedNumbers { header: short(header).into() })
            }
            Self::Repeat { entry, judge, first } => say.it(&msg::SheetsRepeat {
                entry: short(entry).into(),
                judge: short(judge).into(),
                first: first.to_string().into(),
            }),
            Self::Differs { entry, here, there, first } => say.it(&msg::SheetsDiffers {
                entry: short(entry).into(),
                here: short(here).into(),
                there: short(there).into(),
                first: first.to_string().into(),
            }),
            Self::OutsideScale { value, low, high } => say.it(&msg::SheetsOutsideScale {
                value: number(*value).into(),
                low: number(*low).into(),
                high: number(*high).into(),
            }),
            Self::WithoutScores { entries } => {
                say.it(&msg::SheetsWithoutScores { entries: listed(entries, texts).into() })
            }
            Self::UnusedCriterion { criterion } => {
                say.it(&msg::SheetsUnusedCriterion { criterion: short(criterion).into() })
            }
            Self::OutsideRubric { criterion } => {
                say.it(&msg::SheetsOutsideRubric { criterion: short(criterion).into() })
            }
            Self::WeightDiffers { criterion, header, rubric } => say.it(&msg::SheetsWeightDiffers {
                criterion: short(criterion).into(),
                header: number(*header).into(),
                rubric: number(*rubric).into(),
            }),
            Self::Alike { count } => say.it(&msg::SheetsAlike { count: (*count).into() }),
            Self::More { count } => say.it(&msg::SheetsMore { count: (*count).into() }),
            // The other kinds have had their text above.
            _ => String::new(),
        }
    }
}

impl Damage {
    fn text(&self, texts: &Texts) -> String {
        match self {
            Self::Package => texts.say(&msg::SheetsDamagePackage),
            Self::Part { name } => texts.say(&msg::SheetsDamagePart { name: short(name).into() }),
            Self::Content => texts.say(&msg::SheetsDamageContent),
            Self::Other { detail } => short(detail),
        }
    }
}

impl Part {
    /// The part in the reader's language.
    pub(crate) fn text(self, texts: &Texts) -> String {
        match self {
            Self::Entry => texts.say(&msg::SheetsPartEntry),
            Self::Judge => texts.say(&msg::SheetsPartJudge),
            Self::Criterion => texts.say(&msg::SheetsPartCriterion),
            Self::Score => texts.say(&msg::SheetsPartScore),
            Self::Round => texts.say(&msg::SheetsPartRound),
        }
    }

    /// The flag that names its column.
    fn flag(self) -> &'static str {
        match self {
            Self::Entry => "--entry",
            Self::Judge => "--judge",
            Self::Criterion => "--criterion",
            Self::Score => "--score",
            Self::Round => "--round",
        }
    }
}

struct Say<'a>(&'a Texts);

impl Say<'_> {
    fn it<M: Message>(&self, message: &M) -> String {
        self.0.say(message)
    }
}

/// A foreign text at a length that a message can bear, without signs that could move a terminal's cursor.
pub(crate) fn short(text: &str) -> String {
    const MOST_CHARS: usize = 60;
    let mut out: String =
        text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(MOST_CHARS).collect();
    if text.chars().nth(MOST_CHARS).is_some() {
        out.push('…');
    }
    out
}

/// The first few of a list, in quotation marks.
pub(crate) fn listed(items: &[String], texts: &Texts) -> String {
    let quoted: Vec<String> = items.iter().map(|item| format!("“{}”", short(item))).collect();
    first_few(&quoted, texts)
}

/// The first few of a list, and how many more there are.
pub(crate) fn first_few(items: &[String], texts: &Texts) -> String {
    const MOST_ITEMS: usize = 8;
    let shown = items.iter().take(MOST_ITEMS).map(String::as_str).collect::<Vec<_>>().join(", ");
    match items.len().saturating_sub(MOST_ITEMS) {
        0 => shown,
        more => texts.say(&msg::SheetsAndMore { shown: shown.into(), count: more.into() }),
    }
}

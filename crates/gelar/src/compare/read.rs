//! Comparisons from a table: a row a comparison with winner and loser, a row a comparison with who came first and the
//! result, or a row a pair with its numbers of wins.

use std::collections::BTreeMap;

use judging::Entry;
use judging::paired::Comparison;
use texts::{Texts, msg};

use super::CompareArgs;
use crate::failure::Failure;
use crate::files;
use crate::roster::{Roster, Words};

const WINNER: Words =
    &["winner", "pemenang", "menang", "yang menang", "lebih baik", "better", "preferred", "terpilih"];
const LOSER: Words = &["loser", "kalah", "yang kalah", "kurang baik", "worse", "other", "lawan"];
const FIRST: Words = &[
    "first",
    "pertama",
    "home",
    "home team",
    "tuan rumah",
    "kandang",
    "left",
    "kiri",
    "a",
    "entri a",
    "entry a",
    "item1",
];
const SECOND: Words = &[
    "second",
    "kedua",
    "away",
    "away team",
    "tamu",
    "tandang",
    "right",
    "kanan",
    "b",
    "entri b",
    "entry b",
    "item2",
];
const FIRST_WINS: Words = &[
    "first wins",
    "home wins",
    "menang pertama",
    "menang tuan rumah",
    "menang kandang",
    "menang a",
    "wins a",
    "win1",
];
const SECOND_WINS: Words = &[
    "second wins",
    "away wins",
    "menang kedua",
    "menang tamu",
    "menang tandang",
    "menang b",
    "wins b",
    "win2",
];
const TIES: Words = &["ties", "tie", "draws", "draw", "seri", "imbang"];
const RESULT: Words = &["result", "hasil", "choice", "pilihan"];
/// What a result says of the one that came first, of the other, and of neither.
const SAYS_FIRST: Words = &["1", "a", "first", "pertama", "home", "tuan rumah", "left", "kiri"];
const SAYS_SECOND: Words = &["2", "b", "second", "kedua", "away", "tamu", "right", "kanan"];
const SAYS_TIE: Words = &["0", "=", "tie", "draw", "seri", "imbang", "x"];
/// Said of a tie column that means none.
const SAYS_NO: Words = &["", "0", "no", "n", "tidak", "false"];
/// How many broken cells are named one by one.
const NAMED: usize = 20;

/// What a file of comparisons holds.
#[derive(Default)]
pub(super) struct Read {
    /// In the order in which they appear.
    pub(super) entries: Vec<Entry>,
    pub(super) comparisons: Vec<Comparison>,
    /// Headers of the columns that were used.
    pub(super) columns: Vec<String>,
    /// Whether it is known who came first.
    pub(super) ordered: bool,
    places: BTreeMap<String, usize>,
}

/// The columns that were found.
enum Shape {
    /// Winner and loser, and perhaps who came first and what was a tie.
    Winners { winner: usize, loser: usize, first: Option<usize>, tie: Option<usize> },
    /// Who came first, the other, and how it ended.
    Results { first: usize, second: usize, result: usize },
    /// Numbers of wins of the one that came first and of the other, and of ties.
    Counts { first: usize, second: usize, wins: [usize; 2], ties: Option<usize> },
}

impl Read {
    /// How many comparisons there are.
    pub(super) fn count(&self) -> usize {
        let of = |c: &Comparison| u64::from(c.first_wins) + u64::from(c.second_wins) + u64::from(c.ties);
        usize::try_from(self.comparisons.iter().map(of).sum::<u64>()).unwrap_or(usize::MAX)
    }

    fn entry(&mut self, name: String) -> usize {
        let next = self.entries.len();
        let place = *self.places.entry(sheets::fold(&name)).or_insert(next);
        if place == next {
            self.entries.push(Entry { id: name, ..Entry::default() });
        }
        place
    }
}

/// Reads the file of the command.
pub(super) fn read(args: &CompareArgs, texts: &Texts) -> Result<Read, Failure> {
    let roster =
        Roster::find(&args.file, |headers| shape(args, headers).is_some(), texts)?.ok_or_else(|| {
            Failure::new(texts.say(&msg::CompareNoColumns { file: files::name(&args.file).into() }))
        })?;
    let Some(shape) = shape(args, roster.headers()) else {
        return Err(Failure::new(texts.say(&msg::CompareNoColumns { file: files::name(&args.file).into() })));
    };
    let mut read = Read {
        columns: shape.columns().iter().map(|column| roster.headers()[*column].clone()).collect(),
        ordered: !matches!(shape, Shape::Winners { first: None, .. }),
        ..Read::default()
    };
    let mut wrong = Vec::new();
    for row in roster.rows() {
        match comparison(&roster, row, &shape, &mut read, texts) {
            Ok(Some(comparison)) => read.comparisons.push(comparison),
            Ok(None) => {}
            Err(said) => wrong.push(said),
        }
    }
    if wrong.len() > NAMED {
        let more = wrong.len() - NAMED;
        wrong.truncate(NAMED);
        wrong.push(texts.say(&msg::RankMoreCells { count: more.into() }));
    }
    if wrong.is_empty() { Ok(read) } else { Err(Failure::all(wrong)) }
}

/// The shape that a row of headers has: flags before words.
fn shape(args: &CompareArgs, headers: &[String]) -> Option<Shape> {
    let column = |flag: &Option<String>, words: Words| match flag {
        Some(name) => headers.iter().position(|h| sheets::fold(h) == sheets::fold(name)),
        None => words.iter().find_map(|word| headers.iter().position(|h| spaced(h) == *word)),
    };
    let none = None;
    let (winner, loser) = (column(&args.winner, WINNER), column(&args.loser, LOSER));
    let (first, second) = (column(&args.first, FIRST), column(&args.second, SECOND));
    let ties = column(&none, TIES);
    if let (Some(winner), Some(loser)) = (winner, loser) {
        return Some(Shape::Winners { winner, loser, first, tie: ties });
    }
    let (first, second) = (first?, second?);
    if let (Some(a), Some(b)) = (column(&none, FIRST_WINS), column(&none, SECOND_WINS)) {
        return Some(Shape::Counts { first, second, wins: [a, b], ties });
    }
    Some(Shape::Results { first, second, result: winner.or_else(|| column(&none, RESULT))? })
}

/// `home.team`, `Home_Team` and `home team` are one header.
fn spaced(header: &str) -> String {
    header.replace(['.', '_'], " ").split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Shape {
    fn columns(&self) -> Vec<usize> {
        match self {
            Self::Winners { winner, loser, first, tie } => {
                [Some(*winner), Some(*loser), *first, *tie].into_iter().flatten().collect()
            }
            Self::Results { first, second, result } => vec![*first, *second, *result],
            Self::Counts { first, second, wins, ties } => {
                [Some(*first), Some(*second), Some(wins[0]), Some(wins[1]), *ties]
                    .into_iter()
                    .flatten()
                    .collect()
            }
        }
    }
}

/// The comparison of a row; nothing where the row names nobody, what is wrong where it cannot be read.
fn comparison(
    roster: &Roster,
    row: usize,
    shape: &Shape,
    read: &mut Read,
    texts: &Texts,
) -> Result<Option<Comparison>, String> {
    let (left, right) = match shape {
        Shape::Winners { winner, loser, .. } => (*winner, *loser),
        Shape::Results { first, second, .. } | Shape::Counts { first, second, .. } => (*first, *second),
    };
    let (a, b) = (roster.text(row, Some(left)), roster.text(row, Some(right)));
    if a.is_empty() && b.is_empty() {
        return Ok(None);
    }
    let place = |column: usize| roster.place(row, Some(column)).to_string();
    for (name, column) in [(&a, left), (&b, right)] {
        if name.is_empty() {
            return Err(texts.say(&msg::CompareNoName { place: place(column).into() }));
        }
    }
    if sheets::fold(&a) == sheets::fold(&b) {
        return Err(texts.say(&msg::CompareItself { place: place(right).into(), entry: a.into() }));
    }
    let said = |column: usize| roster.text(row, Some(column));
    let unclear = |column: usize| {
        texts.say(&msg::CompareUnclear { place: place(column).into(), found: said(column).into() })
    };
    let one = |first_wins: bool| if first_wins { [1, 0, 0] } else { [0, 1, 0] };
    let mut swapped = false;
    let [first_wins, second_wins, ties] = match shape {
        Shape::Winners { first, tie, .. } => {
            if let Some(first) = first {
                let first_named = sheets::fold(&said(*first));
                swapped = first_named == sheets::fold(&b);
                if !swapped && first_named != sheets::fold(&a) {
                    return Err(unclear(*first));
                }
            }
            let tied = tie.is_some_and(|tie| !SAYS_NO.contains(&said(tie).to_lowercase().as_str()));
            if tied { [0, 0, 1] } else { one(!swapped) }
        }
        Shape::Results { result, .. } => {
            let result_said = said(*result);
            let (folded, word) = (sheets::fold(&result_said), result_said.to_lowercase());
            // A name says more than a word: an entry may be called `A`.
            if folded == sheets::fold(&a) {
                one(true)
            } else if folded == sheets::fold(&b) {
                one(false)
            } else if SAYS_TIE.contains(&word.as_str()) {
                [0, 0, 1]
            } else if SAYS_FIRST.contains(&word.as_str()) {
                one(true)
            } else if SAYS_SECOND.contains(&word.as_str()) {
                one(false)
            } else {
                return Err(unclear(*result));
            }
        }
        Shape::Counts { wins, ties, .. } => {
            let count = |column: Option<usize>| {
                roster.count(row, column, texts).map(Option::unwrap_or_default).map_err(|f| f.to_string())
            };
            [count(Some(wins[0]))?, count(Some(wins[1]))?, count(*ties)?]
        }
    };
    let (a, b) = if swapped { (b, a) } else { (a, b) };
    let (first, second) = (read.entry(a), read.entry(b));
    Ok(Some(Comparison { first, second, first_wins, second_wins, ties }))
}

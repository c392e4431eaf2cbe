//! From a table that is laid out to its scores: row by row, with a reason for every row that is left out.

use crate::header::Header;
use crate::label::Label;
use crate::layout::Layout;
use crate::stacked::same_cells;
use crate::words::is_computed_row;
use crate::{
    ColumnUse, CriterionColumn, Decimal, Part, Place, Problem, ProblemKind, Shape, Skipped, Table,
    Understood, Use,
};

/// How an entry is called in one row.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Naming {
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) agency: String,
    /// A running number: a key only where the row has no other.
    pub(crate) number: String,
}

impl Naming {
    /// Whether nothing but perhaps a running number names the entry.
    fn is_vague(&self) -> bool {
        self.code.is_empty() && self.title.is_empty() && self.agency.is_empty()
    }

    fn is_empty(&self) -> bool {
        self.is_vague() && self.number.is_empty()
    }
}

/// A score with names instead of indices.
#[derive(Debug, Clone)]
pub(crate) struct NamedScore {
    /// Index into [`Extract::namings`].
    pub(crate) naming: usize,
    pub(crate) round: Option<String>,
    pub(crate) judge: Option<String>,
    pub(crate) criterion: Label,
    pub(crate) value: f64,
    pub(crate) place: Place,
}

/// Everything in a score table.
pub(crate) struct Extract {
    /// One for each row that names an entry, with its place.
    pub(crate) namings: Vec<(Naming, Place)>,
    pub(crate) scores: Vec<NamedScore>,
    pub(crate) understood: Understood,
    pub(crate) problems: Vec<Problem>,
}

/// Reads the rows of `table`.
pub(crate) fn extract(table: &Table, header: &Header, layout: &Layout) -> Extract {
    let (decimal, shown) = decimal(table, header, layout);
    let understood = Understood {
        file: table.file.clone(),
        sheet: table.sheet.clone(),
        shape: layout.shape,
        header_rows: header.rows.iter().map(|row| table.place(*row, 0).row).collect(),
        columns: columns(header, &layout.uses),
        round: String::new(),
        judge: None,
        rows: 0,
        filled: 0,
        skipped: header
            .column_numbers
            .iter()
            .map(|r| (table.place(*r, 0).row, Skipped::ColumnNumbers))
            .collect(),
        missing: 0,
        decimal,
        decimal_shown: shown,
        scale: header.scale,
        stated: Vec::new(),
    };
    let found = Extract { namings: Vec::new(), scores: Vec::new(), understood, problems: Vec::new() };
    let mut walk = Walk {
        table,
        header,
        layout,
        decimal,
        last: 0,
        above: Naming::default(),
        judge_above: None,
        fills: Fills::of(table, header, layout),
        found,
    };
    walk.last = walk.last_scored_row();
    for row in header.body..table.rows.len() {
        walk.row(row);
    }
    let mut found = walk.found;
    found.understood.stated = stated(&found.scores);
    found
}

/// The weights and scales that stand with the names of criteria, or with columns of judges.
fn stated(scores: &[NamedScore]) -> Vec<CriterionColumn> {
    let mut stated: Vec<CriterionColumn> = Vec::new();
    for label in scores.iter().map(|score| &score.criterion) {
        let says = label.weight.is_some() || label.high.is_some();
        if says && !stated.iter().any(|known| known.name == label.name) {
            stated.push(label.column());
        }
    }
    stated
}

/// Which column is what, from left to right; columns without header and use are left out.
pub(crate) fn columns(header: &Header, uses: &[Use]) -> Vec<ColumnUse> {
    let named = header.columns.iter().zip(uses).enumerate();
    named
        .filter(|(_, (column, used_as))| !column.header.is_empty() || **used_as != Use::Unused)
        .map(|(index, (column, used_as))| ColumnUse {
            column: u32::try_from(index + 1).unwrap_or(u32::MAX),
            header: column.header.clone(),
            used_as: used_as.clone(),
        })
        .collect()
}

/// The decimal sign, by the cells of the score columns alone: codes such as `1.2` say nothing about it.
fn decimal(table: &Table, header: &Header, layout: &Layout) -> (Decimal, Option<String>) {
    let body = table.rows.iter().skip(header.body);
    Decimal::of(body.flat_map(|row| layout.scores.iter().filter_map(|score| row.get(score.index))))
}

struct Walk<'a> {
    table: &'a Table,
    header: &'a Header,
    layout: &'a Layout,
    decimal: Decimal,
    /// The last row that names an entry and has a number: what follows without one is a footnote.
    last: usize,
    /// The names above, for rows that leave theirs to merged cells.
    above: Naming,
    judge_above: Option<String>,
    fills: Fills,
    found: Extract,
}

/// Whether the table leaves names to the row above: by merged cells, or in every few rows. A single empty cell
/// in a full column is an omission, not a habit.
struct Fills {
    entry: bool,
    judge: bool,
}

impl Fills {
    fn of(table: &Table, header: &Header, layout: &Layout) -> Self {
        let fills = |column: usize| {
            let body = || header.body..table.rows.len();
            let scored =
                |row: &usize| layout.scores.iter().any(|score| table.cell(*row, score.index).numeric());
            let rows = body().filter(scored).count();
            let blank = body().filter(|row| scored(row) && table.cell(*row, column).is_empty()).count();
            let merged = |[top, left, bottom, right]: &[u32; 4]| {
                bottom > top
                    && *bottom as usize >= header.body
                    && (*left as usize..=*right as usize).contains(&column)
            };
            blank * 4 >= rows || table.merges.iter().any(merged)
        };
        let several = matches!(layout.shape, Shape::Long | Shape::Sheets);
        Self {
            entry: several && layout.entry.keys().into_iter().all(fills),
            judge: layout.judge.is_some_and(fills),
        }
    }
}

/// What the score cells of a row hold.
#[derive(Default)]
struct Tally {
    numbers: usize,
    missing: usize,
    wrong: usize,
}

impl Walk<'_> {
    fn row(&mut self, row: usize) {
        let cells = &self.table.rows[row];
        if cells.is_empty() {
            return;
        }
        if let Some(reason) = self.reason_to_skip(row) {
            self.found.understood.skipped.push((self.table.place(row, 0).row, reason));
            return;
        }
        if self.has_failed_names(row) {
            return;
        }
        let Some(naming) = self.naming(row) else { return };
        self.found.understood.rows += 1;
        self.found.namings.push((naming, self.table.place(row, self.first_key())));
        self.scores(row);
    }

    /// Why a row holds no scores of an entry, if it does not.
    fn reason_to_skip(&self, row: usize) -> Option<Skipped> {
        let names: Vec<_> = self.table.rows[row]
            .iter()
            .enumerate()
            .filter(|(column, cell)| !cell.is_empty() && !cell.numeric() && !self.is_score(*column))
            .map(|(_, cell)| cell.text())
            .collect();
        if names.iter().take(2).any(|name| is_computed_row(name)) {
            return Some(Skipped::Computed);
        }
        if self.repeats_header(row) {
            return Some(Skipped::Header);
        }
        let tally = self.tally(row);
        let naming = self.own_naming(row);
        if tally.numbers > 0 {
            // Sums under the table whose label is lost in a merged cell.
            let unnamed = naming.is_empty() && row > self.last && self.layout.judge.is_none();
            return unnamed.then_some(Skipped::Computed);
        }
        let filled = self.table.rows[row].iter().filter(|cell| !cell.is_empty()).count();
        let numbered =
            self.layout.entry.number.or(self.layout.entry.code).map(|c| self.table.cell(row, c).numeric());
        let remark = match (tally.wrong, tally.missing) {
            // Words under score columns below the table: a place and date, a signature.
            (wrong, _) if wrong > 0 => {
                row > self.last
                    && numbered != Some(true)
                    && (naming.is_vague() || wrong < self.layout.scores.len())
            }
            (_, 0) => naming.is_vague() || filled < 2 || (row > self.last && numbered != Some(true)),
            _ => naming.is_empty(),
        };
        remark.then_some(Skipped::Remark)
    }

    fn repeats_header(&self, row: usize) -> bool {
        let same = |header: &usize| same_cells(&self.table.rows[*header], &self.table.rows[row]);
        self.header.rows.iter().any(same)
    }

    fn is_score(&self, column: usize) -> bool {
        matches!(self.layout.uses.get(column), Some(Use::Score { .. }))
    }

    fn tally(&self, row: usize) -> Tally {
        let mut tally = Tally::default();
        for score in &self.layout.scores {
            let cell = self.table.cell(row, score.index);
            match cell.number_as(self.decimal) {
                Ok(Some(_)) => tally.numbers += 1,
                Ok(None) if cell.is_empty() => {}
                Ok(None) => tally.missing += 1,
                Err(_) => tally.wrong += 1,
            }
        }
        tally
    }

    fn last_scored_row(&self) -> usize {
        let scored = |row: &usize| {
            let naming = self.own_naming(*row);
            let label =
                [&naming.title, &naming.agency, &naming.code, &naming.number].map(|s| is_computed_row(s));
            !naming.is_empty() && !label.contains(&true) && self.tally(*row).numbers > 0
        };
        (self.header.body..self.table.rows.len()).rev().find(scored).unwrap_or(self.header.body)
    }

    fn own_naming(&self, row: usize) -> Naming {
        let text = |column: Option<usize>| {
            column.map_or(String::new(), |c| {
                let cell = self.table.cell(row, c);
                if cell.missing() { String::new() } else { cell.text().into_owned() }
            })
        };
        let entry = self.layout.entry;
        Naming {
            code: text(entry.code),
            title: text(entry.title),
            agency: text(entry.agency),
            number: text(entry.number),
        }
    }

    /// The entry of a row: its own, or in tables with several rows an entry the one above, where merged cells
    /// leave it empty.
    fn naming(&mut self, row: usize) -> Option<Naming> {
        let own = self.own_naming(row);
        if own.is_empty() || (own.is_vague() && !self.above.is_vague()) {
            if self.fills.entry && !self.above.is_empty() {
                self.found.understood.filled += 1;
                return Some(self.above.clone());
            }
            self.lacks(row, Part::Entry);
            return None;
        }
        self.above = own.clone();
        Some(own)
    }

    fn lacks(&mut self, row: usize, part: Part) {
        let place = Some(self.table.row_place(row));
        self.found.problems.push(Problem { place, kind: ProblemKind::RowWithout { part } });
    }

    /// Names the cells that should name something and whose formula gave nothing.
    fn has_failed_names(&mut self, row: usize) -> bool {
        let layout = self.layout;
        let columns = [
            layout.entry.code,
            layout.entry.title,
            layout.entry.agency,
            layout.judge,
            layout.criterion,
            layout.round,
        ];
        let before = self.found.problems.len();
        for column in columns.into_iter().flatten() {
            if let Some(kind) = self.table.cell(row, column).failed() {
                let place = Some(self.table.place(row, column));
                self.found.problems.push(Problem { place, kind });
            }
        }
        self.found.problems.len() > before
    }

    fn first_key(&self) -> usize {
        self.layout.entry.keys().first().copied().unwrap_or(0)
    }

    fn named(&self, row: usize, column: Option<usize>) -> Option<String> {
        let cell = self.table.cell(row, column?);
        (!cell.is_empty()).then(|| cell.text().into_owned())
    }

    fn scores(&mut self, row: usize) {
        let own_judge = self.named(row, self.layout.judge);
        if own_judge.is_some() || !self.fills.judge {
            self.judge_above.clone_from(&own_judge);
        } else if self.judge_above.is_some() {
            self.found.understood.filled += 1;
        }
        let judge = self.judge_above.clone();
        let criterion = self.named(row, self.layout.criterion);
        let round = self.named(row, self.layout.round);
        if self.tally(row).numbers > 0 {
            if self.layout.judge.is_some() && judge.is_none() {
                return self.lacks(row, Part::Judge);
            }
            if self.layout.criterion.is_some() && criterion.is_none() {
                return self.lacks(row, Part::Criterion);
            }
        }
        for score in &self.layout.scores {
            let cell = self.table.cell(row, score.index);
            let place = self.table.place(row, score.index);
            match cell.number_as(self.decimal) {
                Ok(Some(value)) => self.found.scores.push(NamedScore {
                    naming: self.found.namings.len() - 1,
                    round: score
                        .round
                        .clone()
                        .or_else(|| round.clone())
                        .or_else(|| self.layout.table_round.clone()),
                    judge: score.judge.clone().or_else(|| judge.clone()),
                    criterion: score
                        .criterion
                        .clone()
                        .or_else(|| criterion.as_deref().map(Label::of))
                        .unwrap_or_default()
                        .on_scale(score.scale),
                    value,
                    place,
                }),
                Ok(None) => self.found.understood.missing += 1,
                Err(kind) => self.found.problems.push(Problem { place: Some(place), kind }),
            }
        }
    }
}

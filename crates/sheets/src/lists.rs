//! Sheets beside the scores: the rubric with its weights and scales, and the list of entries.

use crate::column::{contents, data_rows};
use crate::header::Header;
use crate::label::{Label, scale};
use crate::layout::totals_of_judges;
use crate::rows::{Naming, columns};
use crate::words::{Word, fold, is_computed_row};
use crate::{Decimal, Place, Problem, ProblemKind, Shape, Table, Understood, Use};

/// A criterion of a rubric sheet.
#[derive(Debug, Clone)]
pub(crate) struct RubricRow {
    /// The round that it belongs to, where the rubric says so.
    pub(crate) round: Option<String>,
    pub(crate) label: Label,
    pub(crate) place: Place,
}

/// What a rubric sheet says.
pub(crate) struct Rubric {
    pub(crate) rows: Vec<RubricRow>,
    pub(crate) understood: Understood,
    pub(crate) problems: Vec<Problem>,
}

/// What a list of entries says.
pub(crate) struct Listed {
    pub(crate) namings: Vec<(Naming, Place)>,
    pub(crate) understood: Understood,
}

/// Reads `table` as a rubric: criteria, and a weight or a scale for them, but no entries and no judges.
pub(crate) fn rubric(table: &Table, header: &Header) -> Option<Rubric> {
    let with = |word: Word| header.columns.iter().position(|column| column.word == Some(word));
    let rubric_name =
        ["rubrik", "rubric", "kriteria", "bobot"].iter().any(|name| fold(&table.name).contains(name));
    let criterion = with(Word::Criterion)
        .or_else(|| rubric_name.then(|| with(Word::Title).or_else(|| with(Word::Name))).flatten())?;
    let (weight, scales, low, high) =
        (with(Word::Weight), with(Word::Scale), with(Word::Low), with(Word::High));
    let entries =
        [Word::Judge, Word::Entry, Word::Code, Word::Agency].iter().any(|word| with(*word).is_some());
    if entries || [weight, scales, low, high].iter().all(Option::is_none) {
        return None;
    }
    let round = with(Word::Round);
    let mut uses = vec![Use::Unused; header.columns.len()];
    let meanings = [
        (Some(criterion), Use::Criterion),
        (weight, Use::Weight),
        (scales, Use::Scale),
        (low, Use::Scale),
        (high, Use::Scale),
        (round, Use::Round),
    ];
    for (column, used_as) in meanings {
        column.into_iter().for_each(|c| uses[c] = used_as.clone());
    }
    let mut found = Rubric {
        rows: Vec::new(),
        understood: understood(table, header, Shape::Rubric, &uses),
        problems: Vec::new(),
    };
    let decimal = Decimal::of(table.rows.iter().flatten()).0;
    let mut round_above = None;
    for row in header.body..table.rows.len() {
        let name = table.cell(row, criterion).text();
        let labels = table.rows[row].iter().filter(|cell| !cell.is_empty() && !cell.numeric());
        let total = labels.take(2).any(|cell| is_computed_row(&cell.text()));
        if name.is_empty() || total {
            continue;
        }
        let mut label = Label::of(&name);
        let number = |column: Option<usize>| table.cell(row, column?).number_as(decimal).ok().flatten();
        if let Some(column) = weight {
            let cell = table.cell(row, column);
            match cell.number_as(decimal) {
                Ok(Some(weight)) if weight >= 0.0 => {
                    label.weight = Some(weight);
                    label.percent |= cell.text().ends_with('%');
                }
                Ok(None) => {}
                _ => found.problems.push(Problem {
                    place: Some(table.place(row, column)),
                    kind: cell
                        .failed()
                        .unwrap_or_else(|| ProblemKind::BadWeight { found: cell.text().into_owned() }),
                }),
            }
        }
        if let Some((from, to)) = scales.and_then(|column| scale(&table.cell(row, column).text())) {
            (label.low, label.high) = (Some(from), Some(to));
        }
        label.low = number(low).or(label.low);
        label.high = number(high).or(label.high);
        if label.weight.is_none() && label.high.is_none() {
            continue;
        }
        let own_round = round.map(|c| table.cell(row, c).text().into_owned()).filter(|text| !text.is_empty());
        round_above = own_round.or(round_above);
        found.rows.push(RubricRow { round: round_above.clone(), label, place: table.place(row, criterion) });
    }
    found.understood.rows = found.rows.len();
    found.understood.stated = found.rows.iter().map(|row| row.label.column()).collect();
    (!found.rows.is_empty() || !found.problems.is_empty()).then_some(found)
}

/// Reads `table` as a list of entries: at least two columns that name them, and no column of scores.
pub(crate) fn entries(table: &Table, header: &Header) -> Option<Listed> {
    let with = |words: &[Word]| {
        header.columns.iter().position(|column| column.word.is_some_and(|word| words.contains(&word)))
    };
    let number = with(&[Word::Number]);
    let title = with(&[Word::Title]).or_else(|| with(&[Word::Entry, Word::Name]));
    let code = with(&[Word::Code]);
    let agency = with(&[Word::Agency]);
    let named = [number, code, title, agency].into_iter().flatten().count();
    if named < 2 || (title.is_none() && agency.is_none()) || with(&[Word::Judge, Word::Score]).is_some() {
        return None;
    }
    let rows = data_rows(table, header.body);
    let contents = contents(table, &rows, header.columns.len());
    let measured =
        header.columns.iter().zip(&contents).any(|(c, content)| c.word.is_none() && content.numbers());
    if measured || !totals_of_judges(header).is_empty() {
        return None;
    }
    let mut uses = vec![Use::Unused; header.columns.len()];
    let meanings = [(number, Use::Numbering), (code, Use::Code), (title, Use::Title), (agency, Use::Agency)];
    for (column, used_as) in meanings {
        column.into_iter().for_each(|c| uses[c] = used_as.clone());
    }
    let text = |row: usize, column: Option<usize>| {
        column.map_or(String::new(), |c| table.cell(row, c).text().into_owned())
    };
    let namings: Vec<(Naming, Place)> = rows
        .iter()
        .map(|row| {
            let naming = Naming {
                code: text(*row, code),
                title: text(*row, title),
                agency: text(*row, agency),
                number: text(*row, number),
            };
            (naming, table.place(*row, code.or(title).or(agency).unwrap_or(0)))
        })
        .filter(|(naming, _)| !(naming.title.is_empty() && naming.agency.is_empty()))
        .collect();
    let mut understood = understood(table, header, Shape::Entries, &uses);
    understood.rows = namings.len();
    (!namings.is_empty()).then_some(Listed { namings, understood })
}

fn understood(table: &Table, header: &Header, shape: Shape, uses: &[Use]) -> Understood {
    Understood {
        file: table.file.clone(),
        sheet: table.sheet.clone(),
        shape,
        header_rows: header.rows.iter().map(|row| table.place(*row, 0).row).collect(),
        columns: columns(header, uses),
        round: String::new(),
        judge: None,
        rows: 0,
        filled: 0,
        skipped: Vec::new(),
        missing: 0,
        decimal: Decimal::Unseen,
        decimal_shown: None,
        scale: None,
        stated: Vec::new(),
    }
}

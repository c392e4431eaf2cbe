//! Workbooks: bounded before the parser sees them, then read cell by cell.

use std::io::{Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::hidden::hidden;
use crate::source::{Tables, limit};
use crate::{Cell, Damage, Decimal, Place, Problem, ProblemKind, Source, Table};

/// All sheets of a workbook that show; the hidden ones are noted.
pub(crate) fn read(source: &Source<'_>) -> Result<Tables, ProblemKind> {
    check_package(source.bytes)?;
    // The parser is not ours and its input is a stranger's file. Should it panic on one, that is a damaged
    // file to its owner, not an end of the program. Nothing of the parser outlives the call.
    catch_unwind(AssertUnwindSafe(|| read_sheets(source)))
        .unwrap_or(Err(ProblemKind::Damaged { damage: Damage::Content }))
}

/// What kind of package it is, and whether it unpacks within bounds. Sizes in the directory may lie, so that
/// every part is unpacked once and counted.
fn check_package(bytes: &[u8]) -> Result<(), ProblemKind> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken_package)?;
    let names: Vec<String> =
        archive.file_names().filter_map(|name| Some(name.ok()?.to_ascii_lowercase())).collect();
    let has = |name: &str| names.iter().any(|n| n == name);
    if has("xl/workbook.bin") {
        return Err(ProblemKind::OldFormat { format: "xlsb" });
    }
    if has("content.xml") && has("mimetype") {
        return Err(ProblemKind::OldFormat { format: "ods" });
    }
    if !names.iter().any(|n| n.contains("workbook") && n.ends_with(".xml")) {
        return Err(ProblemKind::NotATable);
    }
    let mut left = limit::UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken_package)?;
        let strings = part.name().is_ok_and(|name| name.to_ascii_lowercase().contains("sharedstrings"));
        let mut content = Vec::new();
        let unpacked = if strings {
            part.take(left + 1).read_to_end(&mut content).map(|bytes| bytes as u64)
        } else {
            std::io::copy(&mut part.take(left + 1), &mut std::io::sink())
        };
        left = left
            .checked_sub(unpacked.map_err(|_| ProblemKind::Damaged { damage: Damage::Package })?)
            .ok_or(ProblemKind::Unpacked { mebibytes: (limit::UNPACKED >> 20) as usize })?;
        if claims_too_many(&content) {
            return Err(ProblemKind::TooManyCells { most: limit::CELLS });
        }
    }
    Ok(())
}

/// Whether the list of shared strings claims to be longer than is read. The parser sets memory aside for as
/// many as the attribute `uniqueCount` says, before it has seen one, and a failed allocation ends the program.
fn claims_too_many(strings: &[u8]) -> bool {
    const ATTRIBUTE: &[u8] = b"uniqueCount";
    // In UTF-16 every second byte of the attribute is zero.
    let plain: Vec<u8> = strings.iter().copied().filter(|byte| *byte != 0).collect();
    plain.windows(ATTRIBUTE.len()).enumerate().filter(|(_, window)| *window == ATTRIBUTE).any(|(at, _)| {
        let rest = &plain[at + ATTRIBUTE.len()..];
        let mut value = rest.iter().skip_while(|byte| byte.is_ascii_whitespace() || b"=\"'+".contains(byte));
        let mut count: usize = 0;
        while let Some(digit) = value.next().filter(|byte| byte.is_ascii_digit()) {
            count = count.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
        }
        count > limit::CELLS
    })
}

fn read_sheets(source: &Source<'_>) -> Result<Tables, ProblemKind> {
    let mut book = Xlsx::new(Cursor::new(source.bytes)).map_err(damaged)?;
    let sheets = book.sheets_metadata().to_vec();
    if sheets.len() > limit::SHEETS {
        return Err(ProblemKind::TooManySheets { most: limit::SHEETS });
    }
    let mut found = Tables { tables: Vec::new(), notes: Vec::new() };
    let mut budget = Budget { cells: limit::CELLS, text: limit::TEXT };
    let unseen = hidden(source.bytes);
    for sheet in sheets.into_iter().filter(|s| s.typ == SheetType::WorkSheet) {
        if sheet.visible != SheetVisible::Visible {
            let place = Place::whole(source.file(), Some(&sheet.name));
            found.notes.push(Problem { place: Some(place), kind: ProblemKind::HiddenSheet });
            continue;
        }
        let rows = match read_rows(&mut book, &sheet.name, &mut budget) {
            Err(Stop::Parser(XlsxError::NotAWorksheet(_))) => continue,
            Err(Stop::Parser(error)) => return Err(damaged(error)),
            Err(Stop::Budget) => return Err(ProblemKind::TooManyCells { most: limit::CELLS }),
            Ok(rows) => rows,
        };
        // Without its merged regions a table can still be read; a broken list of them is no reason to refuse.
        let merges = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let mut table = Table {
            name: sheet.name.trim().to_string(),
            rows,
            file: source.file().to_string(),
            sheet: Some(sheet.name),
            decimal: Decimal::default(),
            merges: merges.iter().take(limit::MERGES).map(region).collect(),
        };
        table.trim();
        found.notes.extend(table.sheet.as_ref().and_then(|name| unseen.get(name)?.note(&table)));
        found.tables.push(table);
    }
    Ok(found)
}

fn damaged(error: XlsxError) -> ProblemKind {
    let damage = match error {
        XlsxError::Password => return ProblemKind::Locked,
        XlsxError::Zip(error) => return broken_package(error),
        XlsxError::FileNotFound(name) => Damage::Part { name },
        XlsxError::Io(_) => Damage::Package,
        XlsxError::Xml(_)
        | XlsxError::XmlAttr(_)
        | XlsxError::XmlEof(_)
        | XlsxError::UnexpectedNode(_)
        | XlsxError::RelationshipNotFound
        | XlsxError::Parse(_)
        | XlsxError::ParseFloat(_)
        | XlsxError::ParseInt(_) => Damage::Content,
        other => Damage::Other { detail: other.to_string() },
    };
    ProblemKind::Damaged { damage }
}

fn broken_package(error: ZipError) -> ProblemKind {
    let damage = match error {
        ZipError::Io(_) | ZipError::InvalidArchive(_) | ZipError::FileNotFound => Damage::Package,
        other => Damage::Other { detail: other.to_string() },
    };
    ProblemKind::Damaged { damage }
}

fn region(merged: &Dimensions) -> [u32; 4] {
    [merged.start.0, merged.start.1, merged.end.0, merged.end.1]
}

/// Cells and text that may still be read from the file.
struct Budget {
    cells: usize,
    text: usize,
}

impl Budget {
    fn take_cells(&mut self, cells: usize) -> Result<(), Stop> {
        self.cells = self.cells.checked_sub(cells).ok_or(Stop::Budget)?;
        Ok(())
    }
}

enum Stop {
    Parser(XlsxError),
    Budget,
}

/// Rows of a sheet, under the budget of the whole file.
struct Rows<'b> {
    rows: Vec<Vec<Cell>>,
    budget: &'b mut Budget,
}

impl Rows<'_> {
    fn put(&mut self, (row, column): (u32, u32), value: Cell) -> Result<(), Stop> {
        let (row, column) = (row as usize, column as usize);
        if value.is_empty() || column >= limit::COLUMNS {
            return Ok(());
        }
        if let Cell::Text(text) = &value {
            self.budget.text = self.budget.text.checked_sub(text.len()).ok_or(Stop::Budget)?;
        }
        if row >= self.rows.len() {
            self.budget.take_cells(row + 1 - self.rows.len())?;
            self.rows.resize_with(row + 1, Vec::new);
        }
        let Some(cells) = self.rows.get_mut(row) else { return Ok(()) };
        if column >= cells.len() {
            self.budget.take_cells(column + 1 - cells.len())?;
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = value;
        Ok(())
    }
}

/// Rows of a sheet. Cell by cell, because a grid as large as the furthest cell says could fill the memory.
fn read_rows(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    budget: &mut Budget,
) -> Result<Vec<Vec<Cell>>, Stop> {
    let mut rows = Rows { rows: Vec::new(), budget };
    let mut blank = false;
    let mut reader = book.worksheet_cells_reader(sheet).map_err(Stop::Parser)?;
    let percent: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().is_some_and(|f| f.format_code.contains('%')))
        .collect();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(Stop::Parser)? {
        let value = match cell.get_value() {
            DataRef::Empty => {
                blank = true;
                continue;
            }
            DataRef::Int(number) => Cell::Number(*number as f64),
            DataRef::Float(number) if !number.is_finite() => Cell::Error("#NUM!".to_string()),
            DataRef::Float(number) if percent.get(style) == Some(&true) => {
                // 0,07 × 100 is 7,000000000000001 in floating point; nobody types such a percentage.
                Cell::Number((number * 1e10).round() / 1e8)
            }
            DataRef::Float(number) => Cell::Number(*number),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::of(text),
            DataRef::SharedString(text) => Cell::of(text),
            DataRef::Bool(truth) => Cell::Text(if *truth { "TRUE" } else { "FALSE" }.to_string()),
            DataRef::DateTime(moment) => Cell::Date(date(moment)),
            DataRef::Error(error) => Cell::Error(error.to_string()),
        };
        rows.put(cell.get_position(), value)?;
    }
    drop(reader);
    if blank {
        put_uncomputed(book, sheet, &mut rows)?;
    }
    Ok(rows.rows)
}

/// Finds the formulas among the cells without a value: the program that wrote them has not computed them. A
/// formula that gives an empty text has a value, which is a text.
fn put_uncomputed(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, rows: &mut Rows<'_>) -> Result<(), Stop> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(Stop::Parser)?;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(Stop::Parser)? {
        if cell.formula.is_some() && matches!(cell.value, DataRef::Empty) {
            rows.put(cell.pos, Cell::Uncomputed)?;
        }
    }
    Ok(())
}

/// The date that Excel shows, as `2026-05-04`; the number where it is no date of our era.
fn date(moment: &ExcelDateTime) -> String {
    let value = moment.as_f64();
    if !(0.0..2_958_466.0).contains(&value) {
        return value.to_string();
    }
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    if value < 1.0 {
        return format!("{hour:02}:{minute:02}");
    }
    format!("{year:04}-{month:02}-{day:02}")
}

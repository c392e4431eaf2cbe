//! `gelar assign`: judges, entries and affinities in; who judges what out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use judging::assign::{
    Assignment, Bounds, Demand, EntryShare, Impossible, Note, Objective, PairList, Reviews, Task, assign,
};
use sheets::{Cell, OutCell, Table};
use texts::{Texts, msg};

use crate::cli::{AssignArgs, ObjectiveArg};
use crate::failure::Failure;
use crate::files;
use crate::roster::{self, Roster, Words};
use crate::words::listed;

/// Runs the command.
pub(crate) fn run(args: &AssignArgs, texts: &Texts) -> Result<(), Failure> {
    let task = task(args, texts)?;
    let assignment = assign(&task).map_err(|why| Failure::new(impossible(&why, &task, texts)))?;
    let text = if args.json {
        serde_json::to_string_pretty(&assignment).map_err(|e| Failure::new(e.to_string()))? + "\n"
    } else if args.csv {
        let headers = ["judge", "entry", "affinity"].map(str::to_string);
        let row = |p: &judging::assign::Pair| -> Vec<OutCell> {
            vec![p.judge.clone().into(), p.entry.clone().into(), p.affinity.into()]
        };
        sheets::csv(&headers, &assignment.pairs.iter().map(row).collect::<Vec<_>>())
    } else {
        report(&assignment, texts)
    };
    files::out(&text, texts)
}

/// Puts the files together into a task.
fn task(args: &AssignArgs, texts: &Texts) -> Result<Task, Failure> {
    let mut judges = match &args.loads {
        Some(path) => read_judges(path, texts)?,
        None => Vec::new(),
    };
    let mut entries = match &args.coverage {
        Some(path) => read_entries(path, texts)?,
        None => Vec::new(),
    };
    let mut affinity = Vec::new();
    if let Some(path) = &args.affinity {
        let matrix = Matrix::read(path, &judges, &entries, texts)?;
        affinity = matrix.put_in_order(&mut judges, &mut entries, path, texts)?;
    }
    if judges.is_empty() || entries.is_empty() {
        return Err(Failure::new(texts.say(&msg::AssignNothing)));
    }
    let reviews = match args.reviews.as_deref() {
        None => None,
        Some("all") => Some(Reviews::All),
        Some("0") => return Err(Failure::new(texts.say(&msg::AssignReviews { found: "0".into() }))),
        Some(n) => Some(Reviews::Count(
            n.parse().map_err(|_| Failure::new(texts.say(&msg::AssignReviews { found: n.into() })))?,
        )),
    };
    if let Some(reviews) = reviews {
        entries.iter_mut().for_each(|e| e.reviews = reviews);
    }
    let everything = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    for judge in judges.iter_mut().filter(|j| j.high == u32::MAX) {
        judge.high = everything;
    }
    let pairs = |path: &Path| read_pairs(path, &judges, &entries, texts);
    Ok(Task {
        conflicts: args
            .conflicts
            .as_deref()
            .map(pairs)
            .transpose()?
            .unwrap_or_default()
            .into_iter()
            .collect(),
        previous: args.previous.as_deref().map(pairs).transpose()?,
        agencies: args
            .agencies
            .as_deref()
            .map(|path| read_agencies(path, texts))
            .transpose()?
            .unwrap_or_default(),
        min_cut: args.min_cut,
        objective: match args.objective {
            ObjectiveArg::Affinity => Objective::Affinity,
            ObjectiveArg::Fair => Objective::Fair,
        },
        judges,
        entries,
        affinity,
    })
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|t| !t.is_empty())
}

/// The key of a row: what its column says, else its number in the list.
fn key(roster: &Roster, row: usize, column: Option<usize>, at: usize) -> String {
    some(roster.text(row, column)).unwrap_or_else(|| (at + 1).to_string())
}

const LOADS: Words =
    &["load_ub", "maks", "maksimum", "beban maks", "max", "judge", "juri", "penilai", "nama juri"];
const COVERAGES: Words =
    &["cov", "coverage", "reviews", "jumlah juri", "penilaian", "entry", "entri", "nomor", "no", "inovasi"];

fn read_judges(path: &Path, texts: &Texts) -> Result<Vec<Bounds>, Failure> {
    let roster = Roster::read(path, LOADS, texts)?;
    let (id, agency) = (roster.column(roster::JUDGE), roster.column(roster::AGENCY));
    let (high, low) = (roster.column(roster::LOAD_HIGH), roster.column(roster::LOAD_LOW));
    let judge = |(at, row): (usize, usize)| {
        Ok(Bounds {
            id: key(&roster, row, id, at),
            low: roster.count(row, low, texts)?.unwrap_or(0),
            high: roster.count(row, high, texts)?.unwrap_or(u32::MAX),
            agency: some(sheets::fold(&roster.text(row, agency))),
        })
    };
    roster.rows().enumerate().map(judge).collect()
}

fn read_entries(path: &Path, texts: &Texts) -> Result<Vec<Demand>, Failure> {
    let roster = Roster::read(path, COVERAGES, texts)?;
    let (id, agency) = (roster.column(roster::ENTRY), roster.column(roster::AGENCY));
    let coverage = roster.column(roster::COVERAGE);
    let entry = |(at, row): (usize, usize)| {
        let reviews = roster.count(row, coverage, texts)?.map_or(Reviews::All, Reviews::Count);
        Ok(Demand {
            id: key(&roster, row, id, at),
            reviews,
            agency: some(sheets::fold(&roster.text(row, agency))),
        })
    };
    roster.rows().enumerate().map(entry).collect()
}

fn read_agencies(path: &Path, texts: &Texts) -> Result<BTreeMap<String, String>, Failure> {
    let roster = Roster::read(path, roster::PARENT, texts)?;
    let (agency, parent) = (roster.column(roster::AGENCY), roster.column(roster::PARENT));
    Ok(roster
        .rows()
        .map(|row| (sheets::fold(&roster.text(row, agency)), sheets::fold(&roster.text(row, parent))))
        .filter(|(agency, parent)| !agency.is_empty() && !parent.is_empty())
        .collect())
}

/// Pairs of judge and entry, by key.
fn read_pairs(
    path: &Path,
    judges: &[Bounds],
    entries: &[Demand],
    texts: &Texts,
) -> Result<Vec<(usize, usize)>, Failure> {
    let roster = Roster::read(path, roster::JUDGE, texts)?;
    let (judge, entry) = (roster.column(roster::JUDGE), roster.column(roster::ENTRY));
    let judge_at: BTreeMap<String, usize> =
        judges.iter().enumerate().map(|(at, j)| (sheets::fold(&j.id), at)).collect();
    let entry_at: BTreeMap<String, usize> =
        entries.iter().enumerate().map(|(at, e)| (sheets::fold(&e.id), at)).collect();
    let mut pairs = BTreeSet::new();
    let mut unknown = Vec::new();
    for row in roster.rows() {
        let named = (roster.text(row, judge), roster.text(row, entry));
        match (judge_at.get(&sheets::fold(&named.0)), entry_at.get(&sheets::fold(&named.1))) {
            (Some(judge), Some(entry)) => {
                pairs.insert((*judge, *entry));
            }
            (found, _) => {
                let (name, column) = if found.is_none() { (named.0, judge) } else { (named.1, entry) };
                let place = roster.place(row, column).to_string();
                unknown.push(texts.say(&msg::AssignUnknownName { place: place.into(), name: name.into() }));
            }
        }
    }
    if unknown.is_empty() { Ok(pairs.into_iter().collect()) } else { Err(Failure::all(unknown)) }
}

/// Affinities as a file has them: with or without names on its edges.
struct Matrix {
    judges: Option<Vec<String>>,
    entries: Option<Vec<String>>,
    values: Vec<Vec<f64>>,
}

impl Matrix {
    /// Reads a matrix. Names that are numbers look like values: they are names where the other files have them too.
    fn read(path: &Path, judges: &[Bounds], entries: &[Demand], texts: &Texts) -> Result<Self, Failure> {
        let table = roster::read_table(path, texts)?;
        let rows: Vec<usize> =
            (0..table.rows.len()).filter(|r| table.rows[*r].iter().any(|c| *c != Cell::Empty)).collect();
        let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let shown =
            |row: usize, column: usize| table.rows[row].get(column).map(roster::shown).unwrap_or_default();
        let is_text = |row: usize, column: usize| {
            matches!(table.cell(row, column), Cell::Text(_)) && !table.cell(row, column).numeric()
        };
        let corner = rows.first().is_some_and(|r| !table.cell(*r, 0).numeric());
        let header = rows.first().is_some_and(|r| {
            let named = width > 1 && (1..width).all(|column| is_text(*r, column));
            let known = || entries.iter().all(|e| (0..width).any(|column| shown(*r, column) == e.id));
            corner || named || (!entries.is_empty() && known())
        });
        let body = &rows[usize::from(header).min(rows.len())..];
        let known = || judges.iter().all(|j| body.iter().any(|r| shown(*r, 0) == j.id));
        let names =
            body.iter().any(|r| is_text(*r, 0)) || (header && corner) || (!judges.is_empty() && known());
        let first = usize::from(names);
        let values = body
            .iter()
            .map(|row| (first..width).map(|column| affinity(&table, *row, column, texts)).collect())
            .collect::<Result<_, Failure>>()?;
        Ok(Self {
            judges: names.then(|| body.iter().map(|row| shown(*row, 0)).collect()),
            entries: header.then(|| (first..width).map(|column| shown(rows[0], column)).collect()),
            values,
        })
    }

    /// The values in the order of judges and entries; those that no other file names are added.
    fn put_in_order(
        self,
        judges: &mut Vec<Bounds>,
        entries: &mut Vec<Demand>,
        path: &Path,
        texts: &Texts,
    ) -> Result<Vec<Vec<f64>>, Failure> {
        let columns = self.values.first().map_or(0, Vec::len);
        let numbered = |n: usize| (1..=n).map(|n| n.to_string()).collect::<Vec<_>>();
        if judges.is_empty() {
            let ids = self.judges.clone().unwrap_or_else(|| numbered(self.values.len()));
            *judges = ids.into_iter().map(|id| Bounds { id, high: u32::MAX, ..Bounds::default() }).collect();
        }
        if entries.is_empty() {
            let ids = self.entries.clone().unwrap_or_else(|| numbered(columns));
            *entries = ids.into_iter().map(|id| Demand { id, ..Demand::default() }).collect();
        }
        let wrong_size = || {
            Failure::new(texts.say(&msg::AssignWrongSize {
                file: files::name(path).into(),
                rows: self.values.len().into(),
                columns: columns.into(),
                judges: judges.len().into(),
                entries: entries.len().into(),
            }))
        };
        let row_of = order(
            self.judges.as_deref(),
            &judges.iter().map(|j| &j.id).collect::<Vec<_>>(),
            self.values.len(),
        );
        let column_of =
            order(self.entries.as_deref(), &entries.iter().map(|e| &e.id).collect::<Vec<_>>(), columns);
        let (Some(row_of), Some(column_of)) = (row_of, column_of) else { return Err(wrong_size()) };
        let unknown = |names: Vec<&String>| {
            let names = listed(&names, texts).into();
            Failure::new(texts.say(&msg::AssignMissingName { file: files::name(path).into(), names }))
        };
        let (row_of, column_of) = (row_of.map_err(unknown)?, column_of.map_err(unknown)?);
        Ok(row_of
            .iter()
            .map(|row| column_of.iter().map(|column| self.values[*row][*column]).collect())
            .collect())
    }
}

/// Where each wanted name stands in the file; by position where the file names none of them. `None` where the numbers
/// differ; the names that are missing where it has some of them: a guess would hand one judge's expertise to another.
fn order<'w>(
    names: Option<&[String]>,
    wanted: &[&'w String],
    found: usize,
) -> Option<Result<Vec<usize>, Vec<&'w String>>> {
    if found != wanted.len() {
        return None;
    }
    let at: BTreeMap<String, usize> =
        names.unwrap_or_default().iter().enumerate().map(|(at, name)| (sheets::fold(name), at)).collect();
    let place = |name: &&String| at.get(&sheets::fold(name)).copied();
    let missing: Vec<&String> = wanted.iter().filter(|name| place(name).is_none()).copied().collect();
    Some(match missing.len() {
        0 => Ok(wanted.iter().filter_map(place).collect()),
        all if all == wanted.len() => Ok((0..found).collect()),
        _ => Err(missing),
    })
}

fn affinity(table: &Table, row: usize, column: usize, texts: &Texts) -> Result<f64, Failure> {
    match table.number(row, column) {
        Ok(number) => Ok(number.unwrap_or(0.0)),
        Err(_) => Err(Failure::new(texts.say(&msg::AssignNotNumber {
            place: table.place(row, column).to_string().into(),
            found: roster::shown(table.cell(row, column)).into(),
        }))),
    }
}

/// The report of loads and connectivity for the terminal.
fn report(assignment: &Assignment, texts: &Texts) -> String {
    let lang = texts.lang();
    let mut out = String::new();
    let mut line = |text: String| {
        let _ = writeln!(out, "{text}");
    };
    line(texts.say(&msg::AssignDone {
        pairs: assignment.pairs.len().into(),
        judges: assignment.judges.len().into(),
        entries: assignment.entries.len().into(),
    }));
    line(String::new());
    let most = assignment.judges.iter().map(|j| j.load).max().unwrap_or(0).max(1);
    let width = assignment.judges.iter().map(|j| j.id.chars().count()).max().unwrap_or(0).min(40);
    for judge in &assignment.judges {
        let bar = "█".repeat((judge.load * 24).div_ceil(most) as usize);
        line(format!("  {:<width$}  {:>4} ({}–{})  {bar}", judge.id, judge.load, judge.low, judge.high));
        let entries: Vec<&str> =
            assignment.pairs.iter().filter(|p| p.judge == judge.id).map(|p| p.entry.as_str()).collect();
        line(format!("  {:width$}        {}", "", entries.join(", ")));
    }
    line(String::new());
    if assignment.pairs.iter().any(|pair| pair.affinity != 0.0) {
        line(texts.say(&msg::AssignAffinity { total: lang.number(assignment.total_affinity, 5).into() }));
        let worst = assignment.entries.iter().find(|e| assignment.worst_off.as_ref() == Some(&e.id));
        if let Some(EntryShare { id, affinity, .. }) = worst {
            line(
                texts.say(&msg::AssignWorst { entry: id.into(), affinity: lang.number(*affinity, 3).into() }),
            );
        }
    }
    line(texts.say(&msg::AssignConnected {
        parts: assignment.components.len().into(),
        cut: assignment.min_cut.into(),
    }));
    if let Some(moved) = assignment.moved {
        line(texts.say(&msg::AssignMoved { count: moved.into() }));
    }
    for note in &assignment.notes {
        line(format!("! {}", say_note(note, texts)));
    }
    out
}

fn say_note(note: &Note, texts: &Texts) -> String {
    match note {
        Note::LowBoundsNotApplied { judges } => {
            texts.say(&msg::AssignNoteLow { judges: listed(judges, texts).into() })
        }
        Note::Islands { components } => texts.say(&msg::AssignNoteIslands { count: (*components).into() }),
        Note::CutOutOfReach { wanted, reachable, judges, entries } => texts.say(&msg::AssignNoteCutReach {
            wanted: (*wanted).into(),
            reachable: (*reachable).into(),
            names: listed(&judges.iter().chain(entries).collect::<Vec<_>>(), texts).into(),
        }),
        Note::CutNotReached { wanted, reached } => {
            texts.say(&msg::AssignNoteCut { wanted: (*wanted).into(), reached: (*reached).into() })
        }
        Note::LoadsLessEqual => texts.say(&msg::AssignNoteLessEqual),
        Note::SwapsCutShort => texts.say(&msg::AssignNoteCutShort),
        Note::IdleJudges { judges } => {
            texts.say(&msg::AssignNoteIdle { judges: listed(judges, texts).into() })
        }
        Note::UnreviewedEntries { entries } => {
            texts.say(&msg::AssignNoteUnreviewed { entries: listed(entries, texts).into() })
        }
    }
}

/// Why there is no assignment, and what to relax.
fn impossible(why: &Impossible, task: &Task, texts: &Texts) -> String {
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    match why {
        Impossible::DuplicateId { of, id } => match of.as_str() {
            "judges" => texts.say(&msg::AssignDuplicateJudge { id: id.into() }),
            _ => texts.say(&msg::AssignDuplicateEntry { id: id.into() }),
        },
        Impossible::TooLarge { judges, entries } => {
            texts.say(&msg::AssignTooLarge { judges: (*judges).into(), entries: (*entries).into() })
        }
        Impossible::AffinityRows { .. } | Impossible::AffinityRow { .. } => texts.say(&msg::AssignNothing),
        Impossible::AffinityValue { judge, entry } => {
            texts.say(&msg::AssignAffinityValue { judge: judge.into(), entry: entry.into() })
        }
        Impossible::UnknownPair { list, judge, entry } => texts.say(&msg::AssignUnknownName {
            place: (if *list == PairList::Conflicts { "--conflicts" } else { "--previous" }).into(),
            name: format!("{judge}, {entry}").into(),
        }),
        Impossible::Bounds { judge, low, high } => {
            texts.say(&msg::AssignBounds { judge: judge.into(), low: (*low).into(), high: (*high).into() })
        }
        Impossible::TooFewJudges { entries } => {
            let each: Vec<String> = entries
                .iter()
                .map(|s| {
                    texts.say(&msg::AssignShortage {
                        entry: (&s.entry).into(),
                        needs: s.needs.into(),
                        eligible: s.eligible.into(),
                        conflicts: s.conflicts.into(),
                        family: s.family.into(),
                    })
                })
                .collect();
            texts.say(&msg::AssignTooFewJudges { entries: listed(&each, texts).into() })
        }
        Impossible::Capacity { demand, capacity } => texts
            .say(&msg::AssignCapacity { demand: count(*demand).into(), capacity: count(*capacity).into() }),
        Impossible::Bottleneck { entries, judges, needs, capacity } => texts.say(&msg::AssignBottleneck {
            entries: listed(entries, texts).into(),
            judges: listed(judges, texts).into(),
            needs: count(*needs).into(),
            capacity: count(*capacity).into(),
        }),
        Impossible::LowAboveDemand { low, demand } => {
            texts.say(&msg::AssignLowAbove { low: count(*low).into(), demand: count(*demand).into() })
        }
        Impossible::LowUnreachable { judges } => {
            let names: Vec<&str> = judges.iter().map(|i| i.judge.as_str()).collect();
            texts.say(&msg::AssignLowUnreachable {
                judges: listed(&names, texts).into(),
                entries: task.entries.len().into(),
            })
        }
        Impossible::LowBottleneck { judges, low, most } => texts.say(&msg::AssignLowBottleneck {
            judges: listed(judges, texts).into(),
            low: count(*low).into(),
            most: count(*most).into(),
        }),
    }
}

//! Integration over the standard deviations: a lattice over where their posterior is.
//!
//! The posterior of a standard deviation depends on its square alone, and so continues evenly below zero. The
//! midpoint rule at `h/2, 3h/2, …` is then as precise as on the whole line: with h at 1.2 (1.5) posterior standard
//! deviations of a normal its error is below 10⁻⁵ (4·10⁻⁴). The lattice grows from the mode to all neighbours that
//! weigh enough. A standard deviation that is known to within 12 % is held at its mode: its uncertainty would
//! raise standard errors by less than 1 %.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::given::{Given, Sds, Start, given};
use super::marks::Table;

/// Scale of the half-normal priors: of entries, judges, criteria and pairs.
const PRIOR: Sds = [1.5, 1.0, 1.0, 1.0];

/// Where the search starts.
const START: Sds = [0.8, 0.5, 0.5, 0.6];

/// What is known this well, relative to itself, is held.
const WELL_KNOWN: f64 = 0.12;

/// Width of a cell over the posterior standard deviation: where that is small, the posterior is nearly normal …
const WIDE: f64 = 1.5;

/// … and where it is above this share of the mode, skew or cut off at zero.
const SKEW: f64 = 0.3;
const NARROW: f64 = 1.2;

/// Cells whose log density is lower than the highest by more are left out.
const DEPTH: f64 = 6.5;

/// Cells beyond this number are not looked at: they are the farthest from the mode …
const MOST_CELLS: usize = 2_000;

/// … nor those beyond this memory, in numbers of 8 bytes.
const MOST_NUMBERS: usize = 24 << 20;

/// The search stays within these.
const SMALLEST: f64 = 0.002;
const LARGEST: f64 = 30.0;

const MOST_SWEEPS: usize = 12;

/// A cell of the lattice.
pub(crate) struct Cell {
    /// Posterior probability.
    pub(crate) weight: f64,
    pub(crate) sds: Sds,
    pub(crate) given: Given,
}

/// The cells, and the posterior standard deviation of each standard deviation within a cell: zero but where it
/// was held at its mode.
pub(crate) struct Lattice {
    pub(crate) cells: Vec<Cell>,
    pub(crate) held: Sds,
}

/// Which standard deviations the table knows: a facet with a single element has none.
pub(crate) fn known(table: &Table) -> [bool; 4] {
    let [entries, judges] = table.sides([table.rows, table.columns]);
    [entries > 1, judges > 1, table.criteria() > 1, true]
}

/// `None` only where numbers have run out of range.
pub(crate) fn lattice(table: &Table) -> Option<Lattice> {
    let mut search = Search { table, known: known(table), at: START, spread: [0.5; 4], best: None };
    search.climb()?;
    let (at, spread) = (search.at, search.spread);
    let mut widths = [0.0; 4];
    let mut held = [0.0; 4];
    for k in (0..4).filter(|&k| search.known[k]) {
        if spread[k] < WELL_KNOWN {
            held[k] = spread[k] * at[k];
        } else {
            let width = if spread[k] < SKEW { WIDE } else { NARROW };
            widths[k] = width * spread[k] * at[k];
        }
    }
    let cells = grow(table, &at, &widths, search.best?.1)?;
    Some(Lattice { cells, held })
}

fn log_prior(known: &[bool; 4], sds: &Sds) -> f64 {
    (0..4).filter(|&k| known[k]).map(|k| -0.5 * (sds[k] / PRIOR[k]) * (sds[k] / PRIOR[k])).sum()
}

/// Search for the mode of the logarithms of the standard deviations, one after the other by a parabola.
struct Search<'a> {
    table: &'a Table,
    known: [bool; 4],
    at: Sds,
    /// Posterior standard deviation of each logarithm.
    spread: Sds,
    best: Option<(f64, Rc<Start>)>,
}

impl Search<'_> {
    fn climb(&mut self) -> Option<()> {
        let (height, mode) = self.look(&self.at, &Start::new(self.table))?;
        self.best = Some((height, Rc::new(mode)));
        for _ in 0..MOST_SWEEPS {
            let mut moved: f64 = 0.0;
            let known = self.known;
            for k in (0..4).filter(|&k| known[k]) {
                moved = moved.max(self.improve(k)?);
            }
            if moved < 0.2 {
                break;
            }
        }
        Some(())
    }

    /// Height of the posterior of the logarithms, and where a neighbour may start.
    fn look(&self, sds: &Sds, start: &Start) -> Option<(f64, Start)> {
        let found = given(self.table, sds, start)?;
        let jacobian: f64 = (0..4).filter(|&k| self.known[k]).map(|k| libm::log(sds[k])).sum();
        Some((found.log + log_prior(&self.known, sds) + jacobian, found.start))
    }

    /// Moves one standard deviation to the top of a parabola; gives how far, in posterior standard deviations.
    fn improve(&mut self, k: usize) -> Option<f64> {
        let (height, mode) = self.best.clone()?;
        let step = (0.7 * self.spread[k]).clamp(0.01, 0.5);
        let at = |by: f64| {
            let mut sds = self.at;
            sds[k] = (sds[k] * libm::exp(by)).clamp(SMALLEST, LARGEST);
            sds
        };
        let (low, low_mode) = self.look(&at(-step), &mode)?;
        let (high, high_mode) = self.look(&at(step), &mode)?;
        let curvature = (2.0 * height - low - high) / (step * step);
        let slope = (high - low) / (2.0 * step);
        let concave = curvature > 1e-3;
        let by = if concave { (slope / curvature).clamp(-1.2, 1.2) } else { 1.2_f64.copysign(slope) };
        if concave {
            self.spread[k] = 1.0 / curvature.sqrt();
        }
        // Next to the top a parabola is exact enough; what it says need not be looked at.
        let mut found = vec![(low, -step, low_mode), (high, step, high_mode)];
        if by.abs() > 0.1 * self.spread[k] {
            let (there, there_mode) = self.look(&at(by), &mode)?;
            found.push((there, by, there_mode));
        }
        let (there, by, mode) = found.into_iter().max_by(|a, b| a.0.total_cmp(&b.0))?;
        if there <= height {
            return Some(0.0);
        }
        self.at = at(by);
        self.best = Some((there, Rc::new(mode)));
        Some(by.abs() / self.spread[k])
    }
}

/// All cells that weigh enough, from the one with the mode on.
fn grow(table: &Table, at: &Sds, widths: &Sds, mode: Rc<Start>) -> Option<Vec<Cell>> {
    let known = known(table);
    let free: Vec<usize> = (0..4).filter(|&k| widths[k] > 0.0).collect();
    let place = |key: &[i32; 4]| -> Sds {
        let mut sds = *at;
        free.iter().for_each(|&k| sds[k] = (f64::from(key[k]) + 0.5) * widths[k]);
        sds
    };
    let dense = table.columns + table.criteria() + table.steps();
    let of_rows = 2 * (table.pairs.len() + table.rows * (table.criteria() + table.steps()));
    let most = (MOST_NUMBERS / (dense * dense + of_rows)).clamp(1, MOST_CELLS);
    let mut first = [0; 4];
    free.iter().for_each(|&k| first[k] = (at[k] / widths[k]) as i32);
    let mut open = VecDeque::from([(first, mode)]);
    let mut logs: BTreeMap<[i32; 4], Option<f64>> = BTreeMap::from([(first, None)]);
    let mut cells: Vec<(f64, Sds, Given)> = Vec::new();
    let mut highest = f64::NEG_INFINITY;
    while let Some((key, start)) = open.pop_front() {
        if falls(&logs, &key, highest - DEPTH, &free) {
            continue;
        }
        let sds = place(&key);
        let Some(found) = given(table, &sds, &start) else { continue };
        let log = found.log + log_prior(&known, &sds);
        logs.insert(key, Some(log));
        highest = highest.max(log);
        if log < highest - DEPTH {
            continue;
        }
        let start = Rc::new(found.start.clone());
        for next in free.iter().flat_map(|&k| [moved(&key, k, -1), moved(&key, k, 1)]) {
            if next.iter().all(|&at| at >= 0) && logs.len() < most && !logs.contains_key(&next) {
                logs.insert(next, None);
                open.push_back((next, start.clone()));
            }
        }
        cells.push((log, sds, found));
    }
    cells.retain(|(log, ..)| *log >= highest - DEPTH);
    let all: f64 = cells.iter().map(|(log, ..)| libm::exp(log - highest)).sum();
    let cells: Vec<Cell> = cells
        .into_iter()
        .map(|(log, sds, given)| Cell { weight: libm::exp(log - highest) / all, sds, given })
        .collect();
    (!cells.is_empty()).then_some(cells)
}

fn moved(key: &[i32; 4], k: usize, by: i32) -> [i32; 4] {
    let mut next = *key;
    next[k] += by;
    next
}

/// Whether two cells in a row on any side say that this one is deeper than `floor`: a log density that falls
/// goes on falling about as fast. One unit of doubt is left.
fn falls(logs: &BTreeMap<[i32; 4], Option<f64>>, key: &[i32; 4], floor: f64, free: &[usize]) -> bool {
    let log = |k: usize, by: i32| logs.get(&moved(key, k, by)).copied().flatten();
    let extended = |k: usize, side: i32| Some(2.0 * log(k, side)? - log(k, 2 * side)?);
    free.iter()
        .any(|&k| [-1, 1].into_iter().any(|side| extended(k, side).is_some_and(|log| log + 1.0 < floor)))
}

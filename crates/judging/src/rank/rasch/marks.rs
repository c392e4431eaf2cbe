//! The single scores of a round as the many-facet models see them: rows and columns that meet in pairs, each pair
//! with marks on criteria, each mark a category of its criterion's scale.

use crate::{Flaw, Round};

/// Most categories of a scale: 0–100 in whole points.
pub(crate) const MOST_CATEGORIES: usize = 101;

/// A score as given.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    /// Level of the entry, of the judge and of the criterion.
    pub(crate) levels: [usize; 3],
    pub(crate) score: f64,
}

/// Who and what occurs in a round, and all its marks.
pub(crate) struct Marks {
    /// Index in the contest of each entry and judge, and in the rubric of each criterion, that has a mark.
    pub(crate) names: [Vec<usize>; 3],
    /// The scale of each criterion's level.
    pub(crate) scale_of: Vec<usize>,
    /// Low and high end of each scale; criteria with the same ends share its steps.
    pub(crate) scales: Vec<[f64; 2]>,
    pub(crate) marks: Vec<Mark>,
}

impl Marks {
    pub(crate) fn of(round: &Round, entries: usize, judges: usize) -> Self {
        let mut occurs = [vec![false; entries], vec![false; judges], vec![false; round.criteria.len()]];
        let given = || {
            round.sheets.iter().flat_map(|sheet| {
                let scores = sheet.scores.iter().enumerate();
                scores.filter_map(|(k, score)| Some(([sheet.entry, sheet.judge, k], (*score)?)))
            })
        };
        for (place, _) in given() {
            (0..3).for_each(|facet| occurs[facet][place[facet]] = true);
        }
        let names = occurs.map(|occurs| (0..occurs.len()).filter(|&k| occurs[k]).collect::<Vec<_>>());
        // Every index that is asked for occurs, so that the search finds its level.
        let level = |facet: usize, index: usize| names[facet].partition_point(|&name| name < index);
        let marks = given()
            .map(|(place, score)| Mark {
                levels: [level(0, place[0]), level(1, place[1]), level(2, place[2])],
                score,
            })
            .collect();
        let mut scales: Vec<[f64; 2]> = Vec::new();
        let scale_of = names[2].iter().map(|&k| {
            let ends = [round.criteria[k].low, round.criteria[k].high];
            scales.iter().position(|scale| *scale == ends).unwrap_or_else(|| {
                scales.push(ends);
                scales.len() - 1
            })
        });
        Self { scale_of: scale_of.collect(), scales, marks, names }
    }

    /// Of each scale the scores that were given, or all that could have been.
    pub(crate) fn values(&self, kept: impl Fn(&Mark) -> bool, declared: bool) -> Vec<Vec<f64>> {
        let mut values: Vec<Vec<f64>> = vec![Vec::new(); self.scales.len()];
        if declared {
            for (values, [low, high]) in values.iter_mut().zip(&self.scales) {
                values.extend((0..=(high - low) as usize).map(|k| low + k as f64));
            }
            return values;
        }
        for mark in self.marks.iter().filter(|mark| kept(mark)) {
            let own = &mut values[self.scale_of[mark.levels[2]]];
            let at = own.partition_point(|value| *value < mark.score);
            if own.get(at) != Some(&mark.score) {
                own.insert(at, mark.score);
            }
        }
        values
    }

    /// The table of the kept marks, whose categories are the places of their scores among `values`.
    pub(crate) fn table(&self, values: &[Vec<f64>], kept: impl Fn(&Mark) -> bool) -> Table {
        let entries_are_rows = self.names[0].len() >= self.names[1].len();
        let place = |mark: &Mark| {
            let [entry, judge, criterion] = mark.levels;
            let (row, column) = if entries_are_rows { (entry, judge) } else { (judge, entry) };
            (row, column, criterion)
        };
        let mut sorted: Vec<&Mark> = self.marks.iter().filter(|mark| kept(mark)).collect();
        sorted.sort_by(|a, b| place(a).cmp(&place(b)).then(a.score.total_cmp(&b.score)));
        let sides = [self.names[0].len(), self.names[1].len()];
        let [rows, columns] = if entries_are_rows { sides } else { [sides[1], sides[0]] };
        let mut starts = vec![0; rows + 1];
        let mut pairs: Vec<Pair> = Vec::new();
        let mut ratings = Vec::with_capacity(sorted.len());
        let mut last = None;
        for mark in sorted {
            let (row, column, criterion) = place(mark);
            if last != Some((row, column)) {
                last = Some((row, column));
                pairs.push(Pair { column, first: ratings.len(), end: ratings.len() });
                starts[row + 1] += 1;
            }
            let category = values[self.scale_of[criterion]].partition_point(|value| *value < mark.score);
            ratings.push(Rated { criterion: criterion as u32, category: category as u32 });
            if let Some(pair) = pairs.last_mut() {
                pair.end = ratings.len();
            }
        }
        for row in 0..rows {
            starts[row + 1] += starts[row];
        }
        let mut first_steps = vec![0];
        for values in values {
            first_steps.push(first_steps[first_steps.len() - 1] + values.len().saturating_sub(1));
        }
        let scale_of = self.scale_of.clone();
        Table { entries_are_rows, rows, columns, starts, pairs, ratings, scale_of, first_steps }
    }
}

/// Marks in order: row by row, pair by pair.
pub(crate) struct Table {
    /// The more numerous of entries and judges make the rows.
    pub(crate) entries_are_rows: bool,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    /// Where the pairs of each row start, and one past the last.
    pub(crate) starts: Vec<usize>,
    pub(crate) pairs: Vec<Pair>,
    pub(crate) ratings: Vec<Rated>,
    /// The scale of each criterion.
    pub(crate) scale_of: Vec<usize>,
    /// Where the steps of each scale start, and one past the last.
    pub(crate) first_steps: Vec<usize>,
}

/// A row and a column that meet: their marks are `first..end`.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    pub(crate) column: usize,
    pub(crate) first: usize,
    pub(crate) end: usize,
}

/// A mark of a pair.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rated {
    pub(crate) criterion: u32,
    pub(crate) category: u32,
}

impl Table {
    pub(crate) fn criteria(&self) -> usize {
        self.scale_of.len()
    }

    /// Steps of all scales.
    pub(crate) fn steps(&self) -> usize {
        self.first_steps[self.first_steps.len() - 1]
    }

    /// Steps of a criterion's scale among all steps.
    pub(crate) fn steps_of(&self, criterion: usize) -> std::ops::Range<usize> {
        let scale = self.scale_of[criterion];
        self.first_steps[scale]..self.first_steps[scale + 1]
    }

    /// Turns what belongs to entry and judge into what belongs to row and column, and back.
    pub(crate) fn sides<T>(&self, [entry, judge]: [T; 2]) -> [T; 2] {
        if self.entries_are_rows { [entry, judge] } else { [judge, entry] }
    }

    /// The part of the graph of rows and columns that each row and column with a mark belongs to, and how many
    /// parts there are.
    pub(crate) fn parts(&self) -> (Vec<Option<usize>>, Vec<Option<usize>>, usize) {
        let mut row_part = vec![None; self.rows];
        let mut column_part = vec![None; self.columns];
        let mut rows_of: Vec<Vec<usize>> = vec![Vec::new(); self.columns];
        for row in 0..self.rows {
            for pair in &self.pairs[self.starts[row]..self.starts[row + 1]] {
                rows_of[pair.column].push(row);
            }
        }
        let mut parts = 0;
        for seed in 0..self.rows {
            if row_part[seed].is_some() || self.starts[seed] == self.starts[seed + 1] {
                continue;
            }
            let mut open = vec![seed];
            row_part[seed] = Some(parts);
            while let Some(row) = open.pop() {
                for pair in &self.pairs[self.starts[row]..self.starts[row + 1]] {
                    if column_part[pair.column].replace(parts).is_none() {
                        for &next in &rows_of[pair.column] {
                            if row_part[next].replace(parts).is_none() {
                                open.push(next);
                            }
                        }
                    }
                }
            }
            parts += 1;
        }
        (row_part, column_part, parts)
    }
}

/// Says which criterion has no categories that a many-facet model could take.
pub(crate) fn check(round: &Round) -> Result<(), Flaw> {
    for (k, criterion) in round.criteria.iter().enumerate() {
        let names = || (round.id.clone(), criterion.id.clone());
        let scores = round.sheets.iter().filter_map(|sheet| sheet.scores.get(k).copied().flatten());
        let uneven =
            [criterion.low, criterion.high].into_iter().chain(scores).find(|score| score.fract() != 0.0);
        if let Some(score) = uneven {
            let (round, criterion) = names();
            return Err(Flaw::NotCategories { round, criterion, score });
        }
        let categories = criterion.high - criterion.low + 1.0;
        if categories > MOST_CATEGORIES as f64 {
            let (round, criterion) = names();
            return Err(Flaw::TooManyCategories { round, criterion, categories, most: MOST_CATEGORIES });
        }
    }
    Ok(())
}

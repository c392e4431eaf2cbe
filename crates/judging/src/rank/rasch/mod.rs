//! Many-facet rating-scale models on the single scores of a round.

mod arrow;
mod errors;
pub(crate) mod facets;
mod given;
pub(crate) mod jmle;
mod lattice;
pub(crate) mod marks;
mod misfit;
pub(crate) mod mixture;
mod rating;
mod scale;

use crate::{Contest, Warning};

use scale::Axis;

/// Categories that nobody used, scale by scale.
fn unused(axis: &Axis, round: &str) -> Vec<Warning> {
    let names = &axis.marks.names[2];
    let of = |scale: usize| {
        let own = |level: &usize| axis.marks.scale_of[*level] == scale;
        let given = axis.marks.marks.iter().filter(|mark| own(&mark.levels[2])).map(|mark| mark.score);
        let [low, high] = axis.marks.scales[scale];
        let mut left: Vec<bool> = vec![true; (high - low) as usize + 1];
        given.for_each(|score| left[(score - low) as usize] = false);
        let scores: Vec<f64> = (0..left.len()).filter(|&k| left[k]).map(|k| low + k as f64).collect();
        let criteria = (0..names.len()).filter(own).map(|level| axis.round.criteria[names[level]].id.clone());
        (!scores.is_empty()).then(|| Warning::UnusedCategories {
            round: round.to_string(),
            criteria: criteria.collect(),
            scores,
        })
    };
    (0..axis.marks.scales.len()).filter_map(of).collect()
}

/// Natural key of an entry, a judge or a criterion of a round.
fn name(contest: &Contest, round: usize, facet: usize, index: usize) -> String {
    match facet {
        0 => contest.entries[index].id.clone(),
        1 => contest.judges[index].id.clone(),
        _ => contest.rounds[round].criteria[index].id.clone(),
    }
}

//! A judge's sheet as its rubric reads it.

use blueprint::expr::Value;
use blueprint::model::Rubric;
use engine::Seen;
use judging::sheet_total;
use rust_decimal::prelude::ToPrimitive;

use super::Eyes;

/// What a sheet is scored by, and how far it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Scoring {
    /// The rubric.
    pub rubric: String,
    /// The round.
    pub round: String,
    /// Criteria in the rubric's order.
    pub criteria: Vec<Scored>,
    /// The weighted total, 0–100, once every criterion is scored.
    pub total: Option<f64>,
}

/// A criterion, and what was given.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// Its key in the rubric.
    pub id: String,
    /// Weight in per cent.
    pub weight: f64,
    /// Least and greatest score.
    pub scale: (f64, f64),
    /// What was given.
    pub score: Option<f64>,
}

impl Eyes<'_> {
    /// How a sheet is scored; none where the case is no sheet of a round that its blueprint knows.
    #[must_use]
    pub fn scoring(&self, sheet: &Seen) -> Option<Scoring> {
        let file = self.blueprint(&sheet.of).judging.as_ref()?;
        let round = sheet.fields.get("round").and_then(Value::as_text)?;
        let declared = file.round.iter().find(|one| one.id == round)?;
        let rubric = file.rubric.iter().find(|rubric| rubric.id == declared.rubric)?;
        let criteria = scored(rubric, sheet);
        Some(Scoring {
            rubric: rubric.id.to_string(),
            round: round.to_string(),
            total: total(&criteria),
            criteria,
        })
    }
}

fn scored(rubric: &Rubric, sheet: &Seen) -> Vec<Scored> {
    let marks = match sheet.fields.get("scores") {
        Some(Value::Row(marks)) => Some(marks),
        _ => None,
    };
    let score = |id: &str| match marks?.get(id)? {
        Value::Number(number) => number.to_f64(),
        _ => None,
    };
    rubric
        .criterion
        .iter()
        .map(|criterion| Scored {
            id: criterion.id.to_string(),
            weight: criterion.weight,
            scale: (criterion.min.unwrap_or(rubric.min), criterion.max.unwrap_or(rubric.max)),
            score: score(&criterion.id),
        })
        .collect()
}

fn total(criteria: &[Scored]) -> Option<f64> {
    let scores: Vec<Option<f64>> = criteria.iter().map(|criterion| criterion.score).collect();
    if scores.is_empty() || scores.iter().any(Option::is_none) {
        return None;
    }
    let declared: Vec<judging::Criterion> = criteria
        .iter()
        .map(|criterion| judging::Criterion {
            id: criterion.id.clone(),
            weight: criterion.weight,
            low: criterion.scale.0,
            high: criterion.scale.1,
        })
        .collect();
    Some(sheet_total(&declared, &scores)).filter(|total| total.is_finite())
}

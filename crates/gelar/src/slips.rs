//! Scores that are likely slips of the pen: 850 for 85, 45 for 4,5, −4 for 4. Without a declared scale nothing else
//! says so, and they would widen the guessed one.
//!
//! A score is one where it is more than three times the largest of the others, or where fifty scores or more stand with
//! it, 98 % of them on a usual scale, and it is more than twice the end of that; and a negative score is one among
//! scores that are not. Never more than one in fifty scores, and at least one, is called a slip: what is more frequent
//! is how the judges score. Fewer than four scores say nothing.

use crate::scoring::USUAL;

/// Fewest scores that show a slip.
const FEWEST: usize = 4;
/// How many scores it takes until one of them is called a slip.
const ONE_IN: usize = 50;
/// How many times the largest of the others a slip is.
const APART: f64 = 3.0;
/// How many times the end of the scale that nearly all others keep.
const BEYOND: f64 = 2.0;

/// The range that holds all scores but the slips.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Slips {
    /// The least of the others.
    pub(crate) low: f64,
    /// The largest of the others.
    pub(crate) high: f64,
}

impl Slips {
    /// Whether a score is none.
    pub(crate) fn holds(self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// The range without the slips; `None` where there are none.
pub(crate) fn slips(values: &[f64]) -> Option<Slips> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let count = sorted.len();
    let most = (count / ONE_IN).max(1);
    if count < FEWEST {
        return None;
    }
    let negative = sorted.iter().take_while(|v| **v < 0.0).count();
    let low = if negative <= most { negative } else { 0 };
    let parts = |above: &usize| {
        let (others, apart) = (sorted[count - above - 1], sorted[count - above]);
        let usual = count >= ONE_IN
            && USUAL.iter().any(|[from, to]| *from <= sorted[low] && others <= *to && apart > BEYOND * to);
        others > 0.0 && (apart > APART * others || usual)
    };
    let high = (1..=most).rev().find(parts).unwrap_or(0);
    (low + high > 0).then(|| Slips { low: sorted[low], high: sorted[count - high - 1] })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(values: &[f64]) -> Vec<f64> {
        let found = slips(values);
        values.iter().copied().filter(|v| found.is_some_and(|s| !s.holds(*v))).collect()
    }

    #[test]
    fn a_slip_lies_apart_from_all_others() {
        assert_eq!(apart(&[85.0, 90.0, 850.0, 70.0, 95.0]), [850.0]);
        assert_eq!(apart(&[4.0, 3.5, 45.0, 4.5, 2.0]), [45.0]);
        assert_eq!(apart(&[4.0, 3.0, -4.0, 5.0, 2.0]), [-4.0]);
        let mut many: Vec<f64> = (0..120).map(|n| f64::from(n % 5) + 1.0).collect();
        many.extend([12.0, 45.0]);
        assert_eq!(apart(&many), [12.0, 45.0]);
    }

    #[test]
    fn scores_of_any_size_are_no_slips() {
        assert_eq!(apart(&[1.0, 9.0, 3.0]), Vec::<f64>::new());
        assert_eq!(apart(&[120.0, 340.0, 980.0, 45.0, 610.0]), Vec::<f64>::new());
        assert_eq!(apart(&[-2.0, -1.0, 0.0, 1.0, 2.0]), Vec::<f64>::new());
        assert_eq!(apart(&[0.0, 0.0, 1.0, 1.0]), Vec::<f64>::new());
        let spread: Vec<f64> = (0..200).map(f64::from).collect();
        assert_eq!(apart(&spread), Vec::<f64>::new());
    }
}

//! Indicators: a figure, and the same figure split.

use blueprint::expr::Value;
use blueprint::model::{Formula, Indicator, Unit};
use jiff::Timestamp;
use rust_decimal::Decimal;

use crate::adoption::Adoption;
use crate::scene::{Scene, State};

/// An indicator as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Which.
    pub indicator: String,
    /// What it counts.
    pub unit: Unit,
    /// The figure; `None` where nothing can be said, such as a share of none.
    pub value: Option<Decimal>,
    /// For a share: of how many, so that 100 % of two is seen as such.
    pub of: Option<Decimal>,
}

/// Every indicator at a moment, in the order of declaration.
#[must_use]
pub fn figures<S: State + ?Sized>(adoption: &Adoption, state: &S, now: Timestamp) -> Vec<Figure> {
    let scene = Scene::new(adoption, state, now);
    adoption.blueprint.identity.indicator.iter().map(|indicator| figure(&scene, indicator)).collect()
}

fn figure<S: State + ?Sized>(scene: &Scene<'_, S>, indicator: &Indicator) -> Figure {
    let number = |formula: &Formula| match scene.eval(formula, &[]) {
        Value::Number(number) => Some(number),
        Value::Money(money) => Some(money.into()),
        Value::Days(days) => Some(days.into()),
        Value::Duration(seconds) => Some(Decimal::from(seconds) / per(indicator.unit)),
        _ => None,
    };
    let (value, of) = match (&indicator.value, &indicator.numerator, &indicator.denominator) {
        (Some(value), ..) => (number(value), None),
        (None, Some(part), Some(whole)) => {
            let of = number(whole);
            let scale = if indicator.unit == Unit::Percent { Decimal::ONE_HUNDRED } else { Decimal::ONE };
            (number(part).zip(of).and_then(|(part, of)| (part * scale).checked_div(of)), of)
        }
        (None, Some(count), None) => (number(count), None),
        _ => (None, None),
    };
    Figure { indicator: indicator.id.to_string(), unit: indicator.unit, value, of }
}

/// Seconds of a unit of time.
fn per(unit: Unit) -> Decimal {
    match unit {
        Unit::Minutes => Decimal::from(60),
        Unit::Hours => Decimal::from(3_600),
        Unit::Days => Decimal::from(86_400),
        Unit::Percent | Unit::Count | Unit::Index => Decimal::ONE,
    }
}

//! Binding a blueprint to a government: its units, working days and values.

use std::collections::BTreeMap;
use std::sync::Arc;

use blueprint::adopt::{check_binding, sample_values, values};
use blueprint::expr::Value;
use blueprint::model::{Binding, Weekday};
use blueprint::{Blueprint, Diagnostic};
use engine::{Adoption, Agency};
use jiff::tz::TimeZone;

/// Binds a blueprint in earnest: every parameter has a value that somebody set, or its default.
///
/// # Errors
///
/// Everything in the binding that does not fit.
pub fn adopt(blueprint: Arc<Blueprint>, binding: &Binding) -> Result<Adoption, Vec<Diagnostic>> {
    bind(blueprint, binding, values)
}

/// Binds a blueprint for scenarios and demonstrations: a parameter without a value has its sample.
///
/// # Errors
///
/// As [`adopt`].
pub fn adopt_sample(blueprint: Arc<Blueprint>, binding: &Binding) -> Result<Adoption, Vec<Diagnostic>> {
    bind(blueprint, binding, sample_values)
}

type Values = fn(&Blueprint, &Binding) -> Result<BTreeMap<String, Value>, Vec<Diagnostic>>;

fn bind(blueprint: Arc<Blueprint>, binding: &Binding, values: Values) -> Result<Adoption, Vec<Diagnostic>> {
    let found = check_binding(&blueprint, binding);
    if !found.is_empty() {
        return Err(found);
    }
    let parameters = values(&blueprint, binding)?;
    // What follows was checked: an unknown zone or day does not come so far.
    let zone = TimeZone::get(&binding.government.zone).unwrap_or(TimeZone::UTC);
    let mut adoption = Adoption::new(blueprint, parameters, zone);
    adoption.government.clone_from(&binding.government.name);
    if let Some(days) = &binding.calendar.workdays {
        adoption.workdays = days.iter().copied().map(weekday).collect();
    }
    adoption.holidays = binding.calendar.holidays.iter().filter_map(|day| day.parse().ok()).collect();
    for agency in &binding.agency {
        let parent = agency.parent.as_ref().map(ToString::to_string);
        let bound = Agency { name: agency.name.clone(), kind: agency.kind.to_string(), parent };
        adoption.add_agency(&agency.id, bound);
    }
    Ok(adoption)
}

fn weekday(day: Weekday) -> jiff::civil::Weekday {
    match day {
        Weekday::Mon => jiff::civil::Weekday::Monday,
        Weekday::Tue => jiff::civil::Weekday::Tuesday,
        Weekday::Wed => jiff::civil::Weekday::Wednesday,
        Weekday::Thu => jiff::civil::Weekday::Thursday,
        Weekday::Fri => jiff::civil::Weekday::Friday,
        Weekday::Sat => jiff::civil::Weekday::Saturday,
        Weekday::Sun => jiff::civil::Weekday::Sunday,
    }
}

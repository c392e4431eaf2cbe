//! A binding: is it sound, and which values do the parameters have under it?

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;

use super::BINDING;
use crate::check::values::parameter_value;
use crate::check::{is_id, values as toml_values};
use crate::diagnostic::{Diagnostic, Report};
use crate::expr::Value;
use crate::load::source;
use crate::mistake::{Mistake, Thing};
use crate::model::{Binding, BoundAgency, Parameter};
use crate::{Blueprint, File};

/// Everything that is wrong with a binding of a blueprint, but for values that are still to be set.
#[must_use]
pub fn check_binding(blueprint: &Blueprint, binding: &Binding) -> Vec<Diagnostic> {
    let files = files(binding);
    let mut report = Report::new(&files);
    zone(&mut report, binding);
    if binding.government.name.trim().is_empty() {
        let at = source::at_path(&binding.source, &["government", "name"]);
        report.error(0, at, Mistake::NoName);
    }
    agencies(&mut report, blueprint, binding);
    for holiday in &binding.calendar.holidays {
        if toml_values::date(&toml::Value::String(holiday.clone())).is_none() {
            let at = source::at_path(&binding.source, &["calendar", "holidays"]);
            report.error(0, at, Mistake::Day);
        }
    }
    set(&mut report, blueprint, binding);
    report.finish()
}

/// The value of every parameter: the binding's, else the default.
///
/// # Errors
///
/// Values out of bounds or of another type, an unknown zone, and parameters that nobody has set.
pub fn values(blueprint: &Blueprint, binding: &Binding) -> Result<BTreeMap<String, Value>, Vec<Diagnostic>> {
    fill(blueprint, binding, |parameter| parameter.default.as_ref())
}

/// The value of every parameter for scenarios and demonstrations: the binding's, else the default, else the sample.
///
/// # Errors
///
/// As [`values`].
pub fn sample_values(
    blueprint: &Blueprint,
    binding: &Binding,
) -> Result<BTreeMap<String, Value>, Vec<Diagnostic>> {
    fill(blueprint, binding, |parameter| parameter.default.as_ref().or(parameter.sample.as_ref()))
}

fn fill<'b>(
    blueprint: &'b Blueprint,
    binding: &'b Binding,
    otherwise: impl Fn(&'b Parameter) -> Option<&'b toml::Value>,
) -> Result<BTreeMap<String, Value>, Vec<Diagnostic>> {
    let files = files(binding);
    let mut report = Report::new(&files);
    let mut values = set(&mut report, blueprint, binding);
    let zone = zone(&mut report, binding);
    for parameter in &blueprint.identity.parameter {
        let id = &parameter.id;
        if binding.parameters.contains_key(id.as_str()) {
            continue;
        }
        let value =
            otherwise(parameter).and_then(|value| parameter_value(blueprint, parameter, value, &zone).ok());
        match value {
            Some(value) => {
                values.insert(id.to_string(), value);
            }
            None => {
                let at = source::at_path(&binding.source, &["parameters"]);
                report.error(0, at, Mistake::NotSet { parameter: id.to_string() });
            }
        }
    }
    if report.failed() { Err(report.finish()) } else { Ok(values) }
}

fn files(binding: &Binding) -> [File; 1] {
    [File { path: BINDING.to_owned(), text: binding.source.clone() }]
}

/// The government's zone; an unknown one is noted.
fn zone(report: &mut Report<'_>, binding: &Binding) -> TimeZone {
    let name = &binding.government.zone;
    TimeZone::get(name).unwrap_or_else(|_| {
        let at = source::at_path(&binding.source, &["government", "zone"]);
        report.error(0, at, Mistake::Zone { zone: name.clone() });
        TimeZone::UTC
    })
}

/// The values that the binding sets.
fn set(report: &mut Report<'_>, blueprint: &Blueprint, binding: &Binding) -> BTreeMap<String, Value> {
    let zone = TimeZone::get(&binding.government.zone).unwrap_or(TimeZone::UTC);
    let mut values = BTreeMap::new();
    for (name, value) in &binding.parameters {
        let Some(parameter) = blueprint.parameter(name) else {
            let unknown = Mistake::Unknown { what: Thing::Parameter, id: name.to_string() };
            let known = blueprint.parameter_ids().map(|id| id.as_str());
            report.error(0, name.span(), unknown).near(name, known);
            continue;
        };
        match parameter_value(blueprint, parameter, value, &zone) {
            Ok(value) => {
                values.insert(name.to_string(), value);
            }
            Err((mistake, known)) => {
                let at = source::value_of(&binding.source, name.span());
                let wrong = value.as_str().unwrap_or_default();
                report.error(0, at, mistake).near(wrong, known.iter().map(String::as_str));
            }
        }
    }
    values
}

fn agencies(report: &mut Report<'_>, blueprint: &Blueprint, binding: &Binding) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let kinds = &blueprint.identity.agency.kinds;
    let ids: Vec<&str> = binding.agency.iter().map(|agency| agency.id.as_str()).collect();
    for BoundAgency { id, kind, parent, name } in &binding.agency {
        if !is_id(id) {
            report.error(0, id.span(), Mistake::IdShape { id: id.to_string() });
        }
        if !seen.insert(id) {
            let first =
                binding.agency.iter().find(|first| first.id == *id).map_or(0, |first| first.id.span().start);
            let line = crate::diagnostic::place(&binding.source, first).0;
            let (id_text, path) = (id.to_string(), BINDING.to_owned());
            report.error(0, id.span(), Mistake::Duplicate { what: Thing::Agency, id: id_text, path, line });
        }
        if name.trim().is_empty() {
            let at = source::beside(&binding.source, id.span(), "name");
            report.error(0, at, Mistake::NoName);
        }
        if !kinds.contains(kind) {
            let unknown = Mistake::Unknown { what: Thing::AgencyKind, id: kind.to_string() };
            report.error(0, kind.span(), unknown).near(kind, kinds.iter().map(|kind| kind.as_str()));
        }
        let Some(parent) = parent else { continue };
        if !ids.contains(&parent.as_str()) {
            let unknown = Mistake::Unknown { what: Thing::Agency, id: parent.to_string() };
            report.error(0, parent.span(), unknown).near(parent, ids.iter().copied());
        } else if own_ancestor(binding, id) {
            report.error(0, parent.span(), Mistake::ParentCycle { id: id.to_string() });
        }
    }
}

fn own_ancestor(binding: &Binding, id: &str) -> bool {
    let parent = |id: &str| {
        binding.agency.iter().find(|agency| agency.id == *id).and_then(|agency| agency.parent.as_deref())
    };
    let mut at = parent(id);
    // A chain without a ring is no longer than there are units.
    for _ in 0..binding.agency.len() {
        match at {
            Some(upper) if upper == id => return true,
            Some(upper) => at = parent(upper),
            None => return false,
        }
    }
    false
}

//! `blueprint.toml`: standard of service, parameters, series, indicators, permits; and what nothing uses.

use jiff::tz::TimeZone;

use super::formulas::{Need, Scope, formula};
use super::{Check, fields, values};
use crate::expr::ExprKind;
use crate::mistake::{Mistake, Thing};
use crate::model::{Indicator, Kind, Parameter, ParameterKind, Unit};

pub(super) fn identity(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    let (identity, file) = (&blueprint.identity, blueprint.identity.file);
    let header = &identity.blueprint;
    if !is_version(&header.version) {
        check.error(file, header.version.span(), Mistake::Version);
    } else if blueprint.text("CHANGELOG.md").is_some_and(|log| !mentions(log, &header.version)) {
        let mistake = Mistake::Changelog { version: header.version.to_string() };
        check.error(file, header.version.span(), mistake);
    }
    match &identity.standard {
        None if header.kind == Kind::Service => {
            check.error(file, header.id.span(), Mistake::NoStandard);
        }
        Some(standard) if !is_time(&standard.time) => {
            check.error(file, standard.time.span(), Mistake::Time);
        }
        _ => {}
    }
    if let Some(second) = identity.role.iter().filter(|role| role.public).nth(1) {
        check.error(file, second.id.span(), Mistake::TwoPublic);
    }
    for choice in identity.choice.iter().filter(|choice| choice.options.is_empty()) {
        check.error(file, choice.id.span(), Mistake::MissingKey { key: "options".to_owned() });
    }
    for one in &identity.parameter {
        parameter(check, one);
    }
    for series in &identity.series {
        pattern(check, series);
    }
    for one in &identity.indicator {
        indicator(check, one);
    }
    permits(check);
}

/// `major.minor.patch`.
pub(crate) fn is_version(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    parts.len() == 3
        && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a change log names a version, not only one that contains it.
fn mentions(log: &str, version: &str) -> bool {
    log.split(|letter: char| !(letter.is_ascii_digit() || letter == '.'))
        .any(|word| word.trim_matches('.') == version)
}

fn is_time(text: &str) -> bool {
    let days = text.strip_suffix('d').and_then(|days| days.parse::<u32>().ok());
    days.is_some() || values::duration(text).is_some()
}

fn parameter(check: &mut Check<'_, '_>, parameter: &Parameter) {
    let (blueprint, file) = (check.blueprint, check.blueprint.identity.file);
    let id = &parameter.id;
    let choosing = matches!(parameter.kind, ParameterKind::Choice | ParameterKind::Set);
    match &parameter.of {
        Some(of) if choosing => fields::choice(check, file, of),
        Some(of) => {
            check.error(
                file,
                of.span(),
                Mistake::KeyOfParameter { key: "of".to_owned(), kind: parameter.kind },
            );
        }
        None if choosing => {
            check.error(file, id.span(), Mistake::MissingKey { key: "of".to_owned() });
        }
        None => {}
    }
    let may_lack = matches!(parameter.kind, ParameterKind::Period | ParameterKind::Text);
    let lacks = parameter.default.is_none() && !(may_lack && parameter.sample.is_some());
    if lacks {
        check.error(file, id.span(), Mistake::NoDefault { parameter: id.to_string() });
    }
    for (key, limit) in [("min", &parameter.min), ("max", &parameter.max)] {
        let Some(limit) = limit else { continue };
        let fault = values::typed(blueprint, parameter, limit, &TimeZone::UTC).err();
        let unordered = matches!(
            parameter.kind,
            ParameterKind::Choice
                | ParameterKind::Set
                | ParameterKind::Text
                | ParameterKind::YesNo
                | ParameterKind::Period
        );
        let mistake = match fault {
            _ if unordered => Mistake::KeyOfParameter { key: key.to_owned(), kind: parameter.kind },
            Some((mistake, _)) => mistake,
            None => continue,
        };
        let at = check.beside(file, id, key);
        check.error(file, at, mistake);
    }
    let limit = |limit: &Option<toml::Value>| {
        limit.as_ref().and_then(|limit| values::typed(blueprint, parameter, limit, &TimeZone::UTC).ok())
    };
    let crossed = limit(&parameter.min)
        .zip(limit(&parameter.max))
        .is_some_and(|(min, max)| values::order(&min, &max) == Some(std::cmp::Ordering::Greater));
    if crossed {
        let at = check.beside(file, id, "min");
        check.error(file, at, Mistake::MinOverMax);
        return;
    }
    for (key, value) in [("default", &parameter.default), ("sample", &parameter.sample)] {
        let Some(value) = value else { continue };
        if let Err((mistake, known)) = values::parameter_value(blueprint, parameter, value, &TimeZone::UTC) {
            let at = check.beside(file, id, key);
            let wrong = value.as_str().unwrap_or_default();
            check.error(file, at, mistake).near(wrong, known.iter().map(String::as_str));
        }
    }
}

/// `{seq:3}/{parameter.office_code}/{year}`
fn pattern(check: &mut Check<'_, '_>, series: &crate::model::Series) {
    const NAMES: [&str; 4] = ["year", "month", "day", "date"];
    let (blueprint, file) = (check.blueprint, check.blueprint.identity.file);
    let (pattern, span) = (&series.pattern, series.pattern.span());
    let text = check.text(file);
    let mut counts = false;
    let mut rest = pattern.as_str();
    while let Some(open) = rest.find(['{', '}']) {
        let at = pattern.len() - rest.len() + open;
        let inner = rest.get(open + 1..).unwrap_or_default();
        let close = inner.find('}').filter(|_| rest.get(open..).is_some_and(|brace| brace.starts_with('{')));
        let Some(name) = close.and_then(|close| inner.get(..close)) else {
            let place = crate::load::source::within(text, span.clone(), at..at + 1);
            check.error(file, place, Mistake::PatternBrace);
            return;
        };
        let place = crate::load::source::within(text, span.clone(), at + 1..at + 1 + name.len());
        let places = name.strip_prefix("seq:").map(|places| places.parse::<u8>());
        if name == "seq" || places.is_some_and(|places| places.is_ok_and(|n| (1..=12).contains(&n))) {
            counts = true;
        } else if let Some(parameter) = name.strip_prefix("parameter.") {
            let known: Vec<&str> = blueprint.parameter_ids().map(|id| id.as_str()).collect();
            check.known_text(Thing::Parameter, file, place, parameter, &known);
        } else if !NAMES.contains(&name) {
            check.error(file, place, Mistake::PatternName { name: name.to_owned() }).near(name, NAMES);
        }
        rest = inner.get(name.len() + 1..).unwrap_or_default();
    }
    if !counts {
        check.error(file, span, Mistake::NoSeq);
    }
}

fn indicator(check: &mut Check<'_, '_>, indicator: &Indicator) {
    let file = check.blueprint.identity.file;
    let scope = Scope::default();
    let share = indicator.unit == Unit::Percent;
    let figures = match (&indicator.numerator, &indicator.denominator, &indicator.value) {
        (Some(part), Some(whole), None) => vec![part, whole],
        (None, None, Some(value)) if !share => vec![value],
        _ => {
            check.error(file, indicator.id.span(), Mistake::Figure { share });
            return;
        }
    };
    let need = match indicator.unit {
        Unit::Percent | Unit::Count | Unit::Index => Need::Number,
        Unit::Minutes | Unit::Hours | Unit::Days => Need::Elapsed,
    };
    for figure in &figures {
        formula(check, file, figure, &scope, need);
    }
    for by in &indicator.by {
        // The first name is an element of the collection that is split.
        let Ok(expr) = by.expr() else {
            formula(check, file, by, &scope, Need::Any);
            continue;
        };
        let mut root = expr;
        while let ExprKind::Path(of, ..) = &root.kind {
            root = of;
        }
        let ExprKind::Name(collection) = &root.kind else {
            formula(check, file, by, &scope, Need::Any);
            continue;
        };
        formula(check, file, by, &Scope::default().element(collection), Need::Any);
        let counted = figures.iter().any(|figure| {
            let mut found = false;
            if let Ok(expr) = figure.expr() {
                super::formulas::visit(expr, &mut |part| {
                    found |= matches!(&part.kind, ExprKind::Name(name) if name == collection);
                });
            }
            found
        });
        if !counted {
            check.error(file, by.span(), Mistake::NotCounted { path: by.text().to_owned() });
        }
    }
}

fn permits(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    let (permits, file) = (&blueprint.identity.permits, blueprint.identity.file);
    for parameter in &permits.parameters {
        // To be permitted is not to be used.
        let known = blueprint.parameter(parameter).is_some();
        if !known {
            check.known(Thing::Parameter, file, parameter, blueprint.parameter_ids());
        }
    }
    for form in &permits.fields {
        check.known(Thing::Form, file, form, blueprint.form_ids());
    }
}

/// Warns of what was declared and never used.
pub(super) fn unused(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    let file = blueprint.identity.file;
    let mut declared: Vec<(Thing, crate::model::FileId, &crate::model::Name)> = Vec::new();
    declared.extend(blueprint.role_ids().map(|id| (Thing::Role, file, id)));
    declared.extend(blueprint.choice_ids().map(|id| (Thing::Choice, file, id)));
    declared.extend(blueprint.parameter_ids().map(|id| (Thing::Parameter, file, id)));
    declared.extend(blueprint.series_ids().map(|id| (Thing::Series, file, id)));
    declared.extend(blueprint.message_ids().map(|id| (Thing::Message, file, id)));
    declared.extend(blueprint.document_ids().map(|id| (Thing::Document, file, id)));
    for case in &blueprint.cases {
        // A derived flag is seen by people, which is use enough.
        let raised = case.flag.iter().filter(|flag| flag.when.is_none());
        declared.extend(raised.map(|flag| (Thing::Flag, case.file, &flag.id)));
    }
    for (what, file, id) in declared {
        if !check.used.contains(&(what, id.to_string())) {
            check.report.warning(file, id.span(), Mistake::Unused { what, id: id.to_string() });
        }
    }
}

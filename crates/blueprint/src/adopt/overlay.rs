//! Applies an overlay: what the blueprint permits is put in, what it does not permit is refused at its place, and the whole is checked again.

use std::collections::BTreeMap;

use fluent_syntax::parser;
use jiff::tz::TimeZone;

use super::OVERLAY;
use crate::check::values::parameter_value;
use crate::check::{check, fluent_detail};
use crate::diagnostic::{Diagnostic, Report};
use crate::load::{shape, source};
use crate::mistake::{Mistake, Thing};
use crate::model::{Name, Overlay};
use crate::wordings::{OVER, keys};
use crate::{Blueprint, File};

/// A blueprint with an overlay on it.
///
/// # Errors
///
/// What the blueprint does not permit, and every mistake that the overlay makes in it, at its place in the overlay.
pub fn apply(blueprint: &Blueprint, overlay: &Overlay) -> Result<Blueprint, Vec<Diagnostic>> {
    // Places of the overlay begin behind those of every file, so that a declaration keeps its place wherever it is put.
    let base = blueprint.files.iter().map(|file| file.text.len()).max().unwrap_or(0) + 1;
    let over = File { path: OVERLAY.to_owned(), text: format!("{}{}", "\n".repeat(base), overlay.source) };
    let Some(overlay) = shape::read::<Overlay>(&over.text, |_, _, _| {}) else {
        return super::read_overlay(&overlay.source).map(|_| blueprint.clone());
    };
    let mut applied = blueprint.clone();
    applied.files.extend(wording(&overlay));
    let files = applied.files.clone();
    let mut report = Report::with_overlay(&files, &over, base);
    permitted(&mut report, blueprint, &overlay, base);
    put(&mut report, &mut applied, &overlay, base);
    if !report.failed() {
        texts(&mut report, &applied, &overlay, base);
        check(&applied, None, &mut report);
        // What the overlay takes out may leave a text or a choice over; that harms nobody.
        report.retain(|one| {
            one.severity == crate::Severity::Error
                && !matches!(one.mistake, Mistake::Unused { .. } | Mistake::UnusedText { .. })
                || one.path == OVERLAY
        });
    }
    if report.failed() { Err(report.finish()) } else { Ok(applied) }
}

/// The overlay's texts as files that [`crate::Wordings`] lays over the blueprint's.
fn wording(overlay: &Overlay) -> Vec<File> {
    overlay
        .texts
        .iter()
        .filter(|(lang, _)| *lang == "id" || *lang == "en")
        .map(|(lang, said)| File {
            path: format!("{OVER}/{lang}.ftl"),
            text: said.iter().map(|(key, text)| message(key, text)).collect(),
        })
        .collect()
}

/// A text as a message; its further lines are indented, as Fluent wants it.
fn message(key: &str, text: &str) -> String {
    format!("{key} = {}\n", text.trim_end().replace('\n', "\n    "))
}

fn permitted(report: &mut Report<'_>, blueprint: &Blueprint, overlay: &Overlay, base: usize) {
    let permits = &blueprint.identity.permits;
    let mut refuse = |name: &Name, what: Thing, allowed: bool| {
        if !allowed {
            report.error(0, name.span(), Mistake::NotPermitted { what, id: name.to_string() });
        }
    };
    for name in overlay.parameters.keys() {
        refuse(
            name,
            Thing::Parameter,
            blueprint.parameter(name).is_none() || permits.parameters.contains(name),
        );
    }
    for rubric in &overlay.rubric {
        refuse(&rubric.id, Thing::Rubric, permits.rubrics);
    }
    for round in &overlay.round {
        refuse(&round.id, Thing::Round, permits.rounds);
    }
    for calendar in &overlay.calendar {
        refuse(&calendar.id, Thing::Calendar, permits.calendars);
    }
    for field in &overlay.field {
        refuse(
            &field.form,
            Thing::Form,
            blueprint.form(&field.form).is_none() || permits.fields.contains(&field.form),
        );
    }
    // Words for what the overlay itself declares are no change of wording.
    let own = |key: &str| {
        let field = |field: &crate::model::ExtraField| format!("-{}-{}", field.form, field.declares.id);
        overlay.field.iter().any(|one| key.contains(&field(one)))
            || overlay.rubric.iter().any(|one| key.contains(&format!("-{}", one.id)))
            || overlay.round.iter().any(|one| key == format!("round-{}", one.id))
    };
    for name in overlay.texts.values().flat_map(BTreeMap::keys) {
        refuse(name, Thing::Text, permits.texts || own(name));
    }
    if overlay.result.is_some() && !permits.rounds {
        let (_, text) = report.source_at(0, base);
        let at = source::at_path(text, &["result"]);
        report.error(0, at, Mistake::NotPermitted { what: Thing::Round, id: "result".to_owned() });
    }
}

fn put(report: &mut Report<'_>, applied: &mut Blueprint, overlay: &Overlay, base: usize) {
    let (_, text) = report.source_at(0, base);
    for (name, value) in &overlay.parameters {
        let Some(parameter) = applied.parameter(name) else {
            let known: Vec<String> = applied.parameter_ids().map(ToString::to_string).collect();
            unknown(report, Thing::Parameter, name, &known);
            continue;
        };
        if let Err((mistake, known)) = parameter_value(applied, parameter, value, &TimeZone::UTC) {
            let at = source::value_of(text, name.span());
            report
                .error(0, at, mistake)
                .near(value.as_str().unwrap_or_default(), known.iter().map(String::as_str));
        }
    }
    for parameter in &mut applied.identity.parameter {
        if let Some(value) = overlay.parameters.get(parameter.id.as_str()) {
            parameter.default = Some(value.clone());
        }
    }
    judged(report, applied, overlay);
    for calendar in &overlay.calendar {
        let known: Vec<String> = applied.calendar_ids().map(ToString::to_string).collect();
        match applied.calendars.iter_mut().find(|one| one.calendar.id == calendar.id) {
            Some(one) => one.calendar = calendar.clone(),
            None => unknown(report, Thing::Calendar, &calendar.id, &known),
        }
    }
    for extra in &overlay.field {
        if !extra.declares.id.starts_with("x_") {
            let id = extra.declares.id.to_string();
            report.error(0, extra.declares.id.span(), Mistake::ExtraId { id });
        }
        let known: Vec<String> = applied.form_ids().map(ToString::to_string).collect();
        match applied.forms.iter_mut().find(|form| form.form.id == extra.form) {
            Some(form) => form.field.push(extra.declares.clone()),
            None => unknown(report, Thing::Form, &extra.form, &known),
        }
    }
}

fn judged(report: &mut Report<'_>, applied: &mut Blueprint, overlay: &Overlay) {
    let Some(judging) = &mut applied.judging else {
        let named =
            overlay.rubric.iter().map(|rubric| &rubric.id).chain(overlay.round.iter().map(|round| &round.id));
        for name in named {
            report.error(0, name.span(), Mistake::NoJudging);
        }
        return;
    };
    for rubric in &overlay.rubric {
        match judging.rubric.iter_mut().find(|one| one.id == rubric.id) {
            Some(one) => *one = rubric.clone(),
            None => judging.rubric.push(rubric.clone()),
        }
    }
    if !overlay.round.is_empty() {
        judging.round.clone_from(&overlay.round);
    }
    if let Some(result) = &overlay.result {
        judging.result = result.clone();
    }
}

fn unknown(report: &mut Report<'_>, what: Thing, name: &Name, known: &[String]) {
    let mistake = Mistake::Unknown { what, id: name.to_string() };
    report.error(0, name.span(), mistake).near(name, known.iter().map(String::as_str));
}

/// The overlay's wording: languages and keys that are known, and text that is Fluent.
fn texts(report: &mut Report<'_>, applied: &Blueprint, overlay: &Overlay, base: usize) {
    let wanted = keys(applied);
    let (_, text) = report.source_at(0, base);
    for (lang, said) in &overlay.texts {
        if lang != "id" && lang != "en" {
            unknown(report, Thing::Language, lang, &["id".to_owned(), "en".to_owned()]);
        }
        for (key, value) in said {
            if !wanted.contains_key(key.as_str()) {
                let near = wanted.keys().map(String::as_str);
                let mistake = Mistake::Unknown { what: Thing::Text, id: key.to_string() };
                report.error(0, key.span(), mistake).nearest(key, near);
            }
            if let Err((_, errors)) = parser::parse(message(key, value).as_str()) {
                let at = source::value_of(text, key.span());
                for error in errors {
                    report.error(0, at.clone(), Mistake::Fluent { detail: fluent_detail(&error.kind) });
                }
            }
        }
    }
}

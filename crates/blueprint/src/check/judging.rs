//! Judging: the cases that play its parts, rubrics, rounds and the result.

mod page;

use super::Check;
use super::formulas::{Need, Scope, formula};
use crate::load::source;
use crate::mistake::{Mistake, Thing};
use crate::model::{
    Advance, Case, Field, FieldKind, FileId, Judging, JudgingEffect, JudgingFile, Name, PanelSize,
    ResultRule, Round, Rubric,
};

pub(super) fn judging(check: &mut Check<'_, '_>) {
    let Some(file) = &check.blueprint.judging else { return };
    parts(check, file);
    scored(check, file);
    page::page(check, file);
}

/// Rubrics, rounds and the result: what an overlay may replace.
fn scored(check: &mut Check<'_, '_>, file: &JudgingFile) {
    for one in &file.rubric {
        rubric(check, file.file, one);
    }
    rounds(check, file);
    result(check, file);
}

fn parts(check: &mut Check<'_, '_>, judging: &JudgingFile) {
    let (file, of, blueprint) = (judging.file, &judging.judging, check.blueprint);
    let part = |check: &mut Check<'_, '_>, name: &Name| {
        check.known(Thing::Case, file, name, blueprint.case_ids());
        blueprint.case(name)
    };
    let runs = part(check, &of.runs);
    let entry = part(check, &of.entry);
    let sheet = part(check, &of.sheet);
    check.known(Thing::Role, file, &of.panel, blueprint.role_ids());
    if let Some(runs) = runs {
        if !runs.case.single {
            check.error(file, of.runs.span(), Mistake::NotSingle { case: of.runs.to_string() });
        }
        effects(check, file, &of.runs, runs, &["open", "close", "decide"]);
        if let Some(minutes) = &judging.minutes {
            for (field, kind) in [(&minutes.number, FieldKind::Text), (&minutes.place, FieldKind::Text)] {
                field.iter().for_each(|field| has(check, file, &of.runs, field, &[kind], None));
            }
            has(check, file, &of.runs, &minutes.on, &[FieldKind::Date], None);
            has(check, file, &of.runs, &minutes.members, &[FieldKind::People], None);
        }
    }
    if let Some(entry) = entry {
        statuses(check, file, of, entry);
        has(check, file, &of.entry, &of.place, &[FieldKind::Number], None);
        has(check, file, &of.entry, &of.score, &[FieldKind::Number], None);
        formula(check, file, &of.title, &Scope::default().element(&of.entry), Need::Text);
    }
    if let Some(sheet) = sheet {
        for (field, kind, refers) in [
            ("entry", FieldKind::Case, Some(&of.entry)),
            ("judge", FieldKind::User, None),
            ("round", FieldKind::Text, None),
            ("scores", FieldKind::Scores, None),
        ] {
            needs(check, file, &of.sheet, field, kind, refers);
        }
        effects(check, file, &of.sheet, sheet, &["score"]);
        if !sheet.status.iter().any(|status| status.last) {
            check.error(file, of.sheet.span(), Mistake::NoFinalStatus { case: of.sheet.to_string() });
        }
    }
    if let Some(conflict) = of.conflict.as_ref().filter(|conflict| part(check, conflict).is_some()) {
        needs(check, file, conflict, "agency", FieldKind::Agency, None);
        if check.blueprint.field(conflict, "entry").is_some() {
            needs(check, file, conflict, "entry", FieldKind::Case, Some(&of.entry));
        }
    }
}

fn statuses(check: &mut Check<'_, '_>, file: FileId, of: &Judging, entry: &Case) {
    let named = of.enters.iter().chain([&of.out, &of.winner, &of.other]);
    for status in named {
        check.known(Thing::Status, file, status, entry.status.iter().map(|status| &status.id));
    }
    for end in [&of.out, &of.winner, &of.other] {
        if entry.status.iter().any(|status| status.id == *end && !status.last) && !leads_on(entry, end) {
            check.error(file, end.span(), Mistake::NotFinal { status: end.to_string() });
        }
    }
}

/// A status of the decision may be left, for an award that is handed over.
fn leads_on(entry: &Case, status: &Name) -> bool {
    entry
        .action
        .iter()
        .any(|action| action.to.is_some() && (action.from.is_empty() || action.from.contains(status)))
}

fn effects(check: &mut Check<'_, '_>, file: FileId, named: &Name, case: &Case, wanted: &[&'static str]) {
    for effect in wanted {
        let is = |judging: &Option<JudgingEffect>| {
            matches!(
                (judging, *effect),
                (Some(JudgingEffect::Open), "open")
                    | (Some(JudgingEffect::Close), "close")
                    | (Some(JudgingEffect::Decide), "decide")
                    | (Some(JudgingEffect::Score), "score")
            )
        };
        if !case.action.iter().any(|action| is(&action.judging)) {
            check.error(file, named.span(), Mistake::NoEffect { effect, case: named.to_string() });
        }
    }
}

/// A field that must be there under a name of the language.
fn needs(
    check: &mut Check<'_, '_>,
    file: FileId,
    case: &Name,
    field: &str,
    kind: FieldKind,
    refers: Option<&Name>,
) {
    let name = Name::at(field, case.span());
    has(check, file, case, &name, &[kind], refers);
}

fn has(
    check: &mut Check<'_, '_>,
    file: FileId,
    case: &str,
    field: &Name,
    kinds: &[FieldKind],
    refers: Option<&Name>,
) {
    let fields: Vec<&Field> = check.blueprint.fields(case);
    if !check.known(Thing::Field, file, field, fields.iter().map(|field| &field.id)) {
        return;
    }
    let Some(found) = fields.iter().find(|found| found.id == *field) else { return };
    let fits = kinds.contains(&found.kind) && (refers.is_none() || found.of.as_ref() == refers);
    if let (false, Some(expected)) = (fits, kinds.first().copied()) {
        let of = refers.map(ToString::to_string);
        check.error(file, field.span(), Mistake::FieldKind { field: field.to_string(), expected, of });
    }
}

fn rubric(check: &mut Check<'_, '_>, file: FileId, rubric: &Rubric) {
    if rubric.min >= rubric.max {
        let at = check.beside(file, &rubric.id, "min");
        check.error(file, at, Mistake::MinOverMax);
    }
    for criterion in &rubric.criterion {
        let (min, max) = (criterion.min.unwrap_or(rubric.min), criterion.max.unwrap_or(rubric.max));
        if min >= max && (criterion.min.is_some() || criterion.max.is_some()) {
            let key = if criterion.min.is_some() { "min" } else { "max" };
            let at = check.beside(file, &criterion.id, key);
            check.error(file, at, Mistake::MinOverMax);
        }
        weight(check, file, &criterion.id, criterion.weight);
    }
    let sum: f64 = rubric.criterion.iter().map(|criterion| criterion.weight).sum();
    hundred(check, file, &rubric.id, sum);
}

fn weight(check: &mut Check<'_, '_>, file: FileId, of: &Name, weight: f64) {
    if !(weight > 0.0 && weight <= 100.0) {
        let at = check.beside(file, of, "weight");
        check.error(file, at, Mistake::Weight);
    }
}

fn hundred(check: &mut Check<'_, '_>, file: FileId, at: &Name, sum: f64) {
    // Thirds are written with a few decimals.
    if (sum - 100.0).abs() > 0.011 {
        let sum = format!("{}", (sum * 100.0).round() / 100.0);
        check.error(file, at.span(), Mistake::Weights { sum });
    }
}

fn rounds(check: &mut Check<'_, '_>, judging: &JudgingFile) {
    let file = judging.file;
    let Some(first) = judging.round.first() else {
        check.error(file, judging.judging.runs.span(), Mistake::NoRounds);
        return;
    };
    for round in &judging.round {
        check.known(Thing::Rubric, file, &round.rubric, judging.rubric.iter().map(|rubric| &rubric.id));
        weight(check, file, &round.id, round.weight);
        panel(check, file, round);
    }
    let last = judging.round.last().filter(|last| last.advance.is_some());
    if let Some(last) = last {
        let at = check.beside(file, &last.id, "advance");
        check.error(file, at, Mistake::LastAdvances);
    }
    for rubric in &judging.rubric {
        if !judging.round.iter().any(|round| round.rubric == rubric.id) {
            let mistake = Mistake::Unused { what: Thing::Rubric, id: rubric.id.to_string() };
            check.report.warning(file, rubric.id.span(), mistake);
        }
    }
    hundred(check, file, &first.id, judging.round.iter().map(|round| round.weight).sum());
}

fn panel(check: &mut Check<'_, '_>, file: FileId, round: &Round) {
    let too_few = matches!(round.judges, PanelSize::PerEntry(judges) if round.at_least > judges);
    if too_few || round.at_least == 0 {
        let at = check.beside(file, &round.id, "at_least");
        check.error(file, at, Mistake::MinOverMax);
    }
    let nobody = match round.advance {
        Some(Advance::Top(0)) => true,
        Some(Advance::AtLeast(score)) => !(0.0..=100.0).contains(&score),
        _ => false,
    };
    if nobody {
        let at = check.beside(file, &round.id, "advance");
        check.error(file, at, Mistake::Weight);
    }
}

fn result(check: &mut Check<'_, '_>, judging: &JudgingFile) {
    let (file, ResultRule { best, ties, .. }) = (judging.file, &judging.result);
    if *best == 0 {
        let at = source::at_path(check.text(file), &["result", "best"]);
        check.error(file, at, Mistake::Empty);
    }
    for tie in ties {
        let criteria = judging.rubric.iter().flat_map(|rubric| &rubric.criterion);
        match tie.split_once(':') {
            Some(("round", round)) => {
                let known: Vec<&str> = judging.round.iter().map(|round| round.id.as_str()).collect();
                check.known_text(Thing::Round, file, tie.span(), round, &known);
            }
            Some(("criterion", criterion)) => {
                let known: Vec<&str> = criteria.map(|criterion| criterion.id.as_str()).collect();
                check.known_text(Thing::Criterion, file, tie.span(), criterion, &known);
            }
            None if tie == "pleno" => {}
            _ => {
                check.error(file, tie.span(), Mistake::TieRule { rule: tie.to_string() });
            }
        }
    }
}

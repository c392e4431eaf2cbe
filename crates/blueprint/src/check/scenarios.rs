//! Scenarios: whoever acts was introduced, whatever is done exists, and what is answered has its field.

use super::formulas::{Need, Scope, formula};
use super::{Check, answers, values};
use crate::mistake::{Mistake, Thing};
use crate::model::{Action, Case, FileId, JudgingEffect, Name, Scenario, ScenarioHeader, Step, Tampered};

/// Codes of refusals that every blueprint has.
pub(crate) const CODES: [&str; 13] = [
    "not_allowed",
    "status",
    "when",
    "deadline",
    "incomplete",
    "invalid",
    "full",
    "closed",
    "taken",
    "number",
    "conflict",
    "judging",
    "reason",
];

pub(super) fn scenarios(check: &mut Check<'_, '_>) {
    let blueprint = check.blueprint;
    if !blueprint.files.iter().any(|file| file.path.starts_with("scenarios/")) {
        let id = &blueprint.identity.blueprint.id;
        check.error(blueprint.identity.file, id.span(), Mistake::NoScenarios);
    }
    for scenario in &blueprint.scenarios {
        header(check, scenario.file, &scenario.scenario);
        let mut stage = Stage { scenario, names: Vec::new() };
        cast(check, scenario);
        for step in &scenario.step {
            stage.step(check, step);
        }
        if scenario.step.is_empty() {
            check.error(scenario.file, scenario.scenario.id.span(), Mistake::Empty);
        }
    }
}

fn header(check: &mut Check<'_, '_>, file: FileId, header: &ScenarioHeader) {
    let blueprint = check.blueprint;
    if ["id", "en"].iter().any(|lang| header.about.get(*lang).is_none_or(|about| about.trim().is_empty())) {
        let at = check.beside(file, &header.id, "about");
        check.error(file, at, Mistake::About);
    }
    if let Some(starts) = &header.starts {
        moment(check, file, starts, &Scope::default());
    }
    for (name, value) in &header.parameters {
        let listed = blueprint.parameter_ids();
        let Some(parameter) = blueprint.parameter(name) else {
            check.known(Thing::Parameter, file, name, listed);
            continue;
        };
        let zone = jiff::tz::TimeZone::UTC;
        if let Err((mistake, known)) = values::parameter_value(blueprint, parameter, value, &zone) {
            let at = crate::load::source::value_of(check.text(file), name.span());
            let wrong = value.as_str().unwrap_or_default();
            check.error(file, at, mistake).near(wrong, known.iter().map(String::as_str));
        }
    }
}

/// An instant: an expression, or a wall clock such as `2026-03-02T08:00`.
fn moment(check: &mut Check<'_, '_>, file: FileId, at: &crate::model::Formula, scope: &Scope<'_>) {
    let clock = values::instant(&toml::Value::String(at.text().to_owned())).is_some();
    if !clock {
        formula(check, file, at, scope, Need::Instant);
    }
}

fn cast(check: &mut Check<'_, '_>, scenario: &Scenario) {
    let (blueprint, file) = (check.blueprint, scenario.file);
    let mut seen: Vec<&Name> = Vec::new();
    for agency in &scenario.agency {
        check.known(Thing::AgencyKind, file, &agency.kind, &blueprint.identity.agency.kinds);
        if let Some(parent) = &agency.parent {
            check.known(Thing::Agency, file, parent, seen.iter().copied());
        }
        introduce(check, file, &mut seen, &agency.id, Thing::Agency);
    }
    let mut people: Vec<&Name> = Vec::new();
    for person in &scenario.person {
        for role in &person.roles {
            // A role that only a scenario has is used by nobody.
            if blueprint.role(role).is_none() {
                check.known(Thing::Role, file, role, blueprint.role_ids());
            }
        }
        if let Some(agency) = &person.agency {
            check.known(Thing::Agency, file, agency, scenario.agency.iter().map(|agency| &agency.id));
        }
        if person.id.contains("{n}") != person.count.is_some() {
            check.error(file, person.id.span(), Mistake::StepNeeds { key: "count".to_owned() });
        }
        introduce(check, file, &mut people, &person.id, Thing::Person);
    }
}

fn introduce<'n>(
    check: &mut Check<'_, '_>,
    file: FileId,
    seen: &mut Vec<&'n Name>,
    name: &'n Name,
    what: Thing,
) {
    if !super::names::is_id(&sample(name)) {
        check.error(file, name.span(), Mistake::IdShape { id: name.to_string() });
    }
    if let Some(first) = seen.iter().find(|other| **other == name) {
        let (path, text) = check.report.source(file);
        let line = crate::diagnostic::place(text, first.span().start).0;
        let (id, path) = (name.to_string(), path.to_owned());
        check.error(file, name.span(), Mistake::Duplicate { what, id, path, line });
    }
    seen.push(name);
}

/// A scenario under way: the names that cases have so far, and their kinds.
pub(super) struct Stage<'a> {
    pub(super) scenario: &'a Scenario,
    names: Vec<(&'a Name, Option<&'a str>)>,
}

impl<'a> Stage<'a> {
    fn step(&mut self, check: &mut Check<'a, '_>, step: &'a Step) {
        let file = self.scenario.file;
        if let Some(who) = step.who.as_ref().filter(|who| **who != "system") {
            self.person(check, who);
        }
        let done = step.does.as_ref().and_then(|does| case_action(check, file, does));
        self.shape(check, step, done);
        let on = step.on.as_ref().and_then(|on| self.case_text(check, on, on));
        let wrong = done.map(|(kind, _)| kind).filter(|kind| on.is_some_and(|on| on != *kind));
        if let (Some(kind), Some(name)) = (wrong, &step.on) {
            let mistake = Mistake::WrongCase { name: name.to_string(), case: kind.to_owned() };
            check.error(file, name.span(), mistake);
        }
        if let Some(names) = &step.names {
            if !super::names::is_id(&sample(names)) {
                check.error(file, names.span(), Mistake::IdShape { id: names.to_string() });
            }
            // What was opened by an unknown action is a case all the same.
            self.names.push((names, done.map(|(kind, _)| kind)));
        }
        let scope = self.scope(on.or(done.map(|(kind, _)| kind)));
        if let Some(at) = &step.at {
            moment(check, file, at, &scope);
        }
        if let Some(after) = &step.after {
            formula(check, file, after, &scope, Need::Span);
        }
        if let Some((_, action)) = done {
            self.answers(check, step, action, &scope);
        }
        if let Some(instead) = &step.instead {
            let roles = check.blueprint.role_ids();
            check.known(Thing::Role, file, instead, roles);
        }
        if let Some(code) = &step.refused {
            refusal(check, file, code);
        }
        if let Some(tampered) = &step.tampered {
            withheld(check, file, tampered);
        }
        for expect in &step.expect {
            self.expect(check, step, expect, &scope);
        }
    }

    /// Which keys stand together.
    fn shape(&self, check: &mut Check<'_, '_>, step: &Step, done: Option<(&str, &Action)>) {
        let file = self.scenario.file;
        let needs = |key: &str| Mistake::StepNeeds { key: key.to_owned() };
        match (&step.who, &step.does) {
            (Some(who), None) => drop(check.error(file, who.span(), needs("does"))),
            (None, Some(does)) => drop(check.error(file, does.span(), needs("who"))),
            _ => {}
        }
        let empty =
            step.does.is_none() && step.at.is_none() && step.after.is_none() && step.expect.is_empty();
        if empty {
            check.error(file, self.scenario.scenario.id.span(), Mistake::Empty);
        }
        if let (Some((_, action)), Some(does)) = (done, &step.does) {
            match (&step.on, action.opens) {
                (Some(on), true) => {
                    check.error(file, on.span(), Mistake::StepHasNot { key: "on".to_owned() });
                }
                (None, false) => drop(check.error(file, does.span(), needs("on"))),
                _ => {}
            }
            if let Some(names) = step.names.as_ref().filter(|_| !action.opens) {
                check.error(file, names.span(), Mistake::StepHasNot { key: "as".to_owned() });
            }
        }
        let repeats = step.repeat.is_some() || step.repeat_m.is_some();
        if let Some(does) =
            step.does.as_ref().filter(|_| !repeats && (step.together || step.accepted.is_some()))
        {
            check.error(file, does.span(), needs("repeat"));
        }
    }

    fn answers(&self, check: &mut Check<'a, '_>, step: &'a Step, action: &Action, scope: &Scope<'_>) {
        let (file, blueprint) = (self.scenario.file, check.blueprint);
        let form = action.form.as_ref().and_then(|form| blueprint.form(form));
        if action.form.is_some() && form.is_none() {
            return;
        }
        for (key, value) in &step.with {
            if read_by_judging(action, key) {
                continue;
            }
            let fields = form.map_or(&[][..], |form| &form.field);
            let Some(field) = fields.iter().find(|field| field.id == *key) else {
                // What is refused as unknown on purpose is no mistake of the scenario.
                if step.refused.is_none() {
                    check.known(Thing::Field, file, key, fields.iter().map(|field| &field.id));
                }
                continue;
            };
            if step.refused.is_none() {
                answers::answer(check, file, key, field, value, scope);
            }
        }
    }

    /// A person of the cast, one of many included, or the role of whoever has not signed in.
    pub(super) fn person(&self, check: &mut Check<'_, '_>, name: &Name) {
        let people = self.scenario.person.iter().map(|person| &person.id);
        let public = check.blueprint.role(name).is_some_and(|role| role.public);
        let known = public || people.clone().any(|pattern| fits(pattern, name));
        if !known {
            check
                .error(
                    self.scenario.file,
                    name.span(),
                    Mistake::Unknown { what: Thing::Person, id: name.to_string() },
                )
                .near(name, people.map(Name::as_str));
        }
    }

    /// The sheet of a judge for an entry in a round: `sheet(desk, judge_1, e1)`.
    fn sheet(&self, check: &mut Check<'a, '_>, at: &Name, name: &str) -> Option<&'a str> {
        let (file, judging) = (self.scenario.file, check.blueprint.judging.as_ref()?);
        let (kind, inner) = name.split_once('(')?;
        let parts: Vec<&str> = inner.strip_suffix(')')?.split(',').map(str::trim).collect();
        let [round, judge, entry] = parts.as_slice() else { return None };
        let sheet = &judging.judging.sheet;
        check.known_text(Thing::Case, file, at.span(), kind.trim(), &[sheet.as_str()]);
        let rounds: Vec<&str> = judging.round.iter().map(|round| round.id.as_str()).collect();
        check.known_text(Thing::Round, file, at.span(), round, &rounds);
        self.person(check, &Name::at(*judge, at.span()));
        self.case_text(check, at, entry);
        Some(sheet.as_str())
    }

    /// The kind of a case by its name; `at` is where the name stands.
    pub(super) fn case_text(&self, check: &mut Check<'a, '_>, at: &Name, name: &str) -> Option<&'a str> {
        let sheet = name.contains('(').then(|| self.sheet(check, at, name)).flatten();
        if sheet.is_some() {
            return sheet;
        }
        let found = self.names.iter().rev().find(|(pattern, _)| fits(pattern, name));
        if found.is_none() {
            let unknown = Mistake::Unknown { what: Thing::CaseName, id: name.to_owned() };
            let known = self.names.iter().map(|(name, _)| name.as_str());
            check.error(self.scenario.file, at.span(), unknown).near(name, known);
        }
        found.and_then(|(_, kind)| *kind)
    }

    /// `case` is the step's; units, people and other cases go by their names.
    fn scope(&self, case: Option<&'a str>) -> Scope<'a> {
        let mut scope = case.map_or_else(Scope::default, Scope::of_case);
        for agency in &self.scenario.agency {
            scope = scope.named(&agency.id, "agency");
        }
        for person in self.scenario.person.iter().filter(|person| !person.id.contains('{')) {
            scope = scope.named(&person.id, "user");
        }
        for (name, kind) in self.names.iter().filter(|(name, _)| !name.contains('{')) {
            scope = match kind {
                Some(kind) => scope.named(name, kind),
                None => scope.unknown(name),
            };
        }
        scope
    }
}

/// Whether a name is of a pattern: `citizen_7` and `citizen_{m}` are of `citizen_{n}`.
fn fits(pattern: &str, name: &str) -> bool {
    let (pattern, name) = (pattern.replace("{m}", "{n}"), sample(name));
    let mut parts = pattern.split("{n}");
    let Some(mut rest) = parts.next().and_then(|first| name.strip_prefix(first)) else { return false };
    for part in parts {
        let after = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let Some(next) = after.strip_prefix(part).filter(|_| after.len() < rest.len()) else { return false };
        rest = next;
    }
    rest.is_empty()
}

/// A name as its first repetition has it.
fn sample(name: &str) -> String {
    name.replace("{n}", "1").replace("{m}", "1")
}

/// What the judging reads from an action's answers itself.
fn read_by_judging(action: &Action, key: &str) -> bool {
    match action.judging {
        Some(JudgingEffect::Score) => key == "scores",
        Some(JudgingEffect::Decide) => matches!(key, "ties" | "moves"),
        Some(JudgingEffect::Open) => key == "pairs",
        _ => false,
    }
}

/// `CASE.ACTION`
pub(super) fn case_action<'a>(
    check: &mut Check<'a, '_>,
    file: FileId,
    name: &Name,
) -> Option<(&'a str, &'a Action)> {
    let blueprint = check.blueprint;
    let (case, action) = name.split_once('.').unwrap_or((name, ""));
    let cases: Vec<&str> = blueprint.case_ids().map(|id| id.as_str()).collect();
    if !check.known_text(Thing::Case, file, name.span(), case, &cases) {
        return None;
    }
    let case: &Case = blueprint.case(case)?;
    let actions: Vec<&str> = case.action.iter().map(|action| action.id.as_str()).collect();
    if !check.known_text(Thing::Action, file, name.span(), action, &actions) {
        return None;
    }
    Some((case.case.id.as_str(), case.action(action)?))
}

fn refusal(check: &mut Check<'_, '_>, file: FileId, code: &Name) {
    let blueprint = check.blueprint;
    let mut known: Vec<&str> = CODES.to_vec();
    let actions = blueprint.cases.iter().flat_map(|case| &case.action);
    known.extend(actions.flat_map(|action| &action.require).map(|require| require.id.as_str()));
    for form in &blueprint.forms {
        known.extend(form.check.iter().map(|check| check.id.as_str()));
        known.extend(form.evidence.iter().map(|evidence| evidence.id.as_str()));
    }
    let invariants = blueprint.registers.iter().flat_map(|register| &register.invariant);
    known.extend(invariants.map(|invariant| invariant.id.as_str()));
    check.known_text(Thing::Refusal, file, code.span(), code, &known);
}

/// `series:ID`, `place:CALENDAR`, `unique:REGISTER`
fn withheld(check: &mut Check<'_, '_>, file: FileId, tampered: &Tampered) {
    let (blueprint, claim) = (check.blueprint, &tampered.withhold);
    let (what, id, known): (Thing, &str, Vec<&str>) = match claim.split_once(':') {
        Some(("series", id)) => (Thing::Series, id, blueprint.series_ids().map(|id| id.as_str()).collect()),
        Some(("place", id)) => {
            (Thing::Calendar, id, blueprint.calendar_ids().map(|id| id.as_str()).collect())
        }
        Some(("unique", id)) => {
            let cases = blueprint.cases.iter().filter(|case| case.case.single).map(|case| &case.case.id);
            let known = blueprint.register_ids().chain(cases);
            (Thing::Register, id, known.map(|id| id.as_str()).collect())
        }
        _ => {
            check.error(file, claim.span(), Mistake::Withhold);
            return;
        }
    };
    check.known_text(what, file, claim.span(), id, &known);
}

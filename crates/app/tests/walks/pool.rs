//! What walks are made of: the scripts of a blueprint's scenarios, and the answers that are given in them.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::scenario::Script;
use blueprint::Blueprint;
use blueprint::expr::{Ref, Value};
use engine::{Adoption, Command, Memory, State};

use crate::governments;

/// A blueprint of the shelf with everything that its scenarios say.
pub(crate) struct Stage {
    pub(crate) blueprint: Arc<Blueprint>,
    pub(crate) scripts: Vec<Script>,
    /// Commands of scenarios, by case and action.
    given: BTreeMap<(String, String), Vec<Command>>,
    /// The same by form, for actions that no scenario does.
    by_form: BTreeMap<String, Vec<Command>>,
}

impl Stage {
    pub(crate) fn of(name: &str) -> Self {
        let folders = governments::folders();
        let (_, folder) = folders.iter().find(|(found, _)| found == name).expect("it is on the shelf");
        let blueprint = governments::loaded(name, folder);
        let scripts: Vec<Script> = blueprint
            .scenarios
            .iter()
            .map(|scenario| {
                let binding = governments::government(&blueprint, scenario, &governments::WEST);
                let script = app::scenario::script(&blueprint, scenario, &binding);
                script.unwrap_or_else(|wrong| panic!("{name} {}: {wrong:#?}", scenario.scenario.id))
            })
            .collect();
        let mut given: BTreeMap<(String, String), Vec<Command>> = BTreeMap::new();
        let mut by_form: BTreeMap<String, Vec<Command>> = BTreeMap::new();
        for line in scripts.iter().flat_map(|script| &script.lines) {
            let key = (line.command.case.clone(), line.command.action.clone());
            given.entry(key).or_default().push(line.command.clone());
            if let Some(form) = form(&blueprint, &line.command.case, &line.command.action) {
                by_form.entry(form).or_default().push(line.command.clone());
            }
        }
        Self { blueprint, scripts, given, by_form }
    }

    /// A command as somebody gave it in a scenario, about what there is here.
    pub(crate) fn command(
        &self,
        adoption: &Adoption,
        memory: &Memory,
        what: (&str, &str),
        on: Option<Ref>,
        dice: &mut Dice<'_>,
    ) -> Command {
        let given = self.given.get(&(what.0.to_string(), what.1.to_string()));
        let form = form(&self.blueprint, what.0, what.1);
        let given = given.or_else(|| self.by_form.get(&form?));
        let pattern = given.and_then(|commands| commands.get(dice.below(commands.len())));
        let mut command = Command::new(String::new(), what.0, what.1, on);
        command.reason = Some("karena".to_string());
        if let Some(pattern) = pattern {
            for (field, value) in &pattern.answers {
                command.answers.insert(field.clone(), here(value, adoption, memory, dice));
            }
        }
        command
    }
}

fn form(blueprint: &Blueprint, case: &str, action: &str) -> Option<String> {
    Some(blueprint.case(case)?.action(action)?.form.as_ref()?.to_string())
}

/// A value in which whoever is not here is somebody else.
fn here(value: &Value, adoption: &Adoption, memory: &Memory, dice: &mut Dice<'_>) -> Value {
    match value {
        Value::Ref(of) => {
            let all = match of.kind.as_str() {
                "agency" => adoption.agencies(),
                "user" => adoption.users(),
                kind => memory.all(kind),
            };
            let known = all.contains(of) && dice.below(4) > 0;
            Value::Ref(if known { of.clone() } else { all.get(dice.below(all.len())).unwrap_or(of).clone() })
        }
        Value::List(items) => {
            Value::List(items.iter().map(|item| here(item, adoption, memory, dice)).collect())
        }
        Value::Row(row) => Value::Row(
            row.iter().map(|(key, cell)| (key.clone(), here(cell, adoption, memory, dice))).collect(),
        ),
        other => other.clone(),
    }
}

/// Throws that a walk was given; the last ones are thrown again and again.
pub(crate) struct Dice<'d> {
    throws: &'d [u16],
    at: usize,
}

impl<'d> Dice<'d> {
    pub(crate) fn of(throws: &'d [u16]) -> Self {
        Self { throws, at: 0 }
    }

    /// A number below `count`; 0 where there is none.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        let throw = self.throws.get(self.at % self.throws.len().max(1)).copied().unwrap_or_default();
        self.at += 1;
        // Another throw each round, though the same throws.
        let mixed = (throw as usize)
            .wrapping_mul(31)
            .wrapping_add(self.at.wrapping_mul(self.at / self.throws.len().max(1)));
        if count == 0 { 0 } else { mixed % count }
    }

    pub(crate) fn one<'o, T>(&mut self, of: &'o [T]) -> Option<&'o T> {
        of.get(self.below(of.len()))
    }
}

//! Two worlds that differ only in what somebody may not see are the same world to him.
//!
//! The same commands are given in both; in the second, what one person answers is other wherever it may be. Whoever sees none of the fields that
//! came to differ must see the same rows in the same order, the same values, flags and documents, and be offered the same.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use app::Panel;
use app::scenario::Script;
use blueprint::expr::{Ref, Value};
use engine::{Actor, Change, Command, Decision, Memory, Seen, Standing, State, decide, offers, see};
use proptest::prelude::*;

use crate::laws::lens;
use crate::pool::Stage;
use crate::runner;
use crate::walk::Walk;

#[derive(Debug, Default)]
struct Told {
    /// Pairs of eyes that must see nothing of a difference that there is.
    looks: usize,
    /// Fields that differed.
    fields: BTreeMap<String, usize>,
    /// Worlds that came to differ in what everybody may know, and were left.
    left: usize,
}

fn secrets_stay(name: &str, pairs: u32) {
    let stage = Stage::of(name);
    let told = RefCell::new(Told::default());
    let plan = (0..stage.scripts.len(), any::<u16>(), 1usize..400, prop::collection::vec(any::<u8>(), 24));
    let outcome = runner(pairs).run(&plan, |(script, whose, lines, throws)| {
        let mut told = told.borrow_mut();
        let mut one = Walk::begin(&stage, script);
        let mut two = one.memory.clone();
        let users = one.script.adoption.users();
        let script = one.script;
        let talkers: Vec<&Ref> = users
            .iter()
            .filter(|user| {
                let his = |line: &&app::scenario::Line| {
                    line.actor.id() == user.id && !line.command.answers.is_empty()
                };
                script.lines.iter().any(|line| his(&line))
            })
            .collect();
        prop_assume!(!talkers.is_empty());
        let owner = talkers[whose as usize % talkers.len()].id.clone();
        let lines = lines % (script.lines.len() + 1);
        for (at, line) in script.lines.iter().take(lines).enumerate() {
            one.now = one.now.max(line.at);
            let mine = line.actor == Actor::User(owner.clone());
            let throw = throws[at % throws.len()];
            let decide = |memory: &Memory, command: &Command| {
                decide(&script.adoption, memory, &line.actor, command, one.now, &Panel)
            };
            let first = decide(&one.memory, &line.command);
            let same = |other: &Result<Decision, engine::Refusal>| match (&first, other) {
                (Ok(a), Ok(b)) => shape(a) == shape(b),
                (Err(_), Err(_)) => true,
                _ => false,
            };
            let others = if mine { others(script, &line.command, throw) } else { Vec::new() };
            let second = others
                .iter()
                .map(|command| decide(&two, command))
                .find(same)
                .unwrap_or_else(|| decide(&two, &line.command));
            if !same(&second) {
                // What was secret decided something that all may know: from here on they are two worlds.
                told.left += 1;
                break;
            }
            if let (Ok(first), Ok(second)) = (&first, &second) {
                prop_assert!(one.memory.commit(first).is_ok() && two.commit(second).is_ok());
            }
        }
        compare(&one, &two, &mut told)
    });
    outcome.unwrap_or_else(|why| panic!("{name}: {why}"));
    let told = told.into_inner();
    println!("{name}: {told:?}");
    assert!(told.looks > 100 && told.fields.len() > 8, "{name}: {told:?}");
}

/// What happened, without what was answered.
fn shape(decision: &Decision) -> Vec<(Ref, Vec<Change>)> {
    let plain = |change: &Change| match change {
        Change::Set { .. } | Change::Done { .. } => None,
        Change::Issued(issued) => {
            Some(Change::Issued(engine::Issued { data: BTreeMap::new(), ..issued.clone() }))
        }
        Change::RoundClosed { standing, advanced } => {
            Some(Change::RoundClosed { standing: order(standing), advanced: advanced.clone() })
        }
        Change::Decided { standing } => Some(Change::Decided { standing: order(standing) }),
        Change::Written { .. } => Some(Change::Written { note: None }),
        other => Some(other.clone()),
    };
    let events = decision.events.iter();
    events.map(|event| (event.of.clone(), event.changes.iter().filter_map(plain).collect())).collect()
}

/// Who stands where, without how much.
fn order(standing: &Standing) -> Standing {
    let mut order = standing.clone();
    order.places.iter_mut().for_each(|place| place.score = 0.0);
    order
}

/// The same command with other answers: all of them, or one alone where not all can be others.
fn others(script: &Script, command: &Command, throw: u8) -> Vec<Command> {
    // What others answered makes two alike that were not.
    let borrowed = |field: &String| {
        let of = script.lines.iter().filter(|line| line.command.case == command.case);
        let all: Vec<&Value> = of.filter_map(|line| line.command.answers.get(field)).collect();
        all.get(throw as usize % all.len().max(1)).map(|value| (*value).clone())
    };
    let with = |which: &dyn Fn(&str) -> bool| {
        let mut other = command.clone();
        for (field, value) in other.answers.iter_mut().filter(|(field, _)| which(field)) {
            let throw = throw.wrapping_add(field.len() as u8);
            *value =
                borrowed(field).filter(|_| throw.is_multiple_of(3)).unwrap_or_else(|| changed(value, throw));
        }
        other
    };
    let mut others = vec![with(&|_| true)];
    others.extend(command.answers.keys().map(|one| with(&|field| field == one)));
    others.retain(|other| other.answers != command.answers);
    let count = others.len().max(1);
    others.rotate_left(throw as usize % 3 % count);
    others
}

/// Another answer of the same kind.
fn changed(value: &Value, throw: u8) -> Value {
    match value {
        Value::Number(number) => Value::Number((*number - rust_decimal::Decimal::from(throw % 7)).abs()),
        Value::Text(text) if text.contains(' ') => Value::text(format!("{text} {throw}")),
        Value::Text(text) if text.len() > 8 && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            Value::text(format!("{}{}", &text[..text.len() - 1], throw % 10))
        }
        Value::Bool(yes) if throw.is_multiple_of(3) => Value::Bool(!yes),
        Value::Row(row) => Value::Row(
            row.iter()
                .enumerate()
                .map(|(at, (key, cell))| (key.clone(), changed(cell, throw.wrapping_add(at as u8))))
                .collect(),
        ),
        Value::List(items) => Value::List(items.iter().map(|item| changed(item, throw)).collect()),
        other => other.clone(),
    }
}

fn compare(one: &Walk<'_>, two: &Memory, told: &mut Told) -> Result<(), TestCaseError> {
    let (adoption, first) = (&one.script.adoption, &one.memory);
    let mut differ: BTreeSet<(Ref, String)> = BTreeSet::new();
    for (of, subject) in first.subjects() {
        let other = two.subject(of);
        prop_assert!(other.is_some(), "{of:?} is in one world only");
        let other = other.expect("it is there");
        let fields: BTreeSet<&String> = subject.fields.keys().chain(other.fields.keys()).collect();
        for field in fields.into_iter().filter(|field| subject.get(field) != other.get(field)) {
            differ.insert((of.clone(), field.clone()));
        }
    }
    if differ.is_empty() {
        return Ok(());
    }
    let blueprint = &one.stage.blueprint;
    let cases = blueprint.cases.iter().map(|case| &case.case.id);
    let kinds: Vec<&str> =
        cases.chain(blueprint.registers.iter().map(|r| &r.register.id)).map(|id| id.as_str()).collect();
    for actor in one.actors().iter().filter(|actor| **actor != Actor::System) {
        let sees = |memory: &Memory, (of, field): &(Ref, String)| {
            lens(one, memory, actor, of).is_some_and(|fields| fields.contains(field))
        };
        if differ.iter().any(|secret| sees(first, secret) || sees(two, secret)) {
            continue;
        }
        told.looks += 1;
        for (of, field) in &differ {
            *told.fields.entry(format!("{}.{field}", of.kind)).or_default() += 1;
        }
        for kind in &kinds {
            let rows = rows(see(adoption, first, actor, kind, one.now));
            let others = self::rows(see(adoption, two, actor, kind, one.now));
            let apart = rows.iter().zip(&others).find(|(row, other)| row != other);
            prop_assert!(
                rows == others,
                "{actor:?} tells {differ:?} apart: {} and {} rows, {:?}",
                rows.len(),
                others.len(),
                apart.map(|(row, other)| difference(row, other))
            );
            for row in rows {
                let offered = |memory| offers(adoption, memory, actor, &row.of, one.now);
                prop_assert_eq!(
                    offered(first),
                    offered(two),
                    "{:?} is offered what depends on {:?}",
                    actor,
                    differ
                );
            }
        }
    }
    Ok(())
}

/// What is printed on a document is told to whoever the document is for: that is what its declaration is about.
fn rows(mut rows: Vec<Seen>) -> Vec<Seen> {
    rows.iter_mut().flat_map(|row| &mut row.issued).for_each(|issued| issued.data.clear());
    rows
}

fn difference(row: &Seen, other: &Seen) -> String {
    let fields: BTreeSet<&String> = row.fields.keys().chain(other.fields.keys()).collect();
    let fields = fields.into_iter().filter(|field| row.fields.get(*field) != other.fields.get(*field));
    let told: Vec<_> = fields.map(|field| (field, row.fields.get(field), other.fields.get(field))).collect();
    format!("{:?} {:?} {told:?} {:?} {:?}", row.of, other.of, row.issued, other.issued)
}

#[test]
fn an_award_keeps_its_secrets() {
    secrets_stay("gipp", 240);
}

#[test]
fn a_registry_keeps_its_secrets() {
    secrets_stay("paket-serius-3g", 300);
}

#[test]
fn an_evening_keeps_its_secrets() {
    secrets_stay("majengan-berlari", 200);
}

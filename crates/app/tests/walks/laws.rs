//! What must hold of every decision and of every state, told from the declarations alone.

use std::collections::{BTreeMap, BTreeSet};

use app::Panel;
use blueprint::Blueprint;
use blueprint::expr::{Ref, Value, World};
use blueprint::model::{Case, Class, FieldKind, Form, When};
use engine::{
    Change, Claim, Command, Decision, Event, Memory, Refusal, Scene, State, Subject, decide, offers,
};
use jiff::civil::Date;
use proptest::prelude::*;

use crate::pool::Dice;
use crate::walk::{Seen, Walk};

type Law = Result<(), TestCaseError>;

/// The same state without any index: whatever is decided with one must be decided without.
pub(crate) struct NoIndex<'m>(pub(crate) &'m Memory);

impl State for NoIndex<'_> {
    fn subject(&self, of: &Ref) -> Option<&Subject> {
        self.0.subject(of)
    }

    fn all(&self, kind: &str) -> &[Ref] {
        self.0.all(kind)
    }

    fn having(&self, _: &str, _: &str, _: &Value) -> Option<Vec<Ref>> {
        None
    }

    fn last_number(&self, series: &str, period: &str) -> u64 {
        self.0.last_number(series, period)
    }

    fn places(&self, calendar: &str, begins: Date) -> BTreeSet<u32> {
        self.0.places(calendar, begins)
    }

    fn holder(&self, of: &str, field: &str, value: &str) -> Option<Ref> {
        self.0.holder(of, field, value)
    }
}

/// Every status that is entered is at the end of a declared arrow; what is raised is declared.
pub(crate) fn decision_follows(walk: &Walk<'_>, command: &Command, decision: &Decision) -> Law {
    for event in &decision.events {
        let Some(case) = walk.stage.blueprint.case(&event.of.kind) else { continue };
        let mut status =
            walk.memory.subject(&event.of).map(|subject| subject.status.clone()).unwrap_or_default();
        for change in &event.changes {
            match change {
                Change::Moved { to } => {
                    prop_assert!(
                        arrow(&walk.stage.blueprint, case, &status, to),
                        "{command:?}: {} went from {status:?} to {to:?}",
                        event.of.kind
                    );
                    status.clone_from(to);
                }
                Change::Raised { flag } | Change::Lowered { flag } => {
                    let declared = case.flag.iter().any(|f| f.id == flag.as_str() && f.when.is_none());
                    prop_assert!(declared, "{flag} is no flag of {}", event.of.kind);
                }
                _ => {}
            }
        }
    }
    Ok(())
}

fn arrow(blueprint: &Blueprint, case: &Case, from: &str, to: &str) -> bool {
    let first = case.status.first().is_some_and(|status| status.id == to);
    let opening = case.action.iter().any(|action| action.opens && action.to.as_deref() == Some(to));
    if from.is_empty() {
        return first;
    }
    let declared = case.action.iter().any(|action| {
        let here = action.from.is_empty() || action.from.iter().any(|declared| *declared == from);
        let may_leave = !case.is_final(from) || action.reopens;
        !action.opens && here && may_leave && action.to.as_deref() == Some(to)
    });
    let judged = blueprint.judging.as_ref().is_some_and(|file| {
        let of = &file.judging;
        of.entry == case.case.id
            && of.enters.iter().any(|enters| *enters == from)
            && [&of.out, &of.winner, &of.other].iter().any(|end| end.as_str() == to)
    });
    declared || judged || (opening && case.status.first().is_some_and(|status| status.id == from))
}

/// The state after a decision that was committed.
pub(crate) fn state_holds(walk: &Walk<'_>, command: &Command, decision: &Decision) -> Law {
    let (blueprint, memory) = (&walk.stage.blueprint, &walk.memory);
    for event in &decision.events {
        let subject = &memory.subjects()[&event.of];
        if let Some(case) = blueprint.case(&event.of.kind) {
            let known = case.status.iter().any(|status| status.id == subject.status.as_str());
            prop_assert!(known, "{} is in {:?}", event.of.kind, subject.status);
        }
        for (field, value) in &subject.fields {
            let declared = blueprint.field(&event.of.kind, field);
            prop_assert!(
                declared.is_some_and(|declared| holds_a(declared.kind, value)),
                "{}.{field} is {value:?}",
                event.of.kind
            );
        }
    }
    complete(walk, command, decision)?;
    scarce(walk, decision)?;
    unique(blueprint, memory)?;
    for case in blueprint.cases.iter().filter(|case| case.case.single) {
        prop_assert!(memory.all(&case.case.id).len() <= 1, "two of {}", case.case.id);
    }
    Ok(())
}

fn holds_a(kind: FieldKind, value: &Value) -> bool {
    use FieldKind as K;
    match value {
        Value::Text(_) => matches!(kind, K::Text | K::LongText | K::Link | K::Choice),
        Value::Number(_) => kind == K::Number,
        Value::Money(_) => kind == K::Money,
        Value::Bool(_) => kind == K::YesNo,
        Value::Date(_) => kind == K::Date,
        Value::Time(_) => kind == K::Time,
        Value::Instant(_) => kind == K::Instant,
        Value::Period(..) => kind == K::Period,
        Value::File(_) => kind == K::File,
        Value::Ref(_) => matches!(kind, K::Case | K::Record | K::Agency | K::User),
        Value::Session(..) => kind == K::Session,
        Value::List(_) => matches!(kind, K::Table | K::People | K::Choices),
        Value::Row(_) => kind == K::Scores,
        Value::Absent | Value::Days(_) | Value::Duration(_) => false,
    }
}

/// Where an action's form must be complete, it is.
fn complete(walk: &Walk<'_>, command: &Command, decision: &Decision) -> Law {
    let blueprint = &walk.stage.blueprint;
    let case = blueprint.case(&command.case).expect("it was done");
    let action = case.action(&command.action).expect("it was done");
    let form: Option<&Form> = action.form.as_ref().and_then(|form| blueprint.form(form));
    let (Some(form), false) = (form, action.partial) else { return Ok(()) };
    let on = command.on.clone().or_else(|| {
        decision
            .events
            .iter()
            .map(|event| event.of.clone())
            .find(|of| of.kind == command.case && of.id == command.id)
    });
    let on = on.expect("a case was opened");
    let scene = Scene::new(&walk.script.adoption, &walk.memory, walk.now);
    let subject = &walk.memory.subjects()[&on];
    let names = [("case", Value::Ref(on.clone()))];
    for field in &form.field {
        let asked = field.shown.as_ref().is_none_or(|shown| scene.holds(shown, &names));
        let given = subject.get(&field.id).given();
        if asked && matches!(field.required, When::Fixed(true)) {
            prop_assert!(given, "{}.{} was done without {}", command.case, command.action, field.id);
        }
        prop_assert!(asked || !given, "{} is kept and was not asked", field.id);
    }
    for evidence in &form.evidence {
        let due = evidence.when.as_ref().is_none_or(|when| scene.holds(when, &names));
        let whole =
            |fields: &Vec<blueprint::model::Name>| fields.iter().all(|field| subject.get(field).given());
        prop_assert!(!due || evidence.any_of.iter().any(whole), "evidence {} is lacking", evidence.id);
    }
    Ok(())
}

/// Numbers follow each other without a gap; a place is one of its session, and one case's alone.
fn scarce(walk: &Walk<'_>, decision: &Decision) -> Law {
    let scene = Scene::new(&walk.script.adoption, &walk.memory, walk.now);
    for claim in &decision.claims {
        if let Claim::Place { calendar, begins, place } = claim {
            let session = Value::Session(calendar.clone(), *begins);
            let capacity = scene.eval(&blueprint::model::Formula::new("s.capacity"), &[("s", session)]);
            let Value::Number(capacity) = capacity else { panic!("{calendar} has no capacity") };
            prop_assert!(*place >= 1 && capacity >= (*place).into(), "place {place} of {capacity}");
        }
    }
    let mut held = BTreeMap::new();
    for subject in walk.memory.subjects().values() {
        for (calendar, begins, place) in subject.places.values() {
            let other = held.insert((calendar, *begins, *place), &subject.of);
            prop_assert!(
                other.is_none(),
                "{calendar} {begins} {place} is held by {other:?} and {:?}",
                subject.of
            );
        }
    }
    for (calendar, begins) in held.keys().map(|(calendar, begins, _)| (calendar, begins)) {
        let mine: BTreeSet<u32> =
            held.keys().filter(|(c, b, _)| c == calendar && b == begins).map(|(.., place)| *place).collect();
        prop_assert_eq!(mine, walk.memory.places(calendar, *begins));
    }
    Ok(())
}

fn unique(blueprint: &Blueprint, memory: &Memory) -> Law {
    for register in &blueprint.registers {
        for field in &register.register.unique {
            let mut seen = BTreeMap::new();
            for of in memory.all(&register.register.id) {
                let value = match memory.subjects()[of].get(field) {
                    Value::Absent => continue,
                    Value::Text(text) => text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "),
                    other => format!("{other:?}"),
                };
                let other = seen.insert(value, of);
                prop_assert!(other.is_none(), "{of:?} and {other:?} share {field}");
            }
        }
    }
    Ok(())
}

/// What is offered is what may be done: an actor's offers and what a decision says are the same.
pub(crate) fn offers_hold(
    walk: &mut Walk<'_>,
    actor: &engine::Actor,
    dice: &mut Dice<'_>,
    seen: &mut Seen,
) -> Law {
    let other = dice.one(&walk.actors()).cloned();
    let subjects: Vec<_> = walk.memory.subjects().keys().cloned().collect();
    let some: Vec<_> = (0..8).filter_map(|_| dice.one(&subjects).cloned()).collect();
    for (actor, on) in
        std::iter::once(actor.clone()).chain(other).flat_map(|a| some.iter().map(move |on| (a.clone(), on)))
    {
        let blueprint = walk.stage.blueprint.clone();
        let Some(case) = blueprint.case(&on.kind) else { continue };
        let adoption = &walk.script.adoption;
        let offered = offers(adoption, &walk.memory, &actor, on, walk.now);
        for action in case.action.iter().filter(|action| !action.opens) {
            let command = walk.command((&on.kind, &action.id), Some(on.clone()), dice);
            let decided = decide(adoption, &walk.memory, &actor, &command, walk.now, &Panel);
            let offer = offered.iter().find(|offer| offer.action == action.id.as_str());
            seen.offers += 1;
            let barred = |refusal: &Refusal| {
                matches!(
                    refusal,
                    Refusal::NotAllowed | Refusal::Status { .. } | Refusal::When | Refusal::Deadline { .. }
                )
            };
            let same = match (offer.map(|offer| &offer.closed), &decided) {
                (None, Err(refusal)) => *refusal == Refusal::NotAllowed,
                (None, Ok(_)) => false,
                (Some(Some(closed)), decided) => decided.as_ref().err() == Some(closed),
                (Some(None), Err(refusal)) => !barred(refusal),
                (Some(None), Ok(_)) => true,
            };
            prop_assert!(
                same,
                "{actor:?} {}.{} on {:?}: offered {offer:?}, decided {:?}",
                on.kind,
                action.id,
                on.id,
                decided.as_ref().err()
            );
        }
    }
    Ok(())
}

/// Every subject's history holds, the events alone give the same state, and series have no gaps.
pub(crate) fn history_holds(memory: &Memory) -> Law {
    let mut histories: BTreeMap<_, Vec<Event>> = BTreeMap::new();
    let mut numbers: BTreeMap<(String, String), u64> = BTreeMap::new();
    for event in memory.events() {
        histories.entry(&event.of).or_default().push(event.clone());
        for claim in &event.claims {
            if let Claim::Number { series, period, number } = claim {
                let last = numbers.entry((series.clone(), period.clone())).or_default();
                prop_assert_eq!(*number, *last + 1, "series {} has a gap", series);
                *last = *number;
            }
        }
    }
    for events in histories.values() {
        prop_assert_eq!(engine::verify(events), Ok(()));
    }
    // What goes through a disk comes back the same.
    let kept = serde_json::to_string(memory.events()).expect("events are data");
    let events: Vec<Event> = serde_json::from_str(&kept).expect("events are data");
    let again = Memory::replay(&events);
    prop_assert_eq!(again.subjects(), memory.subjects());
    prop_assert_eq!(again.ledger(), memory.ledger());
    // What a store kept of the subjects alone finds the same by its indexes. A store gives them in the order of opening.
    let mut subjects: Vec<Subject> = memory.subjects().values().cloned().collect();
    subjects.sort_by_key(|subject| memory.order(&subject.of));
    let restored = Memory::restored(subjects, []);
    for subject in memory.subjects().values() {
        for (field, value) in
            subject.fields.iter().chain([(&"status".to_string(), &Value::text(&subject.status))])
        {
            let kind = &subject.of.kind;
            prop_assert_eq!(restored.having(kind, field, value), memory.having(kind, field, value));
        }
    }
    Ok(())
}

/// What is remembered of derived flags, on the way and after every change of it, is what they come to: a copy remembers nothing.
pub(crate) fn flags_hold(walk: &Walk<'_>) -> Law {
    let fresh = walk.memory.clone();
    let scene = |memory| Scene::new(&walk.script.adoption, memory, walk.now);
    for case in &walk.stage.blueprint.cases {
        for (of, flag) in
            walk.memory.all(&case.case.id).iter().flat_map(|of| case.flag.iter().map(move |flag| (of, flag)))
        {
            let (known, asked) = (scene(&walk.memory).field(of, &flag.id), scene(&fresh).field(of, &flag.id));
            prop_assert_eq!(known, asked, "{} of {}", flag.id, of.id);
        }
    }
    Ok(())
}

/// Which fields of a subject an actor sees, told from the declared views alone: not how the engine does it.
pub(crate) fn lens(
    walk: &Walk<'_>,
    memory: &Memory,
    actor: &engine::Actor,
    of: &blueprint::expr::Ref,
) -> Option<BTreeSet<String>> {
    let (adoption, blueprint) = (&walk.script.adoption, &walk.stage.blueprint);
    let subject = memory.subject(of)?;
    let case = blueprint.case(&of.kind).map(|case| &case.view[..]);
    let views = case.or_else(|| blueprint.register(&of.kind).map(|register| &register.view[..]))?;
    let scene = Scene::new(adoption, memory, walk.now);
    let (me, user) = match actor {
        engine::Actor::User(id) => (Value::Ref(blueprint::expr::Ref::new("user", id)), adoption.user(id)),
        _ => (Value::Absent, None),
    };
    let mut fields = BTreeSet::new();
    let mut row = false;
    for view in views {
        let role = blueprint.role(&view.role).expect("checked");
        if !(role.public || user.is_some_and(|user| user.roles.contains(role.id.as_str()))) {
            continue;
        }
        use blueprint::model::Rows;
        let mine = match view.rows.unwrap_or(role.scope) {
            Rows::All => true,
            Rows::None => false,
            Rows::Own => user.is_some() && subject.opened_by == actor.id(),
            Rows::Assigned => subject.assigned.contains(actor.id()),
            Rows::Agency => user
                .and_then(|user| user.agency.as_ref())
                .is_some_and(|unit| subject.agency.as_ref() == Some(unit)),
        };
        let here =
            view.statuses.is_empty() || view.statuses.iter().any(|status| *status == subject.status.as_str());
        let now = view.when.as_ref().is_none_or(|when| scene.holds(when, &[("actor", me.clone())]));
        if !(mine && here && now) {
            continue;
        }
        row = true;
        for field in blueprint.fields(&of.kind) {
            let classed = |class: Class| view.classes.contains(&class);
            if !view.hide.contains(&field.id) && (view.fields.contains(&field.id) || classed(field.class)) {
                fields.insert(field.id.to_string());
            }
        }
    }
    row.then_some(fields)
}

//! How long a decision takes, on the shelf's own blueprints and with some thousands of subjects: each at most 50 µs.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark that cannot go on stops")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;
#[path = "../tests/governments/mod.rs"]
mod governments;

use app::Panel;
use app::scenario::{Line, Script};
use blueprint::expr::{Ref, Value};
use engine::{Adoption, Change, Decision, Event, Memory, State, decide};

/// As the program has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// A state in which a command of a scenario is about to be decided, among thousands of other subjects.
struct Moment {
    adoption: Adoption,
    memory: Memory,
    line: Line,
}

impl Moment {
    /// `nth` time from 0 that `case.action` is accepted in a scenario.
    fn of(name: &str, scenario: &str, what: &str, others: &[(&str, usize)]) -> Self {
        let folders = governments::folders();
        let (_, folder) = folders.iter().find(|(found, _)| found == name).unwrap();
        let blueprint = governments::loaded(name, folder);
        let played = blueprint.scenarios.iter().find(|played| played.scenario.id == scenario).unwrap();
        let binding = governments::government(&blueprint, played, &governments::WEST);
        let Script { adoption, lines, .. } = app::scenario::script(&blueprint, played, &binding).unwrap();
        let mut memory = Memory::default();
        let (case, action) = what.split_once('.').unwrap();
        for line in lines {
            let Ok(decision) = decide(&adoption, &memory, &line.actor, &line.command, line.at, &Panel) else {
                continue;
            };
            if line.command.case == case && line.command.action == action {
                let memory = crowded(&memory, others);
                let moment = Self { adoption, memory, line };
                assert!(moment.decide().is_ok(), "{what} does not come among others");
                return moment;
            }
            memory.commit(&decision).unwrap();
        }
        panic!("{scenario} never does {what}")
    }

    fn decide(&self) -> Result<Decision, engine::Refusal> {
        let Line { at, actor, command } = &self.line;
        decide(&self.adoption, &self.memory, actor, command, *at, &Panel)
    }
}

/// The same state with so many more subjects of each kind: as those that there are, but somebody else's.
fn crowded(memory: &Memory, others: &[(&str, usize)]) -> Memory {
    let mut events: Vec<Event> = memory.events().to_vec();
    for (kind, count) in others {
        let models: Vec<&Ref> = memory.all(kind).iter().collect();
        let Some(first) = models.first() else { panic!("there is no {kind} to go by") };
        for n in 0..*count {
            let model = models.get(n % models.len()).unwrap_or(first);
            let of = Ref::new(*kind, format!("other_{n}"));
            for event in memory.events().iter().filter(|event| event.of == **model) {
                let mut copy = event.clone();
                copy.of = of.clone();
                copy.by = format!("{}_{n}", copy.by);
                copy.command = format!("{}_{kind}_{n}", copy.command);
                copy.claims.clear();
                copy.changes.iter_mut().for_each(|change| elsewhere(change, n));
                events.push(copy);
            }
        }
    }
    let mut crowd = Memory::replay(&events);
    // Claims came with the events that were not copied.
    crowd.withhold(None);
    crowd
}

/// Another person's answers: other names, numbers and days.
fn elsewhere(change: &mut Change, n: usize) {
    if let Change::Set { value, .. } = change {
        *value = other(value, n);
    }
}

fn other(value: &Value, n: usize) -> Value {
    match value {
        Value::Text(text) if text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            Value::text(format!("{n:016}"))
        }
        Value::Text(text) if text.contains(' ') => {
            Value::text(format!("{} {n:x} {text}", ["Kali", "Bukit", "Melur", "Rawa"][n % 4]))
        }
        Value::Date(day) => Value::Date(day.checked_sub(jiff::Span::new().days((n % 900) as i64)).unwrap()),
        Value::Ref(of) if !matches!(of.kind.as_str(), "user" | "agency") => {
            Value::Ref(Ref::new(of.kind.as_str(), format!("other_{n}")))
        }
        Value::List(items) => Value::List(items.iter().map(|item| other(item, n)).collect()),
        Value::Row(row) => Value::Row(row.iter().map(|(key, cell)| (key.clone(), other(cell, n))).collect()),
        other => other.clone(),
    }
}

/// The rate that is printed is of events: some commands are decisions about dozens of subjects at once.
fn bench(bencher: divan::Bencher, moment: &Moment) {
    let events = moment.decide().map(|decision| decision.events.len()).unwrap();
    bencher.counter(divan::counter::ItemsCount::new(events)).bench(|| moment.decide().is_ok());
}

#[divan::bench]
fn award_submit_an_entry(bencher: divan::Bencher) {
    let moment = Moment::of("gipp", "whole_edition", "entry.submit", &[("entry", 3_000)]);
    bench(bencher, &moment);
}

#[divan::bench]
fn award_save_a_sheet(bencher: divan::Bencher) {
    let moment = Moment::of("gipp", "whole_edition", "sheet.save", &[("entry", 3_000), ("sheet", 3_000)]);
    bench(bencher, &moment);
}

/// 34 entries are ranked: not one decision like the others, but the one of an evening.
#[divan::bench]
fn award_close_a_round_of_34(bencher: divan::Bencher) {
    let moment = Moment::of("gipp", "whole_edition", "edition.close_round", &[]);
    bench(bencher, &moment);
}

#[divan::bench]
fn evening_book_a_place(bencher: divan::Bencher) {
    let moment = Moment::of("majengan-berlari", "forty_places", "ticket.book", &[]);
    bench(bencher, &moment);
}

#[divan::bench]
fn evening_sign_a_letter(bencher: divan::Bencher) {
    let moment = Moment::of("majengan-berlari", "numbers_gapless", "letter.sign", &[("letter", 3_000)]);
    bench(bencher, &moment);
}

#[divan::bench]
fn registry_submit_an_application(bencher: divan::Bencher) {
    let moment = Moment::of("paket-serius-3g", "one_child", "application.submit", &[("person", 3_000)]);
    bench(bencher, &moment);
}

#[divan::bench]
fn registry_issue_three_documents(bencher: divan::Bencher) {
    let moment = Moment::of("paket-serius-3g", "one_child", "application.issue", &[("person", 3_000)]);
    bench(bencher, &moment);
}

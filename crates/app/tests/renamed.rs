//! Nothing in the code knows a service: a copy of each blueprint on the shelf in which every id is another passes the copy of its scenarios, and no
//! crate's source says a name of a service.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;
mod governments;

use std::collections::BTreeSet;
use std::sync::Arc;

use blueprint::Blueprint;

/// Another word for every word, of the same length but for one letter: nothing is spelt as before and nothing sorts as before.
fn other(id: &str) -> String {
    let turned = |letter: char| match letter {
        'a'..='z' => char::from(b'a' + (letter as u8 - b'a' + 13) % 26),
        other => other,
    };
    format!("q{}", id.chars().map(turned).collect::<String>())
}

/// What keeps its name. The language itself asks for the fields of sheets and conflicts; the others are also names that it gives to parts of values
/// (a person's `name`, an agency's `kind`, a period's `start` …), which [`blueprint::renamed`] does not tell from a field's.
const KEPT: [&str; 13] = [
    "field agency",
    "field entry",
    "field judge",
    "field round",
    "field scores",
    "field kind",
    "field name",
    "field part",
    "field score",
    "data kind",
    "data name",
    "action end",
    "action start",
];

#[test]
fn a_copy_with_other_ids_passes_its_scenarios() {
    for (name, folder) in governments::folders() {
        let before = blueprint::load(&folder).unwrap_or_else(|found| panic!("{name}: {found:#?}"));
        let copy = blueprint::renamed(&folder, other);
        let after = blueprint::load(&copy).unwrap_or_else(|found| panic!("{name}, renamed: {found:#?}"));
        let kept: Vec<String> = ids(&before).intersection(&ids(&after)).cloned().collect();
        let own: Vec<&String> = kept.iter().filter(|id| !KEPT.contains(&id.as_str())).collect();
        assert!(own.is_empty(), "{name}: still called {own:?}");
        let after = Arc::new(after);
        assert_eq!(before.scenarios.len(), after.scenarios.len());
        for new in &after.scenarios {
            let binding = governments::government(&after, new, &governments::WEST);
            let outcome = app::scenario::run(&after, new, &binding);
            outcome.unwrap_or_else(|wrong| panic!("{name}, renamed, {}: {wrong:#?}", new.scenario.id));
        }
    }
}

fn ids(blueprint: &Blueprint) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut add = |kind: &str, id: &str| {
        all.insert(format!("{kind} {id}"));
    };
    let identity = &blueprint.identity;
    add("blueprint", &identity.blueprint.id);
    identity.agency.kinds.iter().for_each(|id| add("agency kind", id));
    identity.role.iter().for_each(|role| add("role", &role.id));
    for choice in &identity.choice {
        add("choice", &choice.id);
        choice.options.iter().for_each(|id| add("option", id));
    }
    identity.parameter.iter().for_each(|parameter| add("parameter", &parameter.id));
    identity.series.iter().for_each(|series| add("series", &series.id));
    identity.message.iter().for_each(|message| add("message", &message.id));
    for document in &identity.document {
        add("document", &document.id);
        document.data.keys().for_each(|key| add("data", key));
        document.row.iter().for_each(|row| add("row", row));
    }
    identity.indicator.iter().for_each(|indicator| add("indicator", &indicator.id));
    let mut fields = Vec::new();
    for case in &blueprint.cases {
        add("case", &case.case.id);
        fields.extend(&case.field);
        case.status.iter().for_each(|status| add("status", &status.id));
        case.flag.iter().for_each(|flag| add("flag", &flag.id));
        for action in &case.action {
            add("action", &action.id);
            action.require.iter().for_each(|require| add("require", &require.id));
        }
    }
    for form in &blueprint.forms {
        add("form", &form.form.id);
        fields.extend(&form.field);
        form.evidence.iter().for_each(|evidence| add("evidence", &evidence.id));
        form.check.iter().for_each(|check| add("check", &check.id));
    }
    for register in &blueprint.registers {
        add("register", &register.register.id);
        fields.extend(&register.field);
        register.invariant.iter().for_each(|invariant| add("invariant", &invariant.id));
    }
    for field in fields.iter().flat_map(|field| std::iter::once(*field).chain(&field.column)) {
        add("field", &field.id);
        field.options.iter().flatten().for_each(|id| add("option", id));
    }
    blueprint.calendars.iter().for_each(|calendar| add("calendar", &calendar.calendar.id));
    if let Some(judging) = &blueprint.judging {
        for rubric in &judging.rubric {
            add("rubric", &rubric.id);
            rubric.criterion.iter().for_each(|criterion| add("criterion", &criterion.id));
        }
        judging.round.iter().for_each(|round| add("round", &round.id));
    }
    for scenario in &blueprint.scenarios {
        add("scenario", &scenario.scenario.id);
        scenario.person.iter().for_each(|person| add("person", &person.id));
        scenario.agency.iter().for_each(|agency| add("agency", &agency.id));
    }
    all
}

/// Words by which people call the services on the shelf, beside their ids.
const CALLED: [&str; 8] = ["gipp", "majengan", "berlari", "serius", "3g", "kepho", "pelita", "disdukcapil"];

/// Words of the language that a blueprint uses as an id too, and steps that every judging has.
const EVERYBODYS: [&str; 3] = ["book_ahead", "open_round", "close_round"];

/// Certificates and minutes are shown with an invented innovation of this name.
const SAMPLE: (&str, &str) = ("documents", "pelita");

#[test]
fn no_source_says_a_name_of_a_service() {
    let called: BTreeSet<String> = CALLED.iter().map(ToString::to_string).collect();
    let mut names = called.clone();
    for (name, folder) in governments::folders() {
        let blueprint = governments::loaded(&name, &folder);
        let ids = ids(&blueprint);
        // A single word such as `name` or `letter` is everybody's.
        let own =
            ids.iter().filter_map(|id| id.split_once(' ')).map(|(_, id)| id).filter(|id| id.contains('_'));
        names.extend(own.map(str::to_string));
        names.extend([name, blueprint.identity.blueprint.id.to_string()]);
    }
    names.retain(|name| !EVERYBODYS.contains(&name.as_str()));
    let mut looked = 0;
    let mut said = Vec::new();
    for krate in std::fs::read_dir(disk::here("..")).unwrap().map(|entry| entry.unwrap().path()) {
        let room = krate.file_name().unwrap().to_string_lossy().into_owned();
        let files = disk::folder(&krate.join("src")).unwrap();
        for (path, text) in
            files.iter().filter(|(path, _)| path.ends_with(".rs") && !path.ends_with("tests.rs"))
        {
            looked += 1;
            // What a test is about may be called by its name.
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
            for (at, line) in code.lines().enumerate() {
                let words =
                    line.split(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == '-'));
                // Comments may give an example of an id.
                let names = if line.trim_start().starts_with("//") { &called } else { &names };
                let found = words.map(str::to_lowercase).filter(|word| names.contains(word));
                let found = found.filter(|word| (room.as_str(), word.as_str()) != SAMPLE);
                said.extend(found.map(|word| format!("{room}/src/{path}:{}: {word}", at + 1)));
            }
        }
    }
    assert!(looked > 100 && names.len() > 300, "{looked} files, {} names", names.len());
    assert!(said.is_empty(), "{}", said.join("\n"));
}

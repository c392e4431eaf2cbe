//! Every blueprint on the shelf is without mistakes, and its scenarios come out in two governments with no edit.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;
mod governments;

use governments::{EAST, WEST};

/// The second government works on other days, counts other values, and has more units, of which some come first.
#[test]
fn scenarios_come_out_in_two_governments() {
    let mut wrong = Vec::new();
    for (name, folder) in governments::folders() {
        let blueprint = governments::loaded(&name, &folder);
        assert!(!blueprint.scenarios.is_empty(), "{name} shows nothing");
        let east = governments::government(&blueprint, &blueprint.scenarios[0], &EAST);
        let own =
            app::adopt_sample(blueprint.clone(), &east).unwrap_or_else(|found| panic!("{name}: {found:#?}"));
        let theirs = app::adopt_sample(
            blueprint.clone(),
            &governments::government(&blueprint, &blueprint.scenarios[0], &WEST),
        )
        .unwrap();
        let differ =
            own.parameters.iter().filter(|(id, value)| theirs.parameters.get(*id) != Some(value)).count();
        println!("{name}: {differ} of {} values differ", own.parameters.len());
        assert!(differ * 2 > own.parameters.len(), "{name}: the two governments hardly differ");
        for scenario in &blueprint.scenarios {
            for place in [&WEST, &EAST] {
                let binding = governments::government(&blueprint, scenario, place);
                match app::scenario::run(&blueprint, scenario, &binding) {
                    Ok(passed) => assert!(
                        passed.events > 0 || passed.expectations > 0,
                        "{} does nothing",
                        scenario.scenario.id
                    ),
                    Err(failures) => {
                        wrong.push(format!("{name} {} in {}: {failures:?}", scenario.scenario.id, place.name))
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

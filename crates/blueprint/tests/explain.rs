//! A blueprint as a person reads it: its words, and the drawings of its flow.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says why and stops")]

mod disk;

use blueprint::explain::{Block, Section};
use blueprint::{Blueprint, Explanation, explain, flows, load};
use disk::{folder, here};
use quick_xml::Reader;
use quick_xml::events::Event;
use texts::{Lang, Texts};

const SHELF: [&str; 3] = ["gipp", "paket-serius-3g", "majengan-berlari"];

fn shelf(name: &str) -> Blueprint {
    load(&folder(&here(&format!("../../blueprints/{name}"))).unwrap()).unwrap()
}

/// An explanation as text, one thing a line.
fn told(explanation: &Explanation) -> String {
    let mut out = format!("{}\n{}\n{}\n", explanation.title, explanation.subtitle, explanation.summary);
    explanation.sections.iter().for_each(|section| tell(&mut out, section, "##"));
    out
}

fn tell(out: &mut String, section: &Section, level: &str) {
    out.push_str(&format!("\n{level} {} [{}]\n", section.title, section.id));
    for block in &section.blocks {
        match block {
            Block::Text(text) => out.push_str(&format!("{text}\n")),
            Block::Facts(facts) => {
                facts.iter().for_each(|(name, said)| {
                    out.push_str(&format!("{name}: {}\n", said.replace('\n', " / ")))
                });
            }
            Block::List(points) => points.iter().for_each(|point| out.push_str(&format!("- {point}\n"))),
            Block::Table(table) => {
                out.push_str(&format!("{}\n  {}\n", table.caption, table.columns.join(" | ")));
                for row in &table.rows {
                    assert_eq!(row.len(), table.columns.len(), "{row:?}");
                    out.push_str(&format!("  {}\n", row.join(" | ").replace('\n', " / ")));
                }
            }
            Block::Flow(flow) => out.push_str(&format!("({})\n", flow.description)),
        }
    }
    section.parts.iter().for_each(|part| tell(out, part, "###"));
}

#[test]
fn a_fair_is_told_in_both_languages() {
    let fair = load(&folder(&here("tests/fair")).unwrap()).unwrap();
    insta::assert_snapshot!("fair_id", told(&explain(&fair, &Texts::new(Lang::Id))));
    insta::assert_snapshot!("fair_en", told(&explain(&fair, &Texts::new(Lang::En))));
}

#[test]
fn nothing_of_the_shelf_is_left_without_words() {
    for name in SHELF {
        let blueprint = shelf(name);
        for lang in Lang::ALL {
            let said = told(&explain(&blueprint, &Texts::new(lang)));
            // A key that nobody gave a text would stand there as it is.
            for beginning in
                ["explain-", "field-", "status-", "action-", "flag-", "option-", "role-", "parameter-"]
            {
                let bare = said.split([' ', '\n', '“', '(']).find(|word| {
                    word.strip_prefix(beginning)
                        .is_some_and(|rest| rest.contains(|c: char| c.is_ascii_lowercase()))
                        && !word.contains('`')
                        && word.matches(['-', '_']).count() > 1
                });
                assert_eq!(bare, None, "{name} {lang}");
            }
            for role in &blueprint.identity.role {
                assert!(said.contains(&format!("[role-{}]", role.id)), "{name}: {}", role.id);
            }
            for parameter in &blueprint.identity.parameter {
                assert!(said.contains(&format!("`{}`", parameter.id)), "{name}: {}", parameter.id);
            }
        }
    }
}

/// The texts of a drawing in their order, and its boxes; fails where it is no XML.
fn drawn(svg: &str) -> (String, Vec<[f64; 4]>) {
    let mut reader = Reader::from_str(svg);
    let (mut words, mut boxes, mut title) = (String::new(), Vec::new(), 0_i32);
    let mut depth = 0_i32;
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(tag) => {
                depth += 1;
                title += i32::from(matches!(tag.name().as_ref(), "title" | "desc"));
            }
            Event::End(_) => depth -= 1,
            Event::Text(text) => {
                words.push_str(&text);
                words.push(' ');
            }
            Event::GeneralRef(of) => {
                words.pop();
                words.push_str(match &*of {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    _ => "\"",
                });
            }
            Event::Empty(tag) if tag.name().as_ref() == "rect" => {
                let of = |name: &str| {
                    let value = tag.try_get_attribute(name).unwrap().map(|one| one.value.into_owned());
                    value.and_then(|value| value.parse::<f64>().ok())
                };
                if tag.try_get_attribute("class").unwrap().is_none() {
                    boxes.push(["x", "y", "width", "height"].map(|name| of(name).unwrap()));
                }
            }
            _ => {}
        }
    }
    assert_eq!((depth, title), (0, 2), "a drawing has a title and a description");
    (words, boxes)
}

#[test]
fn every_status_and_action_of_the_shelf_is_in_its_drawing_and_no_box_touches_another() {
    for name in SHELF {
        let blueprint = shelf(name);
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            let wordings = blueprint::Wordings::new(&blueprint);
            let drawings = flows(&blueprint, &texts);
            assert_eq!(drawings.len(), blueprint.cases.len());
            for (case, flow) in blueprint.cases.iter().zip(&drawings) {
                let (words, boxes) = drawn(&flow.file("anywhere:"));
                let statuses = case.status.iter().map(|one| format!("status-{}-{}", case.case.id, one.id));
                let actions = case.action.iter().map(|one| format!("action-{}-{}", case.case.id, one.id));
                for key in statuses.chain(actions) {
                    let label = wordings.text(lang, &key, &[]);
                    assert!(words.contains(&label), "{name} {key}: {label}\n{words}");
                }
                assert_eq!(boxes.len(), flow.states.len() + flow.steps.len());
                for (at, a) in boxes.iter().enumerate() {
                    for b in &boxes[at + 1..] {
                        let apart = a[0] + a[2] <= b[0]
                            || b[0] + b[2] <= a[0]
                            || a[1] + a[3] <= b[1]
                            || b[1] + b[3] <= a[1];
                        assert!(apart, "{name} {}: {a:?} {b:?}", case.case.id);
                    }
                }
            }
        }
    }
}

//! What the checker says. `tests/fair` is a small blueprint without mistakes; each piece of `tests/mistakes.txt` changes one of its files and
//! names what must be found.
//!
//! ```text
//! cases/entry.toml
//! - from = "draft"
//! + from = "drafts"
//! > cases/entry.toml:59:8: there is no status `drafts` (did you mean `draft`?)
//! ```
//!
//! `\n` stands for the end of a line. With `UPDATE` in the environment the expectations are written anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says why and stops")]

mod disk;
mod said;

use std::{env, fs};

use blueprint::expr::Value;
use blueprint::{Folder, SampleData, TemplateFault, Templates, inspect, load, load_with, renamed, render};
use disk::{folder, here};
use said::said;
use texts::{Lang, Texts};

fn fair() -> Folder {
    folder(&here("tests/fair")).unwrap()
}

#[test]
fn the_fair_has_no_mistakes() {
    let (blueprint, found) = inspect(&fair());
    assert_eq!(said(&found), [""; 0]);
    assert!(blueprint.is_some());
}

#[test]
fn each_mistake_is_named_at_its_place() {
    let path = here("tests/mistakes.txt");
    let written = fs::read_to_string(&path).unwrap();
    let update = env::var_os("UPDATE").is_some();
    let mut again = String::new();
    let fair = fair();
    for piece in written.split("\n\n").filter(|piece| !piece.trim().is_empty()) {
        let lines: Vec<&str> = piece.trim().lines().collect();
        let [file, old, new, ..] = lines.as_slice() else { panic!("{piece}") };
        let plain = |line: &str, sign: &str| line.strip_prefix(sign).unwrap().replace("\\n", "\n");
        let (before, after) = (plain(old, "- "), plain(new, "+ "));
        let mut folder = fair.clone();
        let text = folder.get_mut(*file).unwrap();
        assert!(text.contains(&before), "{piece}");
        *text = text.replacen(&before, &after, 1);
        let (_, found) = inspect(&folder);
        let said = said(&found).join("\n> ");
        let now = format!("{file}\n{old}\n{new}\n> {said}");
        assert!(update || now == piece.trim_end(), "instead of\n\n{piece}\n\nit says\n\n{now}\n");
        assert!(!said.is_empty(), "{piece}");
        again.push_str(&format!("{now}\n\n"));
    }
    if update {
        fs::write(&path, again.trim_end().to_owned() + "\n").unwrap();
    }
}

#[test]
fn files_that_must_be_there_and_files_that_must_not() {
    let mut folder = fair();
    folder.remove("CHANGELOG.md");
    folder.remove("scenarios/whole_way.toml");
    folder.insert("forms/photo.png".to_owned(), String::new());
    folder.insert("documents/spare.typ".to_owned(), "Spare".to_owned());
    let (_, found) = inspect(&folder);
    assert_eq!(
        said(&found),
        [
            "CHANGELOG.md:1:1: this file must be there",
            "blueprint.toml:2:6: a blueprint needs scenarios in scenarios/",
            "documents/spare.typ:1:1: nothing uses template `spare.typ`",
            "forms/photo.png:1:1: a blueprint has no such file",
        ]
    );
}

/// One mistake does not hide the next, and what hangs on a broken file is not blamed.
#[test]
fn all_mistakes_are_told_at_once() {
    let mut folder = fair();
    let case = folder.get_mut("cases/entry.toml").unwrap();
    *case = case
        .replace("list = [", "lst = [")
        .replace("reopens = true", "reopens = 1")
        .replace("to = \"sent\"", "to = 7");
    let form = folder.get_mut("forms/proposal.toml").unwrap();
    *form = form.replace("max_rows = 5", "max_rows = \"5\"");
    let (_, found) = inspect(&folder);
    assert_eq!(
        said(&found),
        [
            "cases/entry.toml:5:1: there is no key `lst` here (did you mean `list`?)",
            "cases/entry.toml:61:6: a text in quotes must stand here",
            "cases/entry.toml:91:11: true or false must stand here",
            "forms/proposal.toml:32:12: a whole number must stand here",
        ]
    );
}

#[test]
fn a_place_is_shown_with_its_line() {
    let mut folder = fair();
    let case = folder.get_mut("cases/entry.toml").unwrap();
    *case = case.replace("from = \"draft\"", "from = \"drafts\"");
    let found = load(&folder).unwrap_err();
    let shown = render(&found[0], &folder, &Texts::new(Lang::Id));
    assert_eq!(
        shown,
        "cases/entry.toml:60:8: kesalahan: status `drafts` tidak ada\n   |\n60 | from = \"drafts\"\n   |        ^^^^^^^^\n  = maksudnya `draft`?\n"
    );
}

/// Each template is set with samples of its own data, in both languages; what is wrong in both is said once.
#[test]
fn templates_are_tried_with_samples() {
    struct Press;
    impl Templates for Press {
        fn check(&self, path: &str, source: &str, sample: &SampleData) -> Vec<TemplateFault> {
            assert!(source.contains("#data.name"));
            assert_eq!(sample.data.get("name"), Some(&Value::text("Contoh")));
            match path {
                "documents/charter.typ" => {
                    assert!(sample.number.is_some() && sample.address.is_some());
                    assert!(matches!(sample.data.get("members"), Some(Value::List(rows)) if rows.len() == 1));
                    assert!(matches!(sample.data.get("hours"), Some(Value::Number(_))));
                    vec![TemplateFault { line: 2, column: 4, message: "unknown variable: data".to_owned() }]
                }
                _ => Vec::new(),
            }
        }
    }
    let found = load_with(&fair(), &Press).unwrap_err();
    assert_eq!(
        said(&found),
        ["documents/charter.typ:2:4: the template does not compile: unknown variable: data"]
    );
}

/// Nothing depends on what things are called.
#[test]
fn every_id_may_have_another_name() {
    let before = fair();
    let after = renamed(&before, |id| format!("q{}", id.chars().rev().collect::<String>().replace('_', "x")));
    let (blueprint, found) = inspect(&after);
    assert_eq!(said(&found), [""; 0]);
    let blueprint = blueprint.unwrap();
    assert!(blueprint.case("qyrtne").is_some(), "{:?}", after.keys());
    for (path, text) in &after {
        for id in ["letter_no", "visit_on", "has_members", "opening_hour", "full_name", "whole_way"] {
            assert!(!text.contains(id) && !path.contains(id), "{path} still says {id}:\n{text}");
        }
    }
    let back = renamed(&after, |id| {
        id.strip_prefix('q')
            .map_or_else(String::new, |id| id.chars().rev().collect::<String>().replace('x', "_"))
    });
    assert_eq!(back, before);
}

/// The shelf's blueprints are as right or wrong under any other names.
#[test]
fn the_shelf_may_have_other_names() {
    let Ok(shelf) = fs::read_dir(here("../../blueprints")) else { return };
    for path in shelf.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let before = folder(&path).unwrap();
        let was = said(&inspect(&before).1);
        let now = said(&inspect(&renamed(&before, |id| format!("z{id}"))).1);
        assert_eq!(now.len(), was.len(), "{}: {was:#?} {now:#?}", path.display());
    }
}

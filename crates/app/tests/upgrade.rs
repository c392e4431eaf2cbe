//! A next version of a blueprint on the shelf: open cases move by its migration, others stay on their version and end under it.
//!
//! Three versions of the same office: before (other names for some things), the shelf's own, and the next one.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;
mod governments;

use std::sync::Arc;

use app::Panel;
use blueprint::expr::{Ref, Value};
use blueprint::model::{Binding, Government};
use blueprint::{Blueprint, Folder, renamed};
use engine::{Actor, Adoption, Change, Command, Memory, Refusal, State, User, decide, migrate, see};
use jiff::{SignedDuration, Timestamp};

/// The shelf's folder with other names and another version.
fn version(names: &[(&str, &str)], version: &str) -> Folder {
    let folders = governments::folders();
    let (_, shelf) = folders.iter().find(|(name, _)| name == "majengan-berlari").unwrap();
    let mut folder =
        renamed(shelf, |id| names.iter().find(|(old, _)| *old == id).map_or(id, |(_, new)| new).to_string());
    edit(&mut folder, "blueprint.toml", "version = \"1.0.0\"", &format!("version = \"{version}\""));
    edit(&mut folder, "CHANGELOG.md", "## 1.0.0", &format!("## {version}\n\nOther names.\n\n## 1.0.0"));
    folder
}

fn edit(folder: &mut Folder, path: &str, old: &str, new: &str) {
    let text = folder.get_mut(path).unwrap();
    assert!(text.contains(old), "{path} does not say {old}");
    *text = text.replacen(old, new, 1);
}

fn loaded(folder: &Folder) -> Arc<Blueprint> {
    governments::loaded("a version", folder)
}

/// What the office did before: other names for a status, a field, a series, a document, a parameter and a message.
fn before() -> Folder {
    let mut folder = version(
        &[
            ("checked", "looked_at"),
            ("home", "abode"),
            ("domicile", "dwelling"),
            ("letter_paper", "sheet_of_paper"),
            ("four_eyes", "two_people"),
            ("letter_signed", "letter_is_signed"),
        ],
        "0.9.0",
    );
    // Another series counts for itself: its numbers must be told from those of today.
    let pattern = "pattern = \"{parameter.code_domicile}";
    edit(&mut folder, "blueprint.toml", pattern, "pattern = \"LAMA/{parameter.code_domicile}");
    folder
}

/// What it will do: another status, another name for a field, one more field.
fn next() -> Folder {
    let mut folder = version(&[("checked", "examined"), ("purpose", "intent")], "1.1.0");
    let field =
        "[[field]]\nid = \"channel\"\ntype = \"text\"\nrequired = true\n\n[[field]]\nid = \"occupation\"";
    edit(&mut folder, "forms/letter_request.toml", "[[field]]\nid = \"occupation\"", field);
    for (path, text) in [("texts/id.ftl", "Saluran"), ("texts/en.ftl", "Channel")] {
        folder.get_mut(path).unwrap().push_str(&format!("\nfield-letter_request-channel = {text}\n"));
    }
    for (path, text) in folder.iter_mut().filter(|(path, _)| path.starts_with("scenarios/")) {
        let _ = path;
        *text = text.replace("applicant_name = ", "channel = \"loket\", applicant_name = ");
    }
    let migration = "[migration]\nfrom = \"1.0.0\"\n\n[[case]]\nid = \"letter\"\n\
        statuses = { checked = \"examined\" }\n\
        set = { intent = \"case.purpose\", channel = \"'loket'\" }\n\
        drop = [\"purpose\"]\n";
    folder.insert("migrations/1.0.0.toml".to_string(), migration.to_string());
    folder
}

/// Who does what with which answers.
type Step<'s> = (&'s str, &'s str, &'s [(&'s str, Value)]);

struct Office {
    adoption: Adoption,
    memory: Memory,
    now: Timestamp,
    count: usize,
}

impl Office {
    fn new() -> Self {
        let mut adoption = app::adopt_sample(loaded(&before()), &binding()).unwrap();
        for role in ["applicant", "officer", "section_head", "secretary", "head"] {
            let user = User { name: role.to_string(), agency: None, roles: [role.to_string()].into() };
            adoption.add_user(role, user);
        }
        // An evening on which the office is open.
        let now = "2026-03-02T13:00:00Z".parse().unwrap();
        Self { adoption, memory: Memory::default(), now, count: 0 }
    }

    fn does(
        &mut self,
        who: &str,
        action: &str,
        on: Option<&Ref>,
        with: &[(&str, Value)],
    ) -> Result<Ref, Refusal> {
        self.count += 1;
        self.now += SignedDuration::from_secs(60);
        let mut command = Command::new(format!("c{}", self.count), "letter", action, on.cloned());
        command.answers = with.iter().map(|(field, value)| (field.to_string(), value.clone())).collect();
        let actor = Actor::User(who.to_string());
        let decision = decide(&self.adoption, &self.memory, &actor, &command, self.now, &Panel)?;
        self.memory.commit(&decision)?;
        Ok(on.cloned().unwrap_or_else(|| Ref::new("letter", command.id)))
    }

    /// A letter that has come so far: `draft`, `requested`, `checked`, `signed`, `handed_over`.
    fn letter(&mut self, answers: &[(&str, Value)], far: usize) -> Ref {
        let letter = self.does("applicant", "prepare", None, answers).unwrap();
        self.goes_on(&letter, 0, far);
        letter
    }

    fn goes_on(&mut self, letter: &Ref, done: usize, far: usize) {
        let seen = [("originals_seen", Value::Bool(true))];
        let steps: [Step<'_>; 4] = [
            ("applicant", "submit", &[]),
            ("officer", "check", &seen),
            ("head", "sign", &[]),
            ("officer", "hand_over", &[]),
        ];
        for (who, action, with) in &steps[done..far] {
            self.does(who, action, Some(letter), with).unwrap_or_else(|why| panic!("{action}: {why:?}"));
        }
    }

    fn upgrade(&mut self, folder: &Folder) -> usize {
        let blueprint = loaded(folder);
        let parameters = app::adopt_sample(Arc::clone(&blueprint), &binding()).unwrap().parameters;
        self.adoption.upgrade(blueprint, parameters);
        self.now += SignedDuration::from_secs(60);
        let moves = migrate(&self.adoption, &self.memory, "upgrade", self.now);
        for decision in &moves {
            self.memory.commit(decision).unwrap();
        }
        moves.len()
    }

    fn at(&self, letter: &Ref) -> (&str, &str) {
        let subject = self.memory.subject(letter).unwrap();
        (&subject.pinned, &subject.status)
    }
}

fn binding() -> Binding {
    Binding {
        government: Government { name: "Kota".into(), zone: "Asia/Jakarta".into() },
        ..Binding::default()
    }
}

fn answers(home: &'static str, kind: &'static str) -> Vec<(&'static str, Value)> {
    let texts = [
        ("kind", kind),
        ("applicant_name", "Pemohon"),
        ("nik", "0000000000000001"),
        ("birth_place", "Contoh"),
        ("born_on", "1990-01-01"),
        ("occupation", "Buruh"),
        (home, "Jalan Contoh 1"),
        ("purpose", "melamar pekerjaan"),
        ("residence", "Jalan Contoh 9"),
        ("lives_since", "2020-01-01"),
    ];
    texts.into_iter().map(|(field, text)| (field, Value::text(text))).collect()
}

#[test]
fn open_cases_move_or_end_under_their_version() {
    let mut office = Office::new();
    let oldest = office.letter(&answers("abode", "dwelling"), 2);
    assert_eq!(office.at(&oldest), ("0.9.0", "looked_at"));

    // The shelf's own version has no migration: whoever is under way stays.
    let (_, shelf) = governments::folders().into_iter().find(|(name, _)| name == "majengan-berlari").unwrap();
    assert_eq!(office.upgrade(&shelf), 0);
    let own = answers("home", "domicile");
    let letters: Vec<Ref> = (0..=4).map(|far| office.letter(&own, far)).collect();
    let started = office.letter(&own[..3], 0);

    // The next one takes every open case of the shelf's version along, and no other.
    assert_eq!(office.upgrade(&next()), 5);
    let now: Vec<(&str, &str)> = letters.iter().map(|letter| office.at(letter)).collect();
    assert_eq!(
        now,
        [
            ("1.1.0", "draft"),
            ("1.1.0", "requested"),
            ("1.1.0", "examined"),
            ("1.1.0", "signed"),
            ("1.0.0", "handed_over")
        ]
    );
    assert_eq!(office.at(&oldest), ("0.9.0", "looked_at"));
    for letter in &letters[..4] {
        let fields = &office.memory.subject(letter).unwrap().fields;
        assert_eq!(fields.get("intent"), Some(&Value::text("melamar pekerjaan")));
        assert_eq!(fields.get("channel"), Some(&Value::text("loket")));
        assert!(!fields.contains_key("purpose"));
    }
    let begun = office.memory.subject(&started).unwrap();
    assert_eq!((begun.get("channel"), begun.get("intent")), (&Value::text("loket"), &Value::Absent));

    // All go on, each by its version's names, to the end.
    let refused = office.does("applicant", "save", Some(&letters[0]), &[("purpose", Value::text("lain"))]);
    assert!(matches!(refused, Err(Refusal::Invalid { .. })), "{refused:?}");
    for (far, letter) in letters[..4].iter().enumerate() {
        office.goes_on(letter, far, 4);
        assert_eq!(office.at(letter), ("1.1.0", "handed_over"));
    }
    let sees = see(&office.adoption, &office.memory, &Actor::User("head".into()), "letter", office.now);
    let row = sees.iter().find(|row| row.of == oldest).unwrap();
    assert!(row.fields.contains_key("abode") && row.status == "looked_at");
    office.goes_on(&oldest, 2, 4);
    assert_eq!(office.at(&oldest), ("0.9.0", "handed_over"));
    let old = office.memory.subject(&oldest).unwrap();
    assert_eq!(old.issued[0].document, "sheet_of_paper");
    assert!(old.issued[0].data.contains_key("abode"), "{:?}", old.issued[0].data.keys());
    let moved = office.memory.subject(&letters[2]).unwrap();
    assert_eq!(moved.issued[0].document, "letter_paper");
    assert_eq!(moved.issued[0].data["intent"], Value::text("melamar pekerjaan"));

    // Each version's series is without gaps.
    let number = |letter: &Ref| office.memory.subject(letter).unwrap().get("letter_number").clone();
    assert_eq!(number(&oldest), Value::text("LAMA/SKD/001/KEC/2026"));
    let mut numbers: Vec<Value> = letters.iter().map(number).collect();
    numbers.sort_by_key(|number| number.as_text().map(str::to_string));
    let expected = (1..=5).map(|n| Value::text(format!("SKD/{n:03}/KEC/2026")));
    assert_eq!(numbers, expected.collect::<Vec<_>>());

    // A move is an event like any other.
    let of = |letter: &Ref| {
        office.memory.events().iter().filter(|event| event.of == *letter).cloned().collect::<Vec<_>>()
    };
    let history = of(&letters[2]);
    assert!(history.iter().any(|event| {
        event.changes.iter().any(|change| matches!(change, Change::Migrated { pinned } if pinned == "1.1.0"))
    }));
    assert_eq!(engine::verify(&history), Ok(()));
    let again = Memory::replay(office.memory.events());
    assert_eq!(again.subjects(), office.memory.subjects());

    // Who begins now begins with the new version.
    let fresh = office.does("applicant", "prepare", None, &[("kind", Value::text("domicile"))]).unwrap();
    assert_eq!(office.at(&fresh), ("1.1.0", "draft"));
    // Nothing is moved twice.
    assert_eq!(migrate(&office.adoption, &office.memory, "again", office.now).len(), 0);
}

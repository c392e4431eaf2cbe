//! What changed between two versions, in words, and which open cases it touches: edited copies of what is on the shelf.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says why and stops")]

mod disk;

use blueprint::{Change, Folder, Touches, What, diff, load};
use disk::{folder, here};
use texts::{Lang, Texts};

/// A folder with edits: file, what stood there, what stands there now.
fn edited(name: &str, edits: &[(&str, &str, &str)]) -> (Folder, Folder) {
    let old = folder(&here(name)).unwrap();
    let mut new = old.clone();
    for (path, from, to) in edits {
        let text = new.get_mut(*path).unwrap_or_else(|| panic!("{path}"));
        assert!(text.contains(from), "{path} has no `{from}`");
        *text = text.replacen(from, to, 1);
    }
    (old, new)
}

fn changes(old: &Folder, new: &Folder, lang: Lang) -> Vec<Change> {
    let loaded = |folder: &Folder| {
        load(folder).unwrap_or_else(|found| {
            let texts = Texts::new(Lang::En);
            panic!("{}", found.iter().map(|one| blueprint::render(one, folder, &texts)).collect::<String>())
        })
    };
    diff(&loaded(old), &loaded(new), &Texts::new(lang))
}

/// Sentence and, behind it, what it touches.
fn said(changes: &[Change]) -> Vec<String> {
    changes.iter().map(|one| format!("{} – {}", one.said, one.touched)).collect()
}

#[track_caller]
fn says(changes: &[Change], expected: &[&str]) {
    let said = said(changes);
    for one in expected {
        assert!(said.iter().any(|line| line == one), "not said: {one}\nbut:\n{}", said.join("\n"));
    }
}

const NEXT: (&str, &str, &str) = ("blueprint.toml", "version = \"1.0.0\"", "version = \"1.1.0\"");
const TOLD: (&str, &str, &str) = ("CHANGELOG.md", "## 1.0.0", "## 1.1.0\n\nChanged.\n\n## 1.0.0");

#[test]
fn the_same_folder_has_no_changes_however_its_expressions_are_spaced() {
    for name in ["gipp", "paket-serius-3g", "majengan-berlari"] {
        let path = format!("../../blueprints/{name}");
        let (old, new) = edited(&path, &[]);
        assert_eq!(changes(&old, &new, Lang::Id), []);
    }
    let (old, new) = edited(
        "../../blueprints/gipp",
        &[(
            "cases/edition.toml",
            "\"now >= parameter.registration.start\"",
            "\"(now>=parameter.registration.start)\"",
        )],
    );
    assert_eq!(changes(&old, &new, Lang::Id), []);
}

#[test]
fn the_award_changes_without_a_migration() {
    let (old, new) = edited(
        "../../blueprints/gipp",
        &[
            NEXT,
            TOLD,
            ("judging.toml", "id = \"conformity\"\nweight = 35", "id = \"conformity\"\nweight = 30"),
            ("judging.toml", "id = \"impact\"\nweight = 35", "id = \"impact\"\nweight = 40"),
            ("judging.toml", "advance = { top = 15 }", "advance = { at_least = 70 }"),
            ("blueprint.toml", "default = 3\nmin = 1\nmax = 14", "default = 5\nmin = 1\nmax = 14"),
            ("cases/entry.toml", "grace = \"parameter.grace\"\nset = { submitted_at", "set = { submitted_at"),
            ("texts/id.ftl", "role-observer = Pengamat", "role-observer = Peninjau"),
            (
                "cases/edition.toml",
                "[[view]]\nrole = \"observer\"\nclasses = [\"public\"]\n",
                "[[view]]\nrole = \"observer\"\nclasses = [\"public\", \"internal\"]\n",
            ),
        ],
    );
    let id = changes(&old, &new, Lang::Id);
    let stays = "yang terbuka tetap pada versi 1.0.0 dan tidak tersentuh; ini berlaku bagi yang dibuka dengan versi 1.1.0.";
    says(
        &id,
        &[
            &format!(
                "Berubah: kriteria “Dampak bagi pengguna” (Penilaian tinjau lapangan), bobot: dari 35\u{a0}% menjadi 40\u{a0}% – Inovasi dan Lembar nilai {stays}"
            ),
            &format!(
                "Berubah: babak “Penilaian proposal”, yang lanjut: dari 15 terbaik menjadi yang mencapai 70 – Inovasi dan Lembar nilai {stays}"
            ),
            &format!(
                "Berubah: parameter “Masa perbaikan (hari kerja)”, nilai bawaan: dari 3 menjadi 5 – Inovasi {stays}"
            ),
            &format!(
                "Berubah: tindakan “Kirim proposal” (Inovasi), kelonggaran: dari “Kelonggaran setelah pendaftaran ditutup” (30 menit) menjadi (tidak ada) – Inovasi {stays}"
            ),
            "Berubah: teks `role-observer`: dari “Pengamat” menjadi “Peninjau” – Perkara yang terbuka tetap pada versi 1.0.0 dan tidak tersentuh; ini berlaku bagi yang dibuka dengan versi 1.1.0.",
        ],
    );
    // The observer sees more of an edition, by name.
    let more = id.iter().find(|one| one.property.as_deref() == Some("sees")).unwrap();
    assert!(more.said.contains("peran “Peninjau” (Edisi), isian yang dilihat"), "{}", more.said);
    assert!(more.said.contains("Tanggal diputuskan"), "{}", more.said);
    let en = changes(&old, &new, Lang::En);
    assert_eq!(
        id.iter().map(|one| &one.id).collect::<Vec<_>>(),
        en.iter().map(|one| &one.id).collect::<Vec<_>>()
    );
    assert!(
        said(&en).iter().any(|line| line.starts_with("Changed: round “Proposal scoring”")
            || line.contains("who goes on: from the best 15 to whoever reached 70")),
        "{:#?}",
        said(&en)
    );
}

#[test]
fn a_migration_moves_the_cases_that_can_still_come_there() {
    let (old, mut new) = edited(
        "../../blueprints/paket-serius-3g",
        &[
            NEXT,
            TOLD,
            (
                "forms/handover.toml",
                "id = \"handed_to\"\ntype = \"text\"\nlength = 60\nrequired = true",
                "id = \"handed_to\"\ntype = \"text\"\nlength = 60\nrequired = false",
            ),
            ("blueprint.toml", "default = \"60d\"\nmin = \"30d\"", "default = \"90d\"\nmin = \"30d\""),
            (
                "cases/application.toml",
                "[[action.require]]\nid = \"duplicate_open\"\nthat = \"not case.duplicate_suspected or case.duplicate_cleared\"",
                "[[action.require]]\nid = \"duplicate_open\"\nthat = \"not case.duplicate_suspected\"",
            ),
        ],
    );
    new.insert("migrations/1.1.0.toml".to_owned(), "[migration]\nfrom = \"1.0.0\"\n".to_owned());
    let id = changes(&old, &new, Lang::Id);
    // Whoever has not handed over yet still comes to the form of handing over; who was rejected may be looked at again.
    let field = id.iter().find(|one| one.id == "handover.handed_to").unwrap();
    assert_eq!(
        field.said,
        "Berubah: isian “Diterima oleh” (Penyerahan dokumen), wajib: dari ya menjadi tidak"
    );
    assert!(
        field.touched.ends_with("dari versi 1.0.0, yang dipindahkan oleh migrations/1.1.0.toml."),
        "{}",
        field.touched
    );
    let Touches::Move { cases, .. } = &field.touches else { panic!("{:?}", field.touches) };
    assert_eq!(cases[0].kind, "application");
    assert!(cases[0].all, "{cases:?}");
    // Verification lies behind what is verified or issued.
    let require = id.iter().find(|one| one.id == "application.verify.duplicate_open").unwrap();
    let Touches::Move { cases, .. } = &require.touches else { panic!("{:?}", require.touches) };
    assert!(cases[0].statuses.contains(&"submitted".to_owned()), "{cases:?}");
    assert!(!cases[0].statuses.contains(&"issued".to_owned()), "{cases:?}");
    assert!(
        require.touched.contains("“Diperiksa”") && !require.touched.contains("“Terbit, siap diserahkan”"),
        "{}",
        require.touched
    );
    let en = changes(&old, &new, Lang::En);
    let figure = en.iter().find(|one| one.thing == "parameter").unwrap();
    assert!(figure.said.contains("default: from 60 days to 90 days"), "{}", figure.said);
}

#[test]
fn the_evening_gets_a_field_and_loses_an_action() {
    let mut edits = vec![
        NEXT,
        TOLD,
        (
            "forms/queue_ticket.toml",
            "[[field]]\nid = \"priority\"",
            "[[field]]\nid = \"phone\"\ntype = \"text\"\nclass = \"personal\"\n\n[[field]]\nid = \"priority\"",
        ),
        ("calendars/evening.toml", ", \"fri\"]", "]"),
        (
            "cases/ticket.toml",
            "[[action]]\nid = \"set_lane\"                   # what the form did not say and the counter sees\nby = [\"officer\"]\nfrom = [\"booked\", \"waiting\"]",
            "[[action]]\nid = \"set_lane\"\nby = [\"officer\", \"section_head\"]\nfrom = [\"waiting\"]",
        ),
    ];
    edits.push((
        "texts/id.ftl",
        "field-queue_ticket-name = Nama",
        "field-queue_ticket-name = Nama\nfield-queue_ticket-phone = Telepon",
    ));
    edits.push((
        "texts/en.ftl",
        "field-queue_ticket-name = Name",
        "field-queue_ticket-name = Name\nfield-queue_ticket-phone = Phone",
    ));
    let (old, mut new) = edited("../../blueprints/majengan-berlari", &edits);
    let en = changes(&old, &new, Lang::En);
    says(
        &en,
        &[
            "New: field “Phone” (Queue ticket) (text, no, personal) – Open cases of Queue ticket stay on version 1.0.0 and are not touched; this holds for those opened with version 1.1.0.",
        ],
    );
    let added = en.iter().find(|one| one.id == "queue_ticket.phone").unwrap();
    assert_eq!(added.what, What::Added);
    assert!(said(&en).iter().any(|line| line.contains("days: from Monday, Tuesday, Wednesday, Thursday and Friday to Monday, Tuesday, Wednesday and Thursday")), "{:#?}", said(&en));
    new.insert("migrations/1.1.0.toml".to_owned(), "[migration]\nfrom = \"1.0.0\"\n".to_owned());
    let moved = changes(&old, &new, Lang::En);
    // Who may look at letters only once they are signed sees none before: that touches those that are on their way.
    let letter = new.get_mut("cases/letter.toml").unwrap();
    *letter = letter.replacen(
        "role = \"observer\"\nstatuses = [\"requested\", ",
        "role = \"observer\"\nstatuses = [",
        1,
    );
    let views = changes(&old, &new, Lang::En);
    let observer = views.iter().find(|one| one.id == "letter.observer").unwrap();
    assert_eq!(
        observer.touched,
        "Touched: Letter in status “Requested”, “Papers complete, waiting for signature” or “Signed, ready to be fetched” of version 1.0.0, which migrations/1.1.0.toml moves."
    );
    let lane = moved
        .iter()
        .find(|one| one.id == "ticket.set_lane" && one.property.as_deref() == Some("by"))
        .unwrap();
    // Who is being served can be transferred back to the lane, so all of them may meet it.
    let Touches::Move { cases, .. } = &lane.touches else { panic!("{:?}", lane.touches) };
    assert!(cases[0].all, "{cases:?}");
}

#[test]
fn a_status_that_a_migration_renames_is_told_as_renamed() {
    let new = folder(&here("tests/fair")).unwrap();
    let mut old = new.clone();
    old.remove("migrations/1.1.0.toml");
    for (path, text) in &mut old {
        if path.starts_with("cases/entry")
            || path.starts_with("scenarios")
            || path == "judging.toml"
            || path == "blueprint.toml"
        {
            *text = text.replace("\"sent\"", "\"filed\"").replace("'sent'", "'filed'");
        }
        *text = text
            .replace("status-entry-sent", "status-entry-filed")
            .replace("version = \"1.1.0\"", "version = \"1.0.0\"");
    }
    let changes = changes(&old, &new, Lang::En);
    let renamed: Vec<_> = changes.iter().filter(|one| one.what == What::Renamed).collect();
    assert_eq!(renamed.len(), 1, "{:#?}", said(&changes));
    assert_eq!((renamed[0].id.as_str(), renamed[0].new.as_deref()), ("entry.filed", Some("entry.sent")));
    let Touches::Move { migration, cases } = &renamed[0].touches else { panic!("{:?}", renamed[0].touches) };
    assert_eq!(
        (migration.as_str(), &cases[0].statuses),
        ("migrations/1.1.0.toml", &vec!["filed".to_owned()])
    );
}

//! A form gives back what was typed, and its answers are what was meant: through HTML, as a browser posts it, into the engine.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;
#[path = "html/mod.rs"]
mod html;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use blueprint::Wordings;
use blueprint::expr::{FileRef, Value};
use engine::{Actor, Adoption, Agency, Command, Memory, Problem, ProblemKind, Refusal, User, decide};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use rust_decimal::Decimal;
use texts::Lang;
use web::form::{Ask, Naming, Posted, Sample, Typed, Wish, anchor, answers, reveal};
use web::words::{Speaker, Told};

fn sample() -> Sample {
    Sample::load().unwrap()
}

fn zone() -> TimeZone {
    TimeZone::get("Asia/Jakarta").unwrap()
}

fn posted(pairs: &[(String, String)], known: &[FileRef]) -> Typed {
    Typed::posted(pairs.iter().map(|(name, text)| (name.clone(), Posted::Text(text.clone()))), known)
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// What the engine keeps of answers that a browser posted.
fn kept(sample: &Sample, answers: BTreeMap<String, Value>) -> Result<BTreeMap<String, Value>, Refusal> {
    let mut adoption = Adoption::new(Arc::new(sample.blueprint.clone()), BTreeMap::new(), zone());
    adoption.add_agency("rsud", Agency { name: "RSUD".to_owned(), kind: "dinas".to_owned(), parent: None });
    let user = User { name: "Budi".to_owned(), agency: None, roles: BTreeSet::from(["entrant".to_owned()]) };
    adoption.add_user("budi", user);
    let mut memory = Memory::default();
    let command = Command::new("c1", "entry", "start", None).with(answers);
    let now = "2026-10-21T02:00:00Z".parse().unwrap();
    let actor = Actor::User("budi".to_owned());
    let decision = decide(&adoption, &memory, &actor, &command, now, &app::Panel)?;
    memory.commit(&decision).unwrap();
    Ok(memory.subjects().values().next().unwrap().fields.clone())
}

fn words() -> impl Strategy<Value = String> {
    "[!-~À-ž“”–][ -~À-ž“”–]{0,30}[!-~À-ž“”–]"
}

fn day() -> impl Strategy<Value = Date> {
    (1950_i16..2026, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

fn file() -> impl Strategy<Value = FileRef> {
    (words(), 1_u64..2_000_000, "[0-9a-f]{64}").prop_map(|(name, size, hash)| FileRef {
        name,
        media: "application/pdf".to_owned(),
        size,
        hash,
    })
}

fn decimal(places: u32) -> impl Strategy<Value = Value> {
    (0_i64..10_000_000).prop_map(move |digits| Value::Number(Decimal::new(digits, places).normalize()))
}

fn clock() -> impl Strategy<Value = Time> {
    (0_i8..24, 0_i8..60).prop_map(|(hour, minute)| Time::new(hour, minute, 0, 0).unwrap())
}

fn row() -> impl Strategy<Value = Value> {
    (
        words(),
        prop::option::of(decimal(1)),
        prop::option::of(day()),
        prop::option::of(prop::sample::select(vec!["survey", "register"])),
        prop::option::of(file()),
    )
        .prop_map(|(measure, before, on, kind, proof)| {
            let mut cells = BTreeMap::from([("measure".to_owned(), Value::Text(measure))]);
            cells.extend(before.map(|value| ("before".to_owned(), value)));
            cells.extend(on.map(|value| ("measured_on".to_owned(), Value::Date(value))));
            cells.extend(kind.map(|value| ("source_kind".to_owned(), Value::text(value))));
            cells.extend(proof.map(|value| ("proof".to_owned(), Value::File(value))));
            Value::Row(cells)
        })
}

/// Values of the sample's fields, as the engine would keep them.
fn values() -> impl Strategy<Value = BTreeMap<String, Value>> {
    let person = (words(), words()).prop_map(|(name, part)| {
        Value::Row(BTreeMap::from([
            ("name".to_owned(), Value::Text(name)),
            ("part".to_owned(), Value::Text(part)),
        ]))
    });
    let texts =
        (words(), prop::collection::vec(words(), 1..4), prop::bool::ANY, "[0-9]{16}", prop::bool::ANY);
    let numbers = (decimal(0), decimal(1), 0_i64..10_000_000_000, day(), clock());
    let moments = ((day(), clock()), (day(), 0_i64..400));
    let several = (
        prop::sample::subsequence(vec!["elderly", "children", "disabled"], 1..=3),
        prop::collection::vec(row(), 1..=3),
        prop::collection::vec(person, 1..=4),
        prop::option::of(file()),
    );
    (texts, numbers, moments, several).prop_map(|(texts, numbers, moments, several)| {
        let (title, paragraphs, copied, nik, truthful) = texts;
        let (served, waited, cost, started, opens) = numbers;
        let ((shown_on, shown_at), (from, days)) = moments;
        let (reach, results, team, decree) = several;
        let zone = zone();
        let moment = |day: Date, time: Time| zone.to_timestamp(day.to_datetime(time)).unwrap();
        let until = from.checked_add(jiff::Span::new().days(days)).unwrap();
        let kind = if copied { "copied" } else { "new" };
        let mut values = BTreeMap::from([
            ("title", Value::Text(title.clone())),
            ("summary", Value::Text(paragraphs.join("\n\n"))),
            ("work", Value::text("archives")),
            ("kind", Value::text(kind)),
            ("reach", Value::List(reach.into_iter().map(Value::text).collect())),
            ("users_served", served),
            ("minutes_waited", waited),
            ("cost", Value::Money(cost)),
            ("begun_on", Value::Date(started)),
            ("opens_at", Value::Time(opens)),
            ("shown_at", Value::Instant(moment(shown_on, shown_at))),
            (
                "trial",
                Value::Period(moment(from, Time::midnight()), moment(until, Time::constant(23, 0, 0, 0))),
            ),
            ("for_agency", Value::Ref(blueprint::expr::Ref::new("agency", "rsud"))),
            ("results", Value::List(results)),
            ("team", Value::List(team)),
            ("contact_nik", Value::Text(nik)),
            ("video", Value::text("https://contoh.go.id/v?a=1&b=\"2\"")),
            ("truthful", Value::Bool(truthful)),
        ]);
        values.extend(copied.then_some(("copied_from", Value::Text(title))));
        values.extend(decree.map(|file| ("decree", Value::File(file))));
        values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    })
}

fn files(value: &Value, into: &mut Vec<FileRef>) {
    match value {
        Value::File(file) => into.push(file.clone()),
        Value::List(list) => list.iter().for_each(|one| files(one, into)),
        Value::Row(cells) => cells.values().for_each(|one| files(one, into)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Saved, drawn, posted by a browser, read by the engine: the same values, in both languages.
    #[test]
    fn what_was_saved_comes_back_through_a_browser(values in values()) {
        let sample = sample();
        let mut known = Vec::new();
        values.values().for_each(|value| files(value, &mut known));
        for lang in Lang::ALL {
            let form = sample.naming(lang).unwrap().form;
            let typed = Typed::saved(form, &values, &zone(), lang);
            let drawn = html::fragment(&sample.draw(&typed, &[], lang).into_string());
            prop_assert_eq!(drawn.faults(), Vec::<String>::new());
            let again = posted(&drawn.controls(), &known).compact(form);
            let mut fields = kept(&sample, answers(form, &again, lang)).unwrap();
            let days = |value: &Value| match value {
                Value::Period(start, end) => {
                    let day = |at: &jiff::Timestamp| at.to_zoned_datetime(zone()).date();
                    Some((day(start), day(end)))
                }
                _ => None,
            };
            prop_assert_eq!(fields.get("trial").and_then(days), values.get("trial").and_then(days));
            fields.insert("trial".to_owned(), values["trial"].clone());
            prop_assert_eq!(&fields, &values);
        }
    }

    /// Whatever was typed stands in the page again, letter for letter.
    #[test]
    fn what_was_typed_comes_back_exactly(
        raw in prop::collection::vec("[ -~À-ž“”–\u{a0}]{0,30}", 16),
        area in "[ -~\n]{0,60}",
        chosen in prop::sample::select(vec!["new", "copied"]),
    ) {
        let sample = sample();
        let names = [
            "title", "copied_from", "users_served", "minutes_waited", "cost", "begun_on.day", "begun_on.month", "begun_on.year",
            "opens_at", "shown_at.time", "trial.end.month", "video", "results.1.measure", "results.2.before", "contact_nik", "team.1.name",
        ];
        let mut typed_in: Vec<(String, String)> = names.iter().map(|name| (*name).to_owned()).zip(raw).collect();
        typed_in.push(("summary".to_owned(), area.replace('\n', "\r\n")));
        typed_in.extend(pairs(&[("kind", chosen), ("results.rows", "2"), ("team.rows", "1"), ("reach", ""), ("reach", "children")]));
        let typed = posted(&typed_in, &[]);
        let drawn = html::fragment(&sample.draw(&typed, &[], Lang::Id).into_string());
        let mut controls: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, text) in drawn.controls() {
            controls.entry(name).or_default().push(text.replace("\r\r", "\r"));
        }
        for (name, _) in &typed_in {
            prop_assert_eq!(controls.get(name).map(Vec::as_slice), Some(typed.all(name)), "{}", name);
        }
    }
}

#[test]
fn every_form_of_the_shelf_is_drawn_soundly() {
    let mut drawn = 0;
    for entry in std::fs::read_dir(disk::here("../../blueprints")).unwrap() {
        let blueprint = blueprint::load(&disk::folder(&entry.unwrap().path()).unwrap()).unwrap();
        let words = Wordings::new(&blueprint);
        for lang in Lang::ALL {
            for form in &blueprint.forms {
                let naming = Naming { blueprint: &blueprint, words: &words, form, lang };
                let told: Vec<Told> = form
                    .field
                    .iter()
                    .map(|field| Told { path: Some(field.id.to_string()), text: "!".to_owned() })
                    .collect();
                for told in [&told[..], &[]] {
                    let typed = Typed::default();
                    let ask = Ask {
                        naming,
                        typed: &typed,
                        told,
                        action: "/",
                        csrf: "c",
                        hidden: &[],
                        choices: &BTreeMap::new(),
                        only: &[],
                        reason: None,
                        buttons: &[],
                    };
                    let page = html::fragment(&ask.draw().into_string());
                    assert_eq!(page.faults(), Vec::<String>::new(), "{} {lang}", form.form.id);
                    let body: String = page.elements.first().map(|one| one.text.clone()).unwrap_or_default();
                    assert!(
                        !body.contains("field-") && !body.contains("option-"),
                        "{} {lang}: a key instead of a text",
                        form.form.id
                    );
                    let ids: BTreeSet<&str> = page.elements.iter().filter_map(|one| one.get("id")).collect();
                    for one in told {
                        // What an action fills is not asked, so that no problem can stand beside it.
                        let path = one.path.as_deref().unwrap();
                        let scores = naming.field(path).unwrap().kind == blueprint::model::FieldKind::Scores;
                        assert!(
                            scores || ids.contains(anchor(path).as_str()),
                            "{}: no anchor for {path}",
                            form.form.id
                        );
                    }
                    drawn += 1;
                }
            }
        }
    }
    assert!(drawn > 100, "{drawn} forms");
}

#[test]
fn rows_come_and_go_and_keep_what_was_typed() {
    let sample = sample();
    let form = sample.naming(Lang::Id).unwrap().form;
    let rows = pairs(&[
        ("results.rows", "2"),
        ("results.1.measure", "a"),
        ("results.2.measure", "b"),
        ("results.2.measured_on.day", "x"),
    ]);
    let with = |wish: &str| {
        let mut all = rows.clone();
        all.push(("do".to_owned(), wish.to_owned()));
        posted(&all, &[])
    };
    assert_eq!(with("add:results").wish(), Wish::Add("results".to_owned()));
    assert_eq!(with("send").wish(), Wish::Do("send".to_owned()));
    let more = with("add:results").edited(form);
    assert_eq!((more.text("results.rows"), more.text("results.2.measure")), ("3", "b"));
    let less = with("remove:results:1").edited(form);
    assert_eq!(
        (less.text("results.rows"), less.text("results.1.measure"), less.text("results.1.measured_on.day")),
        ("1", "b", "x")
    );
    // The most rows stay the most, and what is no table has none.
    let full = posted(&pairs(&[("results.rows", "3"), ("do", "add:results")]), &[]).edited(form);
    assert_eq!(full.text("results.rows"), "3");
    assert_eq!(posted(&pairs(&[("do", "add:title")]), &[]).edited(form).text("title.rows"), "");
    // A row in which nothing was typed is left out, so that the engine's second row is the second that is seen.
    let gap = posted(
        &pairs(&[
            ("results.rows", "3"),
            ("results.1.measure", "a"),
            ("results.2.measure", " "),
            ("results.3.before", "x"),
        ]),
        &[],
    );
    let compact = gap.compact(form);
    let found = kept(&sample, answers(form, &compact, Lang::Id));
    let problem = Problem { field: "results.2.before".to_owned(), kind: ProblemKind::Type };
    assert_eq!(found, Err(Refusal::Invalid { problems: vec![problem] }));
    assert_eq!(compact.text("results.2.before"), "x");
}

#[test]
fn dates_and_times_as_people_type_them() {
    let sample = sample();
    let form = sample.naming(Lang::Id).unwrap().form;
    let read = |day: &str, month: &str, year: &str| {
        let typed =
            posted(&pairs(&[("begun_on.day", day), ("begun_on.month", month), ("begun_on.year", year)]), &[]);
        answers(form, &typed, Lang::Id).remove("begun_on").unwrap()
    };
    assert_eq!(read("26", "10", "2017"), Value::text("2017-10-26"));
    assert_eq!(read(" 5", "Agustus", "2017"), Value::text("2017-08-05"));
    assert_eq!(read("5", "aug", "2017"), Value::text("2017-08-05"));
    assert_eq!(read("", "", ""), Value::text(""));
    for (day, month, year) in [("26", "10", "17"), ("31", "2", "2017"), ("26", "", "2017"), ("x", "y", "z")] {
        let found = kept(&sample, BTreeMap::from([("begun_on".to_owned(), read(day, month, year))]));
        let problem = Problem { field: "begun_on".to_owned(), kind: ProblemKind::Type };
        assert_eq!(found, Err(Refusal::Invalid { problems: vec![problem] }), "{day} {month} {year}");
    }
    let time = |text: &str| {
        answers(form, &posted(&pairs(&[("opens_at", text)]), &[]), Lang::Id).remove("opens_at").unwrap()
    };
    assert_eq!((time("7.30"), time("19:00")), (Value::text("07:30"), Value::text("19:00")));
}

#[test]
fn a_file_is_kept_removed_or_replaced_and_never_forged() {
    let sample = sample();
    let form = sample.naming(Lang::Id).unwrap().form;
    let file = |hash: &str| FileRef {
        name: "sk.pdf".to_owned(),
        media: "application/pdf".to_owned(),
        size: 9,
        hash: hash.to_owned(),
    };
    let read = |typed: Typed| answers(form, &typed, Lang::Id).remove("decree");
    let kept = pairs(&[("decree.kept", "aa")]);
    assert_eq!(read(posted(&kept, &[file("aa")])), Some(Value::File(file("aa"))));
    assert_eq!(read(posted(&kept, &[file("bb")])), None, "a hash that is not of this case");
    assert_eq!(
        read(posted(&pairs(&[("decree.kept", "aa"), ("decree.remove", "on")]), &[file("aa")])),
        Some(Value::Absent)
    );
    let both = [
        ("decree.kept".to_owned(), Posted::Text("aa".to_owned())),
        ("decree".to_owned(), Posted::File(file("cc"))),
    ];
    assert_eq!(read(Typed::posted(both, &[file("aa")])), Some(Value::File(file("cc"))));
}

#[test]
fn a_question_is_revealed_by_its_option() {
    let sample = sample();
    let css = reveal(&sample.naming(Lang::Id).unwrap()).unwrap().css;
    let rule = ".asks:not(:is(:has([name=\"kind\"][value=\"copied\"]:checked, [name=\"kind\"] option[value=\"copied\"]:checked))) .w-copied_from:not(.wrong) { display: none; }";
    assert!(css.contains(rule), "{css}");
    let drawn = sample.draw(&Typed::default(), &[], Lang::Id).into_string();
    assert!(
        drawn.contains("Hanya bila “Asal inovasi” dijawab “Replikasi”."),
        "said where the browser does not reveal"
    );
}

#[test]
fn scores_are_read_and_their_problems_told() {
    let typed = posted(&pairs(&[("scores.novelty", "3,5"), ("scores.impact", " "), ("title", "x")]), &[]);
    let read = web::form::scores("scores", &typed, Lang::Id).unwrap();
    let cells = [("novelty".to_owned(), Value::text("3.5")), ("impact".to_owned(), Value::Absent)];
    assert_eq!(read, Value::Row(cells.into()));
    assert_eq!(web::form::scores("scores", &posted(&[], &[]), Lang::Id), None);

    let folder = disk::folder(&disk::here("../blueprint/tests/fair")).unwrap();
    let blueprint = blueprint::load(&folder).unwrap();
    let (words, zone) = (Wordings::new(&blueprint), zone());
    let speaker = Speaker {
        blueprint: &blueprint,
        words: &words,
        case: "sheet",
        form: None,
        zone: &zone,
        lang: Lang::En,
    };
    let told = |kind| speaker.problem(&Problem { field: "scores.impact".to_owned(), kind }).text;
    assert!(told(ProblemKind::Most).ends_with("must be at most 100."), "{}", told(ProblemKind::Most));
    assert!(told(ProblemKind::Least).ends_with("must be at least 0."), "{}", told(ProblemKind::Least));
}

#[test]
fn every_problem_has_words_beside_its_field() {
    let sample = sample();
    let zone = zone();
    let all = [
        ("title", ProblemKind::Length(80), "“Judul inovasi” terlalu panjang: paling banyak 80 huruf."),
        ("summary", ProblemKind::Words(60), "“Ringkasan” terlalu panjang: paling banyak 60 kata."),
        ("contact_nik", ProblemKind::Digits(16), "“NIK narahubung” harus 16 angka, tanpa spasi atau titik."),
        ("users_served", ProblemKind::Least, "“Warga terlayani dalam setahun” paling sedikit 0."),
        ("begun_on", ProblemKind::Most, "“Mulai diterapkan” terlalu akhir. Periksa tanggalnya."),
        (
            "begun_on",
            ProblemKind::Type,
            "Tulis tanggal “Mulai diterapkan” yang lengkap, misalnya 26 10 2017.",
        ),
        ("results.2.before", ProblemKind::Type, "Tulis “Angka sebelumnya (baris 2)” dengan angka."),
        (
            "decree",
            ProblemKind::Media,
            "Berkas “Surat keputusan” harus berjenis PDF. Simpan ulang dalam jenis itu, lalu unggah lagi.",
        ),
        ("results", ProblemKind::ManyRows(3), "“Hasil yang terukur” paling banyak 3 baris."),
    ];
    let speaker = Speaker {
        blueprint: &sample.blueprint,
        words: &sample.words,
        case: "entry",
        form: Some("everything"),
        zone: &zone,
        lang: Lang::Id,
    };
    for (field, kind, said) in all {
        let told = speaker.problem(&Problem { field: field.to_owned(), kind });
        assert_eq!((told.path.as_deref(), told.text.as_str()), (Some(field), said));
    }
    let at = "2026-10-23T09:00:00Z".parse().unwrap();
    let refusals = [
        (
            Refusal::Deadline { early: false, at },
            None,
            "Sudah ditutup 23 Oktober 2026 pukul 16.00 WIB. Isian Anda tetap tersimpan; hubungi sekretariat bila ada kendala.",
        ),
        (
            Refusal::Status { at: "sent".to_owned() },
            None,
            "Tindakan ini tidak dapat dilakukan pada keadaan “Terkirim”. Muat ulang halaman untuk melihat keadaan terbaru.",
        ),
        (
            Refusal::Incomplete { fields: vec!["work".to_owned()] },
            Some("work"),
            "Pilih jawaban untuk “Bidang”.",
        ),
        (
            Refusal::Evidence { form: "everything".to_owned(), id: "at_work".to_owned() },
            Some("evidence:at_work"),
            "Lengkapi salah satu pilihan bukti: Bukti bahwa inovasi berjalan.",
        ),
        (
            Refusal::Check {
                form: "everything".to_owned(),
                id: "said_true".to_owned(),
                field: Some("truthful".to_owned()),
            },
            Some("truthful"),
            "Nyatakan bahwa isian ini benar sebelum mengirim.",
        ),
    ];
    for (refusal, path, said) in refusals {
        let told = speaker.refusal(&refusal);
        assert_eq!((told.len(), told[0].path.as_deref(), told[0].text.as_str()), (1, path, said));
    }
}

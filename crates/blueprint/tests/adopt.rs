//! Overlays and bindings: what is taken, what is refused, and where.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says why and stops")]

mod disk;
mod said;

use blueprint::adopt::{apply, check_binding, read_binding, read_overlay, sample_values, values};
use blueprint::expr::Value;
use blueprint::{Blueprint, Wordings, load};
use disk::{folder, here};
use said::said;
use texts::Lang;

fn fair() -> Blueprint {
    load(&folder(&here("tests/fair")).unwrap()).unwrap()
}

const OVERLAY: &str = r#"
[parameters]
seats = 20

[[rubric]]
id = "basic"
min = 1
max = 5
[[rubric.criterion]]
id = "impact"
weight = 70
[[rubric.criterion]]
id = "joy"
weight = 30

[[round]]
id = "desk"
rubric = "basic"
weight = 100

[result]
best = 6
ties = ["criterion:impact", "pleno"]

[[calendar]]
id = "evening"
weekdays = ["fri"]
opens = "@18:00"
closes = "@21:00"
capacity = "parameter.seats"

[[field]]
form = "proposal"
[field.declares]
id = "x_phone"
type = "text"
digits = 12
shown = "case.size == 'big'"

[texts.id]
criterion-basic-joy = "Kegembiraan"
field-proposal-x_phone = "Telepon"
role-visitor = "Pengunjung"

[texts.en]
criterion-basic-joy = "Joy"
field-proposal-x_phone = "Phone"
role-visitor = "Guest"
"#;

#[test]
fn an_overlay_changes_what_it_may() {
    let blueprint = fair();
    let applied = apply(&blueprint, &read_overlay(OVERLAY).unwrap()).map_err(|found| said(&found)).unwrap();
    let judging = applied.judging.as_ref().unwrap();
    assert_eq!(judging.rubric[0].max, 5.0);
    assert_eq!(judging.round.len(), 1);
    assert_eq!(judging.result.best, 6);
    assert!(applied.field("entry", "x_phone").is_some());
    assert_eq!(applied.parameter("seats").unwrap().default, Some(toml::Value::Integer(20)));
    let wordings = Wordings::new(&applied);
    assert_eq!(wordings.text(Lang::Id, "role-visitor", &[]), "Pengunjung");
    assert_eq!(wordings.text(Lang::En, "criterion-basic-joy", &[]), "Joy");
    assert_eq!(
        wordings.text(Lang::En, "message-received-subject", &[("title", "Lantern".into())]),
        "The proposal Lantern was received"
    );
    assert_eq!(wordings.find(Lang::En, "role-nobody", &[]), None);
}

#[test]
fn what_an_overlay_may_not_is_refused_at_its_place() {
    let mut blueprint = fair();
    let refused = |blueprint: &Blueprint, old: &str, new: &str| {
        assert!(OVERLAY.contains(old), "{old}");
        let overlay = read_overlay(&OVERLAY.replacen(old, new, 1));
        said(&overlay.and_then(|overlay| apply(blueprint, &overlay)).unwrap_err())
    };
    assert_eq!(refused(&blueprint, "seats = 20", "seats = 60"), ["overlay.toml:3:9: this is more than 50"]);
    assert_eq!(
        refused(&blueprint, "seats = 20", "office_code = \"X\""),
        ["overlay.toml:3:1: the blueprint does not permit a change of parameter `office_code`"]
    );
    assert_eq!(
        refused(&blueprint, "weight = 30", "weight = 20"),
        ["overlay.toml:6:6: the weights add up to 90, not to 100"]
    );
    assert_eq!(
        refused(&blueprint, "x_phone\"\ntype", "phone\"\ntype"),
        ["overlay.toml:35:6: the id of an added field begins with x_: x_phone"]
    );
    assert_eq!(
        refused(&blueprint, "case.size == 'big'", "case.size == 'bg'"),
        ["overlay.toml:38:23: there is no option `bg` (did you mean `big`?)"]
    );
    assert_eq!(
        refused(&blueprint, "field-proposal-x_phone = \"Phone\"\n", ""),
        ["overlay.toml:35:6: the text `field-proposal-x_phone` is missing in texts/en.ftl"]
    );
    assert_eq!(
        refused(&blueprint, "role-visitor = \"Guest\"", "role-visiter = \"Guest { \""),
        [
            "overlay.toml:48:1: there is no text `role-visiter` (did you mean `role-visitor`?)",
            "overlay.toml:48:16: a brace without its other one, or with nothing in it",
        ]
    );
    assert_eq!(refused(&blueprint, "best = 6", "bst = 6").len(), 2);
    blueprint.identity.permits.rubrics = false;
    blueprint.identity.permits.texts = false;
    assert_eq!(
        refused(&blueprint, "seats = 20", "seats = 21"),
        [
            "overlay.toml:6:6: the blueprint does not permit a change of rubric `basic`",
            "overlay.toml:43:1: the blueprint does not permit a change of text `role-visitor`",
            "overlay.toml:48:1: the blueprint does not permit a change of text `role-visitor`",
        ]
    );
}

const BINDING: &str = r#"
[government]
name = "Kota Contoh"
zone = "Asia/Makassar"

[[agency]]
id = "health"
name = "Dinas Kesehatan"
kind = "dinas"
[[agency]]
id = "lab"
name = "UPT Laboratorium"
kind = "upt"
parent = "health"

[calendar]
holidays = ["2026-08-17"]

[parameters]
registration = { start = "2026-03-01", end = "2026-03-31" }
office_code = "DINKES"
grace_time = "1h"

[address]
verify = "https://fair.contoh.id/v/"
"#;

#[test]
fn a_binding_gives_every_parameter_its_value() {
    let blueprint = fair();
    let binding = read_binding(BINDING).unwrap();
    assert_eq!(said(&check_binding(&blueprint, &binding)), [""; 0]);
    let values = values(&blueprint, &binding).unwrap();
    let instant = |text: &str| text.parse::<jiff::Timestamp>().unwrap();
    let (start, end) = (instant("2026-02-28T16:00:00Z"), instant("2026-03-31T15:59:59.999999999Z"));
    assert_eq!(values["registration"], Value::Period(start, end));
    assert_eq!(values["grace_time"], Value::Duration(3_600));
    assert_eq!(values["seats"], Value::Number(3.into()));
    assert_eq!(values["kinds_allowed"], Value::List(vec![Value::text("dinas"), Value::text("upt")]));
}

#[test]
fn a_sample_stands_in_for_a_value_in_scenarios_only() {
    let blueprint = fair();
    let binding = read_binding("[government]\nname = \"Kota Contoh\"\nzone = \"Asia/Jakarta\"\n").unwrap();
    assert_eq!(
        said(&values(&blueprint, &binding).unwrap_err()),
        [
            "binding.toml:1:1: the parameter `registration` has no value yet",
            "binding.toml:1:1: the parameter `office_code` has no value yet",
        ]
    );
    assert_eq!(sample_values(&blueprint, &binding).unwrap()["office_code"], Value::text("FAIR"));
}

#[test]
fn what_is_wrong_with_a_binding_is_named_at_its_place() {
    let blueprint = fair();
    let wrong = |old: &str, new: &str| {
        assert!(BINDING.contains(old), "{old}");
        match read_binding(&BINDING.replacen(old, new, 1)) {
            Ok(binding) => said(&check_binding(&blueprint, &binding)),
            Err(found) => said(&found),
        }
    };
    assert_eq!(
        wrong("Asia/Makassar", "Asia/Makasar"),
        ["binding.toml:4:8: there is no time zone `Asia/Makasar`; such as Asia/Jakarta"]
    );
    assert_eq!(
        wrong("kind = \"upt\"", "kind = \"bumd\""),
        ["binding.toml:13:8: there is no kind of unit `bumd` (there are: dinas, upt)"]
    );
    assert_eq!(
        wrong("parent = \"health\"", "parent = \"lab\""),
        ["binding.toml:14:10: the unit `lab` is its own ancestor"]
    );
    assert_eq!(
        wrong("id = \"lab\"", "id = \"health\""),
        ["binding.toml:11:6: unit `health` was declared before, in binding.toml line 7"]
    );
    assert_eq!(wrong("2026-08-17", "17 August"), ["binding.toml:17:12: a day is written 2026-03-01"]);
    assert_eq!(
        wrong("grace_time = \"1h\"", "grace_time = \"3h\""),
        ["binding.toml:22:14: this is more than 2h"]
    );
    assert_eq!(
        wrong("office_code", "office_cod"),
        ["binding.toml:21:1: there is no parameter `office_cod` (did you mean `office_code`?)"]
    );
    assert_eq!(
        wrong("zone =", "zon ="),
        [
            "binding.toml:2:1: the key `zone` must be there",
            "binding.toml:4:1: there is no key `zon` here (did you mean `zone`?)",
        ]
    );
}

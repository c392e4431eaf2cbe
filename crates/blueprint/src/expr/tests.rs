//! What expressions are read as, what they come to, and that nothing breaks them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::*;

/// Monday, 2 March 2026, 09:00 in Jakarta. Three entries, a case with two children, a calendar on working days.
struct Town {
    zone: TimeZone,
    fields: BTreeMap<(String, String), Value>,
    entries: Vec<Ref>,
    indexed: bool,
}

impl Town {
    fn new() -> Self {
        let mut town = Self {
            zone: TimeZone::get("Asia/Jakarta").unwrap(),
            fields: BTreeMap::new(),
            entries: ["e1", "e2", "e3"].map(|id| Ref::new("entry", id)).to_vec(),
            indexed: false,
        };
        for (of, field, value) in [
            ("e1", "status", Value::text("draft")),
            ("e1", "fee", Value::Money(1_000)),
            ("e1", "score", Value::Number(10.into())),
            ("e1", "agency", Value::Ref(Ref::new("agency", "health"))),
            ("e2", "status", Value::text("sent")),
            ("e2", "fee", Value::Money(3_000)),
            ("e2", "score", Value::Number(40.into())),
            ("e2", "agency", Value::Ref(Ref::new("agency", "clinic"))),
            ("e3", "status", Value::text("sent")),
            ("e3", "score", Value::Number(20.into())),
            ("c", "subject", Value::text("Pelita")),
            ("c", "fee", Value::Money(2_000)),
            ("c", "born_on", Value::Date(jiff::civil::date(2026, 1, 1))),
            ("c", "agency", Value::Ref(Ref::new("agency", "health"))),
            ("c", "children", Value::List(vec![child("Ani", 4), child("Budi", 9)])),
            ("c", "done", Value::Row([("submit".to_owned(), Value::Instant(now()))].into())),
        ] {
            town.fields.insert((of.to_owned(), field.to_owned()), value);
        }
        town
    }
}

fn child(name: &str, age: i64) -> Value {
    Value::Row([("name".to_owned(), Value::text(name)), ("age".to_owned(), Value::Number(age.into()))].into())
}

fn now() -> Timestamp {
    "2026-03-02T09:00:00+07:00".parse().unwrap()
}

impl World for Town {
    fn field(&self, of: &Ref, name: &str) -> Value {
        self.fields.get(&(of.id.clone(), name.to_owned())).cloned().unwrap_or_default()
    }

    fn all(&self, kind: &str) -> Cow<'_, [Ref]> {
        Cow::Borrowed(if kind == "entry" { &self.entries } else { &[] })
    }

    fn having(&self, kind: &str, field: &str, value: &Value) -> Option<Cow<'_, [Ref]>> {
        let such = |of: &&Ref| self.field(of, field) == *value;
        self.indexed.then(|| self.all(kind).iter().filter(such).cloned().collect())
    }

    fn parameter(&self, id: &str) -> Value {
        match id {
            "places" => Value::Number(40.into()),
            "kinds" => Value::List(vec![Value::text("dinas"), Value::text("upt")]),
            "registration" => Value::Period(
                "2026-03-01T00:00:00+07:00".parse().unwrap(),
                "2026-03-31T23:59:59+07:00".parse().unwrap(),
            ),
            _ => Value::Absent,
        }
    }

    fn session(&self, _: &str, begins: Date, field: &str) -> Value {
        match field {
            _ if !self.works(begins) => Value::Absent,
            "date" => Value::Date(begins),
            "free" => Value::Number(7.into()),
            "open" => Value::Bool(true),
            _ => Value::Absent,
        }
    }

    fn running(&self, _: &str, at: Timestamp) -> Option<Date> {
        Some(self.zone.to_datetime(at).date())
    }

    fn works(&self, day: Date) -> bool {
        day.weekday().to_monday_zero_offset() < 5
    }

    fn zone(&self) -> &TimeZone {
        &self.zone
    }

    fn kin(&self, a: &str, b: &str) -> bool {
        a == b || [a, b].contains(&"health") && [a, b].contains(&"clinic")
    }
}

fn names() -> Names<'static> {
    static BOUND: std::sync::LazyLock<[(&str, Value); 1]> =
        std::sync::LazyLock::new(|| [("case", Value::Ref(Ref::new("letter", "c")))]);
    Names { now: now(), bound: BOUND.as_slice() }
}

/// What a text comes to in the town, as one writes it.
fn value_of(text: &str, town: &Town) -> String {
    match parse(text) {
        Ok(expr) => shown(&eval(&expr, &names(), town)),
        Err(error) => format!("{:?} at {:?}", error.kind, error.span),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Absent => "absent".to_owned(),
        Value::Bool(yes) => yes.to_string(),
        Value::Number(number) => number.normalize().to_string(),
        Value::Money(rupiah) => format!("Rp{rupiah}"),
        Value::Text(text) => format!("'{text}'"),
        Value::Date(date) => date.to_string(),
        Value::Time(time) => time.to_string(),
        Value::Instant(at) => at.to_string(),
        Value::Days(days) => format!("{days}d"),
        Value::Duration(seconds) => format!("{seconds}s"),
        Value::Ref(of) => of.id.clone(),
        Value::Session(calendar, day) => format!("{calendar} {day}"),
        Value::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        other => format!("{other:?}"),
    }
}

#[track_caller]
fn check(table: &[(&str, &str)]) {
    let mut town = Town::new();
    let mut wrong = Vec::new();
    for indexed in [false, true] {
        town.indexed = indexed;
        for (text, expected) in table {
            let found = value_of(text, &town);
            if found != *expected {
                wrong.push(format!("{text}\n  expected {expected}\n     found {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_no_expression_is_refused_at_its_place() {
    check(&[
        ("", "End at 0..0"),
        ("1 +", "End at 3..3"),
        ("a = b", "Unexpected(\"=\") at 2..3"),
        ("a == b == c", "Unexpected(\"==\") at 7..9"),
        ("'open", "OpenText at 0..5"),
        ("12x", "Literal(\"12x\") at 0..3"),
        ("0.5d", "Literal(\"0.5d\") at 0..4"),
        ("@2026-02-30", "Literal(\"2026-02-30\") at 0..11"),
        ("é", "Character('é') at 0..2"),
        ("count(entry as where true)", "Unexpected(\"where\") at 15..20"),
        ("[1, 2,]", "Unexpected(\"]\") at 6..7"),
        ("abs(1,)", "Unexpected(\")\") at 6..7"),
        ("0.12345678901234567890123456789", "Literal(\"0.12345678901234567890123456789\") at 0..31"),
    ]);
    assert_eq!(parse(&"(".repeat(65)).unwrap_err().kind, SyntaxErrorKind::TooDeep);
    assert_eq!(parse(&" ".repeat(4_097)).unwrap_err().kind, SyntaxErrorKind::TooLong);
}

#[test]
fn numbers_moneys_days_and_durations() {
    check(&[
        ("1 + 2 * 3 - 4 / 8", "6.5"),
        ("1 / 0", "absent"),
        ("79228162514264337593543950335 + 1", "absent"),
        ("case.fee * 0.00025", "Rp1"),
        ("case.fee * 0.00125", "Rp3"),
        ("case.fee / case.fee", "1"),
        ("2d * 1.5", "3d"),
        ("1d * 2.5", "3d"),
        ("9223372036854775807d + 1d", "absent"),
        ("today + 9223372036854775807d", "absent"),
        ("round(2.5, 0)", "3"),
        ("round(-2.345, 2)", "-2.35"),
        ("abs(-3d)", "3d"),
        ("least(3, 5)", "3"),
        ("most(3, 5)", "5"),
        ("hours(90m)", "1.5"),
        ("days(36h)", "1.5"),
    ]);
}

#[test]
fn dates_and_moments_are_in_the_governments_zone() {
    check(&[
        ("today", "2026-03-02"),
        ("today - case.born_on", "60d"),
        ("today - 60d", "2026-01-01"),
        ("now + 1d - now", "86400s"),
        ("instant(today, @09:00) == now", "true"),
        ("time(now)", "09:00:00"),
        ("now in parameter.registration", "true"),
        ("@2026-03-31 in parameter.registration", "true"),
        ("@2026-04-01 in parameter.registration", "false"),
        ("now < parameter.registration.end", "true"),
        ("workdays(today, @2026-03-09)", "5"),
        ("workdays(@2026-03-09, today)", "-5"),
        ("workdays(@2026-03-06, @2026-03-08)", "0"),
        ("workdays(@1900-01-01, today)", "absent"),
        ("add_workdays(@2026-03-06, 1)", "2026-03-09"),
        ("add_workdays(@2026-03-09, -1)", "2026-03-06"),
        ("add_workdays(today, 0)", "2026-03-02"),
        ("add_workdays(today, 1.5)", "absent"),
        ("add_workdays(today, 99999999999999999999)", "absent"),
        ("add_workdays(today, 9999)", "absent"),
        ("year(today) * 10000 + month(today) * 100 + day(today)", "20260302"),
        ("session(evening, today)", "evening 2026-03-02"),
        ("session(evening, @2026-03-01)", "absent"),
        ("session(evening, today).free", "7"),
        ("running(evening).date", "2026-03-02"),
        ("case.done.submit == now", "true"),
        ("case.done.approve", "absent"),
    ]);
}

#[test]
fn what_is_absent_stays_absent_until_it_is_asked_about() {
    check(&[
        ("case.missing == 1", "absent"),
        ("case.missing == case.missing", "absent"),
        ("not case.missing", "absent"),
        ("case.missing and false", "false"),
        ("false and case.missing", "false"),
        ("case.missing and true", "absent"),
        ("case.missing or true", "true"),
        ("given(case.missing)", "false"),
        ("default(case.missing, 3)", "3"),
        ("case.missing in [1]", "absent"),
        ("1 in [case.missing]", "absent"),
        ("1 in [case.missing, 1]", "true"),
        ("1 not in [case.missing, 2]", "absent"),
        ("least(case.missing, 1)", "absent"),
        ("unknown(1)", "absent"),
    ]);
}

#[test]
fn collections_are_counted_filtered_and_ordered() {
    check(&[
        ("count(entry)", "3"),
        ("count(entry where entry.status == 'sent')", "2"),
        ("count(entry as e where e.status == 'sent' and e.score > 30)", "1"),
        ("count(entry as e where e.status == case.missing)", "0"),
        ("count(entry as e where any(entry as f where f.status == e.status and f != e))", "2"),
        ("any(entry where entry.status == 'gone')", "false"),
        ("count(entry where count(entry as e where e.status == entry.status) == 1)", "1"),
        ("count([1, 2, 3] as n where n > 1)", "2"),
        ("all(entry, entry.score > 5)", "true"),
        ("all(entry, entry.fee > entry.fee)", "false"),
        ("all(entry where false, false)", "true"),
        ("sum(entry, entry.score)", "70"),
        ("sum(entry, entry.fee)", "Rp4000"),
        ("sum(entry where false, entry.score)", "0"),
        ("sum(entry where false, entry.fee) < case.fee", "true"),
        ("sum(entry where false, entry.fee) + case.fee", "Rp2000"),
        ("case.fee - sum(entry where false, entry.fee)", "Rp2000"),
        ("min(entry, entry.score)", "10"),
        ("max(entry, entry.fee)", "Rp3000"),
        ("mean(entry, entry.fee)", "Rp2000"),
        ("mean(entry where false, entry.fee)", "absent"),
        ("quantile(entry, entry.score, 0.5)", "20"),
        ("quantile(entry, entry.score, 0.75)", "30"),
        ("first(entry by -entry.score)", "e2"),
        ("first(entry by entry.status, -entry.score)", "e1"),
        ("first(entry by -(entry.fee / entry.fee), entry.score)", "e1"),
        ("only(entry)", "absent"),
        ("only(entry where entry.status == 'draft')", "e1"),
        ("count(case.children as child where child.age < 6)", "1"),
        ("sum(case.children as child, child.age)", "13"),
        ("'upt' in parameter.kinds", "true"),
        ("kin(case.agency, only(entry where entry.score == 40).agency)", "true"),
    ]);
}

#[test]
fn texts() {
    check(&[
        ("slice('Pelita', 2, 4)", "'eli'"),
        ("slice('Pelita', 5, 99)", "'ta'"),
        ("length('Pelitá')", "6"),
        ("number(' 12.5 ')", "12.5"),
        ("number('x')", "absent"),
        ("text(1.50)", "'1.5'"),
        ("join(case.subject, ' ', year(today))", "'Pelita 2026'"),
        ("similar('Siti Ma’rufah', 'MARUFAH, Siti')", "1"),
        ("similar('José', 'jose')", "1"),
        ("similar('Ani', 'Budi') < 0.6", "true"),
    ]);
}

#[test]
fn an_each_gives_its_elements_with_their_places() {
    let town = Town::new();
    let found = |text: &str| {
        let elements = each(&parse(text).unwrap(), &names(), &town);
        elements.into_iter().map(|element| (element.name, element.index)).collect::<Vec<_>>()
    };
    let named =
        |name: &str, places: &[usize]| places.iter().map(|at| (name.to_owned(), *at)).collect::<Vec<_>>();
    assert_eq!(found("case.children as child where child.age > 5"), named("child", &[1]));
    assert_eq!(found("entry as e where e.status == 'sent'"), named("e", &[1, 2]));
    assert_eq!(found("entry"), named("entry", &[0, 1, 2]));
    assert_eq!(found("case.missing as row"), []);
}

/// The tallest trees that the bounds let through: a thread of the usual size must bear them, unoptimised too.
#[test]
fn the_tallest_expressions_do_not_exhaust_the_stack() {
    let town = Town::new();
    let chains = (0..60).fold("1".to_owned(), |inner, _| format!("({inner}{})", "+1".repeat(31)));
    let dots = (0..60).fold("case".to_owned(), |inner, _| format!("({inner}{})", ".a".repeat(31)));
    let signs = (0..60).fold("1".to_owned(), |inner, _| format!("({}{inner})", "-".repeat(60)));
    let calls = (0..60).fold("1".to_owned(), |inner, _| format!("abs({inner}{})", "+1".repeat(30)));
    let nested = (0..60).fold("true".to_owned(), |inner, at| format!("any(nobody as e{at} where {inner})"));
    for text in [chains, dots, signs, calls, nested] {
        let expr = parse(&text).unwrap();
        let _ = (eval(&expr, &names(), &town), expr.to_string(), expr.clone());
    }
}

/// The same tree wherever its parts stand.
fn bare(expr: &Expr) -> Expr {
    let boxed = |expr: &Expr| Box::new(bare(expr));
    let argument = |argument: &Argument| Argument {
        value: bare(&argument.value),
        named: argument.named.as_ref().map(|(name, _)| (name.clone(), 0..0)),
        filter: argument.filter.as_ref().map(bare),
        order: argument.order.iter().map(bare).collect(),
    };
    let kind = match &expr.kind {
        ExprKind::Path(of, name, _) => ExprKind::Path(boxed(of), name.clone(), 0..0),
        ExprKind::List(items) => ExprKind::List(items.iter().map(bare).collect()),
        ExprKind::Not(inner) => ExprKind::Not(boxed(inner)),
        ExprKind::Minus(inner) => ExprKind::Minus(boxed(inner)),
        ExprKind::Binary(a, operator, b) => ExprKind::Binary(boxed(a), *operator, boxed(b)),
        ExprKind::If(a, b, c) => ExprKind::If(boxed(a), boxed(b), boxed(c)),
        ExprKind::Each(inner) => ExprKind::Each(Box::new(argument(inner))),
        ExprKind::Call(name, _, arguments) => {
            ExprKind::Call(name.clone(), 0..0, arguments.iter().map(argument).collect())
        }
        literal => literal.clone(),
    };
    Expr { kind, span: 0..0 }
}

/// Well-formed text: any shape, types as they fall.
fn expressions() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "1",
        "0",
        "0.5",
        "79228162514264337593543950335",
        "9223372036854775807d",
        "3d",
        "2h",
        "45s",
        "'sent'",
        "''",
        "@2026-03-01",
        "@9999-12-31",
        "@0001-01-01",
        "@19:00",
        "true",
        "false",
        "now",
        "today",
        "case",
        "case.fee",
        "case.missing",
        "case.children",
        "case.born_on",
        "case.agency",
        "case.by.submit",
        "parameter.kinds",
        "parameter.registration",
        "parameter.registration.end",
        "entry.score",
        "entry",
        "e.status",
    ]);
    leaf.prop_map(str::to_owned).prop_recursive(5, 40, 3, |inner| {
        let operators =
            vec!["or", "and", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "+", "-", "*", "/"];
        let plain: Vec<&str> = FUNCTIONS.to_vec();
        prop_oneof![
            (inner.clone(), prop::sample::select(operators), inner.clone())
                .prop_map(|(a, operator, b)| format!("({a}) {operator} ({b})")),
            (prop::sample::select(plain), prop::collection::vec(inner.clone(), 0..4))
                .prop_map(|(name, arguments)| format!("{name}({})", arguments.join(", "))),
            (inner.clone(), inner.clone(), inner.clone())
                .prop_map(|(a, b, c)| format!("if {a} then {b} else {c}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("sum(entry as e where {a}, {b})")),
            (inner.clone(), inner.clone())
                .prop_map(|(a, b)| format!("first(case.children as e where {a} by {b})")),
            inner.clone().prop_map(|a| format!("not ({a})")),
            inner.clone().prop_map(|a| format!("-({a})")),
            inner.clone().prop_map(|a| format!("({a}).start")),
            prop::collection::vec(inner, 0..3).prop_map(|items| format!("[{}]", items.join(", "))),
        ]
    })
}

proptest! {
    #[test]
    fn no_text_breaks_the_parser(text in "\\PC{0,60}") {
        if let Ok(expr) = parse(&text) {
            let _ = eval(&expr, &names(), &Town::new());
        }
    }

    #[test]
    fn no_heap_of_tokens_breaks_the_parser(text in "(count|entry|as|where|by|not|in|if|then|else|[().,+*/='@0-9dhm-]| ){0,40}") {
        if let Ok(expr) = parse(&text) {
            let _ = eval(&expr, &names(), &Town::new());
        }
    }

    #[test]
    fn what_is_printed_reads_as_the_same(text in expressions()) {
        let expr = parse(&text).unwrap();
        let printed = expr.to_string();
        let again = parse(&printed).map_err(|error| TestCaseError::fail(format!("{printed}: {error:?}")))?;
        prop_assert_eq!(bare(&expr), bare(&again), "{}", printed);
    }

    #[test]
    fn nothing_well_formed_breaks_the_evaluation(text in expressions()) {
        let mut town = Town::new();
        let expr = parse(&text).unwrap();
        let scanned = eval(&expr, &names(), &town);
        town.indexed = true;
        prop_assert_eq!(scanned, eval(&expr, &names(), &town), "an index changes {}", text);
    }
}

//! Samples of what a document's template gets, so that every template is compiled before anybody needs it.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use texts::Lang;

use crate::Blueprint;
use crate::check::Typed;
use crate::expr::{Expr, ExprKind, Value};
use crate::model::Document;

/// Compiles templates. Implemented by whoever has a typesetter: this crate has none.
pub trait Templates {
    /// What is wrong with a template when it is set with a sample; nothing where it compiles.
    fn check(&self, path: &str, source: &str, sample: &SampleData) -> Vec<TemplateFault>;
}

/// A mistake in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// Counted from 1; 0 where it is not known.
    pub line: usize,
    /// Counted from 1, in characters; 0 where it is not known.
    pub column: usize,
    /// The typesetter's own words.
    pub message: String,
}

/// Everything that a template gets: invented, to check it, or of a document that was issued.
#[derive(Debug, Clone, PartialEq)]
pub struct SampleData {
    /// The reader's language.
    pub lang: Lang,
    /// Number of the document, where it has a series.
    pub number: Option<String>,
    /// The day on which it is issued.
    pub day: Date,
    /// The unit that issues it.
    pub agency: String,
    /// The government.
    pub government: String,
    /// Verification address, where the document carries one.
    pub address: Option<String>,
    /// It is marked as an example.
    pub example: bool,
    /// `data` of the declaration.
    pub data: BTreeMap<String, Value>,
}

impl SampleData {
    pub(crate) fn of(
        blueprint: &Blueprint,
        document: &Document,
        data: &BTreeMap<&str, Typed>,
        lang: Lang,
    ) -> Self {
        let (agency, government) = match lang {
            Lang::Id => ("Dinas Contoh", "Pemerintah Kota Contoh"),
            Lang::En => ("Example Office", "Government of Example City"),
        };
        Self {
            lang,
            number: document.series.as_ref().map(|series| format!("{series}/001/2026")),
            day: date(2026, 3, 2),
            agency: agency.to_owned(),
            government: government.to_owned(),
            address: document.verify.then(|| {
                "https://contoh.go.id/periksa?n=001%2F2026&h=9f3a5c0d11223344556677889900aabb".to_owned()
            }),
            example: true,
            data: data
                .iter()
                .map(|(key, typed)| {
                    let known = document.data.get(*key).and_then(|formula| literal(formula.expr().ok()?));
                    ((*key).to_owned(), known.unwrap_or_else(|| typed.sample(blueprint)))
                })
                .collect(),
        }
    }

    /// What the template reads as `data.json`: everything at one level, `data` as it is declared.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        let mut all: serde_json::Map<String, serde_json::Value> =
            self.data.iter().map(|(key, value)| (key.clone(), fact(value))).collect();
        let text = |text: &str| serde_json::Value::from(text);
        all.insert("lang".to_owned(), text(self.lang.code()));
        all.insert("day".to_owned(), text(&self.day.to_string()));
        all.insert("agency".to_owned(), text(&self.agency));
        all.insert("government".to_owned(), text(&self.government));
        all.insert("example".to_owned(), self.example.into());
        all.insert("number".to_owned(), self.number.clone().into());
        all.insert("address".to_owned(), self.address.clone().into());
        all.into()
    }
}

/// What stands in a declaration as it is needs no sample: templates tell documents apart by it.
fn literal(expr: &Expr) -> Option<Value> {
    match &expr.kind {
        ExprKind::Bool(yes) => Some(Value::Bool(*yes)),
        ExprKind::Number(number) => Some(Value::Number(*number)),
        ExprKind::Text(text) => Some(Value::text(text)),
        _ => None,
    }
}

/// A value as a template reads it: days, times and moments as texts, amounts as numbers; what is absent is none.
#[must_use]
pub fn fact(value: &Value) -> serde_json::Value {
    match value {
        Value::Absent => serde_json::Value::Null,
        Value::Bool(yes) => (*yes).into(),
        Value::Number(number) => match (i64::try_from(*number), f64::try_from(*number)) {
            (Ok(whole), _) if number.fract().is_zero() => whole.into(),
            (_, Ok(number)) => number.into(),
            _ => number.to_string().into(),
        },
        Value::Money(whole) | Value::Days(whole) | Value::Duration(whole) => (*whole).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Date(day) => day.to_string().into(),
        Value::Time(time) => time.to_string().into(),
        Value::Instant(at) => at.to_string().into(),
        Value::Period(from, to) => serde_json::json!([from.to_string(), to.to_string()]),
        Value::File(file) => file.name.as_str().into(),
        Value::Ref(of) => of.id.as_str().into(),
        Value::Session(_, begins) => begins.to_string().into(),
        Value::List(items) => items.iter().map(fact).collect(),
        Value::Row(row) => row
            .iter()
            .map(|(key, value)| (key.clone(), fact(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}

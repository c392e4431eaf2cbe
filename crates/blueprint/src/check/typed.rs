//! What an expression can come to.

use std::fmt;

use crate::Blueprint;
use crate::expr::{FileRef, Ref, Value};
use crate::model::{Field, FieldKind};

/// The type of an expression.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Typed {
    /// It could not be told: a mistake was told already.
    #[default]
    Unknown,
    YesNo,
    Number,
    Money,
    Text,
    Date,
    Time,
    Instant,
    Days,
    Duration,
    Period,
    File,
    /// One of these options.
    Choice(Vec<String>),
    Ref(String),
    Session(String),
    List(Box<Typed>),
    /// A row of a table of a kind of case.
    Row(String, String),
    /// Scores by criterion.
    Scores,
    /// `done` and `by` of a kind of case: a row by action.
    Actions(String, Box<Typed>),
}

impl fmt::Display for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("?"),
            Self::YesNo => f.write_str("yes_no"),
            Self::Number => f.write_str("number"),
            Self::Money => f.write_str("money"),
            Self::Text => f.write_str("text"),
            Self::Date => f.write_str("date"),
            Self::Time => f.write_str("time"),
            Self::Instant => f.write_str("instant"),
            Self::Days => f.write_str("days"),
            Self::Duration => f.write_str("duration"),
            Self::Period => f.write_str("period"),
            Self::File => f.write_str("file"),
            Self::Choice(_) => f.write_str("choice"),
            Self::Ref(kind) => f.write_str(kind),
            Self::Session(calendar) => write!(f, "session({calendar})"),
            Self::List(of) => write!(f, "list({of})"),
            Self::Row(_, table) => write!(f, "row({table})"),
            Self::Scores => f.write_str("scores"),
            Self::Actions(..) => f.write_str("row"),
        }
    }
}

impl Typed {
    /// What a collection is of.
    pub(crate) fn element(&self) -> Option<Self> {
        match self {
            Self::List(of) => Some((**of).clone()),
            _ => None,
        }
    }

    /// The kind of case or register that it refers to.
    pub(crate) fn kind(&self) -> Option<String> {
        match self {
            Self::Ref(kind) => Some(kind.clone()),
            _ => None,
        }
    }

    /// A value of this type, for templates that are tried.
    pub(crate) fn sample(&self, blueprint: &Blueprint) -> Value {
        let date = jiff::civil::Date::constant(2026, 3, 2);
        match self {
            Self::Unknown | Self::Scores | Self::Actions(..) => Value::Absent,
            Self::YesNo => Value::Bool(true),
            Self::Number => Value::Number(12.into()),
            Self::Money => Value::Money(150_000),
            Self::Text => Value::text("Contoh"),
            Self::Date => Value::Date(date),
            Self::Time => Value::Time(jiff::civil::Time::constant(19, 0, 0, 0)),
            Self::Instant => Value::Instant(jiff::Timestamp::UNIX_EPOCH),
            Self::Days => Value::Days(60),
            Self::Duration => Value::Duration(1_800),
            Self::Period => Value::Period(jiff::Timestamp::UNIX_EPOCH, jiff::Timestamp::UNIX_EPOCH),
            Self::File => Value::File(FileRef {
                name: "contoh.pdf".to_owned(),
                media: "application/pdf".to_owned(),
                size: 1_000,
                hash: String::new(),
            }),
            Self::Choice(options) => options.first().map_or(Value::Absent, Value::text),
            Self::Ref(kind) => Value::Ref(Ref::new(kind, "contoh")),
            Self::Session(calendar) => Value::Session(calendar.clone(), date),
            Self::List(of) => Value::List(vec![of.sample(blueprint)]),
            Self::Row(case, table) => {
                let columns = blueprint.field(case, table).map(|field| &field.column);
                let cell = |column: &Field| {
                    (column.id.to_string(), of_field(blueprint, case, column).sample(blueprint))
                };
                Value::Row(columns.into_iter().flatten().map(cell).collect())
            }
        }
    }

    pub(super) fn fits(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Unknown, _) | (_, Self::Unknown) => true,
            (Self::Choice(_), Self::Text | Self::Choice(_)) | (Self::Text, Self::Choice(_)) => true,
            (Self::List(a), Self::List(b)) => a.fits(b),
            (a, b) => a == b,
        }
    }

    pub(super) fn ordered(&self) -> bool {
        matches!(
            self,
            Self::Unknown
                | Self::Number
                | Self::Money
                | Self::Date
                | Self::Time
                | Self::Instant
                | Self::Days
                | Self::Duration
        )
    }
}

/// What a field holds.
pub(super) fn of_field(blueprint: &Blueprint, owner: &str, field: &Field) -> Typed {
    let of = || field.of.as_ref().map(ToString::to_string).unwrap_or_default();
    let options = || Typed::Choice(blueprint.options(field).iter().map(ToString::to_string).collect());
    match field.kind {
        FieldKind::Text | FieldKind::LongText | FieldKind::Link => Typed::Text,
        FieldKind::Number => Typed::Number,
        FieldKind::Money => Typed::Money,
        FieldKind::Date => Typed::Date,
        FieldKind::Time => Typed::Time,
        FieldKind::Instant => Typed::Instant,
        FieldKind::Period => Typed::Period,
        FieldKind::YesNo => Typed::YesNo,
        FieldKind::Choice => options(),
        FieldKind::Choices => Typed::List(Box::new(options())),
        FieldKind::File => Typed::File,
        FieldKind::Table | FieldKind::People => {
            Typed::List(Box::new(Typed::Row(owner.to_owned(), field.id.to_string())))
        }
        FieldKind::Case | FieldKind::Record => Typed::Ref(of()),
        FieldKind::Agency => Typed::Ref("agency".to_owned()),
        FieldKind::User => Typed::Ref("user".to_owned()),
        FieldKind::Session => Typed::Session(of()),
        FieldKind::Scores => Typed::Scores,
    }
}

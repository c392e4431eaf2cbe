//! Cases: statuses, flags, actions and who sees what.

use serde::Deserialize;

use super::{Class, Field, FileId, Formula, Name, Names, Rows};

/// `cases/ID.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// `[case]`
    pub case: CaseHeader,
    /// Facts that actions set.
    #[serde(default)]
    pub field: Vec<Field>,
    /// Where a case may be; the first is where it begins.
    pub status: Vec<Status>,
    /// What may be true of it.
    #[serde(default)]
    pub flag: Vec<Flag>,
    /// What may be done.
    pub action: Vec<Action>,
    /// Who sees what.
    #[serde(default)]
    pub view: Vec<View>,
    /// The file.
    #[serde(skip)]
    pub file: FileId,
}

/// `[case]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseHeader {
    /// Natural key.
    pub id: Name,
    /// What lists call a case.
    pub title: Option<Formula>,
    /// It belongs to the agency of who opened it.
    #[serde(default)]
    pub agency: bool,
    /// At most one in an adoption.
    #[serde(default)]
    pub single: bool,
    /// Columns of lists.
    #[serde(default)]
    pub list: Vec<Name>,
}

/// `[[status]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// Natural key.
    pub id: Name,
    /// No action leaves it, but those that reopen.
    #[serde(default, rename = "final")]
    pub last: bool,
}

/// `[[flag]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// Natural key.
    pub id: Name,
    /// Derived; absent: raised and lowered by actions.
    pub when: Option<Formula>,
    /// Who may see it, by class.
    #[serde(default)]
    pub class: Class,
    /// Source of the rule.
    pub law: Option<String>,
}

/// `[[action]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Natural key.
    pub id: Name,
    /// Who may.
    pub by: Vec<By>,
    /// It creates the case.
    #[serde(default)]
    pub opens: bool,
    /// From where; empty: from any status that is not final.
    #[serde(default)]
    pub from: Names,
    /// To where; absent: stays (an opening action goes to the first status).
    pub to: Option<Name>,
    /// What is answered.
    pub form: Option<Name>,
    /// Answers may be incomplete.
    #[serde(default)]
    pub partial: bool,
    /// An expression: a period, an instant or a date.
    pub deadline: Option<Formula>,
    /// A duration after the deadline.
    pub grace: Option<Formula>,
    /// Offered only then.
    pub when: Option<Formula>,
    /// Asks why.
    #[serde(default)]
    pub reason: bool,
    /// Done by the system as soon as `when` holds.
    #[serde(default)]
    pub auto: bool,
    /// May leave a final status.
    #[serde(default)]
    pub reopens: bool,
    /// Gives the case to a user.
    pub assign: Option<Formula>,
    /// Takes it back.
    pub unassign: Option<Formula>,
    /// Fields of the case, in the order of their names.
    #[serde(default)]
    pub set: Settings,
    /// Flags that become true.
    #[serde(default)]
    pub raise: Vec<Name>,
    /// Flags that become false.
    #[serde(default)]
    pub lower: Vec<Name>,
    /// Messages.
    #[serde(default)]
    pub notify: Vec<Name>,
    /// Documents, once each.
    #[serde(default)]
    pub issues: Vec<Name>,
    /// What must hold with the answers in place.
    #[serde(default)]
    pub require: Vec<Require>,
    /// Claims a place.
    pub book: Option<Book>,
    /// Gives a place back.
    pub release: Option<Release>,
    /// Claims numbers.
    #[serde(default)]
    pub number: Vec<Number>,
    /// Writes registers.
    #[serde(default)]
    pub write: Vec<Write>,
    /// Opens other cases.
    #[serde(default)]
    pub open: Vec<Open>,
    /// Does actions of other cases.
    #[serde(default)]
    pub act: Vec<Act>,
    /// Issues documents, once an element.
    #[serde(default)]
    pub issue: Vec<Issue>,
    /// What it does to the judging.
    pub judging: Option<JudgingEffect>,
    /// Source of the rule.
    pub law: Option<String>,
}

/// `field = "expression"` pairs in the order of the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings(pub Vec<(Name, Formula)>);

impl<'de> Deserialize<'de> for Settings {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let table = std::collections::BTreeMap::<Name, Formula>::deserialize(deserializer)?;
        let mut pairs: Vec<_> = table.into_iter().collect();
        pairs.sort_by_key(|(name, _)| name.span().start);
        Ok(Self(pairs))
    }
}

/// A role that may act, perhaps in place of another.
#[derive(Debug, Clone, PartialEq)]
pub struct By {
    /// The role; `system` for what the clock does.
    pub role: Name,
    /// A substitute: the role in whose place it acts.
    pub instead_of: Option<Name>,
    /// When it may.
    pub when: Option<Formula>,
}

impl<'de> Deserialize<'de> for By {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Long {
            role: Name,
            instead_of: Option<Name>,
            when: Option<Formula>,
        }
        enum Either {
            Short(String),
            Full(Long),
        }
        struct Reader;
        impl<'de> serde::de::Visitor<'de> for Reader {
            type Value = Either;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a role or { role, instead_of, when }")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Either, E> {
                Ok(Either::Short(text.to_owned()))
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Either, A::Error> {
                Long::deserialize(serde::de::value::MapAccessDeserializer::new(map)).map(Either::Full)
            }
        }
        impl<'de> Deserialize<'de> for Either {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(Reader)
            }
        }
        let spanned = toml::Spanned::<Either>::deserialize(deserializer)?;
        let span = spanned.span();
        Ok(match spanned.into_inner() {
            Either::Short(role) => Self { role: Name::at(role, span), instead_of: None, when: None },
            Either::Full(long) => Self { role: long.role, instead_of: long.instead_of, when: long.when },
        })
    }
}

/// `[[action.require]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Require {
    /// Natural key; the refusal's text is `refuse-CASE-ID`.
    pub id: Name,
    /// What must hold.
    pub that: Formula,
    /// The field beside which the message stands.
    pub field: Option<Name>,
    /// Source of the rule.
    pub law: Option<String>,
}

/// `[action.book]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Book {
    /// The calendar.
    pub calendar: Name,
    /// Which session.
    pub session: Formula,
    /// Field of the case that keeps it.
    pub into: Name,
}

/// `[action.release]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The field that keeps the session; it is emptied.
    pub field: Name,
}

/// `[[action.number]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// The series.
    pub series: Name,
    /// Once an element.
    pub each: Option<Formula>,
    /// Only then.
    pub when: Option<Formula>,
    /// Field of the case, or column of the row.
    pub into: Name,
}

/// `[[action.write]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Write {
    /// The register.
    pub register: Name,
    /// Once an element.
    pub each: Option<Formula>,
    /// Only then.
    pub when: Option<Formula>,
    /// The record that gets a new version; absent: a new record.
    pub record: Option<Formula>,
    /// Fields of the record.
    pub set: Settings,
    /// Where the new record's reference is kept.
    pub into: Option<Name>,
    /// Marginal note of the version.
    pub note: Option<Formula>,
}

/// `[[action.open]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// The kind of case.
    pub case: Name,
    /// Once an element.
    pub each: Option<Formula>,
    /// Only then.
    pub when: Option<Formula>,
    /// Its fields.
    #[serde(default)]
    pub set: Settings,
    /// Where the new case's reference is kept.
    pub into: Option<Name>,
}

/// `[[action.act]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// The cases.
    pub each: Formula,
    /// `CASE.ACTION`
    pub action: Name,
}

/// `[[action.issue]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// The document.
    pub document: Name,
    /// Once an element.
    pub each: Option<Formula>,
    /// Only then.
    pub when: Option<Formula>,
}

/// What an action does to the judging.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JudgingEffect {
    /// Opens the next round and gives out its sheets.
    Open,
    /// Ranks the open round and cuts.
    Close,
    /// Ranks the whole; ties and overrides come with the input.
    Decide,
    /// Enters scores on a sheet.
    Score,
    /// Takes a sheet out of its round.
    Recuse,
    /// Gives a submitted sheet back to its judge.
    Return,
}

/// `[[view]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    /// Who.
    pub role: Name,
    /// Which rows; absent: the role's scope.
    pub rows: Option<Rows>,
    /// Only in these statuses; empty: in all.
    #[serde(default)]
    pub statuses: Names,
    /// Only then; knows no case.
    pub when: Option<Formula>,
    /// Fields of these classes.
    #[serde(default)]
    pub classes: Vec<Class>,
    /// And these.
    #[serde(default)]
    pub fields: Vec<Name>,
    /// But not these.
    #[serde(default)]
    pub hide: Vec<Name>,
}

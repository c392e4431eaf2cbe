//! Fields and forms.

use serde::Deserialize;

use super::{FileId, Formula, Name};

/// `forms/ID.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// `[form]`
    pub form: FormHeader,
    /// What is asked, in order.
    #[serde(default)]
    pub field: Vec<Field>,
    /// Alternatives of which one must be complete.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// What must hold over the answers.
    #[serde(default)]
    pub check: Vec<Check>,
    /// The file.
    #[serde(skip)]
    pub file: FileId,
}

/// `[form]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormHeader {
    /// Natural key.
    pub id: Name,
}

/// `[[field]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Natural key.
    pub id: Name,
    /// What it holds.
    #[serde(rename = "type")]
    pub kind: FieldKind,
    /// Must be answered.
    #[serde(default)]
    pub required: When,
    /// Asked only then.
    pub shown: Option<Formula>,
    /// Who may see it, by class.
    #[serde(default)]
    pub class: Class,
    /// Tells who is judged: hidden from a panel that judges blind.
    #[serde(default)]
    pub identifies: bool,
    /// Most characters of a `text`.
    pub length: Option<usize>,
    /// Exactly so many digits.
    pub digits: Option<usize>,
    /// Most words of a `long_text`.
    pub words: Option<usize>,
    /// Least value: a number, or an expression for dates.
    pub min: Option<Bound>,
    /// Greatest value.
    pub max: Option<Bound>,
    /// Decimal places of a `number`.
    pub decimals: Option<u32>,
    /// The choice, kind of case, register or calendar that it refers to.
    pub of: Option<Name>,
    /// Options of a choice that no other field shares.
    pub options: Option<Vec<Name>>,
    /// File types by extension.
    pub accept: Option<Vec<Name>>,
    /// Greatest size of a file, such as `2MB`.
    pub size: Option<Name>,
    /// Columns of a `table`.
    #[serde(default)]
    pub column: Vec<Field>,
    /// Least rows of a `table` or of `people`.
    pub min_rows: Option<usize>,
    /// Most rows.
    pub max_rows: Option<usize>,
    /// Source of the rule.
    pub law: Option<String>,
}

/// Type of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words of the language, explained in its reference")]
pub enum FieldKind {
    Text,
    LongText,
    Number,
    Money,
    Date,
    Time,
    Instant,
    Period,
    YesNo,
    Choice,
    Choices,
    File,
    Link,
    Table,
    People,
    Case,
    Record,
    Agency,
    User,
    Session,
    Scores,
}

/// Privacy class of a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Anybody may know.
    Public,
    /// Those who work on it.
    #[default]
    Internal,
    /// About a person.
    Personal,
    /// About a person, and harmful in wrong hands: health, a minor's reading.
    Sensitive,
}

/// `true`, `false`, or an expression.
#[derive(Debug, Clone, PartialEq)]
pub enum When {
    /// Always or never.
    Fixed(bool),
    /// As the answers say.
    If(Formula),
}

impl Default for When {
    fn default() -> Self {
        Self::Fixed(false)
    }
}

/// A number, or an expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Bound {
    /// As it stands.
    Number(f64),
    /// As it comes out.
    Formula(Formula),
}

/// `[[evidence]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Natural key.
    pub id: Name,
    /// Lists of fields; one list must be answered wholly.
    pub any_of: Vec<Vec<Name>>,
    /// Needed only then.
    pub when: Option<Formula>,
    /// Source of the rule.
    pub law: Option<String>,
}

/// `[[check]]`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Natural key.
    pub id: Name,
    /// What must hold.
    pub must: Formula,
    /// The field beside which the message stands.
    pub field: Option<Name>,
    /// Source of the rule.
    pub law: Option<String>,
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<toml::Value>::deserialize(deserializer)?;
        let span = spanned.span();
        match spanned.into_inner() {
            toml::Value::Boolean(fixed) => Ok(Self::Fixed(fixed)),
            toml::Value::String(text) => Ok(Self::If(Formula::at(text, span))),
            _ => Err(serde::de::Error::custom("expected true, false or an expression in quotes")),
        }
    }
}

impl<'de> Deserialize<'de> for Bound {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<toml::Value>::deserialize(deserializer)?;
        let span = spanned.span();
        match spanned.into_inner() {
            toml::Value::Integer(number) => Ok(Self::Number(number as f64)),
            toml::Value::Float(number) => Ok(Self::Number(number)),
            toml::Value::String(text) => Ok(Self::Formula(Formula::at(text, span))),
            _ => Err(serde::de::Error::custom("expected a number or an expression in quotes")),
        }
    }
}

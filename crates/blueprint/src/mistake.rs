//! Every way in which a blueprint, an overlay or a binding can be wrong.

use std::fmt;

use crate::expr;
use crate::model::{FieldKind, ParameterKind};

/// What is wrong, with what a sentence about it needs.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the data of a mistake are named in the sentence that stands above it")]
pub enum Mistake {
    // Files and their shape.
    /// The language has no such file.
    UnknownFile,
    /// A file that must be there is not.
    MissingFile,
    /// No TOML; the parser's own words.
    Toml { detail: String },
    /// The language has no such key here.
    UnknownKey { key: String },
    /// A key that must be there is not.
    MissingKey { key: String },
    /// Something else must stand here.
    Shape { expected: Expected },
    /// None of the words that may stand here.
    UnknownWord { word: String },
    /// The file's name is not that of what it declares.
    FileName { expected: String },

    // Names.
    /// Not `[a-z][a-z0-9_]*`, or longer than 40.
    IdShape { id: String },
    /// A word of the language.
    Reserved { id: String },
    /// Declared before, in that line of that file.
    Duplicate { what: Thing, id: String, path: String, line: usize },
    /// Nothing of this name was declared.
    Unknown { what: Thing, id: String },
    /// Nothing uses it.
    Unused { what: Thing, id: String },

    // Expressions.
    /// The text is no expression.
    Syntax(expr::SyntaxErrorKind),
    /// Types that do not fit each other, as the declarations write them.
    Type(String),
    /// The whole is of another type than its place needs.
    Needs { expected: String, found: String },
    /// `each` stands over something that is no collection.
    NotEach,
    /// What `by` of an indicator begins with is counted by none of its formulas.
    NotCounted { path: String },

    // Cases.
    /// Neither an action nor judging leads to this status.
    Unreachable { status: String },
    /// Not final, and no action leads on.
    DeadEnd { status: String },
    /// `by` is empty.
    NobodyMay { action: String },
    /// A role that may act, but no view shows it the case.
    NoView { role: String, case: String },
    /// `auto` is done by the system alone.
    AutoBySystem,
    /// `auto` without `when` would never stop.
    AutoWithoutWhen,
    /// `from` a final status without `reopens`.
    FromFinal { status: String },
    /// An opening action has no `from`.
    OpensFrom,
    /// Nothing opens a case of this kind.
    NeverOpened { case: String },
    /// A deadline that neither an adopter nor a case sets.
    FixedDeadline,
    /// `grace` without `deadline`.
    GraceAlone,
    /// The flag is derived, so no action raises or lowers it.
    DerivedFlag { flag: String },
    /// A form that cases of two kinds use.
    FormOfTwo { form: String, first: String, second: String },
    /// A scope that this thing does not know.
    RowsOfRegister,
    /// The place is taken from a session, but the field holds none of this calendar.
    FieldKind { field: String, expected: FieldKind, of: Option<String> },
    /// A document or message of another kind of case.
    OtherCase { what: Thing, id: String, case: String },
    /// What a document is issued for is not what `each` gives.
    EachOfDocument { document: String },
    /// An action that opens cannot be done on cases that are there.
    ActOpens { action: String },
    /// What `each` gives is not the kind of case whose action is done.
    EachOfAct { case: String },

    // Fields and parameters.
    /// This type of field does not know the key.
    KeyOfOther { key: String, kind: FieldKind },
    /// This type of parameter does not know the key.
    KeyOfParameter { key: String, kind: ParameterKind },
    /// This type needs the key.
    KindNeeds { key: String, kind: FieldKind },
    /// A table within a table.
    TableInTable,
    /// A key of a column is an expression: the engine decides rows by fixed values only.
    ColumnCondition { key: &'static str },
    /// Both own options and a shared choice.
    TwoSources,
    /// The least is more than the most.
    MinOverMax,
    /// No value where an adopter sets none, and no sample.
    NoDefault { parameter: String },
    /// A value of another type.
    Value { expected: ParameterKind },
    /// Outside of what the parameter allows.
    OutOfBounds { bound: Bounded, limit: String },
    /// No answer of this type of field.
    Answer { kind: FieldKind },
    /// A size that is none: `2MB`.
    Size,
    /// A promised time that is none: `1d`, `30m`.
    Time,
    /// Not `major.minor.patch`.
    Version,

    // Series.
    /// A pattern that counts nothing.
    NoSeq,
    /// `{…}` that the language does not know.
    PatternName { name: String },
    /// A brace without its other one.
    PatternBrace,

    // Texts.
    /// No Fluent.
    Fluent { detail: FluentDetail },
    /// A text that people would read is missing.
    MissingText { key: String, langs: Vec<&'static str> },
    /// Nothing shows this text.
    UnusedText { key: String },
    /// A text that only this language has.
    OneLanguage { key: String, missing: &'static str },
    /// A variable that this text does not get.
    UnknownVariable { variable: String },
    /// A reference to a text that is not there.
    UnknownReference { key: String },

    // What belongs to one government alone.
    /// Something of an installation.
    Leak { what: Leak, found: String },

    // Whole.
    /// CHANGELOG.md does not mention the version.
    Changelog { version: String },
    /// A service without its standard.
    NoStandard,
    /// An award needs no standard.
    NoScenarios,
    /// More than one role without sign-in.
    TwoPublic,
    /// A template that does not compile; the typesetter's own words.
    Template { detail: String },
    /// `numerator` and `denominator` for a share, `value` for the others.
    Figure { share: bool },

    // Judging.
    /// Weights that do not add up to 100.
    Weights { sum: String },
    /// A weight that is no share.
    Weight,
    /// The case that runs the rounds is not `single`.
    NotSingle { case: String },
    /// A status that must be final.
    NotFinal { status: String },
    /// A sheet's case that never ends.
    NoFinalStatus { case: String },
    /// No rule for ties.
    TieRule { rule: String },
    /// Judging is declared nowhere.
    NoJudging,
    /// This effect belongs to another case.
    EffectElsewhere { case: String },
    /// No action has this effect.
    NoEffect { effect: &'static str, case: String },
    /// Judging without rounds.
    NoRounds,
    /// The kinds of unit that may take part are a set of `agency_kinds`.
    NotUnits { parameter: String },
    /// Nobody goes on from the last round.
    LastAdvances,

    // Scenarios and migrations.
    /// A step or an expectation that says nothing.
    Empty,
    /// `does` without `who`, `on` for an opening action, and their like.
    StepNeeds { key: String },
    /// A key that this step has no use for.
    StepHasNot { key: String },
    /// No action of this case.
    WrongCase { name: String, case: String },
    /// `withhold` takes `series:ID`, `place:CALENDAR`, `unique:REGISTER`.
    Withhold,
    /// A text in each of the two languages is needed.
    About,
    /// A migration from the version that it is in.
    SameVersion,
    /// A field that ends, but that this version has.
    StillThere { field: String },

    // Adoption.
    /// The blueprint does not permit this.
    NotPermitted { what: Thing, id: String },
    /// The field's id must begin with `x_`.
    ExtraId { id: String },
    /// No time zone of this name.
    Zone { zone: String },
    /// A unit that is its own ancestor.
    ParentCycle { id: String },
    /// No day.
    Day,
    /// The government has no name.
    NoName,
    /// No value, and the blueprint has no default.
    NotSet { parameter: String },
}

/// What a name may be the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Thing {
    Action,
    Agency,
    AgencyKind,
    Calendar,
    Case,
    CaseName,
    Check,
    Choice,
    Column,
    Criterion,
    Document,
    Evidence,
    Field,
    Flag,
    Form,
    Function,
    Indicator,
    Invariant,
    Language,
    Message,
    Name,
    Option,
    Parameter,
    Person,
    Receiver,
    Refusal,
    Register,
    Require,
    Role,
    Round,
    Rubric,
    Scenario,
    Series,
    Status,
    Template,
    Text,
    Version,
}

impl Thing {
    /// All of them.
    pub const ALL: [Self; 37] = [
        Self::Action,
        Self::Agency,
        Self::AgencyKind,
        Self::Calendar,
        Self::Case,
        Self::CaseName,
        Self::Check,
        Self::Choice,
        Self::Column,
        Self::Criterion,
        Self::Document,
        Self::Evidence,
        Self::Field,
        Self::Flag,
        Self::Form,
        Self::Function,
        Self::Indicator,
        Self::Invariant,
        Self::Language,
        Self::Message,
        Self::Name,
        Self::Option,
        Self::Parameter,
        Self::Person,
        Self::Receiver,
        Self::Refusal,
        Self::Register,
        Self::Require,
        Self::Role,
        Self::Round,
        Self::Rubric,
        Self::Scenario,
        Self::Series,
        Self::Status,
        Self::Template,
        Self::Text,
        Self::Version,
    ];
}

/// What a TOML file should have had where something else stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Expected {
    Text,
    YesNo,
    Whole,
    Number,
    List,
    Table,
    NameOrNames,
    RoleOrSubstitute,
    YesNoOrExpression,
    NumberOrExpression,
    Expression,
    PanelSize,
    Other,
}

/// Which bound a value breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Bounded {
    Least,
    Most,
}

/// What belongs to one installation and must not travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leak {
    /// An e-mail address.
    Mail,
    /// A web address.
    Address,
    /// A UUID.
    Uuid,
    /// Many digits: a citizen's number, a phone, a key.
    Digits,
}

/// Why a text file is no Fluent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FluentDetail {
    /// A sign is missing.
    Token(String),
    /// A text without a value.
    NoValue(String),
    /// The same key again.
    Again(String),
    /// A braced part that does not end, or an unknown one.
    Braces,
    /// The parser's own words.
    Other(String),
}

impl fmt::Display for Thing {
    /// As the texts' keys name it: `agency-kind`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        kebab(&format!("{self:?}"), f)
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        kebab(&format!("{self:?}"), f)
    }
}

fn kebab(camel: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(&apart(camel, '-'))
}

/// `AgencyKind` as `agency-kind`.
pub(crate) fn apart(camel: &str, sign: char) -> String {
    let mut out = String::with_capacity(camel.len() + 2);
    for (at, letter) in camel.char_indices() {
        if at > 0 && letter.is_ascii_uppercase() {
            out.push(sign);
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

impl Mistake {
    /// Whether this may be said wrongly where a part of the folder could not be read.
    pub(crate) fn needs_whole(&self) -> bool {
        matches!(
            self,
            Self::Unknown { .. }
                | Self::Unused { .. }
                | Self::Type(_)
                | Self::Needs { .. }
                | Self::NotEach
                | Self::NeverOpened { .. }
                | Self::Unreachable { .. }
                | Self::DeadEnd { .. }
                | Self::FromFinal { .. }
                | Self::NoView { .. }
                | Self::NoEffect { .. }
                | Self::UnusedText { .. }
                | Self::NoJudging
                | Self::NoScenarios
                | Self::FieldKind { .. }
        )
    }
}

//! What an expression is, each part with its place in the text.

use std::ops::Range;

use rust_decimal::Decimal;

/// An expression with its place, in bytes of the formula's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands.
    pub span: Range<usize>,
}

/// The parts of the language.
#[derive(Debug, Clone, PartialEq)]
pub enum ExprKind {
    /// `true`, `false`
    Bool(bool),
    /// `12`, `0.5`
    Number(Decimal),
    /// `'text'`
    Text(String),
    /// `60d`
    Days(i64),
    /// `2h`, `30m`, `45s`, in seconds
    Duration(i64),
    /// `@2026-03-01`
    Date(jiff::civil::Date),
    /// `@19:00`
    Time(jiff::civil::Time),
    /// `case`, `today`, the name of a collection or of an element
    Name(String),
    /// `case.agency`
    Path(Box<Expr>, String, Range<usize>),
    /// `[a, b]`
    List(Vec<Expr>),
    /// `not x`
    Not(Box<Expr>),
    /// `-x`
    Minus(Box<Expr>),
    /// `a + b` and its like
    Binary(Box<Expr>, Operator, Box<Expr>),
    /// `if a then b else c`
    If(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `COLLECTION as NAME [where …]`: what is done once an element; stands alone
    Each(Box<Argument>),
    /// `count(entry where …)`
    Call(String, Range<usize>, Vec<Argument>),
}

/// Between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Operator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    NotIn,
    Plus,
    Minus,
    Times,
    Divide,
}

/// An argument of a call; what stands after the expression makes sense for a collection only.
#[derive(Debug, Clone, PartialEq)]
pub struct Argument {
    /// The value, or the collection.
    pub value: Expr,
    /// `as name`
    pub named: Option<(String, Range<usize>)>,
    /// `where …`
    pub filter: Option<Expr>,
    /// `by …, …`: takes all expressions that follow.
    pub order: Vec<Expr>,
}

/// A text that is no expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// Where in the text.
    pub span: Range<usize>,
    /// What is wrong.
    pub kind: SyntaxErrorKind,
}

/// Ways in which a text is no expression.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SyntaxErrorKind {
    /// It ends too early.
    End,
    /// Something else was expected here; what was found.
    Unexpected(String),
    /// A character that the language does not have.
    Character(char),
    /// A text without its closing quote.
    OpenText,
    /// A number, date or time that is none.
    Literal(String),
    /// Nested deeper than 64.
    TooDeep,
    /// Longer than 4,096 bytes.
    TooLong,
}

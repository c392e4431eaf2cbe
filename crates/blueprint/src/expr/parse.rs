//! From text to expression: a lexer and a recursive descent, both bounded.

use std::ops::Range;

use jiff::civil::{Date, Time};
use rust_decimal::Decimal;

use super::{Argument, Expr, ExprKind, Operator, SyntaxError, SyntaxErrorKind};

/// The deepest nesting.
const DEEPEST: usize = 64;
/// The longest text, in bytes.
const LONGEST: usize = 4_096;

/// Reads an expression, or the iteration form `COLLECTION as NAME [where …]`.
///
/// # Errors
///
/// The first mistake, with its place.
pub fn parse(text: &str) -> Result<Expr, SyntaxError> {
    if text.len() > LONGEST {
        return Err(SyntaxError { span: 0..text.len(), kind: SyntaxErrorKind::TooLong });
    }
    let mut parser = Parser { tokens: tokens(text)?, at: 0, depth: 0, end: text.len() };
    let argument = parser.argument()?;
    if let Some((token, span)) = parser.peek() {
        return Err(SyntaxError { span, kind: SyntaxErrorKind::Unexpected(token.shown()) });
    }
    if argument.named.is_none() && argument.filter.is_none() && argument.order.is_empty() {
        return Ok(argument.value);
    }
    let span = 0..text.len();
    Ok(Expr { kind: ExprKind::Each(Box::new(argument)), span })
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Name(String),
    Number(Decimal),
    Text(String),
    Days(i64),
    Duration(i64),
    Date(Date),
    Time(Time),
    Sign(&'static str),
}

impl Token {
    fn shown(&self) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => format!("'{text}'"),
            Self::Days(days) => format!("{days}d"),
            Self::Duration(seconds) => format!("{seconds}s"),
            Self::Date(date) => format!("@{date}"),
            Self::Time(time) => format!("@{time}"),
            Self::Sign(sign) => (*sign).to_string(),
        }
    }
}

const SIGNS: [&str; 17] =
    ["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ",", ".", "="];

fn tokens(text: &str) -> Result<Vec<(Token, Range<usize>)>, SyntaxError> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else { break };
        let taken = |test: fn(char) -> bool| rest.find(|c| !test(c)).unwrap_or(rest.len());
        let fault = |span: Range<usize>, kind| Err(SyntaxError { span, kind });
        let (token, length) = if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        } else if first.is_ascii_alphabetic() || first == '_' {
            let length = taken(|c| c.is_ascii_alphanumeric() || c == '_');
            (Token::Name(rest.get(..length).unwrap_or_default().to_string()), length)
        } else if first.is_ascii_digit() {
            number(rest, at)?
        } else if first == '@' {
            let length = 1 + rest.get(1..).map_or(0, |tail| {
                tail.find(|c: char| !(c.is_ascii_digit() || c == '-' || c == ':')).unwrap_or(tail.len())
            });
            let literal = rest.get(1..length).unwrap_or_default();
            let date = literal.parse::<Date>().map(Token::Date).ok().filter(|_| literal.contains('-'));
            let time = literal.parse::<Time>().map(Token::Time).ok().filter(|_| literal.contains(':'));
            match date.or(time) {
                Some(token) => (token, length),
                None => return fault(at..at + length, SyntaxErrorKind::Literal(literal.to_string())),
            }
        } else if first == '\'' {
            match rest.get(1..).and_then(|tail| tail.find('\'')) {
                Some(length) => {
                    (Token::Text(rest.get(1..=length).unwrap_or_default().to_string()), length + 2)
                }
                None => return fault(at..text.len(), SyntaxErrorKind::OpenText),
            }
        } else if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            (Token::Sign(sign), sign.len())
        } else {
            return fault(at..at + first.len_utf8(), SyntaxErrorKind::Character(first));
        };
        found.push((token, at..at + length));
        at += length;
    }
    Ok(found)
}

/// A number, days (`60d`) or a duration (`2h`, `30m`, `45s`).
fn number(rest: &str, at: usize) -> Result<(Token, usize), SyntaxError> {
    let mut length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let tail = rest.get(length..).unwrap_or_default();
    if tail.starts_with('.') && tail.chars().nth(1).is_some_and(|c| c.is_ascii_digit()) {
        let places = tail.get(1..).unwrap_or_default();
        length += 1 + places.find(|c: char| !c.is_ascii_digit()).unwrap_or(places.len());
    }
    let digits = rest.get(..length).unwrap_or_default();
    let unit = rest.get(length..).unwrap_or_default();
    let unit =
        unit.get(..unit.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(unit.len())).unwrap_or_default();
    let whole = length + unit.len();
    let fault = || SyntaxError {
        span: at..at + whole,
        kind: SyntaxErrorKind::Literal(rest.get(..whole).unwrap_or_default().to_string()),
    };
    let token = match unit {
        // More digits than a number holds would be rounded: a literal means what it says.
        "" => Token::Number(Decimal::from_str_exact(digits).map_err(|_| fault())?),
        "d" => Token::Days(digits.parse().map_err(|_| fault())?),
        "h" | "m" | "s" => {
            let each = if unit == "h" {
                3_600
            } else if unit == "m" {
                60
            } else {
                1
            };
            let count: i64 = digits.parse().map_err(|_| fault())?;
            Token::Duration(count.checked_mul(each).ok_or_else(fault)?)
        }
        _ => return Err(fault()),
    };
    Ok((token, whole))
}

struct Parser {
    tokens: Vec<(Token, Range<usize>)>,
    at: usize,
    depth: usize,
    end: usize,
}

const KEYWORDS: [&str; 10] = ["and", "or", "not", "in", "if", "then", "else", "as", "where", "by"];

impl Parser {
    fn peek(&self) -> Option<(&Token, Range<usize>)> {
        self.tokens.get(self.at).map(|(token, span)| (token, span.clone()))
    }

    fn is(&self, what: &str) -> bool {
        match self.tokens.get(self.at) {
            Some((Token::Sign(sign), _)) => *sign == what,
            Some((Token::Name(name), _)) => name == what && KEYWORDS.contains(&what),
            _ => false,
        }
    }

    fn take(&mut self, what: &str) -> bool {
        let found = self.is(what);
        self.at += usize::from(found);
        found
    }

    fn need(&mut self, what: &str) -> Result<(), SyntaxError> {
        if self.take(what) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn unexpected(&self) -> SyntaxError {
        match self.peek() {
            Some((token, span)) => SyntaxError { span, kind: SyntaxErrorKind::Unexpected(token.shown()) },
            None => SyntaxError { span: self.end..self.end, kind: SyntaxErrorKind::End },
        }
    }

    fn name(&mut self) -> Result<(String, Range<usize>), SyntaxError> {
        match self.peek() {
            Some((Token::Name(name), span)) if !KEYWORDS.contains(&name.as_str()) => {
                let name = (name.clone(), span);
                self.at += 1;
                Ok(name)
            }
            _ => Err(self.unexpected()),
        }
    }

    /// A field's name after a dot may be a keyword: `case.by.submit`.
    fn field(&mut self) -> Result<(String, Range<usize>), SyntaxError> {
        match self.peek() {
            Some((Token::Name(name), span)) => {
                let name = (name.clone(), span);
                self.at += 1;
                Ok(name)
            }
            _ => Err(self.unexpected()),
        }
    }

    fn argument(&mut self) -> Result<Argument, SyntaxError> {
        let value = self.expression()?;
        let named = if self.take("as") { Some(self.name()?) } else { None };
        let filter = if self.take("where") { Some(self.expression()?) } else { None };
        let mut order = Vec::new();
        if self.take("by") {
            order.push(self.expression()?);
            while self.take(",") {
                order.push(self.expression()?);
            }
        }
        Ok(Argument { value, named, filter, order })
    }

    fn expression(&mut self) -> Result<Expr, SyntaxError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            let span = self.peek().map_or(self.end..self.end, |(_, span)| span);
            return Err(SyntaxError { span, kind: SyntaxErrorKind::TooDeep });
        }
        let expr = self.or();
        self.depth -= 1;
        expr
    }

    fn or(&mut self) -> Result<Expr, SyntaxError> {
        self.chain(&[("or", Operator::Or)], Self::and)
    }

    fn and(&mut self) -> Result<Expr, SyntaxError> {
        self.chain(&[("and", Operator::And)], Self::not)
    }

    fn not(&mut self) -> Result<Expr, SyntaxError> {
        self.prefixed("not", Self::comparison, ExprKind::Not)
    }

    /// Any number of one prefix, without recursion: `not not not x`.
    fn prefixed(
        &mut self,
        sign: &str,
        operand: fn(&mut Self) -> Result<Expr, SyntaxError>,
        make: fn(Box<Expr>) -> ExprKind,
    ) -> Result<Expr, SyntaxError> {
        let mut starts = Vec::new();
        while let Some((_, span)) = self.peek().filter(|_| self.is(sign)) {
            if starts.len() >= DEEPEST {
                return Err(SyntaxError { span, kind: SyntaxErrorKind::TooDeep });
            }
            starts.push(span.start);
            self.at += 1;
        }
        let mut expr = operand(self)?;
        for start in starts.into_iter().rev() {
            let span = start..expr.span.end;
            expr = Expr { kind: make(Box::new(expr)), span };
        }
        Ok(expr)
    }

    fn comparison(&mut self) -> Result<Expr, SyntaxError> {
        let left = self.sum()?;
        let signs = [
            ("==", Operator::Equal),
            ("!=", Operator::NotEqual),
            ("<=", Operator::LessOrEqual),
            (">=", Operator::GreaterOrEqual),
            ("<", Operator::Less),
            (">", Operator::Greater),
            ("in", Operator::In),
        ];
        let mut operator = signs.iter().find(|(sign, _)| self.is(sign)).map(|(_, operator)| *operator);
        let next_is_in = matches!(self.tokens.get(self.at + 1), Some((Token::Name(name), _)) if name == "in");
        if self.is("not") && next_is_in {
            self.at += 1;
            operator = Some(Operator::NotIn);
        }
        let Some(operator) = operator else {
            return Ok(left);
        };
        self.at += 1;
        let right = self.sum()?;
        Ok(binary(left, operator, right))
    }

    fn sum(&mut self) -> Result<Expr, SyntaxError> {
        self.chain(&[("+", Operator::Plus), ("-", Operator::Minus)], Self::product)
    }

    fn product(&mut self) -> Result<Expr, SyntaxError> {
        self.chain(&[("*", Operator::Times), ("/", Operator::Divide)], Self::unary)
    }

    /// Operands with operators of one strength between them. A long chain nests to the left, so it is bounded like depth is.
    fn chain(
        &mut self,
        operators: &[(&str, Operator)],
        operand: fn(&mut Self) -> Result<Expr, SyntaxError>,
    ) -> Result<Expr, SyntaxError> {
        let mut left = operand(self)?;
        let mut length = 0;
        while let Some((_, operator)) = operators.iter().find(|(sign, _)| self.is(sign)) {
            length += 1;
            if length > DEEPEST {
                let span = self.peek().map_or(self.end..self.end, |(_, span)| span);
                return Err(SyntaxError { span, kind: SyntaxErrorKind::TooDeep });
            }
            self.at += 1;
            let right = operand(self)?;
            left = binary(left, *operator, right);
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Expr, SyntaxError> {
        self.prefixed("-", Self::postfix, ExprKind::Minus)
    }

    fn postfix(&mut self) -> Result<Expr, SyntaxError> {
        let mut expr = self.primary()?;
        let mut length = 0;
        while self.take(".") {
            let (name, span) = self.field()?;
            length += 1;
            if length > DEEPEST {
                return Err(SyntaxError { span, kind: SyntaxErrorKind::TooDeep });
            }
            let whole = expr.span.start..span.end;
            expr = Expr { kind: ExprKind::Path(Box::new(expr), name, span), span: whole };
        }
        Ok(expr)
    }

    fn primary(&mut self) -> Result<Expr, SyntaxError> {
        let Some((token, span)) = self.tokens.get(self.at).cloned() else {
            return Err(self.unexpected());
        };
        let literal = |kind| Ok(Expr { kind, span: span.clone() });
        self.at += 1;
        match token {
            Token::Number(number) => literal(ExprKind::Number(number)),
            Token::Text(text) => literal(ExprKind::Text(text)),
            Token::Days(days) => literal(ExprKind::Days(days)),
            Token::Duration(seconds) => literal(ExprKind::Duration(seconds)),
            Token::Date(date) => literal(ExprKind::Date(date)),
            Token::Time(time) => literal(ExprKind::Time(time)),
            Token::Sign("(") => {
                let inner = self.expression()?;
                self.need(")")?;
                Ok(inner)
            }
            Token::Sign("[") => {
                let mut items = Vec::new();
                if !self.is("]") {
                    items.push(self.expression()?);
                    while self.take(",") {
                        items.push(self.expression()?);
                    }
                }
                let end = self.peek().map_or(self.end, |(_, span)| span.end);
                self.need("]")?;
                Ok(Expr { kind: ExprKind::List(items), span: span.start..end })
            }
            Token::Name(name) => match name.as_str() {
                "true" | "false" => literal(ExprKind::Bool(name == "true")),
                "if" => self.choice(span.start),
                keyword if KEYWORDS.contains(&keyword) => {
                    self.at -= 1;
                    Err(self.unexpected())
                }
                _ if self.is("(") => self.call(name, span),
                _ => literal(ExprKind::Name(name)),
            },
            Token::Sign(_) => {
                self.at -= 1;
                Err(self.unexpected())
            }
        }
    }

    fn choice(&mut self, start: usize) -> Result<Expr, SyntaxError> {
        let condition = self.expression()?;
        self.need("then")?;
        let yes = self.expression()?;
        self.need("else")?;
        let no = self.expression()?;
        let span = start..no.span.end;
        Ok(Expr { kind: ExprKind::If(Box::new(condition), Box::new(yes), Box::new(no)), span })
    }

    fn call(&mut self, name: String, span: Range<usize>) -> Result<Expr, SyntaxError> {
        self.need("(")?;
        let mut arguments = Vec::new();
        if !self.is(")") {
            arguments.push(self.argument()?);
            while self.take(",") {
                arguments.push(self.argument()?);
            }
        }
        let end = self.peek().map_or(self.end, |(_, span)| span.end);
        self.need(")")?;
        let whole = span.start..end;
        Ok(Expr { kind: ExprKind::Call(name, span, arguments), span: whole })
    }
}

fn binary(left: Expr, operator: Operator, right: Expr) -> Expr {
    let span = left.span.start..right.span.end;
    Expr { kind: ExprKind::Binary(Box::new(left), operator, Box::new(right)), span }
}

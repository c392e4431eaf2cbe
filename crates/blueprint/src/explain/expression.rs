//! Expressions in words. What is simple becomes a phrase; what is not is shown as it is written, in backticks, so that nothing is left out.

use texts::msg;

use super::kinds::{Of, Scope};
use super::speaker::Speaker;
use crate::expr::{Argument, Expr, ExprKind, Operator};
use crate::model::{Formula, ParameterKind};

/// A phrase longer than this explains nothing.
const LONGEST: usize = 420;

/// What an expression says about a kind of case or a register; as it is written where no phrase says it.
pub(super) fn said(speaker: &Speaker<'_>, formula: &Formula, kind: &str) -> String {
    let scope = Scope { kind, names: Vec::new() };
    let words = formula.expr().ok().and_then(|expr| Words { speaker }.say(expr, &scope));
    words.filter(|words| words.chars().count() <= LONGEST).unwrap_or_else(|| written(formula.text()))
}

/// An expression as it stands in its file, on one line.
pub(super) fn written(text: &str) -> String {
    format!("`{}`", text.split_whitespace().collect::<Vec<_>>().join(" "))
}

pub(super) struct Words<'w, 'b> {
    pub(super) speaker: &'w Speaker<'b>,
}

impl Words<'_, '_> {
    fn say(&self, expr: &Expr, scope: &Scope<'_>) -> Option<String> {
        let texts = self.speaker.texts;
        Some(match &expr.kind {
            ExprKind::Bool(yes) => self.speaker.yes_no(*yes),
            ExprKind::Number(number) => self.speaker.number(number.to_string().parse().ok()?),
            ExprKind::Text(text) => format!("“{text}”"),
            ExprKind::Days(days) => self.speaker.days(*days),
            ExprKind::Duration(seconds) => self.speaker.duration(*seconds),
            ExprKind::Date(date) => self.speaker.lang().date(*date),
            ExprKind::Time(time) => self.speaker.time(*time),
            ExprKind::Name(name) => self.name(name, scope)?,
            ExprKind::Path(of, name, _) => match self.of(expr, scope) {
                Some(Of::YesNo | Of::Flag) => self.holds(expr, scope, true)?,
                _ => self.path(of, name, scope)?,
            },
            ExprKind::List(parts) => {
                let parts: Option<Vec<String>> = parts.iter().map(|part| self.say(part, scope)).collect();
                self.speaker.any(&parts?)
            }
            ExprKind::Not(inner) => self.not(inner, scope)?,
            ExprKind::Minus(inner) => format!("−{}", self.say(inner, scope)?),
            ExprKind::Binary(left, operator, right) => self.binary(left, *operator, right, scope)?,
            ExprKind::If(condition, yes, no) => texts.say(&msg::ExplainIf {
                condition: self.say(condition, scope)?.into(),
                yes: self.say(yes, scope)?.into(),
                no: self.say(no, scope)?.into(),
            }),
            ExprKind::Each(_) => return None,
            ExprKind::Call(name, _, arguments) => self.call(name, arguments, scope)?,
        })
    }

    fn name(&self, name: &str, scope: &Scope<'_>) -> Option<String> {
        let texts = self.speaker.texts;
        Some(match name {
            "today" => texts.say(&msg::ExplainToday),
            "now" => texts.say(&msg::ExplainNow),
            "actor" => texts.say(&msg::ExplainActor),
            "case" => texts.say(&msg::ExplainThis { kind: self.speaker.kind(scope.kind).into() }),
            _ if name == scope.kind => texts.say(&msg::ExplainThis { kind: self.speaker.kind(name).into() }),
            _ => match self.named(name, scope)? {
                Of::One(kind) => texts.say(&msg::ExplainThat { kind: self.speaker.kind(&kind).into() }),
                _ => return None,
            },
        })
    }

    pub(super) fn named(&self, name: &str, scope: &Scope<'_>) -> Option<Of> {
        scope.names.iter().rev().find(|(known, _)| known == name).map(|(_, of)| of.clone())
    }

    fn path(&self, of: &Expr, name: &str, scope: &Scope<'_>) -> Option<String> {
        let (speaker, texts) = (self.speaker, self.speaker.texts);
        if matches!(&of.kind, ExprKind::Name(root) if root == "parameter") {
            let parameter = speaker.blueprint.parameter(name)?;
            let label = format!("“{}”", speaker.own(&format!("parameter-{name}")));
            return Some(match &parameter.default {
                Some(value) if parameter.kind != ParameterKind::Set => {
                    format!("{label} ({})", speaker.value(parameter, value))
                }
                _ => label,
            });
        }
        // Moments and people of actions: `case.done.submit`.
        if let ExprKind::Path(root, part, _) = &of.kind
            && matches!(part.as_str(), "done" | "by")
            && let Some(Of::One(kind)) = self.of(root, scope)
        {
            let action = speaker.action(&kind, name);
            return Some(match part.as_str() {
                "done" => texts.say(&msg::ExplainDoneAt { action: action.into() }),
                _ => texts.say(&msg::ExplainDoneBy { action: action.into() }),
            });
        }
        let label = match self.of(of, scope)? {
            Of::One(kind) if kind == "agency" || kind == "user" => {
                texts.lookup(&format!("explain-{kind}-{name}"))?
            }
            Of::One(kind) => speaker.fact(&kind, name)?,
            Of::Row(key) => match self.speaker.find(&format!("{key}-{name}")) {
                Some(label) => label,
                None => texts.lookup(&format!("explain-people-{name}"))?,
            },
            Of::Period => match name {
                "start" => texts.say(&msg::ExplainPeriodStart),
                _ => texts.say(&msg::ExplainPeriodEnd),
            },
            Of::Session => texts.lookup(&format!("explain-session-{}", name.replace('_', "-")))?,
            _ => return None,
        };
        let owner = match &of.kind {
            // Of the case itself nothing more need be said, unless something else is being looked at.
            ExprKind::Name(root) if root == "case" || root == scope.kind => {
                if scope.names.is_empty() {
                    return Some(label);
                }
                texts.say(&msg::ExplainThis { kind: speaker.kind(scope.kind).into() })
            }
            ExprKind::Name(_) => return Some(label),
            ExprKind::Call(name, _, arguments) if name == "only" || name == "first" => {
                let collection =
                    arguments.first().filter(|one| one.filter.is_none() && one.order.is_empty())?;
                match self.element(collection, scope)? {
                    Of::One(kind) => speaker.kind(&kind),
                    _ => return None,
                }
            }
            _ => self.say(of, scope)?,
        };
        Some(texts.say(&msg::ExplainOf { what: label.into(), owner: owner.into() }))
    }

    /// A yes or a no, a flag: that it holds, or that it does not.
    fn holds(&self, expr: &Expr, scope: &Scope<'_>, yes: bool) -> Option<String> {
        let ExprKind::Path(of, name, _) = &expr.kind else { return None };
        let texts = self.speaker.texts;
        let what = self.path(of, name, scope)?;
        Some(match (self.of(expr, scope)?, yes) {
            (Of::Flag, true) => texts.say(&msg::ExplainFlagged { what: what.into() }),
            (Of::Flag, false) => texts.say(&msg::ExplainNotFlagged { what: what.into() }),
            (_, true) => texts.say(&msg::ExplainIsYes { what: what.into() }),
            (_, false) => texts.say(&msg::ExplainIsNo { what: what.into() }),
        })
    }

    fn not(&self, inner: &Expr, scope: &Scope<'_>) -> Option<String> {
        let texts = self.speaker.texts;
        match &inner.kind {
            ExprKind::Path(..) if matches!(self.of(inner, scope), Some(Of::YesNo | Of::Flag)) => {
                self.holds(inner, scope, false)
            }
            ExprKind::Call(name, _, arguments) if name == "given" => {
                let what = self.say(&arguments.first()?.value, scope)?;
                Some(texts.say(&msg::ExplainNotGiven { what: what.into() }))
            }
            ExprKind::Call(name, _, arguments) if name == "any" => {
                let what = self.collection(arguments.first()?, scope)?;
                Some(texts.say(&msg::ExplainNone { what: what.into() }))
            }
            _ => Some(texts.say(&msg::ExplainNot { what: self.say(inner, scope)?.into() })),
        }
    }

    fn binary(&self, left: &Expr, operator: Operator, right: &Expr, scope: &Scope<'_>) -> Option<String> {
        let texts = self.speaker.texts;
        if matches!(operator, Operator::And | Operator::Or) {
            let mut parts = Vec::new();
            chain(left, operator, &mut parts);
            chain(right, operator, &mut parts);
            let said: Option<Vec<String>> = parts
                .into_iter()
                .map(|part| {
                    let words = self.say(part, scope)?;
                    // A joined phrase within another keeps its bounds.
                    let joined = matches!(&part.kind, ExprKind::Binary(_, Operator::And | Operator::Or, _));
                    Some(if joined { format!("({words})") } else { words })
                })
                .collect();
            return Some(match operator {
                Operator::And => self.speaker.all(&said?),
                _ => self.speaker.any(&said?),
            });
        }
        let a = self.operand(left, right, scope)?;
        let b = self.operand(right, left, scope)?;
        let (a_arg, b_arg) = (a.clone().into(), b.clone().into());
        let moment = self.of(left, scope) == Some(Of::Moment);
        Some(match operator {
            Operator::Equal => texts.say(&msg::ExplainEqual { a: a_arg, b: b_arg }),
            Operator::NotEqual => texts.say(&msg::ExplainNotEqual { a: a_arg, b: b_arg }),
            Operator::In => texts.say(&msg::ExplainIn { a: a_arg, b: b_arg }),
            Operator::NotIn => texts.say(&msg::ExplainNotIn { a: a_arg, b: b_arg }),
            Operator::Less if moment => texts.say(&msg::ExplainBefore { a: a_arg, b: b_arg }),
            Operator::LessOrEqual if moment => texts.say(&msg::ExplainUntil { a: a_arg, b: b_arg }),
            Operator::Greater if moment => texts.say(&msg::ExplainAfter { a: a_arg, b: b_arg }),
            Operator::GreaterOrEqual if moment => texts.say(&msg::ExplainFrom { a: a_arg, b: b_arg }),
            Operator::Less => texts.say(&msg::ExplainLess { a: a_arg, b: b_arg }),
            Operator::LessOrEqual => texts.say(&msg::ExplainAtMost { a: a_arg, b: b_arg }),
            Operator::Greater => texts.say(&msg::ExplainMore { a: a_arg, b: b_arg }),
            Operator::GreaterOrEqual => texts.say(&msg::ExplainAtLeast { a: a_arg, b: b_arg }),
            Operator::Plus => format!("{a} + {b}"),
            Operator::Minus => format!("{a} − {b}"),
            Operator::Times => format!("{a} × {b}"),
            Operator::Divide => format!("{a} ÷ {b}"),
            Operator::And | Operator::Or => return None,
        })
    }

    /// One side of a comparison: a text beside a choice is an option, and called as such.
    fn operand(&self, side: &Expr, other: &Expr, scope: &Scope<'_>) -> Option<String> {
        let option = match self.of(other, scope) {
            Some(Of::Option(keys)) => Some(keys),
            _ => None,
        };
        match (&side.kind, option) {
            (ExprKind::Text(text), Some(keys)) => {
                Some(format!("“{}”", self.speaker.own(&format!("{keys}{text}"))))
            }
            (ExprKind::List(parts), Some(keys)) => {
                let parts: Option<Vec<String>> = parts
                    .iter()
                    .map(|part| match &part.kind {
                        ExprKind::Text(text) => {
                            Some(format!("“{}”", self.speaker.own(&format!("{keys}{text}"))))
                        }
                        _ => None,
                    })
                    .collect();
                Some(self.speaker.any(&parts?))
            }
            (ExprKind::Path(of, name, _), _) => self.path(of, name, scope),
            (
                ExprKind::Binary(_, Operator::Plus | Operator::Minus | Operator::Times | Operator::Divide, _),
                _,
            ) => self.say(side, scope),
            // A condition that is compared with another reads as no phrase.
            (ExprKind::Binary(..) | ExprKind::Not(_) | ExprKind::If(..), _) => None,
            _ => self.say(side, scope),
        }
    }

    fn call(&self, name: &str, arguments: &[Argument], scope: &Scope<'_>) -> Option<String> {
        let texts = self.speaker.texts;
        let first = arguments.first()?;
        let value = |at: usize| self.say(&arguments.get(at)?.value, scope);
        Some(match (name, arguments.len()) {
            ("given", 1) => texts.say(&msg::ExplainGiven { what: value(0)?.into() }),
            ("date" | "text" | "only", 1) if first.filter.is_none() => match name {
                "only" => match self.element(first, scope)? {
                    Of::One(kind) => self.speaker.kind(&kind),
                    _ => return None,
                },
                _ => value(0)?,
            },
            ("default", 2) => {
                texts.say(&msg::ExplainDefault { what: value(0)?.into(), other: value(1)?.into() })
            }
            ("any", 1) => texts.say(&msg::ExplainSome { what: self.collection(first, scope)?.into() }),
            ("count", 1) => texts.say(&msg::ExplainCount { what: self.collection(first, scope)?.into() }),
            ("all", 2) => {
                let inner = self.within(first, scope)?;
                texts.say(&msg::ExplainEvery {
                    what: self.collection(first, scope)?.into(),
                    holds: self.say(&arguments.get(1)?.value, &inner)?.into(),
                })
            }
            ("add_workdays", 2) => {
                texts.say(&msg::ExplainWorkdaysAfter { date: value(0)?.into(), count: value(1)?.into() })
            }
            ("workdays", 2) => {
                texts.say(&msg::ExplainWorkdaysBetween { from: value(0)?.into(), to: value(1)?.into() })
            }
            ("session", 2) => texts.say(&msg::ExplainSession {
                calendar: self.calendar(&first.value)?.into(),
                date: value(1)?.into(),
            }),
            ("running", 1) => {
                texts.say(&msg::ExplainRunning { calendar: self.calendar(&first.value)?.into() })
            }
            ("similar", 2) => texts.say(&msg::ExplainSimilar { a: value(0)?.into(), b: value(1)?.into() }),
            ("length", 1) => texts.say(&msg::ExplainLength { what: value(0)?.into() }),
            _ => return None,
        })
    }

    fn calendar(&self, expr: &Expr) -> Option<String> {
        match &expr.kind {
            ExprKind::Name(id) => Some(self.speaker.own(&format!("calendar-{id}"))),
            _ => None,
        }
    }

    /// `Entri yang …`.
    fn collection(&self, collection: &Argument, scope: &Scope<'_>) -> Option<String> {
        let what = match self.element(collection, scope)? {
            Of::One(kind) => self.speaker.kind(&kind),
            Of::Row(key) => self.speaker.own(&key),
            _ => return None,
        };
        if !collection.order.is_empty() {
            return None;
        }
        let Some(filter) = &collection.filter else { return Some(what) };
        let condition = self.say(filter, &self.within(collection, scope)?)?;
        Some(self.speaker.texts.say(&msg::ExplainWhere { what: what.into(), condition: condition.into() }))
    }

    fn within<'s>(&self, collection: &Argument, scope: &Scope<'s>) -> Option<Scope<'s>> {
        let of = self.element(collection, scope)?;
        let mut inner = scope.clone();
        let name = match (&collection.named, &collection.value.kind) {
            (Some((name, _)), _) => name.clone(),
            (None, ExprKind::Name(name)) => name.clone(),
            _ => return None,
        };
        inner.names.push((name, of));
        Some(inner)
    }
}

/// The parts of `a and b and c`.
fn chain<'e>(expr: &'e Expr, operator: Operator, parts: &mut Vec<&'e Expr>) {
    match &expr.kind {
        ExprKind::Binary(left, same, right) if *same == operator => {
            chain(left, operator, parts);
            chain(right, operator, parts);
        }
        _ => parts.push(expr),
    }
}

//! Types, while the checker of expressions is being written.

use crate::Blueprint;
use crate::expr::Expr;
use crate::mistake::Mistake;
use crate::model::Field;
use super::formulas::Scope;

#[derive(Debug, Clone, Copy)]
pub(crate) enum Need<'a> { Any, YesNo, Text, Number, Time, Instant, Days, Span, Elapsed, Deadline, User, Collection, Session(&'a str), Reference(&'a str), Like(&'a Field) }

#[derive(Debug, Clone, Default)]
pub(crate) struct Typed;

impl Typed {
    pub(crate) fn element(&self) -> Option<Typed> { None }
    pub(crate) fn kind(&self) -> Option<String> { None }
    pub(crate) fn case_of<'a>(&self, _: &'a Blueprint) -> Option<&'a str> { None }
    pub(crate) fn sample(&self, _: &Blueprint) -> crate::expr::Value { crate::expr::Value::Absent }
}

pub(crate) struct Fault { pub(crate) span: std::ops::Range<usize>, pub(crate) mistake: Mistake, pub(crate) wrong: String, pub(crate) known: Vec<String> }

pub(crate) fn infer(_: &Blueprint, _: &Expr, _: &Scope<'_>, _: Need<'_>) -> (Typed, Vec<Fault>) { (Typed, Vec::new()) }

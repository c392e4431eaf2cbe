//! The form as a whole: its questions in order, alternatives of evidence, buttons.

use std::collections::BTreeMap;

use blueprint::model::{Evidence, Field, FieldKind, When};
use maud::{Markup, html};

use super::condition;
use super::naming::Naming;
use super::typed::Typed;
use crate::frame::csrf;
use crate::part::why;
use crate::say::say;
use crate::words::Told;

/// A form to be filled in.
#[derive(Debug, Clone)]
pub struct Ask<'a> {
    /// The form and its texts.
    pub naming: Naming<'a>,
    /// What was typed before.
    pub typed: &'a Typed,
    /// What is wrong with it.
    pub told: &'a [Told],
    /// Where it goes.
    pub action: &'a str,
    /// Token of the session.
    pub csrf: &'a str,
    /// What goes along: the case, its version, the command's id.
    pub hidden: &'a [(String, String)],
    /// Cases, records, units, people or sessions that may be chosen, by the field's path (`agency`, `children.person`): key and text.
    pub choices: &'a BTreeMap<String, Vec<(String, String)>>,
    /// Only these fields: one thing a page. Empty: all.
    pub only: &'a [&'a str],
    /// A reason is asked for beside the answers; what was typed before.
    pub reason: Option<&'a str>,
    /// What may be done with it, the first by the return key, too.
    pub buttons: &'a [Button],
}

/// A button of a form; it is posted as `do`.
#[derive(Debug, Clone)]
pub struct Button {
    /// What is posted.
    pub value: String,
    /// The verb.
    pub text: String,
    /// Not what is done most.
    pub quiet: bool,
}

impl Ask<'_> {
    /// The form as HTML.
    #[must_use]
    pub fn draw(&self) -> Markup {
        let files = self.fields().any(|field| {
            field.kind == FieldKind::File || field.column.iter().any(|column| column.kind == FieldKind::File)
        });
        html! {
            form.asks method="post" action=(self.action) enctype=[files.then_some("multipart/form-data")] novalidate {
                (csrf(self.csrf))
                @for (name, value) in self.hidden { input type="hidden" name=(name) value=(value); }
                // The return key presses a form's first button, which would else be one that takes a row away.
                @if let Some(first) = self.buttons.first() { button hidden type="submit" name="do" value=(first.value) {} }
                (self.questions())
                @if let Some(reason) = self.reason { (why(self.naming.lang, reason, self.told)) }
                div.acts { @for button in self.buttons {
                    button.quiet[button.quiet] type="submit" name="do" value=(button.value) { (button.text) }
                } }
            }
        }
    }

    /// The questions alone, to stand in a form that asks for more.
    #[must_use]
    pub fn questions(&self) -> Markup {
        html! { @for field in self.fields() {
            @for evidence in self.begins(field) { (self.evidence(evidence)) }
            (self.question(field))
        } }
    }

    fn fields(&self) -> impl Iterator<Item = &Field> {
        let asked = |field: &&Field| {
            let wanted = self.only.is_empty() || self.only.contains(&field.id.as_str());
            wanted && !self.filled_by_action(&field.id, None)
        };
        self.naming.form.field.iter().filter(asked)
    }

    /// Whether an action fills a field or column, so that nobody is asked for it.
    pub(super) fn filled_by_action(&self, field: &str, column: Option<&str>) -> bool {
        let target = column.unwrap_or(field);
        let actions = self.naming.blueprint.cases.iter().flat_map(|case| &case.action);
        let mut fills = actions.flat_map(|action| {
            let numbers = action.number.iter().map(|number| (Some(&number.into), number.each.as_ref()));
            let writes = action.write.iter().map(|write| (write.into.as_ref(), write.each.as_ref()));
            let opens = action.open.iter().map(|open| (open.into.as_ref(), open.each.as_ref()));
            numbers.chain(writes).chain(opens)
        });
        fills.any(|(into, each)| {
            let of_rows = each.is_some_and(|each| {
                let rest = each.text().trim().strip_prefix("case.").and_then(|rest| rest.strip_prefix(field));
                rest.is_some_and(|rest| rest.starts_with(' '))
            });
            into.is_some_and(|into| *into == target) && (of_rows == column.is_some())
        })
    }

    /// Evidence that begins with a field, in the order of the form.
    fn begins(&self, field: &Field) -> impl Iterator<Item = &Evidence> {
        let form = self.naming.form;
        let id = field.id.clone();
        form.evidence.iter().filter(move |evidence| {
            let of = |one: &Field| evidence.any_of.iter().flatten().any(|named| *named == one.id);
            form.field.iter().find(|one| of(one)).is_some_and(|first| first.id == id)
        })
    }

    /// The alternatives, of which one is enough.
    fn evidence(&self, evidence: &Evidence) -> Markup {
        let naming = &self.naming;
        let key = format!("evidence-{}-{}", naming.form.form.id, evidence.id);
        let path = format!("evidence:{}", evidence.id);
        let problem = self.problem(&path);
        html! {
            section.note.bad[problem.is_some()] #(super::anchor(&path)) tabindex="-1" {
                h2 { (naming.text(&key)) }
                @if let Some(only) = evidence.when.as_ref().and_then(|when| condition::words(naming, when)) {
                    p.only { (say!(naming.lang, WebOnlyIf { condition: only.into() })) }
                }
                @if let Some(problem) = problem { p.problem { (problem) } }
                @if evidence.any_of.len() > 1 { p { (say!(naming.lang, WebAnyOf)) } }
                ul { @for list in &evidence.any_of {
                    @let labels: Vec<String> = list.iter().map(|field| naming.label(field)).collect();
                    li { (labels.join(" + ")) }
                } }
            }
        }
    }

    /// In which case a field is asked or must be answered, in words.
    pub(super) fn only_if(&self, field: &Field) -> Option<String> {
        let (naming, lang) = (&self.naming, self.naming.lang);
        if let Some(shown) = &field.shown {
            return Some(match condition::words(naming, shown) {
                Some(condition) => say!(lang, WebOnlyIf { condition: condition.into() }),
                None => say!(lang, WebOnlySome),
            });
        }
        match &field.required {
            When::If(formula) => {
                let condition = condition::words(naming, formula)?;
                Some(say!(lang, WebNeededIf { condition: condition.into() }))
            }
            When::Fixed(_) => None,
        }
    }

    /// What is wrong with a field.
    pub(super) fn problem(&self, path: &str) -> Option<&str> {
        self.told.iter().find(|told| told.path.as_deref() == Some(path)).map(|told| told.text.as_str())
    }
}

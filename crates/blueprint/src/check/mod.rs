//! Checks what was read: every name is known, every expression has the type of its place, every status can be reached and left, every text
//! is there in both languages, nothing of an installation travels along.
//!
//! Each file here is one part of the language. Whatever is wrong goes into a [`Report`]; nothing stops at the first mistake.

mod answers;
mod calendars;
mod calls;
mod cases;
mod documents;
mod expectations;
mod fields;
mod flow;
mod formulas;
mod identity;
mod judging;
mod leaks;
mod migrations;
mod names;
mod scenarios;
mod steps;
mod texts;
mod typed;
mod types;
pub(crate) mod values;
mod views;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::Blueprint;
use crate::diagnostic::{Noted, Report};
use crate::mistake::{Mistake, Thing};
use crate::model::{FileId, Name};
use crate::sample::Templates;

pub(crate) use formulas::visit;
pub(crate) use names::is_id;
pub(crate) use scenarios::CODES;
pub(crate) use texts::detail as fluent_detail;
pub(crate) use typed::Typed;

/// Everything about a blueprint that was read.
pub(crate) fn check<'a>(
    blueprint: &'a Blueprint,
    templates: Option<&dyn Templates>,
    report: &mut Report<'a>,
) {
    let mut check = Check { blueprint, report, used: BTreeSet::new() };
    names::names(&mut check);
    declarations(&mut check);
    documents::documents(&mut check, templates);
    scenarios::scenarios(&mut check);
    migrations::migrations(&mut check);
    texts::texts(&mut check);
    leaks::leaks(&mut check);
    identity::unused(&mut check);
}

fn declarations(check: &mut Check<'_, '_>) {
    identity::identity(check);
    fields::forms(check);
    cases::cases(check);
    cases::registers(check);
    calendars::calendars(check);
    flow::flow(check);
    judging::judging(check);
}

/// A check under way.
pub(crate) struct Check<'a, 'r> {
    pub(crate) blueprint: &'a Blueprint,
    pub(crate) report: &'r mut Report<'a>,
    used: BTreeSet<(Thing, String)>,
}

impl<'a> Check<'a, '_> {
    pub(crate) fn error(&mut self, file: FileId, span: Range<usize>, mistake: Mistake) -> Noted<'_> {
        self.report.error(file, span, mistake)
    }

    /// Notes that something is used.
    pub(crate) fn uses(&mut self, what: Thing, id: &str) {
        self.used.insert((what, id.to_owned()));
    }

    /// Whether `name` is among `known`; notes that it is used, or that it is unknown.
    pub(crate) fn known<'n>(
        &mut self,
        what: Thing,
        file: FileId,
        name: &Name,
        known: impl IntoIterator<Item = &'n Name>,
    ) -> bool {
        let known: Vec<&str> = known.into_iter().map(Name::as_str).collect();
        self.known_text(what, file, name.span(), name, &known)
    }

    /// The same for a name that is a part of what stands at `span`.
    pub(crate) fn known_text(
        &mut self,
        what: Thing,
        file: FileId,
        span: Range<usize>,
        name: &str,
        known: &[&str],
    ) -> bool {
        if known.contains(&name) {
            self.uses(what, name);
            return true;
        }
        self.error(file, span, Mistake::Unknown { what, id: name.to_owned() })
            .near(name, known.iter().copied());
        false
    }

    /// What stands in a file.
    pub(crate) fn text(&self, file: FileId) -> &'a str {
        self.report.source(file).1
    }

    /// The text in which a place of a file is: the file's, or that of an overlay.
    pub(crate) fn text_at(&self, file: FileId, at: usize) -> &'a str {
        self.report.source_at(file, at).1
    }

    /// Where the value of `key` stands beside an id.
    pub(crate) fn beside(&self, file: FileId, id: &Name, key: &str) -> Range<usize> {
        crate::load::source::beside(self.text_at(file, id.span().start), id.span(), key)
    }
}

impl Blueprint {
    pub(crate) fn role_ids(&self) -> impl Iterator<Item = &Name> {
        self.identity.role.iter().map(|role| &role.id)
    }

    pub(crate) fn case_ids(&self) -> impl Iterator<Item = &Name> {
        self.cases.iter().map(|case| &case.case.id)
    }

    pub(crate) fn form_ids(&self) -> impl Iterator<Item = &Name> {
        self.forms.iter().map(|form| &form.form.id)
    }

    pub(crate) fn register_ids(&self) -> impl Iterator<Item = &Name> {
        self.registers.iter().map(|register| &register.register.id)
    }

    pub(crate) fn calendar_ids(&self) -> impl Iterator<Item = &Name> {
        self.calendars.iter().map(|calendar| &calendar.calendar.id)
    }

    pub(crate) fn parameter_ids(&self) -> impl Iterator<Item = &Name> {
        self.identity.parameter.iter().map(|parameter| &parameter.id)
    }

    pub(crate) fn series_ids(&self) -> impl Iterator<Item = &Name> {
        self.identity.series.iter().map(|series| &series.id)
    }

    pub(crate) fn document_ids(&self) -> impl Iterator<Item = &Name> {
        self.identity.document.iter().map(|document| &document.id)
    }

    pub(crate) fn message_ids(&self) -> impl Iterator<Item = &Name> {
        self.identity.message.iter().map(|message| &message.id)
    }

    pub(crate) fn choice_ids(&self) -> impl Iterator<Item = &Name> {
        self.identity.choice.iter().map(|choice| &choice.id)
    }
}

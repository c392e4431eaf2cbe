//! What scenarios expect: each expectation says something, of people, cases and fields that there are.

use super::Check;
use super::formulas::{Need, Scope, formula};
use super::scenarios::Stage;
use crate::mistake::{Mistake, Thing};
use crate::model::{Expectation, Step};

impl<'a> Stage<'a> {
    pub(super) fn expect(
        &self,
        check: &mut Check<'a, '_>,
        step: &Step,
        expect: &'a Expectation,
        scope: &Scope<'_>,
    ) {
        let (file, blueprint) = (self.scenario.file, check.blueprint);
        if let Some(that) = &expect.that {
            formula(check, file, that, scope, Need::YesNo);
        }
        if let Some(who) = &expect.who {
            self.person(check, who);
        }
        for seen in expect.sees.iter().chain(&expect.not_sees) {
            let (name, field) =
                seen.split_once('.').map_or((seen.as_str(), None), |(name, field)| (name, Some(field)));
            let Some(kind) = self.case_text(check, seen, name) else { continue };
            if let Some(field) = field {
                let known = super::fields::visible(check, kind);
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                check.known_text(Thing::Field, file, seen.span(), field, &known);
            }
        }
        for offered in expect.may.iter().chain(&expect.may_not) {
            let Some((name, action)) = offered.split_once('.') else {
                check.error(
                    file,
                    offered.span(),
                    Mistake::Unknown { what: Thing::Action, id: offered.to_string() },
                );
                continue;
            };
            let Some(case) = self.case_text(check, offered, name).and_then(|kind| blueprint.case(kind))
            else {
                continue;
            };
            let known: Vec<&str> = case.action.iter().map(|action| action.id.as_str()).collect();
            check.known_text(Thing::Action, file, offered.span(), action, &known);
        }
        // An expectation does not use what it names.
        if let Some(message) = expect.message.as_ref().filter(|message| blueprint.message(message).is_none())
        {
            check.known(Thing::Message, file, message, blueprint.message_ids());
        }
        if let Some(document) =
            expect.document.as_ref().filter(|document| blueprint.document(document).is_none())
        {
            check.known(Thing::Document, file, document, blueprint.document_ids());
        }
        for to in &expect.to {
            self.person(check, to);
        }
        if let Some(indicator) = &expect.indicator {
            let known = blueprint.identity.indicator.iter().map(|indicator| &indicator.id);
            check.known(Thing::Indicator, file, indicator, known);
        }
        if let Some(value) = &expect.value {
            formula(check, file, value, scope, Need::Any);
        }
        self.whole(check, step, expect);
    }

    /// An expectation expects something, and its keys belong together.
    fn whole(&self, check: &mut Check<'_, '_>, step: &Step, expect: &Expectation) {
        let file = self.scenario.file;
        let eyes = [&expect.sees, &expect.not_sees, &expect.may, &expect.may_not];
        let looks = eyes.iter().any(|names| !names.is_empty());
        let says = expect.that.is_some() || looks || expect.message.is_some();
        let says = says || expect.document.is_some() || expect.indicator.is_some();
        let place =
            [&step.does, &step.who].into_iter().flatten().next().unwrap_or(&self.scenario.scenario.id);
        let needs = |key: &str| Mistake::StepNeeds { key: key.to_owned() };
        if !says {
            check.error(file, place.span(), Mistake::Empty);
        }
        if let Some(first) =
            eyes.iter().filter_map(|names| names.first()).next().filter(|_| expect.who.is_none())
        {
            check.error(file, first.span(), needs("who"));
        }
        if let Some(indicator) = expect.indicator.as_ref().filter(|_| expect.value.is_none()) {
            check.error(file, indicator.span(), needs("value"));
        }
    }
}

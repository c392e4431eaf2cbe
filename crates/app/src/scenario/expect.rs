//! What must hold after a step.

use blueprint::expr::{Ref, Value};
use blueprint::model::{Expectation, Step};
use engine::{Actor, Scene, Sight, figures, may};

use super::Wrong;
use super::run::Play;

impl Play<'_> {
    pub(super) fn look(&self, step: &Step, expected: &Expectation) -> Result<(), Wrong> {
        let case = step.on.as_ref().or(step.names.as_ref());
        let case = case.and_then(|name| self.find(name).ok()).map(|of| ("case", Value::Ref(of)));
        let more: Vec<(&str, Value)> = case.into_iter().collect();
        if let Some(that) = &expected.that
            && !self.value_of(that, &more).holds()
        {
            return Err(Wrong::That(that.text().to_string()));
        }
        if let Some(who) = &expected.who {
            self.eyes(who, expected)?;
        }
        if let Some(message) = &expected.message {
            let sent: Vec<&String> = self
                .notices
                .iter()
                .filter(|notice| notice.message == message.as_str())
                .flat_map(|n| &n.to)
                .collect();
            let all = expected.to.iter().all(|to| sent.iter().any(|sent| *to == sent.as_str()));
            let only = sent.iter().all(|sent| expected.to.iter().any(|to| *to == sent.as_str()));
            if sent.is_empty() || !all || !only {
                let to = sent.into_iter().cloned().collect();
                return Err(Wrong::Message { message: message.to_string(), to });
            }
        }
        if let Some(document) = &expected.document {
            let came = self.issued.get(document.as_str()).copied().unwrap_or(0);
            if came != expected.count.unwrap_or(1) {
                return Err(Wrong::Documents { document: document.to_string(), came });
            }
        }
        if let Some(indicator) = &expected.indicator {
            let all = figures(&self.adoption, &self.memory, self.now);
            let came = all.iter().find(|figure| figure.indicator == indicator.as_str()).and_then(|f| f.value);
            let wanted = expected.value.as_ref().map(|value| self.value_of(value, &more));
            let same = match (came, wanted) {
                (Some(came), Some(Value::Number(wanted))) => came.round_dp(6) == wanted.round_dp(6),
                (None, Some(Value::Absent) | None) => true,
                _ => false,
            };
            if !same {
                let came = came.map_or_else(|| "-".to_string(), |came| came.normalize().to_string());
                return Err(Wrong::Indicator { indicator: indicator.to_string(), came });
            }
        }
        Ok(())
    }

    fn eyes(&self, who: &str, expected: &Expectation) -> Result<(), Wrong> {
        let public = self.adoption.blueprint.role(who).is_some_and(|role| role.public);
        let actor = if public { Actor::Public } else { Actor::User(who.to_string()) };
        if !public && self.adoption.user(who).is_none() {
            return Err(Wrong::Unknown(who.to_string()));
        }
        let scene = Scene::new(&self.adoption, &self.memory, self.now);
        let sight = Sight::of(&scene, &actor);
        let sees = |what: &str| -> Result<bool, Wrong> {
            let (of, field) = self.split(what)?;
            let seen = sight.see(&of);
            Ok(match (seen, field) {
                (None, _) => false,
                (Some(_), None) => true,
                (Some(seen), Some(field)) => field == "status" || seen.fields.contains_key(field),
            })
        };
        for what in &expected.sees {
            if !sees(what)? {
                return Err(Wrong::SeesNot { who: who.to_string(), what: what.to_string() });
            }
        }
        for what in &expected.not_sees {
            if sees(what)? {
                return Err(Wrong::Sees { who: who.to_string(), what: what.to_string() });
            }
        }
        let expectations = expected.may.iter().map(|what| (what, true));
        for (what, wanted) in expectations.chain(expected.may_not.iter().map(|what| (what, false))) {
            let (of, action) = self.split(what)?;
            let action = action.ok_or_else(|| Wrong::Unknown(what.to_string()))?;
            let may = may(&self.adoption, &self.memory, &actor, &of, action, self.now).is_ok();
            if may != wanted {
                return Err(Wrong::May { who: who.to_string(), what: what.to_string(), may });
            }
        }
        Ok(())
    }

    /// `e1` or `e1.title`; `sheet(desk, judge_1, e1).scores`.
    fn split<'w>(&self, what: &'w str) -> Result<(Ref, Option<&'w str>), Wrong> {
        if let Ok(of) = self.find(what) {
            return Ok((of, None));
        }
        match what.rsplit_once('.') {
            Some((name, field)) => Ok((self.find(name)?, Some(field))),
            None => Err(Wrong::Unknown(what.to_string())),
        }
    }
}

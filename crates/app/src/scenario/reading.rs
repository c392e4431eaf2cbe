//! What a step says, read in a government at a moment.

use std::collections::BTreeMap;

use blueprint::expr::{FileRef, Names, Ref, Value, eval, parse};
use blueprint::model::{Formula, Step};
use engine::{Actor, Adoption, Command, Memory, Scene, State};
use jiff::{SignedDuration, Timestamp};

use super::Wrong;

/// Where a step is read.
pub(crate) struct Reading<'a> {
    pub(crate) adoption: &'a Adoption,
    pub(crate) memory: &'a Memory,
    pub(crate) now: Timestamp,
    /// Cases by the names that steps gave them, and units.
    pub(crate) named: &'a BTreeMap<String, Ref>,
}

impl Reading<'_> {
    /// When a step happens; none where that cannot be told.
    pub(crate) fn later(&self, step: &Step) -> Option<Timestamp> {
        match (&step.at, &step.after) {
            (Some(at), _) => self.moment(at),
            (None, Some(after)) => match self.value_of(after, &[]) {
                Value::Duration(seconds) => self.now.checked_add(SignedDuration::from_secs(seconds)).ok(),
                Value::Days(days) => match self.scene_value(&format!("now + {days}d"), &[]) {
                    Some(Value::Instant(at)) => Some(at),
                    _ => None,
                },
                _ => None,
            },
            (None, None) => Some(self.now),
        }
    }

    /// An instant as an expression, or as it is written: `2026-03-02T08:00`.
    pub(crate) fn moment(&self, formula: &Formula) -> Option<Timestamp> {
        if let Ok(local) = formula.text().parse::<jiff::civil::DateTime>()
            && formula.text().contains('T')
        {
            return self.adoption.zone.to_timestamp(local).ok();
        }
        match self.value_of(formula, &[]) {
            Value::Instant(at) => Some(at),
            _ => None,
        }
    }

    pub(crate) fn value_of(&self, formula: &Formula, more: &[(&str, Value)]) -> Value {
        let Ok(expr) = formula.expr() else {
            return Value::Absent;
        };
        let scene = Scene::new(self.adoption, self.memory, self.now);
        let mut bound: Vec<(&str, Value)> =
            self.named.iter().map(|(name, of)| (name.as_str(), Value::Ref(of.clone()))).collect();
        bound.extend(more.iter().cloned());
        eval(expr, &Names { now: self.now, bound: &bound }, &scene)
    }

    fn scene_value(&self, text: &str, more: &[(&str, Value)]) -> Option<Value> {
        parse(text).ok()?;
        Some(self.value_of(&Formula::new(text), more))
    }

    /// Who does what in a step: its `n`th repetition within the `m`th.
    pub(crate) fn command(
        &self,
        number: usize,
        step: &Step,
        n: usize,
        m: usize,
    ) -> Result<(Actor, Command), Wrong> {
        let fill = |text: &str| text.replace("{n}", &n.to_string()).replace("{m}", &m.to_string());
        let who = fill(step.who.as_deref().unwrap_or("system"));
        let does = step.does.as_deref().unwrap_or_default();
        let Some((case, action)) = does.split_once('.') else {
            return Err(Wrong::Unknown(does.to_string()));
        };
        let on = match &step.on {
            Some(on) => Some(self.find(&fill(on))?),
            None => None,
        };
        let id = match (&step.names, &on) {
            (Some(name), None) => fill(name),
            _ => format!("step_{number}_{n}_{m}"),
        };
        let mut command = Command::new(id, case, action, on.clone());
        for (field, raw) in &step.with {
            let value = self.answer(raw, on.as_ref(), &fill)?;
            command.answers.insert(field.to_string(), value);
        }
        command.reason.clone_from(&step.reason);
        command.instead = step.instead.as_ref().map(ToString::to_string);
        let public = self.adoption.blueprint.role(&who).is_some_and(|role| role.public);
        let actor = match who.as_str() {
            "system" => Actor::System,
            _ if public => Actor::Public,
            user if self.adoption.user(user).is_some() => Actor::User(user.to_string()),
            other => return Err(Wrong::Unknown(other.to_string())),
        };
        Ok((actor, command))
    }

    /// A case by its name, or the sheet of a judge for an entry in a round: `sheet(desk, judge_1, e1)`.
    pub(crate) fn find(&self, name: &str) -> Result<Ref, Wrong> {
        if let Some(of) = self.named.get(name) {
            return Ok(of.clone());
        }
        let unknown = || Wrong::Unknown(name.to_string());
        let judging = self.adoption.blueprint.judging.as_ref().ok_or_else(unknown)?;
        let inner = name.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')')).ok_or_else(unknown)?;
        let parts: Vec<&str> = inner.split(',').map(str::trim).collect();
        let [round, judge, entry] = parts.as_slice() else {
            return Err(unknown());
        };
        let entry = self.named.get(*entry).ok_or_else(unknown)?;
        let wanted = [
            ("round", Value::text(*round)),
            ("judge", Value::Ref(Ref::new("user", *judge))),
            ("entry", Value::Ref(entry.clone())),
        ];
        let mut sheets = self.memory.all(&judging.judging.sheet).iter();
        let fits = |of: &&Ref| {
            self.memory
                .subject(of)
                .is_some_and(|sheet| wanted.iter().all(|(field, value)| sheet.get(field) == value))
        };
        sheets.rfind(fits).cloned().ok_or_else(unknown)
    }

    fn answer(
        &self,
        raw: &toml::Value,
        on: Option<&Ref>,
        fill: &dyn Fn(&str) -> String,
    ) -> Result<Value, Wrong> {
        Ok(match raw {
            toml::Value::String(text) => {
                let text = fill(text);
                match text.strip_prefix('=') {
                    Some(formula) => {
                        let case = on.map(|of| ("case", Value::Ref(of.clone())));
                        let more: Vec<(&str, Value)> = case.into_iter().collect();
                        self.scene_value(formula, &more).ok_or(Wrong::Value(text))?
                    }
                    None => match self.named.get(&text) {
                        Some(of) => Value::Ref(of.clone()),
                        None => Value::Text(text),
                    },
                }
            }
            toml::Value::Integer(number) => Value::Number((*number).into()),
            toml::Value::Float(number) => Value::Number(
                rust_decimal::Decimal::try_from(*number).map_err(|_| Wrong::Value(raw.to_string()))?,
            ),
            toml::Value::Boolean(yes) => Value::Bool(*yes),
            toml::Value::Array(items) => {
                Value::List(items.iter().map(|item| self.answer(item, on, fill)).collect::<Result<_, _>>()?)
            }
            toml::Value::Table(table) if table.contains_key("file") => Value::File(file(table)),
            toml::Value::Table(table) => Value::Row(
                table
                    .iter()
                    .map(|(key, value)| Ok((key.clone(), self.answer(value, on, fill)?)))
                    .collect::<Result<_, Wrong>>()?,
            ),
            toml::Value::Datetime(_) => Value::Text(raw.to_string()),
        })
    }
}

/// `{ file = "surat.pdf", size = 1000 }`: a file that is nowhere, by what its name says.
fn file(table: &toml::Table) -> FileRef {
    let name = table.get("file").and_then(toml::Value::as_str).unwrap_or_default().to_string();
    let media = match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("pdf") => "application/pdf",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("png") => "image/png",
        Some("mp4") => "video/mp4",
        _ => "application/octet-stream",
    };
    let size = table.get("size").and_then(toml::Value::as_integer).unwrap_or(100_000);
    FileRef { name, media: media.to_string(), size: size.unsigned_abs(), hash: "0".repeat(64) }
}

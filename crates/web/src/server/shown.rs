//! Values as a reader reads them, and what cases are called.

use app::Eyes;
use blueprint::expr::{Ref, Value};
use blueprint::model::{Field, FieldKind, Form};
use engine::Seen;
use texts::Lang;

use crate::part::{Fact, Link, Tag, Tone};
use crate::say::{Moment, say};

/// Shows values with an actor's eyes, in a language.
pub(super) struct Shown<'a> {
    pub(super) eyes: &'a Eyes<'a>,
    pub(super) lang: Lang,
    /// The adoption's path: `/e/KEY`.
    pub(super) base: String,
}

impl<'a> Shown<'a> {
    /// A text of the blueprint.
    pub(super) fn text(&self, key: &str) -> String {
        self.eyes.wordings.text(self.lang, key, &[])
    }

    /// A text of the blueprint that may be missing.
    pub(super) fn find(&self, key: &str) -> Option<String> {
        self.eyes.wordings.find(self.lang, key, &[])
    }

    /// A value in words. `owner` is the form or kind of case that declares the field.
    pub(super) fn value(&self, owner: &str, field: &Field, value: &Value) -> String {
        match (field.kind, value) {
            (FieldKind::Choice, Value::Text(option)) => self.option(owner, field, option),
            (FieldKind::Choices, Value::List(options)) => {
                let told =
                    options.iter().filter_map(Value::as_text).map(|option| self.option(owner, field, option));
                told.collect::<Vec<_>>().join("; ")
            }
            (FieldKind::Table, Value::List(rows)) => {
                rows.iter().map(|row| self.row(owner, field, row)).collect::<Vec<_>>().join("\n")
            }
            _ => self.plain(value),
        }
    }

    fn row(&self, owner: &str, field: &Field, row: &Value) -> String {
        let Value::Row(cells) = row else { return self.plain(row) };
        let named = field.column.iter().filter_map(|column| {
            let value = cells.get(column.id.as_str()).filter(|value| value.given())?;
            let label = self.text(&format!("field-{owner}-{}-{}", field.id, column.id));
            let shown = match (column.kind, value) {
                (FieldKind::Choice, Value::Text(option)) => self.option(owner, column, option),
                _ => self.plain(value),
            };
            Some(format!("{label}: {shown}"))
        });
        named.collect::<Vec<_>>().join(" · ")
    }

    fn option(&self, owner: &str, field: &Field, option: &str) -> String {
        match (&field.options, &field.of) {
            (None, Some(of)) if *of == "agency_kinds" => self.text(&format!("agency-{option}")),
            (None, Some(of)) => self.text(&format!("option-{of}-{option}")),
            _ => self.text(&format!("option-{owner}-{}-{option}", field.id)),
        }
    }

    /// A value that needs no declaration to be read.
    pub(super) fn plain(&self, value: &Value) -> String {
        let (lang, zone) = (self.lang, &self.eyes.adoption.zone);
        match value {
            Value::Absent => String::new(),
            Value::Bool(true) => say!(lang, WebYes),
            Value::Bool(false) => say!(lang, WebNo),
            Value::Number(number) => {
                let places = usize::try_from(number.normalize().scale()).unwrap_or(0).min(3);
                f64::try_from(*number).map_or_else(|_| number.to_string(), |n| lang.number(n, places))
            }
            Value::Money(rupiah) => format!("Rp {}", lang.number(*rupiah as f64, 0)),
            Value::Text(text) => text.clone(),
            Value::Date(day) => lang.date(*day),
            Value::Time(time) => time.strftime("%H:%M").to_string(),
            Value::Instant(at) => Moment(at.to_zoned_datetime(zone.clone())).date_time(lang),
            Value::Days(days) => say!(lang, WebDays { count: (*days).into() }),
            Value::Duration(seconds) => say!(lang, WebMinutes { count: (seconds / 60).into() }),
            Value::Period(from, to) => {
                let day = |at: &jiff::Timestamp| lang.date(at.to_zoned_datetime(zone.clone()).date());
                format!("{} – {}", day(from), day(to))
            }
            Value::File(file) => file.name.clone(),
            Value::Ref(of) => self.called(of),
            Value::Session(_, begins) => lang.date(*begins),
            Value::List(items) => items.iter().map(|item| self.plain(item)).collect::<Vec<_>>().join("; "),
            Value::Row(cells) => cells
                .values()
                .filter(|cell| cell.given())
                .map(|cell| self.plain(cell))
                .collect::<Vec<_>>()
                .join(" · "),
        }
    }

    /// What a reference is called, as far as the actor may know.
    pub(super) fn called(&self, of: &Ref) -> String {
        match of.kind.as_str() {
            "agency" => {
                self.eyes.adoption.agency(&of.id).map_or_else(|| of.id.clone(), |unit| unit.name.clone())
            }
            "user" => self.eyes.adoption.user(&of.id).map_or_else(|| of.id.clone(), |user| user.name.clone()),
            _ => self.eyes.see(of).map_or_else(|| say!(self.lang, WebHidden), |seen| self.title(&seen)),
        }
    }

    /// What a case is called: its title where the actor sees all that it is made of, else its kind.
    pub(super) fn title(&self, seen: &Seen) -> String {
        let blueprint = self.eyes.blueprint(&seen.of);
        let case = blueprint.case(&seen.of.kind);
        let title = case.and_then(|case| case.case.title.as_ref()).or_else(|| {
            blueprint.register(&seen.of.kind).and_then(|register| register.register.title.as_ref())
        });
        // A case is called `case` in its title, a record by its register.
        let name = if case.is_some() { "case" } else { seen.of.kind.as_str() };
        let known = title.filter(|title| {
            names(title.text(), name).all(|field| {
                seen.fields.contains_key(field)
                    || !self.declared(&seen.of.kind, field)
                    || self.absent(&seen.of, field)
            })
        });
        let told = known.map(|title| {
            let scene = self.eyes.scene();
            self.plain(&scene.eval(title, &[(name, Value::Ref(seen.of.clone()))]))
        });
        told.filter(|told| !told.trim().is_empty()).unwrap_or_else(|| self.kind(&seen.of.kind))
    }

    /// Fields that the title of a kind is made of: what a glance needs in order to call a case by its name.
    pub(super) fn title_fields(&self, kind: &str) -> Vec<&'a str> {
        let blueprint = &self.eyes.adoption.blueprint;
        let case = blueprint.case(kind);
        let title = case.and_then(|case| case.case.title.as_ref());
        let title =
            title.or_else(|| blueprint.register(kind).and_then(|register| register.register.title.as_ref()));
        let name = if case.is_some() {
            "case"
        } else {
            blueprint.register(kind).map_or("", |of| of.register.id.as_str())
        };
        title.map(|title| names(title.text(), name).collect()).unwrap_or_default()
    }

    /// A field's value in words; empty where the actor does not see it or it is not there.
    pub(super) fn told(&self, seen: &Seen, name: &str) -> String {
        seen.fields.get(name).map(|value| self.plain(value)).unwrap_or_default()
    }

    fn declared(&self, kind: &str, name: &str) -> bool {
        self.eyes.adoption.blueprint.field(kind, name).is_some()
    }

    fn absent(&self, of: &Ref, name: &str) -> bool {
        !blueprint::expr::World::field(&self.eyes.scene(), of, name).given()
    }

    /// What a kind of case is called.
    pub(super) fn kind(&self, kind: &str) -> String {
        self.find(&format!("case-{kind}")).unwrap_or_else(|| self.text(&format!("register-{kind}")))
    }

    /// What a field of a kind is called.
    pub(super) fn label(&self, kind: &str, name: &str) -> String {
        if matches!(name, "agency" | "opened_by" | "opened_at") {
            return match name {
                "agency" => say!(self.lang, WebAgency),
                "opened_by" => say!(self.lang, WebOpenedBy),
                _ => say!(self.lang, WebOpenedAt),
            };
        }
        let blueprint = &self.eyes.adoption.blueprint;
        if let Some(case) = blueprint.case(kind) {
            if case.flag.iter().any(|flag| flag.id == name) {
                return self.text(&format!("flag-{kind}-{name}"));
            }
            if case.field.iter().any(|field| field.id == name) {
                return self.text(&format!("field-{kind}-{name}"));
            }
            let form = blueprint.forms_of(case).find(|form| form.field.iter().any(|field| field.id == name));
            if let Some(form) = form {
                return self.text(&format!("field-{}-{name}", form.form.id));
            }
        }
        self.text(&format!("field-{kind}-{name}"))
    }

    /// A status as a tag.
    pub(super) fn status(&self, seen: &Seen) -> Tag {
        let kind = &seen.of.kind;
        let blueprint = self.eyes.blueprint(&seen.of);
        let done = blueprint.case(kind).is_some_and(|case| case.is_final(&seen.status));
        let first = blueprint
            .case(kind)
            .and_then(|case| case.status.first())
            .is_some_and(|status| status.id == seen.status.as_str());
        let tone = if done {
            Tone::Plain
        } else if first {
            Tone::Warn
        } else {
            Tone::Busy
        };
        Tag::new(tone, self.text(&format!("status-{kind}-{}", seen.status)))
    }

    /// Flags that are true, as tags.
    pub(super) fn flags(&self, seen: &Seen) -> Vec<Tag> {
        let Some(case) = self.eyes.blueprint(&seen.of).case(&seen.of.kind) else { return Vec::new() };
        case.flag
            .iter()
            .filter(|flag| seen.fields.get(flag.id.as_str()).is_some_and(Value::holds))
            .map(|flag| Tag::new(Tone::Warn, self.text(&format!("flag-{}-{}", seen.of.kind, flag.id))))
            .collect()
    }

    /// Facts of a case that the actor sees: those of the case first, then each form's.
    pub(super) fn facts(&self, seen: &Seen) -> Vec<(String, Vec<Fact>)> {
        self.facts_but(seen, &[])
    }

    /// The same without some fields.
    pub(super) fn facts_but(&self, seen: &Seen, but: &[&str]) -> Vec<(String, Vec<Fact>)> {
        let blueprint = self.eyes.blueprint(&seen.of);
        let kind = &seen.of.kind;
        let mut groups = Vec::new();
        let Some(case) = blueprint.case(kind) else {
            let register = blueprint.register(kind);
            let facts =
                register.map(|register| self.group(seen, kind, &register.field, but)).unwrap_or_default();
            return vec![(self.kind(kind), facts)];
        };
        let mut own = Vec::new();
        for name in ["agency", "opened_by", "opened_at"] {
            if let Some(value) = seen.fields.get(name).filter(|_| !but.contains(&name)) {
                own.push(Fact::new(self.label(kind, name), self.plain(value)));
            }
        }
        own.extend(self.group(seen, kind, &case.field, but));
        groups.push((self.kind(kind), own));
        for form in blueprint.forms_of(case) {
            let facts = self.group(seen, &form.form.id, &form.field, but);
            groups.push((self.text(&format!("form-{}", form.form.id)), facts));
        }
        groups.retain(|(_, facts)| !facts.is_empty());
        groups
    }

    /// What a form asks, as it was answered.
    pub(super) fn form(&self, seen: &Seen, form: &Form) -> Vec<Fact> {
        self.group(seen, &form.form.id, &form.field, &[])
    }

    fn group(&self, seen: &Seen, owner: &str, fields: &[Field], but: &[&str]) -> Vec<Fact> {
        let wanted = fields.iter().filter(|field| !but.contains(&field.id.as_str()));
        let known = wanted.filter_map(|field| {
            let value = seen.fields.get(field.id.as_str())?;
            let mut fact =
                Fact::new(self.text(&format!("field-{owner}-{}", field.id)), self.value(owner, field, value));
            fact.act = match value {
                Value::File(file) => {
                    Some(Link::new(say!(self.lang, WebOpenFile), self.file(&seen.of, &file.hash)))
                }
                _ => None,
            };
            Some(fact)
        });
        known.collect()
    }

    /// Path of a file of a case.
    pub(super) fn file(&self, of: &Ref, hash: &str) -> String {
        format!("{}/berkas/{hash}", self.path(of))
    }

    /// Path of a case.
    pub(super) fn path(&self, of: &Ref) -> String {
        format!("{}/{}/{}", self.base, of.kind, of.id)
    }
}

/// Fields that a formula names behind `name.`.
fn names<'f>(formula: &'f str, name: &'f str) -> impl Iterator<Item = &'f str> {
    formula.split(name).skip(1).filter_map(|rest| rest.strip_prefix('.')).map(|rest| {
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    })
}

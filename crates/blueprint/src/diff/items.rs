//! A version laid out as items: what `blueprint.toml`, forms, registers, calendars and judging declare.

use texts::msg;

use super::{Item, Meets, Property, cases};
use crate::Thing;
use crate::explain::{self, Speaker};
use crate::model::{Action, Bound, Field, Formula, Name, Parameter, When};

/// Everything that is declared, in the order of the files.
pub(super) fn all(speaker: &Speaker<'_>) -> Vec<Item> {
    let mut items = Items { speaker, found: Vec::new() };
    items.header();
    items.who();
    items.parameters();
    items.papers();
    items.forms();
    items.registers();
    items.calendars();
    items.judging();
    cases::add(&mut items);
    items.found
}

pub(super) struct Items<'i> {
    pub(super) speaker: &'i Speaker<'i>,
    found: Vec<Item>,
}

/// What an expression is, however it is spaced.
pub(super) fn canonical(formula: &Formula) -> String {
    formula.expr().map_or_else(|_| formula.text().to_owned(), ToString::to_string)
}

pub(super) fn names(names: &[Name]) -> String {
    names.iter().map(Name::as_str).collect::<Vec<_>>().join(", ")
}

impl Items<'_> {
    pub(super) fn add(
        &mut self,
        thing: Thing,
        id: String,
        name: String,
        owner: Option<String>,
        meets: Meets,
        properties: Vec<Property>,
    ) {
        let texts = self.speaker.texts;
        let thing_word = self.speaker.word(&format!("mistake-thing-{thing}"));
        let label = match owner {
            Some(owner) => texts.say(&msg::DiffLabelOf {
                thing: thing_word.into(),
                name: name.into(),
                owner: owner.into(),
            }),
            None => texts.say(&msg::DiffLabel { thing: thing_word.into(), name: name.into() }),
        };
        let properties = properties.into_iter().filter(|one| !one.value.is_empty()).collect();
        self.found.push(Item { thing, id, label, properties, meets });
    }

    pub(super) fn plain(key: &'static str, value: &str) -> Property {
        Property::new(key, value, value)
    }

    pub(super) fn yes(&self, key: &'static str, yes: bool) -> Property {
        Property::new(key, yes.to_string(), self.speaker.yes_no(yes))
    }

    pub(super) fn law(law: Option<&String>) -> Property {
        Self::plain("law", law.map_or("", String::as_str))
    }

    pub(super) fn formula(&self, key: &'static str, formula: Option<&Formula>, kind: &str) -> Property {
        match formula {
            Some(formula) => Property::new(key, canonical(formula), self.speaker.formula(formula, kind)),
            None => Property::new(key, "", ""),
        }
    }

    /// Actions of all kinds that do something.
    pub(super) fn doing(&self, does: impl Fn(&Action) -> bool) -> Meets {
        let actions = self.speaker.blueprint.cases.iter().flat_map(|case| {
            let own = case.action.iter().filter(|action| does(action));
            own.map(|action| (case.case.id.to_string(), action.id.to_string())).collect::<Vec<_>>()
        });
        let actions: Vec<_> = actions.collect();
        if actions.is_empty() { Meets::All } else { Meets::Actions(actions) }
    }

    fn header(&mut self) {
        let speaker = self.speaker;
        let identity = &speaker.blueprint.identity;
        let mut properties = vec![Self::plain("version", &identity.blueprint.version)];
        if let Some(standard) = &identity.standard {
            properties.push(Property::new("time", standard.time.as_str(), speaker.promised(&standard.time)));
            properties.push(Property::new(
                "fee",
                standard.fee.to_string(),
                speaker.money(standard.fee as f64),
            ));
            properties.push(Self::plain("law", &standard.law.join("; ")));
        }
        let permits = &identity.permits;
        let mut may = permits.parameters.iter().map(ToString::to_string).collect::<Vec<_>>();
        may.extend(permits.fields.iter().map(|form| format!("fields.{form}")));
        let flags = [
            ("rubrics", permits.rubrics),
            ("rounds", permits.rounds),
            ("calendars", permits.calendars),
            ("texts", permits.texts),
        ];
        may.extend(flags.into_iter().filter(|(_, yes)| *yes).map(|(name, _)| name.to_owned()));
        properties.push(Self::plain("permits", &may.join(", ")));
        let kinds: Vec<String> =
            identity.agency.kinds.iter().map(|kind| speaker.own(&format!("agency-{kind}"))).collect();
        properties.push(Property::new("kinds", names(&identity.agency.kinds), speaker.all(&kinds)));
        self.add(
            Thing::Version,
            identity.blueprint.id.to_string(),
            speaker.own("blueprint-name"),
            None,
            Meets::All,
            properties,
        );
    }

    fn who(&mut self) {
        let speaker = self.speaker;
        for role in &speaker.blueprint.identity.role {
            let scope = Property::new("scope", format!("{:?}", role.scope), speaker.rows(role.scope));
            let properties = vec![scope, self.yes("public", role.public)];
            self.add(Thing::Role, role.id.to_string(), speaker.role(&role.id), None, Meets::All, properties);
        }
        for choice in &speaker.blueprint.identity.choice {
            for option in &choice.options {
                let id = format!("{}.{option}", choice.id);
                let name = speaker.option(&choice.id, option);
                self.add(Thing::Option, id, name, Some(choice.id.to_string()), Meets::All, Vec::new());
            }
        }
    }

    fn parameters(&mut self) {
        let speaker = self.speaker;
        for parameter in &speaker.blueprint.identity.parameter {
            let value = |key, value: &Option<toml::Value>| match value {
                Some(value) => Property::new(key, value.to_string(), speaker.value(parameter, value)),
                None => Property::new(key, "", ""),
            };
            let properties = vec![
                Self::plain("type", &format!("{:?}", parameter.kind).to_lowercase()),
                value("default", &parameter.default),
                value("min", &parameter.min),
                value("max", &parameter.max),
                Self::law(parameter.law.as_ref()),
            ];
            let meets = self.doing(|action| cases::mentions(action, parameter));
            let meets = match (&meets, self.flags_with(parameter)) {
                (_, kinds) if !kinds.is_empty() => Meets::Kinds(kinds),
                _ => meets,
            };
            let name = speaker.own(&format!("parameter-{}", parameter.id));
            self.add(Thing::Parameter, parameter.id.to_string(), name, None, meets, properties);
        }
    }

    /// Kinds of case that have a flag or a form whose rule speaks of a parameter.
    fn flags_with(&self, parameter: &Parameter) -> Vec<String> {
        let speaks = |formula: &Formula| cases::speaks(formula, parameter);
        let cases = self
            .speaker
            .blueprint
            .cases
            .iter()
            .filter(|case| case.flag.iter().filter_map(|flag| flag.when.as_ref()).any(speaks));
        cases.map(|case| case.case.id.to_string()).collect()
    }

    fn papers(&mut self) {
        let speaker = self.speaker;
        let identity = &speaker.blueprint.identity;
        for series in &identity.series {
            let properties = vec![
                Self::plain("pattern", &series.pattern),
                Self::plain("per", &format!("{:?}", series.per)),
            ];
            let documents: Vec<&Name> = identity
                .document
                .iter()
                .filter(|one| one.series.as_ref() == Some(&series.id))
                .map(|one| &one.id)
                .collect();
            let meets = self.doing(|action| {
                action.number.iter().any(|number| number.series == series.id)
                    || documents.iter().any(|document| cases::issues(action, document))
            });
            self.add(Thing::Series, series.id.to_string(), series.id.to_string(), None, meets, properties);
        }
        for message in &identity.message {
            let args: Vec<String> = message
                .args
                .iter()
                .map(|(name, formula)| format!("{name} = {}", canonical(formula)))
                .collect();
            let properties =
                vec![Self::plain("to", &names(&message.to)), Self::plain("args", &args.join("; "))];
            let meets = self.doing(|action| action.notify.contains(&message.id));
            self.add(
                Thing::Message,
                message.id.to_string(),
                speaker.subject(message),
                None,
                meets,
                properties,
            );
        }
        for document in &identity.document {
            let data: Vec<String> = document
                .data
                .iter()
                .map(|(name, formula)| format!("{name} = {}", canonical(formula)))
                .collect();
            let template =
                speaker.blueprint.text(&format!("documents/{}", document.template)).unwrap_or_default();
            let properties = vec![
                Self::plain("series", document.series.as_ref().map_or("", |one| one.as_str())),
                Self::plain("data", &data.join("; ")),
                Property::new("template", template, document.template.as_str()),
                self.yes("verify", document.verify),
                self.formula("holds", document.holds.as_ref(), ""),
            ];
            let meets = self.doing(|action| cases::issues(action, &document.id));
            let name = speaker.own(&format!("document-{}", document.id));
            self.add(Thing::Document, document.id.to_string(), name, None, meets, properties);
        }
        for indicator in &identity.indicator {
            let by: Vec<String> = indicator.by.iter().map(canonical).collect();
            let properties = vec![
                Self::plain("unit", &format!("{:?}", indicator.unit)),
                self.formula("numerator", indicator.numerator.as_ref(), ""),
                self.formula("denominator", indicator.denominator.as_ref(), ""),
                self.formula("value", indicator.value.as_ref(), ""),
                Self::plain("by", &by.join(", ")),
                Self::law(indicator.law.as_ref()),
            ];
            let name = speaker.own(&format!("indicator-{}", indicator.id));
            self.add(Thing::Indicator, indicator.id.to_string(), name, None, Meets::Figures, properties);
        }
    }

    fn forms(&mut self) {
        let speaker = self.speaker;
        for form in &speaker.blueprint.forms {
            let id = &form.form.id;
            let name = speaker.own(&format!("form-{id}"));
            let meets = self.doing(|action| action.form.as_ref() == Some(id));
            let kind = match &meets {
                Meets::Actions(actions) => actions.first().map_or(String::new(), |(kind, _)| kind.clone()),
                _ => String::new(),
            };
            self.add(Thing::Form, id.to_string(), name.clone(), None, meets.clone(), Vec::new());
            self.fields(id, &kind, &name, &form.field, &meets);
            for one in &form.evidence {
                let ways: Vec<String> = one.any_of.iter().map(|way| names(way)).collect();
                let properties = vec![
                    Self::plain("any_of", &ways.join(" | ")),
                    self.formula("when", one.when.as_ref(), &kind),
                    Self::law(one.law.as_ref()),
                ];
                let own = speaker.own(&format!("evidence-{id}-{}", one.id));
                self.add(
                    Thing::Evidence,
                    format!("{id}.{}", one.id),
                    own,
                    Some(name.clone()),
                    meets.clone(),
                    properties,
                );
            }
            for one in &form.check {
                let properties =
                    vec![self.formula("must", Some(&one.must), &kind), Self::law(one.law.as_ref())];
                let own = speaker.own(&format!("check-{id}-{}", one.id));
                self.add(
                    Thing::Check,
                    format!("{id}.{}", one.id),
                    own,
                    Some(name.clone()),
                    meets.clone(),
                    properties,
                );
            }
        }
    }

    pub(super) fn fields(&mut self, owner: &Name, kind: &str, name: &str, fields: &[Field], meets: &Meets) {
        for field in fields {
            let key = format!("field-{owner}-{}", field.id);
            self.field(format!("{owner}.{}", field.id), &key, kind, name, field, meets);
            for column in &field.column {
                let id = format!("{owner}.{}.{}", field.id, column.id);
                let table = self.speaker.own(&key);
                self.field(id, &format!("{key}-{}", column.id), kind, &table, column, meets);
            }
        }
    }

    fn field(&mut self, id: String, key: &str, kind: &str, owner: &str, field: &Field, meets: &Meets) {
        let speaker = self.speaker;
        let required = match &field.required {
            When::Fixed(yes) => self.yes("required", *yes),
            When::If(when) => self.formula("required", Some(when), kind),
        };
        let bound = |bound: &Option<Bound>| match bound {
            Some(Bound::Number(number)) => number.to_string(),
            Some(Bound::Formula(formula)) => canonical(formula),
            None => String::new(),
        };
        let limits = [
            format!(
                "{:?}{:?}{:?}{:?}{:?}{:?}",
                field.length, field.digits, field.words, field.decimals, field.min_rows, field.max_rows
            ),
            bound(&field.min),
            bound(&field.max),
            field.accept.as_ref().map(|accept| names(accept)).unwrap_or_default(),
            field.size.as_ref().map(ToString::to_string).unwrap_or_default(),
        ];
        let of = field.of.as_ref().map_or("", |of| of.as_str());
        let options = field.options.as_ref().map(|options| names(options)).unwrap_or_default();
        let typed = format!("{:?} {of} {options}", field.kind);
        let properties = vec![
            Property::new("type", typed, explain::field_kind(speaker, key, field)),
            required,
            self.formula("shown", field.shown.as_ref(), kind),
            Property::new(
                "limits",
                limits.join("|"),
                explain::field_limits(speaker, kind, field).unwrap_or_default(),
            ),
            Property::new("class", format!("{:?}", field.class), speaker.class(field.class)),
            self.yes("identifies", field.identifies),
            Self::law(field.law.as_ref()),
        ];
        self.add(Thing::Field, id, speaker.own(key), Some(owner.to_owned()), meets.clone(), properties);
    }
}

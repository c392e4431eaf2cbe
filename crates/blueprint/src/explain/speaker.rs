//! Calls things by their names: a blueprint's own texts, and values as the reader writes them.

use texts::{Lang, Texts, msg};

use crate::check::values::{date, decimal, duration, time};
use crate::model::{By, Class, Field, Formula, Parameter, ParameterKind, Rows, Weekday};
use crate::{Blueprint, Wordings};

/// A blueprint and the language in which it is told.
pub(crate) struct Speaker<'b> {
    pub(crate) blueprint: &'b Blueprint,
    pub(crate) texts: &'b Texts,
    own: Wordings,
}

impl<'b> Speaker<'b> {
    pub(crate) fn new(blueprint: &'b Blueprint, texts: &'b Texts) -> Self {
        Self { blueprint, texts, own: Wordings::new(blueprint) }
    }

    pub(crate) fn lang(&self) -> Lang {
        self.texts.lang()
    }

    /// A text of the blueprint; its key where there is none.
    pub(crate) fn own(&self, key: &str) -> String {
        self.own.text(self.lang(), key, &[])
    }

    /// A text of the blueprint that may be missing, such as a hint.
    pub(crate) fn find(&self, key: &str) -> Option<String> {
        self.own.find(self.lang(), key, &[])
    }

    /// A text of the program whose key is made of words of the language.
    pub(crate) fn word(&self, key: &str) -> String {
        self.texts.lookup(key).unwrap_or_else(|| key.to_owned())
    }

    pub(crate) fn role(&self, id: &str) -> String {
        if id == "system" { self.texts.say(&msg::ExplainSystem) } else { self.own(&format!("role-{id}")) }
    }

    /// A kind of case or a register.
    pub(crate) fn kind(&self, id: &str) -> String {
        match id {
            "agency" => self.texts.say(&msg::ExplainAgency),
            "user" => self.texts.say(&msg::ExplainUser),
            _ if self.blueprint.case(id).is_some() => self.own(&format!("case-{id}")),
            _ => self.own(&format!("register-{id}")),
        }
    }

    pub(crate) fn status(&self, case: &str, id: &str) -> String {
        self.own(&format!("status-{case}-{id}"))
    }

    pub(crate) fn action(&self, case: &str, id: &str) -> String {
        self.own(&format!("action-{case}-{id}"))
    }

    /// A fact that every case has, a flag, a field: by whatever name a view or an expression may call it.
    pub(crate) fn fact(&self, kind: &str, id: &str) -> Option<String> {
        let built_in = format!("explain-fact-{}", id.replace('_', "-"));
        let flag = || {
            let case = self.blueprint.case(kind)?;
            case.flag.iter().any(|flag| flag.id == id).then(|| self.own(&format!("flag-{kind}-{id}")))
        };
        self.field_key(kind, id)
            .map(|key| self.own(&key))
            .or_else(flag)
            .or_else(|| self.texts.lookup(&built_in))
    }

    /// The key of a field's text: its owner is the form, the case or the register that declares it.
    pub(crate) fn field_key(&self, kind: &str, id: &str) -> Option<String> {
        let has = |fields: &[Field]| fields.iter().any(|field| field.id == id);
        if let Some(case) = self.blueprint.case(kind) {
            if has(&case.field) {
                return Some(format!("field-{kind}-{id}"));
            }
            let form = self.blueprint.forms_of(case).find(|form| has(&form.field))?;
            return Some(format!("field-{}-{id}", form.form.id));
        }
        self.blueprint.register(kind).filter(|register| has(&register.field))?;
        Some(format!("field-{kind}-{id}"))
    }

    /// What an option of a choice is called.
    pub(crate) fn option(&self, choice: &str, option: &str) -> String {
        if choice == "agency_kinds" {
            return self.own(&format!("agency-{option}"));
        }
        self.own(&format!("option-{choice}-{option}"))
    }

    /// Who may act, and in whose place.
    pub(crate) fn by(&self, case: &str, by: &By) -> String {
        let role = self.role(&by.role);
        let mut said = match &by.instead_of {
            Some(other) => {
                self.texts.say(&msg::ExplainInstead { role: role.into(), other: self.role(other).into() })
            }
            None => role,
        };
        if let Some(when) = &by.when {
            let when = self.formula(when, case);
            said = self.texts.say(&msg::ExplainOnlyWhen { what: said.into(), when: when.into() });
        }
        said
    }

    /// An expression in words where it is simple, else as it is written.
    pub(crate) fn formula(&self, formula: &Formula, kind: &str) -> String {
        super::expression::said(self, formula, kind)
    }

    /// Alternatives and enumerations as one phrase.
    pub(crate) fn all(&self, names: &[String]) -> String {
        match names.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some((last, rest)) => {
                self.texts.say(&msg::ExplainAnd { rest: rest.join(", ").into(), last: last.into() })
            }
        }
    }

    /// `this or that`.
    pub(crate) fn any(&self, names: &[String]) -> String {
        match names.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some((last, rest)) => {
                self.texts.say(&msg::ExplainOr { rest: rest.join(", ").into(), last: last.into() })
            }
        }
    }

    pub(crate) fn class(&self, class: Class) -> String {
        match class {
            Class::Public => self.texts.say(&msg::ExplainClassPublic),
            Class::Internal => self.texts.say(&msg::ExplainClassInternal),
            Class::Personal => self.texts.say(&msg::ExplainClassPersonal),
            Class::Sensitive => self.texts.say(&msg::ExplainClassSensitive),
        }
    }

    pub(crate) fn rows(&self, rows: Rows) -> String {
        match rows {
            Rows::All => self.texts.say(&msg::ExplainRowsAll),
            Rows::Agency => self.texts.say(&msg::ExplainRowsAgency),
            Rows::Assigned => self.texts.say(&msg::ExplainRowsAssigned),
            Rows::Own => self.texts.say(&msg::ExplainRowsOwn),
            Rows::None => self.texts.say(&msg::ExplainRowsNone),
        }
    }

    pub(crate) fn weekday(&self, day: Weekday) -> String {
        // The first of June 2026 is a Monday.
        let at = jiff::civil::date(2026, 6, 1).saturating_add(jiff::Span::new().days(day as i64));
        self.lang().weekday(at).to_owned()
    }

    pub(crate) fn yes_no(&self, yes: bool) -> String {
        if yes { self.texts.say(&msg::ExplainYes) } else { self.texts.say(&msg::ExplainNo) }
    }

    pub(crate) fn number(&self, number: f64) -> String {
        self.lang().short_number(number, 6)
    }

    pub(crate) fn days(&self, days: i64) -> String {
        self.texts.say(&msg::ExplainDays { count: days.into() })
    }

    /// Hours, minutes or seconds: the greatest unit that needs no fraction.
    pub(crate) fn duration(&self, seconds: i64) -> String {
        match (seconds % 3_600, seconds % 60) {
            (0, _) if seconds != 0 => self.texts.say(&msg::ExplainHours { count: (seconds / 3_600).into() }),
            (_, 0) => self.texts.say(&msg::ExplainMinutes { count: (seconds / 60).into() }),
            _ => self.texts.say(&msg::ExplainSeconds { count: seconds.into() }),
        }
    }

    /// `19.00` or `19:00`.
    pub(crate) fn time(&self, time: jiff::civil::Time) -> String {
        let sign = match self.lang() {
            Lang::Id => '.',
            Lang::En => ':',
        };
        format!("{:02}{sign}{:02}", time.hour(), time.minute())
    }

    /// A duration or days as the standard of service writes them: `30m`, `1d`.
    pub(crate) fn promised(&self, text: &str) -> String {
        let days = text.strip_suffix('d').and_then(|days| days.parse().ok());
        days.map(|days| self.days(days))
            .or_else(|| duration(text).map(|seconds| self.duration(seconds)))
            .unwrap_or_else(|| text.to_owned())
    }

    pub(crate) fn money(&self, rupiah: f64) -> String {
        self.texts.say(&msg::ExplainRupiah { amount: self.lang().number(rupiah, 0).into() })
    }

    /// A parameter's value as the reader writes it.
    pub(crate) fn value(&self, parameter: &Parameter, value: &toml::Value) -> String {
        let as_number = || decimal(value).and_then(|n| n.to_string().parse::<f64>().ok());
        let text = value.as_str();
        let of = parameter.of.as_ref().map_or("", |of| of.as_str());
        let said = match parameter.kind {
            ParameterKind::Number => as_number().map(|n| self.number(n)),
            ParameterKind::Money => as_number().map(|n| self.money(n)),
            ParameterKind::Days => {
                value.as_integer().map(|days| self.days(days)).or_else(|| text.map(|t| self.promised(t)))
            }
            ParameterKind::Duration => text.map(|text| self.promised(text)),
            ParameterKind::Date => date(value).map(|day| self.lang().date(day)),
            ParameterKind::Time => time(value).map(|time| self.time(time)),
            ParameterKind::Period => value.as_table().and_then(|period| {
                let (start, end) = (self.moment(period.get("start")?)?, self.moment(period.get("end")?)?);
                Some(self.texts.say(&msg::ExplainPeriod { start: start.into(), end: end.into() }))
            }),
            ParameterKind::YesNo => value.as_bool().map(|yes| self.yes_no(yes)),
            ParameterKind::Choice => text.map(|option| self.option(of, option)),
            ParameterKind::Set => value.as_array().map(|set| {
                let names: Vec<String> =
                    set.iter().filter_map(|one| one.as_str()).map(|one| self.option(of, one)).collect();
                self.all(&names)
            }),
            ParameterKind::Text => text.map(str::to_owned),
        };
        said.unwrap_or_else(|| value.to_string())
    }

    /// A day, or a day with its time.
    fn moment(&self, value: &toml::Value) -> Option<String> {
        if let Some(day) = date(value) {
            return Some(self.lang().date(day));
        }
        let at = crate::check::values::instant(value)?;
        Some(format!("{}, {}", self.lang().date(at.date()), self.time(at.time())))
    }
}

impl Speaker<'_> {
    /// A message's subject, with the names of what is put into it.
    pub(crate) fn subject(&self, message: &crate::model::Message) -> String {
        let named: Vec<(&str, String)> =
            message.args.keys().map(|name| (name.as_str(), format!("[{name}]"))).collect();
        let args: Vec<(&str, fluent_bundle::FluentValue<'_>)> =
            named.iter().map(|(name, shown)| (*name, shown.as_str().into())).collect();
        self.own.text(self.lang(), &format!("message-{}-subject", message.id), &args)
    }
}

//! What a blueprint says: its texts in both languages, and which keys its declarations ask for.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use texts::{Lang, bundle};

use crate::Blueprint;
use crate::model::{Field, FileId, Kind, Name};

/// The texts of a blueprint, with an overlay's wording on top.
pub struct Wordings {
    id: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

impl Wordings {
    /// The texts of a blueprint. One that an overlay was applied to says what the overlay says.
    #[must_use]
    pub fn new(blueprint: &Blueprint) -> Self {
        let mut wordings = Self { id: bundle(Lang::Id), en: bundle(Lang::En) };
        for lang in Lang::ALL {
            let said = blueprint.text(&format!("texts/{lang}.ftl")).unwrap_or_default();
            let over = blueprint.text(&format!("{OVER}/{lang}.ftl")).unwrap_or_default();
            for source in [said, over] {
                // What does not parse was refused when the blueprint was loaded.
                let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(part, _)| part);
                wordings.bundle_mut(lang).add_resource_overriding(resource);
            }
        }
        wordings
    }

    /// A text; its key where there is none.
    #[must_use]
    pub fn text(&self, lang: Lang, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.find(lang, key, args).unwrap_or_else(|| key.to_owned())
    }

    /// A text that may be missing, such as a hint.
    #[must_use]
    pub fn find(&self, lang: Lang, key: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let bundle = self.bundle(lang);
        let pattern = bundle.get_message(key)?.value()?;
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            given.set(*name, value.clone());
        }
        Some(bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned())
    }

    /// A text without arguments in every language that has it: the words by which people may name a thing.
    #[must_use]
    pub fn every(&self, key: &str) -> Vec<String> {
        Lang::ALL.into_iter().filter_map(|lang| self.find(lang, key, &[])).collect()
    }

    fn bundle(&self, lang: Lang) -> &FluentBundle<FluentResource> {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }

    fn bundle_mut(&mut self, lang: Lang) -> &mut FluentBundle<FluentResource> {
        match lang {
            Lang::Id => &mut self.id,
            Lang::En => &mut self.en,
        }
    }
}

impl std::fmt::Debug for Wordings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wordings")
    }
}

/// The folder in which an applied overlay's wording is kept.
pub(crate) const OVER: &str = "overlay";

/// A text that the declarations ask for.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub(crate) text: String,
    /// It may be missing in both languages.
    pub(crate) optional: bool,
    /// What it may use.
    pub(crate) variables: BTreeSet<String>,
    /// What asks for it.
    pub(crate) file: FileId,
    pub(crate) span: Range<usize>,
}

/// The 14 components of a standard of service.
pub(crate) const STANDARD: [&str; 14] = [
    "requirements",
    "procedure",
    "time",
    "fee",
    "product",
    "complaints",
    "legal",
    "facilities",
    "competence",
    "supervision",
    "staff",
    "guarantee",
    "safety",
    "evaluation",
];

/// Every key that the declarations ask for, by its text.
pub(crate) fn keys(blueprint: &Blueprint) -> BTreeMap<String, Key> {
    let mut keys = Keys { found: BTreeMap::new() };
    keys.identity(blueprint);
    for form in &blueprint.forms {
        let (id, file) = (&form.form.id, form.file);
        keys.add(file, id, format!("form-{id}"));
        keys.fields(file, id, &form.field);
        for one in &form.evidence {
            keys.add(file, &one.id, format!("evidence-{id}-{}", one.id));
        }
        for one in &form.check {
            keys.add(file, &one.id, format!("check-{id}-{}", one.id));
        }
    }
    for case in &blueprint.cases {
        keys.case(case);
    }
    for register in &blueprint.registers {
        let (id, file) = (&register.register.id, register.file);
        keys.add(file, id, format!("register-{id}"));
        keys.fields(file, id, &register.field);
        for one in &register.invariant {
            keys.add(file, &one.id, format!("invariant-{id}-{}", one.id));
        }
    }
    for calendar in &blueprint.calendars {
        let id = &calendar.calendar.id;
        keys.add(calendar.file, id, format!("calendar-{id}"));
    }
    if let Some(judging) = &blueprint.judging {
        let file = judging.file;
        for rubric in &judging.rubric {
            keys.add(file, &rubric.id, format!("rubric-{}", rubric.id));
            for one in &rubric.criterion {
                keys.add(file, &one.id, format!("criterion-{}-{}", rubric.id, one.id));
                keys.may(file, &one.id, format!("criterion-{}-{}-hint", rubric.id, one.id));
            }
        }
        for round in &judging.round {
            keys.add(file, &round.id, format!("round-{}", round.id));
        }
        if let Some(page) = &judging.page {
            keys.may(file, &page.published, "page-takes".to_owned());
            keys.may(file, &page.published, "page-needs".to_owned());
        }
    }
    keys.found
}

struct Keys {
    found: BTreeMap<String, Key>,
}

impl Keys {
    fn add(&mut self, file: FileId, by: &Name, text: String) {
        self.insert(file, by, text, false, BTreeSet::new());
    }

    fn may(&mut self, file: FileId, by: &Name, text: String) {
        self.insert(file, by, text, true, BTreeSet::new());
    }

    fn insert(&mut self, file: FileId, by: &Name, text: String, optional: bool, variables: BTreeSet<String>) {
        let key = Key { text: text.clone(), optional, variables, file, span: by.span() };
        self.found.entry(text).or_insert(key);
    }

    fn identity(&mut self, blueprint: &Blueprint) {
        let (identity, file) = (&blueprint.identity, blueprint.identity.file);
        let id = &identity.blueprint.id;
        self.add(file, id, "blueprint-name".to_owned());
        self.add(file, id, "blueprint-summary".to_owned());
        for component in STANDARD {
            let by = identity.standard.as_ref().map_or(id, |standard| &standard.time);
            let text = format!("standard-{component}");
            self.insert(file, by, text, identity.blueprint.kind == Kind::Award, BTreeSet::new());
        }
        for role in &identity.role {
            self.add(file, &role.id, format!("role-{}", role.id));
        }
        for choice in &identity.choice {
            for option in &choice.options {
                self.add(file, option, format!("option-{}-{option}", choice.id));
            }
        }
        for parameter in &identity.parameter {
            self.add(file, &parameter.id, format!("parameter-{}", parameter.id));
        }
        for kind in &identity.agency.kinds {
            self.add(file, kind, format!("agency-{kind}"));
        }
        for document in &identity.document {
            self.add(file, &document.id, format!("document-{}", document.id));
        }
        for message in &identity.message {
            let variables: BTreeSet<String> = message.args.keys().cloned().collect();
            for part in ["subject", "body"] {
                let text = format!("message-{}-{part}", message.id);
                self.insert(file, &message.id, text, false, variables.clone());
            }
        }
        for indicator in &identity.indicator {
            self.add(file, &indicator.id, format!("indicator-{}", indicator.id));
        }
    }

    fn case(&mut self, case: &crate::model::Case) {
        let (id, file) = (&case.case.id, case.file);
        self.add(file, id, format!("case-{id}"));
        self.fields(file, id, &case.field);
        for one in &case.status {
            self.add(file, &one.id, format!("status-{id}-{}", one.id));
        }
        for one in &case.flag {
            self.add(file, &one.id, format!("flag-{id}-{}", one.id));
        }
        for action in &case.action {
            self.add(file, &action.id, format!("action-{id}-{}", action.id));
            self.may(file, &action.id, format!("action-{id}-{}-done", action.id));
            for one in &action.require {
                self.add(file, &one.id, format!("refuse-{id}-{}", one.id));
            }
        }
    }

    fn fields(&mut self, file: FileId, owner: &Name, fields: &[Field]) {
        for field in fields {
            let text = format!("field-{owner}-{}", field.id);
            self.options(file, &format!("option-{owner}-{}", field.id), field);
            for column in &field.column {
                self.add(file, &column.id, format!("{text}-{}", column.id));
                self.may(file, &column.id, format!("{text}-{}-hint", column.id));
                self.options(file, &format!("option-{owner}-{}-{}", field.id, column.id), column);
            }
            self.may(file, &field.id, format!("{text}-hint"));
            self.add(file, &field.id, text);
        }
    }

    fn options(&mut self, file: FileId, of: &str, field: &Field) {
        for option in field.options.iter().flatten() {
            self.add(file, option, format!("{of}-{option}"));
        }
    }
}

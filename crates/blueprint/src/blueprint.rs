//! A loaded folder.

use std::collections::BTreeMap;

use crate::model::{
    Action, CalendarFile, Case, Document, Field, FileId, Form, Identity, JudgingFile, Message, Migration,
    Parameter, Register, Role, Scenario, Series,
};

/// A folder as texts by path, with `/` between its parts: `cases/entry.toml`.
pub type Folder = BTreeMap<String, String>;

/// A blueprint that was loaded and checked: every name in it is known, every expression has its type.
#[derive(Debug, Clone)]
pub struct Blueprint {
    /// `blueprint.toml`
    pub identity: Identity,
    /// `cases/`, in the order of their paths.
    pub cases: Vec<Case>,
    /// `forms/`
    pub forms: Vec<Form>,
    /// `registers/`
    pub registers: Vec<Register>,
    /// `calendars/`
    pub calendars: Vec<CalendarFile>,
    /// `judging.toml`
    pub judging: Option<JudgingFile>,
    /// `scenarios/`
    pub scenarios: Vec<Scenario>,
    /// `migrations/`
    pub migrations: Vec<Migration>,
    /// The folder it came from; a [`FileId`] is an index of it.
    pub files: Vec<File>,
}

/// A file of the folder.
#[derive(Debug, Clone)]
pub struct File {
    /// Path in the folder.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

impl Blueprint {
    /// A kind of case.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.case.id == id)
    }

    /// A form.
    #[must_use]
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.form.id == id)
    }

    /// A register.
    #[must_use]
    pub fn register(&self, id: &str) -> Option<&Register> {
        self.registers.iter().find(|register| register.register.id == id)
    }

    /// A calendar.
    #[must_use]
    pub fn calendar(&self, id: &str) -> Option<&CalendarFile> {
        self.calendars.iter().find(|calendar| calendar.calendar.id == id)
    }

    /// A role.
    #[must_use]
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.identity.role.iter().find(|role| role.id == id)
    }

    /// A parameter.
    #[must_use]
    pub fn parameter(&self, id: &str) -> Option<&Parameter> {
        self.identity.parameter.iter().find(|parameter| parameter.id == id)
    }

    /// A series of numbers.
    #[must_use]
    pub fn series(&self, id: &str) -> Option<&Series> {
        self.identity.series.iter().find(|series| series.id == id)
    }

    /// A document.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.identity.document.iter().find(|document| document.id == id)
    }

    /// A message.
    #[must_use]
    pub fn message(&self, id: &str) -> Option<&Message> {
        self.identity.message.iter().find(|message| message.id == id)
    }

    /// The forms that the actions of a kind of case use, in the order of first use.
    pub fn forms_of<'a>(&'a self, case: &'a Case) -> impl Iterator<Item = &'a Form> {
        let mut seen: Vec<&str> = Vec::new();
        case.action.iter().filter_map(|action| action.form.as_ref()).filter_map(move |id| {
            if seen.contains(&id.as_str()) {
                return None;
            }
            seen.push(id);
            self.form(id)
        })
    }

    /// All fields of a case or of a register's record: a case's own first, then those of its forms.
    #[must_use]
    pub fn fields(&self, kind: &str) -> Vec<&Field> {
        if let Some(case) = self.case(kind) {
            return case.field.iter().chain(self.forms_of(case).flat_map(|form| &form.field)).collect();
        }
        self.register(kind).map(|register| register.field.iter().collect()).unwrap_or_default()
    }

    /// A field of a case or of a record.
    #[must_use]
    pub fn field(&self, kind: &str, id: &str) -> Option<&Field> {
        if let Some(case) = self.case(kind) {
            return (case.field.iter()).find(|field| field.id == id).or_else(|| {
                self.forms_of(case).find_map(|form| form.field.iter().find(|field| field.id == id))
            });
        }
        self.register(kind)?.field.iter().find(|field| field.id == id)
    }

    /// The options of a field of choices: its own, or those of the choice that it names.
    #[must_use]
    pub fn options<'a>(&'a self, field: &'a Field) -> &'a [crate::model::Name] {
        match (&field.options, &field.of) {
            (Some(options), _) => options,
            (None, Some(of)) => self.choice_options(of),
            (None, None) => &[],
        }
    }

    /// The options of a choice; `agency_kinds` are the kinds of unit.
    #[must_use]
    pub fn choice_options(&self, id: &str) -> &[crate::model::Name] {
        if id == "agency_kinds" {
            return &self.identity.agency.kinds;
        }
        self.identity.choice.iter().find(|choice| choice.id == id).map_or(&[], |choice| &choice.options)
    }

    /// A file of the folder.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&File> {
        self.files.get(usize::from(id))
    }

    /// The text of a file by its path.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.iter().find(|file| file.path == path).map(|file| file.text.as_str())
    }
}

impl Case {
    /// An action.
    #[must_use]
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.action.iter().find(|action| action.id == id)
    }

    /// Whether a status is final.
    #[must_use]
    pub fn is_final(&self, status: &str) -> bool {
        self.status.iter().any(|s| s.id == status && s.last)
    }
}

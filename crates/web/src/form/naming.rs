//! What the fields and options of a form are called: the blueprint says it.

use blueprint::model::{Field, Form};
use blueprint::{Blueprint, Wordings};
use texts::Lang;

/// A form with the texts that name its parts.
#[derive(Debug, Clone, Copy)]
pub struct Naming<'a> {
    /// Where the form stands.
    pub blueprint: &'a Blueprint,
    /// The blueprint's texts.
    pub words: &'a Wordings,
    /// The form.
    pub form: &'a Form,
    /// In which language.
    pub lang: Lang,
}

impl<'a> Naming<'a> {
    /// What the form is called.
    #[must_use]
    pub fn title(&self) -> String {
        self.text(&format!("form-{}", self.form.form.id))
    }

    /// A field by its path: `title`, or a table's column as `children.2.name`.
    #[must_use]
    pub fn field(&self, path: &str) -> Option<&'a Field> {
        let mut parts = path.split('.');
        let id = parts.next()?;
        let field = self.form.field.iter().find(|field| field.id == id)?;
        match parts.nth(1) {
            Some(column) => field.column.iter().find(|one| one.id == column),
            None => Some(field),
        }
    }

    /// What a field is called.
    #[must_use]
    pub fn label(&self, path: &str) -> String {
        self.text(&self.key(path))
    }

    /// What helps to answer it.
    #[must_use]
    pub fn hint(&self, path: &str) -> Option<String> {
        self.words.find(self.lang, &format!("{}-hint", self.key(path)), &[])
    }

    /// What an option of a field is called.
    #[must_use]
    pub fn option(&self, path: &str, field: &Field, option: &str) -> String {
        let own = self.key(path).replacen("field-", "option-", 1);
        self.text(&match (&field.options, &field.of) {
            (None, Some(of)) if *of == "agency_kinds" => format!("agency-{option}"),
            (None, Some(of)) => format!("option-{of}-{option}"),
            _ => format!("{own}-{option}"),
        })
    }

    /// A text of the blueprint.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.words.text(self.lang, key, &[])
    }

    /// `field-FORM-FIELD`, or `field-FORM-FIELD-COLUMN` for a cell.
    fn key(&self, path: &str) -> String {
        let parts: Vec<&str> = path.split('.').collect();
        let form = &self.form.form.id;
        match parts.as_slice() {
            [field, _, column] => format!("field-{form}-{field}-{column}"),
            [field, ..] => format!("field-{form}-{field}"),
            [] => String::new(),
        }
    }
}

//! What is asked and kept: forms and registers.

use texts::msg;

use super::cases::with_law;
use super::speaker::Speaker;
use super::{Block, Section, Table, lines};
use crate::model::{Bound, Field, FieldKind, Form, Name, When};

pub(super) fn section(speaker: &Speaker<'_>) -> Section {
    let mut section = Section::new("forms", speaker.texts.say(&msg::ExplainForms));
    section.parts = speaker.blueprint.forms.iter().map(|form| self::form(speaker, form)).collect();
    section
}

/// The kind of case that a form belongs to, else the form itself.
fn case_of<'b>(speaker: &Speaker<'b>, form: &'b Form) -> &'b str {
    let uses = |case: &&crate::model::Case| {
        case.action.iter().any(|action| action.form.as_ref() == Some(&form.form.id))
    };
    speaker.blueprint.cases.iter().find(uses).map_or(form.form.id.as_str(), |case| case.case.id.as_str())
}

fn form(speaker: &Speaker<'_>, form: &Form) -> Section {
    let (texts, id, kind) = (speaker.texts, &form.form.id, case_of(speaker, form));
    let name = speaker.own(&format!("form-{id}"));
    let evidence = form.evidence.iter().map(|one| {
        let ways: Vec<String> = one
            .any_of
            .iter()
            .map(|fields| {
                let names: Vec<String> =
                    fields.iter().map(|field| speaker.own(&format!("field-{id}-{field}"))).collect();
                speaker.all(&names)
            })
            .collect();
        let mut said = texts.say(&msg::ExplainEvidence {
            name: speaker.own(&format!("evidence-{id}-{}", one.id)).into(),
            ways: speaker.any(&ways).into(),
        });
        if let Some(when) = &one.when {
            let when = speaker.formula(when, kind);
            said = texts.say(&msg::ExplainOnlyWhen { what: said.into(), when: when.into() });
        }
        with_law(speaker, said, one.law.as_deref())
    });
    let checks = form.check.iter().map(|check| {
        let said = texts.say(&msg::ExplainRequire {
            that: speaker.formula(&check.must, kind).into(),
            refusal: speaker.own(&format!("check-{id}-{}", check.id)).into(),
        });
        with_law(speaker, said, check.law.as_deref())
    });
    let caption = texts.say(&msg::ExplainFields { form: (&name).into() });
    Section::new(format!("form-{id}"), name)
        .with(Block::Table(fields_of(speaker, id, kind, &form.field, caption)))
        .with(Block::List(evidence.chain(checks).collect()))
}

pub(super) fn registers(speaker: &Speaker<'_>) -> Section {
    let texts = speaker.texts;
    let mut section = Section::new("registers", texts.say(&msg::ExplainRegisters));
    for register in &speaker.blueprint.registers {
        let id = &register.register.id;
        let unique: Vec<String> =
            register.register.unique.iter().filter_map(|field| speaker.fact(id, field)).collect();
        let mut rules = Vec::new();
        if !unique.is_empty() {
            rules.push(texts.say(&msg::ExplainUnique { what: speaker.all(&unique).into() }));
        }
        rules.extend(register.invariant.iter().map(|one| {
            let said = texts.say(&msg::ExplainRequire {
                that: speaker.formula(&one.must, id).into(),
                refusal: speaker.own(&format!("invariant-{id}-{}", one.id)).into(),
            });
            with_law(speaker, said, one.law.as_deref())
        }));
        let caption = texts.say(&msg::ExplainFields { form: speaker.kind(id).into() });
        section.parts.push(
            Section::new(format!("register-{id}"), speaker.kind(id))
                .with(Block::Table(fields(speaker, id, &register.field, caption)))
                .with(Block::List(rules)),
        );
    }
    section
}

/// Fields that a case or a register declares itself.
pub(super) fn fields(speaker: &Speaker<'_>, owner: &Name, fields: &[Field], caption: String) -> Table {
    fields_of(speaker, owner, owner, fields, caption)
}

fn fields_of(speaker: &Speaker<'_>, owner: &Name, kind: &str, fields: &[Field], caption: String) -> Table {
    let texts = speaker.texts;
    let mut rows = Vec::new();
    for field in fields {
        let key = format!("field-{owner}-{}", field.id);
        rows.push(row(speaker, &key, kind, field, None));
        for column in &field.column {
            rows.push(row(speaker, &format!("{key}-{}", column.id), kind, column, Some(&key)));
        }
    }
    Table {
        caption,
        columns: vec![
            texts.say(&msg::ExplainColumnField),
            texts.say(&msg::ExplainColumnType),
            texts.say(&msg::ExplainColumnAnswer),
            texts.say(&msg::ExplainColumnClass),
        ],
        rows,
    }
}

fn row(speaker: &Speaker<'_>, key: &str, kind: &str, field: &Field, table: Option<&str>) -> Vec<String> {
    let texts = speaker.texts;
    let label = match table {
        Some(table) => texts
            .say(&msg::ExplainColumnOf { table: speaker.own(table).into(), column: speaker.own(key).into() }),
        None => speaker.own(key),
    };
    let required = match &field.required {
        When::Fixed(true) => Some(texts.say(&msg::ExplainRequired)),
        When::Fixed(false) => None,
        When::If(when) => {
            Some(texts.say(&msg::ExplainRequiredWhen { when: speaker.formula(when, kind).into() }))
        }
    };
    let shown = field
        .shown
        .as_ref()
        .map(|when| texts.say(&msg::ExplainShownWhen { when: speaker.formula(when, kind).into() }));
    let law = field.law.as_ref().map(|law| texts.say(&msg::ExplainSource { law: law.into() }));
    let mut class = speaker.class(field.class);
    if field.identifies {
        class = format!("{class}\n{}", texts.say(&msg::ExplainIdentifies));
    }
    vec![
        label,
        self::kind(speaker, key, field),
        lines([required, shown, limits(speaker, kind, field), speaker.find(&format!("{key}-hint")), law]),
        class,
    ]
}

/// Type of a field, with its options.
pub(crate) fn kind(speaker: &Speaker<'_>, key: &str, field: &Field) -> String {
    let name = speaker.word(&format!("explain-type-{}", type_key(field.kind)));
    if matches!(field.kind, FieldKind::Choice | FieldKind::Choices) {
        let options: Vec<String> = speaker
            .blueprint
            .options(field)
            .iter()
            .map(|option| match (&field.options, &field.of) {
                (None, Some(of)) => speaker.option(of, option),
                _ => speaker.own(&format!("option-{}-{option}", key.trim_start_matches("field-"))),
            })
            .collect();
        return format!("{name}: {}", speaker.any(&options));
    }
    match (&field.of, field.kind) {
        (Some(of), FieldKind::Case | FieldKind::Record) => format!("{name}: {}", speaker.kind(of)),
        (Some(of), FieldKind::Session) => format!("{name}: {}", speaker.own(&format!("calendar-{of}"))),
        _ => name,
    }
}

pub(crate) fn type_key(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Text => "text",
        FieldKind::LongText => "long-text",
        FieldKind::Number => "number",
        FieldKind::Money => "money",
        FieldKind::Date => "date",
        FieldKind::Time => "time",
        FieldKind::Instant => "instant",
        FieldKind::Period => "period",
        FieldKind::YesNo => "yes-no",
        FieldKind::Choice => "choice",
        FieldKind::Choices => "choices",
        FieldKind::File => "file",
        FieldKind::Link => "link",
        FieldKind::Table => "table",
        FieldKind::People => "people",
        FieldKind::Case => "case",
        FieldKind::Record => "record",
        FieldKind::Agency => "agency",
        FieldKind::User => "user",
        FieldKind::Session => "session",
        FieldKind::Scores => "scores",
    }
}

/// How long, how great, how many.
pub(crate) fn limits(speaker: &Speaker<'_>, kind: &str, field: &Field) -> Option<String> {
    let texts = speaker.texts;
    let bound = |bound: &Bound| match bound {
        Bound::Number(number) => speaker.number(*number),
        Bound::Formula(formula) => speaker.formula(formula, kind),
    };
    let mut said = Vec::new();
    said.extend(field.length.map(|n| texts.say(&msg::ExplainLimitLength { count: n.into() })));
    said.extend(field.digits.map(|n| texts.say(&msg::ExplainLimitDigits { count: n.into() })));
    said.extend(field.words.map(|n| texts.say(&msg::ExplainLimitWords { count: n.into() })));
    said.extend(
        field.min.as_ref().map(|least| texts.say(&msg::ExplainLimitMin { least: bound(least).into() })),
    );
    said.extend(field.max.as_ref().map(|most| texts.say(&msg::ExplainLimitMax { most: bound(most).into() })));
    if let Some(accept) = &field.accept {
        let types: Vec<String> = accept.iter().map(|one| one.to_uppercase()).collect();
        said.push(speaker.any(&types));
    }
    said.extend(
        field.size.as_ref().map(|size| texts.say(&msg::ExplainLimitSize { size: size.as_str().into() })),
    );
    said.extend(field.min_rows.map(|n| texts.say(&msg::ExplainLimitMinRows { count: n.into() })));
    said.extend(field.max_rows.map(|n| texts.say(&msg::ExplainLimitMaxRows { count: n.into() })));
    (!said.is_empty()).then(|| said.join(", "))
}

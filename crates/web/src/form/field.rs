//! One question: its label, what helps, what is wrong, and its inputs by type.

use blueprint::model::{Class, Field, FieldKind, Name, When};
use maud::{Markup, html};

use super::draw::Ask;
use super::typed::{NeedsRow, is_table};
use super::{anchor, lines};
use crate::say::say;

/// Up to so many options are shown at once; more are a list to choose from.
const RADIOS: usize = 8;

/// A question as it is drawn.
struct Drawn<'q> {
    field: &'q Field,
    path: String,
    label: String,
    id: String,
    hint: Option<String>,
    problem: Option<String>,
    count: Option<(usize, usize)>,
}

impl Drawn<'_> {
    /// What describes the input, for who hears it.
    fn described(&self) -> Option<String> {
        let parts = [
            ("hint", self.hint.is_some()),
            ("problem", self.problem.is_some()),
            ("count", self.count.is_some()),
        ];
        let ids: Vec<String> =
            parts.iter().filter(|(_, is)| *is).map(|(part, _)| format!("{}-{part}", self.id)).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.problem.as_ref().map(|_| "true")
    }
}

impl Ask<'_> {
    /// A field of the form.
    pub(super) fn question(&self, field: &Field) -> Markup {
        self.draw_field(field, field.id.to_string())
    }

    fn draw_field(&self, field: &Field, path: String) -> Markup {
        let typed = self.typed.text(&path);
        let words = typed.split_whitespace().count();
        let drawn = Drawn {
            field,
            label: self.naming.label(&path),
            id: anchor(&path),
            hint: self.hint(field, &path),
            problem: self.problem(&path).map(str::to_owned),
            count: field.words.filter(|_| words > 0).map(|most| (words, most)),
            path,
        };
        if is_table(field) {
            self.table(&drawn)
        } else if self.grouped(field) {
            self.group(&drawn)
        } else {
            self.single(&drawn)
        }
    }

    /// Whether a question has several inputs.
    fn grouped(&self, field: &Field) -> bool {
        match field.kind {
            FieldKind::Choice => self.naming.blueprint.options(field).len() <= RADIOS,
            FieldKind::Date
            | FieldKind::Period
            | FieldKind::Instant
            | FieldKind::Choices
            | FieldKind::YesNo => true,
            _ => false,
        }
    }

    fn single(&self, drawn: &Drawn<'_>) -> Markup {
        html! {
            div .ask .wrong[drawn.problem.is_some()] .when[drawn.field.shown.is_some()] .(marker(drawn)) {
                label for=(drawn.id) { (self.name(drawn)) }
                (self.around(drawn))
                (self.input(drawn))
                (self.below(drawn))
            }
        }
    }

    fn group(&self, drawn: &Drawn<'_>) -> Markup {
        html! {
            fieldset .ask .wrong[drawn.problem.is_some()] .when[drawn.field.shown.is_some()] .(marker(drawn)) aria-describedby=[drawn.described()] {
                legend { (self.name(drawn)) }
                (self.around(drawn))
                @match drawn.field.kind {
                    FieldKind::Date => (self.date(&drawn.path, &drawn.id)),
                    FieldKind::Period => (self.period(drawn)),
                    FieldKind::Instant => (self.instant(drawn)),
                    FieldKind::Choices => (self.checkboxes(drawn)),
                    _ => (self.radios(drawn)),
                }
                (self.below(drawn))
            }
        }
    }

    /// The label, and that it may be left open.
    fn name(&self, drawn: &Drawn<'_>) -> Markup {
        let open = matches!(drawn.field.required, When::Fixed(false));
        html! { (drawn.label) @if open { " " span.soft.small { (say!(self.naming.lang, WebOptional)) } } }
    }

    /// What stands between label and input.
    fn around(&self, drawn: &Drawn<'_>) -> Markup {
        html! {
            @if let Some(only) = self.only_if(drawn.field) { span.only { (only) } }
            @if let Some(hint) = &drawn.hint { span.hint #{ (drawn.id) "-hint" } { (hint) } }
            @if let Some(problem) = &drawn.problem { span.problem #{ (drawn.id) "-problem" } { (problem) } }
        }
    }

    /// What stands below the input: words so far, and who may read it.
    fn below(&self, drawn: &Drawn<'_>) -> Markup {
        let lang = self.naming.lang;
        let private = match drawn.field.class {
            Class::Public => Some(say!(lang, WebClassPublic)),
            Class::Internal => None,
            Class::Personal => Some(say!(lang, WebClassPersonal)),
            Class::Sensitive => Some(say!(lang, WebClassSensitive)),
        };
        html! {
            @if let Some((words, most)) = drawn.count {
                span.count .over[words > most] #{ (drawn.id) "-count" } {
                    (say!(lang, WebWordsSoFar { words: words.into(), most: most.into() }))
                }
            }
            // A table's cells are of its class: said once, below the table.
            @if let Some(private) = private.filter(|_| !drawn.path.contains('.')) { span.privacy { (private) } }
            @if drawn.field.identifies && self.blind() { span.privacy { (say!(lang, WebClassBlind)) } }
        }
    }

    /// Whether a round is judged without names.
    fn blind(&self) -> bool {
        let judging = self.naming.blueprint.judging.as_ref();
        judging.is_some_and(|judging| judging.round.iter().any(|round| round.blind))
    }

    /// The blueprint's hint, and the limits in words.
    fn hint(&self, field: &Field, path: &str) -> Option<String> {
        let lang = self.naming.lang;
        let limit = match field.kind {
            FieldKind::LongText => field.words.map(|most| say!(lang, WebHintWords { most: most.into() })),
            FieldKind::Text => field.digits.map(|digits| say!(lang, WebHintDigits { digits: digits.into() })),
            FieldKind::Number if field.decimals.unwrap_or(0) > 0 => Some(say!(lang, WebHintDecimal)),
            FieldKind::Money => Some(say!(lang, WebHintMoney)),
            FieldKind::Date => Some(say!(lang, WebHintDate)),
            FieldKind::Time => Some(say!(lang, WebHintTime)),
            FieldKind::Link => Some(say!(lang, WebHintLink)),
            FieldKind::File => file_hint(field, lang),
            FieldKind::Choices => Some(say!(lang, WebHintChoices)),
            _ => None,
        };
        let parts: Vec<String> = self.naming.hint(path).into_iter().chain(limit).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    fn input(&self, drawn: &Drawn<'_>) -> Markup {
        let (field, path, id) = (drawn.field, drawn.path.as_str(), drawn.id.as_str());
        let (value, described, invalid) = (self.typed.text(path), drawn.described(), drawn.invalid());
        let short = |class: &str, mode: &str| {
            html! { input.(class) #(id) type="text" inputmode=(mode) name=(path) value=(value) autocomplete="off" aria-describedby=[&described] aria-invalid=[invalid]; }
        };
        match field.kind {
            FieldKind::LongText => {
                let rows = field.words.map_or(6, |words| (words / 20).clamp(4, 16));
                html! { textarea #(id) name=(path) rows=(rows) aria-describedby=[&described] aria-invalid=[invalid] { (lines(value)) } }
            }
            FieldKind::Number => {
                short("w10", if field.decimals.unwrap_or(0) > 0 { "decimal" } else { "numeric" })
            }
            FieldKind::Money => {
                html! { div.affix { span aria-hidden="true" { "Rp" } (short("w10", "numeric")) } }
            }
            FieldKind::Time => short("w5", "text"),
            FieldKind::Text if field.digits.is_some() => short("w20", "numeric"),
            FieldKind::Link => {
                html! { input #(id) type="url" name=(path) value=(value) autocomplete="off" aria-describedby=[&described] aria-invalid=[invalid]; }
            }
            FieldKind::File => self.file(drawn),
            FieldKind::Choice => {
                let options = self.naming.blueprint.options(field).iter();
                self.select(
                    drawn,
                    options.map(|one| (one.to_string(), self.naming.option(path, field, one))).collect(),
                )
            }
            FieldKind::Case
            | FieldKind::Record
            | FieldKind::Agency
            | FieldKind::User
            | FieldKind::Session => match self.choices.get(&without_row(path)) {
                Some(options) => self.select(drawn, options.clone()),
                None => short("w20", "text"),
            },
            _ => {
                html! { input #(id) type="text" name=(path) value=(value) aria-describedby=[&described] aria-invalid=[invalid]; }
            }
        }
    }

    fn select(&self, drawn: &Drawn<'_>, options: Vec<(String, String)>) -> Markup {
        let chosen = self.typed.text(&drawn.path);
        let known = chosen.is_empty() || options.iter().any(|(value, _)| value == chosen);
        html! {
            select #(drawn.id) name=(drawn.path) aria-describedby=[drawn.described()] aria-invalid=[drawn.invalid()] {
                option value="" { (say!(self.naming.lang, WebChoose)) }
                @for (value, text) in &options { option value=(value) selected[value == chosen] { (text) } }
                // What was chosen and is no longer offered comes back as it was, and the engine says what is wrong.
                @if !known { option value=(chosen) selected { (chosen) } }
            }
        }
    }

    fn radios(&self, drawn: &Drawn<'_>) -> Markup {
        let (field, lang) = (drawn.field, self.naming.lang);
        let mut options: Vec<(String, String)> = if field.kind == FieldKind::YesNo {
            vec![("yes".to_owned(), say!(lang, WebYes)), ("no".to_owned(), say!(lang, WebNo))]
        } else {
            let options = self.naming.blueprint.options(field).iter();
            options.map(|one| (one.to_string(), self.naming.option(&drawn.path, field, one))).collect()
        };
        // A radio button cannot be let go of: whoever may leave the question open gets a button for that.
        if matches!(field.required, When::Fixed(false)) {
            options.push((String::new(), say!(lang, WebNoAnswer)));
        }
        let chosen = self.typed.all(&drawn.path).first();
        html! { @for (at, (value, text)) in options.iter().enumerate() {
            label.pick {
                input #(nth(&drawn.id, at)) type="radio" name=(drawn.path) value=(value) checked[chosen == Some(value)];
                span { (text) }
            }
        } }
    }

    fn checkboxes(&self, drawn: &Drawn<'_>) -> Markup {
        let chosen = self.typed.all(&drawn.path);
        html! {
            // An answer that was emptied is told from one that was not asked.
            input type="hidden" name=(drawn.path) value="";
            @for (at, option) in self.naming.blueprint.options(drawn.field).iter().map(Name::as_str).enumerate() {
                label.pick {
                    input #(nth(&drawn.id, at)) type="checkbox" name=(drawn.path) value=(option) checked[chosen.iter().any(|one| one == option)];
                    span { (self.naming.option(&drawn.path, drawn.field, option)) }
                }
            }
        }
    }

    fn date(&self, path: &str, id: &str) -> Markup {
        let lang = self.naming.lang;
        let boxes = [
            ("day", say!(lang, WebDay), "w4"),
            ("month", say!(lang, WebMonth), "w5"),
            ("year", say!(lang, WebYear), "w5"),
        ];
        html! { div.row { @for (at, (part, label, class)) in boxes.iter().enumerate() {
            label {
                span { (label) }
                @let mode = if *part == "month" { "text" } else { "numeric" };
                input.(class) #(if at == 0 { id.to_owned() } else { format!("{id}-{part}") }) type="text" inputmode=(mode) autocomplete="off"
                    name={ (path) "." (part) } value=(self.typed.text(&format!("{path}.{part}")));
            }
        } } }
    }

    fn period(&self, drawn: &Drawn<'_>) -> Markup {
        let lang = self.naming.lang;
        let ends = [
            ("start", say!(lang, WebFrom), drawn.id.clone()),
            ("end", say!(lang, WebUntil), format!("{}-end", drawn.id)),
        ];
        html! { @for (end, label, id) in ends {
            fieldset.ask { legend { (label) } (self.date(&format!("{}.{end}", drawn.path), &id)) }
        } }
    }

    fn instant(&self, drawn: &Drawn<'_>) -> Markup {
        let name = format!("{}.time", drawn.path);
        html! {
            (self.date(&drawn.path, &drawn.id))
            div.row { label {
                span { (say!(self.naming.lang, WebTime)) }
                input.w5 #{ (drawn.id) "-time" } type="text" name=(name) value=(self.typed.text(&name)) autocomplete="off";
            } }
        }
    }

    fn file(&self, drawn: &Drawn<'_>) -> Markup {
        let lang = self.naming.lang;
        let accept = drawn.field.accept.as_ref().map(|kinds| {
            let kinds: Vec<String> = kinds.iter().map(|kind| format!(".{kind}")).collect();
            kinds.join(",")
        });
        html! {
            @if let Some(file) = self.typed.file(&drawn.path) {
                p.kept { strong { (file.name) } " " span.soft { "(" (size(file.size, lang)) ")" } }
                input type="hidden" name={ (drawn.path) ".kept" } value=(file.hash);
                label.pick {
                    input type="checkbox" name={ (drawn.path) ".remove" } value="on";
                    span { (say!(lang, WebFileRemove)) }
                }
                p.hint { (say!(lang, WebFileReplace)) }
            }
            input #(drawn.id) type="file" name=(drawn.path) accept=[accept] aria-describedby=[drawn.described()] aria-invalid=[drawn.invalid()];
        }
    }

    /// Rows, each with its inputs and a button that takes it away.
    fn table(&self, drawn: &Drawn<'_>) -> Markup {
        let (field, lang) = (drawn.field, self.naming.lang);
        let rows = self.typed.rows(&field.id).max(usize::from(field.needs_row()));
        let full = field.max_rows.is_some_and(|most| rows >= most);
        html! {
            fieldset #(drawn.id) .ask .wrong[drawn.problem.is_some()] .when[field.shown.is_some()] .(marker(drawn)) tabindex="-1" aria-describedby=[drawn.described()] {
                legend.big { (self.name(drawn)) }
                (self.around(drawn))
                input type="hidden" name={ (field.id) ".rows" } value=(rows);
                @for row in 1..=rows {
                    fieldset.item {
                        legend { (say!(lang, WebRow { row: row.into() })) }
                        @if field.kind == FieldKind::People { (self.person(field, row)) }
                        @for column in &field.column {
                            @if !self.filled_by_action(&field.id, Some(&column.id)) {
                                (self.draw_field(column, format!("{}.{row}.{}", field.id, column.id)))
                            }
                        }
                        button.bare type="submit" name="do" value={ "remove:" (field.id) ":" (row) } {
                            (say!(lang, WebRowRemove { row: row.into() })) span.hush { " – " (drawn.label) }
                        }
                    }
                }
                @if full {
                    p.soft { (say!(lang, WebRowsFull { most: rows.into() })) }
                } @else {
                    button.quiet type="submit" name="do" value={ "add:" (field.id) } {
                        (say!(lang, WebRowAdd)) span.hush { " – " (drawn.label) }
                    }
                }
                (self.below(drawn))
            }
        }
    }

    fn person(&self, field: &Field, row: usize) -> Markup {
        let lang = self.naming.lang;
        html! { @for (cell, label) in [("name", say!(lang, WebPersonName)), ("part", say!(lang, WebPersonPart))] {
            @let path = format!("{}.{row}.{cell}", field.id);
            @let problem = self.problem(&path);
            div.ask.wrong[problem.is_some()] {
                label for=(anchor(&path)) { (label) }
                @if let Some(problem) = problem { span.problem { (problem) } }
                input #(anchor(&path)) type="text" name=(path) value=(self.typed.text(&path));
            }
        } }
    }
}

/// The class by which a stylesheet reveals the question.
fn marker(drawn: &Drawn<'_>) -> String {
    format!("w-{}", drawn.path.replace('.', "-"))
}

/// A summary of problems leads to the first input.
fn nth(id: &str, at: usize) -> String {
    if at == 0 { id.to_owned() } else { format!("{id}-{at}") }
}

fn without_row(path: &str) -> String {
    let parts: Vec<&str> = path.split('.').collect();
    match parts.as_slice() {
        [field, _, column] => format!("{field}.{column}"),
        _ => path.to_owned(),
    }
}

fn file_hint(field: &Field, lang: texts::Lang) -> Option<String> {
    let kinds = field.accept.as_ref().map(|kinds| {
        let kinds: Vec<String> = kinds.iter().map(|kind| kind.to_uppercase()).collect();
        kinds.join(", ")
    });
    let size = field.size.as_deref().map(|size| {
        let at = size.find(|c: char| !c.is_ascii_digit()).unwrap_or(size.len());
        let (number, unit) = size.split_at(at);
        format!("{number}\u{a0}{}", unit.trim())
    });
    Some(match (kinds, size) {
        (Some(kinds), Some(size)) => say!(lang, WebHintFile { kinds: kinds.into(), size: size.into() }),
        (Some(kinds), None) => say!(lang, WebHintFileKinds { kinds: kinds.into() }),
        (None, Some(size)) => say!(lang, WebHintFileSize { size: size.into() }),
        (None, None) => return None,
    })
}

/// Bytes in words: `1,4 MB`.
pub(crate) fn size(bytes: u64, lang: texts::Lang) -> String {
    let kilobytes = bytes as f64 / 1024.0;
    if kilobytes < 1000.0 {
        format!("{}\u{a0}KB", lang.number(kilobytes.max(1.0), 0))
    } else {
        format!("{}\u{a0}MB", lang.number(kilobytes / 1024.0, 1))
    }
}

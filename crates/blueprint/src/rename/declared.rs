//! Which ids a blueprint declares, and where its declarations name them.

use super::Names;
use super::edits::Edits;
use crate::Blueprint;
use crate::load::source;
use crate::model::{
    Action, Bound, By, Case, DateRows, Field, FieldKind, FileId, Formula, JudgingFile, MeasureRows, Name,
    ParameterKind, PastWinners, PublicPage, Settings, View, When,
};

/// Everything that the blueprint declares.
pub(super) fn collect(blueprint: &Blueprint, names: &mut Names<'_>) {
    let identity = &blueprint.identity;
    let mut all: Vec<&Name> = vec![&identity.blueprint.id];
    let mut members: Vec<&Name> = Vec::new();
    let mut literals: Vec<&Name> = Vec::new();
    all.extend(blueprint.role_ids().chain(blueprint.choice_ids()).chain(blueprint.series_ids()));
    all.extend(blueprint.document_ids().chain(blueprint.message_ids()).chain(blueprint.case_ids()));
    all.extend(blueprint.form_ids().chain(blueprint.register_ids()).chain(blueprint.calendar_ids()));
    all.extend(identity.indicator.iter().map(|indicator| &indicator.id));
    all.extend(blueprint.scenarios.iter().map(|scenario| &scenario.scenario.id));
    all.extend(identity.document.iter().filter_map(|document| document.row.as_ref()));
    members.extend(blueprint.parameter_ids());
    literals.extend(&identity.agency.kinds);
    literals.extend(identity.choice.iter().flat_map(|choice| &choice.options));
    let mut fields: Vec<&Field> = Vec::new();
    for case in &blueprint.cases {
        fields.extend(&case.field);
        literals.extend(case.status.iter().map(|status| &status.id));
        members.extend(case.flag.iter().map(|flag| &flag.id));
        members.extend(case.action.iter().map(|action| &action.id));
        all.extend(case.action.iter().flat_map(|action| &action.require).map(|require| &require.id));
    }
    for form in &blueprint.forms {
        fields.extend(&form.field);
        all.extend(form.check.iter().map(|check| &check.id));
        all.extend(form.evidence.iter().map(|evidence| &evidence.id));
    }
    for register in &blueprint.registers {
        fields.extend(&register.field);
        all.extend(register.invariant.iter().map(|invariant| &invariant.id));
    }
    for field in fields.iter().flat_map(|field| std::iter::once(*field).chain(&field.column)) {
        members.push(&field.id);
        literals.extend(field.options.iter().flatten());
    }
    if let Some(judging) = &blueprint.judging {
        all.extend(judging.rubric.iter().map(|rubric| &rubric.id));
        all.extend(judging.rubric.iter().flat_map(|rubric| &rubric.criterion).map(|criterion| &criterion.id));
        literals.extend(judging.round.iter().map(|round| &round.id));
    }
    names.members = members.iter().map(ToString::to_string).collect();
    names.literals = literals.iter().map(ToString::to_string).collect();
    names.all = all.into_iter().chain(literals).map(ToString::to_string).collect();
    for document in &identity.document {
        let data = names.data.entry(document.template.to_string()).or_default();
        data.extend(document.data.keys().cloned());
    }
}

/// Renames in every declaration but scenarios and migrations.
pub(super) fn declarations(blueprint: &Blueprint, names: &Names<'_>, edits: &mut Edits) {
    identity(blueprint, names, edits);
    for case in &blueprint.cases {
        self::case(&mut Pen::new(blueprint, case.file, names, edits), case);
    }
    for form in &blueprint.forms {
        let mut pen = Pen::new(blueprint, form.file, names, edits);
        pen.id(&form.form.id);
        pen.fields(&form.field);
        for evidence in &form.evidence {
            pen.id(&evidence.id);
            evidence.any_of.iter().flatten().for_each(|field| pen.member(field));
            pen.formulas(evidence.when.as_ref());
        }
        for check in &form.check {
            pen.id(&check.id);
            pen.formulas(Some(&check.must));
            check.field.iter().for_each(|field| pen.member(field));
        }
    }
    for register in &blueprint.registers {
        let mut pen = Pen::new(blueprint, register.file, names, edits);
        pen.id(&register.register.id);
        pen.formulas(register.register.title.as_ref());
        register.register.unique.iter().for_each(|field| pen.member(field));
        pen.fields(&register.field);
        for invariant in &register.invariant {
            pen.id(&invariant.id);
            pen.formulas(Some(&invariant.must));
        }
        pen.views(&register.view);
    }
    for calendar in &blueprint.calendars {
        let mut pen = Pen::new(blueprint, calendar.file, names, edits);
        let calendar = &calendar.calendar;
        pen.id(&calendar.id);
        pen.formulas(
            [&calendar.opens, &calendar.closes, &calendar.capacity].into_iter().chain(&calendar.book_ahead),
        );
    }
    if let Some(file) = &blueprint.judging {
        judging(&mut Pen::new(blueprint, file.file, names, edits), file);
    }
}

fn identity(blueprint: &Blueprint, names: &Names<'_>, edits: &mut Edits) {
    let identity = &blueprint.identity;
    let mut pen = Pen::new(blueprint, identity.file, names, edits);
    pen.id(&identity.blueprint.id);
    identity.agency.kinds.iter().for_each(|kind| pen.id(kind));
    blueprint.role_ids().for_each(|role| pen.id(role));
    for choice in &identity.choice {
        pen.id(&choice.id);
        choice.options.iter().for_each(|option| pen.id(option));
    }
    for parameter in &identity.parameter {
        pen.member(&parameter.id);
        parameter.of.iter().for_each(|of| pen.id(of));
        if matches!(parameter.kind, ParameterKind::Choice | ParameterKind::Set) {
            pen.literals(&parameter.id, &["default", "sample"]);
        }
    }
    for series in &identity.series {
        pen.id(&series.id);
        pen.pattern(&series.pattern);
    }
    for message in &identity.message {
        pen.id(&message.id);
        pen.id(&message.case);
        message.to.iter().for_each(|to| pen.after_colon(to));
        pen.formulas(message.args.values());
    }
    for document in &identity.document {
        pen.id(&document.id);
        pen.id(&document.case);
        document.series.iter().chain(&document.row).for_each(|name| pen.id(name));
        document.of.iter().for_each(|of| pen.member(of));
        pen.formulas(document.data.values().chain(&document.holds));
        let at = pen.beside(&document.id, "data");
        for (span, key) in source::keys_of(pen.text, at) {
            let by = (names.rename)(&key);
            if !super::GIVEN.contains(&key.as_str()) {
                pen.edits.string(pen.text, pen.file, span, &by);
            }
        }
    }
    for indicator in &identity.indicator {
        pen.id(&indicator.id);
        let figures = [&indicator.numerator, &indicator.denominator, &indicator.value].into_iter().flatten();
        pen.formulas(figures.chain(&indicator.by));
    }
    identity.permits.parameters.iter().for_each(|parameter| pen.member(parameter));
    identity.permits.fields.iter().for_each(|form| pen.id(form));
}

fn case(pen: &mut Pen<'_>, case: &Case) {
    pen.id(&case.case.id);
    pen.formulas(case.case.title.as_ref());
    case.case.list.iter().for_each(|field| pen.member(field));
    pen.fields(&case.field);
    case.status.iter().for_each(|status| pen.id(&status.id));
    for flag in &case.flag {
        pen.member(&flag.id);
        pen.formulas(flag.when.as_ref());
    }
    for action in &case.action {
        self::action(pen, action);
    }
    pen.views(&case.view);
}

fn action(pen: &mut Pen<'_>, action: &Action) {
    pen.member(&action.id);
    for By { role, instead_of, when } in &action.by {
        pen.id(role);
        instead_of.iter().for_each(|role| pen.id(role));
        pen.formulas(when.as_ref());
    }
    action.from.iter().chain(&action.to).chain(&action.form).for_each(|name| pen.id(name));
    action.raise.iter().chain(&action.lower).for_each(|flag| pen.member(flag));
    action.notify.iter().chain(&action.issues).for_each(|name| pen.id(name));
    let own = [&action.deadline, &action.grace, &action.when, &action.assign, &action.unassign];
    pen.formulas(own.into_iter().flatten());
    pen.settings(&action.set);
    for require in &action.require {
        pen.id(&require.id);
        pen.formulas(Some(&require.that));
        require.field.iter().for_each(|field| pen.member(field));
    }
    if let Some(book) = &action.book {
        pen.id(&book.calendar);
        pen.formulas(Some(&book.session));
        pen.member(&book.into);
    }
    action.release.iter().for_each(|release| pen.member(&release.field));
    for number in &action.number {
        pen.id(&number.series);
        pen.formulas(number.each.iter().chain(&number.when));
        pen.member(&number.into);
    }
    for write in &action.write {
        pen.id(&write.register);
        pen.formulas([&write.each, &write.when, &write.record, &write.note].into_iter().flatten());
        pen.settings(&write.set);
        write.into.iter().for_each(|into| pen.member(into));
    }
    for open in &action.open {
        pen.id(&open.case);
        pen.formulas(open.each.iter().chain(&open.when));
        pen.settings(&open.set);
        open.into.iter().for_each(|into| pen.member(into));
    }
    for act in &action.act {
        pen.formulas(Some(&act.each));
        pen.dotted(&act.action);
    }
    for issue in &action.issue {
        pen.id(&issue.document);
        pen.formulas(issue.each.iter().chain(&issue.when));
    }
}

fn judging(pen: &mut Pen<'_>, file: &JudgingFile) {
    let of = &file.judging;
    if let Some(minutes) = &file.minutes {
        let fields = minutes.number.iter().chain(&minutes.place).chain([&minutes.on, &minutes.members]);
        fields.for_each(|field| pen.member(field));
    }
    let ids = [&of.runs, &of.entry, &of.sheet, &of.panel, &of.out, &of.winner, &of.other];
    ids.into_iter().chain(of.enters.iter()).chain(&of.conflict).for_each(|name| pen.id(name));
    pen.member(&of.place);
    pen.member(&of.score);
    pen.formulas(Some(&of.title));
    for rubric in &file.rubric {
        pen.id(&rubric.id);
        rubric.criterion.iter().for_each(|criterion| pen.id(&criterion.id));
    }
    for round in &file.round {
        pen.id(&round.id);
        pen.id(&round.rubric);
    }
    file.result.ties.iter().for_each(|tie| pen.after_colon(tie));
    if let Some(page) = &file.page {
        self::page(pen, page);
    }
}

fn page(pen: &mut Pen<'_>, page: &PublicPage) {
    page.taking.iter().chain(&page.certificate).for_each(|name| pen.id(name));
    let own = [&page.theme, &page.guide, &page.contact, &page.who, &page.summary].into_iter().flatten();
    own.chain([&page.published]).for_each(|name| pen.member(name));
    if let Some(DateRows { of, what, from, to, place }) = &page.dates {
        [of, what, from].into_iter().chain(to).chain(place).for_each(|name| pen.member(name));
    }
    if let Some(MeasureRows { of, what, unit, before, after }) = &page.results {
        [of, what, before, after].into_iter().chain(unit).for_each(|name| pen.member(name));
    }
    if let Some(PastWinners { register, unit, edition, place, revoked }) = &page.past {
        pen.id(register);
        [unit, edition, place].into_iter().chain(revoked).for_each(|name| pen.member(name));
    }
}

/// Writes renames into one file.
pub(super) struct Pen<'p> {
    pub(super) text: &'p str,
    pub(super) file: FileId,
    pub(super) names: &'p Names<'p>,
    pub(super) edits: &'p mut Edits,
}

impl<'p> Pen<'p> {
    pub(super) fn new(
        blueprint: &'p Blueprint,
        file: FileId,
        names: &'p Names<'p>,
        edits: &'p mut Edits,
    ) -> Self {
        let text = blueprint.file(file).map_or("", |file| file.text.as_str());
        Self { text, file, names, edits }
    }

    pub(super) fn put(&mut self, name: &Name, by: &str) {
        self.edits.name(self.text, self.file, name, by);
    }

    pub(super) fn id(&mut self, name: &Name) {
        self.put(name, &self.names.id(name));
    }

    pub(super) fn member(&mut self, name: &Name) {
        self.put(name, &self.names.member(name));
    }

    /// `role:ID`, `round:ID`; without a colon it is a word of the language.
    fn after_colon(&mut self, name: &Name) {
        if let Some((before, id)) = name.split_once(':') {
            self.put(name, &format!("{before}:{}", self.names.id(id)));
        }
    }

    /// `CASE.ACTION`
    pub(super) fn dotted(&mut self, name: &Name) {
        if let Some((case, action)) = name.split_once('.') {
            self.put(name, &format!("{}.{}", self.names.id(case), self.names.member(action)));
        }
    }

    pub(super) fn formulas<'f>(&mut self, formulas: impl IntoIterator<Item = &'f Formula>) {
        // Names that `as` gives are nobody's declaration, and may keep theirs.
        let root = |name: &str| self.names.id(name);
        let literal = |text: &str| self.names.literal(text);
        for formula in formulas {
            self.edits.formula(self.text, self.file, formula, self.names, &root, &literal);
        }
    }

    pub(super) fn settings(&mut self, settings: &Settings) {
        for (field, value) in &settings.0 {
            self.member(field);
            self.formulas(Some(value));
        }
    }

    fn beside(&self, id: &Name, key: &str) -> std::ops::Range<usize> {
        source::beside(self.text, id.span(), key)
    }

    /// Texts in the values of keys beside an id.
    fn literals(&mut self, id: &Name, keys: &[&str]) {
        for key in keys {
            let at = self.beside(id, key);
            if at != id.span() {
                for (span, text) in source::texts_in(self.text, at) {
                    let by = self.names.literal(&text);
                    self.edits.string(self.text, self.file, span, &by);
                }
            }
        }
    }

    /// `{parameter.x}` in a pattern.
    fn pattern(&mut self, pattern: &Name) {
        let mut by = String::new();
        let mut rest = pattern.as_str();
        while let Some((before, after)) = rest.split_once("{parameter.") {
            let (id, tail) = after.split_once('}').unwrap_or((after, ""));
            by.push_str(&format!("{before}{{parameter.{}}}", self.names.member(id)));
            rest = tail;
        }
        by.push_str(rest);
        self.put(pattern, &by);
    }

    fn fields(&mut self, fields: &[Field]) {
        for field in fields {
            self.member(&field.id);
            let refers = matches!(
                field.kind,
                FieldKind::Choice
                    | FieldKind::Choices
                    | FieldKind::Case
                    | FieldKind::Record
                    | FieldKind::Session
            );
            field.of.iter().filter(|_| refers).for_each(|of| self.id(of));
            field.options.iter().flatten().for_each(|option| self.id(option));
            if let When::If(required) = &field.required {
                self.formulas(Some(required));
            }
            self.formulas(&field.shown);
            for bound in [&field.min, &field.max].into_iter().flatten() {
                if let Bound::Formula(bound) = bound {
                    self.formulas(Some(bound));
                }
            }
            self.fields(&field.column);
        }
    }

    fn views(&mut self, views: &[View]) {
        for view in views {
            self.id(&view.role);
            view.statuses.iter().for_each(|status| self.id(status));
            self.formulas(&view.when);
            view.fields.iter().chain(&view.hide).for_each(|field| self.member(field));
        }
    }
}

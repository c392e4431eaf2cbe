//! A case, and a list of cases: what is known, what may be done, what happened.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use crate::frame::Item;
use crate::part::{
    Confirm, Empty, Facts, Filter, Link, Notice, Pages, Part, Receipt, Table, Tabs, Tag, Task, Tasks,
    Timeline, Tone,
};
use crate::say::{pick, say};

/// A case as its reader sees it.
#[derive(Debug, Clone)]
pub struct Matter {
    /// Back to the list.
    pub back: Option<Link>,
    /// The kind of case, and its number.
    pub kicker: String,
    /// What it is called.
    pub title: String,
    /// Its status and flags.
    pub tags: Vec<Tag>,
    /// What was just done.
    pub notice: Option<Notice>,
    /// Views of it.
    pub tabs: Option<Tabs>,
    /// What may be done, best first: the way there.
    pub acts: Vec<Link>,
    /// What his role could do, but not now: action, and why not.
    pub closed: Vec<(String, String)>,
    /// Parts that are still to be filled in.
    pub tasks: Option<Tasks>,
    /// What is known, in groups.
    pub facts: Vec<(String, Facts)>,
    /// Documents that were issued.
    pub files: Vec<Link>,
    /// What happened.
    pub history: Option<Timeline>,
}

impl Page for Matter {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let first = |mut all: Vec<Facts>| all.pop().map(|facts| (pick(lang, "Proposal", "Proposal"), facts));
        let matter = Self {
            back: Some(Link::new(pick(lang, "Semua entri", "All entries"), "#")),
            kicker: pick(lang, "Entri 07 · nomor 117/2026", "Entry 07 · number 117/2026"),
            title: pick(lang, "Obat diantar ke rumah", "Medicine brought home"),
            tags: vec![Tag::new(Tone::Warn, pick(lang, "Perlu diperbaiki", "Needs repair"))],
            notice: Notice::samples(lang).into_iter().next(),
            tabs: Tabs::samples(lang).pop(),
            acts: vec![
                Link::new(pick(lang, "Perbaiki proposal", "Mend the proposal"), "#"),
                Link::new(pick(lang, "Tarik proposal", "Withdraw the proposal"), "#"),
            ],
            closed: vec![(
                pick(lang, "Ajukan sanggahan", "Object"),
                pick(
                    lang,
                    "Baru dapat dilakukan setelah hasil seleksi keluar.",
                    "Opens once the screening is over.",
                ),
            )],
            tasks: Tasks::samples(lang).pop(),
            facts: first(Facts::samples(lang)).into_iter().collect(),
            files: vec![Link::new(pick(lang, "Tanda terima (PDF)", "Receipt (PDF)"), "#")],
            history: Timeline::samples(lang).pop(),
        };
        vec![("case", matter)]
    }

    fn title(&self, _: Lang) -> String {
        self.title.clone()
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            @if let Some(back) = &self.back { a.back href=(back.path) { "← " (back.text) } }
            p.kicker { (self.kicker) }
            h1 { (self.title) }
            @if !self.tags.is_empty() { p { @for tag in &self.tags { (tag.draw(lang)) " " } } }
            @if let Some(notice) = &self.notice { (notice.draw(lang)) }
            @if let Some((first, rest)) = self.acts.split_first() {
                p.acts {
                    a.button href=(first.path) { (first.text) }
                    @for act in rest { a href=(act.path) { (act.text) } }
                }
            }
            @if !self.closed.is_empty() {
                ul.plain.soft.small { @for (action, why) in &self.closed { li { (action) ": " (why) } } }
            }
            @if let Some(tabs) = &self.tabs { (tabs.draw(lang)) }
            @if let Some(tasks) = &self.tasks { (tasks.draw(lang)) }
            @for (title, facts) in &self.facts { h2 { (title) } (facts.draw(lang)) }
            @if !self.files.is_empty() {
                h2 { (say!(lang, PaperDocuments)) }
                ul { @for file in &self.files { li { a href=(file.path) { (file.text) } } } }
            }
            @if let Some(history) = &self.history { h2 { (say!(lang, WebHistory)) } (history.draw(lang)) }
        }
    }
}

/// A list of cases.
#[derive(Debug, Clone)]
pub struct Listing {
    /// What it lists.
    pub title: String,
    /// What may be begun from here.
    pub act: Option<Link>,
    /// What is done most here: buttons above the list.
    pub acts: Vec<Link>,
    /// Views of the list.
    pub views: Vec<Item>,
    /// Filters.
    pub filter: Option<Filter>,
    /// The rows of this page.
    pub table: Table,
    /// Which page it is.
    pub pages: Pages,
    /// What is said where there are none.
    pub empty: Empty,
}

impl Page for Listing {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let (Some(table), Some(empty)) = (Table::samples(lang).pop(), Empty::samples(lang).pop()) else {
            return Vec::new();
        };
        let list = Self {
            title: pick(lang, "Entri", "Entries"),
            act: Some(Link::new(pick(lang, "Unduh sebagai lembar kerja", "Download as a spreadsheet"), "#")),
            acts: vec![Link::new(pick(lang, "Ajukan inovasi", "Enter an innovation"), "#")],
            views: Vec::new(),
            filter: Filter::samples(lang).pop(),
            table: table.clone(),
            pages: Pages { now: 2, size: 20, rows: 64, path: "?page=".to_owned() },
            empty,
        };
        let none = Self { table: Table { rows: Vec::new(), ..table }, act: None, ..list.clone() };
        vec![("list", list), ("list-empty", none)]
    }

    fn title(&self, _: Lang) -> String {
        self.title.clone()
    }

    fn wide(&self) -> bool {
        true
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            h1 { (self.title) }
            @if let Some((first, rest)) = self.acts.split_first() {
                p.acts {
                    a.button href=(first.path) { (first.text) }
                    @for act in rest { a href=(act.path) { (act.text) } }
                }
            }
            @if !self.views.is_empty() { (Tabs { name: self.title.clone(), items: self.views.clone() }.draw(lang)) }
            @if let Some(filter) = &self.filter { (filter.draw(lang)) }
            @if self.table.rows.is_empty() { (self.empty.draw(lang)) } @else {
                (self.table.draw(lang))
                @if self.pages.rows > 0 { (self.pages.draw(lang)) }
            }
            @if let Some(act) = &self.act { p { a href=(act.path) { (act.text) } } }
        }
    }
}

/// The answers once more, before they are sent.
#[derive(Debug, Clone)]
pub struct Review {
    /// What is to be checked, in groups.
    pub facts: Vec<(String, Facts)>,
    /// What sending means, and the button.
    pub confirm: Confirm,
}

impl Page for Review {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let mut confirms = Confirm::samples(lang).into_iter();
        let (Some(first), Some(grave)) = (confirms.next(), confirms.next()) else { return Vec::new() };
        let facts = Facts::samples(lang)
            .into_iter()
            .map(|facts| (pick(lang, "Proposal", "Proposal"), facts))
            .collect();
        vec![
            ("check", Self { facts, confirm: first }),
            ("confirm", Self { facts: Vec::new(), confirm: grave }),
        ]
    }

    fn title(&self, _: Lang) -> String {
        self.confirm.title.clone()
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            (self.confirm.head())
            @for (title, facts) in &self.facts { h2 { (title) } (facts.draw(lang)) }
            (self.confirm.tail(lang))
        }
    }
}

impl Page for Receipt {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        <Self as Part>::samples(lang).into_iter().map(|receipt| ("receipt", receipt)).collect()
    }

    fn title(&self, _: Lang) -> String {
        self.title.clone()
    }

    fn body(&self, lang: Lang) -> Markup {
        self.draw(lang)
    }
}

/// A task of a sample.
pub(super) fn task(text: String, hint: Option<String>, state: Tag) -> Task {
    Task { text, path: Some("#".to_owned()), hint, state }
}

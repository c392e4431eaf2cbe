//! Units and people that come in from a spreadsheet: handing it in, and checking what it would change.

use maud::{Markup, html};
use texts::Lang;

use super::Page;
use crate::frame::csrf;
use crate::part::{Column, Link, Notice, Part, Row, Table, Tag, Text, Tone};
use crate::say::{pick, say};
use crate::words::{Told, summary};

/// The page on which a spreadsheet is handed in.
#[derive(Debug, Clone, Default)]
pub struct HandIn {
    /// What is the case.
    pub notice: Option<Notice>,
    /// Where it goes.
    pub action: String,
    /// Token of the session.
    pub csrf: String,
    /// In which edition roles are held: key and name.
    pub editions: Vec<(String, String)>,
    /// The chosen one.
    pub edition: String,
    /// Examples to begin with.
    pub templates: Vec<Link>,
    /// What is wrong.
    pub told: Vec<Told>,
}

/// What a file would change, to be checked.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Name of the file.
    pub file: String,
    /// Somebody changed something since it was shown.
    pub changed: bool,
    /// Cells, and what is wrong with each.
    pub wrong: Vec<(String, String)>,
    /// A list a line: what it is, and its columns with what they were taken for.
    pub lists: Vec<(String, Vec<(String, String)>)>,
    /// What the reader must know.
    pub notes: Vec<String>,
    /// Units and people that are new or changed, in two groups.
    pub groups: Vec<Group>,
    /// Token of the session, and the plan's print; none where nothing would change.
    pub confirm: Option<(String, String)>,
    /// Units and people, where everything is there already.
    pub there: Option<(usize, usize)>,
    /// Where another file is handed in.
    pub again: String,
    /// Where invitations are made.
    pub next: String,
}

/// Lines of a kind that are new or changed.
#[derive(Debug, Clone)]
pub struct Group {
    /// How many there are of which.
    pub title: String,
    /// The lines.
    pub table: Table,
    /// How many more are not shown.
    pub more: usize,
}

impl Page for HandIn {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let page = Self {
            action: "#".to_owned(),
            csrf: "sample".to_owned(),
            editions: vec![("a".to_owned(), pick(lang, "Penghargaan 2026", "Award 2026"))],
            templates: vec![
                Link::new(say!(lang, WebImportTemplateUnits), "#"),
                Link::new(say!(lang, WebImportTemplatePeople), "#"),
            ],
            ..Self::default()
        };
        let told = Told { path: Some("file".to_owned()), text: say!(lang, WebImportLacking) };
        let notice = Notice {
            link: Some(Link::new(say!(lang, WebImportGoOn), "#")),
            ..Notice::new(Tone::Plain, say!(lang, WebImportWaits { file: "opd.xlsx".into() }))
        };
        vec![
            ("import", Self { notice: Some(notice), ..page.clone() }),
            ("import-lacking", Self { told: vec![told], ..page }),
        ]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebImportTitle)
    }

    fn faulty(&self) -> bool {
        !self.told.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        let problem = self.told.iter().find(|told| told.path.as_deref() == Some("file"));
        html! {
            a.back href="/kantor" { "← " (say!(lang, WebOffice)) }
            (summary(&self.told).draw(lang))
            h1 { (say!(lang, WebImportTitle)) }
            p.lead { (say!(lang, WebImportLead)) }
            @if let Some(notice) = &self.notice { (notice.draw(lang)) }
            form method="post" action=(self.action) enctype="multipart/form-data" novalidate {
                (csrf(&self.csrf))
                div.ask.wrong[problem.is_some()] {
                    label for="f-file" { (say!(lang, WebImportFile)) }
                    span.hint #f-file-hint { (say!(lang, WebImportFileHint)) }
                    @if let Some(problem) = problem { span.problem { (problem.text) } }
                    input #f-file type="file" name="file" accept=".xlsx,.csv,.tsv,.txt" aria-describedby="f-file-hint";
                }
                div.ask {
                    label for="f-pasted" { (say!(lang, WebImportPaste)) }
                    span.hint #f-pasted-hint { (say!(lang, WebImportPasteHint)) }
                    textarea #f-pasted name="pasted" rows="5" aria-describedby="f-pasted-hint" spellcheck="false" {}
                }
                @if !self.editions.is_empty() {
                    div.ask {
                        label for="f-edition" { (say!(lang, WebImportEdition)) }
                        span.hint #f-edition-hint { (say!(lang, WebImportEditionHint)) }
                        select #f-edition name="edition" aria-describedby="f-edition-hint" {
                            @for (key, name) in &self.editions { option value=(key) selected[*key == self.edition] { (name) } }
                            option value="" { (say!(lang, WebImportNoEdition)) }
                        }
                    }
                }
                div.acts { button type="submit" { (say!(lang, WebImportButton)) } }
            }
            h2 { (say!(lang, WebImportColumns)) }
            p { (say!(lang, WebImportColumnsUnits)) }
            p { (say!(lang, WebImportColumnsPeople)) }
            ul { @for link in &self.templates { li { a href=(link.path) { (link.text) } } } }
        }
    }
}

impl Page for Plan {
    fn samples(lang: Lang) -> Vec<(&'static str, Self)> {
        let pair = |a: &str, b: String| (a.to_owned(), b);
        let row = |name: &str, kind: &str, parent: &str, tag| Row {
            cells: vec![
                name.to_owned().into(),
                kind.to_owned().into(),
                parent.to_owned().into(),
                Text::Tag(tag),
            ],
            ..Row::default()
        };
        let table = Table {
            caption: say!(lang, WebPlanUnits { new: 1.into(), changed: 1.into(), same: 12.into() }),
            quiet: true,
            columns: vec![
                Column::words(say!(lang, WebName)),
                Column::words(say!(lang, WebPlanKind)),
                Column::words(say!(lang, WebPlanParent)),
                Column::words(say!(lang, WebPlanState)),
            ],
            rows: vec![
                row(
                    "Puskesmas Utara",
                    &say!(lang, WebPlanGuessed { kind: "Puskesmas".into() }),
                    "Dinas Kesehatan",
                    Tag::new(Tone::Good, say!(lang, WebPlanNew)),
                ),
                row(
                    "Kelurahan Jati",
                    "Kelurahan",
                    &say!(
                        lang,
                        WebPlanWas { now: "Kecamatan Timur".into(), before: say!(lang, WebPlanNone).into() }
                    ),
                    Tag::new(Tone::Warn, say!(lang, WebPlanChange)),
                ),
            ],
        };
        let plan = Self {
            file: "opd.xlsx".to_owned(),
            changed: false,
            wrong: Vec::new(),
            lists: vec![(
                say!(lang, WebPlanOfUnits { place: "opd.xlsx › OPD".into() }),
                vec![
                    pair("A No", say!(lang, WebPlanUnused)),
                    pair("B Nama Instansi", say!(lang, WebSaysName)),
                    pair("C Induk", say!(lang, WebSaysParent)),
                ],
            )],
            notes: Vec::new(),
            groups: vec![Group { title: table.caption.clone(), table, more: 3 }],
            confirm: Some(("sample".to_owned(), "00".to_owned())),
            there: None,
            again: "#".to_owned(),
            next: "#".to_owned(),
        };
        let wrong = vec![
            pair(
                "opd.xlsx › OPD › C7",
                format!(
                    "{} {}",
                    say!(lang, WebFaultUnknown { text: "Dinas Kesehatn".into() }),
                    say!(lang, WebFaultNear { near: "Dinas Kesehatan".into() })
                ),
            ),
            pair(
                "opd.xlsx › OPD › B12",
                say!(
                    lang,
                    WebFaultTwice { text: "Dinas Sosial".into(), first: "opd.xlsx › OPD › B9".into() }
                ),
            ),
        ];
        vec![
            ("plan", plan.clone()),
            ("plan-wrong", Self { wrong, confirm: None, groups: Vec::new(), ..plan.clone() }),
            ("plan-there", Self { there: Some((14, 0)), confirm: None, groups: Vec::new(), ..plan.clone() }),
            ("plan-changed", Self { changed: true, ..plan }),
        ]
    }

    fn title(&self, lang: Lang) -> String {
        say!(lang, WebPlanTitle { file: self.file.as_str().into() })
    }

    fn wide(&self) -> bool {
        true
    }

    fn faulty(&self) -> bool {
        !self.wrong.is_empty()
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            a.back href=(self.again) { "← " (say!(lang, WebPlanAgain)) }
            h1 { (self.title(lang)) }
            @if self.changed { (Notice::new(Tone::Warn, say!(lang, WebPlanChanged)).draw(lang)) }
            @if let Some((units, people)) = self.there {
                (Notice {
                    more: Some(say!(lang, WebPlanThereText { units: units.into(), people: people.into() })),
                    link: Some(Link::new(say!(lang, WebPlanNext), self.next.as_str())),
                    ..Notice::new(Tone::Good, say!(lang, WebPlanThere))
                }.draw(lang))
            }
            @if !self.wrong.is_empty() {
                div.errors role="alert" {
                    h2 { (say!(lang, WebPlanWrong { count: self.wrong.len().into() })) }
                    p { (say!(lang, WebPlanWrongText)) }
                }
                (self.faults(lang))
                p.acts { a.button href=(self.again) { (say!(lang, WebPlanAgain)) } }
            }
            @for group in &self.groups {
                h2 { (group.title) }
                @if !group.table.rows.is_empty() { (group.table.draw(lang)) }
                @if group.more > 0 { p.soft { (say!(lang, WebPlanMore { count: group.more.into() })) } }
            }
            @if let Some((token, print)) = &self.confirm {
                form method="post" action="/kantor/impor/periksa" novalidate {
                    (csrf(token))
                    input type="hidden" name="print" value=(print);
                    p { (say!(lang, WebPlanEffect)) }
                    div.acts {
                        button type="submit" { (say!(lang, WebPlanButton)) }
                        a href=(self.again) { (say!(lang, WebCancel)) }
                    }
                }
            }
            @if !self.notes.is_empty() {
                h2 { (say!(lang, WebPlanNotes)) }
                ul { @for note in &self.notes { li { (note) } } }
            }
            h2 { (say!(lang, WebPlanUnderstood)) }
            @for (list, columns) in &self.lists {
                h3 { (list) }
                ul.plain { @for (column, says) in columns { li { (column) " → " (says) } } }
            }
        }
    }
}

impl Plan {
    fn faults(&self, lang: Lang) -> Markup {
        let row = |(cell, what): &(String, String)| Row {
            cells: vec![cell.clone().into(), what.clone().into()],
            ..Row::default()
        };
        let columns = vec![Column::words(say!(lang, WebPlanCell)), Column::words(say!(lang, WebPlanWhat))];
        Table {
            caption: say!(lang, WebPlanWhat),
            quiet: true,
            columns,
            rows: self.wrong.iter().map(row).collect(),
        }
        .draw(lang)
    }
}

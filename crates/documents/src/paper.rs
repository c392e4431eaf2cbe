//! Minutes in words: one model of headings, lists and tables, from which the PDF and the DOCX are both made, so that
//! they cannot say different things.

use serde::Serialize;
use texts::{Lang, Texts, msg};

use crate::certificate::{Day, Sample};
use crate::line::{plain, some};
use crate::minutes::{Member, Minutes, MinutesOverride, MinutesRow, MinutesTie};

/// Where a hand will write: a short and a long blank.
const BLANK: &str = "…………………";
const LONG_BLANK: &str = "………………………………………";

/// How many blank blocks wait for signatures where nobody is named.
const BLANK_MEMBERS: usize = 5;

/// The minutes in words.
#[derive(Serialize)]
pub(crate) struct Paper {
    pub(crate) lang: Lang,
    pub(crate) title: String,
    pub(crate) on: Option<Day>,
    pub(crate) government: String,
    pub(crate) heading: String,
    pub(crate) subject: String,
    pub(crate) number: String,
    pub(crate) opening: String,
    pub(crate) sections: Vec<Section>,
    pub(crate) closing: String,
    pub(crate) signatures: String,
    pub(crate) members: Vec<Signature>,
    /// What stands before, between and after the number of the page and that of all pages.
    pub(crate) page: [String; 3],
    pub(crate) hash_label: String,
    pub(crate) hash: String,
    pub(crate) sample: Option<Sample>,
}

/// A numbered section.
#[derive(Serialize)]
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) parts: Vec<Part>,
}

/// What a section is made of.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Part {
    /// A paragraph.
    Text { text: String },
    /// A list.
    List { items: Vec<String> },
    /// A hash, to be compared digit by digit.
    Hash { text: String },
    /// A table with a header row.
    Table { columns: Vec<Column>, rows: Vec<Vec<Cell>> },
}

#[derive(Serialize)]
pub(crate) struct Column {
    pub(crate) title: String,
    /// The share of the text's width, in hundredths.
    pub(crate) width: u32,
    pub(crate) align: Align,
}

#[derive(Serialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Align {
    Left,
    Center,
    Right,
}

#[derive(Serialize)]
pub(crate) struct Cell {
    pub(crate) text: String,
    /// A second line, smaller.
    pub(crate) below: Option<String>,
    pub(crate) strong: bool,
}

/// A block to sign in.
#[derive(Serialize)]
pub(crate) struct Signature {
    pub(crate) role: String,
    pub(crate) name: String,
}

impl Paper {
    /// The minutes in the words of their language.
    pub(crate) fn of(minutes: &Minutes) -> Self {
        let texts = &Texts::new(minutes.lang);
        let named = [plain(&minutes.award), plain(&minutes.edition)];
        let award = named.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let title = texts.say(&msg::DocumentsMinutesTitle { award: (&award).into() });
        let page = texts.say(&msg::DocumentsMinutesPage { page: "\u{1}".into(), pages: "\u{2}".into() });
        let (before, rest) = page.split_once('\u{1}').unwrap_or((&page, ""));
        let (between, after) = rest.split_once('\u{2}').unwrap_or((rest, ""));
        Self {
            lang: minutes.lang,
            title: if minutes.sample {
                texts.say(&msg::DocumentsSampleTitle { title: title.into() })
            } else {
                title
            },
            on: minutes.on.map(|on| Day { year: on.year(), month: on.month(), day: on.day() }),
            government: plain(&minutes.government),
            heading: texts.say(&msg::DocumentsMinutesHeading),
            subject: texts.say(&msg::DocumentsMinutesSubject { award: (&award).into() }),
            number: texts.say(&msg::DocumentsMinutesNumber {
                number: some(minutes.number.as_ref()).unwrap_or_else(|| LONG_BLANK.to_string()).into(),
            }),
            opening: opening(minutes, texts, &award),
            sections: sections(minutes, texts),
            closing: texts.say(&msg::DocumentsMinutesClosing),
            signatures: texts.say(&msg::DocumentsMinutesSignatures),
            members: members(&minutes.members, texts),
            page: [before, between, after].map(str::to_string),
            hash_label: texts.say(&msg::DocumentsMinutesFooterHash),
            hash: plain(&minutes.record_hash),
            sample: minutes.sample.then(|| Sample::new(texts)),
        }
    }
}

fn opening(minutes: &Minutes, texts: &Texts, award: &String) -> String {
    let lang = minutes.lang;
    let place = some(minutes.place.as_ref()).unwrap_or_else(|| LONG_BLANK.to_string());
    let Some(on) = minutes.on else {
        return texts.say(&msg::DocumentsMinutesOpeningOpen {
            weekday: BLANK.into(),
            day: LONG_BLANK.into(),
            place: place.into(),
            award: award.into(),
        });
    };
    let day = u64::try_from(on.day()).unwrap_or_default();
    texts.say(&msg::DocumentsMinutesOpening {
        weekday: lang.weekday(on).into(),
        day: match lang {
            Lang::Id => lang.spelled(day),
            Lang::En => lang.spelled_ordinal(day),
        }
        .into(),
        month: lang.month(on).into(),
        year: lang.spelled(u64::try_from(on.year()).unwrap_or_default()).into(),
        // The day stays on one line.
        date: lang.date(on).replace(' ', "\u{a0}").into(),
        place: place.into(),
        award: award.into(),
    })
}

fn sections(minutes: &Minutes, texts: &Texts) -> Vec<Section> {
    let titled = [
        (texts.say(&msg::DocumentsMinutesRule), list(&minutes.rule, texts.say(&msg::DocumentsMinutesNoRule))),
        (
            texts.say(&msg::DocumentsMinutesInputs),
            list(&minutes.inputs, texts.say(&msg::DocumentsMinutesNoInputs)),
        ),
        (texts.say(&msg::DocumentsMinutesOrder), order(minutes, texts)),
        (texts.say(&msg::DocumentsMinutesOverrides), overrides(&minutes.overrides, texts)),
        (texts.say(&msg::DocumentsMinutesTies), ties(&minutes.ties, texts)),
        (
            texts.say(&msg::DocumentsMinutesRemarks),
            list(&minutes.remarks, texts.say(&msg::DocumentsMinutesNoRemarks)),
        ),
        (texts.say(&msg::DocumentsMinutesRecord), record(minutes, texts)),
    ];
    let numbered = titled.into_iter().zip(1..);
    numbered.map(|((heading, parts), at)| Section { heading: format!("{at}. {heading}"), parts }).collect()
}

/// What the minutes witness: the record, and the log that it was made from.
fn record(minutes: &Minutes, texts: &Texts) -> Vec<Part> {
    let mut parts = vec![
        Part::Text { text: texts.say(&msg::DocumentsMinutesRecordHash) },
        Part::Hash { text: plain(&minutes.record_hash) },
    ];
    if let Some(checkpoint) = &minutes.checkpoint {
        parts.push(Part::Text { text: texts.say(&msg::DocumentsMinutesCheckpoint) });
        parts.push(Part::Hash { text: plain(checkpoint) });
    }
    parts
}

/// The section of the decisions that depart from the ranking, which the table of the order refers to.
const OVERRIDES: i64 = 4;

fn list(items: &[String], none: String) -> Vec<Part> {
    let items: Vec<String> = items.iter().map(|item| plain(item)).filter(|item| !item.is_empty()).collect();
    vec![if items.is_empty() { Part::Text { text: none } } else { Part::List { items } }]
}

fn order(minutes: &Minutes, texts: &Texts) -> Vec<Part> {
    if minutes.order.is_empty() {
        return vec![Part::Text { text: texts.say(&msg::DocumentsMinutesNoOrder) }];
    }
    let noted = minutes.order.iter().any(|row| some(row.note.as_ref()).is_some());
    let mut columns = vec![
        column(texts.say(&msg::DocumentsMinutesColumnPlace), 10, Align::Center),
        column(texts.say(&msg::DocumentsMinutesColumnEntry), 9, Align::Center),
        column(texts.say(&msg::DocumentsMinutesColumnInnovation), if noted { 43 } else { 56 }, Align::Left),
        column(texts.say(&msg::DocumentsMinutesColumnScore), 10, Align::Right),
        column(texts.say(&msg::DocumentsMinutesColumnRanked), 15, Align::Center),
    ];
    if noted {
        columns.push(column(texts.say(&msg::DocumentsMinutesColumnNote), 13, Align::Left));
    }
    let rows = minutes.order.iter().map(|row| order_row(row, noted)).collect();
    let mut parts = vec![Part::Table { columns, rows }];
    if minutes.order.iter().any(|row| row.place != row.ranked) {
        let text = if minutes.overrides.is_empty() {
            texts.say(&msg::DocumentsMinutesDiffersUnexplained)
        } else {
            texts.say(&msg::DocumentsMinutesDiffers { section: OVERRIDES.into() })
        };
        parts.push(Part::Text { text });
    }
    parts
}

fn order_row(row: &MinutesRow, noted: bool) -> Vec<Cell> {
    let differs = row.place != row.ranked;
    let mut cells = vec![
        Cell { text: format!("{}{}", row.place, if differs { "*" } else { "" }), below: None, strong: true },
        cell(plain(&row.entry)),
        Cell { text: plain(&row.innovation), below: some(Some(&row.agency)), strong: true },
        cell(plain(&row.score)),
        Cell { text: row.ranked.to_string(), below: None, strong: differs },
    ];
    if noted {
        cells.push(cell(some(row.note.as_ref()).unwrap_or_default()));
    }
    cells
}

fn overrides(overrides: &[MinutesOverride], texts: &Texts) -> Vec<Part> {
    if overrides.is_empty() {
        return vec![Part::Text { text: texts.say(&msg::DocumentsMinutesNoOverrides) }];
    }
    let columns = vec![
        column(texts.say(&msg::DocumentsMinutesColumnInnovation), 29, Align::Left),
        column(texts.say(&msg::DocumentsMinutesColumnRanked), 15, Align::Center),
        column(texts.say(&msg::DocumentsMinutesColumnDecided), 14, Align::Center),
        column(texts.say(&msg::DocumentsMinutesColumnReason), 42, Align::Left),
    ];
    let row = |change: &MinutesOverride| {
        vec![
            Cell { text: plain(&change.innovation), below: None, strong: true },
            cell(change.from.to_string()),
            Cell { text: change.to.to_string(), below: None, strong: true },
            cell(plain(&change.reason)),
        ]
    };
    vec![Part::Table { columns, rows: overrides.iter().map(row).collect() }]
}

fn ties(ties: &[MinutesTie], texts: &Texts) -> Vec<Part> {
    let say = |tie: &MinutesTie| {
        let names: Vec<String> = tie.innovations.iter().map(|name| plain(name)).collect();
        let innovations = match names.as_slice() {
            [first @ .., last] if !first.is_empty() => {
                texts.say(&msg::DocumentsMinutesPair { first: first.join(", ").into(), last: last.into() })
            }
            _ => names.concat(),
        };
        texts.say(&msg::DocumentsMinutesTie {
            innovations: innovations.into(),
            reason: plain(&tie.reason).into(),
        })
    };
    list(&ties.iter().map(say).collect::<Vec<_>>(), texts.say(&msg::DocumentsMinutesNoTies))
}

fn members(members: &[Member], texts: &Texts) -> Vec<Signature> {
    let name = |name: String| if name.is_empty() { LONG_BLANK.to_string() } else { name };
    if members.is_empty() {
        return (0..BLANK_MEMBERS)
            .map(|at| Signature {
                role: match at {
                    0 => texts.say(&msg::DocumentsMinutesChair),
                    _ => texts.say(&msg::DocumentsMinutesMember),
                },
                name: name(String::new()),
            })
            .collect();
    }
    members.iter().map(|m| Signature { role: plain(&m.role), name: name(plain(&m.name)) }).collect()
}

fn column(title: String, width: u32, align: Align) -> Column {
    Column { title, width, align }
}

fn cell(text: String) -> Cell {
    Cell { text, below: None, strong: false }
}

#[cfg(test)]
mod tests {
    use texts::Lang::{En, Id};

    use super::*;

    #[test]
    fn the_day_is_spelled_out() {
        let on = Some(jiff::civil::date(2017, 10, 26));
        let id = Paper::of(&Minutes { on, ..Minutes::sample(Id) }).opening;
        assert!(
            id.starts_with(
                "Pada hari ini, Kamis, tanggal dua puluh enam bulan Oktober tahun dua ribu tujuh belas (26\u{a0}Oktober\u{a0}2017)"
            ),
            "{id}"
        );
        let en = Paper::of(&Minutes { on, ..Minutes::sample(En) }).opening;
        assert!(
            en.starts_with("On this day, Thursday, the twenty-sixth of October two thousand and seventeen"),
            "{en}"
        );
    }

    #[test]
    fn what_is_not_known_is_left_to_write_in() {
        let paper = Paper::of(&Minutes::sample_open(Id));
        assert!(paper.number.ends_with(LONG_BLANK));
        assert_eq!(paper.opening.matches(BLANK).count(), 5, "{}", paper.opening);
        assert_eq!(paper.members.len(), BLANK_MEMBERS);
        assert!(paper.members.iter().all(|m| m.name == LONG_BLANK));
    }

    #[test]
    fn the_table_refers_to_the_section_of_decisions() {
        let paper = Paper::of(&Minutes::sample(Id));
        let at = usize::try_from(OVERRIDES).unwrap();
        assert_eq!(paper.sections[at - 1].heading, "4. Keputusan yang berbeda dari urutan nilai");
        let marked = paper.sections[2].parts.iter().find_map(|part| match part {
            Part::Table { rows, .. } => Some(rows.iter().filter(|row| row[0].text.ends_with('*')).count()),
            _ => None,
        });
        assert_eq!(marked, Some(2));
    }
}

//! A ranking as a table: in the terminal, and as CSV for other programs.

use std::collections::BTreeMap;
use std::rc::Rc;

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};
use judging::{Contest, Entry, Model, RankedEntry, Ranking};
use sheets::OutCell;
use texts::{Lang, Texts, msg};

/// The ranking for the terminal, with the cut line drawn.
pub(crate) fn terminal(contest: &Contest, ranking: &Ranking, texts: &Texts) -> String {
    let lang = texts.lang();
    let columns = columns(contest, ranking, texts);
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(columns.iter().map(|c| align(&c.title, c)));
    let mut cut_drawn = false;
    for entry in &ranking.entries {
        if entry.rank > ranking.top && !cut_drawn {
            cut_drawn = true;
            table
                .add_row(columns.iter().map(|c| Cell::new("─".repeat(c.title.chars().count().clamp(2, 12)))));
        }
        table.add_row(columns.iter().map(|c| align(&shown(&(c.value)(entry), c.decimals, lang), c)));
    }
    let line = if cut_drawn {
        texts.say(&msg::RankCutLine { top: ranking.top.into() }) + "\n"
    } else {
        String::new()
    };
    format!("{table}\n\n{line}")
}

/// The ranking as CSV for other programs: the field names of the JSON output, numbers in full, texts neutralised.
pub(crate) fn csv(contest: &Contest, ranking: &Ranking) -> String {
    let entries = by_id(contest);
    let mut headers = vec!["rank".to_string(), "id".into(), "name".into(), "agency".into()];
    if contest.rounds.len() > 1 {
        headers.extend(contest.rounds.iter().map(|r| r.id.clone()));
    }
    let words = [
        "mean",
        "measure",
        "se",
        "fair_average",
        "p_top",
        "rank_low",
        "rank_high",
        "expected_rank",
        "sheets",
        "tied",
    ];
    headers.extend(words.map(str::to_string));
    let count = |n: usize| OutCell::Number(n as f64);
    let row = |e: &RankedEntry| {
        let entry = entries.get(e.id.as_str());
        let mut row = vec![
            count(e.rank),
            e.id.clone().into(),
            entry.map(|e| e.name.clone()).into(),
            entry.map(|e| e.agency.clone()).into(),
        ];
        if contest.rounds.len() > 1 {
            row.extend(e.rounds.iter().map(|r| r.as_ref().map(|r| r.mean).into()));
        }
        let rest: [OutCell; 10] = [
            e.mean.into(),
            e.measure.into(),
            e.se.into(),
            e.fair_average.into(),
            e.p_top.into(),
            e.rank_low.map_or(OutCell::Empty, count),
            e.rank_high.map_or(OutCell::Empty, count),
            e.expected_rank.into(),
            count(e.sheets),
            if e.tied { "yes".into() } else { "no".into() },
        ];
        row.extend(rest);
        row
    };
    sheets::csv(&headers, &ranking.entries.iter().map(row).collect::<Vec<_>>())
}

/// Entries of a contest by their natural key.
pub(crate) fn by_id(contest: &Contest) -> BTreeMap<&str, &Entry> {
    contest.entries.iter().map(|e| (e.id.as_str(), e)).collect()
}

/// A column: its title, and what it shows of an entry.
struct Column<'c> {
    title: String,
    decimals: usize,
    value: Box<dyn Fn(&RankedEntry) -> OutCell + 'c>,
}

fn columns<'c>(contest: &'c Contest, ranking: &'c Ranking, texts: &Texts) -> Vec<Column<'c>> {
    let entries = Rc::new(by_id(contest));
    let named = |of: fn(&Entry) -> &String| {
        let entries = Rc::clone(&entries);
        move |e: &RankedEntry| {
            OutCell::Text(entries.get(e.id.as_str()).map(|e| of(e).clone()).unwrap_or_default())
        }
    };
    let number = |value: Option<f64>| value.map_or(OutCell::Empty, OutCell::Number);
    let count = |value: usize| OutCell::Number(value as f64);
    let mut columns: Vec<Column<'c>> = Vec::new();
    let mut add = |title: String, decimals: usize, value: Box<dyn Fn(&RankedEntry) -> OutCell + 'c>| {
        columns.push(Column { title, decimals, value });
    };
    add(texts.say(&msg::RankColumnRank), 0, Box::new(move |e| count(e.rank)));
    add(texts.say(&msg::RankColumnEntry), 0, Box::new(|e| OutCell::Text(e.id.clone())));
    if contest.entries.iter().any(|e| !e.name.is_empty() && e.name != e.id) {
        let title = texts.say(&msg::RankColumnName);
        add(title, 0, Box::new(named(|e| &e.name)));
    }
    if contest.entries.iter().any(|e| !e.agency.is_empty() && e.agency != e.id) {
        let title = texts.say(&msg::RankColumnAgency);
        add(title, 0, Box::new(named(|e| &e.agency)));
    }
    if contest.rounds.len() > 1 {
        for (at, round) in contest.rounds.iter().enumerate() {
            let score =
                move |e: &RankedEntry| number(e.rounds.get(at).and_then(|r| r.as_ref()).map(|r| r.mean));
            add(round.id.clone(), 2, Box::new(score));
        }
    }
    add(texts.say(&msg::RankColumnMean), 2, Box::new(move |e| OutCell::Number(e.mean)));
    if ranking.model != Model::Mean {
        let [low, high] = ranking.measure_scale;
        // Logits have no ends.
        let header = if low < high {
            let [low, high] = [low, high].map(|end| texts.lang().short_number(end, 2));
            format!("{} ({low}–{high})", texts.say(&msg::RankColumnMeasure))
        } else {
            texts.say(&msg::RankColumnLogits)
        };
        add(header, 2, Box::new(move |e| OutCell::Number(e.measure)));
        add(texts.say(&msg::RankColumnSe), 2, Box::new(move |e| number(e.se)));
        add(
            texts.say(&msg::RankColumnPTop { top: ranking.top.into() }),
            3,
            Box::new(move |e| number(e.p_top)),
        );
        add(texts.say(&msg::RankColumnLow), 0, Box::new(move |e| e.rank_low.map_or(OutCell::Empty, count)));
        add(texts.say(&msg::RankColumnHigh), 0, Box::new(move |e| e.rank_high.map_or(OutCell::Empty, count)));
    }
    columns
}

/// How a column of a plain table stands.
#[derive(Clone, Copy)]
pub(crate) enum Aligned {
    Left,
    Right,
}

/// A table of texts for the terminal.
pub(crate) fn plain(head: &[(String, Aligned)], rows: impl Iterator<Item = Vec<String>>) -> String {
    let cell = |text: &str, (_, aligned): &(String, Aligned)| {
        Cell::new(text).set_alignment(match aligned {
            Aligned::Left => CellAlignment::Left,
            Aligned::Right => CellAlignment::Right,
        })
    };
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(head.iter().map(|column| cell(&column.0, column)));
    for row in rows {
        table.add_row(row.iter().zip(head).map(|(text, column)| cell(text, column)));
    }
    format!("{table}\n\n")
}

fn shown(cell: &OutCell, decimals: usize, lang: Lang) -> String {
    match cell {
        OutCell::Empty => "–".to_string(),
        OutCell::Text(text) => text.clone(),
        OutCell::Number(number) => lang.number(*number, decimals),
    }
}

fn align(text: &str, column: &Column<'_>) -> Cell {
    let is_text = column.decimals == 0;
    Cell::new(text).set_alignment(if is_text { CellAlignment::Left } else { CellAlignment::Right })
}

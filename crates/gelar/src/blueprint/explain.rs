//! `gelar blueprint explain`: a blueprint as a person reads it, in the terminal, as a page, and as drawings.

use std::path::PathBuf;

use blueprint::explain::{Block, Explanation, Section, Table};
use blueprint::{Blueprint, Flow};
use maud::{Markup, PreEscaped, html};
use texts::{Texts, msg};

use crate::cli::ExplainArgs;
use crate::failure::Failure;
use crate::{files, page};

/// Widest line in a terminal.
const WIDTH: usize = 100;

/// Writes what was asked for; without a file, to the terminal.
pub(super) fn run(args: &ExplainArgs, blueprint: &Blueprint, texts: &Texts) -> Result<(), Failure> {
    let told = blueprint::explain(blueprint, texts);
    let over = args
        .overlay
        .as_ref()
        .map(|path| texts.say(&msg::ExplainWithOverlay { file: files::name(path).into() }));
    if let Some(path) = &args.html {
        let page = html(&told, over.as_deref(), texts).into_string();
        files::write_with(path, texts, |file| {
            std::io::Write::write_all(file, page.as_bytes()).map_err(|e| Failure::new(e.to_string()))
        })?;
        files::saved(path, texts);
    }
    if let Some(folder) = &args.svg {
        let anywhere = texts.say(&msg::ExplainFlowAnywhere);
        let drawings: Vec<(PathBuf, Vec<u8>)> = blueprint::flows(blueprint, texts)
            .iter()
            .map(|flow| (folder.join(format!("{}.svg", flow.case)), flow.file(&anywhere).into_bytes()))
            .collect();
        files::write_set(&drawings, true, texts)?;
        let folder = folder.display().to_string();
        eprintln!(
            "{}",
            texts.say(&msg::ExplainWritten { count: drawings.len().into(), folder: folder.into() })
        );
    }
    if args.html.is_none() && args.svg.is_none() {
        files::out(&plain(&told, over.as_deref(), texts), texts)?;
    }
    Ok(())
}

/// The explanation for a terminal: headings underlined, tables as points, lines no longer than a terminal is wide.
fn plain(told: &Explanation, over: Option<&str>, texts: &Texts) -> String {
    let mut out = format!("{}\n{}\n", told.title, "═".repeat(told.title.chars().count()));
    out.push_str(&format!("{}\n", told.subtitle));
    if let Some(over) = over {
        out.push_str(&format!("{over}\n"));
    }
    out.push('\n');
    wrap(&mut out, &told.summary, "", "");
    for section in &told.sections {
        plain_section(&mut out, section, '─');
    }
    out.push_str(&format!("\n{}\n", texts.say(&msg::ExplainDrawingNote)));
    out
}

fn plain_section(out: &mut String, section: &Section, line: char) {
    let under = line.to_string().repeat(section.title.chars().count());
    out.push_str(&format!("\n{}\n{under}\n\n", section.title));
    for block in &section.blocks {
        match block {
            Block::Text(text) => wrap(out, text, "", ""),
            Block::Facts(facts) => facts.iter().for_each(|(name, said)| named(out, name, said)),
            Block::List(points) => points.iter().for_each(|point| wrap(out, point, "- ", "  ")),
            Block::Table(table) => plain_table(out, table),
            Block::Flow(_) => continue,
        }
        out.push('\n');
    }
    section.parts.iter().for_each(|part| plain_section(out, part, '·'));
}

fn named(out: &mut String, name: &str, said: &str) {
    match said.lines().count() {
        0 | 1 => wrap(out, &format!("{name}: {said}"), "", "  "),
        _ => {
            wrap(out, &format!("{name}:"), "", "");
            said.lines().for_each(|line| wrap(out, line, "  - ", "    "));
        }
    }
}

/// Each row as a point: what it is called, and below it what is said under which heading.
fn plain_table(out: &mut String, table: &Table) {
    wrap(out, &table.caption, "", "");
    for row in &table.rows {
        let Some((name, cells)) = row.split_first() else { continue };
        wrap(out, name, "  • ", "    ");
        for (heading, cell) in table.columns.iter().skip(1).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let said = cell.lines().collect::<Vec<_>>().join("; ");
            wrap(out, &format!("{heading}: {said}"), "      ", "        ");
        }
    }
}

/// Words in lines; the first begins with `first`, the others with `next`.
fn wrap(out: &mut String, text: &str, first: &str, next: &str) {
    for (at, paragraph) in text.lines().enumerate() {
        let mut line = if at == 0 { first.to_owned() } else { next.to_owned() };
        let mut empty = true;
        for word in paragraph.split_whitespace() {
            if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
                out.push_str(line.trim_end());
                out.push('\n');
                next.clone_into(&mut line);
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

/// The explanation as a page.
fn html(told: &Explanation, over: Option<&str>, texts: &Texts) -> Markup {
    let header = html! {
        h1 { (told.title) }
        p.subtitle { (told.subtitle) }
        @if let Some(over) = over { p.example { (over) } }
    };
    let main = html! {
        p.lead { (told.summary) }
        nav.contents aria-labelledby="contents" {
            h2 #contents { (texts.say(&msg::ExplainContents)) }
            ul { @for section in &told.sections { li { a href=(format!("#{}", section.id)) { (section.title) } } } }
        }
        @for section in &told.sections { (html_section(section, texts)) }
    };
    let footer = html! {
        p { (texts.say(&msg::ExplainPageFooter { version: env!("CARGO_PKG_VERSION").into() })) }
    };
    let style = format!("{}{}", include_str!("explain.css"), Flow::STYLE);
    page::page(&told.title, &style, [header, main, footer], texts)
}

fn html_section(section: &Section, texts: &Texts) -> Markup {
    html! {
        section aria-labelledby=(section.id) {
            h2 id=(section.id) { (section.title) }
            @for block in &section.blocks { (html_block(block, &section.title, texts)) }
            @for part in &section.parts {
                div.part {
                    h3 id=(part.id) { (part.title) }
                    @for block in &part.blocks { (html_block(block, &part.title, texts)) }
                }
            }
        }
    }
}

fn html_block(block: &Block, title: &str, texts: &Texts) -> Markup {
    match block {
        Block::Text(text) => html! { p { (code(text)) } },
        Block::Facts(facts) => html! {
            dl { @for (name, said) in facts { dt { (name) } dd { (said_lines(said)) } } }
        },
        Block::List(points) => html! { ul.points { @for point in points { li { (said_lines(point)) } } } },
        Block::Table(table) => html_table(table),
        Block::Flow(flow) => {
            let anywhere = texts.say(&msg::ExplainFlowAnywhere);
            html! {
                figure {
                    div.drawing tabindex="0" role="group"
                        aria-label=(texts.say(&msg::ExplainFlowScroll { case: title.into() })) {
                        (PreEscaped(flow.svg(&anywhere)))
                    }
                    figcaption.note { (texts.say(&msg::ExplainFlowLegend)) }
                }
            }
        }
    }
}

fn html_table(table: &Table) -> Markup {
    html! {
        table.told {
            caption { (table.caption) }
            thead { tr { @for column in &table.columns { th scope="col" { (column) } } } }
            tbody {
                @for row in &table.rows {
                    tr {
                        @for (at, (column, cell)) in table.columns.iter().zip(row).enumerate() {
                            @if at == 0 { th scope="row" { (said_lines(cell)) } }
                            @else { td data-label=(column) { (said_lines(cell)) } }
                        }
                    }
                }
            }
        }
    }
}

/// A text that may have several lines.
fn said_lines(text: &str) -> Markup {
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    html! {
        @if let [line] = lines.as_slice() { (code(line)) }
        @else { @for line in lines { span.line { (code(line)) } } }
    }
}

/// What stands in backticks is code.
fn code(text: &str) -> Markup {
    html! {
        @for (at, part) in text.split('`').enumerate() {
            @if at % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}

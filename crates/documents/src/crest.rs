//! Crests: two of our own, and the check of one that comes from outside.

use std::collections::BTreeMap;

use roxmltree::{Document, Node, ParsingOptions};

/// The crest of the invented Kota Contoh, as SVG.
pub const CITY_CREST: &str = include_str!("../assets/crest-kota-contoh.svg");
/// A neutral emblem as SVG, for a government that gives no crest.
pub const EMBLEM: &str = include_str!("../assets/emblem.svg");

/// The most bytes, nodes and levels that a crest may have.
const BYTES: usize = 512 * 1024;
const NODES: u32 = 20_000;
const LEVELS: usize = 48;

/// What a crest may be made of: plain shapes and gradients, all of them vectors that PDF has too.
const ELEMENTS: [&str; 20] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "style",
    "title",
    "desc",
    "metadata",
];

const SVG: &str = "http://www.w3.org/2000/svg";

/// Why a crest is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CrestError {
    /// More bytes than a crest needs.
    #[error("it has {0} bytes, more than {BYTES}")]
    TooLarge(usize),
    /// Not XML, or XML with a document type, or too many nodes.
    #[error("it cannot be read: {0}")]
    Unreadable(String),
    /// The outermost element is not that of SVG.
    #[error("it is not an SVG")]
    NotSvg,
    /// Elements within elements, deeper than a drawing needs.
    #[error("its elements stand more than {LEVELS} levels deep")]
    TooDeep,
    /// An element that is not a plain shape: a script, a picture, a text, a filter.
    #[error("it has a <{0}>; a crest is made of shapes and gradients alone (turn text into outlines)")]
    Element(String),
    /// An attribute that runs a script.
    #[error("it has the attribute {0}, which runs a script")]
    Script(String),
    /// A reference to anything outside the file.
    #[error("it refers to `{0}`, outside itself")]
    Outside(String),
    /// References within references, or so many that the drawing would explode.
    #[error("its references repeat too much of the drawing")]
    Repeats,
    /// No `viewBox` and no width and height, or a shape that fits no certificate.
    #[error("it has no size, or is more than four times as long as it is wide")]
    Size,
}

/// Whether an SVG from outside is one that we print: bounded, drawn with plain shapes, and sufficient to itself.
///
/// # Errors
/// The reason why not.
pub fn check_crest(svg: &str) -> Result<(), CrestError> {
    if svg.len() > BYTES {
        return Err(CrestError::TooLarge(svg.len()));
    }
    // A document type could define entities that grow without end: the parser refuses it.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES, ..ParsingOptions::default() };
    let xml =
        Document::parse_with_options(svg, options).map_err(|e| CrestError::Unreadable(e.to_string()))?;
    let root = xml.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(CrestError::NotSvg);
    }
    check_level(root, 0)?;
    check_size(root)?;
    check_repeats(root)
}

fn check_level(node: Node<'_, '_>, level: usize) -> Result<(), CrestError> {
    if level > LEVELS {
        return Err(CrestError::TooDeep);
    }
    let tag = node.tag_name();
    // Elements of other namespaces are an editor's notes, which are not drawn.
    if tag.namespace() == Some(SVG) || tag.namespace().is_none() {
        if !ELEMENTS.contains(&tag.name()) {
            return Err(CrestError::Element(tag.name().to_string()));
        }
        for attribute in node.attributes() {
            check_attribute(attribute.name(), attribute.value())?;
        }
        if tag.name() == "style" {
            check_style(node.text().unwrap_or_default())?;
        }
    }
    node.children().filter(Node::is_element).try_for_each(|child| check_level(child, level + 1))
}

fn check_attribute(name: &str, value: &str) -> Result<(), CrestError> {
    if name.len() > 2 && name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on")) {
        return Err(CrestError::Script(name.to_string()));
    }
    if (name == "href" || name == "src") && !value.trim_start().starts_with('#') {
        return Err(CrestError::Outside(brief(value)));
    }
    check_style(value)
}

/// A style may name gradients of the file and nothing else.
fn check_style(text: &str) -> Result<(), CrestError> {
    let small = text.to_ascii_lowercase();
    // A backslash can spell any word of CSS so that no search finds it.
    if small.contains('@') && small.contains("import") || small.contains('\\') {
        return Err(CrestError::Outside(brief(text)));
    }
    for (at, _) in small.match_indices("url(") {
        let target = small[at + 4..].trim_start_matches([' ', '\t', '\n', '\r', '"', '\'']);
        if !target.starts_with('#') {
            return Err(CrestError::Outside(brief(&target.chars().collect::<String>())));
        }
    }
    Ok(())
}

fn check_size(root: Node<'_, '_>) -> Result<(), CrestError> {
    let number = |text: &str| {
        text.trim().trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%').parse::<f64>()
    };
    let (width, height) = match root.attribute("viewBox") {
        Some(view) => {
            let sides: Vec<_> = view.split([' ', ',']).filter(|s| !s.is_empty()).map(number).collect();
            match sides.as_slice() {
                [_, _, Ok(width), Ok(height)] => (*width, *height),
                _ => return Err(CrestError::Size),
            }
        }
        None => match [root.attribute("width"), root.attribute("height")].map(|side| side.map(number)) {
            [Some(Ok(width)), Some(Ok(height))] => (width, height),
            _ => return Err(CrestError::Size),
        },
    };
    let fits = width.is_finite() && height.is_finite() && width > 0.0 && height > 0.0;
    if fits && (0.25..=4.0).contains(&(width / height)) { Ok(()) } else { Err(CrestError::Size) }
}

/// A `use` draws its target again, and a target with a `use` of its own could double at every level: refused, as is
/// a clip within a clip, and more drawing than the node limit would allow if it were written out.
fn check_repeats(root: Node<'_, '_>) -> Result<(), CrestError> {
    let by_id: BTreeMap<&str, Node<'_, '_>> =
        root.descendants().filter_map(|node| node.attribute("id").map(|id| (id, node))).collect();
    let mut drawn = 0;
    for node in root.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        if name == "use" {
            let href = node.attributes().find(|a| a.name() == "href").map_or("", |a| a.value().trim());
            if let Some(target) = by_id.get(href.trim_start_matches('#')) {
                if target.descendants().any(|n| n.tag_name().name() == "use") {
                    return Err(CrestError::Repeats);
                }
                drawn += target.descendants().count();
            }
        }
        if name == "clipPath" && node.descendants().any(is_clipped) {
            return Err(CrestError::Repeats);
        }
    }
    if drawn > NODES as usize { Err(CrestError::Repeats) } else { Ok(()) }
}

fn is_clipped(node: Node<'_, '_>) -> bool {
    node.has_attribute("clip-path")
        || node.attribute("style").is_some_and(|style| style.contains("clip-path"))
}

/// Enough of a text to find it by.
fn brief(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn within(inside: &str) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{inside}</svg>"#
        )
    }

    #[test]
    fn our_own_are_good() {
        assert_eq!(check_crest(CITY_CREST), Ok(()));
        assert_eq!(check_crest(EMBLEM), Ok(()));
        let drawn = r##"<style>.a{fill:url(#g)}</style><linearGradient id="g"/><path id="p" class="a" d="M0 0h1"/><use xlink:href="#p"/>"##;
        assert_eq!(check_crest(&within(drawn)), Ok(()));
    }

    #[test]
    fn an_attribute_in_another_script_is_no_script() {
        assert_eq!(check_crest(&within(r#"<g 中="1" é="2"/>"#)), Ok(()));
        assert_eq!(check_crest(&within(r#"<g oNload="1"/>"#)), Err(CrestError::Script("oNload".into())));
    }

    #[test]
    fn what_reaches_out_or_runs_is_refused() {
        for inside in [
            "<script>1</script>",
            "<foreignObject/>",
            r#"<image href="file:///etc/passwd"/>"#,
            r#"<image href="data:image/png;base64,AAAA"/>"#,
            "<text>x</text>",
            "<filter/>",
            "<mask/>",
            "<a/>",
            r#"<g onload="x()"/>"#,
            r#"<use href="https://contoh.go.id/a.svg#b"/>"#,
            r#"<use xlink:href="other.svg#b"/>"#,
            r#"<path style="fill:url( 'http://contoh.go.id/#a')"/>"#,
            "<style>@import 'x.css';</style>",
            r"<style>.a{fill:u\72l(x)}</style>",
        ] {
            assert!(check_crest(&within(inside)).is_err(), "{inside}");
        }
    }

    #[test]
    fn what_grows_is_refused() {
        assert!(matches!(check_crest(&"x".repeat(BYTES + 1)), Err(CrestError::TooLarge(_))));
        assert!(matches!(check_crest("<svg"), Err(CrestError::Unreadable(_))));
        assert_eq!(check_crest("<html/>"), Err(CrestError::NotSvg));
        let entities = r#"<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"/>"#;
        assert!(matches!(check_crest(entities), Err(CrestError::Unreadable(_))));
        let deep = format!("{}{}", "<g>".repeat(60), "</g>".repeat(60));
        assert_eq!(check_crest(&within(&deep)), Err(CrestError::TooDeep));
        let doubling = r##"<g id="a"><use href="#b"/><use href="#b"/></g><g id="b"><use href="#c"/></g><use href="#a"/>"##;
        assert_eq!(check_crest(&within(doubling)), Err(CrestError::Repeats));
        let much =
            format!(r#"<g id="a">{}</g>{}"#, "<path/>".repeat(300), r##"<use href="#a"/>"##.repeat(300));
        assert_eq!(check_crest(&within(&much)), Err(CrestError::Repeats));
        let wide = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 9"/>"#;
        assert_eq!(check_crest(wide), Err(CrestError::Size));
        assert_eq!(check_crest(r#"<svg xmlns="http://www.w3.org/2000/svg"/>"#), Err(CrestError::Size));
    }
}

//! Reading a page as a browser does: what is wrong with it, and what its form would post.

use std::collections::{BTreeMap, BTreeSet};

use html5ever::driver::ParseOpts;
use html5ever::tendril::TendrilSink;
use html5ever::{parse_document, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// An element: its name, its attributes, its place in the tree.
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) text: String,
    /// Names of the elements around it, the outermost first.
    pub(crate) within: Vec<String>,
    node: Handle,
}

impl Element {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    fn below(&self) -> Vec<Element> {
        let mut all = Vec::new();
        for child in self.node.children.borrow().iter() {
            walk(child, &self.within, &mut all);
        }
        all
    }
}

/// A page as it was read.
pub(crate) struct Page {
    pub(crate) elements: Vec<Element>,
    pub(crate) errors: Vec<String>,
    /// A tree that is dropped takes its nodes' children along.
    _dom: RcDom,
}

#[allow(dead_code, reason = "only some tests read whole pages")]
pub(crate) fn document(html: &str) -> Page {
    read(parse_document(RcDom::default(), ParseOpts::default()).one(html))
}

#[allow(dead_code, reason = "only some tests read parts of pages")]
pub(crate) fn fragment(html: &str) -> Page {
    let name = html5ever::QualName::new(None, html5ever::ns!(html), html5ever::local_name!("body"));
    read(parse_fragment(RcDom::default(), ParseOpts::default(), name, Vec::new(), false).one(html))
}

fn read(dom: RcDom) -> Page {
    let mut elements = Vec::new();
    walk(&dom.document, &[], &mut elements);
    let errors = dom.errors.borrow().iter().map(ToString::to_string).collect();
    Page { elements, errors, _dom: dom }
}

fn walk(node: &Handle, within: &[String], into: &mut Vec<Element>) {
    let mut around = within.to_vec();
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes =
            attrs.borrow().iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
        let name = name.local.to_string();
        around.push(name.clone());
        let text = text(node);
        into.push(Element { name, attributes, text, within: within.to_vec(), node: node.clone() });
    }
    for child in node.children.borrow().iter() {
        walk(child, &around, into);
    }
}

fn text(node: &Handle) -> String {
    if let NodeData::Text { contents } = &node.data {
        return contents.borrow().to_string();
    }
    node.children.borrow().iter().map(text).collect()
}

impl Page {
    pub(crate) fn all<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// What a browser would post of the page's inputs, files and buttons apart. Lines of a text area end as browsers end them.
    #[allow(dead_code, reason = "only some tests post")]
    pub(crate) fn controls(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        for element in &self.elements {
            let Some(name) = element.get("name").map(str::to_owned) else { continue };
            let value = element.get("value").unwrap_or("on").to_owned();
            match (element.name.as_str(), element.get("type").unwrap_or("text")) {
                ("input", "radio" | "checkbox") if element.get("checked").is_none() => {}
                ("input", "file" | "submit") | ("button", _) => {}
                ("input", "text" | "url" | "search") => {
                    pairs.push((name, element.get("value").unwrap_or("").to_owned()))
                }
                ("input", _) => pairs.push((name, value)),
                ("textarea", _) => pairs.push((name, element.text.replace('\n', "\r\n"))),
                ("select", _) => {
                    let options = element.below();
                    let mut options = options.iter().filter(|one| one.name == "option");
                    let first = options.clone().next();
                    let chosen = options.find(|one| one.get("selected").is_some()).or(first);
                    pairs.extend(
                        chosen.and_then(|one| one.get("value")).map(|value| (name, value.to_owned())),
                    );
                }
                _ => {}
            }
        }
        pairs
    }

    /// What is wrong with the markup, whatever the page says.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> = self.errors.clone();
        let mut ids = BTreeSet::new();
        for id in self.elements.iter().filter_map(|element| element.get("id")) {
            if !ids.insert(id) {
                faults.push(format!("the id {id} stands twice"));
            }
        }
        let labelled: BTreeSet<&str> = self.all("label").filter_map(|label| label.get("for")).collect();
        for element in &self.elements {
            let name = &element.name;
            if matches!(name.as_str(), "script" | "style") {
                faults.push(format!("an inline {name}"));
            }
            for (attribute, value) in &element.attributes {
                if attribute == "style" || attribute.starts_with("on") {
                    faults.push(format!("{name} has {attribute}"));
                }
                let refers = matches!(attribute.as_str(), "for" | "aria-describedby" | "aria-labelledby");
                let targets = value.split(' ').filter(|_| refers);
                let anchor = value.strip_prefix('#').filter(|rest| attribute == "href" && !rest.is_empty());
                for target in targets.chain(anchor).filter(|target| !ids.contains(target)) {
                    faults.push(format!("{name} refers to {target}, which is not there"));
                }
            }
            let input = matches!(name.as_str(), "input" | "select" | "textarea")
                && element.get("type") != Some("hidden");
            let named = element.get("id").is_some_and(|id| labelled.contains(id))
                || element.within.iter().any(|around| around == "label")
                || element.get("aria-label").is_some();
            if input && !named {
                faults.push(format!("{name} {:?} has no label", element.get("name")));
            }
            if name == "button" && element.text.trim().is_empty() && element.get("hidden").is_none() {
                faults.push("a button without a word".to_owned());
            }
            if name == "img" && element.get("alt").is_none() {
                faults.push("a picture without alt".to_owned());
            }
        }
        for form in self.all("form").filter(|form| form.get("method") == Some("post")) {
            if !form.below().iter().any(|one| one.get("name") == Some("csrf")) {
                faults.push("a form that is posted without its token".to_owned());
            }
        }
        faults
    }
}

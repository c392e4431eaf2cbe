//! A writer of XML that cannot be made to write markup by its texts.

/// XML under way.
pub(crate) struct Xml {
    out: String,
}

impl Xml {
    /// A file that begins with the declaration of XML.
    pub(crate) fn new() -> Self {
        Self { out: r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.to_string() + "\n" }
    }

    /// An element with what `inside` writes.
    pub(crate) fn element(&mut self, tag: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.start(tag, attributes);
        self.out.push('>');
        inside(self);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.start(tag, attributes);
        self.out.push_str("/>");
    }

    /// A text, escaped; what XML has no place for is left out.
    pub(crate) fn text(&mut self, text: &str) {
        for c in text.chars().filter(|c| is_xml(*c)) {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                c => self.out.push(c),
            }
        }
    }

    /// The file.
    pub(crate) fn finish(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    fn start(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.text(value);
            self.out.push('"');
        }
    }
}

/// The characters of XML 1.0.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let hostile = "</w:t><script x='1' y=\"2\"/> & \u{0}\u{8}\u{ffff}]]>";
        let mut xml = Xml::new();
        xml.element("a", &[("b", hostile)], |xml| xml.text(hostile));
        let written = String::from_utf8(xml.finish()).unwrap();
        let read = roxmltree::Document::parse(&written).unwrap();
        let expected = "</w:t><script x='1' y=\"2\"/> & ]]>";
        assert_eq!(read.root_element().text(), Some(expected));
        assert_eq!(read.root_element().attribute("b"), Some(expected));
    }
}

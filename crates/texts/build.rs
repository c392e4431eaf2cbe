//! Turns the Fluent files into one Rust struct a message, so that a text that is missing, or lacks an
//! argument, does not compile. Indonesian is the source; English must have the same messages and arguments.

#![allow(clippy::expect_used, reason = "a build script that cannot go on says why and stops the build")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast;
use fluent_syntax::parser;

/// Arguments of a message, and its text as it stands in the file.
struct Found {
    args: BTreeSet<String>,
    text: String,
}

fn main() {
    println!("cargo::rerun-if-changed=locales");
    let id = read_language("id");
    let en = read_language("en");
    let mut wrong = Vec::new();
    for (key, found) in &id {
        match en.get(key) {
            None => wrong.push(format!("`{key}` has no English text")),
            Some(other) if other.args != found.args => {
                wrong.push(format!("`{key}` takes {:?} in id and {:?} in en", found.args, other.args));
            }
            Some(_) => {}
        }
    }
    wrong.extend(en.keys().filter(|k| !id.contains_key(*k)).map(|k| format!("`{k}` has no Indonesian text")));
    assert!(wrong.is_empty(), "locales disagree:\n  {}", wrong.join("\n  "));

    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("messages.rs");
    fs::write(out, generate(&id)).expect("OUT_DIR is writable");
}

/// All messages of a language, and a check that each file parses.
fn read_language(lang: &str) -> BTreeMap<String, Found> {
    let mut all = BTreeMap::new();
    let mut files: Vec<PathBuf> = fs::read_dir(Path::new("locales").join(lang))
        .expect("locales of the language")
        .map(|f| f.expect("a readable folder").path())
        .collect();
    files.sort();
    for file in files {
        let source = fs::read_to_string(&file).expect("a readable file");
        let resource = parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in &resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let Some(pattern) = &message.value else { continue };
            let mut found = Found { args: BTreeSet::new(), text: text_of(pattern) };
            arguments(pattern, &mut found.args);
            let again = all.insert(message.id.name.to_string(), found);
            assert!(again.is_none(), "{}: `{}` stands twice", file.display(), message.id.name);
        }
    }
    all
}

fn text_of(pattern: &ast::Pattern<&str>) -> String {
    pattern
        .elements
        .iter()
        .map(|e| match e {
            ast::PatternElement::TextElement { value } => (*value).to_string(),
            ast::PatternElement::Placeable { .. } => "…".to_string(),
        })
        .collect()
}

fn arguments(pattern: &ast::Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else { continue };
        match expression {
            ast::Expression::Inline(inline) => inline_arguments(inline, into),
            ast::Expression::Select { selector, variants } => {
                inline_arguments(selector, into);
                variants.iter().for_each(|v| arguments(&v.value, into));
            }
        }
    }
}

fn inline_arguments(inline: &ast::InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_string());
        }
        ast::InlineExpression::Placeable { expression } => {
            if let ast::Expression::Inline(inner) = expression.as_ref() {
                inline_arguments(inner, into);
            }
        }
        _ => {}
    }
}

fn generate(messages: &BTreeMap<String, Found>) -> String {
    let mut out = String::new();
    for (key, found) in messages {
        let name = camel(key);
        let doc = found.text.replace('\n', " ").replace('`', "'");
        let lifetime = if found.args.is_empty() { "" } else { "<'a>" };
        let _ = writeln!(out, "#[doc = {doc:?}]\n#[derive(Debug, Clone, PartialEq)]");
        if found.args.is_empty() {
            let _ = writeln!(out, "pub struct {name};");
        } else {
            let _ = writeln!(out, "pub struct {name}<'a> {{");
            for arg in &found.args {
                let field = arg.replace('-', "_");
                let _ = writeln!(out, "    /// `${arg}` of the text.\n    pub {field}: Arg<'a>,");
            }
            let _ = writeln!(out, "}}");
        }
        let _ = writeln!(out, "impl{lifetime} Message for {name}{lifetime} {{");
        let _ = writeln!(out, "    const KEY: &'static str = {key:?};");
        let _ = writeln!(out, "    fn args(&self) -> FluentArgs<'_> {{");
        if found.args.is_empty() {
            let _ = writeln!(out, "        FluentArgs::new()\n    }}\n}}\n");
            continue;
        }
        let _ = writeln!(out, "        let mut args = FluentArgs::new();");
        for arg in &found.args {
            let _ = writeln!(out, "        args.set({arg:?}, self.{}.fluent());", arg.replace('-', "_"));
        }
        let _ = writeln!(out, "        args\n    }}\n}}\n");
    }
    let keys: Vec<&String> = messages.keys().collect();
    let _ = writeln!(out, "/// The key of every message.\npub const KEYS: &[&str] = &{keys:?};");
    let _ = writeln!(out, "pub(crate) const SOURCES: &[(Lang, &str)] = &[");
    for (lang, variant) in [("id", "Lang::Id"), ("en", "Lang::En")] {
        let mut files: Vec<_> = fs::read_dir(Path::new("locales").join(lang))
            .expect("locales of the language")
            .map(|f| f.expect("a readable folder").path())
            .collect();
        files.sort();
        for file in files {
            let path = env::current_dir().expect("a current folder").join(file);
            let _ = writeln!(out, "    ({variant}, include_str!({path:?})),");
        }
    }
    out.push_str("];\n");
    out
}

fn camel(key: &str) -> String {
    key.split('-')
        .map(|part| {
            let mut chars = part.chars();
            chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
        })
        .collect()
}

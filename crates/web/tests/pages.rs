//! Every page and every piece with every sample, in both languages, is sound.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "html/mod.rs"]
mod html;

use std::collections::BTreeSet;

use texts::Lang;
use web::gallery::{pages, stylesheets};
use web::part::{Confirm, Pages, Part, Receipt};

#[test]
fn every_page_with_every_sample_is_sound() {
    let mut seen = BTreeSet::new();
    for lang in Lang::ALL {
        for page in pages(lang) {
            let name = format!("{} {lang}", page.name);
            assert!(seen.insert(name.clone()), "{name} stands twice");
            let read = html::document(&page.html);
            assert_eq!(read.faults(), Vec::<String>::new(), "{name}");
            assert_eq!(read.all("h1").count(), 1, "{name}: one heading");
            assert_eq!(read.all("main").count(), 1, "{name}");
            assert_eq!(read.all("html").next().unwrap().get("lang"), Some(lang.code()), "{name}");
            assert!(page.html.len() <= 100 * 1024, "{name}: {} bytes", page.html.len());
            assert!(page.html.starts_with("<!DOCTYPE html>"), "{name}");
            let skip = read.all("a").next().unwrap();
            assert_eq!((skip.get("class"), skip.get("href")), (Some("skip"), Some("#isi")), "{name}");
            // A message that lacks its text shows its key, one that lacks an argument its sign.
            let body = &read.all("body").next().unwrap().text;
            assert!(!body.contains("web-") && !body.contains("{$") && !body.contains("{ $"), "{name}");
        }
    }
    assert!(seen.len() >= 60, "{} pages", seen.len());
}

#[test]
fn a_page_says_the_same_in_two_languages_and_leads_to_the_other() {
    let (id, en) = (pages(Lang::Id), pages(Lang::En));
    for (id, en) in id.iter().zip(&en) {
        assert_eq!(id.name, en.name);
        let (of_id, of_en) = (html::document(&id.html), html::document(&en.html));
        // The switch of languages, in the frame, has its link on the other side.
        let shape = |page: &html::Page| {
            let inner = page.elements.iter().filter(|one| one.within.iter().any(|around| around == "main"));
            inner.map(|one| one.name.clone()).collect::<Vec<_>>()
        };
        assert_eq!(shape(&of_id), shape(&of_en), "{}", id.name);
        let heading = |page: &html::Page| page.all("main").next().unwrap().text.clone();
        assert_ne!(heading(&of_id), heading(&of_en), "{} is not translated", id.name);
        let switch = of_id.all("a").find(|link| link.get("hreflang").is_some()).unwrap();
        assert_eq!(switch.get("hreflang"), Some("en"));
    }
}

#[test]
fn pages_ask_for_no_stylesheet_that_is_not_there() {
    let names: BTreeSet<String> = stylesheets().into_iter().map(|look| look.name).collect();
    assert_eq!(names.len(), 2, "the look, and the one that reveals a form's questions");
    for page in pages(Lang::Id) {
        let read = html::document(&page.html);
        for link in read.all("link") {
            assert!(names.contains(link.get("href").unwrap()), "{}: {:?}", page.name, link.get("href"));
        }
    }
}

#[test]
fn pieces_of_which_a_page_has_one_are_sound_in_every_sample() {
    fn samples<P: Part>(lang: Lang) -> Vec<String> {
        P::samples(lang).iter().map(|part| part.draw(lang).into_string()).collect()
    }
    for lang in Lang::ALL {
        let all = [samples::<Pages>(lang), samples::<Confirm>(lang), samples::<Receipt>(lang)].concat();
        assert!(all.len() > 6);
        for drawn in all {
            assert_eq!(html::fragment(&drawn).faults(), Vec::<String>::new(), "{drawn}");
        }
    }
    let none = Pages { now: 1, size: 20, rows: 0, path: String::new() }.draw(Lang::Id).into_string();
    assert!(none.contains("Tidak ada baris") && !none.contains("<nav"), "{none}");
}

//! A long list in pages, with how many there are.

use maud::{Markup, html};
use texts::Lang;

use super::Part;
use crate::say::say;

/// Which page of a list this is.
#[derive(Debug, Clone)]
pub struct Pages {
    /// From 1.
    pub now: usize,
    /// Rows on a page.
    pub size: usize,
    /// Rows in all.
    pub rows: usize,
    /// Path of a page, to which its number is added: `?q=obat&page=`.
    pub path: String,
}

impl Pages {
    fn count(&self) -> usize {
        self.rows.div_ceil(self.size.max(1)).max(1)
    }

    /// First and last page, this one and its neighbours; gaps are `None`.
    fn shown(&self) -> Vec<Option<usize>> {
        let count = self.count();
        let near = |page: &usize| *page == 1 || *page == count || page.abs_diff(self.now) <= 1;
        let mut shown: Vec<Option<usize>> = Vec::new();
        for page in (1..=count).filter(near) {
            if let Some(Some(before)) = shown.last()
                && before + 1 < page
            {
                shown.push(if before + 2 == page { Some(before + 1) } else { None });
            }
            shown.push(Some(page));
        }
        shown
    }
}

impl Part for Pages {
    fn samples(_: Lang) -> Vec<Self> {
        let page = |now, rows| Self { now, size: 20, rows, path: "?page=".to_owned() };
        vec![page(5, 233), page(1, 41), page(1, 0), page(1, 12)]
    }

    fn draw(&self, lang: Lang) -> Markup {
        let first = (self.now.saturating_sub(1) * self.size + 1).min(self.rows);
        let last = (self.now * self.size).min(self.rows);
        html! {
            div.pages {
                p { (say!(lang, WebRows { first: first.into(), last: last.into(), rows: self.rows.into() })) }
                @if self.count() > 1 {
                    nav aria-label=(say!(lang, WebPages)) {
                        ul { @for page in self.shown() {
                            @match page {
                                Some(page) => li {
                                    a href={ (self.path) (page) } aria-current=[(page == self.now).then_some("page")] {
                                        span.hush { (say!(lang, WebPage)) " " } (page)
                                    }
                                },
                                None => li { span { "…" } },
                            }
                        } }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_of_one_page_is_that_page() {
        let shown = |now, rows| Pages { now, size: 10, rows, path: String::new() }.shown();
        assert_eq!(shown(1, 0), [Some(1)]);
        assert_eq!(shown(4, 70), [1, 2, 3, 4, 5, 6, 7].map(Some));
        assert_eq!(shown(5, 95), [Some(1), None, Some(4), Some(5), Some(6), None, Some(10)]);
        assert_eq!(shown(1, 95), [Some(1), Some(2), None, Some(10)]);
    }
}

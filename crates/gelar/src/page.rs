//! The frame of every page that the program writes: self-contained HTML, one style sheet, no scripts.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use texts::Texts;

/// The style sheet that all pages share.
const STYLE: &str = include_str!("report/report.css");

/// A page: `style` comes after the shared sheet; `header`, `main` and `footer` are what stands in the elements of these names.
pub(crate) fn page(title: &str, style: &str, [header, main, footer]: [Markup; 3], texts: &Texts) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(texts.lang()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) (PreEscaped(style)) }
            }
            body {
                header { (header) }
                main { (main) }
                footer { (footer) }
            }
        }
    }
}

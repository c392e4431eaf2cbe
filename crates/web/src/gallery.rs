//! Every page and every piece with every sample, for tests and for looking at.

use maud::{Markup, html};
use texts::Lang;

use crate::form::{Sample, reveal};
use crate::frame::Frame;
use crate::look::Look;
use crate::page::{
    Adopting, Asking, Blueprints, Cards, Choosing, Conflict, Desk, Edition, HandIn, Home, Invitation,
    Listing, Matter, Mine, Outcome, Overview, Page, PaperCheck, PaperIn, Password, Plan, Preparing, Review,
    Search, Sheet, SignIn, Trouble, Verification, Winner,
};
use crate::part::{
    Bar, Confirm, Contact, Dates, Empty, Errors, Facts, Filter, Gauge, Interval, Matrix, Notice, Pages, Part,
    Receipt, Spark, Step, Table, Tabs, Tag, Tasks, Timeline,
};
use crate::say::pick;

/// A document by its name.
pub struct Shown {
    /// `sheet-problem`
    pub name: &'static str,
    /// The whole document.
    pub html: String,
}

/// Every page with every sample in a language.
#[must_use]
pub fn pages(lang: Lang) -> Vec<Shown> {
    let mut all = Vec::new();
    let (office, public) = (Frame::sample(lang, true), Frame::sample(lang, false));
    let asking =
        Frame { looks: stylesheets().into_iter().skip(1).map(|look| look.name).collect(), ..office.clone() };
    add::<Asking>(&mut all, &asking);
    add::<Sheet>(&mut all, &office);
    add::<Desk>(&mut all, &office);
    add::<Outcome>(&mut all, &office);
    add::<Overview>(&mut all, &office);
    add::<Matter>(&mut all, &office);
    add::<Listing>(&mut all, &office);
    add::<Review>(&mut all, &office);
    add::<Receipt>(&mut all, &office);
    add::<Conflict>(&mut all, &office);
    add::<Invitation>(&mut all, &office);
    add::<HandIn>(&mut all, &office);
    add::<Plan>(&mut all, &office);
    add::<Blueprints>(&mut all, &office);
    add::<Adopting>(&mut all, &office);
    add::<PaperIn>(&mut all, &office);
    add::<PaperCheck>(&mut all, &office);
    add::<Choosing>(&mut all, &office);
    add::<Cards>(&mut all, &office);
    add::<Mine>(&mut all, &office);
    add::<Home>(&mut all, &public);
    add::<Edition>(&mut all, &public);
    add::<Search>(&mut all, &public);
    add::<Winner>(&mut all, &public);
    add::<SignIn>(&mut all, &public);
    add::<Password>(&mut all, &public);
    add::<Verification>(&mut all, &public);
    add::<Preparing>(&mut all, &office);
    add::<Trouble>(&mut all, &public);
    let notice = Notice::samples(lang).pop();
    all.push(Shown { name: "parts", html: Frame { notice, ..office }.page(&Parts).into_string() });
    all
}

/// The stylesheets that the pages ask for; the first is the look.
#[must_use]
pub fn stylesheets() -> Vec<Look> {
    let look = Look { name: "look.css".to_owned(), ..Look::new(None) };
    let sample = Sample::load().ok();
    let form = sample.as_ref().and_then(|sample| reveal(&sample.naming(Lang::Id)?));
    [Some(look), form].into_iter().flatten().collect()
}

fn add<P: Page>(all: &mut Vec<Shown>, frame: &Frame) {
    for (name, page) in P::samples(frame.lang) {
        all.push(Shown { name, html: frame.page(&page).into_string() });
    }
}

/// A page of all pieces that have no heading of a page.
struct Parts;

fn shown<P: Part>(name: &str, lang: Lang) -> Markup {
    html! {
        section { h2 { (name) } @for sample in P::samples(lang) { div.shown { (sample.draw(lang)) } } }
    }
}

impl Page for Parts {
    fn samples(_: Lang) -> Vec<(&'static str, Self)> {
        vec![("parts", Self)]
    }

    fn title(&self, lang: Lang) -> String {
        pick(lang, "Bagian", "Pieces")
    }

    fn wide(&self) -> bool {
        true
    }

    fn body(&self, lang: Lang) -> Markup {
        html! {
            h1 { (self.title(lang)) }
            (shown::<Errors>("Errors", lang))
            (shown::<Notice>("Notice", lang))
            (shown::<Tag>("Tag", lang))
            (shown::<Step>("Step", lang))
            (shown::<Tabs>("Tabs", lang))
            (shown::<Facts>("Facts", lang))
            (shown::<Tasks>("Tasks", lang))
            (shown::<Filter>("Filter", lang))
            (shown::<Table>("Table", lang))
            // Two lists on one page would have two navigations of one name.
            @if let Some(pages) = Pages::samples(lang).first() { section { h2 { "Pages" } (pages.draw(lang)) } }
            (shown::<Timeline>("Timeline", lang))
            (shown::<Dates>("Dates", lang))
            (shown::<Gauge>("Gauge", lang))
            (shown::<Spark>("Spark", lang))
            (shown::<Bar>("Bar", lang))
            (shown::<Interval>("Interval", lang))
            (shown::<Matrix>("Matrix", lang))
            (shown::<Empty>("Empty", lang))
            @if let Some(contact) = Contact::samples(lang).first() { section { h2 { "Contact" } (contact.draw(lang)) } }
            @let confirms = Confirm::samples(lang);
            @if let Some(confirm) = confirms.last() { section { h2 { "Confirm" } (confirm.tail(lang)) } }
        }
    }
}

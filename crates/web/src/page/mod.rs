//! Pages: plain data that becomes what stands in a [`crate::Frame`].

mod account;
mod asking;
mod cards;
mod case;
mod desk;
mod edition;
mod error;
mod home;
mod intake;
mod made;
mod mine;
mod opening;
mod overview;
mod paper;
mod result;
mod search;
mod sheet;
mod verify;
mod winner;

use maud::Markup;
use texts::Lang;

pub use account::{Invitation, Password, SignIn};
pub use asking::Asking;
pub use cards::{Card, Cards, Choosing};
pub use case::{Listing, Matter, Review};
pub use desk::{Desk, Piece, State};
pub use edition::{Edition, Judged};
pub use error::{Conflict, Kind, Trouble};
pub use home::{Home, Laureate, Laureates, Open};
pub use intake::{Group, HandIn, Plan};
pub use mine::{Mine, OneSession};
pub use opening::{Adopting, Blueprints};
pub use overview::Overview;
pub use paper::{PaperCheck, PaperIn};
pub use result::{Outcome, Standing};
pub use search::{Hit, Search};
pub use sheet::{Chapter, Criterion, Note, Sheet};
pub use verify::{Preparing, Verdict, Verification};
pub use winner::Winner;

/// What stands in a frame.
pub trait Page: Sized {
    /// What it may look like, each with a name.
    fn samples(lang: Lang) -> Vec<(&'static str, Self)>;
    /// What it is called, in the browser's title.
    fn title(&self, lang: Lang) -> String;
    /// As HTML; has the page's one `h1`.
    fn body(&self, lang: Lang) -> Markup;
    /// Work is done here: it takes the width that there is.
    fn wide(&self) -> bool {
        false
    }
    /// Something in it needs mending: said in the title.
    fn faulty(&self) -> bool {
        false
    }
}

/// A moment of a sample, on the clock of Jakarta.
pub(crate) fn at(local: &str) -> jiff::ZonedDateTime {
    format!("{local}[Asia/Jakarta]").parse().unwrap_or_default()
}

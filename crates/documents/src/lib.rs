//! Certificates and minutes: what an award prints.
//!
//! A document is a pure function of its facts: the same [`Certificate`] gives the same bytes on every run. Type is
//! set by Typst in a world that holds our templates, our fonts and the facts as one file of data, and nothing else:
//! no folder, no network, no clock. So a name that looks like markup is printed as it stands.
//!
//! ```no_run
//! use documents::{Certificate, Press};
//! use texts::Lang;
//! let press = Press::new();
//! let pdf = press.certificate(&Certificate::sample(Lang::Id))?;
//! # Ok::<(), documents::PressError>(())
//! ```

mod bundle;
mod certificate;
mod crest;
mod desk;
mod docx;
mod foreign;
mod frame;
mod line;
mod minutes;
mod paper;
mod press;
mod qr;
mod xml;

pub use bundle::{Bundle, BundleError, bundle, file_stem};
pub use certificate::{Certificate, CertificateFacts, Honour, Signer};
pub use crest::{CITY_CREST, CrestError, EMBLEM, check_crest};
pub use foreign::{Fault, Foreign};
pub use minutes::{Member, Minutes, MinutesOverride, MinutesRow, MinutesTie};
pub use press::{Press, PressError};

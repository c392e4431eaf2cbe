//! A blueprint where it is taken over: a government's binding, and the overlay that an office may write without an engineer.

mod binding;
mod overlay;

pub use binding::{check_binding, sample_values, values};
pub use overlay::apply;

use serde::de::DeserializeOwned;

use crate::File;
use crate::diagnostic::{Diagnostic, Report};
use crate::load::shape;
use crate::model::{Binding, Overlay};

/// Path under which mistakes of an overlay are told.
pub const OVERLAY: &str = "overlay.toml";
/// Path under which mistakes of a binding are told.
pub const BINDING: &str = "binding.toml";

/// Reads an overlay; whether a blueprint permits it, [`apply`] says.
///
/// # Errors
///
/// Every mistake of shape.
pub fn read_overlay(text: &str) -> Result<Overlay, Vec<Diagnostic>> {
    let overlay: Overlay = read(OVERLAY, text)?;
    Ok(Overlay { source: text.to_owned(), ..overlay })
}

/// Reads a binding; whether it fits a blueprint, [`check_binding`] and [`values`] say.
///
/// # Errors
///
/// Every mistake of shape.
pub fn read_binding(text: &str) -> Result<Binding, Vec<Diagnostic>> {
    let binding: Binding = read(BINDING, text)?;
    Ok(Binding { source: text.to_owned(), ..binding })
}

fn read<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, Vec<Diagnostic>> {
    let files = [File { path: path.to_owned(), text: text.to_owned() }];
    let mut report = Report::new(&files);
    let read = shape::read::<T>(text, |span, mistake, (wrong, known)| {
        report.error(0, span, mistake).near(wrong, known.iter().copied());
    });
    let failed = report.failed();
    read.filter(|_| !failed).ok_or_else(|| report.finish())
}

//! The clock of a house: the machine's, or an example's own.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// The machine's clock.
pub(super) fn machine() -> app::Clock {
    Arc::new(Timestamp::now)
}

/// An example's clock: it stands while the example is played, and runs on from a moment afterwards. Kept in memory alone.
#[derive(Clone, Default)]
pub(super) struct Movable(Arc<Mutex<Way>>);

#[derive(Clone, Copy)]
enum Way {
    Stands(Timestamp),
    Runs(SignedDuration),
}

impl Default for Way {
    fn default() -> Self {
        Self::Runs(SignedDuration::ZERO)
    }
}

impl Movable {
    /// As a house reads it.
    pub(super) fn clock(&self) -> app::Clock {
        let way = self.clone();
        Arc::new(move || way.now())
    }

    fn now(&self) -> Timestamp {
        match *self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            Way::Stands(at) => at,
            Way::Runs(ahead) => Timestamp::now().saturating_add(ahead).unwrap_or(Timestamp::MAX),
        }
    }

    /// It stands at a moment.
    pub(super) fn stand(&self, at: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Way::Stands(at);
    }

    /// It is this moment now, and time passes.
    pub(super) fn run_from(&self, at: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) =
            Way::Runs(at.duration_since(Timestamp::now()));
    }
}

/// The system's secure source of random bytes. Without it no key is safe, so nothing goes on.
#[allow(
    clippy::expect_used,
    reason = "a machine without randomness cannot keep a secret: it must not run on"
)]
pub(super) fn random() -> app::Random {
    Arc::new(|bytes: &mut [u8]| getrandom::fill(bytes).expect("the system gives random bytes"))
}

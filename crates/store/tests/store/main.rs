//! The same tests on both engines.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod broken;
mod credentials;
mod keeping;
mod kill;
mod log;
mod offices;
mod proofs;
mod samples;
mod sealing;

/// Makes of each `async fn name(bed: &Bed)` a test on SQLite and one on PostgreSQL.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite { $( #[test] fn $name() { crate::play(store::testkit::Engine::Sqlite, async |bed| super::$name(bed).await); } )+ }
        mod postgres { $( #[test] fn $name() { crate::play(store::testkit::Engine::Postgres, async |bed| super::$name(bed).await); } )+ }
    };
}
pub(crate) use on_both;

/// Plays a test in a place of its own.
pub(crate) fn play(engine: store::testkit::Engine, test: impl AsyncFnOnce(&store::testkit::Bed)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        if let Some(bed) = store::testkit::Bed::new(engine).await {
            test(&bed).await;
        }
    });
}

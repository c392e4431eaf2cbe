//! `gelar` runs a public-service innovation award: score sheets in; a ranking, minutes and certificates out.

mod advice;
mod assign;
mod blueprint;
mod certificates;
mod cli;
mod compare;
mod decide;
mod differences;
mod edition;
mod explain;
mod failure;
mod files;
mod flaws;
mod numbering;
mod page;
mod rank;
mod report;
mod roster;
mod scoring;
mod serve;
mod slips;
mod study;
mod table;
mod typeset;
mod verify;
mod words;

use std::ffi::OsString;
use std::panic::AssertUnwindSafe;
use std::process::ExitCode;

use texts::{Texts, msg};

use crate::cli::Task;

/// A decision is many small values: this one makes and drops them a third faster than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let line: Vec<OsString> = std::env::args_os().collect();
    if line.get(1).is_some_and(|command| command == typeset::COMMAND) {
        return typeset::child();
    }
    let texts = Texts::new(cli::lang_of(&line));
    // A parser of somebody else's may panic on a broken file and is caught; the reader gets our words, not its.
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        std::panic::set_hook(Box::new(|_| {}));
    }
    std::panic::catch_unwind(AssertUnwindSafe(|| run(&line, &texts))).unwrap_or_else(|_| {
        eprintln!("{}", texts.say(&msg::CliBug));
        ExitCode::from(101)
    })
}

fn run(line: &[OsString], texts: &Texts) -> ExitCode {
    let cli = match cli::parse(line, texts) {
        Ok(cli) => cli,
        Err((text, true)) => {
            return match files::out(&format!("{}\n", text.trim_end()), texts) {
                Ok(()) => ExitCode::SUCCESS,
                Err(_) => ExitCode::FAILURE,
            };
        }
        Err((text, false)) => {
            eprintln!("{}", text.trim_end());
            return ExitCode::from(2);
        }
    };
    let done = match &cli.task {
        Task::Rank(args) => rank::run(args, texts).map(|()| true),
        Task::Compare(args) => compare::run(args, texts).map(|()| true),
        Task::Study(args) => study::run(args, texts).map(|()| true),
        Task::Assign(args) => assign::run(args, texts).map(|()| true),
        Task::Decide(args) => decide::run(args, texts).map(|()| true),
        Task::Certificates(args) => certificates::run(args, texts).map(|()| true),
        Task::Verify(args) => verify::run(args, texts),
        Task::Blueprint(args) => blueprint::run(args, texts),
        Task::Demo(args) => serve::demo(args, texts).map(|()| true),
        Task::Serve(args) => serve::run(args, texts).map(|()| true),
        Task::Found(args) => serve::found(args, texts).map(|()| true),
        Task::Doctor(args) => serve::doctor(args, texts),
        Task::Backup(args) => serve::backup(args, texts).map(|()| true),
        Task::Restore(args) => serve::restore(args, texts).map(|()| true),
        Task::Rebuild(args) => serve::rebuild(args, texts),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        // A record that does not hold is an answer, not a mistake of the caller: its own exit code.
        Ok(false) => ExitCode::from(3),
        Err(failure) => {
            eprintln!("\n{}\n{failure}", texts.say(&msg::CliFailed));
            ExitCode::FAILURE
        }
    }
}

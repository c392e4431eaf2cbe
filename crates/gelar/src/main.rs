//! `gelar` runs a public-service innovation award: score sheets in; a ranking, minutes and certificates out.

mod assign;
mod certificates;
mod cli;
mod decide;
mod differences;
mod edition;
mod failure;
mod files;
mod flaws;
mod numbering;
mod rank;
mod report;
mod roster;
mod scoring;
mod table;
mod verify;
mod words;

use std::process::ExitCode;

use texts::{Texts, msg};

use crate::cli::Task;

fn main() -> ExitCode {
    let line: Vec<String> = std::env::args_os().map(|a| a.to_string_lossy().into_owned()).collect();
    let texts = Texts::new(cli::lang_of(&line));
    let cli = match cli::parse(&line, &texts) {
        Ok(cli) => cli,
        Err((text, true)) => {
            println!("{}", text.trim_end());
            return ExitCode::SUCCESS;
        }
        Err((text, false)) => {
            eprintln!("{}", text.trim_end());
            return ExitCode::from(2);
        }
    };
    let done = match &cli.task {
        Task::Rank(args) => rank::run(args, &texts).map(|()| true),
        Task::Assign(args) => assign::run(args, &texts).map(|()| true),
        Task::Decide(args) => decide::run(args, &texts).map(|()| true),
        Task::Certificates(args) => certificates::run(args, &texts).map(|()| true),
        Task::Verify(args) => verify::run(args, &texts),
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

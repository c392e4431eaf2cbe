//! Checks a folder and prints what is wrong with it: `cargo run -p blueprint --example check -- DIR [id|en]`.

#[path = "../tests/disk/mod.rs"]
#[allow(dead_code, reason = "an example is given its folder")]
mod disk;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use blueprint::{Severity, inspect, render};
use texts::{Lang, Texts};

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    let Some(dir) = args.next() else {
        eprintln!("check DIR [id|en]");
        return ExitCode::from(2);
    };
    let texts = Texts::new(args.next().and_then(|lang| lang.parse().ok()).unwrap_or(Lang::En));
    let folder = match disk::folder(Path::new(&dir)) {
        Ok(folder) => folder,
        Err(error) => {
            eprintln!("{dir}: {error}");
            return ExitCode::from(2);
        }
    };
    let (blueprint, found) = inspect(&folder);
    for one in &found {
        print!("{}", render(one, &folder, &texts));
    }
    let errors = found.iter().filter(|one| one.severity == Severity::Error).count();
    println!("{dir}: {errors} errors, {} warnings", found.len() - errors);
    if blueprint.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

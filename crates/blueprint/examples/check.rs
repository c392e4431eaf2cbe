//! Checks a folder and prints what is wrong with it: `cargo run -p blueprint --example check -- DIR [id|en]`.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use blueprint::{Folder, Severity, inspect, render};
use texts::{Lang, Texts};

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    let Some(dir) = args.next() else {
        eprintln!("check DIR [id|en]");
        return ExitCode::from(2);
    };
    let texts = Texts::new(args.next().and_then(|lang| lang.parse().ok()).unwrap_or(Lang::En));
    let mut folder = Folder::new();
    if let Err(error) = read(Path::new(&dir), Path::new(&dir), &mut folder) {
        eprintln!("{dir}: {error}");
        return ExitCode::from(2);
    }
    let (blueprint, found) = inspect(&folder);
    for one in &found {
        print!("{}", render(one, &folder, &texts));
    }
    let errors = found.iter().filter(|one| one.severity == Severity::Error).count();
    println!("{dir}: {errors} errors, {} warnings", found.len() - errors);
    if blueprint.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn read(root: &Path, at: &Path, folder: &mut Folder) -> io::Result<()> {
    for entry in fs::read_dir(at)? {
        let path = entry?.path();
        if path.is_dir() {
            read(root, &path, folder)?;
        } else {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            folder.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

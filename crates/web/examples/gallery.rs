//! Writes every page and every piece with every sample as files, to be looked at: `cargo run -p web --example gallery -- DIR`.

use std::path::Path;
use std::{env, fs, io};

use texts::Lang;
use web::gallery::{pages, stylesheets};

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1) else {
        return Err(io::Error::other("cargo run -p web --example gallery -- DIR"));
    };
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for look in stylesheets() {
        fs::write(folder.join(look.name), look.css)?;
    }
    fs::write(folder.join("lambang.svg"), include_str!("../../../examples/kota-contoh/lambang.svg"))?;
    for lang in Lang::ALL {
        for page in pages(lang) {
            fs::write(folder.join(format!("{}-{lang}.html", page.name)), page.html)?;
        }
    }
    Ok(())
}

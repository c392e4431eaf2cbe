//! Files in and out. What is written appears whole or not at all.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use texts::{Texts, msg};

use crate::failure::Failure;

/// Largest file that is read, in bytes: above any spreadsheet or record of an award.
const LARGEST: u64 = 64 * 1024 * 1024;

/// A whole file.
pub(crate) fn read(path: &Path, texts: &Texts) -> Result<Vec<u8>, Failure> {
    let file = path.display().to_string();
    let mut bytes = Vec::new();
    File::open(path).and_then(|f| f.take(LARGEST + 1).read_to_end(&mut bytes)).map_err(|e| {
        Failure::new(texts.say(&msg::CliUnreadable { file: (&file).into(), why: why(&e, texts).into() }))
    })?;
    if bytes.len() as u64 > LARGEST {
        let most = (LARGEST / (1024 * 1024)).to_string();
        return Err(Failure::new(texts.say(&msg::CliTooLarge { file: file.into(), most: most.into() })));
    }
    Ok(bytes)
}

/// Writes a file that is made bit by bit through a temporary neighbour, so that a reader never meets half of it: where
/// `fill` fails, nothing is left behind.
pub(crate) fn write_with(
    path: &Path,
    texts: &Texts,
    fill: impl FnOnce(&mut File) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut partial = Partial::beside(path, texts)?;
    fill(partial.file.as_file_mut())?;
    partial.appear(texts)
}

/// Prints to standard output; a reader that has gone away (`| head`) is no failure.
pub(crate) fn out(text: &str, texts: &Texts) -> Result<(), Failure> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
            let why = e.to_string().into();
            Err(Failure::new(texts.say(&msg::CliUnwritable { file: "stdout".into(), why })))
        }
        _ => Ok(()),
    }
}

/// Says on the side where a file now is.
pub(crate) fn saved(path: &Path, texts: &Texts) {
    eprintln!("{}", texts.say(&msg::RankSaved { file: path.display().to_string().into() }));
}

/// The name under which the reader knows a file, without its folders.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Refuses an output that would replace one of the inputs.
pub(crate) fn apart(outputs: &[(PathBuf, Vec<u8>)], inputs: &[&Path], texts: &Texts) -> Result<(), Failure> {
    let real = |path: &Path| fs::canonicalize(path).ok();
    let inputs: Vec<PathBuf> = inputs.iter().filter_map(|path| real(path)).collect();
    let taken = outputs.iter().find(|(path, _)| real(path).is_some_and(|path| inputs.contains(&path)));
    taken.map_or(Ok(()), |(path, _)| {
        Err(Failure::new(texts.say(&msg::CliIsInput { file: path.display().to_string().into() })))
    })
}

/// A device or a pipe: written to as it is, since a file put in its place would be something else.
fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|meta| !meta.is_file() && !meta.is_dir())
}

/// A file under way, in the folder where it will stand; gone when dropped.
struct Partial<'p> {
    file: NamedTempFile,
    path: &'p Path,
}

impl<'p> Partial<'p> {
    fn beside(path: &'p Path, texts: &Texts) -> Result<Self, Failure> {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let file = fs::create_dir_all(folder)
            .and_then(|()| tempfile::Builder::new().prefix(".gelar-").tempfile_in(folder))
            .map_err(|e| unwritable(path, &e, texts))?;
        Ok(Self { file, path })
    }

    fn appear(self, texts: &Texts) -> Result<(), Failure> {
        open_to_readers(self.file.as_file())
            .and_then(|()| self.file.as_file().sync_all())
            .map_err(|e| unwritable(self.path, &e, texts))?;
        self.file.persist(self.path).map_err(|e| unwritable(self.path, &e.error, texts))?;
        Ok(())
    }
}

fn unwritable(path: &Path, error: &io::Error, texts: &Texts) -> Failure {
    let file = path.display().to_string();
    Failure::new(texts.say(&msg::CliUnwritable { file: file.into(), why: why(error, texts).into() }))
}

/// A temporary file is the owner's alone; a report is as readable as any other new file.
#[cfg(unix)]
fn open_to_readers(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_to_readers(_: &File) -> io::Result<()> {
    Ok(())
}

/// A set of files that is written together: none appears before all are on the disk. A file that stands there with other content may hold somebody's
/// edits: without `force` nothing at all is written.
pub(crate) fn write_set(files: &[(PathBuf, Vec<u8>)], force: bool, texts: &Texts) -> Result<(), Failure> {
    if !force {
        let kept: Vec<String> = files
            .iter()
            .filter(|(path, new)| path.exists() && fs::read(path).map_or(true, |old| old != *new))
            .map(|(path, _)| texts.say(&msg::CliExists { file: path.display().to_string().into() }))
            .collect();
        if !kept.is_empty() {
            return Err(Failure::all(kept));
        }
    }
    if let Some((path, _)) = files.iter().find(|(path, _)| path.is_dir()) {
        return Err(unwritable(path, &io::Error::from(io::ErrorKind::IsADirectory), texts));
    }
    // All are written out before the first appears: a full disk leaves the folder as it was.
    let mut partials = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        if is_special(path) {
            fs::write(path, bytes).map_err(|e| unwritable(path, &e, texts))?;
            continue;
        }
        let mut partial = Partial::beside(path, texts)?;
        partial.file.write_all(bytes).map_err(|e| unwritable(path, &e, texts))?;
        partials.push(partial);
    }
    partials.into_iter().try_for_each(|partial| partial.appear(texts))
}

/// The system's reason in the reader's language, for the cases that people meet.
fn why(error: &io::Error, texts: &Texts) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => texts.say(&msg::CliWhyNotFound),
        io::ErrorKind::PermissionDenied => texts.say(&msg::CliWhyDenied),
        io::ErrorKind::IsADirectory => texts.say(&msg::CliWhyFolder),
        io::ErrorKind::StorageFull => texts.say(&msg::CliWhyFull),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use texts::Lang;

    use super::*;

    #[test]
    fn a_set_is_written_whole_or_not_at_all() {
        let texts = Texts::new(Lang::Id);
        let folder = tempfile::tempdir().unwrap();
        let (a, b) = (folder.path().join("a.txt"), folder.path().join("b.txt"));
        let set =
            |content: &str| vec![(a.clone(), b"same".to_vec()), (b.clone(), content.as_bytes().to_vec())];
        write_set(&set("one"), false, &texts).unwrap();
        fs::write(&b, "edited by hand").unwrap();
        let refused = write_set(&set("two"), false, &texts).unwrap_err().to_string();
        assert!(refused.contains("b.txt") && !refused.contains("a.txt"), "{refused}");
        assert_eq!(fs::read_to_string(&b).unwrap(), "edited by hand");
        write_set(&set("two"), true, &texts).unwrap();
        assert_eq!(fs::read_to_string(&b).unwrap(), "two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_file_whose_making_fails_leaves_nothing() {
        let texts = Texts::new(Lang::En);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("half.zip");
        let failed = write_with(&path, &texts, |file| {
            file.write_all(b"half").unwrap();
            Err(Failure::new("no".to_string()))
        });
        assert!(failed.is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_systems_reasons_are_told_in_words() {
        let id = read(Path::new("/tidak/ada.csv"), &Texts::new(Lang::Id)).unwrap_err().to_string();
        assert!(id.contains("/tidak/ada.csv") && id.contains("tidak ditemukan"), "{id}");
        let en = read(Path::new("/"), &Texts::new(Lang::En)).unwrap_err().to_string();
        assert!(en.contains("it is a folder"), "{en}");
    }
}

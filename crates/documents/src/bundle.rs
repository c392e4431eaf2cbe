//! Many documents in one ZIP file, the same bytes each time; and safe names for them.

use std::collections::BTreeSet;
use std::io::{self, Cursor, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Why a bundle could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BundleError {
    /// A name that could leave the folder it is unpacked into, or that no file system takes.
    #[error("`{0}` is not a safe name for a file")]
    Name(String),
    /// A name that the bundle already has.
    #[error("`{0}` is already in the bundle")]
    Twice(String),
    /// The archive itself.
    #[error("the archive cannot be written")]
    Archive(#[from] zip::result::ZipError),
    /// What the archive is written to.
    #[error("the archive cannot be written")]
    Write(#[from] io::Error),
}

/// A ZIP archive of the files in the order given; equal files give equal bytes.
///
/// # Errors
/// Where a name is not safe or stands twice.
pub fn bundle(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, BundleError> {
    let mut bundle = Bundle::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        bundle.add(name, bytes)?;
    }
    Ok(bundle.finish()?.into_inner())
}

/// A ZIP archive under way: each file is written out when it is added, so that thousands need no memory.
pub struct Bundle<W: Write + Seek> {
    zip: ZipWriter<W>,
    names: BTreeSet<String>,
}

impl<W: Write + Seek> Bundle<W> {
    /// An empty archive that is written to `out`.
    pub fn new(out: W) -> Self {
        Self { zip: ZipWriter::new(out), names: BTreeSet::new() }
    }

    /// Adds a file; its time is always the first that ZIP can tell, 1 January 1980.
    ///
    /// # Errors
    /// Where the name is not safe, differs from one already there only by case, or the output fails.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), BundleError> {
        if !is_safe(name) {
            return Err(BundleError::Name(name.to_string()));
        }
        if !self.names.insert(name.to_lowercase()) {
            return Err(BundleError::Twice(name.to_string()));
        }
        self.zip.start_file(name, options(name, bytes.len()))?;
        self.zip.write_all(bytes)?;
        Ok(())
    }

    /// Writes the archive's table and gives the output back.
    ///
    /// # Errors
    /// Where the output fails.
    pub fn finish(self) -> Result<W, BundleError> {
        Ok(self.zip.finish()?)
    }
}

fn options(name: &str, length: usize) -> SimpleFileOptions {
    // A PDF is compressed already: trying again costs time and gains nothing.
    let method = if name.ends_with(".pdf") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
        .large_file(u32::try_from(length).is_err())
}

/// Relative, without `..`, and made of what every file system takes.
fn is_safe(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 240
        && name.split('/').all(|part| {
            !part.is_empty()
                && !part.ends_with(['.', ' '])
                && !part.starts_with(' ')
                && part.chars().all(|c| !c.is_control() && !r#"\:*?"<>|"#.contains(c))
                && !is_device(part)
        })
}

/// Names that Windows keeps for devices, with any ending.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || (stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.ends_with(|c: char| c.is_ascii_digit()))
}

/// The longest stem, without the place before it.
const STEM: usize = 60;

/// A name for a file without its ending: `01-pelita-si-abah` for place 1 of `Pelita Si Abah`.
///
/// Letters lose their accents, everything else becomes one hyphen, and a long name ends at a word. A name with
/// nothing left to write (in another script, say) becomes the place alone, or `dokumen`.
#[must_use]
pub fn file_stem(place: Option<usize>, name: &str) -> String {
    let mut words = String::with_capacity(name.len());
    for c in name.chars() {
        match fold(c) {
            "" if c.is_ascii_alphanumeric() => words.push(c.to_ascii_lowercase()),
            // An apostrophe stands inside a word: `Jum'at` is one word.
            "" if matches!(c, '\'' | '’' | '‘' | 'ʼ') || is_mark(c) => {}
            "" if words.is_empty() || words.ends_with('-') => {}
            "" => words.push('-'),
            folded => words.push_str(folded),
        }
    }
    let whole = words.trim_end_matches('-');
    let stem = match whole.get(..STEM) {
        None => whole,
        // Cut at a word where the last one is not the only one.
        Some(cut) if whole[STEM..].starts_with('-') => cut,
        Some(cut) => cut.rsplit_once('-').map_or(cut, |(kept, _)| kept),
    };
    match (place, stem) {
        (Some(place), "") => format!("{place:02}"),
        (Some(place), stem) => format!("{place:02}-{stem}"),
        (None, "") => "dokumen".to_string(),
        (None, stem) if is_device(stem) => format!("{stem}-"),
        (None, stem) => stem.to_string(),
    }
}

/// Marks that combine with the letter before.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The letter without its accent, for the Latin letters of European and Indonesian names; else nothing.
fn fold(c: char) -> &'static str {
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā' | 'ā' | 'Ă' | 'ă' | 'Ą' | 'ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć' | 'ć' | 'Č' | 'č' => "c",
        'Ð' | 'ð' | 'Ď' | 'ď' | 'Đ' | 'đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē' | 'ē' | 'Ė' | 'ė' | 'Ę' | 'ę' | 'Ě' | 'ě' => "e",
        'Ğ' | 'ğ' | 'Ģ' | 'ģ' => "g",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ī' | 'ī' | 'Į' | 'į' | 'İ' | 'ı' => "i",
        'Ł' | 'ł' | 'Ļ' | 'ļ' | 'Ľ' | 'ľ' => "l",
        'Ñ' | 'ñ' | 'Ń' | 'ń' | 'Ň' | 'ň' | 'Ņ' | 'ņ' => "n",
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō' | 'ō' | 'Ő' | 'ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ř' | 'ř' | 'Ŕ' | 'ŕ' => "r",
        'Ś' | 'ś' | 'Ş' | 'ş' | 'Š' | 'š' | 'Ș' | 'ș' => "s",
        'ß' => "ss",
        'Ť' | 'ť' | 'Ț' | 'ț' | 'Ţ' | 'ţ' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ū' | 'ū' | 'Ů' | 'ů' | 'Ű' | 'ű' | 'Ų' | 'ų' => "u",
        'Ý' | 'ý' | 'ÿ' | 'Ÿ' => "y",
        'Ź' | 'ź' | 'Ż' | 'ż' | 'Ž' | 'ž' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_stem_is_short_and_plain() {
        assert_eq!(file_stem(Some(1), "Pelita Si Abah"), "01-pelita-si-abah");
        assert_eq!(
            file_stem(Some(6), "Paket Serious 3G (Triji) Gratis!"),
            "06-paket-serious-3g-triji-gratis"
        );
        assert_eq!(file_stem(None, "  Jum’at Bérsih / ../..\\etc "), "jumat-bersih-etc");
        assert_eq!(file_stem(None, "e\u{301}lan"), "elan");
        assert_eq!(file_stem(None, "ꦗꦮ"), "dokumen");
        assert_eq!(file_stem(Some(12), "***"), "12");
        assert_eq!(file_stem(None, "CON"), "con-");
        let long = file_stem(Some(3), &"pelayanan publik ".repeat(20));
        assert!(long.len() <= 63 && long.ends_with("-pelayanan"), "{long}");
        assert_eq!(file_stem(None, &"x".repeat(300)).len(), STEM);
    }

    #[test]
    fn equal_files_give_equal_bytes_and_come_back() {
        let files = vec![("b/01.pdf".to_string(), vec![1, 2, 3]), ("a.csv".to_string(), b"x;y".repeat(99))];
        let bytes = bundle(&files).unwrap();
        assert_eq!(bytes, bundle(&files).unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for (at, (name, content)) in files.iter().enumerate() {
            let mut file = archive.by_index(at).unwrap();
            let mut read = Vec::new();
            file.read_to_end(&mut read).unwrap();
            assert_eq!((file.name().unwrap().as_ref(), &read), (name.as_str(), content));
        }
    }

    #[test]
    fn a_name_that_leaves_the_folder_is_refused() {
        for name in
            ["", "/etc/passwd", "../x", "a/../x", "a//b", "a\\b", "c:x", "x\u{0}", "x.", "nul.pdf", "a/."]
        {
            let mut bundle = Bundle::new(Cursor::new(Vec::new()));
            assert!(matches!(bundle.add(name, b""), Err(BundleError::Name(_))), "{name}");
        }
        let mut bundle = Bundle::new(Cursor::new(Vec::new()));
        bundle.add("x.pdf", b"").unwrap();
        assert!(matches!(bundle.add("X.pdf", b""), Err(BundleError::Twice(_))));
    }
}

//! The words that offices write over their columns, in Indonesian and English.

/// What a header says about its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Word {
    /// A number that may only count the rows: `No`.
    Number,
    /// A number or code given to the entry.
    Code,
    /// The entry, as a code or a title.
    Entry,
    /// The innovation's title.
    Title,
    /// A name, of whom is not said.
    Name,
    /// The agency.
    Agency,
    /// The judge.
    Judge,
    /// The criterion.
    Criterion,
    /// The score.
    Score,
    /// The round.
    Round,
    /// What the office computed.
    Computed,
    /// Notes, dates, signatures, groups.
    Remark,
    /// A criterion's weight.
    Weight,
    /// A criterion's scale, as `1-5`.
    Scale,
    /// The scale's low end.
    Low,
    /// The scale's high end.
    High,
}

/// Headers as [`fold`] leaves them, between bars. A trailing `*` stands for any further words.
const HEADERS: &[(Word, &str)] = &[
    (Word::Number, "no|nomor|nomer|no urut|nomor urut|num|row|#"),
    (
        Word::Code,
        "kode|kode peserta|kode entri|kode inovasi|kode proposal|no peserta|nomor peserta|\
         no entri|nomor entri|no inovasi|nomor inovasi|no proposal|nomor proposal|\
         no registrasi|nomor registrasi|no pendaftaran|nomor pendaftaran|no undi|no undian|\
         nomor undian|id|id peserta|id inovasi|id entri|code|entry id|entry code|entry no|\
         entry number|participant id|number",
    ),
    (
        Word::Entry,
        "entri|entry|peserta|finalis|kontestan|contestant|participant|candidate|kandidat|\
         submission|proposal|usulan|tim|team|inovasi yang dinilai|peserta yang dinilai|\
         entrant",
    ),
    (
        Word::Title,
        "inovasi|judul *|judul|nama inovasi *|nama inovasi|innovation|title|innovation title|\
         innovation name|entry name|entry title|nama entri|nama proposal|nama program|\
         program|project|proyek|nama usulan",
    ),
    (Word::Name, "nama|name|nama peserta|participant name|nama lengkap|nama tim"),
    (
        Word::Agency,
        "instansi|instansi *|nama instansi|opd|opd *|nama opd|skpd|upd|perangkat daerah|\
         perangkat daerah *|nama perangkat daerah|unit|unit kerja|unit pelayanan|unit *|\
         dinas|asal *|lembaga|agency|organisation|organization|institution|office|department|\
         sekolah|nama unit *|pengusul",
    ),
    (
        Word::Judge,
        "juri|penilai|judge|rater|reviewer|assessor|asesor|evaluator|jury|nama juri|\
         nama penilai|kode juri|no juri|dewan juri|tim penilai|tim juri|anda juri|\
         nama reviewer|panelis|panelist",
    ),
    (
        Word::Criterion,
        "kriteria|kriteria *|aspek|aspek *|unsur|unsur *|indikator|komponen|komponen *|\
         criterion|criteria|trait|aspect|nama kriteria",
    ),
    (
        Word::Score,
        "nilai|skor|score|rating|nilai juri|skor juri|poin|point|points|mark|marks|grade|\
         penilaian|scores|nilai angka|nilai yang diberikan",
    ),
    (Word::Round, "babak|tahap|tahapan|tahap penilaian|round|stage|phase|fase"),
    (
        Word::Computed,
        "jumlah|jumlah *|jml|jml *|total|total *|sub total|subtotal|rata rata|rata rata *|\
         rata2|rerata|rerata *|nilai akhir|skor akhir|nilai total|skor total|nilai rata rata|\
         final score|average|average *|avg|mean|sum|peringkat|peringkat *|ranking|rangking|\
         rank|juara|urutan|median|nilai x bobot|skor x bobot|bobot x nilai|bobot x skor|\
         nilai terbobot|skor terbobot|nilai tertimbang|nilai tertinggi|nilai terendah|\
         tertinggi|terendah|standar deviasi|simpangan baku|hasil akhir|weighted score|\
         total score",
    ),
    (
        Word::Remark,
        "keterangan|keterangan *|ket|catatan|catatan *|komentar|komentar *|saran|saran *|\
         note|notes|comment|comments|remark|remarks|status|tanda tangan|paraf|ttd|tanggal|\
         tanggal *|timestamp|cap waktu|stempel waktu|waktu|jam|date|time|email|alamat email|\
         email address|alamat|lokasi|telepon|no hp|kategori|category|kelompok|group|jabatan|\
         nip|tahun|year|hari",
    ),
    (Word::Weight, "bobot|bobot *|weight|weights|persentase|prosentase|persen"),
    (Word::Scale, "skala|skala *|scale|rentang|rentang *|range|rentang nilai"),
    (Word::Low, "min|minimum|minimal|nilai min|nilai minimal|nilai minimum|low|skor min"),
    (
        Word::High,
        "maks|max|maksimum|maksimal|maximum|nilai maks|nilai maksimal|nilai maksimum|\
         nilai max|high|skor maks",
    ),
];

/// `text` for comparison: lower case, with single spaces in the place of dots, dashes and underlines. What people
/// type twice is the same where this is.
#[must_use]
pub fn fold(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_whitespace() || "_.-–—:,'’\u{a0}".contains(c) { ' ' } else { c })
        .flat_map(char::to_lowercase)
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What `header` says, if it is a word of the trade.
pub(crate) fn word(header: &str) -> Option<Word> {
    let folded = fold(header);
    if folded.is_empty() {
        return None;
    }
    // `judge_name` and `nama kriteria` speak of the judge and of the criterion.
    let bare = folded.strip_suffix(" name").or_else(|| folded.strip_prefix("nama ")).unwrap_or(&folded);
    exact(&folded).or_else(|| exact(bare)).or_else(|| begun(&folded))
}

/// What `header` says, if it is a word of the trade as it stands.
pub(crate) fn exact_word(header: &str) -> Option<Word> {
    exact(&fold(header))
}

fn exact(folded: &str) -> Option<Word> {
    HEADERS.iter().find(|(_, words)| words.split('|').any(|word| word == folded)).map(|(word, _)| *word)
}

fn begun(folded: &str) -> Option<Word> {
    let begins = |word: &str| {
        word.strip_suffix('*').is_some_and(|begin| folded.starts_with(begin) && folded.len() > begin.len())
    };
    HEADERS.iter().find(|(_, words)| words.split('|').any(begins)).map(|(word, _)| *word)
}

/// Whether a row that begins so holds sums or means rather than an entry. Stricter than for columns:
/// `Total Care` may be the title of an innovation.
pub(crate) fn is_computed_row(label: &str) -> bool {
    let folded = fold(label);
    exact(&folded) == Some(Word::Computed)
        || ["jumlah ", "rata rata ", "rerata ", "total nilai", "total skor", "total score", "average "]
            .iter()
            .any(|begin| folded.starts_with(begin))
}

/// Whether a cell says in words or signs that there is no score.
pub(crate) fn is_missing(text: &str) -> bool {
    const MARKS: &[&str] = &[
        "",
        "n/a",
        "na",
        "#n/a n/a",
        "nan",
        "null",
        "none",
        "nihil",
        "tidak hadir",
        "tdk hadir",
        "absen",
        "absent",
        "abstain",
        "kosong",
        "tidak ada",
        "tidak menilai",
        "tidak dinilai",
        "belum",
        "belum dinilai",
        "belum menilai",
        "berhalangan",
        "izin",
        "ijin",
        "sakit",
        "missing",
        "not scored",
        "conflict",
        "konflik",
        "konflik kepentingan",
        "?",
    ];
    let folded = fold(text);
    MARKS.contains(&folded.as_str()) || folded.chars().all(|c| "/*−".contains(c))
}

/// Whether `text` reads as one of several judges: `Juri 1`, `J2`, `Dr. Siti`.
pub(crate) fn is_judge(text: &str) -> bool {
    let folded = fold(text);
    let mut tokens = folded.split(' ');
    let first = tokens.next().unwrap_or_default();
    judge_code(first)
        || (JUDGE_WORDS.contains(&first) && folded.len() > first.len())
        || ["dr", "drs", "dra", "ir", "prof", "hj", "pak", "bapak", "ibu", "bu", "mr", "mrs", "ms"]
            .contains(&first)
        || tokens.any(|t| ["sh", "mm", "msi", "mt", "mpd", "spd", "ssos", "phd"].contains(&t))
}

/// Words that stand before a judge's number or name.
pub(crate) const JUDGE_WORDS: &[&str] = &[
    "juri",
    "penilai",
    "judge",
    "rater",
    "reviewer",
    "assessor",
    "asesor",
    "evaluator",
    "jury",
    "panelis",
    "panelist",
];

/// `j1`, `p02`, `juri3`: a letter or a word for a judge, and a number.
pub(crate) fn judge_code(token: &str) -> bool {
    let letters = token.trim_end_matches(|c: char| c.is_ascii_digit());
    letters.len() < token.len() && (["j", "r", "p"].contains(&letters) || JUDGE_WORDS.contains(&letters))
}

/// Whether `text` reads as a criterion.
pub(crate) fn is_criterion(text: &str) -> bool {
    const STEMS: &[&str] = &[
        "baru",
        "kebaruan",
        "novel",
        "dampak",
        "impact",
        "manfaat",
        "kemanfaat",
        "bermanfaat",
        "efektif",
        "effective",
        "efisien",
        "replika",
        "transfer",
        "adapta",
        "lanjut",
        "berkelanjut",
        "keberlanjut",
        "sustain",
        "signifikan",
        "implement",
        "latar",
        "sumber",
        "strategi",
        "layak",
        "kelayakan",
        "feasib",
        "kolabor",
        "collab",
        "dokumen",
        "presentasi",
        "presentation",
        "kreati",
        "creativ",
        "original",
        "orisinal",
        "kualitas",
        "quality",
        "relevan",
        "sesuai",
        "kesesuai",
        "saji",
        "penyaji",
        "kuasa",
        "penguasa",
        "tujuan",
        "partisip",
        "teknis",
        "tanya",
        "komunikasi",
        "clarity",
        "ide",
        "gagasan",
        "manfaatan",
        "kemudahan",
        "kecepatan",
        "ringkasan",
    ];
    let folded = fold(text);
    folded
        .split(' ')
        .any(|token| STEMS.iter().any(|stem| token.starts_with(stem) && (stem.len() > 3 || token == *stem)))
        || folded.starts_with("nilai tambah")
        || folded.starts_with("kriteria ")
        || folded.starts_with("aspek ")
        || folded.starts_with("criterion ")
        || criterion_code(&folded)
}

fn criterion_code(folded: &str) -> bool {
    let rest = folded.strip_prefix('k').or_else(|| folded.strip_prefix('c'));
    rest.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether `text` reads as a round of judging.
pub(crate) fn is_round(text: &str) -> bool {
    const STEMS: &[&str] = &[
        "desk",
        "presentasi",
        "presentation",
        "paparan",
        "wawancara",
        "interview",
        "visit",
        "lapangan",
        "verifikasi",
        "final",
        "semifinal",
        "babak",
        "tahap",
        "penyisihan",
        "administrasi",
        "round",
        "stage",
        "seleksi",
        "pleno",
        "site",
    ];
    fold(text).split(' ').any(|token| STEMS.iter().any(|stem| token.starts_with(stem)))
}

/// Whether `text` names a month, in short or in full.
pub(crate) fn months(text: &str) -> bool {
    const BEGIN: &[&str] = &[
        "jan", "feb", "mar", "apr", "mei", "may", "jun", "jul", "agu", "ags", "agt", "aug", "sep", "okt",
        "oct", "nov", "nop", "des", "dec",
    ];
    let folded = fold(text);
    folded.len() <= 9
        && folded.bytes().all(|b| b.is_ascii_alphabetic())
        && BEGIN.iter().any(|begin| folded.starts_with(begin))
}

/// Whether a spreadsheet program gave the sheet its name: `Sheet1`, `Lembar 2`.
pub(crate) fn is_generic_name(name: &str) -> bool {
    let folded = fold(name);
    let letters = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    ["sheet", "lembar", "lembar kerja", "lembar1", "worksheet", "tabel", "table", ""].contains(&letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_both_languages() {
        for (header, expected) in [
            ("NO.", Some(Word::Number)),
            ("No. Peserta", Some(Word::Code)),
            ("Judul Inovasi", Some(Word::Title)),
            ("judge_name", Some(Word::Judge)),
            ("Nama Juri", Some(Word::Judge)),
            ("trait_name", Some(Word::Criterion)),
            ("Aspek Penilaian", Some(Word::Criterion)),
            ("Rata-rata", Some(Word::Computed)),
            ("Total Juri 1", Some(Word::Computed)),
            ("Nilai Akhir", Some(Word::Computed)),
            ("Kebaruan inovasi", None),
            ("Nilai tambah", None),
            ("junior", None),
        ] {
            assert_eq!(word(header), expected, "{header}");
        }
    }

    #[test]
    fn judges_criteria_and_rounds_are_told_apart() {
        for judge in ["Juri 1", "J2", "Penilai A", "Dr. Siti Aminah", "juri3"] {
            assert!(is_judge(judge) && !is_criterion(judge), "{judge}");
        }
        for criterion in ["Kebaruan", "Dampak inovasi", "Impact", "K1", "Kriteria 2", "Nilai tambah"] {
            assert!(is_criterion(criterion) && !is_judge(criterion), "{criterion}");
        }
        assert!(is_round("2. Presentasi") && is_round("Tinjau Lapangan") && !is_round("Siti"));
        assert!(!is_computed_row("Total Care Lansia") && is_computed_row("RATA-RATA"));
    }
}

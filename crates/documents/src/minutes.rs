//! The minutes of the plenary (`berita acara rapat pleno`): what was ranked, what was decided, and why.

use jiff::civil::{Date, date};
use texts::Lang;

use crate::docx;
use crate::paper::Paper;

/// The facts of a plenary's minutes; becomes a PDF by [`crate::Press::minutes`] and an editable DOCX by
/// [`Minutes::docx`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// The language of the document.
    pub lang: Lang,
    /// Whose award it is: `Pemerintah Kota Contoh`.
    pub government: String,
    /// The award's name: `Gelar Inovasi Pelayanan Publik`.
    pub award: String,
    /// The edition as it is said: `2026`.
    pub edition: String,
    /// The document's number; a dotted line where it is not yet given.
    pub number: Option<String>,
    /// The day of the plenary; dotted lines where it is not yet known.
    pub on: Option<Date>,
    /// Where the plenary met; a dotted line where it is not yet known.
    pub place: Option<String>,
    /// The rule that the edition declared, in sentences.
    pub rule: Vec<String>,
    /// What went into the ranking: `34 entri`, `7 juri`, `3 babak`.
    pub inputs: Vec<String>,
    /// The decided order, first place first.
    pub order: Vec<MinutesRow>,
    /// Where the plenary departed from the ranking.
    pub overrides: Vec<MinutesOverride>,
    /// Ties and what broke them.
    pub ties: Vec<MinutesTie>,
    /// Remarks and warnings that the plenary took note of.
    pub remarks: Vec<String>,
    /// Who signs; five blank blocks where nobody is named.
    pub members: Vec<Member>,
    /// The hash of the result's record that these minutes witness.
    pub record_hash: String,
    /// The hash of the log's checkpoint, where the record was made from a log.
    pub checkpoint: Option<String>,
    /// Marks the document as a sample.
    pub sample: bool,
}

/// One line of the decided order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesRow {
    /// The place that the plenary decided.
    pub place: usize,
    /// The entry's code.
    pub entry: String,
    /// The innovation's name.
    pub innovation: String,
    /// The agency's name.
    pub agency: String,
    /// The score, written for the reader: `87,42`.
    pub score: String,
    /// The place that the ranking gave.
    pub ranked: usize,
    /// A short note, or nothing.
    pub note: Option<String>,
}

/// A place that the plenary decided against the ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesOverride {
    /// The innovation's name.
    pub innovation: String,
    /// The place that the ranking gave.
    pub from: usize,
    /// The place that the plenary decided.
    pub to: usize,
    /// Why.
    pub reason: String,
}

/// Entries with an equal score, and what decided between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesTie {
    /// The innovations' names.
    pub innovations: Vec<String>,
    /// What decided.
    pub reason: String,
}

/// One who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The person's name with titles.
    pub name: String,
    /// What the person was in the plenary: `Ketua`, `Anggota`.
    pub role: String,
}

impl Minutes {
    /// The minutes as an editable DOCX with the same content as the PDF.
    ///
    /// # Errors
    /// Where the archive cannot be written.
    pub fn docx(&self) -> Result<Vec<u8>, crate::BundleError> {
        docx::write(&Paper::of(self))
    }

    /// Invented minutes with everything that minutes can have: two pages and more, a decision against the ranking, a
    /// tie, remarks, members.
    #[must_use]
    pub fn sample(lang: Lang) -> Self {
        let say = |id: &str, en: &str| match lang {
            Lang::Id => id.to_string(),
            Lang::En => en.to_string(),
        };
        let reason = say(
            "Dampak Ruang Baca Sungai di lapangan terbukti lebih luas: dipakai warga tiga kelurahan setiap hari, \
             sebagaimana dilihat pada tinjau lapangan 12 Oktober 2026.",
            "The reach of Ruang Baca Sungai proved wider in the field: people of three villages use it every day, as \
             seen at the visit of 12 October 2026.",
        );
        Self {
            lang,
            government: say("Pemerintah Kota Contoh", "City Government of Contoh"),
            award: "Gelar Inovasi Pelayanan Publik".to_string(),
            edition: "2026".to_string(),
            number: Some("400.10.4/98/425.012/2026".to_string()),
            on: Some(date(2026, 10, 22)),
            place: Some(say(
                "Ruang Rapat Sekretariat Daerah Kota Contoh",
                "the meeting room of the city secretariat",
            )),
            rule: vec![
                say(
                    "Nilai akhir adalah rata-rata tertimbang dari tiga babak: naskah 40 %, paparan 30 %, tinjau \
                     lapangan 30 %.",
                    "The final score is the weighted mean of three rounds: written proposal 40%, presentation 30%, \
                     field visit 30%.",
                ),
                say(
                    "Nilai setiap babak adalah rata-rata nilai para juri pada skala 0–100.",
                    "The score of a round is the mean of the judges’ totals on a scale of 0–100.",
                ),
                say(
                    "Nilai yang sama diputus oleh nilai kriteria signifikansi, lalu oleh rapat pleno.",
                    "Equal scores are decided by the criterion of significance, then by the plenary.",
                ),
            ],
            inputs: vec![
                say("24 inovasi dari 24 instansi", "24 innovations of 24 agencies"),
                say("7 juri, 3 babak, 5 kriteria", "7 judges, 3 rounds, 5 criteria"),
                say("504 lembar nilai, semuanya terkirim", "504 score sheets, all submitted"),
            ],
            order: sample_order(lang),
            overrides: vec![
                MinutesOverride { innovation: "Ruang Baca Sungai".to_string(), from: 3, to: 2, reason },
                MinutesOverride {
                    innovation: "Antar Obat Lansia".to_string(),
                    from: 2,
                    to: 3,
                    reason: say("Akibat putusan di atas.", "Follows from the decision above."),
                },
            ],
            ties: vec![MinutesTie {
                innovations: vec!["Kios Izin Desa".to_string(), "Lapor Lampu".to_string()],
                reason: say(
                    "nilai akhir sama (81,07); Kios Izin Desa lebih tinggi pada kriteria signifikansi.",
                    "equal final scores (81.07); Kios Izin Desa stands higher on the criterion of significance.",
                ),
            }],
            remarks: vec![say(
                "Urutan 6 dan 7 berselisih kurang dari galat baku nilainya; rapat menyadarinya dan menetapkan \
                 batas pemenang sesuai aturan.",
                "Places 6 and 7 differ by less than the standard error of their scores; the plenary took note and set \
                 the line of winners by the rule.",
            )],
            members: [
                ("Dr. Sri Hartati, M.Si.", say("Ketua", "Chair")),
                ("Ir. Agus Salim, M.T.", say("Sekretaris", "Secretary")),
                ("Dr. Maria Goretti Nugroho", say("Anggota", "Member")),
                ("Prof. I Made Arta Wijaya", say("Anggota", "Member")),
                ("Nurul Hidayah, S.Sos., M.AP.", say("Anggota", "Member")),
                ("Drs. Petrus Simanjuntak", say("Anggota", "Member")),
                ("Laila Rahmawati, S.Kom.", say("Anggota", "Member")),
            ]
            .map(|(name, role)| Member { name: name.to_string(), role })
            .into(),
            record_hash: "5b0c1f9e7a3d42868e1b6c0f94d7a25338ce71fa0d6b4e92c8a5f3170be64d19".to_string(),
            checkpoint: Some("c81f02b7d95e4a3390b6e8f1174d2ac5536f9e0b8da47c21e0f3b8459d6a7112".to_string()),
            sample: true,
        }
    }

    /// The same plenary before it has met: no number, no day, no place, nobody named, the order as ranked.
    #[must_use]
    pub fn sample_open(lang: Lang) -> Self {
        let mut order = sample_order(lang);
        order.truncate(6);
        order.sort_by_key(|row| row.ranked);
        for row in &mut order {
            (row.place, row.note) = (row.ranked, None);
        }
        Self {
            number: None,
            on: None,
            place: None,
            order,
            overrides: Vec::new(),
            ties: Vec::new(),
            remarks: Vec::new(),
            members: Vec::new(),
            ..Self::sample(lang)
        }
    }
}

fn sample_order(lang: Lang) -> Vec<MinutesRow> {
    const ENTRIES: [(&str, &str); 24] = [
        ("Pelita Si Abah", "Dinas Lingkungan Hidup"),
        ("Ruang Baca Sungai", "Dinas Perpustakaan dan Kearsipan"),
        ("Antar Obat Lansia", "Puskesmas Melati"),
        ("Kios Izin Desa", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
        ("Lapor Lampu", "Dinas Perhubungan"),
        ("Satu Map Tiga Dokumen", "Dinas Kependudukan dan Pencatatan Sipil"),
        ("Pasar Bersih Jumat", "Dinas Koperasi, Usaha Mikro, dan Perdagangan"),
        ("Kelas Ibu di Balai", "Puskesmas Kenanga"),
        ("Pajak di Pos Ronda", "Badan Pendapatan Daerah"),
        ("Jemput Sampah Pilah", "Kecamatan Utara"),
        ("Bengkel Sekolah Negeri", "SMK Negeri 2 Kota Contoh"),
        ("Peta Pohon Tumbang", "Badan Penanggulangan Bencana Daerah"),
        ("Layanan Malam Kelurahan", "Kecamatan Timur"),
        ("Nelayan Tahu Cuaca", "Dinas Perikanan"),
        ("Sidang Isbat Keliling", "Bagian Hukum Sekretariat Daerah"),
        ("Klinik UMKM", "Dinas Tenaga Kerja dan Perindustrian"),
        ("Posyandu Remaja Malam", "Puskesmas Anggrek"),
        ("Buku Tamu Bersuara", "Dinas Sosial"),
        ("Arsip Tanah Digital", "Kecamatan Selatan"),
        ("Sumur Resapan Warga", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("Kursi Prioritas Terminal", "UPT Terminal Kota"),
        ("Rapor Air Minum", "Perumda Air Minum Kota Contoh"),
        ("Taman Bacaan Rusun", "Dinas Perumahan dan Kawasan Permukiman"),
        ("Data Satu Pintu", "Dinas Komunikasi dan Informatika"),
    ];
    let score =
        |at: usize| if at == 4 { 81.07 } else { 90.42 - 3.117 * f64::from(u8::try_from(at).unwrap_or(0)) };
    let row = |(at, (innovation, agency)): (usize, &(&str, &str))| MinutesRow {
        place: at + 1,
        entry: format!("{:02}", (at * 7 + 3) % 24 + 1),
        innovation: (*innovation).to_string(),
        agency: (*agency).to_string(),
        score: lang.number(
            score(if at == 1 {
                2
            } else if at == 2 {
                1
            } else {
                at
            }),
            2,
        ),
        ranked: match at {
            1 => 3,
            2 => 2,
            _ => at + 1,
        },
        note: (at < 6).then(|| {
            match lang {
                Lang::Id => "pemenang",
                Lang::En => "winner",
            }
            .to_string()
        }),
    };
    ENTRIES.iter().enumerate().map(row).collect()
}

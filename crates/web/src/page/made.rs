//! Samples that several pages share: an invented edition of an invented city.

use jiff::civil::date;
use texts::Lang;

use super::case::task;
use super::desk::{Desk, Piece, State, sample_notice};
use super::home::Laureate;
use super::overview::{Overview, sample_stats};
use super::result::{Outcome, Standing, sample_warnings};
use super::sheet::{Chapter, Criterion, Note, Sheet, sample_deadline};
use crate::part::{Dates, Fact, Gauge, Link, Mark, Matrix, Part, Phase, Spark, Tag, Tone};
use crate::say::{pick, say};

/// Number, title in both languages, agency.
const ENTRIES: [(&str, &str, &str, &str); 9] = [
    ("07", "Obat diantar ke rumah", "Medicine brought home", "RSUD Kota Contoh"),
    ("11", "Perpustakaan berjalan", "Library on wheels", "Dinas Perpustakaan"),
    ("03", "Loket sore", "Evening counter", "Kecamatan Mayang"),
    ("22", "Kelas orang tua", "Classes for parents", "Dinas Pendidikan"),
    ("15", "Air bersih terpantau", "Clean water, watched", "Perumda Air Minum"),
    ("19", "Kartu sehat lansia", "Health card for the elderly", "Puskesmas Kanigara"),
    ("02", "Izin usaha sehari", "Licence in a day", "Dinas Penanaman Modal"),
    ("28", "Pasar tanpa sampah", "Market without waste", "Dinas Perdagangan"),
    ("33", "Jalan lapor cepat", "Report a road", "Dinas Pekerjaan Umum"),
];

fn titled(lang: Lang, at: usize) -> String {
    ENTRIES.get(at).map(|(_, id, en, _)| pick(lang, id, en)).unwrap_or_default()
}

pub(super) fn winners(lang: Lang) -> Vec<Laureate> {
    let one = |at: usize| {
        let agency = ENTRIES.get(at)?.3.to_owned();
        Some(Laureate { place: (at + 1).to_string(), entry: Link::new(titled(lang, at), "#"), agency })
    };
    (0..6).filter_map(one).collect()
}

pub(super) fn dates(lang: Lang) -> Dates {
    let mark = |id: &str, en: &str, day: Option<(i8, i8)>, phase| Mark {
        text: pick(lang, id, en),
        on: day.map(|(month, day)| date(2026, month, day)),
        until: None,
        place: None,
        phase,
    };
    Dates {
        marks: vec![
            mark("Pendaftaran ditutup", "Registration closed", Some((10, 2)), Phase::Done),
            mark("Penilaian proposal", "Judging of proposals", Some((10, 23)), Phase::Now),
            mark("Presentasi", "Presentations", Some((10, 30)), Phase::Ahead),
            mark("Tinjau lapangan", "Visits", Some((11, 6)), Phase::Ahead),
            mark("Sidang pleno", "Plenary", Some((11, 12)), Phase::Ahead),
            mark("Pengumuman", "Publication", None, Phase::Ahead),
        ],
    }
}

pub(super) fn sheet(lang: Lang) -> Sheet {
    let criterion = |key: &str, id: &str, en: &str, weight: f64, given: &str| Criterion {
        key: key.to_owned(),
        name: pick(lang, id, en),
        weight,
        hint: None,
        scale: (1, 5),
        means: Vec::new(),
        given: given.to_owned(),
    };
    let mean = |score: &str, id: &str, en: &str| (score.to_owned(), pick(lang, id, en));
    let chapter = |id: &str, en: &str, text_id: &str, text_en: &str| Chapter {
        title: pick(lang, id, en),
        text: pick(lang, text_id, text_en),
        facts: Vec::new(),
        spark: None,
    };
    let long_id = "Setiap hari 140 pasien lansia menunggu obat rata-rata 52 menit. Sebagian pulang tanpa obat karena tidak ada yang menunggui.\nKami mencatat waktu tunggu selama tiga bulan sebelum memulai, dengan cara yang sama seperti sekarang.";
    let long_en = "Every day 140 elderly patients waited 52 minutes for their medicine. Some went home without it, since nobody could wait with them.\nWe recorded waiting times for three months before we began, in the same way as now.";
    Sheet {
        back: Link::new(pick(lang, "Meja juri", "Judge's desk"), "#"),
        round: pick(lang, "Penilaian proposal", "Judging of proposals"),
        deadline: Some(sample_deadline()),
        number: "07".to_owned(),
        title: titled(lang, 0),
        agency: Some("RSUD Kota Contoh".to_owned()),
        chapters: vec![
            chapter(
                "Ringkasan",
                "Summary",
                "Pasien lansia pulang dari poliklinik tanpa mengantre obat. Petugas mengantarnya pada hari yang sama.",
                "Elderly patients go home from the clinic without queueing. Staff bring the medicine the same day.",
            ),
            chapter("Latar belakang", "Background", long_id, long_en),
            chapter(
                "Kebaruan",
                "Novelty",
                "Pengantaran digabung dengan penjelasan cara minum obat di rumah; keduanya dicatat dalam satu kunjungan.",
                "Delivery is joined with an explanation at home; both are recorded as one visit.",
            ),
            Chapter {
                facts: vec![
                    Fact::new(
                        pick(lang, "Lama tunggu obat", "Wait for medicine"),
                        pick(lang, "52 menit → 0 menit", "52 minutes → 0 minutes"),
                    ),
                    Fact::new(pick(lang, "Salah minum obat", "Medicine taken wrongly"), "9 % → 2 %"),
                    Fact {
                        act: Some(Link::new(pick(lang, "Buka", "Open"), "#")),
                        ..Fact::new(pick(lang, "Bukti", "Evidence"), "catatan-kunjungan.pdf, 1,4 MB")
                    },
                ],
                spark: Some(Spark {
                    values: vec![120.0, 180.0, 240.0, 260.0, 310.0, 342.0],
                    text: pick(
                        lang,
                        "342 pasien bulan ini, langsung dari layanan",
                        "342 patients this month, live from the service",
                    ),
                }),
                ..chapter(
                    "Manfaat",
                    "Benefit",
                    "Waktu tunggu obat hilang bagi pasien yang diantar, dan salah minum obat berkurang.",
                    "The wait is gone for those served, and fewer take their medicine wrongly.",
                )
            },
            chapter(
                "Keberlanjutan",
                "Sustainability",
                "Biaya ditanggung anggaran rumah sakit. Dua puskesmas sudah menerapkannya sendiri.",
                "The hospital's budget carries the cost. Two health centres have taken it over.",
            ),
        ],
        action: "/nilai".to_owned(),
        send: None,
        copies: None,
        csrf: "sample".to_owned(),
        hidden: vec![("seen".to_owned(), "4".to_owned())],
        criteria: vec![
            Criterion {
                hint: Some(pick(
                    lang,
                    "Apakah caranya berbeda dari yang sudah ada?",
                    "Does it differ from what there was?",
                )),
                means: vec![
                    mean("1", "sama dengan yang sudah ada", "the same as what there was"),
                    mean("4", "beda nyata dari yang ada", "clearly different from what there is"),
                    mean("5", "belum ada di mana pun", "found nowhere else"),
                ],
                ..criterion("novelty", "Kebaruan", "Novelty", 25.0, "4")
            },
            criterion("significance", "Manfaat", "Benefit", 40.0, "5"),
            criterion("sustainability", "Keberlanjutan", "Sustainability", 35.0, ""),
        ],
        notes: vec![
            Note {
                name: "note_entrant".to_owned(),
                label: pick(lang, "Catatan untuk instansi", "Note to the agency"),
                hint: Some(pick(
                    lang,
                    "Dibaca peserta setelah hasil diumumkan, tanpa nama Anda.",
                    "Entrants read it after publication, without your name.",
                )),
                text: pick(
                    lang,
                    "Ukurannya jelas. Sebutkan juga biaya per kunjungan.",
                    "The measures are clear. Tell the cost of a visit, too.",
                ),
            },
            Note {
                name: "note_panel".to_owned(),
                label: pick(lang, "Catatan panel", "Note to the panel"),
                hint: None,
                text: String::new(),
            },
        ],
        total: Some(pick(lang, "3,0 dari 5", "3.0 of 5")),
        saved: Some(super::at("2026-10-21T09:41")),
        told: Vec::new(),
        closed: None,
        questions: maud::Markup::default(),
        recuse: Some(Link::new(
            pick(
                lang,
                "Saya punya benturan kepentingan dengan entri ini",
                "I have a conflict of interest with this entry",
            ),
            "#",
        )),
    }
}

pub(super) fn desk(lang: Lang) -> Desk {
    let piece = |at: usize, total: Option<&str>, state| Piece {
        number: ENTRIES.get(at).map(|entry| entry.0.to_owned()).unwrap_or_default(),
        title: titled(lang, at),
        path: "#".to_owned(),
        total: total.map(str::to_owned),
        state,
    };
    let time = if lang == Lang::Id { "09.41" } else { "09:41" };
    Desk {
        round: pick(lang, "Penilaian proposal", "Judging of proposals"),
        deadline: Some(sample_deadline()),
        next: Some("#".to_owned()),
        sheets: vec![
            piece(5, Some("18/25"), State::Returned),
            piece(1, Some("18/25"), State::Draft(time.to_owned())),
            piece(0, None, State::Due),
            piece(2, None, State::Due),
            piece(3, Some("21/25"), State::Done),
            piece(4, Some("16/25"), State::Done),
            piece(6, Some("19/25"), State::Done),
        ],
        conflicts: vec![format!("28 {}", titled(lang, 7))],
        declare: Some(Link::new(
            pick(lang, "Nyatakan benturan kepentingan", "Declare a conflict of interest"),
            "#",
        )),
        notice: Some(sample_notice(lang)),
    }
}

pub(super) fn outcome(lang: Lang) -> Outcome {
    let figures = [
        (4.31, 4.30, 0.29, 0.97),
        (4.22, 4.20, 0.25, 0.95),
        (4.15, 4.17, 0.24, 0.92),
        (4.08, 4.09, 0.26, 0.81),
        (4.01, 4.04, 0.27, 0.71),
        (3.98, 3.99, 0.34, 0.58),
        (3.97, 3.96, 0.25, 0.49),
        (3.81, 3.80, 0.24, 0.09),
        (3.52, 3.55, 0.26, 0.01),
    ];
    let entry = |(at, (mean, value, half, chance)): (usize, (f64, f64, f64, f64))| {
        let (number, _, _, agency) = ENTRIES.get(at)?;
        Some(Standing {
            place: at + 1,
            entry: Link::new(format!("{number} {}", titled(lang, at)), "#"),
            agency: (*agency).to_owned(),
            mean,
            calibrated: (value, value - half, value + half),
            chance,
        })
    };
    Outcome {
        round: pick(lang, "Sampai babak tinjau lapangan", "Up to the visits"),
        rule: pick(
            lang,
            "Yang memutus adalah rata-rata nilai juri; enam terbaik menjadi pemenang.",
            "The mean of the judges' scores decides; the best six win.",
        ),
        best: 6,
        entries: figures.into_iter().enumerate().filter_map(entry).collect(),
        cut: Some(3.975),
        warnings: sample_warnings(lang),
        settle: Some((3, Link::new(pick(lang, "Tugaskan tiga penilaian", "Assign three sheets"), "#"))),
        tied: vec!["19 = 02".to_owned()],
        hashes: vec![Fact::new(
            say!(lang, PaperResultHash),
            "5b0c1f9e7a3d42868e1b6c0f94d7a25338ce71fa0d6b4e92c8a5f3170be64d19",
        )],
        files: vec![
            Link::new(pick(lang, "Laporan peringkat", "Report of the ranking"), "#"),
            Link::new(pick(lang, "Rekaman hasil (JSON)", "Record (JSON)"), "#"),
        ],
        act: Some(Link::new(pick(lang, "Panggil sidang pleno", "Call the plenary"), "#")),
    }
}

pub(super) fn overview(lang: Lang) -> Overview {
    let todo = |id: &str, en: &str, hint: Option<(&str, &str)>, tag: Tag| {
        task(pick(lang, id, en), hint.map(|(id, en)| pick(lang, id, en)), tag)
    };
    Overview {
        edition: pick(lang, "Penghargaan inovasi 2026", "Innovation award 2026"),
        notice: None,
        role: pick(lang, "Sekretariat", "Secretariat"),
        acts: vec![Link::new(pick(lang, "Peringkat dan garis batas", "Ranking and cut"), "#")],
        today: Some(vec![
            todo(
                "Periksa 2 proposal",
                "Check 2 proposals",
                Some(("Yang tertua menunggu 3 hari.", "The oldest has waited 3 days.")),
                Tag::new(Tone::Warn, pick(lang, "3 hari", "3 days")),
            ),
            todo(
                "Ingatkan 1 juri yang belum mulai",
                "Remind 1 judge who has not begun",
                Some(("Penilaian tutup besok.", "Judging closes tomorrow.")),
                Tag::new(Tone::Bad, pick(lang, "Besok", "Tomorrow")),
            ),
            todo(
                "Tugaskan juri pengganti untuk entri 19",
                "Assign another judge to entry 19",
                None,
                Tag::new(Tone::Plain, pick(lang, "Minggu ini", "This week")),
            ),
        ]),
        dates: dates(lang),
        agencies: Some((29, 34)),
        sheets: Gauge::samples(lang).into_iter().next(),
        judges: Vec::new(),
        winners: Vec::new(),
        kinds: None,
        matrix: Matrix::samples(lang).pop(),
        missing: [
            "Dinas Perhubungan",
            "Kecamatan Wonoasih",
            "Kelurahan Jati",
            "Puskesmas Sukabumi",
            "SMPN 5",
        ]
        .map(str::to_owned)
        .into(),
        invite: Some(Link::new(pick(lang, "Undang lima instansi", "Invite five agencies"), "#")),
        stats: sample_stats(lang),
    }
}

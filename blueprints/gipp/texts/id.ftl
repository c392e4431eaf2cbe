blueprint-name = Gelar Inovasi Pelayanan Publik
blueprint-summary = Penghargaan bagi inovasi pelayanan publik yang sudah berjalan dan terasa manfaatnya: satu instansi, satu inovasi. Dari pendaftaran, seleksi administrasi, penilaian tiga babak, dan sidang pleno sampai piagam.

## Peran

role-entrant = Peserta
role-judge = Juri
role-secretariat = Sekretariat
role-pleno = Anggota pleno
role-leader = Pimpinan
role-observer = Pengamat
role-visitor = Masyarakat

## Jenis instansi

agency-dinas = Dinas
agency-badan = Badan
agency-inspektorat = Inspektorat
agency-sekretariat_dprd = Sekretariat DPRD
agency-bagian = Bagian sekretariat daerah
agency-kecamatan = Kecamatan
agency-kelurahan = Kelurahan
agency-desa = Desa
agency-puskesmas = Puskesmas
agency-rsud = RSUD
agency-upt = Unit pelaksana teknis
agency-sekolah = Sekolah
agency-bumd = BUMD
agency-bumn = BUMN
agency-vertikal = Instansi vertikal

## Pilihan

option-group-general = Umum
option-group-replication = Replikasi
option-innovation_form-governance = Inovasi tata kelola pemerintahan daerah
option-innovation_form-public_service = Inovasi pelayanan publik
option-innovation_form-other_innovation = Inovasi daerah lainnya
option-sdg-no_poverty = 1. Tanpa Kemiskinan
option-sdg-zero_hunger = 2. Tanpa Kelaparan
option-sdg-good_health = 3. Kehidupan Sehat dan Sejahtera
option-sdg-quality_education = 4. Pendidikan Berkualitas
option-sdg-gender_equality = 5. Kesetaraan Gender
option-sdg-clean_water = 6. Air Bersih dan Sanitasi Layak
option-sdg-clean_energy = 7. Energi Bersih dan Terjangkau
option-sdg-decent_work = 8. Pekerjaan Layak dan Pertumbuhan Ekonomi
option-sdg-industry = 9. Industri, Inovasi, dan Infrastruktur
option-sdg-reduced_inequalities = 10. Berkurangnya Kesenjangan
option-sdg-sustainable_cities = 11. Kota dan Permukiman yang Berkelanjutan
option-sdg-responsible_consumption = 12. Konsumsi dan Produksi yang Bertanggung Jawab
option-sdg-climate_action = 13. Penanganan Perubahan Iklim
option-sdg-life_below_water = 14. Ekosistem Lautan
option-sdg-life_on_land = 15. Ekosistem Daratan
option-sdg-peace_and_justice = 16. Perdamaian, Keadilan, dan Kelembagaan yang Tangguh
option-sdg-partnerships = 17. Kemitraan untuk Mencapai Tujuan
option-relation-family = Hubungan keluarga
option-relation-works_there = Bekerja, atau pernah bekerja, di instansi itu
option-relation-took_part = Ikut membuat atau menjalankan inovasinya
option-relation-advised = Membimbing atau mendampingi inovasinya
option-relation-business = Hubungan usaha atau kepentingan keuangan
option-relation-dispute = Perselisihan dengan instansi itu
option-relation-other_relation = Hubungan lain
option-rejection-lacks_documents = Dokumen wajib tidak lengkap atau tidak terbaca
option-rejection-too_young = Belum cukup lama diterapkan
option-rejection-same_as_another = Sama dengan inovasi lain dalam edisi ini
option-rejection-won_before = Pernah menjadi pemenang, dan bukan replikasi
option-rejection-no_public_service = Bukan inovasi pelayanan publik
option-rejection-only_an_idea = Masih berupa gagasan, belum diterapkan
option-rejection-not_repaired = Tidak diperbaiki sampai batas waktunya
option-rejection-other_reason = Alasan lain

## Parameter

parameter-award_code = Singkatan penghargaan pada nomor
parameter-registration = Masa pendaftaran
parameter-grace = Kelonggaran setelah batas waktu kirim
parameter-reminder_days = Pengingat sebelum batas waktu (hari)
parameter-entrant_kinds = Jenis instansi yang boleh ikut
parameter-entries_max = Jumlah inovasi tiap instansi paling banyak
parameter-min_months = Lama penerapan paling sedikit (bulan)
parameter-title_likeness = Kemiripan judul yang ditandai (persen)
parameter-repair_days = Masa perbaikan (hari kerja)
parameter-objection_days = Masa sanggah (hari kerja)
parameter-quorum = Kuorum sidang pleno (orang)

## Pesan

message-received-subject = Proposal diterima: { $title }
message-received-body =
    Proposal “{ $title }” sudah kami terima dengan nomor { $receipt }. Terima kasih sudah ikut.

    Sekretariat memeriksa kelengkapannya. Bila ada yang perlu diperbaiki, kami mengabari Anda. Nomor ini cukup disimpan; tidak ada lagi yang perlu dikirim.
message-deadline_near-subject = Pendaftaran ditutup { $closes }: { $title }
message-deadline_near-body =
    Proposal “{ $title }” masih berupa draf. Pendaftaran ditutup { $closes }.

    Isian Anda tersimpan. Lengkapi bagian yang masih kosong, periksa, lalu kirim. Bila terkendala, hubungi sekretariat; kami membantu.
message-returned-subject = Mohon diperbaiki: { $title }
message-returned-body =
    Proposal “{ $title }” kami kembalikan untuk diperbaiki:

    { $request }

    Mohon kirim kembali paling lambat { $until }. Isian lain tetap tersimpan.
message-screened_in-subject = Lolos seleksi administrasi: { $title }
message-screened_in-body =
    Proposal “{ $title }” lolos seleksi administrasi dan masuk penilaian. Sekretariat mengabarkan jadwal berikutnya.
message-screened_out-subject = Hasil seleksi administrasi: { $title }
message-screened_out-body =
    Proposal “{ $title }” belum dapat masuk penilaian:

    { $note }

    Bila menurut Anda hasil ini keliru, sanggahan dapat diajukan dalam { $days } hari kerja. Inovasi yang belum memenuhi syarat tahun ini kami tunggu pada edisi berikutnya.
message-reopened-subject = Proposal dibuka kembali: { $title }
message-reopened-body =
    Proposal “{ $title }” dibuka kembali. Mohon lengkapi dan kirim paling lambat { $until }.
message-reinstated-subject = Sanggahan diterima: { $title }
message-reinstated-body =
    Sanggahan atas proposal “{ $title }” diterima. Proposal itu diperiksa kembali oleh sekretariat.
message-won-subject = Selamat: { $title } menjadi pemenang
message-won-body =
    “{ $title }” meraih peringkat { $place } pada { $edition_name }. Selamat kepada seluruh tim.

    Piagam sudah terbit dan dapat diunduh di halaman inovasi Anda.
message-took_part-subject = Terima kasih: { $title }
message-took_part-body =
    Terima kasih telah mengikuti { $edition_name } dengan “{ $title }”. Piagam peserta sudah terbit, dan nilai Anda dapat dibaca di halaman inovasi Anda.

    Catatan juri menyusul dari sekretariat, agar inovasi ini terus tumbuh.
message-revoked-subject = Pembatalan: { $title }
message-revoked-body =
    Keikutsertaan “{ $title }” dibatalkan oleh pleno dengan alasan:

    { $why }

    Piagam yang sudah terbit tidak berlaku lagi.
message-objection_answered-subject = Jawaban atas sanggahan: { $title }
message-objection_answered-body =
    Sanggahan atas “{ $title }” sudah diputus oleh pleno:

    { $answer }
message-round_opened-subject = Penilaian dibuka: { $round ->
        [desk] penilaian proposal
        [presentation] presentasi dan wawancara
        [visit] tinjau lapangan
       *[other] babak { $round }
    }
message-round_opened-body =
    Lembar nilai Anda sudah siap. Mohon selesai paling lambat { $due }.

    Sebelum mulai, periksa apakah ada inovasi yang tidak semestinya Anda nilai. Bila ada, nyatakan mundur pada lembar itu; peserta tidak dirugikan.
message-sheet_due-subject = Lembar nilai belum terkirim: { $title }
message-sheet_due-body =
    Lembar nilai untuk “{ $title }” belum terkirim. Batas waktunya { $due }. Yang sudah Anda isi tersimpan.
message-sheet_returned-subject = Lembar nilai dikembalikan: { $title }
message-sheet_returned-body =
    Lembar nilai untuk “{ $title }” dikembalikan kepada Anda:

    { $request }

    Nilai Anda tetap tersimpan. Mohon periksa lalu kirim kembali.
message-repaired-subject = Perbaikan diterima: { $title }
message-repaired-body = { $agency } mengirim kembali proposal “{ $title }”. Proposal menunggu pemeriksaan.
message-withdrawn-subject = Entri ditarik: { $title }
message-withdrawn-body = Entri “{ $title }” ditarik oleh instansinya. Lembar nilai yang belum terkirim gugur; tidak ada yang perlu dikerjakan.
message-recused-subject = Juri mundur dari { $title }
message-recused-body = { $judge } mundur dari penilaian “{ $title }”. Entri dinilai oleh juri lain; periksa apakah jumlah penilainya masih cukup.
message-conflict_declared-subject = Benturan kepentingan dinyatakan
message-conflict_declared-body = { $judge } menyatakan benturan kepentingan. Lembar nilai yang bersangkutan tidak diberikan, atau sudah ditarik.
message-objection_filed-subject = Sanggahan: { $title }
message-objection_filed-body = { $agency } menyanggah hasil seleksi administrasi atas “{ $title }”. Pleno memutus.
message-pleno_called-subject = Sidang pleno { $edition_name }
message-pleno_called-body = Semua babak { $edition_name } selesai dinilai. Anda diundang bersidang; peringkat sementara, seri, dan zona abu-abu dapat dibaca sebelumnya.
message-published-subject = Hasil { $edition_name } diumumkan
message-published-body = Pemenang { $edition_name } ditetapkan dengan keputusan nomor { $decree } dan sudah dapat dibaca oleh masyarakat. Terima kasih atas kerja Anda.

## Dokumen

document-piagam = Piagam penghargaan
document-piagam_peserta = Piagam peserta

## Indikator

indicator-one_agency_one_innovation = Satu instansi satu inovasi
indicator-submitted_of_registered = Terkirim dari yang terdaftar
indicator-complete_at_first = Lengkap pada kiriman pertama
indicator-screening_time = Lama seleksi administrasi (hari)
indicator-judged_on_time = Lembar nilai tepat waktu
indicator-recusals = Juri mundur
indicator-entries = Entri terkirim

## Edisi

case-edition = Edisi
field-edition-decided_on = Tanggal diputuskan
field-edition-published_on = Tanggal diumumkan
status-edition-announced = Diumumkan
status-edition-open = Pendaftaran dibuka
status-edition-screening = Seleksi administrasi
status-edition-judging = Penilaian
status-edition-pleno = Sidang pleno
status-edition-decided = Diputuskan, belum diumumkan
status-edition-published = Hasil diumumkan
action-edition-announce = Umumkan edisi
action-edition-edit_announcement = Perbaiki pengumuman
action-edition-open_registration = Pendaftaran dibuka
action-edition-close_registration = Pendaftaran ditutup
action-edition-extend = Perpanjang pendaftaran
action-edition-start_judging = Mulai penilaian
action-edition-open_round = Buka babak berikutnya
action-edition-open_round-done = Babak dibuka; lembar nilai sudah dibagikan kepada juri.
action-edition-close_round = Tutup babak
action-edition-close_round-done = Babak ditutup; nilainya tidak berubah lagi.
action-edition-convene = Panggil sidang pleno
action-edition-decide = Tetapkan hasil
action-edition-decide-done = Hasil ditetapkan. Belum ada yang melihatnya sampai diumumkan.
action-edition-publish = Umumkan hasil
action-edition-publish-done = Hasil diumumkan; piagam terbit dan pesan terkirim.
action-edition-record_laureate = Catat pemenang edisi lalu
refuse-edition-all_screened = Masih ada proposal yang menunggu pemeriksaan atau perbaikan. Selesaikan dahulu.
refuse-edition-objections_answered = Masih ada sanggahan yang belum dijawab pleno.
refuse-edition-objection_time_over = Masa sanggah belum lewat bagi semua proposal yang tidak lolos.
refuse-edition-something_to_judge = Belum ada proposal yang lolos seleksi administrasi.
refuse-edition-quorum = Anggota pleno yang hadir belum memenuhi kuorum.

form-announcement = Pengumuman edisi
field-announcement-name = Nama edisi
field-announcement-name-hint = Seperti yang tertulis pada piagam.
field-announcement-theme = Tema
field-announcement-guidelines = Petunjuk teknis
form-round_plan = Jadwal babak
field-round_plan-round_due_on = Lembar nilai terkirim paling lambat
form-decision = Sidang pleno
field-decision-minutes_number = Nomor berita acara
field-decision-met_on = Tanggal sidang
field-decision-met_at = Tempat sidang
field-decision-attendance = Yang hadir
field-decision-attendance-hint = Nama dan kedudukan dalam pleno.
field-decision-deliberation = Pokok pembahasan
form-decree = Keputusan dan piagam
field-decree-decree_number = Nomor keputusan
field-decree-decree_on = Tanggal keputusan
field-decree-signed_at = Ditetapkan di
field-decree-signer_office = Jabatan penanda tangan
field-decree-signer_name = Nama penanda tangan
field-decree-signer_name-hint = Lengkap dengan gelar, seperti yang tertulis pada piagam.
field-decree-signer_rank = Pangkat
field-decree-signer_rank-hint = Bila penanda tangan seorang ASN.
field-decree-signer_number = NIP
form-past_win = Pemenang edisi lalu
field-past_win-past_title = Judul inovasi
field-past_win-past_unit = Instansi
field-past_win-past_edition = Edisi
field-past_win-past_place = Peringkat

## Entri

case-entry = Entri
field-entry-receipt_number = Nomor tanda terima
field-entry-submitted_at = Saat terkirim
field-entry-submitted_on = Tanggal terkirim
field-entry-repair_until = Batas perbaikan
field-entry-repaired_on = Tanggal diperbaiki
field-entry-screened_on = Tanggal seleksi administrasi
field-entry-place = Peringkat
field-entry-score = Nilai akhir
field-entry-wins = Pemenang
field-entry-laureate_record = Catatan pemenang
status-entry-draft = Draf
status-entry-submitted = Terkirim
status-entry-returned = Dikembalikan untuk diperbaiki
status-entry-screened = Lolos seleksi administrasi
status-entry-decided = Menunggu pengumuman
status-entry-winner = Pemenang
status-entry-participant = Peserta
status-entry-not_advanced = Tidak lanjut ke babak berikutnya
status-entry-rejected = Tidak lolos seleksi administrasi
status-entry-withdrawn = Ditarik
status-entry-revoked = Dibatalkan
flag-entry-late = Terkirim dalam masa kelonggaran
flag-entry-attachments_lacking = Lampiran aspek belum lengkap
flag-entry-no_impact_evidence = Dampak belum dibuktikan
flag-entry-too_young = Belum cukup lama diterapkan
flag-entry-similar_title = Judul mirip entri lain
flag-entry-past_winner = Mirip pemenang edisi lalu
flag-entry-repair_overdue = Perbaikan lewat batas waktu
flag-entry-returned_before = Pernah dikembalikan
flag-entry-reminded = Sudah diingatkan
action-entry-register = Daftarkan inovasi
action-entry-register-done = Draf tersimpan. Lanjutkan kapan saja sebelum pendaftaran ditutup.
action-entry-save = Simpan draf
action-entry-save-done = Tersimpan.
action-entry-submit = Kirim proposal
action-entry-submit-done = Proposal terkirim. Tanda terima ada di kotak pesan Anda; sekretariat memeriksa kelengkapannya.
action-entry-remind = Pengingat batas waktu
action-entry-return_for_repair = Kembalikan untuk diperbaiki
action-entry-resubmit = Kirim perbaikan
action-entry-resubmit-done = Perbaikan terkirim; sekretariat memeriksanya kembali.
action-entry-screen_in = Nyatakan lolos
action-entry-screen_out = Nyatakan tidak lolos
action-entry-withdraw = Tarik entri
action-entry-reopen = Buka kembali
action-entry-reinstate = Diperiksa kembali setelah sanggahan
action-entry-seal_win = Masuk daftar pemenang
action-entry-seal = Masuk daftar peserta
action-entry-correct = Perbaiki keputusan
action-entry-award = Ditetapkan sebagai pemenang
action-entry-honour = Ditetapkan sebagai peserta
action-entry-give_feedback = Beri catatan
action-entry-revoke = Batalkan
refuse-entry-registration_open = Pendaftaran belum dibuka, atau sudah ditutup.
refuse-entry-kind_takes_part = Edisi ini belum terbuka bagi jenis instansi Anda. Hubungi sekretariat bila ini keliru.
refuse-entry-not_too_many = Instansi Anda sudah mendaftarkan inovasi sebanyak yang diperbolehkan. Tarik salah satu bila ingin menggantinya.
refuse-entry-fulfils_all = Keempat syarat harus terpenuhi. Bila ada yang belum, kembalikan untuk diperbaiki atau nyatakan tidak lolos.
refuse-entry-time_to_repair = Masa perbaikannya belum lewat.

form-proposal = Proposal inovasi
field-proposal-title = Judul inovasi
field-proposal-title-hint = Nama yang dikenal masyarakat. Nama ini yang tertulis pada piagam.
field-proposal-group = Kelompok
field-proposal-group-hint = Replikasi: inovasi yang sudah ada di tempat lain dan diterapkan di sini.
field-proposal-adopted_title = Judul inovasi yang direplikasi
field-proposal-adopted_from = Instansi asal
field-proposal-adaptation = Penyesuaian yang dilakukan
field-proposal-adaptation-hint = Apa yang diubah agar cocok di sini, paling banyak 200 kata.
field-proposal-innovation_form = Bentuk inovasi
field-proposal-sdg = Tujuan Pembangunan Berkelanjutan
field-proposal-sdg-hint = Satu tujuan yang paling didukung.
field-proposal-started_on = Mulai diterapkan
field-proposal-started_on-hint = Hari pertama masyarakat dilayani dengan inovasi ini, bukan hari gagasannya muncul.
field-proposal-summary = Ringkasan
field-proposal-summary-hint = Semua aspek secara singkat, paling banyak 200 kata. Dibaca masyarakat bila hasil diumumkan.
field-proposal-background = Latar belakang dan tujuan
field-proposal-background-hint = Masalah awal, kelompok sasaran, dan tujuan dengan target terukur. Paling banyak 300 kata.
field-proposal-background_file = Lampiran latar belakang
field-proposal-background_file-hint = PDF, paling besar 2 MB.
field-proposal-novelty = Kebaruan atau nilai tambah
field-proposal-novelty-hint = Gagasannya, dan apa yang lebih baik daripada sebelumnya. Paling banyak 200 kata.
field-proposal-novelty_file = Lampiran kebaruan
field-proposal-novelty_file-hint = PDF, paling besar 2 MB.
field-proposal-implementation = Implementasi inovasi
field-proposal-implementation-hint = Bagaimana masalahnya diselesaikan dalam praktik. Paling banyak 200 kata.
field-proposal-implementation_file = Lampiran implementasi
field-proposal-implementation_file-hint = PDF, paling besar 2 MB.
field-proposal-significance = Signifikansi
field-proposal-significance-hint = Dampak sebelum dan sesudah, cara mengukurnya, dan laporan evaluasinya. Paling banyak 600 kata. Bobotnya terbesar.
field-proposal-results = Hasil sebelum dan sesudah
field-proposal-results-hint = Angka yang dapat diperiksa lebih meyakinkan daripada uraian.
field-proposal-results-measure = Ukuran
field-proposal-results-unit = Satuan
field-proposal-results-before = Sebelum
field-proposal-results-after = Sesudah
field-proposal-results-source = Sumber data
field-proposal-significance_file = Lampiran signifikansi
field-proposal-significance_file-hint = Laporan evaluasi atau survei, PDF, paling besar 2 MB.
field-proposal-adaptability = Adaptabilitas: sudah direplikasi
field-proposal-adaptability-hint = Oleh siapa, di mana. Bila belum, katakan belum. Paling banyak 100 kata.
field-proposal-adaptability_potential = Adaptabilitas: potensi replikasi
field-proposal-adaptability_potential-hint = Siapa yang dapat menerapkannya dan apa syaratnya. Paling banyak 200 kata.
field-proposal-adaptability_file = Lampiran adaptabilitas
field-proposal-adaptability_file-hint = PDF, paling besar 2 MB.
field-proposal-resources = Sumber daya
field-proposal-resources-hint = Anggaran, orang, metode, dan peralatan. Paling banyak 200 kata.
field-proposal-resources_file = Lampiran sumber daya
field-proposal-resources_file-hint = PDF, paling besar 2 MB.
field-proposal-sustainability = Strategi keberlanjutan
field-proposal-sustainability-hint = Strategi institusional, manajerial, dan sosial. Paling banyak 500 kata.
field-proposal-sustainability_file = Lampiran keberlanjutan
field-proposal-sustainability_file-hint = PDF, paling besar 2 MB.
field-proposal-video_link = Tautan video
field-proposal-video_link-hint = Alamat https yang dapat dibuka tanpa masuk akun.
field-proposal-regulation = Dasar penerapan
field-proposal-regulation-hint = Peraturan atau keputusan yang memberlakukan inovasi ini. PDF, paling besar 2 MB.
field-proposal-head_statement = Surat keterangan pimpinan instansi
field-proposal-head_statement-hint = Bila belum ada peraturan: surat bahwa inovasi sudah berjalan, disertai foto kegiatan.
field-proposal-activity_photo = Foto kegiatan
field-proposal-team = Tim inovasi
field-proposal-team-hint = Nama dan tugas masing-masing, paling banyak sepuluh orang.
field-proposal-contact_name = Narahubung
field-proposal-contact_phone = Telepon narahubung
field-proposal-innovator_statement = Surat pernyataan inovator
field-proposal-innovator_statement-hint = Ditandatangani, PDF, paling besar 2 MB.
field-proposal-willing_replication = Bersedia direplikasi oleh instansi lain
field-proposal-truthful = Isi proposal ini benar dan dapat dipertanggungjawabkan
evidence-proposal-in_use = Buktikan bahwa inovasi sudah berjalan: unggah dasar penerapannya, atau surat keterangan pimpinan beserta foto kegiatan.
check-proposal-old_enough = Inovasi ini belum cukup lama diterapkan untuk edisi ini. Periksa tanggal mulainya; bila memang baru, kami tunggu pada edisi berikutnya.
check-proposal-willing = Penghargaan ini diberikan agar inovasi menular. Kesediaan untuk direplikasi diperlukan.
check-proposal-declared_true = Nyatakan bahwa isi proposal benar.

form-screening = Seleksi administrasi
field-screening-is_complete = Dokumen lengkap dan terbaca
field-screening-is_implemented = Sudah diterapkan selama masa yang disyaratkan
field-screening-is_original = Tidak sama dengan entri lain atau pemenang terdahulu
field-screening-is_original-hint = Replikasi yang terdaftar sebagai replikasi memenuhi syarat ini.
field-screening-is_public_service = Merupakan inovasi pelayanan publik dalam kewenangan instansinya
field-screening-screening_notes = Catatan sekretariat
field-screening-screening_notes-hint = Tidak dibaca peserta.
form-rejection = Tidak lolos seleksi administrasi
field-rejection-rejection_reasons = Alasan
field-rejection-rejection_note = Penjelasan bagi peserta
field-rejection-rejection_note-hint = Apa yang kurang, dan apa yang dapat dilakukan agar memenuhi syarat pada edisi berikutnya.
form-repair = Permintaan perbaikan
field-repair-repair_request = Yang perlu diperbaiki
form-correction = Perbaikan keputusan pleno
field-correction-corrected_place = Peringkat yang benar
field-correction-corrected_win = Termasuk pemenang
form-revocation = Pembatalan
field-revocation-revocation_reason = Alasan pembatalan
field-revocation-revocation_reason-hint = Disampaikan kepada instansi.
form-feedback = Catatan bagi peserta
field-feedback-feedback = Catatan
field-feedback-feedback-hint = Disarikan dari catatan juri, tanpa menyebut nama. Dibaca instansi setelah hasil diumumkan.

## Lembar nilai

case-sheet = Lembar nilai
field-sheet-entry = Entri
field-sheet-judge = Juri
field-sheet-round = Babak
field-sheet-scores = Nilai
field-sheet-submitted_on = Tanggal terkirim
field-sheet-due_on = Batas waktu
status-sheet-due = Belum dibuka
status-sheet-draft = Draf
status-sheet-submitted = Terkirim
status-sheet-recused = Juri mundur
status-sheet-dropped = Gugur
flag-sheet-late = Lewat batas waktu
flag-sheet-returned_before = Pernah dikembalikan
flag-sheet-reminded = Sudah diingatkan
action-sheet-save = Simpan nilai
action-sheet-save-done = Nilai tersimpan.
action-sheet-submit = Kirim nilai
action-sheet-submit-done = Nilai terkirim. Simpan tanda terimanya.
action-sheet-give_back = Kembalikan kepada juri
action-sheet-recuse = Mundur dari penilaian
action-sheet-recuse-done = Anda tidak menilai entri ini. Entri dinilai juri lain dan tidak dirugikan.
action-sheet-step_back = Mundur karena benturan kepentingan
action-sheet-drop = Gugur karena entri keluar
action-sheet-remind = Pengingat batas waktu
form-notes_form = Catatan juri
field-notes_form-notes = Catatan untuk instansi
field-notes_form-notes-hint = Apa yang sudah baik dan apa yang dapat ditingkatkan.
field-notes_form-panel_notes = Catatan untuk panel
field-notes_form-panel_notes-hint = Hanya dibaca sekretariat dan pleno.
form-sheet_return = Pengembalian lembar nilai
field-sheet_return-return_note = Yang perlu diperiksa
form-recusal = Mundur dari penilaian
field-recusal-recusal_relation = Hubungan
field-recusal-recusal_note = Penjelasan

## Benturan kepentingan

case-conflict = Benturan kepentingan
status-conflict-declared = Dinyatakan
status-conflict-lifted = Dicabut
action-conflict-declare = Nyatakan benturan kepentingan
action-conflict-declare-done = Tercatat. Anda tidak menilai yang bersangkutan; peserta tidak dirugikan.
action-conflict-lift = Cabut pernyataan
form-conflict_form = Pernyataan benturan kepentingan
field-conflict_form-agency = Instansi
field-conflict_form-entry = Entri
field-conflict_form-entry-hint = Bila hanya satu inovasi yang bersangkutan.
field-conflict_form-conflict_relation = Hubungan
field-conflict_form-conflict_note = Penjelasan
evidence-conflict_form-about_whom = Sebutkan instansi atau entrinya.

## Sanggahan

case-objection = Sanggahan
status-objection-filed = Diajukan
status-objection-upheld = Diterima
status-objection-dismissed = Ditolak
action-objection-file = Ajukan sanggahan
action-objection-file-done = Sanggahan tercatat. Pleno memutus, dan Anda dikabari.
action-objection-uphold = Terima sanggahan
action-objection-dismiss = Tolak sanggahan
refuse-objection-own_entry = Sanggahan hanya dapat diajukan atas entri instansi sendiri.
refuse-objection-screened_out = Yang dapat disanggah ialah entri yang tidak lolos seleksi administrasi.
refuse-objection-in_time = Masa sanggah sudah lewat.
refuse-objection-one_at_a_time = Sanggahan atas entri ini sudah diajukan dan sedang diperiksa.
form-objection_form = Sanggahan
field-objection_form-entry = Entri
field-objection_form-grounds = Dasar sanggahan
field-objection_form-proof = Bukti
form-objection_answer = Putusan pleno
field-objection_answer-answer = Jawaban dan pertimbangannya

## Pemenang

register-laureate = Pemenang
field-laureate-title = Judul inovasi
field-laureate-unit_name = Instansi
field-laureate-edition_name = Edisi
field-laureate-place = Peringkat
field-laureate-revoked_on = Dibatalkan tanggal
invariant-laureate-named = Pemenang dicatat dengan judul dan instansinya.

## Penilaian

rubric-proposal_sheet = Penilaian proposal
criterion-proposal_sheet-background = Latar belakang dan tujuan
criterion-proposal_sheet-background-hint = Masalahnya nyata, sasarannya jelas, targetnya terukur.
criterion-proposal_sheet-novelty = Kebaruan atau nilai tambah
criterion-proposal_sheet-novelty-hint = Beda nyata dari yang sudah ada, atau penyesuaian yang membuatnya lebih baik.
criterion-proposal_sheet-implementation = Implementasi inovasi
criterion-proposal_sheet-implementation-hint = Berjalan dalam praktik dan menyelesaikan masalah itu.
criterion-proposal_sheet-significance = Signifikansi
criterion-proposal_sheet-significance-hint = Dampak sebelum dan sesudah terukur, dapat diperiksa, dan dievaluasi.
criterion-proposal_sheet-adaptability = Adaptabilitas
criterion-proposal_sheet-adaptability-hint = Sudah direplikasi, atau mudah direplikasi oleh instansi lain.
criterion-proposal_sheet-resources = Sumber daya
criterion-proposal_sheet-resources-hint = Anggaran, orang, metode, dan peralatan sepadan dengan hasilnya.
criterion-proposal_sheet-sustainability = Strategi keberlanjutan
criterion-proposal_sheet-sustainability-hint = Ditopang aturan, program, anggaran, tugas, dan masyarakat.
rubric-presentation_sheet = Penilaian presentasi dan wawancara
criterion-presentation_sheet-substance = Isi
criterion-presentation_sheet-substance-hint = Kebaruan dan dampak dipaparkan dengan bukti.
criterion-presentation_sheet-mastery = Penguasaan
criterion-presentation_sheet-mastery-hint = Pertanyaan dijawab tepat oleh yang menjalankan.
criterion-presentation_sheet-commitment = Komitmen
criterion-presentation_sheet-commitment-hint = Dukungan pimpinan dan rencana kelanjutannya meyakinkan.
criterion-presentation_sheet-delivery = Penyampaian
criterion-presentation_sheet-delivery-hint = Jelas, runtut, tepat waktu.
rubric-visit_sheet = Penilaian tinjau lapangan
criterion-visit_sheet-conformity = Kesesuaian
criterion-visit_sheet-conformity-hint = Yang ditemukan sama dengan yang ditulis.
criterion-visit_sheet-impact = Dampak bagi pengguna
criterion-visit_sheet-impact-hint = Pengguna yang ditanya merasakan manfaatnya.
criterion-visit_sheet-service_quality = Mutu pelayanan
criterion-visit_sheet-service_quality-hint = Sarana, petugas, dan prosedur siap melayani.
criterion-visit_sheet-durability = Ketahanan
criterion-visit_sheet-durability-hint = Berjalan terus walau orangnya berganti.
round-desk = Penilaian proposal
round-presentation = Presentasi dan wawancara
round-visit = Tinjau lapangan

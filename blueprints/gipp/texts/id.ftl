blueprint-name = Gelar Inovasi Pelayanan Publik
blueprint-summary = Penghargaan bagi inovasi pelayanan publik yang sudah berjalan dan terasa manfaatnya: satu instansi, satu inovasi. Daftar, kirim proposal, lolos seleksi administrasi, dinilai dalam tiga babak, diputus sidang pleno. Pemenang menerima piagam dan menjadi contoh bagi yang lain.

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
option-occasion-presentation_day = Presentasi dan wawancara
option-occasion-visit_day = Tinjau lapangan
option-occasion-clarification = Penjelasan tambahan
option-stance-agree = Setuju
option-stance-agree_with_note = Setuju dengan catatan
option-stance-dissent = Berbeda pendapat
option-rejection-lacks_documents = Dokumen wajib belum lengkap atau tidak terbaca
option-rejection-too_young = Belum cukup lama diterapkan
option-rejection-same_as_another = Sama dengan inovasi lain pada edisi ini
option-rejection-won_before = Pernah menjadi pemenang, dan bukan replikasi
option-rejection-no_public_service = Bukan inovasi pelayanan publik
option-rejection-only_an_idea = Masih berupa gagasan, belum diterapkan
option-rejection-not_repaired = Tidak diperbaiki sampai batas waktunya
option-rejection-other_reason = Alasan lain

## Parameter

parameter-award_code = Singkatan penghargaan pada nomor surat
parameter-registration = Masa pendaftaran
parameter-grace = Kelonggaran setelah pendaftaran ditutup
parameter-reminder_days = Pengingat sebelum batas waktu (hari)
parameter-entrant_kinds = Jenis instansi yang boleh ikut
parameter-entries_max = Inovasi tiap instansi, paling banyak
parameter-min_months = Lama penerapan, paling sedikit (bulan)
parameter-title_likeness = Kemiripan judul yang ditandai, mulai dari (persen)
parameter-repair_days = Masa perbaikan (hari kerja)
parameter-objection_days = Masa sanggah (hari kerja)
parameter-quorum = Kuorum sidang pleno (orang)
parameter-approvals = Anggota pleno yang menyetujui berita acara sebelum hasil diumumkan, paling sedikit (orang)

## Pesan

message-received-subject = Proposal diterima: { $title }
message-received-body =
    Proposal “{ $title }” sudah kami terima dengan nomor { $receipt }. Terima kasih sudah ikut.

    Simpan nomor itu. Sekretariat memeriksa kelengkapan proposal. Bila ada yang perlu diperbaiki, kami mengabari Anda; sekarang tidak ada lagi yang perlu dikirim.
message-deadline_near-subject = Pendaftaran ditutup { $closes }: { $title }
message-deadline_near-body =
    Proposal “{ $title }” masih berupa draf. Pendaftaran ditutup { $closes }.

    Isian Anda tersimpan. Lengkapi bagian yang masih kosong, periksa, lalu tekan “Kirim proposal”. Bila terkendala, hubungi sekretariat; kami membantu.
message-registration_opened-subject = { $edition_name }: pendaftaran dibuka
message-registration_opened-body =
    Pendaftaran { $edition_name } dibuka sampai { $closes }.

    Pilih satu inovasi instansi Anda yang sudah berjalan, lalu mulai mengisi. Isian tersimpan sebagai draf; lanjutkan kapan saja sebelum pendaftaran ditutup.
message-registration_extended-subject = { $edition_name }: pendaftaran diperpanjang
message-registration_extended-body =
    Pendaftaran { $edition_name } diperpanjang sampai { $closes }.

    Draf Anda tersimpan. Lengkapi, periksa, lalu kirim. Proposal yang sudah terkirim tidak perlu dikirim lagi.
message-returned-subject = Mohon diperbaiki: { $title }
message-returned-body =
    Proposal “{ $title }” kami kembalikan untuk diperbaiki:

    { $request }

    Perbaiki bagian itu, lalu kirim kembali paling lambat { $until }. Isian lain tetap tersimpan.
message-repair_near-subject = Perbaikan ditunggu sampai { $until }: { $title }
message-repair_near-body =
    Perbaikan proposal “{ $title }” belum kami terima. Kirim kembali paling lambat { $until }.

    Isian Anda tersimpan. Bila terkendala, hubungi sekretariat; kami membantu.
message-screened_in-subject = Lolos seleksi administrasi: { $title }
message-screened_in-body = Proposal “{ $title }” lolos seleksi administrasi dan masuk penilaian. Tidak ada yang perlu Anda kerjakan sekarang; setiap babak selesai, kami mengabari hasilnya.
message-screened_out-subject = Hasil seleksi administrasi: { $title }
message-screened_out-body =
    Proposal “{ $title }” belum dapat masuk penilaian:

    { $note }

    Bila menurut Anda hasil ini keliru, ajukan sanggahan dalam { $days } hari kerja; pleno yang memutus. Inovasi yang belum memenuhi syarat tahun ini kami tunggu pada edisi berikutnya.
message-reopened-subject = Proposal dibuka kembali: { $title }
message-reopened-body = Proposal “{ $title }” dibuka kembali oleh sekretariat. Lengkapi dan kirim paling lambat { $until }.
message-reinstated-subject = Sanggahan diterima: { $title }
message-reinstated-body = Sanggahan atas proposal “{ $title }” diterima. Sekretariat memeriksa proposal itu kembali dan mengabarkan hasilnya.
message-advanced-subject = Lanjut ke babak berikutnya: { $title }
message-advanced-body =
    “{ $title }” lanjut ke babak berikutnya. Selamat.

    Sekretariat mengirim undangan dengan hari, jam, dan tempatnya. Nilai baru dapat dibaca setelah hasil diumumkan.
message-did_not_advance-subject = Hasil babak: { $title }
message-did_not_advance-body =
    “{ $title }” tidak lanjut ke babak berikutnya. Terima kasih atas kerja tim Anda.

    Setelah hasil diumumkan, Anda menerima piagam peserta dan dapat membaca nilai serta catatan juri.
message-invited-subject =
    Undangan { $occasion ->
        [presentation_day] presentasi dan wawancara
        [visit_day] tinjau lapangan
       *[clarification] memberi penjelasan
    }: { $title }
message-invited-body =
    Kami mengundang tim “{ $title }” pada { $day } pukul { $hour }, bertempat di { $venue }.

    Catatan: { $note }

    Bila waktunya tidak memungkinkan, hubungi sekretariat sebelum hari itu.
message-feedback_ready-subject = Catatan juri: { $title }
message-feedback_ready-body = Catatan juri atas “{ $title }” sudah dapat dibaca pada halaman inovasi Anda. Pakailah untuk edisi berikutnya.
message-won-subject = Selamat: { $title } menjadi pemenang
message-won-body =
    “{ $title }” meraih peringkat { $place } pada { $edition_name }. Selamat kepada seluruh tim.

    Piagam sudah terbit; unduh di halaman Piagam. Instansi lain dapat meminta Anda berbagi cara kerjanya.
message-took_part-subject = Terima kasih: { $title }
message-took_part-body =
    Terima kasih telah mengikuti { $edition_name } dengan “{ $title }”. Piagam peserta sudah terbit; unduh di halaman Piagam.

    Nilai Anda dapat dibaca di halaman inovasi. Catatan juri ada di sana pula; bila belum, kami mengabari begitu siap.
message-revoked-subject = Pembatalan: { $title }
message-revoked-body =
    Keikutsertaan “{ $title }” dibatalkan oleh pleno dengan alasan:

    { $why }

    Piagam yang sudah terbit tidak berlaku lagi. Bila ada pertanyaan, hubungi sekretariat.
message-objection_answered-subject = Jawaban atas sanggahan: { $title }
message-objection_answered-body =
    Sanggahan atas “{ $title }” sudah diputus oleh pleno:

    { $answer }

    Bila sanggahan diterima, sekretariat memeriksa proposal kembali dan Anda dikabari.
message-statement_wanted-subject = Isi pernyataan juri: { $edition_name }
message-statement_wanted-body = Penilaian { $edition_name } segera dimulai. Periksa daftar instansi peserta dan sebut yang tidak semestinya Anda nilai; bila tidak ada, nyatakan demikian. Lembar nilai baru dapat diisi sesudah itu.
message-round_opened-subject = Penilaian dibuka: { $round ->
        [desk] penilaian proposal
        [presentation] presentasi dan wawancara
        [visit] tinjau lapangan
       *[other] babak { $round }
    }
message-round_opened-body =
    Lembar nilai Anda sudah siap. Kirim semuanya paling lambat { $due }.

    Baca inovasinya, lalu nyatakan bahwa Anda tidak punya benturan kepentingan. Bila punya, pilih “Mundur dari penilaian”; inovasi itu dinilai juri lain dan tidak dirugikan.
message-due_moved-subject = Batas waktu lembar nilai: { $due }
message-due_moved-body = Batas waktu mengirim lembar nilai berubah menjadi { $due }. Yang sudah terkirim tidak perlu dikirim lagi.
message-sheet_due-subject = Lembar nilai belum terkirim: { $title }
message-sheet_due-body =
    Lembar nilai untuk “{ $title }” belum terkirim. Batas waktunya { $due }.

    Yang sudah Anda isi tersimpan. Buka lembar itu, lengkapi, lalu kirim.
message-sheet_copied-subject = Nilai dari lembar kertas Anda disalin: { $title }
message-sheet_copied-body =
    Sekretariat menyalin nilai Anda untuk “{ $title }”. Sumbernya:

    { $source }

    Buka lembar nilai itu dan cocokkan. Bila berbeda, hubungi sekretariat selama babak masih dibuka.
message-sheet_returned-subject = Lembar nilai dikembalikan: { $title }
message-sheet_returned-body =
    Lembar nilai untuk “{ $title }” dikembalikan kepada Anda:

    { $request }

    Nilai Anda tetap tersimpan. Periksa, lalu kirim kembali.
message-repaired-subject = Perbaikan diterima: { $title }
message-repaired-body = { $agency } mengirim kembali proposal “{ $title }”. Periksa perbaikannya.
message-withdrawn-subject = Proposal ditarik: { $title }
message-withdrawn-body = Proposal “{ $title }” ditarik oleh instansinya. Lembar nilai yang belum terkirim gugur; tidak ada yang perlu dikerjakan.
message-recused-subject = Juri mundur dari { $title }
message-recused-body = { $judge } mundur dari penilaian “{ $title }”. Juri lain yang menilai; periksa apakah jumlahnya masih cukup.
message-conflict_declared-subject = Benturan kepentingan dinyatakan
message-conflict_declared-body = { $judge } menyatakan benturan kepentingan. Lembar nilai yang bersangkutan tidak diberikan, atau sudah ditarik. Periksa apakah jumlah jurinya masih cukup.
message-statement_given-subject = Pernyataan juri: { $judge }
message-statement_given-body = { $judge } sudah memeriksa daftar instansi dan menyebut { $units } instansi yang tidak akan dinilainya.
message-public_test_opened-subject = Uji publik { $edition_name }
message-public_test_opened-body = Masyarakat dapat membaca judul dan ringkasan inovasi yang masih dinilai dan menanggapinya sampai { $until }. Tidak ada yang perlu Anda kerjakan; bila ada yang perlu dijelaskan, sekretariat menghubungi Anda.
message-response_received-subject = Tanggapan masyarakat: { $title }
message-response_received-body = Ada tanggapan masyarakat atas “{ $title }”. Pleno membacanya dan mencatat tindak lanjutnya sebelum tahap berikutnya.
message-objection_filed-subject = Sanggahan: { $title }
message-objection_filed-body = { $agency } menyanggah hasil seleksi administrasi atas “{ $title }”. Pleno menjawab; penilaian belum dapat dimulai sebelum itu.
message-pleno_called-subject = Sidang pleno { $edition_name }
message-pleno_called-body = Semua babak { $edition_name } selesai dinilai. Baca peringkat sementara, seri, dan zona abu-abu sebelum sidang, lalu tetapkan hasilnya dalam sidang.
message-minutes_ready-subject = Setujui berita acara { $edition_name }
message-minutes_ready-body = Hasil { $edition_name } ditetapkan dengan berita acara nomor { $minutes }. Baca, lalu nyatakan setuju atau berbeda pendapat. Hasil diumumkan setelah cukup anggota menyetujui.
message-decision_corrected-subject = Keputusan diperbaiki: { $title }
message-decision_corrected-body = Pleno memperbaiki keputusan atas “{ $title }”. Persetujuan yang sudah diberikan gugur; anggota pleno membaca dan menyetujui lagi.
message-published-subject = Hasil { $edition_name } diumumkan
message-published-body = Pemenang { $edition_name } ditetapkan dengan keputusan nomor { $decree } dan sudah dapat dibaca masyarakat. Terima kasih atas kerja Anda.

## Dokumen

document-piagam = Piagam penghargaan
document-piagam_peserta = Piagam peserta

## Indikator

indicator-one_agency_one_innovation = Satu instansi satu inovasi: instansi yang mengirim inovasi tahun ini
indicator-agencies_without = Instansi yang belum mengirim inovasi tahun ini
indicator-wins = Kemenangan yang tercatat
indicator-submitted_of_registered = Terkirim dari yang didaftarkan
indicator-complete_at_first = Lengkap sejak kiriman pertama
indicator-screening_time = Lama seleksi administrasi (hari)
indicator-judged_on_time = Lembar nilai terkirim tepat waktu
indicator-recusals = Juri yang mundur
indicator-entries = Inovasi terkirim

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
action-edition-announce-done = Edisi diumumkan. Pendaftaran dibuka sendiri pada hari mulainya, dan instansi dikabari.
action-edition-edit_announcement = Perbaiki pengumuman
action-edition-edit_announcement-done = Pengumuman diperbarui dan langsung terbaca.
action-edition-open_registration = Pendaftaran dibuka
action-edition-close_registration = Pendaftaran ditutup
action-edition-extend = Perpanjang pendaftaran
action-edition-extend-done = Pendaftaran dibuka kembali dan instansi dikabari.
action-edition-start_judging = Mulai penilaian
action-edition-start_judging-done = Seleksi administrasi selesai; juri diminta mengisi pernyataan. Berikutnya: buka babak pertama.
action-edition-open_round = Buka babak berikutnya
action-edition-open_round-done = Babak dibuka; lembar nilai sudah dibagikan kepada juri.
action-edition-close_round = Tutup babak
action-edition-close_round-done = Babak ditutup; nilainya tidak berubah lagi. Bila masih ada babak, instansi dikabari apakah inovasinya lanjut.
action-edition-move_due = Ubah batas waktu babak
action-edition-move_due-done = Batas waktu berubah; juri dikabari.
action-edition-open_public_test = Buka uji publik
action-edition-open_public_test-done = Uji publik dibuka. Judul dan ringkasan inovasi yang masih dinilai dapat dibaca masyarakat sampai hari itu.
action-edition-convene = Panggil sidang pleno
action-edition-convene-done = Anggota pleno diundang dan dapat membaca peringkat sementara.
action-edition-decide = Tetapkan hasil
action-edition-decide-done = Hasil ditetapkan. Anggota pleno diminta menyetujui berita acara. Peserta dan masyarakat belum melihatnya sampai diumumkan.
action-edition-publish = Umumkan hasil
action-edition-publish-done = Hasil diumumkan; piagam terbit dan semua instansi dikabari.
action-edition-record_laureate = Catat pemenang edisi lalu
action-edition-record_laureate-done = Pemenang tercatat. Judul yang mirip akan ditandai saat seleksi administrasi.
refuse-edition-all_screened = Masih ada proposal yang menunggu pemeriksaan atau perbaikan. Selesaikan dahulu, lalu mulai penilaian.
refuse-edition-objections_answered = Masih ada sanggahan yang belum dijawab. Tunggu putusan pleno, lalu mulai penilaian.
refuse-edition-objection_time_over = Masa sanggah belum lewat bagi semua proposal yang tidak lolos. Mulai penilaian setelah masa itu lewat.
refuse-edition-something_to_judge = Belum ada proposal yang lolos seleksi administrasi. Periksa proposal yang masuk dahulu.
refuse-edition-public_test_over = Uji publik masih berjalan. Lanjutkan setelah hari terakhirnya lewat.
refuse-edition-responses_considered = Masih ada tanggapan masyarakat yang belum dibahas. Mintakan pleno mencatat tindak lanjutnya.
refuse-edition-quorum = Yang hadir belum memenuhi kuorum. Lengkapi daftar hadir, atau jadwalkan sidang lagi.
refuse-edition-places_differ = Dua pemenang berperingkat sama. Mintakan pleno memperbaiki keputusannya, lalu umumkan.
refuse-edition-approved = Berita acara belum disetujui cukup anggota pleno. Minta persetujuan mereka, lalu umumkan.

form-announcement = Pengumuman edisi
field-announcement-name = Nama edisi
field-announcement-name-hint = Seperti yang tertulis pada piagam.
field-announcement-theme = Tema
field-announcement-theme-hint = Satu kalimat. Kosongkan bila edisi ini tidak bertema.
field-announcement-guidelines = Petunjuk teknis
field-announcement-guidelines-hint = PDF, paling besar 10 MB. Dibaca semua orang.
field-announcement-schedule = Jadwal
field-announcement-schedule-hint = Tahap yang sudah diketahui: pendaftaran, presentasi, tinjau lapangan, penyerahan piagam. Dibaca semua orang.
field-announcement-schedule-stage = Tahap
field-announcement-schedule-from_day = Mulai
field-announcement-schedule-to_day = Sampai
field-announcement-schedule-where_at = Tempat
field-announcement-contact = Narahubung sekretariat
field-announcement-contact-hint = Nama, telepon, dan jam kerjanya. Dibaca semua orang.
form-round_plan = Jadwal babak
field-round_plan-round_due_on = Lembar nilai terkirim paling lambat
field-round_plan-round_due_on-hint = Juri diingatkan beberapa hari sebelumnya. Lembar yang terkirim sesudahnya tetap diterima dan ditandai.
form-public_test = Uji publik
field-public_test-public_test_until = Masyarakat menanggapi sampai
field-public_test-public_test_until-hint = Lazimnya sekitar lima hari. Nilai dan nama juri tidak ikut terbaca.
form-decision = Sidang pleno
field-decision-minutes_number = Nomor berita acara
field-decision-minutes_number-hint = Nomor berita acara sidang, seperti pada naskah yang ditandatangani.
field-decision-met_on = Tanggal sidang
field-decision-met_at = Tempat sidang
field-decision-attendance = Yang hadir
field-decision-attendance-hint = Nama dan kedudukan dalam pleno.
field-decision-deliberation = Pokok pembahasan
field-decision-deliberation-hint = Pertimbangan yang tidak tampak dari angka. Tidak dibaca peserta.
form-decree = Keputusan dan piagam
field-decree-decree_number = Nomor keputusan
field-decree-decree_number-hint = Keputusan yang menetapkan pemenang. Tertulis pada piagam.
field-decree-decree_on = Tanggal keputusan
field-decree-signed_at = Ditetapkan di
field-decree-signed_at-hint = Nama kota atau kabupaten, seperti pada piagam.
field-decree-signer_office = Jabatan penanda tangan
field-decree-signer_name = Nama penanda tangan
field-decree-signer_name-hint = Lengkap dengan gelar, seperti yang tertulis pada piagam.
field-decree-signer_rank = Pangkat
field-decree-signer_rank-hint = Bila penanda tangan seorang ASN.
field-decree-signer_number = NIP
form-past_win = Pemenang edisi lalu
field-past_win-past_title = Judul inovasi
field-past_win-past_unit = Instansi
field-past_win-past_unit-hint = Seperti tertulis pada piagam waktu itu.
field-past_win-past_agency = Instansi pada daftar sekarang
field-past_win-past_agency-hint = Bila instansinya masih ada; kemenangannya terkumpul walau namanya berganti.
field-past_win-past_edition = Edisi
field-past_win-past_place = Peringkat

## Inovasi yang diikutkan

case-entry = Inovasi
field-entry-receipt_number = Nomor tanda terima
field-entry-submitted_at = Saat terkirim
field-entry-submitted_on = Tanggal terkirim
field-entry-repair_until = Batas perbaikan
field-entry-repaired_on = Tanggal diperbaiki
field-entry-screened_on = Tanggal seleksi administrasi
field-entry-place = Peringkat
field-entry-score = Nilai akhir
field-entry-wins = Pemenang
field-entry-winning_place = Peringkat pemenang
field-entry-left_on = Tanggal tidak lanjut
field-entry-repair_reminded_on = Tanggal diingatkan soal perbaikan
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
flag-entry-no_impact_evidence = Dampak belum disertai angka atau laporan
flag-entry-too_young = Belum cukup lama diterapkan
flag-entry-similar_title = Judul mirip inovasi lain
flag-entry-past_winner = Mirip pemenang edisi lalu
flag-entry-repair_overdue = Perbaikan lewat batas waktu
flag-entry-returned_before = Pernah dikembalikan
flag-entry-reminded = Sudah diingatkan
action-entry-register = Daftarkan inovasi
action-entry-register-done = Draf tersimpan. Lanjutkan kapan saja sebelum pendaftaran ditutup, lalu kirim.
action-entry-save = Simpan draf
action-entry-save-done = Draf tersimpan. Proposal baru diperiksa setelah Anda mengirimnya.
action-entry-submit = Kirim proposal
action-entry-submit-done = Proposal terkirim. Tanda terima ada di kotak pesan Anda; sekretariat memeriksa kelengkapannya dan mengabari hasilnya.
action-entry-remind = Pengingat batas waktu
action-entry-return_for_repair = Kembalikan untuk diperbaiki
action-entry-return_for_repair-done = Proposal kembali kepada instansi, dengan batas perbaikannya.
action-entry-remind_repair = Pengingat batas perbaikan
action-entry-resubmit = Kirim perbaikan
action-entry-resubmit-done = Perbaikan terkirim; sekretariat memeriksanya kembali.
action-entry-screen_in = Nyatakan lolos
action-entry-screen_in-done = Proposal lolos dan instansinya dikabari.
action-entry-screen_out = Nyatakan tidak lolos
action-entry-screen_out-done = Instansi dikabari beserta alasannya, dan dapat menyanggah.
action-entry-withdraw = Tarik proposal
action-entry-withdraw-done = Proposal ditarik dan tidak dinilai. Bila ini keliru, hubungi sekretariat sebelum penilaian dimulai.
action-entry-reopen = Buka kembali proposal
action-entry-reopen-done = Proposal dibuka kembali; instansi dikabari batas waktunya.
action-entry-reinstate = Diperiksa kembali setelah sanggahan
action-entry-advance = Lanjut ke babak berikutnya
action-entry-leave = Tidak lanjut, instansi dikabari
action-entry-invite = Undang instansi
action-entry-invite-done = Undangan terkirim kepada instansi.
action-entry-record_visit = Catat tinjau lapangan
action-entry-record_visit-done = Catatan tinjau lapangan tersimpan.
action-entry-seal_win = Masuk daftar pemenang
action-entry-seal = Masuk daftar peserta
action-entry-correct = Perbaiki keputusan
action-entry-correct-done = Keputusan diperbaiki. Persetujuan berita acara gugur; anggota pleno diminta menyetujui lagi.
action-entry-award = Ditetapkan sebagai pemenang
action-entry-honour = Ditetapkan sebagai peserta
action-entry-give_feedback = Tulis catatan bagi instansi
action-entry-give_feedback-done = Catatan tersimpan. Instansi membacanya setelah hasil diumumkan.
action-entry-send_feedback = Kirim catatan kepada instansi
action-entry-send_feedback-done = Catatan terkirim dan dapat dibaca instansi.
action-entry-revoke = Batalkan keikutsertaan
action-entry-revoke-done = Keikutsertaan dibatalkan, piagamnya tidak berlaku lagi, dan instansi dikabari alasannya.
refuse-entry-registration_open = Pendaftaran tidak sedang dibuka. Lihat jadwal edisi, atau hubungi sekretariat.
refuse-entry-kind_takes_part = Edisi ini belum terbuka bagi jenis instansi Anda. Hubungi sekretariat bila ini keliru.
refuse-entry-not_too_many = Instansi Anda sudah mendaftarkan inovasi sebanyak yang diperbolehkan. Tarik salah satu bila ingin menggantinya.
refuse-entry-fulfils_all = Keempat syarat harus terpenuhi. Bila ada yang belum, kembalikan untuk diperbaiki atau nyatakan tidak lolos.
refuse-entry-time_to_repair = Masa perbaikannya belum lewat. Tunggu sampai batas itu, lalu putuskan.

form-proposal = Proposal inovasi
field-proposal-title = Judul inovasi
field-proposal-title-hint = Nama yang dikenal masyarakat. Nama ini yang tertulis pada piagam. Paling panjang 150 huruf.
field-proposal-group = Kelompok
field-proposal-group-hint = Replikasi: inovasi yang sudah ada di tempat lain dan diterapkan di sini.
field-proposal-adopted_title = Judul inovasi yang direplikasi
field-proposal-adopted_from = Instansi asal
field-proposal-adopted_from-hint = Nama instansi dan daerahnya.
field-proposal-adaptation = Penyesuaian yang dilakukan
field-proposal-adaptation-hint = Apa yang diubah agar cocok di sini, paling banyak 200 kata.
field-proposal-innovation_form = Bentuk inovasi
field-proposal-innovation_form-hint = Menurut PP 38/2017. Sebagian besar inovasi layanan termasuk yang kedua.
field-proposal-sdg = Tujuan Pembangunan Berkelanjutan
field-proposal-sdg-hint = Satu tujuan yang paling didukung.
field-proposal-started_on = Mulai diterapkan
field-proposal-started_on-hint = Hari pertama masyarakat dilayani dengan inovasi ini, bukan hari gagasannya muncul.
field-proposal-summary = Ringkasan
field-proposal-summary-hint = Semua aspek secara singkat, paling banyak 200 kata. Masyarakat membacanya setelah hasil diumumkan.
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
field-proposal-results-hint = Satu baris tiap ukuran, dengan angka sebelum dan sesudah. Angka yang dapat diperiksa lebih meyakinkan daripada uraian. Milik pemenang dibaca masyarakat.
field-proposal-results-measure = Ukuran
field-proposal-results-measure-hint = Misalnya: waktu tunggu.
field-proposal-results-unit = Satuan
field-proposal-results-unit-hint = Misalnya: menit.
field-proposal-results-before = Sebelum
field-proposal-results-after = Sesudah
field-proposal-results-source = Sumber data
field-proposal-results-source-hint = Dari mana angkanya, dan kapan diukur.
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
field-proposal-activity_photo-hint = JPG atau PNG, paling besar 2 MB.
field-proposal-team = Tim inovasi
field-proposal-team-hint = Nama dan tugas masing-masing, paling banyak sepuluh orang.
field-proposal-contact_name = Narahubung
field-proposal-contact_name-hint = Orang yang dapat menjawab pertanyaan sekretariat.
field-proposal-contact_phone = Telepon narahubung
field-proposal-contact_phone-hint = Hanya dipakai sekretariat.
field-proposal-innovator_statement = Surat pernyataan inovator
field-proposal-innovator_statement-hint = Ditandatangani, PDF, paling besar 2 MB.
field-proposal-willing_replication = Bersedia direplikasi oleh instansi lain
field-proposal-willing_replication-hint = Pemenang menjadi contoh bagi daerah lain.
field-proposal-truthful = Isi proposal ini benar dan dapat dipertanggungjawabkan
evidence-proposal-in_use = Buktikan bahwa inovasi sudah berjalan: unggah dasar penerapannya, atau surat keterangan pimpinan beserta foto kegiatan.
check-proposal-old_enough = Inovasi ini belum cukup lama berjalan untuk edisi ini. Periksa tanggal mulainya. Bila memang baru, kami tunggu pada edisi berikutnya.
check-proposal-willing = Penghargaan ini diberikan agar inovasi menular. Nyatakan bersedia direplikasi, lalu kirim.
check-proposal-declared_true = Nyatakan bahwa isi proposal benar, lalu kirim.

form-screening = Seleksi administrasi
field-screening-is_complete = Dokumen lengkap dan terbaca
field-screening-is_implemented = Sudah diterapkan selama masa yang disyaratkan
field-screening-is_original = Tidak sama dengan inovasi lain atau pemenang terdahulu
field-screening-is_original-hint = Replikasi yang terdaftar sebagai replikasi memenuhi syarat ini.
field-screening-is_public_service = Merupakan inovasi pelayanan publik dalam kewenangan instansinya
field-screening-screening_notes = Catatan sekretariat
field-screening-screening_notes-hint = Tidak dibaca peserta.
form-rejection = Tidak lolos seleksi administrasi
field-rejection-rejection_reasons = Alasan
field-rejection-rejection_reasons-hint = Pilih semua yang berlaku.
field-rejection-rejection_note = Penjelasan bagi peserta
field-rejection-rejection_note-hint = Apa yang kurang, dan apa yang dapat dilakukan agar memenuhi syarat pada edisi berikutnya.
form-repair = Permintaan perbaikan
field-repair-repair_request = Yang perlu diperbaiki
field-repair-repair_request-hint = Sebut bagian dan dokumennya satu per satu, agar cukup diperbaiki sekali.
form-invitation = Undangan
field-invitation-invited_for = Untuk
field-invitation-invited_on = Hari
field-invitation-invited_at = Pukul
field-invitation-invited_place = Tempat
field-invitation-invitation_note = Catatan
field-invitation-invitation_note-hint = Lama presentasi, alat yang tersedia, siapa yang sebaiknya hadir. Boleh dikosongkan.
form-visit_record = Tinjau lapangan
field-visit_record-visited_on = Tanggal kunjungan
field-visit_record-visitors = Yang berkunjung
field-visit_record-visitors-hint = Sekurangnya dua orang, di antaranya satu anggota panel.
field-visit_record-visit_findings = Yang ditemukan
field-visit_record-visit_findings-hint = Apa yang sama dengan proposal, apa yang berbeda, kata pengguna. Dibaca panel; tidak dibaca instansi.
form-correction = Perbaikan keputusan pleno
field-correction-corrected_place = Peringkat yang benar
field-correction-corrected_win = Termasuk pemenang
form-revocation = Pembatalan
field-revocation-revocation_reason = Alasan pembatalan
field-revocation-revocation_reason-hint = Disampaikan kepada instansi.
form-feedback = Catatan bagi peserta
field-feedback-feedback = Catatan
field-feedback-feedback-hint = Sarikan dari catatan juri, tanpa nama. Instansi membacanya setelah hasil diumumkan.

## Lembar nilai

case-sheet = Lembar nilai
field-sheet-entry = Inovasi
field-sheet-judge = Juri
field-sheet-round = Babak
field-sheet-scores = Nilai
field-sheet-submitted_on = Tanggal terkirim
field-sheet-due_on = Batas waktu
status-sheet-due = Belum dinilai
status-sheet-draft = Draf
status-sheet-submitted = Terkirim
status-sheet-recused = Juri mundur
status-sheet-dropped = Gugur
flag-sheet-late = Lewat batas waktu
flag-sheet-returned_before = Pernah dikembalikan
flag-sheet-reminded = Sudah diingatkan
flag-sheet-on_paper = Disalin dari kertas
action-sheet-save = Simpan nilai
action-sheet-save-done = Nilai tersimpan. Belum dihitung sebelum Anda mengirimnya.
action-sheet-submit = Kirim nilai
action-sheet-submit-done = Nilai terkirim. Tidak dapat diubah lagi, kecuali sekretariat mengembalikannya.
action-sheet-copy_paper = Salin dari lembar kertas
action-sheet-copy_paper-done = Nilai tersalin atas nama juri; ia dikabari.
action-sheet-give_back = Kembalikan kepada juri
action-sheet-give_back-done = Lembar kembali kepada juri; ia dikabari.
action-sheet-recuse = Mundur dari penilaian
action-sheet-recuse-done = Anda tidak menilai inovasi ini. Juri lain yang menilai; instansinya tidak dirugikan.
action-sheet-step_back = Mundur karena benturan kepentingan
action-sheet-drop = Gugur karena proposal keluar
action-sheet-remind = Pengingat batas waktu
refuse-sheet-stated = Isi “Pernyataan juri” dahulu: periksa daftar instansi, lalu sebut yang tidak semestinya Anda nilai. Setelah itu lembar nilai dapat diisi.
field-notes_form-no_conflict = Saya tidak punya benturan kepentingan dengan inovasi ini
field-notes_form-no_conflict-hint = Bila punya, pilih “Mundur dari penilaian”. Inovasi itu dinilai juri lain dan tidak dirugikan.
form-notes_form = Catatan juri
field-notes_form-notes = Catatan untuk instansi
field-notes_form-notes-hint = Apa yang sudah baik, dan apa yang dapat ditingkatkan. Disarikan sekretariat tanpa nama Anda.
field-notes_form-panel_notes = Catatan untuk panel
field-notes_form-panel_notes-hint = Hanya dibaca sekretariat dan pleno.
check-notes_form-free_to_judge = Nyatakan bahwa Anda tidak punya benturan kepentingan. Bila punya, pilih “Mundur dari penilaian”.
form-paper_sheet = Lembar kertas
field-paper_sheet-paper_source = Dari mana nilai ini
field-paper_sheet-paper_source-hint = Misalnya: lembar kertas yang ditandatangani juri dan diserahkan pada 12 Mei.
field-paper_sheet-paper_file = Pindaian atau berkas asalnya
field-paper_sheet-paper_file-hint = Paling besar 10 MB. Juri dan pleno dapat membukanya.
form-sheet_return = Pengembalian lembar nilai
field-sheet_return-return_note = Yang perlu diperiksa
field-sheet_return-return_note-hint = Sebut kriterianya. Nilai tetap keputusan juri.
form-recusal = Mundur dari penilaian
field-recusal-recusal_relation = Hubungan
field-recusal-recusal_note = Penjelasan
field-recusal-recusal_note-hint = Boleh dikosongkan. Dibaca sekretariat.

## Benturan kepentingan

case-conflict = Benturan kepentingan
status-conflict-declared = Dinyatakan
status-conflict-lifted = Dicabut
action-conflict-declare = Nyatakan benturan kepentingan
action-conflict-declare-done = Tercatat. Anda tidak menilai yang bersangkutan; instansinya tidak dirugikan.
action-conflict-lift = Cabut pernyataan
action-conflict-lift-done = Pernyataan dicabut. Lembar yang sudah ditarik tidak kembali; mulai babak berikutnya juri itu dapat menilainya.
form-conflict_form = Pernyataan benturan kepentingan
field-conflict_form-agency = Instansi
field-conflict_form-agency-hint = Berlaku bagi semua inovasi instansi itu.
field-conflict_form-entry = Inovasi
field-conflict_form-entry-hint = Bila hanya satu inovasi yang bersangkutan.
field-conflict_form-conflict_relation = Hubungan
field-conflict_form-conflict_note = Penjelasan
field-conflict_form-conflict_note-hint = Boleh dikosongkan. Hanya dibaca sekretariat.
evidence-conflict_form-about_whom = Sebutkan instansi atau inovasinya.

## Pernyataan juri

case-statement = Pernyataan juri
status-statement-given = Dinyatakan
action-statement-give = Nyatakan benturan kepentingan dari daftar
action-statement-give-done = Pernyataan tercatat. Inovasi instansi yang Anda sebut tidak diberikan kepada Anda; yang lain dapat Anda nilai.
refuse-statement-once = Pernyataan Anda sudah ada. Bila ada yang perlu ditambah, pilih “Nyatakan benturan kepentingan”.
form-statement_form = Pernyataan juri
field-statement_form-concerns = Instansi yang tidak semestinya saya nilai
field-statement_form-concerns-hint = Baca daftar instansi peserta. Bila tidak ada, biarkan kosong. Instansi sendiri, induk, dan unit di bawahnya sudah dikecualikan.
field-statement_form-concerns-unit = Instansi
field-statement_form-concerns-tie = Hubungan
field-statement_form-concerns-tie_note = Penjelasan
field-statement_form-no_others = Selain yang saya sebut, saya tidak punya benturan kepentingan
check-statement_form-no_others = Lengkapi daftarnya, lalu nyatakan bahwa tidak ada yang lain.

## Persetujuan berita acara

case-approval = Persetujuan berita acara
status-approval-given = Diberikan
status-approval-lapsed = Gugur
action-approval-give = Beri persetujuan
action-approval-give-done = Sikap Anda tercatat. Sekretariat mengumumkan hasil setelah cukup anggota menyetujui.
action-approval-take_back = Tarik sikap saya
action-approval-take_back-done = Sikap Anda ditarik. Nyatakan lagi sebelum hasil diumumkan.
action-approval-lapse = Gugur karena keputusan diperbaiki
refuse-approval-decided = Belum ada hasil yang dapat disetujui, atau hasil sudah diumumkan.
refuse-approval-once = Sikap Anda sudah tercatat. Tarik dahulu bila ingin mengubahnya.
form-approval_form = Persetujuan berita acara
field-approval_form-stance = Sikap saya
field-approval_form-stance_note = Catatan
field-approval_form-stance_note-hint = Dilampirkan pada berita acara. Tidak dibaca peserta.

## Piagam

case-charter = Piagam
field-charter-entry = Inovasi
field-charter-charter_title = Judul inovasi
field-charter-unit = Instansi
field-charter-charter_place = Peringkat
field-charter-named_on = Tanggal ditetapkan
status-charter-valid = Berlaku
status-charter-void = Tidak berlaku lagi
action-charter-issue = Piagam terbit
action-charter-annul = Piagam dinyatakan tidak berlaku
action-charter-replace = Terbitkan piagam pengganti
action-charter-replace-done = Piagam pengganti terbit dengan nomor sendiri. Piagam yang lama tidak berlaku lagi.
form-replacement = Piagam pengganti
field-replacement-corrected_title = Judul inovasi pada piagam baru
field-replacement-corrected_title-hint = Tulis ulang seperti seharusnya tercetak.

## Sanggahan

case-objection = Sanggahan
status-objection-filed = Diajukan
status-objection-upheld = Diterima
status-objection-dismissed = Ditolak
action-objection-file = Ajukan sanggahan
action-objection-file-done = Sanggahan tercatat. Pleno memutus, dan Anda dikabari jawabannya.
action-objection-uphold = Terima sanggahan
action-objection-uphold-done = Sanggahan diterima; proposal kembali ke sekretariat untuk diperiksa.
action-objection-dismiss = Tolak sanggahan
action-objection-dismiss-done = Sanggahan ditolak; instansi menerima jawaban Anda.
refuse-objection-own_entry = Sanggahan hanya untuk inovasi instansi sendiri. Pilih inovasi instansi Anda.
refuse-objection-screened_out = Sanggahan hanya untuk inovasi yang tidak lolos seleksi administrasi.
refuse-objection-in_time = Masa sanggah sudah lewat. Inovasi ini kami tunggu pada edisi berikutnya.
refuse-objection-one_at_a_time = Sanggahan atas inovasi ini sedang diperiksa. Tunggu jawaban pleno.
form-objection_form = Sanggahan
field-objection_form-entry = Inovasi
field-objection_form-grounds = Dasar sanggahan
field-objection_form-grounds-hint = Bagian mana dari hasil seleksi yang keliru, dan mengapa. Paling banyak 300 kata.
field-objection_form-proof = Bukti
field-objection_form-proof-hint = PDF, JPG, atau PNG, paling besar 2 MB. Boleh dikosongkan.
form-objection_answer = Putusan pleno
field-objection_answer-answer = Jawaban dan pertimbangannya
field-objection_answer-answer-hint = Disampaikan kepada instansi. Paling banyak 300 kata.

## Tanggapan masyarakat

case-response = Tanggapan masyarakat
status-response-received = Diterima
status-response-considered = Dibahas
action-response-send = Kirim tanggapan
action-response-send-done = Terima kasih. Tanggapan Anda dibaca pleno sebelum tahap berikutnya.
action-response-consider = Catat tindak lanjut
action-response-consider-done = Tindak lanjut tercatat.
refuse-response-test_open = Uji publik tidak sedang berlangsung. Sampaikan kepada sekretariat bila ada yang perlu diketahui.
refuse-response-finalist = Tanggapan hanya untuk inovasi yang masih dinilai.
form-response_form = Tanggapan masyarakat
field-response_form-entry = Inovasi
field-response_form-response_text = Tanggapan
field-response_form-response_text-hint = Apa yang Anda alami atau ketahui tentang inovasi ini. Paling banyak 300 kata.
field-response_form-responder_name = Nama
field-response_form-responder_name-hint = Boleh dikosongkan. Hanya dibaca sekretariat.
field-response_form-responder_contact = Telepon atau surel
field-response_form-responder_contact-hint = Isi bila bersedia dihubungi. Hanya dibaca sekretariat.
form-response_outcome = Tindak lanjut
field-response_outcome-outcome = Yang diputuskan
field-response_outcome-outcome-hint = Diperiksa di mana, hasilnya apa, dan apakah mengubah penilaian.

## Pemenang

register-laureate = Pemenang
field-laureate-title = Judul inovasi
field-laureate-unit_name = Instansi
field-laureate-unit = Instansi pada daftar sekarang
field-laureate-edition_name = Edisi
field-laureate-place = Peringkat
field-laureate-revoked_on = Dibatalkan tanggal
invariant-laureate-named = Isi judul dan instansi pemenang.

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

## Halaman umum

page-takes = Mengisi proposal sekitar dua jam. Isian tersimpan sebagai draf; lanjutkan kapan saja sebelum pendaftaran ditutup.
page-needs =
    Ringkasan paling banyak 200 kata
    Angka sebelum dan sesudah, dengan sumbernya
    Peraturan atau surat keputusan; atau pernyataan kepala instansi dengan foto kegiatan
    Pernyataan inovator
    Bukti tiap bagian dalam PDF, paling besar 2 MB; boleh menyusul selama pendaftaran

blueprint-name = Majengan Berlari
blueprint-summary = Layanan malam kantor kecamatan, gratis, bagi warga yang bekerja pada siang hari: antrean, surat, dan perekaman KTP-el.

## Standar pelayanan

standard-requirements = KTP-el atau kartu keluarga asli, berkas asli menurut jenis surat, dan surat pengantar RT/RW atau kelurahan bila jenis suratnya memerlukan. Untuk dispensasi nikah: bukti pendaftaran kehendak nikah. Berkas asli diperlihatkan di loket; pemohon tidak perlu menyerahkan fotokopi bila berkas sudah diunggah.
standard-procedure = (1) Pesan tempat dari rumah atau datang langsung. (2) Lapor kepada petugas untuk mendapat nomor antrean. (3) Tunggu sampai nomor dipanggil; lansia, penyandang disabilitas, dan ibu hamil didahulukan. (4) Petugas memeriksa berkas. (5) Camat atau pejabat yang mewakili menandatangani. (6) Surat diserahkan malam itu juga.
standard-time = 10 sampai 30 menit untuk satu surat sejak dilayani di loket dengan berkas lengkap.
standard-fee = Gratis. Tidak ada biaya apa pun.
standard-product = Surat keterangan domisili, surat keterangan usaha, surat keterangan tidak mampu (SKTM), legalisasi, dispensasi nikah, dan perekaman KTP-el.
standard-complaints = Sampaikan kepada petugas di loket, lewat kotak saran, lewat survei kepuasan, atau lewat kanal pengaduan resmi pemerintah daerah (SP4N-LAPOR!). Pengaduan dijawab paling lambat dalam waktu yang ditetapkan kecamatan.
standard-legal = Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik; PermenPANRB Nomor 15 Tahun 2014 tentang Pedoman Standar Pelayanan; PermenPANRB Nomor 14 Tahun 2017 tentang survei kepuasan masyarakat; Peraturan Pemerintah Nomor 9 Tahun 1975 Pasal 3 tentang dispensasi nikah; Undang-Undang Nomor 24 Tahun 2013 tentang perubahan Undang-Undang Administrasi Kependudukan; dan keputusan camat tentang layanan malam.
standard-facilities = Ruang tunggu, papan antrean, loket surat, loket perekaman, loket prioritas yang mudah dijangkau, alat perekaman KTP-el, dan pencetak surat.
standard-competence = Petugas memahami persyaratan setiap surat, dapat memakai aplikasi ini, dan melayani dengan ramah serta mendahulukan yang berhak.
standard-supervision = Sekretaris camat memantau antrean, waktu tunggu, dan surat yang belum selesai setiap malam; camat menerima laporannya.
standard-staff = Paling sedikit satu petugas untuk setiap loket yang dibuka dan satu pejabat yang berwenang menandatangani surat.
standard-guarantee = Pemohon yang mendapat nomor antrean sebelum loket ditutup tetap dilayani; yang terpaksa tidak terlayani dicatat dan dilaporkan kepada camat. Surat yang selesai malam itu diserahkan malam itu juga.
standard-safety = Data pribadi hanya dibuka oleh yang mengurusnya. Papan antrean hanya menampilkan nomor. Setiap surat bernomor dan dapat diperiksa keasliannya.
standard-evaluation = Survei kepuasan masyarakat dengan sembilan unsur paling sedikit sekali setahun, serta evaluasi waktu tunggu dan surat yang selesai malam itu setiap bulan.

## Peran

role-applicant = Pemohon
role-officer = Petugas loket
role-section_head = Kepala seksi
role-secretary = Sekretaris camat
role-head = Camat
role-observer = Pemantau
role-visitor = Pengunjung

## Pilihan

option-service-letter = Membuat surat
option-service-pickup = Mengambil surat
option-service-id_recording = Perekaman KTP-el
option-service-other = Keperluan lain
option-desk-letters = Loket surat
option-desk-recording = Loket perekaman
option-lane-priority = Prioritas
option-lane-regular = Umum
option-letter_kind-domicile = Surat keterangan domisili
option-letter_kind-business = Surat keterangan usaha
option-letter_kind-sktm = Surat keterangan tidak mampu (SKTM)
option-letter_kind-legalisation = Legalisasi
option-letter_kind-marriage_dispensation = Dispensasi nikah
option-office-head = Camat
option-office-secretary = Sekretaris camat
option-office-section_head = Kepala seksi
option-region-city = Kota
option-region-regency = Kabupaten

## Ketentuan yang diatur kantor

parameter-opens = Jam buka
parameter-closes = Jam tutup
parameter-places = Banyaknya tempat dalam satu malam
parameter-walk_in_places = Tempat yang disisakan bagi yang datang langsung
parameter-book_ahead = Paling jauh memesan (hari)
parameter-bookings_each = Pesanan per orang
parameter-check_in_before = Boleh lapor hadir sebelum buka
parameter-overrun = Kelonggaran setelah tutup
parameter-counters = Banyaknya loket
parameter-letter_time = Waktu melayani satu surat
parameter-recent = Waktu layanan dihitung dari (hari terakhir)
parameter-recall_limit = Banyaknya panggilan ulang
parameter-no_show_after = Dinyatakan tidak hadir setelah
parameter-office_opens = Jam kerja mulai
parameter-office_closes = Jam kerja selesai
parameter-dispensation_workdays = Batas hari kerja dispensasi nikah
parameter-dispensation_by_delegate = Dispensasi nikah boleh ditandatangani pejabat yang mewakili
parameter-four_eyes = Pemeriksa berkas tidak boleh menandatangani
parameter-region = Jenis daerah
parameter-place_of_issue = Tempat surat dibuat
parameter-office_address = Alamat kantor pada kop surat
parameter-office_code = Kode kantor pada nomor surat
parameter-code_domicile = Kode surat keterangan domisili
parameter-code_business = Kode surat keterangan usaha
parameter-code_sktm = Kode SKTM
parameter-code_legalisation = Kode legalisasi
parameter-code_dispensation = Kode dispensasi nikah

agency-kecamatan = Kecamatan

calendar-evening = Layanan malam

## Antrean

case-ticket = Tiket antrean
form-queue_ticket = Tiket antrean
field-queue_ticket-evening = Malam yang dipilih
field-queue_ticket-evening-hint = Kosongkan bila pemohon sudah di kantor: ia masuk antrean malam ini. Setelah tengah malam, antreannya tetap antrean malam sebelumnya.
field-queue_ticket-service = Keperluan
field-queue_ticket-service-hint = Satu tiket untuk satu keperluan.
field-queue_ticket-name = Nama
field-queue_ticket-name-hint = Nama yang dikenali petugas. Papan antrean hanya menampilkan nomor.
field-queue_ticket-priority = Didahulukan karena
field-queue_ticket-priority-hint = Isi hanya bila berlaku. Alasan ini tidak tampak di papan antrean.
option-queue_ticket-priority-elderly = Lanjut usia
option-queue_ticket-priority-disabled = Penyandang disabilitas
option-queue_ticket-priority-pregnant = Ibu hamil
form-lane_change = Jalur antrean
field-lane_change-priority_seen = Didahulukan karena
field-lane_change-priority_seen-hint = Kosongkan bila tidak ada alasan untuk didahulukan.
option-lane_change-priority_seen-elderly = Lanjut usia
option-lane_change-priority_seen-disabled = Penyandang disabilitas
option-lane_change-priority_seen-pregnant = Ibu hamil
form-desk_change = Pindah loket
field-desk_change-to_desk = Ke loket
form-call_off_note = Pembatalan oleh kantor
field-call_off_note-called_off_why = Alasan
field-call_off_note-called_off_why-hint = Dibaca pemohon. Sebutkan apa yang dapat dilakukannya sekarang.
field-ticket-session = Tempat pada malam
field-ticket-queue_no = Nomor antrean
field-ticket-desk = Loket
field-ticket-lane = Jalur
field-ticket-arrived_at = Hadir pada
field-ticket-waiting_since = Menunggu sejak
field-ticket-expected_minutes = Perkiraan menunggu (menit)
field-ticket-calls = Banyaknya panggilan
field-ticket-called_at = Terakhir dipanggil
field-ticket-officer = Petugas
field-ticket-started_at = Mulai dilayani
field-ticket-wait = Lama menunggu (menit)
field-ticket-served_at = Selesai dilayani
field-ticket-service_minutes = Lama dilayani (menit)
status-ticket-booked = Sudah dipesan
status-ticket-waiting = Menunggu
status-ticket-called = Dipanggil
status-ticket-serving = Sedang dilayani
status-ticket-served = Selesai
status-ticket-no_show = Tidak hadir
status-ticket-unserved = Tidak terlayani
status-ticket-cancelled = Batal
flag-ticket-transferred = Dipindahkan dari loket lain
flag-ticket-came_back = Kembali setelah tidak hadir
flag-ticket-slow = Melewati waktu layanan
action-ticket-book = Pesan tempat
action-ticket-book-done = Tempat sudah dipesan. Lapor kepada petugas saat tiba untuk mendapat nomor antrean. Batalkan bila berhalangan.
action-ticket-walk_in = Daftarkan yang datang langsung
action-ticket-walk_in-done = Nomor antrean sudah diberikan. Pemohon menunggu sampai nomornya dipanggil.
action-ticket-reschedule = Pindah ke malam lain
action-ticket-reschedule-done = Pesanan dipindahkan. Tempat malam sebelumnya dapat dipakai orang lain.
action-ticket-cancel = Batalkan pesanan
action-ticket-cancel-done = Pesanan dibatalkan; tempatnya dapat dipakai orang lain. Terima kasih sudah memberi tahu.
action-ticket-call_off = Batalkan pesanan oleh kantor
action-ticket-call_off-done = Pesanan dibatalkan; pemohon dikabari dan dapat memesan malam lain.
action-ticket-arrive = Catat hadir
action-ticket-arrive-done = Nomor antrean sudah diberikan. Pemohon menunggu sampai nomornya dipanggil.
action-ticket-set_lane = Ubah jalur
action-ticket-set_lane-done = Jalur diubah; urutan panggilan mengikuti.
action-ticket-call = Panggil nomor
action-ticket-call-done = Nomor tampil di papan antrean.
action-ticket-recall = Panggil ulang
action-ticket-recall-done = Nomor dipanggil sekali lagi.
action-ticket-mark_absent = Nyatakan tidak hadir
action-ticket-mark_absent-done = Dinyatakan tidak hadir. Bila datang sebelum tutup, kembalikan ke antrean.
action-ticket-come_back = Kembalikan ke antrean
action-ticket-come_back-done = Nomornya tetap; gilirannya di akhir jalur.
action-ticket-begin = Mulai melayani
action-ticket-transfer = Pindahkan ke loket lain
action-ticket-transfer-done = Nomor menunggu di loket lain, menurut urutan hadir semula.
action-ticket-finish = Selesaikan layanan
action-ticket-finish-done = Layanan selesai. Panggil nomor berikutnya.
action-ticket-miss = Tutup pesanan yang tidak datang
action-ticket-lapse = Tutup antrean malam itu
refuse-ticket-evening_chosen = Pilih malam kedatangan terlebih dahulu.
refuse-ticket-one_place = Anda sudah mempunyai tempat pada malam itu. Satu orang mendapat satu tempat.
refuse-ticket-booking_limit = Anda masih mempunyai pesanan yang belum dipakai. Pakai atau batalkan pesanan itu sebelum memesan lagi.
refuse-ticket-kept_for_walk_ins = Sisa tempat malam itu disediakan bagi yang datang langsung. Pilih malam lain, atau datang langsung.
refuse-ticket-another_evening = Pilih malam yang lain daripada pesanan sekarang.
refuse-ticket-finish_first = Selesaikan dahulu pemohon yang sedang Anda panggil atau layani.
refuse-ticket-other_desk = Pemohon sudah berada di antrean loket itu. Pilih loket yang lain.

register-queue_book = Buku antrean
field-queue_book-entry = Malam dan nomor
field-queue_book-evening = Malam
field-queue_book-queue_no = Nomor antrean
field-queue_book-ticket = Tiket

## Surat

case-letter = Surat
form-letter_request = Permohonan surat
field-letter_request-kind = Jenis surat
field-letter_request-kind-hint = Isian berikutnya menyesuaikan jenis surat.
field-letter_request-applicant_name = Nama lengkap
field-letter_request-nik = NIK
field-letter_request-nik-hint = 16 angka pada KTP-el atau kartu keluarga.
field-letter_request-birth_place = Tempat lahir
field-letter_request-born_on = Tanggal lahir
field-letter_request-occupation = Pekerjaan
field-letter_request-home = Alamat menurut KTP-el
field-letter_request-purpose = Keperluan
field-letter_request-purpose-hint = Akan tercantum dalam surat.
field-letter_request-introduction = Surat pengantar RT/RW atau kelurahan
field-letter_request-introduction-hint = Boleh diperlihatkan di loket.
field-letter_request-residence = Alamat tempat tinggal sekarang
field-letter_request-lives_since = Tinggal di sana sejak
field-letter_request-business_name = Nama usaha
field-letter_request-business_line = Jenis usaha
field-letter_request-business_place = Alamat usaha
field-letter_request-business_year = Berjalan sejak tahun
field-letter_request-aid = Untuk memperoleh
option-letter_request-aid-education = Bantuan pendidikan
option-letter_request-aid-health = Bantuan kesehatan
option-letter_request-aid-legal_aid = Bantuan hukum
option-letter_request-aid-other_aid = Bantuan lain
field-letter_request-household = Banyaknya anggota keluarga
field-letter_request-paper = Dokumen yang dilegalisasi
field-letter_request-paper_number = Nomor dokumen
field-letter_request-copies = Banyaknya salinan
field-letter_request-copies-hint = Berapa lembar yang perlu dilegalisasi.
field-letter_request-partner_name = Nama calon pasangan
field-letter_request-registered_on = Tanggal pendaftaran kehendak nikah
field-letter_request-registered_at = Didaftarkan di
field-letter_request-registered_at-hint = Kantor urusan agama atau dinas kependudukan dan pencatatan sipil.
field-letter_request-wedding_on = Tanggal pernikahan
field-letter_request-wedding_place = Tempat pernikahan
field-letter_request-cause = Alasan
field-letter_request-cause-hint = Alasan penting mengapa kehendak nikah tidak dapat didaftarkan lebih awal.
check-letter_request-registered_before = Tanggal pendaftaran jatuh setelah tanggal pernikahan. Periksa kedua tanggal itu.
check-letter_request-within_ten_workdays = Pendaftaran ini sudah cukup awal: tidak kurang dari batas hari kerja sebelum pernikahan. Surat dispensasi tidak diperlukan; pernikahan dapat dilangsungkan tanpa surat ini.
form-desk_check = Pemeriksaan berkas
field-desk_check-originals_seen = Berkas asli sudah diperiksa dan lengkap
field-desk_check-originals_seen-hint = Cocokkan dengan isian dan unggahan.
form-repair_request = Yang perlu dilengkapi
field-repair_request-repair_request = Yang perlu dilengkapi atau diperbaiki
field-repair_request-repair_request-hint = Sebut berkas dan isiannya satu per satu, agar cukup dilengkapi sekali. Dibaca pemohon.
form-refusal = Penolakan
field-refusal-refusal_reason = Alasan penolakan
field-refusal-refusal_reason-hint = Dibaca pemohon. Sebutkan apa yang dapat dilakukannya sekarang.
field-letter-evening = Malam berkas lengkap
field-letter-letter_number = Nomor surat
field-letter-signed_on = Tanggal surat
field-letter-signed_by = Ditandatangani oleh
field-letter-signer_office = Jabatan penanda tangan
field-letter-signer_title = Sebutan jabatan pada surat
field-letter-signer_name = Nama penanda tangan pada surat
field-letter-signer_rank = Pangkat
field-letter-signer_nip = NIP
field-letter-entry = Catatan buku surat keluar
field-letter-handed_at = Diserahkan pada
status-letter-draft = Disiapkan, belum diajukan
status-letter-requested = Diajukan
status-letter-checked = Berkas lengkap, menunggu tanda tangan
status-letter-signed = Ditandatangani, siap diambil
status-letter-handed_over = Diserahkan
status-letter-refused = Ditolak
status-letter-withdrawn = Ditarik pemohon
status-letter-annulled = Dibatalkan
flag-letter-returned = Dikembalikan untuk dilengkapi
flag-letter-head_away = Camat tidak di tempat
flag-letter-secretary_away = Sekretaris camat tidak di tempat
flag-letter-same_night = Selesai malam itu juga
action-letter-prepare = Siapkan permohonan
action-letter-prepare-done = Permohonan tersimpan. Lengkapi kapan saja, lalu ajukan.
action-letter-save = Simpan permohonan
action-letter-save-done = Tersimpan. Permohonan baru diproses setelah diajukan.
action-letter-submit = Ajukan permohonan
action-letter-submit-done = Permohonan diajukan. Pesan tempat, lalu bawa berkas asli ke loket; petugas memeriksanya.
action-letter-take = Terima permohonan di loket
action-letter-take-done = Permohonan tercatat. Berikutnya: periksa berkas aslinya.
action-letter-amend = Perbaiki isian
action-letter-amend-done = Isian diperbaiki.
action-letter-withdraw = Tarik permohonan
action-letter-withdraw-done = Permohonan ditarik dan tidak diproses. Anda dapat mengajukan lagi kapan saja.
action-letter-check = Nyatakan berkas lengkap
action-letter-check-done = Berkas lengkap. Surat menunggu tanda tangan.
action-letter-give_back = Kembalikan untuk dilengkapi
action-letter-give_back-done = Permohonan kembali kepada pemohon; ia dikabari.
action-letter-refuse = Tolak permohonan
action-letter-refuse-done = Permohonan ditolak; pemohon dikabari dan dapat membaca alasannya.
action-letter-sign = Tandatangani surat
action-letter-sign-done = Surat bertanda tangan dan bernomor; pemohon dikabari.
action-letter-hand_over = Serahkan surat
action-letter-hand_over-done = Penyerahan tercatat. Selesai.
action-letter-annul = Batalkan surat
action-letter-annul-done = Surat tidak berlaku lagi. Nomornya tetap tercatat dan tidak dipakai lagi; surat pengganti mendapat nomor baru.
refuse-letter-originals = Berkas asli belum diperiksa atau belum lengkap. Bila kurang, kembalikan permohonan dengan penjelasan.
refuse-letter-four_eyes = Yang memeriksa berkas tidak menandatangani suratnya. Mintakan tanda tangan pejabat lain.
refuse-letter-wedding_ahead = Tanggal pernikahan sudah lewat; dispensasi tidak dapat lagi diberikan. Tolak permohonan ini dengan penjelasan.
document-letter_paper = Surat

register-letter_book = Buku surat keluar
field-letter_book-number = Nomor surat
field-letter_book-kind = Jenis surat
field-letter_book-signed_on = Tanggal surat
field-letter_book-signer_office = Jabatan penanda tangan
field-letter_book-name = Nama pemohon
field-letter_book-annulled = Dibatalkan
invariant-letter_book-numbered = Surat tanpa nomor tidak dapat dicatat dalam buku surat keluar.

## Pejabat

case-absence = Ketidakhadiran pejabat
form-absence_notice = Ketidakhadiran pejabat
field-absence_notice-office = Pejabat
option-absence_notice-office-head = Camat
option-absence_notice-office-secretary = Sekretaris camat
field-absence_notice-from_at = Sejak
field-absence_notice-until_at = Sampai
field-absence_notice-until_at-hint = Bila kembali lebih awal, akhiri catatannya.
field-absence_notice-ground = Karena
option-absence_notice-ground-duty = Dinas luar
option-absence_notice-ground-leave = Cuti atau sakit
option-absence_notice-ground-not_on_duty_tonight = Tidak bertugas malam itu
check-absence_notice-ends_later = Waktu selesai jatuh sebelum waktu mulai. Periksa keduanya.
status-absence-recorded = Berlaku
status-absence-ended = Berakhir
action-absence-record = Catat ketidakhadiran
action-absence-record-done = Ketidakhadiran dicatat; pejabat yang mewakili dapat menandatangani selama itu.
action-absence-end = Akhiri ketidakhadiran
action-absence-end-done = Ketidakhadiran berakhir; pejabatnya menandatangani sendiri lagi.
refuse-absence-not_yet_over = Waktu selesainya sudah lewat. Catat ketidakhadiran yang masih berlangsung atau akan datang.

case-signatory = Pejabat penanda tangan
form-signature_block = Pejabat penanda tangan
field-signature_block-office = Jabatan
field-signature_block-title = Sebutan jabatan pada surat
field-signature_block-title-hint = Misalnya: Camat, Sekretaris Camat, Kepala Seksi Pelayanan Umum.
field-signature_block-name = Nama dan gelar
field-signature_block-name-hint = Seperti tertulis di bawah surat.
field-signature_block-rank = Pangkat
field-signature_block-rank-hint = Boleh dikosongkan.
field-signature_block-nip = NIP
field-signature_block-nip-hint = 18 angka. Boleh dikosongkan.
status-signatory-in_force = Berlaku
status-signatory-replaced = Diganti
action-signatory-record = Catat pejabat
action-signatory-record-done = Pejabat tercatat. Pejabat sebelumnya pada jabatan itu diganti.
action-signatory-replace = Akhiri masa jabatan
action-signatory-replace-done = Pejabat ini tidak lagi tertulis pada surat.

## Survei

case-survey = Survei kepuasan masyarakat
form-survey_sheet = Survei kepuasan masyarakat
field-survey_sheet-service = Keperluan
field-survey_sheet-requirements = Kesesuaian persyaratan
field-survey_sheet-requirements-hint = 1 tidak sesuai, 2 kurang sesuai, 3 sesuai, 4 sangat sesuai.
field-survey_sheet-procedure = Kemudahan prosedur
field-survey_sheet-procedure-hint = 1 tidak mudah, 2 kurang mudah, 3 mudah, 4 sangat mudah.
field-survey_sheet-promptness = Kecepatan waktu pelayanan
field-survey_sheet-promptness-hint = 1 tidak cepat, 2 kurang cepat, 3 cepat, 4 sangat cepat.
field-survey_sheet-cost = Kewajaran biaya
field-survey_sheet-cost-hint = Layanan ini gratis. 1 sangat mahal, 2 cukup mahal, 3 murah, 4 gratis.
field-survey_sheet-product = Kesesuaian hasil layanan
field-survey_sheet-product-hint = 1 tidak sesuai, 2 kurang sesuai, 3 sesuai, 4 sangat sesuai.
field-survey_sheet-competence = Kemampuan petugas
field-survey_sheet-competence-hint = 1 tidak mampu, 2 kurang mampu, 3 mampu, 4 sangat mampu.
field-survey_sheet-behaviour = Kesopanan dan keramahan petugas
field-survey_sheet-behaviour-hint = 1 tidak ramah, 2 kurang ramah, 3 ramah, 4 sangat ramah.
field-survey_sheet-complaints = Penanganan pengaduan, saran, dan masukan
field-survey_sheet-complaints-hint = 1 tidak ada, 2 ada tetapi tidak berfungsi, 3 kurang maksimal, 4 dikelola dengan baik.
field-survey_sheet-facilities = Kualitas sarana dan prasarana
field-survey_sheet-facilities-hint = 1 buruk, 2 cukup, 3 baik, 4 sangat baik.
field-survey_sheet-suggestion = Saran
field-survey_sheet-suggestion-hint = Jangan menuliskan nama atau nomor Anda.
status-survey-answered = Terisi
action-survey-answer = Isi survei
action-survey-answer-done = Terima kasih. Jawaban Anda tersimpan tanpa nama.

## Pesan

message-ticket_booked-subject = Tempat Anda pada layanan malam sudah dipesan
message-ticket_booked-body =
    Tempat Anda untuk { $evening } sudah dipesan. Loket buka pukul { $opens }.

    Lapor kepada petugas saat tiba untuk mendapat nomor antrean. Bila berhalangan, batalkan pesanan, agar tempatnya dapat dipakai orang lain.
message-ticket_called_off-subject = Pesanan layanan malam dibatalkan oleh kantor
message-ticket_called_off-body =
    Mohon maaf, pesanan Anda untuk { $evening } terpaksa kami batalkan. Alasannya tercantum pada tiket.

    Pesan malam lain; tempat Anda yang lama tidak dihitung.
message-letter_returned-subject = Permohonan surat perlu dilengkapi
message-letter_returned-body = Permohonan surat atas nama { $name } perlu dilengkapi. Buka permohonan untuk membaca apa yang kurang, lengkapi, lalu ajukan kembali. Isian lain tetap tersimpan.
message-letter_refused-subject = Permohonan surat tidak dapat dikabulkan
message-letter_refused-body =
    Permohonan surat atas nama { $name } tidak dapat dikabulkan. Buka permohonan untuk membaca alasannya.

    Bila keberatan, hubungi petugas loket atau sampaikan pengaduan.
message-letter_signed-subject = Surat sudah dapat diambil
message-letter_signed-body = Surat atas nama { $name } dengan nomor { $number } sudah ditandatangani. Ambil di loket; gratis.
message-absence_recorded-subject = Ketidakhadiran pejabat dicatat
message-absence_recorded-body = Ketidakhadiran pejabat dicatat sejak { $from } sampai { $until }. Selama itu surat ditandatangani oleh pejabat yang mewakili. Bila keliru, akhiri catatan ini.

## Indikator

indicator-wait_p50 = Waktu tunggu, separuh pemohon (menit)
indicator-wait_p90 = Waktu tunggu, sembilan dari sepuluh pemohon (menit)
indicator-service_p50 = Waktu layanan, separuh pemohon (menit)
indicator-served = Pemohon yang dilayani
indicator-outside_office_hours = Dilayani di luar jam kerja
indicator-no_show = Tidak hadir saat dipanggil atau tidak datang
indicator-unserved = Hadir tetapi tidak terlayani
indicator-same_night = Surat selesai malam itu juga
indicator-letters = Surat yang diterbitkan
indicator-signed_by_delegate = Surat yang ditandatangani pejabat yang mewakili
indicator-skm = Indeks kepuasan masyarakat
indicator-skm_answers = Banyaknya jawaban survei

## Pelayanan
blueprint-name = Paket Serius 3G
blueprint-summary = Satu permohonan kelahiran, tiga dokumen sekaligus: akta kelahiran, kartu keluarga (KK) dan kartu identitas anak (KIA). Gratis, selesai satu hari kerja setelah berkas lengkap.

standard-requirements =
    Formulir F-2.01 yang diisi di sini;
    surat keterangan kelahiran, atau SPTJM kebenaran data kelahiran (F-2.03) dengan dua saksi;
    buku nikah/kutipan akta perkawinan, atau SPTJM kebenaran sebagai pasangan suami istri (F-2.04) dengan dua saksi; ibu yang tidak menikah tidak memerlukannya;
    KK; NIK orang tua, pelapor dan saksi (KTP-el ditunjukkan);
    berita acara dari kepolisian bagi anak yang tidak diketahui asal-usul atau keberadaan orang tuanya;
    pasfoto bagi anak yang sudah cukup umur untuk KIA berfoto.
    Yang tidak ada dibiarkan kosong; tidak perlu diisi tanda “-”.
standard-procedure =
    1. Pelapor, bidan atau rumah sakit mengirim permohonan.
    2. Verifikator memeriksa berkas; yang kurang dikembalikan disertai penjelasan.
    3. Kelahiran yang terlambat dilaporkan menunggu keputusan Kepala Dinas.
    4. Kepala Seksi membubuhkan paraf.
    5. Ketiga dokumen terbit bersama, atau tidak satu pun.
    6. Ketiganya diserahkan sekaligus.
standard-time = Satu hari kerja sejak berkas lengkap. Kelahiran yang terlambat dilaporkan: sejak keputusan Kepala Dinas.
standard-fee = Gratis. Tidak ada biaya apa pun, juga bagi yang terlambat.
standard-product = Kutipan akta kelahiran dan KIA untuk setiap anak, serta satu KK yang sudah memuat anak.
standard-complaints = Sampaikan di loket, lewat kanal pengaduan pemerintah daerah, atau SP4N-LAPOR!. Permohonan yang ditolak dapat ditinjau kembali.
standard-legal = UU 23/2006 tentang Administrasi Kependudukan sebagaimana diubah dengan UU 24/2013; Perpres 96/2018; Permendagri 108/2019; Permendagri 109/2019; Permendagri 2/2016 tentang KIA; UU 25/2009 tentang Pelayanan Publik.
standard-facilities = Loket dengan nomor antrean, meja isi formulir, ruang tunggu dan laktasi, jalan landai, komputer serta pencetak; pengiriman dari rumah lewat laman ini.
standard-competence = Verifikator dan operator memahami pencatatan sipil dan sistem kependudukan nasional; Kepala Seksi dan Kepala Dinas berwenang mencatat dan menandatangani.
standard-supervision = Atasan langsung memeriksa berjenjang; setiap langkah tercatat dengan waktu dan pelakunya; inspektorat dapat melihat kemajuan tanpa melihat data pribadi.
standard-staff = Sekurang-kurangnya satu verifikator, satu operator, satu Kepala Seksi dan Kepala Dinas atau pejabat yang menggantikannya.
standard-guarantee = Tiga dokumen lengkap dan benar, sekaligus, tepat waktu. Bila terlambat, pemohon diberi tahu alasannya.
standard-safety = Data pribadi hanya dilihat petugas yang menanganinya; keaslian dokumen dapat diperiksa melalui kodenya.
standard-evaluation = Survei kepuasan masyarakat sekurang-kurangnya setahun sekali, dan indikator yang dihitung dari setiap permohonan.

## Peran dan unit

role-reporter = Pelapor
role-midwife = Bidan atau petugas fasilitas kesehatan
role-verifier = Verifikator
role-operator = Operator
role-section_head = Kepala Seksi
role-head = Kepala Dinas
role-deputy = Pelaksana harian/tugas (Plh./Plt.)
role-leader = Pimpinan dan pengawas
role-visitor = Pengunjung
agency-dinas = Dinas Kependudukan dan Pencatatan Sipil
agency-upt = UPT Dukcapil
agency-rsud = Rumah sakit daerah
agency-hospital = Rumah sakit lain
agency-puskesmas = Puskesmas
agency-clinic = Klinik atau praktik bidan

## Pilihan

option-sex-female = Perempuan
option-sex-male = Laki-laki
option-numbering_source-national = Sistem kependudukan nasional (SIAK)
option-numbering_source-own = Seri nomor sendiri
option-birth_kind-single = Tunggal
option-birth_kind-twins = Kembar dua
option-birth_kind-triplets = Kembar tiga
option-birth_kind-more = Kembar empat atau lebih
option-parentage-couple = Anak ayah dan ibu
option-parentage-mother_only = Anak seorang ibu
option-parentage-foundling = Tidak diketahui asal-usul atau keberadaan orang tuanya
option-kk_part-head = Kepala keluarga
option-kk_part-husband = Suami
option-kk_part-wife = Istri
option-kk_part-child = Anak
option-kk_part-child_in_law = Menantu
option-kk_part-grandchild = Cucu
option-kk_part-parent = Orang tua
option-kk_part-parent_in_law = Mertua
option-kk_part-other_kin = Famili lain
option-kk_part-helper = Pembantu
option-kk_part-other = Lainnya
option-photo_size-cm_2x3 = 2 × 3 cm
option-photo_size-cm_3x4 = 3 × 4 cm
option-photo_size-cm_4x6 = 4 × 6 cm
option-photo_colour-any = Warna latar bebas
option-photo_colour-red_odd_blue_even = Merah untuk tahun lahir ganjil, biru untuk genap
option-signature-head = Kepala Dinas
option-signature-substitute = Pelaksana harian/tugas
option-signature-national = Ditandatangani dalam sistem nasional

## Parameter

parameter-numbering = Sumber NIK, nomor KK dan nomor akta
parameter-deadline_days = Batas pelaporan kelahiran
parameter-promised_workdays = Hari kerja yang dijanjikan
parameter-registration_witnesses = Setiap pencatatan memerlukan dua saksi
parameter-area_code = Kode wilayah (6 angka)
parameter-office_code = Kode pemerintah daerah pada nomor akta
parameter-akta_code = Kode akta pada nomornya
parameter-akta_code_late = Kode akta untuk kelahiran yang terlambat dilaporkan
parameter-late_series_apart = Kelahiran terlambat bernomor seri sendiri
parameter-kk_number_kept = Nomor KK tetap ketika anak bertambah
parameter-photo_from_age = Umur mulai KIA berfoto (tahun)
parameter-kia_until_age = KIA berlaku sampai sehari sebelum umur (tahun)
parameter-photo_size = Ukuran pasfoto KIA
parameter-photo_pieces = Jumlah pasfoto KIA
parameter-photo_background = Warna latar pasfoto KIA
parameter-duplicate_window = Jarak dua kelahiran dari ibu yang sama yang perlu diperiksa
parameter-date_window = Selisih tanggal lahir yang dianggap kelahiran yang sama
parameter-similarity = Batas kemiripan nama (0–1)
parameter-draft_kept = Lama draf disimpan

## Permohonan F-2.01

form-f201 = Pelaporan kelahiran (F-2.01)
field-f201-birth_kind = Jenis kelahiran
field-f201-birth_kind-hint = Anak kembar dilaporkan bersama: satu baris untuk setiap anak.
field-f201-children = Anak
field-f201-children-name = Nama lengkap
field-f201-children-name-hint = Paling sedikit dua kata, paling banyak 60 huruf termasuk spasi, tanpa disingkat.
field-f201-children-sex = Jenis kelamin
field-f201-children-born_on = Tanggal lahir
field-f201-children-born_at = Pukul
field-f201-children-place_kind = Tempat dilahirkan
field-f201-children-birth_place = Kabupaten/kota kelahiran
field-f201-children-birth_place-hint = Nama kabupaten atau kota, bukan nama fasilitas kesehatan.
field-f201-children-birth_order = Kelahiran ke-
field-f201-children-birth_order-hint = Anak ke berapa dari ibunya. Anak kembar bernomor urut berbeda.
field-f201-children-attendant = Penolong kelahiran
field-f201-children-weight = Berat (kg)
field-f201-children-height = Panjang (cm)
field-f201-children-photo = Pasfoto
field-f201-children-photo-hint = Hanya untuk anak yang sudah cukup umur untuk KIA berfoto.
field-f201-children-akta_number = Nomor akta
field-f201-children-akta_number-hint = Diberikan oleh Dinas; biarkan kosong.
field-f201-children-person = Data penduduk
field-f201-children-person-hint = Diberikan oleh Dinas; biarkan kosong.
field-f201-parentage = Asal-usul anak
field-f201-parentage-hint = Akta anak dari ibu yang tidak menikah menyebut “anak seorang ibu”.
field-f201-mother_name = Nama ibu
field-f201-mother_nik = NIK ibu
field-f201-mother_nik-hint = 16 angka, seperti pada KTP-el.
field-f201-mother_born_on = Tanggal lahir ibu
field-f201-father_name = Nama ayah
field-f201-father_nik = NIK ayah
field-f201-father_nik-hint = 16 angka, seperti pada KTP-el.
field-f201-father_born_on = Tanggal lahir ayah
field-f201-marriage_proof = Buku nikah atau kutipan akta perkawinan
field-f201-marriage_proof-hint = Foto atau PDF. Bila tidak ada, pakai SPTJM F-2.04.
field-f201-declaration_f204 = SPTJM kebenaran sebagai pasangan suami istri (F-2.04)
field-f201-declaration_f204-hint = Dipakai bila pada KK orang tua sudah tercatat sebagai suami dan istri.
field-f201-birth_letter = Surat keterangan kelahiran
field-f201-birth_letter-hint = Dari rumah sakit, puskesmas, atau bidan. Foto atau PDF yang terbaca. Bila tidak ada, pakai SPTJM F-2.03.
field-f201-declaration_f203 = SPTJM kebenaran data kelahiran (F-2.03)
field-f201-police_report = Berita acara dari kepolisian
field-f201-police_report-hint = Diperlukan bagi anak yang tidak diketahui asal-usul atau keberadaan orang tuanya.
field-f201-found_at = Tempat dan waktu ditemukan
field-f201-kk_state = Kartu keluarga
field-f201-kk_state-hint = Pilih KK baru bila orang tua membentuk keluarga sendiri.
field-f201-kk_number = Nomor KK
field-f201-kk_number-hint = 16 angka di bagian atas KK.
field-f201-kk_copy = KK
field-f201-kk_copy-hint = KK yang akan memuat anak. Untuk KK baru: KK tempat orang tua tercatat sekarang.
field-f201-child_part = Hubungan anak dengan kepala keluarga
field-f201-mother_part = Hubungan ibu dalam KK baru
field-f201-father_part = Hubungan ayah dalam KK baru
field-f201-witnesses = Saksi
field-f201-witnesses-hint = Dua orang yang berbeda.
field-f201-witnesses-name = Nama saksi
field-f201-witnesses-nik = NIK saksi
field-f201-reporter_name = Nama pelapor
field-f201-reporter_nik = NIK pelapor
field-f201-reporter_relation = Hubungan pelapor dengan anak
field-f201-reporter_phone = Nomor telepon pelapor
field-f201-reporter_phone-hint = Dihubungi bila ada yang perlu ditanyakan.
field-f201-truthful = Data dan berkas ini benar, dan saya bertanggung jawab atasnya
option-f201-children-place_kind-hospital = Rumah sakit atau rumah bersalin
option-f201-children-place_kind-puskesmas = Puskesmas
option-f201-children-place_kind-polindes = Polindes
option-f201-children-place_kind-home = Rumah
option-f201-children-place_kind-other = Lainnya
option-f201-children-attendant-doctor = Dokter
option-f201-children-attendant-midwife = Bidan atau perawat
option-f201-children-attendant-traditional = Dukun bayi
option-f201-children-attendant-other = Lainnya
option-f201-children-attendant-unknown = Tidak diketahui
option-f201-kk_state-existing = Ditambahkan ke KK yang sudah ada
option-f201-kk_state-new_kk = Dibuatkan KK baru untuk keluarga baru
option-f201-reporter_relation-parent = Orang tua
option-f201-reporter_relation-kin = Keluarga
option-f201-reporter_relation-health_worker = Bidan atau petugas fasilitas kesehatan
option-f201-reporter_relation-finder = Penemu anak
option-f201-reporter_relation-police = Kepolisian
option-f201-reporter_relation-other = Lainnya
evidence-f201-proof_of_birth = Lampirkan surat keterangan kelahiran. Bila tidak ada, lampirkan SPTJM F-2.03 dan isikan dua saksi.
evidence-f201-proof_of_marriage = Lampirkan buku nikah atau kutipan akta perkawinan. Bila tidak ada, lampirkan SPTJM F-2.04 dan isikan dua saksi.
check-f201-given_by_office = Nomor akta dan data penduduk diberikan oleh Dinas. Kosongkan kolomnya.
check-f201-not_in_future = Tanggal lahir belum tiba. Periksa kembali tanggalnya.
check-f201-one_if_single = Kelahiran tunggal hanya mempunyai satu anak. Untuk anak kembar, ubah jenis kelahiran.
check-f201-orders_differ = Setiap anak mempunyai nomor kelahiran sendiri, misalnya ke-1 dan ke-2.
check-f201-one_birth = Tanggal lahir anak kembar terlalu berjauhan. Laporkan kelahiran lain dengan permohonan tersendiri.
check-f201-no_dash = Tulis nama lengkap. Kosongkan yang tidak ada; tanda “-” tidak diperlukan.
check-f201-kia_age = Anak sudah melewati umur KIA. Ajukan akta kelahiran dan KTP-el melalui pelayanan lain.
check-f201-photo_given = Anak ini sudah cukup umur untuk KIA berfoto. Lampirkan pasfotonya.
check-f201-two_witnesses = Isikan dua saksi yang berbeda.
check-f201-parents_differ = NIK ayah dan ibu sama. Periksa dengan KTP-el masing-masing.
check-f201-foundling_kk = Anak ini dicatat pada KK pengasuhnya. Pilih KK yang sudah ada.
check-f201-said_true = Nyatakan bahwa data dan berkas benar, lalu kirim.
form-repair_request = Yang perlu dilengkapi
field-repair_request-repair_request = Yang perlu dilengkapi atau diperbaiki
field-repair_request-repair_request-hint = Sebut berkas dan isiannya satu per satu, agar cukup diperbaiki sekali. Dibaca pelapor.
form-refusal = Penolakan
field-refusal-refusal_reason = Alasan penolakan
field-refusal-refusal_reason-hint = Dibaca pelapor. Sebutkan apa yang dapat dilakukannya sekarang.

## Berkas dari sistem nasional

form-receipt = Nomor dan dokumen dari sistem nasional
field-receipt-received = Untuk setiap anak
field-receipt-received-birth_order = Kelahiran ke-
field-receipt-received-nik = NIK
field-receipt-received-nik_again = NIK, sekali lagi
field-receipt-received-nik_again-hint = Ketik ulang; jangan disalin-tempel.
field-receipt-received-akta_number = Nomor akta
field-receipt-received-akta_number_again = Nomor akta, sekali lagi
field-receipt-received-akta_pdf = Kutipan akta kelahiran (PDF bertanda tangan elektronik)
field-receipt-received-kia_pdf = KIA (PDF)
field-receipt-kk_received = Nomor KK
field-receipt-kk_received_again = Nomor KK, sekali lagi
field-receipt-kk_pdf = KK (PDF bertanda tangan elektronik)
check-receipt-one_per_child = Isikan satu baris untuk setiap anak, menurut kelahiran ke-.
check-receipt-nik_twice = Kedua ketikan NIK tidak sama. Cocokkan dengan dokumennya, lalu ketik lagi.
check-receipt-akta_twice = Kedua ketikan nomor akta tidak sama. Cocokkan dengan dokumennya, lalu ketik lagi.
check-receipt-kk_twice = Kedua ketikan nomor KK tidak sama. Cocokkan dengan dokumennya, lalu ketik lagi.
check-receipt-kk_kept = Nomor KK berbeda dari KK pada permohonan, padahal nomor KK tetap ketika anak bertambah. Cocokkan dengan dokumennya.

## Keputusan dan penyerahan

form-late_decision = Keputusan Kepala Dinas
field-late_decision-decree_number = Nomor keputusan
field-late_decision-decree_on = Tanggal keputusan
form-handover = Penyerahan dokumen
field-handover-handed_to = Diterima oleh
field-handover-handed_how = Cara penyerahan
field-handover-akta_sheets = Kutipan akta kelahiran (lembar)
field-handover-akta_sheets-hint = Kutipan akta anak yang tidak diketahui asal-usulnya disimpan di Dinas: isikan 0.
field-handover-kk_sheets = KK (lembar)
field-handover-kia_cards = KIA (keping)
option-handover-handed_how-counter = Di loket
option-handover-handed_how-home = Diantar ke rumah atau fasilitas kesehatan
option-handover-handed_how-post = Lewat pos
option-handover-handed_how-electronic = Berkas elektronik
check-handover-all_three = Ketiga dokumen diserahkan sekaligus: akta dan KIA untuk setiap anak, dan satu KK.

## Permohonan sebagai berkas

case-application = Permohonan Paket 3G
field-application-receipt_number = Nomor permohonan
field-application-submitted_on = Tanggal dilaporkan
field-application-kk_serial = Nomor urut KK baru
field-application-kk_final = Nomor KK
field-application-family = Keluarga
field-application-issued_on = Tanggal terbit
field-application-signed_by = Ditandatangani oleh
field-application-signed_as = Kedudukan penanda tangan
status-application-draft = Draf, belum dikirim
status-application-submitted = Diperiksa
status-application-returned = Dikembalikan untuk dilengkapi
status-application-verified = Lengkap, sedang diproses
status-application-issued = Terbit, siap diserahkan
status-application-handed_over = Diserahkan
status-application-rejected = Ditolak
status-application-withdrawn = Ditarik
flag-application-late = Terlambat dilaporkan
flag-application-late_allowed = Ada keputusan Kepala Dinas
flag-application-duplicate_suspected = Diduga ganda
flag-application-duplicate_cleared = Sudah diperiksa, bukan ganda
flag-application-nik_birth_mismatch = NIK tidak sesuai tanggal lahir atau jenis kelamin
flag-application-parent_nik_mismatch = NIK orang tua tidak sesuai tanggal lahirnya
flag-application-incomplete_first_try = Pernah dikembalikan
flag-application-checked = Diparaf Kepala Seksi
flag-application-received_all = Ketiga dokumen diterima
flag-application-foundling = Asal-usul tidak diketahui: akta disimpan di Dinas
flag-application-photo_red = Pasfoto berlatar merah
flag-application-photo_blue = Pasfoto berlatar biru
flag-application-overdue = Melewati waktu janji
action-application-start = Mulai melaporkan
action-application-start-done = Draf tersimpan. Lengkapi kapan saja, lalu kirim.
action-application-save = Simpan draf
action-application-save-done = Draf tersimpan. Permohonan baru diperiksa setelah dikirim.
action-application-submit = Kirim permohonan
action-application-submit-done = Permohonan diterima; nomornya ada di kotak pesan Anda. Kami memeriksa berkas dan mengabari bila ada yang kurang atau ketiga dokumen sudah terbit.
action-application-withdraw = Tarik permohonan
action-application-withdraw-done = Permohonan ditarik dan tidak diproses. Anda dapat melaporkan lagi kapan saja.
action-application-lapse = Tutup draf lama
action-application-return = Kembalikan untuk dilengkapi
action-application-return-done = Permohonan kembali kepada pelapor; ia dikabari.
action-application-clear_duplicate = Nyatakan bukan ganda
action-application-clear_duplicate-done = Tercatat bukan ganda. Permohonan dapat diverifikasi.
action-application-verify = Nyatakan lengkap
action-application-verify-done = Berkas lengkap. Berikutnya: paraf Kepala Seksi, atau nomor dari sistem nasional.
action-application-ask_late = Mintakan keputusan Kepala Dinas
action-application-ask_late-done = Kepala Dinas dikabari.
action-application-allow_late = Setujui pencatatan yang terlambat
action-application-allow_late-done = Keputusan tercatat. Ketiga dokumen dapat diterbitkan.
action-application-initial = Bubuhkan paraf
action-application-initial-done = Paraf tercatat. Permohonan menunggu tanda tangan Kepala Dinas.
action-application-receive = Catat nomor dan dokumen dari sistem nasional
action-application-receive-done = Nomor dan dokumen tercatat. Kepala Seksi mencocokkan, lalu menerbitkan.
action-application-issue = Terbitkan ketiga dokumen
action-application-issue-done = Akta, KK, dan KIA terbit bersama; pelapor dikabari.
action-application-hand_over = Serahkan ketiga dokumen
action-application-hand_over-done = Penyerahan tercatat. Permohonan selesai.
action-application-reject = Tolak permohonan
action-application-reject-done = Permohonan ditolak; pelapor dikabari dan dapat membaca alasannya.
action-application-reopen = Tinjau kembali permohonan
action-application-reopen-done = Permohonan diperiksa kembali; pelapor dikabari.
refuse-application-duplicate_open = Kelahiran ini mungkin sudah dilaporkan. Kepala Seksi memeriksanya lebih dahulu, lalu menyatakan bukan ganda atau menolaknya.
refuse-application-kk_recorded = KK ini belum ada dalam buku keluarga. Catat KK-nya dahulu, lalu nyatakan lengkap.
refuse-application-parents_recorded = Orang tua belum ada dalam buku penduduk. Catat KK tempat mereka tercatat dahulu, lalu nyatakan lengkap.
refuse-application-late_undecided = Kelahiran dilaporkan melewati batas waktu. Mintakan keputusan Kepala Dinas, lalu terbitkan.
refuse-application-not_checked = Permohonan belum diparaf Kepala Seksi. Mintakan paraf, lalu terbitkan.
refuse-application-not_received = Nomor dan ketiga dokumen dari sistem nasional belum dicatat. Catat dahulu, lalu terbitkan.

## Pembetulan, keluarga, ketidakhadiran

case-correction = Pembetulan
form-correction_request = Pembetulan atau perubahan data
field-correction_request-person_nik = NIK
field-correction_request-what = Yang dibetulkan
field-correction_request-new_born_on = Tanggal lahir yang benar
field-correction_request-new_born_on-hint = NIK tetap, walaupun tanggal lahir di dalamnya kemudian berbeda.
field-correction_request-new_name = Nama yang benar
field-correction_request-new_kk = Nomor KK tujuan
field-correction_request-new_part = Hubungan dengan kepala keluarga
field-correction_request-basis = Dasar
field-correction_request-basis-hint = Perubahan nama memerlukan penetapan pengadilan.
field-correction_request-decree = Bunyi catatan pinggir
field-correction_request-decree-hint = Sebutkan nomor dan tanggal keputusan atau penetapannya.
field-correction_request-proof = Bukti
option-correction_request-what-born_on = Tanggal lahir
option-correction_request-what-name = Nama
option-correction_request-what-family = KK tempat tercatat
option-correction_request-basis-clerical = Kesalahan tulis redaksional
option-correction_request-basis-court = Penetapan pengadilan
option-correction_request-basis-kk_change = Perubahan KK
check-correction_request-basis_fits = Dasar ini tidak sesuai dengan yang dibetulkan. Pilih dasar yang lain.
field-correction-person = Penduduk
field-correction-old_born_on = Tanggal lahir semula
field-correction-old_name = Nama semula
field-correction-old_family = KK semula
field-correction-new_family = KK tujuan
field-correction-signed_by = Ditandatangani oleh
field-correction-signed_as = Kedudukan penanda tangan
status-correction-requested = Diajukan
status-correction-applied = Dicatat
status-correction-rejected = Ditolak
flag-correction-nik_birth_mismatch = NIK tidak sesuai tanggal lahir
action-correction-request = Ajukan pembetulan
action-correction-request-done = Pembetulan diajukan dan menunggu Kepala Dinas.
action-correction-apply = Catat pembetulan
action-correction-apply-done = Pembetulan tercatat sebagai catatan pinggir. NIK tetap.
action-correction-reject = Tolak pembetulan
action-correction-reject-done = Pembetulan ditolak; datanya tidak berubah.
refuse-correction-person_known = NIK ini tidak ada dalam buku penduduk. Periksa angkanya.
refuse-correction-kk_known = KK tujuan belum ada dalam buku keluarga. Catat KK itu dahulu.
refuse-correction-something_new = Data baru sama dengan data semula. Periksa yang ingin dibetulkan.
case-household = Pencatatan KK yang sudah ada
form-household_entry = KK yang sudah ada
field-household_entry-kk_number = Nomor KK
field-household_entry-kk_copy = KK
field-household_entry-members = Anggota keluarga
field-household_entry-members-nik = NIK
field-household_entry-members-name = Nama lengkap
field-household_entry-members-sex = Jenis kelamin
field-household_entry-members-born_on = Tanggal lahir
field-household_entry-members-birth_place = Tempat lahir
field-household_entry-members-part = Hubungan dengan kepala keluarga
field-household_entry-members-mother_nik = NIK ibu
field-household_entry-members-mother_nik-hint = Bila diketahui; dipakai untuk menemukan kelahiran yang dilaporkan dua kali.
field-household_entry-members-mother_name = Nama ibu
field-household_entry-members-father_name = Nama ayah
field-household-family = Keluarga
status-household-recorded = Tercatat
action-household-record = Catat KK
action-household-record-done = KK dan anggotanya tercatat. Permohonan untuk KK ini dapat dilanjutkan.
case-absence = Ketidakhadiran Kepala Dinas
form-leave = Penunjukan Plh./Plt.
field-leave-away = Selama
field-leave-deputy = Yang menggantikan
field-leave-order_number = Nomor surat perintah
status-absence-declared = Berlaku
status-absence-ended = Selesai
action-absence-declare = Tunjuk pengganti
action-absence-declare-done = Pengganti dapat menandatangani selama masa itu.
action-absence-finish = Akhiri penunjukan
action-absence-finish-done = Penunjukan berakhir; Kepala Dinas menandatangani sendiri.

## Buku

register-person = Buku penduduk
field-person-nik = NIK
field-person-nik_stem = Kode wilayah dan tanggal lahir pada NIK
field-person-name = Nama lengkap
field-person-sex = Jenis kelamin
field-person-born_on = Tanggal lahir
field-person-birth_place = Tempat lahir
field-person-family = Keluarga
field-person-part = Hubungan dengan kepala keluarga
field-person-line = Nomor urut dalam KK
field-person-mother = Ibu
field-person-father = Ayah
field-person-mother_nik = NIK ibu
field-person-mother_name = Nama ibu
field-person-father_name = Nama ayah
invariant-person-on_a_kk = Setiap penduduk tercatat pada satu KK.
invariant-person-nik_whole = NIK terdiri atas 16 angka.
invariant-person-one_akta = Seorang anak hanya mempunyai satu akta kelahiran.
register-family = Buku keluarga
field-family-number = Nomor KK
invariant-family-one_head = Setiap KK mempunyai tepat satu kepala keluarga.
invariant-family-own_lines = Setiap anggota menempati satu baris KK.
register-akta = Register akta kelahiran
field-akta-number = Nomor akta
field-akta-person = Anak
field-akta-issued_on = Tanggal terbit
field-akta-registered_late = Terlambat dilaporkan
field-akta-signed_by = Ditandatangani oleh
field-akta-signed_as = Kedudukan penanda tangan
invariant-akta-of_somebody = Setiap akta menyebut seorang anak.

## Dokumen, surat, indikator

document-akta = Kutipan akta kelahiran
document-kk = Kartu keluarga
document-kia = Kartu identitas anak
document-marginal_note = Catatan pinggir
message-received-subject = Permohonan { $receipt } kami terima
message-received-body =
    Terima kasih. Berkas diperiksa; perkembangannya dapat dilihat kapan saja pada permohonan Anda. Kami mengabari bila ada yang kurang, dan begitu ketiga dokumen terbit.{ $photos ->
        [0] {""}
       *[other] {" "}Bawalah { $pieces } lembar pasfoto untuk setiap anak yang KIA-nya berfoto.
    }
message-to_verify-subject = Permohonan { $receipt } menunggu verifikasi
message-to_verify-body = Permohonan ini siap diperiksa. Nyatakan lengkap, atau kembalikan dengan penjelasan.
message-returned_for_repair-subject = Permohonan { $receipt } perlu dilengkapi
message-returned_for_repair-body = Ada yang perlu diperbaiki atau dilengkapi. Buka permohonan Anda untuk membaca penjelasannya, perbaiki, lalu kirim kembali. Isian lain tetap tersimpan.
message-late_waits-subject = Permohonan { $receipt } menunggu keputusan
message-late_waits-body = Permohonan ini melewati batas waktu pelaporan. Berikan keputusan, agar ketiga dokumen dapat diterbitkan.
message-ready-subject = Permohonan { $receipt } selesai
message-ready-body = Akta kelahiran, KK, dan KIA sudah terbit bersama. Ketiganya diserahkan sekaligus, gratis. Bila diambil di loket, sebutkan nomor permohonan ini.
message-refused-subject = Permohonan { $receipt } tidak dapat dikabulkan
message-refused-body = Permohonan ini belum dapat dikabulkan. Buka permohonan Anda untuk membaca alasannya. Bila Anda berkeberatan, sampaikan kepada Dinas; permohonan dapat ditinjau kembali.
indicator-in_time = Kelahiran yang dicatat dalam batas waktu
indicator-hours_p50 = Jam dari berkas lengkap sampai terbit (median)
indicator-hours_p90 = Jam dari berkas lengkap sampai terbit (persentil ke-90)
indicator-first_try = Berkas lengkap sejak pertama kali
indicator-promise_kept = Terbit dalam waktu janji
indicator-children_registered = Anak yang dicatat

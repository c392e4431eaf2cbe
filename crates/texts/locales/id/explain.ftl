## Penjelasan sebuah blueprint: `gelar blueprint explain`.

# Umum.

explain-kind-service = Layanan publik
explain-kind-award = Penghargaan
explain-subtitle = { $kind } · versi { $version }
explain-about = Sekilas
explain-key = Kunci blueprint
explain-promised = Waktu yang dijanjikan
explain-fee = Biaya
explain-free = Gratis
explain-rupiah = Rp { $amount }
explain-law = Dasar hukum
explain-agencies = Jenis instansi yang terlibat
explain-system = sistem
explain-agency = instansi
explain-user = orang
explain-yes = ya
explain-no = tidak
explain-and = { $rest } dan { $last }
explain-or = { $rest } atau { $last }
explain-days = { $count } hari
explain-hours = { $count } jam
explain-minutes = { $count } menit
explain-seconds = { $count } detik
explain-period = { $start } sampai { $end }
explain-source = Dasar: { $law }
explain-nothing = tidak ada

# Standar pelayanan.

explain-standard = Standar pelayanan
explain-standard-requirements = Persyaratan
explain-standard-procedure = Sistem, mekanisme, dan prosedur
explain-standard-time = Jangka waktu penyelesaian
explain-standard-fee = Biaya atau tarif
explain-standard-product = Produk pelayanan
explain-standard-complaints = Penanganan pengaduan, saran, dan masukan
explain-standard-legal = Dasar hukum
explain-standard-facilities = Sarana, prasarana, dan fasilitas
explain-standard-competence = Kompetensi pelaksana
explain-standard-supervision = Pengawasan internal
explain-standard-staff = Jumlah pelaksana
explain-standard-guarantee = Jaminan pelayanan
explain-standard-safety = Jaminan keamanan dan keselamatan
explain-standard-evaluation = Evaluasi kinerja pelaksana

# Peran.

explain-roles = Siapa berbuat apa, dan siapa melihat apa
explain-does = Dapat melakukan
explain-sees = Dapat melihat
explain-may = { $kind }: { $what }
explain-public-role = Siapa saja, tanpa masuk.
explain-view = { $kind } ({ $rows }): { $what }
explain-rows-all = semua
explain-rows-agency = milik instansinya
explain-rows-assigned = yang ditugaskan kepadanya
explain-rows-own = yang dibukanya sendiri
explain-rows-none = tidak satu pun
explain-sees-classes = isian golongan { $classes }
explain-sees-existence = bahwa itu ada, tanpa isinya
explain-sees-not = tanpa { $what }
explain-sees-statuses = hanya saat { $statuses }
explain-sees-when = hanya bila { $when }
explain-class-public = umum
explain-class-internal = internal
explain-class-personal = pribadi
explain-class-sensitive = peka
explain-identifies = menunjukkan siapa yang dinilai
explain-instead = { $role } (mewakili { $other })
explain-only-when = { $what }, bila { $when }

# Perjalanan perkara.

explain-cases = Bagaimana sebuah perkara berjalan
explain-single = Hanya ada satu dalam setiap penerapan.
explain-of-agency = Tercatat atas nama instansi pembukanya.
explain-flow-title = Alur { $case }
explain-flow-description = { $case } bermula pada status { $first } dan berakhir pada { $last }. Gambar ini memuat { $statuses } status dan { $actions } tindakan; tabel sesudahnya memuat hal yang sama dalam kata.
explain-flow-anywhere = Kapan saja:
explain-flow-legend = Kotak bersudut tegas ialah status, bergaris rangkap bila akhir. Kotak bulat ialah tindakan dan pelakunya, bergaris putus bila dilakukan sistem atau dibawa oleh perkara lain. ↻ tidak mengubah status. Panah ungu kembali ke status terdahulu.
explain-flow-scroll = Gambar alur { $case }, dapat digeser
explain-actions = Tindakan atas { $case }
explain-column-action = Tindakan
explain-column-way = Dari → ke
explain-column-who = Oleh
explain-column-conditions = Syarat dan batas waktu
explain-column-effects = Akibat
explain-begins = mulai → { $to }
explain-way = { $from } → { $to }
explain-stays = { $from }, tetap
explain-from-any = semua status yang belum akhir
explain-auto = sendiri, begitu syaratnya terpenuhi
explain-form = Formulir “{ $form }” lengkap
explain-form-partial = Formulir “{ $form }”, boleh belum lengkap
explain-deadline = Batas waktu: { $at }
explain-deadline-grace = Batas waktu: { $at }, dengan kelonggaran { $grace }
explain-when = Bila { $when }
explain-reason = Alasan wajib ditulis
explain-require = Syarat: { $that }. Bila tidak: “{ $refusal }”
explain-books = mengambil tempat pada { $calendar }
explain-releases = melepas tempat
explain-numbers = memberi nomor pada { $what }: `{ $pattern }`
explain-sets = mengisi { $what }
explain-writes = mencatat dalam { $register }
explain-rewrites = memperbarui catatan { $register }
explain-opens = membuka { $kind }
explain-acts = { $kind }: { $action }
explain-issues = menerbitkan { $document }
explain-raises = menandai { $what }
explain-lowers = menghapus tanda { $what }
explain-assigns = menugaskan kepada seseorang
explain-unassigns = menarik penugasan
explain-notifies = memberi tahu { $to }
explain-judging-open = membuka babak berikutnya dan membagikan lembar nilai
explain-judging-close = menutup babak, memeringkat, dan menentukan siapa yang lanjut
explain-judging-decide = menetapkan peringkat akhir; seri dan perubahan oleh pleno disertai alasan
explain-judging-score = mengisi nilai
explain-judging-recuse = mengeluarkan lembar nilai dari babaknya
explain-judging-return = mengembalikan lembar nilai kepada jurinya
explain-flags = Tanda
explain-column-flag = Tanda
explain-column-when = Berlaku bila
explain-flag-by-hand = dipasang dan dilepas oleh tindakan
explain-own-fields = Yang diisi oleh sistem atau tindakan

# Formulir dan register.

explain-forms = Apa yang ditanyakan
explain-fields = Isian { $form }
explain-column-field = Isian
explain-column-type = Jenis
explain-column-answer = Ketentuan
explain-column-class = Golongan
explain-column-of = { $table } › { $column }
explain-required = wajib
explain-required-when = wajib bila { $when }
explain-shown-when = ditanyakan hanya bila { $when }
explain-evidence = { $name }: { $ways }
explain-limit-length = paling panjang { $count } huruf
explain-limit-digits = tepat { $count } angka
explain-limit-words = paling banyak { $count } kata
explain-limit-min = paling sedikit { $least }
explain-limit-max = paling banyak { $most }
explain-limit-size = paling besar { $size }
explain-limit-min-rows = sedikitnya { $count } baris
explain-limit-max-rows = sebanyaknya { $count } baris
explain-type-text = teks
explain-type-long-text = teks panjang
explain-type-number = bilangan
explain-type-money = rupiah
explain-type-date = tanggal
explain-type-time = jam
explain-type-instant = tanggal dan jam
explain-type-period = masa
explain-type-yes-no = ya atau tidak
explain-type-choice = satu pilihan
explain-type-choices = beberapa pilihan
explain-type-file = berkas
explain-type-link = tautan
explain-type-table = tabel
explain-type-people = nama-nama orang
explain-type-case = perkara
explain-type-record = catatan
explain-type-agency = instansi
explain-type-user = orang
explain-type-session = sesi
explain-type-scores = nilai tiap kriteria
explain-registers = Apa yang dicatat untuk seterusnya
explain-unique = Tidak boleh sama pada dua catatan: { $what }

# Kalender.

explain-calendars = Kapan dibuka
explain-weekdays = Hari
explain-opens-at = Mulai
explain-closes-at = Selesai
explain-capacity = Tempat tiap sesi
explain-book-ahead = Dapat dipesan paling awal
explain-holidays = Buka pada hari libur

# Penilaian.

explain-judging = Bagaimana penilaiannya
explain-panel = { $panel } menilai { $entry }. Setiap babak berakhir pada skala 0–100.
explain-kin = Tidak seorang pun menilai instansinya sendiri, induknya, atau bawahannya.
explain-rounds = Babak
explain-column-round = Babak
explain-column-weight = Bobot
explain-column-rubric = Rubrik
explain-column-judges = Penilai
explain-column-advance = Yang lanjut
explain-judges-all = seluruh panel
explain-judges-each = { $count } juri tiap entri
explain-at-least-sheets = sedikitnya { $count } lembar nilai sebelum babak ditutup
explain-blind = juri tidak melihat siapa yang dinilai
explain-advance-all = semua
explain-advance-top = { $count } terbaik
explain-advance-score = yang mencapai { $score }
explain-best = Pemenang: { $count } terbaik.
explain-method-mean = Nilai resmi: rata-rata nilai para juri.
explain-method-calibrated = Nilai resmi: rata-rata yang dikoreksi terhadap juri yang ketat dan yang longgar.
explain-ties = Bila seri, berturut-turut: { $ties }.
explain-tie-round = nilai babak { $round }
explain-tie-criterion = nilai kriteria { $criterion }
explain-tie-pleno = sidang pleno
explain-public-winners = Yang diumumkan: pemenang menurut urutannya, yang lain menurut abjad.
explain-public-places = Yang diumumkan: peringkat semua peserta.
explain-public-all = Yang diumumkan: peringkat dan nilai semua peserta.
explain-criteria = Kriteria { $rubric }
explain-column-criterion = Kriteria
explain-column-scale = Skala
explain-column-hint = Yang dilihat

# Dokumen, pesan, indikator.

explain-documents = Dokumen yang diterbitkan
explain-column-document = Dokumen
explain-column-issued = Terbit pada
explain-column-number = Nomor
explain-column-verified = Dapat diverifikasi
explain-no-number = tanpa nomor
explain-per-year = dihitung ulang tiap tahun, tanpa celah
explain-per-day = dihitung ulang tiap hari, tanpa celah
explain-per-ever = berlanjut terus, tanpa celah
explain-messages = Pesan yang dikirim
explain-column-message = Pesan
explain-column-to = Kepada
explain-column-sent = Dikirim pada
explain-to-opener = pembuka perkara
explain-to-assigned = yang ditugasi
explain-to-agency = instansinya
explain-indicators = Indikator
explain-column-indicator = Indikator
explain-column-unit = Satuan
explain-column-reckoned = Cara menghitung
explain-unit-percent = persen
explain-unit-count = jumlah
explain-unit-minutes = menit
explain-unit-hours = jam
explain-unit-days = hari
explain-unit-index = indeks
explain-share = { $part }, dibagi { $whole }
explain-split = Dipilah menurut { $by }

# Pengaturan dan overlay.

explain-parameters = Apa yang dapat diatur
explain-parameters-about = Pemerintah yang mengadopsi menetapkan nilainya dalam pengikatan (binding). Yang bertanda “ya” boleh diubah kantor lewat overlay.
explain-column-parameter = Pengaturan
explain-column-default = Nilai bawaan
explain-column-bounds = Batas
explain-column-permitted = Lewat overlay
explain-column-key = Kunci
explain-no-default = harus ditetapkan
explain-between = { $least } sampai { $most }
explain-among = dari: { $options }
explain-permits = Apa yang boleh diubah kantor tanpa insinyur
explain-permits-parameters = Nilai pengaturan yang bertanda “ya” di atas, dalam batasnya.
explain-permits-rubrics = Rubrik penilaian: kriteria, bobot, skala, dan uraiannya.
explain-permits-rounds = Babak, bobotnya, siapa yang lanjut, banyaknya pemenang, dan aturan seri.
explain-permits-calendars = Kalender: hari, jam, dan banyaknya tempat.
explain-permits-texts = Susunan kata setiap teks.
explain-permits-fields = Isian tambahan pada { $forms }.
explain-permits-nothing = Tidak ada; blueprint ini berlaku sebagaimana adanya.

# Ungkapan dalam kata.

explain-today = hari ini
explain-now = saat ini
explain-actor = pelaku
explain-this = { $kind } ini
explain-that = { $kind } itu
explain-of = { $what } dari { $owner }
explain-done-at = saat terakhir “{ $action }”
explain-done-by = pelaku “{ $action }”
explain-period-start = awal
explain-period-end = akhir
explain-session-date = tanggal sesi
explain-session-opens-at = jam buka sesi
explain-session-closes-at = jam tutup sesi
explain-session-capacity = daya tampung sesi
explain-session-taken = tempat terisi
explain-session-free = sisa tempat
explain-session-open = sesi dibuka
explain-agency-kind = jenis
explain-agency-name = nama
explain-agency-parent = induk
explain-user-name = nama
explain-user-agency = instansi
explain-people-name = nama
explain-people-part = bagian
explain-fact-status = status
explain-fact-agency = instansi
explain-fact-opened-by = pembuka
explain-fact-opened-at = saat dibuka
explain-fact-since = saat masuk status ini
explain-fact-assigned = yang ditugasi
explain-fact-written-at = saat dicatat
explain-fact-versions = banyaknya versi
explain-fact-round = babak yang terbuka
explain-fact-rounds-left = banyaknya babak yang tersisa
explain-fact-sheets-due = banyaknya lembar nilai yang belum masuk
explain-fact-tied = ada yang seri
explain-flagged = bertanda “{ $what }”
explain-not-flagged = tidak bertanda “{ $what }”
explain-is-yes = “{ $what }”: ya
explain-is-no = “{ $what }”: tidak
explain-given = { $what } sudah terisi
explain-not-given = { $what } kosong
explain-default = { $what } (bila kosong: { $other })
explain-some = ada { $what }
explain-none = tidak ada { $what }
explain-count = banyaknya { $what }
explain-every = bagi setiap { $what }: { $holds }
explain-where = { $what } yang memenuhi: { $condition }
explain-not = tidak benar bahwa { $what }
explain-equal = { $a } ialah { $b }
explain-not-equal = { $a } bukan { $b }
explain-in = { $a } termasuk { $b }
explain-not-in = { $a } tidak termasuk { $b }
explain-before = { $a } sebelum { $b }
explain-until = { $a } paling lambat { $b }
explain-after = { $a } sesudah { $b }
explain-from = { $a } tidak sebelum { $b }
explain-less = { $a } kurang dari { $b }
explain-at-most = { $a } paling banyak { $b }
explain-more = { $a } lebih dari { $b }
explain-at-least = { $a } paling sedikit { $b }
explain-if = bila { $condition }: { $yes }, selain itu: { $no }
explain-workdays-after = { $count } hari kerja sesudah { $date }
explain-workdays-between = banyaknya hari kerja dari { $from } sampai { $to }
explain-session = sesi { $calendar } pada { $date }
explain-running = sesi { $calendar } yang sedang berjalan
explain-similar = kemiripan { $a } dan { $b }
explain-length = panjang { $what }

# Halaman dan terminal.

explain-contents = Isi
explain-page-footer = Dijelaskan oleh gelar { $version } dari berkas blueprint itu sendiri.
explain-with-overlay = Dengan overlay { $file }
explain-drawing-note = Gambar: gelar blueprint explain --svg FOLDER atau --html BERKAS
explain-written = { $count } gambar ditulis di { $folder }

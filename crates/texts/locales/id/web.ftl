## Halaman: bingkai.

web-skip = Langsung ke isi
web-faulty = Perlu diperbaiki
web-nav = Menu utama
web-languages = Bahasa
web-language = Bahasa Indonesia
web-sign-in = Masuk
web-sign-out = Keluar
web-example = CONTOH – semua data rekaan
web-notice = Pemberitahuan
web-cancel = Batal
web-number = Nomor
web-next = Langkah berikutnya
web-yes = Ya
web-no = Tidak

## Waktu.

web-day-time = { $day } pukul { $time }
web-closes-today = tutup hari ini { $time }, { $left } lagi
web-closes-weekday = tutup { $day } { $time }, { $left } lagi
web-closes-date = tutup { $date } pukul { $time }, { $left } lagi
web-closed = sudah tutup { $date } pukul { $time }
web-left-days = { $count } hari
web-left-hours = { $count } jam
web-left-minutes = { $count } menit

## Bagian halaman.

web-errors-title = { $count ->
    [1] Ada satu hal yang perlu diperbaiki
   *[other] Ada { $count } hal yang perlu diperbaiki
}
web-unanswered = Belum diisi
web-step = Langkah { $now } dari { $of }
web-reason = Alasan
web-reason-hint = Dicatat dalam riwayat dan dapat dibaca pihak yang berkepentingan.
web-sort = urutkan menurut kolom ini
web-filter = Saring daftar
web-filter-do = Saring
web-filter-clear = Hapus saringan
web-rows = { $rows ->
    [0] Tidak ada baris
   *[other] { $first }–{ $last } dari { $rows } baris
}
web-pages = Halaman daftar
web-page = Halaman
web-judge = Juri
web-cell-full = terkirim
web-cell-half = draf
web-cell-due = belum dibuka
web-cell-out = benturan kepentingan
web-cell-none = tidak ditugaskan

## Formulir.

web-optional = (boleh dikosongkan)
web-choose = Pilih
web-no-answer = Tidak diisi
web-only-if = Hanya bila { $condition }.
web-only-some = Hanya bila diperlukan menurut jawaban lain.
web-needed-if = Wajib bila { $condition }.
web-cond-is = “{ $field }” dijawab “{ $option }”
web-cond-is-not = “{ $field }” dijawab selain “{ $option }”
web-cond-and = { $a } dan { $b }
web-cond-or = { $a } atau { $b }
web-cond-given = “{ $field }” diisi
web-any-of = Cukup salah satu:
web-class-public = Dapat dibaca masyarakat bila diumumkan.
web-class-personal = Data pribadi: hanya dibaca petugas yang menanganinya.
web-class-sensitive = Data pribadi yang peka: dibaca petugas seperlunya dan tidak pernah diumumkan.
web-class-blind = Tidak ditampilkan kepada juri pada babak yang dinilai tanpa nama.
web-words-so-far = { $words } dari paling banyak { $most } kata
web-hint-words = Paling banyak { $most } kata.
web-hint-digits = { $digits } angka.
web-hint-decimal = Misalnya 1.250,5.
web-hint-money = Rupiah bulat, misalnya 1.250.000.
web-hint-date = Misalnya 26 10 2017.
web-hint-time = Misalnya 07.30.
web-hint-link = Diawali https://
web-hint-choices = Pilih semua yang sesuai.
web-hint-file = { $kinds }; paling besar { $size }.
web-hint-file-kinds = { $kinds }.
web-hint-file-size = Paling besar { $size }.
web-day = Tanggal
web-month = Bulan
web-year = Tahun
web-time = Pukul
web-from = Mulai
web-until = Sampai dengan
web-file-remove = Hapus berkas ini
web-file-replace = Pilih berkas lain untuk menggantinya.
web-row = Baris { $row }
web-row-add = Tambah baris
web-row-remove = Hapus baris { $row }
web-rows-full = Sudah { $most } baris, jumlah paling banyak.
web-person-name = Nama
web-person-part = Peran atau jabatan
web-cell-name = { $field } (baris { $row })

## Mengapa sesuatu tidak dapat dilakukan.

web-refusal-not-allowed = Tindakan ini tidak tersedia bagi Anda. Bila seharusnya tersedia, hubungi sekretariat.
web-refusal-status = Tindakan ini tidak dapat dilakukan pada keadaan “{ $status }”. Muat ulang halaman untuk melihat keadaan terbaru.
web-refusal-when = Tindakan ini belum terbuka. Muat ulang halaman untuk melihat yang dapat dilakukan sekarang.
web-refusal-early = Baru dibuka { $day } pukul { $time }.
web-refusal-late = Sudah ditutup { $day } pukul { $time }. Isian Anda tetap tersimpan; hubungi sekretariat bila ada kendala.
web-refusal-evidence = Lengkapi salah satu pilihan bukti: { $what }.
web-refusal-reason = Tulis alasannya.
web-refusal-taken = “{ $field }” ini sudah dipakai. Periksa isiannya, atau cari data yang sudah ada.
web-refusal-single = { $case } sudah ada dan hanya boleh satu. Buka yang sudah ada.
web-refusal-full = { $calendar } { $day } sudah penuh. Pilih hari lain.
web-refusal-closed = { $calendar } tidak buka pada hari itu, sudah lewat, atau terlalu jauh ke depan. Pilih hari lain.
web-refusal-number = Nomor belum dapat diberikan. Coba lagi; bila berulang, hubungi pengelola.
web-refusal-conflict = Data ini baru saja diubah orang lain. Periksa kedua versi, lalu simpan lagi.
web-refusal-endless = Aturan layanan ini saling memanggil tanpa henti. Hubungi pengelola.
web-judging-order = Urutan babak tidak memungkinkan tindakan ini: babak masih terbuka, belum dibuka, atau sudah habis.
web-judging-no-entries = Tidak ada entri dalam babak ini.
web-judging-no-panel = { $count } entri kekurangan juri yang boleh menilainya: { $entries }. Tambah juri, atau kurangi jumlah juri per entri.
web-judging-sheets = { $count } entri belum cukup lembar nilainya: { $entries }. Ingatkan jurinya.
web-judging-rounds-left = Masih ada babak yang belum selesai.
web-judging-tied = Aturan tidak memisahkan entri ini: { $groups }. Pleno menentukan urutannya dengan alasan.
web-judging-decision = Keputusan tentang “{ $about }” tidak cocok dengan hasil. Periksa entri, peringkat, dan alasannya.
web-judging-excluded = Anda tidak boleh menilai entri ini karena ada benturan kepentingan.
web-judging-ranking = Nilai belum dapat diperingkat: { $reason }

web-missing = Isi “{ $field }”.
web-missing-choice = Pilih jawaban untuk “{ $field }”.
web-missing-file = Pilih berkas untuk “{ $field }”.
web-missing-rows = Isi paling sedikit satu baris pada “{ $field }”.
web-missing-score = Beri nilai untuk “{ $field }”.
web-problem-unknown = “{ $field }” tidak ada dalam formulir ini. Muat ulang halaman.
web-problem-type = “{ $field }” tidak terbaca. Periksa isiannya.
web-problem-option = Pilih salah satu yang tersedia untuk “{ $field }”.
web-problem-length = “{ $field }” terlalu panjang: paling banyak { $most } huruf.
web-problem-words = “{ $field }” terlalu panjang: paling banyak { $most } kata.
web-problem-digits = “{ $field }” harus { $digits } angka, tanpa spasi atau titik.
web-problem-least = “{ $field }” paling sedikit { $least }.
web-problem-most = “{ $field }” paling banyak { $most }.
web-problem-low = “{ $field }” di bawah batas terendah. Periksa angkanya.
web-problem-high = “{ $field }” di atas batas tertinggi. Periksa angkanya.
web-problem-early = “{ $field }” terlalu awal. Periksa tanggalnya.
web-problem-late = “{ $field }” terlalu akhir. Periksa tanggalnya.
web-problem-whole = “{ $field }” harus bilangan bulat.
web-problem-decimals = “{ $field }” paling banyak { $most } angka di belakang koma.
web-problem-few-rows = “{ $field }” memerlukan paling sedikit { $least } baris.
web-problem-many-rows = “{ $field }” paling banyak { $most } baris.
web-problem-media = Berkas “{ $field }” harus berjenis { $kinds }. Simpan ulang dalam jenis itu, lalu unggah lagi.
web-problem-size = Berkas “{ $field }” lebih besar dari { $size }. Perkecil, lalu unggah lagi.
web-problem-reference = “{ $field }” tidak ditemukan. Pilih dari daftar.
web-problem-criterion = “{ $field }” bukan kriteria rubrik babak ini.
web-problem-date = Tulis tanggal “{ $field }” yang lengkap, misalnya 26 10 2017.
web-problem-period = Tulis hari mulai dan hari akhir “{ $field }”; hari mulai lebih dahulu.
web-problem-time = Tulis waktu “{ $field }”, misalnya 07.30.
web-problem-link = Tulis alamat “{ $field }” yang diawali https://
web-problem-number = Tulis “{ $field }” dengan angka.

## Lembar nilai, meja juri.

web-entry = Entri
web-agency = Instansi
web-state = Keadaan
web-files = Berkas
web-history = Riwayat
web-criterion = Kriteria
web-weight = Bobot
web-saved-at = Disimpan pukul { $time }.
web-not-saved = Belum disimpan.
web-scale-of = dari { $low } sampai { $high }
web-sheet-title = Lembar nilai
web-sheet-chapters = Bagian proposal
web-sheet-bar = Nilai { $given }/{ $of }
web-sheet-total = Nilai sementara
web-sheet-save = Simpan draf
web-sheet-submit = Kirim nilai
web-sheet-after = Setelah dikirim, nilai tidak dapat diubah, kecuali sekretariat mengembalikannya.
web-sheet-due = Belum dibuka
web-sheet-draft = Draf, disimpan { $time }
web-sheet-done = Terkirim
web-sheet-returned = Dikembalikan
web-your-score = Nilai Anda
web-desk-title = Meja juri
web-desk-done = Selesai { $done } dari { $of } lembar
web-desk-next = Nilai berikutnya
web-desk-left = { $count } lembar lagi
web-desk-sent = { $count } lembar terkirim
web-desk-thanks = Semua lembar sudah terkirim. Terima kasih; tidak ada lagi yang perlu dikerjakan pada babak ini.
web-desk-empty = Belum ada lembar nilai
web-desk-empty-text = Lembar muncul di sini begitu sekretariat membuka babak penilaian. Kami mengabari Anda lewat surel.
web-desk-conflicts = { $count } entri tidak Anda nilai karena benturan kepentingan
web-desk-declare = Mengenal orang di balik salah satu entri?

## Hasil.

web-result-title = Hasil sementara
web-result-entry = Peringkat dan entri
web-result-mean = Rata-rata
web-result-calibrated = Terkalibrasi (rentang 95 %)
web-result-chance = Peluang { $best } besar
web-result-cut = Garis batas: { $best } terbaik di atas garis ini
web-result-read = Rata-rata dihitung apa adanya. Nilai terkalibrasi mengoreksi juri ketat dan longgar; garisnya menunjukkan seberapa pasti, dan garis putus-putus adalah batas. Baris berlatar abu-abu ada di zona abu-abu.
web-result-grey = Zona abu-abu: { $count } entri
web-result-grey-text = Entri ini tidak dapat dipastikan ada di atas atau di bawah garis batas dengan nilai yang ada. Pleno sebaiknya membahasnya satu per satu.
web-result-clear = Setiap entri jelas di atas atau di bawah garis batas.
web-result-settle = { $count } penilaian lagi akan memperjelas garis batas.
web-result-tied = Nilai sama, diputus pleno: { $entries }
web-result-warnings = Yang perlu diperhatikan
web-result-empty = Belum ada yang dapat diperingkat
web-result-empty-text = Peringkat muncul setelah ada lembar nilai yang terkirim. Sampai babak ditutup, peringkat hanya terlihat oleh sekretariat.

## Beranda sekretariat dan halaman umum.

web-overview-title = Ikhtisar edisi
web-today = { $count ->
    [0] Hari ini
   *[other] Hari ini: { $count } perlu tindakan
}
web-today-nothing = Tidak ada yang perlu tindakan hari ini.
web-calendar = Kalender
web-participation = Peserta
web-agencies = { $taking } dari { $of } instansi ikut
web-without = Belum ada inovasi: { $count } instansi
web-sheets = Lembar nilai
web-home-title = Beranda
web-home-empty = Edisi pertama sedang disiapkan
web-home-empty-text = Pengumuman, jadwal, dan cara ikut serta akan tampil di sini.
web-search = Cari inovasi
web-search-do = Cari
web-registration = pendaftaran { $deadline }
web-running = Layanan yang berjalan
web-winners = Pemenang
web-before = Sebelum mulai
web-who-may = Siapa yang dapat ikut
web-how-long = Berapa lama
web-needs = Yang perlu disiapkan
web-judged-by = Kriteria penilaian
web-results = Hasil yang terukur

## Akun.

web-account = Nama akun
web-account-hint = Seperti tertulis pada undangan Anda.
web-password = Kata sandi
web-forgot = Lupa kata sandi?
web-forgot-text = Minta undangan baru kepada sekretariat; dengan itu Anda memilih kata sandi baru.
web-password-title = Pilih kata sandi
web-password-for = Untuk akun { $account }.
web-password-new = Kata sandi baru
web-password-hint = Paling sedikit { $least } huruf. Beberapa kata yang mudah Anda ingat lebih baik daripada satu kata yang rumit.
web-password-again = Kata sandi baru, sekali lagi
web-password-save = Simpan dan masuk
web-invitation-title = Undangan untuk { $name }
web-invitation-text = Pindai kode ini dengan kamera ponsel, lalu pilih kata sandi. Tidak perlu memasang aplikasi.
web-invitation-qr = Kode QR yang membuka alamat undangan
web-invitation-or = Atau buka alamat ini:
web-invitation-once = Berlaku satu kali.

## Galat.

web-not-found = Halaman tidak ditemukan
web-not-found-text = Alamatnya mungkin salah ketik, atau halaman ini tidak tersedia bagi Anda.
web-forbidden = Permintaan tidak dapat diteruskan
web-forbidden-text = Sesi Anda mungkin sudah berakhir. Kembali ke halaman sebelumnya, muat ulang, lalu coba lagi; masuk bila diminta.
web-busy = Terlalu banyak percobaan
web-busy-text = Demi keamanan, coba lagi dalam { $count } menit.
web-broken = Ada kesalahan di pihak kami
web-broken-text = Yang sudah tersimpan tetap aman. Coba lagi sebentar lagi; bila berulang, sebutkan nomor { $number } kepada sekretariat.
web-contact = Hubungi { $contact }.
web-conflict = Ada versi yang lebih baru
web-conflict-text = Sementara Anda mengisi, data ini disimpan oleh { $other }. Isian Anda belum hilang: bandingkan, lalu pilih.
web-conflict-differs = Perbedaan kedua versi
web-conflict-field = Isian
web-conflict-theirs = Yang tersimpan
web-conflict-yours = Isian Anda
web-conflict-mine = Simpan isian saya
web-conflict-keep = Pakai yang tersimpan

## Halaman peladen.

web-home-link = Ke halaman depan
web-home-lead = { $government } membuka perjalanan inovasinya: dari pendaftaran, penilaian, sampai layanan yang dipakai warga.
web-halls = Edisi dan layanan
web-stat-units = instansi
web-office = Kantor
web-people = Orang yang mempunyai akun
web-name = Nama
web-roles = Peran
web-invitations = Undangan
web-invite = Undang
web-invite-title = Buat tautan masuk untuk { $name }?
web-invite-effect = Dengan tautan ini ia memilih kata sandi baru. Sesi lamanya berakhir.
web-invite-button = Buat tautan
web-sign-in-wrong = Nama akun dan kata sandi tidak cocok. Periksa keduanya.
web-known = Akun contoh
web-known-text = Semua data di sini rekaan. Pilih salah satu akun ini untuk mencoba.
web-password-short = Kata sandi terlalu pendek: paling sedikit { $least } huruf.
web-password-long = Kata sandi ini terlalu panjang. Pilih yang lebih pendek.
web-password-differs = Kedua kata sandi tidak sama. Ketik lagi keduanya.
web-link-over = Tautan ini sudah dipakai atau sudah lewat waktunya. Minta tautan baru kepada sekretariat.
web-too-much = Kiriman terlalu besar
web-too-much-text = Kirim berkas yang lebih kecil, atau satu per satu.
web-days = { $count } hari
web-minutes = { $count } menit
web-hidden = (tidak ditampilkan)
web-opened-by = Dibuat oleh
web-opened-at = Dibuat pada
web-opened = Dibuat
web-open-file = Buka berkas
web-kinds = Yang ada di sini
web-kind = Jenis
web-count = Jumlah
web-where = Keadaan
web-status = Status
web-all = Semua
web-back = Kembali
web-done = Tersimpan.
web-not-done = Belum dapat dilakukan
web-not-done-text = Isian Anda tetap tersimpan dan muncul lagi saat halaman ini dibuka.
web-nothing-yet = Belum ada
web-nothing-yet-text = Yang masuk nanti muncul di sini.
web-desk = Meja juri
web-result-link = Peringkat dan garis batas
web-rule-mean = Urutan resmi: rata-rata nilai juri. Nilai terkalibrasi berdiri di sampingnya.
web-rule-calibrated = Urutan resmi: nilai terkalibrasi. Rata-rata nilai juri berdiri di sampingnya.
web-fill = Isi: { $form }
web-home-headline = Inovasi layanan publik, dinilai terbuka, dijalankan.
web-somebody-else = orang lain dari instansi atau tim Anda

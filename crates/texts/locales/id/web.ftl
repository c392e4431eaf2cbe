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
web-cond-is = { $field } “{ $option }”
web-cond-is-not = { $field } bukan “{ $option }”
web-cond-and = { $a } dan { $b }
web-cond-or = { $a } atau { $b }
web-cond-given = { $field } diisi
web-any-of = Cukup salah satu:
web-class-public = Dapat dibaca masyarakat bila diumumkan.
web-class-personal = Data pribadi: hanya dibaca petugas yang menanganinya.
web-class-sensitive = Data pribadi yang peka: dibaca petugas seperlunya dan tidak pernah diumumkan.
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

## Baris perintah.

cli = gelar menjalankan penghargaan inovasi pelayanan publik: dari lembar nilai sampai piagam.
cli-usage = Cara pakai
cli-commands = Perintah
cli-options = Pilihan
cli-other-language = English: gelar --lang en --help
cli-help = Tampilkan bantuan ini
cli-version = Tampilkan versi program
cli-lang = Bahasa: id (bawaan) atau en; juga lewat GELAR_LANG

cli-rank = Menyusun peringkat dari lembar nilai (CSV, XLSX)
cli-rank-files = Satu berkas, atau satu berkas per babak menurut urutan babaknya
cli-rank-edition = Berkas edisi (TOML): bobot, babak, aturan, judul
cli-rank-entry = Kolom peserta: nama kolom atau hurufnya
cli-rank-judge = Kolom juri
cli-rank-criterion = Kolom kriteria
cli-rank-score = Kolom nilai
cli-rank-round = Kolom babak
cli-rank-sheets-are = Arti tiap lembar buku kerja: rounds (babak) atau judges (juri)
cli-rank-weights = Bobot kriteria, misalnya Dampak=30,Kebaruan=15
cli-rank-rounds = Bobot babak, misalnya desk=0.4,visit=0.6
cli-rank-scale = Skala nilai, misalnya 1-5 atau 0-100
cli-rank-model = Model peringkat: mean (rata-rata, bawaan), calibrated (dikoreksi untuk juri ketat dan longgar, jujur tentang ketidakpastian), gaussian (sama, dengan ragam yang dianggap diketahui), facets (atas nilai per kriteria, dalam logit), atau jmle (sama, tanpa anggapan awal, seperti FACETS)
cli-rank-top = Banyaknya yang terbaik (bawaan 6)
cli-rank-ties = Aturan nilai sama, berurutan: round:NAMA, criterion:NAMA, pleno
cli-rank-seed = Benih undian acak untuk peluang (bawaan 1)
cli-rank-draws = Banyaknya undian acak (bawaan 10000)
cli-rank-json = Cetak hasil sebagai JSON
cli-rank-csv = Cetak hasil sebagai CSV
cli-rank-html = Simpan laporan HTML ke berkas ini
cli-rank-record = Simpan rekaman hasil yang dapat dihitung ulang ke berkas ini
cli-rank-explain = Jelaskan asal peringkat satu entri (nomor atau judul), atau all untuk semuanya
cli-rank-advise = Sebutkan paling banyak N penilaian tambahan yang paling memperjelas garis batas
cli-rank-conflicts = Benturan kepentingan yang tidak boleh disarankan: satu baris per pasangan juri dan peserta

cli-compare = Menyusun peringkat dari perbandingan berpasangan (CSV, XLSX)
cli-compare-file = Satu baris per perbandingan, atau per pasangan dengan jumlah kemenangannya
cli-compare-winner = Kolom yang menang: nama kolomnya
cli-compare-loser = Kolom yang kalah
cli-compare-first = Kolom yang disebut lebih dulu, atau tuan rumah
cli-compare-second = Kolom yang disebut kemudian, atau tamu
cli-compare-first-advantage = Perkirakan juga keuntungan yang disebut lebih dulu, atau tuan rumah
cli-compare-prior-sd = Simpangan baku anggapan awal, dalam logit, yang dipakai bila datanya tidak cukup (bawaan 1,5)
cli-compare-top = Banyaknya yang terbaik (bawaan 6)
cli-compare-seed = Benih undian acak untuk peluang (bawaan 1)
cli-compare-draws = Banyaknya undian acak (bawaan 10000)
cli-compare-json = Cetak hasil sebagai JSON
cli-compare-csv = Cetak hasil sebagai CSV

cli-study = Menguji kejujuran tiap model pada ribuan penghargaan simulasi
cli-study-design = Rancangan yang diuji (bawaan semua): city, city-no-taste, city-spreads, region, region-no-taste, small, alike
cli-study-editions = Banyaknya penghargaan simulasi per rancangan (bawaan 2000)
cli-study-draws = Banyaknya undian acak per peringkat (bawaan 4000)
cli-study-seed = Benih penghargaan pertama (bawaan 1)
cli-study-json = Cetak hasil sebagai JSON
cli-study-csv = Cetak hasil sebagai CSV

cli-assign = Membagi peserta kepada juri secara adil
cli-assign-affinity = Tabel kecocokan: baris juri, kolom peserta
cli-assign-loads = Juri dan bebannya: load_ub, load_lb, juga judge dan agency bila ada
cli-assign-coverage = Peserta dan banyaknya penilaian: cov, juga entry dan agency bila ada
cli-assign-reviews = Banyaknya juri per peserta, atau all; menggantikan isi --coverage
cli-assign-conflicts = Benturan kepentingan: satu baris per pasangan juri dan peserta
cli-assign-agencies = Instansi dan induknya: agency, parent
cli-assign-previous = Pembagian sebelumnya; yang berpindah dibuat sesedikit mungkin
cli-assign-objective = fair (bawaan: beban merata, terhubung) atau affinity (kecocokan tertinggi saja)
cli-assign-min-cut = Kekuatan sambungan paling sedikit antara juri dan peserta (bawaan 2)
cli-assign-json = Cetak hasil sebagai JSON
cli-assign-csv = Cetak pasangan juri dan peserta sebagai CSV

cli-decide = Membuat berita acara rapat pleno dari rekaman hasil
cli-decide-record = Rekaman hasil dari gelar rank --record
cli-decide-edition = Berkas edisi (TOML)
cli-decide-pleno = Keputusan rapat (TOML); contohnya dari --template
cli-decide-template = Cetak contoh berkas keputusan untuk rekaman ini
cli-decide-out = Folder tujuan (bawaan: folder rekaman)
cli-decide-force = Timpa berkas yang sudah ada

cli-certificates = Membuat piagam para pemenang dan peserta
cli-certificates-file = Rekaman yang sudah diputuskan, atau daftar (CSV, XLSX)
cli-certificates-edition = Berkas edisi (TOML): penanda tangan, tanggal, pola nomor
cli-certificates-number = Pola nomor, misalnya GIPP/{"{"}year{"}"}/{"{"}seq:3{"}"}
cli-certificates-first = Nomor urut pertama (bawaan 1)
cli-certificates-register = Nomor dari buku register kantor (CSV, XLSX): entry, number
cli-certificates-verify = Awal alamat pemeriksaan pada kode QR
cli-certificates-crest = Lambang (SVG)
cli-certificates-sample = Tandai CONTOH
cli-certificates-winners-only = Hanya para pemenang
cli-certificates-out = Berkas ZIP tujuan (bawaan: piagam.zip di samping FILE)
cli-certificates-force = Timpa berkas yang sudah ada

cli-verify = Menghitung ulang rekaman hasil dan menyebut bedanya
cli-verify-record = Rekaman hasil, atau ZIP piagam
cli-verify-hash = Sidik yang tercetak pada berita acara
cli-verify-json = Cetak bedanya sebagai JSON

cli-blueprint = Memeriksa, menguji, dan menjelaskan blueprint sebuah layanan
cli-blueprint-check = Memeriksa folder blueprint dan menyebut tiap kesalahan beserta tempatnya
cli-blueprint-check-folder = Folder blueprint
cli-blueprint-check-overlay = Overlay kantor (TOML) yang diterapkan di atasnya
cli-blueprint-test = Memainkan skenario sebuah blueprint
cli-blueprint-test-folder = Folder blueprint
cli-blueprint-test-binding = Pengikatan suatu pemerintah (TOML); tanpa ini: pemerintah contoh
cli-blueprint-test-overlay = Overlay kantor (TOML) yang diterapkan di atasnya
cli-blueprint-test-scenario = Hanya skenario ini
cli-blueprint-explain = Menjelaskan layanannya sebagaimana orang membacanya, dengan gambar alurnya
cli-blueprint-explain-folder = Folder blueprint
cli-blueprint-explain-overlay = Overlay kantor (TOML) yang diterapkan di atasnya
cli-blueprint-explain-html = Tulis sebagai satu halaman yang berdiri sendiri
cli-blueprint-explain-svg = Tulis gambar alurnya ke folder ini
cli-blueprint-diff = Menyebut dalam kata apa yang berubah antara dua versi, dan perkara terbuka mana yang tersentuh
cli-blueprint-diff-old = Folder versi lama
cli-blueprint-diff-new = Folder versi baru
cli-blueprint-diff-json = Cetak perubahannya sebagai JSON

cli-data = Folder data (bawaan data-gelar); juga lewat GELAR_DATA
cli-database = Basis data PostgreSQL, misalnya postgresql://gelar@host/gelar (bawaan: SQLite di folder data); juga lewat GELAR_DATABASE
cli-config = Berkas setelan (TOML): data, database, listen, address, secure, site, government
cli-listen = Alamat yang didengarkan (bawaan 127.0.0.1:8080); juga lewat GELAR_LISTEN
cli-address = Alamat yang dipakai orang, misalnya https://inovasi.kota.go.id; juga lewat GELAR_ADDRESS
cli-secure = Kuki hanya lewat TLS (bawaan: bila alamatnya https)

cli-demo = Membuka pemerintah contoh di peramban, dengan data rekaan
cli-demo-now = Mulai pada hari atau saat ini, misalnya 2026-03-10 atau 2026-03-10T08:00
cli-serve = Menjalankan aplikasi web
cli-serve-government = Kunci pemerintah, bila basis datanya memuat lebih dari satu
cli-found = Mendirikan pemerintah di penyimpanan kosong: unit, orang, layanan dari satu berkas
cli-found-file = Berkas pendirian (TOML); contohnya di docs/running.md
cli-doctor = Memeriksa penyimpanan dan menyebutkan apa yang rusak atau kurang
cli-backup = Mencadangkan data dan kunci, terpisah
cli-backup-to = Folder cadangan; data ke TO/data, kunci ke TO/keys
cli-backup-keys = Folder lain untuk kunci
cli-restore = Memulihkan penyimpanan dari cadangan
cli-restore-from = Folder cadangan
cli-restore-keys = Folder kunci (bawaan FROM/keys)
cli-rebuild = Membuat ulang isi tabel dari riwayat kejadian
cli-rebuild-check = Hanya membandingkan; tidak mengubah apa pun

cli-unknown-argument = Pilihan { $argument } tidak dikenal.
cli-unknown-command = Perintah { $command } tidak dikenal.
cli-missing-argument = Masih kurang: { $argument }.
cli-conflict = { $argument } tidak dapat dipakai bersama { $other }.
cli-no-value = { $argument } memerlukan isi.
cli-invalid-value = Isi { $value } untuk { $argument } tidak dapat dipakai.
cli-did-you-mean = Maksud Anda { $suggestion }?
cli-same-column = { $first } dan { $second } menyebut kolom yang sama ({ $column }). Sebut kolom yang berbeda.
cli-see-help = Bantuan: gelar --help

cli-unreadable = { $file }: tidak dapat dibaca ({ $why }). Periksa nama dan letak berkasnya.
cli-unwritable = { $file }: tidak dapat ditulis ({ $why }). Pilih tujuan lain.
cli-exists = { $file }: sudah ada dan isinya berbeda. Pindahkan berkas itu, atau pakai --force untuk menimpanya.
cli-too-large = { $file }: lebih besar dari { $most } MiB. Pecah menjadi beberapa berkas.
cli-not-text = { $file }: bukan berkas teks UTF-8. Simpan ulang sebagai UTF-8.
cli-toml = { $file }, baris { $line } kolom { $column }: { $detail }
cli-why-not-found = tidak ditemukan
cli-why-denied = tidak diizinkan
cli-why-folder = itu sebuah folder
cli-why-full = penyimpanan penuh
cli-failed = Tidak berhasil:
cli-is-input = { $file } adalah berkas masukan; hasil tidak boleh menimpanya. Pilih nama lain.
cli-bug = Program berhenti karena kesalahannya sendiri. Laporkan dengan berkas yang dipakai; rinciannya tampil dengan RUST_BACKTRACE=1.

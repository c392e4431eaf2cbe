## Menjalankan aplikasi web, dan merawat penyimpanannya.

serve-site = Gelar Inovasi
serve-ready = Siap: { $address }  (Ctrl-C untuk berhenti)
serve-broke = Server berhenti: { $why }
serve-taken = { $address } sudah dipakai program lain. Hentikan program itu, atau pilih yang lain dengan --listen.
serve-port = { $address } tidak boleh dipakai oleh pengguna ini. Pilih porta di atas 1023 dengan --listen.
serve-no-address = { $address } tidak dapat didengarkan: { $why }.
serve-nobody = Belum ada pemerintah di penyimpanan ini. Dirikan dengan: gelar found BERKAS. Untuk mencoba-coba: gelar demo.
serve-unknown-government = Tidak ada pemerintah { $named } di penyimpanan ini. Yang ada: { $known }.
serve-many-governments = Ada beberapa pemerintah di penyimpanan ini: { $known }. Pilih satu dengan --government.
serve-unreadable = { $key } di penyimpanan tidak dapat dibaca: { $why }.
serve-unfit = { $key } tidak cocok dengan blueprint-nya:
serve-changed = { $key } sementara itu diubah orang lain. Jalankan lagi.
serve-unknown = Tidak ada { $key }.

store-unreachable = Basis data tidak dapat dihubungi: { $why }. Periksa --database, dan apakah servernya berjalan.
store-folder = { $path }: { $why }. Periksa folder itu dan izinnya, atau pilih yang lain dengan --data.
store-read-only = Basis data hanya dapat dibaca. Periksa izin berkas dan foldernya.
store-full = Penyimpanan penuh. Kosongkan ruang, lalu jalankan lagi; tidak ada yang hilang.
store-corrupt = Penyimpanan rusak: { $why }. Pulihkan dari cadangan: gelar restore.
store-newer = Penyimpanan ini ditulis versi gelar yang lebih baru (skema { $found }; program ini mengenal { $known }). Pasang versi yang lebih baru.
store-busy = Basis data sedang dipakai sepenuhnya oleh proses lain. Tunggu sebentar, lalu jalankan lagi.
store-sealed = Isi yang disegel tidak terbuka dengan kunci yang ada: { $why }. Apakah keys.sqlite berasal dari penyimpanan ini?
store-other = Penyimpanan tidak dapat mengerjakannya: { $why }.

found-gap = { $adoption }: kejadian ke-{ $position } hilang dari riwayat.
found-rewritten = { $adoption }: kejadian ke-{ $position } ({ $of }) bukan yang dulu dicatat. Riwayatnya diubah.
found-checkpoint = { $adoption }: titik periksa ke-{ $number } tidak cocok dengan riwayat.
found-no-key = { $adoption }: kunci { $of } tidak ada; isinya tidak terbaca. Pulihkan keys.sqlite.
found-rows = { $adoption }: tabel berbeda dari riwayat pada { $of }.
found-file-missing = { $adoption }: berkas { $hash } tidak ada.
found-file-changed = { $adoption }: isi berkas { $hash } berubah.
found-given-up = { $adoption }: kiriman { $id } tidak dicoba lagi: { $why }.
found-already = Pemerintah { $key } sudah didirikan di penyimpanan ini.
found-done = { $name } berdiri. Tautan untuk memilih kata sandi, masing-masing sekali pakai, berlaku 14 hari:
found-no-blueprint = Tidak ada blueprint { $name }. Sebut foldernya, atau salah satu dari: { $known }.

keep-no-store = Di { $folder } tidak ada penyimpanan gelar. Periksa --data.
keep-healthy = Semuanya baik.
keep-backed-up = Cadangan selesai. Data: { $data }. Kunci: { $keys }. Simpan kunci di tempat lain, dan timpa salinan lamanya.
keep-restored = Dipulihkan ke { $folder }: { $count } layanan.
keep-rebuilt = { $adoption }: tabel dibuat ulang dari riwayat; tadinya berbeda pada { $of }.
keep-same = { $adoption }: tabel sama dengan riwayat.

demo-playing = Menyiapkan contoh: { $name }, { $done } dari { $all } langkah
demo-sign-in = Masuk di { $address } dengan kata sandi { $password } sebagai:
demo-now = { $now } bukan hari atau saat, misalnya 2026-03-10 atau 2026-03-10T08:00.
demo-other = Di folder ini ada data { $other }, bukan contoh. Pilih folder lain dengan --data.
demo-broken = Contoh tidak dapat disiapkan: { $why }. Ini kesalahan program; mohon dilaporkan.

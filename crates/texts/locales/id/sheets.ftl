## Berkas dan lembar kerja: apa yang terbaca, dan apa yang tidak.

sheets-too-large = Berkas lebih besar dari { $mebibytes } MiB. Simpan lembar nilainya saja sebagai berkas baru.
sheets-unpacked = Isi berkas setelah dibuka lebih besar dari { $mebibytes } MiB. Salin lembar nilainya saja ke berkas baru.
sheets-too-many-cells = Berkas berisi lebih dari { $most } sel. Salin lembar nilainya saja ke berkas baru.
sheets-too-many-sheets = Berkas berisi lebih dari { $most } lembar. Salin lembar nilainya saja ke berkas baru.
sheets-locked = Berkas dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya, lalu simpan sebagai .xlsx.
sheets-old-format = Format { $format } tidak dibaca. Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx atau .csv.
sheets-not-a-table = Isi berkas bukan tabel. Berikan berkas .xlsx atau .csv.
sheets-damaged = Berkas tidak dapat dibuka karena rusak atau belum lengkap. Buka di Excel, simpan ulang sebagai .xlsx, lalu coba lagi. (Rincian: { $detail })
sheets-damage-package = kemasan ZIP-nya terpotong atau tidak utuh
sheets-damage-part = bagian { $name } tidak ada
sheets-damage-content = isi lembar atau daftar lembarnya rusak
sheets-unclosed-quote = Tanda kutip pada baris ini dibuka tetapi tidak ditutup. Tambahkan tanda kutip penutup, atau hapus tanda kutipnya.
sheets-empty = Berkas tidak berisi data. Periksa apakah berkas yang diberikan sudah benar.

sheets-not-a-number = “{ $found }” bukan angka. Tulis angka, atau kosongkan selnya bila tidak ada nilai.
sheets-date-for-number = Sel ini berisi tanggal ({ $found }), bukan angka. Excel mengubah ketikan seperti 4-5 atau 4.5 menjadi tanggal. Ubah format sel menjadi Angka, lalu ketik ulang nilainya.
sheets-formula-error = Rumus pada sel ini gagal ({ $found }). Perbaiki rumusnya, atau ketik nilainya.
sheets-uncomputed = Sel ini berisi rumus yang hasilnya tidak tersimpan. Buka berkasnya di Excel atau LibreOffice, hitung ulang (F9), simpan, lalu coba lagi; atau ketik nilainya.
sheets-bad-weight = “{ $found }” bukan bobot. Tulis angka nol atau lebih, misalnya 15 atau 15%.
sheets-row-without = Baris ini berisi nilai, tetapi tidak menyebut { $part }. Lengkapi barisnya, atau hapus nilainya.

sheets-no-scores = Tidak ditemukan tabel nilai. Tabel nilai memuat entri, juri, dan nilai; nama kolomnya dapat disebut dengan --entry, --judge, dan --score.
sheets-no-header = Tidak ditemukan baris kepala tabel. Tambahkan satu baris nama kolom di atas data, misalnya: entri, juri, nilai.
sheets-no-column = Tidak ditemukan kolom { $part }. Sebut namanya dengan { $flag }. Kolom yang ada: { $headers }.
sheets-no-rows = Kepala tabel ada, tetapi tidak ada baris di bawahnya. Isi nilainya, atau berikan berkas yang sudah berisi.
sheets-transposed = Tabel ini tampaknya terbalik: juri atau kriteria menjadi baris, entri menjadi kolom. Balik susunannya (salin, lalu Tempel Khusus dengan pilihan Transpose) sehingga satu baris untuk satu entri. Bila tidak terbalik, sebut kolom entri dengan --entry.
sheets-second-table = Tabel nilai lain dimulai pada baris ini dalam lembar yang sama. Pindahkan tabel itu ke lembar sendiri.
sheets-far-table = Mulai sel ini ada { $count } sel berisi yang terpisah jauh dari tabel. Pindahkan ke dekat tabelnya, ke lembar sendiri, atau hapus.
sheets-same-column = { $first } dan { $second } menyebut kolom yang sama (“{ $wanted }”). Sebut kolom yang berbeda.
sheets-no-judge = Tidak ditemukan siapa yang menilai. Tambahkan kolom juri, atau sebut dengan --judge; bila setiap lembar atau berkas milik satu juri, gunakan --sheets-are judges. Kolom yang ada: { $headers }.
sheets-unknown-column = Kolom “{ $wanted }” pada { $flag } tidak ditemukan. Kolom yang ada: { $headers }.
sheets-same-header = Kepala kolom “{ $header }” sama dengan kolom { $first }. Beri setiap kolom nama yang berbeda, misalnya dengan nama jurinya.

sheets-skipped-sheet = Lembar ini tidak memuat nilai, bobot, atau daftar peserta; lembar dilewati.
sheets-hidden-sheet = Lembar ini disembunyikan dan tidak dibaca. Tampilkan lembarnya bila nilainya harus ikut.
sheets-skipped-table = Tabel lain dimulai pada baris ini dan tidak memuat nilai, bobot, atau daftar peserta; tabel dilewati.
sheets-far-cells = { $count } sel berisi, mulai sel ini, terpisah jauh dari tabel dan tidak dibaca. Hapus bila hanya sisa.
sheets-hidden-cells = { $rows } baris dan { $columns } kolom yang disembunyikan ikut dibaca. Hapus dari berkas bila tidak boleh ikut.
sheets-assumed = Kolom “{ $header }” dibaca sebagai { $part } berdasarkan isinya. Bila keliru, sebut kolom yang benar dengan { $flag }.
sheets-assumed-judges = Kepala kolom { $judges } dibaca sebagai nama juri. Bila itu kriteria, sebut salah satunya dengan --criterion.
sheets-unused-numbers = Kolom “{ $header }” berisi angka, tetapi tidak dibaca. Bila itu nilai, sebut dengan --score.
sheets-repeat = Nilai “{ $judge }” untuk “{ $entry }” sudah ada di { $first }; keduanya dipakai sebagai penilaian berulang. Bila salah satunya keliru, hapus barisnya.
sheets-differs = “{ $entry }” tertulis “{ $here }” di sini dan “{ $there }” di { $first }. Tulisan yang pertama dipakai; samakan bila keduanya memang satu entri.
sheets-outside-scale = Nilai { $value } berada di luar skala { $low }–{ $high }. Periksa nilainya.
sheets-without-scores = Entri tanpa nilai tidak ikut dihitung: { $entries }.
sheets-unused-criterion = Kriteria “{ $criterion }” ada di rubrik, tetapi tidak ada nilainya.
sheets-outside-rubric = Kriteria “{ $criterion }” tidak ada di rubrik. Samakan penulisannya bila seharusnya ada.
sheets-weight-differs = Bobot “{ $criterion }” adalah { $header } di kepala tabel dan { $rubric } di rubrik. Bobot rubrik yang dipakai.
sheets-alike = … dan { $count } catatan lain seperti itu.
sheets-more = Masih ada { $count } hal lain yang serupa. Perbaiki yang di atas lebih dahulu.
sheets-and-more = { $shown }, dan { $count } lainnya

sheets-part-entry = entri
sheets-part-judge = juri
sheets-part-criterion = kriteria
sheets-part-score = nilai
sheets-part-round = babak

## Yang terbaca dari satu tabel.

sheets-shape-long = satu baris per nilai
sheets-shape-sheets = satu baris per lembar penilaian, satu kolom per kriteria
sheets-shape-wide = satu baris per entri, kolom per juri dan kriteria
sheets-shape-judges = satu baris per entri, satu kolom per juri
sheets-shape-one-judge = satu baris per entri, satu kolom per kriteria, dari satu juri
sheets-shape-rubric = rubrik: kriteria dengan bobot atau skala
sheets-shape-entries = daftar peserta

sheets-line-table = { $place }: { $shape } (kepala tabel baris { $rows }).
sheets-line-round = Babak: { $round }.
sheets-line-judge = Juri: { $judge }.
sheets-line-columns = Kolom: { $columns }.
sheets-line-judges = { $count } juri: { $names }.
sheets-line-criteria = { $count } kriteria: { $names }.
sheets-line-weights = Bobot: { $weights }.
sheets-line-scales = Skala: { $scales }.
sheets-line-computed = Kolom hasil hitungan dilewati: { $columns }.
sheets-line-unused = Kolom lain dilewati: { $columns }.
sheets-line-rows = { $count } baris dibaca.
sheets-line-filled = { $count } baris mengikuti nama di baris atasnya karena selnya kosong atau digabung.
sheets-line-missing = { $count } sel tanpa nilai.
sheets-line-skipped = Baris dilewati: { $rows }.
sheets-line-decimal-comma = Desimal ditulis dengan koma, seperti { $shown }.
sheets-line-decimal-dot = Desimal ditulis dengan titik, seperti { $shown }.
sheets-line-decimal-mixed = Desimal ditulis dengan koma dan dengan titik; keduanya dibaca, seperti { $shown }.

sheets-use-code = kode entri
sheets-use-title = judul
sheets-use-agency = instansi
sheets-use-numbering = nomor urut
sheets-use-weight = bobot
sheets-use-scale = skala

sheets-skip-computed = jumlah atau rata-rata
sheets-skip-remark = keterangan
sheets-skip-header = kepala tabel
sheets-skip-column-numbers = nomor kolom

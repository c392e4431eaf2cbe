## Perbandingan berpasangan.

compare-understood = { $file }: { $comparisons } perbandingan antara { $entries } entri. Kolom: { $columns }.
compare-no-columns = { $file }: kolom perbandingan tidak ditemukan. Pakai salah satu: pemenang dan kalah; pertama, kedua, dan hasil; atau pertama, kedua, menang pertama, dan menang kedua. Atau sebutkan kolomnya dengan --winner, --loser, --first, --second.
compare-no-order = Berkas ini tidak menyebut siapa yang disebut lebih dulu. Sebutkan kolomnya dengan --first, atau hilangkan --first-advantage.
compare-no-name = { $place }: nama entri kosong. Isi namanya, atau hapus barisnya.
compare-itself = { $place }: { $entry } dibandingkan dengan dirinya sendiri. Perbaiki salah satu namanya.
compare-unclear = { $place }: "{ $found }" bukan salah satu dari kedua entri pada baris ini, dan bukan seri. Perbaiki isinya.
compare-nothing = Tidak ada perbandingan di dalamnya. Periksa apakah berkasnya berisi baris.
compare-too-many = { $entries } entri terlalu banyak untuk dibandingkan; paling banyak { $most }.
compare-option = Nilai --{ $option } di luar batas. Lihat gelar compare --help.
compare-column-count = Perbandingan
compare-column-won = Menang
compare-column-ability = Kemampuan (logit) ± 95 %
compare-first-advantage = Keuntungan yang disebut lebih dulu: { $value } logit (± { $error }).
compare-ties = Seri: log ν = { $value } (± { $error }); nol berarti dua entri setara sama mungkin seri atau menang.
compare-note = Kemampuan dalam logit, dihitung dari rata-rata semua entri: selisih 1 berarti menang kira-kira 73 dari 100 kali.
compare-unscored = Belum pernah dibandingkan: { $entries }; ditaruh paling akhir.
compare-islands = Entri terpecah menjadi { $count } kelompok tanpa perbandingan di antaranya ({ $parts }). Kemampuannya tidak dapat dibandingkan antarkelompok.
compare-regularised = Datanya tidak cukup untuk menaksir tanpa anggapan: kemampuan ditarik ke tengah (anggapan awal normal, simpangan baku { $sd }). Kelompok yang selalu menang atau selalu kalah: { $groups }. Tambah perbandingan di antaranya.

## Uji kejujuran model.

study-unknown-design = Rancangan { $design } tidak ada. Yang ada: { $known }.
study-column-design = Rancangan
study-column-chosen-by = Dipilih oleh
study-column-claimed-by = Dinyatakan oleh
study-column-claimed = Dinyatakan
study-column-true = Benar
study-column-difference = Selisih
study-column-scores = Nilai dalam 95 %
study-column-ranks = Peringkat dalam 95 %
study-note = { $editions } penghargaan simulasi per rancangan, { $draws } undian tiap peringkat, benih pertama { $seed }. Dinyatakan: rata-rata peluang yang terpilih untuk memang termasuk terbaik; benar: bagian yang memang demikian; selisih di atas nol berarti terlalu yakin. Di belakang ±: galat baku Monte Carlo.
study-design-city = 34 entri, 3 dari 5 juri, 6 terbaik
study-design-city-no-taste = sama, tanpa selera juri
study-design-city-spreads = sama, sebaran juri berbeda
study-design-region = 100 entri, 3 dari 20 juri, 10 terbaik
study-design-region-no-taste = sama, tanpa selera juri
study-design-small = 12 entri, 2 dari 4 juri, 3 terbaik
study-design-alike = 34 entri yang mirip (5 poin), 3 dari 5 juri, 6 terbaik

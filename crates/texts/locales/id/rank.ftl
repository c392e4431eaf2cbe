## Peringkat: terminal dan bersama.

rank-understood = Yang dibaca:
rank-saved = Tersimpan: { $file }
rank-only-round = penilaian
rank-only-criterion = nilai
rank-unknown-round = Babak { $round } tidak ada. Yang ada: { $known }. Samakan namanya.
rank-round-without-weight = Babak { $round } belum diberi bobot. Sebutkan semua babak pada --rounds.
rank-round-not-held = Babak { $round } belum ada nilainya; peringkat ini memakai babak yang sudah berjalan.
rank-equal-rounds = Bobot babak tidak disebut: semua babak berbobot sama. Ubah dengan --rounds atau berkas edisi.
rank-unknown-criterion = Kriteria { $criterion } tidak ada. Yang ada: { $known }. Samakan namanya.
rank-criterion-without-weight = Babak { $round }: kriteria { $criterion } belum diberi bobot, padahal yang lain sudah. Sebutkan semua bobotnya.
rank-equal-criteria = Babak { $round }: bobot kriteria tidak disebut, jadi semua berbobot sama. Ubah dengan --weights atau berkas edisi.
rank-guessed-scale = Babak { $round }: skala nilai tidak disebut; diperkirakan { $low }–{ $high } dari nilainya. Ubah dengan --scale bila keliru.
rank-criterion-not-scored = Babak { $round }: kriteria { $criterion } dinyatakan dalam berkas edisi, tetapi tidak ada pada lembar nilai. Yang ada: { $known }. Samakan namanya.
rank-unlike-scales = Babak { $round }: skala kriteria tampaknya berbeda-beda (nilai { $criterion } jauh lebih kecil). Sebutkan skala tiap kriteria dalam berkas edisi atau pada judul kolom, misalnya "{ $criterion } (1-5)".
rank-slip = { $place }: nilai { $value } jauh dari nilai lain ({ $low }–{ $high }); tanpa nilai itu skalanya diperkirakan { $scale-low }–{ $scale-high }. Perbaiki bila salah ketik; bila benar, sebutkan skalanya dengan --scale.
rank-weights-sum = Babak { $round }: bobot kriteria berjumlah { $sum } %, bukan 100 %. Perbandingannya yang dipakai; periksa bila ada yang keliru.
rank-out-of-scale = { $place }: nilai { $value } di luar skala { $low }–{ $high }. Perbaiki nilainya, atau sebutkan skalanya dengan --scale.
rank-more-cells = … dan { $count } sel lain seperti itu.
rank-top-zero = --top paling sedikit 1.
rank-try-calibrated = Tidak semua juri menilai semua entri, dan rata-rata tidak mengoreksi juri yang ketat atau longgar. Lihat juga --model calibrated, yang mengoreksinya dan menyebut seberapa pasti garis batasnya.
rank-try-certainty = Rata-rata tidak menyebut seberapa pasti garis batasnya. Peluang dan zona abu-abu ada pada --model calibrated, juga dalam laporan --html.
rank-cut-line = Garis batas: { $top } terbaik di atas garis ini

rank-column-rank = Peringkat
rank-column-entry = Entri
rank-column-name = Inovasi
rank-column-agency = Instansi
rank-column-mean = Rata-rata
rank-column-measure = Terkoreksi
rank-column-logits = Ukuran (logit)
rank-column-se = ± galat baku
rank-column-p-top = Peluang { $top } besar
rank-column-low = Terbaik
rank-column-high = Terburuk

## Kalimat tentang aturan dan hasil.

rank-cut-mean = Garis batas { $top } terbaik berada di antara { $last } ({ $last-score }) dan { $next } ({ $next-score }): selisih { $gap } poin.
rank-cut-logits = Garis batas { $top } terbaik berada di antara { $last } ({ $last-score }) dan { $next } ({ $next-score }): selisih { $gap } logit.
rank-cut-none = Semua { $count } entri masuk { $top } terbaik.
rank-cut-grey = Sekitar garis batas ada zona abu-abu: { $count } entri yang peluangnya masuk { $top } terbaik antara 10 % dan 90 %.
rank-cut-clear = Tidak ada zona abu-abu: setiap entri jelas di atas atau di bawah garis batas.
rank-complete = Semua juri menilai semua entri pada setiap babak yang diikuti. Keketatan juri saling menghapus dalam rata-rata.
rank-incomplete = Tidak semua juri menilai semua entri. Juri yang ketat atau longgar dapat menggeser urutan rata-rata.
rank-rule-total = Nilai satu lembar adalah rata-rata berbobot kriterianya, dipetakan ke 0–100 menurut ujung skala.
rank-rule-criteria = Babak { $round }, bobot kriteria: { $criteria }.
rank-rule-mean = Nilai satu babak adalah rata-rata nilai semua juri; setiap juri dihitung sekali.
rank-rule-calibrated = Nilai satu babak berasal dari model campuran (entri, juri, dan sisa) pada 0–100: keketatan juri dikoreksi, dan nilai ditarik ke tengah sebanyak datanya tidak pasti. Besarnya perbedaan antarentri dan antarjuri pun tidak pasti; peluang memperhitungkannya.
rank-rule-gaussian = Nilai satu babak berasal dari model campuran (entri, juri, dan sisa) dengan ragam REML: keketatan juri dikoreksi, dan nilai ditarik ke tengah sebanyak datanya tidak pasti.
rank-rule-facets = Nilai satu babak berasal dari model skala penilaian banyak faset atas nilai per kriteria (entri, juri, kriteria, entri×juri); ragamnya diintegralkan dengan prior yang dinyatakan. Ukurannya dalam logit; untuk beberapa babak dipakai nilai harapan, 0–100.
rank-rule-jmle = Nilai satu babak berasal dari model skala penilaian banyak faset atas nilai per kriteria (entri, juri, kriteria) dengan kemungkinan maksimum bersama, seperti FACETS. Ukurannya dalam logit; untuk beberapa babak dipakai nilai harapan, 0–100.
rank-rule-rounds = Nilai gabungan: { $rounds }. Entri yang tidak mencapai suatu babak tidak mendapat nilai dari babak itu.
rank-rule-ties = Nilai gabungan sama dipisahkan berurutan dengan: { $ties }.
rank-rule-no-ties = Nilai gabungan sama diputuskan oleh rapat pleno.
rank-rule-draws = Peluang dan rentang peringkat dihitung dari { $draws } undian bersama dengan benih { $seed }.
rank-rule-best = Yang terbaik: { $top } entri.
rank-tie-round = nilai babak { $round } yang lebih tinggi
rank-tie-criterion = rata-rata kriteria { $criterion } yang lebih tinggi
rank-tie-pleno = keputusan rapat pleno
rank-broken-by = Dipisahkan oleh { $rule }

## Peringatan.

rank-warn-islands = Babak { $round }: juri dan entri terpecah menjadi { $count } kelompok tanpa penghubung ({ $parts }). Nilainya tidak dapat dibandingkan antarkelompok.
rank-warn-incomplete = Babak { $round }: entri menerima { $fewest } sampai { $most } lembar; tidak semua juri menilai semua entri.
rank-warn-incomplete-equal = Babak { $round }: setiap entri menerima { $sheets } lembar; tidak semua juri menilai semua entri.
rank-warn-one-sheet = Babak { $round }: hanya satu juri menilai { $entries }.
rank-warn-few-sheets = { $judge } hanya menilai { $sheets } lembar: terlalu sedikit untuk menyebutnya ketat atau longgar.
rank-warn-flat = Babak { $round }: { $judge } memberi nilai yang sama ({ $total }) kepada semua entri; urutannya tidak dipengaruhi olehnya.
rank-warn-missing = Babak { $round }: ada kriteria kosong pada { $count } lembar ({ $sheets }); nilainya memakai kriteria yang terisi.
rank-warn-skipped = Babak { $round }: { $entries } dinilai tanpa nilai pada babak { $missing }.
rank-warn-tie-at-cut = Nilai sama tepat di garis batas: { $entries }. Rapat pleno memutuskan urutannya.
rank-warn-zero-variance = Babak { $round }: ragam { $component } diperkirakan nol; datanya tidak memperlihatkan perbedaan itu, atau terlalu sedikit.
rank-warn-all-equal = Babak { $round }: semua nilai sama; babak ini tidak mengurutkan apa pun.
rank-warn-extreme = Babak { $round }: hanya nilai tertinggi atau hanya nilai terendah untuk { $facet } { $ids }. Ukurannya tak terhingga; dihitung 0,3 poin ke dalam.
rank-warn-not-converged = Babak { $round }: taksiran masih bergerak setelah { $iterations } langkah. Jangan andalkan ukuran dan galatnya; pakai --model facets atau calibrated.
rank-warn-unused = Babak { $round }: tidak ada yang memberi nilai { $scores } pada { $criteria }. Model tidak tahu apa-apa tentang jenjang itu.
rank-warn-weak = Babak { $round }: kriteria { $criterion } hampir tidak sejalan dengan kriteria lain (korelasi { $r }). Periksa apakah semua juri memahaminya sama.
rank-warn-flat-criterion = Babak { $round }: semua lembar memberi nilai yang sama ({ $score }) pada kriteria { $criterion }; kriteria itu tidak membedakan apa pun.
rank-warn-odd-sheets = Babak { $round }: { $count } lembar menyimpang jauh dari yang diperkirakan menurut entri dan jurinya ({ $sheets }). Baca ulang, lalu perbaiki bila salah ketik.
rank-warn-fewer = Hanya ada { $entries } entri untuk { $top } tempat.
rank-warn-unscored = Belum ada nilai untuk { $entries }; ditaruh paling akhir.
rank-component-entry = antarentri
rank-component-judge = antarjuri
rank-component-pair = entri×juri
rank-component-residual = sisa
rank-facet-entry = entri
rank-facet-judge = juri
rank-facet-criterion = kriteria
rank-warn-inseparable = Babak { $round }: perbedaan { $component } tidak dapat dipisahkan dari perbedaan { $from } dengan data ini; tambah juri atau lembar nilai.
rank-and-more = { $shown } dan { $count } lainnya
rank-pair = { $judge } pada { $entry }

## Yang menghalangi peringkat.

flaw-no-entries = Tidak ada entri. Periksa apakah berkasnya berisi nilai.
flaw-no-judges = Tidak ada juri. Periksa kolom juri.
flaw-no-rounds = Tidak ada babak yang berisi nilai.
flaw-duplicate = { $id } tercantum dua kali. Beri nama yang berbeda.
flaw-no-criteria = Babak { $round } tidak punya kriteria.
flaw-no-sheets = Babak { $round } belum berisi nilai. Tinggalkan babak itu sampai dilaksanakan.
flaw-weight = Bobot { $name } adalah { $weight }. Tulis angka lebih dari nol.
flaw-no-weight = Semua kriteria babak { $round } berbobot nol. Beri bobot pada paling sedikit satu kriteria.
flaw-scale = Skala { $criterion } pada babak { $round } adalah { $low } sampai { $high }. Ujung bawah harus lebih kecil daripada ujung atas.
flaw-broken-sheet = Lembar nilai pada babak { $round } tidak utuh: { $detail }. Buat ulang rekamannya dari lembar nilai.
flaw-empty-sheet = Babak { $round }: lembar { $judge } untuk { $entry } tidak berisi nilai pada kriteria yang berbobot.
flaw-score = Babak { $round }: { $judge } memberi { $score } kepada { $entry } pada { $criterion }, di luar skala { $low }–{ $high }.
flaw-draws = { $draws } undian terlalu banyak; paling banyak { $most }. Ubah --draws.
flaw-places = { $top } tempat terlalu banyak untuk dihitung peluangnya; paling banyak { $most }. Ubah --top, atau pakai --draws 0.
flaw-too-large = Babak { $round } terlalu besar untuk model ini ({ $entries } entri, { $judges } juri; yang lebih kecil paling banyak { $most }). Pakai --model mean.
flaw-not-categories = Babak { $round }: { $criterion } memuat { $score }, padahal model ini memerlukan bilangan bulat. Pakai --model calibrated.
flaw-too-many-categories = Babak { $round }: { $criterion } mempunyai { $categories } kemungkinan nilai; model ini menerima paling banyak { $most }. Pakai --model calibrated.
flaw-tie-round = Aturan nilai sama menyebut babak { $round } yang tidak ada. Perbaiki namanya dalam berkas edisi atau pada --ties.
flaw-tie-criterion = Aturan nilai sama menyebut kriteria { $criterion } yang tidak ada. Perbaiki namanya dalam berkas edisi atau pada --ties.
flaw-seed = Benih { $seed } terlalu besar; paling besar { $most }. Ubah --seed.
flaw-too-many-rounds = { $rounds } babak terlalu banyak; paling banyak { $most }.

## Asal peringkat tiap entri.

why-title = Asal tiap peringkat
why-note = Untuk setiap entri: dari mana nilainya, seberapa jauh juri yang ketat atau longgar memengaruhinya, dan seberapa dekat ia dengan garis batas.
why-place-mean = Peringkat { $rank } dari { $count }: nilai { $score } dari 100.
why-place-corrected = Peringkat { $rank } dari { $count }: nilai terkoreksi { $score } pada skala { $low }–{ $high }.
why-place-logits = Peringkat { $rank } dari { $count }: ukuran { $score } logit.
why-unscored = Belum ada nilai; ditaruh paling akhir.
why-rounds = Asalnya: { $parts }.
why-round-part = { $round } { $score } × { $weight } = { $points }
why-round-missed = { $round } tidak diikuti (0)
why-one-round = Rata-rata { $sheets } lembar nilai: { $mean } dari 100.
why-criteria = Rata-rata tiap kriteria { $round }: { $parts }.
why-criterion-part = { $criterion } { $mean } (bobot { $weight })
why-strong = Dibanding peserta lain, paling unggul pada { $criterion } (+{ $points } poin).
why-weak = Dibanding peserta lain, paling tertinggal pada { $criterion } (−{ $points } poin).
why-strict-mean = Juri yang menilainya rata-rata { $points } poin lebih ketat daripada juri lain; rata-rata tidak mengoreksinya.
why-lenient-mean = Juri yang menilainya rata-rata { $points } poin lebih longgar daripada juri lain; rata-rata tidak mengoreksinya.
why-strict = Juri yang menilainya { $points } poin lebih ketat daripada rata-rata juri; koreksi menaikkan nilainya sebanyak itu.
why-lenient = Juri yang menilainya { $points } poin lebih longgar daripada rata-rata juri; koreksi menurunkan nilainya sebanyak itu.
why-even = Juri yang menilainya tidak lebih ketat dan tidak lebih longgar daripada rata-rata juri.
why-strict-logits = Juri yang menilainya { $points } logit lebih ketat daripada rata-rata juri; model memperhitungkannya.
why-lenient-logits = Juri yang menilainya { $points } logit lebih longgar daripada rata-rata juri; model memperhitungkannya.
why-drawn-down = Karena penilaian tidak pernah pasti, model menarik nilainya turun { $points } poin ke tengah.
why-drawn-up = Karena penilaian tidak pernah pasti, model menarik nilainya naik { $points } poin ke tengah.
why-by-mean = Menurut rata-rata saja, peringkatnya { $rank }.
why-tie = Nilainya sama dengan { $others }; dipisahkan oleh { $rule }.
why-tied = Nilainya sama dengan { $others }; rapat pleno memutuskan urutannya.
why-above = Di atas garis batas: { $gap } { $unit } lebih tinggi daripada { $next }, yang pertama di bawahnya.
why-below = Di bawah garis batas: { $gap } { $unit } lebih rendah daripada { $last }, yang terakhir di atasnya.
why-unit-points = poin
why-unit-scale = angka skala
why-unit-logits = logit
why-chance = Peluangnya masuk { $top } terbaik { $chance }; peringkat sebenarnya, dengan keyakinan 95 %, antara { $low } dan { $high }.
why-chance-beside = Model calibrated memberi peluang { $chance } untuk masuk { $top } terbaik; peringkat sebenarnya, dengan keyakinan 95 %, antara { $low } dan { $high }.
why-grey = Ia di zona abu-abu: penilaian yang ada belum memastikan di sisi mana ia berada.
why-settle = Yang paling memperjelas: penilaian oleh { $judges }.
why-not-found = Entri { $entry } tidak ada. Pakai nomor atau judulnya, atau --explain all.

## Penilaian tambahan.

advice-title = Yang akan memperjelas
advice-effect = Kini diperkirakan { $before } entri berada di sisi garis batas yang salah. Sesudah { $count } penilaian tambahan ini diperkirakan { $after }.
advice-check = Paling bermanfaat lebih dahulu. Tiap juri diminta paling banyak { $most } lembar. Periksa benturan kepentingan sebelum menugaskan, atau sebutkan dengan --conflicts.
advice-all-met = Tidak ada penilaian tambahan oleh juri yang ada yang akan berarti: mereka sudah menilai hampir semua entri di sekitar garis batas. Yang masih dapat memperjelas hanyalah juri tambahan atau keputusan rapat pleno.
advice-no-cut = Tidak ada garis batas yang perlu diperjelas: semua entri termasuk yang terbaik.
advice-column-round = Babak
advice-column-gain = Manfaat
advice-column-gain-note = Manfaat adalah perkiraan berkurangnya entri di sisi yang salah karena penilaian itu.
advice-connects = menghubungkan kelompok yang terpisah

## Kepastian garis batas.

sure-title = Seberapa pasti garis batas itu
sure-note = Urutan resmi tetap rata-rata. Di sini model calibrated, yang mengoreksi juri ketat dan longgar, memperkirakan nilai tiap entri beserta rentang 95 % dan peluangnya. Titik adalah nilai, garis mendatar rentangnya, garis putus-putus garis batas.
sure-settled-in = Pasti di atas garis batas (peluang lebih dari { $chance }): { $entries }.
sure-settled-out = Pasti di bawah garis batas (peluang kurang dari { $chance }): { $entries }.
sure-grey-zone = Zona abu-abu: { $entries }.

## Kebiasaan juri: kata dan dasarnya.

habit-strict-on = { $points } poin lebih rendah daripada juri rata-rata untuk entri yang sama (± { $error }; { $sheets } lembar)
habit-lenient-on = { $points } poin lebih tinggi daripada juri rata-rata untuk entri yang sama (± { $error }; { $sheets } lembar)
habit-strict-on-logits = { $points } logit lebih ketat daripada juri rata-rata (± { $error }; { $sheets } lembar)
habit-lenient-on-logits = { $points } logit lebih longgar daripada juri rata-rata (± { $error }; { $sheets } lembar)
habit-spread-on = sebaran nilainya { $spread } kali sebaran semua nilai untuk entri yang sama (± { $error })
habit-unlike-on = menyimpang dari perkiraan lebih dari biasanya (infit { $infit }, outfit { $outfit }; wajarnya 1)

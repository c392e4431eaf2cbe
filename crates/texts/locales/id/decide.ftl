## Berita acara dan keputusan.

decide-broken = { $file } tidak cocok dengan hitungan ulangnya; berita acara tidak dibuat.
decide-not-record = { $file } bukan rekaman hasil yang utuh (baris { $line } kolom { $column }: { $detail }). Bila terpotong, minta lagi dari pembuatnya; rekaman dibuat oleh gelar rank … --record.
decide-no-date = Berkas keputusan belum menyebut tanggal rapat. Tambahkan: on = 2026-10-20
decide-draft = Ini draf untuk dibawa ke rapat; belum ada yang diputuskan. Setelah rapat: isi gelar decide … --template, lalu ulangi dengan --pleno.
decide-template-head = Keputusan rapat pleno. Isi, simpan, lalu: gelar decide REKAMAN --pleno BERKAS-INI
decide-template-members = Yang hadir; satu bagian untuk setiap orang.
decide-template-tie = Nilai sama pada peringkat { $place }: urutkan dari yang terbaik, dan sebutkan alasannya.
decide-template-move = Bila rapat memindahkan sebuah entri, hapus tanda pagar dan sebutkan alasannya.

decide-winner = pemenang

decide-moved-twice = { $entry } dipindah dua kali: ke tempat { $first } dan ke tempat { $second }. Tinggalkan satu [[move]] saja.
decide-same-place = { $first } dan { $second } dipindah ke tempat yang sama ({ $place }). Beri tempat yang berbeda.
decision-already = Rekaman ini sudah memuat keputusan. Pakai rekaman dari gelar rank.
decision-no-members = Berkas keputusan belum menyebut yang hadir. Isi nama pada setiap [[member]].
decision-bad-date = { $on } bukan tanggal. Tulis seperti 2026-10-20.
decision-no-reason = Pemindahan { $entry } belum disertai alasan. Isi reason.
decision-no-tie-reason = Urutan { $entries } belum disertai alasan. Isi reason.
decision-unknown-entry = Entri { $entry } tidak ada dalam peringkat. Periksa nomornya.
decision-no-such-place = { $entry } tidak dapat dipindah ke tempat { $to }; tempatnya 1 sampai { $most }.
decision-not-one-tie = { $entries } bukan entri dengan nilai yang sama. Lihat gelar decide … --template.
decision-unresolved = { $entries } sama-sama di peringkat { $place }. Rapat harus mengurutkannya: isi [[tie]] dengan urutan dan alasan.

## Piagam.

certificates-edition = Berkas edisi
certificates-bad-address = Alamat pemeriksaan "{ $address }" bukan alamat web. Tulis seperti https://inovasi.kota.go.id/periksa
certificates-nobody = Tidak ada yang diberi piagam.
certificates-done = { $count } piagam selesai. Sidik daftarnya (simpan di tempat lain): { $hash }
certificates-undecided = { $file } belum diputuskan rapat pleno: piagam memakai urutan peringkat dan ditandai CONTOH. Untuk yang sah: gelar decide.
certificates-undecided-tie = { $file } belum diputuskan rapat pleno dan ada nilai sama di antara yang terbaik. Putuskan dulu: gelar decide { $file } --template
certificates-no-name = { $place }: nama inovasi kosong. Isi, atau hapus barisnya.
certificates-missing = Berkas edisi belum menyebut { $field }. Tambahkan, lalu pakai --edition.
certificates-no-number = Nomor piagam belum ditentukan. Pakai --number dengan pola, --register dengan buku register, atau kolom "nomor piagam" pada daftar.
certificates-not-in-register = { $entry } ({ $name }) tidak ada dalam buku register. Tambahkan barisnya.
certificates-twice = Nomor { $number } dipakai dua kali: { $first } dan { $second }. Ubah salah satunya.
certificates-pattern-brace = Pola { $pattern } punya kurung kurawal tanpa pasangan.
certificates-pattern-sequence = Pola { $pattern } tidak memuat nomor urut. Sertakan {"{"}seq{"}"} atau {"{"}seq:3{"}"}.
certificates-pattern-word = Pola { $pattern } memuat { $word }. Yang dikenal: { $known }.
certificates-archive = ZIP tidak dapat ditulis: { $why }.
certificates-failed = Piagam { $name }: { $why }
certificates-column-number = Nomor
certificates-column-file = Berkas
certificates-column-hash = Sidik

press-crest = Lambang tidak dapat dipakai: { $why }. Pakai berkas SVG tanpa tautan dan skrip.
press-character = Huruf { $character } pada "{ $text }" tidak ada dalam huruf cetak. Tulis dengan huruf Latin.
press-character-at = { $place }, { $field }: huruf { $character } pada "{ $text }" tidak ada dalam huruf cetak. Tulis dengan huruf Latin.
press-too-long = Teks "{ $start }…" terlalu panjang ({ $length } huruf). Pendekkan.
press-address = Alamat pemeriksaan terlalu panjang untuk kode QR. Pendekkan.
press-other = Dokumen tidak dapat dicetak: { $why }
crest-too-large = besarnya { $bytes } bita, terlalu besar
crest-unreadable = isinya tidak dapat dibaca sebagai SVG
crest-not-svg = bukan SVG
crest-too-complex = gambarnya terlalu bersarang
crest-element = memuat <{ $name }>, padahal lambang hanya boleh berisi bentuk dan gradasi (ubah teks menjadi garis luar)
crest-script = memuat atribut { $name } yang menjalankan skrip
crest-outside = merujuk ke { $address } di luar berkas
crest-size = tidak punya ukuran, atau panjangnya lebih dari empat kali lebarnya

## Pemeriksaan.

verify-holds = Cocok: { $sheets } lembar dan peringkat { $entries } entri dihitung ulang tanpa beda.
verify-decision-holds = Keputusan rapat sesuai dengan rekaman ini.
verify-certificates = Cocok: { $count } piagam sesuai dengan daftarnya. Sidik daftar: { $hash }
verify-differs = Tidak cocok, { $count } hal:
verify-more = … dan { $count } beda lain.
verify-format = Format rekaman { $found } tidak dikenal; yang dikenal { $known }. Perbarui program.
verify-not-rankable = Isi rekaman tidak dapat diperingkat: { $why }
verify-sheet = babak { $round }, entri { $entry }, juri { $judge }
verify-sheet-changed = Lembar nilai diubah setelah dicatat: { $sheet }.
verify-sheet-missing = Lembar nilai hilang: { $sheet }.
verify-sheet-added = Lembar nilai ditambahkan setelah dicatat: { $sheet }.
verify-record-hash = Sidik rekaman tidak sesuai isinya: ada yang diubah setelah dibuat.
verify-rule = Aturan { $field }: dinyatakan { $declared }, tetapi peringkat dibuat dengan { $ranked }.
verify-entry-value = Entri { $entry }, { $field }: tercatat { $recorded }, hitungan ulang { $recomputed }.
verify-value = { $field }: tercatat { $recorded }, hitungan ulang { $recomputed }.
verify-checkpoint-hash = Titik periksa riwayat tidak sesuai sidiknya: isinya diubah.
verify-foreign-checkpoint = Titik periksa nomor { $number } dari { $adoption } bukan titik periksa rekaman ini.
verify-decision-hash = Sidik keputusan tidak sesuai isinya: keputusan diubah setelah dicatat.
verify-other-record = Keputusan ini dibuat atas rekaman lain.
verify-decision-not-possible = Keputusan tidak dapat diterapkan pada peringkat ini: { $why }
verify-decided-place = Entri { $entry }: keputusan menaruhnya di tempat { $recorded }, padahal dari peringkat dan alasan yang tercatat seharusnya { $recomputed }.
verify-override-from = Entri { $entry }: keputusan menyebut asalnya tempat { $recorded }, padahal { $recomputed }.
verify-other-hash = Sidik yang tercetak ({ $printed }) bukan sidik rekaman ini ({ $recorded }).
verify-no-register = { $file } tidak memuat daftar piagam yang dikenal (daftar.json).
verify-facts-changed = { $file }: isi piagam { $name } tidak sesuai dengan sidiknya.
verify-file-missing = { $file } hilang dari ZIP.
verify-file-changed = { $file } diubah setelah dibuat.
certificates-ranking = { $file } adalah peringkat, bukan daftar yang sudah diputuskan. Pakai rekaman: gelar rank … --record, lalu gelar decide.
certificates-register-twice = { $place }: entri { $entry } sudah punya nomor lain dalam buku register. Hapus salah satunya.
verify-certificate = Sidik itu milik piagam { $number }: { $name }.
verify-no-such-certificate = Tidak ada piagam atau daftar dengan sidik { $printed } dalam ZIP ini.
verify-file-unknown = { $file } tidak tercatat dalam daftar.
decide-award = penghargaan inovasi

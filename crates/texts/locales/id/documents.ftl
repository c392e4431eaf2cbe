## Piagam.

documents-certificate-heading-winner = Piagam Penghargaan
documents-certificate-heading-participant = Piagam Penghargaan
documents-certificate-title = { $heading }: { $innovation }
documents-certificate-award = { $award } { $edition }
documents-certificate-number = Nomor: { $number }
documents-certificate-given = diberikan kepada inovasi
documents-certificate-as-winner = sebagai
documents-certificate-as-participant = sebagai
documents-certificate-place = Peringkat { $place }
documents-certificate-participant = Peserta
documents-certificate-why-winner = atas inovasi pelayanan publik yang telah diterapkan, dirasakan manfaatnya oleh masyarakat, dan patut menjadi teladan.
documents-certificate-why-participant = atas karya dan peran sertanya bagi pelayanan publik yang lebih cepat, tepat, dan mudah.
documents-certificate-signed = { $city }, { $date }
documents-certificate-staff-number = NIP { $number }
documents-certificate-verify = Periksa keaslian
documents-certificate-crest-alt = Lambang { $government }
documents-certificate-qr-alt = Kode QR untuk memeriksa keaslian: { $address }

## Berita acara.

documents-minutes-heading = Berita Acara Rapat Pleno
documents-minutes-title = Berita Acara Rapat Pleno { $award }
documents-minutes-subject = Penetapan Hasil { $award }
documents-minutes-number = Nomor: { $number }
documents-minutes-opening = Pada hari ini, { $weekday }, tanggal { $day } bulan { $month } tahun { $year } ({ $date }), bertempat di { $place }, kami yang bertanda tangan di bawah ini telah melaksanakan rapat pleno untuk menetapkan hasil { $award }, dengan ketentuan, urutan, dan keputusan sebagai berikut.
documents-minutes-opening-open = Pada hari ini, { $weekday }, tanggal { $day }, bertempat di { $place }, kami yang bertanda tangan di bawah ini telah melaksanakan rapat pleno untuk menetapkan hasil { $award }, dengan ketentuan, urutan, dan keputusan sebagai berikut.
documents-minutes-rule = Aturan yang berlaku
documents-minutes-inputs = Bahan penilaian
documents-minutes-order = Urutan yang ditetapkan
documents-minutes-overrides = Keputusan yang berbeda dari urutan nilai
documents-minutes-ties = Nilai yang sama
documents-minutes-remarks = Catatan rapat
documents-minutes-record = Rekaman hasil
documents-minutes-no-rule = Tidak ada aturan yang dinyatakan.
documents-minutes-no-inputs = Tidak ada bahan yang dicatat.
documents-minutes-no-order = Tidak ada inovasi yang ditetapkan.
documents-minutes-no-overrides = Tidak ada. Rapat menetapkan urutan sesuai dengan nilai.
documents-minutes-no-ties = Tidak ada.
documents-minutes-no-remarks = Tidak ada.
documents-minutes-differs = Tanda * menandai urutan yang berbeda dari urutan menurut nilai, karena dipindahkan atau bergeser oleh pemindahan itu; alasannya ada pada bagian { $section }.
documents-minutes-differs-unexplained = Tanda * menandai urutan yang diputuskan berbeda dari urutan menurut nilai.
documents-minutes-tie = { $innovations }: { $reason }
documents-minutes-pair = { $first } dan { $last }
documents-minutes-record-hash = Berita acara ini menyaksikan rekaman hasil dengan sidik SHA-256 di bawah ini. Siapa pun yang berhak atas rekaman itu dapat menghitung ulang sidiknya; satu angka yang berubah menghasilkan sidik yang lain.
documents-minutes-checkpoint = Rekaman itu dibuat dari riwayat yang sampai titik periksa di bawah ini terkunci: mengubah yang sudah tercatat di dalamnya menghasilkan sidik yang lain.
documents-minutes-closing = Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.
documents-minutes-signatures = Yang bertanda tangan:
documents-minutes-member = Anggota
documents-minutes-chair = Ketua
documents-minutes-page = Halaman { $page } dari { $pages }
documents-minutes-footer-hash = Sidik rekaman
documents-minutes-column-place = Urutan
documents-minutes-column-entry = Entri
documents-minutes-column-innovation = Inovasi
documents-minutes-column-agency = Instansi
documents-minutes-column-score = Nilai
documents-minutes-column-ranked = Menurut nilai
documents-minutes-column-note = Catatan
documents-minutes-column-decided = Diputuskan
documents-minutes-column-reason = Alasan

## Contoh.

documents-sample-mark = CONTOH
documents-sample-note = Contoh. Bukan dokumen resmi dan tidak berlaku.
documents-sample-title = Contoh: { $title }

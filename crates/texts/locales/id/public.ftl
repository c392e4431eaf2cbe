# Halaman umum, pencarian, ikhtisar.

web-place = Peringkat
web-complain = Ada yang tidak sesuai?
web-complain-text = Sampaikan pengaduan melalui
web-registers = Dari edisi ke edisi
web-ask = Pertanyaan
web-search-all = Semua inovasi
web-search-title = Hasil pencarian: { $words }
web-search-none = Tidak ada inovasi yang cocok
web-search-none-text = Coba kata yang lebih pendek, nama instansi, atau nama edisinya.
web-search-every = Lihat semua inovasi
web-won = Peringkat { $place }, { $edition }
web-revoked = dicabut
web-winners-of = Pemenang { $edition }
web-all-winners = Semua pemenang dan peserta
web-join = Ikut serta
web-stat-innovations = { $count ->
    [1] inovasi
   *[other] inovasi
}
web-stat-winners = { $count ->
    [1] pemenang
   *[other] pemenang
}
web-check-certificate = Periksa piagam
web-before-after = { $before } → { $after } { $unit }
web-about-entry = Tentang inovasi ini
web-registration-days = Pendaftaran
web-waits = { $count } { $kind } menunggu: { $status }
web-waits-one = { $title }: { $status }
web-waits-since = { $days ->
    [0] Masuk hari ini.
   *[other] Yang paling lama menunggu { $days } hari, sejak { $day }.
}
web-waits-act = Perlu tindakan
web-judges-due = { $count } juri belum mulai menilai
web-judges-due-tag = Belum dibuka
web-sheets-done = { $round }: { $done } dari { $of } lembar terkirim
web-judge-done = { $judge }: { $done } dari { $of } lembar terkirim
web-matrix = Lembar nilai per juri dan entri
web-about-edition = Tentang edisi ini

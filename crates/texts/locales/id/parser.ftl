## Apa yang salah menurut pembaca TOML dan JSON.

parser-unknown-field = isian { $field } tidak dikenal. Yang dikenal: { $known }. Periksa ejaannya.
parser-missing-field = isian { $field } belum ada. Tambahkan.
parser-twice-field = isian { $field } ditulis dua kali. Hapus salah satunya.
parser-unknown-word = kata { $word } tidak dikenal. Yang dikenal: { $known }. Periksa ejaannya.
parser-wrong-kind = jenis isinya keliru: tertulis { $found }, seharusnya { $wanted }. Teks ditulis di antara tanda petik, angka tanpa tanda petik.
parser-wrong-value = isinya tidak sesuai. Periksa isian ini: teks di antara tanda petik, angka tanpa tanda petik.
parser-cut-off = berkas terpotong di tengah. Minta lagi berkas yang utuh.
parser-duplicate = kunci ini atau tabelnya sudah ada di atas. Hapus atau ganti nama salah satunya.
parser-no-value = kunci ini belum bernilai. Tulis: kunci = nilai.
parser-unclosed = kurung dari sini belum ditutup. Tambahkan ] atau {"}"}.
parser-quotes = teks ini belum ditutup tanda petik, atau memuat huruf yang tidak boleh. Periksa tanda petik dan garis miring terbaliknya.
parser-unquoted = teks harus di antara tanda petik, misalnya "Kota Contoh".
parser-comma = koma di sini kurang atau berlebih. Periksa koma di antara isi.
parser-number = angka atau tanggalnya tidak sah. Tulis angka seperti 12 atau 12.5, dan tanggal seperti 2026-10-26.
parser-key = kunci tidak sah. Pakai huruf, angka, - dan _ saja, lalu = dan nilainya.
parser-not-day = { $text } bukan tanggal yang sah. Tulis seperti 2026-10-26.
parser-after = setelah nilai di baris ini masih ada tulisan. Pindahkan ke baris baru, atau awali dengan #.
parser-syntax = tulisannya tidak dapat dibaca. Periksa tanda petik, koma, dan kurung di sekitarnya.
parser-kind =
    { $kind ->
        [text] teks
        [whole] bilangan bulat
        [number] angka
        [yes-no] true atau false
        [list] daftar
        [table] tabel
        [date] tanggal
        [nothing] kosong
       *[other] bentuk lain
    }

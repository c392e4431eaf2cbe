## Blueprint: apa yang salah dan di mana.

mistake-error = kesalahan
mistake-warning = peringatan

# Berkas dan bentuknya.

mistake-unknown-file = berkas ini tidak dikenal dalam folder blueprint
mistake-missing-file = berkas ini harus ada
mistake-toml = bukan TOML yang benar: { $detail }
mistake-unknown-key = kunci `{ $key }` tidak dikenal di sini
mistake-missing-key = kunci `{ $key }` harus ada
mistake-shape = di sini harus { $expected }
mistake-unknown-word = `{ $word }` bukan salah satu kata yang boleh di sini
mistake-file-name = berkas ini harus bernama { $expected }
mistake-expected-text = teks dalam tanda petik
mistake-expected-yes-no = true atau false
mistake-expected-whole = bilangan bulat
mistake-expected-number = bilangan
mistake-expected-list = daftar […]
mistake-expected-table = tabel
mistake-expected-name-or-names = satu nama atau daftar nama
mistake-expected-role-or-substitute = peran, atau {"{"} role, instead_of, when {"}"}
mistake-expected-yes-no-or-expression = true, false, atau ungkapan dalam tanda petik
mistake-expected-number-or-expression = bilangan, atau ungkapan dalam tanda petik
mistake-expected-expression = ungkapan dalam tanda petik
mistake-expected-panel-size = "all" atau banyaknya juri per peserta
mistake-expected-other = nilai lain

# Nama.

mistake-id-shape = `{ $id }` bukan nama yang boleh: huruf kecil, angka, dan _ saja, diawali huruf, paling panjang 40
mistake-reserved = `{ $id }` adalah kata milik bahasa blueprint; pilih nama lain
mistake-duplicate = { $what } `{ $id }` sudah dinyatakan di { $path } baris { $line }
mistake-unknown = { $what } `{ $id }` tidak ada
mistake-unused = { $what } `{ $id }` tidak dipakai
mistake-hint-nearest = maksudnya `{ $name }`?
mistake-hint-one-of = yang ada: { $names }
mistake-thing-action = tindakan
mistake-thing-agency = unit
mistake-thing-agency-kind = jenis unit
mistake-thing-calendar = kalender
mistake-thing-case = jenis perkara
mistake-thing-case-name = perkara bernama
mistake-thing-check = pemeriksaan
mistake-thing-choice = daftar pilihan
mistake-thing-column = kolom
mistake-thing-criterion = kriteria
mistake-thing-document = dokumen
mistake-thing-evidence = bukti
mistake-thing-field = isian
mistake-thing-flag = tanda
mistake-thing-form = formulir
mistake-thing-function = fungsi
mistake-thing-indicator = indikator
mistake-thing-invariant = aturan register
mistake-thing-language = bahasa
mistake-thing-message = pesan
mistake-thing-name = nama
mistake-thing-option = pilihan
mistake-thing-parameter = parameter
mistake-thing-person = orang
mistake-thing-receiver = penerima
mistake-thing-refusal = kode penolakan
mistake-thing-register = register
mistake-thing-require = syarat
mistake-thing-role = peran
mistake-thing-round = babak
mistake-thing-rubric = rubrik
mistake-thing-scenario = skenario
mistake-thing-series = seri nomor
mistake-thing-status = status
mistake-thing-template = templat
mistake-thing-text = teks
mistake-thing-version = versi

# Ungkapan.

mistake-syntax-end = ungkapan ini terputus
mistake-syntax-unexpected = `{ $found }` tidak terduga di sini
mistake-syntax-character = tanda `{ $found }` tidak ada dalam bahasa ini
mistake-syntax-open-text = teks ini tidak ditutup dengan '
mistake-syntax-literal = `{ $found }` bukan bilangan, tanggal, atau waktu
mistake-syntax-too-deep = ungkapan ini terlalu dalam bersarang
mistake-syntax-too-long = ungkapan ini terlalu panjang
mistake-needs = di sini perlu { $expected }, bukan { $found }
mistake-type = jenis nilai di sini tidak cocok: { $detail }
mistake-not-each = `each` perlu sebuah kumpulan: NAMA, atau KUMPULAN as NAMA
mistake-not-counted = `{ $path }` tidak membagi apa pun yang dihitung indikator ini

# Perkara.

mistake-unreachable = tidak ada yang membawa perkara ke status `{ $status }`
mistake-dead-end = dari status `{ $status }` tidak ada jalan lagi; beri `final = true` atau tindakan yang melanjutkan
mistake-nobody-may = tindakan `{ $action }` tidak boleh dilakukan siapa pun
mistake-no-view = peran `{ $role }` boleh bertindak di sini, tetapi tidak melihat perkara `{ $case }`; tambahkan [[view]]
mistake-auto-by-system = tindakan `auto` hanya dilakukan oleh "system"
mistake-auto-without-when = tindakan `auto` memerlukan `when`
mistake-from-final = status `{ $status }` adalah akhir; hanya tindakan dengan `reopens = true` yang meninggalkannya
mistake-opens-from = tindakan yang membuka perkara tidak memiliki `from`
mistake-never-opened = tidak ada yang membuka perkara `{ $case }`
mistake-fixed-deadline = tenggat harus bergantung pada parameter atau isian, tidak tertulis tetap
mistake-grace-alone = `grace` tanpa `deadline`
mistake-derived-flag = tanda `{ $flag }` dihitung dari `when`; tindakan tidak menaikkan atau menurunkannya
mistake-form-of-two = formulir `{ $form }` dipakai perkara `{ $first }` dan `{ $second }`; satu formulir untuk satu jenis perkara
mistake-rows-of-register = register hanya mengenal `all` dan `none`
mistake-field-kind = isian `{ $field }` harus berjenis { $expected }{ $of }
mistake-other-case = { $what } `{ $id }` milik perkara `{ $case }`
mistake-each-of-document = `each` dan `of` dokumen `{ $document }` tidak cocok
mistake-act-opens = `{ $action }` membuka perkara, jadi tidak dapat dilakukan pada perkara yang ada
mistake-each-of-act = `each` harus memberi perkara `{ $case }`

# Isian dan parameter.

mistake-key-of-other = isian berjenis { $kind } tidak memiliki kunci `{ $key }`
mistake-key-of-parameter = parameter berjenis { $kind } tidak memiliki kunci `{ $key }`
mistake-kind-needs = isian berjenis { $kind } memerlukan kunci `{ $key }`
mistake-table-in-table = kolom tidak dapat berupa tabel
mistake-column-condition = { $key } sebuah kolom belum dapat bergantung pada rumus: tulis nilai tetap, atau pindahkan syaratnya ke [[check]]
mistake-two-sources = pilih salah satu: `of` atau `options`
mistake-min-over-max = yang terkecil harus kurang dari yang terbesar
mistake-no-default = parameter `{ $parameter }` memerlukan `default` (untuk period dan text boleh `sample`)
mistake-value = nilai ini bukan { $kind }
mistake-under-least = nilai ini kurang dari { $limit }
mistake-over-most = nilai ini lebih dari { $limit }
mistake-answer = jawaban ini bukan { $kind }
mistake-size = ukuran berkas ditulis seperti 2MB atau 500kB
mistake-time = waktu layanan ditulis seperti 1d, 2h, atau 30m
mistake-version = versi ditulis seperti 1.0.0

# Seri nomor.

mistake-no-seq = pola nomor harus memuat {"{"}seq{"}"}, misalnya {"{"}seq:3{"}"}
mistake-pattern-name = {"{"}{ $name }{"}"} tidak dikenal dalam pola nomor
mistake-pattern-brace = kurung kurawal ini tidak berpasangan

# Teks.

mistake-fluent-token = tanda `{ $sign }` diperlukan di sini
mistake-fluent-no-value = teks ini tidak berisi
mistake-fluent-again = teks `{ $key }` sudah ada di atas
mistake-fluent-braces = kurung kurawal tidak berpasangan atau tidak berisi
mistake-fluent-other = bukan Fluent yang benar: { $detail }
mistake-missing-text = teks `{ $key }` belum ada di { $file }
mistake-unused-text = teks `{ $key }` tidak dipakai apa pun
mistake-one-language = teks `{ $key }` belum ada di { $file }
mistake-unknown-variable = teks ini tidak mendapat { "{" } ${ $variable } { "}" }
mistake-unknown-reference = teks `{ $key }` yang dirujuk tidak ada

# Milik satu instansi saja.

mistake-leak-mail = `{ $found }` adalah alamat surel; blueprint tidak memuat milik satu instansi
mistake-leak-address = `{ $found }` adalah alamat web; taruh di binding, atau dalam teks standar pelayanan
mistake-leak-uuid = `{ $found }` adalah kunci basis data; pakai nama
mistake-leak-digits = `{ $found }` mirip nomor milik seseorang atau sistem; blueprint tidak memuatnya

# Keseluruhan.

mistake-changelog = CHANGELOG.md belum menyebut versi { $version }
mistake-no-standard = layanan memerlukan [standard]: standar pelayanan
mistake-no-scenarios = blueprint memerlukan skenario dalam scenarios/
mistake-two-public = hanya satu peran boleh `public = true`
mistake-template = templat tidak dapat disusun: { $detail }
mistake-figure-share = indikator percent memerlukan `numerator` dan `denominator`, tanpa `value`
mistake-figure-value = indikator ini memerlukan `value` saja, atau `numerator` dan `denominator`

# Penilaian.

mistake-weights = bobot berjumlah { $sum }, seharusnya 100
mistake-weight = bilangan ini harus di antara 0 dan 100
mistake-not-single = perkara `{ $case }` menjalankan babak, jadi harus `single = true`
mistake-not-final = status `{ $status }` harus akhir atau memiliki jalan lanjut
mistake-no-final-status = lembar nilai `{ $case }` memerlukan status akhir
mistake-tie-rule = `{ $rule }` bukan aturan nilai sama: round:ID, criterion:ID, atau pleno
mistake-no-judging = judging.toml tidak ada
mistake-effect-elsewhere = efek ini hanya pada tindakan perkara `{ $case }`
mistake-no-effect = perkara `{ $case }` tidak memiliki tindakan dengan judging = "{ $effect }"
mistake-no-rounds = penilaian memerlukan [[round]]
mistake-not-units = parameter `{ $parameter }` harus berjenis set dari agency_kinds
mistake-last-advances = babak terakhir tidak memiliki `advance`

# Skenario dan migrasi.

mistake-empty = ini tidak menyatakan apa pun
mistake-step-needs = di sini `{ $key }` juga diperlukan
mistake-step-has-not = langkah ini tidak memakai `{ $key }`
mistake-wrong-case = `{ $name }` bukan perkara `{ $case }`
mistake-withhold = yang ditahan ditulis series:ID, place:KALENDER, atau unique:REGISTER
mistake-about = `about` memerlukan id dan en
mistake-same-version = migrasi ini berasal dari versi yang sama
mistake-still-there = isian `{ $field }` masih ada dalam versi ini

# Pemakaian oleh instansi.

mistake-not-permitted = blueprint tidak mengizinkan perubahan { $what } `{ $id }`
mistake-extra-id = isian tambahan harus berawalan x_: x_{ $id }
mistake-zone = zona waktu `{ $zone }` tidak dikenal; misalnya Asia/Jakarta
mistake-parent-cycle = unit `{ $id }` menjadi induk dirinya sendiri
mistake-day = hari ditulis seperti 2026-03-01
mistake-no-name = nama tidak boleh kosong
mistake-not-set = parameter `{ $parameter }` belum diberi nilai

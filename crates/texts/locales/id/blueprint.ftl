## Blueprint: apa yang salah dan di mana.

blueprint-error = kesalahan
blueprint-warning = peringatan

# Berkas dan bentuknya.

blueprint-unknown-file = berkas ini tidak dikenal dalam folder blueprint
blueprint-missing-file = berkas ini harus ada
blueprint-toml = bukan TOML yang benar: { $detail }
blueprint-unknown-key = kunci `{ $key }` tidak dikenal di sini
blueprint-missing-key = kunci `{ $key }` harus ada
blueprint-shape = di sini harus { $expected }
blueprint-unknown-word = `{ $word }` bukan salah satu kata yang boleh di sini
blueprint-file-name = berkas ini harus bernama { $expected }
blueprint-expected-text = teks dalam tanda petik
blueprint-expected-yes-no = true atau false
blueprint-expected-whole = bilangan bulat
blueprint-expected-number = bilangan
blueprint-expected-list = daftar […]
blueprint-expected-table = tabel
blueprint-expected-name-or-names = satu nama atau daftar nama
blueprint-expected-role-or-substitute = peran, atau {"{"} role, instead_of, when {"}"}
blueprint-expected-yes-no-or-expression = true, false, atau ungkapan dalam tanda petik
blueprint-expected-number-or-expression = bilangan, atau ungkapan dalam tanda petik
blueprint-expected-expression = ungkapan dalam tanda petik
blueprint-expected-panel-size = "all" atau banyaknya juri per peserta
blueprint-expected-other = nilai lain

# Nama.

blueprint-id-shape = `{ $id }` bukan nama yang boleh: huruf kecil, angka, dan _ saja, diawali huruf, paling panjang 40
blueprint-reserved = `{ $id }` adalah kata milik bahasa blueprint; pilih nama lain
blueprint-duplicate = { $what } `{ $id }` sudah dinyatakan di { $path } baris { $line }
blueprint-unknown = { $what } `{ $id }` tidak ada
blueprint-unused = { $what } `{ $id }` tidak dipakai
blueprint-hint-nearest = maksudnya `{ $name }`?
blueprint-hint-one-of = yang ada: { $names }
blueprint-thing-action = tindakan
blueprint-thing-agency = unit
blueprint-thing-agency-kind = jenis unit
blueprint-thing-calendar = kalender
blueprint-thing-case = jenis perkara
blueprint-thing-case-name = perkara bernama
blueprint-thing-check = pemeriksaan
blueprint-thing-choice = daftar pilihan
blueprint-thing-column = kolom
blueprint-thing-criterion = kriteria
blueprint-thing-document = dokumen
blueprint-thing-evidence = bukti
blueprint-thing-field = isian
blueprint-thing-flag = tanda
blueprint-thing-form = formulir
blueprint-thing-function = fungsi
blueprint-thing-indicator = indikator
blueprint-thing-invariant = aturan register
blueprint-thing-language = bahasa
blueprint-thing-message = pesan
blueprint-thing-name = nama
blueprint-thing-option = pilihan
blueprint-thing-parameter = parameter
blueprint-thing-person = orang
blueprint-thing-receiver = penerima
blueprint-thing-refusal = kode penolakan
blueprint-thing-register = register
blueprint-thing-require = syarat
blueprint-thing-role = peran
blueprint-thing-round = babak
blueprint-thing-rubric = rubrik
blueprint-thing-scenario = skenario
blueprint-thing-series = seri nomor
blueprint-thing-status = status
blueprint-thing-template = templat
blueprint-thing-text = teks
blueprint-thing-version = versi

# Ungkapan.

blueprint-syntax-end = ungkapan ini terputus
blueprint-syntax-unexpected = `{ $found }` tidak terduga di sini
blueprint-syntax-character = tanda `{ $found }` tidak ada dalam bahasa ini
blueprint-syntax-open-text = teks ini tidak ditutup dengan '
blueprint-syntax-literal = `{ $found }` bukan bilangan, tanggal, atau waktu
blueprint-syntax-too-deep = ungkapan ini terlalu dalam bersarang
blueprint-syntax-too-long = ungkapan ini terlalu panjang
blueprint-needs = di sini perlu { $expected }, bukan { $found }
blueprint-not-each = `each` perlu sebuah kumpulan: NAMA, atau KUMPULAN as NAMA
blueprint-not-counted = `{ $path }` tidak membagi apa pun yang dihitung indikator ini

# Perkara.

blueprint-unreachable = tidak ada yang membawa perkara ke status `{ $status }`
blueprint-dead-end = dari status `{ $status }` tidak ada jalan lagi; beri `final = true` atau tindakan yang melanjutkan
blueprint-nobody-may = tindakan `{ $action }` tidak boleh dilakukan siapa pun
blueprint-no-view = peran `{ $role }` boleh bertindak di sini, tetapi tidak melihat perkara `{ $case }`; tambahkan [[view]]
blueprint-auto-by-system = tindakan `auto` hanya dilakukan oleh "system"
blueprint-auto-without-when = tindakan `auto` memerlukan `when`
blueprint-from-final = status `{ $status }` adalah akhir; hanya tindakan dengan `reopens = true` yang meninggalkannya
blueprint-opens-from = tindakan yang membuka perkara tidak memiliki `from`
blueprint-never-opened = tidak ada yang membuka perkara `{ $case }`
blueprint-fixed-deadline = tenggat harus bergantung pada parameter atau isian, tidak tertulis tetap
blueprint-grace-alone = `grace` tanpa `deadline`
blueprint-derived-flag = tanda `{ $flag }` dihitung dari `when`; tindakan tidak menaikkan atau menurunkannya
blueprint-form-of-two = formulir `{ $form }` dipakai perkara `{ $first }` dan `{ $second }`; satu formulir untuk satu jenis perkara
blueprint-rows-of-register = register hanya mengenal `all` dan `none`
blueprint-field-kind = isian `{ $field }` harus berjenis { $expected }{ $of }
blueprint-other-case = { $what } `{ $id }` milik perkara `{ $case }`
blueprint-each-of-document = `each` dan `of` dokumen `{ $document }` tidak cocok
blueprint-act-opens = `{ $action }` membuka perkara, jadi tidak dapat dilakukan pada perkara yang ada
blueprint-each-of-act = `each` harus memberi perkara `{ $case }`

# Isian dan parameter.

blueprint-key-of-other = isian berjenis { $kind } tidak memiliki kunci `{ $key }`
blueprint-key-of-parameter = parameter berjenis { $kind } tidak memiliki kunci `{ $key }`
blueprint-kind-needs = isian berjenis { $kind } memerlukan kunci `{ $key }`
blueprint-table-in-table = kolom tidak dapat berupa tabel
blueprint-two-sources = pilih salah satu: `of` atau `options`
blueprint-min-over-max = yang terkecil harus kurang dari yang terbesar
blueprint-no-default = parameter `{ $parameter }` memerlukan `default` (untuk period dan text boleh `sample`)
blueprint-value = nilai ini bukan { $kind }
blueprint-under-least = nilai ini kurang dari { $limit }
blueprint-over-most = nilai ini lebih dari { $limit }
blueprint-answer = jawaban ini bukan { $kind }
blueprint-size = ukuran berkas ditulis seperti 2MB atau 500kB
blueprint-time = waktu layanan ditulis seperti 1d, 2h, atau 30m
blueprint-version = versi ditulis seperti 1.0.0

# Seri nomor.

blueprint-no-seq = pola nomor harus memuat {"{"}seq{"}"}, misalnya {"{"}seq:3{"}"}
blueprint-pattern-name = {"{"}{ $name }{"}"} tidak dikenal dalam pola nomor
blueprint-pattern-brace = kurung kurawal ini tidak berpasangan

# Teks.

blueprint-fluent-token = tanda `{ $sign }` diperlukan di sini
blueprint-fluent-no-value = teks ini tidak berisi
blueprint-fluent-again = teks `{ $key }` sudah ada di atas
blueprint-fluent-braces = kurung kurawal tidak berpasangan atau tidak berisi
blueprint-fluent-other = bukan Fluent yang benar: { $detail }
blueprint-missing-text = teks `{ $key }` belum ada di { $file }
blueprint-unused-text = teks `{ $key }` tidak dipakai apa pun
blueprint-one-language = teks `{ $key }` belum ada di { $file }
blueprint-unknown-variable = teks ini tidak mendapat { "{" } ${ $variable } { "}" }
blueprint-unknown-reference = teks `{ $key }` yang dirujuk tidak ada

# Milik satu instansi saja.

blueprint-leak-mail = `{ $found }` adalah alamat surel; blueprint tidak memuat milik satu instansi
blueprint-leak-address = `{ $found }` adalah alamat web; taruh di binding, atau dalam teks standar pelayanan
blueprint-leak-uuid = `{ $found }` adalah kunci basis data; pakai nama
blueprint-leak-digits = `{ $found }` mirip nomor milik seseorang atau sistem; blueprint tidak memuatnya

# Keseluruhan.

blueprint-changelog = CHANGELOG.md belum menyebut versi { $version }
blueprint-no-standard = layanan memerlukan [standard]: standar pelayanan
blueprint-no-scenarios = blueprint memerlukan skenario dalam scenarios/
blueprint-two-public = hanya satu peran boleh `public = true`
blueprint-template = templat tidak dapat disusun: { $detail }
blueprint-figure-share = indikator percent memerlukan `numerator` dan `denominator`, tanpa `value`
blueprint-figure-value = indikator ini memerlukan `value` saja, atau `numerator` dan `denominator`

# Penilaian.

blueprint-weights = bobot berjumlah { $sum }, seharusnya 100
blueprint-weight = bilangan ini harus di antara 0 dan 100
blueprint-not-single = perkara `{ $case }` menjalankan babak, jadi harus `single = true`
blueprint-not-final = status `{ $status }` harus akhir atau memiliki jalan lanjut
blueprint-no-final-status = lembar nilai `{ $case }` memerlukan status akhir
blueprint-tie-rule = `{ $rule }` bukan aturan nilai sama: round:ID, criterion:ID, atau pleno
blueprint-no-judging = judging.toml tidak ada
blueprint-effect-elsewhere = efek ini hanya pada tindakan perkara `{ $case }`
blueprint-no-effect = perkara `{ $case }` tidak memiliki tindakan dengan judging = "{ $effect }"
blueprint-no-rounds = penilaian memerlukan [[round]]
blueprint-last-advances = babak terakhir tidak memiliki `advance`

# Skenario dan migrasi.

blueprint-empty = ini tidak menyatakan apa pun
blueprint-step-needs = di sini `{ $key }` juga diperlukan
blueprint-step-has-not = langkah ini tidak memakai `{ $key }`
blueprint-wrong-case = `{ $name }` bukan perkara `{ $case }`
blueprint-withhold = yang ditahan ditulis series:ID, place:KALENDER, atau unique:REGISTER
blueprint-about = `about` memerlukan id dan en
blueprint-same-version = migrasi ini berasal dari versi yang sama
blueprint-still-there = isian `{ $field }` masih ada dalam versi ini

# Pemakaian oleh instansi.

blueprint-not-permitted = blueprint tidak mengizinkan perubahan { $what } `{ $id }`
blueprint-extra-id = isian tambahan harus berawalan x_: x_{ $id }
blueprint-zone = zona waktu `{ $zone }` tidak dikenal; misalnya Asia/Jakarta
blueprint-parent-cycle = unit `{ $id }` menjadi induk dirinya sendiri
blueprint-day = hari ditulis seperti 2026-03-01
blueprint-no-name = nama tidak boleh kosong
blueprint-not-set = parameter `{ $parameter }` belum diberi nilai

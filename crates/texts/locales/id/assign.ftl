## Pembagian juri.

roster-no-column = { $file }: tidak ada kolom { $column }. Beri salah satu judul ini: { $words }.
roster-not-count = { $place }: "{ $found }" bukan bilangan bulat. Tulis bilangan 0 atau lebih.

assign-nothing = Belum ada juri atau peserta. Sertakan --loads (juri) dan --coverage (peserta), atau --affinity.
assign-reviews = --reviews { $found }: tulis banyaknya juri per peserta, atau all.
assign-unknown-name = { $place }: { $name } tidak ada dalam daftar juri atau peserta. Perbaiki namanya, atau tambahkan ke daftar.
assign-not-number = { $place }: "{ $found }" bukan angka. Tulis angka, atau kosongkan selnya.
assign-wrong-size = { $file } berisi { $rows } × { $columns } nilai, padahal ada { $judges } juri dan { $entries } peserta. Buat satu baris untuk tiap juri dan satu kolom untuk tiap peserta.
assign-done = { $pairs } penugasan: { $judges } juri, { $entries } peserta
assign-affinity = Jumlah kecocokan: { $total }
assign-worst = Peserta dengan kecocokan paling rendah: { $entry } ({ $affinity })
assign-connected = { $parts ->
    [1] Semua terhubung; sambungan terlemah { $cut } pasangan.
   *[other] Terpecah menjadi { $parts } kelompok; nilainya tidak dapat dibandingkan antarkelompok.
}
assign-moved = { $count } penugasan berpindah dari pembagian sebelumnya.
assign-note-low = Batas bawah beban tidak dipakai pada tujuan affinity; di bawah batas: { $judges }.
assign-note-islands = Juri dan peserta terpecah menjadi { $count } kelompok. Tambah penilaian per peserta, atau longgarkan benturan.
assign-note-cut-reach = Sambungan { $wanted } tidak mungkin: { $names } hanya punya { $reachable } pasangan. Tambah penilaiannya bila perlu.
assign-note-cut = Sambungan { $wanted } belum tercapai; yang tercapai { $reached }.
assign-note-less-equal = Agar semua terhubung, satu penugasan dipindah; beban menjadi sedikit kurang merata.
assign-note-cut-short = Perbaikan dihentikan pada batasnya; hasilnya sah, tetapi peserta terlemah mungkin masih dapat naik.
assign-note-idle = Tanpa tugas: { $judges }.
assign-note-unreviewed = Tidak meminta penilaian: { $entries }.
assign-duplicate-judge = Juri { $id } tercantum dua kali. Beri nama yang berbeda.
assign-duplicate-entry = Peserta { $id } tercantum dua kali. Beri nomor yang berbeda.
assign-too-large = { $judges } juri × { $entries } peserta terlalu banyak untuk satu pembagian. Bagi per kelompok.
assign-affinity-value = Kecocokan { $judge } dengan { $entry } bukan angka yang dapat dipakai. Tulis angka paling banyak sembilan digit.
assign-bounds = { $judge }: beban paling sedikit { $low } melebihi paling banyak { $high }.
assign-shortage = { $entry } (perlu { $needs }, boleh { $eligible }; benturan { $conflicts }, instansi sendiri { $family })
assign-too-few-judges = Terlalu sedikit juri yang boleh menilai: { $entries }. Tambah juri, kurangi penilaian, atau periksa benturannya.
assign-capacity = Diperlukan { $demand } penilaian, tetapi para juri hanya sanggup { $capacity }. Tambah juri atau naikkan bebannya.
assign-bottleneck = Peserta { $entries } memerlukan { $needs } penilaian dari { $judges }, yang hanya sanggup { $capacity }. Naikkan beban mereka atau tambah juri yang boleh menilai.
assign-low-above = Beban paling sedikit para juri berjumlah { $low }, padahal hanya { $demand } penilaian diperlukan. Turunkan batas bawahnya.
assign-low-unreachable = { $judges } boleh menilai lebih sedikit peserta daripada beban paling sedikitnya (dari { $entries } peserta). Turunkan batas bawahnya.
assign-low-bottleneck = { $judges } harus menilai { $low }, tetapi bersama-sama hanya dapat { $most }. Turunkan batas bawahnya.
assign-missing-name = { $file }: tidak ada baris atau kolom untuk { $names }. Samakan namanya dengan daftar juri dan peserta.

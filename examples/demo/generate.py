#!/usr/bin/env python3
"""Writes the plays of Kota Contoh: python3 examples/demo/generate.py. Seeded: the same every time. All of it is invented."""
import json, random, re
from pathlib import Path

HERE = Path(__file__).parent
# unit | title | problem | what is done | measure | unit of measure | before | after | goal
INNOVATIONS = """
disdukcapil|Antar Akta|Warga datang tiga kali untuk satu akta; yang tinggal jauh menunda sampai anaknya masuk sekolah|Bidan dan ketua RT mengirim berkas dari ponsel, akta diantar kurir kelurahan|Lama akta kelahiran terbit|hari|14|2|peace_and_justice
dpmptsp|Izin Sejam|Pedagang kecil menutup kios sehari penuh untuk mengurus izin|Petugas membuka loket di pasar dan mencetak izin berisiko rendah di tempat|Lama izin usaha mikro|jam|72|1|decent_work
disdagin|Pasar Tertib Timbang|Pembeli mengeluh timbangan tidak jujur dan tera ulang hanya sekali setahun|Timbangan ditera di lapaknya tiap bulan dan diberi stiker bertanggal|Timbangan yang tepat|persen|61|94|responsible_consumption
dispertan|Kebun Atap Warga|Harga cabai naik tiap musim hujan, pekarangan hampir tidak ada|Atap rumah susun ditanami bersama, bibit dan pendampingan dari penyuluh|Rumah tangga yang memanen sendiri|rumah tangga|40|615|zero_hunger
dlh|Bank Sampah Keliling|Bank sampah tutup sebelum warga pulang kerja|Truk berjadwal menimbang dan membayar di tiap RW pada sore hari|Sampah terpilah|ton sebulan|11|47|responsible_consumption
dishub|Lampu Lapor|Lampu jalan padam rata-rata dua pekan sebelum diperbaiki|Tiap tiang diberi nomor; warga melapor lewat pesan, regu malam langsung berangkat|Lama lampu padam|hari|15|2|sustainable_cities
diskominfo|Rumah Data Kampung|Data bantuan di kelurahan dan dinas berbeda|Kader memutakhirkan satu daftar bersama tiap bulan, terbuka bagi semua dinas|Data ganda|baris|3120|140|partnerships
dinkes|Posyandu Remaja Sore|Remaja tidak datang ke posyandu karena jamnya jam sekolah|Posyandu dibuka pukul empat sore di lapangan, bersama klub olahraga|Remaja yang diperiksa|orang sebulan|85|920|good_health
disdik|Kelas Orang Tua|Orang tua tidak tahu cara mendampingi anak membaca|Sekolah mengajar orang tua dua kali sebulan pada malam hari|Siswa kelas 3 lancar membaca|persen|58|83|quality_education
disparbud|Kampung Wisata Sungai|Bantaran sungai kumuh, pengunjung hanya lewat|Warga dilatih menjadi pemandu perahu dan mengelola sampah sungai sendiri|Pengunjung|orang sebulan|300|4200|decent_work
disnaker|Pintu Kerja Difabel|Pencari kerja difabel dilayani di lantai dua tanpa lift|Petugas mendatangi rumah, memetakan kemampuan, dan mendampingi tiga bulan pertama|Difabel yang bekerja tetap|orang setahun|9|87|reduced_inequalities
dinsos|Rumah Singgah Cepat Tanggap|Orang telantar menunggu berhari-hari di kantor polisi|Regu piket menjemput dalam satu jam dan menelusuri keluarganya|Lama penanganan|jam|55|6|no_poverty
bapenda|Pajak dari Warung|Kantor pajak jauh dari kampung, denda menumpuk|Warung menjadi tempat bayar PBB dengan bukti langsung|Wajib pajak patuh|persen|64|86|peace_and_justice
bappeda|Musrenbang Peta|Usulan warga hilang antara kelurahan dan kota|Tiap usulan menjadi titik di peta dengan status yang dapat diikuti|Usulan yang terjawab|persen|22|91|partnerships
bkd|Pensiun Tanpa Berkas|Pegawai mengumpulkan 17 berkas yang sudah dimiliki kantor|Berkas diambil dari sistem; pegawai hanya memeriksa dan menyetujui|Lama SK pensiun|hari|90|12|peace_and_justice
bpbd|Sirene Sungai|Warga tahu banjir ketika air sudah di rumah|Sensor hulu membunyikan sirene RW dan mengirim pesan 45 menit sebelumnya|Waktu peringatan|menit|5|45|climate_action
baghukum|Produk Hukum Bersuara|Tunanetra tidak dapat membaca peraturan daerah|Tiap peraturan baru dibacakan dan diringkas dalam bahasa sehari-hari|Pendengar|orang sebulan|0|640|reduced_inequalities
pengadaan|Lapak Pengadaan Kecil|Usaha kecil kalah karena syaratnya rumit|Pengadaan kecil ditayangkan di satu lapak dengan syarat satu halaman|Usaha kecil yang mendapat pesanan|usaha|31|268|decent_work
wonosari|Loket Malam|Pekerja pabrik tidak sempat ke kecamatan pada jam kerja|Loket dibuka dua malam sepekan, surat selesai saat itu juga|Pemohon yang bolos kerja|persen|71|8|decent_work
tirtamulya|Satu Pintu Warga Lansia|Lansia mondar-mandir antara empat loket|Satu petugas mendampingi lansia dari pintu sampai selesai|Lama layanan|menit|140|35|reduced_inequalities
sumberjaya|Surat Tiga Langkah|Surat pengantar harus lewat RT, RW, dan kelurahan|RT menyetujui dari ponsel, surat dicetak mandiri di balai RW|Lama surat pengantar|jam|26|1|peace_and_justice
mekarasih|Gang Pintar Iuran|Iuran gang tidak tercatat, perbaikan selalu tertunda|Buku kas bersama ditempel dan dapat dibaca semua warga|Perbaikan gang selesai|gang setahun|3|21|sustainable_cities
pkmwonosari|Ibu Hamil Terpantau|Ibu hamil berisiko baru diketahui saat melahirkan|Kader mencatat tanda bahaya tiap pekan, bidan menelepon hari itu juga|Ibu berisiko yang terpantau|persen|42|97|good_health
pkmtirtamulya|Obat Sampai Rumah|Penderita hipertensi putus obat karena antrean panjang|Obat bulanan diantar kader setelah pemeriksaan tekanan darah di rumah|Pasien teratur minum obat|persen|48|89|good_health
rsud|Antre dari Rumah|Pasien datang pukul empat pagi untuk nomor antrean|Nomor diambil lewat pesan, perkiraan waktu dikirim dua kali|Lama menunggu di rumah sakit|menit|260|55|good_health
labkes|Cuci Darah Terjadwal|Hasil laboratorium datang setelah jadwal cuci darah|Contoh darah diambil di rumah sehari sebelumnya|Tindakan yang ditunda|kali sebulan|38|3|good_health
ujikir|Uji Kir Tujuh Menit|Sopir angkutan kehilangan setengah hari untuk uji kir|Jadwal per jam dan pemeriksaan berurutan di satu lajur|Lama uji|menit|180|7|sustainable_cities
perpustakaan|Perpustakaan Halte|Perpustakaan kota tutup ketika orang pulang kerja|Rak kecil di dua puluh halte, buku kembali di halte mana saja|Buku dipinjam|buku sebulan|410|3900|quality_education
smpn2|Kantin Jujur Sehat|Siswa jajan makanan tinggi gula di luar pagar|Kantin swalayan dikelola siswa, daftar gizinya ditulis besar|Siswa yang sarapan di sekolah|persen|18|76|good_health
smkn1|Bengkel Siswa untuk Warga|Siswa praktik dengan mesin tua yang sama|Warga menitipkan motor, siswa memperbaiki dengan harga suku cadang|Motor diperbaiki|unit setahun|0|540|quality_education
tirta|Air Keran Terpantau|Pelanggan baru tahu mutu air bila sudah berbau|Sensor di tiap zona, hasilnya dapat dibaca pelanggan tiap jam|Keluhan mutu air|laporan sebulan|210|35|clean_water
bpr|Kredit Pedagang Subuh|Pedagang subuh meminjam kepada rentenir|Petugas datang pukul tiga pagi, pinjaman cair di lapak|Pedagang lepas dari rentenir|orang|0|318|no_poverty
kebersihan|Jemput Sampah Pasar|Sampah pasar menumpuk sampai siang|Gerobak listrik menjemput tiap dua jam dan memilah di tempat|Sampah yang tersisa siang hari|ton|6|1|responsible_consumption
kantah|Sertifikat Tanah Selesai Sepekan|Pemohon tidak tahu berkasnya sampai di mana|Berkas dijadwalkan per hari, pemohon menerima pesan tiap langkah|Lama peralihan hak|hari|30|6|peace_and_justice
"""
PEOPLE = "Rina Wulandari,Budi Santoso,Siti Aminah,Agus Prasetyo,Wati Suryani,Joko Susilo,Indah Permata,Eko Nugroho".split(",")
JUDGES = ["ahmad", "dewi", "hendra", "lestari", "maria", "rudi", "yusuf"]
# Nobody judges the own agency, its parent or its children.
KIN = {"dewi": {"bappeda"}, "hendra": {"dinkes", "pkmwonosari", "pkmtirtamulya", "rsud", "labkes"}}
RUBRICS = {
    "desk": "background novelty implementation significance adaptability resources sustainability".split(),
    "presentation": "substance mastery commitment delivery".split(),
    "visit": "conformity impact service_quality durability".split(),
}
REMARKS = [
    "Angka sebelum dan sesudahnya jelas; cantumkan cara mengukurnya.",
    "Masalahnya nyata dan penggunanya didengar. Perkuat rencana anggaran tahun depan.",
    "Mudah ditiru unit lain; tuliskan langkah dan biayanya.",
    "Dampaknya terasa, tetapi sumber datanya perlu dilampirkan.",
    "Gagasannya sederhana dan jalan. Libatkan pengguna saat evaluasi.",
    "Pembedanya dari layanan serupa perlu dijelaskan lebih tajam.",
]


def q(value):
    return json.dumps(value, ensure_ascii=False)


def inline(table):
    def text(value):
        if isinstance(value, dict):
            return inline(value)
        if isinstance(value, list):
            return "[" + ", ".join(text(one) for one in value) + "]"
        return q(value)

    return "{ " + ", ".join(f"{key} = {text(value)}" for key, value in table.items()) + " }"


class Innovation:
    def __init__(self, line, at):
        self.unit, self.title, self.problem, self.idea, self.measure, self.of, before, after, self.sdg = line.split("|")
        self.before, self.after, self.id = float(before), float(after), re.sub(r"[^a-z]+", "_", self.title.lower())
        self.by, self.at = PEOPLE[at % len(PEOPLE)], at

    def proposal(self, year):
        number = lambda n: int(n) if n == int(n) else n
        first = self.problem[0].lower() + self.problem[1:]
        return {
            "title": self.title, "group": "general", "innovation_form": "public_service", "sdg": self.sdg,
            "started_on": f"{year - 2}-{3 + self.at % 9:02}-01",
            "summary": f"{self.idea}. {self.measure} berubah dari {number(self.before)} menjadi {number(self.after)} {self.of}.",
            "background": f"{self.problem}. Sasarannya warga kota yang memakai layanan ini setiap bulan; targetnya {self.measure.lower()} mencapai {number(self.after)} {self.of} dalam dua tahun.",
            "novelty": f"Sebelumnya warga menyesuaikan diri dengan kantor. Sekarang layanan yang mendatangi warga: {self.idea[0].lower() + self.idea[1:]}.",
            "implementation": f"Dimulai di dua kelurahan selama tiga bulan, lalu di seluruh kota. {self.idea}.",
            "significance": f"Diukur dari catatan layanan enam bulan sebelum dan sesudah: {self.measure.lower()} dari {number(self.before)} menjadi {number(self.after)} {self.of}. Dahulu {first}; kini keluhan itu jarang terdengar dalam survei kepuasan.",
            "results": [{"measure": self.measure, "unit": self.of, "before": number(self.before), "after": number(self.after), "source": "Catatan layanan dan survei kepuasan"}],
            "adaptability": "Dua unit lain sudah belajar ke sini dan menjalankannya dengan petugas sendiri.",
            "adaptability_potential": "Tidak memerlukan bangunan atau sistem baru; panduan sepuluh halaman tersedia bagi unit dan daerah lain.",
            "resources": "Empat petugas yang sudah ada, dua kader di tiap kelurahan, dan anggaran operasional Rp85 juta setahun.",
            "sustainability": "Ditetapkan dengan keputusan kepala unit, masuk rencana kerja dan anggaran, dan dievaluasi bersama warga tiap semester.",
            "regulation": {"file": f"keputusan-{self.unit}.pdf"},
            "team": [{"name": self.by, "part": "Ketua tim"}, {"name": PEOPLE[(self.at + 3) % 8], "part": "Anggota"}],
            "contact_name": self.by, "contact_phone": f"0800 555 {1000 + self.at}",
            "innovator_statement": {"file": "pernyataan-inovator.pdf"}, "willing_replication": True, "truthful": True,
        }


ALL = [Innovation(line, at) for at, line in enumerate(INNOVATIONS.strip().splitlines())]


class Play:
    def __init__(self, key, about, starts, seed):
        self.random = random.Random(seed)
        self.lines = [
            "# Ditulis oleh generate.py; ubah di sana.", "", "[scenario]", f"id = {q(key.replace('-', '_'))}",
            f"about = {inline(about)}", f"starts = {q(starts)}", "",
        ]

    def step(self, who, does, on=None, names=None, at=None, after=None, answers=None, reason=None, that=None):
        self.lines += ["[[step]]", f"who = {q(who)}", f"does = {q(does)}"]
        for key, value in [("on", on), ("as", names), ("at", at), ("after", after), ("reason", reason)]:
            if value:
                self.lines.append(f"{key} = {q(value)}")
        if answers:
            self.lines.append(f"with = {inline(answers)}")
        if that:
            self.lines += ["[[step.expect]]", f"that = {q(that)}"]
        self.lines.append("")

    def announce(self, name, theme, schedule):
        self.step("sekretariat", "edition.announce", names="edisi", answers={
            "name": name, "theme": theme, "contact": "Bagian Organisasi Sekretariat Daerah, pada jam kerja",
            "schedule": [{"stage": stage, "from_day": a, **({"to_day": b} if b else {}), **({"where_at": w} if w else {})} for stage, a, b, w in schedule],
        })

    def enter(self, one, year, at, submit=True):
        self.step(one.unit, "entry.register", names=one.id, at=at, answers=one.proposal(year))
        if submit:
            self.step(one.unit, "entry.submit", on=one.id, after="1h")

    def screen(self, one, at=None, after=None):
        yes = {key: True for key in ["is_complete", "is_implemented", "is_original", "is_public_service"]}
        self.step("sekretariat", "entry.screen_in", on=one.id, at=at, after=after, answers=yes)

    def statements(self, at, concerns):
        for judge in JUDGES:
            own = [{"unit": unit, "tie": "family", "tie_note": "Adik saya bekerja di sana."} for unit in concerns.get(judge, [])]
            answers = {**({"concerns": own} if own else {}), "no_others": True}
            self.step(judge, "statement.give", names=f"pernyataan_{judge}", at=at, answers=answers)
            at = None

    def quality(self, at):
        """Well apart at the cuts, so that nobody's chance score decides who goes on."""
        return 92 - at * 0.7 - (4 if at >= 10 else 0) - (5 if at >= 15 else 0)

    def score(self, judge, one, round_, rank, does="submit", after="7m"):
        strict = {"ahmad": -1, "dewi": 0, "hendra": 1, "lestari": 1, "maria": -1, "rudi": 0, "yusuf": 0}[judge]
        value = lambda: max(0, min(100, round(self.quality(rank) + strict + self.random.gauss(0, 1.6))))
        criteria = RUBRICS[round_]
        if does == "save":
            scores = {one: value() for one in criteria[: max(1, len(criteria) // 2)]}
            answers = {"scores": scores}
        else:
            answers = {"no_conflict": True, "scores": {one: value() for one in criteria}, "notes": REMARKS[self.random.randrange(len(REMARKS))]}
        self.step(judge, f"sheet.{does}", on=f"sheet({round_}, {judge}, {one.id})", after=after, answers=answers)

    def round(self, round_, ranked, due, at, out):
        self.step("sekretariat", "edition.open_round", on="edisi", at=at, answers={"round_due_on": due})
        for judge in JUDGES:
            for rank, one in enumerate(ranked):
                if one.unit not in KIN.get(judge, set()) | set(out.get(judge, [])):
                    self.score(judge, one, round_, rank)

    def write(self, name):
        (HERE / name).write_text("\n".join(self.lines), encoding="utf-8")


def ranked(seed):
    order = list(ALL)
    random.Random(seed).shuffle(order)
    return order


def published():
    play = Play("gipp-2025", {"id": "Edisi yang terbit.", "en": "A published edition."}, "2025-05-26T09:00", 2025)
    play.announce("Gelar Inovasi Pelayanan Publik 2025", "Satu instansi, satu inovasi", [
        ("Pendaftaran", "2025-06-02", "2025-07-11", ""), ("Presentasi", "2025-09-01", "2025-09-04", "Ruang Rapat Sekretariat Daerah"),
        ("Tinjau lapangan", "2025-09-22", "2025-09-26", ""), ("Penganugerahan", "2025-10-24", "", "Gedung Serbaguna Kota Contoh")])
    order, out = ranked(25), {"dewi": ["dinsos"]}
    for at, one in enumerate(sorted(order, key=lambda one: one.at)):
        play.enter(one, 2025, f"2025-06-{3 + at:02}T08:30" if at < 25 else f"2025-07-{at - 24:02}T09:15")
    for at, one in enumerate(order):
        play.screen(one, at="2025-07-15T08:30" if at == 0 else None, after="12m" if at else None)
    play.step("sekretariat", "edition.start_judging", on="edisi", at="2025-07-28T09:00")
    play.statements("2025-07-29T10:00", out)
    play.round("desk", order, "2025-08-15", "2025-07-31T08:00", out)
    play.step("sekretariat", "edition.close_round", on="edisi", at="2025-08-18T09:00", that="count(entry as e where e.status == 'screened') == 15")
    for at, one in enumerate(order[:15]):
        play.step("sekretariat", "entry.invite", on=one.id, at="2025-08-20T09:00" if at == 0 else None, answers={
            "invited_for": "presentation_day", "invited_on": f"2025-09-0{1 + at // 4}", "invited_at": f"{9 + at % 4:02}:00",
            "invited_place": "Ruang Rapat Sekretariat Daerah", "invitation_note": "Tujuh menit presentasi, tiga belas menit wawancara."})
    play.round("presentation", order[:15], "2025-09-08", "2025-09-01T08:00", out)
    play.step("sekretariat", "edition.close_round", on="edisi", at="2025-09-10T09:00", that="count(entry as e where e.status == 'screened') == 10")
    play.round("visit", order[:10], "2025-10-03", "2025-09-22T08:00", out)
    for at, one in enumerate(order[:10]):
        play.step("sekretariat", "entry.record_visit", on=one.id, at="2025-10-06T09:00" if at == 0 else None, answers={
            "visited_on": f"2025-09-{23 + at % 4}", "visitors": [{"name": "Ahmad Wibisono", "part": "Juri"}, {"name": "Sari Wijayanti", "part": "Sekretariat"}],
            "visit_findings": f"Sesuai dengan usulan. Lima pengguna yang ditanya merasakan perubahannya: {one.measure.lower()} membaik."})
    play.step("sekretariat", "edition.close_round", on="edisi", at="2025-10-07T09:00")
    play.step("sekretariat", "edition.convene", on="edisi", at="2025-10-08T09:00")
    play.step("ketua", "edition.decide", on="edisi", at="2025-10-13T13:00", that="count(entry as e where e.wins) == 6", answers={
        "minutes_number": "027/BA/GIPP/X/2025", "met_on": "2025-10-13", "met_at": "Ruang Rapat Sekretariat Daerah",
        "attendance": [{"name": "Prof. Suharto Adiputra", "part": "Ketua"}, {"name": "Retno Palupi", "part": "Anggota"}, {"name": "Wahyu Nugraha", "part": "Anggota"}]})
    for at, (who, answers) in enumerate([("ketua", {"stance": "agree"}), ("anggota1", {"stance": "agree"}), ("anggota2", {"stance": "agree_with_note", "stance_note": "Ukur kepuasan pengguna enam bulan lagi."})]):
        play.step(who, "approval.give", names=f"persetujuan_{who}", after="20m", answers=answers)
    play.step("sekretariat", "edition.publish", on="edisi", at="2025-10-24T08:00", that="count(entry as e where e.status == 'winner') == 6", answers={
        "decree_number": "188.45/127/2025", "decree_on": "2025-10-23", "signed_at": "Kota Contoh", "signer_office": "Wali Kota Contoh", "signer_name": "Raden Ayu Pratiwi"})
    for at, one in enumerate(order[6:14]):
        play.step("sekretariat", "entry.send_feedback", on=one.id, at="2025-10-27T09:00" if at == 0 else None, answers={"feedback": REMARKS[at % 6]})
    play.write("gipp-2025.toml")


def judged():
    play = Play("gipp-2026", {"id": "Edisi yang sedang dinilai.", "en": "An edition that is being judged."}, "2026-05-25T09:00", 2026)
    play.announce("Gelar Inovasi Pelayanan Publik 2026", "Layanan yang mendatangi warga", [
        ("Pendaftaran", "2026-06-01", "2026-07-10", ""), ("Presentasi", "2026-10-05", "2026-10-14", "Ruang Rapat Sekretariat Daerah"),
        ("Tinjau lapangan", "2026-10-19", "2026-10-23", ""), ("Penganugerahan", "2026-11-12", "", "Gedung Serbaguna Kota Contoh")])
    # Top winners of the year before do not enter again.
    order, out = [one for one in ranked(26) if one not in ranked(25)[:6]], {"dewi": ["dinsos"]}
    for at, one in enumerate(sorted(order, key=lambda one: one.at)):
        play.enter(one, 2026, f"2026-06-{2 + at:02}T09:{at:02}")
    for at, one in enumerate(order):
        play.screen(one, at="2026-07-14T08:30" if at == 0 else None, after="12m" if at else None)
    play.step("sekretariat", "edition.start_judging", on="edisi", at="2026-08-03T09:00")
    play.statements("2026-08-04T10:00", out)
    play.round("desk", order, "2026-09-11", "2026-08-10T08:00", out)
    play.step("sekretariat", "edition.close_round", on="edisi", at="2026-09-14T09:00", that="count(entry as e where e.status == 'screened') == 15")
    for at, one in enumerate(order[:15]):
        play.step("sekretariat", "entry.invite", on=one.id, at="2026-09-16T09:00" if at == 0 else None, answers={
            "invited_for": "presentation_day", "invited_on": f"2026-10-{5 + at // 4:02}", "invited_at": f"{9 + at % 4:02}:00",
            "invited_place": "Ruang Rapat Sekretariat Daerah", "invitation_note": "Tujuh menit presentasi, tiga belas menit wawancara."})
    play.step("sekretariat", "edition.open_round", on="edisi", at="2026-09-28T08:00", answers={"round_due_on": "2026-10-16"})
    final = order[:15]
    free = lambda judge: [(rank, one) for rank, one in enumerate(final) if one.unit not in KIN.get(judge, set()) | set(out.get(judge, []))]
    # Yesterday's presentations are scored by most; today's are open; one judge is ahead, one has not begun.
    moment = "2026-10-05T13:00"
    for judge, done, begun in [("ahmad", 4, 1), ("dewi", 3, 1), ("hendra", 2, 2), ("lestari", 4, 0), ("maria", 3, 2), ("rudi", 0, 0), ("yusuf", 15, 0)]:
        for at, (rank, one) in enumerate(free(judge)[: done + begun]):
            play.score(judge, one, "presentation", rank, "submit" if at < done else "save", "2m")
            if moment:
                play.lines[play.lines.index('after = "2m"', len(play.lines) - 8)] = f"at = {q(moment)}"
                moment = None
    rank, one = free("dewi")[6]
    play.step("dewi", "conflict.declare", names="benturan_dewi", after="30m", answers={
        "agency": one.unit, "conflict_relation": "advised", "conflict_note": "Saya pernah menjadi penasihat tim ini."})
    rank, one = free("lestari")[8]
    play.step("lestari", "sheet.recuse", on=f"sheet(presentation, lestari, {one.id})", answers={"recusal_relation": "took_part", "recusal_note": "Ikut menguji coba layanannya."})
    rank, one = free("ahmad")[1]
    play.step("sekretariat", "sheet.give_back", on=f"sheet(presentation, ahmad, {one.id})", after="10m", answers={"return_note": "Catatan untuk unit terlalu singkat; mohon dilengkapi."})
    play.write("gipp-2026.toml")


def open_():
    play = Play("satu-inovasi-2026", {"id": "Edisi yang menerima usulan.", "en": "An edition that takes entries."}, "2026-09-07T09:00", 7)
    play.announce("Satu Instansi Satu Inovasi 2026", "Inovasi kecil yang dipakai setiap hari", [
        ("Pendaftaran", "2026-09-14", "2026-10-30", ""), ("Seleksi administrasi", "2026-11-02", "2026-11-06", ""), ("Penilaian", "2026-11-16", "2026-12-11", "")])
    order = ranked(27)
    names = iter(order)
    take = lambda n: [next(names) for _ in range(n)]
    sent, returned, screened, drafts, begun, withdrawn = take(7), take(2), take(3), take(4), take(3), take(1)
    for at, one in enumerate(sent + returned + screened + withdrawn):
        play.enter(one, 2026, f"2026-09-{15 + at:02}T09:1{at % 10}")
    for one in drafts:
        play.enter(one, 2026, f"2026-09-29T1{drafts.index(one)}:00", submit=False)
    for one in begun:
        half = {key: value for key, value in one.proposal(2026).items() if key in ["title", "group", "innovation_form", "background", "contact_name", "contact_phone"]}
        play.step(one.unit, "entry.register", names=one.id, after="1h", answers=half)
    play.screen(screened[0], at="2026-10-01T09:00")
    for one in screened[1:]:
        play.screen(one, after="20m")
    requests = ["Lampirkan sumber angka sebelum dan sesudah, lalu kirim kembali.", "Surat keputusan belum ditandatangani; mohon diganti."]
    for one, text in zip(returned, requests):
        play.step("sekretariat", "entry.return_for_repair", on=one.id, at="2026-10-05T13:30" if one is returned[0] else None, answers={"repair_request": text})
    play.step(withdrawn[0].unit, "entry.withdraw", on=withdrawn[0].id, after="1h", reason="Layanannya digabung dengan usulan dinas induk.")
    play.write("satu-inovasi-2026.toml")


published()
judged()
open_()

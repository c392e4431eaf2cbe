//! What everybody reads, and what those who oversee an edition find on their desk: home, edition, entry, search, overview; before publication and after.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../../blueprint/tests/disk/mod.rs"]
mod disk;
mod html;
mod played;

use axum::http::StatusCode;
use played::{FIRST, SECOND, Secrets, World};

/// Where the result of an edition shows: home, search, the edition, registers and certificates, the entry.
const PLACES: [&str; 8] = [
    "/",
    "/cari",
    "/cari?q=pelita",
    "/e/gala",
    "/e/gala?umum",
    "/e/gala/laureate",
    "/e/gala/charter",
    "/e/gala/entry/pelita",
];

async fn world(until: &str) -> World {
    let world = World::new(FIRST).await;
    world.play(until).await;
    world
}

#[tokio::test]
async fn a_visitor_finds_the_open_edition_and_the_way_in() {
    let world = world("open").await;
    let visitor = world.browser();
    let home = visitor.get("/").await.text;
    assert!(home.contains("Pendaftaran tutup 17 April 2026") && home.contains("href=\"/e/gala\""), "{home}");
    let page = visitor.get("/e/gala").await;
    assert_eq!(page.status, StatusCode::OK);
    for told in [
        "Layanan yang datang",
        "Puskesmas",
        "sekitar dua jam",
        "Angka sebelum dan sesudah, dengan sumbernya",
        "Presentasi",
        "Ruang Rapat",
        "20 Mei 2026",
        "href=\"/e/gala/entry/baru/register\"",
        "Bagian Organisasi",
        "href=\"https://www.lapor.go.id\" rel=\"noopener\"",
    ] {
        assert!(page.text.contains(told), "{told}: {}", page.text);
    }
    assert_eq!(html::document(&page.text).faults(), Vec::<String>::new());
    // Criteria with their weights, round by round.
    assert_eq!(page.text.matches("<caption>").count(), 3, "{}", page.text);
    // Taking part asks him to sign in, and brings him back.
    let way = visitor.get("/e/gala/entry/baru/register").await;
    assert_eq!(way.headers["location"], "/masuk?ke=/e/gala/entry/baru/register");
    // An answer to a public test is not offered before there is one.
    assert!(!page.text.contains("/response/"), "{}", page.text);
    // Whoever has a role here keeps the list of what there is, and finds this page from there.
    let ani = world.signed_in("ani").await;
    assert!(ani.get("/e/gala").await.text.contains("href=\"/e/gala?umum\""));
    assert!(ani.get("/e/gala?umum").await.text.contains("Layanan yang datang"));
}

#[tokio::test]
async fn a_register_that_is_open_and_empty_asks_nobody_to_sign_in() {
    let world = world("open").await;
    for who in ["", "tamu", "budi", "juri"] {
        let browser = world.signed_in(who).await;
        let page = browser.get("/e/gala/laureate").await;
        assert_eq!(page.status, StatusCode::OK, "{who}");
    }
    // What is open to nobody else stays so.
    assert_eq!(world.browser().get("/e/gala/sheet").await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.signed_in("budi").await.get("/e/gala/sheet").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_result_appears_at_once_with_its_publication() {
    let world = world("decided").await;
    let blind = ["", "tamu", "ani", "budi", "juri", "prov"];
    for who in blind {
        let browser = world.signed_in(who).await;
        for place in PLACES {
            let page = browser.get(place).await.text;
            for told in ["Peringkat 1", "class=\"winners\"", "/periksa/", "GIPP/2026/001"] {
                assert!(!page.contains(told), "{who} reads {told} on {place}: {page}");
            }
        }
        assert_ne!(browser.get("/e/gala/hasil").await.status, StatusCode::OK, "{who}");
    }
    world.play("published").await;
    for who in blind {
        let browser = world.signed_in(who).await;
        // Whoever works here finds a list of what there is at the edition's address.
        let lists = ["ani", "budi", "juri"].contains(&who);
        for place in PLACES.into_iter().filter(|place| !(lists && *place == "/e/gala")) {
            let page = browser.get(place).await;
            assert_eq!(page.status, StatusCode::OK, "{who} {place}");
            assert!(
                page.text.contains("Pelita Kota"),
                "{who} does not read of the winner on {place}: {}",
                page.text
            );
        }
        let home = browser.get("/").await.text;
        assert!(
            home.contains("Pemenang Gelar 2026") && home.contains("href=\"/e/gala/entry/pelita\""),
            "{who}: {home}"
        );
        let found = browser.get("/cari?q=kota+pelita").await.text;
        assert!(found.contains("Peringkat 1, Gelar 2026"), "{who}: {found}");
        // Once: the entry, and not its record in the register of winners besides.
        assert_eq!(found.matches(">Pelita Kota</a>").count(), 1, "{who}: {found}");
        // The ranking stays with those who made it.
        assert_ne!(browser.get("/e/gala/hasil").await.status, StatusCode::OK, "{who}");
    }
}

#[tokio::test]
async fn the_others_are_told_by_name_and_their_order_by_nobody() {
    let world = world("published").await;
    let page = world.browser().get("/e/gala").await.text;
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    assert!(at("Pelita Kota") < at("Kepo Sehat") && at("Kepo Sehat") < at("Pustaka Keliling"), "{page}");
    let other = world.browser().get("/e/gala/entry/kepho").await;
    assert_eq!(other.status, StatusCode::OK);
    assert!(
        other.text.contains("Ringkasan Kepo Sehat") && !other.text.contains("Peringkat"),
        "{}",
        other.text
    );
    for secret in ["Kontak budi", "0800", "Latar.", "Catatan panel", "71,"] {
        assert!(!other.text.contains(secret), "{secret}: {}", other.text);
    }
}

#[tokio::test]
async fn what_the_public_is_told_of_a_result_follows_the_edition() {
    let world = World::telling(FIRST, "places").await;
    world.play("decided").await;
    assert!(!world.browser().get("/e/gala").await.text.contains("Kepo Sehat"));
    world.play("published").await;
    let page = world.browser().get("/e/gala").await.text;
    assert!(page.contains("2. Kepo Sehat") && page.contains("3. Pustaka Keliling"), "{page}");
}

#[tokio::test]
async fn the_page_of_a_winner_says_what_it_changed_and_where_to_check_and_to_complain() {
    let world = world("published").await;
    let page = world.browser().get("/e/gala/entry/pelita").await.text;
    for told in [
        "<h1>Pelita Kota</h1>",
        "Dinas Kesehatan",
        "Peringkat 1, Gelar 2026",
        "Ringkasan Pelita Kota",
        "52 → 7,5 menit",
        "href=\"/periksa/GIPP%2F2026%2F001\"",
        "href=\"https://www.lapor.go.id\" rel=\"noopener\"",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    for secret in ["Kontak ani", "0800", "Latar.", "Catatan panel"] {
        assert!(!page.contains(secret), "{secret}: {page}");
    }
    assert_eq!(html::document(&page).faults(), Vec::<String>::new());
}

#[tokio::test]
async fn the_search_takes_words_and_pages_and_gives_back_what_was_typed() {
    let world = world("published").await;
    let visitor = world.browser();
    let all = visitor.get("/cari").await.text;
    assert!(all.contains("1–3 dari 3 baris"), "{all}");
    let words = visitor.get("/cari?q=dinas+KEPO").await.text;
    assert!(words.contains("Kepo Sehat") && !words.contains("Pelita Kota"), "{words}");
    let none = visitor.get("/cari?q=%22%3E%3Cscript%3E&hal=99").await;
    assert_eq!(none.status, StatusCode::OK);
    assert!(
        !none.text.contains("<script>") && none.text.contains("Tidak ada inovasi yang cocok"),
        "{}",
        none.text
    );
    // What was not sent in is found by its own unit alone.
    assert!(!visitor.get("/cari?q=rahasia").await.text.contains("/entry/draf"));
    assert!(world.signed_in("citra").await.get("/cari?q=rahasia").await.text.contains("/entry/draf"));
    let mut english = world.browser();
    english.lang = "en";
    assert!(english.get("/cari").await.text.contains("All innovations"));
}

#[tokio::test]
async fn the_secretariat_finds_what_waits_for_it() {
    let world = World::new(Secrets { second: true, ..FIRST }).await;
    world.play("given").await;
    let sari = world.signed_in("sari").await;
    let page = sari.get("/e/gala").await.text;
    assert!(page.contains("2 juri belum mulai menilai") && page.contains("HAKIM, JURI"), "{page}");
    world.play("judged").await;
    let sari = world.signed_in("sari").await;
    let page = sari.get("/e/gala").await.text;
    for told in [
        "Ikhtisar edisi",
        "3 dari 4 instansi ikut",
        "Belum ada inovasi: 1 instansi",
        "Dinas Lingkungan",
        "5 dari 6 lembar terkirim",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(page.contains("href=\"/e/gala/hasil\"") && page.contains("class=\"matrix\""), "{page}");
    assert_eq!(html::document(&page).faults(), Vec::<String>::new());
    // Nothing is asked of it while the round runs; once every sheet is in, the round is to be closed.
    assert!(page.contains("Tidak ada yang perlu tindakan hari ini."), "{page}");
    world.play("decided").await;
    let sari = world.signed_in("sari").await;
    let page = sari.get("/e/gala").await.text;
    assert!(page.contains("Hari ini: 1 perlu tindakan") && page.contains("Umumkan"), "{page}");
}

#[tokio::test]
async fn the_leader_reads_one_page_and_the_observer_no_more_than_he_may() {
    let world = World::new(SECOND).await;
    world.play("judged").await;
    let page = world.signed_in("wali").await.get("/e/gala").await.text;
    assert!(page.contains("3 dari 4 instansi ikut") && page.contains("Presentasi"), "{page}");
    assert!(!page.contains("perlu tindakan") && !page.contains("class=\"matrix\""), "{page}");
    // The province does not see who sent something in that was not admitted: it is told of nobody that nothing came.
    let page = world.signed_in("prov").await.get("/e/gala").await.text;
    assert!(page.contains("Ikhtisar edisi"), "{page}");
    assert!(
        !page.contains("instansi ikut")
            && !page.contains("Belum ada inovasi")
            && !page.contains("perlu tindakan"),
        "{page}"
    );
    world.play("published").await;
    for who in ["wali", "prov"] {
        let page = world.signed_in(who).await.get("/e/gala").await.text;
        assert!(page.contains("class=\"winners\"") && page.contains("Kepo Sehat"), "{who}: {page}");
    }
}

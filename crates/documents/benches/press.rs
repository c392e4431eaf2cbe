//! How fast a warm press is: `cargo bench -p documents`.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use divan::Bencher;
use divan::counter::ItemsCount;
use documents::{Certificate, Honour, Minutes, Press};
use texts::Lang;

static PRESS: LazyLock<Press> = LazyLock::new(Press::new);
static NEXT: AtomicUsize = AtomicUsize::new(0);

fn main() {
    divan::main();
}

/// A certificate that no other is equal to, so that nothing but the shared work is remembered.
fn another() -> Certificate {
    let n = NEXT.fetch_add(1, Ordering::Relaxed);
    let facts = if n.is_multiple_of(2) {
        Certificate::sample(Lang::Id)
    } else {
        Certificate::sample_participant(Lang::Id)
    };
    let honour = match facts.honour {
        Honour::Winner { .. } => Honour::Winner { place: n % 6 + 1 },
        Honour::Participant => Honour::Participant,
    };
    Certificate {
        number: format!("400.10.4/{n}/2026"),
        innovation: format!("{} {n}", facts.innovation),
        honour,
        ..facts
    }
}

/// Fonts and templates, once per process.
#[divan::bench]
fn set_up() -> Press {
    Press::new()
}

#[divan::bench]
fn certificate(bencher: Bencher<'_, '_>) {
    let _ = PRESS.certificate(&another());
    bencher
        .counter(ItemsCount::new(1_usize))
        .with_inputs(another)
        .bench_refs(|facts| PRESS.certificate(facts));
}

#[divan::bench]
fn minutes(bencher: Bencher<'_, '_>) {
    let facts = Minutes::sample(Lang::Id);
    bencher.counter(ItemsCount::new(1_usize)).bench(|| PRESS.minutes(&facts));
}

#[divan::bench]
fn minutes_docx(bencher: Bencher<'_, '_>) {
    let facts = Minutes::sample(Lang::Id);
    bencher.counter(ItemsCount::new(1_usize)).bench(|| facts.docx());
}

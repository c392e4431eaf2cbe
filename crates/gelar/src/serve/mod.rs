//! The program as a server: `serve` and `demo`; `found` before them, and what keeps a store healthy beside them.

mod clock;
mod demo;
mod found;
mod http;
mod keep;
mod settings;
mod shelf;
mod told;

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use app::{House, Press};
use store::{Place, Store};
use texts::{Texts, msg};

pub(crate) use found::FoundArgs;
pub(crate) use keep::{BackupArgs, KeptArgs, RebuildArgs, RestoreArgs};
pub(crate) use settings::{DemoArgs, ServeArgs};

use crate::failure::Failure;
use crate::typeset::Setter;
use settings::Settings;

pub(crate) use demo::run as demo;
pub(crate) use found::run as found;
pub(crate) use keep::{backup, doctor, rebuild, restore};

/// How often the clock is asked what it brings.
const TICK: Duration = Duration::from_secs(5);
/// How often documents that wait are looked for.
const PRINT: Duration = Duration::from_secs(3);

/// `gelar serve`.
pub(crate) fn run(args: &ServeArgs, texts: &Texts) -> Result<(), Failure> {
    let settings = settings::settings(&args.place, &args.reach, args.government.as_deref(), texts)?;
    log();
    block_on(texts, async {
        let listener = http::listen(settings.listen, texts).await?;
        let store = open(&settings.place, texts).await?;
        let government = government(&store, settings.government.as_deref(), texts).await?;
        let shared = matches!(settings.place, Place::Postgres { .. });
        let house = House::open(store, &government, clock::machine(), clock::random(), shared).await;
        let house = house.map_err(|error| told::not_opened(&error, texts))?;
        serve(listener, house, &settings, Vec::new(), texts).await
    })
}

/// Serves a house until it is told to stop; its clock ticks meanwhile.
async fn serve(
    listener: tokio::net::TcpListener,
    house: House,
    settings: &Settings,
    accounts: Vec<(String, String, String)>,
    texts: &Texts,
) -> Result<(), Failure> {
    let site = settings.site.clone().unwrap_or_else(|| texts.say(&msg::ServeSite));
    let web = web::server::Settings {
        address: settings.address.clone(),
        site,
        secure: settings.secure,
        told: accounts,
        shelf: shelf::names()
            .into_iter()
            .filter_map(|name| Some((name.to_string(), shelf::blueprint(name)?)))
            .collect(),
    };
    house.equip(Press {
        typesetter: Arc::new(Setter::new()),
        verify: format!("{}/periksa", settings.address),
    });
    let router = web::server::router(house.clone(), web);
    eprintln!("{}", texts.say(&msg::ServeReady { address: (&settings.address).into() }));
    tracing::info!(listen = %settings.listen, address = %settings.address, "serving");
    let work = [tokio::spawn(tick(house.clone())), tokio::spawn(print(house))];
    let done = http::serve(listener, router).await;
    work.iter().for_each(tokio::task::JoinHandle::abort);
    tracing::info!("stopped");
    done.map_err(|error| Failure::new(texts.say(&msg::ServeBroke { why: error.to_string().into() })))
}

async fn tick(house: House) {
    let mut every = tokio::time::interval(TICK);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut witnessed = None;
    loop {
        every.tick().await;
        let today = house.today();
        let new_day = witnessed.replace(today) != Some(today);
        for hall in house.halls() {
            if new_day && let Err(error) = house.witness(&hall).await {
                tracing::error!(hall = hall.key, %error, "no checkpoint was made");
                witnessed = None;
            }
            match house.tick(&hall).await {
                Ok(0) => {}
                Ok(done) => tracing::info!(hall = hall.key, done, "the clock brought"),
                Err(error) => tracing::error!(hall = hall.key, %error, "the clock's actions failed"),
            }
        }
    }
}

/// Sets documents that were issued, one after the other for each core.
async fn print(house: House) {
    let mut every = tokio::time::interval(PRINT);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        // What is there is worked off without a pause.
        loop {
            match house.print_due().await {
                Ok(0) => break,
                Ok(done) => tracing::info!(done, "documents were set"),
                Err(error) => {
                    tracing::error!(%error, "documents were not set");
                    break;
                }
            }
        }
    }
}

async fn open(place: &Place, texts: &Texts) -> Result<Store, Failure> {
    Store::open(place, clock::random()).await.map_err(|error| told::store(&error, texts))
}

/// Of the governments in a store the one that is named, or the only one.
async fn government(store: &Store, named: Option<&str>, texts: &Texts) -> Result<String, Failure> {
    let known = store.governments().await.map_err(|error| told::store(&error, texts))?;
    let all = || known.join(", ");
    match (named, known.as_slice()) {
        (_, []) => Err(Failure::new(texts.say(&msg::ServeNobody))),
        (Some(named), _) if known.iter().any(|one| one == named) => Ok(named.to_string()),
        (Some(named), _) => Err(Failure::new(
            texts.say(&msg::ServeUnknownGovernment { named: named.into(), known: all().into() }),
        )),
        (None, [only]) => Ok(only.clone()),
        (None, _) => Err(Failure::new(texts.say(&msg::ServeManyGovernments { known: all().into() }))),
    }
}

/// What a server has to say goes to standard error, beside what it says to whoever started it. So does what is wrong with itself.
fn log() {
    use std::io::IsTerminal as _;
    let subscriber = tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_max_level(tracing::Level::INFO)
        .finish();
    let _ = tracing::subscriber::set_global_default(subscriber);
    std::panic::set_hook(Box::new(|info| tracing::error!(%info, "a mistake of the program's own")));
}

fn block_on<T>(texts: &Texts, work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime
        .map_err(|error| Failure::new(texts.say(&msg::ServeBroke { why: error.to_string().into() })))?;
    let done = runtime.block_on(work);
    runtime.shutdown_timeout(Duration::from_secs(5));
    done
}

/// A clock that only tells the machine's time, for what opens a store without serving.
fn machine_now() -> jiff::Timestamp {
    let clock: Arc<_> = clock::machine();
    clock()
}

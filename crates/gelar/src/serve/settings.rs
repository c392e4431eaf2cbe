//! Settings of a server: flags, then the environment, then one TOML file, then safe defaults.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Deserialize;
use store::Place;
use texts::{Texts, msg};

use crate::edition::toml_failure;
use crate::failure::Failure;
use crate::files;

/// Where nothing else is said: only this machine reaches it.
const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);
const DATA: &str = "data-gelar";

/// Where the data are.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct PlaceArgs {
    #[arg(long, value_name = "DIR", env = "GELAR_DATA", hide_env = true)]
    pub(crate) data: Option<PathBuf>,
    #[arg(long, value_name = "ADDRESS", env = "GELAR_DATABASE", hide_env = true, hide_env_values = true)]
    pub(crate) database: Option<String>,
    #[arg(long, value_name = "FILE", env = "GELAR_CONFIG", hide_env = true)]
    pub(crate) config: Option<PathBuf>,
}

/// How people reach it.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct ReachArgs {
    #[arg(long, value_name = "ADDRESS", env = "GELAR_LISTEN", hide_env = true)]
    pub(crate) listen: Option<SocketAddr>,
    #[arg(long, value_name = "ADDRESS", env = "GELAR_ADDRESS", hide_env = true)]
    pub(crate) address: Option<String>,
    #[arg(long, env = "GELAR_SECURE", hide_env = true)]
    pub(crate) secure: bool,
}

/// `gelar serve`.
#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    #[command(flatten)]
    pub(crate) place: PlaceArgs,
    #[command(flatten)]
    pub(crate) reach: ReachArgs,
    #[arg(long, value_name = "KEY", env = "GELAR_GOVERNMENT", hide_env = true)]
    pub(crate) government: Option<String>,
}

/// `gelar demo`.
#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    #[command(flatten)]
    pub(crate) place: PlaceArgs,
    #[command(flatten)]
    pub(crate) reach: ReachArgs,
    #[arg(long, value_name = "YYYY-MM-DD[THH:MM]")]
    pub(crate) now: Option<String>,
}

/// The file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Config {
    data: Option<PathBuf>,
    database: Option<String>,
    listen: Option<SocketAddr>,
    address: Option<String>,
    secure: Option<bool>,
    site: Option<String>,
    government: Option<String>,
}

/// What holds.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    pub(super) place: Place,
    pub(super) listen: SocketAddr,
    pub(super) address: String,
    pub(super) secure: bool,
    pub(super) site: Option<String>,
    pub(super) government: Option<String>,
}

/// Puts flags, environment and file together. A secure address is served with secure cookies without being told.
pub(super) fn settings(
    place: &PlaceArgs,
    reach: &ReachArgs,
    government: Option<&str>,
    texts: &Texts,
) -> Result<Settings, Failure> {
    let config = place.config.as_deref().map_or(Ok(Config::default()), |path| read(path, texts))?;
    let listen = reach.listen.or(config.listen).unwrap_or(LISTEN);
    let address = reach.address.clone().or(config.address).unwrap_or_else(|| format!("http://{listen}"));
    let address = address.trim_end_matches('/').to_string();
    let secure = reach.secure || config.secure.unwrap_or_else(|| address.starts_with("https://"));
    let data = place.data.clone().or(config.data).unwrap_or_else(|| PathBuf::from(DATA));
    let database = place.database.clone().or(config.database);
    Ok(Settings {
        place: match database {
            Some(url) => Place::Postgres { url, data },
            None => Place::Sqlite(data),
        },
        listen,
        address,
        secure,
        site: config.site,
        government: government.map(str::to_string).or(config.government),
    })
}

fn read(path: &Path, texts: &Texts) -> Result<Config, Failure> {
    let file = path.display().to_string();
    let bytes = files::read(path, texts)?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::new(texts.say(&msg::CliNotText { file: (&file).into() })))?;
    toml::from_str(&text).map_err(|error| toml_failure(&file, &text, &error, texts))
}

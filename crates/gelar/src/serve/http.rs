//! Connections: bounded in number and in patience, and let go gently.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use texts::{Texts, msg};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_io_timeout::TimeoutStream;

use crate::failure::Failure;

/// Connections at a time; more wait to be accepted.
const MOST: usize = 1024;
/// Until the whole head of a request is there.
const HEAD: Duration = Duration::from_secs(15);
/// How long nothing may move on a connection, either way.
const STILL: Duration = Duration::from_secs(60);
/// How long requests at work may go on when the server stops.
const FAREWELL: Duration = Duration::from_secs(10);

/// Takes the address.
pub(super) async fn listen(at: SocketAddr, texts: &Texts) -> Result<TcpListener, Failure> {
    TcpListener::bind(at).await.map_err(|error| {
        let address = at.to_string();
        Failure::new(match error.kind() {
            std::io::ErrorKind::AddrInUse => texts.say(&msg::ServeTaken { address: address.into() }),
            std::io::ErrorKind::PermissionDenied => texts.say(&msg::ServePort { address: address.into() }),
            _ => texts.say(&msg::ServeNoAddress { address: address.into(), why: error.to_string().into() }),
        })
    })
}

/// Serves until the process is told to stop, then lets requests at work end.
pub(super) async fn serve(listener: TcpListener, router: Router) -> std::io::Result<()> {
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(MOST));
    let mut stop = std::pin::pin!(told_to_stop());
    loop {
        let place = tokio::select! {
            () = &mut stop => break,
            place = Arc::clone(&places).acquire_owned() => place,
        };
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, from)) => {
                let connection = graceful.watch(connection(stream, from, router.clone()));
                tokio::spawn(async move {
                    // A browser that went away is no failure of ours.
                    let _ = connection.await;
                    drop(place);
                });
            }
            // No file handle is left, or the other side is gone already: a moment later again.
            Err(error) => {
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    if tokio::time::timeout(FAREWELL, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were cut off");
    }
    Ok(())
}

fn connection(
    stream: TcpStream,
    from: SocketAddr,
    router: Router,
) -> impl hyper_util::server::graceful::GracefulConnection<Error = hyper::Error> {
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_read_timeout(Some(STILL));
    stream.set_write_timeout(Some(STILL));
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |mut request: hyper::Request<hyper::body::Incoming>| {
        let from = visitor(from, request.headers());
        request.extensions_mut().insert(ConnectInfo(from));
        let router = router.clone();
        async move { Ok::<_, Infallible>(answered(hyper::service::Service::call(&router, request).await)) }
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .serve_connection(TokioIo::new(Box::pin(stream)), service)
}

/// Where a request comes from. A proxy on this machine says whom it serves, last in its header; whoever comes from elsewhere is believed
/// nothing, since anybody can write one.
fn visitor(from: SocketAddr, headers: &hyper::HeaderMap) -> SocketAddr {
    let told = headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let told =
        told.and_then(|all| all.rsplit(',').next()).and_then(|last| last.trim().parse::<IpAddr>().ok());
    match told {
        Some(ip) if from.ip().is_loopback() => SocketAddr::new(ip, from.port()),
        _ => from,
    }
}

fn answered<T>(answer: Result<T, Infallible>) -> T {
    match answer {
        Ok(answer) => answer,
        Err(never) => match never {},
    }
}

/// Ctrl-C, or what a service manager sends.
async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { () = interrupt => {}, () = terminate => {} }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_proxy_on_this_machine_says_whom_it_serves() {
        let mut headers = hyper::HeaderMap::new();
        let here: SocketAddr = "127.0.0.1:5000".parse().unwrap();
        let away: SocketAddr = "203.0.113.9:5000".parse().unwrap();
        assert_eq!(visitor(here, &headers), here);
        headers.insert("x-forwarded-for", "198.51.100.1, 192.0.2.7".parse().unwrap());
        assert_eq!(visitor(here, &headers).ip().to_string(), "192.0.2.7");
        assert_eq!(visitor(away, &headers), away);
        headers.insert("x-forwarded-for", "not an address".parse().unwrap());
        assert_eq!(visitor(here, &headers), here);
    }
}

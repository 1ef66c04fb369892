//! The program as a server: pages for browsers, and the socket for commands, until somebody stops it.

mod doorway;
mod end;
mod look;

pub(crate) use doorway::Doorway;

use crate::arguments::{Listen, Serve};
use crate::browser;
use crate::console::Console;
use crate::failure::Failure;
use crate::machine_zone::machine_zone;
use crate::setting::{Opened, Setting, clock, runtime, set_clock};
#[cfg(unix)]
use crate::socket::host::Host;
use crate::text::{plain, text};
use anyhow::{Context, anyhow};
use app::office::{Office, Place};
use app::reminders::Links;
use end::{Signals, told};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;
use web::server::{Reach, Server, router};
use words::Language;

/// The first port that is tried (ours).
const PORT_FIRST: u16 = 7300;
/// How many ports are tried (ours: as many data folders at once on one machine, and a few that others use).
const PORTS_TRIED: u16 = 20;
/// How long pages and commands may take to end (ours: longer than the largest write takes).
const END_WAIT: Duration = Duration::from_secs(15);

/// What is in the data when a server starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// What its user brought.
    Own,
    /// The sample life.
    Sample,
}

/// Serves until Ctrl-C, or until the system asks it to end.
///
/// # Errors
/// No port is free, the data cannot be opened, or the socket for commands cannot be made.
pub(crate) fn run(options: &Serve, setting: &Setting, content: Content, console: &mut Console) -> Result<(), Failure> {
    set_clock(setting.now);
    let place = setting.place()?;
    let runtime = runtime()?;
    let done = runtime.block_on(async {
        let signals = Signals::listen()?;
        let ground = Ground::take(options).await?;
        let office = Office::open(place, clock(), Language::English).await?.on_machine_in(machine_zone());
        let served = async {
            let shown = match content {
                Content::Own => office.clone(),
                Content::Sample => office.sample().await?,
            };
            serve(options, place, ground, &shown, signals, console).await
        };
        let served = served.await;
        office.close().await;
        served
    });
    // A command that does not end must not keep the program.
    runtime.shutdown_background();
    done
}

/// Where a server stands.
struct Ground {
    listener: TcpListener,
    address: SocketAddr,
    reach: Reach,
    /// What browsers ask for, such as `http://127.0.0.1:7300`.
    origin: String,
}

impl Ground {
    async fn take(options: &Serve) -> Result<Self, Failure> {
        let listener = bind(options.listen.unwrap_or(Listen::AnyPort(IpAddr::V4(Ipv4Addr::LOCALHOST)))).await?;
        let address = listener.local_addr()?;
        let (reach, origin) = reach(address, &options.hosts)?;
        Ok(Self { listener, address, reach, origin })
    }
}

fn reach(address: SocketAddr, hosts: &[String]) -> Result<(Reach, String), Failure> {
    match hosts {
        [] if address.ip().is_loopback() => Ok((Reach::Loopback, format!("http://{address}"))),
        [] => Err(Failure::usage("`--listen` beyond this machine needs `--host NAME`, the host that browsers ask for")),
        // Also on loopback: there it is reached through a program that stands before it.
        [first, ..] => Ok((Reach::Beyond { hosts: hosts.to_vec() }, format!("https://{first}"))),
    }
}

async fn bind(listen: Listen) -> Result<TcpListener, Failure> {
    let address = match listen {
        Listen::Exactly(address) => {
            let listener = TcpListener::bind(address).await;
            return Ok(listener.with_context(|| format!("`{address}` cannot be listened at; name another address"))?);
        }
        Listen::AnyPort(address) => address,
    };
    for port in PORT_FIRST..PORT_FIRST + PORTS_TRIED {
        match TcpListener::bind((address, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {}
            Err(error) => return Err(anyhow!(error).context(format!("`{address}` cannot be listened at")).into()),
        }
    }
    let last = PORT_FIRST + PORTS_TRIED - 1;
    Err(anyhow!("no port from {PORT_FIRST} to {last} is free; name another with `--listen {address}:PORT`").into())
}

async fn serve(
    options: &Serve,
    place: &Place,
    ground: Ground,
    office: &Office,
    mut signals: Signals,
    console: &mut Console,
) -> Result<(), Failure> {
    let links = Links { origin: ground.origin.clone() };
    let opened = Arc::new(Opened {
        office: office.clone(),
        is_postgres: place.database_url.is_some(),
        runtime: tokio::runtime::Handle::current(),
        doorway: Doorway::new(ground.origin, office.folder())?,
    });
    if ground.reach != Reach::Loopback {
        console.tell(&text("cli-serve-beyond", &[("address", plain(ground.address.to_string()))]));
    }
    let pages = router(Server { office: office.clone(), clock, reach: ground.reach }).await?;
    let (end, ending) = watch::channel(());
    let mut running = JoinSet::new();
    #[cfg(unix)]
    {
        let host = Host::listen(office.folder(), opened.clone())?;
        let ending = ending.clone();
        running.spawn(async move {
            host.serve(told(ending)).await;
            Ok(())
        });
    }
    // The sample's reminders are nobody's.
    if !office.is_sample().await? {
        running.spawn(look::after(office.clone(), links, told(ending.clone())));
    }
    running.spawn(web::server::serve(ground.listener, pages, told(ending)));
    announce(options, &opened, console).await?;
    let ended = tokio::select! {
        () = signals.first() => Ok(()),
        // Neither ends by itself but for a defect or a listener that broke.
        Some(ended) = running.join_next() => ended.map_err(anyhow::Error::from).and_then(|ended| Ok(ended?)),
    };
    drop(end);
    let all = tokio::time::timeout(END_WAIT, async { while running.join_next().await.is_some() {} });
    tokio::select! {
        ended = all => {
            if ended.is_err() {
                tracing::warn!("a page or a command is still under way and is left to end by itself");
            }
        }
        // Whoever asks twice does not want to wait.
        () = signals.first() => {}
    }
    opened.doorway.clear();
    Ok(ended?)
}

/// Prints the way in, and opens it where there is a screen.
async fn announce(options: &Serve, opened: &Arc<Opened>, console: &mut Console) -> Result<(), Failure> {
    let way = opened.doorway.issue(&opened.office).await?;
    console.result(&format!("{}\n", text("cli-serve-ready", &[("url", plain(way.url.clone()))])))?;
    console.flush()?;
    if !options.no_open && browser::is_there() {
        browser::show(&opened.doorway.lay(&opened.office, &way)?);
    }
    Ok(())
}

//! The side of the command: it says what is to be done, and shows what comes back.

use super::frame::{Frame, Hello, PROTOCOL};
use super::{Wire, at_socket};
use crate::console::Console;
use crate::failure::Failure;
use crate::progress::{Bar, INTERRUPTED};
use anyhow::{Context, anyhow};
use app::office::Place;
use std::ffi::OsString;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const GONE: &str = "the running telemachus went away before the command was done; start it again and see what was kept";

/// What came of a call.
pub(crate) enum Called {
    /// No server is there.
    Nobody,
    /// A server is there, and has other data open.
    Elsewhere,
    /// The server ran the command, which ended with this exit code.
    Ran(u8),
}

/// Lets the server that has this folder open run a command, and shows on the console what comes of it.
///
/// # Errors
/// The server is of another version, goes away in the middle, or the result cannot be written.
pub(crate) fn call(place: &Place, words: Vec<OsString>, console: &mut Console) -> Result<Called, Failure> {
    // Where nobody listens, or nobody did since the machine went down, there is no server.
    let Ok(stream) = at_socket(&place.folder, |path| UnixStream::connect(path)) else { return Ok(Called::Nobody) };
    let wire = Arc::new(Wire::new(stream));
    let working_folder = std::env::current_dir().context("the folder you are in cannot be read")?;
    let hello = Hello {
        protocol: PROTOCOL,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        is_postgres: place.database_url.is_some(),
        width: u32::try_from(console.width).unwrap_or(u32::MAX),
        is_bold_allowed: console.style.is_bold_allowed(),
        is_interactive: console.interactive,
        draws_progress: console.draws_progress,
        working_folder,
        words,
    };
    wire.send(&Frame::Hello(hello)).context(GONE)?;
    Caller { wire, bar: None, stopping: None }.follow(console)
}

/// A command that runs at the server.
struct Caller {
    wire: Arc<Wire>,
    bar: Option<Bar>,
    stopping: Option<Stopping>,
}

impl Caller {
    fn follow(mut self, console: &mut Console) -> Result<Called, Failure> {
        loop {
            match self.wire.receive() {
                Ok(Some(Frame::Out(bytes))) => console.pass_result(&bytes)?,
                Ok(Some(Frame::Err(bytes))) => console.pass_told(&bytes),
                Ok(Some(Frame::Ask)) => {
                    let answer = Frame::Answer(console.answer());
                    self.wire.send(&answer).context(GONE)?;
                }
                Ok(Some(Frame::Exit(code))) => return Ok(Called::Ran(code)),
                Ok(Some(Frame::Elsewhere)) => return Ok(Called::Elsewhere),
                Ok(Some(Frame::Differs(protocol, version))) => return Err(differs(protocol, &version)),
                Ok(Some(progress)) => self.show(progress, console)?,
                Ok(None) => return Err(anyhow!(GONE).into()),
                Err(error) => return Err(anyhow::Error::new(error).context(GONE).into()),
            }
        }
    }

    fn show(&mut self, progress: Frame, console: &Console) -> Result<(), Failure> {
        match (progress, &mut self.bar) {
            (Frame::ReadingBegins, _) => {
                self.bar = Some(Bar::new(console.draws_progress));
                self.stopping = Some(Stopping::watch(self.wire.clone())?);
            }
            (Frame::Total(bytes), Some(bar)) => bar.total(bytes),
            (Frame::NowReading(name), Some(bar)) => bar.now_reading(&name),
            (Frame::Done(bytes), Some(bar)) => bar.advance(bytes),
            (Frame::ReadingEnds, _) => {
                self.bar = None;
                if let Some(stopping) = &self.stopping {
                    stopping.is_reading.store(false, Ordering::Relaxed);
                }
            }
            // The server says nothing else; a frame that came at the wrong time changes nothing.
            _ => {}
        }
        Ok(())
    }
}

/// Ctrl-C while files are read asks the server to stop, which then says what came of it. At any other time, and the second
/// time, it ends this program; the server notices.
struct Stopping {
    is_reading: Arc<AtomicBool>,
    _runtime: tokio::runtime::Runtime,
}

impl Stopping {
    fn watch(wire: Arc<Wire>) -> Result<Self, Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let is_reading = Arc::new(AtomicBool::new(true));
        let reading = is_reading.clone();
        runtime.spawn(async move {
            while tokio::signal::ctrl_c().await.is_ok() {
                if !reading.swap(false, Ordering::Relaxed) || wire.send(&Frame::Stop).is_err() {
                    std::process::exit(INTERRUPTED);
                }
            }
        });
        Ok(Self { is_reading, _runtime: runtime })
    }
}

fn differs(protocol: u16, version: &str) -> Failure {
    let ours = env!("CARGO_PKG_VERSION");
    anyhow!(
        "the running telemachus has version `{version}` (protocol {protocol}) and this one `{ours}` (protocol {PROTOCOL}); \
         stop that one and start this one"
    )
    .into()
}

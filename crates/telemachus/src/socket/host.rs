//! The side of the server: it runs the command of each caller on the data that it has open.

use super::frame::{Frame, Hello, PROTOCOL};
use super::{Wire, at_socket, socket_path};
use crate::arguments::Arguments;
use crate::commands;
use crate::console::{Console, Look, Seat};
use crate::failure::Failure;
use crate::setting::{Opened, Setting};
use anyhow::{Context, anyhow};
use app::imports::Watch;
use clap::Parser;
use std::collections::HashMap;
use std::ffi::OsString;
use std::io::{self, BufWriter, LineWriter, Write};
use std::ops::ControlFlow;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::net::UnixStream as Stream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use tokio::net::{UnixListener, UnixStream};
use tokio::task::JoinSet;

/// Commands that run at once (ours); more wait their turn.
const CALLERS_MAX: usize = 16;
/// How long a caller may take to say what it wants (ours: it is a program on the same machine).
const HELLO_WAIT: Duration = Duration::from_secs(5);
/// How long commands may take to end after they were told to (ours: longer than the largest write takes).
const END_WAIT: Duration = Duration::from_secs(10);
/// Bytes of a result that are held back until they go together (ours).
const RESULT_BYTES: usize = 64 << 10;
/// Bytes of a source that are read before progress is told again (ours: a bar moves by less than a column).
const PROGRESS_BYTES: u64 = 256 << 10;

/// The socket of a server.
pub(crate) struct Host {
    listener: UnixListener,
    path: PathBuf,
    owner: u32,
    opened: Arc<Opened>,
    callers: HashMap<tokio::task::Id, Arc<Wire>>,
    running: JoinSet<()>,
}

impl Host {
    /// Listens in the folder, which nobody else may be serving; a socket that a server left behind is replaced. Inside a
    /// runtime.
    ///
    /// # Errors
    /// The socket cannot be made.
    pub(crate) fn listen(folder: &Path, opened: Arc<Opened>) -> Result<Self, Failure> {
        let path = socket_path(folder);
        let cannot = || format!("the socket `{}` for commands cannot be made", path.display());
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error).with_context(cannot)?,
            _ => {}
        }
        let listener = at_socket(folder, |path| UnixListener::bind(path)).with_context(cannot)?;
        // Until this took, the folder keeps others out, and `attend` in any case.
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).with_context(cannot)?;
        let owner = std::fs::metadata(&path).with_context(cannot)?.uid();
        Ok(Self { listener, path, owner, opened, callers: HashMap::new(), running: JoinSet::new() })
    }

    /// Runs the commands of callers until `end` is ready; then no more are taken, those that run are told to stop, and the
    /// socket is removed.
    pub(crate) async fn serve(mut self, end: impl Future<Output = ()>) {
        tokio::pin!(end);
        loop {
            tokio::select! {
                () = &mut end => break,
                accepted = self.listener.accept(), if self.running.len() < CALLERS_MAX => {
                    match accepted {
                        Ok((stream, _)) => self.admit(stream),
                        Err(error) => tracing::warn!(error.kind = ?error.kind(), "a command could not be heard"),
                    }
                }
                Some(ended) = self.running.join_next_with_id(), if !self.running.is_empty() => self.forget(ended),
            }
        }
        // Another server may take the folder as soon as we let go of it; the socket there would be its own.
        let _ = std::fs::remove_file(&self.path);
        self.callers.values().for_each(|wire| wire.hang_up());
        let all = async { while self.running.join_next().await.is_some() {} };
        if tokio::time::timeout(END_WAIT, all).await.is_err() {
            tracing::warn!("a command is still running and is left to end by itself");
        }
    }

    fn admit(&mut self, stream: UnixStream) {
        // The superuser could come in, too, and leave files that their owner cannot read.
        let is_owner = stream.peer_cred().is_ok_and(|peer| peer.uid() == self.owner);
        if !is_owner {
            tracing::warn!("somebody else tried to run a command");
            // What they would have to do without us tells them whose folder it is; whether they hear this is theirs.
            let _ = stream.try_write(&Frame::Elsewhere.to_bytes());
            return;
        }
        let Ok(stream) = blocking(stream) else { return };
        let (wire, opened) = (Arc::new(Wire::new(stream)), self.opened.clone());
        let served = wire.clone();
        let task = self.running.spawn_blocking(move || {
            let said = attend(&served, &opened);
            if let Err(error) = said {
                tracing::info!(error.kind = ?error.kind(), "a caller went away");
            }
            served.hang_up();
        });
        self.callers.insert(task.id(), wire);
    }

    fn forget(&mut self, ended: Result<(tokio::task::Id, ()), tokio::task::JoinError>) {
        let id = match &ended {
            Ok((id, ())) => *id,
            Err(error) => error.id(),
        };
        // After a defect of the program nobody has hung up yet.
        if let Some(wire) = self.callers.remove(&id) {
            wire.hang_up();
        }
    }
}

fn blocking(stream: UnixStream) -> io::Result<Stream> {
    let stream = stream.into_std()?;
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(HELLO_WAIT))?;
    Ok(stream)
}

/// Serves one caller from hello to exit code.
fn attend(wire: &Arc<Wire>, opened: &Arc<Opened>) -> io::Result<()> {
    let Some(Frame::Hello(hello)) = wire.receive()? else { return Ok(()) };
    wire.stream.set_read_timeout(None)?;
    if hello.protocol != PROTOCOL {
        return wire.send(&Frame::Differs(PROTOCOL, env!("CARGO_PKG_VERSION").to_owned()));
    }
    if hello.is_postgres != opened.is_postgres {
        return wire.send(&Frame::Elsewhere);
    }
    let (answers, is_stopped) = (channel(), Arc::new(AtomicBool::new(false)));
    let (heard, stopped) = (wire.clone(), is_stopped.clone());
    std::thread::Builder::new().name("caller".to_owned()).spawn(move || listen(&heard, &answers.0, &stopped))?;
    let code = run(hello, wire, Line { wire: wire.clone(), answers: answers.1, is_stopped }, opened);
    wire.send(&Frame::Exit(code))
}

/// Hears answers and Ctrl-C until the caller hangs up, which stops the work as Ctrl-C does.
fn listen(wire: &Wire, answers: &Sender<Option<String>>, is_stopped: &AtomicBool) {
    while let Ok(Some(frame)) = wire.receive() {
        match frame {
            Frame::Stop => is_stopped.store(true, Ordering::Relaxed),
            Frame::Answer(answer) => {
                // Nobody waits for it where the command has just ended.
                let _ = answers.send(answer);
            }
            _ => break,
        }
    }
    is_stopped.store(true, Ordering::Relaxed);
}

fn run(hello: Hello, wire: &Arc<Wire>, line: Line, opened: &Arc<Opened>) -> u8 {
    let look = Look {
        width: usize::try_from(hello.width).unwrap_or(usize::MAX),
        is_bold_allowed: hello.is_bold_allowed,
        is_interactive: hello.is_interactive,
        draws_progress: hello.draws_progress,
    };
    let out = BufWriter::with_capacity(RESULT_BYTES, Output { wire: wire.clone(), frame: Frame::Out });
    let err = LineWriter::new(Output { wire: wire.clone(), frame: Frame::Err });
    let mut console = Console::new(Box::new(out), Box::new(err), Box::new(line), look);
    let name = OsString::from(env!("CARGO_BIN_NAME"));
    let done = Arguments::try_parse_from(std::iter::once(name).chain(hello.words))
        // The caller's own program understood the words before it sent them.
        .map_err(|_| {
            Failure::Work(anyhow!("the running telemachus is another one than this; stop it and start it again"))
        })
        .and_then(|arguments| {
            let setting = Setting::served(&arguments, opened, hello.working_folder);
            commands::run(arguments.command(), &setting, &mut console)
        });
    console.end(done)
}

/// One output of a caller.
struct Output {
    wire: Arc<Wire>,
    frame: fn(Vec<u8>) -> Frame,
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let piece = &bytes[..bytes.len().min(RESULT_BYTES)];
        self.wire.send(&(self.frame)(piece.to_vec()))?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Who sits at the caller's terminal.
struct Line {
    wire: Arc<Wire>,
    answers: Receiver<Option<String>>,
    is_stopped: Arc<AtomicBool>,
}

impl Seat for Line {
    fn answer(&mut self) -> Option<String> {
        self.wire.send(&Frame::Ask).ok()?;
        self.answers.recv().ok().flatten()
    }

    fn watch(&mut self) -> Box<dyn Watch> {
        // A caller that is gone is noticed by the one that listens.
        let _ = self.wire.send(&Frame::ReadingBegins);
        Box::new(Telling { wire: self.wire.clone(), is_stopped: self.is_stopped.clone(), untold_bytes: 0 })
    }
}

/// Tells a caller how far its import has come.
struct Telling {
    wire: Arc<Wire>,
    is_stopped: Arc<AtomicBool>,
    untold_bytes: u64,
}

impl Telling {
    fn tell(&self, frame: &Frame) {
        // As above.
        let _ = self.wire.send(frame);
    }
}

impl Watch for Telling {
    fn total(&mut self, bytes: u64) {
        self.tell(&Frame::Total(bytes));
    }

    fn now_reading(&mut self, name: &str) {
        self.tell(&Frame::NowReading(name.to_owned()));
    }

    fn done(&mut self, bytes: u64) -> ControlFlow<()> {
        self.untold_bytes += bytes;
        if self.untold_bytes >= PROGRESS_BYTES {
            let done = std::mem::take(&mut self.untold_bytes);
            self.tell(&Frame::Done(done));
        }
        if self.is_stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Drop for Telling {
    fn drop(&mut self) {
        self.tell(&Frame::Done(self.untold_bytes));
        self.tell(&Frame::ReadingEnds);
    }
}

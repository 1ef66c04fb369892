//! Commands while the server runs. The server has the data open, so a command sends its words over a socket in the data
//! folder, the server runs the very same command function, and both outputs, questions, progress and the exit code come back.
//!
//! The socket is for the folder's owner alone. Start reading at [`mod@call`] for the side of the command, at [`mod@host`] for that
//! of the server.

mod call;
mod frame;
pub(crate) mod host;

pub(crate) use call::{Called, call};

use frame::Frame;
use std::io;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The socket in the data folder.
const SOCKET_FILE: &str = "telemachus.socket";
/// Bytes that the path of a socket may have (the smallest of the systems: 104 with the closing zero).
const PATH_BYTES_MAX: usize = 103;

/// One end of a conversation; several threads may speak, one frame at a time.
struct Wire {
    stream: UnixStream,
    turn: Mutex<()>,
}

impl Wire {
    fn new(stream: UnixStream) -> Self {
        Self { stream, turn: Mutex::new(()) }
    }

    fn send(&self, frame: &Frame) -> io::Result<()> {
        let bytes = frame.to_bytes();
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        io::Write::write_all(&mut &self.stream, &bytes)
    }

    fn receive(&self) -> io::Result<Option<Frame>> {
        Frame::read(&mut &self.stream)
    }

    /// Ends the conversation, also for a thread that waits for the next frame.
    fn hang_up(&self) {
        // It may be over already.
        let _ = self.stream.shutdown(Shutdown::Both);
    }
}

/// Does something with the path of the socket. A path that is too long for a system is reached by way of a link that lives as
/// long as the work takes.
fn at_socket<T>(folder: &Path, work: impl FnOnce(&Path) -> io::Result<T>) -> io::Result<T> {
    let path = socket_path(folder);
    if path.as_os_str().len() <= PATH_BYTES_MAX {
        return work(&path);
    }
    let scratch = tempfile::tempdir()?;
    let link = scratch.path().join("d");
    std::os::unix::fs::symlink(std::fs::canonicalize(folder)?, &link)?;
    work(&link.join(SOCKET_FILE))
}

fn socket_path(folder: &Path) -> PathBuf {
    folder.join(SOCKET_FILE)
}

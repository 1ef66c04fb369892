//! Where the system has no sockets with an owner, commands and a server take turns: the folder's lock says so.

use crate::console::Console;
use crate::failure::Failure;
use app::office::Place;
use std::ffi::OsString;

/// What came of a call.
#[allow(dead_code, reason = "as where there are sockets")]
pub(crate) enum Called {
    /// No server is there.
    Nobody,
    /// A server is there, and has other data open.
    Elsewhere,
    /// The server ran the command, which ended with this exit code.
    Ran(u8),
}

/// Nobody can be called.
pub(crate) fn call(_place: &Place, _words: Vec<OsString>, _console: &mut Console) -> Result<Called, Failure> {
    Ok(Called::Nobody)
}

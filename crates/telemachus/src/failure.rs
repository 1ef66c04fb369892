//! How a command ends when it does not succeed.

use crate::console::Console;
use std::io;

/// Why a command did not succeed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The work failed: exit code 1.
    Work(anyhow::Error),
    /// The command was used wrongly: exit code 2.
    Usage(anyhow::Error),
    /// The message is on the screen already: exit code 1.
    Told,
    /// A running server did the work and told everything; this is its exit code.
    Passed(u8),
    /// Nobody reads the result any more (`… | head`), which is no failure.
    Unread,
}

impl Failure {
    /// The result could not be written.
    pub(crate) fn from_output(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Failure::Unread } else { Failure::Work(error.into()) }
    }

    /// The command was used wrongly.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Failure::Usage(anyhow::anyhow!(message.into()))
    }

    /// Tells the person what went wrong, causes last, and gives the exit code.
    pub(crate) fn report(self, console: &mut Console) -> u8 {
        let (error, code) = match self {
            Failure::Work(error) => (error, 1),
            Failure::Usage(error) => (error, 2),
            Failure::Told => return 1,
            Failure::Passed(code) => return code,
            Failure::Unread => return 0,
        };
        let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
        console.tell(&format!("error: {}", causes.join(": ")));
        code
    }
}

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Failure::Work(error.into())
    }
}

//! Where results and messages go. Results to the first output, everything for people to the second.

use crate::failure::Failure;
use std::io::{self, BufRead, IsTerminal, Write};

/// Whether letters may be set bold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    is_bold_allowed: bool,
}

impl Style {
    /// The lines of a text, bold where that is allowed.
    pub(crate) fn bold(self, text: &str) -> String {
        if !self.is_bold_allowed {
            return text.to_owned();
        }
        text.split_inclusive('\n').map(bold_line).collect()
    }
}

fn bold_line(line: &str) -> String {
    let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
    format!("\u{1b}[1m{line}\u{1b}[0m{end}")
}

/// The two outputs, the input, and what is known of the terminal.
pub(crate) struct Console {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    /// Columns of the text that goes to the result.
    pub(crate) width: usize,
    /// How the result may be set.
    pub(crate) style: Style,
    /// Whether somebody sits there and can be asked.
    pub(crate) interactive: bool,
    /// Whether progress can be drawn.
    pub(crate) draws_progress: bool,
}

/// Columns where the width is not known.
const WIDTH_DEFAULT: usize = 88;
/// Columns beyond which a line is hard to read.
const WIDTH_MAX: usize = 100;

impl Console {
    /// The console of this process.
    pub(crate) fn of_process() -> Self {
        let width = terminal_size::terminal_size().map_or(WIDTH_DEFAULT, |(width, _)| usize::from(width.0));
        Self {
            out: Box::new(io::BufWriter::new(io::stdout())),
            err: Box::new(io::stderr()),
            width: width.clamp(40, WIDTH_MAX),
            style: Style {
                is_bold_allowed: io::stdout().is_terminal()
                    && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
            },
            interactive: io::stdin().is_terminal() && io::stderr().is_terminal(),
            draws_progress: io::stderr().is_terminal(),
        }
    }

    /// Writes a piece of the result as it is.
    pub(crate) fn result(&mut self, text: &str) -> Result<(), Failure> {
        self.out.write_all(text.as_bytes()).map_err(Failure::from_output)
    }

    /// Tells the person something that is not the result.
    pub(crate) fn tell(&mut self, line: &str) {
        // Nobody can be told that nothing can be told.
        let _ = writeln!(self.err, "{line}");
    }

    /// Asks, and gives the answer without its line end; `None` where nobody answers.
    pub(crate) fn ask(&mut self, question: &str) -> Option<String> {
        if !self.interactive {
            return None;
        }
        let _ = write!(self.err, "{question} ");
        let _ = self.err.flush();
        let mut answer = String::new();
        let read = io::stdin().lock().read_line(&mut answer).ok()?;
        (read > 0).then(|| answer.trim().to_owned())
    }

    /// Sends out what is still held back.
    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        self.out.flush().map_err(Failure::from_output)
    }
}

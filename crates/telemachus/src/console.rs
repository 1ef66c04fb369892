//! Where results and messages go. Results to the first output, everything for people to the second.

use crate::failure::Failure;
use crate::progress::OwnProgress;
use app::imports::Watch;
use std::io::{self, BufRead, IsTerminal, Write};

/// Whether letters may be set bold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    is_bold_allowed: bool,
}

impl Style {
    /// Whether letters may be set bold.
    pub(crate) fn is_bold_allowed(self) -> bool {
        self.is_bold_allowed
    }

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

/// The two outputs, the input, and what is known of the terminal. It is that of this process, or of a command that this
/// process runs for another one.
pub(crate) struct Console {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
    seat: Box<dyn Seat>,
    /// Columns of the text that goes to the result.
    pub(crate) width: usize,
    /// How the result may be set.
    pub(crate) style: Style,
    /// Whether somebody sits there and can be asked.
    pub(crate) interactive: bool,
    /// Whether progress can be drawn.
    pub(crate) draws_progress: bool,
}

/// What is known of a terminal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Columns of the text that goes to the result.
    pub(crate) width: usize,
    /// Whether letters of the result may be set bold.
    pub(crate) is_bold_allowed: bool,
    /// Whether somebody sits there and can be asked.
    pub(crate) is_interactive: bool,
    /// Whether progress can be drawn.
    pub(crate) draws_progress: bool,
}

/// Where somebody sits who answers and can stop the work.
pub(crate) trait Seat {
    /// The next line of the input, without its end; `None` where nobody answers.
    fn answer(&mut self) -> Option<String>;
    /// Shows how far an import has come, and breaks it off when they press Ctrl-C, until it is dropped. Inside a runtime.
    fn watch(&mut self) -> Box<dyn Watch>;
}

/// Columns where the width is not known.
const WIDTH_DEFAULT: usize = 88;
/// Columns beyond which a line is hard to read.
const WIDTH_MAX: usize = 100;
/// Columns below which a table makes no sense.
const WIDTH_MIN: usize = 40;

impl Console {
    /// A console with these outputs, at this seat.
    pub(crate) fn new(out: Box<dyn Write>, err: Box<dyn Write>, seat: Box<dyn Seat>, look: Look) -> Self {
        Self {
            out,
            err,
            seat,
            width: look.width.clamp(WIDTH_MIN, WIDTH_MAX),
            style: Style { is_bold_allowed: look.is_bold_allowed },
            interactive: look.is_interactive,
            draws_progress: look.draws_progress,
        }
    }

    /// The console of this process.
    pub(crate) fn of_process() -> Self {
        Self::with_result(Box::new(io::BufWriter::new(io::stdout())))
    }

    /// The console of this process, with the result going elsewhere.
    pub(crate) fn with_result(out: Box<dyn Write>) -> Self {
        let draws_progress = io::stderr().is_terminal();
        let look = Look {
            width: terminal_size::terminal_size().map_or(WIDTH_DEFAULT, |(width, _)| usize::from(width.0)),
            is_bold_allowed: io::stdout().is_terminal()
                && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
            is_interactive: io::stdin().is_terminal() && io::stderr().is_terminal(),
            draws_progress,
        };
        Self::new(out, Box::new(io::stderr()), Box::new(OwnSeat { draws_progress }), look)
    }

    /// Writes a piece of the result as it is.
    pub(crate) fn result(&mut self, text: &str) -> Result<(), Failure> {
        self.pass_result(text.as_bytes())
    }

    /// Writes a piece of the result that another process made.
    pub(crate) fn pass_result(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.out.write_all(bytes).map_err(Failure::from_output)
    }

    /// Tells the person something that is not the result.
    pub(crate) fn tell(&mut self, line: &str) {
        // Nobody can be told that nothing can be told.
        let _ = writeln!(self.err, "{line}");
    }

    /// Tells a piece of what another process tells.
    pub(crate) fn pass_told(&mut self, bytes: &[u8]) {
        // As above.
        let _ = self.err.write_all(bytes).and_then(|()| self.err.flush());
    }

    /// Asks, and gives the answer without its line end; `None` where nobody answers.
    pub(crate) fn ask(&mut self, question: &str) -> Option<String> {
        if !self.interactive {
            return None;
        }
        let _ = write!(self.err, "{question} ");
        let _ = self.err.flush();
        self.answer()
    }

    /// The next line of the input, without its end; `None` where nobody answers.
    pub(crate) fn answer(&mut self) -> Option<String> {
        self.seat.answer()
    }

    /// Shows how far an import has come, and breaks it off when somebody presses Ctrl-C, until it is dropped. Inside a
    /// runtime.
    pub(crate) fn progress(&mut self) -> Box<dyn Watch> {
        self.seat.watch()
    }

    /// Sends out what is still held back.
    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        self.out.flush().map_err(Failure::from_output)
    }

    /// Ends a command: sends out what is held back, tells what went wrong, and gives the exit code.
    pub(crate) fn end(mut self, result: Result<(), Failure>) -> u8 {
        match result.and_then(|()| self.flush()) {
            Ok(()) => 0,
            Err(failure) => failure.report(&mut self),
        }
    }
}

/// The seat at the terminal of this process.
struct OwnSeat {
    draws_progress: bool,
}

impl Seat for OwnSeat {
    fn answer(&mut self) -> Option<String> {
        let mut answer = String::new();
        let read = io::stdin().lock().read_line(&mut answer).ok()?;
        (read > 0).then(|| answer.trim().to_owned())
    }

    fn watch(&mut self) -> Box<dyn Watch> {
        Box::new(OwnProgress::begin(self.draws_progress))
    }
}

//! The binary: commands, configuration, wiring.
//!
//! A command parses its words, calls one operation of `app`, and shows the result. The clock, the environment and the
//! terminal are read here and nowhere else. Start reading at [`arguments`], then at a module of [`commands`].

mod arguments;
mod browser;
mod commands;
mod console;
mod failure;
mod figures;
mod log;
mod machine_zone;
mod match_progress;
mod org_progress;
mod org_text;
mod progress;
mod service;
mod setting;
#[cfg(unix)]
mod socket;
#[cfg(not(unix))]
#[path = "socket/none.rs"]
mod socket;
mod text;

use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let arguments = match arguments::Arguments::try_parse_from(&words) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are results; a usage error goes to stderr with exit code 2.
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            return if error.print().is_ok() { ExitCode::from(code) } else { ExitCode::SUCCESS };
        }
    };
    log::begin();
    let mut console = console::Console::of_process();
    let words = words.into_iter().skip(1).collect();
    let done = commands::dispatch(&arguments, words, &mut console);
    ExitCode::from(console.end(done))
}

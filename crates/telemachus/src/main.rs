//! The binary: commands, configuration, wiring.
//!
//! A command parses its words, calls one operation of `app`, and shows the result. The clock, the environment and the
//! terminal are read here and nowhere else. Start reading at [`arguments`], then at a module of [`commands`].

mod arguments;
mod commands;
mod console;
mod failure;
mod figures;
mod org_progress;
mod org_text;
mod progress;
mod setting;
mod text;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match arguments::Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are results; a usage error goes to stderr with exit code 2.
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            return if error.print().is_ok() { ExitCode::from(code) } else { ExitCode::SUCCESS };
        }
    };
    let mut console = console::Console::of_process();
    let result = match setting::Setting::new(&arguments) {
        Ok(setting) => commands::run(&arguments.command, &setting, &mut console),
        Err(failure) => Err(failure),
    };
    match result.and_then(|()| console.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(&mut console),
    }
}

//! A server of a test, and what a browser says to it.

use super::command;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

/// A running server; killed when it is dropped.
pub(crate) struct Server {
    child: Child,
    out: BufReader<ChildStdout>,
    /// The line that it printed when it was ready.
    pub(crate) line: String,
}

impl Server {
    /// Starts one on a free port and waits until it is ready.
    pub(crate) fn start(data: &Path) -> Self {
        Self::of(command(data, &["serve", "--no-open", "--listen", "127.0.0.1:0"]))
    }

    /// Starts this command and waits until it is ready.
    pub(crate) fn of(mut command: Command) -> Self {
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        Self::with_screen(command)
    }

    /// As [`Server::of`], where the command says itself whether there is a screen.
    pub(crate) fn with_screen(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary starts");
        let mut out = BufReader::new(child.stdout.take().expect("piped"));
        let mut line = String::new();
        out.read_line(&mut line).expect("UTF-8");
        let mut server = Self { child, out, line };
        if !server.line.contains("/enter/") {
            let said = server.end_of_words();
            panic!("no link in `{}`: {said}", server.line);
        }
        server
    }

    /// The link that it printed.
    pub(crate) fn url(&self) -> &str {
        url_in(&self.line)
    }

    /// Asks it to end as the system does; gives the exit code, and what it said after its first line on both outputs.
    pub(crate) fn end(mut self) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill is there").success());
        let said = self.end_of_words();
        (self.child.wait().expect("a child").code(), said)
    }

    /// Kills it without a warning.
    pub(crate) fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }

    fn end_of_words(&mut self) -> String {
        let mut said = String::new();
        self.out.read_to_string(&mut said).expect("UTF-8");
        self.child.stderr.take().expect("piped").read_to_string(&mut said).expect("UTF-8");
        said
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The link in a text.
pub(crate) fn url_in(text: &str) -> &str {
    text.split_whitespace().find(|word| word.starts_with("http")).unwrap_or_else(|| panic!("no link in `{text}`"))
}

/// `http://127.0.0.1:PORT` of a link.
pub(crate) fn origin(url: &str) -> &str {
    url.split_once("/enter/").expect("a link").0
}

/// Comes in by a link as a browser does; the first line of the answer.
pub(crate) fn come_in(url: &str) -> String {
    let (origin, token) = url.split_once("/enter/").expect("a link");
    let host = origin.strip_prefix("http://").expect("on loopback");
    let mut stream = TcpStream::connect(host).expect("somebody listens");
    let form = format!("token={token}");
    let request = format!(
        "POST /enter HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nSec-Fetch-Site: same-origin\r\nUser-Agent: test\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(request.as_bytes()).expect("heard");
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).expect("an answer");
    line.trim_end().to_owned()
}

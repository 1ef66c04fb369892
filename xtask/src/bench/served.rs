//! The program as a server, and somebody signed in who asks it for pages over one kept connection.

use super::measure::number;
use crate::command::line;
use anyhow::{Context as _, Result, bail, ensure};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The present of every benchmark, so that what is generated stays as old as it was.
pub const NOW: &str = "2026-11-02T09:00:00Z";
/// A page that takes longer is an answer that will not come (ours).
const PATIENCE: Duration = Duration::from_secs(120);

/// A running program.
#[derive(Debug)]
pub struct Served {
    child: Child,
    /// Where it listens, as `127.0.0.1:PORT`.
    pub address: String,
    /// The link that signs one browser in.
    token: String,
}

/// One browser's connection.
#[derive(Debug)]
pub struct Visitor {
    stream: BufReader<TcpStream>,
    address: String,
    cookie: String,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Such as `200`.
    pub status: u16,
    /// From the first byte asked to the last byte answered.
    pub time: Duration,
    /// The head, line by line.
    pub head: Vec<String>,
    /// The body.
    pub body: Vec<u8>,
}

impl Served {
    /// Starts the program over a data folder, and waits until it says where it is.
    ///
    /// # Errors
    /// It cannot be started, or ends at once.
    pub fn start(program: &Path, data: &Path) -> Result<Self> {
        let mut command = Command::new(program);
        command.arg("--data-dir").arg(data).args(["--now", NOW, "serve", "--no-open", "--listen", "127.0.0.1:0"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().with_context(|| format!("cannot start `{}`", line(&command)))?;
        let output = child.stdout.take().context("the program has no output")?;
        let mut said = String::new();
        BufReader::new(output).read_line(&mut said)?;
        let Some((address, token)) = link(&said) else {
            let _it_may_have_ended = child.kill();
            bail!("the program said `{}` where a link was expected", said.trim());
        };
        Ok(Self { child, address, token })
    }

    /// Signs a browser in with the link of the start, which works once.
    ///
    /// # Errors
    /// The server does not answer, or does not let it in.
    pub fn enter(&self) -> Result<Visitor> {
        let mut visitor = Visitor::connect(&self.address, String::new())?;
        let answer = visitor.post("/enter", &format!("token={}", self.token))?;
        let cookie = answer.head.iter().find_map(|line| line.strip_prefix("set-cookie: "));
        let cookie = cookie.and_then(|cookie| cookie.split(';').next()).context("the link did not let us in")?;
        visitor.cookie = cookie.to_owned();
        Ok(visitor)
    }

    /// Resident memory now, in MiB; nothing where the system does not tell.
    #[must_use]
    pub fn resident_mib(&self) -> Option<f64> {
        self.memory("VmRSS")
    }

    /// The largest resident memory so far, in MiB.
    #[must_use]
    pub fn peak_mib(&self) -> Option<f64> {
        self.memory("VmHWM")
    }

    /// User and system time of all its threads so far, in seconds; nothing where the system does not tell. It tells in hundredths.
    #[must_use]
    pub fn cpu_seconds(&self) -> Option<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        cpu_seconds(&stat)
    }

    fn memory(&self, field: &str) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        // `VmRSS:     1234 kB`, which is a field of a flat object but for its quotes.
        let line = status.lines().find(|line| line.starts_with(field))?.replacen(field, &format!("\"{field}\""), 1);
        Some(number(&line, field)? / 1024.0)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // As the system would ask it to end, so that it leaves its folder in order; by force where there is no `kill`.
        let asked = Command::new("kill").arg(self.child.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _it_may_have_ended = self.child.kill();
        }
        let _nothing_more_can_be_done = self.child.wait();
    }
}

/// The 14th and 15th field, in ticks; the second is a name in parentheses, which may have blanks in it.
fn cpu_seconds(stat: &str) -> Option<f64> {
    /// Linux counts so many a second on every machine that it tells programs of.
    const TICKS_PER_SECOND: f64 = 100.0;
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace().skip(11).map(str::parse::<f64>);
    Some((fields.next()?.ok()? + fields.next()?.ok()?) / TICKS_PER_SECOND)
}

/// Address and token of `… http://127.0.0.1:7300/enter/TOKEN …`.
fn link(said: &str) -> Option<(String, String)> {
    let (_, rest) = said.split_once("http://")?;
    let (address, token) = rest.split_once("/enter/")?;
    let token = token.split(|letter: char| letter.is_whitespace()).next()?;
    Some((address.to_owned(), token.to_owned()))
}

impl Visitor {
    fn connect(address: &str, cookie: String) -> Result<Self> {
        let stream = TcpStream::connect(address).with_context(|| format!("nobody listens at `{address}`"))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self { stream: BufReader::new(stream), address: address.to_owned(), cookie })
    }

    /// The same browser over another connection.
    ///
    /// # Errors
    /// Nobody listens any more.
    pub fn again(&self) -> Result<Self> {
        Self::connect(&self.address, self.cookie.clone())
    }

    /// Asks for a page.
    ///
    /// # Errors
    /// The connection breaks, or the answer is no page.
    pub fn page(&mut self, path: &str) -> Result<Answer> {
        let answer = self.send("GET", path, None)?;
        ensure!(answer.status == 200, "`{path}` answered {}", answer.status);
        Ok(answer)
    }

    /// Sends a form; it is answered with a redirect.
    ///
    /// # Errors
    /// The connection breaks, or the form is refused.
    pub fn post(&mut self, path: &str, form: &str) -> Result<Answer> {
        let answer = self.send("POST", path, Some(form))?;
        ensure!(answer.status == 303, "`{path}` answered {}", answer.status);
        Ok(answer)
    }

    fn send(&mut self, method: &str, path: &str, form: Option<&str>) -> Result<Answer> {
        let (address, cookie) = (&self.address, &self.cookie);
        let mut request = format!("{method} {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\n");
        // As browsers do, so that what is measured is what they get.
        request.push_str("accept-encoding: gzip, deflate, br, zstd\r\n");
        if let Some(form) = form {
            let size = form.len();
            request.push_str(&format!(
                "origin: http://{address}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {size}\r\n"
            ));
        }
        request.push_str("\r\n");
        request.push_str(form.unwrap_or_default());
        let began = Instant::now();
        self.stream.get_mut().write_all(request.as_bytes())?;
        let head = head(&mut self.stream)?;
        let status = head[0].split(' ').nth(1).and_then(|code| code.parse().ok()).context("this is no answer")?;
        let body = body(&mut self.stream, &head)?;
        Ok(Answer { status, time: began.elapsed(), head, body })
    }
}

/// The lines up to the empty one; names in lower case, as the server writes them.
fn head(stream: &mut impl std::io::BufRead) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        ensure!(stream.read_line(&mut line)? > 0, "the connection ended in the middle of an answer");
        let line = line.trim_end();
        if line.is_empty() && !lines.is_empty() {
            return Ok(lines);
        }
        lines.push(line.to_owned());
    }
}

fn body(stream: &mut impl std::io::BufRead, head: &[String]) -> Result<Vec<u8>> {
    let size = head.iter().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
    if let Some(size) = size {
        let mut bytes = vec![0; size];
        stream.read_exact(&mut bytes)?;
        return Ok(bytes);
    }
    if !head.iter().any(|line| line == "transfer-encoding: chunked") {
        return Ok(Vec::new());
    }
    let mut bytes = Vec::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line)?;
        let size = usize::from_str_radix(line.trim(), 16).with_context(|| format!("`{}` is no size", line.trim()))?;
        let mut chunk = vec![0; size + 2];
        stream.read_exact(&mut chunk)?;
        if size == 0 {
            return Ok(bytes);
        }
        bytes.extend_from_slice(&chunk[..size]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_found_in_what_is_said() {
        let said = "Telemachus is here: http://127.0.0.1:7301/enter/abc (works once)\n";
        assert_eq!(link(said), Some(("127.0.0.1:7301".to_owned(), "abc".to_owned())));
        assert_eq!(link("no port is free\n"), None);
    }

    #[test]
    fn processor_time_is_user_and_system_together() {
        let stat = "42 (tele (x) machus) S 1 42 42 0 -1 4194304 100 0 0 0 250 50 0 0 20 0 5 0 100 1 2 3";
        assert_eq!(cpu_seconds(stat), Some(3.0));
        assert_eq!(cpu_seconds("42 (telemachus) S 1"), None);
    }

    #[test]
    fn answers_are_read_in_both_shapes() {
        let whole = "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabcHTTP/1.1";
        let pieces = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\nHTTP/1.1";
        for text in [whole, pieces] {
            let mut stream = text.as_bytes();
            let head = head(&mut stream).expect("a head");
            assert_eq!(body(&mut stream, &head).expect("a body"), b"abc");
            assert_eq!(stream, b"HTTP/1.1", "the next answer is left where it is");
        }
        assert!(head(&mut "HTTP/1.1 200".as_bytes()).is_err());
    }
}

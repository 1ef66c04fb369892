//! A throw-away PostgreSQL with PgBouncer before it, for the tests; it is gone when we are gone.
//!
//! The work is done by `cluster.sh`, a small guard in its own process group that waits on a pipe from us. Whatever ends us,
//! Ctrl-C and `kill -9` included, closes the pipe, and the guard stops the servers and removes the folder.

use crate::command::{quiet, which};
use crate::system::{is_root, postgres_programs};
use anyhow::{Context as _, Result, bail};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const GUARD: &str = include_str!("cluster.sh");
/// A port that was free a moment ago may be taken by somebody else before the server has it.
const ATTEMPTS_MAX: usize = 3;
/// The user that Debian's package makes; PostgreSQL refuses to run as root.
const POSTGRES_USER: &str = "postgres";

/// A running cluster. Dropping it stops everything and waits until it is gone.
#[derive(Debug)]
pub struct Cluster {
    guard: Child,
    pooler: Option<Child>,
    folder: PathBuf,
    postgres_port: u16,
    pgbouncer_port: u16,
}

impl Cluster {
    /// Starts both servers on free loopback ports and waits until they answer.
    ///
    /// # Errors
    /// A program is missing, or a server does not start; then with its log.
    pub fn start() -> Result<Self> {
        let mut attempt = 1;
        loop {
            match Self::start_once() {
                Err(error) if attempt < ATTEMPTS_MAX && format!("{error:#}").contains("in use") => attempt += 1,
                result => return result,
            }
        }
    }

    /// Where PostgreSQL itself answers.
    #[must_use]
    pub fn postgres_url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.postgres_port)
    }

    /// Where the same databases answer through PgBouncer with transaction pooling.
    #[must_use]
    pub fn pgbouncer_url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.pgbouncer_port)
    }

    /// Where the databases lie as long as they run.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn start_once() -> Result<Self> {
        let programs = postgres_programs().context("PostgreSQL is not installed")?;
        let user = is_root().then_some(POSTGRES_USER);
        let folder = make_folder(user)?;
        let (postgres_port, pgbouncer_port) = free_ports()?;
        let mut command = Command::new("sh");
        command.args(["-c", GUARD, "cluster"]).arg(&folder).arg(programs).arg(postgres_port.to_string());
        command.args(user).process_group(0).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let guard = command.spawn().context("cannot start `sh`")?;
        let mut cluster = Self { guard, pooler: None, folder: folder.clone(), postgres_port, pgbouncer_port };
        cluster.await_ready()?;
        cluster.start_pooler(&folder, user)?;
        Ok(cluster)
    }

    fn await_ready(&mut self) -> Result<()> {
        let output = self.guard.stdout.take().context("the guard has no output")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        if line.trim() != "ready" {
            let mut log = String::new();
            if let Some(mut errors) = self.guard.stderr.take() {
                std::io::Read::read_to_string(&mut errors, &mut log)?;
            }
            bail!("PostgreSQL does not start:\n{log}");
        }
        Ok(())
    }

    fn start_pooler(&mut self, folder: &Path, user: Option<&str>) -> Result<()> {
        let file = folder.join("pgbouncer.ini");
        std::fs::write(&file, pooler_configuration(folder, self.postgres_port, self.pgbouncer_port))?;
        let program = which("pgbouncer").context("PgBouncer is not installed")?;
        let mut command = run_as(user, &program);
        // Its own process group: Ctrl-C reaches us and the tests, and the guard ends the servers after them.
        command.arg(&file).process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut pooler = command.spawn().context("cannot start `pgbouncer`")?;
        if let Some(input) = &mut self.guard.stdin {
            writeln!(input, "{}", pooler.id())?;
        }
        let errors = pooler.stderr.take().context("PgBouncer has no log")?;
        self.pooler = Some(pooler);
        let mut lines = BufReader::new(errors).lines();
        let mut log = String::new();
        for line in lines.by_ref() {
            let line = line?;
            if line.contains("process up") {
                // Somebody has to read on, or the log fills the pipe and PgBouncer stands still.
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(());
            }
            log.push_str(&line);
            log.push('\n');
        }
        bail!("PgBouncer does not start:\n{log}")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        if let Some(pooler) = &mut self.pooler {
            let _gone_already = pooler.wait();
        }
        let _gone_already = self.guard.wait();
    }
}

fn run_as(user: Option<&str>, program: &Path) -> Command {
    let Some(user) = user else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    command.args([&format!("--reuid={user}"), &format!("--regid={user}"), "--init-groups"]).arg(program);
    command
}

/// Transaction pooling as a deployment would have it. The pool per database is small because every test has its own database
/// and all share the server's connections.
fn pooler_configuration(folder: &Path, postgres_port: u16, pgbouncer_port: u16) -> String {
    format!(
        "[databases]\n* = host=127.0.0.1 port={postgres_port} user=postgres\n\n[pgbouncer]\n\
         listen_addr = 127.0.0.1\nlisten_port = {pgbouncer_port}\nunix_socket_dir = {}\nauth_type = any\n\
         pool_mode = transaction\nmax_client_conn = 400\ndefault_pool_size = 4\nserver_idle_timeout = 2\n\
         autodb_idle_timeout = 10\nignore_startup_parameters = extra_float_digits\nlog_connections = 0\n\
         log_disconnections = 0\n",
        folder.display()
    )
}

/// Two ports of the loopback that nobody listens on.
fn free_ports() -> Result<(u16, u16)> {
    let listeners = [TcpListener::bind("127.0.0.1:0")?, TcpListener::bind("127.0.0.1:0")?];
    Ok((listeners[0].local_addr()?.port(), listeners[1].local_addr()?.port()))
}

/// A new folder that belongs to the user who will run the servers, and that this user can reach.
fn make_folder(user: Option<&str>) -> Result<PathBuf> {
    let wanted = std::env::temp_dir();
    let base = if user.is_none() || is_reachable(&wanted) { wanted } else { PathBuf::from("/tmp") };
    let template = base.join("telemachus-test-XXXXXX");
    let folder = quiet(Command::new("mktemp").arg("-d").arg(&template))?;
    let folder = PathBuf::from(folder.trim());
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755))?;
    if let Some(user) = user {
        quiet(Command::new("chown").arg(format!("{user}:")).arg(&folder))?;
    }
    Ok(folder)
}

/// Whether everybody may pass through this folder and all above it.
fn is_reachable(folder: &Path) -> bool {
    let Ok(folder) = folder.canonicalize() else { return false };
    let passable = |path: &Path| path.metadata().is_ok_and(|data| data.permissions().mode() & 0o001 != 0);
    folder.ancestors().all(passable)
}

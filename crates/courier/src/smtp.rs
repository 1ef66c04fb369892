//! One letter to one server, step by step, so that it is known how far it came.

use crate::account::{Account, Security};
use crate::letter::Letter;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Response;
use std::error::Error as _;
use std::future::Future;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;
use tokio::time::timeout;

/// How long one step may take, in seconds (ours; RFC 5321 section 4.5.3.2 allows minutes, which nobody waits at a button).
pub const STEP_SECONDS_MAX: u64 = 30;
/// Most characters of an answer that are kept (ours: a log line, not a page).
const ANSWER_CHARACTERS_MAX: usize = 500;

/// What can be hoped for after a letter was not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It may work later: nobody answered, or the server asks to come again (4xx).
    Later,
    /// It will not work like this: the server refused (5xx), or the way is not secure.
    Never,
    /// The letter was handed over and the answer did not come: it may have arrived.
    Unsure,
}

/// A letter that was not sent, or may not have been.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{said}")]
pub struct NotSent {
    /// What can be hoped for.
    pub outcome: Outcome,
    /// What the server said, with its code, or what went wrong on the way.
    pub said: String,
}

/// Sends a letter; gives what the server said when it took it, with its code.
///
/// # Errors
/// [`NotSent`], with what the server said.
pub async fn send(account: &Account, letter: &Letter) -> Result<String, NotSent> {
    let message = letter.message(account).map_err(|error| never(format!("the letter cannot be written: {error}")))?;
    let mut connection = connected(account).await?;
    let sent = spoken(&mut connection, account, &message.formatted()).await;
    // Whatever came of it; a server that does not hear us go loses nothing.
    let _ = timeout(Duration::from_secs(STEP_SECONDS_MAX), connection.abort()).await;
    sent
}

/// A connection on which the letter may travel: encrypted and signed in as the account says.
async fn connected(account: &Account) -> Result<AsyncSmtpConnection, NotSent> {
    // Our own name is nobody's business; this one says that we are no server.
    let hello = ClientId::Ipv4(Ipv4Addr::LOCALHOST);
    let tls = match account.security {
        Security::None => None,
        _ => Some(TlsParameters::new(account.server.clone()).map_err(|error| failed(&error))?),
    };
    let first_tls = tls.clone().filter(|_| account.security == Security::Implicit);
    let host = account.server.parse::<IpAddr>().map_or_else(|_| account.server.clone(), |address| address.to_string());
    let limit = Some(Duration::from_secs(STEP_SECONDS_MAX));
    let connecting = AsyncSmtpConnection::connect_tokio1((host, account.port), limit, &hello, first_tls, None);
    let mut connection = step(connecting).await?;
    if let (Security::StartTls, Some(tls)) = (account.security, tls) {
        if !connection.can_starttls() {
            connection.abort().await;
            let server = &account.server;
            return Err(never(format!(
                "`{server}` does not offer STARTTLS, so nothing was sent; try `tls` on port 465"
            )));
        }
        step(connection.starttls(tls, &hello)).await?;
    }
    if let Some((user, secret)) = &account.sign_in {
        let credentials = Credentials::new(user.clone(), secret.reveal_the_password().to_owned());
        step(connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials)).await?;
    }
    Ok(connection)
}

async fn spoken(connection: &mut AsyncSmtpConnection, account: &Account, message: &[u8]) -> Result<String, NotSent> {
    step(connection.command(Mail::new(Some(account.from.email.clone()), Vec::new()))).await?;
    step(connection.command(Rcpt::new(account.to.email.clone(), Vec::new()))).await?;
    step(connection.command(Data)).await?;
    match step(connection.message(message)).await {
        Ok(response) => Ok(answer(&response)),
        // From here on only an answer tells that it was not taken.
        Err(NotSent { outcome: Outcome::Later, said }) if !starts_with_code(&said) => {
            Err(NotSent { outcome: Outcome::Unsure, said })
        }
        Err(not_sent) => Err(not_sent),
    }
}

/// One step, within its time.
async fn step<T>(work: impl Future<Output = Result<T, lettre::transport::smtp::Error>>) -> Result<T, NotSent> {
    match timeout(Duration::from_secs(STEP_SECONDS_MAX), work).await {
        Ok(done) => done.map_err(|error| failed(&error)),
        Err(_) => {
            let said = format!("the server did not answer within {STEP_SECONDS_MAX} seconds");
            Err(NotSent { outcome: Outcome::Later, said })
        }
    }
}

fn failed(error: &lettre::transport::smtp::Error) -> NotSent {
    let said = match (error.status(), error.source()) {
        (Some(code), Some(said)) => format!("{code} {said}"),
        (Some(code), None) => code.to_string(),
        _ => chain(error),
    };
    let is_final = error.is_permanent() || error.is_tls() || error.is_client();
    NotSent { outcome: if is_final { Outcome::Never } else { Outcome::Later }, said: cut(&said) }
}

/// An error with everything that it came from, each told once.
fn chain(error: &lettre::transport::smtp::Error) -> String {
    let mut said = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        let more = error.to_string();
        if !said.contains(&more) {
            said = format!("{said}: {more}");
        }
        source = error.source();
    }
    said
}

fn never(said: String) -> NotSent {
    NotSent { outcome: Outcome::Never, said: cut(&said) }
}

fn answer(response: &Response) -> String {
    let lines: Vec<&str> = response.message().collect();
    cut(&format!("{} {}", response.code(), lines.join(" ")))
}

fn starts_with_code(said: &str) -> bool {
    said.len() >= 3 && said.bytes().take(3).all(|byte| byte.is_ascii_digit())
}

/// What a log can hold: one line of bounded length.
fn cut(said: &str) -> String {
    let one_line = said.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    one_line.take(ANSWER_CHARACTERS_MAX).collect::<String>().trim().to_owned()
}

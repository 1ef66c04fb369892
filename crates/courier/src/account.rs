//! An account at a mail server, checked: what does not hold together cannot be made.

use lettre::Address;
use lettre::message::Mailbox;
use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

/// How the way to the server is kept secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (RFC 8314; port 465).
    Implicit,
    /// In the open first, then TLS or nothing (port 587). A server that does not offer it is sent nothing.
    StartTls,
    /// In the open; to this machine only.
    None,
}

/// A word that is no [`Security`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("security `{0}` is not one of `tls`, `starttls`, `none`")]
pub struct UnknownSecurity(pub String);

impl Security {
    /// All of them, the best first.
    pub const ALL: [Security; 3] = [Security::Implicit, Security::StartTls, Security::None];

    /// The word for it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Security::Implicit => "tls",
            Security::StartTls => "starttls",
            Security::None => "none",
        }
    }

    /// The port that servers use for it (RFC 8314 section 3.3, RFC 6409; without encryption RFC 5321).
    #[must_use]
    pub fn port(self) -> u16 {
        match self {
            Security::Implicit => 465,
            Security::StartTls => 587,
            Security::None => 25,
        }
    }
}

impl FromStr for Security {
    type Err = UnknownSecurity;

    fn from_str(code: &str) -> Result<Self, UnknownSecurity> {
        Self::ALL.into_iter().find(|one| one.code() == code).ok_or_else(|| UnknownSecurity(code.to_owned()))
    }
}

/// A password. It shows itself to nobody but the server.
pub struct Secret(String);

impl Secret {
    /// This password.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The password in the open, for the one who signs in with it or seals it.
    #[must_use]
    pub fn reveal_the_password(&self) -> &str {
        &self.0
    }
}

/// What is wrong with an account.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnfitAccount {
    /// The name of the server.
    #[error("server `{0}` is not a name like `mail.example.org`, or an address like `192.0.2.7`")]
    Server(String),
    /// The port.
    #[error("port `{0}` is not a whole number from 1 to 65535")]
    Port(u16),
    /// No encryption to another machine.
    #[error("security `none` is for this machine alone, and `{0}` is another; choose `tls` or `starttls`")]
    OpenWay(String),
    /// An address.
    #[error("{what} `{address}` is not a mail address like `ada@example.org`")]
    Address {
        /// Which: `from` or `to`.
        what: &'static str,
        /// What was given.
        address: String,
    },
    /// A user without a password or the other way round.
    #[error("user and password go together; give both or neither")]
    HalfSignIn,
}

/// An account at a mail server, and between whom mails go.
pub struct Account {
    pub(crate) server: String,
    pub(crate) port: u16,
    pub(crate) security: Security,
    pub(crate) sign_in: Option<(String, Secret)>,
    pub(crate) from: Mailbox,
    pub(crate) to: Mailbox,
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither the password nor the addresses.
        f.debug_struct("Account").field("server", &self.server).field("port", &self.port).finish_non_exhaustive()
    }
}

impl Account {
    /// The account at this server. `sign_in` is user and password, where the server asks for them.
    ///
    /// # Errors
    /// [`UnfitAccount`] says what does not hold together.
    pub fn new(
        (server, port, security): (&str, u16, Security),
        sign_in: Option<(String, Secret)>,
        (from, to): (&str, &str),
    ) -> Result<Self, UnfitAccount> {
        let server = server.trim();
        if !is_host(server) {
            return Err(UnfitAccount::Server(server.to_owned()));
        }
        if port == 0 {
            return Err(UnfitAccount::Port(port));
        }
        if security == Security::None && !is_this_machine(server) {
            return Err(UnfitAccount::OpenWay(server.to_owned()));
        }
        if sign_in.as_ref().is_some_and(|(user, secret)| user.is_empty() || secret.0.is_empty()) {
            return Err(UnfitAccount::HalfSignIn);
        }
        let (from, to) = (mailbox("from", from)?, mailbox("to", to)?);
        Ok(Self { server: server.to_owned(), port, security, sign_in, from, to })
    }
}

fn mailbox(what: &'static str, address: &str) -> Result<Mailbox, UnfitAccount> {
    let address = address.trim();
    let parsed = address.parse::<Address>();
    let unfit = |_| UnfitAccount::Address { what, address: address.to_owned() };
    Ok(Mailbox::new(None, parsed.map_err(unfit)?))
}

fn is_host(server: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    server.parse::<IpAddr>().is_ok() || (server.len() <= 253 && server.trim_end_matches('.').split('.').all(is_label))
}

fn is_this_machine(server: &str) -> bool {
    server.eq_ignore_ascii_case("localhost") || server.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}
